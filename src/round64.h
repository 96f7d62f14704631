/* SPDX-License-Identifier: MIT */
/* The rounding of a binary64 scalar to binary64, so that templates can write one for both formats;
 * to binary32 it is in trusted.h.
 */
#ifndef ADAMANT_ROUND64_H
#define ADAMANT_ROUND64_H

/* [eq:W1] binary64 needs no rounding. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, x);
*/
static inline double adamant_round_f64(double x)
{
  return x;
}

#endif
