/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "nadam_scalars.h"

/* [eq:D13] e^-x for 0 <= x < 0.041. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, dw_exp_minus(x, 1));
*/
static struct adamant_dw exp_minus(struct adamant_dw x)
{
  const struct adamant_dw one = {1.0, 0.0};
  struct adamant_dw p = one;
  /*@ loop invariant index: 0 <= k <= 14;
      loop invariant bits:  same_dw(p, dw_exp_minus(x, k + 1));
      loop assigns k, p;
      loop variant k;
  */
  for (int k = 14; k > 0; k--) {
    const struct adamant_dw divisor = {(double)k, 0.0};
    const struct adamant_dw rest = adamant_dw_mul(adamant_dw_div(x, divisor), p);
    const struct adamant_dw minus_rest = {-rest.h, -rest.l};
    p = adamant_dw_add(one, minus_rest);
  }
  return p;
}

double adamant_nadam_power(double y)
{
  if (1024.0 <= y)
    return 0.0;
  const struct adamant_dw factor = {y, 0.0};
  /* -ln 0.96 in two words */
  const struct adamant_dw log = {0x1.4e69ed6d80eb3p-5, 0x1.067d54cb9a84cp-60};
  const struct adamant_dw a = adamant_dw_mul(factor, log);
  const struct adamant_dw x = {a.h * 0x1.0p-10, a.l * 0x1.0p-10};
  struct adamant_dw p = exp_minus(x);
  /*@ loop invariant index: 0 <= k <= 10;
      loop invariant bits:  same_dw(p, dw_squared(dw_exp_minus(x, 1), k));
      loop assigns k, p;
      loop variant 10 - k;
  */
  for (int k = 0; k < 10; k++)
    p = adamant_dw_mul(p, p);
  return p.h;
}

double adamant_nadam_mu(double beta1, double momentum_decay, double t)
{
  const double y = t * momentum_decay;
  const double half = 0.5 * adamant_nadam_power(y);
  const double factor = 1.0 - half;
  return beta1 * factor;
}
