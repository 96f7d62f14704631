/* SPDX-License-Identifier: MIT */
#include "measured.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 7, LINE = 2048 };

/* THEOREM | OPTIMIZER | QUANTITY | FORMAT | LETTER | VALUE | INPUTS */
static bool split(char *line, char *cell[CELLS])
{
  for (size_t k = 0; k < CELLS; k++) {
    cell[k] = line;
    char *end = strstr(line, k + 1 < CELLS ? " | " : "\n");
    if (end == NULL)
      return false;
    *end = '\0';
    line = end + 3;
  }
  return true;
}

static bool find_row(char *const cell[CELLS], struct measured *m)
{
  for (m->row = 0; bounds_table[m->row].theorem != NULL; m->row++) {
    const struct bound_row *row = &bounds_table[m->row];
    if (strcmp(row->theorem, cell[0]) != 0 || strcmp(row->optimizer, cell[1]) != 0 ||
        strcmp(row->quantity, cell[2]) != 0 || strcmp(row->format, cell[3]) != 0)
      continue;
    for (m->constant = 0; m->constant < BOUND_MAX_CONSTANTS; m->constant++)
      if (row->constant[m->constant].letter != NULL && strcmp(row->constant[m->constant].letter, cell[4]) == 0)
        return true;
  }
  return false;
}

static bool read_input(const struct step_program *p, const struct format *f, const char *name, const char *text,
                       struct step_point *at)
{
  uint64_t bits;
  for (size_t k = 0; k < p->n_hyper; k++)
    if (strcmp(p->hyper_name[k], name) == 0 && format_parse(&format_binary64, text, &bits)) {
      at->hyper[k] = format_to_double(&format_binary64, bits);
      return true;
    }
  for (size_t s = 0; s < p->n_state; s++)
    if (strcmp(p->state[s].name, name) == 0)
      return format_parse(f, text, &at->state[s]);
  if (strcmp(name, "g") == 0)
    return format_parse(f, text, &at->g);
  char *end;
  at->t = strtoull(text, &end, 10);
  return strcmp(name, "t") == 0 && *text != '\0' && *end == '\0';
}

/* All inputs, each once: as many as there are, and none unknown. */
static bool read_inputs(char *text, struct measured *m)
{
  const struct step_program *p = step_program_find(bounds_table[m->row].optimizer);
  const struct format *f = format_find(bounds_table[m->row].format);
  size_t n = 0;
  char *rest = text;
  if (p == NULL || f == NULL)
    return false;
  for (char *name = strtok_r(text, " ", &rest); name != NULL; name = strtok_r(NULL, " ", &rest), n++) {
    char *equals = strchr(name, '=');
    if (equals == NULL)
      return false;
    *equals = '\0';
    if (!read_input(p, f, name, equals + 1, &m->at))
      return false;
  }
  return n == p->n_hyper + p->n_state + 2;
}

static bool read_entry(char *line, struct measured *m)
{
  char *cell[CELLS];
  memset(m, 0, sizeof *m);
  if (!split(line, cell) || !find_row(cell, m) || strlen(cell[5]) >= sizeof m->value)
    return false;
  strcpy(m->value, cell[5]);
  return read_inputs(cell[6], m);
}

struct measured *measured_read(const char *path, size_t *n, char problem[512])
{
  size_t room = 64, number = 0;
  struct measured *list = malloc(room * sizeof *list);
  char line[LINE];
  FILE *in = fopen(path, "r");
  *n = 0;
  *problem = '\0';
  if (in == NULL || list == NULL)
    snprintf(problem, 512, "%s: cannot be read", path);
  while (*problem == '\0' && fgets(line, sizeof line, in) != NULL) {
    number++;
    if (line[0] == '#' || line[0] == '\n')
      continue;
    if (*n == room)
      list = realloc(list, (room *= 2) * sizeof *list);
    if (list == NULL)
      exit(2);
    if (!read_entry(line, &list[*n])) {
      snprintf(problem, 512, "%s:%zu: not THEOREM | OPTIMIZER | QUANTITY | FORMAT | LETTER | VALUE | INPUTS of a row of "
               "bounds.table", path, number);
      break;
    }
    for (size_t i = 0; i < *n; i++)
      if (list[i].row == list[*n].row && list[i].constant == list[*n].constant)
        snprintf(problem, 512, "%s:%zu: a second entry for one constant of one row", path, number);
    ++*n;
  }
  if (in != NULL)
    fclose(in);
  if (*problem == '\0')
    return list;
  free(list);
  return NULL;
}

void measured_write(FILE *out, const struct measured *entry, const struct step_program *p, const struct format *f)
{
  const struct bound_row *row = &bounds_table[entry->row];
  char text[FORMAT_TEXT_SIZE];
  fprintf(out, "%s | %s | %s | %s | %s | %s | t=%" PRIu64, row->theorem, row->optimizer, row->quantity, row->format,
          row->constant[entry->constant].letter, entry->value, entry->at.t);
  for (size_t k = 0; k < p->n_hyper; k++) {
    format_print(&format_binary64, format_from_double(&format_binary64, entry->at.hyper[k]), text);
    fprintf(out, " %s=%s", p->hyper_name[k], text);
  }
  for (size_t s = 0; s < p->n_state; s++) {
    format_print(f, entry->at.state[s], text);
    fprintf(out, " %s=%s", p->state[s].name, text);
  }
  format_print(f, entry->at.g, text);
  fprintf(out, " g=%s\n", text);
}

void measured_translate(const struct step_program *from, const struct step_point *x, const struct step_program *to,
                        struct step_point *y)
{
  y->t = x->t;
  y->g = x->g;
  for (size_t k = 0; k < to->n_hyper; k++)
    for (size_t i = 0; i < from->n_hyper; i++)
      if (strcmp(to->hyper_name[k], from->hyper_name[i]) == 0)
        y->hyper[k] = x->hyper[i];
  for (size_t s = 0; s < to->n_state; s++)
    for (size_t i = 0; i < from->n_state; i++)
      if (strcmp(to->state[s].name, from->state[i].name) == 0)
        y->state[s] = x->state[i];
}
