/* SPDX-License-Identifier: MIT */
/* The lines of the pipe protocol [eq:P1], spec/pipe.md: questions out, answers in. */
#ifndef ADAMANT_ORACLE_PIPE_H
#define ADAMANT_ORACLE_PIPE_H

#include "vectors.h"

/* The H line and the I lines of a case. */
void pipe_ask_case(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c);
/* The G lines and the S line of step first_t + step. */
void pipe_ask_step(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c, size_t step);

enum pipe_kind { PIPE_VALUES, PIPE_UNSUPPORTED, PIPE_MALFORMED };

struct pipe_answer {
  enum pipe_kind kind;
  const char *case_name; /* in the line, */
  size_t case_length;    /* of this length */
  uint64_t t, element;
  uint64_t grad, state[STEP_MAX_STATE];
  bool exposed[STEP_MAX_STATE];
  const char *text; /* the reason of U, or what is malformed */
};

/* Takes the line apart. Values are read in the format, n_state of them; others are 0. */
void pipe_read(const char *line, const struct format *format, size_t n_state,
               struct pipe_answer *a);

/* Whose answer is expected next. */
struct pipe_place {
  const char *name, *before; /* of the case; of the case before it, or NULL */
  const struct vec_group *group;
  const struct vec_case *c;
  size_t step, element;
};

enum { PIPE_VERDICT_SIZE = 512 };

/* The same for the line that comes at a place. What is neither its values nor U in their stead is PIPE_MALFORMED, and
 * `verdict` is what that says of the program: "wrong echo (step is 3)". */
void pipe_expect(const struct pipe_place *at, const char *line, struct pipe_answer *a,
                 char verdict[PIPE_VERDICT_SIZE]);

#endif
