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
#include "figures.h"
#include "interval.h"
#include "mpfi_step.h"
#include "philox.h"

#include <dlfcn.h>
#include <libgen.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum {
  P = 113,
  ELEMENTS = 256,
  GRADIENTS = 64,
  STEPS = 100,
  REPETITIONS = 31,
  MAX_CALLS = 64,
  FEW = 16,
  SHORT = 100,
  LONG = 100000
};

static const double hyper[] = {1e-3, 0.9, 0.999, 1e-8};
static uint64_t gradient[GRADIENTS * ELEMENTS];
static volatile uint64_t sink;

/* Sums of uniform draws: bell-shaped, both signs, all 53 bits. */
static void fill_gradients(void)
{
  for (uint32_t i = 0; i < GRADIENTS * ELEMENTS; i++) {
    const struct philox_address at = {1, i / ELEMENTS, 0, i % ELEMENTS, 0};
    uint32_t w[4];
    philox_draw(&at, w);
    double x = ((double)w[0] + w[1] - w[2] - w[3]) * 0x1p-32 + w[0] * 0x1p-60;
    gradient[i] = format_from_double(&format_binary64, x);
  }
}

/* ---- the engine ---- */

struct run {
  struct interval_machine *machine;
  struct interval *state, *g;
};

static struct run run_new(void)
{
  struct run r = {interval_machine_new(step_program_find("adam"), P),
                  interval_array_new(3 * ELEMENTS, P), interval_array_new(1, P)};
  if (r.machine == NULL || r.state == NULL || r.g == NULL)
    exit(2);
  interval_machine_hyper(r.machine, hyper);
  return r;
}

static void run_free(struct run *r)
{
  interval_machine_free(r->machine);
  interval_array_free(r->state);
  interval_array_free(r->g);
}

static void element_step(struct run *r, uint64_t t, size_t i)
{
  uint64_t bits = 0, mix = 0;
  struct interval *state = &r->state[3 * i];
  interval_set_bits(r->g, &format_binary64, gradient[t % GRADIENTS * ELEMENTS + i]);
  interval_machine_step(r->machine, state, r->g, NULL);
  for (size_t k = 0; k < 5; k++) {
    const struct interval *x = interval_machine_output(r->machine, k);
    if (format_round_enclosure(&format_binary64, interval_lo(x), interval_hi(x), &bits))
      mix ^= bits;
  }
  sink = mix;
  interval_machine_advance(r->machine, state);
}

/* Nanoseconds per element-step of `steps` steps from t = 1; the states start at zero. */
static double time_engine(struct run *r, uint64_t steps, size_t elements)
{
  for (size_t i = 0; i < 3 * elements; i++)
    interval_set_zero(&r->state[i]);
  double start = cpu_time();
  for (uint64_t t = 1; t <= steps; t++) {
    interval_machine_t(r->machine, t);
    for (size_t i = 0; i < elements; i++)
      element_step(r, t, i);
  }
  return (cpu_time() - start) / ((double)steps * (double)elements) * 1e9;
}

/* ---- its primitives, one by one ---- */

struct call {
  enum step_op op;
  bool square, upper;
  mpfr_t a[ELEMENTS], b[ELEMENTS];
};
static struct call calls[MAX_CALLS];
static size_t n_calls;

static const struct interval *operand(const struct run *r, uint8_t reg)
{
  return interval_machine_register(r->machine, reg);
}

/* The end of b that goes with an end of a: b >= 0 in all of Adam's products and quotients. */
static mpfr_srcptr partner(enum step_op op, const struct interval *b, mpfr_srcptr a, bool upper)
{
  bool negative = mpfr_signbit(a) != 0;
  bool high = op == STEP_MUL   ? upper != negative
              : op == STEP_DIV ? upper == negative
              : op == STEP_SUB ? !upper
                               : upper;
  return high ? interval_hi(b) : interval_lo(b);
}

static void keep(mpfr_ptr to, mpfr_srcptr from)
{
  mpfr_init2(to, P);
  mpfr_set(to, from, MPFR_RNDN);
}

/* The engine's order of operands: the scalar second; by a scalar it multiplies with the reciprocal.
 */
static void record(const struct run *r, const struct step_instr *i, const bool *scalar,
                   size_t element, size_t *at)
{
  bool swap = i->op == STEP_MUL && scalar[i->arg[0]],
       divides = i->op == STEP_DIV && scalar[i->arg[1]];
  const struct interval *a = operand(r, i->arg[swap]), *b = operand(r, i->arg[!swap]);
  for (int upper = 0; upper < 2 - operand(r, i->dst)->point; upper++) {
    struct call *c = &calls[(*at)++];
    mpfr_srcptr x = upper ? interval_hi(a) : interval_lo(a);
    c->op = divides ? STEP_MUL : (enum step_op)i->op;
    c->square = i->op == STEP_MUL && i->arg[0] == i->arg[1];
    c->upper = upper;
    keep(c->a[element], x);
    keep(c->b[element], partner(i->op, b, x, upper));
    if (divides)
      mpfr_ui_div(c->b[element], 1, c->b[element], upper ? MPFR_RNDU : MPFR_RNDD);
  }
}

/* Operands of every MPFR call of step t, for all elements. */
static void record_calls(struct run *r, uint64_t t)
{
  const struct step_program *p = step_program_find("adam");
  bool scalar[STEP_MAX_REGISTERS] = {false};
  for (size_t k = 0; k < p->n_instr; k++)
    scalar[p->instr[k].dst] = p->instr[k].scalar;
  interval_machine_t(r->machine, t);
  for (size_t e = 0; e < ELEMENTS; e++) {
    size_t at = 0;
    interval_set_bits(r->g, &format_binary64, gradient[t % GRADIENTS * ELEMENTS + e]);
    interval_machine_step(r->machine, &r->state[3 * e], r->g, NULL);
    for (size_t k = 0; k < p->n_instr; k++)
      if (!p->instr[k].scalar)
        record(r, &p->instr[k], scalar, e, &at);
    if (e > 0 && at != n_calls) {
      fprintf(stderr, "bench oracle: element %zu makes %zu calls, not %zu\n", e, at, n_calls);
      exit(2);
    }
    n_calls = at;
  }
}

static double time_call(struct call *c, mpfr_ptr to)
{
  enum { LOOPS = 8 };
  mpfr_rnd_t way = c->upper ? MPFR_RNDU : MPFR_RNDD;
  int (*op)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) = c->op == STEP_ADD   ? mpfr_add
                                                              : c->op == STEP_SUB ? mpfr_sub
                                                              : c->op == STEP_DIV ? mpfr_div
                                                                                  : mpfr_mul;
  double start = cpu_time();
  for (int loop = 0; loop < LOOPS; loop++)
    if (c->op == STEP_SQRT)
      for (size_t i = 0; i < ELEMENTS; i++)
        mpfr_sqrt(to, c->a[i], way);
    else if (c->square)
      for (size_t i = 0; i < ELEMENTS; i++)
        mpfr_sqr(to, c->a[i], way);
    else
      for (size_t i = 0; i < ELEMENTS; i++)
        op(to, c->a[i], c->b[i], way);
  return (cpu_time() - start) / (LOOPS * ELEMENTS) * 1e9;
}

static double time_primitives(mpfr_ptr to)
{
  double sum = 0;
  for (size_t k = 0; k < n_calls; k++)
    sum += time_call(&calls[k], to);
  return sum;
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
      ends[0] = interval_lo(operand(engine, reg));
      ends[1] = interval_hi(operand(engine, reg));
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
  struct run r = run_new();
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
  struct run engine = run_new(), scalars = run_new();
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
          "oracle: medians, ns an element-step: %.0f; its %zu MPFR calls %.0f; MPFI shared %.0f, "
          "static "
          "%.0f, static with our reciprocals and decision %.0f\n",
          ns[0][0], n_calls, ns[1][0], ns[2][0], ns[3][0], ns[4][0]);
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
