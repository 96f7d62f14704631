/* SPDX-License-Identifier: MIT */
#include "shard.h"
#include "message.h"

#include <errno.h>
#include <stdlib.h>

enum { KEY_SHARD = 640 };

static const struct argp_option option[] = {
    {"shard", KEY_SHARD, "I/N", 0,
     "only the I-th of every N cases, I from 1 to N; `adamant merge` puts the reports of all N "
     "together",
     9},
    {NULL, 0, NULL, 0, NULL, 0},
};

/* A number from 1 to SHARD_MAX that ends before the character `end`; the rest, or NULL. */
static const char *number(const char *text, char end, size_t *n)
{
  char *rest;
  errno = 0;
  unsigned long long x = strtoull(text, &rest, 10);
  *n = (size_t)x;
  return text[0] >= '0' && text[0] <= '9' && *rest == end && errno == 0 && x >= 1 && x <= SHARD_MAX
             ? rest
             : NULL;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct shard *s = state->input;
  if (key != KEY_SHARD)
    return ARGP_ERR_UNKNOWN;
  const char *slash = number(arg, '/', &s->number);
  if (slash == NULL || number(slash + 1, '\0', &s->of) == NULL || s->number > s->of)
    argp_failure(state, EXIT_USAGE, 0, "--shard: \"%s\" is not I/N with 1 <= I <= N <= %d", arg,
                 SHARD_MAX);
  return 0;
}

const struct argp shard_argp = {.options = option, .parser = parse};

bool shard_has(const struct shard *s, size_t place)
{
  return s->of == 0 || place % s->of == s->number - 1;
}

size_t shard_share(const struct shard *s, size_t cases)
{
  if (s->of == 0)
    return cases;
  return cases / s->of + (cases % s->of >= s->number);
}
