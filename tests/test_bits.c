/* SPDX-License-Identifier: MIT */
#include "bits.h"
#include "engine_inputs.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

Suite *bits_suite(void);

static void compare_machines(const struct step_program *p, const struct format *f, uint32_t number,
                             struct bits_machine *native, struct bits_machine *generic)
{
  struct inputs in;
  uint64_t a[STEP_MAX_OUTPUT], b[STEP_MAX_OUTPUT];
  input_case(p, f, number, UINT64_MAX, &in);
  if (number % 16 == 5)
    in.g = format_infinity(f, number & 16);
  if (number % 16 == 6)
    in.state[number / 16 % p->n_state] = format_nan(f);
  const uint64_t *own = number % 2 ? in.own : NULL;
  struct bits_machine *m[2] = {native, generic};
  for (int i = 0; i < 2; i++) {
    bits_machine_hyper(m[i], in.hyper);
    bits_machine_t(m[i], in.t);
    bits_machine_step(m[i], in.state, in.g, own, i ? b : a);
  }
  for (size_t k = 0; k < p->n_output; k++)
    ck_assert_msg(a[k] == b[k], "%s %s case %u output %s: native %lx, generic %lx", p->id, f->name,
                  number, p->output[k].name, a[k], b[k]);
}

/* [eq:W1] the machine's operations against MPFR rounded to odd, then to the format */
START_TEST(test_bits_native_is_generic)
{
  const struct format *const both[] = {&format_binary32, &format_binary64};
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (int k = 0; k < 2; k++) {
      struct bits_machine *native = bits_machine_new(step_programs[i], both[k]);
      struct bits_machine *generic = bits_machine_new_generic(step_programs[i], both[k]);
      for (uint32_t number = 0; number < 2000; number++)
        compare_machines(step_programs[i], both[k], number, native, generic);
      bits_machine_free(native);
      bits_machine_free(generic);
    }
}
END_TEST

/* One operation of a 16-bit format by exhaustive definition: of all numbers the nearest, even on
 * ties. */
static uint64_t nearest16(const struct format *f, mpfr_srcptr x)
{
  uint64_t below = 0, above = format_infinity(f, false);
  mpfr_t y, d[2];
  mpfr_inits2(400, y, d[0], d[1], (mpfr_ptr)0);
  mpfr_abs(y, x, MPFR_RNDN);
  while (above - below > 1) { /* below <= |x| < above */
    uint64_t middle = (below + above) / 2;
    (mpfr_cmp_d(y, format_to_double(f, middle)) >= 0) ? (below = middle) : (above = middle);
  }
  double beyond =
      above == format_infinity(f, false) ? ldexp(1, f->emax + 1) : format_to_double(f, above);
  mpfr_sub_d(d[0], y, format_to_double(f, below), MPFR_RNDN);
  mpfr_d_sub(d[1], beyond, y, MPFR_RNDN);
  int nearer = mpfr_cmp(d[0], d[1]);
  uint64_t size = nearer < 0 || (nearer == 0 && below % 2 == 0) ? below : above;
  mpfr_clears(y, d[0], d[1], (mpfr_ptr)0);
  return size | (mpfr_signbit(x) ? (uint64_t)1 << (f->width - 1) : 0);
}

/* The float reading of m_t = b1 m + (1 - b1) g with every operation done exactly and rounded by
 * definition. */
static uint64_t moment16(const struct format *f, double beta, uint64_t m, uint64_t g)
{
  mpfr_t b, omb, x, y;
  mpfr_inits2(400, b, omb, x, y, (mpfr_ptr)0);
  mpfr_set_d(b, beta, MPFR_RNDN);
  mpfr_set_d(omb, 1 - beta, MPFR_RNDN);
  mpfr_set_d(b, format_to_double(f, nearest16(f, b)), MPFR_RNDN);
  mpfr_set_d(omb, format_to_double(f, nearest16(f, omb)), MPFR_RNDN);
  mpfr_mul_d(x, b, format_to_double(f, m), MPFR_RNDN);
  mpfr_mul_d(y, omb, format_to_double(f, g), MPFR_RNDN);
  double p = format_to_double(f, nearest16(f, x)), q = format_to_double(f, nearest16(f, y));
  mpfr_set_d(x, p, MPFR_RNDN);
  mpfr_add_d(x, x, q, MPFR_RNDN);
  uint64_t bits = nearest16(f, x);
  mpfr_clears(b, omb, x, y, (mpfr_ptr)0);
  return bits;
}

/* [eq:W1] [eq:A1] binary16 and bfloat16 */
START_TEST(test_bits_half_precision)
{
  const struct step_program *p = step_program_find("adam");
  for (int k = 0; k < 2; k++) {
    const struct format *f = formats[k];
    struct bits_machine *m = bits_machine_new(p, f);
    for (uint32_t number = 0; number < 3000; number++) {
      struct inputs in;
      uint64_t out[STEP_MAX_OUTPUT];
      input_case(p, f, number, UINT64_MAX, &in);
      bits_machine_hyper(m, in.hyper);
      bits_machine_t(m, in.t);
      bits_machine_step(m, in.state, in.g, NULL, out);
      uint64_t want = moment16(f, in.hyper[1], in.state[1], in.g);
      if (format_is_finite(f, out[1]))
        ck_assert_msg(out[1] == want, "%s case %u: %lx, by definition %lx", f->name, number, out[1],
                      want);
    }
    bits_machine_free(m);
  }
}
END_TEST

/* [eq:W1] the published operation sequence written out in C, binary32 and binary64 */
START_TEST(test_bits_adam_written_out)
{
  const struct step_program *p = step_program_find("adam");
  struct bits_machine *m32 = bits_machine_new(p, &format_binary32);
  struct bits_machine *m64 = bits_machine_new(p, &format_binary64);
  const double hyper[] = {1e-3, 0.9, 0.999, 1e-8};
  bits_machine_hyper(m32, hyper);
  bits_machine_hyper(m64, hyper);
  bits_machine_t(m32, 2);
  bits_machine_t(m64, 2);
  const double c1 = 0x1.851eb851eb850p-3, c2 = 0x1.06034f3fd9342p-9; /* of exact fractions */
  const float b1 = (float)0.9, omb1 = (float)(1 - 0.9), b2 = (float)0.999,
              omb2 = (float)(1 - 0.999);
  const float step = (float)(1e-3 / c1), rc2 = (float)(1 / c2), e = (float)1e-8;
  for (uint32_t number = 0; number < 1000; number++) {
    uint64_t in[4], out[STEP_MAX_OUTPUT];
    float x[4];
    double y[4];
    for (uint32_t i = 0; i < 4; i++) {
      in[i] = input_number(&format_binary32, input_word(number, i)) &
              (i == 2 ? 0x7fffffff : 0xffffffff);
      y[i] = format_to_double(&format_binary32, in[i]);
      x[i] = (float)y[i];
    }
    bits_machine_step(m32, in, in[3], NULL, out);
    float mt = b1 * x[1] + omb1 * x[3], vt = b2 * x[2] + omb2 * (x[3] * x[3]);
    float denom = sqrtf(vt * rc2) + e, theta = x[0] - step * mt / denom;
    ck_assert_uint_eq(out[0], format_from_double(&format_binary32, theta));
    ck_assert_uint_eq(out[1], format_from_double(&format_binary32, mt));
    ck_assert_uint_eq(out[2], format_from_double(&format_binary32, vt));
    for (int i = 0; i < 4; i++)
      in[i] = format_from_double(&format_binary64, y[i]);
    bits_machine_step(m64, in, in[3], NULL, out);
    double mt64 = 0.9 * y[1] + (1 - 0.9) * y[3], vt64 = 0.999 * y[2] + (1 - 0.999) * (y[3] * y[3]);
    double theta64 = y[0] - 1e-3 / c1 * mt64 / (sqrt(vt64 * (1 / c2)) + 1e-8);
    ck_assert_uint_eq(out[0], format_from_double(&format_binary64, theta64));
    ck_assert_uint_eq(out[2], format_from_double(&format_binary64, vt64));
  }
  bits_machine_free(m32);
  bits_machine_free(m64);
}
END_TEST

/* [eq:W1] [eq:A3] m_hat of the reference is in the real reading only */
START_TEST(test_bits_outputs)
{
  const struct step_program *p = step_program_find("adam");
  struct bits_machine *m = bits_machine_new(p, &format_binary32);
  for (size_t k = 0; k < p->n_output; k++)
    ck_assert_int_eq(bits_machine_has_output(m, k), strcmp(p->output[k].name, "m_hat") != 0);
  bits_machine_free(m);
}
END_TEST

Suite *bits_suite(void)
{
  Suite *suite = suite_create("bits");
  TCase *c = tcase_create("bits");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, test_bits_native_is_generic);
  tcase_add_test(c, test_bits_half_precision);
  tcase_add_test(c, test_bits_adam_written_out);
  tcase_add_test(c, test_bits_outputs);
  suite_add_tcase(suite, c);
  return suite;
}
