/* SPDX-License-Identifier: MIT */
#include "session.h"
#include "gradients.h"
#include "message.h"
#include "pipe.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

char *session_where(const struct vec_file *file, const struct vec_case *c)
{
  return xformat("%s#%u", file->path != NULL ? file->path : "case.json", c->id);
}

struct report_row *session_row(const struct session *s)
{
  return &s->report->row[s->row];
}

void session_begin(struct session *s, const struct vec_file *file, const struct vec_group *group,
                   const struct vec_case *c)
{
  s->file = file;
  s->group = group;
  s->c = c;
  s->name = vec_case_name(file, c);
  s->where = session_where(file, c);
  s->row = (size_t)(report_row_of(s->report, group) - s->report->row);
  session_row(s)->last = s->report->place + 1;
  s->step = s->element = 0;
  s->findings = s->unsure = 0;
  s->told_broken = false;
  s->first = NULL;
  if (!judge_serves(s->judge, group)) {
    judge_free(s->judge);
    s->judge = judge_new(group, &s->report->options);
  }
  judge_case(s->judge, group, c);
  judge_t(s->judge, c->first_t);
  tracks_begin(&s->tracks, group, c);
  s->ensemble = ensemble_new(group, c, &s->report->options);
  stage_begin(s);
}

void session_drop(struct session *s)
{
  samples_end_case(s->samples);
  free(s->before);
  s->before = s->name;
  free(s->where);
  free(s->first);
  ensemble_free(s->ensemble);
  s->ensemble = NULL;
  s->name = s->where = s->first = NULL;
}

static void finish(struct session *s, enum outcome outcome, const char *text)
{
  stage_end(s);
  report_outcome(s->report, session_row(s), s->name, outcome, text, s->findings);
  tracks_end(&s->tracks, s->step, s->where, s->report->place, &session_row(s)->trajectory);
  session_drop(s);
}

/* The expectations of the case; the first that fails is named when no output did. */
static size_t end_ensemble(struct session *s, struct expectation *list, bool *fails)
{
  size_t n = s->ensemble != NULL ? ensemble_results(s->ensemble, list) : 0;
  for (size_t i = 0; i < n; i++) {
    bool bad = list[i].verdict == VERDICT_DEVIATES;
    *fails = *fails || bad;
    s->unsure += list[i].verdict == VERDICT_UNDECIDED;
    if (bad && s->first == NULL)
      s->first = expectation_text(&list[i]);
  }
  return n;
}

void session_end(struct session *s)
{
  struct expectation list[ENSEMBLE_MAX];
  bool fails = s->findings > 0;
  size_t n = end_ensemble(s, list, &fails);
  enum outcome outcome = fails           ? OUTCOME_DEVIATES
                         : s->unsure > 0 ? OUTCOME_UNDECIDED
                                         : OUTCOME_CONFORMS;
  finish(s, outcome, s->first != NULL ? s->first : "");
  report_expectations(s->report, list, n);
}

void session_broken(struct session *s, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  char *text = xvformat(format, args);
  va_end(args);
  if (s->stage.on && s->element > 0)
    stage_judge(s, s->element);
  char *sentence =
      xformat("%s at step %" PRIu64 " element %zu", text, s->c->first_t + s->step, s->element);
  finish(s, OUTCOME_PROGRAM, sentence);
  free(sentence);
  free(text);
}

/* Said once per case, beside the report: what follows is judged from a state that no run reaches.
 */
static void tell_broken(struct session *s, const struct finding *f)
{
  char *got = number_text(s->group->format, f->v.got);
  message("%s: %s step %" PRIu64 " element %zu %s: %s breaks %s", s->report->name, s->where, f->t,
          f->element, s->group->program->state[f->state].name, got, f->v.broken);
  s->told_broken = true;
  free(got);
}

static void count(struct session *s, struct finding *f)
{
  enum verdict v = f->v.verdict;
  bool bad = v == VERDICT_DEVIATES || v == VERDICT_ZERO_SIGN;
  report_count(s->report, session_row(s), f, s->where);
  s->findings += bad;
  if (f->v.broken != NULL && !s->told_broken)
    tell_broken(s, f);
  s->unsure += v == VERDICT_UNDECIDED;
  if ((bad || v == VERDICT_UNDECIDED) && s->first == NULL) {
    struct finding named = *f;
    named.where = s->where;
    s->first = finding_text(&named);
  }
}

void session_count(struct session *s, struct finding *f, const struct judged *out)
{
  samples_add(s->samples, f, out);
  tracks_add(&s->tracks, s->step, f->element, &out[0]);
  if (s->ensemble != NULL)
    ensemble_add(s->ensemble, s->step, f->element, f->after, f->exposed, out);
  session_row(s)->element_steps++;
  for (size_t i = 0; i < s->group->program->n_state; i++) {
    f->state = i;
    f->v = out[i];
    count(s, f);
  }
}

static void judge_values(struct session *s, const struct pipe_answer *a)
{
  struct judged out[STEP_MAX_STATE];
  struct finding f = {.group = s->group,
                      .place = s->report->place,
                      .t = a->t,
                      .grad = a->grad,
                      .element = s->element};
  judge_answer(s->judge, s->element, a->grad, a->state, a->exposed, out, f.before);
  memcpy(f.after, a->state, sizeof f.after);
  memcpy(f.exposed, a->exposed, sizeof f.exposed);
  session_count(s, &f, out);
}

static enum session_state next_step(struct session *s)
{
  s->element = 0;
  if (++s->step == s->c->steps) {
    session_end(s);
    return SESSION_CASE;
  }
  judge_t(s->judge, s->c->first_t + s->step);
  return SESSION_STEP;
}

static enum session_state next(struct session *s)
{
  if (++s->element < s->c->elements)
    return SESSION_MORE;
  if (s->stage.on)
    stage_judge(s, s->element);
  return next_step(s);
}

void session_unsupported(struct session *s, const char *reason)
{
  finish(s, OUTCOME_SKIPPED, reason);
}

enum session_state session_step(struct session *s, char *const *raw)
{
  if (s->stage.on) {
    stage_gradients(s);
    stage_judge(s, s->c->elements);
    return next_step(s);
  }
  const uint64_t *grad = gradients_of(s->c, s->step);
  size_t width = (size_t)s->group->format->width / 8, n_state = s->group->program->n_state;
  for (; s->element < s->c->elements; s->element++) {
    struct pipe_answer a = {.t = s->c->first_t + s->step, .grad = grad[s->element]};
    for (size_t k = 0; k < n_state; k++) {
      memcpy(&a.state[k], raw[k] + s->element * width, width);
      a.exposed[k] = true;
    }
    judge_values(s, &a);
  }
  return next_step(s);
}

enum session_state session_line(struct session *s, const char *line)
{
  char verdict[PIPE_VERDICT_SIZE];
  struct pipe_place at = {s->name, s->before, s->group, s->c, s->step, s->element};
  struct pipe_answer a;
  pipe_expect(&at, line, &a, verdict);
  if (a.kind == PIPE_VALUES) {
    if (!stage_take(s, a.grad, a.state, a.exposed))
      judge_values(s, &a);
    return next(s);
  }
  if (a.kind == PIPE_UNSUPPORTED) {
    session_unsupported(s, a.text);
    return SESSION_SKIPPED;
  }
  session_broken(s, "%s", verdict);
  return SESSION_BROKEN;
}

void session_free(struct session *s)
{
  if (s->name != NULL)
    session_drop(s);
  judge_free(s->judge);
  tracks_free(&s->tracks);
  stage_free(&s->stage);
  free(s->before);
  s->judge = NULL;
  s->before = NULL;
}
