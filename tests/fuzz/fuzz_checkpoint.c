/* SPDX-License-Identifier: MIT */
/* Checkpoints, as `adamant run --resume` reads them: refused in one line, or a report that can be written as a checkpoint
 * again and printed. */
#include "checkpoint.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct case_request want = fuzz_request("adam", &format_binary32, SEMANTICS_STEP, 2, 1);
  want.cases = 3;
  struct judging j = {.name = "subject"};
  struct checkpoint c = {.path = fuzz_file(0, data, size), .resume = true};
  judging_sweep(&j, &want);
  FUZZ_HOLDS(judging_begin(&j, "subject"));
  judging_apart(&j);
  size_t before = fuzz_messages;
  bool good = checkpoint_begin(&c, &j, "subject");
  FUZZ_HOLDS(fuzz_messages == before + !good);
  if (!good) {
    judging_discard(&j);
    return 0;
  }
  FUZZ_HOLDS(c.next <= j.n_case);
  struct checkpoint kept = {.path = "/dev/null"};
  FUZZ_HOLDS(checkpoint_write(&kept, &j, "subject", c.next, c.failures));
  judging_end(&j);
  return 0;
}
