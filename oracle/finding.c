/* SPDX-License-Identifier: MIT */
/* A finding in words: everything on one line, and the command that shows it again. */
#include "bound.h"
#include "message.h"
#include "report.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

char *number_text(const struct format *f, uint64_t bits)
{
  char text[FORMAT_TEXT_SIZE];
  double x = format_to_double(f, bits);
  format_print(f, bits, text);
  return xformat("%s = %a = %.*g", text, x, f->precision > 24 ? 17 : 9, x);
}

/* The golden value: its cell, the rounded value in hexadecimal, the exact one in decimal. */
static char *cell_text(const struct format *f, const struct cell *c)
{
  char text[CELL_TEXT_SIZE], *out;
  mpfr_t x;
  cell_print(f, c, text);
  if (c->kind == CELL_NAN)
    return xstrdup("nan (undefined, or not a number)");
  mpfr_init2(x, 128);
  cell_to_mpfr(f, c, x);
  char *decimal = NULL;
  if (mpfr_asprintf(&decimal, "%.22Rg", x) < 0)
    decimal = NULL;
  out =
      xformat("%s = %a = %s", text, format_to_double(f, c->bits), decimal != NULL ? decimal : "?");
  mpfr_free_str(decimal);
  mpfr_clear(x);
  return out;
}

static void put_state(FILE *f, const struct finding *x, const char *option, const uint64_t *bits,
                      const bool *exposed)
{
  char text[FORMAT_TEXT_SIZE];
  fprintf(f, " %s ", option);
  for (size_t s = 0; s < x->group->program->n_state; s++) {
    format_print(x->group->format, bits[s], text);
    fprintf(f, "%s%s", s > 0 ? "," : "", exposed == NULL || exposed[s] ? text : "-");
  }
}

/* A word of the shell; paths with other characters are quoted. */
static void put_word(FILE *f, const char *word)
{
  static const char plain[] =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./#-+=,:@%";
  if (strspn(word, plain) == strlen(word) && word[0] != '#') {
    fputs(word, f);
    return;
  }
  putc('\'', f);
  for (; *word != '\0'; word++)
    fputs(*word == '\'' ? "'\\''" : (char[2]){*word, '\0'}, f);
  putc('\'', f);
}

char *finding_command(const struct finding *x)
{
  char *text = NULL;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  if (f == NULL)
    return xstrdup("adamant show");
  fputs("adamant show ", f);
  put_word(f, x->where);
  fprintf(f, " --t %" PRIu64 " --elem %zu", x->t, x->element);
  if (x->group->semantics != SEMANTICS_REAL)
    put_state(f, x, "--before", x->before, NULL);
  put_state(f, x, "--got", x->after, x->exposed);
  fclose(f);
  return text;
}

static char *bound_text(const struct finding *x)
{
  if (x->v.broken != NULL)
    return xformat("no state breaks %s", x->v.broken);
  if (x->group->semantics == SEMANTICS_BITS)
    return xformat("bits must be those of %s", x->v.order->id);
  if (x->v.verdict == VERDICT_ZERO_SIGN)
    return xstrdup("zero of the wrong sign [E1]");
  if (!isfinite(x->v.bound))
    return xstrdup("no bound holds there; none of the orders computes it [E1]");
  if (x->v.met == MET_GENERAL && x->v.verdict == VERDICT_CONFORMS)
    return xformat("bound %.4g ulp (any order, theorem " THEOREM_GENERAL ")", x->v.bound);
  const char *theorem = x->v.order != NULL && !bound_has_theorem(x->v.order)
                            ? "no theorem: its powers have computed exponents"
                            : "theorem " THEOREM_REFERENCE;
  char general[64] = "";
  if (!isnan(x->v.general_bound))
    snprintf(general, sizeof general, ", general %.4g", x->v.general_bound);
  return xformat("bound %.4g ulp%s (order %s, %s)", x->v.bound, general,
                 x->v.order != NULL ? x->v.order->id : "?", theorem);
}

const char *met_text(enum met met)
{
  static const char *const text[] = {"the bits that an order computes",
                                     "within the reference's theorem",
                                     "within the theorem of another order",
                                     "within the general theorem",
                                     "outside",
                                     "no class: nothing is proved there",
                                     "not exposed"};
  return text[met];
}

char *finding_text(const struct finding *x)
{
  const struct format *f = x->group->format;
  char *got = number_text(f, x->v.got), *want = cell_text(f, &x->v.want), *bound = bound_text(x);
  char *command = finding_command(x);
  char *text = xformat("%s step %" PRIu64
                       " element %zu %s: %s, got %s, want %s; error %+.4g ulp, %s; again: %s",
                       x->where, x->t, x->element, x->group->program->state[x->state].name,
                       met_name[x->v.met], got, want, x->v.ulp.error, bound, command);
  free(got);
  free(want);
  free(bound);
  free(command);
  return text;
}
