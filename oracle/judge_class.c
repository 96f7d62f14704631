/* SPDX-License-Identifier: MIT */
/* The verdict on an output and its conformance class [eq:B1] [eq:E1]. */
#include "judge_inside.h"

#include <math.h>

const char *const verdict_name[] = {"conforms",  "deviates",  "zero sign",
                                    "undecided", "unbounded", "hidden"};
const char *const met_name[] = {"identical", "reference", "order",  "general",
                                "outside",   "unclassed", "hidden", NULL};

bool judge_same_number(const struct format *f, uint64_t a, uint64_t b)
{
  return a == b || (format_classify(f, a) == FORMAT_NAN && format_classify(f, b) == FORMAT_NAN);
}

unsigned judge_same_bits(const struct judge *j, const struct output *o)
{
  unsigned same = 0;
  for (size_t i = 0; i < j->n_order; i++)
    same |= (unsigned)judge_same_number(j->format, o->v->got, o->reading[i]) << i;
  return same;
}

/* A bound in ulp of the exact value. */
static double in_ulp(const struct judge *j, const struct judged *v, const struct bound_result *b)
{
  bool number = v->want.kind == CELL_NUMBER || v->want.kind == CELL_TIE;
  double x = bound_in_units(&b->value, number ? cell_ulp_exponent(j->format, &v->want) : 0);
  return isnan(x) ? INFINITY : x;
}

/* How the output stands to one bound; VERDICT_UNBOUNDED where it is none. */
static enum verdict stands(const struct judge *j, const struct output *o,
                           const struct bound_result *b)
{
  double size = fabs(o->v->ulp.error), slack = o->v->ulp.slack, bound = in_ulp(j, o->v, b);
  if (o->v->want.kind == CELL_NAN || !isfinite(bound))
    return VERDICT_UNBOUNDED;
  if (!isfinite(size) || size - slack > bound)
    return VERDICT_DEVIATES;
  if (size <= bound && !(slack > 0 && size + slack > bound))
    return VERDICT_CONFORMS;
  return o->finite ? o->settle(j, o, b->value.err) : VERDICT_UNDECIDED;
}

static void take_bound(const struct judge *j, struct output *o, size_t i)
{
  o->v->bound = in_ulp(j, o->v, o->bound[i]);
  o->v->order = j->order[i];
  o->v->dominant = o->bound[i]->dominant;
}

/* The order in use with the largest bound, which becomes the tolerance. */
static size_t take_largest(const struct judge *j, struct output *o)
{
  size_t largest = 0;
  for (size_t i = 1; i < j->n_order; i++)
    if (in_ulp(j, o->v, o->bound[i]) > in_ulp(j, o->v, o->bound[largest]))
      largest = i;
  take_bound(j, o, largest);
  return largest;
}

/* Of several orders one may have a bound where another has none. */
static bool within_one(const struct judge *j, struct output *o)
{
  for (size_t i = 0; i < j->n_order; i++)
    if (stands(j, o, o->bound[i]) == VERDICT_CONFORMS) {
      take_bound(j, o, i);
      return true;
    }
  return false;
}

/* Half the overflow threshold and more below it. */
static bool far_from_overflow(const struct format *f, const struct cell *c)
{
  return (c->kind == CELL_NUMBER || c->kind == CELL_TIE) &&
         fabs(format_to_double(f, c->bits)) < ldexp(1, f->emax);
}

/* An answer that is no number, where the exact value is an ordinary one and every registered order
 * computes a number. */
static bool invented(const struct judge *j, const struct output *o)
{
  if (format_is_finite(j->format, o->v->got) || !far_from_overflow(j->format, &o->v->want))
    return false;
  for (size_t i = 0; i < j->n_all; i++)
    if (!format_is_finite(j->format, o->reading[i]))
      return false;
  return true;
}

/* Where no bound holds the orders' own results are what is accepted [eq:E1]. A result that
 * overflows, is undefined or comes from operands that are not finite must be one of them. */
static enum verdict by_reading(const struct judge *j, struct output *o)
{
  struct judged *v = o->v;
  bool all_infinite = true, overflows = v->want.kind == CELL_OVERFLOW;
  for (size_t i = 0; i < j->n_order; i++) {
    all_infinite = all_infinite && format_classify(j->format, o->reading[i]) == FORMAT_INFINITE;
    if (judge_same_number(j->format, v->got, o->reading[i]))
      return VERDICT_CONFORMS;
  }
  if ((overflows && v->got == v->want.bits) || within_one(j, o))
    return VERDICT_CONFORMS;
  if (v->want.kind == CELL_NAN) /* a carried state: its order's NaN may be another's infinity */
    return o->carried && !format_is_finite(j->format, v->got) ? VERDICT_CONFORMS : VERDICT_DEVIATES;
  if (!o->finite || (overflows && all_infinite && !o->carried) || invented(j, o))
    return VERDICT_DEVIATES;
  return VERDICT_UNBOUNDED;
}

/* The sign of a zero result, when all orders agree that it is a zero. */
static bool wrong_zero(const struct judge *j, const struct output *o)
{
  uint64_t got = o->v->got;
  if (o->carried || j->options.any_zero_sign || format_classify(j->format, got) != FORMAT_ZERO)
    return false;
  for (size_t i = 0; i < j->n_order; i++)
    if (format_classify(j->format, o->reading[i]) != FORMAT_ZERO || o->reading[i] == got)
      return false;
  return true;
}

void judge_verdict(const struct judge *j, struct output *o)
{
  struct judged *v = o->v;
  size_t largest = take_largest(j, o);
  if (v->want.kind == CELL_NAN || !isfinite(v->bound))
    v->verdict = by_reading(j, o);
  else if (j->options.flush_to_zero && v->ulp.flushed)
    v->verdict = VERDICT_CONFORMS;
  else
    v->verdict = stands(j, o, o->bound[largest]);
  if (v->verdict == VERDICT_CONFORMS && wrong_zero(j, o))
    v->verdict = VERDICT_ZERO_SIGN;
}

bool judge_class(const struct judge *j, struct output *o)
{
  struct judged *v = o->v;
  const struct bound_result *reference = o->bound[j->reference];
  bool known = reference != NULL && v->want.kind != CELL_NAN, open = false, beyond = true;
  v->reference_bound = known ? in_ulp(j, v, reference) : NAN;
  v->general_bound = NAN;
  if (o->same) {
    v->met = MET_IDENTICAL;
    return false;
  }
  enum verdict own = stands(j, o, reference);
  v->met = own == VERDICT_CONFORMS ? MET_REFERENCE : MET_UNCLASSED;
  open = own == VERDICT_UNDECIDED;
  for (size_t i = 0; i < j->n_order && v->met == MET_UNCLASSED; i++) {
    enum verdict x = stands(j, o, o->bound[i]);
    if (x == VERDICT_CONFORMS)
      v->met = MET_ORDER;
    open = open || x == VERDICT_UNDECIDED;
    beyond = beyond && x == VERDICT_DEVIATES;
  }
  if (v->met == MET_UNCLASSED && !open && (beyond || v->verdict == VERDICT_DEVIATES))
    v->met = MET_OUTSIDE;
  if (j->options.no_general)
    return false;
  return v->met == MET_OUTSIDE || v->met == MET_UNCLASSED ||
         (j->options.general && v->verdict == VERDICT_DEVIATES);
}

/* The general class is accepted, and the output did not conform without it. */
static void accept(const struct judge *j, struct output *o, enum verdict general)
{
  struct judged *v = o->v;
  bool by_bound = isfinite(v->bound) && v->want.kind != CELL_NAN;
  if (v->met <= MET_GENERAL) {
    v->verdict = wrong_zero(j, o) ? VERDICT_ZERO_SIGN : VERDICT_CONFORMS;
    v->bound = v->met == MET_GENERAL ? v->general_bound : v->reference_bound;
    v->order = j->program;
  } else if (by_bound && v->met == MET_UNCLASSED) {
    v->verdict = general == VERDICT_UNDECIDED ? general
                 : invented(j, o)             ? VERDICT_DEVIATES
                                              : VERDICT_UNBOUNDED;
    v->bound = v->general_bound;
  }
}

void judge_by_general(const struct judge *j, struct output *o)
{
  struct judged *v = o->v;
  if (v->want.kind == CELL_NAN)
    return;
  v->general_bound = in_ulp(j, v, o->general);
  enum verdict x = VERDICT_DEVIATES;
  if (v->met == MET_OUTSIDE || v->met == MET_UNCLASSED) {
    x = stands(j, o, o->general);
    if (x == VERDICT_CONFORMS)
      v->met = MET_GENERAL;
    else if (x != VERDICT_DEVIATES && v->met == MET_OUTSIDE && isfinite(v->bound) &&
             !invented(j, o))
      v->met = MET_UNCLASSED; /* beyond the orders' bounds, but the general theorem has none */
  }
  if (j->options.general && v->verdict != VERDICT_CONFORMS && v->verdict != VERDICT_ZERO_SIGN)
    accept(j, o, x);
}
