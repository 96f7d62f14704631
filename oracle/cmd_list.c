/* SPDX-License-Identifier: MIT */
#include "classes.h"
#include "command.h"
#include "coverage.h"
#include "dialects.h"
#include "hyper.h"
#include "list_optimizers.h"
#include "locate.h"
#include "message.h"
#include "options.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { KEY_JSON = 256, KEY_CLASSES, KEY_CASES, KEY_VECTORS, KEY_COVERAGE };

struct list_command {
  bool json, classes, cases, coverage;
  const char *folder;
  struct file_list files;
};

static const struct argp_option option[] = {
    {"json", KEY_JSON, NULL, 0, "print JSON", 0},
    {"classes", KEY_CLASSES, NULL, 0, "list the input classes of `adamant gen` instead", 0},
    {"coverage", KEY_COVERAGE, NULL, 0,
     "which adversarial inputs the golden suite has for which optimizer, and why not: spec/classes.md", 0},
    {"cases", KEY_CASES, NULL, 0, "list the cases of the golden suite", 0},
    {"vectors", KEY_VECTORS, "DIR", 0, "where the golden suite is (oracle/vectors); lists its cases",
     0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct list_command *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->files;
    return 0;
  case KEY_JSON:
    o->json = true;
    return 0;
  case KEY_CLASSES:
    o->classes = true;
    return 0;
  case KEY_COVERAGE:
    o->coverage = true;
    return 0;
  case ARGP_KEY_SUCCESS:
    if (o->coverage && (o->json || o->classes || o->cases || o->files.n > 0))
      argp_failure(state, EXIT_USAGE, 0, "--coverage takes no other option");
    return 0;
  case KEY_CASES:
    o->cases = true;
    return 0;
  case KEY_VECTORS:
    o->cases = true;
    o->folder = arg;
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&file_list_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .options = option,
    .children = children,
    .parser = parse,
    .args_doc = "[OPTIMIZER...|VECTORS...]",
    .doc = "List the optimizers: how many dialects and golden vectors each has, which layers of "
           "the proofs speak of it, how many frameworks' presets. Of one that is named: its "
           "switches, dialects and presets. Of vector files: their cases.\v"
           "Examples:\n\n"
           "  adamant list\n"
           "  adamant list radam\n"
           "  adamant list --cases --json\n"
           "  adamant list --coverage\n\n"
           "What is proved is read from the proofs when the program is built; `make prove` checks "
           "it. `vectors` counts those of the dialects too."};

static json_t *case_object(const struct vec_file *file, const struct vec_group *g,
                           const struct vec_case *c)
{
  char *id = vec_case_name(file, c);
  json_t *flags = json_array(), *hyper = json_object();
  for (int k = 0; k < VECTORS_MAX_FLAG && c->flag[k] != NULL; k++)
    json_array_append_new(flags, json_string(c->flag[k]));
  for (size_t i = 0; i < g->program->n_hyper; i++) {
    char text[FORMAT_TEXT_SIZE];
    format_print(&format_binary64, hyper_bits(g->hyper[i]), text);
    json_object_set_new(hyper, g->program->hyper_name[i], json_string(text));
  }
  json_t *o = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:I, s:I, s:o, s:o, s:s}", "id", id,
                        "file", file->path, "optimizer", g->program->id, "format", g->format->name,
                        "semantics", semantics_name[g->semantics], "class", g->class_name,
                        "first_t", (json_int_t)c->first_t, "steps", (json_int_t)c->steps,
                        "elements", (json_int_t)c->elements, "flags", flags, "hyperparameters",
                        hyper, "comment", c->comment);
  free(id);
  return o;
}

static void list_file(const struct vec_file *file, json_t *array)
{
  for (size_t g = 0; g < file->n_group; g++)
    for (size_t i = 0; i < file->group[g].n_case; i++) {
      const struct vec_case *c = &file->group[g].cases[i];
      if (array != NULL) {
        json_array_append_new(array, case_object(file, &file->group[g], c));
        continue;
      }
      char *id = vec_case_name(file, c);
      printf("%-40s %-4s t = %" PRIu64 "..%" PRIu64 ", %zu elements: %s\n", id,
             semantics_name[file->group[g].semantics], c->first_t,
             c->first_t + c->steps - (c->steps > 0), c->elements, c->comment);
      free(id);
    }
}

static bool list_path(const char *path, json_t *array)
{
  struct vec_file file;
  if (!vectors_read(path, &file))
    return false;
  list_file(&file, array);
  vec_file_free(&file);
  return true;
}

static bool list_folder(const char *given, json_t *array)
{
  size_t n = 0;
  char *folder = locate_folder(given), **path = folder != NULL ? locate_files(folder, &n) : NULL;
  bool good = path != NULL;
  for (size_t i = 0; i < n; i++) {
    good = good && list_path(path[i], array);
    free(path[i]);
  }
  free(path);
  free(folder);
  return good;
}

static bool list_classes(json_t *array)
{
  for (const struct input_class *k = input_classes; k->name != NULL; k++)
    if (array != NULL)
      json_array_append_new(
          array, json_pack("{s:s, s:s, s:s}", "class", k->name, "flag", k->flag, "what", k->what));
    else
      printf("%-18s %s\n", k->name, k->what);
  return true;
}

/* An argument is an optimizer unless it is a file. False: reported. */
static bool list_argument(const char *arg, json_t *array)
{
  struct dialect_problem problem;
  const struct step_program *p =
      access(arg, F_OK) == 0 ? NULL : dialect_find(arg, &problem);
  if (p != NULL) {
    list_optimizer(p->dialect_of != NULL ? step_program_find(p->dialect_of) : p, array);
    return true;
  }
  if (access(arg, F_OK) == 0 || strchr(arg, '/') != NULL || strstr(arg, ".json") != NULL)
    return list_path(arg, array);
  message("%s: neither a file nor an optimizer: %s", arg, problem.text);
  return false;
}

int cmd_list(int argc, char **argv)
{
  struct list_command o = {0};
  parse_command(&argp, argc, argv, &o);
  if (o.coverage) {
    coverage_print(stdout);
    return EXIT_CONFORMS;
  }
  json_t *array = o.json ? json_array() : NULL;
  bool good = true;
  if (o.classes)
    good = list_classes(array);
  else if (o.cases)
    good = list_folder(o.folder, array);
  else if (o.files.n == 0)
    list_optimizers(array);
  for (int i = 0; i < o.files.n && good; i++)
    good = list_argument(o.files.path[i], array);
  if (good && array != NULL) {
    json_dumpf(array, stdout, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    putchar('\n');
  }
  json_decref(array);
  return good ? EXIT_CONFORMS : EXIT_USAGE;
}
