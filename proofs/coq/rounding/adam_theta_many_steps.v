(* theta of Adam and AdamW after n steps, against the exact trajectory for the same gradients.

   The exact moments m_i, v_i are the averages of math/ema.v, the exact step is A5's.  The computed
   ones are within mu_i of m_i and within al_i v_i + H_i of v_i (B9, B10).  The step depends on v through
   1 / (sqrt (v / (1 - beta2^i)) + eps), to which a relative error of v passes halved, and an absolute
   one as a root, against eps:

     rho_i = al_i + sqrt (H_i / (1 - beta2^i)) / eps        relative error of the denominator, to be below 1
     spread_i = step (mu_i + rho_i |m_i|) / ((1 - rho_i) D_i)     |U(m', v') - U(m, v)|
     d_i = spread_i + K u (|U_i| + spread_i) + und

     B30   |theta_n' - theta_n| <= ((1 + u)^n - 1) B + (1 + u)^n sum (d_i + eta)      adam_many_steps32, 64
     B30   AdamW, decay within ed of 1 - lr wd: q = (1 + u)^2 (1 + ed) for 1 + u,
           2 eta for eta                                                           adamw_many_steps32, 64

   where the exact trajectory stays below B.                                                 *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs runs relative bound_constants ema_error step_errors
  scalar_errors float_equations spec_equations one_step_bounds many_steps theta_many_steps.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* s m / D in m and D *)
Lemma quotient_spread s m m' D D' mu rho : 0 <= s -> 0 < D -> 0 <= rho < 1 ->
  Rabs (m' - m) <= mu -> Rabs (D' - D) <= rho * D ->
  Rabs (s * m' / D' - s * m / D) <= s * (mu + rho * Rabs m) / ((1 - rho) * D).
Proof.
  intros Hs HD Hr Hm Hd. apply Rabs_le_inv in Hd as Hd'. assert (L : (1 - rho) * D <= D') by lra.
  assert (PL : 0 < (1 - rho) * D) by (apply Rmult_lt_0_compat; lra). assert (PD : 0 < D') by lra.
  replace (s * m' / D' - s * m / D) with (s * ((m' - m) * D - m * (D' - D)) / D * / D') by (field; lra).
  unfold Rdiv. rewrite !Rabs_mult, !Rabs_inv, (Rabs_pos_eq s), (Rabs_pos_eq D), (Rabs_pos_eq D') by lra.
  assert (A : Rabs ((m' - m) * D - m * (D' - D)) <= (mu + rho * Rabs m) * D).
  { eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp, !Rabs_mult, (Rabs_pos_eq D) by lra.
    assert (Rabs (m' - m) * D <= mu * D) by (apply Rmult_le_compat_r; lra).
    assert (Rabs m * Rabs (D' - D) <= Rabs m * (rho * D)) by (apply Rmult_le_compat_l; [apply Rabs_pos|exact Hd]). lra. }
  apply Rmult_le_compat.
  - apply Rmult_le_pos; [apply Rmult_le_pos; [exact Hs|apply Rabs_pos]|apply Rlt_le, Rinv_0_lt_compat, HD].
  - apply Rlt_le, Rinv_0_lt_compat, PD.
  - apply Rmult_le_reg_r with D; [exact HD|]. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    rewrite Rmult_assoc. now apply Rmult_le_compat_l.
  - now apply Rinv_le_contravar.
Qed.

Lemma root_spread v v' C2 eps al H : 0 <= v -> 0 <= v' -> 0 < C2 -> 0 < eps -> 0 <= al <= 1 -> 0 <= H ->
  Rabs (v' - v) <= al * v + H ->
  Rabs ((sqrt (v' / C2) + eps) - (sqrt (v / C2) + eps)) <= (al + sqrt (H / C2) / eps) * (sqrt (v / C2) + eps).
Proof.
  intros Pv Pv' PC Pe Ha PH Hd. pose proof (Rinv_0_lt_compat C2 PC) as I.
  assert (Q : forall z, 0 <= z -> 0 <= z / C2) by (intros z Hz; apply Rmult_le_pos; lra).
  replace (sqrt (v' / C2) + eps - (sqrt (v / C2) + eps)) with (sqrt (v' / C2) - sqrt (v / C2)) by ring.
  eapply Rle_trans; [apply (sqrt_pert _ _ al (H / C2)); auto|].
  - replace (v' / C2 - v / C2) with ((v' - v) * / C2) by (unfold Rdiv; ring).
    rewrite Rabs_mult, (Rabs_pos_eq (/ C2)) by lra.
    replace (al * (v / C2) + H / C2) with ((al * v + H) * / C2) by (unfold Rdiv; ring).
    apply Rmult_le_compat_r; lra.
  - pose proof (sqrt_pos (v / C2)) as P. pose proof (sqrt_pos (H / C2)) as P2.
    assert (Hh : half al <= al).
    { unfold half. assert (al * al <= al * 1) by (apply Rmult_le_compat_l; lra). lra. }
    assert (half al * sqrt (v / C2) <= al * sqrt (v / C2)) by (apply Rmult_le_compat_r; lra).
    assert (0 <= al * eps) by (apply Rmult_le_pos; lra).
    assert (E : sqrt (H / C2) / eps * eps = sqrt (H / C2)) by (field; lra).
    assert (0 <= sqrt (H / C2) / eps * sqrt (v / C2)).
    { apply Rmult_le_pos; [|exact P]. apply Rmult_le_pos; [exact P2|]. apply Rlt_le, Rinv_0_lt_compat, Pe. }
    lra.
Qed.

(* What a run is given: constant, regular hyperparameters, and the gradients g. *)
Record adam_inputs (lr b1 b2 eps : R) (g : nat -> R) (inp : nat -> env) (x0 : env) : Prop := {
  in_lr : forall t, inp t "lr" = lr;        in_eps : forall t, inp t "eps" = eps;
  in_beta1 : forall t, inp t "beta1" = b1;  in_beta2 : forall t, inp t "beta2" = b2;
  in_g : forall t, inp t "g" = g t;         in_k1 : forall t, inp t "k1" = 1;
  in_t : forall t, inp t "t" = INR t;
  r_lr : ordinary lr /\ 0 <= lr;            r_eps : ordinary eps /\ bpow radix2 (-27) <= eps;
  r_beta1 : 0 <= b1 < 1 /\ ordinary b1;     r_beta2 : 0 <= b2 < 1 /\ ordinary b2;
  r_c2 : bpow radix2 (-24) <= 1 - b2;       r_v : 0 <= x0 "v_t" }.

Section Trajectory.
Variables (lr b1 b2 eps : R) (g : nat -> R) (x0 : env).
Notation m := (accum b1 (1 - b1) (x0 "m_t") g).
Notation v := (accum b2 (1 - b2) (x0 "v_t") (sq g)).

(* the exact trajectory; keep = 1 for Adam, 1 - lr wd for AdamW *)
Definition corrected_root (n : nat) : R := sqrt (v n / (1 - b2 ^ n)) + eps.
Definition adam_move (n : nat) : R := lr / (1 - b1 ^ n) * m n / corrected_root n.
Fixpoint adam_theta (keep : R) (n : nat) : R :=
  match n with O => x0 "theta_t" | S j => adam_theta keep j * keep - adam_move (S j) end.
Definition adam_below (keep B : R) (n : nat) : Prop := forall i, (i <= n)%nat -> Rabs (adam_theta keep i) <= B.

(* the errors: of m, of v relative and absolute *)
Variables (mu al H : nat -> R).
Definition root_error (n : nat) : R := al n + sqrt (H n / (1 - b2 ^ n)) / eps.
Definition adam_spread (n : nat) : R :=
  lr / (1 - b1 ^ n) * (mu n + root_error n * Rabs (m n)) / ((1 - root_error n) * corrected_root n).
Definition adam_drift (F : format) (K : R) (n : nat) : R :=
  adam_spread n + K * (Rabs (adam_move n) + adam_spread n) + (ratio_eta * eta F / eps + eta F).

Section Run.
Variables (F : format) (k Kd KUp : R) (pr : program) (inp : nat -> env).
Hypothesis N : constants F k Kd KUp.
Hypothesis I : adam_inputs lr b1 b2 eps g inp x0.
Hypothesis Hpr : state pr = [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")].
Hypothesis Hcode : straight (code pr) = true.
Hypothesis Hstep : forall x y, exec_float F (code pr) (input_kinds pr) x y ->
  scalars_float F x y /\ moments_float F x y (x "g") /\ update_float F y.
Hypothesis Hmv : forall n y, run_float F pr inp x0 n y ->
  Rabs (y "m_t" - m n) <= mu n /\ Rabs (y "v_t" - v n) <= al n * v n + H n.
Hypothesis Hmu : forall n, 0 <= mu n.
Hypothesis Hal : forall n, 0 <= al n.
Hypothesis HH : forall n, 0 <= H n.

Lemma entered_regular x n : 0 <= x "v_t" -> regular (enter pr (inp (S n)) x) (S n).
Proof.
  destruct I. intros Pv. constructor; unfold at_step, enter; rewrite ?Hpr; cbn -[bpow];
    rewrite ?in_lr0, ?in_eps0, ?in_beta3, ?in_beta4, ?in_k2, ?in_t0; try tauto.
  - repeat split; try tauto; lia || lra.
  - destruct r_beta4 as [Hb _]. assert (b2 ^ n <= 1) by (rewrite <- (pow1 n); apply pow_incr; lra).
    assert (b2 * b2 ^ n <= b2 * 1) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Lemma run_v_nonneg n y : run_float F pr inp x0 n y -> 0 <= y "v_t".
Proof.
  intros Hrun. induction Hrun as [|n x y _ IH Hx]; [now destruct I|].
  rewrite taken_straight in Hx by exact Hcode. destruct (Hstep _ _ Hx) as (Hs & Hm & _).
  exact (v_t_nonneg F _ _ _ N _ y (S n) (entered_regular x n IH) _ Hs Hm).
Qed.
Lemma exact_v_nonneg n : 0 <= v n.
Proof.
  destruct I as [_ _ _ _ _ _ _ _ _ _ [Hb _] _ P]. induction n as [|n IH]; cbn [accum]; [exact P|].
  apply Rplus_le_le_0_compat; apply Rmult_le_pos; try lra. apply Rle_0_sqr.
Qed.
Lemma c_pos b n : 0 <= b < 1 -> 0 < 1 - b ^ S n.
Proof.
  intros Hb. cbn [pow]. assert (b ^ n <= 1) by (rewrite <- (pow1 n); apply pow_incr; lra).
  assert (0 <= b ^ n) by (apply pow_le; lra).
  assert (b * b ^ n <= b * 1) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Lemma root_error_nonneg n : 0 <= root_error (S n).
Proof.
  destruct I as [_ _ _ _ _ _ _ _ [_ Le] _ _ _ _]. pose proof (bpow_gt_0 radix2 (-27)) as P.
  unfold root_error. apply Rplus_le_le_0_compat; [apply Hal|]. apply Rmult_le_pos; [apply sqrt_pos|].
  apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.
Lemma corrected_root_pos n : 0 < corrected_root n.
Proof.
  destruct I as [_ _ _ _ _ _ _ _ [_ Le] _ _ _ _]. pose proof (bpow_gt_0 radix2 (-27)) as P.
  unfold corrected_root. pose proof (sqrt_pos (v n / (1 - b2 ^ n))). lra.
Qed.

Lemma step_nonneg n : 0 <= lr / (1 - b1 ^ S n).
Proof.
  destruct I as [_ _ _ _ _ _ _ [_ Pl] _ [Hb _] _ _ _]. apply Rmult_le_pos; [exact Pl|].
  apply Rlt_le, Rinv_0_lt_compat. now apply c_pos.
Qed.
Lemma adam_spread_nonneg n : root_error (S n) < 1 -> 0 <= adam_spread (S n).
Proof.
  intros Hr. unfold adam_spread. pose proof (step_nonneg n). pose proof (root_error_nonneg n).
  pose proof (corrected_root_pos (S n)). specialize (Hmu (S n)).
  apply Rmult_le_pos.
  - apply Rmult_le_pos; [assumption|]. apply Rplus_le_le_0_compat; [assumption|]. apply Rmult_le_pos; [lra|apply Rabs_pos].
  - apply Rlt_le, Rinv_0_lt_compat, Rmult_lt_0_compat; lra.
Qed.

(* the computed update against the exact one *)
Lemma update_moved n x y : run_float F pr inp x0 n x ->
  exec_float F (taken (code pr) (inp (S n))) (input_kinds pr) (enter pr (inp (S n)) x) y ->
  root_error (S n) < 1 ->
  Rabs (y "update" - adam_move (S n)) <= adam_drift F KUp (S n) /\ 0 <= adam_drift F KUp (S n).
Proof.
  intros Hrun Hx Hr. destruct (Hmv _ _ (run_step _ _ _ _ _ _ _ Hrun Hx)) as [Dm Dv].
  pose proof (run_v_nonneg _ _ Hrun) as Px. pose proof (run_v_nonneg _ _ (run_step _ _ _ _ _ _ _ Hrun Hx)) as Pv.
  rewrite taken_straight in Hx by exact Hcode. destruct (Hstep _ _ Hx) as (Hs & Hm & Hup).
  set (x1 := enter pr (inp (S n)) x) in *. assert (Rg : regular x1 (S n)) by (now apply entered_regular).
  pose proof (update_error F _ _ _ N x1 y (S n) Rg Hs Hup Pv) as U.
  assert (E : x1 "lr" = lr /\ x1 "beta1" = b1 /\ x1 "beta2" = b2 /\ x1 "eps" = eps).
  { destruct I. unfold x1, enter. rewrite Hpr. cbn. now rewrite in_lr0, in_eps0, in_beta3, in_beta4. }
  destruct E as (E1 & E2 & E3 & E4).
  unfold update, denominator, und in U. rewrite E1, E2, E3, E4 in U.
  set (U' := lr / (1 - b1 ^ S n) * y "m_t" / (sqrt (y "v_t" / (1 - b2 ^ S n)) + eps)) in *.
  assert (Pe : 0 < eps).
  { destruct I as [_ _ _ _ _ _ _ _ [_ Le] _ _ _ _]. pose proof (bpow_gt_0 radix2 (-27)). lra. }
  assert (PC : 0 < 1 - b2 ^ S n) by (apply c_pos; destruct I; tauto).
  pose proof (root_error_nonneg n) as Pr.
  assert (S : Rabs (U' - adam_move (S n)) <= adam_spread (S n)).
  { unfold U', adam_move, adam_spread. apply quotient_spread; try assumption.
    - apply step_nonneg. - apply corrected_root_pos. - lra.
    - apply root_spread; try assumption; [apply exact_v_nonneg| |apply HH].
      split; [apply Hal|]. unfold root_error in Hr, Pr.
      assert (0 <= sqrt (H (Datatypes.S n) / (1 - b2 ^ Datatypes.S n)) / eps).
      { apply Rmult_le_pos; [apply sqrt_pos|]. apply Rlt_le, Rinv_0_lt_compat, Pe. }
      lra. }
  pose proof (adam_spread_nonneg n Hr) as PS. pose proof (eta_pos F) as Pt.
  assert (PK : 0 <= KUp).
  { pose proof (c_U _ _ _ _ N) as Q. pose proof (c_q _ _ _ _ N) as Q1. pose proof (c_Kd _ _ _ _ N) as Q2.
    pose proof (u_pos F) as Uu. eapply Rle_trans; [|exact Q].
    assert (A : 1 <= (1 + u F) * (1 + u F)) by (assert (0 <= u F * u F) by (apply Rmult_le_pos; lra); lra).
    assert (B : 1 <= 1 + Kd * (1 + 2 * Kd)) by (assert (0 <= Kd * Kd) by (apply Rmult_le_pos; lra); lra).
    assert (C : 1 * 1 <= (1 + ((1 + 3.01 * k64) * (1 + k) - 1)) * ((1 + u F) * (1 + u F))) by (apply Rmult_le_compat; lra).
    assert (D : 1 * 1 <= (1 + ((1 + 3.01 * k64) * (1 + k) - 1)) * ((1 + u F) * (1 + u F)) * (1 + Kd * (1 + 2 * Kd)))
      by (apply Rmult_le_compat; lra). lra. }
  assert (Pu : 0 <= ratio_eta * eta F / eps + eta F).
  { unfold ratio_eta. apply Rplus_le_le_0_compat; [|lra]. apply Rmult_le_pos; [lra|]. apply Rlt_le, Rinv_0_lt_compat, Pe. }
  assert (M : Rabs U' <= Rabs (adam_move (Datatypes.S n)) + adam_spread (Datatypes.S n)).
  { replace U' with (adam_move (Datatypes.S n) + (U' - adam_move (Datatypes.S n))) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (MK : KUp * Rabs U' <= KUp * (Rabs (adam_move (Datatypes.S n)) + adam_spread (Datatypes.S n)))
    by (now apply Rmult_le_compat_l).
  unfold adam_drift. split.
  - replace (y "update" - adam_move (Datatypes.S n)) with ((y "update" - U') + (U' - adam_move (Datatypes.S n))) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra.
  - assert (0 <= KUp * (Rabs (adam_move (Datatypes.S n)) + adam_spread (Datatypes.S n))).
    { apply Rmult_le_pos; [exact PK|]. pose proof (Rabs_pos (adam_move (Datatypes.S n))). lra. }
    lra.
Qed.

Theorem adam_many_steps n y B :
  (forall x y, exec_float F (code pr) (input_kinds pr) x y -> y "theta_t" = round F (x "theta" - y "update")) ->
  run_float F pr inp x0 n y -> (forall i, (1 <= i <= n)%nat -> root_error i < 1) -> adam_below 1 B n ->
  Rabs (y "theta_t" - adam_theta 1 n) <= drift (1 + u F) B (fun i => adam_drift F KUp i + eta F) n.
Proof.
  intros Ht Hrun Hr HB. induction Hrun as [|n x y Hrun IH Hx].
  - rewrite drift_0. cbn [adam_theta]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
  - destruct (update_moved n x y Hrun Hx (Hr (S n) ltac:(lia))) as [D P].
    rewrite taken_straight in Hx by exact Hcode. rewrite (Ht _ _ Hx). cbn [adam_theta]. rewrite Rmult_1_r.
    replace (enter pr (inp (S n)) x "theta") with (x "theta_t") by (unfold enter; now rewrite Hpr).
    apply moved_drift with (d := adam_drift F KUp); try assumption; [exact (c_valid _ _ _ _ N)| |].
    + apply IH; [intros i Hi; apply Hr|intros i Hi; apply HB]; lia.
    + pose proof (HB (S n) (le_n _)) as Q. cbn [adam_theta] in Q. now rewrite Rmult_1_r in Q.
Qed.

Theorem adamw_many_steps n y B keep ed : Rabs keep <= 1 -> 0 <= ed ->
  (forall x y, exec_float F (code pr) (input_kinds pr) x y ->
     y "theta_t" = round F (round F (x "theta" * y "decay") - y "update")) ->
  (forall n x y, run_float F pr inp x0 n x ->
     exec_float F (code pr) (input_kinds pr) (enter pr (inp (S n)) x) y -> Rabs (y "decay" - keep) <= ed) ->
  run_float F pr inp x0 n y -> (forall i, (1 <= i <= n)%nat -> root_error i < 1) -> adam_below keep B n ->
  Rabs (y "theta_t" - adam_theta keep n) <=
  drift ((1 + u F) * (1 + u F) * (1 + ed)) B (fun i => adam_drift F KUp i + 2 * eta F) n.
Proof.
  intros Hk He Ht Hd Hrun Hr HB. pose proof (u_pos F) as Uu. pose proof (eta_pos F) as Pt.
  induction Hrun as [|n x y Hrun IH Hx].
  - rewrite drift_0. cbn [adam_theta]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
  - destruct (update_moved n x y Hrun Hx (Hr (S n) ltac:(lia))) as [D P].
    rewrite taken_straight in Hx by exact Hcode. rewrite (Ht _ _ Hx). cbn [adam_theta].
    replace (enter pr (inp (S n)) x "theta") with (x "theta_t") by (unfold enter; now rewrite Hpr).
    assert (Q : 1 <= (1 + u F) * (1 + u F) * (1 + ed)).
    { rewrite <- (Rmult_1_l 1). apply Rmult_le_compat; try lra. rewrite <- (Rmult_1_l 1). apply Rmult_le_compat; lra. }
    eapply Rle_trans; [apply (moved_decayed F (c_valid _ _ _ _ N) (x "theta_t") (adam_theta keep n) (y "decay") keep ed
      (y "update") (adam_move (S n)) (drift ((1 + u F) * (1 + u F) * (1 + ed)) B (fun i => adam_drift F KUp i + 2 * eta F) n)
      (adam_drift F KUp (S n)) B)|]; try assumption.
    + apply IH; [intros i Hi; apply Hr|intros i Hi; apply HB]; lia.
    + now apply (Hd n x).
    + apply HB. lia.
    + exact (HB (S n) (le_n _)).
    + rewrite Rplus_assoc. apply drift_next; [exact Q|lra].
Qed.
End Run.
End Trajectory.

(* ---- the numbers: per roundings a step, p of beta (many_steps.v) ---- *)
Definition m_error_bound (F : format) (per p : nat) (b1 : R) (g : nat -> R) (x0 : env) (n : nat) : R :=
  ((1 + u F) ^ (per * n + more_average) - 1) * accum b1 (1 - b1) (Rabs (x0 "m_t")) (fun i => Rabs (g i)) n
  + under F b1 p (average_eta * eta F) n.
Definition v_error_relative (F : format) (per n : nat) : R := (1 + u F) ^ (per * n + more_squares) - 1.
Definition v_error_absolute (F : format) (p : nat) (b2 : R) (n : nat) : R := under F b2 p (squares_eta * eta F) n.

Section Numbers.
Variables (lr b1 b2 eps : R) (g : nat -> R) (inp : nat -> env) (x0 : env) (n : nat) (y : env) (B : R).
Hypothesis I : adam_inputs lr b1 b2 eps g inp x0.
Notation trajectory := (adam_theta lr b1 b2 eps g x0).
Notation below keep := (adam_below lr b1 b2 eps g x0 keep B n).
Notation mu F per p := (m_error_bound F per p b1 g x0).
Notation H F p := (v_error_absolute F p b2).
Notation rho F per p := (root_error b2 eps (v_error_relative F per) (H F p)).
Notation step_drift F per p K := (adam_drift lr b1 b2 eps g x0 (mu F per p) (v_error_relative F per) (H F p) F (K * u F)).

Lemma regular_inputs pr : pr = adam \/ pr = adamw -> regular_run pr b1 b2 g inp x0.
Proof.
  destruct I. intros Hpr. split; [exact Hpr|]. split; [intros t; repeat split; auto|]. split; [assumption|]. now split.
Qed.
Lemma mu_nonneg F per p i : 0 <= mu F per p i.
Proof.
  assert (PM : 0 <= accum b1 (1 - b1) (Rabs (x0 "m_t")) (fun i => Rabs (g i)) i).
  { destruct I as [_ _ _ _ _ _ _ _ _ [Hb _] _ _ _]. induction i as [|i IH]; cbn [accum]; [apply Rabs_pos|].
    apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra || apply Rabs_pos. }
  destruct I as [_ _ _ _ _ _ _ _ _ [Hb _] _ _ _]. unfold m_error_bound, average_eta.
  pose proof (pow1u F (per * i + more_average)). pose proof (eta_pos F).
  apply Rplus_le_le_0_compat; [apply Rmult_le_pos; lra|]. apply under_nonneg; lra.
Qed.
Lemma relative_nonneg F per i : 0 <= v_error_relative F per i.
Proof. unfold v_error_relative. pose proof (pow1u F (per * i + more_squares)). lra. Qed.
Lemma absolute_nonneg F p i : 0 <= H F p i.
Proof.
  destruct I as [_ _ _ _ _ _ _ _ _ _ [Hb _] _ _]. unfold v_error_absolute, squares_eta. pose proof (eta_pos F).
  apply under_nonneg; lra.
Qed.
Lemma adam_parts F x z : exec_float F (code adam) (input_kinds adam) x z ->
  scalars_float F x z /\ moments_float F x z (x "g") /\ update_float F z.
Proof. intros E. apply adam_float in E. tauto. Qed.
Lemma adamw_parts F x z : exec_float F (code adamw) (input_kinds adamw) x z ->
  scalars_float F x z /\ moments_float F x z (x "g") /\ update_float F z.
Proof. intros E. apply adamw_float in E. tauto. Qed.

(* [thm:B30] *)
Theorem adam_many_steps32 : run_float binary32 adam inp x0 n y ->
  (forall i, (1 <= i <= n)%nat -> rho binary32 per_step32 1%nat i < 1) -> below 1 ->
  Rabs (y "theta_t" - trajectory 1 n) <=
  drift (1 + u binary32) B (fun i => step_drift binary32 per_step32 1%nat adam_u32 i + eta binary32) n.
Proof.
  intros Hrun Hr HB. apply adam_many_steps with (1 := constants32) (2 := I) (pr := adam); try assumption; try reflexivity.
  - exact (adam_parts binary32).
  - intros i z Hz. pose proof (regular_inputs adam (or_introl eq_refl)) as R.
    split; [exact (m_many_steps32 _ _ _ _ _ _ _ _ R Hz)|exact (v_many_steps32 _ _ _ _ _ _ _ _ R Hz)].
  - apply mu_nonneg. - apply relative_nonneg. - apply absolute_nonneg.
  - intros x z E. apply adam_float in E. tauto.
Qed.
(* [thm:B30] *)
Theorem adam_many_steps64 : run_float binary64 adam inp x0 n y ->
  (forall i, (1 <= i <= n)%nat -> rho binary64 per_step64 0%nat i < 1) -> below 1 ->
  Rabs (y "theta_t" - trajectory 1 n) <=
  drift (1 + u binary64) B (fun i => step_drift binary64 per_step64 0%nat adam_u64 i + eta binary64) n.
Proof.
  intros Hrun Hr HB. apply adam_many_steps with (1 := constants64) (2 := I) (pr := adam); try assumption; try reflexivity.
  - exact (adam_parts binary64).
  - intros i z Hz. pose proof (regular_inputs adam (or_introl eq_refl)) as R.
    split; [exact (m_many_steps64 _ _ _ _ _ _ _ _ R Hz)|exact (v_many_steps64 _ _ _ _ _ _ _ _ R Hz)].
  - apply mu_nonneg. - apply relative_nonneg. - apply absolute_nonneg.
  - intros x z E. apply adam_float in E. tauto.
Qed.

(* the computed decay, the same in every step, within ed of 1 - lr wd *)
Variables (wd ed : R).
Hypothesis Hwd : (forall t, inp t "weight_decay" = wd) /\ 0 <= lr * wd <= 2.
Notation keep := (1 - lr * wd).
Notation decay F := (round F (round binary64 (1 - round binary64 (lr * wd)))).
Lemma keep_small : Rabs keep <= 1.
Proof. apply Rabs_le. lra. Qed.
Lemma decay_known F : Rabs (decay F - keep) <= ed -> forall j x z, run_float F adamw inp x0 j x ->
  exec_float F (code adamw) (input_kinds adamw) (enter adamw (inp (S j)) x) z -> Rabs (z "decay" - keep) <= ed.
Proof.
  intros Hd j x z _ E. apply adamw_float in E as (_ & _ & _ & -> & _). destruct I, Hwd as [Hw _].
  unfold enter. cbn -[round]. now rewrite in_lr0, in_k2, Hw.
Qed.

(* [thm:B30] *)
Theorem adamw_many_steps32 : Rabs (decay binary32 - keep) <= ed -> run_float binary32 adamw inp x0 n y ->
  (forall i, (1 <= i <= n)%nat -> rho binary32 per_step32 1%nat i < 1) -> below keep ->
  Rabs (y "theta_t" - trajectory keep n) <=
  drift ((1 + u binary32) * (1 + u binary32) * (1 + ed)) B
    (fun i => step_drift binary32 per_step32 1%nat adam_u32 i + 2 * eta binary32) n.
Proof.
  intros Hd Hrun Hr HB.
  apply adamw_many_steps with (1 := constants32) (2 := I) (pr := adamw); try assumption; try reflexivity.
  - exact (adamw_parts binary32).
  - intros i z Hz. pose proof (regular_inputs adamw (or_intror eq_refl)) as R.
    split; [exact (m_many_steps32 _ _ _ _ _ _ _ _ R Hz)|exact (v_many_steps32 _ _ _ _ _ _ _ _ R Hz)].
  - apply mu_nonneg. - apply relative_nonneg. - apply absolute_nonneg.
  - exact keep_small. - eapply Rle_trans; [apply Rabs_pos|exact Hd].
  - intros x z E. apply adamw_float in E. tauto.
  - now apply decay_known.
Qed.
(* [thm:B30] *)
Theorem adamw_many_steps64 : Rabs (decay binary64 - keep) <= ed -> run_float binary64 adamw inp x0 n y ->
  (forall i, (1 <= i <= n)%nat -> rho binary64 per_step64 0%nat i < 1) -> below keep ->
  Rabs (y "theta_t" - trajectory keep n) <=
  drift ((1 + u binary64) * (1 + u binary64) * (1 + ed)) B
    (fun i => step_drift binary64 per_step64 0%nat adam_u64 i + 2 * eta binary64) n.
Proof.
  intros Hd Hrun Hr HB.
  apply adamw_many_steps with (1 := constants64) (2 := I) (pr := adamw); try assumption; try reflexivity.
  - exact (adamw_parts binary64).
  - intros i z Hz. pose proof (regular_inputs adamw (or_intror eq_refl)) as R.
    split; [exact (m_many_steps64 _ _ _ _ _ _ _ _ R Hz)|exact (v_many_steps64 _ _ _ _ _ _ _ _ R Hz)].
  - apply mu_nonneg. - apply relative_nonneg. - apply absolute_nonneg.
  - exact keep_small. - eapply Rle_trans; [apply Rabs_pos|exact Hd].
  - intros x z E. apply adamw_float in E. tauto.
  - now apply decay_known.
Qed.
End Numbers.
