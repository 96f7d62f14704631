/* SPDX-License-Identifier: MIT */
#include "bulk_kernels.h"

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

#define KERNEL(name) name##_plain
#include "bulk_loops.h"
#undef KERNEL

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#pragma GCC push_options
#pragma GCC target("avx2,fma")
#define KERNEL(name) name##_avx2
#include "bulk_loops.h"
#undef KERNEL
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
