/* SPDX-License-Identifier: MIT */
#include "answers.h"
#include "message.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct lines {
  FILE *file;
  char *text;
  size_t size;
  bool have; /* text is a line that was not taken yet */
};

/* The next line, without its newline; NULL at the end. It stays the next one until it is taken. */
static char *peek(struct lines *in)
{
  if (in->have)
    return in->text;
  ssize_t n = getline(&in->text, &in->size, in->file);
  if (n < 0)
    return NULL;
  if (n > 0 && in->text[n - 1] == '\n')
    in->text[n - 1] = '\0';
  in->have = true;
  return in->text;
}

/* Is the second field of the line this name? */
static bool names(const char *line, const char *name)
{
  const char *space = strchr(line, ' ');
  size_t n = strlen(name);
  return space != NULL && strncmp(space + 1, name, n) == 0 &&
         (space[1 + n] == ' ' || space[1 + n] == '\0');
}

/* Is the line about another case of the files? */
static bool of_other_case(const struct judging *j, const char *line)
{
  bool found = false;
  for (size_t i = 0; i < j->n_file && !found; i++)
    for (size_t g = 0; g < j->file[i].n_group && !found; g++)
      for (size_t k = 0; k < j->file[i].group[g].n_case && !found; k++) {
        char *name = vec_case_name(&j->file[i], &j->file[i].group[g].cases[k]);
        found = strcmp(name, j->session.name) != 0 &&
                (j->session.before == NULL || strcmp(name, j->session.before) != 0) &&
                names(line, name);
        free(name);
      }
  return found;
}

/* `adamant stream` asks every case, also those that are skipped here: their answers are read over.
 */
static void read_over(const struct judging *j, struct lines *in)
{
  for (bool found = true; found && peek(in) != NULL;) {
    found = false;
    for (size_t i = j->n_skipped; i > 0 && !found; i--)
      found = names(in->text, j->skipped[i - 1]);
    for (size_t i = j->n_empty; i > 0 && !found; i--)
      found = strncmp(in->text, "U ", 2) == 0 && names(in->text, j->empty[i - 1]);
    if (found)
      in->have = false;
  }
}

/* All answers of the case at hand. */
static void judge_case_lines(struct judging *j, struct lines *in)
{
  enum session_state state = SESSION_MORE;
  char *name = xstrdup(j->session.name);
  read_over(j, in);
  while (state == SESSION_MORE || state == SESSION_STEP) {
    char *line = peek(in);
    if (line == NULL || (!names(line, name) && of_other_case(j, line))) {
      session_broken(&j->session, line == NULL ? "missing lines (the answers end)"
                                               : "missing lines (another case follows)");
      free(name);
      return;
    }
    in->have = false;
    state = session_line(&j->session, line);
  }
  while (state == SESSION_BROKEN && peek(in) != NULL && names(in->text, name))
    in->have = false;
  free(name);
}

bool answers_judge(struct judging *j, FILE *file, const char *name)
{
  struct lines in = {.file = file};
  struct cursor at = {0};
  while (judging_next(j, &at))
    judge_case_lines(j, &in);
  read_over(j, &in);
  if (peek(&in) != NULL && j->report.n_row > 0) {
    char *why = xformat("too much output (\"%.80s\" after the last answer)", in.text);
    report_ending(&j->report, "end of the answers", why);
    free(why);
  }
  bool good = ferror(file) == 0;
  if (!good)
    message("%s: %s", name, strerror(errno));
  free(in.text);
  return good;
}
