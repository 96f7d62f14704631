/* SPDX-License-Identifier: MIT */
/* The writer of vector files: one order of fields, one line per step, so that the same case is the
 * same bytes everywhere and a change of one value is a change of one line. [eq:V1] */
#include "hyper.h"
#include "message.h"
#include "notes.h"
#include "output.h"
#include "vectors.h"
#include "version.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* A JSON string with jansson's escapes. */
static void put_string(FILE *f, const char *text)
{
  json_t *value = json_string(text);
  char *quoted = value != NULL ? json_dumps(value, JSON_ENCODE_ANY) : NULL;
  fputs(quoted != NULL ? quoted : "\"\"", f);
  free(quoted);
  json_decref(value);
}

static void put_field(FILE *f, const char *indent, const char *name, const char *text)
{
  fprintf(f, "%s\"%s\": ", indent, name);
  put_string(f, text);
  fputs(",\n", f);
}

static void put_bits(FILE *f, const struct format *format, const uint64_t *bits, size_t n)
{
  char text[FORMAT_TEXT_SIZE];
  putc('[', f);
  for (size_t i = 0; i < n; i++) {
    format_print(format, bits[i], text);
    fprintf(f, "%s\"%s\"", i > 0 ? "," : "", text);
  }
  putc(']', f);
}

static void put_cell(FILE *f, const struct format *format, const struct cell *cell)
{
  char text[CELL_TEXT_SIZE];
  cell_print(format, cell, text);
  fprintf(f, "\"%s\"", text);
}

static bool flag_used(const struct vec_file *file, const char *flag)
{
  for (size_t g = 0; g < file->n_group; g++)
    for (size_t i = 0; i < file->group[g].n_case; i++)
      for (int k = 0; k < VECTORS_MAX_FLAG && file->group[g].cases[i].flag[k] != NULL; k++)
        if (strcmp(file->group[g].cases[i].flag[k], flag) == 0)
          return true;
  return false;
}

/* Each word as one more string of the list. */
static void put_bugs(FILE *f, const char *bugs)
{
  for (size_t n; *bugs != '\0'; bugs += n + (bugs[n] == ' ')) {
    n = strcspn(bugs, " ");
    fprintf(f, ",\"%.*s\"", (int)n, bugs);
  }
}

static void put_notes(FILE *f, const struct vec_file *file)
{
  const char *before = "";
  fputs("\"notes\": {", f);
  for (const struct note *n = notes; n->flag != NULL; n++) {
    if (!flag_used(file, n->flag))
      continue;
    fprintf(f, "%s\n \"%s\": {\n", before, n->flag);
    put_field(f, "  ", "class", n->bug_class);
    put_field(f, "  ", "description", n->description);
    put_field(f, "  ", "effect", n->effect);
    put_field(f, "  ", "open", n->open != NULL ? n->open : "");
    fputs("  \"links\": [", f);
    put_string(f, n->link);
    put_bugs(f, n->bugs);
    fputs("]}", f);
    before = ",";
  }
  fputs("\n},\n", f);
}

static void put_hyper(FILE *f, const struct vec_group *group)
{
  fputs("  \"hyperparameters\": {", f);
  for (size_t i = 0; i < group->program->n_hyper; i++)
    fprintf(f, "%s\"%s\": \"%016" PRIx64 "\"", i > 0 ? ", " : "", group->program->hyper_name[i],
            hyper_bits(group->hyper[i]));
  fputs("},\n  \"decimal\": \"", f);
  for (size_t i = 0; i < group->program->n_hyper; i++)
    fprintf(f, "%s%s = %.17g", i > 0 ? ", " : "", group->program->hyper_name[i], group->hyper[i]);
  fputs("\",\n", f);
}

static void put_row(FILE *f, const struct vec_group *group, const struct vec_case *c, size_t step)
{
  const struct step_program *p = group->program;
  uint8_t reg[VECTORS_MAX_SCALAR];
  size_t n_scalar = vec_scalars(p, reg);
  fprintf(f, "   {\"t\": %" PRIu64, c->first_t + step);
  for (size_t i = 0; i < n_scalar; i++) {
    fprintf(f, ", \"%s\": ", p->reg_name[reg[i]]);
    put_cell(f, &format_binary64, &c->scalar[step * n_scalar + i]);
  }
  fputs(", \"g\": ", f);
  put_bits(f, group->format, c->grad + step * c->elements, c->elements);
  for (size_t k = 0; k < p->n_output; k++) {
    if (!vec_has_output(group, k))
      continue;
    fprintf(f, ", \"%s\": [", p->output[k].name);
    for (size_t e = 0; e < c->elements; e++) {
      fputs(e > 0 ? "," : "", f);
      put_cell(f, group->format, vec_gold(group, c, step, e, k));
    }
    putc(']', f);
  }
  fputs(step + 1 < c->steps ? "},\n" : "}]}", f);
}

static void put_case(FILE *f, const struct vec_group *group, const struct vec_case *c)
{
  fprintf(f, "  {\"tcId\": %u, \"comment\": ", c->id);
  put_string(f, c->comment);
  fputs(", \"flags\": [", f);
  for (int k = 0; k < VECTORS_MAX_FLAG && c->flag[k] != NULL; k++)
    fprintf(f, "%s\"%s\"", k > 0 ? ", " : "", c->flag[k]);
  fprintf(f, "], \"firstT\": %" PRIu64 ", \"steps\": %zu, \"elements\": %zu,\n   \"initial\": {",
          c->first_t, c->steps, c->elements);
  for (size_t s = 0; s < group->program->n_state; s++) {
    fprintf(f, "%s\"%s\": ", s > 0 ? ", " : "", group->program->state[s].name);
    put_bits(f, group->format, c->initial + s * c->elements, c->elements);
  }
  fputs("},\n   \"rows\": [\n", f);
  for (size_t step = 0; step < c->steps; step++)
    put_row(f, group, c, step);
  if (c->steps == 0)
    fputs("   ]}", f);
}

static void put_group(FILE *f, const struct vec_group *group)
{
  fputs(" {", f);
  fprintf(f, "\"optimizer\": \"%s\", \"format\": \"%s\", \"semantics\": \"%s\", \"class\": ",
          group->program->id, group->format->name, semantics_name[group->semantics]);
  put_string(f, group->class_name);
  fputs(",\n", f);
  put_hyper(f, group);
  fputs("  \"tests\": [\n", f);
  for (size_t i = 0; i < group->n_case; i++) {
    put_case(f, group, &group->cases[i]);
    fputs(i + 1 < group->n_case ? ",\n" : "]}", f);
  }
}

static void put_header(FILE *f, const struct vec_file *file)
{
  char spec[SHA256_HEX_SIZE], seed[24];
  size_t tests = 0;
  for (size_t g = 0; g < file->n_group; g++)
    tests += file->group[g].n_case;
  vec_spec_sha256(file, spec);
  snprintf(seed, sizeof seed, "%" PRIu64, file->seed);
  fprintf(f, "{\n\"schema\": %d,\n\"sha256\": \"%064d\",\n", VECTORS_SCHEMA, 0);
  put_field(f, "", "suite", ADAMANT_VERSION);
  put_field(f, "", "generator", "adamant " ADAMANT_VERSION);
  put_field(f, "", "command", file->command);
  put_field(f, "", "seed", seed);
  put_field(f, "", "specSha256", spec);
  put_field(f, "", "license", "CC0-1.0");
  fprintf(f, "\"numberOfTests\": %zu,\n", tests);
}

char *vectors_to_text(const struct vec_file *file, size_t *size)
{
  char *text = NULL, hex[SHA256_HEX_SIZE];
  FILE *f = open_memstream(&text, size);
  if (f == NULL) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  put_header(f, file);
  put_notes(f, file);
  fputs("\"testGroups\": [\n", f);
  for (size_t g = 0; g < file->n_group; g++) {
    put_group(f, &file->group[g]);
    fputs(g + 1 < file->n_group ? ",\n" : "\n", f);
  }
  fputs("]\n}\n", f);
  if (fclose(f) != 0) {
    message("out of memory");
    exit(EXIT_USAGE);
  }
  struct sha256 hash;
  sha256_begin(&hash);
  sha256_add(&hash, text, *size);
  sha256_end(&hash, hex);
  memcpy(strstr(text, "\"sha256\": \"") + strlen("\"sha256\": \""), hex, 64);
  return text;
}

bool vectors_write(const struct vec_file *file, const char *path)
{
  struct output out;
  if (!output_open(&out, path))
    return false;
  size_t size;
  char *text = vectors_to_text(file, &size);
  fwrite(text, 1, size, out.stream);
  free(text);
  return output_close(&out);
}
