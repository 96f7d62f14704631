/* SPDX-License-Identifier: MIT */
#include "command.h"

#include <stddef.h>

const struct command commands[] = {
    {"gen", "write a vector file (or the golden suite)", cmd_gen},
    {"check", "judge recorded answers against vector files", cmd_check},
    {"run", "drive a program over a pipe and judge it", cmd_run},
    {"identify", "which optimizer, dialect and order a program or recorded answers are",
     cmd_identify},
    {"stream", "write the questions of the pipe protocol to standard output", cmd_stream},
    {"verify", "judge the answers of the pipe protocol from standard input", cmd_verify},
    {"merge", "put the reports of the shards of a run together", cmd_merge},
    {"report", "reports as one HTML page, with figures", cmd_report},
    {"show", "one golden element-step in full: inputs, equations, values, bounds", cmd_show},
    {"list", "the optimizers, one of them in full, or the cases of vector files", cmd_list},
    {"bounds", "the tolerances and the theorem behind them", cmd_bounds},
    {"rho", "RAdam's rho_t, r_t and exact gate, and what the naive formula decides", cmd_rho},
    {"schedule", "the step size of each step: constant, linear warm-up, cosine", cmd_schedule},
    {"self-test", "the oracle's engines against each other and known answers", cmd_self_test},
    {NULL, NULL, NULL},
};
