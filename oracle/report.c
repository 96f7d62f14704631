/* SPDX-License-Identifier: MIT */
#include "report.h"
#include "message.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *const outcome_name[] = {"conforms", "deviates", "program fails", "undecided",
                                    "skipped"};
const char *const report_formats[] = {"text", "tap", "junit", "json", NULL};

static bool same_row(const struct report_row *row, const struct vec_group *g)
{
  return row->program == g->program && row->format == g->format && row->semantics == g->semantics &&
         strcmp(row->class_name, g->class_name) == 0;
}

struct report_row *report_row_of(struct report *r, const struct vec_group *group)
{
  for (size_t i = 0; i < r->n_row; i++)
    if (same_row(&r->row[i], group))
      return &r->row[i];
  r->row = xrealloc(r->row, r->n_row + 1, sizeof *r->row);
  struct report_row *row = &r->row[r->n_row++];
  memset(row, 0, sizeof *row);
  row->program = group->program;
  row->format = group->format;
  row->semantics = group->semantics;
  row->class_name = xstrdup(group->class_name);
  row->first = r->place;
  return row;
}

static void keep(struct finding *to, const struct finding *from, const char *where)
{
  free(to->where);
  *to = *from;
  to->where = xstrdup(where);
}

static void keep_first(struct finding *to, const struct finding *from, const char *where)
{
  if (to->where == NULL)
    keep(to, from, where);
}

static bool failing(enum verdict v)
{
  return v == VERDICT_DEVIATES || v == VERDICT_ZERO_SIGN;
}

static struct curve *curve_of(struct column *c)
{
  if (c->curve == NULL)
    c->curve = xcalloc(1, sizeof *c->curve);
  return c->curve;
}

static bool earlier(const struct finding *a, const struct finding *b)
{
  if (a->place != b->place || a->t != b->t)
    return a->place != b->place ? a->place < b->place : a->t < b->t;
  return a->element < b->element;
}

/* A finite error may be the largest: the first of equals is kept, in whatever order they come. */
static void lead(struct column *c, const struct finding *f, const char *where)
{
  double size = fabs(f->v.ulp.error);
  if (size > c->largest_error)
    c->largest_error = size;
  double worst = c->worst.where != NULL ? fabs(c->worst.v.ulp.error) : -1;
  if (size > worst || isinf(worst) || (size == worst && earlier(f, &c->worst)))
    keep(&c->worst, f, where);
  if (isfinite(f->v.bound) && f->v.bound > c->largest_bound)
    c->largest_bound = f->v.bound;
  if (isfinite(f->v.bound) && f->v.bound > 0 && size / f->v.bound > c->largest_ratio)
    c->largest_ratio = size / f->v.bound;
}

static void count_error(struct column *c, const struct finding *f, const char *where)
{
  double size = fabs(f->v.ulp.error);
  if (!isfinite(f->v.bound) && f->v.verdict != VERDICT_DEVIATES)
    return; /* nothing is proved there: the number says nothing beside a bound */
  curve_add(curve_of(c), f->t, size, f->v.bound, failing(f->v.verdict));
  if (!isfinite(size)) {
    c->infinite++;
    keep_first(&c->worst, f, where);
    return;
  }
  error_counts_add(&c->errors, error_bucket(size), 1);
  lead(c, f, where);
}

void report_errors(struct column *c, uint32_t bucket, uint64_t outputs, uint64_t upper, bool split)
{
  if (outputs == 0)
    return;
  error_counts_add(&c->errors, bucket, outputs);
  curve_count(curve_of(c), error_bucket_top(bucket), upper);
  curve_count(curve_of(c), error_bucket_top(split ? bucket - 1 : bucket), outputs - upper);
}

void report_lead(struct report_row *row, const struct finding *f, const char *where)
{
  struct column *c = &row->column[f->state];
  curve_lead(curve_of(c), f->t, fabs(f->v.ulp.error), f->v.bound, false);
  lead(c, f, where);
}

void report_count(struct report *r, struct report_row *row, const struct finding *f,
                  const char *where)
{
  struct column *c = &row->column[f->state];
  c->cells++;
  c->measured++;
  c->count[f->v.verdict]++;
  c->met[f->v.met]++;
  if (f->v.verdict == VERDICT_HIDDEN)
    return;
  c->correct += f->v.ulp.correct;
  c->faithful += f->v.ulp.faithful;
  c->flushed += f->v.ulp.flushed;
  for (size_t i = 0; i < CHECK_MAX_ORDERS; i++)
    c->same_bits[i] += f->v.same_bits >> i & 1;
  count_error(c, f, where);
  if (!f->v.ulp.correct)
    keep_first(&row->first_divergence, f, where);
  if (!failing(f->v.verdict))
    return;
  r->zero_signs += f->v.verdict == VERDICT_ZERO_SIGN;
  r->n_failing++;
  keep_first(&row->first_failure, f, where);
  if (r->n_finding < REPORT_FINDINGS)
    keep_first(&r->finding[r->n_finding++], f, where);
}

void report_outcome(struct report *r, struct report_row *row, const char *name,
                    enum outcome outcome, const char *text, uint64_t findings)
{
  r->outcome = xrealloc(r->outcome, r->n_outcome + 1, sizeof *r->outcome);
  r->outcome[r->n_outcome++] = (struct case_outcome){.name = xstrdup(name),
                                                     .class_name = xstrdup(row->class_name),
                                                     .place = r->place,
                                                     .outcome = outcome,
                                                     .text = xstrdup(text),
                                                     .findings = findings};
  row->cases++;
  row->failed += outcome == OUTCOME_DEVIATES || outcome == OUTCOME_PROGRAM;
  row->skipped += outcome == OUTCOME_SKIPPED;
  row->undecided += outcome == OUTCOME_UNDECIDED;
}

void report_expectations(struct report *r, const struct expectation *list, size_t n)
{
  struct case_outcome *c = &r->outcome[r->n_outcome - 1];
  if (n == 0)
    return;
  c->expectation = xcalloc(n, sizeof *list);
  memcpy(c->expectation, list, n * sizeof *list);
  c->n_expectation = n;
}

void report_cause(struct report *r, char *sentence)
{
  r->cause = xrealloc(r->cause, r->n_cause + 1, sizeof *r->cause);
  r->cause[r->n_cause++] = sentence;
}

void report_ending(struct report *r, const char *name, const char *text)
{
  for (size_t i = 0; i < r->n_ending; i++)
    if (strcmp(r->ending[i].name, name) == 0 && strcmp(r->ending[i].text, text) == 0)
      return;
  r->ending = xrealloc(r->ending, r->n_ending + 1, sizeof *r->ending);
  r->ending[r->n_ending++] = (struct ending){xstrdup(name), xstrdup(text)};
}

void report_close(struct report *r)
{
  struct report_row *last = r->row;
  for (size_t i = 0; i < r->n_row; i++)
    if (r->row[i].last > last->last)
      last = &r->row[i];
  r->place = SIZE_MAX;
  for (size_t i = 0; i < r->n_ending && last != NULL; i++)
    report_outcome(r, last, r->ending[i].name, OUTCOME_PROGRAM, r->ending[i].text, 0);
}

void report_free(struct report *r)
{
  for (size_t i = 0; i < r->n_row; i++) {
    for (size_t s = 0; s < STEP_MAX_STATE; s++) {
      error_counts_free(&r->row[i].column[s].errors);
      free(r->row[i].column[s].curve);
      free(r->row[i].column[s].worst.where);
    }
    free(r->row[i].first_divergence.where);
    free(r->row[i].first_failure.where);
    trajectory_free(r->row[i].trajectory);
    free(r->row[i].class_name);
  }
  for (size_t i = 0; i < r->n_outcome; i++) {
    free(r->outcome[i].name);
    free(r->outcome[i].class_name);
    free(r->outcome[i].text);
    free(r->outcome[i].expectation);
  }
  for (size_t i = 0; i < r->n_finding; i++)
    free(r->finding[i].where);
  for (size_t i = 0; i < r->n_cause; i++)
    free(r->cause[i]);
  for (size_t i = 0; i < r->n_ending; i++) {
    free(r->ending[i].name);
    free(r->ending[i].text);
  }
  free(r->row);
  free(r->outcome);
  free(r->cause);
  free(r->ending);
  json_decref(r->shard);
}

int report_status(const struct report *r)
{
  uint64_t count[OUTCOME_SKIPPED + 1] = {0};
  for (size_t i = 0; i < r->n_outcome; i++)
    count[r->outcome[i].outcome]++;
  if (count[OUTCOME_DEVIATES] + count[OUTCOME_PROGRAM] > 0)
    return EXIT_DEVIATES;
  if (count[OUTCOME_UNDECIDED] > 0)
    return EXIT_UNDECIDED;
  uint64_t judged = 0;
  for (size_t i = 0; i < r->n_row; i++)
    judged += r->row[i].element_steps;
  /* A program that declines all cases with elements has shown nothing by those without. */
  return count[OUTCOME_CONFORMS] > 0 && (judged > 0 || count[OUTCOME_SKIPPED] == 0) ? EXIT_CONFORMS : EXIT_NOTHING;
}

bool report_met(const struct report *r, size_t i, uint64_t met[MET_HIDDEN + 1])
{
  const struct report_row *own = &r->row[i];
  memset(met, 0, (MET_HIDDEN + 1) * sizeof *met);
  for (size_t k = 0; k < r->n_row; k++) {
    const struct report_row *row = &r->row[k];
    if (row->program != own->program || row->format != own->format)
      continue;
    if (k < i)
      return false;
    for (size_t s = 0; s < STEP_MAX_STATE; s++)
      for (size_t m = 0; m <= MET_HIDDEN; m++)
        met[m] += row->column[s].met[m];
  }
  return true;
}

char *report_measured(const struct report *r)
{
  uint64_t cells = 0, measured = 0;
  size_t sample = check_sample(&r->options);
  for (size_t i = 0; i < r->n_row; i++)
    for (size_t s = 0; s < STEP_MAX_STATE; s++) {
      cells += r->row[i].column[s].cells;
      measured += r->row[i].column[s].measured;
    }
  return sample > 1 ? measured_text(measured, cells, sample) : NULL;
}

char *measured_text(uint64_t measured, uint64_t cells, uint64_t sample)
{
  return xformat("measured: %" PRIu64 " of %" PRIu64 " outputs (--sample %" PRIu64 ")", measured,
                 cells, sample);
}

double column_quantile(const struct column *c, double p)
{
  double top = error_counts_quantile(&c->errors, p);
  return p < 1 && top < c->largest_error ? top : c->largest_error;
}

void report_print(struct report *r, int format, FILE *f)
{
  switch (format) {
  case 0:
    report_print_text(r, f);
    break;
  case 1:
    report_print_tap(r, f);
    break;
  case 2:
    report_print_junit(r, f);
    break;
  default:
    report_print_json(r, f);
  }
}
