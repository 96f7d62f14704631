/* SPDX-License-Identifier: MIT */
#include "dialects.h"
#include "nearest.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MAX_SWITCH = 8 };

const struct dialect_family *dialect_family_find(const char *optimizer)
{
  for (const struct dialect_family *f = dialect_families; f->optimizer != NULL; f++)
    if (strcmp(f->optimizer, optimizer) == 0)
      return f;
  return NULL;
}

static const struct step_program *fail(struct dialect_problem *problem, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static const struct step_program *fail(struct dialect_problem *problem, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  if (problem != NULL)
    vsnprintf(problem->text, sizeof problem->text, format, args);
  va_end(args);
  return NULL;
}

/* The names that there are, for the user who mistyped one. */
struct offer {
  struct nearest nearest;
  const char *kind;             /* "switches" */
  char all[2 * DIALECT_MAX_ID]; /* ", eps, decay" */
  char text[2 * DIALECT_MAX_ID + 32];
};

static void offer(struct offer *o, const char *name)
{
  size_t n = strlen(o->all);
  nearest_offer(&o->nearest, name);
  snprintf(o->all + n, sizeof o->all - n, ", %s", name);
}

/* "; did you mean X?", or, where no name is near, all of them. */
static const char *hint(struct offer *o)
{
  if (o->nearest.best != NULL)
    snprintf(o->text, sizeof o->text, "; did you mean %s?", o->nearest.best);
  else if (o->all[0] != '\0')
    snprintf(o->text, sizeof o->text, "; %s: %s", o->kind, o->all + 2);
  return o->text;
}

static const struct step_program *no_optimizer(const char *name, struct dialect_problem *problem)
{
  struct offer o = {.nearest = {name, NULL, 0}, .kind = "optimizers"};
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (step_programs[i]->order_of == NULL)
      offer(&o, step_programs[i]->id);
  return fail(problem, "no optimizer %s%s", name, hint(&o));
}

static const struct step_program *no_switch(const struct dialect_family *f, const char *name,
                                            struct dialect_problem *problem)
{
  struct offer o = {.nearest = {name, NULL, 0}, .kind = "switches"};
  for (const struct dialect_switch *s = f->switches; s->name != NULL; s++)
    offer(&o, s->name);
  return fail(problem, "%s has no switch %s%s", f->optimizer, name, hint(&o));
}

static const struct step_program *no_choice(const struct dialect_family *f,
                                            const struct dialect_switch *s, const char *name,
                                            struct dialect_problem *problem)
{
  struct offer o = {.nearest = {name, NULL, 0}, .kind = "choices"};
  offer(&o, s->usual);
  for (const struct dialect_choice *c = s->choice; c->name != NULL; c++)
    offer(&o, c->name);
  return fail(problem, "%s: %s has no choice %s%s", f->optimizer, s->name, name, hint(&o));
}

/* "switch=choice" pairs as they were given. */
struct wish {
  char text[DIALECT_MAX_ID];
  const char *name[MAX_SWITCH], *choice[MAX_SWITCH];
  size_t n;
};

static bool split(struct wish *w, const char *choices)
{
  w->n = 0;
  if (strlen(choices) >= sizeof w->text)
    return false;
  strcpy(w->text, choices);
  char *save = NULL;
  for (char *word = strtok_r(w->text, ",", &save); word != NULL;
       word = strtok_r(NULL, ",", &save)) {
    char *equals = strchr(word, '=');
    if (equals == NULL || w->n == MAX_SWITCH)
      return false;
    *equals = '\0';
    w->name[w->n] = word;
    w->choice[w->n++] = equals + 1;
  }
  return true;
}

static const struct dialect_choice *choice_find(const struct dialect_switch *s, const char *name)
{
  for (const struct dialect_choice *c = s->choice; c->name != NULL; c++)
    if (strcmp(c->name, name) == 0)
      return c;
  return NULL;
}

/* The wish about a switch, or NULL; -1 in *at when there are two. */
static const char *wished(const struct wish *w, const struct dialect_switch *s, int *at)
{
  const char *choice = NULL;
  for (size_t i = 0; i < w->n; i++)
    if (strcmp(w->name[i], s->name) == 0) {
      *at = choice == NULL ? (int)i : -1;
      choice = w->choice[i];
    }
  return choice;
}

static bool has_switch(const struct dialect_family *f, const char *name)
{
  for (const struct dialect_switch *s = f->switches; s->name != NULL; s++)
    if (strcmp(s->name, name) == 0)
      return true;
  return false;
}

static const struct step_program *registered(const struct dialect_family *f, const char *id,
                                             struct dialect_problem *problem)
{
  for (size_t i = 0; f->programs[i] != NULL; i++)
    if (strcmp(f->programs[i]->id, id) == 0)
      return f->programs[i];
  return fail(problem,
              "%s: no program of this combination was derived; add it to spec/presets.table", id);
}

static const struct step_program *resolve(const struct dialect_family *f, struct wish *w,
                                          struct dialect_problem *problem)
{
  char id[2 * DIALECT_MAX_ID];
  for (size_t i = 0; i < w->n; i++)
    if (!has_switch(f, w->name[i]))
      return no_switch(f, w->name[i], problem);
  size_t size = (size_t)snprintf(id, sizeof id, "%s", f->optimizer), bare = size;
  for (const struct dialect_switch *s = f->switches; s->name != NULL; s++) {
    int at = 0;
    const char *wish = wished(w, s, &at);
    if (at < 0)
      return fail(problem, "%s: %s is given twice", f->optimizer, s->name);
    if (wish == NULL || strcmp(wish, s->usual) == 0)
      continue;
    const struct dialect_choice *c = choice_find(s, wish);
    if (c == NULL)
      return no_choice(f, s, wish, problem);
    if (c->is != NULL) { /* the rest of the wishes, of the other optimizer */
      w->n--;
      w->name[at] = w->name[w->n];
      w->choice[at] = w->choice[w->n];
      const struct dialect_family *other = dialect_family_find(c->is);
      return resolve(other, w, problem);
    }
    size += (size_t)snprintf(id + size, sizeof id - size, "%c%s=%s", size == bare ? '.' : ',',
                             s->name, wish);
  }
  return size == bare ? step_program_find(f->optimizer) : registered(f, id, problem);
}

const struct step_program *dialect_of(const char *optimizer, const char *choices,
                                      struct dialect_problem *problem)
{
  struct wish w;
  const struct dialect_family *f = dialect_family_find(optimizer);
  if (f == NULL)
    return no_optimizer(optimizer, problem);
  if (!split(&w, choices))
    return fail(problem, "%s.%s: a dialect is written OPTIMIZER.switch=choice,...", optimizer,
                choices);
  return resolve(f, &w, problem);
}

const struct step_program *dialect_find(const char *id, struct dialect_problem *problem)
{
  char optimizer[DIALECT_MAX_ID];
  size_t n = strcspn(id, ".");
  if (n >= sizeof optimizer)
    return fail(problem, "no optimizer has so long a name");
  memcpy(optimizer, id, n);
  optimizer[n] = '\0';
  return dialect_of(optimizer, id[n] == '.' ? id + n + 1 : "", problem);
}
