/* SPDX-License-Identifier: MIT */
#include "curve.h"

#include <math.h>
#include <string.h>

static void join(struct curve_bin *to, const struct curve_bin *from)
{
  if (from->t < to->t)
    to->t = from->t;
  if (from->error > to->error || (from->error == to->error && from->bound < to->bound)) {
    to->error = from->error;
    to->bound = from->bound;
  }
  to->failed += from->failed;
}

static void coarsen(struct curve *c)
{
  size_t n = 0;
  c->shift++;
  for (size_t i = 0; i < c->n; i++)
    if (n > 0 && c->bin[i].t >> c->shift == c->bin[n - 1].t >> c->shift)
      join(&c->bin[n - 1], &c->bin[i]);
    else
      c->bin[n++] = c->bin[i];
  c->n = n;
  c->last = 0;
}

/* The first bin whose steps do not all lie before t. */
static size_t search(const struct curve *c, uint64_t t)
{
  size_t low = 0, high = c->n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (c->bin[middle].t >> c->shift < t >> c->shift)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool holds(const struct curve *c, size_t i, uint64_t t)
{
  return i < c->n && c->bin[i].t >> c->shift == t >> c->shift;
}

static struct curve_bin *bin_of(struct curve *c, uint64_t t)
{
  if (holds(c, c->last, t))
    return &c->bin[c->last];
  size_t at = search(c, t);
  while (!holds(c, at, t) && c->n == CURVE_BINS) {
    coarsen(c);
    at = search(c, t);
  }
  if (!holds(c, at, t)) {
    memmove(&c->bin[at + 1], &c->bin[at], (c->n - at) * sizeof c->bin[0]);
    c->bin[at] = (struct curve_bin){.t = t, .error = -1, .bound = INFINITY};
    c->n++;
  }
  c->last = at;
  return &c->bin[at];
}

/* A power of two closes the half octave below it: a tie, 0.5 ulp, stands with the correct
 * roundings. */
static int half_octave(double size)
{
  int exponent;
  double fraction = frexp(size, &exponent);
  int k = fraction == 0.5 ? 2 * exponent - 3 : 2 * exponent - 2 + (fraction > M_SQRT1_2);
  return k < HALF_OCTAVE_MIN ? HALF_OCTAVE_MIN : k > HALF_OCTAVE_MAX ? HALF_OCTAVE_MAX : k;
}

void curve_count(struct curve *c, double size, uint64_t outputs)
{
  if (size == 0)
    c->exact += outputs;
  else if (isfinite(size))
    c->half_octave[half_octave(size) - HALF_OCTAVE_MIN] += outputs;
}

void curve_lead(struct curve *c, uint64_t t, double size, double bound, bool failed)
{
  struct curve_bin one = {t, isfinite(size) ? size : -1, bound, failed};
  join(bin_of(c, t), &one);
}

void curve_add(struct curve *c, uint64_t t, double size, double bound, bool failed)
{
  curve_lead(c, t, size, bound, failed);
  curve_count(c, size, 1);
}

double curve_error(const struct curve *c, uint64_t t)
{
  if (c == NULL)
    return -1;
  size_t at = holds(c, c->last, t) ? c->last : search(c, t);
  return holds(c, at, t) ? c->bin[at].error : -1;
}

void curve_merge(struct curve *to, const struct curve *from)
{
  while (to->shift < from->shift)
    coarsen(to);
  for (size_t i = 0; i < from->n; i++)
    join(bin_of(to, from->bin[i].t), &from->bin[i]);
  to->exact += from->exact;
  for (size_t i = 0; i < HALF_OCTAVES; i++)
    to->half_octave[i] += from->half_octave[i];
}
