/* SPDX-License-Identifier: MIT */
#include "invariants.h"
#include "judge_inside.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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

size_t check_sample(const struct check_options *options)
{
  return options->sample > 1 ? options->sample : 1;
}

/* Those in use first. */
static void set_orders(struct judge *j)
{
  const struct step_program *all[CHECK_MAX_ORDERS];
  if (j->options.programs != NULL) {
    for (; j->options.programs[j->n_all] != NULL; j->n_all++)
      j->order[j->n_all] = j->options.programs[j->n_all];
    j->n_order = j->n_all; /* the group's first: `reference` is 0 */
    return;
  }
  size_t n = check_orders(j->program, NULL, all);
  j->n_all = j->n_order = check_orders(j->program, j->options.order, j->order);
  for (size_t i = 0; i < n; i++) {
    bool known = false;
    for (size_t k = 0; k < j->n_order; k++)
      known = known || j->order[k] == all[i];
    if (!known)
      j->order[j->n_all++] = all[i];
  }
  while (j->order[j->reference] != j->program)
    j->reference++;
}

struct judge *judge_new(const struct vec_group *group, const struct check_options *options)
{
  struct judge *j = xcalloc(1, sizeof *j);
  j->program = group->program;
  j->format = group->format;
  j->options = *options;
  set_orders(j);
  for (size_t i = 0; i < j->n_all; i++) {
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
  free(j->general_error);
  free(j->reading);
  if (j->exact != NULL)
    interval_array_free(j->exact);
  j->exact = NULL;
  j->error = j->general_error = NULL;
  j->reading = NULL;
}

void judge_free(struct judge *j)
{
  if (j == NULL)
    return;
  free_elements(j);
  for (size_t i = 0; i < j->n_all; i++) {
    bound_machine_free(j->bound[i]);
    bits_machine_free(j->bits[i]);
  }
  bound_machine_free(j->general);
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

bool judge_is_staged(const struct judge *j)
{
  return j->semantics == SEMANTICS_STEP && j->format == &format_binary32;
}

const struct bound_machine *judge_bound(const struct judge *j, size_t order)
{
  return j->bound[order];
}

struct bits_machine *judge_bits(const struct judge *j, size_t order)
{
  return j->bits[order];
}

uint64_t *judge_before(struct judge *j, size_t element)
{
  return j->before + element * j->program->n_state;
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
  memcpy(j->hyper, group->hyper, sizeof j->hyper);
  golden_hyper(j->golden, group->hyper);
  if (j->general != NULL)
    bound_machine_hyper(j->general, j->hyper);
  j->general_at = 0;
  for (size_t i = 0; i < j->n_all; i++) {
    bound_machine_hyper(j->bound[i], group->hyper);
    bits_machine_hyper(j->bits[i], group->hyper);
    j->at[i] = 0;
  }
}

void judge_t(struct judge *j, uint64_t t)
{
  j->t = t;
  golden_t(j->golden, t);
}

void judge_ready(struct judge *j, size_t i)
{
  if (j->at[i] == j->t)
    return;
  j->at[i] = j->t;
  bound_machine_t(j->bound[i], j->t);
  bits_machine_t(j->bits[i], j->t);
}

void judge_ready_orders(struct judge *j)
{
  for (size_t i = 0; i < j->n_order; i++)
    judge_ready(j, i);
}

struct bound_machine *judge_general(struct judge *j)
{
  if (j->general == NULL) {
    j->general = bound_machine_of(j->program, j->format, BOUND_GENERAL);
    bound_machine_hyper(j->general, j->hyper);
  }
  if (j->general_at != j->t)
    bound_machine_t(j->general, j->t);
  j->general_at = j->t;
  return j->general;
}

struct bound_value judge_operand(const struct format *f, uint64_t bits)
{
  if (format_is_finite(f, bits))
    return bound_exact(f, bits);
  return (struct bound_value){0, 0, INFINITY};
}

size_t judge_output_of(const struct step_program *p, size_t s)
{
  size_t k = 0;
  while (p->output[k].state != (int)s)
    k++;
  return k;
}

/* Of other bits than the order's: what the bounds say. */
static void class_of_bits(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                          struct judged *out)
{
  struct judged staged[STEP_MAX_STATE] = {{.got = 0}};
  judge_staged(j, e, grad, state, staged);
  for (size_t s = 0; s < j->program->n_state; s++) {
    out[s].met = staged[s].met;
    out[s].reference_bound = staged[s].reference_bound;
    out[s].general_bound = staged[s].general_bound;
  }
}

/* Semantics bits. What is not exposed is what the order computes; once something was hidden the
 * state is in part its own, and nothing but bits says anything of the answer. */
static void answer_bits(struct judge *j, size_t e, uint64_t grad, const uint64_t *state,
                        const bool *exposed, struct judged *out)
{
  size_t n = j->program->n_state;
  uint64_t *before = j->before + e * n, own[STEP_MAX_STATE], computed[STEP_MAX_OUTPUT];
  const struct step_program *p = j->order[0];
  bool other = false;
  judge_ready(j, 0);
  bits_machine_step(j->bits[0], before, grad, NULL, computed);
  for (size_t s = 0; s < n; s++) {
    j->carried[e] = j->carried[e] || !exposed[s];
    own[s] = exposed[s] ? state[s] : computed[judge_output_of(p, s)];
  }
  bits_machine_step(j->bits[0], before, grad, own, computed);
  for (size_t s = 0; s < n; s++) {
    uint64_t want = computed[judge_output_of(p, s)];
    struct judged *v = &out[s];
    v->want = cell_from_bits(j->format, want);
    v->order = p;
    v->reference_bound = v->general_bound = NAN;
    if (!exposed[s])
      continue;
    v->got = state[s];
    v->ulp = ulp_of_cell(j->format, v->got, &v->want);
    v->same_bits = judge_same_number(j->format, v->got, want);
    v->met = v->same_bits != 0 ? MET_IDENTICAL : MET_UNCLASSED;
    v->verdict = v->same_bits != 0          ? VERDICT_CONFORMS
                 : v->ulp.zero_sign_differs ? VERDICT_ZERO_SIGN
                                            : VERDICT_DEVIATES;
    if (v->verdict == VERDICT_ZERO_SIGN && j->options.any_zero_sign)
      v->verdict = VERDICT_CONFORMS;
    other = other || v->same_bits == 0;
  }
  if (other && !j->carried[e])
    class_of_bits(j, e, grad, state, out);
  memcpy(before, own, n * sizeof *before);
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
    out[s].met = MET_HIDDEN;
    all = all && exposed[s];
  }
  if (j->semantics == SEMANTICS_BITS) {
    answer_bits(j, element, grad, state, exposed, out);
  } else if (j->semantics == SEMANTICS_REAL || !all || j->carried[element]) {
    judge_carried(j, element, grad, state, exposed, out);
  } else {
    judge_staged(j, element, grad, state, out);
    memcpy(j->before + element * n, state, n * sizeof *state);
  }
  size_t at;
  const struct invariant *broken =
      invariant_broken(j->program, j->format, state, exposed, j->options.flush_to_zero, &at);
  if (broken != NULL) {
    out[at].verdict = VERDICT_DEVIATES;
    out[at].met = MET_OUTSIDE;
    out[at].broken = broken->text;
  }
}
