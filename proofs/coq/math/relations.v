(* Relations between the optimizers.

   Theorems
     M86  epsilon-hat equals epsilon, step by step, iff
          eps_hat = eps sqrt(1 - b2^t)                              epsilon_hat_iff
     M87  hence never with the same constant (0 < b2 < 1, eps <> 0) epsilon_hat_constant
     M88  RMSprop is Adam with b1 = 0 and no corrections            rmsprop_is_raw_adam
     M89  accumulating momentum with factor 1 is the EMA over 1-mu  accumulating_is_ema
     M90  with dampening d = mu it exceeds the EMA by exactly
          mu^t g_1, the undampened first step (any d: by
          d mu^(t-1) g_1 over (1-d)/(1-mu) times the EMA)           heavy_ball_form, heavy_ball_minus_ema
     M91  Nesterov's two forms: the look-ahead points of the one
          are the iterates of the other                             nesterov_forms
     M92  RAdam is r_t Adam when rho_t > 4, with 0 < r_t < 1        radam_rectified
     M93  ... and corrected momentum otherwise; the first four
          steps always, every step when b2 <= 3/5                   radam_warmup, radam_never_adapts
     M94  with only the second moment corrected a step is (1 - b1^t)
          times Adam's: from (1-b1) lr upwards                      v_only_is_scaled_adam, v_only_first_step
     M95  with no correction the first step is
          (1-b1)/sqrt(1-b2) lr                                      raw_first_step          *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema optimizers sma_length sma_limit rectifier.
Open Scope R_scope.

(* ---- epsilon-hat ---- *)
Lemma sqrt_vhat b2 g t : 0 <= b2 < 1 -> (1 <= t)%nat ->
  sqrt (ema b2 (sq g) t) = sqrt (1 - b2 ^ t) * sqrt (vhat b2 g t).
Proof.
  intros Hb Ht. pose proof (one_minus_pow_pos b2 t Hb Ht).
  rewrite <- sqrt_mult by (try lra; now apply vhat_nonneg).
  f_equal. unfold vhat, hat. field. lra.
Qed.

(* [eq:M86] *)
Theorem epsilon_hat_iff lr b1 b2 eps eps_hat g t :
  lr <> 0 -> 0 <= b1 < 1 -> 0 <= b2 < 1 -> (1 <= t)%nat -> ema b1 g t <> 0 ->
  0 < sqrt (vhat b2 g t) + eps -> 0 < sqrt (ema b2 (sq g) t) + eps_hat ->
  (adam_epsilon_hat_step lr b1 b2 eps_hat g t = adam_step lr b1 b2 eps g t
   <-> eps_hat = eps * sqrt (1 - b2 ^ t)).
Proof.
  intros Hl H1 H2 Ht Hm D1 D2.
  pose proof (one_minus_pow_pos b1 t H1 Ht) as P1. pose proof (one_minus_pow_pos b2 t H2 Ht) as P2.
  assert (Q : 0 < sqrt (1 - b2 ^ t)) by (apply sqrt_lt_R0; lra).
  pose proof (sqrt_vhat b2 g t H2 Ht) as E.
  unfold adam_epsilon_hat_step, adam_step, mhat, hat.
  set (q := sqrt (1 - b2 ^ t)) in *. set (s := sqrt (vhat b2 g t)) in *.
  set (v := sqrt (ema b2 (sq g) t)) in *. set (m := ema b1 g t) in *.
  assert (K : lr * (q / (1 - b1 ^ t)) * m / (v + eps_hat) - lr * (m / (1 - b1 ^ t)) / (s + eps)
              = lr * m / (1 - b1 ^ t) * (q * eps - eps_hat) / ((v + eps_hat) * (s + eps))).
  { rewrite E. rewrite E in D2. field. repeat split; lra. }
  assert (C : lr * m / (1 - b1 ^ t) / ((v + eps_hat) * (s + eps)) <> 0).
  { unfold Rdiv. repeat apply Rmult_integral_contrapositive_currified; auto;
      apply Rinv_neq_0_compat; try lra. apply Rgt_not_eq, Rmult_lt_0_compat; lra. }
  split; intros H.
  - rewrite H, Rminus_diag_eq in K by reflexivity.
    assert (Z : lr * m / (1 - b1 ^ t) / ((v + eps_hat) * (s + eps)) * (q * eps - eps_hat) = 0).
    { rewrite K. field. repeat split; lra. }
    apply Rmult_integral in Z. destruct Z; [contradiction|lra].
  - apply Rminus_diag_uniq. rewrite K, H. replace (q * eps - eps * q) with 0 by ring.
    unfold Rdiv. ring.
Qed.

(* [eq:M87] *)
Theorem epsilon_hat_constant lr b1 b2 eps g t :
  lr <> 0 -> 0 <= b1 < 1 -> 0 < b2 < 1 -> (1 <= t)%nat -> ema b1 g t <> 0 -> 0 < eps ->
  adam_epsilon_hat_step lr b1 b2 eps g t <> adam_step lr b1 b2 eps g t.
Proof.
  intros Hl H1 H2 Ht Hm He H.
  pose proof (sqrt_pos (vhat b2 g t)). pose proof (sqrt_pos (ema b2 (sq g) t)).
  apply epsilon_hat_iff in H; try assumption; try lra.
  assert (P : 0 < b2 ^ t) by (apply pow_lt; lra).
  pose proof (one_minus_pow_pos b2 t ltac:(lra) Ht).
  assert (sqrt (1 - b2 ^ t) < 1) by (rewrite <- sqrt_1 at 2; apply sqrt_lt_1; lra).
  assert (eps * sqrt (1 - b2 ^ t) < eps * 1) by (apply Rmult_lt_compat_l; lra). lra.
Qed.

(* ---- RMSprop ---- *)
(* [eq:M88] *)
Theorem rmsprop_is_raw_adam lr b2 eps g t : (1 <= t)%nat ->
  adam_raw_step lr 0 b2 eps g t = rmsprop_step lr b2 eps g t.
Proof.
  intros Ht. destruct t as [|t]; [lia|]. unfold adam_raw_step, rmsprop_step.
  replace (ema 0 g (S t)) with (g (S t)) by (rewrite ema_next; ring). reflexivity.
Qed.

(* ---- momentum ---- *)
(* [eq:M89] *)
Theorem accumulating_is_ema mu g t : ema mu g t = (1 - mu) * accum mu 1 0 g t.
Proof. rewrite ema_closed_form, accum_closed_form. ring. Qed.

(* [eq:M90] *)
Theorem heavy_ball_form mu d g t : (1 <= t)%nat ->
  heavy_ball mu d g t = (1 - d) * accum mu 1 0 g t + d * mu ^ (t - 1) * g 1%nat.
Proof.
  destruct t as [|t]; [lia|]. intros _. induction t as [|t IH].
  - cbn [heavy_ball accum Nat.sub pow]. ring.
  - change (heavy_ball mu d g (S (S t))) with (mu * heavy_ball mu d g (S t) + (1 - d) * g (S (S t))).
    rewrite IH. cbn [accum]. replace (S (S t) - 1)%nat with (S (S t - 1)) by lia. cbn [pow]. ring.
Qed.
(* [eq:M90] *)
Theorem heavy_ball_minus_ema mu g t : (1 <= t)%nat ->
  heavy_ball mu mu g t = ema mu g t + mu ^ t * g 1%nat.
Proof.
  intros Ht. rewrite heavy_ball_form, accumulating_is_ema by exact Ht.
  replace t with (S (t - 1)) at 4 by lia. cbn [pow]. ring.
Qed.

(* Nesterov: velocity and look-ahead [Nesterov 1983; Sutskever et al. 2013] ... *)
Fixpoint lookahead (lr mu : R) (grad : R -> R) (x0 : R) (t : nat) : R * R :=
  match t with
  | O => (x0, 0)
  | S k => let (x, vel) := lookahead lr mu grad x0 k in
           let vel' := mu * vel - lr * grad (x + mu * vel) in (x + vel', vel')
  end.
(* ... and as frameworks write it: buffer, then g + mu buffer *)
Fixpoint nesterov (lr mu : R) (grad : R -> R) (x0 : R) (t : nat) : R * R :=
  match t with
  | O => (x0, 0)
  | S k => let (y, buf) := nesterov lr mu grad x0 k in
           let buf' := mu * buf + grad y in (y - lr * (grad y + mu * buf'), buf')
  end.

(* [eq:M91] *)
Theorem nesterov_forms lr mu grad x0 t :
  let (x, vel) := lookahead lr mu grad x0 t in
  let (y, buf) := nesterov lr mu grad x0 t in
  y = x + mu * vel /\ vel = - lr * buf.
Proof.
  induction t as [|t IH]; cbn [lookahead nesterov]; [split; ring|].
  destruct (lookahead lr mu grad x0 t) as [x vel]. destruct (nesterov lr mu grad x0 t) as [y buf].
  destruct IH as [-> E]. split; rewrite E; ring.
Qed.

(* ---- RAdam ---- *)
(* [eq:M92] *)
Theorem radam_rectified lr b1 b2 eps g t : 0 < b2 < 1 -> (1 <= t)%nat -> rho b2 t > 4 ->
  radam_step lr b1 b2 eps g t = sqrt (r2 b2 t) * adam_step lr b1 b2 eps g t
  /\ 0 < sqrt (r2 b2 t) < 1.
Proof.
  intros H2 Ht H. split; [|now apply r_in_01].
  unfold radam_step, adam_step. destruct (Rgt_dec (rho b2 t) 4); [|lra]. unfold Rdiv. ring.
Qed.
(* [eq:M93] *)
Theorem radam_warmup lr b1 b2 eps g t : 0 < b2 < 1 -> (1 <= t <= 4)%nat ->
  radam_step lr b1 b2 eps g t = lr * mhat b1 g t.
Proof.
  intros H2 Ht. unfold radam_step. destruct (Rgt_dec (rho b2 t) 4) as [H|H]; [|reflexivity].
  pose proof (never_t_le_4 b2 H2 t Ht). lra.
Qed.
(* [eq:M93] *)
Theorem radam_never_adapts lr b1 b2 eps g t : 0 < b2 <= 3 / 5 -> (1 <= t)%nat ->
  radam_step lr b1 b2 eps g t = lr * mhat b1 g t.
Proof.
  intros H2 Ht. unfold radam_step. destruct (Rgt_dec (rho b2 t) 4) as [H|H]; [|reflexivity].
  pose proof (never_if_small_beta b2 ltac:(lra) t ltac:(lra) Ht). lra.
Qed.

(* ---- missing corrections ---- *)
(* [eq:M94] *)
Theorem v_only_is_scaled_adam lr b1 b2 eps g t : 0 <= b1 < 1 -> (1 <= t)%nat ->
  adam_v_only_step lr b1 b2 eps g t = (1 - b1 ^ t) * adam_step lr b1 b2 eps g t.
Proof.
  intros H1 Ht. pose proof (one_minus_pow_pos b1 t H1 Ht).
  unfold adam_v_only_step, adam_step, mhat, hat, Rdiv.
  replace (ema b1 g t) with ((1 - b1 ^ t) * (ema b1 g t * / (1 - b1 ^ t))) at 1 by (field; lra). ring.
Qed.
(* [eq:M94] *)
Theorem v_only_first_step lr b1 b2 g : 0 <= lr -> 0 <= b1 < 1 -> 0 <= b2 < 1 -> g 1%nat <> 0 ->
  Rabs (adam_v_only_step lr b1 b2 0 g 1) = (1 - b1) * lr.
Proof.
  intros Hl H1 H2 Hg. rewrite v_only_is_scaled_adam by (auto; lia).
  unfold adam_step. rewrite mhat_1, vhat_1, sqrt_sq_abs, Rplus_0_r, pow_1 by auto.
  pose proof (Rabs_pos_lt _ Hg).
  unfold Rdiv. rewrite !Rabs_mult, Rabs_inv, Rabs_Rabsolu, (Rabs_right lr), (Rabs_right (1 - b1)) by lra.
  field. lra.
Qed.
(* [eq:M95] *)
Theorem raw_first_step lr b1 b2 g : 0 <= lr -> 0 <= b1 < 1 -> 0 <= b2 < 1 -> g 1%nat <> 0 ->
  Rabs (adam_raw_step lr b1 b2 0 g 1) = (1 - b1) / sqrt (1 - b2) * lr.
Proof.
  intros Hl H1 H2 Hg. unfold adam_raw_step. rewrite !ema_next, !ema_0, !Rmult_0_r, !Rplus_0_l, Rplus_0_r.
  unfold sq. rewrite sqrt_mult, sqrt_sq_abs by (try lra; apply Rle_0_sqr).
  pose proof (Rabs_pos_lt _ Hg). assert (0 < sqrt (1 - b2)) by (apply sqrt_lt_R0; lra).
  unfold Rdiv. rewrite !Rabs_mult, Rabs_inv, (Rabs_right (sqrt (1 - b2) * Rabs (g 1%nat))),
    (Rabs_right lr), (Rabs_right (1 - b1)) by (try lra; apply Rle_ge, Rmult_le_pos; lra).
  field. lra.
Qed.
