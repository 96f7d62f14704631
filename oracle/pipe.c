/* SPDX-License-Identifier: MIT */
#include "pipe.h"
#include "gradients.h"
#include "hyper.h"
#include "message.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* Room for what follows the case in a line: numbers, and states with their names. */
enum { LINE_TAIL = 64 + STEP_MAX_STATE * (16 + FORMAT_TEXT_SIZE) };

/* In decimal; printf takes five times as long. Where it ends is returned. */
static char *put_number(char *at, uint64_t x)
{
  char text[24], *digit = text + sizeof text;
  do
    *--digit = (char)('0' + x % 10);
  while ((x /= 10) > 0);
  size_t length = (size_t)(text + sizeof text - digit);
  memcpy(at, digit, length);
  return at + length;
}

/* Lines that begin alike; `tail` is where they differ. */
struct line {
  char *text, *tail;
};

/* `before` is taken over. */
static struct line line_new(char *before)
{
  size_t length = strlen(before);
  char *text = xrealloc(before, length + LINE_TAIL, 1);
  return (struct line){text, text + length};
}

static void line_write(FILE *f, const struct line *line, char *end)
{
  *end++ = '\n';
  fwrite_unlocked(line->text, 1, (size_t)(end - line->text), f);
}

void pipe_ask_case(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c)
{
  const struct step_program *p = group->program;
  fprintf(f, "H %s %s %s %zu %" PRIu64 " %zu", name, p->id, group->format->name, c->elements,
          c->first_t, c->steps);
  for (size_t i = 0; i < p->n_hyper; i++)
    fprintf(f, " %s=%016" PRIx64, p->hyper_name[i], hyper_bits(group->hyper[i]));
  putc('\n', f);
  struct line line = line_new(xformat("I %s ", name));
  for (size_t e = 0; e < c->elements; e++) {
    char *at = put_number(line.tail, e);
    for (size_t s = 0; s < p->n_state; s++) {
      *at++ = ' ';
      at = stpcpy(at, p->state[s].name);
      *at++ = '=';
      at = format_print(group->format, c->initial[s * c->elements + e], at);
    }
    line_write(f, &line, at);
  }
  free(line.text);
}

void pipe_ask_step(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c, size_t step)
{
  uint64_t t = c->first_t + step;
  const uint64_t *grad = gradients_of(c, step);
  struct line line = line_new(xformat("G %s %" PRIu64 " ", name, t));
  for (size_t e = 0; e < c->elements; e++) {
    char *at = put_number(line.tail, e);
    *at++ = ' ';
    line_write(f, &line, format_print(group->format, grad[e], at));
  }
  free(line.text);
  fprintf(f, "S %s %" PRIu64 "\n", name, t);
}

/* ---- answers: `rest` is where the next field of a line begins, NULL after the last one ---- */

static bool ends(char c)
{
  return c == ' ' || c == '\0';
}

/* After a field that ends here. */
static const char *next_field(const char *end)
{
  return *end == ' ' ? end + 1 : NULL;
}

/* Whatever is there, unless it is nothing; its length, 0 when there is no field. */
static size_t read_word(const char **rest, const char **word)
{
  size_t length = 0;
  for (*word = *rest; *word != NULL && !ends((*word)[length]);)
    length++;
  if (length > 0)
    *rest = next_field(*word + length);
  return length;
}

/* Decimal digits alone, no leading zero, below 10^18. */
static bool read_number(const char **rest, uint64_t *n)
{
  const char *at = *rest;
  if (at == NULL)
    return false;
  for (*n = 0; *at >= '0' && *at <= '9'; at++)
    *n = 10 * *n + (uint64_t)(*at - '0');
  size_t length = (size_t)(at - *rest);
  if (length == 0 || length > 18 || (**rest == '0' && length > 1) || !ends(*at))
    return false;
  *rest = next_field(at);
  return true;
}

static bool read_bits(const char **rest, const struct format *format, uint64_t *bits)
{
  const char *end = *rest != NULL ? format_read(format, *rest, bits) : NULL;
  if (end == NULL || !ends(*end))
    return false;
  *rest = next_field(end);
  return true;
}

static const char *read_values(const char *rest, const struct format *format, size_t n_state,
                               struct pipe_answer *a)
{
  if (!read_number(&rest, &a->t))
    return "T is not a decimal number";
  if (!read_number(&rest, &a->element))
    return "ELEM is not a decimal number";
  if (!read_bits(&rest, format, &a->grad))
    return "GRAD is not a bit pattern of the format";
  for (size_t s = 0; s < n_state; s++) {
    if (rest == NULL || ends(*rest))
      return "too few values";
    a->exposed[s] = rest[0] != '-' || !ends(rest[1]);
    if (!a->exposed[s])
      rest = next_field(rest + 1);
    else if (!read_bits(&rest, format, &a->state[s]))
      return "a value is not a bit pattern of the format";
  }
  return rest != NULL ? "more fields than a line has" : NULL;
}

struct pipe_answer pipe_read(const char *line, const struct format *format, size_t n_state)
{
  struct pipe_answer a = {.kind = PIPE_MALFORMED, .text = "neither an R nor a U line"};
  if ((line[0] != 'R' && line[0] != 'U') || !ends(line[1]))
    return a;
  const char *rest = next_field(line + 1);
  a.case_length = read_word(&rest, &a.case_name);
  if (a.case_length == 0) {
    a.text = "no case";
  } else if (line[0] == 'U') {
    a.kind = PIPE_UNSUPPORTED;
    a.text = rest != NULL ? rest : "no reason given";
  } else {
    a.text = read_values(rest, format, n_state, &a);
    a.kind = a.text == NULL ? PIPE_VALUES : PIPE_MALFORMED;
  }
  return a;
}

static bool is_case(const struct pipe_answer *a, const char *name)
{
  return strncmp(a->case_name, name, a->case_length) == 0 && name[a->case_length] == '\0';
}

static void wrong_echo(char *verdict, const char *what, const char *got, size_t length)
{
  snprintf(verdict, PIPE_VERDICT_SIZE, "wrong echo (%s is %.*s)", what,
           length < 80 ? (int)length : 80, got);
}

struct pipe_answer pipe_expect(const struct pipe_place *at, const char *line,
                               char verdict[PIPE_VERDICT_SIZE])
{
  char number[FORMAT_TEXT_SIZE + 8];
  struct pipe_answer a = pipe_read(line, at->group->format, at->group->program->n_state);
  uint64_t t = at->c->first_t + at->step;
  enum pipe_kind kind = a.kind;
  a.kind = PIPE_MALFORMED;
  if (kind == PIPE_MALFORMED) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "malformed line (%s: \"%.80s\")", a.text, line);
  } else if (at->before != NULL && is_case(&a, at->before)) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "too much output (another answer of case %.300s)",
             at->before);
  } else if (!is_case(&a, at->name)) {
    wrong_echo(verdict, "case", a.case_name, a.case_length);
  } else if (kind == PIPE_UNSUPPORTED && (at->step > 0 || at->element > 0)) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "malformed line (U after the first answer)");
  } else if (kind == PIPE_UNSUPPORTED) {
    a.kind = kind;
  } else if (a.t != t || a.element != at->element) {
    char *end = put_number(number, a.t != t ? a.t : a.element);
    wrong_echo(verdict, a.t != t ? "step" : "element", number, (size_t)(end - number));
  } else if (a.grad != gradients_of(at->c, at->step)[at->element]) {
    char *end = format_print(at->group->format, a.grad, number);
    wrong_echo(verdict, "gradient", number, (size_t)(end - number));
  } else {
    a.kind = kind;
  }
  return a;
}
