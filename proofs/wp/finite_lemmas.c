/* SPDX-License-Identifier: MIT */
/* The lemmas of the finite layer: WP schedules lemmas only when no function is left out, as finite.c does. */
#include "finite.h"
