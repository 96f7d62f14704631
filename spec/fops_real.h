/* SPDX-License-Identifier: MIT */
/* The other reading of spec/fops.h: the same symbols over the real numbers, for the real layer, in
 * which WP also reads every C float as a real number (-wp-model typed+real). Included ahead of every other file
 * it takes the place of fops.h, and the contracts and the generated logic (spec/gen)
 * then speak of real arithmetic. Definitions only, but for bits32.
 */
#ifndef ADAMANT_FOPS_H
#define ADAMANT_FOPS_H
/*@ logic float fadd32(float x, float y) = (float)(x + y);
    logic float fsub32(float x, float y) = (float)(x - y);
    logic float fmul32(float x, float y) = (float)(x * y);
    logic float fdiv32(float x, float y) = (float)(x / y);
    logic float fsqrt32(float x) = (float)\sqrt(x);
    logic float round32(double x) = (float)x;
    logic double fadd64(double x, double y) = (double)(x + y);
    logic double fsub64(double x, double y) = (double)(x - y);
    logic double fmul64(double x, double y) = (double)(x * y);
    logic double fdiv64(double x, double y) = (double)(x / y);
    logic double fneg64(double x) = (double)(-x);
    logic double fsqrt64(double x) = (double)\sqrt(x);
    logic float fmax32(float x, float y) = x < y ? y : x;
    logic double fmax64(double x, double y) = x < y ? y : x;
    logic float fabs32(float x) = x <= 0 ? (float)(0 - x) : x;
    logic double fabs64(double x) = x <= 0 ? (double)(0 - x) : x;
    logic integer fle64(double x, double y) = x <= y ? 1 : 0;
    predicate same32(float x, float y) = x == y;
    predicate same64(double x, double y) = x == y;
*/
/* A real number has no bit pattern: the name alone, for contracts of which nothing is proved here. */
/*@ axiomatic patterns { logic integer bits32(float x) reads \nothing; } */
#endif
