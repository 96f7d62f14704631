/* SPDX-License-Identifier: MIT */
#include "adamant.h"
#include "trusted.h"

/* [eq:W1] binary64 needs no rounding. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, x);
*/
static inline double adamant_round_f64(double x)
{
  return x;
}

#include "binary32.h"
#include "working.inc"
#include "format_end.h"

#include "binary64.h"
#include "working.inc"
#include "format_end.h"
