/* SPDX-License-Identifier: MIT */
/* Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw (SC 2011) [eq:G1].
 *
 * One round maps counter (c0,c1,c2,c3) and key (k0,k1), all 32-bit words, to
 *   (hi(M1 c2) ^ c1 ^ k0, lo(M1 c2), hi(M0 c0) ^ c3 ^ k1, lo(M0 c0)),
 * M0 = 0xD2511F53, M1 = 0xCD9E8D57, hi and lo the halves of the 64-bit product. Ten rounds; between
 * rounds k0 += 0x9E3779B9, k1 += 0xBB67AE85 modulo 2^32.
 *
 * Address of a draw: k0, k1 = low and high word of the seed; c0 = element; c1 = low word of t;
 * c2 = (high word of t) * 2^11 + stream, t < 2^53, stream < 2^11; c3 = case. Each address has four
 * words of its own, so any shard of a suite can be made anywhere and in any order.
 */
#ifndef ADAMANT_ORACLE_PHILOX_H
#define ADAMANT_ORACLE_PHILOX_H

#include <stdint.h>

struct philox_address {
  uint64_t seed;
  uint64_t t; /* < 2^53 */
  uint32_t case_id;
  uint32_t element;
  uint32_t stream; /* < 2^11: what the words are for */
};

void philox4x32_10(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);
void philox_draw(const struct philox_address *at, uint32_t out[4]);
/* Two 64-bit words of a draw: (w1 w0), (w3 w2), the second of each pair low. */
void philox_draw64(const struct philox_address *at, uint64_t out[2]);
/* Those of as many elements from at->element on, word w of element i at word[w][i]. */
enum { PHILOX_LANES = 96 };
void philox_draw64_lanes(const struct philox_address *at, uint64_t word[2][PHILOX_LANES]);

#endif
