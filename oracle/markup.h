/* SPDX-License-Identifier: MIT */
/* What HTML and XML both write for a character that is part of their markup. */
#ifndef ADAMANT_ORACLE_MARKUP_H
#define ADAMANT_ORACLE_MARKUP_H

#include <stddef.h>

/* The entity of a character; NULL where it stands for itself. */
static inline const char *markup_entity(unsigned char c)
{
  switch (c) {
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '&': return "&amp;";
  case '"': return "&quot;";
  default: return NULL;
  }
}

#endif
