/* SPDX-License-Identifier: MIT */
/* The page of `adamant report`: reports read back from their JSON (report_html_read.c), their
 * figures (report_html_plot.c, report_html_gnuplot.c), and the HTML (report_html.c,
 * report_html_tables.c).
 */
#ifndef ADAMANT_ORACLE_REPORT_HTML_H
#define ADAMANT_ORACLE_REPORT_HTML_H

#include "format.h"
#include "report.h"
#include "sha256.h"

#include <jansson.h>
#include <stdio.h>

/* Every string of the structures below belongs to the JSON that was read. */
struct page_finding {
  const char *where; /* NULL: no finding */
  const char *variable, *verdict, *met, *got, *got_text, *want, *order, *gradient, *again;
  uint64_t t, element;
  double ulp, bound, reference_bound, general_bound;
};

struct page_column {
  const char *name;
  uint64_t cells, measured, count[VERDICT_HIDDEN + 1], met[MET_HIDDEN + 1], correct, infinite;
  double max, p99, median, bound, ratio; /* NaN: none */
  size_t n_step;
  uint64_t stride, *t, *failed;
  double *error, *step_bound; /* NaN: none */
  uint64_t exact, *outputs;
  size_t n_bar;
  int *half_octave;
  struct page_finding worst;
};

struct page_row {
  const char *optimizer, *format_name, *semantics, *class_name, *theorem; /* theorem: or NULL */
  const struct format *format;
  uint64_t cases, failed, undecided, skipped, element_steps;
  struct page_column column[STEP_MAX_STATE];
  size_t n_column;
  const char *where; /* of the trajectory; NULL: none */
  uint64_t element, first_t, stride;
  size_t n_point;
  double ulp, *answered, *golden; /* golden NULL: none */
  struct page_finding first_divergence;
  size_t figure; /* its number in the page, from 1; 0: none is drawn */
};

/* A mean over a finite sample space (ensemble.h). */
struct page_expectation {
  const char *of, *basis, *verdict;
  uint64_t t;
  double value, mean, bias, bound;
};

struct page_case {
  const char *name, *class_name, *outcome, *text;
  uint64_t deviating;
  struct page_expectation *expectation;
  size_t n_expectation;
};

struct page_vectors {
  const char *path, *sha256, *command, *seed, *spec_sha256; /* path, sha256: or NULL */
};

struct page_report {
  const char *path;             /* of the JSON */
  char sha256[SHA256_HEX_SIZE]; /* of its bytes */
  json_t *root;
  const char *generator, *mpfr, *gmp, *jansson, *implementation, *verdict, *order, *theorem, *general_theorem,
      *accepted;
  bool flush_to_zero;
  uint64_t sample, not_tried, deviating, met[MET_HIDDEN + 1];
  struct page_vectors *vectors;
  struct page_row *row;
  struct page_finding *finding;
  const char **cause;
  struct page_case *cases;
  size_t n_vectors, n_row, n_finding, n_cause, n_case;
};

/* Strict, as spec/report.schema.json is. False: one line on stderr names the file, the place and
 * the reason, and nothing is held. */
bool page_read(const char *path, struct page_report *report);
void page_report_free(struct page_report *report);

enum page_figures { FIGURES_SOME, FIGURES_ALL, FIGURES_NONE };

/* Number the rows that get a figure. FIGURES_SOME: of each optimizer, format and semantics the
 * everyday class, the row nearest to its bounds, and the few worst that deviate. */
void page_choose_figures(struct page_report *reports, size_t n, enum page_figures which);

/* Is there anything to draw of it? */
bool page_has_figure(const struct page_row *row);
/* The script of one figure for gnuplot; it holds no text of the input but what is [A-Za-z0-9_]. */
void page_plot(const struct page_row *row, FILE *script);

/* Run gnuplot on a script; its output is *svg, a string (free it). False: reported. */
bool gnuplot_run(const char *script, size_t size, char **svg);
/* Write figure `number`, the next of *svg, without its prolog, its ids made unique in the page;
 * *svg goes on behind it. With f NULL nothing is written. False: there is none. */
bool gnuplot_next_figure(const char **svg, size_t number, FILE *f);

/* All the figures that were chosen, as gnuplot draws them; "" without any. NULL: reported. */
char *page_figures(const struct page_report *reports, size_t n);
/* report_measured of the report that was read. */
char *page_measured(const struct page_report *r);
/* The page, `svg` from page_figures. */
void page_write(const struct page_report *reports, size_t n, const char *title, const char *svg,
                FILE *f);

/* Pieces of it: text with what HTML reserves escaped; an error, a bound or a ratio; the tables. */
void html_text(FILE *f, const char *text);
void html_number(FILE *f, double x);
void html_verdict(FILE *f, const char *verdict);
void html_met(FILE *f, const uint64_t met[MET_HIDDEN + 1], const char *between);
const char *page_row_verdict(const struct page_row *row);
/* The theorem behind the bounds, and whether it covers them all. */
void html_theorem(FILE *f, const struct page_report *r);
void html_rows(FILE *f, const struct page_report *r);
void html_worst(FILE *f, const struct page_report *r);
void html_cases(FILE *f, const struct page_report *r);
/* The means over finite sample spaces, if there are any. */
void html_expectations(FILE *f, const struct page_report *r);
void html_provenance(FILE *f, const struct page_report *r);

#endif
