/* SPDX-License-Identifier: MIT */
/* What departure.c knows of each sample: ranges that enclose how far an output is off, and the
 * parts of the step that it may be a part of. The ranges are as wide as the running error bound
 * says; their own arithmetic is long double.
 */
#ifndef ADAMANT_ORACLE_DEPARTURE_POINTS_H
#define ADAMANT_ORACLE_DEPARTURE_POINTS_H

#include "diagnose.h"

#include <math.h>

struct range {
  long double lo, hi;
};

/* Nothing is known. */
#define EVERYTHING ((struct range){-INFINITY, INFINITY})

static inline bool holds(struct range r, long double x)
{
  return r.lo <= x && x <= r.hi;
}

static inline struct range minus(struct range a, struct range b)
{
  return (struct range){a.lo - b.hi, a.hi - b.lo};
}

static inline struct range common(struct range a, struct range b)
{
  return (struct range){fmaxl(a.lo, b.lo), fminl(a.hi, b.hi)};
}

/* a / b, and everything where b may be zero. */
static inline struct range over(struct range a, struct range b)
{
  if (holds(b, 0) || !isfinite(b.lo) || !isfinite(b.hi))
    return EVERYTHING;
  long double q[4] = {a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi};
  struct range r = {fminl(fminl(q[0], q[1]), fminl(q[2], q[3])),
                    fmaxl(fmaxl(q[0], q[1]), fmaxl(q[2], q[3]))};
  return isnan(r.lo) || isnan(r.hi) ? EVERYTHING : r;
}

static inline struct range times(struct range a, struct range b)
{
  long double q[4] = {a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi};
  return (struct range){fminl(fminl(q[0], q[1]), fminl(q[2], q[3])),
                        fmaxl(fmaxl(q[0], q[1]), fmaxl(q[2], q[3]))};
}

/* One state of one sample: how far it is off, and what it may be a part of. */
enum part {
  PART_WHOLE,
  PART_OLD,
  PART_NEW,
  PART_THETA,
  PART_ONE,
  PART_UPDATE,
  PART_DECAY,
  PART_DENOMINATOR,
  PARTS
};
struct point {
  uint64_t t;
  bool deviates;
  struct range off, part[PARTS];
  double got, size; /* size: of its departure, in bounds */
};

struct points {
  struct point *point;
  size_t n, deviating;
};

struct engine {
  const struct step_program *program;
  const struct format *format;
  struct bound_machine *bound;
  int update, denom, decay; /* registers, or -1 */
};

/* A state of the samples of this program, format, semantics and hyperparameters, those that are off
 * by a finite amount; free the array. */
struct points points_of(const struct samples *s, const struct vec_group *run,
                        const struct engine *e, size_t state);

#endif
