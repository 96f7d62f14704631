/* SPDX-License-Identifier: MIT */
/* The cases that candidates are told apart by, as data, and which of them to ask next. */
#include "identify.h"

#include <string.h>

enum { MOST_COMPARED = 16 };

/* Where every hyperparameter matters: no term vanishes beside another, no dampening and no decay is zero. */
#define APART                                                                                      \
  "lr=0.1 beta1=0.8 beta2=0.99 eps=0.01 weight_decay=0.1 momentum=0.8 dampening=0.25 "             \
  "lr_decay=0.1 momentum_decay=0.1"
/* The same with averages that forget half at each step. */
#define FAST APART " beta2=0.5"

const struct suite_row identify_rows[] = {
    {"identify", "random", SEMANTICS_STEP, SUITE_ALL, NULL, APART, 1, 8, 11,
     "both gates of RAdam open within eight steps; a length that no vector divides"},
    {"identify", "random", SEMANTICS_STEP, SUITE_ALL, NULL, "dampening=0.25 lr_decay=0.1", 1, 8, 8,
     "published hyperparameters, where 1 - beta2 cancels"},
    {"identify", "decreasing", SEMANTICS_STEP, SUITE_ALL, NULL, FAST, 1, 4, 8,
     "maxima that v falls far below"},
    {"confirm", "eps_dominated", SEMANTICS_STEP, SUITE_ALL, NULL, "lr=0.5 eps=0.1", 1, 8, 12,
     "gradients below eps"},
    {"confirm", "eps_dominated", SEMANTICS_STEP, SUITE_ALL, NULL, "lr=0.5 beta2=0.9", 1, 4, 12,
     "gradients below the usual eps"},
    /* 1 - beta^t is not yet 1, so that t shows. */
    {"confirm", "jump_start", SEMANTICS_STEP, SUITE_ALL, NULL,
     "beta1=0.99 lr_decay=0.1 momentum_decay=0.01", 255, 3, 8, "t passes 2^8"},
    {"confirm", "jump_start", SEMANTICS_STEP, SUITE_ALL, NULL,
     "beta1=0.999 beta2=0.9999 lr_decay=0.1", 2047, 3, 8, "t passes 2^11"},
    {"confirm", "jump_start", SEMANTICS_STEP, SUITE_ALL, NULL,
     "beta1=0.9999 beta2=0.99999 lr_decay=0.1", 65535, 3, 8, "t passes 2^16"},
    {"confirm", "jump_start", SEMANTICS_STEP, SUITE_ALL, NULL,
     "beta1=0.9999999 beta2=0.99999994 lr_decay=1e-7", (1 << 24) - 1, 3, 8, "t passes 2^24"},
    {"identify", "tie", SEMANTICS_STEP, SUITE_ALL, NULL, FAST, 1, 8, 8,
     "constant gradients, whose variance vanishes"},
    {"identify", "gate", SEMANTICS_STEP, SUITE_ALL, NULL, "lr=0.5 beta2=0.7 eps=0.5", 1, 12, 4,
     "rho_inf between 5 and 6"},
    {"identify", "gate", SEMANTICS_STEP, SUITE_ALL, NULL, "lr=0.5 beta2=0.65 eps=0.5", 1, 12, 4,
     "rho_inf between 4 and 5"},
    {"identify", "zero_gradient", SEMANTICS_STEP, SUITE_ALL, NULL, APART, 1, 4, 8,
     "gradients that are zero"},
    {"identify", "random", SEMANTICS_STEP, SUITE_ALL, NULL,
     "lr=1 beta1=0 momentum=0 weight_decay=0.5", 1, 3, 8, "no momentum, large decay"},
    {"identify", "random", SEMANTICS_STEP, SUITE_ALL, NULL,
     "lr=1 beta1=0.5 beta2=0.9 eps=1 momentum_decay=1", 1, 12, 8, "eps as large as the gradients"},
    {NULL, NULL, SEMANTICS_STEP, 0, NULL, NULL, 0, 0, 0, NULL},
};

/* ---- the special rows ---- */

/* Visits the special rows of level 1 for the programs that are left and the format, until `visit` returns false. Each step is
 * asked from the program's own state: rows of other semantics have inputs of these. */
static void special_rows(const struct identification *x,
                         bool (*visit)(void *context, const struct suite_row *row), void *context)
{
  unsigned format = 0;
  while (formats[format] != x->format)
    format++;
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++) {
    bool serves = false;
    for (size_t i = 0; set->special && set->level == 1 && i < x->n_left && !serves; i++)
      serves = suite_serves(set, x->left[i]->known);
    for (const struct suite_row *row = set->rows; serves && row->file != NULL; row++)
      if (row->semantics == SEMANTICS_STEP && suite_applies(row, x->asked, format) &&
          !visit(context, row))
        return;
  }
}

bool identify_is_special(const struct suite_row *row)
{
  for (const struct suite_row *own = identify_rows; own->file != NULL; own++)
    if (own == row)
      return false;
  return true;
}

static bool is_used(const struct identification *x, const struct suite_row *row)
{
  for (size_t i = 0; i < x->n_used; i++)
    if (x->used[i] == row)
      return true;
  return false;
}

/* ---- what to ask next ---- */

struct choosing {
  const struct identification *x;
  const struct suite_row *best;
  size_t most;
};

static bool take_first(void *context, const struct suite_row *row)
{
  struct choosing *k = context;
  if (!is_used(k->x, row))
    k->best = row;
  return k->best == NULL;
}

const struct suite_row *identify_confirm(const struct identification *x)
{
  struct choosing k = {.x = x};
  for (const struct suite_row *row = identify_rows; row->file != NULL; row++)
    if (strcmp(row->file, "confirm") == 0 && !take_first(&k, row))
      return row;
  special_rows(x, take_first, &k);
  return k.best;
}

/* Pairs of the first candidates of which one does not accept what the other would answer. */
static size_t pairs(const struct identification *x, const struct suite_row *row)
{
  struct question q;
  bool apart[MOST_COMPARED][MOST_COMPARED] = {{false}};
  size_t n = 0, most = x->n_left < MOST_COMPARED ? x->n_left : MOST_COMPARED;
  question_begin(&q, row, x->asked, x->format);
  for (size_t i = 0; i < most; i++) {
    if (!candidate_play(x->left[i], &q))
      continue;
    for (size_t k = 0; k < most; k++)
      if (k != i && !(k < i && apart[k][i]))
        apart[i][k] = !candidate_accepts(x->left[k], &q);
  }
  question_free(&q);
  for (size_t i = 0; i < most; i++)
    for (size_t k = 0; k < i; k++)
      n += apart[i][k] || apart[k][i];
  return n;
}

static bool take_better(void *context, const struct suite_row *row)
{
  struct choosing *k = context;
  size_t n = is_used(k->x, row) ? 0 : pairs(k->x, row);
  if (n > k->most) {
    k->most = n;
    k->best = row;
  }
  return true;
}

const struct suite_row *identify_choose(const struct identification *x)
{
  struct choosing k = {.x = x};
  for (const struct suite_row *row = identify_rows; row->file != NULL; row++)
    take_better(&k, row);
  if (k.best == NULL)
    special_rows(x, take_better, &k);
  return k.best;
}
