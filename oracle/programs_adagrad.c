/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const adagrad_eps_inside_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "v_t_1", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adagrad_eps_inside_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 0}};
static const struct step_output adagrad_eps_inside_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const adagrad_eps_inside_hyper_name[] = {"lr", "lr_decay", "eps"};
static const uint8_t adagrad_eps_inside_hyper[] = {4, 5, 6};
static const double adagrad_eps_inside_const[] = {1};
static const uint8_t adagrad_eps_inside_const_reg[] = {7};
static const struct step_instr adagrad_eps_inside_instr[] = {
  {STEP_SUB, STEP_REAL, 8, {3, 7, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 9, {8, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 10, {9, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 11, {7, 10, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 12, {4, 11, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 15, {2, 2, 0}, false}, /* v_t_1 */
  {STEP_ADD, STEP_WORKING, 16, {1, 15, 0}, false}, /* v_t */
  {STEP_ADD, STEP_WORKING, 17, {16, 14, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 18, {17, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 19, {13, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 20, {19, 18, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 21, {0, 20, 0}, false}, /* theta_t */
};
static const struct step_program adagrad_eps_inside = {
  .id = "adagrad.eps=inside", .name = "AdaGrad: eps inside the square root", .order_of = NULL,
  .dialect_of = "adagrad", .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad: eps inside the square root.\n"
    "; Composed from spec/steps/adagrad.fpcore and spec/dialects/adagrad.dialects.\n"
    "(FPCore adagrad.eps=inside (theta v g t lr lr_decay eps)\n"
    " :name \"AdaGrad: eps inside the square root\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ v (* g g))]\n"
    "        [denom (sqrt (+ v_t e))]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = adagrad_eps_inside_reg, .state = adagrad_eps_inside_state, .g = 2, .t = 3,
  .hyper_name = adagrad_eps_inside_hyper_name, .hyper = adagrad_eps_inside_hyper, .output = adagrad_eps_inside_output,
  .const_value = adagrad_eps_inside_const, .const_reg = adagrad_eps_inside_const_reg, .instr = adagrad_eps_inside_instr};

static const char *const adagrad_eps_none_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "v_t_1", "v_t", "denom", "update_1", "update", "theta_t"};
static const struct step_state adagrad_eps_none_state[] = {{"theta", 0, 18, 0}, {"v", 1, 14, 0}};
static const struct step_output adagrad_eps_none_output[] = {{"theta", 18, 0}, {"v", 14, 1}};
static const char *const adagrad_eps_none_hyper_name[] = {"lr", "lr_decay"};
static const uint8_t adagrad_eps_none_hyper[] = {4, 5};
static const double adagrad_eps_none_const[] = {1};
static const uint8_t adagrad_eps_none_const_reg[] = {6};
static const struct step_instr adagrad_eps_none_instr[] = {
  {STEP_SUB, STEP_REAL, 7, {3, 6, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 8, {7, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 9, {8, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 10, {6, 9, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 11, {4, 10, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 12, {11, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 13, {2, 2, 0}, false}, /* v_t_1 */
  {STEP_ADD, STEP_WORKING, 14, {1, 13, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 15, {14, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 16, {12, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 17, {16, 15, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 18, {0, 17, 0}, false}, /* theta_t */
};
static const struct step_program adagrad_eps_none = {
  .id = "adagrad.eps=none", .name = "AdaGrad: no eps", .order_of = NULL,
  .dialect_of = "adagrad", .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad: no eps.\n"
    "; Composed from spec/steps/adagrad.fpcore and spec/dialects/adagrad.dialects.\n"
    "(FPCore adagrad.eps=none (theta v g t lr lr_decay)\n"
    " :name \"AdaGrad: no eps\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [v_t (+ v (* g g))]\n"
    "        [denom (sqrt v_t)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 19, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 1, .n_instr = 12,
  .reg_name = adagrad_eps_none_reg, .state = adagrad_eps_none_state, .g = 2, .t = 3,
  .hyper_name = adagrad_eps_none_hyper_name, .hyper = adagrad_eps_none_hyper, .output = adagrad_eps_none_output,
  .const_value = adagrad_eps_none_const, .const_reg = adagrad_eps_none_const_reg, .instr = adagrad_eps_none_instr};

static const char *const adagrad_start_tenth_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "v_t_1", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adagrad_start_tenth_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 0.1}};
static const struct step_output adagrad_start_tenth_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const adagrad_start_tenth_hyper_name[] = {"lr", "lr_decay", "eps"};
static const uint8_t adagrad_start_tenth_hyper[] = {4, 5, 6};
static const double adagrad_start_tenth_const[] = {1};
static const uint8_t adagrad_start_tenth_const_reg[] = {7};
static const struct step_instr adagrad_start_tenth_instr[] = {
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
static const struct step_program adagrad_start_tenth = {
  .id = "adagrad.start=tenth", .name = "AdaGrad: accumulators start at 0.1", .order_of = NULL,
  .dialect_of = "adagrad", .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad: accumulators start at 0.1.\n"
    "; Composed from spec/steps/adagrad.fpcore and spec/dialects/adagrad.dialects.\n"
    "(FPCore adagrad.start=tenth (theta v g t lr lr_decay eps)\n"
    " :name \"AdaGrad: accumulators start at 0.1\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " :initial ((v 0.1))\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ v (* g g))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = adagrad_start_tenth_reg, .state = adagrad_start_tenth_state, .g = 2, .t = 3,
  .hyper_name = adagrad_start_tenth_hyper_name, .hyper = adagrad_start_tenth_hyper, .output = adagrad_start_tenth_output,
  .const_value = adagrad_start_tenth_const, .const_reg = adagrad_start_tenth_const_reg, .instr = adagrad_start_tenth_instr};

static const char *const adagrad_decay_l2_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "weight_decay", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "wd", "g_l2_1", "g_l2", "v_t_1", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adagrad_decay_l2_state[] = {{"theta", 0, 25, 0}, {"v", 1, 20, 0}};
static const struct step_output adagrad_decay_l2_output[] = {{"theta", 25, 0}, {"v", 20, 1}};
static const char *const adagrad_decay_l2_hyper_name[] = {"lr", "lr_decay", "eps", "weight_decay"};
static const uint8_t adagrad_decay_l2_hyper[] = {4, 5, 6, 7};
static const double adagrad_decay_l2_const[] = {1};
static const uint8_t adagrad_decay_l2_const_reg[] = {8};
static const struct step_instr adagrad_decay_l2_instr[] = {
  {STEP_SUB, STEP_REAL, 9, {3, 8, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 10, {9, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 11, {10, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 12, {8, 11, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 13, {4, 12, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {6, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 16, {7, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 17, {16, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 18, {2, 17, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 19, {18, 18, 0}, false}, /* v_t_1 */
  {STEP_ADD, STEP_WORKING, 20, {1, 19, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 21, {20, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 22, {21, 15, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 23, {14, 18, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 24, {23, 22, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 25, {0, 24, 0}, false}, /* theta_t */
};
static const struct step_program adagrad_decay_l2 = {
  .id = "adagrad.decay=l2", .name = "AdaGrad: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "adagrad", .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad: weight decay added to the gradient.\n"
    "; Composed from spec/steps/adagrad.fpcore and spec/dialects/adagrad.dialects.\n"
    "(FPCore adagrad.decay=l2 (theta v g t lr lr_decay eps weight_decay)\n"
    " :name \"AdaGrad: weight decay added to the gradient\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps weight_decay)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [v_t (+ v (* g_l2 g_l2))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g_l2) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 26, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 1, .n_instr = 17,
  .reg_name = adagrad_decay_l2_reg, .state = adagrad_decay_l2_state, .g = 2, .t = 3,
  .hyper_name = adagrad_decay_l2_hyper_name, .hyper = adagrad_decay_l2_hyper, .output = adagrad_decay_l2_output,
  .const_value = adagrad_decay_l2_const, .const_reg = adagrad_decay_l2_const_reg, .instr = adagrad_decay_l2_instr};

static const char *const adagrad_decay_before_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "weight_decay", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "v_t_1", "v_t", "denom_1", "denom", "update_1", "update", "decay_2", "decay_1", "decay", "theta_d", "theta_t"};
static const struct step_state adagrad_decay_before_state[] = {{"theta", 0, 26, 0}, {"v", 1, 17, 0}};
static const struct step_output adagrad_decay_before_output[] = {{"theta", 26, 0}, {"v", 17, 1}};
static const char *const adagrad_decay_before_hyper_name[] = {"lr", "lr_decay", "eps", "weight_decay"};
static const uint8_t adagrad_decay_before_hyper[] = {4, 5, 6, 7};
static const double adagrad_decay_before_const[] = {1};
static const uint8_t adagrad_decay_before_const_reg[] = {8};
static const struct step_instr adagrad_decay_before_instr[] = {
  {STEP_SUB, STEP_REAL, 9, {3, 8, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 10, {9, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 11, {10, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 12, {8, 11, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 13, {4, 12, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 14, {13, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {2, 2, 0}, false}, /* v_t_1 */
  {STEP_ADD, STEP_WORKING, 17, {1, 16, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 18, {17, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 19, {18, 15, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 20, {14, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 21, {20, 19, 0}, false}, /* update */
  {STEP_MUL, STEP_BINARY64, 22, {4, 7, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 23, {8, 22, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 25, {0, 24, 0}, false}, /* theta_d */
  {STEP_SUB, STEP_WORKING, 26, {25, 21, 0}, false}, /* theta_t */
};
static const struct step_program adagrad_decay_before = {
  .id = "adagrad.decay=before", .name = "AdaGrad: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "adagrad", .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/adagrad.fpcore and spec/dialects/adagrad.dialects.\n"
    "(FPCore adagrad.decay=before (theta v g t lr lr_decay eps weight_decay)\n"
    " :name \"AdaGrad: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps weight_decay)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ v (* g g))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 27, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 1, .n_instr = 18,
  .reg_name = adagrad_decay_before_reg, .state = adagrad_decay_before_state, .g = 2, .t = 3,
  .hyper_name = adagrad_decay_before_hyper_name, .hyper = adagrad_decay_before_hyper, .output = adagrad_decay_before_output,
  .const_value = adagrad_decay_before_const, .const_reg = adagrad_decay_before_const_reg, .instr = adagrad_decay_before_instr};

static const char *const adagrad_eps_inside_start_tenth_reg[] = {"theta", "v", "g", "t", "lr", "lr_decay", "eps", "k1", "past_1", "past", "step_3", "step_2", "step_1", "step", "e", "v_t_1", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state adagrad_eps_inside_start_tenth_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 0.1}};
static const struct step_output adagrad_eps_inside_start_tenth_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const adagrad_eps_inside_start_tenth_hyper_name[] = {"lr", "lr_decay", "eps"};
static const uint8_t adagrad_eps_inside_start_tenth_hyper[] = {4, 5, 6};
static const double adagrad_eps_inside_start_tenth_const[] = {1};
static const uint8_t adagrad_eps_inside_start_tenth_const_reg[] = {7};
static const struct step_instr adagrad_eps_inside_start_tenth_instr[] = {
  {STEP_SUB, STEP_REAL, 8, {3, 7, 0}, true}, /* past_1 */
  {STEP_CAST, STEP_BINARY64, 9, {8, 0, 0}, true}, /* past */
  {STEP_MUL, STEP_BINARY64, 10, {9, 5, 0}, true}, /* step_3 */
  {STEP_ADD, STEP_BINARY64, 11, {7, 10, 0}, true}, /* step_2 */
  {STEP_DIV, STEP_BINARY64, 12, {4, 11, 0}, true}, /* step_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 14, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 15, {2, 2, 0}, false}, /* v_t_1 */
  {STEP_ADD, STEP_WORKING, 16, {1, 15, 0}, false}, /* v_t */
  {STEP_ADD, STEP_WORKING, 17, {16, 14, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 18, {17, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 19, {13, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 20, {19, 18, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 21, {0, 20, 0}, false}, /* theta_t */
};
static const struct step_program adagrad_eps_inside_start_tenth = {
  .id = "adagrad.eps=inside,start=tenth", .name = "AdaGrad: eps inside the square root, accumulators start at 0.1", .order_of = NULL,
  .dialect_of = "adagrad", .cite = "DHS11", .equations = "D5",
  .source =
    "; AdaGrad: eps inside the square root, accumulators start at 0.1.\n"
    "; Composed from spec/steps/adagrad.fpcore and spec/dialects/adagrad.dialects.\n"
    "(FPCore adagrad.eps=inside,start=tenth (theta v g t lr lr_decay eps)\n"
    " :name \"AdaGrad: eps inside the square root, accumulators start at 0.1\"\n"
    " :cite (DHS11)\n"
    " :equations (D5)\n"
    " :hyperparameters (lr lr_decay eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " :initial ((v 0.1))\n"
    " (let* ([past (! :precision binary64 (cast (! :precision real (- t 1))))]\n"
    "        [step (cast (! :precision binary64 (/ lr (+ 1 (* past lr_decay)))))]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ v (* g g))]\n"
    "        [denom (sqrt (+ v_t e))]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = adagrad_eps_inside_start_tenth_reg, .state = adagrad_eps_inside_start_tenth_state, .g = 2, .t = 3,
  .hyper_name = adagrad_eps_inside_start_tenth_hyper_name, .hyper = adagrad_eps_inside_start_tenth_hyper, .output = adagrad_eps_inside_start_tenth_output,
  .const_value = adagrad_eps_inside_start_tenth_const, .const_reg = adagrad_eps_inside_start_tenth_const_reg, .instr = adagrad_eps_inside_start_tenth_instr};

const struct step_program *const dialects_of_adagrad[] = {
  &adagrad_eps_inside,
  &adagrad_eps_none,
  &adagrad_start_tenth,
  &adagrad_decay_l2,
  &adagrad_decay_before,
  &adagrad_eps_inside_start_tenth,
  NULL};
