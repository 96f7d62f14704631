/* SPDX-License-Identifier: MIT */
#include "ensemble.h"
#include "bound_arith.h"
#include "ensemble_sums.h"
#include "hyper.h"
#include "message.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { BASIS_M9, BASIS_M10, BASIS_M11, BASIS_ENUMERATION };
const char *const expectation_basis[] = {"M9", "M10", "M11", "enumeration", NULL};

/* ---- what applies ---- */

static bool starts_at_zero(const struct vec_group *g, const struct vec_case *c)
{
  for (size_t s = 1; s < g->program->n_state; s++)
    for (size_t i = 0; i < c->elements; i++)
      if (c->initial[s * c->elements + i] !=
          format_from_double(g->format, g->program->state[s].initial))
        return false;
  return c->first_t == 1;
}

static int state_named(const struct step_program *p, const char *name)
{
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return (int)s;
  return -1;
}

static int register_named(const struct step_program *p, const char *name)
{
  for (size_t r = 0; r < p->n_register; r++)
    if (strcmp(p->reg_name[r], name) == 0)
      return (int)r;
  return -1;
}

/* The hyperparameter's value, 0 where the program has none. */
static double hyper_of(const struct vec_group *g, const char *name)
{
  int i = hyper_index(g->program, name);
  return i < 0 ? 0 : g->hyper[i];
}

/* m_hat = m_t / c1 moves theta in every program that has it; v_hat = v_t / c2 where no maximum
 * stands between. */
static void find_quantities(struct ensemble *e)
{
  const struct step_program *p = e->group->program;
  e->n = p->n_state;
  e->m_hat = e->v_hat = -1;
  if (hyper_of(e->group, "weight_decay") != 0)
    return;
  if (ensemble_output(p, "m_hat") >= 0 && register_named(p, "c1") >= 0)
    e->m_hat = (int)e->n++;
  if (ensemble_output(p, "v_hat") >= 0 && register_named(p, "c2") >= 0 &&
      state_named(p, "vmax") < 0 && hyper_of(e->group, "eps") == 0)
    e->v_hat = (int)e->n++;
}

struct ensemble *ensemble_new(const struct vec_group *group, const struct vec_case *c,
                              const struct check_options *options)
{
  if (strcmp(group->class_name, "ensemble") != 0 || group->semantics != SEMANTICS_REAL ||
      c->elements == 0 || c->steps == 0 || !starts_at_zero(group, c))
    return NULL;
  struct ensemble *e = xcalloc(1, sizeof *e);
  size_t n = group->program->n_state;
  e->group = group;
  e->c = c;
  e->n_order = check_orders(group->program, options->order, e->order);
  for (size_t i = 0; i < e->n_order; i++) {
    e->bound[i] = bound_machine_new(e->order[i], group->format);
    bound_machine_hyper(e->bound[i], group->hyper);
  }
  e->golden = golden_new(group->program, group->format);
  golden_hyper(e->golden, group->hyper);
  e->before = xcalloc(c->elements * n, sizeof *e->before);
  for (size_t i = 0; i < c->elements; i++)
    for (size_t s = 0; s < n; s++)
      e->before[i * n + s] = c->initial[s * c->elements + i];
  e->exposed = e->stationary = true;
  mpfr_inits2(SUM_BITS, e->mu, e->square, (mpfr_ptr)0);
  find_quantities(e);
  for (size_t q = 0; q < e->n; q++) {
    mpfr_inits2(SUM_BITS, e->sum[q].got, e->sum[q].want, (mpfr_ptr)0);
    snprintf(e->result[q].name, sizeof e->result[q].name, "%s",
             q < n                ? group->program->state[q].name
             : (int)q == e->m_hat ? "m_hat"
                                  : "v_hat");
    e->result[q].basis = expectation_basis[BASIS_ENUMERATION];
    e->result[q].verdict = VERDICT_HIDDEN;
  }
  return e;
}

void ensemble_free(struct ensemble *e)
{
  if (e == NULL)
    return;
  for (size_t q = 0; q < e->n; q++)
    mpfr_clears(e->sum[q].got, e->sum[q].want, (mpfr_ptr)0);
  mpfr_clears(e->mu, e->square, (mpfr_ptr)0);
  for (size_t i = 0; i < e->n_order; i++)
    bound_machine_free(e->bound[i]);
  golden_free(e->golden);
  free(e->before);
  free(e);
}

/* ---- a step begins ---- */

/* n times the means of g and g^2, exactly. */
static void sum_gradients(const struct ensemble *e, size_t step, mpfr_ptr mu, mpfr_ptr square)
{
  mpfr_t g;
  mpfr_init2(g, SUM_BITS);
  mpfr_set_zero(mu, 1);
  mpfr_set_zero(square, 1);
  for (size_t i = 0; i < e->c->elements; i++) {
    format_to_mpfr(e->group->format, gradients_of(e->c, step)[i], g);
    mpfr_add(mu, mu, g, MPFR_RNDN);
    mpfr_sqr(g, g, MPFR_RNDN);
    mpfr_add(square, square, g, MPFR_RNDN);
  }
  mpfr_clear(g);
}

static void begin_step(struct ensemble *e, size_t step)
{
  if (step == 0) {
    sum_gradients(e, 0, e->mu, e->square);
  } else {
    mpfr_t mu, square;
    mpfr_inits2(SUM_BITS, mu, square, (mpfr_ptr)0);
    sum_gradients(e, step, mu, square);
    e->stationary =
        e->stationary && mpfr_equal_p(mu, e->mu) != 0 && mpfr_equal_p(square, e->square) != 0;
    mpfr_clears(mu, square, (mpfr_ptr)0);
  }
  golden_t(e->golden, e->c->first_t + step);
  for (size_t i = 0; i < e->n_order; i++)
    bound_machine_t(e->bound[i], e->c->first_t + step);
  for (size_t q = 0; q < e->n; q++) {
    struct sums *s = &e->sum[q];
    mpfr_set_zero(s->got, 1);
    mpfr_set_zero(s->want, 1);
    s->bound = s->slack = 0;
    s->hidden = s->infinite = false;
  }
}

/* ---- one element ---- */

static void add_state(struct ensemble *e, size_t s, bool exposed, const struct judged *v)
{
  const struct format *f = e->group->format;
  struct sums *sum = &e->sum[s];
  mpfr_t x;
  sum->hidden = sum->hidden || !exposed;
  if (!exposed)
    return;
  sum->infinite = sum->infinite || !format_is_finite(f, v->got) || !ensemble_is_real(&v->want);
  if (sum->infinite)
    return;
  mpfr_init2(x, SUM_BITS);
  format_to_mpfr(f, v->got, x);
  mpfr_add(sum->got, sum->got, x, MPFR_RNDN);
  cell_to_mpfr(f, &v->want, x);
  mpfr_add(sum->want, sum->want, x, MPFR_RNDN);
  mpfr_clear(x);
  sum->slack = add_up(sum->slack, ensemble_slack(f, &v->want));
  long double bound =
      isfinite(v->bound) ? ldexpl(v->bound, cell_ulp_exponent(f, &v->want)) : INFINITY;
  sum->bound = add_up(sum->bound, bound);
}

/* ---- a step ends ---- */

/* The average that state s is, by the equations of the program: of g (power 1) or g^2 (power 2), or
 * neither (0). */
static int average_of(const struct step_program *p, size_t s, const char **beta)
{
  static const struct {
    const char *equation, *state, *beta;
    int power;
  } averages[] = {{"A1", "m", "beta1", 1}, {"D2", "m", "beta1", 1}, {"D7", "m", "beta2", 1},
                  {"A2", "v", "beta2", 2}, {"D6", "v", "beta2", 2}, {"D7", "v", "beta2", 2},
                  {"D8", "v", "beta2", 2}};
  for (size_t i = 0; i < sizeof averages / sizeof averages[0]; i++) {
    const char *at = strstr(p->equations, averages[i].equation);
    if (at != NULL && (at[2] == ' ' || at[2] == '\0') &&
        strcmp(p->state[s].name, averages[i].state) == 0) {
      *beta = averages[i].beta;
      return averages[i].power;
    }
  }
  return 0;
}

/* n (1 - beta^t) times the mean of g or g^2, in place of the enumeration, which must agree: a
 * dialect may average otherwise. */
static bool by_theorem(const struct ensemble *e, size_t s, uint64_t t, mpfr_ptr sum)
{
  const char *beta;
  int power = average_of(e->group->program, s, &beta);
  if (power == 0 || !e->stationary)
    return false;
  mpfr_t x;
  mpfr_init2(x, SUM_BITS);
  mpfr_set_d(x, hyper_of(e->group, beta), MPFR_RNDN);
  mpfr_pow_ui(x, x, t, MPFR_RNDN);
  mpfr_ui_sub(x, 1, x, MPFR_RNDN);
  mpfr_mul(x, x, power == 1 ? e->mu : e->square, MPFR_RNDN);
  mpfr_sub(sum, sum, x, MPFR_RNDN);
  bool same = fabsl(mpfr_get_ld(sum, MPFR_RNDA)) <= e->sum[s].slack;
  if (same)
    mpfr_set(sum, x, MPFR_RNDN);
  else
    mpfr_add(sum, sum, x, MPFR_RNDN);
  mpfr_clear(x);
  return same;
}

/* What the bound of the average adds to that of its correction: over 1 - beta^t, from below. */
static long double corrected(struct ensemble *e, const char *state, const char *divisor)
{
  const struct step_program *p = e->group->program;
  const struct sums *s = &e->sum[state_named(p, state)];
  struct cell c = golden_scalar(e->golden, (size_t)register_named(p, divisor), &format_binary64);
  return div_up(s->bound, format_to_double(&format_binary64, c.bits) * (1 - 0x1p-52L));
}

static enum verdict verdict_of(const struct sums *s, mpfr_srcptr bias)
{
  if (s->infinite)
    return VERDICT_DEVIATES;
  if (isinf(s->bound) || isinf(s->slack))
    return VERDICT_UNBOUNDED;
  long double low = fabsl(mpfr_get_ld(bias, MPFR_RNDZ)), high = fabsl(mpfr_get_ld(bias, MPFR_RNDA));
  return sub_down(low, s->slack) > s->bound         ? VERDICT_DEVIATES
         : add_up(high, s->slack) > s->bound ? VERDICT_UNDECIDED
                                                    : VERDICT_CONFORMS;
}

static double part(const struct expectation *x)
{
  return x->verdict == VERDICT_DEVIATES && !isfinite(x->bias) ? INFINITY
         : x->bound > 0                                       ? fabs(x->bias) / x->bound
                                                              : (x->bias != 0 ? INFINITY : 0);
}

/* The result of a quantity, when it is farther than those before. sum->want is the expectation. */
static void end_quantity(struct ensemble *e, size_t q, int basis, uint64_t t)
{
  struct sums *s = &e->sum[q];
  double n = (double)e->c->elements;
  struct expectation x = e->result[q];
  mpfr_t bias;
  mpfr_init2(bias, SUM_BITS);
  mpfr_sub(bias, s->got, s->want, MPFR_RNDN);
  x.basis = expectation_basis[basis];
  x.t = t;
  x.verdict = verdict_of(s, bias);
  x.value = mpfr_get_d(s->want, MPFR_RNDN) / n;
  x.mean = s->infinite ? NAN : mpfr_get_d(s->got, MPFR_RNDN) / n;
  x.bias = s->infinite ? INFINITY : mpfr_get_d(bias, MPFR_RNDN) / n;
  x.bound = (double)(s->bound * UP / n) * (1 + 0x1p-51);
  mpfr_clear(bias);
  const struct expectation *before = &e->result[q];
  bool failed = before->verdict == VERDICT_DEVIATES, fails = x.verdict == VERDICT_DEVIATES;
  if (before->verdict == VERDICT_HIDDEN || fails > failed ||
      (fails == failed && part(&x) > part(before)))
    e->result[q] = x;
}

static void end_step(struct ensemble *e, size_t step)
{
  const struct step_program *p = e->group->program;
  uint64_t t = e->c->first_t + step;
  bool average[STEP_MAX_STATE] = {false};
  for (size_t s = 0; s < p->n_state; s++) {
    if (e->sum[s].hidden)
      continue;
    average[s] = by_theorem(e, s, t, e->sum[s].want);
    end_quantity(e, s, average[s] ? BASIS_M9 : BASIS_ENUMERATION, t);
  }
  if (!e->exposed || !e->stationary)
    return;
  if (e->m_hat >= 0 && average[state_named(p, "m")]) {
    struct sums *s = &e->sum[e->m_hat];
    s->bound = add_up(s->bound, corrected(e, "m", "c1"));
    mpfr_set(s->want, e->mu, MPFR_RNDN);
    end_quantity(e, (size_t)e->m_hat, BASIS_M10, t);
  }
  /* Where RAdam does not rectify, v_hat does not enter the step. */
  int r_t = register_named(p, "r_t");
  bool used = r_t < 0 || (golden_scalar(e->golden, (size_t)r_t, &format_binary64).bits != 0);
  if (e->v_hat >= 0 && used && average[state_named(p, "v")]) {
    struct sums *s = &e->sum[e->v_hat];
    s->bound = add_up(s->bound, corrected(e, "v", "c2"));
    mpfr_set(s->want, e->square, MPFR_RNDN);
    end_quantity(e, (size_t)e->v_hat, BASIS_M11, t);
  }
}

void ensemble_add(struct ensemble *e, size_t step, size_t element, const uint64_t *state,
                  const bool *exposed, const struct judged *judged)
{
  const struct step_program *p = e->group->program;
  bool finite = true;
  if (element == 0)
    begin_step(e, step);
  for (size_t s = 0; s < p->n_state; s++) {
    e->exposed = e->exposed && exposed[s];
    finite = finite && (!exposed[s] || format_is_finite(e->group->format, state[s]));
    add_state(e, s, exposed[s], &judged[s]);
  }
  if (!finite)
    e->exposed = false;
  if (e->exposed && (e->m_hat >= 0 || e->v_hat >= 0))
    ensemble_add_step(e, step, element, state);
  memcpy(e->before + element * p->n_state, state, p->n_state * sizeof *state);
  if (element + 1 == e->c->elements)
    end_step(e, step);
}

size_t ensemble_results(const struct ensemble *e, struct expectation results[ENSEMBLE_MAX])
{
  memcpy(results, e->result, e->n * sizeof *results);
  return e->n;
}

char *expectation_text(const struct expectation *x)
{
  if (x->verdict == VERDICT_HIDDEN)
    return xformat("E[%s]: not exposed", x->name);
  return xformat(
      "E[%s] at t = %" PRIu64 " is %.9g (%s), the mean %.9g, off by %.3g, bound %.3g: %s", x->name,
      x->t, x->value, x->basis, x->mean, x->bias, x->bound, verdict_name[x->verdict]);
}
