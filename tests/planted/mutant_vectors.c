/* SPDX-License-Identifier: MIT */
#include "mutant.h"

#include "message.h"

#include <glob.h>
#include <stdlib.h>

bool vectors_of(const char *folder, const char *optimizer, struct vectors *v)
{
  char *pattern = xformat("%s/%s_%s_*.json", folder, optimizer, v->format->name);
  glob_t found;
  bool good = glob(pattern, 0, NULL, &found) == 0;
  if (!good)
    message("no file %s", pattern);
  v->file = good ? xcalloc(found.gl_pathc, sizeof *v->file) : NULL;
  for (v->n = 0; good && v->n < found.gl_pathc; v->n++)
    if (!vectors_read(found.gl_pathv[v->n], &v->file[v->n]))
      good = false;
  globfree(&found);
  free(pattern);
  return good;
}

void vectors_free(struct vectors *v)
{
  for (size_t i = 0; i < v->n; i++)
    vec_file_free(&v->file[i]);
  free(v->file);
  judge_free(v->judge);
}

bool mutant_same_value(const struct cell *a, const struct cell *b)
{
  if (a->kind == CELL_TIE || b->kind == CELL_TIE)
    return a->bits == b->bits || a->bits == b->upper || a->upper == b->bits;
  bool close = a->side == CELL_CLOSE || b->side == CELL_CLOSE;
  return a->kind == b->kind && a->bits == b->bits && a->tail == b->tail &&
         (a->side == b->side || close);
}
