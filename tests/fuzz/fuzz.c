/* SPDX-License-Identifier: MIT */
#include "fuzz.h"
#include "message.h"
#include "options.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static _Noreturn void unable(const char *what)
{
  perror(what);
  _exit(EXIT_USAGE);
}

/* The last part of the path is in the names of cases: the same number in every process. */
enum { FIRST_FD = 100 };

const char *fuzz_file(unsigned k, const void *data, size_t size)
{
  static char path[FUZZ_FILES][32];
  int fd = FIRST_FD + (int)k;
  if (path[k][0] == '\0') {
    snprintf(path[k], sizeof path[k], "/proc/self/fd/%d", fd);
    if (dup2(memfd_create("input", 0), fd) != fd)
      unable("memfd");
  }
  if (ftruncate(fd, 0) != 0 || pwrite(fd, data, size, 0) != (ssize_t)size)
    unable("memfd");
  return path[k];
}

char *fuzz_text(const void *data, size_t size)
{
  char *text = xcalloc(size + 1, 1);
  memcpy(text, data, size);
  return text;
}

FILE *fuzz_sink(void)
{
  static FILE *sink;
  if (sink == NULL && (sink = fopen("/dev/null", "w")) == NULL)
    unable("/dev/null");
  return sink;
}

size_t fuzz_messages;
void __wrap_message(const char *format, ...) __attribute__((format(printf, 1, 2)));

void __wrap_message(const char *format, ...)
{
  va_list args;
  va_start(args, format);
  char *text = xvformat(format, args);
  va_end(args);
  FUZZ_HOLDS(text[0] != '\0');
  free(text);
  fuzz_messages++;
}

bool fuzz_refused;
void __wrap_argp_failure(const struct argp_state *state, int status, int errnum,
                         const char *format, ...) __attribute__((format(printf, 4, 5)));

void __wrap_argp_failure(const struct argp_state *state, int status, int errnum,
                         const char *format, ...)
{
  (void)state, (void)errnum, (void)format;
  FUZZ_HOLDS(status != 0);
  fuzz_refused = true;
}

struct case_request fuzz_request(const char *program, const struct format *format,
                                 enum semantics semantics, size_t steps, size_t elements)
{
  struct case_request want = {.program = step_program_find(program),
                              .format = format,
                              .semantics = semantics,
                              .input_class = class_find("random"),
                              .first_t = 1,
                              .seed = 1,
                              .steps = steps,
                              .elements = elements,
                              .cases = 1};
  case_usual_hyper(&want);
  return want;
}

const char *fuzz_vectors(unsigned which, size_t *size)
{
  static char *text[FUZZ_VECTORS];
  static size_t sizes[FUZZ_VECTORS];
  for (unsigned i = 0; i < FUZZ_VECTORS && text[i] == NULL; i++) {
    struct case_request want =
        i == 0   ? fuzz_request("adamw", &format_binary32, SEMANTICS_STEP, 2, 2)
        : i == 1 ? fuzz_request("radam", &format_binary64, SEMANTICS_REAL, 2, 1)
                 : fuzz_request("amsgrad", &format_binary16, SEMANTICS_BITS, 1, 2);
    struct vec_file file;
    generate_file(&want, "seed", &file);
    generate_gold(&file.group[0], &file.group[0].cases[0]);
    text[i] = vectors_to_text(&file, &sizes[i]);
    vec_file_free(&file);
  }
  *size = sizes[which];
  return text[which];
}
