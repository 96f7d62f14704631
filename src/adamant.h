/* SPDX-License-Identifier: MIT */
/* Adamant: reference implementation of Adam [KB15, Alg. 1], Adam with L2 and AdamW [LH19, Alg. 2],
 * and of the optimizers of spec/family.md that have a header below.
 *
 *   Arrays   theta[n], m[n], v[n]: parameters, first and second moment, read and written; g[n]: the
 *            gradient of the loss at theta, read. They and *hp must not overlap (the caller's duty:
 *            it is not checked). Start with m = v = vmax = 0. n = 0 is a step of nothing, and the
 *            arrays may then be null. Each function takes the states that its step program has.
 *   t        the number of the step being taken, 1 <= t <= 2^53. The library keeps no state: a run
 *            is resumed by passing the stored theta, m, v and the next t.
 *   hp       in binary64 for both formats: 0 <= beta1, beta2 < 1 [KB15, Alg. 1]; lr, eps and
 *            weight_decay finite and >= 0. weight_decay is the factor of L2's penalty; in AdamW
 *            theta decays by 1 - lr weight_decay, so that it is LH19's lambda over alpha. Those
 *            with neither L2 nor W in the name do not use it, but refuse a bad one. The
 *            hyperparameters of the others: family_params.h.
 *            hp->lr is the lr of this step: schedules are in schedule.h.
 *   Format   _f32 works in binary32, _f64 in binary64. Per-step scalars are computed in binary64
 *            and rounded to the format once. In binary32 a beta >= 1 - 2^-25 becomes 1 while
 *            1 - beta keeps its value, eps <= 2^-150 becomes 0, and lr / (1 - beta1^t) may become
 *            infinite: the step is still the one that spec/steps defines.
 *   Values   A NaN or an infinity of an element stays in that element. With eps = 0 and v = 0 the
 *            update is m / 0: NaN for m = 0, else an infinity. Nothing else is singled out.
 *   Errors   an adamant_status; a refused call writes nothing.
 *   Needs    rounding to nearest even and subnormal numbers: adamant_check_environment().
 *
 * A step does the IEEE operations of spec/steps in that order and no other; the contracts say so
 * and are proved with Frama-C (spec/SOUNDNESS.md). No allocation, no global state: reentrant.
 *
 *   m_t     = beta1 m + (1 - beta1) g            v_t   = beta2 v + (1 - beta2) g^2
 *   m_hat   = m_t / (1 - beta1^t)                v_hat = v_t / (1 - beta2^t)
 *   theta_t = theta - lr m_hat / (sqrt(v_hat) + eps)
 *   L2: g + weight_decay theta for g.  AdamW: theta (1 - lr weight_decay) for the first theta.
 *   The equations of the others are D1 to D13 and R1 to R6 of spec/family.md.
 *   adamant_radam_rectifies, adamant_radam_rho and adamant_radam_r are RAdam's gate, rho_t and r_t.
 *
 * [KB15] D. Kingma, J. Ba, Adam: a method for stochastic optimization, ICLR 2015.
 * [LH19] I. Loshchilov, F. Hutter, Decoupled weight decay regularization, ICLR 2019.
 */
#ifndef ADAMANT_H
#define ADAMANT_H

#ifdef __cplusplus
#error "Adamant's headers are C: they use restrict"
#endif

#include "build_flags.h"
#include "environment.h"
#include "family_params.h"
#include "mixed.h"
#include "nadam_scalars.h"
#include "params.h"
#include "radam_scalars.h"
#include "scalars.h"
#include "schedule.h"
#include "version.h"

#ifdef __FRAMAC__
#include "gen/adam.acsl"
#include "gen/adam_l2.acsl"
#include "gen/adamw.acsl"
#include "gen/sgd.acsl"
#include "gen/momentum.acsl"
#include "gen/momentum_ema.acsl"
#include "gen/nesterov.acsl"
#include "gen/adagrad.acsl"
#include "gen/rmsprop.acsl"
#include "gen/rmsprop_centered.acsl"
#include "gen/rmsprop_momentum.acsl"
#include "gen/adam_v.acsl"
#include "gen/amsgrad.acsl"
#include "gen/amsgrad_hat.acsl"
#include "gen/adamax.acsl"
#include "gen/radam.acsl"
#include "gen/radamw.acsl"
#include "gen/nadam.acsl"
#endif

#include "binary32.h"
#include "working.h"
#include "adam.h"
#include "adam_l2.h"
#include "adamw.h"
#include "sgd.h"
#include "momentum.h"
#include "momentum_ema.h"
#include "nesterov.h"
#include "adagrad.h"
#include "rmsprop.h"
#include "rmsprop_centered.h"
#include "rmsprop_momentum.h"
#include "adam_v.h"
#include "amsgrad.h"
#include "amsgrad_hat.h"
#include "adamax.h"
#include "radam.h"
#include "radamw.h"
#include "nadam.h"
#include "format_end.h"

#include "binary64.h"
#include "working.h"
#include "adam.h"
#include "adam_l2.h"
#include "adamw.h"
#include "sgd.h"
#include "momentum.h"
#include "momentum_ema.h"
#include "nesterov.h"
#include "adagrad.h"
#include "rmsprop.h"
#include "rmsprop_centered.h"
#include "rmsprop_momentum.h"
#include "adam_v.h"
#include "amsgrad.h"
#include "amsgrad_hat.h"
#include "adamax.h"
#include "radam.h"
#include "radamw.h"
#include "nadam.h"
#include "format_end.h"

#endif
