/* SPDX-License-Identifier: MIT */
/* What a program under test writes to its pipe, in pieces of any size: the lines are those of the bytes, and each is taken
 * apart as an answer. The first byte says how many pieces. */
#include "child.h"
#include "fuzz.h"
#include "pipe.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIPE_HOLDS = 65536 };

static void take_apart(const char *line)
{
  static struct vec_file file;
  if (file.group == NULL) {
    struct case_request want = fuzz_request("adam", &format_binary32, SEMANTICS_STEP, 1, 1);
    generate_file(&want, "case", &file);
  }
  char verdict[PIPE_VERDICT_SIZE] = "";
  struct pipe_place at = {
      .name = "case/1", .before = "case/0", .group = file.group, .c = file.group->cases};
  struct pipe_answer a;
  pipe_expect(&at, line, &a, verdict);
  FUZZ_HOLDS((a.kind == PIPE_MALFORMED) == (verdict[0] != '\0'));
  FUZZ_HOLDS(memchr(verdict, '\0', sizeof verdict) != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  int end[2];
  if (size < 2 || size > PIPE_HOLDS || pipe2(end, O_CLOEXEC | O_NONBLOCK) != 0)
    return 0;
  struct child c = {.to = -1, .from = end[0]};
  size_t piece = size / (1 + data[0] % 4) + 1, done = 1, taken = 1;
  enum child_event event = CHILD_QUIET;
  while (event == CHILD_QUIET) {
    size_t n = size - done < piece ? size - done : piece;
    FUZZ_HOLDS(n == 0 || write(end[1], data + done, n) == (ssize_t)n);
    done += n;
    if (done == size && end[1] >= 0) {
      close(end[1]);
      end[1] = -1;
    }
    char *line;
    while ((event = child_read(&c, 1e-4, &line)) == CHILD_LINE) {
      const uint8_t *newline = memchr(data + taken, '\n', size - taken);
      FUZZ_HOLDS(newline != NULL);
      size_t length = (size_t)(newline - (data + taken));
      FUZZ_HOLDS(memcmp(line, data + taken, length) == 0 && line[length] == '\0');
      taken += length + 1;
      take_apart(line);
    }
  }
  FUZZ_HOLDS(event == CHILD_LONG || memchr(data + taken, '\n', size - taken) == NULL);
  if (end[1] >= 0)
    close(end[1]);
  child_stop(&c, 0);
  return 0;
}
