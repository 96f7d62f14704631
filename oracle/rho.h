/* SPDX-License-Identifier: MIT */
/* RAdam's rho_inf, rho_t and r_t and its gate, for one binary64 beta2 in (0, 1) [eq:M35] [eq:M48]
 * [eq:M49]: what `adamant rho` prints.
 *
 *   rho_inf = 2/(1 - b) - 1
 *   rho_t   = rho_inf - 2 t b^t/(1 - b^t)
 *   r_t     = sqrt((rho_t - 4)(rho_t - 2) rho_inf / ((rho_inf - 4)(rho_inf - 2) rho_t))
 */
#ifndef ADAMANT_ORACLE_RHO_H
#define ADAMANT_ORACLE_RHO_H

#include "format.h"

/* The thresholds in use: 4 as published, 5 in many frameworks. */
enum { RHO_THRESHOLDS = 2 };
extern const unsigned rho_threshold[RHO_THRESHOLDS];

enum { RHO_LAST_FIRST_STEP = 98 }; /* no first step of a binary64 beta2 is later [eq:M50] */

/* rho_t > c over the reals, exactly; c is one of rho_threshold, 0 < beta2 < 1, t >= 1. */
bool rho_exceeds(double beta2, uint64_t t, unsigned c);

/* The first t with rho_t > c, or 0: there is none. */
uint64_t rho_first_step(double beta2, unsigned c);

/* The formats that values are rounded to: binary64 and binary32. */
enum { RHO_FORMATS = 2 };
extern const struct format *const rho_format[RHO_FORMATS];

struct rho_values { /* correct roundings, by format */
  uint64_t rho_inf[RHO_FORMATS], rho_t[RHO_FORMATS];
  uint64_t r_t[RHO_FORMATS]; /* only where rho_t > 4 */
};

/* False when 4096 bits do not decide a rounding; 1 <= t <= 2^53. */
bool rho_evaluate(double beta2, uint64_t t, struct rho_values *values);

/* The bits of rho_t by the formula above, each operation rounded to the format, binary64 or
 * binary32, and beta2 and t first; pow correctly rounded. What naive code computes. */
uint64_t rho_naive(const struct format *f, double beta2, uint64_t t);

#endif
