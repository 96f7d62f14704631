(* The scalar 1 - b^t, as src/scalars.c computes it: the recursion of one_minus_pow_steps.v in
   double-word arithmetic, and the high word of the result.  Each binary digit of t adds at most
   27 u^2 to the relative error.

   Theorems (binary64, 1 <= t <= 2^53, every binary64 number 0 <= b < 1)
     S1   the double word is within 27 * 53 u^2 < 2^-95, relatively     q_error
     S1   the result is within 1/2 ulp + 2^-42 ulp of 1 - b^t           one_minus_pow_ulp
     S1   rounded once more to binary32, it is within 1/2 ulp + 2^-28
          ulp of binary32 of 1 - b^t                                    one_minus_pow_ulp32
     B8   it is a faithful result, as running_error assumes of
          1 - b^t                                                       one_minus_pow_faithful

   That nothing overflows: scalar_ieee.v.                                                    *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine bound_constants double_word one_minus_pow_steps.
Open Scope R_scope.

Section Scalar.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : 0 <= b.
Hypothesis Hb1 : b < 1.

Definition one_minus_pow (t : positive) : R := fst (q b t).

Lemma Q_pos t : 0 < Q b t.
Proof. pose proof (Q_bounds b Hb Hb1 t). pose proof (gap b Fb Hb1). pose proof (u_pos F). lra. Qed.

(* one for each binary digit of t after the first *)
Fixpoint digits (t : positive) : R :=
  match t with xH => 0 | xO n | xI n => digits n + 1 end.

Lemma digits_nonneg t : 0 <= digits t.
Proof. induction t; cbn; lra. Qed.

(* [eq:S1] [thm:S1] *)
Theorem q_error t : digits t <= 100 -> near (digits t * (27 * k)) (q b t) (Q b t).
Proof.
  pose proof k_tiny as K. destruct (Rle_or_lt b (bpow radix2 (-800))) as [T|Hl].
  { intros _. assert (P : forall n, 0 <= Q b n) by (intros n; apply Rlt_le, Q_pos).
    destruct t as [t|t|]; cbn [digits]; [| |rewrite Rmult_0_l; unfold Q; rewrite Pos2Nat.inj_1, pow_1; apply q1_near; assumption];
      pose proof (digits_nonneg t); pose proof (Pos2Nat.is_pos t); destruct (tiny_q b Fb Hb T t) as [E0 E1];
      rewrite ?E0, ?E1; (apply near_le with (27 * k); [apply P| |apply tiny_near; [exact Hb|exact Hb1|exact T|]]);
      rewrite ?Pos2Nat.inj_xI, ?Pos2Nat.inj_xO; try lia;
      rewrite Rmult_plus_distr_r; assert (0 <= digits t * (27 * k)) by (apply Rmult_le_pos; lra); lra. }
  induction t as [n IH|n IH|]; cbn [digits q]; intros D.
  - specialize (IH ltac:(lra)). pose proof (digits_nonneg n) as N.
    assert (E : 0 <= digits n * (27 * k) <= / 300).
    { split; [apply Rmult_le_pos; lra|]. apply Rle_trans with (100 * (27 * / 1000000)); [|lra].
      apply Rmult_le_compat; lra. }
    pose proof (double_near b Fb Hb Hb1 (digits n * (27 * k)) (q b n) n ltac:(lra) IH) as H1.
    pose proof (next_near b Fb Hb Hb1 (digits n * (27 * k) + 13 * k) _ n ltac:(right; lra) ltac:(lra) H1) as H2.
    apply near_le with (3 := H2); [|lra]. pose proof (Q_pos (xI n)). lra.
  - specialize (IH ltac:(lra)). pose proof (digits_nonneg n) as N.
    assert (E : 0 <= digits n * (27 * k) <= / 300).
    { split; [apply Rmult_le_pos; lra|]. apply Rle_trans with (100 * (27 * / 1000000)); [|lra].
      apply Rmult_le_compat; lra. }
    pose proof (double_near b Fb Hb Hb1 (digits n * (27 * k)) (q b n) n ltac:(lra) IH) as H1.
    apply near_le with (3 := H1); [|lra]. pose proof (Q_pos (xO n)). lra.
  - rewrite Rmult_0_l. unfold Q. rewrite Pos2Nat.inj_1, pow_1. apply q1_near; assumption.
Qed.

(* ---- the high word ---- *)
Lemma q_high t : digits t <= 100 -> one_minus_pow t = round F (val (q b t)).
Proof. intros D. apply (q_error t D). Qed.

Lemma digits_le t n : (Zpos t < 2 ^ (Z.of_nat n + 1))%Z -> digits t <= INR n.
Proof.
  revert n. induction t as [m IH|m IH|]; intros n H; cbn [digits]; [| |apply pos_INR];
    (destruct n as [|n]; [change (2 ^ (Z.of_nat 0 + 1))%Z with 2%Z in H; lia|]);
    rewrite S_INR; apply Rplus_le_compat_r, IH;
    rewrite Nat2Z.inj_succ, Z.add_succ_l, Z.pow_succ_r in H by lia; lia.
Qed.

Lemma relative_error t : (Zpos t <= 2 ^ 53)%Z ->
  ok F (q b t) /\ Rabs (val (q b t) - Q b t) <= bpow radix2 (-95) * Q b t.
Proof.
  intros Ht. assert (D : digits t <= 53).
  { replace 53 with (INR 53) by (simpl; lra). apply digits_le.
    apply Z.le_lt_trans with (1 := Ht). reflexivity. }
  assert (N : 0 <= Q b t) by apply Rlt_le, Q_pos.
  apply near_le with (3 := q_error t ltac:(lra)); [exact N|].
  apply Rle_trans with (53 * (27 * k)).
  { apply Rmult_le_compat_r; [|exact D]. pose proof k_tiny. lra. }
  apply Rle_trans with (bpow radix2 11 * k).
  { replace (53 * (27 * k)) with (1431 * k) by ring. apply Rmult_le_compat_r; [pose proof k_tiny; lra|].
    change (bpow radix2 11) with 2048. lra. }
  change k with (bpow radix2 (-53) * bpow radix2 (-53)). rewrite <- !bpow_plus. apply Rle_refl.
Qed.

(* [eq:S1] [thm:S1] *)
Theorem one_minus_pow_ulp t : (Zpos t <= 2 ^ 53)%Z ->
  Rabs (one_minus_pow t - (1 - b ^ Pos.to_nat t)) <=
  / 2 * ulp radix2 (fexp F) (one_minus_pow t) +
  bpow radix2 one_minus_pow_slack * ulp radix2 (fexp F) (1 - b ^ Pos.to_nat t).
Proof.
  intros Ht. unfold one_minus_pow_slack. destruct (relative_error t Ht) as [(_ & _ & _ & _ & H) E]. fold (Q b t).
  unfold one_minus_pow. rewrite H.
  replace (round F (val (q b t)) - Q b t) with ((round F (val (q b t)) - val (q b t)) + (val (q b t) - Q b t)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat.
  - apply error_le_half_ulp_round; [apply FLT_exp_valid; reflexivity|apply FLT_exp_monotone].
  - eapply Rle_trans; [exact E|].
    assert (N : 0 < Q b t) by apply Q_pos.
    replace (-95)%Z with (-42 + -53)%Z by reflexivity. rewrite bpow_plus, Rmult_assoc.
    apply Rmult_le_compat_l; [apply bpow_ge_0|].
    rewrite ulp_neq_0 by lra. unfold cexp, fexp, FLT_exp.
    apply Rle_trans with (bpow radix2 (-53) * bpow radix2 (mag radix2 (Q b t))).
    + apply Rmult_le_compat_l; [apply bpow_ge_0|]. rewrite <- (Rabs_pos_eq (Q b t)) at 1 by lra.
      apply Rlt_le, bpow_mag_gt.
    + rewrite <- bpow_plus. apply bpow_le. change (prec F) with 53%Z. lia.
Qed.

(* ---- one more rounding, to binary32 ---- *)
Lemma ulp32 x : 0 < x -> bpow radix2 (-53) <= x -> bpow radix2 (mag radix2 x - 24) = ulp radix2 (fexp binary32) x.
Proof.
  intros P L. rewrite ulp_neq_0 by lra. f_equal. unfold cexp, fexp, FLT_exp.
  assert (M : (-52 <= mag radix2 x)%Z) by (apply mag_ge_bpow; rewrite Rabs_pos_eq by lra; exact L).
  change (prec binary32) with 24%Z. change (emin binary32) with (-149)%Z. lia.
Qed.

(* [eq:S1] [thm:S1] *)
Theorem one_minus_pow_ulp32 t : (Zpos t <= 2 ^ 53)%Z ->
  let c := round binary32 (one_minus_pow t) in
  Rabs (c - (1 - b ^ Pos.to_nat t)) <=
  / 2 * ulp radix2 (fexp binary32) c + bpow radix2 one_minus_pow_cast_slack * ulp radix2 (fexp binary32) (1 - b ^ Pos.to_nat t).
Proof.
  intros Ht c. unfold one_minus_pow_cast_slack. destruct (relative_error t Ht) as [(_ & _ & _ & _ & H) E]. fold (Q b t).
  pose proof (Q_pos t) as N. pose proof (Q_bounds b Hb Hb1 t) as QB. pose proof (gap b Fb Hb1) as G.
  rewrite <- (ulp32 (Q b t)) by (change (bpow radix2 (-53)) with u; lra).
  replace (c - Q b t) with ((c - one_minus_pow t) + (one_minus_pow t - Q b t)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat.
  { apply error_le_half_ulp_round; [apply FLT_exp_valid; reflexivity|apply FLT_exp_monotone]. }
  unfold one_minus_pow. rewrite H. set (v := val (q b t)) in *.
  assert (B : bpow radix2 (-95) <= / 1000).
  { apply Rle_trans with (bpow radix2 (-10)); [now apply bpow_le|]. change (bpow radix2 (-10)) with (/ 1024). lra. }
  assert (BQ : bpow radix2 (-95) * Q b t <= / 1000 * Q b t) by (apply Rmult_le_compat_r; lra).
  assert (V : Rabs v <= 1.001 * Q b t).
  { replace v with ((v - Q b t) + Q b t) by ring. eapply Rle_trans; [apply Rabs_triang|].
    rewrite (Rabs_pos_eq (Q b t)) by lra. lra. }
  assert (R : Rabs (round F v - v) <= u * (1.001 * Q b t)).
  { destruct (round_model_normal F HF v) as (e & He & Er).
    - apply Rabs_le_inv in E as E'. apply Rle_trans with (bpow radix2 (-54)); [now apply bpow_le|].
      assert (bpow radix2 (-54) = / 2 * u).
      { change u with (bpow radix2 (-53)). change (/ 2) with (bpow radix2 (-1)). now rewrite <- bpow_plus. }
      rewrite Rabs_pos_eq; lra.
    - eapply Rle_trans; [apply (model_bound F _ _ e He Er)|]. apply Rmult_le_compat_l; [apply Rlt_le, u_pos|exact V]. }
  replace (round F v - Q b t) with ((round F v - v) + (v - Q b t)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (B2 : bpow radix2 (-95) <= / 1000 * u).
  { apply Rle_trans with (bpow radix2 (-10) * u).
    - change u with (bpow radix2 (-53)). rewrite <- bpow_plus. now apply bpow_le.
    - apply Rmult_le_compat_r; [apply Rlt_le, u_pos|]. change (bpow radix2 (-10)) with (/ 1024). lra. }
  assert (B3 : bpow radix2 (-95) * Q b t <= / 1000 * u * Q b t) by (apply Rmult_le_compat_r; lra).
  assert (UQ : 0 <= u * Q b t) by (apply Rmult_le_pos; [apply Rlt_le, u_pos|lra]).
  apply Rle_trans with (2 * u * bpow radix2 (mag radix2 (Q b t))).
  - apply Rle_trans with (2 * u * Q b t); [lra|].
    apply Rmult_le_compat_l; [pose proof (u_pos F); lra|].
    rewrite <- (Rabs_pos_eq (Q b t)) at 1 by lra. apply Rlt_le, bpow_mag_gt.
  - change u with (bpow radix2 (-53)). change 2 with (bpow radix2 1). rewrite <- !bpow_plus. apply bpow_le. lia.
Qed.

(* [eq:S1] [thm:B8] *)
Theorem one_minus_pow_faithful t : (Zpos t <= 2 ^ 53)%Z ->
  faithful F (1 - b ^ Pos.to_nat t) (one_minus_pow t).
Proof.
  intros Ht. destruct (relative_error t Ht) as [(F1 & _ & _ & _ & H) E]. fold (Q b t).
  unfold one_minus_pow. split; [exact F1|]. rewrite H.
  assert (N : 0 < Q b t) by apply Q_pos.
  pose proof (round_error F HF (val (q b t))) as R. pose proof (eta_pos F). pose proof (u_pos F) as U.
  assert (B : bpow radix2 (-95) <= / 4 * u).
  { change (/ 4 * u) with (bpow radix2 (-2) * bpow radix2 (-53)). rewrite <- bpow_plus. now apply bpow_le. }
  assert (EQ : bpow radix2 (-95) * Q b t <= / 4 * u * Q b t) by (apply Rmult_le_compat_r; lra).
  assert (V : Rabs (val (q b t)) <= 2 * Q b t).
  { apply Rabs_le_inv in E. assert (/ 4 * u * Q b t <= Q b t).
    { rewrite <- (Rmult_1_l (Q b t)) at 2. apply Rmult_le_compat_r; [lra|].
      pose proof (u_le_quarter F HF). lra. }
    apply Rabs_le. split; lra. }
  assert (V' : Rabs (val (q b t)) <= Q b t + / 4 * u * Q b t).
  { apply Rabs_le_inv in E. apply Rabs_le. split; lra. }
  assert (U2 : u * Rabs (val (q b t)) <= u * (Q b t + / 4 * u * Q b t)) by (apply Rmult_le_compat_l; lra).
  assert (U3 : u * (/ 4 * u * Q b t) <= / 4 * (u * Q b t)).
  { replace (u * (/ 4 * u * Q b t)) with (/ 4 * u * (u * Q b t)) by ring.
    apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|]. pose proof (u_le_quarter F HF). lra. }
  rewrite (Rabs_pos_eq (Q b t)) by lra.
  replace (round F (val (q b t)) - Q b t) with ((round F (val (q b t)) - val (q b t)) + (val (q b t) - Q b t)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (0 <= u * Q b t) by (apply Rmult_le_pos; lra). lra.
Qed.
End Scalar.
