/* SPDX-License-Identifier: MIT */
/* binary16 and bfloat16 as bit patterns in a uint16_t, converted from and to binary32 as a bit
 * pattern in a uint32_t, by integer arithmetic alone: no rounding mode, no flush to zero and no
 * compiler's half type has a say. To 16 bits: round to nearest, ties to even, subnormals included;
 * overflow goes to infinity, zeros and infinities keep their sign. A NaN, whatever its sign and
 * payload, becomes the one quiet NaN with sign + and empty payload, in both directions.
 */
#ifndef ADAMANT_HALF_H
#define ADAMANT_HALF_H

#include <stdint.h>

#ifdef __FRAMAC__
#include "half.acsl"
#endif

/* [eq:F1] [eq:X1] binary32 to binary16. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    nearest: rounds16(x, \result);
*/
uint16_t adamant_binary16_bits(uint32_t x);

/* [eq:F1] [eq:X1] binary32 to bfloat16. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    nearest: rounds_b16(x, \result);
*/
uint16_t adamant_bfloat16_bits(uint32_t x);

/* [eq:F1] [eq:X1] binary16 to binary32, exactly. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    exact: widens16(y, \result);
*/
uint32_t adamant_binary16_widened(uint16_t y);

/* [eq:F1] [eq:X1] bfloat16 to binary32, exactly. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    exact: widens_b16(y, \result);
*/
uint32_t adamant_bfloat16_widened(uint16_t y);

#endif
