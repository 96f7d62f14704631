/* SPDX-License-Identifier: MIT */
/* Implementations with one planted fault each, behind the pipe protocol: `planted NAME`; `planted --list`.
 * `planted none` is the same code without a fault: what the checker says of the others is due to the fault alone.
 */
#include "../conformance/pipe_client.h"
#include "scalars.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum bug {
  NONE,
  EPS_INSIDE_SQRT, EPS_HAT, T_OFF_BY_ONE, BETAS_SWAPPED, NO_BIAS_CORRECTION, SECOND_MOMENT_ONLY, BINARY32_BETAS,
  SQRT_DROPPED, DECAY_COUPLED, DECAY_AFTER, FLUSH_TO_ZERO, V_REASSOCIATED, CONTRACTED, STALE_V, ZERO_SIGN,
  MOMENTS_SWAPPED, TAIL_SKIPPED
};

#define REAL float
#define STEP step32
#define FMA fmaf
#define SQRT sqrtf
#define FABS fabsf
#define LEAST_NORMAL FLT_MIN
#include "planted_step.inc"

#define REAL double
#define STEP step64
#define FMA fma
#define SQRT sqrt
#define FABS fabs
#define LEAST_NORMAL DBL_MIN
#include "planted_step.inc"

static void silent(const struct pipe_case *c, uint64_t t)
{
  (void)c, (void)t;
}

static void first_lines(const struct pipe_case *c, uint64_t t, size_t count)
{
  for (size_t i = 0; i < count; i++)
    pipe_answer(c, t, i, 0);
}

static void all_but_last(const struct pipe_case *c, uint64_t t)
{
  first_lines(c, t, c->elements - 1);
}

static void slow(const struct pipe_case *c, uint64_t t)
{
  first_lines(c, t, c->elements / 2);
  fflush(stdout);
  sleep(30);
  for (size_t i = c->elements / 2; i < c->elements; i++)
    pipe_answer(c, t, i, 0);
}

static void crash(const struct pipe_case *c, uint64_t t)
{
  if (t > c->first_t)
    abort();
  first_lines(c, t, c->elements);
}

static void wrong_echo(const struct pipe_case *c, uint64_t t)
{
  for (size_t i = 0; i < c->elements; i++)
    pipe_answer(c, t, i, i == c->elements - 1);
}

static void reversed(const struct pipe_case *c, uint64_t t)
{
  for (size_t i = c->elements; i > 0; i--)
    pipe_answer(c, t, i - 1, 0);
}

static void malformed(const struct pipe_case *c, uint64_t t)
{
  printf("step %d done\n", (int)t);
  first_lines(c, t, c->elements);
}

static void too_much(const struct pipe_case *c, uint64_t t)
{
  first_lines(c, t, c->elements);
  if (t == c->first_t + c->steps - 1)
    pipe_answer(c, t, 0, 0);
}

static void bad_exit(const struct pipe_case *c, uint64_t t)
{
  first_lines(c, t, c->elements);
  if (t == c->first_t + c->steps - 1) {
    fflush(stdout);
    exit(3);
  }
}

/* The moments under each other's names. */
static void swapped(const struct pipe_case *c, uint64_t t)
{
  struct pipe_case other = *c;
  other.array[PIPE_M] = c->array[PIPE_V];
  other.array[PIPE_V] = c->array[PIPE_M];
  first_lines(&other, t, c->elements);
}

static const struct planted {
  const char *name;
  enum bug bug;
  void (*answer)(const struct pipe_case *c, uint64_t t);
} table[] = {
  {"none", NONE, NULL},
  {"eps_inside_sqrt", EPS_INSIDE_SQRT, NULL},
  {"eps_hat", EPS_HAT, NULL},
  {"t_off_by_one", T_OFF_BY_ONE, NULL},
  {"betas_swapped", BETAS_SWAPPED, NULL},
  {"no_bias_correction", NO_BIAS_CORRECTION, NULL},
  {"second_moment_only", SECOND_MOMENT_ONLY, NULL},
  {"binary32_betas", BINARY32_BETAS, NULL},
  {"sqrt_dropped", SQRT_DROPPED, NULL},
  {"decay_coupled", DECAY_COUPLED, NULL},
  {"decay_after", DECAY_AFTER, NULL},
  {"flush_to_zero", FLUSH_TO_ZERO, NULL},
  {"v_reassociated", V_REASSOCIATED, NULL},
  {"contracted", CONTRACTED, NULL},
  {"stale_v", STALE_V, NULL},
  {"zero_sign", ZERO_SIGN, NULL},
  {"moments_swapped", MOMENTS_SWAPPED, swapped},
  {"tail_skipped", TAIL_SKIPPED, NULL},
  {"silent", NONE, silent},
  {"slow", NONE, slow},
  {"drop", NONE, all_but_last},
  {"crash", NONE, crash},
  {"bad_exit", NONE, bad_exit},
  {"wrong_echo", NONE, wrong_echo},
  {"reorder", NONE, reversed},
  {"malformed", NONE, malformed},
  {"too_much", NONE, too_much},
};

static const struct planted *chosen;

/* The per-step scalars, with the faults that sit there. */
static struct adamant_step_scalars scalars(const struct pipe_case *c, uint64_t t, enum bug bug)
{
  adamant_adam_params hp = {c->lr, c->beta1, c->beta2, c->eps, c->weight_decay};
  if (bug == BETAS_SWAPPED) {
    hp.beta1 = c->beta2;
    hp.beta2 = c->beta1;
  }
  if (bug == BINARY32_BETAS && (float)c->beta1 < 1.0f && (float)c->beta2 < 1.0f) {
    hp.beta1 = (float)c->beta1;
    hp.beta2 = (float)c->beta2;
  }
  struct adamant_step_scalars s = adamant_step_scalars(&hp, bug == T_OFF_BY_ONE ? t + 1 : t);
  if (bug == NO_BIAS_CORRECTION || bug == SECOND_MOMENT_ONLY)
    s.step = c->lr;
  if (bug == NO_BIAS_CORRECTION)
    s.rc2 = 1;
  return s;
}

static const char *step(struct pipe_case *c, uint64_t t)
{
  struct adamant_step_scalars s = scalars(c, t, chosen->bug);
  (c->wide ? step64 : step32)(c, &s, chosen->bug);
  return NULL;
}

int main(int argc, char **argv)
{
  const size_t rows = sizeof table / sizeof table[0];
  for (size_t k = 0; k < rows && argc == 2; k++) {
    if (strcmp(argv[1], "--list") == 0)
      puts(table[k].name);
    else if (strcmp(argv[1], table[k].name) == 0)
      chosen = &table[k];
  }
  if (argc == 2 && strcmp(argv[1], "--list") == 0)
    return 0;
  if (chosen == NULL) {
    fprintf(stderr, "usage: planted NAME; `planted --list` lists the names\n");
    return 2;
  }
  return pipe_serve(&(struct pipe_program){.step = step, .answer = chosen->answer});
}
