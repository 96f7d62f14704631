/* SPDX-License-Identifier: MIT */
#include "mpfi_step.h"

#include <mpfi.h>
#include <stdlib.h>
#include <string.h>

struct mpfi_run {
  size_t elements;
  mpfi_t b1, omb1, b2, omb2, eps, c1, r1, r2, step; /* r1 = 1 / c1, for `lent` */
  mpfi_t g, x, y, m_hat, v_hat;
  mpfi_t *state; /* theta, m, v of each element */
};

static struct mpfi_run *create(size_t elements, mpfr_prec_t p, const double hyper[4])
{
  struct mpfi_run *r = calloc(1, sizeof *r);
  if (r == NULL)
    return NULL;
  r->elements = elements;
  r->state = calloc(3 * elements, sizeof *r->state);
  if (r->state == NULL) {
    free(r);
    return NULL;
  }
  mpfi_ptr all[] = {r->b1, r->omb1, r->b2, r->omb2, r->eps, r->c1,    r->r1,
                    r->r2, r->step, r->g,  r->x,    r->y,   r->m_hat, r->v_hat};
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
    mpfi_init2(all[i], p);
  for (size_t i = 0; i < 3 * elements; i++)
    mpfi_init2(r->state[i], p);
  mpfi_set_d(r->b1, hyper[1]);
  mpfi_ui_sub(r->omb1, 1, r->b1);
  mpfi_set_d(r->b2, hyper[2]);
  mpfi_ui_sub(r->omb2, 1, r->b2);
  mpfi_set_d(r->eps, hyper[3]);
  return r;
}

static void restart(struct mpfi_run *r)
{
  for (size_t i = 0; i < 3 * r->elements; i++)
    mpfi_set_d(r->state[i], 0);
}

static void scalars(struct mpfi_run *r, const struct mpfi_scalars *s)
{
  mpfi_interv_fr(r->c1, s->c1[0], s->c1[1]);
  mpfi_interv_fr(r->r2, s->rc2[0], s->rc2[1]);
  mpfi_interv_fr(r->step, s->step[0], s->step[1]);
  mpfi_ui_div(r->r1, 1, r->c1);
}

static bool decide_plainly(mpfr_srcptr lo, mpfr_srcptr hi, uint64_t *bits)
{
  double a = mpfr_get_d(lo, MPFR_RNDN), b = mpfr_get_d(hi, MPFR_RNDN);
  memcpy(bits, &a, sizeof a);
  return a == b;
}

static inline uint64_t element_step(struct mpfi_run *r, mpfi_t *state, double g, decide_fn *lent)
{
  mpfi_ptr theta = state[0], m = state[1], v = state[2];
  mpfi_set_d(r->g, g);
  mpfi_mul(m, r->b1, m);
  mpfi_mul(r->x, r->omb1, r->g);
  mpfi_add(m, m, r->x);
  mpfi_mul(v, r->b2, v);
  mpfi_mul(r->x, r->g, r->g);
  mpfi_mul(r->x, r->omb2, r->x);
  mpfi_add(v, v, r->x);
  if (lent != NULL)
    mpfi_mul(r->m_hat, m, r->r1);
  else
    mpfi_div(r->m_hat, m, r->c1);
  mpfi_mul(r->v_hat, v, r->r2);
  mpfi_sqrt(r->x, r->v_hat);
  mpfi_add(r->x, r->x, r->eps);
  mpfi_mul(r->y, r->step, m);
  mpfi_div(r->y, r->y, r->x);
  mpfi_sub(theta, theta, r->y);
  mpfi_srcptr out[] = {theta, m, v, r->m_hat, r->v_hat};
  uint64_t bits = 0, mix = 0;
  for (int k = 0; k < 5; k++)
    if ((lent != NULL ? lent : decide_plainly)(&out[k]->left, &out[k]->right, &bits))
      mix ^= bits;
  return mix;
}

static uint64_t step(struct mpfi_run *r, const double *g, decide_fn *lent)
{
  uint64_t mix = 0;
  for (size_t i = 0; i < r->elements; i++)
    mix ^= element_step(r, &r->state[3 * i], g[i], lent);
  return mix;
}

const struct mpfi_step_api mpfi_step_api = {create, restart, scalars, step};
