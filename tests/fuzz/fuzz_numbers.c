/* SPDX-License-Identifier: MIT */
/* Texts of numbers: what a strict reader takes is what the printer writes, and nothing else. */
#include "cell.h"
#include "fuzz.h"
#include "hyper.h"
#include "shard_fields.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void number(const struct format *f, const char *text)
{
  uint64_t bits, way;
  char again[FORMAT_TEXT_SIZE];
  if (!format_parse(f, text, &bits))
    return;
  FUZZ_HOLDS(format_is_value(f, bits));
  format_print(f, bits, again);
  FUZZ_HOLDS(strcmp(text, again) == 0);
  if (format_classify(f, bits) == FORMAT_NAN)
    return;
  FUZZ_HOLDS(format_from_double(f, format_to_double(f, bits)) == bits);
  way = format_from_ordinal(f, format_ordinal(f, bits));
  FUZZ_HOLDS(format_distance(f, way, bits) == 0);
}

static void cell(const struct format *f, const char *text)
{
  struct cell c, whole;
  char again[CELL_TEXT_SIZE];
  if (!cell_parse(f, text, &c))
    return;
  cell_print(f, &c, again);
  FUZZ_HOLDS(strcmp(text, again) == 0 && cell_parse(f, again, &whole) && cell_equal(&c, &whole));
  mpfr_t x;
  mpfr_init2(x, 2200);
  cell_to_mpfr(f, &c, x);
  FUZZ_HOLDS((mpfr_nan_p(x) != 0) == (c.kind == CELL_NAN));
  (void)cell_ulp_exponent(f, &c);
  mpfr_clear(x);
}

static void hyperparameter(const char *text)
{
  double value, again;
  char copy[32];
  if (!hyper_parse(text, &value) || isnan(value))
    return;
  snprintf(copy, sizeof copy, "%.17g", value);
  FUZZ_HOLDS(isinf(value) || (hyper_parse(copy, &again) && hyper_bits(again) == hyper_bits(value)));
  for (const struct hyper_row *row = hyper_rows; row->name != NULL; row++)
    FUZZ_HOLDS(!hyper_in_domain(row, value) || (value >= 0 && value < row->limit));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char *text = fuzz_text(data, size);
  uint64_t n, bits[8];
  const char *rest = word_decimal(text, '*', &n);
  FUZZ_HOLDS(rest == NULL || (n <= INT64_MAX && rest[-1] == '*'));
  FUZZ_HOLDS(word_decimal(text, '\0', &n) == NULL || n <= INT64_MAX);
  hyperparameter(text);
  for (size_t i = 0; formats[i] != NULL; i++) {
    number(formats[i], text);
    cell(formats[i], text);
    char *words = fuzz_text(data, size), *at = words;
    word_patterns(&at, formats[i], bits, sizeof bits / sizeof bits[0]);
    FUZZ_HOLDS(at >= words && at <= words + strlen(text));
    free(words);
  }
  free(text);
  return 0;
}
