/* SPDX-License-Identifier: MIT */
#include "bits.h"
#include "dialects.h"
#include "hyper.h"
#include "identify.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

static int state_index(const struct step_program *p, const char *name)
{
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return (int)s;
  return -1;
}

bool candidate_begin(struct candidate *c, const struct step_program *known,
                     const struct number_format *numbers, const struct step_program *asked)
{
  *c = (struct candidate){.program = known, .known = known, .numbers = numbers};
  for (size_t i = 0; i < known->n_hyper; i++)
    if (hyper_index(asked, known->hyper_name[i]) < 0)
      return false;
  for (size_t s = 0; s < known->n_state; s++)
    c->hidden = c->hidden || state_index(asked, known->state[s].name) < 0;
  if (numbers->rho != NULL)
    return (c->gate = gate_new(known, numbers->rho)) != NULL;
  if (numbers->change == NULL)
    return true;
  c->variant = xcalloc(1, sizeof *c->variant);
  variant_copy(c->variant, known);
  /* A program of its own: the bounds of the unchanged one's orders are not its. */
  c->variant->program.id = numbers->name;
  c->variant->program.dialect_of = known->id;
  c->program = &c->variant->program;
  if (numbers->change(c->variant))
    return true;
  candidate_free(c);
  return false;
}

void candidate_free(struct candidate *c)
{
  free(c->variant);
  free(c->gate);
  free(c->departs);
  c->variant = NULL;
  c->gate = NULL;
  c->departs = NULL;
}

static void add(struct candidates *all, const struct step_program *asked,
                const struct step_program *p, const struct number_format *numbers)
{
  struct candidate c;
  if ((p == asked && all->n > 0) || !candidate_begin(&c, p, numbers, asked))
    return;
  all->c = xrealloc(all->c, all->n + 1, sizeof *all->c);
  all->c[all->n++] = c;
}

struct candidates candidates_of(const struct step_program *asked,
                                const struct number_format *numbers)
{
  struct candidates all = {NULL, 0};
  add(&all, asked, asked, numbers);
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (step_programs[i]->order_of == NULL)
      add(&all, asked, step_programs[i], numbers);
  for (const struct dialect_family *f = dialect_families; f->optimizer != NULL; f++)
    for (size_t i = 0; f->programs[i] != NULL; i++)
      add(&all, asked, f->programs[i], numbers);
  return all;
}

void candidates_free(struct candidates *all)
{
  for (size_t i = 0; i < all->n; i++)
    candidate_free(&all->c[i]);
  free(all->c);
  *all = (struct candidates){NULL, 0};
}

/* ---- a question as the candidate's own ---- */

static bool set_hyper(const struct candidate *c, const struct question *q, struct vec_group *own)
{
  const struct format *f = c->numbers->format;
  for (size_t i = 0; i < c->program->n_hyper; i++) {
    const char *name = c->program->hyper_name[i];
    double x = q->group.hyper[hyper_index(q->group.program, name)];
    if (f != NULL && (!c->numbers->betas || strncmp(name, "beta", 4) == 0))
      x = format_to_double(f, format_from_double(f, x));
    if (!hyper_in_domain(hyper_find(name), x))
      return false;
    own->hyper[i] = x;
  }
  return true;
}

/* What the candidate counts as the step after the one that it counted as `before`. */
static uint64_t counted(const struct candidate *c, uint64_t before)
{
  const struct format *f = c->numbers->t;
  uint64_t t = before + 1;
  return f == NULL ? t : (uint64_t)format_to_double(f, format_from_double(f, (double)t));
}

/* And before the first step. */
static uint64_t count_begins(const struct candidate *c, const struct vec_case *own)
{
  return own->first_t == 1 ? 0 : counted(c, own->first_t - 2);
}

/* Is the other branch of the gate taken at step t, as the candidate counts it? */
static bool turns(const struct candidate *c, const struct vec_group *own, uint64_t t)
{
  return c->gate != NULL &&
         gate_turns(c->gate, own->hyper[hyper_index(own->program, "beta2")], t);
}

/* At some step of the case. */
static bool turns_in(const struct candidate *c, const struct vec_group *own,
                     const struct vec_case *mine)
{
  uint64_t t = count_begins(c, mine);
  for (size_t k = 0; c->gate != NULL && k < mine->steps; k++)
    if (turns(c, own, t = counted(c, t)))
      return true;
  return false;
}

bool candidate_rounds(const struct candidate *c, const struct question *q)
{
  struct vec_group own;
  own.program = c->program;
  bool other = !set_hyper(c, q, &own) || turns_in(c, &own, &q->c);
  uint64_t t = count_begins(c, &q->c);
  for (size_t k = 0; k < q->c.steps && !other; k++)
    other = (t = counted(c, t)) != q->c.first_t + k;
  for (size_t i = 0; i < c->program->n_hyper && !other; i++)
    other = own.hyper[i] != q->group.hyper[hyper_index(q->group.program, c->program->hyper_name[i])];
  return other;
}

/* The question with the states and hyperparameters of the candidate. `place` of its states is where the program asked
 * for has them, or -1. False as candidate_walk says; else free own->initial. */
static bool translate(const struct candidate *c, const struct question *q, struct vec_group *group,
                      struct vec_case *own, int place[STEP_MAX_STATE])
{
  const struct step_program *p = c->program;
  size_t n = q->c.elements;
  *group = q->group;
  *own = q->c;
  group->program = p;
  if (!set_hyper(c, q, group))
    return false;
  for (size_t s = 0; s < p->n_state; s++) {
    place[s] = state_index(q->group.program, p->state[s].name);
    if (place[s] < 0 && q->c.first_t > 1)
      return false;
  }
  own->initial = xcalloc(p->n_state * n, sizeof *own->initial);
  for (size_t s = 0; s < p->n_state; s++)
    for (size_t e = 0; e < n; e++)
      own->initial[s * n + e] = place[s] >= 0
                                    ? q->c.initial[(size_t)place[s] * n + e]
                                    : format_from_double(group->format, p->state[s].initial);
  return true;
}

/* ---- judging ---- */

static void new_judges(const struct candidate *c, const struct vec_group *own,
                       const struct vec_case *mine, struct judge *judge[2])
{
  struct check_options options = {.any_zero_sign = true, .no_general = true};
  struct vec_group other = *own;
  judge[0] = judge_new(own, &options);
  judge[1] = NULL;
  judge_case(judge[0], own, mine);
  if (turns_in(c, own, mine)) {
    other.program = c->gate->program[0];
    options.programs = c->gate->program;
    judge[1] = judge_new(&other, &options);
    judge_case(judge[1], &other, mine);
  }
}

bool candidate_walk(const struct candidate *c, const struct question *q, struct vec_group *own,
                    bool (*visit)(void *context, const struct walk_step *x), void *context)
{
  const struct step_program *p = c->program;
  size_t n_asked = q->group.program->n_state;
  int place[STEP_MAX_STATE];
  struct vec_case mine;
  if (!translate(c, q, own, &mine, place))
    return false;
  struct judge *judge[2]; /* as the program decides, and at the other branch of its gate */
  bool more = true, turned = false;
  uint64_t t = count_begins(c, &mine);
  new_judges(c, own, &mine, judge);
  for (size_t i = 0; more && i < mine.steps * mine.elements; i++) {
    uint64_t before[STEP_MAX_STATE], after[STEP_MAX_STATE] = {0};
    bool exposed[STEP_MAX_STATE] = {false};
    struct judged out[STEP_MAX_STATE];
    struct walk_step x = {.judge = judge[0],
                          .group = own,
                          .t = mine.first_t + i / mine.elements,
                          .grad = mine.grad[i],
                          .element = i % mine.elements,
                          .index = i,
                          .before = before,
                          .after = after,
                          .answer = q->state + i * n_asked,
                          .exposed = exposed,
                          .answered = q->exposed + i * n_asked,
                          .out = out};
    for (size_t s = 0; s < p->n_state; s++)
      if (place[s] >= 0) {
        after[s] = x.answer[place[s]];
        exposed[s] = x.answered[place[s]];
      }
    if (x.element == 0) {
      t = counted(c, t);
      turned = judge[1] != NULL && turns(c, own, t);
    }
    for (int k = 0; k < 2 && judge[k] != NULL; k++) {
      struct judged spare[STEP_MAX_STATE];
      if (x.element == 0)
        judge_t(judge[k], t);
      judge_answer(judge[k], x.element, x.grad, after, exposed, k == 1 && !turned ? spare : out,
                   before);
    }
    /* A theta that is not shown goes on in two ways, and each judge knows one. */
    more = visit(context, &x) && (exposed[0] || !turned);
  }
  judge_free(judge[0]);
  judge_free(judge[1]);
  free(mine.initial);
  return true;
}

struct counting {
  struct candidate *c;
  const struct question *q;
  size_t number, base;
  bool quick;
};

/* The verdict on state s of the program asked for; false: it departs. One that the candidate does not have stays as it was. */
static bool agrees(struct counting *k, const struct walk_step *x, size_t s)
{
  struct candidate *c = k->c;
  const struct step_program *asked = k->q->group.program;
  int at = state_index(c->program, asked->state[s].name);
  uint64_t start = k->q->c.initial[s * k->q->c.elements + x->element];
  bool good = at >= 0 ? x->out[at].verdict != VERDICT_DEVIATES : x->answer[s] == start;
  c->asked_of[s]++;
  if (good && (at < 0 || x->out[at].verdict == VERDICT_CONFORMS))
    c->agree_of[s]++;
  if (at >= 0 && x->out[at].verdict == VERDICT_CONFORMS)
    c->agree++;
  if (good)
    return true;
  if (c->disagree++ == 0) {
    c->first = (struct departure){.question = k->number,
                                  .element = x->element,
                                  .state = s,
                                  .t = x->t,
                                  .alien = at < 0};
    c->first.v = at >= 0 ? x->out[at] : (struct judged){.got = x->answer[s]};
  }
  return false;
}

static bool count(void *context, const struct walk_step *x)
{
  struct counting *k = context;
  struct candidate *c = k->c;
  const struct step_program *const *order = judge_orders(x->judge, &c->n_order);
  memcpy(c->order, order, c->n_order * sizeof *order);
  bool departs = false, all = true;
  for (size_t s = 0; s < k->q->group.program->n_state; s++)
    if (x->answered[s])
      departs = !agrees(k, x, s) || departs;
  for (size_t s = 0; s < c->program->n_state; s++)
    all = all && x->exposed[s];
  for (size_t s = 0; all && s < c->program->n_state; s++, c->bits++)
    for (size_t i = 0; i < c->n_order; i++)
      c->same_bits[i] += x->out[s].same_bits >> i & 1;
  c->departs[k->base + x->index] = departs;
  return !(departs && k->quick);
}

void candidate_judge(struct candidate *c, const struct question *q, size_t number, bool quick)
{
  struct vec_group own;
  struct counting k = {c, q, number, c->n_departs, quick};
  size_t n = q->c.steps * q->c.elements;
  if (quick && c->disagree > 0)
    return;
  c->departs = xrealloc(c->departs, c->n_departs + n, sizeof *c->departs);
  memset(c->departs + c->n_departs, 0, n * sizeof *c->departs);
  c->n_departs += n;
  candidate_walk(c, q, &own, count, &k);
}

/* As a program that starts from what the question says. */
bool candidate_play(const struct candidate *c, struct question *q)
{
  const struct step_program *p = c->program, *asked = q->group.program;
  int place[STEP_MAX_STATE];
  struct vec_group group;
  struct vec_case own;
  if (!translate(c, q, &group, &own, place))
    return false;
  struct bits_machine *own_way = bits_machine_new(p, group.format), *m = own_way, *other_way = NULL;
  bits_machine_hyper(m, group.hyper);
  uint64_t t = count_begins(c, &own);
  if (turns_in(c, &group, &own)) {
    other_way = bits_machine_new(c->gate->program[0], group.format);
    bits_machine_hyper(other_way, group.hyper);
  }
  for (size_t i = 0; i < own.steps * own.elements; i++) {
    size_t e = i % own.elements;
    uint64_t state[STEP_MAX_STATE], out[STEP_MAX_OUTPUT], answer[STEP_MAX_STATE];
    bool exposed[STEP_MAX_STATE];
    if (e == 0) {
      t = counted(c, t);
      m = turns(c, &group, t) ? other_way : own_way;
      bits_machine_t(m, t);
    }
    for (size_t s = 0; s < p->n_state; s++)
      state[s] = own.initial[s * own.elements + e];
    bits_machine_step(m, state, own.grad[i], NULL, out);
    for (size_t k = 0; k < p->n_output; k++)
      if (p->output[k].state >= 0)
        own.initial[(size_t)p->output[k].state * own.elements + e] = out[k];
    for (size_t s = 0; s < asked->n_state; s++) {
      int at = state_index(p, asked->state[s].name);
      exposed[s] = true;
      answer[s] = at >= 0 ? own.initial[(size_t)at * own.elements + e]
                          : q->c.initial[s * own.elements + e];
    }
    question_answer(q, i / own.elements, e, answer, exposed);
  }
  bits_machine_free(own_way);
  bits_machine_free(other_way);
  free(own.initial);
  return true;
}

bool candidate_accepts(const struct candidate *c, const struct question *q)
{
  struct candidate copy = {
      .program = c->program, .known = c->known, .numbers = c->numbers, .gate = c->gate};
  candidate_judge(&copy, q, 0, true);
  free(copy.departs);
  return copy.disagree == 0;
}

bool candidate_same_step(const struct candidate *a, const struct candidate *b)
{
  const struct step_program *p = a->program, *q = b->program;
  bool same = a->numbers == b->numbers && p->n_state == q->n_state && p->n_hyper == q->n_hyper &&
              p->n_const == q->n_const && p->n_instr == q->n_instr && p->n_output == q->n_output &&
              memcmp(p->instr, q->instr, p->n_instr * sizeof *p->instr) == 0;
  for (size_t i = 0; same && i < p->n_const; i++)
    same = p->const_value[i] == q->const_value[i] && p->const_reg[i] == q->const_reg[i];
  for (size_t i = 0; same && i < p->n_state; i++)
    same = strcmp(p->state[i].name, q->state[i].name) == 0 &&
           p->state[i].before == q->state[i].before && p->state[i].after == q->state[i].after;
  for (size_t i = 0; same && i < p->n_hyper; i++)
    same = strcmp(p->hyper_name[i], q->hyper_name[i]) == 0 && p->hyper[i] == q->hyper[i];
  return same;
}
