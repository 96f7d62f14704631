/* SPDX-License-Identifier: MIT */
/* libadamant behind the pipe protocol: binary32 and binary64, all its optimizers. */
#include "pipe_client.h"

#include <adamant.h>
#include <stdio.h>
#include <string.h>

#define ROW(name) {#name, adamant_##name##_f32, adamant_##name##_f64}

static const struct optimizer {
  const char *id;
  adamant_status (*binary32)(float *theta, float *m, float *v, const float *g, size_t n, uint64_t t,
                             const adamant_adam_params *hp);
  adamant_status (*binary64)(double *theta, double *m, double *v, const double *g, size_t n, uint64_t t,
                             const adamant_adam_params *hp);
} optimizers[] = {ROW(adam), ROW(adam_l2), ROW(adamw)};

static const char *step(struct pipe_case *c, uint64_t t)
{
  const adamant_adam_params hp = {c->lr, c->beta1, c->beta2, c->eps, c->weight_decay};
  void *const *a = c->array;
  for (size_t k = 0; k < sizeof optimizers / sizeof optimizers[0]; k++) {
    if (strcmp(c->optimizer, optimizers[k].id) != 0)
      continue;
    adamant_status status =
      c->wide ? optimizers[k].binary64(a[PIPE_THETA], a[PIPE_M], a[PIPE_V], a[PIPE_GRAD], c->elements, t, &hp)
              : optimizers[k].binary32(a[PIPE_THETA], a[PIPE_M], a[PIPE_V], a[PIPE_GRAD], c->elements, t, &hp);
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
