/* SPDX-License-Identifier: MIT */
/* A program under test at the other end of two pipes. Both ends may write as much as they like:
 * lines to it are queued and sent while its answers are read, so neither waits for the other.
 */
#ifndef ADAMANT_ORACLE_CHILD_H
#define ADAMANT_ORACLE_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct child {
  pid_t pid;    /* 0: not running */
  int to, from; /* pipes; -1: closed */
  char *queue;  /* not yet sent: queue[sent .. queued) */
  size_t sent, queued, queue_size;
  char *text; /* not yet taken: text[taken .. have) */
  size_t taken, have, text_size;
  size_t scanned; /* no newline before this place */
};

enum child_event {
  CHILD_LINE,  /* a whole line, or all that is to be taken */
  CHILD_QUIET, /* nothing more within the time */
  CHILD_END,   /* it closed its output */
  CHILD_LONG   /* a line without end: longer than CHILD_LINE_MAX */
};

enum { CHILD_LINE_MAX = 4096 };

/* Start `/bin/sh -c command` in a process group of its own. False: reported on stderr. */
bool child_start(struct child *c, const char *command);

/* Queue text for its standard input; of much, what the pipe has room for goes at once. */
void child_send(struct child *c, const char *text, size_t size);

/* Send of the queue what the pipe takes at once. */
void child_push(struct child *c);

/* The next line of its output, without the newline, valid until the next call; *line is NULL for
 * every other event. What is queued is sent meanwhile. */
enum child_event child_read(struct child *c, double seconds, char **line);

/* The next `size` bytes of its output; *done of them came. Never CHILD_LONG. */
enum child_event child_take(struct child *c, double seconds, void *to, size_t size, size_t *done);

/* No more input for it: close the pipe once the queue is sent. */
void child_finish_input(struct child *c);

/* Wait for its end for so long, then kill its whole group, and reap it. The status is waitpid's; -1
 * when it had to be killed. Frees what `c` holds. */
int child_stop(struct child *c, double seconds);

#endif
