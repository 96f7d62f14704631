/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const momentum_ema_decay_l2_reg[] = {"theta", "m", "g", "t", "lr", "beta1", "weight_decay", "k1", "b1", "omb1_1", "omb1", "step", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t_2", "m_t", "theta_t_1", "theta_t"};
static const struct step_state momentum_ema_decay_l2_state[] = {{"theta", 0, 19, 0}, {"m", 1, 17, 0}};
static const struct step_output momentum_ema_decay_l2_output[] = {{"theta", 19, 0}, {"m", 17, 1}};
static const char *const momentum_ema_decay_l2_hyper_name[] = {"lr", "beta1", "weight_decay"};
static const uint8_t momentum_ema_decay_l2_hyper[] = {4, 5, 6};
static const double momentum_ema_decay_l2_const[] = {1};
static const uint8_t momentum_ema_decay_l2_const_reg[] = {7};
static const struct step_instr momentum_ema_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 9, {7, 5, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 12, {6, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 13, {12, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 14, {2, 13, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 15, {8, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 16, {10, 14, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 17, {15, 16, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 18, {11, 17, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 19, {0, 18, 0}, false}, /* theta_t */
};
static const struct step_program momentum_ema_decay_l2 = {
  .id = "momentum_ema.decay=l2", .name = "Momentum (EMA form): weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "momentum_ema", .cite = "KB15 SMDH13", .equations = "D2",
  .source =
    "; Momentum (EMA form): weight decay added to the gradient.\n"
    "; Composed from spec/steps/momentum_ema.fpcore and spec/dialects/momentum_ema.dialects.\n"
    "(FPCore momentum_ema.decay=l2 (theta m g t lr beta1 weight_decay)\n"
    " :name \"Momentum (EMA form): weight decay added to the gradient\"\n"
    " :cite (KB15 SMDH13)\n"
    " :equations (D2)\n"
    " :hyperparameters (lr beta1 weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [step (cast lr)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* b1 m) (* omb1 g_l2))]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 20, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 12,
  .reg_name = momentum_ema_decay_l2_reg, .state = momentum_ema_decay_l2_state, .g = 2, .t = 3,
  .hyper_name = momentum_ema_decay_l2_hyper_name, .hyper = momentum_ema_decay_l2_hyper, .output = momentum_ema_decay_l2_output,
  .const_value = momentum_ema_decay_l2_const, .const_reg = momentum_ema_decay_l2_const_reg, .instr = momentum_ema_decay_l2_instr};

static const char *const momentum_ema_decay_before_reg[] = {"theta", "m", "g", "t", "lr", "beta1", "weight_decay", "k1", "b1", "omb1_1", "omb1", "step", "m_t_1", "m_t_2", "m_t", "decay_2", "decay_1", "decay", "theta_d", "theta_t_1", "theta_t"};
static const struct step_state momentum_ema_decay_before_state[] = {{"theta", 0, 20, 0}, {"m", 1, 14, 0}};
static const struct step_output momentum_ema_decay_before_output[] = {{"theta", 20, 0}, {"m", 14, 1}};
static const char *const momentum_ema_decay_before_hyper_name[] = {"lr", "beta1", "weight_decay"};
static const uint8_t momentum_ema_decay_before_hyper[] = {4, 5, 6};
static const double momentum_ema_decay_before_const[] = {1};
static const uint8_t momentum_ema_decay_before_const_reg[] = {7};
static const struct step_instr momentum_ema_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* b1 */
  {STEP_SUB, STEP_BINARY64, 9, {7, 5, 0}, true}, /* omb1_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omb1 */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 12, {8, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 13, {10, 2, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 14, {12, 13, 0}, false}, /* m_t */
  {STEP_MUL, STEP_BINARY64, 15, {4, 6, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 16, {7, 15, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 17, {16, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 18, {0, 17, 0}, false}, /* theta_d */
  {STEP_MUL, STEP_WORKING, 19, {11, 14, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 20, {18, 19, 0}, false}, /* theta_t */
};
static const struct step_program momentum_ema_decay_before = {
  .id = "momentum_ema.decay=before", .name = "Momentum (EMA form): decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "momentum_ema", .cite = "KB15 SMDH13", .equations = "D2",
  .source =
    "; Momentum (EMA form): decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/momentum_ema.fpcore and spec/dialects/momentum_ema.dialects.\n"
    "(FPCore momentum_ema.decay=before (theta m g t lr beta1 weight_decay)\n"
    " :name \"Momentum (EMA form): decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (KB15 SMDH13)\n"
    " :equations (D2)\n"
    " :hyperparameters (lr beta1 weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([b1 (cast beta1)]\n"
    "        [omb1 (cast (! :precision binary64 (- 1 beta1)))]\n"
    "        [step (cast lr)]\n"
    "        [m_t (+ (* b1 m) (* omb1 g))]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 21, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 13,
  .reg_name = momentum_ema_decay_before_reg, .state = momentum_ema_decay_before_state, .g = 2, .t = 3,
  .hyper_name = momentum_ema_decay_before_hyper_name, .hyper = momentum_ema_decay_before_hyper, .output = momentum_ema_decay_before_output,
  .const_value = momentum_ema_decay_before_const, .const_reg = momentum_ema_decay_before_const_reg, .instr = momentum_ema_decay_before_instr};

const struct step_program *const dialects_of_momentum_ema[] = {
  &momentum_ema_decay_l2,
  &momentum_ema_decay_before,
  NULL};
