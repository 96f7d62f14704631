/* SPDX-License-Identifier: MIT */
/* Long-double arithmetic with proved directions, for bound.c alone: nonnegative bounds rounded up,
 * and enclosures of exact values rounded outward.
 */
#ifndef ADAMANT_ORACLE_BOUND_ARITH_H
#define ADAMANT_ORACLE_BOUND_ARITH_H

#include "bound.h"

#include <float.h>
#include <math.h>

/* Long double is rounded to nearest with u = 2^-LDBL_MANT_DIG <= 2^-64. For r = fl(y), y >= 0 and r
 * at least TINY, |y - r| <= 2^-64 r, and fl(r (1 + 2^-62)) >= r (1 + 2^-62)(1 - 2^-64) > r (1 +
 * 2^-64) >= y: one product with UP rounds up, one with DOWN rounds down. Below TINY, TINY stands
 * for the value. */
_Static_assert(LDBL_MANT_DIG >= 64 && LDBL_MAX_EXP >= 16384 && FLT_RADIX == 2,
               "the running bound needs the significand and the exponents of the x87 or binary128");
#define UP (1 + 0x1p-62L)
#define DOWN (1 - 0x1p-62L)
#define TINY 0x1p-16000L

/* ---- arithmetic rounded up; operands >= 0, possibly infinite ---- */

static inline long double at_least_tiny(long double x)
{
  return x < TINY ? TINY : x;
}

static inline long double add_up(long double a, long double b)
{
  return a == 0 ? b : b == 0 ? a : (a + b) * UP;
}

static inline long double mul_up(long double a, long double b)
{
  if (isinf(a) || isinf(b)) /* an unknown error times an exact zero is still unknown: inf * 0 */
    return INFINITY;
  return a == 0 || b == 0 ? 0 : at_least_tiny(a * b * UP);
}

static inline long double div_up(long double a, long double b)
{
  if (!(b > 0) || isinf(a))
    return INFINITY;
  return a == 0 ? 0 : at_least_tiny(a / b * UP);
}

static inline long double sub_down(long double a, long double b)
{
  return a > b ? (a - b) * DOWN : 0;
}

/* ---- enclosures of the exact values ---- */

static inline long double magnitude(const struct bound_value *x)
{
  long double low = fabsl(x->lo), high = fabsl(x->hi);
  return low > high ? low : high;
}

static inline long double mignitude(const struct bound_value *x)
{
  return x->lo > 0 ? x->lo : x->hi < 0 ? -x->hi : 0;
}

static inline void widen(struct bound_value *x, bool zero_is_exact)
{
  long double low = fabsl(x->lo) * 0x1p-62L, high = fabsl(x->hi) * 0x1p-62L;
  x->lo -= x->lo == 0 ? (zero_is_exact ? 0 : TINY) : at_least_tiny(low);
  x->hi += x->hi == 0 ? (zero_is_exact ? 0 : TINY) : at_least_tiny(high);
}

static inline bool is_bounded(const struct bound_value *x)
{
  return !isinf(x->lo) && !isinf(x->hi);
}

static inline struct bound_value everything(void)
{
  return (struct bound_value){-INFINITY, INFINITY, INFINITY};
}

static inline struct bound_value four(long double a, long double b, long double c, long double d)
{
  struct bound_value low = {a < b ? a : b, a < b ? b : a, 0},
                     high = {c < d ? c : d, c < d ? d : c, 0};
  return (struct bound_value){low.lo < high.lo ? low.lo : high.lo,
                              low.hi > high.hi ? low.hi : high.hi, 0};
}

static inline struct bound_value multiply(const struct bound_value *a, const struct bound_value *b)
{
  struct bound_value x = four(a->lo * b->lo, a->lo * b->hi, a->hi * b->lo, a->hi * b->hi);
  widen(&x, magnitude(a) == 0 || magnitude(b) == 0);
  return x;
}

static inline struct bound_value add(const struct bound_value *a, const struct bound_value *b)
{
  struct bound_value x = {a->lo + b->lo, a->hi + b->hi, 0};
  widen(&x, true); /* a sum that rounds to zero is zero */
  return x;
}

static inline struct bound_value negate(const struct bound_value *a)
{
  return (struct bound_value){-a->hi, -a->lo, a->err};
}

static inline struct bound_value exact_value(enum step_op op, const struct bound_value *a,
                                             const struct bound_value *b,
                                             const struct bound_value *c)
{
  struct bound_value x, minus;
  bool binary = op == STEP_ADD || op == STEP_SUB || op == STEP_MUL || op == STEP_DIV ||
                op == STEP_MAX || op == STEP_FMA;
  if (!is_bounded(a) || (binary && !is_bounded(b)) || (op == STEP_FMA && !is_bounded(c)))
    return everything(); /* no infinity times zero below */
  switch (op) {
  case STEP_ADD:
    return add(a, b);
  case STEP_SUB:
    minus = negate(b);
    return add(a, &minus);
  case STEP_MUL:
    x = multiply(a, b);
    if (a == b && x.lo < 0)
      x.lo = 0;
    return x;
  case STEP_FMA:
    x = multiply(a, b);
    return add(&x, c);
  case STEP_DIV:
    if (mignitude(b) == 0)
      return everything();
    x = four(a->lo / b->lo, a->lo / b->hi, a->hi / b->lo, a->hi / b->hi);
    widen(&x, magnitude(a) == 0);
    return x;
  case STEP_SQRT:
    if (a->lo < 0)
      return everything();
    x = (struct bound_value){sqrtl(a->lo), sqrtl(a->hi), 0};
    widen(&x, true);
    x.lo = fmaxl(x.lo, 0);
    return x;
  case STEP_ABS:
    return (struct bound_value){mignitude(a), magnitude(a), 0};
  case STEP_MAX:
    return (struct bound_value){fmaxl(a->lo, b->lo), fmaxl(a->hi, b->hi), 0};
  default: /* STEP_CAST; STEP_POW is a scalar */
    return (struct bound_value){a->lo, a->hi, 0};
  }
}

#endif
