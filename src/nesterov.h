/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): Nesterov momentum [Nes83], [SMDH13]. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(nesterov_call){L}(integer status, REAL *theta, REAL *m, REAL *g, integer n,
                                   integer t, adamant_nesterov_params *hp) =
      hp == \null || FN(missing_2)(theta, m, g, n) ? status == ADAMANT_NULL_POINTER
                                                   : nesterov_status(status, t, hp);
*/

/* [eq:D4] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(arrays_2)(theta, m, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(nesterov_m_t)(\old(m[i]), g[i], mu));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i], FN(nesterov_theta_t)(\old(theta[i]), \old(m[i]), g[i], mu, step));
*/
void FN(adamant_nesterov_kernel)(REAL *restrict theta, REAL *restrict m, const REAL *restrict g,
                                 size_t n, REAL mu, REAL step);

/* [eq:D4] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: hp != \null && !FN(missing_2)(theta, m, g, n) ==>
            FN(arrays_2)(theta, m, g, n)
            && \separated(theta + (0 .. n-1), m + (0 .. n-1), hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(nesterov_call)(ADAMANT_OK, theta, m, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(nesterov_call)(\result, theta, m, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(nesterov_call)(ADAMANT_OK, theta, m, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(nesterov_next_m)(\old(m[i]), g[i], hp->momentum));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(nesterov_next_theta)(\old(theta[i]), \old(m[i]), g[i], hp->lr, hp->momentum));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_nesterov)(REAL *restrict theta, REAL *restrict m, const REAL *restrict g,
                                    size_t n, uint64_t t, const adamant_nesterov_params *hp);
