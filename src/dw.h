/* SPDX-License-Identifier: MIT */
/* Double-word arithmetic: an unevaluated sum h + l of two binary64 numbers with
 * |l| <= ulp(h)/2, about 106 bits. The sequences are those of Dekker (1971), Knuth (TAOCP 2, 4.2.2)
 * and Joldes, Muller and Popescu (2017), without fused multiply-add; spec/dw.acsl states them.
 */
#ifndef ADAMANT_DW_H
#define ADAMANT_DW_H

struct adamant_dw {
  double h, l;
};

#ifdef __FRAMAC__
#include "fops.h"
#include "dw.acsl"
#endif

/* [eq:S1] a + b exactly, short of overflow (Knuth's TwoSum). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, two_sum(a, b));
*/
struct adamant_dw adamant_dw_two_sum(double a, double b);

/* [eq:S1] a + b exactly when |b| <= |a| (Dekker's Fast2Sum). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, fast_two_sum(a, b));
*/
struct adamant_dw adamant_dw_fast_two_sum(double a, double b);

/* [eq:S1] The upper half of a's significand; a minus it is exact (Veltkamp). |a| < 2^996. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, upper_half(a));
*/
double adamant_dw_upper_half(double a);

/* [eq:S1] a b exactly when it neither overflows nor goes below 2^-969 (Dekker's product). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, two_product(a, b));
*/
struct adamant_dw adamant_dw_two_product(double a, double b);

/* [eq:S1] x + y to about 105 bits, unless it cancels. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, dw_add(x, y));
*/
struct adamant_dw adamant_dw_add(struct adamant_dw x, struct adamant_dw y);

/* [eq:S1] x y to about 103 bits, where two_product(x.h, y.h) is exact. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, dw_mul(x, y));
*/
struct adamant_dw adamant_dw_mul(struct adamant_dw x, struct adamant_dw y);

/* [eq:R3] x / y to about 102 bits (Joldes, Muller and Popescu, Algorithm 17). */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, dw_div(x, y));
*/
struct adamant_dw adamant_dw_div(struct adamant_dw x, struct adamant_dw y);

/* [eq:R3] The square root of x > 0 to about 104 bits (Lefevre, Louvet, Muller, Picot and Rideau,
 * TOMS 2023, Algorithm 8, where an fma computes x.h - r^2).
 */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same_dw(\result, dw_sqrt(x));
*/
struct adamant_dw adamant_dw_sqrt(struct adamant_dw x);

#endif
