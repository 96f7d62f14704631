/* SPDX-License-Identifier: MIT */
/* Why an output deviates: the element-steps that deviate, and some that conform, are computed again
 * as each known mistake would compute them (hypotheses.c); the mistake that explains all of them is
 * named. */
#ifndef ADAMANT_ORACLE_DIAGNOSE_H
#define ADAMANT_ORACLE_DIAGNOSE_H

#include "report.h"

/* One element-step as it was answered, everything exposed. */
struct sample {
  const struct vec_group *group;
  size_t place; /* of the case in the run */
  uint64_t t, grad;
  uint64_t before[STEP_MAX_STATE], after[STEP_MAX_STATE];
  enum verdict verdict[STEP_MAX_STATE];
  bool deviates;
};

enum { SAMPLES_DEVIATING = 48, SAMPLES_CONFORMING = 24, SAMPLES_MAX = 4096 };

struct samples {
  struct sample *sample;
  size_t n, room;
  size_t deviating, conforming; /* of the case at hand */
};

/* Keep it, if it is of use and there is room: so many of either kind per case. */
void samples_add(struct samples *s, const struct finding *f, const struct judged *out);
/* Is a sample that conforms still of use? */
bool samples_want(const struct samples *s);
void samples_end_case(struct samples *s);
void samples_free(struct samples *s);

/* Adds one sentence to the report for every optimizer, format and semantics with deviations. Is each
 * of them explained in full? */
bool diagnose(const struct samples *s, struct report *report);

#endif
