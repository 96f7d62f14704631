/* SPDX-License-Identifier: MIT */
#include "bits.h"
#include "diagnose.h"
#include "hypotheses.h"
#include "judge_bench.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *diagnose_suite(void);

static bool rounds(const struct hypothesis *h, const struct step_program *p)
{
  double hyper[STEP_MAX_HYPER], own[STEP_MAX_HYPER];
  for (size_t i = 0; i < p->n_hyper; i++)
    hyper[i] = own[i] = 0.1;
  hypothesis_hyper(h, p, hyper);
  return memcmp(hyper, own, p->n_hyper * sizeof own[0]) != 0;
}

/* Every row of hypotheses applies to some optimizer and changes its program; tests/planted shows
 * that it is named. */
START_TEST(test_diagnose_rows_apply)
{
  for (const struct hypothesis *h = hypotheses; h->name != NULL; h++) {
    bool applies = false;
    for (size_t i = 0; step_programs[i] != NULL && !applies; i++) {
      struct variant v;
      if (step_programs[i]->order_of != NULL)
        continue;
      variant_copy(&v, step_programs[i]);
      applies =
          h->change == NULL
              ? h->still || h->hyper != NULL || h->operand != NULL ||
                    (h->rounded != NULL && rounds(h, step_programs[i]))
              : h->change(&v);
      if (applies && h->change != NULL)
        ck_assert_msg(v.program.n_instr != step_programs[i]->n_instr ||
                          memcmp(v.instr, step_programs[i]->instr,
                                 v.program.n_instr * sizeof v.instr[0]) != 0,
                      "%s changes nothing", h->name);
    }
    ck_assert_msg(applies, "%s applies to no optimizer", h->name);
  }
}
END_TEST

/* One answer of a program that makes the mistake, from its own state, which is advanced. */
static void mistaken_step(const struct hypothesis *h, struct bits_machine *m,
                          const struct step_program *p, const struct bench *b, size_t step,
                          size_t e, uint64_t *state)
{
  uint64_t out[STEP_MAX_OUTPUT];
  struct operands o = {.format = b->group->format,
                       .t = b->c->first_t + step,
                       .grad = b->c->grad[step * b->c->elements + e]};
  if (h->still && e % 2 == 1)
    return;
  memcpy(o.before, state, p->n_state * sizeof *state);
  if (h->operand != NULL)
    h->operand(p, &o);
  bits_machine_t(m, o.t);
  bits_machine_step(m, o.before, o.grad, NULL, out);
  for (size_t k = 0; k < p->n_output; k++)
    if (p->output[k].state >= 0)
      state[p->output[k].state] = out[k];
}

/* The answers of the mistaken program, judged and sampled. */
static void sample_mistake(const struct hypothesis *h, const struct step_program *mistaken,
                           struct bench *b, struct samples *samples)
{
  const struct step_program *p = b->group->program;
  struct bits_machine *m = bits_machine_new(mistaken, b->group->format);
  double hyper[STEP_MAX_HYPER];
  uint64_t *state = bench_initial(b);
  memcpy(hyper, b->group->hyper, sizeof hyper);
  hypothesis_hyper(h, p, hyper);
  bits_machine_hyper(m, hyper);
  judge_case(b->judge, b->group, b->c);
  for (size_t k = 0; k < b->c->steps; k++) {
    judge_t(b->judge, b->c->first_t + k);
    for (size_t e = 0; e < b->c->elements; e++) {
      uint64_t *at = state + e * p->n_state;
      struct judged out[STEP_MAX_STATE];
      struct finding x = {.group = b->group, .t = b->c->first_t + k, .element = e};
      x.grad = b->c->grad[k * b->c->elements + e];
      mistaken_step(h, m, mistaken, b, k, e, at);
      memcpy(x.after, at, p->n_state * sizeof *at);
      memcpy(x.exposed, bench_everything, sizeof x.exposed);
      judge_answer(b->judge, e, x.grad, at, bench_everything, out, x.before);
      samples_add(samples, &x, out);
    }
  }
  free(state);
  bits_machine_free(m);
}

/* Hyperparameters that every format rounds, and that show: usual ones are 0, vanish beside v, or become 1. */
static void set_telling(struct vec_group *group)
{
  static const struct {
    const char *name;
    double value;
  } row[] = {{"eps", 0.01}, {"dampening", 0.3}, {"lr_decay", 0.1}, {"beta2", 0.99}};
  for (size_t i = 0; i < group->program->n_hyper; i++)
    for (size_t k = 0; k < sizeof row / sizeof row[0]; k++)
      if (strcmp(group->program->hyper_name[i], row[k].name) == 0)
        group->hyper[i] = row[k].value;
}

/* The diagnosis of the mistake on a random case; NULL when it cannot be made or nothing deviates.
 */
static char *diagnosis_of(const struct hypothesis *h, const struct step_program *optimizer,
                          enum semantics semantics)
{
  struct check_options options = {.order = NULL};
  struct bench b = bench_new(optimizer->id, &format_binary64, semantics, "random", &options);
  if (h->rounded != NULL)
    set_telling(&b.file.group[0]);
  struct samples samples = {0};
  struct report report = {0};
  struct variant v;
  variant_copy(&v, optimizer);
  if (h->change == NULL || h->change(&v))
    sample_mistake(h, &v.program, &b, &samples);
  diagnose(&samples, &report);
  char *cause = report.n_cause > 0 ? strdup(report.cause[0]) : NULL;
  samples_free(&samples);
  report_free(&report);
  bench_end(&b);
  return cause;
}

/* Every mistake that makes a random case deviate is named, and no other in its place. Moments under
 * wrong names, steps beyond 2^8, zeros and subnormal numbers: tests/planted. */
START_TEST(test_diagnose_names_mistakes)
{
  static const char *const optimizers[] = {"adam", "adam_l2", "adamw", "momentum", "adagrad", "nadam"};
  for (const struct hypothesis *h = hypotheses; h->name != NULL; h++) {
    bool rounding = strcmp(h->name, "v_reassociated") == 0 || strcmp(h->name, "contracted") == 0;
    unsigned named = 0;
    if (strcmp(h->name, "moments_swapped") == 0 || strcmp(h->name, "t_byte") == 0 ||
        strcmp(h->name, "t_word") == 0 || h->any_zero || h->loose)
      continue;
    for (size_t i = 0; i < sizeof optimizers / sizeof optimizers[0]; i++) {
      char want[64];
      char *cause = diagnosis_of(h, step_program_find(optimizers[i]),
                                 rounding ? SEMANTICS_BITS : SEMANTICS_STEP);
      if (cause == NULL)
        continue;
      snprintf(want, sizeof want, ": %s:", h->name);
      ck_assert_msg(strstr(cause, want) != NULL, "%s in %s: %s", h->name, optimizers[i], cause);
      named++;
      free(cause);
    }
    ck_assert_msg(named > 0, "%s was never found", h->name);
  }
}
END_TEST

Suite *diagnose_suite(void)
{
  Suite *s = suite_create("diagnose");
  TCase *tc = tcase_create("diagnose");
  tcase_set_timeout(tc, 120);
  tcase_add_test(tc, test_diagnose_rows_apply);
  tcase_add_test(tc, test_diagnose_names_mistakes);
  suite_add_tcase(s, tc);
  return s;
}
