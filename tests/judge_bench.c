/* SPDX-License-Identifier: MIT */
#include "judge_bench.h"
#include "generate.h"
#include "options.h"

#include <stdlib.h>

const bool bench_everything[STEP_MAX_STATE] = {true, true, true, true, true, true};

struct bench bench_new(const char *optimizer, const struct format *f, enum semantics semantics,
                       const char *class_name, const struct check_options *options)
{
  struct case_request want = {.program = step_program_find(optimizer),
                              .format = f,
                              .semantics = semantics,
                              .input_class = class_find(class_name),
                              .first_t = 1,
                              .seed = 11,
                              .steps = 5,
                              .elements = 16};
  struct bench b;
  case_usual_hyper(&want);
  generate_file(&want, "bench", &b.file);
  b.group = &b.file.group[0];
  b.c = &b.group->cases[0];
  b.judge = judge_new(b.group, options);
  return b;
}

void bench_end(struct bench *b)
{
  judge_free(b->judge);
  vec_file_free(&b->file);
}

uint64_t *bench_initial(const struct bench *b)
{
  size_t n = b->group->program->n_state;
  uint64_t *state = calloc(b->c->elements * n, sizeof *state);
  for (size_t e = 0; e < b->c->elements; e++)
    for (size_t s = 0; s < n; s++)
      state[e * n + s] = b->c->initial[s * b->c->elements + e];
  return state;
}
