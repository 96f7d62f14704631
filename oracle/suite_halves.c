/* SPDX-License-Identifier: MIT */
/* Level 2, in the formats of 16 bits alone: what the rows for all formats cannot show where one
 * rounding is 2^-11 or 2^-8. The update is of the size of theta or greater, so that its digits are
 * theta's, and hyperparameters are in the range of the format, or far from the format that a
 * careless program keeps them in.
 */
#include "suite.h"

#include <stddef.h>

#define STEP SEMANTICS_STEP
#define HALVES SUITE_HALVES

/* clang-format off */

const struct suite_row suite_halves_rows[] = {
    {"halves", "eps_dominated", STEP, HALVES, "eps", "lr=16 eps=0.1 weight_decay=0", 100, 2, 12, "eps = 0.1, an update that shows"},
    {"halves", "eps_dominated", STEP, HALVES, "eps", "lr=16 eps=0x1.01p-4 weight_decay=0", 100, 2, 12, "eps next to a number of bfloat16"},
    {"halves", "random", STEP, HALVES, NULL, "lr=0x1.01p4 weight_decay=0", 7, 3, 8, "lr between two numbers of bfloat16"},
    {"halves", "negative_zero", STEP, HALVES, "eps", "eps=0.1", 1, 3, 16, "all signs of zero, beside an eps that binary16 has"},
    {"halves", "jump_start", STEP, HALVES, "t", "lr=0.002 beta1=0.99999 beta2=0.99999 weight_decay=0 lr_decay=0.1 momentum_decay=0.001", 257, 48, 8, "t = 257 to 304"},
    {"halves", "jump_start", STEP, HALVES, "t", "lr=0.002 beta1=0.99999 beta2=0.99999 weight_decay=0 lr_decay=0.1 momentum_decay=0.001", 2049, 64, 8, "t = 2049 to 2112"},
    {"halves", "gate", STEP, HALVES, "t", "lr=16 beta2=0x1.fffffffffffffp-1 weight_decay=0", 4, 3, 3, "beta2 = 1 - 2^-53, where rho_t cancels"},
    {"halves", "centered", STEP, HALVES, "eps", "lr=1 eps=0.01", 1000, 3, 15, "eps large enough for a bound where v < m^2"},
    {"halves", "weight_decay", STEP, HALVES, "weight_decay", "lr=0x1p-6 weight_decay=0x1.fffp5", 1, 3, 6, "lr weight_decay = 1 - 2^-13"},
    {"halves", "random", STEP, HALVES, "t", "lr=16 beta1=0x1.fcp-2 beta2=0x1.fcp-2 weight_decay=0", 1, 2, 6, "1 - beta between two numbers of bfloat16"},
    {"halves", "random", STEP, HALVES, "momentum_decay", "lr=16 momentum_decay=12", 1, 4, 6, "a schedule that moves fast"},
    {"halves", "random", STEP, HALVES, "momentum_decay", "lr=16 beta1=0.999 momentum_decay=12", 2, 2, 12, "the same in mid-course"},
    {"halves", "jump_start", STEP, HALVES, "beta2", "lr=0.02 beta1=0 weight_decay=0", 257, 48, 8, "t = 257 to 304, v alone is corrected"},
    {"halves", "jump_start", STEP, HALVES, "beta1", "lr=0.00015 beta1=0.99999 beta2=0 weight_decay=0", 2049, 85, 12, "t = 2049 to 2133, m alone is corrected"},
    {"halves", "jump_start", STEP, HALVES, "lr_decay", "lr=4 lr_decay=0x1.01p-3", 257, 48, 8, "t = 257 to 304, lr_decay between two numbers of bfloat16"},
    {"halves", "random", STEP, HALVES, "beta2", "lr=16 beta2=0.994149 weight_decay=0", 100, 1, 12, "r_t of RAdam just below the middle of two numbers of bfloat16"},
    {"halves", "subnormal", STEP, HALVES, "eps", "lr=16 weight_decay=0", 10, 2, 12, "subnormal averages whose update does not vanish"},
    {"halves", "bias_correction", STEP, HALVES, "beta2", "lr=0x1p20 beta1=0.999999 beta2=0x1.ffffffffp-1 weight_decay=0", 5, 3, 6, "1 - beta^t below the numbers of binary16"},
    {NULL, NULL, STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};
