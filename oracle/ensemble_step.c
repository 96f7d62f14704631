/* SPDX-License-Identifier: MIT */
#include "bound_arith.h"
#include "ensemble_sums.h"

#include <string.h>

int ensemble_output(const struct step_program *p, const char *name)
{
  for (size_t k = 0; k < p->n_output; k++)
    if (strcmp(p->output[k].name, name) == 0)
      return (int)k;
  return -1;
}

long double ensemble_slack(const struct format *f, const struct cell *c)
{
  return c->side == CELL_EXACT && c->kind == CELL_NUMBER ? 0
                                                         : ldexpl(1, cell_ulp_exponent(f, c) - 32);
}

bool ensemble_is_real(const struct cell *c)
{
  return c->kind == CELL_NUMBER || c->kind == CELL_TIE;
}

/* The largest bound of theta's one step among the orders. */
static long double step_bound(struct ensemble *e, const uint64_t *before, uint64_t grad,
                              const uint64_t *state)
{
  const struct format *f = e->group->format;
  struct bound_value from[STEP_MAX_STATE], own[STEP_MAX_STATE];
  struct bound_result result[STEP_MAX_OUTPUT];
  long double bound = 0;
  for (size_t s = 0; s < e->group->program->n_state; s++) {
    from[s] = judge_operand(f, before[s]);
    own[s] = judge_operand(f, state[s]);
  }
  for (size_t i = 0; i < e->n_order; i++) {
    bound_machine_step(e->bound[i], from, judge_operand(f, grad), own, result);
    long double b = result[ensemble_output(e->order[i], "theta")].value.err;
    if (!(b <= bound)) /* NaN is no bound either */
      bound = isnan(b) ? INFINITY : b;
  }
  return bound;
}

/* hat (x / u)^power, power 1 or -2, with |x - u| <= bound up to the slack of u. */
static void add_implied(struct ensemble *e, int q, const struct cell *hat, mpfr_srcptr x,
                        mpfr_srcptr u, long double bound, long double u_slack, int power)
{
  const struct format *f = e->group->format;
  struct sums *sum = &e->sum[q];
  if (!ensemble_is_real(hat) || mpfr_zero_p(u) || (power < 0 && mpfr_zero_p(x))) {
    sum->bound = INFINITY;
    return;
  }
  mpfr_t h, ratio;
  mpfr_inits2(SUM_BITS, h, ratio, (mpfr_ptr)0);
  cell_to_mpfr(f, hat, h);
  mpfr_div(ratio, x, u, MPFR_RNDN);
  mpfr_pow_si(ratio, ratio, power, MPFR_RNDN);
  long double size = fabsl(mpfr_get_ld(u, MPFR_RNDZ)), height = fabsl(mpfr_get_ld(h, MPFR_RNDA)),
              factor = fabsl(mpfr_get_ld(ratio, MPFR_RNDA));
  mpfr_mul(ratio, ratio, h, MPFR_RNDN);
  mpfr_add(sum->got, sum->got, ratio, MPFR_RNDN);
  mpfr_clears(h, ratio, (mpfr_ptr)0);
  /* u lies within its slack of the exact step. */
  long double least = sub_down(size, u_slack), r = div_up(bound, least),
              gain = power > 0 ? r
                     : r < 1
                         ? sub_down(div_up(1, mul_up(sub_down(1, r), sub_down(1, r))), 1) * UP * UP
                         : INFINITY;
  long double open = div_up(u_slack, least);
  sum->bound = add_up(sum->bound, mul_up(height, gain));
  /* (1 + open)^2 - 1 and 1 - (1 - open)^2 are below 4 open for open <= 1/2. */
  long double implied = mul_up(factor, add_up(mul_up(height, 4 * open), ensemble_slack(f, hat)));
  sum->slack = open > 0.5L ? INFINITY : add_up(sum->slack, implied);
}

void ensemble_add_step(struct ensemble *e, size_t step, size_t i, const uint64_t *state)
{
  const struct step_program *p = e->group->program;
  const struct format *f = e->group->format;
  const uint64_t *before = e->before + i * p->n_state;
  uint64_t grad = gradients_of(e->c, step)[i];
  struct cell cells[STEP_MAX_OUTPUT];
  golden_step(e->golden, before, grad, state, cells);
  const struct cell *theta = &cells[ensemble_output(p, "theta")];
  long double bound = step_bound(e, before, grad, state);
  mpfr_t x, u, t;
  mpfr_inits2(SUM_BITS, x, u, t, (mpfr_ptr)0);
  if (ensemble_is_real(theta)) {
    format_to_mpfr(f, before[0], t);
    format_to_mpfr(f, state[0], x);
    mpfr_sub(x, t, x, MPFR_RNDN);
    cell_to_mpfr(f, theta, u);
    mpfr_sub(u, t, u, MPFR_RNDN);
  } else {
    mpfr_set_zero(u, 1);
  }
  long double slack = ensemble_is_real(theta) ? ensemble_slack(f, theta) : 0;
  if (e->m_hat >= 0)
    add_implied(e, e->m_hat, &cells[ensemble_output(p, "m_hat")], x, u, bound, slack, 1);
  if (e->v_hat >= 0)
    add_implied(e, e->v_hat, &cells[ensemble_output(p, "v_hat")], x, u, bound, slack, -2);
  mpfr_clears(x, u, t, (mpfr_ptr)0);
}
