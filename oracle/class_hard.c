/* SPDX-License-Identifier: MIT */
/* Hard-to-round cases: one step whose exact m_t, v_t or theta_t lies next to the middle of two
 * numbers. The gradient is drawn anew in every trial, and the state's own old value solved for: the
 * output is linear in it, or nearly so, and it is made small, so that its last place is far below
 * that of the output. What is left over is as good as random, and the best trial is kept: about
 * 2^-(places + log2(trials)) ulp from the middle. */
#include "classes.h"
#include "interval.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { BITS = 256 };

struct search {
  const struct class_inputs *in;
  struct interval_machine *machine;
  struct interval *value; /* n_state of them, then g */
  size_t s, k;            /* the state, and the output that it becomes */
};

/* Output k with this value of state s, to BITS bits. False: undefined. */
static bool evaluate(struct search *x, uint64_t bits, mpfr_ptr y)
{
  interval_set_bits(&x->value[x->s], x->in->format, bits);
  interval_machine_step(x->machine, x->value, &x->value[x->in->program->n_state], NULL);
  const struct interval *out = interval_machine_output(x->machine, x->k);
  if (interval_is_undefined(out))
    return false;
  mpfr_set(y, interval_lo(out), MPFR_RNDN);
  return true;
}

static int unit_of(const struct format *f, mpfr_srcptr y)
{
  int e = mpfr_zero_p(y) != 0 ? f->emin : (int)mpfr_get_exp(y) - 1;
  return (e > f->emin ? e : f->emin) - f->precision + 1;
}

/* The middle of two numbers of the format next above y, or with `nearest` the nearest one. */
static void middle_of(const struct format *f, mpfr_srcptr y, bool nearest, mpfr_ptr middle)
{
  int k = unit_of(f, y);
  mpfr_mul_2si(middle, y, -k, MPFR_RNDN);
  mpfr_floor(middle, middle);
  mpfr_add_d(middle, middle, 0.5, MPFR_RNDN);
  mpfr_mul_2si(middle, middle, k, MPFR_RNDN);
  if (!nearest && mpfr_less_p(middle, y) != 0) {
    mpfr_t ulp;
    mpfr_init2(ulp, 8);
    mpfr_set_ui_2exp(ulp, 1, k, MPFR_RNDN);
    mpfr_add(middle, middle, ulp, MPFR_RNDN);
    mpfr_clear(ulp);
  }
}

/* How far output k is from the nearest middle, in ulp: at most 1/2. */
static double distance(struct search *x, uint64_t bits)
{
  mpfr_t y, middle;
  double d = 1;
  mpfr_inits2(BITS, y, middle, (mpfr_ptr)0);
  if (evaluate(x, bits, y) && mpfr_zero_p(y) == 0) {
    middle_of(x->in->format, y, true, middle);
    mpfr_sub(middle, middle, y, MPFR_RNDN);
    mpfr_mul_2si(middle, middle, -unit_of(x->in->format, y), MPFR_RNDN);
    d = fabs(mpfr_get_d(middle, MPFR_RNDN));
  }
  mpfr_clears(y, middle, (mpfr_ptr)0);
  return d;
}

/* From the old value `start`: the one that takes the output to a middle, by one step of the secant
 * over `h`. */
static uint64_t solve(struct search *x, uint64_t start, double h, bool upward)
{
  const struct format *f = x->in->format;
  uint64_t bits = start;
  mpfr_t at, ahead, y, slope;
  mpfr_inits2(BITS, at, ahead, y, slope, (mpfr_ptr)0);
  double from = format_to_double(f, start);
  uint64_t beside = format_from_double(f, from + h);
  double step = format_to_double(f, beside) - from;
  if (evaluate(x, start, y) && evaluate(x, beside, slope)) {
    mpfr_sub(slope, slope, y, MPFR_RNDN);
    mpfr_div_d(slope, slope, step, MPFR_RNDN);
    middle_of(f, y, !upward, ahead);
    mpfr_sub(ahead, ahead, y, MPFR_RNDN);
    if (mpfr_zero_p(slope) == 0) {
      mpfr_div(ahead, ahead, slope, MPFR_RNDN);
      mpfr_add_d(at, ahead, from, MPFR_RNDN);
      bits = format_round(f, at);
    }
  }
  mpfr_clears(at, ahead, y, slope, (mpfr_ptr)0);
  return format_is_finite(f, bits) ? bits : start;
}

/* The exponent of output k from zero. */
static int exponent_of(struct search *x)
{
  mpfr_t y;
  mpfr_init2(y, BITS);
  int e = evaluate(x, 0, y) && mpfr_zero_p(y) == 0 ? (int)mpfr_get_exp(y) - 1 : 0;
  mpfr_clear(y);
  return e;
}

/* `places`: how far the old value is below the output. */
static void search_element(struct search *x, struct vec_case *c, size_t e, int places,
                           unsigned trials)
{
  const struct class_inputs *in = x->in;
  bool positive = strcmp(in->program->state[x->s].name, "v") == 0;
  double best = 2;
  for (size_t s = 0; s < in->program->n_state; s++)
    interval_set_bits(&x->value[s], in->format, *class_initial(c, s, e));
  for (unsigned trial = 0; trial < trials; trial++) {
    uint64_t t = c->first_t + trial, g = class_random(in, c, t, e, STREAM_GRADIENT, -6, 1);
    interval_set_bits(&x->value[in->program->n_state], in->format, g);
    int exponent = exponent_of(x) - places;
    bool tiny = places >= in->format->precision;
    uint64_t start = tiny ? 0 : class_random(in, c, t, e, STREAM_SHAPE, exponent, exponent);
    if (positive)
      start = format_from_double(in->format, fabs(format_to_double(in->format, start)));
    uint64_t bits = solve(x, start, ldexp(1, exponent - 4), positive && tiny);
    if (positive && format_to_double(in->format, bits) < 0)
      continue;
    double d = distance(x, bits);
    if (d < best) {
      best = d;
      *class_grad(c, 0, e) = g;
      *class_initial(c, x->s, e) = bits;
    }
  }
  for (size_t s = 0; s < in->program->n_state; s++) /* vmax >= v */
    if (positive && strcmp(in->program->state[s].name, "vmax") == 0)
      *class_initial(c, s, e) = format_from_double(
          in->format, 2 * format_to_double(in->format, *class_initial(c, x->s, e)));
}

/* A maximum and a product of momenta have no last place to solve for. */
static bool searched(const struct step_state *state)
{
  return strcmp(state->name, "vmax") != 0 && strcmp(state->name, "mu_product") != 0;
}

/* Every state in turn; of each the first element with an old value so small that it alone decides,
 * the next two with one that is 2^-10 of the output. */
void fill_hard_to_round(const struct class_inputs *in, struct vec_case *c)
{
  enum { PLACES = 10, TRIALS = 1024, FEW = 64 };
  const struct step_program *p = in->program;
  struct search x = {.in = in,
                     .machine = interval_machine_new(p, BITS),
                     .value = interval_array_new(p->n_state + 1, BITS)};
  if (x.machine == NULL || x.value == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  fill_random(in, c);
  interval_machine_hyper(x.machine, in->hyper);
  interval_machine_t(x.machine, c->first_t);
  size_t target[STEP_MAX_STATE], n = 0;
  for (size_t s = 0; s < p->n_state; s++)
    if (searched(&p->state[s]))
      target[n++] = s;
  for (size_t e = 0; e < c->elements && c->steps > 0; e++) {
    x.s = target[e % n];
    for (x.k = 0; p->output[x.k].state != (int)x.s;)
      x.k++;
    bool tiny = e / n % 3 == 0;
    search_element(&x, c, e, tiny ? in->format->precision : PLACES, tiny ? FEW : TRIALS);
  }
  interval_machine_free(x.machine);
  interval_array_free(x.value);
}
