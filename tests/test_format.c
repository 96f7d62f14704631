/* SPDX-License-Identifier: MIT */
#include "engine_inputs.h"
#include "format.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *format_suite(void);

static uint64_t bits_of(double x)
{
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static uint32_t bits_of_float(float x)
{
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* [eq:F1] */
START_TEST(test_format_constants)
{
  static const struct {
    const char *name;
    uint64_t infinity, nan;
    double greatest, least;
  } want[] = {
      {"binary16", 0x7c00, 0x7e00, 65504, 0x1p-24},
      {"bfloat16", 0x7f80, 0x7fc0, 0x1.fep127, 0x1p-133},
      {"binary32", 0x7f800000, 0x7fc00000, 0x1.fffffep127, 0x1p-149},
      {"binary64", 0x7ff0000000000000, 0x7ff8000000000000, 0x1.fffffffffffffp1023, 0x1p-1074}};
  for (size_t i = 0; i < 4; i++) {
    const struct format *f = format_find(want[i].name);
    ck_assert_ptr_eq(f, formats[i]);
    ck_assert_uint_eq(format_infinity(f, false), want[i].infinity);
    ck_assert_uint_eq(format_infinity(f, true), want[i].infinity | (uint64_t)1 << (f->width - 1));
    ck_assert_uint_eq(format_nan(f), want[i].nan);
    ck_assert(format_to_double(f, format_max(f)) == want[i].greatest);
    ck_assert(format_to_double(f, 1) == want[i].least);
    ck_assert_int_eq(format_classify(f, format_max(f)), FORMAT_NORMAL);
    ck_assert_int_eq(format_classify(f, 1), FORMAT_SUBNORMAL);
    ck_assert_int_eq(format_classify(f, want[i].nan), FORMAT_NAN);
    ck_assert_int_eq(format_classify(f, (uint64_t)1 << (f->width - 1)), FORMAT_ZERO);
    ck_assert_int_eq(format_classify(f, want[i].infinity), FORMAT_INFINITE);
    ck_assert(f->width == 64 || !format_is_value(f, (uint64_t)1 << f->width));
  }
  ck_assert_ptr_null(format_find("binary8"));
  ck_assert_ptr_null(format_find(""));
}
END_TEST

/* [eq:F1] every 16-bit pattern through every conversion and back */
START_TEST(test_format_round_trip_16)
{
  mpfr_t x;
  mpfr_init2(x, 113);
  for (int k = 0; k < 2; k++) {
    const struct format *f = formats[k];
    for (uint64_t bits = 0; bits < 0x10000; bits++) {
      bool nan = format_classify(f, bits) == FORMAT_NAN;
      uint64_t want = nan ? format_nan(f) : bits;
      ck_assert_uint_eq(format_from_double(f, format_to_double(f, bits)), want);
      format_to_mpfr(f, bits, x);
      ck_assert_uint_eq(format_round(f, x), want);
      if (!nan) {
        ck_assert(mpfr_get_d(x, MPFR_RNDN) == format_to_double(f, bits));
        uint64_t back = format_from_ordinal(f, format_ordinal(f, bits));
        ck_assert(back == bits || (back == 0 && bits == 0x8000));
      }
    }
  }
  mpfr_clear(x);
}
END_TEST

/* Rounding by MPFR's own emulation of a format: exponent range and subnormalisation. */
static uint64_t by_subnormalize(const struct format *f, mpfr_srcptr x)
{
  mpfr_exp_t emin = mpfr_get_emin(), emax = mpfr_get_emax();
  mpfr_t r;
  mpfr_init2(r, f->precision);
  mpfr_set_emin(f->emin - f->precision + 2);
  mpfr_set_emax(f->emax + 1);
  int ternary = mpfr_set(r, x, MPFR_RNDN);
  ternary = mpfr_check_range(r, ternary, MPFR_RNDN);
  mpfr_subnormalize(r, ternary, MPFR_RNDN);
  mpfr_set_emin(emin);
  mpfr_set_emax(emax);
  uint64_t bits = format_from_double(f, mpfr_get_d(r, MPFR_RNDN));
  mpfr_clear(r);
  return bits;
}

/* x as a number of the format times 1, or displaced by a half or a sliver of its ulp. */
static void near_number(const struct format *f, uint32_t number, mpfr_ptr x)
{
  uint64_t word = input_word(number, 3);
  mpfr_t d;
  mpfr_init2(d, 64);
  format_to_mpfr(f, input_number(f, input_word(number, 4)), x);
  long e = mpfr_zero_p(x) ? f->emin : (long)mpfr_get_exp(x) - 1;
  e = (e < f->emin ? f->emin : e) - f->precision; /* half an ulp is 2^e */
  mpfr_set_si_2exp(d, (long)(word % 5) - 2, e - (word >> 8) % 2, MPFR_RNDN);
  mpfr_add(x, x, d, MPFR_RNDN);
  mpfr_set_si_2exp(d, (long)(word >> 16 & 3) - 1, e - 70,
                   MPFR_RNDN); /* seen in the lower limb only */
  mpfr_add(x, x, d, MPFR_RNDN);
  mpfr_clear(d);
}

/* [eq:F1] */
START_TEST(test_format_round_against_mpfr)
{
  enum { CASES = 40000 };
  mpfr_t x;
  mpfr_init2(x, 256);
  for (size_t k = 0; formats[k] != NULL; k++)
    for (uint32_t number = 0; number < CASES; number++) {
      near_number(formats[k], number, x);
      uint64_t got = format_round(formats[k], x), want = by_subnormalize(formats[k], x), top;
      ck_assert_msg(got == want, "%s case %u: %lx, MPFR %lx", formats[k]->name, number, got, want);
      if (mpfr_zero_p(x))
        continue;
      ck_assert(format_round_enclosure(formats[k], x, x, &top));
      ck_assert_msg(top == want, "%s case %u: enclosure %lx, MPFR %lx", formats[k]->name, number,
                    top, want);
    }
  mpfr_clear(x);
}
END_TEST

/* [eq:F1] the hardware's conversion of binary64 to binary32, and binary64 to itself */
START_TEST(test_format_round_against_hardware)
{
  for (uint32_t number = 0; number < 200000; number++) {
    double x =
        format_to_double(&format_binary64, input_number(&format_binary64, input_word(number, 5)));
    if (number % 2) /* near the range of binary32 and half way between its numbers */
      x = (double)(float)ldexp(x, -(int)(number % 900)) * (1 + 0x1p-24);
    ck_assert_uint_eq(format_from_double(&format_binary32, x), bits_of_float((float)x));
    ck_assert_uint_eq(format_from_double(&format_binary64, x), bits_of(x));
  }
  ck_assert_uint_eq(format_from_double(&format_binary32, -INFINITY), 0xff800000);
  ck_assert_uint_eq(format_from_double(&format_binary16, NAN), 0x7e00);
  ck_assert_uint_eq(format_from_double(&format_binary16, -0.0), 0x8000);
  ck_assert_uint_eq(format_from_double(&format_binary16, 65520), 0x7c00);
  ck_assert_uint_eq(format_from_double(&format_binary16, 65519.99), 0x7bff);
  ck_assert_uint_eq(format_from_double(&format_binary16, 0x1p-25), 0);
  ck_assert_uint_eq(format_from_double(&format_binary16, -0x1.8p-25), 0x8001);
}
END_TEST

/* [eq:F1] an enclosure is decided exactly when both ends round alike */
START_TEST(test_format_round_enclosure)
{
  mpfr_t lo, hi;
  mpfr_inits2(113, lo, hi, (mpfr_ptr)0);
  long decided = 0, open = 0;
  for (size_t k = 0; formats[k] != NULL; k++)
    for (uint32_t number = 0; number < 20000; number++) {
      const struct format *f = formats[k];
      uint64_t bits = 0xbad;
      near_number(f, number, lo);
      mpfr_set(hi, lo, MPFR_RNDN);
      for (uint64_t i = input_word(number, 6) % 4; i > 0; i--)
        mpfr_nextabove(hi);
      if (mpfr_zero_p(lo) || mpfr_zero_p(hi))
        continue;
      bool alike = by_subnormalize(f, lo) == by_subnormalize(f, hi);
      ck_assert_int_eq(format_round_enclosure(f, lo, hi, &bits), alike);
      ck_assert(!alike || bits == by_subnormalize(f, lo));
      alike ? decided++ : open++;
    }
  ck_assert_int_gt(decided, 1000);
  ck_assert_int_gt(open, 1000);
  uint64_t bits;
  mpfr_set_zero(lo, -1); /* a real zero has no sign */
  mpfr_set_zero(hi, 1);
  ck_assert(format_round_enclosure(&format_binary32, lo, hi, &bits) && bits == 0);
  mpfr_set_nan(lo);
  ck_assert(!format_round_enclosure(&format_binary32, lo, hi, &bits));
  mpfr_clears(lo, hi, (mpfr_ptr)0);
}
END_TEST

/* [eq:F1] */
START_TEST(test_format_order)
{
  const struct format *f = &format_binary32;
  ck_assert_int_eq(format_ordinal(f, 0x80000000), 0);
  ck_assert_int_eq(format_ordinal(f, 0x80000001), -1);
  ck_assert_uint_eq(format_distance(f, 0x80000001, 1), 2);
  ck_assert_uint_eq(format_distance(f, 0x7fc00000, 0xffc00001), 0);
  ck_assert_uint_eq(format_distance(f, 0x7fc00000, 0), UINT64_MAX);
  ck_assert_uint_eq(format_distance(&format_binary64, 0xfff0000000000000, 0x7ff0000000000000),
                    2 * UINT64_C(0x7ff0000000000000));
}
END_TEST

/* [eq:F1] */
START_TEST(test_format_text)
{
  uint64_t bits;
  char text[FORMAT_TEXT_SIZE];
  static const char *const bad[] = {"",         "3f80000",   "3f8000000", "3F800000", "0x3f8000",
                                    "3f80 000", " 3f800000", "3f80000g",  "+3f80000"};
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
    ck_assert_msg(!format_parse(&format_binary32, bad[i], &bits), "\"%s\" accepted", bad[i]);
  for (size_t k = 0; formats[k] != NULL; k++)
    for (uint32_t number = 0; number < 100; number++) {
      uint64_t want = input_number(formats[k], input_word(number, 8));
      format_print(formats[k], want, text);
      ck_assert_uint_eq(strlen(text), (size_t)formats[k]->width / 4);
      ck_assert(format_parse(formats[k], text, &bits));
      ck_assert_uint_eq(bits, want);
    }
  ck_assert_ptr_eq(format_print(&format_binary16, 0x3c0a, text), text + 4);
  ck_assert_str_eq(text, "3c0a");
  static const char *const followed[] = {"3c0a", "3c0a ", "3c0af"};
  for (size_t i = 0; i < sizeof followed / sizeof followed[0]; i++) {
    ck_assert_ptr_eq(format_read(&format_binary16, followed[i], &bits), followed[i] + 4);
    ck_assert_uint_eq(bits, 0x3c0a);
  }
  for (int c = 0; c < 256; c++) { /* every character as a digit */
    const char one[] = {'0', '0', '0', (char)c, '\0'};
    const char *at = c == 0 ? NULL : strchr("0123456789abcdef", c);
    ck_assert_ptr_eq(format_read(&format_binary16, one, &bits), at != NULL ? one + 4 : NULL);
    ck_assert(at == NULL || "0123456789abcdef"[bits] == c);
  }
}
END_TEST

Suite *format_suite(void)
{
  Suite *suite = suite_create("format");
  TCase *c = tcase_create("format");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_format_constants);
  tcase_add_test(c, test_format_round_trip_16);
  tcase_add_test(c, test_format_round_against_mpfr);
  tcase_add_test(c, test_format_round_against_hardware);
  tcase_add_test(c, test_format_round_enclosure);
  tcase_add_test(c, test_format_order);
  tcase_add_test(c, test_format_text);
  suite_add_tcase(suite, c);
  return suite;
}
