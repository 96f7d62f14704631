/* SPDX-License-Identifier: MIT */
/* The same as finite_family.c, for the kernels that round numbers themselves and not only in their leaves. */
#include "finite.h"
#include "finite_leaf.h"

#include "finite_family_leaf.h"
#include "round64.h"

/*@ requires settings: rate(b2, omb2) && between(step, 0.0, STEP_MAX) && between(e, EPS_MIN, 1.0);
    requires sizes:    sizes(theta, g, n) && each(m, n, -M_MAX, M_MAX) && each(v, n, 0.0, V_MAX);
    ensures  kept:     each(m, n, -M_MAX, M_MAX) && each(v, n, 0.0, V_MAX);
*/
void FN(adamant_rmsprop_centered_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                         const REAL *restrict g, size_t n, REAL b2, REAL omb2,
                                         REAL step, REAL e);
#include "rmsprop_centered.inc"

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
