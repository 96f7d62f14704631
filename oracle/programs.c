/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/orders by `make derive`; do not edit. */
#include "dialects.h"

#include <string.h>

static const char *const adagrad_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "v_t_1", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adagrad_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 0}};
static const struct step_output adagrad_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const adagrad_hyper_name[] = {"lr", "lr_decay", "eps"};
static const uint8_t adagrad_hyper[] = {4, 5, 6};
static const double adagrad_const[] = {1};
static const uint8_t adagrad_const_reg[] = {7};
static const struct step_instr adagrad_instr[] = {
  {STEP_SUB, STEP_REAL, 8, {3, 7, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 9, {8, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 10, {9, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 11, {7, 10, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 12, {4, 11, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 15, {2, 2, 0}, false}, /* v_t_1 */
  {STEP_ADD, STEP_WORKING, 16, {1, 15, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 17, {16, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 18, {17, 14, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 19, {13, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 20, {19, 18, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 21, {0, 20, 0}, false}, /* theta_t */
};
static const struct step_program adagrad = {
  .id = "adagrad", .name = "AdaGrad", .order_of = NULL,
  .dialect_of = NULL, .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad, diagonal form [DHS11]: equation D5 of spec/family.md. The paper has neither eps nor\n"
    "; lr_decay: zero.\n"
    "(FPCore adagrad (theta v g t lr lr_decay eps)\n"
    " :name \"AdaGrad\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([past    (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step    (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e       (cast eps)]\n"
    "        [v_t     (+ v (* g g))]\n"
    "        [denom   (+ (sqrt v_t) e)]\n"
    "        [update  (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = adagrad_reg, .state = adagrad_state, .g = 2, .t = 3,
  .hyper_name = adagrad_hyper_name, .hyper = adagrad_hyper, .output = adagrad_output,
  .const_value = adagrad_const, .const_reg = adagrad_const_reg, .instr = adagrad_instr};

static const char *const adam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_state[] = {{"theta", 0, 40, 0}, {"m", 1, 29, 0}, {"v", 2, 33, 0}};
static const struct step_output adam_output[] = {{"theta", 40, 0}, {"m", 29, 1}, {"v", 33, 2}, {"m_hat", 34, -1}, {"v_hat", 35, -1}};
static const char *const adam_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_hyper[] = {5, 6, 7, 8};
static const double adam_const[] = {1};
static const uint8_t adam_const_reg[] = {9};
static const struct step_instr adam_instr[] = {
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
  {STEP_SQRT, STEP_WORKING, 36, {35, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 37, {36, 26, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 38, {23, 29, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 39, {38, 37, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 40, {0, 39, 0}, false}, /* theta_t */
};
static const struct step_program adam = {
  .id = "adam", .name = "Adam", .order_of = NULL,
  .dialect_of = NULL, .cite = "KB15", .equations = "A1 A2 A3 A4 A5",
  .source =
    "; Adam [KB15, Algorithm 1]: equations A1-A5 of spec/README.md.\n"
    "; One element of one step. Written for binary32; the outermost :precision is the\n"
    "; working format W and stands for any format (spec/README.md, \"Two readings\").\n"
    "(FPCore adam (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A3 A4 A5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 41, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 31,
  .reg_name = adam_reg, .state = adam_state, .g = 3, .t = 4,
  .hyper_name = adam_hyper_name, .hyper = adam_hyper, .output = adam_output,
  .const_value = adam_const, .const_reg = adam_const_reg, .instr = adam_instr};

static const char *const adam_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_l2_state[] = {{"theta", 0, 44, 0}, {"m", 1, 33, 0}, {"v", 2, 37, 0}};
static const struct step_output adam_l2_output[] = {{"theta", 44, 0}, {"m", 33, 1}, {"v", 37, 2}, {"m_hat", 38, -1}, {"v_hat", 39, -1}};
static const char *const adam_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adam_l2_hyper[] = {5, 6, 7, 8, 9};
static const double adam_l2_const[] = {1};
static const uint8_t adam_l2_const_reg[] = {10};
static const struct step_instr adam_l2_instr[] = {
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
  {STEP_SQRT, STEP_WORKING, 40, {39, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 41, {40, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 42, {24, 33, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 43, {42, 41, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 44, {0, 43, 0}, false}, /* theta_t */
};
static const struct step_program adam_l2 = {
  .id = "adam_l2", .name = "Adam with L2 regularisation", .order_of = NULL,
  .dialect_of = NULL, .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; Adam with L2 regularisation [LH19, Algorithm 2, line 6]: equations A1-A6 of spec/README.md.\n"
    "(FPCore adam_l2 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"Adam with L2 regularisation\"\n"
    " :cite (KB15 LH19)\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [wd     (cast weight_decay)]\n"
    "        [g_l2   (+ g (* wd theta))]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 45, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 34,
  .reg_name = adam_l2_reg, .state = adam_l2_state, .g = 3, .t = 4,
  .hyper_name = adam_l2_hyper_name, .hyper = adam_l2_hyper, .output = adam_l2_output,
  .const_value = adam_l2_const, .const_reg = adam_l2_const_reg, .instr = adam_l2_instr};

static const char *const adam_v_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_v_state[] = {{"theta", 0, 35, 0}, {"m", 1, 25, 0}, {"v", 2, 29, 0}};
static const struct step_output adam_v_output[] = {{"theta", 35, 0}, {"m", 25, 1}, {"v", 29, 2}, {"v_hat", 30, -1}};
static const char *const adam_v_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adam_v_hyper[] = {5, 6, 7, 8};
static const double adam_v_const[] = {1};
static const uint8_t adam_v_const_reg[] = {9};
static const struct step_instr adam_v_instr[] = {
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
  {STEP_SQRT, STEP_WORKING, 31, {30, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 32, {31, 22, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 33, {19, 25, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 34, {33, 32, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 35, {0, 34, 0}, false}, /* theta_t */
};
static const struct step_program adam_v = {
  .id = "adam_v", .name = "Adam, second moment corrected only", .order_of = NULL,
  .dialect_of = NULL, .cite = "KB15", .equations = "A1 A2 A4 D9",
  .source =
    "; Adam with only the second moment corrected: the first steps are small, since m starts at zero.\n"
    "; Equations A1, A2, A4 of spec/README.md and D9 of spec/family.md.\n"
    "(FPCore adam_v (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adam, second moment corrected only\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A2 A4 D9)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step   (cast lr)]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t v_hat)))\n",
  .n_register = 36, .n_state = 3, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 26,
  .reg_name = adam_v_reg, .state = adam_v_state, .g = 3, .t = 4,
  .hyper_name = adam_v_hyper_name, .hyper = adam_v_hyper, .output = adam_v_output,
  .const_value = adam_v_const, .const_reg = adam_v_const_reg, .instr = adam_v_instr};

static const char *const adamax_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "c1_2", "c1_1", "c1", "step_1", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "update_1", "update", "theta_t"};
static const struct step_state adamax_state[] = {{"theta", 0, 30, 0}, {"m", 1, 22, 0}, {"v", 2, 26, 0}};
static const struct step_output adamax_output[] = {{"theta", 30, 0}, {"m", 22, 1}, {"v", 26, 2}, {"m_hat", 27, -1}};
static const char *const adamax_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t adamax_hyper[] = {5, 6, 7, 8};
static const double adamax_const[] = {1};
static const uint8_t adamax_const_reg[] = {9};
static const struct step_instr adamax_instr[] = {
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
  {STEP_ABS, STEP_WORKING, 24, {3, 0, 0}, false}, /* v_t_3 */
  {STEP_ADD, STEP_WORKING, 25, {24, 19, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 26, {23, 25, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 27, {22, 16, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 28, {18, 22, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 29, {28, 26, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 30, {0, 29, 0}, false}, /* theta_t */
};
static const struct step_program adamax = {
  .id = "adamax", .name = "Adamax", .order_of = NULL,
  .dialect_of = NULL, .cite = "KB15", .equations = "A1 A3 D12",
  .source =
    "; Adamax [KB15, Algorithm 2]: equations A1 and A3 of spec/README.md, D12 of spec/family.md. v is the paper's u.\n"
    "; The paper has no eps: eps = 0.\n"
    "(FPCore adamax (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"Adamax\"\n"
    " :cite (KB15)\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (fmax (* b2 v) (+ (fabs g) e))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [update (/ (* step m_t) v_t)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat)))\n",
  .n_register = 31, .n_state = 3, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 21,
  .reg_name = adamax_reg, .state = adamax_state, .g = 3, .t = 4,
  .hyper_name = adamax_hyper_name, .hyper = adamax_hyper, .output = adamax_output,
  .const_value = adamax_const, .const_reg = adamax_const_reg, .instr = adamax_instr};

static const char *const adamw_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_state[] = {{"theta", 0, 45, 0}, {"m", 1, 33, 0}, {"v", 2, 37, 0}};
static const struct step_output adamw_output[] = {{"theta", 45, 0}, {"m", 33, 1}, {"v", 37, 2}, {"m_hat", 38, -1}, {"v_hat", 39, -1}};
static const char *const adamw_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t adamw_hyper[] = {5, 6, 7, 8, 9};
static const double adamw_const[] = {1};
static const uint8_t adamw_const_reg[] = {10};
static const struct step_instr adamw_instr[] = {
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
  {STEP_MUL, STEP_WORKING, 44, {0, 30, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 45, {44, 43, 0}, false}, /* theta_t */
};
static const struct step_program adamw = {
  .id = "adamw", .name = "AdamW", .order_of = NULL,
  .dialect_of = NULL, .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; AdamW [LH19, Algorithm 2, line 12] with eta_t = 1: equations A1-A4 and A7 of spec/README.md.\n"
    "; lr is the paper's alpha and weight_decay its lambda / alpha: decay and update both use\n"
    "; the old theta, so theta (1 - lr weight_decay) - update is line 12 over the reals.\n"
    "(FPCore adamw (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"AdamW\"\n"
    " :cite (LH19)\n"
    " :equations (A1 A2 A3 A4 A7)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [decay  (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 46, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 35,
  .reg_name = adamw_reg, .state = adamw_state, .g = 3, .t = 4,
  .hyper_name = adamw_hyper_name, .hyper = adamw_hyper, .output = adamw_output,
  .const_value = adamw_const, .const_reg = adamw_const_reg, .instr = adamw_instr};

static const char *const amsgrad_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_state[] = {{"theta", 0, 42, 0}, {"m", 1, 30, 0}, {"v", 2, 34, 0}, {"vmax", 3, 35, 0}};
static const struct step_output amsgrad_output[] = {{"theta", 42, 0}, {"m", 30, 1}, {"v", 34, 2}, {"vmax", 35, 3}, {"m_hat", 36, -1}, {"v_hat", 37, -1}};
static const char *const amsgrad_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t amsgrad_hyper[] = {6, 7, 8, 9};
static const double amsgrad_const[] = {1};
static const uint8_t amsgrad_const_reg[] = {10};
static const struct step_instr amsgrad_instr[] = {
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
  {STEP_SQRT, STEP_WORKING, 38, {37, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 39, {38, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 40, {24, 30, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 41, {40, 39, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 42, {0, 41, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad = {
  .id = "amsgrad", .name = "AMSGrad", .order_of = NULL,
  .dialect_of = NULL, .cite = "RKK18 PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; AMSGrad [RKK18, Algorithm 2], the maximum over the raw second moment; corrections as in Adam, which the\n"
    "; paper leaves out: equations A1-A3 of spec/README.md and D10 of spec/family.md.\n"
    "(FPCore amsgrad (theta m v vmax g t lr beta1 beta2 eps)\n"
    " :name \"AMSGrad\"\n"
    " :cite (RKK18 PyTorch)\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* vmax_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 43, .n_state = 4, .n_hyper = 4, .n_output = 6,
  .n_const = 1, .n_instr = 32,
  .reg_name = amsgrad_reg, .state = amsgrad_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_hyper_name, .hyper = amsgrad_hyper, .output = amsgrad_output,
  .const_value = amsgrad_const, .const_reg = amsgrad_const_reg, .instr = amsgrad_instr};

static const char *const amsgrad_hat_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "vmax_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state amsgrad_hat_state[] = {{"theta", 0, 42, 0}, {"m", 1, 30, 0}, {"v", 2, 34, 0}, {"vmax", 3, 37, 0}};
static const struct step_output amsgrad_hat_output[] = {{"theta", 42, 0}, {"m", 30, 1}, {"v", 34, 2}, {"vmax", 37, 3}, {"m_hat", 35, -1}, {"v_hat", 36, -1}};
static const char *const amsgrad_hat_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t amsgrad_hat_hyper[] = {6, 7, 8, 9};
static const double amsgrad_hat_const[] = {1};
static const uint8_t amsgrad_hat_const_reg[] = {10};
static const struct step_instr amsgrad_hat_instr[] = {
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
  {STEP_DIV, STEP_REAL, 35, {30, 19, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 36, {34, 26, 0}, false}, /* v_hat */
  {STEP_MAX, STEP_WORKING, 37, {3, 36, 0}, false}, /* vmax_t */
  {STEP_SQRT, STEP_WORKING, 38, {37, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 39, {38, 27, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 40, {24, 30, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 41, {40, 39, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 42, {0, 41, 0}, false}, /* theta_t */
};
static const struct step_program amsgrad_hat = {
  .id = "amsgrad_hat", .name = "AMSGrad over v_hat", .order_of = NULL,
  .dialect_of = NULL, .cite = "RKK18 Optax", .equations = "A1 A2 A3 A4 D11",
  .source =
    "; AMSGrad with the maximum over the corrected second moment: equations A1-A4 of spec/README.md and\n"
    "; D11 of spec/family.md.\n"
    "(FPCore amsgrad_hat (theta m v vmax g t lr beta1 beta2 eps)\n"
    " :name \"AMSGrad over v_hat\"\n"
    " :cite (RKK18 Optax)\n"
    " :equations (A1 A2 A3 A4 D11)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [vmax_t (fmax vmax v_hat)]\n"
    "        [denom  (+ (sqrt vmax_t) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 43, .n_state = 4, .n_hyper = 4, .n_output = 6,
  .n_const = 1, .n_instr = 32,
  .reg_name = amsgrad_hat_reg, .state = amsgrad_hat_state, .g = 4, .t = 5,
  .hyper_name = amsgrad_hat_hyper_name, .hyper = amsgrad_hat_hyper, .output = amsgrad_hat_output,
  .const_value = amsgrad_hat_const, .const_reg = amsgrad_hat_const_reg, .instr = amsgrad_hat_instr};

static const char *const momentum_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "k1", "mu", "omd_1", "omd", "step", "first", "m_t_2", "m_t_3", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state momentum_state[] = {{"theta", 0, 18, 0}, {"m", 1, 16, 0}};
static const struct step_output momentum_output[] = {{"theta", 18, 0}, {"m", 16, 1}};
static const char *const momentum_hyper_name[] = {"lr", "momentum", "dampening"};
static const uint8_t momentum_hyper[] = {4, 5, 6};
static const double momentum_const[] = {1};
static const uint8_t momentum_const_reg[] = {7};
static const struct step_instr momentum_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 9, {7, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omd */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_EQ, STEP_REAL, 12, {3, 7, 0}, true}, /* first */
  {STEP_MUL, STEP_WORKING, 13, {8, 1, 0}, false}, /* m_t_2 */
  {STEP_MUL, STEP_WORKING, 14, {10, 2, 0}, false}, /* m_t_3 */
  {STEP_ADD, STEP_WORKING, 15, {13, 14, 0}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 16, {12, 2, 15}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 17, {11, 16, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 18, {0, 17, 0}, false}, /* theta_t */
};
static const struct step_program momentum = {
  .id = "momentum", .name = "Momentum (accumulating form)", .order_of = NULL,
  .dialect_of = NULL, .cite = "Pol64 PyTorch", .equations = "D3",
  .source =
    "; Momentum as frameworks accumulate it [Pol64], the first step undampened: equation D3 of\n"
    "; spec/family.md. The first step is the one with t = 1.\n"
    "(FPCore momentum (theta m g t lr momentum dampening)\n"
    " :name \"Momentum (accumulating form)\"\n"
    " :cite (Pol64 PyTorch)\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu      (cast momentum)]\n"
    "        [omd     (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [step    (cast lr)]\n"
    "        [first   (== t 1)]\n"
    "        [m_t     (if first g (+ (* mu m) (* omd g)))]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 19, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 11,
  .reg_name = momentum_reg, .state = momentum_state, .g = 2, .t = 3,
  .hyper_name = momentum_hyper_name, .hyper = momentum_hyper, .output = momentum_output,
  .const_value = momentum_const, .const_reg = momentum_const_reg, .instr = momentum_instr};

static const char *const momentum_ema_reg[] = {"theta", "m", "g", "t", "lr", "beta1", "k1", "b1", "omb1_1", "omb1", "step", "m_t_1", "m_t_2", "m_t", "theta_t_1", "theta_t"};
static const struct step_state momentum_ema_state[] = {{"theta", 0, 15, 0}, {"m", 1, 13, 0}};
static const struct step_output momentum_ema_output[] = {{"theta", 15, 0}, {"m", 13, 1}};
static const char *const momentum_ema_hyper_name[] = {"lr", "beta1"};
static const uint8_t momentum_ema_hyper[] = {4, 5};
static const double momentum_ema_const[] = {1};
static const uint8_t momentum_ema_const_reg[] = {6};
static const struct step_instr momentum_ema_instr[] = {
  {STEP_CAST, STEP_WORKING, 7, {5, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 8, {6, 5, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 9, {8, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 10, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 11, {7, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 12, {9, 2, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 13, {11, 12, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 14, {10, 13, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 15, {0, 14, 0}, false}, /* theta_t */
};
static const struct step_program momentum_ema = {
  .id = "momentum_ema", .name = "Momentum (EMA form)", .order_of = NULL,
  .dialect_of = NULL, .cite = "KB15 SMDH13", .equations = "D2",
  .source =
    "; Momentum as an exponential moving average, the m of Adam without correction: equation D2 of\n"
    "; spec/family.md. Theorem: with the accumulating form at lr (1 - beta1) it makes the same steps.\n"
    "(FPCore momentum_ema (theta m g t lr beta1)\n"
    " :name \"Momentum (EMA form)\"\n"
    " :cite (KB15 SMDH13)\n"
    " :equations (D2)\n"
    " :hyperparameters (lr beta1)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1      (cast beta1)]\n"
    "        [omb1    (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [step    (cast lr)]\n"
    "        [m_t     (+ (* b1 m) (* omb1 g))]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 16, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 1, .n_instr = 9,
  .reg_name = momentum_ema_reg, .state = momentum_ema_state, .g = 2, .t = 3,
  .hyper_name = momentum_ema_hyper_name, .hyper = momentum_ema_hyper, .output = momentum_ema_output,
  .const_value = momentum_ema_const, .const_reg = momentum_ema_const_reg, .instr = momentum_ema_instr};

static const char *const nadam_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_2", "ahead_1", "ahead_4", "ahead_3", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_state[] = {{"theta", 0, 65, 0}, {"m", 1, 46, 0}, {"v", 2, 50, 0}, {"mu_product", 3, 54, 1}};
static const struct step_output nadam_output[] = {{"theta", 65, 0}, {"m", 46, 1}, {"v", 50, 2}, {"mu_product", 54, 3}, {"v_hat", 51, -1}};
static const char *const nadam_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay"};
static const uint8_t nadam_hyper[] = {6, 7, 8, 9, 10};
static const double nadam_const[] = {1, 0.5, 0.96};
static const uint8_t nadam_const_reg[] = {11, 12, 13};
static const struct step_instr nadam_instr[] = {
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
  {STEP_MUL, STEP_WORKING, 44, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 45, {16, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 46, {44, 45, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 47, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 48, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 49, {19, 48, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 50, {47, 49, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 51, {50, 24, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 52, {51, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 53, {52, 25, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 54, {3, 33, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 55, {42, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 56, {11, 54, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 57, {55, 56, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 58, {43, 39, 0}, true}, /* ahead_2 */
  {STEP_MUL, STEP_WORKING, 59, {58, 46, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 60, {54, 39, 0}, false}, /* ahead_4 */
  {STEP_SUB, STEP_WORKING, 61, {11, 60, 0}, false}, /* ahead_3 */
  {STEP_DIV, STEP_WORKING, 62, {59, 61, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 63, {57, 62, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 64, {63, 53, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 65, {0, 64, 0}, false}, /* theta_t */
};
static const struct step_program nadam = {
  .id = "nadam", .name = "NAdam", .order_of = NULL,
  .dialect_of = NULL, .cite = "Doz16 PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; NAdam [Doz16] with its momentum schedule mu_t = beta1 (1 - 0.96^(t momentum_decay) / 2), 0.96 being the\n"
    "; binary64 number; mu_product is the product of mu_1 to mu_t, one at the start. Equations A1, A2, A4 of\n"
    "; spec/README.md and D13 of spec/family.md.\n"
    "(FPCore nadam (theta m v mu_product g t lr beta1 beta2 eps momentum_decay)\n"
    " :name \"NAdam\"\n"
    " :cite (Doz16 PyTorch)\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64   (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu     (cast mu64)]\n"
    "        [mu_next (cast (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay)))))))]\n"
    "        [rate_now (cast (! :precision binary64 (* lr (- 1 mu64))))]\n"
    "        [rate   (cast lr)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now    (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead  (/ (* (* rate mu_next) m_t) (- 1 (* mu_product_t mu_next)))]\n"
    "        [theta_t (- theta (/ (+ now ahead) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 66, .n_state = 4, .n_hyper = 5, .n_output = 5,
  .n_const = 3, .n_instr = 52,
  .reg_name = nadam_reg, .state = nadam_state, .g = 4, .t = 5,
  .hyper_name = nadam_hyper_name, .hyper = nadam_hyper, .output = nadam_output,
  .const_value = nadam_const, .const_reg = nadam_const_reg, .instr = nadam_instr};

static const char *const nesterov_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "mu", "step", "m_t_1", "m_t", "ahead_1", "ahead", "theta_t_1", "theta_t"};
static const struct step_state nesterov_state[] = {{"theta", 0, 13, 0}, {"m", 1, 9, 0}};
static const struct step_output nesterov_output[] = {{"theta", 13, 0}, {"m", 9, 1}};
static const char *const nesterov_hyper_name[] = {"lr", "momentum"};
static const uint8_t nesterov_hyper[] = {4, 5};
static const double nesterov_const[] = {0};
static const uint8_t nesterov_const_reg[] = {0};
static const struct step_instr nesterov_instr[] = {
  {STEP_CAST, STEP_WORKING, 6, {5, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 7, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 8, {6, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 9, {8, 2, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 10, {6, 9, 0}, false}, /* ahead_1 */
  {STEP_ADD, STEP_WORKING, 11, {2, 10, 0}, false}, /* ahead */
  {STEP_MUL, STEP_WORKING, 12, {7, 11, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 13, {0, 12, 0}, false}, /* theta_t */
};
static const struct step_program nesterov = {
  .id = "nesterov", .name = "Nesterov momentum", .order_of = NULL,
  .dialect_of = NULL, .cite = "Nes83 SMDH13", .equations = "D4",
  .source =
    "; Nesterov momentum [SMDH13], written for the point where the gradient is taken: equation D4 of\n"
    "; spec/family.md.\n"
    "(FPCore nesterov (theta m g t lr momentum)\n"
    " :name \"Nesterov momentum\"\n"
    " :cite (Nes83 SMDH13)\n"
    " :equations (D4)\n"
    " :hyperparameters (lr momentum)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu      (cast momentum)]\n"
    "        [step    (cast lr)]\n"
    "        [m_t     (+ (* mu m) g)]\n"
    "        [ahead   (+ g (* mu m_t))]\n"
    "        [theta_t (- theta (* step ahead))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 14, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 0, .n_instr = 8,
  .reg_name = nesterov_reg, .state = nesterov_state, .g = 2, .t = 3,
  .hyper_name = nesterov_hyper_name, .hyper = nesterov_hyper, .output = nesterov_output,
  .const_value = nesterov_const, .const_reg = nesterov_const_reg, .instr = nesterov_instr};

static const char *const radam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k4", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_5", "r_t_6", "r_t_4", "r_t_3", "r_t_9", "r_t_10", "r_t_8", "r_t_7", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_state[] = {{"theta", 0, 69, 0}, {"m", 1, 56, 0}, {"v", 2, 60, 0}};
static const struct step_output radam_output[] = {{"theta", 69, 0}, {"m", 56, 1}, {"v", 60, 2}, {"m_hat", 61, -1}, {"v_hat", 62, -1}};
static const char *const radam_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_hyper[] = {5, 6, 7, 8};
static const double radam_const[] = {1, 2, 4};
static const uint8_t radam_const_reg[] = {9, 10, 11};
static const struct step_instr radam_instr[] = {
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 13, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 16, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 18, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 19, {9, 18, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 20, {19, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 21, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 22, {9, 21, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 23, {22, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 24, {9, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 25, {10, 24, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 26, {25, 9, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 27, {10, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 28, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 29, {27, 28, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 30, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 31, {9, 30, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 32, {29, 31, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 33, {26, 32, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 34, {33, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 35, {33, 11, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 36, {33, 11, 0}, true}, /* r_t_5 */
  {STEP_SUB, STEP_REAL, 37, {33, 10, 0}, true}, /* r_t_6 */
  {STEP_MUL, STEP_REAL, 38, {36, 37, 0}, true}, /* r_t_4 */
  {STEP_MUL, STEP_REAL, 39, {38, 26, 0}, true}, /* r_t_3 */
  {STEP_SUB, STEP_REAL, 40, {26, 11, 0}, true}, /* r_t_9 */
  {STEP_SUB, STEP_REAL, 41, {26, 10, 0}, true}, /* r_t_10 */
  {STEP_MUL, STEP_REAL, 42, {40, 41, 0}, true}, /* r_t_8 */
  {STEP_MUL, STEP_REAL, 43, {42, 33, 0}, true}, /* r_t_7 */
  {STEP_DIV, STEP_REAL, 44, {39, 43, 0}, true}, /* r_t_2 */
  {STEP_SQRT, STEP_REAL, 45, {44, 0, 0}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 46, {45, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 47, {5, 20, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 48, {47, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 49, {47, 46, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 50, {49, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 51, {9, 23, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 52, {51, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 53, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 54, {12, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 55, {14, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 56, {54, 55, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 57, {15, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 58, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 59, {17, 58, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 60, {57, 59, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 61, {56, 20, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 62, {60, 52, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 63, {62, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 64, {63, 53, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 65, {50, 56, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 66, {65, 64, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 67, {48, 56, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 68, {35, 66, 67}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 69, {0, 68, 0}, false}, /* theta_t */
};
static const struct step_program radam = {
  .id = "radam", .name = "RAdam", .order_of = NULL,
  .dialect_of = NULL, .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam [LJH20, Algorithm 2]: equations A1-A4 of spec/README.md and R1-R5 of spec/family.md. The paper has no eps:\n"
    "; eps = 0. The gate is the predicate rho_t > 4 over the reals in both readings; r_t has no value where it is closed.\n"
    "(FPCore radam (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"RAdam\"\n"
    " :cite (LJH20)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho    (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t  (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t    (! :precision binary64 (cast (! :precision real\n"
    "                  (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf)\n"
    "                           (* (* (- rho_inf 4) (- rho_inf 2)) rho))))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step   (cast step64)]\n"
    "        [rstep  (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 70, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 3, .n_instr = 58,
  .reg_name = radam_reg, .state = radam_state, .g = 3, .t = 4,
  .hyper_name = radam_hyper_name, .hyper = radam_hyper, .output = radam_output,
  .const_value = radam_const, .const_reg = radam_const_reg, .instr = radam_instr};

static const char *const radamw_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_5", "r_t_6", "r_t_4", "r_t_3", "r_t_9", "r_t_10", "r_t_8", "r_t_7", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_state[] = {{"theta", 0, 74, 0}, {"m", 1, 60, 0}, {"v", 2, 64, 0}};
static const struct step_output radamw_output[] = {{"theta", 74, 0}, {"m", 60, 1}, {"v", 64, 2}, {"m_hat", 65, -1}, {"v_hat", 66, -1}};
static const char *const radamw_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_const[] = {1, 2, 4};
static const uint8_t radamw_const_reg[] = {10, 11, 12};
static const struct step_instr radamw_instr[] = {
  {STEP_CAST, STEP_WORKING, 13, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 14, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 16, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 17, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_REAL, 19, {6, 4, 0}, true}, /* c1_2 */
  {STEP_SUB, STEP_REAL, 20, {10, 19, 0}, true}, /* c1_1 */
  {STEP_CAST, STEP_BINARY64, 21, {20, 0, 0}, true}, /* c1 */
  {STEP_POW, STEP_REAL, 22, {7, 4, 0}, true}, /* c2_2 */
  {STEP_SUB, STEP_REAL, 23, {10, 22, 0}, true}, /* c2_1 */
  {STEP_CAST, STEP_BINARY64, 24, {23, 0, 0}, true}, /* c2 */
  {STEP_SUB, STEP_REAL, 25, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_REAL, 26, {11, 25, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_REAL, 27, {26, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_REAL, 28, {11, 4, 0}, true}, /* rho_3 */
  {STEP_POW, STEP_REAL, 29, {7, 4, 0}, true}, /* rho_4 */
  {STEP_MUL, STEP_REAL, 30, {28, 29, 0}, true}, /* rho_2 */
  {STEP_POW, STEP_REAL, 31, {7, 4, 0}, true}, /* rho_6 */
  {STEP_SUB, STEP_REAL, 32, {10, 31, 0}, true}, /* rho_5 */
  {STEP_DIV, STEP_REAL, 33, {30, 32, 0}, true}, /* rho_1 */
  {STEP_SUB, STEP_REAL, 34, {27, 33, 0}, true}, /* rho */
  {STEP_CAST, STEP_BINARY64, 35, {34, 0, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 36, {34, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_REAL, 37, {34, 12, 0}, true}, /* r_t_5 */
  {STEP_SUB, STEP_REAL, 38, {34, 11, 0}, true}, /* r_t_6 */
  {STEP_MUL, STEP_REAL, 39, {37, 38, 0}, true}, /* r_t_4 */
  {STEP_MUL, STEP_REAL, 40, {39, 27, 0}, true}, /* r_t_3 */
  {STEP_SUB, STEP_REAL, 41, {27, 12, 0}, true}, /* r_t_9 */
  {STEP_SUB, STEP_REAL, 42, {27, 11, 0}, true}, /* r_t_10 */
  {STEP_MUL, STEP_REAL, 43, {41, 42, 0}, true}, /* r_t_8 */
  {STEP_MUL, STEP_REAL, 44, {43, 34, 0}, true}, /* r_t_7 */
  {STEP_DIV, STEP_REAL, 45, {40, 44, 0}, true}, /* r_t_2 */
  {STEP_SQRT, STEP_REAL, 46, {45, 0, 0}, true}, /* r_t_1 */
  {STEP_CAST, STEP_BINARY64, 47, {46, 0, 0}, true}, /* r_t */
  {STEP_DIV, STEP_BINARY64, 48, {5, 21, 0}, true}, /* step64 */
  {STEP_CAST, STEP_WORKING, 49, {48, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 50, {48, 47, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 51, {50, 0, 0}, true}, /* rstep */
  {STEP_DIV, STEP_BINARY64, 52, {10, 24, 0}, true}, /* rc2_1 */
  {STEP_CAST, STEP_WORKING, 53, {52, 0, 0}, true}, /* rc2 */
  {STEP_CAST, STEP_WORKING, 54, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 55, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 56, {10, 55, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 57, {56, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 58, {13, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 59, {15, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 60, {58, 59, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 61, {16, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 62, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 63, {18, 62, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 64, {61, 63, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 65, {60, 21, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 66, {64, 53, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 67, {66, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 68, {67, 54, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 69, {51, 60, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 70, {69, 68, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 71, {49, 60, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 72, {36, 70, 71}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 73, {0, 57, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 74, {73, 72, 0}, false}, /* theta_t */
};
static const struct step_program radamw = {
  .id = "radamw", .name = "RAdam with decoupled decay", .order_of = NULL,
  .dialect_of = NULL, .cite = "LJH20 LH19", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R6",
  .source =
    "; RAdam with decoupled weight decay, applied at every step: equations A1-A4 of spec/README.md, R1-R4 and R6 of\n"
    "; spec/family.md.\n"
    "(FPCore radamw (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"RAdam with decoupled decay\"\n"
    " :cite (LJH20 LH19)\n"
    " :equations (A1 A2 A3 A4 R1 R2 R3 R4 R6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (cast (! :precision real (- 1 (pow beta1 t)))))]\n"
    "        [c2     (! :precision binary64 (cast (! :precision real (- 1 (pow beta2 t)))))]\n"
    "        [rho_inf (! :precision real (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho    (! :precision real (- rho_inf (/ (* (* 2 t) (pow beta2 t)) (- 1 (pow beta2 t)))))]\n"
    "        [rho_t  (! :precision binary64 (cast rho))]\n"
    "        [rectified (> rho 4)]\n"
    "        [r_t    (! :precision binary64 (cast (! :precision real\n"
    "                  (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf)\n"
    "                           (* (* (- rho_inf 4) (- rho_inf 2)) rho))))))]\n"
    "        [step64 (! :precision binary64 (/ lr c1))]\n"
    "        [step   (cast step64)]\n"
    "        [rstep  (cast (! :precision binary64 (* step64 r_t)))]\n"
    "        [rc2    (cast (! :precision binary64 (/ 1 c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [decay  (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- (* theta decay) update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 75, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 3, .n_instr = 62,
  .reg_name = radamw_reg, .state = radamw_state, .g = 3, .t = 4,
  .hyper_name = radamw_hyper_name, .hyper = radamw_hyper, .output = radamw_output,
  .const_value = radamw_const, .const_reg = radamw_const_reg, .instr = radamw_instr};

static const char *const rmsprop_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "eps", "k1", "b2", "omb2_1", "omb2", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 0}};
static const struct step_output rmsprop_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const rmsprop_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t rmsprop_hyper[] = {4, 5, 6};
static const double rmsprop_const[] = {1};
static const uint8_t rmsprop_const_reg[] = {7};
static const struct step_instr rmsprop_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 9, {7, 5, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 13, {8, 1, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 14, {2, 2, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 15, {10, 14, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 16, {13, 15, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 17, {16, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 18, {17, 12, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 19, {11, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 20, {19, 18, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 21, {0, 20, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop = {
  .id = "rmsprop", .name = "RMSprop", .order_of = NULL,
  .dialect_of = NULL, .cite = "TH12", .equations = "D6",
  .source =
    "; RMSprop [TH12]: equation D6 of spec/family.md.\n"
    "(FPCore rmsprop (theta v g t lr beta2 eps)\n"
    " :name \"RMSprop\"\n"
    " :cite (TH12)\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2      (cast beta2)]\n"
    "        [omb2    (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step    (cast lr)]\n"
    "        [e       (cast eps)]\n"
    "        [v_t     (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom   (+ (sqrt v_t) e)]\n"
    "        [update  (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = rmsprop_reg, .state = rmsprop_state, .g = 2, .t = 3,
  .hyper_name = rmsprop_hyper_name, .hyper = rmsprop_hyper, .output = rmsprop_output,
  .const_value = rmsprop_const, .const_reg = rmsprop_const_reg, .instr = rmsprop_instr};

static const char *const rmsprop_centered_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "eps", "k1", "k0", "b2", "omb2_1", "omb2", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_centered_state[] = {{"theta", 0, 29, 0}, {"m", 1, 17, 0}, {"v", 2, 21, 0}};
static const struct step_output rmsprop_centered_output[] = {{"theta", 29, 0}, {"m", 17, 1}, {"v", 21, 2}};
static const char *const rmsprop_centered_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t rmsprop_centered_hyper[] = {5, 6, 7};
static const double rmsprop_centered_const[] = {1, 0};
static const uint8_t rmsprop_centered_const_reg[] = {8, 9};
static const struct step_instr rmsprop_centered_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 11, {8, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 13, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 15, {10, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 16, {12, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 17, {15, 16, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 18, {10, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 19, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 20, {12, 19, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 21, {18, 20, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 22, {17, 17, 0}, false}, /* variance_2 */
  {STEP_SUB, STEP_WORKING, 23, {21, 22, 0}, false}, /* variance_1 */
  {STEP_MAX, STEP_WORKING, 24, {23, 9, 0}, false}, /* variance */
  {STEP_SQRT, STEP_WORKING, 25, {24, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 26, {25, 14, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 27, {13, 3, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 28, {27, 26, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 29, {0, 28, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_centered = {
  .id = "rmsprop_centered", .name = "RMSprop, centered", .order_of = NULL,
  .dialect_of = NULL, .cite = "Gra13", .equations = "D7",
  .source =
    "; RMSprop divided by the standard deviation [Gra13, eqs. 38-45]: equation D7 of spec/family.md. Over the reals\n"
    "; v_t - m_t^2 >= 0 in every run from zero; rounding can make it negative, hence the maximum with zero, which\n"
    "; changes nothing over the reals there and makes the root defined for every state.\n"
    "(FPCore rmsprop_centered (theta m v g t lr beta2 eps)\n"
    " :name \"RMSprop, centered\"\n"
    " :cite (Gra13)\n"
    " :equations (D7)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2       (cast beta2)]\n"
    "        [omb2     (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step     (cast lr)]\n"
    "        [e        (cast eps)]\n"
    "        [m_t      (+ (* b2 m) (* omb2 g))]\n"
    "        [v_t      (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [variance (fmax (- v_t (* m_t m_t)) 0)]\n"
    "        [denom    (+ (sqrt variance) e)]\n"
    "        [update   (/ (* step g) denom)]\n"
    "        [theta_t  (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 30, .n_state = 3, .n_hyper = 3, .n_output = 3,
  .n_const = 2, .n_instr = 20,
  .reg_name = rmsprop_centered_reg, .state = rmsprop_centered_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_centered_hyper_name, .hyper = rmsprop_centered_hyper, .output = rmsprop_centered_output,
  .const_value = rmsprop_centered_const, .const_reg = rmsprop_centered_const_reg, .instr = rmsprop_centered_instr};

static const char *const rmsprop_momentum_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "b2", "omb2_1", "omb2", "mu", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state rmsprop_momentum_state[] = {{"theta", 0, 26, 0}, {"m", 1, 24, 0}, {"v", 2, 19, 0}};
static const struct step_output rmsprop_momentum_output[] = {{"theta", 26, 0}, {"m", 24, 1}, {"v", 19, 2}};
static const char *const rmsprop_momentum_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t rmsprop_momentum_hyper[] = {5, 6, 7, 8};
static const double rmsprop_momentum_const[] = {1};
static const uint8_t rmsprop_momentum_const_reg[] = {9};
static const struct step_instr rmsprop_momentum_instr[] = {
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
static const struct step_program rmsprop_momentum = {
  .id = "rmsprop_momentum", .name = "RMSprop with momentum", .order_of = NULL,
  .dialect_of = NULL, .cite = "TH12 PyTorch", .equations = "D8",
  .source =
    "; RMSprop with momentum on the normalised gradient: equation D8 of spec/family.md.\n"
    "(FPCore rmsprop_momentum (theta m v g t lr beta2 momentum eps)\n"
    " :name \"RMSprop with momentum\"\n"
    " :cite (TH12 PyTorch)\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2      (cast beta2)]\n"
    "        [omb2    (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu      (cast momentum)]\n"
    "        [step    (cast lr)]\n"
    "        [e       (cast eps)]\n"
    "        [v_t     (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom   (+ (sqrt v_t) e)]\n"
    "        [ratio   (/ g denom)]\n"
    "        [m_t     (+ (* mu m) ratio)]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 27, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 1, .n_instr = 17,
  .reg_name = rmsprop_momentum_reg, .state = rmsprop_momentum_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_momentum_hyper_name, .hyper = rmsprop_momentum_hyper, .output = rmsprop_momentum_output,
  .const_value = rmsprop_momentum_const, .const_reg = rmsprop_momentum_const_reg, .instr = rmsprop_momentum_instr};

static const char *const sgd_reg[] = {"theta", "g", "t", "lr", "step", "theta_t_1", "theta_t"};
static const struct step_state sgd_state[] = {{"theta", 0, 6, 0}};
static const struct step_output sgd_output[] = {{"theta", 6, 0}};
static const char *const sgd_hyper_name[] = {"lr"};
static const uint8_t sgd_hyper[] = {3};
static const double sgd_const[] = {0};
static const uint8_t sgd_const_reg[] = {0};
static const struct step_instr sgd_instr[] = {
  {STEP_CAST, STEP_WORKING, 4, {3, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 5, {4, 1, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 6, {0, 5, 0}, false}, /* theta_t */
};
static const struct step_program sgd = {
  .id = "sgd", .name = "SGD", .order_of = NULL,
  .dialect_of = NULL, .cite = "RM51", .equations = "D1",
  .source =
    "; Stochastic gradient descent [RM51]: equation D1 of spec/family.md.\n"
    "(FPCore sgd (theta g t lr)\n"
    " :name \"SGD\"\n"
    " :cite (RM51)\n"
    " :equations (D1)\n"
    " :hyperparameters (lr)\n"
    " :state ((theta theta_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([step    (cast lr)]\n"
    "        [theta_t (- theta (* step g))])\n"
    "  (array theta_t)))\n",
  .n_register = 7, .n_state = 1, .n_hyper = 1, .n_output = 1,
  .n_const = 0, .n_instr = 3,
  .reg_name = sgd_reg, .state = sgd_state, .g = 1, .t = 2,
  .hyper_name = sgd_hyper_name, .hyper = sgd_hyper, .output = sgd_output,
  .const_value = sgd_const, .const_reg = sgd_const_reg, .instr = sgd_instr};

static const char *const pytorch_adam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "c2_1", "c2", "step_1", "step", "sc2_1", "sc2", "e", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "denom_2", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_adam_state[] = {{"theta", 0, 37, 0}, {"m", 1, 26, 0}, {"v", 2, 29, 0}};
static const struct step_output pytorch_adam_output[] = {{"theta", 37, 0}, {"m", 26, 1}, {"v", 29, 2}, {"m_hat", 30, -1}, {"v_hat", 31, -1}};
static const char *const pytorch_adam_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t pytorch_adam_hyper[] = {5, 6, 7, 8};
static const double pytorch_adam_const[] = {1};
static const uint8_t pytorch_adam_const_reg[] = {9};
static const struct step_instr pytorch_adam_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 16, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 17, {9, 16, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 18, {7, 4, 0}, true}, /* c2_1 */
  {STEP_SUB, STEP_BINARY64, 19, {9, 18, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 20, {5, 17, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 21, {20, 0, 0}, true}, /* step */
  {STEP_SQRT, STEP_BINARY64, 22, {19, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 23, {22, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 24, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 25, {1, 10, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 26, {12, 3, 25}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 27, {15, 3, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 28, {2, 13, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 29, {27, 3, 28}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 30, {26, 17, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 31, {29, 19, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 32, {29, 0, 0}, false}, /* denom_2 */
  {STEP_DIV, STEP_WORKING, 33, {32, 23, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 34, {33, 24, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 35, {21, 26, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 36, {35, 34, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 37, {0, 36, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_adam = {
  .id = "pytorch_adam", .name = "PyTorch Adam", .order_of = "adam",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 A4 A5",
  .source =
    "; The same real function as spec/steps/adam.fpcore, in the order of operations of PyTorch's\n"
    "; CPU code: torch/optim/adam.py of 1.13.1, single-tensor and foreach alike, not capturable. Scalars\n"
    "; are binary64 (Python's floats, ** is the C library's pow) and rounded to the tensor's format at\n"
    "; each operation. ATen's kernels for AVX2 contract self + alpha other and self + value t1 t2 to one\n"
    "; fma, in vector bodies and tails; a / scalar is a division, self + value t1 / t2 is not contracted.\n"
    "; (Under ATEN_CPU_CAPABILITY=default they contract nothing, and the bits differ.)\n"
    "; tests/conformance/float_reading.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_adam (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"PyTorch Adam\"\n"
    " :cite (PyTorch)\n"
    " :order-of adam\n"
    " :equations (A1 A2 A3 A4 A5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [c2     (! :precision binary64 (- 1 (pow beta2 t)))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [sc2    (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [m_t    (fma omb1 g (* m b1))]\n"
    "        [v_t    (fma (* omb2 g) g (* v b2))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (! :precision real (/ v_t c2))]\n"
    "        [denom  (+ (/ (sqrt v_t) sc2) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 38, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 1, .n_instr = 28,
  .reg_name = pytorch_adam_reg, .state = pytorch_adam_state, .g = 3, .t = 4,
  .hyper_name = pytorch_adam_hyper_name, .hyper = pytorch_adam_hyper, .output = pytorch_adam_output,
  .const_value = pytorch_adam_const, .const_reg = pytorch_adam_const_reg, .instr = pytorch_adam_instr};

static const char *const pytorch_adam_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "c2_1", "c2", "step_1", "step", "sc2_1", "sc2", "e", "wd", "g_l2", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "denom_2", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_adam_l2_state[] = {{"theta", 0, 40, 0}, {"m", 1, 29, 0}, {"v", 2, 32, 0}};
static const struct step_output pytorch_adam_l2_output[] = {{"theta", 40, 0}, {"m", 29, 1}, {"v", 32, 2}, {"m_hat", 33, -1}, {"v_hat", 34, -1}};
static const char *const pytorch_adam_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t pytorch_adam_l2_hyper[] = {5, 6, 7, 8, 9};
static const double pytorch_adam_l2_const[] = {1};
static const uint8_t pytorch_adam_l2_const_reg[] = {10};
static const struct step_instr pytorch_adam_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 17, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 17, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 19, {7, 4, 0}, true}, /* c2_1 */
  {STEP_SUB, STEP_BINARY64, 20, {10, 19, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 21, {5, 18, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 22, {21, 0, 0}, true}, /* step */
  {STEP_SQRT, STEP_BINARY64, 23, {20, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 25, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 26, {9, 0, 0}, true}, /* wd */
  {STEP_FMA, STEP_WORKING, 27, {26, 0, 3}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 28, {1, 11, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 29, {13, 27, 28}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 30, {16, 27, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 31, {2, 14, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 32, {30, 27, 31}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 33, {29, 18, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 34, {32, 20, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 35, {32, 0, 0}, false}, /* denom_2 */
  {STEP_DIV, STEP_WORKING, 36, {35, 24, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 37, {36, 25, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 38, {22, 29, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 39, {38, 37, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 40, {0, 39, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_adam_l2 = {
  .id = "pytorch_adam_l2", .name = "PyTorch Adam with weight_decay", .order_of = "adam_l2",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 A4 A5 A6",
  .source =
    "; The same real function as spec/steps/adam_l2.fpcore, in the order of operations of PyTorch's\n"
    "; CPU code: torch/optim/adam.py of 1.13.1, single-tensor and foreach alike, not capturable. Scalars\n"
    "; are binary64 (Python's floats, ** is the C library's pow) and rounded to the tensor's format at\n"
    "; each operation. ATen's kernels for AVX2 contract self + alpha other and self + value t1 t2 to one\n"
    "; fma, in vector bodies and tails; a / scalar is a division, self + value t1 / t2 is not contracted.\n"
    "; (Under ATEN_CPU_CAPABILITY=default they contract nothing, and the bits differ.)\n"
    "; tests/conformance/float_reading.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_adam_l2 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"PyTorch Adam with weight_decay\"\n"
    " :cite (PyTorch)\n"
    " :order-of adam_l2\n"
    " :equations (A1 A2 A3 A4 A5 A6)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [c2     (! :precision binary64 (- 1 (pow beta2 t)))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [sc2    (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [wd     (cast weight_decay)]\n"
    "        [g_l2   (fma wd theta g)]\n"
    "        [m_t    (fma omb1 g_l2 (* m b1))]\n"
    "        [v_t    (fma (* omb2 g_l2) g_l2 (* v b2))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (! :precision real (/ v_t c2))]\n"
    "        [denom  (+ (/ (sqrt v_t) sc2) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 41, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 30,
  .reg_name = pytorch_adam_l2_reg, .state = pytorch_adam_l2_state, .g = 3, .t = 4,
  .hyper_name = pytorch_adam_l2_hyper_name, .hyper = pytorch_adam_l2_hyper, .output = pytorch_adam_l2_output,
  .const_value = pytorch_adam_l2_const, .const_reg = pytorch_adam_l2_const_reg, .instr = pytorch_adam_l2_instr};

static const char *const pytorch_adamw_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "c2_1", "c2", "step_1", "step", "sc2_1", "sc2", "e", "decay_2", "decay_1", "decay", "theta_d", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "denom_2", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_adamw_state[] = {{"theta", 0, 42, 0}, {"m", 1, 31, 0}, {"v", 2, 34, 0}};
static const struct step_output pytorch_adamw_output[] = {{"theta", 42, 0}, {"m", 31, 1}, {"v", 34, 2}, {"m_hat", 35, -1}, {"v_hat", 36, -1}};
static const char *const pytorch_adamw_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t pytorch_adamw_hyper[] = {5, 6, 7, 8, 9};
static const double pytorch_adamw_const[] = {1};
static const uint8_t pytorch_adamw_const_reg[] = {10};
static const struct step_instr pytorch_adamw_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 17, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 17, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 19, {7, 4, 0}, true}, /* c2_1 */
  {STEP_SUB, STEP_BINARY64, 20, {10, 19, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 21, {5, 18, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 22, {21, 0, 0}, true}, /* step */
  {STEP_SQRT, STEP_BINARY64, 23, {20, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 25, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_BINARY64, 26, {5, 9, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 27, {10, 26, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 28, {27, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 29, {0, 28, 0}, false}, /* theta_d */
  {STEP_MUL, STEP_WORKING, 30, {1, 11, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 31, {13, 3, 30}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 32, {16, 3, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 33, {2, 14, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 34, {32, 3, 33}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 35, {31, 18, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 36, {34, 20, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 37, {34, 0, 0}, false}, /* denom_2 */
  {STEP_DIV, STEP_WORKING, 38, {37, 24, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 39, {38, 25, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 40, {22, 31, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 41, {40, 39, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 42, {29, 41, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_adamw = {
  .id = "pytorch_adamw", .name = "PyTorch AdamW", .order_of = "adamw",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 A4 A7",
  .source =
    "; The same real function as spec/steps/adamw.fpcore, in the order of operations of PyTorch's\n"
    "; CPU code: torch/optim/adamw.py of 1.13.1, single-tensor and foreach alike, not capturable. Scalars\n"
    "; are binary64 (Python's floats, ** is the C library's pow) and rounded to the tensor's format at\n"
    "; each operation. ATen's kernels for AVX2 contract self + alpha other and self + value t1 t2 to one\n"
    "; fma, in vector bodies and tails; a / scalar is a division, self + value t1 / t2 is not contracted.\n"
    "; (Under ATEN_CPU_CAPABILITY=default they contract nothing, and the bits differ.)\n"
    "; tests/conformance/float_reading.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_adamw (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"PyTorch AdamW\"\n"
    " :cite (PyTorch)\n"
    " :order-of adamw\n"
    " :equations (A1 A2 A3 A4 A7)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1     (cast beta1)]\n"
    "        [omb1   (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2     (cast beta2)]\n"
    "        [omb2   (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1     (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [c2     (! :precision binary64 (- 1 (pow beta2 t)))]\n"
    "        [step   (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [sc2    (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e      (cast eps)]\n"
    "        [decay  (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [m_t    (fma omb1 g (* m b1))]\n"
    "        [v_t    (fma (* omb2 g) g (* v b2))]\n"
    "        [m_hat  (! :precision real (/ m_t c1))]\n"
    "        [v_hat  (! :precision real (/ v_t c2))]\n"
    "        [denom  (+ (/ (sqrt v_t) sc2) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta_d update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 43, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 1, .n_instr = 32,
  .reg_name = pytorch_adamw_reg, .state = pytorch_adamw_state, .g = 3, .t = 4,
  .hyper_name = pytorch_adamw_hyper_name, .hyper = pytorch_adamw_hyper, .output = pytorch_adamw_output,
  .const_value = pytorch_adamw_const, .const_reg = pytorch_adamw_const_reg, .instr = pytorch_adamw_instr};

const struct step_program *const step_programs[] = {&adagrad, &adam, &adam_l2, &adam_v, &adamax, &adamw, &amsgrad, &amsgrad_hat, &momentum, &momentum_ema, &nadam, &nesterov, &radam, &radamw, &rmsprop, &rmsprop_centered, &rmsprop_momentum, &sgd, &pytorch_adam, &pytorch_adam_l2, &pytorch_adamw, NULL};

const struct step_program *step_program_find(const char *id)
{
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (strcmp(step_programs[i]->id, id) == 0)
      return step_programs[i];
  return dialect_find(id, NULL);
}
