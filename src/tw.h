/* SPDX-License-Identifier: MIT */
/* Triple-word arithmetic: an unevaluated sum h + m + l of three binary64 numbers, each at most
 * about an ulp of the one before, about 155 bits. Sums and products are those of Lauter (INRIA
 * RR-5702, 2005) with TwoSum for Fast2Sum, so that no order of magnitudes is required; spec/tw.acsl
 * states the sequences.
 */
#ifndef ADAMANT_TW_H
#define ADAMANT_TW_H

#include "dw.h"

struct adamant_tw {
  double h, m, l;
};

#ifdef __FRAMAC__
#include "tw.acsl"
#endif

/* [eq:R2] [eq:R3] h + m + l with the words apart, where they are so nearly. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_tw(\result, tw_apart(h, m, l));
*/
struct adamant_tw adamant_tw_apart(double h, double m, double l);

/* [eq:R2] [eq:R3] x + y to about 155 bits of the larger one. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_tw(\result, tw_add(x, y));
*/
struct adamant_tw adamant_tw_add(struct adamant_tw x, struct adamant_tw y);

/* [eq:R2] [eq:R3] x y to about 155 bits, where the products of the words are exact. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_tw(\result, tw_mul(x, y));
*/
struct adamant_tw adamant_tw_mul(struct adamant_tw x, struct adamant_tw y);

#endif
