/* SPDX-License-Identifier: MIT */
/* The rigorous engine: the real reading of a step program over MPFR intervals with directed
 * rounding [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] [eq:A6] [eq:A7] [eq:S1] [eq:E1].
 *
 * Every cast and precision is ignored. Scalar instructions run once per step at p + 128 bits or
 * more (so 1 - b^t keeps p good bits for every binary64 b and t <= 2^53) and are rounded outward.
 * Elements run at p. A division by zero, 0/0 included, and the root of a negative number are
 * undefined: NaN. One machine per thread; machines share nothing. Nothing is allocated after
 * creation.
 *
 *   interval_machine_hyper(m, hyper);
 *   for each t: interval_machine_t(m, t);
 *     for each element: interval_machine_step(m, state, &g, NULL); read outputs;
 *                       interval_machine_advance(m, state);
 */
#ifndef ADAMANT_ORACLE_INTERVAL_H
#define ADAMANT_ORACLE_INTERVAL_H

#include "format.h"
#include "program.h"

/* A real x with lo <= x <= hi; a point (lo = hi = x) uses end[0] alone. Undefined: a point, NaN. */
struct interval {
  mpfr_t end[2];
  bool point;
};

static inline mpfr_srcptr interval_lo(const struct interval *x)
{
  return x->end[0];
}
static inline mpfr_srcptr interval_hi(const struct interval *x)
{
  return x->end[!x->point];
}

/* n intervals of precision p in one block, all zero; NULL when memory is short. */
struct interval *interval_array_new(size_t n, mpfr_prec_t p);
void interval_array_free(struct interval *x);
void interval_set_zero(struct interval *x);
void interval_set_undefined(struct interval *x);
/* The exact value of the bits; infinities and NaN give undefined. */
void interval_set_bits(struct interval *x, const struct format *f, uint64_t bits);
void interval_set(struct interval *to, const struct interval *from); /* rounded outward */
bool interval_is_undefined(const struct interval *x);

struct interval_machine;

/* A machine for one program at p bits, 66 <= p <= 4096; NULL when memory is short. */
struct interval_machine *interval_machine_new(const struct step_program *program, mpfr_prec_t p);
void interval_machine_free(struct interval_machine *m);

/* hyper[n_hyper] in the order of the program; then the scalars of step t. t = 0 leaves what depends
 * on 1 - b^0 undefined. */
void interval_machine_hyper(struct interval_machine *m, const double *hyper);
void interval_machine_t(struct interval_machine *m, uint64_t t);

/* One element of one step from state[n_state] and g, precision p, which it does not change. own, or
 * own[s], may be NULL; else instructions after the one that computes state s read *own[s] in its
 * place: the staging of `step` semantics. Outputs are always the computed values. */
void interval_machine_step(struct interval_machine *m, const struct interval *state,
                           const struct interval *g, const struct interval *const *own);
/* Output k, or any register, of the last step: valid until the next step or advance. */
const struct interval *interval_machine_output(const struct interval_machine *m, size_t k);
const struct interval *interval_machine_register(const struct interval_machine *m, size_t reg);
/* Moves the new state into state[n_state]; the state outputs are gone then. */
void interval_machine_advance(struct interval_machine *m, struct interval *state);

#endif
