/* SPDX-License-Identifier: MIT */
#include "steps.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef adamant_status step_f32(float *restrict, float *restrict, float *restrict,
                                const float *restrict, size_t, uint64_t,
                                const adamant_adam_params *);
typedef adamant_status step_f64(double *restrict, double *restrict, double *restrict,
                                const double *restrict, size_t, uint64_t,
                                const adamant_adam_params *);

static step_f32 *const single_step[KINDS] = {adamant_adam_f32, adamant_adam_l2_f32,
                                             adamant_adamw_f32};
static step_f64 *const double_step[KINDS] = {adamant_adam_f64, adamant_adam_l2_f64,
                                             adamant_adamw_f64};

static double *numbers(size_t n)
{
  double *x = calloc(n + 1, sizeof *x);
  ck_assert_ptr_nonnull(x);
  return x;
}

struct state new_state(size_t n)
{
  return (struct state){n, numbers(n), numbers(n), numbers(n), numbers(n)};
}

void free_state(struct state *s)
{
  free(s->theta);
  free(s->m);
  free(s->v);
  free(s->g);
}

bool is_single(int i)
{
  return i < KINDS;
}

enum kind kind_of(int i)
{
  return (enum kind)(i % KINDS);
}

double in_format(int i, double x)
{
  return is_single(i) ? (double)(float)x : x;
}

static void narrow(float *to, const double *from, size_t n)
{
  for (size_t k = 0; k < n; k++)
    to[k] = (float)from[k];
}

static void widen(double *to, const float *from, size_t n)
{
  for (size_t k = 0; k < n; k++)
    to[k] = from[k];
}

adamant_status step_part(int i, struct state *s, size_t first, size_t n, uint64_t t,
                         const adamant_adam_params *hp)
{
  double *theta = s->theta + first, *m = s->m + first, *v = s->v + first, *g = s->g + first;
  if (!is_single(i))
    return double_step[kind_of(i)](theta, m, v, g, n, t, hp);
  float *f = malloc((4 * n + 1) * sizeof *f);
  ck_assert_ptr_nonnull(f);
  narrow(f, theta, n);
  narrow(f + n, m, n);
  narrow(f + 2 * n, v, n);
  narrow(f + 3 * n, g, n);
  const adamant_status status = single_step[kind_of(i)](f, f + n, f + 2 * n, f + 3 * n, n, t, hp);
  widen(theta, f, n);
  widen(m, f + n, n);
  widen(v, f + 2 * n, n);
  free(f);
  return status;
}

void step(int i, struct state *s, uint64_t t, const adamant_adam_params *hp)
{
  ck_assert_int_eq(step_part(i, s, 0, s->n, t, hp), ADAMANT_OK);
}

#define FIRST_SEED UINT64_C(88172645463325252)
static uint64_t seed = FIRST_SEED;

void restart_numbers(void)
{
  seed = FIRST_SEED;
}

uint64_t random64(void)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  return seed ^= seed << 17;
}

static double random_number(int i)
{
  const uint64_t word = random64();
  return in_format(i, ((double)(word >> 11) * 0x1p-53 - 0.5) * exp2((double)(word % 9)));
}

void new_gradient(int i, struct state *s)
{
  for (size_t k = 0; k < s->n; k++)
    s->g[k] = random_number(i);
}

void randomize(int i, struct state *s)
{
  new_gradient(i, s);
  for (size_t k = 0; k < s->n; k++) {
    s->theta[k] = random_number(i);
    s->m[k] = random_number(i);
    s->v[k] = fabs(random_number(i));
  }
}

struct state copy_of(const struct state *s)
{
  struct state c = new_state(s->n);
  const size_t bytes = s->n * sizeof *s->theta;
  memcpy(c.theta, s->theta, bytes);
  memcpy(c.m, s->m, bytes);
  memcpy(c.v, s->v, bytes);
  memcpy(c.g, s->g, bytes);
  return c;
}

bool same(double a, double b)
{
  return (isnan(a) && isnan(b)) || memcmp(&a, &b, sizeof a) == 0;
}

void check_same_element(const struct state *a, const struct state *b, size_t k)
{
  ck_assert(same(a->theta[k], b->theta[k]) && same(a->m[k], b->m[k]) && same(a->v[k], b->v[k]));
}

void check_same(const struct state *a, const struct state *b)
{
  for (size_t k = 0; k < a->n; k++)
    check_same_element(a, b, k);
}
