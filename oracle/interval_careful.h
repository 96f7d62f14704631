/* SPDX-License-Identifier: MIT */
/* Any operation on any enclosures, for interval_machine.c alone: scalars, and elements that the
 * quick operations could not bring to an end. */
#ifndef ADAMANT_ORACLE_INTERVAL_CAREFUL_H
#define ADAMANT_ORACLE_INTERVAL_CAREFUL_H

#include "interval_ops.h"
#include "interval_scalar.h"

static inline bool is_zero(const struct interval *x)
{
  return mpfr_zero_p(interval_lo(x)) && mpfr_zero_p(interval_hi(x));
}

/* Sign of an end that is a number or an infinity. */
static inline int sign_of(mpfr_srcptr x)
{
  return mpfr_zero_p(x) ? 0 : negative(x) ? -1 : 1;
}

/* dst = op(a, b, c), whatever the operands: undefined where an operand is, for a division by zero
 * and the root of a negative number; every real where the enclosures leave that open. */
static inline void interval_careful(enum step_op op, struct interval *dst,
                                    const struct interval *const arg[3], size_t n,
                                    struct interval *spare)
{
  if (op == STEP_SELECT) {
    interval_choose(dst, arg[0], arg[1], arg[2]);
    return;
  }
  for (size_t j = 0; j < n; j++)
    if (interval_is_undefined(arg[j])) {
      interval_set_undefined(dst);
      return;
    }
  const struct interval *a = arg[0], *b = arg[1];
  if ((op == STEP_DIV && is_zero(b)) || (op == STEP_SQRT && sign_of(interval_hi(a)) < 0)) {
    interval_set_undefined(dst);
    return;
  }
  switch (op) {
  case STEP_ADD:
    interval_add(dst, a, b);
    break;
  case STEP_SUB:
    interval_sub(dst, a, b);
    break;
  case STEP_MUL:
    a == b ? interval_sqr(dst, a) : interval_mul(dst, a, b, spare->end[0]);
    break;
  case STEP_DIV:
    interval_div(dst, a, b);
    break;
  case STEP_SQRT:
    interval_sqrt(dst, a);
    break;
  case STEP_ABS:
    interval_abs(dst, a);
    break;
  case STEP_MAX:
    interval_max(dst, a, b);
    break;
  case STEP_CAST:
    interval_set(dst, a);
    break;
  case STEP_FMA:
    interval_mul(&spare[1], a, b, spare->end[0]);
    interval_add(dst, &spare[1], arg[2]);
    break;
  case STEP_POW:
    interval_pow(dst, a, b, spare->end);
    break;
  case STEP_GT:
  case STEP_EQ:
    interval_compare(op, dst, a, b);
    break;
  case STEP_SELECT:
    break;
  }
  if (mpfr_nan_p(interval_lo(dst)) || mpfr_nan_p(interval_hi(dst)))
    interval_set_entire(dst);
}

#endif
