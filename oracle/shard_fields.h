/* SPDX-License-Identifier: MIT */
/* Fields of a report in the making (shard_state.h), strictly: what is wrong is reported by the
 * reader, and a default returned.
 */
#ifndef ADAMANT_ORACLE_SHARD_FIELDS_H
#define ADAMANT_ORACLE_SHARD_FIELDS_H

#include "curve.h"
#include "json_reader.h"
#include "trajectory.h"

uint64_t field_count(struct json_reader *r, const json_t *object, const char *field);
uint64_t field_bits(struct json_reader *r, const json_t *object, const char *field,
                    const struct format *f);
double field_real(struct json_reader *r, const json_t *object, const char *field);
/* NULL where the field is null. */
const char *field_string_or_null(struct json_reader *r, const json_t *object, const char *field);
/* An array of n entries; an array of n counts; a string of n bit patterns. */
const json_t *field_list(struct json_reader *r, const json_t *object, const char *field, size_t n);
void field_counts(struct json_reader *r, const json_t *object, const char *field, uint64_t *to,
                  size_t n);
void field_patterns(struct json_reader *r, const json_t *object, const char *field,
                    const struct format *f, uint64_t *to, size_t n);

/* Of words with a space between them, in *rest, which is changed: the next, "" at the end; the next
 * n as bit patterns. */
char *word_next(char **rest);
bool word_patterns(char **rest, const struct format *f, uint64_t *to, size_t n);
/* Decimal digits before the character `end`; what follows it, or NULL. */
const char *word_decimal(const char *text, char end, uint64_t *n);

/* What the figures of a row show, or NULL where the value is null; the place of a trajectory is
 * left to the caller. */
void figure_curve(struct json_reader *r, const json_t *object, struct curve **to);
void figure_trajectory(struct json_reader *r, const json_t *object, const struct format *f,
                       struct trajectory **to);

#endif
