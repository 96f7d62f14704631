/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const amsgrad_eps_hat_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_3", "step_2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_eps_hat_state[] = {{"theta", 0, 44, 0}, {"m", 1, 32, 0}, {"v", 2, 36, 0}, {"vmax", 3, 37, 0}};
static const struct step_output amsgrad_eps_hat_output[] = {{"theta", 44, 0}, {"m", 32, 1}, {"v", 36, 2}, {"vmax", 37, 3}, {"m_hat", 38, -1}, {"v_hat", 39, -1}};
static const char *const amsgrad_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t amsgrad_eps_hat_hyper[] = {6, 7, 8, 9};
static const double amsgrad_eps_hat_const[] = {1};
static const uint8_t amsgrad_eps_hat_const_reg[] = {10};
static const struct step_instr amsgrad_eps_hat_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 17, {7, 5, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 18, {10, 17, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 19, {18, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 20, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c2 */
  {STEP_SQRT, STEP_BINARY64, 23, {22, 0, 0}, true}, /* step_3 */
  {STEP_MUL, STEP_BINARY64, 24, {6, 23, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 25, {24, 19, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 26, {25, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 27, {10, 22, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 28, {27, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 29, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 30, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {13, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 32, {30, 31, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 33, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 34, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 35, {16, 34, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 36, {33, 35, 0}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 37, {3, 36, 0}, false}, /* vmax_t */
  {STEP_DIV, STEP_REAL, 38, {32, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 39, {37, 28, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 40, {37, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 41, {40, 29, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 42, {26, 32, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 43, {42, 41, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 44, {0, 43, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_eps_hat = {
  .id = "amsgrad.eps=hat", .name = "AMSGrad: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "amsgrad", .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/amsgrad.fpcore and spec/dialects/amsgrad.dialects.\n"
    "(FPCore amsgrad.eps=hat (theta m v vmax g t lr beta1 beta2 eps)\n"
    " :name \"AMSGrad: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
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
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* vmax_t rc2)]\n"
    "        [denom (+ (sqrt vmax_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 45, .n_state = 4, .n_hyper = 4, .n_output = 6,
  .n_const = 1, .n_instr = 34,
  .reg_name = amsgrad_eps_hat_reg, .state = amsgrad_eps_hat_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_eps_hat_hyper_name, .hyper = amsgrad_eps_hat_hyper, .output = amsgrad_eps_hat_output,
  .const_value = amsgrad_eps_hat_const, .const_reg = amsgrad_eps_hat_const_reg, .instr = amsgrad_eps_hat_instr};

static const char *const amsgrad_eps_inside_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_eps_inside_state[] = {{"theta", 0, 42, 0}, {"m", 1, 30, 0}, {"v", 2, 34, 0}, {"vmax", 3, 35, 0}};
static const struct step_output amsgrad_eps_inside_output[] = {{"theta", 42, 0}, {"m", 30, 1}, {"v", 34, 2}, {"vmax", 35, 3}, {"m_hat", 36, -1}, {"v_hat", 37, -1}};
static const char *const amsgrad_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t amsgrad_eps_inside_hyper[] = {6, 7, 8, 9};
static const double amsgrad_eps_inside_const[] = {1};
static const uint8_t amsgrad_eps_inside_const_reg[] = {10};
static const struct step_instr amsgrad_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 17, {7, 5, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 18, {10, 17, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 19, {18, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 20, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 23, {6, 19, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 25, {10, 22, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 26, {25, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 27, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 28, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 29, {13, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 30, {28, 29, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 31, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 32, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 33, {16, 32, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 34, {31, 33, 0}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 35, {3, 34, 0}, false}, /* vmax_t */
  {STEP_DIV, STEP_REAL, 36, {30, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 37, {35, 26, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 38, {37, 27, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 39, {38, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 40, {24, 30, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 41, {40, 39, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 42, {0, 41, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_eps_inside = {
  .id = "amsgrad.eps=inside", .name = "AMSGrad: eps inside the square root", .order_of = NULL,
  .dialect_of = "amsgrad", .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad: eps inside the square root.\n"
    "; Composed from spec/steps/amsgrad.fpcore and spec/dialects/amsgrad.dialects.\n"
    "(FPCore amsgrad.eps=inside (theta m v vmax g t lr beta1 beta2 eps)\n"
    " :name \"AMSGrad: eps inside the square root\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
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
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* vmax_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 43, .n_state = 4, .n_hyper = 4, .n_output = 6,
  .n_const = 1, .n_instr = 32,
  .reg_name = amsgrad_eps_inside_reg, .state = amsgrad_eps_inside_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_eps_inside_hyper_name, .hyper = amsgrad_eps_inside_hyper, .output = amsgrad_eps_inside_output,
  .const_value = amsgrad_eps_inside_const, .const_reg = amsgrad_eps_inside_const_reg, .instr = amsgrad_eps_inside_instr};

static const char *const amsgrad_eps_none_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_eps_none_state[] = {{"theta", 0, 39, 0}, {"m", 1, 28, 0}, {"v", 2, 32, 0}, {"vmax", 3, 33, 0}};
static const struct step_output amsgrad_eps_none_output[] = {{"theta", 39, 0}, {"m", 28, 1}, {"v", 32, 2}, {"vmax", 33, 3}, {"m_hat", 34, -1}, {"v_hat", 35, -1}};
static const char *const amsgrad_eps_none_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t amsgrad_eps_none_hyper[] = {6, 7, 8};
static const double amsgrad_eps_none_const[] = {1};
static const uint8_t amsgrad_eps_none_const_reg[] = {9};
static const struct step_instr amsgrad_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 16, {7, 5, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 17, {9, 16, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 18, {17, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 19, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 20, {9, 19, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 21, {20, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 22, {6, 18, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 23, {22, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 24, {9, 21, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* rc2 */
  {STEP_MUL, STEP_WORKING, 26, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 27, {12, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 28, {26, 27, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 29, {13, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 30, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 31, {15, 30, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 32, {29, 31, 0}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 33, {3, 32, 0}, false}, /* vmax_t */
  {STEP_DIV, STEP_REAL, 34, {28, 18, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 35, {33, 25, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 36, {35, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 37, {23, 28, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 38, {37, 36, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 39, {0, 38, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_eps_none = {
  .id = "amsgrad.eps=none", .name = "AMSGrad: no eps", .order_of = NULL,
  .dialect_of = "amsgrad", .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad: no eps.\n"
    "; Composed from spec/steps/amsgrad.fpcore and spec/dialects/amsgrad.dialects.\n"
    "(FPCore amsgrad.eps=none (theta m v vmax g t lr beta1 beta2)\n"
    " :name \"AMSGrad: no eps\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
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
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* vmax_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 40, .n_state = 4, .n_hyper = 3, .n_output = 6,
  .n_const = 1, .n_instr = 30,
  .reg_name = amsgrad_eps_none_reg, .state = amsgrad_eps_none_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_eps_none_hyper_name, .hyper = amsgrad_eps_none_hyper, .output = amsgrad_eps_none_output,
  .const_value = amsgrad_eps_none_const, .const_reg = amsgrad_eps_none_const_reg, .instr = amsgrad_eps_none_instr};

static const char *const amsgrad_correction_none_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_correction_none_state[] = {{"theta", 0, 31, 0}, {"m", 1, 21, 0}, {"v", 2, 25, 0}, {"vmax", 3, 26, 0}};
static const struct step_output amsgrad_correction_none_output[] = {{"theta", 31, 0}, {"m", 21, 1}, {"v", 25, 2}, {"vmax", 26, 3}};
static const char *const amsgrad_correction_none_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t amsgrad_correction_none_hyper[] = {6, 7, 8, 9};
static const double amsgrad_correction_none_const[] = {1};
static const uint8_t amsgrad_correction_none_const_reg[] = {10};
static const struct step_instr amsgrad_correction_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 17, {6, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 18, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 19, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 20, {13, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 21, {19, 20, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 22, {14, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 23, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 24, {16, 23, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 25, {22, 24, 0}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 26, {3, 25, 0}, false}, /* vmax_t */
  {STEP_SQRT, STEP_WORKING, 27, {26, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 28, {27, 18, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 29, {17, 21, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 30, {29, 28, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 31, {0, 30, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_correction_none = {
  .id = "amsgrad.correction=none", .name = "AMSGrad: no bias correction", .order_of = NULL,
  .dialect_of = "amsgrad", .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad: no bias correction.\n"
    "; Composed from spec/steps/amsgrad.fpcore and spec/dialects/amsgrad.dialects.\n"
    "(FPCore amsgrad.correction=none (theta m v vmax g t lr beta1 beta2 eps)\n"
    " :name \"AMSGrad: no bias correction\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
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
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [denom (+ (sqrt vmax_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t)))\n",
  .n_register = 32, .n_state = 4, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 21,
  .reg_name = amsgrad_correction_none_reg, .state = amsgrad_correction_none_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_correction_none_hyper_name, .hyper = amsgrad_correction_none_hyper, .output = amsgrad_correction_none_output,
  .const_value = amsgrad_correction_none_const, .const_reg = amsgrad_correction_none_const_reg, .instr = amsgrad_correction_none_instr};

static const char *const amsgrad_decay_l2_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_decay_l2_state[] = {{"theta", 0, 46, 0}, {"m", 1, 34, 0}, {"v", 2, 38, 0}, {"vmax", 3, 39, 0}};
static const struct step_output amsgrad_decay_l2_output[] = {{"theta", 46, 0}, {"m", 34, 1}, {"v", 38, 2}, {"vmax", 39, 3}, {"m_hat", 40, -1}, {"v_hat", 41, -1}};
static const char *const amsgrad_decay_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t amsgrad_decay_l2_hyper[] = {6, 7, 8, 9, 10};
static const double amsgrad_decay_l2_const[] = {1};
static const uint8_t amsgrad_decay_l2_const_reg[] = {11};
static const struct step_instr amsgrad_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 12, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 13, {11, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 16, {11, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 18, {7, 5, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 19, {11, 18, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 20, {19, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 21, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 22, {11, 21, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 24, {6, 20, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 26, {11, 23, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 27, {26, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 28, {9, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 29, {10, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 30, {29, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 31, {4, 30, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 32, {12, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {14, 31, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 34, {32, 33, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 35, {15, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 36, {31, 31, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 37, {17, 36, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 38, {35, 37, 0}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 39, {3, 38, 0}, false}, /* vmax_t */
  {STEP_DIV, STEP_REAL, 40, {34, 20, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 41, {39, 27, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 42, {41, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 43, {42, 28, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 44, {25, 34, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 45, {44, 43, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 46, {0, 45, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_decay_l2 = {
  .id = "amsgrad.decay=l2", .name = "AMSGrad: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "amsgrad", .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad: weight decay added to the gradient.\n"
    "; Composed from spec/steps/amsgrad.fpcore and spec/dialects/amsgrad.dialects.\n"
    "(FPCore amsgrad.decay=l2 (theta m v vmax g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AMSGrad: weight decay added to the gradient\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
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
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* vmax_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 47, .n_state = 4, .n_hyper = 5, .n_output = 6,
  .n_const = 1, .n_instr = 35,
  .reg_name = amsgrad_decay_l2_reg, .state = amsgrad_decay_l2_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_decay_l2_hyper_name, .hyper = amsgrad_decay_l2_hyper, .output = amsgrad_decay_l2_output,
  .const_value = amsgrad_decay_l2_const, .const_reg = amsgrad_decay_l2_const_reg, .instr = amsgrad_decay_l2_instr};

static const char *const amsgrad_decay_before_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "decay_2", "decay_1", "decay", "theta_d", "theta_t"};
static const struct step_state amsgrad_decay_before_state[] = {{"theta", 0, 47, 0}, {"m", 1, 31, 0}, {"v", 2, 35, 0}, {"vmax", 3, 36, 0}};
static const struct step_output amsgrad_decay_before_output[] = {{"theta", 47, 0}, {"m", 31, 1}, {"v", 35, 2}, {"vmax", 36, 3}, {"m_hat", 37, -1}, {"v_hat", 38, -1}};
static const char *const amsgrad_decay_before_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t amsgrad_decay_before_hyper[] = {6, 7, 8, 9, 10};
static const double amsgrad_decay_before_const[] = {1};
static const uint8_t amsgrad_decay_before_const_reg[] = {11};
static const struct step_instr amsgrad_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 12, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 13, {11, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 15, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 16, {11, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 18, {7, 5, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 19, {11, 18, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 20, {19, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 21, {8, 5, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 22, {11, 21, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 24, {6, 20, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 25, {24, 0, 0}, true}, /* step */
  {STEP_DIV, STEP_BINARY64, 26, {11, 23, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 27, {26, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 28, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 29, {12, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 30, {14, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 31, {29, 30, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 32, {15, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 34, {17, 33, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 35, {32, 34, 0}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 36, {3, 35, 0}, false}, /* vmax_t */
  {STEP_DIV, STEP_REAL, 37, {31, 20, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 38, {36, 27, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 39, {38, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 40, {39, 28, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 41, {25, 31, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 42, {41, 40, 0}, false}, /* update */
  {STEP_MUL, STEP_BINARY64, 43, {6, 10, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 44, {11, 43, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 45, {44, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 46, {0, 45, 0}, false}, /* theta_d */
  {STEP_SUB, STEP_WORKING, 47, {46, 42, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_decay_before = {
  .id = "amsgrad.decay=before", .name = "AMSGrad: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "amsgrad", .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/amsgrad.fpcore and spec/dialects/amsgrad.dialects.\n"
    "(FPCore amsgrad.decay=before (theta m v vmax g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AMSGrad: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
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
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* vmax_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 48, .n_state = 4, .n_hyper = 5, .n_output = 6,
  .n_const = 1, .n_instr = 36,
  .reg_name = amsgrad_decay_before_reg, .state = amsgrad_decay_before_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_decay_before_hyper_name, .hyper = amsgrad_decay_before_hyper, .output = amsgrad_decay_before_output,
  .const_value = amsgrad_decay_before_const, .const_reg = amsgrad_decay_before_const_reg, .instr = amsgrad_decay_before_instr};

const struct step_program *const dialects_of_amsgrad[] = {
  &amsgrad_eps_hat,
  &amsgrad_eps_inside,
  &amsgrad_eps_none,
  &amsgrad_correction_none,
  &amsgrad_decay_l2,
  &amsgrad_decay_before,
  NULL};
