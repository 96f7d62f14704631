/* SPDX-License-Identifier: MIT */
/* What `adamant identify` says of the mutants: `identified OPTIMIZER FORMAT [FIRST EVERY]`, of all its mutants or of
 * the FIRST and every EVERY-th after it. One line each: the verdict, the program that is named, and whether the mutant is
 * that program on every published vector, none of which identify has seen.
 */
#include "identify.h"
#include "mutant.h"

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

struct proof {
  size_t outputs;
  char against[200]; /* the first output that the named program excludes; "": none */
};

static void try_vectors(const struct candidate *named, struct mutant_run *run,
                        const struct step_program *asked, const struct vectors *v,
                        struct proof *proof)
{
  struct candidate c;
  if (!candidate_begin(&c, named->known, named->numbers, asked))
    return;
  for (size_t i = 0; i < v->n && c.disagree == 0; i++)
    for (size_t g = 0; g < v->file[i].n_group; g++)
      for (size_t k = 0; k < v->file[i].group[g].n_case && c.disagree == 0; k++) {
        const struct vec_group *group = &v->file[i].group[g];
        struct question q;
        if (group->cases[k].steps == 0 || group->cases[k].elements == 0)
          continue;
        question_borrow(&q, &v->file[i], group, &group->cases[k]);
        play(run, &q);
        candidate_judge(&c, &q, 0, true);
        if (c.disagree > 0)
          snprintf(proof->against, sizeof proof->against, "%s, step %" PRIu64 " element %zu",
                   q.name, c.first.t, c.first.element);
        question_free(&q);
      }
  proof->outputs = c.agree;
  candidate_free(&c);
}

/* ---- one mutant ---- */

static void try_mutant(const struct mutant *m, const struct vectors *v)
{
  struct mutant_run *run = mutant_run_new(m, m->optimizer, v->format);
  const struct step_program *asked = step_program_find(m->optimizer);
  struct identification x = {.asked = asked, .format = v->format, .ask = play, .context = run};
  struct proof proof = {0};
  if (identify(&x) != ANSWERED) {
    printf("%s\tunanswered\n", m->id);
  } else if (x.identity == IDENTITY_NONE) {
    printf("%s\tnone\t%s\n", m->id, x.nearest->known->id);
  } else {
    try_vectors(x.left[0], run, asked, v, &proof);
    printf("%s\t%s\t%s%s%s\t%s\n", m->id, x.identity == IDENTITY_ONE ? "one" : "several",
           x.left[0]->known->id, x.left[0]->numbers == number_formats ? "" : " with ",
           x.left[0]->numbers == number_formats ? "" : x.left[0]->numbers->name,
           proof.against[0] == '\0' ? "is" : proof.against);
  }
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
