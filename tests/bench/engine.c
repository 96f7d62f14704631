/* SPDX-License-Identifier: MIT */
#include "engine.h"
#include "philox.h"
#include "timing.h"

#include <stdio.h>
#include <stdlib.h>

/* Beside the operations: the gradient comes in as a double, and the ends of the outputs go out. */
enum { CALL_IN = STEP_SELECT + 1, CALL_OUT };
enum { ENDS = 2 * STEP_MAX_REGISTERS, MAX_CALLS = ENDS + 1 + 2 * STEP_MAX_OUTPUT };

uint64_t gradient[GRADIENTS * ELEMENTS];
volatile uint64_t sink;

/* Sums of uniform draws: bell-shaped, both signs, all 53 bits. */
void fill_gradients(void)
{
  for (uint32_t i = 0; i < GRADIENTS * ELEMENTS; i++) {
    const struct philox_address at = {1, i / ELEMENTS, 0, i % ELEMENTS, 0};
    uint32_t w[4];
    philox_draw(&at, w);
    double x = ((double)w[0] + w[1] - w[2] - w[3]) * 0x1p-32 + w[0] * 0x1p-60;
    gradient[i] = format_from_double(&format_binary64, x);
  }
}

/* ---- the engine ---- */

struct run run_new(const struct step_program *program, const double *hyper)
{
  struct run r = {program, interval_machine_new(program, P),
                  interval_array_new(program->n_state * ELEMENTS, P), interval_array_new(1, P)};
  if (r.machine == NULL || r.state == NULL || r.g == NULL)
    exit(2);
  interval_machine_hyper(r.machine, hyper);
  return r;
}

void run_free(struct run *r)
{
  interval_machine_free(r->machine);
  interval_array_free(r->state);
  interval_array_free(r->g);
}

static struct interval *state_of(const struct run *r, size_t element)
{
  return &r->state[r->program->n_state * element];
}

static void element_step(struct run *r, uint64_t t, size_t i)
{
  uint64_t bits = 0, mix = 0;
  struct interval *state = state_of(r, i);
  interval_set_bits(r->g, &format_binary64, gradient[t % GRADIENTS * ELEMENTS + i]);
  interval_machine_step(r->machine, state, r->g, NULL);
  for (size_t k = 0; k < r->program->n_output; k++) {
    const struct interval *x = interval_machine_output(r->machine, k);
    if (format_round_enclosure(&format_binary64, interval_lo(x), interval_hi(x), &bits))
      mix ^= bits;
  }
  sink = mix;
  interval_machine_advance(r->machine, state);
}

double time_engine(struct run *r, uint64_t steps, size_t elements)
{
  for (size_t i = 0; i < elements; i++)
    for (size_t s = 0; s < r->program->n_state; s++)
      interval_set_bits(&state_of(r, i)[s], &format_binary64,
                        format_from_double(&format_binary64, r->program->state[s].initial));
  double start = cpu_time();
  for (uint64_t t = 1; t <= steps; t++) {
    interval_machine_t(r->machine, t);
    for (size_t i = 0; i < elements; i++)
      element_step(r, t, i);
  }
  return (cpu_time() - start) / ((double)steps * (double)elements) * 1e9;
}

/* ---- its primitives, one by one ---- */

/* One end of one instruction, for the elements that compute it: an exact result has one end. */
struct call {
  unsigned op; /* enum step_op, or one of the above */
  bool square, upper;
  size_t n;
  mpfr_t a[ELEMENTS], b[ELEMENTS];
};
static struct call calls[MAX_CALLS];

static const struct interval *operand(const struct run *r, uint8_t reg)
{
  return interval_machine_register(r->machine, reg);
}

/* The end of b that goes with an end of a, for b >= 0, as in most products and in all quotients. */
static mpfr_srcptr partner(unsigned op, const struct interval *b, mpfr_srcptr a, bool upper)
{
  bool negative = mpfr_signbit(a) != 0;
  bool high = op == STEP_MUL   ? upper != negative
              : op == STEP_DIV ? upper == negative
              : op == STEP_SUB ? !upper
                               : upper;
  return high ? interval_hi(b) : interval_lo(b);
}

static void keep(mpfr_ptr to, mpfr_srcptr from)
{
  mpfr_init2(to, P);
  mpfr_set(to, from, MPFR_RNDN);
}

/* The register that a selection takes. */
static uint8_t taken(const struct run *r, const struct step_instr *i)
{
  return mpfr_zero_p(interval_lo(operand(r, i->arg[0]))) ? i->arg[2] : i->arg[1];
}

/* The engine's order of operands: the scalar second; by a scalar it multiplies with the reciprocal.
 */
static void record(const struct run *r, const struct step_instr *i, const bool *scalar,
                   struct call *at)
{
  bool swap = i->op == STEP_MUL && scalar[i->arg[0]],
       divides = i->op == STEP_DIV && scalar[i->arg[1]], unary = step_arity(i->op) == 1;
  const struct interval *a = operand(r, i->arg[swap]), *b = operand(r, i->arg[!swap && !unary]);
  if (i->op == STEP_SELECT)
    a = operand(r, taken(r, i));
  for (int upper = 0; upper < 2 - operand(r, i->dst)->point; upper++) {
    struct call *c = &at[upper];
    mpfr_srcptr x = upper ? interval_hi(a) : interval_lo(a);
    c->op = divides ? STEP_MUL : i->op;
    c->square = i->op == STEP_MUL && i->arg[0] == i->arg[1];
    c->upper = upper;
    keep(c->a[c->n], x);
    keep(c->b[c->n], partner(i->op, b, x, upper));
    if (divides)
      mpfr_ui_div(c->b[c->n], 1, c->b[c->n], upper ? MPFR_RNDU : MPFR_RNDD);
    c->n++;
  }
}

static void record_end(unsigned at, unsigned op, mpfr_srcptr x)
{
  struct call *c = &calls[ENDS + at];
  c->op = op;
  keep(c->a[c->n], x);
  keep(c->b[c->n++], x);
}

static void record_ends(const struct run *r)
{
  record_end(0, CALL_IN, interval_lo(r->g));
  for (unsigned k = 0; k < r->program->n_output; k++) {
    const struct interval *x = interval_machine_output(r->machine, k);
    record_end(1 + 2 * k, CALL_OUT, interval_lo(x));
    if (!x->point)
      record_end(2 + 2 * k, CALL_OUT, interval_hi(x));
  }
}

void record_calls(struct run *r, uint64_t t)
{
  const struct step_program *p = r->program;
  bool scalar[STEP_MAX_REGISTERS] = {false};
  for (size_t k = 0; k < p->n_hyper; k++)
    scalar[p->hyper[k]] = true;
  for (size_t k = 0; k < p->n_const; k++)
    scalar[p->const_reg[k]] = true;
  for (size_t k = 0; k < p->n_instr; k++)
    scalar[p->instr[k].dst] = p->instr[k].scalar;
  interval_machine_t(r->machine, t);
  for (size_t e = 0; e < ELEMENTS; e++) {
    interval_set_bits(r->g, &format_binary64, gradient[t % GRADIENTS * ELEMENTS + e]);
    interval_machine_step(r->machine, state_of(r, e), r->g, NULL);
    for (size_t k = 0; k < p->n_instr; k++)
      if (!p->instr[k].scalar)
        record(r, &p->instr[k], scalar, &calls[2 * k]);
    record_ends(r);
  }
}

void forget_calls(void)
{
  for (struct call *c = calls; c < calls + MAX_CALLS; c++)
    while (c->n > 0) {
      mpfr_clear(c->a[--c->n]);
      mpfr_clear(c->b[c->n]);
    }
}

double calls_recorded(void)
{
  size_t n = 0;
  for (struct call *c = calls; c < calls + ENDS; c++)
    n += c->n;
  return (double)n / ELEMENTS;
}

static double time_end(struct call *c, mpfr_ptr to)
{
  enum { LOOPS = 8 };
  static double x[ELEMENTS];
  for (size_t i = 0; i < c->n; i++)
    x[i] = mpfr_get_d(c->a[i], MPFR_RNDN);
  double start = cpu_time(), sum = 0;
  for (int loop = 0; loop < LOOPS; loop++)
    for (size_t i = 0; i < c->n; i++)
      if (c->op == CALL_IN)
        mpfr_set_d(to, x[i], MPFR_RNDN);
      else
        sum += mpfr_get_d(c->a[i], MPFR_RNDN);
  double spent = cpu_time() - start;
  sink = (uint64_t)(sum * 0x1p-900);
  return spent / (LOOPS * ELEMENTS) * 1e9;
}

static double time_call(struct call *c, mpfr_ptr to)
{
  enum { LOOPS = 8 };
  mpfr_rnd_t way = c->upper ? MPFR_RNDU : MPFR_RNDD;
  int (*op)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) = c->op == STEP_ADD   ? mpfr_add
                                                              : c->op == STEP_SUB ? mpfr_sub
                                                              : c->op == STEP_DIV ? mpfr_div
                                                              : c->op == STEP_MAX ? mpfr_max
                                                                                  : mpfr_mul;
  double start = cpu_time();
  for (int loop = 0; loop < LOOPS; loop++)
    if (c->op == STEP_SQRT)
      for (size_t i = 0; i < c->n; i++)
        mpfr_sqrt(to, c->a[i], way);
    else if (c->op == STEP_ABS)
      for (size_t i = 0; i < c->n; i++)
        mpfr_abs(to, c->a[i], way);
    else if (c->op == STEP_SELECT || c->op == STEP_CAST)
      for (size_t i = 0; i < c->n; i++)
        mpfr_set(to, c->a[i], way);
    else if (c->square)
      for (size_t i = 0; i < c->n; i++)
        mpfr_sqr(to, c->a[i], way);
    else
      for (size_t i = 0; i < c->n; i++)
        op(to, c->a[i], c->b[i], way);
  return (cpu_time() - start) / (LOOPS * ELEMENTS) * 1e9;
}

double time_primitives(mpfr_ptr to)
{
  double sum = 0;
  for (struct call *c = calls; c < calls + ENDS; c++)
    if (c->n > 0)
      sum += time_call(c, to);
  return sum;
}

double time_in_and_out(mpfr_ptr to)
{
  double sum = 0;
  for (struct call *c = calls + ENDS; c < calls + MAX_CALLS; c++)
    if (c->n > 0)
      sum += time_end(c, to);
  return sum;
}
