/* SPDX-License-Identifier: MIT */
/* Refuses a compilation in which the proofs say nothing. What a compiler does not tell by a macro
 * (contraction, run-time modes) is for the build flags and adamant_check_environment().
 */
#ifndef ADAMANT_BUILD_FLAGS_H
#define ADAMANT_BUILD_FLAGS_H

#include <float.h>

#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "Adamant: -ffast-math, -Ofast and -ffinite-math-only change results; compile without them"
#endif
#if !defined(__FRAMAC__) && FLT_EVAL_METHOD != 0
#error "Adamant: FLT_EVAL_METHOD must be 0 (on 32-bit x86: -msse2 -mfpmath=sse)"
#endif
#if FLT_RADIX != 2 || FLT_MANT_DIG != 24 || FLT_MAX_EXP != 128 || DBL_MANT_DIG != 53 ||            \
    DBL_MAX_EXP != 1024
#error "Adamant: float and double must be IEEE 754 binary32 and binary64"
#endif

#endif
