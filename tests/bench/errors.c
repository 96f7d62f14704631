/* SPDX-License-Identifier: MIT */
/* Bench `errors`: proved against measured, constant by constant of the closed bounds of one step. Evaluates the operands of
 * spec/measured.table again, searches a little from fresh random operands, and prints for every constant of
 * proofs/constants.txt that a row has the proved value, the largest measured and their ratio. Figures: constants whose
 * record is not confirmed, and operands found with an error beyond its bound; both must be none.
 *
 *   errors --update [--seed N] [--moves N] [--restarts N] [--optimizer ID]
 *
 * searches every constant of every row longer, from its record, from the best operands of rows with the same constant, and
 * from random ones, and writes what is larger to spec/measured.table. The result depends on the seed, the numbers and the
 * table it starts from, on nothing else.
 */
#include "climb.h"
#include "figures.h"
#include "../measured.h"

#include <argp.h>
#include <math.h>
#include <string.h>

static const char table[] = "spec/measured.table";
enum { RANDOM = 400 };

struct request {
  bool update;
  uint64_t seed;
  unsigned moves, restarts;
  const char *optimizer; /* search its rows only; NULL: all */
};

/* What is known of one constant of one row. */
struct found {
  bool known;
  double value;
  struct measured entry;
};

struct search {
  size_t rows;
  struct row_error **row;
  struct found (*found)[BOUND_MAX_CONSTANTS];
  size_t beyond, differ;
};

static bool has_constant(size_t row, size_t k)
{
  return k < BOUND_MAX_CONSTANTS && bounds_table[row].constant[k].letter != NULL;
}

static void load(struct search *s)
{
  size_t n;
  char problem[512];
  struct measured *list = measured_read(table, &n, problem);
  while (bounds_table[s->rows].theorem != NULL)
    s->rows++;
  s->row = calloc(s->rows, sizeof *s->row);
  s->found = calloc(s->rows, sizeof *s->found);
  if (s->row == NULL || s->found == NULL)
    exit(2);
  for (size_t r = 0; r < s->rows; r++)
    s->row[r] = row_error_new(r);
  if (list == NULL)
    fprintf(stderr, "errors: %s\n", problem);
  for (size_t i = 0; list != NULL && i < n; i++) {
    struct row_error *e = s->row[list[i].row];
    struct found *f = &s->found[list[i].row][list[i].constant];
    char text[ROW_TEXT_SIZE] = "outside";
    if (e == NULL || row_error_at(e, &list[i].at) != ROW_WITHIN) {
      s->beyond++;
    } else {
      row_error_text(e, list[i].constant, text);
      *f = (struct found){true, row_error_constant(e, list[i].constant), list[i]};
    }
    if (strcmp(text, list[i].value) != 0) {
      s->differ++;
      fprintf(stderr, "errors: %s, %s: recorded %s, now %s\n", bounds_table[list[i].row].theorem,
              bounds_table[list[i].row].quantity, list[i].value, text);
      strcpy(f->entry.value, text);
    }
  }
  free(list);
}

static void report_beyond(const struct search *s, const struct climb *c, size_t row)
{
  struct measured m = {row, c->constant, "beyond", c->worst};
  fprintf(stderr, "errors: beyond the bound: ");
  measured_write(stderr, &m, row_error_program(s->row[row]), row_error_format(s->row[row]));
}

/* Climbs from `at`, whose value is known or minus infinity, and keeps what is larger. */
static void improve(struct search *s, size_t row, size_t k, struct draws *d, const struct step_point *at, double value,
                    unsigned moves)
{
  struct found *f = &s->found[row][k];
  struct climb c = {.row = s->row[row], .constant = k, .random = RANDOM, .moves = moves};
  struct step_point best = *at;
  d->stream++;
  value = climb(&c, d, &best, value);
  s->beyond += c.beyond;
  if (c.beyond > 0)
    report_beyond(s, &c, row);
  if (isinf(value) || (f->known && value <= f->value))
    return;
  *f = (struct found){true, value, {row, k, "", best}};
  row_error_at(s->row[row], &best);
  row_error_text(s->row[row], k, f->entry.value);
}

/* The rows with the same constant and format, once each: their operands may be as good here. */
static void borrow(struct search *s, size_t row, size_t k, struct draws *d, unsigned moves)
{
  const struct step_point *tried = NULL;
  double most = -INFINITY;
  for (size_t r = 0; r < s->rows; r++)
    for (size_t i = 0; has_constant(r, i); i++) {
      const struct found *f = &s->found[r][i];
      if (!f->known || r == row || f->value <= most || strcmp(bounds_table[r].format, bounds_table[row].format) != 0 ||
          strcmp(bounds_table[r].constant[i].name, bounds_table[row].constant[k].name) != 0)
        continue;
      tried = &f->entry.at;
      most = f->value;
      struct step_point at;
      memset(&at, 0, sizeof at);
      for (size_t h = 0; h < STEP_MAX_HYPER; h++)
        at.hyper[h] = 0x1p-20;
      measured_translate(row_error_program(s->row[r]), tried, row_error_program(s->row[row]), &at);
      if (row_error_at(s->row[row], &at) == ROW_WITHIN)
        improve(s, row, k, d, &at, row_error_constant(s->row[row], k), moves);
    }
}

static void search_all(struct search *s, const struct request *o)
{
  struct draws d = {o->seed, 0, 0};
  struct step_point none;
  memset(&none, 0, sizeof none);
  for (int pass = 0; pass < (o->update ? 2 : 1); pass++)
    for (size_t r = 0; r < s->rows; r++) {
      if (o->optimizer != NULL && strcmp(o->optimizer, bounds_table[r].optimizer) != 0)
        continue;
      for (size_t k = 0; s->row[r] != NULL && has_constant(r, k); k++) {
        struct found *f = &s->found[r][k];
        d = (struct draws){o->seed, 0, (uint32_t)((r * BOUND_MAX_CONSTANTS + k) % 0x200) << 2 | (uint32_t)pass << 1};
        d.next = (uint64_t)r << 32 | (uint64_t)k << 30;
        for (unsigned i = 0; pass == 0 && i < o->restarts; i++)
          improve(s, r, k, &d, &none, -INFINITY, o->moves);
        if (o->update) {
          borrow(s, r, k, &d, o->moves / 4);
          if (f->known)
            improve(s, r, k, &d, &f->entry.at, f->value, o->moves);
        }
      }
    }
}

/* One line for each constant of the proofs, at the row where the most was found; those with none at the end. */
static void print_constants(const struct search *s)
{
  printf("%-18s %8s %9s %7s\n", "constant", "proved", "measured", "ratio");
  for (size_t r = 0; r < s->rows; r++)
    for (size_t k = 0; s->row[r] != NULL && has_constant(r, k); k++) {
      const char *name = bounds_table[r].constant[k].name;
      const struct found *most = NULL;
      bool first = true;
      for (size_t i = 0; i < s->rows; i++)
        for (size_t j = 0; s->row[i] != NULL && has_constant(i, j); j++) {
          if (strcmp(bounds_table[i].constant[j].name, name) != 0)
            continue;
          first = first && (i > r || (i == r && j >= k));
          if (s->found[i][j].known && (most == NULL || s->found[i][j].value > most->value))
            most = &s->found[i][j];
        }
      if (!first)
        continue;
      double proved = strtod(bounds_table[r].constant[k].value, NULL);
      if (most == NULL)
        printf("%-18s %8s %9s\n", name, bounds_table[r].constant[k].value, "none");
      else
        printf("%-18s %8s %9s %7.3f  %s of %s, %s\n", name, bounds_table[r].constant[k].value, most->entry.value,
               proved / most->value, bounds_table[most->entry.row].quantity, bounds_table[most->entry.row].optimizer,
               bounds_table[most->entry.row].format);
    }
}

static int write_table(const struct search *s)
{
  FILE *out = fopen(table, "w");
  if (out == NULL) {
    perror(table);
    return 2;
  }
  fputs("# The largest errors found: for each constant of a row of bounds.table the value that these operands ask for, the\n"
        "# other constants as proved, to four decimals toward zero. `make measured` searches on from here and rewrites it.\n"
        "#   theorem | optimizer | quantity | format | letter | value | operands, as bits\n",
        out);
  for (size_t r = 0; r < s->rows; r++)
    for (size_t k = 0; s->row[r] != NULL && has_constant(r, k); k++)
      if (s->found[r][k].known)
        measured_write(out, &s->found[r][k].entry, row_error_program(s->row[r]), row_error_format(s->row[r]));
  return fclose(out) == 0 ? 0 : 2;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct request *o = state->input;
  switch (key) {
  case 'u':
    o->update = true;
    o->moves = 3000;
    o->restarts = 4;
    return 0;
  case 's':
    o->seed = strtoull(arg, NULL, 10);
    return 0;
  case 'm':
    o->moves = (unsigned)strtoul(arg, NULL, 10);
    return 0;
  case 'r':
    o->restarts = (unsigned)strtoul(arg, NULL, 10);
    return 0;
  case 'o':
    o->optimizer = arg;
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_option option[] = {{"update", 'u', NULL, 0, "search longer and rewrite spec/measured.table", 0},
                                            {"seed", 's', "N", 0, "of the draws (1)", 0},
                                            {"moves", 'm', "N", 0, "moves of a climb (3000 with --update, else 60)", 0},
                                            {"restarts", 'r', "N", 0, "climbs from random operands (4, else 1)", 0},
                                            {"optimizer", 'o', "ID", 0, "search its rows only", 0},
                                            {NULL, 0, NULL, 0, NULL, 0}};

int main(int argc, char **argv)
{
  struct request o = {false, 1, 60, 1, NULL};
  struct search s = {0};
  argp_parse(&(struct argp){.options = option, .parser = parse}, argc, argv, 0, NULL, &o);
  load(&s);
  search_all(&s, &o);
  print_constants(&s);
  const struct figure figures[] = {
      {"errors: records of spec/measured.table not confirmed", (double)s.differ, true, 0},
      {"errors: operands beyond a proved bound", (double)s.beyond, true, 0}};
  int status = o.update ? write_table(&s) : write_figures(argv[0], "errors", figures, 2);
  for (size_t r = 0; r < s.rows; r++)
    row_error_free(s.row[r]);
  free(s.row);
  free(s.found);
  return status;
}
