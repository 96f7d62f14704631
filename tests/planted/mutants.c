/* SPDX-License-Identifier: MIT */
/* The mutation score: every mutant of mutants.table is run over the vectors of its optimizer.
 * `mutants list`; `mutants score OPTIMIZER [FOLDER]`, over the published vectors in binary32 and
 * binary64; `mutants halves OPTIMIZER [FOLDER]`, over those of level 2 (or those of FOLDER) in
 * binary16 and bfloat16, where many a mistake is smaller than one rounding: what they do not kill
 * is as halves.table says. `mutants measure OPTIMIZER` prints the lines of that table.
 */
#include "message.h"
#include "mutant_trial.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct format *const working[] = {&format_binary32, &format_binary64},
                                  *const narrow[] = {&format_binary16, &format_bfloat16};
enum { WORKING = 2, MEASURE_SIZE = 24 };

/* ---- binary32 and binary64 ---- */

/* Without a fault everything conforms, and every bit is that of the float reading. */
static void control(const char *optimizer, struct vectors v[WORKING])
{
  struct seen seen[WORKING];
  for (int f = 0; f < WORKING; f++)
    seen[f] = mutant_try(NULL, optimizer, &v[f], TRIAL_WHOLE);
  mutant_print(mutant_control(&seen[0]) && mutant_control(&seen[1]), optimizer, "control",
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
    seen[f] = mutant_try(m, m->optimizer, &v[f], TRIAL_DEATH);
    if (m->only == NULL || m->only == v[f].format)
      good = good && seen[f].deviating > 0;
  }
  mutant_print(good, m->id, m->class_name, "%s by %s; %s by %s",
               seen[0].deviating > 0 ? "killed" : "survived",
               seen[0].deviating > 0 ? seen[0].killer : "none",
               seen[1].deviating > 0 ? "killed" : "survived",
               seen[1].deviating > 0 ? seen[1].killer : "none");
}

static void expect_survival(const struct mutant *m, struct vectors v[WORKING])
{
  struct seen all = {0};
  for (int f = 0; f < WORKING; f++) {
    struct seen seen = mutant_try(m, m->optimizer, &v[f], TRIAL_VALUES);
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
  mutant_print(good, m->id, m->class_name,
               "equivalent: %" PRIu64 " of %" PRIu64 " outputs deviate, %" PRIu64 " of %" PRIu64
               " values over the reals differ, %" PRIu64 " of %" PRIu64 " bit patterns do %s",
               all.deviating, all.judged, all.other_values, all.compared, all.other_bits, all.bits,
               all.killer);
}

static bool known(const char *optimizer)
{
  bool good = step_program_find(optimizer) != NULL;
  if (!good)
    message("no optimizer %s", optimizer);
  return good;
}

static int score(const char *optimizer, const char *folder)
{
  struct vectors v[WORKING] = {{.format = working[0]}, {.format = working[1]}};
  bool good = known(optimizer);
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

/* ---- binary16 and bfloat16 ---- */

/* A word of halves.table, or "killed". */
static void measure(const struct mutant *m, struct vectors *v, struct seen *seen,
                    char text[MEASURE_SIZE])
{
  *seen = mutant_try(m, m->optimizer, v, TRIAL_DEATH);
  if (seen->deviating == 0)
    *seen = mutant_try(m, m->optimizer, v, TRIAL_RATIO);
  if (seen->deviating > 0)
    snprintf(text, MEASURE_SIZE, "killed");
  else
    snprintf(text, MEASURE_SIZE, "%s %.2f",
             seen->ratio >= 1            ? "beyond"
             : seen->other_readings == 0 ? "identical"
                                         : "within",
             ceil(seen->ratio * 100) / 100);
}

static void expect_measure(const struct mutant *m, int f, struct vectors *v)
{
  struct seen seen;
  char text[MEASURE_SIZE];
  const char *expected = m->half[f] != NULL ? m->half[f] : "killed";
  measure(m, v, &seen, text);
  bool dead = seen.deviating > 0, good = strcmp(text, expected) == 0 && seen.undecided == 0;
  mutant_print(good, m->id, m->class_name, "%s: %s%s%s%s%s", v->format->name, text,
               dead                       ? " by "
               : seen.farthest[0] != '\0' ? " at "
                                          : "",
               dead ? seen.killer : seen.farthest, good ? "" : ", expected ", good ? "" : expected);
}

/* The same function over the reals, and within every finite bound. Where there is none, or at a
 * zero that came of underflow, it may deviate [eq:E1]. */
static void expect_equivalence(const struct mutant *m, int f, struct vectors *v)
{
  struct seen seen = mutant_try(m, m->optimizer, v, TRIAL_VALUES);
  bool beyond = m->half[f] != NULL;
  bool good = (seen.beyond > 0) == beyond && seen.compared > 0 && seen.other_values == 0;
  mutant_print(good, m->id, m->class_name,
               "%s: equivalent, %" PRIu64 " of %" PRIu64 " outputs beyond a bound, %" PRIu64
               " deviate without, %" PRIu64 " of %" PRIu64 " values over the reals differ %s",
               v->format->name, seen.beyond, seen.judged, seen.deviating - seen.beyond,
               seen.other_values, seen.compared, seen.killer);
}

/* The lines of halves.table. */
static void print_measure(const struct mutant *m, struct vectors *v)
{
  struct seen seen;
  char text[MEASURE_SIZE] = "beyond";
  if (m->survives)
    seen = mutant_try(m, m->optimizer, v, TRIAL_WHOLE);
  else
    measure(m, v, &seen, text);
  if (m->survives ? seen.beyond > 0 : seen.deviating == 0)
    printf("%s %s %s\n", m->id, v->format->name, text);
}

/* FOLDER NULL: level 2. */
static int halves(const char *optimizer, const char *folder, bool table)
{
  struct vectors v[WORKING] = {{.format = narrow[0]}, {.format = narrow[1]}};
  bool good = known(optimizer);
  for (int f = 0; good && f < WORKING; f++)
    good =
        folder != NULL ? vectors_of(folder, optimizer, &v[f]) : vectors_of_halves(optimizer, &v[f]);
  if (good && !table)
    control(optimizer, v);
  for (const struct mutant *m = mutants; good && m->id != NULL; m++)
    for (int f = 0; f < WORKING && strcmp(m->optimizer, optimizer) == 0; f++)
      if (table)
        print_measure(m, &v[f]);
      else
        (m->survives ? expect_equivalence : expect_measure)(m, f, &v[f]);
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
    return halves(argv[2], argc == 4 ? argv[3] : NULL, false);
  if (argc == 3 && strcmp(argv[1], "measure") == 0)
    return halves(argv[2], NULL, true);
  fprintf(stderr, "usage: mutants list | mutants score|halves OPTIMIZER [FOLDER] | mutants measure "
                  "OPTIMIZER\n");
  return EXIT_USAGE;
}
