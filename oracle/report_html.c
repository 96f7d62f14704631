/* SPDX-License-Identifier: MIT */
/* The page: which rows get a figure, and what stands where. It holds no script and asks no network;
 * its own policy forbids both. */
#include "report_html.h"
#include "message.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SOME_FAILING = 3 }; /* figures of rows that deviate, per optimizer, format and semantics */

static const char everyday[] = "random";

static const char style[] =
    "body{font:15px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:1240px;"
    "margin:2em auto;padding:0 1.5em}\n"
    "h1{font-size:1.7em;margin:0 0 .2em}h2{font-size:1.35em;margin:2.2em 0 .4em;"
    "border-top:2px solid #444;padding-top:.6em}h3{font-size:1.08em;margin:1.6em 0 .4em}\n"
    ".wide{overflow-x:auto}table{border-collapse:collapse;font-size:13px;margin:.6em 0}"
    "th,td{text-align:left;vertical-align:top;padding:.22em .5em;border-bottom:1px solid #ddd}"
    "thead th{border-bottom:2px solid #666;vertical-align:bottom;background:#f6f6f6}"
    ".n{text-align:right;font-variant-numeric:tabular-nums}tr.first td{border-top:1px solid #999}"
    ".facts th{font-weight:600;white-space:nowrap}td.bad{font-weight:700}\n"
    "tr.again td{padding-bottom:.7em}code{font:12px/1.45 ui-monospace,monospace;"
    "overflow-wrap:break-word}.again code,.hash code,.where{overflow-wrap:anywhere}"
    "td.hash{max-width:17em}.name{max-width:12em;overflow-wrap:anywhere}\n"
    ".verdict{font-weight:600;white-space:nowrap}.good{color:#14602c}.bad{color:#a01515}"
    ".open{color:#7a5200}.none{color:#555}.note{color:#444;font-size:13px;max-width:62em}\n"
    "figure{margin:1.4em 0;break-inside:avoid}figure svg{width:100%;max-width:960px;height:auto;"
    "display:block;border:1px solid #e2e2e2}figcaption{font-size:13px;margin:0 0 .3em}\n"
    ".cite{background:#f6f6f6;padding:.6em .9em;font-size:13px;overflow-wrap:anywhere}"
    "summary{cursor:pointer}a{color:#12427a}\n";

/* ---- which rows get a figure ---- */

static bool same_group(const struct page_row *a, const struct page_row *b)
{
  return strcmp(a->optimizer, b->optimizer) == 0 && a->format == b->format &&
         strcmp(a->semantics, b->semantics) == 0;
}

static double row_ratio(const struct page_row *row)
{
  double ratio = 0;
  for (size_t i = 0; i < row->n_column; i++)
    ratio = row->column[i].infinite > 0 ? INFINITY : fmax(ratio, row->column[i].ratio);
  return ratio;
}

/* Equal bits have nothing to draw. */
static bool of_use(const struct page_row *row)
{
  return page_has_figure(row) && (strcmp(row->semantics, "bits") != 0 || row->failed > 0);
}

/* Mark, of the rows of a group that are not marked, the one nearest to its bounds or farthest
 * beyond. */
static void mark_nearest(struct page_report *r, const struct page_row *group, bool failing)
{
  struct page_row *best = NULL;
  for (size_t i = 0; i < r->n_row; i++) {
    struct page_row *row = &r->row[i];
    if (same_group(row, group) && of_use(row) && row->figure == 0 &&
        (!failing || row->failed > 0) && (best == NULL || row_ratio(row) > row_ratio(best)))
      best = row;
  }
  if (best != NULL)
    best->figure = 1;
}

static void mark_group(struct page_report *r, const struct page_row *group)
{
  for (size_t i = 0; i < r->n_row; i++)
    if (same_group(&r->row[i], group) && of_use(&r->row[i]) &&
        strcmp(r->row[i].class_name, everyday) == 0)
      r->row[i].figure = 1;
  mark_nearest(r, group, false);
  for (int k = 0; k < SOME_FAILING; k++)
    mark_nearest(r, group, true);
}

static bool first_of_group(const struct page_report *r, size_t i)
{
  for (size_t k = 0; k < i; k++)
    if (same_group(&r->row[k], &r->row[i]))
      return false;
  return true;
}

void page_choose_figures(struct page_report *reports, size_t n, enum page_figures which)
{
  size_t number = 0;
  for (size_t k = 0; k < n; k++) {
    struct page_report *r = &reports[k];
    for (size_t i = 0; i < r->n_row; i++)
      if (which == FIGURES_SOME && first_of_group(r, i))
        mark_group(r, &r->row[i]);
    for (size_t i = 0; i < r->n_row; i++) {
      bool drawn = r->row[i].figure > 0 || (which == FIGURES_ALL && page_has_figure(&r->row[i]));
      r->row[i].figure = drawn ? ++number : 0;
    }
  }
}

static size_t figures_of(const struct page_report *reports, size_t n)
{
  size_t number = 0;
  for (size_t k = 0; k < n; k++)
    for (size_t i = 0; i < reports[k].n_row; i++)
      number += reports[k].row[i].figure > 0;
  return number;
}

/* gnuplot draws them all at once: starting it takes longer than a figure. */
char *page_figures(const struct page_report *reports, size_t n)
{
  char *script = NULL, *svg = NULL;
  size_t size, wanted = figures_of(reports, n), number = 0;
  if (wanted == 0)
    return xstrdup("");
  FILE *f = open_memstream(&script, &size);
  for (size_t k = 0; f != NULL && k < n; k++)
    for (size_t i = 0; i < reports[k].n_row; i++)
      if (reports[k].row[i].figure > 0)
        page_plot(&reports[k].row[i], f);
  if (f == NULL || fclose(f) != 0) {
    message("out of memory");
    return NULL;
  }
  bool good = gnuplot_run(script, size, &svg);
  free(script);
  if (!good)
    return NULL;
  for (const char *at = svg; gnuplot_next_figure(&at, 0, NULL);)
    number++;
  if (number == wanted)
    return svg;
  message("gnuplot: %zu figures instead of %zu", number, wanted);
  free(svg);
  return NULL;
}

/* ---- the page ---- */

static void put_figures(FILE *f, const struct page_report *r, const char **svg)
{
  size_t drawn = figures_of(r, 1), possible = 0;
  if (drawn == 0)
    return;
  fputs("<h3>Errors over the steps, and theta</h3>\n", f);
  for (size_t i = 0; i < r->n_row; i++) {
    const struct page_row *row = &r->row[i];
    possible += page_has_figure(row);
    if (row->figure == 0)
      continue;
    fprintf(f, "<figure id=\"figure-%zu\"><figcaption><b>Figure %zu.</b> ", row->figure,
            row->figure);
    html_text(f, row->optimizer);
    fputs(", ", f);
    html_text(f, row->format_name);
    fputs(", semantics ", f);
    html_text(f, row->semantics);
    fputs(", class ", f);
    html_text(f, row->class_name);
    fputs(": ", f);
    html_verdict(f, page_row_verdict(row));
    if (row->where != NULL) {
      fputs(". Theta of ", f);
      html_text(f, row->where);
      fprintf(f, ", element %" PRIu64 ", largest error ", row->element);
      html_number(f, row->ulp);
      fputs(" ulp", f);
    }
    fputs(".</figcaption>\n", f);
    gnuplot_next_figure(svg, row->figure, f);
    fputs("\n</figure>\n", f);
  }
  if (drawn < possible)
    fprintf(f,
            "<p class=\"note\">%zu of %zu rows are drawn: the everyday class, the one nearest to "
            "its bounds, and the worst that deviate; <code>adamant report --figures=all</code> "
            "draws each.</p>\n",
            drawn, possible);
}

static void put_diagnosis(FILE *f, const struct page_report *r)
{
  if (r->n_cause == 0)
    return;
  fputs("<h3>Diagnosis</h3>\n<ul>\n", f);
  for (size_t i = 0; i < r->n_cause; i++) {
    fputs("<li>", f);
    html_text(f, r->cause[i]);
    fputs("</li>\n", f);
  }
  fputs("</ul>\n", f);
}

/* One line that names everything the verdict depends on. */
static void put_citation(FILE *f, const struct page_report *r)
{
  char hex[SHA256_HEX_SIZE];
  struct sha256 hash;
  sha256_begin(&hash);
  for (size_t i = 0; i < r->n_vectors; i++) {
    const char *sum = r->vectors[i].sha256 != NULL ? r->vectors[i].sha256 : r->vectors[i].command;
    sha256_add(&hash, sum, strlen(sum));
    sha256_add(&hash, "\n", 1);
  }
  sha256_end(&hash, hex);
  fputs("<p class=\"cite\">To cite: ", f);
  html_text(f, r->implementation);
  fputs(" <b>", f);
  html_text(f, r->verdict);
  fputs("</b>; judged by ", f);
  html_text(f, r->generator);
  fputs(", bounds of order ", f);
  html_text(f, r->order);
  fputs(", theorem ", f);
  html_theorem(f, r);
  if (strcmp(r->accepted, met_name[MET_GENERAL]) == 0) {
    fputs(", and of any order, theorem ", f);
    html_text(f, r->general_theorem);
  }
  char *measured = page_measured(r);
  if (measured != NULL)
    fprintf(f, "; %s", measured);
  free(measured);
  fprintf(
      f, "; %zu vector files, SHA-256 of the lines of their checksums %s; report SHA-256 %s.</p>\n",
      r->n_vectors, hex, r->sha256);
}

char *page_measured(const struct page_report *r)
{
  uint64_t cells = 0, measured = 0;
  for (size_t i = 0; i < r->n_row; i++)
    for (size_t k = 0; k < r->row[i].n_column; k++) {
      cells += r->row[i].column[k].cells;
      measured += r->row[i].column[k].measured;
    }
  return r->sample > 1 ? measured_text(measured, cells, r->sample) : NULL;
}

/* What the counts are of, and by how much the rest may differ. */
static void put_classes(FILE *f, const struct page_report *r)
{
  char *measured = page_measured(r);
  if (measured != NULL)
    fprintf(f,
            "<p class=\"note\">%s: one of every %" PRIu64
            " blocks of 128 elements that the staged check takes, what it leaves open, and the "
            "largest errors of every step. Of these are the conformance classes, the share that is "
            "correctly rounded, median and p99, the largest bound, error / bound and the "
            "histograms; of all outputs the verdicts and the largest errors. Each other output is "
            "within the bound of the optimizer's own step program, and its error is not above the "
            "largest by more than 2<sup>-20</sup> ulp.</p>\n",
            measured, r->sample);
  fprintf(f, "<p>%s by conformance class: ", measured != NULL ? "Measured outputs" : "Outputs");
  html_met(f, r->met, ", ");
  fputs(".</p>\n", f);
  free(measured);
}

static void put_report(FILE *f, const struct page_report *r, size_t number, const char **svg)
{
  fprintf(f, "<section id=\"report-%zu\">\n<h2>", number);
  html_text(f, r->implementation);
  fputs(": ", f);
  html_verdict(f, r->verdict);
  fputs("</h2>\n", f);
  html_expectations(f, r);
  html_cases(f, r);
  if (r->not_tried > 0)
    fprintf(f,
            "<p>Gave up after repeated failures of the program: %" PRIu64 " cases not tried.</p>\n",
            r->not_tried);
  put_classes(f, r);
  put_diagnosis(f, r);
  fputs("<h3>Verdicts</h3>\n", f);
  html_rows(f, r);
  put_figures(f, r, svg);
  html_worst(f, r);
  fputs("<h3>Provenance</h3>\n", f);
  html_provenance(f, r);
  put_citation(f, r);
  fputs("</section>\n", f);
}

static void put_overview(FILE *f, const struct page_report *reports, size_t n)
{
  fputs("<table>\n<thead><tr><th>implementation</th><th>bounds of the order</th><th>verdict</th>"
        "<th class=\"n\">cases</th><th>outputs by class</th><th class=\"n\">deviating outputs</th>"
        "<th class=\"n\">largest error / bound</th></tr></thead>\n<tbody>\n",
        f);
  for (size_t k = 0; k < n; k++) {
    const struct page_report *r = &reports[k];
    double ratio = 0;
    for (size_t i = 0; i < r->n_row; i++)
      ratio = fmax(ratio, row_ratio(&r->row[i]));
    fprintf(f, "<tr><td><a href=\"#report-%zu\">", k + 1);
    html_text(f, r->implementation);
    fputs("</a></td><td>", f);
    html_text(f, r->order);
    fputs("</td><td>", f);
    html_verdict(f, r->verdict);
    fprintf(f, "</td><td class=\"n\">%zu</td><td>", r->n_case);
    html_met(f, r->met, "<br>");
    char *measured = page_measured(r);
    if (measured != NULL)
      fprintf(f, "<br>%s", measured);
    free(measured);
    fprintf(f, "</td><td class=\"n\">%" PRIu64 "</td><td class=\"n\">", r->deviating);
    html_number(f, ratio);
    fputs("</td></tr>\n", f);
  }
  fputs("</tbody>\n</table>\n", f);
}

static const char reading[] =
    "<p class=\"note\">Every output of a program is compared with the exact result of one step "
    "from "
    "the program's own state (semantics <i>step</i>), with the exact trajectory (<i>real</i>) or "
    "with the reference's bits (<i>bits</i>). The tolerance is no constant: it is computed for "
    "each "
    "output from the operands, and the theorem named below proves that the stated order of "
    "operations stays within it. Rows marked <i>no theorem</i> are computed by the same rules, but "
    "have powers with computed exponents, which that theorem does not cover.</p>\n";
static const char legend[] =
    "<p class=\"note\">In the figures, filled dots and the full line are the largest error of a "
    "step "
    "over all elements and cases of the row; open triangles and the dashed line are the proved "
    "bound of that output; open circles stand for errors below 0.001 ulp, crosses for steps where "
    "some output deviates. On the right, the share of outputs by the size of their error, and "
    "dashed the largest bound. Below, theta as it was answered (plus signs and the thin line) over "
    "the golden one (broad and grey), for the element with the largest error in theta. Long runs "
    "are thinned to 400 points; an error drawn is then the largest of its steps.</p>\n";

void page_write(const struct page_report *reports, size_t n, const char *title, const char *svg,
                FILE *f)
{
  if (title == NULL)
    title = n == 1 ? reports[0].implementation : "Implementations";
  fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
        f);
  html_text(f, title);
  fprintf(f, ": report of Adamant</title>\n<style>\n%s</style>\n</head>\n<body>\n<h1>", style);
  html_text(f, title);
  fputs("</h1>\n", f);
  fputs(reading, f);
  if (*svg != '\0')
    fputs(legend, f);
  if (n > 1)
    put_overview(f, reports, n);
  for (size_t k = 0; k < n; k++)
    put_report(f, &reports[k], k + 1, &svg);
  fputs("</body>\n</html>\n", f);
}
