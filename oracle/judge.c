/* SPDX-License-Identifier: MIT */
#include "judge.h"
#include "bits.h"
#include "invariants.h"
#include "message.h"
#include "settle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LEVEL = GOLDEN_LEVELS - 1 }; /* carried values: the level that decides every cell */

const char *const verdict_name[] = {"conforms",  "deviates",  "zero sign",
                                    "undecided", "unbounded", "hidden"};

struct judge {
  const struct step_program *program;
  const struct format *format;
  enum semantics semantics;
  struct check_options options;
  const struct step_program *order[CHECK_MAX_ORDERS];
  struct bound_machine *bound[CHECK_MAX_ORDERS];
  struct bits_machine *bits[CHECK_MAX_ORDERS];
  size_t n_order;
  struct golden *golden;
  uint64_t t;
  size_t elements;
  uint64_t *before;          /* [element * n_state + s] */
  bool *carried;             /* [element]: the two arrays below stand for `before` */
  struct interval *exact;    /* [element * n_state + s] */
  struct bound_value *error; /* [(element * n_order + order) * n_state + s] */
};

size_t check_orders(const struct step_program *program, const char *order,
                    const struct step_program *orders[CHECK_MAX_ORDERS])
{
  size_t n = 0;
  bool reference =
      order == NULL || strcmp(order, program->id) == 0 || strcmp(order, "reference") == 0;
  if (program->dialect_of != NULL && reference)
    orders[n++] = program; /* dialects are not in the list */
  for (size_t i = 0; step_programs[i] != NULL && n < CHECK_MAX_ORDERS; i++) {
    const struct step_program *p = step_programs[i];
    bool own = p == program, other = p->order_of != NULL && strcmp(p->order_of, program->id) == 0;
    if ((own || other) &&
        (order == NULL || strcmp(order, p->id) == 0 || (own && strcmp(order, "reference") == 0)))
      orders[n++] = p;
  }
  return n;
}

struct judge *judge_new(const struct vec_group *group, const struct check_options *options)
{
  struct judge *j = xcalloc(1, sizeof *j);
  j->program = group->program;
  j->format = group->format;
  j->options = *options;
  j->n_order = check_orders(group->program, options->order, j->order);
  for (size_t i = 0; i < j->n_order; i++) {
    j->bound[i] = bound_machine_new(j->order[i], j->format);
    j->bits[i] = bits_machine_new(j->order[i], j->format);
  }
  j->golden = golden_new(j->program, j->format);
  return j;
}

static void free_elements(struct judge *j)
{
  free(j->before);
  free(j->carried);
  free(j->error);
  if (j->exact != NULL)
    interval_array_free(j->exact);
  j->exact = NULL;
  j->error = NULL;
}

void judge_free(struct judge *j)
{
  if (j == NULL)
    return;
  free_elements(j);
  for (size_t i = 0; i < j->n_order; i++) {
    bound_machine_free(j->bound[i]);
    bits_machine_free(j->bits[i]);
  }
  golden_free(j->golden);
  free(j);
}

bool judge_serves(const struct judge *j, const struct vec_group *group)
{
  return j != NULL && j->program == group->program && j->format == group->format;
}

const struct step_program *const *judge_orders(const struct judge *j, size_t *n)
{
  *n = j->n_order;
  return j->order;
}

void judge_case(struct judge *j, const struct vec_group *group, const struct vec_case *c)
{
  size_t n = j->program->n_state;
  free_elements(j);
  j->semantics = group->semantics;
  j->elements = c->elements;
  j->before = xcalloc(c->elements * n, sizeof *j->before);
  j->carried = xcalloc(c->elements, sizeof *j->carried);
  for (size_t e = 0; e < c->elements; e++)
    for (size_t s = 0; s < n; s++)
      j->before[e * n + s] = c->initial[s * c->elements + e];
  golden_hyper(j->golden, group->hyper);
  for (size_t i = 0; i < j->n_order; i++) {
    bound_machine_hyper(j->bound[i], group->hyper);
    bits_machine_hyper(j->bits[i], group->hyper);
  }
}

void judge_t(struct judge *j, uint64_t t)
{
  j->t = t;
  golden_t(j->golden, t);
  for (size_t i = 0; i < j->n_order; i++) {
    bound_machine_t(j->bound[i], t);
    bits_machine_t(j->bits[i], t);
  }
}

/* ---- verdicts ---- */

struct bound_value judge_operand(const struct format *f, uint64_t bits)
{
  if (format_is_finite(f, bits))
    return bound_exact(f, bits);
  return (struct bound_value){0, 0, INFINITY};
}

static bool same_number(const struct format *f, uint64_t a, uint64_t b)
{
  return a == b || (format_classify(f, a) == FORMAT_NAN && format_classify(f, b) == FORMAT_NAN);
}

/* Where no bound holds the orders' own results are what is accepted [eq:E1]. A result that
 * overflows, is undefined or comes from operands that are not finite must be one of them. */
static void judge_by_reading(const struct judge *j, struct judged *v, const uint64_t *reading,
                             bool finite)
{
  bool all_infinite = true;
  for (size_t i = 0; i < j->n_order; i++) {
    all_infinite = all_infinite && format_classify(j->format, reading[i]) == FORMAT_INFINITE;
    if (same_number(j->format, v->got, reading[i])) {
      v->verdict = VERDICT_CONFORMS;
      return;
    }
  }
  bool overflows = v->want.kind == CELL_OVERFLOW;
  if (overflows && v->got == v->want.bits)
    v->verdict = VERDICT_CONFORMS;
  else if (!finite || v->want.kind == CELL_NAN || (overflows && all_infinite))
    v->verdict = VERDICT_DEVIATES;
  else
    v->verdict = VERDICT_UNBOUNDED;
}

/* The sign of a zero result, when all orders agree that it is a zero. */
static bool wrong_zero(const struct judge *j, uint64_t got, const uint64_t *reading)
{
  if (j->options.any_zero_sign || format_classify(j->format, got) != FORMAT_ZERO)
    return false;
  for (size_t i = 0; i < j->n_order; i++)
    if (format_classify(j->format, reading[i]) != FORMAT_ZERO || reading[i] == got)
      return false;
  return true;
}

static void judge_by_bound(const struct judge *j, struct judged *v)
{
  double size = fabs(v->ulp.error), slack = v->ulp.slack;
  if (j->options.flush_to_zero && v->ulp.flushed)
    v->verdict = VERDICT_CONFORMS;
  else if (!isfinite(size) || size - slack > v->bound)
    v->verdict = VERDICT_DEVIATES;
  else
    v->verdict = size > v->bound || (slack > 0 && size + slack > v->bound) ? VERDICT_UNDECIDED
                                                                           : VERDICT_CONFORMS;
}

/* The largest bound among the orders, in ulp of the exact value; also returned as such. */
static long double largest_bound(const struct judge *j,
                                 struct bound_result result[][STEP_MAX_OUTPUT], size_t k,
                                 struct judged *v)
{
  long double absolute = 0;
  int unit = v->want.kind == CELL_NUMBER || v->want.kind == CELL_TIE
                 ? cell_ulp_exponent(j->format, &v->want)
                 : 0;
  v->bound = -1;
  for (size_t i = 0; i < j->n_order; i++) {
    double b = bound_in_units(&result[i][k].value, unit);
    if (result[i][k].value.err > absolute)
      absolute = result[i][k].value.err;
    if (b > v->bound || isnan(b)) {
      v->bound = isnan(b) ? INFINITY : b;
      v->order = j->order[i];
      v->dominant = result[i][k].dominant;
    }
  }
  return absolute;
}

/* Output of a program that is state s. */
static size_t output_of(const struct step_program *p, size_t s)
{
  size_t k = 0;
  while (p->output[k].state != (int)s)
    k++;
  return k;
}

/* ---- bits ---- */

static void answer_bits(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                        const bool *exposed, struct judged *out)
{
  size_t n = j->program->n_state;
  uint64_t *before = j->before + e * n, own[STEP_MAX_STATE], computed[STEP_MAX_OUTPUT];
  const struct step_program *p = j->order[0];
  bits_machine_step(j->bits[0], before, grad, NULL, computed);
  for (size_t s = 0; s < n; s++)
    own[s] = exposed[s] ? state[s] : computed[output_of(p, s)];
  bits_machine_step(j->bits[0], before, grad, own, computed);
  for (size_t s = 0; s < n; s++) {
    uint64_t want = computed[output_of(p, s)];
    struct judged *v = &out[s];
    v->want = cell_from_bits(j->format, want);
    v->order = p;
    if (exposed[s]) {
      v->got = state[s];
      v->ulp = ulp_of_cell(j->format, v->got, &v->want);
      v->verdict = same_number(j->format, v->got, want) ? VERDICT_CONFORMS
                   : v->ulp.zero_sign_differs           ? VERDICT_ZERO_SIGN
                                                        : VERDICT_DEVIATES;
      if (v->verdict == VERDICT_ZERO_SIGN && j->options.any_zero_sign)
        v->verdict = VERDICT_CONFORMS;
      v->same_bits = v->verdict == VERDICT_CONFORMS;
    }
    before[s] = own[s];
  }
}

/* ---- step, everything exposed ---- */

/* All that the new value of state s may have been computed from: the old state, the gradient, and
 * the other new values. */
static bool operands_finite(const struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                            size_t s)
{
  size_t n = j->program->n_state;
  bool finite = format_is_finite(j->format, grad);
  for (size_t i = 0; i < n; i++)
    finite = finite && format_is_finite(j->format, j->before[e * n + i]) &&
             (i == s || format_is_finite(j->format, state[i]));
  return finite;
}

static void answer_staged(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                          struct judged *out)
{
  size_t n = j->program->n_state;
  uint64_t *before = j->before + e * n, bits[CHECK_MAX_ORDERS][STEP_MAX_OUTPUT];
  struct cell cells[STEP_MAX_OUTPUT];
  struct bound_result result[CHECK_MAX_ORDERS][STEP_MAX_OUTPUT];
  struct bound_value from[STEP_MAX_STATE], own[STEP_MAX_STATE];
  for (size_t s = 0; s < n; s++) {
    from[s] = judge_operand(j->format, before[s]);
    own[s] = judge_operand(j->format, state[s]);
  }
  golden_step(j->golden, before, grad, state, cells);
  for (size_t i = 0; i < j->n_order; i++) {
    bits_machine_step(j->bits[i], before, grad, state, bits[i]);
    bound_machine_step(j->bound[i], from, judge_operand(j->format, grad), own, result[i]);
  }
  for (size_t s = 0; s < n; s++) {
    size_t k = output_of(j->program, s);
    uint64_t reading[CHECK_MAX_ORDERS];
    struct judged *v = &out[s];
    v->got = state[s];
    v->want = cells[k];
    v->ulp = ulp_of_cell(j->format, v->got, &v->want);
    long double absolute = largest_bound(j, result, k, v);
    for (size_t i = 0; i < j->n_order; i++) {
      reading[i] = bits[i][output_of(j->order[i], s)];
      v->same_bits |= (unsigned)same_number(j->format, v->got, reading[i]) << i;
    }
    if (v->want.kind == CELL_NAN || !isfinite(v->bound))
      judge_by_reading(j, v, reading, operands_finite(j, e, grad, state, s));
    else
      judge_by_bound(j, v);
    if (v->verdict == VERDICT_UNDECIDED && operands_finite(j, e, grad, state, s))
      v->verdict =
          settle(&(struct settle){j->golden, j->program, j->format, j->t, grad, before, state}, k,
                 v->got, absolute);
    if (v->verdict == VERDICT_CONFORMS && wrong_zero(j, v->got, reading))
      v->verdict = VERDICT_ZERO_SIGN;
  }
  memcpy(before, state, n * sizeof *before);
}

/* ---- carried: real semantics, or a state that is not exposed ---- */

static void begin_carrying(struct judge *j, size_t e)
{
  size_t n = j->program->n_state;
  if (j->exact == NULL) {
    j->exact = golden_state_new(j->golden, LEVEL, j->elements);
    j->error = xcalloc(j->elements * j->n_order * n, sizeof *j->error);
    if (j->exact == NULL) {
      message("out of memory");
      exit(EXIT_USAGE);
    }
  }
  golden_state_set(j->golden, j->exact + e * n, j->before + e * n);
  for (size_t i = 0; i < j->n_order; i++)
    for (size_t s = 0; s < n; s++)
      j->error[(e * j->n_order + i) * n + s] = judge_operand(j->format, j->before[e * n + s]);
  j->carried[e] = true;
}

/* What is exposed is exact again, unless the trajectory itself is asked for. */
static void take_exposed(struct judge *j, size_t e, const uint64_t *state, const bool *exposed)
{
  size_t n = j->program->n_state;
  bool all = j->semantics != SEMANTICS_REAL;
  for (size_t s = 0; s < n; s++) {
    if (j->semantics == SEMANTICS_REAL || !exposed[s]) {
      all = false;
      continue;
    }
    j->before[e * n + s] = state[s];
    interval_set_bits(&j->exact[e * n + s], j->format, state[s]);
    for (size_t i = 0; i < j->n_order; i++)
      j->error[(e * j->n_order + i) * n + s] = judge_operand(j->format, state[s]);
  }
  j->carried[e] = !all;
}

static void answer_carried(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                           const bool *exposed, struct judged *out)
{
  size_t n = j->program->n_state;
  struct cell cells[STEP_MAX_OUTPUT];
  struct bound_result result[CHECK_MAX_ORDERS][STEP_MAX_OUTPUT];
  unsigned undecided = 0;
  if (!j->carried[e])
    begin_carrying(j, e);
  golden_real_step(j->golden, LEVEL, j->exact + e * n, grad, cells, &undecided);
  for (size_t i = 0; i < j->n_order; i++) {
    struct bound_value *error = j->error + (e * j->n_order + i) * n;
    bound_machine_step(j->bound[i], error, judge_operand(j->format, grad), NULL, result[i]);
    for (size_t s = 0; s < n; s++)
      error[s] = result[i][output_of(j->order[i], s)].value;
  }
  for (size_t s = 0; s < n; s++) {
    size_t k = output_of(j->program, s);
    struct judged *v = &out[s];
    v->want = cells[k];
    j->before[e * n + s] = cells[k].bits;
    if (!exposed[s])
      continue;
    v->got = state[s];
    v->ulp = ulp_of_cell(j->format, v->got, &v->want);
    long double absolute = largest_bound(j, result, k, v);
    if (v->want.kind == CELL_NAN)
      v->verdict = format_is_finite(j->format, v->got) ? VERDICT_DEVIATES : VERDICT_CONFORMS;
    else if (!isfinite(v->bound))
      v->verdict = VERDICT_UNBOUNDED;
    else
      judge_by_bound(j, v);
    if (v->verdict == VERDICT_UNDECIDED) /* `exact` is the new state by now */
      v->verdict = settle_enclosure(j->format, &j->exact[e * n + s], v->got, absolute);
  }
  take_exposed(j, e, state, exposed);
}

void judge_answer(struct judge *j, size_t element, uint64_t grad, const uint64_t *state,
                  const bool *exposed, struct judged *out, uint64_t *before)
{
  size_t n = j->program->n_state;
  bool all = true;
  memset(out, 0, n * sizeof *out);
  memcpy(before, j->before + element * n, n * sizeof *before);
  for (size_t s = 0; s < n; s++) {
    out[s].verdict = VERDICT_HIDDEN;
    all = all && exposed[s];
  }
  if (j->semantics == SEMANTICS_BITS)
    answer_bits(j, element, grad, state, exposed, out);
  else if (j->semantics == SEMANTICS_REAL || !all || j->carried[element])
    answer_carried(j, element, grad, state, exposed, out);
  else
    answer_staged(j, element, grad, state, out);
  size_t at;
  const struct invariant *broken = invariant_broken(j->program, j->format, state, exposed,
                                                    j->options.flush_to_zero, &at);
  if (broken != NULL) {
    out[at].verdict = VERDICT_DEVIATES;
    out[at].broken = broken->text;
  }
}
