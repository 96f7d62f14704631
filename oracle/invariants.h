/* SPDX-License-Identifier: MIT */
/* What holds of every state that a run can reach (spec/invariants.table). */
#ifndef ADAMANT_ORACLE_INVARIANTS_H
#define ADAMANT_ORACLE_INVARIANTS_H

#include "format.h"
#include "program.h"

struct invariant {
  const char *text;  /* "vmax >= v" */
  const char *state; /* "vmax" */
  const char *than;  /* "v", or NULL: the number */
  double number;
  bool at_most; /* <=, else >= */
};

extern const struct invariant invariants[]; /* ends with a null text */

/* The first invariant that the state of one element breaks, and the place of its variable in *at; NULL: none.
 * known[s] false: state s is not known; known NULL: all are. flush: subnormal numbers stand for zero. */
const struct invariant *invariant_broken(const struct step_program *program,
                                         const struct format *format, const uint64_t *state,
                                         const bool *known, bool flush, size_t *at);

#endif
