/* SPDX-License-Identifier: MIT */
/* Wrong implementations: the float reading of a step program that a row of mutants.table has
 * edited, or with faults in the loop round about it. mutants.py writes the rows as C.
 */
#ifndef ADAMANT_TESTS_MUTANT_H
#define ADAMANT_TESTS_MUTANT_H

#include "judge.h"

enum fault_kind {
  FAULT_NONE,
  FAULT_HYPER,         /* hyperparameter `what` is rounded to `format` */
  FAULT_SCALAR,        /* so is the scalar `what` of each step */
  FAULT_NAIVE,         /* rho from operations that are rounded to `format` */
  FAULT_COUNTER_ROUND, /* t is kept in `format`, and one is added in it */
  FAULT_COUNTER_PLUS,
  FAULT_COUNTER_MINUS,
  FAULT_COUNTER_FROZEN,
  FAULT_COUNTER_RESTART,
  FAULT_COUNTER_BYTE,
  FAULT_COUNTER_WORD,
  FAULT_STORE,  /* state `what` is rounded to `format` after each step */
  FAULT_KEEP,   /* it is never written */
  FAULT_IGNORE, /* it is not written where it would become NaN */
  FAULT_RESET,  /* it starts anew before each step */
  FAULT_SWAP,   /* `what` and `other` are told under each other's names */
  FAULT_SHARE,  /* they are one array, written as `other` */
  FAULT_SKIP_LAST,
  FAULT_SKIP_FIRST,
  FAULT_SKIP_TAIL4,
  FAULT_SKIP_TAIL8,
  FAULT_SKIP_ODD,
  FAULT_GRADIENT_NEXT,
  FAULT_GRADIENT_FIRST,
  FAULT_GRADIENT_LATE,
  FAULT_GRADIENT_SUM,
  FAULT_GRADIENT_FINITE,
  FAULT_FLUSH_IN,
  FAULT_FLUSH_OUT,
  FAULT_TWICE
};

struct fault {
  enum fault_kind kind;
  const char *what, *other;
  const struct format *format;
};

enum { MUTANT_FAULTS = 3 };

struct mutant {
  const char *id, *optimizer, *class_name, *sentence;
  bool survives;             /* the same over the reals, and within the bound */
  const struct format *only; /* the one format it differs in, or NULL: in both */
  const char *half[2]; /* halves.table: what becomes of it in binary16 and bfloat16; NULL: killed */
  const struct step_program *program; /* NULL: that of the optimizer */
  struct fault fault[MUTANT_FAULTS];  /* ends with FAULT_NONE, if there is room */
};

extern const struct mutant mutants[]; /* ends with a null id */

/* A mutant in a format. `m` NULL: the optimizer without a fault. */
struct mutant_run;
struct mutant_run *mutant_run_new(const struct mutant *m, const char *optimizer,
                                  const struct format *f);
void mutant_run_free(struct mutant_run *r);

/* A case begins: hyper in the order of the optimizer's program, initial[state * elements +
 * element]. */
void mutant_run_case(struct mutant_run *r, const double *hyper, uint64_t first_t, size_t elements,
                     const uint64_t *initial);
/* Step t with grad[elements]. The answer of an element is the state after it, as the mutant tells
 * it. */
void mutant_run_step(struct mutant_run *r, uint64_t t, const uint64_t *grad);
void mutant_run_answer(const struct mutant_run *r, size_t element, uint64_t answer[STEP_MAX_STATE]);
/* What the last step evaluated: the mutant's program at its own hyperparameters and step. */
struct mutant_reading {
  double hyper[STEP_MAX_HYPER]; /* in the order of the mutant's program */
  uint64_t t;
};
void mutant_run_reading(const struct mutant_run *r, struct mutant_reading *out);

/* The vectors of one optimizer in one format, and the judge of the last group. False: reported;
 * free it all the same. */
struct vectors {
  const struct format *format;
  struct vec_file *file;
  size_t n;
  struct judge *judge;
};
bool vectors_of(const char *folder, const char *optimizer, struct vectors *v);
/* Those of level 2 in a format of 16 bits, of which the published ones are some; without golden
 * values. */
bool vectors_of_halves(const char *optimizer, struct vectors *v);
void vectors_free(struct vectors *v);

/* One value over the reals? Not told apart by the last enclosure: one may be exact where the other
 * is only as near as that, or a tie that is not decided. */
bool mutant_same_value(const struct cell *a, const struct cell *b);

#endif
