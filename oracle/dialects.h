/* SPDX-License-Identifier: MIT */
/* Dialects: the ways in which the world implements an optimizer that differ over the reals. Each is
 * a step program composed from the optimizer's and a choice for some of its switches
 * (spec/dialects), and is named OPTIMIZER.switch=choice,...: "adamw.eps=hat,decay=after". Ways that
 * are one function over the reals are one dialect; their difference in rounding is an order.
 */
#ifndef ADAMANT_ORACLE_DIALECTS_H
#define ADAMANT_ORACLE_DIALECTS_H

#include "program.h"

struct dialect_choice {
  const char *name, *what;
  const char *is; /* the choice is this other optimizer, or NULL */
};

struct dialect_switch {
  const char *name, *what;
  const char *usual;                   /* the choice of the optimizer's own step program */
  const struct dialect_choice *choice; /* the others; ends with a null name */
};

struct dialect_family {
  const char *optimizer;
  const struct dialect_switch *switches;      /* in the order of an id; ends with a null name */
  const struct step_program *const *programs; /* the dialects derived; ends with NULL */
};

extern const struct dialect_family dialect_families[]; /* ends with a null optimizer */

const struct dialect_family *dialect_family_find(const char *optimizer);

enum { DIALECT_MAX_ID = 160 };

/* Why there is no such dialect: one line for the user, with the nearest name. */
struct dialect_problem {
  char text[3 * DIALECT_MAX_ID];
};

/* The program of a dialect. Switches come in any order, the usual choice may be named, and a choice
 * that is another optimizer leads there. NULL, and *problem (which may be NULL) written, when an
 * optimizer, a switch or a choice is unknown, a switch is named twice, or the combination has no
 * program. */
const struct step_program *dialect_find(const char *id, struct dialect_problem *problem);

/* The same for the choices of one optimizer, "eps=hat,decay=after"; "" is the optimizer itself. */
const struct step_program *dialect_of(const char *optimizer, const char *choices,
                                      struct dialect_problem *problem);

#endif
