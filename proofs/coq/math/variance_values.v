(* The surrogate against the exact variance, in numbers.  (continues variance.v)

   Var psi >= 0 (M66) is log-convexity of Gamma at half steps; iterated it gives
   Wallis' bounds for Gamma(3/2) = sqrt(pi)/2, and with them the exact variance
   where RAdam's gate decides.

   Theorems
     M70  Gamma(s+1/2)^2 <= Gamma(s) Gamma(s+1);
          0.7744 <= Gamma(3/2)^2 <= 0.7965                          Gamma_half_step, Gamma_3_2_square
     M71  rho = 4, where RAdam refuses to rectify:
          0.4070 tau2 <= Var psi <= 0.4512 tau2                     Var_psi_rho4
     M72  rho = 5: 0.2318 tau2 <= Var psi <= 0.2717 tau2; the
          surrogate says 0.8333 tau2, three times as much           surrogate_vs_exact_5  *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import gamma variance.
Open Scope R_scope.

(* [eq:M70] *)
Theorem Gamma_half_step s : 0 < s -> GammaR (s + 1 / 2) ^ 2 <= GammaR s * GammaR (s + 1).
Proof.
  intros Hs. pose proof (Var_psi_nonneg (2 * s + 2) 1 Rlt_0_1 ltac:(lra)) as H.
  rewrite Var_psi_value in H by lra. rewrite Rmult_1_l in H.
  replace ((2 * s + 2 - 1) / 2) with (s + 1 / 2) in H by field.
  replace ((2 * s + 2) / 2) with (s + 1) in H by field.
  pose proof (Gamma_pos s Hs) as P. pose proof (Gamma_step s Hs) as E.
  assert (Q : 0 < GammaR (s + 1)) by (apply Gamma_pos; lra).
  set (x := GammaR (s + 1 / 2)) in *. set (y := GammaR (s + 1)) in *. set (z := GammaR s) in *.
  replace ((2 * s + 2) / (2 * s + 2 - 2) - (s + 1) * (x / y) ^ 2)
    with ((s + 1) / (s * y ^ 2) * (y ^ 2 - s * x ^ 2)) in H by (field; lra).
  assert (K : 0 < (s + 1) / (s * y ^ 2)).
  { apply Rdiv_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; [lra|now apply pow_lt]. }
  assert (L : 0 <= y ^ 2 - s * x ^ 2).
  { apply Rmult_le_reg_l with ((s + 1) / (s * y ^ 2)); lra. }
  apply Rmult_le_reg_l with s; [lra|].
  replace (s * (z * y)) with (y ^ 2) by (simpl; rewrite Rmult_1_r; rewrite E at 1; ring). lra.
Qed.

(* n! and (3/2)(5/2)...(n+1/2), as values of Gamma *)
Fixpoint prod_int (n : nat) : R := match n with O => 1 | S k => prod_int k * (INR k + 1) end.
Fixpoint prod_half (n : nat) : R := match n with O => 1 | S k => prod_half k * (INR k + 3 / 2) end.

Lemma Gamma_int n : GammaR (INR n + 1) = prod_int n.
Proof.
  induction n as [|n IH]; [simpl INR; rewrite Rplus_0_l; apply Gamma_1|].
  pose proof (pos_INR n). rewrite S_INR, Gamma_step, IH by lra. cbn [prod_int]. toR. ring.
Qed.
Lemma Gamma_half n : GammaR (INR n + 3 / 2) = prod_half n * GammaR (3 / 2).
Proof.
  induction n as [|n IH]; [simpl INR; rewrite Rplus_0_l; cbn [prod_half]; now rewrite Rmult_1_l|].
  pose proof (pos_INR n). rewrite S_INR.
  replace (INR n + 1 + 3 / 2) with (INR n + 3 / 2 + 1) by ring.
  rewrite Gamma_step, IH by lra. cbn [prod_half]. toR. ring.
Qed.

(* Wallis *)
Lemma wallis n : prod_int (S n) ^ 2 <= prod_half n * prod_half (S n) * GammaR (3 / 2) ^ 2 /\
                 prod_half n ^ 2 * GammaR (3 / 2) ^ 2 <= prod_int n * prod_int (S n).
Proof.
  pose proof (pos_INR n) as Hn. split.
  - pose proof (Gamma_half_step (INR n + 3 / 2) ltac:(lra)) as H.
    replace (INR n + 3 / 2 + 1 / 2) with (INR (S n) + 1) in H by (rewrite S_INR; field).
    replace (INR n + 3 / 2 + 1) with (INR (S n) + 3 / 2) in H by (rewrite S_INR; field).
    rewrite Gamma_int, !Gamma_half in H. eapply Rle_trans; [exact H|]. right. ring.
  - pose proof (Gamma_half_step (INR n + 1) ltac:(lra)) as H.
    replace (INR n + 1 + 1 / 2) with (INR n + 3 / 2) in H by field.
    replace (INR n + 1 + 1) with (INR (S n) + 1) in H by (rewrite S_INR; ring).
    rewrite !Gamma_int, Gamma_half in H. eapply Rle_trans; [|exact H]. right. ring.
Qed.

(* [eq:M70] *)
Theorem Gamma_3_2_square : 0.7744 <= GammaR (3 / 2) ^ 2 <= 0.7965.
Proof.
  destruct (wallis 17) as [L U].
  set (G := GammaR (3 / 2) ^ 2) in *. clearbody G.
  cbn [prod_int prod_half] in L, U. rewrite !S_INR in L, U. change (INR 0) with 0 in L, U.
  split; lra.
Qed.

(* [eq:M71] *)
Theorem Var_psi_rho4 tau2 : 0 < tau2 ->
  0.4070 * tau2 <= mom 4 tau2 1 - mom 4 tau2 (1/2) ^ 2 <= 0.4512 * tau2.
Proof.
  intros Ht. rewrite Var_psi_value by lra.
  replace (4 / 2) with (1 + 1) by field. rewrite Gamma_step, Gamma_1 by lra.
  replace ((4 - 1) / 2) with (3 / 2) by field.
  pose proof Gamma_3_2_square as HG.
  replace ((GammaR (3 / 2) / (1 * 1)) ^ 2) with (GammaR (3 / 2) ^ 2) by (field; lra).
  rewrite !(Rmult_comm _ tau2). split; apply Rmult_le_compat_l; lra.
Qed.

(* [eq:M72] *)
Theorem surrogate_vs_exact_5 tau2 : 0 < tau2 ->
  0.2318 * tau2 <= mom 5 tau2 1 - mom 5 tau2 (1/2) ^ 2 <= 0.2717 * tau2 /\
  tau2 * surrogate 5 = tau2 * (5 / 6).
Proof.
  intros Ht. split; [|unfold surrogate; field].
  rewrite Var_psi_value by lra.
  replace (5 / 2) with (3 / 2 + 1) by field. rewrite Gamma_step by lra.
  replace ((5 - 1) / 2) with (1 + 1) by field. rewrite Gamma_step, Gamma_1 by lra.
  pose proof Gamma_3_2_square as [L U]. pose proof (Gamma_pos (3 / 2) ltac:(lra)) as HP.
  set (G := GammaR (3 / 2)) in *.
  replace ((1 * 1 / (3 / 2 * G)) ^ 2) with (4 / 9 * / (G ^ 2)) by (field; lra).
  assert (HP2 : 0 < G ^ 2) by lra.
  assert (I1 : / (G ^ 2) <= / 0.7744) by (apply Rinv_le_contravar; lra).
  assert (I2 : / 0.7965 <= / (G ^ 2)) by (apply Rinv_le_contravar; lra).
  rewrite !(Rmult_comm _ tau2). split; apply Rmult_le_compat_l; lra.
Qed.
