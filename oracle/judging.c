/* SPDX-License-Identifier: MIT */
#include "judging.h"
#include "merge.h"
#include "message.h"
#include "output.h"
#include "shard_run.h"

#include <stdlib.h>
#include <string.h>

enum key {
  KEY_REPORT = 512,
  KEY_FORMAT,
  KEY_NAME,
  KEY_ORDER,
  KEY_ACCEPT,
  KEY_FLUSH,
  KEY_ANY_ZERO,
  KEY_BITS,
  KEY_STAGED,
  KEY_SAMPLE
};

static const struct argp_option option[] = {
    {NULL, 0, NULL, 0, "How it is judged:", 10},
    {"order", KEY_ORDER, "ID", 0,
     "whose rounding bound is the tolerance: \"reference\", an order that `adamant bounds` lists, "
     "or \"any\" (the "
     "default: the largest)",
     10},
    {"accept", KEY_ACCEPT, "CLASS", 0,
     "the weakest conformance class that conforms: order (the default), or general: within the "
     "general theorem, which holds of any order of operations",
     10},
    {"bits", KEY_BITS, NULL, 0,
     "judge cases of semantics `bits` too: the program claims the reference's bits. Without it "
     "they are skipped, unless "
     "there are no others",
     10},
    {"accept-flush-to-zero", KEY_FLUSH, NULL, 0, "accept a zero for a subnormal number", 10},
    {"accept-any-zero-sign", KEY_ANY_ZERO, NULL, 0, "do not judge the sign of zero", 10},
    {"staged", KEY_STAGED, "yes|no", 0,
     "no: judge every output of binary32 by the full judge too, not only where the staged check of "
     "spec/bulk.md leaves it open; the report is the same",
     10},
    {"sample", KEY_SAMPLE, "N", 0,
     "where the staged check is at work measure one of every N blocks of 128 elements (1: all), "
     "what it leaves open and the largest errors of every step; the rest is only known to conform. "
     "With --staged no, and in cases that the staged check is not for, everything is measured",
     10},
    {NULL, 0, NULL, 0, "What is reported:", 11},
    {"name", KEY_NAME, "NAME", 0, "call the implementation NAME", 11},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct judging *j = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &j->shard;
    state->child_inputs[1] = j;
    return 0;
  case KEY_NAME:
    j->name = arg;
    return 0;
  case KEY_ORDER:
    j->check.order = strcmp(arg, "any") == 0 ? NULL : arg;
    return 0;
  case KEY_ACCEPT:
    j->check.general = option_accept(state, arg);
    return 0;
  case KEY_FLUSH:
    j->check.flush_to_zero = true;
    return 0;
  case KEY_ANY_ZERO:
    j->check.any_zero_sign = true;
    return 0;
  case KEY_STAGED:
    if (strcmp(arg, "yes") != 0 && strcmp(arg, "no") != 0)
      argp_failure(state, EXIT_USAGE, 0, "--staged: \"%s\" is neither yes nor no", arg);
    j->session.in_full = strcmp(arg, "no") == 0;
    return 0;
  case KEY_SAMPLE:
    j->check.sample = option_count(state, "sample", arg, 1, SAMPLE_MAX);
    return 0;
  case KEY_BITS:
    j->bits = true;
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_option file_option[] = {
    {"report", KEY_REPORT, "FILE", 0, "write a JSON report to FILE too", 11},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse_file(int key, char *arg, struct argp_state *state)
{
  struct judging *j = state->input;
  if (key != KEY_REPORT)
    return ARGP_ERR_UNKNOWN;
  j->report_path = arg;
  return 0;
}

const struct argp report_file_argp = {.options = file_option, .parser = parse_file};

static const struct argp_child children[] = {
    {&shard_argp, 0, NULL, 0}, {&report_file_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};
const struct argp judging_argp = {.options = option, .parser = parse, .children = children};

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

static void take(struct judging *j, const struct vec_file *file)
{
  j->file = xrealloc(j->file, j->n_file + 1, sizeof *j->file);
  j->file[j->n_file++] = *file;
  for (size_t g = 0; g < file->n_group; g++)
    j->n_case += file->group[g].n_case;
}

void judging_sweep(struct judging *j, const struct case_request *want)
{
  struct vec_file file;
  generate_outline(want, "case", &file);
  take(j, &file);
  j->sweep = want;
}

void judging_discard(struct judging *j)
{
  session_free(&j->session);
  samples_free(&j->samples);
  report_free(&j->report);
  part_free(&j->earlier);
  part_free(&j->now);
  if (j->made != NULL)
    generate_empty(j->made);
  for (size_t i = 0; i < j->n_file; i++)
    vec_file_free(&j->file[i]);
  free(j->file);
  for (size_t i = 0; i < j->n_skipped; i++)
    free(j->skipped[i]);
  free(j->skipped);
  for (size_t i = 0; i < j->n_empty; i++)
    free(j->empty[i]);
  free(j->empty);
}

bool judging_read(struct judging *j, const struct file_list *files)
{
  for (int i = 0; i < files->n; i++) {
    struct vec_file file;
    if (!vectors_read(files->path[i], &file)) {
      judging_discard(j);
      return false;
    }
    take(j, &file);
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

void judging_begin_report(struct judging *j, const char *default_name)
{
  j->report.name = j->name != NULL ? j->name : default_name;
  j->report.options = j->check;
  j->report.file = j->file;
  j->report.n_file = j->n_file;
}

bool judging_begin(struct judging *j, const char *default_name)
{
  judging_begin_report(j, default_name);
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
  char ***list = why != NULL ? &j->skipped : &j->empty;
  size_t *n = why != NULL ? &j->n_skipped : &j->n_empty;
  *list = xrealloc(*list, *n + 1, sizeof **list);
  (*list)[(*n)++] = name;
  return true;
}

/* A case of a sweep has its inputs while it is judged. */
static void make_inputs(struct judging *j, struct vec_case *c)
{
  if (j->sweep == NULL)
    return;
  if (j->made != NULL)
    generate_empty(j->made);
  generate_fill(j->sweep, c);
  j->made = c;
}

bool judging_next(struct judging *j, struct cursor *at)
{
  for (; at->file < j->n_file; at->file++, at->group = 0) {
    const struct vec_file *file = &j->file[at->file];
    for (; at->group < file->n_group; at->group++, at->c = 0) {
      const struct vec_group *group = &file->group[at->group];
      while (at->c < group->n_case) {
        struct vec_case *c = &group->cases[at->c++];
        j->report.place = j->now.report.place = at->place++;
        if (j->report.place < at->from || !shard_has(&j->shard, j->report.place) ||
            settled(j, file, group, c))
          continue;
        make_inputs(j, c);
        session_begin(&j->session, file, group, c);
        return true;
      }
    }
  }
  return false;
}

static void begin_case(struct judging *j)
{
  j->now.report.name = j->report.name;
  j->now.report.options = j->report.options;
}

void judging_apart(struct judging *j)
{
  j->by_case = true;
  begin_case(j);
  j->session.report = &j->now.report;
  j->session.samples = &j->now.samples;
}

void judging_commit(struct judging *j)
{
  if (!j->by_case)
    return;
  merge_report(&j->report, &j->samples, &j->now.report, &j->now.samples);
  begin_case(j);
}

void judging_forget(struct judging *j)
{
  if (j->session.name != NULL)
    session_drop(&j->session);
  part_free(&j->now);
  begin_case(j);
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
  json_t *shard = j->shard.of > 0 ? shard_write(j) : NULL;
  report_close(&j->report);
  j->report.shard = shard;
  diagnose(&j->samples, &j->report);
  report_print(&j->report, j->format, stdout);
  int status = report_status(&j->report);
  if (!write_report(j) || !output_flush_stdout())
    status = EXIT_USAGE;
  judging_discard(j);
  return status;
}
