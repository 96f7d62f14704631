/* SPDX-License-Identifier: MIT */
/* Bench `oracle`: the rigorous Adam step, five outputs decided to binary64 at p = 113.
 *   primitives: the engine's element-step over the sum of the MPFR calls it makes, each timed alone
 * in a loop over the operands that the engine gives it. MPFI:       the same step program, each
 * instruction one MPFI call, the same scalars hoisted, each output decided by mpfr_get_d of both
 * ends, with the shared MPFI and MPFR of the system. For information, to the standard error: the
 * same linked statically as this engine is, and that with this engine's reciprocals and decision
 * lent to it. steps:      cost per element-step of runs of 1e5 steps over runs of 1e2 steps; peak
 * memory likewise. threads:    what two threads do per second of CPU time over what one does alone.
 * Times are CPU times of the thread; each figure is the median over interleaved repetitions, so
 * that what slows both sides cancels. Writes bench-oracle.json beside the folder of this program.
 */
#include "engine.h"
#include "figures.h"
#include "mpfi_step.h"

#include <dlfcn.h>
#include <libgen.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { STEPS = 100, REPETITIONS = 31, FEW = 16, SHORT = 100, LONG = 100000 };

static const double hyper[] = {1e-3, 0.9, 0.999, 1e-8};

static struct run adam_run(void)
{
  return run_new(step_program_find("adam"), hyper);
}

/* ---- MPFI ---- */

static bool decide64(mpfr_srcptr lo, mpfr_srcptr hi, uint64_t *bits)
{
  return format_round_enclosure(&format_binary64, lo, hi, bits);
}

static void set_ends(const struct run *engine, const char *name, mpfr_srcptr ends[2])
{
  const struct step_program *p = step_program_find("adam");
  for (uint8_t reg = 0; reg < p->n_register; reg++)
    if (strcmp(p->reg_name[reg], name) == 0) {
      const struct interval *x = interval_machine_register(engine->machine, reg);
      ends[0] = interval_lo(x);
      ends[1] = interval_hi(x);
    }
}

/* The scalars are not what is measured: they are taken from the engine. */
static double time_mpfi(const struct mpfi_step_api *api, struct mpfi_run *r, struct run *engine,
                        decide_fn *lent)
{
  double spent = 0, g[ELEMENTS];
  api->restart(r);
  for (uint64_t t = 1; t <= STEPS; t++) {
    struct mpfi_scalars s;
    interval_machine_t(engine->machine, t);
    set_ends(engine, "c1", s.c1);
    set_ends(engine, "rc2", s.rc2);
    set_ends(engine, "step", s.step);
    api->scalars(r, &s);
    for (size_t i = 0; i < ELEMENTS; i++)
      g[i] = format_to_double(&format_binary64, gradient[t % GRADIENTS * ELEMENTS + i]);
    double start = cpu_time();
    sink = api->step(r, g, lent);
    spent += cpu_time() - start;
  }
  return spent / (STEPS * ELEMENTS) * 1e9;
}

/* mpfi_step.so beside this program, bound to the shared libraries of the system. */
static const struct mpfi_step_api *shared_mpfi(const char *program)
{
  char folder[4096], path[4200];
  snprintf(folder, sizeof folder, "%s", program);
  snprintf(path, sizeof path, "%s/mpfi_step.so", dirname(folder));
  void *object = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  const struct mpfi_step_api *api = object == NULL ? NULL : dlsym(object, "mpfi_step_api");
  if (api == NULL) {
    fprintf(stderr, "bench oracle: %s\n", dlerror());
    exit(2);
  }
  return api;
}

/* ---- threads ---- */

struct worker {
  pthread_t thread;
  pthread_barrier_t *start;
  double ns;
};

static void *work(void *argument)
{
  struct worker *w = argument;
  struct run r = adam_run();
  time_engine(&r, 4, ELEMENTS);
  if (w->start != NULL)
    pthread_barrier_wait(w->start);
  w->ns = time_engine(&r, STEPS, ELEMENTS);
  run_free(&r);
  return NULL;
}

/* Sum of the rates of two threads at once over the rate of one. */
static double two_threads(void)
{
  pthread_barrier_t start;
  struct worker alone = {.start = NULL}, both[2];
  work(&alone);
  pthread_barrier_init(&start, NULL, 2);
  for (int i = 0; i < 2; i++) {
    both[i].start = &start;
    if (pthread_create(&both[i].thread, NULL, work, &both[i]) != 0)
      exit(2);
  }
  for (int i = 0; i < 2; i++)
    pthread_join(both[i].thread, NULL);
  pthread_barrier_destroy(&start);
  return alone.ns / both[0].ns + alone.ns / both[1].ns;
}

int main(int argc __attribute__((unused)), char **argv)
{
  double ratio[4][REPETITIONS];
  fill_gradients();
  struct run engine = adam_run(), scalars = adam_run();
  const struct mpfi_step_api *const api[] = {shared_mpfi(argv[0]), &mpfi_step_api};
  struct mpfi_run *mpfi[] = {api[0]->create(ELEMENTS, P, hyper),
                             api[1]->create(ELEMENTS, P, hyper)};
  mpfr_t to;
  mpfr_init2(to, P);
  time_engine(&engine, STEPS, ELEMENTS);
  record_calls(&engine, STEPS + 1);
  double ns[5][REPETITIONS];
  for (int i = 0; i < REPETITIONS; i++) {
    ns[0][i] = time_engine(&engine, STEPS, ELEMENTS);
    ns[1][i] = time_primitives(to);
    ns[2][i] = time_mpfi(api[0], mpfi[0], &scalars, NULL);
    ns[3][i] = time_mpfi(api[1], mpfi[1], &scalars, NULL);
    ns[4][i] = time_mpfi(api[1], mpfi[1], &scalars, decide64);
    ratio[0][i] = ns[0][i] / ns[1][i];
    ratio[1][i] = ns[2][i] / ns[0][i];
  }
  for (int k = 0; k < 5; k++)
    ns[k][0] = median(ns[k], REPETITIONS);
  fprintf(stderr,
          "oracle: medians, ns an element-step: %.0f; its %.0f MPFR calls %.0f; MPFI shared %.0f, "
          "static "
          "%.0f, static with our reciprocals and decision %.0f\n",
          ns[0][0], calls_recorded(), ns[1][0], ns[2][0], ns[3][0], ns[4][0]);
  struct rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  for (int i = 0; i < 5; i++) {
    double few = 0;
    for (int k = 0; k < LONG / SHORT; k++)
      few += time_engine(&engine, SHORT, FEW) / (LONG / SHORT);
    ratio[2][i] = time_engine(&engine, LONG, FEW) / few;
  }
  getrusage(RUSAGE_SELF, &after);
  double memory = (double)after.ru_maxrss / (double)before.ru_maxrss;
  for (int i = 0; i < 11; i++)
    ratio[3][i] = two_threads();
  const struct figure figures[] = {
      {"oracle: Adam step over the sum of its MPFR primitives", median(ratio[0], REPETITIONS), true,
       1.4},
      {"oracle: times faster than the same with MPFI (shared)", median(ratio[1], REPETITIONS),
       false, 1.8},
      {"oracle: cost per step, 1e5 steps over 1e2 steps", median(ratio[2], 5), true, 1.1},
      {"oracle: peak memory, 1e5 steps over 1e2 steps", memory, true, 1.01},
      {"oracle: two threads over one, per CPU second of a thread", median(ratio[3], 11), false,
       1.9}};
  run_free(&engine);
  run_free(&scalars);
  return write_figures(argv[0], "oracle", figures, sizeof figures / sizeof figures[0]);
}
