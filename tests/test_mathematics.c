/* SPDX-License-Identifier: MIT */
/* The theorems of spec/mathematics.md, evaluated: exact rationals on both sides wherever the
 * statement is rational, finite sample spaces enumerated point by point, MPFR for the Gamma
 * function, the library for trajectories. */
#include "adamant.h"

#include <check.h>
#include <gmp.h>
#include <math.h>
#include <mpfr.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *mathematics_suite(void);

/* ---- immutable rationals, all freed after each test ---- */
typedef mpq_ptr Q;

static struct pool {
  Q *value;
  size_t used, room;
} pool;

static Q fresh(void)
{
  if (pool.used == pool.room) {
    pool.room = pool.room ? 2 * pool.room : 4096;
    pool.value = realloc(pool.value, pool.room * sizeof *pool.value);
    ck_assert_ptr_nonnull(pool.value);
  }
  Q q = malloc(sizeof *q);
  ck_assert_ptr_nonnull(q);
  mpq_init(q);
  return pool.value[pool.used++] = q;
}

static void drain(void)
{
  for (size_t i = 0; i < pool.used; i++) {
    mpq_clear(pool.value[i]);
    free(pool.value[i]);
  }
  free(pool.value);
  pool = (struct pool){NULL, 0, 0};
}

static Q frac(long n, unsigned long d)
{
  Q q = fresh();
  mpq_set_si(q, n, d);
  mpq_canonicalize(q);
  return q;
}

static Q whole(long n)
{
  return frac(n, 1);
}

static Q of_double(double x)
{
  Q q = fresh();
  mpq_set_d(q, x);
  return q;
}

#define OPERATION(name, gmp)                                                                       \
  static Q name(Q x, Q y)                                                                          \
  {                                                                                                \
    Q q = fresh();                                                                                 \
    gmp(q, x, y);                                                                                  \
    return q;                                                                                      \
  }
OPERATION(add, mpq_add)
OPERATION(sub, mpq_sub)
OPERATION(mul, mpq_mul)
OPERATION(over, mpq_div)

static Q power(Q x, unsigned long n)
{
  Q q = fresh();
  mpz_pow_ui(mpq_numref(q), mpq_numref(x), n);
  mpz_pow_ui(mpq_denref(q), mpq_denref(x), n);
  return q;
}

static Q size(Q x)
{
  Q q = fresh();
  mpq_abs(q, x);
  return q;
}

/* The square root of the square of a rational. */
static Q root(Q x)
{
  Q q = fresh();
  ck_assert(mpz_perfect_square_p(mpq_numref(x)) && mpz_perfect_square_p(mpq_denref(x)));
  mpz_sqrt(mpq_numref(q), mpq_numref(x));
  mpz_sqrt(mpq_denref(q), mpq_denref(x));
  return q;
}

#define SAME_Q(x, y) ck_assert_int_eq(mpq_equal((x), (y)) != 0, 1)
#define LESS(x, y) ck_assert_int_lt(mpq_cmp((x), (y)), 0)
#define AT_MOST(x, y) ck_assert_int_le(mpq_cmp((x), (y)), 0)

/* ---- the definitions of proofs/coq/math, g[1..t] ---- */
enum { LONG = 320 };

static Q one_minus_power(Q b, unsigned long t)
{
  return sub(whole(1), power(b, t));
}

static Q ema(Q b, Q *g, unsigned t)
{
  Q m = whole(0);
  for (unsigned i = 1; i <= t; i++)
    m = add(mul(b, m), mul(sub(whole(1), b), g[i]));
  return m;
}

static Q ema_of_squares(Q b, Q *g, unsigned t)
{
  Q square[LONG];
  for (unsigned i = 1; i <= t; i++)
    square[i] = mul(g[i], g[i]);
  return ema(b, square, t);
}

static Q mhat(Q b, Q *g, unsigned t)
{
  return over(ema(b, g, t), one_minus_power(b, t));
}

static Q vhat(Q b, Q *g, unsigned t)
{
  return over(ema_of_squares(b, g, t), one_minus_power(b, t));
}

/* RAdam's rho_t and r_t^2 as the paper writes them. */
static Q rho_inf(Q b)
{
  return sub(over(whole(2), sub(whole(1), b)), whole(1));
}

static Q rho(Q b, unsigned t)
{
  return sub(rho_inf(b), over(mul(whole(2 * (long)t), power(b, t)), one_minus_power(b, t)));
}

static Q r2(Q b, unsigned t)
{
  Q r = rho(b, t), i = rho_inf(b), two = whole(2), four = whole(4);
  return over(mul(mul(sub(r, four), sub(r, two)), i), mul(mul(sub(i, four), sub(i, two)), r));
}

/* sum_{k=1..t} (2k-1-c) b^(k-1) */
static Q gate_poly(long c, Q b, unsigned t)
{
  Q s = whole(0);
  for (long k = t; k >= 1; k--)
    s = add(mul(s, b), whole(2 * k - 1 - c));
  return s;
}

static uint64_t seed;

static uint64_t random64(void)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  return seed ^= seed << 17;
}

static Q random_rational(long low, long high)
{
  return frac(low * 64 + (long)(random64() % (uint64_t)((high - low) * 64 + 1)), 64);
}

static void start(void)
{
  seed = UINT64_C(0x9e3779b97f4a7c15);
}

/* ---- averages ---- */
/* [eq:A1] [eq:A8] [eq:M1] [eq:M2] [eq:M3] [eq:S1] */
START_TEST(test_ema_closed_forms)
{
  Q g[LONG], b = frac(7, 8);
  for (unsigned i = 1; i < 40; i++)
    g[i] = random_rational(-3, 3);
  for (unsigned t = 1; t < 40; t++) {
    Q sum = whole(0), weights = whole(0), state = frac(5, 3), largest = whole(0);
    for (unsigned i = 1; i <= t; i++) {
      sum = add(sum, mul(power(b, t - i), g[i]));
      weights = add(weights, power(b, i - 1));
      state = add(mul(b, state), mul(frac(2, 9), g[i]));
      if (mpq_cmp(size(g[i]), largest) > 0)
        largest = size(g[i]);
    }
    SAME_Q(ema(b, g, t), mul(sub(whole(1), b), sum));
    SAME_Q(one_minus_power(b, t), mul(sub(whole(1), b), weights));
    SAME_Q(state, add(mul(power(b, t), frac(5, 3)), mul(frac(2, 9), sum)));
    AT_MOST(size(ema(b, g, t)), mul(one_minus_power(b, t), largest));
    Q constant[LONG];
    for (unsigned i = 1; i <= t; i++)
      constant[i] = frac(-4, 7);
    SAME_Q(ema(b, constant, t), mul(one_minus_power(b, t), frac(-4, 7)));
  }
}
END_TEST

/* ---- expectations: every path of T gradients, each from three values, with any joint weights ----
 */
enum { T = 4, PATHS = 81 };

static void path(unsigned w, Q *value, Q *g)
{
  for (unsigned i = 1; i <= T; i++, w /= 3)
    g[i] = value[w % 3];
}

/* Independent draws with the probabilities p[i][.] at step i. */
static Q path_weight(unsigned w, Q p[][3])
{
  Q product = whole(1);
  for (unsigned i = 1; i <= T; i++, w /= 3)
    product = mul(product, p[i][w % 3]);
  return product;
}

/* [eq:M4] [eq:M5] [eq:M8] [eq:M9] [eq:M10] [eq:M11] */
START_TEST(test_bias_correction_enumerated)
{
  Q value[3] = {whole(-1), frac(1, 2), whole(3)}, p[T + 1][3], b1 = frac(9, 10),
    b2 = frac(999, 1000);
  for (unsigned i = 1; i <= T; i++)
    p[i][0] = frac(1, 6), p[i][1] = frac(1, 3), p[i][2] = frac(1, 2);
  Q mu = add(add(frac(-1, 6), frac(1, 6)), frac(3, 2)),
    square = add(add(frac(1, 6), frac(1, 12)), frac(9, 2));
  for (unsigned t = 1; t <= T; t++) {
    Q total = whole(0), m = whole(0), mh = whole(0), vh = whole(0);
    for (unsigned w = 0; w < PATHS; w++) {
      Q g[T + 1], weight = path_weight(w, p);
      path(w, value, g);
      total = add(total, weight);
      m = add(m, mul(weight, ema(b1, g, t)));
      mh = add(mh, mul(weight, mhat(b1, g, t)));
      vh = add(vh, mul(weight, vhat(b2, g, t)));
    }
    SAME_Q(total, whole(1));
    SAME_Q(m, mul(one_minus_power(b1, t), mu));
    SAME_Q(mh, mu);
    SAME_Q(vh, square);
  }
}
END_TEST

/* Dependent gradients, whose law moves: E[m_t] is still the average of the E[g_i]. */
/* [eq:M8] [eq:M12] [eq:M13] [eq:M14] */
START_TEST(test_nonstationary_enumerated)
{
  Q value[3] = {whole(-1), frac(1, 2), whole(3)}, b = frac(3, 4), total = whole(0);
  Q mean[T + 1], m[T + 1], one_b = sub(whole(1), b);
  for (unsigned i = 1; i <= T; i++)
    mean[i] = m[i] = whole(0);
  for (unsigned w = 0; w < PATHS; w++)
    total = add(total, whole(1 + (long)(w * w % 17)));
  for (unsigned w = 0; w < PATHS; w++) {
    Q g[T + 1], weight = over(whole(1 + (long)(w * w % 17)), total);
    path(w, value, g);
    for (unsigned i = 1; i <= T; i++) {
      mean[i] = add(mean[i], mul(weight, g[i]));
      m[i] = add(m[i], mul(weight, ema(b, g, i)));
    }
  }
  for (unsigned t = 1; t <= T; t++) {
    Q zeta = whole(0), bound = whole(0), drift = whole(0);
    for (unsigned i = 1; i <= t; i++) {
      Q d = sub(mean[i], mean[t]);
      zeta = add(zeta, mul(one_b, mul(power(b, t - i), d)));
      bound = add(bound, mul(one_b, mul(power(b, t - i), size(d))));
      if (mpq_cmp(size(d), drift) > 0)
        drift = size(d);
    }
    SAME_Q(m[t], ema(b, mean, t));
    SAME_Q(m[t], add(mul(one_minus_power(b, t), mean[t]), zeta));
    AT_MOST(size(zeta), bound);
    AT_MOST(bound, mul(one_minus_power(b, t), drift));
    AT_MOST(size(sub(over(m[t], one_minus_power(b, t)), mean[t])), drift);
  }
}
END_TEST

/* The fair coin: gradient 0 or 2. */
/* [eq:M6] [eq:M7] [eq:M15] */
START_TEST(test_square_root_is_biased)
{
  Q b2 = frac(999, 1000), mean_v = whole(0), mean_root = whole(0), constant = whole(0);
  for (long outcome = 0; outcome <= 2; outcome += 2) {
    Q g[2] = {NULL, whole(outcome)}, same[2] = {NULL, whole(2)};
    mean_v = add(mean_v, mul(frac(1, 2), vhat(b2, g, 1)));
    mean_root = add(mean_root, mul(frac(1, 2), root(vhat(b2, g, 1))));
    constant = add(constant, mul(frac(1, 2), root(vhat(b2, same, 1))));
  }
  SAME_Q(mean_v, whole(2));
  SAME_Q(mean_root, whole(1));
  LESS(mul(mean_root, mean_root), mean_v);
  SAME_Q(mul(constant, constant), whole(4)); /* constant: no bias */
}
END_TEST

/* ---- the size of a step ---- */
/* R_t^2 and R_inf^2 of step_bound.v. */
static Q ratio2(Q b1, Q b2, unsigned t)
{
  Q q = over(mul(b1, b1), b2), sum = whole(0), c = sub(whole(1), b1), d = one_minus_power(b1, t);
  for (unsigned i = 0; i < t; i++)
    sum = add(sum, power(q, i));
  return mul(mul(over(mul(c, c), sub(whole(1), b2)), sum), over(one_minus_power(b2, t), mul(d, d)));
}

static Q ratio_limit2(Q b1, Q b2)
{
  Q c = sub(whole(1), b1), q = over(mul(b1, b1), b2);
  return over(mul(c, c), mul(sub(whole(1), b2), sub(whole(1), q)));
}

/* [eq:A3] [eq:A4] [eq:M16] [eq:M17] [eq:M18] [eq:M19] [eq:M21] [eq:M22] */
START_TEST(test_step_bound)
{
  Q g[LONG], b1 = frac(9, 10), b2 = frac(99, 100);
  for (unsigned run = 0; run < 20; run++) {
    for (unsigned i = 1; i < 30; i++)
      g[i] = random_rational(-2, 2);
    for (unsigned t = 1; t < 30; t++) {
      Q m = mhat(b1, g, t), v = vhat(b2, g, t);
      AT_MOST(size(m), whole(2));
      AT_MOST(whole(0), v);
      AT_MOST(v, whole(4));
      AT_MOST(mul(m, m), mul(ratio2(b1, b2, t), v));
      AT_MOST(mul(m, m), mul(ratio_limit2(b1, b2), v));
      AT_MOST(mul(m, m), vhat(b1, g, t)); /* equal betas */
    }
    SAME_Q(mhat(b1, g, 1), g[1]);
    SAME_Q(vhat(b2, g, 1), mul(g[1], g[1]));
  }
}
END_TEST

/* [eq:M20] [eq:M23] [eq:M24] [eq:M25] [eq:M26] */
START_TEST(test_step_bound_is_sharp)
{
  Q b1 = frac(1, 2), b2 = frac(3, 4), limit = ratio_limit2(b1, b2), g[LONG];
  for (unsigned t = 1; t <= 60; t++) {
    for (unsigned i = 1; i <= t; i++)
      g[i] = power(over(b1, b2), t - i);
    Q m = mhat(b1, g, t), v = vhat(b2, g, t);
    SAME_Q(mul(m, m), mul(ratio2(b1, b2, t), v));
    AT_MOST(ratio2(b1, b2, t), limit);
  }
  LESS(mul(limit, frac(999999, 1000000)), ratio2(b1, b2, 60));
  /* beta2 = beta1^2: grows without bound */
  LESS(mul(whole(10), ratio2(b1, frac(1, 4), 2)), ratio2(b1, frac(1, 4), 60));
}
END_TEST

/* [eq:M27] [eq:M28] [eq:M29] [eq:M30] */
START_TEST(test_kingma_ba_bounds_refuted)
{
  for (unsigned i = 0; i < 200; i++) {
    Q b1 = frac((long)(random64() % 100), 100), b2 = frac(1 + (long)(random64() % 99), 100);
    if (mpq_equal(b1, b2))
      continue;
    Q g[3] = {NULL, b1, b2}, m = mhat(b1, g, 2);
    LESS(whole(0), vhat(b2, g, 2));
    LESS(vhat(b2, g, 2), mul(m, m));
  }
  Q g[LONG], b1 = frac(9, 10), b2 = frac(999, 1000);
  for (unsigned i = 1; i <= 300; i++)
    g[i] = whole(i > 290);
  Q m = mhat(b1, g, 300), claimed2 = over(frac(1, 100), frac(1, 1000));
  LESS(mul(claimed2, vhat(b2, g, 300)), mul(m, m));
  Q limit = ratio_limit2(b1, b2), low = frac(72702, 10000), high = frac(72703, 10000);
  LESS(mul(low, low), limit);
  LESS(limit, mul(high, high));
}
END_TEST

/* ---- RAdam ---- */
/* [eq:M31] [eq:M32] [eq:M33] [eq:M34] [eq:M35] [eq:M36] [eq:M44] [eq:M45] */
START_TEST(test_rho)
{
  for (unsigned i = 0; i < 10; i++) {
    Q b = frac(1 + (long)(random64() % 99), 100), smaller = mul(b, frac(9, 10));
    SAME_Q(rho(b, 1), whole(1));
    for (unsigned t = 1; t <= 40; t++) {
      Q s0 = whole(0), s1 = whole(0), r = rho(b, t);
      for (long k = 1; k <= (long)t; k++) {
        s0 = add(s0, power(b, (unsigned long)k - 1));
        s1 = add(s1, mul(whole(k), power(b, (unsigned long)k - 1)));
      }
      SAME_Q(r, sub(over(mul(whole(2), s1), s0), whole(1)));
      LESS(r, rho(b, t + 1));
      AT_MOST(whole(1), r);
      if (t >= 2)
        LESS(r, whole(t));
      LESS(r, rho_inf(b));
      AT_MOST(rho(smaller, t), r);
      for (long c = -1; c <= 9; c++) {
        ck_assert_int_eq(mpq_cmp(r, whole(c)) > 0, mpq_sgn(gate_poly(c, b, t)) > 0);
        if (mpq_sgn(gate_poly(c, smaller, t)) > 0)
          ck_assert_int_gt(mpq_sgn(gate_poly(c, b, t)), 0);
      }
    }
  }
}
END_TEST

/* [eq:M37] [eq:M38] [eq:M39] [eq:M40] [eq:M41] [eq:M42] [eq:M43]
 */
START_TEST(test_rho_first_step)
{
  for (unsigned i = 1; i < 200; i++) {
    Q b = frac(i, 200), never4 = rho(b, 300), b4 = power(b, 4), b3 = power(b, 3), b2 = power(b, 2);
    ck_assert_int_eq(mpq_cmp(rho_inf(b), whole(4)) <= 0, mpq_cmp(b, frac(3, 5)) <= 0);
    ck_assert_int_eq(mpq_cmp(rho_inf(b), whole(5)) <= 0, mpq_cmp(b, frac(2, 3)) <= 0);
    if (mpq_cmp(b, frac(3, 5)) <= 0)
      LESS(never4, whole(4));
    Q p = add(add(mul(whole(5), b4), mul(whole(3), b3)), sub(sub(b2, b), whole(3)));
    ck_assert_int_eq(mpq_cmp(rho(b, 5), whole(4)) > 0, mpq_sgn(p) > 0);
    if (mpq_cmp(b, frac(4, 5)) >= 0)
      for (unsigned t = 1; t < 30; t++)
        ck_assert_int_eq(mpq_cmp(rho(b, t), whole(4)) > 0, t >= 5);
    if (i <= 190) { /* beyond, rho_t approaches rho_inf more slowly */
      LESS(sub(rho_inf(b), never4), frac(1, 1000));
      unsigned changes = 0;
      for (unsigned t = 1; t < 80; t++)
        changes += (mpq_cmp(rho(b, t), whole(4)) > 0) != (mpq_cmp(rho(b, t + 1), whole(4)) > 0);
      ck_assert_uint_le(changes, 1);
      if (mpq_cmp(b, frac(3, 5)) > 0)
        ck_assert_uint_eq(changes, 1);
    }
  }
  for (unsigned t = 1; t < 30; t++)
    LESS(sub(whole(t), rho(sub(whole(1), power(frac(1, 10), 9)), t)), frac(1, 1000000));
}
END_TEST

/* The table of spec/, every entry from both sides; then the decision it makes, against rho_t
 * itself. */
/* [eq:M48] [eq:M49] [eq:M50] [eq:M46] [eq:M47] */
START_TEST(test_gate_table)
{
  enum { ROWS = 128 };
  static double entry[6][ROWS];
  unsigned last[6] = {0}, count[6] = {0};
  FILE *f = fopen("spec/radam_gate.table", "r");
  ck_assert_ptr_nonnull(f);
  char line[256];
  while (fgets(line, sizeof line, f) != NULL) {
    if (line[0] == '#')
      continue;
    char *rest;
    const unsigned long c = strtoul(line, &rest, 10), t = strtoul(rest, &rest, 10);
    const double beta = strtod(rest, NULL);
    ck_assert((c == 4 || c == 5) && t > c && t < ROWS);
    entry[c][t] = beta;
    last[c] = (unsigned)t;
    count[c]++;
    LESS(whole((long)c), rho(of_double(beta), (unsigned)t));
    LESS(rho(of_double(nextafter(beta, 0)), (unsigned)t), whole((long)c));
    ck_assert_int_gt(mpq_sgn(gate_poly((long)c, of_double(beta), (unsigned)t)), 0);
    ck_assert_int_lt(mpq_sgn(gate_poly((long)c, of_double(nextafter(beta, 0)), (unsigned)t)), 0);
  }
  fclose(f);
  ck_assert_uint_eq(count[4], 74);
  ck_assert_uint_eq(count[5], 93);
  ck_assert_uint_eq(last[4], 78);
  ck_assert_uint_eq(last[5], 98);
  LESS(frac(3, 5), of_double(entry[4][78]));
  LESS(of_double(nextafter(entry[4][78], 0)), frac(3, 5));
  LESS(frac(2, 3), of_double(entry[5][98]));
  LESS(of_double(nextafter(entry[5][98], 0)), frac(2, 3));
  for (unsigned i = 0; i < 3000; i++) {
    const unsigned c = 4 + i % 2, t = 1 + (unsigned)(random64() % 120);
    double beta = (double)(1 + (random64() >> 11)) * 0x1p-53 * (1 - 0x1p-53);
    if (i % 3 == 0)
      beta = ldexp(beta, -(int)(random64() % 40));
    if (i % 3 == 1 && t > c)
      beta = entry[c][t < last[c] ? t : last[c]] + ((double)(random64() % 5) - 2) * 0x1p-53;
    const int table = t > c && beta >= entry[c][t < last[c] ? t : last[c]];
    ck_assert_int_eq(table, mpq_cmp(rho(of_double(beta), t), whole(c)) > 0);
  }
}
END_TEST

/* [eq:M51] [eq:M52] */
START_TEST(test_textbook_rho_in_binary32)
{
  const volatile float b = 0.99999f, one = 1, two = 2, six = 6;
  const volatile float q = two / (one - b), inf = q - one, b3 = b * b * b,
                       part = six * b3 / (one - b3);
  const volatile float computed = inf - part;
  ck_assert(computed == 5.0f);
  LESS(rho(of_double((double)b), 3), whole(3));
}
END_TEST

/* [eq:M53] [eq:M54] [eq:M55] [eq:M56] [eq:M57] [eq:M58] */
START_TEST(test_rectifier)
{
  for (long i = 121; i < 200; i += 7) {
    Q b = frac(i, 200);
    LESS(whole(0), r2(b, 1));
    for (unsigned t = 1; t < 90; t++) {
      Q r = rho(b, t), s0 = over(one_minus_power(b, t), sub(whole(1), b)), s1 = whole(0), n[5];
      if (mpq_cmp(r, whole(4)) > 0) {
        LESS(whole(0), r2(b, t));
        LESS(r2(b, t), whole(1));
        LESS(r2(b, t), r2(b, t + 1));
      } else if (mpq_cmp(r, whole(2)) > 0 && mpq_cmp(r, whole(4)) < 0) {
        LESS(r2(b, t), whole(0));
      }
      for (long k = 1; k <= (long)t; k++)
        s1 = add(s1, mul(whole(k), power(b, (unsigned long)k - 1)));
      for (long j = 0; j <= 4; j += 2)
        n[j] = sub(mul(whole(2), s1), mul(whole(1 + j), s0));
      Q numerator = mul(mul(n[4], n[2]), mul(sub(whole(1), b), add(whole(1), b)));
      Q factor = mul(sub(mul(whole(5), b), whole(3)), sub(mul(whole(3), b), whole(1)));
      SAME_Q(r2(b, t), over(numerator, mul(factor, mul(n[0], s0))));
    }
    if (i <= 180)
      LESS(frac(999, 1000), r2(b, 300));
  }
}
END_TEST

/* ---- variance: MPFR's Gamma against quadrature, then the formulas ---- */
static double gamma_of(double a)
{
  mpfr_t x;
  mpfr_init2(x, 160);
  mpfr_set_d(x, a, MPFR_RNDN);
  mpfr_gamma(x, x, MPFR_RNDN);
  const double r = mpfr_get_d(x, MPFR_RNDN);
  mpfr_clear(x);
  return r;
}

/* int x^(a-1) e^(-x) dx over (low, infinity), by the trapezoidal rule in log x. */
static double gamma_integral(double a, double low)
{
  double sum = 0;
  const double h = 1.0 / 512;
  for (double s = log(low); s < 6; s += h)
    sum += h * exp(a * s - exp(s));
  return sum;
}

static double moment(double rho_value, double tau2, double s)
{
  return pow(rho_value * tau2 / 2, s) * gamma_of(rho_value / 2 - s) / gamma_of(rho_value / 2);
}

static double variance(double rho_value, double tau2)
{
  return moment(rho_value, tau2, 1) - pow(moment(rho_value, tau2, 0.5), 2);
}

static void near(double x, double y, double tolerance)
{
  ck_assert_msg(fabs(x - y) <= tolerance * fabs(y), "%.17g against %.17g", x, y);
}

/* [eq:M59] [eq:M60] [eq:M61] [eq:M62] [eq:M63] */
START_TEST(test_moments)
{
  for (double a = 0.5; a < 8; a += 0.25) {
    near(gamma_integral(a, 1e-40), gamma_of(a), 1e-9);
    near(gamma_of(a + 1), a * gamma_of(a), 1e-14);
  }
  near(gamma_of(1), 1, 0);
  for (double r = 4.5; r < 12; r += 0.75)
    for (double s = 0.5; s <= 2; s *= 2) {
      double sum = 0;
      const double h = 1.0 / 512, tau2 = 1.7, norm = gamma_of(r / 2);
      for (double x = -160; x < 6; x += h) /* y = e^x */
        sum += h * exp(x) * pow(r * tau2 / (2 * exp(x)), s) * exp((r / 2 - 1) * x - exp(x)) / norm;
      near(sum, moment(r, tau2, s), 1e-9);
    }
  /* rho = 2s: the integral grows by the same amount for each further factor of its lower end */
  for (double s = 0.5; s <= 2; s *= 2) {
    const double a = 2 * s / 2 - s;
    near(gamma_integral(a, 1e-20) - gamma_integral(a, 1e-10), log(1e10), 1e-3);
    near(gamma_integral(a, 1e-40) - gamma_integral(a, 1e-20), log(1e20), 1e-3);
  }
}
END_TEST

/* [eq:M64] [eq:M65] [eq:M66] [eq:M67] [eq:M68] [eq:M69] [eq:M70]
 */
/* [eq:M71] [eq:M72] [eq:M74] [eq:M73] [eq:M75] */
/* [eq:M76] [eq:M77] [eq:M78] [eq:M79] [eq:M80] */
START_TEST(test_variance)
{
  const double tau2 = 1.3;
  double previous = INFINITY, ratio = 0;
  for (double r = 2.0625; r < 60; r += 0.0625) {
    const double v = variance(r, tau2), x = r / 2;
    ck_assert(v > 0 && v < previous);
    previous = v;
    near(moment(r, tau2, 1), tau2 * r / (r - 2), 1e-13);
    near(v, tau2 * (r / (r - 2) - x * pow(gamma_of((r - 1) / 2) / gamma_of(x), 2)), 1e-9);
    const double concentration = pow(moment(r, tau2, 0.5), 2) / moment(r, tau2, 1);
    ck_assert(concentration > ratio && concentration < 1);
    near(concentration, (x - 1) * pow(gamma_of(x - 0.5) / gamma_of(x), 2), 1e-12);
    ratio = concentration;
    ck_assert(pow(gamma_of(x + 0.5), 2) <= gamma_of(x) * gamma_of(x + 1));
    if (r > 2.25)
      ck_assert(v <= tau2 * r / (2 * (r - 2) * (r - 1.75)) * (1 + 1e-12));
    if (r > 4) {
      const double surrogate = tau2 * r / (2 * (r - 2) * (r - 4)), m2 = moment(r, tau2, 2),
                   m1 = moment(r, tau2, 1);
      near(m2, tau2 * tau2 * r * r / ((r - 2) * (r - 4)), 1e-12);
      near((m2 - m1 * m1) / (4 * m1), surrogate, 1e-9);
      ck_assert(v <= (r - 4) / (r - 1.75) * surrogate * (1 + 1e-12));
    }
  }
  const double g = gamma_of(1.5);
  ck_assert(0.7744 <= g * g && g * g <= 0.7965);
  ck_assert(0.4070 * tau2 <= variance(4, tau2) && variance(4, tau2) <= 0.4512 * tau2);
  ck_assert(0.2318 * tau2 <= variance(5, tau2) && variance(5, tau2) <= 0.2717 * tau2);
  ck_assert(isfinite(variance(3, tau2)) && variance(3, tau2) > 0); /* below 4: finite */
  near(variance(4, tau2), tau2 * (2 - M_PI / 2), 1e-13);
  near(variance(5, tau2), tau2 * (5.0 / 3 - 40 / (9 * M_PI)), 1e-13);
  near(gamma_of(0.5) * gamma_of(0.5), M_PI, 1e-15);
  near(g * g, M_PI / 4, 1e-15);
  for (double x = 0.25; x < 20; x += 0.25) {
    near(pow(4, x) * gamma_of(x) * gamma_of(x + 0.5), 2 * gamma_of(0.5) * gamma_of(2 * x), 1e-13);
    for (double s = 0; s <= 1; s += 0.125)
      ck_assert(gamma_of(x + s) <= pow(x, s) * gamma_of(x) * (1 + 1e-14));
    const double r = 2 + x, a = (r - 1) / 2, beta = gamma_of(a) * gamma_of(a) / gamma_of(2 * a);
    near(r / (r - 2) - r * pow(2, 2 * r - 5) / M_PI * beta * beta, variance(r, 1), 1e-9);
  }
  Q b = frac(9, 10), two = whole(2), four = whole(4);
  for (unsigned t = 8; t < 40; t++) { /* r_t^2 is a ratio of surrogates */
    Q r = rho(b, t), i = rho_inf(b);
    Q sr = over(r, mul(mul(two, sub(r, two)), sub(r, four))),
      si = over(i, mul(mul(two, sub(i, two)), sub(i, four)));
    SAME_Q(r2(b, t), over(si, sr));
    LESS(si, sr);
  }
}
END_TEST

/* ---- relations ---- */
/* [eq:A6] [eq:A7] [eq:M81] [eq:M82] [eq:M83] [eq:M84] [eq:M85] */
START_TEST(test_decay)
{
  for (unsigned i = 0; i < 100; i++) {
    Q lr = random_rational(0, 1), wd = random_rational(0, 1), u = random_rational(-1, 1),
      theta = random_rational(-2, 2);
    Q keep = sub(whole(1), mul(lr, wd));
    Q before = sub(mul(keep, theta), u), inside = sub(theta, add(u, mul(mul(lr, wd), theta)));
    Q after = mul(keep, sub(theta, u)), sgd = sub(theta, mul(lr, add(u, mul(wd, theta))));
    SAME_Q(before, inside);
    SAME_Q(sub(after, inside), mul(mul(lr, wd), u));
    SAME_Q(sgd, sub(theta, add(mul(lr, u), mul(mul(lr, wd), theta))));
  }
  /* the library: theta = g = 1; decay 1/2 is out of reach of every L2 coefficient */
  const adamant_adam_params w = {0.25, 0.9, 0.999, 0, 0.5}, none = {0.25, 0.9, 0.999, 0, 0};
  double theta = 1, m = 0, v = 0;
  const double g = 1;
  ck_assert_int_eq(adamant_adamw_f64(&theta, &m, &v, &g, 1, 1, &w), ADAMANT_OK);
  ck_assert(fabs(theta - (1 - 0.25 * 1.5)) < 1e-15);
  for (double l2 = 0; l2 < 100; l2 += 0.5) {
    const adamant_adam_params p = {0.25, 0.9, 0.999, 0, l2};
    double x = 1, mx = 0, vx = 0;
    ck_assert_int_eq(adamant_adam_l2_f64(&x, &mx, &vx, &g, 1, 1, &p), ADAMANT_OK);
    ck_assert(fabs(x - 0.75) < 1e-15);
  }
  double a[2] = {1, 1}, am[2] = {0, 0}, av[2] = {0, 0};
  for (uint64_t t = 1; t <= 50; t++) {
    const double gt = sin((double)t);
    ck_assert_int_eq(adamant_adam_f64(&a[0], &am[0], &av[0], &gt, 1, t, &none), ADAMANT_OK);
    ck_assert_int_eq(adamant_adamw_f64(&a[1], &am[1], &av[1], &gt, 1, t, &none), ADAMANT_OK);
    ck_assert(fabs(a[0] - a[1]) <= 1e-15 * (double)t);
  }
}
END_TEST

/* [eq:M88] [eq:M89] [eq:M90] [eq:M91] */
START_TEST(test_momentum_forms)
{
  Q g[LONG], mu = frac(9, 10), d = frac(2, 5), one = whole(1), lr = frac(1, 20);
  for (unsigned i = 1; i < 30; i++)
    g[i] = random_rational(-2, 2);
  Q sum = whole(0), buffer = NULL, same = NULL, x = one, vel = whole(0), y = one, buf = whole(0);
  for (unsigned t = 1; t < 30; t++) {
    SAME_Q(ema(whole(0), g, t), g[t]);
    sum = add(mul(mu, sum), g[t]);
    buffer = t == 1 ? g[1] : add(mul(mu, buffer), mul(sub(one, d), g[t]));
    same = t == 1 ? g[1] : add(mul(mu, same), mul(sub(one, mu), g[t]));
    SAME_Q(ema(mu, g, t), mul(sub(one, mu), sum));
    SAME_Q(buffer, add(mul(sub(one, d), sum), mul(mul(d, power(mu, t - 1)), g[1])));
    SAME_Q(same, add(ema(mu, g, t), mul(power(mu, t), g[1])));
    if (t < 10) { /* Nesterov on x^4/4, gradient x^3 */
      Q ahead = add(x, mul(mu, vel)), gy = power(y, 3);
      SAME_Q(y, ahead);
      vel = sub(mul(mu, vel), mul(lr, power(ahead, 3)));
      x = add(x, vel);
      buf = add(mul(mu, buf), gy);
      y = sub(y, mul(lr, add(gy, mul(mu, buf))));
      if (t > 5)
        break; /* cubes: the digits triple at every step */
    }
  }
}
END_TEST

/* One gradient, or constant ones: all roots are rational. */
/* [eq:M86] [eq:M87] [eq:M94] [eq:M95] */
START_TEST(test_corrections)
{
  Q b1 = frac(9, 10), b2 = frac(3, 4), c = frac(3, 7), one = whole(1), lr = frac(1, 10),
    eps = frac(1, 100), g[LONG];
  for (unsigned i = 1; i < 20; i++)
    g[i] = c;
  /* t = 1: sqrt(1 - b2) = 1/2 */
  Q step = over(mul(lr, c), add(c, eps)), m = ema(b1, g, 1), s = root(ema_of_squares(b2, g, 1));
  Q scale = over(frac(1, 2), sub(one, b1));
  SAME_Q(over(mul(mul(lr, scale), m), add(s, mul(eps, frac(1, 2)))), step);
  ck_assert(!mpq_equal(over(mul(mul(lr, scale), m), add(s, eps)), step));
  SAME_Q(over(mul(lr, m), s), mul(over(sub(one, b1), frac(1, 2)), lr)); /* nothing corrected */
  for (unsigned t = 1; t < 20; t++) {                                   /* v alone corrected */
    Q v_only = over(mul(lr, ema(b1, g, t)), add(root(vhat(b2, g, t)), eps));
    SAME_Q(v_only, mul(one_minus_power(b1, t), step));
  }
}
END_TEST

/* ---- toy problems ---- */
/* [eq:A5] [eq:M96] [eq:M97] [eq:M98] [eq:M99] [eq:M100] [eq:M92] [eq:M93] */
START_TEST(test_constant_gradients)
{
  const adamant_adam_params p = {0.01, 0.9, 0.999, 1e-8, 0}, p0 = {0.01, 0.9, 0.999, 0, 0};
  for (double c = -1e3; c < 1e3; c += 97.3) {
    double theta = 0, m = 0, v = 0, x = 0, mx = 0, vx = 0, z = 0, mz = 0, vz = 0;
    const double c16 = 16 * c;
    for (uint64_t t = 1; t <= 200; t++) {
      ck_assert_int_eq(adamant_adam_f64(&theta, &m, &v, &c, 1, t, &p), ADAMANT_OK);
      near(theta, -(double)t * 0.01 * c / (fabs(c) + 1e-8), 1e-12);
      ck_assert_int_eq(adamant_adam_f64(&x, &mx, &vx, &c, 1, t, &p0), ADAMANT_OK);
      ck_assert_int_eq(adamant_adam_f64(&z, &mz, &vz, &c16, 1, t, &p0), ADAMANT_OK);
      ck_assert(x == z); /* a power of two: the same bits */
      if (t == 1)
        near(fabs(x), 0.01, 1e-15);
    }
  }
  /* RAdam: with constant gradients m_hat = c and v_hat = c^2, so its step is lr c, or r_t times
   * Adam's */
  Q b1 = frac(9, 10), b2 = frac(999, 1000), g[LONG], k[LONG], c = frac(-7, 3);
  for (unsigned i = 1; i < 40; i++) {
    g[i] = random_rational(-3, 3);
    k[i] = mul(c, g[i]);
  }
  for (unsigned t = 1; t < 40; t++) {
    ck_assert_int_eq(mpq_cmp(rho(b2, t), whole(4)) > 0, t >= 5);
    SAME_Q(mhat(b1, k, t), mul(c, mhat(b1, g, t)));
    SAME_Q(vhat(b2, k, t), mul(mul(c, c), vhat(b2, g, t)));
    AT_MOST(size(mhat(b1, g, t)), whole(3));
  }
}
END_TEST

/* RAdam's first four iterates on a x^2/2, lr = 1, from x[0]; they are momentum steps. */
static void radam_four(Q a, Q b1, Q *x)
{
  Q g[T + 1];
  for (unsigned t = 1; t <= T; t++) {
    g[t] = mul(a, x[t - 1]);
    x[t] = sub(x[t - 1], mhat(b1, g, t));
  }
}

/* [eq:M101] [eq:M102] [eq:M103] [eq:M104] */
START_TEST(test_toy_quadratic)
{
  Q x[T + 1];
  for (long i = 1; i < 80; i++)
    for (long j = 0; j < 20; j++) {
      x[0] = frac(5, 3);
      radam_four(frac(i, 40), frac(j, 20), x);
      for (unsigned t = 1; t <= T; t++)
        LESS(size(x[t]), x[0]);
    }
  x[0] = frac(5, 3);
  radam_four(whole(3), frac(4, 5), x);
  SAME_Q(x[1], mul(whole(-2), x[0]));
  SAME_Q(x[2], whole(0));
  /* Adam, by the library, at the defaults: its first step has size lr */
  const double lr = 0.01, near_by = 0.004, far = 0.006;
  const adamant_adam_params p = {lr, 0.9, 0.999, 0, 0};
  for (unsigned steep = 0; steep <= 1; steep++) {
    const double x0 = steep ? far : near_by, slope = (steep ? 2.5 : 1.5) / lr;
    double theta = x0, m = 0, v = 0;
    const double g = slope * x0, radam = x0 - lr * g;
    ck_assert_int_eq(adamant_adam_f64(&theta, &m, &v, &g, 1, 1, &p), ADAMANT_OK);
    ck_assert_int_eq(fabs(theta) < x0, steep == 1);
    ck_assert_int_eq(fabs(radam) < x0, steep == 0);
  }
}
END_TEST

Suite *mathematics_suite(void)
{
  const TTest *const tests[] = {test_ema_closed_forms,
                                test_bias_correction_enumerated,
                                test_nonstationary_enumerated,
                                test_square_root_is_biased,
                                test_step_bound,
                                test_step_bound_is_sharp,
                                test_kingma_ba_bounds_refuted,
                                test_rho,
                                test_rho_first_step,
                                test_gate_table,
                                test_textbook_rho_in_binary32,
                                test_rectifier,
                                test_moments,
                                test_variance,
                                test_decay,
                                test_momentum_forms,
                                test_corrections,
                                test_constant_gradients,
                                test_toy_quadratic};
  Suite *suite = suite_create("mathematics");
  TCase *tc = tcase_create("theorems");
  tcase_add_checked_fixture(tc, start, drain);
  tcase_set_timeout(tc, 120);
  for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)
    tcase_add_test(tc, tests[i]);
  suite_add_tcase(suite, tc);
  return suite;
}
