/* SPDX-License-Identifier: MIT */
/* Derived from src/, proofs/wp/layers.py and proofs/theorems.txt by `make derive`; do not edit. */
#include "proved.h"

#include <stddef.h>

const struct proved_layer proved_layers[] = {
  {"bits",
   "no undefined behaviour or run-time error, nothing else written, termination; every output is bit for bit the specified sequence of IEEE operations"},
  {"finite",
   "finite in, finite out: no operation overflows, and the stated magnitudes are preserved from step to step"},
  {"real",
   "read over the real numbers, the same code computes the published formulas"},
  {"rounding",
   "the float reading is within the running error bound of the real one, as long as nothing overflows (Adamant.Rounding.running_error.running_error)"},
  {"mathematics",
   "the real reading is the published equations (Coq, ID_equations)"},
  {NULL, NULL}};

const struct proved proved[] = {
  {"adagrad", {true, true, true, true, true}},
  {"adam", {true, true, true, true, true}},
  {"adam_l2", {true, true, true, true, true}},
  {"adam_v", {true, true, true, true, true}},
  {"adamax", {true, true, true, true, true}},
  {"adamw", {true, true, true, true, true}},
  {"amsgrad", {true, true, true, true, true}},
  {"amsgrad_hat", {true, true, true, true, true}},
  {"momentum", {true, true, true, true, true}},
  {"momentum_ema", {true, true, true, true, true}},
  {"nadam", {true, true, true, true, true}},
  {"nesterov", {true, true, true, true, true}},
  {"radam", {true, true, true, true, true}},
  {"radamw", {true, true, true, true, true}},
  {"rmsprop", {true, true, true, true, true}},
  {"rmsprop_centered", {true, true, true, true, true}},
  {"rmsprop_momentum", {true, true, true, true, true}},
  {"sgd", {true, true, true, true, true}},
  {NULL, {false}}};
