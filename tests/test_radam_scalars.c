/* SPDX-License-Identifier: MIT */
/* RAdam's per-step scalars in the library against the oracle and MPFR, and the arithmetic below
 * them.
 */
#include "adamant.h"
#include "rho.h"
#include "steps.h"

#include <check.h>
#include <math.h>
#include <mpfr.h>
#include <stdio.h>
#include <stdlib.h>

Suite *radam_scalars_suite(void);

enum { PAIRS = 60000, QUICK_PAIRS = 6000, PRECISION = 1000 };

/* ---- double and triple words ---- */
static double any_number(void)
{
  return ldexp(1 + (double)(random64() >> 12) * 0x1p-52, (int)(random64() % 200) - 100);
}

/* |l| <= ulp(h)/2, either sign */
static struct adamant_dw double_word(void)
{
  const double h = any_number();
  const double l = ldexp(h, -53) * ((double)(random64() >> 11) * 0x1p-53 - 0.5);
  return adamant_dw_two_sum(h, l);
}

static struct adamant_tw triple_word(void)
{
  const struct adamant_dw x = double_word();
  return adamant_tw_apart(x.h, x.l, ldexp(x.l, -53) * ((double)(random64() >> 11) * 0x1p-53));
}

static void set_dw(mpfr_t r, struct adamant_dw x)
{
  mpfr_set_d(r, x.h, MPFR_RNDN);
  mpfr_add_d(r, r, x.l, MPFR_RNDN);
}

static void set_tw(mpfr_t r, struct adamant_tw x)
{
  set_dw(r, (struct adamant_dw){x.h, x.m});
  mpfr_add_d(r, r, x.l, MPFR_RNDN);
}

/* |got / exact - 1|; got is lost */
static double relative(mpfr_t got, const mpfr_t exact)
{
  mpfr_div(got, got, exact, MPFR_RNDN);
  mpfr_sub_ui(got, got, 1, MPFR_RNDN);
  return fabs(mpfr_get_d(got, MPFR_RNDN));
}

/* [eq:R3] Quotient and square root of double words keep the bounds of their papers:
 * 15 u^2 + 56 u^3, and 25/8 u^2. */
START_TEST(test_double_word_quotient_and_root)
{
  mpfr_t x, y, got;
  mpfr_inits2(PRECISION, x, y, got, NULL);
  for (int i = 0; i < 20000; i++) {
    const struct adamant_dw a = double_word(), b = double_word();
    set_dw(x, a);
    set_dw(y, b);
    mpfr_div(y, x, y, MPFR_RNDN);
    set_dw(got, adamant_dw_div(a, b));
    ck_assert(relative(got, y) <= 15 * 0x1p-106 + 56 * 0x1p-159);
    mpfr_sqrt(x, x, MPFR_RNDN);
    set_dw(got, adamant_dw_sqrt(a));
    ck_assert(relative(got, x) <= 3.125 * 0x1p-106);
  }
  mpfr_clears(x, y, got, NULL);
}
END_TEST

/* [eq:R2] [eq:R3] No theorem: 2^-155 of the result, of positive operands. */
START_TEST(test_triple_word_sum_and_product)
{
  mpfr_t x, y, z, got;
  mpfr_inits2(PRECISION, x, y, z, got, NULL);
  double worst = 0;
  for (int i = 0; i < 20000; i++) {
    const struct adamant_tw a = triple_word(), b = triple_word();
    set_tw(x, a);
    set_tw(y, b);
    mpfr_add(z, x, y, MPFR_RNDN);
    set_tw(got, adamant_tw_add(a, b));
    worst = fmax(worst, relative(got, z));
    mpfr_mul(z, x, y, MPFR_RNDN);
    set_tw(got, adamant_tw_mul(a, b));
    worst = fmax(worst, relative(got, z));
  }
  printf("triple words: largest relative error 2^%.1f\n", log2(worst));
  ck_assert(worst <= 0x1p-155);
  mpfr_clears(x, y, z, got, NULL);
}
END_TEST

/* ---- the scalars ---- */
struct exact {
  mpfr_t rho, r, inf, y; /* rho_t, r_t, rho_inf, scratch */
};

/* From the textbook formula; 1000 bits make up for what it cancels. */
static void exact_set(struct exact *e, double beta2, uint64_t t)
{
  mpfr_set_d(e->y, beta2, MPFR_RNDN);
  mpfr_pow_ui(e->rho, e->y, t, MPFR_RNDN);
  mpfr_ui_sub(e->r, 1, e->rho, MPFR_RNDN);
  mpfr_div(e->rho, e->rho, e->r, MPFR_RNDN);
  mpfr_mul_ui(e->rho, e->rho, t, MPFR_RNDN);
  mpfr_ui_sub(e->y, 1, e->y, MPFR_RNDN);
  mpfr_ui_div(e->inf, 2, e->y, MPFR_RNDN);
  mpfr_sub_ui(e->inf, e->inf, 1, MPFR_RNDN);
  mpfr_mul_2ui(e->rho, e->rho, 1, MPFR_RNDN);
  mpfr_sub(e->rho, e->inf, e->rho, MPFR_RNDN);
  if (mpfr_cmp_ui(e->rho, 4) <= 0) {
    mpfr_set_zero(e->r, 1);
    return;
  }
  mpfr_t *const side[] = {&e->rho, &e->inf}, *const value[] = {&e->r, &e->y};
  for (int k = 0; k < 2; k++) { /* (x - 4)(x - 2)/x = x - 6 + 8/x */
    mpfr_ui_div(*value[k], 8, *side[k], MPFR_RNDN);
    mpfr_add(*value[k], *value[k], *side[k], MPFR_RNDN);
    mpfr_sub_ui(*value[k], *value[k], 6, MPFR_RNDN);
  }
  mpfr_div(e->r, e->r, e->y, MPFR_RNDN);
  mpfr_sqrt(e->r, e->r, MPFR_RNDN);
}

/* |got - exact| in ulp of exact */
static double error_in_ulp(const mpfr_t exact, double got)
{
  if (mpfr_zero_p(exact))
    return got == 0 ? 0 : INFINITY;
  mpfr_t d;
  mpfr_init2(d, PRECISION);
  mpfr_sub_d(d, exact, got, MPFR_RNDN);
  mpfr_mul_2si(d, d, 53 - mpfr_get_exp(exact), MPFR_RNDN);
  const double error = fabs(mpfr_get_d(d, MPFR_RNDU));
  mpfr_clear(d);
  return error;
}

static struct tally {
  long pairs, rho_misrounded, r_misrounded;
  double rho, r; /* largest errors */
} tally;

static void judge(struct exact *e, double beta2, uint64_t t)
{
  const double rho = adamant_radam_rho(beta2, t), r = adamant_radam_r(beta2, t);
  exact_set(e, beta2, t);
  const bool open = beta2 > 0 && rho_exceeds(beta2, t, 4);
  ck_assert_int_eq(adamant_radam_rectifies(beta2, t), open);
  ck_assert_int_eq(adamant_radam_rectifies_gt5(beta2, t), beta2 > 0 && rho_exceeds(beta2, t, 5));
  ck_assert_int_eq(open, !mpfr_zero_p(e->r));
  tally.pairs++;
  tally.rho_misrounded += rho != mpfr_get_d(e->rho, MPFR_RNDN);
  tally.r_misrounded += r != mpfr_get_d(e->r, MPFR_RNDN);
  tally.rho = fmax(tally.rho, error_in_ulp(e->rho, rho));
  tally.r = fmax(tally.r, error_in_ulp(e->r, r));
}

/* Of every kind that is hard: anywhere, near 0, near 3/5 where rho_inf = 4, near 1. */
static double random_beta2(int kind)
{
  const double x = (double)(random64() >> 11) * 0x1p-53;
  switch (kind % 5) {
  case 0:
    return x;
  case 1:
    return ldexp(x, -(int)(random64() % 1070));
  case 2:
    return 0.6 + ldexp(x, -(int)(2 + random64() % 50));
  case 3:
    return 1 - fmax(0x1p-53, ldexp(x, -(int)(random64() % 53)));
  default:
    return 1 - (double)(1 + random64() % 64) * 0x1p-53;
  }
}

/* The entries of the gate's table and three neighbours on each side, at their step, the steps next
 * to it, and the last. */
static void judge_the_gate(struct exact *e)
{
  FILE *file = fopen("spec/radam_gate.table", "r");
  ck_assert_ptr_nonnull(file);
  char line[256];
  int entries = 0;
  while (fgets(line, sizeof line, file) != NULL) {
    unsigned c, t;
    double beta2;
    if (sscanf(line, "%u %u %la", &c, &t, &beta2) != 3)
      continue;
    entries++;
    for (int k = -3; k <= 3; k++) {
      const double b = beta2 + k * 0x1p-53; /* in [1/2, 1) an ulp */
      judge(e, b, t - 1);
      judge(e, b, t);
      judge(e, b, t + 1);
      judge(e, b, ADAMANT_MAX_STEP);
    }
  }
  fclose(file);
  ck_assert_int_eq(entries, 74 + 93);
}

/* [eq:R2] [eq:R3] [eq:R4] The gate is the exact one. r_t is the nearest number on every pair; rho_t
 * too but where it is next to the middle of two numbers, as at beta2 = 2^-54. */
START_TEST(test_radam_scalars_are_nearest)
{
  struct exact e;
  mpfr_inits2(PRECISION, e.rho, e.r, e.inf, e.y, NULL);
  judge_the_gate(&e);
  const int pairs = getenv("ADAMANT_TEST_QUICK") != NULL ? QUICK_PAIRS : PAIRS;
  for (int i = 0; i < pairs; i++) {
    const uint64_t any = random64() >> (11 + random64() % 53);
    judge(&e, random_beta2(i / 2), i % 2 ? 1 + random64() % 120 : any + 1);
  }
  ck_assert_int_eq(tally.rho_misrounded, 0);
  for (int k = 0; k <= 53; k++)
    for (uint64_t t = 1; t <= ADAMANT_MAX_STEP; t = t < 12 ? t + 1 : t * 5) {
      judge(&e, k == 0 ? 0 : 1 - ldexp(1, -k), t);
      judge(&e, ldexp(1, -20 * k - 1), t);
    }
  for (uint64_t t = 1; t < 20; t++)
    judge(&e, 0x1p-54, t);
  mpfr_clears(e.rho, e.r, e.inf, e.y, NULL);
  printf("RAdam, %ld pairs: rho_t %ld misrounded, error <= 0.5 + %.2g ulp; r_t %ld misrounded\n",
         tally.pairs, tally.rho_misrounded, tally.rho - 0.5, tally.r_misrounded);
  ck_assert(tally.rho <= 0.5 + 0x1p-46);
  ck_assert(tally.r <= 0.5);
  ck_assert_int_eq(tally.r_misrounded, 0);
  ck_assert_int_eq(tally.rho_misrounded, 17);
}
END_TEST

/* [eq:R2] [eq:R3] Against the oracle, which rounds from its own enclosure. */
START_TEST(test_radam_scalars_are_the_oracles)
{
  for (int i = 0; i < 2000; i++) {
    const double beta2 = fmax(random_beta2(i), 0x1p-1074);
    const uint64_t t = 1 + (random64() >> (11 + random64() % 53));
    struct rho_values v;
    ck_assert(rho_evaluate(beta2, t, &v));
    ck_assert(adamant_radam_rho(beta2, t) == format_to_double(&format_binary64, v.rho_t[0]));
    if (rho_exceeds(beta2, t, 4))
      ck_assert(adamant_radam_r(beta2, t) == format_to_double(&format_binary64, v.r_t[0]));
  }
}
END_TEST

Suite *radam_scalars_suite(void)
{
  Suite *suite = suite_create("radam_scalars");
  TCase *c = tcase_create("radam_scalars");
  tcase_set_timeout(c, 120);
  tcase_add_test(c, test_double_word_quotient_and_root);
  tcase_add_test(c, test_triple_word_sum_and_product);
  tcase_add_test(c, test_radam_scalars_are_nearest);
  tcase_add_test(c, test_radam_scalars_are_the_oracles);
  suite_add_tcase(suite, c);
  return suite;
}
