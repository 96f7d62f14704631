/* SPDX-License-Identifier: MIT */
/* Which quantity departs first, and how: a constant factor, an offset, a scalar of the step, a narrower format in which
 * it is kept, growth. Everything is by enclosures: a number explains the samples when it is within d / x of each, d the
 * departure with the running error bound of the right program [eq:B1] on either side, x what it is a part of.
 */
#ifndef ADAMANT_ORACLE_DEPARTURE_H
#define ADAMANT_ORACLE_DEPARTURE_H

#include "diagnose.h"

/* A sentence without its full stop, of the samples of this program, format and semantics with the hyperparameters of
 * the first that deviates. NULL: no output deviates by a finite amount. Free it. */
char *departure_text(const struct samples *s, const struct vec_group *kind);

#endif
