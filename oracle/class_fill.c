/* SPDX-License-Identifier: MIT */
/* The input classes one by one. Elements go through the variants of a class in turn, so that any
 * number of elements is a sensible case. */
#include "classes.h"

#include <math.h>

void fill_random(const struct class_inputs *in, struct vec_case *c)
{
  class_usual_state(in, c);
  for (size_t k = 0; k < c->steps; k++)
    for (size_t e = 0; e < c->elements; e++)
      *class_grad(c, k, e) = class_random(in, c, c->first_t + k, e, STREAM_GRADIENT,
                                          CLASS_GRADIENT_LOW, CLASS_GRADIENT_HIGH);
}

/* Exponents from just above the root of the least subnormal to just below the root of the greatest
 * number, so that g^2 still is a number. */
void fill_first_step(const struct class_inputs *in, struct vec_case *c)
{
  const struct format *f = in->format;
  int low = (f->emin - f->precision) / 2 + 2, high = f->emax / 2 - 1;
  class_usual_state(in, c);
  for (size_t e = 0; e < c->elements; e++) {
    if (e % 3 == 0)
      *class_initial(c, 0, e) = 0;
    int at = low + (int)((size_t)(high - low) * e / (c->elements > 1 ? c->elements - 1 : 1));
    for (size_t k = 0; k < c->steps; k++)
      *class_grad(c, k, e) = class_random(in, c, c->first_t + k, e, STREAM_GRADIENT, at, at);
  }
}

void fill_zero_gradient(const struct class_inputs *in, struct vec_case *c)
{
  fill_random(in, c);
  for (size_t k = 0; k < c->steps; k++)
    for (size_t e = 0; e < c->elements; e++) {
      bool zero[4] = {true, k > 0, k + 1 < c->steps, k % 2 == 0};
      if (zero[e % 4])
        *class_grad(c, k, e) = 0;
    }
}

/* All signs of theta, m and g, v = +0, for ever or until the last step. */
void fill_negative_zero(const struct class_inputs *in, struct vec_case *c)
{
  uint64_t minus = class_number(in, -0.0);
  for (size_t e = 0; e < c->elements; e++) {
    *class_initial(c, 0, e) = (e & 1) != 0 ? minus : 0;
    class_set(in, c, "m", e, (e & 2) != 0 ? minus : 0);
    for (size_t k = 0; k < c->steps; k++) {
      bool last = k + 1 == c->steps && (e & 8) != 0;
      *class_grad(c, k, e) = last ? class_random(in, c, c->first_t + k, e, STREAM_GRADIENT, -6, 1)
                             : (e & 4) != 0 ? minus
                                            : 0;
    }
  }
}

void fill_eps_dominated(const struct class_inputs *in, struct vec_case *c)
{
  double eps = class_hyper(in, "eps");
  int top = eps > 0 ? ilogb(eps) : in->format->emin / 2;
  class_usual_state(in, c);
  for (size_t e = 0; e < c->elements; e++) {
    int at = top + 2 - (int)(e % 12);
    if (c->first_t > 1) {
      class_set(in, c, "m", e, class_random(in, c, c->first_t, e, STREAM_MOMENT, at, at));
      class_set(in, c, "v", e, class_number(in, ldexp(1, 2 * at)));
      class_set(in, c, "vmax", e, class_number(in, ldexp(1, 2 * at)));
    }
    for (size_t k = 0; k < c->steps; k++)
      *class_grad(c, k, e) = class_random(in, c, c->first_t + k, e, STREAM_GRADIENT, at, at);
  }
}

/* The first element has zero gradients: 0/0 when eps = 0. The others move by about lr whatever
 * their scale. */
void fill_eps_zero(const struct class_inputs *in, struct vec_case *c)
{
  fill_random(in, c);
  for (size_t k = 0; k < c->steps; k++)
    for (size_t e = 0; e < c->elements; e++) {
      if (e == 0)
        *class_grad(c, k, e) = 0;
      else if (e % 3 == 0)
        *class_grad(c, k, e) = class_random(in, c, c->first_t + k, e, STREAM_GRADIENT,
                                            in->format->emin / 2 + 8, in->format->emin / 2 + 12);
    }
}

/* sqrt(2^exponent / scale), to the format. */
static uint64_t square_root(const struct class_inputs *in, int exponent, double scale)
{
  int half = exponent >= 0 ? exponent / 2 : -((1 - exponent) / 2);
  return class_number(in, ldexp(sqrt(ldexp(1, exponent - 2 * half) / scale), half));
}

/* Thresholds of g^2 and of (1-beta2) g^2: half the least subnormal (below it the square vanishes),
 * the least subnormal, the least normal number, and overflow. */
void fill_square_threshold(const struct class_inputs *in, struct vec_case *c)
{
  const struct format *f = in->format;
  int exponent[4] = {f->emin - f->precision, f->emin - f->precision + 1, f->emin, f->emax + 1};
  double omb2 = 1 - class_hyper(in, "beta2");
  class_usual_state(in, c);
  for (size_t e = 0; e < c->elements; e++) {
    size_t which = e / 3 % 8;
    uint64_t g = square_root(in, exponent[which % 4], which < 4 ? 1 : omb2);
    g = class_neighbour(in, g, (int)(e % 3) - 1);
    if (!format_is_finite(f, g))
      g = format_max(f);
    for (size_t k = 0; k < c->steps; k++)
      *class_grad(c, k, e) = k == 0 ? g : k == 1 ? class_number(in, -format_to_double(f, g)) : 0;
    if (e % 2 == 0)
      *class_initial(c, 0, e) = 0;
  }
}

void fill_subnormal(const struct class_inputs *in, struct vec_case *c)
{
  const struct format *f = in->format;
  for (size_t e = 0; e < c->elements; e++) {
    int64_t tiny = (int64_t)1 << (f->precision - 1); /* ordinal of the least normal number */
    int64_t place[6] = {1, 2, tiny / 2, tiny - 1, tiny, tiny + 1};
    int64_t at = place[e % 6];
    *class_initial(c, 0, e) = format_from_ordinal(f, e % 4 < 2 ? at : -at);
    class_set(in, c, "m", e, format_from_ordinal(f, e % 2 == 0 ? at : -at));
    class_set(in, c, "v", e, format_from_ordinal(f, place[(e + e / 6) % 6]));
    class_set(in, c, "vmax", e, format_from_ordinal(f, tiny + 2));
    for (size_t k = 0; k < c->steps; k++)
      *class_grad(c, k, e) = (e + k) % 3 == 0 ? 0 : format_from_ordinal(f, k % 2 == 0 ? -at : at);
  }
}

/* The weights of m_t = old m + new g. beta1 decays m in most programs, beta2 in centered RMSprop,
 * momentum elsewhere. */
static void weights(const struct class_inputs *in, double *old, double *new)
{
  bool beta1 = class_has(in, "beta1"), momentum = class_has(in, "momentum");
  *old = class_hyper(in, beta1 ? "beta1" : momentum ? "momentum" : "beta2");
  *new = beta1 || !momentum ? 1 - *old : 1 - class_hyper(in, "dampening");
}

/* g that nearly cancels m, so that m_t is nearly zero, and 0 to 2 places beside it. */
static uint64_t opposite(const struct class_inputs *in, uint64_t m, int places)
{
  double old, new, x = format_to_double(in->format, m);
  weights(in, &old, &new);
  return class_neighbour(in, class_number(in, -old * x / new), places);
}

void fill_cancellation(const struct class_inputs *in, struct vec_case *c)
{
  double ratio, new;
  weights(in, &ratio, &new);
  fill_random(in, c);
  for (size_t e = 0; e < c->elements; e++) {
    uint64_t first = *class_grad(c, 0, e);
    double x = format_to_double(in->format, first);
    if (e % 8 < 5) { /* exactly opposite and up to two places beside, from a start in mid-course */
      uint64_t m = class_random(in, c, c->first_t, e, STREAM_MOMENT, -8, -1);
      double y = format_to_double(in->format, m);
      class_set(in, c, "m", e, m);
      class_set(in, c, "v", e, class_number(in, 2 * y * y));
      class_set(in, c, "vmax", e, class_number(in, 2 * y * y));
      *class_grad(c, 0, e) = opposite(in, m, (int)(e % 8) - 2);
      continue;
    }
    for (size_t k = 1; k < c->steps; k++) {
      double shape[3] = {k % 2 == 0 ? x : -x, 0, x * pow(ratio, (double)k)};
      *class_grad(c, k, e) = class_number(in, shape[e % 8 - 5]);
    }
  }
}

void fill_tie(const struct class_inputs *in, struct vec_case *c)
{
  static const double theta[8] = {1, 1.5, -1, -1.5, 2, 0.5, 1.25, -1.75};
  for (size_t e = 0; e < c->elements; e++) {
    uint64_t start = class_number(in, theta[e % 8]);
    *class_initial(c, 0, e) = class_neighbour(in, start, (int)(e / 8 % 3) - 1);
    for (size_t k = 0; k < c->steps; k++)
      *class_grad(c, k, e) = class_number(in, e % 3 == 1 ? -0.75 : 1);
  }
}

void fill_sub_ulp_update(const struct class_inputs *in, struct vec_case *c)
{
  double lr = class_hyper(in, "lr");
  int top = lr > 0 ? ilogb(lr) + in->format->precision : 0;
  fill_random(in, c);
  top = top < in->format->emax - 6 ? top : in->format->emax - 6;
  for (size_t e = 0; e < c->elements; e++)
    *class_initial(c, 0, e) = class_random(in, c, c->first_t, e, STREAM_THETA,
                                           top - 2 + (int)(e % 6), top - 2 + (int)(e % 6));
}

void fill_non_finite(const struct class_inputs *in, struct vec_case *c)
{
  const struct format *f = in->format;
  uint64_t bad[4] = {0, format_nan(f), format_infinity(f, false), format_infinity(f, true)};
  fill_random(in, c);
  for (size_t e = 0; c->steps > 1 && e < c->elements; e++)
    if (e % 4 != 0)
      *class_grad(c, 1, e) = bad[e % 4];
}

void fill_decreasing(const struct class_inputs *in, struct vec_case *c)
{
  fill_random(in, c);
  for (size_t k = 1; k < c->steps; k++)
    for (size_t e = 0; e < c->elements; e++) {
      int top = 1 - 3 * (int)k;
      *class_grad(c, k, e) = class_random(in, c, c->first_t + k, e, STREAM_GRADIENT, top, top);
    }
}

/* The average of the gradients (m, or a beside a momentum) is g, and v is g^2 to the format and up
 * to two places beside it: v_t - m_t^2 is zero, a rounding error of either sign, or a few ulp. */
void fill_centered(const struct class_inputs *in, struct vec_case *c)
{
  fill_random(in, c);
  for (size_t e = 0; e < c->elements; e++) {
    uint64_t g = *class_grad(c, 0, e);
    double x = format_to_double(in->format, g);
    class_set(in, c, "m", e, g);
    class_set(in, c, "a", e, g);
    uint64_t v = class_neighbour(in, class_number(in, x * x), (int)(e % 5) - 2);
    class_set(in, c, "v", e, v);
    class_set(in, c, "vmax", e, v);
    for (size_t k = 1; k < c->steps; k++)
      *class_grad(c, k, e) = g;
  }
}

/* Element e of 2^d, all of the same weight, is a point of the space: its gradient at step k is one
 * of two numbers, as bit k mod d of e says. Every g_k has the same law, d in a row are independent,
 * and all are known: the theorems ask for the first alone [eq:M9] [eq:M10] [eq:M11]. Their mean is
 * not 0, their signs differ. */
void fill_ensemble(const struct class_inputs *in, struct vec_case *c)
{
  double below =
             format_to_double(in->format, class_random(in, c, c->first_t, 0, STREAM_SHAPE, 0, 0)),
         above =
             format_to_double(in->format, class_random(in, c, c->first_t, 1, STREAM_SHAPE, 1, 1));
  size_t d = 1;
  while ((size_t)2 << d <= c->elements)
    d++;
  for (size_t k = 0; k < c->steps; k++)
    for (size_t e = 0; e < c->elements; e++)
      *class_grad(c, k, e) = class_number(in, (e >> k % d & 1) != 0 ? fabs(above) : -fabs(below));
}
