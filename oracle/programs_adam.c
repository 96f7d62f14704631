/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const adam_eps_hat_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_eps_hat_state[] = {{"theta", 0, 42, 0}, {"m", 1, 31, 0}, {"v", 2, 35, 0}};
static const struct step_output adam_eps_hat_output[] = {{"theta", 42, 0}, {"m", 31, 1}, {"v", 35, 2}, {"m_hat", 36, -1}, {"v_hat", 37, -1}};
static const char *const adam_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_eps_hat_hyper[] = {5, 6, 7, 8};
static const double adam_eps_hat_const[] = {1};
static const uint8_t adam_eps_hat_const_reg[] = {9};
static const struct step_instr adam_eps_hat_instr[] = {
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
  {STEP_SQRT, STEP_BINARY64, 22, {21, 0, 0}, true}, /* step_3 */
  {STEP_MUL, STEP_BINARY64, 23, {5, 22, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 24, {23, 18, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 26, {9, 21, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 27, {26, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 28, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 29, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 30, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 31, {29, 30, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 32, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 34, {15, 33, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {32, 34, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 36, {31, 18, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 37, {35, 27, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 38, {35, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 39, {38, 28, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 40, {25, 31, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 41, {40, 39, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 42, {0, 41, 0}, false}, /* theta_t */
};
static const struct step_program adam_eps_hat = {
  .id = "adam.eps=hat", .name = "Adam: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "adam", .cite = "KB15", .equations = "A1 A2 A3 A4 A5",
  .source =
    "; Adam: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/adam.fpcore and spec/dialects/adam.dialects.\n"
    "(FPCore adam.eps=hat (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A3 A4 A5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 43, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 33,
  .reg_name = adam_eps_hat_reg, .state = adam_eps_hat_state, .g = 3, .t = 4,
  .hyper_name = adam_eps_hat_hyper_name, .hyper = adam_eps_hat_hyper, .output = adam_eps_hat_output,
  .const_value = adam_eps_hat_const, .const_reg = adam_eps_hat_const_reg, .instr = adam_eps_hat_instr};

static const char *const adam_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_eps_inside_state[] = {{"theta", 0, 40, 0}, {"m", 1, 29, 0}, {"v", 2, 33, 0}};
static const struct step_output adam_eps_inside_output[] = {{"theta", 40, 0}, {"m", 29, 1}, {"v", 33, 2}, {"m_hat", 34, -1}, {"v_hat", 35, -1}};
static const char *const adam_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_eps_inside_hyper[] = {5, 6, 7, 8};
static const double adam_eps_inside_const[] = {1};
static const uint8_t adam_eps_inside_const_reg[] = {9};
static const struct step_instr adam_eps_inside_instr[] = {
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
  {STEP_CAST, STEP_WORKING, 26, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 27, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 28, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 29, {27, 28, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 30, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 32, {15, 31, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 33, {30, 32, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 34, {29, 18, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 35, {33, 25, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 36, {35, 26, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 37, {36, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 38, {23, 29, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 39, {38, 37, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 40, {0, 39, 0}, false}, /* theta_t */
};
static const struct step_program adam_eps_inside = {
  .id = "adam.eps=inside", .name = "Adam: eps inside the square root", .order_of = NULL,
  .dialect_of = "adam", .cite = "KB15", .equations = "A1 A2 A3 A4 A5",
  .source =
    "; Adam: eps inside the square root.\n"
    "; Composed from spec/steps/adam.fpcore and spec/dialects/adam.dialects.\n"
    "(FPCore adam.eps=inside (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam: eps inside the square root\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A3 A4 A5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 41, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 31,
  .reg_name = adam_eps_inside_reg, .state = adam_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = adam_eps_inside_hyper_name, .hyper = adam_eps_inside_hyper, .output = adam_eps_inside_output,
  .const_value = adam_eps_inside_const, .const_reg = adam_eps_inside_const_reg, .instr = adam_eps_inside_instr};

static const char *const adam_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_eps_none_state[] = {{"theta", 0, 37, 0}, {"m", 1, 27, 0}, {"v", 2, 31, 0}};
static const struct step_output adam_eps_none_output[] = {{"theta", 37, 0}, {"m", 27, 1}, {"v", 31, 2}, {"m_hat", 32, -1}, {"v_hat", 33, -1}};
static const char *const adam_eps_none_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t adam_eps_none_hyper[] = {5, 6, 7};
static const double adam_eps_none_const[] = {1};
static const uint8_t adam_eps_none_const_reg[] = {8};
static const struct step_instr adam_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 10, {8, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 12, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 13, {8, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 15, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 16, {8, 15, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 17, {16, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 18, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 19, {8, 18, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 20, {19, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 21, {5, 17, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 22, {21, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 23, {8, 20, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* rc2 */
  {STEP_MUL, STEP_WORKING, 25, {9, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 26, {11, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 27, {25, 26, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 28, {12, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 29, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 30, {14, 29, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 31, {28, 30, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 32, {27, 17, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 33, {31, 24, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 34, {33, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 35, {22, 27, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 36, {35, 34, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 37, {0, 36, 0}, false}, /* theta_t */
};
static const struct step_program adam_eps_none = {
  .id = "adam.eps=none", .name = "Adam: no eps", .order_of = NULL,
  .dialect_of = "adam", .cite = "KB15", .equations = "A1 A2 A3 A4 A5",
  .source =
    "; Adam: no eps.\n"
    "; Composed from spec/steps/adam.fpcore and spec/dialects/adam.dialects.\n"
    "(FPCore adam.eps=none (theta m v g t lr beta1 beta2)\n"
    " :name \"Adam: no eps\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A3 A4 A5)\n"
    " :hyperparameters (lr beta1 beta2)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 38, .n_state = 3, .n_hyper = 3, .n_output = 5,
  .n_const = 1, .n_instr = 29,
  .reg_name = adam_eps_none_reg, .state = adam_eps_none_state, .g = 3, .t = 4,
  .hyper_name = adam_eps_none_hyper_name, .hyper = adam_eps_none_hyper, .output = adam_eps_none_output,
  .const_value = adam_eps_none_const, .const_reg = adam_eps_none_const_reg, .instr = adam_eps_none_instr};

static const char *const adam_correction_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_correction_none_state[] = {{"theta", 0, 29, 0}, {"m", 1, 20, 0}, {"v", 2, 24, 0}};
static const struct step_output adam_correction_none_output[] = {{"theta", 29, 0}, {"m", 20, 1}, {"v", 24, 2}};
static const char *const adam_correction_none_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_correction_none_hyper[] = {5, 6, 7, 8};
static const double adam_correction_none_const[] = {1};
static const uint8_t adam_correction_none_const_reg[] = {9};
static const struct step_instr adam_correction_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 16, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 17, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 18, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 19, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 20, {18, 19, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 21, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 22, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 23, {15, 22, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 24, {21, 23, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 25, {24, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 26, {25, 17, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 27, {16, 20, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 28, {27, 26, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 29, {0, 28, 0}, false}, /* theta_t */
};
static const struct step_program adam_correction_none = {
  .id = "adam.correction=none", .name = "Adam: no bias correction", .order_of = NULL,
  .dialect_of = "adam", .cite = "KB15", .equations = "A1 A2 A3 A4 A5",
  .source =
    "; Adam: no bias correction.\n"
    "; Composed from spec/steps/adam.fpcore and spec/dialects/adam.dialects.\n"
    "(FPCore adam.correction=none (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam: no bias correction\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A3 A4 A5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 30, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 20,
  .reg_name = adam_correction_none_reg, .state = adam_correction_none_state, .g = 3, .t = 4,
  .hyper_name = adam_correction_none_hyper_name, .hyper = adam_correction_none_hyper, .output = adam_correction_none_output,
  .const_value = adam_correction_none_const, .const_reg = adam_correction_none_const_reg, .instr = adam_correction_none_instr};

const struct step_program *const dialects_of_adam[] = {
  &adam_eps_hat,
  &adam_eps_inside,
  &adam_eps_none,
  &adam_correction_none,
  NULL};
