/* SPDX-License-Identifier: MIT */
/* Finite in, finite out: the leaves of every step and the lemmas of finite.h, proved once for finite.c and
 * finite_family.c. WP schedules lemmas only when no function is left out, as these do.
 */
#include "finite.h"
#include "finite_leaf.h"
#include "finite_family_leaf.h"
