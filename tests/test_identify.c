/* SPDX-License-Identifier: MIT */
/* Every optimizer and dialect, played by its float reading, is identified as itself: asked for under its own name, and
 * under its optimizer's where the hyperparameters are the same. */
#include "dialects.h"
#include "identify.h"
#include "presets.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

Suite *identify_suite(void);

static enum answered play(void *context, struct question *q)
{
  return candidate_play(context, q) ? ANSWERED : ANSWERED_DECLINED;
}

/* Is `p`, or a program of the same step, the one that is left? */
static bool found(const struct identification *x, const struct candidate *p)
{
  bool same = false;
  for (size_t i = 0; i < x->n_left; i++)
    same = same || x->left[i]->known == p->known;
  return x->identity == IDENTITY_ONE && same && candidate_same_step(x->left[0], p);
}

/* With ADAMANT_TEST_QUICK set (sanitized builds) one optimizer in six, one dialect in eight, and one family in bfloat16. */
static bool quick(void)
{
  return getenv("ADAMANT_TEST_QUICK") != NULL;
}

static void identified(const struct step_program *p, const struct step_program *asked,
                       const struct format *f)
{
  struct candidate self;
  ck_assert_msg(candidate_begin(&self, p, number_formats, p), "%s", p->id);
  struct identification x = {.asked = asked, .format = f, .ask = play, .context = &self};
  ck_assert_msg(identify(&x) == ANSWERED, "%s asked as %s", p->id, asked->id);
  ck_assert_msg(found(&x, &self), "%s asked as %s in %s: %s, %zu left, the first %s", p->id,
                asked->id, f->name, identity_name[x.identity], x.n_left,
                x.n_left > 0 ? x.left[0]->known->id : "-");
  const struct candidate *c = x.left[0];
  ck_assert_uint_gt(c->bits, 0);
  ck_assert_msg(c->same_bits[0] == c->bits, "%s: %zu of %zu bits", p->id, c->same_bits[0], c->bits);
  identification_free(&x);
  candidate_free(&self);
}

START_TEST(test_identify_optimizers)
{
  int n = 0;
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (step_programs[i]->order_of == NULL && (n++ % 6 == 0 || !quick()))
      identified(step_programs[i], step_programs[i], &format_binary32);
  ck_assert_int_ge(n, 18);
}
END_TEST

START_TEST(test_identify_dialects)
{
  const struct dialect_family *f = &dialect_families[_i];
  const struct step_program *own = step_program_find(f->optimizer);
  int n = 0;
  for (size_t i = 0; f->programs[i] != NULL; i++, n++) {
    if (quick() && i % 8 != 0)
      continue;
    const struct step_program *p = f->programs[i];
    struct candidate c;
    bool under = p->n_state == own->n_state && candidate_begin(&c, p, number_formats, own);
    identified(p, under ? own : p, &format_binary32);
  }
  printf("identify: %d dialects of %s\n", n, f->optimizer);
}
END_TEST

/* Every preset is one of these, an optimizer or a dialect: each is played and found above. */
START_TEST(test_identify_presets)
{
  int n = 0;
  for (const struct preset *p = presets; p->framework != NULL; p++, n++) {
    const struct step_program *program = step_program_find(p->dialect);
    ck_assert_msg(program != NULL, "%s/%s", p->framework, p->optimizer);
    const char *of = program->dialect_of != NULL ? program->dialect_of : program->id;
    const struct dialect_family *f = dialect_family_find(of);
    bool played = program->dialect_of == NULL && program->order_of == NULL;
    for (size_t i = 0; f != NULL && f->programs[i] != NULL; i++)
      played = played || f->programs[i] == program;
    ck_assert_msg(played, "%s/%s: %s", p->framework, p->optimizer, program->id);
  }
  ck_assert_int_ge(n, 40);
}
END_TEST

/* In bfloat16, where bounds are wide, the truth is never excluded, and it is found but for NAdam's two products, which no case
 * tells apart there. */
START_TEST(test_identify_bfloat16)
{
  static const char *const ids[] = {"adam", "amsgrad", "rmsprop", "nadam", "radam"};
  if (quick() && strcmp(ids[_i], "nadam") != 0)
    return;
  const struct dialect_family *f = dialect_family_find(ids[_i]);
  const struct step_program *own = step_program_find(f->optimizer);
  size_t two = 0;
  for (size_t i = 0; i == 0 || f->programs[i - 1] != NULL; i++) {
    const struct step_program *p = i == 0 ? own : f->programs[i - 1];
    struct candidate self;
    bool under = p->n_state == own->n_state && candidate_begin(&self, p, number_formats, own);
    ck_assert(candidate_begin(&self, p, number_formats, p));
    struct identification x = {.asked = under ? own : p,
                               .format = &format_bfloat16,
                               .ask = play,
                               .context = &self};
    ck_assert(identify(&x) == ANSWERED);
    bool left = false;
    for (size_t k = 0; k < x.n_left; k++)
      left = left || x.left[k]->known == p;
    ck_assert_msg(left, "%s: %s", p->id, identity_name[x.identity]);
    two += x.identity == IDENTITY_SEVERAL;
    ck_assert(x.next.name == NULL);
    identification_free(&x);
  }
  ck_assert_uint_eq(two, strcmp(f->optimizer, "nadam") == 0 ? 2 : 0);
}
END_TEST

/* An order of operations is not a program of its own: its bits name it. */
START_TEST(test_identify_orders)
{
  static const char *const ids[] = {"pytorch_adam", "pytorch_adamw", "pytorch_radam",
                                    "pytorch_rmsprop", NULL};
  for (size_t i = 0; ids[i] != NULL; i++) {
    const struct step_program *order = step_program_find(ids[i]);
    const struct step_program *of = step_program_find(order->order_of);
    struct candidate self;
    ck_assert(candidate_begin(&self, order, number_formats, of));
    struct identification x = {
        .asked = of, .format = &format_binary32, .ask = play, .context = &self};
    ck_assert(identify(&x) == ANSWERED);
    ck_assert_int_eq(x.identity, IDENTITY_ONE);
    const struct candidate *c = x.left[0];
    ck_assert_ptr_eq(c->known, of);
    size_t best = 0;
    for (size_t k = 0; k < c->n_order; k++)
      if (c->same_bits[k] > c->same_bits[best])
        best = k;
    ck_assert_ptr_eq(c->order[best], order);
    ck_assert_uint_eq(c->same_bits[best], c->bits);
    ck_assert_uint_lt(c->same_bits[0], c->bits);
    identification_free(&x);
  }
}
END_TEST

/* Scalars or t in another format, or a gate decided in it, of a program that is otherwise right: the format is named, and no tighter
 * one fits. */
START_TEST(test_identify_numbers)
{
  const struct number_format *f = &number_formats[_i];
  const struct step_program *p =
      step_program_find(f->rho != NULL ? "radam.eps=hat,gate=gt5" : "adam");
  struct candidate self;
  ck_assert(candidate_begin(&self, p, f, p));
  struct identification x = {.asked = p, .format = &format_binary64, .ask = play, .context = &self};
  ck_assert(identify(&x) == ANSWERED);
  ck_assert_msg(x.identity == IDENTITY_ONE, "%s: %s", f->name, identity_name[x.identity]);
  ck_assert_ptr_eq(x.left[0]->known, p);
  ck_assert_str_eq(x.left[0]->numbers->name, f->name);
  identification_free(&x);
  candidate_free(&self);
}
END_TEST

static const struct suite_row *chosen(const char *one, const char *other,
                                      const struct suite_row **used, size_t n_used)
{
  struct candidate a, b, *left[] = {&a, &b};
  const struct step_program *p = step_program_find(one), *q = step_program_find(other);
  ck_assert(candidate_begin(&a, p, number_formats, p) && candidate_begin(&b, q, number_formats, p));
  struct identification x = {.asked = p,
                             .format = &format_binary32,
                             .used = used,
                             .n_used = n_used,
                             .left = left,
                             .n_left = 2};
  const struct suite_row *row = identify_choose(&x);
  if (row != NULL) {
    struct question question;
    question_begin(&question, row, p, &format_binary32);
    ck_assert(candidate_play(&a, &question) && candidate_accepts(&a, &question));
    bool apart = !candidate_accepts(&b, &question);
    ck_assert(candidate_play(&b, &question) && candidate_accepts(&b, &question));
    ck_assert(apart || !candidate_accepts(&a, &question));
    question_free(&question);
  }
  return row;
}

/* What is chosen tells the two apart; of what is used up nothing is chosen, nor for one and the same step. */
START_TEST(test_identify_chooses)
{
  const struct suite_row *used[64], *row, *always[IDENTIFY_ALWAYS];
  size_t n = 0, special = 0;
  for (; n < 64 && (row = chosen("radam", "radam.gate=gt5", used, n)) != NULL; n++) {
    for (size_t i = 0; i < n; i++)
      ck_assert_ptr_ne(row, used[i]);
    used[n] = row;
    ck_assert(identify_is_special(row) || special == 0); /* these come last */
    special += identify_is_special(row);
  }
  ck_assert_uint_ge(n - special, 3);
  ck_assert_uint_ge(special, 12); /* every threshold of the vectors, at its step or the next */
  for (size_t i = 0; i < IDENTIFY_ALWAYS; i++)
    always[i] = &identify_rows[i];
  ck_assert_ptr_nonnull(chosen("radam", "radam.eps=inside", always, IDENTIFY_ALWAYS));
  ck_assert_ptr_nonnull(chosen("adam", "amsgrad", NULL, 0));
  ck_assert_ptr_null(chosen("adagrad", "adagrad.start=tenth", NULL, 0));
}
END_TEST

Suite *identify_suite(void)
{
  Suite *suite = suite_create("identify");
  TCase *choice = tcase_create("choice");
  tcase_add_test(choice, test_identify_chooses);
  suite_add_tcase(suite, choice);
  TCase *c = tcase_create("identify");
  int families = 0;
  while (dialect_families[families].optimizer != NULL)
    families++;
  tcase_set_timeout(c, 120);
  tcase_add_test(c, test_identify_optimizers);
  tcase_add_loop_test(c, test_identify_dialects, 0, families);
  tcase_add_test(c, test_identify_presets);
  tcase_add_loop_test(c, test_identify_bfloat16, 0, 5);
  tcase_add_test(c, test_identify_orders);
  tcase_add_loop_test(c, test_identify_numbers, 0, 6);
  suite_add_tcase(suite, c);
  return suite;
}
