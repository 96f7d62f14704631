/* SPDX-License-Identifier: MIT */
#include "exact.h"
#include "exact_round.h"

enum { FIRST_DEPTH = 64, LAST_DEPTH = 4096 };

/* lo <= x <= hi; x = lo exactly where point. Unknown: no enclosure; undefined: no value. */
struct value {
  mpq_t lo, hi;
  bool point, unknown, undefined;
};

struct engine {
  const struct exact_run *run;
  struct value reg[STEP_MAX_REGISTERS];
  struct value computed[STEP_MAX_STATE]; /* new states before `own` replaces them */
  mpq_t q[4];                            /* temporaries */
  mpz_t z[3];
  unsigned depth; /* bits of a bracket around an irrational root */
};

static void set_point(struct value *x, const mpq_t q)
{
  mpq_set(x->lo, q);
  mpq_set(x->hi, q);
  x->point = true;
  x->unknown = x->undefined = false;
}

static void set_bits(struct value *x, const struct format *f, uint64_t bits)
{
  mpq_set_d(x->lo, format_to_double(f, bits)); /* exact */
  set_point(x, x->lo);
}

static void copy(struct value *to, const struct value *from)
{
  mpq_set(to->lo, from->lo);
  mpq_set(to->hi, from->hi);
  to->point = from->point;
  to->unknown = from->unknown;
  to->undefined = from->undefined;
}

/* floor(sqrt(x) scaled): root = floor(sqrt(num den 4^shift)), sqrt(x) = root / (den 2^shift) or up
 * to one unit above. True when exact. */
static bool bracket_root(struct engine *e, const mpq_t x, mpq_t root, bool upper)
{
  mpz_ptr product = e->z[0], rest = e->z[1], square_root = e->z[2];
  mpz_mul(product, mpq_numref(x), mpq_denref(x));
  size_t bits = mpz_sizeinbase(product, 2);
  bool perfect = mpz_perfect_square_p(product) != 0;
  unsigned long shift = perfect || bits / 2 > e->depth ? 0 : e->depth - bits / 2;
  mpz_mul_2exp(product, product, 2 * shift);
  mpz_sqrtrem(square_root, rest, product);
  bool exact = mpz_sgn(rest) == 0;
  if (upper && !exact)
    mpz_add_ui(square_root, square_root, 1);
  mpz_mul_2exp(rest, mpq_denref(x), shift);
  mpq_set_num(root, square_root);
  mpq_set_den(root, rest);
  mpq_canonicalize(root);
  return exact;
}

/* x to 2 depth digits, down or up: what lies behind a root is a bracket anyway, and its digits
 * would double with every operation. */
static void shorten(struct engine *e, mpq_t x, bool up)
{
  mpz_ptr n = mpq_numref(x), d = mpq_denref(x), scaled = e->z[0];
  long shift = 2 * (long)e->depth + (long)mpz_sizeinbase(d, 2) - (long)mpz_sizeinbase(n, 2);
  if (shift <= 0 || mpz_sizeinbase(d, 2) <= 2 * e->depth)
    return;
  mpz_mul_2exp(scaled, n, (unsigned long)shift);
  if (up)
    mpz_cdiv_q(n, scaled, d);
  else
    mpz_fdiv_q(n, scaled, d);
  mpz_set_ui(d, 0);
  mpz_setbit(d, (unsigned long)shift);
  mpq_canonicalize(x);
}

static void square_root_of(struct engine *e, struct value *dst, const struct value *a)
{
  if (mpq_sgn(a->hi) < 0) {
    dst->undefined = true;
  } else if (mpq_sgn(a->lo) < 0) {
    dst->unknown = true;
  } else {
    bool exact = bracket_root(e, a->lo, dst->lo, false);
    dst->point = a->point && exact;
    bracket_root(e, a->hi, dst->hi, true);
  }
}

/* The extremes over the corners of two intervals of an operation monotone in each operand. */
static void corners(struct engine *e, struct value *dst, const struct value *a,
                    const struct value *b, void (*op)(mpq_ptr, mpq_srcptr, mpq_srcptr))
{
  dst->point = a->point && b->point;
  op(dst->lo, a->lo, b->lo);
  mpq_set(dst->hi, dst->lo);
  for (int corner = 1; corner < 4 && !dst->point; corner++) {
    op(e->q[0], corner & 1 ? a->hi : a->lo, corner & 2 ? b->hi : b->lo);
    if (mpq_cmp(e->q[0], dst->lo) < 0)
      mpq_set(dst->lo, e->q[0]);
    if (mpq_cmp(e->q[0], dst->hi) > 0)
      mpq_set(dst->hi, e->q[0]);
  }
}

static void greater(mpq_ptr r, mpq_srcptr a, mpq_srcptr b)
{
  mpq_set(r, mpq_cmp(a, b) < 0 ? b : a);
}

static void divide(struct engine *e, struct value *dst, const struct value *a,
                   const struct value *b)
{
  if (mpq_sgn(b->lo) == 0 && mpq_sgn(b->hi) == 0)
    dst->undefined = true;
  else if (mpq_sgn(b->lo) * mpq_sgn(b->hi) <= 0)
    dst->unknown = true;
  else
    corners(e, dst, a, b, mpq_div);
}

static void absolute(struct value *dst, const struct value *a)
{
  bool below = mpq_sgn(a->hi) <= 0, straddles = mpq_sgn(a->lo) < 0 && !below;
  mpq_abs(dst->lo, below ? a->hi : a->lo);
  mpq_abs(dst->hi, below ? a->lo : a->hi);
  if (straddles) {
    if (mpq_cmp(dst->lo, dst->hi) > 0)
      mpq_set(dst->hi, dst->lo);
    mpq_set_ui(dst->lo, 0, 1);
  }
  dst->point = a->point;
}

/* x^y to one side, x > 0 and irrational powers through exp and log at some digits more than the
 * depth. */
static void one_power(struct engine *e, mpq_t r, const mpq_t x, const mpq_t y, mpfr_rnd_t side)
{
  mpfr_t base, exponent; /* operands are dyadic, with fewer digits than this: exact */
  mpfr_inits2(2 * (mpfr_prec_t)e->depth + 256, base, exponent, (mpfr_ptr)0);
  mpfr_set_q(base, x, MPFR_RNDN);
  mpfr_set_q(exponent, y, MPFR_RNDN);
  mpfr_pow(base, base, exponent, side);
  mpfr_get_q(r, base);
  mpfr_clears(base, exponent, (mpfr_ptr)0);
}

/* A point to a point: an integer power is a rational. */
static void power(struct engine *e, struct value *dst, const struct value *a, const struct value *b)
{
  if (!a->point || !b->point) {
    dst->unknown = true;
  } else if (mpz_cmp_ui(mpq_denref(b->lo), 1) == 0 && mpq_sgn(b->lo) >= 0) {
    unsigned long n = mpz_get_ui(mpq_numref(b->lo));
    mpz_pow_ui(mpq_numref(dst->lo), mpq_numref(a->lo), n);
    mpz_pow_ui(mpq_denref(dst->lo), mpq_denref(a->lo), n);
    set_point(dst, dst->lo);
  } else if (mpq_sgn(a->lo) <= 0) {
    dst->undefined = true;
  } else {
    one_power(e, dst->lo, a->lo, b->lo, MPFR_RNDD);
    one_power(e, dst->hi, a->lo, b->lo, MPFR_RNDU);
  }
}

static void set_truth(struct engine *e, struct value *dst, bool yes)
{
  mpq_set_ui(e->q[0], yes, 1);
  set_point(dst, e->q[0]);
}

/* A comparison that the brackets leave open is unknown, and so is what it selects. */
static void compare(struct engine *e, struct value *dst, const struct value *a,
                    const struct value *b, bool equality)
{
  bool above = mpq_cmp(a->lo, b->hi) > 0, below = mpq_cmp(a->hi, b->lo) < 0;
  if (above || below || (a->point && b->point))
    set_truth(e, dst, equality ? !above && !below : above);
  else
    dst->unknown = true;
}

static void choose(struct value *dst, const struct value *condition, const struct value *yes,
                   const struct value *no)
{
  if (condition->unknown || condition->undefined) {
    dst->unknown = condition->unknown;
    dst->undefined = condition->undefined;
  } else {
    copy(dst, mpq_sgn(condition->lo) != 0 ? yes : no);
  }
}

static void operate(struct engine *e, const struct step_instr *i)
{
  struct value *dst = &e->reg[i->dst];
  const struct value *a = &e->reg[i->arg[0]], *b = &e->reg[i->arg[1]], *c = &e->reg[i->arg[2]];
  dst->point = dst->unknown = dst->undefined = false;
  if (i->op == STEP_SELECT) {
    choose(dst, a, b, c);
    return;
  }
  for (size_t j = 0; j < step_arity(i->op); j++) {
    dst->unknown |= e->reg[i->arg[j]].unknown;
    dst->undefined |= e->reg[i->arg[j]].undefined;
  }
  if (dst->unknown || dst->undefined)
    return;
  switch (i->op) {
  case STEP_ADD:
    corners(e, dst, a, b, mpq_add);
    break;
  case STEP_SUB:
    corners(e, dst, a, b, mpq_sub);
    break;
  case STEP_MUL:
    corners(e, dst, a, b, mpq_mul);
    break;
  case STEP_DIV:
    divide(e, dst, a, b);
    break;
  case STEP_MAX:
    corners(e, dst, a, b, greater);
    break;
  case STEP_SQRT:
    square_root_of(e, dst, a);
    break;
  case STEP_ABS:
    absolute(dst, a);
    break;
  case STEP_CAST:
    copy(dst, a);
    break;
  case STEP_POW:
    power(e, dst, a, b);
    break;
  case STEP_GT:
    compare(e, dst, a, b, false);
    break;
  case STEP_EQ:
    compare(e, dst, a, b, true);
    break;
  case STEP_FMA:
    corners(e, dst, a, b, mpq_mul);
    mpq_add(dst->lo, dst->lo, c->lo);
    mpq_add(dst->hi, dst->hi, c->hi);
    dst->point = dst->point && c->point;
    break;
  }
  if (!dst->point && !dst->unknown && !dst->undefined) {
    shorten(e, dst->lo, false);
    shorten(e, dst->hi, true);
  }
}

/* Past the last depth: the verdict on the enclosure, at a precision beyond that depth. */
static struct cell give_up(struct engine *e, const struct value *x)
{
  struct cell c;
  mpfr_t lo, hi;
  mpfr_inits2(4096, lo, hi, (mpfr_ptr)0);
  mpfr_set_inf(lo, -1);
  mpfr_set_inf(hi, 1);
  if (!x->unknown) {
    mpfr_set_q(lo, x->lo, MPFR_RNDD);
    mpfr_set_q(hi, x->hi, MPFR_RNDU);
  }
  cell_from_enclosure(e->run->format, lo, hi, true, &c);
  mpfr_clears(lo, hi, (mpfr_ptr)0);
  return c;
}

static bool decide(struct engine *e, const struct value *x, struct cell *c)
{
  bool decided = true;
  if (x->undefined) {
    *c = cell_from_bits(e->run->format, format_nan(e->run->format));
  } else if (!x->unknown) {
    struct cell lo = exact_round(e->run->format, x->lo),
                hi = x->point ? lo : exact_round(e->run->format, x->hi);
    decided = cell_equal(&lo, &hi);
    *c = lo;
  } else {
    decided = false;
  }
  if (!decided && e->depth >= LAST_DEPTH)
    *c = give_up(e, x);
  return decided;
}

/* ---- runs ---- */

static void stage(struct engine *e, const struct step_instr *i, unsigned step)
{
  const struct step_program *p = e->run->program;
  for (size_t s = 0; s < p->n_state; s++) {
    if (p->state[s].after != i->dst)
      continue;
    copy(&e->computed[s], &e->reg[i->dst]);
    if (e->run->own != NULL)
      set_bits(&e->reg[i->dst], e->run->format, e->run->own[step * p->n_state + s]);
  }
}

/* The whole run at one depth; false if a cell stays undecided. */
static bool run_at_depth(struct engine *e, struct cell *cells)
{
  const struct exact_run *run = e->run;
  const struct step_program *p = run->program;
  bool decided = true;
  for (size_t s = 0; s < p->n_state; s++)
    set_bits(&e->reg[p->state[s].before], run->format, run->state0[s]);
  for (unsigned step = 0; step < run->n; step++) {
    uint64_t t = run->t0 + step + 1;
    set_bits(&e->reg[p->g], run->format, run->grad[step]);
    mpq_set_ui(e->q[0], t, 1);
    set_point(&e->reg[p->t], e->q[0]);
    for (size_t k = 0; k < p->n_instr; k++) {
      operate(e, &p->instr[k]);
      stage(e, &p->instr[k], step);
    }
    for (size_t k = 0; k < p->n_output; k++) {
      const struct step_output *o = &p->output[k];
      const struct value *x = o->state >= 0 ? &e->computed[o->state] : &e->reg[o->reg];
      decided &= decide(e, x, &cells[step * p->n_output + k]);
    }
    for (size_t s = 0; s < p->n_state; s++)
      copy(&e->reg[p->state[s].before], &e->reg[p->state[s].after]);
  }
  return decided;
}

static void value_init(struct value *x)
{
  mpq_inits(x->lo, x->hi, NULL);
  x->point = x->unknown = x->undefined = false;
}

static void value_clear(struct value *x)
{
  mpq_clears(x->lo, x->hi, NULL);
}

bool exact_run(const struct exact_run *run, struct cell *cells)
{
  const struct step_program *p = run->program;
  struct engine e = {.run = run, .depth = FIRST_DEPTH};
  if (run->t0 + run->n > EXACT_MAX_T) {
    for (size_t k = 0; k < run->n * p->n_output; k++)
      cells[k] = cell_from_bits(run->format, format_nan(run->format));
    return false;
  }
  for (size_t r = 0; r < STEP_MAX_REGISTERS; r++)
    value_init(&e.reg[r]);
  for (size_t s = 0; s < STEP_MAX_STATE; s++)
    value_init(&e.computed[s]);
  for (int i = 0; i < 4; i++)
    mpq_init(e.q[i]);
  mpz_inits(e.z[0], e.z[1], e.z[2], NULL);
  for (size_t k = 0; k < p->n_hyper + p->n_const; k++) {
    bool hyper = k < p->n_hyper;
    mpq_set_d(e.q[0], hyper ? run->hyper[k] : p->const_value[k - p->n_hyper]);
    set_point(&e.reg[hyper ? p->hyper[k] : p->const_reg[k - p->n_hyper]], e.q[0]);
  }
  bool decided = run_at_depth(&e, cells);
  while (!decided && e.depth < LAST_DEPTH) {
    e.depth *= 4;
    decided = run_at_depth(&e, cells);
  }
  mpz_clears(e.z[0], e.z[1], e.z[2], NULL);
  for (int i = 0; i < 4; i++)
    mpq_clear(e.q[i]);
  for (size_t s = 0; s < STEP_MAX_STATE; s++)
    value_clear(&e.computed[s]);
  for (size_t r = 0; r < STEP_MAX_REGISTERS; r++)
    value_clear(&e.reg[r]);
  return decided;
}
