/* SPDX-License-Identifier: MIT */
/* The mistakes that the diagnosis tries, one row each. */
#ifndef ADAMANT_ORACLE_HYPOTHESES_H
#define ADAMANT_ORACLE_HYPOTHESES_H

#include "format.h"
#include "variant.h"

/* One element of one step as a hypothesis may change it before the variant computes it. */
struct operands {
  const struct format *format;
  uint64_t t, grad;
  uint64_t before[STEP_MAX_STATE], after[STEP_MAX_STATE];
};

struct hypothesis {
  const char *name;
  const char *sentence;
  /* What the mistaken program computes; false: it does not apply to this optimizer. NULL: as it
   * should. */
  bool (*change)(struct variant *v);
  /* With other hyperparameters (in the order of the program) or operands; NULL: the given ones. */
  void (*hyper)(const struct step_program *p, double *hyper);
  void (*operand)(const struct step_program *p, struct operands *o);
  const char *rounded; /* this hyperparameter is rounded to `to` before use; "beta*": all that begin so; NULL: none */
  const struct format *to;
  bool still; /* nothing is computed: the new state is the old one; other elements may be right */
  bool any_zero; /* zeros stand for any subnormal number */
  bool loose;    /* a rough explanation: only when no other holds */
};

/* The hyperparameters of the mistaken program. */
void hypothesis_hyper(const struct hypothesis *h, const struct step_program *p, double *hyper);

extern const struct hypothesis hypotheses[]; /* ends with a null name; the more specific first */

#endif
