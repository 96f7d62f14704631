/* SPDX-License-Identifier: MIT */
#include "coverage.h"
#include "hyper.h"
#include "notes.h"
#include "options.h"
#include "rho.h"
#include "suite_threshold.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *suite_suite(void);

enum { BINARY32 = 2, BINARY64 = 3 };

/* [eq:V1] every optimizer has every kind of adversarial input, in both formats, or a reason why it
 * cannot: at level 1, where the item is of level 1 */
START_TEST(test_suite_coverage)
{
  size_t reasons = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++) {
    const struct step_program *p = step_programs[i];
    if (p->order_of != NULL)
      continue;
    for (unsigned format = BINARY32; format <= BINARY64; format++) {
      unsigned cases[COVERAGE_MAX];
      coverage_count(p, format, 1, cases);
      for (size_t k = 0; coverage_items[k].what != NULL; k++) {
        const char *reason = coverage_items[k].without(p, formats[format]);
        reasons += reason != NULL;
        ck_assert_msg(coverage_items[k].level > 1 || (cases[k] > 0) == (reason == NULL),
                      "%s %s: %s: %u cases, %s", p->id, formats[format]->name,
                      coverage_items[k].what, cases[k], reason != NULL ? reason : "applies");
        ck_assert_msg(coverage_items[k].implementation == (coverage_items[k].open != NULL), "%s",
                      coverage_items[k].what);
      }
    }
  }
  ck_assert_uint_gt(reasons, 0);
}
END_TEST

/* [eq:V1] the same for the dialects of the suite, but for what only their optimizer is asked: gates
 * of the table of another threshold are no less theirs */
START_TEST(test_suite_coverage_of_dialects)
{
  static const char *const dialects[] = {"sgd.decay=l2",
                                         "momentum.decay=l2",
                                         "rmsprop_momentum.centered=yes",
                                         "nadam.product=twice",
                                         "radam.eps=hat,gate=gt5",
                                         "radam.eps=hat,gate=gt5,decay=l2",
                                         "radam.eps=none,gate=gt5",
                                         NULL};
  for (size_t i = 0; dialects[i] != NULL; i++) {
    const struct step_program *p = step_program_find(dialects[i]);
    for (unsigned format = BINARY32; format <= BINARY64; format++) {
      unsigned cases[COVERAGE_MAX], missing = 0;
      coverage_count(p, format, 1, cases);
      for (size_t k = 0; coverage_items[k].what != NULL; k++)
        if (coverage_items[k].level == 1 && cases[k] == 0 &&
            coverage_items[k].without(p, formats[format]) == NULL) {
          fprintf(stderr, "%s %s lacks: %s\n", p->id, formats[format]->name,
                  coverage_items[k].what);
          missing++;
        }
      ck_assert_uint_eq(missing, 0);
    }
  }
}
END_TEST

/* A case without the property is not counted: the predicates can say no. */
START_TEST(test_suite_predicates_refuse)
{
  struct suite_row row = {"none", "random", SEMANTICS_STEP, SUITE_ALL, NULL, "", 1, 2, 5, "plain"};
  struct suite_case c = {.row = &row,
                         .want = suite_request(&row, step_program_find("radam"), &format_binary32)};
  uint64_t run[2 * 5 * 3];
  c.inputs = generate_inputs(&c.want, 1);
  for (size_t i = 0; i < 30; i++)
    run[i] = 0x3f800000; /* theta, m, v are 1 */
  struct coverage_case x = {&c, run};
  for (size_t k = 0; coverage_items[k].what != NULL; k++) {
    bool decimal = strstr(coverage_items[k].what, "decimal") != NULL; /* the usual betas are */
    bool moves =
        strstr(coverage_items[k].what, "theta ") != NULL; /* of this run nothing is known */
    if (!moves)
      ck_assert_msg(coverage_items[k].witness(&x) == decimal, "%s", coverage_items[k].what);
  }
  free(c.inputs.initial);
  free(c.inputs.grad);
}
END_TEST

/* The special sets are for the programs that have what they are after, their dialects included, and for no others. */
START_TEST(test_suite_serves)
{
  static const struct {
    const char *id, *file; /* the first of the set's; "": of none */
  } cases[] = {{"radam", "gate"},
               {"radamw.gate=gt5", "gate"},
               {"radam.eps=none,gate=gt5", "gate"},
               {"amsgrad.eps=inside", "decreasing"},
               {"adamax", "decreasing"},
               {"rmsprop_centered.eps=inside", "centered"},
               {"rmsprop_momentum.centered=yes", "centered"},
               {"rmsprop_momentum.eps=inside", ""},
               {"rmsprop_momentum", ""},
               {"adam", ""},
               {"adamw.eps=hat", ""},
               {"pytorch_radam", ""}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    const struct step_program *p = step_program_find(cases[i].id);
    ck_assert_msg(p != NULL, "%s", cases[i].id);
    const char *file = "";
    for (const struct suite_set *set = suite_sets; set->programs != NULL; set++)
      if (set->special && set->level == 1 && suite_serves(set, p))
        file = set->rows->file;
    ck_assert_msg(strcmp(file, cases[i].file) == 0, "%s: %s", p->id, file);
  }
}
END_TEST

/* [eq:M48] [eq:M49] [eq:M50] the thresholds that rows name are those of the table, and the steps
 * those of the definition */
START_TEST(test_suite_thresholds)
{
  FILE *f = fopen("spec/radam_gate.table", "r");
  char line[256], text[64];
  unsigned c, lines = 0;
  uint64_t t;
  double x;
  ck_assert_ptr_nonnull(f);
  while (fgets(line, sizeof line, f) != NULL)
    if (sscanf(line, "%u %" SCNu64 " %63s", &c, &t, text) == 3) {
      ck_assert_msg(threshold_gate(c, t) == strtod(text, NULL), "%s", line);
      lines++;
    }
  fclose(f);
  ck_assert_uint_eq(lines, 167);
  ck_assert(threshold_value("gate(4,5)", &x) && x == 0x1.8bee5fcad27f6p-1);
  ck_assert(threshold_value("gate(4,5)-1", &x) && x == 0x1.8bee5fcad27f5p-1);
  ck_assert(threshold_value("gate(4,5)+1", &x) && x == 0x1.8bee5fcad27f7p-1);
  ck_assert(threshold_value("0.5", &x) && x == 0.5);
  ck_assert(!threshold_value("gate(3,5)", &x) && !threshold_value("gate(4,4)", &x) &&
            !threshold_value("gate(4,5)x", &x) && !threshold_value("gate", &x));
  ck_assert_uint_eq(threshold_one(&format_binary32, 0.9), 165);
  ck_assert_uint_eq(threshold_one(&format_binary64, 0.9), 356);
  ck_assert_uint_eq(threshold_one(&format_binary32, 0.999), 17321);
  ck_assert_uint_eq(threshold_one(&format_binary64, 0.999), 37412);
  ck_assert_uint_eq(threshold_one(&format_binary32, 0.5), 25);
  ck_assert_uint_eq(threshold_vanishes(&format_binary32, 0.5), 150);
  ck_assert_uint_eq(threshold_vanishes(&format_binary64, 0.5), 1075);
  ck_assert_uint_eq(threshold_one(&format_binary32, 0x1.fffffffffffffp-1) > UINT64_C(1) << 53, 0);
}
END_TEST

/* Every row of every level can be made: its numbers are read, its hyperparameters are in their
 * domains, its steps too. */
static bool visit(void *context, const struct suite_case *c)
{
  size_t *n = context;
  ++*n;
  for (size_t i = 0; i < c->want.program->n_hyper; i++)
    ck_assert_msg(hyper_in_domain(hyper_find(c->want.program->hyper_name[i]), c->want.hyper[i]),
                  "%s: %s", c->row->comment, c->row->hyper);
  ck_assert_msg(c->want.first_t >= 1 && c->want.first_t - 1 + c->want.steps <= UINT64_C(1) << 53,
                "%s: %s", c->row->comment, c->row->hyper);
  ck_assert(c->want.input_class != NULL);
  return true;
}

START_TEST(test_suite_levels)
{
  size_t n[SUITE_LEVELS + 1] = {0};
  for (unsigned level = 1; level <= SUITE_LEVELS; level++)
    suite_visit(step_program_find("radam"), BINARY32, level, visit, &n[level]);
  ck_assert_uint_eq(n[1], suite_cases(step_program_find("radam"), BINARY32));
  ck_assert_uint_ge(n[2], n[1] + 3 * 167 + 53);
}
END_TEST

/* Level 2 has the wide rows of level 1 in 16 bits too: what level 1 has of them, level 2 has under
 * the same ids. */
struct level {
  struct suite_case found[512];
  size_t n;
};

static bool keep(void *context, const struct suite_case *c)
{
  struct level *level = context;
  ck_assert_uint_lt(level->n, 512);
  level->found[level->n++] = *c; /* its inputs are gone when this returns */
  return visit(&(size_t){0}, c);
}

START_TEST(test_suite_halves)
{
  static struct level level[SUITE_LEVELS + 1], wide;
  for (unsigned format = 0; format < BINARY32; format++) {
    const struct step_program *p = step_program_find("adamw");
    for (unsigned i = 1; i <= SUITE_LEVELS; i++) {
      level[i].n = 0;
      suite_visit(p, format, i, keep, &level[i]);
    }
    wide.n = 0;
    suite_visit(p, BINARY32, 1, keep, &wide);
    ck_assert_uint_gt(level[1].n, 0);
    for (size_t i = 0; i < level[1].n + wide.n; i++) {
      const struct suite_case *c =
          i < level[1].n ? &level[1].found[i] : &wide.found[i - level[1].n];
      size_t k = 0;
      while (k < level[2].n && level[2].found[k].row != c->row)
        k++;
      if ((c->row->formats & SUITE_WIDE) == SUITE_WIDE)
        ck_assert_msg(k < level[2].n, "%s: %s", c->row->file, c->row->comment);
      if (i < level[1].n)
        ck_assert_uint_eq(level[2].found[k].id, c->id);
    }
    for (size_t k = 1; k < level[2].n; k++) {
      const struct suite_case *c = &level[2].found[k], *last = c - 1;
      bool same = strcmp(c->row->file, last->row->file) == 0;
      ck_assert_uint_eq(c->id, same ? last->id + 1 : 1);
    }
  }
  ck_assert_uint_eq(suite_cases(step_program_find("radam"), 0), 0);
}
END_TEST

/* Notes: reports are words like "mlx#1640". */
START_TEST(test_suite_notes)
{
  for (const struct note *note = notes; note->flag != NULL; note++) {
    char *copy = strdup(note->bugs), *save = NULL;
    for (char *word = strtok_r(copy, " ", &save); word != NULL; word = strtok_r(NULL, " ", &save)) {
      const char *hash = strchr(word, '#');
      ck_assert_msg(hash != NULL && hash > word &&
                        strspn(hash + 1, "0123456789") == strlen(hash + 1) && hash[1] != '\0',
                    "%s: %s", note->flag, word);
    }
    free(copy);
  }
}
END_TEST

Suite *suite_suite(void)
{
  Suite *s = suite_create("suite");
  TCase *tc = tcase_create("suite");
  tcase_set_timeout(tc, 300);
  tcase_add_test(tc, test_suite_coverage);
  tcase_add_test(tc, test_suite_coverage_of_dialects);
  tcase_add_test(tc, test_suite_predicates_refuse);
  tcase_add_test(tc, test_suite_serves);
  tcase_add_test(tc, test_suite_thresholds);
  tcase_add_test(tc, test_suite_levels);
  tcase_add_test(tc, test_suite_halves);
  tcase_add_test(tc, test_suite_notes);
  suite_add_tcase(s, tc);
  return s;
}
