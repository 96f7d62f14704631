/* SPDX-License-Identifier: MIT */
#include "identify.h"
#include "message.h"
#include "session.h"

#include <stdlib.h>
#include <string.h>

static void make_room(struct question *q)
{
  size_t n = q->c.steps * q->c.elements * q->group.program->n_state;
  q->state = xcalloc(n, sizeof *q->state);
  q->exposed = xcalloc(n, sizeof *q->exposed);
}

void question_begin(struct question *q, const struct suite_row *row,
                    const struct step_program *asked, const struct format *format)
{
  struct case_request want = suite_request(row, asked, format);
  want.seed = IDENTIFY_SEED;
  *q = (struct question){.group = {.program = asked,
                                   .format = format,
                                   .semantics = SEMANTICS_STEP,
                                   .class_name = xstrdup(row->input_class)},
                         .c = generate_inputs(&want, 1),
                         .name = xstrdup("identify"),
                         .again = generate_command(&want)};
  memcpy(q->group.hyper, want.hyper, sizeof q->group.hyper);
  make_room(q);
}

void question_borrow(struct question *q, const struct vec_file *file,
                     const struct vec_group *group, const struct vec_case *c)
{
  *q = (struct question){.group = *group,
                         .c = *c,
                         .name = vec_case_name(file, c),
                         .again = session_where(file, c),
                         .borrowed = true};
  q->group.semantics = SEMANTICS_STEP; /* each step from the program's own state, whatever the file judges */
  make_room(q);
}

void question_free(struct question *q)
{
  if (!q->borrowed) {
    free(q->c.initial);
    free(q->c.grad);
    free(q->group.class_name);
  }
  free(q->name);
  free(q->again);
  free(q->state);
  free(q->exposed);
  *q = (struct question){.name = NULL};
}

void question_spare(struct question *q)
{
  size_t n = q->c.steps * q->c.elements * q->group.program->n_state;
  for (size_t i = 0; i < n; i++)
    if (q->exposed[i] && !format_is_finite(q->group.format, q->state[i])) {
      q->exposed[i] = false;
      q->not_finite++;
    }
}

void question_answer(struct question *q, size_t step, size_t element, const uint64_t *state,
                     const bool *exposed)
{
  size_t n = q->group.program->n_state, at = (step * q->c.elements + element) * n;
  memcpy(q->state + at, state, n * sizeof *state);
  memcpy(q->exposed + at, exposed, n * sizeof *exposed);
}
