/* SPDX-License-Identifier: MIT */
/* The orders of a judge at one step as a list of loops over a block (bulk.h): scalars are known,
 * branches are taken, what no state needs is left out, and what two orders have in common is
 * computed once. For bulk.c alone.
 */
#ifndef ADAMANT_ORACLE_BULK_TAPE_H
#define ADAMANT_ORACLE_BULK_TAPE_H

#include "bulk.h"

/* Exponents of the numbers that a block may have, beside zero before the step; others are open. */
enum { TAPE_LEAST = -60, TAPE_MOST = 40, TAPE_LEAST_GRADIENT = -40, TAPE_MOST_GRADIENT = 40 };

struct bulk_tape;

/* Can the values of this program be computed so? */
bool tape_serves(const struct step_program *p);
/* What the new states are computed from at this step: live[reg]. False: a branch is not decided. */
bool tape_live(const struct step_program *p, const struct bits_machine *bits, bool *live);
struct bulk_tape *tape_new(const struct judge *judge);
void tape_free(struct bulk_tape *t);
/* False: not at this step. */
bool tape_t(struct bulk_tape *t);
/* After that: the numbers of the first order for its fused loop (bulk_skim.h), which looks at the ranges
 * of these registers, 0 after the last. NULL: it ought to look at more. */
const struct skim_step *tape_skim(const struct bulk_tape *t, const uint8_t *ranges);

struct tape_inputs {
  const float *before[STEP_MAX_STATE], *after[STEP_MAX_STATE], *grad;
  uint64_t *open; /* per element: not to be decided here; more may be added */
};
void tape_run(struct bulk_tape *t, const struct tape_inputs *in, struct bulk_result *out);

#endif
