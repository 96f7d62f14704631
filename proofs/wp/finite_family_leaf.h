/* SPDX-License-Identifier: MIT */
/* The leaves of src/leaf_family.h, leaf_radam.h and leaf_nadam.h with the contracts of the finite layer. */
/*@ predicate each{L}(REAL *x, integer n, real low, real high) =
      \forall integer i; 0 <= i < n ==> between(x[i], low, high);
    predicate sizes{L}(REAL *theta, REAL *g, integer n) =
      each(theta, n, -THETA_MAX, THETA_MAX) && each(g, n, -G_MAX, G_MAX);
*/

#include "leaf_family.h"

/*@ requires sizes:   within(theta, THETA_MAX) && between(step, 0.0, STEP_MAX) && within(x, N_MAX);
    ensures  finite:  \is_finite(\result);
    ensures  moved:   -THETA_MAX - 2.0 * U_MAX <= \result <= THETA_MAX + 2.0 * U_MAX;
*/
static inline REAL FN(stepped)(REAL theta, REAL step, REAL x);

/*@ requires rate:    between(mu, 0.0, RATE);
    requires sizes:   within(m, N_MAX) && within(x, R_MAX);
    ensures  finite:  within(\result, N_MAX);
    behavior gradients:
      assumes  sizes: within(m, M_MAX) && within(x, G_MAX);
      ensures  kept:  within(\result, M_MAX);
*/
static inline REAL FN(accumulated)(REAL mu, REAL m, REAL x);

/*@ requires rate:    between(mu, 0.0, RATE);
    requires sizes:   within(g, G_MAX) && within(m, M_MAX);
    ensures  finite:  within(\result, AHEAD_MAX);
*/
static inline REAL FN(ahead)(REAL g, REAL mu, REAL m);

/*@ requires sizes:   between(v, 0.0, S_MAX) && within(g, G_MAX);
    ensures  kept:    between(\result, 0.0, S_MAX);
*/
static inline REAL FN(sum_of_squares)(REAL v, REAL g);

/*@ requires sizes:   between(v, 0.0, V_HAT_MAX) && between(eps, EPS_MIN, 1.0);
    ensures  finite:  between(\result, EPS_MIN, DENOM_MAX);
*/
static inline REAL FN(root_plus)(REAL v, REAL eps);

/*@ requires sizes:   within(g, G_MAX) && between(denom, EPS_MIN, DENOM_MAX);
    ensures  finite:  within(\result, R_MAX);
*/
static inline REAL FN(ratio)(REAL g, REAL denom);

/*@ requires finite:  \is_finite(x) && \is_finite(y);
    ensures  finite:  \is_finite(\result);
    ensures  above:   \result >= x && \result >= y;
    ensures  one:     \result == x || \result == y;
*/
static inline REAL FN(larger)(REAL x, REAL y);

/*@ requires size:    within(x, G_MAX);
    ensures  finite:  between(\result, 0.0, G_MAX);
*/
static inline REAL FN(magnitude)(REAL x);

/*@ requires sizes:   between(v, 0.0, V_MAX) && between(rc2, 0.0, RC2_MAX);
    ensures  finite:  between(\result, 0.0, V_HAT_MAX);
*/
static inline REAL FN(corrected)(REAL v, REAL rc2);

/*@ requires sizes:   between(b, 0.0, RATE) && between(v, 0.0, W_MAX) && within(g, G_MAX)
                      && between(eps, EPS_MIN, 1.0);
    ensures  finite:  between(\result, EPS_MIN, W_MAX);
*/
static inline REAL FN(weighted_maximum)(REAL b, REAL v, REAL g, REAL eps);

/*@ requires sizes:   between(v, 0.0, V_MAX) && within(m, M_MAX);
    ensures  finite:  between(\result, -V_HAT_MAX, V_MAX);
*/
static inline REAL FN(variance)(REAL v, REAL m);

#include "leaf_family.inc"
#include "leaf_nadam.h"

/*@ requires rates:   between(rate, 0.0, RATE_MAX) && between(lead, 0.0, RATE_MAX);
    requires sizes:   within(g, G_MAX) && within(m, M_MAX);
    requires now:     between(rest, REST_MIN, 1.0);
    requires next:    between(rest_next, REST_MIN, 1.0);
    requires size:    between(denom, EPS_MIN, DENOM_MAX);
    ensures  finite:  within(\result, U_MAX);
*/
static inline REAL FN(nadam_update)(REAL rate, REAL g, REAL rest, REAL lead, REAL m, REAL rest_next,
                                    REAL denom);

#include "leaf_nadam.inc"
#include "leaf_radam.h"

/*@ requires moments: within(m, M_MAX) && between(v, 0.0, V_MAX);
    requires scalars: between(step, 0.0, STEP_MAX) && between(rstep, 0.0, STEP_MAX) && between(rc2, 0.0, RC2_MAX)
                      && between(eps, EPS_MIN, 1.0);
    ensures  finite:  within(\result, U_MAX);
*/
static inline REAL FN(rectified_update)(int rectified, REAL step, REAL rstep, REAL m, REAL v,
                                        REAL rc2, REAL eps);

#include "leaf_radam.inc"
