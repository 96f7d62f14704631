/* SPDX-License-Identifier: MIT */
/* False statements that must stay unproved, in every layer: if one is proved, the theory that the
 * provers are given is inconsistent, and every proof of the layer is worth nothing. They name each
 * symbol that an axiomatic block declares. `control` must be proved: the job does run.
 */
#include "adamant.h"
#include "trusted.h"

/*@ assigns \nothing;
    ensures control:          same32(\result, fadd32(x, y));
    ensures canary_false:     \false;
    ensures canary_add_sub:   same32(fadd32(x, y), fsub32(x, y));
    ensures canary_mul_div:   same32(fmul32(x, y), fdiv32(x, y));
    ensures canary_sqrt:      same32(fsqrt32(x), x);
    ensures canary_round:     same32(round32(d), round32(e));
    ensures canary_pattern:   bits32(x) == bits32(y);
    ensures canary_all_equal: same32(x, y);
*/
float canary_binary32(float x, float y, double d, double e)
{
  return x + y;
}

/*@ assigns \nothing;
    ensures control:          same64(\result, fadd64(x, y));
    ensures canary_false:     \false;
    ensures canary_add_sub:   same64(fadd64(x, y), fsub64(x, y));
    ensures canary_mul_div:   same64(fmul64(x, y), fdiv64(x, y));
    ensures canary_sqrt:      same64(fsqrt64(x), x);
    ensures canary_negation:  same64(fneg64(x), x);
    ensures canary_pair:      same64(dw_any.h, dw_any.l);
    ensures canary_triple:    same64(tw_any.h, tw_any.m);
    ensures canary_order:     fle64(x, y) == fle64(y, x);
    ensures canary_all_equal: same64(x, y);
*/
double canary_binary64(double x, double y)
{
  return x + y;
}

/* After a call of a trusted function: its contract must not be contradictory either. */
/*@ assigns \nothing;
    ensures canary_root:  \false;
*/
float canary_trusted(float x, double d)
{
  const float root = adamant_sqrt_f32(x);
  const double root64 = adamant_sqrt_f64(d);
  const float rounded = adamant_round_f32(d);
  const float back = adamant_float_of_bits(adamant_bits_f32(x) % 2139095040);
  return root64 > 0.0 ? root : rounded + back;
}
