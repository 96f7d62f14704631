/* SPDX-License-Identifier: MIT */
#include "bound_roundings.h"
#include "bounds_table.h"
#include "command.h"
#include "formula.h"
#include "judge.h"
#include "message.h"
#include "options.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_JSON = 256 };

struct bounds_command {
  struct case_options one;
  bool json;
};

static const struct argp_option option[] = {
    {"json", KEY_JSON, NULL, 0,
     "print the table of proved bounds instead: every row, or those of the optimizer that is named",
     0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct bounds_command *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->one;
    return 0;
  case KEY_JSON:
    o->json = true;
    return 0;
  case ARGP_KEY_ARG:
    argp_failure(state, EXIT_USAGE, 0, "unexpected argument \"%s\"", arg);
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp argp = {
    .options = option,
    .parser = parse,
    .children = children,
    .doc =
        "Print the tolerances that answers are judged by: for every order of operations of an "
        "optimizer and every state "
        "variable the rounding bound at typical operands (random ones, unless other options say "
        "so), the "
        "operation it owes most to, the rules it is made of, and the theorem. Then the closed "
        "bounds of one step, with their theorems and domains, and beside each constant the largest "
        "value that a search found necessary.\v"
        "Examples:\n\n"
        "  adamant bounds --optimizer adamw --format binary32\n"
        "  adamant bounds --json"};

static const char rules[] =
    "A bound is computed along the step program, for the operands at hand, every operation rounded "
    "up. Each value\n"
    "carries e >= |computed - exact|; y is the operation on computed values, X = |exact| + what y "
    "adds:\n"
    "  inputs        0 (step: a stored number), or the bound carried over (real)\n"
    "  a + b, a - b  ea + eb                        then u X\n"
    "  a b           |a| eb + |b| ea + ea eb        then u X + eta\n"
    "  a / b         (ea + |a/b| eb) / (|b| - eb)   then u X + eta; no bound unless |b| > eb\n"
    "  sqrt a        min(sqrt ea, ea / sqrt a)      then u X\n"
    "  fma(a, b, c)  as a b, then + c               then u X + eta, once\n"
    "  cast          ea                             then 0 or u X + eta\n"
    "  1 - beta^t    0                              then 2 u X + 2 eta; so is every rounded pow\n"
    "  b^y           ey (1 - b) / b                 then 2 u X + 2 eta; 0 < b <= 1, exact\n"
    "u = 2^-p, eta = half the least subnormal of the format rounded to. No bound where X can "
    "exceed the greatest number.\n"
    "Theorem: Adamant.Rounding.running_error (proofs/coq/rounding/running_error.v): e bounds "
    "|float - real| for every\n"
    "program, operands and format. It assumes rounding to nearest with subnormal numbers, no "
    "overflow (checked at\n"
    "every operation), and a pow of the C library within one ulp.\n"
    "In any order of operations |a|, |b| and X are sums of the sizes of terms (of a + b that of a "
    "and that of b), and "
    "n roundings add\n"
    "k n (u X + eta) / (1 - k n u), k times as many. Theorem: Adamant.Rounding.general_error "
    "(proofs/coq/rounding/general_bound.v).\n";

/* Bounds of one variable over the element-steps of a case. */
struct spread {
  double *ulp;
  size_t n, unbounded;
  double largest;
  const char *dominant; /* at the largest */
};

static int by_size(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void add(struct spread *s, const struct step_program *p, const struct bound_result *r)
{
  if (!isfinite(r->ulp)) {
    s->unbounded++;
    return;
  }
  s->ulp[s->n++] = r->ulp;
  if (r->ulp >= s->largest) {
    s->largest = r->ulp;
    s->dominant = p->reg_name[r->dominant];
  }
}

/* Walk the golden states of the case with the bound machine of one order. */
static void measure(const struct vec_group *group, const struct vec_case *c,
                    const struct step_program *p, enum bound_theorem theorem, struct spread *spread)
{
  struct bound_machine *m = bound_machine_of(p, group->format, theorem);
  bound_machine_hyper(m, group->hyper);
  for (size_t k = 0; k < c->steps; k++) {
    bound_machine_t(m, c->first_t + k);
    for (size_t e = 0; e < c->elements; e++) {
      struct bound_value from[STEP_MAX_STATE], own[STEP_MAX_STATE];
      struct bound_result result[STEP_MAX_OUTPUT];
      for (size_t o = 0; o < group->program->n_output; o++) {
        int s = group->program->output[o].state;
        if (s < 0)
          continue;
        uint64_t before = k == 0 ? c->initial[(size_t)s * c->elements + e]
                                 : generate_stored(vec_gold(group, c, k - 1, e, o));
        uint64_t after = generate_stored(vec_gold(group, c, k, e, o));
        from[s] = judge_operand(group->format, before);
        own[s] = judge_operand(group->format, after);
      }
      bound_machine_step(m, from, judge_operand(group->format, c->grad[k * c->elements + e]), own,
                         result);
      for (size_t o = 0; o < p->n_output; o++)
        if (p->output[o].state >= 0)
          add(&spread[p->output[o].state], p, &result[o]);
    }
  }
  bound_machine_free(m);
}

static void print_spreads(const struct vec_group *group, const struct vec_case *c,
                          const struct step_program *p, enum bound_theorem theorem)
{
  struct spread spread[STEP_MAX_STATE] = {{0}};
  size_t n = c->steps * c->elements;
  for (size_t s = 0; s < p->n_state; s++)
    spread[s].ulp = xcalloc(n, sizeof(double));
  measure(group, c, p, theorem, spread);
  for (size_t s = 0; s < p->n_state; s++) {
    qsort(spread[s].ulp, spread[s].n, sizeof(double), by_size);
    printf("  %-8s", p->state[s].name);
    if (spread[s].n > 0)
      printf(" median %.4g ulp, largest %.4g ulp (owed most to the rounding of %s)",
             spread[s].ulp[spread[s].n / 2], spread[s].largest, spread[s].dominant);
    if (spread[s].unbounded > 0)
      printf(" no bound for %zu of %zu", spread[s].unbounded, n);
    putchar('\n');
    free(spread[s].ulp);
  }
}

static void print_order(const struct vec_group *group, const struct vec_case *c,
                        const struct step_program *p)
{
  printf("%s: %s%s\n", p->id, p->name, p->order_of == NULL ? " (the step program itself)" : "");
  print_spreads(group, c, p, BOUND_REFERENCE);
  puts("  the bound is that of evaluating");
  formula_print(p, stdout);
}

static void print_general(const struct vec_group *group, const struct vec_case *c)
{
  printf("any order of operations that rounds no quantity more than %d times as often as %s\n",
         GENERAL_FACTOR, group->program->id);
  print_spreads(group, c, group->program, BOUND_GENERAL);
}

/* ---- the closed bounds ---- */

static bool row_is_of(const struct bound_row *row, const char *optimizer)
{
  return strcmp(row->optimizer, "*") == 0 || strcmp(row->optimizer, optimizer) == 0;
}

static json_t *row_object(const struct bound_row *row)
{
  json_t *constants = json_object();
  for (size_t i = 0; i < BOUND_MAX_CONSTANTS && row->constant[i].letter != NULL; i++)
    json_object_set_new(constants, row->constant[i].letter,
                        json_pack("{s:s, s:s, s:s?}", "name", row->constant[i].name, "value",
                                  row->constant[i].value, "measured", row->constant[i].measured));
  return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:o, s:s}", "theorem", row->theorem, "optimizer",
                   row->optimizer, "quantity", row->quantity, "format", row->format, "exact",
                   row->exact, "bound", row->bound, "constants", constants, "domain", row->domain);
}

/* optimizer: NULL for every row. */
static void print_json(const char *optimizer)
{
  json_t *rows = json_array();
  for (const struct bound_row *row = bounds_table; row->theorem != NULL; row++)
    if (optimizer == NULL || row_is_of(row, optimizer))
      json_array_append_new(rows, row_object(row));
  json_dumpf(rows, stdout, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
  putchar('\n');
  json_decref(rows);
}

/* What the bound would need for the worst operands found, constant by constant. */
static void print_measured(const struct bound_row *row)
{
  const char *before = "      largest found ";
  for (size_t i = 0; i < BOUND_MAX_CONSTANTS && row->constant[i].letter != NULL; i++) {
    if (row->constant[i].measured == NULL)
      continue;
    printf("%s%s of %s", before, row->constant[i].measured, row->constant[i].value);
    before = ", ";
  }
  if (*before == ',')
    putchar('\n');
}

/* Rows of one theorem stand together: its name and domain once, then what it bounds. */
static void print_closed(const char *optimizer, const char *format)
{
  const char *theorem = "";
  printf(
      "\nClosed bounds of the step program in %s (X the exact expression, of the computed m_t and "
      "v_t; U the exact update):\n",
      format);
  for (const struct bound_row *row = bounds_table; row->theorem != NULL; row++) {
    if (strcmp(row->optimizer, optimizer) != 0 || strcmp(row->format, format) != 0)
      continue;
    if (strcmp(row->theorem, theorem) != 0)
      printf("  theorem %s: %s\n", row->theorem, row->domain);
    theorem = row->theorem;
    printf("    %-8s of %s\n      within %s\n", row->quantity, row->exact, row->read);
    print_measured(row);
  }
  if (*theorem == '\0')
    puts("  none is proved");
}

int cmd_bounds(int argc, char **argv)
{
  struct bounds_command o = {0};
  struct case_request *want = &o.one.want;
  struct vec_file file;
  const struct step_program *order[CHECK_MAX_ORDERS];
  parse_command(&argp, argc, argv, &o);
  if (o.json) {
    print_json(program_chosen(&o.one.choice) ? want->program->id : NULL);
    return EXIT_CONFORMS;
  }
  want->semantics = SEMANTICS_STEP;
  generate_file(want, "case", &file);
  struct vec_group *group = &file.group[0];
  generate_gold(group, &group->cases[0]);
  char *command = generate_command(want);
  printf("%s, staged (`step`), over the %zu element-steps of\n  %s\n\n", group->format->name,
         want->steps * want->elements, command);
  size_t n = check_orders(group->program, NULL, order);
  for (size_t i = 0; i < n; i++)
    print_order(group, &group->cases[0], order[i]);
  print_general(group, &group->cases[0]);
  print_closed(group->program->id, group->format->name);
  printf("\n%s", rules);
  free(command);
  vec_file_free(&file);
  return EXIT_CONFORMS;
}
