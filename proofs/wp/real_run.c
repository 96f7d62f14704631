/* SPDX-License-Identifier: MIT */
/* Over the real numbers, n steps of the moving average of src/leaf.inc: its closed form [eq:A8], and the
 * bias correction of a constant gradient [eq:A3]. The functions that return nothing are lemmas
 * whose proof is their loop: an induction that the provers can follow.
 */
#include "adamant.h"
#include "trusted.h"
#include "published.acsl"

#include "binary64.h"
#include "leaf.h"
#include "leaf.inc"

/* [eq:A8] One more step multiplies every weight by b. */
/*@ requires range: 0 <= k <= t;
    requires readable: \valid_read(g + (0 .. k-1));
    terminates \true;
    assigns \nothing;
    ensures shift: weighted((real)b, g, t + 1, k) == b * weighted((real)b, g, t, k);
*/
void lemma_shift(double b, const double *g, uint32_t t, uint32_t k)
{
  /*@ loop invariant index: 0 <= i <= k;
      loop invariant shift: weighted((real)b, g, t + 1, i) == b * weighted((real)b, g, t, i);
      loop assigns i;
      loop variant k - i;
  */
  for (uint32_t i = 0; i < k; i++) {
    //@ assert later: weighted((real)b, g, t+1, i+1) == weighted((real)b, g, t+1, i) + power((real)b, t-i) * g[i];
    //@ assert now:   weighted((real)b, g, t, i+1) == weighted((real)b, g, t, i) + power((real)b, t-1-i) * g[i];
    //@ assert power: power((real)b, t-i) == b * power((real)b, t-1-i);
    //@ assert term:  power((real)b, t-i) * g[i] == b * (power((real)b, t-1-i) * g[i]);
    //@ assert next:  weighted((real)b, g, t+1, i+1) == b * weighted((real)b, g, t, i+1);
    //@ assert index: (uint32_t)(i + 1) == i + 1;
  }
}

/* [eq:A1] [eq:A8] From m = 0, n steps give (1 - b) sum_i b^(n-i) g_i. */
/*@ requires count: n < 4000000000;
    requires readable: \valid_read(g + (0 .. n-1));
    terminates \true;
    assigns \nothing;
    ensures closed_form: \result == (1.0 - b) * weighted((real)b, g, n, n);
*/
double moving_average_run(double b, const double *g, uint32_t n)
{
  double m = 0.0;
  /*@ loop invariant index: 0 <= t <= n;
      loop invariant closed_form: m == (1.0 - b) * weighted((real)b, g, t, t);
      loop assigns t, m;
      loop variant n - t;
  */
  for (uint32_t t = 0; t < n; t++) {
    lemma_shift(b, g, t, t);
    //@ assert one:  power((real)b, 0) == 1.0;
    //@ assert last: weighted((real)b, g, t+1, t+1) == weighted((real)b, g, t+1, t) + power((real)b, 0) * g[t];
    //@ assert sum:  weighted((real)b, g, t+1, t+1) == b * weighted((real)b, g, t, t) + g[t];
    //@ assert kept: b * m == (1.0 - b) * (b * weighted((real)b, g, t, t));
    m = moving_average_f64(b, 1.0 - b, m, g[t]);
    //@ assert next: m == (1.0 - b) * weighted((real)b, g, t+1, t+1);
    //@ assert index: (uint32_t)(t + 1) == t + 1;
  }
  return m;
}

/*@ lemma cancel: \forall real x, c; x > 0.0 ==> (x * c) / x == c;
*/

/* [eq:A3] Every gradient equal to c: after n steps m = (1 - b^n) c, and m_hat = c. */
/*@ requires some: 1 <= n < 4000000000;
    requires rate: 0.0 <= b < 1.0;
    terminates \true;
    assigns \nothing;
    ensures unbiased: published_m_hat((real)\result, 1.0 - power((real)b, n)) == c;
*/
double constant_gradient_run(double b, double c, uint32_t n)
{
  double m = 0.0;
  /*@ loop invariant index: 0 <= t <= n;
      loop invariant power: 0.0 <= power((real)b, t) <= 1.0 && (t > 0 ==> power((real)b, t) < 1.0);
      loop invariant moment: m == (1.0 - power((real)b, t)) * c;
      loop assigns t, m;
      loop variant n - t;
  */
  for (uint32_t t = 0; t < n; t++) {
    //@ assert power: power((real)b, t+1) == b * power((real)b, t);
    //@ ghost double p = m;
    m = moving_average_f64(b, 1.0 - b, m, c);
    //@ assert step: m == b * p + (1.0 - b) * c;
    //@ assert next: m == (1.0 - b * power((real)b, t)) * c;
    //@ assert index: (uint32_t)(t + 1) == t + 1;
  }
  //@ assert nonzero: 1.0 - power((real)b, n) > 0.0;
  //@ assert product: m == (1.0 - power((real)b, n)) * c;
  return m;
}
