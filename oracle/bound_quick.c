/* SPDX-License-Identifier: MIT */
#include "bound_quick.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* Results are rounded to nearest: |y - fl(y)| <= 2^-53 |fl(y)|, nothing being subnormal. fl(r + 2^-52 |r|) is at least the
 * next number above r, so at least y; likewise below. A bound is a sum of at most sixteen nonnegative roundings deep, each
 * within 2^-53 of its own: SLACK = 2^-48 covers them. */
_Static_assert(DBL_MANT_DIG == 53 && FLT_EVAL_METHOD == 0, "binary64, without wider intermediates");
#define NEXT 0x1p-52
#define SLACK (1 + 0x1p-48)
#define LOWER (1 - 0x1p-48)
/* What is owed to two alike is owed to the later: SLACK is more than the u by which an operation's own term is larger. */
#define TIE (1 + 0x1p-40)
enum { RANGE = 480 };

static inline uint64_t bits_of(double x)
{
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline unsigned exponent_of(double x)
{
  return bits_of(x) >> 52 & 0x7ff;
}

static inline double two_to(int k) /* -1000 < k < 1000 */
{
  uint64_t bits = (uint64_t)(k + 1023) << 52;
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* Zero, or at least 2^-RANGE in magnitude: by its bits without the sign, of which zero's less one are the largest. */
static inline bool not_tiny(double x)
{
  return (bits_of(x) << 1) - 1 >= ((uint64_t)(1023 - RANGE) << 53) - 1;
}

/* And below 2^RANGE; not NaN and infinities. */
static inline bool ordinary(double x)
{
  return not_tiny(x) & (exponent_of(x) < 1023 + RANGE);
}

static inline double least(double a, double b)
{
  return a < b ? a : b;
}

static inline double most(double a, double b)
{
  return a > b ? a : b;
}

static inline double magnitude(const struct quick_value *x)
{
  return most(-x->lo, x->hi);
}

/* x as a double, moved up (way 1) or down (-1) where it is none; what is too small becomes 0, of which ordinary() knows
 * nothing. */
static inline double outward(long double x, double way, bool *fits)
{
  double d = (double)x;
  if ((long double)d != x) {
    if (way * (x - d) > 0)
      d += way * fabs(d) * NEXT;
    *fits &= d != 0;
  }
  *fits &= ordinary(d);
  return d;
}

bool quick_set(struct quick_value *to, const struct bound_value *x, uint8_t dominant)
{
  bool fits = true;
  to->lo = outward(x->lo, -1, &fits);
  to->hi = outward(x->hi, 1, &fits);
  to->err = outward(x->err, 1, &fits);
  to->dominant = dominant;
  return fits;
}

/* The exact value, before it is rounded outward, and what the errors of the operands contribute. */
struct step {
  double lo, hi, from[3];
};

static inline void multiply(struct step *s, const struct quick_value *a, const struct quick_value *b)
{
  double p = a->lo * b->lo, q = a->lo * b->hi, r = a->hi * b->lo, t = a->hi * b->hi;
  s->lo = least(least(p, q), least(r, t));
  s->hi = most(most(p, q), most(r, t));
  s->from[0] = a->err * (magnitude(b) + b->err);
  s->from[1] = magnitude(a) * b->err;
}

/* By a divisor that is positive, its error too. */
static inline bool divide(struct step *s, const struct quick_value *a, const struct quick_value *b)
{
  double divisor = (b->lo - b->err) * LOWER;
  if (!(b->lo > 0 && divisor > 0))
    return false;
  double inverse = 1 / divisor;
  s->lo = least(a->lo / b->lo, a->lo / b->hi);
  s->hi = most(a->hi / b->lo, a->hi / b->hi);
  s->from[0] = a->err * inverse;
  s->from[1] = most(-s->lo, s->hi) * b->err * inverse;
  return true;
}

static inline bool square_root(struct step *s, const struct quick_value *a)
{
  if (a->lo < 0)
    return false;
  s->lo = sqrt(a->lo);
  s->hi = sqrt(a->hi);
  double by_root = sqrt(a->err);
  s->from[0] = s->lo > 0 ? least(by_root, a->err / (s->lo * LOWER)) : by_root;
  return true;
}

/* False for what bound.c must do. The lower end of a square or of a modulus is not below zero. */
static inline bool operate(struct step *s, unsigned op, const struct quick_value *a, const struct quick_value *b,
                           const struct quick_value *c)
{
  switch (op) {
  case STEP_ADD:
    s->lo = a->lo + b->lo;
    s->hi = a->hi + b->hi;
    s->from[0] = a->err;
    s->from[1] = b->err;
    return true;
  case STEP_SUB:
    s->lo = a->lo - b->hi;
    s->hi = a->hi - b->lo;
    s->from[0] = a->err;
    s->from[1] = b->err;
    return true;
  case STEP_MUL:
    multiply(s, a, b);
    if (a == b && s->lo < 0)
      s->lo = 0;
    return true;
  case STEP_FMA:
    multiply(s, a, b);
    s->lo = (s->lo - fabs(s->lo) * NEXT) + c->lo;
    s->hi = (s->hi + fabs(s->hi) * NEXT) + c->hi;
    s->from[2] = c->err;
    return true;
  case STEP_DIV:
    return divide(s, a, b);
  case STEP_SQRT:
    return square_root(s, a);
  default:
    return false;
  }
}

/* Maximum, modulus and cast round nothing outward: the value is one of the operands'. */
static inline bool operate_exactly(struct step *s, unsigned op, const struct quick_value *a, const struct quick_value *b)
{
  switch (op) {
  case STEP_ABS:
    s->lo = a->lo > 0 ? a->lo : a->hi < 0 ? -a->hi : 0;
    s->hi = magnitude(a);
    s->from[0] = a->err;
    return true;
  case STEP_MAX:
    s->lo = most(a->lo, b->lo);
    s->hi = most(a->hi, b->hi);
    s->from[a->err >= b->err ? 0 : 1] = most(a->err, b->err);
    return true;
  case STEP_CAST:
    s->lo = a->lo;
    s->hi = a->hi;
    s->from[0] = a->err;
    return true;
  default:
    return false;
  }
}

/* The larger of two terms; the second belongs to what x owes most to. */
static inline double owed_to(uint64_t *dominant, double largest, double term, const struct quick_value *x)
{
  uint64_t larger = -(uint64_t)(term > largest * TIE);
  *dominant = (x->dominant & larger) | (*dominant & ~larger);
  return most(term, largest);
}

/* The bound of the result, and the register whose rounding it owes most to: without branches, which operands would decide. */
static inline bool finish(struct quick_value *dst, const struct quick_instr *i, const struct step *s,
                          const struct quick_value *const arg[3])
{
  const struct quick_rounding *r = &i->rounding;
  double carried = s->from[0] + s->from[1], largest;
  uint64_t dominant = i->dst;
  if (i->op == STEP_FMA)
    carried += s->from[2];
  double size = most(-s->lo, s->hi) + carried, local = size * r->unit + r->underflow;
  largest = owed_to(&dominant, local, s->from[0], arg[0]);
  largest = owed_to(&dominant, largest, s->from[1], arg[1]);
  if (i->op == STEP_FMA)
    owed_to(&dominant, largest, s->from[2], arg[2]);
  dst->lo = s->lo;
  dst->hi = s->hi;
  dst->err = (carried + local) * SLACK;
  dst->dominant = dominant;
  return not_tiny(s->lo) & not_tiny(s->hi) & not_tiny(dst->err) & ((size + local) * SLACK <= r->greatest);
}

static inline bool run_one(struct bound_quick *q, const struct quick_instr *i)
{
  const struct quick_value *const arg[3] = {&q->reg[i->arg[0]], &q->reg[i->arg[1]], &q->reg[i->arg[2]]};
  const struct quick_value *a = arg[0], *b = arg[1], *c = arg[2];
  struct step s = {0, 0, {0, 0, 0}};
  if (i->op == STEP_SELECT) {
    q->reg[i->dst] = q->reg[i->arg[a->lo != 0 ? 1 : 2]];
    return a->lo == a->hi;
  }
  if (operate(&s, i->op, a, b, c)) {
    s.lo -= fabs(s.lo) * NEXT;
    s.hi += fabs(s.hi) * NEXT;
  } else if (!operate_exactly(&s, i->op, a, b)) {
    return false;
  }
  return finish(&q->reg[i->dst], i, &s, arg);
}

bool quick_run(struct bound_quick *q, const struct bound_value *own)
{
  for (const struct quick_instr *i = q->instr; i < q->instr + q->n; i++) {
    if (!run_one(q, i))
      return false;
    if (i->state < 0)
      continue;
    bool sum = i->op == STEP_ADD || i->op == STEP_SUB;
    q->unit[i->state] = sum ? (magnitude(&q->reg[i->arg[0]]) + magnitude(&q->reg[i->arg[1]])) * SLACK : 0;
    q->computed[i->state] = q->reg[i->dst];
    if (own != NULL && !quick_set(&q->reg[i->dst], &own[i->state], BOUND_CARRIED))
      return false;
  }
  return true;
}

void quick_result(const struct quick_value *x, const struct format *f, struct bound_result *to)
{
  double near = x->lo > 0 ? x->lo : x->hi < 0 ? -x->hi : 0;
  int e = near == 0 ? f->emin : (int)exponent_of(near) - 1023, k = (e < f->emin ? f->emin : e) - f->precision + 1;
  to->value.lo = x->lo;
  to->value.hi = x->hi;
  to->value.err = x->err;
  to->ulp = k > -1000 ? x->err * two_to(-k) : ldexp(x->err, -k); /* exact */
  to->dominant = (uint8_t)x->dominant;
  to->overflow = false;
}
