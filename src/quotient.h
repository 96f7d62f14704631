/* SPDX-License-Identifier: MIT */
/* What both 16-bit roundings are made of. Static inline and private to the library. */
#ifndef ADAMANT_QUOTIENT_H
#define ADAMANT_QUOTIENT_H

#include <stdint.h>

/* m / d to nearest, ties to even. */
/*@ requires   divisor: 2 <= d <= 16777216 && d % 2 == 0;
    requires   dividend: m <= 2147483648;
    terminates \true;
    assigns    \nothing;
    ensures    below: 2 * (d * \result) - d <= 2 * m;
    ensures    above: 2 * m <= 2 * (d * \result) + d;
    ensures    even:  \result % 2 == 1 ==>
            2 * (d * \result) - d < 2 * m < 2 * (d * \result) + d;
    ensures    size:  m / d <= \result <= m / d + 1;
*/
static inline uint32_t quotient_to_even(uint32_t m, uint32_t d)
{
  const uint32_t q = m / d, rest = m % d, half = d / 2;
  /*@ assert whole: m == d * q + rest; */
  /*@ assert halves: d == 2 * half; */
  const uint32_t y = rest > half || (rest == half && q % 2 == 1) ? q + 1 : q;
  /*@ assert up: y == q + 1 ==> d * y == d * q + d && d <= 2 * rest; */
  /*@ assert down: y == q ==> d * y == d * q && 2 * rest <= d; */
  /*@ assert one: y == q || y == q + 1; */
  return y;
}

#endif
