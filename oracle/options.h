/* SPDX-License-Identifier: MIT */
/* The options that describe one case: shared by gen, stream and verify. */
#ifndef ADAMANT_ORACLE_OPTIONS_H
#define ADAMANT_ORACLE_OPTIONS_H

#include "choice.h"
#include "generate.h"

#include <argp.h>

/* Values of hyperparameters as the user wrote them, until the optimizer is known. */
struct case_options {
  struct case_request want;
  struct program_choice choice;
  const char *hyper_text[STEP_MAX_HYPER]; /* by row of hyper_rows; NULL: not given */
  bool any;                               /* some option of this kind was given */
  int *report_format;                     /* where --format text|tap|junit|json goes, or NULL */
};

/* A child parser, which has program_argp in it; its input is a struct case_options. When it is done, `want` is complete and
 * valid; what is not is reported as an argp error, which ends the program with EXIT_USAGE. */
extern const struct argp case_argp;

/* --optimizer, --dialect and --preset alone; the input is a struct program_choice. */
extern const struct argp program_argp;

/* The arguments of a command that takes files. */
struct file_list {
  char **path;
  int n;
};
extern const struct argp file_list_argp; /* child parser; its input is a struct file_list */

/* Reported as an argp error when there are both. */
void case_or_files(struct argp_state *state, const struct case_options *one,
                   const struct file_list *files);

/* Every hyperparameter of the program has its usual value. */
void case_usual_hyper(struct case_request *want);

/* The optimizer, "name = value (bits)" of each hyperparameter and the seed, on stderr: what is computed with. */
void case_announce(const struct case_request *want);

/* A decimal count within [least, most], or an argp error that names the option. */
uint64_t option_count(struct argp_state *state, const char *option, const char *text,
                      uint64_t least, uint64_t most);

/* A positive number of seconds, or an argp error that names the option. */
/* --accept CLASS: is it the general class? */
bool option_accept(struct argp_state *state, const char *text);
double option_seconds(struct argp_state *state, const char *option, const char *text);

/* A subcommand's arguments and options; ends the program after --help and on a usage error. */
void parse_command(const struct argp *argp, int argc, char **argv, void *input);

#endif
