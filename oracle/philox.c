/* SPDX-License-Identifier: MIT */
#include "philox.h"
#include "clones.h"

/* Ten rounds of as many counters at once, word w of counter i at c[w * lanes + i]. */
static inline __attribute__((always_inline)) void ten_rounds(uint32_t *c, int lanes,
                                                             const uint32_t key[2])
{
  uint32_t *c0 = c, *c1 = c + lanes, *c2 = c1 + lanes, *c3 = c2 + lanes, k0 = key[0], k1 = key[1];
  for (int round = 0; round < 10; round++) {
    for (int i = 0; i < lanes; i++) {
      uint64_t product0 = (uint64_t)0xD2511F53 * c0[i], product1 = (uint64_t)0xCD9E8D57 * c2[i];
      c0[i] = (uint32_t)(product1 >> 32) ^ c1[i] ^ k0;
      c1[i] = (uint32_t)product1;
      c2[i] = (uint32_t)(product0 >> 32) ^ c3[i] ^ k1;
      c3[i] = (uint32_t)product0;
    }
    k0 += 0x9E3779B9; /* fractions of the golden ratio and of sqrt(3) */
    k1 += 0xBB67AE85;
  }
}

void philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4])
{
  for (int i = 0; i < 4; i++)
    out[i] = counter[i];
  ten_rounds(out, 1, key);
}

static void address(const struct philox_address *at, uint32_t counter[4], uint32_t key[2])
{
  key[0] = (uint32_t)at->seed;
  key[1] = (uint32_t)(at->seed >> 32);
  counter[0] = at->element;
  counter[1] = (uint32_t)at->t;
  counter[2] = (uint32_t)(at->t >> 32) << 11 | (at->stream & 0x7FF);
  counter[3] = at->case_id;
}

ADAMANT_CLONES
void philox_draw_lanes(const struct philox_address *at, uint32_t word[4][PHILOX_LANES])
{
  uint32_t counter[4], key[2];
  address(at, counter, key);
  for (int w = 0; w < 4; w++)
    for (uint32_t i = 0; i < PHILOX_LANES; i++)
      word[w][i] = counter[w] + (w == 0 ? i : 0);
  ten_rounds(word[0], PHILOX_LANES, key);
}

void philox_draw(const struct philox_address *at, uint32_t out[4])
{
  uint32_t counter[4], key[2];
  address(at, counter, key);
  philox4x32_10(counter, key, out);
}

void philox_draw64(const struct philox_address *at, uint64_t out[2])
{
  uint32_t w[4];
  philox_draw(at, w);
  out[0] = (uint64_t)w[1] << 32 | w[0];
  out[1] = (uint64_t)w[3] << 32 | w[2];
}
