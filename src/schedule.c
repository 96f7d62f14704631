/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "schedule.h"

double adamant_lr_constant(double lr, uint64_t t)
{
  (void)t;
  return lr;
}

/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, warmup_lr(lr, warmup, s));
*/
static double warmed_up(double lr, uint64_t warmup, uint64_t s)
{
  if (s >= warmup)
    return lr;
  const double done = (double)s, all = (double)warmup;
  const double part = done / all;
  return lr * part;
}

double adamant_lr_warmup_from_0(double lr, uint64_t warmup, uint64_t t)
{
  return warmed_up(lr, warmup, t - 1);
}

double adamant_lr_warmup_from_1(double lr, uint64_t warmup, uint64_t t)
{
  return warmed_up(lr, warmup, t);
}
