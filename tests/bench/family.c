/* SPDX-License-Identifier: MIT */
/* Bench `family`: for every optimizer the engine's element-step, outputs decided to binary64 at p = 113, over the sum of
 * its MPFR primitives: the operations, mpfr_set_d of the gradient and mpfr_get_d of the ends of each output, each timed
 * alone in a loop over the operands that the engine gives it. Bringing in and out counts because it is most of the work
 * of a program of two operations (sgd); the ratio to the operations alone, which bench `oracle` has for Adam, goes to
 * the standard error. What is done once a step for all elements counts for the engine alone. CPU times of the thread;
 * medians over interleaved repetitions. Writes bench-family.json beside the folder of this program. */
#include "engine.h"
#include "figures.h"
#include "hyper.h"

enum { STEPS = 40, REPETITIONS = 15, MAX_FIGURES = 64, NAME = 80 };

static double ratio_of(const struct step_program *p, mpfr_ptr to)
{
  double hyper[STEP_MAX_HYPER], ratio[2][REPETITIONS], ns[3][REPETITIONS];
  for (size_t k = 0; k < p->n_hyper; k++)
    hyper[k] = hyper_find(p->hyper_name[k])->usual;
  struct run r = run_new(p, hyper);
  time_engine(&r, STEPS, ELEMENTS);
  record_calls(&r, STEPS + 1);
  for (int i = 0; i < REPETITIONS; i++) {
    ns[0][i] = time_engine(&r, STEPS, ELEMENTS);
    ns[1][i] = time_primitives(to);
    ns[2][i] = time_in_and_out(to);
    ratio[0][i] = ns[0][i] / (ns[1][i] + ns[2][i]);
    ratio[1][i] = ns[0][i] / ns[1][i];
  }
  fprintf(stderr,
          "family: %-17s %5.0f ns an element-step, %4.1f operations %5.0f, in and out %4.0f; over "
          "the operations alone %.2f\n",
          p->id, median(ns[0], REPETITIONS), calls_recorded(), median(ns[1], REPETITIONS),
          median(ns[2], REPETITIONS), median(ratio[1], REPETITIONS));
  forget_calls();
  run_free(&r);
  return median(ratio[0], REPETITIONS);
}

int main(int argc __attribute__((unused)), char **argv)
{
  static char name[MAX_FIGURES][NAME];
  static struct figure figures[MAX_FIGURES];
  size_t n = 0;
  mpfr_t to;
  mpfr_init2(to, P);
  fill_gradients();
  for (size_t i = 0; step_programs[i] != NULL && n < MAX_FIGURES; i++)
    if (step_programs[i]->order_of == NULL) {
      snprintf(name[n], NAME, "family: %s step over the sum of its MPFR primitives",
               step_programs[i]->id);
      figures[n] = (struct figure){name[n], ratio_of(step_programs[i], to), true, 1.5};
      n++;
    }
  mpfr_clear(to);
  return write_figures(argv[0], "family", figures, n);
}
