/* SPDX-License-Identifier: MIT */
/* A report in the making as JSON and back, exactly: what a shard hands to `adamant merge`, and what
 * a checkpoint keeps. In it doubles are their binary64 bits, numbers of the optimizer their bits,
 * and texts are any bytes (each a code point below 256).
 */
#ifndef ADAMANT_ORACLE_SHARD_STATE_H
#define ADAMANT_ORACLE_SHARD_STATE_H

#include "diagnose.h"
#include "json_reader.h"
#include "report.h"
#include "shard.h"

enum { STATE_SCHEMA = 3 }; /* of a shard and of a checkpoint */

/* A report that was read, before report_close and without its name and options. */
struct part {
  struct report report;
  struct samples samples;
  struct vec_group **group; /* what findings and samples point to; none has cases */
  size_t n_group;
};

json_t *state_write(const struct report *r, const struct samples *s);

/* Strictly: of a shard of a run of so many cases. False: reported, and *part is empty. */
bool state_read(struct json_reader *r, const json_t *state, const struct shard *shard, size_t cases,
                struct part *part);
void part_free(struct part *p);

/* Texts of any bytes. text_read: a copy, "" after reporting; free it. */
json_t *text_write(const char *text);
char *text_read(struct json_reader *r, const json_t *object, const char *field);

#endif
