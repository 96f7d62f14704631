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

enum { PIECE = 65536 };

static ssize_t send_piece(void *child, const char *text, size_t size)
{
  child_send(child, text, size);
  child_push(child);
  return (ssize_t)size;
}

/* The program reads the first piece while the next is printed. */
void asking_send(struct child *child, const char *name, const struct vec_group *group,
                 const struct vec_case *c, size_t step, bool first)
{
  char piece[PIECE];
  FILE *f = fopencookie(child, "w", (cookie_io_functions_t){.write = send_piece});
  if (f == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  setvbuf(f, piece, _IOFBF, sizeof piece);
  if (first)
    pipe_ask_case(f, name, group, c);
  pipe_ask_step(f, name, group, c, step);
  fclose(f);
}
