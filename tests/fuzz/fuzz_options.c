/* SPDX-License-Identifier: MIT */
/* The options that describe a case and how it is judged, one word in each line: refused, or within their domains. */
#include "checkpoint.h"
#include "fuzz.h"
#include "hyper.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS = 40 };

struct input {
  struct case_options one;
  struct judging judging;
  struct checkpoint checkpoint;
  struct file_list files;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct input *in = state->input;
  (void)arg;
  if (key != ARGP_KEY_INIT)
    return ARGP_ERR_UNKNOWN;
  in->one.report_format = &in->judging.format;
  state->child_inputs[0] = &in->one;
  state->child_inputs[1] = &in->judging;
  state->child_inputs[2] = &in->checkpoint;
  state->child_inputs[3] = &in->files;
  return 0;
}

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0},
                                             {&judging_argp, 0, NULL, 0},
                                             {&checkpoint_argp, 0, NULL, 0},
                                             {&file_list_argp, 0, NULL, 0},
                                             {NULL, 0, NULL, 0}};
static const struct argp argp = {.parser = parse, .children = children};

static void check(const struct input *in)
{
  const struct case_request *want = &in->one.want;
  FUZZ_HOLDS(want->program != NULL && want->format != NULL && want->input_class != NULL);
  FUZZ_HOLDS(want->first_t >= 1 && want->first_t + want->steps - 1 <= UINT64_C(1) << 53);
  for (size_t i = 0; i < want->program->n_hyper; i++)
    FUZZ_HOLDS(hyper_in_domain(hyper_find(want->program->hyper_name[i]), want->hyper[i]));
  const struct shard *s = &in->judging.shard;
  FUZZ_HOLDS(s->of == 0 || (s->number >= 1 && s->number <= s->of && s->of <= SHARD_MAX));
  FUZZ_HOLDS(in->checkpoint.every >= 0 && in->judging.format >= 0);
  FUZZ_HOLDS(!in->checkpoint.resume || in->checkpoint.path != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char *text = fuzz_text(data, size), *rest = text, *argv[WORDS + 2] = {(char *)"adamant run"};
  int argc = 1;
  while (rest != NULL && argc <= WORDS)
    argv[argc++] = strsep(&rest, "\n");
  struct input in = {.judging = {.format = 0}};
  fuzz_refused = false;
  error_t e = argp_parse(&argp, argc, argv, ARGP_NO_EXIT | ARGP_NO_HELP | ARGP_NO_ERRS, NULL, &in);
  if (e == 0 && !fuzz_refused) {
    check(&in);
    char *command = generate_command(&in.one.want);
    FUZZ_HOLDS(command != NULL);
    free(command);
  }
  free(text);
  return 0;
}
