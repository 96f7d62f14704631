/* SPDX-License-Identifier: MIT */
#include "identify_ask.h"
#include "message.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- over a pipe ---- */

static enum answered fail(struct asker *a, const struct question *q, const struct pipe_place *at,
                          const char *why)
{
  child_stop(&a->child, 0);
  free(a->failure);
  a->failure = xformat("asked as %s in %s, it is no program of the protocol: %s at step %" PRIu64
                       " element %zu",
                       q->group.program->id, q->group.format->name, why,
                       q->c.first_t + at->step, at->element);
  return ANSWERED_NOT;
}

static enum answered take_step(struct asker *a, struct question *q, struct pipe_place *at)
{
  char *line, verdict[PIPE_VERDICT_SIZE];
  for (at->element = 0; at->element < q->c.elements; at->element++) {
    enum child_event event = child_read(&a->child, a->timeout, &line);
    if (event != CHILD_LINE) {
      char *why = asking_no_line(&a->child, event, at->element > 0);
      enum answered result = fail(a, q, at, why);
      free(why);
      return result;
    }
    struct pipe_answer answer;
    pipe_expect(at, line, &answer, verdict);
    if (answer.kind == PIPE_MALFORMED)
      return fail(a, q, at, verdict);
    if (answer.kind == PIPE_UNSUPPORTED)
      return ANSWERED_DECLINED;
    question_answer(q, at->step, at->element, answer.state, answer.exposed);
  }
  return ANSWERED;
}

enum answered asker_ask(void *context, struct question *q)
{
  struct asker *a = context;
  struct pipe_place at = {.name = q->name, .group = &q->group, .c = &q->c};
  if (a->child.pid == 0 && !child_start(&a->child, a->command))
    return fail(a, q, &at, "cannot be started");
  free(q->name);
  at.name = q->name = xformat("identify/%u", ++a->asked);
  enum answered result = ANSWERED;
  for (; at.step < q->c.steps && result == ANSWERED; at.step++) {
    asking_send(&a->child, q->name, &q->group, &q->c, at.step, at.step == 0);
    result = take_step(a, q, &at);
  }
  return result;
}

void asker_end(struct asker *a)
{
  if (a->child.pid != 0) {
    child_finish_input(&a->child);
    child_stop(&a->child, 2);
  }
  free(a->failure);
  a->failure = NULL;
}

/* ---- from a file ---- */

struct recording {
  FILE *file;
  const char *path;
  char *line;
  size_t size, number; /* of the line, from 1 */
};

/* NULL at the end. */
static char *next_line(struct recording *r)
{
  ssize_t n = getline(&r->line, &r->size, r->file);
  if (n < 0)
    return NULL;
  r->number++;
  if (n > 0 && r->line[n - 1] == '\n')
    r->line[n - 1] = '\0';
  return r->line;
}

static enum answered read_case(struct recording *r, struct question *q)
{
  struct pipe_place at = {.name = q->name, .group = &q->group, .c = &q->c};
  char verdict[PIPE_VERDICT_SIZE] = "missing lines (the answers end)";
  for (; at.step < q->c.steps; at.step++)
    for (at.element = 0; at.element < q->c.elements; at.element++) {
      char *line = next_line(r);
      struct pipe_answer a = {.kind = PIPE_MALFORMED};
      if (line != NULL)
        pipe_expect(&at, line, &a, verdict);
      if (a.kind == PIPE_UNSUPPORTED)
        return ANSWERED_DECLINED;
      if (a.kind == PIPE_MALFORMED) {
        message("%s:%zu: %s, where %s answers step %" PRIu64 " element %zu", r->path,
                r->number + (line == NULL), verdict, q->name, q->c.first_t + at.step, at.element);
        return ANSWERED_NOT;
      }
      question_answer(q, at.step, at.element, a.state, a.exposed);
    }
  return ANSWERED;
}

static bool read_group(struct identification *x, struct recording *r, const struct vec_file *file,
                       const struct vec_group *group)
{
  if (x->asked != NULL && x->asked != group->program) {
    message("%s: cases of %s after cases of %s; one optimizer at a time", file->path,
            group->program->id, x->asked->id);
    return false;
  }
  x->asked = group->program;
  x->format = group->format;
  for (size_t i = 0; i < group->n_case; i++) {
    struct question q;
    if (group->cases[i].steps == 0 || group->cases[i].elements == 0)
      continue;
    question_borrow(&q, file, group, &group->cases[i]);
    enum answered result = read_case(r, &q);
    if (result != ANSWERED)
      question_free(&q);
    if (result == ANSWERED_NOT)
      return false;
    if (result == ANSWERED_DECLINED)
      continue;
    x->question = xrealloc(x->question, x->n_question + 1, sizeof *x->question);
    x->question[x->n_question++] = q;
  }
  return true;
}

static bool read_all(struct identification *x, struct recording *r, const struct vec_file *files,
                     size_t n_file)
{
  for (size_t i = 0; i < n_file; i++)
    for (size_t g = 0; g < files[i].n_group; g++)
      if (!read_group(x, r, &files[i], &files[i].group[g]))
        return false;
  if (next_line(r) != NULL) {
    message("%s:%zu: too much output (\"%.80s\" after the last answer)", r->path, r->number,
            r->line);
    return false;
  }
  if (ferror(r->file))
    message("%s: %s", r->path, strerror(errno));
  return ferror(r->file) == 0;
}

bool answers_read(struct identification *x, const struct vec_file *files, size_t n_file,
                  const char *path)
{
  struct recording r = {.path = path};
  r.file = strcmp(path, "-") == 0 ? stdin : fopen(path, "r");
  if (r.file == NULL) {
    message("%s: %s", path, strerror(errno));
    return false;
  }
  bool good = read_all(x, &r, files, n_file);
  if (r.file != stdin)
    fclose(r.file);
  free(r.line);
  return good;
}
