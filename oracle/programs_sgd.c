/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const sgd_decay_l2_reg[] = {"theta", "g", "t", "lr", "weight_decay", "step", "wd", "g_l2_1", "g_l2", "theta_t_1", "theta_t"};
static const struct step_state sgd_decay_l2_state[] = {{"theta", 0, 10, 0}};
static const struct step_output sgd_decay_l2_output[] = {{"theta", 10, 0}};
static const char *const sgd_decay_l2_hyper_name[] = {"lr", "weight_decay"};
static const uint8_t sgd_decay_l2_hyper[] = {3, 4};
static const double sgd_decay_l2_const[] = {0};
static const uint8_t sgd_decay_l2_const_reg[] = {0};
static const struct step_instr sgd_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 5, {3, 0, 0}, true}, /* step */
  {STEP_CAST, STEP_WORKING, 6, {4, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 7, {6, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 8, {1, 7, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 9, {5, 8, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 10, {0, 9, 0}, false}, /* theta_t */
};
static const struct step_program sgd_decay_l2 = {
  .id = "sgd.decay=l2", .name = "SGD: weight decay, added to the gradient or decoupled", .order_of = NULL,
  .dialect_of = "sgd", .cite = "RM51", .equations = "D1",
  .source =
    "; SGD: weight decay, added to the gradient or decoupled.\n"
    "; Composed from spec/steps/sgd.fpcore and spec/dialects/sgd.dialects.\n"
    "(FPCore sgd.decay=l2 (theta g t lr weight_decay)\n"
    " :name \"SGD: weight decay, added to the gradient or decoupled\"\n"
    " :cite (RM51)\n"
    " :equations (D1)\n"
    " :hyperparameters (lr weight_decay)\n"
    " :state ((theta theta_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([step (cast lr)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [theta_t (- theta (* step g_l2))])\n"
    "  (array theta_t)))\n",
  .n_register = 11, .n_state = 1, .n_hyper = 2, .n_output = 1,
  .n_const = 0, .n_instr = 6,
  .reg_name = sgd_decay_l2_reg, .state = sgd_decay_l2_state, .g = 1, .t = 2,
  .hyper_name = sgd_decay_l2_hyper_name, .hyper = sgd_decay_l2_hyper, .output = sgd_decay_l2_output,
  .const_value = sgd_decay_l2_const, .const_reg = sgd_decay_l2_const_reg, .instr = sgd_decay_l2_instr};

const struct step_program *const dialects_of_sgd[] = {
  &sgd_decay_l2,
  NULL};
