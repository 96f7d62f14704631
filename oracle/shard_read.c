/* SPDX-License-Identifier: MIT */
#include "hyper.h"
#include "invariants.h"
#include "message.h"
#include "shard_fields.h"
#include "shard_state.h"

#include <stdlib.h>
#include <string.h>

#define MAX_T (UINT64_C(1) << 53)

struct reading {
  struct json_reader *r;
  struct part *part;
  const struct shard *shard;
  size_t cases;
};

/* ---- groups ---- */

/* optimizer, format, semantics and class. False after reporting. */
static bool read_kind(struct json_reader *r, const json_t *object, struct vec_group *group)
{
  const char *id = reader_string(r, object, "optimizer"),
             *format = reader_string(r, object, "format"),
             *semantics = reader_string(r, object, "semantics");
  group->program = step_program_find(id);
  group->format = format_find(format);
  int sem = word_index(semantics_name, semantics);
  group->class_name = text_read(r, object, "class");
  group->semantics = (enum semantics)sem;
  if (!r->failed && (group->program == NULL || group->program->order_of != NULL))
    reader_fail(r, "unknown optimizer \"%.40s\"", id);
  if (!r->failed && group->format == NULL)
    reader_fail(r, "unknown format \"%.40s\"", format);
  if (!r->failed && sem < 0)
    reader_fail(r, "unknown semantics \"%.40s\"", semantics);
  return !r->failed;
}

static void read_group(struct reading *in, const json_t *object)
{
  static const char *const names[] = {"optimizer", "format",          "semantics",
                                      "class",     "hyperparameters", NULL};
  struct part *p = in->part;
  uint64_t hyper[STEP_MAX_HYPER];
  if (!reader_fields(in->r, object, names))
    return;
  struct vec_group *group = xcalloc(1, sizeof *group);
  p->group = xrealloc(p->group, p->n_group + 1, sizeof *p->group);
  p->group[p->n_group++] = group;
  if (!read_kind(in->r, object, group))
    return;
  field_patterns(in->r, object, "hyperparameters", &format_binary64, hyper,
                 group->program->n_hyper);
  for (size_t i = 0; i < group->program->n_hyper && !in->r->failed; i++) {
    const struct hyper_row *row = hyper_find(group->program->hyper_name[i]);
    group->hyper[i] = hyper_from_bits(hyper[i]);
    if (!hyper_in_domain(row, group->hyper[i]))
      reader_fail(in->r, "%s = %g is outside its domain", row->name, group->hyper[i]);
  }
}

static size_t read_place(struct reading *in, const json_t *object)
{
  size_t place = (size_t)field_count(in->r, object, "place");
  if (!in->r->failed && (place >= in->cases || !shard_has(in->shard, place)))
    reader_fail(in->r, "place %zu is none of this shard", place);
  return place;
}

/* ---- findings, columns, rows ---- */

static const char *read_broken(struct json_reader *r, const json_t *object)
{
  const char *text = field_string_or_null(r, object, "broken");
  for (const struct invariant *i = invariants; text != NULL && i->text != NULL; i++)
    if (strcmp(i->text, text) == 0)
      return i->text;
  if (text != NULL)
    reader_fail(r, "unknown invariant \"%.40s\"", text);
  return NULL;
}

static void read_judged(struct json_reader *r, const json_t *object, const struct format *f,
                        struct judged *v)
{
  v->verdict = (enum verdict)reader_count(r, object, "verdict", 0, VERDICT_HIDDEN);
  v->met = (enum met)reader_count(r, object, "met", 0, MET_HIDDEN);
  v->got = field_bits(r, object, "got", f);
  const char *want = reader_string(r, object, "want"),
             *order = field_string_or_null(r, object, "order");
  if (!r->failed && !cell_parse(f, want, &v->want))
    reader_fail(r, "\"%.50s\" is no cell of %s", want, f->name);
  v->ulp.error = field_real(r, object, "error");
  v->ulp.slack = field_real(r, object, "slack");
  v->ulp.correct = reader_count(r, object, "correct", 0, 1) == 1;
  v->ulp.faithful = reader_count(r, object, "faithful", 0, 1) == 1;
  v->ulp.zero_sign_differs = reader_count(r, object, "zero_sign_differs", 0, 1) == 1;
  v->ulp.flushed = reader_count(r, object, "flushed", 0, 1) == 1;
  v->ulp.distance = field_bits(r, object, "distance", &format_binary64);
  v->bound = field_real(r, object, "bound");
  v->reference_bound = field_real(r, object, "reference_bound");
  v->general_bound = field_real(r, object, "general_bound");
  v->order = order != NULL ? step_program_find(order) : NULL;
  if (!r->failed && order != NULL && v->order == NULL)
    reader_fail(r, "unknown order \"%.40s\"", order);
  v->dominant = (uint8_t)reader_count(r, object, "dominant", 0, UINT8_MAX);
  v->same_bits = (unsigned)reader_count(r, object, "same_bits", 0, (1u << CHECK_MAX_ORDERS) - 1);
  v->broken = read_broken(r, object);
}

static void read_finding_fields(struct reading *in, const json_t *object, struct finding *x)
{
  static const char *const names[] = {"where",
                                      "place",
                                      "group",
                                      "t",
                                      "element",
                                      "state",
                                      "grad",
                                      "before",
                                      "after",
                                      "exposed",
                                      "verdict",
                                      "got",
                                      "want",
                                      "error",
                                      "slack",
                                      "correct",
                                      "faithful",
                                      "zero_sign_differs",
                                      "flushed",
                                      "distance",
                                      "bound",
                                      "order",
                                      "dominant",
                                      "same_bits",
                                      "broken",
                                      "met",
                                      "reference_bound",
                                      "general_bound",
                                      NULL};
  struct json_reader *r = in->r;
  if (!reader_fields(r, object, names))
    return;
  size_t at = (size_t)field_count(r, object, "group");
  if (!r->failed && at >= in->part->n_group)
    reader_fail(r, "there is no group %zu", at);
  if (r->failed)
    return;
  x->group = in->part->group[at];
  const struct format *f = x->group->format;
  size_t n = x->group->program->n_state;
  x->place = read_place(in, object);
  x->t = reader_count(r, object, "t", 1, MAX_T);
  x->element = (size_t)field_count(r, object, "element");
  x->state = (size_t)reader_count(r, object, "state", 0, n - 1);
  x->grad = field_bits(r, object, "grad", f);
  field_patterns(r, object, "before", f, x->before, n);
  field_patterns(r, object, "after", f, x->after, n);
  uint64_t exposed = reader_count(r, object, "exposed", 0, (1u << n) - 1);
  for (size_t s = 0; s < n; s++)
    x->exposed[s] = (exposed >> s & 1) != 0;
  read_judged(r, object, f, &x->v);
  x->where = text_read(r, object, "where");
}

static void read_finding(struct reading *in, const json_t *object, struct finding *x)
{
  *x = (struct finding){0};
  if (!in->r->failed && !json_is_null(object))
    read_finding_fields(in, object, x);
}

static void read_finding_of(struct reading *in, const json_t *object, const char *field,
                            struct finding *x)
{
  size_t here = reader_enter(in->r, field);
  read_finding(in, json_object_get(object, field), x);
  reader_leave(in->r, here);
}

static void read_errors(struct json_reader *r, const json_t *object, struct error_counts *c)
{
  char *text = xstrdup(reader_string(r, object, "errors")), *rest = text;
  while (!r->failed && *rest != '\0') {
    uint64_t bucket, times;
    const char *entry = word_next(&rest), *after = word_decimal(entry, '*', &bucket);
    if (after == NULL || word_decimal(after, '\0', &times) == NULL || bucket >= ERROR_BUCKETS ||
        times == 0)
      reader_fail(r, "field \"errors\": \"%.40s\" is not BUCKET*TIMES", entry);
    else
      error_counts_add(c, (uint32_t)bucket, times);
  }
  free(text);
}

static void read_column(struct reading *in, const json_t *object, struct column *c)
{
  static const char *const names[] = {"cells",         "verdicts",      "correct",       "faithful",
                                      "flushed",       "infinite",      "same_bits",     "errors",
                                      "largest_error", "largest_bound", "largest_ratio", "curve",
                                      "worst",         "met",           "measured",      NULL};
  struct json_reader *r = in->r;
  if (!reader_fields(r, object, names))
    return;
  c->cells = field_count(r, object, "cells");
  field_counts(r, object, "verdicts", c->count, VERDICT_HIDDEN + 1);
  c->measured = reader_count(r, object, "measured", c->count[VERDICT_HIDDEN], c->cells);
  field_counts(r, object, "met", c->met, MET_HIDDEN + 1);
  c->correct = field_count(r, object, "correct");
  c->faithful = field_count(r, object, "faithful");
  c->flushed = field_count(r, object, "flushed");
  c->infinite = field_count(r, object, "infinite");
  field_counts(r, object, "same_bits", c->same_bits, CHECK_MAX_ORDERS);
  read_errors(r, object, &c->errors);
  c->largest_error = field_real(r, object, "largest_error");
  c->largest_bound = field_real(r, object, "largest_bound");
  c->largest_ratio = field_real(r, object, "largest_ratio");
  size_t here = reader_enter(r, "curve");
  figure_curve(r, json_object_get(object, "curve"), &c->curve);
  reader_leave(r, here);
  read_finding_of(in, object, "worst", &c->worst);
}

static void read_row(struct reading *in, const json_t *object)
{
  static const char *const names[] = {
      "optimizer",  "format",           "semantics",     "class",     "first",         "last",
      "cases",      "failed",           "skipped",       "undecided", "element_steps", "columns",
      "trajectory", "first_divergence", "first_failure", NULL};
  struct json_reader *r = in->r;
  struct vec_group kind = {0};
  if (!reader_fields(r, object, names))
    return;
  if (read_kind(r, object, &kind)) {
    size_t before = in->part->report.n_row;
    struct report_row *row = report_row_of(&in->part->report, &kind);
    if (in->part->report.n_row == before)
      reader_fail(r, "the row of %s %s %s is there twice", kind.program->id, kind.format->name,
                  kind.class_name);
    const json_t *columns = field_list(r, object, "columns", kind.program->n_state);
    row->first = (size_t)reader_count(r, object, "first", 0, in->cases);
    row->last = (size_t)reader_count(r, object, "last", 0, in->cases);
    row->cases = field_count(r, object, "cases");
    row->failed = field_count(r, object, "failed");
    row->skipped = field_count(r, object, "skipped");
    row->undecided = field_count(r, object, "undecided");
    row->element_steps = field_count(r, object, "element_steps");
    size_t here = reader_enter(r, "columns");
    for (size_t s = 0; s < kind.program->n_state && !r->failed; s++) {
      size_t at = reader_enter_index(r, s);
      read_column(in, json_array_get(columns, s), &row->column[s]);
      reader_leave(r, at);
    }
    reader_leave(r, here);
    here = reader_enter(r, "trajectory");
    const json_t *trajectory = json_object_get(object, "trajectory");
    figure_trajectory(r, trajectory, kind.format, &row->trajectory);
    if (row->trajectory != NULL)
      row->trajectory->place = read_place(in, trajectory);
    reader_leave(r, here);
    read_finding_of(in, object, "first_divergence", &row->first_divergence);
    read_finding_of(in, object, "first_failure", &row->first_failure);
  }
  free(kind.class_name);
}

/* ---- the rest ---- */

static void read_list(struct reading *in, const json_t *object, const char *field,
                      void (*entry)(struct reading *in, const json_t *value))
{
  const json_t *array = reader_array(in->r, object, field);
  size_t here = reader_enter(in->r, field);
  for (size_t i = 0; i < json_array_size(array) && !in->r->failed; i++) {
    size_t at = reader_enter_index(in->r, i);
    entry(in, json_array_get(array, i));
    reader_leave(in->r, at);
  }
  reader_leave(in->r, here);
}

/* Of the outcome read last. */
static void read_expectation(struct reading *in, const json_t *object)
{
  static const char *const names[] = {"of",   "basis", "t",       "expectation", "mean",
                                      "bias", "bound", "verdict", NULL};
  struct json_reader *r = in->r;
  struct case_outcome *c = &in->part->report.outcome[in->part->report.n_outcome - 1];
  if (!reader_fields(r, object, names))
    return;
  const char *basis = reader_string(r, object, "basis");
  int known = word_index(expectation_basis, basis);
  if (!r->failed && (known < 0 || c->n_expectation == ENSEMBLE_MAX))
    reader_fail(r, "unknown basis \"%.40s\", or more expectations than %d", basis, ENSEMBLE_MAX);
  if (r->failed)
    return;
  struct expectation x = {.basis = expectation_basis[known],
                          .t = reader_count(r, object, "t", 0, MAX_T),
                          .value = field_real(r, object, "expectation"),
                          .mean = field_real(r, object, "mean"),
                          .bias = field_real(r, object, "bias"),
                          .bound = field_real(r, object, "bound"),
                          .verdict =
                              (enum verdict)reader_count(r, object, "verdict", 0, VERDICT_HIDDEN)};
  char *name = text_read(r, object, "of");
  snprintf(x.name, sizeof x.name, "%s", name);
  free(name);
  c->expectation = xrealloc(c->expectation, c->n_expectation + 1, sizeof x);
  c->expectation[c->n_expectation++] = x;
}

static void read_outcome(struct reading *in, const json_t *object)
{
  static const char *const names[] = {"place", "name",     "class",        "outcome",
                                      "text",  "findings", "expectations", NULL};
  struct json_reader *r = in->r;
  struct report *report = &in->part->report;
  if (!reader_fields(r, object, names))
    return;
  struct case_outcome c = {.place = read_place(in, object),
                           .outcome =
                               (enum outcome)reader_count(r, object, "outcome", 0, OUTCOME_SKIPPED),
                           .findings = field_count(r, object, "findings")};
  if (!r->failed && report->n_outcome > 0 &&
      c.place <= report->outcome[report->n_outcome - 1].place)
    reader_fail(r, "place %zu is out of order", c.place);
  c.name = text_read(r, object, "name");
  c.class_name = text_read(r, object, "class");
  c.text = text_read(r, object, "text");
  report->outcome = xrealloc(report->outcome, report->n_outcome + 1, sizeof c);
  report->outcome[report->n_outcome++] = c;
  read_list(in, object, "expectations", read_expectation);
}

static void read_one_finding(struct reading *in, const json_t *object)
{
  struct report *report = &in->part->report;
  if (report->n_finding == REPORT_FINDINGS) {
    reader_fail(in->r, "more findings than %d", REPORT_FINDINGS);
    return;
  }
  struct finding *x = &report->finding[report->n_finding++];
  read_finding(in, object, x);
  if (x->where == NULL)
    reader_fail(in->r, "not a finding");
}

static void read_ending(struct reading *in, const json_t *object)
{
  static const char *const names[] = {"name", "text", NULL};
  if (!reader_fields(in->r, object, names))
    return;
  char *name = text_read(in->r, object, "name"), *text = text_read(in->r, object, "text");
  report_ending(&in->part->report, name, text);
  free(name);
  free(text);
}

static bool sample_of(struct reading *in, char *rest, struct sample *x)
{
  uint64_t place, group, deviates, verdict;
  if (word_decimal(word_next(&rest), '\0', &place) == NULL ||
      word_decimal(word_next(&rest), '\0', &group) == NULL ||
      word_decimal(word_next(&rest), '\0', &x->t) == NULL ||
      word_decimal(word_next(&rest), '\0', &deviates) == NULL || place >= in->cases ||
      !shard_has(in->shard, (size_t)place) || group >= in->part->n_group || x->t < 1 ||
      x->t > MAX_T || deviates > 1)
    return false;
  x->place = (size_t)place;
  x->group = in->part->group[group];
  x->deviates = deviates == 1;
  size_t n = x->group->program->n_state;
  for (size_t s = 0; s < n; s++) {
    if (word_decimal(word_next(&rest), '\0', &verdict) == NULL || verdict > VERDICT_HIDDEN)
      return false;
    x->verdict[s] = (enum verdict)verdict;
  }
  const struct format *f = x->group->format;
  return word_patterns(&rest, f, &x->grad, 1) && word_patterns(&rest, f, x->before, n) &&
         word_patterns(&rest, f, x->after, n) && *rest == '\0';
}

static void read_sample(struct reading *in, const json_t *value)
{
  struct samples *s = &in->part->samples;
  struct sample x = {0};
  char *text = xstrdup(json_is_string(value) ? json_string_value(value) : "");
  bool good = s->n < SAMPLES_MAX && sample_of(in, text, &x) &&
              (s->n == 0 || x.place >= s->sample[s->n - 1].place);
  free(text);
  if (!good) {
    reader_fail(in->r, "not a sample of this shard, or out of order");
    return;
  }
  s->sample = xrealloc(s->sample, s->n + 1, sizeof x);
  s->sample[s->n++] = x;
  s->room = s->n;
}

bool state_read(struct json_reader *r, const json_t *state, const struct shard *shard, size_t cases,
                struct part *part)
{
  static const char *const names[] = {"groups",     "rows",      "outcomes", "findings", "failing",
                                      "zero_signs", "not_tried", "endings",  "samples",  NULL};
  struct reading in = {r, part, shard, cases};
  *part = (struct part){0};
  if (reader_fields(r, state, names)) {
    read_list(&in, state, "groups", read_group);
    read_list(&in, state, "rows", read_row);
    read_list(&in, state, "outcomes", read_outcome);
    read_list(&in, state, "findings", read_one_finding);
    part->report.n_failing = field_count(r, state, "failing");
    part->report.zero_signs = field_count(r, state, "zero_signs");
    part->report.not_tried = field_count(r, state, "not_tried");
    read_list(&in, state, "endings", read_ending);
    read_list(&in, state, "samples", read_sample);
    size_t judged = part->report.n_outcome + (size_t)part->report.not_tried,
           share = shard_share(shard, cases);
    if (judged != share)
      reader_fail(r, "%zu cases, of %zu", judged, share);
  }
  if (r->failed)
    part_free(part);
  return !r->failed;
}

void part_free(struct part *p)
{
  report_free(&p->report);
  samples_free(&p->samples);
  for (size_t i = 0; i < p->n_group; i++) {
    free(p->group[i]->class_name);
    free(p->group[i]);
  }
  free(p->group);
  *p = (struct part){0};
}
