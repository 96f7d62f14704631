/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void message(const char *format, ...)
{
  va_list args;
  va_start(args, format);
  fputs("adamant: ", stderr);
  vfprintf(stderr, format, args);
  fputc('\n', stderr);
  va_end(args);
}

static void *there(void *memory)
{
  if (memory != NULL)
    return memory;
  message("out of memory");
  exit(EXIT_USAGE);
}

/* calloc and reallocarray check the product; an empty array still gets an address of its own. */
void *xcalloc(size_t count, size_t size)
{
  return there(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

void *xrealloc(void *old, size_t count, size_t size)
{
  return there(reallocarray(old, count > 0 ? count : 1, size > 0 ? size : 1));
}

void *xaligned(size_t bytes)
{
  size_t whole = (bytes + 63) / 64 * 64;
  return memset(there(aligned_alloc(64, whole)), 0, whole);
}

char *xstrdup(const char *text)
{
  return there(strdup(text));
}

char *xvformat(const char *format, va_list args)
{
  char *text = NULL;
  if (vasprintf(&text, format, args) < 0)
    text = NULL;
  return there(text);
}

char *xformat(const char *format, ...)
{
  va_list args;
  va_start(args, format);
  char *text = xvformat(format, args);
  va_end(args);
  return text;
}
