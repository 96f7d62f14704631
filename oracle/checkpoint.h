/* SPDX-License-Identifier: MIT */
/* Checkpoints of `adamant run`: the report so far, at the boundary between two cases, where a
 * program may be started anew. A file is written whole or not at all, at intervals and when a
 * signal ends the run; a run that was resumed ends with the report of one that was never stopped.
 */
#ifndef ADAMANT_ORACLE_CHECKPOINT_H
#define ADAMANT_ORACLE_CHECKPOINT_H

#include "judging.h"

struct checkpoint {
  const char *path; /* NULL: none is kept */
  double every;     /* seconds */
  bool resume;
  size_t next;  /* place of the case to begin with */
  int failures; /* of the program, in a row, before it */
  double written;
};

extern const struct argp checkpoint_argp; /* its input is a struct checkpoint */

/* Resume, or begin a new file; after judging_begin. False: reported. */
bool checkpoint_begin(struct checkpoint *c, struct judging *j, const char *command);
/* Before the case at this place: write it when the interval is over. A file that cannot be written
 * is reported, and tried again later. */
void checkpoint_offer(struct checkpoint *c, const struct judging *j, const char *command,
                      size_t place, int failures);
/* Write it now. False: reported. */
bool checkpoint_write(struct checkpoint *c, const struct judging *j, const char *command,
                      size_t place, int failures);
/* The run is over: remove the file. */
void checkpoint_end(const struct checkpoint *c);

#endif
