/* SPDX-License-Identifier: MIT */
/* binary16 and bfloat16 bit patterns: every binary32 pattern rounded, every 16-bit pattern widened.
 * With ADAMANT_TEST_QUICK set (sanitized builds) one binary32 pattern in 997.
 */
#include "format.h"
#include "half.h"
#include "trusted.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *half_suite(void);

static const struct half {
  const struct format *format;
  uint16_t (*rounded)(uint32_t);
  uint32_t (*widened)(uint16_t);
} halves[] = {
    {&format_binary16, adamant_binary16_bits, adamant_binary16_widened},
    {&format_bfloat16, adamant_bfloat16_bits, adamant_bfloat16_widened},
};
enum { HALVES = sizeof halves / sizeof halves[0] };
#define SIGN32 UINT32_C(0x80000000)
#define INFINITY32 UINT32_C(0x7f800000)

static uint32_t bits_of(double x) /* of binary32, where x is one of its numbers */
{
  const float y = (float)x;
  uint32_t bits;
  ck_assert(y == x);
  memcpy(&bits, &y, sizeof bits);
  return bits;
}

/* The number of a size; of infinity, the one after the largest. */
static double number(const struct format *f, uint32_t size)
{
  return size == format_infinity(f, false) ? ldexp(1, f->emax + 1) : format_to_double(f, size);
}

/* The least binary32 size that rounds to `size` or above it, from the midpoint below it: exact,
 * for a midpoint has one bit more than a number of the format. */
static uint32_t least_size(const struct format *f, uint32_t size)
{
  if (size == 0)
    return 0;
  const uint32_t middle = bits_of((number(f, size - 1) + number(f, size)) / 2);
  return size % 2 == 0 ? middle : middle + 1;
}

/* [eq:F1] [eq:X1] Every binary32 pattern: between two midpoints all round to one number. The
 * midpoints are those of the oracle's formats; no step of this is a step of the code. */
START_TEST(test_half_of_every_binary32)
{
  const struct half *h = &halves[_i];
  const uint32_t infinity = (uint32_t)format_infinity(h->format, false);
  const uint16_t nan = (uint16_t)format_nan(h->format), sign = 0x8000;
  const uint32_t stride = getenv("ADAMANT_TEST_QUICK") != NULL ? 997 : 1;
  uint64_t wrong = 0, tried = 0;
  uint32_t x = 0;
  for (uint32_t y = 0; y <= infinity; y++) {
    const uint32_t end = y == infinity ? INFINITY32 + 1 : least_size(h->format, y + 1);
    for (; x < end; x += stride, tried += 2)
      wrong += (uint64_t)(h->rounded(x) != y) + (h->rounded(x | SIGN32) != (y | sign));
  }
  for (x = INFINITY32 + 1; x < SIGN32; x += stride, tried += 2)
    wrong += (uint64_t)(h->rounded(x) != nan) + (h->rounded(x | SIGN32) != nan);
  printf("%s: %" PRIu64 " binary32 patterns, %" PRIu64 " not rounded to nearest even\n",
         h->format->name, tried, wrong);
  if (stride == 1)
    ck_assert_uint_eq(tried, UINT64_C(1) << 32);
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

static void check_pattern(const struct half *h, uint32_t x)
{
  const double exact = format_to_double(&format_binary32, x);
  const uint64_t expected = format_from_double(h->format, exact);
  ck_assert_msg(h->rounded(x) == expected, "%s of %08" PRIx32 ": %04x, expected %04" PRIx64,
                h->format->name, x, h->rounded(x), expected);
}

/* [eq:F1] [eq:X1] The oracle's own rounding, at each number and each midpoint with two neighbours,
 * of both signs, and at one pattern in 65521. */
START_TEST(test_half_agrees_with_the_oracle)
{
  const struct half *h = &halves[_i];
  const uint32_t infinity = (uint32_t)format_infinity(h->format, false);
  for (uint32_t y = 0; y < infinity; y++) {
    const uint32_t at[] = {bits_of(number(h->format, y)), least_size(h->format, y + 1)};
    for (int k = 0; k < 2; k++)
      for (uint32_t d = 0; d <= 4; d++) {
        check_pattern(h, (at[k] + d - 2) & (SIGN32 - 1));
        check_pattern(h, (at[k] + d - 2) | SIGN32);
      }
  }
  for (uint64_t x = 0; x <= UINT32_MAX; x += 65521)
    check_pattern(h, (uint32_t)x);
  check_pattern(h, INFINITY32);
  check_pattern(h, INFINITY32 | SIGN32);
}
END_TEST

/* [eq:F1] [eq:X1] All 2^16 patterns are widened to their number, and come back. */
START_TEST(test_half_widened)
{
  const struct half *h = &halves[_i];
  for (uint32_t y = 0; y < 65536; y++) {
    const uint64_t expected =
        format_from_double(&format_binary32, format_to_double(h->format, y));
    const uint32_t x = h->widened((uint16_t)y);
    ck_assert_msg(x == expected, "%s %04x: %08x", h->format->name, y, x);
    if (format_classify(h->format, y) != FORMAT_NAN)
      ck_assert_uint_eq(h->rounded(x), y);
    else
      ck_assert_uint_eq(h->rounded(x), format_nan(h->format));
  }
}
END_TEST

/* [eq:F1] [eq:X2] [eq:X3] The trusted functions between binary32 and its patterns, on all of them: the
 * number of a pattern is its significand times a power of two. */
START_TEST(test_half_patterns_of_every_float)
{
  const uint32_t stride = getenv("ADAMANT_TEST_QUICK") != NULL ? 997 : 1;
  uint64_t wrong = 0;
  double unit[255];
  for (int field = 0; field < 255; field++)
    unit[field] = ldexp(1, field == 0 ? -149 : field - 150);
  for (uint32_t size = 0; size <= INFINITY32; size += size >= INFINITY32 - stride ? 1 : stride) {
    const uint32_t field = size >> 23, fraction = size & 0x7fffff;
    const double magnitude = size == INFINITY32 ? (double)INFINITY
                             : (fraction + (field == 0 ? 0 : 0x1p23)) * unit[field];
    const float positive = adamant_float_of_bits(size);
    const float negative = adamant_float_of_bits(size | SIGN32);
    wrong += (uint64_t)(positive != magnitude) + (negative != -magnitude) +
             (signbit(positive) != 0) + (signbit(negative) == 0) +
             (adamant_bits_f32(positive) != size) + (adamant_bits_f32(negative) != (size | SIGN32));
  }
  for (uint32_t size = INFINITY32 + 1; size < SIGN32; size += stride) {
    const float nan = adamant_float_of_bits(size);
    const float other = adamant_float_of_bits(size | SIGN32);
    wrong += (uint64_t)(nan == nan) + (adamant_bits_f32(nan) != UINT32_C(0x7fc00000)) +
             (adamant_bits_f32(other) != UINT32_C(0x7fc00000));
  }
  ck_assert_uint_eq(wrong, 0);
}
END_TEST

Suite *half_suite(void)
{
  Suite *s = suite_create("half");
  TCase *tc = tcase_create("half");
  tcase_set_timeout(tc, 600);
  tcase_add_loop_test(tc, test_half_of_every_binary32, 0, HALVES);
  tcase_add_loop_test(tc, test_half_agrees_with_the_oracle, 0, HALVES);
  tcase_add_loop_test(tc, test_half_widened, 0, HALVES);
  tcase_add_test(tc, test_half_patterns_of_every_float);
  suite_add_tcase(s, tc);
  return s;
}
