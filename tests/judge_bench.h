/* SPDX-License-Identifier: MIT */
/* A random or adversarial case and the judge of its answers, for the tests of judge and diagnosis.
 */
#ifndef ADAMANT_TESTS_JUDGE_BENCH_H
#define ADAMANT_TESTS_JUDGE_BENCH_H

#include "judge.h"

struct bench {
  struct vec_file file;
  const struct vec_group *group;
  const struct vec_case *c;
  struct judge *judge;
};

/* Five steps of sixteen elements, the usual hyperparameters. */
struct bench bench_new(const char *optimizer, const struct format *f, enum semantics semantics,
                       const char *class_name, const struct check_options *options);
void bench_end(struct bench *b);

/* The state before the first step, element by element; free it. */
uint64_t *bench_initial(const struct bench *b);

/* Every state variable exposed. */
extern const bool bench_everything[STEP_MAX_STATE];

#endif
