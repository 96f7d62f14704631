/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/invariants.table by `make derive`; do not edit. For bulk_skim_loops.h; no include guard. */


/* adagrad: theta v */
struct KERNEL(adagrad_numbers) {
  LANES u_v_t, c_v_t_1, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(adagrad_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(adagrad_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(adagrad_numbers) *n = (struct KERNEL(adagrad_numbers) *)to;
  const double u_v_t_1 = k->u[15];
  const double u_v_t = k->u[16];
  const double u_denom_1 = k->u[17];
  const double x_e = k->x[14];
  const double r_e = k->r[14];
  const double u_denom = k->u[18];
  const double x_step = k->x[13];
  const double r_step = k->r[13];
  const double u_update_1 = k->u[19];
  const double u_update = k->u[20];
  const double u_theta_t = k->u[21];
  const double r_v_t_1 = skim_rounded(0, u_v_t_1);
  const double c_v_t_1 = r_v_t_1 + u_v_t;
  const double r_denom_1 = skim_rounded(0, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->u_v_t = EVERY(u_v_t);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_e >= 0;
}

struct KERNEL(adagrad_late) {
  LANES over_update;
};

ALWAYS void KERNEL(adagrad_first)(const struct KERNEL(adagrad_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(adagrad_late) *late)
{
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_denom_1 = SQUARE_ROOT(got_1);
  LANES x_v = WIDE(a->before[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_v_t_1 = x_g * x_g;
  LANES x_v_t = x_v + x_v_t_1;
  LANES d_v_t = MAGNITUDE(got_1 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->u_v_t, x_v, PRODUCT_AND_SUM(n->c_v_t_1, x_v_t_1, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[1] = LARGER(s->most[1], d_v_t * per_ulp_v_t);
  LANES x_denom = x_denom_1 + n->x_e;
  LANES over_update = x_g / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(adagrad_second)(const struct KERNEL(adagrad_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(adagrad_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(adagrad)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(adagrad_numbers) *n = (const struct KERNEL(adagrad_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 2, 2);
  struct KERNEL(adagrad_late) late, next;
  KERNEL(adagrad_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(adagrad_first)(n, a, i, &s, &next);
    KERNEL(adagrad_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(adagrad_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 2, out);
}

/* adam: theta m v */
struct KERNEL(adam_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(adam_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(adam_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(adam_numbers) *n = (struct KERNEL(adam_numbers) *)to;
  const double x_b1 = k->x[10];
  const double r_b1 = k->r[10];
  const double u_m_t_1 = k->u[27];
  const double x_omb1 = k->x[12];
  const double r_omb1 = k->r[12];
  const double u_m_t_2 = k->u[28];
  const double u_m_t = k->u[29];
  const double x_b2 = k->x[13];
  const double r_b2 = k->r[13];
  const double u_v_t_1 = k->u[30];
  const double u_v_t_3 = k->u[31];
  const double x_omb2 = k->x[15];
  const double r_omb2 = k->r[15];
  const double u_v_t_2 = k->u[32];
  const double u_v_t = k->u[33];
  const double x_rc2 = k->x[25];
  const double r_rc2 = k->r[25];
  const double u_v_hat = k->u[35];
  const double u_denom_1 = k->u[36];
  const double x_e = k->x[26];
  const double r_e = k->r[26];
  const double u_denom = k->u[37];
  const double x_step = k->x[23];
  const double r_step = k->r[23];
  const double u_update_1 = k->u[38];
  const double u_update = k->u[39];
  const double u_theta_t = k->u[40];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(adam_late) {
  LANES over_update;
};

ALWAYS void KERNEL(adam_first)(const struct KERNEL(adam_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(adam_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update = got_1 / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(adam_second)(const struct KERNEL(adam_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(adam_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(adam)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(adam_numbers) *n = (const struct KERNEL(adam_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(adam_late) late, next;
  KERNEL(adam_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(adam_first)(n, a, i, &s, &next);
    KERNEL(adam_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(adam_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* adam_l2: theta m v */
struct KERNEL(adam_l2_numbers) {
  LANES x_wd, x_b1, x_omb1, c_g_l2_1, u_g_l2, c_m_t_1, r_omb1, size_omb1, u_m_t_2, u_m_t, x_b2, x_omb2, u_v_t_3, c_v_t_1, r_omb2, u_v_t_2, u_v_t, x_rc2, root_rc2, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(adam_l2_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(adam_l2_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(adam_l2_numbers) *n = (struct KERNEL(adam_l2_numbers) *)to;
  const double x_wd = k->x[28];
  const double r_wd = k->r[28];
  const double u_g_l2_1 = k->u[29];
  const double u_g_l2 = k->u[30];
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double u_m_t_1 = k->u[31];
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double u_m_t_2 = k->u[32];
  const double u_m_t = k->u[33];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  const double u_v_t_1 = k->u[34];
  const double u_v_t_3 = k->u[35];
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  const double u_v_t_2 = k->u[36];
  const double u_v_t = k->u[37];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  const double u_v_hat = k->u[39];
  const double u_denom_1 = k->u[40];
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  const double u_denom = k->u[41];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double u_update_1 = k->u[42];
  const double u_update = k->u[43];
  const double u_theta_t = k->u[44];
  const double r_g_l2_1 = skim_rounded(r_wd, u_g_l2_1);
  const double c_g_l2_1 = r_g_l2_1 * fabs(x_wd);
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double size_omb1 = fabs(x_omb1);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double c_v_t_1 = r_v_t_1 * fabs(x_b2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_wd = EVERY(x_wd);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_g_l2_1 = EVERY(c_g_l2_1);
  n->u_g_l2 = EVERY(u_g_l2);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->r_omb1 = EVERY(r_omb1);
  n->size_omb1 = EVERY(size_omb1);
  n->u_m_t_2 = EVERY(u_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->u_v_t_3 = EVERY(u_v_t_3);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->r_omb2 = EVERY(r_omb2);
  n->u_v_t_2 = EVERY(u_v_t_2);
  n->u_v_t = EVERY(u_v_t);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(adam_l2_late) {
  LANES over_update;
};

ALWAYS void KERNEL(adam_l2_first)(const struct KERNEL(adam_l2_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(adam_l2_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_theta = WIDE(a->before[0] + i);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_g_l2 = PRODUCT_AND_SUM(n->x_wd, x_theta, x_g);
  LANES x_m_t_2 = n->x_omb1 * x_g_l2;
  LANES e_g_l2 = PRODUCT_AND_SUM(n->c_g_l2_1, MAGNITUDE(x_theta), n->u_g_l2 * MAGNITUDE(x_g_l2));
  s->fine &= (MAGNITUDE(x_m_t_2) >= BULK_LEAST) & (MAGNITUDE(x_m_t_2) <= BULK_MOST);
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  s->fine &= (MAGNITUDE(x_m_t) >= BULK_LEAST) & (MAGNITUDE(x_m_t) <= BULK_MOST);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->r_omb1, MAGNITUDE(x_m_t_2), e_g_l2 * n->size_omb1 + PRODUCT_AND_SUM(n->u_m_t_2, MAGNITUDE(x_m_t_2), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t))));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g_l2 * x_g_l2;
  s->fine &= (x_v_t_3 >= BULK_LEAST) & (x_v_t_3 <= BULK_MOST);
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES e_v_t_3 = e_g_l2 * MAGNITUDE(x_g_l2) + e_g_l2 * MAGNITUDE(x_g_l2) + n->u_v_t_3 * x_v_t_3;
  s->fine &= (x_v_t_2 >= BULK_LEAST) & (x_v_t_2 <= BULK_MOST);
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  s->fine &= (x_v_t >= BULK_LEAST) & (x_v_t <= BULK_MOST);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->r_omb2, x_v_t_2, e_v_t_3 * n->x_omb2 + PRODUCT_AND_SUM(n->u_v_t_2, x_v_t_2, PRODUCT_AND_SUM(n->u_v_t, x_v_t, -d_v_t))));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update = got_1 / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(adam_l2_second)(const struct KERNEL(adam_l2_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(adam_l2_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(adam_l2)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(adam_l2_numbers) *n = (const struct KERNEL(adam_l2_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(adam_l2_late) late, next;
  KERNEL(adam_l2_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(adam_l2_first)(n, a, i, &s, &next);
    KERNEL(adam_l2_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(adam_l2_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* adam_v: theta m v */
struct KERNEL(adam_v_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(adam_v_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(adam_v_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(adam_v_numbers) *n = (struct KERNEL(adam_v_numbers) *)to;
  const double x_b1 = k->x[10];
  const double r_b1 = k->r[10];
  const double u_m_t_1 = k->u[23];
  const double x_omb1 = k->x[12];
  const double r_omb1 = k->r[12];
  const double u_m_t_2 = k->u[24];
  const double u_m_t = k->u[25];
  const double x_b2 = k->x[13];
  const double r_b2 = k->r[13];
  const double u_v_t_1 = k->u[26];
  const double u_v_t_3 = k->u[27];
  const double x_omb2 = k->x[15];
  const double r_omb2 = k->r[15];
  const double u_v_t_2 = k->u[28];
  const double u_v_t = k->u[29];
  const double x_rc2 = k->x[21];
  const double r_rc2 = k->r[21];
  const double u_v_hat = k->u[30];
  const double u_denom_1 = k->u[31];
  const double x_e = k->x[22];
  const double r_e = k->r[22];
  const double u_denom = k->u[32];
  const double x_step = k->x[19];
  const double r_step = k->r[19];
  const double u_update_1 = k->u[33];
  const double u_update = k->u[34];
  const double u_theta_t = k->u[35];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(adam_v_late) {
  LANES over_update;
};

ALWAYS void KERNEL(adam_v_first)(const struct KERNEL(adam_v_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(adam_v_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update = got_1 / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(adam_v_second)(const struct KERNEL(adam_v_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(adam_v_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(adam_v)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(adam_v_numbers) *n = (const struct KERNEL(adam_v_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(adam_v_late) late, next;
  KERNEL(adam_v_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(adam_v_first)(n, a, i, &s, &next);
    KERNEL(adam_v_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(adam_v_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* adamax: theta m v */
struct KERNEL(adamax_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_e, c_v_t_1, e_e, u_v_t_2, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(adamax_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(adamax_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(adamax_numbers) *n = (struct KERNEL(adamax_numbers) *)to;
  const double x_b1 = k->x[10];
  const double r_b1 = k->r[10];
  const double u_m_t_1 = k->u[20];
  const double x_omb1 = k->x[12];
  const double r_omb1 = k->r[12];
  const double u_m_t_2 = k->u[21];
  const double u_m_t = k->u[22];
  const double x_b2 = k->x[13];
  const double r_b2 = k->r[13];
  const double u_v_t_1 = k->u[23];
  const double x_e = k->x[19];
  const double r_e = k->r[19];
  const double u_v_t_2 = k->u[25];
  const double x_step = k->x[18];
  const double r_step = k->r[18];
  const double u_update_1 = k->u[28];
  const double u_update = k->u[29];
  const double u_theta_t = k->u[30];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double e_e = r_e * fabs(x_e);
  const double c_v_t_1 = r_v_t_1 * fabs(x_b2);
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded(r_update_1, u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_e = EVERY(x_e);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->e_e = EVERY(e_e);
  n->u_v_t_2 = EVERY(u_v_t_2);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_e >= 0;
}

struct KERNEL(adamax_late) {
  LANES over_update;
};

ALWAYS void KERNEL(adamax_first)(const struct KERNEL(adamax_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(adamax_late) *late)
{
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_1 = n->x_b2 * x_v;
  LANES x_v_t_3 = MAGNITUDE(x_g);
  LANES x_v_t_2 = x_v_t_3 + n->x_e;
  LANES x_v_t = LARGER(x_v_t_1, x_v_t_2);
  LANES e_v_t_left = n->c_v_t_1 * x_v;
  LANES e_v_t_right = n->e_e + n->u_v_t_2 * x_v_t_2;
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = LARGER(e_v_t_left, e_v_t_right) - d_v_t;
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES over_update = got_1 / got_2;
  late->over_update = over_update;
}

ALWAYS void KERNEL(adamax_second)(const struct KERNEL(adamax_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(adamax_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_update = n->x_step * over_update;
  s->fine &= (MAGNITUDE(x_update) >= BULK_LEAST) & (MAGNITUDE(x_update) <= BULK_MOST);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(adamax)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(adamax_numbers) *n = (const struct KERNEL(adamax_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(adamax_late) late, next;
  KERNEL(adamax_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(adamax_first)(n, a, i, &s, &next);
    KERNEL(adamax_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(adamax_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* adamw: theta m v */
struct KERNEL(adamw_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_step, x_decay, c_theta_t_1, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(adamw_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(adamw_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(adamw_numbers) *n = (struct KERNEL(adamw_numbers) *)to;
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double u_m_t_1 = k->u[31];
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double u_m_t_2 = k->u[32];
  const double u_m_t = k->u[33];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  const double u_v_t_1 = k->u[34];
  const double u_v_t_3 = k->u[35];
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  const double u_v_t_2 = k->u[36];
  const double u_v_t = k->u[37];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  const double u_v_hat = k->u[39];
  const double u_denom_1 = k->u[40];
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  const double u_denom = k->u[41];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double u_update_1 = k->u[42];
  const double u_update = k->u[43];
  const double x_decay = k->x[30];
  const double r_decay = k->r[30];
  const double u_theta_t_1 = k->u[44];
  const double u_theta_t = k->u[45];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double r_theta_t_1 = skim_rounded(r_decay, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_decay);
  const double c_update = r_update * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->x_decay = EVERY(x_decay);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(adamw_late) {
  LANES over_update;
};

ALWAYS void KERNEL(adamw_first)(const struct KERNEL(adamw_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(adamw_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update = got_1 / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(adamw_second)(const struct KERNEL(adamw_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(adamw_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_update = n->x_step * over_update;
  LANES x_theta_t = PRODUCT_AND_SUM(n->x_decay, x_theta, -x_update);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(x_theta), PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t)));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(adamw)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(adamw_numbers) *n = (const struct KERNEL(adamw_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(adamw_late) late, next;
  KERNEL(adamw_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(adamw_first)(n, a, i, &s, &next);
    KERNEL(adamw_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(adamw_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* amsgrad: theta m v vmax */
struct KERNEL(amsgrad_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(amsgrad_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(amsgrad_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(amsgrad_numbers) *n = (struct KERNEL(amsgrad_numbers) *)to;
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double u_m_t_1 = k->u[28];
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double u_m_t_2 = k->u[29];
  const double u_m_t = k->u[30];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  const double u_v_t_1 = k->u[31];
  const double u_v_t_3 = k->u[32];
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  const double u_v_t_2 = k->u[33];
  const double u_v_t = k->u[34];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  const double u_v_hat = k->u[37];
  const double u_denom_1 = k->u[38];
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  const double u_denom = k->u[39];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double u_update_1 = k->u[40];
  const double u_update = k->u[41];
  const double u_theta_t = k->u[42];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_e >= 0;
}

struct KERNEL(amsgrad_late) {
  LANES over_update;
};

ALWAYS void KERNEL(amsgrad_first)(const struct KERNEL(amsgrad_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(amsgrad_late) *late)
{
  LANES got_3 = WIDE(a->after[3] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_3);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_vmax = WIDE(a->before[3] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_vmax_t = LARGER(x_vmax, got_2);
  LANES d_vmax_t = MAGNITUDE(got_3 - x_vmax_t);
  LANES room_vmax_t = (LANES){0} - d_vmax_t;
  LANES per_ulp_vmax_t = PER_ULP(x_vmax_t);
  s->room = MOST_BITS(s->room, room_vmax_t * per_ulp_vmax_t);
  s->most[3] = LARGER(s->most[3], d_vmax_t * per_ulp_vmax_t);
  s->fine &= got_3 >= got_2;
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update = got_1 / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(amsgrad_second)(const struct KERNEL(amsgrad_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(amsgrad_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(amsgrad)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(amsgrad_numbers) *n = (const struct KERNEL(amsgrad_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 4, 4);
  struct KERNEL(amsgrad_late) late, next;
  KERNEL(amsgrad_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(amsgrad_first)(n, a, i, &s, &next);
    KERNEL(amsgrad_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(amsgrad_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 4, out);
}

/* amsgrad_hat: theta m v vmax */
struct KERNEL(amsgrad_hat_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, c_v_hat, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(amsgrad_hat_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(amsgrad_hat_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(amsgrad_hat_numbers) *n = (struct KERNEL(amsgrad_hat_numbers) *)to;
  const double x_b1 = k->x[11];
  const double r_b1 = k->r[11];
  const double u_m_t_1 = k->u[28];
  const double x_omb1 = k->x[13];
  const double r_omb1 = k->r[13];
  const double u_m_t_2 = k->u[29];
  const double u_m_t = k->u[30];
  const double x_b2 = k->x[14];
  const double r_b2 = k->r[14];
  const double u_v_t_1 = k->u[31];
  const double u_v_t_3 = k->u[32];
  const double x_omb2 = k->x[16];
  const double r_omb2 = k->r[16];
  const double u_v_t_2 = k->u[33];
  const double u_v_t = k->u[34];
  const double x_rc2 = k->x[26];
  const double r_rc2 = k->r[26];
  const double u_v_hat = k->u[36];
  const double u_denom_1 = k->u[38];
  const double x_e = k->x[27];
  const double r_e = k->r[27];
  const double u_denom = k->u[39];
  const double x_step = k->x[24];
  const double r_step = k->r[24];
  const double u_update_1 = k->u[40];
  const double u_update = k->u[41];
  const double u_theta_t = k->u[42];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double c_v_hat = r_v_hat * fabs(x_rc2);
  const double r_denom_1 = skim_rounded(0, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->c_v_hat = EVERY(c_v_hat);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(amsgrad_hat_late) {
  LANES over_update;
};

ALWAYS void KERNEL(amsgrad_hat_first)(const struct KERNEL(amsgrad_hat_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(amsgrad_hat_late) *late)
{
  LANES got_3 = WIDE(a->after[3] + i);
  LANES x_denom_1 = SQUARE_ROOT(got_3);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_vmax = WIDE(a->before[3] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_v_hat = got_2 * n->x_rc2;
  LANES x_vmax_t = LARGER(x_vmax, x_v_hat);
  LANES d_vmax_t = MAGNITUDE(got_3 - x_vmax_t);
  LANES room_vmax_t = PRODUCT_AND_SUM(n->c_v_hat, got_2, -d_vmax_t);
  LANES per_ulp_vmax_t = PER_ULP(x_vmax_t);
  s->room = MOST_BITS(s->room, room_vmax_t * per_ulp_vmax_t);
  s->most[3] = LARGER(s->most[3], d_vmax_t * per_ulp_vmax_t);
  s->fine &= got_3 >= got_2;
  LANES x_denom = x_denom_1 + n->x_e;
  LANES over_update = got_1 / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(amsgrad_hat_second)(const struct KERNEL(amsgrad_hat_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(amsgrad_hat_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(amsgrad_hat)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(amsgrad_hat_numbers) *n = (const struct KERNEL(amsgrad_hat_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 4, 4);
  struct KERNEL(amsgrad_hat_late) late, next;
  KERNEL(amsgrad_hat_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(amsgrad_hat_first)(n, a, i, &s, &next);
    KERNEL(amsgrad_hat_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(amsgrad_hat_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 4, out);
}

/* momentum, first false: theta m */
struct KERNEL(momentum_no_numbers) {
  LANES x_mu, x_omd, c_m_t_2, c_m_t_3, u_m_t_1, x_step, c_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(momentum_no_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(momentum_no_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(momentum_no_numbers) *n = (struct KERNEL(momentum_no_numbers) *)to;
  const double x_mu = k->x[8];
  const double r_mu = k->r[8];
  const double u_m_t_2 = k->u[13];
  const double x_omd = k->x[10];
  const double r_omd = k->r[10];
  const double u_m_t_3 = k->u[14];
  const double u_m_t_1 = k->u[15];
  const double x_step = k->x[11];
  const double r_step = k->r[11];
  const double u_theta_t_1 = k->u[17];
  const double u_theta_t = k->u[18];
  const double r_m_t_2 = skim_rounded(r_mu, u_m_t_2);
  const double r_m_t_3 = skim_rounded(r_omd, u_m_t_3);
  const double c_m_t_2 = r_m_t_2 * fabs(x_mu);
  const double c_m_t_3 = r_m_t_3 * fabs(x_omd);
  const double r_theta_t_1 = skim_rounded(r_step, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_step);
  n->x_mu = EVERY(x_mu);
  n->x_omd = EVERY(x_omd);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->c_m_t_3 = EVERY(c_m_t_3);
  n->u_m_t_1 = EVERY(u_m_t_1);
  n->x_step = EVERY(x_step);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return true;
}

ALWAYS void KERNEL(momentum_no_first)(const struct KERNEL(momentum_no_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_3 = n->x_omd * x_g;
  LANES x_m_t_1 = PRODUCT_AND_SUM(n->x_mu, x_m, x_m_t_3);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t_1);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_3, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t_1, MAGNITUDE(x_m_t_1), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t_1);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, got_1, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(got_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(momentum_no)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(momentum_no_numbers) *n = (const struct KERNEL(momentum_no_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 2, 0);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(momentum_no_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 2, out);
}

/* momentum, first true: theta m */
struct KERNEL(momentum_yes_numbers) {
  LANES x_step, c_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(momentum_yes_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(momentum_yes_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(momentum_yes_numbers) *n = (struct KERNEL(momentum_yes_numbers) *)to;
  const double x_step = k->x[11];
  const double r_step = k->r[11];
  const double u_theta_t_1 = k->u[17];
  const double u_theta_t = k->u[18];
  const double r_theta_t_1 = skim_rounded(r_step, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_step);
  n->x_step = EVERY(x_step);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return true;
}

ALWAYS void KERNEL(momentum_yes_first)(const struct KERNEL(momentum_yes_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES d_m_t = MAGNITUDE(got_1 - x_g);
  LANES room_m_t = (LANES){0} - d_m_t;
  LANES per_ulp_m_t = PER_ULP(x_g);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, got_1, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(got_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(momentum_yes)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(momentum_yes_numbers) *n = (const struct KERNEL(momentum_yes_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 2, 0);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(momentum_yes_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 2, out);
}

/* momentum_ema: theta m */
struct KERNEL(momentum_ema_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_step, c_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(momentum_ema_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(momentum_ema_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(momentum_ema_numbers) *n = (struct KERNEL(momentum_ema_numbers) *)to;
  const double x_b1 = k->x[7];
  const double r_b1 = k->r[7];
  const double u_m_t_1 = k->u[11];
  const double x_omb1 = k->x[9];
  const double r_omb1 = k->r[9];
  const double u_m_t_2 = k->u[12];
  const double u_m_t = k->u[13];
  const double x_step = k->x[10];
  const double r_step = k->r[10];
  const double u_theta_t_1 = k->u[14];
  const double u_theta_t = k->u[15];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_theta_t_1 = skim_rounded(r_step, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_step = EVERY(x_step);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return true;
}

ALWAYS void KERNEL(momentum_ema_first)(const struct KERNEL(momentum_ema_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, got_1, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(got_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(momentum_ema)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(momentum_ema_numbers) *n = (const struct KERNEL(momentum_ema_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 2, 0);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(momentum_ema_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 2, out);
}

/* nadam: theta m v mu_product */
struct KERNEL(nadam_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_mu, c_mu_product_t, x_rate_now, x_k1, e_k1, u_now_2, x_lead, x_mu_next, c_ahead_3, u_ahead_2, c_now_1, u_now, c_ahead_1, u_ahead, u_theta_t_2, r_denom, u_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(nadam_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(nadam_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(nadam_numbers) *n = (struct KERNEL(nadam_numbers) *)to;
  const double x_b1 = k->x[14];
  const double r_b1 = k->r[14];
  const double u_m_t_1 = k->u[45];
  const double x_omb1 = k->x[16];
  const double r_omb1 = k->r[16];
  const double u_m_t_2 = k->u[46];
  const double u_m_t = k->u[47];
  const double x_b2 = k->x[17];
  const double r_b2 = k->r[17];
  const double u_v_t_1 = k->u[48];
  const double u_v_t_3 = k->u[49];
  const double x_omb2 = k->x[19];
  const double r_omb2 = k->r[19];
  const double u_v_t_2 = k->u[50];
  const double u_v_t = k->u[51];
  const double x_rc2 = k->x[24];
  const double r_rc2 = k->r[24];
  const double u_v_hat = k->u[52];
  const double u_denom_1 = k->u[53];
  const double x_e = k->x[25];
  const double r_e = k->r[25];
  const double u_denom = k->u[54];
  const double x_mu = k->x[33];
  const double r_mu = k->r[33];
  const double u_mu_product_t = k->u[55];
  const double x_rate_now = k->x[42];
  const double r_rate_now = k->r[42];
  const double u_now_1 = k->u[56];
  const double x_k1 = k->x[11];
  const double r_k1 = k->r[11];
  const double u_now_2 = k->u[57];
  const double u_now = k->u[58];
  const double x_lead = k->x[44];
  const double r_lead = k->r[44];
  const double u_ahead_1 = k->u[59];
  const double x_mu_next = k->x[39];
  const double r_mu_next = k->r[39];
  const double u_ahead_3 = k->u[60];
  const double u_ahead_2 = k->u[61];
  const double u_ahead = k->u[62];
  const double u_theta_t_2 = k->u[63];
  const double u_theta_t_1 = k->u[64];
  const double u_theta_t = k->u[65];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_mu_product_t = skim_rounded(r_mu, u_mu_product_t);
  const double c_mu_product_t = r_mu_product_t * fabs(x_mu);
  const double r_now_1 = skim_rounded(r_rate_now, u_now_1);
  const double e_k1 = r_k1 * fabs(x_k1);
  const double c_now_1 = r_now_1 * fabs(x_rate_now);
  const double r_ahead_1 = skim_rounded(r_lead, u_ahead_1);
  const double r_ahead_3 = skim_rounded(r_mu_next, u_ahead_3);
  const double c_ahead_3 = r_ahead_3 * fabs(x_mu_next);
  const double c_ahead_1 = r_ahead_1 * fabs(x_lead);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_mu = EVERY(x_mu);
  n->c_mu_product_t = EVERY(c_mu_product_t);
  n->x_rate_now = EVERY(x_rate_now);
  n->x_k1 = EVERY(x_k1);
  n->e_k1 = EVERY(e_k1);
  n->u_now_2 = EVERY(u_now_2);
  n->x_lead = EVERY(x_lead);
  n->x_mu_next = EVERY(x_mu_next);
  n->c_ahead_3 = EVERY(c_ahead_3);
  n->u_ahead_2 = EVERY(u_ahead_2);
  n->c_now_1 = EVERY(c_now_1);
  n->u_now = EVERY(u_now);
  n->c_ahead_1 = EVERY(c_ahead_1);
  n->u_ahead = EVERY(u_ahead);
  n->u_theta_t_2 = EVERY(u_theta_t_2);
  n->r_denom = EVERY(r_denom);
  n->u_theta_t_1 = EVERY(u_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0 && x_mu >= 0 && x_mu_next >= 0;
}

struct KERNEL(nadam_late) {
  LANES e_now_2, e_ahead_2, inverse_now, inverse_ahead, inverse_theta_t_1;
};

ALWAYS void KERNEL(nadam_first)(const struct KERNEL(nadam_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(nadam_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_mu_product = WIDE(a->before[3] + i);
  LANES got_3 = WIDE(a->after[3] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_mu_product_t = x_mu_product * n->x_mu;
  LANES d_mu_product_t = MAGNITUDE(got_3 - x_mu_product_t);
  LANES room_mu_product_t = PRODUCT_AND_SUM(n->c_mu_product_t, x_mu_product, -d_mu_product_t);
  LANES per_ulp_mu_product_t = PER_ULP(x_mu_product_t);
  s->room = MOST_BITS(s->room, room_mu_product_t * per_ulp_mu_product_t);
  s->most[3] = LARGER(s->most[3], d_mu_product_t * per_ulp_mu_product_t);
  LANES x_now_2 = n->x_k1 - got_3;
  LANES e_now_2 = n->e_k1 + n->u_now_2 * MAGNITUDE(x_now_2);
  s->fine &= e_now_2 <= MAGNITUDE(x_now_2) * BULK_DIVISOR;
  LANES x_ahead_2 = PRODUCT_AND_SUM(-n->x_mu_next, got_3, n->x_k1);
  LANES e_ahead_2 = n->e_k1 + PRODUCT_AND_SUM(n->c_ahead_3, got_3, n->u_ahead_2 * MAGNITUDE(x_ahead_2));
  s->fine &= e_ahead_2 <= MAGNITUDE(x_ahead_2) * BULK_DIVISOR;
  s->fine &= got_3 <= 1;
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES inverse_now = 1.0 / x_now_2;
  LANES inverse_ahead = 1.0 / x_ahead_2;
  LANES inverse_theta_t_1 = 1.0 / x_denom;
  late->e_now_2 = e_now_2;
  late->e_ahead_2 = e_ahead_2;
  late->inverse_now = inverse_now;
  late->inverse_ahead = inverse_ahead;
  late->inverse_theta_t_1 = inverse_theta_t_1;
}

ALWAYS void KERNEL(nadam_second)(const struct KERNEL(nadam_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(nadam_late) *late)
{
  LANES e_now_2 = late->e_now_2;
  LANES e_ahead_2 = late->e_ahead_2;
  LANES inverse_now = late->inverse_now;
  LANES inverse_ahead = late->inverse_ahead;
  LANES inverse_theta_t_1 = late->inverse_theta_t_1;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_now_1 = n->x_rate_now * x_g;
  LANES x_now = x_now_1 * inverse_now;
  s->fine &= (MAGNITUDE(x_now) >= BULK_LEAST) & (MAGNITUDE(x_now) <= BULK_MOST);
  LANES x_ahead_1 = n->x_lead * got_1;
  LANES x_ahead = x_ahead_1 * inverse_ahead;
  s->fine &= (MAGNITUDE(x_ahead) >= BULK_LEAST) & (MAGNITUDE(x_ahead) <= BULK_MOST);
  LANES x_theta_t_2 = x_now + x_ahead;
  s->fine &= (MAGNITUDE(x_theta_t_2) >= BULK_LEAST) & (MAGNITUDE(x_theta_t_2) <= BULK_MOST);
  LANES x_theta_t_1 = x_theta_t_2 * inverse_theta_t_1;
  s->fine &= (MAGNITUDE(x_theta_t_1) >= BULK_LEAST) & (MAGNITUDE(x_theta_t_1) <= BULK_MOST);
  LANES x_theta_t = x_theta - x_theta_t_1;
  s->fine &= (MAGNITUDE(x_theta_t) >= BULK_LEAST) & (MAGNITUDE(x_theta_t) <= BULK_MOST);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = ((n->c_now_1 * MAGNITUDE(x_g)) * MAGNITUDE(inverse_now) + MAGNITUDE(x_now) * e_now_2 * MAGNITUDE(inverse_now) + PRODUCT_AND_SUM(n->u_now, MAGNITUDE(x_now), (n->c_ahead_1 * MAGNITUDE(got_1)) * MAGNITUDE(inverse_ahead) + MAGNITUDE(x_ahead) * e_ahead_2 * MAGNITUDE(inverse_ahead) + PRODUCT_AND_SUM(n->u_ahead, MAGNITUDE(x_ahead), n->u_theta_t_2 * MAGNITUDE(x_theta_t_2)))) * inverse_theta_t_1 + PRODUCT_AND_SUM(n->r_denom, MAGNITUDE(x_theta_t_1), PRODUCT_AND_SUM(n->u_theta_t_1, MAGNITUDE(x_theta_t_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t)));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(nadam)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(nadam_numbers) *n = (const struct KERNEL(nadam_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 4, 12);
  struct KERNEL(nadam_late) late, next;
  KERNEL(nadam_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(nadam_first)(n, a, i, &s, &next);
    KERNEL(nadam_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(nadam_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 4, out);
}

/* nesterov: theta m */
struct KERNEL(nesterov_numbers) {
  LANES x_mu, c_m_t_1, u_m_t, x_step, c_ahead_1, u_ahead, r_step, size_step, u_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(nesterov_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(nesterov_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(nesterov_numbers) *n = (struct KERNEL(nesterov_numbers) *)to;
  const double x_mu = k->x[6];
  const double r_mu = k->r[6];
  const double u_m_t_1 = k->u[8];
  const double u_m_t = k->u[9];
  const double u_ahead_1 = k->u[10];
  const double u_ahead = k->u[11];
  const double x_step = k->x[7];
  const double r_step = k->r[7];
  const double u_theta_t_1 = k->u[12];
  const double u_theta_t = k->u[13];
  const double r_m_t_1 = skim_rounded(r_mu, u_m_t_1);
  const double c_m_t_1 = r_m_t_1 * fabs(x_mu);
  const double r_ahead_1 = skim_rounded(r_mu, u_ahead_1);
  const double c_ahead_1 = r_ahead_1 * fabs(x_mu);
  const double size_step = fabs(x_step);
  n->x_mu = EVERY(x_mu);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->u_m_t = EVERY(u_m_t);
  n->x_step = EVERY(x_step);
  n->c_ahead_1 = EVERY(c_ahead_1);
  n->u_ahead = EVERY(u_ahead);
  n->r_step = EVERY(r_step);
  n->size_step = EVERY(size_step);
  n->u_theta_t_1 = EVERY(u_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return true;
}

ALWAYS void KERNEL(nesterov_first)(const struct KERNEL(nesterov_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t = PRODUCT_AND_SUM(n->x_mu, x_m, x_g);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_ahead = PRODUCT_AND_SUM(n->x_mu, got_1, x_g);
  LANES x_theta_t_1 = n->x_step * x_ahead;
  LANES e_ahead = PRODUCT_AND_SUM(n->c_ahead_1, MAGNITUDE(got_1), n->u_ahead * MAGNITUDE(x_ahead));
  s->fine &= (MAGNITUDE(x_theta_t_1) >= BULK_LEAST) & (MAGNITUDE(x_theta_t_1) <= BULK_MOST);
  LANES x_theta_t = x_theta - x_theta_t_1;
  s->fine &= (MAGNITUDE(x_theta_t) >= BULK_LEAST) & (MAGNITUDE(x_theta_t) <= BULK_MOST);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->r_step, MAGNITUDE(x_theta_t_1), e_ahead * n->size_step + PRODUCT_AND_SUM(n->u_theta_t_1, MAGNITUDE(x_theta_t_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t)));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(nesterov)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(nesterov_numbers) *n = (const struct KERNEL(nesterov_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 2, 0);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(nesterov_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 2, out);
}

/* radam, rectified false: theta m v */
struct KERNEL(radam_no_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_step, c_update_3, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(radam_no_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(radam_no_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(radam_no_numbers) *n = (struct KERNEL(radam_no_numbers) *)to;
  const double x_b1 = k->x[13];
  const double r_b1 = k->r[13];
  const double u_m_t_1 = k->u[56];
  const double x_omb1 = k->x[15];
  const double r_omb1 = k->r[15];
  const double u_m_t_2 = k->u[57];
  const double u_m_t = k->u[58];
  const double x_b2 = k->x[16];
  const double r_b2 = k->r[16];
  const double u_v_t_1 = k->u[59];
  const double u_v_t_3 = k->u[60];
  const double x_omb2 = k->x[18];
  const double r_omb2 = k->r[18];
  const double u_v_t_2 = k->u[61];
  const double u_v_t = k->u[62];
  const double x_step = k->x[50];
  const double r_step = k->r[50];
  const double u_update_3 = k->u[69];
  const double u_theta_t = k->u[71];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_update_3 = skim_rounded(r_step, u_update_3);
  const double c_update_3 = r_update_3 * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_step = EVERY(x_step);
  n->c_update_3 = EVERY(c_update_3);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0;
}

ALWAYS void KERNEL(radam_no_first)(const struct KERNEL(radam_no_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, got_1, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update_3, MAGNITUDE(got_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(radam_no)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(radam_no_numbers) *n = (const struct KERNEL(radam_no_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(radam_no_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 3, out);
}

/* radam, rectified true: theta m v */
struct KERNEL(radam_yes_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_rstep, c_update_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(radam_yes_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(radam_yes_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(radam_yes_numbers) *n = (struct KERNEL(radam_yes_numbers) *)to;
  const double x_b1 = k->x[13];
  const double r_b1 = k->r[13];
  const double u_m_t_1 = k->u[56];
  const double x_omb1 = k->x[15];
  const double r_omb1 = k->r[15];
  const double u_m_t_2 = k->u[57];
  const double u_m_t = k->u[58];
  const double x_b2 = k->x[16];
  const double r_b2 = k->r[16];
  const double u_v_t_1 = k->u[59];
  const double u_v_t_3 = k->u[60];
  const double x_omb2 = k->x[18];
  const double r_omb2 = k->r[18];
  const double u_v_t_2 = k->u[61];
  const double u_v_t = k->u[62];
  const double x_rc2 = k->x[54];
  const double r_rc2 = k->r[54];
  const double u_v_hat = k->u[64];
  const double u_denom_1 = k->u[65];
  const double x_e = k->x[55];
  const double r_e = k->r[55];
  const double u_denom = k->u[66];
  const double x_rstep = k->x[52];
  const double r_rstep = k->r[52];
  const double u_update_2 = k->u[67];
  const double u_update_1 = k->u[68];
  const double u_theta_t = k->u[71];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_2 = skim_rounded(r_rstep, u_update_2);
  const double r_update_1 = skim_rounded((r_update_2 + r_denom) / (1 - r_denom), u_update_1);
  const double c_update_1 = r_update_1 * fabs(x_rstep);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_rstep = EVERY(x_rstep);
  n->c_update_1 = EVERY(c_update_1);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(radam_yes_late) {
  LANES over_update_1;
};

ALWAYS void KERNEL(radam_yes_first)(const struct KERNEL(radam_yes_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(radam_yes_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update_1 = got_1 / x_denom;
  late->over_update_1 = over_update_1;
}

ALWAYS void KERNEL(radam_yes_second)(const struct KERNEL(radam_yes_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(radam_yes_late) *late)
{
  LANES over_update_1 = late->over_update_1;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_rstep, over_update_1, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update_1, MAGNITUDE(over_update_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(radam_yes)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(radam_yes_numbers) *n = (const struct KERNEL(radam_yes_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(radam_yes_late) late, next;
  KERNEL(radam_yes_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(radam_yes_first)(n, a, i, &s, &next);
    KERNEL(radam_yes_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(radam_yes_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* radamw, rectified false: theta m v */
struct KERNEL(radamw_no_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_step, x_decay, c_theta_t_1, c_update_3, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(radamw_no_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(radamw_no_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(radamw_no_numbers) *n = (struct KERNEL(radamw_no_numbers) *)to;
  const double x_b1 = k->x[14];
  const double r_b1 = k->r[14];
  const double u_m_t_1 = k->u[60];
  const double x_omb1 = k->x[16];
  const double r_omb1 = k->r[16];
  const double u_m_t_2 = k->u[61];
  const double u_m_t = k->u[62];
  const double x_b2 = k->x[17];
  const double r_b2 = k->r[17];
  const double u_v_t_1 = k->u[63];
  const double u_v_t_3 = k->u[64];
  const double x_omb2 = k->x[19];
  const double r_omb2 = k->r[19];
  const double u_v_t_2 = k->u[65];
  const double u_v_t = k->u[66];
  const double x_step = k->x[51];
  const double r_step = k->r[51];
  const double u_update_3 = k->u[73];
  const double x_decay = k->x[59];
  const double r_decay = k->r[59];
  const double u_theta_t_1 = k->u[75];
  const double u_theta_t = k->u[76];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_update_3 = skim_rounded(r_step, u_update_3);
  const double r_theta_t_1 = skim_rounded(r_decay, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_decay);
  const double c_update_3 = r_update_3 * fabs(x_step);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_step = EVERY(x_step);
  n->x_decay = EVERY(x_decay);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->c_update_3 = EVERY(c_update_3);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0;
}

ALWAYS void KERNEL(radamw_no_first)(const struct KERNEL(radamw_no_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_update_3 = n->x_step * got_1;
  LANES x_theta_t = PRODUCT_AND_SUM(n->x_decay, x_theta, -x_update_3);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(x_theta), PRODUCT_AND_SUM(n->c_update_3, MAGNITUDE(got_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t)));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(radamw_no)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(radamw_no_numbers) *n = (const struct KERNEL(radamw_no_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(radamw_no_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 3, out);
}

/* radamw, rectified true: theta m v */
struct KERNEL(radamw_yes_numbers) {
  LANES x_b1, x_omb1, c_m_t_1, c_m_t_2, u_m_t, x_b2, x_omb2, c_v_t_1, c_v_t_2, x_rc2, root_rc2, x_e, x_rstep, x_decay, c_theta_t_1, c_update_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(radamw_yes_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(radamw_yes_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(radamw_yes_numbers) *n = (struct KERNEL(radamw_yes_numbers) *)to;
  const double x_b1 = k->x[14];
  const double r_b1 = k->r[14];
  const double u_m_t_1 = k->u[60];
  const double x_omb1 = k->x[16];
  const double r_omb1 = k->r[16];
  const double u_m_t_2 = k->u[61];
  const double u_m_t = k->u[62];
  const double x_b2 = k->x[17];
  const double r_b2 = k->r[17];
  const double u_v_t_1 = k->u[63];
  const double u_v_t_3 = k->u[64];
  const double x_omb2 = k->x[19];
  const double r_omb2 = k->r[19];
  const double u_v_t_2 = k->u[65];
  const double u_v_t = k->u[66];
  const double x_rc2 = k->x[55];
  const double r_rc2 = k->r[55];
  const double u_v_hat = k->u[68];
  const double u_denom_1 = k->u[69];
  const double x_e = k->x[56];
  const double r_e = k->r[56];
  const double u_denom = k->u[70];
  const double x_rstep = k->x[53];
  const double r_rstep = k->r[53];
  const double u_update_2 = k->u[71];
  const double u_update_1 = k->u[72];
  const double x_decay = k->x[59];
  const double r_decay = k->r[59];
  const double u_theta_t_1 = k->u[75];
  const double u_theta_t = k->u[76];
  const double r_m_t_1 = skim_rounded(r_b1, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb1, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b1);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb1);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_v_hat = skim_rounded(r_rc2, u_v_hat);
  const double root_rc2 = sqrt(x_rc2);
  const double r_denom_1 = skim_rounded(r_v_hat, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_2 = skim_rounded(r_rstep, u_update_2);
  const double r_update_1 = skim_rounded((r_update_2 + r_denom) / (1 - r_denom), u_update_1);
  const double r_theta_t_1 = skim_rounded(r_decay, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_decay);
  const double c_update_1 = r_update_1 * fabs(x_rstep);
  n->x_b1 = EVERY(x_b1);
  n->x_omb1 = EVERY(x_omb1);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_rc2 = EVERY(x_rc2);
  n->root_rc2 = EVERY(root_rc2);
  n->x_e = EVERY(x_e);
  n->x_rstep = EVERY(x_rstep);
  n->x_decay = EVERY(x_decay);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->c_update_1 = EVERY(c_update_1);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_rc2 >= 0 && x_e >= 0;
}

struct KERNEL(radamw_yes_late) {
  LANES over_update_1;
};

ALWAYS void KERNEL(radamw_yes_first)(const struct KERNEL(radamw_yes_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(radamw_yes_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES root_denom_1 = SQUARE_ROOT(got_2);
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb1 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b1, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_denom = PRODUCT_AND_SUM(n->root_rc2, root_denom_1, n->x_e);
  LANES over_update_1 = got_1 / x_denom;
  late->over_update_1 = over_update_1;
}

ALWAYS void KERNEL(radamw_yes_second)(const struct KERNEL(radamw_yes_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(radamw_yes_late) *late)
{
  LANES over_update_1 = late->over_update_1;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_update_1 = n->x_rstep * over_update_1;
  LANES x_theta_t = PRODUCT_AND_SUM(n->x_decay, x_theta, -x_update_1);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(x_theta), PRODUCT_AND_SUM(n->c_update_1, MAGNITUDE(over_update_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t)));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(radamw_yes)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(radamw_yes_numbers) *n = (const struct KERNEL(radamw_yes_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(radamw_yes_late) late, next;
  KERNEL(radamw_yes_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(radamw_yes_first)(n, a, i, &s, &next);
    KERNEL(radamw_yes_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(radamw_yes_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* rmsprop: theta v */
struct KERNEL(rmsprop_numbers) {
  LANES x_b2, x_omb2, c_v_t_1, c_v_t_2, x_e, x_step, c_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(rmsprop_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(rmsprop_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(rmsprop_numbers) *n = (struct KERNEL(rmsprop_numbers) *)to;
  const double x_b2 = k->x[8];
  const double r_b2 = k->r[8];
  const double u_v_t_1 = k->u[13];
  const double u_v_t_3 = k->u[14];
  const double x_omb2 = k->x[10];
  const double r_omb2 = k->r[10];
  const double u_v_t_2 = k->u[15];
  const double u_v_t = k->u[16];
  const double u_denom_1 = k->u[17];
  const double x_e = k->x[12];
  const double r_e = k->r[12];
  const double u_denom = k->u[18];
  const double x_step = k->x[11];
  const double r_step = k->r[11];
  const double u_update_1 = k->u[19];
  const double u_update = k->u[20];
  const double u_theta_t = k->u[21];
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_denom_1 = skim_rounded(0, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double r_update = skim_rounded((r_update_1 + r_denom) / (1 - r_denom), u_update);
  const double c_update = r_update * fabs(x_step);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->c_update = EVERY(c_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_e >= 0;
}

struct KERNEL(rmsprop_late) {
  LANES over_update;
};

ALWAYS void KERNEL(rmsprop_first)(const struct KERNEL(rmsprop_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(rmsprop_late) *late)
{
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_denom_1 = SQUARE_ROOT(got_1);
  LANES x_v = WIDE(a->before[1] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_1 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[1] = LARGER(s->most[1], d_v_t * per_ulp_v_t);
  LANES x_denom = x_denom_1 + n->x_e;
  LANES over_update = x_g / x_denom;
  late->over_update = over_update;
}

ALWAYS void KERNEL(rmsprop_second)(const struct KERNEL(rmsprop_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(rmsprop_late) *late)
{
  LANES over_update = late->over_update;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, over_update, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_update, MAGNITUDE(over_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(rmsprop)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(rmsprop_numbers) *n = (const struct KERNEL(rmsprop_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 2, 2);
  struct KERNEL(rmsprop_late) late, next;
  KERNEL(rmsprop_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(rmsprop_first)(n, a, i, &s, &next);
    KERNEL(rmsprop_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(rmsprop_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 2, out);
}

/* rmsprop_centered: theta m v */
struct KERNEL(rmsprop_centered_numbers) {
  LANES x_b2, x_omb2, c_m_t_1, c_m_t_2, u_m_t, c_v_t_1, c_v_t_2, x_k0, r_variance_2, u_variance_1, e_k0, x_e, x_step, u_denom_1, e_e, u_denom, c_update_1, u_update, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(rmsprop_centered_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(rmsprop_centered_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(rmsprop_centered_numbers) *n = (struct KERNEL(rmsprop_centered_numbers) *)to;
  const double x_b2 = k->x[10];
  const double r_b2 = k->r[10];
  const double u_m_t_1 = k->u[15];
  const double x_omb2 = k->x[12];
  const double r_omb2 = k->r[12];
  const double u_m_t_2 = k->u[16];
  const double u_m_t = k->u[17];
  const double u_v_t_1 = k->u[18];
  const double u_v_t_3 = k->u[19];
  const double u_v_t_2 = k->u[20];
  const double u_v_t = k->u[21];
  const double u_variance_2 = k->u[22];
  const double u_variance_1 = k->u[23];
  const double x_k0 = k->x[9];
  const double r_k0 = k->r[9];
  const double u_denom_1 = k->u[25];
  const double x_e = k->x[14];
  const double r_e = k->r[14];
  const double u_denom = k->u[26];
  const double x_step = k->x[13];
  const double r_step = k->r[13];
  const double u_update_1 = k->u[27];
  const double u_update = k->u[28];
  const double u_theta_t = k->u[29];
  const double r_m_t_1 = skim_rounded(r_b2, u_m_t_1);
  const double r_m_t_2 = skim_rounded(r_omb2, u_m_t_2);
  const double c_m_t_1 = r_m_t_1 * fabs(x_b2);
  const double c_m_t_2 = r_m_t_2 * fabs(x_omb2);
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_variance_2 = skim_rounded(0, u_variance_2);
  const double e_k0 = r_k0 * fabs(x_k0);
  const double e_e = r_e * fabs(x_e);
  const double r_update_1 = skim_rounded(r_step, u_update_1);
  const double c_update_1 = r_update_1 * fabs(x_step);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->c_m_t_2 = EVERY(c_m_t_2);
  n->u_m_t = EVERY(u_m_t);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_k0 = EVERY(x_k0);
  n->r_variance_2 = EVERY(r_variance_2);
  n->u_variance_1 = EVERY(u_variance_1);
  n->e_k0 = EVERY(e_k0);
  n->x_e = EVERY(x_e);
  n->x_step = EVERY(x_step);
  n->u_denom_1 = EVERY(u_denom_1);
  n->e_e = EVERY(e_e);
  n->u_denom = EVERY(u_denom);
  n->c_update_1 = EVERY(c_update_1);
  n->u_update = EVERY(u_update);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_e >= 0;
}

struct KERNEL(rmsprop_centered_late) {
  LANES x_denom, inverse_update, e_denom;
};

ALWAYS void KERNEL(rmsprop_centered_first)(const struct KERNEL(rmsprop_centered_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(rmsprop_centered_late) *late)
{
  LANES got_1 = WIDE(a->after[1] + i);
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_variance_2 = got_1 * got_1;
  LANES x_variance_1 = got_2 - x_variance_2;
  LANES x_variance = LARGER(x_variance_1, n->x_k0);
  LANES x_denom_1 = SQUARE_ROOT(x_variance);
  LANES x_m = WIDE(a->before[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_m_t_2 = n->x_omb2 * x_g;
  LANES x_m_t = PRODUCT_AND_SUM(n->x_b2, x_m, x_m_t_2);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->c_m_t_2, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  s->fine &= (x_variance_2 >= BULK_LEAST) & (x_variance_2 <= BULK_MOST);
  LANES e_variance_left = PRODUCT_AND_SUM(n->r_variance_2, x_variance_2, n->u_variance_1 * MAGNITUDE(x_variance_1));
  LANES e_variance_right = n->e_k0;
  s->fine &= LARGER(e_variance_left, e_variance_right) <= SKIM_LESS * x_variance;
  s->fine &= (x_denom_1 >= BULK_LEAST) & (x_denom_1 <= BULK_MOST);
  LANES x_denom = x_denom_1 + n->x_e;
  s->fine &= (x_denom >= BULK_LEAST) & (x_denom <= BULK_MOST);
  LANES inverse_update = 1.0 / x_denom;
  LANES e_denom = LARGER(e_variance_left, e_variance_right) / x_denom_1 + PRODUCT_AND_SUM(n->u_denom_1, x_denom_1, n->e_e + n->u_denom * x_denom);
  late->x_denom = x_denom;
  late->inverse_update = inverse_update;
  late->e_denom = e_denom;
}

ALWAYS void KERNEL(rmsprop_centered_second)(const struct KERNEL(rmsprop_centered_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(rmsprop_centered_late) *late)
{
  LANES x_denom = late->x_denom;
  LANES inverse_update = late->inverse_update;
  LANES e_denom = late->e_denom;
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_update_1 = n->x_step * x_g;
  LANES x_update = x_update_1 * inverse_update;
  s->fine &= e_denom <= x_denom * BULK_DIVISOR;
  s->fine &= (MAGNITUDE(x_update) >= BULK_LEAST) & (MAGNITUDE(x_update) <= BULK_MOST);
  LANES x_theta_t = x_theta - x_update;
  s->fine &= (MAGNITUDE(x_theta_t) >= BULK_LEAST) & (MAGNITUDE(x_theta_t) <= BULK_MOST);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = (n->c_update_1 * MAGNITUDE(x_g)) * inverse_update + MAGNITUDE(x_update) * e_denom * inverse_update + PRODUCT_AND_SUM(n->u_update, MAGNITUDE(x_update), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(rmsprop_centered)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(rmsprop_centered_numbers) *n = (const struct KERNEL(rmsprop_centered_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(rmsprop_centered_late) late, next;
  KERNEL(rmsprop_centered_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(rmsprop_centered_first)(n, a, i, &s, &next);
    KERNEL(rmsprop_centered_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(rmsprop_centered_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* rmsprop_momentum: theta m v */
struct KERNEL(rmsprop_momentum_numbers) {
  LANES x_b2, x_omb2, c_v_t_1, c_v_t_2, x_e, x_mu, c_m_t_1, r_ratio, u_m_t, x_step, c_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(rmsprop_momentum_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(rmsprop_momentum_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(rmsprop_momentum_numbers) *n = (struct KERNEL(rmsprop_momentum_numbers) *)to;
  const double x_b2 = k->x[10];
  const double r_b2 = k->r[10];
  const double u_v_t_1 = k->u[16];
  const double u_v_t_3 = k->u[17];
  const double x_omb2 = k->x[12];
  const double r_omb2 = k->r[12];
  const double u_v_t_2 = k->u[18];
  const double u_v_t = k->u[19];
  const double u_denom_1 = k->u[20];
  const double x_e = k->x[15];
  const double r_e = k->r[15];
  const double u_denom = k->u[21];
  const double u_ratio = k->u[22];
  const double x_mu = k->x[13];
  const double r_mu = k->r[13];
  const double u_m_t_1 = k->u[23];
  const double u_m_t = k->u[24];
  const double x_step = k->x[14];
  const double r_step = k->r[14];
  const double u_theta_t_1 = k->u[25];
  const double u_theta_t = k->u[26];
  const double r_v_t_1 = skim_rounded(r_b2, u_v_t_1);
  const double r_v_t_3 = skim_rounded(0, u_v_t_3);
  const double r_v_t_2 = skim_rounded(r_omb2 + r_v_t_3 + r_omb2 * r_v_t_3, u_v_t_2);
  const double c_v_t_1 = (r_v_t_1 + u_v_t) * fabs(x_b2);
  const double c_v_t_2 = (r_v_t_2 + u_v_t) * fabs(x_omb2);
  const double r_denom_1 = skim_rounded(0, u_denom_1);
  const double r_denom = fmin(r_denom_1, r_e) + u_denom;
  const double r_ratio = skim_rounded((0 + r_denom) / (1 - r_denom), u_ratio);
  const double r_m_t_1 = skim_rounded(r_mu, u_m_t_1);
  const double c_m_t_1 = r_m_t_1 * fabs(x_mu);
  const double r_theta_t_1 = skim_rounded(r_step, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_step);
  n->x_b2 = EVERY(x_b2);
  n->x_omb2 = EVERY(x_omb2);
  n->c_v_t_1 = EVERY(c_v_t_1);
  n->c_v_t_2 = EVERY(c_v_t_2);
  n->x_e = EVERY(x_e);
  n->x_mu = EVERY(x_mu);
  n->c_m_t_1 = EVERY(c_m_t_1);
  n->r_ratio = EVERY(r_ratio);
  n->u_m_t = EVERY(u_m_t);
  n->x_step = EVERY(x_step);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return x_b2 >= 0 && x_omb2 >= 0 && x_e >= 0;
}

struct KERNEL(rmsprop_momentum_late) {
  LANES x_ratio;
};

ALWAYS void KERNEL(rmsprop_momentum_first)(const struct KERNEL(rmsprop_momentum_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, struct KERNEL(rmsprop_momentum_late) *late)
{
  LANES got_2 = WIDE(a->after[2] + i);
  LANES x_denom_1 = SQUARE_ROOT(got_2);
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_v = WIDE(a->before[2] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_v_t_3 = x_g * x_g;
  LANES x_v_t_2 = n->x_omb2 * x_v_t_3;
  LANES x_v_t = PRODUCT_AND_SUM(n->x_b2, x_v, x_v_t_2);
  LANES d_v_t = MAGNITUDE(got_2 - x_v_t);
  LANES room_v_t = PRODUCT_AND_SUM(n->c_v_t_1, x_v, PRODUCT_AND_SUM(n->c_v_t_2, x_v_t_3, -d_v_t));
  LANES per_ulp_v_t = PER_ULP(x_v_t);
  s->room = MOST_BITS(s->room, room_v_t * per_ulp_v_t);
  s->most[2] = LARGER(s->most[2], d_v_t * per_ulp_v_t);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, got_1, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(got_1), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
  LANES x_denom = x_denom_1 + n->x_e;
  LANES x_ratio = x_g / x_denom;
  late->x_ratio = x_ratio;
}

ALWAYS void KERNEL(rmsprop_momentum_second)(const struct KERNEL(rmsprop_momentum_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s, const struct KERNEL(rmsprop_momentum_late) *late)
{
  LANES x_ratio = late->x_ratio;
  LANES x_m = WIDE(a->before[1] + i);
  LANES got_1 = WIDE(a->after[1] + i);
  LANES x_m_t = PRODUCT_AND_SUM(n->x_mu, x_m, x_ratio);
  LANES d_m_t = MAGNITUDE(got_1 - x_m_t);
  LANES room_m_t = PRODUCT_AND_SUM(n->c_m_t_1, MAGNITUDE(x_m), PRODUCT_AND_SUM(n->r_ratio, MAGNITUDE(x_ratio), PRODUCT_AND_SUM(n->u_m_t, MAGNITUDE(x_m_t), -d_m_t)));
  LANES per_ulp_m_t = PER_ULP(x_m_t);
  s->room = MOST_BITS(s->room, room_m_t * per_ulp_m_t);
  s->most[1] = LARGER(s->most[1], d_m_t * per_ulp_m_t);
}

static void KERNEL(rmsprop_momentum)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(rmsprop_momentum_numbers) *n = (const struct KERNEL(rmsprop_momentum_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 3, 4);
  struct KERNEL(rmsprop_momentum_late) late, next;
  KERNEL(rmsprop_momentum_first)(n, a, 0, &s, &next);
  for (int i = SKIM_LANES; i < BULK_BLOCK; i += SKIM_LANES) {
    late = next;
    KERNEL(rmsprop_momentum_first)(n, a, i, &s, &next);
    KERNEL(rmsprop_momentum_second)(n, a, i - SKIM_LANES, &s, &late);
  }
  KERNEL(rmsprop_momentum_second)(n, a, BULK_BLOCK - SKIM_LANES, &s, &next);
  KERNEL(conclude)(&s, within, 3, out);
}

/* sgd: theta */
struct KERNEL(sgd_numbers) {
  LANES x_step, c_theta_t_1, u_theta_t;
} __attribute__((may_alias));
_Static_assert(sizeof(struct KERNEL(sgd_numbers)) <= sizeof(struct skim_numbers), "room");

static bool KERNEL(sgd_ready)(const struct skim_step *k, struct skim_numbers *to)
{
  struct KERNEL(sgd_numbers) *n = (struct KERNEL(sgd_numbers) *)to;
  const double x_step = k->x[4];
  const double r_step = k->r[4];
  const double u_theta_t_1 = k->u[5];
  const double u_theta_t = k->u[6];
  const double r_theta_t_1 = skim_rounded(r_step, u_theta_t_1);
  const double c_theta_t_1 = r_theta_t_1 * fabs(x_step);
  n->x_step = EVERY(x_step);
  n->c_theta_t_1 = EVERY(c_theta_t_1);
  n->u_theta_t = EVERY(u_theta_t);
  return true;
}

ALWAYS void KERNEL(sgd_first)(const struct KERNEL(sgd_numbers) *n, const struct skim_arrays *a, int i, struct KERNEL(sums) *s)
{
  LANES x_theta = WIDE(a->before[0] + i);
  LANES got_0 = WIDE(a->after[0] + i);
  LANES x_g = WIDE(a->grad + i);
  LANES x_theta_t = PRODUCT_AND_SUM(-n->x_step, x_g, x_theta);
  LANES d_theta_t = MAGNITUDE(got_0 - x_theta_t);
  LANES room_theta_t = PRODUCT_AND_SUM(n->c_theta_t_1, MAGNITUDE(x_g), PRODUCT_AND_SUM(n->u_theta_t, MAGNITUDE(x_theta_t), -d_theta_t));
  LANES per_ulp_theta_t = PER_ULP(x_theta_t);
  s->room = MOST_BITS(s->room, room_theta_t * per_ulp_theta_t);
  s->most[0] = LARGER(s->most[0], d_theta_t * per_ulp_theta_t);
}

static void KERNEL(sgd)(const struct skim_numbers *numbers, const struct skim_arrays *a, struct skim_block *out)
{
  const struct KERNEL(sgd_numbers) *n = (const struct KERNEL(sgd_numbers) *)numbers;
  struct KERNEL(sums) s = {.fine = ALL};
  bool within = KERNEL(within)(a, 1, 0);
  for (int i = 0; i < BULK_BLOCK; i += SKIM_LANES)
    KERNEL(sgd_first)(n, a, i, &s);
  KERNEL(conclude)(&s, within, 1, out);
}

static const struct skim_row KERNEL(skims)[] = {
  {"adagrad", -1, {{KERNEL(adagrad_ready), KERNEL(adagrad)}}, {0}},
  {"adam", -1, {{KERNEL(adam_ready), KERNEL(adam)}}, {0}},
  {"adam_l2", -1, {{KERNEL(adam_l2_ready), KERNEL(adam_l2)}}, {32, 33, 35, 36, 37, 0}},
  {"adam_v", -1, {{KERNEL(adam_v_ready), KERNEL(adam_v)}}, {0}},
  {"adamax", -1, {{KERNEL(adamax_ready), KERNEL(adamax)}}, {29, 0}},
  {"adamw", -1, {{KERNEL(adamw_ready), KERNEL(adamw)}}, {0}},
  {"amsgrad", -1, {{KERNEL(amsgrad_ready), KERNEL(amsgrad)}}, {0}},
  {"amsgrad_hat", -1, {{KERNEL(amsgrad_hat_ready), KERNEL(amsgrad_hat)}}, {0}},
  {"momentum", 12, {{KERNEL(momentum_no_ready), KERNEL(momentum_no)}, {KERNEL(momentum_yes_ready), KERNEL(momentum_yes)}}, {0}},
  {"momentum_ema", -1, {{KERNEL(momentum_ema_ready), KERNEL(momentum_ema)}}, {0}},
  {"nadam", -1, {{KERNEL(nadam_ready), KERNEL(nadam)}}, {58, 62, 63, 64, 65, 0}},
  {"nesterov", -1, {{KERNEL(nesterov_ready), KERNEL(nesterov)}}, {12, 13, 0}},
  {"radam", 36, {{KERNEL(radam_no_ready), KERNEL(radam_no)}, {KERNEL(radam_yes_ready), KERNEL(radam_yes)}}, {0}},
  {"radamw", 37, {{KERNEL(radamw_no_ready), KERNEL(radamw_no)}, {KERNEL(radamw_yes_ready), KERNEL(radamw_yes)}}, {0}},
  {"rmsprop", -1, {{KERNEL(rmsprop_ready), KERNEL(rmsprop)}}, {0}},
  {"rmsprop_centered", -1, {{KERNEL(rmsprop_centered_ready), KERNEL(rmsprop_centered)}}, {22, 25, 26, 28, 29, 0}},
  {"rmsprop_momentum", -1, {{KERNEL(rmsprop_momentum_ready), KERNEL(rmsprop_momentum)}}, {0}},
  {"sgd", -1, {{KERNEL(sgd_ready), KERNEL(sgd)}}, {0}},
  {NULL, -1, {{NULL, NULL}}, {0}}};
