/* SPDX-License-Identifier: MIT */
/* Step programs as the oracle runs them: straight-line code over numbered registers.
 * The tables (oracle/programs.c) are derived from spec/steps and spec/orders by
 * spec/derive; spec/README.md, "Two readings", says what an instruction means.
 */
#ifndef ADAMANT_ORACLE_PROGRAM_H
#define ADAMANT_ORACLE_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum step_op {
  STEP_ADD,
  STEP_SUB,
  STEP_MUL,
  STEP_DIV,
  STEP_SQRT,
  STEP_POW,
  STEP_FMA,
  STEP_ABS,
  STEP_MAX,
  STEP_CAST,
  STEP_GT,
  STEP_EQ,    /* of scalars: 1 or 0, decided over the reals in both readings */
  STEP_SELECT /* the second operand where the first, a comparison, is 1, else the third */
};

static inline size_t step_arity(unsigned op)
{
  return op == STEP_FMA || op == STEP_SELECT                    ? 3
         : op == STEP_SQRT || op == STEP_ABS || op == STEP_CAST ? 1
                                                                : 2;
}

static inline bool step_is_comparison(unsigned op)
{
  return op == STEP_GT || op == STEP_EQ;
}

/* The precision an instruction rounds to (to nearest, ties to even). STEP_REAL: not at all. */
enum step_precision { STEP_REAL, STEP_BINARY64, STEP_WORKING };

struct step_instr {
  uint8_t op;        /* enum step_op */
  uint8_t precision; /* enum step_precision */
  uint8_t dst;       /* register written, once in the whole program */
  uint8_t arg[3];    /* registers read; unused ones are 0 */
  bool scalar;       /* depends on hyperparameters and t only: once per step, not per element */
};

/* A state variable: its register before the step and after it, its name ("theta"), and its value
 * before the first step (of theta: any). */
struct step_state {
  const char *name;
  uint8_t before, after;
  double initial;
};

struct step_output {
  const char *name; /* without the suffix _t: theta, m, v, m_hat, v_hat */
  uint8_t reg;
  int8_t state; /* index into state[], or -1 for an output that is no state (m_hat) */
};

enum { STEP_MAX_REGISTERS = 96, STEP_MAX_STATE = 6, STEP_MAX_HYPER = 10, STEP_MAX_OUTPUT = 10 };

struct step_program {
  const char *id;         /* "adamw", "pytorch_adamw" */
  const char *name;       /* for people */
  const char *order_of;   /* id of the program with the same real function, or NULL: this is it */
  const char *dialect_of; /* id of the optimizer whose dialect this is, or NULL */
  const char *cite;       /* "LH19" */
  const char *equations;  /* "A1 A2 A3 A4 A7", of spec/README.md */
  const char *source;     /* the FPCore text it was derived from */
  size_t n_register, n_state, n_hyper, n_output, n_const, n_instr;
  const char *const *reg_name;    /* n_register names */
  const struct step_state *state; /* theta first */
  uint8_t g, t;                   /* registers of the gradient and the step counter */
  const char *const *hyper_name;  /* "lr", "beta1", ... */
  const uint8_t *hyper;           /* their registers */
  const struct step_output *output;
  const double *const_value; /* exact small constants */
  const uint8_t *const_reg;
  const struct step_instr *instr; /* n_instr, in dependency order */
};

extern const struct step_program *const step_programs[]; /* ends with NULL; optimizers first */

/* The program of this id, the dialect of this id (dialects.h), or NULL. */
const struct step_program *step_program_find(const char *id);

#endif
