/* SPDX-License-Identifier: MIT */
/* Is the processor in the mode that the proofs assume? */
#ifndef ADAMANT_ENVIRONMENT_H
#define ADAMANT_ENVIRONMENT_H

#include "params.h"

/* [eq:F1] ADAMANT_OK when this thread rounds binary32 and binary64 to nearest even and keeps
 * subnormals, as operands and as results; else what is wrong. It computes sums and products whose
 * rounding tells the modes apart rather than read a control word: the arithmetic is what counts
 * (and fegetround() reads the x87 word on x86-64, which binary32 and binary64 do not use). Modes
 * may change later: a caller who lets foreign code run asks again.
 */
/*@ terminates \true;
    assigns    \nothing;
    ensures    known: \result == ADAMANT_OK || \result == ADAMANT_NOT_TO_NEAREST
                      || \result == ADAMANT_FLUSH_TO_ZERO;
*/
adamant_status adamant_check_environment(void);

#endif
