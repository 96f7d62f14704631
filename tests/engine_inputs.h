/* SPDX-License-Identifier: MIT */
/* Random and adversarial inputs for the tests of the oracle's engines: each drawn by counter, so a
 * failing case is named by its number alone. */
#ifndef ADAMANT_TESTS_ENGINE_INPUTS_H
#define ADAMANT_TESTS_ENGINE_INPUTS_H

#include "format.h"
#include "philox.h"
#include "program.h"

#include <math.h>
#include <string.h>

enum { INPUT_STREAM = 7 };

struct inputs {
  double hyper[STEP_MAX_HYPER];
  uint64_t t;
  uint64_t state[STEP_MAX_STATE], own[STEP_MAX_STATE], g;
};

static inline uint64_t input_word(uint32_t number, uint32_t what)
{
  const struct philox_address at = {2026, what, number, 0, INPUT_STREAM};
  uint64_t w[2];
  philox_draw64(&at, w);
  return w[0];
}

/* A finite number: of any exponent, near one, a boundary of the format and its neighbours, or
 * short. */
static inline uint64_t input_number(const struct format *f, uint64_t word)
{
  uint64_t sign = word >> 63 << (f->width - 1), pick = word >> 58 & 15;
  uint64_t least = (uint64_t)1 << (f->precision - 1), random = word & (((uint64_t)1 << 56) - 1);
  double near_one = ldexp(1 + (double)(random >> 4) * 0x1p-52, (int)(random % 21) - 10);
  const uint64_t edge[] = {0,
                           1,
                           2,
                           least - 1,
                           least,
                           least + 1,
                           format_max(f),
                           format_from_double(f, ldexp(1, f->emin / 2)),
                           format_from_double(f, ldexp(1, f->emax / 2)),
                           format_from_double(f, 1),
                           format_from_double(f, 2)};
  if (pick < 9)
    return sign | format_from_double(f, near_one);
  if (pick < 12)
    return sign | (word * 0x9E3779B97F4A7C15u >> 1) % format_infinity(f, false);
  if (pick < 14)
    return sign | edge[random % (sizeof edge / sizeof edge[0])];
  return sign | format_from_double(f, (double)(random % 33) / 8);
}

static inline double input_hyper(const char *name, uint64_t word)
{
  static const double beta[] = {0.9,    0.999,       0.5,         0.75,    0,   0.99,
                                0.9999, 1 - 0x1p-53, 1 - 0x1p-24, 0x1p-30, 0.9, 0.999},
                      lr[] = {1e-3, 1e-3, 0x1p-25, 0.1, 0, 1e-30, 1e3, 0x1p-10},
                      eps[] = {1e-8, 1e-8, 0, 1e-3, 1, 1e-30, 0, 0x1p-20},
                      decay[] = {0.01, 0, 1, 1e-4, 1e3, 0x1p-5, 0.1, 1e-30};
  static const double dampening[] = {0, 0.5, 1, 0.9},
                      schedule[] = {4e-3, 4e-3, 0, 1, 0.5, 1e-30, 1e-3, 0x1p-8};
  if (strcmp(name, "dampening") == 0)
    return dampening[word % 4];
  if (strcmp(name, "momentum_decay") == 0)
    return schedule[word % 8];
  if (strcmp(name, "momentum") == 0)
    return beta[word % 12];
  switch (name[0]) {
  case 'b':
    return word % 4 == 3 ? (double)(word >> 11) * 0x1p-53 : beta[word / 4 % 12];
  case 'l':
    return lr[word % 8];
  case 'e':
    return eps[word % 8];
  default:
    return decay[word % 8];
  }
}

/* Case `number` of a program in a format; v and vmax are nonnegative, a product of momenta is in
 * (0, 1]. */
static inline void input_case(const struct step_program *p, const struct format *f, uint32_t number,
                              uint64_t greatest_t, struct inputs *in)
{
  static const uint64_t t[] = {1, 1, 2, 3, 10, 100, 1000, 17321};
  uint64_t word = input_word(number, 0);
  uint64_t magnitude = ((uint64_t)1 << (f->width - 1)) - 1;
  in->t = 1 + (t[word % 8] - 1) % greatest_t;
  in->g = input_number(f, input_word(number, 1));
  for (size_t k = 0; k < p->n_hyper; k++)
    in->hyper[k] = input_hyper(p->hyper_name[k], input_word(number, 10 + (uint32_t)k));
  for (size_t s = 0; s < p->n_state; s++) {
    bool v = p->state[s].name[0] == 'v';
    in->state[s] =
        input_number(f, input_word(number, 20 + (uint32_t)s)) & (v ? magnitude : ~UINT64_C(0));
    in->own[s] =
        input_number(f, input_word(number, 30 + (uint32_t)s)) & (v ? magnitude : ~UINT64_C(0));
    if (strcmp(p->state[s].name, "mu_product") == 0) {
      in->state[s] = format_from_double(f, ldexp(1, -(int)(word >> 20 & 15)));
      in->own[s] = format_from_double(f, ldexp(1, -(int)(word >> 24 & 15) - 1));
    }
    if (word >> 8 & 1 && s > 0) /* the state before the first step */
      in->state[s] = format_from_double(f, p->state[s].initial);
  }
}

#endif
