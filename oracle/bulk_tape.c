/* SPDX-License-Identifier: MIT */
#include "bulk_tape.h"
#include "bulk_reading.h"
#include "message.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ARRAYS = CHECK_MAX_ORDERS * 64, INPUTS = 2 * STEP_MAX_STATE + 1 };

enum loop_kind {
  VALUE,
  REST,
  SCALE,
  SUM_RELATIVE,
  SUM,
  PRODUCT,
  QUOTIENT,
  ROOT,
  LARGER,
  NEAR_LARGER,
  IN_RANGE
};

/* to := of x, the value that a bound is of, and up to four operands. */
struct loop {
  enum loop_kind kind;
  uint8_t op; /* of VALUE, REST */
  const double *arg[4], *x;
  double r[2], u;
  bool zero; /* of IN_RANGE */
  double *to;
};

/* A real by element: its value, and the bound of the error that binary32 makes of it. */
struct quantity {
  const double *x;
  const double *d; /* what the value lacks; NULL: nothing, or it is not wanted */
  const double *e; /* the bound; NULL: r |x| */
  double r;
  const double *near; /* what x + d may be off by; NULL: what the bound says */
  double low, high;   /* of |x| for every element of the block that is not open, */
  bool zero;          /* which may be 0 too */
  bool nonnegative;
};

struct output {
  const double *x, *bound, *largest; /* bound NULL: everything is exact */
  const double *d, *near;
};

struct bulk_tape {
  const struct judge *judge;
  const struct bulk_kernels *kernels;
  struct bulk_readings *readings;
  struct loop loop[ARRAYS];
  size_t n_loop, n_array, n_scalar, n_range;
  bool rests; /* are wanted: of the first order, whose values the answers are compared with */
  struct {
    double value;
    const double *array;
  } scalar[ARRAYS];
  double (*array)[BULK_BLOCK];
  double (*input)[BULK_BLOCK]; /* before, after, the gradient */
  const double *zero;
  struct skim_step skim; /* of the first order */
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

static void *array_alloc(size_t n)
{
  void *p = aligned_alloc(64, n * sizeof(double[BULK_BLOCK]));
  if (p == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  return memset(p, 0, n * sizeof(double[BULK_BLOCK]));
}

struct bulk_tape *tape_new(const struct judge *judge)
{
  struct bulk_tape *t = xcalloc(1, sizeof *t);
  t->judge = judge;
  t->kernels = bulk_kernels();
  t->readings = readings_new(judge);
  t->array = array_alloc(ARRAYS);
  t->input = array_alloc(INPUTS);
  return t;
}

void tape_free(struct bulk_tape *t)
{
  if (t == NULL)
    return;
  readings_free(t->readings);
  free(t->array);
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

/* ---- the list ---- */

static double *emit(struct bulk_tape *t, struct loop loop)
{
  for (size_t k = 0; k < t->n_loop && loop.kind == VALUE; k++) {
    const struct loop *l = &t->loop[k];
    bool commutes = l->op == STEP_ADD || l->op == STEP_MUL || l->op == STEP_MAX;
    bool same = l->arg[0] == loop.arg[0] && l->arg[1] == loop.arg[1];
    bool crossed = commutes && l->arg[0] == loop.arg[1] && l->arg[1] == loop.arg[0];
    if (l->kind == VALUE && l->op == loop.op && (same || crossed))
      return l->to;
  }
  assert(t->n_loop < ARRAYS && t->n_array < ARRAYS);
  t->n_range += loop.kind == IN_RANGE;
  loop.to = loop.kind == IN_RANGE ? NULL : t->array[t->n_array++];
  t->loop[t->n_loop++] = loop;
  return loop.to;
}

static const double *value(struct bulk_tape *t, enum step_op op, const struct quantity *a,
                           const struct quantity *b)
{
  return emit(
      t, (struct loop){.kind = VALUE, .op = (uint8_t)op, .arg = {a->x, b != NULL ? b->x : NULL}});
}

static const double *rest(struct bulk_tape *t, enum step_op op, const struct quantity *a,
                          const struct quantity *b, const double *x)
{
  const double *da = a->d != NULL ? a->d : t->zero, *db = b->d != NULL ? b->d : t->zero;
  if (!t->rests)
    return NULL;
  return emit(t,
              (struct loop){.kind = REST, .op = (uint8_t)op, .arg = {a->x, da, b->x, db}, .x = x});
}

static const double *bound_array(struct bulk_tape *t, const struct quantity *a)
{
  if (a->e != NULL || a->r == 0)
    return a->e != NULL ? a->e : t->zero;
  return emit(t, (struct loop){.kind = SCALE, .arg = {a->x}, .r = {a->r}});
}

/* Elements beyond what the rules are for are open from here on. */
static void check_range(struct bulk_tape *t, struct quantity *q, double least)
{
  if (q->low >= least && q->high <= 0x1p125)
    return;
  emit(t, (struct loop){.kind = IN_RANGE, .x = q->x, .zero = q->zero});
  q->low = q->low < 0x1p-100 ? 0x1p-100 : q->low;
  q->high = q->high > 0x1p125 ? 0x1p125 : q->high;
}

static double rounded(double r, double u)
{
  return r + u * (1 + r);
}

static struct quantity sum(struct bulk_tape *t, enum step_op op, const struct quantity *a,
                           const struct quantity *b, double u)
{
  struct quantity q = {.x = value(t, op, a, b), .high = a->high + b->high};
  q.d = rest(t, op, a, b, q.x);
  q.nonnegative = op == STEP_ADD && a->nonnegative && b->nonnegative;
  q.low = q.nonnegative ? fmax(a->zero ? 0 : a->low, b->zero ? 0 : b->low) : 0;
  check_range(t, &q, 0);
  if (a->e == NULL && b->e == NULL && a->r == 0 && b->r == 0)
    q.r = u;
  else if (a->e == NULL && b->e == NULL)
    q.e = emit(t,
               (struct loop){
                   .kind = SUM_RELATIVE, .arg = {a->x, b->x}, .r = {a->r, b->r}, .x = q.x, .u = u});
  else
    q.e =
        emit(t, (struct loop){
                    .kind = SUM, .arg = {bound_array(t, a), bound_array(t, b)}, .x = q.x, .u = u});
  return q;
}

static struct quantity product(struct bulk_tape *t, const struct quantity *a,
                               const struct quantity *b, double u)
{
  struct quantity q = {.x = value(t, STEP_MUL, a, b),
                       .low = a->low * b->low,
                       .high = a->high * b->high,
                       .zero = a->zero || b->zero,
                       .nonnegative = a->x == b->x || (a->nonnegative && b->nonnegative)};
  q.d = rest(t, STEP_MUL, a, b, q.x);
  check_range(t, &q, 0x1p-100);
  if (a->e == NULL && b->e == NULL)
    q.r = rounded(a->r + b->r + a->r * b->r, u);
  else
    q.e = emit(t, (struct loop){.kind = PRODUCT,
                                .arg = {a->x, bound_array(t, a), b->x, bound_array(t, b)},
                                .x = q.x,
                                .u = u});
  return q;
}

static struct quantity quotient(struct bulk_tape *t, const struct quantity *a,
                                const struct quantity *b, double u)
{
  struct quantity q = {.x = value(t, STEP_DIV, a, b),
                       .low = a->low / b->high,
                       .high = b->low > 0 && !b->zero ? a->high / b->low : INFINITY,
                       .zero = a->zero && b->low >= 0x1p-40,
                       .nonnegative = a->nonnegative && b->nonnegative};
  q.d = rest(t, STEP_DIV, a, b, q.x);
  if (a->zero && !q.zero)
    q.low = 0;
  check_range(t, &q, 0x1p-100);
  if (a->e == NULL && b->e == NULL)
    q.r = rounded((a->r + b->r) / (1 - b->r), u);
  else
    q.e = emit(t, (struct loop){.kind = QUOTIENT,
                                .arg = {bound_array(t, a), b->x, bound_array(t, b)},
                                .x = q.x,
                                .u = u});
  return q;
}

static struct quantity root(struct bulk_tape *t, const struct quantity *a, double u)
{
  struct quantity q = {.x = value(t, STEP_SQRT, a, NULL),
                       .low = a->zero ? 0 : sqrt(a->low),
                       .high = sqrt(a->high),
                       .nonnegative = true};
  q.d = rest(t, STEP_SQRT, a, a, q.x);
  check_range(t, &q, 0x1p-100);
  if (a->e == NULL)
    q.r = rounded(a->r, u);
  else
    q.e = emit(t, (struct loop){.kind = ROOT, .arg = {a->x, a->e}, .x = q.x, .u = u});
  return q;
}

static struct quantity operate(struct bulk_tape *t, enum step_op op, const struct quantity *a,
                               const struct quantity *b, const struct quantity *c, double u)
{
  struct quantity q = *a;
  q.near = NULL;
  switch (op) {
  case STEP_ADD:
  case STEP_SUB:
    return sum(t, op, a, b, u);
  case STEP_MUL:
    return product(t, a, b, u);
  case STEP_DIV:
    return quotient(t, a, b, u);
  case STEP_SQRT:
    return root(t, a, u);
  case STEP_FMA: /* rounded once */
    q = product(t, a, b, 0);
    return sum(t, STEP_ADD, &q, c, u);
  case STEP_MAX:
    q.x = value(t, op, a, b);
    q.d = rest(t, op, a, b, q.x);
    q.low = fmax(a->nonnegative && !a->zero ? a->low : 0, b->nonnegative && !b->zero ? b->low : 0);
    q.zero = false;
    q.high = fmax(a->high, b->high);
    q.nonnegative = a->nonnegative || b->nonnegative;
    if (a->e != NULL || b->e != NULL || a->r != 0 || b->r != 0)
      q.e = emit(t, (struct loop){.kind = LARGER, .arg = {bound_array(t, a), bound_array(t, b)}});
    if (q.e != NULL && a->e == NULL && a->r == 0)
      q.near =
          emit(t, (struct loop){.kind = NEAR_LARGER, .arg = {a->x, b->x, bound_array(t, b), q.e}});
    return q;
  case STEP_ABS:
    q.x = value(t, op, a, NULL);
    q.d = rest(t, op, a, a, q.x);
    q.nonnegative = true;
    return q;
  default: /* STEP_CAST */
    if (a->e == NULL)
      q.r = rounded(a->r, u);
    else if (u != 0)
      q.e = emit(t, (struct loop){.kind = SUM, .arg = {a->e, t->zero}, .x = a->x, .u = u});
    return q;
  }
}

/* ---- one step ---- */

static const double *scalar_array(struct bulk_tape *t, double x)
{
  for (size_t k = 0; k < t->n_scalar; k++)
    if (memcmp(&t->scalar[k].value, &x, sizeof x) == 0)
      return t->scalar[k].array;
  assert(t->n_array < ARRAYS);
  double *to = t->array[t->n_array++];
  for (int i = 0; i < BULK_BLOCK; i++)
    to[i] = x;
  t->scalar[t->n_scalar].value = x;
  t->scalar[t->n_scalar++].array = to;
  return to;
}

/* Where binary32 does not round a scalar by as much as binary64 rounds it here, it must be exact.
 * The error of a zero is below 2^-148 and counts for nothing, whatever it is added to. */
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
  *q = (struct quantity){.x = scalar_array(t, x),
                         .d = low != 0 && t->rests ? scalar_array(t, low) : NULL,
                         .r = r,
                         .low = fabs(x),
                         .high = fabs(x),
                         .zero = x == 0,
                         .nonnegative = x >= 0};
  return true;
}

static struct quantity input(const struct bulk_tape *t, size_t which, int least, int most,
                             bool zero)
{
  return (struct quantity){
      .x = t->input[which], .low = ldexp(1, least), .high = ldexp(1, most), .zero = zero};
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
    size_t before = t->n_range;
    reg[i->dst] =
        i->op == STEP_SELECT ? *arg : operate(t, i->op, arg, &reg[i->arg[1]], &reg[i->arg[2]], u);
    if (o == 0)
      t->ranges[i->dst] = t->n_range > before;
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
  t->n_loop = t->n_array = t->n_scalar = t->n_range = 0;
  memset(t->ranges, 0, sizeof t->ranges);
  t->zero = scalar_array(t, 0);
  for (size_t o = 0; o < n; o++) {
    struct quantity computed[STEP_MAX_STATE] = {{0}};
    t->rests = o == 0;
    if (!plan_order(t, o, order[o], computed))
      return false;
    for (size_t s = 0; s < order[o]->n_state; s++) {
      const struct quantity *q = &computed[s];
      struct output *out = &t->output[s];
      const double *e = q->e == NULL && q->r == 0 ? NULL : bound_array(t, q);
      if (o == 0)
        *out = (struct output){q->x, e, e, q->d != NULL ? q->d : t->zero, q->near};
      else if ((out->bound == NULL) != (e == NULL))
        return false;
      else if (e != NULL)
        out->largest = emit(t, (struct loop){.kind = LARGER, .arg = {out->largest, e}});
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

static void run(const struct bulk_kernels *k, const struct loop *l, uint64_t *open)
{
  const double *const *a = l->arg;
  switch (l->kind) {
  case VALUE:
    k->value[l->op](a[0], a[1], a[2], l->to);
    return;
  case REST:
    k->rest[l->op](a[0], a[1], a[2], a[3], l->x, l->to);
    return;
  case SCALE:
    k->scale(a[0], l->r[0], l->to);
    return;
  case SUM_RELATIVE:
    k->sum_relative(a[0], l->r[0], a[1], l->r[1], l->x, l->u, l->to);
    return;
  case SUM:
    k->sum(a[0], a[1], l->x, l->u, l->to);
    return;
  case PRODUCT:
    k->product(a[0], a[1], a[2], a[3], l->x, l->u, l->to);
    return;
  case QUOTIENT:
    k->quotient(a[0], a[1], a[2], l->x, l->u, l->to, open);
    return;
  case ROOT:
    k->root(a[0], a[1], l->x, l->u, l->to, open);
    return;
  case LARGER:
    k->larger(a[0], a[1], l->to);
    return;
  case NEAR_LARGER:
    k->near_larger(a[0], a[1], a[2], a[3], l->to);
    return;
  case IN_RANGE:
    k->in_range(l->x, l->zero, open);
    return;
  }
}

void tape_run(struct bulk_tape *t, const struct tape_inputs *in, struct bulk_result *out)
{
  size_t n;
  size_t n_state = judge_orders(t->judge, &n)[0]->n_state;
  for (size_t s = 0; s < n_state; s++) {
    t->kernels->widen(in->before[s], t->input[s]);
    t->kernels->widen(in->after[s], t->input[n_state + s]);
  }
  t->kernels->widen(in->grad, t->input[2 * n_state]);
  for (size_t k = 0; k < t->n_loop; k++)
    run(t->kernels, &t->loop[k], in->open);
  for (size_t s = 0; s < n_state; s++) {
    const struct output *o = &t->output[s];
    struct bulk_output given = {o->x, o->d, o->bound, o->largest, o->near, t->input[n_state + s]};
    (o->bound != NULL ? t->kernels->judge : t->kernels->judge_exact)(&given, in->open,
                                                                     &out->output[s]);
  }
  readings_run(t->readings, in, out);
}
