/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): RMSprop divided by the standard deviation [Gra13, eqs. 38-45]. m is the
 * average of g, which theta does not follow. The variance v - m^2 is taken to be zero where rounding,
 * or a state of no run from zero, makes it negative.
 */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(rmsprop_centered_call){L}(integer status, REAL *theta, REAL *m, REAL *v, REAL *g,
                                           integer n, integer t, adamant_rmsprop_params *hp) =
      hp == \null || FN(missing_3)(theta, m, v, g, n) ? status == ADAMANT_NULL_POINTER
                                                      : rmsprop_status(status, t, hp);
*/

/* [eq:D7] [eq:E1] [eq:W1]
 * One step over n elements, its scalars given.
 */
/*@ requires   arrays: FN(step_arrays)(theta, m, v, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(rmsprop_centered_m_t)(\old(m[i]), g[i], b2, omb2));
    ensures    v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(rmsprop_centered_v_t)(\old(v[i]), g[i], b2, omb2));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(rmsprop_centered_theta_t)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i], b2,
                                              omb2, step, e));
*/
void FN(adamant_rmsprop_centered_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                         const REAL *restrict g, size_t n, REAL b2, REAL omb2,
                                         REAL step, REAL e);

/* [eq:D7] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: hp != \null && !FN(missing_3)(theta, m, v, g, n) ==>
            FN(step_arrays)(theta, m, v, g, n)
            && \separated(theta + (0 .. n-1), m + (0 .. n-1), v + (0 .. n-1), hp);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    behavior refused:
      assumes  unsound: !FN(rmsprop_centered_call)(ADAMANT_OK, theta, m, v, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(rmsprop_centered_call)(\result, theta, m, v, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(rmsprop_centered_call)(ADAMANT_OK, theta, m, v, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(rmsprop_centered_next_m)(\old(m[i]), g[i], hp->beta2));
      ensures  v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(rmsprop_centered_next_v)(\old(v[i]), g[i], hp->beta2));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(rmsprop_centered_next_theta)(\old(theta[i]), \old(m[i]), \old(v[i]), g[i],
                                                 hp->lr, hp->beta2, hp->eps));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_rmsprop_centered)(REAL *restrict theta, REAL *restrict m,
                                            REAL *restrict v, const REAL *restrict g, size_t n,
                                            uint64_t t, const adamant_rmsprop_params *hp);
