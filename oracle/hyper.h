/* SPDX-License-Identifier: MIT */
/* The hyperparameters by name: domain [eq:S2], default, and how a user may write their value. */
#ifndef ADAMANT_ORACLE_HYPER_H
#define ADAMANT_ORACLE_HYPER_H

#include "program.h"

struct hyper_row {
  const char *name; /* as in the step programs: "weight_decay"; its option is --weight-decay */
  double usual;     /* the value when none is given */
  double limit;     /* 0 <= value < limit */
  const char *what;
};

extern const struct hyper_row hyper_rows[]; /* ends with a null name */

const struct hyper_row *hyper_find(const char *name);

bool hyper_in_domain(const struct hyper_row *row, double value);

/* A decimal number (its nearest binary64), a hexadecimal floating-point number (0x1p-3), or the 16
 * digits of binary64 bits (0x3fe0000000000000). False when the text is none of them. */
bool hyper_parse(const char *text, double *value);

uint64_t hyper_bits(double value);
double hyper_from_bits(uint64_t bits);

/* The place of a hyperparameter in a program, or -1. */
int hyper_index(const struct step_program *program, const char *name);

#endif
