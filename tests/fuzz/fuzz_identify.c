/* SPDX-License-Identifier: MIT */
/* Recorded answers as `adamant identify` reads them: refused in one line, or an identity that can be printed. */
#include "fuzz.h"
#include "identify_ask.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static struct vec_file file;
  if (file.group == NULL) {
    struct case_request want = fuzz_request("sgd", &format_binary32, SEMANTICS_STEP, 2, 2);
    generate_file(&want, "case", &file);
  }
  struct identification x = {.asked = NULL};
  size_t before = fuzz_messages;
  bool good = answers_read(&x, &file, 1, fuzz_file(0, data, size));
  FUZZ_HOLDS(fuzz_messages == before + !good);
  if (good && x.n_question > 0 && identify(&x) == ANSWERED) {
    identify_print(&x, fuzz_sink());
    json_t *o = identify_json(&x);
    FUZZ_HOLDS(o != NULL);
    json_decref(o);
  }
  identification_free(&x);
  return 0;
}
