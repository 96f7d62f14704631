/* SPDX-License-Identifier: MIT */
#include "engine_inputs.h"
#include "ulp.h"

#include <check.h>
#include <stdio.h>

Suite *ulp_suite(void);

static struct ulp_verdict judge(const struct format *f, uint64_t got, const char *cell)
{
  struct cell c;
  ck_assert_msg(cell_parse(f, cell, &c), "%s", cell);
  return ulp_of_cell(f, got, &c);
}

/* [eq:U1] */
START_TEST(test_ulp_exponent)
{
  static const struct {
    double x;
    int exponent;
  } want[] = {{1, -23},           {0x1.ffffffp0, -23}, {0.9999999999, -24},
              {0, -149},          {0x1p-126, -149},    {0x1p-160, -149},
              {0x1.8p-100, -123}, {-3, -22},           {0x1p130, 104}};
  mpfr_t x;
  mpfr_init2(x, 113);
  for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
    mpfr_set_d(x, want[i].x, MPFR_RNDN);
    ck_assert_msg(ulp_exponent(&format_binary32, x) == want[i].exponent, "%a", want[i].x);
  }
  mpfr_clear(x);
}
END_TEST

/* [eq:U1] signed, fractional, in the unit of the exact value */
START_TEST(test_ulp_error_of_cell)
{
  static const struct {
    uint64_t got;
    const char *cell;
    double error;
    bool correct, faithful;
  } want[] = {{0x3f800000, "3f800000:=", 0, true, true},
              {0x3f800001, "3f800000:=", 1, false, false},
              {0x3f7fffff, "3f800000:=", -0.5, false, false},
              {0x3f800000, "3f800000:1073741824", -0.25, true, true},
              {0x3f800001, "3f800000:1073741824", 0.75, false, true},
              {0x3f7fffff, "3f800000:1073741824", -0.75, false, false},
              {0x3f800000, "3f800000:-1073741824", 0.5, true, true},
              {0x3f7fffff, "3f800000:-1073741824", -0.5, false, true},
              {0x3f800001, "3f800000:-1073741824", 2.5, false, false},
              {0x00000000, "00000001:-2147483648", -0.5, false, true},
              {0x80000000, "00000000:=", 0, true, true},
              {0xbf800000, "3f800000:=", -0x1p24, false, false},
              {0x3f800000, "tie:3f7fffff:3f800000", 0.5, true, true},
              {0x3f7fffff, "tie:3f7fffff:3f800000", -0.5, true, true},
              {0x3f800001, "tie:3f7fffff:3f800000", 2.5, false, false},
              {0x3f7ffffe, "tie:3f7fffff:3f800000", -1.5, false, false},
              {0x7f7fffff, "tie:7f7fffff:7f800000", -0.5, true, true}};
  for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
    struct ulp_verdict v = judge(&format_binary32, want[i].got, want[i].cell);
    ck_assert_msg(fabs(v.error - want[i].error) <= v.slack && v.slack < 1e-6 &&
                      v.correct == want[i].correct && v.faithful == want[i].faithful,
                  "%08lx against %s: %g +- %g, correct %d, faithful %d", want[i].got, want[i].cell,
                  v.error, v.slack, v.correct, v.faithful);
  }
}
END_TEST

/* [eq:U1] [eq:E1] NaN, infinities, zeros, flush-to-zero */
START_TEST(test_ulp_policies)
{
  const struct format *f = &format_binary32;
  const uint64_t nan = 0x7fc00000, infinity = 0x7f800000, greatest = 0x7f7fffff;
  ck_assert(judge(f, nan, "nan").error == 0 && judge(f, 0xffc00001, "nan").correct);
  ck_assert(isinf(judge(f, 0x3f800000, "nan").error));
  ck_assert(isinf(judge(f, infinity, "nan").error));
  ck_assert(isinf(judge(f, nan, "3f800000:=").error));
  ck_assert(judge(f, infinity, "3f800000:=").error == INFINITY);
  ck_assert(judge(f, infinity | 0x80000000, "3f800000:=").error == -INFINITY);
  ck_assert(judge(f, infinity, "7f800000:=").error == 0);
  ck_assert(judge(f, greatest, "7f800000:=").error == -INFINITY);
  ck_assert(judge(f, infinity, "7f800000:over").error == 0);
  ck_assert(judge(f, greatest, "7f800000:over").error == -INFINITY);
  ck_assert(judge(f, greatest, "7f800000:over").faithful);
  ck_assert(!judge(f, greatest, "7f800000:over").correct);
  ck_assert(isinf(judge(f, infinity | 0x80000000, "7f800000:over").error));
  ck_assert(judge(f, infinity, "tie:7f7fffff:7f800000").error == 0);
  ck_assert(isinf(judge(f, nan, "tie:7f7fffff:7f800000").error));

  ck_assert(judge(f, 0x80000000, "00000000:=").zero_sign_differs);
  ck_assert(judge(f, 0x80000000, "00000000:=").error == 0);
  ck_assert(!judge(f, 0x80000000, "80000000:-5").zero_sign_differs);
  ck_assert(judge(f, 0, "80000000:-5").zero_sign_differs);

  struct ulp_verdict flushed = judge(f, 0, "00000100:=");
  ck_assert(flushed.flushed && flushed.error == -256);
  ck_assert(!ulp_accepts(&flushed, 2, false) && ulp_accepts(&flushed, 2, true));
  ck_assert(judge(f, 0, "00800000:-1000000000").flushed);
  ck_assert(judge(f, 0x80000000, "80000000:-1").flushed);
  ck_assert(!judge(f, 0, "00800000:=").flushed);
  ck_assert(!judge(f, 0, "00000000:=").flushed);
  ck_assert(!judge(f, 1, "00000100:=").flushed);
  struct ulp_verdict two = judge(f, 0x3f800002, "3f800000:=");
  ck_assert(ulp_accepts(&two, 2, false) && !ulp_accepts(&two, 1.999, true));
  ck_assert_uint_eq(two.distance, 2);
}
END_TEST

/* [eq:U1] against the definition in MPFR, by the cell and by the enclosure, any number against any
 */
START_TEST(test_ulp_error_against_definition)
{
  mpfr_t x, d;
  mpfr_init2(x, 256);
  mpfr_init2(d, 2400);
  for (size_t k = 0; formats[k] != NULL; k++)
    for (uint32_t number = 0; number < 10000; number++) {
      const struct format *f = formats[k];
      uint64_t word = input_word(number, 2), anything = input_number(f, input_word(number, 5));
      struct cell c;
      format_to_mpfr(f, input_number(f, input_word(number, 1)), x);
      mpfr_mul_d(x, x, 1 + (double)(word >> 16) * 0x1p-56, MPFR_RNDN);
      ck_assert(cell_from_enclosure(f, x, x, false, &c));
      if (c.kind != CELL_NUMBER)
        continue;
      int64_t near = format_ordinal(f, c.bits) + (int64_t)(word % 5) - 2;
      uint64_t got = number % 2 ? anything : format_from_ordinal(f, near);
      if (!format_is_finite(f, got))
        continue;
      format_to_mpfr(f, got, d);
      mpfr_sub(d, d, x, MPFR_RNDN);
      mpfr_mul_2si(d, d, -ulp_exponent(f, x), MPFR_RNDN);
      struct ulp_verdict v[2] = {ulp_of_cell(f, got, &c), ulp_of_enclosure(f, got, x, x)};
      for (int i = 0; i < 2; i++) {
        mpfr_t off;
        mpfr_init2(off, 2400);
        mpfr_sub_d(off, d, v[i].error, MPFR_RNDN);
        bool saturated = fabs(v[i].error) > 1e308 && mpfr_cmpabs_ui(d, 1) > 0;
        ck_assert_msg(saturated ||
                          (mpfr_cmp_d(off, v[i].slack) <= 0 && mpfr_cmp_d(off, -v[i].slack) >= 0),
                      "%s case %u: %g +- %g", f->name, number, v[i].error, v[i].slack);
        ck_assert_msg(saturated || v[i].slack <= 0x1p-31 + fabs(v[i].error) * 0x1p-49,
                      "%s case %u: %g +- %g (%d)", f->name, number, v[i].error, v[i].slack, i);
        mpfr_clear(off);
      }
      ck_assert_int_eq(v[0].correct,
                       mpfr_cmp_d(d, 0) == 0 || format_distance(f, got, format_round(f, x)) == 0);
      bool neighbour = mpfr_cmpabs_ui(d, 1) < 0;
      ck_assert(!v[0].faithful || neighbour);
    }
  mpfr_clears(x, d, (mpfr_ptr)0);
}
END_TEST

/* [eq:U1] a wide enclosure: the error of every point of it lies within the slack */
START_TEST(test_ulp_of_wide_enclosure)
{
  const struct format *f = &format_binary32;
  mpfr_t lo, hi;
  mpfr_inits2(113, lo, hi, (mpfr_ptr)0);
  static const double ends[][2] = {{0.999, 1.001}, {-1e-40, 1e-40}, {1, 1.0000001}, {-4.1, -3.9}};
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
    mpfr_set_d(lo, ends[i][0], MPFR_RNDN);
    mpfr_set_d(hi, ends[i][1], MPFR_RNDN);
    struct ulp_verdict whole = ulp_of_enclosure(f, 0x3f800000, lo, hi);
    for (int j = 0; j <= 64; j++) {
      mpfr_set_d(lo, ends[i][0] + (ends[i][1] - ends[i][0]) * j / 64, MPFR_RNDN);
      struct ulp_verdict v = ulp_of_enclosure(f, 0x3f800000, lo, lo);
      ck_assert_msg(fabs(v.error - whole.error) <= whole.slack, "%g +- %g, but %g", whole.error,
                    whole.slack, v.error);
    }
  }
  mpfr_clears(lo, hi, (mpfr_ptr)0);
}
END_TEST

Suite *ulp_suite(void)
{
  Suite *suite = suite_create("ulp");
  TCase *c = tcase_create("ulp");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_ulp_exponent);
  tcase_add_test(c, test_ulp_error_of_cell);
  tcase_add_test(c, test_ulp_policies);
  tcase_add_test(c, test_ulp_error_against_definition);
  tcase_add_test(c, test_ulp_of_wide_enclosure);
  suite_add_tcase(suite, c);
  return suite;
}
