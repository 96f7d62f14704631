/* SPDX-License-Identifier: MIT */
/* Hyperparameters, their domains, and the status codes of the library. */
#ifndef ADAMANT_PARAMS_H
#define ADAMANT_PARAMS_H

#include <stddef.h>
#include <stdint.h>

/* Hyperparameters of Adam [KB15, Alg. 1], Adam with L2 and AdamW [LH19, Alg. 2], in binary64. */
typedef struct adamant_adam_params {
  double lr;           /* alpha, the step size:            finite, >= 0 */
  double beta1, beta2; /* decay rates of the moments:      0 <= beta < 1 */
  double eps;          /* added to sqrt(v_hat):            finite, >= 0 */
  double weight_decay; /* lambda; Adam itself has no use for it: finite, >= 0 */
} adamant_adam_params;

typedef enum adamant_status {
  ADAMANT_OK = 0,
  ADAMANT_NULL_POINTER,   /* hp, or an array although n > 0 */
  ADAMANT_STEP_ZERO,      /* t = 0: steps count from 1 */
  ADAMANT_STEP_TOO_LARGE, /* t > 2^53 */
  ADAMANT_BAD_LR,         /* a hyperparameter outside its domain, or not a number */
  ADAMANT_BAD_BETA1,
  ADAMANT_BAD_BETA2,
  ADAMANT_BAD_EPS,
  ADAMANT_BAD_WEIGHT_DECAY,
  ADAMANT_NOT_TO_NEAREST, /* adamant_check_environment(): another rounding direction is set */
  ADAMANT_FLUSH_TO_ZERO,  /* adamant_check_environment(): subnormals are flushed */
  ADAMANT_BAD_MOMENTUM,   /* hyperparameters of other optimizers than Adam's, as above */
  ADAMANT_BAD_DAMPENING,
  ADAMANT_BAD_LR_DECAY,
  ADAMANT_BAD_MOMENTUM_DECAY,
  ADAMANT_STATUS_COUNT
} adamant_status;

/* The largest step number: 1 - beta^t is tested, and t is exact in binary64, up to here. */
#define ADAMANT_MAX_STEP UINT64_C(9007199254740992)

#ifdef __FRAMAC__
#include "domains.acsl"
#endif

/* [eq:S2] The first hyperparameter outside its domain, in the order of the codes; or ADAMANT_OK. */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: params_status(\result, hp->lr, hp->beta1, hp->beta2, hp->eps,
                                    hp->weight_decay);
*/
adamant_status adamant_validate_params(const adamant_adam_params *hp);

/* [eq:S2] The same for the step number and the hyperparameters. */
/*@ requires   readable: \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: step_status(\result, t, hp);
*/
adamant_status adamant_validate_step(uint64_t t, const adamant_adam_params *hp);

/* [eq:S2] One line of English for a status; for any other number, that it is none. Never null. */
/*@ terminates \true;
    assigns    \result \from status;
    ensures    text: \valid_read(\result);
*/
const char *adamant_strerror(int status);

#endif
