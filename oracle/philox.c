/* SPDX-License-Identifier: MIT */
#include "philox.h"

static void round_once(uint32_t c[4], const uint32_t k[2])
{
  uint64_t product0 = (uint64_t)0xD2511F53 * c[0], product1 = (uint64_t)0xCD9E8D57 * c[2];
  uint32_t c1 = c[1], c3 = c[3];
  c[0] = (uint32_t)(product1 >> 32) ^ c1 ^ k[0];
  c[1] = (uint32_t)product1;
  c[2] = (uint32_t)(product0 >> 32) ^ c3 ^ k[1];
  c[3] = (uint32_t)product0;
}

void philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4])
{
  uint32_t k[2] = {key[0], key[1]};
  for (int i = 0; i < 4; i++)
    out[i] = counter[i];
  for (int round = 0; round < 10; round++) {
    round_once(out, k);
    k[0] += 0x9E3779B9; /* fractions of the golden ratio and of sqrt(3) */
    k[1] += 0xBB67AE85;
  }
}

void philox_draw(const struct philox_address *at, uint32_t out[4])
{
  const uint32_t key[2] = {(uint32_t)at->seed, (uint32_t)(at->seed >> 32)};
  const uint32_t counter[4] = {at->element, (uint32_t)at->t,
                               (uint32_t)(at->t >> 32) << 11 | (at->stream & 0x7FF), at->case_id};
  philox4x32_10(counter, key, out);
}

void philox_draw64(const struct philox_address *at, uint64_t out[2])
{
  uint32_t w[4];
  philox_draw(at, w);
  out[0] = (uint64_t)w[1] << 32 | w[0];
  out[1] = (uint64_t)w[3] << 32 | w[2];
}
