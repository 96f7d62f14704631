(* The variance decreases with rho: Theorem 1 of [LJH20].  (continues variance.v)

   With x = rho/2 and u(x) = (x-1) (Gamma(x-1/2)/Gamma(x))^2 = (E psi)^2 / E psi^2,
     Var psi = tau2 * x/(x-1) * (1 - u(x)).
   By the functional equation u(x+1) = u(x) (1 + 1/(4x(x-1))), and by convexity at half
   steps (M70) (x-1)/(x-1/2) <= u(x) <= 1.  If u(x) > u(y) for some x < y, the factors
   would keep u(x+n)/u(y+n) above u(x)/u(y) > 1 for ever, although it tends to 1.
   So u is nondecreasing, and both factors of Var psi fall.

   Theorems
     M73  (E psi)^2 / E psi^2 is nondecreasing in rho               concentration_monotone
     M74  Var psi is strictly decreasing in rho for rho > 2 (the
          paper: for rho > 4)                                         Var_psi_decreasing
     M75  Var psi <= tau2 rho/(2(rho-2)(rho-7/4)) for rho > 9/4; so
          for rho > 4 the exact variance is below the surrogate by
          at least the factor (rho-4)/(rho-7/4)                     Var_psi_le, Var_psi_lt_surrogate *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import gamma variance variance_values.
Open Scope R_scope.

Definition concentration (x : R) : R := (x - 1) * (GammaR (x - 1 / 2) / GammaR x) ^ 2.
Notation u := concentration.

Lemma u_pos x : 1 < x -> 0 < u x.
Proof.
  intros Hx. pose proof (Gamma_pos (x - 1 / 2) ltac:(lra)). pose proof (Gamma_pos x ltac:(lra)).
  apply Rmult_lt_0_compat; [lra|]. apply pow_lt. now apply Rdiv_lt_0_compat.
Qed.

Lemma u_step x : 1 < x -> u (x + 1) = u x * (1 + 1 / (4 * (x * (x - 1)))).
Proof.
  intros Hx. pose proof (Gamma_pos (x - 1 / 2) ltac:(lra)). pose proof (Gamma_pos x ltac:(lra)).
  unfold u. replace (x + 1 - 1 / 2) with (x - 1 / 2 + 1) by ring.
  rewrite !Gamma_step by lra. field. repeat split; lra.
Qed.

Lemma u_le_1 x : 1 < x -> u x <= 1.
Proof.
  intros Hx. pose proof (Gamma_half_step (x - 1) ltac:(lra)) as H.
  pose proof (Gamma_step (x - 1) ltac:(lra)) as E.
  replace (x - 1 + 1 / 2) with (x - 1 / 2) in H by field. replace (x - 1 + 1) with x in H, E by ring.
  pose proof (Gamma_pos x ltac:(lra)) as P.
  unfold u. set (a := GammaR (x - 1 / 2)) in *. set (b := GammaR x) in *. set (c := GammaR (x - 1)) in *.
  apply Rmult_le_reg_r with (b ^ 2); [now apply pow_lt|].
  replace ((x - 1) * (a / b) ^ 2 * b ^ 2) with ((x - 1) * a ^ 2) by (field; lra).
  apply Rle_trans with ((x - 1) * (c * b)); [apply Rmult_le_compat_l; lra|].
  right. replace (b ^ 2) with (b * b) by ring. rewrite E at 2. ring.
Qed.

Lemma u_ge x : 1 < x -> (x - 1) / (x - 1 / 2) <= u x.
Proof.
  intros Hx. pose proof (Gamma_half_step (x - 1 / 2) ltac:(lra)) as H.
  rewrite (Gamma_step (x - 1 / 2)) in H by lra.
  replace (x - 1 / 2 + 1 / 2) with x in H by field.
  pose proof (Gamma_pos x ltac:(lra)) as P.
  unfold u. set (a := GammaR (x - 1 / 2)) in *. set (b := GammaR x) in *.
  assert (Q : 0 < b ^ 2) by now apply pow_lt.
  apply Rmult_le_reg_r with ((x - 1 / 2) * b ^ 2); [apply Rmult_lt_0_compat; lra|].
  replace ((x - 1) / (x - 1 / 2) * ((x - 1 / 2) * b ^ 2)) with ((x - 1) * b ^ 2) by (field; lra).
  replace ((x - 1) * (a / b) ^ 2 * ((x - 1 / 2) * b ^ 2)) with ((x - 1) * (a * ((x - 1 / 2) * a))) by (field; lra).
  apply Rmult_le_compat_l; lra.
Qed.

Lemma factor_decr x y : 1 < x -> x <= y -> 1 / (4 * (y * (y - 1))) <= 1 / (4 * (x * (x - 1))).
Proof.
  intros Hx Hy. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar.
  - apply Rmult_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; lra.
  - apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat; lra.
Qed.

(* an excess of u x over u y is never made good *)
Lemma excess_stays r x y n : 1 < x -> x <= y -> r * u y <= u x ->
  r * u (y + INR n) <= u (x + INR n).
Proof.
  intros Hx Hy H. induction n as [|n IH]; [simpl INR; now rewrite !Rplus_0_r|].
  pose proof (pos_INR n). rewrite S_INR, <- !Rplus_assoc, !u_step by lra.
  set (z := y + INR n) in *. set (w := x + INR n) in *.
  pose proof (factor_decr w z ltac:(unfold w; lra) ltac:(unfold w, z; lra)) as F.
  pose proof (u_pos w ltac:(unfold w; lra)).
  assert (0 < 1 / (4 * (z * (z - 1)))).
  { apply Rdiv_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra|]. unfold z; apply Rmult_lt_0_compat; lra. }
  apply Rle_trans with (u w * (1 + 1 / (4 * (z * (z - 1))))).
  - rewrite <- Rmult_assoc. apply Rmult_le_compat_r; [lra|exact IH].
  - apply Rmult_le_compat_l; lra.
Qed.

(* [eq:M73] *)
Theorem concentration_monotone x y : 1 < x -> x <= y -> u x <= u y.
Proof.
  intros Hx Hy. apply Rnot_lt_le. intros N.
  pose proof (u_pos y ltac:(lra)) as Py. set (r := u x / u y).
  assert (Hr : 1 < r).
  { unfold r. apply Rmult_lt_reg_r with (u y); [exact Py|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r, Rmult_1_l by lra. exact N. }
  assert (Hk : forall n, r * u (y + INR n) <= 1).
  { intros n. pose proof (pos_INR n). apply Rle_trans with (u (x + INR n)); [|apply u_le_1; lra].
    apply excess_stays; auto. unfold r. right. field. lra. }
  destruct (nfloor_ex ((r + 1) * / (r - 1))) as [k [_ Hf]].
  { apply Rmult_le_pos; [lra|left; apply Rinv_0_lt_compat; lra]. }
  specialize (Hk k). pose proof (pos_INR k).
  pose proof (u_ge (y + INR k) ltac:(lra)) as G. set (w := y + INR k) in *.
  assert (K : r * ((w - 1) / (w - 1 / 2)) <= 1).
  { eapply Rle_trans; [|exact Hk]. apply Rmult_le_compat_l; lra. }
  assert (M : r * (w - 1) <= w - 1 / 2).
  { apply Rmult_le_reg_r with (/ (w - 1 / 2)); [apply Rinv_0_lt_compat; unfold w; lra|].
    rewrite Rinv_r by (unfold w; lra). unfold Rdiv in K. lra. }
  assert (L : r + 1 < (r - 1) * w).
  { apply Rmult_lt_reg_r with (/ (r - 1)); [apply Rinv_0_lt_compat; lra|].
    replace ((r - 1) * w * / (r - 1)) with w by (field; lra). unfold w. lra. }
  lra.
Qed.

(* ---- the variance ---- *)
Lemma Var_psi_concentration rho tau2 : 0 < tau2 -> rho > 2 ->
  mom rho tau2 1 - mom rho tau2 (1/2) ^ 2
  = tau2 * ((rho / 2) / (rho / 2 - 1) * (1 - u (rho / 2))).
Proof.
  intros Ht Hr. rewrite Var_psi_value by lra. f_equal. unfold u.
  replace ((rho - 1) / 2) with (rho / 2 - 1 / 2) by field.
  pose proof (Gamma_pos (rho / 2) ltac:(lra)). field. split; lra.
Qed.

Lemma u_lt_1 x : 1 < x -> u x < 1.
Proof.
  intros Hx. apply Rlt_le_trans with (u (x + 1)); [|apply u_le_1; lra].
  rewrite u_step by exact Hx. rewrite <- (Rmult_1_r (u x)) at 1.
  apply Rmult_lt_compat_l; [now apply u_pos|].
  assert (0 < 1 / (4 * (x * (x - 1)))); [|lra].
  apply Rdiv_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; lra.
Qed.

(* [eq:M74] *)
Theorem Var_psi_decreasing rho rho' tau2 : 0 < tau2 -> 2 < rho < rho' ->
  mom rho' tau2 1 - mom rho' tau2 (1/2) ^ 2 < mom rho tau2 1 - mom rho tau2 (1/2) ^ 2.
Proof.
  intros Ht Hr. rewrite !Var_psi_concentration by lra. apply Rmult_lt_compat_l; [exact Ht|].
  pose proof (concentration_monotone (rho / 2) (rho' / 2) ltac:(lra) ltac:(lra)) as C.
  pose proof (u_lt_1 (rho' / 2) ltac:(lra)) as L.
  assert (F : forall z, z > 2 -> (z / 2) / (z / 2 - 1) = 1 + 2 / (z - 2)) by (intros; field; lra).
  rewrite !F by lra.
  assert (I : 2 / (rho' - 2) < 2 / (rho - 2)).
  { apply Rmult_lt_compat_l; [lra|]. apply Rinv_lt_contravar; [apply Rmult_lt_0_compat; lra|lra]. }
  assert (0 < 2 / (rho' - 2)) by (apply Rdiv_lt_0_compat; lra).
  apply Rlt_le_trans with ((1 + 2 / (rho - 2)) * (1 - u (rho' / 2))).
  - apply Rmult_lt_compat_r; lra.
  - apply Rmult_le_compat_l; lra.
Qed.

(* ---- an upper bound, sharp to first order ---- *)
Definition psi_ratio (x : R) : R := (x - 9 / 8) / (x - 7 / 8).

Lemma psi_ratio_step x : 9 / 8 < x ->
  psi_ratio x * (1 + 1 / (4 * (x * (x - 1)))) <= psi_ratio (x + 1).
Proof.
  intros Hx. unfold psi_ratio. replace (x + 1 - 9 / 8) with (x - 1 / 8) by field.
  replace (x + 1 - 7 / 8) with (x + 1 / 8) by field.
  apply Rminus_le.
  replace ((x - 9 / 8) / (x - 7 / 8) * (1 + 1 / (4 * (x * (x - 1)))) - (x - 1 / 8) / (x + 1 / 8))
    with (- (9 / 256 / ((x - 7 / 8) * (x * (x - 1)) * (x + 1 / 8)))) by (field; repeat split; lra).
  apply Rge_le, Ropp_0_le_ge_contravar. left. apply Rdiv_lt_0_compat; [lra|].
  repeat apply Rmult_lt_0_compat; lra.
Qed.

Lemma defect_stays r x n : 0 <= r -> 9 / 8 < x -> u x <= r * psi_ratio x ->
  u (x + INR n) <= r * psi_ratio (x + INR n).
Proof.
  intros Hr Hx H. induction n as [|n IH]; [simpl INR; now rewrite !Rplus_0_r|].
  pose proof (pos_INR n). rewrite S_INR, <- !Rplus_assoc, u_step by lra.
  set (z := x + INR n) in *.
  pose proof (psi_ratio_step z ltac:(unfold z; lra)) as P.
  assert (0 < 1 / (4 * (z * (z - 1)))).
  { apply Rdiv_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra|]. unfold z; apply Rmult_lt_0_compat; lra. }
  apply Rle_trans with (r * psi_ratio z * (1 + 1 / (4 * (z * (z - 1))))); [apply Rmult_le_compat_r; lra|].
  rewrite Rmult_assoc. now apply Rmult_le_compat_l.
Qed.

Lemma psi_ratio_le_u x : 9 / 8 < x -> psi_ratio x <= u x.
Proof.
  intros Hx. apply Rnot_lt_le. intros N.
  assert (Pp : 0 < psi_ratio x) by (unfold psi_ratio; apply Rdiv_lt_0_compat; lra).
  pose proof (u_pos x ltac:(lra)) as Pu. set (r := u x / psi_ratio x).
  assert (Hr : 0 < r < 1).
  { split; [now apply Rdiv_lt_0_compat|]. unfold r. apply Rmult_lt_reg_r with (psi_ratio x); [exact Pp|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra. }
  destruct (nfloor_ex (/ (1 - r))) as [n [_ Hn]]; [left; apply Rinv_0_lt_compat; lra|].
  pose proof (pos_INR n).
  pose proof (defect_stays r x n ltac:(lra) Hx ltac:(unfold r; right; field; lra)) as D.
  pose proof (u_ge (x + INR n) ltac:(lra)) as G. set (z := x + INR n) in *.
  assert (L : psi_ratio z <= 1).
  { unfold psi_ratio. apply Rmult_le_reg_r with (z - 7 / 8); [unfold z; lra|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l by (unfold z; lra). lra. }
  assert (K : (z - 1) / (z - 1 / 2) <= r).
  { eapply Rle_trans; [exact G|]. eapply Rle_trans; [exact D|].
    rewrite <- (Rmult_1_r r) at 2. apply Rmult_le_compat_l; lra. }
  assert (M : z - 1 <= r * (z - 1 / 2)).
  { apply Rmult_le_reg_r with (/ (z - 1 / 2)); [apply Rinv_0_lt_compat; unfold z; lra|].
    rewrite Rmult_assoc, Rinv_r by (unfold z; lra). unfold Rdiv in K. lra. }
  assert (Q : 1 < (1 - r) * z).
  { apply Rmult_lt_reg_r with (/ (1 - r)); [apply Rinv_0_lt_compat; lra|].
    replace ((1 - r) * z * / (1 - r)) with z by (field; lra). unfold z. lra. }
  lra.
Qed.

(* [eq:M75] *)
Theorem Var_psi_le rho tau2 : 0 < tau2 -> rho > 9 / 4 ->
  mom rho tau2 1 - mom rho tau2 (1/2) ^ 2 <= tau2 * (rho / (2 * (rho - 2) * (rho - 7 / 4))).
Proof.
  intros Ht Hr. rewrite Var_psi_concentration by lra. apply Rmult_le_compat_l; [lra|].
  pose proof (psi_ratio_le_u (rho / 2) ltac:(lra)) as G.
  replace (rho / (2 * (rho - 2) * (rho - 7 / 4)))
    with ((rho / 2) / (rho / 2 - 1) * (1 - psi_ratio (rho / 2)))
    by (unfold psi_ratio; field; repeat split; lra).
  apply Rmult_le_compat_l; [|lra]. left. apply Rdiv_lt_0_compat; lra.
Qed.
(* [eq:M75] *)
Theorem Var_psi_lt_surrogate rho tau2 : 0 < tau2 -> rho > 4 ->
  mom rho tau2 1 - mom rho tau2 (1/2) ^ 2 <= (rho - 4) / (rho - 7 / 4) * (tau2 * surrogate rho).
Proof.
  intros Ht Hr. eapply Rle_trans; [apply Var_psi_le; lra|]. right. unfold surrogate. field.
  repeat split; lra.
Qed.
