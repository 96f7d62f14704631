/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "hyper.h"
#include "lr_schedule.h"
#include "message.h"
#include "options.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

enum {
  KEY_KIND = 256,
  KEY_BASE,
  KEY_LR,
  KEY_MIN_LR,
  KEY_WARMUP,
  KEY_TOTAL,
  KEY_FIRST,
  KEY_STEPS,
  KEY_JSON
};

#define MOST (UINT64_C(1) << 53)

struct schedule_command {
  struct schedule schedule;
  uint64_t first, steps;
  bool json;
};

static const struct argp_option option[] = {
    {"kind", KEY_KIND, "NAME", 0, "constant, warmup (linear), cosine (after a linear warm-up)", 0},
    {"base", KEY_BASE, "0|1", 0, "what the first step counts as (1)", 0},
    {"lr", KEY_LR, "X", 0, "the step size that is scheduled (0.001)", 0},
    {"min-lr", KEY_MIN_LR, "X", 0, "where the cosine ends (0)", 0},
    {"warmup", KEY_WARMUP, "W", 0, "steps of the warm-up (0)", 0},
    {"total", KEY_TOTAL, "T", 0, "steps of the warm-up and the cosine together", 0},
    {"first-t", KEY_FIRST, "T", 0, "the first step printed (1)", 0},
    {"steps", KEY_STEPS, "N", 0, "how many are printed (10)", 0},
    {"json", KEY_JSON, NULL, 0, "print JSON", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static void set_kind(struct argp_state *state, struct schedule *s, const char *text)
{
  for (int k = 0; k < SCHEDULE_KINDS; k++)
    if (strcmp(text, schedule_name[k]) == 0) {
      s->kind = (enum schedule_kind)k;
      return;
    }
  argp_failure(state, EXIT_USAGE, 0, "--kind: \"%s\" is not constant, warmup or cosine", text);
}

static void set_rate(struct argp_state *state, const char *name, const char *text, double *value)
{
  if (!hyper_parse(text, value) || !hyper_in_domain(hyper_find("lr"), *value))
    argp_failure(state, EXIT_USAGE, 0, "--%s: \"%s\" is not a finite number >= 0", name, text);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct schedule_command *o = state->input;
  switch (key) {
  case KEY_KIND:
    set_kind(state, &o->schedule, arg);
    return 0;
  case KEY_BASE:
    o->schedule.base = (unsigned)option_count(state, "base", arg, 0, 1);
    return 0;
  case KEY_LR:
    set_rate(state, "lr", arg, &o->schedule.lr);
    return 0;
  case KEY_MIN_LR:
    set_rate(state, "min-lr", arg, &o->schedule.min_lr);
    return 0;
  case KEY_WARMUP:
    o->schedule.warmup = option_count(state, "warmup", arg, 0, MOST);
    return 0;
  case KEY_TOTAL:
    o->schedule.total = option_count(state, "total", arg, 1, MOST);
    return 0;
  case KEY_FIRST:
    o->first = option_count(state, "first-t", arg, 1, MOST);
    return 0;
  case KEY_STEPS:
    o->steps = option_count(state, "steps", arg, 1, 1 << 24);
    return 0;
  case KEY_JSON:
    o->json = true;
    return 0;
  case ARGP_KEY_ARG:
    argp_failure(state, EXIT_USAGE, 0, "unexpected argument \"%s\"", arg);
    return 0;
  case ARGP_KEY_END:
    if (o->schedule.kind == SCHEDULE_COSINE && o->schedule.total <= o->schedule.warmup)
      argp_failure(state, EXIT_USAGE, 0, "--total must be given, and above --warmup");
    if (o->first + o->steps - 1 > MOST)
      argp_failure(state, EXIT_USAGE, 0, "steps end at 2^53");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp argp = {
    .options = option,
    .parser = parse,
    .doc = "The step size of each step under a schedule, as an exact function of the step number, "
           "correctly rounded to binary64.\v"
           "Example: a warm-up counted from 1, then a cosine\n\n"
           "  adamant schedule --kind cosine --lr 0.001 --warmup 10 --total 100 --steps 100"};

static void print_value(uint64_t t, const struct cell *c)
{
  char text[CELL_TEXT_SIZE];
  double lr = format_to_double(&format_binary64, c->bits);
  cell_print(&format_binary64, c, text);
  printf("%-8" PRIu64 " %-24.17g %-24a %s\n", t, lr, lr, text);
}

static json_t *value_object(uint64_t t, const struct cell *c)
{
  char text[CELL_TEXT_SIZE], hex[32];
  snprintf(hex, sizeof hex, "%a", format_to_double(&format_binary64, c->bits));
  cell_print(&format_binary64, c, text);
  return json_pack("{s:I, s:s, s:s}", "t", (json_int_t)t, "lr", text, "hex", hex);
}

static json_t *number_object(double x)
{
  char bits[FORMAT_TEXT_SIZE];
  format_print(&format_binary64, hyper_bits(x), bits);
  return json_string(bits);
}

int cmd_schedule(int argc, char **argv)
{
  struct schedule_command o = {
      .schedule = {.kind = SCHEDULE_CONSTANT, .base = 1, .lr = 0.001}, .first = 1, .steps = 10};
  parse_command(&argp, argc, argv, &o);
  const struct schedule *s = &o.schedule;
  json_t *values = json_array();
  if (!o.json)
    printf("%-8s %-24s %-24s %s\n", "t", "lr", "", "bits:tail");
  for (uint64_t t = o.first; t < o.first + o.steps; t++) {
    struct cell c = schedule_at(s, t);
    if (o.json)
      json_array_append_new(values, value_object(t, &c));
    else
      print_value(t, &c);
  }
  if (o.json) {
    json_t *whole =
        json_pack("{s:s, s:i, s:o, s:o, s:I, s:I, s:O}", "kind", schedule_name[s->kind], "base",
                  (int)s->base, "lr", number_object(s->lr), "min_lr", number_object(s->min_lr),
                  "warmup", (json_int_t)s->warmup, "total", (json_int_t)s->total, "values", values);
    json_dumpf(whole, stdout, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    putchar('\n');
    json_decref(whole);
  }
  json_decref(values);
  return EXIT_CONFORMS;
}
