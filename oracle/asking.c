/* SPDX-License-Identifier: MIT */
#include "asking.h"
#include "message.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* The shell turns a signal into 128 + its number. */
char *asking_ending(int status)
{
  int number = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status) - 128;
  if (number > 0 && number < NSIG)
    return xformat("crashed (signal %d, %s)", number, strsignal(number));
  return xformat("crashed (ended with status %d)", WEXITSTATUS(status));
}

char *asking_no_line(struct child *child, enum child_event event, bool some)
{
  if (event == CHILD_LONG) {
    child_stop(child, 0);
    return xformat("malformed line (longer than %d characters)", CHILD_LINE_MAX);
  }
  if (event == CHILD_QUIET) {
    child_stop(child, 0);
    return xstrdup(some ? "slow" : "silent");
  }
  int status = child_stop(child, 1);
  return status == -1 ? xstrdup("crashed (closed its output)") : asking_ending(status);
}

void asking_send(struct child *child, const char *name, const struct vec_group *group,
                 const struct vec_case *c, size_t step, bool first)
{
  char *text = NULL;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  if (f == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  if (first)
    pipe_ask_case(f, name, group, c);
  pipe_ask_step(f, name, group, c, step);
  fclose(f);
  child_send(child, text, size);
  free(text);
}
