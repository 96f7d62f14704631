/* SPDX-License-Identifier: MIT */
/* Expectation ensembles: the elements of a case of class `ensemble` are the points of a finite
 * sample space, all of the same weight [eq:M4] [eq:M5]. The outputs of a program are averaged over
 * it, exactly, and compared with the expectation; by linearity the mean is off by no more than the
 * mean of the bounds of the single outputs [eq:B1].
 *
 * The expectation of a state is the mean of its exact trajectories. Where gradients are stationary,
 * as the class has them, averages need no enumeration, whatever the joint law: E[m_t] = (1 -
 * beta^t) mu [eq:M9], and the same with the squares; E[m_hat_t] = mu [eq:M10] and E[v_hat_t] = s
 * [eq:M11], mu and s being the means of g and g^2.
 *
 * No program exposes m_hat and v_hat. What it corrected its averages to is read off its step: with
 * the exact step u = lr m_hat / sqrt(v_hat) from its own m_t and v_t, and its own step x, the
 * implied m_hat is m_hat x / u, and (where eps = 0) the implied v_hat is v_hat (u / x)^2. |x - u|
 * <= B, the bound of the one step, gives with r = B / |u|
 *
 *   |implied m_hat - m_hat| <= |m_hat| r,   |implied v_hat - v_hat| <= v_hat (1 / (1 - r)^2 - 1),
 *
 * to which the mean bound of m_t over 1 - beta1^t comes (of v_t over 1 - beta2^t).
 */
#ifndef ADAMANT_ORACLE_ENSEMBLE_H
#define ADAMANT_ORACLE_ENSEMBLE_H

#include "judge.h"

enum { ENSEMBLE_MAX = STEP_MAX_STATE + 2 };

/* One quantity of a case, at the step where its bias is the largest part of the bound. */
struct expectation {
  char name[24];     /* "m", "m_hat" */
  const char *basis; /* "M9", "M10", "M11" or "enumeration" */
  uint64_t t;
  double value;         /* the expectation, rounded */
  double mean, bias;    /* of the program's; mean - expectation */
  double bound;         /* on |bias|, rounded up */
  enum verdict verdict; /* HIDDEN: not exposed, the numbers are 0 */
};

struct ensemble;

/* NULL where the case is none: another class or semantics, another start than at t = 1 from the
 * initial state. */
struct ensemble *ensemble_new(const struct vec_group *group, const struct vec_case *c,
                              const struct check_options *options);
void ensemble_free(struct ensemble *e);

/* The answer for one element, step by step and in each the elements in order; `judged` is what
 * judge_answer made of it. */
void ensemble_add(struct ensemble *e, size_t step, size_t element, const uint64_t *state,
                  const bool *exposed, const struct judged *judged);

/* After the last answer: the quantities, states first. Returns their number. */
size_t ensemble_results(const struct ensemble *e, struct expectation results[ENSEMBLE_MAX]);

/* The bases by name, for readers; ends with NULL. */
extern const char *const expectation_basis[];

/* One line: "E[m_hat] at t = 3 is ..., off by ..."; free it. */
char *expectation_text(const struct expectation *x);

#endif
