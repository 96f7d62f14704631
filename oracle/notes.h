/* SPDX-License-Identifier: MIT */
/* The notes dictionary of vector files: what a flagged case is for. */
#ifndef ADAMANT_ORACLE_NOTES_H
#define ADAMANT_ORACLE_NOTES_H

struct note {
  const char *flag;
  const char *bug_class;   /* the kind of mistake it finds */
  const char *description; /* what the case contains */
  const char *effect;      /* what a wrong implementation does */
  const char *link;        /* where to read more, in spec/ or in the literature */
  const char
      *bugs; /* "mlx#1640 onnx#3803": reports of real ones, by repository and number; or "" */
  const char
      *open; /* what is implementation-defined of the results; NULL: every one must be as said */
};

extern const struct note notes[]; /* ends with a null flag */

const struct note *note_find(const char *flag);

#endif
