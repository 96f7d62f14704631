/* SPDX-License-Identifier: MIT */
#include "bulk_kernels.h"
#include "bulk_tape.h"
#include "format.h"

#include <math.h>
#include <string.h>

/* Within these no product, quotient or root of the working format underflows by as much as matters
 * (bulk.h), and nothing overflows. */
#define BULK_LEAST 0x1p-100
#define BULK_MOST 0x1p125
/* |value and rest - exact value| over the bound of binary32 (bulk.h). */
#define BULK_SLACK 0x1p-48
#define BULK_EXPONENT ((uint64_t)0x7FF << 52)
#define BULK_FRACTION (((uint64_t)1 << 52) - 1)
/* Of a binary64 fraction what a binary32 one has not. */
#define BULK_TAIL (((uint64_t)1 << 29) - 1)
/* Less the exponent field of x this is that of 1 / ulp(x). */
#define BULK_PER_ULP ((uint64_t)(2 * 1023 + 23) << 52)
/* As error_bucket (error_counts.h). */
#define BULK_SHIFT 42
#define BULK_ROUND_UP (((uint64_t)1 << BULK_SHIFT) - 1)
/* A divisor's bound over the divisor: at most this. */
#define BULK_DIVISOR 0x1p-10
/* Of a skimmed output: the error, and what its bound leaves beside it, in units of 2^22 ulp: at
 * most this (bulk_skim.h). */
#define SKIM_MOST 1.0
/* The bits of 2^e in binary32. */
#define SINGLE_EXPONENT(e) ((uint32_t)(127 + (e)) << 23)

static inline uint64_t bits_of(double x)
{
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double double_of(uint64_t bits)
{
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* The bound of a rounded result, relative to it, from that of the result before. */
static inline double skim_rounded(double r, double u)
{
  return r + u * (1 + r);
}

#define KERNEL(name) name##_plain
#define SKIM_LANES 2
#include "bulk_skim_loops.h"
#include "bulk_loops.h"
#undef KERNEL
#undef SKIM_LANES

const struct bulk_kernels *bulk_kernels_plain(void)
{
  return &kernels_plain;
}

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#include <immintrin.h>
#pragma GCC push_options
#pragma GCC target("avx2,fma")
#define KERNEL(name) name##_avx2
#define SKIM_LANES 4
#include "bulk_skim_loops.h"
#include "bulk_loops.h"
#undef KERNEL
#undef SKIM_LANES
#pragma GCC pop_options

const struct bulk_kernels *bulk_kernels(void)
{
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &kernels_avx2
                                                                         : &kernels_plain;
}
#else
const struct bulk_kernels *bulk_kernels(void)
{
  return &kernels_plain;
}
#endif
