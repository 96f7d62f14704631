/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const radamw_eps_hat_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_eps_hat_state[] = {{"theta", 0, 78, 0}, {"m", 1, 64, 0}, {"v", 2, 68, 0}};
static const struct step_output radamw_eps_hat_output[] = {{"theta", 78, 0}, {"m", 64, 1}, {"v", 68, 2}, {"m_hat", 69, -1}, {"v_hat", 70, -1}};
static const char *const radamw_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_eps_hat_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_eps_hat_const[] = {1, 2, 4, 0};
static const uint8_t radamw_eps_hat_const_reg[] = {10, 11, 12, 13};
static const struct step_instr radamw_eps_hat_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {10, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {11, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {10, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 44, {42, 43, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 45, {44, 35, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 46, {41, 45, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 47, {46, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 48, {37, 47, 13}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 49, {48, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 50, {5, 22, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 51, {50, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 52, {50, 49, 0}, true}, /* rstep_2 */
  {STEP_SQRT, STEP_BINARY64, 53, {25, 0, 0}, true}, /* rstep_3 */
  {STEP_MUL, STEP_BINARY64, 54, {52, 53, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 55, {54, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 56, {10, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 57, {56, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 58, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 59, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 60, {10, 59, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 61, {60, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 62, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 63, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {62, 63, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 65, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 66, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 67, {19, 66, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 68, {65, 67, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 69, {64, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 70, {68, 57, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 71, {68, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 72, {71, 58, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 73, {55, 64, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 74, {73, 72, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 75, {51, 64, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 76, {37, 74, 75}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 77, {0, 61, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 78, {77, 76, 0}, false}, /* theta_t */
};
static const struct step_program radamw_eps_hat = {
  .id = "radamw.eps=hat", .name = "RAdam with decoupled decay: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.eps=hat (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* (* step64 r_t) (sqrt c2))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 79, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 65,
  .reg_name = radamw_eps_hat_reg, .state = radamw_eps_hat_state, .g = 3, .t = 4,
  .hyper_name = radamw_eps_hat_hyper_name, .hyper = radamw_eps_hat_hyper, .output = radamw_eps_hat_output,
  .const_value = radamw_eps_hat_const, .const_reg = radamw_eps_hat_const_reg, .instr = radamw_eps_hat_instr};

static const char *const radamw_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_eps_inside_state[] = {{"theta", 0, 76, 0}, {"m", 1, 62, 0}, {"v", 2, 66, 0}};
static const struct step_output radamw_eps_inside_output[] = {{"theta", 76, 0}, {"m", 62, 1}, {"v", 66, 2}, {"m_hat", 67, -1}, {"v_hat", 68, -1}};
static const char *const radamw_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_eps_inside_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_eps_inside_const[] = {1, 2, 4, 0};
static const uint8_t radamw_eps_inside_const_reg[] = {10, 11, 12, 13};
static const struct step_instr radamw_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {10, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {11, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {10, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 44, {42, 43, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 45, {44, 35, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 46, {41, 45, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 47, {46, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 48, {37, 47, 13}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 49, {48, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 50, {5, 22, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 51, {50, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 52, {50, 49, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 53, {52, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 54, {10, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 55, {54, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 56, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 57, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 58, {10, 57, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 59, {58, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 60, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 61, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 62, {60, 61, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 63, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 64, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 65, {19, 64, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 66, {63, 65, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 67, {62, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 68, {66, 55, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 69, {68, 56, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 70, {69, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 71, {53, 62, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 72, {71, 70, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 73, {51, 62, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 74, {37, 72, 73}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 75, {0, 59, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 76, {75, 74, 0}, false}, /* theta_t */
};
static const struct step_program radamw_eps_inside = {
  .id = "radamw.eps=inside", .name = "RAdam with decoupled decay: eps inside the square root", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: eps inside the square root.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.eps=inside (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: eps inside the square root\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 77, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 63,
  .reg_name = radamw_eps_inside_reg, .state = radamw_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = radamw_eps_inside_hyper_name, .hyper = radamw_eps_inside_hyper, .output = radamw_eps_inside_output,
  .const_value = radamw_eps_inside_const, .const_reg = radamw_eps_inside_const_reg, .instr = radamw_eps_inside_instr};

static const char *const radamw_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_eps_none_state[] = {{"theta", 0, 73, 0}, {"m", 1, 60, 0}, {"v", 2, 64, 0}};
static const struct step_output radamw_eps_none_output[] = {{"theta", 73, 0}, {"m", 60, 1}, {"v", 64, 2}, {"m_hat", 65, -1}, {"v_hat", 66, -1}};
static const char *const radamw_eps_none_hyper_name[] = {"lr", "beta1", "beta2", "weight_decay"};
static const uint8_t radamw_eps_none_hyper[] = {5, 6, 7, 8};
static const double radamw_eps_none_const[] = {1, 2, 4, 0};
static const uint8_t radamw_eps_none_const_reg[] = {9, 10, 11, 12};
static const struct step_instr radamw_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 13, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 16, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 17, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 19, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 20, {9, 19, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 21, {20, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 22, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 23, {9, 22, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 24, {23, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 25, {9, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 26, {10, 25, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 27, {26, 9, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 28, {10, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 29, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 30, {28, 29, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 32, {9, 31, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 33, {30, 32, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 34, {27, 33, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 35, {34, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 36, {34, 11, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 37, {34, 11, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 38, {34, 10, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 39, {37, 38, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 40, {39, 27, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 41, {27, 11, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 42, {27, 10, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 43, {41, 42, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 44, {43, 34, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 45, {40, 44, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 46, {45, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 47, {36, 46, 12}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 48, {47, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 49, {5, 21, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 50, {49, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 51, {49, 48, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 52, {51, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 53, {9, 24, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rc2 */
  {STEP_MUL, STEP_BINARY64, 55, {5, 8, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 56, {9, 55, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 57, {56, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 58, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 59, {15, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 60, {58, 59, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 61, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 62, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 63, {18, 62, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {61, 63, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 65, {60, 21, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 66, {64, 54, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 67, {66, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 68, {52, 60, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 69, {68, 67, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 70, {50, 60, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 71, {36, 69, 70}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 72, {0, 57, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 73, {72, 71, 0}, false}, /* theta_t */
};
static const struct step_program radamw_eps_none = {
  .id = "radamw.eps=none", .name = "RAdam with decoupled decay: no eps", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: no eps.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.eps=none (theta m v g t lr beta1 beta2 weight_decay)\n"
    " :name \"RAdam with decoupled decay: no eps\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 74, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 4, .n_instr = 61,
  .reg_name = radamw_eps_none_reg, .state = radamw_eps_none_state, .g = 3, .t = 4,
  .hyper_name = radamw_eps_none_hyper_name, .hyper = radamw_eps_none_hyper, .output = radamw_eps_none_output,
  .const_value = radamw_eps_none_const, .const_reg = radamw_eps_none_const_reg, .instr = radamw_eps_none_instr};

static const char *const radamw_gate_gt5_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_gate_gt5_state[] = {{"theta", 0, 77, 0}, {"m", 1, 63, 0}, {"v", 2, 67, 0}};
static const struct step_output radamw_gate_gt5_output[] = {{"theta", 77, 0}, {"m", 63, 1}, {"v", 67, 2}, {"m_hat", 68, -1}, {"v_hat", 69, -1}};
static const char *const radamw_gate_gt5_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_gate_gt5_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_gate_gt5_const[] = {1, 2, 5, 4, 0};
static const uint8_t radamw_gate_gt5_const_reg[] = {10, 11, 12, 13, 14};
static const struct step_instr radamw_gate_gt5_instr[] = {
  {STEP_CAST, STEP_WORKING, 15, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 16, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 18, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 19, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 21, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 22, {10, 21, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 24, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 25, {10, 24, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 26, {25, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 27, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 28, {11, 27, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 29, {28, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 30, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 32, {30, 31, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 33, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 34, {10, 33, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 35, {32, 34, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 36, {29, 35, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 37, {36, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 38, {36, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 39, {36, 13, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 40, {36, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 41, {39, 40, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 42, {41, 29, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 43, {29, 13, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 44, {29, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 45, {43, 44, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 46, {45, 36, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 47, {42, 46, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 48, {47, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 49, {38, 48, 14}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 50, {49, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 51, {5, 23, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 52, {51, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 53, {51, 50, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 55, {10, 26, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 56, {55, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 57, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 58, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 59, {10, 58, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 60, {59, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 61, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 62, {17, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 63, {61, 62, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 64, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 65, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 66, {20, 65, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 67, {64, 66, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 68, {63, 23, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 69, {67, 56, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 70, {69, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 71, {70, 57, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 72, {54, 63, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 73, {72, 71, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 74, {52, 63, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 75, {38, 73, 74}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 76, {0, 60, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 77, {76, 75, 0}, false}, /* theta_t */
};
static const struct step_program radamw_gate_gt5 = {
  .id = "radamw.gate=gt5", .name = "RAdam with decoupled decay: rectified from rho_t > 5", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: rectified from rho_t > 5.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.gate=gt5 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: rectified from rho_t > 5\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 5)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 78, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 5, .n_instr = 63,
  .reg_name = radamw_gate_gt5_reg, .state = radamw_gate_gt5_state, .g = 3, .t = 4,
  .hyper_name = radamw_gate_gt5_hyper_name, .hyper = radamw_gate_gt5_hyper, .output = radamw_gate_gt5_output,
  .const_value = radamw_gate_gt5_const, .const_reg = radamw_gate_gt5_const_reg, .instr = radamw_gate_gt5_instr};

static const char *const radamw_unrectified_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_unrectified_none_state[] = {{"theta", 0, 74, 0}, {"m", 1, 61, 0}, {"v", 2, 65, 0}};
static const struct step_output radamw_unrectified_none_output[] = {{"theta", 74, 0}, {"m", 61, 1}, {"v", 65, 2}, {"m_hat", 66, -1}, {"v_hat", 67, -1}};
static const char *const radamw_unrectified_none_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_unrectified_none_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_unrectified_none_const[] = {1, 2, 4, 0};
static const uint8_t radamw_unrectified_none_const_reg[] = {10, 11, 12, 13};
static const struct step_instr radamw_unrectified_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {10, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {11, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {10, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 44, {42, 43, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 45, {44, 35, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 46, {41, 45, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 47, {46, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 48, {37, 47, 13}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 49, {48, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 50, {5, 22, 0}, true}, /* step64 */
  {STEP_MUL, STEP_BINARY64, 51, {50, 49, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 52, {51, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 53, {10, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 55, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 56, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 57, {10, 56, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 58, {57, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 59, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 60, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 61, {59, 60, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 62, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 63, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 64, {19, 63, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 65, {62, 64, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 66, {61, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 67, {65, 54, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 68, {67, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 69, {68, 55, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 70, {52, 61, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 71, {70, 69, 0}, false}, /* update_1 */
  {STEP_SELECT, STEP_WORKING, 72, {37, 71, 13}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 73, {0, 58, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 74, {73, 72, 0}, false}, /* theta_t */
};
static const struct step_program radamw_unrectified_none = {
  .id = "radamw.unrectified=none", .name = "RAdam with decoupled decay: weight decay alone before the gate opens", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: weight decay alone before the gate opens.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.unrectified=none (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: weight decay alone before the gate opens\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) 0)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 75, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 61,
  .reg_name = radamw_unrectified_none_reg, .state = radamw_unrectified_none_state, .g = 3, .t = 4,
  .hyper_name = radamw_unrectified_none_hyper_name, .hyper = radamw_unrectified_none_hyper, .output = radamw_unrectified_none_output,
  .const_value = radamw_unrectified_none_const, .const_reg = radamw_unrectified_none_const_reg, .instr = radamw_unrectified_none_instr};

static const char *const radamw_unrectified_still_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u_1", "theta_u", "theta_t"};
static const struct step_state radamw_unrectified_still_state[] = {{"theta", 0, 74, 0}, {"m", 1, 61, 0}, {"v", 2, 65, 0}};
static const struct step_output radamw_unrectified_still_output[] = {{"theta", 74, 0}, {"m", 61, 1}, {"v", 65, 2}, {"m_hat", 66, -1}, {"v_hat", 67, -1}};
static const char *const radamw_unrectified_still_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_unrectified_still_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_unrectified_still_const[] = {1, 2, 4, 0};
static const uint8_t radamw_unrectified_still_const_reg[] = {10, 11, 12, 13};
static const struct step_instr radamw_unrectified_still_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {10, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {10, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {11, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {10, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 44, {42, 43, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 45, {44, 35, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 46, {41, 45, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 47, {46, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 48, {37, 47, 13}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 49, {48, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 50, {5, 22, 0}, true}, /* step64 */
  {STEP_MUL, STEP_BINARY64, 51, {50, 49, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 52, {51, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 53, {10, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 55, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 56, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 57, {10, 56, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 58, {57, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 59, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 60, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 61, {59, 60, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 62, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 63, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 64, {19, 63, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 65, {62, 64, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 66, {61, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 67, {65, 54, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 68, {67, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 69, {68, 55, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 70, {52, 61, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 71, {70, 69, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 72, {0, 58, 0}, false}, /* theta_u_1 */
  {STEP_SUB, STEP_WORKING, 73, {72, 71, 0}, false}, /* theta_u */
  {STEP_SELECT, STEP_WORKING, 74, {37, 73, 0}, false}, /* theta_t */
};
static const struct step_program radamw_unrectified_still = {
  .id = "radamw.unrectified=still", .name = "RAdam with decoupled decay: neither update nor weight decay before the gate opens", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: neither update nor weight decay before the gate opens.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.unrectified=still (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: neither update nor weight decay before the gate opens\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* rstep m_t) denom)]\n"
    "        [theta_u (- (* theta decay) update)]\n"
    "        [theta_t (if rectified theta_u theta)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 75, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 61,
  .reg_name = radamw_unrectified_still_reg, .state = radamw_unrectified_still_state, .g = 3, .t = 4,
  .hyper_name = radamw_unrectified_still_hyper_name, .hyper = radamw_unrectified_still_hyper, .output = radamw_unrectified_still_output,
  .const_value = radamw_unrectified_still_const, .const_reg = radamw_unrectified_still_const_reg, .instr = radamw_unrectified_still_instr};

static const char *const radamw_eps_hat_gate_gt5_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_eps_hat_gate_gt5_state[] = {{"theta", 0, 79, 0}, {"m", 1, 65, 0}, {"v", 2, 69, 0}};
static const struct step_output radamw_eps_hat_gate_gt5_output[] = {{"theta", 79, 0}, {"m", 65, 1}, {"v", 69, 2}, {"m_hat", 70, -1}, {"v_hat", 71, -1}};
static const char *const radamw_eps_hat_gate_gt5_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_eps_hat_gate_gt5_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_eps_hat_gate_gt5_const[] = {1, 2, 5, 4, 0};
static const uint8_t radamw_eps_hat_gate_gt5_const_reg[] = {10, 11, 12, 13, 14};
static const struct step_instr radamw_eps_hat_gate_gt5_instr[] = {
  {STEP_CAST, STEP_WORKING, 15, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 16, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 18, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 19, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 21, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 22, {10, 21, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 24, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 25, {10, 24, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 26, {25, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 27, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 28, {11, 27, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 29, {28, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 30, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 32, {30, 31, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 33, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 34, {10, 33, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 35, {32, 34, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 36, {29, 35, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 37, {36, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 38, {36, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 39, {36, 13, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 40, {36, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 41, {39, 40, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 42, {41, 29, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 43, {29, 13, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 44, {29, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 45, {43, 44, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 46, {45, 36, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 47, {42, 46, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 48, {47, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 49, {38, 48, 14}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 50, {49, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 51, {5, 23, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 52, {51, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 53, {51, 50, 0}, true}, /* rstep_2 */
  {STEP_SQRT, STEP_BINARY64, 54, {26, 0, 0}, true}, /* rstep_3 */
  {STEP_MUL, STEP_BINARY64, 55, {53, 54, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 56, {55, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 57, {10, 26, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 58, {57, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 59, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 60, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 61, {10, 60, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 62, {61, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 63, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 64, {17, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 65, {63, 64, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 66, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 67, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 68, {20, 67, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 69, {66, 68, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 70, {65, 23, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 71, {69, 58, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 72, {69, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 73, {72, 59, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 74, {56, 65, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 75, {74, 73, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 76, {52, 65, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 77, {38, 75, 76}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 78, {0, 62, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 79, {78, 77, 0}, false}, /* theta_t */
};
static const struct step_program radamw_eps_hat_gate_gt5 = {
  .id = "radamw.eps=hat,gate=gt5", .name = "RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.eps=hat,gate=gt5 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 5)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* (* step64 r_t) (sqrt c2))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 80, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 5, .n_instr = 65,
  .reg_name = radamw_eps_hat_gate_gt5_reg, .state = radamw_eps_hat_gate_gt5_state, .g = 3, .t = 4,
  .hyper_name = radamw_eps_hat_gate_gt5_hyper_name, .hyper = radamw_eps_hat_gate_gt5_hyper, .output = radamw_eps_hat_gate_gt5_output,
  .const_value = radamw_eps_hat_gate_gt5_const, .const_reg = radamw_eps_hat_gate_gt5_const_reg, .instr = radamw_eps_hat_gate_gt5_instr};

static const char *const radamw_eps_hat_gate_gt5_unrectified_still_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_u_1", "theta_u", "theta_t"};
static const struct step_state radamw_eps_hat_gate_gt5_unrectified_still_state[] = {{"theta", 0, 77, 0}, {"m", 1, 64, 0}, {"v", 2, 68, 0}};
static const struct step_output radamw_eps_hat_gate_gt5_unrectified_still_output[] = {{"theta", 77, 0}, {"m", 64, 1}, {"v", 68, 2}, {"m_hat", 69, -1}, {"v_hat", 70, -1}};
static const char *const radamw_eps_hat_gate_gt5_unrectified_still_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_eps_hat_gate_gt5_unrectified_still_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_eps_hat_gate_gt5_unrectified_still_const[] = {1, 2, 5, 4, 0};
static const uint8_t radamw_eps_hat_gate_gt5_unrectified_still_const_reg[] = {10, 11, 12, 13, 14};
static const struct step_instr radamw_eps_hat_gate_gt5_unrectified_still_instr[] = {
  {STEP_CAST, STEP_WORKING, 15, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 16, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 18, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 19, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 21, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 22, {10, 21, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 24, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 25, {10, 24, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 26, {25, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 27, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 28, {11, 27, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 29, {28, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 30, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 32, {30, 31, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 33, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 34, {10, 33, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 35, {32, 34, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 36, {29, 35, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 37, {36, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 38, {36, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 39, {36, 13, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 40, {36, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 41, {39, 40, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 42, {41, 29, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 43, {29, 13, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 44, {29, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 45, {43, 44, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 46, {45, 36, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 47, {42, 46, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 48, {47, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 49, {38, 48, 14}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 50, {49, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 51, {5, 23, 0}, true}, /* step64 */
  {STEP_MUL, STEP_BINARY64, 52, {51, 50, 0}, true}, /* rstep_2 */
  {STEP_SQRT, STEP_BINARY64, 53, {26, 0, 0}, true}, /* rstep_3 */
  {STEP_MUL, STEP_BINARY64, 54, {52, 53, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 55, {54, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 56, {10, 26, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 57, {56, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 58, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 59, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 60, {10, 59, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 61, {60, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 62, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 63, {17, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {62, 63, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 65, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 66, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 67, {20, 66, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 68, {65, 67, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 69, {64, 23, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 70, {68, 57, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 71, {68, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 72, {71, 58, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 73, {55, 64, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 74, {73, 72, 0}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 75, {0, 61, 0}, false}, /* theta_u_1 */
  {STEP_SUB, STEP_WORKING, 76, {75, 74, 0}, false}, /* theta_u */
  {STEP_SELECT, STEP_WORKING, 77, {38, 76, 0}, false}, /* theta_t */
};
static const struct step_program radamw_eps_hat_gate_gt5_unrectified_still = {
  .id = "radamw.eps=hat,gate=gt5,unrectified=still", .name = "RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, neither update nor weight decay before the gate opens", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, neither update nor weight decay before the gate opens.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.eps=hat,gate=gt5,unrectified=still (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, neither update nor weight decay before the gate opens\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 5)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [rstep (cast (! :precision binary64 (* (* step64 r_t) (sqrt c2))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* rstep m_t) denom)]\n"
    "        [theta_u (- (* theta decay) update)]\n"
    "        [theta_t (if rectified theta_u theta)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 78, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 5, .n_instr = 63,
  .reg_name = radamw_eps_hat_gate_gt5_unrectified_still_reg, .state = radamw_eps_hat_gate_gt5_unrectified_still_state, .g = 3, .t = 4,
  .hyper_name = radamw_eps_hat_gate_gt5_unrectified_still_hyper_name, .hyper = radamw_eps_hat_gate_gt5_unrectified_still_hyper, .output = radamw_eps_hat_gate_gt5_unrectified_still_output,
  .const_value = radamw_eps_hat_gate_gt5_unrectified_still_const, .const_reg = radamw_eps_hat_gate_gt5_unrectified_still_const_reg, .instr = radamw_eps_hat_gate_gt5_unrectified_still_instr};

static const char *const radamw_eps_hat_gate_gt5_unrectified_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_eps_hat_gate_gt5_unrectified_none_state[] = {{"theta", 0, 77, 0}, {"m", 1, 64, 0}, {"v", 2, 68, 0}};
static const struct step_output radamw_eps_hat_gate_gt5_unrectified_none_output[] = {{"theta", 77, 0}, {"m", 64, 1}, {"v", 68, 2}, {"m_hat", 69, -1}, {"v_hat", 70, -1}};
static const char *const radamw_eps_hat_gate_gt5_unrectified_none_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_eps_hat_gate_gt5_unrectified_none_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_eps_hat_gate_gt5_unrectified_none_const[] = {1, 2, 5, 4, 0};
static const uint8_t radamw_eps_hat_gate_gt5_unrectified_none_const_reg[] = {10, 11, 12, 13, 14};
static const struct step_instr radamw_eps_hat_gate_gt5_unrectified_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 15, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 16, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 18, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 19, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 21, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 22, {10, 21, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 24, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 25, {10, 24, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 26, {25, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 27, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 28, {11, 27, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 29, {28, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 30, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 32, {30, 31, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 33, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 34, {10, 33, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 35, {32, 34, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 36, {29, 35, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 37, {36, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 38, {36, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 39, {36, 13, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 40, {36, 11, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 41, {39, 40, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 42, {41, 29, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 43, {29, 13, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 44, {29, 11, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 45, {43, 44, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 46, {45, 36, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 47, {42, 46, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 48, {47, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 49, {38, 48, 14}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 50, {49, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 51, {5, 23, 0}, true}, /* step64 */
  {STEP_MUL, STEP_BINARY64, 52, {51, 50, 0}, true}, /* rstep_2 */
  {STEP_SQRT, STEP_BINARY64, 53, {26, 0, 0}, true}, /* rstep_3 */
  {STEP_MUL, STEP_BINARY64, 54, {52, 53, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 55, {54, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 56, {10, 26, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 57, {56, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 58, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 59, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 60, {10, 59, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 61, {60, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 62, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 63, {17, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {62, 63, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 65, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 66, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 67, {20, 66, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 68, {65, 67, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 69, {64, 23, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 70, {68, 57, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 71, {68, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 72, {71, 58, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 73, {55, 64, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 74, {73, 72, 0}, false}, /* update_1 */
  {STEP_SELECT, STEP_WORKING, 75, {38, 74, 14}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 76, {0, 61, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 77, {76, 75, 0}, false}, /* theta_t */
};
static const struct step_program radamw_eps_hat_gate_gt5_unrectified_none = {
  .id = "radamw.eps=hat,gate=gt5,unrectified=none", .name = "RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay alone before the gate opens", .order_of = NULL,
  .dialect_of = "radamw", .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay alone before the gate opens.\n"
    "; Composed from spec/steps/radamw.fpcore and spec/dialects/radamw.dialects.\n"
    "(FPCore radamw.eps=hat,gate=gt5,unrectified=none (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay alone before the gate opens\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 5)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [rstep (cast (! :precision binary64 (* (* step64 r_t) (sqrt c2))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) 0)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 78, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 5, .n_instr = 63,
  .reg_name = radamw_eps_hat_gate_gt5_unrectified_none_reg, .state = radamw_eps_hat_gate_gt5_unrectified_none_state, .g = 3, .t = 4,
  .hyper_name = radamw_eps_hat_gate_gt5_unrectified_none_hyper_name, .hyper = radamw_eps_hat_gate_gt5_unrectified_none_hyper, .output = radamw_eps_hat_gate_gt5_unrectified_none_output,
  .const_value = radamw_eps_hat_gate_gt5_unrectified_none_const, .const_reg = radamw_eps_hat_gate_gt5_unrectified_none_const_reg, .instr = radamw_eps_hat_gate_gt5_unrectified_none_instr};

const struct step_program *const dialects_of_radamw[] = {
  &radamw_eps_hat,
  &radamw_eps_inside,
  &radamw_eps_none,
  &radamw_gate_gt5,
  &radamw_unrectified_none,
  &radamw_unrectified_still,
  &radamw_eps_hat_gate_gt5,
  &radamw_eps_hat_gate_gt5_unrectified_still,
  &radamw_eps_hat_gate_gt5_unrectified_none,
  NULL};
