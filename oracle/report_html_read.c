/* SPDX-License-Identifier: MIT */
/* The JSON of a report, read back; spec/report.schema.json describes it. */
#include "json_reader.h"
#include "message.h"
#include "report_html.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static uint64_t count(struct json_reader *r, const json_t *object, const char *field)
{
  return reader_count(r, object, field, 0, INT64_MAX);
}

/* null is NaN, or no string. */
static double number_value(struct json_reader *r, const json_t *value, const char *field)
{
  const char *word = json_string_value(value);
  if (r->failed || json_is_null(value))
    return NAN;
  if (json_is_number(value))
    return json_number_value(value);
  if (word != NULL && (strcmp(word, "infinity") == 0 || strcmp(word, "-infinity") == 0))
    return word[0] == '-' ? -INFINITY : INFINITY;
  reader_fail(r, "field \"%s\" is not a number, \"infinity\" or null", field);
  return NAN;
}

static double number(struct json_reader *r, const json_t *object, const char *field)
{
  return number_value(r, json_object_get(object, field), field);
}

static const char *string_or_null(struct json_reader *r, const json_t *object, const char *field)
{
  return json_is_null(json_object_get(object, field)) ? NULL : reader_string(r, object, field);
}

static const char *one_of(struct json_reader *r, const json_t *object, const char *field,
                          const char *const *words)
{
  const char *word = reader_string(r, object, field);
  if (!r->failed && word_index(words, word) < 0)
    reader_fail(r, "field \"%s\": \"%.40s\" is none of its words", field, word);
  return word;
}

/* Its length; the array itself in *array. */
static size_t array_of(struct json_reader *r, const json_t *object, const char *field,
                       const json_t **array)
{
  *array = reader_array(r, object, field);
  return json_array_size(*array);
}

static double *numbers(struct json_reader *r, const json_t *object, const char *field, size_t n)
{
  const json_t *array;
  double *x = xcalloc(n, sizeof *x);
  if (array_of(r, object, field, &array) != n)
    reader_fail(r, "field \"%s\" has another length than \"t\"", field);
  for (size_t i = 0; i < n && !r->failed; i++)
    x[i] = number_value(r, json_array_get(array, i), field);
  return x;
}

static uint64_t *counts(struct json_reader *r, const json_t *object, const char *field, size_t n)
{
  const json_t *array;
  uint64_t *x = xcalloc(n, sizeof *x);
  if (array_of(r, object, field, &array) != n)
    reader_fail(r, "field \"%s\" has not the length of the arrays beside it", field);
  for (size_t i = 0; i < n && !r->failed; i++) {
    const json_t *value = json_array_get(array, i);
    if (!json_is_integer(value) || json_integer_value(value) < 0)
      reader_fail(r, "field \"%s\": element %zu is not a count", field, i);
    else
      x[i] = (uint64_t)json_integer_value(value);
  }
  return x;
}

static void read_met(struct json_reader *r, const json_t *o, uint64_t met[MET_HIDDEN + 1])
{
  size_t here = reader_enter(r, "met");
  const json_t *object = reader_object(r, o, "met");
  if (object != NULL && reader_fields(r, object, met_name))
    for (size_t m = 0; m <= MET_HIDDEN; m++)
      met[m] = count(r, object, met_name[m]);
  reader_leave(r, here);
}

static struct page_finding read_finding(struct json_reader *r, const json_t *o)
{
  static const char *const names[] = {"case",          "t",       "element",
                                      "variable",      "verdict", "got",
                                      "got_text",      "want",    "ulp",
                                      "bound",         "order",   "gradient",
                                      "before",        "after",   "hyperparameters",
                                      "again",         "met",     "reference_bound",
                                      "general_bound", NULL};
  struct page_finding x = {0};
  if (json_is_null(o) || !reader_fields(r, o, names))
    return x;
  x.where = reader_string(r, o, "case");
  x.t = count(r, o, "t");
  x.element = count(r, o, "element");
  x.variable = reader_string(r, o, "variable");
  x.verdict = reader_string(r, o, "verdict");
  x.met = one_of(r, o, "met", met_name);
  x.got = reader_string(r, o, "got");
  x.got_text = reader_string(r, o, "got_text");
  x.want = reader_string(r, o, "want");
  x.ulp = number(r, o, "ulp");
  x.bound = number(r, o, "bound");
  x.reference_bound = number(r, o, "reference_bound");
  x.general_bound = number(r, o, "general_bound");
  x.order = string_or_null(r, o, "order");
  x.gradient = reader_string(r, o, "gradient");
  x.again = reader_string(r, o, "again");
  return x;
}

static struct page_finding finding_field(struct json_reader *r, const json_t *o, const char *field)
{
  size_t here = reader_enter(r, field);
  struct page_finding x = read_finding(r, json_object_get(o, field));
  reader_leave(r, here);
  return x;
}

static void read_steps(struct json_reader *r, const json_t *o, struct page_column *c)
{
  static const char *const names[] = {"stride", "t", "error", "bound", "deviating", NULL};
  size_t here = reader_enter(r, "steps");
  if (o != NULL && reader_fields(r, o, names)) {
    const json_t *t;
    c->stride = reader_count(r, o, "stride", 1, INT64_MAX);
    c->n_step = array_of(r, o, "t", &t);
    c->t = counts(r, o, "t", c->n_step);
    c->error = numbers(r, o, "error", c->n_step);
    c->step_bound = numbers(r, o, "bound", c->n_step);
    c->failed = counts(r, o, "deviating", c->n_step);
    for (size_t i = 1; i < c->n_step && !r->failed; i++)
      if (c->t[i] <= c->t[i - 1])
        reader_fail(r, "field \"t\" does not rise at element %zu", i);
  }
  reader_leave(r, here);
}

static void read_histogram(struct json_reader *r, const json_t *o, struct page_column *c)
{
  static const char *const names[] = {"exact", "half_octave", "outputs", NULL};
  size_t here = reader_enter(r, "histogram");
  if (o != NULL && reader_fields(r, o, names)) {
    const json_t *k;
    c->exact = count(r, o, "exact");
    c->n_bar = array_of(r, o, "half_octave", &k);
    c->outputs = counts(r, o, "outputs", c->n_bar);
    c->half_octave = xcalloc(c->n_bar, sizeof *c->half_octave);
    for (size_t i = 0; i < c->n_bar && !r->failed; i++) {
      json_int_t value = json_integer_value(json_array_get(k, i));
      if (!json_is_integer(json_array_get(k, i)) || value < -64 || value > 127)
        reader_fail(r, "field \"half_octave\": element %zu is not within -64 to 127", i);
      c->half_octave[i] = (int)value;
    }
  }
  reader_leave(r, here);
}

static void read_column(struct json_reader *r, const char *name, const json_t *o,
                        struct page_column *c)
{
  static const char *const names[] = {
      "cells",         "conforms",  "deviates", "zero_sign", "undecided", "unbounded",
      "hidden",        "met",       "max",      "p99",       "median",    "bound",
      "largest_ratio", "faithful",  "flushed",  "infinite",  "same_bits", "correctly_rounded",
      "steps",         "histogram", "worst",    "measured",  NULL};
  c->name = name;
  if (!reader_fields(r, o, names))
    return;
  c->cells = count(r, o, "cells");
  for (int v = VERDICT_CONFORMS; v <= VERDICT_HIDDEN; v++)
    c->count[v] = count(r, o, v == VERDICT_ZERO_SIGN ? "zero_sign" : verdict_name[v]);
  c->measured = reader_count(r, o, "measured", c->count[VERDICT_HIDDEN], c->cells);
  read_met(r, o, c->met);
  c->correct = count(r, o, "correctly_rounded");
  c->infinite = count(r, o, "infinite");
  c->max = number(r, o, "max");
  c->p99 = number(r, o, "p99");
  c->median = number(r, o, "median");
  c->bound = number(r, o, "bound");
  c->ratio = number(r, o, "largest_ratio");
  read_steps(r, reader_object(r, o, "steps"), c);
  read_histogram(r, reader_object(r, o, "histogram"), c);
  c->worst = finding_field(r, o, "worst");
}

static double *thetas(struct json_reader *r, const json_t *o, const char *field,
                      const struct format *format, size_t n)
{
  const json_t *array;
  double *x = xcalloc(n, sizeof *x);
  if (array_of(r, o, field, &array) != n)
    reader_fail(r, "field \"%s\" has another length than \"answered\"", field);
  for (size_t i = 0; i < n && !r->failed; i++) {
    const char *text = json_string_value(json_array_get(array, i));
    uint64_t bits = 0;
    if (text == NULL || !format_parse(format, text, &bits))
      reader_fail(r, "field \"%s\": element %zu is no bit pattern of %s", field, i, format->name);
    x[i] = format_to_double(format, bits);
  }
  return x;
}

static void read_trajectory(struct json_reader *r, const json_t *o, struct page_row *row)
{
  static const char *const names[] = {"case",   "element",  "ulp",    "first_t",
                                      "stride", "answered", "golden", NULL};
  const json_t *array;
  size_t here = reader_enter(r, "trajectory");
  if (!json_is_null(o) && reader_fields(r, o, names)) {
    row->where = reader_string(r, o, "case");
    row->element = count(r, o, "element");
    row->ulp = number(r, o, "ulp");
    row->first_t = count(r, o, "first_t");
    row->stride = reader_count(r, o, "stride", 1, INT64_MAX);
    row->n_point = array_of(r, o, "answered", &array);
    row->answered = thetas(r, o, "answered", row->format, row->n_point);
    if (array_of(r, o, "golden", &array) > 0)
      row->golden = thetas(r, o, "golden", row->format, row->n_point);
  }
  reader_leave(r, here);
}

static void read_row(struct json_reader *r, const json_t *o, void *to)
{
  struct page_row *row = to;
  static const char *const names[] = {
      "theorem",   "optimizer",  "format",           "semantics",     "class",
      "cases",     "failed",     "undecided",        "skipped",       "element_steps",
      "variables", "trajectory", "first_divergence", "first_failure", NULL};
  const char *name;
  json_t *value;
  if (!reader_fields(r, o, names))
    return;
  row->optimizer = reader_string(r, o, "optimizer");
  row->format_name = reader_string(r, o, "format");
  row->format = format_find(row->format_name);
  row->semantics = one_of(r, o, "semantics", semantics_name);
  row->class_name = reader_string(r, o, "class");
  row->theorem = string_or_null(r, o, "theorem");
  row->cases = count(r, o, "cases");
  row->failed = count(r, o, "failed");
  row->undecided = count(r, o, "undecided");
  row->skipped = count(r, o, "skipped");
  row->element_steps = count(r, o, "element_steps");
  const json_t *variables = reader_object(r, o, "variables");
  if (!r->failed && row->format == NULL)
    reader_fail(r, "unknown format \"%.40s\"", row->format_name);
  if (!r->failed && json_object_size(variables) > STEP_MAX_STATE)
    reader_fail(r, "field \"variables\" has more than %d", STEP_MAX_STATE);
  if (r->failed)
    return;
  size_t here = reader_enter(r, "variables");
  json_object_foreach((json_t *)(uintptr_t)variables, name, value)
  {
    size_t at = reader_enter(r, name);
    read_column(r, name, value, &row->column[row->n_column++]);
    reader_leave(r, at);
  }
  reader_leave(r, here);
  read_trajectory(r, json_object_get(o, "trajectory"), row);
  row->first_divergence = finding_field(r, o, "first_divergence");
  finding_field(r, o, "first_failure");
}

/* The elements of an array, each by `read`: an array of n things of that size, zeros behind the
 * first that is wrong. */
static void *read_list(struct json_reader *r, const json_t *root, const char *field, size_t size,
                       void (*read)(struct json_reader *, const json_t *, void *), size_t *n)
{
  const json_t *array;
  *n = array_of(r, root, field, &array);
  char *list = xcalloc(*n, size);
  size_t here = reader_enter(r, field);
  for (size_t i = 0; i < *n && !r->failed; i++) {
    size_t at = reader_enter_index(r, i);
    read(r, json_array_get(array, i), list + i * size);
    reader_leave(r, at);
  }
  reader_leave(r, here);
  return list;
}

static void read_expectation(struct json_reader *r, const json_t *o, void *to)
{
  static const char *const names[] = {"of",   "basis", "t",       "expectation", "mean",
                                      "bias", "bound", "verdict", NULL};
  static const char *const verdicts[] = {"conforms",  "deviates", "undecided",
                                         "unbounded", "hidden",   NULL};
  struct page_expectation *x = to;
  if (!reader_fields(r, o, names))
    return;
  x->of = reader_string(r, o, "of");
  x->basis = one_of(r, o, "basis", expectation_basis);
  x->t = count(r, o, "t");
  x->value = number(r, o, "expectation");
  x->mean = number(r, o, "mean");
  x->bias = number(r, o, "bias");
  x->bound = number(r, o, "bound");
  x->verdict = one_of(r, o, "verdict", verdicts);
}

static void read_case(struct json_reader *r, const json_t *o, void *to)
{
  static const char *const names[] = {"case", "class", "outcome", "text", "deviating_outputs",
                                      "expectations", NULL};
  static const char *const outcomes[] = {"conforms",  "deviates", "program fails",
                                         "undecided", "skipped",  NULL};
  struct page_case *c = to;
  if (!reader_fields(r, o, names))
    return;
  c->name = reader_string(r, o, "case");
  c->class_name = reader_string(r, o, "class");
  c->outcome = one_of(r, o, "outcome", outcomes);
  c->text = reader_string(r, o, "text");
  c->deviating = count(r, o, "deviating_outputs");
  c->expectation = read_list(r, o, "expectations", sizeof *c->expectation, read_expectation,
                             &c->n_expectation);
}

static void read_vectors(struct json_reader *r, const json_t *o, void *to)
{
  static const char *const names[] = {"path", "sha256", "command", "seed", "spec_sha256", NULL};
  struct page_vectors *v = to;
  if (!reader_fields(r, o, names))
    return;
  v->path = string_or_null(r, o, "path");
  v->sha256 = string_or_null(r, o, "sha256");
  v->command = reader_string(r, o, "command");
  v->seed = reader_string(r, o, "seed");
  v->spec_sha256 = reader_string(r, o, "spec_sha256");
}

static void read_listed_finding(struct json_reader *r, const json_t *o, void *to)
{
  *(struct page_finding *)to = read_finding(r, o);
}

static void read_cause(struct json_reader *r, const json_t *o, void *to)
{
  const char *text = json_string_value(o);
  if (text == NULL)
    reader_fail(r, "not a string");
  *(const char **)to = text != NULL ? text : "";
}

static void read_versions(struct json_reader *r, const json_t *o, struct page_report *p)
{
  static const char *const names[] = {"adamant", "mpfr", "gmp", "jansson", NULL};
  size_t here = reader_enter(r, "versions");
  if (o != NULL && reader_fields(r, o, names)) {
    p->mpfr = reader_string(r, o, "mpfr");
    p->gmp = reader_string(r, o, "gmp");
    p->jansson = reader_string(r, o, "jansson");
  }
  reader_leave(r, here);
}

static void read_report(struct json_reader *r, const json_t *root, struct page_report *p)
{
  static const char *const names[] = {"schema",  "generator",         "versions",
                                      "vectors", "implementation",    "verdict",
                                      "order",   "theorem",           "not_tried",
                                      "rows",    "findings",          "diagnosis",
                                      "cases",   "deviating_outputs", "flush_to_zero_accepted",
                                      "met",     "general_theorem",   "accepted_class",
                                      "sample",  NULL};
  static const char *const verdicts[] = {"conforms", "deviates", "undecided", "nothing applicable",
                                         NULL};
  if (!json_is_object(root)) {
    reader_fail(r, "not a report: no JSON object");
    return;
  }
  /* The version first: other versions may have other fields. */
  uint64_t schema = count(r, root, "schema");
  if (!r->failed && schema != REPORT_SCHEMA)
    reader_fail(r, "schema version %" PRIu64 ", this program reads version %d", schema,
                REPORT_SCHEMA);
  if (json_object_get(root, "shard") != NULL)
    reader_fail(r, "the report of a shard; `adamant merge` makes the whole one of all of them");
  if (!reader_fields(r, root, names))
    return;
  p->generator = reader_string(r, root, "generator");
  read_met(r, root, p->met);
  p->implementation = reader_string(r, root, "implementation");
  p->verdict = one_of(r, root, "verdict", verdicts);
  p->order = reader_string(r, root, "order");
  p->theorem = reader_string(r, root, "theorem");
  p->general_theorem = reader_string(r, root, "general_theorem");
  p->accepted = one_of(r, root, "accepted_class", met_name);
  p->flush_to_zero = json_is_true(json_object_get(root, "flush_to_zero_accepted"));
  p->sample = reader_count(r, root, "sample", 1, SAMPLE_MAX);
  p->not_tried = count(r, root, "not_tried");
  p->deviating = count(r, root, "deviating_outputs");
  read_versions(r, reader_object(r, root, "versions"), p);
  p->vectors = read_list(r, root, "vectors", sizeof *p->vectors, read_vectors, &p->n_vectors);
  p->row = read_list(r, root, "rows", sizeof *p->row, read_row, &p->n_row);
  p->finding =
      read_list(r, root, "findings", sizeof *p->finding, read_listed_finding, &p->n_finding);
  p->cause = read_list(r, root, "diagnosis", sizeof *p->cause, read_cause, &p->n_cause);
  p->cases = read_list(r, root, "cases", sizeof *p->cases, read_case, &p->n_case);
}

bool page_read(const char *path, struct page_report *report)
{
  struct json_reader r = {.path = path};
  json_error_t error;
  struct sha256 hash;
  size_t size;
  *report = (struct page_report){.path = path};
  char *text = reader_slurp(path, &size);
  if (text == NULL)
    return false;
  sha256_begin(&hash);
  sha256_add(&hash, text, size);
  sha256_end(&hash, report->sha256);
  report->root = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
  free(text);
  if (report->root == NULL)
    reader_fail(&r, "line %d, column %d: %s", error.line, error.column, error.text);
  else
    read_report(&r, report->root, report);
  if (r.failed)
    page_report_free(report);
  return !r.failed;
}

static void free_row(struct page_row *row)
{
  for (size_t i = 0; i < row->n_column; i++) {
    struct page_column *c = &row->column[i];
    free(c->t);
    free(c->failed);
    free(c->error);
    free(c->step_bound);
    free(c->outputs);
    free(c->half_octave);
  }
  free(row->answered);
  free(row->golden);
}

void page_report_free(struct page_report *report)
{
  for (size_t i = 0; i < report->n_row; i++)
    free_row(&report->row[i]);
  free(report->vectors);
  free(report->row);
  free(report->finding);
  free(report->cause);
  for (size_t i = 0; report->cases != NULL && i < report->n_case; i++)
    free(report->cases[i].expectation);
  free(report->cases);
  json_decref(report->root);
}
