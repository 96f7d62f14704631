(* The surrogate against the exact variance, in numbers.  (continues variance.v)

   Theorems
     M76  0.88 <= Gamma(3/2) <= 1                                   Gamma_3_2_lo, Gamma_3_2_hi
     M77  rho = 4, where RAdam refuses to rectify:
          0 <= Var psi <= 0.4512 tau2                               Var_psi_rho4
     M78  rho = 5: Var psi <= 0.5556 tau2, the surrogate says
          0.8333 tau2                                               surrogate_vs_exact_5

   M76 integrates numerically with verified interval arithmetic (coq-interval):
   this file, and it alone, depends on the axioms of Coq's primitive integers. *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Adamant.Math Require Import gamma variance.
Open Scope R_scope.

(* [eq:M76] *)
Theorem Gamma_3_2_lo : 0.88 <= GammaR (3/2).
Proof.
  apply Rle_trans with (RInt (gint (3/2)) (1/1000) 12); [|apply Gamma_ge_trunc; lra].
  rewrite (RInt_ext _ (fun x => sqrt x * exp (- x))).
  2:{ intros x Hx. rewrite Rmin_left in Hx by lra. toR. unfold gint.
      replace (3 / 2 - 1) with (/ 2) by field. rewrite Rpower_sqrt by lra. reflexivity. }
  integral.
Qed.
(* [eq:M76] *)
Theorem Gamma_3_2_hi : GammaR (3/2) <= 1.
Proof.
  pose proof (Var_psi_nonneg 4 1 Rlt_0_1 ltac:(lra)) as H.
  rewrite Var_psi_value in H by lra.
  replace (4 / 2) with (1 + 1) in H by field. rewrite Gamma_step, Gamma_1 in H by lra.
  replace ((4 - 1) / 2) with (3 / 2) in H by field.
  pose proof (Gamma_pos (3 / 2) ltac:(lra)). 
  apply Rnot_lt_le. intros HN.
  assert (1 * 1 < GammaR (3/2) * GammaR (3/2)) by (apply Rmult_gt_0_lt_compat; lra).
  replace ((GammaR (3 / 2) / (1 * 1)) ^ 2) with (GammaR (3/2) * GammaR (3/2)) in H by (field; lra). lra.
Qed.

(* [eq:M77] *)
Theorem Var_psi_rho4 tau2 : 0 < tau2 ->
  0 <= mom 4 tau2 1 - mom 4 tau2 (1/2) ^ 2 <= 0.4512 * tau2.
Proof.
  intros Ht. split; [apply Var_psi_nonneg; lra|].
  rewrite Var_psi_value by lra.
  replace (4 / 2) with (1 + 1) by field. rewrite Gamma_step, Gamma_1 by lra.
  replace ((4 - 1) / 2) with (3 / 2) by field.
  pose proof Gamma_3_2_lo as HG.
  replace ((GammaR (3 / 2) / (1 * 1)) ^ 2) with (GammaR (3/2) * GammaR (3/2)) by (field; lra).
  assert (0.88 * 0.88 <= GammaR (3/2) * GammaR (3/2)) by (apply Rmult_le_compat; lra).
  rewrite Rmult_comm. apply Rmult_le_compat_r; lra.
Qed.

(* [eq:M78] *)
Theorem surrogate_vs_exact_5 tau2 : 0 < tau2 ->
  mom 5 tau2 1 - mom 5 tau2 (1/2) ^ 2 <= 0.5556 * tau2 /\ tau2 * surrogate 5 = tau2 * (5 / 6).
Proof.
  intros Ht. split; [|unfold surrogate; field].
  rewrite Var_psi_value by lra.
  replace (5 / 2) with (3 / 2 + 1) by field. rewrite Gamma_step by lra.
  replace ((5 - 1) / 2) with (1 + 1) by field. rewrite Gamma_step, Gamma_1 by lra.
  pose proof Gamma_3_2_hi as HG. pose proof (Gamma_pos (3 / 2) ltac:(lra)) as HP.
  set (G := GammaR (3 / 2)) in *.
  assert (H1 : 1 <= / G) by (rewrite <- Rinv_1; apply Rinv_le_contravar; lra).
  replace ((1 * 1 / (3 / 2 * G)) ^ 2) with (4 / 9 * (/ G * / G)) by (field; lra).
  assert (1 * 1 <= / G * / G) by (apply Rmult_le_compat; lra).
  rewrite Rmult_comm. apply Rmult_le_compat_r; lra.
Qed.
