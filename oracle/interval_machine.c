/* SPDX-License-Identifier: MIT */
#include "interval_careful.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* 1 - b^t >= 2^-53 for a binary64 b < 1, so the difference loses at most 53 bits; REFRESH steps of
 * multiplying b^t on lose 13 more at most (one unit each, both ends); 62 are left as a margin. */
enum { SCALAR_EXTRA = 128, REFRESH = 4096 };
/* From here on a quotient of scalars is divided by, not multiplied with: slower, but exact where
 * the quotient is (the first step's m_hat = g), which settles ties that no precision would. */
enum { EXACT_QUOTIENTS = 200 };
/* Operand numbers from here on name the reciprocal of register r - RECIPROCAL. */
enum { RECIPROCAL = STEP_MAX_REGISTERS };

enum plan_kind {
  PLAN_ADD,
  PLAN_SUB,
  PLAN_MUL,
  PLAN_SQR,
  PLAN_DIV,
  PLAN_SQRT,
  PLAN_FMA,
  PLAN_ABS,
  PLAN_MAX,
  PLAN_COPY,
  PLAN_SELECT,
  PLAN_MUL_NONNEGATIVE, /* b a scalar >= 0 */
  PLAN_MUL_QUOTIENT     /* a * b / c */
};
struct plan {
  struct interval *dst;
  const struct interval *const *a, *const *b, *const *c; /* entries of `read` */
  enum plan_kind kind;
  bool scalar_b;
};

struct interval_machine {
  const struct interval *read[2 * STEP_MAX_REGISTERS]; /* where operands are found */
  struct interval *reg, *reciprocal;                   /* at p */
  struct interval *wide;                               /* scalars at p + SCALAR_EXTRA */
  struct interval *spare, *wide_spare;                 /* two of each precision */
  const struct step_program *program;
  size_t n_plan;
  struct plan plan[STEP_MAX_REGISTERS];
  bool depends_on_t[STEP_MAX_REGISTERS];
  bool divides[STEP_MAX_REGISTERS]; /* scalars whose reciprocal is used */
  bool scalar[STEP_MAX_REGISTERS];
  uint64_t t; /* of the scalars held; 0 before the first */
};

static const struct step_instr *definition(const struct step_program *p, size_t reg)
{
  for (size_t i = 0; i < p->n_instr; i++)
    if (p->instr[i].dst == reg)
      return p->instr[i].op == STEP_CAST ? definition(p, p->instr[i].arg[0]) : &p->instr[i];
  return NULL;
}

static struct plan plan_of(struct interval_machine *m, const struct step_instr *i, bool exact)
{
  static const uint8_t kind[] = {
      [STEP_ADD] = PLAN_ADD,      [STEP_SUB] = PLAN_SUB,   [STEP_MUL] = PLAN_MUL,
      [STEP_DIV] = PLAN_DIV,      [STEP_SQRT] = PLAN_SQRT, [STEP_FMA] = PLAN_FMA,
      [STEP_ABS] = PLAN_ABS,      [STEP_MAX] = PLAN_MAX,   [STEP_CAST] = PLAN_COPY,
      [STEP_SELECT] = PLAN_SELECT};
  uint8_t operation = kind[i->op], a = i->arg[0], b = i->arg[1], c = i->arg[2];
  bool swap = operation == PLAN_MUL && m->scalar[a];
  if (swap) { /* the scalar, whose sign is steady, second */
    a = i->arg[1];
    b = i->arg[0];
  }
  bool scalar_b = m->scalar[b];
  const struct step_instr *d = scalar_b ? definition(m->program, b) : NULL;
  if (operation == PLAN_DIV && scalar_b && !exact) {
    m->divides[b] = true;
    operation = PLAN_MUL;
    b += RECIPROCAL;
  } else if (operation == PLAN_MUL && a == b) {
    operation = PLAN_SQR;
  } else if (operation == PLAN_MUL && exact && d != NULL && d->op == STEP_DIV) {
    operation = PLAN_MUL_QUOTIENT;
    b = d->arg[0];
    c = d->arg[1];
  }
  return (struct plan){&m->reg[i->dst],           &m->read[a], &m->read[b], &m->read[c],
                       (enum plan_kind)operation, scalar_b};
}

static void make_plan(struct interval_machine *m, bool exact)
{
  const struct step_program *p = m->program;
  m->scalar[p->t] = m->depends_on_t[p->t] = true;
  for (size_t k = 0; k < p->n_hyper; k++)
    m->scalar[p->hyper[k]] = true;
  for (size_t k = 0; k < p->n_const; k++)
    m->scalar[p->const_reg[k]] = true;
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    if (!i->scalar) {
      assert(i->op != STEP_POW && !step_is_comparison(i->op));
      m->plan[m->n_plan++] = plan_of(m, i, exact);
      continue;
    }
    m->scalar[i->dst] = true;
    for (size_t j = 0; j < step_arity(i->op); j++)
      m->depends_on_t[i->dst] |= m->depends_on_t[i->arg[j]];
  }
}

struct interval_machine *interval_machine_new(const struct step_program *program, mpfr_prec_t p)
{
  enum { LINE = 128 };
  size_t size = (sizeof(struct interval_machine) + LINE - 1) / LINE * LINE + LINE;
  struct interval_machine *m = aligned_alloc(LINE, size);
  if (m == NULL)
    return NULL;
  memset(m, 0, size);
  m->program = program;
  m->reg = interval_array_new(program->n_register, p);
  m->reciprocal = interval_array_new(program->n_register, p);
  m->wide = interval_array_new(program->n_register, p + SCALAR_EXTRA);
  m->spare = interval_array_new(2, p);
  m->wide_spare = interval_array_new(2, p + SCALAR_EXTRA);
  if (!m->reg || !m->reciprocal || !m->wide || !m->spare || !m->wide_spare) {
    interval_machine_free(m);
    return NULL;
  }
  for (size_t r = 0; r < program->n_register; r++) {
    m->read[r] = &m->reg[r];
    m->read[RECIPROCAL + r] = &m->reciprocal[r];
  }
  make_plan(m, p >= EXACT_QUOTIENTS);
  return m;
}

void interval_machine_free(struct interval_machine *m)
{
  if (m == NULL)
    return;
  struct interval *const all[] = {m->reg, m->reciprocal, m->wide, m->spare, m->wide_spare};
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
    interval_array_free(all[i]);
  free(m);
}

/* base^t, base a point or >= 0: from base^(t-1) by one multiplication, or afresh. */
static void power(struct interval_machine *m, struct interval *dst, const struct interval *base,
                  uint64_t t)
{
  if (t == m->t + 1 && t % REFRESH != 0 && m->t != 0) {
    interval_mul(m->wide_spare, dst, base, m->wide_spare[1].end[0]);
    interval_set(dst, m->wide_spare);
    return;
  }
  int inexact = mpfr_pow_ui(dst->end[0], interval_lo(base), t, MPFR_RNDD);
  dst->point = inexact == 0 && base->point;
  if (!dst->point)
    mpfr_pow_ui(dst->end[1], interval_hi(base), t, MPFR_RNDU);
}

/* Products with a scalar that is now known to be >= 0 need not look at its sign. */
static void note_signs(struct interval_machine *m)
{
  for (struct plan *q = m->plan; q < m->plan + m->n_plan; q++) {
    bool product = q->kind == PLAN_MUL || q->kind == PLAN_MUL_NONNEGATIVE;
    if (product && q->scalar_b)
      q->kind = negative(interval_lo(*q->b)) ? PLAN_MUL : PLAN_MUL_NONNEGATIVE;
  }
}

static void run_scalars(struct interval_machine *m, bool of_t, uint64_t t)
{
  const struct step_program *p = m->program;
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    struct interval *dst = &m->wide[i->dst];
    if (!i->scalar || m->depends_on_t[i->dst] != of_t)
      continue;
    const struct interval *arg[3] = {&m->wide[i->arg[0]], &m->wide[i->arg[1]], &m->wide[i->arg[2]]};
    if (i->op == STEP_POW && i->arg[1] == p->t)
      power(m, dst, arg[0], t);
    else
      interval_careful(i->op, dst, arg, step_arity(i->op), m->wide_spare);
  }
  struct interval *one = &m->wide_spare[1];
  for (size_t r = 0; r < p->n_register; r++) {
    if (!m->scalar[r] || m->depends_on_t[r] != of_t)
      continue;
    interval_set(&m->reg[r], &m->wide[r]);
    if (m->divides[r]) {
      mpfr_set_ui(one->end[0], 1, MPFR_RNDN);
      one->point = true;
      const struct interval *arg[3] = {one, &m->wide[r], one};
      interval_careful(STEP_DIV, m->wide_spare, arg, 2, m->wide_spare);
      interval_set(&m->reciprocal[r], m->wide_spare);
    }
  }
  note_signs(m);
}

void interval_machine_hyper(struct interval_machine *m, const double *hyper)
{
  const struct step_program *p = m->program;
  uint64_t bits;
  for (size_t k = 0; k < p->n_hyper; k++) {
    memcpy(&bits, &hyper[k], sizeof bits);
    interval_set_bits(&m->wide[p->hyper[k]], &format_binary64, bits);
  }
  for (size_t k = 0; k < p->n_const; k++) {
    memcpy(&bits, &p->const_value[k], sizeof bits);
    interval_set_bits(&m->wide[p->const_reg[k]], &format_binary64, bits);
  }
  m->t = 0;
  run_scalars(m, false, 0);
}

void interval_machine_t(struct interval_machine *m, uint64_t t)
{
  if (t == m->t && t != 0)
    return;
  struct interval *at = &m->wide[m->program->t];
  mpfr_set_ui(at->end[0], t, MPFR_RNDN);
  at->point = true;
  run_scalars(m, true, t);
  m->t = t;
}

static void run_quick(struct interval_machine *m)
{
  const struct plan *end = m->plan + m->n_plan;
  for (const struct plan *q = m->plan; q < end; q++) {
    struct interval *dst = q->dst;
    const struct interval *a = *q->a, *b = *q->b;
    switch (q->kind) {
    case PLAN_ADD:
      interval_add(dst, a, b);
      break;
    case PLAN_SUB:
      interval_sub(dst, a, b);
      break;
    case PLAN_MUL:
      interval_mul(dst, a, b, m->spare->end[0]);
      break;
    case PLAN_MUL_NONNEGATIVE:
      interval_mul_nonnegative(dst, a, b);
      break;
    case PLAN_SQR:
      interval_sqr(dst, a);
      break;
    case PLAN_DIV:
      interval_div(dst, a, b);
      break;
    case PLAN_SQRT:
      interval_sqrt(dst, a);
      break;
    case PLAN_ABS:
      interval_abs(dst, a);
      break;
    case PLAN_MAX:
      interval_max(dst, a, b);
      break;
    case PLAN_COPY:
      interval_set(dst, a);
      break;
    case PLAN_SELECT:
      interval_choose(dst, a, b, *q->c);
      break;
    case PLAN_FMA:
      interval_mul(&m->spare[1], a, b, m->spare->end[0]);
      interval_add(dst, &m->spare[1], *q->c);
      break;
    case PLAN_MUL_QUOTIENT:
      interval_mul(&m->spare[1], a, b, m->spare->end[0]);
      interval_div(dst, &m->spare[1], *q->c);
      break;
    }
  }
}

static void run_careful(struct interval_machine *m)
{
  const struct step_program *p = m->program;
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    if (i->scalar)
      continue;
    const struct interval *arg[3] = {m->read[i->arg[0]], m->read[i->arg[1]], m->read[i->arg[2]]};
    interval_careful(i->op, &m->reg[i->dst], arg, step_arity(i->op), m->spare);
  }
}

void interval_machine_step(struct interval_machine *m, const struct interval *state,
                           const struct interval *g, const struct interval *const *own)
{
  const struct step_program *p = m->program;
  m->read[p->g] = g;
  for (size_t s = 0; s < p->n_state; s++) {
    uint8_t after = p->state[s].after;
    m->read[p->state[s].before] = &state[s];
    m->read[after] = own != NULL && own[s] != NULL ? own[s] : &m->reg[after];
  }
  mpfr_clear_nanflag(); /* raised by every NaN, of this thread alone */
  run_quick(m);
  if (mpfr_nanflag_p())
    run_careful(m);
}

const struct interval *interval_machine_output(const struct interval_machine *m, size_t k)
{
  return &m->reg[m->program->output[k].reg];
}

const struct interval *interval_machine_register(const struct interval_machine *m, size_t reg)
{
  const struct step_program *p = m->program;
  bool input = reg == p->g;
  for (size_t s = 0; s < p->n_state; s++)
    input |= reg == p->state[s].before;
  return input ? m->read[reg] : &m->reg[reg];
}

/* Copies an end between equal precisions without MPFR's dispatch. */
static inline void copy_end(mpfr_ptr to, mpfr_srcptr from)
{
  to->_mpfr_sign = from->_mpfr_sign;
  to->_mpfr_exp = from->_mpfr_exp;
  for (long i = (from->_mpfr_prec - 1) / 64; i >= 0; i--)
    to->_mpfr_d[i] = from->_mpfr_d[i];
}

void interval_machine_advance(struct interval_machine *m, struct interval *state)
{
  const struct step_program *p = m->program;
  for (size_t s = 0; s < p->n_state; s++) {
    const struct interval *x = &m->reg[p->state[s].after];
    copy_end(state[s].end[0], x->end[0]);
    if (!x->point)
      copy_end(state[s].end[1], x->end[1]);
    state[s].point = x->point;
  }
}
