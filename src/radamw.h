/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): RAdam [LJH20, Alg. 2] with decoupled weight decay, at every step. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/* [eq:A1] [eq:A2] [eq:A4] [eq:R6] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given; rstep is step r_t.
 */
/*@ requires   arrays: FN(step_arrays)(theta, m, v, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(radamw_m_t)(\old(m[i]), g[i], s.b1, s.omb1));
    ensures    v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(radamw_v_t)(\old(v[i]), g[i], s.b2, s.omb2));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(radamw_theta_t)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i], s.b1, s.omb1,
                                    s.b2, s.omb2, rectified, s.step, rstep, s.rc2, s.e,
                                    s.decay));
*/
void FN(adamant_radamw_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                               const REAL *restrict g, size_t n, struct FN(adamant_scalars) s,
                               int rectified, REAL rstep);

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:R3] [eq:R4] [eq:R6] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   arguments: FN(step_arguments)(theta, m, v, g, n, hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(call_status)(ADAMANT_OK, theta, m, v, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(call_status)(\result, theta, m, v, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(call_status)(ADAMANT_OK, theta, m, v, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(radamw_next_m)(\old(m[i]), g[i], hp->beta1));
      ensures  v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(radamw_next_v)(\old(v[i]), g[i], hp->beta2));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(radamw_next_theta)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i], t, hp->lr,
                                       hp->beta1, hp->beta2, hp->eps, hp->weight_decay));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_radamw)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                  const REAL *restrict g, size_t n, uint64_t t,
                                  const adamant_adam_params *hp);
