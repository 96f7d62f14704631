/* SPDX-License-Identifier: MIT */
/* The staged check against the full judge, output by output: what it decides is what the judge
 * says, and of usual answers it decides nearly all; so does its first stage, block by block.
 * With ADAMANT_TEST_QUICK set (sanitized builds) the reference's own answers are not skimmed. */
#include "bulk.h"
#include "error_counts.h"
#include "generate.h"
#include "hyper.h"
#include "options.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *bulk_suite(void);

enum { ELEMENTS = 2 * BULK_BLOCK + 5, STEPS = 12 };

struct run {
  struct vec_file file;
  const struct vec_group *group;
  const struct vec_case *c;
  struct judge *judge;
  struct bits_machine *bits;
  float *before[STEP_MAX_STATE], *after[STEP_MAX_STATE], grad[ELEMENTS];
  size_t decided, outputs, skimmed, blocks;
  bool known[ELEMENTS / BULK_BLOCK]; /* the last step of this block was decided */
  size_t one_in;                     /* so many elements is a few places beside; 0: none */
};

static const struct check_options usual;

static struct run run_new(const struct step_program *p, const char *class_name, uint64_t first_t)
{
  struct case_request want = {.program = p,
                              .format = &format_binary32,
                              .semantics = SEMANTICS_STEP,
                              .input_class = class_find(class_name),
                              .first_t = first_t,
                              .seed = 5,
                              .steps = STEPS,
                              .elements = ELEMENTS};
  struct run r = {.one_in = 7};
  case_usual_hyper(&want);
  generate_file(&want, "bulk", &r.file);
  r.group = &r.file.group[0];
  r.c = &r.group->cases[0];
  r.judge = judge_new(r.group, &usual);
  judge_case(r.judge, r.group, r.c);
  r.bits = bits_machine_new(p, &format_binary32);
  bits_machine_hyper(r.bits, r.group->hyper);
  for (size_t s = 0; s < p->n_state; s++) {
    r.before[s] = calloc(ELEMENTS, sizeof(float));
    r.after[s] = calloc(ELEMENTS, sizeof(float));
    for (size_t e = 0; e < ELEMENTS; e++)
      r.before[s][e] = float_of(r.c->initial[s * ELEMENTS + e]);
  }
  return r;
}

static void run_end(struct run *r)
{
  for (size_t s = 0; s < r->group->program->n_state; s++) {
    free(r->before[s]);
    free(r->after[s]);
  }
  bits_machine_free(r->bits);
  judge_free(r->judge);
  vec_file_free(&r->file);
}

/* The reference's own answers, some of them a few places beside. */
static void answer(struct run *r, size_t k)
{
  const struct step_program *p = r->group->program;
  uint64_t state[STEP_MAX_STATE], out[STEP_MAX_OUTPUT];
  bits_machine_t(r->bits, r->c->first_t + k);
  for (size_t e = 0; e < ELEMENTS; e++) {
    for (size_t s = 0; s < p->n_state; s++)
      state[s] = float_bits(r->before[s][e]);
    r->grad[e] = float_of(r->c->grad[k * ELEMENTS + e]);
    bits_machine_step(r->bits, state, r->c->grad[k * ELEMENTS + e], NULL, out);
    for (size_t o = 0; o < p->n_output; o++)
      if (p->output[o].state >= 0)
        r->after[p->output[o].state][e] = float_of(out[o]);
    if (r->one_in != 0 && e % r->one_in == 3) {
      float *x = &r->after[e % p->n_state][e];
      int64_t places = (int64_t)((e + k) % 9) - 4;
      *x = float_of(format_from_ordinal(&format_binary32,
                                        format_ordinal(&format_binary32, float_bits(*x)) + places));
    }
  }
}

static void compare_output(struct run *r, const struct bulk_result *got, const struct judged *want,
                           size_t s, size_t i)
{
  uint64_t word = got->output[s].word[i];
  double size = fabs(want->ulp.error), bound = got->output[s].bound[i];
  size_t n;
  judge_orders(r->judge, &n);
  r->outputs++;
  if ((word & BULK_OPEN) != 0)
    return;
  for (size_t o = 0; o < n; o++)
    ck_assert_int_eq(float_of(want->got) == got->reading[o][s][i], want->same_bits >> o & 1);
  r->decided++;
  ck_assert_int_eq(want->verdict, VERDICT_CONFORMS);
  ck_assert_int_eq((word & BULK_CORRECT) != 0, want->ulp.correct);
  ck_assert_int_eq((word & BULK_FAITHFUL) != 0, want->ulp.faithful);
  ck_assert_uint_eq(word / BULK_BUCKET, error_bucket(size));
  if (size > 0)
    ck_assert_int_eq((word & BULK_UPPER) != 0, frexp(size, &(int){0}) > M_SQRT1_2);
  ck_assert_double_ge(got->output[s].size[i], size);
  ck_assert(fabs(bound - want->bound) <= 0x1p-18 * want->bound);
}

/* Of a skimmed block: every output conforms, with no larger error. */
static void compare_skimmed(const struct judged *want, size_t n_state, const struct skim_block *got)
{
  for (size_t s = 0; s < n_state; s++) {
    ck_assert_int_eq(want[s].verdict, VERDICT_CONFORMS);
    ck_assert_double_le(fabs(want[s].ulp.error),
                        got->most[s] + 0x1p-27 * want[s].bound + want[s].ulp.slack);
  }
}

static void compare_step(struct run *r, struct bulk *b, size_t k)
{
  size_t n_state = r->group->program->n_state;
  const bool exposed[STEP_MAX_STATE] = {true, true, true, true, true, true};
  struct bulk_result result;
  struct skim_block skim = {.decided = false};
  bool serves;
  judge_t(r->judge, r->c->first_t + k);
  answer(r, k);
  serves = bulk_t(b);
  for (size_t e = 0; e < ELEMENTS; e++) {
    uint64_t state[STEP_MAX_STATE], before[STEP_MAX_STATE];
    struct judged out[STEP_MAX_STATE];
    if (serves && e % BULK_BLOCK == 0)
      bulk_block(b, r->before, r->after, r->grad, e,
                 ELEMENTS - e < BULK_BLOCK ? ELEMENTS - e : BULK_BLOCK, &result);
    if (e % BULK_BLOCK == 0) {
      bool whole = serves && bulk_skims(b) && ELEMENTS - e >= BULK_BLOCK;
      skim.decided = false;
      if (whole)
        bulk_skim(b, r->before, r->after, r->grad, e, r->known[e / BULK_BLOCK], &skim);
      r->blocks += ELEMENTS - e >= BULK_BLOCK;
      r->skimmed += skim.decided;
      if (ELEMENTS - e >= BULK_BLOCK)
        r->known[e / BULK_BLOCK] = skim.decided;
    }
    for (size_t s = 0; s < n_state; s++) {
      state[s] = float_bits(r->after[s][e]);
      judge_before(r->judge, e)[s] = float_bits(r->before[s][e]);
    }
    judge_answer(r->judge, e, float_bits(r->grad[e]), state, exposed, out, before);
    if (skim.decided)
      compare_skimmed(out, n_state, &skim);
    for (size_t s = 0; s < n_state && serves; s++)
      compare_output(r, &result, &out[s], s, e % BULK_BLOCK);
  }
  for (size_t s = 0; s < n_state; s++)
    memcpy(r->before[s], r->after[s], ELEMENTS * sizeof(float));
}

/* What part of the outputs is decided, and of the blocks skimmed. */
struct parts {
  double decided, skimmed;
};

static struct parts decided(const struct step_program *p, const char *class_name, uint64_t first_t,
                            size_t one_in)
{
  struct run r = run_new(p, class_name, first_t);
  struct bulk *b = bulk_new(r.judge);
  r.one_in = one_in;
  ck_assert_ptr_nonnull(b);
  for (size_t k = 0; k < STEPS; k++)
    compare_step(&r, b, k);
  struct parts part = {.decided = r.outputs > 0 ? (double)r.decided / (double)r.outputs : 0,
                       .skimmed = (double)r.skimmed / (double)r.blocks};
  bulk_free(b);
  run_end(&r);
  return part;
}

START_TEST(usual_answers)
{
  const struct step_program *p = step_programs[_i];
  if (p == NULL || p->order_of != NULL)
    return;
  ck_assert_double_ge(decided(p, "random", 1, 7).decided, 0.8);
  ck_assert_double_ge(decided(p, "random", 100, 7).decided, 0.8);
}
END_TEST

/* The reference's own, and one element in 300 beside: that block is skimmed if it still conforms.
 */
START_TEST(blocks)
{
  const struct step_program *p = step_programs[_i];
  double some = decided(p, "random", 100, 300).skimmed;
  ck_assert(some >= 0.4 && some < 1);
  if (getenv("ADAMANT_TEST_QUICK") == NULL)
    ck_assert_double_ge(decided(p, "random", 1, 0).skimmed, 0.9);
}
END_TEST

START_TEST(adversarial_answers)
{
  decided(step_program_find("adamw"), input_classes[_i].name, 1, 7);
  decided(step_program_find("amsgrad_hat"), input_classes[_i].name, 1, 300);
  decided(step_program_find("rmsprop_centered"), input_classes[_i].name, 7, 0);
}
END_TEST

/* The fused loops for this processor and for any, on numbers of all kinds: the same bits. */
START_TEST(processors)
{
  const struct skim_row *any = &bulk_kernels_plain()->skims[_i], *this = &bulk_kernels()->skims[_i];
  float x[2 * STEP_MAX_STATE + 1][BULK_BLOCK];
  struct skim_arrays a = {.grad = x[2 * STEP_MAX_STATE]};
  struct skim_step k;
  size_t decided = 0;
  srand(1);
  for (int round = 0; round < 200; round++) {
    bool still = round % 2 == 0; /* without a gradient, scalars 1: theta - m, and m remains */
    for (size_t i = 0; i < STEP_MAX_REGISTERS; i++) {
      k.x[i] = still ? 1 : ldexp(rand() + 1.0, rand() % 8 - 34);
      k.r[i] = k.u[i] = 0x1p-24 * (still ? 1 : rand() % 4);
    }
    for (size_t s = 0; s < STEP_MAX_STATE; s++) {
      a.before[s] = x[s];
      a.after[s] = x[STEP_MAX_STATE + s];
    }
    for (size_t s = 0; s < 2 * STEP_MAX_STATE + 1; s++)
      for (size_t i = 0; i < BULK_BLOCK; i++)
        x[s][i] = (float)ldexp(rand() + 1.0, round % 8 == 1 ? rand() % 60 - 60 : -31);
    for (size_t i = 0; i < BULK_BLOCK && still; i++) {
      x[1][i] *= 0x1p-9F;
      x[STEP_MAX_STATE + 1][i] = x[1][i];
      x[STEP_MAX_STATE][i] = x[0][i] - (strcmp(any->program, "sgd") == 0 ? 0 : x[1][i]);
      x[2 * STEP_MAX_STATE][i] = 0;
    }
    for (int truth = 0; truth < 2 && any->kernel[truth].block != NULL; truth++) {
      struct skim_block one = {0}, other = {0};
      struct skim_numbers n;
      ck_assert(any->kernel[truth].ready(&k, &n));
      any->kernel[truth].block(&n, &a, &one);
      ck_assert(this->kernel[truth].ready(&k, &n));
      this->kernel[truth].block(&n, &a, &other);
      ck_assert_int_eq(one.decided, other.decided);
      ck_assert_mem_eq(one.most, other.most, sizeof one.most);
      decided += one.decided;
    }
  }
  ck_assert_str_eq(any->program, this->program);
  if (strcmp(any->program, "sgd") == 0 || strcmp(any->program, "momentum") == 0)
    ck_assert_uint_ge(decided, 50);
}
END_TEST

/* The first step with the reference's own answers, of which the first block is decided. */
static struct bulk *skimmed(const struct step_program *p, struct run *r)
{
  *r = run_new(p, "random", 1);
  struct bulk *b = bulk_new(r->judge);
  struct skim_block out;
  r->one_in = 0;
  judge_t(r->judge, 1);
  answer(r, 0);
  ck_assert(bulk_t(b) && bulk_skims(b));
  bulk_skim(b, r->before, r->after, r->grad, 0, false, &out);
  ck_assert(out.decided);
  return b;
}

/* Without what the loops are for, nothing is decided. */
START_TEST(windows)
{
  static const float beyond[] = {0, 0x1p-61F, 0x1p41F, INFINITY, NAN, -0.0F};
  const struct step_program *p = step_programs[_i];
  struct run r;
  struct bulk *b = skimmed(p, &r);
  struct skim_block out;
  for (size_t s = 0; s <= 2 * p->n_state; s++)
    for (size_t i = 0; i < sizeof beyond / sizeof beyond[0]; i++) {
      float *x = s == 2 * p->n_state ? r.grad : s % 2 == 0 ? r.before[s / 2] : r.after[s / 2];
      float was = x[77];
      x[77] = beyond[i];
      bulk_skim(b, r.before, r.after, r.grad, 0, false, &out);
      bool zero = x[77] == 0 && s % 2 == 0; /* before the step, or the gradient: within */
      ck_assert(!out.decided || zero);
      x[77] = was;
    }
  bulk_free(b);
  run_end(&r);
}
END_TEST

/* Adamax where beta2 v and |g| + eps are the same in binary64 and eps is 0.9 ulp of it there: the
 * exact maximum lies above either. */
START_TEST(equal_maxima)
{
  const struct step_program *p = step_program_find("adamax");
  struct run r = run_new(p, "random", 1);
  double *hyper = r.file.group[0].hyper;
  hyper[hyper_index(p, "beta2")] = 0.5;
  hyper[hyper_index(p, "eps")] = 0.9 * 0x1p-54;
  judge_case(r.judge, r.group, r.c);
  bits_machine_hyper(r.bits, hyper);
  size_t v = 0;
  while (strcmp(p->state[v].name, "v") != 0)
    v++;
  for (size_t e = 0; e < ELEMENTS; e++) {
    float g = 0x1p-1F + 0x1p-24F * (float)(1 + e);
    r.before[v][e] = 2 * g;
    r.c->grad[e] = float_bits(e % 2 == 0 ? g : -g);
  }
  struct bulk *b = bulk_new(r.judge);
  r.one_in = 0;
  compare_step(&r, b, 0);
  ck_assert_uint_gt(2 * r.decided, r.outputs);
  bulk_free(b);
  run_end(&r);
}
END_TEST

/* An output that conforms, though its bound is beyond its value: the unit of its error is not known
 * to the loop, so that the block is measured. */
START_TEST(cancellation)
{
  const struct step_program *p = step_program_find("sgd");
  struct run r;
  struct bulk *b = skimmed(p, &r);
  struct skim_block out;
  uint64_t before, after;
  const bool exposed[STEP_MAX_STATE] = {true};
  struct judged judged[STEP_MAX_STATE];
  float step = (float)r.group->hyper[0], theta = 1 / step;
  for (int far = 0; far < 2; far++) { /* theta - step g, nearly 0 and not so near */
    r.before[0][77] = 1;
    r.grad[77] = theta * (1 + (float)far * 0x1p-12F);
    r.after[0][77] = (float)(1 - r.group->hyper[0] * (double)r.grad[77]);
    judge_before(r.judge, 77)[0] = float_bits(1);
    after = float_bits(r.after[0][77]);
    judge_answer(r.judge, 77, float_bits(r.grad[77]), &after, exposed, judged, &before);
    ck_assert_int_eq(judged[0].verdict, VERDICT_CONFORMS);
    bulk_skim(b, r.before, r.after, r.grad, 0, false, &out);
    ck_assert_int_eq(out.decided, far);
  }
  bulk_free(b);
  run_end(&r);
}
END_TEST

/* Formats and programs that it is not for. */
START_TEST(others)
{
  struct run r = run_new(step_program_find("adam"), "random", 1);
  struct vec_group group = *r.group;
  struct check_options order = {.order = "pytorch_adam"};
  group.semantics = SEMANTICS_REAL;
  judge_case(r.judge, &group, r.c);
  ck_assert_ptr_null(bulk_new(r.judge));
  group.semantics = SEMANTICS_STEP;
  struct judge *by_order = judge_new(&group, &order);
  judge_case(by_order, &group, r.c);
  ck_assert_ptr_null(bulk_new(by_order)); /* its sums of products are rounded once */
  judge_free(by_order);
  run_end(&r);
}
END_TEST

Suite *bulk_suite(void)
{
  int classes = 0, programs = 0;
  while (input_classes[classes].name != NULL)
    classes++;
  while (step_programs[programs] != NULL && step_programs[programs]->order_of == NULL)
    programs++;
  Suite *s = suite_create("bulk");
  TCase *t = tcase_create("bulk");
  tcase_set_timeout(t, 120);
  tcase_add_loop_test(t, usual_answers, 0, programs);
  tcase_add_loop_test(t, adversarial_answers, 0, classes);
  tcase_add_loop_test(t, blocks, 0, programs);
  tcase_add_loop_test(t, windows, 0, programs);
  tcase_add_loop_test(t, processors, 0, programs);
  tcase_add_test(t, equal_maxima);
  tcase_add_test(t, cancellation);
  tcase_add_test(t, others);
  suite_add_tcase(s, t);
  return s;
}
