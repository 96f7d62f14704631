/* SPDX-License-Identifier: MIT */
#include "engine_inputs.h"
#include "interval_golden.h"

#include <check.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

Suite *interval_suite(void);

static uint64_t bits_of(double x)
{
  return format_from_double(&format_binary64, x);
}

static void load(struct interval *x, const struct format *f, const uint64_t *bits, size_t n)
{
  for (size_t i = 0; i < n; i++)
    interval_set_bits(&x[i], f, bits[i]);
}

/* a encloses b: the value of b, known far more closely, must lie in a. */
static bool encloses(const struct interval *a, const struct interval *b)
{
  if (interval_is_undefined(a) || interval_is_undefined(b))
    return interval_is_undefined(a) == interval_is_undefined(b);
  return mpfr_cmp(interval_lo(a), interval_lo(b)) <= 0 &&
         mpfr_cmp(interval_hi(a), interval_hi(b)) >= 0;
}

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] [eq:A6] [eq:A7] Every register of every program at p =
 * 113 encloses the same register at 1024 bits, and is narrow unless it cancels. */
START_TEST(test_interval_encloses)
{
  enum { CASES = 400 };
  long registers = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++) {
    const struct step_program *p = step_programs[i];
    struct interval_machine *m[2];
    struct interval *x[2];
    for (int level = 0; level < 2; level++) {
      m[level] = interval_machine_new(p, level ? 1024 : 113);
      x[level] = interval_array_new(p->n_state + 1, level ? 1024 : 113);
    }
    for (uint32_t number = 0; number < CASES; number++) {
      struct inputs in;
      input_case(p, &format_binary64, number, UINT64_MAX, &in);
      for (int level = 0; level < 2; level++) {
        interval_machine_hyper(m[level], in.hyper);
        interval_machine_t(m[level], in.t);
        load(x[level], &format_binary64, in.state, p->n_state);
        load(&x[level][p->n_state], &format_binary64, &in.g, 1);
        interval_machine_step(m[level], x[level], &x[level][p->n_state], NULL);
      }
      for (size_t r = 0; r < p->n_register; r++, registers++)
        ck_assert_msg(
            encloses(interval_machine_register(m[0], r), interval_machine_register(m[1], r)),
            "%s case %u register %s", p->id, number, p->reg_name[r]);
    }
    for (int level = 0; level < 2; level++) {
      interval_machine_free(m[level]);
      interval_array_free(x[level]);
    }
  }
  printf("interval: %ld registers at 113 bits enclose those at 1024\n", registers);
}
END_TEST

/* [eq:S1] 1 - b^t to p bits for b next to 0 and 1, t up to 2^53, one by one and by a jump */
START_TEST(test_interval_scalars)
{
  static const double beta[] = {0x1p-1074, 0.5, 0.9, 0.999, 1 - 0x1p-24, 1 - 0x1p-53};
  static const uint64_t t[] = {1, 2, 3, 1000, 1001, 4095, 4096, 4097, 1u << 24, (uint64_t)1 << 53};
  const struct step_program *p = step_program_find("adam");
  mpfr_t width;
  mpfr_init2(width, 113);
  size_t c2 = 0;
  while (strcmp(p->reg_name[c2], "c2") != 0)
    c2++;
  for (size_t i = 0; i < sizeof beta / sizeof beta[0]; i++) {
    struct interval_machine *jump = interval_machine_new(p, 113),
                            *walk = interval_machine_new(p, 113),
                            *fine = interval_machine_new(p, 2048);
    const double hyper[] = {1e-3, 0.9, beta[i], 1e-8};
    interval_machine_hyper(jump, hyper);
    interval_machine_hyper(walk, hyper);
    interval_machine_hyper(fine, hyper);
    uint64_t walked = 0;
    for (size_t k = 0; k < sizeof t / sizeof t[0]; k++) {
      interval_machine_t(jump, t[k]);
      interval_machine_t(fine, t[k]);
      while (walked < t[k] && t[k] < 5000)
        interval_machine_t(walk, ++walked);
      const struct interval *got = interval_machine_register(jump, c2);
      ck_assert(encloses(got, interval_machine_register(fine, c2)));
      mpfr_sub(width, interval_hi(got), interval_lo(got), MPFR_RNDU);
      ck_assert_msg(mpfr_zero_p(width) ||
                        mpfr_get_exp(width) <= mpfr_get_exp(interval_lo(got)) - 112,
                    "1 - %a^%lu is wide", beta[i], t[k]);
      if (walked != t[k])
        continue;
      got = interval_machine_register(walk, c2);
      ck_assert(encloses(got, interval_machine_register(fine, c2)));
      mpfr_sub(width, interval_hi(got), interval_lo(got), MPFR_RNDU);
      ck_assert(mpfr_zero_p(width) || mpfr_get_exp(width) <= mpfr_get_exp(interval_lo(got)) - 112);
    }
    interval_machine_free(jump);
    interval_machine_free(walk);
    interval_machine_free(fine);
  }
  mpfr_clear(width);
}
END_TEST

static void expect(const struct format *f, const struct cell *c, const char *want)
{
  char text[CELL_TEXT_SIZE];
  cell_print(f, c, text);
  ck_assert_str_eq(text, want);
}

/* [eq:E1] 0/0 and x/0 are undefined; what does not divide is unharmed; no trace in the next element
 */
START_TEST(test_interval_special_values)
{
  const struct format *f = &format_binary32;
  const struct step_program *p = step_program_find("adam");
  struct golden *g = golden_new(p, f);
  const double no_eps[] = {0.25, 0.5, 0.75, 0};
  struct cell c[STEP_MAX_OUTPUT];
  const uint64_t one = 0x3f800000, infinity = 0x7f800000, nan = 0x7fc00000;
  uint64_t state[3] = {one, 0, 0};
  golden_hyper(g, no_eps);
  golden_t(g, 1);
  golden_step(g, state, 0, NULL, c); /* 0/0 */
  static const char *const zero[] = {"nan", "00000000:=", "00000000:=", "00000000:=", "00000000:="};
  for (int k = 0; k < 5; k++)
    expect(f, &c[k], zero[k]);
  state[1] = one;
  golden_step(g, state, 0, NULL, c); /* x/0 */
  expect(f, &c[0], "nan");
  expect(f, &c[1], "3f000000:=");
  golden_step(g, state, infinity, NULL, c);
  static const char *const infinite[] = {"nan", "7f800000:=", "7f800000:=", "nan", "7f800000:="};
  for (int k = 0; k < 5; k++)
    expect(f, &c[k], infinite[k]);
  state[0] = infinity | 0x80000000; /* touches theta alone */
  state[2] = one;
  golden_step(g, state, one, NULL, c);
  expect(f, &c[0], "ff800000:=");
  expect(f, &c[1], "3f800000:=");
  expect(f, &c[2], "3f800000:=");
  state[0] = nan;
  golden_step(g, state, one, NULL, c);
  expect(f, &c[0], "nan");
  expect(f, &c[2], "3f800000:=");
  state[0] = one;
  golden_step(g, state, one, NULL, c); /* all as if nothing had been */
  expect(f, &c[1], "3f800000:=");
  expect(f, &c[3], "40000000:=");
  golden_step(g, state, format_max(f), NULL, c); /* finite, but v overflows */
  expect(f, &c[2], "7f800000:over");
  ck_assert_int_eq(c[0].kind, CELL_NUMBER);
  golden_free(g);
}
END_TEST

/* [eq:A3] [eq:A4] the first step: m_hat = g, v_hat = g^2, theta - lr sign(g), all exactly */
START_TEST(test_interval_first_step_is_exact)
{
  const struct format *f = &format_binary32;
  const double hyper[] = {0x1p-10, 0.9, 0.999, 0};
  for (int k = 0; k < 2; k++) {
    struct golden *g = golden_new(step_program_find(k ? "adam" : "adamw"), f);
    const double decay[] = {0x1p-10, 0.9, 0.999, 0, 0};
    golden_hyper(g, k ? hyper : decay);
    golden_t(g, 1);
    const uint64_t state[3] = {0x3f800000, 0, 0};
    struct cell c[STEP_MAX_OUTPUT];
    ck_assert_int_gt(golden_step(g, state, 0x40400000, NULL, c), 0);
    expect(f, &c[0], "3f7fc000:=");
    expect(f, &c[3], "40400000:=");
    expect(f, &c[4], "41100000:=");
    golden_free(g);
  }
}
END_TEST

/* [eq:A5] staging: theta from the m and v handed in, m and v still from the computation */
START_TEST(test_interval_staged)
{
  const struct format *f = &format_binary64;
  struct golden *g = golden_new(step_program_find("adam"), f);
  const double hyper[] = {0.125, 0.5, 0.5, 0};
  const uint64_t state[3] = {bits_of(1), bits_of(0), bits_of(0)};
  const uint64_t own[3] = {0, bits_of(3), bits_of(2)};
  struct cell c[STEP_MAX_OUTPUT];
  golden_hyper(g, hyper);
  golden_t(g, 1);
  golden_step(g, state, bits_of(1), own, c);
  expect(f, &c[0], "3fe4000000000000:="); /* 1 - 0.125 * 6 / sqrt(4) */
  expect(f, &c[1], "3fe0000000000000:="); /* computed, not 3 */
  golden_free(g);
}
END_TEST

/* [eq:A5] a tie that no precision decides keeps both neighbours: constant g, t = 50, where the
 * powers of 3/4 outgrow 512 bits, and lr = 2^-25 */
START_TEST(test_interval_tie_verdict)
{
  const struct format *f = &format_binary32;
  struct golden *g = golden_new(step_program_find("adam"), f);
  const double hyper[] = {0x1p-25, 0.9, 0.999, 0};
  struct interval *state[GOLDEN_LEVELS];
  const uint64_t one = 0x3f800000, start[3] = {one, 0, 0};
  struct cell c[STEP_MAX_OUTPUT], last = {0};
  golden_hyper(g, hyper);
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    state[level] = golden_state_new(g, level, 1);
    golden_state_set(g, state[level], start);
    unsigned undecided = 0;
    for (uint64_t t = 1; t <= 101; t++) {
      golden_t(g, t);
      golden_real_step(g, level, state[level], one, c, &undecided);
    }
    ck_assert_int_eq(undecided & 1, level < GOLDEN_LEVELS - 1);
    last = c[0];
    interval_array_free(state[level]);
  }
  expect(f, &last, "tie:3f7fffcd:3f7fffce"); /* 1 - 101 * 2^-25 */
  golden_free(g);
}
END_TEST

/* [eq:E1] b2 v = -(1 - b2) g^2 exactly, in products of 106 bits: at 66 bits v_t may be negative,
 * and then its root is unknown, not undefined; at 256 bits it is zero. */
START_TEST(test_interval_unknown_is_not_undefined)
{
  const struct step_program *p = step_program_find("adam");
  const double s = 0x1p26 + 1, hyper[] = {1e-3, 0.5, s * s * 0x1p-53, 1};
  const uint64_t bits[] = {bits_of(1), bits_of(1), bits_of(s * s - 0x1p53), bits_of(s)};
  for (int level = 0; level < 2; level++) {
    struct interval_machine *m = interval_machine_new(p, level ? 256 : 66);
    struct interval *x = interval_array_new(4, level ? 256 : 66);
    load(x, &format_binary64, bits, 4);
    interval_machine_hyper(m, hyper);
    interval_machine_t(m, 1);
    interval_machine_step(m, x, &x[3], NULL);
    const struct interval *theta = interval_machine_output(m, 0);
    ck_assert(!interval_is_undefined(theta));
    ck_assert_int_eq(mpfr_inf_p(interval_lo(theta)) && mpfr_inf_p(interval_hi(theta)), level == 0);
    ck_assert(mpfr_zero_p(interval_lo(interval_machine_output(m, 2))) == (level == 1));
    interval_machine_free(m);
    interval_array_free(x);
  }
}
END_TEST

/* [eq:S1] t = 0 and a division by its zero: undefined, while m and v have values */
START_TEST(test_interval_t_zero)
{
  const struct format *f = &format_binary32;
  struct golden *g = golden_new(step_program_find("adam"), f);
  const double hyper[] = {0.5, 0.5, 0.5, 1};
  const uint64_t one = 0x3f800000, state[3] = {one, one, one};
  struct cell c[STEP_MAX_OUTPUT];
  golden_hyper(g, hyper);
  golden_t(g, 0);
  golden_step(g, state, one, NULL, c);
  expect(f, &c[0], "nan");
  expect(f, &c[1], "3f800000:=");
  golden_free(g);
}
END_TEST

/* [eq:S1] the scalars of a vector file */
START_TEST(test_interval_golden_scalar)
{
  const struct step_program *p = step_program_find("adam");
  struct golden *g = golden_new(p, &format_binary32);
  const double hyper[] = {1e-3, 0.5, 0.75, 1e-8};
  golden_hyper(g, hyper);
  golden_t(g, 54);
  for (size_t r = 0; r < p->n_register; r++)
    if (strcmp(p->reg_name[r], "c1") == 0) {
      struct cell c = golden_scalar(g, r, &format_binary64);
      expect(&format_binary64, &c, "3ff0000000000000:-1073741824"); /* 1 - 2^-54 */
    }
  golden_free(g);
}
END_TEST

enum { RUN_STEPS = 400 };

struct free_run {
  pthread_t thread;
  struct cell cells[RUN_STEPS][STEP_MAX_OUTPUT];
};

static void *run_freely(void *argument)
{
  struct free_run *r = argument;
  const struct format *f = &format_binary64;
  struct golden *g = golden_new(step_program_find("adamw"), f);
  struct interval *state = golden_state_new(g, 0, 1);
  const double hyper[] = {1e-3, 0.9, 0.999, 1e-8, 0.01};
  const uint64_t start[] = {bits_of(1), 0, 0};
  golden_hyper(g, hyper);
  golden_state_set(g, state, start);
  for (uint32_t t = 1; t <= RUN_STEPS; t++) {
    unsigned undecided;
    golden_t(g, t);
    golden_real_step(g, 0, state, input_number(f, input_word(t, 50)), r->cells[t - 1], &undecided);
  }
  interval_array_free(state);
  golden_free(g);
  return NULL;
}

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A7] threads at once: each the cells that one alone computes
 */
START_TEST(test_interval_threads)
{
  enum { THREADS = 4 };
  static struct free_run alone, run[THREADS];
  run_freely(&alone);
  for (int i = 0; i < THREADS; i++)
    ck_assert_int_eq(pthread_create(&run[i].thread, NULL, run_freely, &run[i]), 0);
  for (int i = 0; i < THREADS; i++) {
    pthread_join(run[i].thread, NULL);
    for (size_t t = 0; t < RUN_STEPS; t++)
      for (size_t k = 0; k < 5; k++)
        ck_assert(cell_equal(&run[i].cells[t][k], &alone.cells[t][k]));
  }
}
END_TEST

Suite *interval_suite(void)
{
  Suite *suite = suite_create("interval");
  TCase *c = tcase_create("interval");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_interval_encloses);
  tcase_add_test(c, test_interval_scalars);
  tcase_add_test(c, test_interval_special_values);
  tcase_add_test(c, test_interval_first_step_is_exact);
  tcase_add_test(c, test_interval_staged);
  tcase_add_test(c, test_interval_tie_verdict);
  tcase_add_test(c, test_interval_unknown_is_not_undefined);
  tcase_add_test(c, test_interval_t_zero);
  tcase_add_test(c, test_interval_golden_scalar);
  tcase_add_test(c, test_interval_threads);
  suite_add_tcase(suite, c);
  return suite;
}
