/* SPDX-License-Identifier: MIT */
/* The golden suite, as data: one row per case, made for every program of its set and format that
 * the row names. Rows of the same file stand together; a new case goes to the end of its file, so
 * that ids stay. */
#ifndef ADAMANT_ORACLE_SUITE_H
#define ADAMANT_ORACLE_SUITE_H

#include "generate.h"

enum {
  SUITE_B16 = 1,
  SUITE_BF16 = 2,
  SUITE_B32 = 4,
  SUITE_B64 = 8,
  SUITE_HALVES = SUITE_B16 | SUITE_BF16,
  SUITE_WIDE = SUITE_B32 | SUITE_B64,
  SUITE_ALL = 15
};

struct suite_row {
  const char *file; /* last part of the stem: adamw_binary32_FILE */
  const char *input_class;
  enum semantics semantics;
  unsigned formats; /* a sum of the above */
  const char *
      needs; /* only for programs with this hyperparameter; "t": that depend on the step; or NULL */
  const char *hyper; /* "eps=0 lr=0x1p-25", "beta2=gate(4,5)-1" (suite_threshold.h); what is not
                        named has its usual value. "t=one(beta1)-1" after it is first_t: the first
                        step at which 1 - beta1^t rounds to 1 in the format, less 1;
                        "t=zero(beta1)": at which beta1^t rounds to 0 */
  uint64_t first_t;
  unsigned steps, elements;
  const char *comment;
};

/* The rows that are made for some programs. A file of one program is in one set alone. The sets of
 * level 1 are the files of oracle/vectors, judged in seconds; a suite of level 2 has both, those of
 * SUITE_WIDE in 16 bits too, and takes minutes. */
struct suite_set {
  const char *const *programs;  /* ids of optimizers and dialects; ends with NULL */
  const struct suite_row *rows; /* ends with a null file */
  unsigned level;
  bool special; /* what these programs alone can get wrong */
};

enum { SUITE_LEVELS = 2 };

extern const struct suite_set suite_sets[]; /* ends with null programs */

extern const char *const suite_adam_programs[];
extern const struct suite_row suite_adam_rows[];
extern const struct suite_row suite_adam_more_rows[], suite_family_more_rows[]; /* suite_more.c */
extern const struct suite_row suite_gate_all_rows[], suite_wide_rows[];         /* suite_level2.c */
extern const struct suite_row suite_halves_rows[];                              /* suite_halves.c */

enum { SUITE_SEED = 20150422 }; /* any number would do; this one is the date of [KB15] at ICLR */

/* Is the set for this program: one of its programs, or a dialect that has all the choices of one? */
bool suite_serves(const struct suite_set *set, const struct step_program *p);

/* Is there a case of the row for this program in formats[format]? */
bool suite_applies(const struct suite_row *row, const struct step_program *p, unsigned format);

/* Does any instruction of the program read t? */
bool suite_depends_on_t(const struct step_program *p);

/* What a row asks for: its inputs for a program in a format. */
struct case_request suite_request(const struct suite_row *row, const struct step_program *program,
                                  const struct format *format);

/* A case as the suite has it: its row, and its inputs without golden values. */
struct suite_case {
  const struct suite_row *row;
  struct case_request want;
  unsigned id; /* in its file */
  struct vec_case inputs;
};

/* Every case of a level for a program, a dialect of it not included, in formats[format], in the
 * order of the files. The case is freed when `visit` returns; false ends it. */
void suite_visit(const struct step_program *program, unsigned format, unsigned level,
                 bool (*visit)(void *context, const struct suite_case *c), void *context);

/* Cases of level 1 for a program, a dialect of it not included, in formats[format]. */
size_t suite_cases(const struct step_program *program, unsigned format);

/* Write every file of the level and MANIFEST.sha256 into the folder, which is made if it is not
 * there. Returns the exit status. */
int suite_write(const char *folder, unsigned level);

#endif
