/* SPDX-License-Identifier: MIT */
#include "bulk_stage.h"
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
  ROOT2 = 425, /* the bucket of sqrt(2) in its binade: that number is 1 + 424.15 / PER_BINADE */
  WRITE_AT = 1 << 30 /* element-steps: before a counter is full */
};

/* After the buckets: by binade what of the bucket of sqrt(2) is above it; errors of 0; nothing. */
enum { UPPER = BUCKETS, ZERO = UPPER + BUCKETS / PER_BINADE, NONE, PLACES };

struct stage_column {
  uint32_t times[PLACES];
  uint64_t cells, correct, faithful, identical, same_bits[CHECK_MAX_ORDERS];
};

void stage_free(struct stage *stage)
{
  for (size_t s = 0; s < STEP_MAX_STATE; s++) {
    free(stage->before[s]);
    free(stage->after[s]);
  }
  free(stage->grad);
  free(stage->column);
  bulk_free(stage->bulk);
  *stage = (struct stage){0};
}

static float from_bits(uint64_t bits)
{
  uint32_t narrow = (uint32_t)bits;
  float x;
  memcpy(&x, &narrow, sizeof x);
  return x;
}

static uint64_t to_bits(float x)
{
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
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
    for (size_t e = 0; e < stage->elements; e++)
      stage->before[k][e] = from_bits(judge_before(s->judge, e)[k]);
  }
  stage->grad = xcalloc(stage->elements, sizeof(float));
  stage->column = xcalloc(n_state, sizeof *stage->column);
  stage->on = true;
}

/* ---- one element in full ---- */

struct whole {
  struct finding f;
  struct judged out[STEP_MAX_STATE];
};

static void judge_whole(struct session *s, size_t e, struct whole *w)
{
  const struct stage *stage = &s->stage;
  size_t n_state = s->group->program->n_state;
  uint64_t *before = judge_before(s->judge, e);
  memset(w, 0, sizeof *w);
  w->f = (struct finding){.group = s->group,
                          .place = s->report->place,
                          .t = s->c->first_t + s->step,
                          .grad = to_bits(stage->grad[e]),
                          .element = e};
  for (size_t k = 0; k < n_state; k++) {
    before[k] = to_bits(stage->before[k][e]);
    w->f.after[k] = to_bits(stage->after[k][e]);
    w->f.exposed[k] = true;
  }
  judge_answer(s->judge, e, w->f.grad, w->f.after, w->f.exposed, w->out, w->f.before);
}

/* Element e is judged and counted as if there were no other way. */
static void take_whole(struct session *s, size_t e)
{
  struct whole w;
  judge_whole(s, e, &w);
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
      take_whole(s, b->at + i);
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

static void judge_block(struct session *s, struct block *b)
{
  struct stage *stage = &s->stage;
  memset(b->seen, 0, sizeof b->seen);
  bulk_block(stage->bulk, stage->before, stage->after, stage->grad, b->at, b->n, &b->result);
  sort_out(s, b);
  count_block(s, b);
  for (size_t i = 0; i < b->n && b->at + i < s->tracks.elements; i++)
    if (b->keep[i])
      tracks_keep(&s->tracks, s->step, b->at + i, to_bits(stage->after[0][b->at + i]));
  for (size_t k = 0; k < s->group->program->n_state; k++)
    find_extremes(s, b, k);
}

void stage_judge(struct session *s, size_t n)
{
  struct stage *stage = &s->stage;
  struct block b = {.at = 0};
  if (!bulk_t(stage->bulk)) {
    for (size_t e = 0; e < n; e++)
      take_whole(s, e);
  } else {
    for (b.at = 0; b.at < n; b.at += BULK_BLOCK) {
      b.n = n - b.at < BULK_BLOCK ? n - b.at : BULK_BLOCK;
      judge_block(s, &b);
    }
  }
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
      judge_before(s->judge, e)[k] = to_bits(stage->before[k][e]);
  stage_end(s);
  stage->on = false;
}

void stage_gradients(struct stage *stage, const uint64_t *grad)
{
  for (size_t e = 0; e < stage->elements; e++)
    stage->grad[e] = from_bits(grad[e]);
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
    stage->after[k][s->element] = from_bits(state[k]);
  stage->grad[s->element] = from_bits(grad);
  return true;
}

void stage_end(struct session *s)
{
  struct stage *stage = &s->stage;
  if (!stage->on || stage->counted == 0)
    return;
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
  stage->counted = 0;
}
