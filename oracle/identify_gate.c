/* SPDX-License-Identifier: MIT */
/* Where rho_t from rounded operations decides RAdam's gate otherwise than rho_t does [eq:R4], a program takes the other
 * branch: that of a step program whose comparison has its operands exchanged, for rho_t is never equal to a threshold.
 */
#include "hyper.h"
#include "identify.h"
#include "message.h"
#include "rho.h"

#include <stdlib.h>
#include <string.h>

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

bool gate_turns_in(const struct gate *g, const struct vec_group *own, const struct vec_case *c)
{
  for (size_t k = 0; g != NULL && k < c->steps; k++)
    if (gate_turns(g, own->hyper[hyper_index(own->program, "beta2")], c->first_t + k))
      return true;
  return false;
}
