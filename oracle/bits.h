/* SPDX-License-Identifier: MIT */
/* The float reading of a step program, bit for bit [eq:W1]: each operation rounded to nearest, ties
 * to even, in its precision; the working format W is any format. binary32 and binary64 use the
 * machine's IEEE operations, other formats round MPFR's result once. Casts of a real expression of
 * scalars (1 - b^t) are correctly rounded, and so is a pow in a rounded precision. NaN results are
 * the quiet NaN of format_nan. One machine per thread.
 */
#ifndef ADAMANT_ORACLE_BITS_H
#define ADAMANT_ORACLE_BITS_H

#include "format.h"
#include "program.h"

struct bits_machine;

struct bits_machine *bits_machine_new(const struct step_program *program, const struct format *f);
/* The same, but never by native operations: what the tests compare the native path with. */
struct bits_machine *bits_machine_new_generic(const struct step_program *program,
                                              const struct format *f);
void bits_machine_free(struct bits_machine *m);
void bits_machine_hyper(struct bits_machine *m, const double *hyper);
void bits_machine_t(struct bits_machine *m, uint64_t t);

/* One element of one step. Reads state[n_state], g; writes output[n_output]; state is not changed
 * (copy the outputs whose .state >= 0 to advance). own as in interval_machine_step, by bits, NULL
 * for none. Outputs that exist in the real reading only (bits_machine_has_output false) are written
 * as NaN. */
void bits_machine_step(struct bits_machine *m, const uint64_t *state, uint64_t g,
                       const uint64_t *own, uint64_t *output);
bool bits_machine_has_output(const struct bits_machine *m, size_t k);
/* The value of a register after the last step, as a double (exact), for `show`. NaN if not
 * computed. */
double bits_machine_register(const struct bits_machine *m, size_t reg);

#endif
