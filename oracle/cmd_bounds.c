/* SPDX-License-Identifier: MIT */
#include "judge.h"
#include "command.h"
#include "formula.h"
#include "message.h"
#include "options.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct argp_child children[] = {{&case_argp, 0, NULL, 0}, {NULL, 0, NULL, 0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  (void)arg;
  if (key != ARGP_KEY_INIT)
    return ARGP_ERR_UNKNOWN;
  state->child_inputs[0] = state->input;
  return 0;
}

static const struct argp argp = {
    .parser = parse,
    .children = children,
    .doc = "Print the tolerances that answers are judged by: for every order of operations of an "
           "optimizer and every state "
           "variable the rounding bound at typical operands (random ones, unless other options say "
           "so), the "
           "operation it owes most to, the rules it is made of, and the theorem.\v"
           "Example:\n\n"
           "  adamant bounds --optimizer adamw --format binary32"};

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
    "u = 2^-p, eta = half the least subnormal of the format rounded to. No bound where X can "
    "exceed the greatest number.\n"
    "Theorem: Adamant.Rounding.running_error (proofs/coq/rounding/running_error.v): e bounds "
    "|float - real| for every\n"
    "program, operands and format. It assumes rounding to nearest with subnormal numbers, no "
    "overflow (checked at\n"
    "every operation), and a pow of the C library within one ulp. NAdam and its orders are outside of it: their powers\n"
    "have computed exponents (theorem power_error covers that rule alone).\n";

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
                    const struct step_program *p, struct spread *spread)
{
  struct bound_machine *m = bound_machine_new(p, group->format);
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

static void print_order(const struct vec_group *group, const struct vec_case *c,
                        const struct step_program *p)
{
  struct spread spread[STEP_MAX_STATE] = {{0}};
  size_t n = c->steps * c->elements;
  for (size_t s = 0; s < p->n_state; s++)
    spread[s].ulp = xcalloc(n, sizeof(double));
  measure(group, c, p, spread);
  printf("%s: %s%s\n", p->id, p->name, p->order_of == NULL ? " (the step program itself)" : "");
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
  puts("  the bound is that of evaluating");
  formula_print(p, stdout);
}

int cmd_bounds(int argc, char **argv)
{
  struct case_options o = {0};
  struct vec_file file;
  const struct step_program *order[CHECK_MAX_ORDERS];
  parse_command(&argp, argc, argv, &o);
  o.want.semantics = SEMANTICS_STEP;
  generate_file(&o.want, "case", &file);
  struct vec_group *group = &file.group[0];
  generate_gold(group, &group->cases[0]);
  char *command = generate_command(&o.want);
  printf("%s, staged (`step`), over the %zu element-steps of\n  %s\n\n", group->format->name,
         o.want.steps * o.want.elements, command);
  size_t n = check_orders(group->program, NULL, order);
  for (size_t i = 0; i < n; i++)
    print_order(group, &group->cases[0], order[i]);
  printf("\n%s", rules);
  free(command);
  vec_file_free(&file);
  return EXIT_CONFORMS;
}
