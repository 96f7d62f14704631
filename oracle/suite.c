/* SPDX-License-Identifier: MIT */
#include "suite.h"
#include "choice.h"
#include "hyper.h"
#include "message.h"
#include "options.h"
#include "output.h"
#include "suite_threshold.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* "one(beta1)-1" */
static bool parse_step(struct case_request *want, const char *text)
{
  char kind[8], name[16];
  int used = 0, places = 0;
  if (sscanf(text, "%7[a-z](%15[a-z0-9])%n", kind, name, &used) < 2 || used == 0)
    return false;
  int at = hyper_index(want->program, name);
  if (at < 0 || (text[used] != '\0' && sscanf(text + used, "%d", &places) != 1))
    return false;
  uint64_t t = strcmp(kind, "one") == 0 ? threshold_one(want->format, want->hyper[at])
                                        : threshold_vanishes(want->format, want->hyper[at]);
  want->first_t = t + (uint64_t)(int64_t)places;
  return t != 0;
}

/* Over the usual values. Names that the program lacks are left out: rows serve every optimizer. */
static void set_hyper(struct case_request *want, const char *text)
{
  case_usual_hyper(want);
  char *copy = xstrdup(text), *save = NULL;
  for (char *word = strtok_r(copy, " ", &save); word != NULL; word = strtok_r(NULL, " ", &save)) {
    char *equals = strchr(word, '=');
    double value;
    *equals = '\0';
    int at = hyper_index(want->program, word);
    if (at >= 0 && threshold_value(equals + 1, &value))
      want->hyper[at] = value;
    else if (strcmp(word, "t") == 0)
      parse_step(want, equals + 1);
  }
  free(copy);
}

bool suite_depends_on_t(const struct step_program *p)
{
  for (size_t i = 0; i < p->n_instr; i++)
    for (size_t a = 0; a < step_arity(p->instr[i].op); a++)
      if (p->instr[i].arg[a] == p->t)
        return true;
  return false;
}

/* Level 2 has the wide rows of level 1 in 16 bits too. In every file the rows for all formats come
 * first, so that ids are the same in both. */
static unsigned formats_of(const struct suite_set *set, const struct suite_row *row, unsigned level)
{
  bool more = level > set->level && (row->formats & SUITE_WIDE) == SUITE_WIDE;
  return row->formats | (more ? SUITE_HALVES : 0);
}

static bool has_needs(const struct suite_row *row, const struct step_program *p)
{
  return (row->needs == NULL || (strcmp(row->needs, "t") == 0 && suite_depends_on_t(p)) ||
          hyper_index(p, row->needs) >= 0);
}

bool suite_applies(const struct suite_row *row, const struct step_program *p, unsigned format)
{
  return (row->formats >> format & 1) != 0 && has_needs(row, p);
}

static bool applies(const struct suite_set *set, const struct suite_row *row,
                    const struct step_program *p, unsigned format, unsigned level)
{
  return (formats_of(set, row, level) >> format & 1) != 0 && has_needs(row, p);
}

static bool has_program(const struct suite_set *set, const struct step_program *p)
{
  for (size_t i = 0; set->programs[i] != NULL; i++)
    if (strcmp(set->programs[i], p->id) == 0)
      return true;
  return false;
}

/* Has `p` every choice of `other` that is not the usual one? */
static bool extends(const struct step_program *p, const struct step_program *other)
{
  const char *of = other->dialect_of != NULL ? other->dialect_of : other->id;
  char own[DIALECT_MAX_ID], its[DIALECT_MAX_ID];
  if (strcmp(p->dialect_of != NULL ? p->dialect_of : p->id, of) != 0)
    return false;
  for (const struct dialect_switch *s = dialect_family_find(of)->switches; s->name != NULL; s++) {
    const char *choice = program_has(other, s->name, its);
    if (strcmp(choice, s->usual) != 0 && strcmp(choice, program_has(p, s->name, own)) != 0)
      return false;
  }
  return true;
}

bool suite_serves(const struct suite_set *set, const struct step_program *p)
{
  for (size_t i = 0; set->programs[i] != NULL; i++)
    if (extends(p, step_program_find(set->programs[i])))
      return true;
  return false;
}

size_t suite_cases(const struct step_program *program, unsigned format)
{
  size_t n = 0;
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++)
    for (const struct suite_row *row = set->rows; row->file != NULL && set->level == 1; row++)
      n += has_program(set, program) && applies(set, row, program, format, 1);
  return n;
}

/* The id of the row's case in its file. */
static unsigned id_of(const struct suite_set *set, const struct suite_row *row,
                      const struct step_program *p, unsigned format, unsigned level)
{
  unsigned id = 0;
  const struct suite_row *first = row;
  while (first > set->rows && strcmp(first[-1].file, row->file) == 0)
    first--;
  for (; first <= row; first++)
    id += applies(set, first, p, format, level);
  return id;
}

void suite_visit(const struct step_program *program, unsigned format, unsigned level,
                 bool (*visit)(void *context, const struct suite_case *c), void *context)
{
  bool more = true;
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++) {
    if (set->level > level || !has_program(set, program))
      continue;
    for (const struct suite_row *row = set->rows; row->file != NULL && more; row++) {
      if (!applies(set, row, program, format, level))
        continue;
      struct suite_case c = {.row = row,
                             .want = suite_request(row, program, formats[format]),
                             .id = id_of(set, row, program, format, level)};
      c.inputs = generate_inputs(&c.want, c.id);
      more = visit(context, &c);
      free(c.inputs.initial);
      free(c.inputs.grad);
    }
  }
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
  c.comment = row->comment[0] != '\0' ? xstrdup(row->comment) : generate_comment(&want);
  generate_gold(group, &c);
  vec_group_add(group, c);
}

struct writer {
  const char *folder;
  unsigned level; /* that is asked for */
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

/* What writes the file again: the suite; of a file of one case without a comment of its own,
 * `adamant gen` of that case, byte for byte. */
static char *command_of(unsigned level, const struct suite_row *row, const struct step_program *p,
                        unsigned format)
{
  struct case_request want = suite_request(row, p, formats[format]);
  return row->comment[0] == '\0' ? generate_command(&want)
         : level == 1            ? xstrdup("adamant gen --suite oracle/vectors")
                                 : xformat("adamant gen --level %u --suite DIR", level);
}

/* The rows of one file, from `row` to the last of the same name, for one optimizer and format. */
static bool make_file(struct writer *w, const struct suite_set *set, const struct suite_row *row,
                      const struct step_program *p, unsigned format)
{
  const char *name = row->file;
  bool narrow = (SUITE_HALVES >> format & 1) != 0;
  unsigned level = narrow ? w->level : set->level; /* the least that writes this file so */
  struct vec_file file = {.stem = stem_of(p, formats[format], name),
                          .command = command_of(level, row, p, format),
                          .seed = SUITE_SEED};
  unsigned id = 0;
  for (; row->file != NULL && strcmp(row->file, name) == 0; row++)
    if (applies(set, row, p, format, w->level)) {
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
            !make_file(w, set, row, p, format))
          return false;
  }
  return true;
}

static bool make_all(struct writer *w)
{
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++)
    if (set->level <= w->level && !make_set(w, set))
      return false;
  return true;
}

int suite_write(const char *folder, unsigned level)
{
  struct writer w = {.folder = folder, .level = level};
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
