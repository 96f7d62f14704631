/* SPDX-License-Identifier: MIT */
#include "presets.h"
#include "nearest.h"

#include <stdio.h>
#include <string.h>

const struct preset *preset_find(const char *framework, const char *optimizer,
                                 struct dialect_problem *problem)
{
  struct nearest name = {framework, NULL, 0}, of = {optimizer, NULL, 0};
  bool known = false;
  for (const struct preset *p = presets; p->framework != NULL; p++) {
    nearest_offer(&name, p->framework);
    if (strcmp(p->framework, framework) != 0)
      continue;
    known = true;
    nearest_offer(&of, p->optimizer);
    if (strcmp(p->optimizer, optimizer) == 0)
      return p;
  }
  const char *best = known ? of.best : name.best;
  if (problem != NULL)
    snprintf(problem->text, sizeof problem->text, "no preset %s%s%s%s%s%s", framework,
             known ? " for " : "", known ? optimizer : "", best != NULL ? "; did you mean " : "",
             best != NULL ? best : "", best != NULL ? "?" : "");
  return NULL;
}
