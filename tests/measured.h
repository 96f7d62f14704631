/* SPDX-License-Identifier: MIT */
/* spec/measured.table: for every constant of every row of the closed bounds the largest value found by search, and the
 * operands that attain it. */
#ifndef ADAMANT_TESTS_MEASURED_H
#define ADAMANT_TESTS_MEASURED_H

#include "row_error.h"

#include <stdio.h>

struct measured {
  size_t row, constant; /* of bounds_table */
  char value[ROW_TEXT_SIZE];
  struct step_point at;
};

/* Reads the table; the entries, in *n their number; free() them. NULL with a line in `problem` when it cannot be read:
 * a line of another form, of no row or of no constant, or for one that has an entry. */
struct measured *measured_read(const char *path, size_t *n, char problem[512]);
void measured_write(FILE *out, const struct measured *entry, const struct step_program *program, const struct format *f);

/* The inputs of `to` by the names of the inputs of `from`: what `to` has and `from` lacks stays. */
void measured_translate(const struct step_program *from, const struct step_point *x, const struct step_program *to,
                        struct step_point *y);

#endif
