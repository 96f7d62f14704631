/* SPDX-License-Identifier: MIT */
#include "bulk_sample.h"
#include "bulk_block.h"
#include "session.h"

#include <string.h>

/* Beside the largest measured error of the step. */
#define UNNOTICED 0x1p-20

/* most[]: of skimmed blocks; negative: the block is measured. */
enum { MEASURED = -1 };

static void measure(struct session *s, size_t block, size_t n)
{
  struct stage *stage = &s->stage;
  size_t at = block * BULK_BLOCK;
  block_judge(s, at, n - at < BULK_BLOCK ? n - at : BULK_BLOCK);
  for (size_t k = 0; k < s->group->program->n_state; k++)
    stage->most[k][block] = MEASURED;
}

/* False: it must be measured. most[] is still that of the last skimmed step. */
static bool skim(struct session *s, size_t block)
{
  struct stage *stage = &s->stage;
  struct skim_block result;
  bool known = s->step > 0 && stage->most_step == s->step - 1 && stage->most[0][block] != MEASURED;
  bulk_skim(stage->bulk, stage->before, stage->after, stage->grad, block * BULK_BLOCK, known,
            &result);
  for (size_t k = 0; k < s->group->program->n_state; k++)
    stage->most[k][block] = result.most[k];
  return result.decided;
}

/* Until no skimmed block may have an error of state k that is larger than the measured ones. Of
 * this case and step alone: a part of a run measures what the whole does. */
static void measure_largest(struct session *s, size_t k, size_t blocks, size_t n)
{
  const double *most = s->stage.most[k];
  for (;;) {
    size_t largest = 0;
    for (size_t b = 1; b < blocks; b++)
      largest = most[b] > most[largest] ? b : largest;
    if (most[largest] <= s->stage.largest[k] + UNNOTICED)
      return;
    measure(s, largest, n);
  }
}

void sample_judge(struct session *s, size_t n)
{
  struct stage *stage = &s->stage;
  size_t blocks = (n + BULK_BLOCK - 1) / BULK_BLOCK, n_state = s->group->program->n_state;
  size_t one_in = check_sample(&s->report->options), skimmed = 0;
  memset(stage->largest, 0, sizeof stage->largest);
  for (size_t b = 0; b < blocks; b++) {
    size_t at = b * BULK_BLOCK;
    bool whole = n - at >= BULK_BLOCK;
    if (b % one_in == 0 || !whole || !skim(s, b))
      measure(s, b, n);
    else
      block_track(s, at, BULK_BLOCK, NULL);
  }
  for (size_t k = 0; k < n_state; k++)
    measure_largest(s, k, blocks, n);
  for (size_t b = 0; b < blocks; b++)
    skimmed += stage->most[0][b] != MEASURED ? BULK_BLOCK : 0;
  for (size_t k = 0; k < n_state; k++) {
    struct column *c = &session_row(s)->column[k];
    c->cells += skimmed;
    c->count[VERDICT_CONFORMS] += skimmed;
  }
  session_row(s)->element_steps += skimmed;
  stage->most_step = s->step;
}
