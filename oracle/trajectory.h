/* SPDX-License-Identifier: MIT */
/* The course of theta for the figure of a report: of every element among the first of a case, until
 * the one with the largest error is known. */
#ifndef ADAMANT_ORACLE_TRAJECTORY_H
#define ADAMANT_ORACLE_TRAJECTORY_H

#include "judge.h"

/* Memory of a case: both together, whatever its size. */
enum { TRAJECTORY_POINTS = 400, TRAJECTORY_ELEMENTS = 1024 };

struct trajectory {
  char *where;  /* "path#id" */
  size_t place; /* of the case in the run */
  size_t element;
  double error; /* its largest |error|, ulp */
  size_t n;
  uint64_t first_t, stride;                                        /* t = first_t + i stride */
  uint64_t answered[TRAJECTORY_POINTS], golden[TRAJECTORY_POINTS]; /* theta, bits */
  bool has_golden; /* the vector file has golden values */
};

/* A case as it is answered. Zeroed: none. */
struct tracks {
  const struct vec_group *group;
  const struct vec_case *c;
  size_t elements, points, stride;
  uint64_t *theta; /* [element * points + point] */
  double *error;   /* [element] */
  double largest;  /* of these */
  bool hidden;     /* theta was not exposed once */
};

void tracks_begin(struct tracks *k, const struct vec_group *group, const struct vec_case *c);
void tracks_add(struct tracks *k, size_t step, size_t element, const struct judged *theta);
/* In two parts: the answer; and its error, where it may be the largest. */
void tracks_keep(struct tracks *k, size_t step, size_t element, uint64_t theta);
void tracks_lead(struct tracks *k, size_t element, const struct judged *theta);

/* After `steps` whole steps of the case at this place: the element with the largest error replaces
 * *best if its error is larger; *best NULL: none yet. */
void tracks_end(struct tracks *k, size_t steps, const char *where, size_t place,
                struct trajectory **best);
/* As if the cases of *from, which are others, had come here; *from is NULL then. */
void trajectory_merge(struct trajectory **best, struct trajectory **from);
/* Without the case at hand. */
void tracks_free(struct tracks *k);
void trajectory_free(struct trajectory *t);

#endif
