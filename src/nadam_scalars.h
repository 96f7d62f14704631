/* SPDX-License-Identifier: MIT */
/* The power of NAdam's momentum schedule [Doz16]. */
#ifndef ADAMANT_NADAM_SCALARS_H
#define ADAMANT_NADAM_SCALARS_H

#include "dw.h"

#ifdef __FRAMAC__
#include "nadam.acsl"
#endif

/* [eq:D13] 0.96^y, 0.96 being the binary64 number, without pow(). For 0 <= y < 1024 the nearest
 * binary64 number (measured: tests/test_nadam.c); 0 from there on, where 0.96^y / 2 < 2^-61 and
 * mu_t = beta1 (1 - 0.96^y / 2) is beta1 either way. It is e^-x squared ten times in double words,
 * which multiplies the relative error by 2^10, with x = y ln(1 / 0.96) / 1024 and Taylor's polynomial
 * of degree 14 for e^-x: x < 0.041 and 0.041^15 / 15! < 2^-109.
 */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, nadam_power(y));
*/
double adamant_nadam_power(double y);

/* [eq:D13] mu_t. */
/*@ terminates \true;
    assigns    \nothing;
    ensures    bits: same64(\result, nadam_mu(beta1, momentum_decay, t));
*/
double adamant_nadam_mu(double beta1, double momentum_decay, double t);

#endif
