/* SPDX-License-Identifier: MIT */
/* Golden cells: an exact real value x as its correct rounding RN and a tail [eq:F1].
 *
 *   text                    meaning
 *   3f7fbe77:-920507177     RN, and N = round((x - RN) / ulp(RN) * 2^32), ties to even
 *   3f7fbe77:=              x is RN, exactly (an exact infinity likewise)
 *   3f7fbe77:0 , :-0        N is 0 and x lies above RN, below RN
 *   3f7fbe77:~              x is closer to RN than the last precision tells (2^-300 ulp or less);
 *                           taken as x = RN
 *   7f800000:over           x is finite and rounds to this infinity
 *   tie:3f800000:3f800001   no precision decides: RN is one of these two bits or between them;
 *                           LO < HI in value, x within the interval of reals they round
 *   nan                     x is undefined or NaN
 *
 * ulp(RN) is the distance from |RN| to the next number above it in magnitude; ulp(0) the least
 * subnormal. |N| <= 2^31. The sign of a zero RN is that of x; exact zeros are +0.
 */
#ifndef ADAMANT_ORACLE_CELL_H
#define ADAMANT_ORACLE_CELL_H

#include "format.h"

enum cell_kind { CELL_NUMBER, CELL_OVERFLOW, CELL_TIE, CELL_NAN };
enum cell_side { CELL_BELOW = -1, CELL_EXACT = 0, CELL_ABOVE = 1, CELL_CLOSE = 2 };
enum { CELL_TEXT_SIZE = 48 };

struct cell {
  uint64_t bits;  /* RN; for CELL_TIE the lower candidate; for CELL_NAN a quiet NaN */
  uint64_t upper; /* CELL_TIE: the upper candidate; else equal to bits */
  int64_t tail;   /* CELL_NUMBER: N; else 0 */
  int8_t side;    /* CELL_NUMBER: enum cell_side, the sign of x - RN; else CELL_EXACT */
  uint8_t kind;   /* enum cell_kind */
};

/* Decides the cell of a real in [lo, hi]; lo NaN means undefined. False, and *c unchanged, when the
 * enclosure is too wide for bits, side and tail. With `last` it always decides: CELL_TIE for the
 * bits, CELL_CLOSE for the side, and an even N where the enclosure straddles a half unit of N. */
bool cell_from_enclosure(const struct format *f, mpfr_srcptr lo, mpfr_srcptr hi, bool last,
                         struct cell *c);
/* The cell of bits taken as an exact value (NaN gives CELL_NAN). */
struct cell cell_from_bits(const struct format *f, uint64_t bits);
bool cell_equal(const struct cell *a, const struct cell *b);

/* Text, strict: cell_parse accepts exactly what cell_print writes. */
bool cell_parse(const struct format *f, const char *text, struct cell *c);
void cell_print(const struct format *f, const struct cell *c, char text[CELL_TEXT_SIZE]);

/* k with ulp(x) = 2^k for the real x of a CELL_NUMBER (not of RN: below a power of two the ulp is
 * half that of RN). For CELL_TIE that of the lower candidate in magnitude; for others 0. */
int cell_ulp_exponent(const struct format *f, const struct cell *c);
/* x rounded to nearest in precision of `x`: exact to 2^-33 ulp. CELL_NUMBER and CELL_TIE
 * (midpoint); an infinity for CELL_OVERFLOW, NaN for CELL_NAN. For people to read. */
void cell_to_mpfr(const struct format *f, const struct cell *c, mpfr_ptr x);

#endif
