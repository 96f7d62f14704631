/* SPDX-License-Identifier: MIT */
/* The golden suite of the family: a small set for every optimizer and for the dialects of
 * PyTorch 1.13.1 (spec/presets.table), and what only some of them can get wrong. */
#include "suite.h"

#include <stddef.h>

static const char *const family[] = {"sgd",
                                     "sgd.decay=l2",
                                     "momentum_ema",
                                     "momentum",
                                     "momentum.decay=l2",
                                     "nesterov",
                                     "adagrad",
                                     "rmsprop",
                                     "rmsprop_centered",
                                     "rmsprop_momentum",
                                     "rmsprop_momentum.centered=yes",
                                     "adam_v",
                                     "amsgrad",
                                     "amsgrad_hat",
                                     "adamax",
                                     "nadam",
                                     "nadam.product=twice",
                                     "radam",
                                     "radamw",
                                     "radam.eps=hat,gate=gt5",
                                     "radam.eps=hat,gate=gt5,decay=l2",
                                     "radam.eps=none,gate=gt5",
                                     NULL};

static const struct suite_row family_rows[] = {
    {"family", "random", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 1, 6, 6,
     "published hyperparameters"},
    {"family", "random", SEMANTICS_STEP, SUITE_WIDE, NULL,
     "lr=0.1 beta1=0.8 beta2=0.99 eps=1e-6 weight_decay=0.1 momentum=0.8 dampening=0.25 "
     "lr_decay=0.1 momentum_decay=0.1",
     1, 3, 9, "other hyperparameters"},
    {"family", "first_step", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 1, 1, 12,
     "the first step over all exponents"},
    {"family", "zero_gradient", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 1, 4, 4,
     "zero for ever, after, before and between non-zero gradients"},
    {"family", "eps_dominated", SEMANTICS_STEP, SUITE_WIDE, "eps", "", 1, 2, 12, "eps = 1e-8"},
    {"family", "eps_zero", SEMANTICS_STEP, SUITE_WIDE, "eps", "eps=0", 1, 2, 4,
     "eps = 0; element 0 is 0/0"},
    {"family", "cancellation", SEMANTICS_STEP, SUITE_WIDE, "beta1", "", 2, 2, 8, "m_t near zero"},
    {"family", "jump_start", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 255, 2, 4, "t = 255, 256"},
    {"family", "jump_start", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0.99999997", (1 << 24) - 1, 3,
     2, "t = 2^24 - 1 to 2^24 + 1"},
    {"family", "random", SEMANTICS_REAL, SUITE_WIDE, NULL, "", 1, 8, 2, "the exact trajectory"},
    {"family", "random", SEMANTICS_BITS, SUITE_WIDE, NULL, "", 1, 6, 4,
     "the float reading, free-running"},
    {"family", "eps_dominated", SEMANTICS_STEP, SUITE_WIDE, "eps", "", 100, 2, 12,
     "eps = 1e-8 in mid-course, where RAdam divides"},
    {"family", "eps_dominated", SEMANTICS_STEP, SUITE_WIDE, "eps", "eps=0.1", 100, 2, 12,
     "eps = 0.1 in mid-course"},
    {"family", "negative_zero", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 1, 2, 16,
     "all signs of zero in theta, m and g"},
    {"family", "subnormal", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 10, 2, 12,
     "subnormal parameters, averages and gradients"},
    {"family", "non_finite", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 1, 3, 5,
     "NaN, +infinity, -infinity at step 2; elements 0 and 4 stay finite"},
    {"family", "jump_start", SEMANTICS_STEP, SUITE_WIDE, NULL,
     "lr=0.1 beta1=0.99 lr_decay=0.1 momentum_decay=0.1", 255, 4, 3,
     "t = 255 to 258, where 1 - 0.99^t is not yet 1"},
    {"family", "jump_start", SEMANTICS_STEP, SUITE_WIDE, NULL,
     "lr=0.1 beta1=0.999 beta2=0.9999 lr_decay=0.001", 2047, 3, 3, "t = 2047 to 2049"},
    {"family", "jump_start", SEMANTICS_STEP, SUITE_WIDE, NULL,
     "lr=0.1 beta1=0.99999997 beta2=0.99999999 lr_decay=1e-8", (1 << 24) - 1, 3, 3,
     "t = 2^24 - 1 to 2^24 + 1, both betas near 1"},
    {"family", "bias_correction", SEMANTICS_STEP, SUITE_WIDE, NULL,
     "lr=0.1 beta1=0.999999 beta2=0x1.ffffffffp-1", 5, 3, 3,
     "betas near 1, where 1 - beta^t cancels"},
    {NULL, NULL, SEMANTICS_STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};

static const char *const rectified[] = {"radam",
                                        "radamw",
                                        "radam.eps=hat,gate=gt5",
                                        "radam.eps=hat,gate=gt5,decay=l2",
                                        "radam.eps=none,gate=gt5",
                                        NULL};

/* The entries of spec/radam_gate.table and the numbers before them. */
static const struct suite_row gate_rows[] = {
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 4, 3, 3, "beta2 = 0.999, t = 4, 5, 6"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0.999999", 4, 3, 3,
     "beta2 = 1 - 1e-6, where rho_t cancels"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.fffffffep-1", 4, 3, 3,
     "beta2 = 1 - 2^-32"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.fffffffffffffp-1", 4, 3, 3,
     "beta2 = 1 - 2^-53"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.8bee5fcad27f6p-1", 4, 3, 2,
     "the smallest beta2 with rho_5 > 4"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.8bee5fcad27f5p-1", 4, 3, 2,
     "the greatest beta2 with rho_5 < 4"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.6149036d87c12p-1", 5, 2, 2,
     "the smallest beta2 with rho_6 > 4"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.6149036d87c11p-1", 5, 2, 2,
     "the greatest beta2 with rho_6 < 4"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.3333333333334p-1", 77, 2, 2,
     "the smallest beta2 with rho_78 > 4"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.3333333333333p-1", 77, 2, 2,
     "the greatest beta2 with rho_t < 4 for every t"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.adf6258a840c7p-1", 5, 2, 2,
     "the smallest beta2 with rho_6 > 5"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.adf6258a840c6p-1", 5, 2, 2,
     "the greatest beta2 with rho_6 < 5"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.891df860da226p-1", 6, 2, 2,
     "the smallest beta2 with rho_7 > 5"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.891df860da225p-1", 6, 2, 2,
     "the greatest beta2 with rho_7 < 5"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.5555555555556p-1", 97, 2, 2,
     "the smallest beta2 with rho_98 > 5"},
    {"gate", "gate", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0x1.5555555555555p-1", 97, 2, 2,
     "the greatest beta2 with rho_t < 5 for every t"},
    {NULL, NULL, SEMANTICS_STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};

static const char *const maximal[] = {"amsgrad", "amsgrad_hat", "adamax", NULL};

static const struct suite_row decreasing_rows[] = {
    {"decreasing", "decreasing", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0.5", 1, 5, 4,
     "gradients that fall from the start"},
    {"decreasing", "decreasing", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 100, 3, 4,
     "gradients that fall in mid-course"},
    {"decreasing", "decreasing", SEMANTICS_BITS, SUITE_WIDE, NULL, "beta2=0.5", 1, 5, 4,
     "the float reading"},
    {NULL, NULL, SEMANTICS_STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};

static const char *const centered[] = {"rmsprop_centered", "rmsprop_momentum.centered=yes", NULL};

static const struct suite_row centered_rows[] = {
    {"centered", "centered", SEMANTICS_STEP, SUITE_WIDE, NULL, "", 1000, 3, 15,
     "v - m^2 is zero or a rounding error"},
    {"centered", "centered", SEMANTICS_STEP, SUITE_WIDE, NULL, "beta2=0.5", 1000, 3, 15,
     "the same with beta2 = 1/2"},
    {"centered", "centered", SEMANTICS_BITS, SUITE_WIDE, NULL, "", 1000, 3, 15,
     "the float reading"},
    {"centered", "centered", SEMANTICS_STEP, SUITE_B32, NULL, "eps=0.001", 1000, 3, 15,
     "eps large enough for a bound where v < m^2"},
    {NULL, NULL, SEMANTICS_STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};

const struct suite_set suite_sets[] = {
    {suite_adam_programs, suite_adam_rows},
    {family, family_rows},
    {rectified, gate_rows},
    {maximal, decreasing_rows},
    {centered, centered_rows},
    {NULL, NULL},
};
