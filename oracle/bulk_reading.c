/* SPDX-License-Identifier: MIT */
#include "bulk_reading.h"
#include "message.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { ARRAYS = CHECK_MAX_ORDERS * 40, INPUTS = 2 * STEP_MAX_STATE + 1 };

struct loop {
  uint8_t op;
  const float *arg[3];
  float *to;
};

struct bulk_readings {
  const struct judge *judge;
  const struct bulk_kernels *kernels;
  struct loop loop[ARRAYS];
  size_t n_loop, n_array, n_scalar;
  struct {
    float value;
    const float *array;
  } scalar[ARRAYS];
  float (*array)[BULK_BLOCK];    /* results and scalars */
  const float *input[INPUTS];    /* before, after, the gradient: of the block at hand */
  float (*standing)[BULK_BLOCK]; /* stands for them in the loops */
  const float *result[CHECK_MAX_ORDERS][STEP_MAX_STATE]; /* NULL: element by element */
  float (*single)[STEP_MAX_STATE][BULK_BLOCK];           /* by order: those */
};

struct bulk_readings *readings_new(const struct judge *judge)
{
  struct bulk_readings *r = xcalloc(1, sizeof *r);
  r->judge = judge;
  r->kernels = bulk_kernels();
  r->array = xaligned(ARRAYS * sizeof *r->array);
  r->standing = xaligned(INPUTS * sizeof *r->standing);
  r->single = xaligned(CHECK_MAX_ORDERS * sizeof *r->single);
  return r;
}

void readings_free(struct bulk_readings *r)
{
  if (r == NULL)
    return;
  free(r->array);
  free(r->standing);
  free(r->single);
  free(r);
}

/* Does every element's operation round to binary32, by a loop? */
static bool has_loops(const struct bulk_readings *r, const struct step_program *p, const bool *live)
{
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    if (i->scalar || !live[i->dst] || i->op == STEP_SELECT || i->op == STEP_CAST)
      continue;
    if (i->op >= BULK_OPERATIONS || r->kernels->reading[i->op] == NULL)
      return false;
  }
  for (size_t k = 0; k < p->n_instr; k++)
    if (!p->instr[k].scalar && live[p->instr[k].dst] && p->instr[k].precision != STEP_WORKING)
      return false;
  return true;
}

/* Every element of the array is x; one array for each number. */
static const float *scalar(struct bulk_readings *r, double wide)
{
  float x = (float)wide;
  for (size_t k = 0; k < r->n_scalar; k++)
    if (memcmp(&r->scalar[k].value, &x, sizeof x) == 0)
      return r->scalar[k].array;
  assert(r->n_array < ARRAYS);
  float *to = r->array[r->n_array++];
  for (int i = 0; i < BULK_BLOCK; i++)
    to[i] = x;
  r->scalar[r->n_scalar].value = x;
  r->scalar[r->n_scalar++].array = to;
  return to;
}

/* The result of an operation on these arrays, computed once. */
static const float *operate(struct bulk_readings *r, uint8_t op, const float *const *arg)
{
  for (size_t k = 0; k < r->n_loop; k++)
    if (r->loop[k].op == op && memcmp(r->loop[k].arg, arg, sizeof r->loop[k].arg) == 0)
      return r->loop[k].to;
  assert(r->n_array < ARRAYS);
  struct loop *loop = &r->loop[r->n_loop++];
  loop->op = op;
  memcpy(loop->arg, arg, sizeof loop->arg);
  loop->to = r->array[r->n_array++];
  return loop->to;
}

static void plan_order(struct bulk_readings *r, size_t o, const struct step_program *p,
                       const bool *live)
{
  const struct bits_machine *bits = judge_bits(r->judge, o);
  const float *reg[STEP_MAX_REGISTERS] = {NULL};
  for (size_t s = 0; s < p->n_state; s++)
    reg[p->state[s].before] = r->standing[s];
  reg[p->g] = r->standing[2 * p->n_state];
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    const float *arg[3] = {NULL, NULL, NULL};
    if (i->scalar || !live[i->dst])
      continue;
    size_t first = 0, n = step_arity(i->op);
    if (i->op == STEP_SELECT) {
      first = bits_machine_register(bits, i->arg[0]) != 0 ? 1 : 2;
      n = first + 1;
    }
    for (size_t a = first; a < n; a++) {
      if (reg[i->arg[a]] == NULL)
        reg[i->arg[a]] = scalar(r, bits_machine_register(bits, i->arg[a]));
      arg[a - first] = reg[i->arg[a]];
    }
    reg[i->dst] = i->op == STEP_SELECT || i->op == STEP_CAST ? arg[0] : operate(r, i->op, arg);
    for (size_t s = 0; s < p->n_state; s++)
      if (p->state[s].after == i->dst) {
        r->result[o][s] = reg[i->dst];
        reg[i->dst] = r->standing[p->n_state + s];
      }
  }
}

bool readings_t(struct bulk_readings *r)
{
  size_t n;
  const struct step_program *const *order = judge_orders(r->judge, &n);
  r->n_loop = r->n_array = r->n_scalar = 0;
  memset(r->result, 0, sizeof r->result);
  for (size_t o = 0; o < n; o++) {
    bool live[STEP_MAX_REGISTERS];
    if (!tape_live(order[o], judge_bits(r->judge, o), live))
      return false;
    if (has_loops(r, order[o], live))
      plan_order(r, o, order[o], live);
  }
  return true;
}

/* By the judge's own machine. */
static void one_by_one(struct bulk_readings *r, size_t o, const struct step_program *p,
                       const struct tape_inputs *in)
{
  uint64_t before[STEP_MAX_STATE], after[STEP_MAX_STATE], output[STEP_MAX_OUTPUT];
  for (size_t i = 0; i < BULK_BLOCK; i++) {
    for (size_t s = 0; s < p->n_state; s++) {
      before[s] = float_bits(in->before[s][i]);
      after[s] = float_bits(in->after[s][i]);
    }
    bits_machine_step(judge_bits(r->judge, o), before, float_bits(in->grad[i]), after, output);
    for (size_t k = 0; k < p->n_output; k++)
      if (p->output[k].state >= 0) {
        uint32_t narrow = (uint32_t)output[k];
        memcpy(&r->single[o][p->output[k].state][i], &narrow, sizeof narrow);
      }
  }
}

/* Where a loop reads its operand: an input of the block, or an array of this. */
static const float *find(const struct bulk_readings *r, const float *x, size_t n_input)
{
  for (size_t i = 0; i < n_input; i++)
    if (x == r->standing[i])
      return r->input[i];
  return x;
}

void readings_run(struct bulk_readings *r, const struct tape_inputs *in, struct bulk_result *out)
{
  size_t n;
  const struct step_program *const *order = judge_orders(r->judge, &n);
  size_t n_state = order[0]->n_state, n_input = 2 * n_state + 1;
  for (size_t s = 0; s < n_state; s++) {
    r->input[s] = in->before[s];
    r->input[n_state + s] = in->after[s];
  }
  r->input[2 * n_state] = in->grad;
  for (size_t k = 0; k < r->n_loop; k++) {
    const struct loop *l = &r->loop[k];
    r->kernels->reading[l->op](find(r, l->arg[0], n_input), find(r, l->arg[1], n_input),
                               find(r, l->arg[2], n_input), l->to);
  }
  for (size_t o = 0; o < n; o++) {
    bool single = r->result[o][0] == NULL;
    if (single)
      one_by_one(r, o, order[o], in);
    for (size_t s = 0; s < n_state; s++)
      out->reading[o][s] = single ? r->single[o][s] : find(r, r->result[o][s], n_input);
  }
}
