/* SPDX-License-Identifier: MIT */
/* What the parts of the judge share: its state; judge_step.c and judge_carried.c, which put an
 * output beside its exact value, bounds and readings; judge_class.c, which decides. */
#ifndef ADAMANT_ORACLE_JUDGE_INSIDE_H
#define ADAMANT_ORACLE_JUDGE_INSIDE_H

#include "bits.h"
#include "interval_golden.h"
#include "judge.h"

struct judge {
  const struct step_program *program;
  const struct format *format;
  enum semantics semantics;
  struct check_options options;
  /* Every registered order: those in use, then the others. A machine is at step at[i]. */
  const struct step_program *order[CHECK_MAX_ORDERS];
  struct bound_machine *bound[CHECK_MAX_ORDERS];
  struct bits_machine *bits[CHECK_MAX_ORDERS];
  uint64_t at[CHECK_MAX_ORDERS];
  size_t n_order, n_all;
  size_t reference;              /* the optimizer's own step program among them */
  struct bound_machine *general; /* of that one, made when it is needed; at step general_at */
  uint64_t general_at;
  double hyper[STEP_MAX_HYPER];
  struct golden *golden;
  uint64_t t;
  size_t elements;
  uint64_t *before;                  /* [element * n_state + s] */
  bool *carried;                     /* [element]: the arrays below stand for `before` */
  struct interval *exact;            /* [element * n_state + s] */
  struct bound_value *error;         /* [(element * n_all + order) * n_state + s] */
  struct bound_value *general_error; /* [element * n_state + s] */
  uint64_t *reading;                 /* as error: what the order makes of the same start */
};

/* One output while it is judged. */
struct output {
  struct judged *v;
  bool same;                                          /* its bits are those asked for */
  bool carried;                                       /* from a carried state */
  bool finite;                                        /* all that it may have been computed from */
  const struct bound_result *bound[CHECK_MAX_ORDERS]; /* of each order; NULL: not computed */
  const struct bound_result *general;                 /* likewise */
  uint64_t reading[CHECK_MAX_ORDERS];                 /* of the orders in use; of all when some
                                                         answer is not finite */
  enum verdict (*settle)(const struct judge *j, const struct output *o, long double bound);
  const void *context; /* of settle */
};

/* Output of a program that is state s. */
size_t judge_output_of(const struct step_program *p, size_t s);
/* The machines of order i at the step that the judge is at; that of the general bound. */
void judge_ready(struct judge *j, size_t i);
struct bound_machine *judge_general(struct judge *j);

bool judge_same_number(const struct format *f, uint64_t a, uint64_t b);
/* same_bits of an output whose readings are there. */
unsigned judge_same_bits(const struct judge *j, const struct output *o);
/* The verdict, from the bounds and readings of the orders in use. */
void judge_verdict(const struct judge *j, struct output *o);
/* After it the class, from the reference's bound too, unless the bits are the same. True when the
 * general bound has a say in it: judge_by_general then ends class and verdict. */
bool judge_class(const struct judge *j, struct output *o);
void judge_by_general(const struct judge *j, struct output *o);

void judge_staged(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                  struct judged *out);
void judge_carried(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                   const bool *exposed, struct judged *out);

#endif
