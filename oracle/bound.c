/* SPDX-License-Identifier: MIT */
#include "bound_quick.h"
#include "bound_rules.h"
#include "interval.h"

#include <stdlib.h>

enum { PRECISION = 113 };

struct bound_machine {
  const struct step_program *program;
  const struct format *format;
  enum bound_theorem theorem;
  struct interval_machine *real; /* the scalars */
  struct reg reg[STEP_MAX_REGISTERS];
  struct reg computed[STEP_MAX_STATE];                /* new states before `own` replaces them */
  const struct format *in_format[STEP_MAX_REGISTERS]; /* that holds the register; NULL: real */
  struct rounding rounding[STEP_MAX_REGISTERS];       /* by the instruction that writes it */
  long double unit[STEP_MAX_STATE];
  struct bound_quick quick;
  bool ran_quick; /* the last step: its registers are in `quick` */
  bool careful;   /* no step is */
};

/* ---- the recursion ---- */

/* The branch taken with all that is known of it: the comparison is exact. */
static void choose(struct bound_machine *m, const struct step_instr *i)
{
  const struct bound_value *condition = &m->reg[i->arg[0]].v;
  if (condition->lo == condition->hi)
    m->reg[i->dst] = m->reg[condition->lo != 0 ? i->arg[1] : i->arg[2]];
  else
    m->reg[i->dst] = (struct reg){everything(), INFINITY, i->dst, false};
}

static void operate(struct bound_machine *m, const struct step_instr *i, struct bound_value exact)
{
  if (i->op == STEP_SELECT) {
    choose(m, i);
    return;
  }
  const struct reg *arg[3] = {&m->reg[i->arg[0]], &m->reg[i->arg[1]], &m->reg[i->arg[2]]};
  struct reg *dst = &m->reg[i->dst];
  long double from[3];
  propagate(i->op, arg[0], arg[1], arg[2], from);
  long double carried = add_up(add_up(from[0], from[1]), from[2]);
  long double most = most_of(m->theorem, i->op, arg[0], arg[1], arg[2], &exact, carried);
  long double size = add_up(most, carried);
  long double local = round_error(&m->rounding[i->dst], size);
  dst->overflow = isinf(local) && !isinf(size);
  dst->dominant = i->dst;
  long double largest = local;
  for (int j = 0; j < 3; j++)
    if (isinf(from[j]) ? isinf(arg[j]->v.err) && dst->dominant == i->dst : from[j] > largest) {
      largest = from[j];
      dst->dominant = arg[j]->dominant;
    }
  for (int j = 0; j < 3; j++)
    dst->overflow |= arg[j]->overflow && from[j] > 0;
  dst->v = exact;
  dst->most = most;
  dst->v.err = is_bounded(&exact) ? add_up(carried, local) : INFINITY;
}

/* ---- setting up ---- */

static bool contained(const struct format *a, const struct format *b)
{
  return a->precision <= b->precision && a->emax <= b->emax &&
         a->emin - a->precision >= b->emin - b->precision;
}

static enum rounding_kind rounding_of(const struct bound_machine *m, const struct step_instr *i,
                                      bool constant)
{
  const struct format *to = m->in_format[i->dst], *from = m->in_format[i->arg[0]];
  if (to == NULL && m->theorem == BOUND_REFERENCE)
    return NONE;
  switch (i->op) {
  case STEP_ADD:
  case STEP_SUB:
  case STEP_SQRT:
    return NEAREST;
  case STEP_ABS:
  case STEP_MAX: /* one of the operands, in their own format */
  case STEP_GT:
  case STEP_EQ:
  case STEP_SELECT:
    return NONE;
  case STEP_POW:
    return FAITHFUL;
  case STEP_CAST:
    if (constant || to == NULL)
      return NONE; /* constants are small integers, of every format */
    return from == NULL ? FAITHFUL : contained(from, to) ? NONE : NEAREST_UNDERFLOW;
  default:
    return NEAREST_UNDERFLOW;
  }
}

/* n roundings move a number by n u X + n eta, to the first order of u, which is what the
 * reference's theorem counts of one operation; and by no more than that over 1 - n u. */
static struct rounding rounding_by(const struct bound_machine *m, enum rounding_kind kind,
                                   const struct format *to)
{
  const struct format *f = to != NULL ? to : &format_binary64;
  unsigned n = counted[kind].roundings * (m->theorem == BOUND_GENERAL ? GENERAL_FACTOR : 1);
  long double unit = ldexpl(n, -f->precision), underflow = ldexpl(n, f->emin - f->precision);
  if (m->theorem != BOUND_REFERENCE) {
    long double rest = 1 - unit; /* exact: at most 64 bits */
    unit = div_up(unit, rest);
    underflow = div_up(underflow, rest);
  }
  int exponent;
  return (struct rounding){kind, unit, counted[kind].underflow ? underflow : 0,
                           to != NULL ? ldexpl(2 - ldexpl(1, 1 - to->precision), to->emax)
                                      : (long double)INFINITY,
                           frexpl(unit, &exponent) == 0.5L};
}

static bool is_constant_up_to_one(const struct step_program *program, uint8_t reg)
{
  for (size_t k = 0; k < program->n_const; k++)
    if (program->const_reg[k] == reg)
      return 0 < program->const_value[k] && program->const_value[k] <= 1;
  return false;
}

bool bound_has_theorem(const struct step_program *program)
{
  for (size_t i = 0; i < program->n_instr; i++)
    if (program->instr[i].op == STEP_POW && program->instr[i].arg[1] != program->t &&
        !is_constant_up_to_one(program, program->instr[i].arg[0]))
      return false;
  return true;
}

/* The same instructions for the quick recursion of BOUND_REFERENCE, in doubles: all exact but an
 * eta that is no double, which is rounded up. */
static void plan_quick(struct bound_machine *m)
{
  const struct step_program *p = m->program;
  m->quick.holds[p->g] = true;
  for (size_t s = 0; s < p->n_state; s++)
    m->quick.holds[p->state[s].before] = true;
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    const struct rounding *r = &m->rounding[i->dst];
    if (i->scalar)
      continue;
    m->quick.holds[i->dst] = true;
    double n = counted[r->kind].roundings;
    double eta = r->underflow == 0 ? 0 : fmax((double)r->underflow / n, 0x1p-1074);
    struct quick_instr *q = &m->quick.instr[m->quick.n++];
    *q = (struct quick_instr){{(double)r->unit, n * eta, fmin((double)r->greatest, QUICK_GREATEST)},
                              i->op,
                              i->dst,
                              {i->arg[0], i->arg[1], i->arg[2]},
                              -1};
    for (size_t s = 0; s < p->n_state; s++)
      if (p->state[s].after == i->dst)
        q->state = (int8_t)s;
  }
}

struct bound_machine *bound_machine_new(const struct step_program *program, const struct format *f)
{
  return bound_machine_of(program, f, BOUND_REFERENCE);
}

struct bound_machine *bound_machine_of(const struct step_program *program, const struct format *f,
                                       enum bound_theorem theorem)
{
  struct bound_machine *m = calloc(1, sizeof *m);
  if (m == NULL)
    return NULL;
  m->program = program;
  m->format = f;
  m->theorem = theorem;
  m->real = interval_machine_new(program, PRECISION);
  if (m->real == NULL) {
    free(m);
    return NULL;
  }
  bool constant[STEP_MAX_REGISTERS] = {false};
  for (size_t r = 0; r < program->n_register; r++)
    m->reg[r].dominant = BOUND_CARRIED;
  for (size_t k = 0; k < program->n_const; k++)
    constant[program->const_reg[k]] = true;
  for (size_t k = 0; k < program->n_hyper; k++)
    m->in_format[program->hyper[k]] = &format_binary64;
  for (size_t s = 0; s < program->n_state; s++)
    m->in_format[program->state[s].before] = f;
  m->in_format[program->g] = f;
  for (size_t k = 0; k < program->n_instr; k++) {
    const struct step_instr *i = &program->instr[k];
    m->in_format[i->dst] = i->precision == STEP_REAL       ? NULL
                           : i->precision == STEP_BINARY64 ? &format_binary64
                                                           : f;
    m->rounding[i->dst] =
        rounding_by(m, rounding_of(m, i, constant[i->arg[0]]), m->in_format[i->dst]);
  }
  m->careful = theorem != BOUND_REFERENCE;
  if (!m->careful)
    plan_quick(m);
  return m;
}

void bound_machine_free(struct bound_machine *m)
{
  if (m == NULL)
    return;
  interval_machine_free(m->real);
  free(m);
}

void bound_machine_careful(struct bound_machine *m)
{
  m->careful = true;
}

bool bound_machine_was_quick(const struct bound_machine *m)
{
  return m->ran_quick;
}

struct bound_value bound_exact(const struct format *f, uint64_t bits)
{
  long double x = format_to_double(f, bits);
  return (struct bound_value){x, x, 0};
}

struct bound_value bound_enclosed(mpfr_srcptr lo, mpfr_srcptr hi, long double err)
{
  return (struct bound_value){mpfr_get_ld(lo, MPFR_RNDD), mpfr_get_ld(hi, MPFR_RNDU), err};
}

/* An undefined scalar (t = 0) has no enclosure: nothing is known of what depends on it. */
static struct bound_value scalar_value(const struct bound_machine *m, size_t reg)
{
  const struct interval *x = interval_machine_register(m->real, reg);
  return interval_is_undefined(x) ? everything()
                                  : bound_enclosed(interval_lo(x), interval_hi(x), 0);
}

/* A number given: one term. */
static void give(struct reg *r, struct bound_value x)
{
  r->v = x;
  r->most = magnitude(&x);
}

void bound_machine_hyper(struct bound_machine *m, const double *hyper)
{
  const struct step_program *p = m->program;
  interval_machine_hyper(m->real, hyper);
  for (size_t k = 0; k < p->n_hyper; k++)
    give(&m->reg[p->hyper[k]], scalar_value(m, p->hyper[k]));
  for (size_t k = 0; k < p->n_const; k++)
    give(&m->reg[p->const_reg[k]], scalar_value(m, p->const_reg[k]));
}

/* What the elements read of scalars and constants; false when something is not ordinary. */
static bool set_quick_scalars(struct bound_machine *m)
{
  struct bound_quick *q = &m->quick;
  bool ordinary = true;
  for (const struct quick_instr *i = q->instr; i < q->instr + q->n; i++)
    for (size_t j = 0; j < step_arity(i->op); j++) {
      uint8_t from = i->arg[j];
      if (!q->holds[from])
        ordinary &= quick_set(&q->reg[from], &m->reg[from].v, m->reg[from].dominant);
    }
  return ordinary;
}

void bound_machine_t(struct bound_machine *m, uint64_t t)
{
  const struct step_program *p = m->program;
  interval_machine_t(m->real, t);
  give(&m->reg[p->t], scalar_value(m, p->t));
  for (size_t k = 0; k < p->n_instr; k++)
    if (p->instr[k].scalar)
      operate(m, &p->instr[k], scalar_value(m, p->instr[k].dst));
  m->quick.usable = set_quick_scalars(m);
}

/* ---- one element ---- */

static void keep_states(struct bound_machine *m, const struct step_instr *i,
                        const struct bound_value *own)
{
  const struct step_program *p = m->program;
  for (size_t s = 0; s < p->n_state; s++) {
    if (p->state[s].after != i->dst)
      continue;
    const struct bound_value *a = &m->reg[i->arg[0]].v, *b = &m->reg[i->arg[1]].v;
    bool sum = i->op == STEP_ADD || i->op == STEP_SUB;
    m->unit[s] = sum ? ldexpl(add_up(magnitude(a), magnitude(b)), -m->format->precision) : 0;
    m->computed[s] = m->reg[i->dst];
    if (own != NULL)
      m->reg[i->dst] = (struct reg){own[s], magnitude(&own[s]), BOUND_CARRIED, false};
  }
}

static struct bound_result result_of(const struct bound_machine *m, const struct reg *r)
{
  struct bound_result x = {r->v, 0, r->dominant, r->overflow};
  long double least = mignitude(&r->v);
  int e = least == 0 ? m->format->emin : ilogbl(least);
  e = e < m->format->emin ? m->format->emin : e;
  x.ulp = bound_in_units(&r->v, e - m->format->precision + 1);
  return x;
}

static bool step_quick(struct bound_machine *m, const struct bound_value *state,
                       const struct bound_value *g, const struct bound_value *own,
                       struct bound_result *result)
{
  const struct step_program *p = m->program;
  struct bound_quick *q = &m->quick;
  bool ordinary = q->usable && quick_set(&q->reg[p->g], g, BOUND_CARRIED);
  for (size_t s = 0; s < p->n_state && ordinary; s++)
    ordinary = quick_set(&q->reg[p->state[s].before], &state[s], BOUND_CARRIED);
  if (!ordinary || !quick_run(q, own))
    return false;
  for (size_t k = 0; k < p->n_output; k++) {
    const struct step_output *o = &p->output[k];
    quick_result(o->state >= 0 ? &q->computed[o->state] : &q->reg[o->reg], m->format, &result[k]);
  }
  return true;
}

void bound_machine_step(struct bound_machine *m, const struct bound_value *state,
                        struct bound_value g, const struct bound_value *own,
                        struct bound_result *result)
{
  const struct step_program *p = m->program;
  m->ran_quick = !m->careful && step_quick(m, state, &g, own, result);
  if (m->ran_quick)
    return;
  give(&m->reg[p->g], g);
  for (size_t s = 0; s < p->n_state; s++)
    give(&m->reg[p->state[s].before], state[s]);
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    if (i->scalar)
      continue;
    operate(m, i,
            exact_value(i->op, &m->reg[i->arg[0]].v, &m->reg[i->arg[1]].v, &m->reg[i->arg[2]].v));
    keep_states(m, i, own);
  }
  for (size_t k = 0; k < p->n_output; k++) {
    const struct step_output *o = &p->output[k];
    result[k] = result_of(m, o->state >= 0 ? &m->computed[o->state] : &m->reg[o->reg]);
  }
}

struct bound_result bound_machine_register(const struct bound_machine *m, size_t reg)
{
  struct bound_result result = result_of(m, &m->reg[reg]);
  if (m->ran_quick && m->quick.holds[reg])
    quick_result(&m->quick.reg[reg], m->format, &result);
  return result;
}

double bound_machine_rest(const struct bound_machine *m, size_t reg, double x)
{
  const struct interval *exact = interval_machine_register(m->real, reg);
  mpfr_t d;
  mpfr_init2(d, 2 * PRECISION);
  mpfr_sub_d(d, interval_lo(exact), x, MPFR_RNDN);
  double rest = mpfr_get_d(d, MPFR_RNDN);
  mpfr_clear(d);
  return rest;
}

double bound_machine_unit(const struct bound_machine *m, size_t reg)
{
  const struct format *f = m->in_format[reg];
  enum rounding_kind kind = m->rounding[reg].kind;
  return f == NULL || kind == FAITHFUL ? NAN : kind == NONE ? 0 : ldexp(1, -f->precision);
}

double bound_in_units(const struct bound_value *v, int k)
{
  if (v->err == 0)
    return 0;
  double x = (double)(ldexpl(v->err, -k) * UP);
  return x + x * 0x1p-52; /* past the rounding to double */
}

long double bound_cancellation_unit(const struct bound_machine *m, size_t s)
{
  return m->ran_quick ? ldexpl(m->quick.unit[s], -m->format->precision) : m->unit[s];
}
