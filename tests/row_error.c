/* SPDX-License-Identifier: MIT */
#include "row_error.h"
#include "bits.h"
#include "interval.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* PRECISION: an error is a difference of numbers that agree to 53 bits, and 1 - beta^t loses 53 more; products of two
 * numbers of a format are exact. The real reading of scalars as the interval engine has it, at its own precision. */
enum { PRECISION = 320, REAL_PRECISION = 384, MAX_WORDS = 128, MAX_STACK = 12, MAX_KEPT = 8, WORD = 24 };

enum word_kind { NUMBER, REGISTER, COMPUTED, REAL, CONSTANT, U, ETA, RECALL, KEEP, OPERATION };

static const char *const operation[] = {"+", "-", "*", "/", "^", "abs", "sqrt", "max", "ulp", "fl", "<", "<=", ">", ">=",
                                        "=", "and", "implies", "zero_or_least", NULL};
enum { ADD, SUB, MUL, DIV, POW, ABS, SQRT, MAX, ULP, FL, LT, LE, GT, GE, EQ, AND, IMPLIES, ZERO_OR_LEAST };

struct word {
  enum word_kind kind;
  size_t n; /* register, constant, kept name or operation */
  mpfr_t number;
};

struct code {
  struct word word[MAX_WORDS];
  size_t n;
};

struct row_error {
  const struct bound_row *row;
  const struct step_program *program;
  const struct format *format;
  struct bits_machine *bits;
  struct interval_machine *real; /* NULL when no code asks for it */
  struct step_point at;
  bool known; /* the machines have the scalars of `at` */
  size_t computed;
  struct code exact, bound, domain;
  char kept_name[MAX_KEPT][WORD];
  size_t n_kept;
  mpfr_t kept[MAX_KEPT], stack[MAX_STACK], constant[BOUND_MAX_CONSTANTS], proved[BOUND_MAX_CONSTANTS];
  mpfr_t error, with[2], u, eta;
};

/* ---- reading the code ---- */

static void refuse(const struct row_error *e, const char *word)
{
  fprintf(stderr, "bound_code: %s of %s: what is \"%s\"?\n", e->row->quantity, e->row->theorem, word);
  exit(2);
}

static bool find_register(const struct step_program *p, const char *name, size_t *at)
{
  for (*at = 0; *at < p->n_register; ++*at)
    if (strcmp(p->reg_name[*at], name) == 0)
      return true;
  return false;
}

static bool is_input(const struct step_program *p, size_t reg)
{
  bool found = reg == p->g || reg == p->t;
  for (size_t k = 0; k < p->n_hyper; k++)
    found |= p->hyper[k] == reg;
  for (size_t s = 0; s < p->n_state; s++)
    found |= p->state[s].before == reg;
  return found;
}

static size_t kept_at(struct row_error *e, const char *name)
{
  for (size_t k = 0; k < e->n_kept; k++)
    if (strcmp(e->kept_name[k], name) == 0)
      return k;
  return e->n_kept;
}

static void read_name(struct row_error *e, struct word *w, char *name)
{
  size_t length = strlen(name), k = kept_at(e, name + (name[0] == '='));
  if (name[0] == '=' && k < MAX_KEPT) {
    if (k == e->n_kept)
      snprintf(e->kept_name[e->n_kept++], WORD, "%s", name + 1);
    w->kind = KEEP;
    w->n = k;
  } else if (k < e->n_kept) {
    w->kind = RECALL;
    w->n = k;
  } else if (name[0] == '$') {
    for (w->n = 0; w->n < BOUND_MAX_CONSTANTS && e->row->constant[w->n].letter != NULL; w->n++)
      if (strcmp(e->row->constant[w->n].letter, name + 1) == 0) {
        w->kind = CONSTANT;
        return;
      }
    refuse(e, name);
  } else if (strcmp(name, "u") == 0 || strcmp(name, "eta") == 0) {
    w->kind = name[0] == 'u' ? U : ETA;
  } else if (name[length - 1] == '\'') {
    name[length - 1] = '\0';
    if (!find_register(e->program, name, &w->n))
      refuse(e, name);
    w->kind = COMPUTED;
  } else if (find_register(e->program, name, &w->n)) {
    w->kind = is_input(e->program, w->n) ? REGISTER : REAL;
  } else {
    refuse(e, name);
  }
}

static void read_code(struct row_error *e, struct code *code, const char *text)
{
  char copy[4096], *rest = copy;
  if ((size_t)snprintf(copy, sizeof copy, "%s", text) >= sizeof copy)
    refuse(e, text);
  for (char *name = strtok_r(copy, " ", &rest); name != NULL; name = strtok_r(NULL, " ", &rest)) {
    struct word *w = &code->word[code->n++];
    if (code->n > MAX_WORDS || strlen(name) >= WORD)
      refuse(e, name);
    w->n = 0;
    mpfr_init2(w->number, PRECISION);
    if (name[0] >= '0' && name[0] <= '9') {
      w->kind = NUMBER;
      mpfr_set_str(w->number, name, 10, MPFR_RNDN);
      continue;
    }
    while (operation[w->n] != NULL && strcmp(operation[w->n], name) != 0)
      w->n++;
    w->kind = OPERATION;
    if (operation[w->n] == NULL)
      read_name(e, w, name);
    if (w->kind == REAL && e->real == NULL)
      e->real = interval_machine_new(e->program, REAL_PRECISION);
  }
}

static void free_code(struct code *code)
{
  for (size_t i = 0; i < code->n; i++)
    mpfr_clear(code->word[i].number);
}

struct row_error *row_error_new(size_t number)
{
  return row_error_of(&bounds_table[number], &bound_code[number]);
}

struct row_error *row_error_of(const struct bound_row *row, const struct bound_code *code)
{
  if (code->computed == NULL)
    return NULL;
  struct row_error *e = calloc(1, sizeof *e);
  if (e == NULL)
    exit(2);
  e->row = row;
  e->program = step_program_find(row->optimizer);
  e->format = format_find(row->format);
  if (e->program == NULL || e->format == NULL || !find_register(e->program, code->computed, &e->computed))
    refuse(e, code->computed);
  e->bits = bits_machine_new(e->program, e->format);
  for (int k = 0; k < MAX_KEPT; k++)
    mpfr_init2(e->kept[k], PRECISION);
  for (int k = 0; k < MAX_STACK; k++)
    mpfr_init2(e->stack[k], PRECISION);
  for (int k = 0; k < BOUND_MAX_CONSTANTS; k++) {
    mpfr_inits2(PRECISION, e->constant[k], e->proved[k], (mpfr_ptr)0);
    if (row->constant[k].letter == NULL)
      break;
    mpfr_set_str(e->proved[k], row->constant[k].value, 10, MPFR_RNDN);
  }
  mpfr_inits2(PRECISION, e->error, e->with[0], e->with[1], e->u, e->eta, (mpfr_ptr)0);
  mpfr_set_ui_2exp(e->u, 1, -e->format->precision, MPFR_RNDN);
  mpfr_set_ui_2exp(e->eta, 1, e->format->emin - e->format->precision, MPFR_RNDN);
  read_code(e, &e->exact, code->exact);
  read_code(e, &e->bound, code->bound);
  read_code(e, &e->domain, code->domain);
  return e;
}

void row_error_free(struct row_error *e)
{
  if (e == NULL)
    return;
  bits_machine_free(e->bits);
  interval_machine_free(e->real);
  free_code(&e->exact);
  free_code(&e->bound);
  free_code(&e->domain);
  for (int k = 0; k < MAX_KEPT; k++)
    mpfr_clear(e->kept[k]);
  for (int k = 0; k < MAX_STACK; k++)
    mpfr_clear(e->stack[k]);
  for (int k = 0; k < BOUND_MAX_CONSTANTS; k++) {
    mpfr_clears(e->constant[k], e->proved[k], (mpfr_ptr)0);
    if (e->row->constant[k].letter == NULL)
      break;
  }
  mpfr_clears(e->error, e->with[0], e->with[1], e->u, e->eta, (mpfr_ptr)0);
  free(e);
}

const struct step_program *row_error_program(const struct row_error *e)
{
  return e->program;
}

const struct format *row_error_format(const struct row_error *e)
{
  return e->format;
}

/* ---- evaluating it ---- */

static void set_input(const struct row_error *e, size_t reg, mpfr_ptr x)
{
  const struct step_program *p = e->program;
  for (size_t k = 0; k < p->n_hyper; k++)
    if (p->hyper[k] == reg)
      mpfr_set_d(x, e->at.hyper[k], MPFR_RNDN);
  for (size_t s = 0; s < p->n_state; s++)
    if (p->state[s].before == reg)
      format_to_mpfr(e->format, e->at.state[s], x);
  if (reg == p->g)
    format_to_mpfr(e->format, e->at.g, x);
  if (reg == p->t)
    mpfr_set_ui(x, e->at.t, MPFR_RNDN);
}

/* ulp(x) of spec/README.md, section 7. */
static void set_ulp(const struct row_error *e, mpfr_ptr x)
{
  long exponent = mpfr_zero_p(x) ? e->format->emin : (long)mpfr_get_exp(x) - 1;
  if (exponent < e->format->emin)
    exponent = e->format->emin;
  mpfr_set_ui_2exp(x, 1, exponent - e->format->precision + 1, MPFR_RNDN);
}

static void set_truth(mpfr_ptr x, bool yes)
{
  mpfr_set_ui(x, yes, MPFR_RNDN);
}

/* b is the operand on top, a the one below it, which the result replaces; a unary operation replaces b. */
static size_t operate(const struct row_error *e, size_t op, mpfr_ptr a, mpfr_ptr b)
{
  switch (op) {
  case ADD:
    mpfr_add(a, a, b, MPFR_RNDN);
    break;
  case SUB:
    mpfr_sub(a, a, b, MPFR_RNDN);
    break;
  case MUL:
    mpfr_mul(a, a, b, MPFR_RNDN);
    break;
  case DIV:
    mpfr_div(a, a, b, MPFR_RNDN);
    break;
  case POW:
    if (mpfr_fits_ulong_p(b, MPFR_RNDN) && mpfr_integer_p(b))
      mpfr_pow_ui(a, a, mpfr_get_ui(b, MPFR_RNDN), MPFR_RNDN);
    else
      mpfr_pow(a, a, b, MPFR_RNDN);
    break;
  case MAX:
    mpfr_max(a, a, b, MPFR_RNDN);
    break;
  case LT:
    set_truth(a, mpfr_less_p(a, b));
    break;
  case LE:
    set_truth(a, mpfr_lessequal_p(a, b));
    break;
  case GT:
    set_truth(a, mpfr_greater_p(a, b));
    break;
  case GE:
    set_truth(a, mpfr_greaterequal_p(a, b));
    break;
  case EQ:
    set_truth(a, mpfr_equal_p(a, b));
    break;
  case AND:
    set_truth(a, !mpfr_zero_p(a) && !mpfr_zero_p(b));
    break;
  case IMPLIES:
    set_truth(a, mpfr_zero_p(a) || !mpfr_zero_p(b));
    break;
  case ZERO_OR_LEAST:
    set_truth(a, mpfr_zero_p(a) || mpfr_cmpabs(a, b) >= 0);
    break;
  case ABS:
    mpfr_abs(b, b, MPFR_RNDN);
    return 1;
  case SQRT:
    mpfr_sqrt(b, b, MPFR_RNDN);
    return 1;
  case ULP:
    set_ulp(e, b);
    return 1;
  case FL:
    format_to_mpfr(e->format, format_round(e->format, b), b);
    return 1;
  }
  return 2;
}

static void evaluate(struct row_error *e, const struct code *code, mpfr_ptr result)
{
  size_t n = 0;
  for (const struct word *w = code->word; w < code->word + code->n; w++) {
    mpfr_ptr top = e->stack[n];
    if (w->kind == OPERATION) {
      n -= operate(e, w->n, n > 1 ? e->stack[n - 2] : NULL, e->stack[n - 1]) - 1;
      continue;
    }
    if (w->kind == KEEP) {
      mpfr_set(e->kept[w->n], e->stack[--n], MPFR_RNDN);
      continue;
    }
    if (++n >= MAX_STACK)
      refuse(e, "deep");
    switch (w->kind) {
    case REGISTER:
      set_input(e, w->n, top);
      break;
    case COMPUTED:
      mpfr_set_d(top, bits_machine_register(e->bits, w->n), MPFR_RNDN);
      break;
    case REAL:
      mpfr_set(top, interval_lo(interval_machine_register(e->real, w->n)), MPFR_RNDN);
      break;
    default:
      mpfr_set(top,
               w->kind == NUMBER     ? w->number
               : w->kind == CONSTANT ? e->constant[w->n]
               : w->kind == RECALL   ? e->kept[w->n]
               : w->kind == U        ? e->u
                                     : e->eta,
               MPFR_RNDN);
      break;
    }
  }
  if (n > 0)
    mpfr_set(result, e->stack[0], MPFR_RNDN);
}

/* The scalars again only where what they depend on has changed. */
static void run_step(struct row_error *e, const struct step_point *at)
{
  const struct step_program *p = e->program;
  uint64_t output[STEP_MAX_OUTPUT];
  bool same = e->known && memcmp(at->hyper, e->at.hyper, p->n_hyper * sizeof *at->hyper) == 0;
  if (!same) {
    bits_machine_hyper(e->bits, at->hyper);
    if (e->real != NULL)
      interval_machine_hyper(e->real, at->hyper);
  }
  if (!same || at->t != e->at.t) {
    bits_machine_t(e->bits, at->t);
    if (e->real != NULL)
      interval_machine_t(e->real, at->t);
  }
  e->at = *at;
  e->known = true;
  bits_machine_step(e->bits, at->state, at->g, NULL, output);
}

static bool all_finite(const struct row_error *e)
{
  for (size_t i = 0; i < e->program->n_instr; i++) {
    const struct step_instr *instr = &e->program->instr[i];
    if (instr->precision != STEP_REAL && !isfinite(bits_machine_register(e->bits, instr->dst)))
      return false;
  }
  return true;
}

static void set_constants(struct row_error *e)
{
  for (size_t k = 0; k < BOUND_MAX_CONSTANTS && e->row->constant[k].letter != NULL; k++)
    mpfr_set(e->constant[k], e->proved[k], MPFR_RNDN);
}

enum row_verdict row_error_at(struct row_error *e, const struct step_point *at)
{
  run_step(e, at);
  evaluate(e, &e->domain, e->with[0]);
  if (mpfr_zero_p(e->with[0]) || !all_finite(e))
    return ROW_OUTSIDE;
  evaluate(e, &e->exact, NULL);
  mpfr_set_d(e->error, bits_machine_register(e->bits, e->computed), MPFR_RNDN);
  mpfr_sub(e->error, e->error, e->kept[kept_at(e, "X")], MPFR_RNDN);
  mpfr_abs(e->error, e->error, MPFR_RNDN);
  set_constants(e);
  evaluate(e, &e->bound, e->with[0]);
  return mpfr_lessequal_p(e->error, e->with[0]) ? ROW_WITHIN : ROW_BEYOND;
}

uint64_t row_error_theta_at_zero(const struct row_error *e)
{
  const struct step_state *theta = &e->program->state[0];
  double change = format_to_double(e->format, e->at.state[0]) - bits_machine_register(e->bits, theta->after);
  return isfinite(change) ? format_from_double(e->format, change) : e->at.state[0];
}

/* Every bound is affine in every constant. */
static void least_constant(struct row_error *e, size_t k)
{
  for (unsigned value = 0; value < 2; value++) {
    mpfr_set_ui(e->constant[k], value, MPFR_RNDN);
    evaluate(e, &e->bound, e->with[value]);
  }
  mpfr_set(e->constant[k], e->proved[k], MPFR_RNDN);
  mpfr_sub(e->with[1], e->with[1], e->with[0], MPFR_RNDN);
  mpfr_sub(e->with[0], e->error, e->with[0], MPFR_RNDN);
  if (mpfr_cmp_ui(e->with[1], 0) > 0)
    mpfr_div(e->with[0], e->with[0], e->with[1], MPFR_RNDN);
  else
    mpfr_set_inf(e->with[0], -1);
}

double row_error_constant(struct row_error *e, size_t k)
{
  least_constant(e, k);
  return mpfr_get_d(e->with[0], MPFR_RNDZ);
}

void row_error_text(struct row_error *e, size_t k, char text[ROW_TEXT_SIZE])
{
  least_constant(e, k);
  mpfr_snprintf(text, ROW_TEXT_SIZE, "%.4RZf", e->with[0]);
}
