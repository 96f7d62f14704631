/* SPDX-License-Identifier: MIT */
/* Questions to a program at the other end of two pipes, and what its silence means (spec/pipe.md). */
#ifndef ADAMANT_ORACLE_ASKING_H
#define ADAMANT_ORACLE_ASKING_H

#include "child.h"
#include "pipe.h"

/* Queue step first_t + step of a case, and with `first` the case itself. */
void asking_send(struct child *child, const char *name, const struct vec_group *group,
                 const struct vec_case *c, size_t step, bool first);

/* The verdict on a program of which something else than a line came; `some`: after the first answer to the step.
 * Stops it. Free the text. */
char *asking_no_line(struct child *child, enum child_event event, bool some);

/* How a program ended, when it should not have, from waitpid's status. Free the text. */
char *asking_ending(int status);

#endif
