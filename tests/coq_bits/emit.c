/* SPDX-License-Identifier: MIT */
/* Prints steps of every program of the Coq model in every format, as Coq lists for
 * tests/test_coq_bits.sh: for each program the names of its registers and rows of numbers. A row
 * has the bits of the inputs, of the results that are not one IEEE operation (powers, casts of
 * exact expressions), the outcomes of the conditions, and the bits of the outputs as the bit engine
 * of the oracle computes them; libadamant must give the same outputs where it has the step. And the
 * scalars 1 - beta^t, rho_t and r_t.
 */
#include "adamant.h"
#include "bits.h"
#include "dw.h"
#include "engine_inputs.h"
#include "family_calls.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>

enum { CASES = 14 };

static int problems;

static const struct {
  const char *id;
  call *take;
} library[] = {{"adam", adam},
               {"adam_l2", adam_l2},
               {"adamw", adamw},
               {"sgd", sgd},
               {"momentum_ema", momentum_ema},
               {"momentum", momentum},
               {"nesterov", nesterov},
               {"adagrad", adagrad},
               {"rmsprop", rmsprop},
               {"rmsprop_centered", rmsprop_centered},
               {"rmsprop_momentum", rmsprop_momentum},
               {"adam_v", adam_v},
               {"amsgrad", amsgrad},
               {"amsgrad_hat", amsgrad_hat},
               {"adamax", adamax},
               {"nadam", nadam},
               {"radam", radam},
               {"radamw", radamw}};

static call *library_step(const struct step_program *p, const struct format *f)
{
  for (size_t k = 0; k < sizeof library / sizeof *library; k++)
    if (strcmp(library[k].id, p->id) == 0 && f->precision >= format_binary32.precision)
      return library[k].take;
  return NULL;
}

/* The outputs that libadamant writes are those of the bit engine. */
static void compare_library(const struct step_program *p, const struct format *f, call *take,
                            const struct inputs *in, const uint64_t *want)
{
  const bool wide = f == &format_binary64;
  struct arrays a;
  memset(&a, 0, sizeof a);
  for (size_t k = 0; k <= p->n_state; k++) {
    const double x = format_to_double(f, k == p->n_state ? in->g : in->state[k]);
    double *d = k == p->n_state ? a.g.d : a.s[k].d;
    float *narrow = k == p->n_state ? a.g.f : a.s[k].f;
    if (wide)
      *d = x;
    else
      *narrow = (float)x;
  }
  const adamant_status status = take(wide, &a, 0, 1, -1, in->t, in->hyper);
  for (size_t k = 0; k < p->n_output; k++) {
    const int s = p->output[k].state;
    if (s < 0)
      continue;
    const uint64_t got = format_from_double(f, wide ? a.s[s].d[0] : (double)a.s[s].f[0]);
    if (status == ADAMANT_OK && got == want[k])
      continue;
    fprintf(stderr, "%s %s t=%" PRIu64 ": libadamant and the bit engine differ in %s\n", p->id,
            f->name, in->t, p->output[k].name);
    problems++;
  }
}

static const struct step_instr *instruction_of(const struct step_program *p, size_t reg)
{
  for (size_t k = 0; k < p->n_instr; k++)
    if (p->instr[k].dst == reg)
      return &p->instr[k];
  return NULL;
}

/* Registers of one kind, in the order of a row. */
struct registers {
  size_t n;
  uint8_t reg[STEP_MAX_REGISTERS];
};

static void append(struct registers *r, uint8_t reg)
{
  r->reg[r->n++] = reg;
}

struct layout {
  struct registers input, given, condition, output, constant;
};

static bool is_given(const struct step_program *p, const struct step_instr *i)
{
  if (i->precision == STEP_REAL || (i->op != STEP_POW && i->op != STEP_CAST))
    return false;
  const struct step_instr *const source = instruction_of(p, i->arg[0]);
  return i->op == STEP_POW || (source != NULL && source->precision == STEP_REAL);
}

static void lay_out(const struct step_program *p, struct layout *l)
{
  memset(l, 0, sizeof *l);
  for (size_t k = 0; k < p->n_state; k++)
    append(&l->input, p->state[k].before);
  append(&l->input, p->g);
  append(&l->input, p->t);
  for (size_t k = 0; k < p->n_hyper; k++)
    append(&l->input, p->hyper[k]);
  for (size_t k = 0; k < p->n_instr; k++)
    if (is_given(p, &p->instr[k]))
      append(&l->given, p->instr[k].dst);
    else if (step_is_comparison(p->instr[k].op))
      append(&l->condition, p->instr[k].dst);
  for (size_t k = 0; k < p->n_output; k++)
    if (instruction_of(p, p->output[k].reg)->precision != STEP_REAL)
      append(&l->output, p->output[k].reg);
  for (size_t k = 0; k < p->n_const; k++)
    append(&l->constant, p->const_reg[k]);
}

/* The format that a register lies in: of an input binary64 unless it is an element's. */
static const struct format *format_of(const struct step_program *p, const struct format *f,
                                      size_t reg)
{
  const struct step_instr *const i = instruction_of(p, reg);
  if (i != NULL)
    return i->precision == STEP_BINARY64 ? &format_binary64 : f;
  for (size_t k = 0; k < p->n_state; k++)
    if (p->state[k].before == reg)
      return f;
  return reg == p->g ? f : &format_binary64;
}

/* Random numbers of every magnitude, every fourth step number of any size up to 2^53, and in every
 * third case one special value. */
static void draw(const struct step_program *p, const struct format *f, uint32_t number,
                 struct inputs *in)
{
  const uint64_t special[] = {format_nan(f),
                              format_infinity(f, false),
                              format_infinity(f, true),
                              format_from_double(f, 0.0),
                              format_from_double(f, -0.0),
                              format_from_double(f, ldexp(1, f->emin - f->precision + 1)),
                              format_max(f)};
  input_case(p, f, number, UINT64_MAX, in);
  const uint64_t word = input_word(number, 98);
  if (number % 4 == 3)
    in->t = 1 + (input_word(number, 99) >> 11) % ((uint64_t)1 << (1 + word % 53));
  if (number % 3 != 2)
    return;
  const uint64_t which = (word >> 8) % (p->n_state + 1);
  *(which == p->n_state ? &in->g : &in->state[which]) =
      special[(word >> 16) % (sizeof special / sizeof *special)];
}

static void put_names(const struct step_program *p, const struct registers *r)
{
  printf(" [");
  for (size_t k = 0; k < r->n; k++)
    printf("%s\"%s\"", k == 0 ? "" : "; ", p->reg_name[r->reg[k]]);
  printf("]");
}

static void put_word(const char *separator, const struct format *f, double x)
{
  const uint64_t bits = format_from_double(f, x);
  const uint64_t sign = (uint64_t)1 << (f->width - 1);
  printf("%s%s 0x%" PRIx64, separator, bits & sign ? "Minus" : "Plus", bits & ~sign);
}

static void put_values(const struct step_program *p, const struct format *f,
                       const struct bits_machine *m, const struct registers *r)
{
  for (size_t k = 0; k < r->n; k++)
    put_word(k == 0 ? "" : "; ", format_of(p, f, r->reg[k]), bits_machine_register(m, r->reg[k]));
}

static void put_rows(const struct step_program *p, const struct format *f, uint32_t first,
                     const struct layout *l, struct bits_machine *m)
{
  call *const take = library_step(p, f);
  unsigned outcomes[STEP_MAX_REGISTERS] = {0}; /* bit 0: false was seen, bit 1: true was */
  for (uint32_t number = first; number < first + CASES; number++) {
    struct inputs in;
    uint64_t want[STEP_MAX_OUTPUT];
    draw(p, f, number, &in);
    bits_machine_hyper(m, in.hyper);
    bits_machine_t(m, in.t);
    bits_machine_step(m, in.state, in.g, NULL, want);
    if (take != NULL)
      compare_library(p, f, take, &in, want);
    printf("%s\n  [", number == first ? "" : ";");
    put_values(p, f, m, &l->input);
    printf("%s", l->given.n > 0 ? "; " : "");
    put_values(p, f, m, &l->given);
    for (size_t k = 0; k < l->condition.n; k++) {
      const double outcome = bits_machine_register(m, l->condition.reg[k]);
      problems += outcome != 0 && outcome != 1;
      outcomes[k] |= outcome == 0 ? 1 : 2;
      printf("; Plus %d", outcome == 1);
    }
    printf("; ");
    put_values(p, f, m, &l->output);
    printf("]");
  }
  for (size_t k = 0; k < l->condition.n; k++)
    if (outcomes[k] != 3) {
      fprintf(stderr, "%s %s: %s came out one way only\n", p->id, f->name,
              p->reg_name[l->condition.reg[k]]);
      problems++;
    }
}

/* The name of a program in Coq: adamw_eps_hat for adamw.eps=hat. */
static void put_program(const char *id)
{
  bool word = true;
  for (; *id != '\0'; id++) {
    if (isalnum((unsigned char)*id) || *id == '_')
      putchar(*id);
    else if (word)
      putchar('_');
    word = isalnum((unsigned char)*id) || *id == '_';
  }
}

static int put_group(const struct step_program *p, const struct format *f, uint32_t first,
                     const char *separator)
{
  struct layout l;
  struct bits_machine *m = bits_machine_new(p, f);
  if (m == NULL)
    return 1;
  lay_out(p, &l);
  printf("%s\nGroup ", separator);
  put_program(p->id);
  put_names(p, &l.constant);
  printf(" [");
  for (size_t k = 0; k < p->n_const; k++)
    put_word(k == 0 ? "" : "; ", &format_binary64, p->const_value[k]);
  printf("]");
  put_names(p, &l.input);
  put_names(p, &l.given);
  put_names(p, &l.condition);
  put_names(p, &l.output);
  printf(" [");
  put_rows(p, f, first, &l, m);
  printf("]");
  bits_machine_free(m);
  return 0;
}

/* The step programs, the orders, and the dialects that orders are of. */
static int put_format(const struct format *f)
{
  uint32_t number = 0;
  int failed = 0;
  printf("Definition groups_%s : list group := [", f->name);
  for (size_t k = 0; step_programs[k] != NULL; k++) {
    const struct step_program *const p = step_programs[k];
    failed |= put_group(p, f, CASES * number, number == 0 ? "" : ";");
    number++;
    if (p->order_of == NULL || strchr(p->order_of, '.') == NULL)
      continue;
    failed |= put_group(step_program_find(p->order_of), f, CASES * number, ";");
    number++;
  }
  printf("].\n");
  return failed;
}

/* Both words of 1 - beta^t. */
static void put_scalars(void)
{
  static const double betas[] = {0.0,       0.5, 0.9, 0.95, 0.999, 0.9999999, 0x1.fffffffffffffp-1,
                                 1e-10, 0x1p-790};
  static const uint64_t steps[] = {1,    2,         3,
                                   10,   255,       1000,
                                   123456789, UINT64_C(0x1fffffffffffff), UINT64_C(1) << 53};
  const char *separator = "";
  printf("Definition scalars : list scalar_case := [");
  for (size_t i = 0; i < sizeof betas / sizeof *betas; i++)
    for (size_t j = 0; j < sizeof steps / sizeof *steps; j++) {
      const struct adamant_dw q = adamant_dw_one_minus_pow(betas[i], steps[j]);
      printf("%s\n  (0x%" PRIx64 ", %" PRIu64 "%%positive, 0x%" PRIx64 ", 0x%" PRIx64 ")",
             separator, format_from_double(&format_binary64, betas[i]), steps[j],
             format_from_double(&format_binary64, q.h), format_from_double(&format_binary64, q.l));
      separator = ";";
    }
  printf("].\n");
}

/* rho_t and r_t, 0 where the step is not rectified; the first beta at t = 58 has the smallest rho_t > 4. */
static void put_rectifiers(void)
{
  static const double betas[] = {0x1.3333333335f87p-1, 0.999, 0x1.fffffffffffffp-1};
  static const uint64_t steps[] = {5, 58, 1000000};
  const char *separator = "";
  printf("Definition rectifiers : list scalar_case := [");
  for (size_t i = 0; i < sizeof betas / sizeof *betas; i++)
    for (size_t j = 0; j < sizeof steps / sizeof *steps; j++) {
      const double rho = adamant_radam_rho(betas[i], steps[j]);
      const double r = adamant_radam_r(betas[i], steps[j]);
      printf("%s\n  (0x%" PRIx64 ", %" PRIu64 "%%positive, 0x%" PRIx64 ", 0x%" PRIx64 ")",
             separator, format_from_double(&format_binary64, betas[i]), steps[j],
             format_from_double(&format_binary64, rho), format_from_double(&format_binary64, r));
      separator = ";";
    }
  printf("].\n");
}

int main(void)
{
  put_scalars();
  put_rectifiers();
  for (size_t j = 0; formats[j] != NULL; j++)
    if (put_format(formats[j]) != 0)
      return 2;
  return problems != 0;
}
