/* SPDX-License-Identifier: MIT */
#include "merge.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Two arrays in order of place, which no two entries of different arrays share, as one; the first
 * two are freed. */
static void *interleave(void *a, size_t n_a, void *b, size_t n_b, size_t size, size_t place_offset)
{
  char *x = a, *y = b, *all = xcalloc(n_a + n_b, size), *next = all;
  while (n_a + n_b > 0) {
    bool first = n_b == 0;
    if (n_a > 0 && n_b > 0)
      first = *(size_t *)(void *)(x + place_offset) < *(size_t *)(void *)(y + place_offset);
    char **from = first ? &x : &y;
    memcpy(next, *from, size);
    *from += size;
    next += size;
    n_a -= first;
    n_b -= !first;
  }
  free(a);
  free(b);
  return all;
}

/* The better of two findings ends up in *to, the other is freed. */
static void choose(struct finding *to, struct finding *from, bool replace)
{
  struct finding *other = replace ? to : from;
  free(other->where);
  if (replace)
    *to = *from;
  from->where = NULL;
}

static void choose_first(struct finding *to, struct finding *from)
{
  choose(to, from, from->where != NULL && (to->where == NULL || from->place < to->place));
}

/* The largest error that is finite, else an infinite one; of equals the first. */
static bool worse(const struct finding *a, const struct finding *b)
{
  double x = fabs(a->v.ulp.error), y = fabs(b->v.ulp.error);
  if (isfinite(x) != isfinite(y))
    return isfinite(x);
  return isfinite(x) && x != y ? x > y : a->place < b->place;
}

static void choose_worst(struct finding *to, struct finding *from)
{
  choose(to, from, from->where != NULL && (to->where == NULL || worse(from, to)));
}

static void merge_column(struct column *to, struct column *from)
{
  to->cells += from->cells;
  to->measured += from->measured;
  for (size_t v = 0; v <= VERDICT_HIDDEN; v++)
    to->count[v] += from->count[v];
  for (size_t m = 0; m <= MET_HIDDEN; m++)
    to->met[m] += from->met[m];
  to->correct += from->correct;
  to->faithful += from->faithful;
  to->flushed += from->flushed;
  to->infinite += from->infinite;
  for (size_t i = 0; i < CHECK_MAX_ORDERS; i++)
    to->same_bits[i] += from->same_bits[i];
  error_counts_add_all(&to->errors, &from->errors);
  to->largest_error = fmax(to->largest_error, from->largest_error);
  to->largest_bound = fmax(to->largest_bound, from->largest_bound);
  to->largest_ratio = fmax(to->largest_ratio, from->largest_ratio);
  if (to->curve == NULL) {
    to->curve = from->curve;
    from->curve = NULL;
  } else if (from->curve != NULL) {
    curve_merge(to->curve, from->curve);
  }
  choose_worst(&to->worst, &from->worst);
}

static void merge_row(struct report *r, struct report_row *from)
{
  size_t before = r->n_row;
  struct vec_group kind = {.program = from->program,
                           .format = from->format,
                           .semantics = from->semantics,
                           .class_name = from->class_name};
  struct report_row *to = report_row_of(r, &kind);
  if (r->n_row > before || from->first < to->first)
    to->first = from->first;
  if (from->last > to->last)
    to->last = from->last;
  to->cases += from->cases;
  to->failed += from->failed;
  to->skipped += from->skipped;
  to->undecided += from->undecided;
  to->element_steps += from->element_steps;
  for (size_t s = 0; s < STEP_MAX_STATE; s++)
    merge_column(&to->column[s], &from->column[s]);
  trajectory_merge(&to->trajectory, &from->trajectory);
  choose_first(&to->first_divergence, &from->first_divergence);
  choose_first(&to->first_failure, &from->first_failure);
}

static int by_first(const void *a, const void *b)
{
  size_t x = ((const struct report_row *)a)->first, y = ((const struct report_row *)b)->first;
  return (x > y) - (x < y);
}

static void merge_findings(struct report *to, struct report *from)
{
  struct finding *all = xcalloc(to->n_finding, sizeof *all),
                 *other = xcalloc(from->n_finding, sizeof *all);
  memcpy(all, to->finding, to->n_finding * sizeof *all);
  memcpy(other, from->finding, from->n_finding * sizeof *other);
  size_t n = to->n_finding + from->n_finding;
  all = interleave(all, to->n_finding, other, from->n_finding, sizeof *all,
                   offsetof(struct finding, place));
  to->n_finding = n < REPORT_FINDINGS ? n : REPORT_FINDINGS;
  memcpy(to->finding, all, to->n_finding * sizeof *all);
  for (size_t i = to->n_finding; i < n; i++)
    free(all[i].where);
  free(all);
  from->n_finding = 0;
}

static void merge_samples(struct samples *to, struct samples *from)
{
  size_t n = to->n + from->n;
  if (from->n > 0) {
    to->sample = interleave(to->sample, to->n, from->sample, from->n, sizeof *to->sample,
                            offsetof(struct sample, place));
    to->n = n < SAMPLES_MAX ? n : SAMPLES_MAX;
    to->room = n;
    *from = (struct samples){0};
  }
  samples_free(from);
}

void merge_report(struct report *to, struct samples *to_samples, struct report *from,
                  struct samples *from_samples)
{
  for (size_t i = 0; i < from->n_row; i++)
    merge_row(to, &from->row[i]);
  if (to->n_row > 0)
    qsort(to->row, to->n_row, sizeof *to->row, by_first);
  to->outcome = interleave(to->outcome, to->n_outcome, from->outcome, from->n_outcome,
                           sizeof *to->outcome, offsetof(struct case_outcome, place));
  to->n_outcome += from->n_outcome;
  from->outcome = NULL;
  from->n_outcome = 0;
  merge_findings(to, from);
  to->n_failing += from->n_failing;
  to->zero_signs += from->zero_signs;
  to->not_tried += from->not_tried;
  for (size_t i = 0; i < from->n_ending; i++)
    report_ending(to, from->ending[i].name, from->ending[i].text);
  merge_samples(to_samples, from_samples);
  report_free(from);
  *from = (struct report){0};
}
