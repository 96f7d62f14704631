/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): Adamax [KB15, Alg. 2]. v is the paper's u, an exponentially weighted
 * maximum of |g| + eps: not negative in a run from zero. Of other states nothing is checked, and
 * each operation is IEEE 754's: v < 0 gives way to |g| + eps.
 */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/* [eq:A1] [eq:A3] [eq:D12] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(step_arrays)(theta, m, v, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(adamax_m_t)(\old(m[i]), g[i], b1, omb1));
    ensures    v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(adamax_v_t)(\old(v[i]), g[i], b2, e));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(adamax_theta_t)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i], b1, omb1, b2,
                                    step, e));
*/
void FN(adamant_adamax_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                               const REAL *restrict g, size_t n, REAL b1, REAL omb1, REAL b2,
                               REAL step, REAL e);

/* [eq:A1] [eq:A3] [eq:D12] [eq:S2] [eq:W1]
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
            SAME(m[i], FN(adamax_next_m)(\old(m[i]), g[i], hp->beta1));
      ensures  v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(adamax_next_v)(\old(v[i]), g[i], hp->beta2, hp->eps));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(adamax_next_theta)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i], t, hp->lr,
                                       hp->beta1, hp->beta2, hp->eps));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_adamax)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                  const REAL *restrict g, size_t n, uint64_t t,
                                  const adamant_adam_params *hp);
