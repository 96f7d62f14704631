/* SPDX-License-Identifier: MIT */
/* The search for large errors: random operands, then moves that keep what is not smaller. Draws are Philox's, so a seed
 * and a number of trials give the same result everywhere. */
#ifndef ADAMANT_BENCH_CLIMB_H
#define ADAMANT_BENCH_CLIMB_H

#include "../row_error.h"

struct draws {
  uint64_t seed, next;
  uint32_t stream; /* one per search */
};

/* Operands for the row: magnitudes and significands where its errors are large, of any kind. */
void random_point(struct draws *d, const struct row_error *e, struct step_point *at);

struct climb {
  struct row_error *row;
  size_t constant;
  unsigned random, moves; /* trials of each kind */
  size_t beyond;          /* out: points where the error exceeds the proved bound */
  struct step_point worst; /* out: the last of these */
};

/* The largest value of the constant found from `best`, or from random operands when best_value is minus infinity; `best`
 * attains it. */
double climb(struct climb *c, struct draws *d, struct step_point *best, double best_value);

#endif
