/* SPDX-License-Identifier: MIT */
/* Level 2: what takes minutes. */
#include "suite.h"

#include <stddef.h>

#define STEP SEMANTICS_STEP
#define WIDE SUITE_WIDE

/* clang-format off */

/* Both sides of a threshold, at its step and the one before. The values are computed (suite_threshold.h). */
#define ONE_GATE(c, t, places, side) \
    {"gate_all", "gate", STEP, WIDE, NULL, "beta2=gate(" #c "," #t ")" places, t - 1, 2, 2, \
     side " smallest beta2 with rho_" #t " > " #c}
#define GATE(c, t) \
    ONE_GATE(c, t, "-1", "one place below the"), ONE_GATE(c, t, "", "the"), ONE_GATE(c, t, "+1", "one place above the")

/* Every entry of spec/radam_gate.table; tests/test_suite.c compares. */
const struct suite_row suite_gate_all_rows[] = {
    GATE(4, 5), GATE(4, 6), GATE(4, 7), GATE(4, 8), GATE(4, 9), GATE(4, 10), GATE(4, 11),
    GATE(4, 12), GATE(4, 13), GATE(4, 14), GATE(4, 15), GATE(4, 16), GATE(4, 17), GATE(4, 18),
    GATE(4, 19), GATE(4, 20), GATE(4, 21), GATE(4, 22), GATE(4, 23), GATE(4, 24), GATE(4, 25),
    GATE(4, 26), GATE(4, 27), GATE(4, 28), GATE(4, 29), GATE(4, 30), GATE(4, 31), GATE(4, 32),
    GATE(4, 33), GATE(4, 34), GATE(4, 35), GATE(4, 36), GATE(4, 37), GATE(4, 38), GATE(4, 39),
    GATE(4, 40), GATE(4, 41), GATE(4, 42), GATE(4, 43), GATE(4, 44), GATE(4, 45), GATE(4, 46),
    GATE(4, 47), GATE(4, 48), GATE(4, 49), GATE(4, 50), GATE(4, 51), GATE(4, 52), GATE(4, 53),
    GATE(4, 54), GATE(4, 55), GATE(4, 56), GATE(4, 57), GATE(4, 58), GATE(4, 59), GATE(4, 60),
    GATE(4, 61), GATE(4, 62), GATE(4, 63), GATE(4, 64), GATE(4, 65), GATE(4, 66), GATE(4, 67),
    GATE(4, 68), GATE(4, 69), GATE(4, 70), GATE(4, 71), GATE(4, 72), GATE(4, 73), GATE(4, 74),
    GATE(4, 75), GATE(4, 76), GATE(4, 77), GATE(4, 78), GATE(5, 6), GATE(5, 7), GATE(5, 8),
    GATE(5, 9), GATE(5, 10), GATE(5, 11), GATE(5, 12), GATE(5, 13), GATE(5, 14), GATE(5, 15),
    GATE(5, 16), GATE(5, 17), GATE(5, 18), GATE(5, 19), GATE(5, 20), GATE(5, 21), GATE(5, 22),
    GATE(5, 23), GATE(5, 24), GATE(5, 25), GATE(5, 26), GATE(5, 27), GATE(5, 28), GATE(5, 29),
    GATE(5, 30), GATE(5, 31), GATE(5, 32), GATE(5, 33), GATE(5, 34), GATE(5, 35), GATE(5, 36),
    GATE(5, 37), GATE(5, 38), GATE(5, 39), GATE(5, 40), GATE(5, 41), GATE(5, 42), GATE(5, 43),
    GATE(5, 44), GATE(5, 45), GATE(5, 46), GATE(5, 47), GATE(5, 48), GATE(5, 49), GATE(5, 50),
    GATE(5, 51), GATE(5, 52), GATE(5, 53), GATE(5, 54), GATE(5, 55), GATE(5, 56), GATE(5, 57),
    GATE(5, 58), GATE(5, 59), GATE(5, 60), GATE(5, 61), GATE(5, 62), GATE(5, 63), GATE(5, 64),
    GATE(5, 65), GATE(5, 66), GATE(5, 67), GATE(5, 68), GATE(5, 69), GATE(5, 70), GATE(5, 71),
    GATE(5, 72), GATE(5, 73), GATE(5, 74), GATE(5, 75), GATE(5, 76), GATE(5, 77), GATE(5, 78),
    GATE(5, 79), GATE(5, 80), GATE(5, 81), GATE(5, 82), GATE(5, 83), GATE(5, 84), GATE(5, 85),
    GATE(5, 86), GATE(5, 87), GATE(5, 88), GATE(5, 89), GATE(5, 90), GATE(5, 91), GATE(5, 92),
    GATE(5, 93), GATE(5, 94), GATE(5, 95), GATE(5, 96), GATE(5, 97), GATE(5, 98),
    {NULL, NULL, STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};

#define BETAS(k, one_less) \
    {"powers", "betas", STEP, WIDE, NULL, "beta1=" one_less " beta2=" one_less " momentum=" one_less, 1, 4, 4, \
     "every decay 1 - 2^-" #k}

const struct suite_row suite_wide_rows[] = {
    {"long", "random", STEP, SUITE_ALL, NULL, "", 1, 200, 33, "200 steps of 33 elements"},
    {"long", "random", SEMANTICS_REAL, WIDE, NULL, "", 1, 300, 8, "the exact trajectory over 300 steps"},
    {"long", "random", SEMANTICS_BITS, SUITE_ALL, NULL, "", 1, 300, 8, "the float reading over 300 steps"},
    {"long", "first_step", STEP, SUITE_ALL, NULL, "", 1, 1, 2000, "every exponent several times"},
    {"long", "cancellation", STEP, WIDE, "beta1", "", 2, 30, 64, "m_t near zero"},
    {"long", "sub_ulp_update", STEP, WIDE, NULL, "", 1, 20, 64, "updates around half an ulp of theta"},
    {"long", "non_finite", STEP, WIDE, NULL, "", 1, 8, 64, "NaN and infinities in three of four elements"},
    {"many", "length", STEP, SUITE_B32, NULL, "", 1, 1, 65537, "65537 elements"},
    {"space", "ensemble", SEMANTICS_REAL, SUITE_ALL, NULL, "lr=1 eps=0 weight_decay=0", 1, 16, 256, "256 points of a sample space"},
    {"space", "ensemble", SEMANTICS_REAL, WIDE, NULL, "lr=1 beta1=0.5 beta2=0.75 eps=0 weight_decay=0", 1, 10, 1024,
     "1024 points, ten gradients independent"},
    {"space", "ensemble", SEMANTICS_REAL, WIDE, NULL, "lr=1 beta1=0x1.fep-1 beta2=0x1.fffep-1 eps=0 weight_decay=0", 1, 60, 64,
     "64 points, betas near 1"},
    {"hard", "hard_to_round", STEP, WIDE, NULL, "", 7, 1, 90, "the same search at t = 7"},
    {"hard", "hard_to_round", STEP, WIDE, NULL, "lr=0.1 beta1=0.8 beta2=0.99 eps=1e-6", 300, 1, 90, "and at t = 300"},
    BETAS(1, "0x1.0000000000000p-1"),
    BETAS(2, "0x1.8000000000000p-1"),
    BETAS(3, "0x1.c000000000000p-1"),
    BETAS(4, "0x1.e000000000000p-1"),
    BETAS(5, "0x1.f000000000000p-1"),
    BETAS(6, "0x1.f800000000000p-1"),
    BETAS(7, "0x1.fc00000000000p-1"),
    BETAS(8, "0x1.fe00000000000p-1"),
    BETAS(9, "0x1.ff00000000000p-1"),
    BETAS(10, "0x1.ff80000000000p-1"),
    BETAS(11, "0x1.ffc0000000000p-1"),
    BETAS(12, "0x1.ffe0000000000p-1"),
    BETAS(13, "0x1.fff0000000000p-1"),
    BETAS(14, "0x1.fff8000000000p-1"),
    BETAS(15, "0x1.fffc000000000p-1"),
    BETAS(16, "0x1.fffe000000000p-1"),
    BETAS(17, "0x1.ffff000000000p-1"),
    BETAS(18, "0x1.ffff800000000p-1"),
    BETAS(19, "0x1.ffffc00000000p-1"),
    BETAS(20, "0x1.ffffe00000000p-1"),
    BETAS(21, "0x1.fffff00000000p-1"),
    BETAS(22, "0x1.fffff80000000p-1"),
    BETAS(23, "0x1.fffffc0000000p-1"),
    BETAS(24, "0x1.fffffe0000000p-1"),
    BETAS(25, "0x1.ffffff0000000p-1"),
    BETAS(26, "0x1.ffffff8000000p-1"),
    BETAS(27, "0x1.ffffffc000000p-1"),
    BETAS(28, "0x1.ffffffe000000p-1"),
    BETAS(29, "0x1.fffffff000000p-1"),
    BETAS(30, "0x1.fffffff800000p-1"),
    BETAS(31, "0x1.fffffffc00000p-1"),
    BETAS(32, "0x1.fffffffe00000p-1"),
    BETAS(33, "0x1.ffffffff00000p-1"),
    BETAS(34, "0x1.ffffffff80000p-1"),
    BETAS(35, "0x1.ffffffffc0000p-1"),
    BETAS(36, "0x1.ffffffffe0000p-1"),
    BETAS(37, "0x1.fffffffff0000p-1"),
    BETAS(38, "0x1.fffffffff8000p-1"),
    BETAS(39, "0x1.fffffffffc000p-1"),
    BETAS(40, "0x1.fffffffffe000p-1"),
    BETAS(41, "0x1.ffffffffff000p-1"),
    BETAS(42, "0x1.ffffffffff800p-1"),
    BETAS(43, "0x1.ffffffffffc00p-1"),
    BETAS(44, "0x1.ffffffffffe00p-1"),
    BETAS(45, "0x1.fffffffffff00p-1"),
    BETAS(46, "0x1.fffffffffff80p-1"),
    BETAS(47, "0x1.fffffffffffc0p-1"),
    BETAS(48, "0x1.fffffffffffe0p-1"),
    BETAS(49, "0x1.ffffffffffff0p-1"),
    BETAS(50, "0x1.ffffffffffff8p-1"),
    BETAS(51, "0x1.ffffffffffffcp-1"),
    BETAS(52, "0x1.ffffffffffffep-1"),
    BETAS(53, "0x1.fffffffffffffp-1"),
    {NULL, NULL, STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};
