/* SPDX-License-Identifier: MIT */
#include "lr_schedule.h"

#include <mpfr.h>

const char *const schedule_name[SCHEDULE_KINDS] = {"constant", "warmup", "cosine"};

enum { BITS = 512 };

/* x < 2^64, exactly */
static void set_count(mpfr_ptr r, uint64_t x)
{
  mpfr_set_ui(r, (unsigned long)x, MPFR_RNDN);
}

/* cos(pi k / n), 0 <= k <= n, to one side; exact where it is rational (Niven: only these). The
 * cosine falls on [0, pi], so the quotient is rounded to the other side. */
static void cosine(mpfr_ptr r, uint64_t k, uint64_t n, mpfr_rnd_t side)
{
  if (k == 0 || k == n) {
    mpfr_set_si(r, k == 0 ? 1 : -1, MPFR_RNDN);
  } else if (2 * k == n) {
    mpfr_set_zero(r, 1);
  } else if (3 * k == n || 3 * k == 2 * n) {
    mpfr_set_d(r, 3 * k == n ? 0.5 : -0.5, MPFR_RNDN);
  } else {
    set_count(r, k);
    mpfr_div_ui(r, r, (unsigned long)n, side == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD);
    mpfr_cospi(r, r, side);
  }
}

/* min + (lr - min) (1 + cos(pi k / n)) / 2 to one side, as (lr (1 + cos) + min (1 - cos)) / 2: of terms >= 0, so that
 * nothing cancels, however far apart lr and min are. Neither factor of the cosine is below 2^-108: n <= 2^53. */
static void annealed(mpfr_ptr r, const struct schedule *s, uint64_t k, uint64_t n, mpfr_rnd_t side)
{
  mpfr_t rest;
  mpfr_init2(rest, BITS);
  cosine(rest, k, n, side == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD);
  mpfr_ui_sub(rest, 1, rest, side);
  mpfr_mul_d(rest, rest, s->min_lr, side);
  cosine(r, k, n, side);
  mpfr_add_ui(r, r, 1, side);
  mpfr_mul_d(r, r, s->lr, side);
  mpfr_add(r, r, rest, side);
  mpfr_div_2ui(r, r, 1, side);
  mpfr_clear(rest);
}

static void bound(mpfr_ptr r, const struct schedule *s, uint64_t count, mpfr_rnd_t side)
{
  if (s->kind != SCHEDULE_CONSTANT && count < s->warmup) {
    mpfr_set_d(r, s->lr, MPFR_RNDN);
    mpfr_mul_ui(r, r, (unsigned long)count, MPFR_RNDN); /* 106 bits: exact */
    mpfr_div_ui(r, r, (unsigned long)s->warmup, side);
  } else if (s->kind != SCHEDULE_COSINE) {
    mpfr_set_d(r, s->lr, MPFR_RNDN);
  } else if (count >= s->total) {
    mpfr_set_d(r, s->min_lr, MPFR_RNDN);
  } else {
    annealed(r, s, count - s->warmup, s->total - s->warmup, side);
  }
}

struct cell schedule_at(const struct schedule *s, uint64_t t)
{
  struct cell c;
  mpfr_t lo, hi;
  mpfr_inits2(BITS, lo, hi, (mpfr_ptr)0);
  bound(lo, s, t - 1 + s->base, MPFR_RNDD);
  bound(hi, s, t - 1 + s->base, MPFR_RNDU);
  cell_from_enclosure(&format_binary64, lo, hi, true, &c);
  mpfr_clears(lo, hi, (mpfr_ptr)0);
  return c;
}
