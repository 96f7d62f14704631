/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"

#include <stddef.h>

extern const struct step_program *const dialects_of_adagrad[];
extern const struct step_program *const dialects_of_adam[];
extern const struct step_program *const dialects_of_adam_l2[];
extern const struct step_program *const dialects_of_adam_v[];
extern const struct step_program *const dialects_of_adamax[];
extern const struct step_program *const dialects_of_adamw[];
extern const struct step_program *const dialects_of_amsgrad[];
extern const struct step_program *const dialects_of_amsgrad_hat[];
extern const struct step_program *const dialects_of_momentum[];
extern const struct step_program *const dialects_of_momentum_ema[];
extern const struct step_program *const dialects_of_nadam[];
extern const struct step_program *const dialects_of_nesterov[];
extern const struct step_program *const dialects_of_radam[];
extern const struct step_program *const dialects_of_radamw[];
extern const struct step_program *const dialects_of_rmsprop[];
extern const struct step_program *const dialects_of_rmsprop_centered[];
extern const struct step_program *const dialects_of_rmsprop_momentum[];
extern const struct step_program *const dialects_of_sgd[];

static const struct dialect_choice adagrad_eps[] = {
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adagrad_start[] = {
  {"tenth", "accumulators start at 0.1", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adagrad_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch adagrad_switches[] = {
  {"eps", "where eps is added", "outside", adagrad_eps},
  {"start", "the accumulator before the first step", "zero", adagrad_start},
  {"decay", "weight decay", "none", adagrad_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice adam_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adam_decay[] = {
  {"l2", "weight decay added to the gradient", "adam_l2"},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", "adamw"},
  {NULL, NULL, NULL}};

static const struct dialect_choice adam_correction[] = {
  {"second", "only v corrected", "adam_v"},
  {"none", "no bias correction", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch adam_switches[] = {
  {"eps", "where eps is added", "outside", adam_eps},
  {"decay", "weight decay", "none", adam_decay},
  {"correction", "what is corrected for its start at zero", "both", adam_correction},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice adam_l2_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adam_l2_correction[] = {
  {"second", "only v corrected", NULL},
  {"none", "no bias correction", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch adam_l2_switches[] = {
  {"eps", "where eps is added", "outside", adam_l2_eps},
  {"correction", "what is corrected for its start at zero", "both", adam_l2_correction},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice adam_v_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch adam_v_switches[] = {
  {"eps", "where eps is added", "outside", adam_v_eps},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice adamax_eps[] = {
  {"outside", "eps added to the norm where the update divides by it", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adamax_correction[] = {
  {"none", "no bias correction", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adamax_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch adamax_switches[] = {
  {"eps", "where eps is added", "input", adamax_eps},
  {"correction", "whether m is corrected for its start at zero", "first", adamax_correction},
  {"decay", "weight decay", "none", adamax_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice adamw_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adamw_correction[] = {
  {"second", "only v corrected", NULL},
  {"none", "no bias correction", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice adamw_decay[] = {
  {"after", "decay of the new theta, scaled by lr", NULL},
  {"after_corrected_lr", "decay of the new theta, scaled by lr sqrt(1 - beta2^t) / (1 - beta1^t)", NULL},
  {"after_unscaled", "decay of the new theta, not scaled by lr", NULL},
  {"before_unscaled", "decay of the old theta, not scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch adamw_switches[] = {
  {"eps", "where eps is added", "outside", adamw_eps},
  {"correction", "what is corrected for its start at zero", "both", adamw_correction},
  {"decay", "when and how theta decays", "before", adamw_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice amsgrad_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice amsgrad_correction[] = {
  {"none", "no bias correction", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice amsgrad_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch amsgrad_switches[] = {
  {"eps", "where eps is added", "outside", amsgrad_eps},
  {"correction", "what is corrected for its start at zero", "both", amsgrad_correction},
  {"decay", "weight decay", "none", amsgrad_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice amsgrad_hat_eps[] = {
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice amsgrad_hat_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch amsgrad_hat_switches[] = {
  {"eps", "where eps is added", "outside", amsgrad_hat_eps},
  {"decay", "weight decay", "none", amsgrad_hat_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice momentum_first[] = {
  {"dampened", "the first step dampened like the others", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice momentum_lr[] = {
  {"inside", "the buffer accumulates lr g", NULL},
  {"inside_negated", "the buffer accumulates -lr g and is added to theta", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice momentum_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch momentum_switches[] = {
  {"first", "the first step", "undampened", momentum_first},
  {"lr", "whether the buffer contains lr", "outside", momentum_lr},
  {"decay", "weight decay", "none", momentum_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice momentum_ema_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch momentum_ema_switches[] = {
  {"decay", "weight decay", "none", momentum_ema_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice nadam_eps[] = {
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice nadam_schedule[] = {
  {"constant", "momentum beta1 at every step", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice nadam_product[] = {
  {"twice", "mu_t twice in the product", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice nadam_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch nadam_switches[] = {
  {"eps", "where eps is added", "outside", nadam_eps},
  {"schedule", "the momentum schedule", "dozat", nadam_schedule},
  {"product", "the product of momenta in the factor of m", "once", nadam_product},
  {"decay", "weight decay", "none", nadam_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice nesterov_lr[] = {
  {"inside", "the buffer accumulates lr g", NULL},
  {"inside_negated", "the buffer accumulates -lr g and is added to theta", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice nesterov_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch nesterov_switches[] = {
  {"lr", "whether the buffer contains lr", "outside", nesterov_lr},
  {"decay", "weight decay", "none", nesterov_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice radam_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice radam_gate[] = {
  {"gt5", "rectified from rho_t > 5", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice radam_unrectified[] = {
  {"none", "no update before the gate opens", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice radam_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", "radamw"},
  {NULL, NULL, NULL}};

static const struct dialect_switch radam_switches[] = {
  {"eps", "where eps is added", "outside", radam_eps},
  {"gate", "when the step is rectified", "gt4", radam_gate},
  {"unrectified", "the step where the gate is closed", "momentum", radam_unrectified},
  {"decay", "weight decay", "none", radam_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice radamw_eps[] = {
  {"hat", "eps before the correction of v (epsilon-hat)", NULL},
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice radamw_gate[] = {
  {"gt5", "rectified from rho_t > 5", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice radamw_unrectified[] = {
  {"none", "weight decay alone before the gate opens", NULL},
  {"still", "neither update nor weight decay before the gate opens", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch radamw_switches[] = {
  {"eps", "where eps is added", "outside", radamw_eps},
  {"gate", "when the step is rectified", "gt4", radamw_gate},
  {"unrectified", "the step where the gate is closed", "momentum", radamw_unrectified},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_eps[] = {
  {"inside", "eps inside the square root", NULL},
  {"none", "no eps", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_start[] = {
  {"one", "accumulators start at 1", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch rmsprop_switches[] = {
  {"eps", "where eps is added", "outside", rmsprop_eps},
  {"start", "the accumulator before the first step", "zero", rmsprop_start},
  {"decay", "weight decay", "none", rmsprop_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_centered_eps[] = {
  {"inside", "eps inside the square root", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_centered_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch rmsprop_centered_switches[] = {
  {"eps", "where eps is added", "outside", rmsprop_centered_eps},
  {"decay", "weight decay", "none", rmsprop_centered_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_momentum_eps[] = {
  {"inside", "eps inside the square root", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_momentum_lr[] = {
  {"inside", "the momentum accumulates lr g / sqrt(v)", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_momentum_centered[] = {
  {"yes", "centered: the standard deviation divides", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_momentum_start[] = {
  {"one", "accumulators start at 1", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_choice rmsprop_momentum_decay[] = {
  {"l2", "weight decay added to the gradient", NULL},
  {"before", "decoupled weight decay, on the old theta, scaled by lr", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch rmsprop_momentum_switches[] = {
  {"eps", "where eps is added", "outside", rmsprop_momentum_eps},
  {"lr", "whether the momentum contains lr", "outside", rmsprop_momentum_lr},
  {"centered", "whether the mean of the gradients is subtracted from the second moment", "no", rmsprop_momentum_centered},
  {"start", "the accumulator before the first step", "zero", rmsprop_momentum_start},
  {"decay", "weight decay", "none", rmsprop_momentum_decay},
  {NULL, NULL, NULL, NULL}};

static const struct dialect_choice sgd_decay[] = {
  {"l2", "weight decay, added to the gradient or decoupled", NULL},
  {NULL, NULL, NULL}};

static const struct dialect_switch sgd_switches[] = {
  {"decay", "weight decay", "none", sgd_decay},
  {NULL, NULL, NULL, NULL}};

const struct dialect_family dialect_families[] = {
  {"adagrad", adagrad_switches, dialects_of_adagrad},
  {"adam", adam_switches, dialects_of_adam},
  {"adam_l2", adam_l2_switches, dialects_of_adam_l2},
  {"adam_v", adam_v_switches, dialects_of_adam_v},
  {"adamax", adamax_switches, dialects_of_adamax},
  {"adamw", adamw_switches, dialects_of_adamw},
  {"amsgrad", amsgrad_switches, dialects_of_amsgrad},
  {"amsgrad_hat", amsgrad_hat_switches, dialects_of_amsgrad_hat},
  {"momentum", momentum_switches, dialects_of_momentum},
  {"momentum_ema", momentum_ema_switches, dialects_of_momentum_ema},
  {"nadam", nadam_switches, dialects_of_nadam},
  {"nesterov", nesterov_switches, dialects_of_nesterov},
  {"radam", radam_switches, dialects_of_radam},
  {"radamw", radamw_switches, dialects_of_radamw},
  {"rmsprop", rmsprop_switches, dialects_of_rmsprop},
  {"rmsprop_centered", rmsprop_centered_switches, dialects_of_rmsprop_centered},
  {"rmsprop_momentum", rmsprop_momentum_switches, dialects_of_rmsprop_momentum},
  {"sgd", sgd_switches, dialects_of_sgd},
  {NULL, NULL, NULL}};
