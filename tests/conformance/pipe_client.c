/* SPDX-License-Identifier: MIT */
#include "pipe_client.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const hyper_name[] = {"lr",           "beta1",    "beta2",     "eps",
                                         "weight_decay", "momentum", "dampening", "lr_decay",
                                         "momentum_decay"};
enum { HYPERS = sizeof hyper_name / sizeof hyper_name[0], PIECE = 1024 };
static const char *const state_name[] = {"theta", "m", "v", "vmax", "mu_product"};

static size_t width(const struct pipe_case *c)
{
  return c->wide ? 8 : 4;
}

static void store(struct pipe_case *c, enum pipe_array which, size_t i, uint64_t bits)
{
  uint32_t narrow = (uint32_t)bits;
  if (c->wide)
    memcpy((uint64_t *)c->array[which] + i, &bits, sizeof bits);
  else
    memcpy((uint32_t *)c->array[which] + i, &narrow, sizeof narrow);
}

static uint64_t load(const struct pipe_case *c, enum pipe_array which, size_t i)
{
  uint64_t bits;
  uint32_t narrow;
  if (c->wide)
    memcpy(&bits, (const uint64_t *)c->array[which] + i, sizeof bits);
  else
    memcpy(&narrow, (const uint32_t *)c->array[which] + i, sizeof narrow);
  return c->wide ? bits : narrow;
}

/* Text from `at` on, and where it ends; printf and scanf would take most of the time of a case. */
static const char *get_decimal(const char *at, uint64_t *x)
{
  for (*x = 0; *at >= '0' && *at <= '9'; at++)
    *x = 10 * *x + (uint64_t)(*at - '0');
  return at;
}

/* Lower-case digits up to a space or the end: '0' is 0x30, 'a' is 0x61. */
static const char *get_hex(const char *at, uint64_t *x)
{
  for (*x = 0; *at > ' '; at++)
    *x = *x << 4 | (uint64_t)((*at & 15) + 9 * (*at >> 6));
  return at;
}

/* The word after this one; the end of the line when there is none. */
static const char *next_word(const char *at)
{
  while (*at != ' ' && *at != '\0')
    at++;
  return *at == ' ' ? at + 1 : at;
}

static char *put_decimal(char *at, uint64_t x)
{
  char digit[20];
  int n = 0;
  do
    digit[n++] = (char)('0' + x % 10);
  while ((x /= 10) > 0);
  while (n > 0)
    *at++ = digit[--n];
  return at;
}

static inline char *put_digits(char *at, uint64_t x, size_t digits)
{
  for (size_t i = digits; i-- > 0; x >>= 4)
    at[i] = "0123456789abcdef"[x & 15];
  return at + digits;
}

/* The compiler unrolls a constant number of digits. */
static char *put_hex(char *at, uint64_t x, bool wide)
{
  return wide ? put_digits(at, x, 16) : put_digits(at, x, 8);
}

void pipe_answer(const struct pipe_case *c, uint64_t t, size_t elem, uint64_t grad_mask)
{
  char line[PIPE_WORD + 64 + 17 * (PIPE_ARRAYS + 1)], *at = line;
  size_t length = strlen(c->id);
  *at++ = 'R';
  *at++ = ' ';
  memcpy(at, c->id, length);
  at += length;
  *at++ = ' ';
  at = put_decimal(at, t);
  *at++ = ' ';
  at = put_decimal(at, elem);
  *at++ = ' ';
  at = put_hex(at, load(c, PIPE_GRAD, elem) ^ grad_mask, c->wide);
  for (size_t k = 0; k < c->states; k++) {
    *at++ = ' ';
    at = put_hex(at, load(c, c->state[k], elem), c->wide);
  }
  *at++ = '\n';
  fwrite_unlocked(line, 1, (size_t)(at - line), stdout);
}

/* The bits after "NAME=", or false when the word is not of that name. */
static bool named(const char *word, const char *name, uint64_t *bits)
{
  size_t n = strlen(name);
  if (strncmp(word, name, n) != 0 || word[n] != '=')
    return false;
  get_hex(word + n + 1, bits);
  return true;
}

static bool read_hyper(struct pipe_case *c, char *words)
{
  double *value[HYPERS] = {&c->lr,           &c->beta1,    &c->beta2,     &c->eps,
                           &c->weight_decay, &c->momentum, &c->dampening, &c->lr_decay,
                           &c->momentum_decay};
  for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " ")) {
    uint64_t bits;
    size_t k = 0;
    while (k < HYPERS && !named(word, hyper_name[k], &bits))
      k++;
    if (strchr(word, '=') == NULL)
      return false;
    if (k == HYPERS)
      c->strange = true;
    else
      memcpy(value[k], &bits, sizeof bits);
  }
  return true;
}

static bool allocate(struct pipe_case *c)
{
  c->wide = strcmp(c->format, "binary64") == 0;
  for (int k = 0; k < PIPE_ARRAYS; k++)
    if ((c->array[k] = calloc(c->elements + 1, sizeof(double))) == NULL)
      return false;
  return true;
}

static bool begin(struct pipe_case *c, char *line)
{
  int end = 0;
  for (int k = 0; k < PIPE_ARRAYS; k++)
    free(c->array[k]);
  memset(c, 0, sizeof *c);
  if (sscanf(line, "H %1023s %1023s %1023s %zu %" SCNu64 " %" SCNu64 "%n", c->id, c->optimizer, c->format,
             &c->elements, &c->first_t, &c->steps, &end) != 6 || !read_hyper(c, line + end))
    return false;
  return allocate(c);
}

static bool initial(struct pipe_case *c, const char *line)
{
  uint64_t elem;
  const char *word = get_decimal(next_word(next_word(line)), &elem);
  if (*word != ' ' || elem >= c->elements)
    return false;
  c->states = 0;
  for (word++; *word != '\0'; word = next_word(word)) {
    uint64_t bits;
    size_t k = 0;
    while (k < PIPE_GRAD && !named(word, state_name[k], &bits))
      k++;
    if ((k == PIPE_GRAD && word[strcspn(word, "= ")] != '=') || c->states == PIPE_ARRAYS)
      return false;
    if (k == PIPE_GRAD) {
      c->strange = true;
      continue;
    }
    store(c, (enum pipe_array)k, elem, bits);
    c->state[c->states++] = (enum pipe_array)k;
  }
  return c->states > 0;
}

static bool gradient(struct pipe_case *c, const char *line)
{
  uint64_t elem, bits;
  const char *after = get_decimal(next_word(next_word(next_word(line))), &elem);
  if (*after != ' ' || elem >= c->elements)
    return false;
  get_hex(after + 1, &bits);
  store(c, PIPE_GRAD, elem, bits);
  return true;
}

/* Takes step t. False: it is not supported. */
static bool take(struct pipe_case *c, uint64_t t, const struct pipe_program *program)
{
  if (!c->wide && strcmp(c->format, "binary32") != 0)
    c->unsupported = "formats: binary32 and binary64";
  else if (c->strange)
    c->unsupported = "a hyperparameter or a state that this program does not have";
  else
    c->unsupported = program->step(c, t);
  return c->unsupported == NULL;
}

static bool step(struct pipe_case *c, const char *line, const struct pipe_program *program)
{
  uint64_t t;
  if (sscanf(line, "S %*s %" SCNu64, &t) != 1)
    return false;
  if (c->unsupported != NULL)
    return true;
  if (!take(c, t, program))
    printf("U %s %s\n", c->id, c->unsupported);
  else if (program->answer != NULL)
    program->answer(c, t);
  else
    for (size_t i = 0; i < c->elements; i++) {
      pipe_answer(c, t, i, 0);
      if (i % PIECE == PIECE - 1) /* to be read while the next are printed */
        fflush(stdout);
    }
  return fflush(stdout) == 0;
}

/* ---- binary framing ---- */

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "records are little-endian");

/* The numbers of a format that is not supported are read over. */
static bool read_numbers(struct pipe_case *c, enum pipe_array which)
{
  size_t size = strcmp(c->format, "binary16") == 0 || strcmp(c->format, "bfloat16") == 0 ? 2 : width(c);
  return fread(c->array[which], size, c->elements, stdin) == c->elements;
}

static bool read_states(struct pipe_case *c, char *names)
{
  for (char *name = strtok(names, ","); name != NULL; name = strtok(NULL, ",")) {
    size_t k = 0;
    while (k < PIPE_GRAD && strcmp(name, state_name[k]) != 0)
      k++;
    c->strange = c->strange || k == PIPE_GRAD;
    c->state[c->states] = k == PIPE_GRAD ? PIPE_GRAD : (enum pipe_array)k;
    if (!read_numbers(c, c->state[c->states]) || ++c->states == PIPE_ARRAYS)
      return false;
  }
  return c->states > 0;
}

static uint64_t echo(const struct pipe_case *c)
{
  uint64_t sum = 0;
  const uint32_t *narrow = c->array[PIPE_GRAD];
  const uint64_t *wide = c->array[PIPE_GRAD];
  for (uint64_t i = 0; i < c->elements; i++)
    sum += (2 * i + 1) * (c->wide ? wide[i] : narrow[i]);
  return sum;
}

static bool send_answer(const struct pipe_case *c, uint64_t t)
{
  const char *reason = c->unsupported;
  struct {
    char kind[4];
    uint32_t length;
    uint64_t t, echo;
  } h = {"R", 0, t, 0};
  if (reason != NULL) {
    h.kind[0] = 'U';
    h.length = (uint32_t)strlen(reason);
  } else {
    h.echo = echo(c);
  }
  fwrite(&h, sizeof h, 1, stdout);
  if (reason != NULL)
    fwrite(reason, 1, h.length, stdout);
  for (size_t k = 0; k < c->states && reason == NULL; k++)
    fwrite(c->array[c->state[k]], width(c), c->elements, stdout);
  return fflush(stdout) == 0;
}

/* A whole case, but for its rest when it is not supported, which does not come. */
static bool serve_binary(struct pipe_case *c, char *line, const struct pipe_program *program)
{
  int end = 0;
  char names[PIPE_WORD];
  for (int k = 0; k < PIPE_ARRAYS; k++)
    free(c->array[k]);
  memset(c, 0, sizeof *c);
  c->binary = true;
  if (sscanf(line, "B %1023s %1023s %1023s %zu %" SCNu64 " %" SCNu64 " %1023s%n", c->id, c->optimizer, c->format,
             &c->elements, &c->first_t, &c->steps, names, &end) != 7 ||
      !read_hyper(c, line + end) || !allocate(c) || !read_states(c, names))
    return false;
  for (uint64_t k = 0; k < c->steps && c->unsupported == NULL; k++) {
    uint64_t t;
    if (fread(&t, sizeof t, 1, stdin) != 1 || !read_numbers(c, PIPE_GRAD))
      return false;
    take(c, t, program);
    if (!send_answer(c, t))
      return false;
  }
  return true;
}

int pipe_serve(const struct pipe_program *program)
{
  static struct pipe_case c;
  static char in[1 << 20], out[1 << 20];
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  setvbuf(stdin, in, _IOFBF, sizeof in);
  setvbuf(stdout, out, _IOFBF, sizeof out);
  while ((length = getline(&line, &size, stdin)) > 0) {
    if (line[length - 1] == '\n')
      line[length - 1] = '\0';
    bool understood = line[0] == 'H'   ? begin(&c, line)
                      : line[0] == 'B' ? serve_binary(&c, line, program)
                      : line[0] == 'I' ? initial(&c, line)
                      : line[0] == 'G' ? gradient(&c, line)
                      : line[0] == 'S' && step(&c, line, program);
    if (!understood) {
      fprintf(stderr, "cannot use the question beginning `%.60s`\n", line);
      return 2;
    }
  }
  free(line);
  return 0;
}
