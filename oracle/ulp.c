/* SPDX-License-Identifier: MIT */
#include "ulp.h"

#include <float.h>
#include <math.h>

/* Two binary64 numbers differ by less than 2^1025 and by 2^-1074 or more: long double must hold it.
 */
_Static_assert(LDBL_MAX_EXP >= 16384,
               "long double must have the exponents of the x87 or binary128");

int ulp_exponent(const struct format *f, mpfr_srcptr x)
{
  long e = mpfr_zero_p(x) ? f->emin : (long)mpfr_get_exp(x) - 1;
  return (int)(e < f->emin ? f->emin : e > f->emax ? f->emax : e) - f->precision + 1;
}

/* A finite error beyond the range of double stays finite. */
static double to_double(long double x)
{
  return x > DBL_MAX ? DBL_MAX : x < -DBL_MAX ? -DBL_MAX : (double)x;
}

static bool is_nan(const struct format *f, uint64_t bits)
{
  return format_classify(f, bits) == FORMAT_NAN;
}

static void infinitely_wrong(const struct format *f, uint64_t got, const struct cell *c,
                             struct ulp_verdict *v)
{
  bool below =
      !is_nan(f, got) && c->kind != CELL_NAN && format_ordinal(f, got) < format_ordinal(f, c->bits);
  v->error = below ? -INFINITY : INFINITY;
}

/* x is undefined, an infinity, or rounds to one: only the same bits agree. */
static void judge_special(const struct format *f, uint64_t got, const struct cell *c,
                          struct ulp_verdict *v)
{
  bool agrees = c->kind == CELL_NAN ? is_nan(f, got) : got == c->bits;
  v->correct = v->faithful = agrees;
  if (agrees)
    return;
  infinitely_wrong(f, got, c, v);
  if (c->kind == CELL_OVERFLOW && !is_nan(f, got))
    v->faithful = format_distance(f, got, c->bits) == 1;
}

static long double number_or_beyond(const struct format *f, uint64_t bits)
{
  if (format_is_finite(f, bits))
    return format_to_double(f, bits);
  return copysignl(ldexpl(1, f->emax + 1), format_to_double(f, bits));
}

static void judge_tie(const struct format *f, uint64_t got, const struct cell *c,
                      struct ulp_verdict *v)
{
  int64_t lower = format_ordinal(f, c->bits), upper = format_ordinal(f, c->upper);
  int64_t o = format_ordinal(f, got);
  v->correct = o >= lower && o <= upper;
  bool neighbours = format_distance(f, c->bits, c->upper) == 1;
  v->faithful = v->correct && (neighbours || lower == upper);
  if (!format_is_finite(f, got)) {
    if (!v->correct)
      infinitely_wrong(f, got, c, v);
    return;
  }
  int k = cell_ulp_exponent(f, c);
  long double lo = number_or_beyond(f, c->bits), hi = number_or_beyond(f, c->upper);
  long double error = ldexpl(format_to_double(f, got) - (lo + hi) / 2, -k);
  v->error = to_double(error);
  /* neighbours: x is their midpoint to the precision of a tail; else anything that rounds between
   */
  v->slack = neighbours ? 0x1p-32 : to_double(ldexpl(hi - lo, -k - 1) + 1);
  v->slack += fabs(v->error) * 0x1p-50;
}

/* Steps from a up to b: -1, 0, 1, or 2 for more in either direction. */
static int steps_up(const struct format *f, uint64_t a, uint64_t b)
{
  if (format_distance(f, a, b) > 1)
    return 2;
  return (int)(format_ordinal(f, b) - format_ordinal(f, a));
}

static void judge_number(const struct format *f, uint64_t got, const struct cell *c,
                         struct ulp_verdict *v)
{
  int step = steps_up(f, c->bits, got);
  v->correct = step == 0;
  v->faithful = step == 0 || (step == c->side && c->side != CELL_CLOSE);
  if (!format_is_finite(f, got)) {
    infinitely_wrong(f, got, c, v);
    return;
  }
  int k = cell_ulp_exponent(f, c), wide = 0; /* ulp(RN) = 2^(k + wide) */
  struct cell rounded = cell_from_bits(f, c->bits);
  wide = cell_ulp_exponent(f, &rounded) - k;
  long double apart = (long double)format_to_double(f, got) - format_to_double(f, c->bits);
  v->error = to_double(ldexpl(apart, -k) - ldexpl((long double)c->tail, wide - 32));
  v->slack = (c->side == CELL_EXACT ? 0 : ldexp(1, wide - 33)) + fabs(v->error) * 0x1p-52;
}

static bool is_subnormal_value(const struct format *f, const struct cell *c)
{
  uint64_t size = c->bits & (((uint64_t)1 << (f->width - 1)) - 1);
  uint64_t least = (uint64_t)1 << (f->precision - 1);
  bool inward = format_is_negative(f, c->bits) ? c->side == CELL_ABOVE : c->side == CELL_BELOW;
  if (size == 0)
    return c->side == CELL_ABOVE || c->side == CELL_BELOW;
  return size < least || (size == least && inward);
}

struct ulp_verdict ulp_of_cell(const struct format *f, uint64_t got, const struct cell *c)
{
  struct ulp_verdict v = {.distance = format_distance(f, got, c->bits)};
  if (c->kind == CELL_NAN || c->kind == CELL_OVERFLOW || !format_is_finite(f, c->bits)) {
    if (c->kind != CELL_TIE) {
      judge_special(f, got, c, &v);
      return v;
    }
  }
  if (is_nan(f, got)) {
    infinitely_wrong(f, got, c, &v);
    return v;
  }
  bool zero = format_classify(f, got) == FORMAT_ZERO;
  if (c->kind == CELL_TIE) {
    judge_tie(f, got, c, &v);
    return v;
  }
  judge_number(f, got, c, &v);
  v.zero_sign_differs = zero && v.correct && got != c->bits;
  v.flushed = zero && is_subnormal_value(f, c);
  return v;
}

struct ulp_verdict ulp_of_enclosure(const struct format *f, uint64_t got, mpfr_srcptr lo,
                                    mpfr_srcptr hi)
{
  struct cell c;
  cell_from_enclosure(f, lo, hi, true, &c);
  struct ulp_verdict v = ulp_of_cell(f, got, &c);
  if ((c.kind != CELL_NUMBER && c.kind != CELL_TIE) || !format_is_finite(f, got) ||
      !mpfr_number_p(lo) || !mpfr_number_p(hi))
    return v;
  int a = ulp_exponent(f, lo), b = ulp_exponent(f, hi);
  int most = a > b ? a : b, least = a < b ? a : b;
  if (mpfr_sgn(lo) * mpfr_sgn(hi) < 0)
    least = f->emin - f->precision + 1;
  /* got - x lies in [from, to] outward; divided by the least and the greatest ulp */
  mpfr_t d[2], g;
  mpfr_inits2(mpfr_get_prec(lo) + 64, d[0], d[1], g, (mpfr_ptr)0);
  format_to_mpfr(f, got, g);
  mpfr_sub(d[0], g, hi, MPFR_RNDD);
  mpfr_sub(d[1], g, lo, MPFR_RNDU);
  long double from = mpfr_get_ld(d[0], MPFR_RNDD), to = mpfr_get_ld(d[1], MPFR_RNDU);
  mpfr_clears(d[0], d[1], g, (mpfr_ptr)0);
  long double low = ldexpl(from, from < 0 ? -least : -most);
  long double high = ldexpl(to, to > 0 ? -least : -most);
  v.error = to_double(low + (high - low) / 2);
  v.slack = to_double((high - low) / 2) + fabs(v.error) * 0x1p-50;
  return v;
}

bool ulp_accepts(const struct ulp_verdict *v, double bound_ulp, bool flush_to_zero)
{
  return fabs(v->error) - v->slack <= bound_ulp || (flush_to_zero && v->flushed);
}
