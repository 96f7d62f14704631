/* SPDX-License-Identifier: MIT */
/* The first stage of the staged check (spec/bulk.md): a whole step of a block in one fused loop,
 * derived from the step program (bulk_skim_steps.h). It says that every output of the block
 * conforms, or nothing; and how large the largest error of each state is at most.
 *   Its values X are readings in binary64 as those of bulk.h, without what they lack, d, and have
 * at most one rounding for each of the program: a number that multiplies is taken out of quotients
 * and roots, and multiplied into the sum that it ends in. So |X - x| <= 2^-27 B, B the bound of the
 * reference.
 *   Its tolerance T is at most (1 - 2^-17) B: every r and u that it is made of is made smaller by
 * 2^-16, the rules of the recursion without their terms of second order give at most what they are
 * given less, and computing T, and T less the error at once, adds little (theorem skimmed_conforms).
 *   An error is counted in units of ulp(X (1 - 2^-20)). An output is decided if that error is at
 * most 2^22 of them, and what T leaves beside it too, so that T <= |X|. Of each term of T X has at
 * most 96 roundings of 2^-53, and T at least one of 2^-24 (1 - 2^-16): |X - x| <= 2^-22 T, so that
 * the unit is at most ulp(x), and the error at least that of the output less 2^-27 B; it may be
 * twice that where X is within 2^-20 of a power of two.
 */
#ifndef ADAMANT_ORACLE_BULK_SKIM_H
#define ADAMANT_ORACLE_BULK_SKIM_H

#include "program.h"

/* By register, at this step: scalars, and the bounds of their rounding, relative to the value; what
 * the rounding of an instruction adds to a bound, relative to the value. */
struct skim_step {
  double x[STEP_MAX_REGISTERS], r[STEP_MAX_REGISTERS], u[STEP_MAX_REGISTERS];
};

/* r and u of a skim_step are this much of the true ones. */
#define SKIM_LESS (1 - 0x1p-16)

/* BULK_BLOCK elements each. */
struct skim_arrays {
  const float *before[STEP_MAX_STATE], *after[STEP_MAX_STATE], *grad;
  bool known; /* `before` was `after` of a block that was decided */
};

struct skim_block {
  bool decided;                /* every output conforms; else nothing below holds */
  double most[STEP_MAX_STATE]; /* no error in ulp is larger by more than 2^-27 of its bound */
};

/* What a loop takes from a step: numbers, as often as it has lanes. */
enum { SKIM_NUMBERS = 48, SKIM_MOST_LANES = 4 };
struct skim_numbers {
  _Alignas(64) double room[SKIM_NUMBERS][SKIM_MOST_LANES];
};

struct skim_kernel {
  /* Once a step. False: the loop is not for it. */
  bool (*ready)(const struct skim_step *k, struct skim_numbers *to);
  void (*block)(const struct skim_numbers *n, const struct skim_arrays *a, struct skim_block *out);
};

struct skim_row {
  const char *program;
  int condition;                /* the register of its comparison, -1: none */
  struct skim_kernel kernel[2]; /* where that is false, true; without one: the first */
  uint8_t ranges[8]; /* registers whose values the loops look at: BULK_LEAST to BULK_MOST; then 0 */
};

#endif
