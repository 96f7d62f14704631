/* SPDX-License-Identifier: MIT */
/* The float layer's operators: IEEE 754 operations, each rounded to nearest, ties to even, as
 * total functions of the logic (NaN, infinities and signed zeros included).
 *
 * The block declares symbols only and states no axiom. proofs/wp/fops.driver maps each symbol
 * to the operation of Why3's ieee_float theory that WP also gives to the C operator, and
 * same32, same64 to equality of values of the format (one NaN, two zeros). round32 is the
 * conversion binary64 -> binary32. The maximum is NaN when an operand is, and the first of two zeros.
 * fle64 is the comparison x <= y, 1 or 0.
 * bits32, the bit pattern (of NaN that of the quiet NaN), is mapped to nothing: it is only a name.
 */
#ifndef ADAMANT_FOPS_H
#define ADAMANT_FOPS_H
/*@ axiomatic fops {
      logic float fadd32(float x, float y) reads \nothing;
      logic float fsub32(float x, float y) reads \nothing;
      logic float fmul32(float x, float y) reads \nothing;
      logic float fdiv32(float x, float y) reads \nothing;
      logic float fsqrt32(float x) reads \nothing;
      logic float fmax32(float x, float y) reads \nothing;
      logic float fabs32(float x) reads \nothing;
      logic float round32(double x) reads \nothing;
      logic double fadd64(double x, double y) reads \nothing;
      logic double fsub64(double x, double y) reads \nothing;
      logic double fmul64(double x, double y) reads \nothing;
      logic double fdiv64(double x, double y) reads \nothing;
      logic double fneg64(double x) reads \nothing;
      logic double fsqrt64(double x) reads \nothing;
      logic double fmax64(double x, double y) reads \nothing;
      logic double fabs64(double x) reads \nothing;
      logic integer fle64(double x, double y) reads \nothing;
      logic integer bits32(float x) reads \nothing;
      predicate same32(float x, float y) reads \nothing;
      predicate same64(double x, double y) reads \nothing;
    } */
#endif
