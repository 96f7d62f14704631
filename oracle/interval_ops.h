/* SPDX-License-Identifier: MIT */
/* Interval operations with directed rounding, for interval_machine.c alone. dst is none of the
 * operands.
 *
 * Quick contract: operands are numbers, or undefined. Where an operation has no real value, or none
 * that the enclosures pin down, an end of dst becomes NaN, which raises MPFR's NaN flag, and NaN
 * stays NaN through what follows. The machine, seeing the flag, repeats the step with
 * interval_careful.
 */
#ifndef ADAMANT_ORACLE_INTERVAL_OPS_H
#define ADAMANT_ORACLE_INTERVAL_OPS_H

#include "interval.h"

typedef int mpfr_binary(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

/* A zero of either sign bit multiplies to zero, so the sign bit may stand for the sign. */
static inline bool negative(mpfr_srcptr x)
{
  return x->_mpfr_sign < 0;
}

/* The end of b that a factor or dividend of this sign asks for, without a branch: signs are as good
 * as random, and a mispredicted branch costs as much as an operation. */
static inline mpfr_srcptr end_at(const struct interval *b, bool high)
{
  return b->end[high & !b->point];
}

/* dst = op(a, b) at the ends given; a point where both operands are and the result is exact. */
static inline void ends(struct interval *dst, mpfr_binary *op, mpfr_srcptr a0, mpfr_srcptr b0,
                        mpfr_srcptr a1, mpfr_srcptr b1)
{
  int inexact = op(dst->end[0], a0, b0, MPFR_RNDD);
  dst->point = false;
  if (inexact == 0 && a0 == a1 && b0 == b1)
    dst->point = true;
  else
    op(dst->end[1], a1, b1, MPFR_RNDU);
}

static inline void interval_add(struct interval *dst, const struct interval *a,
                                const struct interval *b)
{
  ends(dst, mpfr_add, interval_lo(a), interval_lo(b), interval_hi(a), interval_hi(b));
}

static inline void interval_sub(struct interval *dst, const struct interval *a,
                                const struct interval *b)
{
  ends(dst, mpfr_sub, interval_lo(a), interval_hi(b), interval_hi(a), interval_lo(b));
}

/* b >= 0. */
static inline void interval_mul_nonnegative(struct interval *dst, const struct interval *a,
                                            const struct interval *b)
{
  mpfr_srcptr lo = interval_lo(a), hi = interval_hi(a);
  ends(dst, mpfr_mul, lo, end_at(b, negative(lo)), hi, end_at(b, !negative(hi)));
}

/* b <= 0: a b = -(a (-b)), so the greater end of a gives the lower end. */
static inline void interval_mul_nonpositive(struct interval *dst, const struct interval *a,
                                            const struct interval *b)
{
  mpfr_srcptr lo = interval_lo(a), hi = interval_hi(a);
  ends(dst, mpfr_mul, hi, end_at(b, negative(hi)), lo, end_at(b, !negative(lo)));
}

/* Both straddle zero: the extremes are among the four products of ends. */
static inline void interval_mul_straddling(struct interval *dst, const struct interval *a,
                                           const struct interval *b, mpfr_ptr spare)
{
  dst->point = false;
  mpfr_mul(dst->end[0], interval_lo(a), interval_hi(b), MPFR_RNDD);
  mpfr_mul(spare, interval_hi(a), interval_lo(b), MPFR_RNDD);
  mpfr_min(dst->end[0], dst->end[0], spare, MPFR_RNDD);
  mpfr_mul(dst->end[1], interval_lo(a), interval_lo(b), MPFR_RNDU);
  mpfr_mul(spare, interval_hi(a), interval_hi(b), MPFR_RNDU);
  mpfr_max(dst->end[1], dst->end[1], spare, MPFR_RNDU);
}

static inline void interval_mul(struct interval *dst, const struct interval *a,
                                const struct interval *b, mpfr_ptr spare)
{
  if (!negative(interval_lo(b)))
    interval_mul_nonnegative(dst, a, b);
  else if (negative(interval_hi(b)))
    interval_mul_nonpositive(dst, a, b);
  else if (!negative(interval_lo(a)))
    interval_mul_nonnegative(dst, b, a);
  else if (negative(interval_hi(a)))
    interval_mul_nonpositive(dst, b, a);
  else
    interval_mul_straddling(dst, a, b, spare);
}

static inline void interval_sqr(struct interval *dst, const struct interval *a)
{
  mpfr_srcptr inner = interval_lo(a), outer = interval_hi(a);
  if (!a->point && negative(inner)) {
    if (!negative(outer)) { /* straddles zero */
      dst->point = false;
      mpfr_sqr(dst->end[1], mpfr_cmpabs(inner, outer) > 0 ? inner : outer, MPFR_RNDU);
      mpfr_set_zero(dst->end[0], 1);
      if (mpfr_nan_p(dst->end[1]))
        mpfr_set_nan(dst->end[0]);
      return;
    }
    mpfr_srcptr swap = inner;
    inner = outer;
    outer = swap;
  }
  int inexact = mpfr_sqr(dst->end[0], inner, MPFR_RNDD);
  dst->point = inexact == 0 && a->point;
  if (!dst->point)
    mpfr_sqr(dst->end[1], outer, MPFR_RNDU);
}

/* b keeps a positive or a negative sign; else NaN. */
static inline void interval_div(struct interval *dst, const struct interval *a,
                                const struct interval *b)
{
  mpfr_srcptr lo = interval_lo(a), hi = interval_hi(a), small = interval_lo(b),
              great = interval_hi(b);
  if (!negative(small) && !mpfr_zero_p(small))
    ends(dst, mpfr_div, lo, end_at(b, !negative(lo)), hi, end_at(b, negative(hi)));
  else if (negative(great) && !mpfr_zero_p(great))
    ends(dst, mpfr_div, hi, end_at(b, !negative(hi)), lo, end_at(b, negative(lo)));
  else
    interval_set_undefined(dst);
}

/* mpfr_sqrt of a negative number is NaN. */
static inline void interval_sqrt(struct interval *dst, const struct interval *a)
{
  int inexact = mpfr_sqrt(dst->end[0], interval_lo(a), MPFR_RNDD);
  dst->point = inexact == 0 && a->point;
  if (!dst->point)
    mpfr_sqrt(dst->end[1], interval_hi(a), MPFR_RNDU);
}

static inline void interval_abs(struct interval *dst, const struct interval *a)
{
  mpfr_srcptr lo = interval_lo(a), hi = interval_hi(a);
  dst->point = a->point;
  if (negative(hi) || a->point) { /* |.| of the outer end above */
    mpfr_abs(dst->end[0], hi, MPFR_RNDD);
    mpfr_abs(dst->end[1], lo, MPFR_RNDU);
  } else if (!negative(lo)) {
    interval_set(dst, a);
  } else {
    mpfr_abs(dst->end[1], mpfr_cmpabs(lo, hi) > 0 ? lo : hi, MPFR_RNDU);
    mpfr_set_zero(dst->end[0], 1);
  }
}

/* mpfr_max prefers a number to NaN; an undefined operand must win. */
static inline void interval_max(struct interval *dst, const struct interval *a,
                                const struct interval *b)
{
  if (interval_is_undefined(a) || interval_is_undefined(b)) {
    interval_set_undefined(dst);
    return;
  }
  dst->point = a->point && b->point;
  mpfr_max(dst->end[0], interval_lo(a), interval_lo(b), MPFR_RNDD);
  mpfr_max(dst->end[1], interval_hi(a), interval_hi(b), MPFR_RNDU);
}

#endif
