/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "report_html.h"

#include <stdlib.h>

enum { KEY_FIGURES = 256, KEY_TITLE };

struct report_command {
  const char *output, *title;
  int figures;
  struct file_list files;
};

static const char *const figures_name[] = {"some", "all", "none", NULL}; /* enum page_figures */

static const struct argp_option option[] = {
    {"output", 'o', "FILE", 0, "write to FILE instead of standard output", 0},
    {"figures", KEY_FIGURES, "WHICH", 0,
     "some (the default): of each optimizer, format and semantics the everyday class, the one "
     "nearest to its bounds and the worst that deviate; all; none, which needs no gnuplot",
     0},
    {"title", KEY_TITLE, "TEXT", 0, "head of the page (the implementation's name)", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct report_command *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->files;
    return 0;
  case 'o':
    o->output = arg;
    return 0;
  case KEY_FIGURES:
    o->figures = word_index(figures_name, arg);
    if (o->figures < 0)
      argp_failure(state, EXIT_USAGE, 0, "--figures: \"%s\" is not some, all or none", arg);
    return 0;
  case KEY_TITLE:
    o->title = arg;
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->files.n == 0)
      argp_failure(state, EXIT_USAGE, 0, "no report given");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&file_list_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .options = option,
    .parser = parse,
    .args_doc = "REPORT.json...",
    .children = children,
    .doc = "Write JSON reports of run, check or verify as one HTML page that holds everything: "
           "verdicts, errors over the steps with their proved bounds, histograms, trajectories, "
           "worst cases with the commands that show them, provenance. gnuplot draws the figures.\v"
           "Example:\n\n"
           "  adamant check --report r.json w.json recorded.txt\n"
           "  adamant report r.json -o r.html\n\n"
           "The page asks no network and runs no script. The exit status says whether it was "
           "written, not what the reports say."};

static bool write_page(const struct report_command *o, struct page_report *reports, size_t n)
{
  struct output out;
  page_choose_figures(reports, n, (enum page_figures)o->figures);
  char *svg = page_figures(reports, n);
  bool good = svg != NULL && output_open(&out, o->output);
  if (good) {
    page_write(reports, n, o->title, svg, out.stream);
    good = output_close(&out);
  }
  free(svg);
  return good;
}

int cmd_report(int argc, char **argv)
{
  struct report_command o = {0};
  size_t n = 0;
  bool good = true;
  parse_command(&argp, argc, argv, &o);
  struct page_report *reports = xcalloc((size_t)o.files.n, sizeof *reports);
  while (good && n < (size_t)o.files.n)
    if ((good = page_read(o.files.path[n], &reports[n])))
      n++;
  good = good && write_page(&o, reports, n);
  for (size_t i = 0; i < n; i++)
    page_report_free(&reports[i]);
  free(reports);
  return good ? EXIT_CONFORMS : EXIT_USAGE;
}
