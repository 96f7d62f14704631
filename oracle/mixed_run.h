/* SPDX-License-Identifier: MIT */
/* Mixed precision [eq:X2] [eq:X4]: a run of one element whose parameter is stored in a 16-bit
 * format, with master weights in binary32 or without. Gradients are numbers of the 16-bit format
 * [eq:X3], and so is theta before the first step; the other states start as the program says.
 */
#ifndef ADAMANT_ORACLE_MIXED_RUN_H
#define ADAMANT_ORACLE_MIXED_RUN_H

#include "cell.h"
#include "program.h"

struct mixed_run {
  const struct step_program *program;
  const struct format *stored; /* of the parameter and the gradients: binary16 or bfloat16 */
  bool master;                 /* X2; else X4: theta is read back from the stored parameter */
  const double *hyper;
  uint64_t theta;       /* before step 1, bits of `stored` */
  size_t n;             /* steps 1, ..., n */
  const uint64_t *grad; /* n finite numbers, bits of `stored` */
};

/* The float reading: the stored parameter after each step in param[n]. */
void mixed_float(const struct mixed_run *run, uint64_t *param);

/* The real reading: no rounding but that of the stored parameter, which is correct: param[k] is the
 * cell of the exact theta in `stored`. False when some rounding is undecided at the last precision
 * or theta undefined (no later cell is then written). */
bool mixed_real(const struct mixed_run *run, struct cell *param);

#endif
