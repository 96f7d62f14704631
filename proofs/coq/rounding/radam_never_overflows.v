(* A domain in which RAdam, with and without decoupled decay, never overflows.

   Ranges do not find that the factor r_t is at most 1: rho, of which it is made, cancels.  That is
   a theorem of the mathematics (r_in_01, math/rectifier.v); with it, ranges do the rest.

   Theorem
     B29  RAdam, any number of steps             radam_never_overflows32 and the like       *)
From Coq Require Import ZArith Reals Bool List String Ascii Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Math Require Import optimizers sma_length rectifier.
From Adamant.Rounding Require Import formats machine programs runs float_equations spec_equations family_float family_radam
  ieee ranges range_runs range_cut never_overflows.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* the operations up to the one that writes r, and those after it *)
Fixpoint through (r : string) (c : list instr) : list instr :=
  match c with [] => [] | i :: c => i :: if String.eqb (dst i) r then [] else through r c end.
Fixpoint beyond (r : string) (c : list instr) : list instr :=
  match c with [] => [] | i :: c => if String.eqb (dst i) r then c else beyond r c end.
Definition factor_cut : domain := [("r_t_1", unit_range)].

Section Factor.
Variables (W : format) (x0 x y : env) (n : nat).
Hypothesis Hn : (1 <= n)%nat.
Hypothesis Ht : x "t" = INR n.
Hypothesis Hb : 0 <= x "beta2" < 1.
Hypothesis Hk : x "k0" = 0 /\ x "k1" = 1 /\ x "k2" = 2 /\ x "k4" = 4.
Hypothesis Hx0 : x0 "t" = x "t" /\ x0 "beta2" = x "beta2" /\ x0 "k1" = x "k1" /\ x0 "k2" = x "k2" /\ x0 "k4" = x "k4".

(* what the registers of the factor are, b being the outcome of the condition *)
Definition factor_float (b : bool) : Prop :=
  let l := x "k2" / (x "k1" - x "beta2") - x "k1" in
  let r := l - x "k2" * x "t" * pow_real (x "beta2") (x "t") / (x "k1" - pow_real (x "beta2") (x "t")) in
  (b = true <-> x "k4" < r) /\
  y "r_t_1" = if b then sqrt ((r - x "k4") * (r - x "k2") * l / ((l - x "k4") * (l - x "k2") * r)) else x "k0".

Lemma factor_in_unit b : factor_float b -> in_range (Some unit_range) (y "r_t_1").
Proof.
  unfold factor_float. destruct Hk as (K0 & K1 & K2 & K4). rewrite K0, K1, K2, K4, Ht, pow_real_INR. cbv zeta.
  intros [Hg ->]. cbn [in_range unit_range fst snd]. rewrite F2R_zero, F2R_one. destruct b; [|lra].
  assert (P : 0 < x "beta2").
  { destruct (proj1 Hb) as [P|P]; [exact P|]. exfalso. rewrite <- P in Hg. rewrite pow_i in Hg by lia.
    pose proof (proj1 Hg eq_refl). unfold Rdiv in *. rewrite Rminus_0_r, Rinv_1, Rmult_0_r, Rmult_0_l in *. lra. }
  assert (G : rho (x "beta2") n > 4) by (now apply Hg).
  pose proof (r_in_01 (x "beta2") (conj P (proj2 Hb)) n Hn G) as Q. unfold r2, rho, rho_inf in Q. lra.
Qed.
End Factor.

(* the instructions of the factor, alone: what else a step does before it does not matter to it *)
Ltac condition := cbv [exec_real through code radam radamw set value apply iop args dst iprec map String.eqb Ascii.eqb Bool.eqb].
Lemma head_condition x : exec_real (through "r_t_1" (code radam)) x "rectified" =
  if Rlt_dec (x "k4") (x "k2" / (x "k1" - x "beta2") - x "k1" -
    x "k2" * x "t" * pow_real (x "beta2") (x "t") / (x "k1" - pow_real (x "beta2") (x "t"))) then 1 else 0.
Proof. condition. reflexivity. Qed.
Lemma headw_condition x : exec_real (through "r_t_1" (code radamw)) x "rectified" =
  if Rlt_dec (x "k4") (x "k2" / (x "k1" - x "beta2") - x "k1" -
    x "k2" * x "t" * pow_real (x "beta2") (x "t") / (x "k1" - pow_real (x "beta2") (x "t"))) then 1 else 0.
Proof. condition. reflexivity. Qed.
Ltac read_factor y H :=
  let U := fresh "U" in
  apply float_equation in H as [H U]; [|reflexivity];
  pose proof (U "t" eq_refl); pose proof (U "beta2" eq_refl); pose proof (U "k0" eq_refl); pose proof (U "k1" eq_refl);
  pose proof (U "k2" eq_refl); pose proof (U "k4" eq_refl); clear U;
  cbv [equations through code outcome radam radamw result iprec iop args dst map any_faithful value apply
       set run_kinds input_kinds inputs consts assoc String.eqb Ascii.eqb Bool.eqb format_of] in H;
  each H;
  repeat match goal with E : y ?r = _ |- context [y ?r] => rewrite E end.
Ltac factor_of y lemma P1 := intros (E1 & E2 & E3 & E4 & E5) H;
  rewrite (one_condition "rectified") in H by reflexivity; rewrite lemma, holds_gate, E1, E2, E3, E4, E5 in H;
  match type of H with context [if ?P then true else false] => destruct P as [P1|P1] end;
  [exists true; split; [now split|]|exists false; split; [split; [discriminate|contradiction]|]];
  clear E1 E2 E3 E4 E5 P1; read_factor y H; reflexivity.

Section Heads.
Variables (W : format) (x0 x y : env).
Hypothesis Hx0 : x0 "t" = x "t" /\ x0 "beta2" = x "beta2" /\ x0 "k1" = x "k1" /\ x0 "k2" = x "k2" /\ x0 "k4" = x "k4".
Lemma radam_factor : exec_float W (taken (through "r_t_1" (code radam)) x0) (run_kinds radam) x y ->
  exists b, factor_float x y b.
Proof. revert Hx0. factor_of y (head_condition x0) P1. Qed.
Lemma radamw_factor : exec_float W (taken (through "r_t_1" (code radamw)) x0) (run_kinds radamw) x y ->
  exists b, factor_float x y b.
Proof. revert Hx0. factor_of y (headw_condition x0) P1. Qed.
End Heads.

(* ---- any number of steps ---- *)
Section Proof.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation W := (Format p e).
Hypothesis HW : valid W.
Variables (pr : program) (D A : domain).
Notation c1 := (through "r_t_1" (code pr)).
Notation c2 := (beyond "r_t_1" (code pr)).
Hypothesis Hcode : code pr = (c1 ++ c2)%list.
Hypothesis Hrun : runnable pr = true.
Hypothesis Hfactor : forall x0 x y,
  x0 "t" = x "t" /\ x0 "beta2" = x "beta2" /\ x0 "k1" = x "k1" /\ x0 "k2" = x "k2" /\ x0 "k4" = x "k4" ->
  exec_float W (taken c1 x0) (run_kinds pr) x y -> exists b, factor_float x y b.
Hypothesis Hstate : state pr = [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")].
Hypothesis Hconst : range_of D "k0" = Some (exactly zero) /\ range_of D "k1" = Some (exactly one) /\
  range_of D "k2" = Some (exactly (power_of_2 1)) /\ range_of D "k4" = Some (exactly (power_of_2 2)).
Hypothesis Hbeta : within_range (range_of D "beta2") (Some (zero, below_one 39)) = true.
Hypothesis Hkeeps : keeps_with_cut p e Hp He pr c1 c2 D A factor_cut = true.

Theorem radam_run_finite s N : supplied p e Hp He pr D s N -> (forall t, xin p e s t "t" = INR t) ->
  forall t, (t <= N)%nat -> let r := run p e Hp He pr s t in
  ((t < N)%nat -> finite_step p e Hp He pr s t /\ after A (snd (run p e Hp He pr s (S t)))) /\
  state_finite p e pr (fst r) (snd r) /\ state_in pr D (snd r) /\
  run_float W pr (xin p e s) (x0 p e s) t (snd r).
Proof.
  intros (S1 & S2 & S3 & S4) Ht t Hn. cbv zeta.
  apply cut_never_overflows with (c1 := c1) (c2 := c2) (cut := factor_cut) (Inv := fun _ => True) (N := N);
    try assumption; try exact I.
  clear t Hn. intros t y Hn x _ Hx X _. split; [|exact (fun _ _ => I)].
  assert (Same : forall r, assoc r (state pr) = None -> x r = xin p e s (S t) r).
  { intros r Hr. unfold x, before_x, enter. now rewrite Hr. }
  assert (Hno : forall r, assoc r (state pr) = None -> xin p e s (S t) r = x r) by (intros; symmetry; now apply Same).
  destruct (Hfactor (xin p e s (S t)) x y) as [b B]; [|exact X|].
  { repeat split; apply Hno; now rewrite Hstate. }
  destruct Hconst as (C0 & C1 & C2 & C4).
  pose proof (Hx "k0") as R0. pose proof (Hx "k1") as R1. pose proof (Hx "k2") as R2. pose proof (Hx "k4") as R4.
  pose proof (within_range_le _ _ (x "beta2") Hbeta (Hx "beta2")) as Rb.
  rewrite C0 in R0. rewrite C1 in R1. rewrite C2 in R2. rewrite C4 in R4.
  cbn [in_range exactly fst snd] in R0, R1, R2, R4, Rb. rewrite ?F2R_zero, ?F2R_one, ?F2R_power_of_2 in *.
  change (bpow radix2 1) with 2 in R2. change (bpow radix2 2) with 4 in R4.
  assert (L : F2R (below_one 39) < 1) by (unfold F2R, below_one; cbn; lra).
  intros r q Hq. cbn in Hq. destruct (String.eqb_spec r "r_t_1") as [->|]; [|discriminate Hq]. injection Hq as <-.
  apply factor_in_unit with (x := x) (n := S t) (b := b); try assumption; try lra; try lia.
  rewrite Same by (now rewrite Hstate). apply Ht.
Qed.
End Proof.

Definition radam_domain32 : domain := domain_of radam [] domain32.
Definition radam_domain64 : domain := domain_of radam [] domain64.
Definition radamw_domain32 : domain := domain_of radamw [] domain32.
Definition radamw_domain64 : domain := domain_of radamw [] domain64.

(* t is the number of the step *)
Definition counted_never_overflows p e Hp He pr D A : Prop := forall s N,
  supplied p e Hp He pr D s N -> (forall t, xin p e s t "t" = INR t) -> forall t, (t <= N)%nat ->
  let r := run p e Hp He pr s t in
  ((t < N)%nat -> finite_step p e Hp He pr s t /\ after A (snd (run p e Hp He pr s (S t)))) /\
  state_finite p e pr (fst r) (snd r) /\ state_in pr D (snd r) /\
  run_float (Format p e) pr (xin p e s) (x0 p e s) t (snd r).
Ltac in_domain lemma := unfold counted_never_overflows; apply radam_run_finite;
  [exact binary32_valid || exact binary64_valid|reflexivity|reflexivity|exact (lemma _)|reflexivity|
   repeat split; reflexivity|vm_compute; reflexivity|vm_compute; reflexivity].

(* [thm:B29] *)
Theorem radam_never_overflows32 : counted_never_overflows 24 128 prec32 emax32 radam radam_domain32 divisor32.
Proof. in_domain radam_factor. Qed.
(* [thm:B29] *)
Theorem radam_never_overflows64 : counted_never_overflows 53 1024 prec64 emax64 radam radam_domain64 divisor64.
Proof. in_domain radam_factor. Qed.
(* [thm:B29] *)
Theorem radamw_never_overflows32 : counted_never_overflows 24 128 prec32 emax32 radamw radamw_domain32 divisor32.
Proof. in_domain radamw_factor. Qed.
(* [thm:B29] *)
Theorem radamw_never_overflows64 : counted_never_overflows 53 1024 prec64 emax64 radamw radamw_domain64 divisor64.
Proof. in_domain radamw_factor. Qed.
