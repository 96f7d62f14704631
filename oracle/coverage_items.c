/* SPDX-License-Identifier: MIT */
#include "coverage.h"
#include "hyper.h"
#include "rho.h"
#include "suite_threshold.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- what a program has ---- */

static bool has_state(const struct step_program *p, const char *name)
{
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return true;
  return false;
}

static bool has_register(const struct step_program *p, const char *name)
{
  for (size_t r = 0; r < p->n_register; r++)
    if (strcmp(p->reg_name[r], name) == 0)
      return true;
  return false;
}

static bool has_root(const struct step_program *p)
{
  for (size_t i = 0; i < p->n_instr; i++)
    if (p->instr[i].op == STEP_SQRT && !p->instr[i].scalar)
      return true;
  return false;
}

#define WITHOUT(name, condition, reason)                                                           \
  static const char *name(const struct step_program *p, const struct format *f)                    \
  {                                                                                                \
    (void)p, (void)f;                                                                              \
    return condition ? NULL : reason;                                                              \
  }
#define HYPER(text) (hyper_index(p, text) >= 0)

WITHOUT(never, true, "")
WITHOUT(no_eps, HYPER("eps"), "it has no eps")
WITHOUT(no_m, has_state(p, "m"), "it has no m")
WITHOUT(no_linear_m, has_state(p, "m") && strstr(p->id, "rmsprop_momentum") == NULL,
        has_state(p, "m") ? "what enters m is divided by a root" : "it has no m")
WITHOUT(no_squares, has_state(p, "v") && has_root(p), "it squares nothing")
WITHOUT(no_weighted_squares, has_state(p, "v") && has_root(p) && HYPER("beta2"),
        has_root(p) ? "the square has no weight" : "it squares nothing")
WITHOUT(no_first_decay, HYPER("beta1") || HYPER("momentum"),
        "m does not decay by a number of its own")
WITHOUT(no_second_decay, HYPER("beta2"), "it has no beta2")
WITHOUT(no_two_decays, HYPER("beta1") && HYPER("beta2"), "it has not two betas")
WITHOUT(no_weight_decay, HYPER("weight_decay"), "it has no weight decay")
WITHOUT(no_counter, suite_depends_on_t(p), "the step does not depend on t")
WITHOUT(no_c1, has_register(p, "c1"), "m is not corrected")
WITHOUT(no_c2, has_register(p, "c2"), "v is not corrected")
WITHOUT(no_gate, has_register(p, "r_t"), "it has no gate")
WITHOUT(no_vmax, has_state(p, "vmax") || strcmp(p->id, "adamax") == 0, "it takes no maximum")
WITHOUT(no_variance, strstr(p->id, "centered") != NULL, "it has no variance")
WITHOUT(no_rounding_to_one,
        f->precision < 53 && (HYPER("beta1") || HYPER("momentum") || HYPER("beta2")),
        f->precision < 53 ? "it has no decay"
                          : "no binary64 number below 1 rounds to 1 in binary64")
WITHOUT(no_constant_update,
        strstr(p->id, "nadam") == NULL && strstr(p->id, "centered") == NULL &&
            strcmp(p->id, "adamax") != 0,
        strstr(p->id, "nadam") != NULL ? "its schedule is no power of two"
        : strcmp(p->id, "adamax") == 0 ? "the correction of m is no power of two"
                                       : "a constant gradient has no variance")

/* ---- shorthands for predicates ---- */

static const char *input_class(const struct coverage_case *x)
{
  return x->c->want.input_class->name;
}

/* Of the program, or -1 where it has none. */
static double hyper(const struct coverage_case *x, const char *name)
{
  int i = hyper_index(x->c->want.program, name);
  return i < 0 ? -1 : x->c->want.hyper[i];
}

static double first_decay(const struct coverage_case *x)
{
  double beta1 = hyper(x, "beta1");
  return beta1 >= 0 ? beta1 : hyper(x, "momentum");
}

static double number(const struct coverage_case *x, uint64_t bits)
{
  return format_to_double(x->c->want.format, bits);
}

static double grad(const struct coverage_case *x, size_t k, size_t e)
{
  return number(x, x->c->inputs.grad[k * x->c->inputs.elements + e]);
}

static int state(const struct coverage_case *x, const char *name)
{
  const struct step_program *p = x->c->want.program;
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return (int)s;
  return -1;
}

/* State s before the first step (k = 0) or after step k, counted from 1, in the float reading. */
static uint64_t value_bits(const struct coverage_case *x, int s, size_t k, size_t e)
{
  const struct vec_case *c = &x->c->inputs;
  return k == 0 ? c->initial[(size_t)s * c->elements + e]
                : x->run[((k - 1) * c->elements + e) * x->c->want.program->n_state + (size_t)s];
}

static double value(const struct coverage_case *x, const char *name, size_t k, size_t e)
{
  int s = state(x, name);
  return s < 0 ? NAN : number(x, value_bits(x, s, k, e));
}

static bool covers(const struct coverage_case *x, uint64_t t)
{
  const struct vec_case *c = &x->c->inputs;
  return t != 0 && c->first_t <= t && t < c->first_t + c->steps;
}

#define EACH_ELEMENT(x) (size_t e = 0; e < (x)->c->inputs.elements; e++)
#define EACH_STEP(x) (size_t k = 0; k < (x)->c->inputs.steps; k++)

/* `name` holds of some element; of some answer of an element. */
#define SOME_ELEMENT(name, condition)                                                              \
  static bool name(const struct coverage_case *x)                                                  \
  {                                                                                                \
    for                                                                                            \
      EACH_ELEMENT(x)                                                                              \
    if (condition)                                                                                 \
      return true;                                                                                 \
    return false;                                                                                  \
  }
#define SOME_ANSWER(name, condition)                                                               \
  static bool name(const struct coverage_case *x)                                                  \
  {                                                                                                \
    for                                                                                            \
      EACH_STEP(x)                                                                                 \
      for                                                                                          \
      EACH_ELEMENT(x)                                                                              \
    if (condition)                                                                                 \
      return true;                                                                                 \
    return false;                                                                                  \
  }
#define CASE(name, condition)                                                                      \
  static bool name(const struct coverage_case *x)                                                  \
  {                                                                                                \
    return condition;                                                                              \
  }

/* ---- gradients ---- */

static bool all_zero(const struct coverage_case *x, size_t e, size_t from)
{
  for (size_t k = from; k < x->c->inputs.steps; k++)
    if (grad(x, k, e) != 0)
      return false;
  return x->c->inputs.steps > from;
}

static bool of_all_exponents(const struct coverage_case *x)
{
  const struct format *f = x->c->want.format;
  double least = INFINITY, most = 0;
  for
    EACH_ELEMENT(x)
    {
      least = fmin(least, fabs(grad(x, 0, e)));
      most = fmax(most, fabs(grad(x, 0, e)));
    }
  return x->c->inputs.first_t == 1 && x->c->inputs.steps > 0 && most > ldexp(1, f->emax / 2 - 2) &&
         least < ldexp(1, (f->emin - f->precision) / 2 + 4);
}

SOME_ELEMENT(zero_for_ever, x->c->inputs.steps > 1 && all_zero(x, e, 0))
SOME_ELEMENT(zero_after, x->c->inputs.steps > 1 && grad(x, 0, e) != 0 && all_zero(x, e, 1))
SOME_ANSWER(minus_zero, grad(x, k, e) == 0 && signbit(grad(x, k, e)) != 0)
SOME_ELEMENT(minus_zero_theta,
             value(x, "theta", 0, e) == 0 && signbit(value(x, "theta", 0, e)) != 0)
SOME_ELEMENT(minus_zero_m, value(x, "m", 0, e) == 0 && signbit(value(x, "m", 0, e)) != 0)

/* Three gradients in a row, of which (1-beta2)^weighted g^2 is below 2^exponent at the first and
 * above at the last. */
static bool straddles(const struct coverage_case *x, int exponent, bool weighted)
{
  const struct format *f = x->c->want.format;
  double weight = weighted ? 1 - hyper(x, "beta2") : 1;
  for (size_t e = 0; e + 2 < x->c->inputs.elements; e++) {
    const uint64_t *g = x->c->inputs.grad + e;
    if (x->c->inputs.steps == 0 || format_ordinal(f, g[1]) != format_ordinal(f, g[0]) + 1 ||
        format_ordinal(f, g[2]) != format_ordinal(f, g[1]) + 1)
      continue;
    long double low = grad(x, 0, e), high = grad(x, 0, e + 2), edge = ldexpl(1, exponent);
    if (low * low * weight < edge && high * high * weight > edge)
      return true;
  }
  return false;
}

#define SQUARES(name, exponent)                                                                    \
  CASE(name, straddles(x, exponent, false))                                                        \
  CASE(name##_weighted, straddles(x, exponent, true))
#define F (x->c->want.format)
SQUARES(vanishing, F->emin - F->precision)
SQUARES(least_subnormal, F->emin - F->precision + 1)
SQUARES(least_normal, F->emin)
SQUARES(overflow, F->emax + 1)

/* ---- averages and their corrections ---- */

static bool subnormal(const struct coverage_case *x, const char *name, size_t e)
{
  double v = fabs(value(x, name, 0, e));
  return v > 0 && v < ldexp(1, F->emin);
}

SOME_ELEMENT(v_subnormal, subnormal(x, "v", e))
SOME_ELEMENT(m_subnormal, subnormal(x, "m", e))
SOME_ELEMENT(theta_subnormal, subnormal(x, "theta", e))

/* m_t of the float reading is at most 4 places from zero in units of the decayed m. */
static bool cancels(const struct coverage_case *x, size_t k, size_t e)
{
  double before = value(x, "m", k, e), after = value(x, "m", k + 1, e);
  return before != 0 && grad(x, k, e) != 0 && isfinite(after) &&
         fabs(after) <= ldexp(fabs(before), 3 - F->precision);
}
SOME_ANSWER(cancellation, cancels(x, k, e))

static bool alternates(const struct coverage_case *x, size_t e)
{
  size_t k = 1;
  while (k < x->c->inputs.steps && grad(x, k, e) != 0 && grad(x, k, e) == -grad(x, k - 1, e))
    k++;
  return k >= 3 && k == x->c->inputs.steps;
}
SOME_ELEMENT(alternating, alternates(x, e))

static bool falls_by(const struct coverage_case *x, size_t e, double ratio)
{
  size_t k = 1;
  while (k < x->c->inputs.steps && grad(x, k, e) != 0 &&
         fabs(grad(x, k, e) / grad(x, k - 1, e) - ratio) <= ldexp(4, -F->precision))
    k++;
  return k >= 3 && k == x->c->inputs.steps;
}
static bool geometric(const struct coverage_case *x)
{
  double ratio = first_decay(x) >= 0 ? first_decay(x) : hyper(x, "beta2");
  for
    EACH_ELEMENT(x)
  if (ratio > 0 && falls_by(x, e, ratio))
    return true;
  return false;
}

/* The case has the last step at which 1 - beta^t is not yet 1 in the format, and the first at which
 * it is. */
static bool corrected_to_one(const struct coverage_case *x, const char *name)
{
  double beta = hyper(x, name);
  uint64_t t = beta > 0 ? threshold_one(F, beta) : 0;
  return t > 1 && covers(x, t - 1) && covers(x, t);
}
CASE(c1_one, corrected_to_one(x, "beta1"))
CASE(c2_one, corrected_to_one(x, "beta2"))

static bool vanished(const struct coverage_case *x, const char *name)
{
  double beta = hyper(x, name);
  uint64_t t = beta > 0 ? threshold_vanishes(F, beta) : 0;
  return t > 0 && x->c->inputs.first_t + x->c->inputs.steps > t;
}
CASE(power_vanishes, vanished(x, "beta1"))

#define COUNTER(name, first, last) CASE(name, covers(x, first) && covers(x, last))
COUNTER(counter_8, 256, 257)
COUNTER(counter_11, 2048, 2049)
COUNTER(counter_24, (1 << 24) - 1, (1 << 24) + 1)
COUNTER(counter_31, (UINT64_C(1) << 31) - 1, (UINT64_C(1) << 31) + 1)
COUNTER(counter_53, (UINT64_C(1) << 53) - 1, UINT64_C(1) << 53)

/* ---- hyperparameters ---- */

static bool one_less(double beta, int k)
{
  return beta == 1 - ldexp(1, -k);
}

static bool dyadic(double beta)
{
  return beta > 0 && ldexp(beta, 8) == floor(ldexp(beta, 8));
}

static bool rounds_to_one(const struct coverage_case *x, double beta)
{
  return beta > 0 && number(x, format_from_double(F, beta)) == 1;
}

CASE(eps_zero, hyper(x, "eps") == 0)
CASE(eps_dominates, strcmp(input_class(x), "eps_dominated") == 0 && hyper(x, "eps") > 0)
CASE(first_zero, first_decay(x) == 0 && hyper(x, "beta2") != 0)
CASE(second_zero, hyper(x, "beta2") == 0 && first_decay(x) != 0)
CASE(both_zero, hyper(x, "beta1") == 0 && hyper(x, "beta2") == 0)
CASE(first_dyadic, dyadic(first_decay(x)))
CASE(second_dyadic, dyadic(hyper(x, "beta2")))
CASE(first_decimal, first_decay(x) > 0 && !dyadic(first_decay(x)))
CASE(second_decimal, hyper(x, "beta2") > 0 && !dyadic(hyper(x, "beta2")))
CASE(first_to_precision, one_less(first_decay(x), F->precision))
CASE(second_to_precision, one_less(hyper(x, "beta2"), F->precision))
CASE(becomes_one, rounds_to_one(x, first_decay(x)) || rounds_to_one(x, hyper(x, "beta2")))
CASE(beta1_greater, hyper(x, "beta1") > hyper(x, "beta2") &&
                        hyper(x, "beta2") >= hyper(x, "beta1") * hyper(x, "beta1"))
CASE(beta1_squared_greater,
     hyper(x, "beta2") > 0 && hyper(x, "beta1") * hyper(x, "beta1") > hyper(x, "beta2"))
CASE(lr_zero, hyper(x, "lr") == 0)
CASE(lr_subnormal, hyper(x, "lr") > 0 && hyper(x, "lr") < ldexp(1, F->emin))
CASE(lr_huge, hyper(x, "lr") >= 1e10)
CASE(decay_zero,
     hyper(x, "weight_decay") == 0 || (hyper(x, "weight_decay") > 0 && hyper(x, "lr") == 0))
CASE(decay_tiny, hyper(x, "weight_decay") > 0 && hyper(x, "lr") > 0 &&
                     hyper(x, "lr") * hyper(x, "weight_decay") < ldexp(1, -F->precision - 1))
CASE(decay_one, hyper(x, "lr") * hyper(x, "weight_decay") == 1)
CASE(decay_above_one, hyper(x, "weight_decay") > 0 && hyper(x, "lr") * hyper(x, "weight_decay") > 1)
CASE(decay_orders, hyper(x, "weight_decay") > 0 &&
                       hyper(x, "lr") * hyper(x, "weight_decay") >= 1e-4 &&
                       hyper(x, "lr") * hyper(x, "weight_decay") < 1 && x->c->inputs.steps > 1)

/* ---- the parameter ---- */

/* theta, lr and g are finite and not 0, and theta does not move. */
SOME_ANSWER(stands_still, hyper(x, "lr") > 0 && grad(x, k, e) != 0 &&
                              value(x, "theta", k, e) != 0 &&
                              value(x, "theta", k + 1, e) == value(x, "theta", k, e))
SOME_ANSWER(crosses_zero, isfinite(value(x, "theta", k + 1, e)) &&
                              value(x, "theta", k, e) * value(x, "theta", k + 1, e) < 0)

/* An exact theta_t in the middle of two numbers, or so near to it that no precision tells. */
static bool ties(const struct coverage_case *x)
{
  if (strcmp(input_class(x), "tie") != 0)
    return false;
  struct vec_file file = {0};
  struct vec_group *group = generate_group(&file, &x->c->want);
  struct vec_case c = x->c->inputs;
  bool found = false;
  generate_gold(group, &c);
  for (size_t i = 0; i < c.steps * c.elements && !found; i++) {
    const struct cell *theta = &c.gold[i * x->c->want.program->n_output];
    found = theta->kind == CELL_TIE || llabs(theta->tail) == INT64_C(1) << 31;
  }
  free(c.scalar);
    free(c.gold);
    vec_file_free(&file);
    return found;
}

/* ---- special values ---- */

static bool leaks(const struct coverage_case *x)
{
  bool nan = false, plus = false, minus = false, finite = false;
  for
    EACH_ELEMENT(x)
    {
      bool clean = true;
    for
      EACH_STEP(x)
      {
        double g = grad(x, k, e);
        nan = nan || isnan(g);
        plus = plus || g == INFINITY;
        minus = minus || g == -INFINITY;
        clean = clean && isfinite(g);
      }
    finite = finite || clean;
    }
  return nan && plus && minus && finite;
}

/* ---- RAdam's gate ---- */

/* rho_t > c opens at a step of the case at this beta2, not at the number below (side 0); the case
 * is one place below
 * (-1), or above (+1). */
static bool at_gate(const struct coverage_case *x, unsigned c, int side)
{
  double beta2 = hyper(x, "beta2");
  if (!(beta2 > 0))
    return false;
  double edge = hyper_from_bits(hyper_bits(beta2) - (uint64_t)(int64_t)side);
  if (edge >= 1)
    return false;
  for
    EACH_STEP(x)
    {
      uint64_t t = x->c->inputs.first_t + k;
      if (t > c && t <= RHO_LAST_FIRST_STEP && rho_exceeds(edge, t, c) &&
          !rho_exceeds(nextafter(edge, 0), t, c))
        return true;
    }
  return false;
}
#define GATES(name, c)                                                                             \
  CASE(name##_below, at_gate(x, c, -1))                                                            \
  CASE(name##_at, at_gate(x, c, 0)) CASE(name##_above, at_gate(x, c, 1))
GATES(gate4, 4)
GATES(gate5, 5)
CASE(never_rectified, hyper(x, "beta2") > 0.5 && rho_first_step(hyper(x, "beta2"), 4) == 0)

static bool naively_wrong(const struct coverage_case *x)
{
  double beta2 = hyper(x, "beta2");
  for
    EACH_STEP(x)
    {
      uint64_t t = x->c->inputs.first_t + k;
      for (int c = 0; c < RHO_THRESHOLDS && beta2 > 0; c++)
        if ((format_to_double(&format_binary64, rho_naive(&format_binary64, beta2, t)) >
             rho_threshold[c]) != rho_exceeds(beta2, t, rho_threshold[c]))
          return true;
    }
  return false;
}

/* ---- sizes and the rest ---- */

#define LENGTH(n) CASE(length_##n, x->c->inputs.elements == n && x->c->inputs.steps > 0)
LENGTH(0)
LENGTH(1)
LENGTH(3)
LENGTH(7)
LENGTH(8)
LENGTH(9)
LENGTH(15)
LENGTH(17)
LENGTH(65537)
CASE(ensembles, strcmp(input_class(x), "ensemble") == 0 && x->c->want.semantics == SEMANTICS_REAL)
CASE(hard, strcmp(input_class(x), "hard_to_round") == 0)
CASE(falling, strcmp(input_class(x), "decreasing") == 0)
CASE(centred, strcmp(input_class(x), "centered") == 0)
CASE(free_running, x->c->want.semantics == SEMANTICS_REAL && x->c->inputs.steps >= 8)

#define MUST 1, false, NULL
#define OPEN(text) 1, true, text
#define AT_LEVEL_2 2, false, NULL
static const char nan_payload[] = "payload and sign of NaN";
static const char order_overflows[] = "where an intermediate result may overflow and no bound is "
                                      "proved: infinity or the number, by the order of operations";

/* clang-format off */
const struct coverage_item coverage_items[] = {
    {"t = 1, gradients over all exponents", MUST, never, of_all_exponents},
    {"sqrt(v_hat) below eps", MUST, no_eps, eps_dominates},
    {"eps = 0", OPEN(nan_payload), no_eps, eps_zero},
    {"gradients zero for ever", MUST, never, zero_for_ever},
    {"zero after a non-zero gradient (spike, then zeros)", MUST, never, zero_after},
    {"gradient -0.0", MUST, never, minus_zero},
    {"parameter -0.0", MUST, never, minus_zero_theta},
    {"average -0.0", MUST, no_m, minus_zero_m},
    {"g^2 vanishes, one place to each side", MUST, no_squares, vanishing},
    {"g^2 is the least subnormal number, likewise", MUST, no_squares, least_subnormal},
    {"g^2 is the least normal number, likewise", MUST, no_squares, least_normal},
    {"g^2 overflows, likewise", OPEN(order_overflows), no_squares, overflow},
    {"(1-beta2) g^2 vanishes, likewise", MUST, no_weighted_squares, vanishing_weighted},
    {"(1-beta2) g^2 is the least subnormal number, likewise", MUST, no_weighted_squares, least_subnormal_weighted},
    {"(1-beta2) g^2 is the least normal number, likewise", MUST, no_weighted_squares, least_normal_weighted},
    {"(1-beta2) g^2 overflows, likewise", OPEN(order_overflows), no_weighted_squares, overflow_weighted},
    {"v subnormal, its root normal", MUST, no_squares, v_subnormal},
    {"m subnormal", MUST, no_m, m_subnormal},
    {"theta subnormal", MUST, never, theta_subnormal},
    {"beta1 (or momentum) = 0", MUST, no_first_decay, first_zero},
    {"beta2 = 0 alone", MUST, no_second_decay, second_zero},
    {"both betas 0", MUST, no_two_decays, both_zero},
    {"beta1 (or momentum) dyadic", MUST, no_first_decay, first_dyadic},
    {"beta2 dyadic", MUST, no_second_decay, second_dyadic},
    {"beta1 (or momentum) decimal", MUST, no_first_decay, first_decimal},
    {"beta2 decimal", MUST, no_second_decay, second_decimal},
    {"beta1 (or momentum) = 1 - 2^-p", MUST, no_first_decay, first_to_precision},
    {"beta2 = 1 - 2^-p", MUST, no_second_decay, second_to_precision},
    {"a beta that rounds to 1 in the format", MUST, no_rounding_to_one, becomes_one},
    {"beta1 > beta2 >= beta1^2", MUST, no_two_decays, beta1_greater},
    {"beta1^2 > beta2", MUST, no_two_decays, beta1_squared_greater},
    {"the first step at which 1 - beta1^t rounds to 1, and the one before", MUST, no_c1, c1_one},
    {"the first step at which 1 - beta2^t rounds to 1, and the one before", MUST, no_c2, c2_one},
    {"beta1^t rounds to 0", MUST, no_c1, power_vanishes},
    {"t = 256, 257", MUST, no_counter, counter_8},
    {"t = 2^11, 2^11 + 1", MUST, no_counter, counter_11},
    {"t = 2^24 - 1 to 2^24 + 1", MUST, no_counter, counter_24},
    {"t = 2^31 - 1 to 2^31 + 1", MUST, no_counter, counter_31},
    {"t = 2^53", MUST, no_counter, counter_53},
    {"m cancels to a few places", MUST, no_linear_m, cancellation},
    {"alternating gradients", MUST, no_linear_m, alternating},
    {"geometric gradients, by the decay of m", MUST, no_linear_m, geometric},
    {"lr = 0", MUST, never, lr_zero},
    {"lr subnormal", MUST, never, lr_subnormal},
    {"lr huge", MUST, never, lr_huge},
    {"update below half an ulp: theta stands", MUST, never, stands_still},
    {"updates of half an ulp", OPEN("either neighbour where no precision decides"), no_constant_update, ties},
    {"theta crosses zero", MUST, never, crosses_zero},
    {"lr weight_decay = 0", MUST, no_weight_decay, decay_zero},
    {"lr weight_decay too small to see", MUST, no_weight_decay, decay_tiny},
    {"lr weight_decay = 1", MUST, no_weight_decay, decay_one},
    {"lr weight_decay > 1", MUST, no_weight_decay, decay_above_one},
    {"weight decay over several steps (order of decay)", MUST, no_weight_decay, decay_orders},
    {"NaN, +infinity and -infinity beside finite elements", OPEN(nan_payload), never, leaks},
    {"beta2 one place below a threshold rho_t = 4", MUST, no_gate, gate4_below},
    {"beta2 the first above a threshold rho_t = 4", MUST, no_gate, gate4_at},
    {"beta2 one place above the first, rho_t = 4", MUST, no_gate, gate4_above},
    {"beta2 one place below a threshold rho_t = 5", MUST, no_gate, gate5_below},
    {"beta2 the first above a threshold rho_t = 5", MUST, no_gate, gate5_at},
    {"beta2 one place above the first, rho_t = 5", MUST, no_gate, gate5_above},
    {"never rectified", MUST, no_gate, never_rectified},
    {"the formula for rho_t in binary64 decides wrongly", MUST, no_gate, naively_wrong},
    {"v falls below its maximum", MUST, no_vmax, falling},
    {"v - m^2 zero or a rounding error", MUST, no_variance, centred},
    {"0 elements", MUST, never, length_0},
    {"1 element", MUST, never, length_1},
    {"3 elements", MUST, never, length_3},
    {"7 elements", MUST, never, length_7},
    {"8 elements", MUST, never, length_8},
    {"9 elements", MUST, never, length_9},
    {"15 elements", MUST, never, length_15},
    {"17 elements", MUST, never, length_17},
    {"65537 elements", AT_LEVEL_2, never, length_65537},
    {"means over a finite sample space", MUST, never, ensembles},
    {"exact results next to the middle of two numbers", MUST, never, hard},
    {"the exact trajectory of 8 steps or more", MUST, never, free_running},
    {NULL, 0, false, NULL, NULL, NULL},
};
