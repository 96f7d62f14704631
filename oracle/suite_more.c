/* SPDX-License-Identifier: MIT */
#include "suite.h"

#include <stddef.h>

#define T53 (UINT64_C(1) << 53)
#define STEP SEMANTICS_STEP
#define REAL SEMANTICS_REAL
#define WIDE SUITE_WIDE

#define END                                                                                        \
  {                                                                                                \
    NULL, NULL, STEP, 0, NULL, NULL, 0, 0, 0, NULL                                                 \
  }

/* clang-format off */

/* Lengths that the tables lack elsewhere. */
#define LENGTH(n) {"extremes", "length", STEP, WIDE, NULL, "", 1, 1, n, #n " elements"}
#define FEW_LENGTHS LENGTH(0), LENGTH(3), LENGTH(7), LENGTH(15)

/* A file of one case, which `adamant gen` writes byte for byte. */
#define HARD \
    {"hard_to_round", "hard_to_round", STEP, WIDE, NULL, "", 7, 1, 9, ""}

const struct suite_row suite_adam_more_rows[] = {
    {"ensemble", "ensemble", REAL, WIDE, NULL, "lr=1 eps=0 weight_decay=0", 1, 6, 16,
     "16 points of a sample space"},
    {"ensemble", "ensemble", REAL, WIDE, NULL, "lr=1 beta1=0.5 beta2=0.75 eps=0 weight_decay=0", 1, 4, 8,
     "8 points, betas whose corrections differ much from step to step"},
    HARD,
    FEW_LENGTHS,
    {"extremes", "betas", STEP, WIDE, "beta2", "beta2=0", 1, 2, 2, "beta2 = 0: v_hat is g^2"},
    {"extremes", "betas", STEP, WIDE, "beta1", "beta1=0.95 beta2=0.92", 1, 2, 2, "beta1 > beta2 >= beta1^2"},
    {"extremes", "betas", STEP, WIDE, "beta1", "beta1=0x1.fffffffffffffp-1 beta2=0x1.fffffep-1", 1, 2, 2,
     "beta1 = 1 - 2^-53, beta2 = 1 - 2^-24"},
    {"extremes", "jump_start", STEP, WIDE, "beta1", "t=zero(beta1)-1", 1, 3, 2, "around the step at which beta1^t rounds to 0"},
    {"extremes", "sub_ulp_update", STEP, WIDE, NULL, "lr=1", 1, 4, 6, "updates around an ulp, theta crosses zero or stands"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "lr=0 weight_decay=0.1", 1, 2, 3, "lr = 0: no decay either"},
    {"extremes", "tie", STEP, SUITE_B32, "weight_decay", "lr=0x1p-24 eps=0 beta1=0.5 beta2=0.5 weight_decay=0", 1, 1, 8, "updates of half an ulp without decay"},
    {"extremes", "tie", STEP, SUITE_B64, "weight_decay", "lr=0x1p-53 eps=0 beta1=0.5 beta2=0.5 weight_decay=0", 1, 1, 8, "updates of half an ulp without decay"},
    {"extremes", "cancellation", STEP, WIDE, "weight_decay", "weight_decay=0", 2, 3, 8, "m_t near zero without decay"},
    END,
};

const struct suite_row suite_family_more_rows[] = {
    {"ensemble", "ensemble", REAL, WIDE, NULL, "lr=1 eps=0 weight_decay=0", 1, 6, 8,
     "8 points of a sample space"},
    HARD,
    LENGTH(0),
    {"extremes", "square_threshold", STEP, WIDE, "beta2", "", 1, 1, 24, "underflow and overflow of g^2 and (1-beta2) g^2"},
    {"extremes", "square_threshold", STEP, WIDE, "lr_decay", "", 1, 1, 12, "underflow and overflow of g^2"},
    {"extremes", "betas", STEP, WIDE, NULL, "beta1=0 beta2=0 momentum=0", 1, 2, 1, "every decay 0"},
    {"extremes", "betas", STEP, WIDE, NULL, "beta1=0 momentum=0", 1, 2, 1, "beta1 or momentum 0"},
    {"extremes", "betas", STEP, WIDE, "beta2", "beta2=0", 1, 2, 1, "beta2 = 0"},
    {"extremes", "betas", STEP, WIDE, NULL, "beta1=0.5 beta2=0.75 momentum=0.5", 1, 1, 7, "dyadic, 7 elements"},
    {"extremes", "betas", STEP, WIDE, "beta1", "beta1=0.999 beta2=0.9", 1, 2, 1, "beta1^2 > beta2, no bound on the update"},
    {"extremes", "betas", STEP, WIDE, "beta1", "beta1=0.95 beta2=0.92", 1, 2, 1, "beta1 > beta2 >= beta1^2"},
    {"extremes", "betas", STEP, WIDE, NULL, "beta1=0x1.fffffep-1 beta2=0x1.fffffffffffffp-1 momentum=0x1.fffffep-1", 1, 2, 2,
     "1 - 2^-24 and 1 - 2^-53: what rounds to 1 in binary32"},
    {"extremes", "betas", STEP, WIDE, NULL, "beta1=0x1.fffffffffffffp-1 beta2=0x1.fffffep-1 momentum=0x1.fffffffffffffp-1", 1, 2, 2,
     "1 - 2^-53 and 1 - 2^-24"},
    {"extremes", "betas", STEP, WIDE, NULL, "lr=1e10", 1, 1, 1, "a huge lr, 1 element"},
    {"extremes", "lr_zero", STEP, WIDE, NULL, "lr=0", 1, 1, 3, "lr = 0"},
    {"extremes", "lr_zero", STEP, SUITE_B32, NULL, "lr=0x1p-140", 1, 1, 3, "lr subnormal in binary32"},
    {"extremes", "lr_zero", STEP, SUITE_B64, NULL, "lr=0x1p-1060", 1, 1, 3, "lr subnormal in binary64"},
    {"extremes", "bias_correction", STEP, WIDE, "beta1", "t=one(beta1)-1", 1, 2, 1, "the first step at which 1 - beta1^t rounds to 1, and the one before"},
    {"extremes", "bias_correction", STEP, WIDE, "beta2", "t=one(beta2)-1", 1, 2, 1, "the first step at which 1 - beta2^t rounds to 1, and the one before"},
    {"extremes", "jump_start", STEP, WIDE, "beta1", "t=zero(beta1)-1", 1, 2, 1, "around the step at which beta1^t rounds to 0"},
    {"extremes", "jump_start", STEP, WIDE, "t", "beta2=0x1.fffffffep-1", (UINT64_C(1) << 31) - 1, 3, 1, "t = 2^31 - 1 to 2^31 + 1"},
    {"extremes", "jump_start", STEP, WIDE, "t", "beta2=0x1.fffffffffffffp-1", T53 - 2, 3, 1, "t = 2^53 - 2 to 2^53, beta2 = 1 - 2^-53"},
    {"extremes", "cancellation", STEP, WIDE, "beta1", "weight_decay=0", 2, 3, 8, "m_t near zero; alternating, spike, geometric gradients"},
    {"extremes", "cancellation", STEP, WIDE, "momentum", "weight_decay=0", 2, 3, 8, "m_t near zero under a momentum"},
    {"extremes", "sub_ulp_update", STEP, WIDE, NULL, "", 1, 1, 15, "updates around half an ulp of theta, 15 elements"},
    {"extremes", "sub_ulp_update", STEP, WIDE, NULL, "lr=1", 1, 2, 4, "updates around an ulp, theta crosses zero or stands"},
    {"extremes", "tie", STEP, SUITE_B32, NULL, "lr=0x1p-24 eps=0 beta1=0 beta2=0 momentum=0 weight_decay=0", 1, 1, 17, "updates of half an ulp of numbers in [1, 2), 17 elements"},
    {"extremes", "tie", STEP, SUITE_B64, NULL, "lr=0x1p-53 eps=0 beta1=0 beta2=0 momentum=0 weight_decay=0", 1, 1, 17, "updates of half an ulp of numbers in [1, 2), 17 elements"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "weight_decay=0", 1, 2, 2, "no decay"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "weight_decay=1e-20", 1, 2, 2, "too small to see"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "weight_decay=0.1", 1, 2, 2, "0.1"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "lr=0.5 weight_decay=2", 1, 2, 2, "lr weight_decay = 1"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "lr=0.5 weight_decay=5", 1, 2, 2, "lr weight_decay = 2.5"},
    {"extremes", "weight_decay", STEP, WIDE, "weight_decay", "lr=0 weight_decay=0.1", 1, 2, 2, "lr = 0: no decay either"},
    END,
};
