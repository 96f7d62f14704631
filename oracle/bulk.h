/* SPDX-License-Identifier: MIT */
/* The staged check of binary32 (spec/bulk.md): a step of many elements, judged in binary64 as far
 * as that decides, block by block.
 *
 * A step program is run over blocks of elements, one loop per instruction, and so serves every
 * optimizer and dialect. Each register has a value x, what it lacks, d, and the running error bound
 * [eq:B1] of the reference in binary32, as a number relative to |x| where it is one (products and
 * quotients of such), else per element. That bound is the tolerance of the answer, and bounds x and
 * d too:
 *   x is a float reading in binary64 of the same real function from the same exact operands, and so
 * off by at most 2^-29 (1 + 2^-8) times the bound; the 2^-8 are the scalars, whose value of 64 bits
 * is rounded to 53. d is that error, operation by operation to first order, with exact errors of
 * sums, products and remainders: x + d is off by at most 2^-48 of the bound. The bound is itself
 * computed in binary64, from x instead of the exact value: at most (1 + 2^-25)^96 times it. These
 * are theorems (proofs/coq/rounding/staged_*.v), given that |x| >= 2^-100 for products, quotients
 * and roots, so that the underflow term is nothing beside u |x|; or a product or quotient is 0,
 * factors are at most 2^40 and divisors at least 2^-40, so that the term it leaves out is at most
 * 2^-110, 2^-26 of the half ulp of any new state, |x| <= 2^125, so that nothing overflows in
 * binary32, a divisor's bound is at most 2^-10 of it, and a radicand's at most the radicand.
 * Elements where that does not hold are open, like those whose verdict, correct rounding or error
 * in units of 2^-32 ulp, as the golden cells have it, is not decided: they take the full judge.
 */
#ifndef ADAMANT_ORACLE_BULK_H
#define ADAMANT_ORACLE_BULK_H

#include "bulk_kernels.h"
#include "judge.h"

struct bulk;

/* NULL: the judge's format is not binary32, its semantics not `step`, or its first order not the
 * optimizer's own program, or not made of additions, products, quotients, roots and maxima in that
 * format. */
struct bulk *bulk_new(struct judge *judge);
void bulk_free(struct bulk *b);

/* After judge_case and judge_t. False: this step takes the full judge. */
bool bulk_t(struct bulk *b);

struct bulk_result {
  struct bulk_verdict output[STEP_MAX_STATE];
  const float *after[STEP_MAX_STATE]; /* the answers; and what each order in use computes */
  const float *reading[CHECK_MAX_ORDERS][STEP_MAX_STATE];
};

/* Elements [at, at + n) of the arrays, n at most BULK_BLOCK; entries of the result after n mean
 * nothing. before[s] and after[s] are arrays by element of state s. */
void bulk_block(struct bulk *b, float *const *before, float *const *after, const float *grad,
                size_t at, size_t n, struct bulk_result *out);

/* May blocks of this step be skimmed? After bulk_t. */
bool bulk_skims(const struct bulk *b);
/* The BULK_BLOCK elements at `at`; known: the states before were those after a block that was
 * decided. */
void bulk_skim(const struct bulk *b, float *const *before, float *const *after, const float *grad,
               size_t at, bool known, struct skim_block *out);

#endif
