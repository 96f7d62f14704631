/* SPDX-License-Identifier: MIT */
/* Adamant: reference implementation of Adam [KB15, Alg. 1], Adam with L2 and AdamW [LH19, Alg. 2].
 *
 *   Arrays   theta[n], m[n], v[n]: parameters, first and second moment, read and written;
 *            g[n]: gradient of the loss at theta, read. All four and *hp apart from one another (the caller's
 *            duty: it is not checked). Start with m = v = 0. n = 0 is a valid step of nothing,
 *            and the arrays may then be null.
 *   t        the number of the step being taken, 1 <= t <= 2^53. A run is resumed by passing the
 *            stored theta, m, v and the next t: the library keeps no state.
 *   hp       always binary64: 0 <= beta1, beta2 < 1; lr, eps, weight_decay finite and >= 0
 *            (KB15 and LH19 name the same ranges, but take lr, eps > 0). weight_decay: the
 *            penalty of L2, or lambda of AdamW where theta decays by the factor 1 - lr weight_decay
 *            (PyTorch's convention; LH19's lambda is lr times it). Adam ignores it, but checks it.
 *   Format   _f32 works in binary32, _f64 in binary64. Each per-step scalar is computed in binary64 and
 *            rounded to the format once. In binary32 a beta above 1 - 2^-25 becomes 1 while
 *            1 - beta keeps its value, eps below 2^-150 becomes 0, and lr / (1 - beta1^t) may
 *            become infinite: the step is still the one that spec/steps defines.
 *   Values   NaN and infinities in an element stay in that element. eps = 0 with v = 0 divides
 *            by zero: 0/0 is NaN. Nothing else is singled out.
 *   Errors   an adamant_status; a refused call writes nothing.
 *   Needs    rounding to nearest even, subnormal numbers: adamant_check_environment().
 *
 * Each function does the IEEE operations of spec/steps, in that order, and nothing else; the contracts say so and are
 * proved with Frama-C (spec/SOUNDNESS.md). No allocation, no global state: reentrant.
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
#include "params.h"
#include "scalars.h"
#include "version.h"

#ifdef __FRAMAC__
#include "gen/adam.acsl"
#include "gen/adam_l2.acsl"
#include "gen/adamw.acsl"
#endif

#include "binary32.h"
#include "working.h"
#include "adam.h"
#include "adam_l2.h"
#include "adamw.h"
#include "format_end.h"

#include "binary64.h"
#include "working.h"
#include "adam.h"
#include "adam_l2.h"
#include "adamw.h"
#include "format_end.h"

#endif
