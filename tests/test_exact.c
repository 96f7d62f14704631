/* SPDX-License-Identifier: MIT */
/* Two engines that share no arithmetic, MPFR intervals and GMP rationals, must give the same cells.
 */
#include "engine_inputs.h"
#include "exact.h"
#include "interval_golden.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

Suite *exact_suite(void);

struct tally {
  long cells, undecided;
};

/* Equal; or the interval engine came to its last precision, and its verdict contains the other's
 * answer. */
static void compare(const struct format *f, const struct step_program *p, uint32_t number, size_t k,
                    const struct cell *exact, const struct cell *golden, bool last,
                    struct tally *tally)
{
  char a[CELL_TEXT_SIZE], b[CELL_TEXT_SIZE];
  cell_print(f, exact, a);
  cell_print(f, golden, b);
  bool agree = cell_equal(exact, golden);
  tally->cells++;
  if (agree || !last) {
    ck_assert_msg(agree, "%s %s case %u output %s: rationals %s, intervals %s", p->id, f->name,
                  number, p->output[k].name, a, b);
    return;
  }
  tally->undecided++;
  if (golden->kind == CELL_NUMBER && golden->side == CELL_CLOSE) {
    agree = exact->kind == CELL_NUMBER && exact->bits == golden->bits && exact->tail == 0;
  } else if (golden->kind == CELL_TIE) {
    agree = format_ordinal(f, exact->bits) >= format_ordinal(f, golden->bits) &&
            format_ordinal(f, exact->upper) <= format_ordinal(f, golden->upper);
  } else { /* half a unit of N to 400 bits: N is the even one */
    agree = golden->kind == exact->kind && golden->bits == exact->bits &&
            golden->side == exact->side && golden->tail % 2 == 0 &&
            labs(golden->tail - exact->tail) == 1;
  }
  ck_assert_msg(agree, "%s %s case %u output %s: rationals %s, intervals %s", p->id, f->name,
                number, p->output[k].name, a, b);
}

static void one_step(const struct step_program *p, const struct format *f, struct golden *g,
                     uint32_t number, struct tally *tally)
{
  struct inputs in;
  struct cell exact[STEP_MAX_OUTPUT], golden[STEP_MAX_OUTPUT];
  input_case(p, f, number, 100, &in);
  const uint64_t *own = number % 2 ? in.own : NULL;
  const struct exact_run run = {p, f, in.hyper, in.state, &in.g, own, in.t - 1, 1};
  golden_hyper(g, in.hyper);
  golden_t(g, in.t);
  bool last = golden_step(g, in.state, in.g, own, golden) == GOLDEN_LEVELS - 1;
  /* an order may divide two roots, whose quotient can be rational: no depth shows that */
  ck_assert_msg(exact_run(&run, exact) || p->order_of != NULL, "%s %s case %u: undecided", p->id,
                f->name, number);
  for (size_t k = 0; k < p->n_output; k++)
    compare(f, p, number, k, &exact[k], &golden[k], last, tally);
}

static void free_run(const struct step_program *p, const struct format *f, struct golden *g,
                     uint32_t number, struct tally *tally)
{
  enum { STEPS = 5 };
  struct inputs in;
  struct cell exact[STEPS * STEP_MAX_OUTPUT], golden[STEPS * STEP_MAX_OUTPUT];
  uint64_t grad[STEPS];
  input_case(p, f, number, 10, &in);
  for (uint32_t i = 0; i < STEPS; i++)
    grad[i] = number % 3 ? input_number(f, input_word(number, 40 + i)) : in.g;
  const struct exact_run run = {p, f, in.hyper, in.state, grad, NULL, in.t - 1, STEPS};
  golden_hyper(g, in.hyper);
  bool missing[STEPS * STEP_MAX_OUTPUT], last[STEPS * STEP_MAX_OUTPUT] = {false};
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    struct interval *state = golden_state_new(g, level, 1);
    golden_state_set(g, state, in.state);
    for (size_t i = 0; i < STEPS; i++) {
      struct cell c[STEP_MAX_OUTPUT];
      unsigned undecided;
      golden_t(g, in.t + i);
      golden_real_step(g, level, state, grad[i], c, &undecided);
      for (size_t k = 0; k < p->n_output; k++) {
        size_t at = i * p->n_output + k;
        if (level == 0 || missing[at])
          golden[at] = c[k];
        last[at] = level == GOLDEN_LEVELS - 1 && missing[at];
        missing[at] = (level == 0 || missing[at]) && (undecided >> k & 1) != 0;
      }
    }
    interval_array_free(state);
  }
  exact_run(&run, exact);
  for (size_t k = 0; k < STEPS * p->n_output; k++)
    compare(f, p, number, k % p->n_output, &exact[k], &golden[k], last[k], tally);
}

static void all_programs(void (*run)(const struct step_program *, const struct format *,
                                     struct golden *, uint32_t, struct tally *),
                         uint32_t cases, struct tally *tally)
{
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (size_t k = 0; formats[k] != NULL; k++) {
      struct golden *g = golden_new(step_programs[i], formats[k]);
      for (uint32_t number = 0; number < cases; number++)
        run(step_programs[i], formats[k], g, number, tally);
      golden_free(g);
    }
}

/* [eq:F1] [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] [eq:A6] [eq:A7] staged steps, orders included */
START_TEST(test_exact_agrees_on_steps)
{
  struct tally tally = {0, 0};
  all_programs(one_step, 1000, &tally);
  printf("exact: %ld cells of single steps equal in both engines (%ld left open by intervals)\n",
         tally.cells, tally.undecided);
  ck_assert_int_gt(tally.cells, 100000);
  ck_assert_int_lt(tally.undecided * 20, tally.cells);
}
END_TEST

/* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] [eq:A6] [eq:A7] free-running */
START_TEST(test_exact_agrees_on_runs)
{
  struct tally tally = {0, 0};
  all_programs(free_run, 50, &tally);
  printf("exact: %ld cells of short free runs equal in both engines (%ld left open by intervals)\n",
         tally.cells, tally.undecided);
  ck_assert_int_gt(tally.cells, 25000);
  ck_assert_int_lt(tally.undecided * 20, tally.cells);
}
END_TEST

/* [eq:A5] constant gradient, eps = 0, dyadic numbers: theta_t = theta - t lr, in every digit */
START_TEST(test_exact_half_ulp_ties)
{
  const struct step_program *p = step_program_find("adam");
  const double hyper[] = {0x1p-25, 0.5, 0.75, 0};
  const struct format *f = &format_binary32;
  const uint64_t one = format_from_double(f, 1), grad[] = {one, one, one};
  const uint64_t state0[] = {one, 0, 0};
  struct cell cells[3 * STEP_MAX_OUTPUT];
  const struct exact_run run = {p, f, hyper, state0, grad, NULL, 0, 3};
  char text[CELL_TEXT_SIZE];
  ck_assert(exact_run(&run, cells));
  static const char *const want[] = {"3f800000:-1073741824", "3f7fffff:=", "3f7ffffe:2147483648"};
  for (int i = 0; i < 3; i++) { /* 1 - 2^-25 is a tie in binary32: to even, up to 1 */
    cell_print(f, &cells[i * 5], text);
    ck_assert_str_eq(text, want[i]);
  }
}
END_TEST

/* [eq:E1] undefined where the denominator is zero; refused beyond EXACT_MAX_T */
START_TEST(test_exact_undefined)
{
  const struct step_program *p = step_program_find("adam");
  const double hyper[] = {1e-3, 0.9, 0.999, 0};
  const struct format *f = &format_binary32;
  const uint64_t state0[] = {format_from_double(f, 1), 0, 0}, grad[] = {0};
  struct cell cells[STEP_MAX_OUTPUT];
  struct exact_run run = {p, f, hyper, state0, grad, NULL, 0, 1};
  ck_assert(exact_run(&run, cells));
  ck_assert_int_eq(cells[0].kind, CELL_NAN);
  ck_assert_int_eq(cells[1].kind, CELL_NUMBER);
  ck_assert_int_eq(cells[1].side, CELL_EXACT);
  run.t0 = EXACT_MAX_T;
  ck_assert(!exact_run(&run, cells));
  ck_assert_int_eq(cells[1].kind, CELL_NAN);
}
END_TEST

Suite *exact_suite(void)
{
  Suite *suite = suite_create("exact");
  TCase *c = tcase_create("exact");
  tcase_set_timeout(c, 120);
  tcase_add_test(c, test_exact_agrees_on_steps);
  tcase_add_test(c, test_exact_agrees_on_runs);
  tcase_add_test(c, test_exact_half_ulp_ties);
  tcase_add_test(c, test_exact_undefined);
  suite_add_tcase(suite, c);
  return suite;
}
