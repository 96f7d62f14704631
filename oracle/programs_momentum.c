/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

static const char *const momentum_first_dampened_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "k1", "mu", "omd_1", "omd", "step", "m_t_1", "m_t_2", "m_t", "theta_t_1", "theta_t"};
static const struct step_state momentum_first_dampened_state[] = {{"theta", 0, 16, 0}, {"m", 1, 14, 0}};
static const struct step_output momentum_first_dampened_output[] = {{"theta", 16, 0}, {"m", 14, 1}};
static const char *const momentum_first_dampened_hyper_name[] = {"lr", "momentum", "dampening"};
static const uint8_t momentum_first_dampened_hyper[] = {4, 5, 6};
static const double momentum_first_dampened_const[] = {1};
static const uint8_t momentum_first_dampened_const_reg[] = {7};
static const struct step_instr momentum_first_dampened_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 9, {7, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omd */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_MUL, STEP_WORKING, 12, {8, 1, 0}, false}, /* m_t_1 */
  {STEP_MUL, STEP_WORKING, 13, {10, 2, 0}, false}, /* m_t_2 */
  {STEP_ADD, STEP_WORKING, 14, {12, 13, 0}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 15, {11, 14, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 16, {0, 15, 0}, false}, /* theta_t */
};
static const struct step_program momentum_first_dampened = {
  .id = "momentum.first=dampened", .name = "Momentum (accumulating form): the first step dampened like the others", .order_of = NULL,
  .dialect_of = "momentum", .cite = "Pol64 PyTorch", .equations = "D3",
  .source =
    "; Momentum (accumulating form): the first step dampened like the others.\n"
    "; Composed from spec/steps/momentum.fpcore and spec/dialects/momentum.dialects.\n"
    "(FPCore momentum.first=dampened (theta m g t lr momentum dampening)\n"
    " :name \"Momentum (accumulating form): the first step dampened like the others\"\n"
    " :cite (Pol64 PyTorch)\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [step (cast lr)]\n"
    "        [m_t (+ (* mu m) (* omd g))]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 17, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 9,
  .reg_name = momentum_first_dampened_reg, .state = momentum_first_dampened_state, .g = 2, .t = 3,
  .hyper_name = momentum_first_dampened_hyper_name, .hyper = momentum_first_dampened_hyper, .output = momentum_first_dampened_output,
  .const_value = momentum_first_dampened_const, .const_reg = momentum_first_dampened_const_reg, .instr = momentum_first_dampened_instr};

static const char *const momentum_lr_inside_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "k1", "mu", "omd_1", "omd", "step", "first", "g_lr", "m_t_2", "m_t_3", "m_t_1", "m_t", "theta_t"};
static const struct step_state momentum_lr_inside_state[] = {{"theta", 0, 18, 0}, {"m", 1, 17, 0}};
static const struct step_output momentum_lr_inside_output[] = {{"theta", 18, 0}, {"m", 17, 1}};
static const char *const momentum_lr_inside_hyper_name[] = {"lr", "momentum", "dampening"};
static const uint8_t momentum_lr_inside_hyper[] = {4, 5, 6};
static const double momentum_lr_inside_const[] = {1};
static const uint8_t momentum_lr_inside_const_reg[] = {7};
static const struct step_instr momentum_lr_inside_instr[] = {
  {STEP_CAST, STEP_WORKING, 8, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 9, {7, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 10, {9, 0, 0}, true}, /* omd */
  {STEP_CAST, STEP_WORKING, 11, {4, 0, 0}, true}, /* step */
  {STEP_EQ, STEP_REAL, 12, {3, 7, 0}, true}, /* first */
  {STEP_MUL, STEP_WORKING, 13, {11, 2, 0}, false}, /* g_lr */
  {STEP_MUL, STEP_WORKING, 14, {8, 1, 0}, false}, /* m_t_2 */
  {STEP_MUL, STEP_WORKING, 15, {10, 13, 0}, false}, /* m_t_3 */
  {STEP_ADD, STEP_WORKING, 16, {14, 15, 0}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 17, {12, 13, 16}, false}, /* m_t */
  {STEP_SUB, STEP_WORKING, 18, {0, 17, 0}, false}, /* theta_t */
};
static const struct step_program momentum_lr_inside = {
  .id = "momentum.lr=inside", .name = "Momentum (accumulating form): the buffer accumulates lr g", .order_of = NULL,
  .dialect_of = "momentum", .cite = "Pol64 PyTorch", .equations = "D3",
  .source =
    "; Momentum (accumulating form): the buffer accumulates lr g.\n"
    "; Composed from spec/steps/momentum.fpcore and spec/dialects/momentum.dialects.\n"
    "(FPCore momentum.lr=inside (theta m g t lr momentum dampening)\n"
    " :name \"Momentum (accumulating form): the buffer accumulates lr g\"\n"
    " :cite (Pol64 PyTorch)\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [step (cast lr)]\n"
    "        [first (== t 1)]\n"
    "        [g_lr (* step g)]\n"
    "        [m_t (if first g_lr (+ (* mu m) (* omd g_lr)))]\n"
    "        [theta_t (- theta m_t)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 19, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 1, .n_instr = 11,
  .reg_name = momentum_lr_inside_reg, .state = momentum_lr_inside_state, .g = 2, .t = 3,
  .hyper_name = momentum_lr_inside_hyper_name, .hyper = momentum_lr_inside_hyper, .output = momentum_lr_inside_output,
  .const_value = momentum_lr_inside_const, .const_reg = momentum_lr_inside_const_reg, .instr = momentum_lr_inside_instr};

static const char *const momentum_lr_inside_negated_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "k1", "k0", "mu", "omd_1", "omd", "step", "first", "minus", "g_lr", "m_t_2", "m_t_3", "m_t_1", "m_t", "theta_t"};
static const struct step_state momentum_lr_inside_negated_state[] = {{"theta", 0, 20, 0}, {"m", 1, 19, 0}};
static const struct step_output momentum_lr_inside_negated_output[] = {{"theta", 20, 0}, {"m", 19, 1}};
static const char *const momentum_lr_inside_negated_hyper_name[] = {"lr", "momentum", "dampening"};
static const uint8_t momentum_lr_inside_negated_hyper[] = {4, 5, 6};
static const double momentum_lr_inside_negated_const[] = {1, 0};
static const uint8_t momentum_lr_inside_negated_const_reg[] = {7, 8};
static const struct step_instr momentum_lr_inside_negated_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 10, {7, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omd */
  {STEP_CAST, STEP_WORKING, 12, {4, 0, 0}, true}, /* step */
  {STEP_EQ, STEP_REAL, 13, {3, 7, 0}, true}, /* first */
  {STEP_SUB, STEP_WORKING, 14, {8, 12, 0}, true}, /* minus */
  {STEP_MUL, STEP_WORKING, 15, {14, 2, 0}, false}, /* g_lr */
  {STEP_MUL, STEP_WORKING, 16, {9, 1, 0}, false}, /* m_t_2 */
  {STEP_MUL, STEP_WORKING, 17, {11, 15, 0}, false}, /* m_t_3 */
  {STEP_ADD, STEP_WORKING, 18, {16, 17, 0}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 19, {13, 15, 18}, false}, /* m_t */
  {STEP_ADD, STEP_WORKING, 20, {0, 19, 0}, false}, /* theta_t */
};
static const struct step_program momentum_lr_inside_negated = {
  .id = "momentum.lr=inside_negated", .name = "Momentum (accumulating form): the buffer accumulates -lr g and is added to theta", .order_of = NULL,
  .dialect_of = "momentum", .cite = "Pol64 PyTorch", .equations = "D3",
  .source =
    "; Momentum (accumulating form): the buffer accumulates -lr g and is added to theta.\n"
    "; Composed from spec/steps/momentum.fpcore and spec/dialects/momentum.dialects.\n"
    "(FPCore momentum.lr=inside_negated (theta m g t lr momentum dampening)\n"
    " :name \"Momentum (accumulating form): the buffer accumulates -lr g and is added to theta\"\n"
    " :cite (Pol64 PyTorch)\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [step (cast lr)]\n"
    "        [first (== t 1)]\n"
    "        [minus (- 0 step)]\n"
    "        [g_lr (* minus g)]\n"
    "        [m_t (if first g_lr (+ (* mu m) (* omd g_lr)))]\n"
    "        [theta_t (+ theta m_t)])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 21, .n_state = 2, .n_hyper = 3, .n_output = 2,
  .n_const = 2, .n_instr = 12,
  .reg_name = momentum_lr_inside_negated_reg, .state = momentum_lr_inside_negated_state, .g = 2, .t = 3,
  .hyper_name = momentum_lr_inside_negated_hyper_name, .hyper = momentum_lr_inside_negated_hyper, .output = momentum_lr_inside_negated_output,
  .const_value = momentum_lr_inside_negated_const, .const_reg = momentum_lr_inside_negated_const_reg, .instr = momentum_lr_inside_negated_instr};

static const char *const momentum_decay_l2_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "weight_decay", "k1", "mu", "omd_1", "omd", "step", "first", "wd", "g_l2_1", "g_l2", "m_t_2", "m_t_3", "m_t_1", "m_t", "theta_t_1", "theta_t"};
static const struct step_state momentum_decay_l2_state[] = {{"theta", 0, 22, 0}, {"m", 1, 20, 0}};
static const struct step_output momentum_decay_l2_output[] = {{"theta", 22, 0}, {"m", 20, 1}};
static const char *const momentum_decay_l2_hyper_name[] = {"lr", "momentum", "dampening", "weight_decay"};
static const uint8_t momentum_decay_l2_hyper[] = {4, 5, 6, 7};
static const double momentum_decay_l2_const[] = {1};
static const uint8_t momentum_decay_l2_const_reg[] = {8};
static const struct step_instr momentum_decay_l2_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 10, {8, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omd */
  {STEP_CAST, STEP_WORKING, 12, {4, 0, 0}, true}, /* step */
  {STEP_EQ, STEP_REAL, 13, {3, 8, 0}, true}, /* first */
  {STEP_CAST, STEP_WORKING, 14, {7, 0, 0}, true}, /* wd */
  {STEP_MUL, STEP_WORKING, 15, {14, 0, 0}, false}, /* g_l2_1 */
  {STEP_ADD, STEP_WORKING, 16, {2, 15, 0}, false}, /* g_l2 */
  {STEP_MUL, STEP_WORKING, 17, {9, 1, 0}, false}, /* m_t_2 */
  {STEP_MUL, STEP_WORKING, 18, {11, 16, 0}, false}, /* m_t_3 */
  {STEP_ADD, STEP_WORKING, 19, {17, 18, 0}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 20, {13, 16, 19}, false}, /* m_t */
  {STEP_MUL, STEP_WORKING, 21, {12, 20, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 22, {0, 21, 0}, false}, /* theta_t */
};
static const struct step_program momentum_decay_l2 = {
  .id = "momentum.decay=l2", .name = "Momentum (accumulating form): weight decay added to the gradient", .order_of = NULL,
  .dialect_of = "momentum", .cite = "Pol64 PyTorch", .equations = "D3",
  .source =
    "; Momentum (accumulating form): weight decay added to the gradient.\n"
    "; Composed from spec/steps/momentum.fpcore and spec/dialects/momentum.dialects.\n"
    "(FPCore momentum.decay=l2 (theta m g t lr momentum dampening weight_decay)\n"
    " :name \"Momentum (accumulating form): weight decay added to the gradient\"\n"
    " :cite (Pol64 PyTorch)\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [step (cast lr)]\n"
    "        [first (== t 1)]\n"
    "        [wd (cast weight_decay)]\n"
    "        [g_l2 (+ g (* wd theta))]\n"
    "        [m_t (if first g_l2 (+ (* mu m) (* omd g_l2)))]\n"
    "        [theta_t (- theta (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 23, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 1, .n_instr = 14,
  .reg_name = momentum_decay_l2_reg, .state = momentum_decay_l2_state, .g = 2, .t = 3,
  .hyper_name = momentum_decay_l2_hyper_name, .hyper = momentum_decay_l2_hyper, .output = momentum_decay_l2_output,
  .const_value = momentum_decay_l2_const, .const_reg = momentum_decay_l2_const_reg, .instr = momentum_decay_l2_instr};

static const char *const momentum_decay_before_reg[] = {"theta", "m", "g", "t", "lr", "momentum", "dampening", "weight_decay", "k1", "mu", "omd_1", "omd", "step", "first", "m_t_2", "m_t_3", "m_t_1", "m_t", "decay_2", "decay_1", "decay", "theta_d", "theta_t_1", "theta_t"};
static const struct step_state momentum_decay_before_state[] = {{"theta", 0, 23, 0}, {"m", 1, 17, 0}};
static const struct step_output momentum_decay_before_output[] = {{"theta", 23, 0}, {"m", 17, 1}};
static const char *const momentum_decay_before_hyper_name[] = {"lr", "momentum", "dampening", "weight_decay"};
static const uint8_t momentum_decay_before_hyper[] = {4, 5, 6, 7};
static const double momentum_decay_before_const[] = {1};
static const uint8_t momentum_decay_before_const_reg[] = {8};
static const struct step_instr momentum_decay_before_instr[] = {
  {STEP_CAST, STEP_WORKING, 9, {5, 0, 0}, true}, /* mu */
  {STEP_SUB, STEP_BINARY64, 10, {8, 6, 0}, true}, /* omd_1 */
  {STEP_CAST, STEP_WORKING, 11, {10, 0, 0}, true}, /* omd */
  {STEP_CAST, STEP_WORKING, 12, {4, 0, 0}, true}, /* step */
  {STEP_EQ, STEP_REAL, 13, {3, 8, 0}, true}, /* first */
  {STEP_MUL, STEP_WORKING, 14, {9, 1, 0}, false}, /* m_t_2 */
  {STEP_MUL, STEP_WORKING, 15, {11, 2, 0}, false}, /* m_t_3 */
  {STEP_ADD, STEP_WORKING, 16, {14, 15, 0}, false}, /* m_t_1 */
  {STEP_SELECT, STEP_WORKING, 17, {13, 2, 16}, false}, /* m_t */
  {STEP_MUL, STEP_BINARY64, 18, {4, 7, 0}, true}, /* decay_2 */
  {STEP_SUB, STEP_BINARY64, 19, {8, 18, 0}, true}, /* decay_1 */
  {STEP_CAST, STEP_WORKING, 20, {19, 0, 0}, true}, /* decay */
  {STEP_MUL, STEP_WORKING, 21, {0, 20, 0}, false}, /* theta_d */
  {STEP_MUL, STEP_WORKING, 22, {12, 17, 0}, false}, /* theta_t_1 */
  {STEP_SUB, STEP_WORKING, 23, {21, 22, 0}, false}, /* theta_t */
};
static const struct step_program momentum_decay_before = {
  .id = "momentum.decay=before", .name = "Momentum (accumulating form): decoupled weight decay, on the old theta, scaled by lr", .order_of = NULL,
  .dialect_of = "momentum", .cite = "Pol64 PyTorch", .equations = "D3",
  .source =
    "; Momentum (accumulating form): decoupled weight decay, on the old theta, scaled by lr.\n"
    "; Composed from spec/steps/momentum.fpcore and spec/dialects/momentum.dialects.\n"
    "(FPCore momentum.decay=before (theta m g t lr momentum dampening weight_decay)\n"
    " :name \"Momentum (accumulating form): decoupled weight decay, on the old theta, scaled by lr\"\n"
    " :cite (Pol64 PyTorch)\n"
    " :equations (D3)\n"
    " :hyperparameters (lr momentum dampening weight_decay)\n"
    " :state ((theta theta_t) (m m_t))\n"
    " :precision binary32\n"
    " :round nearestEven\n"
    " (let* ([mu (cast momentum)]\n"
    "        [omd (cast (! :precision binary64 (- 1 dampening)))]\n"
    "        [step (cast lr)]\n"
    "        [first (== t 1)]\n"
    "        [m_t (if first g (+ (* mu m) (* omd g)))]\n"
    "        [decay (cast (! :precision binary64 (- 1 (* lr weight_decay))))]\n"
    "        [theta_d (* theta decay)]\n"
    "        [theta_t (- theta_d (* step m_t))])\n"
    "  (array theta_t m_t)))\n",
  .n_register = 24, .n_state = 2, .n_hyper = 4, .n_output = 2,
  .n_const = 1, .n_instr = 15,
  .reg_name = momentum_decay_before_reg, .state = momentum_decay_before_state, .g = 2, .t = 3,
  .hyper_name = momentum_decay_before_hyper_name, .hyper = momentum_decay_before_hyper, .output = momentum_decay_before_output,
  .const_value = momentum_decay_before_const, .const_reg = momentum_decay_before_const_reg, .instr = momentum_decay_before_instr};

const struct step_program *const dialects_of_momentum[] = {
  &momentum_first_dampened,
  &momentum_lr_inside,
  &momentum_lr_inside_negated,
  &momentum_decay_l2,
  &momentum_decay_before,
  NULL};
