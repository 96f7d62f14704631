/* SPDX-License-Identifier: MIT */
#include "bits.h"
#include "judge_bench.h"
#include "report.h"
#include "settle.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *check_suite(void);

typedef void change_fn(const struct format *f, uint64_t t, size_t element, uint64_t *state);

/* Runs `program` on the case, changes its answers, and counts the verdicts of each variable. */
static void judge_program(struct bench *b, const struct step_program *program, const bool *exposed,
                          change_fn *change, unsigned count[][VERDICT_HIDDEN + 1])
{
  struct bits_machine *m = bits_machine_new(program, b->group->format);
  size_t n = program->n_state;
  uint64_t *state = bench_initial(b);
  memset(count, 0, n * sizeof *count);
  bits_machine_hyper(m, b->group->hyper);
  judge_case(b->judge, b->group, b->c);
  for (size_t k = 0; k < b->c->steps; k++) {
    judge_t(b->judge, b->c->first_t + k);
    bits_machine_t(m, b->c->first_t + k);
    for (size_t e = 0; e < b->c->elements; e++) {
      uint64_t out[STEP_MAX_OUTPUT], before[STEP_MAX_STATE], *at = state + e * n;
      uint64_t grad = b->c->grad[k * b->c->elements + e];
      struct judged v[STEP_MAX_STATE];
      bits_machine_step(m, at, grad, NULL, out);
      for (size_t o = 0; o < program->n_output; o++)
        if (program->output[o].state >= 0)
          at[program->output[o].state] = out[o];
      if (change != NULL)
        change(b->group->format, b->c->first_t + k, e, at);
      judge_answer(b->judge, e, grad, at, exposed, v, before);
      for (size_t s = 0; s < n; s++)
        count[s][v[s].verdict]++;
    }
  }
  free(state);
  bits_machine_free(m);
}

static const bool theta_only[STEP_MAX_STATE] = {true};
static const bool theta_and_m[STEP_MAX_STATE] = {true, true};

/* [eq:B1] the float reading of every order conforms to its own bound, in every semantics and
 * however much of the state it exposes */
START_TEST(test_check_orders_conform)
{
  const bool *exposure[] = {bench_everything, theta_only, theta_and_m};
  for (size_t i = 0; step_programs[i] != NULL; i++) {
    const struct step_program *p = step_programs[i];
    struct check_options options = {.order = p->id};
    for (int f = 2; f < 4; f++)
      for (int s = SEMANTICS_STEP; s <= SEMANTICS_REAL; s++)
        for (int x = 0; x < 3; x++) {
          struct bench b = bench_new(p->order_of != NULL ? p->order_of : p->id, formats[f],
                                     (enum semantics)s, "random", &options);
          unsigned count[STEP_MAX_STATE][VERDICT_HIDDEN + 1];
          judge_program(&b, p, exposure[x], NULL, count);
          for (size_t v = 0; v < p->n_state; v++) {
            unsigned want = exposure[x][v] ? count[v][VERDICT_CONFORMS] : count[v][VERDICT_HIDDEN];
            ck_assert_msg(want == b.c->steps * b.c->elements, "%s %s %s %s: %u", p->id,
                          formats[f]->name, semantics_name[s], p->state[v].name, want);
          }
          bench_end(&b);
        }
  }
}
END_TEST

static void move_theta(const struct format *f, uint64_t t, size_t element, uint64_t *state)
{
  if (t == 3 && element == 2)
    state[0] = format_from_ordinal(f, format_ordinal(f, state[0]) + 4);
}

static void move_v(const struct format *f, uint64_t t, size_t element, uint64_t *state)
{
  if (t == 3 && element == 2)
    state[2] = format_from_ordinal(f, format_ordinal(f, state[2]) + 8);
}

static void make_nan(const struct format *f, uint64_t t, size_t element, uint64_t *state)
{
  if (t == 5 && element == 2)
    state[1] = format_nan(f);
}

/* [eq:B1] [eq:U1] one output beyond its bound is found, alone: staging charges no error twice */
START_TEST(test_check_finds_one)
{
  static const struct {
    change_fn *change;
    size_t variable;
  } rows[] = {{move_theta, 0}, {move_v, 2}, {make_nan, 1}};
  struct check_options options = {.order = NULL};
  const struct step_program *p = step_program_find("adam");
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct bench b = bench_new("adam", &format_binary32, SEMANTICS_STEP, "random", &options);
    unsigned count[STEP_MAX_STATE][VERDICT_HIDDEN + 1];
    judge_program(&b, p, bench_everything, rows[i].change, count);
    for (size_t s = 0; s < p->n_state; s++) {
      unsigned want = s == rows[i].variable ? 1 : 0;
      /* theta follows from the answer's own m: NaN there makes theta's number wrong too */
      want += rows[i].change == make_nan && s == 0;
      ck_assert_msg(count[s][VERDICT_DEVIATES] == want, "row %zu, %s: %u", i, p->state[s].name,
                    count[s][VERDICT_DEVIATES]);
    }
    bench_end(&b);
  }
}
END_TEST

static void turn_zero(const struct format *f, uint64_t t, size_t element, uint64_t *state)
{
  (void)t;
  if (element == 0 && format_classify(f, state[1]) == FORMAT_ZERO)
    state[1] ^= UINT64_C(1) << (f->width - 1);
}

/* [eq:E1] the sign of zero is a verdict of its own, which can be switched off */
START_TEST(test_check_zero_sign)
{
  for (int any = 0; any < 2; any++) {
    struct check_options options = {.any_zero_sign = any != 0};
    struct bench b = bench_new("adam", &format_binary64, SEMANTICS_STEP, "zero_gradient", &options);
    unsigned count[STEP_MAX_STATE][VERDICT_HIDDEN + 1];
    judge_program(&b, step_program_find("adam"), bench_everything, turn_zero, count);
    ck_assert_uint_eq(count[1][VERDICT_DEVIATES], 0);
    ck_assert_uint_eq(count[1][VERDICT_ZERO_SIGN] > 0, any == 0);
    bench_end(&b);
  }
}
END_TEST

/* A number in place of NaN. */
static void swallow(const struct format *f, uint64_t t, size_t element, uint64_t *state)
{
  (void)t, (void)element;
  if (format_classify(f, state[0]) == FORMAT_NAN)
    state[0] = 0;
}

/* [eq:E1] NaN and infinities: the float reading of every order is accepted, a number in their place
 * is not */
START_TEST(test_check_non_finite)
{
  struct check_options options = {.order = NULL};
  const char *program[] = {"adam", "pytorch_adam"};
  for (int i = 0; i < 2; i++) {
    struct bench b = bench_new("adam", &format_binary32, SEMANTICS_STEP, "non_finite", &options);
    unsigned count[STEP_MAX_STATE][VERDICT_HIDDEN + 1];
    judge_program(&b, step_program_find(program[i]), bench_everything, NULL, count);
    for (size_t s = 0; s < 3; s++)
      ck_assert_uint_eq(count[s][VERDICT_CONFORMS], b.c->steps * b.c->elements);
    judge_program(&b, step_program_find(program[i]), bench_everything, swallow, count);
    ck_assert_uint_ge(count[0][VERDICT_DEVIATES], 12);
    bench_end(&b);
  }
}
END_TEST

/* [eq:W1] semantics bits: the reference's bits and no others */
START_TEST(test_check_bits)
{
  struct check_options options = {.order = NULL};
  struct bench b = bench_new("adamw", &format_binary32, SEMANTICS_BITS, "random", &options);
  unsigned count[STEP_MAX_STATE][VERDICT_HIDDEN + 1];
  judge_program(&b, step_program_find("adamw"), bench_everything, NULL, count);
  for (size_t s = 0; s < 3; s++)
    ck_assert_uint_eq(count[s][VERDICT_CONFORMS], b.c->steps * b.c->elements);
  judge_program(&b, step_program_find("adamw"), theta_only, NULL, count);
  ck_assert_uint_eq(count[0][VERDICT_CONFORMS], b.c->steps * b.c->elements);
  judge_program(&b, step_program_find("pytorch_adamw"), bench_everything, NULL, count);
  ck_assert_uint_gt(
      count[0][VERDICT_DEVIATES] + count[1][VERDICT_DEVIATES] + count[2][VERDICT_DEVIATES], 0);
  bench_end(&b);
}
END_TEST

/* Zeros for subnormal numbers. */
static void flush(const struct format *f, uint64_t t, size_t element, uint64_t *state)
{
  (void)t, (void)element;
  for (size_t s = 0; s < 3; s++)
    if (format_classify(f, state[s]) == FORMAT_SUBNORMAL)
      state[s] &= UINT64_C(1) << (f->width - 1);
}

/* [eq:E1] subnormal numbers flushed to zero deviate, unless that is asked for */
START_TEST(test_check_flush_to_zero)
{
  for (int accept = 0; accept < 2; accept++) {
    struct check_options options = {.flush_to_zero = accept != 0};
    struct bench b = bench_new("adam", &format_binary32, SEMANTICS_STEP, "subnormal", &options);
    unsigned count[STEP_MAX_STATE][VERDICT_HIDDEN + 1];
    judge_program(&b, step_program_find("adam"), bench_everything, flush, count);
    ck_assert_uint_eq(count[2][VERDICT_DEVIATES] > 0, accept == 0);
    bench_end(&b);
  }
}
END_TEST

/* [eq:B1] `any` takes the orders of the optimizer and no others; `reference` is the step program
 * itself */
START_TEST(test_check_order_names)
{
  const struct step_program *order[CHECK_MAX_ORDERS], *adam = step_program_find("adam");
  ck_assert_uint_ge(check_orders(adam, NULL, order), 2);
  ck_assert_ptr_eq(order[0], adam);
  ck_assert_uint_eq(check_orders(adam, "reference", order), 1);
  ck_assert_ptr_eq(order[0], adam);
  ck_assert_uint_eq(check_orders(adam, "pytorch_adam", order), 1);
  ck_assert_uint_eq(check_orders(adam, "pytorch_adamw", order), 0);
  ck_assert_uint_eq(check_orders(adam, "nonsense", order), 0);
}
END_TEST

/* What deviates counts more than what is undecided, and that more than what conforms; nothing but
 * skipped cases is a status of its own. */
START_TEST(test_check_exit_status)
{
  static const struct {
    enum outcome outcome[2];
    int status;
  } rows[] = {
      {{OUTCOME_CONFORMS, OUTCOME_SKIPPED}, 0},   {{OUTCOME_CONFORMS, OUTCOME_DEVIATES}, 1},
      {{OUTCOME_UNDECIDED, OUTCOME_PROGRAM}, 1},  {{OUTCOME_CONFORMS, OUTCOME_UNDECIDED}, 3},
      {{OUTCOME_UNDECIDED, OUTCOME_DEVIATES}, 1}, {{OUTCOME_SKIPPED, OUTCOME_SKIPPED}, 77}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct case_outcome outcome[2] = {{.outcome = rows[i].outcome[0]},
                                      {.outcome = rows[i].outcome[1]}};
    struct report report = {.outcome = outcome, .n_outcome = 2};
    ck_assert_msg(report_status(&report) == rows[i].status, "row %zu", i);
  }
}
END_TEST

/* [eq:B1] the enclosure of an undecided output against its bound: inside, outside, across */
START_TEST(test_check_settle)
{
  struct interval *x = interval_array_new(1, golden_precision[GOLDEN_LEVELS - 1]);
  uint64_t one = 0x3ff0000000000000, next = one + 1;
  interval_set_bits(x, &format_binary64, one);
  ck_assert_int_eq(settle_enclosure(&format_binary64, x, next, 0x1p-52L), VERDICT_CONFORMS);
  ck_assert_int_eq(settle_enclosure(&format_binary64, x, next, 0x1.fffffffffffffffep-53L),
                   VERDICT_DEVIATES);
  x->point = false;
  mpfr_set_d(x->end[1], 1, MPFR_RNDN);
  mpfr_nextabove(x->end[1]);
  ck_assert_int_eq(settle_enclosure(&format_binary64, x, one, 0), VERDICT_UNDECIDED);
  interval_array_free(x);
}
END_TEST

Suite *check_suite(void)
{
  Suite *s = suite_create("check");
  TCase *tc = tcase_create("check");
  tcase_set_timeout(tc, 120);
  tcase_add_test(tc, test_check_orders_conform);
  tcase_add_test(tc, test_check_finds_one);
  tcase_add_test(tc, test_check_zero_sign);
  tcase_add_test(tc, test_check_non_finite);
  tcase_add_test(tc, test_check_bits);
  tcase_add_test(tc, test_check_flush_to_zero);
  tcase_add_test(tc, test_check_order_names);
  tcase_add_test(tc, test_check_settle);
  tcase_add_test(tc, test_check_exit_status);
  suite_add_tcase(s, tc);
  return s;
}
