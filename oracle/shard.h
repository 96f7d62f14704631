/* SPDX-License-Identifier: MIT */
/* A shard of a run, --shard I/N: the I-th case and every N-th after it, counted over all files.
 * Cases are independent of each other, so the shards of a run may be judged anywhere, in any order;
 * `adamant merge` makes the whole report of theirs.
 */
#ifndef ADAMANT_ORACLE_SHARD_H
#define ADAMANT_ORACLE_SHARD_H

#include <argp.h>
#include <stdbool.h>
#include <stddef.h>

struct shard {
  size_t number, of; /* 1 <= number <= of; of is 0 for the whole run */
};

enum { SHARD_MAX = 1000000 };

extern const struct argp shard_argp; /* --shard; its input is a struct shard */

/* Does the case at this place of the run, counted from 0, belong to the shard? */
bool shard_has(const struct shard *s, size_t place);
/* Of so many cases, how many do? */
size_t shard_share(const struct shard *s, size_t cases);

#endif
