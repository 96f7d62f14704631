/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): momentum, accumulating [Pol64]. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(momentum_call){L}(integer status, REAL *theta, REAL *m, REAL *g, integer n,
                                   integer t, adamant_momentum_params *hp) =
      hp == \null || FN(missing_2)(theta, m, g, n) ? status == ADAMANT_NULL_POINTER
                                                   : momentum_status(status, t, hp);
*/

/* [eq:D3] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(arrays_2)(theta, m, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(momentum_m_t)(\old(m[i]), g[i], t, mu, omd));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(momentum_theta_t)(\old(theta[i]), \old(m[i]), g[i], t, mu, omd, step));
*/
void FN(adamant_momentum_kernel)(REAL *restrict theta, REAL *restrict m, const REAL *restrict g,
                                 size_t n, uint64_t t, REAL mu, REAL omd, REAL step);

/* [eq:D3] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: hp != \null && !FN(missing_2)(theta, m, g, n) ==>
            FN(arrays_2)(theta, m, g, n)
            && \separated(theta + (0 .. n-1), m + (0 .. n-1), hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(momentum_call)(ADAMANT_OK, theta, m, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(momentum_call)(\result, theta, m, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(momentum_call)(ADAMANT_OK, theta, m, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(momentum_next_m)(\old(m[i]), g[i], t, hp->momentum, hp->dampening));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(momentum_next_theta)(\old(theta[i]), \old(m[i]), g[i], t, hp->lr,
                                         hp->momentum, hp->dampening));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_momentum)(REAL *restrict theta, REAL *restrict m, const REAL *restrict g,
                                    size_t n, uint64_t t, const adamant_momentum_params *hp);
