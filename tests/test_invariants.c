/* SPDX-License-Identifier: MIT */
/* The invariants of the states (spec/invariants.table): kept by every optimizer and dialect, in both readings, and by
 * every input class; broken where they should be. */
#include "invariants.h"
#include "bits.h"
#include "dialects.h"
#include "generate.h"
#include "options.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *invariants_suite(void);

enum { STEPS = 12, ELEMENTS = 8 };

static unsigned long checked;

static void kept(const struct step_program *p, const struct format *f, const uint64_t *state,
                 const char *where)
{
  size_t at;
  const struct invariant *broken = invariant_broken(p, f, state, NULL, false, &at);
  ck_assert_msg(broken == NULL, "%s, %s, %s: %s", p->id, f->name, where,
                broken != NULL ? broken->text : "");
  checked++;
}

/* One case: its initial state, and every state of its golden run. */
static void run_case(const struct case_request *want)
{
  struct vec_file file;
  generate_file(want, "case", &file);
  struct vec_group *g = &file.group[0];
  struct vec_case *c = &g->cases[0];
  uint64_t state[STEP_MAX_STATE];
  generate_gold(g, c);
  for (size_t e = 0; e < c->elements; e++) {
    for (size_t s = 0; s < g->program->n_state; s++)
      state[s] = c->initial[s * c->elements + e];
    kept(g->program, g->format, state, want->input_class->name);
    for (size_t k = 0; k < c->steps; k++) {
      for (size_t o = 0; o < g->program->n_output; o++)
        if (g->program->output[o].state >= 0)
          state[g->program->output[o].state] = generate_stored(vec_gold(g, c, k, e, o));
      kept(g->program, g->format, state, semantics_name[want->semantics]);
    }
  }
  vec_file_free(&file);
}

static void run_program(const struct step_program *p, unsigned first)
{
  static const enum semantics semantics[] = {SEMANTICS_BITS, SEMANTICS_STEP};
  for (unsigned k = 0; input_classes[k].name != NULL; k++)
    for (size_t i = 0; k % 4 == first && i < 2; i++)
      for (size_t f = 0; formats[f] != NULL; f++) {
        struct case_request want = {.program = p,
                                    .format = formats[f],
                                    .semantics = semantics[i],
                                    .input_class = &input_classes[k],
                                    .first_t = (k + f) % 2 == 0 ? 1 : 90,
                                    .seed = 1 + k,
                                    .steps = semantics[i] == SEMANTICS_BITS ? STEPS : 3,
                                    .elements = ELEMENTS};
        case_usual_hyper(&want);
        run_case(&want);
      }
}

/* Every program; of the classes each takes every fourth, in turn. [eq:V1] */
START_TEST(test_invariants_kept)
{
  unsigned turn = 0;
  checked = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (step_programs[i]->order_of == NULL)
      for (unsigned first = 0; first < 4; first++)
        run_program(step_programs[i], first);
  for (const struct dialect_family *f = dialect_families; f->optimizer != NULL; f++)
    for (size_t i = 0; f->programs[i] != NULL; i++)
      run_program(f->programs[i], turn++ % 4);
  printf("invariants: kept in %lu states\n", checked);
}
END_TEST

START_TEST(test_invariants_broken)
{
  static const struct {
    const char *program;
    double state[STEP_MAX_STATE];
    const char *want; /* NULL: none is broken */
    size_t at;
  } row[] = {
      {"adam", {-1, -1, 0x1p-149}, NULL, 0},
      {"adam", {1, 1, -0.0}, NULL, 0},
      {"adam", {1, 1, -0x1p-149}, "v >= 0", 2},
      {"adamax", {1, 1, -1}, "v >= 0", 2},
      {"adagrad", {1, -1}, "v >= 0", 1},
      {"momentum", {-1, -1}, NULL, 0},
      {"amsgrad", {1, 1, 1, 1}, NULL, 0},
      {"amsgrad", {1, 1, 1, 0.5}, "vmax >= v", 3},
      {"amsgrad_hat", {1, 1, 1, 0.5}, "vmax >= v", 3},
      {"amsgrad", {1, 1, -1, 0.5}, "v >= 0", 2},
      {"amsgrad", {1, 1, INFINITY, INFINITY}, NULL, 0},
      {"amsgrad", {1, 1, NAN, 0.5}, NULL, 0},
      {"nadam", {1, 1, 1, 0}, NULL, 0},
      {"nadam", {1, 1, 1, 1}, NULL, 0},
      {"nadam", {1, 1, 1, -0x1p-149}, "mu_product >= 0", 3},
      {"nadam", {1, 1, 1, 0x1.000002p0}, "mu_product <= 1", 3},
      {"rmsprop_momentum.centered=yes", {1, 1, -1, 1}, "v >= 0", 2},
  };
  for (size_t i = 0; i < sizeof row / sizeof row[0]; i++) {
    const struct step_program *p = step_program_find(row[i].program);
    uint64_t state[STEP_MAX_STATE];
    bool known[STEP_MAX_STATE];
    size_t at = 99;
    for (size_t s = 0; s < p->n_state; s++) {
      state[s] = format_from_double(&format_binary32, row[i].state[s]);
      known[s] = true;
    }
    const struct invariant *broken =
        invariant_broken(p, &format_binary32, state, known, false, &at);
    ck_assert_msg((broken == NULL) == (row[i].want == NULL), "row %zu", i);
    if (broken == NULL)
      continue;
    ck_assert_str_eq(broken->text, row[i].want);
    ck_assert_uint_eq(at, row[i].at);
    known[at] = false; /* of what is not known nothing is said */
    ck_assert(invariant_broken(p, &format_binary32, state, known, false, &at) == NULL);
  }
  /* Where flushing is accepted, a subnormal v beside a vmax of zero is no broken maximum. */
  const uint64_t state[] = {0, 0, 1, 0};
  size_t at;
  const struct step_program *p = step_program_find("amsgrad");
  ck_assert(invariant_broken(p, &format_binary32, state, NULL, false, &at) != NULL);
  ck_assert(invariant_broken(p, &format_binary32, state, NULL, true, &at) == NULL);
}
END_TEST

Suite *invariants_suite(void)
{
  Suite *s = suite_create("invariants");
  TCase *tc = tcase_create("invariants");
  tcase_set_timeout(tc, 300);
  tcase_add_test(tc, test_invariants_kept);
  tcase_add_test(tc, test_invariants_broken);
  suite_add_tcase(s, tc);
  return s;
}
