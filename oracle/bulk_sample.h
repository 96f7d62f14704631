/* SPDX-License-Identifier: MIT */
/* --sample N: a step of which one block in N is measured (bulk_block.h). The others are skimmed
 * (bulk_skim.h): each of their outputs conforms, and no error is larger than the largest measured
 * one of the step by more than 2^-20 ulp and 2^-27 of its own bound. Blocks of which the skim does
 * not say that are measured too.
 */
#ifndef ADAMANT_ORACLE_BULK_SAMPLE_H
#define ADAMANT_ORACLE_BULK_SAMPLE_H

#include "bulk_stage.h"

/* The first n answers of the step at hand; after bulk_t, where bulk_skims. */
void sample_judge(struct session *s, size_t n);

#endif
