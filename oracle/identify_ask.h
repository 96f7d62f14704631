/* SPDX-License-Identifier: MIT */
/* Where the answers of an identification come from: a program at the other end of a pipe, or a file of them. */
#ifndef ADAMANT_ORACLE_IDENTIFY_ASK_H
#define ADAMANT_ORACLE_IDENTIFY_ASK_H

#include "asking.h"
#include "identify.h"

struct asker {
  const char *command;
  double timeout;
  struct child child;
  unsigned asked;
  char *failure; /* what the program did in place of an answer; NULL: nothing yet */
};

/* struct identification's `ask`; the context is a struct asker. The program is started when it does not run. */
enum answered asker_ask(void *context, struct question *q);
/* No more questions: it ends. */
void asker_end(struct asker *a);

/* The cases of the files with their answers, in order; those that the program declined are left out. False: reported. */
bool answers_read(struct identification *x, const struct vec_file *files, size_t n_file,
                  const char *path);

#endif
