/* SPDX-License-Identifier: MIT */
/* The leaves of src/leaf.h with the contracts of the finite layer, which join those of the header. */
#include "leaf.h"

/*@ requires rates:   rate(b, omb);
    requires sizes:   within(x, V_MAX) && within(y, G2_MAX);
    ensures  finite:  \is_finite(\result);
    behavior first:
      assumes  sizes: within(x, M_MAX) && within(y, G_MAX);
      ensures  kept:  within(\result, M_MAX);
    behavior second:
      assumes  sizes: between(x, 0.0, V_MAX) && between(y, 0.0, G2_MAX);
      ensures  kept:  between(\result, 0.0, V_MAX);
*/
static inline REAL FN(moving_average)(REAL b, REAL omb, REAL x, REAL y);

/*@ requires size:    within(x, G_MAX);
    ensures  finite:  between(\result, 0.0, G2_MAX);
*/
static inline REAL FN(square)(REAL x);

/*@ requires moment:  between(v, 0.0, V_MAX);
    requires scalars: between(rc2, 0.0, RC2_MAX) && between(eps, EPS_MIN, 1.0);
    ensures  finite:  between(\result, EPS_MIN, DENOM_MAX);
*/
static inline REAL FN(denominator)(REAL v, REAL rc2, REAL eps);

/*@ requires moment:  within(m, M_MAX);
    requires scalars: between(step, 0.0, STEP_MAX) && between(denom, EPS_MIN, DENOM_MAX);
    ensures  finite:  within(\result, U_MAX);
    behavior share:
      assumes  small: between(step, 0.0, RATE_MAX) && between(denom, REST_MIN, 1.0);
      ensures  share: within(\result, SHARE_MAX);
*/
static inline REAL FN(update)(REAL step, REAL m, REAL denom);

/*@ requires sizes:   within(g, L2_HALF) && within(theta, L2_HALF) && between(wd, 0.0, 1.0);
    ensures  finite:  within(\result, G_MAX);
*/
static inline REAL FN(l2_gradient)(REAL g, REAL wd, REAL theta);

/*@ requires sizes:   within(theta, THETA_MAX) && within(decay, 1.0);
    ensures  finite:  within(\result, THETA_MAX);
*/
static inline REAL FN(decayed)(REAL theta, REAL decay);

/*@ requires sizes:   within(theta, THETA_MAX) && within(update, U_MAX);
    ensures  finite:  \is_finite(\result);
    ensures  moved:   -THETA_MAX - 2.0 * U_MAX <= \result <= THETA_MAX + 2.0 * U_MAX;
*/
static inline REAL FN(moved)(REAL theta, REAL update);

#include "leaf.inc"

/*@ predicate settings(struct FN(adamant_scalars) s) =
      rate(s.b1, s.omb1) && rate(s.b2, s.omb2) && between(s.step, 0.0, STEP_MAX) && between(s.rc2, 0.0, RC2_MAX)
      && between(s.e, EPS_MIN, 1.0);
    predicate state{L}(REAL *theta, REAL *m, REAL *v, integer n, real theta_max) =
      \forall integer i; 0 <= i < n ==>
        within(theta[i], theta_max) && within(m[i], M_MAX) && between(v[i], 0.0, V_MAX);
    predicate gradients{L}(REAL *g, integer n, real g_max) = \forall integer i; 0 <= i < n ==> within(g[i], g_max);
    predicate moments{L}(REAL *m, REAL *v, integer n) =
      \forall integer i; 0 <= i < n ==> within(m[i], M_MAX) && between(v[i], 0.0, V_MAX);
*/
