/* SPDX-License-Identifier: MIT */
/* `step` semantics, everything exposed: each output from the implementation's own state. */
#include "judge_inside.h"
#include "settle.h"

#include <string.h>

/* All that the new value of state s may have been computed from: the old state, the gradient, and
 * the other new values. */
static bool operands_finite(const struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                            size_t s)
{
  size_t n = j->program->n_state;
  bool finite = format_is_finite(j->format, grad);
  for (size_t i = 0; i < n; i++)
    finite = finite && format_is_finite(j->format, j->before[e * n + i]) &&
             (i == s || format_is_finite(j->format, state[i]));
  return finite;
}

struct staged {
  struct settle step;
  size_t n_reading; /* of `bits` */
  struct bound_value from[STEP_MAX_STATE], own[STEP_MAX_STATE];
  struct bound_result result[CHECK_MAX_ORDERS][STEP_MAX_OUTPUT];
  struct bound_result general[STEP_MAX_OUTPUT];
  uint64_t bits[CHECK_MAX_ORDERS][STEP_MAX_OUTPUT];
};

struct place {
  const struct staged *x;
  size_t k;
};

static enum verdict settle_staged(const struct judge *j, const struct output *o, long double bound)
{
  (void)j;
  const struct place *p = o->context;
  return settle(&p->x->step, p->k, o->v->got, bound);
}

static void read_by(struct judge *j, struct staged *x, size_t i)
{
  judge_ready(j, i);
  bits_machine_step(j->bits[i], x->step.before, x->step.grad, x->step.own, x->bits[i]);
}

static void bound_by(struct judge *j, struct staged *x, size_t i)
{
  judge_ready(j, i);
  bound_machine_step(j->bound[i], x->from, judge_operand(j->format, x->step.grad), x->own,
                     x->result[i]);
}

static void begin(struct judge *j, struct staged *x)
{
  bool finite = true;
  for (size_t s = 0; s < j->program->n_state; s++) {
    x->from[s] = judge_operand(j->format, x->step.before[s]);
    x->own[s] = judge_operand(j->format, x->step.own[s]);
    finite = finite && format_is_finite(j->format, x->step.own[s]);
  }
  for (size_t i = 0; i < j->n_order; i++) {
    read_by(j, x, i);
    bound_by(j, x, i);
  }
  x->n_reading = finite ? j->n_order : j->n_all;
  for (size_t i = j->n_order; i < x->n_reading; i++)
    read_by(j, x, i);
}

/* Output s beside what each order makes of its operands. */
static void put_beside(const struct judge *j, const struct staged *x, size_t s, struct output *o)
{
  for (size_t i = 0; i < x->n_reading; i++) {
    size_t k = judge_output_of(j->order[i], s);
    o->reading[i] = x->bits[i][k];
    if (i < j->n_order)
      o->bound[i] = &x->result[i][k];
  }
  o->v->same_bits = judge_same_bits(j, o);
  /* Cases of bits name the reference's. */
  o->same = j->semantics == SEMANTICS_BITS ? (o->v->same_bits & 1) != 0 : o->v->same_bits != 0;
}

static void classify(struct judge *j, struct staged *x, struct output *o)
{
  size_t n = j->program->n_state, r = j->reference;
  bool all = true, any = false, open[STEP_MAX_STATE];
  for (size_t s = 0; s < n; s++)
    all = all && o[s].same;
  if (r >= j->n_order && !all) {
    bound_by(j, x, r);
    for (size_t s = 0; s < n; s++)
      o[s].bound[r] = &x->result[r][judge_output_of(j->program, s)];
  }
  for (size_t s = 0; s < n; s++) {
    open[s] = judge_class(j, &o[s]) || j->options.every_bound;
    any = any || open[s];
  }
  if (!any)
    return;
  bound_machine_step(judge_general(j), x->from, judge_operand(j->format, x->step.grad), x->own,
                     x->general);
  for (size_t s = 0; s < n; s++) {
    o[s].general = &x->general[judge_output_of(j->program, s)];
    if (open[s])
      judge_by_general(j, &o[s]);
  }
}

void judge_staged(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                  struct judged *out)
{
  size_t n = j->program->n_state;
  const uint64_t *before = j->before + e * n;
  struct staged x;
  struct cell cells[STEP_MAX_OUTPUT];
  struct place place[STEP_MAX_STATE];
  struct output o[STEP_MAX_STATE];
  x.step = (struct settle){j->golden, j->program, j->format, j->t, grad, before, state};
  golden_step(j->golden, before, grad, state, cells);
  begin(j, &x);
  for (size_t s = 0; s < n; s++) {
    place[s] = (struct place){&x, judge_output_of(j->program, s)};
    o[s] = (struct output){.v = &out[s],
                           .finite = operands_finite(j, e, grad, state, s),
                           .settle = settle_staged,
                           .context = &place[s]};
    out[s].got = state[s];
    out[s].want = cells[place[s].k];
    out[s].ulp = ulp_of_cell(j->format, state[s], &out[s].want);
    put_beside(j, &x, s, &o[s]);
    judge_verdict(j, &o[s]);
  }
  classify(j, &x, o);
}
