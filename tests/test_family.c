/* SPDX-License-Identifier: MIT */
/* The optimizers of spec/family.md in both formats: values, special values, lengths, refused calls.
 * Every test runs once for each row of the table and each format, binary32 first. With
 * ADAMANT_TEST_QUICK set (sanitized builds) one input in 29.
 */
#include "adamant.h"
#include "bits.h"
#include "engine_inputs.h"
#include "family_calls.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

Suite *family_suite(void);

/* Each row also has a step in numbers so short that nothing is rounded; g = 3. */
static const struct row {
  const char *id;
  call *take;
  uint64_t t;
  double hyper[HYPER], before[STATES], after[STATES];
} rows[] = {
    {"sgd", sgd, 7, {0.125}, {4}, {3.625}},
    {"momentum_ema", momentum_ema, 7, {0.125, 0.5}, {4, 1}, {3.75, 2}},
    {"momentum", momentum, 2, {0.125, 0.5, 0.5}, {4, 1}, {3.75, 2}},
    {"momentum", momentum, 1, {0.125, 0.5, 0.5}, {4, 1}, {3.625, 3}},
    {"nesterov", nesterov, 7, {0.125, 0.5}, {4, 1}, {3.40625, 3.5}},
    {"adagrad", adagrad, 3, {0.125, 0.5, 1}, {4, 16}, {3.96875, 25}},
    {"rmsprop", rmsprop, 7, {0.125, 0.5, 2}, {4, 23}, {3.9375, 16}},
    {"rmsprop_centered", rmsprop_centered, 7, {0.125, 0.5, 2}, {4, 1, 71}, {3.953125, 2, 40}},
    {"rmsprop_centered", rmsprop_centered, 7, {0.125, 0.5, 2}, {4, 9, 23}, {3.8125, 6, 16}},
    {"rmsprop_momentum", rmsprop_momentum, 7, {0.125, 0.5, 0.5, 2}, {4, 1, 23}, {3.875, 1, 16}},
    {"adam_v", adam_v, 1, {0.125, 0.5, 0.75, 2}, {4, 1, 9}, {3.96875, 2, 9}},
    {"amsgrad", amsgrad, 1, {0.125, 0.5, 0.75, 2}, {4, 1, 9, 4}, {3.9375, 2, 9, 9}},
    {"amsgrad", amsgrad, 1, {0.125, 0.5, 0.75, 2}, {4, 1, 9, 49}, {3.96875, 2, 9, 49}},
    {"amsgrad_hat", amsgrad_hat, 1, {0.125, 0.5, 0.75, 2}, {4, 1, 9, 4}, {3.9375, 2, 9, 36}},
    {"amsgrad_hat", amsgrad_hat, 1, {0.125, 0.5, 0.75, 2}, {4, 1, 9, 196}, {3.96875, 2, 9, 196}},
    {"adamax", adamax, 1, {0.125, 0.5, 0.5, 1}, {4, 1, 4}, {3.875, 2, 4}},
    {"adamax", adamax, 1, {0.125, 0.5, 0.5, 1}, {4, 1, 16}, {3.9375, 2, 8}},
    {"radam", radam, 1, {0.125, 0.5, 0.875, 2}, {4, 1, 9}, {3.5, 2, 9}},
    {"radamw", radamw, 1, {0.125, 0.5, 0.875, 2, 2}, {4, 1, 9}, {2.5, 2, 9}},
    {"nadam", nadam, 1, {0.125, 0.5, 0.75, 2}, {4, 1, 9, 8}, {4.01953125, 2, 9, 2}},
};
enum { ROWS = sizeof rows / sizeof rows[0] };

static const struct row *row_of(int i)
{
  return &rows[i % ROWS];
}

static bool is_wide(int i)
{
  return i >= ROWS;
}

static const struct format *format_of(int i)
{
  return is_wide(i) ? &format_binary64 : &format_binary32;
}

static const struct step_program *program_of(int i)
{
  const struct step_program *const p = step_program_find(row_of(i)->id);
  ck_assert_ptr_nonnull(p);
  return p;
}

/* Array k, the gradient being k = STATES. */
static void put(int i, struct arrays *a, size_t k, size_t elem, double x)
{
  float *const f = k == STATES ? a->g.f : a->s[k].f;
  double *const d = k == STATES ? a->g.d : a->s[k].d;
  if (is_wide(i))
    d[elem] = x;
  else
    f[elem] = (float)x;
}

static double get(int i, const struct arrays *a, size_t k, size_t elem)
{
  const float *const f = k == STATES ? a->g.f : a->s[k].f;
  const double *const d = k == STATES ? a->g.d : a->s[k].d;
  return is_wide(i) ? d[elem] : (double)f[elem];
}

static bool same_number(double a, double b)
{
  return (isnan(a) && isnan(b)) || memcmp(&a, &b, sizeof a) == 0;
}

/* Numbers of the format between -8 and 8, v between 0 and 8, vmax between 0 and 2^-37, so that a
 * step exceeds it. */
static void fill(int i, struct arrays *a)
{
  memset(a, 0, sizeof *a);
  const struct step_program *const p = program_of(i);
  for (uint32_t k = 0; k <= STATES; k++)
    for (uint32_t elem = 0; elem < ROOM; elem++) {
      const double x = (double)(input_word(elem, 200 + k) >> 11) * 0x1p-49 - 8;
      const char *const name = k < p->n_state ? p->state[k].name : "";
      const double scale = strcmp(name, "vmax") == 0 ? 0x1p-40 : 1;
      put(i, a, k, elem, name[0] == 'v' ? scale * fabs(x) : x);
    }
}

static void take(int i, struct arrays *a, size_t first, size_t n, uint64_t t)
{
  ck_assert_int_eq(row_of(i)->take(is_wide(i), a, first, n, -1, t, row_of(i)->hyper), ADAMANT_OK);
}

static uint32_t stride(void)
{
  return getenv("ADAMANT_TEST_QUICK") != NULL ? 29 : 1;
}

/* [eq:D1] [eq:D2] [eq:D3] [eq:D4] [eq:D5] [eq:D6] [eq:D7] [eq:D8] [eq:D9] [eq:D10] [eq:D11]
 * [eq:D12] [eq:D13] [eq:R5] [eq:R6] A step worked out by hand. */
START_TEST(test_exact_values_of_the_family)
{
  const struct row *const row = row_of(_i);
  struct arrays a;
  fill(_i, &a);
  for (size_t k = 0; k < STATES; k++)
    put(_i, &a, k, 0, row->before[k]);
  put(_i, &a, STATES, 0, 3);
  take(_i, &a, 0, 1, row->t);
  for (size_t k = 0; k < program_of(_i)->n_state; k++)
    ck_assert_msg(get(_i, &a, k, 0) == row->after[k], "%s, state %zu: %a", row->id, k,
                  get(_i, &a, k, 0));
}
END_TEST

/* One element, done by the library and by the oracle's float reading. */
static void compare_with_float_reading(int i, struct bits_machine *machine, uint32_t number,
                                       const struct inputs *in)
{
  const struct step_program *const p = program_of(i);
  const struct format *const f = format_of(i);
  struct arrays a;
  uint64_t want[STEP_MAX_OUTPUT];
  memset(&a, 0, sizeof a);
  bits_machine_hyper(machine, in->hyper);
  bits_machine_t(machine, in->t);
  bits_machine_step(machine, in->state, in->g, NULL, want);
  for (size_t k = 0; k < p->n_state; k++)
    put(i, &a, k, 0, format_to_double(f, in->state[k]));
  put(i, &a, STATES, 0, format_to_double(f, in->g));
  ck_assert_int_eq(row_of(i)->take(is_wide(i), &a, 0, 1, -1, in->t, in->hyper), ADAMANT_OK);
  for (size_t k = 0; k < p->n_output; k++) {
    if (p->output[k].state < 0)
      continue;
    const double got = get(i, &a, (size_t)p->output[k].state, 0);
    ck_assert_msg(same_number(got, format_to_double(f, want[k])),
                  "%s %s case %u, %s: %a, oracle %a", p->id, f->name, number, p->output[k].name,
                  got, format_to_double(f, want[k]));
  }
}

/* [eq:D1] [eq:D2] [eq:D3] [eq:D4] [eq:D5] [eq:D6] [eq:D7] [eq:D8] [eq:D9] [eq:D10] [eq:D11]
 * [eq:D12] [eq:D13] [eq:R3] [eq:R4] [eq:R5] [eq:R6] [eq:W1] The library against the oracle's own
 * evaluation of the step program, on adversarial inputs. */
START_TEST(test_family_is_the_float_reading_of_the_oracle)
{
  const struct format *const f = format_of(_i);
  struct bits_machine *machine = bits_machine_new(program_of(_i), f);
  for (uint32_t number = 0; number < 10000; number += stride()) {
    struct inputs in;
    input_case(program_of(_i), f, number, UINT64_MAX, &in);
    if (number % 4 == 3) /* a step number of any magnitude up to 2^53 */
      in.t = 1 + (input_word(number, 99) >> 11) % ((uint64_t)1 << (1 + number % 53));
    compare_with_float_reading(_i, machine, number, &in);
  }
  bits_machine_free(machine);
}
END_TEST

/* [eq:E1] [eq:W1] The same where every input is special or nearly so: all combinations. */
START_TEST(test_family_special_values_as_the_oracle)
{
  const struct format *const f = format_of(_i);
  const double least = ldexp(1, f->emin - f->precision + 1), huge = ldexp(1.5, f->emax);
  const double special[] = {NAN, INFINITY, -INFINITY, 0.0, -0.0, least, -huge, 3};
  struct bits_machine *machine = bits_machine_new(program_of(_i), f);
  const size_t n_state = program_of(_i)->n_state;
  for (uint32_t number = 0; number < 1u << (3 * (n_state + 1)); number += stride()) {
    struct inputs in;
    input_case(program_of(_i), f, 0, 100, &in);
    memcpy(in.hyper, row_of(_i)->hyper, sizeof row_of(_i)->hyper);
    for (size_t k = 0; k < n_state; k++)
      in.state[k] = format_from_double(f, special[number >> (3 * k) & 7]);
    in.g = format_from_double(f, special[number >> (3 * n_state)]);
    compare_with_float_reading(_i, machine, number, &in);
  }
  bits_machine_free(machine);
}
END_TEST

static void check_same_arrays(int i, const struct arrays *a, const struct arrays *b, size_t but)
{
  for (size_t k = 0; k <= STATES; k++)
    for (size_t elem = 0; elem < ROOM; elem++)
      if (elem != but)
        ck_assert(same_number(get(i, a, k, elem), get(i, b, k, elem)));
}

/* [eq:W1] Any length is the elements one by one, and nothing behind the end is written. */
START_TEST(test_family_lengths)
{
  const size_t lengths[] = {0, 1, 3, 8, 17};
  for (size_t k = 0; k < sizeof lengths / sizeof lengths[0]; k++) {
    struct arrays whole, single;
    fill(_i, &whole);
    single = whole;
    take(_i, &whole, 0, lengths[k], 5);
    for (size_t elem = 0; elem < lengths[k]; elem++)
      take(_i, &single, elem, 1, 5);
    check_same_arrays(_i, &whole, &single, ROOM);
    struct arrays untouched;
    fill(_i, &untouched);
    for (size_t state = 0; state < program_of(_i)->n_state; state++) {
      ck_assert(get(_i, &whole, state, lengths[k]) == get(_i, &untouched, state, lengths[k]));
      for (size_t elem = 0; elem < lengths[k]; elem++)
        ck_assert(get(_i, &whole, state, elem) != get(_i, &untouched, state, elem));
    }
  }
}
END_TEST

/* State k is the larger one of what it was and a finite number. */
static bool is_maximum(int i, size_t k)
{
  const char *const name = program_of(i)->state[k].name;
  return strcmp(name, "vmax") == 0 || (row_of(i)->take == adamax && strcmp(name, "v") == 0);
}

/* [eq:E1] A NaN or an infinity of any input shows in its element and in no other; -infinity under a
 * maximum does not show. */
START_TEST(test_family_special_values_do_not_leak)
{
  const double special[] = {NAN, INFINITY, -INFINITY};
  enum { AT = 9 };
  const size_t n_state = program_of(_i)->n_state;
  for (size_t which = 0; which < 3 * (n_state + 1); which++) {
    struct arrays clean, a;
    fill(_i, &clean);
    a = clean;
    put(_i, &a, which / 3 == n_state ? STATES : which / 3, AT, special[which % 3]);
    take(_i, &clean, 0, LONGEST, 5);
    take(_i, &a, 0, LONGEST, 5);
    check_same_arrays(_i, &a, &clean, AT);
    bool shows = false;
    for (size_t k = 0; k < n_state; k++) {
      ck_assert(isfinite(get(_i, &clean, k, AT)));
      shows = shows || !isfinite(get(_i, &a, k, AT));
    }
    ck_assert_int_eq(shows, which % 3 != 2 || which / 3 == n_state || !is_maximum(_i, which / 3));
  }
}
END_TEST

/* The call is told `want`; unless that is OK, it writes nothing. */
static void check_status(int i, adamant_status want, size_t n, int missing, uint64_t t,
                         const double *h)
{
  struct arrays a, before;
  fill(i, &a);
  before = a;
  ck_assert_int_eq(row_of(i)->take(is_wide(i), &a, 0, n, missing, t, h), want);
  if (want != ADAMANT_OK || n == 0)
    ck_assert_int_eq(memcmp(&a, &before, sizeof a), 0);
}

static void check_hyper(int i, size_t which, double value, adamant_status want)
{
  double h[HYPER];
  memcpy(h, row_of(i)->hyper, sizeof h);
  h[which] = value;
  check_status(i, want, LONGEST, -1, 1, h);
}

/* Where the domain of a hyperparameter ends: below this number, or at it. */
static const struct domain {
  const char *name;
  double last, beyond;
  adamant_status bad;
} domains[] = {
    {"lr", 0x1.fffffffffffffp1023, INFINITY, ADAMANT_BAD_LR},
    {"beta1", 1 - 0x1p-53, 1, ADAMANT_BAD_BETA1},
    {"beta2", 1 - 0x1p-53, 1, ADAMANT_BAD_BETA2},
    {"eps", 0x1.fffffffffffffp1023, INFINITY, ADAMANT_BAD_EPS},
    {"weight_decay", 0x1.fffffffffffffp1023, INFINITY, ADAMANT_BAD_WEIGHT_DECAY},
    {"momentum", 1 - 0x1p-53, 1, ADAMANT_BAD_MOMENTUM},
    {"dampening", 1, 1 + 0x1p-52, ADAMANT_BAD_DAMPENING},
    {"lr_decay", 0x1.fffffffffffffp1023, INFINITY, ADAMANT_BAD_LR_DECAY},
    {"momentum_decay", 0x1.fffffffffffffp1023, INFINITY, ADAMANT_BAD_MOMENTUM_DECAY},
};

static const struct domain *domain_of(const char *name)
{
  const struct domain *d = domains;
  while (strcmp(d->name, name) != 0)
    ck_assert(++d < domains + sizeof domains / sizeof domains[0]);
  return d;
}

/* [eq:S2] */
START_TEST(test_family_domains)
{
  const struct step_program *const p = program_of(_i);
  for (size_t k = 0; k < p->n_hyper; k++) {
    const struct domain *const d = domain_of(p->hyper_name[k]);
    check_hyper(_i, k, 0, ADAMANT_OK);
    check_hyper(_i, k, d->last, ADAMANT_OK);
    const double bad[] = {d->beyond, -0x1p-1074, -1, INFINITY, -INFINITY, NAN};
    for (size_t j = 0; j < sizeof bad / sizeof bad[0]; j++)
      check_hyper(_i, k, bad[j], d->bad);
  }
}
END_TEST

/* [eq:S2] Of several causes the first in the order of the codes is told. */
START_TEST(test_family_first_cause)
{
  const struct step_program *const p = program_of(_i);
  double h[HYPER] = {NAN, NAN, NAN, NAN, NAN};
  check_status(_i, ADAMANT_NULL_POINTER, LONGEST, -1, 0, NULL);
  check_status(_i, ADAMANT_STEP_ZERO, LONGEST, -1, 0, h);
  for (size_t left = p->n_hyper; left > 0; left--) {
    size_t first = HYPER;
    for (size_t k = 0; k < p->n_hyper; k++)
      if (isnan(h[k]) && (first == HYPER || domain_of(p->hyper_name[k])->bad <
                                                domain_of(p->hyper_name[first])->bad))
        first = k;
    check_status(_i, domain_of(p->hyper_name[first])->bad, LONGEST, -1, 1, h);
    h[first] = 0;
  }
}
END_TEST

/* [eq:S2] */
START_TEST(test_family_step_numbers_and_null_pointers)
{
  const double *const h = row_of(_i)->hyper;
  check_status(_i, ADAMANT_STEP_ZERO, LONGEST, -1, 0, h);
  check_status(_i, ADAMANT_OK, LONGEST, -1, ADAMANT_MAX_STEP, h);
  check_status(_i, ADAMANT_STEP_TOO_LARGE, LONGEST, -1, ADAMANT_MAX_STEP + 1, h);
  check_status(_i, ADAMANT_STEP_TOO_LARGE, LONGEST, -1, UINT64_MAX, h);
  const int n_state = (int)program_of(_i)->n_state;
  for (int k = 0; k <= n_state; k++) {
    const int missing = k == n_state ? STATES : k;
    check_status(_i, ADAMANT_NULL_POINTER, LONGEST, missing, 1, h);
    const bool always = k < n_state && strcmp(program_of(_i)->state[k].name, "mu_product") == 0;
    check_status(_i, always ? ADAMANT_NULL_POINTER : ADAMANT_OK, 0, missing, 1, h);
  }
}
END_TEST

Suite *family_suite(void)
{
  Suite *s = suite_create("family");
  TCase *tc = tcase_create("family");
  tcase_set_timeout(tc, 60);
  tcase_add_loop_test(tc, test_exact_values_of_the_family, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_is_the_float_reading_of_the_oracle, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_special_values_as_the_oracle, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_lengths, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_special_values_do_not_leak, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_domains, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_first_cause, 0, 2 * ROWS);
  tcase_add_loop_test(tc, test_family_step_numbers_and_null_pointers, 0, 2 * ROWS);
  suite_add_tcase(s, tc);
  return s;
}
