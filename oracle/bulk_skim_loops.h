/* SPDX-License-Identifier: MIT */
/* What the derived loops (bulk_skim_steps.h) call, and those loops; included by bulk_kernels.c as
 * bulk_loops.h is. No include guard.
 */

/* A few elements at a time. */
typedef double KERNEL(lanes) __attribute__((vector_size(8 * SKIM_LANES)));
typedef int64_t KERNEL(masks) __attribute__((vector_size(8 * SKIM_LANES)));
typedef uint32_t KERNEL(words) __attribute__((vector_size(8 * SKIM_LANES)));
#define LANES KERNEL(lanes)
#define MASKS KERNEL(masks)
#define WORDS KERNEL(words)
#define ALWAYS static inline __attribute__((always_inline))
#define ALL ((MASKS){0} == 0)
#define MAGNITUDE(x) ((LANES)((MASKS)(x)&INT64_MAX))
#define SQUARE_ROOT(x) KERNEL(lanes_root)(x)
#define LARGER(x, y) KERNEL(lanes_larger)(x, y)
#define PER_ULP(x) KERNEL(lanes_per_ulp)(x)
#define MOST_BITS(words, x) KERNEL(words_larger)(words, (WORDS)(x))
#define EVERY(x) ((LANES){0} + (x))
#define PRODUCT_AND_SUM(x, y, z) KERNEL(lanes_fma)(x, y, z)
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
  return (LANES){fma(x[0], y[0], z[0]), fma(x[1], y[1], z[1])};
#endif
}

/* 2^-22 / ulp(x (1 - 2^-20)): the complement of an exponent field is that of twice the inverse of
 * the power of two. */
static inline LANES KERNEL(lanes_per_ulp)(LANES x)
{
  return (LANES)(~(MASKS)(x * (1 - 0x1p-20)) & (int64_t)BULK_EXPONENT);
}

ALWAYS WORDS KERNEL(words_larger)(WORDS x, WORDS y)
{
#if SKIM_LANES == 4
  return (WORDS)_mm256_max_epu32((__m256i)x, (__m256i)y);
#else
  WORDS less = (WORDS)(x < y);
  return (y & less) | (x & ~less);
#endif
}

/* Of the elements so far, in units of 2^22 ulp: the largest error of each state; and the largest
 * bits of the high halves of what the bounds leave beside the errors. Less than nothing has larger
 * bits than any number, so has what is not a number. */
struct KERNEL(sums) {
  LANES most[STEP_MAX_STATE];
  WORDS room;
  MASKS fine; /* 0: a value is out of range */
};

/* ---- the range of what the program was given and answered ---- */

/* Magnitudes as a binary32 number has them; where it must not be negative, as if it were larger. */
ALWAYS WORDS KERNEL(words_at)(const float *x, bool signless)
{
  WORDS bits;
  memcpy(&bits, x, sizeof bits);
  return signless ? bits : bits & INT32_MAX;
}

/* Is every number in its range? Of states before the step and gradients zero is. Bit s of signless:
 * of state s. */
ALWAYS bool KERNEL(within)(const struct skim_arrays *a, size_t n_state, unsigned signless)
{
  const uint32_t least = SINGLE_EXPONENT(TAPE_LEAST), most = SINGLE_EXPONENT(TAPE_MOST);
  const uint32_t least_gradient = SINGLE_EXPONENT(TAPE_LEAST_GRADIENT);
  const uint32_t most_gradient = SINGLE_EXPONENT(TAPE_MOST_GRADIENT);
  WORDS above = {0}, before = {0}, before_below = {0}, gradient = {0}, gradient_below = {0};
  for (size_t i = 0; i < BULK_BLOCK; i += 2 * SKIM_LANES) {
    WORDS x = KERNEL(words_at)(a->grad + i, false);
    gradient = KERNEL(words_larger)(gradient, x);
    gradient_below = KERNEL(words_larger)(gradient_below, -x); /* 0 of zero */
    for (size_t s = 0; s < n_state; s++)
      above =
          KERNEL(words_larger)(above, KERNEL(words_at)(a->after[s] + i, signless >> s & 1) - least);
  }
  for (size_t i = 0; i < BULK_BLOCK && !a->known; i += 2 * SKIM_LANES)
    for (size_t s = 0; s < n_state; s++) {
      WORDS x = KERNEL(words_at)(a->before[s] + i, signless >> s & 1);
      before = KERNEL(words_larger)(before, x);
      before_below = KERNEL(words_larger)(before_below, -x);
    }
  WORDS good = (WORDS)(above <= most - least) & (WORDS)(before <= most) &
               (WORDS)(before_below <= -least) & (WORDS)(gradient <= most_gradient) &
               (WORDS)(gradient_below <= -least_gradient);
  MASKS all = (MASKS)good;
  for (int k = 1; k < SKIM_LANES; k++)
    all[0] &= all[k];
  return all[0] == -1;
}

ALWAYS void KERNEL(conclude)(const struct KERNEL(sums) * s, bool within, size_t n_state,
                             struct skim_block *out)
{
  bool decided = within;
  for (int k = 0; k < SKIM_LANES; k++)
    decided &= s->fine[k] != 0 && (uint64_t)((MASKS)s->room)[k] >> 32 <= bits_of(SKIM_MOST) >> 32;
  for (size_t state = 0; state < n_state; state++) {
    double most = 0;
    for (int k = 0; k < SKIM_LANES; k++)
      most = most < s->most[state][k] ? s->most[state][k] : most;
    decided &= most <= SKIM_MOST;
    out->most[state] = most * 0x1p22;
  }
  out->decided = decided;
}

#include "bulk_skim_steps.h"

#undef LANES
#undef MASKS
#undef WORDS
#undef ALWAYS
#undef ALL
#undef MAGNITUDE
#undef SQUARE_ROOT
#undef LARGER
#undef PER_ULP
#undef MOST_BITS
#undef EVERY
#undef PRODUCT_AND_SUM
#undef WIDE
