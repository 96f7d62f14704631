/* SPDX-License-Identifier: MIT */
#include "settle.h"
#include "message.h"

#include <stdlib.h>

enum { LAST = GOLDEN_LEVELS - 1 };

enum verdict settle_enclosure(const struct format *f, const struct interval *x, uint64_t got,
                              long double bound)
{
  mpfr_t g, d, low, high;
  mpfr_inits2(golden_precision[LAST] + 64, g, d, low, high, (mpfr_ptr)0);
  format_to_mpfr(f, got, g);
  mpfr_sub(d, g, interval_hi(x), MPFR_RNDD);
  mpfr_sub(low, interval_lo(x), g, MPFR_RNDD);
  mpfr_max(low, low, d, MPFR_RNDD); /* the least distance, when got is outside */
  mpfr_sub(d, g, interval_lo(x), MPFR_RNDU);
  mpfr_sub(high, interval_hi(x), g, MPFR_RNDU);
  mpfr_max(high, high, d, MPFR_RNDU);
  enum verdict v = mpfr_cmp_ld(high, bound) <= 0 ? VERDICT_CONFORMS
                   : mpfr_cmp_ld(low, bound) > 0 ? VERDICT_DEVIATES
                                                 : VERDICT_UNDECIDED;
  mpfr_clears(g, d, low, high, (mpfr_ptr)0);
  return v;
}

enum verdict settle(const struct settle *x, size_t k, uint64_t got, long double bound)
{
  size_t n = x->program->n_state;
  const struct interval *own[STEP_MAX_STATE];
  struct interval_machine *m = golden_machine(x->golden, LAST);
  struct interval *in = interval_array_new(2 * n + 1, golden_precision[LAST]);
  if (in == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  for (size_t s = 0; s < n; s++) {
    interval_set_bits(&in[s], x->format, x->before[s]);
    interval_set_bits(&in[n + 1 + s], x->format, x->own[s]);
    own[s] = &in[n + 1 + s];
  }
  interval_set_bits(&in[n], x->format, x->grad);
  interval_machine_t(m, x->t);
  interval_machine_step(m, in, &in[n], own);
  const struct interval *out = interval_machine_output(m, k);
  enum verdict v =
      interval_is_undefined(out) ? VERDICT_UNDECIDED : settle_enclosure(x->format, out, got, bound);
  interval_array_free(in);
  return v;
}
