/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const adam_v_eps_hat_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_v_eps_hat_state[] = {{"theta", 0, 37, 0}, {"m", 1, 27, 0}, {"v", 2, 31, 0}};
static const struct step_output adam_v_eps_hat_output[] = {{"theta", 37, 0}, {"m", 27, 1}, {"v", 31, 2}, {"v_hat", 32, -1}};
static const char *const adam_v_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_v_eps_hat_hyper[] = {5, 6, 7, 8};
static const double adam_v_eps_hat_const[] = {1};
static const uint8_t adam_v_eps_hat_const_reg[] = {9};
static const struct step_instr adam_v_eps_hat_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 16, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 17, {9, 16, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 18, {17, 0, 0}, true}, /* c2 */
  {STEP_SQRT, STEP_BINARY64, 19, {18, 0, 0}, true}, /* step_2 */
  {STEP_MUL, STEP_BINARY64, 20, {5, 19, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 21, {20, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 22, {9, 18, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 23, {22, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 24, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 25, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 26, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 27, {25, 26, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 28, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 29, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 30, {15, 29, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 31, {28, 30, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 32, {31, 23, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 33, {31, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 34, {33, 24, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 35, {21, 27, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 36, {35, 34, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 37, {0, 36, 0}, false}, /* theta_t */
};
static const struct step_program adam_v_eps_hat = {
  .id = "adam_v.eps=hat", .name = "Adam, second moment corrected only: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "adam_v", .cite = "KB15", .equations = "A1 A2 A4 D9",
  .source =
    "; Adam, second moment corrected only: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/adam_v.fpcore and spec/dialects/adam_v.dialects.\n"
    "(FPCore adam_v.eps=hat (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam, second moment corrected only: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A4 D9)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step (cast (! :precision binary64 (* lr (sqrt c2))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t v_hat)))\n",
  .n_register = 38, .n_state = 3, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 28,
  .reg_name = adam_v_eps_hat_reg, .state = adam_v_eps_hat_state, .g = 3, .t = 4,
  .hyper_name = adam_v_eps_hat_hyper_name, .hyper = adam_v_eps_hat_hyper, .output = adam_v_eps_hat_output,
  .const_value = adam_v_eps_hat_const, .const_reg = adam_v_eps_hat_const_reg, .instr = adam_v_eps_hat_instr};

static const char *const adam_v_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_v_eps_inside_state[] = {{"theta", 0, 35, 0}, {"m", 1, 25, 0}, {"v", 2, 29, 0}};
static const struct step_output adam_v_eps_inside_output[] = {{"theta", 35, 0}, {"m", 25, 1}, {"v", 29, 2}, {"v_hat", 30, -1}};
static const char *const adam_v_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_v_eps_inside_hyper[] = {5, 6, 7, 8};
static const double adam_v_eps_inside_const[] = {1};
static const uint8_t adam_v_eps_inside_const_reg[] = {9};
static const struct step_instr adam_v_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 16, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 17, {9, 16, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 18, {17, 0, 0}, true}, /* c2 */
  {STEP_CAST, STEP_WORKING, 19, {5, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 20, {9, 18, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 21, {20, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 22, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 23, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 24, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 25, {23, 24, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 26, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 27, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 28, {15, 27, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 29, {26, 28, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 30, {29, 21, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 31, {30, 22, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 32, {31, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 33, {19, 25, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 34, {33, 32, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 35, {0, 34, 0}, false}, /* theta_t */
};
static const struct step_program adam_v_eps_inside = {
  .id = "adam_v.eps=inside", .name = "Adam, second moment corrected only: eps inside the square root", .order_of = NULL,
  .dialect_of = "adam_v", .cite = "KB15", .equations = "A1 A2 A4 D9",
  .source =
    "; Adam, second moment corrected only: eps inside the square root.\n"
    "; Composed from spec/steps/adam_v.fpcore and spec/dialects/adam_v.dialects.\n"
    "(FPCore adam_v.eps=inside (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam, second moment corrected only: eps inside the square root\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A4 D9)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t v_hat)))\n",
  .n_register = 36, .n_state = 3, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 26,
  .reg_name = adam_v_eps_inside_reg, .state = adam_v_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = adam_v_eps_inside_hyper_name, .hyper = adam_v_eps_inside_hyper, .output = adam_v_eps_inside_output,
  .const_value = adam_v_eps_inside_const, .const_reg = adam_v_eps_inside_const_reg, .instr = adam_v_eps_inside_instr};

static const char *const adam_v_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "step", "rc2_1", "rc2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_v_eps_none_state[] = {{"theta", 0, 32, 0}, {"m", 1, 23, 0}, {"v", 2, 27, 0}};
static const struct step_output adam_v_eps_none_output[] = {{"theta", 32, 0}, {"m", 23, 1}, {"v", 27, 2}, {"v_hat", 28, -1}};
static const char *const adam_v_eps_none_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t adam_v_eps_none_hyper[] = {5, 6, 7};
static const double adam_v_eps_none_const[] = {1};
static const uint8_t adam_v_eps_none_const_reg[] = {8};
static const struct step_instr adam_v_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 10, {8, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 12, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 13, {8, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 15, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 16, {8, 15, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 17, {16, 0, 0}, true}, /* c2 */
  {STEP_CAST, STEP_WORKING, 18, {5, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 19, {8, 17, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* rc2 */
  {STEP_MUL, STEP_WORKING, 21, {9, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 22, {11, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 23, {21, 22, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 24, {12, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 25, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 26, {14, 25, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 27, {24, 26, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 28, {27, 20, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 29, {28, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 30, {18, 23, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 31, {30, 29, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 32, {0, 31, 0}, false}, /* theta_t */
};
static const struct step_program adam_v_eps_none = {
  .id = "adam_v.eps=none", .name = "Adam, second moment corrected only: no eps", .order_of = NULL,
  .dialect_of = "adam_v", .cite = "KB15", .equations = "A1 A2 A4 D9",
  .source =
    "; Adam, second moment corrected only: no eps.\n"
    "; Composed from spec/steps/adam_v.fpcore and spec/dialects/adam_v.dialects.\n"
    "(FPCore adam_v.eps=none (theta m v g t lr beta1 beta2)\n"
    " :name \"Adam, second moment corrected only: no eps\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A4 D9)\n"
    " :hyperparameters (lr beta1 beta2)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t v_hat)))\n",
  .n_register = 33, .n_state = 3, .n_hyper = 3, .n_output = 4,
  .n_const = 1, .n_instr = 24,
  .reg_name = adam_v_eps_none_reg, .state = adam_v_eps_none_state, .g = 3, .t = 4,
  .hyper_name = adam_v_eps_none_hyper_name, .hyper = adam_v_eps_none_hyper, .output = adam_v_eps_none_output,
  .const_value = adam_v_eps_none_const, .const_reg = adam_v_eps_none_const_reg, .instr = adam_v_eps_none_instr};

const struct step_program *const dialects_of_adam_v[] = {
  &adam_v_eps_hat,
  &adam_v_eps_inside,
  &adam_v_eps_none,
  NULL};
