/* SPDX-License-Identifier: MIT */
#include "departure_points.h"
#include "message.h"

#include <string.h>

static struct range of_register(const struct bound_machine *m, int reg)
{
  if (reg < 0)
    return EVERYTHING;
  struct bound_value v = bound_machine_register(m, (size_t)reg).value;
  return (struct range){v.lo, v.hi};
}

static size_t output_of(const struct step_program *p, size_t s)
{
  size_t k = 0;
  while (p->output[k].state != (int)s)
    k++;
  return k;
}

/* What is so many times too large has rounding errors so many times as large. */
static long double scale_of(long double got, const struct bound_value *v, long double old)
{
  long double value = fabsl(v->lo), change = fabsl(v->lo - old), scale = 1;
  if (value > 0 && fabsl(got) > scale * value)
    scale = fabsl(got) / value;
  if (change > 0 && fabsl(got - old) > scale * change)
    scale = fabsl(got - old) / change;
  return scale;
}

static void measure(const struct engine *e, const struct sample *x, size_t s, struct point *to)
{
  const struct step_program *p = e->program;
  struct bound_value before[STEP_MAX_STATE], after[STEP_MAX_STATE];
  struct bound_result with[STEP_MAX_OUTPUT], without[STEP_MAX_OUTPUT];
  size_t k = output_of(p, s);
  for (size_t i = 0; i < p->n_state; i++) {
    before[i] = judge_operand(e->format, x->before[i]);
    after[i] = judge_operand(e->format, x->after[i]);
  }
  bound_machine_hyper(e->bound, x->group->hyper);
  bound_machine_t(e->bound, x->t);
  bound_machine_step(e->bound, before, judge_operand(e->format, x->grad), after, with);
  struct range update = of_register(e->bound, e->update), decay = of_register(e->bound, e->decay),
               denom = of_register(e->bound, e->denom);
  const struct bound_value old = before[s], theta = before[0];
  before[s] = bound_exact(e->format, 0);
  bound_machine_step(e->bound, before, judge_operand(e->format, x->grad), after, without);
  double got = format_to_double(e->format, x->after[s]);
  const struct bound_value *v = &with[k].value;
  struct range exact = {v->lo, v->hi}, fresh = {without[k].value.lo, without[k].value.hi};
  *to = (struct point){.t = x->t, .got = got, .deviates = x->verdict[s] == VERDICT_DEVIATES};
  long double scale = scale_of(got, v, old.lo), err = scale * v->err;
  to->off = (struct range){got - v->hi - err, got - v->lo + err};
  to->size = (double)(fmaxl(fabsl(got - v->lo), fabsl(got - v->hi)) / v->err);
  to->part[PART_WHOLE] = exact;
  to->part[PART_NEW] = fresh;
  to->part[PART_OLD] = minus(exact, fresh);
  to->part[PART_THETA] = (struct range){theta.lo, theta.hi};
  to->part[PART_ONE] = (struct range){1, 1};
  to->part[PART_UPDATE] = (struct range){-update.hi, -update.lo};
  to->part[PART_DENOMINATOR] = denom;
  to->part[PART_DECAY] = EVERYTHING;
  if (e->decay >= 0) { /* theta (decay - 1) */
    long double a = old.lo * (decay.lo - 1), b = old.lo * (decay.hi - 1);
    to->part[PART_DECAY] = (struct range){fminl(a, b), fmaxl(a, b)};
  }
}

static bool is_finite(const struct point *x)
{
  return isfinite(x->off.lo) && isfinite(x->off.hi) && isfinite(x->got);
}

static bool same_run(const struct vec_group *a, const struct vec_group *b)
{
  return a->program == b->program && a->format == b->format && a->semantics == b->semantics &&
         memcmp(a->hyper, b->hyper, sizeof a->hyper) == 0;
}

struct points points_of(const struct samples *s, const struct vec_group *run,
                        const struct engine *e, size_t state)
{
  struct points p = {xcalloc(s->n, sizeof *p.point), 0, 0};
  for (size_t i = 0; i < s->n; i++) {
    if (!same_run(s->sample[i].group, run))
      continue;
    measure(e, &s->sample[i], state, &p.point[p.n]);
    p.deviating += p.point[p.n].deviates && is_finite(&p.point[p.n]);
    p.n += is_finite(&p.point[p.n]);
  }
  return p;
}
