/* SPDX-License-Identifier: MIT */
/* Which call is refused, with which status, and that a refused call writes nothing. */
#include "adamant.h"

#include <check.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

Suite *validate_suite(void);

enum { N = 3 };

static const adamant_adam_params good = {
    .lr = 1e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .weight_decay = 0.01};

/* The status of all six functions on the same call; they must agree and leave theta, m, v alone. */
static adamant_status refusal(uint64_t t, const adamant_adam_params *hp)
{
  float f[4][N] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};
  double d[4][N] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};
  float f_before[4][N];
  double d_before[4][N];
  memcpy(f_before, f, sizeof f);
  memcpy(d_before, d, sizeof d);
  const adamant_status status[] = {adamant_adam_f32(f[0], f[1], f[2], f[3], N, t, hp),
                                   adamant_adam_l2_f32(f[0], f[1], f[2], f[3], N, t, hp),
                                   adamant_adamw_f32(f[0], f[1], f[2], f[3], N, t, hp),
                                   adamant_adam_f64(d[0], d[1], d[2], d[3], N, t, hp),
                                   adamant_adam_l2_f64(d[0], d[1], d[2], d[3], N, t, hp),
                                   adamant_adamw_f64(d[0], d[1], d[2], d[3], N, t, hp)};
  for (size_t i = 1; i < sizeof status / sizeof status[0]; i++)
    ck_assert_int_eq(status[i], status[0]);
  const bool same = memcmp(f, f_before, sizeof f) == 0 && memcmp(d, d_before, sizeof d) == 0;
  ck_assert_int_eq(same, status[0] != ADAMANT_OK);
  return status[0];
}

/* [eq:S2] */
START_TEST(test_step_numbers)
{
  ck_assert_int_eq(refusal(0, &good), ADAMANT_STEP_ZERO);
  ck_assert_int_eq(refusal(1, &good), ADAMANT_OK);
  ck_assert_int_eq(refusal(ADAMANT_MAX_STEP, &good), ADAMANT_OK);
  ck_assert_int_eq(refusal(ADAMANT_MAX_STEP + 1, &good), ADAMANT_STEP_TOO_LARGE);
  ck_assert_int_eq(refusal(UINT64_MAX, &good), ADAMANT_STEP_TOO_LARGE);
}
END_TEST

static adamant_status with(size_t offset, double value)
{
  adamant_adam_params hp = good;
  memcpy((char *)&hp + offset, &value, sizeof value);
  return refusal(1, &hp);
}

/* Non-negative and finite; the largest number makes the step overflow, which is no error. */
static void check_non_negative(size_t offset, adamant_status bad)
{
  ck_assert_int_eq(with(offset, 0.0), ADAMANT_OK);
  ck_assert_int_eq(with(offset, 0x1p-1074), ADAMANT_OK);
  ck_assert_int_eq(with(offset, 0x1.fffffffffffffp1023), ADAMANT_OK);
  ck_assert_int_eq(with(offset, -0x1p-1074), bad);
  ck_assert_int_eq(with(offset, -1.0), bad);
  ck_assert_int_eq(with(offset, INFINITY), bad);
  ck_assert_int_eq(with(offset, -INFINITY), bad);
  ck_assert_int_eq(with(offset, NAN), bad);
}

static void check_decay_rate(size_t offset, adamant_status bad)
{
  ck_assert_int_eq(with(offset, 0.0), ADAMANT_OK);
  ck_assert_int_eq(with(offset, 1 - 0x1p-53), ADAMANT_OK);
  ck_assert_int_eq(with(offset, 1.0), bad);
  ck_assert_int_eq(with(offset, -0x1p-1074), bad);
  ck_assert_int_eq(with(offset, INFINITY), bad);
  ck_assert_int_eq(with(offset, NAN), bad);
}

/* [eq:S2] */
START_TEST(test_domains_of_the_hyperparameters)
{
  check_non_negative(offsetof(adamant_adam_params, lr), ADAMANT_BAD_LR);
  check_decay_rate(offsetof(adamant_adam_params, beta1), ADAMANT_BAD_BETA1);
  check_decay_rate(offsetof(adamant_adam_params, beta2), ADAMANT_BAD_BETA2);
  check_non_negative(offsetof(adamant_adam_params, eps), ADAMANT_BAD_EPS);
  check_non_negative(offsetof(adamant_adam_params, weight_decay), ADAMANT_BAD_WEIGHT_DECAY);
}
END_TEST

/* [eq:S2] Of several causes the first in the order of the codes is told. */
START_TEST(test_first_cause_is_told)
{
  adamant_adam_params hp = {NAN, NAN, NAN, NAN, NAN};
  ck_assert_int_eq(refusal(0, NULL), ADAMANT_NULL_POINTER);
  ck_assert_int_eq(refusal(0, &hp), ADAMANT_STEP_ZERO);
  ck_assert_int_eq(refusal(1, &hp), ADAMANT_BAD_LR);
  hp.lr = 0;
  ck_assert_int_eq(refusal(1, &hp), ADAMANT_BAD_BETA1);
  hp.beta1 = 0;
  ck_assert_int_eq(refusal(1, &hp), ADAMANT_BAD_BETA2);
  hp.beta2 = 0;
  ck_assert_int_eq(refusal(1, &hp), ADAMANT_BAD_EPS);
  hp.eps = 0;
  ck_assert_int_eq(refusal(1, &hp), ADAMANT_BAD_WEIGHT_DECAY);
}
END_TEST

/* [eq:S2] Any missing array, unless there is nothing to read. */
START_TEST(test_null_pointers)
{
  double a[4][N] = {{0}};
  for (int missing = 0; missing < 4; missing++) {
    double *p[4] = {a[0], a[1], a[2], a[3]};
    p[missing] = NULL;
    ck_assert_int_eq(adamant_adam_f64(p[0], p[1], p[2], p[3], N, 1, &good), ADAMANT_NULL_POINTER);
    ck_assert_int_eq(adamant_adam_f64(p[0], p[1], p[2], p[3], 0, 1, &good), ADAMANT_OK);
  }
  ck_assert_int_eq(adamant_adam_f32(NULL, NULL, NULL, NULL, 0, 1, &good), ADAMANT_OK);
  ck_assert_int_eq(adamant_adam_f32(NULL, NULL, NULL, NULL, 0, 1, NULL), ADAMANT_NULL_POINTER);
  ck_assert_int_eq(adamant_adam_f32(NULL, NULL, NULL, NULL, 0, 0, &good), ADAMANT_STEP_ZERO);
}
END_TEST

/* [eq:S2] Each status has its own line; other numbers are said to be none. */
START_TEST(test_every_status_has_its_text)
{
  const char *unknown = adamant_strerror(ADAMANT_STATUS_COUNT);
  ck_assert_str_eq(adamant_strerror(-1), unknown);
  for (int i = 0; i < ADAMANT_STATUS_COUNT; i++) {
    ck_assert_str_ne(adamant_strerror(i), unknown);
    for (int j = 0; j < i; j++)
      ck_assert_str_ne(adamant_strerror(i), adamant_strerror(j));
  }
}
END_TEST

Suite *validate_suite(void)
{
  Suite *s = suite_create("validate");
  TCase *tc = tcase_create("validate");
  tcase_add_test(tc, test_step_numbers);
  tcase_add_test(tc, test_domains_of_the_hyperparameters);
  tcase_add_test(tc, test_first_cause_is_told);
  tcase_add_test(tc, test_null_pointers);
  tcase_add_test(tc, test_every_status_has_its_text);
  suite_add_tcase(s, tc);
  return s;
}
