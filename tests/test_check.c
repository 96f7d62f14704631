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

/* The same with every state exposed and no change, counting the classes. */
static void classify_program(struct bench *b, const struct step_program *program,
                             unsigned count[][MET_HIDDEN + 1])
{
  struct bits_machine *m = bits_machine_new(program, b->group->format);
  size_t n = program->n_state;
  uint64_t *state = bench_initial(b);
  memset(count, 0, n * sizeof *count);
  bits_machine_hyper(m, b->group->hyper);
  judge_case(b->judge, b->group, b->c);
  for (size_t k = 0; k < b->c->steps * b->c->elements; k++) {
    size_t e = k % b->c->elements;
    uint64_t out[STEP_MAX_OUTPUT], before[STEP_MAX_STATE], *at = state + e * n;
    struct judged v[STEP_MAX_STATE];
    if (e == 0) {
      judge_t(b->judge, b->c->first_t + k / b->c->elements);
      bits_machine_t(m, b->c->first_t + k / b->c->elements);
    }
    bits_machine_step(m, at, b->c->grad[k], NULL, out);
    for (size_t o = 0; o < program->n_output; o++)
      if (program->output[o].state >= 0)
        at[program->output[o].state] = out[o];
    judge_answer(b->judge, e, b->c->grad[k], at, bench_everything, v, before);
    for (size_t s = 0; s < n; s++)
      count[s][v[s].met]++;
  }
  free(state);
  bits_machine_free(m);
}

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

/* [eq:B1] an order has its own bits in every semantics, free-running too; another order's answers
 * are within the reference's bound where they are not its bits, or beyond it */
START_TEST(test_check_classes_of_orders)
{
  for (int s = SEMANTICS_STEP; s <= SEMANTICS_BITS; s++)
    for (int f = 2; f < 4; f++) {
      const struct step_program *order = step_program_find("pytorch_adam");
      const char *const asked[] = {NULL, "pytorch_adam", "adam"};
      unsigned count[STEP_MAX_STATE][MET_HIDDEN + 1], all = 0, other = 0;
      for (size_t a = 0; a < 3; a++) {
        struct check_options options = {.order = asked[a]};
        struct bench b = bench_new("adam", formats[f], (enum semantics)s, "random", &options);
        bool own = a == 1 || (a == 0 && s != SEMANTICS_BITS);
        classify_program(&b, order, count);
        for (size_t v = 0; v < order->n_state; v++) {
          all = b.c->steps * b.c->elements;
          ck_assert_uint_eq(count[v][MET_UNCLASSED] + count[v][MET_HIDDEN], 0);
          if (own)
            ck_assert_uint_eq(count[v][MET_IDENTICAL], all);
          else
            ck_assert_uint_eq(
                count[v][MET_IDENTICAL] + count[v][MET_REFERENCE] + count[v][MET_GENERAL], all);
          other += own ? 0 : count[v][MET_REFERENCE];
        }
        bench_end(&b);
      }
      ck_assert_uint_gt(other, 20);
    }
}
END_TEST

static bool within(double size, double bound)
{
  return isfinite(bound) && size <= bound;
}

/* [eq:B1] [eq:B18] answers moved away from an order's result, number by number: the class of each
 * is where its error stands to the three bounds, and every class is passed on the way out. Where
 * two orders have different bounds the larger one accepts what the reference's does not. --accept
 * general changes the verdicts, and no class. */
START_TEST(test_check_classes_by_distance)
{
  struct check_options options = {.order = NULL};
  struct check_options accepting = {.general = true};
  struct bench b =
      bench_new("adam", &format_binary32, SEMANTICS_STEP, "square_threshold", &options);
  struct judge *lax = judge_new(b.group, &accepting);
  struct bits_machine *m = bits_machine_new(b.group->program, b.group->format);
  size_t n = b.group->program->n_state, seen[MET_HIDDEN + 1] = {0};
  uint64_t *state = bench_initial(&b);
  bits_machine_hyper(m, b.group->hyper);
  bits_machine_t(m, 1);
  for (size_t e = 0; e < b.c->elements; e++)
    for (size_t s = 0; s < n; s++)
      for (int move = 0; move < 30; move++) {
        uint64_t out[STEP_MAX_OUTPUT], before[STEP_MAX_STATE], at[STEP_MAX_STATE];
        struct judged v[STEP_MAX_STATE];
        bits_machine_step(m, state + e * n, b.c->grad[e], NULL, out);
        for (size_t o = 0; o < b.group->program->n_output; o++)
          if (b.group->program->output[o].state >= 0)
            at[b.group->program->output[o].state] = out[o];
        if (!format_is_finite(&format_binary32, at[s]))
          continue;
        at[s] =
            format_from_ordinal(&format_binary32, format_ordinal(&format_binary32, at[s]) + move);
        judge_case(b.judge, b.group, b.c);
        judge_t(b.judge, 1);
        judge_answer(b.judge, e, b.c->grad[e], at, bench_everything, v, before);
        double size = fabs(v[s].ulp.error);
        enum met want = MET_UNCLASSED;
        if (v[s].same_bits != 0)
          want = MET_IDENTICAL;
        else if (v[s].broken != NULL)
          want = MET_OUTSIDE;
        else if (within(size, v[s].reference_bound))
          want = MET_REFERENCE;
        else if (within(size, v[s].bound))
          want = MET_ORDER;
        else if (within(size, v[s].general_bound))
          want = MET_GENERAL;
        else if (isfinite(v[s].bound) ? isfinite(v[s].general_bound)
                                      : v[s].verdict == VERDICT_DEVIATES)
          want = MET_OUTSIDE;
        ck_assert_msg(v[s].met == want, "element %zu %s moved %d: %s, not %s", e,
                      b.group->program->state[s].name, move, met_name[v[s].met], met_name[want]);
        seen[want]++;
        enum verdict strict = v[s].verdict;
        judge_case(lax, b.group, b.c);
        judge_t(lax, 1);
        judge_answer(lax, e, b.c->grad[e], at, bench_everything, v, before);
        ck_assert_int_eq(v[s].met, want);
        if (want == MET_GENERAL)
          ck_assert(strict == VERDICT_DEVIATES || strict == VERDICT_UNBOUNDED);
        if (want <= MET_GENERAL)
          ck_assert(v[s].verdict == VERDICT_CONFORMS && size <= v[s].bound);
        else
          ck_assert_int_eq(v[s].verdict == VERDICT_DEVIATES, want == MET_OUTSIDE);
      }
  judge_free(lax);
  for (int want = MET_IDENTICAL; want <= MET_UNCLASSED; want++)
    ck_assert_msg(seen[want] > 0, "nothing is %s", met_name[want]);
  free(state);
  bits_machine_free(m);
  bench_end(&b);
}
END_TEST

/* Theta after step 1 answered as `got`, or as adam computes it, where some intermediate may
 * overflow: in semantics step v_hat, 1000 v; in semantics real g^2. */
static struct judged judge_risky(const uint64_t *got, const char *order, enum semantics semantics)
{
  const struct format *f = &format_binary32;
  struct check_options options = {.order = order};
  struct bench b = bench_new("adam", f, semantics, "random", &options);
  struct bits_machine *m = bits_machine_new(b.group->program, f);
  uint64_t grad = format_from_double(f, semantics == SEMANTICS_REAL ? 1e30 : 1),
           own[STEP_MAX_STATE] = {0, format_from_double(f, 1), format_from_double(f, 1e36)},
           *state = bench_initial(&b), out[STEP_MAX_OUTPUT], before[STEP_MAX_STATE];
  struct judged v[STEP_MAX_STATE];
  bits_machine_hyper(m, b.group->hyper);
  bits_machine_t(m, 1);
  bits_machine_step(m, state, grad, semantics == SEMANTICS_REAL ? NULL : own, out);
  ck_assert_int_eq(b.group->program->output[0].state, 0);
  own[0] = got != NULL ? *got : out[0];
  judge_case(b.judge, b.group, b.c);
  judge_t(b.judge, 1);
  judge_answer(b.judge, 0, grad, own, bench_everything, v, before);
  free(state);
  bits_machine_free(m);
  bench_end(&b);
  return v[0];
}

/* [eq:E1] where no bound is finite: the bits of an order conform, another number is not judged, and
 * NaN or an infinity in place of an ordinary number deviates when every order computes a number */
START_TEST(test_check_non_finite_without_bound)
{
  for (int s = SEMANTICS_STEP; s <= SEMANTICS_REAL; s++)
    for (int o = 0; o < 2; o++) {
      const char *order = o == 0 ? NULL : "adam";
      struct judged own = judge_risky(NULL, order, (enum semantics)s);
      ck_assert_msg(own.want.kind == CELL_NUMBER && isinf(own.bound), "%s: %d %g %llx",
                    semantics_name[s], own.want.kind, own.bound, (long long)own.got);
      ck_assert_int_eq(own.verdict, VERDICT_CONFORMS);
      ck_assert_int_eq(own.met, MET_IDENTICAL);
      uint64_t other = own.got + 2;
      struct judged next = judge_risky(&other, order, (enum semantics)s);
      ck_assert_int_eq(next.verdict, VERDICT_UNBOUNDED);
      ck_assert_int_eq(next.met, MET_UNCLASSED);
      const uint64_t none[] = {format_nan(&format_binary32),
                               format_infinity(&format_binary32, false)};
      for (int k = 0; k < 2; k++) {
        struct judged wrong = judge_risky(&none[k], order, (enum semantics)s);
        ck_assert_int_eq(wrong.verdict, VERDICT_DEVIATES);
        ck_assert_int_eq(wrong.met, MET_OUTSIDE);
      }
    }
}
END_TEST

/* What deviates counts more than what is undecided, and that more than what conforms; nothing but
 * skipped cases is a status of its own, and so are skipped ones beside cases without elements. */
START_TEST(test_check_exit_status)
{
  static const struct {
    enum outcome outcome[2];
    uint64_t element_steps;
    int status;
  } rows[] = {
      {{OUTCOME_CONFORMS, OUTCOME_SKIPPED}, 1, 0},   {{OUTCOME_CONFORMS, OUTCOME_DEVIATES}, 1, 1},
      {{OUTCOME_UNDECIDED, OUTCOME_PROGRAM}, 1, 1},  {{OUTCOME_CONFORMS, OUTCOME_UNDECIDED}, 1, 3},
      {{OUTCOME_UNDECIDED, OUTCOME_DEVIATES}, 1, 1}, {{OUTCOME_SKIPPED, OUTCOME_SKIPPED}, 0, 77},
      {{OUTCOME_CONFORMS, OUTCOME_SKIPPED}, 0, 77},  {{OUTCOME_CONFORMS, OUTCOME_CONFORMS}, 0, 0}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct case_outcome outcome[2] = {{.outcome = rows[i].outcome[0]},
                                      {.outcome = rows[i].outcome[1]}};
    struct report_row row = {.element_steps = rows[i].element_steps};
    struct report report = {.outcome = outcome, .n_outcome = 2, .row = &row, .n_row = 1};
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
  tcase_add_test(tc, test_check_classes_of_orders);
  tcase_add_test(tc, test_check_classes_by_distance);
  tcase_add_test(tc, test_check_non_finite_without_bound);
  tcase_add_test(tc, test_check_settle);
  tcase_add_test(tc, test_check_exit_status);
  suite_add_tcase(s, tc);
  return s;
}
