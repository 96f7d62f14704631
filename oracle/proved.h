/* SPDX-License-Identifier: MIT */
/* Which layers of the proofs speak of which optimizer; spec/derive/proved.py says what counts. */
#ifndef ADAMANT_ORACLE_PROVED_H
#define ADAMANT_ORACLE_PROVED_H

#include <stdbool.h>

enum { PROVED_LAYERS = 5 };

struct proved_layer {
  const char *name, *claim;
};
extern const struct proved_layer proved_layers[]; /* PROVED_LAYERS rows; ends with nulls */

struct proved {
  const char *optimizer;
  bool layer[PROVED_LAYERS]; /* in the order of proved_layers */
};
extern const struct proved proved[]; /* of the step programs, not of dialects; ends with a null optimizer */

#endif
