/* SPDX-License-Identifier: MIT */
/* SHA-256 [FIPS180-4, section 6.2]: the checksum of vector files, of the specification and of
 * MANIFEST.sha256, which `sha256sum -c` reads too. It finds edits, it keeps no secrets.
 */
#ifndef ADAMANT_ORACLE_SHA256_H
#define ADAMANT_ORACLE_SHA256_H

#include <stddef.h>
#include <stdint.h>

struct sha256 {
  uint32_t state[8];
  uint64_t length; /* bytes taken in so far */
  unsigned char block[64];
};

enum { SHA256_HEX_SIZE = 65 }; /* 64 digits and the terminating zero */

void sha256_begin(struct sha256 *hash);
void sha256_add(struct sha256 *hash, const void *data, size_t size);

/* The digest in lower-case hex. */
void sha256_end(struct sha256 *hash, char hex[static SHA256_HEX_SIZE]);

#endif
