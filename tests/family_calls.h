/* SPDX-License-Identifier: MIT */
/* The step functions of libadamant behind one signature, for tests that run over all optimizers. */
#ifndef ADAMANT_TESTS_FAMILY_CALLS_H
#define ADAMANT_TESTS_FAMILY_CALLS_H

#include "adamant.h"

#include <stdbool.h>

enum { STATES = 4, HYPER = 5, LONGEST = 17, GUARD = 1, ROOM = LONGEST + GUARD };

/* Arrays of one format; s[] are the states in the order of the step program. */
struct arrays {
  union {
    float f[ROOM];
    double d[ROOM];
  } s[STATES], g;
};

/* Calls the function of one optimizer on elements first .. first + n - 1; h: the hyperparameters in
 * the order of the step program, or NULL; missing: which array is NULL, -1 for none. */
typedef adamant_status call(bool wide, struct arrays *a, size_t first, size_t n, int missing,
                            uint64_t t, const double *h);

#define F(k) (missing == (k) ? NULL : a->s[k].f + first)
#define D(k) (missing == (k) ? NULL : a->s[k].d + first)
#define GRADIENT(x) (missing == STATES ? NULL : a->g.x + first)
#define ONE(A) A(0)
#define TWO(A) A(0), A(1)
#define THREE(A) A(0), A(1), A(2)
#define FOUR(A) A(0), A(1), A(2), A(3)
#define CALL(name, params, states, ...)                                                            \
  static inline adamant_status name(bool wide, struct arrays *a, size_t first, size_t n,           \
                                    int missing, uint64_t t, const double *h)                      \
  {                                                                                                \
    static const double unused[HYPER];                                                             \
    const double *const x = h == NULL ? unused : h;                                                \
    const params given = {__VA_ARGS__};                                                            \
    const params *const hp = h == NULL ? NULL : &given;                                            \
    return wide ? adamant_##name##_f64(states(D), GRADIENT(d), n, t, hp)                           \
                : adamant_##name##_f32(states(F), GRADIENT(f), n, t, hp);                          \
  }

CALL(adam, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], 0)
CALL(adam_l2, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], x[4])
CALL(adamw, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], x[4])
CALL(sgd, adamant_sgd_params, ONE, x[0])
CALL(momentum_ema, adamant_momentum_ema_params, TWO, x[0], x[1])
CALL(momentum, adamant_momentum_params, TWO, x[0], x[1], x[2])
CALL(nesterov, adamant_nesterov_params, TWO, x[0], x[1])
CALL(adagrad, adamant_adagrad_params, TWO, x[0], x[1], x[2])
CALL(rmsprop, adamant_rmsprop_params, TWO, x[0], x[1], x[2])
CALL(rmsprop_centered, adamant_rmsprop_params, THREE, x[0], x[1], x[2])
CALL(rmsprop_momentum, adamant_rmsprop_momentum_params, THREE, x[0], x[1], x[2], x[3])
CALL(adam_v, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], 0)
CALL(amsgrad, adamant_adam_params, FOUR, x[0], x[1], x[2], x[3], 0)
CALL(amsgrad_hat, adamant_adam_params, FOUR, x[0], x[1], x[2], x[3], 0)
CALL(adamax, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], 0)
CALL(radam, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], 0)
CALL(radamw, adamant_adam_params, THREE, x[0], x[1], x[2], x[3], x[4])

/* NAdam has one mu_product for all elements: in one call where those here are the same. */
static inline adamant_status nadam(bool wide, struct arrays *a, size_t first, size_t n, int missing,
                                   uint64_t t, const double *h)
{
  static const double unused[HYPER];
  const double *const x = h == NULL ? unused : h;
  const adamant_nadam_params given = {x[0], x[1], x[2], x[3], x[4]};
  const adamant_nadam_params *const hp = h == NULL ? NULL : &given;
  size_t same = 1;
  while (same < n && (wide ? a->s[3].d[first + same] == a->s[3].d[first]
                           : a->s[3].f[first + same] == a->s[3].f[first]))
    same++;
  if (same < n) {
    adamant_status status = ADAMANT_OK;
    for (size_t end = first + n; first < end && status == ADAMANT_OK; first++)
      status = nadam(wide, a, first, 1, missing, t, h);
    return status;
  }
  float narrow = a->s[3].f[first];
  double broad = a->s[3].d[first];
  const adamant_status status =
      wide ? adamant_nadam_f64(THREE(D), missing == 3 ? NULL : &broad, GRADIENT(d), n, t, hp)
           : adamant_nadam_f32(THREE(F), missing == 3 ? NULL : &narrow, GRADIENT(f), n, t, hp);
  for (size_t i = first; i < first + n; i++)
    if (wide)
      a->s[3].d[i] = broad;
    else
      a->s[3].f[i] = narrow;
  return status;
}

#endif
