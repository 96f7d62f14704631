/* SPDX-License-Identifier: MIT */
/* Bench `envelope`: what the proved envelopes cost the oracle. A free-running (`real`) element-step of the oracle as
 * judge_carried.c makes it, in binary32: the exact state carried on at the precision that decides every cell, its cells
 * decided; with an envelope the running error bound of one order of operations besides, carried with the state. The figure
 * is Adam's time of the one over the other, the median over interleaved repetitions in one run; to the standard error that
 * of every optimizer. (The checker carries an envelope for each order that it accepts.) Writes bench-envelope.json.
 */
#include "bound.h"
#include "engine.h"
#include "figures.h"
#include "hyper.h"
#include "interval_golden.h"

#include <stdlib.h>
#include <string.h>

enum { LEVEL = GOLDEN_LEVELS - 1, N = ELEMENTS, STEPS = 20, REPETITIONS = 21 };

struct side {
  const struct step_program *program;
  struct golden *golden;
  struct bound_machine *bound;
  struct interval *exact;
  struct bound_value error[N * STEP_MAX_STATE];
};

static size_t output_of(const struct step_program *p, size_t s)
{
  size_t k = 0;
  while (p->output[k].state != (int)s)
    k++;
  return k;
}

static struct side *side_new(const struct step_program *p)
{
  struct side *s = calloc(1, sizeof *s);
  double hyper[STEP_MAX_HYPER];
  if (s == NULL)
    exit(2);
  s->program = p;
  s->golden = golden_new(p, &format_binary32);
  s->bound = bound_machine_new(p, &format_binary32);
  s->exact = s->golden == NULL ? NULL : golden_state_new(s->golden, LEVEL, N);
  if (s->bound == NULL || s->exact == NULL)
    exit(2);
  for (size_t k = 0; k < p->n_hyper; k++)
    hyper[k] = hyper_find(p->hyper_name[k])->usual;
  golden_hyper(s->golden, hyper);
  bound_machine_hyper(s->bound, hyper);
  return s;
}

static void side_free(struct side *s)
{
  golden_free(s->golden);
  bound_machine_free(s->bound);
  interval_array_free(s->exact);
  free(s);
}

/* Nanoseconds per element-step of a run from the start. */
static double time_side(struct side *x, bool envelope)
{
  const struct step_program *p = x->program;
  size_t n = p->n_state;
  struct cell cells[STEP_MAX_OUTPUT];
  struct bound_result result[STEP_MAX_OUTPUT];
  unsigned undecided = 0;
  uint64_t mix = 0;
  for (size_t i = 0; i < N; i++)
    for (size_t s = 0; s < n; s++) {
      uint64_t bits = format_from_double(&format_binary32, p->state[s].initial);
      interval_set_bits(&x->exact[i * n + s], &format_binary32, bits);
      x->error[i * n + s] = bound_exact(&format_binary32, bits);
    }
  double start = cpu_time();
  for (uint64_t t = 1; t <= STEPS; t++) {
    golden_t(x->golden, t);
    if (envelope)
      bound_machine_t(x->bound, t);
    for (size_t i = 0; i < N; i++) {
      uint64_t g = format_from_double(&format_binary32, format_to_double(&format_binary64, gradient[t * N + i]));
      golden_real_step(x->golden, LEVEL, x->exact + i * n, g, cells, &undecided);
      mix ^= cells[0].bits;
      if (!envelope)
        continue;
      bound_machine_step(x->bound, x->error + i * n, bound_exact(&format_binary32, g), NULL, result);
      for (size_t s = 0; s < n; s++)
        x->error[i * n + s] = result[output_of(p, s)].value;
    }
  }
  sink = mix;
  return (cpu_time() - start) / (STEPS * N) * 1e9;
}

int main(int argc __attribute__((unused)), char **argv)
{
  double adam = 0;
  fill_gradients();
  for (size_t k = 0; step_programs[k] != NULL && step_programs[k]->order_of == NULL; k++) {
    double ns[2][REPETITIONS], ratio[REPETITIONS];
    struct side *s = side_new(step_programs[k]);
    time_side(s, true);
    for (int i = 0; i < REPETITIONS; i++) {
      for (int with = 0; with < 2; with++)
        ns[with][i] = time_side(s, with);
      ratio[i] = ns[1][i] / ns[0][i];
    }
    double middle = median(ratio, REPETITIONS);
    fprintf(stderr, "envelope: %-17s %5.0f ns an element-step, %5.0f with its envelope, ratio %.3f\n", step_programs[k]->id,
            median(ns[0], REPETITIONS), median(ns[1], REPETITIONS), middle);
    if (strcmp(step_programs[k]->id, "adam") == 0)
      adam = middle;
    side_free(s);
  }
  const struct figure figures[] = {{"envelope: free Adam step with its envelope over one without", adam, true, 1.15}};
  return write_figures(argv[0], "envelope", figures, 1);
}
