/* SPDX-License-Identifier: MIT */
/* Strict reading of JSON that jansson parsed: every value is asked for by name and kind, and the
 * first thing that is wrong is reported once, as FILE: PLACE: REASON. After that every question
 * answers "no" quietly, so that readers need no check after each field.
 */
#ifndef ADAMANT_ORACLE_JSON_READER_H
#define ADAMANT_ORACLE_JSON_READER_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { READER_PLACE_SIZE = 256 };

struct json_reader {
  const char *path;              /* of the file */
  char place[READER_PLACE_SIZE]; /* "testGroups[0].tests[2]"; "" at the top */
  bool failed;
};

/* The whole file and a NUL behind it ("-": standard input); NULL after reporting. Free it. */
char *reader_slurp(const char *path, size_t *size);

/* Report at the current place, once. Returns false. */
bool reader_fail(struct json_reader *r, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Enter a field or an element: append to the place; returns its old length for reader_leave. */
size_t reader_enter(struct json_reader *r, const char *field);
size_t reader_enter_index(struct json_reader *r, size_t index);
void reader_leave(struct json_reader *r, size_t length);

/* The object has exactly these fields (a NULL-terminated list), apart from order. */
bool reader_fields(struct json_reader *r, const json_t *object, const char *const *names);

/* A field of an object; NULL or a default after reporting. */
const json_t *reader_object(struct json_reader *r, const json_t *object, const char *field);
const json_t *reader_array(struct json_reader *r, const json_t *object, const char *field);
const char *reader_string(struct json_reader *r, const json_t *object, const char *field);
uint64_t reader_count(struct json_reader *r, const json_t *object, const char *field,
                      uint64_t least, uint64_t most);

#endif
