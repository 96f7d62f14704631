/* SPDX-License-Identifier: MIT */
#include "mutant_trial.h"

#include "interval_golden.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

static const bool everything[STEP_MAX_STATE] = {true, true, true, true, true, true};

struct trial {
  enum trial_kind kind;
  struct mutant_run *run;
  struct judge *judge;
  const struct step_program *right, *wrong;   /* the optimizer's, and what the mutant runs */
  struct golden *right_values, *wrong_values; /* NULL: not asked for */
  const struct vec_file *file;
  const struct vec_group *group;
  const struct vec_case *c;
};

static void name_case(const struct trial *t, uint64_t step, size_t element, size_t s,
                      char name[200])
{
  snprintf(name, 200, "%s/%u (%s, step %" PRIu64 ", element %zu)", t->file->stem, t->c->id,
           t->group->program->state[s].name, step, element);
}

static bool all_finite(const struct trial *t, const uint64_t *state)
{
  bool finite = true;
  for (size_t s = 0; s < t->right->n_state; s++)
    finite = finite && format_is_finite(t->group->format, state[s]);
  return finite;
}

/* ---- the same function over the reals? ---- */

/* Both programs from the same operands: states cell by cell, which are correctly rounded with their
 * tails. */
static void compare_values(const struct trial *t, const uint64_t *before, uint64_t grad,
                           struct seen *seen)
{
  struct cell right[STEP_MAX_OUTPUT], wrong[STEP_MAX_OUTPUT];
  if (!all_finite(t, before) || !format_is_finite(t->group->format, grad))
    return; /* no reals */
  golden_step(t->right_values, before, grad, NULL, right);
  golden_step(t->wrong_values, before, grad, NULL, wrong);
  for (size_t k = 0; k < t->right->n_output; k++)
    for (size_t i = 0; i < t->wrong->n_output; i++)
      if (t->right->output[k].state >= 0 &&
          t->right->output[k].state == t->wrong->output[i].state) {
        seen->compared++;
        seen->other_values += !mutant_same_value(&right[k], &wrong[i]);
      }
}

/* ---- how far from it, beside the bound? ---- */

/* x - y in ulp of y, to 2^-32; INFINITY where only one is a number. Both fit binary64 in the
 * formats of 16 bits, with their tails. */
static double cells_apart(const struct format *f, const struct cell *x, const struct cell *y)
{
  mpfr_t a, b;
  mpfr_inits2(53, a, b, (mpfr_ptr)0);
  cell_to_mpfr(f, x, a);
  cell_to_mpfr(f, y, b);
  double apart =
      ldexp(mpfr_get_d(a, MPFR_RNDN) - mpfr_get_d(b, MPFR_RNDN), -cell_ulp_exponent(f, y));
  mpfr_clears(a, b, (mpfr_ptr)0);
  return isfinite(apart) ? fabs(apart) : INFINITY;
}

/* The mutant over the reals, from its own new averages as the judge has it. */
static void compare_bounds(const struct trial *t, uint64_t step, size_t element,
                           const uint64_t *before, uint64_t grad, const uint64_t *answer,
                           const struct judged *v, struct seen *seen)
{
  struct cell wrong[STEP_MAX_OUTPUT];
  const struct format *f = t->group->format;
  if (t->group->semantics != SEMANTICS_STEP || !all_finite(t, before) || !all_finite(t, answer) ||
      !format_is_finite(f, grad))
    return;
  golden_step(t->wrong_values, before, grad, answer, wrong);
  for (size_t i = 0; i < t->wrong->n_output; i++) {
    int s = t->wrong->output[i].state;
    if (s < 0 || v[s].want.kind == CELL_NAN || v[s].want.kind == CELL_OVERFLOW ||
        !isfinite(v[s].bound))
      continue;
    double apart = cells_apart(f, &wrong[i], &v[s].want);
    double ratio = apart == 0 ? 0 : apart / v[s].bound;
    seen->measured++;
    if (ratio > seen->ratio) {
      seen->ratio = ratio;
      name_case(t, step, element, (size_t)s, seen->farthest);
    }
  }
}

/* ---- one case ---- */

static void judge_element(const struct trial *t, uint64_t step, size_t element, uint64_t grad,
                          struct seen *seen)
{
  uint64_t answer[STEP_MAX_STATE], before[STEP_MAX_STATE];
  struct judged v[STEP_MAX_STATE];
  mutant_run_answer(t->run, element, answer);
  judge_answer(t->judge, element, grad, answer, everything, v, before);
  bool exact = t->group->semantics == SEMANTICS_BITS;
  for (size_t s = 0; s < t->right->n_state; s++) {
    bool wrong = v[s].verdict == VERDICT_DEVIATES || v[s].verdict == VERDICT_ZERO_SIGN;
    seen->judged += !exact;
    seen->bits += exact;
    seen->deviating += !exact && wrong;
    seen->beyond += !exact && v[s].verdict == VERDICT_DEVIATES && isfinite(v[s].bound);
    seen->other_bits += exact && wrong;
    seen->undecided += v[s].verdict == VERDICT_UNDECIDED;
    seen->other_readings += t->group->semantics != SEMANTICS_REAL && (v[s].same_bits & 1) == 0;
    if (!exact && wrong && seen->killer[0] == '\0')
      name_case(t, step, element, s, seen->killer);
  }
  if (t->kind == TRIAL_VALUES)
    compare_values(t, before, grad, seen);
  if (t->kind == TRIAL_RATIO)
    compare_bounds(t, step, element, before, grad, answer, v, seen);
}

static void set_values(const struct trial *t, uint64_t step)
{
  if (t->kind == TRIAL_VALUES) {
    golden_hyper(t->right_values, t->group->hyper);
    golden_t(t->right_values, step);
  }
  if (t->kind == TRIAL_VALUES || t->kind == TRIAL_RATIO) {
    struct mutant_reading reading;
    mutant_run_reading(t->run, &reading);
    golden_hyper(t->wrong_values, reading.hyper);
    golden_t(t->wrong_values, reading.t);
  }
}

static void try_case(const struct trial *t, struct seen *seen)
{
  const struct vec_case *c = t->c;
  mutant_run_case(t->run, t->group->hyper, c->first_t, c->elements, c->initial);
  judge_case(t->judge, t->group, c);
  for (size_t k = 0; k < c->steps; k++) {
    const uint64_t step = c->first_t + k, *grad = c->grad + k * c->elements;
    judge_t(t->judge, step);
    mutant_run_step(t->run, step, grad);
    set_values(t, step);
    for (size_t e = 0; e < c->elements; e++) {
      judge_element(t, step, e, grad[e], seen);
      if (seen->deviating > 0 && t->kind == TRIAL_DEATH)
        return;
    }
  }
}

/* ---- one mutant in one format ---- */

struct seen mutant_try(const struct mutant *m, const char *optimizer, struct vectors *v,
                       enum trial_kind kind)
{
  static const struct check_options options;
  struct seen seen = {0};
  struct trial t = {.kind = kind, .run = mutant_run_new(m, optimizer, v->format)};
  t.right = step_program_find(optimizer);
  t.wrong = m != NULL && m->program != NULL ? m->program : t.right;
  if (kind == TRIAL_VALUES)
    t.right_values = golden_new(t.right, v->format);
  if (kind == TRIAL_VALUES || kind == TRIAL_RATIO)
    t.wrong_values = golden_new(t.wrong, v->format);
  for (size_t i = 0; i < v->n; i++)
    for (size_t g = 0; g < v->file[i].n_group; g++) {
      t.file = &v->file[i];
      t.group = &t.file->group[g];
      if (t.group->semantics == SEMANTICS_BITS && kind == TRIAL_DEATH)
        continue;
      if (!judge_serves(v->judge, t.group)) {
        judge_free(v->judge);
        v->judge = judge_new(t.group, &options);
      }
      t.judge = v->judge;
      for (size_t c = 0; c < t.group->n_case && (seen.deviating == 0 || kind != TRIAL_DEATH); c++) {
        t.c = &t.group->cases[c];
        try_case(&t, &seen);
      }
    }
  mutant_run_free(t.run);
  golden_free(t.right_values);
  golden_free(t.wrong_values);
  return seen;
}

/* ---- of the score ---- */

void mutant_print(bool good, const char *id, const char *class_name, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  printf("%s - %s [%s] ", good ? "ok" : "not ok", id, class_name);
  vprintf(format, args);
  putchar('\n');
  va_end(args);
}

bool mutant_control(const struct seen *seen)
{
  return seen->judged > 0 && seen->bits > 0 && seen->deviating == 0 && seen->undecided == 0 &&
         seen->other_bits == 0;
}
