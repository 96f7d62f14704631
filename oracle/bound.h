/* SPDX-License-Identifier: MIT */
/* The running error bound, the tolerance of the checker [eq:B1]: for a program in a format, at
 * concrete operands, a bound on |float reading - real reading| of every register; and the general
 * one, of any order of operations [eq:B18]. The recursions are those that the theorems
 * running_error (proofs/coq/rounding/running_error.v) and general_error (general_bound.v) prove;
 * here they are evaluated with every intermediate rounded up, in long double (64 bits of
 * significand or more) with explicit slack. One machine per thread.
 */
#ifndef ADAMANT_ORACLE_BOUND_H
#define ADAMANT_ORACLE_BOUND_H

#include "format.h"
#include "program.h"

/* An exact real x in [lo, hi], and err >= |computed - x|, INFINITY when nothing is known. */
struct bound_value {
  long double lo, hi, err;
};

enum { BOUND_CARRIED = 255 }; /* no register of this step: the bounds of the inputs */

struct bound_result {
  struct bound_value value; /* enclosure of the exact value, and the bound, absolute */
  double ulp;       /* the bound in ulp of the exact value, rounded up (least ulp in [lo, hi]) */
  uint8_t dominant; /* register whose rounding the bound owes most to (walking back
                       the larger term), or BOUND_CARRIED */
  bool overflow; /* some rounding on the way can exceed the greatest finite number: err infinite */
};

/* Does the theorem bound the program? Its rule for a power with an exponent other than t itself
 * (NAdam's schedule) asks for a base that is a constant in (0, 1]. */
bool bound_has_theorem(const struct step_program *program);

struct bound_machine;

/* Whose bound: that of the program as it stands; that of every evaluation of the same real values,
 * in any order of operations, that rounds no quantity more than GENERAL_FACTOR times as often
 * (general_bound.v, B18), at least as large; and what the program itself weighs as such an
 * evaluation: no more than another program's BOUND_GENERAL where it belongs to the class of that
 * program. Under the last two an operation under :precision real counts as rounded to binary64. */
enum bound_theorem { BOUND_REFERENCE, BOUND_GENERAL, BOUND_EVALUATION };

struct bound_machine *bound_machine_of(const struct step_program *program, const struct format *f,
                                       enum bound_theorem theorem);
/* BOUND_REFERENCE */
struct bound_machine *bound_machine_new(const struct step_program *program, const struct format *f);
void bound_machine_free(struct bound_machine *m);
/* From now on never by the quick recursion of bound_quick.h: what the tests compare it with. */
void bound_machine_careful(struct bound_machine *m);
/* Was the last step quick? */
bool bound_machine_was_quick(const struct bound_machine *m);
void bound_machine_hyper(struct bound_machine *m, const double *hyper);
void bound_machine_t(struct bound_machine *m, uint64_t t);

/* A stored number: x = its value, err = 0. Finite bits only. */
struct bound_value bound_exact(const struct format *f, uint64_t bits);
/* An exact value known by an enclosure, with a bound carried over. */
struct bound_value bound_enclosed(mpfr_srcptr lo, mpfr_srcptr hi, long double err);

/* result[n_output] of one element. `step` semantics: state by bound_exact, own = the
 * implementation's new state by bound_exact (own[s] replaces state s for later instructions; the
 * bound of output s itself is that of computing it). `real` semantics: state carried over from the
 * results before, own NULL. */
void bound_machine_step(struct bound_machine *m, const struct bound_value *state,
                        struct bound_value g, const struct bound_value *own,
                        struct bound_result *result);
/* Any register of the last step: enclosure and bound, for `show` and `bounds`. */
struct bound_result bound_machine_register(const struct bound_machine *m, size_t reg);

/* The exact value of a scalar, less x, to 53 bits or 2^-200 of it. */
double bound_machine_rest(const struct bound_machine *m, size_t reg, double x);
/* u of the rounding that makes a register: 0 where it is exact; NAN where none is made, or it is
 * not to nearest. */
double bound_machine_unit(const struct bound_machine *m, size_t reg);

/* A bound in units 2^k, rounded up; compare it with |ulp_verdict.error| - slack, k =
 * cell_ulp_exponent. */
double bound_in_units(const struct bound_value *v, int k);

/* The natural unit of m, which cancels: u (|b1 m| + |(1 - b1) g|) of the operands of the last
 * addition that computes state s, an upper bound. For information beside the ulp. */
long double bound_cancellation_unit(const struct bound_machine *m, size_t s);

#endif
