/* SPDX-License-Identifier: MIT */
/* Files appear whole or not at all: written under a temporary name in the same folder, flushed to
 * the disk, then renamed over the old one. A signal that ends the program removes the temporary.
 */
#ifndef ADAMANT_ORACLE_OUTPUT_H
#define ADAMANT_ORACLE_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

struct output {
  FILE *stream;    /* write here */
  int fd, error;   /* errno of the first write that failed; stdio forgets it */
  char *path;      /* where the file will stand; NULL: standard output */
  char *temporary; /* its name until then; NULL: written in place (a device, a pipe) */
};

/* Open PATH for writing; "-" or NULL is standard output. `out` stays where it is until it is
 * closed. False: reported on stderr. */
bool output_open(struct output *out, const char *path);

/* Finish: true when every byte is on its way. False: reported on stderr, nothing is left at PATH.
 */
bool output_close(struct output *out);

/* Flush standard output; false, reported, when it could not take everything. */
bool output_flush_stdout(void);

#endif
