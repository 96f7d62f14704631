/* SPDX-License-Identifier: MIT */
/* The program's side of the pipe protocol (spec/pipe.md) for programs in C: it reads the questions, keeps the
 * arrays of the case in its format, and prints the answers. binary32 and binary64; others are unsupported.
 */
#ifndef ADAMANT_PIPE_CLIENT_H
#define ADAMANT_PIPE_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PIPE_WORD = 1024 };

enum pipe_array { PIPE_THETA, PIPE_M, PIPE_V, PIPE_VMAX, PIPE_MU_PRODUCT, PIPE_GRAD, PIPE_ARRAYS };

struct pipe_case {
  char id[PIPE_WORD], optimizer[PIPE_WORD], format[PIPE_WORD];
  size_t elements;
  uint64_t first_t, steps;
  double lr, beta1, beta2, eps, weight_decay; /* 0 unless the H line gives it */
  double momentum, dampening, lr_decay, momentum_decay;
  bool binary;                                /* asked in records */
  bool wide;                                  /* binary64, else binary32 */
  void *array[PIPE_ARRAYS];                   /* double or float, `elements` of them */
  size_t states;                              /* how many the I lines name, and which, */
  enum pipe_array state[PIPE_ARRAYS];         /* in their order, which is that of the answers */
  bool strange;                               /* H or I has a name that is none of the above */
  const char *unsupported;                    /* why, once it is known; answered already */
};

struct pipe_program {
  /* Takes step t on the arrays of the case. NULL, or why the case is not supported. */
  const char *(*step)(struct pipe_case *c, uint64_t t);
  /* Prints the answers of step t; NULL: one R line per element, in order. */
  void (*answer)(const struct pipe_case *c, uint64_t t);
};

/* Answers until the input ends. 0, or 2 after a message about a question that is none. */
int pipe_serve(const struct pipe_program *program);

/* "R CASE T ELEM GRAD THETA M V", with the states of the case, the grad's bits changed by `grad_mask` (0: none). */
void pipe_answer(const struct pipe_case *c, uint64_t t, size_t elem, uint64_t grad_mask);

#endif
