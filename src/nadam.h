/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): NAdam [Doz16]. mu_product is one number for all elements, the product
 * of mu_1 to mu_t: 1 before step 1. Every step that is taken updates it, also one with n = 0.
 */
#ifndef REAL
#error "a template: include adamant.h"
#endif

/*@ predicate FN(nadam_missing)(REAL *theta, REAL *m, REAL *v, REAL *mu_product, REAL *g, integer n,
                                adamant_nadam_params *hp) =
      hp == \null || mu_product == \null || FN(missing_3)(theta, m, v, g, n);

    predicate FN(nadam_call){L}(integer status, REAL *theta, REAL *m, REAL *v, REAL *mu_product,
                                REAL *g, integer n, integer t, adamant_nadam_params *hp) =
      FN(nadam_missing)(theta, m, v, mu_product, g, n, hp) ? status == ADAMANT_NULL_POINTER
                                                           : nadam_status(status, t, hp);
*/

/* Named as in spec/steps. */
struct FN(adamant_nadam_scalars) {
  REAL b1, omb1, b2, omb2, rc2, e, mu, mu_next, rate_now, lead;
};

/* [eq:A1] [eq:A2] [eq:A4] [eq:D13] [eq:E1] [eq:W1]
 * One step over n elements, its scalars and the mu_product before it given.
 */
/*@ requires   arrays: FN(step_arrays)(theta, m, v, g, n);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];
    ensures    m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(nadam_m_t)(\old(m[i]), g[i], s.b1, s.omb1));
    ensures    v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(nadam_v_t)(\old(v[i]), g[i], s.b2, s.omb2));
    ensures    theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(nadam_theta_t)(\old(theta[i]), \old(m[i]), \old(v[i]), mu_product, g[i], s.b1,
                                   s.omb1, s.b2, s.omb2, s.rc2, s.e, s.mu, s.mu_next, s.rate_now,
                                   s.lead));
*/
void FN(adamant_nadam_kernel)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                              REAL mu_product, const REAL *restrict g, size_t n,
                              struct FN(adamant_nadam_scalars) s);

/* [eq:A1] [eq:A2] [eq:A4] [eq:D13] [eq:S2] [eq:W1]
 * Step t over n elements, or a refusal.
 */
/*@ requires   hp:     hp == \null || \valid_read(hp);
    requires   arrays: !FN(nadam_missing)(theta, m, v, mu_product, g, n, hp) ==>
            FN(step_arrays)(theta, m, v, g, n) && \valid(mu_product)
            && \separated(theta + (0 .. n-1), m + (0 .. n-1), v + (0 .. n-1), mu_product, hp)
            && \separated(g + (0 .. n-1), mu_product);
    terminates \true;
    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1], *mu_product;
    behavior refused:
      assumes  unsound: !FN(nadam_call)(ADAMANT_OK, theta, m, v, mu_product, g, n, t, hp);
      assigns  \nothing;
      ensures  cause: FN(nadam_call)(\result, theta, m, v, mu_product, g, n, t, hp);
    behavior taken:
      assumes  sound: FN(nadam_call)(ADAMANT_OK, theta, m, v, mu_product, g, n, t, hp);
      assigns  theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1], *mu_product;
      ensures  ok: \result == ADAMANT_OK;
      ensures  m: \forall integer i; 0 <= i < n ==>
            SAME(m[i], FN(nadam_next_m)(\old(m[i]), g[i], hp->beta1));
      ensures  v: \forall integer i; 0 <= i < n ==>
            SAME(v[i], FN(nadam_next_v)(\old(v[i]), g[i], hp->beta2));
      ensures  mu_product:
            SAME(*mu_product, FN(nadam_next_mu_product)(\old(*mu_product), t, hp->beta1,
                                                        hp->momentum_decay));
      ensures  theta: \forall integer i; 0 <= i < n ==>
            SAME(theta[i],
                 FN(nadam_next_theta)(\old(theta[i]), \old(m[i]), \old(v[i]), \old(*mu_product),
                                      g[i], t, hp->lr, hp->beta1, hp->beta2, hp->eps,
                                      hp->momentum_decay));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status FN(adamant_nadam)(REAL *restrict theta, REAL *restrict m, REAL *restrict v,
                                 REAL *restrict mu_product, const REAL *restrict g, size_t n,
                                 uint64_t t, const adamant_nadam_params *hp);
