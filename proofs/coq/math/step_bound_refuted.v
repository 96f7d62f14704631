(* The bounds of [KB15, section 2.1], refuted.

   The paper says of the effective step, with eps = 0:
     case 1   |step_t| <= lr (1-b1)/sqrt(1-b2)   if 1-b1 > sqrt(1-b2)
     case 2   |step_t| <= lr                     otherwise
   Both are false as stated; what is true is M21, with the constant R_inf.
   (Case 2 fails for every b1 <> b2, hence in particular where the paper
   invokes it; the defaults .9, .999 are in case 1.)

   Theorems
     M27  case 2 fails at t = 2 for every b1 <> b2: g = (b1, b2)
          gives m_hat^2 > v_hat > 0                                 case2_refuted
     M28  ... hence |step_2| > lr                                   case2_step_refuted
     M29  case 1 fails at the defaults .9, .999: 290 zero gradients,
          then ten ones                                             case1_refuted
     M30  the right constant at the defaults: 7.2702 < R_inf < 7.2703   ratio_limit_default  *)
From Coq Require Import Reals ZArith Lra Lia Psatz.
From Adamant.Math Require Import ema optimizers step_bound.
Open Scope R_scope.

(* [eq:M27] *)
Theorem case2_refuted b1 b2 : 0 <= b1 < 1 -> 0 < b2 < 1 -> b1 <> b2 ->
  let g := fun i => match i with 1%nat => b1 | _ => b2 end in
  0 < vhat b2 g 2 < mhat b1 g 2 * mhat b1 g 2.
Proof.
  intros H1 H2 Hn g.
  assert (EV : vhat b2 g 2 = b2 * (b1 * b1 + b2) / (1 + b2)).
  { unfold vhat, hat. rewrite !ema_next, ema_0. unfold sq, g. simpl. field. split; nra. }
  assert (EM : mhat b1 g 2 = (b1 * b1 + b2) / (1 + b1)).
  { unfold mhat, hat. rewrite !ema_next, ema_0. unfold g. simpl. field. split; nra. }
  rewrite EV, EM. assert (0 < b1 * b1 + b2) by nra. split.
  - apply Rmult_lt_0_compat; [nra|apply Rinv_0_lt_compat; lra].
  - apply Rmult_lt_reg_r with ((1 + b2) * ((1 + b1) * (1 + b1))); [nra|].
    replace (b2 * (b1 * b1 + b2) / (1 + b2) * ((1 + b2) * ((1 + b1) * (1 + b1))))
      with ((b1 * b1 + b2) * (b2 * ((1 + b1) * (1 + b1)))) by (field; lra).
    replace ((b1 * b1 + b2) / (1 + b1) * ((b1 * b1 + b2) / (1 + b1)) * ((1 + b2) * ((1 + b1) * (1 + b1))))
      with ((b1 * b1 + b2) * ((b1 * b1 + b2) * (1 + b2))) by (field; lra).
    apply Rmult_lt_compat_l; [lra|].
    assert (0 < (b1 - b2) * (b1 - b2)) by (apply Rsqr_pos_lt; lra).
    apply Rminus_gt_0_lt.
    replace ((b1 * b1 + b2) * (1 + b2) - b2 * ((1 + b1) * (1 + b1)))
      with ((b1 - b2) * (b1 - b2)) by ring. lra.
Qed.

(* [eq:M28] *)
Theorem case2_step_refuted lr b1 b2 : 0 < lr -> 0 <= b1 < 1 -> 0 < b2 < 1 -> b1 <> b2 ->
  exists g, 0 < vhat b2 g 2 /\ Rabs (adam_step lr b1 b2 0 g 2) > lr.
Proof.
  intros Hl H1 H2 Hn. exists (fun i => match i with 1%nat => b1 | _ => b2 end).
  destruct (case2_refuted b1 b2 H1 H2 Hn) as [HV HM]. split; [exact HV|].
  unfold adam_step. rewrite Rplus_0_r. revert HV HM.
  set (m := mhat _ _ _). set (v := vhat _ _ _). intros HV HM.
  assert (Hs : 0 < sqrt v) by now apply sqrt_lt_R0.
  unfold Rdiv. rewrite !Rabs_mult, (Rabs_right lr), (Rabs_right (/ sqrt v)) by
    (try lra; apply Rle_ge, Rlt_le, Rinv_0_lt_compat, Hs).
  assert (Hm : sqrt v < Rabs m) by (rewrite <- sqrt_sq_abs; apply sqrt_lt_1; lra).
  apply Rlt_gt, Rmult_lt_reg_r with (sqrt v); [exact Hs|].
  rewrite (Rmult_assoc (lr * Rabs m)), Rinv_l, Rmult_1_r by lra.
  now apply Rmult_lt_compat_l.
Qed.

(* n zeros, then ones: the average remembers only the ones *)
Definition zeros_then_ones (n i : nat) : R := if Nat.leb i n then 0 else 1.

Lemma ema_zeros_then_ones b n k : ema b (zeros_then_ones n) (n + k) = 1 - b ^ k.
Proof.
  induction k as [|k IH].
  - rewrite Nat.add_0_r. cbn [pow].
    enough (H : forall m, (m <= n)%nat -> ema b (zeros_then_ones n) m = 0).
    { rewrite H by lia. ring. }
    induction m as [|m IHm]; intros Hm; [reflexivity|].
    rewrite ema_next, IHm by lia. unfold zeros_then_ones.
    rewrite (proj2 (Nat.leb_le (S m) n)) by lia. ring.
  - rewrite Nat.add_succ_r, ema_next, IH. unfold zeros_then_ones.
    rewrite (proj2 (Nat.leb_gt (S (n + k)) n)) by lia. cbn [pow]. ring.
Qed.

(* powers of decimals, decided on integers *)
Lemma pow_ratio_lt p q n a d : (0 < q)%Z -> (0 < d)%Z ->
  (p ^ Z.of_nat n * d <? a * q ^ Z.of_nat n)%Z = true ->
  (IZR p / IZR q) ^ n < IZR a / IZR d.
Proof.
  intros Hq Hd H. apply Z.ltb_lt, IZR_lt in H. rewrite !mult_IZR, <- !pow_IZR in H.
  apply IZR_lt in Hq, Hd. assert (0 < IZR q ^ n) by (now apply pow_lt).
  unfold Rdiv. rewrite Rpow_mult_distr, pow_inv.
  apply Rmult_lt_reg_r with (IZR q ^ n * IZR d); [now apply Rmult_lt_0_compat|].
  replace (IZR p ^ n * / IZR q ^ n * (IZR q ^ n * IZR d)) with (IZR p ^ n * IZR d) by (field; lra).
  replace (IZR a * / IZR d * (IZR q ^ n * IZR d)) with (IZR a * IZR q ^ n) by (field; lra).
  exact H.
Qed.

(* [eq:M29] *)
Theorem case1_refuted :
  let b1 := 9 / 10 in let b2 := 999 / 1000 in let g := zeros_then_ones 290 in
  1 - b1 > sqrt (1 - b2) /\ 0 < vhat b2 g 300 /\
  Rabs (mhat b1 g 300) > (1 - b1) / sqrt (1 - b2) * sqrt (vhat b2 g 300).
Proof.
  intros b1 b2 g.
  assert (E1 : mhat b1 g 300 = (1 - b1 ^ 10) / (1 - b1 ^ 300)).
  { unfold mhat, hat. change 300%nat with (290 + 10)%nat at 1. unfold g.
    now rewrite ema_zeros_then_ones. }
  assert (E2 : vhat b2 g 300 = (1 - b2 ^ 10) / (1 - b2 ^ 300)).
  { unfold vhat, hat. rewrite (ema_ext b2 (sq g) g).
    - change 300%nat with (290 + 10)%nat at 1. unfold g. now rewrite ema_zeros_then_ones.
    - intros i _. unfold sq, g, zeros_then_ones. destruct (Nat.leb i 290); ring. }
  assert (A1 : b1 ^ 10 < 35 / 100) by (apply (pow_ratio_lt 9 10 10 35 100); [lia|lia|vm_cast_no_check (eq_refl true)]).
  assert (A2 : b2 ^ 300 < 75 / 100) by (apply (pow_ratio_lt 999 1000 300 75 100); [lia|lia|vm_cast_no_check (eq_refl true)]).
  assert (A3 : b2 ^ 10 > 99 / 100) by (unfold b2; lra).
  assert (A4 : b2 ^ 10 < 1) by (apply pow_lt1; [unfold b2; lra|lia]).
  assert (A5 : 0 < b1 ^ 300 < 1).
  { split; [apply pow_lt; unfold b1; lra|apply pow_lt1; [unfold b1; lra|lia]]. }
  assert (A6 : 0 < b2 ^ 300) by (apply pow_lt; unfold b2; lra).
  assert (HV : 0 < vhat b2 g 300 < 4 / 100).
  { rewrite E2. split; [apply Rdiv_lt_0_compat; lra|].
    apply Rmult_lt_reg_r with (1 - b2 ^ 300); [lra|]. unfold Rdiv at 1.
    rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra. }
  assert (HM : mhat b1 g 300 > 65 / 100).
  { rewrite E1. apply Rlt_gt, Rmult_lt_reg_r with (1 - b1 ^ 300); [lra|]. unfold Rdiv at 2.
    rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra. }
  assert (S1 : 0 < sqrt (1 - b2)) by (apply sqrt_lt_R0; unfold b2; lra).
  assert (S2 : sqrt (1 - b2) * sqrt (1 - b2) = 1 / 1000) by (rewrite sqrt_sqrt; unfold b2; lra).
  assert (S3 : sqrt (1 - b2) < 1 / 10).
  { apply Rnot_le_lt. intros H.
    assert (1 / 10 * (1 / 10) <= sqrt (1 - b2) * sqrt (1 - b2)) by (apply Rmult_le_compat; lra). lra. }
  split; [unfold b1; lra|]. split; [lra|].
  rewrite (Rabs_right (mhat b1 g 300)) by lra.
  assert (S4 : 0 <= sqrt (vhat b2 g 300)) by apply sqrt_pos.
  assert (S5 : sqrt (vhat b2 g 300) * sqrt (vhat b2 g 300) < 4 / 100) by (rewrite sqrt_sqrt; lra).
  apply Rlt_gt, Rle_lt_trans with (65 / 100); [|lra].
  apply Rmult_le_reg_r with (sqrt (1 - b2)); [exact S1|].
  replace ((1 - b1) / sqrt (1 - b2) * sqrt (vhat b2 g 300) * sqrt (1 - b2))
    with (1 / 10 * sqrt (vhat b2 g 300)) by (unfold b1; field; lra).
  set (x := sqrt (vhat b2 g 300)) in *. set (y := sqrt (1 - b2)) in *.
  apply Rsqr_incr_0_var; [unfold Rsqr|lra].
  replace (1 / 10 * x * (1 / 10 * x)) with (1 / 100 * (x * x)) by field.
  replace (65 / 100 * y * (65 / 100 * y)) with (4225 / 10000 * (y * y)) by field. lra.
Qed.

(* [eq:M30] *)
Theorem ratio_limit_default : 7.2702 < ratio_limit (9 / 10) (999 / 1000) < 7.2703.
Proof.
  unfold ratio_limit.
  set (x := (1 - 999 / 1000) * (1 - 9 / 10 * (9 / 10) / (999 / 1000))).
  assert (Ex : x = 189 / 999000) by (unfold x; field).
  assert (Hs : 0 < sqrt x) by (apply sqrt_lt_R0; lra).
  assert (Hss : sqrt x * sqrt x = x) by (apply sqrt_sqrt; lra).
  split; apply Rmult_lt_reg_r with (sqrt x); auto.
  - unfold Rdiv at 1. rewrite (Rmult_assoc (1 - _)), Rinv_l by lra.
    apply Rnot_le_lt. intros H.
    assert ((1 - 9 / 10) * 1 * ((1 - 9 / 10) * 1) <= 7.2702 * sqrt x * (7.2702 * sqrt x)) by (apply Rmult_le_compat; lra).
    replace (7.2702 * sqrt x * (7.2702 * sqrt x)) with (7.2702 * 7.2702 * (sqrt x * sqrt x)) in * by ring.
    rewrite Hss, Ex in *. lra.
  - unfold Rdiv at 1. rewrite (Rmult_assoc (1 - _)), Rinv_l by lra.
    apply Rnot_le_lt. intros H.
    assert (7.2703 * sqrt x * (7.2703 * sqrt x) <= (1 - 9 / 10) * 1 * ((1 - 9 / 10) * 1)) by (apply Rmult_le_compat; lra).
    replace (7.2703 * sqrt x * (7.2703 * sqrt x)) with (7.2703 * 7.2703 * (sqrt x * sqrt x)) in * by ring.
    rewrite Hss, Ex in *. lra.
Qed.
