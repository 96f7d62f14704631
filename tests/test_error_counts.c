/* SPDX-License-Identifier: MIT */
#include "error_counts.h"
#include "philox.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *error_counts_suite(void);

enum { SIZES = 20000 };

/* 2^e (1 + f), e from -40 to 23, and a zero now and then. */
static double size_of(uint32_t i)
{
  uint64_t w[2];
  philox_draw64(&(struct philox_address){.seed = 3, .element = i}, w);
  return w[1] % 50 == 0 ? 0
                        : ldexp(1 + (double)(w[0] >> 12) * 0x1p-52, (int)(w[1] >> 32 & 63) - 40);
}

static int by_size(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* A bucket's top is the least multiple of 2^-10 binade that is not below the size. */
START_TEST(test_error_bucket)
{
  static const double exact[] = {0, 0.5, 1, 0x1p-1022, 0x1p1023, 0.5 + 0x1p-11, 3};
  for (size_t i = 0; i < sizeof exact / sizeof exact[0]; i++)
    ck_assert_double_eq(error_bucket_top(error_bucket(exact[i])), exact[i]);
  for (uint32_t i = 0; i < SIZES; i++) {
    double x = size_of(i), top = error_bucket_top(error_bucket(x));
    ck_assert_double_ge(top, x);
    ck_assert_double_le(top, x * (1 + 0x1p-10));
    ck_assert_uint_eq(error_bucket(top), error_bucket(x));
    ck_assert_uint_lt(error_bucket(top), error_bucket(nextafter(top, INFINITY)));
  }
  ck_assert_uint_lt(error_bucket(1.7976931348623157e308), ERROR_BUCKETS);
}
END_TEST

/* Against the sorted sizes themselves. */
START_TEST(test_error_quantiles)
{
  static const double p[] = {0, 0.001, 0.25, 0.5, 0.75, 0.99, 0.9999, 1};
  double *size = malloc(SIZES * sizeof *size);
  struct error_counts c = {0};
  ck_assert_double_eq(error_counts_quantile(&c, 0.5), 0);
  for (uint32_t n = 0; n < SIZES;) {
    size[n] = size_of(n);
    error_counts_add(&c, error_bucket(size[n]), 1);
    n++;
    if ((n & (n - 1)) != 0 && n != SIZES)
      continue;
    double sorted[SIZES];
    memcpy(sorted, size, n * sizeof *size);
    qsort(sorted, n, sizeof *sorted, by_size);
    for (size_t i = 0; i < sizeof p / sizeof p[0]; i++) {
      double want = sorted[(size_t)(p[i] * (double)(n - 1) + 0.5)],
             got = error_counts_quantile(&c, p[i]);
      ck_assert_double_eq(got, error_bucket_top(error_bucket(want)));
    }
  }
  ck_assert_uint_eq(c.total, SIZES);
  error_counts_free(&c);
  free(size);
}
END_TEST

/* Parts in any order add up to the whole, entry by entry. */
START_TEST(test_error_counts_add_up)
{
  enum { PARTS = 5 };
  struct error_counts whole = {0}, part[PARTS] = {{0}}, sum = {0};
  size_t n, m;
  for (uint32_t i = 0; i < SIZES; i++) {
    error_counts_add(&whole, error_bucket(size_of(i)), 1);
    error_counts_add(&part[i * 7 / 3 % PARTS], error_bucket(size_of(i)), 1);
  }
  for (size_t i = PARTS; i > 0; i--) {
    error_counts_add_all(&sum, &part[i - 1]);
    error_counts_free(&part[i - 1]);
  }
  struct error_count *a = error_counts_list(&whole, &n), *b = error_counts_list(&sum, &m);
  ck_assert_uint_eq(n, m);
  ck_assert_uint_eq(whole.total, sum.total);
  for (size_t i = 0; i < n; i++) {
    ck_assert_uint_eq(a[i].bucket, b[i].bucket);
    ck_assert_uint_eq(a[i].times, b[i].times);
    ck_assert(i == 0 || a[i].bucket > a[i - 1].bucket);
  }
  free(a);
  free(b);
  error_counts_free(&whole);
  error_counts_free(&sum);
}
END_TEST

Suite *error_counts_suite(void)
{
  Suite *s = suite_create("error_counts");
  TCase *t = tcase_create("error_counts");
  tcase_add_test(t, test_error_bucket);
  tcase_add_test(t, test_error_quantiles);
  tcase_add_test(t, test_error_counts_add_up);
  suite_add_tcase(s, t);
  return s;
}
