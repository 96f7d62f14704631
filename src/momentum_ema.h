/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): momentum as a moving average [KB15]. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(momentum_ema_call){L}(integer status, REAL *theta, REAL *m, REAL *g, integer n,
                                       integer t, adamant_momentum_ema_params *hp) =
      hp == \null || FN(missing_2)(theta, m, g, n) ? status == ADAMANT_NULL_POINTER
                                                   : momentum_ema_status(status, t, hp);
*/

/* [eq:D2] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(arrays_2)(theta, m, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(momentum_ema_m_t)(\old(m[i]), g[i], b1, omb1));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(momentum_ema_theta_t)(\old(theta[i]), \old(m[i]), g[i], b1, omb1, step));
*/
void FN(adamant_momentum_ema_kernel)(REAL *restrict theta, REAL *restrict m,
                                     const REAL *restrict g, size_t n, REAL b1, REAL omb1,
                                     REAL step);

/* [eq:D2] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: hp != \null && !FN(missing_2)(theta, m, g, n) ==>
            FN(arrays_2)(theta, m, g, n)
            && \separated(theta + (0 .. n-1), m + (0 .. n-1), hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(momentum_ema_call)(ADAMANT_OK, theta, m, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(momentum_ema_call)(\result, theta, m, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(momentum_ema_call)(ADAMANT_OK, theta, m, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(momentum_ema_next_m)(\old(m[i]), g[i], hp->beta1));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(momentum_ema_next_theta)(\old(theta[i]), \old(m[i]), g[i], hp->lr, hp->beta1));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_momentum_ema)(REAL *restrict theta, REAL *restrict m,
                                        const REAL *restrict g, size_t n, uint64_t t,
                                        const adamant_momentum_ema_params *hp);
