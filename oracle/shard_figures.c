/* SPDX-License-Identifier: MIT */
#include "hyper.h"
#include "message.h"
#include "shard_fields.h"
#include "shard_state.h"

#include <stdlib.h>

/* Bins in order, each of other steps than the one before. */
static bool read_bins(char *rest, struct curve *c)
{
  while (*rest != '\0') {
    struct curve_bin *b = &c->bin[c->n];
    uint64_t value[2];
    if (c->n == CURVE_BINS || word_decimal(word_next(&rest), '\0', &b->t) == NULL ||
        !word_patterns(&rest, &format_binary64, value, 2) ||
        word_decimal(word_next(&rest), '\0', &b->failed) == NULL ||
        (c->n > 0 && b->t >> c->shift <= b[-1].t >> c->shift))
      return false;
    b->error = hyper_from_bits(value[0]);
    b->bound = hyper_from_bits(value[1]);
    c->n++;
  }
  return true;
}

static bool read_half_octaves(char *rest, struct curve *c)
{
  while (*rest != '\0') {
    uint64_t at, outputs;
    const char *after = word_decimal(word_next(&rest), '*', &at);
    if (after == NULL || word_decimal(after, '\0', &outputs) == NULL || at >= HALF_OCTAVES)
      return false;
    c->half_octave[at] = outputs;
  }
  return true;
}

void figure_curve(struct json_reader *r, const json_t *object, struct curve **to)
{
  static const char *const names[] = {"shift", "exact", "bins", "half_octaves", NULL};
  if (r->failed || json_is_null(object) || !reader_fields(r, object, names))
    return;
  struct curve *c = *to = xcalloc(1, sizeof *c);
  c->shift = (unsigned)reader_count(r, object, "shift", 0, 53);
  c->exact = field_count(r, object, "exact");
  char *bins = xstrdup(reader_string(r, object, "bins")),
       *half_octaves = xstrdup(reader_string(r, object, "half_octaves"));
  if (!r->failed && (!read_bins(bins, c) || !read_half_octaves(half_octaves, c)))
    reader_fail(r, "not a curve");
  free(bins);
  free(half_octaves);
}

void figure_trajectory(struct json_reader *r, const json_t *object, const struct format *f,
                       struct trajectory **to)
{
  static const char *const names[] = {"where",  "place",  "element",  "error",  "first_t",
                                      "stride", "points", "answered", "golden", NULL};
  if (r->failed || json_is_null(object) || !reader_fields(r, object, names))
    return;
  struct trajectory *t = *to = xcalloc(1, sizeof *t);
  t->where = text_read(r, object, "where");
  t->element = (size_t)field_count(r, object, "element");
  t->error = field_real(r, object, "error");
  t->first_t = field_count(r, object, "first_t");
  t->stride = field_count(r, object, "stride");
  t->n = (size_t)reader_count(r, object, "points", 0, TRAJECTORY_POINTS);
  field_patterns(r, object, "answered", f, t->answered, t->n);
  t->has_golden = reader_string(r, object, "golden")[0] != '\0';
  field_patterns(r, object, "golden", f, t->golden, t->has_golden ? t->n : 0);
}
