/* SPDX-License-Identifier: MIT */
#include "generate.h"
#include "bits.h"
#include "gradients.h"
#include "hyper.h"
#include "interval_golden.h"
#include "message.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

uint64_t generate_stored(const struct cell *cell)
{
  return cell->kind == CELL_TIE && (cell->bits & 1) != 0 ? cell->upper : cell->bits;
}

/* state := the stored numbers of the outputs that are state. */
static void advance(const struct step_program *p, const struct cell *cells, uint64_t *state)
{
  for (size_t k = 0; k < p->n_output; k++)
    if (p->output[k].state >= 0)
      state[p->output[k].state] = generate_stored(&cells[k]);
}

static void first_state(const struct step_program *p, const struct vec_case *c, size_t e,
                        uint64_t *state)
{
  for (size_t s = 0; s < p->n_state; s++)
    state[s] = c->initial[s * c->elements + e];
}

/* The initial state of all elements, element by element; free it. */
static uint64_t *first_states(const struct step_program *p, const struct vec_case *c)
{
  uint64_t *state = xcalloc(c->elements * p->n_state, sizeof *state);
  for (size_t e = 0; e < c->elements; e++)
    first_state(p, c, e, state + e * p->n_state);
  return state;
}

static void gold_step(const struct vec_group *group, struct vec_case *c, struct golden *g)
{
  const struct step_program *p = group->program;
  uint64_t *state = first_states(p, c);
  for (size_t k = 0; k < c->steps; k++) {
    golden_t(g, c->first_t + k);
    for (size_t e = 0; e < c->elements; e++) {
      struct cell *cells = vec_gold(group, c, k, e, 0);
      golden_step(g, state + e * p->n_state, c->grad[k * c->elements + e], NULL, cells);
      advance(p, cells, state + e * p->n_state);
    }
  }
  free(state);
}

/* One element from its start at one level; true when every cell was decided. */
static bool run_element(const struct vec_group *group, struct vec_case *c, struct golden *g,
                        int level, size_t e)
{
  uint64_t bits[STEP_MAX_STATE];
  unsigned undecided = 0;
  struct interval *state = golden_state_new(g, level, 1);
  if (state == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  first_state(group->program, c, e, bits);
  golden_state_set(g, state, bits);
  for (size_t k = 0; k < c->steps && undecided == 0; k++) {
    golden_t(g, c->first_t + k);
    golden_real_step(g, level, state, c->grad[k * c->elements + e], vec_gold(group, c, k, e, 0),
                     &undecided);
  }
  interval_array_free(state);
  return undecided == 0;
}

static void gold_real(const struct vec_group *group, struct vec_case *c, struct golden *g)
{
  for (size_t e = 0; e < c->elements; e++) {
    int level = 0;
    while (!run_element(group, c, g, level, e) && level + 1 < GOLDEN_LEVELS)
      level++;
  }
}

static void gold_bits(const struct vec_group *group, struct vec_case *c)
{
  const struct step_program *p = group->program;
  struct bits_machine *m = bits_machine_new(p, group->format);
  uint64_t *state = first_states(p, c), out[STEP_MAX_OUTPUT];
  bits_machine_hyper(m, group->hyper);
  for (size_t k = 0; k < c->steps; k++) {
    bits_machine_t(m, c->first_t + k);
    for (size_t e = 0; e < c->elements; e++) {
      struct cell *cells = vec_gold(group, c, k, e, 0);
      bits_machine_step(m, state + e * p->n_state, c->grad[k * c->elements + e], NULL, out);
      for (size_t o = 0; o < p->n_output; o++)
        cells[o] = cell_from_bits(group->format, out[o]);
      advance(p, cells, state + e * p->n_state);
    }
  }
  free(state);
  bits_machine_free(m);
}

void generate_gold(const struct vec_group *group, struct vec_case *c)
{
  uint8_t reg[VECTORS_MAX_SCALAR];
  size_t n_scalar = vec_scalars(group->program, reg);
  struct golden *g = golden_new(group->program, group->format);
  golden_hyper(g, group->hyper);
  c->scalar = xcalloc(c->steps * n_scalar, sizeof *c->scalar);
  c->gold = xcalloc(c->steps * c->elements * group->program->n_output, sizeof *c->gold);
  for (size_t k = 0; k < c->steps; k++) {
    golden_t(g, c->first_t + k);
    for (size_t i = 0; i < n_scalar; i++)
      c->scalar[k * n_scalar + i] = golden_scalar(g, reg[i], &format_binary64);
  }
  if (group->semantics == SEMANTICS_STEP)
    gold_step(group, c, g);
  else if (group->semantics == SEMANTICS_REAL)
    gold_real(group, c, g);
  else
    gold_bits(group, c);
  golden_free(g);
}

struct vec_case generate_inputs(const struct case_request *want, unsigned id)
{
  struct class_inputs in = {want->program, want->format, want->hyper, want->seed};
  struct vec_case c = vec_case_new(want->program, id, want->first_t, want->steps, want->elements);
  for (size_t s = 1; s < want->program->n_state; s++)
    for (size_t e = 0; e < c.elements; e++)
      c.initial[s * c.elements + e] =
          format_from_double(want->format, want->program->state[s].initial);
  want->input_class->fill(&in, &c);
  double theta0;
  if (want->theta0 != NULL && hyper_parse(want->theta0, &theta0))
    for (size_t e = 0; e < c.elements; e++)
      c.initial[e] = format_from_double(want->format, theta0);
  c.flag[0] = want->input_class->flag;
  return c;
}

struct vec_group *generate_group(struct vec_file *file, const struct case_request *want)
{
  struct vec_group *group = vec_file_add_group(file);
  group->program = want->program;
  group->format = want->format;
  group->semantics = want->semantics;
  group->class_name = xstrdup(want->input_class->name);
  memcpy(group->hyper, want->hyper, sizeof group->hyper);
  return group;
}

void generate_outline(const struct case_request *want, const char *stem, struct vec_file *file)
{
  *file = (struct vec_file){
      .stem = xstrdup(stem), .command = generate_command(want), .seed = want->seed};
  struct vec_group *group = generate_group(file, want);
  group->n_case = want->cases > 0 ? want->cases : 1;
  group->cases = xcalloc(group->n_case, sizeof *group->cases);
  for (size_t i = 0; i < group->n_case; i++)
    group->cases[i] = (struct vec_case){.id = (unsigned)i + 1,
                                        .flag = {want->input_class->flag},
                                        .first_t = want->first_t,
                                        .steps = want->steps,
                                        .elements = want->elements};
}

void generate_fill(const struct case_request *want, struct vec_case *c)
{
  struct case_request start = *want;
  c->gradients = gradients_new(want, c->id);
  if (c->gradients != NULL)
    start.steps = 0;
  struct vec_case made = generate_inputs(&start, c->id);
  c->initial = made.initial;
  c->grad = made.grad;
}

void generate_empty(struct vec_case *c)
{
  free(c->initial);
  free(c->grad);
  gradients_free(c->gradients);
  c->initial = c->grad = NULL;
  c->gradients = NULL;
}

char *generate_comment(const struct case_request *want)
{
  return xformat("%s, seed %" PRIu64, want->input_class->what, want->seed);
}

void generate_file(const struct case_request *want, const char *stem, struct vec_file *file)
{
  generate_outline(want, stem, file);
  struct vec_group *group = &file->group[0];
  for (size_t i = 0; i < group->n_case; i++) {
    struct vec_case made = generate_inputs(want, group->cases[i].id);
    group->cases[i].initial = made.initial;
    group->cases[i].grad = made.grad;
    group->cases[i].comment = generate_comment(want);
  }
}

/* "weight_decay" to "weight-decay". */
static void option_name(const char *name, char *text, size_t size)
{
  snprintf(text, size, "%s", name);
  for (char *p = text; *p != '\0'; p++)
    if (*p == '_')
      *p = '-';
}

char *generate_command(const struct case_request *want)
{
  char *text = NULL, name[32];
  size_t size;
  FILE *f = open_memstream(&text, &size);
  if (f == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  fprintf(f,
          "adamant gen --optimizer %s --format %s --semantics %s --class %s --first-t %" PRIu64
          " --steps %zu --elements %zu --seed %" PRIu64,
          want->program->id, want->format->name, semantics_name[want->semantics],
          want->input_class->name, want->first_t, want->steps, want->elements, want->seed);
  for (size_t i = 0; i < want->program->n_hyper; i++) {
    option_name(want->program->hyper_name[i], name, sizeof name);
    fprintf(f, " --%s 0x%016" PRIx64, name, hyper_bits(want->hyper[i]));
  }
  if (want->theta0 != NULL)
    fprintf(f, " --theta0 %s", want->theta0);
  if (want->cases > 1)
    fprintf(f, " --cases %zu", want->cases);
  if (fclose(f) != 0) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  return text;
}
