/* SPDX-License-Identifier: MIT */
/* The float reading in binary32 of the orders of a judge over a block (bulk.h). For bulk_tape.c
 * alone. */
#ifndef ADAMANT_ORACLE_BULK_READING_H
#define ADAMANT_ORACLE_BULK_READING_H

#include "bulk_tape.h"

struct bulk_readings;

struct bulk_readings *readings_new(const struct judge *judge);
void readings_free(struct bulk_readings *r);
/* False: a comparison is not decided. */
bool readings_t(struct bulk_readings *r);
void readings_run(struct bulk_readings *r, const struct tape_inputs *in, struct bulk_result *out);

#endif
