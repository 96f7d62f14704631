/* SPDX-License-Identifier: MIT */
/* The second engine: short runs over exact rationals (GMP), independent of the interval engine in
 * arithmetic, rounding and tails. A value is a rational, or, behind a square root that is
 * irrational, a pair of rationals around it whose distance shrinks with `depth` until every cell is
 * decided.
 */
#ifndef ADAMANT_ORACLE_EXACT_H
#define ADAMANT_ORACLE_EXACT_H

#include "cell.h"
#include "program.h"

enum { EXACT_MAX_T = 256 }; /* larger powers are refused: their digits grow without use */

/* A run of one element: steps t0+1 .. t0+n from the bits of state0, gradients grad[n]. own is NULL,
 * or n * n_state bits: the new state that later instructions of a step, and the next step, read in
 * place of the computed one (`step` semantics); without it the run is free (`real`). All inputs
 * finite. */
struct exact_run {
  const struct step_program *program;
  const struct format *format;
  const double *hyper;
  const uint64_t *state0, *grad, *own;
  uint64_t t0;
  unsigned n;
};

/* Writes cells[n * n_output]. True when all are decided; a cell that no depth up to 4096 bits
 * decides is written as cell_from_enclosure does with `last`, and the result is false. False also,
 * and cells are nan, when t0 + n exceeds EXACT_MAX_T. */
bool exact_run(const struct exact_run *run, struct cell *cells);

#endif
