/* SPDX-License-Identifier: MIT */
#include "shard_fields.h"
#include "hyper.h"
#include "message.h"
#include "shard_state.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

char *text_read(struct json_reader *r, const json_t *object, const char *field)
{
  const unsigned char *from = (const unsigned char *)reader_string(r, object, field);
  char *text = xcalloc(strlen((const char *)from) + 1, 1), *to = text;
  for (; *from != '\0'; from++) {
    if (*from < 0x80) {
      *to++ = (char)*from;
    } else if ((*from & 0xFC) ==
               0xC0) { /* two bytes, a code point below 256: jansson has checked the second */
      *to++ = (char)(*from << 6 | (from[1] & 0x3F));
      from++;
    } else {
      reader_fail(r, "field \"%s\" has a character beyond U+00FF", field);
      break;
    }
  }
  return text;
}

uint64_t field_count(struct json_reader *r, const json_t *object, const char *field)
{
  return reader_count(r, object, field, 0, INT64_MAX);
}

uint64_t field_bits(struct json_reader *r, const json_t *object, const char *field,
                    const struct format *f)
{
  uint64_t value = 0;
  const char *text = reader_string(r, object, field);
  if (!r->failed && !format_parse(f, text, &value))
    reader_fail(r, "field \"%s\": \"%.40s\" is no bit pattern of %s", field, text, f->name);
  return value;
}

double field_real(struct json_reader *r, const json_t *object, const char *field)
{
  return hyper_from_bits(field_bits(r, object, field, &format_binary64));
}

const char *field_string_or_null(struct json_reader *r, const json_t *object, const char *field)
{
  return json_is_null(json_object_get(object, field)) ? NULL : reader_string(r, object, field);
}

const json_t *field_list(struct json_reader *r, const json_t *object, const char *field, size_t n)
{
  const json_t *array = reader_array(r, object, field);
  if (array != NULL && json_array_size(array) != n)
    reader_fail(r, "field \"%s\" has %zu entries, not %zu", field, json_array_size(array), n);
  return array;
}

void field_counts(struct json_reader *r, const json_t *object, const char *field, uint64_t *to,
                  size_t n)
{
  const json_t *array = field_list(r, object, field, n);
  for (size_t i = 0; i < n && !r->failed; i++) {
    const json_t *value = json_array_get(array, i);
    if (!json_is_integer(value) || json_integer_value(value) < 0)
      reader_fail(r, "field \"%s\" is not a list of counts", field);
    else
      to[i] = (uint64_t)json_integer_value(value);
  }
}

char *word_next(char **rest)
{
  char *start = *rest;
  size_t n = strcspn(start, " ");
  *rest = start[n] == ' ' ? start + n + 1 : start + n;
  start[n] = '\0';
  return start;
}

const char *word_decimal(const char *text, char end, uint64_t *n)
{
  char *rest;
  errno = 0;
  *n = strtoull(text, &rest, 10);
  if (text[0] < '0' || text[0] > '9' || *rest != end || errno != 0 || *n > INT64_MAX)
    return NULL;
  return rest + (end != '\0');
}

bool word_patterns(char **rest, const struct format *f, uint64_t *to, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (!format_parse(f, word_next(rest), &to[i]))
      return false;
  return true;
}

void field_patterns(struct json_reader *r, const json_t *object, const char *field,
                    const struct format *f, uint64_t *to, size_t n)
{
  char *text = xstrdup(reader_string(r, object, field)), *rest = text;
  if (!r->failed && (!word_patterns(&rest, f, to, n) || *rest != '\0'))
    reader_fail(r, "field \"%s\" is not %zu bit patterns of %s", field, n, f->name);
  free(text);
}
