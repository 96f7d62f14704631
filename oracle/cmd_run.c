/* SPDX-License-Identifier: MIT */
#include "asking.h"
#include "binary_pipe.h"
#include "checkpoint.h"
#include "command.h"
#include "message.h"
#include "signals.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { GIVE_UP_AFTER = 3 }; /* failures of the program in a row */

/* What a terminal shows of the run. */
struct progress {
  bool on;
  size_t cases, done; /* of this shard; done counts those judged before, too */
  size_t begun;       /* done when the clock started */
  double start, shown;
};

struct run_options {
  struct judging judging;
  struct case_options one;
  struct checkpoint checkpoint;
  struct progress progress;
  const char *command;
  double timeout;
  bool binary; /* framing */
  struct file_list files;
};

static const struct argp_option option[] = {
    {"cmd", 'c', "COMMAND", 0, "the program under test, run by /bin/sh", 0},
    {"framing", 'b', "text|binary", 0,
     "of questions and answers (text); binary is for many elements, spec/pipe.md", 0},
    {"timeout", 't', "SECONDS", 0, "for the answers to one step (60)", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct run_options *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    o->one.report_format = &o->judging.format;
    state->child_inputs[0] = &o->one;
    state->child_inputs[1] = &o->judging;
    state->child_inputs[2] = &o->checkpoint;
    state->child_inputs[3] = &o->files;
    o->timeout = 60;
    return 0;
  case 'c':
    o->command = arg;
    return 0;
  case 'b':
    if (strcmp(arg, "text") != 0 && strcmp(arg, "binary") != 0)
      argp_failure(state, EXIT_USAGE, 0, "--framing: \"%s\" is neither text nor binary", arg);
    o->binary = strcmp(arg, "binary") == 0;
    return 0;
  case 't':
    o->timeout = option_seconds(state, "timeout", arg);
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->command == NULL)
      argp_failure(state, EXIT_USAGE, 0, "--cmd is missing");
    if (o->files.n == 0 && !o->one.any)
      argp_failure(state, EXIT_USAGE, 0, "no vector file given, and no case described");
    case_or_files(state, &o->one, &o->files);
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0},
                                             {&judging_argp, 0, NULL, 0},
                                             {&checkpoint_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .options = option,
    .parser = parse,
    .args_doc = "[VECTORS...]",
    .children = children,
    .doc = "Drive a program over a pipe and judge its answers as they come: to the cases of vector "
           "files, or to "
           "those that the options describe, for which no golden values are needed.\v"
           "Examples:\n\n"
           "  adamant run --cmd ./impl --report report.json w.json\n"
           "  adamant run --cmd ./impl --optimizer adamw --elements 9 --steps 9 \\\n"
           "    --cases 64 --seed 7 --shard 3/16 --report 3.json \\\n"
           "    --checkpoint 3.checkpoint --resume\n\n"
           "The protocol is described in spec/pipe.md. The program is started once and asked all "
           "cases; it is started "
           "again after it failed. Sweeps in shards and checkpoints: spec/sweeps.md. --format "
           "takes text, tap, junit "
           "and json too: the form of the report."};

static double now(void)
{
  struct timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return (double)ts.tv_sec + 1e-9 * (double)ts.tv_nsec;
}

/* One line that is written over, ten times a second at most. */
static void show(struct progress *p, const struct session *s)
{
  double t = p->on ? now() : 0;
  if (!p->on || t - p->shown < 0.1)
    return;
  p->shown = t;
  fprintf(stderr, "\r\033[Kcase %zu of %zu, step %zu of %zu: %s", p->done + 1, p->cases,
          s->step + 1, s->c->steps, s->name);
  if (p->done > p->begun)
    fprintf(stderr, ", about %.0f s left",
            (t - p->start) / (double)(p->done - p->begun) * (double)(p->cases - p->done));
}

static void show_end(const struct progress *p)
{
  if (p->on)
    fputs("\r\033[K", stderr);
}

static void show_step(void *progress, const struct session *s)
{
  show(progress, s);
}

/* One case. False: the program failed and was stopped. */
static bool run_case(struct session *s, struct child *child, double timeout,
                     struct progress *progress)
{
  enum session_state state = SESSION_STEP;
  for (bool first = true; state == SESSION_STEP || state == SESSION_MORE; first = false) {
    char *line;
    if (state == SESSION_STEP) {
      show(progress, s);
      asking_send(child, s->name, s->group, s->c, s->step, first);
    }
    enum child_event event = child_read(child, timeout, &line);
    if (event != CHILD_LINE) {
      char *why = asking_no_line(child, event, s->element > 0);
      session_broken(s, "%s", why);
      free(why);
      return false;
    }
    state = session_line(s, line);
  }
  if (state == SESSION_BROKEN)
    child_stop(child, 0);
  return state != SESSION_BROKEN;
}

/* After the last case: it must end by itself, without another word. */
static void end_program(struct judging *j, struct child *child, double timeout)
{
  char *line, *why = NULL;
  child_finish_input(child);
  enum child_event event = child_read(child, timeout, &line);
  if (event == CHILD_LINE || event == CHILD_LONG)
    why = xformat("too much output (\"%.80s\" after the last answer)", line != NULL ? line : "");
  else if (event == CHILD_END && child->have > child->taken)
    why = xformat("too much output (%zu bytes after the last answer)", child->have - child->taken);
  else if (event == CHILD_QUIET)
    why = xstrdup("slow (did not end after its input ended)");
  int status = child_stop(child, why != NULL ? 0 : 2);
  if (why == NULL && status != 0)
    why =
        status == -1 ? xstrdup("slow (did not end after its input ended)") : asking_ending(status);
  if (why != NULL)
    report_ending(&j->report, "end of the program", why);
  free(why);
}

enum run_end { RUN_DONE, RUN_CANNOT_START, RUN_STOPPED };

/* A signal came: the checkpoint begins with the case at this place, which counts for nothing yet.
 */
static enum run_end stop(struct run_options *o, struct child *child, size_t place, int failures)
{
  struct judging *j = &o->judging;
  show_end(&o->progress);
  if (child->pid != 0)
    child_stop(child, 0);
  judging_forget(j);
  if (checkpoint_write(&o->checkpoint, j, o->command, place, failures))
    message("stopped by a signal (%s); --resume continues from %s", strsignal(signals_received()),
            o->checkpoint.path);
  return RUN_STOPPED;
}

static enum run_end run_cases(struct run_options *o, struct child *child)
{
  struct judging *j = &o->judging;
  struct cursor at = {.from = o->checkpoint.next};
  int failures = o->checkpoint.failures;
  for (; judging_next(j, &at); o->progress.done++) {
    size_t place = j->report.place;
    checkpoint_offer(&o->checkpoint, j, o->command, place, failures);
    bool give_up = failures >= GIVE_UP_AFTER;
    if (!give_up && child->pid == 0 && !child_start(child, o->command)) {
      session_drop(&j->session);
      return RUN_CANNOT_START;
    }
    /* A signal before this point finds no program to kill, a later one ends run_case. */
    bool good = !give_up && signals_received() == 0 &&
                (o->binary ? binary_case(&j->session, child, o->timeout, show_step, &o->progress)
                           : run_case(&j->session, child, o->timeout, &o->progress));
    if (signals_received() != 0)
      return stop(o, child, place, failures);
    if (give_up) {
      session_drop(&j->session);
      j->report.not_tried++;
    }
    failures = good ? 0 : failures + !give_up;
    judging_commit(j);
  }
  show_end(&o->progress);
  return RUN_DONE;
}

static enum run_end run_all(struct run_options *o)
{
  struct child child = {.pid = 0};
  enum run_end end = run_cases(o, &child);
  if (end == RUN_DONE && child.pid != 0)
    end_program(&o->judging, &child, o->timeout);
  /* A signal while the program ends: the file of an earlier case stands, so that the ending is seen
   * again. */
  return end == RUN_DONE && signals_received() != 0 ? RUN_STOPPED : end;
}

static void begin_progress(struct run_options *o)
{
  struct progress *p = &o->progress;
  const struct judging *j = &o->judging;
  p->on = isatty(STDERR_FILENO) != 0;
  p->cases = shard_share(&j->shard, j->n_case);
  p->done = p->begun = shard_share(&j->shard, o->checkpoint.next);
  p->start = now();
}

static bool begin(struct run_options *o)
{
  struct judging *j = &o->judging;
  if (!judging_read(j, &o->files))
    return false;
  if (o->files.n == 0) {
    case_announce(&o->one.want);
    judging_sweep(j, &o->one.want);
  }
  if (!judging_begin(j, o->command))
    return false;
  if (o->checkpoint.path != NULL) {
    judging_apart(j);
    signals_defer();
  }
  if (checkpoint_begin(&o->checkpoint, j, o->command))
    return true;
  judging_discard(j);
  return false;
}

int cmd_run(int argc, char **argv)
{
  struct run_options o = {0};
  parse_command(&argp, argc, argv, &o);
  if (!begin(&o))
    return EXIT_USAGE;
  begin_progress(&o);
  enum run_end end = run_all(&o);
  if (end != RUN_DONE) {
    judging_discard(&o.judging);
    if (end == RUN_STOPPED)
      signals_end();
    return EXIT_USAGE;
  }
  int status = judging_end(&o.judging);
  if (status != EXIT_USAGE)
    checkpoint_end(&o.checkpoint);
  return status;
}
