/* SPDX-License-Identifier: MIT */
/* Finite in, finite out: the kernels of the optimizers of spec/family.md, as finite.c. */
#include "finite.h"
#include "finite_leaf.h"

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

/*@ predicate each{L}(REAL *x, integer n, real low, real high) =
      \forall integer i; 0 <= i < n ==> between(x[i], low, high);
    predicate sizes{L}(REAL *theta, REAL *g, integer n) =
      each(theta, n, -THETA_MAX, THETA_MAX) && each(g, n, -G_MAX, G_MAX);
*/

/*@ requires settings: between(step, 0.0, STEP_MAX);
    requires sizes:    sizes(theta, g, n);
*/
void FN(adamant_sgd_kernel)(REAL *restrict theta, const REAL *restrict g, size_t n, REAL step);
#include "sgd.inc"

/*@ requires settings: rate(b1, omb1) && between(step, 0.0, STEP_MAX);
    requires sizes:    sizes(theta, g, n) && each(m, n, -M_MAX, M_MAX);
    ensures  kept:     each(m, n, -M_MAX, M_MAX);
*/
void FN(adamant_momentum_ema_kernel)(REAL *restrict theta, REAL *restrict m,
                                     const REAL *restrict g, size_t n, REAL b1, REAL omb1,
                                     REAL step);
#include "momentum_ema.inc"

/*@ requires settings: rate(mu, omd) && between(step, 0.0, STEP_MAX);
    requires sizes:    sizes(theta, g, n) && each(m, n, -M_MAX, M_MAX);
    ensures  kept:     each(m, n, -M_MAX, M_MAX);
*/
void FN(adamant_momentum_kernel)(REAL *restrict theta, REAL *restrict m, const REAL *restrict g,
                                 size_t n, uint64_t t, REAL mu, REAL omd, REAL step);
#include "momentum.inc"

/*@ requires settings: between(mu, 0.0, RATE) && between(step, 0.0, STEP_MAX);
    requires sizes:    sizes(theta, g, n) && each(m, n, -M_MAX, M_MAX);
    ensures  kept:     each(m, n, -M_MAX, M_MAX);
*/
void FN(adamant_nesterov_kernel)(REAL *restrict theta, REAL *restrict m, const REAL *restrict g,
                                 size_t n, REAL mu, REAL step);
#include "nesterov.inc"

/*@ requires settings: between(step, 0.0, STEP_MAX) && between(e, EPS_MIN, 1.0);
    requires sizes:    sizes(theta, g, n) && each(v, n, 0.0, S_MAX);
    ensures  kept:     each(v, n, 0.0, S_MAX);
*/
void FN(adamant_adagrad_kernel)(REAL *restrict theta, REAL *restrict v, const REAL *restrict g,
                                size_t n, REAL step, REAL e);
#include "adagrad.inc"

/*@ requires settings: rate(b2, omb2) && between(step, 0.0, STEP_MAX) && between(e, EPS_MIN, 1.0);
    requires sizes:    sizes(theta, g, n) && each(v, n, 0.0, V_MAX);
    ensures  kept:     each(v, n, 0.0, V_MAX);
*/
void FN(adamant_rmsprop_kernel)(REAL *restrict theta, REAL *restrict v, const REAL *restrict g,
                                size_t n, REAL b2, REAL omb2, REAL step, REAL e);
#include "rmsprop.inc"

/*@ requires settings: rate(b2, omb2) && between(mu, 0.0, RATE) && between(step, 0.0, STEP_MAX)
                       && between(e, EPS_MIN, 1.0);
    requires sizes:    sizes(theta, g, n) && each(m, n, -N_MAX, N_MAX) && each(v, n, 0.0, V_MAX);
    ensures  kept:     each(m, n, -N_MAX, N_MAX) && each(v, n, 0.0, V_MAX);
*/
void FN(adamant_rmsprop_momentum_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                         const REAL *restrict g, size_t n, REAL b2, REAL omb2,
                                         REAL mu, REAL step, REAL e);
#include "rmsprop_momentum.inc"

/*@ requires settings: rate(s.b1, s.omb1) && rate(s.b2, s.omb2) && between(s.step, 0.0, STEP_MAX)
                       && between(s.rc2, 0.0, RC2_MAX) && between(s.e, EPS_MIN, 1.0);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_adam_v_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                               const REAL *restrict g, size_t n, struct FN(adam_v_scalars) s);
#include "adam_v.inc"

/*@ requires settings: settings(s);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX) && each(vmax, n, 0.0, V_MAX);
    ensures  kept:     moments(m, v, n) && each(vmax, n, 0.0, V_MAX);
*/
void FN(adamant_amsgrad_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                REAL *restrict vmax, const REAL *restrict g, size_t n,
                                struct FN(adamant_scalars) s);
#include "amsgrad.inc"

/*@ requires settings: settings(s);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX)
                       && each(vmax, n, 0.0, V_HAT_MAX);
    ensures  kept:     moments(m, v, n) && each(vmax, n, 0.0, V_HAT_MAX);
*/
void FN(adamant_amsgrad_hat_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                    REAL *restrict vmax, const REAL *restrict g, size_t n,
                                    struct FN(adamant_scalars) s);
#include "amsgrad_hat.inc"

/*@ requires settings: rate(b1, omb1) && between(b2, 0.0, RATE) && between(step, 0.0, STEP_MAX)
                       && between(e, EPS_MIN, 1.0);
    requires sizes:    sizes(theta, g, n) && each(m, n, -M_MAX, M_MAX) && each(v, n, 0.0, W_MAX);
    ensures  kept:     each(m, n, -M_MAX, M_MAX) && each(v, n, 0.0, W_MAX);
*/
void FN(adamant_adamax_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                               const REAL *restrict g, size_t n, REAL b1, REAL omb1, REAL b2,
                               REAL step, REAL e);
#include "adamax.inc"

/*@ requires settings: rate(b2, omb2) && between(step, 0.0, STEP_MAX) && between(e, EPS_MIN, 1.0);
    requires sizes:    sizes(theta, g, n) && each(m, n, -M_MAX, M_MAX) && each(v, n, 0.0, V_MAX);
    ensures  kept:     each(m, n, -M_MAX, M_MAX) && each(v, n, 0.0, V_MAX);
*/
void FN(adamant_rmsprop_centered_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                         const REAL *restrict g, size_t n, REAL b2, REAL omb2,
                                         REAL step, REAL e);
#include "rmsprop_centered.inc"

/*@ requires settings: settings(s) && between(rstep, 0.0, STEP_MAX);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_radam_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                              const REAL *restrict g, size_t n, struct FN(adamant_scalars) s,
                              int rectified, REAL rstep);
#include "radam.inc"

/*@ requires settings: settings(s) && between(rstep, 0.0, STEP_MAX) && within(s.decay, 1.0);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_radamw_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                               const REAL *restrict g, size_t n, struct FN(adamant_scalars) s,
                               int rectified, REAL rstep);
#include "radamw.inc"

/*@ requires settings: rate(s.b1, s.omb1) && rate(s.b2, s.omb2) && between(s.rc2, 0.0, RC2_MAX)
                       && between(s.e, EPS_MIN, 1.0) && between(s.rate_now, 0.0, RATE_MAX)
                       && between(s.lead, 0.0, RATE_MAX) && between(s.mu, 0.0, RATE) && between(s.mu_next, 0.0, RATE)
                       && between(mu_product, 0.0, 1.0);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_nadam_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                              REAL mu_product, const REAL *restrict g, size_t n,
                              struct FN(adamant_nadam_scalars) s);
#include "nadam.inc"
