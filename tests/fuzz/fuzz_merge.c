/* SPDX-License-Identifier: MIT */
/* Reports of shards, as `adamant merge` reads them: up to three files, apart at bytes 0. The first byte chooses the form
 * of the report. */
#include "command.h"
#include "fuzz.h"
#include "message.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const char *const form[] = {"text", "tap", "junit", "json"};
  char path[FUZZ_FILES][32], *argv[FUZZ_FILES + 4] = {(char *)"merge", (char *)"--report",
                                                      (char *)"/dev/null", (char *)"--format"};
  int argc = 4;
  if (size < 2)
    return 0;
  argv[argc++] = (char *)(uintptr_t)form[data[0] % 4];
  const uint8_t *at = data + 1, *end = data + size;
  for (unsigned k = 0; k < 3 && at < end; k++) {
    const uint8_t *zero = memchr(at, 0, (size_t)(end - at));
    const uint8_t *stop = zero != NULL ? zero : end;
    snprintf(path[k], sizeof path[k], "%s", fuzz_file(k, at, (size_t)(stop - at)));
    argv[argc++] = path[k];
    at = stop + 1;
  }
  size_t before = fuzz_messages;
  int status = cmd_merge(argc, argv);
  FUZZ_HOLDS(fuzz_messages == before + (status == EXIT_USAGE));
  return 0;
}
