/* SPDX-License-Identifier: MIT */
#include "bulk_block.h"
#include "message.h"
#include "session.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Buckets of errors (error_counts.h) that are counted in an array: from 2^-32 up to 2^24 ulp, and
 * 0. An output with another one is judged in full. */
enum {
  PER_BINADE = 1 << 10,
  FIRST = (1023 - 32) * PER_BINADE,
  BUCKETS = (32 + 24) * PER_BINADE,
  ROOT2 = 425 /* the bucket of sqrt(2) in its binade: that number is 1 + 424.15 / PER_BINADE */
};

/* After the buckets: by binade what of the bucket of sqrt(2) is above it; errors of 0; nothing. */
enum { UPPER = BUCKETS, ZERO = UPPER + BUCKETS / PER_BINADE, NONE, PLACES };

struct stage_column {
  uint32_t times[PLACES];
  uint64_t cells, correct, faithful, identical, same_bits[CHECK_MAX_ORDERS];
};

struct stage_column *columns_new(size_t n)
{
  return xcalloc(n, sizeof(struct stage_column));
}

/* ---- one element in full ---- */

struct whole {
  struct finding f;
  struct judged out[STEP_MAX_STATE];
};

/* The largest measured error of the step at hand in this case. */
static void note(struct stage *stage, size_t k, double size)
{
  if (size > stage->largest[k] && isfinite(size))
    stage->largest[k] = size;
}

static void judge_whole(struct session *s, size_t e, struct whole *w)
{
  const struct stage *stage = &s->stage;
  size_t n_state = s->group->program->n_state;
  uint64_t *before = judge_before(s->judge, e);
  memset(w, 0, sizeof *w);
  w->f = (struct finding){.group = s->group,
                          .place = s->report->place,
                          .t = s->c->first_t + s->step,
                          .grad = float_bits(stage->grad[e]),
                          .element = e};
  for (size_t k = 0; k < n_state; k++) {
    before[k] = float_bits(stage->before[k][e]);
    w->f.after[k] = float_bits(stage->after[k][e]);
    w->f.exposed[k] = true;
  }
  judge_answer(s->judge, e, w->f.grad, w->f.after, w->f.exposed, w->out, w->f.before);
}

/* Element e is judged and counted as if there were no other way. */
void block_whole(struct session *s, size_t e)
{
  struct whole w;
  judge_whole(s, e, &w);
  for (size_t k = 0; k < s->group->program->n_state; k++)
    note(&s->stage, k, fabs(w.out[k].ulp.error));
  session_count(s, &w.f, w.out);
}

/* Element e is counted by the staged check; here only for what is largest. */
static void take_extremes(struct session *s, size_t e)
{
  struct whole w;
  judge_whole(s, e, &w);
  tracks_lead(&s->tracks, e, &w.out[0]);
  for (size_t k = 0; k < s->group->program->n_state; k++) {
    if (w.out[k].verdict != VERDICT_CONFORMS) {
      message("the staged check and the full judge differ at %s step %zu element %zu", s->where,
              s->step, e);
      abort();
    }
    w.f.state = k;
    w.f.v = w.out[k];
    report_lead(session_row(s), &w.f, s->where);
  }
}

/* ---- a block ---- */

struct block {
  size_t at, n; /* of the elements */
  struct bulk_result result;
  uint64_t keep[BULK_BLOCK]; /* 1: counted by the staged check */
  size_t kept;
  bool seen[BULK_BLOCK]; /* its extremes are in the report */
};

static bool all_correct(const struct session *s, const struct block *b, size_t i)
{
  uint64_t word = BULK_CORRECT;
  for (size_t k = 0; k < s->group->program->n_state; k++)
    word &= b->result.output[k].word[i];
  return word != 0;
}

/* The elements in order: in full, or left to the counts. */
static void sort_out(struct session *s, struct block *b)
{
  const struct report_row *row = session_row(s);
  for (size_t i = 0; i < BULK_BLOCK; i++)
    b->keep[i] = i < b->n;
  for (size_t k = 0; k < s->group->program->n_state; k++)
    bulk_kernels()->decided(&b->result.output[k], FIRST, FIRST + BUCKETS, b->keep);
  b->kept = 0;
  for (size_t i = 0; i < b->n; i++)
    b->kept += b->keep[i];
  if (b->kept == b->n && !samples_want(s->samples) && row->first_divergence.where != NULL)
    return;
  for (size_t i = 0; i < b->n; i++) {
    bool whole = b->keep[i] == 0 || samples_want(s->samples) ||
                 (row->first_divergence.where == NULL && !all_correct(s, b, i));
    b->kept -= whole && b->keep[i] != 0;
    b->keep[i] = !whole;
    if (whole)
      block_whole(s, b->at + i);
  }
}

/* One histogram: every output adds to one counter, that of what is not kept counts for nothing. */
static void count_errors(struct stage_column *c, const struct bulk_verdict *v, const uint64_t *keep)
{
  uint32_t place[BULK_BLOCK];
  for (size_t i = 0; i < BULK_BLOCK; i++) {
    uint32_t bucket = (uint32_t)(v->word[i] / BULK_BUCKET);
    uint32_t at = bucket == 0 ? ZERO : bucket - FIRST;
    at = bucket % PER_BINADE == ROOT2 && (v->word[i] & BULK_UPPER) != 0
             ? UPPER + (bucket - FIRST) / PER_BINADE
             : at;
    place[i] = keep[i] != 0 ? at : NONE;
  }
  for (size_t i = 0; i < BULK_BLOCK; i++)
    c->times[place[i]]++;
}

static void count_block(struct session *s, const struct block *b)
{
  struct stage *stage = &s->stage;
  const struct bulk_kernels *kernels = bulk_kernels();
  size_t n_order;
  judge_orders(s->judge, &n_order);
  for (size_t k = 0; k < s->group->program->n_state; k++) {
    struct stage_column *c = &stage->column[k];
    const struct bulk_verdict *v = &b->result.output[k];
    uint64_t any[BULK_BLOCK] = {0};
    c->cells += b->kept;
    kernels->count(v, b->keep, &c->correct, &c->faithful);
    count_errors(c, v, b->keep);
    for (size_t o = 0; o < n_order; o++)
      c->same_bits[o] += kernels->agree(b->result.reading[o][k], b->result.after[k], b->keep, any);
    for (size_t i = 0; i < BULK_BLOCK; i++)
      c->identical += any[i];
  }
  session_row(s)->element_steps += b->kept;
  stage->counted += b->kept;
}

/* May the output become the largest of something? The bound of the staged check is within 2^-18 of
 * the judge's. */
static bool may_lead(const struct session *s, const struct block *b, size_t k, size_t i)
{
  const struct column *c = &session_row(s)->column[k];
  double size = b->result.output[k].size[i], bound = b->result.output[k].bound[i];
  uint64_t t = s->c->first_t + s->step;
  return size >= curve_error(c->curve, t) || bound * (1 + 0x1p-17) > c->largest_bound ||
         size > c->largest_ratio * bound * (1 - 0x1p-17) ||
         (k == 0 && b->at + i < s->tracks.elements && size >= s->tracks.largest);
}

static void lead(struct session *s, struct block *b, size_t i)
{
  if (!b->seen[i])
    take_extremes(s, b->at + i);
  b->seen[i] = true;
}

/* Among outputs without error, the first of its step or of its row? */
static bool is_first(const struct session *s, size_t k, size_t e)
{
  const struct column *c = &session_row(s)->column[k];
  const struct finding *w = &c->worst;
  uint64_t t = s->c->first_t + s->step;
  if (w->where == NULL || c->largest_bound < 0 || curve_error(c->curve, t) < 0)
    return true;
  return w->v.ulp.error == 0 && w->place == s->report->place &&
         (t < w->t || (t == w->t && e < w->element));
}

/* The one with the largest error first: few others are left then. */
static void find_extremes(struct session *s, struct block *b, size_t k)
{
  const struct bulk_verdict *v = &b->result.output[k];
  const struct column *c = &session_row(s)->column[k];
  struct bulk_extremes most;
  bulk_kernels()->extremes(v, b->keep, c->largest_ratio * (1 - 0x1p-17), &most);
  note(&s->stage, k, most.size);
  bool tracked = k == 0 && b->at < s->tracks.elements && most.size >= s->tracks.largest;
  if (!tracked && most.size < curve_error(c->curve, s->c->first_t + s->step) &&
      most.bound * (1 + 0x1p-17) <= c->largest_bound && most.over <= 0)
    return;
  size_t by_size = 0, by_bound = 0;
  for (size_t i = b->n; i-- > 0;) {
    by_size = b->keep[i] && v->size[i] == most.size ? i : by_size;
    by_bound = b->keep[i] && v->bound[i] == most.bound ? i : by_bound;
  }
  if (most.size == 0 && most.bound == 0) { /* exact: all alike, and the first of them counts */
    if (b->keep[by_size] && is_first(s, k, b->at + by_size))
      lead(s, b, by_size);
    return;
  }
  if (b->keep[by_size] && may_lead(s, b, k, by_size))
    lead(s, b, by_size);
  if (b->keep[by_bound] && may_lead(s, b, k, by_bound))
    lead(s, b, by_bound);
  for (size_t i = 0; i < b->n; i++)
    if (b->keep[i] && may_lead(s, b, k, i))
      lead(s, b, i);
}

void block_track(struct session *s, size_t at, size_t n, const uint64_t *keep)
{
  for (size_t i = 0; i < n && at + i < s->tracks.elements; i++)
    if (keep == NULL || keep[i])
      tracks_keep(&s->tracks, s->step, at + i, float_bits(s->stage.after[0][at + i]));
}

void block_judge(struct session *s, size_t at, size_t n)
{
  struct stage *stage = &s->stage;
  struct block block, *b = &block; /* most of it is written before it is read */
  b->at = at;
  b->n = n;
  memset(b->seen, 0, sizeof b->seen);
  bulk_block(stage->bulk, stage->before, stage->after, stage->grad, b->at, b->n, &b->result);
  sort_out(s, b);
  count_block(s, b);
  block_track(s, at, n, b->keep);
  for (size_t k = 0; k < s->group->program->n_state; k++)
    find_extremes(s, b, k);
}

/* ---- the case ---- */

void blocks_report(struct session *s)
{
  struct stage *stage = &s->stage;
  for (size_t k = 0; k < s->group->program->n_state; k++) {
    struct stage_column *from = &stage->column[k];
    struct column *to = &session_row(s)->column[k];
    to->cells += from->cells;
    to->measured += from->cells;
    to->count[VERDICT_CONFORMS] += from->cells;
    to->met[MET_IDENTICAL] += from->identical; /* the others are within the reference's bound */
    to->met[MET_REFERENCE] += from->cells - from->identical;
    to->correct += from->correct;
    to->faithful += from->faithful;
    for (size_t o = 0; o < CHECK_MAX_ORDERS; o++)
      to->same_bits[o] += from->same_bits[o];
    report_errors(to, 0, from->times[ZERO], 0, false);
    for (size_t i = 0; i < BUCKETS; i++) {
      bool split = i % PER_BINADE == ROOT2;
      uint32_t upper = split ? from->times[UPPER + i / PER_BINADE] : 0;
      report_errors(to, (uint32_t)(FIRST + i), from->times[i] + upper, upper, split);
    }
    memset(from, 0, sizeof *from);
  }
}
