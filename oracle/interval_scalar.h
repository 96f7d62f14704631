/* SPDX-License-Identifier: MIT */
/* Powers of scalars, comparisons of scalars and selections by them, for interval_machine.c alone.
 */
#ifndef ADAMANT_ORACLE_INTERVAL_SCALAR_H
#define ADAMANT_ORACLE_INTERVAL_SCALAR_H

#include "interval.h"

static inline void interval_set_entire(struct interval *x)
{
  mpfr_set_inf(x->end[0], -1);
  mpfr_set_inf(x->end[1], 1);
  x->point = false;
}

/* a > b and a = b as the points 1 and 0; every real where the enclosures leave it open. */
static inline void set_truth(struct interval *dst, bool yes, bool no)
{
  mpfr_set_ui(dst->end[0], yes, MPFR_RNDN);
  dst->point = true;
  if (yes == no)
    interval_set_entire(dst);
}

static inline void interval_compare(enum step_op op, struct interval *dst, const struct interval *a,
                                    const struct interval *b)
{
  bool above = mpfr_greater_p(interval_lo(a), interval_hi(b)) != 0;
  bool below = mpfr_less_p(interval_hi(a), interval_lo(b)) != 0;
  if (op == STEP_GT)
    set_truth(dst, above, mpfr_lessequal_p(interval_hi(a), interval_lo(b)) != 0);
  else
    set_truth(dst, a->point && b->point && !above && !below, above || below);
}

/* The branch taken, whatever the other one is; every real while the comparison is open. */
static inline void interval_choose(struct interval *dst, const struct interval *condition,
                                   const struct interval *yes, const struct interval *no)
{
  if (interval_is_undefined(condition))
    interval_set_undefined(dst);
  else if (!condition->point)
    interval_set_entire(dst);
  else
    interval_set(dst, mpfr_zero_p(condition->end[0]) ? no : yes);
}

/* x^y, enclosed by itself and the next number when it is inexact: mpfr_pow rounds correctly. */
static inline int power_of_ends(mpfr_ptr lo, mpfr_ptr hi, mpfr_srcptr x, mpfr_srcptr y)
{
  int inexact = mpfr_pow(lo, x, y, MPFR_RNDD);
  mpfr_set(hi, lo, MPFR_RNDU); /* of the same precision */
  if (inexact != 0)
    mpfr_nextabove(hi);
  return inexact;
}

/* a^b for a > 0: monotone in each operand, so the extremes are among the powers of ends; else NaN. */
static inline void interval_pow(struct interval *dst, const struct interval *a,
                                const struct interval *b, mpfr_t spare[2])
{
  if (mpfr_sgn(interval_lo(a)) <= 0) {
    interval_set_undefined(dst);
    return;
  }
  int inexact = power_of_ends(dst->end[0], dst->end[1], interval_lo(a), interval_lo(b));
  dst->point = inexact == 0 && a->point && b->point;
  for (int corner = 1; corner < 4; corner++) {
    if (((corner & 1) != 0 && a->point) || ((corner & 2) != 0 && b->point))
      continue; /* that end is the other one */
    power_of_ends(spare[0], spare[1], corner & 1 ? interval_hi(a) : interval_lo(a),
                  corner & 2 ? interval_hi(b) : interval_lo(b));
    mpfr_min(dst->end[0], dst->end[0], spare[0], MPFR_RNDD);
    mpfr_max(dst->end[1], dst->end[1], spare[1], MPFR_RNDU);
  }
}

#endif
