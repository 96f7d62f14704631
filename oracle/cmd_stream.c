/* SPDX-License-Identifier: MIT */
#include "command.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "pipe.h"
#include "shard.h"

#include <stdlib.h>

struct stream_command {
  struct case_options one;
  struct shard shard;
  struct file_list files;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct stream_command *o = state->input;
  (void)arg;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->one;
    state->child_inputs[1] = &o->shard;
    state->child_inputs[2] = &o->files;
    return 0;
  case ARGP_KEY_SUCCESS:
    case_or_files(state, &o->one, &o->files);
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0},
                                             {&shard_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {
    .parser = parse,
    .args_doc = "[VECTORS...]",
    .children = children,
    .doc = "Write the questions of the pipe protocol (spec/pipe.md) to standard output: of vector "
           "files, or of the "
           "case that the options describe, for which no golden values are needed.\v"
           "Example:\n\n"
           "  adamant stream w.json | ./impl | adamant verify w.json"};

/* The cases of the shard; *place counts all. Those of a sweep have their inputs while they are
 * written. */
static bool stream(const struct stream_command *o, const struct vec_file *file,
                   const struct case_request *sweep, size_t *place)
{
  for (size_t g = 0; g < file->n_group; g++)
    for (size_t i = 0; i < file->group[g].n_case; i++) {
      struct vec_case *c = &file->group[g].cases[i];
      if (!shard_has(&o->shard, (*place)++))
        continue;
      char *name = vec_case_name(file, c);
      if (sweep != NULL)
        generate_fill(sweep, c);
      pipe_ask_case(stdout, name, &file->group[g], c);
      for (size_t k = 0; k < c->steps && !ferror(stdout); k++)
        pipe_ask_step(stdout, name, &file->group[g], c, k);
      if (sweep != NULL)
        generate_empty(c);
      free(name);
    }
  return output_flush_stdout();
}

int cmd_stream(int argc, char **argv)
{
  struct stream_command o = {0};
  struct vec_file file;
  size_t place = 0;
  bool good = true;
  parse_command(&argp, argc, argv, &o);
  if (o.files.n == 0) {
    case_announce(&o.one.want);
    generate_outline(&o.one.want, "case", &file);
    good = stream(&o, &file, &o.one.want, &place);
    vec_file_free(&file);
  }
  for (int i = 0; i < o.files.n && good; i++) {
    good = vectors_read(o.files.path[i], &file) && stream(&o, &file, NULL, &place);
    vec_file_free(&file);
  }
  return good ? EXIT_CONFORMS : EXIT_USAGE;
}
