/* SPDX-License-Identifier: MIT */
/* Derived from proofs/constants.txt by `make derive`; do not edit. Definitions of
 * proofs/coq/rounding/bound_constants.v, which the theorems about the running bounds use. */
#ifndef ADAMANT_ORACLE_BOUND_ROUNDINGS_H
#define ADAMANT_ORACLE_BOUND_ROUNDINGS_H

enum {
  NEAREST_ROUNDINGS = 1,
  FAITHFUL_ROUNDINGS = 2,
  GENERAL_FACTOR = 2,
};

#endif
