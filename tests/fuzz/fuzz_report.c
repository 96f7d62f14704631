/* SPDX-License-Identifier: MIT */
/* Reports in JSON, as `adamant report` reads them: refused in one line, or a page with the scripts of its figures. */
#include "fuzz.h"
#include "report_html.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct page_report r;
  size_t before = fuzz_messages, length, figures = 0;
  bool good = page_read(fuzz_file(0, data, size), &r);
  FUZZ_HOLDS(fuzz_messages == before + !good);
  if (!good)
    return 0;
  char *svg, *page;
  FILE *f = open_memstream(&svg, &length);
  page_choose_figures(&r, 1, FIGURES_SOME);
  page_choose_figures(&r, 1, FIGURES_ALL);
  for (size_t i = 0; i < r.n_row; i++)
    if (r.row[i].figure > 0) {
      page_plot(&r.row[i], fuzz_sink());
      fputs("<svg></svg>", f);
      figures++;
    }
  fclose(f);
  f = open_memstream(&page, &length);
  page_write(&r, 1, "title", svg, f);
  fclose(f);
  /* Nothing of the input is markup of the page. */
  FUZZ_HOLDS(strstr(page, "<script") == NULL);
  size_t drawn = 0;
  for (const char *at = page; (at = strstr(at, "<figure id")) != NULL; at++)
    drawn++;
  FUZZ_HOLDS(drawn == figures);
  free(page);
  free(svg);
  page_report_free(&r);
  return 0;
}
