/* SPDX-License-Identifier: MIT */
/* The name that a mistyped one was most likely meant to be. */
#ifndef ADAMANT_ORACLE_NEAREST_H
#define ADAMANT_ORACLE_NEAREST_H

#include <stddef.h>

/* Letters to insert, delete, replace or exchange with their neighbour to come from a to b. */
size_t edit_distance(const char *a, const char *b);

/* Offers names one by one and keeps the nearest: start with {word, NULL, 0}. best stays NULL while
 * nothing is within a third of the word's length (2 at least). */
struct nearest {
  const char *word, *best;
  size_t distance;
};

void nearest_offer(struct nearest *n, const char *name);

#endif
