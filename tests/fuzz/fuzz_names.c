/* SPDX-License-Identifier: MIT */
/* What users call an optimizer: --optimizer, --dialect and --preset, one in each line, "-" for none. A program that is
 * registered, or a reason. A fourth line is the id of a case. */
#include "choice.h"
#include "fuzz.h"
#include "judge.h"
#include "locate.h"
#include "nearest.h"
#include "notes.h"

#include <stdlib.h>
#include <string.h>

static void locate(const char *id)
{
  struct located found;
  /* Paths of its own are the user's business, and would be any file of this machine. */
  if (strchr(id, '#') != NULL)
    return;
  size_t before = fuzz_messages;
  FUZZ_HOLDS(!locate_case(id, "/proc/self/fdinfo/none", &found));
  FUZZ_HOLDS(fuzz_messages == before + 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char *text = fuzz_text(data, size), *rest = text;
  const char *line[4] = {NULL, NULL, NULL, NULL};
  for (size_t i = 0; i < 4 && rest != NULL; i++) {
    const char *word = strsep(&rest, "\n");
    line[i] = strcmp(word, "-") == 0 ? NULL : word;
  }
  struct program_choice choice = {line[0], line[1], line[2]};
  struct dialect_problem problem = {""};
  const struct step_program *p = choose_program(&choice, &problem), *order[CHECK_MAX_ORDERS];
  FUZZ_HOLDS(memchr(problem.text, '\0', sizeof problem.text) != NULL);
  FUZZ_HOLDS(p != NULL ? step_program_find(p->id) == p : problem.text[0] != '\0');
  for (size_t i = 0; i < 3; i++)
    if (line[i] != NULL) {
      FUZZ_HOLDS(edit_distance(line[i], line[i]) == 0 || strlen(line[i]) > 128);
      FUZZ_HOLDS(p == NULL || check_orders(p, line[i], order) <= CHECK_MAX_ORDERS);
      (void)note_find(line[i]);
      (void)class_find(line[i]);
      (void)format_find(line[i]);
    }
  if (line[3] != NULL)
    locate(line[3]);
  free(text);
  return 0;
}
