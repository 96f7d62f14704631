/* SPDX-License-Identifier: MIT */
/* What was found, counted: rows by optimizer, format, semantics and class, each with one column of
 * statistics per variable; the outcome of every case; the findings worth printing. report_text.c,
 * report_tap.c (TAP, JUnit) and report_json.c print it.
 */
#ifndef ADAMANT_ORACLE_REPORT_H
#define ADAMANT_ORACLE_REPORT_H

#include "curve.h"
#include "ensemble.h"
#include "error_counts.h"
#include "judge.h"
#include "trajectory.h"

#include <jansson.h>

/* One variable of one element after one step, with all it takes to see it again. */
struct finding {
  char *where;  /* "path#id", what `adamant show` takes; NULL: no finding */
  size_t place; /* of the case in the run */
  const struct vec_group *group;
  uint64_t t, grad;
  size_t element, state; /* which variable */
  uint64_t before[STEP_MAX_STATE], after[STEP_MAX_STATE];
  bool exposed[STEP_MAX_STATE]; /* of `after` */
  struct judged v;
};

/* All outputs are measured, but for those of which --sample leaves it at this: each conforms to the
 * reference's bound, and its error is not above largest_error, nor that of its step, by more than
 * 2^-20 ulp. What is not said to be of all outputs is of the measured ones. */
struct column {
  uint64_t cells;                     /* outputs asked for */
  uint64_t measured;                  /* of them; hidden ones are among these */
  uint64_t count[VERDICT_HIDDEN + 1]; /* of all, adds up to cells */
  uint64_t met[MET_HIDDEN + 1];       /* adds up to measured */
  uint64_t correct, faithful, flushed, infinite;
  uint64_t same_bits[CHECK_MAX_ORDERS];
  struct error_counts errors; /* |error| in ulp, finite, of the outputs that a bound holds for */
  double largest_error;       /* of these; of all outputs */
  double largest_bound;       /* the largest finite bound, ulp */
  double largest_ratio;       /* of |error| to bound */
  struct curve *curve;        /* of the same errors, its steps of all outputs; NULL: none */
  struct finding worst;       /* of all: the largest |error| that is finite, else an infinite one */
};

struct report_row {
  const struct step_program *program;
  const struct format *format;
  enum semantics semantics;
  char *class_name;
  size_t first,
      last; /* place of its first case; place + 1 of the last one that was asked, 0: none */
  uint64_t cases, failed, skipped, undecided, element_steps;
  struct column column[STEP_MAX_STATE];
  struct trajectory *trajectory;   /* of the element where theta is worst; NULL: none */
  struct finding first_divergence; /* the first measured output that is not the correct rounding */
  struct finding first_failure;
};

enum outcome {
  OUTCOME_CONFORMS,
  OUTCOME_DEVIATES,
  OUTCOME_PROGRAM,
  OUTCOME_UNDECIDED,
  OUTCOME_SKIPPED
};
extern const char *const outcome_name[];

struct case_outcome {
  char *name, *class_name;
  size_t place; /* of the case in the run; SIZE_MAX: the program's ending, after all cases */
  enum outcome outcome;
  char *text;        /* one line: the first finding, the program's verdict, the reason */
  uint64_t findings; /* deviating outputs */
  struct expectation *expectation; /* of an ensemble, n_expectation of them; else NULL */
  size_t n_expectation;
};

enum { REPORT_FINDINGS = 10 }; /* kept for printing */
enum { REPORT_SCHEMA = 3 };    /* of the JSON */

/* What the program did wrong after its last answer. */
struct ending {
  char *name; /* "end of the program" */
  char *text;
};

struct report {
  const char *name; /* of the implementation */
  struct check_options options;
  const struct vec_file *file; /* the vectors judged against, when all are read */
  size_t n_file;
  struct report_row *row;
  size_t n_row;
  struct case_outcome *outcome;
  size_t n_outcome;
  struct finding finding[REPORT_FINDINGS];
  size_t n_finding;
  uint64_t n_failing; /* findings, kept or not */
  uint64_t zero_signs;
  char **cause; /* sentences of the diagnosis */
  size_t n_cause;
  uint64_t not_tried; /* cases that `run` gave up on */
  size_t place;       /* of the case at hand: cases count from 0 over all files */
  struct ending *ending;
  size_t n_ending;
  json_t *shard; /* of a shard: what `adamant merge` needs, printed in JSON; else NULL */
};

/* The row of a group, made when it is new. */
struct report_row *report_row_of(struct report *r, const struct vec_group *group);

/* Count one judged output; `f` is complete but for `where`, which is `where`. */
void report_count(struct report *r, struct report_row *row, const struct finding *f,
                  const char *where);

/* In two parts, for outputs that conform and are counted apart from those that may lead: errors in
 * a bucket, `upper` of them above the boundary of the histogram that lies within it (split: one
 * does); and what report_count makes of the largest error, bound and ratio. */
void report_errors(struct column *c, uint32_t bucket, uint64_t outputs, uint64_t upper, bool split);
void report_lead(struct report_row *row, const struct finding *f, const char *where);

void report_outcome(struct report *r, struct report_row *row, const char *name,
                    enum outcome outcome, const char *text, uint64_t findings);
/* Of the case whose outcome was counted last. */
void report_expectations(struct report *r, const struct expectation *list, size_t n);
void report_cause(struct report *r, char *sentence);
/* The program ended badly after the last case: said once, however many shards saw it. */
void report_ending(struct report *r, const char *name, const char *text);
/* After the last case: endings become outcomes, of the row that was asked last. */
void report_close(struct report *r);
void report_free(struct report *r);

/* 0, 1, 3 or 77. */
int report_status(const struct report *r);

/* The classes that the outputs of an optimizer and format are in, added up over its rows, when row
 * i is the first of them; else false. */
bool report_met(const struct report *r, size_t i, uint64_t met[MET_HIDDEN + 1]);
/* With --sample N above 1: how many outputs of all rows are measured, "measured: A of B outputs
 * (--sample N)"; else NULL. Free it. */
char *report_measured(const struct report *r);
char *measured_text(uint64_t measured, uint64_t cells, uint64_t sample);
/* In words: the strongest statement that holds of an output. */
const char *met_text(enum met met);

/* The p-quantile of the errors (0.5: the median), or 0 without any; the largest of all is exact,
 * others as error_counts.h says. */
double column_quantile(const struct column *c, double p);

/* The finding as one line, with the command that shows it again; free it. */
char *finding_text(const struct finding *f);
/* Just that command. */
char *finding_command(const struct finding *f);
/* bits, hexadecimal floating point and decimal of a number. */
char *number_text(const struct format *f, uint64_t bits);

void report_print_text(struct report *r, FILE *f);
void report_print_tap(const struct report *r, FILE *f);
void report_print_junit(const struct report *r, FILE *f);
void report_print_json(struct report *r, FILE *f);

/* "text", "tap", "junit" or "json"; NULL-terminated, in the order of report_print. */
extern const char *const report_formats[];
void report_print(struct report *r, int format, FILE *f);

#endif
