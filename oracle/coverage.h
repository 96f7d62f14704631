/* SPDX-License-Identifier: MIT */
/* What adversarial inputs the suite has, for whom: each item is a predicate on the inputs of a case
 * and on its float reading, so that what is said of an optimizer is found in its cases and not
 * claimed; where an item cannot apply, the reason is data too. `adamant list --coverage` prints the
 * table, spec/classes.md.
 */
#ifndef ADAMANT_ORACLE_COVERAGE_H
#define ADAMANT_ORACLE_COVERAGE_H

#include "suite.h"

#include <stdio.h>

/* A case with its float reading: state s of element e after step k is run[(k * elements + e) *
 * n_state + s]. */
struct coverage_case {
  const struct suite_case *c;
  const uint64_t *run;
};

struct coverage_item {
  const char *what;
  unsigned level;      /* the first that has it */
  bool implementation; /* some results are implementation-defined: `open` says which; else every one
                          must be */
  const char *open;
  /* Why it does not apply to a program in a format, or NULL: it applies. */
  const char *(*without)(const struct step_program *p, const struct format *f);
  bool (*witness)(const struct coverage_case *x);
};

extern const struct coverage_item coverage_items[]; /* ends with a null `what` */

enum { COVERAGE_MAX = 96 };

/* cases[i]: those of the program in formats[format] up to the level that witness item i. */
void coverage_count(const struct step_program *program, unsigned format, unsigned level,
                    unsigned cases[COVERAGE_MAX]);

/* The table of all optimizers, level 1, binary32 and binary64, in Markdown. */
void coverage_print(FILE *f);

#endif
