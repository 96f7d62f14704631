/* SPDX-License-Identifier: MIT */
/* Hyperparameters of the optimizers of spec/family.md, in binary64, one struct for each shape, and
 * their domains. adamant_adam_params serves those with Adam's.
 */
#ifndef ADAMANT_FAMILY_PARAMS_H
#define ADAMANT_FAMILY_PARAMS_H

#include "params.h"

/* D1 */
typedef struct adamant_sgd_params {
  double lr; /* the step size: finite, >= 0 */
} adamant_sgd_params;

/* D2 */
typedef struct adamant_momentum_ema_params {
  double lr;    /* finite, >= 0 */
  double beta1; /* decay rate of the average: 0 <= beta1 < 1 */
} adamant_momentum_ema_params;

/* D3 */
typedef struct adamant_momentum_params {
  double lr;        /* finite, >= 0 */
  double momentum;  /* decay rate of the sum: 0 <= momentum < 1 */
  double dampening; /* of the gradient, but for the first: 0 <= dampening <= 1 */
} adamant_momentum_params;

/* D4 */
typedef struct adamant_nesterov_params {
  double lr;       /* finite, >= 0 */
  double momentum; /* 0 <= momentum < 1 */
} adamant_nesterov_params;

/* D5 */
typedef struct adamant_adagrad_params {
  double lr;       /* finite, >= 0 */
  double lr_decay; /* of the step size with the number of steps: finite, >= 0 */
  double eps;      /* added to sqrt(v): finite, >= 0 */
} adamant_adagrad_params;

/* D6, D7 */
typedef struct adamant_rmsprop_params {
  double lr;    /* finite, >= 0 */
  double beta2; /* decay rate of the second moment: 0 <= beta2 < 1 */
  double eps;   /* added to the root: finite, >= 0 */
} adamant_rmsprop_params;

/* D8 */
typedef struct adamant_rmsprop_momentum_params {
  double lr;       /* finite, >= 0 */
  double beta2;    /* 0 <= beta2 < 1 */
  double momentum; /* decay rate of the sum of normalised gradients: 0 <= momentum < 1 */
  double eps;      /* finite, >= 0 */
} adamant_rmsprop_momentum_params;

/* D13 */
typedef struct adamant_nadam_params {
  double lr;             /* finite, >= 0 */
  double beta1, beta2;   /* decay rates of the moments: 0 <= beta < 1 */
  double eps;            /* finite, >= 0 */
  double momentum_decay; /* of the schedule mu_t with t: finite, >= 0; 0.004 in the paper */
} adamant_nadam_params;

#ifdef __FRAMAC__
#include "family_domains.acsl"
#endif

/* [eq:S2] [eq:D1] The first cause, in the order of the codes, for which the step number and the
 * hyperparameters are refused, or OK. The same below.
 */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: sgd_status(\result, t, hp);
*/
adamant_status adamant_validate_sgd(uint64_t t, const adamant_sgd_params *hp);

/* [eq:S2] [eq:D2] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: momentum_ema_status(\result, t, hp);
*/
adamant_status adamant_validate_momentum_ema(uint64_t t, const adamant_momentum_ema_params *hp);

/* [eq:S2] [eq:D3] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: momentum_status(\result, t, hp);
*/
adamant_status adamant_validate_momentum(uint64_t t, const adamant_momentum_params *hp);

/* [eq:S2] [eq:D4] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: nesterov_status(\result, t, hp);
*/
adamant_status adamant_validate_nesterov(uint64_t t, const adamant_nesterov_params *hp);

/* [eq:S2] [eq:D5] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: adagrad_status(\result, t, hp);
*/
adamant_status adamant_validate_adagrad(uint64_t t, const adamant_adagrad_params *hp);

/* [eq:S2] [eq:D6] [eq:D7] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: rmsprop_status(\result, t, hp);
*/
adamant_status adamant_validate_rmsprop(uint64_t t, const adamant_rmsprop_params *hp);

/* [eq:S2] [eq:D8] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: rmsprop_momentum_status(\result, t, hp);
*/
adamant_status adamant_validate_rmsprop_momentum(uint64_t t,
                                                 const adamant_rmsprop_momentum_params *hp);

/* [eq:S2] [eq:D13] */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: nadam_status(\result, t, hp);
*/
adamant_status adamant_validate_nadam(uint64_t t, const adamant_nadam_params *hp);

#endif
