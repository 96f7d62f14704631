/* SPDX-License-Identifier: MIT */
/* What a report says of outputs that were measured and of others. */
#include "merge.h"
#include "report.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *report_suite(void);

static char class_name[] = "random";

static struct vec_group group_of(const char *optimizer)
{
  return (struct vec_group){.program = step_program_find(optimizer),
                            .format = &format_binary32,
                            .semantics = SEMANTICS_STEP,
                            .class_name = class_name};
}

/* Outputs of theta with errors of 1/4 ulp and on, each in a class and a verdict of its own. */
static void count_outputs(struct report *r, const struct vec_group *group, size_t outputs)
{
  struct report_row *row = report_row_of(r, group);
  for (size_t i = 0; i < outputs; i++) {
    struct finding f = {.group = group, .place = r->place, .t = 1, .element = i};
    f.v.ulp.error = (double)(i + 1) / 4;
    f.v.bound = 1e3;
    f.v.met = i % 5 == 4 ? MET_HIDDEN : i % 2 == 0 ? MET_IDENTICAL : MET_REFERENCE;
    f.v.verdict = f.v.met == MET_HIDDEN ? VERDICT_HIDDEN : VERDICT_CONFORMS;
    report_count(r, row, &f, "case");
  }
}

/* What a check that decides without measuring adds. */
static void decide_outputs(struct report *r, const struct vec_group *group, uint64_t outputs)
{
  struct column *c = &report_row_of(r, group)->column[0];
  c->cells += outputs;
  c->count[VERDICT_CONFORMS] += outputs;
}

static uint64_t sum(const uint64_t *count, size_t n)
{
  uint64_t all = 0;
  for (size_t i = 0; i < n; i++)
    all += count[i];
  return all;
}

static void check_column(const struct column *c, uint64_t cells, uint64_t measured)
{
  ck_assert_uint_eq(c->cells, cells);
  ck_assert_uint_eq(c->measured, measured);
  ck_assert_uint_eq(sum(c->count, VERDICT_HIDDEN + 1), cells);
  ck_assert_uint_eq(sum(c->met, MET_HIDDEN + 1), measured);
  ck_assert_uint_eq(c->errors.total + c->infinite + c->count[VERDICT_HIDDEN], measured);
}

/* An output that is counted is measured, be it hidden. */
START_TEST(test_report_measures_what_it_counts)
{
  struct vec_group group = group_of("adam");
  struct report r = {.name = "it"};
  count_outputs(&r, &group, 23);
  check_column(&r.row[0].column[0], 23, 23);
  decide_outputs(&r, &group, 100);
  check_column(&r.row[0].column[0], 123, 23);
  report_free(&r);
}
END_TEST

/* Parts add up, in rows that both have and in rows of one. */
START_TEST(test_report_merge_adds_up)
{
  struct vec_group adam = group_of("adam"), sgd = group_of("sgd");
  struct report to = {.name = "it"}, from = {.name = "it", .place = 1};
  struct samples kept = {0}, more = {0};
  count_outputs(&to, &adam, 23);
  decide_outputs(&to, &adam, 100);
  count_outputs(&from, &adam, 7);
  decide_outputs(&from, &adam, 1000);
  count_outputs(&from, &sgd, 11);
  merge_report(&to, &kept, &from, &more);
  ck_assert_uint_eq(to.n_row, 2);
  check_column(&report_row_of(&to, &adam)->column[0], 1130, 30);
  check_column(&report_row_of(&to, &sgd)->column[0], 11, 11);
  ck_assert_double_eq(report_row_of(&to, &adam)->column[0].largest_error, 23 / 4.0);
  samples_free(&kept);
  report_free(&to);
}
END_TEST

static bool prints(struct report *r, int form, const char *text)
{
  char *page = NULL;
  size_t size;
  FILE *f = open_memstream(&page, &size);
  report_print(r, form, f);
  fclose(f);
  bool found = strstr(page, text) != NULL;
  free(page);
  return found;
}

/* Every form for readers says it with --sample, over all rows, and no form without. */
START_TEST(test_report_says_what_is_measured)
{
  struct vec_group adam = group_of("adam"), sgd = group_of("sgd");
  for (size_t sample = 0; sample < 3; sample++) {
    struct report r = {.name = "it", .options = {.sample = sample}};
    count_outputs(&r, &adam, 23);
    decide_outputs(&r, &adam, 1000);
    count_outputs(&r, &sgd, 11);
    char *text = report_measured(&r);
    ck_assert((text != NULL) == (sample == 2));
    if (text != NULL)
      ck_assert_str_eq(text, "measured: 34 of 1034 outputs (--sample 2)");
    for (int form = 0; form < 3; form++) {
      ck_assert_msg(prints(&r, form, "34 of 1034 outputs (--sample 2)") == (sample == 2), "%s",
                    report_formats[form]);
      ck_assert_msg(prints(&r, form, "measured") == (sample == 2), "%s", report_formats[form]);
    }
    ck_assert(prints(&r, 3, sample == 2 ? "\"sample\": 2," : "\"sample\": 1,"));
    ck_assert(prints(&r, 3, "\"cells\": 1023,\n     \"measured\": 23,"));
    free(text);
    report_free(&r);
  }
}
END_TEST

Suite *report_suite(void)
{
  Suite *s = suite_create("report");
  TCase *t = tcase_create("report");
  tcase_add_test(t, test_report_measures_what_it_counts);
  tcase_add_test(t, test_report_merge_adds_up);
  tcase_add_test(t, test_report_says_what_is_measured);
  suite_add_tcase(s, t);
  return s;
}
