/* SPDX-License-Identifier: MIT */
/* Template (see binary32.h): what every optimizer shares in one format: scalars and validation. */
#ifndef REAL
#error "a template: include adamant.h"
#endif

#ifdef __FRAMAC__
#include "arrays.acsl"
#include "family_arrays.acsl"
#endif

/* Named as in spec/steps. */
struct FN(adamant_scalars) {
  REAL b1, omb1, b2, omb2, step, rc2, e, wd, decay;
};

/* [eq:W1] Each scalar rounded to the format once. A beta may round to 1 and eps to 0. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    b1:    SAME(\result.b1,    ROUND(s.b1));
    ensures    omb1:  SAME(\result.omb1,  ROUND(s.omb1));
    ensures    b2:    SAME(\result.b2,    ROUND(s.b2));
    ensures    omb2:  SAME(\result.omb2,  ROUND(s.omb2));
    ensures    step:  SAME(\result.step,  ROUND(s.step));
    ensures    rc2:   SAME(\result.rc2,   ROUND(s.rc2));
    ensures    e:     SAME(\result.e,     ROUND(s.e));
    ensures    wd:    SAME(\result.wd,    ROUND(s.wd));
    ensures    decay: SAME(\result.decay, ROUND(s.decay));
*/
struct FN(adamant_scalars) FN(adamant_working_scalars)(struct adamant_step_scalars s);

/* [eq:S2] The first cause, in the order of the codes, for which a step is refused, or OK. */
/*@ requires   readable: hp == \null || \valid_read(hp);
    terminates \true;
    assigns    \nothing;
    ensures    first: FN(call_status)(\result, theta, m, v, g, n, t, hp);
*/
adamant_status FN(adamant_validate)(const REAL *theta, const REAL *m, const REAL *v, const REAL *g,
                                    size_t n, uint64_t t, const adamant_adam_params *hp);
