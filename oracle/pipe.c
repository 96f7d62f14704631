/* SPDX-License-Identifier: MIT */
#include "pipe.h"
#include "gradients.h"
#include "hyper.h"
#include "message.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void pipe_ask_case(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c)
{
  const struct step_program *p = group->program;
  char text[FORMAT_TEXT_SIZE];
  fprintf(f, "H %s %s %s %zu %" PRIu64 " %zu", name, p->id, group->format->name, c->elements,
          c->first_t, c->steps);
  for (size_t i = 0; i < p->n_hyper; i++)
    fprintf(f, " %s=%016" PRIx64, p->hyper_name[i], hyper_bits(group->hyper[i]));
  putc('\n', f);
  for (size_t e = 0; e < c->elements; e++) {
    fprintf(f, "I %s %zu", name, e);
    for (size_t s = 0; s < p->n_state; s++) {
      format_print(group->format, c->initial[s * c->elements + e], text);
      fprintf(f, " %s=%s", p->state[s].name, text);
    }
    putc('\n', f);
  }
}

/* In decimal; printf takes five times as long. */
static void put_number(FILE *f, size_t x)
{
  char text[24];
  size_t at = sizeof text;
  do
    text[--at] = (char)('0' + x % 10);
  while ((x /= 10) > 0);
  fwrite_unlocked(text + at, 1, sizeof text - at, f);
}

void pipe_ask_step(FILE *f, const char *name, const struct vec_group *group,
                   const struct vec_case *c, size_t step)
{
  char text[FORMAT_TEXT_SIZE];
  uint64_t t = c->first_t + step;
  const uint64_t *grad = gradients_of(c, step);
  char *before = xformat("G %s %" PRIu64 " ", name, t);
  size_t length = strlen(before);
  for (size_t e = 0; e < c->elements; e++) {
    fwrite_unlocked(before, 1, length, f);
    put_number(f, e);
    putc_unlocked(' ', f);
    format_print(group->format, grad[e], text);
    fputs_unlocked(text, f);
    putc_unlocked('\n', f);
  }
  free(before);
  fprintf(f, "S %s %" PRIu64 "\n", name, t);
}

/* The word at *rest, up to the next single space; NULL when there is none. */
static char *next_word(char **rest)
{
  char *word = *rest;
  if (word == NULL || word[0] == '\0' || word[0] == ' ')
    return NULL;
  char *space = strchr(word, ' ');
  if (space != NULL)
    *space = '\0';
  *rest = space != NULL ? space + 1 : NULL;
  return word;
}

/* Decimal digits alone, no leading zero, below 2^63. */
static bool read_number(const char *text, uint64_t *n)
{
  if (text == NULL || text[0] == '\0' || (text[0] == '0' && text[1] != '\0') || strlen(text) > 18)
    return false;
  *n = 0;
  for (; *text != '\0'; text++) {
    if (*text < '0' || *text > '9')
      return false;
    *n = 10 * *n + (uint64_t)(*text - '0');
  }
  return true;
}

static const char *read_values(char *rest, const struct format *format, size_t n_state,
                               struct pipe_answer *a)
{
  if (!read_number(next_word(&rest), &a->t))
    return "T is not a decimal number";
  if (!read_number(next_word(&rest), &a->element))
    return "ELEM is not a decimal number";
  const char *word = next_word(&rest);
  if (word == NULL || !format_parse(format, word, &a->grad))
    return "GRAD is not a bit pattern of the format";
  for (size_t s = 0; s < n_state; s++) {
    word = next_word(&rest);
    a->exposed[s] = word != NULL && strcmp(word, "-") != 0;
    if (word == NULL)
      return "too few values";
    if (a->exposed[s] && !format_parse(format, word, &a->state[s]))
      return "a value is not a bit pattern of the format";
  }
  return rest != NULL ? "more fields than a line has" : NULL;
}

struct pipe_answer pipe_read(char *line, const struct format *format, size_t n_state)
{
  struct pipe_answer a = {.kind = PIPE_MALFORMED, .text = "neither an R nor a U line"};
  char *rest = line;
  const char *letter = next_word(&rest);
  if (letter == NULL || (strcmp(letter, "R") != 0 && strcmp(letter, "U") != 0))
    return a;
  a.case_name = next_word(&rest);
  if (a.case_name == NULL) {
    a.text = "no case";
  } else if (letter[0] == 'U') {
    a.kind = PIPE_UNSUPPORTED;
    a.text = rest != NULL ? rest : "no reason given";
  } else {
    a.text = read_values(rest, format, n_state, &a);
    a.kind = a.text == NULL ? PIPE_VALUES : PIPE_MALFORMED;
  }
  return a;
}

static void wrong_echo(char *verdict, const char *what, const char *got)
{
  snprintf(verdict, PIPE_VERDICT_SIZE, "wrong echo (%s is %.80s)", what, got);
}

struct pipe_answer pipe_expect(const struct pipe_place *at, char *line,
                               char verdict[PIPE_VERDICT_SIZE])
{
  char copy[81], number[FORMAT_TEXT_SIZE + 8];
  size_t length = strnlen(line, sizeof copy - 1); /* it is changed below */
  memcpy(copy, line, length);
  copy[length] = '\0';
  struct pipe_answer a = pipe_read(line, at->group->format, at->group->program->n_state);
  uint64_t t = at->c->first_t + at->step;
  enum pipe_kind kind = a.kind;
  a.kind = PIPE_MALFORMED;
  if (kind == PIPE_MALFORMED) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "malformed line (%s: \"%s\")", a.text, copy);
  } else if (at->before != NULL && strcmp(a.case_name, at->before) == 0) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "too much output (another answer of case %.300s)",
             at->before);
  } else if (strcmp(a.case_name, at->name) != 0) {
    wrong_echo(verdict, "case", a.case_name);
  } else if (kind == PIPE_UNSUPPORTED && (at->step > 0 || at->element > 0)) {
    snprintf(verdict, PIPE_VERDICT_SIZE, "malformed line (U after the first answer)");
  } else if (kind == PIPE_UNSUPPORTED) {
    a.kind = kind;
  } else if (a.t != t || a.element != at->element) {
    snprintf(number, sizeof number, "%" PRIu64, a.t != t ? a.t : a.element);
    wrong_echo(verdict, a.t != t ? "step" : "element", number);
  } else if (a.grad != gradients_of(at->c, at->step)[at->element]) {
    format_print(at->group->format, a.grad, number);
    wrong_echo(verdict, "gradient", number);
  } else {
    a.kind = kind;
  }
  return a;
}
