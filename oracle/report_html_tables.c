/* SPDX-License-Identifier: MIT */
/* The tables of the page. */
#include "markup.h"
#include "report_html.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

void html_text(FILE *f, const char *text)
{
  for (const unsigned char *p = (const unsigned char *)text; *p != '\0'; p++) {
    const char *entity = *p == '\'' ? "&#39;" : markup_entity(*p);
    if (entity == NULL && ((*p < ' ' && *p != '\n' && *p != '\t') || *p == 0x7f))
      entity = "&#xfffd;"; /* no character of HTML */
    if (entity != NULL)
      fputs(entity, f);
    else
      putc(*p, f);
  }
}

void html_number(FILE *f, double x)
{
  if (isnan(x))
    fputs("&ndash;", f);
  else if (isinf(x))
    fputs(x > 0 ? "&infin;" : "&minus;&infin;", f);
  else
    fprintf(f, "%.4g", x);
}

void html_verdict(FILE *f, const char *verdict)
{
  static const char *const mark[][3] = {{"conforms", "good", "&#10003;"},
                                        {"deviates", "bad", "&#10007;"},
                                        {"program fails", "bad", "&#10007;"},
                                        {"undecided", "open", "?"}};
  const char *class = "none", *sign = "&#9675;";
  for (size_t i = 0; i < sizeof mark / sizeof mark[0]; i++)
    if (strcmp(verdict, mark[i][0]) == 0) {
      class = mark[i][1];
      sign = mark[i][2];
    }
  fprintf(f, "<span class=\"verdict %s\">%s ", class, sign);
  html_text(f, verdict);
  fputs("</span>", f);
}

static void cell(FILE *f, const char *text)
{
  fputs("<td>", f);
  html_text(f, text);
  fputs("</td>", f);
}

static void code(FILE *f, const char *text)
{
  fputs("<code>", f);
  html_text(f, text);
  fputs("</code>", f);
}

static void number_cell(FILE *f, double x)
{
  fputs("<td class=\"n\">", f);
  html_number(f, x);
  fputs("</td>", f);
}

static void count_cell(FILE *f, uint64_t n)
{
  fprintf(f, "<td class=\"n\">%" PRIu64 "</td>", n);
}

const char *page_row_verdict(const struct page_row *row)
{
  return row->failed > 0              ? "deviates"
         : row->undecided > 0         ? "undecided"
         : row->skipped == row->cases ? "skipped"
                                      : "conforms";
}

/* The classes that have outputs, the strongest first. */
void html_met(FILE *f, const uint64_t met[MET_HIDDEN + 1], const char *between)
{
  bool some = false;
  for (size_t m = 0; m < MET_HIDDEN; m++)
    if (met[m] > 0) {
      fprintf(f, "%s%" PRIu64 " %s", some ? between : "", met[m], met_name[m]);
      some = true;
    }
  if (!some)
    fputs("&ndash;", f);
}

static void put_column(FILE *f, const struct page_column *c)
{
  uint64_t outside = c->count[VERDICT_DEVIATES] + c->count[VERDICT_ZERO_SIGN],
           measured = c->measured - c->count[VERDICT_HIDDEN];
  cell(f, c->name);
  fprintf(f, "<td class=\"n\">%" PRIu64, c->cells - c->count[VERDICT_HIDDEN]);
  if (c->measured < c->cells)
    fprintf(f, "<br>%" PRIu64 " measured", measured);
  fputs("</td>", f);
  fprintf(f, "<td class=\"n%s\">%" PRIu64 "</td>", outside > 0 ? " bad" : "", outside);
  count_cell(f, c->count[VERDICT_UNBOUNDED]);
  fputs("<td>", f);
  html_met(f, c->met, "<br>");
  fputs("</td>", f);
  if (measured > 0)
    fprintf(f, "<td class=\"n\">%.1f&nbsp;%%</td>", 100 * (double)c->correct / (double)measured);
  else
    fputs("<td class=\"n\">&ndash;</td>", f);
  number_cell(f, c->median);
  number_cell(f, c->p99);
  number_cell(f, c->max);
  number_cell(f, c->bound);
  number_cell(f, c->ratio);
}

void html_theorem(FILE *f, const struct page_report *r)
{
  size_t covered = 0;
  for (size_t i = 0; i < r->n_row; i++)
    covered += r->row[i].theorem != NULL;
  if (covered == 0 && r->n_row > 0) {
    fputs("none", f);
    return;
  }
  html_text(f, r->theorem);
  if (covered < r->n_row)
    fputs(" (but for the rows without it)", f);
}

static void put_row(FILE *f, const struct page_row *row)
{
  size_t lines = row->element_steps > 0 && row->n_column > 0 ? row->n_column : 1;
  fprintf(f, "<tr class=\"first\"><td class=\"name\" rowspan=\"%zu\">", lines);
  html_text(f, row->optimizer);
  fputs(row->element_steps > 0 ? "<br>" : ", ", f);
  html_text(f, row->format_name);
  fputs(", ", f);
  html_text(f, row->semantics);
  fprintf(f, "</td><td rowspan=\"%zu\">", lines);
  html_text(f, row->class_name);
  if (row->theorem == NULL)
    fputs("<br>no theorem", f);
  if (row->figure > 0)
    fprintf(f, "<br><a href=\"#figure-%zu\">figure %zu</a>", row->figure, row->figure);
  fprintf(f, "</td><td rowspan=\"%zu\">", lines);
  html_verdict(f, page_row_verdict(row));
  fprintf(f, "</td><td class=\"n\" rowspan=\"%zu\">%" PRIu64 "</td>", lines, row->cases);
  if (row->element_steps == 0)
    fputs("<td colspan=\"11\">no outputs</td>", f);
  for (size_t i = 0; i < row->n_column && row->element_steps > 0; i++) {
    if (i > 0)
      fputs("</tr>\n<tr>", f);
    put_column(f, &row->column[i]);
  }
  fputs("</tr>\n", f);
}

void html_rows(FILE *f, const struct page_report *r)
{
  fputs("<div class=\"wide\"><table>\n<thead><tr><th>optimizer,<br>format, semantics</th>"
        "<th>class</th><th>verdict</th><th class=\"n\">cases</th><th>variable</th>"
        "<th class=\"n\">outputs</th><th class=\"n\">deviate</th><th class=\"n\">no<br>bound</th>"
        "<th>conformance<br>class</th>"
        "<th class=\"n\">correctly<br>rounded</th><th class=\"n\">median</th>"
        "<th class=\"n\">p99</th><th class=\"n\">largest<br>error</th>"
        "<th class=\"n\">largest<br>bound</th><th class=\"n\">error /<br>bound</th></tr></thead>\n"
        "<tbody>\n",
        f);
  for (size_t i = 0; i < r->n_row; i++)
    put_row(f, &r->row[i]);
  fputs("</tbody>\n</table></div>\n<p class=\"note\">Errors and bounds in units in the last place "
        "of the "
        "exact value, signs left off; <i>error / bound</i> is the largest quotient at one output. "
        "<i>no bound</i>: none is proved there (overflow or a vanishing denominator is possible); "
        "such outputs are not judged by their error. <i>Conformance class</i>: of how many outputs "
        "the strongest statement is that their bits are what an order computes (<i>identical</i>), "
        "that they are within the bound of the optimizer's own step program (<i>reference</i>) or "
        "of another order in use (<i>order</i>), that they are within the bound of any order of "
        "operations (<i>general</i>), or that they are beyond all of them (<i>outside</i>); "
        "<i>unclassed</i> where nothing is proved.</p>\n",
        f);
}

static void other_bound(FILE *f, const struct page_finding *x, const char *name, double bound)
{
  if (isnan(bound) || bound == x->bound)
    return;
  fprintf(f, "<br>%s&nbsp;", name);
  html_number(f, bound);
}

static void put_finding(FILE *f, const struct page_finding *x)
{
  fputs("<tr><td class=\"where\">", f);
  html_text(f, x->where);
  fputs("</td>", f);
  count_cell(f, x->t);
  count_cell(f, x->element);
  cell(f, x->variable);
  fputs("<td>", f);
  html_verdict(f, x->verdict);
  fputs("<br>", f);
  html_text(f, x->met);
  fputs("</td>", f);
  number_cell(f, x->ulp);
  fputs("<td class=\"n\">", f);
  html_number(f, x->bound);
  other_bound(f, x, "reference", x->reference_bound);
  other_bound(f, x, "general", x->general_bound);
  fputs("</td>", f);
  fputs("<td>", f);
  code(f, x->got_text);
  fputs("</td><td>", f);
  code(f, x->want);
  fputs("</td></tr>\n<tr class=\"again\"><td colspan=\"9\">", f);
  code(f, x->again);
  fputs("</td></tr>\n", f);
}

static void findings_head(FILE *f)
{
  fputs("<div class=\"wide\"><table>\n<thead><tr><th>case</th><th class=\"n\">t</th><th "
        "class=\"n\">element</th>"
        "<th>variable</th><th>verdict,<br>class</th><th class=\"n\">error, ulp</th>"
        "<th class=\"n\">bound, ulp</th><th>answered</th><th>exact, as its rounding and tail</th>"
        "</tr></thead>\n<tbody>\n",
        f);
}

enum { WORST = 10 };

/* The worst of every variable and row, by the quotient of error and bound; where nothing deviates
 * these say how near the implementation comes to its bounds. */
static size_t pick_worst(const struct page_report *r, const struct page_column *worst[WORST])
{
  size_t n = 0;
  for (size_t i = 0; i < r->n_row; i++)
    for (size_t k = 0; k < r->row[i].n_column; k++) {
      const struct page_column *c = &r->row[i].column[k];
      if (c->worst.where == NULL || !(c->ratio > 0))
        continue;
      size_t at = n < WORST ? n++ : WORST;
      while (at > 0 && c->ratio > worst[at - 1]->ratio) {
        if (at < WORST)
          worst[at] = worst[at - 1];
        at--;
      }
      if (at < WORST)
        worst[at] = c;
    }
  return n;
}

void html_worst(FILE *f, const struct page_report *r)
{
  const struct page_column *worst[WORST];
  size_t n = pick_worst(r, worst);
  if (r->n_finding > 0) {
    fprintf(f, "<h3>Deviating outputs, the first %zu of %" PRIu64 "</h3>\n", r->n_finding,
            r->deviating);
    findings_head(f);
    for (size_t i = 0; i < r->n_finding; i++)
      if (r->finding[i].where != NULL)
        put_finding(f, &r->finding[i]);
    fputs("</tbody>\n</table></div>\n", f);
  }
  if (n == 0)
    return;
  fputs("<h3>Largest errors</h3>\n", f);
  findings_head(f);
  for (size_t i = 0; i < n; i++)
    put_finding(f, &worst[i]->worst);
  fputs(
      "</tbody>\n</table></div>\n<p class=\"note\">Of each class and variable the output with the "
      "largest error; those of the classes nearest to their bounds. The command under each "
      "shows it again: inputs, equations, every intermediate value.</p>\n",
      f);
}

void html_expectations(FILE *f, const struct page_report *r)
{
  size_t n = 0;
  for (size_t i = 0; i < r->n_case; i++)
    n += r->cases[i].n_expectation;
  if (n == 0)
    return;
  fputs("<details><summary>Means over finite sample spaces</summary>\n<table>\n<thead><tr><th>case</th><th>mean "
        "of</th><th class=\"n\">t</th><th>expectation by</th><th class=\"n\">expectation</th><th class=\"n\">off "
        "by</th><th class=\"n\">bound</th><th>verdict</th></tr></thead>\n<tbody>\n",
        f);
  for (size_t i = 0; i < r->n_case; i++)
    for (size_t k = 0; k < r->cases[i].n_expectation; k++) {
      const struct page_expectation *x = &r->cases[i].expectation[k];
      const double value[] = {x->value, x->bias, x->bound};
      fputs("<tr>", f);
      cell(f, r->cases[i].name);
      cell(f, x->of);
      count_cell(f, x->t);
      cell(f, x->basis);
      for (size_t v = 0; v < sizeof value / sizeof value[0]; v++) {
        fputs("<td class=\"n\">", f);
        html_number(f, value[v]);
        fputs("</td>", f);
      }
      fputs("<td>", f);
      html_verdict(f, x->verdict);
      fputs("</td></tr>\n", f);
    }
  fputs("</tbody>\n</table>\n</details>\n", f);
}

/* Each reason for skipping once, then what neither conforms nor was skipped. */
void html_cases(FILE *f, const struct page_report *r)
{
  static const char *const outcome[] = {"conforms", "deviates", "program fails", "undecided",
                                        "skipped"};
  static const char *const said[] = {"conform", "deviate", "program failures", "undecided",
                                     "skipped"};
  fprintf(f, "<p>%zu cases: ", r->n_case);
  for (size_t o = 0; o < sizeof outcome / sizeof outcome[0]; o++) {
    size_t n = 0;
    for (size_t i = 0; i < r->n_case; i++)
      n += strcmp(r->cases[i].outcome, outcome[o]) == 0;
    fprintf(f, "%s%zu %s", o > 0 ? ", " : "", n, said[o]);
  }
  fputs(".</p>\n<ul>\n", f);
  for (size_t i = 0; i < r->n_case; i++) {
    size_t n = 0;
    bool first = strcmp(r->cases[i].outcome, "skipped") == 0;
    for (size_t k = 0; k < r->n_case && first; k++)
      if (strcmp(r->cases[k].outcome, "skipped") == 0 &&
          strcmp(r->cases[k].text, r->cases[i].text) == 0) {
        n++;
        first = k >= i;
      }
    if (!first)
      continue;
    fprintf(f, "<li>%zu skipped: ", n);
    html_text(f, r->cases[i].text);
    fputs("</li>\n", f);
  }
  fputs("</ul>\n<details><summary>Every case</summary>\n<table>\n<thead><tr><th>case</th>"
        "<th>class</th><th>outcome</th><th class=\"n\">deviating outputs</th><th>first of them, "
        "or the reason</th></tr></thead>\n<tbody>\n",
        f);
  for (size_t i = 0; i < r->n_case; i++) {
    fputs("<tr>", f);
    cell(f, r->cases[i].name);
    cell(f, r->cases[i].class_name);
    fputs("<td>", f);
    html_verdict(f, r->cases[i].outcome);
    fputs("</td>", f);
    count_cell(f, r->cases[i].deviating);
    cell(f, r->cases[i].text);
    fputs("</tr>\n", f);
  }
  fputs("</tbody>\n</table>\n</details>\n", f);
}

static bool is_general(const struct page_report *r)
{
  return strcmp(r->accepted, met_name[MET_GENERAL]) == 0;
}

static void fact(FILE *f, const char *name, const char *text)
{
  fprintf(f, "<tr><th>%s</th><td>", name);
  html_text(f, text);
  fputs("</td></tr>\n", f);
}

void html_provenance(FILE *f, const struct page_report *r)
{
  fputs("<table class=\"facts\">\n<tbody>\n", f);
  fact(f, "implementation", r->implementation);
  fact(f, "judged by", r->generator);
  fputs("<tr><th>computed with</th><td>MPFR ", f);
  html_text(f, r->mpfr);
  fputs(", GMP ", f);
  html_text(f, r->gmp);
  fputs(", jansson ", f);
  html_text(f, r->jansson);
  fputs("</td></tr>\n", f);
  fact(f, "bounds of the order", r->order);
  fputs("<tr><th>theorem behind them</th><td>", f);
  html_theorem(f, r);
  fputs("</td></tr>\n", f);
  fact(f, "any order of operations", is_general(r) ? "accepted" : "not accepted");
  fact(f, "theorem behind its bounds", r->general_theorem);
  fact(f, "zeros for subnormal numbers", r->flush_to_zero ? "accepted" : "not accepted");
  char *measured = page_measured(r);
  if (measured != NULL)
    fact(f, "distributions and classes", measured);
  free(measured);
  fputs("<tr><th>this report</th><td>", f);
  html_text(f, r->path);
  fputs(", SHA-256 ", f);
  code(f, r->sha256);
  fputs("</td></tr>\n</tbody>\n</table>\n<details><summary>Vectors, seeds, checksums</summary>\n"
        "<table>\n<thead><tr><th>vectors</th><th>seed</th><th>SHA-256 (spec/vectors.md)</th>"
        "<th>SHA-256 of the step programs</th><th>written by</th></tr></thead>\n<tbody>\n",
        f);
  for (size_t i = 0; i < r->n_vectors; i++) {
    const struct page_vectors *v = &r->vectors[i];
    fputs("<tr>", f);
    cell(f, v->path != NULL ? v->path : "made from options");
    cell(f, v->seed);
    fputs("<td class=\"hash\">", f);
    code(f, v->sha256 != NULL ? v->sha256 : "");
    fputs("</td><td class=\"hash\">", f);
    code(f, v->spec_sha256);
    fputs("</td><td>", f);
    code(f, v->command);
    fputs("</td></tr>\n", f);
  }
  fputs("</tbody>\n</table>\n</details>\n", f);
}
