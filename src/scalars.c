/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "scalars.h"

struct adamant_dw adamant_dw_one_minus_pow(double beta, uint64_t t)
{
  const struct adamant_dw one_minus_beta = adamant_dw_two_sum(1.0, -beta);
  if (t <= 1)
    return one_minus_beta;
  const struct adamant_dw half = adamant_dw_one_minus_pow(beta, t / 2);
  const struct adamant_dw minus_half = {-half.h, -half.l};
  const struct adamant_dw two = {2.0, 0.0};
  const struct adamant_dw q = adamant_dw_mul(half, adamant_dw_add(two, minus_half));
  if (t % 2 == 0)
    return q;
  const struct adamant_dw b = {beta, 0.0};
  return adamant_dw_add(one_minus_beta, adamant_dw_mul(b, q));
}

struct adamant_step_scalars adamant_step_scalars(const adamant_adam_params *hp, uint64_t t)
{
  struct adamant_step_scalars s;
  s.b1 = hp->beta1;
  s.omb1 = 1.0 - hp->beta1;
  s.b2 = hp->beta2;
  s.omb2 = 1.0 - hp->beta2;
  s.c1 = adamant_dw_one_minus_pow(hp->beta1, t).h;
  s.c2 = adamant_dw_one_minus_pow(hp->beta2, t).h;
  s.step = hp->lr / s.c1;
  s.rc2 = 1.0 / s.c2;
  s.e = hp->eps;
  s.wd = hp->weight_decay;
  const double lr_wd = hp->lr * hp->weight_decay;
  s.decay = 1.0 - lr_wd;
  return s;
}
