/* SPDX-License-Identifier: MIT */
/* Answers in the binary framing of the pipe: judged as far as they are any, and reported. The first byte says against which
 * vectors, and whether the step and the echo of each record are made right, so that what stands behind them is reached. */
#include "binary_pipe.h"
#include "fuzz.h"
#include "gradients.h"
#include "judging.h"
#include "message.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIPE_HOLDS = 65536, HEADER = 24 };

static void nothing(void *context, const struct session *s)
{
  (void)context, (void)s;
}

/* t and echo of each record, were all of them values. */
static void make_right(const struct session *s, char *bytes, size_t size)
{
  const struct vec_case *c = s->c;
  size_t record = HEADER + s->group->program->n_state * c->elements * (size_t)s->group->format->width / 8;
  for (size_t k = 0; k < c->steps && k * record + HEADER <= size; k++) {
    uint64_t t = c->first_t + k, echo = binary_echo(gradients_of(c, k), c->elements);
    memcpy(bytes + k * record + 8, &t, sizeof t);
    memcpy(bytes + k * record + 16, &echo, sizeof echo);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  size_t length;
  int end[2];
  if (size < 2 || size > PIPE_HOLDS || pipe2(end, O_CLOEXEC | O_NONBLOCK) != 0)
    return 0;
  const char *vectors = fuzz_vectors(data[0] % FUZZ_VECTORS, &length);
  char path[32], *paths[] = {path}, *bytes = fuzz_text(data + 1, size - 1);
  snprintf(path, sizeof path, "%s", fuzz_file(0, vectors, length));
  struct judging j = {.bits = true};
  struct child child = {.to = -1, .from = end[0]};
  struct cursor at = {0};
  FUZZ_HOLDS(judging_read(&j, &(struct file_list){paths, 1}) && judging_begin(&j, "binary"));
  if (judging_next(&j, &at)) {
    if (data[0] >= 128)
      make_right(&j.session, bytes, size - 1);
    FUZZ_HOLDS(write(end[1], bytes, size - 1) == (ssize_t)(size - 1));
    close(end[1]);
    binary_case(&j.session, &child, 0.1, nothing, NULL);
  } else {
    close(end[1]);
  }
  child_stop(&child, 0);
  report_close(&j.report);
  report_print(&j.report, 0, fuzz_sink());
  FUZZ_HOLDS(report_status(&j.report) != EXIT_USAGE);
  judging_discard(&j);
  free(bytes);
  return 0;
}
