/* SPDX-License-Identifier: MIT */
/* The report for a terminal: one line per optimizer, format, semantics and class; then what
 * deviates and why. */
#include "bound_roundings.h"
#include "message.h"
#include "report.h"
#include "version.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *row_verdict(const struct report_row *row)
{
  return row->failed > 0              ? "DEVIATES"
         : row->undecided > 0         ? "undecided"
         : row->skipped == row->cases ? "skipped"
                                      : "conforms";
}

static void put_column(FILE *f, struct column *c)
{
  if (c->count[VERDICT_HIDDEN] == c->cells) {
    fprintf(f, "  %20s", c->cells > 0 ? "not exposed" : "");
    return;
  }
  double largest = c->infinite > 0 ? INFINITY : column_quantile(c, 1);
  fprintf(f, "  %9.4g (%8.4g)", largest, c->largest_bound);
}

static void put_rows(struct report *r, FILE *f)
{
  if (r->n_row == 0)
    return;
  fprintf(f, "%-42s %5s %7s", "largest error in ulp (largest bound)", "cases", "steps");
  for (size_t s = 0; s < r->row[0].program->n_state; s++)
    fprintf(f, "  %20s", r->row[0].program->state[s].name);
  putc('\n', f);
  for (size_t i = 0; i < r->n_row; i++) {
    struct report_row *row = &r->row[i];
    char *name = xformat("%s %s %s %s", row->program->id, row->format->name,
                         semantics_name[row->semantics], row->class_name);
    fprintf(f, "%-42s %5" PRIu64 " %7" PRIu64, name, row->cases, row->element_steps);
    for (size_t s = 0; s < row->program->n_state; s++)
      put_column(f, &row->column[s]);
    fprintf(f, "  %s\n", row_verdict(row));
    free(name);
  }
}

/* One line per optimizer and format: how many outputs are in which conformance class. */
static void put_met(const struct report *r, FILE *f)
{
  uint64_t met[MET_HIDDEN + 1];
  bool head = false;
  for (size_t i = 0; i < r->n_row; i++) {
    uint64_t all = 0;
    bool first = report_met(r, i, met);
    for (size_t m = 0; m < MET_HIDDEN; m++)
      all += met[m];
    if (!first || all == 0)
      continue;
    if (!head)
      fprintf(f, "%-42s",
              check_sample(&r->options) > 1 ? "measured outputs by conformance class"
                                            : "outputs by conformance class");
    for (size_t m = 0; m < MET_HIDDEN && !head; m++)
      fprintf(f, " %10s", met_name[m]);
    fputs(head ? "" : "\n", f);
    head = true;
    char *name = xformat("%s %s", r->row[i].program->id, r->row[i].format->name);
    fprintf(f, "%-42s", name);
    for (size_t m = 0; m < MET_HIDDEN; m++)
      fprintf(f, " %10" PRIu64, met[m]);
    putc('\n', f);
    free(name);
  }
}

/* What the counts and bounds below are of, when not of all outputs. */
static void put_measured(const struct report *r, FILE *f)
{
  char *text = report_measured(r);
  if (text != NULL)
    fprintf(f, "%s; largest errors and verdicts are of all, largest bounds and classes of these\n",
            text);
  free(text);
}

/* The largest error of each variable over all rows. */
static void put_worst(const struct report *r, FILE *f)
{
  for (size_t s = 0; s < STEP_MAX_STATE; s++) {
    const struct finding *worst = NULL;
    for (size_t i = 0; i < r->n_row; i++) {
      const struct finding *w = &r->row[i].column[s].worst;
      if (w->where != NULL && (worst == NULL || fabs(w->v.ulp.error) > fabs(worst->v.ulp.error)))
        worst = w;
    }
    if (worst == NULL)
      continue;
    char *text = finding_text(worst);
    fprintf(f, "largest error: %s\n", text);
    free(text);
  }
}

/* Of every ensemble what its means are off by. */
static void put_expectations(const struct report *r, FILE *f)
{
  bool titled = false;
  for (size_t i = 0; i < r->n_outcome; i++)
    for (size_t k = 0; k < r->outcome[i].n_expectation; k++) {
      if (!titled)
        fputs("means over finite sample spaces, each at the step where it is off by most of its "
              "bound:\n",
              f);
      titled = true;
      char *text = expectation_text(&r->outcome[i].expectation[k]);
      fprintf(f, "%s %s\n", r->outcome[i].name, text);
      free(text);
    }
}

static void put_broken(const struct report *r, FILE *f)
{
  for (size_t i = 0; i < r->n_outcome; i++)
    if (r->outcome[i].outcome == OUTCOME_PROGRAM)
      fprintf(f, "FAIL %s: %s\n", r->outcome[i].name, r->outcome[i].text);
}

/* Each reason once, with the number of cases. */
static void put_skipped(const struct report *r, FILE *f)
{
  for (size_t i = 0; i < r->n_outcome; i++) {
    const struct case_outcome *o = &r->outcome[i];
    uint64_t n = 0;
    bool first = o->outcome == OUTCOME_SKIPPED;
    for (size_t k = 0; k < r->n_outcome && first; k++)
      if (r->outcome[k].outcome == OUTCOME_SKIPPED && strcmp(r->outcome[k].text, o->text) == 0) {
        n++;
        first = k >= i;
      }
    if (first)
      fprintf(f, "skipped %" PRIu64 ": %s\n", n, o->text);
  }
}

static void put_sum(const struct report *r, FILE *f)
{
  uint64_t count[OUTCOME_SKIPPED + 1] = {0}, unbounded = 0;
  for (size_t i = 0; i < r->n_outcome; i++)
    count[r->outcome[i].outcome]++;
  for (size_t i = 0; i < r->n_row; i++)
    for (size_t s = 0; s < STEP_MAX_STATE; s++)
      unbounded += r->row[i].column[s].count[VERDICT_UNBOUNDED];
  if (unbounded > 0)
    fprintf(f,
            "%" PRIu64
            " outputs where no bound is proved (overflow or a vanishing denominator possible): not "
            "judged\n",
            unbounded);
  if (r->n_failing > r->n_finding)
    fprintf(f, "%" PRIu64 " more deviating outputs\n", r->n_failing - r->n_finding);
  for (size_t i = 0; i < r->n_cause; i++)
    fprintf(f, "diagnosis: %s\n", r->cause[i]);
  if (r->not_tried > 0)
    fprintf(f, "gave up after repeated failures of the program: %" PRIu64 " cases not tried\n",
            r->not_tried);
  fprintf(f,
          "%s: %zu cases: %" PRIu64 " conform, %" PRIu64 " deviate, %" PRIu64
          " program failures, %" PRIu64 " undecided, %" PRIu64 " skipped\n",
          r->name, r->n_outcome, count[OUTCOME_CONFORMS], count[OUTCOME_DEVIATES],
          count[OUTCOME_PROGRAM], count[OUTCOME_UNDECIDED], count[OUTCOME_SKIPPED]);
}

void report_print_text(struct report *r, FILE *f)
{
  fprintf(f, "adamant %s judges %s; bounds of order %s, theorem " THEOREM_REFERENCE "\n",
          ADAMANT_VERSION, r->name,
          r->options.order != NULL ? r->options.order : "any (the largest)");
  if (r->options.general)
    fprintf(
        f,
        "accepted beside them: any order of operations that rounds no quantity more than %d times "
        "as often as the step program, theorem " THEOREM_GENERAL "\n",
        GENERAL_FACTOR);
  put_measured(r, f);
  put_rows(r, f);
  put_met(r, f);
  if (r->n_finding == 0)
    put_worst(r, f);
  for (size_t i = 0; i < r->n_finding; i++) {
    char *text = finding_text(&r->finding[i]);
    fprintf(f, "FAIL %s\n", text);
    free(text);
  }
  put_expectations(r, f);
  put_broken(r, f);
  put_skipped(r, f);
  put_sum(r, f);
}
