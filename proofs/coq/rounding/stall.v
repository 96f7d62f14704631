(* Why the bound of the second moment relative to v_n must grow with n.

   b = binary32(0.999), g = 0: the float recurrence stops at v = 500 * 2^-149, because b v
   rounds back to v, while the exact average tends to 0.

   Theorem
     B15  no constant K bounds |vf_n - v_n| by K v_n for all n     no_uniform_relative_bound *)
From Coq Require Import ZArith Reals List Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine ema_error ieee.
Import ListNotations.
Open Scope R_scope.

Definition b999 : R := 16760439 / 16777216.            (* 0x3f7fbe77, binary32(0.999) *)
Definition v500 : R := 500 * bpow radix2 (-149).

Local Instance prec24 : Prec_gt_0 24.         Proof. reflexivity. Qed.
Local Instance emax24 : Prec_lt_emax 24 128.  Proof. reflexivity. Qed.
Definition b_float : binary_float 24 128 := binary_normalize 24 128 _ _ mode_NE 16760439 (-24) false.
Definition v_float : binary_float 24 128 := binary_normalize 24 128 _ _ mode_NE 500 (-149) false.

Lemma b_value : B2R b_float = b999.
Proof.
  rewrite <- SF2R_B2SF.
  replace (B2SF b_float) with (SpecFloat.S754_finite false 16760439 (-24)) by (vm_compute; reflexivity).
  unfold SF2R, F2R, b999. cbn [Fnum Fexp cond_Zopp]. change (bpow radix2 (-24)) with (/ 16777216). lra.
Qed.
Lemma v_value : B2R v_float = v500.
Proof.
  rewrite <- SF2R_B2SF.
  replace (B2SF v_float) with (SpecFloat.S754_finite false 500 (-149)) by (vm_compute; reflexivity).
  reflexivity.
Qed.

(* b v rounds to v *)
Lemma stalls : round binary32 (b999 * v500) = v500.
Proof.
  pose proof (ieee_op_correct 24 128 _ _ Mul [b_float; v_float] ltac:(repeat constructor) eq_refl) as H.
  cbn [map] in H. rewrite b_value, v_value in H. etransitivity; [symmetry; exact H|].
  rewrite <- v_value, <- !SF2R_B2SF. f_equal.
Qed.

Notation vf := (vf binary32 b999 1 1 (fun _ => 0) v500).
Notation v := (accum b999 (1 - b999) v500 (sq (fun _ => 0))).

Lemma vf_constant n : vf n = v500.
Proof.
  assert (Z : round binary32 0 = 0) by (apply round_0; apply valid_rnd_N).
  induction n as [|n IH]; cbn [ema_error.vf]; [reflexivity|].
  rewrite IH, !Rmult_1_r, Rmult_0_r, Z, Rmult_0_r, Z, Rplus_0_r, stalls.
  rewrite round_id; [reflexivity|]. rewrite <- stalls. apply round_in_format. exact binary32_valid.
Qed.
Lemma v_power n : v n = b999 ^ n * v500.
Proof. induction n as [|n IH]; cbn [accum pow]; [ring|]. rewrite IH. unfold sq. ring. Qed.

(* [thm:B15] *)
Theorem no_uniform_relative_bound K : exists n, K * v n < Rabs (vf n - v n).
Proof.
  assert (P : 0 < v500) by (unfold v500; pose proof (bpow_gt_0 radix2 (-149)); lra).
  assert (B : 0 < b999 < 1) by (unfold b999; lra).
  set (e := / (2 * (1 + Rabs K))). pose proof (Rabs_pos K) as PK.
  assert (E : 0 < e) by (apply Rinv_0_lt_compat; lra).
  destruct (pow_lt_1_zero b999 ltac:(rewrite Rabs_pos_eq; lra) e E) as (n & Hn).
  exists n. rewrite vf_constant, v_power. specialize (Hn n (le_n n)).
  pose proof (pow_lt b999 n (proj1 B)) as Q. rewrite Rabs_pos_eq in Hn by lra.
  assert (H1 : (1 + Rabs K) * b999 ^ n < / 2).
  { apply Rlt_le_trans with ((1 + Rabs K) * e); [apply Rmult_lt_compat_l; lra|].
    unfold e. right. field. lra. }
  assert (KK : K * b999 ^ n <= Rabs K * b999 ^ n) by (apply Rmult_le_compat_r; [lra|apply Rle_abs]).
  assert (H2 : (K * b999 ^ n + b999 ^ n) * v500 < 1 * v500) by (apply Rmult_lt_compat_r; lra).
  eapply Rlt_le_trans; [|apply Rle_abs]. lra.
Qed.
