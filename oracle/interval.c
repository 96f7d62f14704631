/* SPDX-License-Identifier: MIT */
#include "interval.h"

#include <stdlib.h>
#include <string.h>

/* Blocks start on a cache line of their own and fill it: threads never share one. */
enum { LINE = 128 };

struct interval *interval_array_new(size_t n, mpfr_prec_t p)
{
  size_t limbs = ((size_t)p + 63) / 64, head = n * sizeof(struct interval);
  size_t size = head + 2 * n * limbs * sizeof(mp_limb_t);
  struct interval *x = aligned_alloc(LINE, (size + LINE - 1) / LINE * LINE + LINE);
  if (x == NULL)
    return NULL;
  mp_limb_t *limb = (mp_limb_t *)(void *)((char *)x + head);
  memset(limb, 0, 2 * n * limbs * sizeof *limb);
  for (size_t i = 0; i < n; i++, limb += 2 * limbs) {
    mpfr_custom_init_set(x[i].end[0], MPFR_ZERO_KIND, 0, p, limb);
    mpfr_custom_init_set(x[i].end[1], MPFR_ZERO_KIND, 0, p, limb + limbs);
    x[i].point = true;
  }
  return x;
}

void interval_array_free(struct interval *x)
{
  free(x);
}

void interval_set_zero(struct interval *x)
{
  mpfr_set_zero(x->end[0], 1);
  x->point = true;
}

void interval_set_undefined(struct interval *x)
{
  mpfr_set_nan(x->end[0]);
  x->point = true;
}

bool interval_is_undefined(const struct interval *x)
{
  return mpfr_nan_p(x->end[0]) != 0;
}

void interval_set_bits(struct interval *x, const struct format *f, uint64_t bits)
{
  format_to_mpfr(f, bits, x->end[0]);
  x->point = true;
  if (!mpfr_number_p(x->end[0]))
    mpfr_set_nan(x->end[0]);
}

void interval_set(struct interval *to, const struct interval *from)
{
  mpfr_srcptr lo = interval_lo(from), hi = interval_hi(from);
  int inexact = mpfr_set(to->end[0], lo, MPFR_RNDD);
  to->point = from->point && inexact == 0;
  if (!to->point)
    mpfr_set(to->end[1], hi, MPFR_RNDU);
}
