/* SPDX-License-Identifier: MIT */
/* The rules of the recursions of bound.h, for bound.c alone: what an operation makes of the errors
 * of its operands, of the sizes of their terms, and what its rounding adds. propagated and
 * rounding_error of proofs/coq/rounding/running_error.v; terms_of and roundings of general_bound.v
 * and general_quantity.v.
 */
#ifndef ADAMANT_ORACLE_BOUND_RULES_H
#define ADAMANT_ORACLE_BOUND_RULES_H

#include "bound_arith.h"
#include "bound_roundings.h"

/* None, the result being exact or a number of the format; to nearest, where nothing can underflow;
 * to nearest; faithful. */
enum rounding_kind { NONE, NEAREST, NEAREST_UNDERFLOW, FAITHFUL };

/* How many roundings each counts, and whether they can underflow. */
static const struct {
  unsigned roundings;
  bool underflow;
} counted[] = {[NONE] = {0, false},
               [NEAREST] = {NEAREST_ROUNDINGS, false},
               [NEAREST_UNDERFLOW] = {NEAREST_ROUNDINGS, true},
               [FAITHFUL] = {FAITHFUL_ROUNDINGS, true}};

/* A result of size X adds unit X + underflow. */
struct rounding {
  enum rounding_kind kind;
  long double unit, underflow, greatest; /* greatest number of the format rounded to */
  bool power_of_two;                     /* unit: a product with it is exact */
};

struct reg {
  struct bound_value v;
  long double most; /* sum of the sizes of its terms, >= |x|; that of |x| under BOUND_REFERENCE */
  uint8_t dominant;
  bool overflow;
};

/* What the error of each operand contributes to the error of the exact operation. */
static inline void propagate(enum step_op op, const struct reg *ra, const struct reg *rb,
                             const struct reg *rc, long double from[3])
{
  const struct bound_value *a = &ra->v, *b = &rb->v, *c = &rc->v;
  from[0] = a->err;
  from[1] = from[2] = 0;
  switch (op) {
  case STEP_ADD:
  case STEP_SUB:
    from[1] = b->err;
    break;
  case STEP_MUL:
  case STEP_FMA:
    from[0] = add_up(mul_up(a->err, rb->most), mul_up(a->err, b->err));
    from[1] = mul_up(ra->most, b->err);
    from[2] = op == STEP_FMA ? c->err : 0;
    break;
  case STEP_DIV: {
    long double divisor = isinf(b->err) ? 0 : sub_down(mignitude(b), b->err);
    from[0] = div_up(a->err, divisor);
    from[1] = b->err == 0 && divisor > 0
                  ? 0
                  : div_up(mul_up(div_up(ra->most, mignitude(b)), b->err), divisor);
    break;
  }
  case STEP_SQRT:
    if (a->err != 0 && !isinf(a->err)) {
      long double by_root = sqrtl(a->err) * UP, root = sqrtl(a->lo > 0 ? a->lo : 0) * DOWN;
      from[0] = root > 0 ? fminl(by_root, div_up(a->err, root)) : by_root;
    }
    break;
  case STEP_POW: /* of an exact base in (0, 1], whose power moves by at most |ln a| <= (1-a)/a per
                    unit: power_error (proofs/coq/rounding/power.v) */
    from[0] = a->err == 0 ? 0 : INFINITY;
    if (b->err != 0)
      from[1] = a->lo > 0 && a->hi <= 1 && b->err <= b->lo
                    ? mul_up(b->err, div_up((1 - a->lo) * UP, a->lo))
                    : INFINITY;
    break;
  case STEP_MAX: /* the larger of the two */
    from[0] = a->err >= b->err ? a->err : 0;
    from[1] = a->err >= b->err ? 0 : b->err;
    break;
  case STEP_ABS:
  case STEP_CAST:
    break;
  case STEP_GT: /* decided over the reals */
  case STEP_EQ:
  case STEP_SELECT: /* choose() */
    from[0] = 0;
    break;
  }
}

/* The terms of the result, together: where nothing propagates it is one term. */
static inline long double most_of(enum bound_theorem theorem, enum step_op op, const struct reg *a,
                                  const struct reg *b, const struct reg *c,
                                  const struct bound_value *exact, long double carried)
{
  long double x = magnitude(exact), most = x;
  if (theorem == BOUND_REFERENCE || carried == 0)
    return x;
  switch (op) {
  case STEP_ADD:
  case STEP_SUB:
    most = add_up(a->most, b->most);
    break;
  case STEP_MUL:
    most = mul_up(a->most, b->most);
    break;
  case STEP_FMA:
    most = add_up(mul_up(a->most, b->most), c->most);
    break;
  case STEP_DIV:
    most = div_up(a->most, mignitude(&b->v));
    break;
  case STEP_CAST:
    most = a->most;
    break;
  default:
    break;
  }
  return fmaxl(x, most);
}

/* The rounding of a result of size x. Infinite when x with its rounding can pass the greatest
 * number. */
static inline long double round_error(const struct rounding *r, long double x)
{
  long double e = r->unit == 0 ? 0 : r->power_of_two ? x * r->unit : mul_up(x, r->unit);
  e = add_up(e, r->underflow);
  return add_up(x, e) <= r->greatest ? e : INFINITY;
}

#endif
