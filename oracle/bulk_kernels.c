/* SPDX-License-Identifier: MIT */
#include "bulk_kernels.h"

#include <math.h>
#include <string.h>

/* Within these no product, quotient or root of the working format underflows by as much as matters
 * (bulk.h), and nothing overflows. */
#define BULK_LEAST 0x1p-100
#define BULK_MOST 0x1p125
/* |binary64 value - exact value| over the bound of binary32: twice 2^-29, the quotient of the units
 * (bulk.h). */
#define BULK_SLACK 0x1p-28
#define BULK_EXPONENT ((uint64_t)0x7FF << 52)
/* As error_bucket (error_counts.h). */
#define BULK_SHIFT 42
#define BULK_ROUND_UP (((uint64_t)1 << BULK_SHIFT) - 1)
#define BULK_FRACTION (((uint64_t)1 << 52) - 1)

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

static inline int32_t bits32_of(float x)
{
  int32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline int32_t labs_of(int32_t x)
{
  return x < 0 ? -x : x;
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
