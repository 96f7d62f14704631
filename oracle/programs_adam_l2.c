/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const adam_l2_eps_hat_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_l2_eps_hat_state[] = {{"theta", 0, 46, 0}, {"m", 1, 35, 0}, {"v", 2, 39, 0}};
static const struct step_output adam_l2_eps_hat_output[] = {{"theta", 46, 0}, {"m", 35, 1}, {"v", 39, 2}, {"m_hat", 40, -1}, {"v_hat", 41, -1}};
static const char *const adam_l2_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adam_l2_eps_hat_hyper[] = {5, 6, 7, 8, 9};
static const double adam_l2_eps_hat_const[] = {1};
static const uint8_t adam_l2_eps_hat_const_reg[] = {10};
static const struct step_instr adam_l2_eps_hat_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 17, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 18, {10, 17, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 19, {18, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 20, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c2 */
  {STEP_SQRT, STEP_BINARY64, 23, {22, 0, 0}, true}, /* step_3 */
  {STEP_MUL, STEP_BINARY64, 24, {5, 23, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 25, {24, 19, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 26, {25, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 27, {10, 22, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 28, {27, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 29, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 30, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 31, {30, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 32, {3, 31, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 33, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 34, {13, 32, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {33, 34, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 36, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 37, {32, 32, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 38, {16, 37, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 39, {36, 38, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 40, {35, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 41, {39, 28, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 42, {39, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 43, {42, 29, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 44, {26, 35, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 45, {44, 43, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 46, {0, 45, 0}, false}, /* theta_t */
};
static const struct step_program adam_l2_eps_hat = {
  .id = "adam_l2.eps=hat", .name = "Adam with L2 regularisation: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "adam_l2", .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; Adam with L2 regularisation: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/adam_l2.fpcore and spec/dialects/adam_l2.dialects.\n"
    "(FPCore adam_l2.eps=hat (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adam with L2 regularisation: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (KB15 LH19)\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ (* lr (sqrt c2)) c1)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 47, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 36,
  .reg_name = adam_l2_eps_hat_reg, .state = adam_l2_eps_hat_state, .g = 3, .t = 4,
  .hyper_name = adam_l2_eps_hat_hyper_name, .hyper = adam_l2_eps_hat_hyper, .output = adam_l2_eps_hat_output,
  .const_value = adam_l2_eps_hat_const, .const_reg = adam_l2_eps_hat_const_reg, .instr = adam_l2_eps_hat_instr};

static const char *const adam_l2_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_l2_eps_inside_state[] = {{"theta", 0, 44, 0}, {"m", 1, 33, 0}, {"v", 2, 37, 0}};
static const struct step_output adam_l2_eps_inside_output[] = {{"theta", 44, 0}, {"m", 33, 1}, {"v", 37, 2}, {"m_hat", 38, -1}, {"v_hat", 39, -1}};
static const char *const adam_l2_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adam_l2_eps_inside_hyper[] = {5, 6, 7, 8, 9};
static const double adam_l2_eps_inside_const[] = {1};
static const uint8_t adam_l2_eps_inside_const_reg[] = {10};
static const struct step_instr adam_l2_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 17, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 18, {10, 17, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 19, {18, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 20, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 23, {5, 19, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 25, {10, 22, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 26, {25, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 27, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 28, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 29, {28, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 30, {3, 29, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 31, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 32, {13, 30, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {31, 32, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 34, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 35, {30, 30, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 36, {16, 35, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 37, {34, 36, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 38, {33, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 39, {37, 26, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 40, {39, 27, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 41, {40, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 42, {24, 33, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 43, {42, 41, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 44, {0, 43, 0}, false}, /* theta_t */
};
static const struct step_program adam_l2_eps_inside = {
  .id = "adam_l2.eps=inside", .name = "Adam with L2 regularisation: eps inside the square root", .order_of = NULL,
  .dialect_of = "adam_l2", .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; Adam with L2 regularisation: eps inside the square root.\n"
    "; Composed from spec/steps/adam_l2.fpcore and spec/dialects/adam_l2.dialects.\n"
    "(FPCore adam_l2.eps=inside (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adam with L2 regularisation: eps inside the square root\"\n"
    " :cite (KB15 LH19)\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 45, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 34,
  .reg_name = adam_l2_eps_inside_reg, .state = adam_l2_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = adam_l2_eps_inside_hyper_name, .hyper = adam_l2_eps_inside_hyper, .output = adam_l2_eps_inside_output,
  .const_value = adam_l2_eps_inside_const, .const_reg = adam_l2_eps_inside_const_reg, .instr = adam_l2_eps_inside_instr};

static const char *const adam_l2_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_l2_eps_none_state[] = {{"theta", 0, 41, 0}, {"m", 1, 31, 0}, {"v", 2, 35, 0}};
static const struct step_output adam_l2_eps_none_output[] = {{"theta", 41, 0}, {"m", 31, 1}, {"v", 35, 2}, {"m_hat", 36, -1}, {"v_hat", 37, -1}};
static const char *const adam_l2_eps_none_hyper_name[] = {"lr", "beta1", "beta2", "weight_decay"};
static const uint8_t adam_l2_eps_none_hyper[] = {5, 6, 7, 8};
static const double adam_l2_eps_none_const[] = {1};
static const uint8_t adam_l2_eps_none_const_reg[] = {9};
static const struct step_instr adam_l2_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 16, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 17, {9, 16, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 18, {17, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 19, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 20, {9, 19, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 21, {20, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 22, {5, 18, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 23, {22, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 24, {9, 21, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 26, {8, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 27, {26, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 28, {3, 27, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 29, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 30, {12, 28, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 31, {29, 30, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 32, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {28, 28, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 34, {15, 33, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {32, 34, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 36, {31, 18, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 37, {35, 25, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 38, {37, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 39, {23, 31, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 40, {39, 38, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 41, {0, 40, 0}, false}, /* theta_t */
};
static const struct step_program adam_l2_eps_none = {
  .id = "adam_l2.eps=none", .name = "Adam with L2 regularisation: no eps", .order_of = NULL,
  .dialect_of = "adam_l2", .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; Adam with L2 regularisation: no eps.\n"
    "; Composed from spec/steps/adam_l2.fpcore and spec/dialects/adam_l2.dialects.\n"
    "(FPCore adam_l2.eps=none (theta m v g t lr beta1 beta2 weight_decay)\n"
    " :name \"Adam with L2 regularisation: no eps\"\n"
    " :cite (KB15 LH19)\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 42, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 32,
  .reg_name = adam_l2_eps_none_reg, .state = adam_l2_eps_none_state, .g = 3, .t = 4,
  .hyper_name = adam_l2_eps_none_hyper_name, .hyper = adam_l2_eps_none_hyper, .output = adam_l2_eps_none_output,
  .const_value = adam_l2_eps_none_const, .const_reg = adam_l2_eps_none_const_reg, .instr = adam_l2_eps_none_instr};

static const char *const adam_l2_correction_second_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "step", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_l2_correction_second_state[] = {{"theta", 0, 39, 0}, {"m", 1, 29, 0}, {"v", 2, 33, 0}};
static const struct step_output adam_l2_correction_second_output[] = {{"theta", 39, 0}, {"m", 29, 1}, {"v", 33, 2}, {"v_hat", 34, -1}};
static const char *const adam_l2_correction_second_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adam_l2_correction_second_hyper[] = {5, 6, 7, 8, 9};
static const double adam_l2_correction_second_const[] = {1};
static const uint8_t adam_l2_correction_second_const_reg[] = {10};
static const struct step_instr adam_l2_correction_second_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 17, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 18, {10, 17, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 19, {18, 0, 0}, true}, /* c2 */
  {STEP_CAST, STEP_WORKING, 20, {5, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 21, {10, 19, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 22, {21, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 23, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 24, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 25, {24, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 26, {3, 25, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 27, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 28, {13, 26, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 29, {27, 28, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 30, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {26, 26, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 32, {16, 31, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {30, 32, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 34, {33, 22, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 35, {34, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 36, {35, 23, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 37, {20, 29, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 38, {37, 36, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 39, {0, 38, 0}, false}, /* theta_t */
};
static const struct step_program adam_l2_correction_second = {
  .id = "adam_l2.correction=second", .name = "Adam with L2 regularisation: only v corrected", .order_of = NULL,
  .dialect_of = "adam_l2", .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; Adam with L2 regularisation: only v corrected.\n"
    "; Composed from spec/steps/adam_l2.fpcore and spec/dialects/adam_l2.dialects.\n"
    "(FPCore adam_l2.correction=second (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adam with L2 regularisation: only v corrected\"\n"
    " :cite (KB15 LH19)\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step (cast lr)]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t v_hat)))\n",
  .n_register = 40, .n_state = 3, .n_hyper = 5, .n_output = 4,
  .n_const = 1, .n_instr = 29,
  .reg_name = adam_l2_correction_second_reg, .state = adam_l2_correction_second_state, .g = 3, .t = 4,
  .hyper_name = adam_l2_correction_second_hyper_name, .hyper = adam_l2_correction_second_hyper, .output = adam_l2_correction_second_output,
  .const_value = adam_l2_correction_second_const, .const_reg = adam_l2_correction_second_const_reg, .instr = adam_l2_correction_second_instr};

static const char *const adam_l2_correction_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "step", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_l2_correction_none_state[] = {{"theta", 0, 33, 0}, {"m", 1, 24, 0}, {"v", 2, 28, 0}};
static const struct step_output adam_l2_correction_none_output[] = {{"theta", 33, 0}, {"m", 24, 1}, {"v", 28, 2}};
static const char *const adam_l2_correction_none_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adam_l2_correction_none_hyper[] = {5, 6, 7, 8, 9};
static const double adam_l2_correction_none_const[] = {1};
static const uint8_t adam_l2_correction_none_const_reg[] = {10};
static const struct step_instr adam_l2_correction_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 17, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 18, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 19, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 20, {19, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 21, {3, 20, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 22, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 23, {13, 21, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 24, {22, 23, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 25, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 26, {21, 21, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 27, {16, 26, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 28, {25, 27, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 29, {28, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 30, {29, 18, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 31, {17, 24, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 32, {31, 30, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 33, {0, 32, 0}, false}, /* theta_t */
};
static const struct step_program adam_l2_correction_none = {
  .id = "adam_l2.correction=none", .name = "Adam with L2 regularisation: no bias correction", .order_of = NULL,
  .dialect_of = "adam_l2", .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; Adam with L2 regularisation: no bias correction.\n"
    "; Composed from spec/steps/adam_l2.fpcore and spec/dialects/adam_l2.dialects.\n"
    "(FPCore adam_l2.correction=none (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adam with L2 regularisation: no bias correction\"\n"
    " :cite (KB15 LH19)\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 34, .n_state = 3, .n_hyper = 5, .n_output = 3,
  .n_const = 1, .n_instr = 23,
  .reg_name = adam_l2_correction_none_reg, .state = adam_l2_correction_none_state, .g = 3, .t = 4,
  .hyper_name = adam_l2_correction_none_hyper_name, .hyper = adam_l2_correction_none_hyper, .output = adam_l2_correction_none_output,
  .const_value = adam_l2_correction_none_const, .const_reg = adam_l2_correction_none_const_reg, .instr = adam_l2_correction_none_instr};

const struct step_program *const dialects_of_adam_l2[] = {
  &adam_l2_eps_hat,
  &adam_l2_eps_inside,
  &adam_l2_eps_none,
  &adam_l2_correction_second,
  &adam_l2_correction_none,
  NULL};
