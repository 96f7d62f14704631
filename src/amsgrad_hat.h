/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): AMSGrad, the maximum over the corrected second moment [RKK18].
 * vmax starts at zero. In a run from there v and vmax are not negative; of other states nothing is
 * checked, and each operation is IEEE 754's.
 */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/* [eq:A1] [eq:A2] [eq:A4] [eq:D11] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(arrays_4)(theta, m, v, vmax, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1], vmax[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(amsgrad_hat_m_t)(\old(m[i]), g[i], s.b1, s.omb1));
    ensures    v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(amsgrad_hat_v_t)(\old(v[i]), g[i], s.b2, s.omb2));
    ensures    vmax: \forall integer i; 0 <= i < n ==>
            SAME(vmax[i],
                 FN(amsgrad_hat_vmax_t)(\old(v[i]), \old(vmax[i]), g[i], s.b2, s.omb2, s.rc2));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(amsgrad_hat_theta_t)(\old(theta[i]), \old(m[i]), \old(v[i]), \old(vmax[i]),
                                         g[i], s.b1, s.omb1, s.b2, s.omb2, s.step, s.rc2, s.e));
*/
void FN(adamant_amsgrad_hat_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                    REAL *restrict vmax, const REAL *restrict g, size_t n,
                                    struct FN(adamant_scalars) s);

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:D11] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   arguments: FN(arguments_4)(theta, m, v, vmax, g, n, hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1], vmax[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(call_status_4)(ADAMANT_OK, theta, m, v, vmax, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(call_status_4)(\result, theta, m, v, vmax, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(call_status_4)(ADAMANT_OK, theta, m, v, vmax, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1], vmax[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(amsgrad_hat_next_m)(\old(m[i]), g[i], hp->beta1));
      ensures  v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(amsgrad_hat_next_v)(\old(v[i]), g[i], hp->beta2));
      ensures  vmax: \forall integer i; 0 <= i < n ==>
            SAME(vmax[i],
                 FN(amsgrad_hat_next_vmax)(\old(v[i]), \old(vmax[i]), g[i], t, hp->beta2));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(amsgrad_hat_next_theta)(\old(theta[i]), \old(m[i]), \old(v[i]), \old(vmax[i]),
                                            g[i], t, hp->lr, hp->beta1, hp->beta2, hp->eps));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_amsgrad_hat)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                       REAL *restrict vmax, const REAL *restrict g, size_t n,
                                       uint64_t t, const adamant_adam_params *hp);
