/* SPDX-License-Identifier: MIT */
/* What an optimizer step computes once, in binary64, before it touches an array. */
#ifndef ADAMANT_SCALARS_H
#define ADAMANT_SCALARS_H

#include "dw.h"
#include "params.h"

/* [eq:S1] 1 - beta^t, without cancellation and without pow(). With q_n = 1 - beta^n, which is the
 * geometric sum (1 - beta) sum_{k=1..n} beta^(k-1), q_2n = q_n (2 - q_n) and
 * q_(n+1) = (1 - beta) + beta q_n: no difference cancels and no error is amplified, whatever beta
 * and t are. Measured relative error below 2^-101 (tests/test_scalars.c). At most 53 recursive
 * calls.
 */
/*@ requires   rate:  \le_double(0.0d, beta) && \lt_double(beta, 1.0d);
    requires   count: 1 <= t;
    terminates \true;
    decreases  t;
    assigns    \nothing;
    ensures    bits:  same_dw(\result, dw_one_minus_pow(beta, t));
*/
struct adamant_dw adamant_dw_one_minus_pow(double beta, uint64_t t);

/* The per-step scalars of all programs of spec/steps, named as there, in binary64. */
struct adamant_step_scalars {
  double b1, omb1;  /* beta1, 1 - beta1 */
  double b2, omb2;  /* beta2, 1 - beta2 */
  double c1, c2;    /* 1 - beta1^t, 1 - beta2^t */
  double step, rc2; /* lr / c1, 1 / c2 */
  double e;         /* eps */
  double wd, decay; /* weight_decay, 1 - lr weight_decay */
};

/* [eq:S1] [eq:W1] The scalars of step t. */
/*@ requires   readable: \valid_read(hp);
    requires   rates:    decay_rate(hp->beta1) && decay_rate(hp->beta2);
    requires   count:    1 <= t;
    terminates \true;
    assigns    \nothing;
    ensures    b1:    same64(\result.b1,    hp->beta1);
    ensures    omb1:  same64(\result.omb1,  fsub64(1.0d, hp->beta1));
    ensures    b2:    same64(\result.b2,    hp->beta2);
    ensures    omb2:  same64(\result.omb2,  fsub64(1.0d, hp->beta2));
    ensures    c1:    same64(\result.c1,    one_minus_pow(hp->beta1, t));
    ensures    c2:    same64(\result.c2,    one_minus_pow(hp->beta2, t));
    ensures    step:  same64(\result.step,  fdiv64(hp->lr, one_minus_pow(hp->beta1, t)));
    ensures    rc2:   same64(\result.rc2,   fdiv64(1.0d, one_minus_pow(hp->beta2, t)));
    ensures    e:     same64(\result.e,     hp->eps);
    ensures    wd:    same64(\result.wd,    hp->weight_decay);
    ensures    decay: same64(\result.decay, fsub64(1.0d, fmul64(hp->lr, hp->weight_decay)));
*/
struct adamant_step_scalars adamant_step_scalars(const adamant_adam_params *hp, uint64_t t);

#endif
