/* SPDX-License-Identifier: MIT */
/* A step program as formulas, every rounding written out: fl() to the working format, fl64() to
 * binary64. */
#ifndef ADAMANT_ORACLE_FORMULA_H
#define ADAMANT_ORACLE_FORMULA_H

#include "program.h"

#include <stdio.h>

/* One line per named value: "  m_t = fl(fl(b1 m) + fl(omb1 g))". */
void formula_print(const struct step_program *p, FILE *f);

#endif
