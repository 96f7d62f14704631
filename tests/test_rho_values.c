/* SPDX-License-Identifier: MIT */
/* The rounded rho_inf, rho_t and r_t of RAdam against exact rationals and another route in MPFR. */
#include "philox.h"
#include "rho.h"

#include <check.h>
#include <gmp.h>
#include <math.h>

Suite *rho_values_suite(void);

struct exact {
  mpq_t rho_inf, rho, r2;
};

static void exact_init(struct exact *x)
{
  mpq_inits(x->rho_inf, x->rho, x->r2, NULL);
}

static void exact_clear(struct exact *x)
{
  mpq_clears(x->rho_inf, x->rho, x->r2, NULL);
}

/* x := (a - i)(a - j) with i, j small */
static void two_factors(mpq_t x, const mpq_t a, long i, long j)
{
  mpq_t k, y;
  mpq_inits(k, y, NULL);
  mpq_set_si(k, i, 1);
  mpq_sub(y, a, k);
  mpq_set_si(k, j, 1);
  mpq_sub(x, a, k);
  mpq_mul(x, x, y);
  mpq_clears(k, y, NULL);
}

/* rho_t = 2 S1/S0 - 1; r2 only where rho_inf > 4. */
static void exact_set(struct exact *x, double beta2, unsigned t)
{
  mpq_t b, s0, s1, k;
  mpq_inits(b, s0, s1, k, NULL);
  mpq_set_d(b, beta2);
  for (unsigned j = t; j >= 1; j--) {
    mpq_mul(s0, s0, b);
    mpq_mul(s1, s1, b);
    mpq_set_ui(k, j, 1);
    mpq_add(s1, s1, k);
    mpq_set_ui(k, 1, 1);
    mpq_add(s0, s0, k);
  }
  mpq_div(x->rho, s1, s0);
  mpq_add(x->rho, x->rho, x->rho);
  mpq_sub(x->rho, x->rho, k); /* k = 1 */
  mpq_add(s1, k, b);
  mpq_sub(s0, k, b);
  mpq_div(x->rho_inf, s1, s0);
  if (mpq_cmp_ui(x->rho_inf, 4, 1) > 0) {
    two_factors(x->r2, x->rho, 4, 2);
    two_factors(s0, x->rho_inf, 4, 2);
    mpq_mul(x->r2, x->r2, x->rho_inf);
    mpq_mul(s0, s0, x->rho);
    mpq_div(x->r2, x->r2, s0);
  }
  mpq_clears(b, s0, s1, k, NULL);
}

/* The midpoint of the finite numbers a and b of the format, squared if asked. */
static void midpoint(mpq_t x, const struct format *f, uint64_t a, uint64_t b, bool squared)
{
  mpq_t y;
  mpq_init(y);
  mpq_set_d(x, format_to_double(f, a));
  mpq_set_d(y, format_to_double(f, b));
  mpq_add(x, x, y);
  mpq_div_2exp(x, x, 1);
  if (squared)
    mpq_mul(x, x, x);
  mpq_clear(y);
}

/* x > 0 (or its root) rounds to bits: it lies between the midpoints, on one only if bits is even.
 */
static bool rounds_to(const struct format *f, const mpq_t x, bool root, uint64_t bits)
{
  mpq_t below, above;
  mpq_inits(below, above, NULL);
  int64_t at = format_ordinal(f, bits);
  midpoint(below, f, format_from_ordinal(f, at - 1), bits, root);
  midpoint(above, f, bits, format_from_ordinal(f, at + 1), root);
  int low = mpq_cmp(below, x), high = mpq_cmp(x, above);
  mpq_clears(below, above, NULL);
  return (bits & 1) == 0 ? low <= 0 && high <= 0 : low < 0 && high < 0;
}

static void agrees(double beta2, unsigned t)
{
  struct exact x;
  struct rho_values v;
  exact_init(&x);
  exact_set(&x, beta2, t);
  ck_assert_msg(rho_evaluate(beta2, t, &v), "%a, t = %u", beta2, t);
  for (unsigned c = 4; c <= 5; c++)
    ck_assert_msg(rho_exceeds(beta2, t, c) == (mpq_cmp_ui(x.rho, c, 1) > 0), "%a, t = %u, c = %u",
                  beta2, t, c);
  for (int f = 0; f < RHO_FORMATS; f++) {
    ck_assert_msg(rounds_to(rho_format[f], x.rho_inf, false, v.rho_inf[f]), "rho_inf(%a)", beta2);
    ck_assert_msg(rounds_to(rho_format[f], x.rho, false, v.rho_t[f]), "rho_%u(%a)", t, beta2);
    if (rho_exceeds(beta2, t, 4))
      ck_assert_msg(rounds_to(rho_format[f], x.r2, true, v.r_t[f]), "r_%u(%a)", t, beta2);
  }
  exact_clear(&x);
}

/* [eq:R1] [eq:R2] [eq:R3] [eq:R4] [eq:M31] [eq:M32] [eq:M35] [eq:M41] */
START_TEST(test_rho_values_are_rounded_correctly)
{
  static const double special[] = {0x1p-1074, 0x1p-53,   0.5,         0.6,         2.0 / 3,
                                   0.75,      0.9999847, 1 - 0x1p-24, 1 - 0x1p-25, 1 - 0x1p-53};
  for (size_t i = 0; i < sizeof special / sizeof special[0]; i++)
    for (unsigned t = 1; t <= 12; t++)
      agrees(special[i], t);
  for (unsigned t = 1; t <= 1000; t++) { /* rho_t tends to t as beta2 tends to 1 */
    struct rho_values v;
    ck_assert(rho_evaluate(1 - 0x1p-53, t, &v));
    ck_assert_double_eq_tol(format_to_double(&format_binary64, v.rho_t[0]), t, 1e-9);
  }
  for (uint32_t i = 0; i < 300; i++) {
    struct philox_address at = {.seed = 48, .element = i};
    uint64_t draw[2];
    philox_draw64(&at, draw);
    double u = 0x1p-53 * (double)((draw[0] >> 11) | 1);
    agrees(i % 2 == 0 ? u : 1 - ldexp(u, -(int)(draw[1] % 40)), 1 + (unsigned)(draw[1] >> 32) % 40);
  }
}
END_TEST

/* r_t where the gate opens, where rho_t - 4 and rho_inf - 4 cancel most. [eq:M53] */
START_TEST(test_rho_values_at_the_threshold)
{
  for (unsigned t = 5; t <= 78; t++) {
    int64_t low = format_ordinal(&format_binary64, 0x3fe0000000000000); /* closed at 1/2 */
    int64_t high = format_ordinal(&format_binary64, 0x3ff0000000000000);
    while (high - low > 1) {
      int64_t mid = low + (high - low) / 2;
      double beta2 = format_to_double(&format_binary64, format_from_ordinal(&format_binary64, mid));
      *(rho_exceeds(beta2, t, 4) ? &high : &low) = mid;
    }
    agrees(format_to_double(&format_binary64, format_from_ordinal(&format_binary64, high)), t);
    agrees(format_to_double(&format_binary64, format_from_ordinal(&format_binary64, low)), t);
  }
}
END_TEST

/* By another route: rho_inf - 2t/(exp(-t log b) - 1), nearly 1400 bits. [eq:M40] [eq:M55] */
START_TEST(test_rho_values_at_great_t)
{
  static const double beta2[] = {0x1p-1074, 0.5, 0.61, 0.9, 0.999, 0x1.ffffdep-1, 1 - 0x1p-53};
  static const uint64_t t[] = {99,
                               1000,
                               1000003,
                               UINT64_C(1) << 40,
                               UINT64_C(1) << 52,
                               (UINT64_C(1) << 53) - 1,
                               UINT64_C(1) << 53};
  mpfr_t b, x, i, y, z;
  mpfr_inits2(1400, b, x, i, y, z, NULL);
  for (size_t k = 0; k < sizeof beta2 / sizeof beta2[0]; k++)
    for (size_t j = 0; j < sizeof t / sizeof t[0]; j++) {
      struct rho_values v;
      ck_assert(rho_evaluate(beta2[k], t[j], &v));
      mpfr_set_d(b, beta2[k], MPFR_RNDN);
      mpfr_log(x, b, MPFR_RNDN);
      mpfr_mul_ui(x, x, t[j], MPFR_RNDN);
      mpfr_neg(x, x, MPFR_RNDN);
      mpfr_expm1(x, x, MPFR_RNDN);
      mpfr_ui_div(x, t[j], x, MPFR_RNDN); /* t/(b^-t - 1) */
      mpfr_add_ui(y, b, 1, MPFR_RNDN);
      mpfr_ui_sub(z, 1, b, MPFR_RNDN);
      mpfr_div(i, y, z, MPFR_RNDN); /* rho_inf */
      mpfr_mul_2ui(x, x, 1, MPFR_RNDN);
      mpfr_sub(x, i, x, MPFR_RNDN); /* rho_t */
      for (int f = 0; f < RHO_FORMATS; f++)
        ck_assert_msg(v.rho_t[f] == format_round(rho_format[f], x), "rho_%lu(%a)",
                      (unsigned long)t[j], beta2[k]);
      bool limit = beta2[k] <= 0.999 && t[j] >= 1000003; /* both limits reached, to rounding */
      ck_assert(mpfr_lessequal_p(x, i));
      ck_assert(!limit || v.rho_t[0] == v.rho_inf[0]);
      bool open = mpfr_cmp_ui(x, 4) > 0;
      ck_assert(rho_exceeds(beta2[k], t[j], 4) == open);
      ck_assert(rho_exceeds(beta2[k], t[j], 5) == (mpfr_cmp_ui(x, 5) > 0));
      if (!open)
        continue;
      ck_assert(!limit || format_to_double(&format_binary64, v.r_t[0]) == 1);
      mpfr_ui_div(y, 8, x, MPFR_RNDN); /* (x-4)(x-2)/x = x - 6 + 8/x */
      mpfr_add(y, y, x, MPFR_RNDN);
      mpfr_sub_ui(y, y, 6, MPFR_RNDN);
      mpfr_ui_div(z, 8, i, MPFR_RNDN);
      mpfr_add(z, z, i, MPFR_RNDN);
      mpfr_sub_ui(z, z, 6, MPFR_RNDN);
      mpfr_div(y, y, z, MPFR_RNDN);
      mpfr_sqrt(y, y, MPFR_RNDN);
      for (int f = 0; f < RHO_FORMATS; f++)
        ck_assert_msg(v.r_t[f] == format_round(rho_format[f], y), "r_%lu(%a)", (unsigned long)t[j],
                      beta2[k]);
    }
  mpfr_clears(b, x, i, y, z, NULL);
}
END_TEST

/* Why rounding ends (oracle/rho.c): beyond t = 1 no rho_t is an integer and its denominator is odd;
 * so are both terms of r_t^2; rho_inf is an integer only for b = 1 - 2^-k. */
START_TEST(test_rho_is_never_dyadic)
{
  struct exact x;
  exact_init(&x);
  for (unsigned q = 2; q <= 64; q *= 2)
    for (unsigned m = 1; m < q; m += 2)
      for (unsigned t = 2; t <= 14; t++) {
        double b = (double)m / q;
        exact_set(&x, b, t);
        ck_assert(mpz_odd_p(mpq_denref(x.rho)) && mpz_cmp_ui(mpq_denref(x.rho), 1) != 0);
        ck_assert((mpz_cmp_ui(mpq_denref(x.rho_inf), 1) == 0) == (m == q - 1));
        if (mpq_cmp_ui(x.rho_inf, 4, 1) > 0)
          ck_assert(mpz_odd_p(mpq_denref(x.r2)) && mpz_odd_p(mpq_numref(x.r2)));
      }
  exact_clear(&x);
}
END_TEST

Suite *rho_values_suite(void)
{
  Suite *suite = suite_create("rho_values");
  TCase *c = tcase_create("rho_values");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_rho_values_are_rounded_correctly);
  tcase_add_test(c, test_rho_values_at_the_threshold);
  tcase_add_test(c, test_rho_values_at_great_t);
  tcase_add_test(c, test_rho_is_never_dyadic);
  suite_add_tcase(suite, c);
  return suite;
}
