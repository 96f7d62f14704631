/* SPDX-License-Identifier: MIT */
#include "bulk_tape.h"
#include "bulk_list.h"
#include "bulk_reading.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { INPUTS = 2 * STEP_MAX_STATE + 1 };

struct output {
  const double *x, *bound, *largest; /* bound NULL: everything is exact */
  const double *d, *near;
};

struct bulk_tape {
  const struct judge *judge;
  const struct bulk_kernels *kernels;
  struct bulk_readings *readings;
  struct bulk_list *list;
  double (*input)[BULK_BLOCK];     /* before, after, the gradient */
  struct skim_step skim;           /* of the first order */
  bool ranges[STEP_MAX_REGISTERS]; /* of the first order: whether the value's is looked at */
  struct output output[STEP_MAX_STATE];
};

bool tape_serves(const struct step_program *p)
{
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    bool loop = i->op != STEP_POW && i->op != STEP_FMA && !step_is_comparison(i->op);
    if (!i->scalar && i->precision != STEP_REAL && (!loop || i->precision != STEP_WORKING))
      return false;
  }
  return true;
}

struct bulk_tape *tape_new(const struct judge *judge)
{
  struct bulk_tape *t = xcalloc(1, sizeof *t);
  t->judge = judge;
  t->kernels = bulk_kernels();
  t->readings = readings_new(judge);
  t->list = list_new();
  t->input = xaligned(INPUTS * sizeof *t->input);
  return t;
}

void tape_free(struct bulk_tape *t)
{
  if (t == NULL)
    return;
  readings_free(t->readings);
  list_free(t->list);
  free(t->input);
  free(t);
}

bool tape_live(const struct step_program *p, const struct bits_machine *bits, bool *live)
{
  memset(live, 0, STEP_MAX_REGISTERS * sizeof *live);
  for (size_t k = 0; k < p->n_output; k++)
    live[p->output[k].reg] = p->output[k].state >= 0;
  for (size_t k = p->n_instr; k-- > 0;) {
    const struct step_instr *i = &p->instr[k];
    if (i->scalar || !live[i->dst])
      continue;
    size_t first = 0, n = step_arity(i->op);
    if (i->op == STEP_SELECT) {
      double truth = bits_machine_register(bits, i->arg[0]);
      if (isnan(truth))
        return false;
      first = truth != 0 ? 1 : 2;
      n = first + 1;
    }
    for (size_t a = first; a < n; a++)
      live[i->arg[a]] = true;
  }
  return true;
}

/* ---- one step ---- */

static bool take_scalar(struct bulk_tape *t, const struct bound_machine *m, uint8_t reg, bool first,
                        struct quantity *q)
{
  struct bound_value v = bound_machine_register(m, reg).value;
  double x = (double)v.lo;
  bool exact = v.lo == v.hi && v.lo == (long double)x;
  if (!isfinite(x) || !isfinite(v.err) || v.hi - v.lo > fabsl(v.lo) * 0x1p-60L)
    return false;
  double r = x != 0 ? (double)(v.err / fabsl(v.lo)) : 0;
  if (first) {
    t->skim.x[reg] = x;
    t->skim.r[reg] = r * SKIM_LESS;
  }
  if (r > 0x1p-10 || (x == 0 && v.err > 0x1p-148L) || (first && !exact && r < 0x1.ff8p-25))
    return false;
  double low = bound_machine_rest(m, reg, x);
  *q = (struct quantity){.x = list_scalar(t->list, x),
                         .d = low != 0 && first ? list_scalar(t->list, low) : NULL,
                         .r = r,
                         .low = fabs(x),
                         .high = fabs(x),
                         .zero = x == 0,
                         .nonnegative = x >= 0,
                         .count = 1};
  return true;
}

static struct quantity input(const struct bulk_tape *t, size_t which, int least, int most,
                             bool zero)
{
  return (struct quantity){.x = t->input[which],
                           .low = ldexp(1, least),
                           .high = ldexp(1, most),
                           .zero = zero,
                           .count = 1};
}

/* The new states of one order, each from the operands that `step` semantics gives it. */
static bool plan_order(struct bulk_tape *t, size_t o, const struct step_program *p,
                       struct quantity *computed)
{
  const struct bound_machine *m = judge_bound(t->judge, o);
  struct quantity reg[STEP_MAX_REGISTERS] = {{0}};
  bool live[STEP_MAX_REGISTERS];
  if (!tape_live(p, judge_bits(t->judge, o), live))
    return false;
  for (size_t s = 0; s < p->n_state; s++)
    reg[p->state[s].before] = input(t, s, TAPE_LEAST, TAPE_MOST, true);
  reg[p->g] = input(t, 2 * p->n_state, TAPE_LEAST_GRADIENT, TAPE_MOST_GRADIENT, true);
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    if (i->scalar || !live[i->dst])
      continue;
    size_t first = 0, n = step_arity(i->op);
    if (i->op == STEP_SELECT) {
      first = bits_machine_register(judge_bits(t->judge, o), i->arg[0]) != 0 ? 1 : 2;
      n = first + 1;
    }
    for (size_t a = first; a < n; a++)
      if (reg[i->arg[a]].x == NULL && !take_scalar(t, m, i->arg[a], o == 0, &reg[i->arg[a]]))
        return false;
    const struct quantity *arg = &reg[i->arg[first]];
    double u = bound_machine_unit(m, i->dst);
    if (isnan(u) || (o == 0 && u != 0 && u < 0x1p-24))
      return false;
    if (o == 0)
      t->skim.u[i->dst] = u * SKIM_LESS;
    size_t before = list_looks(t->list);
    reg[i->dst] = i->op == STEP_SELECT
                      ? *arg
                      : list_operate(t->list, i->op, arg, &reg[i->arg[1]], &reg[i->arg[2]], u);
    if (reg[i->dst].count > LIST_MOST_COUNT)
      return false;
    if (o == 0)
      t->ranges[i->dst] = list_looks(t->list) > before;
    for (size_t s = 0; s < p->n_state; s++)
      if (p->state[s].after == i->dst) {
        computed[s] = reg[i->dst];
        reg[i->dst] = input(t, p->n_state + s, TAPE_LEAST, TAPE_MOST, false);
      }
  }
  return true;
}

bool tape_t(struct bulk_tape *t)
{
  size_t n;
  const struct step_program *const *order = judge_orders(t->judge, &n);
  list_clear(t->list);
  memset(t->ranges, 0, sizeof t->ranges);
  const double *zero = list_scalar(t->list, 0);
  for (size_t o = 0; o < n; o++) {
    struct quantity computed[STEP_MAX_STATE] = {{0}};
    list_rests(t->list, o == 0);
    if (!plan_order(t, o, order[o], computed))
      return false;
    for (size_t s = 0; s < order[o]->n_state; s++) {
      const struct quantity *q = &computed[s];
      struct output *out = &t->output[s];
      const double *e = q->e == NULL && q->r == 0 ? NULL : list_bound(t->list, q);
      if (o == 0)
        *out = (struct output){q->x, e, e, q->d != NULL ? q->d : zero, q->near};
      else if ((out->bound == NULL) != (e == NULL))
        return false;
      else if (e != NULL)
        out->largest = list_larger(t->list, out->largest, e);
    }
  }
  return readings_t(t->readings);
}

const struct skim_step *tape_skim(const struct bulk_tape *t, const uint8_t *ranges)
{
  for (size_t reg = 0; reg < STEP_MAX_REGISTERS; reg++)
    if (t->ranges[reg]) {
      const uint8_t *looked = ranges;
      while (*looked != 0 && *looked != reg)
        looked++;
      if (*looked == 0)
        return NULL;
    }
  return &t->skim;
}

/* ---- one block ---- */

void tape_run(struct bulk_tape *t, const struct tape_inputs *in, struct bulk_result *out)
{
  size_t n;
  size_t n_state = judge_orders(t->judge, &n)[0]->n_state;
  for (size_t s = 0; s < n_state; s++) {
    t->kernels->widen(in->before[s], t->input[s]);
    t->kernels->widen(in->after[s], t->input[n_state + s]);
  }
  t->kernels->widen(in->grad, t->input[2 * n_state]);
  list_run(t->list, in->open);
  for (size_t s = 0; s < n_state; s++) {
    const struct output *o = &t->output[s];
    struct bulk_output given = {o->x, o->d, o->bound, o->largest, o->near, t->input[n_state + s]};
    (o->bound != NULL ? t->kernels->judge : t->kernels->judge_exact)(&given, in->open,
                                                                     &out->output[s]);
  }
  readings_run(t->readings, in, out);
}
