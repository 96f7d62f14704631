/* SPDX-License-Identifier: MIT */
/* The report as JSON; spec/report.schema.json describes it. Infinite and undefined numbers are the
 * strings "infinity" and null; numbers of the optimizer are bit strings. */
#include "hyper.h"
#include "message.h"
#include "report.h"
#include "version.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

static json_t *number(double x)
{
  return isfinite(x) ? json_real(x)
         : isnan(x)  ? json_null()
                     : json_string(x > 0 ? "infinity" : "-infinity");
}

static json_t *taken_string(char *text)
{
  json_t *s = json_string(text);
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
  json_object_set_new(o, "case", json_string(x->where));
  json_object_set_new(o, "t", json_integer((json_int_t)x->t));
  json_object_set_new(o, "element", json_integer((json_int_t)x->element));
  json_object_set_new(o, "variable", json_string(x->group->program->state[x->state].name));
  json_object_set_new(o, "verdict", json_string(verdict_name[x->v.verdict]));
  json_object_set_new(o, "got", bits_string(f, x->v.got));
  json_object_set_new(o, "got_text", taken_string(number_text(f, x->v.got)));
  json_object_set_new(o, "want", json_string(want));
  json_object_set_new(o, "ulp", number(x->v.ulp.error));
  json_object_set_new(o, "bound", number(x->v.bound));
  json_object_set_new(o, "order", x->v.order != NULL ? json_string(x->v.order->id) : json_null());
  json_object_set_new(o, "gradient", bits_string(f, x->grad));
  json_object_set_new(o, "before", state_object(x, x->before, NULL));
  json_object_set_new(o, "after", state_object(x, x->after, x->exposed));
  json_object_set_new(o, "hyperparameters", hyper_object(x->group));
  json_object_set_new(o, "again", taken_string(finding_command(x)));
  return o;
}

static json_t *count_of(uint64_t n)
{
  return json_integer((json_int_t)n);
}

static json_t *column_object(struct column *c, const struct report_row *row,
                             const struct check_options *options)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  size_t n = check_orders(row->program, options->order, order);
  json_t *o = json_object(), *same = json_object();
  bool any = c->n_error > 0;
  json_object_set_new(o, "cells", count_of(c->cells));
  for (int v = VERDICT_CONFORMS; v <= VERDICT_HIDDEN; v++)
    json_object_set_new(o, v == VERDICT_ZERO_SIGN ? "zero_sign" : verdict_name[v],
                        count_of(c->count[v]));
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
  json_object_set_new(o, "worst", finding_object(&c->worst));
  return o;
}

static json_t *row_object(struct report_row *row, const struct check_options *options)
{
  json_t *o = json_object(), *variables = json_object();
  json_object_set_new(o, "optimizer", json_string(row->program->id));
  json_object_set_new(o, "format", json_string(row->format->name));
  json_object_set_new(o, "semantics", json_string(semantics_name[row->semantics]));
  json_object_set_new(o, "class", json_string(row->class_name));
  json_object_set_new(o, "cases", count_of(row->cases));
  json_object_set_new(o, "failed", count_of(row->failed));
  json_object_set_new(o, "undecided", count_of(row->undecided));
  json_object_set_new(o, "skipped", count_of(row->skipped));
  json_object_set_new(o, "element_steps", count_of(row->element_steps));
  for (size_t s = 0; s < row->program->n_state; s++)
    json_object_set_new(variables, row->program->state[s].name,
                        column_object(&row->column[s], row, options));
  json_object_set_new(o, "variables", variables);
  json_object_set_new(o, "first_divergence", finding_object(&row->first_divergence));
  json_object_set_new(o, "first_failure", finding_object(&row->first_failure));
  return o;
}

static json_t *outcomes(const struct report *r)
{
  json_t *list = json_array();
  for (size_t i = 0; i < r->n_outcome; i++) {
    const struct case_outcome *c = &r->outcome[i];
    json_t *o = json_object();
    json_object_set_new(o, "case", json_string(c->name));
    json_object_set_new(o, "class", json_string(c->class_name));
    json_object_set_new(o, "outcome", json_string(outcome_name[c->outcome]));
    json_t *text = json_string(c->text); /* NULL when a program's bytes are no UTF-8 */
    json_object_set_new(o, "text", text != NULL ? text : json_string("(not UTF-8)"));
    json_object_set_new(o, "deviating_outputs", count_of(c->findings));
    json_array_append_new(list, o);
  }
  return list;
}

static json_t *report_object(struct report *r)
{
  static const char *const verdict[] = {"conforms", "deviates", "usage", "undecided"};
  int status = report_status(r);
  json_t *root = json_object(), *rows = json_array(), *findings = json_array(),
         *causes = json_array();
  json_object_set_new(root, "schema", json_integer(1));
  json_object_set_new(root, "generator", json_string("adamant " ADAMANT_VERSION));
  json_object_set_new(root, "implementation", json_string(r->name));
  json_object_set_new(root, "verdict",
                      json_string(status == EXIT_NOTHING ? "nothing applicable" : verdict[status]));
  json_object_set_new(root, "order",
                      json_string(r->options.order != NULL ? r->options.order : "any"));
  json_object_set_new(root, "theorem", json_string("Adamant.Rounding.running_error"));
  json_object_set_new(root, "flush_to_zero_accepted", json_boolean(r->options.flush_to_zero));
  json_object_set_new(root, "not_tried", count_of(r->not_tried));
  json_object_set_new(root, "deviating_outputs", count_of(r->n_failing));
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
