/* SPDX-License-Identifier: MIT */
/* The trusted functions of src/trusted.h against exact arithmetic: all of binary32 for the square
 * root; every rounding interval of binary32 for the conversion; binary64 densely.
 * With ADAMANT_TEST_QUICK set (sanitized builds) one interval in 997.
 */
#include "trusted.h"
#include "steps.h"

#include <check.h>
#include <inttypes.h>
#include <mpfr.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *trusted_suite(void);

enum { BLOCK = 4096 };
#define INFINITY32 UINT32_C(0x7f800000)

static uint32_t stride(void)
{
  return getenv("ADAMANT_TEST_QUICK") != NULL ? 997 : 1;
}

static float float_of(uint32_t bits)
{
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static uint32_t bits32(float x)
{
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static double double_of(uint64_t bits)
{
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static uint64_t bits64(double x)
{
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* y is the binary32 nearest to sqrt(x) iff x lies between the squares of the midpoints next to y.
 * These have 25 bits, their squares 50: every operation here is exact. No square root of a
 * binary32 is a midpoint, so the comparisons are strict.
 */
static bool is_root(float x, float y)
{
  const uint32_t bits = bits32(y);
  const double low = ((double)float_of(bits - 1) + (double)y) / 2;
  const double high = ((double)y + (double)float_of(bits + 1)) / 2;
  return low * low < (double)x && (double)x < high * high;
}

/* [eq:W1] */
START_TEST(test_square_root_of_every_positive_binary32)
{
  static float x[BLOCK], y[BLOCK];
  const uint32_t step = stride();
  uint32_t next = 1;
  uint64_t wrong = 0, tried = 0;
  while (next < INFINITY32) {
    size_t n = 0;
    for (; n < BLOCK && next < INFINITY32; next += step)
      x[n++] = float_of(next);
    for (size_t i = 0; i < n; i++)
      y[i] = adamant_sqrt_f32(x[i]);
    for (size_t i = 0; i < n; i++)
      wrong += !is_root(x[i], y[i]);
    tried += n;
  }
  printf("square root, binary32: %" PRIu64 " positive numbers, %" PRIu64 " not correctly rounded\n",
         tried, wrong);
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* [eq:W1] [eq:E1] Zeros keep their sign; every number below zero and every NaN gives NaN. */
START_TEST(test_square_root_of_all_other_binary32)
{
  uint64_t wrong = 0;
  const uint32_t step = stride();
  for (uint64_t bits = UINT64_C(0x80000001); bits <= UINT32_MAX; bits += step) {
    const float y = adamant_sqrt_f32(float_of((uint32_t)bits));
    wrong += y == y;
  }
  for (uint32_t bits = INFINITY32 + 1; bits < UINT32_C(0x80000000); bits += step) {
    const float y = adamant_sqrt_f32(float_of(bits));
    wrong += y == y;
  }
  ck_assert_uint_eq(wrong, 0);
  ck_assert_uint_eq(bits32(adamant_sqrt_f32(0.0f)), 0);
  ck_assert_uint_eq(bits32(adamant_sqrt_f32(-0.0f)), UINT32_C(0x80000000));
  ck_assert_uint_eq(bits32(adamant_sqrt_f32(float_of(INFINITY32))), INFINITY32);
}
END_TEST

/* 1 when adamant_sqrt_f64 misses MPFR's square root. */
static uint64_t root64_wrong(double x, mpfr_t t)
{
  mpfr_set_d(t, x, MPFR_RNDN);
  mpfr_sqrt(t, t, MPFR_RNDN);
  return bits64(mpfr_get_d(t, MPFR_RNDN)) != bits64(adamant_sqrt_f64(x));
}

/* [eq:W1] All binades, subnormal ones too, with the significands that are hard: next to squares of
 * 53-bit numbers and of midpoints, powers of two and their neighbours, random ones.
 */
START_TEST(test_square_root_of_binary64)
{
  uint64_t wrong = 0, tried = 0;
  mpfr_t t;
  mpfr_init2(t, 53);
  for (uint64_t exponent = 0; exponent < 2047; exponent++) {
    for (unsigned k = 0; k < 52; k++, tried += 2) {
      const uint64_t one_bit = UINT64_C(1) << k, low_bits = one_bit - 1;
      wrong += root64_wrong(double_of(exponent << 52 | one_bit), t);
      wrong += root64_wrong(double_of(exponent << 52 | (low_bits ^ (random64() & low_bits))), t);
    }
    for (unsigned k = 0; k < 400; k++, tried += 3) {
      const double y = double_of((exponent / 2 + 511) << 52 | random64() >> 12);
      const uint64_t square = bits64(y * y);
      for (uint64_t near = square - 1; near != square + 2; near++)
        wrong += root64_wrong(double_of(near), t);
    }
  }
  mpfr_clear(t);
  printf("square root, binary64: %" PRIu64 " numbers, %" PRIu64 " not correctly rounded\n", tried,
         wrong);
  ck_assert_uint_eq(wrong, 0);
  ck_assert_uint_eq(bits64(adamant_sqrt_f64(-0.0)), UINT64_C(1) << 63);
  ck_assert(adamant_sqrt_f64(-0x1p-1074) != adamant_sqrt_f64(-0x1p-1074));
  ck_assert_uint_eq(bits64(adamant_sqrt_f64(double_of(UINT64_C(2047) << 52))), UINT64_C(2047)
                                                                                   << 52);
}
END_TEST

/* How many of the conversions next to the midpoint of two neighbours a < b, b = a + 1 ulp, are
 * wrong. */
static uint64_t conversion_wrong(uint32_t a, double value_of_b)
{
  const float below = float_of(a), above = float_of(a + 1);
  const double middle = ((double)below + value_of_b) / 2; /* exact: 25 bits */
  const double before = double_of(bits64(middle) - 1), after = double_of(bits64(middle) + 1);
  const float even = a % 2 == 0 ? below : above;
  return (uint64_t)(adamant_round_f32(below) != below) + (adamant_round_f32(before) != below) +
         (adamant_round_f32(middle) != even) + (adamant_round_f32(after) != above) +
         (adamant_round_f32(-before) != -below) + (adamant_round_f32(-middle) != -even) +
         (adamant_round_f32(-after) != -above);
}

/* [eq:W1] [eq:F1] Both sides of the midpoint of any two neighbours of binary32, and the tie itself.
 */
START_TEST(test_conversion_at_every_tie)
{
  uint64_t wrong = 0, ties = 0;
  const uint32_t step = stride();
  for (uint32_t a = 0; a < INFINITY32 - 1; a += step, ties++)
    wrong += conversion_wrong(a, (double)float_of(a + 1));
  wrong += conversion_wrong(INFINITY32 - 1, 0x1p128); /* from the tie on, infinity */
  printf("conversion: %" PRIu64 " intervals of binary32, %" PRIu64 " conversions wrong\n", ties + 1,
         wrong);
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

/* [eq:W1] [eq:E1] Signs of zeros, underflow to zero, infinities, NaN. */
START_TEST(test_conversion_of_special_values)
{
  ck_assert_uint_eq(bits32(adamant_round_f32(0.0)), 0);
  ck_assert_uint_eq(bits32(adamant_round_f32(-0.0)), UINT32_C(0x80000000));
  ck_assert_uint_eq(bits32(adamant_round_f32(0x1p-1074)), 0);
  ck_assert_uint_eq(bits32(adamant_round_f32(-0x1p-1074)), UINT32_C(0x80000000));
  ck_assert_uint_eq(bits32(adamant_round_f32(0x1.fffffffffffffp1023)), INFINITY32);
  ck_assert_uint_eq(bits32(adamant_round_f32(double_of(UINT64_C(2047) << 52))), INFINITY32);
  const float nan = adamant_round_f32(double_of(UINT64_C(0x7ff8000000000000)));
  ck_assert(nan != nan);
}
END_TEST

Suite *trusted_suite(void)
{
  Suite *s = suite_create("trusted");
  TCase *tc = tcase_create("trusted");
  tcase_set_timeout(tc, 600);
  tcase_add_test(tc, test_square_root_of_every_positive_binary32);
  tcase_add_test(tc, test_square_root_of_all_other_binary32);
  tcase_add_test(tc, test_square_root_of_binary64);
  tcase_add_test(tc, test_conversion_at_every_tie);
  tcase_add_test(tc, test_conversion_of_special_values);
  suite_add_tcase(s, tc);
  return s;
}
