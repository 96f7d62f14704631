/* SPDX-License-Identifier: MIT */
#include "binary_pipe.h"
#include "asking.h"
#include "clones.h"
#include "gradients.h"
#include "hyper.h"
#include "message.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "records are little-endian");

enum { REASON_MAX = 1024 };

/* Before the arrays of an answer. */
struct header {
  char kind[4];    /* "R" or "U", and zeros */
  uint32_t length; /* of U: of the reason that follows; of R: 0 */
  uint64_t t, echo;
};

static size_t width(const struct session *s)
{
  return (size_t)s->group->format->width / 8;
}

uint64_t binary_echo(const uint64_t *grad, size_t n)
{
  uint64_t sum = 0;
  for (size_t i = 0; i < n; i++)
    sum += (2 * (uint64_t)i + 1) * grad[i];
  return sum;
}

/* The same of floats, block by block: in a block the factors have 32 bits too. */
ADAMANT_CLONES
static uint64_t echo_floats(const float *grad, size_t n)
{
  enum { BLOCK = 4096 };
  uint64_t echo = 0;
  for (size_t at = 0; at < n; at += BLOCK) {
    uint32_t count = n - at < BLOCK ? (uint32_t)(n - at) : BLOCK;
    uint64_t sum = 0, sum_here = 0;
    for (uint32_t i = 0; i < count; i++) {
      uint32_t bits;
      memcpy(&bits, &grad[at + i], sizeof bits);
      sum += bits;
      sum_here += (uint64_t)(2 * i + 1) * bits;
    }
    echo += sum_here + 2 * (uint64_t)at * sum;
  }
  return echo;
}

/* The low bytes of the numbers, as many as the format has. */
static void send_numbers(struct child *child, const uint64_t *x, size_t n, size_t bytes)
{
  enum { CHUNK = 1 << 14 }; /* large enough to be sent at once: the program reads meanwhile */
  char part[8 * CHUNK];
  for (size_t at = 0; at < n; at += CHUNK) {
    size_t count = n - at < CHUNK ? n - at : CHUNK;
    for (size_t i = 0; bytes == 4 && i < count; i++) {
      uint32_t narrow = (uint32_t)x[at + i];
      memcpy(part + 4 * i, &narrow, 4);
    }
    for (size_t i = 0; bytes != 4 && i < count; i++)
      memcpy(part + bytes * i, &x[at + i], bytes);
    child_send(child, part, bytes * count);
  }
}

static void ask_case(const struct session *s, struct child *child)
{
  const struct step_program *p = s->group->program;
  const struct vec_case *c = s->c;
  char *text = NULL;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  if (f == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  fprintf(f, "B %s %s %s %zu %" PRIu64 " %zu ", s->name, p->id, s->group->format->name, c->elements,
          c->first_t, c->steps);
  for (size_t k = 0; k < p->n_state; k++)
    fprintf(f, "%s%s", k > 0 ? "," : "", p->state[k].name);
  for (size_t i = 0; i < p->n_hyper; i++)
    fprintf(f, " %s=%016" PRIx64, p->hyper_name[i], hyper_bits(s->group->hyper[i]));
  putc('\n', f);
  fclose(f);
  child_send(child, text, size);
  free(text);
  for (size_t k = 0; k < p->n_state; k++)
    send_numbers(child, c->initial + k * c->elements, c->elements, width(s));
}

/* Returns the echo. */
static uint64_t ask_step(const struct session *s, struct child *child, size_t step)
{
  uint64_t t = s->c->first_t + step;
  size_t n = s->c->elements;
  const float *floats = gradients_floats(s->c, step);
  child_send(child, (const char *)&t, sizeof t);
  if (floats != NULL) {
    child_send(child, (const char *)floats, n * sizeof *floats);
    return echo_floats(floats, n);
  }
  send_numbers(child, gradients_of(s->c, step), n, width(s));
  return binary_echo(gradients_of(s->c, step), n);
}

/* False: what came instead of the bytes is the session's end. */
static bool take(struct session *s, struct child *child, double timeout, void *to, size_t size,
                 bool some)
{
  size_t done = 0;
  enum child_event event = child_take(child, timeout, to, size, &done);
  if (event == CHILD_LINE)
    return true;
  char *why = asking_no_line(child, event, some || done > 0);
  session_broken(s, "%s", why);
  free(why);
  return false;
}

enum record { RECORD_VALUES, RECORD_UNSUPPORTED, RECORD_BROKEN };

static enum record broken(struct session *s, struct child *child, const char *format, uint64_t x)
{
  child_stop(child, 0);
  char *why = xformat("%s %" PRIu64 ")", format, x);
  session_broken(s, "%s", why);
  free(why);
  return RECORD_BROKEN;
}

static enum record take_header(struct session *s, struct child *child, double timeout,
                               uint64_t echo)
{
  struct header h;
  uint64_t t = s->c->first_t + s->step;
  char reason[REASON_MAX + 1];
  if (!take(s, child, timeout, &h, sizeof h, false))
    return RECORD_BROKEN;
  bool values = memcmp(h.kind, "R\0\0", 4) == 0, no = memcmp(h.kind, "U\0\0", 4) == 0;
  if ((!values && !no) || (values && h.length != 0) || (no && h.length > REASON_MAX))
    return broken(s, child, "malformed record (neither R nor U: byte", (unsigned char)h.kind[0]);
  if (h.t != t)
    return broken(s, child, "wrong echo (step is", h.t);
  if (values && h.echo != echo)
    return broken(s, child, "wrong echo (sum of gradients is", h.echo);
  if (values)
    return RECORD_VALUES;
  if (s->step > 0)
    return broken(s, child, "malformed record (U after the first answer, at step", h.t);
  if (!take(s, child, timeout, reason, h.length, true))
    return RECORD_BROKEN;
  reason[h.length] = '\0';
  session_unsupported(s, reason);
  return RECORD_UNSUPPORTED;
}

/* The arrays of an answer: where the staged check wants them, or in `raw`. */
static bool take_states(struct session *s, struct child *child, double timeout, char *const *raw)
{
  for (size_t k = 0; k < s->group->program->n_state; k++) {
    void *to = s->stage.on ? (void *)s->stage.after[k] : raw[k];
    if (!take(s, child, timeout, to, s->c->elements * width(s), true))
      return false;
  }
  return true;
}

static bool run_steps(struct session *s, struct child *child, double timeout, char *const *raw,
                      void (*step)(void *, const struct session *), void *context)
{
  enum session_state state = SESSION_STEP;
  size_t steps = s->c->steps;
  uint64_t echo[2] = {ask_step(s, child, 0)}; /* of the last two steps asked */
  while (state == SESSION_STEP) {
    size_t next = s->step + 1; /* asked for while the program has something to do */
    step(context, s);
    if (next > 1 && next < steps)
      echo[next % 2] = ask_step(s, child, next);
    enum record record = take_header(s, child, timeout, echo[s->step % 2]);
    if (record != RECORD_VALUES)
      return record == RECORD_UNSUPPORTED;
    if (next == 1 && next < steps) /* not before it is known that the program takes the case */
      echo[next] = ask_step(s, child, next);
    if (!take_states(s, child, timeout, raw))
      return false;
    state = session_step(s, raw);
  }
  return true;
}

bool binary_case(struct session *s, struct child *child, double timeout,
                 void (*step)(void *context, const struct session *s), void *context)
{
  char *raw[STEP_MAX_STATE] = {NULL};
  size_t n_state = s->group->program->n_state;
  for (size_t k = 0; k < n_state && !s->stage.on; k++)
    raw[k] = xcalloc(s->c->elements, width(s));
  ask_case(s, child);
  bool good = run_steps(s, child, timeout, raw, step, context);
  for (size_t k = 0; k < n_state; k++)
    free(raw[k]);
  return good;
}
