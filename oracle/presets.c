/* SPDX-License-Identifier: MIT */
#include "presets.h"
#include "nearest.h"

#include <stdio.h>
#include <string.h>

static const struct preset *no_framework(const char *name, struct dialect_problem *problem)
{
  struct nearest n = {name, NULL, 0};
  for (const struct preset *p = presets; p->framework != NULL; p++)
    nearest_offer(&n, p->framework);
  if (problem != NULL)
    snprintf(problem->text, sizeof problem->text, "no preset %.150s%s%s%s", name,
             n.best != NULL ? "; did you mean " : "", n.best != NULL ? n.best : "",
             n.best != NULL ? "?" : "");
  return NULL;
}

/* "WHAT; keras has adam, adamw" */
static const struct preset *list_of(const char *framework, const char *what,
                                    struct dialect_problem *problem)
{
  if (problem == NULL)
    return NULL;
  char *text = problem->text;
  size_t size = sizeof problem->text;
  size_t n = (size_t)snprintf(text, size, "%s; %s has", what, framework);
  const char *before = " ";
  for (const struct preset *p = presets; p->framework != NULL; p++)
    if (strcmp(p->framework, framework) == 0 && n < size) {
      n += (size_t)snprintf(text + n, size - n, "%s%s", before, p->optimizer);
      before = ", ";
    }
  return NULL;
}

const struct preset *preset_find(const char *framework, const char *optimizer,
                                 struct dialect_problem *problem)
{
  char what[DIALECT_MAX_ID];
  struct nearest of = {optimizer, NULL, 0};
  bool known = false;
  for (const struct preset *p = presets; p->framework != NULL; p++) {
    if (strcmp(p->framework, framework) != 0)
      continue;
    known = true;
    nearest_offer(&of, p->optimizer);
    if (strcmp(p->optimizer, optimizer) == 0)
      return p;
  }
  if (!known)
    return no_framework(framework, problem);
  snprintf(what, sizeof what, "no preset %.60s for %.60s", framework, optimizer);
  if (of.best == NULL)
    return list_of(framework, what, problem);
  if (problem != NULL)
    snprintf(problem->text, sizeof problem->text, "%s; did you mean %s?", what, of.best);
  return NULL;
}

const struct preset *preset_only(const char *framework, struct dialect_problem *problem)
{
  char what[DIALECT_MAX_ID];
  const struct preset *only = NULL;
  size_t n = 0;
  for (const struct preset *p = presets; p->framework != NULL; p++)
    if (strcmp(p->framework, framework) == 0) {
      only = p;
      n++;
    }
  if (n == 0)
    return no_framework(framework, problem);
  if (n == 1)
    return only;
  snprintf(what, sizeof what, "of which optimizer is the preset %.60s", framework);
  return list_of(framework, what, problem);
}
