/* SPDX-License-Identifier: MIT */
#include "judging.h"
#include "message.h"
#include "output.h"

#include <stdlib.h>
#include <string.h>

enum key { KEY_REPORT = 512, KEY_FORMAT, KEY_NAME, KEY_ORDER, KEY_FLUSH, KEY_ANY_ZERO, KEY_BITS };

static const struct argp_option option[] = {
    {NULL, 0, NULL, 0, "How it is judged:", 10},
    {"order", KEY_ORDER, "ID", 0,
     "whose rounding bound is the tolerance: \"reference\", an order that `adamant bounds` lists, "
     "or \"any\" (the "
     "default: the largest)",
     10},
    {"bits", KEY_BITS, NULL, 0,
     "judge cases of semantics `bits` too: the program claims the reference's bits. Without it "
     "they are skipped, unless "
     "there are no others",
     10},
    {"accept-flush-to-zero", KEY_FLUSH, NULL, 0, "accept a zero for a subnormal number", 10},
    {"accept-any-zero-sign", KEY_ANY_ZERO, NULL, 0, "do not judge the sign of zero", 10},
    {NULL, 0, NULL, 0, "What is reported:", 11},
    {"report", KEY_REPORT, "FILE", 0, "write a JSON report to FILE too", 11},
    {"name", KEY_NAME, "NAME", 0, "call the implementation NAME", 11},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct judging *j = state->input;
  switch (key) {
  case KEY_REPORT:
    j->report_path = arg;
    return 0;
  case KEY_NAME:
    j->name = arg;
    return 0;
  case KEY_ORDER:
    j->check.order = strcmp(arg, "any") == 0 ? NULL : arg;
    return 0;
  case KEY_FLUSH:
    j->check.flush_to_zero = true;
    return 0;
  case KEY_ANY_ZERO:
    j->check.any_zero_sign = true;
    return 0;
  case KEY_BITS:
    j->bits = true;
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

const struct argp judging_argp = {.options = option, .parser = parse};

static const struct argp_option format_option[] = {
    {"format", KEY_FORMAT, "NAME", 0, "print text (the default), tap, junit or json", 11},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse_format(int key, char *arg, struct argp_state *state)
{
  struct judging *j = state->input;
  if (key != KEY_FORMAT)
    return ARGP_ERR_UNKNOWN;
  j->format = word_index(report_formats, arg);
  if (j->format < 0)
    argp_failure(state, EXIT_USAGE, 0, "--format: \"%s\" is not text, tap, junit or json", arg);
  return 0;
}

const struct argp report_format_argp = {.options = format_option, .parser = parse_format};

void judging_take(struct judging *j, struct vec_file *file)
{
  j->file = xrealloc(j->file, j->n_file + 1, sizeof *j->file);
  j->file[j->n_file++] = *file;
}

void judging_discard(struct judging *j)
{
  session_free(&j->session);
  samples_free(&j->samples);
  report_free(&j->report);
  for (size_t i = 0; i < j->n_file; i++)
    vec_file_free(&j->file[i]);
  free(j->file);
}

bool judging_read(struct judging *j, const struct file_list *files)
{
  for (int i = 0; i < files->n; i++) {
    struct vec_file file;
    if (!vectors_read(files->path[i], &file)) {
      judging_discard(j);
      return false;
    }
    judging_take(j, &file);
  }
  return true;
}

/* Bits are judged when nothing else is there; and --order must belong to one of the optimizers. */
static bool survey(struct judging *j)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  bool only_bits = true, known = j->check.order == NULL;
  for (size_t i = 0; i < j->n_file; i++)
    for (size_t g = 0; g < j->file[i].n_group; g++) {
      const struct vec_group *group = &j->file[i].group[g];
      only_bits = only_bits && group->semantics == SEMANTICS_BITS;
      known = known || check_orders(group->program, j->check.order, order) > 0;
    }
  j->bits = j->bits || only_bits;
  if (!known)
    message("--order: \"%s\" is no order of these optimizers; `adamant bounds` lists them",
            j->check.order);
  return known;
}

bool judging_begin(struct judging *j, const char *default_name)
{
  j->report.name = j->name != NULL ? j->name : default_name;
  j->report.options = j->check;
  j->report.file = j->file;
  j->report.n_file = j->n_file;
  j->session.report = &j->report;
  j->session.samples = &j->samples;
  if (survey(j))
    return true;
  judging_discard(j);
  return false;
}

/* Cases that need no answers: true when it was one. */
static bool settled(struct judging *j, const struct vec_file *file, const struct vec_group *group,
                    const struct vec_case *c)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  const char *why = NULL;
  if (group->semantics == SEMANTICS_BITS && !j->bits)
    why = "the reference's bits are not claimed (--bits)";
  else if (check_orders(group->program, j->check.order, order) == 0)
    why = "the order of --order belongs to another optimizer";
  else if (c->steps > 0 && c->elements > 0)
    return false;
  char *name = vec_case_name(file, c);
  report_outcome(&j->report, report_row_of(&j->report, group), name,
                 why != NULL ? OUTCOME_SKIPPED : OUTCOME_CONFORMS, why != NULL ? why : "", 0);
  free(name);
  return true;
}

bool judging_next(struct judging *j, struct cursor *at)
{
  for (; at->file < j->n_file; at->file++, at->group = 0) {
    const struct vec_file *file = &j->file[at->file];
    for (; at->group < file->n_group; at->group++, at->c = 0) {
      const struct vec_group *group = &file->group[at->group];
      while (at->c < group->n_case) {
        const struct vec_case *c = &group->cases[at->c++];
        if (settled(j, file, group, c))
          continue;
        session_begin(&j->session, file, group, c);
        return true;
      }
    }
  }
  return false;
}

static bool write_report(struct judging *j)
{
  struct output out;
  if (j->report_path == NULL)
    return true;
  if (!output_open(&out, j->report_path))
    return false;
  report_print_json(&j->report, out.stream);
  return output_close(&out);
}

int judging_end(struct judging *j)
{
  diagnose(&j->samples, &j->report);
  report_print(&j->report, j->format, stdout);
  int status = report_status(&j->report);
  if (!write_report(j) || !output_flush_stdout())
    status = EXIT_USAGE;
  judging_discard(j);
  return status;
}
