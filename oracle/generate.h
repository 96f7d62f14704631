/* SPDX-License-Identifier: MIT */
/* From inputs to golden values. */
#ifndef ADAMANT_ORACLE_GENERATE_H
#define ADAMANT_ORACLE_GENERATE_H

#include "classes.h"
#include "vectors.h"

/* The golden cells and scalars of a case [eq:V1]. `step`: each step exactly from the correctly
 * rounded golden state before it (a tie goes to the even significand). `real`: the exact trajectory
 * from the exact inputs. `bits`: the float reading. */
void generate_gold(const struct vec_group *group, struct vec_case *c);

/* A stored number for a cell: its bits; of a tie, the candidate with the even significand. */
uint64_t generate_stored(const struct cell *cell);

/* What `adamant gen` is asked for: one case, or a sweep: cases 1, 2, ... of the same kind, each
 * with inputs of its own. */
struct case_request {
  const struct step_program *program;
  const struct format *format;
  enum semantics semantics;
  const struct input_class *input_class;
  uint64_t first_t, seed;
  size_t steps, elements;
  size_t cases;                 /* 0 counts as 1 */
  double hyper[STEP_MAX_HYPER]; /* in the order of the program */
  const char *theta0; /* bits of one theta for all elements as text, or NULL: the class's */
};

/* The inputs of the request as a case of this id, without golden values. */
struct vec_case generate_inputs(const struct case_request *want, unsigned id);

/* A new group of the file, with what the request says of it and no case yet. */
struct vec_group *generate_group(struct vec_file *file, const struct case_request *want);

/* A file of the cases without golden values, and of generate_outline without inputs too: those of
 * one case at a time are made by generate_fill (random gradients step by step, gradients.h) and
 * freed by generate_empty. */
void generate_outline(const struct case_request *want, const char *stem, struct vec_file *file);
void generate_fill(const struct case_request *want, struct vec_case *c);
void generate_empty(struct vec_case *c);
void generate_file(const struct case_request *want, const char *stem, struct vec_file *file);

/* "random, seed 7": the comment of its cases; free it. */
char *generate_comment(const struct case_request *want);

/* The command line that makes the request again, without an output file; free it. */
char *generate_command(const struct case_request *want);

#endif
