/* SPDX-License-Identifier: MIT */
/* The loops of the staged check (bulk.h): one operation over the elements of a block. They are
 * compiled for the processors of the target and once more for those with AVX2 and FMA; same
 * operations, same bits.
 */
#ifndef ADAMANT_ORACLE_BULK_KERNELS_H
#define ADAMANT_ORACLE_BULK_KERNELS_H

#include "bulk_skim.h"

enum { BULK_BLOCK = 128, BULK_OPERATIONS = STEP_CAST + 1 };

/* What is known of one output of one element. */
enum {
  BULK_OPEN = 1,     /* it takes the full judge */
  BULK_CORRECT = 2,  /* the correct rounding */
  BULK_FAITHFUL = 4, /* of the two neighbours one, or the value itself */
  BULK_UPPER = 8,    /* |error| is above sqrt(2) times a power of two, by less than its root */
  BULK_BUCKET = 16   /* from here on the bucket of |error| (error_counts.h) */
};

/* An output of a block: the value in binary64 and what it lacks, the bound of the first order and
 * the largest bound of all orders, absolute; what the program answered. */
struct bulk_output {
  const double *x, *d, *bound, *largest;
  const double *near; /* what x + d may be off by; NULL: what the bound says */
  const double *got;  /* a number of binary32 */
};

/* What becomes of it, per element: a word of the flags above; |error|, and the largest bound,
 * both in ulp. */
struct bulk_verdict {
  uint64_t word[BULK_BLOCK];
  double size[BULK_BLOCK], bound[BULK_BLOCK];
};

struct bulk_extremes {
  double size, bound, over; /* over: of size - ratio bound */
};

struct bulk_kernels {
  /* x := a op b, over BULK_BLOCK elements, always; c of a fused product and sum alone. */
  void (*value[BULK_OPERATIONS])(const double *a, const double *b, const double *c, double *x);
  void (*reading[BULK_OPERATIONS])(const float *a, const float *b, const float *c, float *x);
  /* d: x + d is nearly (a + da) op (b + db). */
  void (*rest[BULK_OPERATIONS])(const double *a, const double *da, const double *b,
                                const double *db, const double *x, double *d);
  void (*widen)(const float *from, double *to);
  /* Bounds e of computed values x, with u what the rounding adds relative to the value. */
  void (*scale)(const double *a, double r, double *e);
  void (*sum_relative)(const double *a, double ra, const double *b, double rb, const double *x,
                       double u, double *e);
  void (*sum)(const double *ea, const double *eb, const double *x, double u, double *e);
  void (*product)(const double *a, const double *ea, const double *b, const double *eb,
                  const double *x, double u, double *e);
  void (*quotient)(const double *ea, const double *b, const double *eb, const double *x, double u,
                   double *e, uint64_t *open);
  void (*root)(const double *a, const double *ea, const double *x, double u, double *e,
               uint64_t *open);
  void (*larger)(const double *ea, const double *eb, double *e);
  /* What max(a, b) may be off by, a being exact: nothing where it is a for certain, else as
   * much as its bound e says. */
  void (*near_larger)(const double *a, const double *b, const double *eb, const double *e,
                      double *near);
  /* open |= x is outside of what the rules above are exact enough for; with `zero` it may be 0. */
  void (*in_range)(const double *x, bool zero, uint64_t *open);
  /* open |= |x| is neither within [2^least, 2^most] nor, with `zero`, 0. */
  void (*window)(const float *x, int least, int most, bool zero, uint64_t *open);
  /* open |= a < b */
  void (*at_least)(const float *a, const float *b, uint64_t *open);
  void (*judge)(const struct bulk_output *o, const uint64_t *open, struct bulk_verdict *v);
  /* An output whose value and bounds are exact. */
  void (*judge_exact)(const struct bulk_output *o, const uint64_t *open, struct bulk_verdict *v);
  /* Of the elements that `keep` has 1 for: how many of x are y, each of which sets any[]; sums of
   * the flags; the largest size, bound, and size - ratio bound. */
  uint64_t (*agree)(const float *x, const float *y, const uint64_t *keep, uint64_t *any);
  void (*count)(const struct bulk_verdict *v, const uint64_t *keep, uint64_t *correct,
                uint64_t *faithful);
  /* keep &= decided, and without error or with one whose bucket lies between these. */
  void (*decided)(const struct bulk_verdict *v, int64_t first, int64_t last, uint64_t *keep);
  void (*extremes)(const struct bulk_verdict *v, const uint64_t *keep, double ratio,
                   struct bulk_extremes *most);
  const struct skim_row *skims; /* ends with a null program */
};

/* Those of this processor; and those of any, which say the same. */
const struct bulk_kernels *bulk_kernels(void);
const struct bulk_kernels *bulk_kernels_plain(void);

#endif
