/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "environment.h"

#include <stdbool.h>

#include "binary32.h"
#include "environment.inc"
#include "format_end.h"

#include "binary64.h"
#include "environment.inc"
#include "format_end.h"

adamant_status adamant_check_environment(void)
{
  if (!to_nearest_f32(FLT_EPSILON) || !to_nearest_f64(DBL_EPSILON))
    return ADAMANT_NOT_TO_NEAREST;
  if (!keeps_subnormals_f32(FLT_MIN, FLT_TRUE_MIN) || !keeps_subnormals_f64(DBL_MIN, DBL_TRUE_MIN))
    return ADAMANT_FLUSH_TO_ZERO;
  return ADAMANT_OK;
}
