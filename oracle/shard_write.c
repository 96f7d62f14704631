/* SPDX-License-Identifier: MIT */
#include "hyper.h"
#include "message.h"
#include "shard_state.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void put(json_t *o, const char *field, json_t *value)
{
  json_object_set_new(o, field, value);
}

static void put_count(json_t *o, const char *field, uint64_t n)
{
  put(o, field, json_integer((json_int_t)n));
}

static void put_bits(json_t *o, const char *field, const struct format *f, uint64_t bits)
{
  char text[FORMAT_TEXT_SIZE];
  format_print(f, bits, text);
  put(o, field, json_string(text));
}

static void put_double(json_t *o, const char *field, double x)
{
  put_bits(o, field, &format_binary64, hyper_bits(x));
}

json_t *text_write(const char *text)
{
  char *coded = xcalloc(2 * strlen(text) + 1, 1), *p = coded;
  for (; *text != '\0'; text++) {
    unsigned char c = (unsigned char)*text;
    if (c >= 0x80)
      *p++ = (char)(0xC0 | c >> 6);
    *p++ = (char)(c >= 0x80 ? 0x80 | (c & 0x3F) : c);
  }
  json_t *s = json_string(coded);
  free(coded);
  return s;
}

/* Patterns, a space between them. */
static void print_bits(FILE *f, const struct format *format, const uint64_t *bits, size_t n)
{
  char text[FORMAT_TEXT_SIZE];
  for (size_t i = 0; i < n; i++) {
    format_print(format, bits[i], text);
    fprintf(f, "%s%s", i > 0 ? " " : "", text);
  }
}

/* Text of many words, written by fprintf. */
struct words {
  char *text;
  size_t size;
  FILE *stream;
};

static FILE *words_begin(struct words *w)
{
  *w = (struct words){0};
  w->stream = open_memstream(&w->text, &w->size);
  if (w->stream == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  return w->stream;
}

static json_t *words_end(struct words *w)
{
  fclose(w->stream);
  json_t *s = json_stringn(w->text, w->size);
  free(w->text);
  return s;
}

static void put_words(json_t *o, const char *field, const struct format *format,
                      const uint64_t *bits, size_t n)
{
  struct words w;
  print_bits(words_begin(&w), format, bits, n);
  put(o, field, words_end(&w));
}

static json_t *counts(const uint64_t *count, size_t n)
{
  json_t *list = json_array();
  for (size_t i = 0; i < n; i++)
    json_array_append_new(list, json_integer((json_int_t)count[i]));
  return list;
}

/* ---- groups ---- */

struct groups {
  const struct vec_group **group;
  size_t n;
};

static bool same_group(const struct vec_group *a, const struct vec_group *b)
{
  return a == b || (a->program == b->program && a->format == b->format &&
                    a->semantics == b->semantics && strcmp(a->class_name, b->class_name) == 0 &&
                    memcmp(a->hyper, b->hyper, a->program->n_hyper * sizeof a->hyper[0]) == 0);
}

/* Numbers in the order of first use, whether a group is that of a file or was read from a
 * checkpoint. */
static size_t group_number(struct groups *g, const struct vec_group *group)
{
  for (size_t i = g->n; i > 0; i--)
    if (same_group(g->group[i - 1], group))
      return i - 1;
  g->group = xrealloc(g->group, g->n + 1, sizeof *g->group);
  g->group[g->n] = group;
  return g->n++;
}

static json_t *kind_object(const struct step_program *p, const struct format *f,
                           enum semantics semantics, const char *class_name)
{
  json_t *o = json_object();
  put(o, "optimizer", json_string(p->id));
  put(o, "format", json_string(f->name));
  put(o, "semantics", json_string(semantics_name[semantics]));
  put(o, "class", text_write(class_name));
  return o;
}

static json_t *group_list(const struct groups *groups)
{
  json_t *list = json_array();
  for (size_t i = 0; i < groups->n; i++) {
    const struct vec_group *g = groups->group[i];
    uint64_t bits[STEP_MAX_HYPER];
    json_t *o = kind_object(g->program, g->format, g->semantics, g->class_name);
    for (size_t k = 0; k < g->program->n_hyper; k++)
      bits[k] = hyper_bits(g->hyper[k]);
    put_words(o, "hyperparameters", &format_binary64, bits, g->program->n_hyper);
    json_array_append_new(list, o);
  }
  return list;
}

/* ---- findings, columns, rows ---- */

static void put_judged(json_t *o, const struct judged *v, const struct format *f)
{
  char want[CELL_TEXT_SIZE];
  cell_print(f, &v->want, want);
  put_count(o, "verdict", v->verdict);
  put_count(o, "met", v->met);
  put_bits(o, "got", f, v->got);
  put(o, "want", json_string(want));
  put_double(o, "error", v->ulp.error);
  put_double(o, "slack", v->ulp.slack);
  put_count(o, "correct", v->ulp.correct);
  put_count(o, "faithful", v->ulp.faithful);
  put_count(o, "zero_sign_differs", v->ulp.zero_sign_differs);
  put_count(o, "flushed", v->ulp.flushed);
  put_bits(o, "distance", &format_binary64, v->ulp.distance);
  put_double(o, "bound", v->bound);
  put(o, "order", v->order != NULL ? json_string(v->order->id) : json_null());
  put_double(o, "reference_bound", v->reference_bound);
  put_double(o, "general_bound", v->general_bound);
  put_count(o, "dominant", v->dominant);
  put_count(o, "same_bits", v->same_bits);
  put(o, "broken", v->broken != NULL ? json_string(v->broken) : json_null());
}

static json_t *finding_object(const struct finding *x, struct groups *groups)
{
  if (x->where == NULL)
    return json_null();
  const struct format *f = x->group->format;
  size_t n = x->group->program->n_state;
  json_t *o = json_object();
  put(o, "where", text_write(x->where));
  put_count(o, "place", x->place);
  put_count(o, "group", group_number(groups, x->group));
  put_count(o, "t", x->t);
  put_count(o, "element", x->element);
  put_count(o, "state", x->state);
  put_bits(o, "grad", f, x->grad);
  put_words(o, "before", f, x->before, n);
  put_words(o, "after", f, x->after, n);
  unsigned exposed = 0;
  for (size_t s = 0; s < n; s++)
    exposed |= (unsigned)x->exposed[s] << s;
  put_count(o, "exposed", exposed);
  put_judged(o, &x->v, f);
  return o;
}

/* "BUCKET*TIMES ..." in ascending order. */
static json_t *error_text(const struct error_counts *c)
{
  size_t n;
  struct words w;
  struct error_count *list = error_counts_list(c, &n);
  FILE *f = words_begin(&w);
  for (size_t i = 0; i < n; i++)
    fprintf(f, "%s%" PRIu32 "*%" PRIu64, i > 0 ? " " : "", list[i].bucket, list[i].times);
  free(list);
  return words_end(&w);
}

/* Bins as words "T ERROR BOUND FAILED", half octaves as "PLACE*OUTPUTS". */
static json_t *curve_object(const struct curve *c)
{
  struct words w;
  const char *space = "";
  if (c == NULL)
    return json_null();
  json_t *o = json_object();
  put_count(o, "shift", c->shift);
  put_count(o, "exact", c->exact);
  FILE *f = words_begin(&w);
  for (size_t i = 0; i < c->n; i++) {
    const struct curve_bin *b = &c->bin[i];
    fprintf(f, "%s%" PRIu64 " %016" PRIx64 " %016" PRIx64 " %" PRIu64, i > 0 ? " " : "", b->t,
            hyper_bits(b->error), hyper_bits(b->bound), b->failed);
  }
  put(o, "bins", words_end(&w));
  f = words_begin(&w);
  for (size_t i = 0; i < HALF_OCTAVES; i++)
    if (c->half_octave[i] > 0) {
      fprintf(f, "%s%zu*%" PRIu64, space, i, c->half_octave[i]);
      space = " ";
    }
  put(o, "half_octaves", words_end(&w));
  return o;
}

static json_t *trajectory_object(const struct trajectory *t, const struct format *f)
{
  if (t == NULL)
    return json_null();
  json_t *o = json_object();
  put(o, "where", text_write(t->where));
  put_count(o, "place", t->place);
  put_count(o, "element", t->element);
  put_double(o, "error", t->error);
  put_count(o, "first_t", t->first_t);
  put_count(o, "stride", t->stride);
  put_count(o, "points", t->n);
  put_words(o, "answered", f, t->answered, t->n);
  put_words(o, "golden", f, t->golden, t->has_golden ? t->n : 0);
  return o;
}

static json_t *column_object(const struct column *c, struct groups *groups)
{
  json_t *o = json_object();
  put_count(o, "cells", c->cells);
  put_count(o, "measured", c->measured);
  put(o, "verdicts", counts(c->count, VERDICT_HIDDEN + 1));
  put(o, "met", counts(c->met, MET_HIDDEN + 1));
  put_count(o, "correct", c->correct);
  put_count(o, "faithful", c->faithful);
  put_count(o, "flushed", c->flushed);
  put_count(o, "infinite", c->infinite);
  put(o, "same_bits", counts(c->same_bits, CHECK_MAX_ORDERS));
  put(o, "errors", error_text(&c->errors));
  put_double(o, "largest_error", c->largest_error);
  put_double(o, "largest_bound", c->largest_bound);
  put_double(o, "largest_ratio", c->largest_ratio);
  put(o, "curve", curve_object(c->curve));
  put(o, "worst", finding_object(&c->worst, groups));
  return o;
}

static json_t *row_object(const struct report_row *row, struct groups *groups)
{
  json_t *o = kind_object(row->program, row->format, row->semantics, row->class_name),
         *columns = json_array();
  put_count(o, "first", row->first);
  put_count(o, "last", row->last);
  put_count(o, "cases", row->cases);
  put_count(o, "failed", row->failed);
  put_count(o, "skipped", row->skipped);
  put_count(o, "undecided", row->undecided);
  put_count(o, "element_steps", row->element_steps);
  for (size_t s = 0; s < row->program->n_state; s++)
    json_array_append_new(columns, column_object(&row->column[s], groups));
  put(o, "columns", columns);
  put(o, "trajectory", trajectory_object(row->trajectory, row->format));
  put(o, "first_divergence", finding_object(&row->first_divergence, groups));
  put(o, "first_failure", finding_object(&row->first_failure, groups));
  return o;
}

static json_t *expectation_object(const struct expectation *x)
{
  json_t *o = json_object();
  put(o, "of", text_write(x->name));
  put(o, "basis", json_string(x->basis));
  put_count(o, "t", x->t);
  put_double(o, "expectation", x->value);
  put_double(o, "mean", x->mean);
  put_double(o, "bias", x->bias);
  put_double(o, "bound", x->bound);
  put_count(o, "verdict", x->verdict);
  return o;
}

static json_t *outcome_object(const struct case_outcome *c)
{
  json_t *o = json_object();
  put_count(o, "place", c->place);
  put(o, "name", text_write(c->name));
  put(o, "class", text_write(c->class_name));
  put_count(o, "outcome", c->outcome);
  put(o, "text", text_write(c->text));
  put_count(o, "findings", c->findings);
  json_t *list = json_array();
  for (size_t i = 0; i < c->n_expectation; i++)
    json_array_append_new(list, expectation_object(&c->expectation[i]));
  put(o, "expectations", list);
  return o;
}

/* "PLACE GROUP T DEVIATES VERDICT... GRAD BEFORE... AFTER...": there are thousands of them. */
static json_t *sample_text(const struct sample *x, struct groups *groups)
{
  const struct format *format = x->group->format;
  size_t n = x->group->program->n_state;
  struct words w;
  FILE *f = words_begin(&w);
  fprintf(f, "%zu %zu %" PRIu64 " %d", x->place, group_number(groups, x->group), x->t, x->deviates);
  for (size_t s = 0; s < n; s++)
    fprintf(f, " %d", (int)x->verdict[s]);
  putc(' ', f);
  print_bits(f, format, &x->grad, 1);
  putc(' ', f);
  print_bits(f, format, x->before, n);
  putc(' ', f);
  print_bits(f, format, x->after, n);
  return words_end(&w);
}

json_t *state_write(const struct report *r, const struct samples *s)
{
  struct groups groups = {0};
  json_t *o = json_object(), *rows = json_array(), *outcomes = json_array(),
         *findings = json_array(), *endings = json_array(), *samples = json_array();
  for (size_t i = 0; i < r->n_row; i++)
    json_array_append_new(rows, row_object(&r->row[i], &groups));
  for (size_t i = 0; i < r->n_outcome; i++)
    json_array_append_new(outcomes, outcome_object(&r->outcome[i]));
  for (size_t i = 0; i < r->n_finding; i++)
    json_array_append_new(findings, finding_object(&r->finding[i], &groups));
  for (size_t i = 0; i < r->n_ending; i++) {
    json_t *ending = json_object();
    put(ending, "name", text_write(r->ending[i].name));
    put(ending, "text", text_write(r->ending[i].text));
    json_array_append_new(endings, ending);
  }
  for (size_t i = 0; i < s->n; i++)
    json_array_append_new(samples, sample_text(&s->sample[i], &groups));
  put(o, "groups", group_list(&groups));
  put(o, "rows", rows);
  put(o, "outcomes", outcomes);
  put(o, "findings", findings);
  put_count(o, "failing", r->n_failing);
  put_count(o, "zero_signs", r->zero_signs);
  put_count(o, "not_tried", r->not_tried);
  put(o, "endings", endings);
  put(o, "samples", samples);
  free(groups.group);
  return o;
}
