/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const rmsprop_momentum_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state rmsprop_momentum_eps_inside_state[] = {{"theta", 0, 26, 0}, {"m", 1, 24, 0}, {"v", 2, 19, 0}};
static const struct step_output rmsprop_momentum_eps_inside_output[] = {{"theta", 26, 0}, {"m", 24, 1}, {"v", 19, 2}};
static const char *const rmsprop_momentum_eps_inside_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t rmsprop_momentum_eps_inside_hyper[] = {5, 6, 7, 8};
static const double rmsprop_momentum_eps_inside_const[] = {1};
static const uint8_t rmsprop_momentum_eps_inside_const_reg[] = {9};
static const struct step_instr rmsprop_momentum_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {10, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 18, {12, 17, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 19, {16, 18, 0}, false}, /* v_t */
  {STEP_ADD, STEP_WORKING, 20, {19, 15, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 21, {20, 0, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 22, {3, 21, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 23, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 24, {23, 22, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 25, {14, 24, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 26, {0, 25, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_eps_inside = {
  .id = "rmsprop_momentum.eps=inside", .name = "RMSprop with momentum: eps inside the square root", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: eps inside the square root.\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.eps=inside (theta m v g t lr beta2 momentum eps)\n"
    " :name \"RMSprop with momentum: eps inside the square root\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (sqrt (+ v_t e))]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* mu m) ratio)]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 27, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 17,
  .reg_name = rmsprop_momentum_eps_inside_reg, .state = rmsprop_momentum_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_eps_inside_hyper_name, .hyper = rmsprop_momentum_eps_inside_hyper, .output = rmsprop_momentum_eps_inside_output,
  .const_value = rmsprop_momentum_eps_inside_const, .const_reg = rmsprop_momentum_eps_inside_const_reg, .instr = rmsprop_momentum_eps_inside_instr};

static const char *const rmsprop_momentum_lr_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t_2", "m_t", "theta_t"};
static const struct step_state rmsprop_momentum_lr_inside_state[] = {{"theta", 0, 26, 0}, {"m", 1, 25, 0}, {"v", 2, 19, 0}};
static const struct step_output rmsprop_momentum_lr_inside_output[] = {{"theta", 26, 0}, {"m", 25, 1}, {"v", 19, 2}};
static const char *const rmsprop_momentum_lr_inside_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t rmsprop_momentum_lr_inside_hyper[] = {5, 6, 7, 8};
static const double rmsprop_momentum_lr_inside_const[] = {1};
static const uint8_t rmsprop_momentum_lr_inside_const_reg[] = {9};
static const struct step_instr rmsprop_momentum_lr_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {10, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 18, {12, 17, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 19, {16, 18, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 20, {19, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 21, {20, 15, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 22, {3, 21, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 23, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 24, {14, 22, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 25, {23, 24, 0}, false}, /* m_t */
  {STEP_SUB, STEP_WORKING, 26, {0, 25, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_lr_inside = {
  .id = "rmsprop_momentum.lr=inside", .name = "RMSprop with momentum: the momentum accumulates lr g / sqrt(v)", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: the momentum accumulates lr g / sqrt(v).\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.lr=inside (theta m v g t lr beta2 momentum eps)\n"
    " :name \"RMSprop with momentum: the momentum accumulates lr g / sqrt(v)\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* mu m) (* step ratio))]\n"
    "        [theta_t (- theta m_t)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 27, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 17,
  .reg_name = rmsprop_momentum_lr_inside_reg, .state = rmsprop_momentum_lr_inside_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_lr_inside_hyper_name, .hyper = rmsprop_momentum_lr_inside_hyper, .output = rmsprop_momentum_lr_inside_output,
  .const_value = rmsprop_momentum_lr_inside_const, .const_reg = rmsprop_momentum_lr_inside_const_reg, .instr = rmsprop_momentum_lr_inside_instr};

static const char *const rmsprop_momentum_centered_yes_reg[] = {"theta", "m", "v", "a", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "k0", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "a_t_1", "a_t_2", "a_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state rmsprop_momentum_centered_yes_state[] = {{"theta", 0, 34, 0}, {"m", 1, 32, 0}, {"v", 2, 21, 0}, {"a", 3, 24, 0}};
static const struct step_output rmsprop_momentum_centered_yes_output[] = {{"theta", 34, 0}, {"m", 32, 1}, {"v", 21, 2}, {"a", 24, 3}};
static const char *const rmsprop_momentum_centered_yes_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t rmsprop_momentum_centered_yes_hyper[] = {6, 7, 8, 9};
static const double rmsprop_momentum_centered_yes_const[] = {1, 0};
static const uint8_t rmsprop_momentum_centered_yes_const_reg[] = {10, 11};
static const struct step_instr rmsprop_momentum_centered_yes_instr[] = {
  {STEP_CAST, STEP_WORKING, 12, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 13, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 16, {6, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 17, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 18, {12, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 19, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 20, {14, 19, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 21, {18, 20, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 22, {12, 3, 0}, false}, /* a_t_1 */
  {STEP_MUL, STEP_WORKING, 23, {14, 4, 0}, false}, /* a_t_2 */
  {STEP_ADD, STEP_WORKING, 24, {22, 23, 0}, false}, /* a_t */
  {STEP_MUL, STEP_WORKING, 25, {24, 24, 0}, false}, /* variance_2 */
  {STEP_SUB, STEP_WORKING, 26, {21, 25, 0}, false}, /* variance_1 */
  {STEP_MAX, STEP_WORKING, 27, {26, 11, 0}, false}, /* variance */
  {STEP_SQRT, STEP_WORKING, 28, {27, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 29, {28, 17, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 30, {4, 29, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 31, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 32, {31, 30, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 33, {16, 32, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 34, {0, 33, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_centered_yes = {
  .id = "rmsprop_momentum.centered=yes", .name = "RMSprop with momentum: centered: the standard deviation divides", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: centered: the standard deviation divides.\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.centered=yes (theta m v a g t lr beta2 momentum eps)\n"
    " :name \"RMSprop with momentum: centered: the standard deviation divides\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (a a_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [a_t (+ (* b2 a) (* omb2 g))]\n"
    "        [variance (fmax (- v_t (* a_t a_t)) 0)]\n"
    "        [denom (+ (sqrt variance) e)]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* mu m) ratio)]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t v_t a_t)))\n",
  .n_register = 35, .n_state = 4, .n_hyper = 4, .n_output = 4,
  .n_const = 2, .n_instr = 23,
  .reg_name = rmsprop_momentum_centered_yes_reg, .state = rmsprop_momentum_centered_yes_state, .g = 4, .t = 5,
  .hyper_name = rmsprop_momentum_centered_yes_hyper_name, .hyper = rmsprop_momentum_centered_yes_hyper, .output = rmsprop_momentum_centered_yes_output,
  .const_value = rmsprop_momentum_centered_yes_const, .const_reg = rmsprop_momentum_centered_yes_const_reg, .instr = rmsprop_momentum_centered_yes_instr};

static const char *const rmsprop_momentum_start_one_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state rmsprop_momentum_start_one_state[] = {{"theta", 0, 26, 0}, {"m", 1, 24, 0}, {"v", 2, 19, 1}};
static const struct step_output rmsprop_momentum_start_one_output[] = {{"theta", 26, 0}, {"m", 24, 1}, {"v", 19, 2}};
static const char *const rmsprop_momentum_start_one_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t rmsprop_momentum_start_one_hyper[] = {5, 6, 7, 8};
static const double rmsprop_momentum_start_one_const[] = {1};
static const uint8_t rmsprop_momentum_start_one_const_reg[] = {9};
static const struct step_instr rmsprop_momentum_start_one_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {10, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 18, {12, 17, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 19, {16, 18, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 20, {19, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 21, {20, 15, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 22, {3, 21, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 23, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 24, {23, 22, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 25, {14, 24, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 26, {0, 25, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_start_one = {
  .id = "rmsprop_momentum.start=one", .name = "RMSprop with momentum: accumulators start at 1", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: accumulators start at 1.\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.start=one (theta m v g t lr beta2 momentum eps)\n"
    " :name \"RMSprop with momentum: accumulators start at 1\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " :initial ((v 1))\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* mu m) ratio)]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 27, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 17,
  .reg_name = rmsprop_momentum_start_one_reg, .state = rmsprop_momentum_start_one_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_start_one_hyper_name, .hyper = rmsprop_momentum_start_one_hyper, .output = rmsprop_momentum_start_one_output,
  .const_value = rmsprop_momentum_start_one_const, .const_reg = rmsprop_momentum_start_one_const_reg, .instr = rmsprop_momentum_start_one_instr};

static const char *const rmsprop_momentum_decay_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "weight_decay", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "wd", "g_l2_1", "g_l2", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state rmsprop_momentum_decay_l2_state[] = {{"theta", 0, 30, 0}, {"m", 1, 28, 0}, {"v", 2, 23, 0}};
static const struct step_output rmsprop_momentum_decay_l2_output[] = {{"theta", 30, 0}, {"m", 28, 1}, {"v", 23, 2}};
static const char *const rmsprop_momentum_decay_l2_hyper_name[] = {"lr", "beta2", "momentum", "eps", "weight_decay"};
static const uint8_t rmsprop_momentum_decay_l2_hyper[] = {5, 6, 7, 8, 9};
static const double rmsprop_momentum_decay_l2_const[] = {1};
static const uint8_t rmsprop_momentum_decay_l2_const_reg[] = {10};
static const struct step_instr rmsprop_momentum_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 15, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 16, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 17, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 18, {17, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 19, {3, 18, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 20, {11, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 21, {19, 19, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 22, {13, 21, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 23, {20, 22, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 24, {23, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 25, {24, 16, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 26, {19, 25, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 27, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 28, {27, 26, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 29, {15, 28, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 30, {0, 29, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_decay_l2 = {
  .id = "rmsprop_momentum.decay=l2", .name = "RMSprop with momentum: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: weight decay added to the gradient.\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.decay=l2 (theta m v g t lr beta2 momentum eps weight_decay)\n"
    " :name \"RMSprop with momentum: weight decay added to the gradient\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [ratio (/ g_l2 denom)]\n"
    "        [m_t (+ (* mu m) ratio)]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 31, .n_state = 3, .n_hyper = 5, .n_output = 3,
  .n_const = 1, .n_instr = 20,
  .reg_name = rmsprop_momentum_decay_l2_reg, .state = rmsprop_momentum_decay_l2_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_decay_l2_hyper_name, .hyper = rmsprop_momentum_decay_l2_hyper, .output = rmsprop_momentum_decay_l2_output,
  .const_value = rmsprop_momentum_decay_l2_const, .const_reg = rmsprop_momentum_decay_l2_const_reg, .instr = rmsprop_momentum_decay_l2_instr};

static const char *const rmsprop_momentum_decay_before_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "weight_decay", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t", "decay_2", "decay_1", "decay", "theta_d", "theta_t_1", "theta_t"};
static const struct step_state rmsprop_momentum_decay_before_state[] = {{"theta", 0, 31, 0}, {"m", 1, 25, 0}, {"v", 2, 20, 0}};
static const struct step_output rmsprop_momentum_decay_before_output[] = {{"theta", 31, 0}, {"m", 25, 1}, {"v", 20, 2}};
static const char *const rmsprop_momentum_decay_before_hyper_name[] = {"lr", "beta2", "momentum", "eps", "weight_decay"};
static const uint8_t rmsprop_momentum_decay_before_hyper[] = {5, 6, 7, 8, 9};
static const double rmsprop_momentum_decay_before_const[] = {1};
static const uint8_t rmsprop_momentum_decay_before_const_reg[] = {10};
static const struct step_instr rmsprop_momentum_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 15, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 16, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 17, {11, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 18, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 19, {13, 18, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 20, {17, 19, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 21, {20, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 22, {21, 16, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 23, {3, 22, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 24, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 25, {24, 23, 0}, false}, /* m_t */
  {STEP_MUL, STEP_BINARY64, 26, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 27, {10, 26, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 28, {27, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 29, {0, 28, 0}, false}, /* theta_d */
  {STEP_MUL, STEP_WORKING, 30, {15, 25, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 31, {29, 30, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_decay_before = {
  .id = "rmsprop_momentum.decay=before", .name = "RMSprop with momentum: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.decay=before (theta m v g t lr beta2 momentum eps weight_decay)\n"
    " :name \"RMSprop with momentum: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* mu m) ratio)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d (* step m_t))])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 32, .n_state = 3, .n_hyper = 5, .n_output = 3,
  .n_const = 1, .n_instr = 21,
  .reg_name = rmsprop_momentum_decay_before_reg, .state = rmsprop_momentum_decay_before_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_decay_before_hyper_name, .hyper = rmsprop_momentum_decay_before_hyper, .output = rmsprop_momentum_decay_before_output,
  .const_value = rmsprop_momentum_decay_before_const, .const_reg = rmsprop_momentum_decay_before_const_reg, .instr = rmsprop_momentum_decay_before_instr};

static const char *const rmsprop_momentum_eps_inside_lr_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t_2", "m_t", "theta_t"};
static const struct step_state rmsprop_momentum_eps_inside_lr_inside_state[] = {{"theta", 0, 26, 0}, {"m", 1, 25, 0}, {"v", 2, 19, 0}};
static const struct step_output rmsprop_momentum_eps_inside_lr_inside_output[] = {{"theta", 26, 0}, {"m", 25, 1}, {"v", 19, 2}};
static const char *const rmsprop_momentum_eps_inside_lr_inside_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t rmsprop_momentum_eps_inside_lr_inside_hyper[] = {5, 6, 7, 8};
static const double rmsprop_momentum_eps_inside_lr_inside_const[] = {1};
static const uint8_t rmsprop_momentum_eps_inside_lr_inside_const_reg[] = {9};
static const struct step_instr rmsprop_momentum_eps_inside_lr_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {10, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 18, {12, 17, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 19, {16, 18, 0}, false}, /* v_t */
  {STEP_ADD, STEP_WORKING, 20, {19, 15, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 21, {20, 0, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 22, {3, 21, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 23, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 24, {14, 22, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 25, {23, 24, 0}, false}, /* m_t */
  {STEP_SUB, STEP_WORKING, 26, {0, 25, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_momentum_eps_inside_lr_inside = {
  .id = "rmsprop_momentum.eps=inside,lr=inside", .name = "RMSprop with momentum: eps inside the square root, the momentum accumulates lr g / sqrt(v)", .order_of = NULL,
  .dialect_of = "rmsprop_momentum", .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum: eps inside the square root, the momentum accumulates lr g / sqrt(v).\n"
    "; Composed from spec/steps/rmsprop_momentum.fpcore and spec/dialects/rmsprop_momentum.dialects.\n"
    "(FPCore rmsprop_momentum.eps=inside,lr=inside (theta m v g t lr beta2 momentum eps)\n"
    " :name \"RMSprop with momentum: eps inside the square root, the momentum accumulates lr g / sqrt(v)\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (sqrt (+ v_t e))]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* mu m) (* step ratio))]\n"
    "        [theta_t (- theta m_t)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 27, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 17,
  .reg_name = rmsprop_momentum_eps_inside_lr_inside_reg, .state = rmsprop_momentum_eps_inside_lr_inside_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_eps_inside_lr_inside_hyper_name, .hyper = rmsprop_momentum_eps_inside_lr_inside_hyper, .output = rmsprop_momentum_eps_inside_lr_inside_output,
  .const_value = rmsprop_momentum_eps_inside_lr_inside_const, .const_reg = rmsprop_momentum_eps_inside_lr_inside_const_reg, .instr = rmsprop_momentum_eps_inside_lr_inside_instr};

const struct step_program *const dialects_of_rmsprop_momentum[] = {
  &rmsprop_momentum_eps_inside,
  &rmsprop_momentum_lr_inside,
  &rmsprop_momentum_centered_yes,
  &rmsprop_momentum_start_one,
  &rmsprop_momentum_decay_l2,
  &rmsprop_momentum_decay_before,
  &rmsprop_momentum_eps_inside_lr_inside,
  NULL};
