/* SPDX-License-Identifier: MIT */
/* What the derived loops (bulk_skim_steps.h) call, and those loops; included by bulk_kernels.c as
 * bulk_loops.h is. No include guard.
 */

/* Magnitudes beyond what the rules are for: of a state before the step or a gradient (zero is
 * within), of a state after it; SKIM_SIGNLESS: of numbers that must not be negative. */
static inline uint64_t KERNEL(window_with_zero)(const float *x, uint32_t mask, int low, int high)
{
  uint32_t most = 0, least = UINT32_MAX;
  for (int i = 0; i < BULK_BLOCK; i++) {
    uint32_t bits = float_bits(x[i]) & mask;
    most = most < bits ? bits : most;
    bits--; /* of zero: the largest number */
    least = bits < least ? bits : least;
  }
  return (uint64_t)((least < SINGLE_EXPONENT(low)) | (most > SINGLE_EXPONENT(high)));
}

static inline uint64_t KERNEL(window_after)(const float *x, uint32_t mask)
{
  uint32_t most = 0;
  for (int i = 0; i < BULK_BLOCK; i++) {
    uint32_t above = (float_bits(x[i]) & mask) - SINGLE_EXPONENT(TAPE_LEAST);
    most = most < above ? above : most;
  }
  return (uint64_t)(most > SINGLE_EXPONENT(TAPE_MOST) - SINGLE_EXPONENT(TAPE_LEAST));
}

static inline uint64_t KERNEL(window_before)(const float *x, uint32_t mask)
{
  return KERNEL(window_with_zero)(x, mask, TAPE_LEAST, TAPE_MOST);
}

static inline uint64_t KERNEL(window_gradient)(const float *x)
{
  return KERNEL(window_with_zero)(x, SKIM_SIGNED, TAPE_LEAST_GRADIENT, TAPE_MOST_GRADIENT);
}

/* ---- a few elements at a time ---- */

typedef double KERNEL(lanes) __attribute__((vector_size(8 * SKIM_LANES)));
typedef int64_t KERNEL(masks) __attribute__((vector_size(8 * SKIM_LANES)));
#define LANES KERNEL(lanes)
#define MASKS KERNEL(masks)
#define ALL ((MASKS){0} == 0)
#define MAGNITUDE(x) ((LANES)((MASKS)(x)&INT64_MAX))
#define SQUARE_ROOT(x) KERNEL(lanes_root)(x)
#define LARGER(x, y) KERNEL(lanes_larger)(x, y)
#define ERROR_SIZE(x, d) KERNEL(lanes_size)(x, d)
#define EVERY(x) ((LANES){0} + (x))
#define PRODUCT_AND_SUM(r, x, y) KERNEL(lanes_fma)(EVERY(r), x, y)
#define WIDE(x) KERNEL(lanes_wide)(x)

static inline LANES KERNEL(lanes_wide)(const float *x)
{
#if SKIM_LANES == 4
  return (LANES){(double)x[0], (double)x[1], (double)x[2], (double)x[3]};
#else
  return (LANES){(double)x[0], (double)x[1]};
#endif
}

static inline LANES KERNEL(lanes_root)(LANES x)
{
  for (int k = 0; k < SKIM_LANES; k++)
    x[k] = sqrt(x[k]);
  return x;
}

/* x < y ? y : x */
static inline LANES KERNEL(lanes_larger)(LANES x, LANES y)
{
#if SKIM_LANES == 4
  return _mm256_max_pd(y, x);
#else
  MASKS less = x < y;
  return (LANES)(((MASKS)y & less) | ((MASKS)x & ~less));
#endif
}

/* x y + z, rounded once */
static inline LANES KERNEL(lanes_fma)(LANES x, LANES y, LANES z)
{
#if SKIM_LANES == 4
  return _mm256_fmadd_pd(x, y, z);
#else
  for (int k = 0; k < SKIM_LANES; k++)
    x[k] = fma(x[k], y[k], z[k]);
  return x;
#endif
}

/* d in units of 2^22 ulp(x (1 - 2^-20)): the complement of an exponent field is that of twice the
 * inverse of the power of two. */
static inline LANES KERNEL(lanes_size)(LANES x, LANES d)
{
  return d * (LANES)(~(MASKS)(x * (1 - 0x1p-20)) & (int64_t)BULK_EXPONENT);
}

static inline double KERNEL(most_ulp)(const LANES *x)
{
  double most = 0;
  for (int k = 0; k < SKIM_LANES; k++)
    most = most < (*x)[k] ? (*x)[k] : most;
  return most * 0x1p22;
}

static inline bool KERNEL(all_of)(const MASKS *x)
{
  int64_t all = -1;
  for (int k = 0; k < SKIM_LANES; k++)
    all &= (*x)[k];
  return all != 0;
}

#include "bulk_skim_steps.h"

#undef LANES
#undef MASKS
#undef ALL
#undef MAGNITUDE
#undef SQUARE_ROOT
#undef LARGER
#undef ERROR_SIZE
#undef EVERY
#undef PRODUCT_AND_SUM
#undef WIDE
