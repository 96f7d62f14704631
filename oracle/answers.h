/* SPDX-License-Identifier: MIT */
/* Answers that were written down, or that come from a stream: judged against the cases in order. */
#ifndef ADAMANT_ORACLE_ANSWERS_H
#define ADAMANT_ORACLE_ANSWERS_H

#include "judging.h"

/* Read FILE to its end. False: it cannot be read (reported under `name`). */
bool answers_judge(struct judging *j, FILE *file, const char *name);

#endif
