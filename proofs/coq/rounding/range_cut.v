(* Ranges with a cut: where ranges alone do not do, something more is known of registers half way.

   A step is split in two, c1 and c2.  After c1, whose results are finite and in their ranges, a
   proof about the float execution of c1 narrows the range of a register; with that, ranges are
   found through c2.  Inv, what one step hands to the next beside ranges, may be used for it.

   Theorem
     any number of steps from a domain that is kept with a cut     cut_never_overflows     *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats machine running_error runs ieee ieee_finite ranges range_runs.
Import ListNotations.
Open Scope R_scope.

Lemma exec_float_join W c1 c2 k x y z : exec_float W c1 k x y -> exec_float W c2 (final_kinds c1 k) y z ->
  exec_float W (c1 ++ c2) k x z.
Proof.
  intros H1 H2. induction H1 as [k x|i c k x v y Hv _ IH]; [exact H2|].
  cbn [app]. apply float_next with v; [exact Hv|]. now apply IH.
Qed.
Lemma one_format_app c1 c2 k : one_format (c1 ++ c2) k = true ->
  one_format c1 k = true /\ one_format c2 (final_kinds c1 k) = true.
Proof.
  revert k. induction c1 as [|i c1 IH]; intros k H; cbn [app one_format final_kinds] in *; [now split|].
  apply andb_prop in H as [Hi H]. apply IH in H as [H1 H2]. rewrite Hi. now split.
Qed.

Section Machine.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation W := (Format p e).
Hypothesis HW : valid W.
Notation finite_run := (finite_run p e Hp He).   Notation shadow := (shadow p e Hp He).
Notation exec_ieee := (exec_ieee p e Hp He).     Notation given_faithful := (given_faithful p e Hp He).

Lemma finite_run_app g c1 c2 : forall k n, finite_run g (c1 ++ c2) k n =
  finite_run g c1 k n && finite_run g c2 (final_kinds c1 k) (exec_ieee g c1 k n).
Proof.
  induction c1 as [|i c1 IH]; intros k n; cbn [app ieee.finite_run ieee.exec_ieee final_kinds]; [reflexivity|].
  now rewrite IH, andb_assoc.
Qed.
Lemma shadow_app g c1 c2 : forall k n x, shadow g (c1 ++ c2) k n x =
  shadow g c2 (final_kinds c1 k) (exec_ieee g c1 k n) (shadow g c1 k n x).
Proof.
  induction c1 as [|i c1 IH]; intros k n x; cbn [app ieee.shadow ieee.exec_ieee final_kinds]; [reflexivity|]. apply IH.
Qed.
Lemma given_faithful_app g c1 c2 : forall k n x, given_faithful g (c1 ++ c2) k n x ->
  given_faithful g c1 k n x /\
  given_faithful g c2 (final_kinds c1 k) (exec_ieee g c1 k n) (shadow g c1 k n x).
Proof.
  induction c1 as [|i c1 IH]; intros k n x H; cbn [app ieee.given_faithful ieee.exec_ieee ieee.shadow final_kinds] in *.
  - now split.
  - destruct H as [Hi H]. apply IH in H as [H1 H2]. split; [split|]; assumption.
Qed.

Variable pr : program.
Variables c1 c2 : list instr.
Hypothesis Hcode : code pr = (c1 ++ c2)%list.
Hypothesis Hrun : runnable pr = true.
Variables D A : domain.
Variable cut : domain.                   (* what is shown after c1 *)

Definition narrowed (rg : string -> range) : string -> range :=
  fun r => match assoc r cut with Some q => Some q | None => rg r end.
Definition keeps_with_cut : bool :=
  match ranges p e Hp He c1 (run_kinds pr) (range_of D) with
  | None => false
  | Some r1 =>
      match ranges p e Hp He c2 (final_kinds c1 (run_kinds pr)) (narrowed r1) with
      | None => false
      | Some rg => forallb (fun q => within_range (rg (snd q)) (range_of D (fst q))) (state pr) &&
                   forallb (fun q => within_range (rg (fst q)) (Some (snd q))) A
      end
  end.

Variables (s : supply p e) (N : nat) (Inv : env -> Prop).
Notation run := (run p e Hp He pr s).
Hypothesis Hk : keeps_with_cut = true.
Hypothesis Hin : inputs_in p e pr s D N.
Hypothesis Hg : given_are_faithful p e Hp He pr s N.
Hypothesis Hf0 : state_finite p e pr (n0 p e s) (x0 p e s).
Hypothesis Hs0 : state_in pr D (x0 p e s).
Hypothesis Hi0 : Inv (x0 p e s).
(* x is entered, y the registers after c1, z after the step *)
Hypothesis Hcut : forall t y, (t < N)%nat -> let x := before_x p e Hp He pr s t in
  Inv (snd (run t)) -> (forall r, in_range (range_of D r) (x r)) ->
  exec_float W (taken c1 (xin p e s (S t))) (run_kinds pr) x y ->
  (forall r1, ranges p e Hp He c1 (run_kinds pr) (range_of D) = Some r1 -> forall r, in_range (r1 r) (y r)) ->
  (forall r q, assoc r cut = Some q -> in_range (Some q) (y r)) /\
  (forall z, exec_float W (taken c2 (exec_real c1 (xin p e s (S t)))) (final_kinds c1 (run_kinds pr)) y z -> Inv z).

Theorem cut_never_overflows : forall t, (t <= N)%nat ->
  ((t < N)%nat -> finite_step p e Hp He pr s t /\ after A (snd (run (S t)))) /\
  state_finite p e pr (fst (run t)) (snd (run t)) /\ state_in pr D (snd (run t)) /\
  run_float W pr (xin p e s) (x0 p e s) t (snd (run t)).
Proof.
  assert (Step : forall t, (t < N)%nat -> state_finite p e pr (fst (run t)) (snd (run t)) ->
            state_in pr D (snd (run t)) -> Inv (snd (run t)) ->
            finite_step p e Hp He pr s t /\ state_in pr D (snd (run (S t))) /\ after A (snd (run (S t))) /\
            Inv (snd (run (S t)))).
  { intros t Ht F V I. unfold keeps_with_cut in Hk.
    destruct (ranges p e Hp He c1 (run_kinds pr) (range_of D)) as [r1|] eqn:E1; [|discriminate].
    destruct (ranges p e Hp He c2 _ (narrowed r1)) as [rg|] eqn:E2; [|discriminate].
    apply andb_prop in Hk as [K1 K2]. rewrite forallb_forall in K1, K2.
    pose proof (runs_one_format pr Hrun) as Hone. rewrite Hcode in Hone.
    destruct (one_format_app _ _ _ Hone) as [O1 O2].
    pose proof (entered p e Hp He pr s Hrun D N t Hin Ht F) as Hr.
    pose proof (entered_range p e Hp He pr s D N t Hin Ht V) as Hx.
    assert (Hgt := Hg t Ht). unfold step_code in Hgt. rewrite Hcode, taken_app in Hgt.
    apply given_faithful_app in Hgt as [G1 G2]. rewrite final_kinds_taken in G2.
    set (g := given p e s (S t)) in *. set (xi := xin p e s (S t)) in *.
    set (n := before_n p e Hp He pr s t) in *. set (x := before_x p e Hp He pr s t) in *.
    destruct (ranges_sound p e Hp He HW g c1 _ n x xi (range_of D) r1 O1 Hr G1 Hx E1) as [F1 R1].
    destruct (ieee_refines p e Hp He g (taken c1 xi) (run_kinds pr) n x (one_format_taken _ _ _ O1) Hr G1 F1) as [X Y].
    rewrite final_kinds_taken in Y.
    set (y := shadow g (taken c1 xi) (run_kinds pr) n x) in *.
    destruct (Hcut t y Ht I Hx X) as [Hy Hz].
    { intros r1' E'. injection E' as <-. exact R1. }
    assert (Hc : forall r, in_range (narrowed r1 r) (y r)).
    { intros r. unfold narrowed. destruct (assoc r cut) as [q|] eqn:E; [now apply Hy|apply R1]. }
    destruct (ranges_sound p e Hp He HW g c2 _ (exec_ieee g (taken c1 xi) (run_kinds pr) n) y (exec_real c1 xi)
                (narrowed r1) rg O2 Y G2 Hc E2) as [F2 R2].
    assert (Fin : finite_step p e Hp He pr s t).
    { unfold finite_step, step_code. fold g xi n. rewrite Hcode, taken_app, finite_run_app, final_kinds_taken, F1. exact F2. }
    assert (Sh : snd (run (S t)) = shadow g (taken c2 (exec_real c1 xi)) (final_kinds c1 (run_kinds pr))
                   (exec_ieee g (taken c1 xi) (run_kinds pr) n) y).
    { cbn [range_runs.run snd]. unfold step_code. fold g xi. rewrite Hcode, taken_app, shadow_app, final_kinds_taken.
      reflexivity. }
    split; [exact Fin|]. rewrite Sh. split; [|split].
    - intros b a Hba. apply within_range_le with (1 := K1 _ Hba). apply R2.
    - intros r q Hq. apply within_range_le with (1 := K2 _ Hq). apply R2.
    - apply Hz. apply (ieee_refines p e Hp He g (taken c2 (exec_real c1 xi)) _ (exec_ieee g (taken c1 xi) (run_kinds pr) n) y);
        try assumption. now apply one_format_taken. }
  intros t Ht.
  destruct (kept_run p e Hp He pr s Hrun D N (fun y => state_in pr D y /\ Inv y) Hin Hg Hf0 (conj Hs0 Hi0))
    with (t := t) as (A1 & A2 & (A3 & A5) & A4); try assumption.
  - intros k Hk' F [V I]. destruct (Step k Hk' F V I) as (S1 & S2 & _ & S4). now repeat split.
  - split; [|now split]. intros Hlt. split; [now apply A1|]. now apply Step.
Qed.
End Machine.
