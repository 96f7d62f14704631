/* SPDX-License-Identifier: MIT */
#include "cell.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_LIMBS = 4096 / 64 + 1, CLOSE_EXPONENT = -300 };

/* A temporary without allocation: precision of x, limbs from the caller. */
static void temporary(mpfr_ptr t, mpfr_srcptr x, mp_limb_t limbs[MAX_LIMBS])
{
  mpfr_custom_init_set(t, MPFR_ZERO_KIND, 0, mpfr_get_prec(x), limbs);
}

/* k with ulp(RN) = 2^k. */
static int ulp_exponent_of_bits(const struct format *f, uint64_t bits)
{
  uint64_t size = bits & (((uint64_t)1 << (f->width - 1)) - 1);
  int field = (int)(size >> (f->precision - 1));
  return f->emin - f->precision + (field > 0 ? field : 1);
}

/* |RN| is a power of two above the least normal: the ulp below it is half the ulp above it. */
static bool starts_binade(const struct format *f, uint64_t bits)
{
  uint64_t fraction = ((uint64_t)1 << (f->precision - 1)) - 1;
  return (bits & fraction) == 0 && ulp_exponent_of_bits(f, bits) > f->emin - f->precision + 1;
}

/* The signed distance of x from RN in units of 2^-32 ulp(RN): d exact, N its rounding. The
 * subtraction is exact: |x - RN| <= ulp(RN)/2, so the difference has no more bits than x. */
static int64_t tail_of(const struct format *f, uint64_t bits, mpfr_srcptr x, mpfr_ptr d)
{
  mp_limb_t limbs[1];
  mpfr_t rn;
  mpfr_custom_init_set(rn, MPFR_ZERO_KIND, 0, 64, limbs);
  format_to_mpfr(f, bits, rn);
  mpfr_sub(d, x, rn, MPFR_RNDN);
  mpfr_mul_2si(d, d, 32 - ulp_exponent_of_bits(f, bits), MPFR_RNDN);
  return mpfr_get_si(d, MPFR_RNDN);
}

static bool within(mpfr_srcptr d, long exponent)
{
  return mpfr_zero_p(d) || mpfr_get_exp(d) <= exponent;
}

static bool set_undecided(const struct format *f, uint64_t lower, uint64_t upper, bool narrow,
                          struct cell *c)
{
  /* Neighbours promise that x is their midpoint to the precision of a tail; else say one more. */
  if (!narrow && format_distance(f, upper, lower) == 1) {
    if (format_is_finite(f, upper))
      upper = format_from_ordinal(f, format_ordinal(f, upper) + 1);
    else
      lower = format_from_ordinal(f, format_ordinal(f, lower) - 1);
  }
  *c = (struct cell){.bits = lower, .upper = upper, .kind = CELL_TIE};
  return true;
}

static bool undecided_bits(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, struct cell *c)
{
  mp_limb_t limbs[MAX_LIMBS];
  mpfr_t width;
  temporary(width, lo, limbs);
  mpfr_sub(width, hi, lo, MPFR_RNDU);
  uint64_t lower = mpfr_zero_p(lo) ? 0 : format_round(f, lo);
  uint64_t upper = mpfr_zero_p(hi) ? 0 : format_round(f, hi);
  bool narrow = !mpfr_inf_p(width) &&
                within(width, ulp_exponent_of_bits(f, mpfr_sgn(lo) < 0 ? upper : lower) - 33);
  return set_undecided(f, lower, upper, narrow, c);
}

/* RN is decided; side and tail of [lo, hi]. */
static bool decide_tail(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, bool last,
                        uint64_t bits, struct cell *c)
{
  mp_limb_t limbs[2][MAX_LIMBS];
  mpfr_t d[2];
  temporary(d[0], lo, limbs[0]);
  temporary(d[1], hi, limbs[1]);
  int64_t n[2] = {tail_of(f, bits, lo, d[0]), 0};
  n[1] = lo == hi ? n[0] : tail_of(f, bits, hi, d[1]);
  int side[2] = {mpfr_sgn(d[0]), lo == hi ? mpfr_sgn(d[0]) : mpfr_sgn(d[1])};
  int64_t tail = n[0];
  int decided_side = (side[0] > 0) - (side[0] < 0);
  if (n[0] != n[1] || side[0] != side[1]) {
    if (!last)
      return false;
    if (n[1] - n[0] > 1 ||
        (side[0] != side[1] && !(within(d[0], CLOSE_EXPONENT) && within(d[1], CLOSE_EXPONENT))))
      return set_undecided(f, bits, bits, true, c);
    if (side[0] != side[1])
      decided_side = CELL_CLOSE;
    tail = (n[0] & 1) == 0 ? n[0] : n[1];
  }
  *c = (struct cell){bits, bits, tail, (int8_t)decided_side, CELL_NUMBER};
  return true;
}

/* The first 64 bits of |x| behind the p that RN keeps, as a fraction of the unit in the last of
 * them. */
static uint64_t fraction(const struct format *f, mpfr_srcptr x)
{
  const mp_limb_t *limb = mpfr_custom_get_significand(x);
  long top = (mpfr_get_prec(x) - 1) / 64;
  return limb[top] << f->precision | limb[top - 1] >> (64 - f->precision);
}

/* The common case by integers: both ends in one normal binade with RN. Their fractions, read as
 * signed, are the distances from RN in 2^-64 ulp but for less than one unit; decided when they lead
 * to one N though the unit is added, and neither end can be RN itself or, where the sign could
 * mislead, near a tie. */
static bool decide_quickly(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, uint64_t bits,
                           struct cell *c)
{
  long exponent = (long)lo->_mpfr_exp - 1;
  if (lo->_mpfr_exp != hi->_mpfr_exp || exponent < f->emin ||
      exponent - f->precision + 1 != ulp_exponent_of_bits(f, bits) || mpfr_get_prec(lo) <= 64 ||
      mpfr_get_prec(hi) <= 64)
    return false;
  const int64_t half_n = (int64_t)1 << 31, near_tie = INT64_MAX - 2 * half_n;
  int64_t a = (int64_t)fraction(f, lo), b = (int64_t)fraction(f, hi);
  int64_t least = a < b ? a : b, most = a < b ? b : a;
  if ((least <= 1 && most >= -2) || most > near_tie || least < -near_tie)
    return false;
  int64_t n = (least - 1 + half_n) >> 32, m = (most + 2 + half_n) >> 32; /* floor */
  if (n != m)
    return false;
  int sign = lo->_mpfr_sign < 0 ? -1 : 1;
  *c = (struct cell){bits, bits, sign * n, (int8_t)(least > 0 ? sign : -sign), CELL_NUMBER};
  return true;
}

bool cell_from_enclosure(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, bool last,
                         struct cell *c)
{
  uint64_t bits;
  if (mpfr_nan_p(lo) || mpfr_nan_p(hi)) {
    *c = cell_from_bits(f, format_nan(f));
    return true;
  }
  if (!format_round_enclosure(f, lo, hi, &bits))
    return last && undecided_bits(f, lo, hi, c);
  if (!format_is_finite(f, bits)) {
    *c = (struct cell){.bits = bits, .upper = bits, .kind = CELL_OVERFLOW};
    return true;
  }
  return decide_quickly(f, lo, hi, bits, c) || decide_tail(f, lo, hi, last, bits, c);
}

struct cell cell_from_bits(const struct format *f, uint64_t bits)
{
  bool nan = format_classify(f, bits) == FORMAT_NAN;
  uint64_t stored = nan ? format_nan(f) : bits;
  return (struct cell){stored, stored, 0, CELL_EXACT, nan ? CELL_NAN : CELL_NUMBER};
}

bool cell_equal(const struct cell *a, const struct cell *b)
{
  return a->kind == b->kind && a->bits == b->bits && a->upper == b->upper && a->tail == b->tail &&
         a->side == b->side;
}

void cell_print(const struct format *f, const struct cell *c, char text[CELL_TEXT_SIZE])
{
  char bits[FORMAT_TEXT_SIZE], upper[FORMAT_TEXT_SIZE];
  format_print(f, c->bits, bits);
  format_print(f, c->upper, upper);
  if (c->kind == CELL_NAN)
    strcpy(text, "nan");
  else if (c->kind == CELL_TIE)
    snprintf(text, CELL_TEXT_SIZE, "tie:%s:%s", bits, upper);
  else if (c->kind == CELL_OVERFLOW)
    snprintf(text, CELL_TEXT_SIZE, "%s:over", bits);
  else if (c->side == CELL_EXACT || c->side == CELL_CLOSE)
    snprintf(text, CELL_TEXT_SIZE, "%s:%c", bits, c->side == CELL_EXACT ? '=' : '~');
  else if (c->tail == 0 && c->side == CELL_BELOW)
    snprintf(text, CELL_TEXT_SIZE, "%s:-0", bits);
  else
    snprintf(text, CELL_TEXT_SIZE, "%s:%" PRId64, bits, c->tail);
}

/* The part after "BITS:". What cell_print would not write again is refused by the caller. */
static bool parse_tail(const struct format *f, const char *text, struct cell *c)
{
  bool finite = format_is_finite(f, c->bits);
  if (strcmp(text, "=") == 0)
    return format_classify(f, c->bits) != FORMAT_NAN;
  if (strcmp(text, "over") == 0) {
    c->kind = CELL_OVERFLOW;
    return format_classify(f, c->bits) == FORMAT_INFINITE;
  }
  if (strcmp(text, "~") == 0) {
    c->side = CELL_CLOSE;
    return finite;
  }
  char *end;
  c->tail = strtoll(text, &end, 10);
  c->side = text[0] == '-' ? CELL_BELOW : CELL_ABOVE;
  int64_t most = (int64_t)1 << 31;
  bool inward = format_is_negative(f, c->bits) ? c->side == CELL_ABOVE : c->side == CELL_BELOW;
  if (inward && starts_binade(f, c->bits))
    most /= 2;
  return finite && end != text && *end == '\0' && c->tail >= -most && c->tail <= most;
}

static bool parse_tie(const struct format *f, const char *text, struct cell *c)
{
  size_t digits = (size_t)f->width / 4;
  char part[FORMAT_TEXT_SIZE];
  if (strlen(text) != 2 * digits + 1 || text[digits] != ':')
    return false;
  memcpy(part, text, digits);
  part[digits] = '\0';
  c->kind = CELL_TIE;
  return format_parse(f, part, &c->bits) && format_parse(f, text + digits + 1, &c->upper) &&
         format_classify(f, c->bits) != FORMAT_NAN && format_classify(f, c->upper) != FORMAT_NAN &&
         format_ordinal(f, c->bits) <= format_ordinal(f, c->upper);
}

bool cell_parse(const struct format *f, const char *text, struct cell *c)
{
  struct cell read = {0};
  char part[FORMAT_TEXT_SIZE], again[CELL_TEXT_SIZE];
  size_t digits = (size_t)f->width / 4;
  bool ok;
  if (strcmp(text, "nan") == 0) {
    read = cell_from_bits(f, format_nan(f));
    ok = true;
  } else if (strncmp(text, "tie:", 4) == 0) {
    ok = parse_tie(f, text + 4, &read);
  } else {
    ok = strlen(text) > digits + 1 && text[digits] == ':';
    if (ok) {
      memcpy(part, text, digits);
      part[digits] = '\0';
      ok = format_parse(f, part, &read.bits) && parse_tail(f, text + digits + 1, &read);
      read.upper = read.bits;
    }
  }
  if (!ok)
    return false;
  cell_print(f, &read, again); /* one text for one cell: no leading zero, no plus sign */
  if (strcmp(again, text) != 0)
    return false;
  *c = read;
  return true;
}

int cell_ulp_exponent(const struct format *f, const struct cell *c)
{
  if (c->kind == CELL_TIE) {
    bool negative = format_ordinal(f, c->bits) < 0;
    uint64_t inner = negative ? c->upper : c->bits;
    if (negative && format_ordinal(f, c->upper) > 0)
      inner = 0;
    return ulp_exponent_of_bits(f, format_is_finite(f, inner) ? inner : format_max(f));
  }
  if (c->kind != CELL_NUMBER || !format_is_finite(f, c->bits))
    return 0;
  bool inward = format_is_negative(f, c->bits) ? c->side == CELL_ABOVE : c->side == CELL_BELOW;
  return ulp_exponent_of_bits(f, c->bits) - (inward && starts_binade(f, c->bits) ? 1 : 0);
}

/* The number, and for an infinity what the number after the greatest finite one would be. */
static void candidate(const struct format *f, uint64_t bits, mpfr_ptr x)
{
  if (format_is_finite(f, bits))
    format_to_mpfr(f, bits, x);
  else
    mpfr_set_si_2exp(x, format_is_negative(f, bits) ? -1 : 1, f->emax + 1, MPFR_RNDN);
}

void cell_to_mpfr(const struct format *f, const struct cell *c, mpfr_ptr x)
{
  mpfr_t lower, upper;
  mpfr_inits2(2200, lower, upper, (mpfr_ptr)0); /* sums of any two numbers are exact */
  format_to_mpfr(f, c->bits, lower);
  if (c->kind == CELL_TIE) {
    candidate(f, c->bits, lower);
    candidate(f, c->upper, upper);
    mpfr_add(lower, lower, upper, MPFR_RNDN);
    mpfr_div_2ui(lower, lower, 1, MPFR_RNDN);
  } else if (c->kind == CELL_NUMBER && mpfr_number_p(lower)) {
    mpfr_set_si_2exp(upper, c->tail, ulp_exponent_of_bits(f, c->bits) - 32, MPFR_RNDN);
    mpfr_add(lower, lower, upper, MPFR_RNDN);
  }
  mpfr_set(x, lower, MPFR_RNDN);
  mpfr_clears(lower, upper, (mpfr_ptr)0);
}
