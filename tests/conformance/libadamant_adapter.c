/* SPDX-License-Identifier: MIT */
/* libadamant behind the pipe protocol: binary32 and binary64, all its optimizers. */
#include "pipe_client.h"

#include <adamant.h>
#include <stdio.h>
#include <string.h>

#define THETA c->array[PIPE_THETA]
#define M     c->array[PIPE_M]
#define V     c->array[PIPE_V]
#define VMAX  c->array[PIPE_VMAX]
#define PRODUCT c->array[PIPE_MU_PRODUCT]
#define ADAM  {c->lr, c->beta1, c->beta2, c->eps, c->weight_decay}
#define LIST(...) __VA_ARGS__

/* One function for both formats; the arrays are void pointers, which the format's function takes as its own. */
#define STEP(name, params, hyper, states)                                                                    \
  static adamant_status name(const struct pipe_case *c, uint64_t t)                                          \
  {                                                                                                          \
    const params hp = hyper;                                                                                 \
    return c->wide ? adamant_##name##_f64(states, c->array[PIPE_GRAD], c->elements, t, &hp)                  \
                   : adamant_##name##_f32(states, c->array[PIPE_GRAD], c->elements, t, &hp);                 \
  }

STEP(adam, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))
STEP(adam_l2, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))
STEP(adamw, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))
STEP(adam_v, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))
STEP(radam, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))
STEP(radamw, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))
STEP(sgd, adamant_sgd_params, LIST({c->lr}), LIST(THETA))
STEP(momentum_ema, adamant_momentum_ema_params, LIST({c->lr, c->beta1}), LIST(THETA, M))
STEP(momentum, adamant_momentum_params, LIST({c->lr, c->momentum, c->dampening}), LIST(THETA, M))
STEP(nesterov, adamant_nesterov_params, LIST({c->lr, c->momentum}), LIST(THETA, M))
STEP(adagrad, adamant_adagrad_params, LIST({c->lr, c->lr_decay, c->eps}), LIST(THETA, V))
STEP(rmsprop, adamant_rmsprop_params, LIST({c->lr, c->beta2, c->eps}), LIST(THETA, V))
STEP(rmsprop_centered, adamant_rmsprop_params, LIST({c->lr, c->beta2, c->eps}), LIST(THETA, M, V))
STEP(rmsprop_momentum, adamant_rmsprop_momentum_params, LIST({c->lr, c->beta2, c->momentum, c->eps}),
     LIST(THETA, M, V))
STEP(amsgrad, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V, VMAX))
STEP(amsgrad_hat, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V, VMAX))
STEP(adamax, adamant_adam_params, LIST(ADAM), LIST(THETA, M, V))

/* One number for all elements in the library, one for each in the protocol: where those are the same, as in every run
 * of the optimizer, all elements in one call; else each by itself. */
static adamant_status nadam(const struct pipe_case *c, uint64_t t)
{
  const adamant_nadam_params hp = {c->lr, c->beta1, c->beta2, c->eps, c->momentum_decay};
  const size_t width = c->wide ? sizeof(double) : sizeof(float);
  char *const theta = THETA, *const m = M, *const v = V, *const product = PRODUCT, *const g = c->array[PIPE_GRAD];
  size_t same = 1;
  while (same < c->elements && memcmp(product, product + same * width, width) == 0)
    same++;
  const size_t n = same >= c->elements ? c->elements : 1;
  adamant_status status = ADAMANT_OK;
  for (size_t at = 0; at < c->elements * width && status == ADAMANT_OK; at += n * width) {
    void *const x = theta + at, *const y = m + at, *const z = v + at, *const p = product + at;
    status = c->wide ? adamant_nadam_f64(x, y, z, p, (double *)(g + at), n, t, &hp)
                     : adamant_nadam_f32(x, y, z, p, (float *)(g + at), n, t, &hp);
    for (size_t i = 1; i < n; i++)
      memcpy(product + at + i * width, product + at, width);
  }
  return status;
}

#define ROW(name) {#name, name}

static const struct optimizer {
  const char *id;
  adamant_status (*take)(const struct pipe_case *c, uint64_t t);
} optimizers[] = {ROW(adam),     ROW(adam_l2),  ROW(adamw),   ROW(adam_v),  ROW(sgd),             ROW(momentum_ema),
                  ROW(momentum), ROW(nesterov), ROW(adagrad), ROW(rmsprop), ROW(rmsprop_momentum),
                  ROW(amsgrad),  ROW(amsgrad_hat), ROW(adamax), ROW(rmsprop_centered),
                  ROW(radam),    ROW(radamw),  ROW(nadam)};

static const char *step(struct pipe_case *c, uint64_t t)
{
  for (size_t k = 0; k < sizeof optimizers / sizeof optimizers[0]; k++) {
    if (strcmp(c->optimizer, optimizers[k].id) != 0)
      continue;
    adamant_status status = optimizers[k].take(c, t);
    return status == ADAMANT_OK ? NULL : adamant_strerror(status);
  }
  return "no such optimizer in libadamant";
}

int main(void)
{
  adamant_status status = adamant_check_environment();
  if (status != ADAMANT_OK) {
    fprintf(stderr, "libadamant_adapter: %s\n", adamant_strerror(status));
    return 2;
  }
  return pipe_serve(&(struct pipe_program){.step = step});
}
