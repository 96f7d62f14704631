/* SPDX-License-Identifier: MIT */
/* adamant_check_environment() in each wrong mode of the processor. */
#include "environment.h"

#include <check.h>
#include <fenv.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

Suite *environment_suite(void);

/* [eq:F1] */
START_TEST(test_default_mode_is_accepted)
{
  ck_assert_int_eq(adamant_check_environment(), ADAMANT_OK);
}
END_TEST

static adamant_status status_in_direction(int direction)
{
  fenv_t saved;
  ck_assert_int_eq(fegetenv(&saved), 0);
  ck_assert_int_eq(fesetround(direction), 0);
  const adamant_status status = adamant_check_environment();
  ck_assert_int_eq(fesetenv(&saved), 0);
  return status;
}

/* [eq:F1] */
START_TEST(test_other_rounding_directions_are_told)
{
  ck_assert_int_eq(status_in_direction(FE_UPWARD), ADAMANT_NOT_TO_NEAREST);
  ck_assert_int_eq(status_in_direction(FE_DOWNWARD), ADAMANT_NOT_TO_NEAREST);
  ck_assert_int_eq(status_in_direction(FE_TOWARDZERO), ADAMANT_NOT_TO_NEAREST);
  ck_assert_int_eq(status_in_direction(FE_TONEAREST), ADAMANT_OK);
}
END_TEST

#if defined(__x86_64__)
static adamant_status status_with(unsigned mode)
{
  const unsigned saved = _mm_getcsr();
  _mm_setcsr(saved | mode);
  const adamant_status status = adamant_check_environment();
  _mm_setcsr(saved);
  return status;
}

/* [eq:F1] Results flushed (bit 15 of MXCSR), operands flushed (bit 6), and both. */
START_TEST(test_flushed_subnormals_are_told)
{
  const unsigned flush_to_zero = 1u << 15, denormals_are_zero = 1u << 6;
  ck_assert_int_eq(status_with(flush_to_zero), ADAMANT_FLUSH_TO_ZERO);
  ck_assert_int_eq(status_with(denormals_are_zero), ADAMANT_FLUSH_TO_ZERO);
  ck_assert_int_eq(status_with(flush_to_zero | denormals_are_zero), ADAMANT_FLUSH_TO_ZERO);
  ck_assert_int_eq(status_with(0), ADAMANT_OK);
}
END_TEST
#endif

Suite *environment_suite(void)
{
  Suite *s = suite_create("environment");
  TCase *tc = tcase_create("environment");
  tcase_add_test(tc, test_default_mode_is_accepted);
  tcase_add_test(tc, test_other_rounding_directions_are_told);
#if defined(__x86_64__)
  tcase_add_test(tc, test_flushed_subnormals_are_told);
#endif
  suite_add_tcase(s, tc);
  return s;
}
