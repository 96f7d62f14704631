(* One step of Adam in floating point, by closed bounds: any format, round to nearest.

   Coefficients come rounded: b' is within kb b of b, c' within kc c of c, and so on; the
   relative errors kb, kc, ks, kr, ke of the scalars are parameters here, numbers in
   one_step_bounds.v.  Stored state is exact.  eta terms are gradual underflow.

     m_step       |m_t' - m_t|    <= Km (|b m| + |c g|) + 3 eta
     v_step       |v_t' - v_t|    <= Kv v_t + 4 eta
     vh_step      |v_hat' - v_hat| <= A2 v_hat + hv
     den_step     |denom' - denom| <= Kden denom
     update_step  |update' - update| <= KU |update| + und

   The underflow under the square root is absorbed by eps: sqrt hv is compared with eps. *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats relative.
Open Scope R_scope.

Section OneStep.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 256.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).

Lemma factor1 e : Rabs e <= d F -> near u (1 + e).
Proof. intros H. apply near1. pose proof (d_lt_u F). lra. Qed.
Lemma abs1 e : Rabs e <= d F -> Rabs (1 + e) <= 1 + u.
Proof. intros H. apply near_abs. now apply factor1. Qed.
Lemma Rabs_mult_le a b A B : Rabs a <= A -> Rabs b <= B -> Rabs (a * b) <= A * B.
Proof. intros Ha Hb. rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; assumption. Qed.

(* ================ moments ================ *)
Section Moments.
Variables (b b' c c' kb kc : R).
Hypothesis Hkb : 0 <= kb.  Hypothesis Hkc : 0 <= kc <= / 100.
Hypothesis Hb' : Rabs (b' - b) <= kb * Rabs b.
Hypothesis Hc' : Rabs (c' - c) <= kc * Rabs c.
Hypothesis Hc : Rabs c <= 1.

(* K bounds the relative errors of both summands *)
Theorem m_step K m g :
  (1 + kb) * ((1 + u) * (1 + u)) - 1 <= K -> (1 + kc) * ((1 + u) * (1 + u)) - 1 <= K ->
  Rabs (rnd (rnd (b' * m) + rnd (c' * g)) - (b * m + c * g)) <= K * (Rabs (b * m) + Rabs (c * g)) + 3 * eta.
Proof.
  intros K1 K2.
  destruct (near_factor _ _ _ Hkb Hb') as (fb & Nb & ->).
  destruct (near_factor _ _ _ (proj1 Hkc) Hc') as (fc & Nc & ->).
  destruct (round_model F HF (b * fb * m)) as (e1 & h1 & He1 & Hh1 & E1).
  destruct (round_model F HF (c * fc * g)) as (e2 & h2 & He2 & Hh2 & E2).
  destruct (round_model_add F HF (rnd (b * fb * m)) (rnd (c * fc * g))) as (e3 & He3 & E3);
    try now apply round_in_format.
  rewrite E3, E1, E2.
  set (f1 := fb * ((1 + e1) * (1 + e3))). set (f2 := fc * ((1 + e2) * (1 + e3))).
  replace ((b * fb * m * (1 + e1) + h1 + (c * fc * g * (1 + e2) + h2)) * (1 + e3) - (b * m + c * g))
    with ((b * m) * (f1 - 1) + (c * g) * (f2 - 1) + (h1 + h2) * (1 + e3)) by (unfold f1, f2; ring).
  assert (N1 : near K f1).
  { apply near_le with (1 := K1). unfold f1.
    eapply near_le; [|apply near_mul; [exact Nb|apply near_mul; apply factor1; eassumption]]. right. ring. }
  assert (N2 : near K f2).
  { apply near_le with (1 := K2). unfold f2.
    eapply near_le; [|apply near_mul; [exact Nc|apply near_mul; apply factor1; eassumption]]. right. ring. }
  assert (U : Rabs ((h1 + h2) * (1 + e3)) <= 3 * eta).
  { pose proof (abs1 _ He3). pose proof (eta_pos F). apply Rle_trans with (2 * eta * (1 + u)).
    - apply Rabs_mult_le; [|assumption]. eapply Rle_trans; [apply Rabs_triang|]. lra.
    - nra. }
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact U].
  eapply Rle_trans; [apply Rabs_triang|]. rewrite !(Rabs_mult _ (_ - 1)).
  pose proof (Rmult_le_compat_l _ _ _ (Rabs_pos (b * m)) N1).
  pose proof (Rmult_le_compat_l _ _ _ (Rabs_pos (c * g)) N2). lra.
Qed.

Theorem v_step K v g : 0 <= b -> 0 <= c -> 0 <= v ->
  (1 + kb) * ((1 + u) * (1 + u)) - 1 <= K -> (1 + kc) * ((1 + u) * ((1 + u) * (1 + u))) - 1 <= K ->
  Rabs (rnd (rnd (b' * v) + rnd (c' * rnd (g * g))) - (b * v + c * (g * g))) <=
  K * (b * v + c * (g * g)) + 4 * eta.
Proof.
  intros Pb Pc Pv K1 K2.
  destruct (near_factor _ _ _ Hkb Hb') as (fb & Nb & ->).
  destruct (near_factor _ _ _ (proj1 Hkc) Hc') as (fc & Nc & ->).
  destruct (round_model F HF (b * fb * v)) as (e1 & h1 & He1 & Hh1 & E1).
  destruct (round_model F HF (g * g)) as (e2 & h2 & He2 & Hh2 & E2).
  destruct (round_model F HF (c * fc * rnd (g * g))) as (e3 & h3 & He3 & Hh3 & E3).
  destruct (round_model_add F HF (rnd (b * fb * v)) (rnd (c * fc * rnd (g * g)))) as (e4 & He4 & E4);
    try now apply round_in_format.
  rewrite E4, E1, E3, E2.
  set (f1 := fb * ((1 + e1) * (1 + e4))). set (f2 := fc * ((1 + e2) * ((1 + e3) * (1 + e4)))).
  replace ((b * fb * v * (1 + e1) + h1 + (c * fc * (g * g * (1 + e2) + h2) * (1 + e3) + h3)) * (1 + e4)
           - (b * v + c * (g * g)))
    with ((b * v) * (f1 - 1) + (c * (g * g)) * (f2 - 1)
          + (h1 + (c * fc * h2 * (1 + e3) + h3)) * (1 + e4)) by (unfold f1, f2; ring).
  assert (N1 : near K f1).
  { apply near_le with (1 := K1). unfold f1.
    eapply near_le; [|apply near_mul; [exact Nb|apply near_mul; apply factor1; eassumption]]. right. ring. }
  assert (N2 : near K f2).
  { apply near_le with (1 := K2). unfold f2.
    eapply near_le; [|apply near_mul; [exact Nc|apply near_mul;
      [|apply near_mul]; apply factor1; eassumption]]. right. ring. }
  pose proof (eta_pos F) as Eta. pose proof (u_pos F) as Up.
  assert (U : Rabs ((h1 + (c * fc * h2 * (1 + e3) + h3)) * (1 + e4)) <= 4 * eta).
  { pose proof (near_abs _ _ Nc) as Fc.
    assert (C : Rabs (c * fc * h2 * (1 + e3)) <= 1 * (1 + / 100) * eta * (1 + u)).
    { apply Rabs_mult_le; [|now apply abs1]. apply Rabs_mult_le; [|exact Hh2]. apply Rabs_mult_le; lra. }
    assert (D : Rabs (h1 + (c * fc * h2 * (1 + e3) + h3)) <= 3.02 * eta).
    { eapply Rle_trans; [apply Rabs_triang|].
      eapply Rle_trans; [apply Rplus_le_compat_l, Rabs_triang|]. nra. }
    apply Rle_trans with (3.02 * eta * (1 + u)); [|nra]. apply Rabs_mult_le; [exact D|now apply abs1]. }
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact U].
  eapply Rle_trans; [apply Rabs_triang|]. rewrite !(Rabs_mult _ (_ - 1)).
  assert (P1 : 0 <= b * v) by (apply Rmult_le_pos; assumption).
  assert (P2 : 0 <= c * (g * g)) by (apply Rmult_le_pos; [assumption|apply Rle_0_sqr]).
  rewrite (Rabs_pos_eq (b * v)), (Rabs_pos_eq (c * (g * g))) by assumption.
  pose proof (Rmult_le_compat_l _ _ _ P1 N1). pose proof (Rmult_le_compat_l _ _ _ P2 N2). lra.
Qed.
End Moments.

(* ================ denominator ================ *)
(* w approximates W = v_t, r' = 1 / C2 up to kr, e' = eps up to ke *)
Section Denominator.
Variables (w W A hw r' C2 kr eps e' ke : R).
Hypothesis Hw0 : 0 <= w.  Hypothesis HW : 0 <= W.
Hypothesis HA : 0 <= A.   Hypothesis Hhw : 0 <= hw.
Hypothesis Hw : Rabs (w - W) <= A * W + hw.
Hypothesis HC2 : 0 < C2.  Hypothesis Hkr : 0 <= kr < 1.
Hypothesis Hr' : Rabs (r' - / C2) <= kr * / C2.
Hypothesis Heps : 0 < eps. Hypothesis Hke : 0 <= ke.
Hypothesis He' : Rabs (e' - eps) <= ke * eps.
Hypothesis Fe' : in_format F e'.

Definition A2 : R := (1 + A) * ((1 + kr) * (1 + u)) - 1.
Definition hv : R := hw / C2 * ((1 + kr) * (1 + u)) + eta.
Hypothesis HA2 : A2 <= 1.
Definition vh' : R := rnd (w * r').
Definition den' : R := rnd (rnd (sqrt vh') + e').
Definition S : R := sqrt (W / C2).
Definition den : R := S + eps.

Lemma inv_C2 : 0 < / C2.  Proof. now apply Rinv_0_lt_compat. Qed.
Lemma A2_nonneg : 0 <= A2.
Proof.
  unfold A2. pose proof (u_pos F). assert (1 <= (1 + kr) * (1 + u)) by nra. nra.
Qed.
Lemma hv_nonneg : 0 <= hv.
Proof.
  unfold hv. pose proof (u_pos F). pose proof (eta_pos F). pose proof inv_C2.
  apply Rplus_le_le_0_compat; [|lra]. apply Rmult_le_pos; [apply Rmult_le_pos; lra|].
  apply Rmult_le_pos; lra.
Qed.
Lemma vh_nonneg : 0 <= vh'.
Proof.
  apply round_nonneg; [exact HF|]. apply Rmult_le_pos; [exact Hw0|]. pose proof inv_C2.
  apply Rabs_le_inv in Hr'. assert (kr * / C2 <= 1 * / C2) by (apply Rmult_le_compat_r; lra). lra.
Qed.

Theorem vh_step : Rabs (vh' - W / C2) <= A2 * (W / C2) + hv.
Proof.
  pose proof inv_C2 as I. pose proof (u_pos F) as U.
  destruct (near_factor kr r' (/ C2) (proj1 Hkr)) as (f & Nf & Er).
  { rewrite (Rabs_pos_eq (/ C2)) by lra. exact Hr'. }
  destruct (round_model F HF (w * r')) as (e & h & He & Hh & E). unfold vh'. rewrite E, Er.
  set (q := f * (1 + e)).
  assert (Nq : near ((1 + kr) * (1 + u) - 1) q) by (apply near_mul; [exact Nf|now apply factor1]).
  replace (w * (/ C2 * f) * (1 + e) + h - W / C2)
    with ((w - W) * / C2 * q + W / C2 * (q - 1) + h) by (unfold q; field; lra).
  assert (WC : 0 <= W / C2) by (apply Rmult_le_pos; lra).
  pose proof (near_abs _ _ Nq) as Aq.
  assert (T1 : Rabs ((w - W) * / C2 * q) <= (A * W + hw) * / C2 * ((1 + kr) * (1 + u))).
  { apply Rabs_mult_le; [|lra]. rewrite Rabs_mult, (Rabs_pos_eq (/ C2)) by lra.
    apply Rmult_le_compat_r; [lra|exact Hw]. }
  assert (T2 : Rabs (W / C2 * (q - 1)) <= W / C2 * ((1 + kr) * (1 + u) - 1)).
  { rewrite Rabs_mult, (Rabs_pos_eq (W / C2)) by exact WC. now apply Rmult_le_compat_l. }
  eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|].
  unfold A2, hv. unfold Rdiv in *. lra.
Qed.

(* K bounds the relative error of the square root, and that of eps with the underflow on top *)
Theorem den_step K : half A2 * (1 + u) + u <= K -> ke + sqrt hv / eps * (1 + u) <= K ->
  Rabs (den' - den) <= (K * (1 + u) + u) * den.
Proof.
  intros K1 K2. pose proof A2_nonneg as NA. pose proof hv_nonneg as Nh. pose proof (u_pos F) as U.
  pose proof vh_step as Ev. pose proof vh_nonneg as Nv.
  assert (WC : 0 <= W / C2) by (apply Rmult_le_pos; [exact HW|apply Rlt_le, inv_C2]).
  assert (Sq : Rabs (sqrt vh' - S) <= half A2 * S + sqrt hv) by (apply sqrt_pert; try assumption; lra).
  assert (Sp : 0 <= S) by apply sqrt_pos.
  destruct (round_model_sqrt F HF vh') as (e1 & He1 & E1); [now apply round_in_format|].
  destruct (round_model_add F HF (rnd (sqrt vh')) e') as (e2 & He2 & E2);
    [now apply round_in_format|exact Fe'|].
  unfold den'. rewrite E2, E1. unfold den.
  pose proof (abs1 _ He1) as A1. pose proof (abs1 _ He2) as A3.
  assert (D1 : Rabs e1 <= u) by (pose proof (d_lt_u F); lra).
  assert (D2 : Rabs e2 <= u) by (pose proof (d_lt_u F); lra).
  assert (Q : sqrt hv = sqrt hv / eps * eps) by (field; lra).
  (* the sum before its rounding *)
  assert (X : Rabs (sqrt vh' * (1 + e1) + e' - (S + eps)) <= K * (S + eps)).
  { replace (sqrt vh' * (1 + e1) + e' - (S + eps))
      with ((sqrt vh' - S) * (1 + e1) + S * e1 + (e' - eps)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|].
    assert (T1 : Rabs ((sqrt vh' - S) * (1 + e1)) <= (half A2 * S + sqrt hv) * (1 + u))
      by (apply Rabs_mult_le; assumption).
    assert (T2 : Rabs (S * e1) <= S * u).
    { rewrite Rabs_mult, (Rabs_pos_eq S Sp). now apply Rmult_le_compat_l. }
    assert (L1 : S * (half A2 * (1 + u) + u) <= S * K) by (apply Rmult_le_compat_l; assumption).
    assert (L2 : eps * (ke + sqrt hv / eps * (1 + u)) <= eps * K) by (apply Rmult_le_compat_l; lra).
    replace (eps * (ke + sqrt hv / eps * (1 + u))) with (ke * eps + (sqrt hv / eps * eps) * (1 + u)) in L2 by ring.
    rewrite <- Q in L2. lra. }
  set (z := sqrt vh' * (1 + e1) + e') in *.
  replace (z * (1 + e2) - (S + eps)) with ((z - (S + eps)) * (1 + e2) + (S + eps) * e2) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (T1 : Rabs ((z - (S + eps)) * (1 + e2)) <= K * (S + eps) * (1 + u)) by (apply Rabs_mult_le; assumption).
  assert (T2 : Rabs ((S + eps) * e2) <= (S + eps) * u).
  { rewrite Rabs_mult, (Rabs_pos_eq (S + eps)) by lra. apply Rmult_le_compat_l; lra. }
  lra.
Qed.
End Denominator.

(* ================ update, theta ================ *)
Section Update.
Variables (den' den Kd eps s' s ks m : R).
Hypothesis Heps : 0 < eps <= den.
Hypothesis HKd : 0 <= Kd <= / 2.
Hypothesis Hden : Rabs (den' - den) <= Kd * den.
Hypothesis Hks : 0 <= ks.
Hypothesis Hs' : Rabs (s' - s) <= ks * Rabs s.

Definition KU : R := (1 + ks) * ((1 + u) * (1 + u)) * (1 + Kd / (1 - Kd)) - 1.
Definition up' : R := rnd (rnd (s' * m) / den').
Definition up : R := s * m / den.
(* numerator and quotient may underflow *)
Definition und : R := 3 * eta / eps + eta.

Theorem update_step : Rabs (up' - up) <= KU * Rabs up + und.
Proof.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as Eta.
  destruct (near_factor _ _ _ Hks Hs') as (f & Nf & Es).
  destruct (round_model F HF (s * f * m)) as (e1 & h1 & He1 & Hh1 & E1).
  destruct (round_model F HF (rnd (s * f * m) / den')) as (e2 & h2 & He2 & Hh2 & E2).
  unfold up'. rewrite Es, E2, E1.
  set (z := den' / den).
  assert (Nz : near Kd z).
  { unfold near, z. replace (den' / den - 1) with ((den' - den) * / den) by (field; lra).
    rewrite Rabs_mult, (Rabs_pos_eq (/ den)) by (apply Rlt_le, Rinv_0_lt_compat; lra).
    apply Rmult_le_reg_r with den; [lra|]. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  assert (Zp : 0 < z) by (unfold near in Nz; apply Rabs_le_inv in Nz; lra).
  assert (Ez : den' = den * z) by (unfold z; field; lra).
  assert (Ni : near (Kd / (1 - Kd)) (/ z)) by (apply near_inv; [lra|exact Nz]).
  rewrite Ez. unfold up. set (q := f * ((1 + e1) * (1 + e2)) * / z).
  replace ((s * f * m * (1 + e1) + h1) / (den * z) * (1 + e2) + h2 - s * m / den)
    with (s * m / den * (q - 1) + (h1 * (1 + e2) * / z * / den + h2)) by (unfold q; field; lra).
  assert (Nq : near KU q).
  { unfold q, KU. eapply near_le; [|apply near_mul; [apply near_mul; [exact Nf|apply near_mul;
      apply factor1; eassumption]|exact Ni]]. right. ring. }
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat.
  { rewrite Rabs_mult, Rmult_comm. apply Rmult_le_compat_r; [apply Rabs_pos|exact Nq]. }
  unfold und. eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact Hh2].
  assert (I : 0 < / den) by (apply Rinv_0_lt_compat; lra).
  assert (KI : Kd / (1 - Kd) <= 1).
  { apply Rmult_le_reg_r with (1 - Kd); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  pose proof (near_abs _ _ Ni) as Ai.
  apply Rle_trans with (eta * (1 + u) * 2 * / eps).
  - rewrite Rabs_mult, (Rabs_pos_eq (/ den)) by lra. apply Rmult_le_compat; [apply Rabs_pos|lra| |].
    + apply Rabs_mult_le; [apply Rabs_mult_le; [exact Hh1|now apply abs1]|lra].
    + apply Rinv_le_contravar; lra.
  - unfold Rdiv. apply Rmult_le_compat_r; [apply Rlt_le, Rinv_0_lt_compat; lra|]. nra.
Qed.
End Update.
End OneStep.
