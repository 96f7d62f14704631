/* SPDX-License-Identifier: MIT */
/* NAdam: the power of its schedule against MPFR, and mu_product, the one number that its elements
 * share.
 */
#include "adamant.h"
#include "steps.h"

#include <check.h>
#include <math.h>
#include <mpfr.h>
#include <stdio.h>
#include <string.h>

Suite *nadam_suite(void);

/* ln of the binary64 number 0.96, to the bits of r */
static void log_of_base(mpfr_t r)
{
  mpfr_set_d(r, 0.96, MPFR_RNDN);
  mpfr_log(r, r, MPFR_RNDN);
}

/* An exponent below 1024 of every kind: uniform, small, a multiple of the usual 0.004. */
static double random_exponent(int kind)
{
  const double x = (double)(random64() >> 11) * 0x1p-53;
  switch (kind % 3) {
  case 0:
    return 1024 * x;
  case 1:
    return ldexp(x, 10 - (int)(random64() % 80));
  default:
    return (double)(1 + random64() % 200000) * 0.004;
  }
}

/* [eq:D13] */
START_TEST(test_nadam_power_is_nearest)
{
  mpfr_t log, exact;
  mpfr_inits2(400, log, exact, NULL);
  log_of_base(log);
  int misrounded = 0;
  double worst = 0;
  for (int i = 0; i < 60000; i++) {
    const double y = random_exponent(i);
    const double got = adamant_nadam_power(y);
    mpfr_mul_d(exact, log, y, MPFR_RNDN);
    mpfr_exp(exact, exact, MPFR_RNDN);
    misrounded += got != mpfr_get_d(exact, MPFR_RNDN);
    const mpfr_exp_t e = mpfr_get_exp(exact);
    mpfr_sub_d(exact, exact, got, MPFR_RNDN);
    mpfr_mul_2si(exact, exact, 53 - e, MPFR_RNDN);
    worst = fmax(worst, fabs(mpfr_get_d(exact, MPFR_RNDN)));
  }
  printf("0.96^y, 60000 exponents: %d misrounded, largest error %.6f ulp\n", misrounded, worst);
  ck_assert_int_eq(misrounded, 0);
  ck_assert(worst <= 0.5);
  mpfr_clears(log, exact, NULL);
}
END_TEST

/* [eq:D13] */
START_TEST(test_nadam_power_at_the_edges)
{
  ck_assert(adamant_nadam_power(0) == 1);
  ck_assert(adamant_nadam_power(0x1p-1074) == 1);
  ck_assert(adamant_nadam_power(1) == 0.96);
  ck_assert(adamant_nadam_power(1024) == 0);
  ck_assert(adamant_nadam_power(INFINITY) == 0);
  const double last = adamant_nadam_power(nextafter(1024, 0));
  ck_assert(0 < last && last / 2 < 0x1p-61);
  ck_assert(adamant_nadam_mu(0.9, 0.004, 256000) == 0.9);
  ck_assert(adamant_nadam_mu(0.9, 0.004, 1e5) == 0.9 * (1 - 0.5 * adamant_nadam_power(400)));
  ck_assert(adamant_nadam_mu(0.5, 0, 7) == 0.25);
}
END_TEST

enum { N = 9 };

struct run {
  double theta[N], m[N], v[N], g[N], mu_product;
};

static const adamant_nadam_params usual = {1e-2, 0.9, 0.999, 1e-8, 0.004};

static void start(struct run *r)
{
  for (int i = 0; i < N; i++) {
    r->theta[i] = 1 + i;
    r->g[i] = 0.5 - i;
    r->m[i] = r->v[i] = 0;
  }
  r->mu_product = 1;
}

/* [eq:D13] A run of whole arrays is that of each element with a mu_product of its own; the product
 * is that of the schedule. */
START_TEST(test_nadam_shares_its_product)
{
  struct run whole, single;
  double product[N], want = 1;
  start(&whole);
  start(&single);
  for (int i = 0; i < N; i++)
    product[i] = 1;
  for (uint64_t t = 1; t <= 20; t++) {
    ck_assert_int_eq(adamant_nadam_f64(whole.theta, whole.m, whole.v, &whole.mu_product, whole.g, N,
                                       t, &usual),
                     ADAMANT_OK);
    for (int i = 0; i < N; i++)
      ck_assert_int_eq(adamant_nadam_f64(single.theta + i, single.m + i, single.v + i, product + i,
                                         single.g + i, 1, t, &usual),
                       ADAMANT_OK);
    want *= adamant_nadam_mu(0.9, 0.004, (double)t);
    ck_assert(whole.mu_product == want && product[N - 1] == want);
  }
  ck_assert_int_eq(memcmp(whole.theta, single.theta, sizeof whole.theta), 0);
  ck_assert(whole.theta[1] != 2);
}
END_TEST

/* [eq:D13] [eq:S2] A step of no elements moves the product; a refused one does not. */
START_TEST(test_nadam_product_without_elements)
{
  double product = 1;
  ck_assert_int_eq(adamant_nadam_f64(NULL, NULL, NULL, &product, NULL, 0, 1, &usual), ADAMANT_OK);
  ck_assert(product == adamant_nadam_mu(0.9, 0.004, 1));
  const double before = product;
  ck_assert_int_eq(adamant_nadam_f64(NULL, NULL, NULL, &product, NULL, 0, 0, &usual),
                   ADAMANT_STEP_ZERO);
  ck_assert_int_eq(adamant_nadam_f64(NULL, NULL, NULL, &product, NULL, 1, 1, &usual),
                   ADAMANT_NULL_POINTER);
  ck_assert(product == before);
}
END_TEST

Suite *nadam_suite(void)
{
  Suite *suite = suite_create("nadam");
  TCase *c = tcase_create("nadam");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_nadam_power_is_nearest);
  tcase_add_test(c, test_nadam_power_at_the_edges);
  tcase_add_test(c, test_nadam_shares_its_product);
  tcase_add_test(c, test_nadam_product_without_elements);
  suite_add_tcase(suite, c);
  return suite;
}
