/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "dw.h"
#include "trusted.h"

struct adamant_dw adamant_dw_two_sum(double a, double b)
{
  const double s = a + b;
  const double bb = s - a;
  const double da = a - (s - bb);
  const double db = b - bb;
  return (struct adamant_dw){s, da + db};
}

struct adamant_dw adamant_dw_fast_two_sum(double a, double b)
{
  const double s = a + b;
  return (struct adamant_dw){s, b + (a - s)};
}

double adamant_dw_upper_half(double a)
{
  const double p = a * 134217729.0; /* 2^27 + 1 */
  return (a - p) + p;
}

struct adamant_dw adamant_dw_two_product(double a, double b)
{
  const double r = a * b;
  const double ah = adamant_dw_upper_half(a);
  const double al = a - ah;
  const double bh = adamant_dw_upper_half(b);
  const double bl = b - bh;
  const double e1 = ah * bh - r;
  const double e2 = e1 + ah * bl;
  const double e3 = e2 + al * bh;
  return (struct adamant_dw){r, e3 + al * bl};
}

struct adamant_dw adamant_dw_add(struct adamant_dw x, struct adamant_dw y)
{
  const struct adamant_dw s = adamant_dw_two_sum(x.h, y.h);
  const double v = x.l + y.l;
  return adamant_dw_fast_two_sum(s.h, s.l + v);
}

struct adamant_dw adamant_dw_mul(struct adamant_dw x, struct adamant_dw y)
{
  const struct adamant_dw c = adamant_dw_two_product(x.h, y.h);
  const double t1 = x.h * y.l;
  const double t2 = x.l * y.h;
  return adamant_dw_fast_two_sum(c.h, c.l + (t1 + t2));
}

struct adamant_dw adamant_dw_div(struct adamant_dw x, struct adamant_dw y)
{
  const double q = x.h / y.h;
  const struct adamant_dw quotient = {q, 0.0};
  const struct adamant_dw r = adamant_dw_mul(y, quotient);
  const double high = x.h - r.h;
  const double low = x.l - r.l;
  const double rest = high + low;
  return adamant_dw_fast_two_sum(q, rest / y.h);
}

struct adamant_dw adamant_dw_sqrt(struct adamant_dw x)
{
  const double root = adamant_sqrt_f64(x.h);
  const struct adamant_dw square = adamant_dw_two_product(root, root);
  const double high = x.h - square.h;
  const double rest = (high - square.l) + x.l;
  const double twice = root + root;
  return adamant_dw_fast_two_sum(root, rest / twice);
}
