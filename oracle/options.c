/* SPDX-License-Identifier: MIT */
#include "options.h"
#include "hyper.h"
#include "message.h"
#include "nearest.h"
#include "report.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum key {
  KEY_OPTIMIZER = 256,
  KEY_DIALECT,
  KEY_PRESET,
  KEY_FORMAT,
  KEY_SEMANTICS,
  KEY_CLASS,
  KEY_FIRST_T,
  KEY_STEPS,
  KEY_ELEMENTS,
  KEY_SEED,
  KEY_THETA0,
  KEY_CASES,
  KEY_HYPER /* the last: KEY_HYPER + row of hyper_rows */
};

static const struct argp_option program_option[] = {
    {NULL, 0, NULL, 0, "Whose steps (`adamant list` lists optimizers, dialects and presets):", 1},
    {"optimizer", KEY_OPTIMIZER, "ID", 0,
     "adam (the default), adamw, radam, ..., or a dialect: adamw.eps=hat,decay=after", 1},
    {"dialect", KEY_DIALECT, "SWITCH=CHOICE,...", 0, "the dialect of the optimizer with these choices",
     1},
    {"preset", KEY_PRESET, "NAME", 0,
     "the optimizer and dialect that a framework has: keras/adamw, or keras beside --optimizer", 1},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse_program(int key, char *arg, struct argp_state *state)
{
  struct program_choice *choice = state->input;
  if (key == KEY_OPTIMIZER)
    choice->optimizer = arg;
  else if (key == KEY_DIALECT)
    choice->dialect = arg;
  else if (key == KEY_PRESET)
    choice->preset = arg;
  else
    return ARGP_ERR_UNKNOWN;
  return 0;
}

const struct argp program_argp = {.options = program_option, .parser = parse_program};

static const struct argp_option case_option[] = {
    {NULL, 0, NULL, 0, "What the case is:", 2},
    {"format", KEY_FORMAT, "NAME", 0, "binary16, bfloat16, binary32 (the default), binary64", 2},
    {"semantics", KEY_SEMANTICS, "NAME", 0,
     "step (the default: each step exactly from the stored state), real (the exact trajectory), "
     "bits "
     "(the float reading, bit for bit)",
     2},
    {"class", KEY_CLASS, "NAME", 0,
     "input class, \"random\" by default; `adamant list --classes` lists them", 2},
    {"first-t", KEY_FIRST_T, "T", 0,
     "number of the first step (1); above 1 the case starts in mid-course", 2},
    {"steps", KEY_STEPS, "N", 0, "number of steps (10)", 2},
    {"elements", KEY_ELEMENTS, "N", 0, "number of elements (8)", 2},
    {"cases", KEY_CASES, "N", 0, "a sweep: cases 1 to N, of other random inputs each (1)", 2},
    {"seed", KEY_SEED, "N", 0, "of the random inputs (1)", 2},
    {"theta0", KEY_THETA0, "X", 0, "start every element at X, rounded to the format", 2},
    {NULL, 0, NULL, 0,
     "Hyperparameters: a decimal number stands for the binary64 number nearest to it; a "
     "hexadecimal one (0x1p-3) and the 16 digits of binary64 bits (0x3fc0000000000000) are exact:",
     3},
    {"lr", KEY_HYPER, "X", 0, "learning rate (1e-3)", 3},
    {"beta1", KEY_HYPER + 1, "X", 0, "decay of the average of gradients (0.9)", 3},
    {"beta2", KEY_HYPER + 2, "X", 0, "decay of the average of their squares (0.999)", 3},
    {"eps", KEY_HYPER + 3, "X", 0, "term added to the denominator (1e-8)", 3},
    {"weight-decay", KEY_HYPER + 4, "X", 0, "weight decay or L2 coefficient (0.01)", 3},
    {"momentum", KEY_HYPER + 5, "X", 0, "decay of the accumulated gradients (0.9)", 3},
    {"dampening", KEY_HYPER + 6, "X", 0, "what the momentum dampens the gradient by (0)", 3},
    {"lr-decay", KEY_HYPER + 7, "X", 0, "decay of the learning rate of adagrad (0)", 3},
    {"momentum-decay", KEY_HYPER + 8, "X", 0, "rate of the momentum schedule of nadam (0.004)", 3},
    {NULL, 0, NULL, 0, NULL, 0},
};

uint64_t option_count(struct argp_state *state, const char *option, const char *text,
                      uint64_t least, uint64_t most)
{
  char *end;
  errno = 0;
  uint64_t n = strtoull(text, &end, 10);
  if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno != 0 || n < least || n > most)
    argp_failure(state, EXIT_USAGE, 0, "--%s: \"%s\" is not a number from %" PRIu64 " to %" PRIu64,
                 option, text, least, most);
  return n;
}

bool option_accept(struct argp_state *state, const char *text)
{
  bool general = strcmp(text, met_name[MET_GENERAL]) == 0;
  if (!general && strcmp(text, met_name[MET_ORDER]) != 0)
    argp_failure(state, EXIT_USAGE, 0, "--accept: \"%s\" is not order or general", text);
  return general;
}

double option_seconds(struct argp_state *state, const char *option, const char *text)
{
  char *end;
  double x = strtod(text, &end);
  if (end == text || *end != '\0' || !(x > 0 && x <= 1e6))
    argp_failure(state, EXIT_USAGE, 0, "--%s: \"%s\" is not a positive number of seconds", option,
                 text);
  return x;
}

static void set_default(struct case_options *o)
{
  o->want.format = &format_binary32;
  o->want.input_class = class_find("random");
  o->want.first_t = 1;
  o->want.steps = 10;
  o->want.elements = 8;
  o->want.cases = 1;
  o->want.seed = 1;
}

static void set_program(struct argp_state *state, struct case_options *o)
{
  struct dialect_problem problem;
  const struct program_choice *c = &o->choice;
  o->any = o->any || program_chosen(c);
  o->want.program = choose_program(c, &problem);
  if (o->want.program != NULL)
    return;
  if (c->preset == NULL && c->dialect == NULL)
    argp_failure(state, EXIT_USAGE, 0, "--optimizer: unknown optimizer \"%s\": %s", c->optimizer,
                 problem.text);
  argp_failure(state, EXIT_USAGE, 0, "--%s: %s", c->preset != NULL ? "preset" : "dialect",
               problem.text);
}

/* "; did you mean X?", or nothing. */
static const char *meant(const struct nearest *n, char text[64])
{
  text[0] = '\0';
  if (n->best != NULL)
    snprintf(text, 64, "; did you mean %s?", n->best);
  return text;
}

static void set_format(struct argp_state *state, struct case_options *o, const char *text)
{
  char hint[64];
  struct nearest n = {text, NULL, 0};
  for (size_t i = 0; formats[i] != NULL; i++)
    nearest_offer(&n, formats[i]->name);
  if ((o->want.format = format_find(text)) == NULL)
    argp_failure(state, EXIT_USAGE, 0, "--format: unknown format \"%s\"%s", text, meant(&n, hint));
}

static void set_class(struct argp_state *state, struct case_options *o, const char *text)
{
  char hint[64];
  struct nearest n = {text, NULL, 0};
  for (const struct input_class *k = input_classes; k->name != NULL; k++)
    nearest_offer(&n, k->name);
  if ((o->want.input_class = class_find(text)) == NULL)
    argp_failure(state, EXIT_USAGE, 0, "--class: unknown input class \"%s\"%s", text,
                 meant(&n, hint));
}

static void set_semantics(struct argp_state *state, struct case_options *o, const char *text)
{
  int at = word_index(semantics_name, text);
  if (at < 0)
    argp_failure(state, EXIT_USAGE, 0, "--semantics: \"%s\" is not step, real or bits", text);
  else
    o->want.semantics = (enum semantics)at;
}

void case_usual_hyper(struct case_request *want)
{
  for (size_t i = 0; i < want->program->n_hyper; i++)
    want->hyper[i] = hyper_find(want->program->hyper_name[i])->usual;
}

static void lacks_hyper(struct argp_state *state, const struct step_program *p, const char *name)
{
  char has[256] = "";
  for (size_t i = 0, n = 0; i < p->n_hyper && n < sizeof has; i++)
    n += (size_t)snprintf(has + n, sizeof has - n, "%s%s", i > 0 ? ", " : "", p->hyper_name[i]);
  argp_failure(state, EXIT_USAGE, 0, "%s has no %s; it has %s", p->id, name, has);
}

/* Once the optimizer is known: every hyperparameter it has, and none that it lacks. */
static void finish(struct argp_state *state, struct case_options *o)
{
  struct case_request *want = &o->want;
  if (want->program == NULL)
    return; /* refused: argp_failure returns under ARGP_NO_EXIT */
  if (want->first_t + want->steps - 1 > UINT64_C(1) << 53)
    argp_failure(state, EXIT_USAGE, 0, "--first-t and --steps go beyond t = 2^53");
  case_usual_hyper(want);
  for (size_t row = 0; hyper_rows[row].name != NULL; row++) {
    const char *text = o->hyper_text[row], *name = hyper_rows[row].name;
    double value;
    if (text == NULL)
      continue;
    int at = hyper_index(want->program, name);
    if (at < 0)
      lacks_hyper(state, want->program, name);
    else if (!hyper_parse(text, &value))
      argp_failure(state, EXIT_USAGE, 0, "%s: \"%s\" is not a number", name, text);
    else if (!hyper_in_domain(&hyper_rows[row], value))
      argp_failure(state, EXIT_USAGE, 0, "%s = %s is outside its domain, 0 <= %s < %g", name, text,
                   name, hyper_rows[row].limit);
    else
      want->hyper[at] = value;
  }
}

static error_t parse_case(int key, char *arg, struct argp_state *state)
{
  struct case_options *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->choice;
    set_default(o);
    return 0;
  case ARGP_KEY_END:
    set_program(state, o);
    finish(state, o);
    return 0;
  case KEY_FORMAT:
    if (o->report_format != NULL && word_index(report_formats, arg) >= 0) {
      *o->report_format = word_index(report_formats, arg);
      return 0;
    }
    set_format(state, o, arg);
    break;
  case KEY_SEMANTICS:
    set_semantics(state, o, arg);
    break;
  case KEY_CLASS:
    set_class(state, o, arg);
    break;
  case KEY_FIRST_T:
    o->want.first_t = option_count(state, "first-t", arg, 1, UINT64_C(1) << 53);
    break;
  case KEY_STEPS:
    o->want.steps = option_count(state, "steps", arg, 0, 1 << 24);
    break;
  case KEY_ELEMENTS:
    o->want.elements = option_count(state, "elements", arg, 0, 1 << 24);
    break;
  case KEY_CASES:
    o->want.cases = option_count(state, "cases", arg, 1, 1 << 24);
    break;
  case KEY_SEED:
    o->want.seed = option_count(state, "seed", arg, 0, UINT64_MAX);
    break;
  case KEY_THETA0: {
    double value;
    if (!hyper_parse(arg, &value))
      argp_failure(state, EXIT_USAGE, 0, "--theta0: \"%s\" is not a number", arg);
    o->want.theta0 = arg;
    break;
  }
  default:
    if (key < KEY_HYPER || key >= KEY_HYPER + STEP_MAX_HYPER)
      return ARGP_ERR_UNKNOWN;
    o->hyper_text[key - KEY_HYPER] = arg;
  }
  o->any = true;
  return 0;
}

static const struct argp_child case_children[] = {{&program_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};
const struct argp case_argp = {
    .options = case_option, .parser = parse_case, .children = case_children};

static error_t parse_files(int key, char *arg, struct argp_state *state)
{
  struct file_list *files = state->input;
  (void)arg;
  if (key != ARGP_KEY_ARGS)
    return ARGP_ERR_UNKNOWN;
  files->path = state->argv + state->next;
  files->n = state->argc - state->next;
  return 0;
}

const struct argp file_list_argp = {.parser = parse_files};

void case_or_files(struct argp_state *state, const struct case_options *one,
                   const struct file_list *files)
{
  if (files->n > 0 && one->any)
    argp_failure(state, EXIT_USAGE, 0,
                 "vector files and the description of a case exclude each other");
}

void case_announce(const struct case_request *want)
{
  fprintf(stderr, "optimizer %s\n", want->program->id);
  for (size_t i = 0; i < want->program->n_hyper; i++)
    fprintf(stderr, "%s = %.17g (0x%016" PRIx64 ")\n", want->program->hyper_name[i], want->hyper[i],
            hyper_bits(want->hyper[i]));
  fprintf(stderr, "seed %" PRIu64 "\n", want->seed);
}

void parse_command(const struct argp *argp, int argc, char **argv, void *input)
{
  argp_parse(argp, argc, argv, 0, NULL, input);
}
