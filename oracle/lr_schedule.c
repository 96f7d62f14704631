/* SPDX-License-Identifier: MIT */
#include "lr_schedule.h"

#include <mpfr.h>

const char *const schedule_name[SCHEDULE_KINDS] = {"constant", "warmup", "cosine"};

/* Products of a binary64 number and two counts, and sums of these, are exact in far fewer. */
enum { EXACT = 4096, BITS = 512 };

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

/* min + (lr - min) (1 + cos(pi k / n)) / 2 to one side. Of the factors the second is >= 0, the
 * first is exact and may have either sign, which turns the side. */
static void annealed(mpfr_ptr r, const struct schedule *s, uint64_t k, uint64_t n, mpfr_rnd_t side)
{
  mpfr_t span;
  mpfr_init2(span, EXACT);
  mpfr_set_d(span, s->lr, MPFR_RNDN);
  mpfr_sub_d(span, span, s->min_lr, MPFR_RNDN);
  mpfr_rnd_t inner = mpfr_sgn(span) >= 0 ? side : side == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD;
  cosine(r, k, n, inner);
  mpfr_add_ui(r, r, 1, inner);
  mpfr_div_2ui(r, r, 1, inner);
  mpfr_mul(r, r, span, side);
  mpfr_add_d(r, r, s->min_lr, side);
  mpfr_clear(span);
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
