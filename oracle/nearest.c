/* SPDX-License-Identifier: MIT */
#include "nearest.h"

#include <string.h>

enum { LONGEST = 128 };

static size_t least(size_t a, size_t b)
{
  return a < b ? a : b;
}

size_t edit_distance(const char *a, const char *b)
{
  size_t rows[3][LONGEST + 1] = {{0}}, n = strlen(a), m = strlen(b);
  if (m > LONGEST)
    return n > m ? n : m;
  size_t *before = rows[0], *last = rows[1], *row = rows[2];
  for (size_t j = 0; j <= m; j++)
    last[j] = j;
  for (size_t i = 1; i <= n; i++) {
    row[0] = i;
    for (size_t j = 1; j <= m; j++) {
      row[j] = least(least(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = least(row[j], before[j - 2] + 1);
    }
    size_t *spare = before;
    before = last;
    last = row;
    row = spare;
  }
  return last[m];
}

void nearest_offer(struct nearest *n, const char *name)
{
  size_t distance = edit_distance(n->word, name), third = strlen(n->word) / 3;
  if (distance <= (third > 2 ? third : 2) && (n->best == NULL || distance < n->distance)) {
    n->best = name;
    n->distance = distance;
  }
}
