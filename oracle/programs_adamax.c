/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const adamax_eps_outside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "c1_2", "c1_1", "c1", "step_1", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "denom", "update_1", "update", "theta_t"};
static const struct step_state adamax_eps_outside_state[] = {{"theta", 0, 30, 0}, {"m", 1, 22, 0}, {"v", 2, 25, 0}};
static const struct step_output adamax_eps_outside_output[] = {{"theta", 30, 0}, {"m", 22, 1}, {"v", 25, 2}, {"m_hat", 26, -1}};
static const char *const adamax_eps_outside_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adamax_eps_outside_hyper[] = {5, 6, 7, 8};
static const double adamax_eps_outside_const[] = {1};
static const uint8_t adamax_eps_outside_const_reg[] = {9};
static const struct step_instr adamax_eps_outside_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_POW, STEP_REAL, 14, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 15, {9, 14, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 16, {15, 0, 0}, true}, /* c1 */
  {STEP_DIV, STEP_BINARY64, 17, {5, 16, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 19, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 20, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 21, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 22, {20, 21, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 23, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_ABS, STEP_WORKING, 24, {3, 0, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 25, {23, 24, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 26, {22, 16, 0}, false}, /* m_hat */
  {STEP_ADD, STEP_WORKING, 27, {25, 19, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 28, {18, 22, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 29, {28, 27, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 30, {0, 29, 0}, false}, /* theta_t */
};
static const struct step_program adamax_eps_outside = {
  .id = "adamax.eps=outside", .name = "Adamax: eps added to the norm where the update divides by it", .order_of = NULL,
  .dialect_of = "adamax", .cite = "KB15", .equations = "A1 A3 D12",
  .source =
    "; Adamax: eps added to the norm where the update divides by it.\n"
    "; Composed from spec/steps/adamax.fpcore and spec/dialects/adamax.dialects.\n"
    "(FPCore adamax.eps=outside (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adamax: eps added to the norm where the update divides by it\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (fmax (* b2 v) (fabs g))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [denom (+ v_t e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat)))\n",
  .n_register = 31, .n_state = 3, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 21,
  .reg_name = adamax_eps_outside_reg, .state = adamax_eps_outside_state, .g = 3, .t = 4,
  .hyper_name = adamax_eps_outside_hyper_name, .hyper = adamax_eps_outside_hyper, .output = adamax_eps_outside_output,
  .const_value = adamax_eps_outside_const, .const_reg = adamax_eps_outside_const_reg, .instr = adamax_eps_outside_instr};

static const char *const adamax_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "k1", "b1", "omb1_1", "omb1", "b2", "c1_2", "c1_1", "c1", "step_1", "step", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "update_1", "update", "theta_t"};
static const struct step_state adamax_eps_none_state[] = {{"theta", 0, 27, 0}, {"m", 1, 20, 0}, {"v", 2, 23, 0}};
static const struct step_output adamax_eps_none_output[] = {{"theta", 27, 0}, {"m", 20, 1}, {"v", 23, 2}, {"m_hat", 24, -1}};
static const char *const adamax_eps_none_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t adamax_eps_none_hyper[] = {5, 6, 7};
static const double adamax_eps_none_const[] = {1};
static const uint8_t adamax_eps_none_const_reg[] = {8};
static const struct step_instr adamax_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 10, {8, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 12, {7, 0, 0}, true}, /* b2 */
  {STEP_POW, STEP_REAL, 13, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 14, {8, 13, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 15, {14, 0, 0}, true}, /* c1 */
  {STEP_DIV, STEP_BINARY64, 16, {5, 15, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 18, {9, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 19, {11, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 20, {18, 19, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 21, {12, 2, 0}, false}, /* v_t_1 */
  {STEP_ABS, STEP_WORKING, 22, {3, 0, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 23, {21, 22, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 24, {20, 15, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 25, {17, 20, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 26, {25, 23, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 27, {0, 26, 0}, false}, /* theta_t */
};
static const struct step_program adamax_eps_none = {
  .id = "adamax.eps=none", .name = "Adamax: no eps", .order_of = NULL,
  .dialect_of = "adamax", .cite = "KB15", .equations = "A1 A3 D12",
  .source =
    "; Adamax: no eps.\n"
    "; Composed from spec/steps/adamax.fpcore and spec/dialects/adamax.dialects.\n"
    "(FPCore adamax.eps=none (theta m v g t lr beta1 beta2)\n"
    " :name \"Adamax: no eps\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (fmax (* b2 v) (fabs g))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [update (/ (* step m_t) v_t)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat)))\n",
  .n_register = 28, .n_state = 3, .n_hyper = 3, .n_output = 4,
  .n_const = 1, .n_instr = 19,
  .reg_name = adamax_eps_none_reg, .state = adamax_eps_none_state, .g = 3, .t = 4,
  .hyper_name = adamax_eps_none_hyper_name, .hyper = adamax_eps_none_hyper, .output = adamax_eps_none_output,
  .const_value = adamax_eps_none_const, .const_reg = adamax_eps_none_const_reg, .instr = adamax_eps_none_instr};

static const char *const adamax_correction_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "update_1", "update", "theta_t"};
static const struct step_state adamax_correction_none_state[] = {{"theta", 0, 25, 0}, {"m", 1, 18, 0}, {"v", 2, 22, 0}};
static const struct step_output adamax_correction_none_output[] = {{"theta", 25, 0}, {"m", 18, 1}, {"v", 22, 2}};
static const char *const adamax_correction_none_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adamax_correction_none_hyper[] = {5, 6, 7, 8};
static const double adamax_correction_none_const[] = {1};
static const uint8_t adamax_correction_none_const_reg[] = {9};
static const struct step_instr adamax_correction_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 18, {16, 17, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 19, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_ABS, STEP_WORKING, 20, {3, 0, 0}, false}, /* v_t_3 */
  {STEP_ADD, STEP_WORKING, 21, {20, 15, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 22, {19, 21, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 23, {14, 18, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 24, {23, 22, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 25, {0, 24, 0}, false}, /* theta_t */
};
static const struct step_program adamax_correction_none = {
  .id = "adamax.correction=none", .name = "Adamax: no bias correction", .order_of = NULL,
  .dialect_of = "adamax", .cite = "KB15", .equations = "A1 A3 D12",
  .source =
    "; Adamax: no bias correction.\n"
    "; Composed from spec/steps/adamax.fpcore and spec/dialects/adamax.dialects.\n"
    "(FPCore adamax.correction=none (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adamax: no bias correction\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (fmax (* b2 v) (+ (fabs g) e))]\n"
    "        [update (/ (* step m_t) v_t)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 26, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 16,
  .reg_name = adamax_correction_none_reg, .state = adamax_correction_none_state, .g = 3, .t = 4,
  .hyper_name = adamax_correction_none_hyper_name, .hyper = adamax_correction_none_hyper, .output = adamax_correction_none_output,
  .const_value = adamax_correction_none_const, .const_reg = adamax_correction_none_const_reg, .instr = adamax_correction_none_instr};

static const char *const adamax_decay_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "c1_2", "c1_1", "c1", "step_1", "step", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "update_1", "update", "theta_t"};
static const struct step_state adamax_decay_l2_state[] = {{"theta", 0, 34, 0}, {"m", 1, 26, 0}, {"v", 2, 30, 0}};
static const struct step_output adamax_decay_l2_output[] = {{"theta", 34, 0}, {"m", 26, 1}, {"v", 30, 2}, {"m_hat", 31, -1}};
static const char *const adamax_decay_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamax_decay_l2_hyper[] = {5, 6, 7, 8, 9};
static const double adamax_decay_l2_const[] = {1};
static const uint8_t adamax_decay_l2_const_reg[] = {10};
static const struct step_instr adamax_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_POW, STEP_REAL, 15, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 16, {10, 15, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 17, {16, 0, 0}, true}, /* c1 */
  {STEP_DIV, STEP_BINARY64, 18, {5, 17, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 20, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 21, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 22, {21, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 23, {3, 22, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 24, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 25, {13, 23, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 26, {24, 25, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 27, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_ABS, STEP_WORKING, 28, {23, 0, 0}, false}, /* v_t_3 */
  {STEP_ADD, STEP_WORKING, 29, {28, 20, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 30, {27, 29, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 31, {26, 17, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 32, {19, 26, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 33, {32, 30, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 34, {0, 33, 0}, false}, /* theta_t */
};
static const struct step_program adamax_decay_l2 = {
  .id = "adamax.decay=l2", .name = "Adamax: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "adamax", .cite = "KB15", .equations = "A1 A3 D12",
  .source =
    "; Adamax: weight decay added to the gradient.\n"
    "; Composed from spec/steps/adamax.fpcore and spec/dialects/adamax.dialects.\n"
    "(FPCore adamax.decay=l2 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adamax: weight decay added to the gradient\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (fmax (* b2 v) (+ (fabs g_l2) e))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [update (/ (* step m_t) v_t)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat)))\n",
  .n_register = 35, .n_state = 3, .n_hyper = 5, .n_output = 4,
  .n_const = 1, .n_instr = 24,
  .reg_name = adamax_decay_l2_reg, .state = adamax_decay_l2_state, .g = 3, .t = 4,
  .hyper_name = adamax_decay_l2_hyper_name, .hyper = adamax_decay_l2_hyper, .output = adamax_decay_l2_output,
  .const_value = adamax_decay_l2_const, .const_reg = adamax_decay_l2_const_reg, .instr = adamax_decay_l2_instr};

static const char *const adamax_decay_before_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "c1_2", "c1_1", "c1", "step_1", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "update_1", "update", "decay_2", "decay_1", "decay", "theta_d", "theta_t"};
static const struct step_state adamax_decay_before_state[] = {{"theta", 0, 35, 0}, {"m", 1, 23, 0}, {"v", 2, 27, 0}};
static const struct step_output adamax_decay_before_output[] = {{"theta", 35, 0}, {"m", 23, 1}, {"v", 27, 2}, {"m_hat", 28, -1}};
static const char *const adamax_decay_before_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamax_decay_before_hyper[] = {5, 6, 7, 8, 9};
static const double adamax_decay_before_const[] = {1};
static const uint8_t adamax_decay_before_const_reg[] = {10};
static const struct step_instr adamax_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_POW, STEP_REAL, 15, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 16, {10, 15, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 17, {16, 0, 0}, true}, /* c1 */
  {STEP_DIV, STEP_BINARY64, 18, {5, 17, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 20, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 21, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 22, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 23, {21, 22, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 24, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_ABS, STEP_WORKING, 25, {3, 0, 0}, false}, /* v_t_3 */
  {STEP_ADD, STEP_WORKING, 26, {25, 20, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 27, {24, 26, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 28, {23, 17, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 29, {19, 23, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 30, {29, 27, 0}, false}, /* update */
  {STEP_MUL, STEP_BINARY64, 31, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 32, {10, 31, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 33, {32, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 34, {0, 33, 0}, false}, /* theta_d */
  {STEP_SUB, STEP_WORKING, 35, {34, 30, 0}, false}, /* theta_t */
};
static const struct step_program adamax_decay_before = {
  .id = "adamax.decay=before", .name = "Adamax: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "adamax", .cite = "KB15", .equations = "A1 A3 D12",
  .source =
    "; Adamax: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/adamax.fpcore and spec/dialects/adamax.dialects.\n"
    "(FPCore adamax.decay=before (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adamax: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [c1 (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (fmax (* b2 v) (+ (fabs g) e))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [update (/ (* step m_t) v_t)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d update)])\n"
    "  (array theta_t m_t v_t m_hat)))\n",
  .n_register = 36, .n_state = 3, .n_hyper = 5, .n_output = 4,
  .n_const = 1, .n_instr = 25,
  .reg_name = adamax_decay_before_reg, .state = adamax_decay_before_state, .g = 3, .t = 4,
  .hyper_name = adamax_decay_before_hyper_name, .hyper = adamax_decay_before_hyper, .output = adamax_decay_before_output,
  .const_value = adamax_decay_before_const, .const_reg = adamax_decay_before_const_reg, .instr = adamax_decay_before_instr};

const struct step_program *const dialects_of_adamax[] = {
  &adamax_eps_outside,
  &adamax_eps_none,
  &adamax_correction_none,
  &adamax_decay_l2,
  &adamax_decay_before,
  NULL};
