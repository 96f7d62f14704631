/* SPDX-License-Identifier: MIT */
/* The bodies of bulk_kernels.h, included by bulk_kernels.c once for each kind of processor, with
 * KERNEL(name) the name there. No include guard.
 */

/* ---- values in binary64 ---- */

static void KERNEL(add)(const double *restrict a, const double *restrict b, const double *c,
                        double *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] + b[i];
}

static void KERNEL(sub)(const double *restrict a, const double *restrict b, const double *c,
                        double *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] - b[i];
}

static void KERNEL(mul)(const double *restrict a, const double *restrict b, const double *c,
                        double *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] * b[i];
}

static void KERNEL(div)(const double *restrict a, const double *restrict b, const double *c,
                        double *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] / b[i];
}

static void KERNEL(sqrt)(const double *restrict a, const double *b, const double *c,
                         double *restrict x)
{
  (void)b, (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = sqrt(a[i]);
}

static void KERNEL(abs)(const double *restrict a, const double *b, const double *c,
                        double *restrict x)
{
  (void)b, (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = fabs(a[i]);
}

static void KERNEL(max)(const double *restrict a, const double *restrict b, const double *c,
                        double *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] < b[i] ? b[i] : a[i];
}

/* ---- the float reading in binary32 ---- */

static void KERNEL(add32)(const float *restrict a, const float *restrict b, const float *c,
                          float *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] + b[i];
}

static void KERNEL(sub32)(const float *restrict a, const float *restrict b, const float *c,
                          float *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] - b[i];
}

static void KERNEL(mul32)(const float *restrict a, const float *restrict b, const float *c,
                          float *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] * b[i];
}

static void KERNEL(div32)(const float *restrict a, const float *restrict b, const float *c,
                          float *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] / b[i];
}

static void KERNEL(sqrt32)(const float *restrict a, const float *b, const float *c,
                           float *restrict x)
{
  (void)b, (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = sqrtf(a[i]);
}

static void KERNEL(fma32)(const float *restrict a, const float *restrict b, const float *restrict c,
                          float *restrict x)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = fmaf(a[i], b[i], c[i]);
}

static void KERNEL(abs32)(const float *restrict a, const float *b, const float *c,
                          float *restrict x)
{
  (void)b, (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = fabsf(a[i]);
}

static void KERNEL(max32)(const float *restrict a, const float *restrict b, const float *c,
                          float *restrict x)
{
  (void)c;
  for (int i = 0; i < BULK_BLOCK; i++)
    x[i] = a[i] < b[i] ? b[i] : a[i];
}

static void KERNEL(widen)(const float *restrict from, double *restrict to)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    to[i] = (double)from[i];
}

/* ---- bounds ---- */

static void KERNEL(scale)(const double *restrict a, double r, double *restrict e)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    e[i] = r * fabs(a[i]);
}

static void KERNEL(sum_relative)(const double *restrict a, double ra, const double *restrict b,
                                 double rb, const double *restrict x, double u, double *restrict e)
{
  double sa = ra * (1 + u), sb = rb * (1 + u);
  for (int i = 0; i < BULK_BLOCK; i++)
    e[i] = (sa * fabs(a[i]) + sb * fabs(b[i])) + u * fabs(x[i]);
}

static void KERNEL(sum)(const double *restrict ea, const double *restrict eb,
                        const double *restrict x, double u, double *restrict e)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    e[i] = (ea[i] + eb[i]) * (1 + u) + u * fabs(x[i]);
}

static void KERNEL(product)(const double *restrict a, const double *restrict ea,
                            const double *restrict b, const double *restrict eb,
                            const double *restrict x, double u, double *restrict e)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    double carried = fabs(a[i]) * eb[i] + (fabs(b[i]) + eb[i]) * ea[i];
    e[i] = carried * (1 + u) + u * fabs(x[i]);
  }
}

static void KERNEL(quotient)(const double *restrict ea, const double *restrict b,
                             const double *restrict eb, const double *restrict x, double u,
                             double *restrict e, uint64_t *restrict open)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    double size = fabs(b[i]), q = fabs(x[i]);
    double carried = (ea[i] + q * eb[i]) / (size - eb[i]);
    e[i] = carried * (1 + u) + u * q;
    open[i] |= (uint64_t) !(eb[i] <= size * 0x1p-10);
  }
}

static void KERNEL(root)(const double *restrict a, const double *restrict ea,
                         const double *restrict x, double u, double *restrict e,
                         uint64_t *restrict open)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    e[i] = ea[i] / x[i] * (1 + u) + u * x[i];
    open[i] |= (uint64_t) !(ea[i] <= a[i]);
  }
}

static void KERNEL(larger)(const double *restrict ea, const double *restrict eb, double *restrict e)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    e[i] = ea[i] < eb[i] ? eb[i] : ea[i];
}

static void KERNEL(near_larger)(const double *restrict a, const double *restrict b,
                                const double *restrict eb, const double *restrict e,
                                double *restrict near)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    near[i] = a[i] > b[i] + eb[i] ? 0 : e[i] * BULK_SLACK;
}

/* ---- elements that the rules are not for ---- */

static void KERNEL(in_range)(const double *restrict x, bool zero, uint64_t *restrict open)
{
  double least = zero ? 0 : BULK_LEAST; /* of what may be below BULK_LEAST */
  for (int i = 0; i < BULK_BLOCK; i++) {
    double size = fabs(x[i]);
    open[i] |= (uint64_t) !(((size >= BULK_LEAST) | (size == least)) & (size <= BULK_MOST));
  }
}

static void KERNEL(window)(const float *restrict x, int least, int most, bool zero,
                           uint64_t *restrict open)
{
  float low = ldexpf(1, least), high = ldexpf(1, most), other = zero ? 0 : low;
  for (int i = 0; i < BULK_BLOCK; i++) {
    float size = fabsf(x[i]);
    open[i] |= (uint64_t) !(((size >= low) | (size == other)) & (size <= high));
  }
}

static void KERNEL(at_least)(const float *restrict a, const float *restrict b,
                             uint64_t *restrict open)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    open[i] |= (uint64_t)(a[i] < b[i]);
}

/* ---- verdicts ---- */

static inline __attribute__((always_inline)) void
KERNEL(judge_each)(const struct bulk_output *o, const double *restrict given,
                   const uint64_t *restrict open, struct bulk_verdict *restrict v)
{
  const double *restrict x = o->x, *restrict bound = o->bound, *restrict largest = o->largest;
  const float *restrict got = o->got;
  const uint64_t root2 = bits_of(M_SQRT1_2) & BULK_FRACTION;
  for (int i = 0; i < BULK_BLOCK; i++) {
    double ax = fabs(x[i]), answer = (double)got[i], apart = fabs(answer - x[i]);
    double near = given != NULL ? given[i] : bound[i] * BULK_SLACK, low = ax - near,
           high = ax + near;
    uint64_t good = (uint64_t)(apart + ax * 0x1p-52 <= bound[i] * (1 - 0x1p-18));
    good &= (uint64_t)((ax >= BULK_LEAST) & (ax <= BULK_MOST) & (answer * x[i] > 0));
    /* 1/ulp(x): the exponent field of ulp(x) is that of x less 23 */
    uint64_t exponent = bits_of(low) & BULK_EXPONENT;
    good &= (uint64_t)(exponent == (bits_of(high) & BULK_EXPONENT));
    double per_ulp = double_of(((uint64_t)(2 * 1023 + 23) << 52) - exponent);
    double size = apart * per_ulp, unsure = near == 0 ? 0 : near * per_ulp + 0x1p-31;
    double from = size - unsure, to = size + unsure;
    uint64_t bucket = (bits_of(to) + BULK_ROUND_UP) >> BULK_SHIFT;
    good &= (uint64_t)((from > 0x1p-40) | (to == 0));
    good &= (uint64_t)(bucket == (bits_of(from) + BULK_ROUND_UP) >> BULK_SHIFT);
    uint64_t upper = (uint64_t)((bits_of(to) & BULK_FRACTION) > root2);
    good &= (uint64_t)(upper == (uint64_t)((bits_of(from) & BULK_FRACTION) > root2));
    float nearest = (float)low, size32 = fabsf(got[i]);
    good &= (uint64_t)(nearest == (float)high);
    double n = (double)nearest, g = (double)size32;
    uint64_t correct = (uint64_t)(n == g);
    /* the neighbour on x's side: one ulp or half an ulp of the nearest away, so that x lies between
     */
    uint64_t between = (uint64_t)((g - ax) * (n - ax) < 0);
    uint64_t next = (uint64_t)(labs_of(bits32_of(nearest) - bits32_of(size32)) == 1);
    good &= correct | (1 ^ next) | (uint64_t)((fabs(n - ax) > near) | (near == 0));
    v->word[i] = (bucket * BULK_BUCKET) | (upper * BULK_UPPER) | (correct * BULK_CORRECT) |
                 ((correct | (between & next)) * BULK_FAITHFUL) | ((1 ^ good) | open[i]);
    v->size[i] = to;
    v->bound[i] = largest[i] * per_ulp;
  }
}

static void KERNEL(judge)(const struct bulk_output *o, const uint64_t *open, struct bulk_verdict *v)
{
  if (o->near == NULL)
    KERNEL(judge_each)(o, NULL, open, v);
  else
    KERNEL(judge_each)(o, o->near, open, v);
}

static void KERNEL(judge_exact)(const struct bulk_output *o, const uint64_t *restrict open,
                                struct bulk_verdict *restrict v)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    uint64_t same = (uint64_t)((double)o->got[i] == o->x[i]);
    v->word[i] = BULK_CORRECT | BULK_FAITHFUL | (1 ^ same) | open[i];
    v->size[i] = v->bound[i] = 0;
  }
}

static uint64_t KERNEL(agree)(const float *restrict x, const float *restrict y,
                              const uint64_t *restrict keep, uint64_t *restrict any)
{
  uint64_t n = 0;
  for (int i = 0; i < BULK_BLOCK; i++) {
    uint64_t same = keep[i] & (uint64_t)((double)x[i] == (double)y[i]);
    any[i] |= same;
    n += same;
  }
  return n;
}

static void KERNEL(count)(const struct bulk_verdict *v, const uint64_t *restrict keep,
                          uint64_t *correct, uint64_t *faithful)
{
  uint64_t c = 0, f = 0;
  for (int i = 0; i < BULK_BLOCK; i++) {
    c += keep[i] & v->word[i] / BULK_CORRECT;
    f += keep[i] & v->word[i] / BULK_FAITHFUL;
  }
  *correct += c;
  *faithful += f;
}

static void KERNEL(extremes)(const struct bulk_verdict *v, const uint64_t *restrict keep,
                             double ratio, struct bulk_extremes *most)
{
  enum { LANES = 8 }; /* as many maxima side by side */
  double size[LANES] = {0}, bound[LANES] = {0}, over[LANES] = {0};
  for (int i = 0; i < BULK_BLOCK; i += LANES)
    for (int k = 0; k < LANES; k++) {
      double s = keep[i + k] ? v->size[i + k] : 0, b = keep[i + k] ? v->bound[i + k] : 0;
      double o = s - ratio * b;
      size[k] = size[k] < s ? s : size[k];
      bound[k] = bound[k] < b ? b : bound[k];
      over[k] = over[k] < o ? o : over[k];
    }
  *most = (struct bulk_extremes){0, 0, 0};
  for (int k = 0; k < LANES; k++) {
    most->size = fmax(most->size, size[k]);
    most->bound = fmax(most->bound, bound[k]);
    most->over = fmax(most->over, over[k]);
  }
}

static const struct bulk_kernels KERNEL(kernels) = {.value = {[STEP_ADD] = KERNEL(add),
                                                              [STEP_SUB] = KERNEL(sub),
                                                              [STEP_MUL] = KERNEL(mul),
                                                              [STEP_DIV] = KERNEL(div),
                                                              [STEP_SQRT] = KERNEL(sqrt),
                                                              [STEP_ABS] = KERNEL(abs),
                                                              [STEP_MAX] = KERNEL(max)},
                                                    .reading = {[STEP_ADD] = KERNEL(add32),
                                                                [STEP_SUB] = KERNEL(sub32),
                                                                [STEP_MUL] = KERNEL(mul32),
                                                                [STEP_DIV] = KERNEL(div32),
                                                                [STEP_SQRT] = KERNEL(sqrt32),
                                                                [STEP_FMA] = KERNEL(fma32),
                                                                [STEP_ABS] = KERNEL(abs32),
                                                                [STEP_MAX] = KERNEL(max32)},
                                                    .widen = KERNEL(widen),
                                                    .scale = KERNEL(scale),
                                                    .sum_relative = KERNEL(sum_relative),
                                                    .sum = KERNEL(sum),
                                                    .product = KERNEL(product),
                                                    .quotient = KERNEL(quotient),
                                                    .root = KERNEL(root),
                                                    .larger = KERNEL(larger),
                                                    .near_larger = KERNEL(near_larger),
                                                    .in_range = KERNEL(in_range),
                                                    .window = KERNEL(window),
                                                    .at_least = KERNEL(at_least),
                                                    .judge = KERNEL(judge),
                                                    .judge_exact = KERNEL(judge_exact),
                                                    .agree = KERNEL(agree),
                                                    .count = KERNEL(count),
                                                    .extremes = KERNEL(extremes)};
