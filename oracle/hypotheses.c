/* SPDX-License-Identifier: MIT */
#include "hypotheses.h"
#include "hyper.h"

#include <string.h>

/* ---- the denominator ---- */

/* sqrt(v_hat) + eps: the addition, its root. False when the program has another shape. */
static bool denominator(struct variant *v, struct step_instr **add, struct step_instr **root)
{
  int eps = variant_reg(v, "e");
  *add = eps < 0 ? NULL : variant_reader(v, STEP_ADD, eps);
  *root = *add == NULL ? NULL : variant_writer(v, (*add)->arg[0]);
  return *root != NULL && (*root)->op == STEP_SQRT && (*add)->arg[1] == eps;
}

static bool eps_inside_sqrt(struct variant *v)
{
  struct step_instr *add, *root;
  if (!denominator(v, &add, &root))
    return false;
  root->op = STEP_ADD;
  root->arg[1] = add->arg[1];
  add->op = STEP_SQRT;
  add->arg[1] = 0;
  return true;
}

/* (sqrt(v_t) + eps) / sqrt(c2) = sqrt(v_hat) + eps sqrt(rc2) */
static bool eps_hat(struct variant *v)
{
  struct step_instr *add, *root;
  int rc2 = variant_reg(v, "rc2");
  if (rc2 < 0 || !denominator(v, &add, &root))
    return false;
  int scale = variant_insert(v, &add, STEP_SQRT, STEP_WORKING, rc2, 0);
  int scaled = variant_insert(v, &add, STEP_MUL, STEP_WORKING, add->arg[1], scale);
  if (scale < 0 || scaled < 0)
    return false;
  add->arg[1] = (uint8_t)scaled;
  return true;
}

static bool eps_missing(struct variant *v)
{
  struct step_instr *add, *root;
  if (!denominator(v, &add, &root))
    return false;
  variant_become(add, add->arg[0]);
  return true;
}

static bool sqrt_dropped(struct variant *v)
{
  struct step_instr *add, *root;
  if (!denominator(v, &add, &root))
    return false;
  variant_become(root, root->arg[0]);
  return true;
}

/* ---- bias correction ---- */

static bool without_correction(struct variant *v, const char *name)
{
  struct step_instr *in = variant_writer(v, variant_reg(v, name));
  if (in == NULL || variant_reg(v, "k1") < 0)
    return false;
  variant_become(in, variant_reg(v, "k1"));
  return true;
}

static bool no_bias_correction(struct variant *v)
{
  return without_correction(v, "c1") && without_correction(v, "c2");
}

static bool first_moment_only(struct variant *v)
{
  return without_correction(v, "c2");
}

static bool second_moment_only(struct variant *v)
{
  return without_correction(v, "c1");
}

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

static void narrow(const struct step_program *p, double *hyper, const char *name)
{
  int i = hyper_index(p, name);
  if (i >= 0)
    hyper[i] = (float)hyper[i];
}

static void narrow_betas(const struct step_program *p, double *hyper)
{
  narrow(p, hyper, "beta1");
  narrow(p, hyper, "beta2");
}

static void narrow_all(const struct step_program *p, double *hyper)
{
  for (size_t i = 0; i < p->n_hyper; i++)
    narrow(p, hyper, p->hyper_name[i]);
}

static void no_decay(const struct step_program *p, double *hyper)
{
  int i = hyper_index(p, "weight_decay");
  if (i >= 0)
    hyper[i] = 0;
}

/* ---- weight decay ---- */

static bool other_program(struct variant *v, const char *from, const char *to)
{
  if (strcmp(v->program.id, from) != 0)
    return false;
  variant_copy(v, step_program_find(to));
  return true;
}

static bool decay_coupled(struct variant *v)
{
  return other_program(v, "adamw", "adam_l2");
}

static bool decay_decoupled(struct variant *v)
{
  return other_program(v, "adam_l2", "adamw");
}

/* theta decay - update becomes (theta - update) decay */
static bool decay_after(struct variant *v)
{
  struct step_instr *last = variant_writer(v, v->program.state[0].after), *product;
  int decay = variant_reg(v, "decay");
  if (last == NULL || last->op != STEP_SUB || decay < 0 ||
      (product = variant_writer(v, last->arg[0])) == NULL || product->op != STEP_MUL)
    return false;
  struct step_instr minus = *last, times = *product;
  minus.arg[0] = v->program.state[0].before;
  minus.dst = times.dst;
  times.arg[0] = times.dst;
  times.arg[1] = (uint8_t)decay;
  times.dst = last->dst;
  if (product + 1 != last)
    return false;
  *product = minus;
  *last = times;
  return true;
}

static bool decay_without_lr(struct variant *v)
{
  struct step_instr *in = variant_writer(v, variant_reg(v, "decay_2"));
  int wd = variant_reg(v, "weight_decay");
  if (in == NULL || in->op != STEP_MUL || wd < 0)
    return false;
  variant_become(in, wd);
  return true;
}

/* ---- the averages ---- */

static bool stale(struct variant *v, const char *name)
{
  for (size_t s = 0; s < v->program.n_state; s++)
    if (strcmp(v->program.state[s].name, name) == 0) {
      variant_replace_uses(v, v->program.state[s].after, v->program.state[s].before);
      return true;
    }
  return false;
}

static bool stale_v(struct variant *v)
{
  return stale(v, "v");
}

static bool stale_m(struct variant *v)
{
  return stale(v, "m");
}

/* omb2 (g g): the outer and the inner product. */
static bool square(struct variant *v, struct step_instr **outer, struct step_instr **inner)
{
  int omb2 = variant_reg(v, "omb2");
  *outer = omb2 < 0 ? NULL : variant_reader(v, STEP_MUL, omb2);
  *inner = *outer == NULL ? NULL : variant_writer(v, (*outer)->arg[1]);
  return *inner != NULL && (*inner)->op == STEP_MUL && (*inner)->arg[0] == (*inner)->arg[1];
}

static bool v_reassociated(struct variant *v)
{
  struct step_instr *outer, *inner;
  if (!square(v, &outer, &inner))
    return false;
  uint8_t g = inner->arg[0];
  inner->arg[0] = outer->arg[0];
  outer->arg[0] = inner->dst;
  outer->arg[1] = g;
  return true;
}

static bool g_not_squared(struct variant *v)
{
  struct step_instr *outer, *inner;
  if (!square(v, &outer, &inner))
    return false;
  inner->op = STEP_ABS;
  inner->arg[1] = 0;
  return true;
}

static bool weight_missing(struct variant *v, const char *name)
{
  struct step_instr *in = variant_writer(v, variant_reg(v, name));
  int one = variant_reg(v, "k1");
  if (in == NULL || one < 0)
    return false;
  variant_become(in, one);
  return true;
}

static bool m_without_weight(struct variant *v)
{
  return weight_missing(v, "omb1");
}

/* a b + c d in one rounding of either product; x + a b likewise. Over the elements only: scalars stay. */
static bool contract(struct variant *v, bool first)
{
  bool any = false;
  for (size_t i = 0; i < v->program.n_instr; i++) {
    struct step_instr *add = &v->instr[i], *in[2];
    if (add->op != STEP_ADD || add->scalar)
      continue;
    in[0] = variant_writer(v, add->arg[0]);
    in[1] = variant_writer(v, add->arg[1]);
    bool product[2] = {in[0] != NULL && in[0]->op == STEP_MUL, in[1] != NULL && in[1]->op == STEP_MUL};
    if (!product[0] && !product[1])
      continue;
    int which = product[0] && (first || !product[1]) ? 0 : 1;
    uint8_t rest = add->arg[1 - which];
    add->op = STEP_FMA;
    add->arg[0] = in[which]->arg[0];
    add->arg[1] = in[which]->arg[1];
    add->arg[2] = rest;
    any = true;
  }
  return any;
}

static bool contracted_second(struct variant *v)
{
  return contract(v, false);
}

static bool contracted_first(struct variant *v)
{
  return contract(v, true);
}

/* ---- operands ---- */

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

/* ---- precision ---- */

/* The bias corrections as 1 - pow(beta, t) in the working format. */
static bool narrow_correction(struct variant *v, const char *name)
{
  struct step_instr *c = variant_writer(v, variant_reg(v, name)), *minus, *pow;
  if (c == NULL || (minus = variant_writer(v, c->arg[0])) == NULL ||
      (pow = variant_writer(v, minus->arg[1])) == NULL || pow->op != STEP_POW)
    return false;
  pow->precision = minus->precision = STEP_WORKING;
  return true;
}

static bool naive_correction(struct variant *v)
{
  return narrow_correction(v, "c1") && narrow_correction(v, "c2");
}

const struct hypothesis hypotheses[] = {
  {.name = "tail_skipped", .sentence = "elements are left as they were, such as a tail that a loop skips",
   .still = true},
  {.name = "v_reassociated", .sentence = "((1-beta2) g) g instead of (1-beta2) (g g)", .change = v_reassociated},
  {.name = "contracted", .sentence = "multiplications and additions are contracted to fused ones (-ffp-contract)",
   .change = contracted_second},
  {.name = "contracted", .sentence = "multiplications and additions are contracted to fused ones, the first product "
                                     "of two (-ffp-contract)", .change = contracted_first},
  {.name = "t_off_by_one", .sentence = "the bias correction uses t + 1 for t", .operand = later},
  {.name = "t_off_by_one", .sentence = "the bias correction uses t - 1 for t", .operand = earlier},
  {.name = "betas_swapped", .sentence = "beta1 and beta2 are exchanged", .hyper = swap_betas},
  {.name = "no_bias_correction", .sentence = "neither average is corrected for its start at zero",
   .change = no_bias_correction},
  {.name = "first_moment_only", .sentence = "only m is corrected for its start at zero, v is not",
   .change = first_moment_only},
  {.name = "second_moment_only", .sentence = "only v is corrected for its start at zero, m is not",
   .change = second_moment_only},
  {.name = "binary32_betas", .sentence = "beta1 and beta2 are rounded to binary32 before 1 - beta is taken",
   .hyper = narrow_betas},
  {.name = "binary32_hyperparameters", .sentence = "all hyperparameters are rounded to binary32",
   .hyper = narrow_all},
  {.name = "sqrt_dropped", .sentence = "v_hat is used without its square root", .change = sqrt_dropped},
  {.name = "eps_inside_sqrt", .sentence = "eps is added inside the square root", .change = eps_inside_sqrt},
  {.name = "eps_hat", .sentence = "eps is added before the bias correction of v (epsilon-hat of [KB15])",
   .change = eps_hat},
  {.name = "eps_missing", .sentence = "eps is not added", .change = eps_missing},
  {.name = "decay_missing", .sentence = "weight decay is not applied", .hyper = no_decay},
  {.name = "decay_coupled", .sentence = "weight decay is added to the gradient (L2) instead of decoupled",
   .change = decay_coupled},
  {.name = "decay_decoupled", .sentence = "weight decay is decoupled (AdamW) instead of added to the gradient",
   .change = decay_decoupled},
  {.name = "decay_after", .sentence = "weight decay is applied after the update, to the new theta",
   .change = decay_after},
  {.name = "decay_without_lr", .sentence = "weight decay is not multiplied by lr", .change = decay_without_lr},
  {.name = "stale_v", .sentence = "the update uses v of the step before", .change = stale_v},
  {.name = "stale_m", .sentence = "the update uses m of the step before", .change = stale_m},
  {.name = "g_not_squared", .sentence = "v averages |g| instead of g^2", .change = g_not_squared},
  {.name = "m_without_weight", .sentence = "m adds g instead of (1-beta1) g", .change = m_without_weight},
  {.name = "gradient_sign", .sentence = "the sign of the gradient is turned (maximization)",
   .operand = negate_gradient},
  {.name = "moments_swapped", .sentence = "m and v are given under each other's names", .operand = swap_moments},
  {.name = "flush_to_zero", .sentence = "subnormal numbers are flushed to zero (FTZ, DAZ, -ffast-math)",
   .operand = flush_all, .any_zero = true},
  {.name = "naive_bias_correction", .sentence = "1 - pow(beta, t) is computed in the working format",
   .change = naive_correction, .loose = true},
  {.name = NULL},
};
