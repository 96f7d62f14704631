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

static const char *const nadam_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_2", "c2_1", "c2", "rc2_1", "rc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu", "mu_next_5", "mu_next_4", "mu_next_3", "mu_next_2", "mu_next_1", "mu_next", "rate_now_2", "rate_now_1", "rate_now", "rate", "lead", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "now_1", "now_2", "now", "ahead_1", "ahead_3", "ahead_2", "ahead", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state nadam_state[] = {{"theta", 0, 65, 0}, {"m", 1, 47, 0}, {"v", 2, 51, 0}, {"mu_product", 3, 55, 1}};
static const struct step_output nadam_output[] = {{"theta", 65, 0}, {"m", 47, 1}, {"v", 51, 2}, {"mu_product", 55, 3}, {"v_hat", 52, -1}};
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
  {STEP_MUL, STEP_WORKING, 44, {43, 39, 0}, true}, /* lead */
  {STEP_MUL, STEP_WORKING, 45, {14, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 46, {16, 4, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 47, {45, 46, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 48, {17, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 49, {4, 4, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 50, {19, 49, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 51, {48, 50, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 52, {51, 24, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 53, {52, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 54, {53, 25, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 55, {3, 33, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 56, {42, 4, 0}, false}, /* now_1 */
  {STEP_SUB, STEP_WORKING, 57, {11, 55, 0}, false}, /* now_2 */
  {STEP_DIV, STEP_WORKING, 58, {56, 57, 0}, false}, /* now */
  {STEP_MUL, STEP_WORKING, 59, {44, 47, 0}, false}, /* ahead_1 */
  {STEP_MUL, STEP_WORKING, 60, {55, 39, 0}, false}, /* ahead_3 */
  {STEP_SUB, STEP_WORKING, 61, {11, 60, 0}, false}, /* ahead_2 */
  {STEP_DIV, STEP_WORKING, 62, {59, 61, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 63, {58, 62, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 64, {63, 54, 0}, false}, /* theta_t_1 */
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
    "        [lead   (* rate mu_next)]\n"
    "        [m_t    (+ (* b1 m) (* omb1 g))]\n"
    "        [v_t    (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [v_hat  (* v_t rc2)]\n"
    "        [denom  (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [now    (/ (* rate_now g) (- 1 mu_product_t))]\n"
    "        [ahead  (/ (* lead m_t) (- 1 (* mu_product_t mu_next)))]\n"
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

static const char *const radam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state radam_state[] = {{"theta", 0, 71, 0}, {"m", 1, 58, 0}, {"v", 2, 62, 0}};
static const struct step_output radam_output[] = {{"theta", 71, 0}, {"m", 58, 1}, {"v", 62, 2}, {"m_hat", 63, -1}, {"v_hat", 64, -1}};
static const char *const radam_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t radam_hyper[] = {5, 6, 7, 8};
static const double radam_const[] = {1, 2, 4, 0};
static const uint8_t radam_const_reg[] = {9, 10, 11, 12};
static const struct step_instr radam_instr[] = {
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
  {STEP_SQRT, STEP_WORKING, 65, {64, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 66, {65, 55, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 67, {52, 58, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 68, {67, 66, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 69, {50, 58, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 70, {36, 68, 69}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 71, {0, 70, 0}, false}, /* theta_t */
};
static const struct step_program radam = {
  .id = "radam", .name = "RAdam", .order_of = NULL,
  .dialect_of = NULL, .cite = "LJH20", .equations = "A1 A2 A3 A4 R1 R2 R3 R4 R5",
  .source =
    "; RAdam [LJH20, Algorithm 2]: equations A1-A4 of spec/README.md and R1-R5 of spec/family.md. The paper has no eps:\n"
    "; eps = 0. The gate is the predicate rho_t > 4 over the reals in both readings; r_t is 0 where it is closed.\n"
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
    "        [r_t    (! :precision binary64 (cast (! :precision real (if rectified\n"
    "                  (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf)\n"
    "                           (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
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
  .n_register = 72, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 4, .n_instr = 59,
  .reg_name = radam_reg, .state = radam_state, .g = 3, .t = 4,
  .hyper_name = radam_hyper_name, .hyper = radam_hyper, .output = radam_output,
  .const_value = radam_const, .const_reg = radam_const_reg, .instr = radam_instr};

static const char *const radamw_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k4", "k0", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_3", "rho_4", "rho_2", "rho_6", "rho_5", "rho_1", "rho", "rho_t", "rectified", "r_t_6", "r_t_7", "r_t_5", "r_t_4", "r_t_10", "r_t_11", "r_t_9", "r_t_8", "r_t_3", "r_t_2", "r_t_1", "r_t", "step64", "step", "rstep_1", "rstep", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t_1", "theta_t"};
static const struct step_state radamw_state[] = {{"theta", 0, 76, 0}, {"m", 1, 62, 0}, {"v", 2, 66, 0}};
static const struct step_output radamw_output[] = {{"theta", 76, 0}, {"m", 62, 1}, {"v", 66, 2}, {"m_hat", 67, -1}, {"v_hat", 68, -1}};
static const char *const radamw_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t radamw_hyper[] = {5, 6, 7, 8, 9};
static const double radamw_const[] = {1, 2, 4, 0};
static const uint8_t radamw_const_reg[] = {10, 11, 12, 13};
static const struct step_instr radamw_instr[] = {
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
  {STEP_SQRT, STEP_WORKING, 69, {68, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 70, {69, 56, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 71, {53, 62, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 72, {71, 70, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 73, {51, 62, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 74, {37, 72, 73}, false}, /* update */
  {STEP_MUL, STEP_WORKING, 75, {0, 59, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 76, {75, 74, 0}, false}, /* theta_t */
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
    "        [r_t    (! :precision binary64 (cast (! :precision real (if rectified\n"
    "                  (sqrt (/ (* (* (- rho 4) (- rho 2)) rho_inf)\n"
    "                           (* (* (- rho_inf 4) (- rho_inf 2)) rho))) 0))))]\n"
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
  .n_register = 77, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 63,
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

static const char *const pytorch_adagrad_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_adagrad_state[] = {{"theta", 0, 20, 0}, {"v", 1, 15, 0}};
static const struct step_output pytorch_adagrad_output[] = {{"theta", 20, 0}, {"v", 15, 1}};
static const char *const pytorch_adagrad_hyper_name[] = {"lr", "lr_decay", "eps"};
static const uint8_t pytorch_adagrad_hyper[] = {4, 5, 6};
static const double pytorch_adagrad_const[] = {1};
static const uint8_t pytorch_adagrad_const_reg[] = {7};
static const struct step_instr pytorch_adagrad_instr[] = {
  {STEP_SUB, STEP_REAL, 8, {3, 7, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 9, {8, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 10, {9, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 11, {7, 10, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 12, {4, 11, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* e */
  {STEP_FMA, STEP_WORKING, 15, {2, 2, 1}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 16, {15, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 17, {16, 14, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 18, {13, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 19, {18, 17, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 20, {0, 19, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_adagrad = {
  .id = "pytorch_adagrad", .name = "PyTorch Adagrad", .order_of = "adagrad",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D5",
  .source =
    "; The same real function as spec/steps/adagrad.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/adagrad.py of 1.13.1, single-tensor. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; (foreach divides lr by a binary32 tensor, so its learning rate is a binary32 number for binary64 parameters too.)\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_adagrad (theta v g t lr lr_decay eps)\n"
    " :name \"PyTorch Adagrad\"\n"
    " :cite (PyTorch)\n"
    " :order-of adagrad\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (fma g g v)]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 21, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 13,
  .reg_name = pytorch_adagrad_reg, .state = pytorch_adagrad_state, .g = 2, .t = 3,
  .hyper_name = pytorch_adagrad_hyper_name, .hyper = pytorch_adagrad_hyper, .output = pytorch_adagrad_output,
  .const_value = pytorch_adagrad_const, .const_reg = pytorch_adagrad_const_reg, .instr = pytorch_adagrad_instr};

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

static const char *const pytorch_adamax_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "c1_1", "c1", "step_1", "step", "e", "m_t_1", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "update_1", "update", "theta_t"};
static const struct step_state pytorch_adamax_state[] = {{"theta", 0, 28, 0}, {"m", 1, 20, 0}, {"v", 2, 24, 0}};
static const struct step_output pytorch_adamax_output[] = {{"theta", 28, 0}, {"m", 20, 1}, {"v", 24, 2}, {"m_hat", 25, -1}};
static const char *const pytorch_adamax_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t pytorch_adamax_hyper[] = {5, 6, 7, 8};
static const double pytorch_adamax_const[] = {1};
static const uint8_t pytorch_adamax_const_reg[] = {9};
static const struct step_instr pytorch_adamax_instr[] = {
  {STEP_CAST, STEP_WORKING, 10, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 11, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_POW, STEP_BINARY64, 14, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 15, {9, 14, 0}, true}, /* c1 */
  {STEP_DIV, STEP_BINARY64, 16, {5, 15, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 18, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 19, {1, 10, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 20, {12, 3, 19}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 21, {2, 13, 0}, false}, /* v_t_1 */
  {STEP_ABS, STEP_WORKING, 22, {3, 0, 0}, false}, /* v_t_3 */
  {STEP_ADD, STEP_WORKING, 23, {22, 18, 0}, false}, /* v_t_2 */
  {STEP_MAX, STEP_WORKING, 24, {21, 23, 0}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 25, {20, 15, 0}, false}, /* m_hat */
  {STEP_MUL, STEP_WORKING, 26, {17, 20, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 27, {26, 24, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 28, {0, 27, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_adamax = {
  .id = "pytorch_adamax", .name = "PyTorch Adamax", .order_of = "adamax",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A3 D12",
  .source =
    "; The same real function as spec/steps/adamax.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/adamax.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_adamax (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"PyTorch Adamax\"\n"
    " :cite (PyTorch)\n"
    " :order-of adamax\n"
    " :equations (A1 A3 D12)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [c1 (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (fma omb1 g (* m b1))]\n"
    "        [v_t (fmax (* v b2) (+ (fabs g) e))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [update (/ (* step m_t) v_t)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat)))\n",
  .n_register = 29, .n_state = 3, .n_hyper = 4, .n_output = 4,
  .n_const = 1, .n_instr = 19,
  .reg_name = pytorch_adamax_reg, .state = pytorch_adamax_state, .g = 3, .t = 4,
  .hyper_name = pytorch_adamax_hyper_name, .hyper = pytorch_adamax_hyper, .output = pytorch_adamax_output,
  .const_value = pytorch_adamax_const, .const_reg = pytorch_adamax_const_reg, .instr = pytorch_adamax_instr};

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

static const char *const pytorch_amsgrad_reg[] = {"theta", "m", "v", "vmax", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "c2_1", "c2", "step_1", "step", "sc2_1", "sc2", "e", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "vmax_t", "m_hat", "v_hat", "denom_2", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_amsgrad_state[] = {{"theta", 0, 39, 0}, {"m", 1, 27, 0}, {"v", 2, 30, 0}, {"vmax", 3, 31, 0}};
static const struct step_output pytorch_amsgrad_output[] = {{"theta", 39, 0}, {"m", 27, 1}, {"v", 30, 2}, {"vmax", 31, 3}, {"m_hat", 32, -1}, {"v_hat", 33, -1}};
static const char *const pytorch_amsgrad_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t pytorch_amsgrad_hyper[] = {6, 7, 8, 9};
static const double pytorch_amsgrad_const[] = {1};
static const uint8_t pytorch_amsgrad_const_reg[] = {10};
static const struct step_instr pytorch_amsgrad_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 12, {10, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 14, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 17, {7, 5, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 17, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 19, {8, 5, 0}, true}, /* c2_1 */
  {STEP_SUB, STEP_BINARY64, 20, {10, 19, 0}, true}, /* c2 */
  {STEP_DIV, STEP_BINARY64, 21, {6, 18, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 22, {21, 0, 0}, true}, /* step */
  {STEP_SQRT, STEP_BINARY64, 23, {20, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 25, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 26, {1, 11, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 27, {13, 4, 26}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 28, {16, 4, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 29, {2, 14, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 30, {28, 4, 29}, false}, /* v_t */
  {STEP_MAX, STEP_WORKING, 31, {3, 30, 0}, false}, /* vmax_t */
  {STEP_DIV, STEP_REAL, 32, {27, 18, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 33, {31, 20, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 34, {31, 0, 0}, false}, /* denom_2 */
  {STEP_DIV, STEP_WORKING, 35, {34, 24, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 36, {35, 25, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 37, {22, 27, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 38, {37, 36, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 39, {0, 38, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_amsgrad = {
  .id = "pytorch_amsgrad", .name = "PyTorch Adam with amsgrad", .order_of = "amsgrad",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 D10",
  .source =
    "; The same real function as spec/steps/amsgrad.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/adam.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_amsgrad (theta m v vmax g t lr beta1 beta2 eps)\n"
    " :name \"PyTorch Adam with amsgrad\"\n"
    " :cite (PyTorch)\n"
    " :order-of amsgrad\n"
    " :equations (A1 A2 A3 D10)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (vmax vmax_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [c2 (! :precision binary64 (- 1 (pow beta2 t)))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [sc2 (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (fma omb1 g (* m b1))]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [vmax_t (fmax vmax v_t)]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (! :precision real (/ vmax_t c2))]\n"
    "        [denom (+ (/ (sqrt vmax_t) sc2) e)]\n"
    "        [update (/ (* step m_t) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t vmax_t m_hat v_hat)))\n",
  .n_register = 40, .n_state = 4, .n_hyper = 4, .n_output = 6,
  .n_const = 1, .n_instr = 29,
  .reg_name = pytorch_amsgrad_reg, .state = pytorch_amsgrad_state, .g = 4, .t = 5,
  .hyper_name = pytorch_amsgrad_hyper_name, .hyper = pytorch_amsgrad_hyper, .output = pytorch_amsgrad_output,
  .const_value = pytorch_amsgrad_const, .const_reg = pytorch_amsgrad_const_reg, .instr = pytorch_amsgrad_instr};

static const char *const pytorch_momentum_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "km1", "k1", "minus_1", "minus", "mu", "omd_1", "omd", "first", "m_t_2", "m_t_1", "m_t", "theta_t"};
static const struct step_state pytorch_momentum_state[] = {{"theta", 0, 18, 0}, {"m", 1, 17, 0}};
static const struct step_output pytorch_momentum_output[] = {{"theta", 18, 0}, {"m", 17, 1}};
static const char *const pytorch_momentum_hyper_name[] = {"lr", "momentum", "dampening"};
static const uint8_t pytorch_momentum_hyper[] = {4, 5, 6};
static const double pytorch_momentum_const[] = {-1, 1};
static const uint8_t pytorch_momentum_const_reg[] = {7, 8};
static const struct step_instr pytorch_momentum_instr[] = {
  {STEP_MUL, STEP_BINARY64, 9, {7, 4, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* minus */
  {STEP_CAST, STEP_WORKING, 11, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 12, {8, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omd */
  {STEP_EQ, STEP_REAL, 14, {3, 8, 0}, true}, /* first */
  {STEP_MUL, STEP_WORKING, 15, {1, 11, 0}, false}, /* m_t_2 */
  {STEP_FMA, STEP_WORKING, 16, {13, 2, 15}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 17, {14, 2, 16}, false}, /* m_t */
  {STEP_FMA, STEP_WORKING, 18, {10, 17, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_momentum = {
  .id = "pytorch_momentum", .name = "PyTorch SGD with momentum", .order_of = "momentum",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D3",
  .source =
    "; The same real function as spec/steps/momentum.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/sgd.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_momentum (theta m g t lr momentum dampening)\n"
    " :name \"PyTorch SGD with momentum\"\n"
    " :cite (PyTorch)\n"
    " :order-of momentum\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [first (== t 1)]\n"
    "        [m_t (if first g (fma omd g (* m mu)))]\n"
    "        [theta_t (fma minus m_t theta)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 19, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 2, .n_instr = 10,
  .reg_name = pytorch_momentum_reg, .state = pytorch_momentum_state, .g = 2, .t = 3,
  .hyper_name = pytorch_momentum_hyper_name, .hyper = pytorch_momentum_hyper, .output = pytorch_momentum_output,
  .const_value = pytorch_momentum_const, .const_reg = pytorch_momentum_const_reg, .instr = pytorch_momentum_instr};

static const char *const pytorch_momentum_l2_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "weight_decay", "km1", "k1", "minus_1", "minus", "mu", "omd_1", "omd", "first", "wd", "g_l2", "m_t_2", "m_t_1", "m_t", "theta_t"};
static const struct step_state pytorch_momentum_l2_state[] = {{"theta", 0, 21, 0}, {"m", 1, 20, 0}};
static const struct step_output pytorch_momentum_l2_output[] = {{"theta", 21, 0}, {"m", 20, 1}};
static const char *const pytorch_momentum_l2_hyper_name[] = {"lr", "momentum", "dampening", "weight_decay"};
static const uint8_t pytorch_momentum_l2_hyper[] = {4, 5, 6, 7};
static const double pytorch_momentum_l2_const[] = {-1, 1};
static const uint8_t pytorch_momentum_l2_const_reg[] = {8, 9};
static const struct step_instr pytorch_momentum_l2_instr[] = {
  {STEP_MUL, STEP_BINARY64, 10, {8, 4, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* minus */
  {STEP_CAST, STEP_WORKING, 12, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 13, {9, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omd */
  {STEP_EQ, STEP_REAL, 15, {3, 9, 0}, true}, /* first */
  {STEP_CAST, STEP_WORKING, 16, {7, 0, 0}, true}, /* wd */
  {STEP_FMA, STEP_WORKING, 17, {16, 0, 2}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 18, {1, 12, 0}, false}, /* m_t_2 */
  {STEP_FMA, STEP_WORKING, 19, {14, 17, 18}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 20, {15, 17, 19}, false}, /* m_t */
  {STEP_FMA, STEP_WORKING, 21, {11, 20, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_momentum_l2 = {
  .id = "pytorch_momentum_l2", .name = "PyTorch SGD with momentum and weight_decay", .order_of = "momentum.decay=l2",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D3 A6",
  .source =
    "; The same real function as the dialect momentum.decay=l2, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/sgd.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_momentum_l2 (theta m g t lr momentum dampening weight_decay)\n"
    " :name \"PyTorch SGD with momentum and weight_decay\"\n"
    " :cite (PyTorch)\n"
    " :order-of momentum.decay=l2\n"
    " :equations (D3 A6)\n"
    " :hyperparameters (lr momentum dampening weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [first (== t 1)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (fma wd theta g)]\n"
    "        [m_t (if first g_l2 (fma omd g_l2 (* m mu)))]\n"
    "        [theta_t (fma minus m_t theta)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 2, .n_instr = 12,
  .reg_name = pytorch_momentum_l2_reg, .state = pytorch_momentum_l2_state, .g = 2, .t = 3,
  .hyper_name = pytorch_momentum_l2_hyper_name, .hyper = pytorch_momentum_l2_hyper, .output = pytorch_momentum_l2_output,
  .const_value = pytorch_momentum_l2_const, .const_reg = pytorch_momentum_l2_const_reg, .instr = pytorch_momentum_l2_instr};

static const char *const pytorch_nadam_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_1", "c2", "c2w", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu_next64_4", "mu_next64_3", "mu_next64_2", "mu_next64_1", "mu_next64", "mu", "rate_now_1", "rate_now", "rate_next", "mu_next", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "v_hat", "denom_1", "denom", "mu_product_t", "product_next_1", "product_next", "step_now_3", "step_now_2", "step_now_1", "step_now", "step_next_3", "step_next_2", "step_next_1", "step_next", "theta_g_2", "theta_g_1", "theta_g", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state pytorch_nadam_state[] = {{"theta", 0, 65, 0}, {"m", 1, 42, 0}, {"v", 2, 45, 0}, {"mu_product", 3, 49, 1}};
static const struct step_output pytorch_nadam_output[] = {{"theta", 65, 0}, {"m", 42, 1}, {"v", 45, 2}, {"mu_product", 49, 3}, {"v_hat", 46, -1}};
static const char *const pytorch_nadam_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay"};
static const uint8_t pytorch_nadam_hyper[] = {6, 7, 8, 9, 10};
static const double pytorch_nadam_const[] = {1, 0.5, 0.96};
static const uint8_t pytorch_nadam_const_reg[] = {11, 12, 13};
static const struct step_instr pytorch_nadam_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {11, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {11, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 20, {8, 5, 0}, true}, /* c2_1 */
  {STEP_SUB, STEP_BINARY64, 21, {11, 20, 0}, true}, /* c2 */
  {STEP_CAST, STEP_WORKING, 22, {21, 0, 0}, true}, /* c2w */
  {STEP_CAST, STEP_WORKING, 23, {9, 0, 0}, true}, /* e */
  {STEP_ADD, STEP_REAL, 24, {5, 11, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 25, {24, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 26, {5, 10, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 27, {13, 26, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 28, {12, 27, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 29, {11, 28, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 30, {7, 29, 0}, true}, /* mu64 */
  {STEP_MUL, STEP_BINARY64, 31, {25, 10, 0}, true}, /* mu_next64_4 */
  {STEP_POW, STEP_BINARY64, 32, {13, 31, 0}, true}, /* mu_next64_3 */
  {STEP_MUL, STEP_BINARY64, 33, {12, 32, 0}, true}, /* mu_next64_2 */
  {STEP_SUB, STEP_BINARY64, 34, {11, 33, 0}, true}, /* mu_next64_1 */
  {STEP_MUL, STEP_BINARY64, 35, {7, 34, 0}, true}, /* mu_next64 */
  {STEP_CAST, STEP_WORKING, 36, {30, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 37, {11, 30, 0}, true}, /* rate_now_1 */
  {STEP_MUL, STEP_BINARY64, 38, {6, 37, 0}, true}, /* rate_now */
  {STEP_MUL, STEP_BINARY64, 39, {6, 35, 0}, true}, /* rate_next */
  {STEP_CAST, STEP_WORKING, 40, {35, 0, 0}, true}, /* mu_next */
  {STEP_MUL, STEP_WORKING, 41, {1, 14, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 42, {16, 4, 41}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 43, {19, 4, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 44, {2, 17, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 45, {43, 4, 44}, false}, /* v_t */
  {STEP_DIV, STEP_WORKING, 46, {45, 22, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 47, {46, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 48, {47, 23, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 49, {3, 36, 0}, false}, /* mu_product_t */
  {STEP_MUL, STEP_WORKING, 50, {49, 36, 0}, false}, /* product_next_1 */
  {STEP_MUL, STEP_WORKING, 51, {50, 40, 0}, false}, /* product_next */
  {STEP_CAST, STEP_BINARY64, 52, {49, 0, 0}, false}, /* step_now_3 */
  {STEP_SUB, STEP_BINARY64, 53, {11, 52, 0}, false}, /* step_now_2 */
  {STEP_DIV, STEP_BINARY64, 54, {38, 53, 0}, false}, /* step_now_1 */
  {STEP_CAST, STEP_WORKING, 55, {54, 0, 0}, false}, /* step_now */
  {STEP_CAST, STEP_BINARY64, 56, {51, 0, 0}, false}, /* step_next_3 */
  {STEP_SUB, STEP_BINARY64, 57, {11, 56, 0}, false}, /* step_next_2 */
  {STEP_DIV, STEP_BINARY64, 58, {39, 57, 0}, false}, /* step_next_1 */
  {STEP_CAST, STEP_WORKING, 59, {58, 0, 0}, false}, /* step_next */
  {STEP_MUL, STEP_WORKING, 60, {55, 4, 0}, false}, /* theta_g_2 */
  {STEP_DIV, STEP_WORKING, 61, {60, 48, 0}, false}, /* theta_g_1 */
  {STEP_SUB, STEP_WORKING, 62, {0, 61, 0}, false}, /* theta_g */
  {STEP_MUL, STEP_WORKING, 63, {59, 42, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 64, {63, 48, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 65, {62, 64, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_nadam = {
  .id = "pytorch_nadam", .name = "PyTorch NAdam", .order_of = "nadam.product=twice",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; The same real function as the dialect nadam.product=twice, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/nadam.py of 1.13.1, single-tensor. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; mu_product is a binary32 tensor in PyTorch whatever the parameters are: bit for bit in binary32 alone.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_nadam (theta m v mu_product g t lr beta1 beta2 eps momentum_decay)\n"
    " :name \"PyTorch NAdam\"\n"
    " :cite (PyTorch)\n"
    " :order-of nadam.product=twice\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (- 1 (pow beta2 t)))]\n"
    "        [c2w (cast c2)]\n"
    "        [e (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu_next64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [rate_now (! :precision binary64 (* lr (- 1 mu64)))]\n"
    "        [rate_next (! :precision binary64 (* lr mu_next64))]\n"
    "        [mu_next (cast mu_next64)]\n"
    "        [m_t (fma omb1 g (* m b1))]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [v_hat (/ v_t c2w)]\n"
    "        [denom (+ (sqrt v_hat) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [product_next (* (* mu_product_t mu) mu_next)]\n"
    "        [step_now (cast (! :precision binary64 (/ rate_now (- 1 (cast mu_product_t)))))]\n"
    "        [step_next (cast (! :precision binary64 (/ rate_next (- 1 (cast product_next)))))]\n"
    "        [theta_g (- theta (/ (* step_now g) denom))]\n"
    "        [theta_t (- theta_g (/ (* step_next m_t) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 66, .n_state = 4, .n_hyper = 5, .n_output = 5,
  .n_const = 3, .n_instr = 52,
  .reg_name = pytorch_nadam_reg, .state = pytorch_nadam_state, .g = 4, .t = 5,
  .hyper_name = pytorch_nadam_hyper_name, .hyper = pytorch_nadam_hyper, .output = pytorch_nadam_output,
  .const_value = pytorch_nadam_const, .const_reg = pytorch_nadam_const_reg, .instr = pytorch_nadam_instr};

static const char *const pytorch_nadam_foreach_reg[] = {"theta", "m", "v", "mu_product", "g", "t", "lr", "beta1", "beta2", "eps", "momentum_decay", "k1", "k0p5", "k0p96", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c2_1", "c2", "sc2_1", "sc2", "e", "t_next_1", "t_next", "mu64_4", "mu64_3", "mu64_2", "mu64_1", "mu64", "mu_next64_4", "mu_next64_3", "mu_next64_2", "mu_next64_1", "mu_next64", "mu", "rate_now_1", "rate_now", "rate_next", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "v_hat", "denom_2", "denom_1", "denom", "mu_product_t", "step_now_3", "step_now_2", "step_now_1", "step_now", "step_next_4", "step_next_3", "step_next_2", "step_next_1", "step_next", "theta_g_2", "theta_g_1", "theta_g", "theta_t_2", "theta_t_1", "theta_t"};
static const struct step_state pytorch_nadam_foreach_state[] = {{"theta", 0, 65, 0}, {"m", 1, 42, 0}, {"v", 2, 45, 0}, {"mu_product", 3, 50, 1}};
static const struct step_output pytorch_nadam_foreach_output[] = {{"theta", 65, 0}, {"m", 42, 1}, {"v", 45, 2}, {"mu_product", 50, 3}, {"v_hat", 46, -1}};
static const char *const pytorch_nadam_foreach_hyper_name[] = {"lr", "beta1", "beta2", "eps", "momentum_decay"};
static const uint8_t pytorch_nadam_foreach_hyper[] = {6, 7, 8, 9, 10};
static const double pytorch_nadam_foreach_const[] = {1, 0.5, 0.96};
static const uint8_t pytorch_nadam_foreach_const_reg[] = {11, 12, 13};
static const struct step_instr pytorch_nadam_foreach_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {11, 7, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {8, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {11, 8, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 20, {8, 5, 0}, true}, /* c2_1 */
  {STEP_SUB, STEP_BINARY64, 21, {11, 20, 0}, true}, /* c2 */
  {STEP_SQRT, STEP_BINARY64, 22, {21, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 23, {22, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 24, {9, 0, 0}, true}, /* e */
  {STEP_ADD, STEP_REAL, 25, {5, 11, 0}, true}, /* t_next_1 */
  {STEP_CAST, STEP_BINARY64, 26, {25, 0, 0}, true}, /* t_next */
  {STEP_MUL, STEP_BINARY64, 27, {5, 10, 0}, true}, /* mu64_4 */
  {STEP_POW, STEP_BINARY64, 28, {13, 27, 0}, true}, /* mu64_3 */
  {STEP_MUL, STEP_BINARY64, 29, {12, 28, 0}, true}, /* mu64_2 */
  {STEP_SUB, STEP_BINARY64, 30, {11, 29, 0}, true}, /* mu64_1 */
  {STEP_MUL, STEP_BINARY64, 31, {7, 30, 0}, true}, /* mu64 */
  {STEP_MUL, STEP_BINARY64, 32, {26, 10, 0}, true}, /* mu_next64_4 */
  {STEP_POW, STEP_BINARY64, 33, {13, 32, 0}, true}, /* mu_next64_3 */
  {STEP_MUL, STEP_BINARY64, 34, {12, 33, 0}, true}, /* mu_next64_2 */
  {STEP_SUB, STEP_BINARY64, 35, {11, 34, 0}, true}, /* mu_next64_1 */
  {STEP_MUL, STEP_BINARY64, 36, {7, 35, 0}, true}, /* mu_next64 */
  {STEP_CAST, STEP_WORKING, 37, {31, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 38, {11, 31, 0}, true}, /* rate_now_1 */
  {STEP_MUL, STEP_BINARY64, 39, {6, 38, 0}, true}, /* rate_now */
  {STEP_MUL, STEP_BINARY64, 40, {6, 36, 0}, true}, /* rate_next */
  {STEP_MUL, STEP_WORKING, 41, {1, 14, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 42, {16, 4, 41}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 43, {19, 4, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 44, {2, 17, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 45, {43, 4, 44}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 46, {45, 21, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 47, {45, 0, 0}, false}, /* denom_2 */
  {STEP_DIV, STEP_WORKING, 48, {47, 23, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 49, {48, 24, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 50, {3, 37, 0}, false}, /* mu_product_t */
  {STEP_CAST, STEP_BINARY64, 51, {50, 0, 0}, false}, /* step_now_3 */
  {STEP_SUB, STEP_BINARY64, 52, {11, 51, 0}, false}, /* step_now_2 */
  {STEP_DIV, STEP_BINARY64, 53, {39, 52, 0}, false}, /* step_now_1 */
  {STEP_CAST, STEP_WORKING, 54, {53, 0, 0}, false}, /* step_now */
  {STEP_CAST, STEP_BINARY64, 55, {50, 0, 0}, false}, /* step_next_4 */
  {STEP_MUL, STEP_BINARY64, 56, {55, 36, 0}, false}, /* step_next_3 */
  {STEP_SUB, STEP_BINARY64, 57, {11, 56, 0}, false}, /* step_next_2 */
  {STEP_DIV, STEP_BINARY64, 58, {40, 57, 0}, false}, /* step_next_1 */
  {STEP_CAST, STEP_WORKING, 59, {58, 0, 0}, false}, /* step_next */
  {STEP_MUL, STEP_WORKING, 60, {54, 4, 0}, false}, /* theta_g_2 */
  {STEP_DIV, STEP_WORKING, 61, {60, 49, 0}, false}, /* theta_g_1 */
  {STEP_SUB, STEP_WORKING, 62, {0, 61, 0}, false}, /* theta_g */
  {STEP_MUL, STEP_WORKING, 63, {59, 42, 0}, false}, /* theta_t_2 */
  {STEP_DIV, STEP_WORKING, 64, {63, 49, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 65, {62, 64, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_nadam_foreach = {
  .id = "pytorch_nadam_foreach", .name = "PyTorch NAdam, foreach", .order_of = "nadam",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A4 D13",
  .source =
    "; The same real function as spec/steps/nadam.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/nadam.py of 1.13.1, foreach. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; mu_product is a binary32 tensor in PyTorch whatever the parameters are: bit for bit in binary32 alone.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_nadam_foreach (theta m v mu_product g t lr beta1 beta2 eps momentum_decay)\n"
    " :name \"PyTorch NAdam, foreach\"\n"
    " :cite (PyTorch)\n"
    " :order-of nadam\n"
    " :equations (A1 A2 A4 D13)\n"
    " :hyperparameters (lr beta1 beta2 eps momentum_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (mu_product mu_product_t))\n"
    " :initial ((mu_product 1))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c2 (! :precision binary64 (- 1 (pow beta2 t)))]\n"
    "        [sc2 (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e (cast eps)]\n"
    "        [t_next (! :precision binary64 (cast (! :precision real (+ t 1))))]\n"
    "        [mu64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t momentum_decay))))))]\n"
    "        [mu_next64 (! :precision binary64 (* beta1 (- 1 (* 0.5 (pow 0.96 (* t_next momentum_decay))))))]\n"
    "        [mu (cast mu64)]\n"
    "        [rate_now (! :precision binary64 (* lr (- 1 mu64)))]\n"
    "        [rate_next (! :precision binary64 (* lr mu_next64))]\n"
    "        [m_t (fma omb1 g (* m b1))]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [v_hat (! :precision real (/ v_t c2))]\n"
    "        [denom (+ (/ (sqrt v_t) sc2) e)]\n"
    "        [mu_product_t (* mu_product mu)]\n"
    "        [step_now (cast (! :precision binary64 (/ rate_now (- 1 (cast mu_product_t)))))]\n"
    "        [step_next (cast (! :precision binary64 (/ rate_next (- 1 (* (cast mu_product_t) mu_next64)))))]\n"
    "        [theta_g (- theta (/ (* step_now g) denom))]\n"
    "        [theta_t (- theta_g (/ (* step_next m_t) denom))])\n"
    "  (array theta_t m_t v_t mu_product_t v_hat)))\n",
  .n_register = 66, .n_state = 4, .n_hyper = 5, .n_output = 5,
  .n_const = 3, .n_instr = 52,
  .reg_name = pytorch_nadam_foreach_reg, .state = pytorch_nadam_foreach_state, .g = 4, .t = 5,
  .hyper_name = pytorch_nadam_foreach_hyper_name, .hyper = pytorch_nadam_foreach_hyper, .output = pytorch_nadam_foreach_output,
  .const_value = pytorch_nadam_foreach_const, .const_reg = pytorch_nadam_foreach_const_reg, .instr = pytorch_nadam_foreach_instr};

static const char *const pytorch_nesterov_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "km1", "minus_1", "minus", "mu", "m_t_1", "m_t", "ahead", "theta_t"};
static const struct step_state pytorch_nesterov_state[] = {{"theta", 0, 13, 0}, {"m", 1, 11, 0}};
static const struct step_output pytorch_nesterov_output[] = {{"theta", 13, 0}, {"m", 11, 1}};
static const char *const pytorch_nesterov_hyper_name[] = {"lr", "momentum"};
static const uint8_t pytorch_nesterov_hyper[] = {4, 5};
static const double pytorch_nesterov_const[] = {-1};
static const uint8_t pytorch_nesterov_const_reg[] = {6};
static const struct step_instr pytorch_nesterov_instr[] = {
  {STEP_MUL, STEP_BINARY64, 7, {6, 4, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 8, {7, 0, 0}, true}, /* minus */
  {STEP_CAST, STEP_WORKING, 9, {5, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_WORKING, 10, {1, 9, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 11, {10, 2, 0}, false}, /* m_t */
  {STEP_FMA, STEP_WORKING, 12, {9, 11, 2}, false}, /* ahead */
  {STEP_FMA, STEP_WORKING, 13, {8, 12, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_nesterov = {
  .id = "pytorch_nesterov", .name = "PyTorch SGD with Nesterov momentum", .order_of = "nesterov",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D4",
  .source =
    "; The same real function as spec/steps/nesterov.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/sgd.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; The first step takes g for m_t, which is momentum 0 + g.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_nesterov (theta m g t lr momentum)\n"
    " :name \"PyTorch SGD with Nesterov momentum\"\n"
    " :cite (PyTorch)\n"
    " :order-of nesterov\n"
    " :equations (D4)\n"
    " :hyperparameters (lr momentum)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [mu (cast momentum)]\n"
    "        [m_t (+ (* m mu) g)]\n"
    "        [ahead (fma mu m_t g)]\n"
    "        [theta_t (fma minus ahead theta)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 14, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 1, .n_instr = 7,
  .reg_name = pytorch_nesterov_reg, .state = pytorch_nesterov_state, .g = 2, .t = 3,
  .hyper_name = pytorch_nesterov_hyper_name, .hyper = pytorch_nesterov_hyper, .output = pytorch_nesterov_output,
  .const_value = pytorch_nesterov_const, .const_reg = pytorch_nesterov_const_reg, .instr = pytorch_nesterov_instr};

static const char *const pytorch_radam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "k2", "k5", "k4", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "p2", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_t_3", "rho_t_2", "rho_t_1", "rho_t", "rectified", "r_t_4", "r_t_5", "r_t_3", "r_t_2", "r_t_8", "r_t_9", "r_t_7", "r_t_6", "r_t_1", "r_t", "c1w", "rate", "r", "sc2_1", "sc2", "e", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "corrected_1", "corrected", "adaptive_3", "adaptive_2", "adaptive_1", "adaptive", "update_2", "update_1", "update", "theta_t"};
static const struct step_state pytorch_radam_state[] = {{"theta", 0, 63, 0}, {"m", 1, 48, 0}, {"v", 2, 51, 0}};
static const struct step_output pytorch_radam_output[] = {{"theta", 63, 0}, {"m", 48, 1}, {"v", 51, 2}, {"m_hat", 52, -1}, {"v_hat", 53, -1}};
static const char *const pytorch_radam_hyper_name[] = {"lr", "beta1", "beta2", "eps"};
static const uint8_t pytorch_radam_hyper[] = {5, 6, 7, 8};
static const double pytorch_radam_const[] = {1, 2, 5, 4};
static const uint8_t pytorch_radam_const_reg[] = {9, 10, 11, 12};
static const struct step_instr pytorch_radam_instr[] = {
  {STEP_CAST, STEP_WORKING, 13, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 14, {9, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 16, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 17, {9, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 19, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 20, {9, 19, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 21, {7, 4, 0}, true}, /* p2 */
  {STEP_SUB, STEP_BINARY64, 22, {9, 21, 0}, true}, /* c2 */
  {STEP_SUB, STEP_BINARY64, 23, {9, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_BINARY64, 24, {10, 23, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_BINARY64, 25, {24, 9, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_BINARY64, 26, {10, 4, 0}, true}, /* rho_t_3 */
  {STEP_MUL, STEP_BINARY64, 27, {26, 21, 0}, true}, /* rho_t_2 */
  {STEP_DIV, STEP_BINARY64, 28, {27, 22, 0}, true}, /* rho_t_1 */
  {STEP_SUB, STEP_BINARY64, 29, {25, 28, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 30, {29, 11, 0}, true}, /* rectified */
  {STEP_SUB, STEP_BINARY64, 31, {29, 12, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_BINARY64, 32, {29, 10, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_BINARY64, 33, {31, 32, 0}, true}, /* r_t_3 */
  {STEP_MUL, STEP_BINARY64, 34, {33, 25, 0}, true}, /* r_t_2 */
  {STEP_SUB, STEP_BINARY64, 35, {25, 12, 0}, true}, /* r_t_8 */
  {STEP_SUB, STEP_BINARY64, 36, {25, 10, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_BINARY64, 37, {35, 36, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_BINARY64, 38, {37, 29, 0}, true}, /* r_t_6 */
  {STEP_DIV, STEP_BINARY64, 39, {34, 38, 0}, true}, /* r_t_1 */
  {STEP_SQRT, STEP_BINARY64, 40, {39, 0, 0}, true}, /* r_t */
  {STEP_CAST, STEP_WORKING, 41, {20, 0, 0}, true}, /* c1w */
  {STEP_CAST, STEP_WORKING, 42, {5, 0, 0}, true}, /* rate */
  {STEP_CAST, STEP_WORKING, 43, {40, 0, 0}, true}, /* r */
  {STEP_SQRT, STEP_BINARY64, 44, {22, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 45, {44, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 46, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 47, {1, 13, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 48, {15, 3, 47}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 49, {18, 3, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 50, {2, 16, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 51, {49, 3, 50}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 52, {48, 20, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 53, {51, 22, 0}, false}, /* v_hat */
  {STEP_DIV, STEP_WORKING, 54, {48, 41, 0}, false}, /* corrected_1 */
  {STEP_MUL, STEP_WORKING, 55, {54, 42, 0}, false}, /* corrected */
  {STEP_SQRT, STEP_WORKING, 56, {51, 0, 0}, false}, /* adaptive_3 */
  {STEP_ADD, STEP_WORKING, 57, {56, 46, 0}, false}, /* adaptive_2 */
  {STEP_DIV, STEP_WORKING, 58, {9, 57, 0}, false}, /* adaptive_1 */
  {STEP_MUL, STEP_WORKING, 59, {58, 45, 0}, false}, /* adaptive */
  {STEP_MUL, STEP_WORKING, 60, {55, 59, 0}, false}, /* update_2 */
  {STEP_MUL, STEP_WORKING, 61, {60, 43, 0}, false}, /* update_1 */
  {STEP_SELECT, STEP_WORKING, 62, {30, 61, 55}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 63, {0, 62, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_radam = {
  .id = "pytorch_radam", .name = "PyTorch RAdam", .order_of = "radam.eps=hat,gate=gt5",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 R1 R2 R3 R5",
  .source =
    "; The same real function as the dialect radam.eps=hat,gate=gt5, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/radam.py of 1.13.1, single-tensor. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; A number divided by a tensor is its reciprocal times the number. PyTorch decides rho_t > 5 in binary64.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_radam (theta m v g t lr beta1 beta2 eps)\n"
    " :name \"PyTorch RAdam\"\n"
    " :cite (PyTorch)\n"
    " :order-of radam.eps=hat,gate=gt5\n"
    " :equations (A1 A2 A3 R1 R2 R3 R5)\n"
    " :hyperparameters (lr beta1 beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [p2 (! :precision binary64 (pow beta2 t))]\n"
    "        [c2 (! :precision binary64 (- 1 p2))]\n"
    "        [rho_inf (! :precision binary64 (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho_t (! :precision binary64 (- rho_inf (/ (* (* 2 t) p2) c2)))]\n"
    "        [rectified (> rho_t 5)]\n"
    "        [r_t (! :precision binary64 (sqrt (/ (* (* (- rho_t 4) (- rho_t 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho_t))))]\n"
    "        [c1w (cast c1)]\n"
    "        [rate (cast lr)]\n"
    "        [r (cast r_t)]\n"
    "        [sc2 (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e (cast eps)]\n"
    "        [m_t (fma omb1 g (* m b1))]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (! :precision real (/ v_t c2))]\n"
    "        [corrected (* (/ m_t c1w) rate)]\n"
    "        [adaptive (* (/ 1 (+ (sqrt v_t) e)) sc2)]\n"
    "        [update (if rectified (* (* corrected adaptive) r) corrected)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 64, .n_state = 3, .n_hyper = 4, .n_output = 5,
  .n_const = 4, .n_instr = 51,
  .reg_name = pytorch_radam_reg, .state = pytorch_radam_state, .g = 3, .t = 4,
  .hyper_name = pytorch_radam_hyper_name, .hyper = pytorch_radam_hyper, .output = pytorch_radam_output,
  .const_value = pytorch_radam_const, .const_reg = pytorch_radam_const_reg, .instr = pytorch_radam_instr};

static const char *const pytorch_radam_foreach_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "k1", "k2", "k5", "k4", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "p2", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_t_3", "rho_t_2", "rho_t_1", "rho_t", "rectified", "r_t_4", "r_t_5", "r_t_3", "r_t_2", "r_t_8", "r_t_9", "r_t_7", "r_t_6", "r_t_1", "r_t", "sc2_1", "sc2", "step_1", "step", "rstep_2", "rstep_1", "rstep", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_2", "update_1", "update_3", "update", "theta_t"};
static const struct step_state pytorch_radam_foreach_state[] = {{"theta", 0, 60, 0}, {"m", 1, 48, 0}, {"v", 2, 51, 0}};
static const struct step_output pytorch_radam_foreach_output[] = {{"theta", 60, 0}, {"m", 48, 1}, {"v", 51, 2}, {"m_hat", 52, -1}, {"v_hat", 53, -1}};
static const char *const pytorch_radam_foreach_hyper_name[] = {"lr", "beta1", "beta2"};
static const uint8_t pytorch_radam_foreach_hyper[] = {5, 6, 7};
static const double pytorch_radam_foreach_const[] = {1, 2, 5, 4};
static const uint8_t pytorch_radam_foreach_const_reg[] = {8, 9, 10, 11};
static const struct step_instr pytorch_radam_foreach_instr[] = {
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 13, {8, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 16, {8, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 18, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 19, {8, 18, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 20, {7, 4, 0}, true}, /* p2 */
  {STEP_SUB, STEP_BINARY64, 21, {8, 20, 0}, true}, /* c2 */
  {STEP_SUB, STEP_BINARY64, 22, {8, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_BINARY64, 23, {9, 22, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_BINARY64, 24, {23, 8, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_BINARY64, 25, {9, 4, 0}, true}, /* rho_t_3 */
  {STEP_MUL, STEP_BINARY64, 26, {25, 20, 0}, true}, /* rho_t_2 */
  {STEP_DIV, STEP_BINARY64, 27, {26, 21, 0}, true}, /* rho_t_1 */
  {STEP_SUB, STEP_BINARY64, 28, {24, 27, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 29, {28, 10, 0}, true}, /* rectified */
  {STEP_SUB, STEP_BINARY64, 30, {28, 11, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_BINARY64, 31, {28, 9, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_BINARY64, 32, {30, 31, 0}, true}, /* r_t_3 */
  {STEP_MUL, STEP_BINARY64, 33, {32, 24, 0}, true}, /* r_t_2 */
  {STEP_SUB, STEP_BINARY64, 34, {24, 11, 0}, true}, /* r_t_8 */
  {STEP_SUB, STEP_BINARY64, 35, {24, 9, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_BINARY64, 36, {34, 35, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_BINARY64, 37, {36, 28, 0}, true}, /* r_t_6 */
  {STEP_DIV, STEP_BINARY64, 38, {33, 37, 0}, true}, /* r_t_1 */
  {STEP_SQRT, STEP_BINARY64, 39, {38, 0, 0}, true}, /* r_t */
  {STEP_SQRT, STEP_BINARY64, 40, {21, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 41, {40, 0, 0}, true}, /* sc2 */
  {STEP_DIV, STEP_BINARY64, 42, {5, 19, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 43, {42, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_BINARY64, 44, {5, 39, 0}, true}, /* rstep_2 */
  {STEP_DIV, STEP_BINARY64, 45, {44, 19, 0}, true}, /* rstep_1 */
  {STEP_CAST, STEP_WORKING, 46, {45, 0, 0}, true}, /* rstep */
  {STEP_MUL, STEP_WORKING, 47, {1, 12, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 48, {14, 3, 47}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 49, {17, 3, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 50, {2, 15, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 51, {49, 3, 50}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 52, {48, 19, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 53, {51, 21, 0}, false}, /* v_hat */
  {STEP_SQRT, STEP_WORKING, 54, {51, 0, 0}, false}, /* denom_1 */
  {STEP_DIV, STEP_WORKING, 55, {54, 41, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 56, {46, 48, 0}, false}, /* update_2 */
  {STEP_DIV, STEP_WORKING, 57, {56, 55, 0}, false}, /* update_1 */
  {STEP_MUL, STEP_WORKING, 58, {43, 48, 0}, false}, /* update_3 */
  {STEP_SELECT, STEP_WORKING, 59, {29, 57, 58}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 60, {0, 59, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_radam_foreach = {
  .id = "pytorch_radam_foreach", .name = "PyTorch RAdam, foreach", .order_of = "radam.eps=none,gate=gt5",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 R1 R2 R3 R5",
  .source =
    "; The same real function as the dialect radam.eps=none,gate=gt5, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/radam.py of 1.13.1, foreach. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; eps is an argument that it does not use. PyTorch adds 0 m_t / denom where the gate is closed: NaN where v_t = 0.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_radam_foreach (theta m v g t lr beta1 beta2)\n"
    " :name \"PyTorch RAdam, foreach\"\n"
    " :cite (PyTorch)\n"
    " :order-of radam.eps=none,gate=gt5\n"
    " :equations (A1 A2 A3 R1 R2 R3 R5)\n"
    " :hyperparameters (lr beta1 beta2)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [p2 (! :precision binary64 (pow beta2 t))]\n"
    "        [c2 (! :precision binary64 (- 1 p2))]\n"
    "        [rho_inf (! :precision binary64 (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho_t (! :precision binary64 (- rho_inf (/ (* (* 2 t) p2) c2)))]\n"
    "        [rectified (> rho_t 5)]\n"
    "        [r_t (! :precision binary64 (sqrt (/ (* (* (- rho_t 4) (- rho_t 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho_t))))]\n"
    "        [sc2 (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [step (cast (! :precision binary64 (/ lr c1)))]\n"
    "        [rstep (cast (! :precision binary64 (/ (* lr r_t) c1)))]\n"
    "        [m_t (fma omb1 g (* m b1))]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (! :precision real (/ v_t c2))]\n"
    "        [denom (/ (sqrt v_t) sc2)]\n"
    "        [update (if rectified (/ (* rstep m_t) denom) (* step m_t))]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 61, .n_state = 3, .n_hyper = 3, .n_output = 5,
  .n_const = 4, .n_instr = 49,
  .reg_name = pytorch_radam_foreach_reg, .state = pytorch_radam_foreach_state, .g = 3, .t = 4,
  .hyper_name = pytorch_radam_foreach_hyper_name, .hyper = pytorch_radam_foreach_hyper, .output = pytorch_radam_foreach_output,
  .const_value = pytorch_radam_foreach_const, .const_reg = pytorch_radam_foreach_const_reg, .instr = pytorch_radam_foreach_instr};

static const char *const pytorch_radam_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "k2", "k5", "k4", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "p2", "c2", "rho_inf_2", "rho_inf_1", "rho_inf", "rho_t_3", "rho_t_2", "rho_t_1", "rho_t", "rectified", "r_t_4", "r_t_5", "r_t_3", "r_t_2", "r_t_8", "r_t_9", "r_t_7", "r_t_6", "r_t_1", "r_t", "c1w", "rate", "r", "sc2_1", "sc2", "e", "wd", "g_l2", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "corrected_1", "corrected", "adaptive_3", "adaptive_2", "adaptive_1", "adaptive", "update_2", "update_1", "update", "theta_t"};
static const struct step_state pytorch_radam_l2_state[] = {{"theta", 0, 66, 0}, {"m", 1, 51, 0}, {"v", 2, 54, 0}};
static const struct step_output pytorch_radam_l2_output[] = {{"theta", 66, 0}, {"m", 51, 1}, {"v", 54, 2}, {"m_hat", 55, -1}, {"v_hat", 56, -1}};
static const char *const pytorch_radam_l2_hyper_name[] = {"lr", "beta1", "beta2", "eps", "weight_decay"};
static const uint8_t pytorch_radam_l2_hyper[] = {5, 6, 7, 8, 9};
static const double pytorch_radam_l2_const[] = {1, 2, 5, 4};
static const uint8_t pytorch_radam_l2_const_reg[] = {10, 11, 12, 13};
static const struct step_instr pytorch_radam_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 15, {10, 6, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 17, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 18, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 19, {18, 0, 0}, true}, /* omb2 */
  {STEP_POW, STEP_BINARY64, 20, {6, 4, 0}, true}, /* c1_1 */
  {STEP_SUB, STEP_BINARY64, 21, {10, 20, 0}, true}, /* c1 */
  {STEP_POW, STEP_BINARY64, 22, {7, 4, 0}, true}, /* p2 */
  {STEP_SUB, STEP_BINARY64, 23, {10, 22, 0}, true}, /* c2 */
  {STEP_SUB, STEP_BINARY64, 24, {10, 7, 0}, true}, /* rho_inf_2 */
  {STEP_DIV, STEP_BINARY64, 25, {11, 24, 0}, true}, /* rho_inf_1 */
  {STEP_SUB, STEP_BINARY64, 26, {25, 10, 0}, true}, /* rho_inf */
  {STEP_MUL, STEP_BINARY64, 27, {11, 4, 0}, true}, /* rho_t_3 */
  {STEP_MUL, STEP_BINARY64, 28, {27, 22, 0}, true}, /* rho_t_2 */
  {STEP_DIV, STEP_BINARY64, 29, {28, 23, 0}, true}, /* rho_t_1 */
  {STEP_SUB, STEP_BINARY64, 30, {26, 29, 0}, true}, /* rho_t */
  {STEP_GT, STEP_REAL, 31, {30, 12, 0}, true}, /* rectified */
  {STEP_SUB, STEP_BINARY64, 32, {30, 13, 0}, true}, /* r_t_4 */
  {STEP_SUB, STEP_BINARY64, 33, {30, 11, 0}, true}, /* r_t_5 */
  {STEP_MUL, STEP_BINARY64, 34, {32, 33, 0}, true}, /* r_t_3 */
  {STEP_MUL, STEP_BINARY64, 35, {34, 26, 0}, true}, /* r_t_2 */
  {STEP_SUB, STEP_BINARY64, 36, {26, 13, 0}, true}, /* r_t_8 */
  {STEP_SUB, STEP_BINARY64, 37, {26, 11, 0}, true}, /* r_t_9 */
  {STEP_MUL, STEP_BINARY64, 38, {36, 37, 0}, true}, /* r_t_7 */
  {STEP_MUL, STEP_BINARY64, 39, {38, 30, 0}, true}, /* r_t_6 */
  {STEP_DIV, STEP_BINARY64, 40, {35, 39, 0}, true}, /* r_t_1 */
  {STEP_SQRT, STEP_BINARY64, 41, {40, 0, 0}, true}, /* r_t */
  {STEP_CAST, STEP_WORKING, 42, {21, 0, 0}, true}, /* c1w */
  {STEP_CAST, STEP_WORKING, 43, {5, 0, 0}, true}, /* rate */
  {STEP_CAST, STEP_WORKING, 44, {41, 0, 0}, true}, /* r */
  {STEP_SQRT, STEP_BINARY64, 45, {23, 0, 0}, true}, /* sc2_1 */
  {STEP_CAST, STEP_WORKING, 46, {45, 0, 0}, true}, /* sc2 */
  {STEP_CAST, STEP_WORKING, 47, {8, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 48, {9, 0, 0}, true}, /* wd */
  {STEP_FMA, STEP_WORKING, 49, {48, 0, 3}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 50, {1, 14, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 51, {16, 49, 50}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 52, {19, 49, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 53, {2, 17, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 54, {52, 49, 53}, false}, /* v_t */
  {STEP_DIV, STEP_REAL, 55, {51, 21, 0}, false}, /* m_hat */
  {STEP_DIV, STEP_REAL, 56, {54, 23, 0}, false}, /* v_hat */
  {STEP_DIV, STEP_WORKING, 57, {51, 42, 0}, false}, /* corrected_1 */
  {STEP_MUL, STEP_WORKING, 58, {57, 43, 0}, false}, /* corrected */
  {STEP_SQRT, STEP_WORKING, 59, {54, 0, 0}, false}, /* adaptive_3 */
  {STEP_ADD, STEP_WORKING, 60, {59, 47, 0}, false}, /* adaptive_2 */
  {STEP_DIV, STEP_WORKING, 61, {10, 60, 0}, false}, /* adaptive_1 */
  {STEP_MUL, STEP_WORKING, 62, {61, 46, 0}, false}, /* adaptive */
  {STEP_MUL, STEP_WORKING, 63, {58, 62, 0}, false}, /* update_2 */
  {STEP_MUL, STEP_WORKING, 64, {63, 44, 0}, false}, /* update_1 */
  {STEP_SELECT, STEP_WORKING, 65, {31, 64, 58}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 66, {0, 65, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_radam_l2 = {
  .id = "pytorch_radam_l2", .name = "PyTorch RAdam with weight_decay", .order_of = "radam.eps=hat,gate=gt5,decay=l2",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "A1 A2 A3 A6 R1 R2 R3 R5",
  .source =
    "; The same real function as the dialect radam.eps=hat,gate=gt5,decay=l2, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/radam.py of 1.13.1, single-tensor. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; A number divided by a tensor is its reciprocal times the number. PyTorch decides rho_t > 5 in binary64.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_radam_l2 (theta m v g t lr beta1 beta2 eps weight_decay)\n"
    " :name \"PyTorch RAdam with weight_decay\"\n"
    " :cite (PyTorch)\n"
    " :order-of radam.eps=hat,gate=gt5,decay=l2\n"
    " :equations (A1 A2 A3 A6 R1 R2 R3 R5)\n"
    " :hyperparameters (lr beta1 beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [c1 (! :precision binary64 (- 1 (pow beta1 t)))]\n"
    "        [p2 (! :precision binary64 (pow beta2 t))]\n"
    "        [c2 (! :precision binary64 (- 1 p2))]\n"
    "        [rho_inf (! :precision binary64 (- (/ 2 (- 1 beta2)) 1))]\n"
    "        [rho_t (! :precision binary64 (- rho_inf (/ (* (* 2 t) p2) c2)))]\n"
    "        [rectified (> rho_t 5)]\n"
    "        [r_t (! :precision binary64 (sqrt (/ (* (* (- rho_t 4) (- rho_t 2)) rho_inf) (* (* (- rho_inf 4) (- rho_inf 2)) rho_t))))]\n"
    "        [c1w (cast c1)]\n"
    "        [rate (cast lr)]\n"
    "        [r (cast r_t)]\n"
    "        [sc2 (cast (! :precision binary64 (sqrt c2)))]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (fma wd theta g)]\n"
    "        [m_t (fma omb1 g_l2 (* m b1))]\n"
    "        [v_t (fma (* omb2 g_l2) g_l2 (* v b2))]\n"
    "        [m_hat (! :precision real (/ m_t c1))]\n"
    "        [v_hat (! :precision real (/ v_t c2))]\n"
    "        [corrected (* (/ m_t c1w) rate)]\n"
    "        [adaptive (* (/ 1 (+ (sqrt v_t) e)) sc2)]\n"
    "        [update (if rectified (* (* corrected adaptive) r) corrected)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t m_hat v_hat)))\n",
  .n_register = 67, .n_state = 3, .n_hyper = 5, .n_output = 5,
  .n_const = 4, .n_instr = 53,
  .reg_name = pytorch_radam_l2_reg, .state = pytorch_radam_l2_state, .g = 3, .t = 4,
  .hyper_name = pytorch_radam_l2_hyper_name, .hyper = pytorch_radam_l2_hyper, .output = pytorch_radam_l2_output,
  .const_value = pytorch_radam_l2_const, .const_reg = pytorch_radam_l2_const_reg, .instr = pytorch_radam_l2_instr};

static const char *const pytorch_rmsprop_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "eps", "k1", "b2", "omb2_1", "omb2", "step", "e", "v_t_1", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_rmsprop_state[] = {{"theta", 0, 20, 0}, {"v", 1, 15, 0}};
static const struct step_output pytorch_rmsprop_output[] = {{"theta", 20, 0}, {"v", 15, 1}};
static const char *const pytorch_rmsprop_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t pytorch_rmsprop_hyper[] = {4, 5, 6};
static const double pytorch_rmsprop_const[] = {1};
static const uint8_t pytorch_rmsprop_const_reg[] = {7};
static const struct step_instr pytorch_rmsprop_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 9, {7, 5, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 13, {10, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 14, {1, 8, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 15, {13, 2, 14}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 16, {15, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 17, {16, 12, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 18, {11, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 19, {18, 17, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 20, {0, 19, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_rmsprop = {
  .id = "pytorch_rmsprop", .name = "PyTorch RMSprop", .order_of = "rmsprop",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D6",
  .source =
    "; The same real function as spec/steps/rmsprop.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/rmsprop.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; beta2 is its alpha.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_rmsprop (theta v g t lr beta2 eps)\n"
    " :name \"PyTorch RMSprop\"\n"
    " :cite (PyTorch)\n"
    " :order-of rmsprop\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 21, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 13,
  .reg_name = pytorch_rmsprop_reg, .state = pytorch_rmsprop_state, .g = 2, .t = 3,
  .hyper_name = pytorch_rmsprop_hyper_name, .hyper = pytorch_rmsprop_hyper, .output = pytorch_rmsprop_output,
  .const_value = pytorch_rmsprop_const, .const_reg = pytorch_rmsprop_const_reg, .instr = pytorch_rmsprop_instr};

static const char *const pytorch_rmsprop_centered_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "eps", "k1", "km1", "k0", "b2", "omb2_1", "omb2", "step", "e", "v_t_1", "v_t_2", "v_t", "m_t_1", "m_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_rmsprop_centered_state[] = {{"theta", 0, 28, 0}, {"m", 1, 20, 0}, {"v", 2, 18, 0}};
static const struct step_output pytorch_rmsprop_centered_output[] = {{"theta", 28, 0}, {"m", 20, 1}, {"v", 18, 2}};
static const char *const pytorch_rmsprop_centered_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t pytorch_rmsprop_centered_hyper[] = {5, 6, 7};
static const double pytorch_rmsprop_centered_const[] = {1, -1, 0};
static const uint8_t pytorch_rmsprop_centered_const_reg[] = {8, 9, 10};
static const struct step_instr pytorch_rmsprop_centered_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 12, {8, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {13, 3, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {2, 11, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 18, {16, 3, 17}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 19, {1, 11, 0}, false}, /* m_t_1 */
  {STEP_FMA, STEP_WORKING, 20, {13, 3, 19}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 21, {9, 20, 0}, false}, /* variance_2 */
  {STEP_FMA, STEP_WORKING, 22, {21, 20, 18}, false}, /* variance_1 */
  {STEP_MAX, STEP_WORKING, 23, {22, 10, 0}, false}, /* variance */
  {STEP_SQRT, STEP_WORKING, 24, {23, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 25, {24, 15, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 26, {14, 3, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 27, {26, 25, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 28, {0, 27, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_rmsprop_centered = {
  .id = "pytorch_rmsprop_centered", .name = "PyTorch RMSprop, centered", .order_of = "rmsprop_centered",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D7",
  .source =
    "; The same real function as spec/steps/rmsprop_centered.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/rmsprop.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; beta2 is its alpha. PyTorch takes no maximum with zero: where the difference is negative it gives NaN.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_rmsprop_centered (theta m v g t lr beta2 eps)\n"
    " :name \"PyTorch RMSprop, centered\"\n"
    " :cite (PyTorch)\n"
    " :order-of rmsprop_centered\n"
    " :equations (D7)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [m_t (fma omb2 g (* m b2))]\n"
    "        [variance (fmax (fma (* -1 m_t) m_t v_t) 0)]\n"
    "        [denom (+ (sqrt variance) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 29, .n_state = 3, .n_hyper = 3, .n_output = 3,
  .n_const = 3, .n_instr = 18,
  .reg_name = pytorch_rmsprop_centered_reg, .state = pytorch_rmsprop_centered_state, .g = 3, .t = 4,
  .hyper_name = pytorch_rmsprop_centered_hyper_name, .hyper = pytorch_rmsprop_centered_hyper, .output = pytorch_rmsprop_centered_output,
  .const_value = pytorch_rmsprop_centered_const, .const_reg = pytorch_rmsprop_centered_const_reg, .instr = pytorch_rmsprop_centered_instr};

static const char *const pytorch_rmsprop_momentum_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "km1", "b2", "omb2_1", "omb2", "mu", "minus_1", "minus", "e", "v_t_1", "v_t_2", "v_t", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t"};
static const struct step_state pytorch_rmsprop_momentum_state[] = {{"theta", 0, 26, 0}, {"m", 1, 25, 0}, {"v", 2, 20, 0}};
static const struct step_output pytorch_rmsprop_momentum_output[] = {{"theta", 26, 0}, {"m", 25, 1}, {"v", 20, 2}};
static const char *const pytorch_rmsprop_momentum_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t pytorch_rmsprop_momentum_hyper[] = {5, 6, 7, 8};
static const double pytorch_rmsprop_momentum_const[] = {1, -1};
static const uint8_t pytorch_rmsprop_momentum_const_reg[] = {9, 10};
static const struct step_instr pytorch_rmsprop_momentum_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 12, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 15, {10, 5, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* minus */
  {STEP_CAST, STEP_WORKING, 17, {8, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 18, {13, 3, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 19, {2, 11, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 20, {18, 3, 19}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 21, {20, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 22, {21, 17, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 23, {3, 22, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 24, {1, 14, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 25, {24, 23, 0}, false}, /* m_t */
  {STEP_FMA, STEP_WORKING, 26, {16, 25, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_rmsprop_momentum = {
  .id = "pytorch_rmsprop_momentum", .name = "PyTorch RMSprop with momentum", .order_of = "rmsprop_momentum",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D8",
  .source =
    "; The same real function as spec/steps/rmsprop_momentum.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/rmsprop.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; beta2 is its alpha.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_rmsprop_momentum (theta m v g t lr beta2 momentum eps)\n"
    " :name \"PyTorch RMSprop with momentum\"\n"
    " :cite (PyTorch)\n"
    " :order-of rmsprop_momentum\n"
    " :equations (D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* m mu) ratio)]\n"
    "        [theta_t (fma minus m_t theta)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 27, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 2, .n_instr = 16,
  .reg_name = pytorch_rmsprop_momentum_reg, .state = pytorch_rmsprop_momentum_state, .g = 3, .t = 4,
  .hyper_name = pytorch_rmsprop_momentum_hyper_name, .hyper = pytorch_rmsprop_momentum_hyper, .output = pytorch_rmsprop_momentum_output,
  .const_value = pytorch_rmsprop_momentum_const, .const_reg = pytorch_rmsprop_momentum_const_reg, .instr = pytorch_rmsprop_momentum_instr};

static const char *const pytorch_rmsprop_momentum_centered_reg[] = {"theta", "m", "v", "a", "g", "t", "lr", "beta2", "momentum", "eps", "k1", "km1", "k0", "b2", "omb2_1", "omb2", "mu", "minus_1", "minus", "e", "v_t_1", "v_t_2", "v_t", "a_t_1", "a_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "ratio", "m_t_1", "m_t", "theta_t"};
static const struct step_state pytorch_rmsprop_momentum_centered_state[] = {{"theta", 0, 33, 0}, {"m", 1, 32, 0}, {"v", 2, 22, 0}, {"a", 3, 24, 0}};
static const struct step_output pytorch_rmsprop_momentum_centered_output[] = {{"theta", 33, 0}, {"m", 32, 1}, {"v", 22, 2}, {"a", 24, 3}};
static const char *const pytorch_rmsprop_momentum_centered_hyper_name[] = {"lr", "beta2", "momentum", "eps"};
static const uint8_t pytorch_rmsprop_momentum_centered_hyper[] = {6, 7, 8, 9};
static const double pytorch_rmsprop_momentum_centered_const[] = {1, -1, 0};
static const uint8_t pytorch_rmsprop_momentum_centered_const_reg[] = {10, 11, 12};
static const struct step_instr pytorch_rmsprop_momentum_centered_instr[] = {
  {STEP_CAST, STEP_WORKING, 13, {7, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 14, {10, 7, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 15, {14, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 16, {8, 0, 0}, true}, /* mu */
  {STEP_MUL, STEP_BINARY64, 17, {11, 6, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 18, {17, 0, 0}, true}, /* minus */
  {STEP_CAST, STEP_WORKING, 19, {9, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 20, {15, 4, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 21, {2, 13, 0}, false}, /* v_t_2 */
  {STEP_FMA, STEP_WORKING, 22, {20, 4, 21}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 23, {3, 13, 0}, false}, /* a_t_1 */
  {STEP_FMA, STEP_WORKING, 24, {15, 4, 23}, false}, /* a_t */
  {STEP_MUL, STEP_WORKING, 25, {11, 24, 0}, false}, /* variance_2 */
  {STEP_FMA, STEP_WORKING, 26, {25, 24, 22}, false}, /* variance_1 */
  {STEP_MAX, STEP_WORKING, 27, {26, 12, 0}, false}, /* variance */
  {STEP_SQRT, STEP_WORKING, 28, {27, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 29, {28, 19, 0}, false}, /* denom */
  {STEP_DIV, STEP_WORKING, 30, {4, 29, 0}, false}, /* ratio */
  {STEP_MUL, STEP_WORKING, 31, {1, 16, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 32, {31, 30, 0}, false}, /* m_t */
  {STEP_FMA, STEP_WORKING, 33, {18, 32, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_rmsprop_momentum_centered = {
  .id = "pytorch_rmsprop_momentum_centered", .name = "PyTorch RMSprop with momentum, centered", .order_of = "rmsprop_momentum.centered=yes",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D7 D8",
  .source =
    "; The same real function as the dialect rmsprop_momentum.centered=yes, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/rmsprop.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; beta2 is its alpha. PyTorch takes no maximum with zero: where the difference is negative it gives NaN.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_rmsprop_momentum_centered (theta m v a g t lr beta2 momentum eps)\n"
    " :name \"PyTorch RMSprop with momentum, centered\"\n"
    " :cite (PyTorch)\n"
    " :order-of rmsprop_momentum.centered=yes\n"
    " :equations (D7 D8)\n"
    " :hyperparameters (lr beta2 momentum eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t) (a a_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [mu (cast momentum)]\n"
    "        [minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (fma (* omb2 g) g (* v b2))]\n"
    "        [a_t (fma omb2 g (* a b2))]\n"
    "        [variance (fmax (fma (* -1 a_t) a_t v_t) 0)]\n"
    "        [denom (+ (sqrt variance) e)]\n"
    "        [ratio (/ g denom)]\n"
    "        [m_t (+ (* m mu) ratio)]\n"
    "        [theta_t (fma minus m_t theta)])\n"
    "  (array theta_t m_t v_t a_t)))\n",
  .n_register = 34, .n_state = 4, .n_hyper = 4, .n_output = 4,
  .n_const = 3, .n_instr = 21,
  .reg_name = pytorch_rmsprop_momentum_centered_reg, .state = pytorch_rmsprop_momentum_centered_state, .g = 4, .t = 5,
  .hyper_name = pytorch_rmsprop_momentum_centered_hyper_name, .hyper = pytorch_rmsprop_momentum_centered_hyper, .output = pytorch_rmsprop_momentum_centered_output,
  .const_value = pytorch_rmsprop_momentum_centered_const, .const_reg = pytorch_rmsprop_momentum_centered_const_reg, .instr = pytorch_rmsprop_momentum_centered_instr};

static const char *const pytorch_sgd_reg[] = {"theta", "g", "t", "lr", "km1", "minus_1", "minus", "theta_t"};
static const struct step_state pytorch_sgd_state[] = {{"theta", 0, 7, 0}};
static const struct step_output pytorch_sgd_output[] = {{"theta", 7, 0}};
static const char *const pytorch_sgd_hyper_name[] = {"lr"};
static const uint8_t pytorch_sgd_hyper[] = {3};
static const double pytorch_sgd_const[] = {-1};
static const uint8_t pytorch_sgd_const_reg[] = {4};
static const struct step_instr pytorch_sgd_instr[] = {
  {STEP_MUL, STEP_BINARY64, 5, {4, 3, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 6, {5, 0, 0}, true}, /* minus */
  {STEP_FMA, STEP_WORKING, 7, {6, 1, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_sgd = {
  .id = "pytorch_sgd", .name = "PyTorch SGD", .order_of = "sgd",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D1",
  .source =
    "; The same real function as spec/steps/sgd.fpcore, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/sgd.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_sgd (theta g t lr)\n"
    " :name \"PyTorch SGD\"\n"
    " :cite (PyTorch)\n"
    " :order-of sgd\n"
    " :equations (D1)\n"
    " :hyperparameters (lr)\n"
    " :state ((theta theta_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [theta_t (fma minus g theta)])\n"
    "  (array theta_t)))\n",
  .n_register = 8, .n_state = 1, .n_hyper = 1, .n_output = 1,
  .n_const = 1, .n_instr = 3,
  .reg_name = pytorch_sgd_reg, .state = pytorch_sgd_state, .g = 1, .t = 2,
  .hyper_name = pytorch_sgd_hyper_name, .hyper = pytorch_sgd_hyper, .output = pytorch_sgd_output,
  .const_value = pytorch_sgd_const, .const_reg = pytorch_sgd_const_reg, .instr = pytorch_sgd_instr};

static const char *const pytorch_sgd_l2_reg[] = {"theta", "g", "t", "lr", "weight_decay", "km1", "minus_1", "minus", "wd", "g_l2", "theta_t"};
static const struct step_state pytorch_sgd_l2_state[] = {{"theta", 0, 10, 0}};
static const struct step_output pytorch_sgd_l2_output[] = {{"theta", 10, 0}};
static const char *const pytorch_sgd_l2_hyper_name[] = {"lr", "weight_decay"};
static const uint8_t pytorch_sgd_l2_hyper[] = {3, 4};
static const double pytorch_sgd_l2_const[] = {-1};
static const uint8_t pytorch_sgd_l2_const_reg[] = {5};
static const struct step_instr pytorch_sgd_l2_instr[] = {
  {STEP_MUL, STEP_BINARY64, 6, {5, 3, 0}, true}, /* minus_1 */
  {STEP_CAST, STEP_WORKING, 7, {6, 0, 0}, true}, /* minus */
  {STEP_CAST, STEP_WORKING, 8, {4, 0, 0}, true}, /* wd */
  {STEP_FMA, STEP_WORKING, 9, {8, 0, 1}, false}, /* g_l2 */
  {STEP_FMA, STEP_WORKING, 10, {7, 9, 0}, false}, /* theta_t */
};
static const struct step_program pytorch_sgd_l2 = {
  .id = "pytorch_sgd_l2", .name = "PyTorch SGD with weight_decay", .order_of = "sgd.decay=l2",
  .dialect_of = NULL, .cite = "PyTorch", .equations = "D1 A6",
  .source =
    "; The same real function as the dialect sgd.decay=l2, in the order of operations of PyTorch's CPU code:\n"
    "; torch/optim/sgd.py of 1.13.1, single-tensor and foreach alike. Scalars are binary64 (Python's floats) and rounded to the tensor's\n"
    "; format at each operation; ATen's kernels for AVX2 contract as spec/orders/pytorch_adam.fpcore says.\n"
    "; tests/conformance/pytorch_orders.py compares this program with the installed PyTorch bit for bit.\n"
    "(FPCore pytorch_sgd_l2 (theta g t lr weight_decay)\n"
    " :name \"PyTorch SGD with weight_decay\"\n"
    " :cite (PyTorch)\n"
    " :order-of sgd.decay=l2\n"
    " :equations (D1 A6)\n"
    " :hyperparameters (lr weight_decay)\n"
    " :state ((theta theta_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([minus (cast (! :precision binary64 (* -1 lr)))]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (fma wd theta g)]\n"
    "        [theta_t (fma minus g_l2 theta)])\n"
    "  (array theta_t)))\n",
  .n_register = 11, .n_state = 1, .n_hyper = 2, .n_output = 1,
  .n_const = 1, .n_instr = 5,
  .reg_name = pytorch_sgd_l2_reg, .state = pytorch_sgd_l2_state, .g = 1, .t = 2,
  .hyper_name = pytorch_sgd_l2_hyper_name, .hyper = pytorch_sgd_l2_hyper, .output = pytorch_sgd_l2_output,
  .const_value = pytorch_sgd_l2_const, .const_reg = pytorch_sgd_l2_const_reg, .instr = pytorch_sgd_l2_instr};

const struct step_program *const step_programs[] = {&adagrad, &adam, &adam_l2, &adam_v, &adamax, &adamw, &amsgrad, &amsgrad_hat, &momentum, &momentum_ema, &nadam, &nesterov, &radam, &radamw, &rmsprop, &rmsprop_centered, &rmsprop_momentum, &sgd, &pytorch_adagrad, &pytorch_adam, &pytorch_adam_l2, &pytorch_adamax, &pytorch_adamw, &pytorch_amsgrad, &pytorch_momentum, &pytorch_momentum_l2, &pytorch_nadam, &pytorch_nadam_foreach, &pytorch_nesterov, &pytorch_radam, &pytorch_radam_foreach, &pytorch_radam_l2, &pytorch_rmsprop, &pytorch_rmsprop_centered, &pytorch_rmsprop_momentum, &pytorch_rmsprop_momentum_centered, &pytorch_sgd, &pytorch_sgd_l2, NULL};

const struct step_program *step_program_find(const char *id)
{
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (strcmp(step_programs[i]->id, id) == 0)
      return step_programs[i];
  return dialect_find(id, NULL);
}
