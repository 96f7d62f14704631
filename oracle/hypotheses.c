/* SPDX-License-Identifier: MIT */
#include "hypotheses.h"
#include "hyper.h"
#include "mistakes.h"

#include <string.h>

/* ---- hyperparameters ---- */

static void swap_betas(const struct step_program *p, double *hyper)
{
  int a = hyper_index(p, "beta1"), b = hyper_index(p, "beta2");
  if (a < 0 || b < 0)
    return;
  double x = hyper[a];
  hyper[a] = hyper[b];
  hyper[b] = x;
}

static bool is_rounded(const struct hypothesis *h, const char *name)
{
  size_t n = strcspn(h->rounded, "*");
  return h->rounded[n] == '*' ? strncmp(name, h->rounded, n) == 0 : strcmp(name, h->rounded) == 0;
}

void hypothesis_hyper(const struct hypothesis *h, const struct step_program *p, double *hyper)
{
  for (size_t i = 0; h->rounded != NULL && i < p->n_hyper; i++)
    if (is_rounded(h, p->hyper_name[i]))
      hyper[i] = format_to_double(h->to, format_from_double(h->to, hyper[i]));
  if (h->hyper != NULL)
    h->hyper(p, hyper);
}

static void no_decay(const struct step_program *p, double *hyper)
{
  int i = hyper_index(p, "weight_decay");
  if (i >= 0)
    hyper[i] = 0;
}

/* ---- operands ---- */

static void later(const struct step_program *p, struct operands *o)
{
  (void)p;
  o->t++;
}

static void earlier(const struct step_program *p, struct operands *o)
{
  (void)p;
  o->t--;
}

/* A counter that starts at 1 and stays, or has so many bits. */
static void frozen(const struct step_program *p, struct operands *o)
{
  (void)p;
  o->t = 1;
}

static void byte(const struct step_program *p, struct operands *o)
{
  (void)p;
  o->t &= 0xff;
}

static void word(const struct step_program *p, struct operands *o)
{
  (void)p;
  o->t &= 0xffff;
}

static void negate_gradient(const struct step_program *p, struct operands *o)
{
  (void)p;
  o->grad ^= UINT64_C(1) << (o->format->width - 1);
}

static void swap_moments(const struct step_program *p, struct operands *o)
{
  if (p->n_state < 3)
    return;
  uint64_t x = o->before[1], y = o->after[1];
  o->before[1] = o->before[2];
  o->before[2] = x;
  o->after[1] = o->after[2];
  o->after[2] = y;
}

static void flush(const struct format *f, uint64_t *bits)
{
  if (format_classify(f, *bits) == FORMAT_SUBNORMAL)
    *bits &= UINT64_C(1) << (f->width - 1);
}

static void flush_all(const struct step_program *p, struct operands *o)
{
  flush(o->format, &o->grad);
  for (size_t s = 0; s < p->n_state; s++)
    flush(o->format, &o->before[s]);
}

/* Hyperparameters in each narrower format. */
#define ROUNDED(what, label, which)                                                                \
  ROUNDED_TO(what, label, which, binary32), ROUNDED_TO(what, label, which, bfloat16),              \
      ROUNDED_TO(what, label, which, binary16)
#define ROUNDED_TO(what, label, which, format)                                                     \
  {                                                                                                \
    .name = #format "_" label, .sentence = what " rounded to " #format " before use",              \
    .rounded = which, .to = &format_##format                                                       \
  }

const struct hypothesis hypotheses[] = {
    {.name = "tail_skipped",
     .sentence = "elements are left as they were, such as a tail that a loop skips",
     .still = true},
    {.name = "v_reassociated",
     .sentence = "((1-beta2) g) g instead of (1-beta2) (g g)",
     .change = mistake_v_reassociated},
    {.name = "contracted",
     .sentence = "multiplications and additions are contracted to fused ones (-ffp-contract)",
     .change = mistake_contracted_second},
    {.name = "contracted",
     .sentence = "multiplications and additions are contracted to fused ones, the first product "
                 "of two (-ffp-contract)",
     .change = mistake_contracted_first},
    {.name = "t_off_by_one", .sentence = "the bias correction uses t + 1 for t", .operand = later},
    {.name = "t_off_by_one",
     .sentence = "the bias correction uses t - 1 for t",
     .operand = earlier},
    {.name = "betas_swapped", .sentence = "beta1 and beta2 are exchanged", .hyper = swap_betas},
    {.name = "no_bias_correction",
     .sentence = "neither average is corrected for its start at zero",
     .change = mistake_no_bias_correction},
    {.name = "first_moment_only",
     .sentence = "only m is corrected for its start at zero, v is not",
     .change = mistake_first_moment_only},
    {.name = "second_moment_only",
     .sentence = "only v is corrected for its start at zero, m is not",
     .change = mistake_second_moment_only},
    ROUNDED_TO("beta1 and beta2 are", "betas", "beta*", binary32),
    ROUNDED_TO("all hyperparameters are", "hyperparameters", "*", binary32),
    {.name = "t_frozen", .sentence = "the step number stays 1", .operand = frozen},
    {.name = "t_byte", .sentence = "the step number has 8 bits", .operand = byte},
    {.name = "t_word", .sentence = "the step number has 16 bits", .operand = word},
    {.name = "sqrt_dropped",
     .sentence = "v_hat is used without its square root",
     .change = mistake_sqrt_dropped},
    {.name = "eps_inside_sqrt",
     .sentence = "eps is added inside the square root",
     .change = mistake_eps_inside_sqrt},
    {.name = "eps_hat",
     .sentence = "eps is added before the bias correction of v (epsilon-hat of [KB15])",
     .change = mistake_eps_hat},
    {.name = "eps_missing", .sentence = "eps is not added", .change = mistake_eps_missing},
    {.name = "decay_missing", .sentence = "weight decay is not applied", .hyper = no_decay},
    {.name = "decay_coupled",
     .sentence = "weight decay is added to the gradient (L2) instead of decoupled",
     .change = mistake_decay_coupled},
    {.name = "decay_decoupled",
     .sentence = "weight decay is decoupled (AdamW) instead of added to the gradient",
     .change = mistake_decay_decoupled},
    {.name = "decay_after",
     .sentence = "weight decay is applied after the update, to the new theta",
     .change = mistake_decay_after},
    {.name = "decay_without_lr",
     .sentence = "weight decay is not multiplied by lr",
     .change = mistake_decay_without_lr},
    {.name = "stale_v",
     .sentence = "the update uses v of the step before",
     .change = mistake_stale_v},
    {.name = "stale_m",
     .sentence = "the update uses m of the step before",
     .change = mistake_stale_m},
    {.name = "g_not_squared",
     .sentence = "v averages |g| instead of g^2",
     .change = mistake_g_not_squared},
    {.name = "m_without_weight",
     .sentence = "m adds g instead of (1-beta1) g",
     .change = mistake_m_without_weight},
    {.name = "gradient_sign",
     .sentence = "the sign of the gradient is turned (maximization)",
     .operand = negate_gradient},
    ROUNDED("lr is", "lr", "lr"),
    ROUNDED("beta1 is", "beta1", "beta1"),
    ROUNDED("beta2 is", "beta2", "beta2"),
    ROUNDED("eps is", "eps", "eps"),
    ROUNDED("weight_decay is", "weight_decay", "weight_decay"),
    ROUNDED("momentum is", "momentum", "momentum"),
    ROUNDED("dampening is", "dampening", "dampening"),
    ROUNDED("lr_decay is", "lr_decay", "lr_decay"),
    ROUNDED("momentum_decay is", "momentum_decay", "momentum_decay"),
    ROUNDED_TO("all hyperparameters are", "hyperparameters", "*", bfloat16),
    ROUNDED_TO("all hyperparameters are", "hyperparameters", "*", binary16),
    ROUNDED_TO("beta1 and beta2 are", "betas", "beta*", bfloat16), /* beta2 becomes 1: less is seen */
    ROUNDED_TO("beta1 and beta2 are", "betas", "beta*", binary16),
    {.name = "moments_swapped",
     .sentence = "m and v are given under each other's names",
     .operand = swap_moments},
    {.name = "flush_to_zero",
     .sentence = "subnormal numbers are flushed to zero (FTZ, DAZ, -ffast-math)",
     .operand = flush_all,
     .any_zero = true},
    {.name = "naive_bias_correction",
     .sentence = "1 - pow(beta, t) is computed in the working format",
     .change = mistake_naive_correction,
     .loose = true},
    {.name = NULL},
};
