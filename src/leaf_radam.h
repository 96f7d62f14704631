/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): the update of RAdam, one element. Static inline and private to the
 * library; leaf_radam.inc holds the body, leaf.h goes before.
 */
#ifndef REAL
#error "a template: include binary32.h or binary64.h first"
#endif

/* [eq:R5] [eq:R6] Adam's update by r_t, with rstep = step r_t, where the step is rectified; else
 * that of the first moment alone.
 */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: SAME(\result,
                          rectified != 0 ? FDIV(FMUL(rstep, m), FADD(FSQRT(FMUL(v, rc2)), eps))
                                         : FMUL(step, m));
*/
static inline REAL FN(rectified_update)(int rectified, REAL step, REAL rstep, REAL m, REAL v,
                                        REAL rc2, REAL eps);
