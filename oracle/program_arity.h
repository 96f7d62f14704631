/* SPDX-License-Identifier: MIT */
#ifndef ADAMANT_ORACLE_PROGRAM_ARITY_H
#define ADAMANT_ORACLE_PROGRAM_ARITY_H

#include "program.h"

/* How many of its three operands an operation reads. */
static inline size_t step_arity(enum step_op op)
{
  switch (op) {
  case STEP_SQRT:
  case STEP_ABS:
  case STEP_CAST:
    return 1;
  case STEP_FMA:
    return 3;
  default:
    return 2;
  }
}

#endif
