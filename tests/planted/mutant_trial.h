/* SPDX-License-Identifier: MIT */
/* A mutant over vectors, judged as `adamant run` judges a program. */
#ifndef ADAMANT_TESTS_MUTANT_TRIAL_H
#define ADAMANT_TESTS_MUTANT_TRIAL_H

#include "mutant.h"

/* What was seen of a mutant in a format. */
struct seen {
  uint64_t judged, deviating, undecided; /* outputs */
  uint64_t beyond;                       /* those of deviating that are beyond a finite bound */
  uint64_t bits, other_bits;             /* outputs of `bits` vectors, and those with other bits */
  uint64_t other_readings;               /* of all outputs, those that are not the optimizer's float
                                          * reading of the same operands */
  uint64_t compared,
      other_values; /* cells of both programs over the reals, and those that differ */
  uint64_t measured;
  double ratio;     /* the greatest of |difference over the reals| / bound, of `measured` outputs */
  char killer[200]; /* the first case of a deviating output */
  char farthest[200]; /* that of the ratio */
};

enum trial_kind {
  TRIAL_DEATH,  /* to the first deviating output */
  TRIAL_WHOLE,  /* every output */
  TRIAL_VALUES, /* and both programs over the reals: the same cells? */
  TRIAL_RATIO   /* and their difference beside the bound, of `step` vectors: what the bound hides */
};

/* `m` NULL: the optimizer without a fault. */
struct seen mutant_try(const struct mutant *m, const char *optimizer, struct vectors *v,
                       enum trial_kind kind);

/* "ok - ID [CLASS] ...", or "not ok". */
void mutant_print(bool good, const char *id, const char *class_name, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Without a fault everything conforms, and every bit is that of the float reading. */
bool mutant_control(const struct seen *seen);

#endif
