/* SPDX-License-Identifier: MIT */
#include "interval_golden.h"

#include "bits.h"

#include <stdlib.h>
#include <string.h>

const int golden_precision[GOLDEN_LEVELS] = {113, 256, 512};

struct golden {
  const struct step_program *program;
  const struct format *format;
  struct interval_machine *machine[GOLDEN_LEVELS];
  struct interval *input[GOLDEN_LEVELS]; /* per level: n_state states, the gradient, n_state own */
  struct bits_machine *bits;
  uint64_t t;
  bool bits_ready; /* scalars of t computed: only if an input is not finite */
};

struct golden *golden_new(const struct step_program *program, const struct format *f)
{
  struct golden *g = calloc(1, sizeof *g);
  if (g == NULL)
    return NULL;
  g->program = program;
  g->format = f;
  g->bits = bits_machine_new(program, f);
  bool complete = g->bits != NULL;
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    g->machine[level] = interval_machine_new(program, golden_precision[level]);
    g->input[level] = interval_array_new(2 * program->n_state + 1, golden_precision[level]);
    complete = complete && g->machine[level] != NULL && g->input[level] != NULL;
  }
  if (complete)
    return g;
  golden_free(g);
  return NULL;
}

void golden_free(struct golden *g)
{
  if (g == NULL)
    return;
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    interval_machine_free(g->machine[level]);
    interval_array_free(g->input[level]);
  }
  bits_machine_free(g->bits);
  free(g);
}

void golden_hyper(struct golden *g, const double *hyper)
{
  for (int level = 0; level < GOLDEN_LEVELS; level++)
    interval_machine_hyper(g->machine[level], hyper);
  bits_machine_hyper(g->bits, hyper);
  g->bits_ready = false;
}

void golden_t(struct golden *g, uint64_t t)
{
  g->t = t;
  g->bits_ready = false;
  interval_machine_t(g->machine[0], t); /* the others when they are needed */
}

/* Outputs without a real value because an input is not finite: what IEEE 754 makes of it. */
static void fill_from_bits(struct golden *g, const uint64_t *state, uint64_t grad,
                           const uint64_t *own, struct cell *cells)
{
  uint64_t output[STEP_MAX_OUTPUT];
  if (!g->bits_ready)
    bits_machine_t(g->bits, g->t);
  g->bits_ready = true;
  bits_machine_step(g->bits, state, grad, own, output);
  for (size_t k = 0; k < g->program->n_output; k++)
    if (cells[k].kind == CELL_NAN && bits_machine_has_output(g->bits, k))
      cells[k] = cell_from_bits(g->format, output[k]);
}

static bool all_finite(const struct golden *g, const uint64_t *state, uint64_t grad,
                       const uint64_t *own)
{
  bool finite = format_is_finite(g->format, grad);
  for (size_t s = 0; s < g->program->n_state; s++) {
    finite &= format_is_finite(g->format, state[s]);
    finite &= own == NULL || format_is_finite(g->format, own[s]);
  }
  return finite;
}

/* Decides the cells not yet in `done` from the machine's outputs. */
static unsigned decide(const struct golden *g, int level, unsigned done, struct cell *cells)
{
  for (size_t k = 0; k < g->program->n_output; k++) {
    const struct interval *x = interval_machine_output(g->machine[level], k);
    if ((done >> k & 1) == 0 && cell_from_enclosure(g->format, interval_lo(x), interval_hi(x),
                                                    level == GOLDEN_LEVELS - 1, &cells[k]))
      done |= 1u << k;
  }
  return done;
}

int golden_step(struct golden *g, const uint64_t *state, uint64_t grad, const uint64_t *own,
                struct cell *cells)
{
  size_t n = g->program->n_state;
  unsigned all = (1u << g->program->n_output) - 1, done = 0;
  int level = -1;
  while (done != all) {
    level++;
    struct interval *x = g->input[level];
    const struct interval *staged[STEP_MAX_STATE];
    for (size_t s = 0; s < n; s++) {
      interval_set_bits(&x[s], g->format, state[s]);
      if (own != NULL)
        interval_set_bits(&x[n + 1 + s], g->format, own[s]);
      staged[s] = &x[n + 1 + s];
    }
    interval_set_bits(&x[n], g->format, grad);
    interval_machine_t(g->machine[level], g->t);
    interval_machine_step(g->machine[level], x, &x[n], own != NULL ? staged : NULL);
    done = decide(g, level, done, cells);
  }
  if (!all_finite(g, state, grad, own))
    fill_from_bits(g, state, grad, own, cells);
  return level;
}

void golden_real_step(struct golden *g, int level, struct interval *state, uint64_t grad,
                      struct cell *cells, unsigned *undecided)
{
  struct interval *x = &g->input[level][g->program->n_state];
  interval_set_bits(x, g->format, grad);
  interval_machine_t(g->machine[level], g->t);
  interval_machine_step(g->machine[level], state, x, NULL);
  unsigned all = (1u << g->program->n_output) - 1;
  *undecided = all & ~decide(g, level, 0, cells);
  interval_machine_advance(g->machine[level], state);
}

struct interval *golden_state_new(const struct golden *g, int level, size_t elements)
{
  return interval_array_new(elements * g->program->n_state, golden_precision[level]);
}

void golden_state_set(const struct golden *g, struct interval *state, const uint64_t *bits)
{
  for (size_t s = 0; s < g->program->n_state; s++)
    interval_set_bits(&state[s], g->format, bits[s]);
}

struct cell golden_scalar(struct golden *g, size_t reg, const struct format *f)
{
  struct cell c;
  for (int level = 0;; level++) {
    interval_machine_t(g->machine[level], g->t);
    const struct interval *x = interval_machine_register(g->machine[level], reg);
    if (cell_from_enclosure(f, interval_lo(x), interval_hi(x), level == GOLDEN_LEVELS - 1, &c))
      return c;
  }
}

struct interval_machine *golden_machine(struct golden *g, int level)
{
  interval_machine_t(g->machine[level], g->t);
  return g->machine[level];
}
