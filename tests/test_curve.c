/* SPDX-License-Identifier: MIT */
/* What figures are drawn from: bins of steps and half octaves against counting by hand, in any
 * order and in parts. */
#include "curve.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

Suite *curve_suite(void);

struct output {
  uint64_t t;
  double size, bound;
  bool failed;
};

enum { OUTPUTS = 3000 };

static uint64_t state;

static uint64_t draw(uint64_t below)
{
  state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (state >> 33) % below;
}

static void fill(struct output *x, uint64_t first, uint64_t steps)
{
  for (size_t i = 0; i < OUTPUTS; i++) {
    x[i].t = first + draw(steps);
    x[i].size = draw(9) == 0 ? 0 : draw(50) == 0 ? INFINITY : ldexp((double)draw(1000), -8);
    x[i].bound = 0.5 + (double)draw(4);
    x[i].failed = x[i].size > x[i].bound;
  }
}

static void shuffle(struct output *x)
{
  for (size_t i = OUTPUTS - 1; i > 0; i--) {
    size_t k = (size_t)draw(i + 1);
    struct output one = x[i];
    x[i] = x[k];
    x[k] = one;
  }
}

/* Bins that are in use no more hold remains. */
static void wipe(struct curve *c)
{
  memset(c->bin + c->n, 0, (CURVE_BINS - c->n) * sizeof c->bin[0]);
}

static struct curve gather(const struct output *x, size_t n)
{
  struct curve c;
  memset(&c, 0, sizeof c);
  for (size_t i = 0; i < n; i++)
    curve_add(&c, x[i].t, x[i].size, x[i].bound, x[i].failed);
  wipe(&c);
  return c;
}

static void check_same(const struct curve *a, const struct curve *b)
{
  ck_assert_uint_eq(a->shift, b->shift);
  ck_assert_uint_eq(a->n, b->n);
  ck_assert_uint_eq(a->exact, b->exact);
  ck_assert_mem_eq(a->bin, b->bin, sizeof a->bin);
  ck_assert_mem_eq(a->half_octave, b->half_octave, sizeof a->half_octave);
}

static int by_number(const void *a, const void *b)
{
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

/* Of the sorted steps: how many differ after the shift. */
static size_t distinct(const uint64_t *t, unsigned shift)
{
  size_t n = 1;
  for (size_t i = 1; i < OUTPUTS; i++)
    n += t[i] >> shift != t[i - 1] >> shift;
  return n;
}

static void check_bin(const struct curve *c, const struct curve_bin *b, const struct output *x)
{
  struct curve_bin want = {UINT64_MAX, -1, INFINITY, 0};
  for (size_t i = 0; i < OUTPUTS; i++) {
    if (x[i].t >> c->shift != b->t >> c->shift)
      continue;
    double size = isfinite(x[i].size) ? x[i].size : -1;
    want.t = x[i].t < want.t ? x[i].t : want.t;
    want.failed += x[i].failed;
    if (size > want.error || (size == want.error && x[i].bound < want.bound)) {
      want.error = size;
      want.bound = x[i].bound;
    }
  }
  ck_assert_uint_eq(b->t, want.t);
  ck_assert_uint_eq(b->failed, want.failed);
  ck_assert(b->error == want.error && b->bound == want.bound);
}

static const uint64_t course[][2] = {{1, 12},
                                     {1, 400},
                                     {1, 401},
                                     {5, 10000},
                                     {1u << 24, 1u << 20},
                                     {UINT64_C(1) << 52, UINT64_C(1) << 30}};

START_TEST(bins_are_the_least_coarse_that_fit_in_any_order)
{
  struct output *x = calloc(OUTPUTS, sizeof *x);
  uint64_t *t = calloc(OUTPUTS, sizeof *t);
  state = (uint64_t)_i;
  fill(x, course[_i][0], course[_i][1]);
  struct curve c = gather(x, OUTPUTS);
  for (size_t i = 0; i < OUTPUTS; i++)
    t[i] = x[i].t;
  qsort(t, OUTPUTS, sizeof *t, by_number);
  ck_assert_uint_le(c.n, CURVE_BINS);
  ck_assert_uint_eq(c.n, distinct(t, c.shift));
  ck_assert(c.shift == 0 || distinct(t, c.shift - 1) > CURVE_BINS);
  for (size_t i = 0; i < c.n; i++) {
    ck_assert(i == 0 || c.bin[i].t > c.bin[i - 1].t);
    check_bin(&c, &c.bin[i], x);
  }
  for (int k = 0; k < 5; k++) {
    shuffle(x);
    struct curve again = gather(x, OUTPUTS);
    check_same(&again, &c);
    size_t cut = (size_t)draw(OUTPUTS + 1);
    struct curve part = gather(x, cut), rest = gather(x + cut, OUTPUTS - cut);
    curve_merge(&part, &rest);
    wipe(&part);
    check_same(&part, &c);
  }
  free(x);
  free(t);
}
END_TEST

/* k with 2^(k/2) < size <= 2^((k+1)/2), and where it ends up. */
static const struct {
  double size;
  int k;
} half_octave[] = {{0.5, -3},
                   {0.25, -5},
                   {1, -1},
                   {0.7, -2},
                   {0.71, -1},
                   {0.36, -3},
                   {0.35, -4},
                   {0x1.0000000000001p0, 0},
                   {2, 1},
                   {1.5, 1},
                   {1.4, 0},
                   {0x1p-40, HALF_OCTAVE_MIN},
                   {5e-324, HALF_OCTAVE_MIN},
                   {0x1p64, HALF_OCTAVE_MAX},
                   {1e308, HALF_OCTAVE_MAX},
                   {0x1p-32, HALF_OCTAVE_MIN},
                   {0x1.8p-32, HALF_OCTAVE_MIN + 1}};

START_TEST(errors_fall_into_half_octaves)
{
  struct curve c;
  memset(&c, 0, sizeof c);
  curve_add(&c, 7, half_octave[_i].size, 1, false);
  for (int k = HALF_OCTAVE_MIN; k <= HALF_OCTAVE_MAX; k++)
    ck_assert_msg(c.half_octave[k - HALF_OCTAVE_MIN] == (k == half_octave[_i].k), "%a: %d",
                  half_octave[_i].size, k);
  ck_assert_uint_eq(c.exact, 0);
  curve_add(&c, 7, 0, 1, false);
  curve_add(&c, 7, INFINITY, 1, true);
  ck_assert_uint_eq(c.exact, 1);
  ck_assert_uint_eq(c.bin[0].failed, 1);
}
END_TEST

Suite *curve_suite(void)
{
  Suite *s = suite_create("curve");
  TCase *tc = tcase_create("curve");
  tcase_add_loop_test(tc, bins_are_the_least_coarse_that_fit_in_any_order, 0,
                      (int)(sizeof course / sizeof course[0]));
  tcase_add_loop_test(tc, errors_fall_into_half_octaves, 0,
                      (int)(sizeof half_octave / sizeof half_octave[0]));
  suite_add_tcase(s, tc);
  return s;
}
