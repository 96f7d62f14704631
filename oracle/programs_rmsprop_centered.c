/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const rmsprop_centered_eps_inside_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "eps", "k1", "k0", "b2", "omb2_1", "omb2", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_centered_eps_inside_state[] = {{"theta", 0, 29, 0}, {"m", 1, 17, 0}, {"v", 2, 21, 0}};
static const struct step_output rmsprop_centered_eps_inside_output[] = {{"theta", 29, 0}, {"m", 17, 1}, {"v", 21, 2}};
static const char *const rmsprop_centered_eps_inside_hyper_name[] = {"lr", "beta2", "eps"};
static const uint8_t rmsprop_centered_eps_inside_hyper[] = {5, 6, 7};
static const double rmsprop_centered_eps_inside_const[] = {1, 0};
static const uint8_t rmsprop_centered_eps_inside_const_reg[] = {8, 9};
static const struct step_instr rmsprop_centered_eps_inside_instr[] = {
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
  {STEP_ADD, STEP_WORKING, 25, {24, 14, 0}, false}, /* denom_1 */
  {STEP_SQRT, STEP_WORKING, 26, {25, 0, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 27, {13, 3, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 28, {27, 26, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 29, {0, 28, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_centered_eps_inside = {
  .id = "rmsprop_centered.eps=inside", .name = "RMSprop, centered: eps inside the square root", .order_of = NULL,
  .dialect_of = "rmsprop_centered", .cite = "Gra13", .equations = "D7",
  .source =
    "; RMSprop, centered: eps inside the square root.\n"
    "; Composed from spec/steps/rmsprop_centered.fpcore and spec/dialects/rmsprop_centered.dialects.\n"
    "(FPCore rmsprop_centered.eps=inside (theta m v g t lr beta2 eps)\n"
    " :name \"RMSprop, centered: eps inside the square root\"\n"
    " :cite (Gra13)\n"
    " :equations (D7)\n"
    " :hyperparameters (lr beta2 eps)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b2 m) (* omb2 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [variance (fmax (- v_t (* m_t m_t)) 0)]\n"
    "        [denom (sqrt (+ variance e))]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 30, .n_state = 3, .n_hyper = 3, .n_output = 3,
  .n_const = 2, .n_instr = 20,
  .reg_name = rmsprop_centered_eps_inside_reg, .state = rmsprop_centered_eps_inside_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_centered_eps_inside_hyper_name, .hyper = rmsprop_centered_eps_inside_hyper, .output = rmsprop_centered_eps_inside_output,
  .const_value = rmsprop_centered_eps_inside_const, .const_reg = rmsprop_centered_eps_inside_const_reg, .instr = rmsprop_centered_eps_inside_instr};

static const char *const rmsprop_centered_decay_l2_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "eps", "weight_decay", "k1", "k0", "b2", "omb2_1", "omb2", "step", "e", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "update_1", "update", "theta_t"};
static const struct step_state rmsprop_centered_decay_l2_state[] = {{"theta", 0, 33, 0}, {"m", 1, 21, 0}, {"v", 2, 25, 0}};
static const struct step_output rmsprop_centered_decay_l2_output[] = {{"theta", 33, 0}, {"m", 21, 1}, {"v", 25, 2}};
static const char *const rmsprop_centered_decay_l2_hyper_name[] = {"lr", "beta2", "eps", "weight_decay"};
static const uint8_t rmsprop_centered_decay_l2_hyper[] = {5, 6, 7, 8};
static const double rmsprop_centered_decay_l2_const[] = {1, 0};
static const uint8_t rmsprop_centered_decay_l2_const_reg[] = {9, 10};
static const struct step_instr rmsprop_centered_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 12, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* e */
  {STEP_CAST, STEP_WORKING, 16, {8, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 17, {16, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 18, {3, 17, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 19, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 20, {13, 18, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 21, {19, 20, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 22, {11, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 23, {18, 18, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 24, {13, 23, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 25, {22, 24, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 26, {21, 21, 0}, false}, /* variance_2 */
  {STEP_SUB, STEP_WORKING, 27, {25, 26, 0}, false}, /* variance_1 */
  {STEP_MAX, STEP_WORKING, 28, {27, 10, 0}, false}, /* variance */
  {STEP_SQRT, STEP_WORKING, 29, {28, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 30, {29, 15, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 31, {14, 18, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 32, {31, 30, 0}, false}, /* update */
  {STEP_SUB, STEP_WORKING, 33, {0, 32, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_centered_decay_l2 = {
  .id = "rmsprop_centered.decay=l2", .name = "RMSprop, centered: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "rmsprop_centered", .cite = "Gra13", .equations = "D7",
  .source =
    "; RMSprop, centered: weight decay added to the gradient.\n"
    "; Composed from spec/steps/rmsprop_centered.fpcore and spec/dialects/rmsprop_centered.dialects.\n"
    "(FPCore rmsprop_centered.decay=l2 (theta m v g t lr beta2 eps weight_decay)\n"
    " :name \"RMSprop, centered: weight decay added to the gradient\"\n"
    " :cite (Gra13)\n"
    " :equations (D7)\n"
    " :hyperparameters (lr beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b2 m) (* omb2 g_l2))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g_l2 g_l2)))]\n"
    "        [variance (fmax (- v_t (* m_t m_t)) 0)]\n"
    "        [denom (+ (sqrt variance) e)]\n"
    "        [update (/ (* step g_l2) denom)]\n"
    "        [theta_t (- theta update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 34, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 2, .n_instr = 23,
  .reg_name = rmsprop_centered_decay_l2_reg, .state = rmsprop_centered_decay_l2_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_centered_decay_l2_hyper_name, .hyper = rmsprop_centered_decay_l2_hyper, .output = rmsprop_centered_decay_l2_output,
  .const_value = rmsprop_centered_decay_l2_const, .const_reg = rmsprop_centered_decay_l2_const_reg, .instr = rmsprop_centered_decay_l2_instr};

static const char *const rmsprop_centered_decay_before_reg[] = {"theta", "m", "v", "g", "t", "lr", "beta2", "eps", "weight_decay", "k1", "k0", "b2", "omb2_1", "omb2", "step", "e", "m_t_1", "m_t_2", "m_t", "v_t_1", "v_t_3", "v_t_2", "v_t", "variance_2", "variance_1", "variance", "denom_1", "denom", "update_1", "update", "decay_2", "decay_1", "decay", "theta_d", "theta_t"};
static const struct step_state rmsprop_centered_decay_before_state[] = {{"theta", 0, 34, 0}, {"m", 1, 18, 0}, {"v", 2, 22, 0}};
static const struct step_output rmsprop_centered_decay_before_output[] = {{"theta", 34, 0}, {"m", 18, 1}, {"v", 22, 2}};
static const char *const rmsprop_centered_decay_before_hyper_name[] = {"lr", "beta2", "eps", "weight_decay"};
static const uint8_t rmsprop_centered_decay_before_hyper[] = {5, 6, 7, 8};
static const double rmsprop_centered_decay_before_const[] = {1, 0};
static const uint8_t rmsprop_centered_decay_before_const_reg[] = {9, 10};
static const struct step_instr rmsprop_centered_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 11, {6, 0, 0}, true}, /* b2 */
  {STEP_SUB, STEP_BINARY64, 12, {9, 6, 0}, true}, /* omb2_1 */
  {STEP_CAST, STEP_WORKING, 13, {12, 0, 0}, true}, /* omb2 */
  {STEP_CAST, STEP_WORKING, 14, {5, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 15, {7, 0, 0}, true}, /* e */
  {STEP_MUL, STEP_WORKING, 16, {11, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 17, {13, 3, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 18, {16, 17, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 19, {11, 2, 0}, false}, /* v_t_1 */
  {STEP_MUL, STEP_WORKING, 20, {3, 3, 0}, false}, /* v_t_3 */
  {STEP_MUL, STEP_WORKING, 21, {13, 20, 0}, false}, /* v_t_2 */
  {STEP_ADD, STEP_WORKING, 22, {19, 21, 0}, false}, /* v_t */
  {STEP_MUL, STEP_WORKING, 23, {18, 18, 0}, false}, /* variance_2 */
  {STEP_SUB, STEP_WORKING, 24, {22, 23, 0}, false}, /* variance_1 */
  {STEP_MAX, STEP_WORKING, 25, {24, 10, 0}, false}, /* variance */
  {STEP_SQRT, STEP_WORKING, 26, {25, 0, 0}, false}, /* denom_1 */
  {STEP_ADD, STEP_WORKING, 27, {26, 15, 0}, false}, /* denom */
  {STEP_MUL, STEP_WORKING, 28, {14, 3, 0}, false}, /* update_1 */
  {STEP_DIV, STEP_WORKING, 29, {28, 27, 0}, false}, /* update */
  {STEP_MUL, STEP_BINARY64, 30, {5, 8, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 31, {9, 30, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 32, {31, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 33, {0, 32, 0}, false}, /* theta_d */
  {STEP_SUB, STEP_WORKING, 34, {33, 29, 0}, false}, /* theta_t */
};
static const struct step_program rmsprop_centered_decay_before = {
  .id = "rmsprop_centered.decay=before", .name = "RMSprop, centered: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "rmsprop_centered", .cite = "Gra13", .equations = "D7",
  .source =
    "; RMSprop, centered: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/rmsprop_centered.fpcore and spec/dialects/rmsprop_centered.dialects.\n"
    "(FPCore rmsprop_centered.decay=before (theta m v g t lr beta2 eps weight_decay)\n"
    " :name \"RMSprop, centered: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (Gra13)\n"
    " :equations (D7)\n"
    " :hyperparameters (lr beta2 eps weight_decay)\n"
    " :state ((theta theta_t) (m m_t) (v v_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b2 (cast beta2)]\n"
    "        [omb2 (cast (! :precision binary64 (- 1 beta2)))]\n"
    "        [step (cast lr)]\n"
    "        [e (cast eps)]\n"
    "        [m_t (+ (* b2 m) (* omb2 g))]\n"
    "        [v_t (+ (* b2 v) (* omb2 (* g g)))]\n"
    "        [variance (fmax (- v_t (* m_t m_t)) 0)]\n"
    "        [denom (+ (sqrt variance) e)]\n"
    "        [update (/ (* step g) denom)]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d update)])\n"
    "  (array theta_t m_t v_t)))\n",
  .n_register = 35, .n_state = 3, .n_hyper = 4, .n_output = 3,
  .n_const = 2, .n_instr = 24,
  .reg_name = rmsprop_centered_decay_before_reg, .state = rmsprop_centered_decay_before_state, .g = 3, .t = 4,
  .hyper_name = rmsprop_centered_decay_before_hyper_name, .hyper = rmsprop_centered_decay_before_hyper, .output = rmsprop_centered_decay_before_output,
  .const_value = rmsprop_centered_decay_before_const, .const_reg = rmsprop_centered_decay_before_const_reg, .instr = rmsprop_centered_decay_before_instr};

const struct step_program *const dialects_of_rmsprop_centered[] = {
  &rmsprop_centered_eps_inside,
  &rmsprop_centered_decay_l2,
  &rmsprop_centered_decay_before,
  NULL};
