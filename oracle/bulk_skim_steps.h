/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/invariants.table by `make derive`; do not edit. For bulk_skim_loops.h; no include guard. */


/* adagrad: theta v */
static void KERNEL(adagrad)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *g = a->grad;
  const double r_v_t_1 = skim_rounded(0, k->u[15]);
  const double u_v_t = k->u[16];
  const double r_denom_1 = skim_rounded(0, k->u[17]);
  const double x_e = k->x[14];
  const double r_e = k->r[14];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[18];
  const double x_step = k->x[13];
  const double r_step = k->r[13];
  const double r_update_1 = skim_rounded(r_step, k->u[19]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[20]);
  const double u_theta_t = k->u[21];
  LANES most_0 = {0}, most_1 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_v = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_g = WIDE(g + i);
    LANES x_v_t_1 = x_g * x_g;
    LANES x_v_t = x_v + x_v_t_1;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, u_v_t * x_v_t);
    LANES d_v_t = MAGNITUDE(got_1 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_denom_1 = SQUARE_ROOT(got_1);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * x_g;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* adam: theta m v */
static void KERNEL(adam)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[10];
  const double r_b1 = k->r[10];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[27]);
  const double x_omb1 = k->x[12];
  const double r_omb1 = k->r[12];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[28]);
  const double u_m_t = k->u[29];
  const double x_b2 = k->x[13];
  const double r_b2 = k->r[13];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[30]);
  const double r_v_t_3 = skim_rounded(0, k->u[31]);
  const double x_omb2 = k->x[15];
  const double r_omb2 = k->r[15];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[32]);
  const double u_v_t = k->u[33];
  const double x_rc2 = k->x[25];
  const double r_rc2 = k->r[25];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[35]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[36]);
  const double x_e = k->x[26];
  const double r_e = k->r[26];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[37];
  const double x_step = k->x[23];
  const double r_step = k->r[23];
  const double r_update_1 = skim_rounded(r_step, k->u[38]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[39]);
  const double u_theta_t = k->u[40];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* adam_l2: theta m v */
static void KERNEL(adam_l2)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_wd = k->x[28];
  const double r_wd = k->r[28];
  const double r_g_l2_1 = skim_rounded(r_wd, k->u[29]);
  const double u_g_l2 = k->u[30];
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[31]);
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double u_m_t_2 = k->u[32];
  const double u_m_t = k->u[33];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[34]);
  const double u_v_t_3 = k->u[35];
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  good &= x_omb2 >= 0;
  const double u_v_t_2 = k->u[36];
  const double u_v_t = k->u[37];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[39]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[40]);
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[41];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double r_update_1 = skim_rounded(r_step, k->u[42]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[43]);
  const double u_theta_t = k->u[44];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_g_l2_1 = x_wd * x_theta;
    LANES x_g_l2 = x_g + x_g_l2_1;
    LANES e_g_l2 = PRODUCT_AND_SUM(r_g_l2_1, MAGNITUDE(x_g_l2_1), u_g_l2 * MAGNITUDE(x_g_l2));
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g_l2;
    LANES e_m_t_2 = PRODUCT_AND_SUM(r_omb1, MAGNITUDE(x_m_t_2), e_g_l2 * fabs(x_omb1) + u_m_t_2 * MAGNITUDE(x_m_t_2));
    fine &= (MAGNITUDE(x_m_t_2) >= BULK_LEAST) & (MAGNITUDE(x_m_t_2) <= BULK_MOST);
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), e_m_t_2 + u_m_t * MAGNITUDE(x_m_t));
    fine &= (MAGNITUDE(x_m_t) >= BULK_LEAST) & (MAGNITUDE(x_m_t) <= BULK_MOST);
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g_l2 * x_g_l2;
    LANES e_v_t_3 = e_g_l2 * MAGNITUDE(x_g_l2) + e_g_l2 * MAGNITUDE(x_g_l2) + u_v_t_3 * x_v_t_3;
    fine &= (x_v_t_3 >= BULK_LEAST) & (x_v_t_3 <= BULK_MOST);
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES e_v_t_2 = PRODUCT_AND_SUM(r_omb2, x_v_t_2, e_v_t_3 * x_omb2 + u_v_t_2 * x_v_t_2);
    fine &= (x_v_t_2 >= BULK_LEAST) & (x_v_t_2 <= BULK_MOST);
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, e_v_t_2 + u_v_t * x_v_t);
    fine &= (x_v_t >= BULK_LEAST) & (x_v_t <= BULK_MOST);
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* adam_v: theta m v */
static void KERNEL(adam_v)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[10];
  const double r_b1 = k->r[10];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[23]);
  const double x_omb1 = k->x[12];
  const double r_omb1 = k->r[12];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[24]);
  const double u_m_t = k->u[25];
  const double x_b2 = k->x[13];
  const double r_b2 = k->r[13];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[26]);
  const double r_v_t_3 = skim_rounded(0, k->u[27]);
  const double x_omb2 = k->x[15];
  const double r_omb2 = k->r[15];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[28]);
  const double u_v_t = k->u[29];
  const double x_rc2 = k->x[21];
  const double r_rc2 = k->r[21];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[30]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[31]);
  const double x_e = k->x[22];
  const double r_e = k->r[22];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[32];
  const double x_step = k->x[19];
  const double r_step = k->r[19];
  const double r_update_1 = skim_rounded(r_step, k->u[33]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[34]);
  const double u_theta_t = k->u[35];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* adamax: theta m v */
static void KERNEL(adamax)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[10];
  const double r_b1 = k->r[10];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[20]);
  const double x_omb1 = k->x[12];
  const double r_omb1 = k->r[12];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[21]);
  const double u_m_t = k->u[22];
  const double x_b2 = k->x[13];
  const double r_b2 = k->r[13];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[23]);
  const double x_e = k->x[19];
  const double r_e = k->r[19];
  good &= x_e >= 0;
  const double u_v_t_2 = k->u[25];
  const double x_step = k->x[18];
  const double r_step = k->r[18];
  const double r_update_1 = skim_rounded(r_step, k->u[28]);
  const double r_update = skim_rounded(r_update_1, k->u[29]);
  const double u_theta_t = k->u[30];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = MAGNITUDE(x_g);
    LANES x_v_t_2 = x_v_t_3 + x_e;
    LANES e_v_t_2 = r_e * x_e + u_v_t_2 * x_v_t_2;
    LANES x_v_t = LARGER(x_v_t_1, x_v_t_2);
    LANES e_v_t_left = r_v_t_1 * x_v_t_1;
    LANES e_v_t_right = e_v_t_2;
    LANES e_v_t = LARGER(e_v_t_left, e_v_t_right);
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / got_2;
    fine &= (MAGNITUDE(x_update) >= BULK_LEAST) & (MAGNITUDE(x_update) <= BULK_MOST);
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* adamw: theta m v */
static void KERNEL(adamw)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[31]);
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[32]);
  const double u_m_t = k->u[33];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[34]);
  const double r_v_t_3 = skim_rounded(0, k->u[35]);
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[36]);
  const double u_v_t = k->u[37];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[39]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[40]);
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[41];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double r_update_1 = skim_rounded(r_step, k->u[42]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[43]);
  const double x_decay = k->x[30];
  const double r_decay = k->r[30];
  const double r_theta_t_1 = skim_rounded(r_decay, k->u[44]);
  const double u_theta_t = k->u[45];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t_1 = x_theta * x_decay;
    LANES x_theta_t = x_theta_t_1 - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t)));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* amsgrad: theta m v vmax */
static void KERNEL(amsgrad)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *before_3 = a->before[3];
  const float *after_3 = a->after[3];
  const float *g = a->grad;
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[28]);
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[29]);
  const double u_m_t = k->u[30];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[31]);
  const double r_v_t_3 = skim_rounded(0, k->u[32]);
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[33]);
  const double u_v_t = k->u[34];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  const double r_v_hat = skim_rounded(r_rc2, k->u[37]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[38]);
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[39];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double r_update_1 = skim_rounded(r_step, k->u[40]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[41]);
  const double u_theta_t = k->u[42];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0}, most_3 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  open |= KERNEL(window_after)(after_3, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
    open |= KERNEL(window_before)(before_3, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_vmax = WIDE(before_3 + i);
    LANES got_3 = WIDE(after_3 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_vmax_t = LARGER(x_vmax, got_2);
    LANES d_vmax_t = MAGNITUDE(got_3 - x_vmax_t);
    fine &= d_vmax_t <= 0.0;
    most_3 = LARGER(most_3, ERROR_SIZE(x_vmax_t, d_vmax_t));
    LANES x_v_hat = got_3 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
    fine &= got_3 >= got_2;
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->most[3] = KERNEL(most_ulp)(&most_3);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* amsgrad_hat: theta m v vmax */
static void KERNEL(amsgrad_hat)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *before_3 = a->before[3];
  const float *after_3 = a->after[3];
  const float *g = a->grad;
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[28]);
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[29]);
  const double u_m_t = k->u[30];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[31]);
  const double r_v_t_3 = skim_rounded(0, k->u[32]);
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[33]);
  const double u_v_t = k->u[34];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[36]);
  const double r_denom_1 = skim_rounded(0, k->u[38]);
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[39];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double r_update_1 = skim_rounded(r_step, k->u[40]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[41]);
  const double u_theta_t = k->u[42];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0}, most_3 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  open |= KERNEL(window_after)(after_3, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
    open |= KERNEL(window_before)(before_3, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_vmax = WIDE(before_3 + i);
    LANES got_3 = WIDE(after_3 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_vmax_t = LARGER(x_vmax, x_v_hat);
    LANES e_vmax_t = r_v_hat * x_v_hat;
    LANES d_vmax_t = MAGNITUDE(got_3 - x_vmax_t);
    fine &= d_vmax_t <= e_vmax_t;
    most_3 = LARGER(most_3, ERROR_SIZE(x_vmax_t, d_vmax_t));
    LANES x_denom_1 = SQUARE_ROOT(got_3);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * got_1;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
    fine &= got_3 >= got_2;
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->most[3] = KERNEL(most_ulp)(&most_3);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* momentum, first false: theta m */
static void KERNEL(momentum_no)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *g = a->grad;
  const double x_mu = k->x[8];
  const double r_mu = k->r[8];
  const double r_m_t_2 = skim_rounded(r_mu, k->u[13]);
  const double x_omd = k->x[10];
  const double r_omd = k->r[10];
  const double r_m_t_3 = skim_rounded(r_omd, k->u[14]);
  const double u_m_t_1 = k->u[15];
  const double x_step = k->x[11];
  const double r_step = k->r[11];
  const double r_theta_t_1 = skim_rounded(r_step, k->u[17]);
  const double u_theta_t = k->u[18];
  LANES most_0 = {0}, most_1 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_2 = x_mu * x_m;
    LANES x_m_t_3 = x_omd * x_g;
    LANES x_m_t_1 = x_m_t_2 + x_m_t_3;
    LANES e_m_t_1 = PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), PRODUCT_AND_SUM(r_m_t_3, MAGNITUDE(x_m_t_3), u_m_t_1 * MAGNITUDE(x_m_t_1)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t_1);
    fine &= d_m_t <= e_m_t_1;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t_1, d_m_t));
    LANES x_theta_t_1 = x_step * got_1;
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->decided = open == 0 && KERNEL(all_of)(&fine);
}

/* momentum, first true: theta m */
static void KERNEL(momentum_yes)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *g = a->grad;
  const double x_step = k->x[11];
  const double r_step = k->r[11];
  const double r_theta_t_1 = skim_rounded(r_step, k->u[17]);
  const double u_theta_t = k->u[18];
  LANES most_0 = {0}, most_1 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_g = WIDE(g + i);
    LANES d_m_t = MAGNITUDE(got_1 - x_g);
    fine &= d_m_t <= 0.0;
    most_1 = LARGER(most_1, ERROR_SIZE(x_g, d_m_t));
    LANES x_theta_t_1 = x_step * got_1;
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->decided = open == 0 && KERNEL(all_of)(&fine);
}

/* momentum_ema: theta m */
static void KERNEL(momentum_ema)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *g = a->grad;
  const double x_b1 = k->x[7];
  const double r_b1 = k->r[7];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[11]);
  const double x_omb1 = k->x[9];
  const double r_omb1 = k->r[9];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[12]);
  const double u_m_t = k->u[13];
  const double x_step = k->x[10];
  const double r_step = k->r[10];
  const double r_theta_t_1 = skim_rounded(r_step, k->u[14]);
  const double u_theta_t = k->u[15];
  LANES most_0 = {0}, most_1 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_theta_t_1 = x_step * got_1;
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->decided = open == 0 && KERNEL(all_of)(&fine);
}

/* nadam: theta m v mu_product */
static void KERNEL(nadam)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *before_3 = a->before[3];
  const float *after_3 = a->after[3];
  const float *g = a->grad;
  const double x_b1 = k->x[14];
  const double r_b1 = k->r[14];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[45]);
  const double x_omb1 = k->x[16];
  const double r_omb1 = k->r[16];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[46]);
  const double u_m_t = k->u[47];
  const double x_b2 = k->x[17];
  const double r_b2 = k->r[17];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[48]);
  const double r_v_t_3 = skim_rounded(0, k->u[49]);
  const double x_omb2 = k->x[19];
  const double r_omb2 = k->r[19];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[50]);
  const double u_v_t = k->u[51];
  const double x_rc2 = k->x[24];
  const double r_rc2 = k->r[24];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[52]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[53]);
  const double x_e = k->x[25];
  const double r_e = k->r[25];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[54];
  const double x_mu = k->x[33];
  const double r_mu = k->r[33];
  good &= x_mu >= 0;
  const double r_mu_product_t = skim_rounded(r_mu, k->u[55]);
  const double x_rate_now = k->x[42];
  const double r_rate_now = k->r[42];
  const double r_now_1 = skim_rounded(r_rate_now, k->u[56]);
  const double x_k1 = k->x[11];
  const double r_k1 = k->r[11];
  const double u_now_2 = k->u[57];
  const double u_now = k->u[58];
  const double x_lead = k->x[44];
  const double r_lead = k->r[44];
  const double r_ahead_1 = skim_rounded(r_lead, k->u[59]);
  const double x_mu_next = k->x[39];
  const double r_mu_next = k->r[39];
  good &= x_mu_next >= 0;
  const double r_ahead_3 = skim_rounded(r_mu_next, k->u[60]);
  const double u_ahead_2 = k->u[61];
  const double u_ahead = k->u[62];
  const double u_theta_t_2 = k->u[63];
  const double u_theta_t_1 = k->u[64];
  const double u_theta_t = k->u[65];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0}, most_3 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  open |= KERNEL(window_after)(after_3, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
    open |= KERNEL(window_before)(before_3, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_mu_product = WIDE(before_3 + i);
    LANES got_3 = WIDE(after_3 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_mu_product_t = x_mu_product * x_mu;
    LANES d_mu_product_t = MAGNITUDE(got_3 - x_mu_product_t);
    fine &= d_mu_product_t <= r_mu_product_t * x_mu_product_t;
    most_3 = LARGER(most_3, ERROR_SIZE(x_mu_product_t, d_mu_product_t));
    LANES x_now_1 = x_rate_now * x_g;
    LANES x_now_2 = x_k1 - got_3;
    LANES e_now_2 = r_k1 * fabs(x_k1) + u_now_2 * MAGNITUDE(x_now_2);
    LANES inverse_now = 1.0 / x_now_2;
    LANES x_now = x_now_1 * inverse_now;
    fine &= e_now_2 <= MAGNITUDE(x_now_2) * BULK_DIVISOR;
    LANES e_now = (r_now_1 * MAGNITUDE(x_now_1)) * MAGNITUDE(inverse_now) + MAGNITUDE(x_now) * e_now_2 * MAGNITUDE(inverse_now) + u_now * MAGNITUDE(x_now);
    fine &= (MAGNITUDE(x_now) >= BULK_LEAST) & (MAGNITUDE(x_now) <= BULK_MOST);
    LANES x_ahead_1 = x_lead * got_1;
    LANES x_ahead_3 = got_3 * x_mu_next;
    LANES x_ahead_2 = x_k1 - x_ahead_3;
    LANES e_ahead_2 = r_k1 * fabs(x_k1) + PRODUCT_AND_SUM(r_ahead_3, x_ahead_3, u_ahead_2 * MAGNITUDE(x_ahead_2));
    LANES inverse_ahead = 1.0 / x_ahead_2;
    LANES x_ahead = x_ahead_1 * inverse_ahead;
    fine &= e_ahead_2 <= MAGNITUDE(x_ahead_2) * BULK_DIVISOR;
    LANES e_ahead = (r_ahead_1 * MAGNITUDE(x_ahead_1)) * MAGNITUDE(inverse_ahead) + MAGNITUDE(x_ahead) * e_ahead_2 * MAGNITUDE(inverse_ahead) + u_ahead * MAGNITUDE(x_ahead);
    fine &= (MAGNITUDE(x_ahead) >= BULK_LEAST) & (MAGNITUDE(x_ahead) <= BULK_MOST);
    LANES x_theta_t_2 = x_now + x_ahead;
    LANES e_theta_t_2 = e_now + e_ahead + u_theta_t_2 * MAGNITUDE(x_theta_t_2);
    fine &= (MAGNITUDE(x_theta_t_2) >= BULK_LEAST) & (MAGNITUDE(x_theta_t_2) <= BULK_MOST);
    LANES inverse_theta_t_1 = 1.0 / x_denom;
    LANES x_theta_t_1 = x_theta_t_2 * inverse_theta_t_1;
    LANES e_theta_t_1 = (e_theta_t_2) * inverse_theta_t_1 + PRODUCT_AND_SUM(r_denom, MAGNITUDE(x_theta_t_1), u_theta_t_1 * MAGNITUDE(x_theta_t_1));
    fine &= (MAGNITUDE(x_theta_t_1) >= BULK_LEAST) & (MAGNITUDE(x_theta_t_1) <= BULK_MOST);
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = e_theta_t_1 + u_theta_t * MAGNITUDE(x_theta_t);
    fine &= (MAGNITUDE(x_theta_t) >= BULK_LEAST) & (MAGNITUDE(x_theta_t) <= BULK_MOST);
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
    fine &= got_3 <= 1;
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->most[3] = KERNEL(most_ulp)(&most_3);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* nesterov: theta m */
static void KERNEL(nesterov)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *g = a->grad;
  const double x_mu = k->x[6];
  const double r_mu = k->r[6];
  const double r_m_t_1 = skim_rounded(r_mu, k->u[8]);
  const double u_m_t = k->u[9];
  const double r_ahead_1 = skim_rounded(r_mu, k->u[10]);
  const double u_ahead = k->u[11];
  const double x_step = k->x[7];
  const double r_step = k->r[7];
  const double u_theta_t_1 = k->u[12];
  const double u_theta_t = k->u[13];
  LANES most_0 = {0}, most_1 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_mu * x_m;
    LANES x_m_t = x_m_t_1 + x_g;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), u_m_t * MAGNITUDE(x_m_t));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_ahead_1 = x_mu * got_1;
    LANES x_ahead = x_g + x_ahead_1;
    LANES e_ahead = PRODUCT_AND_SUM(r_ahead_1, MAGNITUDE(x_ahead_1), u_ahead * MAGNITUDE(x_ahead));
    LANES x_theta_t_1 = x_step * x_ahead;
    LANES e_theta_t_1 = PRODUCT_AND_SUM(r_step, MAGNITUDE(x_theta_t_1), e_ahead * fabs(x_step) + u_theta_t_1 * MAGNITUDE(x_theta_t_1));
    fine &= (MAGNITUDE(x_theta_t_1) >= BULK_LEAST) & (MAGNITUDE(x_theta_t_1) <= BULK_MOST);
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = e_theta_t_1 + u_theta_t * MAGNITUDE(x_theta_t);
    fine &= (MAGNITUDE(x_theta_t) >= BULK_LEAST) & (MAGNITUDE(x_theta_t) <= BULK_MOST);
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->decided = open == 0 && KERNEL(all_of)(&fine);
}

/* radam, rectified false: theta m v */
static void KERNEL(radam_no)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[13];
  const double r_b1 = k->r[13];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[56]);
  const double x_omb1 = k->x[15];
  const double r_omb1 = k->r[15];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[57]);
  const double u_m_t = k->u[58];
  const double x_b2 = k->x[16];
  const double r_b2 = k->r[16];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[59]);
  const double r_v_t_3 = skim_rounded(0, k->u[60]);
  const double x_omb2 = k->x[18];
  const double r_omb2 = k->r[18];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[61]);
  const double u_v_t = k->u[62];
  const double x_step = k->x[50];
  const double r_step = k->r[50];
  const double r_update_3 = skim_rounded(r_step, k->u[69]);
  const double u_theta_t = k->u[71];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_update_3 = x_step * got_1;
    LANES x_theta_t = x_theta - x_update_3;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update_3, MAGNITUDE(x_update_3), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* radam, rectified true: theta m v */
static void KERNEL(radam_yes)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[13];
  const double r_b1 = k->r[13];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[56]);
  const double x_omb1 = k->x[15];
  const double r_omb1 = k->r[15];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[57]);
  const double u_m_t = k->u[58];
  const double x_b2 = k->x[16];
  const double r_b2 = k->r[16];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[59]);
  const double r_v_t_3 = skim_rounded(0, k->u[60]);
  const double x_omb2 = k->x[18];
  const double r_omb2 = k->r[18];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[61]);
  const double u_v_t = k->u[62];
  const double x_rc2 = k->x[54];
  const double r_rc2 = k->r[54];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[64]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[65]);
  const double x_e = k->x[55];
  const double r_e = k->r[55];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[66];
  const double x_rstep = k->x[52];
  const double r_rstep = k->r[52];
  const double r_update_2 = skim_rounded(r_rstep, k->u[67]);
  const double r_update_1 = skim_rounded((r_update_2 + r_denom) / (1 - r_denom), k->u[68]);
  const double u_theta_t = k->u[71];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_2 = x_rstep * got_1;
    LANES x_update_1 = x_update_2 / x_denom;
    LANES x_theta_t = x_theta - x_update_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update_1, MAGNITUDE(x_update_1), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* radamw, rectified false: theta m v */
static void KERNEL(radamw_no)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[14];
  const double r_b1 = k->r[14];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[60]);
  const double x_omb1 = k->x[16];
  const double r_omb1 = k->r[16];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[61]);
  const double u_m_t = k->u[62];
  const double x_b2 = k->x[17];
  const double r_b2 = k->r[17];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[63]);
  const double r_v_t_3 = skim_rounded(0, k->u[64]);
  const double x_omb2 = k->x[19];
  const double r_omb2 = k->r[19];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[65]);
  const double u_v_t = k->u[66];
  const double x_step = k->x[51];
  const double r_step = k->r[51];
  const double r_update_3 = skim_rounded(r_step, k->u[73]);
  const double x_decay = k->x[59];
  const double r_decay = k->r[59];
  const double r_theta_t_1 = skim_rounded(r_decay, k->u[75]);
  const double u_theta_t = k->u[76];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_update_3 = x_step * got_1;
    LANES x_theta_t_1 = x_theta * x_decay;
    LANES x_theta_t = x_theta_t_1 - x_update_3;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), PRODUCT_AND_SUM(r_update_3, MAGNITUDE(x_update_3), u_theta_t * MAGNITUDE(x_theta_t)));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* radamw, rectified true: theta m v */
static void KERNEL(radamw_yes)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b1 = k->x[14];
  const double r_b1 = k->r[14];
  const double r_m_t_1 = skim_rounded(r_b1, k->u[60]);
  const double x_omb1 = k->x[16];
  const double r_omb1 = k->r[16];
  const double r_m_t_2 = skim_rounded(r_omb1, k->u[61]);
  const double u_m_t = k->u[62];
  const double x_b2 = k->x[17];
  const double r_b2 = k->r[17];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[63]);
  const double r_v_t_3 = skim_rounded(0, k->u[64]);
  const double x_omb2 = k->x[19];
  const double r_omb2 = k->r[19];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[65]);
  const double u_v_t = k->u[66];
  const double x_rc2 = k->x[55];
  const double r_rc2 = k->r[55];
  good &= x_rc2 >= 0;
  const double r_v_hat = skim_rounded(r_rc2, k->u[68]);
  const double r_denom_1 = skim_rounded(r_v_hat, k->u[69]);
  const double x_e = k->x[56];
  const double r_e = k->r[56];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[70];
  const double x_rstep = k->x[53];
  const double r_rstep = k->r[53];
  const double r_update_2 = skim_rounded(r_rstep, k->u[71]);
  const double r_update_1 = skim_rounded((r_update_2 + r_denom) / (1 - r_denom), k->u[72]);
  const double x_decay = k->x[59];
  const double r_decay = k->r[59];
  const double r_theta_t_1 = skim_rounded(r_decay, k->u[75]);
  const double u_theta_t = k->u[76];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b1 * x_m;
    LANES x_m_t_2 = x_omb1 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_v_hat = got_2 * x_rc2;
    LANES x_denom_1 = SQUARE_ROOT(x_v_hat);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_2 = x_rstep * got_1;
    LANES x_update_1 = x_update_2 / x_denom;
    LANES x_theta_t_1 = x_theta * x_decay;
    LANES x_theta_t = x_theta_t_1 - x_update_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), PRODUCT_AND_SUM(r_update_1, MAGNITUDE(x_update_1), u_theta_t * MAGNITUDE(x_theta_t)));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* rmsprop: theta v */
static void KERNEL(rmsprop)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *g = a->grad;
  const double x_b2 = k->x[8];
  const double r_b2 = k->r[8];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[13]);
  const double r_v_t_3 = skim_rounded(0, k->u[14]);
  const double x_omb2 = k->x[10];
  const double r_omb2 = k->r[10];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[15]);
  const double u_v_t = k->u[16];
  const double r_denom_1 = skim_rounded(0, k->u[17]);
  const double x_e = k->x[12];
  const double r_e = k->r[12];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[18];
  const double x_step = k->x[11];
  const double r_step = k->r[11];
  const double r_update_1 = skim_rounded(r_step, k->u[19]);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), k->u[20]);
  const double u_theta_t = k->u[21];
  LANES most_0 = {0}, most_1 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_v = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_g = WIDE(g + i);
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_1 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_denom_1 = SQUARE_ROOT(got_1);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_update_1 = x_step * x_g;
    LANES x_update = x_update_1 / x_denom;
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = PRODUCT_AND_SUM(r_update, MAGNITUDE(x_update), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* rmsprop_centered: theta m v */
static void KERNEL(rmsprop_centered)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b2 = k->x[10];
  const double r_b2 = k->r[10];
  const double r_m_t_1 = skim_rounded(r_b2, k->u[15]);
  const double x_omb2 = k->x[12];
  const double r_omb2 = k->r[12];
  const double r_m_t_2 = skim_rounded(r_omb2, k->u[16]);
  const double u_m_t = k->u[17];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[18]);
  const double r_v_t_3 = skim_rounded(0, k->u[19]);
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[20]);
  const double u_v_t = k->u[21];
  const double r_variance_2 = skim_rounded(0, k->u[22]);
  const double u_variance_1 = k->u[23];
  const double x_k0 = k->x[9];
  const double r_k0 = k->r[9];
  const double u_denom_1 = k->u[25];
  const double x_e = k->x[14];
  const double r_e = k->r[14];
  good &= x_e >= 0;
  const double u_denom = k->u[26];
  const double x_step = k->x[13];
  const double r_step = k->r[13];
  const double r_update_1 = skim_rounded(r_step, k->u[27]);
  const double u_update = k->u[28];
  const double u_theta_t = k->u[29];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_m_t_1 = x_b2 * x_m;
    LANES x_m_t_2 = x_omb2 * x_g;
    LANES x_m_t = x_m_t_1 + x_m_t_2;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_m_t_2, MAGNITUDE(x_m_t_2), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_variance_2 = got_1 * got_1;
    fine &= (x_variance_2 >= BULK_LEAST) & (x_variance_2 <= BULK_MOST);
    LANES x_variance_1 = got_2 - x_variance_2;
    LANES e_variance_1 = PRODUCT_AND_SUM(r_variance_2, x_variance_2, u_variance_1 * MAGNITUDE(x_variance_1));
    LANES x_variance = LARGER(x_variance_1, EVERY(x_k0));
    LANES e_variance_left = e_variance_1;
    LANES e_variance_right = EVERY(r_k0 * fabs(x_k0));
    LANES e_variance = LARGER(e_variance_left, e_variance_right);
    LANES x_denom_1 = SQUARE_ROOT(x_variance);
    fine &= e_variance <= x_variance;
    LANES e_denom_1 = e_variance / x_denom_1 + u_denom_1 * x_denom_1;
    fine &= (x_denom_1 >= BULK_LEAST) & (x_denom_1 <= BULK_MOST);
    LANES x_denom = x_denom_1 + x_e;
    LANES e_denom = e_denom_1 + r_e * x_e + u_denom * x_denom;
    fine &= (x_denom >= BULK_LEAST) & (x_denom <= BULK_MOST);
    LANES x_update_1 = x_step * x_g;
    LANES inverse_update = 1.0 / x_denom;
    LANES x_update = x_update_1 * inverse_update;
    fine &= e_denom <= x_denom * BULK_DIVISOR;
    LANES e_update = (r_update_1 * MAGNITUDE(x_update_1)) * inverse_update + MAGNITUDE(x_update) * e_denom * inverse_update + u_update * MAGNITUDE(x_update);
    fine &= (MAGNITUDE(x_update) >= BULK_LEAST) & (MAGNITUDE(x_update) <= BULK_MOST);
    LANES x_theta_t = x_theta - x_update;
    LANES e_theta_t = e_update + u_theta_t * MAGNITUDE(x_theta_t);
    fine &= (MAGNITUDE(x_theta_t) >= BULK_LEAST) & (MAGNITUDE(x_theta_t) <= BULK_MOST);
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* rmsprop_momentum: theta m v */
static void KERNEL(rmsprop_momentum)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  bool good = true;
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *before_1 = a->before[1];
  const float *after_1 = a->after[1];
  const float *before_2 = a->before[2];
  const float *after_2 = a->after[2];
  const float *g = a->grad;
  const double x_b2 = k->x[10];
  const double r_b2 = k->r[10];
  good &= x_b2 >= 0;
  const double r_v_t_1 = skim_rounded(r_b2, k->u[16]);
  const double r_v_t_3 = skim_rounded(0, k->u[17]);
  const double x_omb2 = k->x[12];
  const double r_omb2 = k->r[12];
  good &= x_omb2 >= 0;
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, k->u[18]);
  const double u_v_t = k->u[19];
  const double r_denom_1 = skim_rounded(0, k->u[20]);
  const double x_e = k->x[15];
  const double r_e = k->r[15];
  good &= x_e >= 0;
  const double r_denom = fmin(r_denom_1, r_e) + k->u[21];
  const double r_ratio = skim_rounded((0 + r_denom) / (1 - r_denom), k->u[22]);
  const double x_mu = k->x[13];
  const double r_mu = k->r[13];
  const double r_m_t_1 = skim_rounded(r_mu, k->u[23]);
  const double u_m_t = k->u[24];
  const double x_step = k->x[14];
  const double r_step = k->r[14];
  const double r_theta_t_1 = skim_rounded(r_step, k->u[25]);
  const double u_theta_t = k->u[26];
  LANES most_0 = {0}, most_1 = {0}, most_2 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_1, SKIM_SIGNED);
  open |= KERNEL(window_after)(after_2, SKIM_SIGNLESS);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_1, SKIM_SIGNED);
    open |= KERNEL(window_before)(before_2, SKIM_SIGNLESS);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_m = WIDE(before_1 + i);
    LANES got_1 = WIDE(after_1 + i);
    LANES x_v = WIDE(before_2 + i);
    LANES got_2 = WIDE(after_2 + i);
    LANES x_g = WIDE(g + i);
    LANES x_v_t_1 = x_b2 * x_v;
    LANES x_v_t_3 = x_g * x_g;
    LANES x_v_t_2 = x_omb2 * x_v_t_3;
    LANES x_v_t = x_v_t_1 + x_v_t_2;
    LANES e_v_t = PRODUCT_AND_SUM(r_v_t_1, x_v_t_1, PRODUCT_AND_SUM(r_v_t_2, x_v_t_2, u_v_t * x_v_t));
    LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
    fine &= d_v_t <= e_v_t;
    most_2 = LARGER(most_2, ERROR_SIZE(x_v_t, d_v_t));
    LANES x_denom_1 = SQUARE_ROOT(got_2);
    LANES x_denom = x_denom_1 + x_e;
    LANES x_ratio = x_g / x_denom;
    LANES x_m_t_1 = x_mu * x_m;
    LANES x_m_t = x_m_t_1 + x_ratio;
    LANES e_m_t = PRODUCT_AND_SUM(r_m_t_1, MAGNITUDE(x_m_t_1), PRODUCT_AND_SUM(r_ratio, MAGNITUDE(x_ratio), u_m_t * MAGNITUDE(x_m_t)));
    LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
    fine &= d_m_t <= e_m_t;
    most_1 = LARGER(most_1, ERROR_SIZE(x_m_t, d_m_t));
    LANES x_theta_t_1 = x_step * got_1;
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->most[1] = KERNEL(most_ulp)(&most_1);
  out->most[2] = KERNEL(most_ulp)(&most_2);
  out->decided = open == 0 && KERNEL(all_of)(&fine) && good;
}

/* sgd: theta */
static void KERNEL(sgd)(const struct skim_step *k, const struct skim_arrays *a, struct skim_block *out)
{
  const float *before_0 = a->before[0];
  const float *after_0 = a->after[0];
  const float *g = a->grad;
  const double x_step = k->x[4];
  const double r_step = k->r[4];
  const double r_theta_t_1 = skim_rounded(r_step, k->u[5]);
  const double u_theta_t = k->u[6];
  LANES most_0 = {0};
  MASKS fine = ALL;
  uint64_t open = KERNEL(window_gradient)(g);
  open |= KERNEL(window_after)(after_0, SKIM_SIGNED);
  if (!a->known) {
    open |= KERNEL(window_before)(before_0, SKIM_SIGNED);
  }
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES) {
    LANES x_theta = WIDE(before_0 + i);
    LANES got_0 = WIDE(after_0 + i);
    LANES x_g = WIDE(g + i);
    LANES x_theta_t_1 = x_step * x_g;
    LANES x_theta_t = x_theta - x_theta_t_1;
    LANES e_theta_t = PRODUCT_AND_SUM(r_theta_t_1, MAGNITUDE(x_theta_t_1), u_theta_t * MAGNITUDE(x_theta_t));
    LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
    fine &= d_theta_t <= e_theta_t;
    most_0 = LARGER(most_0, ERROR_SIZE(x_theta_t, d_theta_t));
  }
  out->most[0] = KERNEL(most_ulp)(&most_0);
  out->decided = open == 0 && KERNEL(all_of)(&fine);
}

static const struct skim_row KERNEL(skims)[] = {
  {"adagrad", -1, {KERNEL(adagrad)}, {0}},
  {"adam", -1, {KERNEL(adam)}, {0}},
  {"adam_l2", -1, {KERNEL(adam_l2)}, {32, 33, 35, 36, 37, 0}},
  {"adam_v", -1, {KERNEL(adam_v)}, {0}},
  {"adamax", -1, {KERNEL(adamax)}, {29, 0}},
  {"adamw", -1, {KERNEL(adamw)}, {0}},
  {"amsgrad", -1, {KERNEL(amsgrad)}, {0}},
  {"amsgrad_hat", -1, {KERNEL(amsgrad_hat)}, {0}},
  {"momentum", 12, {KERNEL(momentum_no), KERNEL(momentum_yes)}, {0}},
  {"momentum_ema", -1, {KERNEL(momentum_ema)}, {0}},
  {"nadam", -1, {KERNEL(nadam)}, {58, 62, 63, 64, 65, 0}},
  {"nesterov", -1, {KERNEL(nesterov)}, {12, 13, 0}},
  {"radam", 36, {KERNEL(radam_no), KERNEL(radam_yes)}, {0}},
  {"radamw", 37, {KERNEL(radamw_no), KERNEL(radamw_yes)}, {0}},
  {"rmsprop", -1, {KERNEL(rmsprop)}, {0}},
  {"rmsprop_centered", -1, {KERNEL(rmsprop_centered)}, {22, 25, 26, 28, 29, 0}},
  {"rmsprop_momentum", -1, {KERNEL(rmsprop_momentum)}, {0}},
  {"sgd", -1, {KERNEL(sgd)}, {0}},
  {NULL, -1, {NULL}, {0}}};
