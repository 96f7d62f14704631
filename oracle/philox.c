/* SPDX-License-Identifier: MIT */
#include "philox.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(ADAMANT_ONE_CLONE)
#define WITH_AVX2
#include <immintrin.h>
#endif

enum { ROUNDS = 10 };
static const uint32_t multiplier[2] = {0xD2511F53, 0xCD9E8D57};

/* The keys of the rounds: fractions of the golden ratio and of sqrt(3). */
static void round_keys(const uint32_t key[2], uint64_t round_key[ROUNDS][2])
{
  for (uint32_t r = 0; r < ROUNDS; r++) {
    round_key[r][0] = (uint32_t)(key[0] + r * 0x9E3779B9);
    round_key[r][1] = (uint32_t)(key[1] + r * 0xBB67AE85);
  }
}

/* One round of the counter in the low halves of four 64-bit words, or of as many counters as a
 * vector of such words has. What is in the high halves means nothing, before and after. */
#define ROUND(c, key0, key1, product)                                                              \
  do {                                                                                             \
    __typeof__((c)[0]) product0 = product((c)[0], 0), product1 = product((c)[2], 1);               \
    (c)[0] = product1 >> 32 ^ ((c)[1] ^ (key0));                                                   \
    (c)[1] = product1;                                                                             \
    (c)[2] = product0 >> 32 ^ ((c)[3] ^ (key1));                                                   \
    (c)[3] = product0;                                                                             \
  } while (0)

#define PRODUCT(x, k) ((uint64_t)(uint32_t)(x)*multiplier[k])

void philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4])
{
  uint64_t c[4] = {counter[0], counter[1], counter[2], counter[3]}, round_key[ROUNDS][2];
  round_keys(key, round_key);
  for (int r = 0; r < ROUNDS; r++)
    ROUND(c, round_key[r][0], round_key[r][1], PRODUCT);
  for (int i = 0; i < 4; i++)
    out[i] = (uint32_t)c[i];
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

static void one_by_one(const struct philox_address *at, uint64_t word[2][PHILOX_LANES])
{
  struct philox_address next = *at;
  for (int i = 0; i < PHILOX_LANES; i++, next.element++) {
    uint64_t w[2];
    philox_draw64(&next, w);
    word[0][i] = w[0];
    word[1][i] = w[1];
  }
}

#ifdef WITH_AVX2
typedef uint64_t vector __attribute__((vector_size(32)));
/* A round waits for its products; of more vectors at once not all fit in the registers. */
enum { IN_VECTOR = 4, AT_ONCE = 3 };
_Static_assert(PHILOX_LANES % (IN_VECTOR * AT_ONCE) == 0, "lanes are whole vectors");

#define PRODUCTS(x, k) (vector) _mm256_mul_epu32((__m256i)(x), (__m256i)factor[k])

__attribute__((target("avx2"))) static void in_vectors(const struct philox_address *at,
                                                       uint64_t word[2][PHILOX_LANES])
{
  const vector zero = {0}, place = {0, 1, 2, 3};
  const vector factor[2] = {zero + multiplier[0], zero + multiplier[1]};
  uint32_t counter[4], key[2];
  uint64_t one[ROUNDS][2];
  vector round_key[ROUNDS][2];
  address(at, counter, key);
  round_keys(key, one);
  for (int r = 0; r < ROUNDS; r++)
    for (int k = 0; k < 2; k++)
      round_key[r][k] = zero + one[r][k];
  for (int i = 0; i < PHILOX_LANES; i += IN_VECTOR * AT_ONCE) {
    vector c[AT_ONCE][4];
    for (int j = 0; j < AT_ONCE; j++) {
      c[j][0] = place + (counter[0] + (uint64_t)(i + IN_VECTOR * j));
      for (int w = 1; w < 4; w++)
        c[j][w] = zero + counter[w];
    }
#pragma GCC unroll 10
    for (int r = 0; r < ROUNDS; r++)
      for (int j = 0; j < AT_ONCE; j++)
        ROUND(c[j], round_key[r][0], round_key[r][1], PRODUCTS);
    for (int j = 0; j < AT_ONCE; j++)
      for (int w = 0; w < 2; w++) {
        vector both = c[j][2 * w + 1] << 32 | (c[j][2 * w] & 0xFFFFFFFF);
        memcpy(word[w] + i + IN_VECTOR * j, &both, sizeof both);
      }
  }
}
#endif

void philox_draw64_lanes(const struct philox_address *at, uint64_t word[2][PHILOX_LANES])
{
#ifdef WITH_AVX2
  if (__builtin_cpu_supports("avx2")) {
    in_vectors(at, word);
    return;
  }
#endif
  one_by_one(at, word);
}
