/* SPDX-License-Identifier: MIT */
/* Each finds the place in the program by the names and the shape of the step programs, and changes
 * it. */
#include "mistakes.h"

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

bool mistake_eps_inside_sqrt(struct variant *v)
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
bool mistake_eps_hat(struct variant *v)
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

bool mistake_eps_missing(struct variant *v)
{
  struct step_instr *add, *root;
  if (!denominator(v, &add, &root))
    return false;
  variant_become(add, add->arg[0]);
  return true;
}

bool mistake_sqrt_dropped(struct variant *v)
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

bool mistake_no_bias_correction(struct variant *v)
{
  return without_correction(v, "c1") && without_correction(v, "c2");
}

bool mistake_first_moment_only(struct variant *v)
{
  return without_correction(v, "c2");
}

bool mistake_second_moment_only(struct variant *v)
{
  return without_correction(v, "c1");
}

/* ---- weight decay ---- */

static bool other_program(struct variant *v, const char *from, const char *to)
{
  if (strcmp(v->program.id, from) != 0)
    return false;
  variant_copy(v, step_program_find(to));
  return true;
}

bool mistake_decay_coupled(struct variant *v)
{
  return other_program(v, "adamw", "adam_l2");
}

bool mistake_decay_decoupled(struct variant *v)
{
  return other_program(v, "adam_l2", "adamw");
}

/* theta decay - update becomes (theta - update) decay */
bool mistake_decay_after(struct variant *v)
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

bool mistake_decay_without_lr(struct variant *v)
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

bool mistake_stale_v(struct variant *v)
{
  return stale(v, "v");
}

bool mistake_stale_m(struct variant *v)
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

bool mistake_v_reassociated(struct variant *v)
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

bool mistake_g_not_squared(struct variant *v)
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

bool mistake_m_without_weight(struct variant *v)
{
  return weight_missing(v, "omb1");
}

/* a b + c d in one rounding of either product; x + a b likewise. Over the elements only: scalars
 * stay. */
static bool contract(struct variant *v, bool first)
{
  bool any = false;
  for (size_t i = 0; i < v->program.n_instr; i++) {
    struct step_instr *add = &v->instr[i], *in[2];
    if (add->op != STEP_ADD || add->scalar)
      continue;
    in[0] = variant_writer(v, add->arg[0]);
    in[1] = variant_writer(v, add->arg[1]);
    bool product[2] = {in[0] != NULL && in[0]->op == STEP_MUL,
                       in[1] != NULL && in[1]->op == STEP_MUL};
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

bool mistake_contracted_second(struct variant *v)
{
  return contract(v, false);
}

bool mistake_contracted_first(struct variant *v)
{
  return contract(v, true);
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

bool mistake_naive_correction(struct variant *v)
{
  return narrow_correction(v, "c1") && narrow_correction(v, "c2");
}
