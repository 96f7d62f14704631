/* SPDX-License-Identifier: MIT */
/* RAdam's per-step scalars [LJH20, Alg. 2]: whether step t is rectified, rho_t, and r_t. They are
 * outputs of the library, and what its steps use.
 *
 * With b = beta2, S0 = sum_{k=1..t} b^(k-1), S1 = sum_{k=1..t} k b^(k-1), N_j = 2 S1 - (1 + j) S0:
 *   rho_t = 2 S1 / S0 - 1 = N_j / S0 + j   and
 *   r_t^2 = N_4 N_2 (1 - b) (1 + b) / ((5 b - 3) (3 b - 1) N_0 S0).
 * No sum cancels but N_4 where rho_t is close to 4, up to 2^-60: hence the sums in triple words.
 */
#ifndef ADAMANT_RADAM_SCALARS_H
#define ADAMANT_RADAM_SCALARS_H

#include "params.h"
#include "tw.h"

#ifdef __FRAMAC__
#include "gen/radam_gate.acsl"
#include "radam.acsl"
#endif

/* [eq:R4] Whether rho_t > 4 over the reals, 1 or 0, decided by spec/radam_gate.table. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    table: \result == radam_rectifies(beta2, t);
*/
int adamant_radam_rectifies(double beta2, uint64_t t);

/* [eq:R4] The same for rho_t > 5, the gate of many implementations (spec/presets.table). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    table: \result == radam_rectifies_gt5(beta2, t);
*/
int adamant_radam_rectifies_gt5(double beta2, uint64_t t);

/* b^n, S0 and S1 with n for t. */
struct adamant_geometric {
  struct adamant_tw power, s0, s1;
};

/* [eq:R2] By doubling: b^2n, S0 + b^n S0, S1 + b^n (S1 + n S0); and one more: b^(n+1), 1 + b S0,
 * 1 + b S0 + b S1. At most 53 recursive calls.
 */
/*@ requires   count: 1 <= n;
    terminates \true;
    decreases  n;
    assigns    \nothing;
    ensures    power: same_tw(\result.power, geometric_power(beta, n));
    ensures    s0:    same_tw(\result.s0,    geometric_s0(beta, n));
    ensures    s1:    same_tw(\result.s1,    geometric_s1(beta, n));
*/
struct adamant_geometric adamant_geometric(double beta, uint64_t n);

/* [eq:R2] rho_t, for 0 <= beta2 < 1 and t <= 2^53 the nearest binary64 number (measured:
 * tests/test_radam_scalars.c).
 */
/*@ requires   count: 1 <= t;
    terminates \true;
    assigns    \nothing;
    ensures    bits:  same64(\result, radam_rho(beta2, t));
*/
double adamant_radam_rho(double beta2, uint64_t t);

/* [eq:R3] r_t, or 0 where the step is not rectified; the same measured. */
/*@ requires   count: 1 <= t;
    terminates \true;
    assigns    \nothing;
    ensures    bits:  same64(\result, radam_r(beta2, t));
*/
double adamant_radam_r(double beta2, uint64_t t);

#endif
