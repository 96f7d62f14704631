/* SPDX-License-Identifier: MIT */
/* The per-step scalars against MPFR, and double-word arithmetic against its exactness claims. */
#include "steps.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <mpfr.h>
#include <stdio.h>
#include <stdlib.h>

Suite *scalars_suite(void);

enum { PAIRS = 400000, QUICK_PAIRS = 20000, PRECISION = 400 };

/* In [0, 1), a multiple of 2^-53. */
static double fraction(void)
{
  return (double)(random64() >> 11) * 0x1p-53;
}

/* A beta of [0, 1) of one of six kinds: uniform, tiny, and ever closer to 1. */
static double random_beta(uint64_t kind)
{
  switch (kind % 6) {
  case 0:
    return fraction();
  case 1:
    return 1 - fmax(0x1p-53, ldexp(fraction(), -(int)(random64() % 53)));
  case 2:
    return 1 - ldexp(1, -(int)(1 + random64() % 53));
  case 3:
    return (float)(1 - pow(10, -(double)(random64() % 7)));
  case 4:
    return ldexp(fraction(), -(int)(random64() % 1070));
  default:
    return 1 - (double)(1 + random64() % 64) * 0x1p-53;
  }
}

/* Of every magnitude from 1 to 2^53. */
static uint64_t random_step(void)
{
  const uint64_t t = random64() >> (11 + random64() % 53);
  return t == 0 ? ADAMANT_MAX_STEP : t;
}

/* r = 1 - beta^t to PRECISION bits. */
static void exact_one_minus_pow(mpfr_t r, double beta, uint64_t t)
{
  mpfr_t e;
  mpfr_init2(e, 64);
  mpfr_set_d(r, beta, MPFR_RNDN);
  mpfr_set_uj(e, t, MPFR_RNDN);
  mpfr_pow(r, r, e, MPFR_RNDN);
  mpfr_ui_sub(r, 1, r, MPFR_RNDN);
  mpfr_clear(e);
}

/* [eq:S1] The scalar is the binary64 nearest to 1 - beta^t, and the double word near 2^-100 of it.
 */
START_TEST(test_one_minus_pow_is_correctly_rounded)
{
  const int pairs = getenv("ADAMANT_TEST_QUICK") != NULL ? QUICK_PAIRS : PAIRS;
  mpfr_t exact, error;
  mpfr_init2(exact, PRECISION);
  mpfr_init2(error, PRECISION);
  int misrounded = 0, imprecise = 0;
  double worst = 0;
  for (int i = 0; i < pairs; i++) {
    const double beta = random_beta((uint64_t)i);
    const uint64_t t = random_step();
    const struct adamant_dw q = adamant_dw_one_minus_pow(beta, t);
    exact_one_minus_pow(exact, beta, t);
    misrounded += q.h != mpfr_get_d(exact, MPFR_RNDN);
    mpfr_sub_d(error, exact, q.h, MPFR_RNDN);
    mpfr_sub_d(error, error, q.l, MPFR_RNDN);
    mpfr_div(error, error, exact, MPFR_RNDN);
    const double relative = fabs(mpfr_get_d(error, MPFR_RNDN));
    imprecise += !(relative <= 0x1p-100);
    worst = fmax(worst, relative);
  }
  mpfr_clear(exact);
  mpfr_clear(error);
  printf(
      "1 - beta^t, binary64: %d pairs, %d misrounded; double word: largest relative error 2^%.1f\n",
      pairs, misrounded, log2(worst));
  ck_assert_int_eq(misrounded, 0);
  ck_assert_int_eq(imprecise, 0);
}
END_TEST

static double one_minus_pow(double beta, uint64_t t)
{
  return adamant_dw_one_minus_pow(beta, t).h;
}

/* [eq:S1] */
START_TEST(test_one_minus_pow_at_the_edges)
{
  const double next_to_one = 1 - 0x1p-53;
  for (uint64_t t = 1; t <= ADAMANT_MAX_STEP; t *= 2) {
    ck_assert(one_minus_pow(0, t) == 1);
    ck_assert(one_minus_pow(0x1p-1074, t) == 1);
  }
  ck_assert(one_minus_pow(next_to_one, 1) == 0x1p-53);
  ck_assert(one_minus_pow(next_to_one, 2) == 0x1p-52 - 0x1p-106);
  ck_assert(one_minus_pow(0.5, 2) == 0.75);
  ck_assert(one_minus_pow(0.5, 53) == next_to_one);
  ck_assert(one_minus_pow(0.5, 55) == 1);
  ck_assert(one_minus_pow(0.9, ADAMANT_MAX_STEP) == 1);
}
END_TEST

/* [eq:S1] Sums always, products of operands in [2^-400, 2^400]: no bit is lost. */
START_TEST(test_double_word_sum_and_product_are_exact)
{
  mpfr_t exact;
  mpfr_init2(exact, 2100);
  for (int i = 0; i < 20000; i++) {
    const double a = ldexp(fraction() - 0.5, (int)(random64() % 800) - 400);
    const double b = ldexp(fraction() - 0.5, (int)(random64() % 800) - 400);
    const struct adamant_dw sum = adamant_dw_two_sum(a, b);
    mpfr_set_d(exact, a, MPFR_RNDN);
    mpfr_add_d(exact, exact, b, MPFR_RNDN);
    ck_assert(sum.h == a + b);
    mpfr_sub_d(exact, exact, sum.h, MPFR_RNDN);
    ck_assert_int_eq(mpfr_cmp_d(exact, sum.l), 0);
    const struct adamant_dw fast =
        fabs(a) >= fabs(b) ? adamant_dw_fast_two_sum(a, b) : adamant_dw_fast_two_sum(b, a);
    ck_assert(fast.h == sum.h && fast.l == sum.l);
    const struct adamant_dw product = adamant_dw_two_product(a, b);
    mpfr_set_d(exact, a, MPFR_RNDN);
    mpfr_mul_d(exact, exact, b, MPFR_RNDN);
    ck_assert(product.h == a * b);
    mpfr_sub_d(exact, exact, product.h, MPFR_RNDN);
    ck_assert_int_eq(mpfr_cmp_d(exact, product.l), 0);
  }
  mpfr_clear(exact);
}
END_TEST

/* [eq:S1] [eq:W1] Each scalar is one rounded operation away from what it is made of. */
START_TEST(test_scalars_in_binary64)
{
  const adamant_adam_params hp = {
      .lr = 1e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .weight_decay = 0.01};
  const struct adamant_step_scalars s = adamant_step_scalars(&hp, 3);
  mpfr_t exact;
  mpfr_init2(exact, PRECISION);
  exact_one_minus_pow(exact, hp.beta1, 3);
  ck_assert(s.c1 == mpfr_get_d(exact, MPFR_RNDN));
  exact_one_minus_pow(exact, hp.beta2, 3);
  ck_assert(s.c2 == mpfr_get_d(exact, MPFR_RNDN));
  mpfr_clear(exact);
  ck_assert(s.b1 == 0.9 && s.omb1 == 1 - 0.9 && s.b2 == 0.999 && s.omb2 == 1 - 0.999);
  ck_assert(s.step == 1e-3 / s.c1 && s.rc2 == 1 / s.c2 && s.e == 1e-8 && s.wd == 0.01);
  ck_assert(s.decay == 1 - 1e-3 * 0.01);
}
END_TEST

/* [eq:W1] In binary32 beta may become 1 and eps 0 while 1 - beta and the rest keep their values. */
START_TEST(test_scalars_in_the_working_format)
{
  const adamant_adam_params hp = {
      .lr = 1e-3, .beta1 = 1 - 0x1p-30, .beta2 = 0.1, .eps = 0x1p-151, .weight_decay = 0x1p-160};
  const struct adamant_step_scalars s = adamant_step_scalars(&hp, 1);
  const struct adamant_scalars_f32 w = adamant_working_scalars_f32(s);
  ck_assert(w.b1 == 1 && w.omb1 == 0x1p-30f && w.e == 0 && w.wd == 0 && w.decay == 1);
  ck_assert(w.b2 == 0.1f && w.omb2 == (float)(1 - 0.1) && w.step == (float)(1e-3 * 0x1p30));
  const struct adamant_scalars_f64 d = adamant_working_scalars_f64(s);
  ck_assert(d.b1 == s.b1 && d.omb1 == s.omb1 && d.b2 == s.b2 && d.omb2 == s.omb2);
  ck_assert(d.step == s.step && d.rc2 == s.rc2 && d.e == s.e && d.wd == s.wd && d.decay == s.decay);
}
END_TEST

Suite *scalars_suite(void)
{
  Suite *s = suite_create("scalars");
  TCase *tc = tcase_create("scalars");
  tcase_set_timeout(tc, 120);
  tcase_add_test(tc, test_one_minus_pow_is_correctly_rounded);
  tcase_add_test(tc, test_one_minus_pow_at_the_edges);
  tcase_add_test(tc, test_double_word_sum_and_product_are_exact);
  tcase_add_test(tc, test_scalars_in_binary64);
  tcase_add_test(tc, test_scalars_in_the_working_format);
  suite_add_tcase(s, tc);
  return s;
}
