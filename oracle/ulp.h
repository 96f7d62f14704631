/* SPDX-License-Identifier: MIT */
/* ULP of the exact value, and the signed fractional error measured in it [eq:U1]:
 *   ulp(x) = 2^(max(floor(log2 |x|), emin) - p + 1), ulp(0) = the least subnormal,
 *   error  = (got - x) / ulp(x).
 * Policies: NaN against NaN has error 0; finite against non-finite, or a wrong infinity, has an
 * infinite error; a value that overflows agrees with the infinity of its sign alone; the sign
 * of zero is a verdict of its own and never part of the error.
 * A value that is exactly zero has no sign: its cell says +0, and the sign that IEEE 754 gives such
 * a result is that of the float reading, oracle/bits.h.
 */
#ifndef ADAMANT_ORACLE_ULP_H
#define ADAMANT_ORACLE_ULP_H

#include "cell.h"

struct ulp_verdict {
  double error;           /* signed, in ulp(x); +-INFINITY as above */
  double slack;           /* |error - the exact error| <= slack */
  bool correct;           /* got is the correct rounding (either candidate of a tie; zeros equal) */
  bool faithful;          /* got is one of the two neighbours of x, or x */
  bool zero_sign_differs; /* got and RN are zeros of different sign */
  bool flushed;           /* got is a zero and 0 < |x| < 2^emin: what flush-to-zero yields */
  uint64_t distance;      /* ordinal distance from got to RN; see format_distance */
};

/* k with ulp(x) = 2^k; x finite. */
int ulp_exponent(const struct format *f, mpfr_srcptr x);

struct ulp_verdict ulp_of_cell(const struct format *f, uint64_t got, const struct cell *c);
struct ulp_verdict ulp_of_enclosure(const struct format *f, uint64_t got, mpfr_srcptr lo,
                                    mpfr_srcptr hi);

/* The explicit acceptance set of flush-to-zero: does the verdict hold, or is it a flushed
 * subnormal? */
bool ulp_accepts(const struct ulp_verdict *v, double bound_ulp, bool flush_to_zero);

#endif
