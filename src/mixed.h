/* SPDX-License-Identifier: MIT */
/* Mixed precision (equations X2 to X4 of spec/family.md): parameters and gradients stored in
 * binary16 or bfloat16, master weights and optimizer states in binary32. A step is
 *
 *   adamant_widen_bfloat16(gradient, g, n);        exact
 *   adamant_adamw_f32(master, m, v, g, n, t, hp);  any step of the library
 *   adamant_store_bfloat16(master, param, n);      one rounding of each master weight
 *
 * The master weights are never read back from the stored parameters. Without master weights, that
 * is adamant_widen_bfloat16(param, master, n) before each step, an update below half a unit in the
 * last place of the stored parameter is lost, however often it recurs (X4).
 *
 * The arrays must not overlap. A null array with n > 0 is ADAMANT_NULL_POINTER, and nothing is
 * written. Conversions are those of half.h: integer arithmetic, a NaN becomes the quiet NaN.
 */
#ifndef ADAMANT_MIXED_H
#define ADAMANT_MIXED_H

#include "half.h"
#include "params.h"

#ifdef __FRAMAC__
#include "fops.h"
#endif

/* [eq:X2] param[i] is master[i] rounded to binary16, to nearest even. */
/*@ requires   arrays: master != \null && param != \null ==>
            \valid_read(master + (0 .. n-1)) && \valid(param + (0 .. n-1))
            && \separated(master + (0 .. n-1), param + (0 .. n-1));
    terminates \true;
    assigns    param[0 .. n-1];
    behavior refused:
      assumes  missing: n > 0 && (master == \null || param == \null);
      assigns  \nothing;
      ensures  null: \result == ADAMANT_NULL_POINTER;
    behavior taken:
      assumes  given: n == 0 || (master != \null && param != \null);
      assigns  param[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  nearest: \forall integer i; 0 <= i < n ==> rounds16(bits32(master[i]), param[i]);
    complete behaviors;
    disjoint behaviors;
*/
adamant_status adamant_store_binary16(const float *restrict master, uint16_t *restrict param,
                                      size_t n);

/* [eq:X2] param[i] is master[i] rounded to bfloat16, to nearest even. */
/*@ requires   arrays: master != \null && param != \null ==>
            \valid_read(master + (0 .. n-1)) && \valid(param + (0 .. n-1))
            && \separated(master + (0 .. n-1), param + (0 .. n-1));
    terminates \true;
    assigns    param[0 .. n-1];
    behavior refused:
      assumes  missing: n > 0 && (master == \null || param == \null);
      assigns  \nothing;
      ensures  null: \result == ADAMANT_NULL_POINTER;
    behavior taken:
      assumes  given: n == 0 || (master != \null && param != \null);
      assigns  param[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  nearest: \forall integer i; 0 <= i < n ==> rounds_b16(bits32(master[i]), param[i]);
    complete behaviors;
    disjoint behaviors;
*/
adamant_status adamant_store_bfloat16(const float *restrict master, uint16_t *restrict param,
                                      size_t n);

/* [eq:X3] wide[i] is half[i], a binary16 number, in binary32. */
/*@ requires   arrays: half != \null && wide != \null ==>
            \valid_read(half + (0 .. n-1)) && \valid(wide + (0 .. n-1))
            && \separated(half + (0 .. n-1), wide + (0 .. n-1));
    terminates \true;
    assigns    wide[0 .. n-1];
    behavior refused:
      assumes  missing: n > 0 && (half == \null || wide == \null);
      assigns  \nothing;
      ensures  null: \result == ADAMANT_NULL_POINTER;
    behavior taken:
      assumes  given: n == 0 || (half != \null && wide != \null);
      assigns  wide[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  exact: \forall integer i; 0 <= i < n ==> widens16(half[i], bits32(wide[i]));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status adamant_widen_binary16(const uint16_t *restrict half, float *restrict wide,
                                      size_t n);

/* [eq:X3] wide[i] is half[i], a bfloat16 number, in binary32. */
/*@ requires   arrays: half != \null && wide != \null ==>
            \valid_read(half + (0 .. n-1)) && \valid(wide + (0 .. n-1))
            && \separated(half + (0 .. n-1), wide + (0 .. n-1));
    terminates \true;
    assigns    wide[0 .. n-1];
    behavior refused:
      assumes  missing: n > 0 && (half == \null || wide == \null);
      assigns  \nothing;
      ensures  null: \result == ADAMANT_NULL_POINTER;
    behavior taken:
      assumes  given: n == 0 || (half != \null && wide != \null);
      assigns  wide[0 .. n-1];
      ensures  ok: \result == ADAMANT_OK;
      ensures  exact: \forall integer i; 0 <= i < n ==> widens_b16(half[i], bits32(wide[i]));
    complete behaviors;
    disjoint behaviors;
*/
adamant_status adamant_widen_bfloat16(const uint16_t *restrict half, float *restrict wide,
                                      size_t n);

#endif
