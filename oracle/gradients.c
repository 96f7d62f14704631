/* SPDX-License-Identifier: MIT */
#include "gradients.h"
#include "clones.h"
#include "message.h"
#include "philox.h"

#include <stdlib.h>
#include <string.h>

/* Those of a step. */
struct row {
  bool made, wide; /* in an array; also in `grad` */
  size_t step;
  float *narrow; /* of binary32, else NULL: made first */
  uint64_t *grad;
};

struct gradients {
  const struct case_request *want;
  unsigned case_id;
  struct row row[2];
};

struct gradients *gradients_new(const struct case_request *want, unsigned case_id)
{
  if (want->input_class->fill != fill_random)
    return NULL;
  struct gradients *g = xcalloc(1, sizeof *g);
  *g = (struct gradients){.want = want, .case_id = case_id};
  for (int i = 0; i < 2; i++) {
    g->row[i].grad = xcalloc(want->elements, sizeof *g->row[i].grad);
    if (want->format == &format_binary32)
      g->row[i].narrow = xcalloc(want->elements, sizeof *g->row[i].narrow);
  }
  return g;
}

void gradients_free(struct gradients *g)
{
  if (g == NULL)
    return;
  for (int i = 0; i < 2; i++) {
    free(g->row[i].grad);
    free(g->row[i].narrow);
  }
  free(g);
}

static inline double value(uint64_t word[2][PHILOX_LANES], int i)
{
  return class_value(word[0][i], word[1][i], CLASS_GRADIENT_LOW,
                     CLASS_GRADIENT_HIGH - CLASS_GRADIENT_LOW + 1);
}

/* The conversion rounds as format_from_double does. */
ADAMANT_CLONES
static void to_narrow(uint64_t word[2][PHILOX_LANES], float *narrow)
{
  for (int i = 0; i < PHILOX_LANES; i++)
    narrow[i] = (float)value(word, i);
}

/* Those of step t, in the narrow array where there is one. */
static void make(const struct gradients *g, uint64_t t, const struct row *row)
{
  size_t n = g->want->elements;
  uint64_t word[2][PHILOX_LANES];
  float last[PHILOX_LANES];
  for (size_t at = 0; at < n; at += PHILOX_LANES) {
    size_t count = n - at < PHILOX_LANES ? n - at : PHILOX_LANES;
    philox_draw64_lanes(&(struct philox_address){.seed = g->want->seed,
                                                 .t = t,
                                                 .case_id = g->case_id,
                                                 .element = (uint32_t)at,
                                                 .stream = STREAM_GRADIENT},
                        word);
    if (row->narrow == NULL) {
      for (size_t i = 0; i < count; i++)
        row->grad[at + i] = format_from_double(g->want->format, value(word, (int)i));
    } else if (count == PHILOX_LANES) {
      to_narrow(word, row->narrow + at);
    } else {
      to_narrow(word, last);
      memcpy(row->narrow + at, last, count * sizeof *last);
    }
  }
}

static struct row *row_of(struct gradients *g, uint64_t first_t, size_t step)
{
  struct row *row = &g->row[step % 2];
  if (!row->made || row->step != step) {
    make(g, first_t + step, row);
    row->made = true;
    row->wide = row->narrow == NULL;
    row->step = step;
  }
  return row;
}

const uint64_t *gradients_of(const struct vec_case *c, size_t step)
{
  if (c->gradients == NULL)
    return c->grad + step * c->elements;
  struct row *row = row_of(c->gradients, c->first_t, step);
  for (size_t i = 0; !row->wide && i < c->elements; i++) {
    uint32_t bits;
    memcpy(&bits, &row->narrow[i], sizeof bits);
    row->grad[i] = bits;
  }
  row->wide = true;
  return row->grad;
}

const float *gradients_floats(const struct vec_case *c, size_t step)
{
  return c->gradients == NULL ? NULL : row_of(c->gradients, c->first_t, step)->narrow;
}
