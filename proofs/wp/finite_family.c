/* SPDX-License-Identifier: MIT */
/* Finite in, finite out: the kernels of the optimizers of spec/family.md, as finite.c. */
#include "finite.h"
#include "finite_leaf.h"

#include "finite_family_leaf.h"
#include "round64.h"

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
