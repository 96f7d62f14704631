/* SPDX-License-Identifier: MIT */
#include "answers.h"
#include "command.h"
#include "message.h"

#include <errno.h>
#include <string.h>

struct check_command {
  struct judging judging;
  struct file_list files;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct check_command *o = state->input;
  (void)arg;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = state->child_inputs[1] = &o->judging;
    state->child_inputs[2] = &o->files;
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->files.n < 2)
      argp_failure(state, EXIT_USAGE, 0, "a vector file and a file of answers are needed");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&report_format_argp, 0, NULL, 0},
                                             {&judging_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {.parser = parse,
                                 .args_doc = "VECTORS... ANSWERS",
                                 .children = children,
                                 .doc = "Judge recorded answers: the R and U lines of the pipe "
                                        "protocol, in the order of the cases.\v"
                                        "Example:\n\n"
                                        "  adamant stream w.json | ./impl > recorded.txt\n"
                                        "  adamant check w.json recorded.txt\n\n"
                                        "ANSWERS may be - for standard input."};

int cmd_check(int argc, char **argv)
{
  struct check_command o = {0};
  parse_command(&argp, argc, argv, &o);
  const char *answers = o.files.path[--o.files.n];
  if (!judging_read(&o.judging, &o.files))
    return EXIT_USAGE;
  FILE *file = strcmp(answers, "-") == 0 ? stdin : fopen(answers, "r");
  if (file == NULL)
    message("%s: %s", answers, strerror(errno));
  if (file == NULL || !judging_begin(&o.judging, answers)) {
    if (file == NULL)
      judging_discard(&o.judging);
    else if (file != stdin)
      fclose(file);
    return EXIT_USAGE;
  }
  bool good = answers_judge(&o.judging, file, answers);
  if (file != stdin)
    fclose(file);
  if (good)
    return judging_end(&o.judging);
  judging_discard(&o.judging);
  return EXIT_USAGE;
}
