/* SPDX-License-Identifier: MIT */
#include "build_flags.h"
#include "tw.h"

struct adamant_tw adamant_tw_apart(double h, double m, double l)
{
  const struct adamant_dw low = adamant_dw_two_sum(m, l);
  const struct adamant_dw high = adamant_dw_two_sum(h, low.h);
  const struct adamant_dw rest = adamant_dw_two_sum(high.l, low.l);
  return (struct adamant_tw){high.h, rest.h, rest.l};
}

struct adamant_tw adamant_tw_add(struct adamant_tw x, struct adamant_tw y)
{
  const struct adamant_dw h = adamant_dw_two_sum(x.h, y.h);
  const struct adamant_dw m = adamant_dw_two_sum(x.m, y.m);
  const struct adamant_dw c = adamant_dw_two_sum(h.l, m.h);
  const double low = x.l + y.l;
  const double carried = m.l + c.l;
  return adamant_tw_apart(h.h, c.h, low + carried);
}

struct adamant_tw adamant_tw_mul(struct adamant_tw x, struct adamant_tw y)
{
  const struct adamant_dw hh = adamant_dw_two_product(x.h, y.h);
  const struct adamant_dw hm = adamant_dw_two_product(x.h, y.m);
  const struct adamant_dw mh = adamant_dw_two_product(x.m, y.h);
  const struct adamant_dw m = adamant_dw_two_sum(hm.h, mh.h);
  const struct adamant_dw c = adamant_dw_two_sum(hh.l, m.h);
  const double hl = x.h * y.l;
  const double lh = x.l * y.h;
  const double mm = x.m * y.m;
  const double low = (hl + lh) + mm;
  const double carried = (hm.l + mh.l) + (m.l + c.l);
  return adamant_tw_apart(hh.h, c.h, low + carried);
}
