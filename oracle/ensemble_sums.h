/* SPDX-License-Identifier: MIT */
/* What ensemble.c and ensemble_step.c share. */
#ifndef ADAMANT_ORACLE_ENSEMBLE_SUMS_H
#define ADAMANT_ORACLE_ENSEMBLE_SUMS_H

#include "ensemble.h"
#include "gradients.h"
#include "interval_golden.h"

/* Sums of products of two binary64 numbers are exact: 2 (1074 + 1024) bits and a carry. What is no
 * sum of stored numbers is rounded to as many bits, which is nothing beside the slack of a cell. */
enum { SUM_BITS = 4400 };

/* One quantity at the step at hand: sums over the elements. */
struct sums {
  mpfr_t got, want;
  long double bound, slack;
  bool hidden, infinite;
};

struct ensemble {
  const struct vec_group *group;
  const struct vec_case *c;
  const struct step_program *order[CHECK_MAX_ORDERS];
  struct bound_machine *bound[CHECK_MAX_ORDERS];
  size_t n_order;
  struct golden *golden;
  uint64_t *before;  /* [element * n_state + s]: the program's own */
  bool exposed;      /* everything, so far */
  bool stationary;   /* the means of g and g^2 are those of the first step, so far */
  mpfr_t mu, square; /* n times the means of the first step */
  size_t n;          /* quantities: the states, then m_hat and v_hat where they apply */
  int m_hat, v_hat;  /* their places, or -1 */
  struct sums sum[ENSEMBLE_MAX];
  struct expectation result[ENSEMBLE_MAX];
};

/* Place in a list of the program, or -1. */
int ensemble_output(const struct step_program *p, const char *name);

/* What a cell leaves open, in absolute size, with room for the rounding of cell_to_mpfr; and does
 * it have a value? */
long double ensemble_slack(const struct format *f, const struct cell *c);
bool ensemble_is_real(const struct cell *c);

/* m_hat and v_hat as the step of element i used them, added to their sums; all of it is exposed and
 * finite. */
void ensemble_add_step(struct ensemble *e, size_t step, size_t i, const uint64_t *state);

#endif
