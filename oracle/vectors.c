/* SPDX-License-Identifier: MIT */
#include "vectors.h"
#include "dialects.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

const char *const semantics_name[] = {"step", "real", "bits", NULL};

int word_index(const char *const *words, const char *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (strcmp(words[i], word) == 0)
      return i;
  return -1;
}

struct vec_case vec_case_new(const struct step_program *program, unsigned id, uint64_t first_t,
                             size_t steps, size_t elements)
{
  return (struct vec_case){.id = id,
                           .first_t = first_t,
                           .steps = steps,
                           .elements = elements,
                           .initial = xcalloc(program->n_state * elements, sizeof(uint64_t)),
                           .grad = xcalloc(steps * elements, sizeof(uint64_t))};
}

struct vec_group *vec_file_add_group(struct vec_file *file)
{
  file->group = xrealloc(file->group, file->n_group + 1, sizeof *file->group);
  struct vec_group *group = &file->group[file->n_group++];
  memset(group, 0, sizeof *group);
  return group;
}

void vec_group_add(struct vec_group *group, struct vec_case c)
{
  group->cases = xrealloc(group->cases, group->n_case + 1, sizeof *group->cases);
  group->cases[group->n_case++] = c;
}

static void free_group(struct vec_group *group)
{
  for (size_t i = 0; i < group->n_case; i++) {
    struct vec_case *c = &group->cases[i];
    free(c->comment);
    free(c->initial);
    free(c->grad);
    free(c->scalar);
    free(c->gold);
  }
  free(group->cases);
  free(group->class_name);
}

void vec_file_free(struct vec_file *file)
{
  for (size_t i = 0; i < file->n_group; i++)
    free_group(&file->group[i]);
  free(file->group);
  free(file->path);
  free(file->stem);
  free(file->command);
  *file = (struct vec_file){0};
}

static const struct step_instr *writer_of(const struct step_program *p, uint8_t reg)
{
  for (size_t i = 0; i < p->n_instr; i++)
    if (p->instr[i].dst == reg)
      return &p->instr[i];
  return NULL;
}

size_t vec_scalars(const struct step_program *program, uint8_t reg[VECTORS_MAX_SCALAR])
{
  size_t n = 0;
  for (size_t i = 0; i < program->n_instr && n < VECTORS_MAX_SCALAR; i++) {
    const struct step_instr *in = &program->instr[i], *from = writer_of(program, in->arg[0]);
    if (in->op == STEP_CAST && in->scalar && in->precision == STEP_BINARY64 && from != NULL &&
        from->precision == STEP_REAL)
      reg[n++] = in->dst;
  }
  return n;
}

bool vec_has_output(const struct vec_group *group, size_t k)
{
  const struct step_instr *in = writer_of(group->program, group->program->output[k].reg);
  return group->semantics != SEMANTICS_BITS || in == NULL || in->precision != STEP_REAL;
}

char *vec_case_name(const struct vec_file *file, const struct vec_case *c)
{
  return xformat("%s/%u", file->stem, c->id);
}

static bool uses(const struct vec_file *file, const struct step_program *program)
{
  for (size_t i = 0; i < file->n_group; i++)
    if (file->group[i].program == program)
      return true;
  return false;
}

void vec_spec_sha256(const struct vec_file *file, char hex[static SHA256_HEX_SIZE])
{
  struct sha256 hash;
  sha256_begin(&hash);
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (uses(file, step_programs[i]))
      sha256_add(&hash, step_programs[i]->source, strlen(step_programs[i]->source));
  for (const struct dialect_family *f = dialect_families; f->optimizer != NULL; f++)
    for (size_t i = 0; f->programs[i] != NULL; i++)
      if (uses(file, f->programs[i]))
        sha256_add(&hash, f->programs[i]->source, strlen(f->programs[i]->source));
  sha256_end(&hash, hex);
}
