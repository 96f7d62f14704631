/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/orders by `make derive`; do not edit. */
#include "program.h"

#include <string.h>

static const char *const adam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adam_state[] = {{"theta", 0, 40}, {"m", 1, 29}, {"v", 2, 33}};
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
  .cite = "KB15", .equations = "A1 A2 A3 A4 A5",
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
static const struct step_state adam_l2_state[] = {{"theta", 0, 44}, {"m", 1, 33}, {"v", 2, 37}};
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
  .cite = "KB15 LH19", .equations = "A1 A2 A3 A4 A5 A6",
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

static const char *const adamw_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "weight_decay", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_2", "c1_1", "c1", "c2_2", "c2_1", "c2", "step_1", "step", "rc2_1", "rc2", "e", "decay_2", "decay_1", "decay", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "m_hat", "v_hat", "denom_1", "denom", "update_1", "update", "theta_t_1", "theta_t"};
static const struct step_state adamw_state[] = {{"theta", 0, 45}, {"m", 1, 33}, {"v", 2, 37}};
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
  .cite = "LH19", .equations = "A1 A2 A3 A4 A7",
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

static const char *const pytorch_adam_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta1", "beta2", "eps", "k1", "b1", "omb1_1", "omb1", "b2", "omb2_1", "omb2", "c1_1", "c1", "c2_1", "c2", "step_1", "step", "sc2_1", "sc2", "e", "m_t_1", "m_t", "v_t_1", "v_t_2", "v_t", "m_hat", "v_hat", "denom_2", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state pytorch_adam_state[] = {{"theta", 0, 37}, {"m", 1, 26}, {"v", 2, 29}};
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
  .cite = "PyTorch", .equations = "A1 A2 A3 A4 A5",
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
static const struct step_state pytorch_adam_l2_state[] = {{"theta", 0, 40}, {"m", 1, 29}, {"v", 2, 32}};
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
  .cite = "PyTorch", .equations = "A1 A2 A3 A4 A5 A6",
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
static const struct step_state pytorch_adamw_state[] = {{"theta", 0, 42}, {"m", 1, 31}, {"v", 2, 34}};
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
  .cite = "PyTorch", .equations = "A1 A2 A3 A4 A7",
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

const struct step_program *const step_programs[] = {&adam, &adam_l2, &adamw, &pytorch_adam, &pytorch_adam_l2, &pytorch_adamw, NULL};

const struct step_program *step_program_find(const char *id)
{
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (strcmp(step_programs[i]->id, id) == 0)
      return step_programs[i];
  return NULL;
}
