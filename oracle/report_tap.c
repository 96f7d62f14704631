/* SPDX-License-Identifier: MIT */
/* The report for machines that read tests: TAP version 13, and JUnit XML. One test per case. */
#include "markup.h"
#include "report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool good(enum outcome o)
{
  return o == OUTCOME_CONFORMS || o == OUTCOME_SKIPPED;
}

void report_print_tap(const struct report *r, FILE *f)
{
  fprintf(f, "TAP version 13\n1..%zu\n", r->n_outcome);
  for (size_t i = 0; i < r->n_outcome; i++) {
    const struct case_outcome *o = &r->outcome[i];
    fprintf(f, "%s %zu - %s (%s)", good(o->outcome) ? "ok" : "not ok", i + 1, o->name,
            o->class_name);
    if (o->outcome == OUTCOME_SKIPPED)
      fprintf(f, " # SKIP %s", o->text);
    putc('\n', f);
    if (!good(o->outcome))
      fprintf(f, "# %s: %s\n", outcome_name[o->outcome], o->text);
  }
  char *measured = report_measured(r);
  if (measured != NULL)
    fprintf(f, "# %s\n", measured);
  for (size_t i = 0; i < r->n_row; i++) {
    uint64_t met[MET_HIDDEN + 1];
    if (!report_met(r, i, met))
      continue;
    fprintf(f, "# %soutputs of %s %s:", measured != NULL ? "measured " : "", r->row[i].program->id,
            r->row[i].format->name);
    for (size_t m = 0; m <= MET_HIDDEN; m++)
      fprintf(f, "%s %" PRIu64 " %s", m > 0 ? "," : "", met[m], met_name[m]);
    putc('\n', f);
  }
  free(measured);
  for (size_t i = 0; i < r->n_cause; i++)
    fprintf(f, "# diagnosis: %s\n", r->cause[i]);
}

/* Text of an XML attribute or element; what XML 1.0 cannot hold becomes '?'. */
static void put_xml(FILE *f, const char *text)
{
  for (const unsigned char *p = (const unsigned char *)text; *p != '\0'; p++) {
    const char *entity = markup_entity(*p);
    if (entity != NULL)
      fputs(entity, f);
    else
      putc(*p < ' ' || *p >= 0x7f ? '?' : *p, f);
  }
}

static void put_case(FILE *f, const struct case_outcome *o)
{
  fputs("  <testcase name=\"", f);
  put_xml(f, o->name);
  fputs("\" classname=\"", f);
  put_xml(f, o->class_name);
  if (o->outcome == OUTCOME_CONFORMS) {
    fputs("\"/>\n", f);
    return;
  }
  const char *element = o->outcome == OUTCOME_SKIPPED    ? "skipped"
                        : o->outcome == OUTCOME_DEVIATES ? "failure"
                                                         : "error";
  fprintf(f, "\"><%s message=\"", element);
  put_xml(f, o->text);
  fputs("\"/></testcase>\n", f);
}

/* <property name="met OPTIMIZER FORMAT CLASS" value="OUTPUTS"/>, of the measured ones; before them,
 * with --sample, how many these are. */
static void put_properties(FILE *f, const struct report *r)
{
  uint64_t met[MET_HIDDEN + 1];
  char *measured = report_measured(r);
  fputs("  <properties>\n", f);
  if (measured != NULL)
    fprintf(f, "    <property name=\"measured\" value=\"%s\"/>\n", measured + strlen("measured: "));
  free(measured);
  for (size_t i = 0; i < r->n_row; i++)
    for (size_t m = 0; report_met(r, i, met) && m <= MET_HIDDEN; m++)
      fprintf(f, "    <property name=\"met %s %s %s\" value=\"%" PRIu64 "\"/>\n",
              r->row[i].program->id, r->row[i].format->name, met_name[m], met[m]);
  fputs("  </properties>\n", f);
}

void report_print_junit(const struct report *r, FILE *f)
{
  size_t failures = 0, errors = 0, skipped = 0;
  for (size_t i = 0; i < r->n_outcome; i++) {
    failures += r->outcome[i].outcome == OUTCOME_DEVIATES;
    errors +=
        r->outcome[i].outcome == OUTCOME_PROGRAM || r->outcome[i].outcome == OUTCOME_UNDECIDED;
    skipped += r->outcome[i].outcome == OUTCOME_SKIPPED;
  }
  fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"", f);
  put_xml(f, r->name);
  fprintf(f, "\" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\">\n", r->n_outcome,
          failures, errors, skipped);
  put_properties(f, r);
  for (size_t i = 0; i < r->n_outcome; i++)
    put_case(f, &r->outcome[i]);
  if (r->n_cause > 0) {
    fputs("  <system-out>", f);
    for (size_t i = 0; i < r->n_cause; i++) {
      fputs("diagnosis: ", f);
      put_xml(f, r->cause[i]);
      putc('\n', f);
    }
    fputs("</system-out>\n", f);
  }
  fputs("</testsuite>\n", f);
}
