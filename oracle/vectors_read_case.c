/* SPDX-License-Identifier: MIT */
#include "generate.h"
#include "hyper.h"
#include "invariants.h"
#include "message.h"
#include "notes.h"
#include "vectors_read.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* An array of `n` strings at field; NULL after reporting. */
static const json_t *strings(struct json_reader *r, const json_t *object, const char *field,
                             size_t n)
{
  const json_t *array = reader_array(r, object, field);
  if (array != NULL && json_array_size(array) != n) {
    reader_fail(r, "field \"%s\" has %zu values, not %zu", field, json_array_size(array), n);
    return NULL;
  }
  return array;
}

/* Element i of an array as text, or "" after reporting. */
static const char *text_at(struct json_reader *r, const json_t *array, size_t i)
{
  const json_t *value = json_array_get(array, i);
  if (json_is_string(value))
    return json_string_value(value);
  reader_fail(r, "not a string");
  return "";
}

static void read_bits(struct json_reader *r, const json_t *object, const char *field,
                      const struct format *format, size_t n, bool finite, uint64_t *bits)
{
  const json_t *array = strings(r, object, field, n);
  size_t here = reader_enter(r, field);
  for (size_t i = 0; array != NULL && i < n && !r->failed; i++) {
    size_t at = reader_enter_index(r, i);
    const char *text = text_at(r, array, i);
    if (!r->failed && !format_parse(format, text, &bits[i]))
      reader_fail(r, "\"%.40s\" is not %d lower-case hex digits (%s)", text, format->width / 4,
                  format->name);
    if (!r->failed && finite && !format_is_finite(format, bits[i]))
      reader_fail(r, "%s is not a finite number, and the case is not flagged NonFinite", text);
    reader_leave(r, at);
  }
  reader_leave(r, here);
}

static void read_cell(struct json_reader *r, const char *text, const struct format *format,
                      struct cell *cell)
{
  if (!r->failed && !cell_parse(format, text, cell))
    reader_fail(r, "\"%.60s\" is not a golden cell of %s", text, format->name);
}

static bool flagged(const struct vec_case *c, const char *flag)
{
  for (int k = 0; k < VECTORS_MAX_FLAG && c->flag[k] != NULL; k++)
    if (strcmp(c->flag[k], flag) == 0)
      return true;
  return false;
}

static void read_scalars(struct json_reader *r, const json_t *row, const struct vec_group *group,
                         struct vec_case *c, size_t step)
{
  uint8_t reg[VECTORS_MAX_SCALAR];
  size_t n = vec_scalars(group->program, reg);
  for (size_t i = 0; i < n; i++) {
    const char *name = group->program->reg_name[reg[i]], *text = reader_string(r, row, name);
    size_t here = reader_enter(r, name);
    struct cell *cell = &c->scalar[step * n + i];
    read_cell(r, text, &format_binary64, cell);
    if (!r->failed && cell->kind == CELL_NAN)
      reader_fail(r, "nan, but it is a number for every t");
    reader_leave(r, here);
  }
}

/* Over the reals a value is undefined only when an input is not finite, or eps = 0 (E1). In the
 * float reading intermediate results overflow too. */
static bool may_be_nan(const struct vec_group *group, const struct vec_case *c, size_t step,
                       size_t e)
{
  const struct step_program *p = group->program;
  int eps = hyper_index(p, "eps");
  if (group->semantics == SEMANTICS_BITS || eps < 0 || group->hyper[eps] == 0 ||
      !format_is_finite(group->format, c->grad[step * c->elements + e]))
    return true;
  for (size_t k = 0; k < p->n_output; k++) {
    int s = p->output[k].state;
    if (s < 0)
      continue;
    uint64_t before = step == 0 ? c->initial[(size_t)s * c->elements + e]
                                : vec_gold(group, c, step - 1, e, k)->bits;
    if (!format_is_finite(group->format, before))
      return true;
  }
  return false;
}

static void read_output(struct json_reader *r, const char *text, const struct vec_group *group,
                        struct vec_case *c, size_t step, size_t e, size_t k)
{
  struct cell *cell = vec_gold(group, c, step, e, k);
  read_cell(r, text, group->format, cell);
  if (!r->failed && cell->kind == CELL_NAN && !may_be_nan(group, c, step, e))
    reader_fail(r, "nan, but all inputs are finite and eps > 0");
}

static void read_outputs(struct json_reader *r, const json_t *row, const struct vec_group *group,
                         struct vec_case *c, size_t step)
{
  for (size_t k = 0; k < group->program->n_output; k++) {
    if (!vec_has_output(group, k))
      continue;
    const char *name = group->program->output[k].name;
    const json_t *array = strings(r, row, name, c->elements);
    size_t here = reader_enter(r, name);
    for (size_t e = 0; array != NULL && e < c->elements && !r->failed; e++) {
      size_t at = reader_enter_index(r, e);
      read_output(r, text_at(r, array, e), group, c, step, e, k);
      reader_leave(r, at);
    }
    reader_leave(r, here);
  }
}

/* The names that a row must have, and no others. */
static void row_fields(const struct vec_group *group, const char *names[])
{
  const struct step_program *p = group->program;
  uint8_t reg[VECTORS_MAX_SCALAR];
  size_t n_scalar = vec_scalars(p, reg), n = 0;
  names[n++] = "t";
  names[n++] = "g";
  for (size_t i = 0; i < n_scalar; i++)
    names[n++] = p->reg_name[reg[i]];
  for (size_t k = 0; k < p->n_output; k++)
    if (vec_has_output(group, k))
      names[n++] = p->output[k].name;
  names[n] = NULL;
}

/* A state of all elements: before the first step, or after a row. */
struct states {
  const struct vec_group *group;
  const struct vec_case *c;
  const struct cell *cells; /* of the row, or NULL: the initial state */
};

static uint64_t state_bits(const struct states *x, size_t s, size_t e, bool *known)
{
  const struct step_program *p = x->group->program;
  *known = true;
  if (x->cells == NULL)
    return x->c->initial[s * x->c->elements + e];
  size_t k = 0;
  while (p->output[k].state != (int)s)
    k++;
  const struct cell *cell = &x->cells[e * p->n_output + k];
  *known = cell->kind != CELL_NAN;
  return *known ? generate_stored(cell) : 0;
}

static void check_invariants(struct json_reader *r, const struct states *x)
{
  const struct step_program *p = x->group->program;
  uint64_t bits[STEP_MAX_STATE];
  bool known[STEP_MAX_STATE];
  char text[FORMAT_TEXT_SIZE];
  size_t at;
  for (size_t e = 0; e < x->c->elements && !r->failed; e++) {
    for (size_t s = 0; s < p->n_state; s++)
      bits[s] = state_bits(x, s, e, &known[s]);
    const struct invariant *broken =
        invariant_broken(p, x->group->format, bits, known, false, &at);
    if (broken == NULL)
      continue;
    reader_enter(r, p->state[at].name);
    reader_enter_index(r, e);
    format_print(x->group->format, bits[at], text);
    reader_fail(r, "%s = %g breaks %s", text, format_to_double(x->group->format, bits[at]),
                broken->text);
  }
}

static void read_row(struct json_reader *r, const json_t *row, const struct vec_group *group,
                     struct vec_case *c, size_t step)
{
  const char *names[3 + VECTORS_MAX_SCALAR + STEP_MAX_OUTPUT];
  row_fields(group, names);
  if (!reader_fields(r, row, names))
    return;
  uint64_t t = reader_count(r, row, "t", 1, UINT64_C(1) << 53);
  if (!r->failed && t != c->first_t + step)
    reader_fail(r, "t is %" PRIu64 ", not %" PRIu64 ": rows are missing, repeated or out of order",
                t, c->first_t + step);
  read_scalars(r, row, group, c, step);
  read_bits(r, row, "g", group->format, c->elements, !flagged(c, "NonFinite"),
            c->grad + step * c->elements);
  read_outputs(r, row, group, c, step);
  check_invariants(r, &(struct states){group, c, vec_gold(group, c, step, 0, 0)});
}

static void read_flags(struct json_reader *r, const json_t *object, const json_t *notes_object,
                       struct vec_case *c)
{
  const json_t *array = reader_array(r, object, "flags");
  if (array == NULL)
    return;
  size_t n = json_array_size(array), here = reader_enter(r, "flags");
  if (n == 0 || n > VECTORS_MAX_FLAG)
    reader_fail(r, "a case has 1 to %d flags, not %zu", VECTORS_MAX_FLAG, n);
  for (size_t i = 0; i < n && !r->failed; i++) {
    const char *flag = text_at(r, array, i);
    const struct note *note = note_find(flag);
    if (!r->failed && (note == NULL || json_object_get(notes_object, flag) == NULL))
      reader_fail(r, "\"%.40s\" is not in the notes", flag);
    c->flag[i] = note != NULL ? note->flag : NULL;
  }
  reader_leave(r, here);
}

static void read_initial(struct json_reader *r, const json_t *object, const struct vec_group *group,
                         struct vec_case *c)
{
  const struct step_program *p = group->program;
  const char *names[STEP_MAX_STATE + 1] = {NULL};
  for (size_t s = 0; s < p->n_state; s++)
    names[s] = p->state[s].name;
  const json_t *initial = reader_object(r, object, "initial");
  size_t here = reader_enter(r, "initial");
  if (initial != NULL && reader_fields(r, initial, names))
    for (size_t s = 0; s < p->n_state; s++)
      read_bits(r, initial, names[s], group->format, c->elements, !flagged(c, "NonFinite"),
                c->initial + s * c->elements);
  check_invariants(r, &(struct states){group, c, NULL});
  reader_leave(r, here);
}

static void read_rows(struct json_reader *r, const json_t *object, const struct vec_group *group,
                      struct vec_case *c)
{
  uint8_t reg[VECTORS_MAX_SCALAR];
  const json_t *rows = reader_array(r, object, "rows");
  if (r->failed)
    return;
  c->scalar = xcalloc(c->steps * vec_scalars(group->program, reg), sizeof *c->scalar);
  c->gold = xcalloc(c->steps * c->elements * group->program->n_output, sizeof *c->gold);
  size_t here = reader_enter(r, "rows");
  for (size_t i = 0; i < c->steps && !r->failed; i++) {
    size_t at = reader_enter_index(r, i);
    read_row(r, json_array_get(rows, i), group, c, i);
    reader_leave(r, at);
  }
  reader_leave(r, here);
}

bool vec_read_case(struct json_reader *r, const json_t *object, const json_t *notes_object,
                   unsigned id, struct vec_group *group)
{
  static const char *const names[] = {"tcId",     "comment", "flags", "firstT", "steps",
                                      "elements", "initial", "rows",  NULL};
  if (!reader_fields(r, object, names))
    return false;
  uint64_t tc = reader_count(r, object, "tcId", 1, 1000000000);
  if (!r->failed && tc != id)
    return reader_fail(
        r, "tcId is %" PRIu64 ", not %u: cases are missing, repeated or out of order", tc, id);
  uint64_t first_t = reader_count(r, object, "firstT", 1, UINT64_C(1) << 53);
  uint64_t steps = reader_count(r, object, "steps", 0, VEC_MAX_STEPS);
  uint64_t elements = reader_count(r, object, "elements", 0, VEC_MAX_ELEMENTS);
  if (!r->failed && first_t + steps - 1 > UINT64_C(1) << 53)
    return reader_fail(r, "steps beyond t = 2^53");
  /* The arrays must be there before memory is laid out for what the counts promise. */
  const json_t *rows = reader_array(r, object, "rows");
  const json_t *theta = json_object_get(json_object_get(object, "initial"), "theta");
  if (!r->failed && (json_array_size(rows) != steps || json_array_size(theta) != elements))
    return reader_fail(r,
                       "%zu rows and %zu initial values of theta for %" PRIu64 " steps and %" PRIu64
                       " elements",
                       json_array_size(rows), json_array_size(theta), steps, elements);
  const char *comment = reader_string(r, object, "comment");
  if (r->failed)
    return false;
  vec_group_add(group, vec_case_new(group->program, id, first_t, steps, elements));
  struct vec_case *c = &group->cases[group->n_case - 1];
  c->comment = xstrdup(comment);
  read_flags(r, object, notes_object, c);
  read_initial(r, object, group, c);
  read_rows(r, object, group, c);
  return !r->failed;
}
