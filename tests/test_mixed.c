/* SPDX-License-Identifier: MIT */
/* Mixed precision: the library's conversions of arrays around its steps against the oracle's two
 * compositions, and where master weights make a difference, exactly.
 */
#include "adamant.h"
#include "mixed_run.h"
#include "philox.h"

#include <check.h>
#include <math.h>

Suite *mixed_suite(void);

enum { STEPS = 1200, ELEMENTS = 8 };

static const struct half {
  const struct format *format;
  adamant_status (*store)(const float *restrict, uint16_t *restrict, size_t);
  adamant_status (*widen)(const uint16_t *restrict, float *restrict, size_t);
} halves[] = {
    {&format_binary16, adamant_store_binary16, adamant_widen_binary16},
    {&format_bfloat16, adamant_store_bfloat16, adamant_widen_bfloat16},
};
enum { HALVES = sizeof halves / sizeof halves[0] };

static uint64_t bits_of(const struct format *f, double x)
{
  return format_from_double(f, x);
}

/* A number of about 1 of the format, drawn by counter. */
static uint64_t drawn(const struct format *f, uint32_t element, uint32_t step)
{
  uint64_t w[2];
  philox_draw64(&(struct philox_address){2026, element, step, 0, 9}, w);
  return bits_of(f, ldexp((double)(int64_t)w[0], -62));
}

/* [eq:X2] [eq:X3] [eq:X4] AdamW of the library with its conversions is the oracle's float reading,
 * element for element and step for step. */
START_TEST(test_mixed_step_is_the_composition)
{
  const struct half *h = &halves[_i / 2];
  const bool master = _i % 2;
  const adamant_adam_params hp = {0.01, 0.9, 0.999, 1e-8, 0.1};
  const double hyper[] = {hp.lr, hp.beta1, hp.beta2, hp.eps, hp.weight_decay};
  static uint64_t expected[ELEMENTS][STEPS], grad[ELEMENTS][STEPS];
  float theta[ELEMENTS], m[ELEMENTS] = {0}, v[ELEMENTS] = {0}, g[ELEMENTS];
  uint16_t param[ELEMENTS], gradient[ELEMENTS];
  for (uint32_t e = 0; e < ELEMENTS; e++) {
    for (uint32_t k = 0; k < STEPS; k++)
      grad[e][k] = drawn(h->format, e, k + 1);
    param[e] = (uint16_t)drawn(h->format, e, 0);
    const struct mixed_run run = {
        step_program_find("adamw"), h->format, master, hyper, param[e], STEPS, grad[e]};
    mixed_float(&run, expected[e]);
  }
  ck_assert_int_eq(h->widen(param, theta, ELEMENTS), ADAMANT_OK);
  for (uint32_t k = 0; k < STEPS; k++) {
    for (uint32_t e = 0; e < ELEMENTS; e++)
      gradient[e] = (uint16_t)grad[e][k];
    ck_assert_int_eq(h->widen(gradient, g, ELEMENTS), ADAMANT_OK);
    if (!master)
      ck_assert_int_eq(h->widen(param, theta, ELEMENTS), ADAMANT_OK);
    ck_assert_int_eq(adamant_adamw_f32(theta, m, v, g, ELEMENTS, k + 1, &hp), ADAMANT_OK);
    ck_assert_int_eq(h->store(theta, param, ELEMENTS), ADAMANT_OK);
    for (uint32_t e = 0; e < ELEMENTS; e++)
      ck_assert_msg(param[e] == expected[e][k], "%s element %u step %u: %04x, expected %04x",
                    h->format->name, e, k + 1, param[e], (unsigned)expected[e][k]);
  }
}
END_TEST

/* [eq:X2] [eq:X4] theta = 1, a constant gradient: m_hat = g and v_hat = g^2, so each step of Adam
 * subtracts lr g / (g + eps) exactly. The next number below 1 is 2^-p away: the stored parameter
 * moves when half of that is passed, with master weights at step floor(half / update) + 1, without
 * at step 1 or never. */
START_TEST(test_mixed_small_updates)
{
  static const double rates[] = {1e-3, 3e-4, 1e-4, 1e-5, 0x1p-9, 0x1p-9 + 0x1p-20, 0x1p-12,
                                 0x1p-12 + 0x1p-22};
  const struct half *h = &halves[_i];
  const uint64_t one = bits_of(h->format, 1), g = bits_of(h->format, 0.5);
  const double half = ldexp(1, -h->format->precision - 1), eps = 0x1p-24;
  static uint64_t grad[STEPS], computed[STEPS];
  static struct cell exact[STEPS];
  size_t lost = 0, kept = 0;
  for (size_t k = 0; k < STEPS; k++)
    grad[k] = g;
  for (size_t r = 0; r < sizeof rates / sizeof rates[0]; r++) {
    const double hyper[] = {rates[r], 0.9, 0.999, eps};
    const double first = floor(half / rates[r] * (1 + eps / 0.5)) + 1;
    for (int master = 0; master < 2; master++) {
      const struct mixed_run run = {
          step_program_find("adam"), h->format, master, hyper, one, STEPS, grad};
      const double moves = master || first == 1 ? first : INFINITY;
      ck_assert(mixed_real(&run, exact));
      mixed_float(&run, computed);
      for (size_t k = 0; k < STEPS; k++) {
        ck_assert_msg((exact[k].bits != one) == ((double)(k + 1) >= moves),
                      "%s lr %a master %d step %zu: %lx", h->format->name, rates[r], master, k + 1,
                      exact[k].bits);
        ck_assert_uint_eq(computed[k] != one, exact[k].bits != one);
      }
      lost += !master && first > 1 && first <= STEPS;
      kept += master && first > 1 && first <= STEPS;
    }
  }
  ck_assert_uint_ge(lost, 3); /* that many rates move theta with master weights only */
  ck_assert_uint_eq(lost, kept);
}
END_TEST

/* [eq:X2] After 1000 steps of lr = 1e-4 from 1: the stored parameter is 0.9 rounded, where without
 * master weights it is 1 still. */
START_TEST(test_mixed_thousand_steps)
{
  const struct half *h = &halves[_i];
  const double hyper[] = {1e-4, 0.9, 0.999, 0};
  static uint64_t grad[STEPS];
  static struct cell with[STEPS], without[STEPS];
  for (size_t k = 0; k < STEPS; k++)
    grad[k] = bits_of(h->format, 3);
  struct mixed_run run = {
      step_program_find("adam"), h->format, true, hyper, bits_of(h->format, 1), 1000, grad};
  ck_assert(mixed_real(&run, with));
  run.master = false;
  ck_assert(mixed_real(&run, without));
  ck_assert_uint_eq(with[999].bits, bits_of(h->format, 0.9));
  ck_assert_uint_eq(without[999].bits, bits_of(h->format, 1));
}
END_TEST

/* [eq:X2] [eq:X3] Null arrays are refused, unless there is nothing to do; nothing is written. */
START_TEST(test_mixed_refusals)
{
  const struct half *h = &halves[_i];
  float wide = 3;
  uint16_t narrow = 5;
  ck_assert_int_eq(h->store(NULL, &narrow, 1), ADAMANT_NULL_POINTER);
  ck_assert_int_eq(h->store(&wide, NULL, 1), ADAMANT_NULL_POINTER);
  ck_assert_int_eq(h->widen(NULL, &wide, 1), ADAMANT_NULL_POINTER);
  ck_assert_int_eq(h->widen(&narrow, NULL, 1), ADAMANT_NULL_POINTER);
  ck_assert_int_eq(h->store(NULL, NULL, 0), ADAMANT_OK);
  ck_assert_int_eq(h->widen(NULL, NULL, 0), ADAMANT_OK);
  ck_assert_int_eq(h->store(&wide, &narrow, 0), ADAMANT_OK);
  ck_assert(wide == 3 && narrow == 5);
}
END_TEST

Suite *mixed_suite(void)
{
  Suite *s = suite_create("mixed");
  TCase *tc = tcase_create("mixed");
  tcase_set_timeout(tc, 120);
  tcase_add_loop_test(tc, test_mixed_step_is_the_composition, 0, 2 * HALVES);
  tcase_add_loop_test(tc, test_mixed_small_updates, 0, HALVES);
  tcase_add_loop_test(tc, test_mixed_thousand_steps, 0, HALVES);
  tcase_add_loop_test(tc, test_mixed_refusals, 0, HALVES);
  suite_add_tcase(s, tc);
  return s;
}
