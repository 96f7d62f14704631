/* SPDX-License-Identifier: MIT */
/* spec/measured.table against the bounds that it measures: every record is what its operands give, no error is above its
 * bound, every constant of every row of one step has a record, and what is no record is refused. */
#include "measured.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *measured_suite(void);

static const char table[] = "spec/measured.table";

static struct measured *records(size_t *n)
{
  char problem[512];
  struct measured *list = measured_read(table, n, problem);
  ck_assert_msg(list != NULL, "%s", problem);
  return list;
}

START_TEST(every_record_is_what_its_operands_give)
{
  size_t n;
  struct measured *list = records(&n);
  for (size_t i = 0; i < n; i++) {
    const struct bound_row *row = &bounds_table[list[i].row];
    struct row_error *e = row_error_new(list[i].row);
    char text[ROW_TEXT_SIZE];
    ck_assert_msg(row_error_at(e, &list[i].at) == ROW_WITHIN, "%s of %s: outside of the domain, or beyond the bound",
                  row->quantity, row->theorem);
    row_error_text(e, list[i].constant, text);
    ck_assert_msg(strcmp(text, list[i].value) == 0, "%s of %s, %s: %s, recorded %s", row->quantity, row->theorem,
                  row->constant[list[i].constant].letter, text, list[i].value);
    ck_assert(strtod(text, NULL) <= strtod(row->constant[list[i].constant].value, NULL));
    ck_assert(strtod(text, NULL) > 0);
    row_error_free(e);
  }
  printf("measured: %zu records confirmed\n", n);
  free(list);
}
END_TEST

/* A new theorem of one step is measured (`make measured`), or this fails. */
START_TEST(every_constant_of_one_step_has_a_record)
{
  size_t n, rows = 0;
  struct measured *list = records(&n);
  for (size_t r = 0; bounds_table[r].theorem != NULL; r++) {
    const struct bound_row *row = &bounds_table[r];
    bool one_step = strstr(row->theorem, "_step32") != NULL || strstr(row->theorem, "_step64") != NULL;
    ck_assert_msg(one_step == (bound_code[r].computed != NULL), "%s of %s", row->quantity, row->theorem);
    rows += one_step;
    for (size_t k = 0; one_step && k < BOUND_MAX_CONSTANTS && row->constant[k].letter != NULL; k++) {
      bool found = false;
      for (size_t i = 0; i < n; i++)
        found |= list[i].row == r && list[i].constant == k;
      ck_assert_msg(found, "%s of %s: %s is not measured", row->quantity, row->theorem, row->constant[k].letter);
    }
  }
  ck_assert_uint_gt(rows, 0);
  free(list);
}
END_TEST

/* Also those without constants, which are exact. */
START_TEST(every_row_of_a_theorem_holds_at_the_records_of_all)
{
  size_t n, held = 0;
  struct measured *list = records(&n);
  for (size_t r = 0; bounds_table[r].theorem != NULL; r++) {
    struct row_error *e = row_error_new(r);
    for (size_t i = 0; e != NULL && i < n; i++) {
      if (strcmp(bounds_table[list[i].row].theorem, bounds_table[r].theorem) != 0)
        continue;
      enum row_verdict verdict = row_error_at(e, &list[i].at);
      ck_assert_msg(verdict != ROW_BEYOND, "%s of %s", bounds_table[r].quantity, bounds_table[r].theorem);
      held += verdict == ROW_WITHIN;
    }
    row_error_free(e);
  }
  ck_assert_uint_gt(held, n);
  free(list);
}
END_TEST

static size_t row_of(const char *optimizer, const char *quantity, const char *format)
{
  size_t r = 0;
  while (strcmp(bounds_table[r].optimizer, optimizer) != 0 || strcmp(bounds_table[r].quantity, quantity) != 0 ||
         strcmp(bounds_table[r].format, format) != 0)
    r++;
  return r;
}

/* The figures again, written out for three rows whose operands are easy: no code of the table is run. */
START_TEST(figures_are_those_of_a_calculation_by_hand)
{
  /* sgd: theta = 0, so the error is that of -(lr as binary32) g. */
  struct row_error *e = row_error_new(row_of("sgd", "theta_t", "binary32"));
  float g = 0x1.000002p0f, rate = 1e-3f, step = rate * g;
  struct step_point at = {.hyper = {1e-3}, .t = 1, .g = format_from_double(&format_binary32, g)};
  double lr_g = 1e-3 * g, error = fabs(step - lr_g), ulp = ldexp(1, ilogb(step) - 23);
  ck_assert(row_error_at(e, &at) == ROW_WITHIN);
  ck_assert_double_eq_tol(row_error_constant(e, 0), (error - ulp / 2) / (0x1p-24 * lr_g), 1e-6);
  row_error_free(e);
  /* adagrad, v = 0: one rounding of g^2, which is exact in binary64. */
  e = row_error_new(row_of("adagrad", "v_t", "binary32"));
  struct step_point root = {.hyper = {1e-2, 0, 1e-10}, .t = 1, .g = format_from_double(&format_binary32, 0x1.6a09e8p0f)};
  ck_assert_str_eq(row_error_program(e)->hyper_name[2], "eps");
  double square = (double)0x1.6a09e8p0f * 0x1.6a09e8p0f;
  ck_assert(row_error_at(e, &root) == ROW_WITHIN);
  ck_assert_double_eq_tol(row_error_constant(e, 0), fabs((float)square - square) / (0x1p-24 * square), 1e-6);
  /* Outside of the domain: eps = 0. */
  root.hyper[2] = 0;
  ck_assert(row_error_at(e, &root) == ROW_OUTSIDE);
  root.hyper[2] = 1e-10;
  root.g = format_infinity(&format_binary32, false);
  ck_assert(row_error_at(e, &root) == ROW_OUTSIDE);
  row_error_free(e);
}
END_TEST

/* With a constant just below a record the operands of the record are beyond the bound. */
START_TEST(a_constant_that_is_too_small_is_noticed)
{
  size_t n, noticed = 0;
  struct measured *list = records(&n);
  for (size_t i = 0; i < n; i++) {
    struct bound_row row = bounds_table[list[i].row];
    double value = strtod(list[i].value, NULL);
    char text[ROW_TEXT_SIZE];
    if (value < 0.01)
      continue;
    snprintf(text, sizeof text, "%.4f", value - 0.001);
    row.constant[list[i].constant].value = text;
    struct row_error *e = row_error_of(&row, &bound_code[list[i].row]);
    ck_assert_msg(row_error_at(e, &list[i].at) == ROW_BEYOND, "%s of %s holds with %s", row.quantity, row.theorem, text);
    row_error_free(e);
    noticed++;
  }
  ck_assert_uint_gt(2 * noticed, n);
  free(list);
}
END_TEST

static void refused(const char *line, const char *words)
{
  char path[] = "/tmp/measured.XXXXXX", problem[512];
  int fd = mkstemp(path);
  size_t n;
  ck_assert(fd >= 0 && write(fd, line, strlen(line)) == (ssize_t)strlen(line) && close(fd) == 0);
  struct measured *list = measured_read(path, &n, problem);
  unlink(path);
  ck_assert_msg(list == NULL, "accepted: %s", line);
  ck_assert_msg(strncmp(problem, path, strlen(path)) == 0 && strstr(problem, words) != NULL, "%s", problem);
}

#define SGD "Adamant.Rounding.family_bounds.sgd_step32 | sgd | theta_t | binary32 | "
#define OPERANDS "t=1 lr=3f50624dd2f1a9fc theta=3f800000 g=3f800000\n"

START_TEST(other_lines_are_refused)
{
  static const char *const wrong[] = {
      "K\n",
      SGD "Q | 1.0000 | " OPERANDS,
      "Adamant.Rounding.family_bounds.sgd_step32 | sgd | update | binary32 | K | 1.0000 | " OPERANDS,
      SGD "K | 1.0000 | t=1 lr=3f50624dd2f1a9fc theta=3f800000\n",
      SGD "K | 1.0000 | t=1 lr=3f50624dd2f1a9fc theta=3f800000 g=3f80000\n",
      SGD "K | 1.0000 | t=1 lr=3f50624dd2f1a9fc theta=3f800000 gg=3f800000\n",
      SGD "K | 1.0000 | t=one lr=3f50624dd2f1a9fc theta=3f800000 g=3f800000\n",
  };
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    refused(wrong[i], ":1: not THEOREM");
  refused("# a comment\n" SGD "K | 1.0000 | " OPERANDS SGD "K | 1.0000 | " OPERANDS, ":3: a second entry");
  size_t n;
  char problem[512];
  ck_assert(measured_read("/nonexistent", &n, problem) == NULL);
  ck_assert_str_eq(problem, "/nonexistent: cannot be read");
}
END_TEST

Suite *measured_suite(void)
{
  Suite *s = suite_create("measured");
  TCase *tc = tcase_create("measured");
  tcase_add_test(tc, every_record_is_what_its_operands_give);
  tcase_add_test(tc, every_constant_of_one_step_has_a_record);
  tcase_add_test(tc, every_row_of_a_theorem_holds_at_the_records_of_all);
  tcase_add_test(tc, figures_are_those_of_a_calculation_by_hand);
  tcase_add_test(tc, a_constant_that_is_too_small_is_noticed);
  tcase_add_test(tc, other_lines_are_refused);
  suite_add_tcase(s, tc);
  return s;
}
