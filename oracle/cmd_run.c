/* SPDX-License-Identifier: MIT */
#include "asking.h"
#include "command.h"
#include "judging.h"
#include "message.h"

#include <stdlib.h>
#include <unistd.h>

enum { GIVE_UP_AFTER = 3 }; /* failures of the program in a row */

struct run_options {
  struct judging judging;
  const char *command;
  double timeout;
  struct file_list files;
};

static const struct argp_option option[] = {
    {"cmd", 'c', "COMMAND", 0, "the program under test, run by /bin/sh", 0},
    {"timeout", 't', "SECONDS", 0, "for the answers to one step (60)", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct run_options *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = state->child_inputs[1] = &o->judging;
    state->child_inputs[2] = &o->files;
    o->timeout = 60;
    return 0;
  case 'c':
    o->command = arg;
    return 0;
  case 't':
    o->timeout = option_seconds(state, "timeout", arg);
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->command == NULL)
      argp_failure(state, EXIT_USAGE, 0, "--cmd is missing");
    if (o->files.n == 0)
      argp_failure(state, EXIT_USAGE, 0, "no vector file given");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&report_format_argp, 0, NULL, 0},
                                             {&judging_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .options = option,
    .parser = parse,
    .args_doc = "VECTORS...",
    .children = children,
    .doc = "Drive a program over a pipe and judge its answers as they come.\v"
           "Example:\n\n"
           "  adamant run --cmd ./impl --report report.json w.json\n\n"
           "The protocol is described in spec/pipe.md. The program is started once and asked all "
           "cases; it is started "
           "again after it failed."};

/* One case. False: the program failed and was stopped. */
static bool run_case(struct session *s, struct child *child, double timeout)
{
  enum session_state state = SESSION_STEP;
  for (bool first = true; state == SESSION_STEP || state == SESSION_MORE; first = false) {
    char *line;
    if (state == SESSION_STEP)
      asking_send(child, s->name, s->group, s->c, s->step, first);
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
static void end_program(struct judging *j, struct child *child, double timeout,
                        const struct cursor *last)
{
  char *line, *why = NULL;
  child_finish_input(child);
  enum child_event event = child_read(child, timeout, &line);
  if (event == CHILD_LINE || event == CHILD_LONG)
    why = xformat("too much output (\"%.80s\" after the last answer)", line != NULL ? line : "");
  else if (event == CHILD_QUIET)
    why = xstrdup("slow (did not end after its input ended)");
  int status = child_stop(child, why != NULL ? 0 : 2);
  if (why == NULL && status != 0)
    why = status == -1 ? xstrdup("slow (did not end after its input ended)") : asking_ending(status);
  if (why != NULL) {
    const struct vec_file *file = &j->file[last->file];
    report_outcome(&j->report, report_row_of(&j->report, &file->group[last->group]),
                   "end of the program", OUTCOME_PROGRAM, why, 0);
  }
  free(why);
}

static void progress(const struct judging *j, bool done)
{
  if (!isatty(STDERR_FILENO))
    return;
  if (done)
    fputs("\r\033[K", stderr);
  else
    fprintf(stderr, "\r\033[K%zu cases: %s", j->report.n_outcome, j->session.name);
}

/* False: the program cannot be started. */
static bool run_all(struct run_options *o)
{
  struct judging *j = &o->judging;
  struct child child = {.pid = 0};
  struct cursor at = {0}, last = {0};
  int failures = 0;
  while (judging_next(j, &at)) {
    last = at;
    progress(j, false);
    if (failures >= GIVE_UP_AFTER) {
      session_drop(&j->session);
      j->report.not_tried++;
      continue;
    }
    if (child.pid == 0 && !child_start(&child, o->command)) {
      session_drop(&j->session);
      return false;
    }
    failures = run_case(&j->session, &child, o->timeout) ? 0 : failures + 1;
  }
  progress(j, true);
  if (child.pid != 0)
    end_program(j, &child, o->timeout, &last);
  return true;
}

int cmd_run(int argc, char **argv)
{
  struct run_options o = {0};
  parse_command(&argp, argc, argv, &o);
  if (!judging_read(&o.judging, &o.files) || !judging_begin(&o.judging, o.command))
    return EXIT_USAGE;
  if (run_all(&o))
    return judging_end(&o.judging);
  judging_discard(&o.judging);
  return EXIT_USAGE;
}
