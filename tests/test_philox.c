/* SPDX-License-Identifier: MIT */
#include "philox.h"

#include <check.h>
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

Suite *philox_suite(void)
{
  Suite *suite = suite_create("philox");
  TCase *c = tcase_create("philox");
  tcase_add_test(c, test_philox_known_answers);
  tcase_add_test(c, test_philox_address);
  suite_add_tcase(suite, c);
  return suite;
}
