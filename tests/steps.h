/* SPDX-License-Identifier: MIT */
/* The six step functions behind one: case i is an optimizer in a format, numbers of both are held
 * as double, and a state is four arrays of its own.
 */
#ifndef ADAMANT_TESTS_STEPS_H
#define ADAMANT_TESTS_STEPS_H

#include "adamant.h"

#include <stdbool.h>

enum kind { ADAM, ADAM_L2, ADAMW, KINDS };
enum { CASES = 2 * KINDS }; /* binary32 first */

struct state {
  size_t n;
  double *theta, *m, *v, *g;
};

bool is_single(int i);
enum kind kind_of(int i);

/* x in the format of case i: one rounding. */
double in_format(int i, double x);

struct state new_state(size_t n); /* all zero */
struct state copy_of(const struct state *s);
void free_state(struct state *s);

/* Marsaglia's xorshift from a fixed seed; restart_numbers() goes back to it. */
uint64_t random64(void);
void restart_numbers(void);

/* Numbers of the format of case i. */
void new_gradient(int i, struct state *s);
void randomize(int i, struct state *s);

/* Step t of case i, on elements first .. first + n - 1 of s or on all, where it must be accepted.
 */
adamant_status step_part(int i, struct state *s, size_t first, size_t n, uint64_t t,
                         const adamant_adam_params *hp);
void step(int i, struct state *s, uint64_t t, const adamant_adam_params *hp);

/* The same bits, any NaN being the same. */
bool same(double a, double b);
void check_same_element(const struct state *a, const struct state *b, size_t k);
void check_same(const struct state *a, const struct state *b);

#endif
