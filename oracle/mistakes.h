/* SPDX-License-Identifier: MIT */
/* Mistakes in a step program: each turns the right program into what a mistaken implementation
 * computes. False: the mistake cannot be made in this program, which is then of no use.
 * hypotheses.c says what each means.
 */
#ifndef ADAMANT_ORACLE_MISTAKES_H
#define ADAMANT_ORACLE_MISTAKES_H

#include "variant.h"

bool mistake_contracted_first(struct variant *v);
bool mistake_contracted_second(struct variant *v);
bool mistake_decay_after(struct variant *v);
bool mistake_decay_coupled(struct variant *v);
bool mistake_decay_decoupled(struct variant *v);
bool mistake_decay_without_lr(struct variant *v);
bool mistake_eps_hat(struct variant *v);
bool mistake_eps_inside_sqrt(struct variant *v);
bool mistake_eps_missing(struct variant *v);
bool mistake_first_moment_only(struct variant *v);
bool mistake_g_not_squared(struct variant *v);
bool mistake_m_without_weight(struct variant *v);
bool mistake_naive_correction(struct variant *v);
bool mistake_no_bias_correction(struct variant *v);
bool mistake_second_moment_only(struct variant *v);
bool mistake_sqrt_dropped(struct variant *v);
bool mistake_stale_m(struct variant *v);
bool mistake_stale_v(struct variant *v);
bool mistake_v_reassociated(struct variant *v);

#endif
