/* SPDX-License-Identifier: MIT */
/* The golden suite, as data: one row per case, made for every program of its set and format that
 * the row names. Rows of the same file stand together; a new case goes to the end of its file, so that ids
 * stay. */
#ifndef ADAMANT_ORACLE_SUITE_H
#define ADAMANT_ORACLE_SUITE_H

#include "generate.h"

enum {
  SUITE_B16 = 1,
  SUITE_BF16 = 2,
  SUITE_B32 = 4,
  SUITE_B64 = 8,
  SUITE_WIDE = SUITE_B32 | SUITE_B64,
  SUITE_ALL = 15
};

struct suite_row {
  const char *file; /* last part of the stem: adamw_binary32_FILE */
  const char *input_class;
  enum semantics semantics;
  unsigned formats;  /* a sum of the above */
  const char *needs; /* only for programs with this hyperparameter, or NULL */
  const char *hyper; /* "eps=0 lr=0x1p-25"; what is not named has its usual value */
  uint64_t first_t;
  unsigned steps, elements;
  const char *comment;
};

/* The rows that are made for some programs. A file of one program is in one set alone. */
struct suite_set {
  const char *const *programs;  /* ids of optimizers and dialects; ends with NULL */
  const struct suite_row *rows; /* ends with a null file */
};

extern const struct suite_set suite_sets[]; /* ends with null programs */

extern const char *const suite_adam_programs[];
extern const struct suite_row suite_adam_rows[];

enum { SUITE_SEED = 20150422 }; /* any number would do; this one is the date of [KB15] at ICLR */

/* What a row asks for: its inputs for a program in a format. */
struct case_request suite_request(const struct suite_row *row, const struct step_program *program,
                                  const struct format *format);

/* Cases of the suite for a program, a dialect of it not included, in formats[format]. */
size_t suite_cases(const struct step_program *program, unsigned format);

/* Write every file and MANIFEST.sha256 into the folder, which is made if it is not there. Returns
 * the exit status. */
int suite_write(const char *folder);

#endif
