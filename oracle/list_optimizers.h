/* SPDX-License-Identifier: MIT */
/* The table of optimizers, and one optimizer in full: for `adamant list`. */
#ifndef ADAMANT_ORACLE_LIST_OPTIMIZERS_H
#define ADAMANT_ORACLE_LIST_OPTIMIZERS_H

#include "program.h"

#include <jansson.h>

/* One row per optimizer; appended to the array when it is not NULL, else printed. */
void list_optimizers(json_t *array);

/* Switches, dialects and presets of one. */
void list_optimizer(const struct step_program *optimizer, json_t *array);

#endif
