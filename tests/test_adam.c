/* SPDX-License-Identifier: MIT */
/* The three optimizers in both formats: values, special values, lengths, resumed runs, relations.
 * Every test runs once per optimizer and format (steps.h).
 */
#include "bits.h"
#include "engine_inputs.h"
#include "steps.h"

#include <check.h>
#include <math.h>

Suite *adam_suite(void);

static const adamant_adam_params defaults = {
    .lr = 1e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .weight_decay = 0.01};

/* The step programs of spec/steps by hand. An operation on two binary32 numbers rounded to
 * binary64 and then to binary32 is rounded correctly: 53 >= 2 * 24 + 2.
 */
static void expected_step(int i, struct state *s, uint64_t t, const adamant_adam_params *hp)
{
  const struct adamant_step_scalars d = adamant_step_scalars(hp, t);
  for (size_t k = 0; k < s->n; k++) {
    double g = s->g[k], theta = s->theta[k];
    if (kind_of(i) == ADAM_L2)
      g = in_format(i, g + in_format(i, in_format(i, d.wd) * theta));
    const double m = in_format(i, in_format(i, in_format(i, d.b1) * s->m[k]) +
                                      in_format(i, in_format(i, d.omb1) * g));
    const double v = in_format(i, in_format(i, in_format(i, d.b2) * s->v[k]) +
                                      in_format(i, in_format(i, d.omb2) * in_format(i, g * g)));
    const double v_hat = in_format(i, v * in_format(i, d.rc2));
    const double denom = in_format(i, in_format(i, sqrt(v_hat)) + in_format(i, d.e));
    const double update = in_format(i, in_format(i, in_format(i, d.step) * m) / denom);
    if (kind_of(i) == ADAMW)
      theta = in_format(i, theta * in_format(i, d.decay));
    s->theta[k] = in_format(i, theta - update);
    s->m[k] = m;
    s->v[k] = v;
  }
}

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] [eq:A6] [eq:A7] [eq:W1] */
START_TEST(test_steps_are_the_operations_of_the_step_program)
{
  const uint64_t steps[] = {1, 2, 3, 10, 1000, 1000000, UINT64_C(1) << 40, ADAMANT_MAX_STEP};
  for (size_t k = 0; k < sizeof steps / sizeof steps[0]; k++) {
    struct state got = new_state(1000);
    randomize(_i, &got);
    struct state want = copy_of(&got);
    step(_i, &got, steps[k], &defaults);
    expected_step(_i, &want, steps[k], &defaults);
    check_same(&got, &want);
    free_state(&got);
    free_state(&want);
  }
}
END_TEST

/* A step number of any magnitude up to 2^53. */
static uint64_t random_step(uint32_t number)
{
  const uint64_t word = input_word(number, 99);
  return 1 + (word >> 11) % ((uint64_t)1 << (1 + word % 53));
}

/* Case `number` of the oracle's inputs, done by the library and by the oracle's float reading. */
static void compare_with_float_reading(int i, const struct step_program *p, const struct format *f,
                                       struct bits_machine *machine, uint32_t number)
{
  struct inputs in;
  uint64_t want[STEP_MAX_OUTPUT];
  input_case(p, f, number, UINT64_MAX, &in);
  if (number % 4 == 3)
    in.t = random_step(number);
  const adamant_adam_params hp = {in.hyper[0], in.hyper[1], in.hyper[2], in.hyper[3],
                                  p->n_hyper > 4 ? in.hyper[4] : 0};
  bits_machine_hyper(machine, in.hyper);
  bits_machine_t(machine, in.t);
  bits_machine_step(machine, in.state, in.g, NULL, want);
  struct state s = new_state(1);
  s.theta[0] = format_to_double(f, in.state[0]);
  s.m[0] = format_to_double(f, in.state[1]);
  s.v[0] = format_to_double(f, in.state[2]);
  s.g[0] = format_to_double(f, in.g);
  step(i, &s, in.t, &hp);
  const double got[] = {s.theta[0], s.m[0], s.v[0]};
  for (size_t k = 0; k < 3; k++)
    ck_assert_msg(same(got[k], format_to_double(f, want[k])), "%s %s case %u, %s: %a, oracle %a",
                  p->id, f->name, number, p->output[k].name, got[k], format_to_double(f, want[k]));
  free_state(&s);
}

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] [eq:A6] [eq:A7] [eq:S1] [eq:W1] The library against the
 * oracle's own evaluation of the step program: two readers of one description, on adversarial
 * inputs.
 */
START_TEST(test_library_is_the_float_reading_of_the_oracle)
{
  const struct format *const f = is_single(_i) ? &format_binary32 : &format_binary64;
  const char *const id[KINDS] = {"adam", "adam_l2", "adamw"};
  const struct step_program *const p = step_program_find(id[kind_of(_i)]);
  ck_assert_ptr_nonnull(p);
  struct bits_machine *machine = bits_machine_new(p, f);
  for (uint32_t number = 0; number < 20000; number++)
    compare_with_float_reading(_i, p, f, machine, number);
  bits_machine_free(machine);
}
END_TEST

/* [eq:A1] [eq:A2] [eq:A5] [eq:A6] [eq:A7] beta1 = beta2 = 0, eps = 0: m = g, v = g^2, and the
 * update is lr sign(g); all numbers here are small dyadic ones, so nothing is rounded.
 */
START_TEST(test_exact_values_without_memory)
{
  const adamant_adam_params hp = {.lr = 0.125, .weight_decay = 0.5};
  struct state s = new_state(1);
  s.theta[0] = 4;
  s.m[0] = s.v[0] = 1;
  s.g[0] = 3;
  step(_i, &s, 1, &hp);
  const double g = kind_of(_i) == ADAM_L2 ? 3 + 0.5 * 4 : 3;
  const double decayed = kind_of(_i) == ADAMW ? 4 * (1 - 0.125 * 0.5) : 4;
  ck_assert(s.m[0] == g && s.v[0] == g * g && s.theta[0] == decayed - 0.125);
  free_state(&s);
}
END_TEST

/* [eq:A3] [eq:A4] [eq:A5] The first step from rest has m_hat = g, v_hat = g^2: it moves by lr
 * (KB15, 2.1), here to within a few roundings.
 */
START_TEST(test_first_step_moves_by_lr)
{
  adamant_adam_params hp = defaults;
  hp.eps = hp.weight_decay = 0;
  const double slack = is_single(_i) ? 0x1p-20 : 0x1p-49;
  const double gradients[] = {1, -1, 1e-6, -12345.678};
  for (size_t k = 0; k < 4; k++) {
    struct state s = new_state(1);
    s.g[0] = in_format(_i, gradients[k]);
    step(_i, &s, 1, &hp);
    ck_assert(fabs(s.theta[0] + copysign(hp.lr, gradients[k])) <= slack * hp.lr);
    free_state(&s);
  }
}
END_TEST

/* [eq:W1] A tail, a short array, an unaligned one: each element as if it were alone. */
START_TEST(test_every_length_equals_element_by_element)
{
  const size_t lengths[] = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 1023, 65537};
  for (size_t k = 0; k < sizeof lengths / sizeof lengths[0]; k++) {
    struct state whole = new_state(lengths[k]);
    randomize(_i, &whole);
    struct state parts = copy_of(&whole);
    struct state single = copy_of(&whole);
    step(_i, &whole, 7, &defaults);
    for (size_t j = 0; j < single.n; j++)
      ck_assert_int_eq(step_part(_i, &single, j, 1, 7, &defaults), ADAMANT_OK);
    const size_t cut = parts.n / 3;
    ck_assert_int_eq(step_part(_i, &parts, 0, cut, 7, &defaults), ADAMANT_OK);
    ck_assert_int_eq(step_part(_i, &parts, cut, parts.n - cut, 7, &defaults), ADAMANT_OK);
    check_same(&whole, &single);
    check_same(&whole, &parts);
    free_state(&whole);
    free_state(&parts);
    free_state(&single);
  }
}
END_TEST

/* [eq:W1] Nothing is kept between calls: an interrupted run, resumed with its state and t, is the
 * run. */
START_TEST(test_resumed_run_equals_one_run)
{
  struct state run = new_state(17), stored = new_state(17);
  restart_numbers();
  for (uint64_t t = 1; t <= 40; t++) {
    new_gradient(_i, &run);
    step(_i, &run, t, &defaults);
  }
  restart_numbers();
  for (uint64_t t = 1; t <= 40; t++) {
    new_gradient(_i, &stored);
    step(_i, &stored, t, &defaults);
    struct state loaded = copy_of(&stored);
    free_state(&stored);
    stored = loaded;
    struct state other = new_state(3); /* another run in between */
    step(_i, &other, 41 - t, &defaults);
    free_state(&other);
  }
  check_same(&run, &stored);
  free_state(&run);
  free_state(&stored);
}
END_TEST

/* [eq:E1] A NaN or an infinity of any input stays in its element. */
START_TEST(test_special_values_do_not_leak)
{
  const double special[] = {NAN, INFINITY, -INFINITY};
  enum { N = 35, AT = 18 };
  for (int which = 0; which < 12; which++) {
    struct state clean = new_state(N);
    randomize(_i, &clean);
    struct state s = copy_of(&clean);
    double *const array[] = {s.theta, s.m, s.v, s.g};
    array[which / 3][AT] = special[which % 3];
    step(_i, &clean, 5, &defaults);
    step(_i, &s, 5, &defaults);
    for (size_t k = 0; k < N; k++)
      if (k != AT)
        check_same_element(&clean, &s, k);
    const bool v_infinite = which == 7; /* then the update is 0 and theta stays finite */
    ck_assert_int_eq(isfinite(s.theta[AT]) != 0, v_infinite);
    free_state(&clean);
    free_state(&s);
  }
}
END_TEST

/* [eq:E1] eps = 0 and v = 0: 0/0 is NaN, m/0 an infinity; with eps > 0 a gradient of zero moves
 * nothing. */
START_TEST(test_zero_denominator)
{
  adamant_adam_params hp = {.lr = 1, .beta1 = 0.5, .beta2 = 0.5};
  struct state s = new_state(3);
  s.m[1] = 1;
  s.m[2] = -1;
  step(_i, &s, 1, &hp);
  ck_assert(isnan(s.theta[0]) && s.theta[1] == -INFINITY && s.theta[2] == INFINITY);
  ck_assert(s.v[0] == 0 && s.m[0] == 0 && s.m[1] == 0.5 && s.m[2] == -0.5);
  free_state(&s);
  hp.eps = 0x1p-20;
  s = new_state(1);
  s.theta[0] = 2;
  step(_i, &s, 1, &hp);
  ck_assert(s.theta[0] == 2 && s.m[0] == 0 && s.v[0] == 0);
  free_state(&s);
}
END_TEST

/* [eq:W1] A beta that rounds to 1 in binary32, where 1 - beta keeps its value: m + (1 - beta) g. */
START_TEST(test_beta_that_rounds_to_one)
{
  adamant_adam_params hp = defaults;
  hp.beta1 = hp.beta2 = 1 - 0x1p-30;
  hp.weight_decay = 0;
  struct state s = new_state(64);
  randomize(_i, &s);
  struct state before = copy_of(&s);
  step(_i, &s, 3, &hp);
  const double b = in_format(_i, 1 - 0x1p-30);
  ck_assert_int_eq(b == 1, is_single(_i));
  for (size_t k = 0; k < s.n; k++) {
    const double g = before.g[k], added = in_format(_i, 0x1p-30 * in_format(_i, g * g));
    ck_assert(s.m[k] == in_format(_i, in_format(_i, b * before.m[k]) + 0x1p-30 * g));
    ck_assert(s.v[k] == in_format(_i, in_format(_i, b * before.v[k]) + added));
  }
  free_state(&s);
  free_state(&before);
}
END_TEST

/* [eq:A6] [eq:A7] Without decay the three are one optimizer; with it they differ pairwise. */
START_TEST(test_weight_decay_tells_the_optimizers_apart)
{
  const int first = is_single(_i) ? 0 : KINDS;
  const int next = first + (_i + 1) % KINDS;
  adamant_adam_params hp = defaults;
  for (int decay = 0; decay < 2; decay++) {
    hp.weight_decay = decay * 0.1;
    struct state a = new_state(33);
    randomize(_i, &a);
    struct state b = copy_of(&a);
    step(_i, &a, 2, &hp);
    step(next, &b, 2, &hp);
    bool all_same = true;
    for (size_t k = 0; k < a.n; k++)
      all_same = all_same && same(a.theta[k], b.theta[k]);
    ck_assert_int_eq(all_same, !decay);
    free_state(&a);
    free_state(&b);
  }
}
END_TEST

/* [eq:A1] [eq:A2] [eq:A5] The step is odd in (theta, m, g). */
START_TEST(test_sign_flip)
{
  struct state a = new_state(129);
  randomize(_i, &a);
  struct state b = copy_of(&a);
  for (size_t k = 0; k < b.n; k++) {
    b.theta[k] = -b.theta[k];
    b.m[k] = -b.m[k];
    b.g[k] = -b.g[k];
  }
  step(_i, &a, 9, &defaults);
  step(_i, &b, 9, &defaults);
  for (size_t k = 0; k < a.n; k++)
    ck_assert(a.theta[k] == -b.theta[k] && a.m[k] == -b.m[k] && a.v[k] == b.v[k]);
  free_state(&a);
  free_state(&b);
}
END_TEST

Suite *adam_suite(void)
{
  Suite *s = suite_create("adam");
  TCase *tc = tcase_create("adam");
  tcase_set_timeout(tc, 60);
  tcase_add_loop_test(tc, test_steps_are_the_operations_of_the_step_program, 0, CASES);
  tcase_add_loop_test(tc, test_library_is_the_float_reading_of_the_oracle, 0, CASES);
  tcase_add_loop_test(tc, test_exact_values_without_memory, 0, CASES);
  tcase_add_loop_test(tc, test_first_step_moves_by_lr, 0, CASES);
  tcase_add_loop_test(tc, test_every_length_equals_element_by_element, 0, CASES);
  tcase_add_loop_test(tc, test_resumed_run_equals_one_run, 0, CASES);
  tcase_add_loop_test(tc, test_special_values_do_not_leak, 0, CASES);
  tcase_add_loop_test(tc, test_zero_denominator, 0, CASES);
  tcase_add_loop_test(tc, test_beta_that_rounds_to_one, 0, CASES);
  tcase_add_loop_test(tc, test_weight_decay_tells_the_optimizers_apart, 0, CASES);
  tcase_add_loop_test(tc, test_sign_flip, 0, CASES);
  suite_add_tcase(s, tc);
  return s;
}
