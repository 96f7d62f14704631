/* SPDX-License-Identifier: MIT */
/* Over the real numbers, one step: what the contracts of the optimizers promise (spec/gen, and the leaves of
 * src/ of which the code is composed) is the published step, equations A1 to A7, for any positive
 * c1 and c2 in the place of 1 - beta^t; and the double-word operations, of which src/scalars.c
 * computes these, are exact. The functions that return nothing are lemmas.
 */
#include "adamant.h"
#include "trusted.h"
#include "published.acsl"

/* [eq:S1] Without rounding every low word is zero, and nothing is lost but x.l y.l. */
/*@ ensures exact: \result.h == a + b && \result.l == 0.0; */
struct adamant_dw adamant_dw_two_sum(double a, double b);
/*@ ensures exact: \result.h == a + b && \result.l == 0.0; */
struct adamant_dw adamant_dw_fast_two_sum(double a, double b);
/*@ ensures exact: \result == a; */
double adamant_dw_upper_half(double a);
/*@ ensures exact: \result.h == a * b && \result.l == 0.0; */
struct adamant_dw adamant_dw_two_product(double a, double b);
/*@ ensures exact: \result.h == x.h + y.h + x.l + y.l && \result.l == 0.0; */
struct adamant_dw adamant_dw_add(struct adamant_dw x, struct adamant_dw y);
/*@ ensures exact: \result.h == x.h * y.h + x.h * y.l + x.l * y.h && \result.l == 0.0; */
struct adamant_dw adamant_dw_mul(struct adamant_dw x, struct adamant_dw y);

#include "../../src/dw.c"

#include "binary64.h"
#include "leaf.h"
#include "leaf.inc"

/* The code divides once per step: lr by c1, and 1 by c2. */
/*@ requires positive: 0.0 < c;
    terminates \true;
    assigns \nothing;
    ensures once:       (a / c) * x == a * (x / c);
    ensures reciprocal: x * (1.0 / c) == x / c;
*/
void lemma_division(double a, double x, double c)
{
  const double q = a / c;
  const double r = x / c;
  const double i = 1.0 / c;
  //@ assert q: q * c == a;
  //@ assert r: r * c == x;
  //@ assert i: i * c == 1.0;
  //@ assert once: q * (r * c) == (q * c) * r;
  //@ assert reciprocal: (r * c) * i == r * (i * c);
}

/* [eq:A3] [eq:A4] [eq:A5] The leaves' update is lr m_hat / (sqrt(v_hat) + eps). */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures code: \result == fdiv64(fmul64((double)(lr / c1), m),
                                   fadd64(fsqrt64(fmul64(v, (double)(1.0 / c2))), eps));
    ensures published: \result == published_update(lr, eps, m, v, c1, c2);
*/
double update_is_published(double lr, double eps, double m, double v, double c1, double c2)
{
  lemma_division(lr, m, c1);
  lemma_division(1.0, v, c2);
  return update_f64(lr / c1, m, denominator_f64(v, 1.0 / c2, eps));
}

/* [eq:A1] [eq:A2] [eq:A5] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: adam_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: adam_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures theta:
      adam_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), (double)(lr / c1),
                       (double)(1.0 / c2), eps)
      == published_adam(theta, lr, eps, published_m(b1, m, g), published_v(b2, v, g), c1, c2);
*/
void adam_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps,
                       double c1, double c2)
{
  const double m_t = moving_average_f64(b1, 1.0 - b1, m, g);
  const double v_t = moving_average_f64(b2, 1.0 - b2, v, square_f64(g));
  const double update = update_is_published(lr, eps, m_t, v_t, c1, c2);
  //@ assert m_t: m_t == published_m(b1, m, g);
  //@ assert v_t: v_t == published_v(b2, v, g);
  const double theta_t = moved_f64(theta, update);
  /*@ assert code: theta_t == adam_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                       (double)(lr / c1), (double)(1.0 / c2), eps); */
}

/* [eq:A6] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: adam_l2_m_t_f64(theta, m, g, b1, (double)(1.0 - b1), wd)
      == published_m(b1, m, published_l2(g, wd, theta));
    ensures v: adam_l2_v_t_f64(theta, v, g, b2, (double)(1.0 - b2), wd)
      == published_v(b2, v, published_l2(g, wd, theta));
    ensures theta:
      adam_l2_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), (double)(lr / c1),
                          (double)(1.0 / c2), eps, wd)
      == published_adam(theta, lr, eps, published_m(b1, m, published_l2(g, wd, theta)),
                        published_v(b2, v, published_l2(g, wd, theta)), c1, c2);
*/
void adam_l2_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps,
                          double wd, double c1, double c2)
{
  const double g_l2 = l2_gradient_f64(g, wd, theta);
  //@ assert gradient: g_l2 == published_l2(g, wd, theta);
  adam_is_published(theta, m, v, g_l2, lr, b1, b2, eps, c1, c2);
  /*@ assert m: adam_l2_m_t_f64(theta, m, g, b1, (double)(1.0 - b1), wd) ==
                 adam_m_t_f64(m, g_l2, b1, (double)(1.0 - b1)); */
  /*@ assert v: adam_l2_v_t_f64(theta, v, g, b2, (double)(1.0 - b2), wd) ==
                 adam_v_t_f64(v, g_l2, b2, (double)(1.0 - b2)); */
  /*@ assert code: adam_l2_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                       (double)(lr / c1), (double)(1.0 / c2), eps, wd) ==
                 adam_theta_t_f64(theta, m, v, g_l2, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                       (double)(lr / c1), (double)(1.0 / c2), eps); */
}

/* [eq:A7] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures theta:
      adamw_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), (double)(lr / c1),
                        (double)(1.0 / c2), eps, (double)(1.0 - lr * wd))
      == published_adamw(theta, lr, eps, wd, published_m(b1, m, g), published_v(b2, v, g), c1, c2);
*/
void adamw_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps,
                        double wd, double c1, double c2)
{
  const double m_t = moving_average_f64(b1, 1.0 - b1, m, g);
  const double v_t = moving_average_f64(b2, 1.0 - b2, v, square_f64(g));
  const double update = update_is_published(lr, eps, m_t, v_t, c1, c2);
  //@ assert m_t: m_t == published_m(b1, m, g);
  //@ assert v_t: v_t == published_v(b2, v, g);
  const double theta_t = moved_f64(decayed_f64(theta, 1.0 - lr * wd), update);
  /*@ assert code: theta_t == adamw_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                       (double)(lr / c1), (double)(1.0 / c2), eps, (double)(1.0 - lr * wd)); */
}
