/* SPDX-License-Identifier: MIT */
/* Schedules [eq:L1] [eq:L2] [eq:L3] of any numbers in their domains: each step size is a finite number, between the least
 * and the greatest that the schedule has. The input is a kind, a base and six numbers of 8 bytes. */
#include "fuzz.h"
#include "hyper.h"
#include "lr_schedule.h"

#include <math.h>
#include <string.h>

#define MOST (UINT64_C(1) << 53)

static uint64_t word(const uint8_t *data, unsigned k)
{
  uint64_t x;
  memcpy(&x, data + 2 + 8 * k, sizeof x);
  return x;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  if (size < 2 + 5 * 8)
    return 0;
  struct schedule s = {.kind = (enum schedule_kind)(data[0] % SCHEDULE_KINDS),
                       .base = data[1] % 2,
                       .lr = fabs(hyper_from_bits(word(data, 0))),
                       .min_lr = fabs(hyper_from_bits(word(data, 1))),
                       .warmup = word(data, 2) % MOST,
                       .total = word(data, 3) % MOST};
  uint64_t t = word(data, 4) % MOST + 1;
  s.total = s.total > s.warmup ? s.total : s.warmup + 1;
  if (!isfinite(s.lr) || !isfinite(s.min_lr))
    return 0;
  struct cell c = schedule_at(&s, t);
  double x = format_to_double(&format_binary64, c.bits);
  bool warm = s.kind != SCHEDULE_CONSTANT && t - 1 + s.base < s.warmup;
  double low = warm ? 0 : s.kind == SCHEDULE_COSINE ? fmin(s.lr, s.min_lr) : s.lr;
  double high = warm || s.kind != SCHEDULE_COSINE ? s.lr : fmax(s.lr, s.min_lr);
  FUZZ_HOLDS(c.kind == CELL_NUMBER || c.kind == CELL_TIE);
  FUZZ_HOLDS(x >= low && x <= high);
  char text[CELL_TEXT_SIZE];
  struct cell again;
  cell_print(&format_binary64, &c, text);
  FUZZ_HOLDS(cell_parse(&format_binary64, text, &again) && cell_equal(&c, &again));
  return 0;
}
