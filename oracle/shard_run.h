/* SPDX-License-Identifier: MIT */
/* What the shards of a run, and a run and its checkpoint, have in common: version, implementation,
 * how it is judged, and the vectors with seeds, hyperparameters and checksums.
 */
#ifndef ADAMANT_ORACLE_SHARD_RUN_H
#define ADAMANT_ORACLE_SHARD_RUN_H

#include "judging.h"

/* As a JSON object; texts are those of text_write. */
json_t *run_write(const struct judging *j);

/* True when they are equal; else the first difference is reported: "A: PLACE is X, but in B Y". */
bool run_same(const char *path, const json_t *run, const char *other_path, const json_t *other);

/* Into j what a report shows of it, but for the implementation: options (the order stays part of
 * `run`), the number of cases of all shards together, files without cases. False: reported. */
bool run_read(struct json_reader *r, const json_t *run, struct judging *j);

/* The report of a shard: {schema, number, of, run, state}, of a judging before report_close. */
json_t *shard_write(const struct judging *j);

#endif
