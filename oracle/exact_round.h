/* SPDX-License-Identifier: MIT */
/* Correct rounding of a rational, and its cell, by integer division alone: shares nothing with
 * format_round and cell_from_enclosure. */
#ifndef ADAMANT_ORACLE_EXACT_ROUND_H
#define ADAMANT_ORACLE_EXACT_ROUND_H

#include <gmp.h>

#include "cell.h"

struct cell exact_round(const struct format *f, const mpq_t x);

#endif
