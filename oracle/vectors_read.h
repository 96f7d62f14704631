/* SPDX-License-Identifier: MIT */
/* The two halves of the reader of vector files: header and groups, and the cases of a group. */
#ifndef ADAMANT_ORACLE_VECTORS_READ_H
#define ADAMANT_ORACLE_VECTORS_READ_H

#include "json_reader.h"
#include "vectors.h"

enum { VEC_MAX_ELEMENTS = 1 << 24, VEC_MAX_STEPS = 1 << 24 };

/* One case, which must have this tcId; its flags must be among `notes_object`. */
bool vec_read_case(struct json_reader *r, const json_t *object, const json_t *notes_object,
                   unsigned id, struct vec_group *group);

#endif
