/* SPDX-License-Identifier: MIT */
/* How close one step comes to a row of the table of closed bounds: the error of the float reading at given operands,
 * against the exact expression and the bound of the row, evaluated with MPFR as the table has them. */
#ifndef ADAMANT_TESTS_ROW_ERROR_H
#define ADAMANT_TESTS_ROW_ERROR_H

#include "bound_code.h"
#include "bounds_table.h"
#include "format.h"
#include "program.h"

/* What a step starts from: bits of the format of the row, hyperparameters in the order of the program. */
struct step_point {
  double hyper[STEP_MAX_HYPER];
  uint64_t t;
  uint64_t state[STEP_MAX_STATE], g;
};

struct row_error;

/* NULL when the row is prose; `row` is kept. Stops the program when the code is not of the optimizer of the row. */
struct row_error *row_error_of(const struct bound_row *row, const struct bound_code *code);
/* Of row `number` of bounds_table. */
struct row_error *row_error_new(size_t number);
void row_error_free(struct row_error *e);
const struct step_program *row_error_program(const struct row_error *e);
const struct format *row_error_format(const struct row_error *e);

enum row_verdict { ROW_OUTSIDE, ROW_WITHIN, ROW_BEYOND };
/* OUTSIDE: of the domain of the theorem, or some register is not finite. BEYOND: the error exceeds the bound. */
enum row_verdict row_error_at(struct row_error *e, const struct step_point *at);

/* Near theta = this the last step ends near 0, where theta_t has no rounding of its own. */
uint64_t row_error_theta_at_zero(const struct row_error *e);

/* The least value of constant k with which the bound would hold at the last point, the other constants as proved;
 * minus infinity where the constant does not matter. */
double row_error_constant(struct row_error *e, size_t k);
/* The same as text, to four decimals, toward zero. */
enum { ROW_TEXT_SIZE = 32 };
void row_error_text(struct row_error *e, size_t k, char text[ROW_TEXT_SIZE]);

#endif
