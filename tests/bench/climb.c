/* SPDX-License-Identifier: MIT */
#include "climb.h"
#include "philox.h"

#include <math.h>
#include <string.h>

static uint64_t draw(struct draws *d)
{
  uint64_t out[2];
  const struct philox_address at = {d->seed, d->next++, d->stream, 0, 0};
  philox_draw64(&at, out);
  return out[0];
}

/* 0 .. n-1; the bias of 2^-50 matters to nobody here. */
static unsigned below(struct draws *d, unsigned n)
{
  return (unsigned)(draw(d) % n);
}

/* 1 <= x < 2 with x - 1 about 2^-k, k up to the precision: a number just above a power of two has the largest relative
 * error of rounding. */
static double just_above_one(struct draws *d, int precision)
{
  double fraction = (double)(draw(d) >> 11) * 0x1p-53;
  return 1 + ldexp(fraction, -(int)below(d, (unsigned)precision));
}

static double random_hyper(struct draws *d, const char *name)
{
  static const double usual[] = {0, 0.9, 0.95, 0.99, 0.999, 0.9999, 0x1p-1, 1e-3, 1e-8, 1};
  unsigned kind = below(d, 8);
  if (kind == 0)
    return usual[below(d, sizeof usual / sizeof usual[0])];
  double x = just_above_one(d, 53);
  if (strncmp(name, "beta", 4) == 0 || strcmp(name, "dampening") == 0 || strcmp(name, "momentum") == 0)
    return kind < 5 ? 1 - ldexp(x, -1 - (int)below(d, 12)) : ldexp(x, -1 - (int)below(d, 12));
  if (kind == 1)
    return ldexp(x, -(int)below(d, 100));
  return ldexp(x, -(int)below(d, 27));
}

static uint64_t random_time(struct draws *d)
{
  return below(d, 2) == 0 ? 1 + below(d, 12) : 1 + (draw(d) & ((UINT64_C(1) << below(d, 24)) - 1));
}

/* A magnitude that all operands of a point have in common: 1, any, or where numbers or their squares underflow. */
static int random_scale(struct draws *d, int least)
{
  switch (below(d, 6)) {
  case 0:
    return -(int)below(d, (unsigned)-least);
  case 1:
    return least + (int)below(d, 48);
  case 2:
    return least / 2 + (int)below(d, 48) - 24;
  default:
    return 0;
  }
}

static uint64_t random_number(struct draws *d, const struct format *f, int scale, bool nonnegative)
{
  if (below(d, 8) == 0)
    return 0;
  double x = ldexp(just_above_one(d, f->precision), scale + (int)below(d, 24) - 12);
  return format_from_double(f, nonnegative || below(d, 2) == 0 ? x : -x);
}

void random_point(struct draws *d, const struct row_error *e, struct step_point *at)
{
  const struct step_program *p = row_error_program(e);
  const struct format *f = row_error_format(e);
  int least = f->emin - f->precision;
  int scale = random_scale(d, least), theta = below(d, 2) == 0 ? scale : 0;
  for (size_t k = 0; k < p->n_hyper; k++)
    at->hyper[k] = random_hyper(d, p->hyper_name[k]);
  at->t = random_time(d);
  at->g = random_number(d, f, scale, false);
  for (size_t s = 0; s < p->n_state; s++) {
    const char *name = p->state[s].name;
    bool square = name[0] == 'v';
    at->state[s] = random_number(d, f, square ? 2 * scale < least ? least : 2 * scale : s == 0 ? theta : scale, square);
  }
}

/* ---- moves ---- */

static int64_t few_ulps(struct draws *d, int precision)
{
  int64_t step = (int64_t)(1 + (draw(d) & ((UINT64_C(1) << below(d, (unsigned)precision + 2)) - 1)));
  return below(d, 2) == 0 ? step : -step;
}

static uint64_t moved(struct draws *d, const struct format *f, uint64_t bits)
{
  double x = format_to_double(f, bits);
  int exponent;
  switch (below(d, 12)) {
  case 0: /* another magnitude */
    return format_from_double(f, ldexp(x, (int)below(d, 7) - 3));
  case 1: /* next to the power of two below */
    frexp(x, &exponent);
    return format_from_double(f, copysign(ldexp(just_above_one(d, f->precision), exponent - 1), x));
  case 2:
    return format_from_double(f, -x);
  case 3:
    return below(d, 4) == 0 ? 0 : bits;
  default: {
    int64_t ordinal = format_ordinal(f, bits) + few_ulps(d, f->precision);
    uint64_t next = format_from_ordinal(f, ordinal);
    return format_is_finite(f, next) ? next : bits;
  }
  }
}

static void move(struct draws *d, const struct row_error *e, struct step_point *at)
{
  const struct step_program *p = row_error_program(e);
  const struct format *f = row_error_format(e);
  size_t k = below(d, (unsigned)(p->n_hyper + p->n_state + 2));
  if (k < p->n_hyper) {
    uint64_t bits = moved(d, &format_binary64, format_from_double(&format_binary64, at->hyper[k]));
    at->hyper[k] = format_to_double(&format_binary64, bits);
  } else if (k == p->n_hyper && below(d, 4) == 0) {
    at->state[0] = row_error_theta_at_zero(e);
  } else if (k < p->n_hyper + p->n_state) {
    at->state[k - p->n_hyper] = moved(d, f, at->state[k - p->n_hyper]);
  } else if (k == p->n_hyper + p->n_state) {
    at->g = moved(d, f, at->g);
  } else {
    uint64_t t = below(d, 3) == 0 ? random_time(d) : at->t + below(d, 5) - 2;
    at->t = t >= 1 && t <= UINT64_C(1) << 53 ? t : 1;
  }
}

static double value_at(struct climb *c, const struct step_point *at)
{
  switch (row_error_at(c->row, at)) {
  case ROW_OUTSIDE:
    return -INFINITY;
  case ROW_BEYOND:
    c->beyond++;
    c->worst = *at;
    break;
  case ROW_WITHIN:
    break;
  }
  double value = row_error_constant(c->row, c->constant);
  return isnan(value) ? -INFINITY : value;
}

double climb(struct climb *c, struct draws *d, struct step_point *best, double best_value)
{
  struct step_point at;
  c->beyond = 0;
  memset(&at, 0, sizeof at);
  for (unsigned i = 0; i < (isinf(best_value) ? c->random : 0); i++) {
    random_point(d, c->row, &at);
    double value = value_at(c, &at);
    if (i == 0 || value > best_value) {
      *best = at;
      best_value = value;
    }
  }
  for (unsigned i = 0; i < c->moves; i++) {
    at = *best;
    for (unsigned many = 1 + below(d, 3); many > 0; many--)
      move(d, c->row, &at);
    double value = value_at(c, &at);
    if (value >= best_value) {
      *best = at;
      best_value = value;
    }
  }
  return best_value;
}
