/* SPDX-License-Identifier: MIT */
/* Bench `kernel`: libadamant's binary32 steps against memory traffic, and their bits in four builds.
 *   time:  one step of every optimizer at n = 1e7 over the time of a probe that reads and writes the same
 *          streams (Adam: four and three) with multiplications and additions only: no division, no square
 *          root, no maximum. Median of the ratios of interleaved pairs, so that what slows both cancels.
 *   bits:  the outputs of the build for every processor, of those for x86-64 and x86-64-v3 alone and of
 *          one without vectorisation hash to the same value.
 * Writes bench-kernel.json beside the folder of this program.
 */
#include "timing.h"

#include <adamant.h>
#include <dlfcn.h>
#include <inttypes.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N = 10000000, PAIRS = 21, BITS_N = 100003, BITS_STEPS = 40 };

struct streams {
  float *theta, *m, *v, *vmax, *g;
};

/* A generator of gradients between -2 and 2 with small and subnormal ones among them. */
static float draw(uint64_t *state)
{
  *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  uint64_t x = *state ^ *state >> 31;
  float unit = (float)(x >> 40) * 0x1p-24f * 4.0f - 2.0f;
  switch (x & 15) {
  case 0: return unit * 0x1p-64f;
  case 1: return unit * 0x1p-130f;
  case 2: return 0.0f;
  default: return unit;
  }
}

static float *array(size_t n)
{
  float *a = aligned_alloc(64, (n * sizeof *a + 63) / 64 * 64);
  if (a == NULL) {
    fprintf(stderr, "kernel: no memory\n");
    exit(2);
  }
  return a;
}

static struct streams make(size_t n)
{
  struct streams s = {array(n), array(n), array(n), array(n), array(n)};
  uint64_t state = 20;
  for (size_t i = 0; i < n; i++) {
    s.theta[i] = draw(&state);
    s.m[i] = s.v[i] = s.vmax[i] = 0.0f;
    s.g[i] = draw(&state);
  }
  return s;
}

static void drop(struct streams *s)
{
  free(s->theta), free(s->m), free(s->v), free(s->vmax), free(s->g);
}

/* The probes, by the number of states beside theta. */
__attribute__((noinline)) static void probe_0(float *restrict theta, const float *restrict g, size_t n)
{
  for (size_t i = 0; i < n; i++)
    theta[i] = theta[i] - 0.001f * g[i];
}

__attribute__((noinline)) static void probe_1(float *restrict theta, float *restrict m, const float *restrict g,
                                              size_t n)
{
  for (size_t i = 0; i < n; i++) {
    m[i] = 0.9f * m[i] + 0.1f * g[i];
    theta[i] = theta[i] - 0.001f * m[i];
  }
}

__attribute__((noinline)) static void probe_2(float *restrict theta, float *restrict m, float *restrict v,
                                              const float *restrict g, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    m[i] = 0.9f * m[i] + 0.1f * g[i];
    v[i] = 0.999f * v[i] + 0.001f * (g[i] * g[i]);
    theta[i] = theta[i] - 0.001f * m[i] - 0.001f * v[i];
  }
}

__attribute__((noinline)) static void probe_3(float *restrict theta, float *restrict m, float *restrict v,
                                              float *restrict vmax, const float *restrict g, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    m[i] = 0.9f * m[i] + 0.1f * g[i];
    v[i] = 0.999f * v[i] + 0.001f * (g[i] * g[i]);
    vmax[i] = 0.999f * vmax[i] + v[i];
    theta[i] = theta[i] - 0.001f * m[i] - 0.001f * vmax[i];
  }
}

static void probe(int states, const struct streams *s, size_t n)
{
  switch (states) {
  case 0: probe_0(s->theta, s->g, n); break;
  case 1: probe_1(s->theta, s->m, s->g, n); break;
  case 2: probe_2(s->theta, s->m, s->v, s->g, n); break;
  default: probe_3(s->theta, s->m, s->v, s->vmax, s->g, n);
  }
}

#define LIST(...) __VA_ARGS__

/* take_NAME: one step by the function at `symbol`, or by the one linked here when that is null. ISO C has no cast
 * between pointers to objects and to functions.
 */
#define STEP(name, params, hyper, states)                                                                    \
  static adamant_status take_##name(void *symbol, const struct streams *s, size_t n, uint64_t t)             \
  {                                                                                                          \
    static const params hp = hyper;                                                                          \
    __typeof__(adamant_##name##_f32) *step = adamant_##name##_f32;                                           \
    float mu_product = 0.5f;                                                                                 \
    (void)mu_product;                                                                                        \
    if (symbol != NULL)                                                                                      \
      memcpy(&step, &symbol, sizeof step);                                                                   \
    return step(states, s->g, n, t, &hp);                                                                    \
  }

#define ADAM LIST({.lr = 1e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .weight_decay = 0.01})
STEP(sgd, adamant_sgd_params, LIST({.lr = 1e-3}), s->theta)
STEP(momentum_ema, adamant_momentum_ema_params, LIST({.lr = 1e-3, .beta1 = 0.9}), LIST(s->theta, s->m))
STEP(momentum, adamant_momentum_params, LIST({.lr = 1e-3, .momentum = 0.9}), LIST(s->theta, s->m))
STEP(nesterov, adamant_nesterov_params, LIST({.lr = 1e-3, .momentum = 0.9}), LIST(s->theta, s->m))
STEP(adagrad, adamant_adagrad_params, LIST({.lr = 1e-2, .eps = 1e-10}), LIST(s->theta, s->v))
STEP(rmsprop, adamant_rmsprop_params, LIST({.lr = 1e-3, .beta2 = 0.99, .eps = 1e-8}), LIST(s->theta, s->v))
STEP(rmsprop_centered, adamant_rmsprop_params, LIST({.lr = 1e-3, .beta2 = 0.99, .eps = 1e-8}),
     LIST(s->theta, s->m, s->v))
STEP(rmsprop_momentum, adamant_rmsprop_momentum_params,
     LIST({.lr = 1e-3, .beta2 = 0.99, .momentum = 0.9, .eps = 1e-8}), LIST(s->theta, s->m, s->v))
STEP(adam, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))
STEP(adam_l2, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))
STEP(adamw, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))
STEP(adam_v, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))
STEP(amsgrad, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v, s->vmax))
STEP(amsgrad_hat, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v, s->vmax))
STEP(adamax, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))
STEP(nadam, adamant_nadam_params,
     LIST({.lr = 2e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8, .momentum_decay = 4e-3}),
     LIST(s->theta, s->m, s->v, &mu_product))
STEP(radam, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))
STEP(radamw, adamant_adam_params, ADAM, LIST(s->theta, s->m, s->v))

#define ROW(name, states) {#name, "adamant_" #name "_f32", take_##name, states, 1.25}
static const struct kernel {
  const char *name, *symbol;
  adamant_status (*take)(void *symbol, const struct streams *s, size_t n, uint64_t t);
  int states; /* beside theta */
  double limit;
} kernels[] = {{"adam", "adamant_adam_f32", take_adam, 2, 1.15},
               ROW(adam_l2, 2), ROW(adamw, 2), ROW(sgd, 0), ROW(momentum_ema, 1), ROW(momentum, 1), ROW(nesterov, 1),
               ROW(adagrad, 1), ROW(rmsprop, 1), ROW(rmsprop_centered, 2), ROW(rmsprop_momentum, 2), ROW(adam_v, 2),
               ROW(amsgrad, 3), ROW(amsgrad_hat, 3), ROW(adamax, 2), ROW(nadam, 2), ROW(radam, 2), ROW(radamw, 2)};
enum { KERNELS = sizeof kernels / sizeof kernels[0] };

static void take(const struct kernel *of, void *symbol, const struct streams *s, size_t n, uint64_t t)
{
  if (of->take(symbol, s, n, t) != ADAMANT_OK)
    exit(2);
}

/* Ordinary gradients only: what is measured is the steady state of training, not subnormal operands. */
static double time_ratio(const struct kernel *of)
{
  static double ratio[PAIRS], kernel[PAIRS], memory[PAIRS];
  struct streams s = make(N);
  for (size_t i = 0; i < N; i++) {
    s.g[i] = 0.001f * (float)(int)(i % 2001) - 1.0f;
    s.theta[i] = 0.5f * s.g[i];
  }
  uint64_t t = 0;
  for (int k = -2; k < PAIRS; k++) {
    double a = cpu_time();
    take(of, NULL, &s, N, ++t);
    double b = cpu_time();
    probe(of->states, &s, N);
    double c = cpu_time();
    if (k >= 0) {
      kernel[k] = b - a;
      memory[k] = c - b;
      ratio[k] = kernel[k] / memory[k];
    }
  }
  drop(&s);
  fprintf(stderr, "kernel: n = %d, %d pairs; %s %.2f ms, probe %.2f ms (medians)\n", N, PAIRS, of->name,
          1e3 * median(kernel, PAIRS), 1e3 * median(memory, PAIRS));
  return median(ratio, PAIRS);
}

static uint64_t hash(uint64_t h, const void *data, size_t bytes)
{
  for (const unsigned char *p = data, *end = p + bytes; p < end; p++)
    h = (h ^ *p) * UINT64_C(1099511628211);
  return h;
}

/* FNV-1a of the states after BITS_STEPS steps of every kernel by the named build. */
static uint64_t output_hash(const char *folder, const char *build)
{
  char path[4096];
  snprintf(path, sizeof path, "%s/libadamant-%s.so", folder, build);
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  uint64_t h = UINT64_C(14695981039346656037);
  for (int k = 0; k < KERNELS; k++) {
    void *symbol = library == NULL ? NULL : dlsym(library, kernels[k].symbol);
    if (symbol == NULL) {
      fprintf(stderr, "kernel: %s\n", dlerror());
      exit(2);
    }
    struct streams s = make(BITS_N);
    uint64_t state = 7;
    for (uint64_t t = 1; t <= BITS_STEPS; t++) {
      take(&kernels[k], symbol, &s, BITS_N, t);
      for (size_t i = 0; i < BITS_N; i++)
        s.g[i] = draw(&state);
    }
    h = hash(h, s.theta, BITS_N * sizeof(float));
    h = hash(h, s.m, BITS_N * sizeof(float));
    h = hash(h, s.v, BITS_N * sizeof(float));
    h = hash(h, s.vmax, BITS_N * sizeof(float));
    drop(&s);
  }
  dlclose(library);
  fprintf(stderr, "kernel: outputs of %-10s hash to %016" PRIx64 "\n", build, h);
  return h;
}

int main(int argc, char **argv)
{
  static const char *const builds[] = {"as-built", "x86-64", "x86-64-v3", "scalar"};
  (void)argc;
  char *folder = dirname(argv[0]);
  if (!__builtin_cpu_supports("avx2")) {
    fprintf(stderr, "kernel: this processor has no AVX2, which the build for x86-64-v3 needs\n");
    return 2;
  }
  int same = 1;
  uint64_t first = output_hash(folder, builds[0]);
  for (size_t k = 1; k < sizeof builds / sizeof builds[0]; k++)
    same += output_hash(folder, builds[k]) == first;

  char path[4096];
  snprintf(path, sizeof path, "%s/../bench-kernel.json", folder);
  FILE *f = fopen(path, "w");
  if (f == NULL) {
    perror(path);
    return 2;
  }
  fprintf(f, "[");
  for (int k = 0; k < KERNELS; k++) {
    const struct kernel *const of = &kernels[k];
    const double ratio = time_ratio(of);
    fprintf(f, "{\"name\": \"%s binary32, n = 1e7, time over %d-stream probe\", \"value\": %.4f, "
               "\"limit\": %.2f, \"sense\": \"<=\", \"ok\": %s},\n ", of->name, 2 * of->states + 3, ratio, of->limit,
            ratio <= of->limit ? "true" : "false");
  }
  fprintf(f, "{\"name\": \"builds with the same bits: as built, x86-64, x86-64-v3, scalar\", \"value\": %d, "
             "\"limit\": 4, \"sense\": \">=\", \"ok\": %s}]\n", same, same >= 4 ? "true" : "false");
  return fclose(f) == 0 ? 0 : 2;
}
