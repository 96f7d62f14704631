/* SPDX-License-Identifier: MIT */
/* Binary interchange formats as data, their numbers as bits, and correct rounding [eq:F1].
 * Bits of every format travel in the low `width` bits of a uint64_t.
 */
#ifndef ADAMANT_ORACLE_FORMAT_H
#define ADAMANT_ORACLE_FORMAT_H

#include <mpfr.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct format {
  const char *name; /* "binary32" */
  int precision;    /* p: bits of the significand, the leading one included */
  int emin, emax; /* exponents of the least and the greatest normal number, 2^e <= |x| < 2^(e+1) */
  int width;      /* bits of the encoding */
};

extern const struct format format_binary16, format_bfloat16, format_binary32, format_binary64;
extern const struct format *const formats[]; /* these four; ends with NULL */

enum format_class { FORMAT_ZERO, FORMAT_SUBNORMAL, FORMAT_NORMAL, FORMAT_INFINITE, FORMAT_NAN };
enum { FORMAT_TEXT_SIZE = 17 }; /* room for the longest hexadecimal text and its NUL */

/* The format of this name, or NULL. */
const struct format *format_find(const char *name);

enum format_class format_classify(const struct format *f, uint64_t bits);
bool format_is_finite(const struct format *f, uint64_t bits);
bool format_is_negative(const struct format *f, uint64_t bits); /* the sign bit */
uint64_t format_infinity(const struct format *f, bool negative);
uint64_t format_nan(const struct format *f); /* the quiet NaN with empty payload, positive */
uint64_t format_max(const struct format *f); /* the greatest finite number */
bool format_is_value(const struct format *f, uint64_t bits); /* no bit set above `width` */

/* Strict hexadecimal text: exactly width/4 digits, lower case, nothing before or after. */
bool format_parse(const struct format *f, const char *text, uint64_t *bits);
/* The same digits with anything after them: where they end, or NULL. */
const char *format_read(const struct format *f, const char *text, uint64_t *bits);
/* Where the text ends is returned. */
char *format_print(const struct format *f, uint64_t bits, char text[FORMAT_TEXT_SIZE]);

/* Exact conversions: every format is contained in binary64. x must have at least f->precision bits.
 */
double format_to_double(const struct format *f, uint64_t bits);
void format_to_mpfr(const struct format *f, uint64_t bits, mpfr_ptr x);

/* To nearest, ties to even; subnormals, overflow, infinities and the sign of zero as IEEE 754. */
uint64_t format_from_double(const struct format *f, double x);
uint64_t format_round(const struct format *f, mpfr_srcptr x);

/* True when every real in [lo, hi] rounds to the same bits, which are then stored. */
bool format_round_enclosure(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, uint64_t *bits);

/* Position among the numbers of the format: 0 for both zeros, 1 for the least subnormal, -1 for
 * its negative; the infinities follow the greatest finite numbers. Not for NaN. */
int64_t format_ordinal(const struct format *f, uint64_t bits);
uint64_t format_from_ordinal(const struct format *f, int64_t ordinal); /* +0 for 0 */
/* |ordinal(a) - ordinal(b)|; UINT64_MAX when exactly one is NaN, 0 when both are. */
uint64_t format_distance(const struct format *f, uint64_t a, uint64_t b);

/* The bits of a number of the C type that binary32 is, and back. */
static inline uint32_t float_bits(float x)
{
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline float float_of(uint64_t bits)
{
  uint32_t narrow = (uint32_t)bits;
  float x;
  memcpy(&x, &narrow, sizeof x);
  return x;
}

#endif
