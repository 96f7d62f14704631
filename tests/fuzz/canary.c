/* SPDX-License-Identifier: MIT */
/* Not a reader: one byte is written behind an array for the inputs that begin with a word. run.sh must find it, keep the
 * input and say how to see it again; else it would find nothing anywhere. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static const char secret[] = "adam";
  size_t same = 0;
  while (same < 4 && same < size && data[same] == (uint8_t)secret[same])
    same++;
  char *room = malloc(4);
  if (room != NULL)
    ((volatile char *)room)[same] = 0;
  free(room);
  return 0;
}
