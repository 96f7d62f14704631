/* SPDX-License-Identifier: MIT */
/* Schedules: the oracle's against rational arithmetic and against a cosine by other means, the
 * library's against the oracle's. */
#include "adamant.h"
#include "exact_round.h"
#include "lr_schedule.h"

#include <check.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

Suite *schedule_suite(void);

static const double rates[] = {1e-3, 0.1, 1, 3e-4, 0x1.fffffffffffffp1023, 0x1p-1000, 0};
static const uint64_t lengths[] = {0, 1, 2, 3, 7, 10, 1000, 4099, (UINT64_C(1) << 53) - 1};
enum {
  RATES = sizeof rates / sizeof rates[0],
  LENGTHS = sizeof lengths / sizeof lengths[0],
  LONGEST = 5000
};

static uint64_t ordinal_distance(uint64_t a, double b)
{
  return format_distance(&format_binary64, a, format_from_double(&format_binary64, b));
}

/* [eq:L1] [eq:L2] lr min(1, s / W) as a rational, rounded by integer division. */
START_TEST(test_schedule_warmup_is_rational)
{
  mpq_t x, part;
  mpq_inits(x, part, NULL);
  for (size_t r = 0; r < RATES; r++)
    for (size_t w = 0; w < LENGTHS; w++)
      for (unsigned base = 0; base < 2; base++)
        for (uint64_t t = 1; t < LONGEST; t += 1 + t / 16) {
          const struct schedule s = {SCHEDULE_WARMUP, base, rates[r], 0, lengths[w], 0};
          const struct schedule constant = {SCHEDULE_CONSTANT, base, rates[r], 0, lengths[w], 0};
          const uint64_t count = t - 1 + base;
          mpq_set_d(x, rates[r]);
          const struct cell whole = exact_round(&format_binary64, x);
          if (count < lengths[w]) {
            mpq_set_ui(part, count, lengths[w]);
            mpq_canonicalize(part);
            mpq_mul(x, x, part);
          }
          const struct cell expected = exact_round(&format_binary64, x);
          const struct cell got = schedule_at(&s, t), same = schedule_at(&constant, t);
          ck_assert_msg(cell_equal(&got, &expected), "lr %a warmup %" PRIu64 " step %" PRIu64,
                        rates[r], lengths[w], t);
          ck_assert(cell_equal(&same, &whole));
        }
  mpq_clears(x, part, NULL);
}
END_TEST

/* [eq:L3] The same by the half-angle, lr - (lr - min_lr) sin^2(pi k / (2 n)), with pi in 4096 bits.
 */
START_TEST(test_schedule_cosine_by_sine)
{
  static const uint64_t ends[] = {1, 2, 3, 4, 5, 6, 7, 9, 12, 100, 997, 1001};
  mpfr_t x, pi;
  mpfr_inits2(4096, x, pi, (mpfr_ptr)0);
  mpfr_const_pi(pi, MPFR_RNDN);
  for (size_t e = 0; e < sizeof ends / sizeof ends[0]; e++)
    for (unsigned k = 0; k < 4; k++) {
      const double lr = k < 2 ? 1e-3 : 0.75, min = k == 0 ? 0 : k == 1 ? 1e-5 : k == 2 ? 0.25 : 3;
      const struct schedule s = {SCHEDULE_COSINE, k % 2, lr, min, 5, 5 + ends[e]};
      for (uint64_t t = 1; t < 1010; t++) {
        const uint64_t count = t - 1 + s.base;
        const struct cell got = schedule_at(&s, t);
        if (count < s.warmup)
          continue;
        if (count >= s.total) {
          ck_assert_uint_eq(got.bits, format_from_double(&format_binary64, min));
          continue;
        }
        mpfr_mul_ui(x, pi, count - 5, MPFR_RNDN);
        mpfr_div_ui(x, x, 2 * ends[e], MPFR_RNDN);
        mpfr_sin(x, x, MPFR_RNDN);
        mpfr_sqr(x, x, MPFR_RNDN);
        mpfr_t span;
        mpfr_init2(span, 200);
        mpfr_set_d(span, lr, MPFR_RNDN);
        mpfr_sub_d(span, span, min, MPFR_RNDN);
        mpfr_mul(x, x, span, MPFR_RNDN);
        mpfr_d_sub(x, lr, x, MPFR_RNDN);
        mpfr_clear(span);
        /* An exactly representable value comes out of the sine with an error in its last bits: to
         * 53 bits both round alike, unless it were a tie, which none here is. */
        ck_assert_msg(got.kind == CELL_NUMBER && got.bits == format_round(&format_binary64, x),
                      "end %" PRIu64 " lr %a step %" PRIu64 ": %" PRIx64, ends[e], lr, t, got.bits);
      }
    }
  mpfr_clears(x, pi, (mpfr_ptr)0);
}
END_TEST

/* [eq:L3] As L2 below W, in every bit of the cell. */
START_TEST(test_schedule_cosine_warms_up)
{
  for (unsigned base = 0; base < 2; base++) {
    const struct schedule cosine = {SCHEDULE_COSINE, base, 0.1, 0.01, 77, 100};
    const struct schedule warmup = {SCHEDULE_WARMUP, base, 0.1, 0, 77, 0};
    for (uint64_t t = 1; t - 1 + base <= 77; t++) {
      const struct cell a = schedule_at(&cosine, t), b = schedule_at(&warmup, t);
      ck_assert(cell_equal(&a, &b));
    }
  }
}
END_TEST

/* [eq:L1] [eq:L2] The library: within 2 ulp of the exact value, at most lr, growing with t. */
START_TEST(test_schedule_of_the_library)
{
  uint64_t most = 0;
  for (size_t r = 0; r < RATES; r++)
    for (size_t w = 0; w < LENGTHS; w++)
      for (unsigned base = 0; base < 2; base++) {
        const struct schedule s = {SCHEDULE_WARMUP, base, rates[r], 0, lengths[w], 0};
        double last = 0;
        for (uint64_t t = 1; t < LONGEST; t++) {
          const double lr = (base == 0 ? adamant_lr_warmup_from_0 : adamant_lr_warmup_from_1)(
              rates[r], lengths[w], t);
          const uint64_t distance = ordinal_distance(schedule_at(&s, t).bits, lr);
          ck_assert_msg(distance <= 2, "lr %a warmup %" PRIu64 " step %" PRIu64, rates[r],
                        lengths[w], t);
          most = distance > most ? distance : most;
          ck_assert(last <= lr && lr <= rates[r]);
          if (t - 1 + base >= lengths[w])
            ck_assert(lr == rates[r]);
          last = lr;
          ck_assert(adamant_lr_constant(rates[r], t) == rates[r]);
        }
      }
  ck_assert_uint_ge(most, 1); /* two roundings are not one */
}
END_TEST

/* [eq:L2] The lr of a step is an input of the step: at 0, theta stays and the averages move. */
START_TEST(test_schedule_drives_a_step)
{
  adamant_adam_params hp = {0, 0.9, 0.999, 1e-8, 0.01};
  double theta = 1, m = 0, v = 0, before = 1;
  const double g = 0.5;
  for (uint64_t t = 1; t <= 6; t++) {
    hp.lr = adamant_lr_warmup_from_0(0.1, 4, t);
    ck_assert_int_eq(adamant_adamw_f64(&theta, &m, &v, &g, 1, t, &hp), ADAMANT_OK);
    ck_assert(t == 1 ? theta == 1 && m != 0 && v != 0 : theta < before);
    before = theta;
  }
}
END_TEST

Suite *schedule_suite(void)
{
  Suite *s = suite_create("schedule");
  TCase *tc = tcase_create("schedule");
  tcase_set_timeout(tc, 120);
  tcase_add_test(tc, test_schedule_warmup_is_rational);
  tcase_add_test(tc, test_schedule_cosine_by_sine);
  tcase_add_test(tc, test_schedule_cosine_warms_up);
  tcase_add_test(tc, test_schedule_of_the_library);
  tcase_add_test(tc, test_schedule_drives_a_step);
  suite_add_tcase(s, tc);
  return s;
}
