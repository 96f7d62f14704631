/* SPDX-License-Identifier: MIT */
/* Vector files [eq:V1]: what is read can be written, and reads as the same file; its own golden values are judged. */
#include "answers.h"
#include "fuzz.h"
#include "pipe.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { JUDGED = 64 }; /* element-steps of a file: the harness is about the reader */

/* The checksum that the bytes have, where they have one, so that what stands behind it is reached. */
static void seal(char *text, size_t size)
{
  static const char key[] = "\"sha256\": \"";
  char *place = strstr(text, key), hex[SHA256_HEX_SIZE];
  if (place == NULL || size - (size_t)(place - text) < strlen(key) + 64)
    return;
  struct sha256 hash;
  memset(place + strlen(key), '0', 64);
  sha256_begin(&hash);
  sha256_add(&hash, text, size);
  sha256_end(&hash, hex);
  memcpy(place + strlen(key), hex, 64);
}

static size_t element_steps(const struct vec_file *file)
{
  size_t n = 0;
  for (size_t g = 0; g < file->n_group; g++)
    for (size_t i = 0; i < file->group[g].n_case; i++)
      n += file->group[g].cases[i].steps * file->group[g].cases[i].elements;
  return n;
}

/* The answers of a program that has the golden bits. */
static void answer(const struct vec_file *file, FILE *f)
{
  for (size_t g = 0; g < file->n_group; g++)
    for (size_t i = 0; i < file->group[g].n_case; i++) {
      const struct vec_group *group = &file->group[g];
      const struct vec_case *c = &group->cases[i];
      char *name = vec_case_name(file, c), text[FORMAT_TEXT_SIZE];
      for (size_t n = 0; n < c->steps * c->elements; n++) {
        format_print(group->format, c->grad[n], text);
        fprintf(f, "R %s %" PRIu64 " %zu %s", name, c->first_t + n / c->elements,
                n % c->elements, text);
        for (size_t s = 0; s < group->program->n_state; s++)
          for (size_t k = 0; k < group->program->n_output; k++)
            if (group->program->output[k].state == (int)s) {
              format_print(group->format,
                           generate_stored(vec_gold(group, c, n / c->elements, n % c->elements, k)),
                           text);
              fprintf(f, " %s", text);
            }
        putc('\n', f);
      }
      free(name);
    }
}

static void judge_own(const struct vec_file *file, char *path)
{
  char *text;
  size_t size;
  FILE *f = open_memstream(&text, &size);
  answer(file, f);
  fclose(f);
  struct judging j = {.bits = true};
  struct file_list list = {&path, 1};
  FUZZ_HOLDS(judging_read(&j, &list) && judging_begin(&j, "golden"));
  f = size > 0 ? fmemopen(text, size, "r") : fopen("/dev/null", "r");
  FUZZ_HOLDS(f != NULL && answers_judge(&j, f, "golden"));
  fclose(f);
  judging_end(&j);
  free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct vec_file file, again;
  char *text = fuzz_text(data, size);
  size_t before = fuzz_messages, written, rewritten;
  seal(text, size);
  const char *path = fuzz_file(0, text, size);
  bool good = vectors_read(path, &file);
  free(text);
  FUZZ_HOLDS(fuzz_messages == before + !good);
  if (!good)
    return 0;
  text = vectors_to_text(&file, &written);
  fuzz_file(0, text, written);
  FUZZ_HOLDS(vectors_read(path, &again));
  char *second = vectors_to_text(&again, &rewritten);
  FUZZ_HOLDS(written == rewritten && memcmp(text, second, written) == 0);
  for (size_t g = 0; g < file.n_group; g++)
    for (size_t i = 0; i < file.group[g].n_case; i++)
      pipe_ask_case(fuzz_sink(), "case", &file.group[g], &file.group[g].cases[i]);
  if (element_steps(&file) <= JUDGED)
    judge_own(&file, (char *)(uintptr_t)path);
  vec_file_free(&file);
  vec_file_free(&again);
  free(text);
  free(second);
  return 0;
}
