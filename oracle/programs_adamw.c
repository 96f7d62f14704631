/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const adamw_eps_hat_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_eps_hat_state[] = {{"theta", 0, 47, 0}, {"m", 1, 35, 0}, {"v", 2, 39, 0}};
static const struct step_output adamw_eps_hat_output[] = {{"theta", 47, 0}, {"m", 35, 1}, {"v", 39, 2}, {"m_hat", 40, -1}, {"v_hat", 41, -1}};
static const char *const adamw_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_eps_hat_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_eps_hat_const[] = {1};
static const uint8_t adamw_eps_hat_const_reg[] = {10};
static const struct step_instr adamw_eps_hat_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 30, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 31, {10, 30, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 32, {31, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 33, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 34, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {33, 34, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 36, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 37, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 38, {16, 37, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 39, {36, 38, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 40, {35, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 41, {39, 28, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 42, {39, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 43, {42, 29, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 44, {26, 35, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 45, {44, 43, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 46, {0, 32, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 47, {46, 45, 0}, false}, /* theta_t */
};
static const struct step_program adamw_eps_hat = {
  .id = "adamw.eps=hat", .name = "AdamW: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.eps=hat (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 48, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 37,
  .reg_name = adamw_eps_hat_reg, .state = adamw_eps_hat_state, .g = 3, .t = 4,
  .hyper_name = adamw_eps_hat_hyper_name, .hyper = adamw_eps_hat_hyper, .output = adamw_eps_hat_output,
  .const_value = adamw_eps_hat_const, .const_reg = adamw_eps_hat_const_reg, .instr = adamw_eps_hat_instr};

static const char *const adamw_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_eps_inside_state[] = {{"theta", 0, 45, 0}, {"m", 1, 33, 0}, {"v", 2, 37, 0}};
static const struct step_output adamw_eps_inside_output[] = {{"theta", 45, 0}, {"m", 33, 1}, {"v", 37, 2}, {"m_hat", 38, -1}, {"v_hat", 39, -1}};
static const char *const adamw_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_eps_inside_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_eps_inside_const[] = {1};
static const uint8_t adamw_eps_inside_const_reg[] = {10};
static const struct step_instr adamw_eps_inside_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 28, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 29, {10, 28, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 30, {29, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 31, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 32, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {31, 32, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 34, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 35, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 36, {16, 35, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 37, {34, 36, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 38, {33, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 39, {37, 26, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 40, {39, 27, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 41, {40, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 42, {24, 33, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 43, {42, 41, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 44, {0, 30, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 45, {44, 43, 0}, false}, /* theta_t */
};
static const struct step_program adamw_eps_inside = {
  .id = "adamw.eps=inside", .name = "AdamW: eps inside the square root", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: eps inside the square root.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.eps=inside (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: eps inside the square root\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 46, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 35,
  .reg_name = adamw_eps_inside_reg, .state = adamw_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = adamw_eps_inside_hyper_name, .hyper = adamw_eps_inside_hyper, .output = adamw_eps_inside_output,
  .const_value = adamw_eps_inside_const, .const_reg = adamw_eps_inside_const_reg, .instr = adamw_eps_inside_instr};

static const char *const adamw_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_eps_none_state[] = {{"theta", 0, 42, 0}, {"m", 1, 31, 0}, {"v", 2, 35, 0}};
static const struct step_output adamw_eps_none_output[] = {{"theta", 42, 0}, {"m", 31, 1}, {"v", 35, 2}, {"m_hat", 36, -1}, {"v_hat", 37, -1}};
static const char *const adamw_eps_none_hyper_name[] = {"lr", "beta1", "beta2", "weight_decay"};
static const uint8_t adamw_eps_none_hyper[] = {5, 6, 7, 8};
static const double adamw_eps_none_const[] = {1};
static const uint8_t adamw_eps_none_const_reg[] = {9};
static const struct step_instr adamw_eps_none_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 26, {5, 8, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 27, {9, 26, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 28, {27, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 29, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 30, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 31, {29, 30, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 32, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 34, {15, 33, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {32, 34, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 36, {31, 18, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 37, {35, 25, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 38, {37, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 39, {23, 31, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 40, {39, 38, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 41, {0, 28, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 42, {41, 40, 0}, false}, /* theta_t */
};
static const struct step_program adamw_eps_none = {
  .id = "adamw.eps=none", .name = "AdamW: no eps", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: no eps.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.eps=none (theta m v g t lr beta1 beta2 weight_decay)\n"
    " :name \"AdamW: no eps\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 43, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 33,
  .reg_name = adamw_eps_none_reg, .state = adamw_eps_none_state, .g = 3, .t = 4,
  .hyper_name = adamw_eps_none_hyper_name, .hyper = adamw_eps_none_hyper, .output = adamw_eps_none_output,
  .const_value = adamw_eps_none_const, .const_reg = adamw_eps_none_const_reg, .instr = adamw_eps_none_instr};

static const char *const adamw_correction_second_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_correction_second_state[] = {{"theta", 0, 40, 0}, {"m", 1, 29, 0}, {"v", 2, 33, 0}};
static const struct step_output adamw_correction_second_output[] = {{"theta", 40, 0}, {"m", 29, 1}, {"v", 33, 2}, {"v_hat", 34, -1}};
static const char *const adamw_correction_second_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_correction_second_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_correction_second_const[] = {1};
static const uint8_t adamw_correction_second_const_reg[] = {10};
static const struct step_instr adamw_correction_second_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 24, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 25, {10, 24, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 26, {25, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 27, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 28, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 29, {27, 28, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 30, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 32, {16, 31, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {30, 32, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 34, {33, 22, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 35, {34, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 36, {35, 23, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 37, {20, 29, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 38, {37, 36, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 39, {0, 26, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 40, {39, 38, 0}, false}, /* theta_t */
};
static const struct step_program adamw_correction_second = {
  .id = "adamw.correction=second", .name = "AdamW: only v corrected", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: only v corrected.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.correction=second (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: only v corrected\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t v_hat)))\n",
  .n_register = 41, .n_state = 3, .n_hyper = 5, .n_output = 4,
  .n_const = 1, .n_instr = 30,
  .reg_name = adamw_correction_second_reg, .state = adamw_correction_second_state, .g = 3, .t = 4,
  .hyper_name = adamw_correction_second_hyper_name, .hyper = adamw_correction_second_hyper, .output = adamw_correction_second_output,
  .const_value = adamw_correction_second_const, .const_reg = adamw_correction_second_const_reg, .instr = adamw_correction_second_instr};

static const char *const adamw_correction_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "step", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_correction_none_state[] = {{"theta", 0, 34, 0}, {"m", 1, 24, 0}, {"v", 2, 28, 0}};
static const struct step_output adamw_correction_none_output[] = {{"theta", 34, 0}, {"m", 24, 1}, {"v", 28, 2}};
static const char *const adamw_correction_none_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_correction_none_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_correction_none_const[] = {1};
static const uint8_t adamw_correction_none_const_reg[] = {10};
static const struct step_instr adamw_correction_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 17, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 18, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 19, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 20, {10, 19, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 21, {20, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 22, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 23, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 24, {22, 23, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 25, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 26, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 27, {16, 26, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 28, {25, 27, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 29, {28, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 30, {29, 18, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 31, {17, 24, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 32, {31, 30, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 33, {0, 21, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 34, {33, 32, 0}, false}, /* theta_t */
};
static const struct step_program adamw_correction_none = {
  .id = "adamw.correction=none", .name = "AdamW: no bias correction", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: no bias correction.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.correction=none (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: no bias correction\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 35, .n_state = 3, .n_hyper = 5, .n_output = 3,
  .n_const = 1, .n_instr = 24,
  .reg_name = adamw_correction_none_reg, .state = adamw_correction_none_state, .g = 3, .t = 4,
  .hyper_name = adamw_correction_none_hyper_name, .hyper = adamw_correction_none_hyper, .output = adamw_correction_none_output,
  .const_value = adamw_correction_none_const, .const_reg = adamw_correction_none_const_reg, .instr = adamw_correction_none_instr};

static const char *const adamw_decay_after_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u", "theta_t"};
static const struct step_state adamw_decay_after_state[] = {{"theta", 0, 45, 0}, {"m", 1, 33, 0}, {"v", 2, 37, 0}};
static const struct step_output adamw_decay_after_output[] = {{"theta", 45, 0}, {"m", 33, 1}, {"v", 37, 2}, {"m_hat", 38, -1}, {"v_hat", 39, -1}};
static const char *const adamw_decay_after_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_decay_after_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_decay_after_const[] = {1};
static const uint8_t adamw_decay_after_const_reg[] = {10};
static const struct step_instr adamw_decay_after_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 28, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 29, {10, 28, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 30, {29, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 31, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 32, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {31, 32, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 34, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 35, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 36, {16, 35, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 37, {34, 36, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 38, {33, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 39, {37, 26, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 40, {39, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 41, {40, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 42, {24, 33, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 43, {42, 41, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 44, {0, 43, 0}, false}, /* theta_u */
  {STEP_MUL, STEP_WORKING, 45, {44, 30, 0}, false}, /* theta_t */
};
static const struct step_program adamw_decay_after = {
  .id = "adamw.decay=after", .name = "AdamW: decay of the new theta, scaled by lr", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: decay of the new theta, scaled by lr.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.decay=after (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: decay of the new theta, scaled by lr\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_u (- theta update)]\n"
    "        [theta_t (* theta_u decay)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 46, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 35,
  .reg_name = adamw_decay_after_reg, .state = adamw_decay_after_state, .g = 3, .t = 4,
  .hyper_name = adamw_decay_after_hyper_name, .hyper = adamw_decay_after_hyper, .output = adamw_decay_after_output,
  .const_value = adamw_decay_after_const, .const_reg = adamw_decay_after_const_reg, .instr = adamw_decay_after_instr};

static const char *const adamw_decay_after_corrected_lr_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_5", "decay_4", "decay_3", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u", "theta_t"};
static const struct step_state adamw_decay_after_corrected_lr_state[] = {{"theta", 0, 48, 0}, {"m", 1, 36, 0}, {"v", 2, 40, 0}};
static const struct step_output adamw_decay_after_corrected_lr_output[] = {{"theta", 48, 0}, {"m", 36, 1}, {"v", 40, 2}, {"m_hat", 41, -1}, {"v_hat", 42, -1}};
static const char *const adamw_decay_after_corrected_lr_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_decay_after_corrected_lr_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_decay_after_corrected_lr_const[] = {1};
static const uint8_t adamw_decay_after_corrected_lr_const_reg[] = {10};
static const struct step_instr adamw_decay_after_corrected_lr_instr[] = {
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
  {STEP_SQRT, STEP_BINARY64, 28, {22, 0, 0}, true}, /* decay_5 */
  {STEP_MUL, STEP_BINARY64, 29, {5, 28, 0}, true}, /* decay_4 */
  {STEP_DIV, STEP_BINARY64, 30, {29, 19, 0}, true}, /* decay_3 */
  {STEP_MUL, STEP_BINARY64, 31, {30, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 32, {10, 31, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 33, {32, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 34, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 35, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 36, {34, 35, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 37, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 38, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 39, {16, 38, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 40, {37, 39, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 41, {36, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 42, {40, 26, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 43, {42, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 44, {43, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 45, {24, 36, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 46, {45, 44, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 47, {0, 46, 0}, false}, /* theta_u */
  {STEP_MUL, STEP_WORKING, 48, {47, 33, 0}, false}, /* theta_t */
};
static const struct step_program adamw_decay_after_corrected_lr = {
  .id = "adamw.decay=after_corrected_lr", .name = "AdamW: decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t)", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t).\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.decay=after_corrected_lr (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t)\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* (/ (* lr (sqrt c2)) c1) weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_u (- theta update)]\n"
    "        [theta_t (* theta_u decay)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 49, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 38,
  .reg_name = adamw_decay_after_corrected_lr_reg, .state = adamw_decay_after_corrected_lr_state, .g = 3, .t = 4,
  .hyper_name = adamw_decay_after_corrected_lr_hyper_name, .hyper = adamw_decay_after_corrected_lr_hyper, .output = adamw_decay_after_corrected_lr_output,
  .const_value = adamw_decay_after_corrected_lr_const, .const_reg = adamw_decay_after_corrected_lr_const_reg, .instr = adamw_decay_after_corrected_lr_instr};

static const char *const adamw_decay_after_unscaled_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u", "theta_t"};
static const struct step_state adamw_decay_after_unscaled_state[] = {{"theta", 0, 44, 0}, {"m", 1, 32, 0}, {"v", 2, 36, 0}};
static const struct step_output adamw_decay_after_unscaled_output[] = {{"theta", 44, 0}, {"m", 32, 1}, {"v", 36, 2}, {"m_hat", 37, -1}, {"v_hat", 38, -1}};
static const char *const adamw_decay_after_unscaled_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_decay_after_unscaled_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_decay_after_unscaled_const[] = {1};
static const uint8_t adamw_decay_after_unscaled_const_reg[] = {10};
static const struct step_instr adamw_decay_after_unscaled_instr[] = {
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
  {STEP_SUB, STEP_BINARY64, 28, {10, 9, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 29, {28, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 30, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 32, {30, 31, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 33, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 34, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 35, {16, 34, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 36, {33, 35, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 37, {32, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 38, {36, 26, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 39, {38, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 40, {39, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 41, {24, 32, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 42, {41, 40, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 43, {0, 42, 0}, false}, /* theta_u */
  {STEP_MUL, STEP_WORKING, 44, {43, 29, 0}, false}, /* theta_t */
};
static const struct step_program adamw_decay_after_unscaled = {
  .id = "adamw.decay=after_unscaled", .name = "AdamW: decay of the new theta, not scaled by lr", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: decay of the new theta, not scaled by lr.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.decay=after_unscaled (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: decay of the new theta, not scaled by lr\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 weight_decay)))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_u (- theta update)]\n"
    "        [theta_t (* theta_u decay)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 45, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 34,
  .reg_name = adamw_decay_after_unscaled_reg, .state = adamw_decay_after_unscaled_state, .g = 3, .t = 4,
  .hyper_name = adamw_decay_after_unscaled_hyper_name, .hyper = adamw_decay_after_unscaled_hyper, .output = adamw_decay_after_unscaled_output,
  .const_value = adamw_decay_after_unscaled_const, .const_reg = adamw_decay_after_unscaled_const_reg, .instr = adamw_decay_after_unscaled_instr};

static const char *const adamw_decay_before_unscaled_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_decay_before_unscaled_state[] = {{"theta", 0, 44, 0}, {"m", 1, 32, 0}, {"v", 2, 36, 0}};
static const struct step_output adamw_decay_before_unscaled_output[] = {{"theta", 44, 0}, {"m", 32, 1}, {"v", 36, 2}, {"m_hat", 37, -1}, {"v_hat", 38, -1}};
static const char *const adamw_decay_before_unscaled_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_decay_before_unscaled_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_decay_before_unscaled_const[] = {1};
static const uint8_t adamw_decay_before_unscaled_const_reg[] = {10};
static const struct step_instr adamw_decay_before_unscaled_instr[] = {
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
  {STEP_SUB, STEP_BINARY64, 28, {10, 9, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 29, {28, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 30, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 32, {30, 31, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 33, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 34, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 35, {16, 34, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 36, {33, 35, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 37, {32, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 38, {36, 26, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 39, {38, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 40, {39, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 41, {24, 32, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 42, {41, 40, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 43, {0, 29, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 44, {43, 42, 0}, false}, /* theta_t */
};
static const struct step_program adamw_decay_before_unscaled = {
  .id = "adamw.decay=before_unscaled", .name = "AdamW: decay of the old theta, not scaled by lr", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: decay of the old theta, not scaled by lr.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.decay=before_unscaled (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: decay of the old theta, not scaled by lr\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 weight_decay)))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 45, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 34,
  .reg_name = adamw_decay_before_unscaled_reg, .state = adamw_decay_before_unscaled_state, .g = 3, .t = 4,
  .hyper_name = adamw_decay_before_unscaled_hyper_name, .hyper = adamw_decay_before_unscaled_hyper, .output = adamw_decay_before_unscaled_output,
  .const_value = adamw_decay_before_unscaled_const, .const_reg = adamw_decay_before_unscaled_const_reg, .instr = adamw_decay_before_unscaled_instr};

static const char *const adamw_eps_hat_decay_after_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u", "theta_t"};
static const struct step_state adamw_eps_hat_decay_after_state[] = {{"theta", 0, 47, 0}, {"m", 1, 35, 0}, {"v", 2, 39, 0}};
static const struct step_output adamw_eps_hat_decay_after_output[] = {{"theta", 47, 0}, {"m", 35, 1}, {"v", 39, 2}, {"m_hat", 40, -1}, {"v_hat", 41, -1}};
static const char *const adamw_eps_hat_decay_after_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_eps_hat_decay_after_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_eps_hat_decay_after_const[] = {1};
static const uint8_t adamw_eps_hat_decay_after_const_reg[] = {10};
static const struct step_instr adamw_eps_hat_decay_after_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 30, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 31, {10, 30, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 32, {31, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 33, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 34, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {33, 34, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 36, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 37, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 38, {16, 37, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 39, {36, 38, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 40, {35, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 41, {39, 28, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 42, {39, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 43, {42, 29, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 44, {26, 35, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 45, {44, 43, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 46, {0, 45, 0}, false}, /* theta_u */
  {STEP_MUL, STEP_WORKING, 47, {46, 32, 0}, false}, /* theta_t */
};
static const struct step_program adamw_eps_hat_decay_after = {
  .id = "adamw.eps=hat,decay=after", .name = "AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, scaled by lr", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, scaled by lr.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.eps=hat,decay=after (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, scaled by lr\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_u (- theta update)]\n"
    "        [theta_t (* theta_u decay)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 48, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 37,
  .reg_name = adamw_eps_hat_decay_after_reg, .state = adamw_eps_hat_decay_after_state, .g = 3, .t = 4,
  .hyper_name = adamw_eps_hat_decay_after_hyper_name, .hyper = adamw_eps_hat_decay_after_hyper, .output = adamw_eps_hat_decay_after_output,
  .const_value = adamw_eps_hat_decay_after_const, .const_reg = adamw_eps_hat_decay_after_const_reg, .instr = adamw_eps_hat_decay_after_instr};

static const char *const adamw_eps_hat_decay_after_unscaled_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u", "theta_t"};
static const struct step_state adamw_eps_hat_decay_after_unscaled_state[] = {{"theta", 0, 46, 0}, {"m", 1, 34, 0}, {"v", 2, 38, 0}};
static const struct step_output adamw_eps_hat_decay_after_unscaled_output[] = {{"theta", 46, 0}, {"m", 34, 1}, {"v", 38, 2}, {"m_hat", 39, -1}, {"v_hat", 40, -1}};
static const char *const adamw_eps_hat_decay_after_unscaled_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_eps_hat_decay_after_unscaled_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_eps_hat_decay_after_unscaled_const[] = {1};
static const uint8_t adamw_eps_hat_decay_after_unscaled_const_reg[] = {10};
static const struct step_instr adamw_eps_hat_decay_after_unscaled_instr[] = {
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
  {STEP_SUB, STEP_BINARY64, 30, {10, 9, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 31, {30, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 32, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 34, {32, 33, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 35, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 36, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 37, {16, 36, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 38, {35, 37, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 39, {34, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 40, {38, 28, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 41, {38, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 42, {41, 29, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 43, {26, 34, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 44, {43, 42, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 45, {0, 44, 0}, false}, /* theta_u */
  {STEP_MUL, STEP_WORKING, 46, {45, 31, 0}, false}, /* theta_t */
};
static const struct step_program adamw_eps_hat_decay_after_unscaled = {
  .id = "adamw.eps=hat,decay=after_unscaled", .name = "AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, not scaled by lr", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, not scaled by lr.\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.eps=hat,decay=after_unscaled (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, not scaled by lr\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 weight_decay)))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_u (- theta update)]\n"
    "        [theta_t (* theta_u decay)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 47, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 36,
  .reg_name = adamw_eps_hat_decay_after_unscaled_reg, .state = adamw_eps_hat_decay_after_unscaled_state, .g = 3, .t = 4,
  .hyper_name = adamw_eps_hat_decay_after_unscaled_hyper_name, .hyper = adamw_eps_hat_decay_after_unscaled_hyper, .output = adamw_eps_hat_decay_after_unscaled_output,
  .const_value = adamw_eps_hat_decay_after_unscaled_const, .const_reg = adamw_eps_hat_decay_after_unscaled_const_reg, .instr = adamw_eps_hat_decay_after_unscaled_instr};

static const char *const adamw_eps_hat_decay_after_corrected_lr_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "decay_5", "decay_4", "decay_3", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u", "theta_t"};
static const struct step_state adamw_eps_hat_decay_after_corrected_lr_state[] = {{"theta", 0, 50, 0}, {"m", 1, 38, 0}, {"v", 2, 42, 0}};
static const struct step_output adamw_eps_hat_decay_after_corrected_lr_output[] = {{"theta", 50, 0}, {"m", 38, 1}, {"v", 42, 2}, {"m_hat", 43, -1}, {"v_hat", 44, -1}};
static const char *const adamw_eps_hat_decay_after_corrected_lr_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_eps_hat_decay_after_corrected_lr_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_eps_hat_decay_after_corrected_lr_const[] = {1};
static const uint8_t adamw_eps_hat_decay_after_corrected_lr_const_reg[] = {10};
static const struct step_instr adamw_eps_hat_decay_after_corrected_lr_instr[] = {
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
  {STEP_SQRT, STEP_BINARY64, 30, {22, 0, 0}, true}, /* decay_5 */
  {STEP_MUL, STEP_BINARY64, 31, {5, 30, 0}, true}, /* decay_4 */
  {STEP_DIV, STEP_BINARY64, 32, {31, 19, 0}, true}, /* decay_3 */
  {STEP_MUL, STEP_BINARY64, 33, {32, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 34, {10, 33, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 35, {34, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 36, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 37, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 38, {36, 37, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 39, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 40, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 41, {16, 40, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 42, {39, 41, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 43, {38, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 44, {42, 28, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 45, {42, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 46, {45, 29, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 47, {26, 38, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 48, {47, 46, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 49, {0, 48, 0}, false}, /* theta_u */
  {STEP_MUL, STEP_WORKING, 50, {49, 35, 0}, false}, /* theta_t */
};
static const struct step_program adamw_eps_hat_decay_after_corrected_lr = {
  .id = "adamw.eps=hat,decay=after_corrected_lr", .name = "AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t)", .order_of = NULL,
  .dialect_of = "adamw", .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t).\n"
    "; Composed from spec/steps/adamw.fpcore and spec/dialects/adamw.dialects.\n"
    "(FPCore adamw.eps=hat,decay=after_corrected_lr (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW: eps before the correction of v (epsilon-hat), decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t)\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
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
    "        [decay (cast (! :precision binary64 (- 1 (* (/ (* lr (sqrt c2)) c1) weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_u (- theta update)]\n"
    "        [theta_t (* theta_u decay)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 51, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 40,
  .reg_name = adamw_eps_hat_decay_after_corrected_lr_reg, .state = adamw_eps_hat_decay_after_corrected_lr_state, .g = 3, .t = 4,
  .hyper_name = adamw_eps_hat_decay_after_corrected_lr_hyper_name, .hyper = adamw_eps_hat_decay_after_corrected_lr_hyper, .output = adamw_eps_hat_decay_after_corrected_lr_output,
  .const_value = adamw_eps_hat_decay_after_corrected_lr_const, .const_reg = adamw_eps_hat_decay_after_corrected_lr_const_reg, .instr = adamw_eps_hat_decay_after_corrected_lr_instr};

const struct step_program *const dialects_of_adamw[] = {
  &adamw_eps_hat,
  &adamw_eps_inside,
  &adamw_eps_none,
  &adamw_correction_second,
  &adamw_correction_none,
  &adamw_decay_after,
  &adamw_decay_after_corrected_lr,
  &adamw_decay_after_unscaled,
  &adamw_decay_before_unscaled,
  &adamw_eps_hat_decay_after,
  &adamw_eps_hat_decay_after_unscaled,
  &adamw_eps_hat_decay_after_corrected_lr,
  NULL};
