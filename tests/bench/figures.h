/* SPDX-License-Identifier: MIT */
/* The file of figures of a bench written in C. */
#ifndef ADAMANT_BENCH_FIGURES_H
#define ADAMANT_BENCH_FIGURES_H

#include "timing.h"

#include <libgen.h>
#include <stdbool.h>
#include <stdio.h>

struct figure {
  const char *name;
  double value;
  bool at_most;
  double limit;
};

/* bench-NAME.json beside the folder of the program; 0, or 2 with a line on the standard error. */
static inline int write_figures(const char *program, const char *name, const struct figure *f,
                                size_t n)
{
  char folder[4096], path[4200];
  snprintf(folder, sizeof folder, "%s", program);
  snprintf(path, sizeof path, "%s/../bench-%s.json", dirname(folder), name);
  FILE *out = fopen(path, "w");
  if (out == NULL) {
    perror(path);
    return 2;
  }
  fputs("[\n", out);
  for (size_t i = 0; i < n; i++) {
    bool ok = f[i].at_most ? f[i].value <= f[i].limit : f[i].value >= f[i].limit;
    fprintf(
        out,
        " {\"name\": \"%s\", \"value\": %.6g, \"limit\": %g, \"sense\": \"%s\", \"ok\": %s}%s\n",
        f[i].name, f[i].value, f[i].limit, f[i].at_most ? "<=" : ">=", ok ? "true" : "false",
        i + 1 < n ? "," : "");
  }
  fputs("]\n", out);
  return fclose(out) == 0 ? 0 : 2;
}

#endif
