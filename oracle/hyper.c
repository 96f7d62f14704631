/* SPDX-License-Identifier: MIT */
#include "hyper.h"
#include "format.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const struct hyper_row hyper_rows[] = {
    {"lr", 1e-3, INFINITY, "learning rate"},
    {"beta1", 0.9, 1, "decay of the average of gradients"},
    {"beta2", 0.999, 1, "decay of the average of their squares"},
    {"eps", 1e-8, INFINITY, "term added to the denominator"},
    {"weight_decay", 0.01, INFINITY, "weight decay, or L2 coefficient"},
    {"momentum", 0.9, 1, "decay of the accumulated gradients"},
    {"dampening", 0, 0x1.0000000000001p0,
     "what the gradient is dampened by as it enters the momentum"},
    {"lr_decay", 0, INFINITY, "decay of the learning rate with the number of steps"},
    {"momentum_decay", 0.004, INFINITY, "rate at which the momentum schedule reaches beta1"},
    {NULL, 0, 0, NULL},
};

const struct hyper_row *hyper_find(const char *name)
{
  for (const struct hyper_row *row = hyper_rows; row->name != NULL; row++)
    if (strcmp(row->name, name) == 0)
      return row;
  return NULL;
}

bool hyper_in_domain(const struct hyper_row *row, double value)
{
  return value >= 0 && value < row->limit;
}

bool hyper_parse(const char *text, double *value)
{
  uint64_t bits;
  if (strncmp(text, "0x", 2) == 0 && format_parse(&format_binary64, text + 2, &bits)) {
    *value = hyper_from_bits(bits);
    return true;
  }
  char *end;
  if (strchr("+-.0123456789", text[0]) == NULL)
    return false;
  *value = strtod(text, &end);
  return end != text && *end == '\0';
}

uint64_t hyper_bits(double value)
{
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

double hyper_from_bits(uint64_t bits)
{
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

int hyper_index(const struct step_program *program, const char *name)
{
  for (size_t i = 0; i < program->n_hyper; i++)
    if (strcmp(program->hyper_name[i], name) == 0)
      return (int)i;
  return -1;
}
