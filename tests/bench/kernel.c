/* SPDX-License-Identifier: MIT */
/* Bench `kernel`: libadamant's binary32 steps against memory traffic, and their bits in three builds.
 *   time:  one step at n = 1e7 over the time of a probe that reads and writes the same streams (Adam: four
 *          and three) with multiplications and additions only: no division, no square root, no maximum.
 *          Median of the ratios of interleaved pairs, so that what slows both cancels.
 *   bits:  the outputs of builds for x86-64, x86-64-v3 and without vectorisation hash to the same value.
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

enum { N = 10000000, PAIRS = 41, BITS_N = 100003, BITS_STEPS = 40 };

static const adamant_adam_params hp = {.lr = 1e-3, .beta1 = 0.9, .beta2 = 0.999, .eps = 1e-8};
static const adamant_rmsprop_params rms_hp = {.lr = 1e-3, .beta2 = 0.99, .eps = 1e-8};

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

__attribute__((noinline)) static void probe(float *restrict theta, float *restrict m, float *restrict v,
                                            const float *restrict g, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    m[i] = 0.9f * m[i] + 0.1f * g[i];
    v[i] = 0.999f * v[i] + 0.001f * (g[i] * g[i]);
    theta[i] = theta[i] - 0.001f * m[i] - 0.001f * v[i];
  }
}

__attribute__((noinline)) static void probe_4(float *restrict theta, float *restrict m, float *restrict v,
                                              float *restrict vmax, const float *restrict g, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    m[i] = 0.9f * m[i] + 0.1f * g[i];
    v[i] = 0.999f * v[i] + 0.001f * (g[i] * g[i]);
    vmax[i] = 0.999f * vmax[i] + v[i];
    theta[i] = theta[i] - 0.001f * m[i] - 0.001f * vmax[i];
  }
}

typedef adamant_status step_fn(float *, float *, float *, const float *, size_t, uint64_t,
                               const adamant_adam_params *);
typedef adamant_status step_4_fn(float *, float *, float *, float *, const float *, size_t, uint64_t,
                                 const adamant_adam_params *);
typedef adamant_status rms_fn(float *, float *, float *, const float *, size_t, uint64_t,
                              const adamant_rmsprop_params *);

static const struct kernel {
  const char *name, *symbol;
  union step {
    step_fn *adam;
    step_4_fn *amsgrad;
    rms_fn *rms;
  } step;
  enum { ADAM, AMSGRAD, RMS } as; /* which of them */
  double limit;
} kernels[] = {{"Adam", "adamant_adam_f32", {.adam = adamant_adam_f32}, ADAM, 1.15},
               {"AMSGrad", "adamant_amsgrad_f32", {.amsgrad = adamant_amsgrad_f32}, AMSGRAD, 1.25},
               {"AMSGrad over v_hat", "adamant_amsgrad_hat_f32", {.amsgrad = adamant_amsgrad_hat_f32}, AMSGRAD, 1.25},
               {"Adamax", "adamant_adamax_f32", {.adam = adamant_adamax_f32}, ADAM, 1.25},
               {"RMSprop, centered", "adamant_rmsprop_centered_f32", {.rms = adamant_rmsprop_centered_f32}, RMS, 1.25}};
enum { KERNELS = sizeof kernels / sizeof kernels[0] };

static void take(const struct kernel *of, union step step, const struct streams *s, size_t n, uint64_t t)
{
  const adamant_status status = of->as == ADAM      ? step.adam(s->theta, s->m, s->v, s->g, n, t, &hp)
                                : of->as == AMSGRAD ? step.amsgrad(s->theta, s->m, s->v, s->vmax, s->g, n, t, &hp)
                                                    : step.rms(s->theta, s->m, s->v, s->g, n, t, &rms_hp);
  if (status != ADAMANT_OK)
    exit(2);
}

static int streams_of(const struct kernel *of)
{
  return of->as == AMSGRAD ? 9 : 7;
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
    take(of, of->step, &s, N, ++t);
    double b = cpu_time();
    if (streams_of(of) == 9)
      probe_4(s.theta, s.m, s.v, s.vmax, s.g, N);
    else
      probe(s.theta, s.m, s.v, s.g, N);
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
    union step step;
    memcpy(&step, &symbol, sizeof step); /* ISO C has no cast from an object to a function pointer */
    struct streams s = make(BITS_N);
    uint64_t state = 7;
    for (uint64_t t = 1; t <= BITS_STEPS; t++) {
      take(&kernels[k], step, &s, BITS_N, t);
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
  static const char *const builds[] = {"x86-64", "x86-64-v3", "scalar"};
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
               "\"limit\": %.2f, \"sense\": \"<=\", \"ok\": %s},\n ", of->name, streams_of(of), ratio, of->limit,
            ratio <= of->limit ? "true" : "false");
  }
  fprintf(f, "{\"name\": \"builds with the same bits: x86-64, x86-64-v3, scalar\", \"value\": %d, "
             "\"limit\": 3, \"sense\": \">=\", \"ok\": %s}]\n", same, same >= 3 ? "true" : "false");
  return fclose(f) == 0 ? 0 : 2;
}
