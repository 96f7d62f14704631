/* SPDX-License-Identifier: MIT */
/* Dialects are what they claim: pairwise different over the reals; orders are not: the same real
 * function as their program; both engines agree on every one; names and presets lead where they
 * say. */
#include "dialects.h"
#include "engine_inputs.h"
#include "exact.h"
#include "interval_golden.h"
#include "nearest.h"
#include "presets.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *dialects_suite(void);

enum { BITS = 512, CASES = 60, MOST = 256 };

/* ---- one step of the real reading ---- */

struct reading {
  const struct step_program *program;
  struct interval_machine *machine;
  struct interval *input; /* states, gradient */
};

static struct reading reading_new(const struct step_program *p)
{
  return (struct reading){p, interval_machine_new(p, BITS),
                          interval_array_new(p->n_state + 1, BITS)};
}

static void reading_free(struct reading *r)
{
  interval_machine_free(r->machine);
  interval_array_free(r->input);
}

/* Number in [1/2, 2) or so, the same for the same name in every program. */
static double by_name(uint32_t number, const char *name)
{
  uint32_t what = 2166136261u;
  for (; *name != '\0'; name++)
    what = (what ^ (uint8_t)*name) * 16777619u;
  return 0.5 + (double)(input_word(number, what) >> 11) * 0x1p-53;
}

static double hyper_by_name(uint32_t number, const char *name)
{
  static const double beta2[] = {0.999, 0.99, 0.9, 0.5, 0.75};
  if (strcmp(name, "beta2") == 0)
    return beta2[number % 5];
  return by_name(number, name) / 4; /* eps large enough to matter, below 1/2 */
}

static uint64_t bits_of(double x)
{
  return format_from_double(&format_binary64, x);
}

static void run(struct reading *r, uint32_t number)
{
  const struct step_program *p = r->program;
  double hyper[STEP_MAX_HYPER];
  for (size_t k = 0; k < p->n_hyper; k++)
    hyper[k] = hyper_by_name(number, p->hyper_name[k]);
  for (size_t s = 0; s < p->n_state; s++) {
    const char *name = p->state[s].name;
    double x = by_name(number, name);
    interval_set_bits(&r->input[s], &format_binary64,
                      bits_of(strcmp(name, "mu_product") == 0 ? x / 4
                              : strcmp(name, "a") == 0        ? x / 8
                                                              : x));
  }
  interval_set_bits(&r->input[p->n_state], &format_binary64,
                    bits_of(-by_name(number, "g") * (number % 3)));
  interval_machine_hyper(r->machine, hyper);
  interval_machine_t(r->machine, 1 + number % 8);
  interval_machine_step(r->machine, r->input, &r->input[p->n_state], NULL);
}

static const struct interval *output(const struct reading *r, const char *name)
{
  for (size_t k = 0; k < r->program->n_output; k++)
    if (strcmp(r->program->output[k].name, name) == 0)
      return interval_machine_output(r->machine, k);
  return NULL;
}

static bool apart(const struct interval *a, const struct interval *b)
{
  if (interval_is_undefined(a) || interval_is_undefined(b))
    return interval_is_undefined(a) != interval_is_undefined(b);
  return mpfr_greater_p(interval_lo(a), interval_hi(b)) ||
         mpfr_less_p(interval_hi(a), interval_lo(b));
}

/* Some output of both is different. */
static bool differ(const struct reading *a, const struct reading *b)
{
  for (size_t k = 0; k < a->program->n_output; k++) {
    const struct interval *other = output(b, a->program->output[k].name);
    if (other != NULL && apart(interval_machine_output(a->machine, k), other))
      return true;
  }
  return false;
}

static bool start_differently(const struct step_program *a, const struct step_program *b)
{
  for (size_t s = 0; s < a->n_state && s < b->n_state; s++)
    if (a->state[s].initial != b->state[s].initial)
      return true;
  return false;
}

static bool ever_differ(const struct step_program *a, const struct step_program *b)
{
  struct reading x = reading_new(a), y = reading_new(b);
  bool found = start_differently(a, b);
  for (uint32_t number = 0; number < CASES && !found; number++) {
    run(&x, number);
    run(&y, number);
    found = differ(&x, &y);
  }
  reading_free(&x);
  reading_free(&y);
  return found;
}

static bool has_name(const char *const *names, size_t n, const char *name)
{
  for (size_t i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0)
      return true;
  return false;
}

/* The same states and hyperparameters: else the programs are told apart by what they need. */
static bool alike(const struct step_program *a, const struct step_program *b)
{
  bool same = a->n_state == b->n_state && a->n_hyper == b->n_hyper;
  for (size_t s = 0; s < a->n_state && same; s++)
    same = strcmp(a->state[s].name, b->state[s].name) == 0;
  for (size_t k = 0; k < a->n_hyper && same; k++)
    same = has_name(b->hyper_name, b->n_hyper, a->hyper_name[k]);
  return same;
}

/* Every optimizer and every dialect; the number of them. */
static size_t all_programs(const struct step_program *program[MOST])
{
  size_t n = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (step_programs[i]->order_of == NULL)
      program[n++] = step_programs[i];
  for (const struct dialect_family *f = dialect_families; f->optimizer != NULL; f++)
    for (size_t i = 0; f->programs[i] != NULL && n < MOST; i++)
      program[n++] = f->programs[i];
  ck_assert_uint_lt(n, MOST);
  return n;
}

/* [eq:D1] [eq:D2] [eq:D3] [eq:D4] [eq:D5] [eq:D6] [eq:D7] [eq:D8] [eq:D9] [eq:D10] [eq:D11]
 * [eq:D12] [eq:D13] [eq:R1] [eq:R2] [eq:R3] [eq:R4] [eq:R5] [eq:R6] no two optimizers or dialects
 * are one real function */
START_TEST(test_dialects_differ)
{
  const struct step_program *program[MOST];
  size_t n = all_programs(program);
  long pairs = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t j = i + 1; j < n; j++)
      if (alike(program[i], program[j])) {
        ck_assert_msg(ever_differ(program[i], program[j]), "%s and %s are one real function",
                      program[i]->id, program[j]->id);
        pairs++;
      }
  printf("dialects: %zu programs, %ld pairs of the same states and hyperparameters told apart over "
         "the reals\n",
         n, pairs);
  ck_assert_int_gt(pairs, 300);
}
END_TEST

/* [eq:W1] an order has the real reading of the program that it is an order of */
START_TEST(test_dialects_orders_coincide)
{
  long orders = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++) {
    const struct step_program *p = step_programs[i];
    if (p->order_of == NULL)
      continue;
    const struct step_program *of = step_program_find(p->order_of);
    ck_assert_msg(of != NULL, "%s is an order of %s, which is no program", p->id, p->order_of);
    struct reading x = reading_new(p), y = reading_new(of);
    for (uint32_t number = 0; number < 10 * CASES; number++) {
      run(&x, number);
      run(&y, number);
      ck_assert_msg(!differ(&x, &y), "%s and %s differ over the reals, case %u", p->id, of->id,
                    number);
    }
    reading_free(&x);
    reading_free(&y);
    orders++;
  }
  ck_assert_int_ge(orders, 3);
}
END_TEST

/* [eq:F1] intervals and rationals give the same cells */
START_TEST(test_dialects_in_both_engines)
{
  long cells = 0;
  const struct format *f = &format_binary32;
  for (const struct dialect_family *family = dialect_families; family->optimizer != NULL; family++)
    for (size_t i = 0; family->programs[i] != NULL; i++) {
      const struct step_program *p = family->programs[i];
      struct golden *g = golden_new(p, f);
      for (uint32_t number = 0; number < 100; number++) {
        struct inputs in;
        struct cell exact[STEP_MAX_OUTPUT], golden[STEP_MAX_OUTPUT];
        input_case(p, f, number, 60, &in);
        const struct exact_run once = {p, f, in.hyper, in.state, &in.g, in.own, in.t - 1, 1};
        golden_hyper(g, in.hyper);
        golden_t(g, in.t);
        bool open = golden_step(g, in.state, in.g, in.own, golden) == GOLDEN_LEVELS - 1;
        open = !exact_run(&once, exact) || open;
        for (size_t k = 0; k < p->n_output && !open; k++, cells++)
          ck_assert_msg(cell_equal(&exact[k], &golden[k]), "%s case %u output %s", p->id, number,
                        p->output[k].name);
      }
      golden_free(g);
    }
  printf("dialects: %ld cells equal in both engines\n", cells);
  ck_assert_int_gt(cells, 30000);
}
END_TEST

/* Any order of switches, the usual choice named, choices that are another optimizer. */
START_TEST(test_dialects_names)
{
  static const char *const same[][2] = {
      {"adamw.eps=hat,decay=after", "adamw.decay=after,eps=hat"},
      {"adam", "adam.eps=outside"},
      {"adam_l2", "adam.decay=l2"},
      {"adam_l2.eps=hat", "adam.eps=hat,decay=l2"},
      {"adam_v", "adam.correction=second"},
      {"radamw.gate=gt5", "radam.gate=gt5,decay=before,eps=outside"},
  };
  for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
    const struct step_program *p = step_program_find(same[i][1]);
    ck_assert_msg(p != NULL, "%s", same[i][1]);
    ck_assert_str_eq(p->id, same[i][0]);
  }
  static const char *const wrong[][2] = {
      {"adma", "no optimizer adma; did you mean adam?"},
      {"adam.epz=hat", "adam has no switch epz; did you mean eps?"},
      {"adam.eps=hatt", "adam: eps has no choice hatt; did you mean hat?"},
      {"adam.eps=hat,eps=none", "adam: eps is given twice"},
      {"adam.hat", "adam.hat: a dialect is written OPTIMIZER.switch=choice,..."},
      {"sgd.momentum=yes", "sgd has no switch momentum; switches: decay"},
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    struct dialect_problem problem;
    ck_assert_ptr_null(dialect_find(wrong[i][0], &problem));
    ck_assert_str_eq(problem.text, wrong[i][1]);
    ck_assert_ptr_null(step_program_find(wrong[i][0]));
  }
  ck_assert_uint_eq(edit_distance("radam", "adamw"), 2);
  ck_assert_uint_eq(edit_distance("adma", "adam"), 1);
}
END_TEST

START_TEST(test_dialects_presets)
{
  int n = 0;
  struct dialect_problem problem;
  for (const struct preset *p = presets; p->framework != NULL; p++, n++) {
    const struct step_program *program = step_program_find(p->dialect);
    ck_assert_msg(program != NULL, "%s %s: no program %s", p->framework, p->optimizer, p->dialect);
    ck_assert_str_eq(program->id, p->dialect);
    ck_assert_ptr_eq(preset_find(p->framework, p->optimizer, &problem), p);
    ck_assert_msg(p->source[0] != '\0', "%s %s cites no source", p->framework, p->optimizer);
  }
  ck_assert_int_gt(n, 100);
  ck_assert_str_eq(preset_find("keras", "adam", NULL)->dialect, "adam.eps=hat");
  ck_assert_ptr_null(preset_find("kears", "adam", &problem));
  ck_assert_str_eq(problem.text, "no preset kears; did you mean keras?");
  ck_assert_ptr_null(preset_find("keras", "adammw", &problem));
  ck_assert_str_eq(problem.text, "no preset keras for adammw; did you mean adamw?");
}
END_TEST

Suite *dialects_suite(void)
{
  Suite *suite = suite_create("dialects");
  TCase *c = tcase_create("dialects");
  tcase_set_timeout(c, 120);
  tcase_add_test(c, test_dialects_differ);
  tcase_add_test(c, test_dialects_orders_coincide);
  tcase_add_test(c, test_dialects_in_both_engines);
  tcase_add_test(c, test_dialects_names);
  tcase_add_test(c, test_dialects_presets);
  suite_add_tcase(suite, c);
  return suite;
}
