/* SPDX-License-Identifier: MIT */
/* The oracle tested where it stands: against known answers, one engine against the other, the fast
 * float reading against the slow one, and every order against its own bound. */
#include "bits.h"
#include "command.h"
#include "exact.h"
#include "interval_golden.h"
#include "judging.h"
#include "message.h"
#include "philox.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static uint64_t n_check, n_wrong;

static void check(bool good, const char *what, const char *of)
{
  n_check++;
  if (good)
    return;
  n_wrong++;
  printf("wrong: %s (%s)\n", what, of);
}

/* "abc" [FIPS180-4]; counter and key zero [SMDS11]. */
static void known_functions(void)
{
  static const uint32_t want[4] = {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
  uint32_t out[4];
  char hex[SHA256_HEX_SIZE];
  struct sha256 hash;
  sha256_begin(&hash);
  sha256_add(&hash, "abc", 3);
  sha256_end(&hash, hex);
  check(strcmp(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") == 0,
        "SHA-256", "abc");
  philox4x32_10((const uint32_t[4]){0}, (const uint32_t[2]){0}, out);
  check(memcmp(out, want, sizeof want) == 0, "Philox4x32-10", "zero counter, zero key");
}

/* Step 1 of Adam in binary32 from theta = 1, g = 1/2, computed by hand in rationals: sqrt(v_hat) =
 * 1/2 exactly. */
static void known_step(void)
{
  static const char *const want[5] = {"3f7fbe77:-926271784", "3d4ccccd:-858993472",
                                      "3983126f:-1752346624", "3f000000:=", "3e800000:="};
  static const double hyper[4] = {1e-3, 0.9, 0.999, 1e-8};
  static const uint64_t state[3] = {0x3f800000, 0, 0};
  const struct step_program *p = step_program_find("adam");
  struct golden *g = golden_new(p, &format_binary32);
  struct cell cells[STEP_MAX_OUTPUT];
  golden_hyper(g, hyper);
  golden_t(g, 1);
  golden_step(g, state, 0x3f000000, NULL, cells);
  for (size_t k = 0; k < 5; k++) {
    char text[CELL_TEXT_SIZE];
    cell_print(&format_binary32, &cells[k], text);
    check(strcmp(text, want[k]) == 0, "known answer", p->output[k].name);
  }
  golden_free(g);
}

/* A small random case in step semantics, with golden values. */
static void make_case(const struct step_program *p, const struct format *f, struct vec_file *file)
{
  struct case_request want = {.program = p,
                              .format = f,
                              .input_class = class_find("random"),
                              .first_t = 1,
                              .seed = 2,
                              .steps = 3,
                              .elements = 4};
  case_usual_hyper(&want);
  generate_file(&want, "self", file);
  generate_gold(&file->group[0], &file->group[0].cases[0]);
}

/* The interval engine and the rationals, staged, from the same golden states. */
static void compare_engines(const struct vec_group *group, const struct vec_case *c)
{
  const struct step_program *p = group->program;
  struct golden *golden = golden_new(p, group->format);
  golden_hyper(golden, group->hyper);
  for (size_t e = 0; e < c->elements; e++)
    for (size_t k = 0; k < c->steps; k++) {
      uint64_t before[STEP_MAX_STATE], own[STEP_MAX_STATE], grad = c->grad[k * c->elements + e];
      struct cell fast[STEP_MAX_OUTPUT], slow[STEP_MAX_OUTPUT];
      for (size_t o = 0; o < p->n_output; o++) {
        int s = p->output[o].state;
        if (s < 0)
          continue;
        before[s] = k == 0 ? c->initial[(size_t)s * c->elements + e]
                           : generate_stored(vec_gold(group, c, k - 1, e, o));
        own[s] = generate_stored(vec_gold(group, c, k, e, o));
      }
      struct exact_run run = {.program = p,
                              .format = group->format,
                              .hyper = group->hyper,
                              .state0 = before,
                              .grad = &grad,
                              .own = own,
                              .t0 = c->first_t + k - 1,
                              .n = 1};
      golden_t(golden, c->first_t + k);
      golden_step(golden, before, grad, own, fast);
      bool decided = exact_run(&run, slow);
      for (size_t o = 0; o < p->n_output; o++)
        check(decided && cell_equal(&fast[o], &slow[o]), "intervals against rationals", p->id);
    }
  golden_free(golden);
}

/* The float reading by native operations and by MPFR, free-running. */
static void compare_bits(const struct vec_group *group, const struct vec_case *c,
                         const struct step_program *p)
{
  struct bits_machine *m[2] = {bits_machine_new(p, group->format),
                               bits_machine_new_generic(p, group->format)};
  for (int i = 0; i < 2; i++)
    bits_machine_hyper(m[i], group->hyper);
  for (size_t e = 0; e < c->elements; e++) {
    uint64_t state[STEP_MAX_STATE], out[2][STEP_MAX_OUTPUT];
    for (size_t s = 0; s < p->n_state; s++)
      state[s] = c->initial[s * c->elements + e];
    for (size_t k = 0; k < c->steps; k++) {
      for (int i = 0; i < 2; i++) {
        bits_machine_t(m[i], c->first_t + k);
        bits_machine_step(m[i], state, c->grad[k * c->elements + e], NULL, out[i]);
      }
      for (size_t o = 0; o < p->n_output; o++) {
        check(out[0][o] == out[1][o], "native operations against MPFR", p->id);
        if (p->output[o].state >= 0)
          state[p->output[o].state] = out[0][o];
      }
    }
  }
  bits_machine_free(m[0]);
  bits_machine_free(m[1]);
}

/* The float reading of an order, judged like a program that answers it. */
static void judge_order(const struct vec_group *group, const struct vec_case *c,
                        const struct step_program *p)
{
  struct check_options options = {.order = p->id};
  struct judge *j = judge_new(group, &options);
  struct bits_machine *m = bits_machine_new(p, group->format);
  static const bool exposed[STEP_MAX_STATE] = {true, true, true, true, true, true};
  uint64_t *state = xcalloc(c->elements * p->n_state, sizeof *state);
  bits_machine_hyper(m, group->hyper);
  judge_case(j, group, c);
  for (size_t e = 0; e < c->elements; e++)
    for (size_t s = 0; s < p->n_state; s++)
      state[e * p->n_state + s] = c->initial[s * c->elements + e];
  for (size_t k = 0; k < c->steps; k++) {
    judge_t(j, c->first_t + k);
    bits_machine_t(m, c->first_t + k);
    for (size_t e = 0; e < c->elements; e++) {
      uint64_t out[STEP_MAX_OUTPUT], before[STEP_MAX_STATE], *at = state + e * p->n_state;
      struct judged v[STEP_MAX_STATE];
      bits_machine_step(m, at, c->grad[k * c->elements + e], NULL, out);
      for (size_t o = 0; o < p->n_output; o++)
        if (p->output[o].state >= 0)
          at[p->output[o].state] = out[o];
      judge_answer(j, e, c->grad[k * c->elements + e], at, exposed, v, before);
      for (size_t s = 0; s < p->n_state; s++)
        check(v[s].verdict == VERDICT_CONFORMS && v[s].same_bits == 1, "an order within its bound",
              p->id);
    }
  }
  free(state);
  bits_machine_free(m);
  judge_free(j);
}

static void optimizer_in(const struct step_program *p, const struct format *f)
{
  const struct step_program *order[CHECK_MAX_ORDERS];
  struct vec_file file;
  make_case(p, f, &file);
  const struct vec_group *group = &file.group[0];
  compare_engines(group, &group->cases[0]);
  size_t n = check_orders(p, NULL, order);
  for (size_t i = 0; i < n; i++) {
    compare_bits(group, &group->cases[0], order[i]);
    judge_order(group, &group->cases[0], order[i]);
  }
  vec_file_free(&file);
}

static const struct argp argp = {.doc = "Test the oracle against itself: known answers; intervals "
                                        "against exact rationals; the float reading by "
                                        "native operations against MPFR; every order of operations "
                                        "against its own bound. Takes about a second.\v"
                                        "Example:\n\n"
                                        "  adamant self-test"};

int cmd_self_test(int argc, char **argv)
{
  parse_command(&argp, argc, argv, NULL);
  known_functions();
  known_step();
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (size_t f = 0; step_programs[i]->order_of == NULL && formats[f] != NULL; f++)
      optimizer_in(step_programs[i], formats[f]);
  printf("self-test: %" PRIu64 " checks, %" PRIu64 " wrong\n", n_check, n_wrong);
  return n_wrong == 0 ? EXIT_CONFORMS : EXIT_DEVIATES;
}
