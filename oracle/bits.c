/* SPDX-License-Identifier: MIT */
#include "bits.h"

#include "interval.h"
#include "interval_golden.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One limb: two bits or more beyond every format, so rounding to odd there and to nearest
 * in the format is one correct rounding. */
enum { ODD_PRECISION = 64 };

struct bits_machine {
  const struct step_program *program;
  const struct format *format;
  bool native;
  double value[STEP_MAX_REGISTERS];                   /* every format is contained in binary64 */
  const struct format *rounds_to[STEP_MAX_REGISTERS]; /* per register; NULL: real */
  struct interval_machine *real[GOLDEN_LEVELS];       /* scalars under :precision real */
  mpfr_t x[4];                                        /* one result, three operands */
};

static const struct format *precision_of(const struct bits_machine *m, const struct step_instr *i)
{
  return i->precision == STEP_REAL       ? NULL
         : i->precision == STEP_BINARY64 ? &format_binary64
                                         : m->format;
}

static bool is_instruction_result(const struct step_program *p, size_t reg)
{
  for (size_t i = 0; i < p->n_instr; i++)
    if (p->instr[i].dst == reg)
      return true;
  return false;
}

static bool is_real(const struct bits_machine *m, size_t reg)
{
  return is_instruction_result(m->program, reg) && m->rounds_to[reg] == NULL;
}

/* A real expression of scalars reads inputs and real expressions, and only a cast reads it: so the
 * real reading gives its value. A real expression of an element is an output and read by nothing. A
 * comparison is of real values, whatever rounds its operands, and only a select reads it. */
static void check_real_expressions(const struct bits_machine *m)
{
  for (size_t k = 0; k < m->program->n_instr; k++) {
    const struct step_instr *i = &m->program->instr[k];
    if (step_is_comparison(i->op))
      continue;
    for (size_t j = i->op == STEP_SELECT; j < step_arity(i->op); j++) {
      bool reads_real = is_real(m, i->arg[j]);
      if (i->precision == STEP_REAL && i->scalar)
        assert(reads_real || !is_instruction_result(m->program, i->arg[j]));
      else
        assert(!reads_real || (i->op == STEP_CAST && i->scalar));
    }
  }
}

static struct bits_machine *new_machine(const struct step_program *program, const struct format *f,
                                        bool native)
{
  struct bits_machine *m = calloc(1, sizeof *m);
  if (m == NULL)
    return NULL;
  m->program = program;
  m->format = f;
  m->native = native;
  for (int i = 0; i < 4; i++)
    mpfr_init2(m->x[i], ODD_PRECISION);
  for (size_t i = 0; i < program->n_instr; i++)
    m->rounds_to[program->instr[i].dst] = precision_of(m, &program->instr[i]);
  check_real_expressions(m);
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    m->real[level] = interval_machine_new(program, golden_precision[level]);
    if (m->real[level] == NULL) {
      bits_machine_free(m);
      return NULL;
    }
  }
  return m;
}

struct bits_machine *bits_machine_new(const struct step_program *program, const struct format *f)
{
  return new_machine(program, f, true);
}

struct bits_machine *bits_machine_new_generic(const struct step_program *program,
                                              const struct format *f)
{
  return new_machine(program, f, false);
}

void bits_machine_free(struct bits_machine *m)
{
  if (m == NULL)
    return;
  for (int level = 0; level < GOLDEN_LEVELS; level++)
    interval_machine_free(m->real[level]);
  for (int i = 0; i < 4; i++)
    mpfr_clear(m->x[i]);
  free(m);
}

void bits_machine_hyper(struct bits_machine *m, const double *hyper)
{
  for (size_t k = 0; k < m->program->n_hyper; k++)
    m->value[m->program->hyper[k]] = hyper[k];
  for (size_t k = 0; k < m->program->n_const; k++)
    m->value[m->program->const_reg[k]] = m->program->const_value[k];
  for (int level = 0; level < GOLDEN_LEVELS; level++)
    interval_machine_hyper(m->real[level], hyper);
}

static double maximum(double a, double b)
{
  return isnan(a) || isnan(b) ? NAN : a < b ? b : a;
}

static double native64(enum step_op op, double a, double b, double c)
{
  switch (op) {
  case STEP_ADD:
    return a + b;
  case STEP_SUB:
    return a - b;
  case STEP_MUL:
    return a * b;
  case STEP_DIV:
    return a / b;
  case STEP_SQRT:
    return sqrt(a);
  case STEP_FMA:
    return fma(a, b, c);
  case STEP_ABS:
    return fabs(a);
  case STEP_MAX:
    return maximum(a, b);
  default:
    return a; /* STEP_CAST of a binary64; STEP_POW never gets here */
  }
}

/* Operands of a working operation are working values but for a cast's, which may be binary64. */
static double native32(enum step_op op, double x, double y, double z)
{
  float a = (float)x, b = (float)y, c = (float)z;
  switch (op) {
  case STEP_ADD:
    return a + b;
  case STEP_SUB:
    return a - b;
  case STEP_MUL:
    return a * b;
  case STEP_DIV:
    return a / b;
  case STEP_SQRT:
    return sqrtf(a);
  case STEP_FMA:
    return fmaf(a, b, c);
  case STEP_ABS:
    return fabsf(a);
  case STEP_MAX:
    return maximum(a, b);
  default:
    return a;
  }
}

/* Toward zero, then the last bit set if anything was lost. */
static double generic(struct bits_machine *m, const struct format *f, enum step_op op,
                      const double *arg)
{
  mpfr_ptr r = m->x[0], a = m->x[1], b = m->x[2], c = m->x[3];
  mpfr_set_d(a, arg[0], MPFR_RNDZ);
  mpfr_set_d(b, arg[1], MPFR_RNDZ);
  mpfr_set_d(c, arg[2], MPFR_RNDZ);
  int inexact = 0;
  switch (op) {
  case STEP_ADD:
    inexact = mpfr_add(r, a, b, MPFR_RNDZ);
    break;
  case STEP_SUB:
    inexact = mpfr_sub(r, a, b, MPFR_RNDZ);
    break;
  case STEP_MUL:
    inexact = mpfr_mul(r, a, b, MPFR_RNDZ);
    break;
  case STEP_DIV:
    inexact = mpfr_div(r, a, b, MPFR_RNDZ);
    break;
  case STEP_SQRT:
    inexact = mpfr_sqrt(r, a, MPFR_RNDZ);
    break;
  case STEP_FMA:
    inexact = mpfr_fma(r, a, b, c, MPFR_RNDZ);
    break;
  case STEP_POW:
    inexact = mpfr_pow(r, a, b, MPFR_RNDZ);
    break;
  case STEP_ABS:
    mpfr_abs(r, a, MPFR_RNDZ);
    break;
  case STEP_MAX:
    mpfr_set_d(r, maximum(arg[0], arg[1]), MPFR_RNDZ);
    break;
  default:
    mpfr_set(r, a, MPFR_RNDZ);
    break; /* STEP_CAST */
  }
  if (inexact != 0 && mpfr_regular_p(r))
    ((mp_limb_t *)mpfr_custom_get_significand(r))[0] |= 1;
  return format_to_double(f, format_round(f, r));
}

static double operate(struct bits_machine *m, const struct step_instr *i, const struct format *f)
{
  double arg[3] = {m->value[i->arg[0]], m->value[i->arg[1]], m->value[i->arg[2]]};
  if (i->op == STEP_SELECT) { /* of numbers of f; a comparison left open is NaN */
    double chosen = isnan(arg[0]) ? NAN : arg[0] != 0 ? arg[1] : arg[2];
    return format_to_double(f, format_from_double(f, chosen));
  }
  if (m->native && i->op != STEP_POW) {
    if (f == &format_binary64)
      return native64(i->op, arg[0], arg[1], arg[2]);
    if (f == &format_binary32 && i->op != STEP_CAST)
      return native32(i->op, arg[0], arg[1], arg[2]);
    if (f == &format_binary32)
      return (float)arg[0];
  }
  return generic(m, f, i->op, arg);
}

/* The correct rounding of a real expression of scalars. Exact ties have few bits and are points. */
static double round_scalar(struct bits_machine *m, size_t reg, const struct format *f, uint64_t t)
{
  uint64_t bits = 0;
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    interval_machine_t(m->real[level], t);
    const struct interval *x = interval_machine_register(m->real[level], reg);
    if (format_round_enclosure(f, interval_lo(x), interval_hi(x), &bits))
      return format_to_double(f, bits);
    bits = format_round(f, interval_lo(x));
  }
  return format_to_double(f, bits);
}

/* 1 or 0; NaN when no level decides. */
static double truth(struct bits_machine *m, size_t reg, uint64_t t)
{
  for (int level = 0; level < GOLDEN_LEVELS; level++) {
    interval_machine_t(m->real[level], t);
    const struct interval *x = interval_machine_register(m->real[level], reg);
    if (x->point)
      return mpfr_get_d(interval_lo(x), MPFR_RNDN);
  }
  return NAN;
}

void bits_machine_t(struct bits_machine *m, uint64_t t)
{
  const struct step_program *p = m->program;
  m->value[p->t] = (double)t;
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    const struct format *f = m->rounds_to[i->dst];
    if (step_is_comparison(i->op))
      m->value[i->dst] = truth(m, i->dst, t);
    if (!i->scalar || f == NULL)
      continue;
    m->value[i->dst] = is_real(m, i->arg[0]) && i->op == STEP_CAST
                           ? round_scalar(m, i->arg[0], f, t)
                           : operate(m, i, f);
  }
}

void bits_machine_step(struct bits_machine *m, const uint64_t *state, uint64_t g,
                       const uint64_t *own, uint64_t *output)
{
  const struct step_program *p = m->program;
  uint64_t computed[STEP_MAX_REGISTERS] = {0};
  m->value[p->g] = format_to_double(m->format, g);
  for (size_t s = 0; s < p->n_state; s++)
    m->value[p->state[s].before] = format_to_double(m->format, state[s]);
  for (size_t k = 0; k < p->n_instr; k++) {
    const struct step_instr *i = &p->instr[k];
    const struct format *f = m->rounds_to[i->dst];
    if (i->scalar)
      continue;
    m->value[i->dst] = f == NULL ? NAN : operate(m, i, f);
    for (size_t s = 0; s < (own == NULL ? 0 : p->n_state); s++)
      if (p->state[s].after == i->dst) { /* keep what was computed; others read their own */
        computed[i->dst] = format_from_double(m->format, m->value[i->dst]);
        m->value[i->dst] = format_to_double(m->format, own[s]);
      }
  }
  for (size_t k = 0; k < p->n_output; k++) {
    const struct step_output *o = &p->output[k];
    output[k] = own != NULL && o->state >= 0 ? computed[o->reg]
                                             : format_from_double(m->format, m->value[o->reg]);
  }
}

bool bits_machine_has_output(const struct bits_machine *m, size_t k)
{
  return m->rounds_to[m->program->output[k].reg] != NULL;
}

double bits_machine_register(const struct bits_machine *m, size_t reg)
{
  return m->value[reg];
}
