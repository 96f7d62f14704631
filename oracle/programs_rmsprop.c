/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const rmsprop_eps_inside_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "eps", "k1", "b2", "omb2_1", "omb2", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_eps_inside_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 0}};
static const struct step_output rmsprop_eps_inside_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const rmsprop_eps_inside_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t rmsprop_eps_inside_hyper[] = {4, 5, 6};
static const double rmsprop_eps_inside_const[] = {1};
static const uint8_t rmsprop_eps_inside_const_reg[] = {7};
static const struct step_instr rmsprop_eps_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 9, {7, 5, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 13, {8, 1, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 14, {2, 2, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 15, {10, 14, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 16, {13, 15, 0}, false}, /* v_t */
  {STEP_ADD, STEP_WORKING, 17, {16, 12, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 18, {17, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 19, {11, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 20, {19, 18, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 21, {0, 20, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_eps_inside = {
  .id = "rmsprop.eps=inside", .name = "RMSprop: eps inside the square root", .order_of = NULL,
  .dialect_of = "rmsprop", .cite = "TH12", .equations = "D6",
  .source =
    "; RMSprop: eps inside the square root.\n"
    "; Composed from spec/steps/rmsprop.fpcore and spec/dialects/rmsprop.dialects.\n"
    "(FPCore rmsprop.eps=inside (theta v g t lr beta2 eps)\n"
    " :name \"RMSprop: eps inside the square root\"\n"
    " :cite (TH12)\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (sqrt (+ v_t e))]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = rmsprop_eps_inside_reg, .state = rmsprop_eps_inside_state, .g = 2, .t = 3,
  .hyper_name = rmsprop_eps_inside_hyper_name, .hyper = rmsprop_eps_inside_hyper, .output = rmsprop_eps_inside_output,
  .const_value = rmsprop_eps_inside_const, .const_reg = rmsprop_eps_inside_const_reg, .instr = rmsprop_eps_inside_instr};

static const char *const rmsprop_eps_none_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "k1", "b2", "omb2_1", "omb2", "step", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_eps_none_state[] = {{"theta", 0, 18, 0}, {"v", 1, 14, 0}};
static const struct step_output rmsprop_eps_none_output[] = {{"theta", 18, 0}, {"v", 14, 1}};
static const char *const rmsprop_eps_none_hyper_name[] = {"lr", "beta2"};
static const uint8_t rmsprop_eps_none_hyper[] = {4, 5};
static const double rmsprop_eps_none_const[] = {1};
static const uint8_t rmsprop_eps_none_const_reg[] = {6};
static const struct step_instr rmsprop_eps_none_instr[] = {
  {STEP_CAST, STEP_WORKING, 7, {5, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 8, {6, 5, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 9, {8, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 10, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 11, {7, 1, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 12, {2, 2, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 13, {9, 12, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 14, {11, 13, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 15, {14, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 16, {10, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 17, {16, 15, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 18, {0, 17, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_eps_none = {
  .id = "rmsprop.eps=none", .name = "RMSprop: no eps", .order_of = NULL,
  .dialect_of = "rmsprop", .cite = "TH12", .equations = "D6",
  .source =
    "; RMSprop: no eps.\n"
    "; Composed from spec/steps/rmsprop.fpcore and spec/dialects/rmsprop.dialects.\n"
    "(FPCore rmsprop.eps=none (theta v g t lr beta2)\n"
    " :name \"RMSprop: no eps\"\n"
    " :cite (TH12)\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (sqrt v_t)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 19, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 1, .n_instr = 12,
  .reg_name = rmsprop_eps_none_reg, .state = rmsprop_eps_none_state, .g = 2, .t = 3,
  .hyper_name = rmsprop_eps_none_hyper_name, .hyper = rmsprop_eps_none_hyper, .output = rmsprop_eps_none_output,
  .const_value = rmsprop_eps_none_const, .const_reg = rmsprop_eps_none_const_reg, .instr = rmsprop_eps_none_instr};

static const char *const rmsprop_start_one_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "eps", "k1", "b2", "omb2_1", "omb2", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_start_one_state[] = {{"theta", 0, 21, 0}, {"v", 1, 16, 1}};
static const struct step_output rmsprop_start_one_output[] = {{"theta", 21, 0}, {"v", 16, 1}};
static const char *const rmsprop_start_one_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t rmsprop_start_one_hyper[] = {4, 5, 6};
static const double rmsprop_start_one_const[] = {1};
static const uint8_t rmsprop_start_one_const_reg[] = {7};
static const struct step_instr rmsprop_start_one_instr[] = {
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
static const struct step_program rmsprop_start_one = {
  .id = "rmsprop.start=one", .name = "RMSprop: accumulators start at 1", .order_of = NULL,
  .dialect_of = "rmsprop", .cite = "TH12", .equations = "D6",
  .source =
    "; RMSprop: accumulators start at 1.\n"
    "; Composed from spec/steps/rmsprop.fpcore and spec/dialects/rmsprop.dialects.\n"
    "(FPCore rmsprop.start=one (theta v g t lr beta2 eps)\n"
    " :name \"RMSprop: accumulators start at 1\"\n"
    " :cite (TH12)\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " :initial ((v 1))\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 22, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = rmsprop_start_one_reg, .state = rmsprop_start_one_state, .g = 2, .t = 3,
  .hyper_name = rmsprop_start_one_hyper_name, .hyper = rmsprop_start_one_hyper, .output = rmsprop_start_one_output,
  .const_value = rmsprop_start_one_const, .const_reg = rmsprop_start_one_const_reg, .instr = rmsprop_start_one_instr};

static const char *const rmsprop_decay_l2_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "eps", "weight_decay", "k1", "b2", "omb2_1", "omb2", "step", "e", "wd", "g_l2_1", "g_l2", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_decay_l2_state[] = {{"theta", 0, 25, 0}, {"v", 1, 20, 0}};
static const struct step_output rmsprop_decay_l2_output[] = {{"theta", 25, 0}, {"v", 20, 1}};
static const char *const rmsprop_decay_l2_hyper_name[] = {"lr", "beta2", "eps", "weight_decay"};
static const uint8_t rmsprop_decay_l2_hyper[] = {4, 5, 6, 7};
static const double rmsprop_decay_l2_const[] = {1};
static const uint8_t rmsprop_decay_l2_const_reg[] = {8};
static const struct step_instr rmsprop_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {5, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 10, {8, 5, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 12, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 13, {6, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 15, {14, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 16, {2, 15, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 17, {9, 1, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 18, {16, 16, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 19, {11, 18, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 20, {17, 19, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 21, {20, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 22, {21, 13, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 23, {12, 16, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 24, {23, 22, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 25, {0, 24, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_decay_l2 = {
  .id = "rmsprop.decay=l2", .name = "RMSprop: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "rmsprop", .cite = "TH12", .equations = "D6",
  .source =
    "; RMSprop: weight decay added to the gradient.\n"
    "; Composed from spec/steps/rmsprop.fpcore and spec/dialects/rmsprop.dialects.\n"
    "(FPCore rmsprop.decay=l2 (theta v g t lr beta2 eps weight_decay)\n"
    " :name \"RMSprop: weight decay added to the gradient\"\n"
    " :cite (TH12)\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g_l2) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 26, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 1, .n_instr = 17,
  .reg_name = rmsprop_decay_l2_reg, .state = rmsprop_decay_l2_state, .g = 2, .t = 3,
  .hyper_name = rmsprop_decay_l2_hyper_name, .hyper = rmsprop_decay_l2_hyper, .output = rmsprop_decay_l2_output,
  .const_value = rmsprop_decay_l2_const, .const_reg = rmsprop_decay_l2_const_reg, .instr = rmsprop_decay_l2_instr};

static const char *const rmsprop_decay_before_reg[] = {"theta", "v", "g", "t", "lr", "beta2", "eps", "weight_decay", "k1", "b2", "omb2_1", "omb2", "step", "e", "v_t_1", "v_t_3", "v_t_2", "v_t", "denom_1", "denom", "update_1", "update", "decay_2", "decay_1", "decay", "theta_d", "theta_t"};
static const struct step_state rmsprop_decay_before_state[] = {{"theta", 0, 26, 0}, {"v", 1, 17, 0}};
static const struct step_output rmsprop_decay_before_output[] = {{"theta", 26, 0}, {"v", 17, 1}};
static const char *const rmsprop_decay_before_hyper_name[] = {"lr", "beta2", "eps", "weight_decay"};
static const uint8_t rmsprop_decay_before_hyper[] = {4, 5, 6, 7};
static const double rmsprop_decay_before_const[] = {1};
static const uint8_t rmsprop_decay_before_const_reg[] = {8};
static const struct step_instr rmsprop_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {5, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 10, {8, 5, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 12, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 13, {6, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 14, {9, 1, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 15, {2, 2, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 16, {11, 15, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 17, {14, 16, 0}, false}, /* v_t */
  {STEP_SQRT, STEP_WORKING, 18, {17, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 19, {18, 13, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 20, {12, 2, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 21, {20, 19, 0}, false}, /* update */
  {STEP_MUL, STEP_BINARY64, 22, {4, 7, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 23, {8, 22, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 24, {23, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 25, {0, 24, 0}, false}, /* theta_d */
  {STEP_SUB, STEP_WORKING, 26, {25, 21, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_decay_before = {
  .id = "rmsprop.decay=before", .name = "RMSprop: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "rmsprop", .cite = "TH12", .equations = "D6",
  .source =
    "; RMSprop: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/rmsprop.fpcore and spec/dialects/rmsprop.dialects.\n"
    "(FPCore rmsprop.decay=before (theta v g t lr beta2 eps weight_decay)\n"
    " :name \"RMSprop: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (TH12)\n"
    " :equations (D6)\n"
    " :hyperparameters (lr beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [denom (+ (sqrt v_t) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d update)])\n"
    "  (array theta_t v_t)))\n",
  .n_register = 27, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 1, .n_instr = 18,
  .reg_name = rmsprop_decay_before_reg, .state = rmsprop_decay_before_state, .g = 2, .t = 3,
  .hyper_name = rmsprop_decay_before_hyper_name, .hyper = rmsprop_decay_before_hyper, .output = rmsprop_decay_before_output,
  .const_value = rmsprop_decay_before_const, .const_reg = rmsprop_decay_before_const_reg, .instr = rmsprop_decay_before_instr};

const struct step_program *const dialects_of_rmsprop[] = {
  &rmsprop_eps_inside,
  &rmsprop_eps_none,
  &rmsprop_start_one,
  &rmsprop_decay_l2,
  &rmsprop_decay_before,
  NULL};
