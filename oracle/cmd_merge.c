/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "merge.h"
#include "message.h"
#include "shard_run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct merge_command {
  struct judging judging;
  struct file_list files;
  json_t *run;       /* of the first shard */
  char *name;        /* of the implementation */
  const char **path; /* [number - 1] where each shard was read; NULL: not yet */
  size_t of;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct merge_command *o = state->input;
  (void)arg;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = state->child_inputs[1] = &o->judging;
    state->child_inputs[2] = &o->files;
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->files.n == 0)
      argp_failure(state, EXIT_USAGE, 0, "no report of a shard given");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&report_format_argp, 0, NULL, 0},
                                             {&report_file_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .parser = parse,
    .args_doc = "REPORT.json...",
    .children = children,
    .doc = "Put the reports of all shards of a run together, in any order: the report of the run, "
           "byte for byte.\v"
           "Example:\n\n"
           "  for i in 1 2 3; do\n"
           "    adamant run --cmd ./impl --cases 9 --shard $i/3 --report $i.json\n"
           "  done\n"
           "  adamant merge --report report.json 1.json 2.json 3.json\n\n"
           "Shards that are missing, given twice, or of other runs are refused. spec/sweeps.md "
           "says when the two "
           "reports are equal."};

/* The first shard says what run it is, the others must agree. */
static bool same_run(struct merge_command *o, struct json_reader *r, const json_t *run, size_t of)
{
  struct judging *j = &o->judging;
  if (o->run != NULL && of != o->of)
    return reader_fail(r, "one of %zu shards, but those of %s are %zu", of, o->files.path[0],
                       o->of);
  if (o->run != NULL)
    return run_same(r->path, run, o->files.path[0], o->run);
  o->run = json_incref((json_t *)(uintptr_t)run);
  o->of = of;
  o->path = xcalloc(of, sizeof *o->path);
  if (!run_read(r, run, j))
    return false;
  o->name = text_read(r, run, "implementation");
  judging_begin_report(j, o->name);
  return !r->failed;
}

/* The groups that findings point to live as long as the report. */
static void keep_groups(struct part *to, struct part *from)
{
  to->group = xrealloc(to->group, to->n_group + from->n_group, sizeof *to->group);
  for (size_t i = 0; i < from->n_group; i++)
    to->group[to->n_group++] = from->group[i];
  from->n_group = 0;
  part_free(from);
}

static bool take_state(struct merge_command *o, struct json_reader *r, const json_t *state,
                       const struct shard *shard)
{
  struct judging *j = &o->judging;
  struct part part;
  size_t here = reader_enter(r, "state");
  if (!state_read(r, state, shard, j->n_case, &part))
    return false;
  reader_leave(r, here);
  merge_report(&j->report, &j->samples, &part.report, &part.samples);
  keep_groups(&j->earlier, &part);
  return true;
}

static bool take_shard(struct merge_command *o, struct json_reader *r, const json_t *root)
{
  static const char *const names[] = {"schema", "number", "of", "run", "state", NULL};
  struct shard shard;
  const json_t *object = json_object_get(root, "shard");
  if (!json_is_object(object))
    return reader_fail(
        r, "not the report of a shard, which `adamant run --shard I/N --report FILE` writes");
  size_t here = reader_enter(r, "shard");
  const json_t *run = reader_object(r, object, "run");
  reader_count(r, object, "schema", STATE_SCHEMA, STATE_SCHEMA);
  shard.of = (size_t)reader_count(r, object, "of", 1, SHARD_MAX);
  shard.number = (size_t)reader_count(r, object, "number", 1, shard.of);
  if (!reader_fields(r, object, names) || !same_run(o, r, run, shard.of))
    return false;
  const char **seen = &o->path[shard.number - 1];
  if (*seen != NULL)
    return reader_fail(r, "%zu/%zu again, it is in %s", shard.number, shard.of, *seen);
  *seen = r->path;
  if (!take_state(o, r, reader_object(r, object, "state"), &shard))
    return false;
  reader_leave(r, here);
  return true;
}

static bool read_report(struct merge_command *o, const char *path)
{
  struct json_reader r = {.path = path};
  json_error_t error;
  json_t *root = strcmp(path, "-") == 0 ? json_loadf(stdin, JSON_REJECT_DUPLICATES, &error)
                                        : json_load_file(path, JSON_REJECT_DUPLICATES, &error);
  bool good = root != NULL;
  if (good)
    good = take_shard(o, &r, root);
  else if (json_error_code(&error) == json_error_cannot_open_file)
    message("%s: %s", path, strerror(errno));
  else
    message("%s: line %d, column %d: %s", path, error.line, error.column, error.text);
  json_decref(root);
  return good;
}

/* True when every shard is there; else the first few that are not are named. */
static bool complete(const struct merge_command *o)
{
  enum { NAMED = 5 };
  char list[NAMED * 32] = "";
  size_t missing = 0, n = 0;
  for (size_t i = 0; i < o->of; i++)
    if (o->path[i] == NULL && missing++ < NAMED)
      n += (size_t)snprintf(list + n, sizeof list - n, " %zu/%zu", i + 1, o->of);
  if (missing > 0)
    message("missing: shard%s%s%s", missing > 1 ? "s" : "", list,
            missing > NAMED ? " and more" : "");
  return missing == 0;
}

int cmd_merge(int argc, char **argv)
{
  struct merge_command o = {0};
  bool good = true;
  int status = EXIT_USAGE;
  parse_command(&argp, argc, argv, &o);
  for (int i = 0; i < o.files.n && good; i++)
    good = read_report(&o, o.files.path[i]);
  if (good && complete(&o))
    status = judging_end(&o.judging);
  else
    judging_discard(&o.judging);
  json_decref(o.run);
  free(o.name);
  free(o.path);
  return status;
}
