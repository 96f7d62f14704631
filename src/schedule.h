/* SPDX-License-Identifier: MIT */
/* Schedules of the step size (equations L1 and L2 of spec/family.md), in binary64. Every step
 * function takes the lr of its own step in hp->lr: set hp->lr to the schedule's value before each
 * call. Decoupled weight decay is multiplied by that lr too.
 *
 *   lr      the step size of the schedule: finite, >= 0; the step function checks what comes out
 *   warmup  steps of the warm-up; 0 is none
 *   t       the number of the step being taken, >= 1
 *
 * A value is two roundings away from the exact one: within 2 ulp, short of underflow and for counts
 * up to 2^53; it is at most lr and does not decrease with t. Cosine schedules need a cosine:
 * `adamant schedule` prints them correctly rounded.
 */
#ifndef ADAMANT_SCHEDULE_H
#define ADAMANT_SCHEDULE_H

#include <stdint.h>

#ifdef __FRAMAC__
#include "fops.h"
#include "schedule.acsl"
#endif

/* [eq:L1] lr at every step. */
/*@ requires   count: 1 <= t;
    terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, lr);
*/
double adamant_lr_constant(double lr, uint64_t t);

/* [eq:L2] Counted from 0: nothing at step 1, lr from step warmup + 1 on. */
/*@ requires   count: 1 <= t;
    terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, warmup_lr(lr, warmup, t - 1));
*/
double adamant_lr_warmup_from_0(double lr, uint64_t warmup, uint64_t t);

/* [eq:L2] Counted from 1: lr / warmup at step 1, lr from step warmup on. */
/*@ requires   count: 1 <= t;
    terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, warmup_lr(lr, warmup, t));
*/
double adamant_lr_warmup_from_1(double lr, uint64_t warmup, uint64_t t);

#endif
