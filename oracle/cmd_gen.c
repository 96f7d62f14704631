/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "message.h"
#include "options.h"
#include "suite.h"

#include <inttypes.h>

struct gen_options {
  struct case_options one;
  const char *output, *suite;
  unsigned level; /* 0: not given */
};

enum { KEY_LEVEL = 1024 };

static const struct argp_option option[] = {
    {"output", 'o', "FILE", 0, "write to FILE instead of standard output", 0},
    {"suite", 's', "DIR", 0, "write the golden suite and its MANIFEST.sha256 into DIR instead", 0},
    {"level", KEY_LEVEL, "N", 0,
     "of --suite: 1 (the default), the files of oracle/vectors, judged in seconds; 2 adds what takes "
     "minutes: every threshold of RAdam's gate, every 1 - 2^-k, long runs, 65537 elements, the formats of 16 "
     "bits in full",
     0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct gen_options *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->one;
    return 0;
  case 'o':
    o->output = arg;
    return 0;
  case 's':
    o->suite = arg;
    return 0;
  case KEY_LEVEL:
    o->level = (unsigned)option_count(state, "level", arg, 1, SUITE_LEVELS);
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->suite == NULL && o->level != 0)
      argp_failure(state, EXIT_USAGE, 0, "--level is of --suite");
    if (o->suite != NULL && (o->one.any || o->output != NULL))
      argp_failure(state, EXIT_USAGE, 0, "--suite takes no other option");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .options = option,
    .parser = parse,
    .children = children,
    .doc = "Write a vector file: inputs and golden values of the cases that the options describe, or the whole golden suite.\v"
           "Example:\n\n"
           "  adamant gen --optimizer adamw --format binary32 --semantics step \\\n"
           "    --steps 50 --elements 16 --seed 7 --lr 1e-3 --beta1 0.9 \\\n"
           "    --beta2 0.999 --eps 1e-8 --weight-decay 0.01 -o w.json\n\n"
           "The file is described in spec/vectors.md. The same command writes the same bytes "
           "everywhere."};

static int write_one(const struct case_request *want, const char *path)
{
  struct vec_file file;
  case_announce(want);
  generate_file(want, "case", &file);
  for (size_t i = 0; i < file.group[0].n_case; i++)
    generate_gold(&file.group[0], &file.group[0].cases[i]);
  bool good = vectors_write(&file, path);
  vec_file_free(&file);
  return good ? EXIT_CONFORMS : EXIT_USAGE;
}

int cmd_gen(int argc, char **argv)
{
  struct gen_options o = {0};
  parse_command(&argp, argc, argv, &o);
  return o.suite != NULL ? suite_write(o.suite, o.level > 0 ? o.level : 1) : write_one(&o.one.want, o.output);
}
