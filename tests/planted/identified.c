/* SPDX-License-Identifier: MIT */
/* What `adamant identify` says of the mutants: `identified OPTIMIZER FORMAT [FIRST EVERY]`, of all its mutants or of
 * the FIRST and every EVERY-th after it. One line each: the verdict, the program that is named (the nearest, where none
 * is), and whether the mutant is that program on every published vector, none of which identify has seen.
 */
#include "mutant.h"

#include "hyper.h"
#include "identify.h"
#include "interval_golden.h"
#include "message.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const bool everything[STEP_MAX_STATE] = {true, true, true, true, true, true};

/* ---- the mutant as the program that is asked ---- */

static enum answered play(void *context, struct question *q)
{
  struct mutant_run *run = context;
  uint64_t answer[STEP_MAX_STATE];
  mutant_run_case(run, q->group.hyper, q->c.first_t, q->c.elements, q->c.initial);
  for (size_t k = 0; k < q->c.steps; k++) {
    mutant_run_step(run, q->c.first_t + k, q->c.grad + k * q->c.elements);
    for (size_t e = 0; e < q->c.elements; e++) {
      mutant_run_answer(run, e, answer);
      question_answer(q, k, e, answer, everything);
    }
  }
  return ANSWERED;
}

/* ---- is it what it is called? ---- */

/* The mutant beside the program that it is called, on published vectors, each step from the mutant's own state. */
struct proof {
  const struct mutant *m;
  const struct question *q;
  struct golden *mutant; /* over the reals; NULL: its fault is none of the program's */
  struct golden *named;
  size_t real, beyond; /* departures that are rounding alone; and of numbers that identify says nothing of */
  char against[200];   /* the first other; "": none */
};

static bool plain(const struct format *f, uint64_t bits)
{
  enum format_class kind = format_classify(f, bits);
  return kind == FORMAT_NORMAL || kind == FORMAT_ZERO;
}

/* Normal numbers and zeros, all that come in and all that should come out, and no gradient of the step is other. */
static bool usual(const struct question *q, const struct walk_step *x)
{
  const struct format *f = x->group->format;
  bool all = true;
  for (size_t e = 0; e < q->c.elements; e++)
    all = all && plain(f, q->c.grad[x->index - x->element + e]);
  for (size_t s = 0; s < x->group->program->n_state; s++)
    all = all && plain(f, x->before[s]) && plain(f, x->after[s]) && plain(f, x->out[s].want.bits);
  return all;
}

/* By name: a program may lack some of the other's hyperparameters. */
static void set_hyper(struct golden *g, const struct step_program *p, const struct vec_group *from)
{
  double hyper[STEP_MAX_HYPER] = {0};
  for (size_t i = 0; i < p->n_hyper; i++)
    hyper[i] = from->hyper[hyper_index(from->program, p->hyper_name[i])];
  golden_hyper(g, hyper);
}

static bool same_reals(const struct proof *k, const struct walk_step *x)
{
  const struct step_program *p = k->m->program, *q = x->group->program;
  struct cell a[STEP_MAX_OUTPUT], b[STEP_MAX_OUTPUT];
  bool same = k->mutant != NULL && p->n_state == q->n_state;
  for (size_t s = 0; same && s < p->n_state; s++)
    same = strcmp(p->state[s].name, q->state[s].name) == 0;
  if (!same)
    return false;
  set_hyper(k->mutant, p, &k->q->group);
  set_hyper(k->named, q, x->group);
  golden_t(k->mutant, x->t);
  golden_t(k->named, x->t);
  golden_step(k->mutant, x->before, x->grad, NULL, a);
  golden_step(k->named, x->before, x->grad, NULL, b);
  for (size_t i = 0; i < p->n_output; i++)
    for (size_t j = 0; j < q->n_output; j++)
      if (p->output[i].state >= 0 && p->output[i].state == q->output[j].state)
        same = same && mutant_same_value(&a[i], &b[j]);
  return same;
}

static bool compare(void *context, const struct walk_step *x)
{
  struct proof *k = context;
  bool departs = false;
  for (size_t s = 0; s < x->group->program->n_state; s++)
    departs = departs || x->out[s].verdict == VERDICT_DEVIATES;
  if (!departs)
    return true;
  if (!usual(k->q, x))
    k->beyond++;
  else if (same_reals(k, x))
    k->real++;
  else
    snprintf(k->against, sizeof k->against, "%s, step %" PRIu64 " element %zu", k->q->name, x->t,
             x->element);
  return k->against[0] == '\0';
}

static void try_vectors(const struct candidate *named, struct mutant_run *run,
                        const struct vectors *v, struct proof *k)
{
  for (size_t i = 0; i < v->n; i++)
    for (size_t g = 0; g < v->file[i].n_group; g++)
      for (size_t c = 0; c < v->file[i].group[g].n_case && k->against[0] == '\0'; c++) {
        const struct vec_group *group = &v->file[i].group[g];
        struct vec_group own;
        struct question q;
        if (group->cases[c].steps == 0 || group->cases[c].elements == 0)
          continue;
        question_borrow(&q, &v->file[i], group, &group->cases[c]);
        play(run, &q);
        k->q = &q;
        candidate_walk(named, &q, &own, compare, k);
        question_free(&q);
      }
}

static const char *confirmed(const struct proof *k)
{
  return k->against[0] != '\0' ? k->against
         : k->real > 0         ? "is over the reals"
         : k->beyond > 0       ? "is but for NaN, infinities and subnormal numbers"
                               : "is";
}

/* ---- one mutant ---- */

static void print_named(const struct mutant *m, const struct identification *x,
                        struct mutant_run *run, const struct vectors *v)
{
  const struct candidate *named = x->left[0];
  bool edited = m->program != NULL && m->fault[0].kind == FAULT_NONE;
  struct proof k = {.m = m,
                    .mutant = edited ? golden_new(m->program, v->format) : NULL,
                    .named = golden_new(named->program, v->format)};
  try_vectors(named, run, v, &k);
  printf("%s\t%s\t%s%s%s\t%s\n", m->id, x->identity == IDENTITY_ONE ? "one" : "several",
         named->known->id, named->numbers == number_formats ? "" : " with ",
         named->numbers == number_formats ? "" : named->numbers->name, confirmed(&k));
  golden_free(k.mutant);
  golden_free(k.named);
}

static void try_mutant(const struct mutant *m, const struct vectors *v)
{
  struct mutant_run *run = mutant_run_new(m, m->optimizer, v->format);
  struct identification x = {.asked = step_program_find(m->optimizer),
                             .format = v->format,
                             .ask = play,
                             .context = run};
  if (identify(&x) != ANSWERED)
    printf("%s\tunanswered\n", m->id);
  else if (x.identity == IDENTITY_NONE)
    printf("%s\tnone\t%s\n", m->id, x.nearest->known->id);
  else
    print_named(m, &x, run, v);
  fflush(stdout);
  identification_free(&x);
  mutant_run_free(run);
}

int main(int argc, char **argv)
{
  const struct format *format = argc >= 3 ? format_find(argv[2]) : NULL;
  size_t first = argc == 5 ? strtoul(argv[3], NULL, 10) : 0,
         every = argc == 5 ? strtoul(argv[4], NULL, 10) : 1, n = 0;
  if ((argc != 3 && argc != 5) || format == NULL || step_program_find(argv[1]) == NULL ||
      every == 0) {
    fprintf(stderr, "usage: identified OPTIMIZER FORMAT [FIRST EVERY]\n");
    return EXIT_USAGE;
  }
  struct vectors v = {.format = format};
  bool good = vectors_of("oracle/vectors", argv[1], &v);
  for (const struct mutant *m = mutants; good && m->id != NULL; m++)
    if (strcmp(m->optimizer, argv[1]) == 0 && n++ % every == first)
      try_mutant(m, &v);
  vectors_free(&v);
  return good ? 0 : EXIT_USAGE;
}
