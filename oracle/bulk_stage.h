/* SPDX-License-Identifier: MIT */
/* A step of a case judged at once, for session.c: the staged check (bulk.h) where it decides, the
 * full judge for the rest and for every output that may become a figure of the report (the largest
 * error, bound and ratio; of every step of the curve; samples; the first divergence). The report is
 * the one that the full judge alone makes, byte for byte.
 */
#ifndef ADAMANT_ORACLE_BULK_STAGE_H
#define ADAMANT_ORACLE_BULK_STAGE_H

#include "bulk.h"
#include "report.h"

struct session;

/* The answers of a step, and what the case at hand counts so far. Zeroed: none. */
struct stage {
  bool on;                                               /* the case is judged so */
  float *before[STEP_MAX_STATE], *after[STEP_MAX_STATE]; /* by element */
  const float *grad; /* by element: those in `taken` or the case's */
  float *taken;
  size_t elements;
  struct bulk *bulk;
  struct stage_column *column;                           /* by state */
  double *most[STEP_MAX_STATE], largest[STEP_MAX_STATE]; /* of the step at hand (bulk_sample.h) */
  size_t most_step;                                      /* the step of most[] */
  uint64_t counted;                                      /* element-steps in them */
};

/* For the case that the session has begun; leaves `on` false where it is not for it. */
void stage_begin(struct session *s);
/* The answer of the element that the session expects. False: the case is not judged so; from a
 * state that is not exposed on it is not. */
bool stage_take(struct session *s, uint64_t grad, const uint64_t *state, const bool *exposed);
/* The gradients of the step at hand are those of the case. */
void stage_gradients(struct session *s);
/* Judge the first n answers of the step at hand. */
void stage_judge(struct session *s, size_t n);
/* The case ends: its counts go into the report. */
void stage_end(struct session *s);
void stage_free(struct stage *stage);

#endif
