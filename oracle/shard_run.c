/* SPDX-License-Identifier: MIT */
#include "shard_run.h"
#include "hyper.h"
#include "message.h"
#include "version.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void put(json_t *o, const char *field, json_t *value)
{
  json_object_set_new(o, field, value);
}

static void put_count(json_t *o, const char *field, uint64_t n)
{
  put(o, field, json_integer((json_int_t)n));
}

static void put_taken(json_t *o, const char *field, char *text)
{
  put(o, field, text_write(text));
  free(text);
}

/* Field by field what the command line of the case says, so that a difference has a name. */
static json_t *sweep_object(const struct case_request *want)
{
  json_t *o = json_object();
  put(o, "optimizer", json_string(want->program->id));
  put(o, "format", json_string(want->format->name));
  put(o, "semantics", json_string(semantics_name[want->semantics]));
  put(o, "class", json_string(want->input_class->name));
  put_count(o, "first_t", want->first_t);
  put_count(o, "steps", want->steps);
  put_count(o, "elements", want->elements);
  put_taken(o, "seed", xformat("%" PRIu64, want->seed));
  put(o, "theta0", want->theta0 != NULL ? text_write(want->theta0) : json_null());
  for (size_t i = 0; i < want->program->n_hyper; i++)
    put_taken(o, want->program->hyper_name[i], xformat("%016" PRIx64, hyper_bits(want->hyper[i])));
  return o;
}

static json_t *programs_of(const struct vec_file *file)
{
  json_t *list = json_array();
  const struct step_program *last = NULL;
  for (size_t g = 0; g < file->n_group; g++) {
    if (file->group[g].program != last)
      json_array_append_new(list, json_string(file->group[g].program->id));
    last = file->group[g].program;
  }
  return list;
}

static json_t *vectors_list(const struct judging *j)
{
  json_t *list = json_array();
  for (size_t i = 0; i < j->n_file; i++) {
    const struct vec_file *file = &j->file[i];
    json_t *o = json_object();
    put(o, "path", file->path != NULL ? text_write(file->path) : json_null());
    put_taken(o, "seed", xformat("%" PRIu64, file->seed));
    put(o, "sha256", json_string(file->sha256));
    put(o, "command", text_write(file->command));
    put(o, "optimizers", programs_of(file));
    json_array_append_new(list, o);
  }
  return list;
}

json_t *run_write(const struct judging *j)
{
  json_t *o = json_object();
  put(o, "generator", json_string("adamant " ADAMANT_VERSION));
  put(o, "implementation", text_write(j->report.name));
  put(o, "order", json_string(j->check.order != NULL ? j->check.order : "any"));
  put_count(o, "general", j->check.general);
  put_count(o, "flush_to_zero", j->check.flush_to_zero);
  put_count(o, "any_zero_sign", j->check.any_zero_sign);
  put_count(o, "sample", check_sample(&j->check));
  put_count(o, "bits", j->bits);
  put_count(o, "cases", j->n_case);
  put(o, "sweep", j->sweep != NULL ? sweep_object(j->sweep) : json_null());
  put(o, "vectors", vectors_list(j));
  return o;
}

/* ---- comparison ---- */

struct comparison {
  const char *path, *other_path;
  char place[READER_PLACE_SIZE];
};

static bool differ(const struct comparison *c, const json_t *a, const json_t *b)
{
  enum { SHOWN = 200 };
  char *x = a != NULL ? json_dumps(a, JSON_ENCODE_ANY | JSON_COMPACT) : xstrdup("missing"),
       *y = b != NULL ? json_dumps(b, JSON_ENCODE_ANY | JSON_COMPACT) : xstrdup("missing");
  message("%s: %s is %.*s, but %.*s in %s", c->path, c->place, SHOWN, x, SHOWN, y, c->other_path);
  free(x);
  free(y);
  return false;
}

static bool same(struct comparison *c, const json_t *a, const json_t *b);

static bool same_at(struct comparison *c, const char *place, const json_t *a, const json_t *b)
{
  size_t length = strlen(c->place);
  snprintf(c->place + length, sizeof c->place - length, "%s%s",
           length > 0 && place[0] != '[' ? "." : "", place);
  bool equal = same(c, a, b);
  c->place[length] = '\0';
  return equal;
}

static bool same(struct comparison *c, const json_t *a, const json_t *b)
{
  if (json_is_object(a) && json_is_object(b)) {
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)a, key, value)
    {
      if (!same_at(c, key, value, json_object_get(b, key)))
        return false;
    }
    json_object_foreach((json_t *)(uintptr_t)b, key, value)
    {
      if (json_object_get(a, key) == NULL)
        return same_at(c, key, NULL, value);
    }
    return true;
  }
  if (json_is_array(a) && json_is_array(b) && json_array_size(a) == json_array_size(b)) {
    for (size_t i = 0; i < json_array_size(a); i++) {
      char index[24];
      snprintf(index, sizeof index, "[%zu]", i);
      if (!same_at(c, index, json_array_get(a, i), json_array_get(b, i)))
        return false;
    }
    return true;
  }
  return (a != NULL && b != NULL && json_equal(a, b)) || differ(c, a, b);
}

bool run_same(const char *path, const json_t *run, const char *other_path, const json_t *other)
{
  struct comparison c = {.path = path, .other_path = other_path};
  return same(&c, run, other);
}

/* ---- reading ---- */

static void read_file(struct json_reader *r, const json_t *object, struct judging *j)
{
  static const char *const names[] = {"path", "seed", "sha256", "command", "optimizers", NULL};
  if (!reader_fields(r, object, names))
    return;
  j->file = xrealloc(j->file, j->n_file + 1, sizeof *j->file);
  struct vec_file *file = &j->file[j->n_file++];
  *file = (struct vec_file){0};
  if (!json_is_null(json_object_get(object, "path")))
    file->path = text_read(r, object, "path");
  file->command = text_read(r, object, "command");
  snprintf(file->sha256, sizeof file->sha256, "%s", reader_string(r, object, "sha256"));
  file->seed = strtoull(reader_string(r, object, "seed"), NULL, 10);
  const json_t *list = reader_array(r, object, "optimizers");
  for (size_t i = 0; i < json_array_size(list) && !r->failed; i++) {
    const char *id = json_string_value(json_array_get(list, i));
    const struct step_program *program = id != NULL ? step_program_find(id) : NULL;
    if (program == NULL)
      reader_fail(r, "unknown optimizer \"%.40s\"", id != NULL ? id : "");
    else
      vec_file_add_group(file)->program = program;
  }
}

bool run_read(struct json_reader *r, const json_t *run, struct judging *j)
{
  static const char *const names[] = {"generator",     "implementation", "order",   "general",
                                      "flush_to_zero", "any_zero_sign",  "sample",  "bits",
                                      "cases",         "sweep",          "vectors", NULL};
  /* The version first: others may have other fields. */
  const char *version = reader_string(r, run, "generator");
  if (!r->failed && strcmp(version, "adamant " ADAMANT_VERSION) != 0)
    reader_fail(r, "written by %.60s, this is adamant " ADAMANT_VERSION, version);
  if (!reader_fields(r, run, names))
    return false;
  const char *order = reader_string(r, run, "order");
  j->check.order = strcmp(order, "any") == 0 ? NULL : order;
  j->check.general = reader_count(r, run, "general", 0, 1) == 1;
  j->check.flush_to_zero = reader_count(r, run, "flush_to_zero", 0, 1) == 1;
  j->check.any_zero_sign = reader_count(r, run, "any_zero_sign", 0, 1) == 1;
  j->check.sample = (size_t)reader_count(r, run, "sample", 1, SAMPLE_MAX);
  j->n_case = (size_t)reader_count(r, run, "cases", 0, INT64_MAX);
  const json_t *list = reader_array(r, run, "vectors");
  size_t here = reader_enter(r, "vectors");
  for (size_t i = 0; i < json_array_size(list) && !r->failed; i++) {
    size_t at = reader_enter_index(r, i);
    read_file(r, json_array_get(list, i), j);
    reader_leave(r, at);
  }
  reader_leave(r, here);
  return !r->failed;
}

json_t *shard_write(const struct judging *j)
{
  json_t *o = json_object();
  put_count(o, "schema", STATE_SCHEMA);
  put_count(o, "number", j->shard.number);
  put_count(o, "of", j->shard.of);
  put(o, "run", run_write(j));
  put(o, "state", state_write(&j->report, &j->samples));
  return o;
}
