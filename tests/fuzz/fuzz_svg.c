/* SPDX-License-Identifier: MIT */
/* gnuplot's SVG: figures are taken from any text. */
#include "fuzz.h"
#include "report_html.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char *text = fuzz_text(data, size);
  size_t counted = 0, written = 0;
  for (const char *at = text; gnuplot_next_figure(&at, 0, NULL);)
    counted++;
  for (const char *at = text; gnuplot_next_figure(&at, written + 1, fuzz_sink());)
    written++;
  FUZZ_HOLDS(counted == written);
  free(text);
  return 0;
}
