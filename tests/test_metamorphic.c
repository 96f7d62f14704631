/* SPDX-License-Identifier: MIT */
/* Relations between runs, in the float reading, bit for bit: what no rounding error excuses. That
 * the library is the float reading is tested elsewhere (test_adam.c, test_family.c). */
#include "bits.h"
#include "dialects.h"
#include "generate.h"
#include "hyper.h"
#include "options.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *metamorphic_suite(void);

enum { STEPS = 9, ELEMENTS = 6, FIRST = 7 }; /* at t = 7 RAdam rectifies, by either threshold */

struct run {
  const struct step_program *program;
  const struct format *format;
  double hyper[STEP_MAX_HYPER];
  struct vec_case c;
  uint64_t state[STEPS][ELEMENTS][STEP_MAX_STATE];
};

static struct run inputs(const struct step_program *p, const struct format *f)
{
  struct run r = {.program = p, .format = f};
  struct case_request want = {.program = p,
                              .format = f,
                              .input_class = class_find("random"),
                              .first_t = FIRST,
                              .seed = 5,
                              .steps = STEPS,
                              .elements = ELEMENTS};
  case_usual_hyper(&want);
  memcpy(r.hyper, want.hyper, sizeof r.hyper);
  r.c = generate_inputs(&want, 1);
  return r;
}

static void set(struct run *r, const char *name, double value)
{
  int i = hyper_index(r->program, name);
  if (i >= 0)
    r->hyper[i] = value;
}

static void compute(struct run *r)
{
  const struct step_program *p = r->program;
  struct bits_machine *m = bits_machine_new(p, r->format);
  uint64_t out[STEP_MAX_OUTPUT], before[STEP_MAX_STATE];
  bits_machine_hyper(m, r->hyper);
  for (size_t k = 0; k < STEPS; k++) {
    bits_machine_t(m, FIRST + k);
    for (size_t e = 0; e < ELEMENTS; e++) {
      for (size_t s = 0; s < p->n_state; s++)
        before[s] = k == 0 ? r->c.initial[s * ELEMENTS + e] : r->state[k - 1][e][s];
      bits_machine_step(m, before, r->c.grad[k * ELEMENTS + e], NULL, out);
      for (size_t o = 0; o < p->n_output; o++)
        if (p->output[o].state >= 0)
          r->state[k][e][p->output[o].state] = out[o];
    }
  }
  bits_machine_free(m);
}

static void release(struct run *r)
{
  free(r->c.initial);
  free(r->c.grad);
}

static int state_named(const struct step_program *p, const char *name)
{
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return (int)s;
  return -1;
}

/* State s of `b` is `factor` times that of `a`, at every step. Where centered RMSprop divides by a
 * variance of zero both are infinite, then undefined. */
static void check_scaled(const struct run *a, const struct run *b, const char *name, double factor)
{
  int s = state_named(a->program, name), z = state_named(b->program, name);
  for (size_t k = 0; k < STEPS && s >= 0 && z >= 0; k++)
    for (size_t e = 0; e < ELEMENTS; e++) {
      double x = format_to_double(a->format, a->state[k][e][s]),
             y = format_to_double(b->format, b->state[k][e][z]);
      ck_assert_msg(y == factor * x || (isnan(x) && isnan(y)),
                    "%s and %s, %s: %s of element %zu, step %zu: %a, %a", a->program->id,
                    b->program->id, a->format->name, name, e, k, x, y);
    }
}

static void scale(const struct run *r, uint64_t *bits, size_t n, double factor)
{
  for (size_t i = 0; i < n; i++)
    bits[i] = format_from_double(r->format, factor * format_to_double(r->format, bits[i]));
}

static void scale_state(struct run *r, const char *name, double factor)
{
  int s = state_named(r->program, name);
  if (s >= 0)
    scale(r, r->c.initial + (size_t)s * ELEMENTS, ELEMENTS, factor);
}

/* Every optimizer and every dialect of one switch, in every format. */
static void each(void (*relation)(const struct step_program *p, const struct format *f))
{
  size_t n = 0;
  for (size_t f = 0; formats[f] != NULL; f++) {
    for (size_t i = 0; step_programs[i] != NULL; i++)
      if (step_programs[i]->order_of == NULL) {
        relation(step_programs[i], formats[f]);
        n++;
      }
    for (const struct dialect_family *d = dialect_families; d->optimizer != NULL; d++)
      for (size_t i = 0; d->programs[i] != NULL; i++) {
        relation(d->programs[i], formats[f]);
        n++;
      }
  }
  ck_assert_uint_gt(n, 4 * 18);
}

/* theta, g and the averages of g change their signs together. */
static void sign_flip(const struct step_program *p, const struct format *f)
{
  static const char *const odd[] = {"theta", "m", "a"}, *const even[] = {"v", "vmax", "mu_product"};
  struct run a = inputs(p, f), b = inputs(p, f);
  for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
    scale_state(&b, odd[i], -1);
  scale(&b, b.c.grad, STEPS * ELEMENTS, -1);
  compute(&a);
  compute(&b);
  for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
    check_scaled(&a, &b, odd[i], -1);
  for (size_t i = 0; i < sizeof even / sizeof even[0]; i++)
    check_scaled(&a, &b, even[i], 1);
  release(&a);
  release(&b);
}
START_TEST(test_metamorphic_sign_flip)
{
  each(sign_flip);
}
END_TEST

/* [eq:M98] eps = 0 and no decay: gradients 2^k times as large move theta as far. Optimizers without
 * a denominator scale as a whole, theta too. binary16 has too few exponents for the squares. */
static void homogeneous(const struct step_program *p, const struct format *f)
{
  const double factor = 8;
  bool whole = state_named(p, "v") < 0;
  struct run a = inputs(p, f), b = inputs(p, f);
  bool divided = strncmp(p->id, "rmsprop_momentum", strlen("rmsprop_momentum")) == 0,
       norm = strcmp(p->id, "adamax") == 0;
  if (f == &format_binary16 ||
      p->dialect_of != NULL) { /* a dialect may have another eps, or decay */
    release(&a);
    release(&b);
    return;
  }
  struct run *both[] = {&a, &b};
  for (size_t i = 0; i < 2; i++) {
    set(both[i], "eps", 0);
    set(both[i], "weight_decay", 0);
  }
  double m = divided ? 1 : factor, v = norm ? factor : factor * factor;
  scale_state(&b, "theta", whole ? factor : 1);
  scale_state(&b, "m", m);
  scale_state(&b, "a", factor);
  scale_state(&b, "v", v);
  scale_state(&b, "vmax", v);
  scale(&b, b.c.grad, STEPS * ELEMENTS, factor);
  compute(&a);
  compute(&b);
  check_scaled(&a, &b, "theta", whole ? factor : 1);
  check_scaled(&a, &b, "m", m);
  check_scaled(&a, &b, "a", factor);
  check_scaled(&a, &b, "v", v);
  check_scaled(&a, &b, "vmax", v);
  check_scaled(&a, &b, "mu_product", 1);
  release(&a);
  release(&b);
}
START_TEST(test_metamorphic_scaling)
{
  each(homogeneous);
}
END_TEST

/* [eq:M85] the state named is the same in two optimizers, with weight_decay = 0. */
START_TEST(test_metamorphic_relatives)
{
  static const struct {
    const char *one, *other, *state;
  } same[] = {
      {"adam", "adamw", "theta"},   {"adam", "adamw", "m"},        {"adam", "adamw", "v"},
      {"adam", "adam_l2", "theta"}, {"radam", "radamw", "theta"},  {"adam", "radam", "m"},
      {"adam", "radam", "v"},       {"adam", "nadam", "m"},        {"adam", "nadam", "v"},
      {"adam", "amsgrad", "m"},     {"adam", "amsgrad", "v"},      {"adam", "amsgrad_hat", "v"},
      {"adam", "adam_v", "m"},      {"adam", "adam_v", "v"},       {"adam", "adamax", "m"},
      {"adam", "rmsprop", "v"},     {"adam", "momentum_ema", "m"},
  };
  for (size_t f = 0; formats[f] != NULL; f++)
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
      struct run a = inputs(step_program_find(same[i].one), formats[f]),
                 b = inputs(step_program_find(same[i].other), formats[f]);
      set(&a, "weight_decay", 0);
      set(&b, "weight_decay", 0);
      compute(&a);
      compute(&b);
      ck_assert_int_ge(state_named(b.program, same[i].state), 0);
      check_scaled(&a, &b, same[i].state, 1);
      release(&a);
      release(&b);
    }
}
END_TEST

/* The comparison can fail: another eps is another theta, decay is not the same as none. */
START_TEST(test_metamorphic_can_fail)
{
  struct run a = inputs(step_program_find("adam"), &format_binary32),
             b = inputs(step_program_find("adamw"), &format_binary32);
  bool differ = false;
  compute(&a);
  compute(&b);
  for (size_t k = 0; k < STEPS; k++)
    for (size_t e = 0; e < ELEMENTS; e++)
      differ = differ || a.state[k][e][0] != b.state[k][e][0];
  ck_assert(differ);
  release(&a);
  release(&b);
}
END_TEST

Suite *metamorphic_suite(void)
{
  Suite *s = suite_create("metamorphic");
  TCase *tc = tcase_create("metamorphic");
  tcase_set_timeout(tc, 120);
  tcase_add_test(tc, test_metamorphic_sign_flip);
  tcase_add_test(tc, test_metamorphic_scaling);
  tcase_add_test(tc, test_metamorphic_relatives);
  tcase_add_test(tc, test_metamorphic_can_fail);
  suite_add_tcase(s, tc);
  return s;
}
