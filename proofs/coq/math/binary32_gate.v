(* The textbook form of rho_t decides wrongly in floating point.

   With beta2 = 0.99999 rounded to binary32, RAdam's formula
     rho_3 = rho_inf - 6 b^3/(1 - b^3),  rho_inf = 2/(1 - b) - 1
   evaluated operation by operation in IEEE binary32, round to nearest even,
   gives exactly 5, and the guard rho_t > 4 passes; over the reals rho_3 < 3.

   Theorems
     M51  the bits of the computed rho_3 are those of 5.0           rho3_bits
     M52  computed rho_3 > 4 while rho_3 < 3                        guard_wrong_binary32 *)
From Coq Require Import ZArith Reals Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN IEEE754.Binary IEEE754.Bits.
From Adamant.Math Require Import ema optimizers sma_length.
Open Scope R_scope.

Notation f32 := b32_of_bits.
Notation add := (b32_plus mode_NE). Notation sub := (b32_minus mode_NE).
Notation mul := (b32_mult mode_NE). Notation dvd := (b32_div mode_NE).
Notation toR32 := (Binary.B2R 24 128).

Definition beta2_32 := f32 1065353048.   (* 0x3f7fff58, 0.99999 in binary32 *)
Definition one32 := f32 1065353216.
Definition two32 := f32 1073741824.
Definition four32 := f32 1082130432.
Definition six32 := f32 1086324736.

Definition rho_inf32 := sub (dvd two32 (sub one32 beta2_32)) one32.
Definition cube32 := mul (mul beta2_32 beta2_32) beta2_32.
Definition rho3_32 := sub rho_inf32 (dvd (mul six32 cube32) (sub one32 cube32)).

(* [eq:M51] *)
Theorem rho3_bits : bits_of_b32 rho3_32 = 1084227584%Z.
Proof. vm_compute. reflexivity. Qed.

Lemma cmp_R x y c : Binary.is_finite 24 128 x = true -> Binary.is_finite 24 128 y = true ->
  b32_compare x y = Some c -> Rcompare (toR32 x) (toR32 y) = c.
Proof.
  intros Hx Hy H. unfold b32_compare in H.
  rewrite (Binary.Bcompare_correct 24 128 x y Hx Hy) in H. now injection H.
Qed.
Lemma R_four : toR32 four32 = 4.
Proof.
  transitivity (F2R (Float radix2 8388608 (-21))); [reflexivity|].
  unfold F2R. simpl. lra.
Qed.
Lemma R_one : toR32 one32 = 1.
Proof.
  transitivity (F2R (Float radix2 8388608 (-23))); [reflexivity|].
  unfold F2R. simpl. lra.
Qed.
Lemma R_b : 0 < toR32 beta2_32 < 1.
Proof.
  split.
  - replace 0 with (toR32 (B754_zero 24 128 false)) by reflexivity.
    apply Rcompare_Lt_inv, cmp_R; vm_compute; reflexivity.
  - rewrite <- R_one. apply Rcompare_Lt_inv, cmp_R; vm_compute; reflexivity.
Qed.

(* [eq:M52] *)
Theorem guard_wrong_binary32 :
  toR32 rho3_32 > 4 /\ rho (toR32 beta2_32) 3 < 3.
Proof.
  split.
  - rewrite <- R_four. apply Rcompare_Gt_inv, cmp_R; vm_compute; reflexivity.
  - replace 3 with (INR 3) by (simpl; ring). apply rho_lt_t; [apply R_b|lia].
Qed.
