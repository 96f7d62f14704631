/* SPDX-License-Identifier: MIT */
/* The mutation score of the published vectors: every mutant of mutants.table is run over those of
 * its optimizer and judged as `adamant run` judges a program. `mutants list`; `mutants score
 * OPTIMIZER [FOLDER]`. `mutants halves OPTIMIZER [FOLDER]` counts those that binary16 and bfloat16 vectors kill, where many a
 * mistake is smaller than one rounding: a figure, with nothing expected of it.
 */
#include "mutant.h"

#include "interval_golden.h"
#include "message.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct format *const working[] = {&format_binary32, &format_binary64};
enum { WORKING = 2 };
static const bool everything[STEP_MAX_STATE] = {true, true, true, true, true, true};

/* What was seen of a mutant in a format. */
struct seen {
  uint64_t judged, deviating, undecided; /* outputs */
  uint64_t bits, other_bits;             /* outputs of `bits` vectors, and those with other bits */
  uint64_t compared,
      other_values; /* cells of both programs over the reals, and those that differ */
  char killer[200]; /* the first case of a deviating output */
};

/* ---- the same function over the reals? ---- */

/* Both programs from the same operands: states cell by cell, which are correctly rounded with their
 * tails. */
struct pair {
  struct golden *right, *wrong;
  const struct step_program *program[2];
  const struct format *format;
};

static void compare_values(struct pair *p, const uint64_t *before, uint64_t grad, struct seen *seen)
{
  struct cell right[STEP_MAX_OUTPUT], wrong[STEP_MAX_OUTPUT];
  for (size_t s = 0; s < p->program[0]->n_state; s++)
    if (!format_is_finite(p->format, before[s]) || !format_is_finite(p->format, grad))
      return; /* no reals */
  golden_step(p->right, before, grad, NULL, right);
  golden_step(p->wrong, before, grad, NULL, wrong);
  for (size_t k = 0; k < p->program[0]->n_output; k++)
    for (size_t i = 0; i < p->program[1]->n_output; i++)
      if (p->program[0]->output[k].state >= 0 &&
          p->program[0]->output[k].state == p->program[1]->output[i].state) {
        seen->compared++;
        seen->other_values += !mutant_same_value(&right[k], &wrong[i]);
      }
}

/* ---- one case ---- */

struct trial {
  struct mutant_run *run;
  struct judge *judge;
  struct pair *pair; /* NULL: not asked for */
  const struct vec_file *file;
  const struct vec_group *group;
  const struct vec_case *c;
  bool to_the_end; /* past the first deviating output */
};

static void name_killer(const struct trial *t, uint64_t step, size_t element, size_t s,
                        struct seen *seen)
{
  if (seen->killer[0] == '\0')
    snprintf(seen->killer, sizeof seen->killer, "%s/%u (%s, step %" PRIu64 ", element %zu)",
             t->file->stem, t->c->id, t->group->program->state[s].name, step, element);
}

static void judge_element(const struct trial *t, uint64_t step, size_t element, uint64_t grad,
                          struct seen *seen)
{
  uint64_t answer[STEP_MAX_STATE], before[STEP_MAX_STATE];
  struct judged v[STEP_MAX_STATE];
  mutant_run_answer(t->run, element, answer);
  judge_answer(t->judge, element, grad, answer, everything, v, before);
  bool exact = t->group->semantics == SEMANTICS_BITS;
  for (size_t s = 0; s < t->group->program->n_state; s++) {
    bool wrong = v[s].verdict == VERDICT_DEVIATES || v[s].verdict == VERDICT_ZERO_SIGN;
    seen->judged += !exact;
    seen->bits += exact;
    seen->deviating += !exact && wrong;
    seen->other_bits += exact && wrong;
    seen->undecided += v[s].verdict == VERDICT_UNDECIDED;
    if (!exact && wrong)
      name_killer(t, step, element, s, seen);
  }
  if (t->pair != NULL)
    compare_values(t->pair, before, grad, seen);
}

static void try_case(const struct trial *t, struct seen *seen)
{
  const struct vec_case *c = t->c;
  mutant_run_case(t->run, t->group->hyper, c->first_t, c->elements, c->initial);
  judge_case(t->judge, t->group, c);
  if (t->pair != NULL) {
    golden_hyper(t->pair->right, t->group->hyper);
    golden_hyper(t->pair->wrong, t->group->hyper);
  }
  for (size_t k = 0; k < c->steps; k++) {
    const uint64_t step = c->first_t + k, *grad = c->grad + k * c->elements;
    judge_t(t->judge, step);
    if (t->pair != NULL) {
      golden_t(t->pair->right, step);
      golden_t(t->pair->wrong, step);
    }
    mutant_run_step(t->run, step, grad);
    for (size_t e = 0; e < c->elements; e++) {
      judge_element(t, step, e, grad[e], seen);
      if (seen->deviating > 0 && !t->to_the_end)
        return;
    }
  }
}

/* ---- one mutant in one format ---- */

static struct seen try_mutant(const struct mutant *m, const char *optimizer, struct vectors *v)
{
  static const struct check_options options;
  struct seen seen = {0};
  struct pair pair = {0};
  struct trial t = {.run = mutant_run_new(m, optimizer, v->format)};
  t.to_the_end = m == NULL || m->survives;
  if (m != NULL && m->survives) {
    pair.format = v->format;
    pair.program[0] = step_program_find(optimizer);
    pair.program[1] = m->program;
    pair.right = golden_new(pair.program[0], v->format);
    pair.wrong = golden_new(pair.program[1], v->format);
    t.pair = &pair;
  }
  for (size_t i = 0; i < v->n; i++)
    for (size_t g = 0; g < v->file[i].n_group; g++) {
      t.file = &v->file[i];
      t.group = &t.file->group[g];
      if (t.group->semantics == SEMANTICS_BITS && !t.to_the_end)
        continue;
      if (!judge_serves(v->judge, t.group)) {
        judge_free(v->judge);
        v->judge = judge_new(t.group, &options);
      }
      t.judge = v->judge;
      for (size_t c = 0; c < t.group->n_case && (seen.deviating == 0 || t.to_the_end); c++) {
        t.c = &t.group->cases[c];
        try_case(&t, &seen);
      }
    }
  mutant_run_free(t.run);
  golden_free(pair.right);
  golden_free(pair.wrong);
  return seen;
}

/* ---- the score ---- */

static void print(bool good, const char *id, const char *class_name, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
static void print(bool good, const char *id, const char *class_name, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  printf("%s - %s [%s] ", good ? "ok" : "not ok", id, class_name);
  vprintf(format, args);
  putchar('\n');
  va_end(args);
}

/* Without a fault everything conforms, and every bit is that of the float reading. */
static void control(const char *optimizer, struct vectors v[WORKING])
{
  struct seen seen[WORKING];
  bool good = true;
  for (int f = 0; f < WORKING; f++) {
    seen[f] = try_mutant(NULL, optimizer, &v[f]);
    good = good && seen[f].judged > 0 && seen[f].bits > 0 && seen[f].deviating == 0 &&
           seen[f].undecided == 0 && seen[f].other_bits == 0;
  }
  print(good, optimizer, "control",
        "no fault: %" PRIu64 " outputs, %" PRIu64 " deviate, %" PRIu64 " undecided %s",
        seen[0].judged + seen[1].judged, seen[0].deviating + seen[1].deviating,
        seen[0].undecided + seen[1].undecided,
        seen[0].deviating > 0 ? seen[0].killer : seen[1].killer);
}

static void expect_death(const struct mutant *m, struct vectors v[WORKING])
{
  struct seen seen[WORKING];
  bool good = true;
  for (int f = 0; f < WORKING; f++) {
    seen[f] = try_mutant(m, m->optimizer, &v[f]);
    if (m->only == NULL || m->only == v[f].format)
      good = good && seen[f].deviating > 0;
  }
  print(good, m->id, m->class_name, "%s by %s; %s by %s",
        seen[0].deviating > 0 ? "killed" : "survived",
        seen[0].deviating > 0 ? seen[0].killer : "none",
        seen[1].deviating > 0 ? "killed" : "survived",
        seen[1].deviating > 0 ? seen[1].killer : "none");
}

static void expect_survival(const struct mutant *m, struct vectors v[WORKING])
{
  struct seen all = {0};
  for (int f = 0; f < WORKING; f++) {
    struct seen seen = try_mutant(m, m->optimizer, &v[f]);
    all.judged += seen.judged;
    all.deviating += seen.deviating;
    all.bits += seen.bits;
    all.other_bits += seen.other_bits;
    all.compared += seen.compared;
    all.other_values += seen.other_values;
    if (all.killer[0] == '\0')
      snprintf(all.killer, sizeof all.killer, "%s", seen.killer);
  }
  bool good = all.deviating == 0 && all.compared > 0 && all.other_values == 0;
  print(good, m->id, m->class_name,
        "equivalent: %" PRIu64 " of %" PRIu64 " outputs deviate, %" PRIu64 " of %" PRIu64
        " values over the reals differ, %" PRIu64 " of %" PRIu64 " bit patterns do %s",
        all.deviating, all.judged, all.other_values, all.compared, all.other_bits, all.bits,
        all.killer);
}

static int score(const char *optimizer, const char *folder)
{
  struct vectors v[WORKING] = {{.format = working[0]}, {.format = working[1]}};
  bool good = step_program_find(optimizer) != NULL;
  if (!good)
    message("no optimizer %s", optimizer);
  for (int f = 0; good && f < WORKING; f++)
    good = vectors_of(folder, optimizer, &v[f]);
  if (good)
    control(optimizer, v);
  for (const struct mutant *m = mutants; good && m->id != NULL; m++)
    if (strcmp(m->optimizer, optimizer) == 0)
      (m->survives ? expect_survival : expect_death)(m, v);
  for (int f = 0; f < WORKING; f++)
    vectors_free(&v[f]);
  return good ? 0 : EXIT_USAGE;
}

static int halves(const char *optimizer, const char *folder)
{
  struct vectors v[WORKING] = {{.format = &format_binary16}, {.format = &format_bfloat16}};
  size_t killed[WORKING] = {0}, n = 0;
  bool good = step_program_find(optimizer) != NULL;
  for (int f = 0; good && f < WORKING; f++)
    good = vectors_of(folder, optimizer, &v[f]);
  for (const struct mutant *m = mutants; good && m->id != NULL; m++) {
    bool dead[WORKING];
    if (strcmp(m->optimizer, optimizer) != 0 || m->survives)
      continue;
    n++;
    for (int f = 0; f < WORKING; f++)
      killed[f] += dead[f] = try_mutant(m, optimizer, &v[f]).deviating > 0;
    if (!dead[0] || !dead[1])
      printf("%s [%s] survives in%s%s\n", m->id, m->class_name, dead[0] ? "" : " binary16",
             dead[1] ? "" : " bfloat16");
  }
  if (good)
    printf("%s: of %zu mutants binary16 kills %zu, bfloat16 %zu\n", optimizer, n, killed[0],
           killed[1]);
  for (int f = 0; f < WORKING; f++)
    vectors_free(&v[f]);
  return good ? 0 : EXIT_USAGE;
}

int main(int argc, char **argv)
{
  if (argc == 2 && strcmp(argv[1], "list") == 0) {
    for (const struct mutant *m = mutants; m->id != NULL; m++)
      printf("%s\t%s\t%s\n", m->id, m->class_name, m->sentence);
    return 0;
  }
  if ((argc == 3 || argc == 4) && strcmp(argv[1], "score") == 0)
    return score(argv[2], argc == 4 ? argv[3] : "oracle/vectors");
  if ((argc == 3 || argc == 4) && strcmp(argv[1], "halves") == 0)
    return halves(argv[2], argc == 4 ? argv[3] : "oracle/vectors");
  fprintf(stderr, "usage: mutants list | mutants score|halves OPTIMIZER [FOLDER]\n");
  return EXIT_USAGE;
}
