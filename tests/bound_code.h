/* SPDX-License-Identifier: MIT */
/* The rows of the table of closed bounds as code: what is computed, what it is compared with, the bound, and the domain,
 * each an expression of the table in postfix form (spec/derive/bound_text.py says what the words are). */
#ifndef ADAMANT_TESTS_BOUND_CODE_H
#define ADAMANT_TESTS_BOUND_CODE_H

struct bound_code {
  const char *computed; /* a register; NULL where the row is prose */
  const char *exact;    /* leaves X */
  const char *bound;    /* evaluated after `exact` */
  const char *domain;   /* 1 or 0 */
};

extern const struct bound_code bound_code[]; /* row by row as bounds_table */

#endif
