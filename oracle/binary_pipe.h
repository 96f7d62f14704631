/* SPDX-License-Identifier: MIT */
/* A case asked and answered in records of numbers instead of lines (spec/pipe.md, "Binary
 * framing"). */
#ifndef ADAMANT_ORACLE_BINARY_PIPE_H
#define ADAMANT_ORACLE_BINARY_PIPE_H

#include "child.h"
#include "session.h"

/* The case that the session has begun, from its first question to its last answer; `step` is called
 * before each step. False: the program failed and was stopped. */
bool binary_case(struct session *s, struct child *child, double timeout,
                 void (*step)(void *context, const struct session *s), void *context);

/* What the gradients of a step are echoed as: the sum of (2 i + 1) times the bits of gradient i,
 * modulo 2^64. A change of one, or of two for each other, changes it. */
uint64_t binary_echo(const uint64_t *grad, size_t n);

#endif
