/* SPDX-License-Identifier: MIT */
#include "bulk_block.h"
#include "bulk_sample.h"
#include "gradients.h"
#include "message.h"
#include "session.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WRITE_AT = 1 << 30 }; /* element-steps: before a counter is full */

void stage_free(struct stage *stage)
{
  for (size_t s = 0; s < STEP_MAX_STATE; s++) {
    free(stage->before[s]);
    free(stage->after[s]);
    free(stage->most[s]);
  }
  free(stage->taken);
  free(stage->column);
  bulk_free(stage->bulk);
  *stage = (struct stage){0};
}

void stage_begin(struct session *s)
{
  struct stage *stage = &s->stage;
  size_t n_state = s->group->program->n_state;
  stage_free(stage);
  /* An ensemble adds up the outputs one by one. */
  if (s->in_full || s->ensemble != NULL || (stage->bulk = bulk_new(s->judge)) == NULL)
    return;
  stage->elements = s->c->elements;
  for (size_t k = 0; k < n_state; k++) {
    stage->before[k] = xcalloc(stage->elements, sizeof(float));
    stage->after[k] = xcalloc(stage->elements, sizeof(float));
    stage->most[k] = xcalloc(stage->elements / BULK_BLOCK + 1, sizeof *stage->most[k]);
    for (size_t e = 0; e < stage->elements; e++)
      stage->before[k][e] = float_of(judge_before(s->judge, e)[k]);
  }
  stage->grad = stage->taken = xcalloc(stage->elements, sizeof(float));
  stage->column = columns_new(n_state);
  stage->on = true;
}

void stage_judge(struct session *s, size_t n)
{
  struct stage *stage = &s->stage;
  if (!bulk_t(stage->bulk))
    for (size_t e = 0; e < n; e++)
      block_whole(s, e);
  else if (check_sample(&s->report->options) > 1 && bulk_skims(stage->bulk))
    sample_judge(s, n);
  else
    for (size_t at = 0; at < n; at += BULK_BLOCK)
      block_judge(s, at, n - at < BULK_BLOCK ? n - at : BULK_BLOCK);
  for (size_t k = 0; k < s->group->program->n_state; k++) {
    float *after = stage->after[k];
    if (n < stage->elements) { /* the rest has no answer */
      memcpy(stage->before[k], after, n * sizeof *after);
    } else {
      stage->after[k] = stage->before[k];
      stage->before[k] = after;
    }
  }
  if (stage->counted > WRITE_AT)
    stage_end(s);
}

/* The case goes on element by element. */
static void leave(struct session *s)
{
  struct stage *stage = &s->stage;
  stage_judge(s, s->element);
  for (size_t e = 0; e < stage->elements; e++)
    for (size_t k = 0; k < s->group->program->n_state; k++)
      judge_before(s->judge, e)[k] = float_bits(stage->before[k][e]);
  stage_end(s);
  stage->on = false;
}

void stage_gradients(struct session *s)
{
  struct stage *stage = &s->stage;
  stage->grad = gradients_floats(s->c, s->step);
  if (stage->grad != NULL)
    return;
  const uint64_t *grad = gradients_of(s->c, s->step);
  for (size_t e = 0; e < stage->elements; e++)
    stage->taken[e] = float_of(grad[e]);
  stage->grad = stage->taken;
}

bool stage_take(struct session *s, uint64_t grad, const uint64_t *state, const bool *exposed)
{
  struct stage *stage = &s->stage;
  size_t n_state = s->group->program->n_state;
  bool all = true;
  for (size_t k = 0; k < n_state; k++)
    all = all && exposed[k];
  if (stage->on && !all)
    leave(s);
  if (!stage->on)
    return false;
  for (size_t k = 0; k < n_state; k++)
    stage->after[k][s->element] = float_of(state[k]);
  stage->taken[s->element] = float_of(grad);
  return true;
}

void stage_end(struct session *s)
{
  struct stage *stage = &s->stage;
  if (stage->on && stage->counted != 0)
    blocks_report(s);
  stage->counted = 0;
}
