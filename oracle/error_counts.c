/* SPDX-License-Identifier: MIT */
#include "error_counts.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

enum { SHIFT = 52 - 10 }; /* bits of a binary64 significand below those that tell buckets apart */

uint32_t error_bucket(double size)
{
  uint64_t bits;
  memcpy(&bits, &size, sizeof bits);
  return (uint32_t)((bits + (((uint64_t)1 << SHIFT) - 1)) >> SHIFT);
}

double error_bucket_top(uint32_t bucket)
{
  uint64_t bits = (uint64_t)bucket << SHIFT;
  double size;
  memcpy(&size, &bits, sizeof size);
  return size;
}

static struct error_count *slot_of(const struct error_counts *c, uint32_t bucket)
{
  size_t at = bucket * UINT32_C(2654435761) & (c->room - 1);
  while (c->slot[at].times > 0 && c->slot[at].bucket != bucket)
    at = (at + 1) & (c->room - 1);
  return &c->slot[at];
}

static void grow(struct error_counts *c)
{
  struct error_counts wider = {
      .room = c->room > 0 ? 2 * c->room : 64, .used = c->used, .total = c->total};
  wider.slot = xcalloc(wider.room, sizeof *wider.slot);
  for (size_t i = 0; i < c->room; i++)
    if (c->slot[i].times > 0)
      *slot_of(&wider, c->slot[i].bucket) = c->slot[i];
  free(c->slot);
  *c = wider;
}

void error_counts_add(struct error_counts *c, uint32_t bucket, uint64_t times)
{
  if (2 * c->used >= c->room)
    grow(c);
  struct error_count *slot = slot_of(c, bucket);
  c->used += slot->times == 0 && times > 0;
  slot->bucket = bucket;
  slot->times += times;
  c->total += times;
}

void error_counts_add_all(struct error_counts *to, const struct error_counts *from)
{
  for (size_t i = 0; i < from->room; i++)
    if (from->slot[i].times > 0)
      error_counts_add(to, from->slot[i].bucket, from->slot[i].times);
}

static int by_bucket(const void *a, const void *b)
{
  uint32_t x = ((const struct error_count *)a)->bucket, y = ((const struct error_count *)b)->bucket;
  return (x > y) - (x < y);
}

struct error_count *error_counts_list(const struct error_counts *c, size_t *n)
{
  struct error_count *list = xcalloc(c->used, sizeof *list);
  *n = 0;
  for (size_t i = 0; i < c->room; i++)
    if (c->slot[i].times > 0)
      list[(*n)++] = c->slot[i];
  qsort(list, *n, sizeof *list, by_bucket);
  return list;
}

double error_counts_quantile(const struct error_counts *c, double p)
{
  size_t n;
  if (c->total == 0)
    return 0;
  struct error_count *list = error_counts_list(c, &n);
  uint64_t rank = (uint64_t)(p * (double)(c->total - 1) + 0.5), below = 0;
  size_t i = 0;
  while (i + 1 < n && below + list[i].times <= rank)
    below += list[i++].times;
  double top = error_bucket_top(list[i].bucket);
  free(list);
  return top;
}

void error_counts_free(struct error_counts *c)
{
  free(c->slot);
  *c = (struct error_counts){0};
}
