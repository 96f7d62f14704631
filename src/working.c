/* SPDX-License-Identifier: MIT */
#include "adamant.h"
#include "round64.h"
#include "trusted.h"

#include "binary32.h"
#include "working.inc"
#include "format_end.h"

#include "binary64.h"
#include "working.inc"
#include "format_end.h"
