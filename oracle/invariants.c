/* SPDX-License-Identifier: MIT */
#include "invariants.h"

#include <math.h>
#include <string.h>

/* The place of a state that is known, or -1. */
static int place(const struct step_program *p, const bool *known, const char *name)
{
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return known == NULL || known[s] ? (int)s : -1;
  return -1;
}

/* Every format is contained in binary64. */
static double value(const struct format *f, uint64_t bits, bool flush)
{
  double x = format_to_double(f, bits);
  return flush && fabs(x) < ldexp(1, f->emin) ? 0 : x;
}

const struct invariant *invariant_broken(const struct step_program *p, const struct format *f,
                                         const uint64_t *state, const bool *known, bool flush,
                                         size_t *at)
{
  for (const struct invariant *i = invariants; i->text != NULL; i++) {
    int s = place(p, known, i->state), than = i->than != NULL ? place(p, known, i->than) : 0;
    if (s < 0 || than < 0)
      continue;
    double x = value(f, state[s], flush);
    double y = i->than != NULL ? value(f, state[than], flush) : i->number;
    if (i->at_most ? x > y : x < y) { /* false for NaN */
      *at = (size_t)s;
      return i;
    }
  }
  return NULL;
}
