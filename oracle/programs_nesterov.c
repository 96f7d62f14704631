/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const nesterov_lr_inside_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "mu", "step", "g_lr", "m_t_1", "m_t", "ahead_1", "ahead", "theta_t"};
static const struct step_state nesterov_lr_inside_state[] = {{"theta", 0, 13, 0}, {"m", 1, 10, 0}};
static const struct step_output nesterov_lr_inside_output[] = {{"theta", 13, 0}, {"m", 10, 1}};
static const char *const nesterov_lr_inside_hyper_name[] = {"lr", "momentum"};
static const uint8_t nesterov_lr_inside_hyper[] = {4, 5};
static const double nesterov_lr_inside_const[] = {0};
static const uint8_t nesterov_lr_inside_const_reg[] = {0};
static const struct step_instr nesterov_lr_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 6, {5, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 7, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 8, {7, 2, 0}, false}, /* g_lr */
  {STEP_MUL, STEP_WORKING, 9, {6, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 10, {9, 8, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 11, {6, 10, 0}, false}, /* ahead_1 */
  {STEP_ADD, STEP_WORKING, 12, {8, 11, 0}, false}, /* ahead */
  {STEP_SUB, STEP_WORKING, 13, {0, 12, 0}, false}, /* theta_t */
};
static const struct step_program nesterov_lr_inside = {
  .id = "nesterov.lr=inside", .name = "Nesterov momentum: the buffer accumulates lr g", .order_of = NULL,
  .dialect_of = "nesterov", .cite = "Nes83 SMDH13", .equations = "D4",
  .source =
    "; Nesterov momentum: the buffer accumulates lr g.\n"
    "; Composed from spec/steps/nesterov.fpcore and spec/dialects/nesterov.dialects.\n"
    "(FPCore nesterov.lr=inside (theta m g t lr momentum)\n"
    " :name \"Nesterov momentum: the buffer accumulates lr g\"\n"
    " :cite (Nes83 SMDH13)\n"
    " :equations (D4)\n"
    " :hyperparameters (lr momentum)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [g_lr (* step g)]\n"
    "        [m_t (+ (* mu m) g_lr)]\n"
    "        [ahead (+ g_lr (* mu m_t))]\n"
    "        [theta_t (- theta ahead)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 14, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 0, .n_instr = 8,
  .reg_name = nesterov_lr_inside_reg, .state = nesterov_lr_inside_state, .g = 2, .t = 3,
  .hyper_name = nesterov_lr_inside_hyper_name, .hyper = nesterov_lr_inside_hyper, .output = nesterov_lr_inside_output,
  .const_value = nesterov_lr_inside_const, .const_reg = nesterov_lr_inside_const_reg, .instr = nesterov_lr_inside_instr};

static const char *const nesterov_lr_inside_negated_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "k0", "mu", "step", "minus", "g_lr", "m_t_1", "m_t", "ahead_1", "ahead", "theta_t"};
static const struct step_state nesterov_lr_inside_negated_state[] = {{"theta", 0, 15, 0}, {"m", 1, 12, 0}};
static const struct step_output nesterov_lr_inside_negated_output[] = {{"theta", 15, 0}, {"m", 12, 1}};
static const char *const nesterov_lr_inside_negated_hyper_name[] = {"lr", "momentum"};
static const uint8_t nesterov_lr_inside_negated_hyper[] = {4, 5};
static const double nesterov_lr_inside_negated_const[] = {0};
static const uint8_t nesterov_lr_inside_negated_const_reg[] = {6};
static const struct step_instr nesterov_lr_inside_negated_instr[] = {
  {STEP_CAST, STEP_WORKING, 7, {5, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 8, {4, 0, 0}, true}, /* step */
  {STEP_SUB, STEP_WORKING, 9, {6, 8, 0}, true}, /* minus */
  {STEP_MUL, STEP_WORKING, 10, {9, 2, 0}, false}, /* g_lr */
  {STEP_MUL, STEP_WORKING, 11, {7, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 12, {11, 10, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 13, {7, 12, 0}, false}, /* ahead_1 */
  {STEP_ADD, STEP_WORKING, 14, {10, 13, 0}, false}, /* ahead */
  {STEP_ADD, STEP_WORKING, 15, {0, 14, 0}, false}, /* theta_t */
};
static const struct step_program nesterov_lr_inside_negated = {
  .id = "nesterov.lr=inside_negated", .name = "Nesterov momentum: the buffer accumulates -lr g and is added to theta", .order_of = NULL,
  .dialect_of = "nesterov", .cite = "Nes83 SMDH13", .equations = "D4",
  .source =
    "; Nesterov momentum: the buffer accumulates -lr g and is added to theta.\n"
    "; Composed from spec/steps/nesterov.fpcore and spec/dialects/nesterov.dialects.\n"
    "(FPCore nesterov.lr=inside_negated (theta m g t lr momentum)\n"
    " :name \"Nesterov momentum: the buffer accumulates -lr g and is added to theta\"\n"
    " :cite (Nes83 SMDH13)\n"
    " :equations (D4)\n"
    " :hyperparameters (lr momentum)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [minus (- 0 step)]\n"
    "        [g_lr (* minus g)]\n"
    "        [m_t (+ (* mu m) g_lr)]\n"
    "        [ahead (+ g_lr (* mu m_t))]\n"
    "        [theta_t (+ theta ahead)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 16, .n_state = 2, .n_hyper = 2, .n_output = 2,
  .n_const = 1, .n_instr = 9,
  .reg_name = nesterov_lr_inside_negated_reg, .state = nesterov_lr_inside_negated_state, .g = 2, .t = 3,
  .hyper_name = nesterov_lr_inside_negated_hyper_name, .hyper = nesterov_lr_inside_negated_hyper, .output = nesterov_lr_inside_negated_output,
  .const_value = nesterov_lr_inside_negated_const, .const_reg = nesterov_lr_inside_negated_const_reg, .instr = nesterov_lr_inside_negated_instr};

static const char *const nesterov_decay_l2_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "weight_decay", "mu", "step", "wd", "g_l2_1", "g_l2", "m_t_1", "m_t", "ahead_1", "ahead", "theta_t_1", "theta_t"};
static const struct step_state nesterov_decay_l2_state[] = {{"theta", 0, 17, 0}, {"m", 1, 13, 0}};
static const struct step_output nesterov_decay_l2_output[] = {{"theta", 17, 0}, {"m", 13, 1}};
static const char *const nesterov_decay_l2_hyper_name[] = {"lr", "momentum", "weight_decay"};
static const uint8_t nesterov_decay_l2_hyper[] = {4, 5, 6};
static const double nesterov_decay_l2_const[] = {0};
static const uint8_t nesterov_decay_l2_const_reg[] = {0};
static const struct step_instr nesterov_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 7, {5, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 8, {4, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 9, {6, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 10, {9, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 11, {2, 10, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 12, {7, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 13, {12, 11, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 14, {7, 13, 0}, false}, /* ahead_1 */
  {STEP_ADD, STEP_WORKING, 15, {11, 14, 0}, false}, /* ahead */
  {STEP_MUL, STEP_WORKING, 16, {8, 15, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 17, {0, 16, 0}, false}, /* theta_t */
};
static const struct step_program nesterov_decay_l2 = {
  .id = "nesterov.decay=l2", .name = "Nesterov momentum: weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "nesterov", .cite = "Nes83 SMDH13", .equations = "D4",
  .source =
    "; Nesterov momentum: weight decay added to the gradient.\n"
    "; Composed from spec/steps/nesterov.fpcore and spec/dialects/nesterov.dialects.\n"
    "(FPCore nesterov.decay=l2 (theta m g t lr momentum weight_decay)\n"
    " :name \"Nesterov momentum: weight decay added to the gradient\"\n"
    " :cite (Nes83 SMDH13)\n"
    " :equations (D4)\n"
    " :hyperparameters (lr momentum weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (+ (* mu m) g_l2)]\n"
    "        [ahead (+ g_l2 (* mu m_t))]\n"
    "        [theta_t (- theta (* step ahead))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 18, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 0, .n_instr = 11,
  .reg_name = nesterov_decay_l2_reg, .state = nesterov_decay_l2_state, .g = 2, .t = 3,
  .hyper_name = nesterov_decay_l2_hyper_name, .hyper = nesterov_decay_l2_hyper, .output = nesterov_decay_l2_output,
  .const_value = nesterov_decay_l2_const, .const_reg = nesterov_decay_l2_const_reg, .instr = nesterov_decay_l2_instr};

static const char *const nesterov_decay_before_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "weight_decay", "k1", "mu", "step", "m_t_1", "m_t", "ahead_1", "ahead", "decay_2", "decay_1", "decay", "theta_d", "theta_t_1", "theta_t"};
static const struct step_state nesterov_decay_before_state[] = {{"theta", 0, 19, 0}, {"m", 1, 11, 0}};
static const struct step_output nesterov_decay_before_output[] = {{"theta", 19, 0}, {"m", 11, 1}};
static const char *const nesterov_decay_before_hyper_name[] = {"lr", "momentum", "weight_decay"};
static const uint8_t nesterov_decay_before_hyper[] = {4, 5, 6};
static const double nesterov_decay_before_const[] = {1};
static const uint8_t nesterov_decay_before_const_reg[] = {7};
static const struct step_instr nesterov_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* mu */
  {STEP_CAST, STEP_WORKING, 9, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 10, {8, 1, 0}, false}, /* m_t_1 */
  {STEP_ADD, STEP_WORKING, 11, {10, 2, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 12, {8, 11, 0}, false}, /* ahead_1 */
  {STEP_ADD, STEP_WORKING, 13, {2, 12, 0}, false}, /* ahead */
  {STEP_MUL, STEP_BINARY64, 14, {4, 6, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 15, {7, 14, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 16, {15, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 17, {0, 16, 0}, false}, /* theta_d */
  {STEP_MUL, STEP_WORKING, 18, {9, 13, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 19, {17, 18, 0}, false}, /* theta_t */
};
static const struct step_program nesterov_decay_before = {
  .id = "nesterov.decay=before", .name = "Nesterov momentum: decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "nesterov", .cite = "Nes83 SMDH13", .equations = "D4",
  .source =
    "; Nesterov momentum: decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/nesterov.fpcore and spec/dialects/nesterov.dialects.\n"
    "(FPCore nesterov.decay=before (theta m g t lr momentum weight_decay)\n"
    " :name \"Nesterov momentum: decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (Nes83 SMDH13)\n"
    " :equations (D4)\n"
    " :hyperparameters (lr momentum weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [step (cast lr)]\n"
    "        [m_t (+ (* mu m) g)]\n"
    "        [ahead (+ g (* mu m_t))]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d (* step ahead))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 20, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 12,
  .reg_name = nesterov_decay_before_reg, .state = nesterov_decay_before_state, .g = 2, .t = 3,
  .hyper_name = nesterov_decay_before_hyper_name, .hyper = nesterov_decay_before_hyper, .output = nesterov_decay_before_output,
  .const_value = nesterov_decay_before_const, .const_reg = nesterov_decay_before_const_reg, .instr = nesterov_decay_before_instr};

const struct step_program *const dialects_of_nesterov[] = {
  &nesterov_lr_inside,
  &nesterov_lr_inside_negated,
  &nesterov_decay_l2,
  &nesterov_decay_before,
  NULL};
