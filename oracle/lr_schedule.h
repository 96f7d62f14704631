/* SPDX-License-Identifier: MIT */
/* Schedules of the step size as exact functions of the step number [eq:L1] [eq:L2] [eq:L3]. */
#ifndef ADAMANT_ORACLE_LR_SCHEDULE_H
#define ADAMANT_ORACLE_LR_SCHEDULE_H

#include "cell.h"

enum schedule_kind { SCHEDULE_CONSTANT, SCHEDULE_WARMUP, SCHEDULE_COSINE, SCHEDULE_KINDS };
extern const char *const schedule_name[SCHEDULE_KINDS]; /* "constant", "warmup", "cosine" */

struct schedule {
  enum schedule_kind kind;
  unsigned base;          /* what step 1 counts as: 0 or 1 */
  double lr, min_lr;      /* finite, >= 0 */
  uint64_t warmup, total; /* steps <= 2^53; total > warmup for the cosine */
};

/* The cell in binary64 of lr_t, 1 <= t <= 2^53. */
struct cell schedule_at(const struct schedule *s, uint64_t t);

#endif
