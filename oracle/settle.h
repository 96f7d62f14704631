/* SPDX-License-Identifier: MIT */
/* The last resort of a verdict: where the tail of a golden cell (2^-32 ulp) is too short to tell an
 * error from its bound, as in exact ties, the enclosure of the last precision is compared with the
 * bound itself. */
#ifndef ADAMANT_ORACLE_SETTLE_H
#define ADAMANT_ORACLE_SETTLE_H

#include "judge.h"
#include "interval_golden.h"

struct settle {
  struct golden *golden; /* hyperparameters set */
  const struct step_program *program;
  const struct format *format;
  uint64_t t, grad;
  const uint64_t *before, *own; /* n_state bits each, all finite */
};

/* |got - x| <= bound for every x of the enclosure: it conforms; for none: it deviates; else
 * undecided. */
enum verdict settle_enclosure(const struct format *f, const struct interval *x, uint64_t got,
                              long double bound);

/* Output k was answered `got`; `bound` is absolute. */
enum verdict settle(const struct settle *x, size_t k, uint64_t got, long double bound);

#endif
