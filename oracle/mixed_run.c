/* SPDX-License-Identifier: MIT */
#include "mixed_run.h"

#include "bits.h"
#include "interval_golden.h"

static uint64_t converted(const struct format *from, const struct format *to, uint64_t bits)
{
  return format_from_double(to, format_to_double(from, bits));
}

void mixed_float(const struct mixed_run *run, uint64_t *param)
{
  const struct step_program *p = run->program;
  const struct format *single = &format_binary32;
  struct bits_machine *m = bits_machine_new(p, single);
  uint64_t state[STEP_MAX_STATE], output[STEP_MAX_OUTPUT];
  bits_machine_hyper(m, run->hyper);
  for (size_t s = 0; s < p->n_state; s++)
    state[s] = format_from_double(single, p->state[s].initial);
  state[0] = converted(run->stored, single, run->theta);
  for (size_t k = 0; k < run->n; k++) {
    bits_machine_t(m, k + 1);
    bits_machine_step(m, state, converted(run->stored, single, run->grad[k]), NULL, output);
    for (size_t o = 0; o < p->n_output; o++)
      if (p->output[o].state >= 0)
        state[p->output[o].state] = output[o];
    param[k] = converted(single, run->stored, state[0]);
    if (!run->master)
      state[0] = converted(run->stored, single, param[k]);
  }
  bits_machine_free(m);
}

static size_t theta_output(const struct step_program *p)
{
  size_t k = 0;
  while (p->output[k].state != 0)
    k++;
  return k;
}

bool mixed_real(const struct mixed_run *run, struct cell *param)
{
  const struct step_program *p = run->program;
  const int level = GOLDEN_LEVELS - 1;
  struct golden *g = golden_new(p, run->stored);
  struct interval *state = golden_state_new(g, level, 1);
  struct cell cells[STEP_MAX_OUTPUT];
  const size_t theta = theta_output(p);
  bool decided = true;
  for (size_t s = 0; s < p->n_state; s++)
    interval_set_bits(&state[s], run->stored,
                      format_from_double(run->stored, p->state[s].initial));
  interval_set_bits(&state[0], run->stored, run->theta);
  golden_hyper(g, run->hyper);
  for (size_t k = 0; k < run->n && decided; k++) {
    unsigned undecided;
    golden_t(g, k + 1);
    golden_real_step(g, level, state, run->grad[k], cells, &undecided);
    param[k] = cells[theta];
    decided = param[k].kind == CELL_NUMBER;
    if (!run->master && decided)
      interval_set_bits(&state[0], run->stored, param[k].bits);
  }
  interval_array_free(state);
  golden_free(g);
  return decided;
}
