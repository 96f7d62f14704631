/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): the update of NAdam, one element. Static inline and private to the
 * library; leaf_nadam.inc holds the body, leaf.h goes before.
 */
#ifndef REAL
#error "a template: include binary32.h or binary64.h first"
#endif

/* [eq:D13] The gradient's share, with rate = lr (1 - mu_t) and rest = 1 - mu_product_t, and that of
 * the moment, with lead = lr mu_(t+1) and rest_next = 1 - mu_product_t mu_(t+1), over denom.
 */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FDIV(FADD(FDIV(FMUL(rate, g), rest),
                                             FDIV(FMUL(lead, m), rest_next)), denom));
*/
static inline REAL FN(nadam_update)(REAL rate, REAL g, REAL rest, REAL lead, REAL m, REAL rest_next,
                                    REAL denom);
