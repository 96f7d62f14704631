/* SPDX-License-Identifier: MIT */
/* Over the real numbers, one step of the optimizers of spec/family.md: what the contracts promise (spec/gen) is the
 * published step, for any positive c1 and c2 in the place of 1 - beta^t and any momenta of NAdam's schedule. As
 * real_step.c; the functions that return nothing are lemmas.
 */
#include "adamant.h"
#include "trusted.h"

#include "published.acsl"
#include "published_family.acsl"

#include "binary64.h"
#include "leaf.h"
#include "leaf.inc"
#include "leaf_nadam.h"
#include "leaf_nadam.inc"
#include "leaf_radam.h"
#include "leaf_radam.inc"
#include "format_end.h"

/* Code multiplies by a reciprocal, and divides lr first. */
/*@ requires positive: 0.0 < c;
    terminates \true;
    assigns \nothing;
    ensures once:       (double)(a / c) * x == a * (x / c);
    ensures reciprocal: x * (double)(1.0 / c) == x / c;
*/
void lemma_corrections(double a, double x, double c)
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

/* The leaf of src/leaf_family.inc without its branch for a NaN, dead code over the reals. */
/*@ terminates \true;
    assigns \nothing;
    ensures code: \result == fmax64(x, y);
*/
double larger(double x, double y)
{
  return x < y ? y : x;
}

/* [eq:A3] */
/*@ requires positive: 0.0 < c1;
    terminates \true;
    assigns \nothing;
    ensures code:      \result == ((double)(lr / c1) * m) / denom;
    ensures published: \result == (lr * published_m_hat((real)m, (real)c1)) / denom;
*/
double corrected_update(double lr, double m, double c1, double denom)
{
  lemma_corrections(lr, m, c1);
  return ((lr / c1) * m) / denom;
}

/* [eq:D1] */
/*@ terminates \true;
    assigns \nothing;
    ensures theta: sgd_theta_t_f64(theta, g, lr) == published_sgd(theta, lr, g);
*/
void sgd_is_published(double theta, double g, double lr)
{
}

/* [eq:D2] */
/*@ terminates \true;
    assigns \nothing;
    ensures m: momentum_ema_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures theta: momentum_ema_theta_t_f64(theta, m, g, b1, (double)(1.0 - b1), lr)
      == published_momentum_ema(theta, lr, published_m(b1, m, g));
*/
void momentum_ema_is_published(double theta, double m, double g, double lr, double b1)
{
}

/* [eq:D3] */
/*@ terminates \true;
    assigns \nothing;
    ensures m: momentum_m_t_f64(m, g, t, mu, (double)(1.0 - dampening))
      == published_momentum_m(t, mu, dampening, m, g);
    ensures theta: momentum_theta_t_f64(theta, m, g, t, mu, (double)(1.0 - dampening), lr)
      == published_momentum_ema(theta, lr, published_momentum_m(t, mu, dampening, m, g));
*/
void momentum_is_published(double theta, double m, double g, uint64_t t, double lr, double mu, double dampening)
{
}

/* [eq:D4] */
/*@ terminates \true;
    assigns \nothing;
    ensures m: nesterov_m_t_f64(m, g, mu) == published_nesterov_m(mu, m, g);
    ensures theta: nesterov_theta_t_f64(theta, m, g, mu, lr)
      == published_nesterov(theta, lr, mu, published_nesterov_m(mu, m, g), g);
*/
void nesterov_is_published(double theta, double m, double g, double lr, double mu)
{
}

/* [eq:D5] */
/*@ terminates \true;
    assigns \nothing;
    ensures v: adagrad_v_t_f64(v, g) == published_adagrad_v(v, g);
    ensures theta: adagrad_theta_t_f64(theta, v, g, (double)(lr / (1.0 + (t - 1) * lr_decay)), eps)
      == published_adagrad(t, theta, lr, lr_decay, eps, published_adagrad_v(v, g), g);
    ensures next: adagrad_next_theta_f64(theta, v, g, t, lr, lr_decay, eps)
      == published_adagrad(t, theta, lr, lr_decay, eps, published_adagrad_v(v, g), g);
*/
void adagrad_is_published(double theta, double v, double g, uint64_t t, double lr, double lr_decay, double eps)
{
}

/* [eq:D6] */
/*@ terminates \true;
    assigns \nothing;
    ensures v: rmsprop_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures theta: rmsprop_theta_t_f64(theta, v, g, b2, (double)(1.0 - b2), lr, eps)
      == published_rmsprop(theta, lr, eps, published_v(b2, v, g), g);
*/
void rmsprop_is_published(double theta, double v, double g, double lr, double b2, double eps)
{
}

/* [eq:D7] */
/*@ terminates \true;
    assigns \nothing;
    ensures m: rmsprop_centered_m_t_f64(m, g, b2, (double)(1.0 - b2)) == published_m(b2, m, g);
    ensures v: rmsprop_centered_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures theta: rmsprop_centered_theta_t_f64(theta, m, v, g, b2, (double)(1.0 - b2), lr, eps)
      == published_rmsprop_centered(theta, lr, eps, published_m(b2, m, g), published_v(b2, v, g), g);
*/
void rmsprop_centered_is_published(double theta, double m, double v, double g, double lr, double b2, double eps)
{
}

/* [eq:D8] */
/*@ terminates \true;
    assigns \nothing;
    ensures v: rmsprop_momentum_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures m: rmsprop_momentum_m_t_f64(m, v, g, b2, (double)(1.0 - b2), mu, eps)
      == published_rmsprop_momentum_m(mu, eps, m, published_v(b2, v, g), g);
    ensures theta: rmsprop_momentum_theta_t_f64(theta, m, v, g, b2, (double)(1.0 - b2), mu, lr, eps)
      == published_momentum_ema(theta, lr, published_rmsprop_momentum_m(mu, eps, m, published_v(b2, v, g), g));
*/
void rmsprop_momentum_is_published(double theta, double m, double v, double g, double lr, double b2, double mu, double eps)
{
}

/* [eq:D9] */
/*@ requires positive: 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: adam_v_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: adam_v_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures theta: adam_v_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), lr, (double)(1.0 / c2), eps)
      == published_adam_v(theta, lr, eps, published_m(b1, m, g), published_v(b2, v, g), c2);
*/
void adam_v_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps, double c2)
{
  const double v_t = b2 * v + (1.0 - b2) * (g * g);
  lemma_corrections(1.0, v_t, c2);
}

/* [eq:D10] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: amsgrad_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: amsgrad_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures vmax: amsgrad_vmax_t_f64(v, vmax, g, b2, (double)(1.0 - b2)) == larger_real(vmax, published_v(b2, v, g));
    ensures theta: amsgrad_theta_t_f64(theta, m, v, vmax, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), (double)(lr / c1),
                       (double)(1.0 / c2), eps)
      == published_adam(theta, lr, eps, published_m(b1, m, g), larger_real(vmax, published_v(b2, v, g)), c1, c2);
*/
void amsgrad_is_published(double theta, double m, double v, double vmax, double g, double lr, double b1, double b2, double eps, double c1, double c2)
{
  const double m_t = b1 * m + (1.0 - b1) * g;
  const double v_t = b2 * v + (1.0 - b2) * (g * g);
  const double vmax_t = larger(vmax, v_t);
  lemma_corrections(1.0, vmax_t, c2);
  //@ assert m: m_t == published_m(b1, m, g);
  //@ assert v: v_t == published_v(b2, v, g);
  //@ assert vmax: vmax_t == larger_real(vmax, published_v(b2, v, g));
  const double denom = adamant_sqrt_f64(vmax_t * (1.0 / c2)) + eps;
  //@ assert denom: denom == \sqrt(published_v_hat((real)vmax_t, (real)c2)) + eps;
  const double theta_t = theta - corrected_update(lr, m_t, c1, denom);
  /*@ assert code: theta_t == amsgrad_theta_t_f64(theta, m, v, vmax, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                         (double)(lr / c1), (double)(1.0 / c2), eps); */
}

/* [eq:D11] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: amsgrad_hat_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: amsgrad_hat_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures vmax: amsgrad_hat_vmax_t_f64(v, vmax, g, b2, (double)(1.0 - b2), (double)(1.0 / c2))
      == published_vmax_hat(vmax, published_v(b2, v, g), c2);
    ensures theta: amsgrad_hat_theta_t_f64(theta, m, v, vmax, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), (double)(lr / c1),
                           (double)(1.0 / c2), eps)
      == published_amsgrad_hat(theta, lr, eps, published_m(b1, m, g), published_vmax_hat(vmax, published_v(b2, v, g), c2), c1);
*/
void amsgrad_hat_is_published(double theta, double m, double v, double vmax, double g, double lr, double b1, double b2, double eps, double c1, double c2)
{
  const double m_t = b1 * m + (1.0 - b1) * g;
  const double v_t = b2 * v + (1.0 - b2) * (g * g);
  lemma_corrections(1.0, v_t, c2);
  //@ assert m: m_t == published_m(b1, m, g);
  //@ assert v: v_t == published_v(b2, v, g);
  const double v_hat = v_t * (1.0 / c2);
  //@ assert v_hat: v_hat == published_v_hat((real)v_t, (real)c2);
  const double vmax_t = larger(vmax, v_hat);
  //@ assert vmax: vmax_t == published_vmax_hat(vmax, published_v(b2, v, g), c2);
  const double denom = adamant_sqrt_f64(vmax_t) + eps;
  const double theta_t = theta - corrected_update(lr, m_t, c1, denom);
  /*@ assert code: theta_t == amsgrad_hat_theta_t_f64(theta, m, v, vmax, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                         (double)(lr / c1), (double)(1.0 / c2), eps); */
}

/* [eq:D12] */
/*@ requires positive: 0.0 < c1;
    terminates \true;
    assigns \nothing;
    ensures m: adamax_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: adamax_v_t_f64(v, g, b2, eps) == published_adamax_v(b2, eps, v, g);
    ensures theta: adamax_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(lr / c1), eps)
      == published_adamax(theta, lr, published_m(b1, m, g), published_adamax_v(b2, eps, v, g), c1);
*/
void adamax_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps, double c1)
{
  const double m_t = b1 * m + (1.0 - b1) * g;
  //@ assert m: m_t == published_m(b1, m, g);
  const double size = (g <= 0.0 ? 0.0 - g : g) + eps;
  const double v_t = b2 * v < size ? size : b2 * v;
  //@ assert v: v_t == published_adamax_v(b2, eps, v, g);
  const double theta_t = theta - corrected_update(lr, m_t, c1, v_t);
  /*@ assert code: theta_t == adamax_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2,
                         (double)(lr / c1), eps); */
}

/* [eq:D13] */
/*@ requires positive: 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: nadam_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: nadam_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures product: nadam_mu_product_t_f64(product, mu) == product * mu;
    ensures theta: nadam_theta_t_f64(theta, m, v, product, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                     (double)(1.0 / c2), eps, mu,
                     mu_next, (double)(lr * (1.0 - mu)), (double)(lr * mu_next))
      == published_nadam(theta, lr, eps, published_m(b1, m, g), published_v(b2, v, g), g, c2, mu, mu_next,
                         product * mu);
*/
void nadam_is_published(double theta, double m, double v, double product, double g, double lr, double b1, double b2,
                        double eps, double mu, double mu_next, double c2)
{
  const double m_t = moving_average_f64(b1, 1.0 - b1, m, g);
  const double v_t = moving_average_f64(b2, 1.0 - b2, v, square_f64(g));
  lemma_corrections(1.0, v_t, c2);
  //@ assert m: m_t == published_m(b1, m, g);
  //@ assert v: v_t == published_v(b2, v, g);
  const double product_t = product * mu;
  const double denom = denominator_f64(v_t, 1.0 / c2, eps);
  //@ assert denom: denom == root_plus_real(published_v_hat((real)v_t, (real)c2), eps);
  const double update = nadam_update_f64(lr * (1.0 - mu), g, 1.0 - product_t, lr * mu_next, m_t,
                                         1.0 - product_t * mu_next, denom);
  const double theta_t = theta - update;
  /*@ assert code: theta_t == nadam_theta_t_f64(theta, m, v, product, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2),
                       (double)(1.0 / c2), eps, mu, mu_next, (double)(lr * (1.0 - mu)), (double)(lr * mu_next)); */
}

/*@ terminates \true;
    assigns \nothing;
    ensures turned: (double)(s * r) * m == r * (s * m);
*/
void lemma_turned(double s, double r, double m)
{
}

/* [eq:R4] [eq:R5] The update of the leaf. */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures code: \result == (rectified != 0
      ? fdiv64(fmul64((double)((double)(lr / c1) * r), m), fadd64(fsqrt64(fmul64(v, (double)(1.0 / c2))), eps))
      : fmul64((double)(lr / c1), m));
    ensures published: \result == (rectified != 0
      ? (lr * r * published_m_hat(m, c1)) / root_plus_real(published_v_hat(v, c2), eps)
      : lr * published_m_hat(m, c1));
*/
double published_update_of(int rectified, double lr, double r, double eps, double m, double v, double c1, double c2)
{
  lemma_corrections(lr, m, c1);
  lemma_corrections(1.0, v, c2);
  lemma_turned(lr / c1, r, m);
  //@ assert scaled: (double)((double)(lr / c1) * r) * m == lr * r * published_m_hat((real)m, (real)c1);
  return rectified_update_f64(rectified, lr / c1, (lr / c1) * r, m, v, 1.0 / c2, eps);
}

/* [eq:R5] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: radam_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: radam_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures theta: radam_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), rectified, (double)(lr / c1),
                     (double)((lr / c1) * r), (double)(1.0 / c2), eps)
      == published_radam(theta, lr, eps, published_m(b1, m, g), published_v(b2, v, g), rectified, r, c1, c2);
*/
void radam_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps, int rectified, double r, double c1, double c2)
{
  const double m_t = moving_average_f64(b1, 1.0 - b1, m, g);
  const double v_t = moving_average_f64(b2, 1.0 - b2, v, square_f64(g));
  //@ assert m: m_t == published_m(b1, m, g);
  //@ assert v: v_t == published_v(b2, v, g);
  const double update = published_update_of(rectified, lr, r, eps, m_t, v_t, c1, c2);
  const double theta_t = theta - update;
  /*@ assert code: theta_t == radam_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), rectified,
                         (double)(lr / c1), (double)((double)(lr / c1) * r), (double)(1.0 / c2), eps); */
}

/* [eq:R6] */
/*@ requires positive: 0.0 < c1 && 0.0 < c2;
    terminates \true;
    assigns \nothing;
    ensures m: radamw_m_t_f64(m, g, b1, (double)(1.0 - b1)) == published_m(b1, m, g);
    ensures v: radamw_v_t_f64(v, g, b2, (double)(1.0 - b2)) == published_v(b2, v, g);
    ensures theta: radamw_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), rectified, (double)(lr / c1),
                     (double)((lr / c1) * r), (double)(1.0 / c2), eps, (double)(1.0 - lr * wd))
      == published_radam(theta * (1.0 - lr * wd), lr, eps, published_m(b1, m, g), published_v(b2, v, g), rectified, r, c1, c2);
*/
void radamw_is_published(double theta, double m, double v, double g, double lr, double b1, double b2, double eps, double wd, int rectified, double r, double c1, double c2)
{
  const double m_t = moving_average_f64(b1, 1.0 - b1, m, g);
  const double v_t = moving_average_f64(b2, 1.0 - b2, v, square_f64(g));
  //@ assert m: m_t == published_m(b1, m, g);
  //@ assert v: v_t == published_v(b2, v, g);
  const double update = published_update_of(rectified, lr, r, eps, m_t, v_t, c1, c2);
  const double theta_t = theta * (1.0 - lr * wd) - update;
  /*@ assert code: theta_t == radamw_theta_t_f64(theta, m, v, g, b1, (double)(1.0 - b1), b2, (double)(1.0 - b2), rectified,
                         (double)(lr / c1), (double)((double)(lr / c1) * r), (double)(1.0 / c2), eps, (double)(1.0 - lr * wd)); */
}
