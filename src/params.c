/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "params.h"

const char *adamant_strerror(int status)
{
  switch (status) {
  case ADAMANT_OK:
    return "no error";
  case ADAMANT_NULL_POINTER:
    return "null pointer: the hyperparameters, or an array although n > 0";
  case ADAMANT_STEP_ZERO:
    return "step number t is 0: steps count from 1";
  case ADAMANT_STEP_TOO_LARGE:
    return "step number t is above 2^53";
  case ADAMANT_BAD_LR:
    return "lr is not a finite number >= 0";
  case ADAMANT_BAD_BETA1:
    return "beta1 is not in [0, 1)";
  case ADAMANT_BAD_BETA2:
    return "beta2 is not in [0, 1)";
  case ADAMANT_BAD_EPS:
    return "eps is not a finite number >= 0";
  case ADAMANT_BAD_WEIGHT_DECAY:
    return "weight_decay is not a finite number >= 0";
  case ADAMANT_NOT_TO_NEAREST:
    return "the rounding direction is not to nearest even";
  case ADAMANT_FLUSH_TO_ZERO:
    return "subnormal numbers are flushed to zero";
  case ADAMANT_BAD_MOMENTUM:
    return "momentum is not in [0, 1)";
  case ADAMANT_BAD_DAMPENING:
    return "dampening is not in [0, 1]";
  case ADAMANT_BAD_LR_DECAY:
    return "lr_decay is not a finite number >= 0";
  case ADAMANT_BAD_MOMENTUM_DECAY:
    return "momentum_decay is not a finite number >= 0";
  default:
    return "unknown status";
  }
}

/* Each test also refuses NaN, which no comparison holds for. */
adamant_status adamant_validate_params(const adamant_adam_params *hp)
{
  if (!(0.0 <= hp->lr && hp->lr <= DBL_MAX))
    return ADAMANT_BAD_LR;
  if (!(0.0 <= hp->beta1 && hp->beta1 < 1.0))
    return ADAMANT_BAD_BETA1;
  if (!(0.0 <= hp->beta2 && hp->beta2 < 1.0))
    return ADAMANT_BAD_BETA2;
  if (!(0.0 <= hp->eps && hp->eps <= DBL_MAX))
    return ADAMANT_BAD_EPS;
  if (!(0.0 <= hp->weight_decay && hp->weight_decay <= DBL_MAX))
    return ADAMANT_BAD_WEIGHT_DECAY;
  return ADAMANT_OK;
}

adamant_status adamant_validate_step(uint64_t t, const adamant_adam_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  return adamant_validate_params(hp);
}
