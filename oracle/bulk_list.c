/* SPDX-License-Identifier: MIT */
#include "bulk_list.h"
#include "message.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ARRAYS = CHECK_MAX_ORDERS * 64 };

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

struct bulk_list {
  const struct bulk_kernels *kernels;
  struct loop loop[ARRAYS];
  size_t n_loop, n_array, n_scalar, n_range;
  bool rests;
  struct {
    double value;
    const double *array;
  } scalar[ARRAYS];
  double (*array)[BULK_BLOCK];
  const double *zero;
};

struct bulk_list *list_new(void)
{
  struct bulk_list *t = xcalloc(1, sizeof *t);
  t->kernels = bulk_kernels();
  t->array = xaligned(ARRAYS * sizeof *t->array);
  return t;
}

void list_free(struct bulk_list *t)
{
  if (t == NULL)
    return;
  free(t->array);
  free(t);
}

void list_clear(struct bulk_list *t)
{
  t->n_loop = t->n_array = t->n_scalar = t->n_range = 0;
  t->zero = list_scalar(t, 0);
}

void list_rests(struct bulk_list *t, bool wanted)
{
  t->rests = wanted;
}

size_t list_looks(const struct bulk_list *t)
{
  return t->n_range;
}

const double *list_scalar(struct bulk_list *t, double x)
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
static double *emit(struct bulk_list *t, struct loop loop)
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

static const double *value(struct bulk_list *t, enum step_op op, const struct quantity *a,
                           const struct quantity *b)
{
  return emit(
      t, (struct loop){.kind = VALUE, .op = (uint8_t)op, .arg = {a->x, b != NULL ? b->x : NULL}});
}

static const double *rest(struct bulk_list *t, enum step_op op, const struct quantity *a,
                          const struct quantity *b, const double *x)
{
  const double *da = a->d != NULL ? a->d : t->zero, *db = b->d != NULL ? b->d : t->zero;
  if (!t->rests)
    return NULL;
  return emit(t,
              (struct loop){.kind = REST, .op = (uint8_t)op, .arg = {a->x, da, b->x, db}, .x = x});
}

const double *list_bound(struct bulk_list *t, const struct quantity *a)
{
  if (a->e != NULL || a->r == 0)
    return a->e != NULL ? a->e : t->zero;
  return emit(t, (struct loop){.kind = SCALE, .arg = {a->x}, .r = {a->r}});
}

/* Elements beyond what the rules are for are open from here on. */
static void check_range(struct bulk_list *t, struct quantity *q, double least)
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

static struct quantity sum(struct bulk_list *t, enum step_op op, const struct quantity *a,
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
    q.e = emit(t, (struct loop){
                      .kind = SUM, .arg = {list_bound(t, a), list_bound(t, b)}, .x = q.x, .u = u});
  return q;
}

static struct quantity product(struct bulk_list *t, const struct quantity *a,
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
                                .arg = {a->x, list_bound(t, a), b->x, list_bound(t, b)},
                                .x = q.x,
                                .u = u});
  return q;
}

static struct quantity quotient(struct bulk_list *t, const struct quantity *a,
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
                                .arg = {list_bound(t, a), b->x, list_bound(t, b)},
                                .x = q.x,
                                .u = u});
  return q;
}

static struct quantity root(struct bulk_list *t, const struct quantity *a, double u)
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

static struct quantity operate(struct bulk_list *t, enum step_op op, const struct quantity *a,
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
      q.e = emit(t, (struct loop){.kind = LARGER, .arg = {list_bound(t, a), list_bound(t, b)}});
    if (q.e != NULL && a->e == NULL && a->r == 0)
      q.near =
          emit(t, (struct loop){.kind = NEAR_LARGER, .arg = {a->x, b->x, list_bound(t, b), q.e}});
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

/* A divisor's error counts twice. */
static unsigned count(enum step_op op, const struct quantity *a, const struct quantity *b,
                      const struct quantity *c)
{
  unsigned divisor = op == STEP_DIV ? b->count : 0, third = op == STEP_FMA ? c->count + 1 : 0;
  return 1 + a->count + (step_arity(op) > 1 ? b->count : 0) + divisor + third;
}

struct quantity list_operate(struct bulk_list *t, enum step_op op, const struct quantity *a,
                             const struct quantity *b, const struct quantity *c, double u)
{
  struct quantity q = operate(t, op, a, b, c, u);
  q.count = count(op, a, b, c);
  return q;
}

const double *list_larger(struct bulk_list *t, const double *a, const double *b)
{
  return emit(t, (struct loop){.kind = LARGER, .arg = {a, b}});
}

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

void list_run(const struct bulk_list *t, uint64_t *open)
{
  for (size_t k = 0; k < t->n_loop; k++)
    run(t->kernels, &t->loop[k], open);
}
