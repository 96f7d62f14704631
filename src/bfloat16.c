/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "half.h"
#include "quotient.h"

#ifdef __FRAMAC__
#include "half_lemmas.acsl"
#endif

/* The bfloat16 size nearest to a finite binary32 size. */
/*@ requires   finite: size < 2139095040;
    terminates \true;
    assigns    \nothing;
    ensures    nearest: nearest_b16(size, \result);
*/
static inline uint32_t nearest_upper_half(uint32_t size)
{
  const uint32_t y = quotient_to_even(size, 65536);
  /*@ ghost const uint32_t q = size / 65536; */
  /*@ ghost const uint32_t n = size < 8388608 ? 0 : size / 8388608 - 1; */
  /*@ assert fields: (n == 0 || 8388608 <= size - 8388608 * n)
                     && 0 <= size - 8388608 * n < 16777216 && 0 <= n <= 253; */
  /*@ assert inside: 65536 * q <= size < 65536 * (q + 1)
                     && (n == 0 || 8388608 <= 65536 * q - 8388608 * n)
                     && 65536 * (q + 1) - 8388608 * n <= 16777216; */
  /*@ assert x: value32(size) == scaled(size - 8388608 * n, n); */
  /*@ assert y: value32(65536 * q) == scaled(65536 * q - 8388608 * n, n); */
  /*@ assert next: value32(65536 * (q + 1)) == scaled(65536 * (q + 1) - 8388608 * n, n); */
  /*@ assert inside_below: q > 0 && (n == 0 || 8388608 <= 65536 * (q - 1) - 8388608 * n) ==>
            value32(65536 * (q - 1)) == scaled(65536 * (q - 1) - 8388608 * n, n); */
  /*@ assert before: q > 0 && 0 < n && 65536 * (q - 1) - 8388608 * n < 8388608 ==>
            65536 * (q - 1) - 8388608 * n == 8388608 - 65536
            && value32(65536 * (q - 1)) == scaled(16777216 - 65536, n - 1)
            && scaled(16777216 - 65536, n - 1) < scaled(16777216, n - 1)
            && scaled(16777216, n - 1) == scaled(8388608, n); */
  /*@ assert below: q > 0 ==> value32(65536 * (q - 1)) < value32(65536 * q); */
  /*@ assert inside_above: 65536 * (q + 2) - 8388608 * n <= 16777216 ==>
            value32(65536 * (q + 2)) == scaled(65536 * (q + 2) - 8388608 * n, n); */
  /*@ assert beyond: q < 32639 && 65536 * (q + 2) - 8388608 * n > 16777216 ==>
            65536 * (q + 2) - 8388608 * n == 16777216 + 65536 && n <= 252
            && value32(65536 * (q + 2)) == scaled(8388608 + 65536, n + 1)
            && scaled(8388608 + 65536, n + 1) > scaled(8388608, n + 1)
            && scaled(8388608, n + 1) == scaled(16777216, n); */
  /*@ assert above: q < 32639 ==> value32(65536 * (q + 1)) < value32(65536 * (q + 2)); */
  /*@ assert between: value32(65536 * q) <= value32(size) < value32(65536 * (q + 1)); */
  /*@ assert one: (y == q || y == q + 1) && 0 <= y <= 32640; */
  /*@ assert down: y == q ==> (q % 2 == 0
            ? 2 * value32(size) <= value32(65536 * q) + value32(65536 * (q + 1))
            : 2 * value32(size) < value32(65536 * q) + value32(65536 * (q + 1))); */
  /*@ assert up: y == q + 1 ==> (q % 2 == 1
            ? 2 * value32(size) >= value32(65536 * q) + value32(65536 * (q + 1))
            : 2 * value32(size) > value32(65536 * q) + value32(65536 * (q + 1))); */
  /*@ assert kept: y == q ==> nearest_b16(size, q); */
  /*@ assert raised: y == q + 1 ==> nearest_b16(size, q + 1); */
  return y;
}

uint16_t adamant_bfloat16_bits(uint32_t x)
{
  const uint32_t size = x % 2147483648, sign = x / 2147483648 * 32768;
  if (size > 2139095040)
    return 32704;
  if (size == 2139095040)
    return (uint16_t)(sign + 32640);
  const uint32_t y = nearest_upper_half(size);
  /*@ assert range: y <= 32640; */
  return (uint16_t)(sign + y);
}

uint32_t adamant_bfloat16_widened(uint16_t y)
{
  const uint32_t bits = y;
  if (bits % 32768 > 32640)
    return 2143289344;
  return bits * 65536;
}
