(* Counting relative errors.

   near k f    f = 1 + e with |e| <= k
   th n f      a product of n factors 1 + e, |e| <= u, or of their inverses

   Theorems
     products add their counts                                      th_mul, near_mul
     each rounding, and the inverse of each rounding, counts one    th_round, th_inv
     (1+u)^n - 1 <= n u / (1 - n u)                                  gamma_bound
     sqrt halves a relative error                                    sqrt_pert           *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats.
Open Scope R_scope.

Definition near (k x : R) : Prop := Rabs (x - 1) <= k.

Lemma near_mul k1 k2 x y : near k1 x -> near k2 y -> near ((1 + k1) * (1 + k2) - 1) (x * y).
Proof.
  unfold near. intros A B.
  replace (x * y - 1) with ((x - 1) + (y - 1) + (x - 1) * (y - 1)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  pose proof (Rabs_triang (x - 1) (y - 1)).
  assert (Rabs (x - 1) * Rabs (y - 1) <= k1 * k2) by (apply Rmult_le_compat; try apply Rabs_pos; assumption).
  lra.
Qed.
Lemma near_le k1 k2 x : k1 <= k2 -> near k1 x -> near k2 x.
Proof. unfold near. lra. Qed.
Lemma near_inv k x : k < 1 -> near k x -> near (k / (1 - k)) (/ x).
Proof.
  unfold near. intros K A. apply Rabs_le_inv in A as B. assert (P : 0 < x) by lra.
  replace (/ x - 1) with ((1 - x) / x) by (field; lra).
  unfold Rdiv. rewrite Rabs_mult, Rabs_inv, (Rabs_pos_eq x), Rabs_minus_sym by lra.
  apply Rmult_le_compat; [apply Rabs_pos|apply Rlt_le, Rinv_0_lt_compat; lra|exact A|].
  apply Rinv_le_contravar; lra.
Qed.
Lemma near1 k e : Rabs e <= k -> near k (1 + e).
Proof. unfold near. intros H. now replace (1 + e - 1) with e by ring. Qed.
Lemma near_abs k x : near k x -> Rabs x <= 1 + k.
Proof.
  unfold near. intros H. replace x with ((x - 1) + 1) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_R1. lra.
Qed.
(* a number within k |y| of y is y times a factor near 1 *)
Lemma near_factor k x y : 0 <= k -> Rabs (x - y) <= k * Rabs y -> exists f, near k f /\ x = y * f.
Proof.
  intros K H. destruct (Req_dec y 0) as [->|N].
  - exists 1. split; [unfold near; rewrite Rminus_diag_eq, Rabs_R0 by reflexivity; exact K|].
    rewrite Rabs_R0, Rmult_0_r, Rminus_0_r in H. destruct (Req_dec x 0) as [->|Nx]; [ring|].
    pose proof (Rabs_pos_lt x Nx). lra.
  - exists (x / y). split; [|field; exact N]. unfold near.
    replace (x / y - 1) with ((x - y) / y) by (field; exact N).
    unfold Rdiv. rewrite Rabs_mult, Rabs_inv. pose proof (Rabs_pos_lt y N) as P.
    apply Rmult_le_reg_r with (Rabs y); [exact P|]. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.

(* ---- a perturbed square root ---- *)
Definition half (a : R) : R := a / 2 + a * a / 2.
Lemma half_nonneg a : 0 <= a -> 0 <= half a.
Proof. unfold half. nra. Qed.

Lemma sqrt_pert x y a h : 0 <= x -> 0 <= a <= 1 -> 0 <= h -> 0 <= y -> Rabs (y - x) <= a * x + h ->
  Rabs (sqrt y - sqrt x) <= half a * sqrt x + sqrt h.
Proof.
  intros Hx Ha Hh Hy H. apply Rabs_le_inv in H.
  pose proof (sqrt_pos x) as Sx. pose proof (sqrt_pos y) as Sy. pose proof (sqrt_pos h) as Sh.
  pose proof (sqrt_sqrt x Hx) as Ex. pose proof (sqrt_sqrt y Hy) as Ey. pose proof (sqrt_sqrt h Hh) as Eh.
  set (p := sqrt x) in *. set (q := sqrt y) in *. set (r := sqrt h) in *. clearbody p q r. subst x y h.
  set (k := half a).
  assert (K0 : 0 <= k) by (unfold k, half; nra).
  assert (K1 : (1 - k) * (1 - k) <= 1 - a).
  { unfold k, half.
    replace ((1 - (a / 2 + a * a / 2)) * (1 - (a / 2 + a * a / 2)))
      with (1 - a - a * a + (a * a) * ((1 + a) * (1 + a)) / 4) by field.
    assert ((1 + a) * (1 + a) <= 4) by nra. assert (0 <= a * a) by nra. nra. }
  assert (K2 : 1 + a <= (1 + k) * (1 + k)).
  { assert (a <= 2 * k) by (unfold k, half; nra). nra. }
  clearbody k.
  assert (PP : 0 <= p * p) by (apply Rmult_le_pos; assumption).
  assert (PR : 0 <= p * r) by (apply Rmult_le_pos; assumption).
  apply Rabs_le. split.
  - destruct (Rle_or_lt ((1 - k) * p - r) 0); [lra|].
    assert ((1 - k) * p - r <= q); [|lra].
    apply Rsqr_incr_0_var; [|assumption]. unfold Rsqr.
    assert (R0 : 0 <= r * ((1 - k) * p - r)) by (apply Rmult_le_pos; lra).
    assert (A2 : ((1 - k) * (1 - k)) * (p * p) <= (1 - a) * (p * p)) by (apply Rmult_le_compat_r; assumption).
    replace (((1 - k) * p - r) * ((1 - k) * p - r))
      with (((1 - k) * (1 - k)) * (p * p) - 2 * (r * ((1 - k) * p - r)) - r * r) by ring.
    lra.
  - assert (q <= (1 + k) * p + r); [|lra].
    assert (0 <= (1 + k) * p) by (apply Rmult_le_pos; lra). apply Rsqr_incr_0_var; [|lra]. unfold Rsqr.
    assert (A2 : (1 + a) * (p * p) <= ((1 + k) * (1 + k)) * (p * p)) by (apply Rmult_le_compat_r; assumption).
    assert (0 <= k * (p * r)) by (apply Rmult_le_pos; assumption).
    replace (((1 + k) * p + r) * ((1 + k) * p + r))
      with (((1 + k) * (1 + k)) * (p * p) + 2 * (p * r) + 2 * (k * (p * r)) + r * r) by ring.
    lra.
Qed.

(* ---- counting roundings ---- *)
Section Count.
Variable F : format.
Hypothesis HF : valid F.
Notation u := (u F).

Definition th (n : nat) (x : R) : Prop := near ((1 + u) ^ n - 1) x.

Lemma pow1u n : 1 <= (1 + u) ^ n.
Proof. apply pow_R1_Rle. pose proof (u_pos F). lra. Qed.
Lemma pow1u_mono n m : (n <= m)%nat -> (1 + u) ^ n <= (1 + u) ^ m.
Proof. intros H. apply Rle_pow; [pose proof (u_pos F); lra|exact H]. Qed.
Lemma th_0 : th 0 1.
Proof. unfold th, near. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. simpl. lra. Qed.
Lemma th_round e : Rabs e <= d F -> th 1 (1 + e).
Proof. intros H. apply near1. pose proof (d_lt_u F). simpl. lra. Qed.
Lemma th_inv e : Rabs e <= d F -> th 1 (/ (1 + e)).
Proof.
  intros H. pose proof (u_pos F) as U. pose proof (d_lt_u F) as D. pose proof (u_le_quarter F HF) as Q.
  unfold th. apply near_le with (d F / (1 - d F)).
  - right. unfold d. simpl. field. lra.
  - apply near_inv; [lra|]. now apply near1.
Qed.
Lemma th_mul n m x y : th n x -> th m y -> th (n + m) (x * y).
Proof.
  unfold th. intros Hx Hy. eapply near_le; [|apply near_mul; eassumption]. rewrite pow_add. right. ring.
Qed.
Lemma th_le n m x : (n <= m)%nat -> th n x -> th m x.
Proof. intros H. apply near_le. pose proof (pow1u_mono _ _ H). lra. Qed.

(* [Higham, Accuracy and Stability of Numerical Algorithms, lemma 3.1] *)
Lemma gamma_bound n : INR n * u < 1 -> (1 + u) ^ n - 1 <= INR n * u / (1 - INR n * u).
Proof.
  intros H. pose proof (u_pos F) as U. pose proof (u_le_quarter F HF) as Q.
  assert (B : forall k, 1 - INR k * u <= (1 - u) ^ k).
  { induction k as [|k IH]; [simpl; lra|]. rewrite S_INR. cbn [pow].
    apply Rle_trans with ((1 - u) * (1 - INR k * u)); [|apply Rmult_le_compat_l; lra].
    pose proof (pos_INR k). nra. }
  assert (P : (1 + u) ^ n * (1 - u) ^ n <= 1).
  { rewrite <- Rpow_mult_distr. apply Rle_trans with (1 ^ n); [|rewrite pow1; lra].
    apply pow_incr. split; nra. }
  pose proof (pow1u n) as N. specialize (B n).
  apply Rmult_le_reg_r with (1 - INR n * u); [lra|]. unfold Rdiv.
  rewrite Rmult_assoc, Rinv_l by lra. nra.
Qed.
End Count.
