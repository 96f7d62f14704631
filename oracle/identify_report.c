/* SPDX-License-Identifier: MIT */
#include "choice.h"
#include "identify.h"
#include "message.h"
#include "presets.h"
#include "report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- parts in words ---- */

static const struct dialect_family *family_of(const struct step_program *p)
{
  return dialect_family_find(p->dialect_of != NULL ? p->dialect_of : p->id);
}

/* What a choice means; of the usual one, what it is not. Free it. */
static char *choice_text(const struct dialect_switch *s, const char *choice)
{
  char *text = xstrdup("the optimizer's own; not");
  for (const struct dialect_choice *c = s->choice; c->name != NULL; c++) {
    bool is = strcmp(c->name, choice) == 0;
    char *longer = is ? xstrdup(c->what)
                      : xformat("%s%s %s", text, c == s->choice ? ":" : ";", c->what);
    free(text);
    text = longer;
    if (is)
      break;
  }
  return text;
}

/* The order whose bits most outputs are; the program's own before others. */
static size_t best_order(const struct candidate *c)
{
  size_t best = 0;
  for (size_t i = 1; i < c->n_order; i++)
    if (c->same_bits[i] > c->same_bits[best])
      best = i;
  return best;
}

/* Where a candidate departs first. */
static char *departure_text(const struct identification *x, const struct candidate *c)
{
  const struct departure *d = &c->first;
  const struct question *q = &x->question[d->question];
  if (c->disagree == 0)
    return xstrdup("no output, for none could be judged");
  char *got = number_text(q->group.format, d->v.got), *text, *place;
  place = xformat("%s step %" PRIu64 " element %zu %s: got %s", q->name, d->t, d->element,
                  x->asked->state[d->state].name, got);
  if (d->alien) {
    text = xformat("%s, changed, though %s has no such state", place, c->known->id);
  } else if (d->v.broken != NULL) {
    text = xformat("%s, which breaks %s", place, d->v.broken);
  } else {
    char *want = number_text(q->group.format, d->v.want.bits);
    text = xformat("%s, want %s; error %+.4g ulp, bound %.4g ulp", place, want, d->v.ulp.error,
                   d->v.bound);
    free(want);
  }
  free(got);
  free(place);
  return text;
}

static const char *reason(const struct identification *x, const struct candidate *c)
{
  if (candidate_same_step(x->left[0], c))
    return "the same step; they differ in the state before the first, which a question gives";
  return identify_same_reals(x, x->left[0], c)
             ? "equal over the reals in every case, and no case that is known tells them apart"
             : "their difference stays within the rounding bounds in every case that is known";
}

/* ---- text ---- */

static void print_choices(const struct step_program *p, FILE *f)
{
  char choice[DIALECT_MAX_ID];
  for (const struct dialect_switch *s = family_of(p)->switches; s->name != NULL; s++) {
    const char *has = program_has(p, s->name, choice);
    char *text = choice_text(s, has);
    fprintf(f, "  %s=%s: %s: %s\n", s->name, has, s->what, text);
    free(text);
  }
}

static void print_orders(const struct candidate *c, FILE *f)
{
  if (c->bits == 0)
    return;
  size_t best = best_order(c);
  fprintf(f, "  order of operations: %s, bit for bit in %zu of %zu outputs", c->order[best]->id,
          c->same_bits[best], c->bits);
  for (size_t i = 0; i < c->n_order; i++)
    if (i != best)
      fprintf(f, "; %s in %zu", c->order[i]->id, c->same_bits[i]);
  fputc('\n', f);
}

static void print_numbers(const struct identification *x, const struct candidate *c, FILE *f)
{
  fprintf(f, "  scalars: %s\n", c->numbers->what);
  for (enum numbers_fit fit = NUMBERS_EXCLUDED; fit <= NUMBERS_FIT; fit++) {
    const char *before = fit == NUMBERS_FIT ? "    not told apart from: " : "    excluded: ";
    for (const struct number_format *n = number_formats; n->name != NULL; n++)
      if (n != c->numbers && identify_numbers_fit(x, c, n) == fit) {
        fprintf(f, "%s%s", before, n->name);
        before = ", ";
      }
    if (before[0] == ',')
      fputc('\n', f);
  }
}

static void print_presets(const struct step_program *p, FILE *f)
{
  const char *before = "  presets: ";
  for (const struct preset *row = presets; row->framework != NULL; row++)
    if (strcmp(row->dialect, p->id) == 0) {
      fprintf(f, "%s%s/%s", before, row->framework, row->optimizer);
      before = ", ";
    }
  if (before[0] == ',')
    fputc('\n', f);
}

static void print_confidence(const struct identification *x, const struct candidate *c, FILE *f)
{
  size_t departs, telling = identify_telling(x, c, &departs), excluded = 0, fewest = 0;
  const struct candidate *other = identify_next_best(x, &fewest);
  for (size_t i = 0; i < x->plain.n; i++)
    excluded += x->plain.c[i].disagree > 0;
  if (c->numbers == number_formats)
    fprintf(f, "  confidence: of %zu element-steps that tell candidates apart %zu agree, %zu do not; ",
            telling, telling - departs, departs);
  else
    fprintf(f, "  confidence: %zu outputs agree, %zu do not; ", c->agree, c->disagree);
  fprintf(f, "%zu of %zu programs with scalars as given are excluded", excluded, x->plain.n);
  if (other != NULL)
    fprintf(f, ", the nearest, %s, by %zu element-steps", other->known->id, fewest);
  fputc('\n', f);
}

static void print_one(const struct identification *x, FILE *f)
{
  const struct candidate *c = x->left[0];
  fprintf(f, "identified: %s (%s)\n", c->known->id, c->known->name);
  print_choices(c->known, f);
  for (size_t i = 1; i < x->n_left; i++)
    fprintf(f, "  or %s: %s\n", x->left[i]->known->id, reason(x, x->left[i]));
  print_orders(c, f);
  print_numbers(x, c, f);
  print_confidence(x, c, f);
  print_presets(c->known, f);
}

static void print_several(const struct identification *x, FILE *f)
{
  fprintf(f, "undecided between %zu:\n", x->n_left);
  for (size_t i = 0; i < x->n_left; i++) {
    const struct candidate *c = x->left[i];
    fprintf(f, "  %s (%s)", c->known->id, c->known->name);
    if (i > 0 && x->next.name == NULL)
      fprintf(f, ": %s", reason(x, c));
    fputc('\n', f);
  }
  if (x->next.name != NULL)
    fprintf(f, "a case that tells some of them apart: %s\n", x->next.again);
}

static void print_none(const struct identification *x, FILE *f)
{
  const struct candidate *c = x->nearest;
  char *where = departure_text(x, c);
  fprintf(f, "none of the known; nearest: %s (%s)\n  agrees in", c->known->id, c->known->name);
  for (size_t s = 0; s < x->asked->n_state; s++)
    fprintf(f, "%s %zu of %zu %s", s > 0 ? "," : "", c->agree_of[s], c->asked_of[s],
            x->asked->state[s].name);
  fprintf(f, "\n  departs at %s\n    again: %s\n", where, x->question[c->first.question].again);
  for (size_t i = 0; i < x->n_cause; i++)
    fprintf(f, "  diagnosis: %s\n", x->cause[i]);
  free(where);
}

void identify_print(const struct identification *x, FILE *f)
{
  fprintf(f, "asked as %s, %s: %zu cases, %zu element-steps\n", x->asked->id,
          x->question[0].group.format->name, x->n_question, identify_element_steps(x));
  for (size_t i = 0; i < x->n_question; i++)
    fprintf(f, "  %s (%s, t = %" PRIu64 " to %" PRIu64 "): excludes %zu of %zu programs\n",
            x->question[i].name, x->question[i].group.class_name, x->question[i].c.first_t,
            x->question[i].c.first_t + x->question[i].c.steps - 1, identify_excluded_by(x, i),
            x->plain.n);
  if (identify_not_finite(x) > 0)
    fprintf(f, "  nothing is said of %zu outputs of these that are NaN or infinite\n",
            identify_not_finite(x));
  if (x->identity == IDENTITY_ONE)
    print_one(x, f);
  else if (x->identity == IDENTITY_SEVERAL)
    print_several(x, f);
  else
    print_none(x, f);
}

/* ---- JSON ---- */

static json_t *json_choices(const struct step_program *p)
{
  json_t *o = json_object();
  char choice[DIALECT_MAX_ID];
  for (const struct dialect_switch *s = family_of(p)->switches; s->name != NULL; s++) {
    const char *has = program_has(p, s->name, choice);
    char *text = choice_text(s, has);
    json_object_set_new(o, s->name, json_pack("{s:s, s:s, s:s}", "choice", has, "switch", s->what,
                                              "what", text));
    free(text);
  }
  return o;
}

static json_t *json_orders(const struct candidate *c)
{
  json_t *same = json_object();
  for (size_t i = 0; i < c->n_order; i++)
    json_object_set_new(same, c->order[i]->id, json_integer((json_int_t)c->same_bits[i]));
  return json_pack("{s:s*, s:I, s:o}", "nearest",
                   c->bits > 0 ? c->order[best_order(c)]->id : NULL, "outputs", (json_int_t)c->bits,
                   "same_bits", same);
}

static json_t *json_numbers(const struct identification *x, const struct candidate *c)
{
  json_t *excluded = json_array(), *fit = json_array();
  for (const struct number_format *n = number_formats; n->name != NULL; n++)
    if (n != c->numbers) {
      enum numbers_fit is = identify_numbers_fit(x, c, n);
      if (is != NUMBERS_NONE)
        json_array_append_new(is == NUMBERS_FIT ? fit : excluded, json_string(n->name));
    }
  return json_pack("{s:s, s:s, s:o, s:o}", "name", c->numbers->name, "what", c->numbers->what,
                   "excluded", excluded, "not_told_apart", fit);
}

static json_t *json_candidates(const struct identification *x)
{
  json_t *array = json_array();
  for (size_t i = 0; i < x->n_left; i++)
    json_array_append_new(
        array, json_pack("{s:s, s:s, s:s*}", "id", x->left[i]->known->id, "name",
                         x->left[i]->known->name, "why", i > 0 && x->next.name == NULL ? reason(x, x->left[i]) : NULL));
  return array;
}

static json_t *json_nearest(const struct identification *x)
{
  const struct candidate *c = x->nearest;
  const struct departure *d = &c->first;
  json_t *agrees = json_object(), *causes = json_array();
  for (size_t s = 0; s < x->asked->n_state; s++)
    json_object_set_new(agrees, x->asked->state[s].name,
                        json_pack("{s:I, s:I}", "agree", (json_int_t)c->agree_of[s], "asked",
                                  (json_int_t)c->asked_of[s]));
  for (size_t i = 0; i < x->n_cause; i++)
    json_array_append_new(causes, json_string(x->cause[i]));
  char *where = departure_text(x, c);
  json_t *departs = json_pack(
      "{s:s, s:I, s:I, s:s, s:s, s:s}", "case", x->question[d->question].name, "t",
      (json_int_t)d->t, "element", (json_int_t)d->element, "variable",
      x->asked->state[d->state].name, "text", where, "again", x->question[d->question].again);
  free(where);
  return json_pack("{s:s, s:s, s:o, s:o, s:o}", "id", c->known->id, "name", c->known->name,
                   "variables", agrees, "departs", departs, "diagnosis", causes);
}

static json_t *json_cases(const struct identification *x)
{
  json_t *array = json_array();
  for (size_t i = 0; i < x->n_question; i++) {
    const struct question *q = &x->question[i];
    json_array_append_new(
        array, json_pack("{s:s, s:s, s:s, s:s, s:I, s:I, s:I, s:I}", "case", q->name, "class",
                         q->group.class_name, "format", q->group.format->name, "again", q->again,
                         "first_t", (json_int_t)q->c.first_t, "steps", (json_int_t)q->c.steps,
                         "elements", (json_int_t)q->c.elements, "excludes",
                         (json_int_t)identify_excluded_by(x, i)));
  }
  return array;
}

static void json_found(const struct identification *x, json_t *o)
{
  const struct candidate *c = x->left[0];
  json_t *presets_of = json_array();
  for (const struct preset *row = presets; row->framework != NULL; row++)
    if (strcmp(row->dialect, c->known->id) == 0) {
      char *name = xformat("%s/%s", row->framework, row->optimizer);
      json_array_append_new(presets_of, json_string(name));
      free(name);
    }
  json_object_set_new(o, "program", json_string(c->known->id));
  json_object_set_new(o, "optimizer", json_string(family_of(c->known)->optimizer));
  json_object_set_new(o, "name", json_string(c->known->name));
  json_object_set_new(o, "choices", json_choices(c->known));
  json_object_set_new(o, "order", json_orders(c));
  json_object_set_new(o, "scalars", json_numbers(x, c));
  json_object_set_new(o, "presets", presets_of);
}

json_t *identify_json(const struct identification *x)
{
  json_t *o = json_pack("{s:s, s:s, s:s, s:o, s:I, s:I, s:I}", "asked", x->asked->id, "format",
                        x->question[0].group.format->name, "verdict", identity_name[x->identity],
                        "cases", json_cases(x), "element_steps",
                        (json_int_t)identify_element_steps(x), "not_finite",
                        (json_int_t)identify_not_finite(x), "programs", (json_int_t)x->plain.n);
  const struct candidate *c = x->identity == IDENTITY_NONE ? x->nearest : x->left[0];
  size_t departs = 0, telling = 0;
  if (c->numbers == number_formats) {
    telling = identify_telling(x, c, &departs);
    json_object_set_new(o, "confidence",
                        json_pack("{s:I, s:I, s:I}", "telling", (json_int_t)telling, "agree",
                                  (json_int_t)(telling - departs), "disagree",
                                  (json_int_t)departs));
  }
  size_t fewest = 0;
  const struct candidate *other = identify_next_best(x, &fewest);
  if (x->identity == IDENTITY_ONE && other != NULL)
    json_object_set_new(o, "next_best", json_pack("{s:s, s:I}", "id", other->known->id, "departs",
                                                  (json_int_t)fewest));
  if (x->identity == IDENTITY_ONE)
    json_found(x, o);
  if (x->identity == IDENTITY_NONE)
    json_object_set_new(o, "nearest", json_nearest(x));
  else
    json_object_set_new(o, "candidates", json_candidates(x));
  if (x->next.name != NULL)
    json_object_set_new(o, "next", json_string(x->next.again));
  return o;
}
