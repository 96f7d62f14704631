/* SPDX-License-Identifier: MIT */
#include "answers.h"
#include "command.h"
#include "message.h"

struct verify_command {
  struct judging judging;
  struct case_options one;
  struct file_list files;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct verify_command *o = state->input;
  (void)arg;
  switch (key) {
  case ARGP_KEY_INIT:
    o->one.report_format = &o->judging.format;
    state->child_inputs[0] = &o->one;
    state->child_inputs[1] = &o->judging;
    state->child_inputs[2] = &o->files;
    return 0;
  case ARGP_KEY_SUCCESS:
    case_or_files(state, &o->one, &o->files);
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0},
                                             {&judging_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .parser = parse,
    .args_doc = "[VECTORS...]",
    .children = children,
    .doc = "Judge the answers on standard input. Without VECTORS the case is made again from the "
           "options that "
           "`adamant stream` was given.\v"
           "Examples:\n\n"
           "  adamant stream w.json | ./impl | adamant verify w.json\n"
           "  adamant stream --steps 99 --elements 99 | ./impl |\n"
           "    adamant verify --steps 99 --elements 99\n\n"
           "A shard is that of the stream: --shard 2/9 for both.\n\n"
           "--format takes text, tap, junit and json too: the form of the report."};

int cmd_verify(int argc, char **argv)
{
  struct verify_command o = {0};
  parse_command(&argp, argc, argv, &o);
  if (!judging_read(&o.judging, &o.files))
    return EXIT_USAGE;
  if (o.files.n == 0) {
    case_announce(&o.one.want);
    judging_sweep(&o.judging, &o.one.want);
  }
  if (!judging_begin(&o.judging, "standard input"))
    return EXIT_USAGE;
  if (answers_judge(&o.judging, stdin, "standard input"))
    return judging_end(&o.judging);
  judging_discard(&o.judging);
  return EXIT_USAGE;
}
