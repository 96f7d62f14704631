/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "hyper.h"
#include "message.h"
#include "options.h"
#include "rho.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>

enum { KEY_BETA2 = 256, KEY_T, KEY_JSON };

struct rho_command {
  const char *beta2_text;
  double beta2;
  uint64_t t; /* 0: not given */
  bool json;
};

static const struct argp_option option[] = {
    {"beta2", KEY_BETA2, "B", 0,
     "decay of the average of squares, 0 < B < 1: a decimal number stands for the nearest binary64 "
     "number; a hexadecimal one and the 16 digits of binary64 bits are exact",
     0},
    {"t", KEY_T, "T", 0,
     "this step, 1 to 2^53 (default: each first rectified step and the step before)", 0},
    {"json", KEY_JSON, NULL, 0, "print JSON", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static void set_beta2(struct argp_state *state, struct rho_command *o)
{
  const char *text = o->beta2_text;
  if (text == NULL)
    argp_failure(state, EXIT_USAGE, 0, "--beta2 is missing");
  else if (!hyper_parse(text, &o->beta2))
    argp_failure(state, EXIT_USAGE, 0, "--beta2: \"%s\" is not a number", text);
  else if (!(o->beta2 > 0 && o->beta2 < 1))
    argp_failure(state, EXIT_USAGE, 0, "--beta2: %s is %.17g in binary64, not between 0 and 1",
                 text, o->beta2);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct rho_command *o = state->input;
  switch (key) {
  case KEY_BETA2:
    o->beta2_text = arg;
    return 0;
  case KEY_T:
    o->t = option_count(state, "t", arg, 1, UINT64_C(1) << 53);
    return 0;
  case KEY_JSON:
    o->json = true;
    return 0;
  case ARGP_KEY_ARG:
    argp_failure(state, EXIT_USAGE, 0, "unexpected argument \"%s\"", arg);
    return 0;
  case ARGP_KEY_END:
    set_beta2(state, o);
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp argp = {
    .options = option,
    .parser = parse,
    .doc =
        "RAdam's rho_inf, rho_t and r_t, correctly rounded to binary64 and binary32, its exact "
        "gate "
        "(rho_t > 4 as published, rho_t > 5 as in many frameworks), the first rectified step, and "
        "what the formula rho_inf - 2 t beta2^t/(1 - beta2^t) decides when it is evaluated in "
        "binary64 or binary32, beta2 rounded to the format first.\v"
        "Examples:\n\n"
        "  adamant rho --beta2 0.999\n"
        "  adamant rho --beta2 0.999999 --t 4 --json"};

/* ---- a number: decimal digits that name it, its hexadecimal form, its bits ---- */
struct number_text {
  char decimal[32], hex[32], bits[FORMAT_TEXT_SIZE];
};

static struct number_text describe(const struct format *f, uint64_t bits)
{
  struct number_text n;
  double x = format_to_double(f, bits);
  snprintf(n.decimal, sizeof n.decimal, "%.*g", f == &format_binary64 ? 17 : 9, x);
  snprintf(n.hex, sizeof n.hex, "%a", x);
  format_print(f, bits, n.bits);
  return n;
}

static void print_number(const struct format *f, uint64_t bits)
{
  struct number_text n = describe(f, bits);
  printf("%-8s  %-22s  %-24s  %s", f->name, n.decimal, n.hex, n.bits);
}

static json_t *number_object(const struct format *f, uint64_t bits)
{
  struct number_text n = describe(f, bits);
  return json_pack("{s:s, s:s, s:s}", "decimal", n.decimal, "hex", n.hex, "bits", n.bits);
}

static void print_rounded(const char *name, const uint64_t *bits)
{
  for (int f = 0; f < RHO_FORMATS; f++) {
    printf("  %-8s ", f == 0 ? name : "");
    print_number(rho_format[f], bits[f]);
    putchar('\n');
  }
}

static json_t *rounded_object(const uint64_t *bits)
{
  json_t *o = json_object();
  for (int f = 0; f < RHO_FORMATS; f++)
    json_object_set_new(o, rho_format[f]->name, number_object(rho_format[f], bits[f]));
  return o;
}

/* ---- one step ---- */
struct step_report {
  uint64_t t;
  struct rho_values values;
  bool exceeds[RHO_THRESHOLDS];
  uint64_t naive[RHO_FORMATS];
  bool naive_exceeds[RHO_FORMATS][RHO_THRESHOLDS];
};

static bool step_report_make(double beta2, uint64_t t, struct step_report *r)
{
  r->t = t;
  for (int c = 0; c < RHO_THRESHOLDS; c++)
    r->exceeds[c] = rho_exceeds(beta2, t, rho_threshold[c]);
  for (int f = 0; f < RHO_FORMATS; f++) {
    r->naive[f] = rho_naive(rho_format[f], beta2, t);
    for (int c = 0; c < RHO_THRESHOLDS; c++) /* false for NaN, as in C */
      r->naive_exceeds[f][c] = format_to_double(rho_format[f], r->naive[f]) > rho_threshold[c];
  }
  return rho_evaluate(beta2, t, &r->values);
}

static const char *yes_no(bool x)
{
  return x ? "yes" : "no";
}

static void print_step(const struct step_report *r)
{
  printf("\nt = %" PRIu64 ": %s\n", r->t, r->exceeds[0] ? "rectified" : "not rectified");
  print_rounded("rho_t", r->values.rho_t);
  if (r->exceeds[0])
    print_rounded("r_t", r->values.r_t);
  printf("  exactly: rho_t > 4 %s, rho_t > 5 %s\n", yes_no(r->exceeds[0]), yes_no(r->exceeds[1]));
  for (int f = 0; f < RHO_FORMATS; f++) {
    printf("  %-8s ", f == 0 ? "naive" : "");
    print_number(rho_format[f], r->naive[f]);
    putchar('\n');
    for (int c = 0; c < RHO_THRESHOLDS; c++)
      printf("%s > %u %s%s", c == 0 ? "           decides" : ",", rho_threshold[c],
             yes_no(r->naive_exceeds[f][c]),
             r->naive_exceeds[f][c] == r->exceeds[c] ? "" : " (WRONG)");
    putchar('\n');
  }
}

/* {"4": ..., "5": ...} */
static json_t *by_threshold(const bool *exceeds)
{
  json_t *o = json_object();
  for (int c = 0; c < RHO_THRESHOLDS; c++)
    json_object_set_new(o, c == 0 ? "4" : "5", json_boolean(exceeds[c]));
  return o;
}

static json_t *step_object(const struct step_report *r)
{
  json_t *naive = json_object();
  for (int f = 0; f < RHO_FORMATS; f++) {
    bool wrong[RHO_THRESHOLDS];
    for (int c = 0; c < RHO_THRESHOLDS; c++)
      wrong[c] = r->naive_exceeds[f][c] != r->exceeds[c];
    json_object_set_new(naive, rho_format[f]->name,
                        json_pack("{s:o, s:o, s:o}", "rho_t",
                                  number_object(rho_format[f], r->naive[f]), "exceeds",
                                  by_threshold(r->naive_exceeds[f]), "wrong", by_threshold(wrong)));
  }
  return json_pack("{s:I, s:o, s:o, s:o, s:o}", "t", (json_int_t)r->t, "rho_t",
                   rounded_object(r->values.rho_t), "exceeds", by_threshold(r->exceeds), "r_t",
                   r->exceeds[0] ? rounded_object(r->values.r_t) : json_null(), "naive", naive);
}

/* ---- the whole ---- */
struct report {
  double beta2;
  uint64_t first[RHO_THRESHOLDS];
  struct rho_values any; /* for rho_inf */
  size_t n;
  struct step_report step[2 * RHO_THRESHOLDS];
};

static bool add_step(struct report *r, uint64_t t)
{
  for (size_t i = 0; i < r->n; i++)
    if (r->step[i].t == t)
      return true;
  return step_report_make(r->beta2, t, &r->step[r->n++]);
}

static bool report_make(const struct rho_command *o, struct report *r)
{
  r->beta2 = o->beta2;
  r->n = 0;
  bool good = rho_evaluate(o->beta2, 1, &r->any);
  for (int c = 0; c < RHO_THRESHOLDS; c++) {
    r->first[c] = rho_first_step(o->beta2, rho_threshold[c]);
    if (o->t == 0 && r->first[c] != 0) /* t* > 4, so the step before exists */
      good = good && add_step(r, r->first[c] - 1) && add_step(r, r->first[c]);
  }
  return good && (o->t == 0 || add_step(r, o->t));
}

static void print_report(const struct report *r)
{
  printf("  %-8s ", "beta2");
  print_number(&format_binary64, hyper_bits(r->beta2));
  putchar('\n');
  print_rounded("rho_inf", r->any.rho_inf);
  for (int c = 0; c < RHO_THRESHOLDS; c++) {
    printf("  first step with rho_t > %u: ", rho_threshold[c]);
    if (r->first[c] != 0)
      printf("t = %" PRIu64 "\n", r->first[c]);
    else
      printf("never (beta2 <= %s, so rho_t < rho_inf <= %u)\n", c == 0 ? "3/5" : "2/3",
             rho_threshold[c]);
  }
  for (size_t i = 0; i < r->n; i++)
    print_step(&r->step[i]);
}

static void dump_report(const struct report *r)
{
  json_t *first = json_object(), *steps = json_array();
  for (int c = 0; c < RHO_THRESHOLDS; c++)
    json_object_set_new(first, c == 0 ? "4" : "5",
                        r->first[c] == 0 ? json_null() : json_integer((json_int_t)r->first[c]));
  for (size_t i = 0; i < r->n; i++)
    json_array_append_new(steps, step_object(&r->step[i]));
  json_t *o = json_pack("{s:o, s:o, s:o, s:o}", "beta2",
                        number_object(&format_binary64, hyper_bits(r->beta2)), "rho_inf",
                        rounded_object(r->any.rho_inf), "first_step", first, "steps", steps);
  json_dumpf(o, stdout, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
  putchar('\n');
  json_decref(o);
}

int cmd_rho(int argc, char **argv)
{
  struct rho_command o = {0};
  struct report r;
  parse_command(&argp, argc, argv, &o);
  if (!report_make(&o, &r)) {
    message("4096 bits do not decide the rounding of a value");
    return EXIT_UNDECIDED;
  }
  (o.json ? dump_report : print_report)(&r);
  return EXIT_CONFORMS;
}
