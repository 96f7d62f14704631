/* SPDX-License-Identifier: MIT */
/* A list of loops over a block (bulk_kernels.h), made operation by operation: the values, what they
 * lack, and the running error bounds of bulk.h. What was computed before is not computed again. For
 * bulk_tape.c alone.
 */
#ifndef ADAMANT_ORACLE_BULK_LIST_H
#define ADAMANT_ORACLE_BULK_LIST_H

#include "bulk_kernels.h"
#include "judge.h"

/* A real by element: its value, and the bound of the error that binary32 makes of it. */
struct quantity {
  const double *x;
  const double *d; /* what the value lacks; NULL: nothing, or it is not wanted */
  const double *e; /* the bound; NULL: r |x| */
  double r;
  const double *near; /* what x + d may be off by; NULL: what the bound says */
  double low, high;   /* of |x| for every element of the block that is not open, */
  bool zero;          /* which may be 0 too */
  bool nonnegative;
  unsigned count; /* of the operations that it comes from, as proofs/coq/rounding/staged_check.v
                     counts */
};

/* The slack of the staged check is proved for counts up to this (staged_verdicts.v). */
enum { LIST_MOST_COUNT = 96 };

struct bulk_list;

struct bulk_list *list_new(void);
void list_free(struct bulk_list *t);
/* Empty again. */
void list_clear(struct bulk_list *t);

/* What values lack is wanted from here on, or not. */
void list_rests(struct bulk_list *t, bool wanted);
/* An array of which every element is x. */
const double *list_scalar(struct bulk_list *t, double x);
/* The result of an operation that binary32 rounds by u, relative to it. */
struct quantity list_operate(struct bulk_list *t, enum step_op op, const struct quantity *a,
                             const struct quantity *b, const struct quantity *c, double u);
/* The bound as an array; the larger of two. */
const double *list_bound(struct bulk_list *t, const struct quantity *a);
const double *list_larger(struct bulk_list *t, const double *a, const double *b);
/* How many values are looked at, because what they are made of does not say their range. */
size_t list_looks(const struct bulk_list *t);

/* The loops in turn; an element that one of them is not for becomes open. */
void list_run(const struct bulk_list *t, uint64_t *open);

#endif
