/* SPDX-License-Identifier: MIT */
/* The closed bounds and the Coq theorems that state them. */
#ifndef ADAMANT_ORACLE_BOUNDS_TABLE_H
#define ADAMANT_ORACLE_BOUNDS_TABLE_H

enum { BOUND_MAX_CONSTANTS = 5 };

struct bound_row {
  const char *theorem;
  const char *optimizer; /* "*": of no optimizer in particular */
  const char *quantity, *format;
  const char *exact; /* what the quantity is compared with */
  const char *bound; /* of the difference, its constants as letters */
  const char *read;  /* the same with their values */
  struct {
    const char *letter, *name, *value; /* name: the definition in Coq */
    const char *measured;              /* the largest found by search (spec/measured.table), or NULL */
  } constant[BOUND_MAX_CONSTANTS];     /* the rest have a null letter */
  const char *domain;
};

extern const struct bound_row bounds_table[]; /* ends with a null theorem */

#endif
