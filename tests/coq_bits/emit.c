/* SPDX-License-Identifier: MIT */
/* Prints steps of every program in every format as a Coq list, for tests/test_coq_bits.sh: the inputs, the
 * results that are not one IEEE operation (powers, 1 - beta^t), and the outputs as the compiled C computes them,
 * by the bit engine of the oracle and, where there is such a function, by libadamant; and the scalars 1 - beta^t.
 */
#include "adamant.h"
#include "bits.h"
#include "dw.h"
#include "format.h"
#include "scalars.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

struct hyper {
  double lr, beta1, beta2, eps, weight_decay;
  uint64_t t;
};

static const struct hyper hypers[] = {
  {1e-3, 0.9, 0.999, 1e-8, 1e-2, 1},
  {1e-3, 0.9, 0.999, 1e-8, 1e-2, 1000},
  {0.1, 0.0, 0.5, 0.0, 0.5, 7},
  {3e-4, 0.95, 0.9999999, 1e-30, 0.0, 123456789},
};

/* theta, m, v, g as doubles, rounded to the format: ordinary, first step, cancellation in m, squares that
 * underflow, zeros of both signs, squares that overflow, infinite and not a number. */
static const double elements[][4] = {
  {0.75, 0.01, 2e-4, -0.3},
  {-1.5, 0.0, 0.0, 0.2},
  {1.0, 0.1, 1e-2, -0.9},
  {1e-20, 1e-22, 1e-44, 3e-23},
  {-0.0, -0.0, 0.0, 0.0},
  {2.0, 1.0, 1.0, 3e38},
  {1.0, 0.5, 0.25, INFINITY},
  {1.0, 0.5, 0.25, NAN},
};

static int disagreements;

static void put_bits(const char *name, const struct format *f, double x)
{
  printf("(\"%s\", %s 0x%" PRIx64 ")", name, f == &format_binary64 ? "B64" : "BW",
         format_from_double(f, x));
}

/* One step of libadamant's function of this program, when it has one in this format. */
#define LIBRARY_STEP(real, suffix)                                                        \
  do {                                                                                    \
    real x[4];                                                                            \
    for (int k = 0; k < 4; k++)                                                           \
      x[k] = (real)format_to_double(f, in[k]);                                            \
    if (strcmp(id, "adam") == 0)                                                          \
      status = adamant_adam_##suffix(&x[0], &x[1], &x[2], &x[3], 1, t, hp);               \
    else if (strcmp(id, "adam_l2") == 0)                                                  \
      status = adamant_adam_l2_##suffix(&x[0], &x[1], &x[2], &x[3], 1, t, hp);            \
    else                                                                                  \
      status = adamant_adamw_##suffix(&x[0], &x[1], &x[2], &x[3], 1, t, hp);              \
    for (int k = 0; k < 3; k++)                                                           \
      out[k] = format_from_double(f, x[k]);                                               \
  } while (0)

static void compare_library(const char *id, const struct format *f, const uint64_t *in, uint64_t t,
                            const adamant_adam_params *hp, const uint64_t *want)
{
  uint64_t out[3];
  adamant_status status = ADAMANT_OK;
  if (f == &format_binary32)
    LIBRARY_STEP(float, f32);
  else
    LIBRARY_STEP(double, f64);
  for (int k = 0; k < 3; k++)
    if (status != ADAMANT_OK ||
        (out[k] != want[k] && !(isnan(format_to_double(f, out[k])) && isnan(format_to_double(f, want[k]))))) {
      fprintf(stderr, "%s %s t=%" PRIu64 ": libadamant and the bit engine differ in output %d\n", id, f->name,
              t, k);
      disagreements++;
    }
}

static bool is_given(const struct step_program *p, const struct step_instr *i)
{
  if (i->precision == STEP_REAL)
    return false;
  if (i->op == STEP_POW)
    return true;
  for (size_t k = 0; i->op == STEP_CAST && k < p->n_instr; k++)
    if (p->instr[k].dst == i->arg[0] && p->instr[k].precision == STEP_REAL)
      return true;
  return false;
}

/* The programs that libadamant and the Coq model both have, and their orders. */
static bool is_covered(const struct step_program *p)
{
  static const char *const ids[] = {"adam", "adam_l2", "adamw"};
  const char *id = p->order_of != NULL ? p->order_of : p->id;
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
    if (strcmp(id, ids[i]) == 0)
      return true;
  return false;
}

static void put_case(const struct step_program *p, const struct format *f, const struct hyper *h,
                     const double *element, struct bits_machine *m, bool *first)
{
  const double values[] = {h->lr, h->beta1, h->beta2, h->eps, h->weight_decay};
  uint64_t in[4], out[STEP_MAX_OUTPUT];
  for (int k = 0; k < 4; k++)
    in[k] = format_from_double(f, element[k]);
  bits_machine_hyper(m, values);
  bits_machine_t(m, h->t);
  bits_machine_step(m, in, in[3], NULL, out);
  if (p->order_of == NULL && f->precision >= 24) {
    const adamant_adam_params hp = {h->lr, h->beta1, h->beta2, h->eps, h->weight_decay};
    compare_library(p->id, f, in, h->t, &hp, out);
  }
  printf("%s\n  (%s, [", *first ? "" : ";", p->id);
  *first = false;
  static const char *const names[] = {"theta", "m", "v", "g"};
  for (int k = 0; k < 4; k++) {
    printf("(\"%s\", BW 0x%" PRIx64 "); ", names[k], in[k]);
  }
  for (size_t k = 0; k < p->n_hyper; k++) {
    put_bits(p->hyper_name[k], &format_binary64, values[k]);
    printf("; ");
  }
  for (size_t k = 0; k < p->n_const; k++) {
    put_bits(p->reg_name[p->const_reg[k]], &format_binary64, p->const_value[k]);
    printf("%s", k + 1 < p->n_const ? "; " : "");
  }
  printf("], [");
  const char *separator = "";
  for (size_t k = 0; k < p->n_instr; k++)
    if (is_given(p, &p->instr[k])) {
      printf("%s", separator);
      put_bits(p->reg_name[p->instr[k].dst], p->instr[k].precision == STEP_BINARY64 ? &format_binary64 : f,
               bits_machine_register(m, p->instr[k].dst));
      separator = "; ";
    }
  printf("], [");
  separator = "";
  for (size_t k = 0; k < p->n_output; k++)
    if (bits_machine_has_output(m, k)) {
      printf("%s(\"%s\", BW 0x%" PRIx64 ")", separator, p->reg_name[p->output[k].reg], out[k]);
      separator = "; ";
    }
  printf("])");
}

/* Both words of 1 - beta^t. */
static void put_scalars(void)
{
  static const double betas[] = {0.0, 0.5, 0.9, 0.95, 0.999, 0.9999999, 0x1.fffffffffffffp-1, 1e-10, 0x1p-790};
  static const uint64_t steps[] = {1, 2, 3, 10, 255, 1000, 123456789, UINT64_C(0x1fffffffffffff), UINT64_C(1) << 53};
  const char *separator = "";
  printf("Definition scalars : list scalar_case := [");
  for (size_t i = 0; i < sizeof betas / sizeof *betas; i++)
    for (size_t j = 0; j < sizeof steps / sizeof *steps; j++) {
      const struct adamant_dw q = adamant_dw_one_minus_pow(betas[i], steps[j]);
      printf("%s\n  (0x%" PRIx64 ", %" PRIu64 "%%positive, 0x%" PRIx64 ", 0x%" PRIx64 ")", separator,
             format_from_double(&format_binary64, betas[i]), steps[j],
             format_from_double(&format_binary64, q.h), format_from_double(&format_binary64, q.l));
      separator = ";";
    }
  printf("].\n");
}

int main(void)
{
  put_scalars();
  for (size_t j = 0; formats[j] != NULL; j++) {
    const struct format *f = formats[j];
    bool first = true;
    printf("Definition cases_%s : list case := [", f->name);
    for (size_t k = 0; step_programs[k] != NULL; k++) {
      if (!is_covered(step_programs[k]))
        continue;
      struct bits_machine *m = bits_machine_new(step_programs[k], f);
      if (m == NULL)
        return 1;
      for (size_t a = 0; a < sizeof hypers / sizeof *hypers; a++)
        for (size_t b = 0; b < sizeof elements / sizeof *elements; b++)
          put_case(step_programs[k], f, &hypers[a], elements[b], m, &first);
      bits_machine_free(m);
    }
    printf("].\n");
  }
  return disagreements != 0;
}
