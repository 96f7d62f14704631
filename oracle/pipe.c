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
  char digit[24];
  int n = 0;
  do
    digit[n++] = (char)('0' + x % 10);
  while ((x /= 10) > 0);
  while (n > 0)
    *at++ = digit[--n];
  return at;
}

/* Lines that begin alike, written in blocks. */
struct lines {
  FILE *f;
  char *start; /* of every line */
  size_t start_length;
  char *text, *at; /* the block, and where it goes on */
};

enum { BLOCK = 16384 };

/* `start` is taken over. */
static struct lines lines_begin(FILE *f, char *start)
{
  size_t length = strlen(start);
  char *text = xrealloc(NULL, BLOCK + length + LINE_TAIL, 1);
  return (struct lines){f, start, length, text, text};
}

/* Where the line goes on after its start; it ends where line_end is told. */
static char *line_begin(struct lines *l)
{
  memcpy(l->at, l->start, l->start_length);
  return l->at + l->start_length;
}

static void line_end(struct lines *l, char *end)
{
  *end++ = '\n';
  l->at = end;
  if (end - l->text >= BLOCK) {
    fwrite(l->text, 1, (size_t)(end - l->text), l->f);
    l->at = l->text;
  }
}

static void lines_end(struct lines *l)
{
  fwrite(l->text, 1, (size_t)(l->at - l->text), l->f);
  free(l->text);
  free(l->start);
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
  struct lines lines = lines_begin(f, xformat("I %s ", name));
  for (size_t e = 0; e < c->elements; e++) {
    char *at = put_number(line_begin(&lines), e);
    for (size_t s = 0; s < p->n_state; s++) {
      *at++ = ' ';
      at = stpcpy(at, p->state[s].name);
      *at++ = '=';
      at = format_print(group->format, c->initial[s * c->elements + e], at);
    }
    line_end(&lines, at);
  }
  lines_end(&lines);
}

void pipe_ask_step(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c, size_t step)
{
  uint64_t t = c->first_t + step;
  const uint64_t *grad = gradients_of(c, step);
  struct lines lines = lines_begin(f, xformat("G %s %" PRIu64 " ", name, t));
  for (size_t e = 0; e < c->elements; e++) {
    char *at = put_number(line_begin(&lines), e);
    *at++ = ' ';
    line_end(&lines, format_print(group->format, grad[e], at));
  }
  lines_end(&lines);
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

void pipe_read(const char *line, const struct format *format, size_t n_state, struct pipe_answer *a)
{
  memset(a->state, 0, sizeof a->state);
  memset(a->exposed, 0, sizeof a->exposed);
  a->kind = PIPE_MALFORMED;
  a->text = "neither an R nor a U line";
  if ((line[0] != 'R' && line[0] != 'U') || !ends(line[1]))
    return;
  const char *rest = next_field(line + 1);
  a->case_length = read_word(&rest, &a->case_name);
  if (a->case_length == 0) {
    a->text = "no case";
  } else if (line[0] == 'U') {
    a->kind = PIPE_UNSUPPORTED;
    a->text = rest != NULL ? rest : "no reason given";
  } else {
    a->text = read_values(rest, format, n_state, a);
    a->kind = a->text == NULL ? PIPE_VALUES : PIPE_MALFORMED;
  }
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

void pipe_expect(const struct pipe_place *at, const char *line, struct pipe_answer *a,
                 char verdict[PIPE_VERDICT_SIZE])
{
  char number[FORMAT_TEXT_SIZE + 8];
  pipe_read(line, at->group->format, at->group->program->n_state, a);
  uint64_t t = at->c->first_t + at->step;
  enum pipe_kind kind = a->kind;
  a->kind = PIPE_MALFORMED;
  if (kind == PIPE_MALFORMED) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "malformed line (%s: \"%.80s\")", a->text, line);
  } else if (at->before != NULL && is_case(a, at->before)) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "too much output (another answer of case %.300s)",
             at->before);
  } else if (!is_case(a, at->name)) {
    wrong_echo(verdict, "case", a->case_name, a->case_length);
  } else if (kind == PIPE_UNSUPPORTED && (at->step > 0 || at->element > 0)) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "malformed line (U after the first answer)");
  } else if (kind == PIPE_UNSUPPORTED) {
    a->kind = kind;
  } else if (a->t != t || a->element != at->element) {
    char *end = put_number(number, a->t != t ? a->t : a->element);
    wrong_echo(verdict, a->t != t ? "step" : "element", number, (size_t)(end - number));
  } else if (a->grad != gradients_of(at->c, at->step)[at->element]) {
    char *end = format_print(at->group->format, a->grad, number);
    wrong_echo(verdict, "gradient", number, (size_t)(end - number));
  } else {
    a->kind = kind;
  }
}
