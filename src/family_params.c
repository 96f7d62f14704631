/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "family_params.h"

#include <stdbool.h>

/* Each test also refuses NaN, which no comparison holds for. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    domain: \result == true <==> non_negative(x);
*/
static inline bool is_non_negative(double x)
{
  return 0.0 <= x && x <= DBL_MAX;
}

/*@ terminates \true;
    assigns    \nothing;
    ensures    domain: \result == true <==> decay_rate(x);
*/
static inline bool is_decay_rate(double x)
{
  return 0.0 <= x && x < 1.0;
}

/*@ terminates \true;
    assigns    \nothing;
    ensures    domain: \result == true <==> proportion(x);
*/
static inline bool is_proportion(double x)
{
  return 0.0 <= x && x <= 1.0;
}

adamant_status adamant_validate_sgd(uint64_t t, const adamant_sgd_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  return ADAMANT_OK;
}

adamant_status adamant_validate_momentum_ema(uint64_t t, const adamant_momentum_ema_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_decay_rate(hp->beta1))
    return ADAMANT_BAD_BETA1;
  return ADAMANT_OK;
}

adamant_status adamant_validate_momentum(uint64_t t, const adamant_momentum_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_decay_rate(hp->momentum))
    return ADAMANT_BAD_MOMENTUM;
  if (!is_proportion(hp->dampening))
    return ADAMANT_BAD_DAMPENING;
  return ADAMANT_OK;
}

adamant_status adamant_validate_nesterov(uint64_t t, const adamant_nesterov_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_decay_rate(hp->momentum))
    return ADAMANT_BAD_MOMENTUM;
  return ADAMANT_OK;
}

adamant_status adamant_validate_adagrad(uint64_t t, const adamant_adagrad_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_non_negative(hp->eps))
    return ADAMANT_BAD_EPS;
  if (!is_non_negative(hp->lr_decay))
    return ADAMANT_BAD_LR_DECAY;
  return ADAMANT_OK;
}

adamant_status adamant_validate_rmsprop(uint64_t t, const adamant_rmsprop_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_decay_rate(hp->beta2))
    return ADAMANT_BAD_BETA2;
  if (!is_non_negative(hp->eps))
    return ADAMANT_BAD_EPS;
  return ADAMANT_OK;
}

adamant_status adamant_validate_rmsprop_momentum(uint64_t t,
                                                 const adamant_rmsprop_momentum_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_decay_rate(hp->beta2))
    return ADAMANT_BAD_BETA2;
  if (!is_non_negative(hp->eps))
    return ADAMANT_BAD_EPS;
  if (!is_decay_rate(hp->momentum))
    return ADAMANT_BAD_MOMENTUM;
  return ADAMANT_OK;
}

adamant_status adamant_validate_nadam(uint64_t t, const adamant_nadam_params *hp)
{
  if (t == 0)
    return ADAMANT_STEP_ZERO;
  if (t > ADAMANT_MAX_STEP)
    return ADAMANT_STEP_TOO_LARGE;
  if (!is_non_negative(hp->lr))
    return ADAMANT_BAD_LR;
  if (!is_decay_rate(hp->beta1))
    return ADAMANT_BAD_BETA1;
  if (!is_decay_rate(hp->beta2))
    return ADAMANT_BAD_BETA2;
  if (!is_non_negative(hp->eps))
    return ADAMANT_BAD_EPS;
  if (!is_non_negative(hp->momentum_decay))
    return ADAMANT_BAD_MOMENTUM_DECAY;
  return ADAMANT_OK;
}
