/* SPDX-License-Identifier: MIT */
/* Sizes of errors, counted in buckets: 2^10 to a binade, each named by the greatest number in it. A
 * quantile is exact or at most 2^-10 of itself too large; the memory is bounded whatever the number
 * of errors; and the counts of two sets add up to those of their union, which is what shards need.
 */
#ifndef ADAMANT_ORACLE_ERROR_COUNTS_H
#define ADAMANT_ORACLE_ERROR_COUNTS_H

#include <stddef.h>
#include <stdint.h>

struct error_count {
  uint32_t bucket;
  uint64_t times; /* 0: an unused slot of the table */
};

struct error_counts {
  struct error_count *slot; /* a hash table */
  size_t room, used;
  uint64_t total;
};

enum { ERROR_BUCKETS = (0x7FF << 10) + 1 }; /* 0, the buckets of all finite sizes, and infinity */

/* The bucket of a size >= 0, and the greatest size in a bucket. */
uint32_t error_bucket(double size);
double error_bucket_top(uint32_t bucket);

void error_counts_add(struct error_counts *c, uint32_t bucket, uint64_t times);
void error_counts_add_all(struct error_counts *to, const struct error_counts *from);
/* In ascending order of buckets, *n of them; free it. */
struct error_count *error_counts_list(const struct error_counts *c, size_t *n);
/* The top of the bucket that holds the p-quantile (0.5: the median); 0 without any. */
double error_counts_quantile(const struct error_counts *c, double p);
void error_counts_free(struct error_counts *c);

#endif
