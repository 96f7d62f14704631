/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "mixed.h"
#include "trusted.h"

adamant_status adamant_store_binary16(const float *restrict master, uint16_t *restrict param,
                                      size_t n)
{
  if (n > 0 && (master == NULL || param == NULL))
    return ADAMANT_NULL_POINTER;
  /*@ loop invariant index: 0 <= i <= n;
      loop invariant nearest: \forall integer j; 0 <= j < i ==>
            rounds16(bits32(master[j]), param[j]);
      loop assigns i, param[0 .. n-1];
      loop variant n - i;
  */
  for (size_t i = 0; i < n; i++)
    param[i] = adamant_binary16_bits(adamant_bits_f32(master[i]));
  return ADAMANT_OK;
}

adamant_status adamant_store_bfloat16(const float *restrict master, uint16_t *restrict param,
                                      size_t n)
{
  if (n > 0 && (master == NULL || param == NULL))
    return ADAMANT_NULL_POINTER;
  /*@ loop invariant index: 0 <= i <= n;
      loop invariant nearest: \forall integer j; 0 <= j < i ==>
            rounds_b16(bits32(master[j]), param[j]);
      loop assigns i, param[0 .. n-1];
      loop variant n - i;
  */
  for (size_t i = 0; i < n; i++)
    param[i] = adamant_bfloat16_bits(adamant_bits_f32(master[i]));
  return ADAMANT_OK;
}

adamant_status adamant_widen_binary16(const uint16_t *restrict half, float *restrict wide,
                                      size_t n)
{
  if (n > 0 && (half == NULL || wide == NULL))
    return ADAMANT_NULL_POINTER;
  /*@ loop invariant index: 0 <= i <= n;
      loop invariant exact: \forall integer j; 0 <= j < i ==>
            widens16(half[j], bits32(wide[j]));
      loop assigns i, wide[0 .. n-1];
      loop variant n - i;
  */
  for (size_t i = 0; i < n; i++)
    wide[i] = adamant_float_of_bits(adamant_binary16_widened(half[i]));
  return ADAMANT_OK;
}

adamant_status adamant_widen_bfloat16(const uint16_t *restrict half, float *restrict wide,
                                      size_t n)
{
  if (n > 0 && (half == NULL || wide == NULL))
    return ADAMANT_NULL_POINTER;
  /*@ loop invariant index: 0 <= i <= n;
      loop invariant exact: \forall integer j; 0 <= j < i ==>
            widens_b16(half[j], bits32(wide[j]));
      loop assigns i, wide[0 .. n-1];
      loop variant n - i;
  */
  for (size_t i = 0; i < n; i++)
    wide[i] = adamant_float_of_bits(adamant_bfloat16_widened(half[i]));
  return ADAMANT_OK;
}
