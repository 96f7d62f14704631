/* SPDX-License-Identifier: MIT */
#include "choice.h"
#include "presets.h"

#include <stdio.h>
#include <string.h>

enum { MAX_TEXT = 2 * DIALECT_MAX_ID };

/* The part of an id before its first point. */
static void base_of(const char *id, char base[DIALECT_MAX_ID])
{
  snprintf(base, DIALECT_MAX_ID, "%.*s", (int)strcspn(id, "."), id);
}

/* OPTIMIZER and CHOICES as one id; false, and *problem written, when CHOICES name another optimizer. */
static bool join(const char *optimizer, const char *choices, char id[MAX_TEXT],
                 struct dialect_problem *problem)
{
  char base[DIALECT_MAX_ID], of[DIALECT_MAX_ID];
  const char *dot = choices != NULL ? strchr(choices, '.') : NULL;
  base_of(optimizer, base);
  if (dot != NULL && dot < choices + strcspn(choices, "=")) {
    base_of(choices, of);
    if (strcmp(base, of) != 0) {
      snprintf(problem->text, sizeof problem->text, "%.150s is a dialect of %.80s, not of %.80s",
               choices, of, base);
      return false;
    }
    choices = dot + 1;
  }
  if (choices == NULL || choices[0] == '\0')
    snprintf(id, MAX_TEXT, "%s", optimizer);
  else
    snprintf(id, MAX_TEXT, "%s%c%s", optimizer, strchr(optimizer, '.') != NULL ? ',' : '.',
             choices);
  return true;
}

/* "keras/adamw", or "keras" and the optimizer that is given, or the one that the framework has. */
static const struct preset *preset_named(const struct program_choice *c,
                                         struct dialect_problem *problem)
{
  char framework[DIALECT_MAX_ID], optimizer[DIALECT_MAX_ID];
  const char *slash = strchr(c->preset, '/');
  snprintf(framework, sizeof framework, "%.*s", (int)strcspn(c->preset, "/"), c->preset);
  if (slash != NULL)
    return preset_find(framework, slash + 1, problem);
  if (c->optimizer == NULL)
    return preset_only(framework, problem);
  base_of(c->optimizer, optimizer);
  return preset_find(framework, optimizer, problem);
}

const char *program_has(const struct step_program *p, const char *name, char choice[DIALECT_MAX_ID])
{
  const char *optimizer = p->dialect_of != NULL ? p->dialect_of : p->id;
  const char *at = p->id + strlen(optimizer);
  size_t n = strlen(name);
  while (*at != '\0') {
    at++; /* the point or the comma */
    if (strncmp(at, name, n) == 0 && at[n] == '=') {
      at += n + 1;
      snprintf(choice, DIALECT_MAX_ID, "%.*s", (int)strcspn(at, ","), at);
      return choice;
    }
    at += strcspn(at, ",");
  }
  const struct dialect_switch *s = dialect_family_find(optimizer)->switches;
  while (s->name != NULL && strcmp(s->name, name) != 0)
    s++;
  return s->usual;
}

/* Do the explicit choices of an id agree with the preset's program? */
static bool agrees(const char *id, const struct preset *preset, const struct step_program *p,
                   struct dialect_problem *problem)
{
  char word[DIALECT_MAX_ID], choice[DIALECT_MAX_ID];
  for (const char *at = strchr(id, '.'); at != NULL; at = strchr(at, ',')) {
    at++;
    snprintf(word, sizeof word, "%.*s", (int)strcspn(at, ","), at);
    char *equals = strchr(word, '=');
    if (equals == NULL) /* the id was resolved: nothing stands between two commas, or at its end */
      continue;
    *equals = '\0';
    const char *fixed = program_has(p, word, choice);
    if (fixed != NULL && strcmp(fixed, equals + 1) == 0)
      continue;
    snprintf(problem->text, sizeof problem->text,
             "the preset %.40s/%.40s is %.90s, with %.40s=%.40s: it excludes %.40s=%.40s", preset->framework,
             preset->optimizer, p->id, word, fixed != NULL ? fixed : "-", word, equals + 1);
    return false;
  }
  return true;
}

static const struct step_program *with_preset(const struct program_choice *c,
                                              struct dialect_problem *problem)
{
  char id[MAX_TEXT], base[DIALECT_MAX_ID];
  const struct preset *preset = preset_named(c, problem);
  if (preset == NULL)
    return NULL;
  const struct step_program *p = step_program_find(preset->dialect), *said;
  base_of(c->optimizer != NULL ? c->optimizer : preset->dialect, base);
  if (!join(c->optimizer != NULL ? c->optimizer : base, c->dialect, id, problem))
    return NULL;
  /* A variant of the framework ("adam_corrected") is a name here too, without choices. */
  if (c->optimizer != NULL && strcmp(id, preset->optimizer) == 0)
    return p;
  if ((said = dialect_find(id, problem)) == NULL)
    return NULL;
  if (said == p)
    return p;
  if (strcmp(base, p->dialect_of != NULL ? p->dialect_of : p->id) != 0) {
    snprintf(problem->text, sizeof problem->text, "the preset %.40s/%.40s is %.90s, not %.90s",
             preset->framework, preset->optimizer, p->id, said->id);
    return NULL;
  }
  return agrees(id, preset, p, problem) ? p : NULL;
}

const struct step_program *choose_program(const struct program_choice *c,
                                          struct dialect_problem *problem)
{
  char id[MAX_TEXT];
  if (c->preset != NULL)
    return with_preset(c, problem);
  if (!join(c->optimizer != NULL ? c->optimizer : "adam", c->dialect, id, problem))
    return NULL;
  return dialect_find(id, problem);
}
