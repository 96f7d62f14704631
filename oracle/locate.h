/* SPDX-License-Identifier: MIT */
/* Finding vector files and cases by name. */
#ifndef ADAMANT_ORACLE_LOCATE_H
#define ADAMANT_ORACLE_LOCATE_H

#include "vectors.h"

/* The folder of golden vectors: `given`, else oracle/vectors here, else ../share/adamant/vectors
 * beside the program. Free it. NULL: reported. */
char *locate_folder(const char *given);

/* Names of the vector files (*.json) of a folder, sorted; free each and the list. NULL: reported.
 */
char **locate_files(const char *folder, size_t *n);

/* The case of an id: STEM/TCID in the folder, or PATH#TCID. False: reported. */
struct located {
  struct vec_file file;
  const struct vec_group *group;
  const struct vec_case *c;
};
bool locate_case(const char *id, const char *folder, struct located *found);

#endif
