/* SPDX-License-Identifier: MIT */
/* Recorded answers, the R and U lines of a program [eq:P1]: judged to the end whatever they are, and reported in all forms.
 * The first byte says against which vectors, which form is printed, and whether what deviates is diagnosed, which takes
 * longer than all the rest. */
#include "answers.h"
#include "fuzz.h"
#include "message.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  size_t length;
  if (size < 2)
    return 0;
  const char *vectors = fuzz_vectors(data[0] % FUZZ_VECTORS, &length);
  char path[32];
  snprintf(path, sizeof path, "%s", fuzz_file(0, vectors, length));
  char *paths[] = {path};
  struct judging j = {.format = data[0] / FUZZ_VECTORS % 4, .report_path = "/dev/null"};
  FUZZ_HOLDS(judging_read(&j, &(struct file_list){paths, 1}) && judging_begin(&j, "answers"));
  FILE *f = fmemopen((void *)(uintptr_t)(data + 1), size - 1, "r");
  FUZZ_HOLDS(f != NULL && answers_judge(&j, f, "answers"));
  fclose(f);
  if (data[0] >= 128) {
    FUZZ_HOLDS(judging_end(&j) != EXIT_USAGE);
    return 0;
  }
  report_close(&j.report);
  report_print(&j.report, j.format, fuzz_sink());
  FUZZ_HOLDS(report_status(&j.report) != EXIT_USAGE);
  judging_discard(&j);
  return 0;
}
