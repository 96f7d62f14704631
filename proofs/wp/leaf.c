/* SPDX-License-Identifier: MIT */
/* The leaves of every step, in both formats: proved here, and not again in each file that includes them. */
#include "adamant.h"
#include "trusted.h"

#include "binary32.h"
#include "leaf.h"
#include "leaf.inc"
#include "leaf_family.h"
#include "leaf_family.inc"
#include "leaf_radam.h"
#include "leaf_radam.inc"
#include "format_end.h"

#include "binary64.h"
#include "leaf.h"
#include "leaf.inc"
#include "leaf_family.h"
#include "leaf_family.inc"
#include "leaf_radam.h"
#include "leaf_radam.inc"
#include "format_end.h"
