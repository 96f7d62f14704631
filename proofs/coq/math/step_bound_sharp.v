(* The step bound is sharp.  (continues step_bound.v)

   Theorems
     M23  R_t is attained, by g_i = (b1/b2)^(t-i)                   ratio_attained
     M24  R_t -> R_inf when b1^2 < b2                               ratio_lim
     M25  R_inf is the best constant valid for all t: every smaller
          K is exceeded by some t and some gradients                ratio_limit_optimal
     M26  when b2 <= b1^2 no constant is valid for all t            no_uniform_bound   *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import ema optimizers step_bound.
Open Scope R_scope.

(* Cauchy-Schwarz holds with equality on this sequence *)
Lemma m2_eq_v_sharp b1 b2 t : 0 <= b1 < 1 -> 0 < b2 < 1 ->
  let g := fun i => (b1 / b2) ^ (t - i) in
  ema b1 g t * ema b1 g t
  = (1 - b1) * (1 - b1) / (1 - b2) * ratio_sum b1 b2 t * ema b2 (sq g) t.
Proof.
  intros H1 H2 g. rewrite !ema_closed_form. unfold sq, ratio_sum.
  rewrite (sum1_ext t (fun i => b1 ^ (t - i) * g i) (fun i => (b1 * b1 / b2) ^ (t - i))).
  2:{ intros i _. unfold g. rewrite <- Rpow_mult_distr. f_equal. field. lra. }
  rewrite (sum1_ext t (fun i => b2 ^ (t - i) * (g i * g i)) (fun i => (b1 * b1 / b2) ^ (t - i))).
  2:{ intros i _. unfold g. rewrite <- !Rpow_mult_distr. f_equal. field. lra. }
  field. lra.
Qed.

(* [eq:M23] *)
Theorem ratio_attained b1 b2 t : 0 <= b1 < 1 -> 0 < b2 < 1 -> (1 <= t)%nat ->
  let g := fun i => (b1 / b2) ^ (t - i) in
  0 < vhat b2 g t /\ Rabs (mhat b1 g t) = ratio b1 b2 t * sqrt (vhat b2 g t).
Proof.
  intros H1 H2 Ht g. assert (H2' : 0 <= b2 < 1) by lra.
  pose proof (one_minus_pow_pos b1 t H1 Ht). pose proof (one_minus_pow_pos b2 t H2' Ht).
  assert (Hv : 0 < ema b2 (sq g) t).
  { destruct t as [|t]; [lia|]. rewrite ema_next.
    assert (0 <= ema b2 (sq g) t) by (apply ema_nonneg; [lra|]; intros; apply Rle_0_sqr).
    assert (E : sq g (S t) = 1) by (unfold sq, g; rewrite Nat.sub_diag; simpl; ring).
    rewrite E. assert (0 <= b2 * ema b2 (sq g) t) by (apply Rmult_le_pos; lra). lra. }
  assert (Hvh : 0 < vhat b2 g t) by (unfold vhat, hat; apply Rmult_lt_0_compat; [auto|apply Rinv_0_lt_compat; lra]).
  split; [exact Hvh|].
  destruct (ratio_sq b1 b2 t H1 H2 Ht) as [HR HR2].
  pose proof (m2_eq_v_sharp b1 b2 t H1 H2) as HS. cbv zeta in HS. fold g in HS.
  rewrite <- (Rabs_right (ratio b1 b2 t * sqrt (vhat b2 g t))).
  2:{ apply Rle_ge, Rmult_le_pos; [lra|apply sqrt_pos]. }
  apply Rsqr_eq_abs_0. unfold Rsqr.
  replace (ratio b1 b2 t * sqrt (vhat b2 g t) * (ratio b1 b2 t * sqrt (vhat b2 g t)))
    with (ratio b1 b2 t * ratio b1 b2 t * (sqrt (vhat b2 g t) * sqrt (vhat b2 g t))) by ring.
  rewrite sqrt_sqrt by lra. rewrite HR2. unfold mhat, vhat, hat.
  replace (ema b1 g t / (1 - b1 ^ t) * (ema b1 g t / (1 - b1 ^ t)))
    with ((ema b1 g t * ema b1 g t) / ((1 - b1 ^ t) * (1 - b1 ^ t))) by (field; lra).
  rewrite HS. field. lra.
Qed.

(* [eq:M24] *)
Theorem ratio_lim b1 b2 : 0 < b1 < 1 -> 0 < b2 < 1 -> b1 * b1 < b2 ->
  is_lim_seq (fun t => ratio b1 b2 t) (ratio_limit b1 b2).
Proof.
  intros H1 H2 Hq. pose proof (q_lt1 b1 b2 ltac:(lra) Hq) as Q1. set (q := b1 * b1 / b2) in *.
  assert (Q0 : 0 < q) by (apply Rmult_lt_0_compat; [apply Rmult_lt_0_compat; lra|apply Rinv_0_lt_compat; lra]).
  assert (G : forall x, 0 < x < 1 -> is_lim_seq (fun n => 1 - x ^ n) (1 - 0)).
  { intros x Hx. apply is_lim_seq_minus'; [apply is_lim_seq_const|].
    apply is_lim_seq_geom. rewrite Rabs_right; lra. }
  assert (S2 : 0 < sqrt (1 - b2)) by (apply sqrt_lt_R0; lra).
  assert (SQ : 0 < sqrt (1 - q)) by (apply sqrt_lt_R0; lra).
  apply is_lim_seq_ext with (fun t => (1 - b1) / sqrt (1 - b2) * sqrt ((1 - q ^ t) * / (1 - q))
                                      * (sqrt (1 - b2 ^ t) * / (1 - b1 ^ t))).
  { intros t. unfold ratio, Rdiv. do 3 f_equal. unfold ratio_sum. fold q. rewrite <- sum1_geom_rev. field. lra. }
  replace (ratio_limit b1 b2) with ((1 - b1) / sqrt (1 - b2) * sqrt ((1 - 0) * / (1 - q)) * (sqrt (1 - 0) * / (1 - 0))).
  2:{ unfold ratio_limit. fold q. rewrite Rminus_0_r, Rmult_1_l, sqrt_1, Rinv_1, sqrt_mult, sqrt_inv by lra. field. lra. }
  apply is_lim_seq_mult'; [apply is_lim_seq_mult'; [apply is_lim_seq_const|]|apply is_lim_seq_mult'].
  - apply (is_lim_seq_continuous sqrt).
    { apply continuity_pt_sqrt. rewrite Rminus_0_r, Rmult_1_l. left. apply Rinv_0_lt_compat. lra. }
    apply is_lim_seq_mult'; [apply G; lra|apply is_lim_seq_const].
  - apply (is_lim_seq_continuous sqrt). { apply continuity_pt_sqrt. lra. } apply G; lra.
  - apply (is_lim_seq_inv (fun n => 1 - b1 ^ n) (Finite (1 - 0))); [apply G; lra|]. intros H. injection H. lra.
Qed.

(* [eq:M25] *)
Theorem ratio_limit_optimal b1 b2 K : 0 < b1 < 1 -> 0 < b2 < 1 -> b1 * b1 < b2 -> K < ratio_limit b1 b2 ->
  exists t g, (1 <= t)%nat /\ 0 < vhat b2 g t /\ Rabs (mhat b1 g t) > K * sqrt (vhat b2 g t).
Proof.
  intros H1 H2 Hq HK.
  destruct (proj2 (is_lim_seq_spec _ _) (ratio_lim b1 b2 H1 H2 Hq) (mkposreal (ratio_limit b1 b2 - K) ltac:(lra))) as [N HN].
  specialize (HN (S N) ltac:(lia)). simpl in HN. apply Rabs_def2 in HN.
  exists (S N), (fun i => (b1 / b2) ^ (S N - i)). split; [lia|].
  destruct (ratio_attained b1 b2 (S N) ltac:(lra) H2 ltac:(lia)) as [Hv HE].
  split; [exact Hv|]. rewrite HE. apply Rmult_gt_compat_r; [now apply sqrt_lt_R0|]. lra.
Qed.

(* [eq:M26] *)
Theorem no_uniform_bound b1 b2 K : 0 < b1 < 1 -> 0 < b2 < 1 -> b2 <= b1 * b1 ->
  exists t g, (1 <= t)%nat /\ 0 < vhat b2 g t /\ Rabs (mhat b1 g t) > K * sqrt (vhat b2 g t).
Proof.
  intros H1 H2 Hq.
  assert (Q1 : 1 <= b1 * b1 / b2).
  { apply Rmult_le_reg_r with b2; [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  assert (HCS : forall t, INR t <= ratio_sum b1 b2 t).
  { intros t. unfold ratio_sum. apply Rle_trans with (sum1 t (fun _ => 1)).
    - right. induction t as [|t IH]; [reflexivity|]. rewrite S_INR. cbn [sum1]. lra.
    - apply sum1_le. intros. now apply pow_R1_Rle. }
  set (c := (1 - b1) * (1 - b1)).
  assert (Hc : 0 < c) by (apply Rmult_lt_0_compat; lra).
  destruct (nfloor_ex ((K * K + 1) / c)) as [N HN].
  { apply Rmult_le_pos; [pose proof (Rle_0_sqr K) as HK; unfold Rsqr in HK; lra|apply Rlt_le, Rinv_0_lt_compat; lra]. }
  set (t := S N).
  assert (HtN : (K * K + 1) / c < INR t) by (unfold t; rewrite S_INR; lra).
  exists t, (fun i => (b1 / b2) ^ (t - i)). split; [unfold t; lia|].
  destruct (ratio_attained b1 b2 t ltac:(lra) H2 ltac:(unfold t; lia)) as [Hv HE].
  split; [exact Hv|]. rewrite HE. apply Rmult_gt_compat_r; [now apply sqrt_lt_R0|].
  destruct (ratio_sq b1 b2 t ltac:(lra) H2 ltac:(unfold t; lia)) as [HR HR2].
  assert (Hbig : K * K + 1 < ratio b1 b2 t * ratio b1 b2 t).
  { rewrite HR2. fold c.
    pose proof (one_minus_pow_pos b1 t ltac:(lra) ltac:(unfold t; lia)) as P1.
    assert (P2 : 1 - b2 <= 1 - b2 ^ t).
    { unfold t. simpl. assert (b2 ^ N <= 1) by (apply pow_le1; lra).
      assert (b2 * b2 ^ N <= b2 * 1) by (apply Rmult_le_compat_l; lra). lra. }
    assert (P3 : 0 <= b1 ^ t) by (apply pow_le; lra).
    assert (A1 : K * K + 1 < c * INR t).
    { apply Rmult_lt_reg_r with (/ c); [now apply Rinv_0_lt_compat|].
      replace (c * INR t * / c) with (INR t) by (field; lra). exact HtN. }
    apply Rlt_le_trans with (c * INR t); [exact A1|].
    apply Rle_trans with (c * ratio_sum b1 b2 t); [apply Rmult_le_compat_l; [lra|apply HCS]|].
    assert (A2 : 1 <= / (1 - b2) * ((1 - b2 ^ t) / ((1 - b1 ^ t) * (1 - b1 ^ t)))).
    { apply Rmult_le_reg_r with ((1 - b2) * ((1 - b1 ^ t) * (1 - b1 ^ t))).
      - repeat apply Rmult_lt_0_compat; lra.
      - replace (/ (1 - b2) * ((1 - b2 ^ t) / ((1 - b1 ^ t) * (1 - b1 ^ t))) * ((1 - b2) * ((1 - b1 ^ t) * (1 - b1 ^ t))))
          with (1 - b2 ^ t) by (field; lra).
        rewrite Rmult_1_l. apply Rle_trans with ((1 - b2) * (1 * 1)); [|lra].
        apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat; lra. }
    assert (0 <= c * ratio_sum b1 b2 t) by (apply Rmult_le_pos; [lra|apply ratio_sum_nonneg; lra]).
    apply Rle_trans with (c * ratio_sum b1 b2 t * 1); [lra|].
    apply Rle_trans with (c * ratio_sum b1 b2 t * (/ (1 - b2) * ((1 - b2 ^ t) / ((1 - b1 ^ t) * (1 - b1 ^ t)))));
      [now apply Rmult_le_compat_l|right; unfold Rdiv; ring]. }
  apply Rnot_le_gt. intros HN'.
  assert (ratio b1 b2 t * ratio b1 b2 t <= K * K) by (apply Rmult_le_compat; lra). lra.
Qed.
