/* SPDX-License-Identifier: MIT */
#include "formula.h"

#include <string.h>

/* Parts of an expression are named after the value they belong to: m_t_1, m_t_2. */
static bool is_part(const char *name)
{
  const char *last = strrchr(name, '_');
  return last != NULL && last[1] != '\0' && strspn(last + 1, "0123456789") == strlen(last + 1);
}

static const struct step_instr *writer(const struct step_program *p, uint8_t reg)
{
  for (size_t i = 0; i < p->n_instr; i++)
    if (p->instr[i].dst == reg)
      return &p->instr[i];
  return NULL;
}

static void put_value(const struct step_program *p, uint8_t reg, FILE *f);

static void put_call(const struct step_program *p, const struct step_instr *in, const char *name,
                     int n, FILE *f)
{
  fprintf(f, "%s(", name);
  for (int a = 0; a < n; a++) {
    fputs(a > 0 ? ", " : "", f);
    put_value(p, in->arg[a], f);
  }
  putc(')', f);
}

static void put_infix(const struct step_program *p, const struct step_instr *in, const char *op,
                      FILE *f)
{
  bool bare = in->precision != STEP_REAL; /* fl(...) brackets it */
  fputs(bare ? "" : "(", f);
  put_value(p, in->arg[0], f);
  fputs(op, f);
  put_value(p, in->arg[1], f);
  fputs(bare ? "" : ")", f);
}

static void put_operation(const struct step_program *p, const struct step_instr *in, FILE *f)
{
  static const char *const rounding[] = {
      [STEP_REAL] = "", [STEP_BINARY64] = "fl64(", [STEP_WORKING] = "fl("};
  fputs(rounding[in->precision], f);
  switch (in->op) {
  case STEP_ADD:
    put_infix(p, in, " + ", f);
    break;
  case STEP_SUB:
    put_infix(p, in, " - ", f);
    break;
  case STEP_MUL:
    put_infix(p, in, " ", f);
    break;
  case STEP_DIV:
    put_infix(p, in, " / ", f);
    break;
  case STEP_POW:
    put_infix(p, in, "^", f);
    break;
  case STEP_SQRT:
    put_call(p, in, "sqrt", 1, f);
    break;
  case STEP_ABS:
    put_call(p, in, "abs", 1, f);
    break;
  case STEP_FMA:
    put_call(p, in, "fma", 3, f);
    break;
  case STEP_MAX:
    put_call(p, in, "max", 2, f);
    break;
  case STEP_CAST:
    put_value(p, in->arg[0], f);
    break;
  default:
    put_call(p, in, "select", 3, f);
  }
  fputs(in->precision == STEP_REAL ? "" : ")", f);
}

static void put_value(const struct step_program *p, uint8_t reg, FILE *f)
{
  const struct step_instr *in = writer(p, reg);
  for (size_t i = 0; i < p->n_const; i++)
    if (p->const_reg[i] == reg) {
      fprintf(f, "%g", p->const_value[i]);
      return;
    }
  if (in != NULL && is_part(p->reg_name[reg]))
    put_operation(p, in, f);
  else
    fputs(p->reg_name[reg], f);
}

void formula_print(const struct step_program *p, FILE *f)
{
  for (size_t i = 0; i < p->n_instr; i++) {
    const char *name = p->reg_name[p->instr[i].dst];
    if (is_part(name))
      continue;
    fprintf(f, "    %s = ", name);
    put_operation(p, &p->instr[i], f);
    putc('\n', f);
  }
}
