/* SPDX-License-Identifier: MIT */
/* One-line messages on stderr, the exit statuses, and memory that is there or ends the program. */
#ifndef ADAMANT_ORACLE_MESSAGE_H
#define ADAMANT_ORACLE_MESSAGE_H

#include <stdarg.h>
#include <stddef.h>

enum exit_status {
  EXIT_CONFORMS = 0,  /* every judged output is within its bound; or the command did its work */
  EXIT_DEVIATES = 1,  /* some output is not */
  EXIT_USAGE = 2,     /* usage, format of a file or a line, input and output */
  EXIT_UNDECIDED = 3, /* the oracle could not decide a value or a verdict */
  EXIT_NOTHING = 77   /* nothing applicable: every case was skipped */
};

/* "adamant: ..." and a newline, on stderr. */
void message(const char *format, ...) __attribute__((format(printf, 1, 2)));

void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t count, size_t size);
void *xaligned(size_t bytes); /* at a multiple of 64, zero */
char *xstrdup(const char *text);
char *xvformat(const char *format, va_list args) __attribute__((format(printf, 1, 0)));
char *xformat(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
