(* RAdam's gate as a function of beta2.

   For fixed t the gate polynomial sum_{k=1..t} (2k-1-c) b^(k-1) has coefficients
   that change sign once, so its sign changes at most once on (0, 1).

   Theorems
     M44  a <= b: if the polynomial is positive at a it is positive
          at b (0 < a)                                              gate_poly_monotone
     M45  rho_t is nondecreasing in beta2, for every t              rho_monotone_in_beta
     M46  the polynomial's sign at a dyadic number m/2^53 is decided
          by integer arithmetic with directed rounding              gate_poly_pos, gate_poly_neg
     M47  a number above a binary64 number x in [1/2, 1) and in
          binary64 is at least x + 2^-53                            binary64_neighbour   *)
From Coq Require Import Reals ZArith List Lra Lia.
From Coquelicot Require Import Rcomplements.
From Flocq Require Import Core.
From Adamant.Math Require Import ema optimizers sma_length.
Import ListNotations.
Open Scope R_scope.

(* ---- one sign change ---- *)
Lemma sign_change c : exists j, forall k, (1 <= k)%nat ->
  ((k - 1 < j)%nat -> 2 * INR k - 1 - c <= 0) /\ ((j <= k - 1)%nat -> 0 <= 2 * INR k - 1 - c).
Proof.
  destruct (Rle_dec 1 c) as [Hc|Hc].
  - destruct (nfloor_ex ((c + 1) / 2)) as [n [Hn1 Hn2]]; [lra|].
    exists n. intros k Hk. split; intros H.
    + assert (INR k <= INR n) by (apply le_INR; lia). lra.
    + assert (INR (S n) <= INR k) by (apply le_INR; lia). rewrite S_INR in *. lra.
  - exists 0%nat. intros k Hk. split; [lia|]. intros _.
    assert (INR 1 <= INR k) by (apply le_INR; lia). simpl in *. lra.
Qed.

Lemma pivot a b j n : 0 < a <= b -> (j <= n)%nat -> a ^ n * b ^ j <= b ^ n * a ^ j.
Proof.
  intros H Hn. replace n with (j + (n - j))%nat by lia. rewrite !pow_add.
  replace (a ^ j * a ^ (n - j) * b ^ j) with (a ^ j * b ^ j * a ^ (n - j)) by ring.
  replace (b ^ j * b ^ (n - j) * a ^ j) with (a ^ j * b ^ j * b ^ (n - j)) by ring.
  apply Rmult_le_compat_l; [apply Rmult_le_pos; apply pow_le; lra|apply pow_incr; lra].
Qed.

(* [eq:M44] *)
Theorem gate_poly_monotone c a b t :
  0 < a <= b -> gate_poly c a t > 0 -> gate_poly c b t > 0.
Proof.
  intros H Ha. destruct (sign_change c) as [j Hj].
  assert (Paj : 0 < a ^ j) by (apply pow_lt; lra). assert (Pbj : 0 < b ^ j) by (apply pow_lt; lra).
  assert (K : gate_poly c a t * b ^ j <= gate_poly c b t * a ^ j).
  { unfold gate_poly. rewrite !(Rmult_comm (sum1 _ _)), <- !sum1_scal. apply sum1_le.
    intros k Hk. destruct (Hj k ltac:(lia)) as [Hneg Hpos].
    replace (b ^ j * ((2 * INR k - 1 - c) * a ^ (k - 1)))
      with ((2 * INR k - 1 - c) * (a ^ (k - 1) * b ^ j)) by ring.
    replace (a ^ j * ((2 * INR k - 1 - c) * b ^ (k - 1)))
      with ((2 * INR k - 1 - c) * (b ^ (k - 1) * a ^ j)) by ring.
    destruct (le_lt_dec j (k - 1)) as [Hle|Hlt].
    - apply Rmult_le_compat_l; [now apply Hpos|now apply pivot].
    - apply Rmult_le_compat_neg_l; [now apply Hneg|].
      rewrite (Rmult_comm (b ^ (k - 1))), (Rmult_comm (a ^ (k - 1))).
      apply pivot; [exact H|lia]. }
  assert (0 < gate_poly c a t * b ^ j) by (apply Rmult_lt_0_compat; lra).
  apply Rnot_le_gt. intros N. assert (gate_poly c b t * a ^ j <= 0 * a ^ j) by (apply Rmult_le_compat_r; lra).
  lra.
Qed.

(* [eq:M45] *)
Theorem rho_monotone_in_beta a b t :
  0 < a <= b -> b < 1 -> (1 <= t)%nat -> rho a t <= rho b t.
Proof.
  intros H Hb Ht. apply Rnot_lt_le. intros N.
  assert (G : gate_poly (rho b t) a t > 0) by (apply rho_gt_iff; auto; lra).
  apply (gate_poly_monotone _ a b) in G; [|lra].
  apply rho_gt_iff in G; auto; lra.
Qed.

(* ---- the sign, by integer arithmetic ---- *)
Fixpoint coefficients (c : Z) (k : Z) (n : nat) : list Z :=
  match n with O => [] | S n => (2 * k - 1 - c)%Z :: coefficients c (k + 1) n end.

(* Horner's rule on numbers x / 2^64, rounded down and up; the argument is m / 2^53 *)
Definition one64 : Z := 2 ^ 64.
Fixpoint horner_down (m : Z) (l : list Z) : Z :=
  match l with [] => 0 | a :: l => a * one64 + Z.shiftr (m * horner_down m l) 53 end%Z.
Fixpoint horner_up (m : Z) (l : list Z) : Z :=
  match l with [] => 0 | a :: l => a * one64 - Z.shiftr (- (m * horner_up m l)) 53 end%Z.

Fixpoint horner (b : R) (l : list Z) : R :=
  match l with [] => 0 | a :: l => IZR a + b * horner b l end.

Lemma sum1_first n f : sum1 (S n) f = f 1%nat + sum1 n (fun i => f (S i)).
Proof. induction n as [|n IH]; [cbn [sum1]; ring|]. rewrite sum1_S, IH. cbn [sum1]. ring. Qed.

Lemma horner_sum b c n k :
  horner b (coefficients c k n) = sum1 n (fun i => (2 * (IZR k + INR i - 1) - 1 - IZR c) * b ^ (i - 1)).
Proof.
  revert k. induction n as [|n IH]; intros k; [reflexivity|].
  cbn [coefficients horner]. rewrite IH, sum1_first, <- sum1_scal. f_equal.
  - simpl INR. rewrite !minus_IZR, mult_IZR. cbn [pow Nat.sub]. ring.
  - apply sum1_ext. intros i Hi. rewrite plus_IZR, S_INR.
    replace (S i - 1)%nat with (S (i - 1)) by lia. cbn [pow]. ring.
Qed.

Lemma horner_gate c b t : horner b (coefficients c 1 t) = gate_poly (IZR c) b t.
Proof.
  rewrite horner_sum. apply sum1_ext. intros i _. f_equal. ring.
Qed.

Definition dyadic (m : Z) : R := IZR m / IZR (2 ^ 53).

Lemma shiftr_down x : IZR (Z.shiftr x 53) <= IZR x / IZR (2 ^ 53).
Proof.
  rewrite Z.shiftr_div_pow2 by lia.
  assert (0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity).
  apply Rmult_le_reg_r with (IZR (2 ^ 53)); [assumption|]. unfold Rdiv.
  rewrite Rmult_assoc, Rinv_l, Rmult_1_r, <- mult_IZR by lra.
  apply IZR_le. rewrite Z.mul_comm. apply Z.mul_div_le. reflexivity.
Qed.

Lemma horner_down_le m l : (0 <= m)%Z -> IZR (horner_down m l) <= IZR one64 * horner (dyadic m) l.
Proof.
  intros Hm. assert (0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity).
  assert (0 <= IZR m) by now apply IZR_le.
  induction l as [|a l IH]; cbn [horner_down horner]; [lra|].
  rewrite plus_IZR, mult_IZR, Rmult_plus_distr_l, (Rmult_comm (IZR a)). apply Rplus_le_compat_l.
  eapply Rle_trans; [apply shiftr_down|]. rewrite mult_IZR.
  replace (IZR one64 * (dyadic m * horner (dyadic m) l)) with (IZR m * (IZR one64 * horner (dyadic m) l) / IZR (2 ^ 53))
    by (unfold dyadic; field; lra).
  apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat|]. now apply Rmult_le_compat_l.
Qed.

Lemma horner_up_ge m l : (0 <= m)%Z -> IZR one64 * horner (dyadic m) l <= IZR (horner_up m l).
Proof.
  intros Hm. assert (0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity).
  assert (0 <= IZR m) by now apply IZR_le.
  induction l as [|a l IH]; cbn [horner_up horner]; [lra|].
  rewrite minus_IZR, mult_IZR, Rmult_plus_distr_l, (Rmult_comm (IZR a)). apply Rplus_le_compat_l.
  pose proof (shiftr_down (- (m * horner_up m l))) as D. rewrite opp_IZR, mult_IZR in D.
  replace (IZR one64 * (dyadic m * horner (dyadic m) l)) with (IZR m * (IZR one64 * horner (dyadic m) l) / IZR (2 ^ 53))
    by (unfold dyadic; field; lra).
  apply Rle_trans with (IZR m * IZR (horner_up m l) / IZR (2 ^ 53)).
  - apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat|]. now apply Rmult_le_compat_l.
  - unfold Rdiv in *. lra.
Qed.

(* [eq:M46] *)
Theorem gate_poly_pos c m t :
  (0 <= m)%Z -> (0 <? horner_down m (coefficients c 1 t))%Z = true ->
  gate_poly (IZR c) (dyadic m) t > 0.
Proof.
  intros Hm H. apply Z.ltb_lt, IZR_lt in H.
  pose proof (horner_down_le m (coefficients c 1 t) Hm) as D. rewrite horner_gate in D.
  assert (0 < IZR one64) by (apply IZR_lt; reflexivity).
  apply Rnot_le_gt. intros N.
  assert (IZR one64 * gate_poly (IZR c) (dyadic m) t <= IZR one64 * 0) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* [eq:M46] *)
Theorem gate_poly_neg c m t :
  (0 <= m)%Z -> (horner_up m (coefficients c 1 t) <? 0)%Z = true ->
  gate_poly (IZR c) (dyadic m) t < 0.
Proof.
  intros Hm H. apply Z.ltb_lt, IZR_lt in H.
  pose proof (horner_up_ge m (coefficients c 1 t) Hm) as D. rewrite horner_gate in D.
  assert (0 < IZR one64) by (apply IZR_lt; reflexivity).
  apply Rnot_le_gt. intros N.
  assert (IZR one64 * 0 <= IZR one64 * gate_poly (IZR c) (dyadic m) t) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* ---- binary64 ---- *)
Definition binary64 (x : R) := generic_format radix2 (FLT_exp (-1074) 53) x.

Lemma binary64_half_one b : binary64 b -> / 2 <= b < 1 -> exists m, b = dyadic m.
Proof.
  intros Hf Hb. exists (Ztrunc (scaled_mantissa radix2 (FLT_exp (-1074) 53) b)).
  unfold binary64, generic_format in Hf. set (n := Ztrunc _) in *.
  rewrite Hf. unfold F2R. cbn [Fnum Fexp].
  assert (Hm : mag radix2 b = 0%Z :> Z).
  { apply mag_unique. rewrite Rabs_right by lra. simpl. unfold Z.pow_pos. simpl. lra. }
  unfold cexp. rewrite Hm. change (FLT_exp (-1074) 53 0) with (-53)%Z.
  unfold dyadic, Rdiv. f_equal.
Qed.

(* [eq:M47] *)
Theorem binary64_neighbour b m : (2 ^ 52 < m <= 2 ^ 53)%Z ->
  binary64 b -> b < dyadic m -> b <= dyadic (m - 1).
Proof.
  intros Hm Hf Hb. assert (P : 0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity).
  assert (H1 : dyadic m <= 1).
  { unfold dyadic. apply Rmult_le_reg_r with (IZR (2 ^ 53)); [exact P|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r, Rmult_1_l by lra. apply IZR_le. lia. }
  assert (Mono : forall x y, (x <= y)%Z -> dyadic x <= dyadic y).
  { intros x y Hxy. unfold dyadic. apply Rmult_le_compat_r; [left; now apply Rinv_0_lt_compat|now apply IZR_le]. }
  destruct (Rlt_le_dec b (/ 2)) as [Hs|Hl].
  - apply Rle_trans with (dyadic (2 ^ 52)); [|apply Mono; lia].
    replace (dyadic (2 ^ 52)) with (/ 2); [lra|]. unfold dyadic.
    replace (IZR (2 ^ 53)) with (2 * IZR (2 ^ 52)) by (rewrite <- mult_IZR; f_equal).
    assert (0 < IZR (2 ^ 52)) by (apply IZR_lt; reflexivity). field. lra.
  - destruct (binary64_half_one b Hf ltac:(lra)) as [n ->]. apply Mono.
    enough (n < m)%Z by lia. apply Z.nle_gt. intros N. pose proof (Mono _ _ N). lra.
Qed.
