/* SPDX-License-Identifier: MIT */
#include "gradients.h"
#include "clones.h"
#include "message.h"
#include "philox.h"

#include <stdlib.h>
#include <string.h>

struct gradients {
  const struct case_request *want;
  unsigned case_id;
  struct {
    bool made;
    size_t step;
    uint64_t *grad;
  } row[2];
};

struct gradients *gradients_new(const struct case_request *want, unsigned case_id)
{
  if (want->input_class->fill != fill_random)
    return NULL;
  struct gradients *g = xcalloc(1, sizeof *g);
  *g = (struct gradients){.want = want, .case_id = case_id};
  for (int i = 0; i < 2; i++)
    g->row[i].grad = xcalloc(want->elements, sizeof *g->row[i].grad);
  return g;
}

void gradients_free(struct gradients *g)
{
  if (g == NULL)
    return;
  free(g->row[0].grad);
  free(g->row[1].grad);
  free(g);
}

/* Gradients at, at + 1, ..., as numbers; those past the last element mean nothing. */
ADAMANT_CLONES
void gradients_draw(const struct philox_address *at, double *x)
{
  uint32_t word[4][PHILOX_LANES];
  philox_draw_lanes(at, word);
  for (int i = 0; i < PHILOX_LANES; i++)
    x[i] = class_value((uint64_t)word[1][i] << 32 | word[0][i],
                       (uint64_t)word[3][i] << 32 | word[2][i], CLASS_GRADIENT_LOW,
                       CLASS_GRADIENT_HIGH - CLASS_GRADIENT_LOW + 1);
}

static void make(const struct gradients *g, uint64_t t, uint64_t *grad)
{
  const struct format *f = g->want->format;
  size_t n = g->want->elements;
  double x[PHILOX_LANES];
  for (size_t at = 0; at < n; at += PHILOX_LANES) {
    gradients_draw(&(struct philox_address){.seed = g->want->seed,
                                            .t = t,
                                            .case_id = g->case_id,
                                            .element = (uint32_t)at,
                                            .stream = STREAM_GRADIENT},
                   x);
    for (size_t i = 0; i < PHILOX_LANES && at + i < n; i++)
      if (f == &format_binary32) { /* the conversion rounds as format_from_double does */
        float narrow = (float)x[i];
        uint32_t bits;
        memcpy(&bits, &narrow, sizeof bits);
        grad[at + i] = bits;
      } else {
        grad[at + i] = format_from_double(f, x[i]);
      }
  }
}

const uint64_t *gradients_of(const struct vec_case *c, size_t step)
{
  struct gradients *g = c->gradients;
  if (g == NULL)
    return c->grad + step * c->elements;
  size_t k = step % 2;
  if (!g->row[k].made || g->row[k].step != step)
    make(g, c->first_t + step, g->row[k].grad);
  g->row[k].made = true;
  g->row[k].step = step;
  return g->row[k].grad;
}
