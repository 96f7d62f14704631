/* SPDX-License-Identifier: MIT */
/* What is carried from step to step: `real` semantics, or a state that is not exposed. Beside the
 * exact value stand the bound it may be off by and what each order makes of the same start. */
#include "judge_inside.h"
#include "message.h"
#include "settle.h"

#include <stdlib.h>

enum { LEVEL = GOLDEN_LEVELS - 1 }; /* the level that decides every cell */

static size_t at(const struct judge *j, size_t e, size_t order)
{
  return (e * j->n_all + order) * j->program->n_state;
}

static void begin_carrying(struct judge *j, size_t e)
{
  size_t n = j->program->n_state;
  if (j->exact == NULL) {
    j->exact = golden_state_new(j->golden, LEVEL, j->elements);
    j->error = xcalloc(j->elements * j->n_all * n, sizeof *j->error);
    j->general_error = xcalloc(j->elements * n, sizeof *j->general_error);
    j->reading = xcalloc(j->elements * j->n_all * n, sizeof *j->reading);
    if (j->exact == NULL) {
      message("out of memory");
      exit(EXIT_USAGE);
    }
  }
  golden_state_set(j->golden, j->exact + e * n, j->before + e * n);
  for (size_t s = 0; s < n; s++)
    j->general_error[e * n + s] = judge_operand(j->format, j->before[e * n + s]);
  for (size_t i = 0; i < j->n_all; i++)
    for (size_t s = 0; s < n; s++) {
      j->error[at(j, e, i) + s] = judge_operand(j->format, j->before[e * n + s]);
      j->reading[at(j, e, i) + s] = j->before[e * n + s];
    }
  j->carried[e] = true;
}

/* What is exposed is exact again, unless the trajectory itself is asked for. */
static void take_exposed(struct judge *j, size_t e, const uint64_t *state, const bool *exposed)
{
  size_t n = j->program->n_state;
  bool all = j->semantics != SEMANTICS_REAL;
  for (size_t s = 0; s < n; s++) {
    if (j->semantics == SEMANTICS_REAL || !exposed[s]) {
      all = false;
      continue;
    }
    j->before[e * n + s] = state[s];
    interval_set_bits(&j->exact[e * n + s], j->format, state[s]);
    j->general_error[e * n + s] = judge_operand(j->format, state[s]);
    for (size_t i = 0; i < j->n_all; i++) {
      j->error[at(j, e, i) + s] = judge_operand(j->format, state[s]);
      j->reading[at(j, e, i) + s] = state[s];
    }
  }
  j->carried[e] = !all;
}

/* The step of order i; with the answer's own new values where the next step begins from them. */
static void read_by(struct judge *j, size_t e, size_t i, uint64_t grad, const uint64_t *state,
                    const bool *exposed)
{
  size_t n = j->program->n_state;
  uint64_t *reading = j->reading + at(j, e, i), own[STEP_MAX_STATE], computed[STEP_MAX_OUTPUT];
  judge_ready(j, i);
  bits_machine_step(j->bits[i], reading, grad, NULL, computed);
  if (j->semantics != SEMANTICS_REAL) {
    for (size_t s = 0; s < n; s++)
      own[s] = exposed[s] ? state[s] : computed[judge_output_of(j->order[i], s)];
    bits_machine_step(j->bits[i], reading, grad, own, computed);
  }
  for (size_t s = 0; s < n; s++)
    reading[s] = computed[judge_output_of(j->order[i], s)];
}

/* A step of a bound machine of program p, its bounds handed on. */
static void bound_by(const struct judge *j, struct bound_machine *m, const struct step_program *p,
                     uint64_t grad, struct bound_value *error, struct bound_result *result)
{
  bound_machine_step(m, error, judge_operand(j->format, grad), NULL, result);
  for (size_t s = 0; s < p->n_state; s++)
    error[s] = result[judge_output_of(p, s)].value;
}

static enum verdict settle_carried(const struct judge *j, const struct output *o, long double bound)
{
  return settle_enclosure(j->format, o->context, o->v->got, bound); /* the new state by now */
}

void judge_carried(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                   const bool *exposed, struct judged *out)
{
  size_t n = j->program->n_state;
  struct cell cells[STEP_MAX_OUTPUT];
  struct bound_result result[CHECK_MAX_ORDERS][STEP_MAX_OUTPUT], general[STEP_MAX_OUTPUT];
  unsigned undecided = 0;
  if (!j->carried[e])
    begin_carrying(j, e);
  golden_real_step(j->golden, LEVEL, j->exact + e * n, grad, cells, &undecided);
  for (size_t i = 0; i < j->n_all; i++) {
    read_by(j, e, i, grad, state, exposed);
    if (i < j->n_order || i == j->reference)
      bound_by(j, j->bound[i], j->order[i], grad, j->error + at(j, e, i), result[i]);
  }
  if (!j->options.no_general)
    bound_by(j, judge_general(j), j->program, grad, j->general_error + e * n, general);
  for (size_t s = 0; s < n; s++) {
    size_t k = judge_output_of(j->program, s);
    struct judged *v = &out[s];
    v->want = cells[k];
    j->before[e * n + s] = cells[k].bits;
    if (!exposed[s])
      continue;
    struct output o = {.v = v,
                       .carried = true,
                       .finite = true,
                       .general = &general[k],
                       .settle = settle_carried,
                       .context = &j->exact[e * n + s]};
    for (size_t i = 0; i < j->n_all; i++) {
      o.reading[i] = j->reading[at(j, e, i) + s];
      if (i < j->n_order || i == j->reference)
        o.bound[i] = &result[i][judge_output_of(j->order[i], s)];
    }
    v->got = state[s];
    v->ulp = ulp_of_cell(j->format, v->got, &v->want);
    v->same_bits = judge_same_bits(j, &o);
    o.same = v->same_bits != 0;
    judge_verdict(j, &o);
    if (judge_class(j, &o) || j->options.every_bound)
      judge_by_general(j, &o);
  }
  take_exposed(j, e, state, exposed);
}
