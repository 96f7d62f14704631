/* SPDX-License-Identifier: MIT */
#include "rho.h"
#include "hyper.h"
#include "interval.h"

#include <assert.h>
#include <gmp.h>
#include <math.h>
#include <string.h>

const unsigned rho_threshold[RHO_THRESHOLDS] = {4, 5};
const struct format *const rho_format[RHO_FORMATS] = {&format_binary64, &format_binary32};

/* beta2 = m / 2^k, m < 2^53: the sign of sum_{j=1..t} (2j-1-c) beta2^(j-1), which is that of
 * rho_t - c [eq:M35], by Horner's rule on the integer 2^(k(t-1)) times the sum. */
static bool sum_is_positive(double beta2, unsigned t, unsigned c)
{
  int exponent;
  double fraction = frexp(beta2, &exponent);
  unsigned long m = (unsigned long)ldexp(fraction, 53), k = (unsigned long)(53 - exponent);
  mpz_t sum, term;
  mpz_inits(sum, term, NULL);
  for (unsigned j = t; j >= 1; j--) {
    mpz_set_si(term, 2 * (long)j - 1 - (long)c);
    mpz_mul_2exp(term, term, k * (t - j));
    mpz_mul_ui(sum, sum, m);
    mpz_add(sum, sum, term);
  }
  bool positive = mpz_sgn(sum) > 0;
  mpz_clears(sum, term, NULL);
  return positive;
}

/* Up to t = 98 the sum decides. Beyond, the decision is that of t = 98: where rho_98 > c it stays,
 * because rho_t increases with t [eq:M33]; where rho_98 <= c, beta2 <= (c-1)/(c+1), because every
 * greater binary64 number has rho_98 > c already (even rho_78 > 4) [eq:M50], and there
 * rho_t < rho_inf <= c for every t [eq:M34] [eq:M37]. */
bool rho_exceeds(double beta2, uint64_t t, unsigned c)
{
  assert(beta2 > 0 && beta2 < 1 && t >= 1 && (c == 4 || c == 5));
  return sum_is_positive(beta2, t < RHO_LAST_FIRST_STEP ? (unsigned)t : RHO_LAST_FIRST_STEP, c);
}

/* rho_t increases with t [eq:M33] and rho_t < t [eq:M34], so t* is the first after c to qualify. */
uint64_t rho_first_step(double beta2, unsigned c)
{
  for (unsigned t = c + 1; t <= RHO_LAST_FIRST_STEP; t++)
    if (rho_exceeds(beta2, t, c))
      return t;
  return 0;
}

static size_t register_named(const struct step_program *program, const char *name)
{
  for (size_t r = 0; r < program->n_register; r++)
    if (strcmp(program->reg_name[r], name) == 0)
      return r;
  assert(!"the step program names this value");
  return 0;
}

static bool round_register(const struct interval_machine *m, size_t reg, uint64_t *bits)
{
  const struct interval *x = interval_machine_register(m, reg);
  for (int f = 0; f < RHO_FORMATS; f++)
    if (!format_round_enclosure(rho_format[f], interval_lo(x), interval_hi(x), &bits[f]))
      return false;
  return true;
}

/* The step program's own scalars, enclosed at p bits. lr, beta1 and eps do not enter them. */
static bool evaluate_at(mpfr_prec_t p, double beta2, uint64_t t, bool rectified,
                        struct rho_values *values)
{
  const struct step_program *program = step_program_find("radam");
  struct interval_machine *m = interval_machine_new(program, p);
  if (m == NULL)
    return false;
  double hyper[STEP_MAX_HYPER];
  for (size_t i = 0; i < program->n_hyper; i++)
    hyper[i] = strcmp(program->hyper_name[i], "beta2") == 0 ? beta2 : 0.5;
  interval_machine_hyper(m, hyper);
  interval_machine_t(m, t);
  bool decided = round_register(m, register_named(program, "rho_inf"), values->rho_inf) &&
                 round_register(m, register_named(program, "rho"), values->rho_t) &&
                 (!rectified || round_register(m, register_named(program, "r_t"), values->r_t));
  interval_machine_free(m);
  return decided;
}

/* More bits always decide in the end: no value is halfway between two numbers of a format, but
 * those whose enclosure is a point. Let beta2 = m/q, q = 2^k, m odd, d = q - m and P = q^t - m^t;
 * then m, d and P are odd and q is even. A fraction with an odd denominator is dyadic only if an
 * integer.
 *
 * rho_inf = (q + m)/d is an integer only if d divides 2m, so if d = 1: then 2/(1 - beta2) is exact.
 * rho_1 = 1 is no midpoint [eq:M32].
 * rho_t, t >= 2: D = 2t - 1 - rho_t = (2t q^t d - 2 q P)/(d P). If it were an integer,
 * P (D d + 2 q) = 2t q^t d and 2 q^t would divide D d + 2 q. But 1 < rho_t < t [eq:M33] [eq:M34]
 * leaves 0 < D <= 2t - 3, so 0 < D d + 2 q < (2t - 1) q < 2^t q <= 2 q^t.
 * r_t^2 = N4 N2 (1-b)(1+b)/((5b-3)(3b-1) N0 S0) [eq:M58]: times their powers of q, which cancel,
 * all factors are odd, for S0 becomes m^(t-1) plus even terms and Nj an even number less an odd
 * multiple of that. So a dyadic r_t would be an integer, but 0 < r_t < 1 [eq:M53]. */
bool rho_evaluate(double beta2, uint64_t t, struct rho_values *values)
{
  static const mpfr_prec_t precision[] = {113, 256, 512, 1024, 2048, 4096};
  bool rectified = rho_exceeds(beta2, t, 4);
  for (size_t level = 0; level < sizeof precision / sizeof precision[0]; level++)
    if (evaluate_at(precision[level], beta2, t, rectified, values))
      return true;
  return false;
}

/* beta2^t rounded once: 256 bits toward zero with a sticky last bit, then the format. The C
 * library's pow is within an ulp of it, and differs from one library to the next. */
static double rounded_power(const struct format *f, double beta2, uint64_t t)
{
  mpfr_t base, exponent, power;
  mpfr_inits2(256, base, exponent, power, NULL);
  mpfr_set_d(base, beta2, MPFR_RNDN);
  mpfr_set_ui(exponent, t, MPFR_RNDN);
  if (mpfr_pow(power, base, exponent, MPFR_RNDZ) != 0 && mpfr_regular_p(power))
    ((mp_limb_t *)mpfr_custom_get_significand(power))[0] |= 1;
  double rounded = format_to_double(f, format_round(f, power));
  mpfr_clears(base, exponent, power, NULL);
  return rounded;
}

#define NAIVE(name, type, format)                                                                  \
  static type name(double beta2, uint64_t t)                                                       \
  {                                                                                                \
    type b = (type)beta2, n = (type)t, rho_inf = 2 / (1 - b) - 1;                                  \
    type power = (type)rounded_power(format, (double)b, (uint64_t)n);                              \
    return rho_inf - 2 * n * power / (1 - power);                                                  \
  }
NAIVE(naive_double, double, &format_binary64)
NAIVE(naive_float, float, &format_binary32)

uint64_t rho_naive(const struct format *f, double beta2, uint64_t t)
{
  double rho = f == &format_binary32 ? (double)naive_float(beta2, t) : naive_double(beta2, t);
  return isnan(rho) ? format_nan(f) : format_from_double(f, rho);
}
