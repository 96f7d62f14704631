/* SPDX-License-Identifier: MIT */
/* Finite in, finite out: the kernels of Adam, Adam with L2 and AdamW with the contracts of the finite layer, which
 * join those of the headers. The magnitudes: finite.h.
 */
#include "finite.h"

#include "finite_leaf.h"

/*@ requires settings: settings(s);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_adam_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                             const REAL *restrict g, size_t n, struct FN(adamant_scalars) s);
#include "adam.inc"

/*@ requires settings: settings(s) && between(s.wd, 0.0, 1.0);
    requires sizes:    state(theta, m, v, n, L2_HALF) && gradients(g, n, L2_HALF);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_adam_l2_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                const REAL *restrict g, size_t n, struct FN(adamant_scalars) s);
#include "adam_l2.inc"

/*@ requires settings: settings(s) && within(s.decay, 1.0);
    requires sizes:    state(theta, m, v, n, THETA_MAX) && gradients(g, n, G_MAX);
    ensures  kept:     moments(m, v, n);
*/
void FN(adamant_adamw_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                              const REAL *restrict g, size_t n, struct FN(adamant_scalars) s);
#include "adamw.inc"
