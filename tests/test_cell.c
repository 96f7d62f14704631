/* SPDX-License-Identifier: MIT */
#include "cell.h"
#include "engine_inputs.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *cell_suite(void);

/* RN + N ulp(RN) 2^-32 must be x to half a unit of N: what a reader of the cell computes. */
static void check_against_definition(const struct format *f, mpfr_srcptr x, const struct cell *c,
                                     uint32_t number)
{
  mpfr_t rn, d, ulp;
  mpfr_inits2(600, rn, d, ulp, (mpfr_ptr)0);
  format_to_mpfr(f, c->bits, rn);
  uint64_t away = c->bits + 1; /* the next number in magnitude */
  if (format_is_finite(f, away)) {
    format_to_mpfr(f, away, ulp);
    mpfr_sub(ulp, ulp, rn, MPFR_RNDN);
    mpfr_abs(ulp, ulp, MPFR_RNDN);
  } else {
    mpfr_set_si_2exp(ulp, 1, f->emax - f->precision + 1, MPFR_RNDN);
  }
  mpfr_sub(d, x, rn, MPFR_RNDN);
  ck_assert_int_eq(c->side, (mpfr_sgn(d) > 0) - (mpfr_sgn(d) < 0));
  mpfr_mul_2ui(d, d, 32, MPFR_RNDN);
  mpfr_div(d, d, ulp, MPFR_RNDN); /* exact: a power of two */
  mpfr_sub_si(d, d, c->tail, MPFR_RNDN);
  ck_assert_msg(mpfr_cmpabs_ui(d, 1) < 0 && mpfr_cmp_d(d, 0.5) <= 0 && mpfr_cmp_d(d, -0.5) >= 0,
                "%s case %u: tail %ld off by more than half a unit", f->name, number, c->tail);
  mpfr_clears(rn, d, ulp, (mpfr_ptr)0);
}

/* [eq:F1] bits, tail and side of exact values near every boundary, and the text round trip */
START_TEST(test_cell_of_values)
{
  mpfr_t x, d;
  mpfr_inits2(256, x, d, (mpfr_ptr)0);
  long numbers = 0;
  for (size_t k = 0; formats[k] != NULL; k++)
    for (uint32_t number = 0; number < 20000; number++) {
      const struct format *f = formats[k];
      struct cell c, again;
      char text[CELL_TEXT_SIZE];
      format_to_mpfr(f, input_number(f, input_word(number, 1)), x);
      long e = mpfr_zero_p(x) ? f->emin : (long)mpfr_get_exp(x) - 1;
      e = (e < f->emin ? f->emin : e) - f->precision - 1;
      uint64_t word = input_word(number, 2);
      mpfr_set_si_2exp(d, (long)(word >> 32) - (1L << 31), e - 30 + (int)(word % 3), MPFR_RNDN);
      if (word >> 8 & 7)
        mpfr_add(x, x, d, MPFR_RNDN);
      ck_assert(cell_from_enclosure(f, x, x, false, &c));
      cell_print(f, &c, text);
      ck_assert_msg(cell_parse(f, text, &again), "%s refused", text);
      ck_assert(cell_equal(&c, &again));
      ck_assert_uint_eq(c.bits, mpfr_zero_p(x) ? 0 : format_round(f, x));
      if (c.kind == CELL_NUMBER) {
        check_against_definition(f, x, &c, number);
        numbers++;
      } else {
        ck_assert_int_eq(c.kind, CELL_OVERFLOW);
      }
    }
  ck_assert_int_gt(numbers, 60000);
  mpfr_clears(x, d, (mpfr_ptr)0);
}
END_TEST

/* [eq:F1] narrow enclosures: decided as their ends are, or open; a decided cell is that of every
 * point */
START_TEST(test_cell_of_enclosures)
{
  mpfr_t lo, hi;
  mpfr_inits2(113, lo, hi, (mpfr_ptr)0);
  long decided = 0, open = 0;
  for (size_t k = 0; formats[k] != NULL; k++)
    for (uint32_t number = 0; number < 20000; number++) {
      const struct format *f = formats[k];
      uint64_t word = input_word(number, 3);
      struct cell c, a, b;
      format_to_mpfr(f, input_number(f, input_word(number, 4)), lo);
      mpfr_mul_d(lo, lo, 1 + (double)(word >> 12) * 0x1p-56, MPFR_RNDN);
      mpfr_set(hi, lo, MPFR_RNDN);
      for (uint64_t i = word % 3; i > 0; i--)
        mpfr_nextabove(hi);
      if ((word >> 4 & 3) == 0) { /* wide enough to lose the tail, or the bits, now and then */
        mpfr_mul_d(hi, lo, mpfr_sgn(lo) < 0 ? 1 - 0x1p-50 : 1 + 0x1p-50, MPFR_RNDU);
        if (mpfr_cmp(hi, lo) < 0)
          mpfr_swap(lo, hi);
      }
      ck_assert(cell_from_enclosure(f, lo, lo, false, &a));
      ck_assert(cell_from_enclosure(f, hi, hi, false, &b));
      bool alike = cell_equal(&a, &b);
      ck_assert_int_eq(cell_from_enclosure(f, lo, hi, false, &c), alike);
      ck_assert(!alike || cell_equal(&a, &c));
      ck_assert(cell_from_enclosure(f, lo, hi, true, &c));
      alike ? decided++ : open++;
    }
  ck_assert_int_gt(decided, 10000);
  ck_assert_int_gt(open, 1000);
  mpfr_clears(lo, hi, (mpfr_ptr)0);
}
END_TEST

static void check_text(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, bool last,
                       const char *want)
{
  struct cell c, again;
  char text[CELL_TEXT_SIZE] = "open";
  if (cell_from_enclosure(f, lo, hi, last, &c)) {
    cell_print(f, &c, text);
    ck_assert(cell_parse(f, text, &again));
    ck_assert(cell_equal(&c, &again));
  }
  ck_assert_str_eq(text, want);
}

/* [eq:F1] the markers */
START_TEST(test_cell_markers)
{
  const struct format *f = &format_binary32;
  mpfr_t lo, hi;
  mpfr_inits2(512, lo, hi, (mpfr_ptr)0);
  mpfr_set_d(lo, 1 + 0x1p-24, MPFR_RNDN); /* a tie: exactly, then as an enclosure */
  check_text(f, lo, lo, false, "3f800000:2147483648");
  mpfr_set(hi, lo, MPFR_RNDN);
  mpfr_nextbelow(lo);
  mpfr_nextabove(hi);
  check_text(f, lo, hi, false, "open");
  check_text(f, lo, hi, true, "tie:3f800000:3f800001");
  mpfr_set_d(lo, 1, MPFR_RNDN); /* around a number */
  check_text(f, lo, lo, false, "3f800000:=");
  mpfr_set(hi, lo, MPFR_RNDN);
  mpfr_nextabove(hi);
  check_text(f, lo, hi, false, "open");
  check_text(f, lo, hi, true, "3f800000:~");
  check_text(f, hi, hi, false, "3f800000:0");
  mpfr_nextbelow(lo);
  check_text(f, lo, lo, false, "3f800000:-0");
  mpfr_set_d(lo, 1 + 0x1p-25, MPFR_RNDN); /* too wide for a tail, then for more than two numbers */
  mpfr_set_d(hi, 1 + 0x1p-26, MPFR_RNDN);
  check_text(f, hi, lo, true, "tie:3f800000:3f800000");
  mpfr_set_d(lo, 1, MPFR_RNDN);
  mpfr_set_d(hi, 1 + 0x1p-23, MPFR_RNDN);
  check_text(f, lo, hi, true, "tie:3f800000:3f800002");
  mpfr_set_d(lo, 0x1p128, MPFR_RNDN);
  check_text(f, lo, lo, false, "7f800000:over");
  mpfr_neg(lo, lo, MPFR_RNDN);
  check_text(f, lo, lo, false, "ff800000:over");
  mpfr_set_inf(hi, 1);
  mpfr_set_inf(lo, -1);
  check_text(f, lo, hi, true, "tie:ff800000:7f800000");
  mpfr_set_nan(lo);
  check_text(f, lo, lo, false, "nan");
  mpfr_set_d(lo, -0x1p-160, MPFR_RNDN);
  check_text(f, lo, lo, false, "80000000:-2097152");
  mpfr_clears(lo, hi, (mpfr_ptr)0);
}
END_TEST

/* [eq:F1] strict text */
START_TEST(test_cell_refuses)
{
  static const char *const bad[] = {"",
                                    "3f800000",
                                    "3f800000:",
                                    "3f800000:==",
                                    "3f800000:+1",
                                    "3f800000:01",
                                    "3f800000: 1",
                                    "3f800000:1 ",
                                    "3f800000:2147483649",
                                    "3f800000:-1073741825",
                                    "3f800001:-2147483649",
                                    "3f800000:99999999999999999999",
                                    "3F800000:1",
                                    "7f800000:1",
                                    "7f800000:~",
                                    "3f800000:over",
                                    "7fc00000:=",
                                    "NaN",
                                    "nan ",
                                    "tie:3f800000",
                                    "tie:3f800001:3f800000",
                                    "tie:7fc00000:3f800000",
                                    "tie:3f800000:3f800001:",
                                    "tie:3f800000:7fc00000",
                                    "bf800000:1073741825",
                                    "3f800000:1e3"};
  static const char *const good[] = {"3f800000:-1073741824",
                                     "3f800000:2147483648",
                                     "nan",
                                     "7f800000:=",
                                     "bf800000:1073741824",
                                     "00000000:-0",
                                     "tie:7f7fffff:7f800000",
                                     "00800000:-2147483648"};
  struct cell c = {.tail = 17};
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
    ck_assert_msg(!cell_parse(&format_binary32, bad[i], &c), "\"%s\" accepted", bad[i]);
  ck_assert_int_eq(c.tail, 17);
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
    ck_assert_msg(cell_parse(&format_binary32, good[i], &c), "\"%s\" refused", good[i]);
}
END_TEST

/* [eq:U1] the unit is that of the exact value: half as large just below a power of two */
START_TEST(test_cell_ulp_exponent)
{
  static const struct {
    const char *cell;
    int exponent;
    double value;
  } want[] = {{"3f800000:=", -23, 1},
              {"3f800000:1073741824", -23, 1 + 0x1p-25},
              {"3f800000:-1073741824", -24, 1 - 0x1p-25},
              {"3f800000:-0", -24, 1},
              {"3f800000:~", -23, 1},
              {"bf800000:1073741824", -24, -1 + 0x1p-25},
              {"bf800000:-1073741824", -23, -1 - 0x1p-25},
              {"00800000:-1", -149, 0x1p-126},
              {"00000000:=", -149, 0},
              {"7f7fffff:1", 104, 0x1.fffffep127},
              {"tie:3f7fffff:3f800000", -24, 1 - 0x1p-25},
              {"tie:bf800000:bf7fffff", -24, -1 + 0x1p-25},
              {"tie:7f7fffff:7f800000", 104, 0x1.ffffffp127},
              {"tie:80000001:00000001", -149, 0}};
  mpfr_t x;
  mpfr_init2(x, 53);
  for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
    struct cell c;
    ck_assert_msg(cell_parse(&format_binary32, want[i].cell, &c), "%s", want[i].cell);
    ck_assert_msg(cell_ulp_exponent(&format_binary32, &c) == want[i].exponent, "%s: %d",
                  want[i].cell, cell_ulp_exponent(&format_binary32, &c));
    cell_to_mpfr(&format_binary32, &c, x);
    ck_assert_msg(fabs(mpfr_get_d(x, MPFR_RNDN) - want[i].value) <= ldexp(1, want[i].exponent - 31),
                  "%s: %a", want[i].cell, mpfr_get_d(x, MPFR_RNDN));
  }
  mpfr_clear(x);
}
END_TEST

Suite *cell_suite(void)
{
  Suite *suite = suite_create("cell");
  TCase *c = tcase_create("cell");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_cell_of_values);
  tcase_add_test(c, test_cell_of_enclosures);
  tcase_add_test(c, test_cell_markers);
  tcase_add_test(c, test_cell_refuses);
  tcase_add_test(c, test_cell_ulp_exponent);
  suite_add_tcase(suite, c);
  return suite;
}
