/* SPDX-License-Identifier: MIT */
#include "trajectory.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>

void tracks_free(struct tracks *k)
{
  free(k->theta);
  free(k->error);
  *k = (struct tracks){0};
}

void tracks_begin(struct tracks *k, const struct vec_group *group, const struct vec_case *c)
{
  tracks_free(k);
  k->group = group;
  k->c = c;
  k->elements = c->elements < TRAJECTORY_ELEMENTS ? c->elements : TRAJECTORY_ELEMENTS;
  k->stride = (c->steps + TRAJECTORY_POINTS - 1) / TRAJECTORY_POINTS;
  k->points = k->stride > 0 ? (c->steps + k->stride - 1) / k->stride : 0;
  k->theta = xcalloc(k->elements * k->points, sizeof *k->theta);
  k->error = xcalloc(k->elements, sizeof *k->error);
}

void tracks_add(struct tracks *k, size_t step, size_t element, const struct judged *theta)
{
  if (element >= k->elements)
    return;
  k->hidden = k->hidden || theta->verdict == VERDICT_HIDDEN;
  if (k->hidden)
    return;
  tracks_lead(k, element, theta);
  tracks_keep(k, step, element, theta->got);
}

void tracks_keep(struct tracks *k, size_t step, size_t element, uint64_t theta)
{
  if (step % k->stride == 0 && element < k->elements)
    k->theta[element * k->points + step / k->stride] = theta;
}

void tracks_lead(struct tracks *k, size_t element, const struct judged *theta)
{
  double size = fabs(theta->ulp.error);
  bool counts = isfinite(theta->bound) || theta->verdict == VERDICT_DEVIATES;
  if (element >= k->elements || !counts)
    return;
  if (size > k->error[element])
    k->error[element] = size;
  if (size > k->largest)
    k->largest = size;
}

static void fill(struct trajectory *t, const struct tracks *k, size_t steps)
{
  size_t theta = 0; /* its place among the outputs */
  while (k->group->program->output[theta].state != 0)
    theta++;
  t->n = (steps + k->stride - 1) / k->stride;
  t->first_t = k->c->first_t;
  t->stride = k->stride;
  t->has_golden = k->c->gold != NULL;
  for (size_t i = 0; i < t->n; i++) {
    t->answered[i] = k->theta[t->element * k->points + i];
    if (t->has_golden)
      t->golden[i] = vec_gold(k->group, k->c, i * k->stride, t->element, theta)->bits;
  }
}

void tracks_end(struct tracks *k, size_t steps, const char *where, size_t place,
                struct trajectory **best)
{
  size_t worst = 0;
  for (size_t e = 1; e < k->elements; e++)
    if (k->error[e] > k->error[worst])
      worst = e;
  bool some = k->elements > 0 && steps > 0 && !k->hidden;
  if (some && (*best == NULL || k->error[worst] > (*best)->error)) {
    trajectory_free(*best);
    *best = xcalloc(1, sizeof **best);
    (*best)->where = xstrdup(where);
    (*best)->place = place;
    (*best)->element = worst;
    (*best)->error = k->error[worst];
    fill(*best, k, steps);
  }
  tracks_free(k);
}

void trajectory_merge(struct trajectory **best, struct trajectory **from)
{
  struct trajectory *a = *best, *b = *from;
  bool better = b != NULL &&
                (a == NULL || b->error > a->error || (b->error == a->error && b->place < a->place));
  *best = better ? b : a;
  trajectory_free(better ? a : b);
  *from = NULL;
}

void trajectory_free(struct trajectory *t)
{
  if (t != NULL)
    free(t->where);
  free(t);
}
