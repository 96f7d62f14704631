/* SPDX-License-Identifier: MIT */
#include "json_reader.h"
#include "message.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { READ_BLOCK = 1 << 16 };

char *reader_slurp(const char *path, size_t *size)
{
  errno = 0;
  FILE *f = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
  char *text = NULL;
  size_t n = 0;
  *size = 0;
  if (f != NULL)
    do {
      text = xrealloc(text, *size + READ_BLOCK + 1, 1);
      n = fread(text + *size, 1, READ_BLOCK, f);
      *size += n;
    } while (n == READ_BLOCK);
  if (f == NULL || ferror(f)) {
    message("%s: %s", path, strerror(errno));
    free(text);
    text = NULL;
  } else {
    text[*size] = '\0';
  }
  if (f != NULL && f != stdin)
    fclose(f);
  return text;
}

bool reader_fail(struct json_reader *r, const char *format, ...)
{
  if (!r->failed) {
    va_list args;
    va_start(args, format);
    char *text = xvformat(format, args);
    va_end(args);
    message("%s: %s%s%s", r->path, r->place, r->place[0] != '\0' ? ": " : "", text);
    free(text);
  }
  r->failed = true;
  return false;
}

size_t reader_enter(struct json_reader *r, const char *field)
{
  size_t length = strlen(r->place);
  snprintf(r->place + length, READER_PLACE_SIZE - length, "%s%s", length > 0 ? "." : "", field);
  return length;
}

size_t reader_enter_index(struct json_reader *r, size_t index)
{
  size_t length = strlen(r->place);
  snprintf(r->place + length, READER_PLACE_SIZE - length, "[%zu]", index);
  return length;
}

void reader_leave(struct json_reader *r, size_t length)
{
  if (!r->failed)
    r->place[length] = '\0';
}

bool reader_fields(struct json_reader *r, const json_t *object, const char *const *names)
{
  if (r->failed)
    return false;
  if (!json_is_object(object))
    return reader_fail(r, "not an object");
  for (size_t i = 0; names[i] != NULL; i++)
    if (json_object_get(object, names[i]) == NULL)
      return reader_fail(r, "field \"%s\" is missing", names[i]);
  const char *key;
  json_t *value;
  json_object_foreach((json_t *)(uintptr_t)object, key, value)
  {
    size_t i = 0;
    while (names[i] != NULL && strcmp(names[i], key) != 0)
      i++;
    if (names[i] == NULL)
      return reader_fail(r, "unknown field \"%.60s\"", key);
  }
  return true;
}

static const json_t *field_of(struct json_reader *r, const json_t *object, const char *field,
                              json_type type, const char *what)
{
  if (r->failed)
    return NULL;
  const json_t *value = json_object_get(object, field);
  if (value == NULL)
    reader_fail(r, "field \"%s\" is missing", field);
  else if (json_typeof(value) != type)
    reader_fail(r, "field \"%s\" is not %s", field, what);
  return r->failed ? NULL : value;
}

const json_t *reader_object(struct json_reader *r, const json_t *object, const char *field)
{
  return field_of(r, object, field, JSON_OBJECT, "an object");
}

const json_t *reader_array(struct json_reader *r, const json_t *object, const char *field)
{
  return field_of(r, object, field, JSON_ARRAY, "an array");
}

const char *reader_string(struct json_reader *r, const json_t *object, const char *field)
{
  const json_t *value = field_of(r, object, field, JSON_STRING, "a string");
  return value == NULL ? "" : json_string_value(value);
}

uint64_t reader_count(struct json_reader *r, const json_t *object, const char *field,
                      uint64_t least, uint64_t most)
{
  const json_t *value = field_of(r, object, field, JSON_INTEGER, "an integer");
  if (value == NULL)
    return least;
  json_int_t n = json_integer_value(value);
  if (n >= 0 && (uint64_t)n >= least && (uint64_t)n <= most)
    return (uint64_t)n;
  reader_fail(r, "field \"%s\" is %" JSON_INTEGER_FORMAT ", not within %" PRIu64 " to %" PRIu64,
              field, n, least, most);
  return least;
}
