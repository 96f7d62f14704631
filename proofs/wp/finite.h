/* SPDX-License-Identifier: MIT */
/* The magnitudes of the finite layer, in FORMAT 32 or 64.
 * Let beta <= 1 - 2^-K and |g| <= G. One moving average takes |m| <= M to
 * (1 - 2^-K) M + G <= M as soon as M = 2^K G: that is the invariant; powers of two make each
 * bound a number of the format, so that rounding, which is monotonic, does not leave it. Likewise
 * V = 2^K G^2. With 1 - beta2^t >= 1 - beta2 >= 2^-K the correction v / (1 - beta2^t) is at most
 * 2^K V = 2^2K G^2, which has to stay below the largest number, and this is what limits G:
 *   binary32: K = 20, G = 2^43 (8.8e12), M = 2^63, V = 2^106, v_hat <= 2^126;
 *   binary64: K = 40, G = 2^471 (6.1e141), M = 2^511, V = 2^982, v_hat <= 2^1022.
 * The update is at most S M / E for step <= S and eps >= E, and theta may be as large as the
 * largest number leaves room for it. theta is no contraction: its bound holds for one step, and
 * n steps move it by at most n U. With L2 the penalty wd theta is part of the gradient: each is given half of G.
 * The family: a sum of squares grows until g^2 <= 2^-25 S (2^-54) no longer changes it, so that S is kept; a
 * normalised gradient is at most R = G / E, and its sum with a rate at most N = 2^K R; v_hat <= 2^2K G^2;
 * Adamax's v is at most W = 2 G. NAdam's lr is at most 2^-5, so that its two shares,
 * each divided by 1 - mu >= 2^-K, are at most 2^K 2^-5 M and their sum over eps at most U.
 */
#include "adamant.h"
#include "trusted.h"

#if FORMAT == 32
#include "binary32.h"
#define RATE 0x0.fffffp0 /* 1 - 2^-20 */
#define G_MAX 0x1p43
#define G2_MAX 0x1p86
#define M_MAX 0x1p63
#define V_MAX 0x1p106
#define RC2_MAX 0x1p20
#define DENOM_MAX 0x1p64
#define STEP_MAX 0x1p16
#define EPS_MIN 0x1p-40
#define U_MAX 0x1p119
#define THETA_MAX 0x1p126
#define L2_HALF 0x1p42
#define S_MAX 0x1p111
#define W_MAX 0x1p44
#define RATE_MAX 0x1p-5
#define REST_MIN 0x1p-20
#define SHARE_MAX 0x1p78
#define V_HAT_MAX 0x1p126
#define R_MAX 0x1p83
#define N_MAX 0x1p103
#define AHEAD_MAX 0x1p64
#else
#include "binary64.h"
#define RATE 0x0.ffffffffffp0 /* 1 - 2^-40 */
#define G_MAX 0x1p471
#define G2_MAX 0x1p942
#define M_MAX 0x1p511
#define V_MAX 0x1p982
#define RC2_MAX 0x1p40
#define DENOM_MAX 0x1p512
#define STEP_MAX 0x1p100
#define EPS_MIN 0x1p-400
#define U_MAX 0x1p1011
#define THETA_MAX 0x1p1022
#define L2_HALF 0x1p470
#define S_MAX 0x1p996
#define W_MAX 0x1p472
#define RATE_MAX 0x1p-5
#define REST_MIN 0x1p-40
#define SHARE_MAX 0x1p546
#define V_HAT_MAX 0x1p1022
#define R_MAX 0x1p871
#define N_MAX 0x1p911
#define AHEAD_MAX 0x1p512
#endif

/*@ predicate rate(REAL b, REAL omb) = \is_finite(b) && \is_finite(omb) && 0.0 <= b <= RATE && 0.0 <= omb <= 1.0;
    predicate within(REAL x, real bound) = \is_finite(x) && -bound <= x <= bound;
    predicate between(REAL x, real low, real high) = \is_finite(x) && low <= x <= high;
*/

/* The invariants as lemmas about the logic of spec/gen, in which the kernels' contracts speak. They are
 * proved by the job finite_leaf; wherever this file is included they are used.
 */
/*@ lemma m_kept: \forall REAL m, g, b, omb; rate(b, omb) ==> within(m, M_MAX) ==> within(g, G_MAX) ==>
      within(FADD(FMUL(b, m), FMUL(omb, g)), M_MAX);
    lemma v_kept: \forall REAL v, g, b, omb; rate(b, omb) ==> between(v, 0.0, V_MAX) ==> within(g, G_MAX) ==>
      between(FADD(FMUL(b, v), FMUL(omb, FMUL(g, g))), 0.0, V_MAX);
    lemma l2_kept: \forall REAL g, wd, theta; within(g, L2_HALF) ==> within(theta, L2_HALF) ==>
      between(wd, 0.0, 1.0) ==> within(FADD(g, FMUL(wd, theta)), G_MAX);
    lemma accumulated_kept: \forall REAL m, g, mu; between(mu, 0.0, RATE) ==> within(m, M_MAX) ==> within(g, G_MAX) ==>
      within(FADD(FMUL(mu, m), g), M_MAX);
    lemma squares_kept: \forall REAL v, g; between(v, 0.0, S_MAX) ==> within(g, G_MAX) ==>
      between(FADD(v, FMUL(g, g)), 0.0, S_MAX);
    lemma ratios_kept: \forall REAL m, g, mu, v, e; between(mu, 0.0, RATE) ==> within(m, N_MAX) ==> within(g, G_MAX) ==>
      between(v, 0.0, V_MAX) ==> between(e, EPS_MIN, 1.0) ==>
      within(FADD(FMUL(mu, m), FDIV(g, FADD(FSQRT(v), e))), N_MAX);
    lemma negated: \forall REAL x; within(x, G_MAX) ==>
      within(FSUB((REAL)0.0, x), G_MAX) && (x <= 0.0 ==> FSUB((REAL)0.0, x) >= 0.0);
    lemma maximum_kept: \forall REAL x, y, real low, high; between(x, low, high) ==> between(y, low, high) ==>
      between(FMAX(x, y), low, high);
    lemma maximum_above: \forall REAL x, y; \is_finite(x) ==> \is_finite(y) ==> FMAX(x, y) >= x && FMAX(x, y) >= y;
    lemma hat_kept: \forall REAL v, rc2; between(v, 0.0, V_MAX) ==> between(rc2, 0.0, RC2_MAX) ==>
      between(FMUL(v, rc2), 0.0, V_HAT_MAX);
    lemma absolute: \forall REAL x; within(x, G_MAX) ==> between(FABS(x), 0.0, G_MAX);
    lemma decayed_kept: \forall REAL b, v; between(b, 0.0, RATE) ==> between(v, 0.0, W_MAX) ==>
      between(FMUL(b, v), 0.0, W_MAX);
    lemma size_kept: \forall REAL x, e; between(x, 0.0, G_MAX) ==> between(e, EPS_MIN, 1.0) ==>
      between(FADD(x, e), EPS_MIN, W_MAX);
*/
