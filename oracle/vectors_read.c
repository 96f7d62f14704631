/* SPDX-License-Identifier: MIT */
/* The reader of vector files [eq:V1]. Structure and every value are checked first, so that a
 * mistake is named where it stands; the checksum then catches any other change since the file was
 * written. */
#include "hyper.h"
#include "message.h"
#include "vectors_read.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* sha256 is that of the file in which its own 64 digits are zeros; `to` receives it. */
static void check_sum(struct json_reader *r, const json_t *root, char *text, size_t size,
                      char to[static SHA256_HEX_SIZE])
{
  static const char key[] = "\"sha256\": \"";
  const char *stated = reader_string(r, root, "sha256");
  char hex[SHA256_HEX_SIZE], *place = strstr(text, key);
  if (!r->failed &&
      (place == NULL || strlen(stated) != 64 || strncmp(place + strlen(key), stated, 64) != 0))
    reader_fail(r, "field \"sha256\" is not 64 hex digits in the layout of the writer");
  if (r->failed)
    return;
  char *old = xstrdup(stated);
  memset(place + strlen(key), '0', 64);
  struct sha256 hash;
  sha256_begin(&hash);
  sha256_add(&hash, text, size);
  sha256_end(&hash, hex);
  if (strcmp(hex, old) != 0)
    reader_fail(r, "changed since it was written: sha256 says %.12s..., the content is %.12s...",
                old, hex);
  memcpy(to, old, SHA256_HEX_SIZE);
  free(old);
}

static void read_hyper(struct json_reader *r, const json_t *object, struct vec_group *group)
{
  const struct step_program *p = group->program;
  const char *names[STEP_MAX_HYPER + 1] = {NULL};
  for (size_t i = 0; i < p->n_hyper; i++)
    names[i] = p->hyper_name[i];
  const json_t *hyper = reader_object(r, object, "hyperparameters");
  size_t here = reader_enter(r, "hyperparameters");
  if (hyper != NULL && reader_fields(r, hyper, names))
    for (size_t i = 0; i < p->n_hyper && !r->failed; i++) {
      const char *text = reader_string(r, hyper, names[i]);
      const struct hyper_row *row = hyper_find(names[i]);
      uint64_t bits = 0;
      if (!r->failed && !format_parse(&format_binary64, text, &bits))
        reader_fail(r, "%s: \"%.40s\" is not 16 lower-case hex digits (binary64)", names[i], text);
      group->hyper[i] = hyper_from_bits(bits);
      if (!r->failed && row != NULL && !hyper_in_domain(row, group->hyper[i]))
        reader_fail(r, "%s = %g is outside its domain, 0 <= %s < %g", names[i], group->hyper[i],
                    names[i], row->limit);
    }
  reader_leave(r, here);
}

static void read_group(struct json_reader *r, const json_t *object, const json_t *notes_object,
                       struct vec_group *group, unsigned *next_id)
{
  static const char *const names[] = {"optimizer",       "format",  "semantics", "class",
                                      "hyperparameters", "decimal", "tests",     NULL};
  if (!reader_fields(r, object, names))
    return;
  const char *id = reader_string(r, object, "optimizer");
  const char *format = reader_string(r, object, "format");
  const char *semantics = reader_string(r, object, "semantics");
  group->program = step_program_find(id);
  group->format = format_find(format);
  int sem = word_index(semantics_name, semantics);
  if (!r->failed && (group->program == NULL || group->program->order_of != NULL))
    reader_fail(r, "unknown optimizer \"%.40s\"", id);
  if (!r->failed && group->format == NULL)
    reader_fail(r, "unknown format \"%.40s\"", format);
  if (!r->failed && sem < 0)
    reader_fail(r, "unknown semantics \"%.40s\"", semantics);
  group->class_name = xstrdup(reader_string(r, object, "class"));
  reader_string(r, object, "decimal");
  const json_t *tests = reader_array(r, object, "tests");
  if (r->failed)
    return;
  group->semantics = (enum semantics)sem;
  read_hyper(r, object, group);
  size_t here = reader_enter(r, "tests");
  for (size_t i = 0; i < json_array_size(tests) && !r->failed; i++) {
    size_t at = reader_enter_index(r, i);
    vec_read_case(r, json_array_get(tests, i), notes_object, (*next_id)++, group);
    reader_leave(r, at);
  }
  reader_leave(r, here);
}

static void read_header(struct json_reader *r, const json_t *root, struct vec_file *file)
{
  static const char *const names[] = {"schema",        "sha256", "suite",      "generator",
                                      "command",       "seed",   "specSha256", "license",
                                      "numberOfTests", "notes",  "testGroups", NULL};
  if (!json_is_object(root)) {
    reader_fail(r, "not a vector file: no JSON object");
    return;
  }
  /* The version first: other versions may have other fields. */
  uint64_t schema = reader_count(r, root, "schema", 0, INT32_MAX);
  if (!r->failed && schema != VECTORS_SCHEMA)
    reader_fail(r, "schema version %" PRIu64 ", this program reads version %d", schema,
                VECTORS_SCHEMA);
  if (!reader_fields(r, root, names))
    return;
  static const char *const texts[] = {"suite", "generator", "specSha256", "license", NULL};
  for (int i = 0; texts[i] != NULL; i++)
    reader_string(r, root, texts[i]);
  const char *seed = reader_string(r, root, "seed");
  char *end;
  errno = 0;
  file->seed = strtoull(seed, &end, 10);
  if (!r->failed && (seed[0] < '0' || seed[0] > '9' || *end != '\0' || errno != 0))
    reader_fail(r, "seed \"%.40s\" is not a decimal number below 2^64", seed);
  file->command = xstrdup(reader_string(r, root, "command"));
}

static void read_groups(struct json_reader *r, const json_t *root, struct vec_file *file)
{
  const json_t *groups = reader_array(r, root, "testGroups");
  const json_t *notes_object = reader_object(r, root, "notes");
  unsigned next_id = 1;
  size_t here = reader_enter(r, "testGroups");
  for (size_t g = 0; g < json_array_size(groups) && !r->failed; g++) {
    size_t at = reader_enter_index(r, g);
    read_group(r, json_array_get(groups, g), notes_object, vec_file_add_group(file), &next_id);
    reader_leave(r, at);
  }
  reader_leave(r, here);
  uint64_t tests = reader_count(r, root, "numberOfTests", 0, UINT32_MAX);
  if (!r->failed && tests != next_id - 1)
    reader_fail(r, "numberOfTests is %" PRIu64 ", the file has %u", tests, next_id - 1);
}

/* "dir/adamw_binary32_defaults.json" is named adamw_binary32_defaults in the pipe protocol, which
 * allows letters, digits and _ . - alone: anything else becomes _. */
static char *stem_of(const char *path)
{
  const char *base = strrchr(path, '/');
  char *stem = xstrdup(base != NULL ? base + 1 : path);
  size_t n = strlen(stem);
  if (n > 5 && strcmp(stem + n - 5, ".json") == 0)
    stem[n - 5] = '\0';
  for (char *p = stem; *p != '\0'; p++)
    if (strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-", *p) == NULL)
      *p = '_';
  return stem;
}

bool vectors_read(const char *path, struct vec_file *file)
{
  struct json_reader r = {.path = path};
  json_error_t error;
  size_t size;
  *file = (struct vec_file){0};
  char *text = reader_slurp(path, &size);
  if (text == NULL)
    return false;
  json_t *root = json_loadb(text, size, JSON_REJECT_DUPLICATES, &error);
  if (root == NULL)
    reader_fail(&r, "line %d, column %d: %s", error.line, error.column, error.text);
  file->path = xstrdup(path);
  file->stem = stem_of(path);
  if (root != NULL)
    read_header(&r, root, file);
  if (!r.failed)
    read_groups(&r, root, file);
  if (!r.failed)
    check_sum(&r, root, text, size, file->sha256);
  json_decref(root);
  free(text);
  if (r.failed)
    vec_file_free(file);
  return !r.failed;
}
