/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "identify_ask.h"
#include "message.h"
#include "options.h"

#include <stdlib.h>
#include <string.h>

enum { GIVE_UP_AFTER = 3 }; /* failures of the program */

enum { KEY_FORMAT = 512, KEY_JSON, KEY_ALL };

struct identify_options {
  struct program_choice choice;
  const struct step_program *asked;
  const struct format *format;
  const char *command;
  double timeout;
  bool json, all;
  struct file_list files;
};

static const struct argp_option option[] = {
    {"cmd", 'c', "COMMAND", 0, "the program to identify, run by /bin/sh", 0},
    {"timeout", 't', "SECONDS", 0, "for the answers to one step (60)", 0},
    {"all", KEY_ALL, NULL, 0, "ask under every optimizer's name that the program knows", 0},
    {"format", KEY_FORMAT, "NAME", 0,
     "ask in binary16, bfloat16, binary32 or binary64 (the first that the program knows, binary32 "
     "before binary64)",
     0},
    {"json", KEY_JSON, NULL, 0, "print JSON", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static void finish(struct argp_state *state, struct identify_options *o)
{
  struct dialect_problem problem;
  if (o->command == NULL && o->files.n < 2)
    argp_failure(state, EXIT_USAGE, 0,
                 "--cmd is missing, or a vector file and a file of answers");
  if (o->command != NULL && o->files.n > 0)
    argp_failure(state, EXIT_USAGE, 0, "--cmd and recorded answers exclude each other");
  if (o->command == NULL && (program_chosen(&o->choice) || o->format != NULL || o->all))
    argp_failure(state, EXIT_USAGE, 0,
                 "what was asked stands in the vector files; --optimizer, --dialect, --preset, "
                 "--format and --all are for --cmd");
  if (o->all && program_chosen(&o->choice))
    argp_failure(state, EXIT_USAGE, 0, "--all and the name of an optimizer exclude each other");
  if (!program_chosen(&o->choice))
    return;
  o->asked = choose_program(&o->choice, &problem);
  if (o->asked == NULL)
    argp_failure(state, EXIT_USAGE, 0, "%s", problem.text);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct identify_options *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->choice;
    state->child_inputs[1] = &o->files;
    o->timeout = 60;
    return 0;
  case 'c':
    o->command = arg;
    return 0;
  case 't':
    o->timeout = option_seconds(state, "timeout", arg);
    return 0;
  case KEY_FORMAT:
    o->format = format_find(arg);
    if (o->format == NULL)
      argp_failure(state, EXIT_USAGE, 0,
                   "--format: \"%s\" is not binary16, bfloat16, binary32 or binary64", arg);
    return 0;
  case KEY_JSON:
    o->json = true;
    return 0;
  case KEY_ALL:
    o->all = true;
    return 0;
  case ARGP_KEY_SUCCESS:
    finish(state, o);
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {
    {&program_argp, 0, NULL, 0}, {&file_list_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .options = option,
    .parser = parse,
    .args_doc = "--cmd COMMAND\nVECTORS... ANSWERS",
    .children = children,
    .doc =
        "Which optimizer, dialect, order of operations and number format of scalars explain what a "
        "program answers: those whose rounding bounds no answer exceeds. Over a pipe, cases are "
        "asked on which the candidates that are left would exclude each other, until one is left or "
        "no case tells them apart. Without --optimizer the program is asked for adamw, then for "
        "the others in turn, and the first that it does not decline is taken; a name is only a "
        "name: the candidates are all optimizers whose hyperparameters it has.\v"
        "Examples:\n\n"
        "  adamant identify --cmd ./impl\n"
        "  adamant identify --cmd ./impl --optimizer radam --json\n"
        "  adamant stream w.json | ./impl > recorded.txt\n"
        "  adamant identify w.json recorded.txt\n\n"
        "ANSWERS may be - for standard input. Exit status: 0 identified, 1 none of the known (the "
        "nearest is named, and where it departs), 2 usage or a program that does not follow the "
        "protocol, 3 undecided between several, 77 the program declines everything. With --all the "
        "first of 1, 3 and 0 that applies to some name."};

/* ---- results ---- */

struct results {
  bool as_json, all;
  json_t *array;
  bool some[3]; /* by enum identity */
  size_t n;
};

static void add_result(struct results *r, const struct identification *x)
{
  if (r->as_json)
    json_array_append_new(r->array, identify_json(x));
  else {
    if (r->n > 0)
      putchar('\n');
    identify_print(x, stdout);
  }
  r->some[x->identity] = true;
  r->n++;
}

static int end_results(struct results *r)
{
  if (r->as_json && r->n > 0) {
    json_dumpf(r->all ? r->array : json_array_get(r->array, 0), stdout,
               JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    putchar('\n');
  }
  json_decref(r->array);
  return r->some[IDENTITY_NONE]      ? EXIT_DEVIATES
         : r->some[IDENTITY_SEVERAL] ? EXIT_UNDECIDED
         : r->some[IDENTITY_ONE]     ? EXIT_CONFORMS
                                     : EXIT_NOTHING;
}

/* ---- over a pipe ---- */

/* One name in one format. False: give up. */
static bool ask_as(struct results *r, struct asker *a, const struct step_program *p,
                   const struct format *format, int *failures)
{
  struct identification x = {.asked = p, .format = format, .ask = asker_ask, .context = a};
  enum answered result = identify(&x);
  if (result == ANSWERED)
    add_result(r, &x);
  identification_free(&x);
  *failures += result == ANSWERED_NOT;
  return *failures < GIVE_UP_AFTER;
}

/* Every optimizer, AdamW first: of programs that do not look at the name it shows the most. */
static bool ask_in(const struct identify_options *o, struct results *r, struct asker *a,
                   const struct format *format, int *failures)
{
  const struct step_program *first = o->asked != NULL ? o->asked : step_program_find("adamw");
  if (!ask_as(r, a, first, format, failures))
    return false;
  for (size_t i = 0; o->asked == NULL && step_programs[i] != NULL; i++) {
    const struct step_program *p = step_programs[i];
    if (r->n > 0 && !r->all)
      return true;
    if (p != first && p->order_of == NULL && !ask_as(r, a, p, format, failures))
      return false;
  }
  return true;
}

static int over_pipe(const struct identify_options *o)
{
  static const struct format *const turn[] = {&format_binary32, &format_binary64, &format_bfloat16,
                                              &format_binary16, NULL};
  struct asker a = {
      .command = o->command, .timeout = o->timeout, .child = {.to = -1, .from = -1}};
  struct results r = {.as_json = o->json, .all = o->all, .array = json_array()};
  int failures = 0;
  bool more = true;
  if (o->format != NULL)
    more = ask_in(o, &r, &a, o->format, &failures);
  else
    for (size_t i = 0; turn[i] != NULL && r.n == 0 && more; i++)
      more = ask_in(o, &r, &a, turn[i], &failures);
  int status = end_results(&r);
  if (failures > 0)
    message("%s: %s", o->command, a.failure);
  else if (status == EXIT_NOTHING)
    message("%s: it declines every question", o->command);
  if (failures > 0 && (r.n == 0 || !more))
    status = EXIT_USAGE;
  asker_end(&a);
  return status;
}

/* ---- recorded ---- */

static int recorded(const struct identify_options *o)
{
  struct identification x = {.asked = NULL};
  struct results r = {.as_json = o->json, .array = json_array()};
  size_t n = (size_t)o->files.n - 1, read = 0;
  struct vec_file *file = xcalloc(n, sizeof *file);
  bool good = true;
  while (read < n && (good = vectors_read(o->files.path[read], &file[read])))
    read++;
  good = good && answers_read(&x, file, n, o->files.path[n]);
  if (good && x.n_question > 0) {
    identify(&x);
    add_result(&r, &x);
  } else if (good) {
    message("%s: no case of these is answered", o->files.path[n]);
  }
  int status = end_results(&r);
  identification_free(&x);
  for (size_t i = 0; i < read; i++)
    vec_file_free(&file[i]);
  free(file);
  return good ? status : EXIT_USAGE;
}

int cmd_identify(int argc, char **argv)
{
  struct identify_options o = {.command = NULL};
  parse_command(&argp, argc, argv, &o);
  return o.command != NULL ? over_pipe(&o) : recorded(&o);
}
