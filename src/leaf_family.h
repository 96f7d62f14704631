/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): operations of the family's steps beside those of leaf.h, one element
 * each. Static inline and private to the library; leaf_family.inc holds the bodies.
 */
#ifndef REAL
#error "a template: include binary32.h or binary64.h first"
#endif

/* [eq:D1] [eq:D2] [eq:D4] [eq:D8] theta - step x */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FSUB(theta, FMUL(step, x)));
*/
static inline REAL FN(stepped)(REAL theta, REAL step, REAL x);

/* [eq:D4] [eq:D8] The sum mu m + x that decays by mu. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(FMUL(mu, m), x));
*/
static inline REAL FN(accumulated)(REAL mu, REAL m, REAL x);

/* [eq:D4] g + mu m, the gradient and what momentum will add to it. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(g, FMUL(mu, m)));
*/
static inline REAL FN(ahead)(REAL g, REAL mu, REAL m);

/* [eq:D5] The sum of squares v + g^2. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(v, FMUL(g, g)));
*/
static inline REAL FN(sum_of_squares)(REAL v, REAL g);

/* [eq:A4] v_hat = v rc2, with rc2 = 1 / (1 - beta2^t). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FMUL(v, rc2));
*/
static inline REAL FN(corrected)(REAL v, REAL rc2);

/* [eq:D5] [eq:D6] [eq:D7] [eq:D8] [eq:D11] sqrt(v) + eps */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(FSQRT(v), eps));
*/
static inline REAL FN(root_plus)(REAL v, REAL eps);

/* [eq:D8] The gradient over its magnitude. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FDIV(g, denom));
*/
static inline REAL FN(ratio)(REAL g, REAL denom);

/* [eq:D7] The variance v - m^2 of a mean m and a mean square v. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FSUB(v, FMUL(m, m)));
*/
static inline REAL FN(variance)(REAL v, REAL m);

/* [eq:D7] [eq:D10] [eq:D11] [eq:D12] The larger one; NaN when one of them is. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FMAX(x, y));
*/
static inline REAL FN(larger)(REAL x, REAL y);

/* [eq:D12] |x| */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FABS(x));
*/
static inline REAL FN(magnitude)(REAL x);

/* [eq:D12] The larger one of b v, where the maximum has decayed to, and |g| + eps. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FMAX(FMUL(b, v), FADD(FABS(g), eps)));
*/
static inline REAL FN(weighted_maximum)(REAL b, REAL v, REAL g, REAL eps);
