/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "radam_scalars.h"

#include "gen/radam_gate.inc"

int adamant_radam_rectifies(double beta2, uint64_t t)
{
  if (t < 5)
    return 0;
  const uint64_t row = t < 78 ? t - 5 : 73;
  //@ assert row: row == (t < 78 ? t - 5 : 73);
  //@ assert entry: same64(radam_gate_4[row], radam_gate_4(row + 5));
  //@ assert last: same64(radam_gate_4(t), radam_gate_4(row + 5));
  const double entry = radam_gate_4[row];
  return entry <= beta2;
}

int adamant_radam_rectifies_gt5(double beta2, uint64_t t)
{
  if (t < 6)
    return 0;
  const uint64_t row = t < 98 ? t - 6 : 92;
  //@ assert row: row == (t < 98 ? t - 6 : 92);
  //@ assert entry: same64(radam_gate_5[row], radam_gate_5(row + 6));
  //@ assert last: same64(radam_gate_5(t), radam_gate_5(row + 6));
  const double entry = radam_gate_5[row];
  return entry <= beta2;
}

struct adamant_geometric adamant_geometric(double beta, uint64_t n)
{
  const struct adamant_tw one = {1.0, 0.0, 0.0};
  const struct adamant_tw b = {beta, 0.0, 0.0};
  if (n <= 1)
    return (struct adamant_geometric){b, one, one};
  const struct adamant_geometric half = adamant_geometric(beta, n / 2);
  const struct adamant_tw count = {(double)(n / 2), 0.0, 0.0};
  const struct adamant_tw shifted = adamant_tw_add(half.s1, adamant_tw_mul(count, half.s0));
  const struct adamant_tw power = adamant_tw_mul(half.power, half.power);
  const struct adamant_tw s0 = adamant_tw_add(half.s0, adamant_tw_mul(half.power, half.s0));
  const struct adamant_tw s1 = adamant_tw_add(half.s1, adamant_tw_mul(half.power, shifted));
  if (n % 2 == 0)
    return (struct adamant_geometric){power, s0, s1};
  const struct adamant_tw next_s0 = adamant_tw_add(one, adamant_tw_mul(b, s0));
  const struct adamant_tw next_s1 = adamant_tw_add(next_s0, adamant_tw_mul(b, s1));
  return (struct adamant_geometric){adamant_tw_mul(power, b), next_s0, next_s1};
}

/* [eq:R2] 2 s1 - c s0 with its leading two words. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, radam_excess(s0, s1, c));
*/
static struct adamant_dw excess(struct adamant_tw s0, struct adamant_tw s1, double c)
{
  const struct adamant_tw two = {2.0, 0.0, 0.0};
  const struct adamant_tw minus_c = {-c, 0.0, 0.0};
  const struct adamant_tw d =
      adamant_tw_add(adamant_tw_mul(two, s1), adamant_tw_mul(minus_c, s0));
  return (struct adamant_dw){d.h, d.m};
}

/* [eq:R3] c b - d with two small integers: exact. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, radam_linear(b, c, d));
*/
static struct adamant_dw linear(double b, double c, double d)
{
  const struct adamant_dw minus_d = {-d, 0.0};
  return adamant_dw_add(adamant_dw_two_product(c, b), minus_d);
}

double adamant_radam_rho(double beta2, uint64_t t)
{
  const struct adamant_geometric g = adamant_geometric(beta2, t);
  const struct adamant_dw s0 = {g.s0.h, g.s0.m};
  return adamant_dw_div(excess(g.s0, g.s1, 1.0), s0).h;
}

double adamant_radam_r(double beta2, uint64_t t)
{
  if (!adamant_radam_rectifies(beta2, t))
    return 0.0;
  const struct adamant_geometric g = adamant_geometric(beta2, t);
  const struct adamant_dw s0 = {g.s0.h, g.s0.m};
  const struct adamant_dw n4_n2 = adamant_dw_mul(excess(g.s0, g.s1, 5.0), excess(g.s0, g.s1, 3.0));
  const struct adamant_dw n0_s0 = adamant_dw_mul(excess(g.s0, g.s1, 1.0), s0);
  const struct adamant_dw numerator =
      adamant_dw_mul(adamant_dw_two_sum(1.0, -beta2), adamant_dw_two_sum(1.0, beta2));
  const struct adamant_dw denominator =
      adamant_dw_mul(linear(beta2, 5.0, 3.0), linear(beta2, 3.0, 1.0));
  const struct adamant_dw square = adamant_dw_div(adamant_dw_mul(n4_n2, numerator),
                                                  adamant_dw_mul(n0_s0, denominator));
  return adamant_dw_sqrt(square).h;
}
