/* SPDX-License-Identifier: MIT */
#include "exact_round.h"

#include <stdlib.h>

struct work {
  mpz_t z[3];
  mpq_t apart;
};

/* floor(log2 |x|), x != 0: right or one too large by the digit counts. */
static long floor_log2(struct work *e, const mpq_t x)
{
  long k = (long)mpz_sizeinbase(mpq_numref(x), 2) - (long)mpz_sizeinbase(mpq_denref(x), 2);
  mpz_abs(e->z[0], mpq_numref(x));
  mpz_set(e->z[1], mpq_denref(x));
  mpz_mul_2exp(e->z[k < 0 ? 0 : 1], e->z[k < 0 ? 0 : 1], (unsigned long)labs(k));
  return mpz_cmp(e->z[0], e->z[1]) < 0 ? k - 1 : k;
}

/* x 2^-k to the nearest integer, ties to even, in z[0]. */
static void nearest_integer(struct work *e, const mpq_t x, long k)
{
  mpz_ptr n = e->z[0], d = e->z[1], rest = e->z[2];
  mpz_mul_2exp(n, mpq_numref(x), k < 0 ? (unsigned long)-k + 1 : 1);
  mpz_mul_2exp(d, mpq_denref(x), k > 0 ? (unsigned long)k : 0);
  mpz_fdiv_qr(n, rest, n, d); /* floor of twice the value */
  bool odd_half = mpz_odd_p(n) != 0, exact = mpz_sgn(rest) == 0;
  mpz_fdiv_q_2exp(n, n, 1);
  if (odd_half && (!exact || mpz_odd_p(n)))
    mpz_add_ui(n, n, 1);
}

static void sign_and_tail(struct work *e, const mpq_t x, const mpz_t units, long quantum, long unit,
                          struct cell *c)
{
  mpq_ptr apart = e->apart;
  mpq_set_z(apart, units);
  if (quantum < 0)
    mpq_div_2exp(apart, apart, (unsigned long)-quantum);
  else
    mpq_mul_2exp(apart, apart, (unsigned long)quantum);
  mpq_sub(apart, x, apart);
  c->side = (int8_t)mpq_sgn(apart);
  nearest_integer(e, apart, unit - 32);
  c->tail = mpz_get_si(e->z[0]);
}

static struct cell round_nonzero(struct work *e, const struct format *f, const mpq_t x)
{
  struct cell c = cell_from_bits(f, 0);
  bool negative = mpq_sgn(x) < 0;
  long least = f->emin - f->precision + 1, quantum = floor_log2(e, x) - f->precision + 1;
  quantum = quantum < least ? least : quantum;
  nearest_integer(e, x, quantum);
  mpz_t units;
  mpz_init_set(units, e->z[0]);
  uint64_t size = mpz_get_ui(units); /* |units| <= 2^p */
  bool carried = size == (uint64_t)1 << f->precision;
  long exponent = quantum + f->precision - 1 + carried;
  if (exponent > f->emax) {
    c.kind = CELL_OVERFLOW;
    c.bits = format_infinity(f, negative);
  } else {
    c.bits = ((uint64_t)(quantum - least) << (f->precision - 1)) + size;
    c.bits |= (uint64_t)negative << (f->width - 1);
    sign_and_tail(e, x, units, quantum, quantum + carried, &c);
  }
  c.upper = c.bits;
  mpz_clear(units);
  return c;
}

struct cell exact_round(const struct format *f, const mpq_t x)
{
  if (mpq_sgn(x) == 0)
    return cell_from_bits(f, 0);
  struct work e;
  mpz_inits(e.z[0], e.z[1], e.z[2], NULL);
  mpq_init(e.apart);
  struct cell c = round_nonzero(&e, f, x);
  mpz_clears(e.z[0], e.z[1], e.z[2], NULL);
  mpq_clear(e.apart);
  return c;
}
