/* SPDX-License-Identifier: MIT */
/* The trusted functions: those whose contract Frama-C cannot prove, because the operation is the
 * compiler's or the processor's. There is no other in src/. They are listed in spec/SOUNDNESS.md
 * and tested in tests/test_trusted.c. Frama-C sees the contracts and no body.
 */
#ifndef ADAMANT_TRUSTED_H
#define ADAMANT_TRUSTED_H

#include <stdint.h>

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

/* [eq:F1] [eq:X2] The bit pattern of a binary32 number; of every NaN that of the quiet NaN, so that
 * it is a function of the number.
 */
/*@ terminates \true;
    assigns    \nothing;
    ensures    pattern: \result == bits32(x);
*/
static inline uint32_t adamant_bits_f32(float x);

/* [eq:F1] [eq:X3] The binary32 number of a bit pattern, which is the quiet NaN or no NaN. */
/*@ requires   number: bits % 2147483648 <= 2139095040 || bits == 2143289344;
    terminates \true;
    assigns    \nothing;
    ensures    pattern: bits32(\result) == bits;
*/
static inline float adamant_float_of_bits(uint32_t bits);

#ifndef __FRAMAC__
#include <math.h>
#include <string.h>

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

static inline uint32_t adamant_bits_f32(float x)
{
  uint32_t bits;
  if (x != x)
    return UINT32_C(0x7fc00000);
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline float adamant_float_of_bits(uint32_t bits)
{
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}
#endif

#endif
