/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const nadam_eps_inside_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_3", "ahead_2", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_eps_inside_state[] = {{"theta", 0, 65, 0}, {"m", 1, 47, 0}, {"v", 2, 51, 0}, {"mu_product", 3, 55, 1}};
static const struct step_output nadam_eps_inside_output[] = {{"theta", 65, 0}, {"m", 47, 1}, {"v", 51, 2}, {"mu_product", 55, 3}, {"v_hat", 52, -1}};
static const char *const nadam_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay"};
static const uint8_t nadam_eps_inside_hyper[] = {6, 7, 8, 9, 10};
static const double nadam_eps_inside_const[] = {1, 0.5, 0.96};
static const uint8_t nadam_eps_inside_const_reg[] = {11, 12, 13};
static const struct step_instr nadam_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {11, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {11, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 21, {11, 20, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 23, {11, 22, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 25, {9, 0, 0}, true}, /* e */
  {STEP_ADD, STEP_REAL, 26, {5, 11, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 27, {26, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 28, {5, 10, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 29, {13, 28, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 30, {12, 29, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 31, {11, 30, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 32, {7, 31, 0}, true}, /* mu64 */
  {STEP_CAST, STEP_WORKING, 33, {32, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 34, {27, 10, 0}, true}, /* mu_next_5 */
  {STEP_POW, STEP_BINARY64, 35, {13, 34, 0}, true}, /* mu_next_4 */
  {STEP_MUL, STEP_BINARY64, 36, {12, 35, 0}, true}, /* mu_next_3 */
  {STEP_SUB, STEP_BINARY64, 37, {11, 36, 0}, true}, /* mu_next_2 */
  {STEP_MUL, STEP_BINARY64, 38, {7, 37, 0}, true}, /* mu_next_1 */
  {STEP_CAST, STEP_WORKING, 39, {38, 0, 0}, true}, /* mu_next */
  {STEP_SUB, STEP_BINARY64, 40, {11, 32, 0}, true}, /* rate_now_2 */
  {STEP_MUL, STEP_BINARY64, 41, {6, 40, 0}, true}, /* rate_now_1 */
  {STEP_CAST, STEP_WORKING, 42, {41, 0, 0}, true}, /* rate_now */
  {STEP_CAST, STEP_WORKING, 43, {6, 0, 0}, true}, /* rate */
  {STEP_MUL, STEP_WORKING, 44, {43, 39, 0}, true}, /* lead */
  {STEP_MUL, STEP_WORKING, 45, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 46, {16, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 47, {45, 46, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 48, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 49, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 50, {19, 49, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 51, {48, 50, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 52, {51, 24, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 53, {52, 25, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 54, {53, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 55, {3, 33, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 56, {42, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 57, {11, 55, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 58, {56, 57, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 59, {44, 47, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 60, {55, 39, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 61, {11, 60, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 62, {59, 61, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 63, {58, 62, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 64, {63, 54, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 65, {0, 64, 0}, false}, /* theta_t */
};
static const struct step_program nadam_eps_inside = {
  .id = "nadam.eps=inside", .name = "NAdam: eps inside the square root", .order_of = NULL,
  .dialect_of = "nadam", .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam: eps inside the square root.\n"
    "; Composed from spec/steps/nadam.fpcore and spec/dialects/nadam.dialects.\n"
    "(FPCore nadam.eps=inside (theta m v mu_product g t lr beta1 beta2 eps momentum_decay)\n"
    " :name \"NAdam: eps inside the square root\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [mu_next (cast (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay)))))))]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate (cast lr)]\n"
    "        [lead (* rate mu_next)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead (/ (* lead m_t) (- 1 (* mu_product_t mu_next)))]\n"
    "        [theta_t (- theta (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 66, .n_state = 4, .n_hyper = 5, .n_output = 5,
  .n_const = 3, .n_instr = 52,
  .reg_name = nadam_eps_inside_reg, .state = nadam_eps_inside_state, .g = 4, .t = 5,
  .hyper_name = nadam_eps_inside_hyper_name, .hyper = nadam_eps_inside_hyper, .output = nadam_eps_inside_output,
  .const_value = nadam_eps_inside_const, .const_reg = nadam_eps_inside_const_reg, .instr = nadam_eps_inside_instr};

static const char *const nadam_eps_none_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_3", "ahead_2", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_eps_none_state[] = {{"theta", 0, 62, 0}, {"m", 1, 45, 0}, {"v", 2, 49, 0}, {"mu_product", 3, 52, 1}};
static const struct step_output nadam_eps_none_output[] = {{"theta", 62, 0}, {"m", 45, 1}, {"v", 49, 2}, {"mu_product", 52, 3}, {"v_hat", 50, -1}};
static const char *const nadam_eps_none_hyper_name[] = {"lr", "beta1", "beta2", "momentum_decay"};
static const uint8_t nadam_eps_none_hyper[] = {6, 7, 8, 9};
static const double nadam_eps_none_const[] = {1, 0.5, 0.96};
static const uint8_t nadam_eps_none_const_reg[] = {10, 11, 12};
static const struct step_instr nadam_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 14, {10, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 16, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 17, {10, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 19, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 20, {10, 19, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 21, {20, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 22, {10, 21, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 23, {22, 0, 0}, true}, /* rc2 */
  {STEP_ADD, STEP_REAL, 24, {5, 10, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 26, {5, 9, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 27, {12, 26, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 28, {11, 27, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 29, {10, 28, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 30, {7, 29, 0}, true}, /* mu64 */
  {STEP_CAST, STEP_WORKING, 31, {30, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 32, {25, 9, 0}, true}, /* mu_next_5 */
  {STEP_POW, STEP_BINARY64, 33, {12, 32, 0}, true}, /* mu_next_4 */
  {STEP_MUL, STEP_BINARY64, 34, {11, 33, 0}, true}, /* mu_next_3 */
  {STEP_SUB, STEP_BINARY64, 35, {10, 34, 0}, true}, /* mu_next_2 */
  {STEP_MUL, STEP_BINARY64, 36, {7, 35, 0}, true}, /* mu_next_1 */
  {STEP_CAST, STEP_WORKING, 37, {36, 0, 0}, true}, /* mu_next */
  {STEP_SUB, STEP_BINARY64, 38, {10, 30, 0}, true}, /* rate_now_2 */
  {STEP_MUL, STEP_BINARY64, 39, {6, 38, 0}, true}, /* rate_now_1 */
  {STEP_CAST, STEP_WORKING, 40, {39, 0, 0}, true}, /* rate_now */
  {STEP_CAST, STEP_WORKING, 41, {6, 0, 0}, true}, /* rate */
  {STEP_MUL, STEP_WORKING, 42, {41, 37, 0}, true}, /* lead */
  {STEP_MUL, STEP_WORKING, 43, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 44, {15, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 45, {43, 44, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 46, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 47, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 48, {18, 47, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 49, {46, 48, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 50, {49, 23, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 51, {50, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 52, {3, 31, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 53, {40, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 54, {10, 52, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 55, {53, 54, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 56, {42, 45, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 57, {52, 37, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 58, {10, 57, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 59, {56, 58, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 60, {55, 59, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 61, {60, 51, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 62, {0, 61, 0}, false}, /* theta_t */
};
static const struct step_program nadam_eps_none = {
  .id = "nadam.eps=none", .name = "NAdam: no eps", .order_of = NULL,
  .dialect_of = "nadam", .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam: no eps.\n"
    "; Composed from spec/steps/nadam.fpcore and spec/dialects/nadam.dialects.\n"
    "(FPCore nadam.eps=none (theta m v mu_product g t lr beta1 beta2 momentum_decay)\n"
    " :name \"NAdam: no eps\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 momentum_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [mu_next (cast (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay)))))))]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate (cast lr)]\n"
    "        [lead (* rate mu_next)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead (/ (* lead m_t) (- 1 (* mu_product_t mu_next)))]\n"
    "        [theta_t (- theta (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 63, .n_state = 4, .n_hyper = 4, .n_output = 5,
  .n_const = 3, .n_instr = 50,
  .reg_name = nadam_eps_none_reg, .state = nadam_eps_none_state, .g = 4, .t = 5,
  .hyper_name = nadam_eps_none_hyper_name, .hyper = nadam_eps_none_hyper, .output = nadam_eps_none_output,
  .const_value = nadam_eps_none_const, .const_reg = nadam_eps_none_const_reg, .instr = nadam_eps_none_instr};

static const char *const nadam_schedule_constant_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "mu64", "mu", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_3", "ahead_2", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_schedule_constant_state[] = {{"theta", 0, 51, 0}, {"m", 1, 33, 0}, {"v", 2, 37, 0}, {"mu_product", 3, 41, 1}};
static const struct step_output nadam_schedule_constant_output[] = {{"theta", 51, 0}, {"m", 33, 1}, {"v", 37, 2}, {"mu_product", 41, 3}, {"v_hat", 38, -1}};
static const char *const nadam_schedule_constant_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t nadam_schedule_constant_hyper[] = {6, 7, 8, 9};
static const double nadam_schedule_constant_const[] = {1};
static const uint8_t nadam_schedule_constant_const_reg[] = {10};
static const struct step_instr nadam_schedule_constant_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 17, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 18, {10, 17, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 19, {18, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 20, {10, 19, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 21, {20, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 22, {9, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_BINARY64, 23, {7, 0, 0}, true}, /* mu64 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 25, {7, 0, 0}, true}, /* mu_next */
  {STEP_SUB, STEP_BINARY64, 26, {10, 23, 0}, true}, /* rate_now_2 */
  {STEP_MUL, STEP_BINARY64, 27, {6, 26, 0}, true}, /* rate_now_1 */
  {STEP_CAST, STEP_WORKING, 28, {27, 0, 0}, true}, /* rate_now */
  {STEP_CAST, STEP_WORKING, 29, {6, 0, 0}, true}, /* rate */
  {STEP_MUL, STEP_WORKING, 30, {29, 25, 0}, true}, /* lead */
  {STEP_MUL, STEP_WORKING, 31, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 32, {13, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {31, 32, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 34, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 35, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 36, {16, 35, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 37, {34, 36, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 38, {37, 21, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 39, {38, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 40, {39, 22, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 41, {3, 24, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 42, {28, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 43, {10, 41, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 44, {42, 43, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 45, {30, 33, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 46, {41, 25, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 47, {10, 46, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 48, {45, 47, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 49, {44, 48, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 50, {49, 40, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 51, {0, 50, 0}, false}, /* theta_t */
};
static const struct step_program nadam_schedule_constant = {
  .id = "nadam.schedule=constant", .name = "NAdam: momentum beta1 at every step", .order_of = NULL,
  .dialect_of = "nadam", .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam: momentum beta1 at every step.\n"
    "; Composed from spec/steps/nadam.fpcore and spec/dialects/nadam.dialects.\n"
    "(FPCore nadam.schedule=constant (theta m v mu_product g t lr beta1 beta2 eps)\n"
    " :name \"NAdam: momentum beta1 at every step\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [mu64 (! :precision binary64 (cast beta1))]\n"
    "        [mu (cast mu64)]\n"
    "        [mu_next (cast beta1)]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate (cast lr)]\n"
    "        [lead (* rate mu_next)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead (/ (* lead m_t) (- 1 (* mu_product_t mu_next)))]\n"
    "        [theta_t (- theta (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 52, .n_state = 4, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 41,
  .reg_name = nadam_schedule_constant_reg, .state = nadam_schedule_constant_state, .g = 4, .t = 5,
  .hyper_name = nadam_schedule_constant_hyper_name, .hyper = nadam_schedule_constant_hyper, .output = nadam_schedule_constant_output,
  .const_value = nadam_schedule_constant_const, .const_reg = nadam_schedule_constant_const_reg, .instr = nadam_schedule_constant_instr};

static const char *const nadam_product_twice_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_4", "ahead_3", "ahead_2", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_product_twice_state[] = {{"theta", 0, 66, 0}, {"m", 1, 47, 0}, {"v", 2, 51, 0}, {"mu_product", 3, 55, 1}};
static const struct step_output nadam_product_twice_output[] = {{"theta", 66, 0}, {"m", 47, 1}, {"v", 51, 2}, {"mu_product", 55, 3}, {"v_hat", 52, -1}};
static const char *const nadam_product_twice_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay"};
static const uint8_t nadam_product_twice_hyper[] = {6, 7, 8, 9, 10};
static const double nadam_product_twice_const[] = {1, 0.5, 0.96};
static const uint8_t nadam_product_twice_const_reg[] = {11, 12, 13};
static const struct step_instr nadam_product_twice_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {11, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {11, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 21, {11, 20, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 23, {11, 22, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 25, {9, 0, 0}, true}, /* e */
  {STEP_ADD, STEP_REAL, 26, {5, 11, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 27, {26, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 28, {5, 10, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 29, {13, 28, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 30, {12, 29, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 31, {11, 30, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 32, {7, 31, 0}, true}, /* mu64 */
  {STEP_CAST, STEP_WORKING, 33, {32, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 34, {27, 10, 0}, true}, /* mu_next_5 */
  {STEP_POW, STEP_BINARY64, 35, {13, 34, 0}, true}, /* mu_next_4 */
  {STEP_MUL, STEP_BINARY64, 36, {12, 35, 0}, true}, /* mu_next_3 */
  {STEP_SUB, STEP_BINARY64, 37, {11, 36, 0}, true}, /* mu_next_2 */
  {STEP_MUL, STEP_BINARY64, 38, {7, 37, 0}, true}, /* mu_next_1 */
  {STEP_CAST, STEP_WORKING, 39, {38, 0, 0}, true}, /* mu_next */
  {STEP_SUB, STEP_BINARY64, 40, {11, 32, 0}, true}, /* rate_now_2 */
  {STEP_MUL, STEP_BINARY64, 41, {6, 40, 0}, true}, /* rate_now_1 */
  {STEP_CAST, STEP_WORKING, 42, {41, 0, 0}, true}, /* rate_now */
  {STEP_CAST, STEP_WORKING, 43, {6, 0, 0}, true}, /* rate */
  {STEP_MUL, STEP_WORKING, 44, {43, 39, 0}, true}, /* lead */
  {STEP_MUL, STEP_WORKING, 45, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 46, {16, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 47, {45, 46, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 48, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 49, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 50, {19, 49, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 51, {48, 50, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 52, {51, 24, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 53, {52, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 54, {53, 25, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 55, {3, 33, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 56, {42, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 57, {11, 55, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 58, {56, 57, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 59, {44, 47, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 60, {55, 33, 0}, false}, /* ahead_4 */
  {STEP_MUL, STEP_WORKING, 61, {60, 39, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 62, {11, 61, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 63, {59, 62, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 64, {58, 63, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 65, {64, 54, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 66, {0, 65, 0}, false}, /* theta_t */
};
static const struct step_program nadam_product_twice = {
  .id = "nadam.product=twice", .name = "NAdam: mu_t twice in the product", .order_of = NULL,
  .dialect_of = "nadam", .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam: mu_t twice in the product.\n"
    "; Composed from spec/steps/nadam.fpcore and spec/dialects/nadam.dialects.\n"
    "(FPCore nadam.product=twice (theta m v mu_product g t lr beta1 beta2 eps momentum_decay)\n"
    " :name \"NAdam: mu_t twice in the product\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [mu_next (cast (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay)))))))]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate (cast lr)]\n"
    "        [lead (* rate mu_next)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead (/ (* lead m_t) (- 1 (* (* mu_product_t mu) mu_next)))]\n"
    "        [theta_t (- theta (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 67, .n_state = 4, .n_hyper = 5, .n_output = 5,
  .n_const = 3, .n_instr = 53,
  .reg_name = nadam_product_twice_reg, .state = nadam_product_twice_state, .g = 4, .t = 5,
  .hyper_name = nadam_product_twice_hyper_name, .hyper = nadam_product_twice_hyper, .output = nadam_product_twice_output,
  .const_value = nadam_product_twice_const, .const_reg = nadam_product_twice_const_reg, .instr = nadam_product_twice_instr};

static const char *const nadam_decay_l2_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "weight_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_3", "ahead_2", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_decay_l2_state[] = {{"theta", 0, 69, 0}, {"m", 1, 51, 0}, {"v", 2, 55, 0}, {"mu_product", 3, 59, 1}};
static const struct step_output nadam_decay_l2_output[] = {{"theta", 69, 0}, {"m", 51, 1}, {"v", 55, 2}, {"mu_product", 59, 3}, {"v_hat", 56, -1}};
static const char *const nadam_decay_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay", "weight_decay"};
static const uint8_t nadam_decay_l2_hyper[] = {6, 7, 8, 9, 10, 11};
static const double nadam_decay_l2_const[] = {1, 0.5, 0.96};
static const uint8_t nadam_decay_l2_const_reg[] = {12, 13, 14};
static const struct step_instr nadam_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 16, {12, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 18, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 19, {12, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 21, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 22, {12, 21, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 24, {12, 23, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 26, {9, 0, 0}, true}, /* e */
  {STEP_ADD, STEP_REAL, 27, {5, 12, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 28, {27, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 29, {5, 10, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 30, {14, 29, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 31, {13, 30, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 32, {12, 31, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 33, {7, 32, 0}, true}, /* mu64 */
  {STEP_CAST, STEP_WORKING, 34, {33, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 35, {28, 10, 0}, true}, /* mu_next_5 */
  {STEP_POW, STEP_BINARY64, 36, {14, 35, 0}, true}, /* mu_next_4 */
  {STEP_MUL, STEP_BINARY64, 37, {13, 36, 0}, true}, /* mu_next_3 */
  {STEP_SUB, STEP_BINARY64, 38, {12, 37, 0}, true}, /* mu_next_2 */
  {STEP_MUL, STEP_BINARY64, 39, {7, 38, 0}, true}, /* mu_next_1 */
  {STEP_CAST, STEP_WORKING, 40, {39, 0, 0}, true}, /* mu_next */
  {STEP_SUB, STEP_BINARY64, 41, {12, 33, 0}, true}, /* rate_now_2 */
  {STEP_MUL, STEP_BINARY64, 42, {6, 41, 0}, true}, /* rate_now_1 */
  {STEP_CAST, STEP_WORKING, 43, {42, 0, 0}, true}, /* rate_now */
  {STEP_CAST, STEP_WORKING, 44, {6, 0, 0}, true}, /* rate */
  {STEP_MUL, STEP_WORKING, 45, {44, 40, 0}, true}, /* lead */
  {STEP_CAST, STEP_WORKING, 46, {11, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 47, {46, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 48, {4, 47, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 49, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 50, {17, 48, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 51, {49, 50, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 52, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 53, {48, 48, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 54, {20, 53, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 55, {52, 54, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 56, {55, 25, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 57, {56, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 58, {57, 26, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 59, {3, 34, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 60, {43, 48, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 61, {12, 59, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 62, {60, 61, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 63, {45, 51, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 64, {59, 40, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 65, {12, 64, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 66, {63, 65, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 67, {62, 66, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 68, {67, 58, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 69, {0, 68, 0}, false}, /* theta_t */
};
static const struct step_program nadam_decay_l2 = {
  .id = "nadam.decay=l2", .name = "NAdam: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "nadam", .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam: weight decay added to the gradient.\n"
    "; Composed from spec/steps/nadam.fpcore and spec/dialects/nadam.dialects.\n"
    "(FPCore nadam.decay=l2 (theta m v mu_product g t lr beta1 beta2 eps momentum_decay weight_decay)\n"
    " :name \"NAdam: weight decay added to the gradient\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [mu_next (cast (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay)))))))]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate (cast lr)]\n"
    "        [lead (* rate mu_next)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now (/ (* rate_now g_l2) (- 1 mu_product_t))]\n"
    "        [ahead (/ (* lead m_t) (- 1 (* mu_product_t mu_next)))]\n"
    "        [theta_t (- theta (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 70, .n_state = 4, .n_hyper = 6, .n_output = 5,
  .n_const = 3, .n_instr = 55,
  .reg_name = nadam_decay_l2_reg, .state = nadam_decay_l2_state, .g = 4, .t = 5,
  .hyper_name = nadam_decay_l2_hyper_name, .hyper = nadam_decay_l2_hyper, .output = nadam_decay_l2_output,
  .const_value = nadam_decay_l2_const, .const_reg = nadam_decay_l2_const_reg, .instr = nadam_decay_l2_instr};

static const char *const nadam_decay_before_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "weight_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_3", "ahead_2", "ahead", "decay_2", "decay_1", "decay", "theta_d", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_decay_before_state[] = {{"theta", 0, 70, 0}, {"m", 1, 48, 0}, {"v", 2, 52, 0}, {"mu_product", 3, 56, 1}};
static const struct step_output nadam_decay_before_output[] = {{"theta", 70, 0}, {"m", 48, 1}, {"v", 52, 2}, {"mu_product", 56, 3}, {"v_hat", 53, -1}};
static const char *const nadam_decay_before_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay", "weight_decay"};
static const uint8_t nadam_decay_before_hyper[] = {6, 7, 8, 9, 10, 11};
static const double nadam_decay_before_const[] = {1, 0.5, 0.96};
static const uint8_t nadam_decay_before_const_reg[] = {12, 13, 14};
static const struct step_instr nadam_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 16, {12, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 18, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 19, {12, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 21, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 22, {12, 21, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 24, {12, 23, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 26, {9, 0, 0}, true}, /* e */
  {STEP_ADD, STEP_REAL, 27, {5, 12, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 28, {27, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 29, {5, 10, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 30, {14, 29, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 31, {13, 30, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 32, {12, 31, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 33, {7, 32, 0}, true}, /* mu64 */
  {STEP_CAST, STEP_WORKING, 34, {33, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 35, {28, 10, 0}, true}, /* mu_next_5 */
  {STEP_POW, STEP_BINARY64, 36, {14, 35, 0}, true}, /* mu_next_4 */
  {STEP_MUL, STEP_BINARY64, 37, {13, 36, 0}, true}, /* mu_next_3 */
  {STEP_SUB, STEP_BINARY64, 38, {12, 37, 0}, true}, /* mu_next_2 */
  {STEP_MUL, STEP_BINARY64, 39, {7, 38, 0}, true}, /* mu_next_1 */
  {STEP_CAST, STEP_WORKING, 40, {39, 0, 0}, true}, /* mu_next */
  {STEP_SUB, STEP_BINARY64, 41, {12, 33, 0}, true}, /* rate_now_2 */
  {STEP_MUL, STEP_BINARY64, 42, {6, 41, 0}, true}, /* rate_now_1 */
  {STEP_CAST, STEP_WORKING, 43, {42, 0, 0}, true}, /* rate_now */
  {STEP_CAST, STEP_WORKING, 44, {6, 0, 0}, true}, /* rate */
  {STEP_MUL, STEP_WORKING, 45, {44, 40, 0}, true}, /* lead */
  {STEP_MUL, STEP_WORKING, 46, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 47, {17, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 48, {46, 47, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 49, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 50, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 51, {20, 50, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 52, {49, 51, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 53, {52, 25, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 54, {53, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 55, {54, 26, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 56, {3, 34, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 57, {43, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 58, {12, 56, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 59, {57, 58, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 60, {45, 48, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 61, {56, 40, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 62, {12, 61, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 63, {60, 62, 0}, false}, /* ahead */
  {STEP_MUL, STEP_BINARY64, 64, {6, 11, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 65, {12, 64, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 66, {65, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 67, {0, 66, 0}, false}, /* theta_d */
  {STEP_ADD, STEP_WORKING, 68, {59, 63, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 69, {68, 55, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 70, {67, 69, 0}, false}, /* theta_t */
};
static const struct step_program nadam_decay_before = {
  .id = "nadam.decay=before", .name = "NAdam: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "nadam", .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/nadam.fpcore and spec/dialects/nadam.dialects.\n"
    "(FPCore nadam.decay=before (theta m v mu_product g t lr beta1 beta2 eps momentum_decay weight_decay)\n"
    " :name \"NAdam: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [mu_next (cast (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay)))))))]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate (cast lr)]\n"
    "        [lead (* rate mu_next)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead (/ (* lead m_t) (- 1 (* mu_product_t mu_next)))]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 71, .n_state = 4, .n_hyper = 6, .n_output = 5,
  .n_const = 3, .n_instr = 56,
  .reg_name = nadam_decay_before_reg, .state = nadam_decay_before_state, .g = 4, .t = 5,
  .hyper_name = nadam_decay_before_hyper_name, .hyper = nadam_decay_before_hyper, .output = nadam_decay_before_output,
  .const_value = nadam_decay_before_const, .const_reg = nadam_decay_before_const_reg, .instr = nadam_decay_before_instr};

const struct step_program *const dialects_of_nadam[] = {
  &nadam_eps_inside,
  &nadam_eps_none,
  &nadam_schedule_constant,
  &nadam_product_twice,
  &nadam_decay_l2,
  &nadam_decay_before,
  NULL};
