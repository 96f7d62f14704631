/* SPDX-License-Identifier: MIT */
#include "diagnose.h"
#include "bits.h"
#include "departure.h"
#include "hypotheses.h"
#include "interval_golden.h"
#include "message.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void samples_add(struct samples *s, const struct finding *f, const struct judged *out)
{
  size_t n = f->group->program->n_state;
  struct sample x = {.group = f->group, .place = f->place, .t = f->t, .grad = f->grad};
  if (f->group->semantics == SEMANTICS_REAL || s->n == SAMPLES_MAX)
    return;
  for (size_t i = 0; i < n; i++) {
    if (!f->exposed[i])
      return;
    x.verdict[i] = out[i].verdict;
    x.deviates =
        x.deviates || out[i].verdict == VERDICT_DEVIATES || out[i].verdict == VERDICT_ZERO_SIGN;
  }
  if (x.deviates ? s->deviating++ >= SAMPLES_DEVIATING : s->conforming++ >= SAMPLES_CONFORMING)
    return;
  memcpy(x.before, f->before, sizeof x.before);
  memcpy(x.after, f->after, sizeof x.after);
  if (s->n == s->room) {
    s->room = s->room > 0 ? 2 * s->room : 64;
    s->sample = xrealloc(s->sample, s->room, sizeof *s->sample);
  }
  s->sample[s->n++] = x;
}

bool samples_want(const struct samples *s)
{
  return s->n < SAMPLES_MAX && s->conforming < SAMPLES_CONFORMING;
}

void samples_end_case(struct samples *s)
{
  s->deviating = s->conforming = 0;
}

void samples_free(struct samples *s)
{
  free(s->sample);
  *s = (struct samples){0};
}

/* The engines of one hypothesis. */
struct trial {
  const struct hypothesis *h;
  struct variant variant;
  const struct format *format;
  struct golden *golden;
  struct bits_machine *bits;
  struct bound_machine *bound;
};

static bool trial_begin(struct trial *t, const struct hypothesis *h, const struct vec_group *group)
{
  t->h = h;
  t->format = group->format;
  variant_copy(&t->variant, group->program);
  if (h->change != NULL && !h->change(&t->variant))
    return false;
  t->golden = golden_new(&t->variant.program, t->format);
  t->bits = bits_machine_new(&t->variant.program, t->format);
  t->bound = bound_machine_new(&t->variant.program, t->format);
  return true;
}

static void trial_end(struct trial *t)
{
  golden_free(t->golden);
  bits_machine_free(t->bits);
  bound_machine_free(t->bound);
}

static bool same(const struct format *f, uint64_t a, uint64_t b)
{
  enum format_class x = format_classify(f, a), y = format_classify(f, b);
  return a == b || (x == y && (x == FORMAT_NAN || x == FORMAT_ZERO));
}

/* Is `got` within the bound that the mistaken program would have? */
static bool within(const struct trial *t, uint64_t got, const struct cell *want,
                   const struct bound_value *bound)
{
  struct ulp_verdict u = ulp_of_cell(t->format, got, want);
  int k =
      want->kind == CELL_NUMBER || want->kind == CELL_TIE ? cell_ulp_exponent(t->format, want) : 0;
  double b = bound_in_units(bound, k), size = fabs(u.error);
  if (!isfinite(size) || want->kind == CELL_NAN)
    return false;
  return (isfinite(b) && size - u.slack <= b) ||
         (t->h->any_zero && ldexp(size, k) <= ldexp(1, t->format->emin));
}

/* Does the hypothesis explain every variable of the sample? */
static bool explains(struct trial *t, const struct sample *x)
{
  const struct step_program *p = &t->variant.program;
  struct operands o = {.format = t->format, .t = x->t, .grad = x->grad};
  double hyper[STEP_MAX_HYPER];
  struct cell cells[STEP_MAX_OUTPUT];
  uint64_t bits[STEP_MAX_OUTPUT];
  struct bound_value before[STEP_MAX_STATE], after[STEP_MAX_STATE];
  struct bound_result result[STEP_MAX_OUTPUT];
  memcpy(o.before, x->before, sizeof o.before);
  memcpy(o.after, x->after, sizeof o.after);
  if (t->h->still)
    return !x->deviates || memcmp(o.before, o.after, p->n_state * sizeof o.after[0]) == 0;
  memcpy(hyper, x->group->hyper, sizeof hyper);
  hypothesis_hyper(t->h, p, hyper);
  if (t->h->operand != NULL)
    t->h->operand(p, &o);
  for (size_t s = 0; s < p->n_state; s++) {
    before[s] = judge_operand(t->format, o.before[s]);
    after[s] = judge_operand(t->format, o.after[s]);
  }
  golden_hyper(t->golden, hyper);
  golden_t(t->golden, o.t);
  golden_step(t->golden, o.before, o.grad, o.after, cells);
  bits_machine_hyper(t->bits, hyper);
  bits_machine_t(t->bits, o.t);
  bits_machine_step(t->bits, o.before, o.grad, o.after, bits);
  bound_machine_hyper(t->bound, hyper);
  bound_machine_t(t->bound, o.t);
  bound_machine_step(t->bound, before, judge_operand(t->format, o.grad), after, result);
  for (size_t k = 0; k < p->n_output; k++) {
    int s = p->output[k].state;
    if (s < 0 || x->verdict[s] == VERDICT_UNBOUNDED || same(t->format, o.after[s], bits[k]))
      continue;
    if (x->group->semantics == SEMANTICS_BITS ||
        !within(t, o.after[s], &cells[k], &result[k].value))
      return false;
  }
  return true;
}

static bool same_kind(const struct vec_group *a, const struct vec_group *b)
{
  return a->program == b->program && a->format == b->format && a->semantics == b->semantics;
}

struct tally {
  size_t deviating, conforming; /* samples */
  size_t explained, consistent; /* of either, by the hypothesis */
};

static struct tally tally_of(const struct samples *s, const struct vec_group *kind,
                             const struct hypothesis *h)
{
  struct trial t;
  struct tally count = {0};
  if (!trial_begin(&t, h, kind))
    return count;
  for (size_t i = 0; i < s->n; i++)
    if (same_kind(s->sample[i].group, kind)) {
      count.deviating += s->sample[i].deviates;
      count.conforming += !s->sample[i].deviates;
    }
  /* Of use is what explains nine in ten of the deviating ones; the others are given up early. */
  for (size_t i = 0, missed = 0; i < s->n && 10 * missed <= count.deviating; i++) {
    const struct sample *x = &s->sample[i];
    if (!same_kind(x->group, kind))
      continue;
    bool good = explains(&t, x);
    count.explained += x->deviates && good;
    count.consistent += !x->deviates && good;
    missed += x->deviates && !good;
  }
  trial_end(&t);
  return count;
}

static bool fits(const struct tally *c)
{
  return c->deviating > 0 && c->explained == c->deviating && c->consistent == c->conforming;
}

static bool zeros_alone(const struct samples *s, const struct vec_group *kind)
{
  for (size_t i = 0; i < s->n; i++)
    for (size_t k = 0; k < kind->program->n_state; k++)
      if (same_kind(s->sample[i].group, kind) && s->sample[i].verdict[k] == VERDICT_DEVIATES)
        return false;
  return true;
}

static char *sentence(const struct vec_group *kind, const struct hypothesis *h,
                      const struct tally *c)
{
  return xformat(
      "%s %s %s: %s: %s (explains %zu of %zu deviating and %zu of %zu conforming element-steps "
      "looked at)",
      kind->program->id, kind->format->name, semantics_name[kind->semantics], h->name, h->sentence,
      c->explained, c->deviating, c->consistent, c->conforming);
}

/* The cause and, behind it, what departs first and how. */
static void say(const struct samples *s, const struct vec_group *kind, struct report *report,
                char *cause)
{
  char *departure = departure_text(s, kind);
  report_cause(report, departure != NULL ? xformat("%s. %s", cause, departure) : xstrdup(cause));
  free(departure);
  free(cause);
}

static bool name_cause(const struct samples *s, const struct vec_group *kind, struct report *report)
{
  const struct hypothesis *best = NULL;
  struct tally most = {0}, count;
  if (zeros_alone(s, kind)) {
    report_cause(
        report,
        xformat("%s %s %s: zero_sign: only the signs of zeros are wrong (an addition of +0, a "
                "branch, or another order)",
                kind->program->id, kind->format->name, semantics_name[kind->semantics]));
    return true;
  }
  for (const struct hypothesis *h = hypotheses; h->name != NULL; h++) {
    if (h->loose && best != NULL)
      break;
    count = tally_of(s, kind, h);
    if (fits(&count)) {
      say(s, kind, report, sentence(kind, h, &count));
      return true;
    }
    if (count.explained > most.explained && count.explained * 10 >= count.deviating * 9 &&
        !h->any_zero) {
      most = count;
      best = h;
    }
  }
  say(s, kind, report,
      best != NULL ? sentence(kind, best, &most)
                   : xformat("%s %s %s: no known mistake explains it", kind->program->id,
                             kind->format->name, semantics_name[kind->semantics]));
  return false;
}

bool diagnose(const struct samples *s, struct report *report)
{
  bool full = true;
  for (size_t i = 0; i < s->n; i++) {
    bool first = s->sample[i].deviates;
    for (size_t k = 0; k < i && first; k++)
      first = !(s->sample[k].deviates && same_kind(s->sample[k].group, s->sample[i].group));
    if (first)
      full = name_cause(s, s->sample[i].group, report) && full;
  }
  if (report->n_failing > 0 && report->n_cause == 0)
    report_cause(report,
                 xstrdup("none: it takes cases of semantics step or bits, and a program that "
                         "exposes its whole state"));
  return full && report->n_cause > 0;
}
