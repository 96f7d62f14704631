/* SPDX-License-Identifier: MIT */
/* Input classes: what initial states and gradients a case has. Everything random is drawn by
 * address (philox.h [eq:G1]), so a class gives the same inputs for the same seed everywhere;
 * everything else follows from the format and the hyperparameters.
 */
#ifndef ADAMANT_ORACLE_CLASSES_H
#define ADAMANT_ORACLE_CLASSES_H

#include "vectors.h"

#include <string.h>

struct class_inputs {
  const struct step_program *program;
  const struct format *format;
  const double *hyper; /* in the order of the program */
  uint64_t seed;
};

struct input_class {
  const char *name;
  const char *flag; /* its note */
  const char *what; /* one line for --help */
  /* Writes initial and grad of a case that has room for them and whose first_t is set. */
  void (*fill)(const struct class_inputs *in, struct vec_case *c);
};

extern const struct input_class input_classes[]; /* ends with a null name */

const struct input_class *class_find(const char *name);

/* ---- for the fill functions ---- */

/* Numbers of the format. */
uint64_t class_number(const struct class_inputs *in, double x);
/* bits moved by so many places in the order of the format's numbers. */
uint64_t class_neighbour(const struct class_inputs *in, uint64_t bits, int places);
/* +-2^e (1 + f), e uniform over [low, high], f uniform. The stream says what for, t when. */
uint64_t class_random(const struct class_inputs *in, const struct vec_case *c, uint64_t t,
                      size_t element, unsigned stream, int low, int high);
/* From the words of the draw (philox_draw64); span = high - low + 1. */
static inline double class_value(uint64_t word0, uint64_t word1, int low, uint64_t span)
{
  uint64_t exponent = (uint64_t)(1023 + low) + (word1 >> 1) % span;
  uint64_t bits = (word1 & 1) << 63 | exponent << 52 | word0 >> 12;
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}
/* The exponents of usual gradients. */
enum { CLASS_GRADIENT_LOW = -6, CLASS_GRADIENT_HIGH = 1 };
/* The hyperparameter of this name, or 0 when the program has none. */
double class_hyper(const struct class_inputs *in, const char *name);
bool class_has(const struct class_inputs *in, const char *name);

static inline uint64_t *class_grad(struct vec_case *c, size_t step, size_t element)
{
  return &c->grad[step * c->elements + element];
}
/* State s of an element before the first step; theta is state 0. */
static inline uint64_t *class_initial(struct vec_case *c, size_t s, size_t element)
{
  return &c->initial[s * c->elements + element];
}

/* The state of this name := bits, when the program has one. */
void class_set(const struct class_inputs *in, struct vec_case *c, const char *name, size_t element,
               uint64_t bits);

enum { STREAM_GRADIENT = 0, STREAM_THETA = 1, STREAM_MOMENT = 2, STREAM_SHAPE = 3 };

/* theta random; the other states as they start at t = 1, else random as they may be in mid-course: v >= m^2,
 * vmax >= v, a product of momenta in (0, 1). */
void class_usual_state(const struct class_inputs *in, struct vec_case *c);

void fill_random(const struct class_inputs *in, struct vec_case *c);
void fill_first_step(const struct class_inputs *in, struct vec_case *c);
void fill_zero_gradient(const struct class_inputs *in, struct vec_case *c);
void fill_negative_zero(const struct class_inputs *in, struct vec_case *c);
void fill_eps_dominated(const struct class_inputs *in, struct vec_case *c);
void fill_eps_zero(const struct class_inputs *in, struct vec_case *c);
void fill_square_threshold(const struct class_inputs *in, struct vec_case *c);
void fill_subnormal(const struct class_inputs *in, struct vec_case *c);
void fill_cancellation(const struct class_inputs *in, struct vec_case *c);
void fill_tie(const struct class_inputs *in, struct vec_case *c);
void fill_sub_ulp_update(const struct class_inputs *in, struct vec_case *c);
void fill_non_finite(const struct class_inputs *in, struct vec_case *c);
void fill_decreasing(const struct class_inputs *in, struct vec_case *c);
void fill_centered(const struct class_inputs *in, struct vec_case *c);
void fill_hard_to_round(const struct class_inputs *in, struct vec_case *c);
void fill_ensemble(const struct class_inputs *in, struct vec_case *c);

#endif
