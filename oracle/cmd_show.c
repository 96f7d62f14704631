/* SPDX-License-Identifier: MIT */
#include "bits.h"
#include "bound_roundings.h"
#include "command.h"
#include "generate.h"
#include "hyper.h"
#include "interval_golden.h"
#include "invariants.h"
#include "locate.h"
#include "message.h"
#include "options.h"
#include "report.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_T = 256, KEY_ELEM, KEY_BEFORE, KEY_GOT, KEY_VECTORS, KEY_ORDER, KEY_ACCEPT };

struct show_command {
  const char *id, *folder, *before, *got;
  uint64_t t, element;
  struct check_options check;
  struct program_choice other; /* steps by this program instead of the case's */
};

static const struct argp_option option[] = {
    {"t", KEY_T, "T", 0, "the step (the first of the case)", 0},
    {"elem", KEY_ELEM, "E", 0, "the element (0)", 0},
    {"before", KEY_BEFORE, "BITS,...", 0,
     "start from this state instead of the golden one: theta, m, v", 0},
    {"got", KEY_GOT, "BITS,...", 0,
     "judge this new state: theta, m, v; - for one that is not known", 0},
    {"order", KEY_ORDER, "ID", 0, "whose bound is the tolerance (any: the largest)", 0},
    {"accept", KEY_ACCEPT, "CLASS", 0, "the weakest class that conforms: order, or general", 0},
    {"vectors", KEY_VECTORS, "DIR", 0, "where STEM/NUMBER is looked up (oracle/vectors)", 0},
    {NULL, 0, NULL, 0, NULL, 0},
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
  struct show_command *o = state->input;
  switch (key) {
  case ARGP_KEY_INIT:
    state->child_inputs[0] = &o->other;
    return 0;
  case KEY_T:
    o->t = option_count(state, "t", arg, 1, UINT64_C(1) << 53);
    return 0;
  case KEY_ELEM:
    o->element = option_count(state, "elem", arg, 0, 1 << 24);
    return 0;
  case KEY_BEFORE:
    o->before = arg;
    return 0;
  case KEY_GOT:
    o->got = arg;
    return 0;
  case KEY_ORDER:
    o->check.order = strcmp(arg, "any") == 0 ? NULL : arg;
    return 0;
  case KEY_ACCEPT:
    o->check.general = option_accept(state, arg);
    return 0;
  case KEY_VECTORS:
    o->folder = arg;
    return 0;
  case ARGP_KEY_ARG:
    if (o->id != NULL)
      argp_failure(state, EXIT_USAGE, 0, "one case at a time");
    o->id = arg;
    return 0;
  case ARGP_KEY_END:
    if (o->id == NULL)
      argp_failure(state, EXIT_USAGE, 0, "the id of a case is missing; `adamant list --cases` lists them");
    return 0;
  default:
    return ARGP_ERR_UNKNOWN;
  }
}

static const struct argp_child children[] = {
    {&program_argp, 0, "What another optimizer or dialect does with the same state:", 5},
    {NULL, 0, NULL, 0}};
static const struct argp argp = {.options = option,
                                 .children = children,
                                 .parser = parse,
                                 .args_doc = "ID",
                                 .doc = "Show one step of one element in full: the equations, the "
                                        "inputs, every intermediate value exactly and in the "
                                        "float reading, the bounds, and the verdict on an answer. "
                                        "ID is STEM/NUMBER of the golden suite, or "
                                        "PATH#NUMBER.\v"
                                        "Example:\n\n"
                                        "  adamant show adamw_binary32_random/1 --t 2 --elem 5"};

/* The element-step at hand, as a case of one step and one element. */
struct scene {
  struct vec_group group; /* of the file, with the case below alone */
  struct vec_case c;
  uint64_t initial[STEP_MAX_STATE], grad;
};

/* Comma-separated bits, one for each state variable; "-" where allowed. */
static bool read_state(const char *option_text, const char *text, const struct vec_group *group,
                       uint64_t *bits, bool *known)
{
  char *copy = xstrdup(text), *save = NULL;
  size_t n = 0;
  bool good = true;
  for (char *word = strtok_r(copy, ",", &save); word != NULL && good;
       word = strtok_r(NULL, ",", &save), n++) {
    bool hidden = known != NULL && strcmp(word, "-") == 0;
    good = n < group->program->n_state && (hidden || format_parse(group->format, word, &bits[n]));
    if (good && known != NULL)
      known[n] = !hidden;
  }
  good = good && n == group->program->n_state;
  if (!good)
    message("%s: \"%s\" is not %zu bit patterns of %s, separated by commas", option_text, text,
            group->program->n_state, group->format->name);
  free(copy);
  return good;
}

/* No error: a deviating implementation is shown from the state that it was found in. */
static void tell_broken(const struct vec_group *g, const uint64_t *state)
{
  size_t at;
  const struct invariant *broken = invariant_broken(g->program, g->format, state, NULL, false, &at);
  if (broken == NULL)
    return;
  char *text = number_text(g->format, state[at]);
  message("--before: %s: %s breaks %s", g->program->state[at].name, text, broken->text);
  free(text);
}

static void golden_before(const struct located *at, size_t step, size_t e, uint64_t *state)
{
  const struct step_program *p = at->group->program;
  for (size_t s = 0; s < p->n_state; s++)
    state[s] = at->c->initial[s * at->c->elements + e];
  for (size_t k = 0; step > 0 && k < p->n_output; k++)
    if (p->output[k].state >= 0)
      state[p->output[k].state] = generate_stored(vec_gold(at->group, at->c, step - 1, e, k));
}

/* Hyperparameter by hyperparameter and state by state, by name. */
static bool same_inputs(const char *id, const struct vec_group *g, const struct step_program *p,
                        double *hyper)
{
  for (size_t i = 0; i < p->n_hyper; i++) {
    int at = hyper_index(g->program, p->hyper_name[i]);
    if (at < 0) {
      message("%s: %s has a %s, which the case of %s does not say", id, p->id, p->hyper_name[i],
              g->program->id);
      return false;
    }
    hyper[i] = g->hyper[at];
  }
  for (size_t s = 0; s < p->n_state || s < g->program->n_state; s++)
    if (s >= p->n_state || s >= g->program->n_state ||
        strcmp(p->state[s].name, g->program->state[s].name) != 0) {
      message("%s: the state of %s is not that of %s", id, p->id, g->program->id);
      return false;
    }
  return true;
}

/* The scene by the optimizer that the options name, with the inputs of the case. */
static bool set_program(const struct show_command *o, struct scene *x)
{
  struct dialect_problem problem;
  struct program_choice choice = o->other;
  double hyper[STEP_MAX_HYPER] = {0};
  if (!program_chosen(&choice))
    return true;
  if (choice.optimizer == NULL && choice.preset == NULL) {
    const struct step_program *p = x->group.program;
    choice.optimizer = p->dialect_of != NULL ? p->dialect_of : p->id;
  }
  const struct step_program *p = choose_program(&choice, &problem);
  if (p == NULL) {
    message("%s", problem.text);
    return false;
  }
  if (!same_inputs(o->id, &x->group, p, hyper))
    return false;
  x->group.program = p;
  memcpy(x->group.hyper, hyper, sizeof hyper);
  return true;
}

static bool set_scene(const struct show_command *o, const struct located *at, struct scene *x)
{
  uint64_t t = o->t != 0 ? o->t : at->c->first_t;
  if (at->c->elements == 0) {
    message("%s: the case has no elements, so there is no step of one to show", o->id);
    return false;
  }
  if (t < at->c->first_t || t - at->c->first_t >= at->c->steps || o->element >= at->c->elements) {
    message("%s: steps are %" PRIu64 " to %" PRIu64 ", elements 0 to %zu", o->id, at->c->first_t,
            at->c->first_t + at->c->steps - 1, at->c->elements - 1);
    return false;
  }
  size_t step = (size_t)(t - at->c->first_t);
  x->group = *at->group;
  x->grad = at->c->grad[step * at->c->elements + o->element];
  x->c = (struct vec_case){.id = at->c->id, .first_t = t, .steps = 1, .elements = 1};
  x->c.initial = x->initial;
  x->c.grad = &x->grad;
  golden_before(at, step, o->element, x->initial);
  if (!set_program(o, x))
    return false;
  if (o->before == NULL)
    return true;
  if (!read_state("--before", o->before, at->group, x->initial, NULL))
    return false;
  tell_broken(&x->group, x->initial);
  return true;
}

static void print_inputs(const struct show_command *o, const struct located *at,
                         const struct scene *x)
{
  const struct vec_group *g = &x->group;
  printf("%s: %s (%s, equations %s), %s, semantics %s, class %s\n", o->id, g->program->name,
         g->program->cite, g->program->equations, g->format->name, semantics_name[g->semantics],
         g->class_name);
  printf("%s\n\n%s\n", at->c->comment, g->program->source);
  for (size_t i = 0; i < g->program->n_hyper; i++)
    printf("%-14s %016" PRIx64 " = %a = %.17g\n", g->program->hyper_name[i],
           hyper_bits(g->hyper[i]), g->hyper[i], g->hyper[i]);
  printf("%-14s %" PRIu64 "\n", "t", x->c.first_t);
  for (size_t s = 0; s <= g->program->n_state; s++) {
    bool state = s < g->program->n_state;
    char *text = number_text(g->format, state ? x->initial[s] : x->grad);
    printf("%-14s %s%s\n", state ? g->program->state[s].name : "g", text,
           state ? "" : "  (gradient)");
    free(text);
  }
  if (g->semantics == SEMANTICS_REAL && o->before == NULL)
    puts("(the state is the exact trajectory's, correctly rounded; below is one step from it)");
}

static void print_register(const struct interval *exact, double computed,
                           const struct bound_result *bound, const char *name)
{
  if (interval_is_undefined(exact))
    printf("%-12s %-30s", name, "undefined");
  else
    mpfr_printf("%-12s %-30.24RNg", name, interval_lo(exact));
  if (isnan(computed))
    printf(" %-24s", "-");
  else
    printf(" %-24a", computed);
  printf(" %.4Lg\n", bound->value.err);
}

/* Every named value: exactly, in the float reading, and the bound on their difference. */
static void print_registers(const struct scene *x)
{
  const struct step_program *p = x->group.program;
  const struct format *f = x->group.format;
  struct golden *golden = golden_new(p, f);
  struct bits_machine *bits = bits_machine_new(p, f);
  struct bound_machine *bound = bound_machine_new(p, f);
  struct interval *in = interval_array_new(p->n_state + 1, golden_precision[1]);
  struct bound_value from[STEP_MAX_STATE];
  struct bound_result result[STEP_MAX_OUTPUT];
  uint64_t computed[STEP_MAX_OUTPUT];
  golden_hyper(golden, x->group.hyper);
  golden_t(golden, x->c.first_t);
  bits_machine_hyper(bits, x->group.hyper);
  bits_machine_t(bits, x->c.first_t);
  bound_machine_hyper(bound, x->group.hyper);
  bound_machine_t(bound, x->c.first_t);
  for (size_t s = 0; s < p->n_state; s++) {
    interval_set_bits(&in[s], f, x->initial[s]);
    from[s] = judge_operand(f, x->initial[s]);
  }
  interval_set_bits(&in[p->n_state], f, x->grad);
  struct interval_machine *m = golden_machine(golden, 1);
  interval_machine_t(m, x->c.first_t);
  interval_machine_step(m, in, &in[p->n_state], NULL);
  bits_machine_step(bits, x->initial, x->grad, NULL, computed);
  bound_machine_step(bound, from, judge_operand(f, x->grad), NULL, result);
  printf("\n%-12s %-30s %-24s %s\n", "value", "exact", "float reading",
         "bound on their difference");
  for (size_t i = 0; i < p->n_instr; i++) {
    uint8_t reg = p->instr[i].dst;
    struct bound_result b = bound_machine_register(bound, reg);
    double computed_value =
        p->instr[i].precision == STEP_REAL ? NAN : bits_machine_register(bits, reg);
    print_register(interval_machine_register(m, reg), computed_value, &b, p->reg_name[reg]);
  }
  interval_array_free(in);
  bound_machine_free(bound);
  bits_machine_free(bits);
  golden_free(golden);
}

static void print_golden(const struct show_command *o, const struct located *at,
                         const struct scene *x)
{
  if (o->before != NULL || x->group.program != at->group->program)
    return;
  puts("\ngolden cells (bits:tail in 2^-32 ulp)");
  for (size_t k = 0; k < x->group.program->n_output; k++) {
    char text[CELL_TEXT_SIZE];
    if (!vec_has_output(at->group, k))
      continue;
    cell_print(x->group.format,
               vec_gold(at->group, at->c, (size_t)(x->c.first_t - at->c->first_t), o->element, k),
               text);
    printf("%-12s %s\n", x->group.program->output[k].name, text);
  }
}

/* The new state as --got says, judged by one order or by all. */
static void judge_as(const struct scene *x, const struct finding *f,
                     const struct check_options *options, struct judged *out, uint64_t *before)
{
  struct judge *j = judge_new(&x->group, options);
  judge_case(j, &x->group, &x->c);
  judge_t(j, x->c.first_t);
  judge_answer(j, 0, x->grad, f->after, f->exposed, out, before);
  judge_free(j);
}

/* What each registered order says of the answers: its bound, and whether it computes them. */
static void print_bounds(const struct scene *scene, const struct finding *f,
                         const struct judged *verdict)
{
  struct scene bounded = *scene, *x = &bounded;
  const struct step_program *order[CHECK_MAX_ORDERS], *p = x->group.program;
  struct judged out[CHECK_MAX_ORDERS][STEP_MAX_STATE];
  uint64_t before[STEP_MAX_STATE];
  size_t n = check_orders(p, NULL, order);
  x->group.semantics = SEMANTICS_STEP;
  for (size_t i = 0; i < n; i++)
    judge_as(x, f, &(struct check_options){.order = order[i]->id, .every_bound = i == 0}, out[i],
             before);
  puts("\nconformance classes, and the bounds in ulp of the exact value");
  for (size_t s = 0; s < p->n_state; s++) {
    printf("%-12s %-10s %s\n", p->state[s].name, met_name[verdict[s].met],
           met_text(verdict[s].met));
    for (size_t i = 0; i < n && f->exposed[s]; i++)
      printf("%-12s   %-24s %.6g%s%s\n", "", order[i]->id, out[i][s].bound,
             order[i] == p ? ", the reference" : "",
             out[i][s].same_bits != 0 ? ", the same bits" : "");
    if (f->exposed[s] && !isnan(out[0][s].general_bound))
      printf("%-12s   %-24s %.6g, no quantity rounded more than %d times as often\n", "",
             "general", out[0][s].general_bound, GENERAL_FACTOR);
  }
}

/* The verdict on --got, from the state above, as `check` gives it. */
static int judge_got(const struct show_command *o, struct scene *x)
{
  struct finding f = {.where = (char *)(uintptr_t)o->id,
                      .group = &x->group,
                      .t = x->c.first_t,
                      .grad = x->grad,
                      .element = o->element};
  struct judged out[STEP_MAX_STATE];
  int status = EXIT_CONFORMS;
  if (!read_state("--got", o->got, &x->group, f.after, f.exposed))
    return EXIT_USAGE;
  if (x->group.semantics == SEMANTICS_REAL)
    x->group.semantics = SEMANTICS_STEP;
  judge_as(x, &f, &o->check, out, f.before);
  puts("\nverdict on the answer (theta from the answer's own averages)");
  for (f.state = 0; f.state < x->group.program->n_state; f.state++) {
    f.v = out[f.state];
    char *text = finding_text(&f);
    printf("%s: %s\n", verdict_name[f.v.verdict],
           f.v.verdict == VERDICT_HIDDEN ? "not given" : text);
    free(text);
    if (f.v.verdict == VERDICT_DEVIATES || f.v.verdict == VERDICT_ZERO_SIGN)
      status = EXIT_DEVIATES;
    else if (f.v.verdict == VERDICT_UNDECIDED && status == EXIT_CONFORMS)
      status = EXIT_UNDECIDED;
  }
  print_bounds(x, &f, out);
  return status;
}

int cmd_show(int argc, char **argv)
{
  struct show_command o = {0};
  struct located at;
  struct scene x = {.grad = 0};
  parse_command(&argp, argc, argv, &o);
  if (!locate_case(o.id, o.folder, &at))
    return EXIT_USAGE;
  const struct step_program *order[CHECK_MAX_ORDERS];
  int status = EXIT_USAGE;
  if (!set_scene(&o, &at, &x)) {
    ; /* reported */
  } else if (check_orders(x.group.program, o.check.order, order) == 0) {
    message("--order: \"%s\" is no order of %s", o.check.order, x.group.program->id);
  } else {
    print_inputs(&o, &at, &x);
    print_registers(&x);
    print_golden(&o, &at, &x);
    status = o.got != NULL ? judge_got(&o, &x) : EXIT_CONFORMS;
  }
  vec_file_free(&at.file);
  return status;
}
