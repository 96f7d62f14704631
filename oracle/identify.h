/* SPDX-License-Identifier: MIT */
/* Which optimizer, dialect, number format of scalars and order of operations explain what an implementation answers
 * [eq:P1] [eq:B1]. A candidate is a step program, perhaps with its scalars in another format; it is excluded by the first
 * output that is farther from its exact step than its rounding bound. Further cases are those on which the candidates
 * that are left exclude each other.
 */
#ifndef ADAMANT_ORACLE_IDENTIFY_H
#define ADAMANT_ORACLE_IDENTIFY_H

#include "judge.h"
#include "suite.h"
#include "variant.h"

#include <jansson.h>
#include <stdio.h>

/* ---- questions ---- */

/* One case of the pipe protocol, and its answers. */
struct question {
  struct vec_group group; /* of the program that was asked for */
  struct vec_case c;
  char *name, *again; /* in the protocol; what makes or shows the case again */
  bool borrowed;      /* the case is a vector file's */
  size_t not_finite;  /* outputs that are not taken for answers (question_spare) */
  uint64_t *state;    /* [(step * elements + element) * n_state + s] */
  bool *exposed;
};

/* The case of a row for the program, not asked yet. */
void question_begin(struct question *q, const struct suite_row *row,
                    const struct step_program *asked, const struct format *format);
/* A case of a file, which stays the owner. */
void question_borrow(struct question *q, const struct vec_file *file,
                     const struct vec_group *group, const struct vec_case *c);
void question_free(struct question *q);
/* The answers to one element-step. */
void question_answer(struct question *q, size_t step, size_t element, const uint64_t *state,
                     const bool *exposed);
/* NaN and infinities count as not exposed: of them nothing is said. */
void question_spare(struct question *q);

/* ---- candidates ---- */

/* What a program has in place of binary64 scalars. */
struct number_format {
  const char *name, *what;
  const struct format *format; /* hyperparameters are rounded to it first; NULL: as given */
  bool betas;                  /* beta1 and beta2 alone are */
  bool (*change)(struct variant *v); /* how the scalars are computed; NULL: as the program says */
  const struct format *rho; /* RAdam's gate is decided by rho_t computed in it; NULL: by rho_t */
  const struct format *t;   /* what t is counted in; NULL: the integers */
};
extern const struct number_format number_formats[]; /* ends with a null name; the first: as given */

/* RAdam's gate of a program that computes rho_t by its formula in a number format. */
struct gate {
  unsigned threshold;
  const struct format *format;
  struct variant turned[CHECK_MAX_ORDERS]; /* the program and its orders with the other branch */
  const struct step_program *program[CHECK_MAX_ORDERS + 1]; /* these; ends with NULL */
  size_t n;
};

/* Of the optimizer or dialect; NULL: it has no gate. To be freed with free. */
struct gate *gate_new(const struct step_program *known, const struct format *rho);
/* Is the other branch taken at this step? */
bool gate_turns(const struct gate *g, double beta2, uint64_t t);

struct departure {
  size_t question, element, state; /* state of the program asked for */
  uint64_t t;
  bool alien; /* the candidate has no such state, and it was changed */
  struct judged v;
};

struct candidate {
  const struct step_program *program; /* what is run: `known`, or the changed copy */
  const struct step_program *known;
  const struct number_format *numbers;
  struct variant *variant; /* the changed copy, or NULL */
  struct gate *gate;       /* whose decisions are not those of the program, or NULL */
  size_t agree, disagree;  /* outputs; one that it does not have can only disagree */
  bool hidden;             /* some state of it is not among those of the program asked for */
  size_t agree_of[STEP_MAX_STATE], asked_of[STEP_MAX_STATE]; /* by state of the program asked for */
  const struct step_program *order[CHECK_MAX_ORDERS];
  size_t n_order, same_bits[CHECK_MAX_ORDERS], bits; /* outputs that are an order's; of so many */
  struct departure first;                            /* when disagree > 0 */
  bool *departs; /* by element-step of all questions; NULL until the first is judged */
  size_t n_departs;
};

/* Can the program be explained by questions to `asked`: are its hyperparameters asked, and does the change apply? */
bool candidate_begin(struct candidate *c, const struct step_program *known,
                     const struct number_format *numbers, const struct step_program *asked);
void candidate_free(struct candidate *c);

/* One element-step as a candidate judges it. */
struct walk_step {
  const struct judge *judge;
  const struct vec_group *group; /* the candidate's */
  uint64_t t, grad;
  size_t element, index;
  const uint64_t *before, *after, *answer; /* of the candidate, twice; of the program asked for */
  const bool *exposed, *answered;
  const struct judged *out;
};

/* Visits the element-steps of the question, until `visit` returns false. `own` receives the candidate's group. False:
 * the case says nothing of this candidate (it starts in mid-course with a state that was not asked, or a hyperparameter
 * is out of domain in its format). */
bool candidate_walk(const struct candidate *c, const struct question *q, struct vec_group *own,
                    bool (*visit)(void *context, const struct walk_step *x), void *context);

/* Judges the question, which is the next of all; `quick`: no further than the first departure. */
void candidate_judge(struct candidate *c, const struct question *q, size_t number, bool quick);

/* Answers the question as the candidate's float reading does. False as in candidate_walk. */
bool candidate_play(const struct candidate *c, struct question *q);

/* Are the scalars of the question other numbers for the candidate, or its decisions others? */
bool candidate_rounds(const struct candidate *c, const struct question *q);

/* Does `c` accept what is answered? */
bool candidate_accepts(const struct candidate *c, const struct question *q);

/* One step function: they differ at most in the state before the first step. */
bool candidate_same_step(const struct candidate *a, const struct candidate *b);

static inline bool candidate_lives(const struct candidate *c)
{
  return c->disagree == 0 && c->agree > 0;
}

struct candidates {
  struct candidate *c;
  size_t n;
};

/* Every optimizer and dialect with these scalars that questions to `asked` can explain: `asked` first. */
struct candidates candidates_of(const struct step_program *asked,
                                const struct number_format *numbers);
void candidates_free(struct candidates *all);

/* ---- identification ---- */

enum answered { ANSWERED, ANSWERED_DECLINED, ANSWERED_NOT };

enum identity { IDENTITY_ONE, IDENTITY_NONE, IDENTITY_SEVERAL };
extern const char *const identity_name[];

struct identification {
  const struct step_program *asked;
  const struct format *format;
  /* Fills in the answers; NULL: nothing more can be asked. */
  enum answered (*ask)(void *context, struct question *q);
  void *context;
  struct question *question;
  size_t n_question;
  const struct suite_row **used; /* the rows that were asked */
  size_t n_used;
  /* the result */
  enum identity identity;
  struct candidates plain, rounded; /* scalars as given; in the format that explains more, or none */
  struct candidate **left;          /* that no output excludes; the first is what it is */
  size_t n_left;
  struct candidate *nearest; /* IDENTITY_NONE */
  char **cause;              /* why that one departs, in sentences */
  size_t n_cause;
  struct question next; /* IDENTITY_SEVERAL: a case that would tell them apart; its name is NULL when there is none */
};

/* Judge what is there, ask what tells candidates apart, conclude. ANSWERED unless the first question was declined or the
 * program failed. */
enum answered identify(struct identification *x);
void identification_free(struct identification *x);

size_t identify_element_steps(const struct identification *x);
/* Element-steps at which some candidate with scalars as given departs and another does not, and at how many of them `c`
 * departs. */
size_t identify_telling(const struct identification *x, const struct candidate *c, size_t *departs);
/* Of the excluded candidates with scalars as given the one that departs at the fewest element-steps, and their number;
 * NULL when there is none. */
const struct candidate *identify_next_best(const struct identification *x, size_t *departs);
/* Outputs of which nothing is said, for they are not finite and the case is a special one. */
size_t identify_not_finite(const struct identification *x);
/* Candidates with scalars as given that this question is the first to exclude. */
size_t identify_excluded_by(const struct identification *x, size_t question);
/* Does the format of scalars explain the answers too, with the program of `c`? NUMBERS_NONE: it changes nothing of this
 * program, or takes a hyperparameter out of its domain. */
enum numbers_fit { NUMBERS_NONE, NUMBERS_EXCLUDED, NUMBERS_FIT };
enum numbers_fit identify_numbers_fit(const struct identification *x, const struct candidate *c,
                                      const struct number_format *numbers);
/* Are the two programs' exact steps from the answered states one and the same cells in every question? */
bool identify_same_reals(const struct identification *x, const struct candidate *a,
                         const struct candidate *b);

/* The cases to choose from; the first IDENTIFY_ALWAYS are asked in any case. Ends with a null file. Beside them there are the
 * special ones of the golden suite for the programs that are left: what they alone can get wrong. */
extern const struct suite_row identify_rows[];
enum { IDENTIFY_ALWAYS = 3 };
enum { IDENTIFY_SEED = SUITE_SEED + 1 }; /* the inputs are none of the suite's, which may test what is said */

/* Is the row one of the special ones? */
bool identify_is_special(const struct suite_row *row);

/* The row, not yet used, on which most pairs of the first of `left` exclude each other, a special one if no other does; NULL
 * when there is none. */
const struct suite_row *identify_choose(const struct identification *x);

/* What is asked once one program is left or no case tells those apart that are: the next row, not yet used, of "confirm" or
 * of the special ones; or NULL. */
const struct suite_row *identify_confirm(const struct identification *x);

/* ---- report ---- */

void identify_print(const struct identification *x, FILE *f);
json_t *identify_json(const struct identification *x);

#endif
