/* SPDX-License-Identifier: MIT */
/* Presets: which dialect a framework's optimizer is, and the file it was read from
 * (spec/presets.table). */
#ifndef ADAMANT_ORACLE_PRESETS_H
#define ADAMANT_ORACLE_PRESETS_H

#include "dialects.h"

struct preset {
  const char *framework; /* "keras" */
  const char *version;   /* release or revision of the source, "-" when not known */
  const char *optimizer; /* "adam"; with a suffix for a variant: "adam_corrected" */
  const char *dialect;   /* id for step_program_find: "adam.eps=hat" */
  const char *source, *note;
};

extern const struct preset presets[]; /* ends with a null framework */

/* NULL, and *problem (which may be NULL) written with the nearest names, when there is none. */
const struct preset *preset_find(const char *framework, const char *optimizer,
                                 struct dialect_problem *problem);

/* The one optimizer of a framework. NULL, and *problem written, when it has more or is unknown. */
const struct preset *preset_only(const char *framework, struct dialect_problem *problem);

#endif
