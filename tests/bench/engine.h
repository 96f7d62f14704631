/* SPDX-License-Identifier: MIT */
/* The rigorous engine as the benches run it, and the MPFR calls that it makes, one by one. */
#ifndef ADAMANT_BENCH_ENGINE_H
#define ADAMANT_BENCH_ENGINE_H

#include "interval.h"

enum { P = 113, ELEMENTS = 256, GRADIENTS = 64 };

/* Gradients of step t: gradient[t % GRADIENTS * ELEMENTS + element], binary64. */
extern uint64_t gradient[GRADIENTS * ELEMENTS];
void fill_gradients(void);

/* What the timed code computes goes here, so that it is computed. */
extern volatile uint64_t sink;

struct run {
  const struct step_program *program;
  struct interval_machine *machine;
  struct interval *state, *g;
};

/* hyper: in the order of the program. Ends the program when memory is short. */
struct run run_new(const struct step_program *program, const double *hyper);
void run_free(struct run *r);

/* Nanoseconds per element-step of `steps` steps from t = 1, every output decided to binary64. */
double time_engine(struct run *r, uint64_t steps, size_t elements);

/* The operands of every MPFR call of step t from the states at hand, for all elements. */
void record_calls(struct run *r, uint64_t t);
void forget_calls(void);
/* Operations per element-step. */
double calls_recorded(void);
/* Nanoseconds per element-step of the operations, each timed alone in a loop; and of what brings an element in and its
 * outputs out with MPFR: mpfr_set_d of the gradient, mpfr_get_d of each end of each output. */
double time_primitives(mpfr_ptr to);
double time_in_and_out(mpfr_ptr to);

#endif
