/* SPDX-License-Identifier: MIT */
/* What the figures of a report show of one variable, gathered output by output in constant memory:
 * the largest error of every step beside the bound of that output, and a histogram of the errors.
 * Neither depends on the order in which outputs come.
 */
#ifndef ADAMANT_ORACLE_CURVE_H
#define ADAMANT_ORACLE_CURVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  CURVE_BINS = 400,
  HALF_OCTAVE_MIN = -64, /* smaller errors are counted there, but for 0 */
  HALF_OCTAVE_MAX = 127, /* and larger ones here */
  HALF_OCTAVES = HALF_OCTAVE_MAX - HALF_OCTAVE_MIN + 1
};

/* The steps with the same t >> shift. */
struct curve_bin {
  uint64_t t;      /* the first of them */
  double error;    /* largest |error| in ulp that is finite; negative: none */
  double bound;    /* of that output; of equal errors the smallest */
  uint64_t failed; /* outputs that deviate */
};

/* Steps stand alone until there are more of them than bins; then neighbours share one, 2^shift at a
 * time, with the least shift that suffices. */
struct curve {
  unsigned shift;
  size_t n, last; /* bins in order of t; the one used last */
  struct curve_bin bin[CURVE_BINS];
  uint64_t exact;                     /* errors of 0 */
  uint64_t half_octave[HALF_OCTAVES]; /* i: 2^((i + MIN) / 2) < |error| <= 2^((i + MIN + 1) / 2) */
};

/* size: |error| in ulp, or INFINITY. */
void curve_add(struct curve *c, uint64_t t, double size, double bound, bool failed);

/* In two parts, for outputs that are counted apart from the largest of them: those of a size; and
 * what curve_add makes of an output but for the histogram. */
void curve_count(struct curve *c, double size, uint64_t outputs);
void curve_lead(struct curve *c, uint64_t t, double size, double bound, bool failed);
/* The largest error where t counts; negative: none yet. */
double curve_error(const struct curve *c, uint64_t t);

/* As if the outputs of `from` had come here: parts of a run, judged apart. */
void curve_merge(struct curve *to, const struct curve *from);

#endif
