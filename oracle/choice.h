/* SPDX-License-Identifier: MIT */
/* Which step program --optimizer, --dialect and --preset ask for together. */
#ifndef ADAMANT_ORACLE_CHOICE_H
#define ADAMANT_ORACLE_CHOICE_H

#include "dialects.h"

/* As the user wrote them; NULL: not given. */
struct program_choice {
  const char *optimizer; /* "adamw", or with its dialect: "adamw.eps=hat" */
  const char *dialect;   /* "eps=hat,decay=after" */
  const char *preset;    /* "keras/adamw", or "keras" beside an optimizer */
};

static inline bool program_chosen(const struct program_choice *c)
{
  return c->optimizer != NULL || c->dialect != NULL || c->preset != NULL;
}

/* Adam when nothing is given. A preset fixes every switch of its optimizer: what is said beside it
 * must agree. NULL, and *problem written, when there is no such program or two of the three
 * contradict each other. */
const struct step_program *choose_program(const struct program_choice *choice,
                                          struct dialect_problem *problem);

/* What a program has for a switch of its optimizer: the choice in its id, written to `choice`, or
 * the usual one; NULL: no such switch. */
const char *program_has(const struct step_program *p, const char *name,
                        char choice[DIALECT_MAX_ID]);

#endif
