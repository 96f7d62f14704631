/* SPDX-License-Identifier: MIT */
#include "adamant.h"
#include "round64.h"
#include "trusted.h"

#include "binary32.h"
#include "leaf_family.h"
#include "leaf_family.inc"
#include "sgd.inc"
#include "format_end.h"

#include "binary64.h"
#include "leaf_family.h"
#include "leaf_family.inc"
#include "sgd.inc"
#include "format_end.h"
