/* SPDX-License-Identifier: MIT */
#include "mutant.h"

#include "bits.h"
#include "hyper.h"
#include "message.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct mutant_run {
  const struct fault *fault; /* MUTANT_FAULTS of them */
  const struct format *format;
  const struct step_program *right, *program; /* the optimizer's, and what is run */
  struct bits_machine *machine,
      *right_scalars;           /* the second only for FAULT_SCALAR and FAULT_NAIVE */
  double hyper[STEP_MAX_HYPER]; /* in the order of `right` */
  uint64_t first_t;
  struct mutant_reading reading; /* of the step at hand */
  double counter; /* the last t of FAULT_COUNTER_ROUND */
  size_t elements;
  uint64_t *state; /* [element * n_state + s] */
  uint64_t *grad,
      *earlier; /* what the step reads; the gradients of the step before, or their sum */
};

static const struct fault no_fault[MUTANT_FAULTS];

static const struct fault *find(const struct mutant_run *r, enum fault_kind kind)
{
  for (size_t i = 0; i < MUTANT_FAULTS; i++)
    if (r->fault[i].kind == kind)
      return &r->fault[i];
  return NULL;
}

static double rounded(const struct format *f, double x)
{
  return format_to_double(f, format_from_double(f, x));
}

struct mutant_run *mutant_run_new(const struct mutant *m, const char *optimizer,
                                  const struct format *f)
{
  struct mutant_run *r = xcalloc(1, sizeof *r);
  r->fault = m != NULL ? m->fault : no_fault;
  r->format = f;
  r->right = step_program_find(optimizer);
  r->program = m != NULL && m->program != NULL ? m->program : r->right;
  r->machine = bits_machine_new(r->program, f);
  if (find(r, FAULT_SCALAR) != NULL || find(r, FAULT_NAIVE) != NULL)
    r->right_scalars = bits_machine_new(r->right, f);
  return r;
}

static void free_case(struct mutant_run *r)
{
  free(r->state);
  free(r->grad);
  free(r->earlier);
}

void mutant_run_free(struct mutant_run *r)
{
  if (r == NULL)
    return;
  free_case(r);
  bits_machine_free(r->machine);
  bits_machine_free(r->right_scalars);
  free(r);
}

void mutant_run_case(struct mutant_run *r, const double *hyper, uint64_t first_t, size_t elements,
                     const uint64_t *initial)
{
  size_t n = r->right->n_state;
  free_case(r);
  memcpy(r->hyper, hyper, r->right->n_hyper * sizeof *hyper);
  for (size_t i = 0; i < MUTANT_FAULTS; i++) {
    const struct fault *f = &r->fault[i];
    if (f->kind == FAULT_HYPER)
      r->hyper[hyper_index(r->right, f->what)] =
          rounded(f->format, r->hyper[hyper_index(r->right, f->what)]);
    if (f->kind == FAULT_COUNTER_ROUND)
      r->counter = rounded(f->format, (double)(first_t - 1));
  }
  r->first_t = first_t;
  r->elements = elements;
  r->state = xcalloc(elements * n + 1, sizeof *r->state);
  r->grad = xcalloc(elements + 1, sizeof *r->grad);
  r->earlier = xcalloc(elements + 1, sizeof *r->earlier);
  for (size_t e = 0; e < elements; e++)
    for (size_t s = 0; s < n; s++)
      r->state[e * n + s] = initial[s * elements + e];
  if (r->right_scalars != NULL)
    bits_machine_hyper(r->right_scalars, r->hyper);
}

/* ---- scalars ---- */

static uint64_t counted(struct mutant_run *r, uint64_t t)
{
  for (size_t i = 0; i < MUTANT_FAULTS; i++) {
    const struct format *f = r->fault[i].format;
    switch (r->fault[i].kind) {
    case FAULT_COUNTER_PLUS:
      t = t + 1;
      break;
    case FAULT_COUNTER_MINUS:
      t = t - 1;
      break;
    case FAULT_COUNTER_FROZEN:
      t = r->first_t;
      break;
    case FAULT_COUNTER_RESTART:
      t = t - r->first_t + 1;
      break;
    case FAULT_COUNTER_BYTE:
      t = t & 0xff;
      break;
    case FAULT_COUNTER_WORD:
      t = t & 0xffff;
      break;
    case FAULT_COUNTER_ROUND: /* beyond the format: infinity, for which 2^53 stands */
      r->counter = rounded(f, r->counter + 1);
      t = r->counter < 0x1p53 ? (uint64_t)r->counter : UINT64_C(1) << 53;
      break;
    default:
      break;
    }
  }
  return t;
}

/* rho_t with every operation, and beta2^t as a product, rounded to the format. */
static double naive_rho(const struct mutant_run *r, const struct format *f, uint64_t t)
{
  double beta2 = rounded(f, r->hyper[hyper_index(r->right, "beta2")]);
  double power = 1, base = beta2, count = rounded(f, (double)t);
  for (uint64_t k = t; k > 0; k >>= 1) {
    power = (k & 1) != 0 ? rounded(f, power * base) : power;
    base = rounded(f, base * base);
  }
  double limit = rounded(f, rounded(f, 2 / rounded(f, 1 - beta2)) - 1);
  double part = rounded(f, rounded(f, 2 * count) * power);
  double rho = rounded(f, limit - rounded(f, part / rounded(f, 1 - power)));
  return isnan(rho) ? 0 : fmin(rho, DBL_MAX); /* NaN > 4 is false; the engines take numbers */
}

static size_t register_of(const struct step_program *p, const char *name)
{
  size_t k = 0;
  while (strcmp(p->reg_name[k], name) != 0)
    k++;
  return k;
}

/* By name: the mutant may lack some hyperparameters, and has those scalars as such that a fault
 * computes. */
static void set_scalars(struct mutant_run *r, uint64_t t)
{
  double *hyper = r->reading.hyper;
  r->reading.t = t;
  for (size_t k = 0; k < r->program->n_hyper; k++) {
    int at = hyper_index(r->right, r->program->hyper_name[k]);
    hyper[k] = at >= 0 ? r->hyper[at] : 0;
  }
  if (r->right_scalars != NULL)
    bits_machine_t(r->right_scalars, t);
  for (size_t i = 0; i < MUTANT_FAULTS; i++) {
    const struct fault *f = &r->fault[i];
    if (f->kind == FAULT_SCALAR)
      hyper[hyper_index(r->program, f->what)] = rounded(
          f->format, bits_machine_register(r->right_scalars, register_of(r->right, f->what)));
    if (f->kind == FAULT_NAIVE)
      hyper[hyper_index(r->program, f->what)] = naive_rho(r, f->format, t);
  }
  bits_machine_hyper(r->machine, hyper);
  bits_machine_t(r->machine, t);
}

/* ---- gradients ---- */

static void set_gradients(struct mutant_run *r, uint64_t t, const uint64_t *grad)
{
  const struct format *f = r->format;
  for (size_t e = 0; e < r->elements; e++) {
    uint64_t g = grad[e];
    if (find(r, FAULT_GRADIENT_NEXT) != NULL)
      g = grad[(e + 1) % r->elements];
    if (find(r, FAULT_GRADIENT_FIRST) != NULL)
      g = grad[0];
    if (find(r, FAULT_GRADIENT_LATE) != NULL && t > r->first_t)
      g = r->earlier[e];
    if (find(r, FAULT_GRADIENT_SUM) != NULL && t > r->first_t)
      g = format_from_double(f, format_to_double(f, r->earlier[e]) + format_to_double(f, g));
    r->grad[e] = g;
    r->earlier[e] = find(r, FAULT_GRADIENT_SUM) != NULL ? g : grad[e];
  }
}

static bool all_finite(const struct mutant_run *r)
{
  for (size_t e = 0; e < r->elements; e++)
    if (!format_is_finite(r->format, r->grad[e]))
      return false;
  return true;
}

/* ---- states ---- */

static size_t state_of(const struct mutant_run *r, const char *name)
{
  size_t s = 0;
  while (strcmp(r->right->state[s].name, name) != 0)
    s++;
  return s;
}

static void flush(const struct format *f, uint64_t *bits)
{
  if (format_classify(f, *bits) == FORMAT_SUBNORMAL)
    *bits &= UINT64_C(1) << (f->width - 1);
}

static void before_step(const struct mutant_run *r, uint64_t *state, uint64_t *g)
{
  for (size_t i = 0; i < MUTANT_FAULTS; i++) {
    const struct fault *f = &r->fault[i];
    if (f->kind == FAULT_RESET) {
      size_t s = state_of(r, f->what);
      state[s] = format_from_double(r->format, r->right->state[s].initial);
    }
    if (f->kind == FAULT_FLUSH_IN) {
      flush(r->format, g);
      for (size_t s = 0; s < r->right->n_state; s++)
        flush(r->format, &state[s]);
    }
  }
}

static void after_step(const struct mutant_run *r, const uint64_t *before, uint64_t *state)
{
  for (size_t i = 0; i < MUTANT_FAULTS; i++) {
    const struct fault *f = &r->fault[i];
    bool of_state = f->kind == FAULT_KEEP || f->kind == FAULT_IGNORE || f->kind == FAULT_STORE ||
                    f->kind == FAULT_SHARE;
    size_t s = of_state ? state_of(r, f->what) : 0;
    bool nan = of_state && format_classify(r->format, state[s]) == FORMAT_NAN;
    if (f->kind == FAULT_KEEP || (f->kind == FAULT_IGNORE && nan))
      state[s] = before[s];
    if (f->kind == FAULT_STORE)
      state[s] =
          format_from_double(r->format, rounded(f->format, format_to_double(r->format, state[s])));
    if (f->kind == FAULT_SHARE)
      state[s] = state[state_of(r, f->other)];
    for (size_t k = 0; f->kind == FAULT_FLUSH_OUT && k < r->right->n_state; k++)
      flush(r->format, &state[k]);
  }
}

static bool skipped(const struct mutant_run *r, uint64_t t, size_t e)
{
  size_t n = r->elements;
  return (find(r, FAULT_SKIP_LAST) != NULL && e == n - 1) ||
         (find(r, FAULT_SKIP_FIRST) != NULL && e == 0) ||
         (find(r, FAULT_SKIP_TAIL4) != NULL && e >= n - n % 4) ||
         (find(r, FAULT_SKIP_TAIL8) != NULL && e >= n - n % 8) ||
         (find(r, FAULT_SKIP_ODD) != NULL && (t - r->first_t) % 2 != 0);
}

static void compute(struct mutant_run *r, const uint64_t *before, uint64_t g, const uint64_t *own,
                    uint64_t *after)
{
  uint64_t out[STEP_MAX_OUTPUT];
  bits_machine_step(r->machine, before, g, own, out);
  for (size_t k = 0; k < r->program->n_output; k++)
    if (r->program->output[k].state >= 0)
      after[r->program->output[k].state] = out[k];
}

static void step_element(struct mutant_run *r, uint64_t *state, uint64_t g)
{
  uint64_t before[STEP_MAX_STATE], after[STEP_MAX_STATE], own[STEP_MAX_STATE];
  size_t n = r->right->n_state;
  memcpy(before, state, n * sizeof *before);
  before_step(r, before, &g);
  compute(r, before, g, NULL, after);
  after_step(r, state, after);
  /* What is flushed is read flushed in the same step; one state may wait for another. */
  for (size_t k = 1; k < n && find(r, FAULT_FLUSH_OUT) != NULL; k++) {
    memcpy(own, after, n * sizeof *own);
    compute(r, before, g, own, after);
    after_step(r, state, after);
  }
  memcpy(state, after, n * sizeof *after);
}

void mutant_run_step(struct mutant_run *r, uint64_t t, const uint64_t *grad)
{
  size_t n = r->right->n_state;
  set_scalars(r, counted(r, t));
  set_gradients(r, t, grad);
  if (find(r, FAULT_GRADIENT_FINITE) != NULL && !all_finite(r))
    return;
  for (size_t e = 0; e < r->elements; e++) {
    if (skipped(r, t, e))
      continue;
    step_element(r, r->state + e * n, r->grad[e]);
    if (find(r, FAULT_TWICE) != NULL)
      step_element(r, r->state + e * n, r->grad[e]);
  }
}

void mutant_run_answer(const struct mutant_run *r, size_t element, uint64_t answer[STEP_MAX_STATE])
{
  size_t n = r->right->n_state;
  memcpy(answer, r->state + element * n, n * sizeof *answer);
  const struct fault *f = find(r, FAULT_SWAP);
  if (f != NULL) {
    size_t a = state_of(r, f->what), b = state_of(r, f->other);
    uint64_t x = answer[a];
    answer[a] = answer[b];
    answer[b] = x;
  }
}

void mutant_run_reading(const struct mutant_run *r, struct mutant_reading *out)
{
  *out = r->reading;
}
