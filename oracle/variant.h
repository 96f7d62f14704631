/* SPDX-License-Identifier: MIT */
/* A copy of a step program that can be changed: what a mistaken implementation computes, run by the
 * same engines as the right one. */
#ifndef ADAMANT_ORACLE_VARIANT_H
#define ADAMANT_ORACLE_VARIANT_H

#include "program.h"

enum { VARIANT_MAX_INSTR = 128 };

struct variant {
  struct step_program program; /* its instr, output and reg_name are the arrays below */
  struct step_instr instr[VARIANT_MAX_INSTR];
  struct step_output output[STEP_MAX_OUTPUT];
  const char *reg_name[STEP_MAX_REGISTERS];
};

void variant_copy(struct variant *v, const struct step_program *p);

/* The register of this name, or -1. */
int variant_reg(const struct variant *v, const char *name);
/* The instruction that writes a register, or NULL (inputs, constants, -1). */
struct step_instr *variant_writer(struct variant *v, int reg);
/* The first instruction of this operation that reads the register, or NULL. */
struct step_instr *variant_reader(struct variant *v, int op, int reg);

/* dst := a, rounded as the result was: exact, when a is of that precision already. */
void variant_become(struct step_instr *in, int a);
/* Every instruction after the one that writes `reg` reads `other` in its place. */
void variant_replace_uses(struct variant *v, int reg, int other);
/* A new instruction before `in` (which moves): returns its register. */
int variant_insert(struct variant *v, struct step_instr **in, int op, int precision, int a, int b);

#endif
