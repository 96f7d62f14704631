/* SPDX-License-Identifier: MIT */
#include "departure.h"
#include "departure_points.h"
#include "message.h"
#include "variant.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST = 3 /* deviating samples of which something is said */ };

/* A plain number within, else the shortest decimal, of a few digits. */
static char *number(struct range r)
{
  static const double plain[] = {0, 1, -1, 2, 0.5};
  double middle = (double)(r.lo + (r.hi - r.lo) / 2);
  char text[40];
  for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
    if (holds(r, plain[i]))
      return xformat("%g", plain[i]);
  int least = fabs(middle) >= 10 && fabs(middle) < 1e5 ? (int)log10(fabs(middle)) + 2 : 2;
  for (int digits = least; digits <= 6; digits++) {
    snprintf(text, sizeof text, "%.*g", digits, middle);
    if (holds(r, strtold(text, NULL)))
      break;
  }
  return xstrdup(text);
}

/* ---- one number that explains them ---- */

/* What a part would be multiplied by, less 1; of the denominator, what would be added to it. */
static struct range factor(const struct point *x, enum part part)
{
  if (part != PART_DENOMINATOR)
    return over(x->off, x->part[part]);
  struct range k = over(x->off, x->part[PART_UPDATE]), d = x->part[part];
  if (k.lo <= -1 || !isfinite(k.lo) || !isfinite(k.hi) || d.lo <= 0)
    return EVERYTHING;
  struct range r = {1 / (1 + k.hi) - 1, 1 / (1 + k.lo) - 1};
  long double a[4] = {r.lo * d.lo, r.lo * d.hi, r.hi * d.lo, r.hi * d.hi};
  return (struct range){fminl(fminl(a[0], a[1]), fminl(a[2], a[3])),
                        fmaxl(fmaxl(a[0], a[1]), fmaxl(a[2], a[3]))};
}

/* What is common to all points, or to those of step t (t > 0); *told: how many exclude zero. */
static struct range common_factor(const struct points *p, enum part part, uint64_t t, size_t *told)
{
  struct range all = EVERYTHING;
  *told = 0;
  for (size_t i = 0; i < p->n; i++) {
    struct range k = factor(&p->point[i], part);
    if (t > 0 && p->point[i].t != t)
      continue;
    const struct range *x = &p->point[i].part[part];
    if (x->lo == 0 && x->hi == 0 && !holds(p->point[i].off, 0))
      return (struct range){1, -1};
    *told += !holds(k, 0);
    all = common(all, k);
  }
  return all;
}

static bool explains(struct range k, size_t told, size_t least)
{
  return told >= least && k.lo <= k.hi && !holds(k, 0);
}

static void ends(const struct points *p, uint64_t *first, uint64_t *last)
{
  *first = UINT64_MAX;
  *last = 0;
  for (size_t i = 0; i < p->n; i++)
    if (p->point[i].deviates) {
      *first = p->point[i].t < *first ? p->point[i].t : *first;
      *last = p->point[i].t > *last ? p->point[i].t : *last;
    }
}

/* One number for each step: at every step that deviates, and with several elements at some. */
static bool by_step(const struct points *p, enum part part)
{
  size_t several = 0, told;
  for (size_t i = 0; i < p->n; i++) {
    bool before = false;
    for (size_t k = 0; k < i && !before; k++)
      before = p->point[k].t == p->point[i].t;
    if (before)
      continue;
    struct range k = common_factor(p, part, p->point[i].t, &told);
    if (k.lo > k.hi)
      return false;
    several += told > 1;
  }
  return several > 1;
}

/* ---- in words ---- */

static const char *const noun[PARTS] = {
    [PART_WHOLE] = "%s is %s times what it should be",
    [PART_OLD] = "what %s carries over of its old value is %s times what it should be",
    [PART_NEW] = "what the gradient adds to %s is %s times what it should be",
    [PART_THETA] = "%s is off by %s times theta",
    [PART_ONE] = "an offset: %s is off by %s, everywhere",
    [PART_UPDATE] = "the update of %s is %s times what it should be",
    [PART_DECAY] = "the weight decay of %s is %s times what it should be",
    [PART_DENOMINATOR] = "the denominator of the update of %s is off by %s",
};

/* The parts that are tried, the plainest first. */
static const enum part of_average[] = {PART_WHOLE, PART_NEW, PART_OLD, PART_THETA, PART_ONE, PARTS};
static const enum part of_theta[] = {PART_UPDATE, PART_DECAY, PART_DENOMINATOR,
                                     PART_ONE,    PART_WHOLE, PARTS};

/* Of the factor less 1, or of what is added. A factor near 1 is written as 1 and what it differs
 * by. */
static char *value_text(enum part part, struct range k)
{
  bool added = part == PART_ONE || part == PART_DENOMINATOR || part == PART_THETA;
  bool near = fabsl(k.lo) < 1e-3L && fabsl(k.hi) < 1e-3L && !holds(k, 0);
  if (added || !near)
    return number(added ? k : (struct range){1 + k.lo, 1 + k.hi});
  char *size = number(k.lo > 0 ? k : (struct range){-k.hi, -k.lo});
  char *text = xformat("1 %c %s", k.lo > 0 ? '+' : '-', size);
  free(size);
  return text;
}

static char *in_words(enum part part, const char *name, struct range k)
{
  const char *to_name = strstr(noun[part], "%s"), *rest = to_name + 2,
             *to_value = strstr(rest, "%s");
  char *value = value_text(part, k);
  char *text = xformat("%.*s%s%.*s%s%s", (int)(to_name - noun[part]), noun[part], name,
                       (int)(to_value - rest), rest, value, to_value + 2);
  free(value);
  return text;
}

static char *constant(const struct points *p, const enum part *tried, const char *name)
{
  size_t told;
  for (; *tried != PARTS; tried++) {
    struct range k = common_factor(p, *tried, 0, &told);
    if (explains(k, told, LEAST))
      return in_words(*tried, name, k);
  }
  return NULL;
}

static const char *trend(long double first, long double last)
{
  return fabsl(last) >= 2 * fabsl(first)   ? ", growing"
         : fabsl(first) >= 2 * fabsl(last) ? ", fading"
                                           : "";
}

static char *scalar(const struct points *p, const enum part *tried, const char *name)
{
  uint64_t first, last;
  size_t told;
  ends(p, &first, &last);
  for (; *tried != PARTS && first < last; tried++) {
    if (*tried == PART_ONE || *tried == PART_THETA || !by_step(p, *tried))
      continue;
    struct range a = common_factor(p, *tried, first, &told),
                 b = common_factor(p, *tried, last, &told);
    char *words = in_words(*tried, name, a), *end = value_text(*tried, b);
    char *text = xformat("a scalar of the step: %s at t = %" PRIu64 ", %s at t = %" PRIu64
                         ", the same for all elements%s",
                         words, first, end, last, trend((a.lo + a.hi) / 2, (b.lo + b.hi) / 2));
    free(words);
    free(end);
    return text;
  }
  return NULL;
}

/* ---- two weights of an average ---- */

/* How much of the point is what it carries over. */
static long double share(const struct point *x)
{
  long double old = fabsl(x->part[PART_OLD].lo), fresh = fabsl(x->part[PART_NEW].lo);
  return old + fresh > 0 ? old / (old + fresh) : 0.5L;
}

/* off = a old + b new, a and b from two points by Cramer's rule, and then at every point. */
static char *two_weights(const struct points *p, const char *name)
{
  const struct point *x = &p->point[0], *y = x;
  for (size_t i = 1; i < p->n; i++) {
    x = share(&p->point[i]) > share(x) ? &p->point[i] : x;
    y = share(&p->point[i]) < share(y) ? &p->point[i] : y;
  }
  struct range det = minus(times(x->part[PART_OLD], y->part[PART_NEW]),
                           times(y->part[PART_OLD], x->part[PART_NEW]));
  struct range a = over(minus(times(x->off, y->part[PART_NEW]), times(y->off, x->part[PART_NEW])),
                        det),
               b = over(minus(times(x->part[PART_OLD], y->off), times(y->part[PART_OLD], x->off)),
                        det);
  if (p->deviating < LEAST || !isfinite(a.lo) || !isfinite(a.hi) || !isfinite(b.lo) ||
      !isfinite(b.hi))
    return NULL;
  for (size_t i = 0; i < p->n; i++) {
    const struct point *z = &p->point[i];
    struct range rest =
        minus(minus(z->off, times(a, z->part[PART_OLD])), times(b, z->part[PART_NEW]));
    if (!holds(rest, 0))
      return NULL;
  }
  char *carried = value_text(PART_OLD, a), *added = value_text(PART_NEW, b);
  char *text =
      xformat("what %s carries over of its old value is %s times what it should be, what the "
              "gradient adds %s times",
              name, carried, added);
  free(carried);
  free(added);
  return text;
}

/* The narrowest format of which all values are numbers; of the exact ones hardly any would be. */
static char *kept(const struct points *p, const struct format *f, const char *name)
{
  const struct format *narrowest = NULL;
  for (size_t i = 0; formats[i] != NULL; i++) {
    size_t n = 0, fit = 0;
    if (formats[i]->precision >= (narrowest != NULL ? narrowest : f)->precision)
      continue;
    for (size_t k = 0; k < p->n; k++)
      if (p->point[k].got != 0) {
        n++;
        fit += format_to_double(formats[i], format_from_double(formats[i], p->point[k].got)) ==
               p->point[k].got;
      }
    if (n >= 2 * LEAST && fit == n)
      narrowest = formats[i];
  }
  return narrowest == NULL
             ? NULL
             : xformat("the store: every value of %s is a number of %s", name, narrowest->name);
}

/* Nothing explains it: how large it is. */
static char *magnitude(const struct points *p, const char *name)
{
  uint64_t first, last;
  double least = 0, most = 0;
  ends(p, &first, &last);
  for (size_t i = 0; i < p->n; i++) {
    const struct point *x = &p->point[i];
    least = x->t == first && x->deviates ? fmax(least, x->size) : least;
    most = x->t == last && x->deviates ? fmax(most, x->size) : most;
  }
  return first == last ? xformat("%s is off by no one factor or offset, up to %.3g times its bound",
                                 name, least)
                       : xformat("%s is off by no one factor or offset, up to %.3g times its bound "
                                 "at t = %" PRIu64 " and %.3g times at t = %" PRIu64 "%s",
                                 name, least, first, most, last, trend(least, most));
}

static char *describe(const struct points *p, const struct engine *e, size_t s)
{
  const char *name = e->program->state[s].name;
  const enum part *tried = s == 0 ? of_theta : of_average;
  char *text = kept(p, e->format, name);
  if (text == NULL)
    text = constant(p, tried, name);
  if (text == NULL)
    text = scalar(p, tried, name);
  if (text == NULL && s > 0)
    text = two_weights(p, name);
  return text != NULL ? text : magnitude(p, name);
}

/* ---- the first ---- */

static char *joined(char *text, char *more)
{
  if (text == NULL)
    return more;
  char *both = xformat("%s; %s", text, more);
  free(text);
  free(more);
  return both;
}

/* The averages are judged from what was stored, theta from the program's own averages: when these
 * conform, what departs is behind them. */
static char *first_of(const struct samples *s, const struct vec_group *run, const struct engine *e)
{
  char *text = NULL, *names = NULL;
  size_t n = e->program->n_state;
  for (size_t k = 1; k <= n && (k < n || text == NULL); k++) {
    size_t state = k % n;
    struct points p = points_of(s, run, e, state);
    if (p.deviating > 0) {
      text = joined(text, describe(&p, e, state));
      char *more = names == NULL ? xstrdup(e->program->state[state].name)
                                 : xformat("%s and %s", names, e->program->state[state].name);
      free(names);
      names = more;
    }
    free(p.point);
  }
  char *whole = NULL;
  if (text != NULL)
    whole = xformat(
        "%s depart%s first%s: %s", names, strchr(names, ' ') != NULL ? "" : "s",
        strcmp(names, e->program->state[0].name) == 0 && n > 1 ? " (the averages conform)" : "",
        text);
  free(text);
  free(names);
  return whole;
}

char *departure_text(const struct samples *s, const struct vec_group *kind)
{
  struct variant v;
  const struct vec_group *run = NULL;
  for (size_t i = 0; i < s->n && run == NULL; i++)
    if (s->sample[i].deviates && s->sample[i].group->program == kind->program &&
        s->sample[i].group->format == kind->format &&
        s->sample[i].group->semantics == kind->semantics)
      run = s->sample[i].group;
  if (run == NULL)
    return NULL;
  variant_copy(&v, run->program);
  struct engine e = {.program = run->program,
                     .format = run->format,
                     .bound = bound_machine_new(run->program, run->format),
                     .update = variant_reg(&v, "update"),
                     .denom = variant_reg(&v, "denom"),
                     .decay = variant_reg(&v, "decay")};
  char *text = first_of(s, run, &e);
  bound_machine_free(e.bound);
  return text;
}
