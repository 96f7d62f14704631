/* SPDX-License-Identifier: MIT */
/* A block of the step at hand, measured: counted by the staged check (bulk.h) where it decides, the
 * rest and what may become a figure of the report by the full judge. For bulk_stage.c and
 * bulk_sample.c.
 */
#ifndef ADAMANT_ORACLE_BULK_BLOCK_H
#define ADAMANT_ORACLE_BULK_BLOCK_H

#include "bulk_stage.h"

/* What is counted of n states. */
struct stage_column *columns_new(size_t n);

/* Elements [at, at + n), n at most BULK_BLOCK. */
void block_judge(struct session *s, size_t at, size_t n);
/* Its elements, those that `keep` has 1 for (NULL: all), go on in their trajectories. */
void block_track(struct session *s, size_t at, size_t n, const uint64_t *keep);
/* Element e is judged and counted as if there were no other way. */
void block_whole(struct session *s, size_t e);
/* What was counted goes into the report. */
void blocks_report(struct session *s);

#endif
