/* SPDX-License-Identifier: MIT */
#include "bulk.h"
#include "bulk_tape.h"
#include "invariants.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct bulk {
  struct judge *judge;
  const struct step_program *program;
  const struct bulk_kernels *kernels;
  struct bulk_tape *tape;
  const struct skim_row *row;     /* NULL: there is no fused loop */
  const struct skim_kernel *skim; /* by the branch of this step; NULL: it is not for it */
  struct skim_numbers numbers;    /* of that */
  float in32[2 * STEP_MAX_STATE + 1][BULK_BLOCK] __attribute__((aligned(64)));
  float number[BULK_BLOCK] __attribute__((aligned(64)));
};

struct bulk *bulk_new(struct judge *judge)
{
  size_t n;
  const struct step_program *const *order = judge_orders(judge, &n);
  if (!judge_is_staged(judge) || n == 0 || order[0]->order_of != NULL || !tape_serves(order[0]))
    return NULL;
  struct bulk *b = xaligned(sizeof *b);
  b->judge = judge;
  b->program = order[0];
  b->kernels = bulk_kernels();
  b->tape = tape_new(judge);
  for (const struct skim_row *row = b->kernels->skims; row->program != NULL; row++)
    b->row = strcmp(row->program, b->program->id) == 0 ? row : b->row;
  return b;
}

void bulk_free(struct bulk *b)
{
  if (b == NULL)
    return;
  tape_free(b->tape);
  free(b);
}

bool bulk_t(struct bulk *b)
{
  judge_ready_orders(b->judge);
  b->skim = NULL;
  if (!tape_t(b->tape))
    return false;
  const struct skim_step *step = b->row != NULL ? tape_skim(b->tape, b->row->ranges) : NULL;
  if (step != NULL) {
    int reg = b->row->condition;
    bool truth = reg >= 0 && bits_machine_register(judge_bits(b->judge, 0), (uint8_t)reg) != 0;
    if (b->row->kernel[truth].ready(step, &b->numbers))
      b->skim = &b->row->kernel[truth];
  }
  return true;
}

bool bulk_skims(const struct bulk *b)
{
  return b->skim != NULL;
}

void bulk_skim(const struct bulk *b, float *const *before, float *const *after, const float *grad,
               size_t at, bool known, struct skim_block *out)
{
  struct skim_arrays a = {.grad = grad + at, .known = known};
  for (size_t s = 0; s < b->program->n_state; s++) {
    a.before[s] = before[s] + at;
    a.after[s] = after[s] + at;
  }
  b->skim->block(&b->numbers, &a, out);
}

/* The elements of the block; a short block is filled up with its first. */
static const float *elements(struct bulk *b, size_t input, const float *from, size_t n)
{
  if (n == BULK_BLOCK)
    return from;
  float *to = b->in32[input];
  for (size_t i = 0; i < BULK_BLOCK; i++)
    to[i] = from[i < n ? i : 0];
  return to;
}

/* A number as an array. */
static const float *constant(struct bulk *b, double x)
{
  for (int i = 0; i < BULK_BLOCK; i++)
    b->number[i] = (float)x;
  return b->number;
}

static void check_invariants(struct bulk *b, const float *const *after, uint64_t *open)
{
  const struct step_program *p = b->program;
  for (const struct invariant *i = invariants; i->text != NULL; i++) {
    const float *x = NULL, *y = i->than == NULL ? constant(b, i->number) : NULL;
    for (size_t s = 0; s < p->n_state; s++) {
      x = strcmp(p->state[s].name, i->state) == 0 ? after[s] : x;
      y = i->than != NULL && strcmp(p->state[s].name, i->than) == 0 ? after[s] : y;
    }
    if (x != NULL && y != NULL)
      b->kernels->at_least(i->at_most ? y : x, i->at_most ? x : y, open);
  }
}

void bulk_block(struct bulk *b, float *const *before, float *const *after, const float *grad,
                size_t at, size_t n, struct bulk_result *out)
{
  size_t n_state = b->program->n_state;
  uint64_t open[BULK_BLOCK] = {0};
  struct tape_inputs in = {.open = open};
  for (size_t s = 0; s < n_state; s++) {
    in.before[s] = elements(b, s, before[s] + at, n);
    in.after[s] = elements(b, n_state + s, after[s] + at, n);
    b->kernels->window(in.before[s], TAPE_LEAST, TAPE_MOST, true, open);
    b->kernels->window(in.after[s], TAPE_LEAST, TAPE_MOST, false, open);
  }
  in.grad = elements(b, 2 * n_state, grad + at, n);
  b->kernels->window(in.grad, TAPE_LEAST_GRADIENT, TAPE_MOST_GRADIENT, true, open);
  check_invariants(b, in.after, open);
  memcpy(out->after, in.after, sizeof out->after);
  tape_run(b->tape, &in, out);
}
