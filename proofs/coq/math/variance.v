(* The variance of the adaptive learning rate.  [LJH20, section 3.2-4.2, Theorem 1]

   Model of the paper: psi^2 follows a scaled inverse chi-square law with rho
   degrees of freedom and scale tau^2 = 1/sigma^2; psi plays the role of
   1/sqrt(v_hat).  Written as psi^2 = rho tau^2 / (2 Y) with Y of density
   y^(rho/2-1) e^(-y) / Gamma(rho/2) on (0, infinity);
     mom s = E[(psi^2)^s],   s = 1/2, 1, 2  for  E psi, E psi^2, E psi^4.

   Theorems (rho > 0, tau2 > 0)
     M61  the density integrates to 1                               dens_total
     M62  E[(psi^2)^s] is finite iff rho > 2 s: E psi iff rho > 1,
          E psi^2 (hence Var psi) iff rho > 2,
          E psi^4 (hence Var psi^2) iff rho > 4                     mom_finite_iff, E_psi.._finite_iff
     M63  E[(psi^2)^s] = (rho tau2/2)^s Gamma(rho/2-s)/Gamma(rho/2) mom_value
     M64  E psi^2 = tau2 rho/(rho-2);
          E psi^4 = tau2^2 rho^2/((rho-2)(rho-4));
          Var psi^2 = tau2^2 2 rho^2/((rho-2)^2 (rho-4))            E_psi2_value, E_psi4_value, Var_psi2_value
     M65  Var psi = tau2 (rho/(rho-2)
            - rho/2 (Gamma((rho-1)/2)/Gamma(rho/2))^2), rho > 2     Var_psi_value
     M66  Var psi >= 0                                              Var_psi_nonneg
     M67  the paper's first-order surrogate for Var psi,
          Var psi^2 / (4 E psi^2) = tau2 rho/(2(rho-2)(rho-4))      delta_method_value
     M68  r_t^2 = surrogate(rho_inf) / surrogate(rho_t), and the
          surrogate is decreasing on (4, infinity)                  r2_is_surrogate_ratio, surrogate_decr
     M69  for 2 < rho <= 4 Var psi is finite although the surrogate's
          ingredient E psi^4 is not: 4 is the surrogate's threshold threshold_4_is_surrogate

   That Var psi decreases (the paper's Theorem 1) is in variance_monotone.v.  *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import ema optimizers sma_length rectifier gamma.
Open Scope R_scope.

Section Moments.
  Variables rho tau2 : R.
  Hypothesis Hrho : 0 < rho.
  Hypothesis Htau : 0 < tau2.
  Definition psi2 (y : R) := rho * tau2 / (2 * y).
  Definition dens (y : R) := gint (rho / 2) y / GammaR (rho / 2).
  (* E[(psi^2)^s] : s = 1/2 -> E psi, s = 1 -> E psi^2, s = 2 -> E psi^4 *)
  Definition mom_int (s y : R) := Rpower (psi2 y) s * dens y.
  Definition mom (s : R) := RInt_gen (mom_int s) At0 Inf.

  Lemma mom_int_eq s y : 0 < y ->
    mom_int s y = Rpower (rho * tau2 / 2) s / GammaR (rho / 2) * gint (rho / 2 - s) y.
  Proof.
    intros Hy. pose proof (Gamma_pos (rho / 2) ltac:(lra)). unfold mom_int, dens, psi2.
    replace (rho * tau2 / (2 * y)) with (rho * tau2 / 2 * / y) by (field; lra).
    assert (0 < rho * tau2 / 2) by (assert (0 < rho * tau2) by (now apply Rmult_lt_0_compat); lra).
    rewrite <- Rpower_mult_distr by (auto; apply Rinv_0_lt_compat; lra).
    replace (Rpower (/ y) s) with (Rpower y (- s)).
    2:{ unfold Rpower. rewrite ln_Rinv by lra. f_equal. ring. }
    unfold gint. replace (rho / 2 - s - 1) with (- s + (rho / 2 - 1)) by ring.
    rewrite (Rpower_plus (- s)). field. lra.
  Qed.

  (* [eq:M61] *)
  Theorem dens_total : is_RInt_gen dens At0 Inf 1.
  Proof.
    pose proof (Gamma_pos (rho / 2) ltac:(lra)) as HG.
    pose proof (is_RInt_gen_scal_R (gint (rho / 2)) (/ GammaR (rho / 2)) _ (Gamma_correct (rho / 2) ltac:(lra))) as J.
    replace 1 with (/ GammaR (rho / 2) * GammaR (rho / 2)) by (field; lra).
    revert J. apply (is_RInt_gen_ext (V := R_NormedModule)).
    apply filter_pos. intros x Hx. toR. unfold dens. field. lra.
  Qed.

  (* [eq:M63] *)
  Theorem mom_value s : s < rho / 2 ->
    is_RInt_gen (mom_int s) At0 Inf (Rpower (rho * tau2 / 2) s * GammaR (rho / 2 - s) / GammaR (rho / 2)).
  Proof.
    intros Hs. pose proof (Gamma_pos (rho / 2) ltac:(lra)) as HG.
    set (k := Rpower (rho * tau2 / 2) s / GammaR (rho / 2)).
    replace (Rpower (rho * tau2 / 2) s * GammaR (rho / 2 - s) / GammaR (rho / 2))
      with (k * GammaR (rho / 2 - s)) by (unfold k; field; lra).
    pose proof (is_RInt_gen_scal_R (gint (rho / 2 - s)) k _ (Gamma_correct (rho / 2 - s) ltac:(lra))) as J.
    revert J. apply (is_RInt_gen_ext (V := R_NormedModule)).
    apply filter_pos. intros x Hx. toR. rewrite mom_int_eq by auto. reflexivity.
  Qed.

  (* [eq:M62] *)
  Theorem mom_finite_iff s : ex_RInt_gen (mom_int s) At0 Inf <-> 2 * s < rho.
  Proof.
    split; [|intros; eexists; apply mom_value; lra].
    intros [l Hl]. pose proof (Gamma_pos (rho / 2) ltac:(lra)) as HG.
    set (k := Rpower (rho * tau2 / 2) s / GammaR (rho / 2)).
    assert (Hk : 0 < k) by (apply Rmult_lt_0_compat; [apply exp_pos|apply Rinv_0_lt_compat; lra]).
    cut (0 < rho / 2 - s); [lra|]. apply Gamma_dv. exists (/ k * l).
    pose proof (is_RInt_gen_scal_R (mom_int s) (/ k) l Hl) as J.
    revert J. apply (is_RInt_gen_ext (V := R_NormedModule)).
    apply filter_pos. intros x Hx. toR. rewrite mom_int_eq by auto. fold k. field. lra.
  Qed.

  (* [eq:M62] *)
  Theorem E_psi_finite_iff  : ex_RInt_gen (mom_int (1/2)) At0 Inf <-> rho > 1.
  Proof. rewrite mom_finite_iff. split; lra. Qed.
  (* [eq:M62] *)
  Theorem E_psi2_finite_iff : ex_RInt_gen (mom_int 1) At0 Inf <-> rho > 2.
  Proof. rewrite mom_finite_iff. split; lra. Qed.
  (* [eq:M62] *)
  Theorem E_psi4_finite_iff : ex_RInt_gen (mom_int 2) At0 Inf <-> rho > 4.
  Proof. rewrite mom_finite_iff. split; lra. Qed.

  (* [eq:M64] *)
  Theorem E_psi2_value : rho > 2 -> mom 1 = tau2 * (rho / (rho - 2)).
  Proof.
    intros H. unfold mom. apply (is_RInt_gen_unique (V := R_CompleteNormedModule)).
    replace (tau2 * (rho / (rho - 2)))
      with (Rpower (rho * tau2 / 2) 1 * GammaR (rho / 2 - 1) / GammaR (rho / 2)).
    { apply mom_value. lra. }
    pose proof (Gamma_pos (rho / 2 - 1) ltac:(lra)).
    replace (GammaR (rho / 2)) with (GammaR ((rho / 2 - 1) + 1)) by (f_equal; ring).
    rewrite Gamma_step by lra. rewrite Rpower_1 by (assert (0 < rho * tau2) by (now apply Rmult_lt_0_compat); lra).
    field. lra.
  Qed.
  (* [eq:M64] *)
  Theorem E_psi4_value : rho > 4 -> mom 2 = tau2 ^ 2 * (rho ^ 2 / ((rho - 2) * (rho - 4))).
  Proof.
    intros H. unfold mom. apply (is_RInt_gen_unique (V := R_CompleteNormedModule)).
    assert (0 < rho * tau2 / 2) by (assert (0 < rho * tau2) by (now apply Rmult_lt_0_compat); lra).
    replace (tau2 ^ 2 * (rho ^ 2 / ((rho - 2) * (rho - 4))))
      with (Rpower (rho * tau2 / 2) 2 * GammaR (rho / 2 - 2) / GammaR (rho / 2)).
    { apply mom_value. lra. }
    pose proof (Gamma_pos (rho / 2 - 2) ltac:(lra)).
    replace (GammaR (rho / 2)) with (GammaR (((rho / 2 - 2) + 1) + 1)) by (f_equal; ring).
    rewrite Gamma_step, Gamma_step by lra.
    assert (EP : Rpower (rho * tau2 / 2) 2 = (rho * tau2 / 2) ^ 2).
    { rewrite <- (Rpower_pow 2) by auto. f_equal. }
    rewrite EP. field. lra.
  Qed.

  (* [eq:M64] *)
  Theorem Var_psi2_value : rho > 4 ->
    mom 2 - mom 1 ^ 2 = tau2 ^ 2 * (2 * rho ^ 2 / ((rho - 2) ^ 2 * (rho - 4))).
  Proof. intros H. rewrite E_psi4_value, E_psi2_value by lra. field. lra. Qed.
  (* [eq:M67] *)
  Theorem delta_method_value : rho > 4 ->
    (mom 2 - mom 1 ^ 2) / (4 * mom 1) = tau2 * (rho / (2 * (rho - 2) * (rho - 4))).
  Proof. intros H. rewrite Var_psi2_value, E_psi2_value by lra. field. lra. Qed.

  (* [eq:M65] *)
  Theorem Var_psi_value : rho > 2 ->
    mom 1 - mom (1/2) ^ 2
    = tau2 * (rho / (rho - 2) - rho / 2 * (GammaR ((rho - 1) / 2) / GammaR (rho / 2)) ^ 2).
  Proof.
    intros H. rewrite E_psi2_value by lra.
    assert (0 < rho * tau2 / 2) by (assert (0 < rho * tau2) by (now apply Rmult_lt_0_compat); lra).
    pose proof (Gamma_pos (rho / 2) ltac:(lra)) as HG.
    assert (E : mom (1/2) = Rpower (rho * tau2 / 2) (1/2) * GammaR (rho / 2 - 1/2) / GammaR (rho / 2)).
    { unfold mom. apply (is_RInt_gen_unique (V := R_CompleteNormedModule)). apply mom_value. lra. }
    rewrite E. replace (rho / 2 - 1/2) with ((rho - 1) / 2) by field.
    assert (E2 : Rpower (rho * tau2 / 2) (1/2) ^ 2 = rho * tau2 / 2).
    { simpl. rewrite Rmult_1_r, <- Rpower_plus. replace (1/2 + 1/2) with 1 by field. now apply Rpower_1. }
    replace ((Rpower (rho * tau2 / 2) (1 / 2) * GammaR ((rho - 1) / 2) / GammaR (rho / 2)) ^ 2)
      with (Rpower (rho * tau2 / 2) (1/2) ^ 2 * (GammaR ((rho - 1) / 2) / GammaR (rho / 2)) ^ 2)
      by (field; lra).
    rewrite E2. field. lra.
  Qed.
End Moments.

(* ---- positivity ---- *)
(* [eq:M66] *)
Theorem Var_psi_nonneg rho tau2 : 0 < tau2 -> rho > 2 ->
  0 <= mom rho tau2 1 - mom rho tau2 (1/2) ^ 2.
Proof.
  intros Ht Hr.
  pose proof (mom_value rho tau2 ltac:(lra) Ht 1 ltac:(lra)) as I1.
  pose proof (mom_value rho tau2 ltac:(lra) Ht (1/2) ltac:(lra)) as Ih.
  pose proof (dens_total rho ltac:(lra)) as I0.
  unfold mom at 1 2.
  rewrite (is_RInt_gen_unique (V := R_CompleteNormedModule) _ _ I1).
  rewrite (is_RInt_gen_unique (V := R_CompleteNormedModule) _ _ Ih).
  set (E1 := Rpower (rho * tau2 / 2) 1 * GammaR (rho / 2 - 1) / GammaR (rho / 2)) in *.
  set (E := Rpower (rho * tau2 / 2) (1 / 2) * GammaR (rho / 2 - 1 / 2) / GammaR (rho / 2)) in *.
  pose proof (is_RInt_gen_scal_R _ (- 2 * E) _ Ih) as J1.
  pose proof (is_RInt_gen_scal_R _ (E * E) _ I0) as J0.
  pose proof (is_RInt_gen_plus (V := R_NormedModule) _ _ _ _ J1 J0) as J2.
  pose proof (is_RInt_gen_plus (V := R_NormedModule) _ _ _ _ I1 J2) as J. clear J1 J0 J2.
  apply is_RInt_gen_ge_0 in J.
  - unfold plus in J; simpl in J. simpl. lra.
  - intros x Hx. unfold plus; simpl. unfold mom_int.
    set (P := Rpower (psi2 rho tau2 x) (1 / 2)).
    replace (Rpower (psi2 rho tau2 x) 1) with (P * P).
    2:{ unfold P. rewrite <- Rpower_plus. f_equal. field. }
    assert (Hd : 0 <= dens rho x).
    { unfold dens. apply Rmult_le_pos; [left; apply gint_pos|]. left. apply Rinv_0_lt_compat, Gamma_pos. lra. }
    replace (P * P * dens rho x + (-2 * E * (P * dens rho x) + E * E * dens rho x))
      with ((P - E) * (P - E) * dens rho x) by ring.
    apply Rmult_le_pos; [apply Rle_0_sqr|exact Hd].
Qed.


(* ---- the surrogate ---- *)
Definition surrogate rho := rho / (2 * (rho - 2) * (rho - 4)).
(* [eq:M68] *)
Theorem r2_is_surrogate_ratio b t : rho b t > 4 -> rho_inf b > 4 -> r2 b t = surrogate (rho_inf b) / surrogate (rho b t).
Proof. intros. unfold r2, surrogate. field. repeat split; lra. Qed.
(* [eq:M68] *)
Theorem surrogate_decr x y : 4 < x -> x < y -> surrogate y < surrogate x.
Proof.
  intros Hx Hy. destruct (rect_incr x y Hx Hy) as [P Q].
  assert (E : forall z, 4 < z -> surrogate z = / (2 * rect z)).
  { intros z Hz. unfold surrogate, rect. field. repeat split; lra. }
  rewrite !E by lra. apply Rinv_lt_contravar; [|lra]. apply Rmult_lt_0_compat; lra.
Qed.

(* [eq:M69] *)
Theorem threshold_4_is_surrogate rho tau2 : 0 < tau2 -> 2 < rho <= 4 ->
  ex_RInt_gen (mom_int rho tau2 1) At0 Inf /\ ex_RInt_gen (mom_int rho tau2 (1/2)) At0 Inf /\
  ~ ex_RInt_gen (mom_int rho tau2 2) At0 Inf.
Proof.
  intros Ht Hr. rewrite !mom_finite_iff by lra. repeat split; lra.
Qed.
