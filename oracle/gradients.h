/* SPDX-License-Identifier: MIT */
/* The random gradients of a case of a sweep, made step by step from their addresses [eq:G1]: at any
 * time two steps of them are in memory, however many the case has. */
#ifndef ADAMANT_ORACLE_GRADIENTS_H
#define ADAMANT_ORACLE_GRADIENTS_H

#include "generate.h"

struct gradients;

/* NULL: the class of the request draws them otherwise. `want` stays. */
struct gradients *gradients_new(const struct case_request *want, unsigned case_id);
void gradients_free(struct gradients *g);

/* The gradients of a step of a case by element, whether it has them all or makes them; of one that
 * makes them valid until the step after the next is asked for. */
const uint64_t *gradients_of(const struct vec_case *c, size_t step);

/* The same as floats, valid as long, of a case that makes them in binary32; else NULL. */
const float *gradients_floats(const struct vec_case *c, size_t step);

#endif
