/* SPDX-License-Identifier: MIT */
/* Finite in, finite out: the leaves of every step, proved once for finite.c and finite_family.c. */
#include "finite.h"
#include "finite_leaf.h"
#include "finite_family_leaf.h"
