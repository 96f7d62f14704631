/* SPDX-License-Identifier: MIT */
/* The command `adamant`: one subcommand per row of commands.c. */
#include "command.h"
#include "message.h"
#include "output.h"
#include "signals.h"
#include "version.h"

#include <argp.h>
#include <gmp.h>
#include <jansson.h>
#include <mpfr.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_help(void)
{
  printf("Usage: adamant COMMAND [OPTION...] [FILE...]\n"
         "Reference implementation and test oracle of the Adam family of optimizers.\n\n");
  for (const struct command *c = commands; c->name != NULL; c++)
    printf("  %-10s %s\n", c->name, c->what);
  printf("\n`adamant COMMAND --help` explains one command, with an example.\n"
         "Exit status: %d conforms or done; %d does not conform; %d usage, format or I/O;\n"
         "%d the oracle could not decide; %d nothing applicable.\n",
         EXIT_CONFORMS, EXIT_DEVIATES, EXIT_USAGE, EXIT_UNDECIDED, EXIT_NOTHING);
}

static void print_version(void)
{
  printf("adamant %s\nMPFR %s\nGMP %s\njansson %s\n", ADAMANT_VERSION, mpfr_get_version(),
         gmp_version, jansson_version_str());
}

static int usage_error(const char *what, const char *word)
{
  message("%s%s; `adamant --help` lists the commands", what, word);
  return EXIT_USAGE;
}

static int dispatch(int argc, char **argv)
{
  if (argc < 2)
    return usage_error("no command given", "");
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
    print_help();
    return EXIT_CONFORMS;
  }
  if (strcmp(argv[1], "--version") == 0) {
    print_version();
    return EXIT_CONFORMS;
  }
  for (const struct command *c = commands; c->name != NULL; c++)
    if (strcmp(argv[1], c->name) == 0) {
      char *name = xformat("adamant %s", c->name);
      argv[1] = name;
      int status = c->run(argc - 1, argv + 1);
      free(name);
      return status;
    }
  return usage_error("unknown command ", argv[1]);
}

int main(int argc, char **argv)
{
  argp_err_exit_status = EXIT_USAGE;
  signals_install();
  int status = dispatch(argc, argv);
  if (!output_flush_stdout() && status == EXIT_CONFORMS)
    status = EXIT_USAGE;
  mpfr_free_cache();
  return status;
}
