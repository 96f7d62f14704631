/* SPDX-License-Identifier: MIT */
/* The general bound: at least the bound of the program itself, and never exceeded by evaluations in
 * other orders of operations: the registered orders, and some of Adam's that no program has. */
#include "bits.h"
#include "bound.h"
#include "bound_roundings.h"
#include "engine_inputs.h"
#include "interval.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *general_bound_suite(void);

#define REQUIRE(condition, ...)                                                                    \
  do {                                                                                             \
    if (!(condition))                                                                              \
      ck_abort_msg(__VA_ARGS__);                                                                   \
  } while (0)

static const struct format *const tried[] = {&format_binary32, &format_binary64, &format_binary16,
                                             &format_bfloat16};

/* The step program in its real reading and under both theorems. */
struct judged {
  const struct step_program *program;
  const struct format *format;
  struct interval_machine *real;
  struct bound_machine *reference, *general;
  struct interval *input; /* states, gradient, own */
  struct bound_result by_reference[STEP_MAX_OUTPUT], by_general[STEP_MAX_OUTPUT];
};

static struct judged judged_new(const struct step_program *p, const struct format *f)
{
  struct judged j = {.program = p, .format = f};
  j.real = interval_machine_new(p, 200);
  j.reference = bound_machine_of(p, f, BOUND_REFERENCE);
  j.general = bound_machine_of(p, f, BOUND_GENERAL);
  j.input = interval_array_new(2 * p->n_state + 1, 200);
  return j;
}

static void judged_free(struct judged *j)
{
  interval_machine_free(j->real);
  bound_machine_free(j->reference);
  bound_machine_free(j->general);
  interval_array_free(j->input);
}

static void judged_scalars(struct judged *j, const double *hyper, uint64_t t)
{
  interval_machine_hyper(j->real, hyper);
  interval_machine_t(j->real, t);
  bound_machine_hyper(j->reference, hyper);
  bound_machine_t(j->reference, t);
  bound_machine_hyper(j->general, hyper);
  bound_machine_t(j->general, t);
}

/* own: NULL for none */
static void judged_step(struct judged *j, const uint64_t *before, uint64_t g, const uint64_t *after)
{
  const struct format *f = j->format;
  size_t n = j->program->n_state;
  struct bound_value state[STEP_MAX_STATE], own[STEP_MAX_STATE];
  const struct interval *real_own[STEP_MAX_STATE];
  for (size_t s = 0; s < n; s++) {
    state[s] = bound_exact(f, before[s]);
    interval_set_bits(&j->input[s], f, before[s]);
    if (after == NULL)
      continue;
    own[s] = bound_exact(f, after[s]);
    interval_set_bits(&j->input[n + 1 + s], f, after[s]);
    real_own[s] = &j->input[n + 1 + s];
  }
  interval_set_bits(&j->input[n], f, g);
  interval_machine_step(j->real, j->input, &j->input[n], after == NULL ? NULL : real_own);
  bound_machine_step(j->reference, state, bound_exact(f, g), after == NULL ? NULL : own,
                     j->by_reference);
  bound_machine_step(j->general, state, bound_exact(f, g), after == NULL ? NULL : own,
                     j->by_general);
}

/* |got - exact| / bound of output o of the step program, rounded up; 0 where there is no bound */
static double used(const struct judged *j, size_t o, uint64_t got, const struct bound_result *bound)
{
  const struct interval *x = interval_machine_output(j->real, o);
  if (isinf(bound[o].value.err))
    return 0;
  if (!format_is_finite(j->format, got) || interval_is_undefined(x))
    return INFINITY;
  mpfr_t d, e;
  mpfr_inits2(2400, d, e, (mpfr_ptr)0);
  mpfr_set_d(d, format_to_double(j->format, got), MPFR_RNDN);
  mpfr_sub(e, d, interval_lo(x), MPFR_RNDN);
  mpfr_sub(d, interval_hi(x), d, MPFR_RNDN);
  mpfr_max(d, d, e, MPFR_RNDN);
  mpfr_set_ld(e, bound[o].value.err, MPFR_RNDN);
  double ratio = 0;
  if (!mpfr_zero_p(d)) {
    mpfr_div(d, d, e, MPFR_RNDU);
    ratio = mpfr_get_d(d, MPFR_RNDU);
  }
  mpfr_clears(d, e, (mpfr_ptr)0);
  return ratio;
}

/* ---- nested ---- */

/* [eq:B18] Every program and format, staged and not: the general bound is at least the program's
 * own, and is seldom infinite where that is not. */
START_TEST(test_general_covers)
{
  enum { CASES = 100, ELEMENTS = 20 };
  long both = 0, lost = 0, wider = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (int k = 0; k < 4; k++) {
      const struct step_program *p = step_programs[i];
      struct judged j = judged_new(p, tried[k]);
      for (uint32_t number = 0; number < CASES * ELEMENTS; number++) {
        struct inputs in;
        input_case(p, tried[k], number, UINT64_MAX, &in);
        if (number % ELEMENTS == 0)
          judged_scalars(&j, in.hyper, in.t);
        judged_step(&j, in.state, in.g, number % 2 ? in.own : NULL);
        for (size_t o = 0; o < p->n_output; o++) {
          long double least = j.by_reference[o].value.err, most = j.by_general[o].value.err;
          REQUIRE(least <= most, "%s %s case %u: %s has %Lg, in general %Lg", p->id, tried[k]->name,
                  number, p->output[o].name, least, most);
          both += !isinf(most);
          lost += isinf(most) && !isinf(least);
          wider += !isinf(most) && least < most;
        }
      }
      judged_free(&j);
    }
  printf("general bound: %ld outputs, wider %ld; %ld more have the program's own bound only\n",
         both, wider, lost);
  ck_assert(both > 600000 && wider > both / 2 && lost < both / 20);
}
END_TEST

/* ---- the registered orders ---- */

static size_t output_of(const struct step_program *p, const char *name)
{
  for (size_t o = 0; o < p->n_output; o++)
    if (p->output[o].state >= 0 && strcmp(p->output[o].name, name) == 0)
      return o;
  ck_abort_msg("%s has no %s", p->id, name);
  return 0;
}

struct orders_tally {
  long outputs, members, beyond;
  double largest;
};

/* An output of an order against the program that it is an order of; it must be within where its own
 * quantity is no heavier (other_order). */
static void judge_order(const struct judged *j, const struct step_program *order,
                        const struct bound_result *own, const uint64_t *got, uint32_t number,
                        struct orders_tally *tally)
{
  for (size_t o = 0; o < order->n_output; o++) {
    if (order->output[o].state < 0)
      continue;
    size_t of = output_of(j->program, order->output[o].name);
    if (isinf(j->by_general[of].value.err))
      continue;
    bool member = own[o].value.err <= j->by_general[of].value.err;
    double ratio = used(j, of, got[o], j->by_general);
    REQUIRE(!member || ratio <= 1, "%s %s case %u: %s uses %g of the general bound", order->id,
            j->format->name, number, order->output[o].name, ratio);
    tally->outputs++;
    tally->members += member;
    tally->beyond += ratio > 1;
    tally->largest = member && ratio > tally->largest ? ratio : tally->largest;
  }
}

/* [eq:B18] */
START_TEST(test_general_orders)
{
  enum { CASES = 60, ELEMENTS = 20 };
  struct orders_tally all[4] = {{0, 0, 0, 0}};
  for (size_t i = 0; step_programs[i] != NULL; i++) {
    const struct step_program *order = step_programs[i];
    if (order->order_of == NULL)
      continue;
    const struct step_program *p = step_program_find(order->order_of);
    for (int k = 0; k < 4; k++) {
      const struct format *f = tried[k];
      struct judged j = judged_new(p, f);
      struct bits_machine *bits = bits_machine_new(order, f);
      struct bound_machine *evaluation = bound_machine_of(order, f, BOUND_EVALUATION);
      struct orders_tally *tally = &all[k];
      for (uint32_t number = 0; number < CASES * ELEMENTS; number++) {
        struct inputs in;
        uint64_t got[STEP_MAX_OUTPUT];
        struct bound_value state[STEP_MAX_STATE], own[STEP_MAX_STATE];
        struct bound_result result[STEP_MAX_OUTPUT];
        input_case(order, f, number, UINT64_MAX, &in);
        ck_assert_uint_eq(order->n_state, p->n_state);
        for (size_t h = 0; h < p->n_hyper; h++)
          ck_assert_str_eq(order->hyper_name[h], p->hyper_name[h]);
        if (number % ELEMENTS == 0) {
          judged_scalars(&j, in.hyper, in.t);
          bits_machine_hyper(bits, in.hyper);
          bits_machine_t(bits, in.t);
          bound_machine_hyper(evaluation, in.hyper);
          bound_machine_t(evaluation, in.t);
        }
        bool staged = number % 2;
        for (size_t s = 0; s < p->n_state; s++) {
          ck_assert_str_eq(order->state[s].name, p->state[s].name);
          state[s] = bound_exact(f, in.state[s]);
          own[s] = bound_exact(f, in.own[s]);
        }
        bits_machine_step(bits, in.state, in.g, staged ? in.own : NULL, got);
        bound_machine_step(evaluation, state, bound_exact(f, in.g), staged ? own : NULL, result);
        judged_step(&j, in.state, in.g, staged ? in.own : NULL);
        judge_order(&j, order, result, got, number, tally);
      }
      judged_free(&j);
      bits_machine_free(bits);
      bound_machine_free(evaluation);
    }
  }
  for (int k = 0; k < 4; k++) {
    printf("general bound: orders in %-8s %ld outputs, %ld of the class, using up to %.3f; %ld "
           "beyond\n",
           tried[k]->name, all[k].outputs, all[k].members, all[k].largest, all[k].beyond);
    ck_assert_int_ge(all[k].members, all[k].outputs * 9 / 10);
    ck_assert(all[k].largest > 0.1);
  }
}
END_TEST

/* ---- Adam in orders that no program has ---- */

struct adam {
  double lr, b1, b2, eps;
  uint64_t t;
};

enum form { FUSED, LERP, RECIPROCAL, DISTRIBUTED, IN_BINARY64, FORMS, BETAS_IN_BINARY32 = FORMS };
static const char *const form_name[] = {"fused",       "lerp",        "reciprocals",
                                        "distributed", "in binary64", "betas in binary32"};

/* One step in binary32; x is theta, m, v. */
static void adam_step(enum form form, const struct adam *h, float x[3], float g)
{
  double c1 = 1 - pow(h->b1, (double)h->t), c2 = 1 - pow(h->b2, (double)h->t);
  float b1 = (float)h->b1, b2 = (float)h->b2, o1 = (float)(1 - h->b1), o2 = (float)(1 - h->b2);
  float step = (float)(h->lr / c1), rc2 = (float)(1 / c2), eps = (float)h->eps;
  if (form == BETAS_IN_BINARY32) {
    o1 = 1 - b1;
    o2 = 1 - b2;
  }
  switch (form) {
  case FUSED:
    x[1] = fmaf(b1, x[1], o1 * g);
    x[2] = fmaf(b2, x[2], o2 * g * g);
    x[0] = fmaf(-step, x[1] / (sqrtf(x[2] * rc2) + eps), x[0]);
    break;
  case LERP:
    x[1] = x[1] + o1 * (g - x[1]);
    x[2] = x[2] + o2 * (g * g - x[2]);
    x[0] = x[0] - step * (x[1] / (sqrtf(x[2] / (float)c2) + eps));
    break;
  case RECIPROCAL:
    x[1] = g * o1 + x[1] * b1;
    x[2] = o2 * (g * g) + b2 * x[2];
    x[0] = x[0] - step * x[1] * (1 / (sqrtf(x[2]) * (float)(1 / sqrt(c2)) + eps));
    break;
  case DISTRIBUTED: /* eps and the corrections taken out of the denominator */
    x[1] = b1 * x[1] + o1 * g;
    x[2] = b2 * x[2] + g * (o2 * g);
    x[0] =
        x[0] - (float)(h->lr * sqrt(c2) / c1) * x[1] / (sqrtf(x[2]) + (float)(h->eps * sqrt(c2)));
    break;
  case IN_BINARY64: {
    double m = h->b1 * (double)x[1] + (1 - h->b1) * (double)g,
           v = h->b2 * (double)x[2] + (1 - h->b2) * (double)g * (double)g;
    x[1] = (float)m;
    x[2] = (float)v;
    x[0] = (float)((double)x[0] - h->lr * ((double)x[1] / c1) / (sqrt((double)x[2] / c2) + h->eps));
    break;
  }
  default:
    x[1] = b1 * x[1] + o1 * g;
    x[2] = b2 * x[2] + o2 * (g * g);
    x[0] = x[0] - step * x[1] / (sqrtf(x[2] * rc2) + eps);
    break;
  }
}

static float as_float(uint64_t bits)
{
  return (float)format_to_double(&format_binary32, bits);
}

static void draw_adam(uint32_t number, struct adam *h, uint64_t x[3], uint64_t *g)
{
  static const double b1[] = {0.9, 0.5, 0.99, 0.95}, b2[] = {0.999, 0.99, 0.9999, 0.95},
                      eps[] = {1e-8, 1e-3};
  static const uint64_t t[] = {1, 2, 3, 10, 1000, 17321};
  uint64_t word = input_word(number, 0);
  *h = (struct adam){word >> 40 & 1 ? 1e-3 : 0.1, b1[word & 3], b2[word >> 8 & 3],
                     eps[word >> 16 & 1], t[(word >> 24) % 6]};
  for (uint32_t i = 0; i < 4; i++) {
    uint64_t w = input_word(number, 1 + i);
    double y = ldexp(1 + (double)(w >> 12) * 0x1p-52, (int)(w % 17) - 8);
    uint64_t bits = format_from_double(&format_binary32, i < 2 && w >> 60 & 1 ? -y : y);
    *(i < 3 ? &x[i] : g) = h->t == 1 && (i == 1 || i == 2) ? 0 : bits;
  }
}

/* Largest share of the general bound that a form uses; *beyond: states of steps beyond the
 * reference's. */
static double largest_share(enum form form, uint32_t cases, long *beyond, long *outside)
{
  const struct step_program *p = step_program_find("adam");
  struct judged j = judged_new(p, &format_binary32);
  double largest = 0;
  *beyond = *outside = 0;
  for (uint32_t number = 0; number < cases; number++) {
    struct adam h;
    uint64_t before[3], after[3], g;
    draw_adam(number, &h, before, &g);
    const double hyper[] = {h.lr, h.b1, h.b2, h.eps};
    float x[3] = {as_float(before[0]), as_float(before[1]), as_float(before[2])};
    adam_step(form, &h, x, as_float(g));
    for (int s = 0; s < 3; s++)
      after[s] = format_from_double(&format_binary32, (double)x[s]);
    judged_scalars(&j, hyper, h.t);
    judged_step(&j, before, g, after);
    for (size_t o = 0; o < p->n_output; o++) {
      if (p->output[o].state < 0)
        continue;
      double share = used(&j, o, after[p->output[o].state], j.by_general);
      *beyond += used(&j, o, after[p->output[o].state], j.by_reference) > 1;
      *outside += share > 1;
      largest = share > largest ? share : largest;
    }
  }
  judged_free(&j);
  return largest;
}

/* [eq:B18] Evaluations of the class stay within; one with other betas does not. */
START_TEST(test_general_evaluations)
{
  enum { CASES = 20000 };
  long beyond, outside;
  for (enum form form = FUSED; form < FORMS; form++) {
    double share = largest_share(form, CASES, &beyond, &outside);
    printf("general bound: Adam %-12s uses up to %.3f of it; %ld of %d beyond the program's own\n",
           form_name[form], share, beyond, 3 * CASES);
    ck_assert_msg(outside == 0, "%s: %ld outside, up to %g", form_name[form], outside, share);
    ck_assert(share > 0.1);
  }
  double share = largest_share(BETAS_IN_BINARY32, CASES, &beyond, &outside);
  printf("general bound: Adam %s: %ld of %d outside, up to %.3g times the bound\n",
         form_name[BETAS_IN_BINARY32], outside, 3 * CASES, share);
  ck_assert_int_ge(outside, CASES / 10);
}
END_TEST

/* [eq:B18] by hand, of theta - update where both are near one: theta is rounded once, in the
 * subtraction, and so counts GENERAL_FACTOR u; the update, step m_t / denom, counts every rounding
 * on the way. */
START_TEST(test_general_terms)
{
  const struct step_program *p = step_program_find("sgd");
  const struct format *f = &format_binary32;
  struct bound_machine *m = bound_machine_of(p, f, BOUND_GENERAL);
  const double hyper[] = {0.75};
  const long double u = 0x1p-24L, eta = 0x1p-150L, n = GENERAL_FACTOR * NEAREST_ROUNDINGS;
  const long double gamma = n * u / (1 - n * u), under = n * eta / (1 - n * u);
  struct bound_value theta = bound_exact(f, format_from_double(f, 100));
  struct bound_result r[STEP_MAX_OUTPUT];
  bound_machine_hyper(m, hyper);
  bound_machine_t(m, 1);
  bound_machine_step(m, &theta, bound_exact(f, format_from_double(f, 2)), NULL, r);
  /* lr rounded to binary32, the product, the difference of 100 and 1.5 */
  long double rate = gamma * 0.75L + under, product = 2 * rate + gamma * (1.5L + 2 * rate) + under;
  long double all = product + gamma * (101.5L + product);
  ck_assert(r[0].value.err >= all && r[0].value.err <= all * (1 + 0x1p-55L));
  bound_machine_free(m);
}
END_TEST

Suite *general_bound_suite(void)
{
  Suite *suite = suite_create("general bound");
  TCase *c = tcase_create("general bound");
  tcase_set_timeout(c, 120);
  tcase_add_test(c, test_general_covers);
  tcase_add_test(c, test_general_orders);
  tcase_add_test(c, test_general_evaluations);
  tcase_add_test(c, test_general_terms);
  suite_add_tcase(suite, c);
  return suite;
}
