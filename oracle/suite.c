/* SPDX-License-Identifier: MIT */
#include "suite.h"
#include "hyper.h"
#include "message.h"
#include "options.h"
#include "output.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* "eps=0 lr=0x1p-25" over the usual values. Names that the program lacks are left out: rows serve
 * every optimizer. */
static void set_hyper(struct case_request *want, const char *text)
{
  case_usual_hyper(want);
  char *copy = xstrdup(text), *save = NULL;
  for (char *word = strtok_r(copy, " ", &save); word != NULL; word = strtok_r(NULL, " ", &save)) {
    char *equals = strchr(word, '=');
    double value;
    *equals = '\0';
    int at = hyper_index(want->program, word);
    if (at >= 0 && hyper_parse(equals + 1, &value))
      want->hyper[at] = value;
  }
  free(copy);
}

static bool applies(const struct suite_row *row, const struct step_program *p, unsigned format)
{
  return (row->formats >> format & 1) != 0 &&
         (row->needs == NULL || hyper_index(p, row->needs) >= 0);
}

size_t suite_cases(const struct step_program *program, unsigned format)
{
  size_t n = 0;
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++)
    for (size_t i = 0; set->programs[i] != NULL; i++)
      for (const struct suite_row *row = set->rows; row->file != NULL; row++)
        n += strcmp(set->programs[i], program->id) == 0 && applies(row, program, format);
  return n;
}

/* Rows with the same semantics, class and hyperparameters share a group. */
static struct vec_group *group_for(struct vec_file *file, const struct case_request *want)
{
  struct vec_group *last = file->n_group > 0 ? &file->group[file->n_group - 1] : NULL;
  if (last != NULL && last->semantics == want->semantics &&
      strcmp(last->class_name, want->input_class->name) == 0 &&
      memcmp(last->hyper, want->hyper, sizeof last->hyper) == 0)
    return last;
  return generate_group(file, want);
}

struct case_request suite_request(const struct suite_row *row, const struct step_program *program,
                                  const struct format *format)
{
  struct case_request want = {.program = program,
                              .format = format,
                              .semantics = row->semantics,
                              .input_class = class_find(row->input_class),
                              .first_t = row->first_t,
                              .seed = SUITE_SEED,
                              .steps = row->steps,
                              .elements = row->elements};
  set_hyper(&want, row->hyper);
  return want;
}

static void add_case(struct vec_file *file, const struct suite_row *row,
                     const struct step_program *p, const struct format *f, unsigned id)
{
  struct case_request want = suite_request(row, p, f);
  struct vec_group *group = group_for(file, &want);
  struct vec_case c = generate_inputs(&want, id);
  c.comment = xstrdup(row->comment);
  generate_gold(group, &c);
  vec_group_add(group, c);
}

struct writer {
  const char *folder;
  char *manifest; /* text of MANIFEST.sha256 */
  size_t manifest_size;
  FILE *manifest_stream;
  unsigned files, cases;
  uint64_t bytes;
};

static bool write_text(struct writer *w, const char *name, const char *text, size_t size)
{
  char *path = xformat("%s/%s", w->folder, name);
  struct output out;
  bool good = output_open(&out, path);
  if (good) {
    fwrite(text, 1, size, out.stream);
    good = output_close(&out);
  }
  free(path);
  return good;
}

static bool write_file(struct writer *w, const struct vec_file *file)
{
  size_t size;
  char *text = vectors_to_text(file, &size), *name = xformat("%s.json", file->stem);
  char hex[SHA256_HEX_SIZE];
  struct sha256 hash;
  sha256_begin(&hash);
  sha256_add(&hash, text, size);
  sha256_end(&hash, hex);
  fprintf(w->manifest_stream, "%s  %s\n", hex, name);
  bool good = write_text(w, name, text, size);
  if (isatty(STDERR_FILENO))
    fprintf(stderr, "\r\033[K%u files, %u cases: %s", w->files, w->cases, name);
  w->files++;
  w->bytes += size;
  free(name);
  free(text);
  return good;
}

/* radam.eps=hat,gate=gt5 is radam.eps-hat.gate-gt5 here: a stem is part of a CASE [eq:P1]. */
static char *stem_of(const struct step_program *p, const struct format *f, const char *name)
{
  char *stem = xformat("%s_%s_%s", p->id, f->name, name);
  for (char *c = stem; *c != '\0'; c++)
    *c = *c == '=' ? '-' : *c == ',' ? '.' : *c;
  return stem;
}

/* The rows of one file, from `row` to the last of the same name, for one optimizer and format. */
static bool make_file(struct writer *w, const struct suite_row *row, const struct step_program *p,
                      unsigned format)
{
  const char *name = row->file;
  struct vec_file file = {.stem = stem_of(p, formats[format], name),
                          .command = xstrdup("adamant gen --suite oracle/vectors"),
                          .seed = SUITE_SEED};
  unsigned id = 0;
  for (; row->file != NULL && strcmp(row->file, name) == 0; row++)
    if (applies(row, p, format)) {
      add_case(&file, row, p, formats[format], ++id);
      w->cases++;
    }
  bool good = id == 0 || write_file(w, &file);
  vec_file_free(&file);
  return good;
}

static bool make_set(struct writer *w, const struct suite_set *set)
{
  for (size_t i = 0; set->programs[i] != NULL; i++) {
    const struct step_program *p = step_program_find(set->programs[i]);
    for (unsigned format = 0; formats[format] != NULL; format++)
      for (const struct suite_row *row = set->rows; row->file != NULL; row++)
        if ((row == set->rows || strcmp(row->file, row[-1].file) != 0) &&
            !make_file(w, row, p, format))
          return false;
  }
  return true;
}

static bool make_all(struct writer *w)
{
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++)
    if (!make_set(w, set))
      return false;
  return true;
}

int suite_write(const char *folder)
{
  struct writer w = {.folder = folder};
  if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
    message("%s: %s", folder, strerror(errno));
    return EXIT_USAGE;
  }
  w.manifest_stream = open_memstream(&w.manifest, &w.manifest_size);
  if (w.manifest_stream == NULL) {
    message("out of memory");
    return EXIT_USAGE;
  }
  bool good = make_all(&w);
  fclose(w.manifest_stream);
  good = good && write_text(&w, "MANIFEST.sha256", w.manifest, w.manifest_size);
  free(w.manifest);
  if (isatty(STDERR_FILENO))
    fputc('\n', stderr);
  if (good)
    printf("%s: %u files, %u cases, %" PRIu64 " bytes, seed %d\n", folder, w.files, w.cases,
           w.bytes, SUITE_SEED);
  return good ? EXIT_CONFORMS : EXIT_USAGE;
}
