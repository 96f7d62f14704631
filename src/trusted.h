/* SPDX-License-Identifier: MIT */
/* The trusted functions: those whose contract Frama-C cannot prove, because the operation is the
 * compiler's or the processor's. There is no other in src/. They are listed in spec/SOUNDNESS.md
 * and tested in tests/test_trusted.c. Frama-C sees the contracts and no body.
 */
#ifndef ADAMANT_TRUSTED_H
#define ADAMANT_TRUSTED_H

/* [eq:W1] The correctly rounded square root of binary32. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    root: same32(\result, fsqrt32(x));
*/
static inline float adamant_sqrt_f32(float x);

/* [eq:W1] The correctly rounded square root of binary64. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    root: same64(\result, fsqrt64(x));
*/
static inline double adamant_sqrt_f64(double x);

/* [eq:W1] [eq:F1] The conversion of binary64 to binary32, to nearest even. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    nearest: same32(\result, round32(x));
*/
static inline float adamant_round_f32(double x);

#ifndef __FRAMAC__
#include <math.h>

static inline float adamant_sqrt_f32(float x)
{
  return sqrtf(x);
}

static inline double adamant_sqrt_f64(double x)
{
  return sqrt(x);
}

static inline float adamant_round_f32(double x)
{
  return (float)x;
}
#endif

#endif
