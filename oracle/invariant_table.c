/* SPDX-License-Identifier: MIT */
/* Derived from spec/invariants.table by `make derive`; do not edit. */
#include "invariants.h"

#include <stddef.h>

const struct invariant invariants[] = {
  {"v >= 0", "v", NULL, 0, false},
  {"vmax >= v", "vmax", "v", 0, false},
  {"mu_product >= 0", "mu_product", NULL, 0, false},
  {"mu_product <= 1", "mu_product", NULL, 1, true},
  {NULL, NULL, NULL, 0, false}};
