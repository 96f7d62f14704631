/* SPDX-License-Identifier: MIT */
/* Thresholds that rows of the suite name in place of numbers, computed exactly when the row is
 * made. */
#ifndef ADAMANT_ORACLE_SUITE_THRESHOLD_H
#define ADAMANT_ORACLE_SUITE_THRESHOLD_H

#include "format.h"

/* The smallest binary64 beta2 with rho_t > c; c is 4 or 5, t > c (spec/radam_gate.table). */
double threshold_gate(unsigned c, uint64_t t);

/* The first t at which 1 - beta^t rounds to 1 in the format, and at which beta^t rounds to 0; 0 <
 * beta < 1. 0: beyond 2^53. */
uint64_t threshold_one(const struct format *f, double beta);
uint64_t threshold_vanishes(const struct format *f, double beta);

/* A number of a row: "gate(4,5)", "gate(4,5)-1" one place before it in binary64, "gate(4,5)+1" one
 * after it, or what hyper_parse reads. */
bool threshold_value(const char *text, double *value);

#endif
