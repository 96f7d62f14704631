/* SPDX-License-Identifier: MIT */
#include "mutant.h"

#include "message.h"
#include "suite.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

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

/* In element-steps. The longer cases would take the time of all others, and are left out. */
enum { SHORT_CASE = 1024 };

static bool add_case(void *context, const struct suite_case *c)
{
  struct vectors *v = context;
  const struct case_request *want = &c->want;
  if (want->steps * want->elements > SHORT_CASE)
    return true;
  char *stem = xformat("%s_%s_%s", want->program->id, want->format->name, c->row->file);
  if (v->n == 0 || strcmp(v->file[v->n - 1].stem, stem) != 0) {
    v->file = xrealloc(v->file, v->n + 1, sizeof *v->file);
    v->file[v->n++] = (struct vec_file){.stem = stem, .seed = want->seed};
  } else
    free(stem);
  struct vec_case mine = generate_inputs(want, c->id);
  vec_group_add(generate_group(&v->file[v->n - 1], want), mine);
  return true;
}

bool vectors_of_halves(const char *optimizer, struct vectors *v)
{
  unsigned format = 0;
  while (formats[format] != v->format)
    format++;
  suite_visit(step_program_find(optimizer), format, SUITE_LEVELS, add_case, v);
  return v->n > 0;
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
