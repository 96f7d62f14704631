/* SPDX-License-Identifier: MIT */
#include "variant.h"

#include <string.h>

void variant_copy(struct variant *v, const struct step_program *p)
{
  v->program = *p;
  memcpy(v->instr, p->instr, p->n_instr * sizeof v->instr[0]);
  memcpy(v->output, p->output, p->n_output * sizeof v->output[0]);
  memcpy(v->reg_name, p->reg_name, p->n_register * sizeof v->reg_name[0]);
  v->program.instr = v->instr;
  v->program.output = v->output;
  v->program.reg_name = v->reg_name;
}

int variant_reg(const struct variant *v, const char *name)
{
  for (size_t i = 0; i < v->program.n_register; i++)
    if (strcmp(v->reg_name[i], name) == 0)
      return (int)i;
  return -1;
}

struct step_instr *variant_writer(struct variant *v, int reg)
{
  for (size_t i = 0; i < v->program.n_instr; i++)
    if (v->instr[i].dst == reg)
      return &v->instr[i];
  return NULL;
}

struct step_instr *variant_reader(struct variant *v, int op, int reg)
{
  for (size_t i = 0; i < v->program.n_instr; i++)
    for (size_t a = 0; v->instr[i].op == op && a < step_arity(v->instr[i].op); a++)
      if (v->instr[i].arg[a] == reg)
        return &v->instr[i];
  return NULL;
}

void variant_become(struct step_instr *in, int a)
{
  in->op = STEP_CAST;
  in->arg[0] = (uint8_t)a;
  in->arg[1] = in->arg[2] = 0;
}

void variant_replace_uses(struct variant *v, int reg, int other)
{
  for (size_t i = 0; i < v->program.n_instr; i++)
    for (size_t a = 0; a < step_arity(v->instr[i].op); a++)
      if (v->instr[i].arg[a] == reg)
        v->instr[i].arg[a] = (uint8_t)other;
}

int variant_insert(struct variant *v, struct step_instr **in, int op, int precision, int a, int b)
{
  size_t at = (size_t)(*in - v->instr), n = v->program.n_instr;
  int reg = (int)v->program.n_register;
  if (n == VARIANT_MAX_INSTR || reg == STEP_MAX_REGISTERS)
    return -1;
  memmove(&v->instr[at + 1], &v->instr[at], (n - at) * sizeof v->instr[0]);
  v->instr[at] = (struct step_instr){.op = (uint8_t)op,
                                     .precision = (uint8_t)precision,
                                     .dst = (uint8_t)reg,
                                     .arg = {(uint8_t)a, (uint8_t)b, 0},
                                     .scalar = v->instr[at + 1].scalar};
  v->reg_name[reg] = "inserted";
  v->program.n_register++;
  v->program.n_instr++;
  *in = &v->instr[at + 1];
  return reg;
}
