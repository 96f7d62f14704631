/* SPDX-License-Identifier: MIT */
/* The running bound against the float reading: it must never be exceeded. */
#include "bits.h"
#include "bound.h"
#include "engine_inputs.h"
#include "hyper.h"
#include "exact.h"
#include "interval.h"
#include "proved.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *bound_suite(void);

/* ck_assert notes its line in a file each time: too slow for millions of outputs. */
#define REQUIRE(condition, ...)                                                                    \
  do {                                                                                             \
    if (!(condition))                                                                              \
      ck_abort_msg(__VA_ARGS__);                                                                   \
  } while (0)

struct trial {
  const struct step_program *program;
  const struct format *format;
  struct bits_machine *bits;
  struct bound_machine *bound;
  struct interval_machine *real;
  struct interval *input; /* states, gradient, own */
};

struct tally {
  long steps, finite, infinite;
  double largest; /* |computed - exact| / bound */
};

static struct trial trial_new(const struct step_program *p, const struct format *f)
{
  return (struct trial){p,
                        f,
                        bits_machine_new(p, f),
                        bound_machine_new(p, f),
                        interval_machine_new(p, 113),
                        interval_array_new(2 * p->n_state + 1, 113)};
}

static void trial_free(struct trial *t)
{
  bits_machine_free(t->bits);
  bound_machine_free(t->bound);
  interval_machine_free(t->real);
  interval_array_free(t->input);
}

static void set_scalars(struct trial *t, const struct inputs *in)
{
  bits_machine_hyper(t->bits, in->hyper);
  bits_machine_t(t->bits, in->t);
  bound_machine_hyper(t->bound, in->hyper);
  bound_machine_t(t->bound, in->t);
  interval_machine_hyper(t->real, in->hyper);
  interval_machine_t(t->real, in->t);
}

/* |got - x| / err for the worst x of the enclosure; in long double where that is plainly below one.
 */
static long double used(const struct format *f, uint64_t got, const struct interval *x,
                        long double err)
{
  long double near = mpfr_get_ld(interval_lo(x), MPFR_RNDN);
  long double about = fabsl(format_to_double(f, got) - near) / err;
  if (about < 0.9L && err > fabsl(near) * 0x1p-56L)
    return about;
  mpfr_t d, e;
  mpfr_inits2(1200, d, e, (mpfr_ptr)0);
  mpfr_set_d(d, format_to_double(f, got), MPFR_RNDN);
  mpfr_sub(e, d, interval_lo(x), MPFR_RNDN);
  mpfr_sub(d, interval_hi(x), d, MPFR_RNDN);
  mpfr_max(d, d, e, MPFR_RNDN); /* got <= hi + ..., both signs seen */
  mpfr_set_ld(e, err, MPFR_RNDN);
  long double ratio = 0;
  if (!mpfr_zero_p(d)) {
    mpfr_div(d, d, e, MPFR_RNDU);
    ratio = mpfr_get_ld(d, MPFR_RNDU);
  }
  mpfr_clears(d, e, (mpfr_ptr)0);
  return ratio;
}

static void check_outputs(struct trial *t, uint32_t number, const uint64_t *got,
                          const struct bound_result *result, struct tally *tally)
{
  const struct step_program *p = t->program;
  for (size_t k = 0; k < p->n_output; k++) {
    const struct interval *x = interval_machine_output(t->real, k);
    const struct bound_value *v = &result[k].value;
    if (!interval_is_undefined(x) && !isnan(v->lo)) {
      REQUIRE(mpfr_cmp_ld(interval_lo(x), v->hi) <= 0 && mpfr_cmp_ld(interval_hi(x), v->lo) >= 0,
              "%s %s case %u: %s outside its enclosure", p->id, t->format->name, number,
              p->output[k].name);
    }
    if (!bits_machine_has_output(t->bits, k))
      continue;
    if (isinf(v->err)) {
      tally->infinite++;
      continue;
    }
    tally->finite++;
    REQUIRE(format_is_finite(t->format, got[k]) && !interval_is_undefined(x),
            "%s %s case %u: %s not finite under a finite bound", p->id, t->format->name, number,
            p->output[k].name);
    double ratio = (double)used(t->format, got[k], x, v->err);
    REQUIRE(ratio <= 1, "%s %s case %u: %s uses %g of its bound", p->id, t->format->name, number,
            p->output[k].name, ratio);
    tally->largest = ratio > tally->largest ? ratio : tally->largest;
  }
}

static void one_element(struct trial *t, const struct inputs *in, uint32_t number, bool staged,
                        struct tally *tally)
{
  const struct step_program *p = t->program;
  const struct format *f = t->format;
  size_t n = p->n_state;
  uint64_t got[STEP_MAX_OUTPUT];
  struct bound_value state[STEP_MAX_STATE], own[STEP_MAX_STATE];
  struct bound_result result[STEP_MAX_OUTPUT];
  const struct interval *staged_own[STEP_MAX_STATE];
  for (size_t s = 0; s < n; s++) {
    state[s] = bound_exact(f, in->state[s]);
    own[s] = bound_exact(f, in->own[s]);
    interval_set_bits(&t->input[s], f, in->state[s]);
    interval_set_bits(&t->input[n + 1 + s], f, in->own[s]);
    staged_own[s] = &t->input[n + 1 + s];
  }
  interval_set_bits(&t->input[n], f, in->g);
  bits_machine_step(t->bits, in->state, in->g, staged ? in->own : NULL, got);
  bound_machine_step(t->bound, state, bound_exact(f, in->g), staged ? own : NULL, result);
  interval_machine_step(t->real, t->input, &t->input[n], staged ? staged_own : NULL);
  check_outputs(t, number, got, result, tally);
  tally->steps++;
}

/* [eq:B1] [eq:W1] staged and unstaged steps, every program and order */
START_TEST(test_bound_of_steps)
{
  enum { CASES = 200, ELEMENTS = 100 };
  const struct format *const three[] = {&format_binary32, &format_binary64, &format_binary16};
  struct tally all = {0, 0, 0, 0};
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (int k = 0; k < 3; k++) {
      struct trial t = trial_new(step_programs[i], three[k]);
      struct tally tally = {0, 0, 0, 0};
      for (uint32_t number = 0; number < CASES; number++) {
        struct inputs in, element;
        input_case(step_programs[i], three[k], number, UINT64_MAX, &in);
        set_scalars(&t, &in);
        for (uint32_t e = 0; e < ELEMENTS; e++) {
          input_case(step_programs[i], three[k], number * ELEMENTS + e, UINT64_MAX, &element);
          one_element(&t, &element, number * ELEMENTS + e, e % 2, &tally);
        }
      }
      trial_free(&t);
      printf(
          "bound: %-16s %-9s %ld element-steps, %ld outputs bounded, %ld not; largest share of a "
          "bound %.4f\n",
          step_programs[i]->id, three[k]->name, tally.steps, tally.finite, tally.infinite,
          tally.largest);
      ck_assert(tally.largest > 0.3); /* a bound never neared would be a bound of something else */
      all.steps += tally.steps;
      all.finite += tally.finite;
    }
  printf("bound: %ld element-steps in all\n", all.steps);
  ck_assert_int_ge(all.steps, 1000000);
}
END_TEST

/* [eq:B1] free-running: the bound is carried from step to step */
START_TEST(test_bound_of_runs)
{
  enum { STEPS = 200 };
  double largest = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (int k = 2; k < 4; k++) {
      const struct step_program *p = step_programs[i];
      const struct format *f = formats[k];
      size_t n = p->n_state;
      struct trial t = trial_new(p, f);
      struct inputs in;
      uint64_t state[STEP_MAX_STATE], got[STEP_MAX_OUTPUT];
      struct bound_value carried[STEP_MAX_STATE];
      input_case(p, f, 1, UINT64_MAX, &in);
      for (size_t h = 0; h < p->n_hyper; h++)
        in.hyper[h] = hyper_find(p->hyper_name[h])->usual;
      in.t = 1;
      set_scalars(&t, &in);
      for (size_t s = 0; s < n; s++) {
        state[s] = format_from_double(f, s == 0 ? 1 : p->state[s].initial);
        carried[s] = bound_exact(f, state[s]);
        interval_set_bits(&t.input[s], f, state[s]);
      }
      for (uint32_t step = 1; step <= STEPS; step++) {
        struct bound_result result[STEP_MAX_OUTPUT];
        uint64_t g = format_from_double(f, sin(step * 0.7) + 0.25);
        bits_machine_t(t.bits, step);
        bound_machine_t(t.bound, step);
        interval_machine_t(t.real, step);
        interval_set_bits(&t.input[n], f, g);
        bits_machine_step(t.bits, state, g, NULL, got);
        bound_machine_step(t.bound, carried, bound_exact(f, g), NULL, result);
        interval_machine_step(t.real, t.input, &t.input[n], NULL);
        struct tally tally = {0, 0, 0, 0};
        check_outputs(&t, step, got, result, &tally);
        ck_assert_int_eq(tally.infinite, 0);
        largest = tally.largest > largest ? tally.largest : largest;
        for (size_t o = 0; o < p->n_output; o++)
          if (p->output[o].state >= 0) {
            state[p->output[o].state] = got[o];
            carried[p->output[o].state] = result[o].value;
          }
        interval_machine_advance(t.real, t.input);
      }
      trial_free(&t);
    }
  printf("bound: free runs of %d steps, largest share of a carried bound %.4f\n", STEPS, largest);
  ck_assert(largest > 0.05);
}
END_TEST

/* Both recursions at the same operands: where no difference cancels they agree to 2^-40, and the quick one never knows
 * less than that the bound is finite. */
static void same_bounds(const struct trial *t, const struct bound_machine *careful, const struct bound_result *quick,
                        const struct bound_result *slow, long *apart)
{
  for (size_t k = 0; k < t->program->n_output; k++) {
    long double ratio = slow[k].value.err == quick[k].value.err ? 1 : quick[k].value.err / slow[k].value.err;
    REQUIRE(isfinite(quick[k].value.err) && !slow[k].overflow, "%s %s", t->program->id, t->program->output[k].name);
    REQUIRE(ratio > 1 - 0x1p-40L && ratio < 1 + 0x1p-8L, "%s %s %s: %Lg of the careful bound", t->program->id,
            t->format->name, t->program->output[k].name, ratio);
    *apart += ratio > 1 + 0x1p-40L || quick[k].dominant != slow[k].dominant;
  }
  for (size_t r = 0; r < t->program->n_register; r++) {
    struct bound_result a = bound_machine_register(t->bound, r), b = bound_machine_register(careful, r);
    REQUIRE(a.value.lo <= b.value.hi && b.value.lo <= a.value.hi, "%s %s", t->program->id, t->program->reg_name[r]);
  }
  for (size_t s = 0; s < t->program->n_state; s++) {
    long double a = bound_cancellation_unit(t->bound, s), b = bound_cancellation_unit(careful, s);
    REQUIRE(a >= b * (1 - 0x1p-40L) && a <= b * (1 + 0x1p-8L), "%s %s", t->program->id, t->program->state[s].name);
  }
}

/* [eq:B1] the quick recursion and the long-double one bound alike, and the quick one is what runs at ordinary operands */
START_TEST(test_bound_quick)
{
  enum { CASES = 400 };
  static const struct format *const two[] = {&format_binary32, &format_binary64};
  long steps = 0, quick = 0, outputs = 0, apart = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (int k = 0; k < 2; k++) {
      struct trial t = trial_new(step_programs[i], two[k]);
      struct bound_machine *careful = bound_machine_new(step_programs[i], two[k]);
      bound_machine_careful(careful);
      for (uint32_t number = 0; number < CASES; number++, steps++) {
        struct inputs in;
        struct bound_value state[STEP_MAX_STATE], own[STEP_MAX_STATE], g;
        struct bound_result a[STEP_MAX_OUTPUT], b[STEP_MAX_OUTPUT];
        input_case(step_programs[i], two[k], number, UINT64_MAX, &in);
        set_scalars(&t, &in);
        bound_machine_hyper(careful, in.hyper);
        bound_machine_t(careful, in.t);
        for (size_t s = 0; s < t.program->n_state; s++) {
          state[s] = bound_exact(two[k], in.state[s]);
          own[s] = bound_exact(two[k], in.own[s]);
        }
        g = bound_exact(two[k], in.g);
        bound_machine_step(t.bound, state, g, number % 2 ? own : NULL, a);
        bound_machine_step(careful, state, g, number % 2 ? own : NULL, b);
        ck_assert(!bound_machine_was_quick(careful));
        if (bound_machine_was_quick(t.bound)) {
          same_bounds(&t, careful, a, b, &apart);
          quick++;
          outputs += (long)t.program->n_output;
        } else {
          for (size_t o = 0; o < t.program->n_output; o++)
            REQUIRE(memcmp(&a[o].ulp, &b[o].ulp, sizeof a[o].ulp) == 0 && a[o].dominant == b[o].dominant, "%s",
                    t.program->id);
        }
      }
      bound_machine_free(careful);
      trial_free(&t);
    }
  printf("bound: %ld of %ld steps quick, %ld of %ld outputs apart\n", quick, steps, apart, outputs);
  ck_assert(2 * quick > steps);
  ck_assert(100 * apart < outputs);
}
END_TEST

static struct bound_result of_step(const struct format *f, const double *hyper, uint64_t t,
                                   double theta, double m, double v, double g, size_t output)
{
  const struct step_program *p = step_program_find("adam");
  struct bound_machine *b = bound_machine_new(p, f);
  struct bound_result r[STEP_MAX_OUTPUT];
  const struct bound_value state[] = {bound_exact(f, format_from_double(f, theta)),
                                      bound_exact(f, format_from_double(f, m)),
                                      bound_exact(f, format_from_double(f, v))};
  bound_machine_hyper(b, hyper);
  bound_machine_t(b, t);
  bound_machine_step(b, state, bound_exact(f, format_from_double(f, g)), NULL, r);
  bound_machine_free(b);
  return r[output];
}

/* [eq:B1] by hand: m = 0, beta = 1/2 exactly representable. m_t = b1*0 + (1-b1) g costs eta of the
 * product by zero, u/2 + eta of the other, the cast's nothing (binary64) or u X + eta (binary32), u
 * of the sum. */
START_TEST(test_bound_by_hand)
{
  const double hyper[] = {1e-3, 0.5, 0.5, 1e-8};
  long double u = 0x1p-53L, eta = 0x1p-1075L;
  struct bound_result m = of_step(&format_binary64, hyper, 1, 1, 0, 0, 1, 1);
  /* omb1 = 1 - beta1 is an operation in binary64: u (1/2) */
  long double e_omb = u / 2, e_prod = e_omb + (u * (0.5L + e_omb) + eta);
  long double e_zero = eta, e = e_prod + e_zero + u * (0.5L + e_prod + e_zero);
  ck_assert(m.value.err >= e && m.value.err <= e * (1 + 0x1p-58L));
  ck_assert_int_eq(m.overflow, false);
  ck_assert(fabs(bound_in_units(&m.value, -53) - (double)(e / 0x1p-53L)) < 1e-9);
  ck_assert(m.ulp >= bound_in_units(&m.value, -53)); /* x may be just below 1/2 for all it knows */
}
END_TEST

/* [eq:B1] [eq:S1] 1 - b^t as code computes it is faithful, not nearest: 2u X + 2 eta; so is a
 * rounded power */
START_TEST(test_bound_of_faithful_scalars)
{
  static const struct {
    const char *program, *reg;
    long double value;
  } want[] = {{"adam", "c1", 0.271L}, {"pytorch_adam", "c1_1", 0.729L}};
  const double hyper[] = {1e-3, 0.9, 0.999, 1e-8};
  for (int i = 0; i < 2; i++) {
    const struct step_program *p = step_program_find(want[i].program);
    struct bound_machine *b = bound_machine_new(p, &format_binary32);
    bound_machine_hyper(b, hyper);
    bound_machine_t(b, 3);
    size_t reg = 0;
    while (strcmp(p->reg_name[reg], want[i].reg) != 0)
      reg++;
    long double e = 2 * 0x1p-53L * want[i].value + 2 * 0x1p-1075L;
    ck_assert(fabsl(bound_machine_register(b, reg).value.err / e - 1) < 1e-12L);
    bound_machine_free(b);
  }
}
END_TEST

/* [eq:B1] [eq:E1] overflow and a vanishing divisor make the bound infinite, and say which */
START_TEST(test_bound_overflow)
{
  const double hyper[] = {1e-3, 0.9, 0.999, 1e-8}, no_eps[] = {1e-3, 0.9, 0.999, 0};
  struct bound_result v = of_step(&format_binary32, hyper, 1, 1, 0, 0, 1.9e19, 2);
  ck_assert(isinf(v.value.err) && v.overflow && isinf(v.ulp));
  ck_assert_int_eq(v.dominant, 31); /* v_t_3 = g g */
  ck_assert_str_eq(step_program_find("adam")->reg_name[v.dominant], "v_t_3");
  v = of_step(&format_binary32, hyper, 1, 1, 0, 0, 1.8e19, 2);
  ck_assert(!isinf(v.value.err) && !v.overflow);
  struct bound_result theta = of_step(&format_binary32, no_eps, 1, 1, 0, 0, 0, 0);
  ck_assert(isinf(theta.value.err) && !theta.overflow);
  theta = of_step(&format_binary32, hyper, 1, 1, 0, 0, 1, 0);
  ck_assert(theta.ulp > 0.5 && theta.ulp < 3);
}
END_TEST

/* [eq:B1] the tables of numerics: one step of v is within 2.5 ulp, of m within u times its natural
 * unit */
START_TEST(test_bound_sizes)
{
  const struct step_program *p = step_program_find("adam");
  const struct format *f = &format_binary32;
  const double hyper[] = {1e-3, 0.9, 0.999, 1e-8};
  struct bound_machine *b = bound_machine_new(p, f);
  bound_machine_hyper(b, hyper);
  for (uint32_t number = 0; number < 1000; number++) {
    struct bound_result r[STEP_MAX_OUTPUT];
    struct bound_value x[4];
    for (uint32_t i = 0; i < 4; i++) {
      double y = 1 + (double)(input_word(number, i) >> 11) * 0x1p-53;
      x[i] = bound_exact(f, format_from_double(f, i == 3 && number % 2 ? -9 * y : y));
    }
    bound_machine_t(b, 1 + number);
    bound_machine_step(b, x, x[3], NULL, r);
    ck_assert(r[2].ulp > 0.5 && r[2].ulp < 5.5); /* 4u relative, binary32(1 - beta2) included */
    long double unit = bound_cancellation_unit(b, 1);
    long double want = 0x1p-24L * (0.9L * fabsl(x[1].hi) + 0.1L * fabsl(x[3].hi));
    ck_assert(fabsl(unit / want - 1) < 1e-6L);
    ck_assert(r[1].value.err >= unit && r[1].value.err <= 5 * unit);
  }
  bound_machine_free(b);
}
END_TEST

/* [eq:B1] The table of what is proved says `rounding` where findings name the theorem. */
START_TEST(test_bound_has_theorem)
{
  enum { ROUNDING = 3 };
  size_t with = 0;
  ck_assert_str_eq(proved_layers[ROUNDING].name, "rounding");
  for (const struct proved *row = proved; row->optimizer != NULL; row++) {
    ck_assert_msg(row->layer[ROUNDING] == bound_has_theorem(step_program_find(row->optimizer)),
                  "%s", row->optimizer);
    with += row->layer[ROUNDING];
  }
  ck_assert_uint_ge(with, 18);
}
END_TEST

Suite *bound_suite(void)
{
  Suite *suite = suite_create("bound");
  TCase *c = tcase_create("bound");
  tcase_set_timeout(c, 120);
  tcase_add_test(c, test_bound_of_steps);
  tcase_add_test(c, test_bound_of_runs);
  tcase_add_test(c, test_bound_quick);
  tcase_add_test(c, test_bound_by_hand);
  tcase_add_test(c, test_bound_of_faithful_scalars);
  tcase_add_test(c, test_bound_overflow);
  tcase_add_test(c, test_bound_sizes);
  tcase_add_test(c, test_bound_has_theorem);
  suite_add_tcase(suite, c);
  return suite;
}
