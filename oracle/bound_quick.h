/* SPDX-License-Identifier: MIT */
/* The running bound in binary64, for bound.c alone: the same recursion at ordinary operands, several times faster.
 *
 * Everything is a binary64 number between 2^-480 and 2^480 in magnitude, or zero, so that no product and no quotient
 * underflows or overflows; every result of the recursion is rounded outward by a factor that its operations cannot reach.
 * A step that meets another number, an infinite bound, a divisor or a radicand that is not clear of zero is given up, and
 * the long-double recursion of bound.c does it. Both bound the same thing; they differ by some 2^-48 of it.
 */
#ifndef ADAMANT_ORACLE_BOUND_QUICK_H
#define ADAMANT_ORACLE_BOUND_QUICK_H

#include "bound.h"

/* What the rounding of an instruction's result of size X adds: unit X + underflow, as long as nothing exceeds greatest,
 * which is at most QUICK_GREATEST. */
#define QUICK_GREATEST 0x1p479
struct quick_rounding {
  double unit, underflow, greatest;
};

struct quick_value {
  double lo, hi, err;
  uint64_t dominant;
};

struct quick_instr {
  struct quick_rounding rounding;
  uint8_t op, dst, arg[3];
  int8_t state; /* the state that dst is, or -1 */
};

struct bound_quick {
  bool usable; /* the scalars are ordinary */
  bool holds[STEP_MAX_REGISTERS]; /* registers of the element: its inputs and results */
  size_t n;
  struct quick_instr instr[STEP_MAX_REGISTERS];
  struct quick_value reg[STEP_MAX_REGISTERS], computed[STEP_MAX_STATE];
  double unit[STEP_MAX_STATE]; /* of bound_cancellation_unit, before the unit u */
};

/* False when x is not ordinary. */
bool quick_set(struct quick_value *to, const struct bound_value *x, uint8_t dominant);
/* One element: the instructions, from reg[] of inputs and scalars. own as in bound_machine_step. False when it is given up. */
bool quick_run(struct bound_quick *q, const struct bound_value *own);
void quick_result(const struct quick_value *x, const struct format *f, struct bound_result *to);

#endif
