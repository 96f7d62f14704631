/* SPDX-License-Identifier: MIT */
/* Adam's element-step in MPFI, for bench `oracle`: built into the bench, and as a shared object
 * against the shared MPFI and MPFR of the system. */
#ifndef ADAMANT_BENCH_MPFI_STEP_H
#define ADAMANT_BENCH_MPFI_STEP_H

#include <mpfr.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mpfi_run;

/* Lower and upper ends of 1 - beta1^t, 1 / (1 - beta2^t), lr / (1 - beta1^t). */
struct mpfi_scalars {
  mpfr_srcptr c1[2], rc2[2], step[2];
};

/* As format_round_enclosure for binary64; NULL: mpfr_get_d of both ends, and a division by c1. */
typedef bool decide_fn(mpfr_srcptr lo, mpfr_srcptr hi, uint64_t *bits);

struct mpfi_step_api {
  struct mpfi_run *(*create)(size_t elements, mpfr_prec_t p, const double hyper[4]);
  void (*restart)(struct mpfi_run *); /* states := 0 */
  void (*scalars)(struct mpfi_run *, const struct mpfi_scalars *);
  uint64_t (*step)(struct mpfi_run *, const double *g, decide_fn *lent);
};

extern const struct mpfi_step_api mpfi_step_api;

#endif
