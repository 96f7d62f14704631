/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const radam_eps_hat_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_eps_hat_state[] = {{"theta", 0, 73, 0}, {"m", 1, 60, 0}, {"v", 2, 64, 0}};
static const struct step_output radam_eps_hat_output[] = {{"theta", 73, 0}, {"m", 60, 1}, {"v", 64, 2}, {"m_hat", 65, -1}, {"v_hat", 66, -1}};
static const char *const radam_eps_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_eps_hat_hyper[] = {5, 6, 7, 8};
static const double radam_eps_hat_const[] = {1, 2, 4, 0};
static const uint8_t radam_eps_hat_const_reg[] = {9, 10, 11, 12};
static const struct step_instr radam_eps_hat_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 51, {49, 48, 0}, true}, /* rstep_2 */
  {STEP_SQRT, STEP_BINARY64, 52, {24, 0, 0}, true}, /* rstep_3 */
  {STEP_MUL, STEP_BINARY64, 53, {51, 52, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 55, {9, 24, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 56, {55, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 57, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 58, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 59, {15, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 60, {58, 59, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 61, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 62, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 63, {18, 62, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {61, 63, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 65, {60, 21, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 66, {64, 56, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 67, {64, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 68, {67, 57, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 69, {54, 60, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 70, {69, 68, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 71, {50, 60, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 72, {36, 70, 71}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 73, {0, 72, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_hat = {
  .id = "radam.eps=hat", .name = "RAdam: eps before the correction of v (epsilon-hat)", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: eps before the correction of v (epsilon-hat).\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=hat (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam: eps before the correction of v (epsilon-hat)\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 74, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 4, .n_instr = 61,
  .reg_name = radam_eps_hat_reg, .state = radam_eps_hat_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_hat_hyper_name, .hyper = radam_eps_hat_hyper, .output = radam_eps_hat_output,
  .const_value = radam_eps_hat_const, .const_reg = radam_eps_hat_const_reg, .instr = radam_eps_hat_instr};

static const char *const radam_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_eps_inside_state[] = {{"theta", 0, 71, 0}, {"m", 1, 58, 0}, {"v", 2, 62, 0}};
static const struct step_output radam_eps_inside_output[] = {{"theta", 71, 0}, {"m", 58, 1}, {"v", 62, 2}, {"m_hat", 63, -1}, {"v_hat", 64, -1}};
static const char *const radam_eps_inside_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_eps_inside_hyper[] = {5, 6, 7, 8};
static const double radam_eps_inside_const[] = {1, 2, 4, 0};
static const uint8_t radam_eps_inside_const_reg[] = {9, 10, 11, 12};
static const struct step_instr radam_eps_inside_instr[] = {
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
  {STEP_CAST, STEP_WORKING, 55, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 56, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 57, {15, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 58, {56, 57, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 59, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 60, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 61, {18, 60, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 62, {59, 61, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 63, {58, 21, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 64, {62, 54, 0}, false}, /* v_hat */
  {STEP_ADD, STEP_WORKING, 65, {64, 55, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 66, {65, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 67, {52, 58, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 68, {67, 66, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 69, {50, 58, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 70, {36, 68, 69}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 71, {0, 70, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_inside = {
  .id = "radam.eps=inside", .name = "RAdam: eps inside the square root", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: eps inside the square root.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=inside (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam: eps inside the square root\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt (+ v_hat e))]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 72, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 4, .n_instr = 59,
  .reg_name = radam_eps_inside_reg, .state = radam_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_inside_hyper_name, .hyper = radam_eps_inside_hyper, .output = radam_eps_inside_output,
  .const_value = radam_eps_inside_const, .const_reg = radam_eps_inside_const_reg, .instr = radam_eps_inside_instr};

static const char *const radam_eps_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_eps_none_state[] = {{"theta", 0, 68, 0}, {"m", 1, 56, 0}, {"v", 2, 60, 0}};
static const struct step_output radam_eps_none_output[] = {{"theta", 68, 0}, {"m", 56, 1}, {"v", 60, 2}, {"m_hat", 61, -1}, {"v_hat", 62, -1}};
static const char *const radam_eps_none_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t radam_eps_none_hyper[] = {5, 6, 7};
static const double radam_eps_none_const[] = {1, 2, 4, 0};
static const uint8_t radam_eps_none_const_reg[] = {8, 9, 10, 11};
static const struct step_instr radam_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 13, {8, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 16, {8, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 18, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 19, {8, 18, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 20, {19, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 21, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 22, {8, 21, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 24, {8, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 25, {9, 24, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 26, {25, 8, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 27, {9, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 28, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 29, {27, 28, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 31, {8, 30, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 32, {29, 31, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 33, {26, 32, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 34, {33, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 35, {33, 10, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 36, {33, 10, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 37, {33, 9, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 38, {36, 37, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 39, {38, 26, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 40, {26, 10, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 41, {26, 9, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 42, {40, 41, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 43, {42, 33, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 44, {39, 43, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 45, {44, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 46, {35, 45, 11}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 47, {46, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 48, {5, 20, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 49, {48, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 50, {48, 47, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 51, {50, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 52, {8, 23, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 53, {52, 0, 0}, true}, /* rc2 */
  {STEP_MUL, STEP_WORKING, 54, {12, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 55, {14, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 56, {54, 55, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 57, {15, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 58, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 59, {17, 58, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 60, {57, 59, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 61, {56, 20, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 62, {60, 53, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 63, {62, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 64, {51, 56, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 65, {64, 63, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 66, {49, 56, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 67, {35, 65, 66}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 68, {0, 67, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_none = {
  .id = "radam.eps=none", .name = "RAdam: no eps", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: no eps.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=none (theta m v g t lr beta1 beta2)\n"
    " :name \"RAdam: no eps\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 69, .n_state = 3, .n_hyper = 3, .n_output = 5,
  .n_const = 4, .n_instr = 57,
  .reg_name = radam_eps_none_reg, .state = radam_eps_none_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_none_hyper_name, .hyper = radam_eps_none_hyper, .output = radam_eps_none_output,
  .const_value = radam_eps_none_const, .const_reg = radam_eps_none_const_reg, .instr = radam_eps_none_instr};

static const char *const radam_gate_gt5_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_gate_gt5_state[] = {{"theta", 0, 72, 0}, {"m", 1, 59, 0}, {"v", 2, 63, 0}};
static const struct step_output radam_gate_gt5_output[] = {{"theta", 72, 0}, {"m", 59, 1}, {"v", 63, 2}, {"m_hat", 64, -1}, {"v_hat", 65, -1}};
static const char *const radam_gate_gt5_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_gate_gt5_hyper[] = {5, 6, 7, 8};
static const double radam_gate_gt5_const[] = {1, 2, 5, 4, 0};
static const uint8_t radam_gate_gt5_const_reg[] = {9, 10, 11, 12, 13};
static const struct step_instr radam_gate_gt5_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {9, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {9, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {9, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {10, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 9, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {10, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {9, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 11, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 10, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 10, 0}, true}, /* r_t_11 */
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
  {STEP_DIV, STEP_BINARY64, 54, {9, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 55, {54, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 56, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 57, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 58, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 59, {57, 58, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 60, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 61, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 62, {19, 61, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 63, {60, 62, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 64, {59, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 65, {63, 55, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 66, {65, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 67, {66, 56, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 68, {53, 59, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 69, {68, 67, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 70, {51, 59, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 71, {37, 69, 70}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 72, {0, 71, 0}, false}, /* theta_t */
};
static const struct step_program radam_gate_gt5 = {
  .id = "radam.gate=gt5", .name = "RAdam: rectified from rho_t > 5", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: rectified from rho_t > 5.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.gate=gt5 (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam: rectified from rho_t > 5\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 73, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 5, .n_instr = 59,
  .reg_name = radam_gate_gt5_reg, .state = radam_gate_gt5_state, .g = 3, .t = 4,
  .hyper_name = radam_gate_gt5_hyper_name, .hyper = radam_gate_gt5_hyper, .output = radam_gate_gt5_output,
  .const_value = radam_gate_gt5_const, .const_reg = radam_gate_gt5_const_reg, .instr = radam_gate_gt5_instr};

static const char *const radam_unrectified_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update", "theta_t"};
static const struct step_state radam_unrectified_none_state[] = {{"theta", 0, 69, 0}, {"m", 1, 57, 0}, {"v", 2, 61, 0}};
static const struct step_output radam_unrectified_none_output[] = {{"theta", 69, 0}, {"m", 57, 1}, {"v", 61, 2}, {"m_hat", 62, -1}, {"v_hat", 63, -1}};
static const char *const radam_unrectified_none_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_unrectified_none_hyper[] = {5, 6, 7, 8};
static const double radam_unrectified_none_const[] = {1, 2, 4, 0};
static const uint8_t radam_unrectified_none_const_reg[] = {9, 10, 11, 12};
static const struct step_instr radam_unrectified_none_instr[] = {
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
  {STEP_MUL, STEP_BINARY64, 50, {49, 48, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 51, {50, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 52, {9, 24, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 53, {52, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 54, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 55, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 56, {15, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 57, {55, 56, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 58, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 59, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 60, {18, 59, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 61, {58, 60, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 62, {57, 21, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 63, {61, 53, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 64, {63, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 65, {64, 54, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 66, {51, 57, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 67, {66, 65, 0}, false}, /* update_1 */
  {STEP_SELECT, STEP_WORKING, 68, {36, 67, 12}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 69, {0, 68, 0}, false}, /* theta_t */
};
static const struct step_program radam_unrectified_none = {
  .id = "radam.unrectified=none", .name = "RAdam: no update before the gate opens", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: no update before the gate opens.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.unrectified=none (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam: no update before the gate opens\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) 0)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 70, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 4, .n_instr = 57,
  .reg_name = radam_unrectified_none_reg, .state = radam_unrectified_none_state, .g = 3, .t = 4,
  .hyper_name = radam_unrectified_none_hyper_name, .hyper = radam_unrectified_none_hyper, .output = radam_unrectified_none_output,
  .const_value = radam_unrectified_none_const, .const_reg = radam_unrectified_none_const_reg, .instr = radam_unrectified_none_instr};

static const char *const radam_decay_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_decay_l2_state[] = {{"theta", 0, 75, 0}, {"m", 1, 62, 0}, {"v", 2, 66, 0}};
static const struct step_output radam_decay_l2_output[] = {{"theta", 75, 0}, {"m", 62, 1}, {"v", 66, 2}, {"m_hat", 67, -1}, {"v_hat", 68, -1}};
static const char *const radam_decay_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radam_decay_l2_hyper[] = {5, 6, 7, 8, 9};
static const double radam_decay_l2_const[] = {1, 2, 4, 0};
static const uint8_t radam_decay_l2_const_reg[] = {10, 11, 12, 13};
static const struct step_instr radam_decay_l2_instr[] = {
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
  {STEP_CAST, STEP_WORKING, 57, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 58, {57, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 59, {3, 58, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 60, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 61, {16, 59, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 62, {60, 61, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 63, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 64, {59, 59, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 65, {19, 64, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 66, {63, 65, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 67, {62, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 68, {66, 55, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 69, {68, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 70, {69, 56, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 71, {53, 62, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 72, {71, 70, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 73, {51, 62, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 74, {37, 72, 73}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 75, {0, 74, 0}, false}, /* theta_t */
};
static const struct step_program radam_decay_l2 = {
  .id = "radam.decay=l2", .name = "RAdam: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: weight decay added to the gradient.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.decay=l2 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam: weight decay added to the gradient\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 76, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 62,
  .reg_name = radam_decay_l2_reg, .state = radam_decay_l2_state, .g = 3, .t = 4,
  .hyper_name = radam_decay_l2_hyper_name, .hyper = radam_decay_l2_hyper, .output = radam_decay_l2_output,
  .const_value = radam_decay_l2_const, .const_reg = radam_decay_l2_const_reg, .instr = radam_decay_l2_instr};

static const char *const radam_eps_hat_gate_gt5_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_eps_hat_gate_gt5_state[] = {{"theta", 0, 74, 0}, {"m", 1, 61, 0}, {"v", 2, 65, 0}};
static const struct step_output radam_eps_hat_gate_gt5_output[] = {{"theta", 74, 0}, {"m", 61, 1}, {"v", 65, 2}, {"m_hat", 66, -1}, {"v_hat", 67, -1}};
static const char *const radam_eps_hat_gate_gt5_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_eps_hat_gate_gt5_hyper[] = {5, 6, 7, 8};
static const double radam_eps_hat_gate_gt5_const[] = {1, 2, 5, 4, 0};
static const uint8_t radam_eps_hat_gate_gt5_const_reg[] = {9, 10, 11, 12, 13};
static const struct step_instr radam_eps_hat_gate_gt5_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {9, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {9, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {9, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {10, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 9, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {10, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {9, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 11, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 10, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 10, 0}, true}, /* r_t_11 */
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
  {STEP_DIV, STEP_BINARY64, 56, {9, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 57, {56, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 58, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 59, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 60, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 61, {59, 60, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 62, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 63, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 64, {19, 63, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 65, {62, 64, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 66, {61, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 67, {65, 57, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 68, {65, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 69, {68, 58, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 70, {55, 61, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 71, {70, 69, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 72, {51, 61, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 73, {37, 71, 72}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 74, {0, 73, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_hat_gate_gt5 = {
  .id = "radam.eps=hat,gate=gt5", .name = "RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=hat,gate=gt5 (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 75, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 5, .n_instr = 61,
  .reg_name = radam_eps_hat_gate_gt5_reg, .state = radam_eps_hat_gate_gt5_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_hat_gate_gt5_hyper_name, .hyper = radam_eps_hat_gate_gt5_hyper, .output = radam_eps_hat_gate_gt5_output,
  .const_value = radam_eps_hat_gate_gt5_const, .const_reg = radam_eps_hat_gate_gt5_const_reg, .instr = radam_eps_hat_gate_gt5_instr};

static const char *const radam_eps_none_gate_gt5_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_eps_none_gate_gt5_state[] = {{"theta", 0, 69, 0}, {"m", 1, 57, 0}, {"v", 2, 61, 0}};
static const struct step_output radam_eps_none_gate_gt5_output[] = {{"theta", 69, 0}, {"m", 57, 1}, {"v", 61, 2}, {"m_hat", 62, -1}, {"v_hat", 63, -1}};
static const char *const radam_eps_none_gate_gt5_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t radam_eps_none_gate_gt5_hyper[] = {5, 6, 7};
static const double radam_eps_none_gate_gt5_const[] = {1, 2, 5, 4, 0};
static const uint8_t radam_eps_none_gate_gt5_const_reg[] = {8, 9, 10, 11, 12};
static const struct step_instr radam_eps_none_gate_gt5_instr[] = {
  {STEP_CAST, STEP_WORKING, 13, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 14, {8, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 16, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 17, {8, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 19, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 20, {8, 19, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 21, {20, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 22, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 23, {8, 22, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 24, {23, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 25, {8, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 26, {9, 25, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 27, {26, 8, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 28, {9, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 29, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 30, {28, 29, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 32, {8, 31, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 33, {30, 32, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 34, {27, 33, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 35, {34, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 36, {34, 10, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 37, {34, 11, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 38, {34, 9, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 39, {37, 38, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 40, {39, 27, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 41, {27, 11, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 42, {27, 9, 0}, true}, /* r_t_11 */
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
  {STEP_DIV, STEP_BINARY64, 53, {8, 24, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rc2 */
  {STEP_MUL, STEP_WORKING, 55, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 56, {15, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 57, {55, 56, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 58, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 59, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 60, {18, 59, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 61, {58, 60, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 62, {57, 21, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 63, {61, 54, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 64, {63, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 65, {52, 57, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 66, {65, 64, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 67, {50, 57, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 68, {36, 66, 67}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 69, {0, 68, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_none_gate_gt5 = {
  .id = "radam.eps=none,gate=gt5", .name = "RAdam: no eps, rectified from rho_t > 5", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: no eps, rectified from rho_t > 5.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=none,gate=gt5 (theta m v g t lr beta1 beta2)\n"
    " :name \"RAdam: no eps, rectified from rho_t > 5\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 5)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step (cast step64)]\n"
    "        [rstep (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (sqrt v_hat)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 70, .n_state = 3, .n_hyper = 3, .n_output = 5,
  .n_const = 5, .n_instr = 57,
  .reg_name = radam_eps_none_gate_gt5_reg, .state = radam_eps_none_gate_gt5_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_none_gate_gt5_hyper_name, .hyper = radam_eps_none_gate_gt5_hyper, .output = radam_eps_none_gate_gt5_output,
  .const_value = radam_eps_none_gate_gt5_const, .const_reg = radam_eps_none_gate_gt5_const_reg, .instr = radam_eps_none_gate_gt5_instr};

static const char *const radam_eps_hat_gate_gt5_decay_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_eps_hat_gate_gt5_decay_l2_state[] = {{"theta", 0, 78, 0}, {"m", 1, 65, 0}, {"v", 2, 69, 0}};
static const struct step_output radam_eps_hat_gate_gt5_decay_l2_output[] = {{"theta", 78, 0}, {"m", 65, 1}, {"v", 69, 2}, {"m_hat", 70, -1}, {"v_hat", 71, -1}};
static const char *const radam_eps_hat_gate_gt5_decay_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radam_eps_hat_gate_gt5_decay_l2_hyper[] = {5, 6, 7, 8, 9};
static const double radam_eps_hat_gate_gt5_decay_l2_const[] = {1, 2, 5, 4, 0};
static const uint8_t radam_eps_hat_gate_gt5_decay_l2_const_reg[] = {10, 11, 12, 13, 14};
static const struct step_instr radam_eps_hat_gate_gt5_decay_l2_instr[] = {
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
  {STEP_CAST, STEP_WORKING, 60, {9, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 61, {60, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 62, {3, 61, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 63, {15, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 64, {17, 62, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 65, {63, 64, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 66, {18, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 67, {62, 62, 0}, false}, /* v_t_3 */
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
  {STEP_SUB, STEP_WORKING, 78, {0, 77, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_hat_gate_gt5_decay_l2 = {
  .id = "radam.eps=hat,gate=gt5,decay=l2", .name = "RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay added to the gradient.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=hat,gate=gt5,decay=l2 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay added to the gradient\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 79, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 5, .n_instr = 64,
  .reg_name = radam_eps_hat_gate_gt5_decay_l2_reg, .state = radam_eps_hat_gate_gt5_decay_l2_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_hat_gate_gt5_decay_l2_hyper_name, .hyper = radam_eps_hat_gate_gt5_decay_l2_hyper, .output = radam_eps_hat_gate_gt5_decay_l2_output,
  .const_value = radam_eps_hat_gate_gt5_decay_l2_const, .const_reg = radam_eps_hat_gate_gt5_decay_l2_const_reg, .instr = radam_eps_hat_gate_gt5_decay_l2_instr};

static const char *const radam_eps_hat_gate_gt5_unrectified_none_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k5", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "rstep_2", "rstep_3", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update", "theta_t"};
static const struct step_state radam_eps_hat_gate_gt5_unrectified_none_state[] = {{"theta", 0, 72, 0}, {"m", 1, 60, 0}, {"v", 2, 64, 0}};
static const struct step_output radam_eps_hat_gate_gt5_unrectified_none_output[] = {{"theta", 72, 0}, {"m", 60, 1}, {"v", 64, 2}, {"m_hat", 65, -1}, {"v_hat", 66, -1}};
static const char *const radam_eps_hat_gate_gt5_unrectified_none_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_eps_hat_gate_gt5_unrectified_none_hyper[] = {5, 6, 7, 8};
static const double radam_eps_hat_gate_gt5_unrectified_none_const[] = {1, 2, 5, 4, 0};
static const uint8_t radam_eps_hat_gate_gt5_unrectified_none_const_reg[] = {9, 10, 11, 12, 13};
static const struct step_instr radam_eps_hat_gate_gt5_unrectified_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 20, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 21, {9, 20, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 22, {21, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 23, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 24, {9, 23, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 26, {9, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 27, {10, 26, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 28, {27, 9, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 29, {10, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 31, {29, 30, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 32, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 33, {9, 32, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 34, {31, 33, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 35, {28, 34, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 36, {35, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 37, {35, 11, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 38, {35, 12, 0}, true}, /* r_t_6 */
  {STEP_SUB, STEP_REAL, 39, {35, 10, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_REAL, 40, {38, 39, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_REAL, 41, {40, 28, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_REAL, 42, {28, 12, 0}, true}, /* r_t_10 */
  {STEP_SUB, STEP_REAL, 43, {28, 10, 0}, true}, /* r_t_11 */
  {STEP_MUL, STEP_REAL, 44, {42, 43, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_REAL, 45, {44, 35, 0}, true}, /* r_t_8 */
  {STEP_DIV, STEP_REAL, 46, {41, 45, 0}, true}, /* r_t_3 */
  {STEP_SQRT, STEP_REAL, 47, {46, 0, 0}, true}, /* r_t_2 */
  {STEP_SELECT, STEP_REAL, 48, {37, 47, 13}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 49, {48, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 50, {5, 22, 0}, true}, /* step64 */
  {STEP_MUL, STEP_BINARY64, 51, {50, 49, 0}, true}, /* rstep_2 */
  {STEP_SQRT, STEP_BINARY64, 52, {25, 0, 0}, true}, /* rstep_3 */
  {STEP_MUL, STEP_BINARY64, 53, {51, 52, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 55, {9, 25, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 56, {55, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 57, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 58, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 59, {16, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 60, {58, 59, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 61, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 62, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 63, {19, 62, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {61, 63, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 65, {60, 22, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 66, {64, 56, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 67, {64, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 68, {67, 57, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 69, {54, 60, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 70, {69, 68, 0}, false}, /* update_1 */
  {STEP_SELECT, STEP_WORKING, 71, {37, 70, 13}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 72, {0, 71, 0}, false}, /* theta_t */
};
static const struct step_program radam_eps_hat_gate_gt5_unrectified_none = {
  .id = "radam.eps=hat,gate=gt5,unrectified=none", .name = "RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, no update before the gate opens", .order_of = NULL,
  .dialect_of = "radam", .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, no update before the gate opens.\n"
    "; Composed from spec/steps/radam.fpcore and spec/dialects/radam.dialects.\n"
    "(FPCore radam.eps=hat,gate=gt5,unrectified=none (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, no update before the gate opens\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
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
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 5)]\n"
    "        [r_t (! :precision binary64 (cast (! :precision real (if rectified (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [rstep (cast (! :precision binary64 (* (* step64 r_t) (sqrt c2))))]\n"
    "        [rc2 (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (* v_t rc2)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) 0)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 73, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 5, .n_instr = 59,
  .reg_name = radam_eps_hat_gate_gt5_unrectified_none_reg, .state = radam_eps_hat_gate_gt5_unrectified_none_state, .g = 3, .t = 4,
  .hyper_name = radam_eps_hat_gate_gt5_unrectified_none_hyper_name, .hyper = radam_eps_hat_gate_gt5_unrectified_none_hyper, .output = radam_eps_hat_gate_gt5_unrectified_none_output,
  .const_value = radam_eps_hat_gate_gt5_unrectified_none_const, .const_reg = radam_eps_hat_gate_gt5_unrectified_none_const_reg, .instr = radam_eps_hat_gate_gt5_unrectified_none_instr};

const struct step_program *const dialects_of_radam[] = {
  &radam_eps_hat,
  &radam_eps_inside,
  &radam_eps_none,
  &radam_gate_gt5,
  &radam_unrectified_none,
  &radam_decay_l2,
  &radam_eps_hat_gate_gt5,
  &radam_eps_none_gate_gt5,
  &radam_eps_hat_gate_gt5_decay_l2,
  &radam_eps_hat_gate_gt5_unrectified_none,
  NULL};
