/* SPDX-License-Identifier: MIT */
#include "format.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const struct format format_binary16 = {"binary16", 11, -14, 15, 16};
const struct format format_bfloat16 = {"bfloat16", 8, -126, 127, 16};
const struct format format_binary32 = {"binary32", 24, -126, 127, 32};
const struct format format_binary64 = {"binary64", 53, -1022, 1023, 64};
const struct format *const formats[] = {&format_binary16, &format_bfloat16, &format_binary32,
                                        &format_binary64, NULL};

_Static_assert(GMP_NUMB_BITS == 64, "the top limb of an mpfr_t is read as 64 bits");

static const uint64_t half = (uint64_t)1 << 63; /* of the unit above the top limb */

const struct format *format_find(const char *name)
{
  for (size_t i = 0; formats[i] != NULL; i++)
    if (strcmp(formats[i]->name, name) == 0)
      return formats[i];
  return NULL;
}

static uint64_t sign_bit(const struct format *f)
{
  return (uint64_t)1 << (f->width - 1);
}

static uint64_t magnitude(const struct format *f, uint64_t bits)
{
  return bits & (sign_bit(f) - 1);
}

static uint64_t least_normal(const struct format *f)
{
  return (uint64_t)1 << (f->precision - 1);
}

bool format_is_negative(const struct format *f, uint64_t bits)
{
  return (bits & sign_bit(f)) != 0;
}

uint64_t format_infinity(const struct format *f, bool negative)
{
  uint64_t exponents = (uint64_t)(f->emax - f->emin + 2);
  return exponents << (f->precision - 1) | (negative ? sign_bit(f) : 0);
}

uint64_t format_nan(const struct format *f)
{
  return format_infinity(f, false) | (uint64_t)1 << (f->precision - 2);
}

uint64_t format_max(const struct format *f)
{
  return format_infinity(f, false) - 1;
}

bool format_is_value(const struct format *f, uint64_t bits)
{
  return magnitude(f, bits) == bits || bits - magnitude(f, bits) == sign_bit(f);
}

enum format_class format_classify(const struct format *f, uint64_t bits)
{
  uint64_t size = magnitude(f, bits), infinity = format_infinity(f, false);
  if (size == 0)
    return FORMAT_ZERO;
  if (size < least_normal(f))
    return FORMAT_SUBNORMAL;
  if (size < infinity)
    return FORMAT_NORMAL;
  return size == infinity ? FORMAT_INFINITE : FORMAT_NAN;
}

bool format_is_finite(const struct format *f, uint64_t bits)
{
  return magnitude(f, bits) < format_infinity(f, false);
}

/* Here and below, a constant number of digits lets the compiler unroll the loop. */
static inline const char *read_digits(const char *text, int digits, uint64_t *bits)
{
  /* 16 + the value of a digit, 0 of anything else; branches on a digit would be mispredicted. */
  static const unsigned char digit[256] = {['0'] = 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
                                           ['a'] = 26, 27, 28, 29, 30, 31};
  uint64_t value = 0;
  for (int i = 0; i < digits; i++) {
    unsigned d = digit[(unsigned char)text[i]];
    if (d == 0)
      return NULL;
    value = value << 4 | (d & 15);
  }
  *bits = value;
  return text + digits;
}

static inline char *print_digits(uint64_t bits, int digits, char *text)
{
  for (int i = digits; i-- > 0; bits >>= 4)
    text[i] = "0123456789abcdef"[bits & 15];
  text[digits] = '\0';
  return text + digits;
}

const char *format_read(const struct format *f, const char *text, uint64_t *bits)
{
  return f->width == 32   ? read_digits(text, 8, bits)
         : f->width == 64 ? read_digits(text, 16, bits)
                          : read_digits(text, f->width / 4, bits);
}

bool format_parse(const struct format *f, const char *text, uint64_t *bits)
{
  uint64_t value;
  const char *end = format_read(f, text, &value);
  if (end == NULL || *end != '\0')
    return false;
  *bits = value;
  return true;
}

char *format_print(const struct format *f, uint64_t bits, char text[FORMAT_TEXT_SIZE])
{
  return f->width == 32   ? print_digits(bits, 8, text)
         : f->width == 64 ? print_digits(bits, 16, text)
                          : print_digits(bits, f->width / 4, text);
}

/* A finite nonzero number as top * 2^(exponent - 63), the leading bit of top set. */
static uint64_t normalised(const struct format *f, uint64_t bits, int *exponent)
{
  uint64_t size = magnitude(f, bits), fraction = size & (least_normal(f) - 1);
  int field = (int)(size >> (f->precision - 1));
  if (field == 0) {
    int zeros = __builtin_clzll(fraction);
    *exponent = f->emin - f->precision + 1 + 63 - zeros;
    return fraction << zeros;
  }
  *exponent = f->emin - 1 + field;
  return (fraction | least_normal(f)) << (64 - f->precision);
}

double format_to_double(const struct format *f, uint64_t bits)
{
  double x;
  int exponent;
  switch (f->width == 64 ? FORMAT_NORMAL : format_classify(f, bits)) {
  case FORMAT_ZERO:
    x = 0;
    break;
  case FORMAT_INFINITE:
    x = INFINITY;
    break;
  case FORMAT_NAN:
    return NAN;
  default:
    if (f->width == 64) {
      memcpy(&x, &bits, sizeof x);
      return x;
    }
    x = (double)normalised(f, bits, &exponent);
    x = ldexp(x, exponent - 63);
  }
  return format_is_negative(f, bits) ? -x : x;
}

void format_to_mpfr(const struct format *f, uint64_t bits, mpfr_ptr x)
{
  int sign = format_is_negative(f, bits) ? -1 : 1, exponent;
  uint64_t size = magnitude(f, bits), infinity = format_infinity(f, false);
  if (size == 0) {
    mpfr_set_zero(x, sign);
  } else if (size == infinity) {
    mpfr_set_inf(x, sign);
  } else if (size > infinity) {
    mpfr_set_nan(x);
  } else { /* the significand is the top limb; MPFR's is in [1/2, 1) */
    mp_limb_t *limb = mpfr_custom_get_significand(x);
    long top = (mpfr_get_prec(x) - 1) / 64;
    if (top == 1) /* the usual case, for which a call of memset is slow */
      limb[0] = 0;
    else
      memset(limb, 0, (size_t)top * sizeof *limb);
    limb[top] = normalised(f, bits, &exponent);
    x->_mpfr_sign = sign;
    x->_mpfr_exp = exponent + 1;
  }
}

/* Rounds (top + less than one unit, more than zero if sticky) * 2^(exponent - 63), leading bit of
 * top set. The sum of the exponent field and the significand carries into the next binade and into
 * infinity by itself. */
static uint64_t encode(const struct format *f, bool negative, long exponent, uint64_t top,
                       bool sticky)
{
  uint64_t sign = negative ? sign_bit(f) : 0;
  if (exponent > f->emax)
    return format_infinity(f, negative);
  long missing = exponent >= f->emin ? 0 : f->emin - exponent;
  if (missing > f->precision) /* below half the least subnormal */
    return sign;
  int keep = f->precision - (int)missing;
  uint64_t kept = keep > 0 ? top >> (64 - keep) : 0, rest = top << keep;
  if (rest > half || (rest == half && (sticky || (kept & 1) != 0)))
    kept++;
  uint64_t binade = missing > 0 ? 0 : (uint64_t)(exponent - f->emin);
  return sign | ((binade << (f->precision - 1)) + kept);
}

uint64_t format_from_double(const struct format *f, double x)
{
  uint64_t bits;
  int exponent;
  memcpy(&bits, &x, sizeof bits);
  bool negative = format_is_negative(&format_binary64, bits);
  switch (format_classify(&format_binary64, bits)) {
  case FORMAT_ZERO:
    return negative ? sign_bit(f) : 0;
  case FORMAT_INFINITE:
    return format_infinity(f, negative);
  case FORMAT_NAN:
    return format_nan(f);
  default: {
    uint64_t top = normalised(&format_binary64, bits, &exponent);
    return encode(f, negative, exponent, top, false);
  }
  }
}

uint64_t format_round(const struct format *f, mpfr_srcptr x)
{
  bool negative = mpfr_signbit(x) != 0;
  if (!mpfr_regular_p(x)) {
    if (mpfr_nan_p(x))
      return format_nan(f);
    return mpfr_inf_p(x) ? format_infinity(f, negative) : negative ? sign_bit(f) : 0;
  }
  const mp_limb_t *limb = mpfr_custom_get_significand(x);
  long top = (mpfr_get_prec(x) - 1) / 64;
  mp_limb_t lower = 0;
  for (long i = 0; i < top; i++)
    lower |= limb[i];
  return encode(f, negative, (long)mpfr_get_exp(x) - 1, limb[top], lower != 0);
}

/* The rounding of an exact real: zero has no sign there and becomes +0. */
static uint64_t round_real(const struct format *f, mpfr_srcptr x)
{
  return mpfr_zero_p(x) ? 0 : format_round(f, x);
}

/* Both ends in one normal binade with the same top limb, which is no tie: it decides alone. */
static bool decided_by_top(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, uint64_t *bits)
{
  long exponent = (long)lo->_mpfr_exp - 1; /* far below emin for zero, infinity and NaN */
  if ((lo->_mpfr_exp != hi->_mpfr_exp) | (exponent < f->emin) | (exponent > f->emax))
    return false;
  uint64_t a = ((mp_limb_t *)mpfr_custom_get_significand(lo))[(mpfr_get_prec(lo) - 1) / 64];
  uint64_t b = ((mp_limb_t *)mpfr_custom_get_significand(hi))[(mpfr_get_prec(hi) - 1) / 64];
  uint64_t rest = a << f->precision;
  if ((a != b) | (lo->_mpfr_sign != hi->_mpfr_sign) | (rest == half))
    return false;
  uint64_t kept = (a >> (64 - f->precision)) + (rest >> 63);
  *bits = (lo->_mpfr_sign < 0 ? sign_bit(f) : 0) |
          (((uint64_t)(exponent - f->emin) << (f->precision - 1)) + kept);
  return true;
}

bool format_round_enclosure(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, uint64_t *bits)
{
  if (decided_by_top(f, lo, hi, bits))
    return true;
  if (mpfr_nan_p(lo) || mpfr_nan_p(hi))
    return false;
  uint64_t a = round_real(f, lo), b = round_real(f, hi);
  if (a != b)
    return false;
  *bits = a;
  return true;
}

int64_t format_ordinal(const struct format *f, uint64_t bits)
{
  int64_t size = (int64_t)magnitude(f, bits);
  return format_is_negative(f, bits) ? -size : size;
}

uint64_t format_from_ordinal(const struct format *f, int64_t ordinal)
{
  return ordinal < 0 ? sign_bit(f) | (uint64_t)-ordinal : (uint64_t)ordinal;
}

uint64_t format_distance(const struct format *f, uint64_t a, uint64_t b)
{
  bool nan_a = format_classify(f, a) == FORMAT_NAN, nan_b = format_classify(f, b) == FORMAT_NAN;
  if (nan_a || nan_b)
    return nan_a && nan_b ? 0 : UINT64_MAX;
  int64_t x = format_ordinal(f, a), y = format_ordinal(f, b);
  return x > y ? (uint64_t)x - (uint64_t)y : (uint64_t)y - (uint64_t)x;
}
