(* Finite bounds make a finite run: where every running error bound is finite, no IEEE 754
   operation overflows, divides by zero or makes a NaN, and so the results are within the
   bounds (ieee.v asks for a finite run; this file provides it).

   One thing is not in the bounds: that no square root is taken of a negative computed
   number (`radicands`).  For Adam it is the sign of v_t, which rounding preserves.

   Theorem
     B16  finite bounds, radicands >= 0, faithful given results:
          the run is finite and within its bounds                  finite_bounds_finite_run *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats machine running_error ieee.
Import ListNotations.
Open Scope R_scope.

Lemma below_largest F z : Rabs z <= largest F -> Rabs z < bpow radix2 (emax F).
Proof. unfold largest. pose proof (bpow_gt_0 radix2 (emax F - prec F)). lra. Qed.

(* operands on which the exact operation has a value *)
Definition defined (o : op) (xs : list R) : Prop :=
  match o, xs with
  | Div, [_; y] => y <> 0
  | Sqrt, [x] => 0 <= x
  | _, _ => True
  end.
Definition one_operation (o : op) : Prop := 
  match o with Pow | Powr | Cast | Gt | Eq | Select | Outcome _ => False | _ => True end.

Section Operation.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation F := (Format p e).

Lemma ieee_op_finite o xs : one_operation o -> List.length xs = arity o ->
  Forall (fun x : binary_float p e => is_finite x = true) xs -> defined o (map B2R xs) ->
  Rabs (round F (apply o (map B2R xs))) < bpow radix2 e -> is_finite (ieee_op p e Hp He o xs) = true.
Proof.
  intros Ho Hl Hx Hd Hz.
  destruct o; try contradiction; destruct xs as [|x [|y [|z [|? ?]]]]; try discriminate Hl;
    inversion Hx as [|? ? Fx Hx']; subst;
    try (inversion Hx' as [|? ? Fy Hx'']; subst); try (inversion Hx'' as [|? ? Fz _]; subst);
    cbn [ieee_op apply map defined] in *.
  - generalize (Bplus_correct p e _ _ mode_NE x y Fx Fy). rewrite Rlt_bool_true by exact Hz. tauto.
  - generalize (Bminus_correct p e _ _ mode_NE x y Fx Fy). rewrite Rlt_bool_true by exact Hz. tauto.
  - generalize (Bmult_correct p e _ _ mode_NE x y). rewrite Rlt_bool_true by exact Hz.
    intros (_ & -> & _). now rewrite Fx, Fy.
  - generalize (Bdiv_correct p e _ _ mode_NE x y Hd). rewrite Rlt_bool_true by exact Hz.
    intros (_ & -> & _). exact Fx.
  - destruct (Bsqrt_correct p e _ _ mode_NE x) as (_ & -> & _).
    destruct x as [s|s| |[|] m ex Hb]; try discriminate; try reflexivity.
    exfalso. cbn in Hd. unfold F2R in Hd. cbn [Fnum Fexp] in Hd.
    pose proof (bpow_gt_0 radix2 ex). pose proof (IZR_lt _ _ (Pos2Z.neg_is_neg m)). nra.
  - generalize (Bfma_correct p e _ _ mode_NE x y z Fx Fy Fz). cbv zeta.
    rewrite Rlt_bool_true by exact Hz. tauto.
  - now rewrite is_finite_Babs.
  - rewrite Bcompare_correct by assumption. now destruct (Rcompare (B2R x) (B2R y)).
Qed.
End Operation.

Lemma convert_finite p e p' e' (Hp' : Prec_gt_0 p') (He' : Prec_lt_emax p' e') (x : binary_float p e) :
  is_finite x = true -> Rabs (round (Format p' e') (B2R x)) < bpow radix2 e' ->
  is_finite (convert p e p' e' Hp' He' x) = true.
Proof.
  destruct x as [s|s| |s m ex Hb]; try discriminate; [reflexivity|]. intros _ Hz. cbn [convert].
  generalize (binary_normalize_correct p' e' Hp' He' mode_NE (cond_Zopp s (Zpos m)) ex s). cbv zeta.
  rewrite Rlt_bool_true by exact Hz. tauto.
Qed.

Section Machine.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation W := (Format p e).
Notation number := (number p e).
Notation step := (step_ieee p e Hp He).
Hypothesis HW : valid W.

(* one operation of a program *)
Lemma step_finite given i k n x : one_format_instr i k = true -> iop i <> Select ->
  (forall r, represents p e (k r) (n r) (x r)) -> iprec i <> Real ->
  any_faithful i (map k (args i)) = false -> defined (iop i) (map x (args i)) ->
  Rabs (round (format_of W (iprec i)) (value i x)) <= largest (format_of W (iprec i)) ->
  finite_number p e (step given i k n) = true.
Proof.
  intros Hone Hns Hr Hq Ha Hd Hz. apply below_largest in Hz. unfold value in Hz.
  apply andb_prop in Hone as [Hwf Hfit]. apply andb_prop in Hwf as [Har Hcond]. apply Nat.eqb_eq in Har.
  unfold step_ieee. rewrite Ha.
  destruct (iop i) eqn:Eo; try congruence; try (destruct (iprec i); [congruence|discriminate|discriminate]);
    try (destruct (iprec i) eqn:Eq; [congruence| |]; cbn [finite_number format_of] in *;
         [ destruct (operands p e _ _ (as64 p e) Binary64 k n x (args i) Hr Hfit (as64_represents p e))
             as [Ff Ev]; unfold op64; apply ieee_op_finite; try exact I; try exact Ff;
           rewrite ?map_length, ?Ev; assumption
         | destruct (operands p e _ _ (asW p e Hp He) Working k n x (args i) Hr Hfit (asW_represents p e Hp He))
             as [Ff Ev]; unfold opW; apply ieee_op_finite; try exact I; try exact Ff;
           rewrite ?map_length, ?Ev; assumption ]).
  1, 2: unfold any_faithful in Ha; rewrite Eo in Ha; discriminate.
  destruct (args i) as [|r [|? ?]]; try discriminate Har. pose proof (Hr r) as R.
  cbn [map] in *. unfold any_faithful in Ha. rewrite Eo in Ha.
  destruct (iprec i); [congruence| |]; cbn [finite_number format_of op64 opW apply] in *;
    destruct (k r) as [[]|]; try discriminate; destruct (n r) as [f|f|]; cbn in R; try tauto;
    destruct R as [R1 R2]; match type of R2 with _ /\ _ => destruct R2 as [R2 _] | _ => idtac end; cbn [as64 asW]; try exact R1;
    apply convert_finite; try exact R1; rewrite R2; exact Hz.
Qed.

(* every bound of a rounded result is finite *)
Fixpoint finite_bounds (c : list instr) (k : kinds) (x : env) (b : errors) : Prop :=
  match c with
  | [] => True
  | i :: c =>
      let s := step_error W i k (fun r => Known (Rabs (x r)) (Rabs (x r)) (b r)) (Rabs (value i x)) in
      (iprec i <> Real -> s <> None) /\
      finite_bounds c (set k (dst i) (In (iprec i))) (set x (dst i) (value i x)) (set b (dst i) s)
  end.
(* no square root of a negative computed number *)
Fixpoint radicands given (c : list instr) (k : kinds) (n : string -> number) (x : env) : Prop :=
  match c with
  | [] => True
  | i :: c => let z := step given i k n in
      (iop i = Sqrt -> iprec i <> Real -> 0 <= hd 0 (map x (args i))) /\
      radicands given c (set k (dst i) (In (iprec i))) (set n (dst i) z)
        (set x (dst i) (real_of p e z (value i x)))
  end.

(* a finite bound of a quotient keeps the divisor away from 0 *)
Lemma finite_defined i k x0 x b s : within b x0 x ->
  step_error W i k (fun r => Known (Rabs (x0 r)) (Rabs (x0 r)) (b r)) (Rabs (value i x0)) = Some s ->
  (iop i = Sqrt -> 0 <= hd 0 (map x (args i))) -> defined (iop i) (map x (args i)).
Proof.
  intros Hb Hs Hr. unfold step_error in Hs.
  destruct (iop i); cbn [defined]; try exact I;
    destruct (args i) as [|a [|d [|? ?]]]; cbn [map] in *; try exact I.
  - cbn [propagated] in Hs. destruct (b a) as [ea|]; [|discriminate].
    destruct (b d) as [eb|] eqn:Eb; [|discriminate]. specialize (Hb d eb Eb).
    destruct (Rlt_dec eb (Rabs (x0 d))) as [L|]; [|discriminate].
    intros Z. rewrite Z, Rminus_0_l, Rabs_Ropp in Hb. lra.
  - now apply Hr.
Qed.

Lemma straight_line_finite given c k n x x0 b :
  one_format c k = true -> (forall r, represents p e (k r) (n r) (x r)) ->
  given_faithful p e Hp He given c k n x -> within b x0 x ->
  finite_bounds c k x0 b -> radicands given c k n x ->
  finite_run p e Hp He given c k n = true.
Proof.
  intros Hone Hr Hg Hb Hf Hrad. revert k n x x0 b Hone Hr Hg Hb Hf Hrad. induction c as [|i c IH]; intros; [reflexivity|].
  cbn [one_format given_faithful finite_bounds radicands finite_run] in *.
  apply andb_prop in Hone as [Hi Hone]. destruct Hg as [Hg Hg'], Hf as [Hf Hf'], Hrad as [Hs Hrad].
  assert (Hwf : well_formed_instr i k = true) by (apply andb_prop in Hi as [H _]; exact H).
  assert (Ht : typed W k x) by (intros r; apply represents_lies with (n r); apply Hr).
  set (z := step given i k n) in *.
  set (kn := fun r => Known (Rabs (x0 r)) (Rabs (x0 r)) (b r)) in *.
  assert (Hkn : forall r, List.In r (args i) -> knows (kn r) (x0 r) (x r)).
  { intros r _. split; [split; apply Rle_refl|]. intros er Er. now apply Hb. }
  assert (S : finite_number p e z = true /\ represents p e (In (iprec i)) z (real_of p e z (value i x)) /\
              result W i (map k (args i)) (value i x) (real_of p e z (value i x))).
  { destruct (Bool.bool_dec (precision_eqb (iprec i) Real) true) as [ER|NR].
    { unfold z, step_ieee, result. destruct (iprec i); try discriminate. now repeat split. }
    assert (Hq : iprec i <> Real) by (intros E; rewrite E in NR; now apply NR).
    assert (Q : In (iprec i) <> In Real) by congruence.
    destruct (any_faithful i (map k (args i))) eqn:Ea.
    - destruct (Hg Hq eq_refl) as [Rz Fz].
      rewrite (represents_real_of p e _ _ _ (value i x) Q Rz). repeat split.
      + destruct (iprec i); [congruence| |]; destruct z; cbn in Rz |- *; tauto.
      + exact Rz.
      + unfold result. rewrite Ea. destruct (iprec i); [congruence| |]; exact Fz.
    - destruct (step_error W i k kn (Rabs (value i x0))) as [s|] eqn:Es; [|now destruct (Hf Hq)].
      assert (Rr : result W i (map k (args i)) (value i x) (round (format_of W (iprec i)) (value i x))).
      { unfold result. rewrite Ea. destruct (iprec i); [congruence| |]; reflexivity. }
      pose proof (no_overflow W i k kn x0 x _ _ HW Hwf Ht Hkn (Rle_refl _) s Rr Hq Es) as Ho.
      assert (Fz : finite_number p e z = true).
      { apply step_finite with x; try assumption.
        { intros E. unfold step_error in Es. rewrite E in Es. discriminate Es. }
        apply (finite_defined i k x0 x b s Hb Es). intros E. now apply Hs. }
      pose proof (result_step p e Hp He given i k n x Hi Hr Hq Ea Fz) as Rz. fold z in Rz.
      rewrite (represents_real_of p e _ _ _ (value i x) Q Rz). now repeat split. }
  destruct S as (S1 & S2 & S3). fold z. rewrite S1. cbn [andb].
  apply IH with (x := set x (dst i) (real_of p e z (value i x)))
    (x0 := set x0 (dst i) (value i x0)) (b := set b (dst i) (step_error W i k kn (Rabs (value i x0))));
    try assumption.
  - intros r. unfold set. destruct (String.eqb r (dst i)); [exact S2|apply Hr].
  - intros r er. unfold set. destruct (String.eqb r (dst i)); [|apply Hb].
    intros Es. apply (step_error_sound W i k kn x0 x _ _ HW Hwf Ht Hkn (Rle_refl _) er S3 Es).
Qed.

(* The program c with its conditions decided on the exact registers x0. *)
(* [thm:B16] *)
Theorem finite_bounds_finite_run given c k n x x0 b :
  let d := taken c x0 in
  one_format c k = true -> (forall r, represents p e (k r) (n r) (x r)) ->
  given_faithful p e Hp He given d k n x -> within b x0 x ->
  finite_bounds d k x0 b -> radicands given d k n x ->
  finite_run p e Hp He given d k n = true /\
  within (exec_err W d k x0 b) (exec_real c x0) (shadow p e Hp He given d k n x).
Proof.
  cbv zeta. intros Hone Hr Hg Hb Hf Hrad.
  assert (R : finite_run p e Hp He given (taken c x0) k n = true); [|split; [exact R|now apply ieee_running_error]].
  apply straight_line_finite with x x0 b; try assumption. now apply one_format_taken.
Qed.
End Machine.
