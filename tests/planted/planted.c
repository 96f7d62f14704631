/* SPDX-License-Identifier: MIT */
/* Implementations with one planted fault each, behind the pipe protocol: `planted NAME`; `planted
 * --list`. A fault of the arithmetic or of the loop is the mutant of that name (mutants.table) of
 * the optimizer that is asked for; a fault of the answers is a function below. `planted none` is
 * the same code without a fault: what the checker says of the others is due to the fault alone.
 */
#include "../conformance/pipe_client.h"
#include "mutant.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

static const struct planted {
  const char *name;
  void (*answer)(const struct pipe_case *c, uint64_t t);
} table[] = {
    {"none", NULL},
    {"silent", silent},
    {"slow", slow},
    {"drop", all_but_last},
    {"crash", crash},
    {"bad_exit", bad_exit},
    {"wrong_echo", wrong_echo},
    {"reorder", reversed},
    {"malformed", malformed},
    {"too_much", too_much},
    {NULL, NULL},
};

static const char *chosen; /* a name of the table, or of a mutant */
static const struct planted *misbehaving;

/* The part of a mutant's id after the optimizer. */
static const char *name_of(const struct mutant *m)
{
  return strchr(m->id, '/') + 1;
}

static const struct mutant *mutant_of(const char *optimizer)
{
  for (const struct mutant *m = mutants; m->id != NULL; m++)
    if (strcmp(m->optimizer, optimizer) == 0 && strcmp(name_of(m), chosen) == 0)
      return m;
  return NULL;
}

static size_t width(const struct pipe_case *c)
{
  return c->wide ? 8 : 4;
}

static uint64_t load(const struct pipe_case *c, enum pipe_array which, size_t i)
{
  uint64_t bits = 0;
  uint32_t narrow;
  const char *at = (const char *)c->array[which] + i * width(c);
  if (c->wide) {
    memcpy(&bits, at, sizeof bits);
    return bits;
  }
  memcpy(&narrow, at, sizeof narrow);
  return narrow;
}

static void store(struct pipe_case *c, enum pipe_array which, size_t i, uint64_t bits)
{
  uint32_t narrow = (uint32_t)bits;
  char *at = (char *)c->array[which] + i * width(c);
  memcpy(at, c->wide ? (const void *)&bits : &narrow, width(c));
}

static void begin(struct mutant_run *run, const struct step_program *p, const struct pipe_case *c)
{
  const struct {
    const char *name;
    double value;
  } given[] = {{"lr", c->lr},
               {"beta1", c->beta1},
               {"beta2", c->beta2},
               {"eps", c->eps},
               {"weight_decay", c->weight_decay},
               {"momentum", c->momentum},
               {"dampening", c->dampening},
               {"lr_decay", c->lr_decay},
               {"momentum_decay", c->momentum_decay}};
  double hyper[STEP_MAX_HYPER] = {0};
  uint64_t *initial = calloc(c->elements * p->n_state + 1, sizeof *initial);
  for (size_t k = 0; k < p->n_hyper; k++)
    for (size_t i = 0; i < sizeof given / sizeof given[0]; i++)
      if (strcmp(p->hyper_name[k], given[i].name) == 0)
        hyper[k] = given[i].value;
  for (size_t s = 0; s < p->n_state && c->elements > 0; s++)
    for (size_t e = 0; e < c->elements; e++)
      initial[s * c->elements + e] = load(c, c->state[s], e);
  mutant_run_case(run, hyper, c->first_t, c->elements, initial);
  free(initial);
}

static const char *step(struct pipe_case *c, uint64_t t)
{
  static struct mutant_run *run;
  const struct step_program *p = step_program_find(c->optimizer);
  if (t == c->first_t) {
    const struct mutant *m = misbehaving == NULL ? mutant_of(c->optimizer) : NULL;
    mutant_run_free(run);
    run = NULL;
    if (p == NULL || (misbehaving == NULL && m == NULL))
      return "no such fault of this optimizer";
    run = mutant_run_new(m, c->optimizer, c->wide ? &format_binary64 : &format_binary32);
    begin(run, p, c);
  }
  uint64_t *grad = calloc(c->elements + 1, sizeof *grad), answer[STEP_MAX_STATE];
  for (size_t e = 0; e < c->elements; e++)
    grad[e] = load(c, PIPE_GRAD, e);
  mutant_run_step(run, t, grad);
  free(grad);
  for (size_t e = 0; e < c->elements; e++) {
    mutant_run_answer(run, e, answer);
    for (size_t s = 0; s < p->n_state; s++)
      store(c, c->state[s], e, answer[s]);
  }
  return NULL;
}

/* Is the name new among the mutants before this one? Optimizers share names. */
static bool first_of_name(const struct mutant *m)
{
  for (const struct mutant *k = mutants; k < m; k++)
    if (strcmp(name_of(k), name_of(m)) == 0)
      return false;
  return true;
}

int main(int argc, char **argv)
{
  bool list = argc == 2 && strcmp(argv[1], "--list") == 0, known = false;
  chosen = argc == 2 ? argv[1] : "";
  for (const struct planted *p = table; p->name != NULL; p++) {
    if (list)
      puts(p->name);
    else if (strcmp(chosen, p->name) == 0)
      misbehaving = p;
  }
  for (const struct mutant *m = mutants; m->id != NULL; m++) {
    if (list && first_of_name(m))
      puts(name_of(m));
    known = known || strcmp(chosen, name_of(m)) == 0;
  }
  if (list)
    return 0;
  if (misbehaving == NULL && !known) {
    fprintf(stderr, "usage: planted NAME; `planted --list` lists the names\n");
    return 2;
  }
  return pipe_serve(&(struct pipe_program){
      .step = step, .answer = misbehaving != NULL ? misbehaving->answer : NULL});
}
