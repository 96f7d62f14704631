(* How large can a step of Adam be?  [KB15, section 2.1]

   With q = beta1^2 / beta2 and
     R_t   = (1-b1)/sqrt(1-b2) * sqrt(sum_{i=1..t} q^(t-i)) * sqrt(1-b2^t)/(1-b1^t)
     R_inf = (1-b1)/sqrt((1-b2)(1-q))
   the ratio of the corrected moments is bounded by Cauchy-Schwarz.

   Theorems
     M18  m_t^2 <= (1-b1)^2/(1-b2) * (sum q^(t-i)) * v_t            m2_le_v
     M19  |m_hat_t| <= R_t sqrt(v_hat_t), any gradients             mhat_le_sqrt_vhat
     M20  R_t <= R_inf when b1^2 < b2                               ratio_le_limit
     A5, M21  |step_t| <= lr R_inf when b1^2 < b2                   adam_step_bound
     M22  b1 = b2: |m_hat_t| <= sqrt(v_hat_t), so |step_t| <= lr    equal_betas_bound

   That R_t is attained and R_inf optimal is in step_bound_sharp.v; that the
   bounds of the paper's section 2.1 fail is in step_bound_refuted.v.        *)
From Coq Require Import Reals Lra Lia Psatz.
From Adamant.Math Require Import ema optimizers.
Open Scope R_scope.

(* sum_{i=1..t} (b1^2/b2)^(t-i) *)
Definition ratio_sum (b1 b2 : R) (t : nat) := sum1 t (fun i => (b1 * b1 / b2) ^ (t - i)).
(* R_t and R_inf *)
Definition ratio b1 b2 t :=
  (1 - b1) / sqrt (1 - b2) * sqrt (ratio_sum b1 b2 t) * (sqrt (1 - b2 ^ t) / (1 - b1 ^ t)).
Definition ratio_limit b1 b2 := (1 - b1) / sqrt ((1 - b2) * (1 - b1 * b1 / b2)).

(* ---- Cauchy-Schwarz ---- *)
Lemma CS_step A P Q a c : 0 <= P -> 0 <= Q -> A * A <= P * Q ->
  (A + a * c) * (A + a * c) <= (P + a * a) * (Q + c * c).
Proof.
  intros HP HQ HA.
  assert (H0 : 0 <= P * (c * c) + Q * (a * a))
    by (apply Rplus_le_le_0_compat; apply Rmult_le_pos; auto; apply Rle_0_sqr).
  assert (H : 2 * (A * (a * c)) <= P * (c * c) + Q * (a * a)).
  { apply Rsqr_incr_0_var; [|exact H0]. unfold Rsqr.
    assert (H1 : A * A * ((a * c) * (a * c)) <= P * Q * ((a * c) * (a * c)))
      by (apply Rmult_le_compat_r; [apply Rle_0_sqr|exact HA]).
    assert (H2 : 0 <= (P * (c * c) - Q * (a * a)) * (P * (c * c) - Q * (a * a)))
      by apply Rle_0_sqr.
    apply Rle_trans with (4 * (P * Q * ((a * c) * (a * c)))).
    - apply Rle_trans with (4 * (A * A * ((a * c) * (a * c)))); [right; ring|lra].
    - apply Rminus_le. apply Ropp_le_cancel. rewrite Ropp_0.
      eapply Rle_trans; [exact H2|]. right. ring. }
  apply Rle_trans with (A * A + (P * (c * c) + Q * (a * a)) + a * c * (a * c)); [lra|].
  apply Rle_trans with (P * Q + (P * (c * c) + Q * (a * a)) + a * c * (a * c)); [lra|right; ring].
Qed.
Lemma cauchy_schwarz t a c :
  sum1 t (fun i => a i * c i) * sum1 t (fun i => a i * c i)
  <= sum1 t (fun i => a i * a i) * sum1 t (fun i => c i * c i).
Proof.
  induction t as [|t IH]; simpl; [lra|].
  apply CS_step; auto; apply sum1_nonneg; intros i _; apply Rle_0_sqr.
Qed.

(* [eq:M18] *)
Theorem m2_le_v b1 b2 g t : 0 <= b1 < 1 -> 0 < b2 < 1 ->
  ema b1 g t * ema b1 g t
  <= (1 - b1) * (1 - b1) / (1 - b2) * ratio_sum b1 b2 t * ema b2 (sq g) t.
Proof.
  intros H1 H2. rewrite !ema_closed_form. unfold sq, ratio_sum.
  set (s := sqrt b2).
  assert (Hs : 0 < s) by (apply sqrt_lt_R0; lra).
  assert (Hss : s * s = b2) by (apply sqrt_sqrt; lra).
  pose proof (cauchy_schwarz t (fun i => (b1 / s) ^ (t - i)) (fun i => s ^ (t - i) * g i)) as CS.
  cbv beta in CS.
  rewrite (sum1_ext t (fun i => (b1 / s) ^ (t - i) * (s ^ (t - i) * g i))
             (fun i => b1 ^ (t - i) * g i)) in CS.
  2:{ intros i _. rewrite <- Rmult_assoc, <- Rpow_mult_distr. f_equal. f_equal. field. lra. }
  rewrite (sum1_ext t (fun i => (b1 / s) ^ (t - i) * (b1 / s) ^ (t - i))
             (fun i => (b1 * b1 / b2) ^ (t - i))) in CS.
  2:{ intros i _. rewrite <- Rpow_mult_distr. f_equal. rewrite <- Hss. field. lra. }
  rewrite (sum1_ext t (fun i => s ^ (t - i) * g i * (s ^ (t - i) * g i))
             (fun i => b2 ^ (t - i) * (g i * g i))) in CS.
  2:{ intros i _. replace (b2 ^ (t - i)) with (s ^ (t - i) * s ^ (t - i)).
      - ring. - rewrite <- Rpow_mult_distr. now rewrite Hss. }
  set (A := sum1 t (fun i => b1 ^ (t - i) * g i)) in *.
  set (B := sum1 t (fun i => (b1 * b1 / b2) ^ (t - i))) in *.
  set (C := sum1 t (fun i => b2 ^ (t - i) * (g i * g i))) in *.
  replace ((1 - b1) * (1 - b1) / (1 - b2) * B * ((1 - b2) * C))
    with ((1 - b1) * (1 - b1) * (B * C)) by (field; lra).
  replace ((1 - b1) * A * ((1 - b1) * A)) with ((1 - b1) * (1 - b1) * (A * A)) by ring.
  apply Rmult_le_compat_l; [nra|exact CS].
Qed.

Lemma ratio_sum_nonneg b1 b2 t : 0 < b2 -> 0 <= ratio_sum b1 b2 t.
Proof.
  intros. apply sum1_nonneg. intros. apply pow_le.
  apply Rmult_le_pos; [nra| apply Rlt_le, Rinv_0_lt_compat; lra].
Qed.

Lemma sq_le_abs x y : 0 <= y -> x * x <= y * y -> Rabs x <= y.
Proof.
  intros Hy H. rewrite <- (Rabs_right y) by lra. apply Rsqr_le_abs_0. exact H.
Qed.

Lemma ratio_sq b1 b2 t : 0 <= b1 < 1 -> 0 < b2 < 1 -> (1 <= t)%nat ->
  0 <= ratio b1 b2 t /\
  ratio b1 b2 t * ratio b1 b2 t
  = (1 - b1) * (1 - b1) / (1 - b2) * ratio_sum b1 b2 t * ((1 - b2 ^ t) / ((1 - b1 ^ t) * (1 - b1 ^ t))).
Proof.
  intros H1 H2 Ht. assert (H2' : 0 <= b2 < 1) by lra.
  pose proof (one_minus_pow_pos b1 t H1 Ht). pose proof (one_minus_pow_pos b2 t H2' Ht).
  pose proof (ratio_sum_nonneg b1 b2 t ltac:(lra)) as HB.
  assert (Hs : 0 < sqrt (1 - b2)) by (apply sqrt_lt_R0; lra).
  unfold ratio. set (B := ratio_sum b1 b2 t) in *. split.
  - repeat apply Rmult_le_pos; try apply sqrt_pos; try lra; apply Rlt_le, Rinv_0_lt_compat; lra.
  - replace ((1 - b1) / sqrt (1 - b2) * sqrt B * (sqrt (1 - b2 ^ t) / (1 - b1 ^ t)) *
             ((1 - b1) / sqrt (1 - b2) * sqrt B * (sqrt (1 - b2 ^ t) / (1 - b1 ^ t))))
      with ((1 - b1) * (1 - b1) / (sqrt (1 - b2) * sqrt (1 - b2)) * (sqrt B * sqrt B) *
            ((sqrt (1 - b2 ^ t) * sqrt (1 - b2 ^ t)) / ((1 - b1 ^ t) * (1 - b1 ^ t)))) by (field; lra).
    rewrite !sqrt_sqrt by lra. reflexivity.
Qed.

(* [eq:M19] *)
Theorem mhat_le_sqrt_vhat b1 b2 g t : 0 <= b1 < 1 -> 0 < b2 < 1 -> (1 <= t)%nat ->
  Rabs (mhat b1 g t) <= ratio b1 b2 t * sqrt (vhat b2 g t).
Proof.
  intros H1 H2 Ht. assert (H2' : 0 <= b2 < 1) by lra.
  pose proof (one_minus_pow_pos b1 t H1 Ht) as P1.
  pose proof (one_minus_pow_pos b2 t H2' Ht) as P2.
  pose proof (m2_le_v b1 b2 g t H1 H2) as HC.
  pose proof (vhat_nonneg b2 g t H2' Ht) as HV.
  destruct (ratio_sq b1 b2 t H1 H2 Ht) as [HR HR2].
  apply sq_le_abs; [apply Rmult_le_pos; [exact HR|apply sqrt_pos]|].
  replace (ratio b1 b2 t * sqrt (vhat b2 g t) * (ratio b1 b2 t * sqrt (vhat b2 g t)))
    with (ratio b1 b2 t * ratio b1 b2 t * (sqrt (vhat b2 g t) * sqrt (vhat b2 g t))) by ring.
  rewrite sqrt_sqrt by exact HV. rewrite HR2. unfold mhat, vhat, hat.
  set (m := ema b1 g t) in *. set (v := ema b2 (sq g) t) in *. set (B := ratio_sum b1 b2 t) in *.
  replace ((1 - b1) * (1 - b1) / (1 - b2) * B * ((1 - b2 ^ t) / ((1 - b1 ^ t) * (1 - b1 ^ t))) * (v / (1 - b2 ^ t)))
    with (((1 - b1) * (1 - b1) / (1 - b2) * B * v) * / ((1 - b1 ^ t) * (1 - b1 ^ t))) by (field; lra).
  replace (m / (1 - b1 ^ t) * (m / (1 - b1 ^ t))) with (m * m * / ((1 - b1 ^ t) * (1 - b1 ^ t))) by (field; lra).
  apply Rmult_le_compat_r; [|exact HC].
  apply Rlt_le, Rinv_0_lt_compat, Rmult_lt_0_compat; lra.
Qed.

(* ---- R_t never exceeds its limit ---- *)
Lemma amgm_pow b1 b2 t : 0 <= b1 -> 0 < b2 ->
  (1 - (b1 * b1 / b2) ^ t) * (1 - b2 ^ t) <= (1 - b1 ^ t) * (1 - b1 ^ t).
Proof.
  intros H1 H2.
  assert (E : (b1 * b1 / b2) ^ t * b2 ^ t = b1 ^ t * b1 ^ t).
  { rewrite <- !Rpow_mult_distr. f_equal. field. lra. }
  assert (0 <= (b1 * b1 / b2) ^ t) by (apply pow_le, Rmult_le_pos; [nra|apply Rlt_le, Rinv_0_lt_compat; lra]).
  assert (0 < b2 ^ t) by (apply pow_lt; lra).
  assert (0 <= b1 ^ t) by (apply pow_le; lra).
  set (x := (b1 * b1 / b2) ^ t) in *. set (y := b2 ^ t) in *. set (z := b1 ^ t) in *.
  assert (2 * z <= x + y).
  { apply Rsqr_incr_0_var; [|lra]. unfold Rsqr.
    pose proof (Rle_0_sqr (x - y)) as HS. unfold Rsqr in HS.
    replace (2 * z * (2 * z)) with (4 * (x * y)) by (rewrite E; ring). lra. }
  replace ((1 - x) * (1 - y)) with (1 - x - y + x * y) by ring. rewrite E.
  replace ((1 - z) * (1 - z)) with (1 - 2 * z + z * z) by ring. lra.
Qed.

Lemma q_lt1 b1 b2 : 0 < b2 -> b1 * b1 < b2 -> b1 * b1 / b2 < 1.
Proof.
  intros. apply Rmult_lt_reg_r with b2; [lra|]. unfold Rdiv.
  rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra.
Qed.

(* [eq:M20] *)
Theorem ratio_le_limit b1 b2 t : 0 <= b1 < 1 -> 0 < b2 < 1 -> b1 * b1 < b2 -> (1 <= t)%nat ->
  ratio b1 b2 t <= ratio_limit b1 b2.
Proof.
  intros H1 H2 Hq Ht.
  assert (H2' : 0 <= b2 < 1) by lra.
  pose proof (one_minus_pow_pos b1 t H1 Ht) as P1.
  pose proof (one_minus_pow_pos b2 t H2' Ht) as P2.
  pose proof (q_lt1 b1 b2 ltac:(lra) Hq) as Q1.
  pose proof (amgm_pow b1 b2 t ltac:(lra) ltac:(lra)) as AG.
  pose proof (sum1_geom_rev (b1 * b1 / b2) t) as GS.
  fold (ratio_sum b1 b2 t) in GS.
  set (q := b1 * b1 / b2) in *. set (B := ratio_sum b1 b2 t) in *.
  assert (HB : 0 <= B) by (apply ratio_sum_nonneg; lra).
  unfold ratio, ratio_limit. fold q. fold B.
  rewrite sqrt_mult by lra.
  assert (S2 : 0 < sqrt (1 - b2)) by (apply sqrt_lt_R0; lra).
  assert (SQ : 0 < sqrt (1 - q)) by (apply sqrt_lt_R0; lra).
  replace ((1 - b1) / (sqrt (1 - b2) * sqrt (1 - q)))
    with ((1 - b1) / sqrt (1 - b2) * / sqrt (1 - q)) by (field; lra).
  rewrite Rmult_assoc. apply Rmult_le_compat_l.
  { apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; lra]. }
  apply Rmult_le_reg_r with (sqrt (1 - q) * (1 - b1 ^ t)); [apply Rmult_lt_0_compat; lra|].
  replace (sqrt B * (sqrt (1 - b2 ^ t) / (1 - b1 ^ t)) * (sqrt (1 - q) * (1 - b1 ^ t)))
    with (sqrt (1 - q) * sqrt B * sqrt (1 - b2 ^ t)) by (field; lra).
  replace (/ sqrt (1 - q) * (sqrt (1 - q) * (1 - b1 ^ t))) with (1 - b1 ^ t) by (field; lra).
  rewrite <- !sqrt_mult by nra. rewrite GS.
  rewrite <- (sqrt_square (1 - b1 ^ t)) by lra. apply sqrt_le_1_alt. exact AG.
Qed.

Lemma ratio_limit_pos b1 b2 : 0 <= b1 < 1 -> 0 < b2 < 1 -> b1 * b1 < b2 -> 0 < ratio_limit b1 b2.
Proof.
  intros H1 H2 Hq. pose proof (q_lt1 b1 b2 ltac:(lra) Hq). unfold ratio_limit.
  apply Rmult_lt_0_compat; [lra|]. apply Rinv_0_lt_compat, sqrt_lt_R0, Rmult_lt_0_compat; lra.
Qed.

(* ---- the step ---- *)
(* [eq:A5] [eq:M21] *)
Theorem adam_step_bound lr b1 b2 eps g t :
  0 <= lr -> 0 <= eps -> 0 <= b1 < 1 -> 0 < b2 < 1 -> b1 * b1 < b2 -> (1 <= t)%nat ->
  0 < sqrt (vhat b2 g t) + eps ->
  Rabs (adam_step lr b1 b2 eps g t) <= lr * ratio_limit b1 b2.
Proof.
  intros Hl He H1 H2 Hq Ht Hd. unfold adam_step.
  pose proof (mhat_le_sqrt_vhat b1 b2 g t H1 H2 Ht) as HB.
  pose proof (ratio_le_limit b1 b2 t H1 H2 Hq Ht) as HR.
  set (m := mhat b1 g t) in *. set (s := sqrt (vhat b2 g t)) in *.
  assert (Hs : 0 <= s) by apply sqrt_pos.
  unfold Rdiv. rewrite !Rabs_mult, (Rabs_right lr) by lra.
  rewrite (Rabs_right (/ (s + eps))) by (apply Rle_ge, Rlt_le, Rinv_0_lt_compat; lra).
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|].
  apply Rmult_le_reg_r with (s + eps); [exact Hd|].
  rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  assert (HRp : 0 <= ratio_limit b1 b2).
  { unfold ratio_limit. apply Rmult_le_pos; [lra|]. apply Rlt_le, Rinv_0_lt_compat, sqrt_lt_R0.
    pose proof (q_lt1 b1 b2 ltac:(lra) Hq). nra. }
  nra.
Qed.

(* [eq:M22] *)
Theorem equal_betas_bound b g t : 0 < b < 1 -> (1 <= t)%nat ->
  Rabs (mhat b g t) <= sqrt (vhat b g t).
Proof.
  intros Hb Ht.
  assert (Hb' : 0 <= b < 1) by lra.
  pose proof (mhat_le_sqrt_vhat b b g t Hb' Hb Ht) as H.
  pose proof (ratio_le_limit b b t Hb' Hb ltac:(nra) Ht) as HR.
  assert (E : ratio_limit b b = 1).
  { unfold ratio_limit. replace ((1 - b) * (1 - b * b / b)) with ((1 - b) * (1 - b)) by (field; lra).
    rewrite sqrt_square by lra. field. lra. }
  rewrite E in HR. pose proof (sqrt_pos (vhat b g t)).
  eapply Rle_trans; [exact H|]. nra.
Qed.
