/* SPDX-License-Identifier: MIT */
#include "suite_threshold.h"
#include "hyper.h"
#include "rho.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* rho_t > c is monotone in beta2 [eq:M45]: bisection over the bits of 1/2 to 1 - 2^-53. */
double threshold_gate(unsigned c, uint64_t t)
{
  uint64_t below = hyper_bits(0.5), above = hyper_bits(0x1.fffffffffffffp-1);
  while (above - below > 1) {
    uint64_t middle = below + (above - below) / 2;
    if (rho_exceeds(hyper_from_bits(middle), t, c))
      above = middle;
    else
      below = middle;
  }
  return hyper_from_bits(above);
}

/* The first t with beta^t <= 2^exponent. */
static uint64_t first_below(double beta, int exponent)
{
  enum { BITS = 256 };
  uint64_t low = 0, high = UINT64_C(1) << 53;
  mpfr_t base, power;
  mpfr_inits2(BITS, base, power, (mpfr_ptr)0);
  mpfr_set_d(base, beta, MPFR_RNDN);
  for (bool first = true; high - low > 1 || first; first = false) {
    uint64_t middle = first ? high : low + (high - low) / 2;
    mpfr_pow_ui(power, base, middle, MPFR_RNDU);
    bool below = mpfr_cmp_ui_2exp(power, 1, exponent) <= 0;
    if (first && !below) {
      high = 0;
      break;
    }
    if (below)
      high = middle;
    else
      low = middle;
  }
  mpfr_clears(base, power, (mpfr_ptr)0);
  return high;
}

/* 1 - x rounds to 1, to even, from x <= 2^-(p+1) on. */
uint64_t threshold_one(const struct format *f, double beta)
{
  return first_below(beta, -f->precision - 1);
}

/* Half the least subnormal rounds to zero, to even. */
uint64_t threshold_vanishes(const struct format *f, double beta)
{
  return first_below(beta, f->emin - f->precision);
}

bool threshold_value(const char *text, double *value)
{
  unsigned c;
  uint64_t t;
  int used = 0, places = 0;
  if (sscanf(text, "gate(%u,%" SCNu64 ")%n", &c, &t, &used) < 2 || used == 0)
    return hyper_parse(text, value);
  if (text[used] != '\0' && sscanf(text + used, "%d", &places) != 1)
    return false;
  if ((c != 4 && c != 5) || t <= c)
    return false;
  *value = hyper_from_bits(hyper_bits(threshold_gate(c, t)) + (uint64_t)(int64_t)places);
  return true;
}
