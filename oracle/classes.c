/* SPDX-License-Identifier: MIT */
#include "classes.h"
#include "hyper.h"
#include "philox.h"

#include <math.h>
#include <string.h>

const struct input_class input_classes[] = {
    {"random", "Random", "magnitudes over a few binades, random signs", fill_random},
    {"first_step", "FirstStep", "gradients over the whole range of exponents", fill_first_step},
    {"zero_gradient", "ZeroGradient", "zero for ever, after and before non-zero gradients",
     fill_zero_gradient},
    {"negative_zero", "NegativeZero", "-0.0 in gradients, parameters and averages",
     fill_negative_zero},
    {"eps_dominated", "EpsDominated", "gradients far below eps", fill_eps_dominated},
    {"eps_zero", "EpsZero", "random and zero gradients; meant for --eps 0", fill_eps_zero},
    {"square_threshold", "SquareThreshold",
     "g where g^2 and (1-beta2) g^2 underflow or overflow, and one ulp beside",
     fill_square_threshold},
    {"subnormal", "Subnormal", "subnormal parameters and averages", fill_subnormal},
    {"cancellation", "Cancellation", "beta1 m and (1-beta1) g opposite, exactly or nearly",
     fill_cancellation},
    {"bias_correction", "BiasCorrection",
     "random; meant for --first-t where 1 - beta^t rounds to 1", fill_random},
    {"jump_start", "JumpStart", "random; meant for a large --first-t", fill_random},
    {"weight_decay", "WeightDecay", "random; meant for extreme --weight-decay", fill_random},
    {"betas", "Betas", "random; meant for extreme betas", fill_random},
    {"tie", "Tie",
     "constant gradients and parameters at the edge of a binade; meant for --eps 0 and --lr 2^-k",
     fill_tie},
    {"sub_ulp_update", "SubUlpUpdate", "parameters that the update is too small for",
     fill_sub_ulp_update},
    {"non_finite", "NonFinite", "NaN and infinities in some elements at the second step",
     fill_non_finite},
    {"lr_zero", "LrZero", "random; meant for --lr 0", fill_random},
    {"gate", "Gate", "random; meant for RAdam at the thresholds of its gate", fill_random},
    {"decreasing", "Decreasing",
     "gradients that fall by 2^-3 a step, so that v falls below its maximum", fill_decreasing},
    {"centered", "Centered", "constant gradients with averages where v - m^2 cancels",
     fill_centered},
    {"ensemble", "Ensemble",
     "the points of a finite sample space, gradients of equal laws; meant for --semantics real "
     "--lr 1 --eps 0, 2^k elements",
     fill_ensemble},
    {"hard_to_round", "HardToRound",
     "one step with an exact m_t, v_t or theta_t next to the middle of two numbers, found by search",
     fill_hard_to_round},
    {"length", "Length", "random; meant for lengths around those of vector registers", fill_random},
    {NULL, NULL, NULL, NULL},
};

const struct input_class *class_find(const char *name)
{
  for (const struct input_class *k = input_classes; k->name != NULL; k++)
    if (strcmp(k->name, name) == 0)
      return k;
  return NULL;
}

uint64_t class_number(const struct class_inputs *in, double x)
{
  return format_from_double(in->format, x);
}

uint64_t class_neighbour(const struct class_inputs *in, uint64_t bits, int places)
{
  return format_from_ordinal(in->format, format_ordinal(in->format, bits) + places);
}

uint64_t class_random(const struct class_inputs *in, const struct vec_case *c, uint64_t t,
                      size_t element, unsigned stream, int low, int high)
{
  struct philox_address at = {
      .seed = in->seed, .t = t, .case_id = c->id, .element = (uint32_t)element, .stream = stream};
  uint64_t word[2];
  philox_draw64(&at, word);
  return class_number(in, class_value(word[0], word[1], low, (uint64_t)(high - low + 1)));
}

double class_hyper(const struct class_inputs *in, const char *name)
{
  int i = hyper_index(in->program, name);
  return i < 0 ? 0 : in->hyper[i];
}

bool class_has(const struct class_inputs *in, const char *name)
{
  return hyper_index(in->program, name) >= 0;
}

void class_set(const struct class_inputs *in, struct vec_case *c, const char *name, size_t element,
               uint64_t bits)
{
  for (size_t s = 0; s < in->program->n_state; s++)
    if (strcmp(in->program->state[s].name, name) == 0)
      *class_initial(c, s, element) = bits;
}

void class_usual_state(const struct class_inputs *in, struct vec_case *c)
{
  for (size_t e = 0; e < c->elements; e++) {
    *class_initial(c, 0, e) = class_random(in, c, c->first_t, e, STREAM_THETA, -2, 1);
    if (c->first_t == 1)
      continue;
    uint64_t m = class_random(in, c, c->first_t, e, STREAM_MOMENT, -8, -1);
    double x = format_to_double(in->format, m), v = x * x * (1 + (double)(e % 5));
    class_set(in, c, "m", e, m);
    class_set(in, c, "a", e, m);
    class_set(in, c, "v", e, class_number(in, v));
    class_set(in, c, "vmax", e, class_number(in, v * (1 + (double)(e % 3))));
    class_set(in, c, "mu_product", e, class_number(in, ldexp(1, -(int)(e % 16) - 1)));
  }
}
