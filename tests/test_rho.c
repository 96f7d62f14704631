/* SPDX-License-Identifier: MIT */
/* RAdam's gate in the oracle against spec/radam_gate.table, and what the naive formula decides. */
#include "rho.h"

#include <check.h>
#include <math.h>
#include <stdio.h>

Suite *rho_suite(void);

/* ---- spec/radam_gate.table: the smallest binary64 beta2 with rho_t > c ---- */
enum { LAST = RHO_LAST_FIRST_STEP };
static double entry[6][LAST + 1]; /* [c][t] */
static const unsigned last[6] = {[4] = 78, [5] = 98};

static void read_table(void)
{
  FILE *file = fopen("spec/radam_gate.table", "r");
  ck_assert_ptr_nonnull(file);
  char line[256];
  int n = 0;
  while (fgets(line, sizeof line, file) != NULL) {
    unsigned c, t;
    double beta2;
    if (line[0] == '#')
      continue;
    ck_assert_int_eq(sscanf(line, "%u %u %la", &c, &t, &beta2), 3);
    ck_assert((c == 4 || c == 5) && t > c && t <= last[c]);
    entry[c][t] = beta2;
    n++;
  }
  ck_assert_int_eq(n, 74 + 93);
  fclose(file);
}

/* Both engines: the exact sum, and the enclosure rounded to binary64. Rounding is monotone and c is
 * a number of the format, so rho_t > c gives >= c and rho_t < c gives <= c. */
static void decides(double beta2, uint64_t t, unsigned c, bool want)
{
  struct rho_values v;
  ck_assert_msg(rho_exceeds(beta2, t, c) == want, "%a, t = %lu, c = %u", beta2, (unsigned long)t,
                c);
  ck_assert(rho_evaluate(beta2, t, &v));
  double rho = format_to_double(&format_binary64, v.rho_t[0]);
  ck_assert_msg(want ? rho >= c : rho <= c, "rho_%lu(%a) = %a", (unsigned long)t, beta2, rho);
}

/* Each entry qualifies at its step and the binary64 number before it does not; so does and does not
 * every step beyond the last, up to 2^53. [eq:M48] [eq:M49] [eq:M46] [eq:M47] */
START_TEST(test_rho_gate_table)
{
  read_table();
  for (unsigned c = 4; c <= 5; c++)
    for (unsigned t = c + 1; t <= last[c]; t++) {
      double at = entry[c][t], before = nextafter(at, 0);
      decides(at, t, c, true);
      decides(before, t, c, false);
      ck_assert(!rho_exceeds(at, c, c));
      ck_assert(rho_exceeds(at, t + 1, c));
      ck_assert(!rho_exceeds(before, t - 1, c));
    }
  static const uint64_t beyond[] = {79, 98, 99, 1000, UINT64_C(1) << 53};
  for (unsigned c = 4; c <= 5; c++)
    for (size_t i = 0; i < sizeof beyond / sizeof beyond[0]; i++)
      if (beyond[i] >= last[c]) {
        decides(entry[c][last[c]], beyond[i], c, true);
        decides(nextafter(entry[c][last[c]], 0), beyond[i], c, false);
      }
}
END_TEST

/* The first t whose entry beta2 reaches; 0: none. */
static unsigned first_by_table(double beta2, unsigned c)
{
  for (unsigned t = c + 1; t <= last[c]; t++)
    if (beta2 >= entry[c][t])
      return t;
  return 0;
}

/* On both sides of every entry. [eq:M42] [eq:M43] [eq:M45] [eq:M50] */
START_TEST(test_rho_first_step_by_the_table)
{
  read_table();
  for (unsigned c = 4; c <= 5; c++)
    for (unsigned t = c + 1; t <= last[c]; t++) {
      double at = entry[c][t], before = nextafter(at, 0);
      ck_assert_uint_eq(rho_first_step(at, c), first_by_table(at, c));
      ck_assert_uint_eq(rho_first_step(before, c), first_by_table(before, c));
    }
}
END_TEST

/* [eq:M36] [eq:M37] [eq:M39] */
START_TEST(test_rho_first_step_where_known)
{
  static const struct {
    double beta2;
    unsigned first[2];
  } want[] = {{0x1p-1074, {0, 0}}, {0.5, {0, 0}},      {0.6, {0, 0}},     {0.65, {8, 0}},
              {2.0 / 3, {7, 0}},   {0.75, {6, 8}},     {0.8, {5, 7}},     {0.9, {5, 6}},
              {0.999, {5, 6}},     {0.999999, {5, 6}}, {0x1p-53, {0, 0}}, {1 - 0x1p-53, {5, 6}}};
  for (size_t i = 0; i < sizeof want / sizeof want[0]; i++)
    for (int c = 0; c < RHO_THRESHOLDS; c++)
      ck_assert_msg(rho_first_step(want[i].beta2, rho_threshold[c]) == want[i].first[c],
                    "%a > %u: %lu", want[i].beta2, rho_threshold[c],
                    (unsigned long)rho_first_step(want[i].beta2, rho_threshold[c]));
}
END_TEST

/* ---- what the formula decides in floating point ---- */
static double naive(int f, double beta2, uint64_t t)
{
  return format_to_double(rho_format[f], rho_naive(rho_format[f], beta2, t));
}

/* [eq:M51] [eq:M52] */
START_TEST(test_rho_naive_decides_wrongly)
{
  ck_assert_uint_eq(rho_naive(&format_binary32, (double)0.99999F, 3), 0x40a00000);
  ck_assert(!rho_exceeds((double)0.99999F, 3, 4));
  ck_assert(naive(1, 0.9999, 4) > 4 && !rho_exceeds(0.9999, 4, 4));
  ck_assert(naive(0, 1 - 1e-6, 4) > 4 && !rho_exceeds(1 - 1e-6, 4, 4));
  ck_assert(isnan(naive(1, 1 - 0x1p-26, 9)) && rho_exceeds(1 - 0x1p-26, 9, 5));
  ck_assert(fabs(naive(0, 0.9, 5) - 4.580571903006032) < 1e-12 &&
            fabs(naive(0, 0.9, 5) - naive(1, 0.9, 5)) < 1e-4);
  for (uint64_t t = 1; t <= 200; t++)
    for (unsigned c = 4; c <= 5; c++)
      ck_assert((naive(0, 0.999, t) > c) == rho_exceeds(0.999, t, c));
}
END_TEST

Suite *rho_suite(void)
{
  Suite *suite = suite_create("rho");
  TCase *c = tcase_create("rho");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_rho_gate_table);
  tcase_add_test(c, test_rho_first_step_by_the_table);
  tcase_add_test(c, test_rho_first_step_where_known);
  tcase_add_test(c, test_rho_naive_decides_wrongly);
  suite_add_tcase(suite, c);
  return suite;
}
