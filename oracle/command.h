/* SPDX-License-Identifier: MIT */
/* The subcommands of `adamant`: cmd_NAME.c defines NAME's row of the table. */
#ifndef ADAMANT_ORACLE_COMMAND_H
#define ADAMANT_ORACLE_COMMAND_H

struct command {
  const char *name;
  const char *what;                  /* one line for `adamant --help` */
  int (*run)(int argc, char **argv); /* argv[0] is "adamant NAME"; returns the exit status */
};

/* In the order of `adamant --help`; ends with a row of nulls. */
extern const struct command commands[];

int cmd_gen(int argc, char **argv);
int cmd_check(int argc, char **argv);
int cmd_run(int argc, char **argv);
int cmd_identify(int argc, char **argv);
int cmd_stream(int argc, char **argv);
int cmd_verify(int argc, char **argv);
int cmd_merge(int argc, char **argv);
int cmd_report(int argc, char **argv);
int cmd_show(int argc, char **argv);
int cmd_list(int argc, char **argv);
int cmd_bounds(int argc, char **argv);
int cmd_rho(int argc, char **argv);
int cmd_schedule(int argc, char **argv);
int cmd_self_test(int argc, char **argv);

#endif
