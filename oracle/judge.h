/* SPDX-License-Identifier: MIT */
/* The verdict on an answer [eq:B1] [eq:U1] [eq:E1]. `step` semantics is staged: the averages are
 * judged from the program's own state before the step, theta from that and its own new averages. A
 * variable that is not exposed is carried as an exact real with the bound it may be off by, and as
 * what each order computes; `real` carries all of them. The sign of zero is judged where nothing is
 * carried.
 */
#ifndef ADAMANT_ORACLE_JUDGE_H
#define ADAMANT_ORACLE_JUDGE_H

#include "bits.h"
#include "bound.h"
#include "ulp.h"
#include "vectors.h"

enum verdict {
  VERDICT_CONFORMS,
  VERDICT_DEVIATES,  /* beyond the bound, or another bit pattern where bits are compared */
  VERDICT_ZERO_SIGN, /* a zero of the wrong sign: the strict verdict beside the bound */
  VERDICT_UNDECIDED, /* the oracle's own slack straddles the bound */
  VERDICT_UNBOUNDED, /* no bound is proved there (overflow or cancellation of the denominator
                        possible) */
  VERDICT_HIDDEN     /* not exposed */
};
extern const char *const verdict_name[];

/* The conformance class of an output: the strongest that it is in [eq:B1]. Acceptance sets change
 * verdicts, never classes; the classes of a column add up to its measured outputs. */
enum met {
  MET_IDENTICAL, /* bit for bit what an order in use computes */
  MET_REFERENCE, /* within the bound of the optimizer's own step program, whatever is in use */
  MET_ORDER,     /* within that of another order in use */
  MET_GENERAL,   /* within the general bound of the optimizer's own step program [eq:B18] */
  MET_OUTSIDE,   /* beyond them, or a deviation by [eq:E1] or from an invariant */
  MET_UNCLASSED, /* nothing is proved: the next bound is not finite, or the oracle's slack straddles
                  * it
                  */
  MET_HIDDEN
};
extern const char *const met_name[];

enum { CHECK_MAX_ORDERS = 6 };

struct check_options {
  const char *order;  /* id of an order, or NULL: the largest bound among all */
  bool flush_to_zero; /* accept zeros for subnormal numbers */
  bool any_zero_sign; /* do not judge the sign of zero */
  bool general;       /* accept the class MET_GENERAL and every stronger one */
  bool every_bound;   /* compute general_bound though a stronger class is met */
  bool no_general;    /* leave it out, to save time: no output is MET_GENERAL */
  /* In place of the registered orders: the group's program and others of the same real function;
   * NULL: those registered. */
  const struct step_program *const *programs; /* ends with NULL */
  size_t sample;      /* one of so many blocks of the staged check is measured; 0, 1: all */
};

enum { SAMPLE_MAX = 1 << 20 };

/* `sample`, 1 for all. */
size_t check_sample(const struct check_options *options);

/* The theorems behind the bounds, by their names in Coq. */
#define THEOREM_REFERENCE "Adamant.Rounding.running_error"
#define THEOREM_GENERAL "Adamant.Rounding.general_bound.general_error"

/* One variable of one element after one step. */
struct judged {
  enum verdict verdict;
  enum met met;
  uint64_t got;
  struct cell want;
  struct ulp_verdict ulp;
  double bound;                     /* in ulp of the exact value; 0 for bits; INFINITY */
  const struct step_program *order; /* whose bound it is; met says whether the general one */
  double reference_bound; /* of the optimizer's own step program, likewise; NAN: not needed */
  double general_bound;   /* likewise */
  uint8_t dominant;       /* register of that order which the bound owes most to */
  unsigned same_bits;     /* bit i: got is what order i computes */
  const char *broken;     /* the invariant that got breaks, or NULL; then it deviates */
};

struct judge;

/* A stored number as an operand of a bound: exact; of one that is not finite nothing is known. */
struct bound_value judge_operand(const struct format *f, uint64_t bits);

/* The programs whose bounds apply: the optimizer's own first, then its orders; one when `order`
 * names it. Returns their number, 0 when the order is none of this optimizer. */
size_t check_orders(const struct step_program *program, const char *order,
                    const struct step_program *orders[CHECK_MAX_ORDERS]);

struct judge *judge_new(const struct vec_group *group, const struct check_options *options);
void judge_free(struct judge *j);
bool judge_serves(const struct judge *j, const struct vec_group *group);

/* A case begins: the state of every element is the initial one. */
void judge_case(struct judge *j, const struct vec_group *group, const struct vec_case *c);
void judge_t(struct judge *j, uint64_t t);

/* The answer for one element; out[n_state]. before[n_state] receives the state that it was judged
 * from, as bits (of a carried variable its rounding). */
void judge_answer(struct judge *j, size_t element, uint64_t grad, const uint64_t *state,
                  const bool *exposed, struct judged *out, uint64_t *before);

/* The orders in use; the bits of same_bits refer to them. */
const struct step_program *const *judge_orders(const struct judge *j, size_t *n);

/* For the staged check (bulk.h): is the semantics `step`, in binary32; the machines of an order in use, after judge_ready_orders for the step at hand; the
 * state of an element before the step, to be read or set. */
bool judge_is_staged(const struct judge *j);
void judge_ready_orders(struct judge *j);
const struct bound_machine *judge_bound(const struct judge *j, size_t order);
struct bits_machine *judge_bits(const struct judge *j, size_t order);
uint64_t *judge_before(struct judge *j, size_t element);

#endif
