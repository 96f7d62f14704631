/* SPDX-License-Identifier: MIT */
/* What the harnesses share. Each fuzz_NAME.c hands the bytes of libFuzzer to one reader of the oracle, and to what is
 * done with what it accepts; beside the sanitizers, it traps where a property of the reader fails. `make fuzz` runs them
 * (run.sh), corpus/NAME has their seeds.
 */
#ifndef ADAMANT_TESTS_FUZZ_H
#define ADAMANT_TESTS_FUZZ_H

#include "generate.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Where a property fails. */
#define FUZZ_HOLDS(property) ((property) ? (void)0 : __builtin_trap())

/* A file of these bytes in memory; its path stays the same for the same k < FUZZ_FILES. */
enum { FUZZ_FILES = 4 };
const char *fuzz_file(unsigned k, const void *data, size_t size);

/* A copy with a zero behind it; free it. */
char *fuzz_text(const void *data, size_t size);

/* A stream that takes everything. */
FILE *fuzz_sink(void);

/* Messages on stderr so far: a reader that refuses says so once (message() is wrapped by the linker). */
extern size_t fuzz_messages;

/* Whether an option was refused: argp_failure, which ends a command, is wrapped too and returns. */
extern bool fuzz_refused;

/* A request for a case with usual hyperparameters. */
struct case_request fuzz_request(const char *program, const struct format *format,
                                 enum semantics semantics, size_t steps, size_t elements);

/* Vector files as text, of three optimizers, formats and semantics: what answers are judged against. */
enum { FUZZ_VECTORS = 3 };
const char *fuzz_vectors(unsigned which, size_t *size);

#endif
