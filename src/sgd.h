/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): gradient descent [RM51]. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(sgd_call){L}(integer status, REAL *theta, REAL *g, integer n, integer t,
                              adamant_sgd_params *hp) =
      hp == \null || FN(missing_1)(theta, g, n) ? status == ADAMANT_NULL_POINTER
                                                : sgd_status(status, t, hp);
*/

/* [eq:D1] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(arrays_1)(theta, g, n);
    terminates \true;
    assigns    theta[0 .. n-1];
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i], FN(sgd_theta_t)(\old(theta[i]), g[i], step));
*/
void FN(adamant_sgd_kernel)(REAL *restrict theta, const REAL *restrict g, size_t n, REAL step);

/* [eq:D1] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: hp != \null && !FN(missing_1)(theta, g, n) ==>
            FN(arrays_1)(theta, g, n)
            && \separated(theta + (0 .. n-1), hp);
    terminates \true;
    assigns    theta[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(sgd_call)(ADAMANT_OK, theta, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(sgd_call)(\result, theta, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(sgd_call)(ADAMANT_OK, theta, g, n, t, hp);
      assigns  theta[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i], FN(sgd_next_theta)(\old(theta[i]), g[i], hp->lr));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_sgd)(REAL *restrict theta, const REAL *restrict g, size_t n, uint64_t t,
                               const adamant_sgd_params *hp);
