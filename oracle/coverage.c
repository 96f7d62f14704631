/* SPDX-License-Identifier: MIT */
#include "coverage.h"
#include "bits.h"
#include "message.h"

#include <stdlib.h>
#include <string.h>

/* The float reading of a case; free it. */
static uint64_t *run_of(const struct suite_case *c)
{
  const struct step_program *p = c->want.program;
  const struct vec_case *in = &c->inputs;
  size_t n = p->n_state;
  struct bits_machine *m = bits_machine_new(p, c->want.format);
  uint64_t *run = xcalloc(in->steps * in->elements * n + 1, sizeof *run), out[STEP_MAX_OUTPUT],
           before[STEP_MAX_STATE];
  bits_machine_hyper(m, c->want.hyper);
  for (size_t k = 0; k < in->steps; k++) {
    bits_machine_t(m, in->first_t + k);
    for (size_t e = 0; e < in->elements; e++) {
      for (size_t s = 0; s < n; s++)
        before[s] =
            k == 0 ? in->initial[s * in->elements + e] : run[((k - 1) * in->elements + e) * n + s];
      bits_machine_step(m, before, in->grad[k * in->elements + e], NULL, out);
      for (size_t o = 0; o < p->n_output; o++)
        if (p->output[o].state >= 0)
          run[(k * in->elements + e) * n + (size_t)p->output[o].state] = out[o];
    }
  }
  bits_machine_free(m);
  return run;
}

static bool count_case(void *context, const struct suite_case *c)
{
  unsigned *cases = context;
  uint64_t *run = run_of(c);
  struct coverage_case x = {c, run};
  for (size_t i = 0; coverage_items[i].what != NULL; i++)
    if (coverage_items[i].without(c->want.program, c->want.format) == NULL)
      cases[i] += coverage_items[i].witness(&x);
  free(run);
  return true;
}

void coverage_count(const struct step_program *program, unsigned format, unsigned level,
                    unsigned cases[COVERAGE_MAX])
{
  memset(cases, 0, COVERAGE_MAX * sizeof *cases);
  suite_visit(program, format, level, count_case, cases);
}

/* ---- the table ---- */

enum { MAX_REASONS = 26, BINARY32 = 2, BINARY64 = 3 };

struct reasons {
  const char *text[MAX_REASONS];
  size_t n;
};

/* "b": the letter of a reason. */
static char letter_of(struct reasons *r, const char *text)
{
  size_t i = 0;
  while (i < r->n && strcmp(r->text[i], text) != 0)
    i++;
  if (i == r->n && r->n < MAX_REASONS)
    r->text[r->n++] = text;
  return (char)('a' + i);
}

static void print_cell(FILE *f, struct reasons *r, const struct coverage_item *item,
                       const struct step_program *p, const unsigned *narrow, const unsigned *wide,
                       size_t i)
{
  const char *not32 = item->without(p, formats[BINARY32]),
             *not64 = item->without(p, formats[BINARY64]);
  if (not32 != NULL)
    fprintf(f, " %c |", letter_of(r, not32));
  else if (not64 != NULL)
    fprintf(f, " %u %c |", narrow[i], letter_of(r, not64));
  else if (item->level > 1)
    fprintf(f, " 2 |");
  else
    fprintf(f, " %u |", narrow[i] + wide[i]);
}

static void print_head(FILE *f, const struct step_program *const *program, size_t n)
{
  fputs("| |", f);
  for (size_t k = 0; k < n; k++)
    fprintf(f, " %s |", program[k]->id);
  fputs("\n|---|", f);
  for (size_t k = 0; k < n; k++)
    fputs("---|", f);
  putc('\n', f);
}

void coverage_print(FILE *f)
{
  enum { MAX_PROGRAMS = 32 };
  const struct step_program *program[MAX_PROGRAMS];
  unsigned narrow[MAX_PROGRAMS][COVERAGE_MAX], wide[MAX_PROGRAMS][COVERAGE_MAX];
  struct reasons reasons = {.n = 0};
  size_t n = 0;
  for (size_t i = 0; step_programs[i] != NULL && n < MAX_PROGRAMS; i++)
    if (step_programs[i]->order_of == NULL && step_programs[i]->dialect_of == NULL)
      program[n++] = step_programs[i];
  for (size_t k = 0; k < n; k++) {
    coverage_count(program[k], BINARY32, 1, narrow[k]);
    coverage_count(program[k], BINARY64, 1, wide[k]);
  }
  fputs("# Adversarial classes\n\n"
        "Printed by `adamant list --coverage`; do not edit. How many cases of the golden suite, "
        "binary32 and binary64 together, "
        "have each kind of\n"
        "adversarial input. A case counts when its inputs, or the float reading of its run, have "
        "the property: "
        "`oracle/coverage_items.c`. Where a number\n"
        "cannot be, a letter says why; beside a number the letter is of binary64 alone. 2: at "
        "level 2 "
        "(`adamant gen --level 2 --suite DIR`). Rows marked *\n"
        "have results that are implementation-defined, below; all others must be as "
        "[vectors.md](vectors.md) says.\n\n",
        f);
  print_head(f, program, n);
  for (size_t i = 0; coverage_items[i].what != NULL; i++) {
    fprintf(f, "| %s%s |", coverage_items[i].what, coverage_items[i].implementation ? " *" : "");
    for (size_t k = 0; k < n; k++)
      print_cell(f, &reasons, &coverage_items[i], program[k], narrow[k], wide[k], i);
    putc('\n', f);
  }
  putc('\n', f);
  for (size_t i = 0; i < reasons.n; i++)
    fprintf(f, "- %c: %s\n", (char)('a' + i), reasons.text[i]);
  fputs("\nImplementation-defined:\n\n", f);
  for (size_t i = 0; coverage_items[i].what != NULL; i++)
    if (coverage_items[i].implementation)
      fprintf(f, "- %s: %s\n", coverage_items[i].what, coverage_items[i].open);
}
