/* SPDX-License-Identifier: MIT */
/* A kernel is compiled for the processors of the target and once more for those with AVX2; the
 * loader takes the one that fits. Same operations, same bits (`make bench` hashes both), twice the
 * numbers in a division. AVX2 is not FMA; and contraction is off.
 */
#ifndef ADAMANT_CLONES_H
#define ADAMANT_CLONES_H

/* Not under ASan, which is not there yet when the loader asks; not where ADAMANT_ONE_CLONE says so. */
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) &&   \
    !defined(__FRAMAC__) && !defined(__SANITIZE_ADDRESS__) && !defined(ADAMANT_ONE_CLONE)
#define ADAMANT_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define ADAMANT_CLONES
#endif

#endif
