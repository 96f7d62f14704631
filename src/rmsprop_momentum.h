/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): RMSprop with momentum [TH12]. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(rmsprop_momentum_call){L}(integer status, REAL *theta, REAL *m, REAL *v, REAL *g,
                                           integer n, integer t,
                                           adamant_rmsprop_momentum_params *hp) =
      hp == \null || FN(missing_3)(theta, m, v, g, n) ? status == ADAMANT_NULL_POINTER
                                                      : rmsprop_momentum_status(status, t, hp);
*/

/* [eq:D8] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(step_arrays)(theta, m, v, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    ensures    v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(rmsprop_momentum_v_t)(\old(v[i]), g[i], b2, omb2));
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(rmsprop_momentum_m_t)(\old(m[i]), \old(v[i]), g[i], b2, omb2, mu, e));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(rmsprop_momentum_theta_t)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i], b2,
                                              omb2, mu, step, e));
*/
void FN(adamant_rmsprop_momentum_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                         const REAL *restrict g, size_t n, REAL b2, REAL omb2,
                                         REAL mu, REAL step, REAL e);

/* [eq:D8] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: hp != \null && !FN(missing_3)(theta, m, v, g, n) ==>
            FN(step_arrays)(theta, m, v, g, n)
            && \separated(theta + (0 .. n-1), m + (0 .. n-1), v + (0 .. n-1), hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(rmsprop_momentum_call)(ADAMANT_OK, theta, m, v, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(rmsprop_momentum_call)(\result, theta, m, v, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(rmsprop_momentum_call)(ADAMANT_OK, theta, m, v, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(rmsprop_momentum_next_v)(\old(v[i]), g[i], hp->beta2));
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i],
                 FN(rmsprop_momentum_next_m)(\old(m[i]), \old(v[i]), g[i], hp->beta2,
                                             hp->momentum, hp->eps));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(rmsprop_momentum_next_theta)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i],
                                                 hp->lr, hp->beta2, hp->momentum, hp->eps));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_rmsprop_momentum)(REAL *restrict theta, REAL *restrict m,
                                            REAL *restrict v, const REAL *restrict g, size_t n,
                                            uint64_t t, const adamant_rmsprop_momentum_params *hp);
