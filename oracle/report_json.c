/* SPDX-License-Identifier: MIT */
/* The report as JSON; spec/report.schema.json describes it. Infinite and undefined numbers are the
 * strings "infinity" and null; numbers of the optimizer are bit strings. */
#include "hyper.h"
#include "message.h"
#include "report.h"
#include "version.h"

#include <gmp.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

static json_t *number(double x)
{
  return isfinite(x) ? json_real(x)
         : isnan(x)  ? json_null()
                     : json_string(x > 0 ? "infinity" : "-infinity");
}

static json_t *count_of(uint64_t n)
{
  return json_integer((json_int_t)n);
}

/* Names, paths and what a program printed may be any bytes. */
static json_t *text_string(const char *text)
{
  json_t *s = json_string(text);
  return s != NULL ? s : json_string("(not UTF-8)");
}

static json_t *taken_string(char *text)
{
  json_t *s = text_string(text);
  free(text);
  return s;
}

static json_t *bits_string(const struct format *f, uint64_t bits)
{
  char text[FORMAT_TEXT_SIZE];
  format_print(f, bits, text);
  return json_string(text);
}

static json_t *state_object(const struct finding *x, const uint64_t *bits, const bool *exposed)
{
  json_t *o = json_object();
  for (size_t s = 0; s < x->group->program->n_state; s++)
    json_object_set_new(o, x->group->program->state[s].name,
                        exposed == NULL || exposed[s] ? bits_string(x->group->format, bits[s])
                                                      : json_null());
  return o;
}

static json_t *hyper_object(const struct vec_group *group)
{
  json_t *o = json_object();
  for (size_t i = 0; i < group->program->n_hyper; i++)
    json_object_set_new(o, group->program->hyper_name[i],
                        bits_string(&format_binary64, hyper_bits(group->hyper[i])));
  return o;
}

static json_t *finding_object(const struct finding *x)
{
  if (x->where == NULL)
    return json_null();
  const struct format *f = x->group->format;
  char want[CELL_TEXT_SIZE];
  cell_print(f, &x->v.want, want);
  json_t *o = json_object();
  json_object_set_new(o, "case", text_string(x->where));
  json_object_set_new(o, "t", json_integer((json_int_t)x->t));
  json_object_set_new(o, "element", json_integer((json_int_t)x->element));
  json_object_set_new(o, "variable", json_string(x->group->program->state[x->state].name));
  json_object_set_new(o, "verdict", json_string(verdict_name[x->v.verdict]));
  json_object_set_new(o, "met", json_string(met_name[x->v.met]));
  json_object_set_new(o, "got", bits_string(f, x->v.got));
  json_object_set_new(o, "got_text", taken_string(number_text(f, x->v.got)));
  json_object_set_new(o, "want", json_string(want));
  json_object_set_new(o, "ulp", number(x->v.ulp.error));
  json_object_set_new(o, "bound", number(x->v.bound));
  json_object_set_new(o, "order", x->v.order != NULL ? json_string(x->v.order->id) : json_null());
  json_object_set_new(o, "reference_bound", number(x->v.reference_bound));
  json_object_set_new(o, "general_bound", number(x->v.general_bound));
  json_object_set_new(o, "gradient", bits_string(f, x->grad));
  json_object_set_new(o, "before", state_object(x, x->before, NULL));
  json_object_set_new(o, "after", state_object(x, x->after, x->exposed));
  json_object_set_new(o, "hyperparameters", hyper_object(x->group));
  json_object_set_new(o, "again", taken_string(finding_command(x)));
  return o;
}

/* Columns of one figure; the arrays have the same length. */
static json_t *steps_object(const struct curve *c)
{
  json_t *o = json_object(), *t = json_array(), *error = json_array(), *bound = json_array(),
         *failed = json_array();
  json_object_set_new(o, "stride", json_integer((json_int_t)1 << (c != NULL ? c->shift : 0)));
  for (size_t i = 0; c != NULL && i < c->n; i++) {
    const struct curve_bin *b = &c->bin[i];
    json_array_append_new(t, count_of(b->t));
    json_array_append_new(error, b->error >= 0 ? number(b->error) : json_null());
    json_array_append_new(bound, number(b->bound));
    json_array_append_new(failed, count_of(b->failed));
  }
  json_object_set_new(o, "t", t);
  json_object_set_new(o, "error", error);
  json_object_set_new(o, "bound", bound);
  json_object_set_new(o, "deviating", failed);
  return o;
}

static json_t *histogram_object(const struct curve *c)
{
  json_t *o = json_object(), *k = json_array(), *outputs = json_array();
  json_object_set_new(o, "exact", count_of(c != NULL ? c->exact : 0));
  for (int i = 0; c != NULL && i < HALF_OCTAVES; i++)
    if (c->half_octave[i] > 0) {
      json_array_append_new(k, json_integer(HALF_OCTAVE_MIN + i));
      json_array_append_new(outputs, count_of(c->half_octave[i]));
    }
  json_object_set_new(o, "half_octave", k);
  json_object_set_new(o, "outputs", outputs);
  return o;
}

static json_t *trajectory_object(const struct trajectory *t, const struct format *f)
{
  if (t == NULL)
    return json_null();
  json_t *o = json_object(), *answered = json_array(), *golden = json_array();
  for (size_t i = 0; i < t->n; i++) {
    json_array_append_new(answered, bits_string(f, t->answered[i]));
    if (t->has_golden)
      json_array_append_new(golden, bits_string(f, t->golden[i]));
  }
  json_object_set_new(o, "case", text_string(t->where));
  json_object_set_new(o, "element", count_of(t->element));
  json_object_set_new(o, "ulp", number(t->error));
  json_object_set_new(o, "first_t", count_of(t->first_t));
  json_object_set_new(o, "stride", count_of(t->stride));
  json_object_set_new(o, "answered", answered);
  json_object_set_new(o, "golden", golden);
  return o;
}

/* How many outputs are in each conformance class. */
static json_t *met_object(const uint64_t met[MET_HIDDEN + 1])
{
  json_t *o = json_object();
  for (size_t m = 0; m <= MET_HIDDEN; m++)
    json_object_set_new(o, met_name[m], count_of(met[m]));
  return o;
}

static json_t *met_of_all(const struct report *r)
{
  uint64_t all[MET_HIDDEN + 1] = {0}, part[MET_HIDDEN + 1];
  for (size_t i = 0; i < r->n_row; i++)
    for (size_t m = 0; report_met(r, i, part) && m <= MET_HIDDEN; m++)
      all[m] += part[m];
  return met_object(all);
}

static json_t *column_object(struct column *c, const struct report_row *row,
                             const struct check_options *options)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  size_t n = check_orders(row->program, options->order, order);
  json_t *o = json_object(), *same = json_object();
  bool any = c->errors.total > 0;
  json_object_set_new(o, "cells", count_of(c->cells));
  json_object_set_new(o, "measured", count_of(c->measured));
  for (int v = VERDICT_CONFORMS; v <= VERDICT_HIDDEN; v++)
    json_object_set_new(o, v == VERDICT_ZERO_SIGN ? "zero_sign" : verdict_name[v],
                        count_of(c->count[v]));
  json_object_set_new(o, "met", met_object(c->met));
  json_object_set_new(o, "max",
                      c->infinite > 0 ? json_string("infinity")
                      : any           ? number(column_quantile(c, 1))
                                      : json_null());
  json_object_set_new(o, "p99", any ? number(column_quantile(c, 0.99)) : json_null());
  json_object_set_new(o, "median", any ? number(column_quantile(c, 0.5)) : json_null());
  json_object_set_new(o, "bound", number(c->largest_bound));
  json_object_set_new(o, "largest_ratio", number(c->largest_ratio));
  json_object_set_new(o, "correctly_rounded", count_of(c->correct));
  json_object_set_new(o, "faithful", count_of(c->faithful));
  json_object_set_new(o, "flushed", count_of(c->flushed));
  json_object_set_new(o, "infinite", count_of(c->infinite));
  for (size_t i = 0; i < n; i++)
    json_object_set_new(same, order[i]->id, count_of(c->same_bits[i]));
  json_object_set_new(o, "same_bits", same);
  json_object_set_new(o, "steps", steps_object(c->curve));
  json_object_set_new(o, "histogram", histogram_object(c->curve));
  json_object_set_new(o, "worst", finding_object(&c->worst));
  return o;
}

/* Behind the bounds of every order in use, or null. */
static json_t *theorem_of(const struct report_row *row, const struct check_options *options)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  size_t n = check_orders(row->program, options->order, order);
  for (size_t i = 0; i < n; i++)
    if (!bound_has_theorem(order[i]))
      return json_null();
  return json_string(THEOREM_REFERENCE);
}

static json_t *row_object(struct report_row *row, const struct check_options *options)
{
  json_t *o = json_object(), *variables = json_object();
  json_object_set_new(o, "optimizer", json_string(row->program->id));
  json_object_set_new(o, "format", json_string(row->format->name));
  json_object_set_new(o, "semantics", json_string(semantics_name[row->semantics]));
  json_object_set_new(o, "class", json_string(row->class_name));
  json_object_set_new(o, "theorem", theorem_of(row, options));
  json_object_set_new(o, "cases", count_of(row->cases));
  json_object_set_new(o, "failed", count_of(row->failed));
  json_object_set_new(o, "undecided", count_of(row->undecided));
  json_object_set_new(o, "skipped", count_of(row->skipped));
  json_object_set_new(o, "element_steps", count_of(row->element_steps));
  for (size_t s = 0; s < row->program->n_state; s++)
    json_object_set_new(variables, row->program->state[s].name,
                        column_object(&row->column[s], row, options));
  json_object_set_new(o, "variables", variables);
  json_object_set_new(o, "trajectory", trajectory_object(row->trajectory, row->format));
  json_object_set_new(o, "first_divergence", finding_object(&row->first_divergence));
  json_object_set_new(o, "first_failure", finding_object(&row->first_failure));
  return o;
}

static json_t *expectations(const struct case_outcome *c)
{
  json_t *list = json_array();
  for (size_t i = 0; i < c->n_expectation; i++) {
    const struct expectation *x = &c->expectation[i];
    json_t *o = json_object();
    json_object_set_new(o, "of", json_string(x->name));
    json_object_set_new(o, "basis", json_string(x->basis));
    json_object_set_new(o, "t", count_of(x->t));
    json_object_set_new(o, "expectation", number(x->value));
    json_object_set_new(o, "mean", number(x->mean));
    json_object_set_new(o, "bias", number(x->bias));
    json_object_set_new(o, "bound", number(x->bound));
    json_object_set_new(o, "verdict", json_string(verdict_name[x->verdict]));
    json_array_append_new(list, o);
  }
  return list;
}

static json_t *outcomes(const struct report *r)
{
  json_t *list = json_array();
  for (size_t i = 0; i < r->n_outcome; i++) {
    const struct case_outcome *c = &r->outcome[i];
    json_t *o = json_object();
    json_object_set_new(o, "case", text_string(c->name));
    json_object_set_new(o, "class", text_string(c->class_name));
    json_object_set_new(o, "outcome", json_string(outcome_name[c->outcome]));
    json_object_set_new(o, "text", text_string(c->text));
    json_object_set_new(o, "deviating_outputs", count_of(c->findings));
    json_object_set_new(o, "expectations", expectations(c));
    json_array_append_new(list, o);
  }
  return list;
}

/* What it takes to judge the same again. Seeds are strings: they go up to 2^64. */
static json_t *vectors_array(const struct report *r)
{
  json_t *list = json_array();
  for (size_t i = 0; i < r->n_file; i++) {
    const struct vec_file *file = &r->file[i];
    char hex[SHA256_HEX_SIZE];
    json_t *o = json_object();
    vec_spec_sha256(file, hex);
    json_object_set_new(o, "path", file->path != NULL ? text_string(file->path) : json_null());
    json_object_set_new(o, "sha256",
                        file->sha256[0] != '\0' ? json_string(file->sha256) : json_null());
    json_object_set_new(o, "command", text_string(file->command));
    json_object_set_new(o, "seed", taken_string(xformat("%" PRIu64, file->seed)));
    json_object_set_new(o, "spec_sha256", json_string(hex));
    json_array_append_new(list, o);
  }
  return list;
}

static json_t *versions_object(void)
{
  json_t *o = json_object();
  json_object_set_new(o, "adamant", json_string(ADAMANT_VERSION));
  json_object_set_new(o, "mpfr", json_string(mpfr_get_version()));
  json_object_set_new(o, "gmp", json_string(gmp_version));
  json_object_set_new(o, "jansson", json_string(jansson_version_str()));
  return o;
}

static json_t *report_object(struct report *r)
{
  static const char *const verdict[] = {"conforms", "deviates", "usage", "undecided"};
  int status = report_status(r);
  json_t *root = json_object(), *rows = json_array(), *findings = json_array(),
         *causes = json_array();
  json_object_set_new(root, "schema", json_integer(REPORT_SCHEMA));
  json_object_set_new(root, "generator", json_string("adamant " ADAMANT_VERSION));
  json_object_set_new(root, "versions", versions_object());
  json_object_set_new(root, "vectors", vectors_array(r));
  json_object_set_new(root, "implementation", text_string(r->name));
  json_object_set_new(root, "verdict",
                      json_string(status == EXIT_NOTHING ? "nothing applicable" : verdict[status]));
  json_object_set_new(root, "order",
                      json_string(r->options.order != NULL ? r->options.order : "any"));
  json_object_set_new(root, "theorem", json_string(THEOREM_REFERENCE));
  json_object_set_new(root, "general_theorem", json_string(THEOREM_GENERAL));
  json_object_set_new(root, "accepted_class",
                      json_string(met_name[r->options.general ? MET_GENERAL : MET_ORDER]));
  json_object_set_new(root, "flush_to_zero_accepted", json_boolean(r->options.flush_to_zero));
  json_object_set_new(root, "sample", count_of(check_sample(&r->options)));
  json_object_set_new(root, "not_tried", count_of(r->not_tried));
  json_object_set_new(root, "deviating_outputs", count_of(r->n_failing));
  json_object_set_new(root, "met", met_of_all(r));
  for (size_t i = 0; i < r->n_row; i++)
    json_array_append_new(rows, row_object(&r->row[i], &r->options));
  for (size_t i = 0; i < r->n_finding; i++)
    json_array_append_new(findings, finding_object(&r->finding[i]));
  for (size_t i = 0; i < r->n_cause; i++)
    json_array_append_new(causes, json_string(r->cause[i]));
  json_object_set_new(root, "rows", rows);
  json_object_set_new(root, "findings", findings);
  json_object_set_new(root, "diagnosis", causes);
  json_object_set_new(root, "cases", outcomes(r));
  if (r->shard != NULL)
    json_object_set(root, "shard", r->shard);
  return root;
}

void report_print_json(struct report *r, FILE *f)
{
  json_t *root = report_object(r);
  char *text = json_dumps(root, JSON_INDENT(1) | JSON_PRESERVE_ORDER | JSON_REAL_PRECISION(6));
  if (text == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  fputs(text, f);
  putc('\n', f);
  free(text);
  json_decref(root);
}
