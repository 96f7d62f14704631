/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): the operations that the steps are composed of, one element each.
 * Static inline and private to the library; leaf.inc holds the bodies.
 */
#ifndef REAL
#error "a template: include binary32.h or binary64.h first"
#endif

/* [eq:A1] [eq:A2] The moving average b x + (1 - b) y, with omb = 1 - b. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(FMUL(b, x), FMUL(omb, y)));
*/
static inline REAL FN(moving_average)(REAL b, REAL omb, REAL x, REAL y);

/* [eq:A2] */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FMUL(x, x));
*/
static inline REAL FN(square)(REAL x);

/* [eq:A4] [eq:A5] sqrt(v_hat) + eps, with v_hat = v rc2 and rc2 = 1 / (1 - beta2^t). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(FSQRT(FMUL(v, rc2)), eps));
*/
static inline REAL FN(denominator)(REAL v, REAL rc2, REAL eps);

/* [eq:A3] [eq:A5] lr m_hat / denominator, with step = lr / (1 - beta1^t). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FDIV(FMUL(step, m), denom));
*/
static inline REAL FN(update)(REAL step, REAL m, REAL denom);

/* [eq:A6] The gradient of the loss plus wd |theta|^2 / 2. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FADD(g, FMUL(wd, theta)));
*/
static inline REAL FN(l2_gradient)(REAL g, REAL wd, REAL theta);

/* [eq:A7] Decoupled decay, with decay = 1 - lr wd. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FMUL(theta, decay));
*/
static inline REAL FN(decayed)(REAL theta, REAL decay);

/* [eq:A5] */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result, FSUB(theta, update));
*/
static inline REAL FN(moved)(REAL theta, REAL update);
