/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "half.h"
#include "quotient.h"

#ifdef __FRAMAC__
#include "half_lemmas.acsl"
#include "binary16_lemmas.acsl"
#endif

/* The binary16 size nearest to a finite binary32 size from 2^-14 on, the least normal number. */
/*@ requires   normal: 113 * 8388608 <= size < 143 * 8388608;
    terminates \true;
    assigns    \nothing;
    ensures    nearest: nearest16(size, \result);
*/
static inline uint32_t nearest_normal(uint32_t size)
{
  const uint32_t n = size / 8388608 - 1, m = 8388608 + size % 8388608;
  const uint32_t q = quotient_to_even(m, 8192);
  const uint32_t y = (n - 112) * 1024 + q; /* q = 2^11 carries into the exponent */
  /*@ assert fields: m == size - 8388608 * n && 112 <= n <= 141; */
  /*@ assert quotient: 1024 <= q <= 2048; */
  /*@ assert x: value32(size) == scaled(m, n); */
  /*@ assert y: value16(y) == scaled(8192 * q, n); */
  /*@ assert above: scaled(8192 * (q + 1), n) <= value16(y + 1); */
  /*@ assert below: q > 1024 || n == 112 ==> value16(y - 1) <= scaled(8192 * (q - 1), n); */
  /*@ assert before: q == 1024 && n > 112 ==> value16(y - 1) < scaled(8192 * 1024, n); */
  /*@ assert least: scaled(8192 * 1024, n) <= scaled(m, n); */
  /*@ assert up: q % 2 == 0 ? 2 * scaled(m, n) <= scaled(8192 * q, n) + scaled(8192 * (q + 1), n)
                            : 2 * scaled(m, n) <  scaled(8192 * q, n) + scaled(8192 * (q + 1), n);
  */
  /*@ assert down: q % 2 == 0
            ? 2 * scaled(m, n) >= scaled(8192 * (q - 1), n) + scaled(8192 * q, n)
            : 2 * scaled(m, n) >  scaled(8192 * (q - 1), n) + scaled(8192 * q, n); */
  /*@ assert parity: y % 2 == q % 2 && y <= 31744; */
  return y;
}

/* 2^(112-n) times 2^13: what a binary32 significand with exponent n is divided by to count units of
 * 2^-24.
 */
/*@ requires   exponent: 101 <= n <= 111;
    terminates \true;
    assigns    \nothing;
    ensures    power: \result == scaled_4(8192, 112 - n);
*/
static inline uint32_t subnormal_divisor(uint32_t n)
{
  uint32_t k = 112 - n, d = 8192;
  if (k >= 8) {
    d = d * 256;
    k = k - 8;
  }
  if (k >= 4) {
    d = d * 16;
    k = k - 4;
  }
  if (k >= 2) {
    d = d * 4;
    k = k - 2;
  }
  return k == 1 ? d * 2 : d;
}

/* The same below 2^-14: the numbers are the multiples of 2^-24. */
/*@ requires   subnormal: 102 * 8388608 <= size < 113 * 8388608;
    terminates \true;
    assigns    \nothing;
    ensures    nearest: nearest16(size, \result);
*/
static inline uint32_t nearest_subnormal(uint32_t size)
{
  const uint32_t n = size / 8388608 - 1, m = 8388608 + size % 8388608;
  const uint32_t d = subnormal_divisor(n);
  /*@ assert fields: m == size - 8388608 * n && 101 <= n <= 111; */
  /*@ assert divisor: (n == 111 && d == 16384) || (n == 110 && d == 32768)
                      || (n == 109 && d == 65536) || (n == 108 && d == 131072)
                      || (n == 107 && d == 262144) || (n == 106 && d == 524288)
                      || (n == 105 && d == 1048576) || (n == 104 && d == 2097152)
                      || (n == 103 && d == 4194304) || (n == 102 && d == 8388608)
                      || (n == 101 && d == 16777216); */
  const uint32_t y = quotient_to_even(m, d);
  /*@ assert size_111: n == 111 ==> d * y == 16384 * y && y <= 1024; */
  /*@ assert size_110: n == 110 ==> d * y == 32768 * y && y <= 1024; */
  /*@ assert size_109: n == 109 ==> d * y == 65536 * y && y <= 1024; */
  /*@ assert size_108: n == 108 ==> d * y == 131072 * y && y <= 1024; */
  /*@ assert size_107: n == 107 ==> d * y == 262144 * y && y <= 1024; */
  /*@ assert size_106: n == 106 ==> d * y == 524288 * y && y <= 1024; */
  /*@ assert size_105: n == 105 ==> d * y == 1048576 * y && y <= 1024; */
  /*@ assert size_104: n == 104 ==> d * y == 2097152 * y && y <= 1024; */
  /*@ assert size_103: n == 103 ==> d * y == 4194304 * y && y <= 1024; */
  /*@ assert size_102: n == 102 ==> d * y == 8388608 * y && y <= 1024; */
  /*@ assert size_101: n == 101 ==> d * y == 16777216 * y && y <= 1024; */
  /*@ assert quotient: 0 <= y <= 1024; */
  /*@ assert x: value32(size) == scaled(m, n); */
  /*@ assert y: value16(y) == scaled(8192 * y, 112); */
  /*@ assert above: value16(y + 1) == scaled(8192 * (y + 1), 112); */
  /*@ assert below: y > 0 ==> value16(y - 1) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_111: n == 111 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_110: n == 110 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_109: n == 109 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_108: n == 108 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_107: n == 107 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_106: n == 106 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_105: n == 105 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_104: n == 104 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_103: n == 103 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_102: n == 102 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert at_101: n == 101 ==> scaled(d * y, n) == scaled(8192 * y, 112)
            && scaled(d * y + d, n) == scaled(8192 * (y + 1), 112)
            && scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  /*@ assert same: scaled(d * y, n) == scaled(8192 * y, 112); */
  /*@ assert same_above: scaled(d * y + d, n) == scaled(8192 * (y + 1), 112); */
  /*@ assert same_below: scaled(d * y - d, n) == scaled(8192 * (y - 1), 112); */
  return y;
}

uint16_t adamant_binary16_bits(uint32_t x)
{
  const uint32_t size = x % 2147483648, sign = x / 2147483648 * 32768;
  if (size > 2139095040)
    return 32256;
  uint32_t y = 0;                   /* below 2^-25, half the least number */
  if (size >= 143 * 8388608)        /* 2^16 and infinity */
    y = 31744;
  else if (size >= 113 * 8388608)
    y = nearest_normal(size);
  else if (size >= 102 * 8388608)
    y = nearest_subnormal(size);
  /*@ assert small: 8388608 <= size < 102 * 8388608 ==>
            value32(size) == scaled(size - 8388608 * (size / 8388608 - 1), size / 8388608 - 1); */
  /*@ assert smaller: size < 8388608 ==> value32(size) == scaled(size, 0); */
  /*@ assert zero: value16(0) == 0 && value16(1) == scaled(8192, 112); */
  /*@ assert underflow: size < 102 * 8388608 ==> 2 * value32(size) <= value16(0) + value16(1); */
  /*@ assert infinite: value16(31744) == scaled(8388608, 142) && value16(31743) < value16(31744); */
  /*@ assert large: 143 * 8388608 <= size < 2139095040 ==>
            value32(size) == scaled(size - 8388608 * (size / 8388608 - 1), size / 8388608 - 1); */
  /*@ assert overflow: 143 * 8388608 <= size < 2139095040 ==> value16(31744) <= value32(size); */
  /*@ assert nearest: size < 2139095040 ==> nearest16(size, y); */
  /*@ assert range: y <= 31744; */
  return (uint16_t)(sign + y);
}


/* The binary32 size of a subnormal binary16 size: the significand moves up until it has its leading
 * bit, 8, 4, 2 and 1 places at a time.
 */
/*@ requires   subnormal: 0 <= size < 1024;
    terminates \true;
    assigns    \nothing;
    ensures    finite: \result < 2139095040;
    ensures    exact: value32(\result) == value16(size);
*/
static inline uint32_t subnormal_widened(uint32_t size)
{
  uint32_t m = size * 8192, n = 112;
  if (size == 0)
    return 0;
  /*@ assert start: value16(size) == scaled(m, n) && 8192 <= m < 8388608; */
  if (m < 65536) {
    /*@ assert eight: scaled(256 * m, 104) == scaled(m, 112); */
    m = m * 256;
    n = n - 8;
  }
  /*@ assert eight: value16(size) == scaled(m, n) && (n == 104 || n == 112)
                    && 65536 <= m < 16777216; */
  if (m < 1048576) {
    /*@ assert four: scaled(16 * m, n - 4) == scaled(m, n); */
    m = m * 16;
    n = n - 4;
  }
  /*@ assert four: value16(size) == scaled(m, n) && 100 <= n <= 112 && 1048576 <= m < 16777216; */
  if (m < 4194304) {
    /*@ assert two: scaled(4 * m, n - 2) == scaled(m, n); */
    m = m * 4;
    n = n - 2;
  }
  /*@ assert two: value16(size) == scaled(m, n) && 98 <= n <= 112 && 4194304 <= m < 16777216; */
  if (m < 8388608) {
    /*@ assert one: scaled(2 * m, n - 1) == scaled(m, n); */
    m = m * 2;
    n = n - 1;
  }
  /*@ assert one: value16(size) == scaled(m, n) && 97 <= n <= 112 && 8388608 <= m < 16777216; */
  return n * 8388608 + m;
}

uint32_t adamant_binary16_widened(uint16_t y)
{
  const uint32_t size = y % 32768, sign = y / 32768 * 2147483648;
  if (size > 31744)
    return 2143289344;
  if (size == 31744)
    return sign + 2139095040;
  if (size >= 1024) {
    const uint32_t wide = size * 8192 + 112 * 8388608;
    /*@ ghost const uint32_t n = size / 1024 + 111; */
    /*@ assert fields: 112 <= n <= 141 && 1024 <= size - 1024 * (n - 112) < 2048; */
    /*@ assert y: value16(size) == scaled(8192 * (size - 1024 * (n - 112)), n); */
    /*@ assert x: value32(wide) == scaled(wide - 8388608 * n, n); */
    return sign + wide;
  }
  return sign + subnormal_widened(size);
}
