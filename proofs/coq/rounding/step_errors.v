(* The parts of a step, each with the error of its operands and of its roundings.

     product_step    s' m                     K |s m| + eta
     decayed_step    b' m + r                 K |b m| + u |r| + 2 eta
     sum_step        v + g^2                  K (v + g^2) + 2 eta
     root_step       sqrt v + e'              K (sqrt v + eps)
     ratio_step      s' m / den'              K |s m / den| + 3 eta / eps + eta
     quotient_step   m / den'                 K |m / den| + eta
     theta_step      a' - w'                  1/2 ulp + the errors of a' and w'

   m_step and v_step of one_step.v are the averages.  Primes mark what is computed; rates come
   with a relative error, k of a cast.                                                       *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats relative one_step bound_constants.
Open Scope R_scope.

Section Steps.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 256.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).

(* x times a factor near 1 *)
Lemma scaled K x q : near K q -> Rabs (x * (q - 1)) <= K * Rabs x.
Proof.
  intros H. rewrite Rabs_mult, Rmult_comm. apply Rmult_le_compat_r; [apply Rabs_pos|exact H].
Qed.
Lemma rounded2 K k f e1 e2 : near k f -> Rabs e1 <= d F -> Rabs e2 <= d F ->
  (1 + k) * ((1 + u) * (1 + u)) - 1 <= K -> near K (f * ((1 + e1) * (1 + e2))).
Proof.
  intros Nf H1 H2 HK. apply near_le with (1 := HK).
  eapply near_le; [|apply near_mul; [exact Nf|apply near_mul; apply factor1; eassumption]]. right. ring.
Qed.
Lemma rounded1 K k f e : near k f -> Rabs e <= d F -> (1 + k) * (1 + u) - 1 <= K -> near K (f * (1 + e)).
Proof.
  intros Nf H HK. apply near_le with (1 := HK). apply near_mul; [exact Nf|]. now apply factor1.
Qed.
Lemma below_u e : Rabs e <= d F -> Rabs e <= u.
Proof. pose proof (d_lt_u F). lra. Qed.

Lemma product_step K ks s' s m : 0 <= ks -> Rabs (s' - s) <= ks * Rabs s -> (1 + ks) * (1 + u) - 1 <= K ->
  Rabs (rnd (s' * m) - s * m) <= K * Rabs (s * m) + eta.
Proof.
  intros Pk Hs HK. destruct (near_factor _ _ _ Pk Hs) as (f & Nf & ->).
  destruct (round_model F HF (s * f * m)) as (e & h & He & Hh & ->).
  replace (s * f * m * (1 + e) + h - s * m) with (s * m * (f * (1 + e) - 1) + h) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact Hh].
  apply scaled. now apply rounded1 with ks.
Qed.

Lemma decayed_step K kb b' b m r : 0 <= kb -> Rabs (b' - b) <= kb * Rabs b -> in_format F r ->
  (1 + kb) * ((1 + u) * (1 + u)) - 1 <= K ->
  Rabs (rnd (rnd (b' * m) + r) - (b * m + r)) <= K * Rabs (b * m) + u * Rabs r + decayed_eta * eta.
Proof.
  intros Pk Hb Fr HK. unfold decayed_eta. pose proof (eta_pos F) as E.
  destruct (near_factor _ _ _ Pk Hb) as (f & Nf & ->).
  destruct (round_model F HF (b * f * m)) as (e1 & h & He1 & Hh & E1).
  destruct (round_model_add F HF (rnd (b * f * m)) r) as (e2 & He2 & E2); [now apply round_in_format|exact Fr|].
  rewrite E2, E1.
  replace ((b * f * m * (1 + e1) + h + r) * (1 + e2) - (b * m + r))
    with (b * m * (f * ((1 + e1) * (1 + e2)) - 1) + r * e2 + h * (1 + e2)) by ring.
  assert (T1 : Rabs (b * m * (f * ((1 + e1) * (1 + e2)) - 1)) <= K * Rabs (b * m)).
  { apply scaled. now apply rounded2 with kb. }
  assert (T2 : Rabs (r * e2) <= u * Rabs r).
  { rewrite Rabs_mult, Rmult_comm. apply Rmult_le_compat_r; [apply Rabs_pos|now apply below_u]. }
  assert (T3 : Rabs (h * (1 + e2)) <= eta * 2).
  { apply Rle_trans with (eta * (1 + u)).
    - apply Rabs_mult_le; [exact Hh|now apply abs1].
    - apply Rmult_le_compat_l; lra. }
  eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|]. lra.
Qed.

Lemma sum_step K v g : in_format F v -> 0 <= v -> (1 + u) * (1 + u) - 1 <= K ->
  Rabs (rnd (v + rnd (g * g)) - (v + g * g)) <= K * (v + g * g) + sum_eta * eta.
Proof.
  intros Fv Pv HK. unfold sum_eta. pose proof (eta_pos F) as E. pose proof (u_pos F) as U.
  destruct (round_model F HF (g * g)) as (e1 & h & He1 & Hh & E1).
  destruct (round_model_add F HF v (rnd (g * g))) as (e2 & He2 & E2); [exact Fv|now apply round_in_format|].
  rewrite E2, E1.
  replace ((v + (g * g * (1 + e1) + h)) * (1 + e2) - (v + g * g))
    with (g * g * ((1 + e1) * (1 + e2) - 1) + v * e2 + h * (1 + e2)) by ring.
  assert (G : 0 <= g * g) by apply Rle_0_sqr.
  assert (T1 : Rabs (g * g * ((1 + e1) * (1 + e2) - 1)) <= K * (g * g)).
  { rewrite <- (Rabs_pos_eq (g * g)) at 2 by exact G. apply scaled.
    apply rounded1 with u; [now apply factor1|assumption|exact HK]. }
  assert (T2 : Rabs (v * e2) <= K * v).
  { rewrite Rabs_mult, (Rabs_pos_eq v Pv), Rmult_comm. apply Rmult_le_compat_r; [exact Pv|].
    apply below_u in He2. assert (0 <= u * u) by (apply Rmult_le_pos; lra). lra. }
  assert (T3 : Rabs (h * (1 + e2)) <= eta * 2).
  { apply Rle_trans with (eta * (1 + u)).
    - apply Rabs_mult_le; [exact Hh|now apply abs1].
    - apply Rmult_le_compat_l; lra. }
  eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|]. lra.
Qed.

Lemma root_step K ke v eps e' : in_format F v -> 0 < eps -> 0 <= ke -> Rabs (e' - eps) <= ke * eps ->
  in_format F e' -> (1 + u) * (1 + u) - 1 <= K -> (1 + ke) * (1 + u) - 1 <= K ->
  Rabs (rnd (rnd (sqrt v) + e') - (sqrt v + eps)) <= K * (sqrt v + eps).
Proof.
  intros Fv Pe Pk He Fe K1 K2.
  destruct (near_factor ke e' eps Pk) as (f & Nf & E). { now rewrite (Rabs_pos_eq eps) by lra. } subst e'.
  destruct (round_model_sqrt F HF v Fv) as (e1 & H1 & E1).
  destruct (round_model_add F HF (rnd (sqrt v)) (eps * f)) as (e2 & H2 & E2); [now apply round_in_format|exact Fe|].
  rewrite E2, E1. pose proof (sqrt_pos v) as P.
  replace ((sqrt v * (1 + e1) + eps * f) * (1 + e2) - (sqrt v + eps))
    with (sqrt v * ((1 + e1) * (1 + e2) - 1) + eps * (f * (1 + e2) - 1)) by ring.
  assert (T1 : Rabs (sqrt v * ((1 + e1) * (1 + e2) - 1)) <= K * Rabs (sqrt v)).
  { apply scaled. apply rounded1 with u; [now apply factor1|assumption|exact K1]. }
  assert (T2 : Rabs (eps * (f * (1 + e2) - 1)) <= K * Rabs eps).
  { apply scaled. now apply rounded1 with ke. }
  rewrite (Rabs_pos_eq (sqrt v)) in T1 by exact P. rewrite (Rabs_pos_eq eps) in T2 by lra.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

Lemma ratio_step K Kd ks den' den eps s' s m : 0 < eps <= den -> 0 <= Kd <= / 1000 ->
  Rabs (den' - den) <= Kd * den -> 0 <= ks -> Rabs (s' - s) <= ks * Rabs s ->
  (1 + ks) * ((1 + u) * (1 + u)) * (1 + Kd * (1 + 2 * Kd)) - 1 <= K ->
  Rabs (rnd (rnd (s' * m) / den') - s * m / den) <= K * Rabs (s * m / den) + (ratio_eta * eta / eps + eta).
Proof.
  intros He HK Hd Pk Hs HK'. pose proof (u_pos F) as U.
  assert (Q := update_step F HF Hu den' den Kd eps s' s ks m He ltac:(lra) Hd Pk Hs).
  unfold KU, up', up, und in Q. unfold ratio_eta.
  eapply Rle_trans; [exact Q|]. apply Rplus_le_compat_r, Rmult_le_compat_r; [apply Rabs_pos|].
  eapply Rle_trans; [|exact HK']. apply Rplus_le_compat_r, Rmult_le_compat_l.
  - apply Rmult_le_pos; [lra|]. apply Rmult_le_pos; lra.
  - apply Rplus_le_compat_l. apply Rmult_le_reg_r with (1 - Kd); [lra|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    assert (0 <= Kd * Kd * (1 - 2 * Kd)) by (apply Rmult_le_pos; [apply Rmult_le_pos|]; lra). lra.
Qed.

(* m / den', rounded *)
Lemma quotient_step K Kd den' den m : 0 < den -> 0 <= Kd <= / 1000 -> Rabs (den' - den) <= Kd * den ->
  (1 + Kd * (1 + 2 * Kd)) * (1 + u) - 1 <= K -> Rabs (rnd (m / den') - m / den) <= K * Rabs (m / den) + eta.
Proof.
  intros Pd HK Hd HK'. rewrite <- (Rabs_pos_eq den) in Hd at 2 by lra.
  destruct (near_factor Kd den' den (proj1 HK) Hd) as (z & Nz & ->).
  assert (Z : 0 < z) by (unfold near in Nz; apply Rabs_le_inv in Nz; lra).
  assert (Ni : near (Kd * (1 + 2 * Kd)) (/ z)).
  { apply near_le with (2 := near_inv Kd z ltac:(lra) Nz). apply Rmult_le_reg_r with (1 - Kd); [lra|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra.
    assert (0 <= Kd * Kd * (1 - 2 * Kd)) by (apply Rmult_le_pos; [apply Rmult_le_pos|]; lra). lra. }
  destruct (round_model F HF (m / (den * z))) as (e & h & He & Hh & ->).
  replace (m / (den * z) * (1 + e) + h - m / den) with (m / den * (/ z * (1 + e) - 1) + h) by (field; lra).
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact Hh].
  apply scaled. now apply rounded1 with (Kd * (1 + 2 * Kd)).
Qed.

Lemma theta_step a a' ea w w' ew : Rabs (a' - a) <= ea -> Rabs (w' - w) <= ew ->
  Rabs (rnd (a' - w') - (a - w)) <= / 2 * ulp radix2 (fexp F) (rnd (a' - w')) + ea + ew.
Proof.
  intros Ha Hw. pose proof (prec_pos F HF) as Hp.
  replace (rnd (a' - w') - (a - w)) with ((rnd (a' - w') - (a' - w')) + ((a' - a) + - (w' - w))) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rplus_assoc. apply Rplus_le_compat.
  - apply error_le_half_ulp_round; [apply FLT_exp_valid; exact Hp|apply FLT_exp_monotone].
  - eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra.
Qed.
End Steps.
