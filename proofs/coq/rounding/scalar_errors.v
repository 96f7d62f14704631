(* The relative errors of the per-step scalars: computed in binary64, cast to W once.

   `casts F k` says what the cast costs: nothing in binary64, u in binary32.  With k64 = u of
   binary64, from an ordinary hyperparameter (0, or at least 2^-100; 1 - beta at least 2^-53):

     b1, b2, e             k
     omb1, omb2            (1 + k64) (1 + k) - 1
     c1, c2                2.001 k64                        (faithful)
     step, rc2             (1 + 3.01 k64) (1 + k) - 1                                      *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine relative.
Open Scope R_scope.

Definition casts (F : format) (k : R) : Prop :=
  0 <= k <= / 1000 /\
  forall x, in_format binary64 x -> x = 0 \/ bpow radix2 (-110) <= Rabs x ->
  Rabs (round F x - x) <= k * Rabs x.

Lemma casts_binary64 : casts binary64 0.
Proof.
  split; [lra|]. intros x Fx _. rewrite round_id by exact Fx.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
Qed.
Lemma casts_binary32 : casts binary32 (u binary32).
Proof.
  split. { change (u binary32) with (/ 16777216). lra. }
  intros x _ [->|Hx].
  - unfold round. rewrite round_0 by apply valid_rnd_N. rewrite Rminus_0_r, Rabs_R0. lra.
  - destruct (round_model_normal binary32 binary32_valid x) as (e & He & E).
    + eapply Rle_trans; [|exact Hx]. apply bpow_le. cbv. discriminate.
    + now apply model_bound with e.
Qed.

Notation k64 := (u binary64).
Definition ordinary (x : R) : Prop := in_format binary64 x /\ (x = 0 \/ bpow radix2 (-100) <= Rabs x).

Section Scalars.
Variables (F : format) (k : R).
Hypothesis HF : casts F k.

Lemma k64_is : k64 = / 9007199254740992.
Proof. reflexivity. Qed.
Lemma k64_tiny : 0 < k64 <= / 1000000.
Proof. rewrite k64_is. lra. Qed.

(* a binary64 number near y, cast *)
Lemma cast_near y z j : in_format binary64 z -> 0 <= j <= / 2 -> bpow radix2 (-100) <= Rabs y ->
  Rabs (z - y) <= j * Rabs y -> Rabs (round F z - y) <= ((1 + j) * (1 + k) - 1) * Rabs y.
Proof.
  intros Fz Hj Hy H. destruct HF as [K C].
  assert (L : bpow radix2 (-110) <= Rabs z).
  { assert (B : bpow radix2 (-110) <= / 2 * bpow radix2 (-100)).
    { change (/ 2) with (bpow radix2 (-1)). rewrite <- bpow_plus. now apply bpow_le. }
    pose proof (Rabs_triang (y - z) z) as T. replace (y - z + z) with y in T by ring.
    rewrite Rabs_minus_sym in T. assert (j * Rabs y <= / 2 * Rabs y).
    { apply Rmult_le_compat_r; [apply Rabs_pos|lra]. } lra. }
  specialize (C z Fz (or_intror L)).
  assert (Z : Rabs z <= (1 + j) * Rabs y).
  { replace z with ((z - y) + y) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  replace (round F z - y) with ((round F z - z) + (z - y)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (k * Rabs z <= k * ((1 + j) * Rabs y)) by (apply Rmult_le_compat_l; lra). lra.
Qed.

Lemma rate_error b : ordinary b -> Rabs (round F b - b) <= k * Rabs b.
Proof.
  intros [Fb Hb]. apply HF; [exact Fb|]. destruct Hb as [Hb|Hb]; [now left|right].
  eapply Rle_trans; [|exact Hb]. now apply bpow_le.
Qed.

Lemma one_in_64 : in_format binary64 1.
Proof. apply one_in_format; [exact binary64_valid|cbv; discriminate]. Qed.
(* a binary64 number below 1 is at most 1 - 2^-53 *)
Lemma gap64 b : in_format binary64 b -> b < 1 -> k64 <= 1 - b.
Proof.
  intros Fb H. assert (L : b <= pred radix2 (fexp binary64) 1).
  { apply pred_ge_gt; try assumption; [apply FLT_exp_valid; reflexivity|exact one_in_64]. }
  change 1 with (bpow radix2 0) in L. rewrite pred_bpow in L.
  change (fexp binary64 0) with (-53)%Z in L. change (bpow radix2 0) with 1 in L.
  change k64 with (bpow radix2 (-53)). lra.
Qed.
Lemma k64_large : bpow radix2 (-100) <= k64.
Proof. change k64 with (bpow radix2 (-53)). now apply bpow_le. Qed.

Lemma complement_error b : in_format binary64 b -> b < 1 ->
  Rabs (round F (round binary64 (1 - b)) - (1 - b)) <= ((1 + k64) * (1 + k) - 1) * Rabs (1 - b).
Proof.
  intros Fb Hb. pose proof (gap64 b Fb Hb) as G. pose proof k64_large. pose proof k64_tiny.
  apply cast_near.
  - apply round_in_format. exact binary64_valid.
  - lra.
  - rewrite Rabs_pos_eq; lra.
  - apply round_sub; [exact binary64_valid|exact one_in_64|exact Fb].
Qed.

(* ---- c1, c2 and their quotients ---- *)
Lemma correction_bounds b t : in_format binary64 b -> 0 <= b < 1 -> (1 <= t)%nat -> k64 <= 1 - b ^ t <= 1.
Proof.
  intros Fb Hb Ht. pose proof (gap64 b Fb (proj2 Hb)) as G.
  destruct t as [|t]; [lia|]. destruct (pow_le1 b t ltac:(lra)) as [P0 P1]. cbn [pow].
  assert (0 <= b * b ^ t <= b * 1) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_l]; lra). lra.
Qed.
Lemma faithful_error C c : faithful binary64 C c -> k64 <= C -> Rabs (c - C) <= 2.001 * k64 * C.
Proof.
  intros [_ H] HC. pose proof k64_tiny. rewrite (Rabs_pos_eq C) in H by lra.
  eapply Rle_trans; [exact H|].
  assert (E : eta binary64 <= / 4000 * (k64 * k64)).
  { apply Rle_trans with (bpow radix2 (-20) * (k64 * k64)).
    - change k64 with (bpow radix2 (-53)). rewrite <- !bpow_plus. apply bpow_le. cbv. discriminate.
    - apply Rmult_le_compat_r; [nra|]. change (bpow radix2 (-20)) with (/ 1048576). lra. }
  assert (k64 * k64 <= k64 * C) by (apply Rmult_le_compat_l; lra).
  assert (0 < k64 * k64) by (apply Rmult_lt_0_compat; lra). lra.
Qed.

(* a / c in binary64, cast, c within j k64 of C *)
Lemma quotient_near j a C c : a = 0 \/ bpow radix2 (-100) <= a / C -> 0 < C -> 0 <= j <= 10 ->
  Rabs (c - C) <= j * k64 * C ->
  Rabs (round F (round binary64 (a / c)) - a / C) <= ((1 + (j + 1.009) * k64) * (1 + k) - 1) * Rabs (a / C).
Proof.
  intros Ha PC Hj E. pose proof k64_tiny as K. destruct HF as [K1 _].
  assert (J2 : 0 <= j * k64 <= 10 * k64) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  destruct Ha as [->|La].
  { assert (Z0 : round binary64 0 = 0) by (apply round_0; apply valid_rnd_N).
    assert (Z1 : round F 0 = 0) by (apply round_0; apply valid_rnd_N).
    unfold Rdiv. rewrite !Rmult_0_l, Z0, Z1, Rminus_0_r, Rabs_R0. lra. }
  pose proof (bpow_gt_0 radix2 (-100)) as B. rewrite <- (Rabs_pos_eq C) in E at 2 by lra.
  destruct (near_factor (j * k64) c C (proj1 J2) E) as (f & Nf & Ec).
  pose proof (near_inv (j * k64) f ltac:(lra) Nf) as Nf'. unfold near in Nf. apply Rabs_le_inv in Nf as Nf1.
  assert (Q : a / c = a / C * / f) by (rewrite Ec; field; lra).
  assert (I : j * k64 / (1 - j * k64) <= (j + 0.001) * k64).
  { apply Rmult_le_reg_r with (1 - j * k64); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra.
    assert (A : (j + 0.001) * k64 * (j * k64) <= 11 * k64 * (10 * k64)).
    { apply Rmult_le_compat; lra. }
    assert (11 * k64 * (10 * k64) <= 0.001 * k64) by (rewrite k64_is; lra). lra. }
  pose proof (near_le _ _ _ I Nf') as Ni. unfold near in Ni.
  assert (D1 : Rabs (a / c - a / C) <= (j + 0.001) * k64 * (a / C)).
  { rewrite Q. replace (a / C * / f - a / C) with (a / C * (/ f - 1)) by ring.
    rewrite Rabs_mult, (Rabs_pos_eq (a / C)), Rmult_comm by lra. apply Rmult_le_compat_r; lra. }
  assert (D1' : (j + 0.001) * k64 * (a / C) <= / 4000 * (a / C)) by (apply Rmult_le_compat_r; lra).
  apply Rabs_le_inv in D1 as D2.
  apply cast_near.
  - apply round_in_format. exact binary64_valid.
  - lra.
  - rewrite Rabs_pos_eq; lra.
  - rewrite (Rabs_pos_eq (a / C)) by lra.
    assert (R : Rabs (round binary64 (a / c) - a / c) <= k64 * Rabs (a / c)).
    { destruct (round_model_normal binary64 binary64_valid (a / c)) as (e & He & Er).
      - rewrite Rabs_pos_eq by lra. apply Rle_trans with (/ 2 * bpow radix2 (-100)); [|lra].
        change (/ 2) with (bpow radix2 (-1)). rewrite <- bpow_plus. apply bpow_le. cbv. discriminate.
      - now apply model_bound with e. }
    rewrite (Rabs_pos_eq (a / c)) in R by lra.
    replace (round binary64 (a / c) - a / C) with ((round binary64 (a / c) - a / c) + (a / c - a / C)) by ring.
    eapply Rle_trans; [apply Rabs_triang|].
    assert (0 <= k64 * (a / C)) by (apply Rmult_le_pos; lra).
    assert (k64 * (a / c) <= k64 * (1.001 * (a / C))) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* an ordinary a >= 0 over c1 or c2 *)
Lemma quotient_error a C c : ordinary a -> 0 <= a -> k64 <= C <= 1 -> faithful binary64 C c ->
  Rabs (round F (round binary64 (a / c)) - a / C) <= ((1 + 3.01 * k64) * (1 + k) - 1) * Rabs (a / C).
Proof.
  intros [_ Ha] Pa HC Hc. pose proof k64_tiny.
  replace 3.01 with (2.001 + 1.009) by lra. apply quotient_near; [|lra|lra|].
  - destruct Ha as [->|La]; [now left|right]. rewrite Rabs_pos_eq in La by exact Pa.
    apply Rle_trans with (1 := La). unfold Rdiv. rewrite <- (Rmult_1_r a) at 1. apply Rmult_le_compat_l; [exact Pa|].
    rewrite <- Rinv_1. apply Rinv_le_contravar; lra.
  - apply faithful_error; [exact Hc|lra].
Qed.
Lemma reciprocal_error C c : k64 <= C <= 1 -> faithful binary64 C c ->
  Rabs (round F (round binary64 (1 / c)) - / C) <= ((1 + 3.01 * k64) * (1 + k) - 1) * / C.
Proof.
  intros HC Hc. assert (O : ordinary 1).
  { split; [exact one_in_64|]. right. rewrite Rabs_R1. change 1 with (bpow radix2 0). now apply bpow_le. }
  pose proof k64_tiny. assert (I : 0 < / C) by (apply Rinv_0_lt_compat; lra).
  pose proof (quotient_error 1 C c O ltac:(lra) HC Hc) as Q.
  replace (1 / C) with (/ C) in Q by (unfold Rdiv; ring). rewrite (Rabs_pos_eq (/ C)) in Q by lra. exact Q.
Qed.
End Scalars.
