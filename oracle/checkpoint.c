/* SPDX-License-Identifier: MIT */
#include "checkpoint.h"
#include "merge.h"
#include "message.h"
#include "output.h"
#include "shard_run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum key { KEY_CHECKPOINT = 704, KEY_EVERY, KEY_RESUME };

static const struct argp_option option[] = {
    {"checkpoint", KEY_CHECKPOINT, "FILE", 0,
     "keep what was judged in FILE, at intervals and when SIGTERM, SIGINT or SIGHUP ends the run; "
     "the file is removed "
     "after the last case",
     12},
    {"checkpoint-every", KEY_EVERY, "SECONDS", 0,
     "at which intervals, rounded up to whole cases (60)", 12},
    {"resume", KEY_RESUME, NULL, 0, "continue from the file of --checkpoint, if it is there", 12},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct checkpoint *c = state->input;
  char *end;
  switch (key) {
  case ARGP_KEY_INIT:
    c->every = 60;
    return 0;
  case KEY_CHECKPOINT:
    c->path = arg;
    return 0;
  case KEY_EVERY:
    c->every = strtod(arg, &end);
    if (end == arg || *end != '\0' || !(c->every >= 0 && c->every <= 1e6))
      argp_failure(state, EXIT_USAGE, 0, "--checkpoint-every: \"%s\" is not a number of seconds",
                   arg);
    return 0;
  case KEY_RESUME:
    c->resume = true;
    return 0;
  case ARGP_KEY_SUCCESS:
    if (c->resume && c->path == NULL)
      argp_failure(state, EXIT_USAGE, 0, "--resume needs --checkpoint FILE");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

const struct argp checkpoint_argp = {.options = option, .parser = parse};

static double now(void)
{
  struct timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return (double)ts.tv_sec + 1e-9 * (double)ts.tv_nsec;
}

/* What must be the same when it is resumed. */
static json_t *job_of(const struct judging *j, const char *command)
{
  json_t *o = json_object();
  json_object_set_new(o, "run", run_write(j));
  json_object_set_new(o, "number", json_integer((json_int_t)j->shard.number));
  json_object_set_new(o, "of", json_integer((json_int_t)j->shard.of));
  json_object_set_new(o, "command", text_write(command));
  return o;
}

bool checkpoint_write(struct checkpoint *c, const struct judging *j, const char *command,
                      size_t place, int failures)
{
  struct output out;
  c->written = now();
  if (!output_open(&out, c->path))
    return false;
  json_t *root = json_object();
  json_object_set_new(root, "schema", json_integer(STATE_SCHEMA));
  json_object_set_new(root, "job", job_of(j, command));
  json_object_set_new(root, "next", json_integer((json_int_t)place));
  json_object_set_new(root, "failures", json_integer(failures));
  json_object_set_new(root, "state", state_write(&j->report, &j->samples));
  json_dumpf(root, out.stream,
             JSON_INDENT(1) | JSON_PRESERVE_ORDER); /* the stream keeps an error */
  putc('\n', out.stream);
  json_decref(root);
  return output_close(&out);
}

static bool same_job(const struct checkpoint *c, const struct judging *j, const char *command,
                     const json_t *job)
{
  json_t *own = job_of(j, command);
  bool same = run_same(c->path, job, "this run", own);
  json_decref(own);
  return same;
}

static bool take(struct checkpoint *c, struct judging *j, const char *command, const json_t *root)
{
  static const char *const names[] = {"schema", "job", "next", "failures", "state", NULL};
  struct json_reader r = {.path = c->path};
  if (!json_is_object(root) || json_object_get(root, "job") == NULL)
    return reader_fail(&r, "not a checkpoint of adamant run");
  reader_count(&r, root, "schema", STATE_SCHEMA, STATE_SCHEMA);
  const json_t *job = reader_object(&r, root, "job");
  if (!reader_fields(&r, root, names) || !same_job(c, j, command, job))
    return false;
  c->next = (size_t)reader_count(&r, root, "next", 0, j->n_case);
  c->failures = (int)reader_count(&r, root, "failures", 0, INT32_MAX);
  const json_t *state = reader_object(&r, root, "state");
  size_t here = reader_enter(&r, "state");
  if (r.failed || !state_read(&r, state, &j->shard, c->next, &j->earlier))
    return false;
  reader_leave(&r, here);
  merge_report(&j->report, &j->samples, &j->earlier.report, &j->earlier.samples);
  return true;
}

static bool resume(struct checkpoint *c, struct judging *j, const char *command)
{
  json_error_t error;
  json_t *root = json_load_file(c->path, JSON_REJECT_DUPLICATES, &error);
  bool good = root != NULL && take(c, j, command, root);
  if (root == NULL)
    message("%s: line %d, column %d: %s", c->path, error.line, error.column, error.text);
  json_decref(root);
  c->written = now();
  return good;
}

bool checkpoint_begin(struct checkpoint *c, struct judging *j, const char *command)
{
  if (c->path == NULL)
    return true;
  bool there = access(c->path, F_OK) == 0;
  if (there && !c->resume) {
    message("%s: there is a checkpoint already; --resume continues from it", c->path);
    return false;
  }
  if (there)
    return resume(c, j, command);
  if (c->resume)
    message("%s: no checkpoint yet, beginning with the first case", c->path);
  return checkpoint_write(c, j, command, 0, 0);
}

void checkpoint_offer(struct checkpoint *c, const struct judging *j, const char *command,
                      size_t place, int failures)
{
  if (c->path != NULL && now() - c->written >= c->every)
    checkpoint_write(c, j, command, place, failures);
}

void checkpoint_end(const struct checkpoint *c)
{
  if (c->path != NULL && unlink(c->path) != 0)
    message("%s: %s", c->path, strerror(errno));
}
