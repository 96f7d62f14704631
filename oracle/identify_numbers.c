/* SPDX-License-Identifier: MIT */
/* What a program may have in place of binary64 scalars and exact decisions. */
#include "identify.h"
#include "message.h"
#include "mistakes.h"
#include "rho.h"

#include <stdlib.h>
#include <string.h>

const struct number_format number_formats[] = {
    {.name = "binary64", .what = "hyperparameters as given, in binary64"},
    {.name = "binary64_gate",
     .what = "hyperparameters as given, and the gate decided by rho_t from operations in binary64",
     .rho = &format_binary64},
    {.name = "binary32_t",
     .what = "hyperparameters as given, and t counted in binary32",
     .t = &format_binary32},
    {.name = "binary64_gate_binary32_t",
     .what = "hyperparameters as given, the gate decided by rho_t from operations in binary64, and t "
             "counted in binary32",
     .rho = &format_binary64,
     .t = &format_binary32},
    {.name = "binary32_betas",
     .what = "beta1 and beta2 rounded to binary32 first",
     .format = &format_binary32,
     .betas = true},
    {.name = "binary32",
     .what = "all hyperparameters rounded to binary32 first",
     .format = &format_binary32},
    {.name = "working_powers",
     .what = "1 - beta^t computed in the working format",
     .change = mistake_naive_correction},
    {.name = "binary32_working_powers",
     .what = "all hyperparameters rounded to binary32 first, and 1 - beta^t computed in the working "
             "format",
     .format = &format_binary32,
     .change = mistake_naive_correction},
    {.name = "bfloat16",
     .what = "all hyperparameters rounded to bfloat16 first",
     .format = &format_bfloat16},
    {.name = "binary16",
     .what = "all hyperparameters rounded to binary16 first",
     .format = &format_binary16},
    {.name = NULL},
};

/* Where rho_t from rounded operations decides RAdam's gate otherwise than rho_t does [eq:R4], a program takes the other
 * branch: that of a step program whose comparison has its operands exchanged, for rho_t is never equal to a threshold.
 */

/* The comparison of rho_t with a threshold in use, which is written to *threshold; NULL: there is none. */
static struct step_instr *comparison(struct variant *v, unsigned *threshold)
{
  for (size_t i = 0; i < v->program.n_instr; i++) {
    struct step_instr *in = &v->instr[i];
    if (in->op != STEP_GT || strncmp(v->reg_name[in->arg[0]], "rho", 3) != 0)
      continue;
    for (size_t k = 0; k < v->program.n_const; k++)
      for (int c = 0; c < RHO_THRESHOLDS; c++)
        if (v->program.const_reg[k] == in->arg[1] && v->program.const_value[k] == rho_threshold[c]) {
          *threshold = rho_threshold[c];
          return in;
        }
  }
  return NULL;
}

struct gate *gate_new(const struct step_program *known, const struct format *rho)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  struct gate *g = xcalloc(1, sizeof *g);
  g->format = rho;
  g->n = check_orders(known, NULL, order);
  for (size_t i = 0; i < g->n; i++) {
    variant_copy(&g->turned[i], order[i]);
    struct step_instr *in = comparison(&g->turned[i], &g->threshold);
    if (in == NULL) {
      free(g);
      return NULL;
    }
    uint8_t rho_t = in->arg[0];
    in->arg[0] = in->arg[1];
    in->arg[1] = rho_t;
    g->program[i] = &g->turned[i].program;
  }
  return g;
}

bool gate_turns(const struct gate *g, double beta2, uint64_t t)
{
  if (!(beta2 > 0)) /* rho_t is rho_inf, exactly */
    return false;
  double naive = format_to_double(&format_binary64, rho_naive(g->format, beta2, t));
  return (naive > g->threshold) != rho_exceeds(beta2, t, g->threshold);
}
