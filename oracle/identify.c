/* SPDX-License-Identifier: MIT */
#include "identify.h"
#include "diagnose.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

enum { TRIES = 12 /* near candidates that a mistake is looked for in */ };

const char *const identity_name[] = {"identified", "none of the known", "undecided"};

static void judge_all(struct candidates *all, const struct question *q, size_t number, bool quick)
{
  for (size_t i = 0; i < all->n; i++)
    candidate_judge(&all->c[i], q, number, quick);
}

static void gather(struct identification *x, struct candidates *all)
{
  x->left = xrealloc(x->left, all->n + 1, sizeof *x->left);
  x->n_left = 0;
  for (size_t i = 0; i < all->n; i++)
    if (candidate_lives(&all->c[i]))
      x->left[x->n_left++] = &all->c[i];
}

/* More than one step function is left. */
static bool several(const struct identification *x)
{
  for (size_t i = 1; i < x->n_left; i++)
    if (!candidate_same_step(x->left[0], x->left[i]))
      return true;
  return false;
}

/* Ask the case of a row, and judge it as every candidate. */
static enum answered put(struct identification *x, const struct suite_row *row)
{
  struct question q;
  question_begin(&q, row, x->asked, x->format);
  enum answered result = x->ask(x->context, &q);
  x->used = xrealloc(x->used, x->n_used + 1, sizeof *x->used);
  x->used[x->n_used++] = row;
  if (result != ANSWERED) {
    question_free(&q);
    return result;
  }
  if (identify_is_special(row)) /* some make a known program that lacks a guard divide by zero */
    question_spare(&q);
  x->question = xrealloc(x->question, x->n_question + 1, sizeof *x->question);
  x->question[x->n_question++] = q;
  judge_all(&x->plain, &q, x->n_question - 1, false);
  judge_all(&x->rounded, &q, x->n_question - 1, true);
  return ANSWERED;
}

/* Exclude candidates until one is left or no case tells those apart that are, and then what the cases leave out that are
 * asked of every program. */
static enum answered separate(struct identification *x, struct candidates *all)
{
  for (gather(x, all); x->n_left > 0; gather(x, all)) {
    const struct suite_row *row = several(x) ? identify_choose(x) : NULL;
    if (x->ask == NULL) {
      if (row != NULL)
        question_begin(&x->next, row, x->asked, x->format);
      break;
    }
    if (row == NULL && (row = identify_confirm(x)) == NULL)
      break;
    if (put(x, row) == ANSWERED_NOT)
      return ANSWERED_NOT;
  }
  return ANSWERED;
}

/* ---- none of the known ---- */

static bool sample(void *context, const struct walk_step *x)
{
  struct finding f = {.group = x->group, .t = x->t, .grad = x->grad, .element = x->element};
  size_t n = x->group->program->n_state;
  memcpy(f.before, x->before, n * sizeof *x->before);
  memcpy(f.after, x->after, n * sizeof *x->after);
  memcpy(f.exposed, x->exposed, n * sizeof *x->exposed);
  samples_add(context, &f, x->out);
  return true;
}

/* The sentences of the diagnosis, were the program meant to be this candidate. Is all of it explained? */
static bool explain(const struct identification *x, const struct candidate *c,
                    struct report *report)
{
  struct samples samples = {NULL, 0, 0, 0, 0};
  struct vec_group *own = xcalloc(x->n_question, sizeof *own);
  for (size_t i = 0; i < x->n_question; i++) {
    candidate_walk(c, &x->question[i], &own[i], sample, &samples);
    samples_end_case(&samples);
  }
  bool full = diagnose(&samples, report);
  samples_free(&samples);
  free(own);
  return full;
}

/* A state that was not asked leaves a candidate more room: such candidates come last. */
static int by_agreement(const void *left, const void *right)
{
  const struct candidate *a = *(struct candidate *const *)left;
  const struct candidate *b = *(struct candidate *const *)right;
  if (a->hidden != b->hidden)
    return a->hidden ? 1 : -1;
  if (a->agree != b->agree)
    return a->agree < b->agree ? 1 : -1;
  return a < b ? -1 : a > b;
}

/* What was asked for, if one known mistake explains every departure from it; then the candidate of those that agree most
 * that this holds of; then the one that agrees most, if that is more than a tenth of the outputs. */
static void find_nearest(struct identification *x)
{
  size_t n = x->plain.n;
  struct candidate **order = xcalloc(n + 1, sizeof *order);
  order[0] = &x->plain.c[0];
  for (size_t i = 0; i < n; i++)
    order[i + 1] = &x->plain.c[i];
  qsort(order + 1, n, sizeof *order, by_agreement);
  bool full = false;
  struct report report = {.name = NULL};
  for (size_t i = 0; i <= n && i < TRIES && !full; i++) {
    if (i > 1 && 10 * order[i]->agree < 9 * order[1]->agree)
      break;
    report_free(&report);
    report = (struct report){.name = NULL};
    full = explain(x, order[i], &report);
    if (full)
      x->nearest = order[i];
  }
  if (!full) {
    report_free(&report);
    report = (struct report){.name = NULL};
    x->nearest = 10 * order[1]->agree > order[1]->agree + order[1]->disagree ? order[1] : order[0];
    explain(x, x->nearest, &report);
  }
  for (size_t i = 0; i < report.n_cause; i++) {
    x->cause = xrealloc(x->cause, x->n_cause + 1, sizeof *x->cause);
    x->cause[x->n_cause++] = xstrdup(report.cause[i]);
  }
  report_free(&report);
  free(order);
}

/* ---- the whole ---- */

static enum answered first_questions(struct identification *x)
{
  for (size_t i = 0; i < x->n_question; i++)
    judge_all(&x->plain, &x->question[i], i, false);
  for (size_t i = 0; x->ask != NULL && i < IDENTIFY_ALWAYS; i++) {
    enum answered result = put(x, &identify_rows[i]);
    if (result == ANSWERED_NOT || (i == 0 && result == ANSWERED_DECLINED))
      return result;
  }
  return ANSWERED;
}

enum answered identify(struct identification *x)
{
  x->plain = candidates_of(x->asked, &number_formats[0]);
  enum answered result = first_questions(x);
  if (result == ANSWERED)
    result = separate(x, &x->plain);
  for (const struct number_format *f = &number_formats[1];
       result == ANSWERED && x->n_left == 0 && f->name != NULL; f++) {
    candidates_free(&x->rounded);
    x->rounded = candidates_of(x->asked, f);
    for (size_t i = 0; i < x->n_question; i++)
      judge_all(&x->rounded, &x->question[i], i, true);
    result = separate(x, &x->rounded);
  }
  if (result != ANSWERED)
    return result;
  x->identity = x->n_left == 0 ? IDENTITY_NONE : several(x) ? IDENTITY_SEVERAL : IDENTITY_ONE;
  if (x->identity == IDENTITY_NONE)
    find_nearest(x);
  return ANSWERED;
}

void identification_free(struct identification *x)
{
  for (size_t i = 0; i < x->n_question; i++)
    question_free(&x->question[i]);
  for (size_t i = 0; i < x->n_cause; i++)
    free(x->cause[i]);
  question_free(&x->next);
  candidates_free(&x->plain);
  candidates_free(&x->rounded);
  free(x->question);
  free(x->used);
  free(x->cause);
  free(x->left);
  *x = (struct identification){.asked = NULL};
}

/* ---- what supports it ---- */

size_t identify_element_steps(const struct identification *x)
{
  return x->plain.n > 0 ? x->plain.c[0].n_departs : 0;
}

size_t identify_telling(const struct identification *x, const struct candidate *c, size_t *departs)
{
  size_t n = 0;
  *departs = 0;
  for (size_t i = 0; i < identify_element_steps(x); i++) {
    bool some = false, all = true;
    for (size_t k = 0; k < x->plain.n; k++) {
      some = some || x->plain.c[k].departs[i];
      all = all && x->plain.c[k].departs[i];
    }
    n += some && !all;
    *departs += some && !all && c->departs[i];
  }
  return n;
}

const struct candidate *identify_next_best(const struct identification *x, size_t *departs)
{
  const struct candidate *best = NULL;
  for (size_t k = 0; k < x->plain.n; k++) {
    const struct candidate *c = &x->plain.c[k];
    size_t n = 0;
    for (size_t i = 0; i < c->n_departs; i++)
      n += c->departs[i];
    if (n > 0 && (best == NULL || n < *departs)) {
      best = c;
      *departs = n;
    }
  }
  return best;
}

size_t identify_not_finite(const struct identification *x)
{
  size_t n = 0;
  for (size_t i = 0; i < x->n_question; i++)
    n += x->question[i].not_finite;
  return n;
}

size_t identify_excluded_by(const struct identification *x, size_t question)
{
  size_t n = 0;
  for (size_t k = 0; k < x->plain.n; k++)
    n += x->plain.c[k].disagree > 0 && x->plain.c[k].first.question == question;
  return n;
}

enum numbers_fit identify_numbers_fit(const struct identification *x, const struct candidate *c,
                                      const struct number_format *numbers)
{
  struct candidate other;
  bool changes = numbers->change != NULL;
  if (!candidate_begin(&other, c->known, numbers, x->asked))
    return NUMBERS_NONE;
  for (size_t i = 0; i < x->n_question; i++) {
    candidate_judge(&other, &x->question[i], i, true);
    changes = changes || candidate_rounds(&other, &x->question[i]);
  }
  enum numbers_fit fit = other.disagree > 0             ? NUMBERS_EXCLUDED
                         : changes && other.agree > 0 ? NUMBERS_FIT
                                                      : NUMBERS_NONE;
  candidate_free(&other);
  return fit;
}

struct cells {
  struct cell *cell; /* [index * n_state + s] of the program asked for */
  const struct step_program *asked;
  bool compare, same;
};

static bool take_cells(void *context, const struct walk_step *x)
{
  struct cells *k = context;
  const struct step_program *p = x->group->program;
  for (size_t s = 0; s < p->n_state; s++)
    for (size_t a = 0; a < k->asked->n_state; a++) {
      struct cell *at = &k->cell[x->index * k->asked->n_state + a];
      if (strcmp(p->state[s].name, k->asked->state[a].name) != 0)
        continue;
      if (k->compare)
        k->same = k->same && cell_equal(at, &x->out[s].want);
      else
        *at = x->out[s].want;
    }
  return k->same;
}

bool identify_same_reals(const struct identification *x, const struct candidate *a,
                         const struct candidate *b)
{
  bool same = a->known->n_state == b->known->n_state;
  for (size_t i = 0; i < x->n_question && same; i++) {
    const struct question *q = &x->question[i];
    struct vec_group own;
    struct cells k = {.asked = q->group.program, .same = true};
    k.cell = xcalloc(q->c.steps * q->c.elements * k.asked->n_state, sizeof *k.cell);
    bool both = candidate_walk(a, q, &own, take_cells, &k);
    k.compare = true;
    both = candidate_walk(b, q, &own, take_cells, &k) && both;
    same = both && k.same;
    free(k.cell);
  }
  return same;
}
