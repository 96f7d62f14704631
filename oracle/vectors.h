/* SPDX-License-Identifier: MIT */
/* Vector files in memory [eq:V1]: groups of cases that share optimizer, semantics, format and
 * hyperparameters. spec/vectors.md describes the file; vectors_read.c and vectors_write.c are its
 * reader and writer.
 */
#ifndef ADAMANT_ORACLE_VECTORS_H
#define ADAMANT_ORACLE_VECTORS_H

#include "cell.h"
#include "program.h"
#include "sha256.h"

#include <stdio.h>

enum { VECTORS_SCHEMA = 1, VECTORS_MAX_FLAG = 4, VECTORS_MAX_SCALAR = 4 };

enum semantics { SEMANTICS_STEP, SEMANTICS_REAL, SEMANTICS_BITS };
extern const char *const semantics_name[]; /* "step", "real", "bits", NULL */

/* Place of a word in a NULL-terminated list, or -1. */
int word_index(const char *const *words, const char *word);

struct vec_case {
  unsigned id; /* tcId, from 1, consecutive in a file */
  char *comment;
  const char *flag[VECTORS_MAX_FLAG]; /* names of notes; NULL: no more */
  uint64_t first_t;
  size_t steps, elements;
  uint64_t *initial;   /* [state * elements + element]: before step first_t */
  uint64_t *grad;      /* [step * elements + element], or NULL: gradients.h */
  struct gradients *gradients; /* makes them step by step; NULL: they are in grad */
  struct cell *scalar; /* [step * n_scalar + i], or NULL */
  struct cell *gold;   /* [(step * elements + element) * n_output + k], or NULL: no golden values */
};

struct vec_group {
  const struct step_program *program;
  const struct format *format;
  enum semantics semantics;
  double hyper[STEP_MAX_HYPER]; /* in the order of the program */
  char *class_name;
  struct vec_case *cases;
  size_t n_case;
};

struct vec_file {
  char *path;    /* where it was read from; NULL: made from options */
  char sha256[SHA256_HEX_SIZE]; /* as the file states it; "": not read */
  char *stem;    /* the first part of a case's id: "adamw_binary32_defaults" */
  char *command; /* what writes it again */
  uint64_t seed;
  struct vec_group *group;
  size_t n_group;
};

/* A case with room for its initial state and gradients (zeros), no golden values. */
struct vec_case vec_case_new(const struct step_program *program, unsigned id, uint64_t first_t,
                             size_t steps, size_t elements);
struct vec_group *vec_file_add_group(struct vec_file *file);
void vec_group_add(struct vec_group *group, struct vec_case c);
void vec_file_free(struct vec_file *file);

/* The golden cell of output k. */
static inline struct cell *vec_gold(const struct vec_group *g, const struct vec_case *c,
                                    size_t step, size_t element, size_t k)
{
  return &c->gold[(step * c->elements + element) * g->program->n_output + k];
}

/* Registers of the per-step scalars that a file lists: real expressions of hyperparameters and t,
 * rounded to binary64 (1 - beta1^t, 1 - beta2^t). Returns their number. */
size_t vec_scalars(const struct step_program *program, uint8_t reg[VECTORS_MAX_SCALAR]);

/* Does the float or the real reading that the group asks for define this output? */
bool vec_has_output(const struct vec_group *group, size_t k);

/* "<stem>/<id>" into text; the name of a case in the pipe protocol and for `adamant show`. */
char *vec_case_name(const struct vec_file *file, const struct vec_case *c);

/* SHA-256 of the step programs that the file uses, in the order of the table: for a file of one
 * optimizer what `sha256sum spec/steps/ID.fpcore` prints. */
void vec_spec_sha256(const struct vec_file *file, char hex[static SHA256_HEX_SIZE]);

/* The whole file as text; free it. */
char *vectors_to_text(const struct vec_file *file, size_t *size);
/* Writes it to PATH ("-": standard output). False: reported. */
bool vectors_write(const struct vec_file *file, const char *path);

/* Reads and validates strictly. False: one line on stderr names the file, the place and the reason.
 */
bool vectors_read(const char *path, struct vec_file *file);

#endif
