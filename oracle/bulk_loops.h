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

/* ---- what the values lack: x + d is the exact result of a + da, b + db to first order ---- */

static void KERNEL(rest_add)(const double *restrict a, const double *restrict da,
                             const double *restrict b, const double *restrict db,
                             const double *restrict x, double *restrict d)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    double part = x[i] - a[i];
    d[i] = ((a[i] - (x[i] - part)) + (b[i] - part)) + (da[i] + db[i]);
  }
}

static void KERNEL(rest_sub)(const double *restrict a, const double *restrict da,
                             const double *restrict b, const double *restrict db,
                             const double *restrict x, double *restrict d)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    double part = x[i] - a[i];
    d[i] = ((a[i] - (x[i] - part)) - (b[i] + part)) + (da[i] - db[i]);
  }
}

static void KERNEL(rest_mul)(const double *restrict a, const double *restrict da,
                             const double *restrict b, const double *restrict db,
                             const double *restrict x, double *restrict d)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    d[i] = fma(a[i], b[i], -x[i]) + (a[i] * db[i] + b[i] * da[i]);
}

static void KERNEL(rest_div)(const double *restrict a, const double *restrict da,
                             const double *restrict b, const double *restrict db,
                             const double *restrict x, double *restrict d)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    d[i] = (fma(-x[i], b[i], a[i]) + (da[i] - x[i] * db[i])) / b[i];
}

static void KERNEL(rest_sqrt)(const double *restrict a, const double *restrict da, const double *b,
                              const double *db, const double *restrict x, double *restrict d)
{
  (void)b, (void)db;
  for (int i = 0; i < BULK_BLOCK; i++)
    d[i] = (fma(-x[i], x[i], a[i]) + da[i]) / (2 * x[i]);
}

static void KERNEL(rest_abs)(const double *restrict a, const double *restrict da, const double *b,
                             const double *db, const double *x, double *restrict d)
{
  (void)b, (void)db, (void)x;
  for (int i = 0; i < BULK_BLOCK; i++)
    d[i] = a[i] < 0 ? -da[i] : da[i];
}

/* Which operand is the larger one is asked with what both lack: x may be the other. */
static void KERNEL(rest_max)(const double *restrict a, const double *restrict da,
                             const double *restrict b, const double *restrict db,
                             const double *restrict x, double *restrict d)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    double over = (b[i] - a[i]) + (db[i] - da[i]);
    d[i] = over > 0 ? (b[i] - x[i]) + db[i] : (a[i] - x[i]) + da[i];
  }
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
    open[i] |= (uint64_t) !(eb[i] <= size * BULK_DIVISOR);
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
  const double *restrict x = o->x, *restrict d = o->d;
  const double *restrict bound = o->bound, *restrict largest = o->largest;
  const double *restrict got = o->got;
  const uint64_t root2 = bits_of(M_SQRT1_2) & BULK_FRACTION;
  for (int i = 0; i < BULK_BLOCK; i++) {
    double ax = fabs(x[i]), ad = d[i] * copysign(1, x[i]), g = got[i];
    double near = given != NULL ? given[i] : bound[i] * BULK_SLACK;
    uint64_t good =
        (uint64_t)((fabs((g - x[i]) - d[i]) + ax * 0x1p-52 <= bound[i] * (1 - 0x1p-18)) &
                   (ax >= BULK_LEAST) & (ax <= BULK_MOST) & (g * x[i] > 0));
    g = fabs(g);
    /* |exact| is y + z, |z| at most half an ulp of y in binary64, and `near` */
    double y = ax + ad, z = ad - (y - ax);
    uint64_t power = (uint64_t)((bits_of(y) & BULK_FRACTION) == 0),
             below = power & (uint64_t)(z < 0);
    uint64_t middle = (uint64_t)((bits_of(y) & BULK_TAIL) == (BULK_TAIL + 1) / 2);
    good &= (1 ^ (power | middle)) | (uint64_t)((fabs(z) > near) | (near == 0));
    good &= 1 ^ (middle & (uint64_t)(z == 0));
    /* the exponent field of 1/ulp, of the exact value and of the nearest number n */
    double per_ulp = double_of(BULK_PER_ULP - (bits_of(y) & BULK_EXPONENT) + (below << 52));
    double beside = y * (1 + copysign(0x1p-52, z));
    /* y to 24 bits, by Veltkamp's splitting; a middle has been moved */
    double moved = double_of(bits_of(y) ^ ((bits_of(y) ^ bits_of(beside)) & -middle));
    double wide = moved * (0x1p29 + 1), n = wide - (wide - moved);
    double per_ulp_n = double_of(BULK_PER_ULP - (bits_of(n) & BULK_EXPONENT));
    /* the tail of a cell: (exact - n) / ulp(n) in units of 2^-32, rounded */
    double unit = per_ulp_n * 0x1p32, tail = (y - n) * unit + z * unit;
    double whole = (tail + 0x1.8p52) - 0x1.8p52, unsure = near * unit + 0x1p-20;
    good &= (uint64_t)(fabs(tail - whole) + unsure < 0.5);
    double size = fabs((g - n) * per_ulp - whole * (0x1p-32 * per_ulp / per_ulp_n));
    uint64_t correct = (uint64_t)(n == g), next = (uint64_t)(fabs(g - n) * per_ulp == 1);
    uint64_t between = (uint64_t)((g - n) * tail > 0);
    good &= correct | (1 ^ next) | (uint64_t)((fabs(tail) > unsure) | (near == 0));
    uint64_t bucket = (bits_of(size) + BULK_ROUND_UP) >> BULK_SHIFT;
    uint64_t upper = (uint64_t)((bits_of(size) & BULK_FRACTION) > root2);
    v->word[i] = (bucket * BULK_BUCKET) | (upper * BULK_UPPER) | (correct * BULK_CORRECT) |
                 ((correct | (between & next)) * BULK_FAITHFUL) | ((1 ^ good) | open[i]);
    v->size[i] = size;
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
    uint64_t same = (uint64_t)(o->got[i] == o->x[i]);
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

static void KERNEL(decided)(const struct bulk_verdict *v, int64_t first, int64_t last,
                            uint64_t *restrict keep)
{
  for (int i = 0; i < BULK_BLOCK; i++) {
    int64_t bucket = (int64_t)(v->word[i] / BULK_BUCKET);
    uint64_t counted = (uint64_t)((bucket == 0) | ((bucket > first) & (bucket < last)));
    keep[i] &= counted & (v->word[i] ^ BULK_OPEN);
  }
}

static void KERNEL(extremes)(const struct bulk_verdict *v, const uint64_t *restrict keep,
                             double ratio, struct bulk_extremes *most)
{
  enum { LANES = 8 }; /* as many maxima side by side; nothing is negative */
  double size[LANES] = {0}, bound[LANES] = {0}, over[LANES] = {0};
  for (int i = 0; i < BULK_BLOCK; i += LANES)
    for (int k = 0; k < LANES; k++) {
      double s = double_of(bits_of(v->size[i + k]) & -keep[i + k]);
      double b = double_of(bits_of(v->bound[i + k]) & -keep[i + k]), o = s - ratio * b;
      size[k] = size[k] < s ? s : size[k];
      bound[k] = bound[k] < b ? b : bound[k];
      over[k] = over[k] < o ? o : over[k];
    }
  *most = (struct bulk_extremes){0, 0, 0};
  for (int k = 0; k < LANES; k++) {
    most->size = most->size < size[k] ? size[k] : most->size;
    most->bound = most->bound < bound[k] ? bound[k] : most->bound;
    most->over = most->over < over[k] ? over[k] : most->over;
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
                                                    .rest = {[STEP_ADD] = KERNEL(rest_add),
                                                             [STEP_SUB] = KERNEL(rest_sub),
                                                             [STEP_MUL] = KERNEL(rest_mul),
                                                             [STEP_DIV] = KERNEL(rest_div),
                                                             [STEP_SQRT] = KERNEL(rest_sqrt),
                                                             [STEP_ABS] = KERNEL(rest_abs),
                                                             [STEP_MAX] = KERNEL(rest_max)},
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
                                                    .decided = KERNEL(decided),
                                                    .extremes = KERNEL(extremes),
                                                    .skims = KERNEL(skims)};
