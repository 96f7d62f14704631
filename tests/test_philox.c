/* SPDX-License-Identifier: MIT */
#include "generate.h"
#include "gradients.h"
#include "philox.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

Suite *philox_suite(void);

/* [eq:G1] the published known answers of Philox4x32-10 (Random123, kat_vectors) */
START_TEST(test_philox_known_answers)
{
  static const struct {
    uint32_t counter[4], key[2], out[4];
  } kat[] = {{{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
             {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
              {0xffffffff, 0xffffffff},
              {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
             {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
              {0xa4093822, 0x299f31d0},
              {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}};
  for (size_t i = 0; i < sizeof kat / sizeof kat[0]; i++) {
    uint32_t out[4];
    philox4x32_10(kat[i].counter, kat[i].key, out);
    ck_assert_mem_eq(out, kat[i].out, sizeof out);
  }
}
END_TEST

/* [eq:G1] every field of an address reaches the counter or the key at its place */
START_TEST(test_philox_address)
{
  const struct philox_address at = {.seed = 0x0123456789abcdef,
                                    .t = ((uint64_t)0x1abcde << 32) | 7,
                                    .case_id = 0xdeadbeef,
                                    .element = 42,
                                    .stream = 0x5a5};
  const uint32_t key[2] = {0x89abcdef, 0x01234567};
  const uint32_t counter[4] = {42, 7, 0x1abcdeu << 11 | 0x5a5, 0xdeadbeef};
  uint32_t want[4], got[4];
  uint64_t wide[2];
  philox4x32_10(counter, key, want);
  philox_draw(&at, got);
  philox_draw64(&at, wide);
  ck_assert_mem_eq(got, want, sizeof got);
  ck_assert_uint_eq(wide[0], (uint64_t)want[1] << 32 | want[0]);
  ck_assert_uint_eq(wide[1], (uint64_t)want[3] << 32 | want[2]);
}
END_TEST

/* [eq:G1] many draws at once are those one by one, also where the element starts again from 0 */
START_TEST(test_philox_lanes)
{
  static const uint32_t first[] = {0, 7, 0x7fffffe0, 0xfffffff0};
  for (size_t k = 0; k < sizeof first / sizeof first[0]; k++) {
    struct philox_address at = {.seed = 0xfedcba9876543210 + k,
                                .t = ((uint64_t)k << 33) | 0x80000001,
                                .case_id = 0x89abcdef,
                                .element = first[k],
                                .stream = 3};
    uint64_t word[2][PHILOX_LANES];
    philox_draw64_lanes(&at, word);
    for (int i = 0; i < PHILOX_LANES; i++, at.element++) {
      uint64_t want[2];
      philox_draw64(&at, want);
      ck_assert_uint_eq(word[0][i], want[0]);
      ck_assert_uint_eq(word[1][i], want[1]);
    }
  }
}
END_TEST

/* [eq:G1] the gradients made step by step are those of the case made as a whole, as bits and as
 * floats, in whatever order steps are asked for */
START_TEST(test_philox_gradients)
{
  enum { ELEMENTS = 2 * PHILOX_LANES + 5, STEPS = 4 };
  static const size_t order[] = {0, 1, 0, 2, 3, 3, 1};
  for (size_t f = 0; formats[f] != NULL; f++) {
    struct case_request want = {.program = step_program_find("adam"),
                                .format = formats[f],
                                .semantics = SEMANTICS_STEP,
                                .input_class = class_find("random"),
                                .first_t = 9,
                                .seed = 3 + f,
                                .steps = STEPS,
                                .elements = ELEMENTS};
    struct vec_case whole = generate_inputs(&want, 5), made = {.id = 5, .first_t = 9};
    made.elements = ELEMENTS;
    made.gradients = gradients_new(&want, 5);
    for (size_t k = 0; k < sizeof order / sizeof order[0]; k++) {
      const float *floats = gradients_floats(&made, order[k]);
      const uint64_t *grad = gradients_of(&made, order[k]);
      ck_assert_mem_eq(grad, whole.grad + order[k] * ELEMENTS, ELEMENTS * sizeof *grad);
      ck_assert_int_eq(floats != NULL, formats[f] == &format_binary32);
      for (size_t e = 0; floats != NULL && e < ELEMENTS; e++)
        ck_assert_double_eq(floats[e], format_to_double(formats[f], grad[e]));
    }
    ck_assert_ptr_null(gradients_floats(&whole, 0));
    gradients_free(made.gradients);
    free(whole.initial);
    free(whole.grad);
  }
}
END_TEST

Suite *philox_suite(void)
{
  Suite *suite = suite_create("philox");
  TCase *c = tcase_create("philox");
  tcase_add_test(c, test_philox_known_answers);
  tcase_add_test(c, test_philox_address);
  tcase_add_test(c, test_philox_lanes);
  tcase_add_test(c, test_philox_gradients);
  suite_add_tcase(suite, c);
  return suite;
}
