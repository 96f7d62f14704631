(* Runs inside ranges: one run of a program, and any number of steps.

   A domain says in which range each register is before a step.  Where ranges.v computes, from
   those, ranges for the registers after it, and the state is found in its own ranges again, a
   run of any number of steps on IEEE 754 numbers overflows nowhere, divides by no 0 and makes
   no NaN: there is no premise about intermediate results, only about inputs.

   What is not one IEEE operation (powers, 1 - beta^t) is given from outside, as in ieee.v, and
   is to be faithful.

   Theorems
     one run                                                   ranges_sound
     any number of steps from a domain that is kept            kept_never_overflows        *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Flocq.Calc Require Import Operations.
From Adamant.Rounding Require Import formats machine running_error runs ieee ieee_finite ranges.
Import ListNotations.
Open Scope R_scope.

(* ---- the ends of a range, rounded ---- *)
Section Rounding.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation F := (Format p e).

Definition rounded (a : dyadic) : option dyadic :=
  match binary_normalize p e Hp He mode_NE (Fnum a) (Fexp a) false with
  | B754_zero _ => Some zero
  | B754_finite s m ex _ => Some (Float radix2 (cond_Zopp s (Zpos m)) ex)
  | _ => None
  end.
Definition round_range (r : range) : range :=
  match r with
  | Some (a, b) => match rounded a, rounded b with Some a', Some b' => Some (a', b') | _, _ => None end
  | None => None
  end.

Lemma rounded_spec (a b : dyadic) : rounded a = Some b ->
  F2R b = round F (F2R a) /\ Rabs (F2R b) <= largest F.
Proof.
  unfold rounded. destruct a as [m ex]. cbn [Fnum Fexp].
  generalize (binary_normalize_correct p e Hp He mode_NE m ex false). cbv zeta.
  set (z := binary_normalize p e Hp He mode_NE m ex false). clearbody z.
  pose proof (abs_B2R_le_emax_minus_prec p e Hp z) as L.
  intros H Hz. assert (Ez : is_finite z = true /\ F2R b = B2R z).
  { destruct z; try discriminate; injection Hz as <-; split; try reflexivity. apply F2R_zero. }
  destruct Ez as [Ef Eb]. rewrite Eb. destruct Rlt_bool.
  - split; [exact (proj1 H)|exact L].
  - apply overflow_not_finite in H. congruence.
Qed.
Lemma round_range_spec r s y : valid F -> in_range r y -> round_range r = Some s ->
  in_range (Some s) (round F y) /\ Rabs (round F y) <= largest F.
Proof.
  intros HF Hy H. destruct r as [[a b]|]; cbn [round_range] in H; [|discriminate].
  destruct (rounded a) as [a'|] eqn:Ea; [|discriminate]. destruct (rounded b) as [b'|] eqn:Eb; [|discriminate].
  injection H as <-. apply rounded_spec in Ea as [Ea La], Eb as [Eb Lb]. cbn [in_range fst snd] in *.
  destruct Hy as [H1 H2]. apply (round_le_compat F HF) in H1, H2. rewrite <- Ea in H1. rewrite <- Eb in H2.
  split; [now split|]. apply Rabs_le. apply Rabs_le_inv in La, Lb. lra.
Qed.
End Rounding.

(* a faithful result: in the format, and at most 2 u |y| + 2 eta away *)
Definition slack (F : format) (a : dyadic) : dyadic :=
  Fplus (Fmult (power_of_2 (1 - prec F)) (Fabs a)) (power_of_2 (emin F)).
Definition widened (F : format) (r : range) : range :=
  match r with Some (a, b) => Some (Fminus a (slack F a), Fplus b (slack F b)) | None => None end.

Lemma F2R_power_of_2 k : F2R (power_of_2 k) = bpow radix2 k.
Proof. unfold F2R. cbn. ring. Qed.
Lemma slack_value F a : F2R (slack F a) = 2 * u F * Rabs (F2R a) + 2 * eta F.
Proof.
  unfold slack. rewrite F2R_plus, F2R_mult, F2R_abs, !F2R_power_of_2. unfold u, eta.
  change 2 with (bpow radix2 1). rewrite <- !bpow_plus. repeat f_equal; lia.
Qed.
Lemma widened_spec F r y z : valid F -> in_range r y -> faithful F y z -> in_range (widened F r) z.
Proof.
  intros HF. destruct r as [[a b]|]; [|now intros]. cbn [widened in_range fst snd].
  rewrite F2R_minus, F2R_plus, !slack_value. intros Hy [_ Hz]. apply Rabs_le_inv in Hz.
  pose proof (u_le_quarter F HF) as Q. pose proof (u_pos F) as U.
  assert (M : forall s t, s <= t -> s - 2 * u F * Rabs s <= t - 2 * u F * Rabs t /\
                                  s + 2 * u F * Rabs s <= t + 2 * u F * Rabs t).
  { intros s t H. unfold Rabs. destruct (Rcase_abs s), (Rcase_abs t); split; nra. }
  destruct (M _ _ (proj1 Hy)) as [M1 _]. destruct (M _ _ (proj2 Hy)) as [_ M2]. lra.
Qed.

(* ---- along a program ---- *)
Section Machine.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation W := (Format p e).
Hypothesis HW : valid W.

Definition round_range_to (q : precision) : range -> range :=
  match q with Working => round_range p e Hp He | _ => round_range 53 1024 prec64 emax64 end.
Definition real_precision (q : precision) : bool := match q with Real => true | _ => false end.
Definition step_range (i : instr) (ks : list kind) (y : range) : range :=
  if real_precision (iprec i) then y
  else round_range_to (iprec i) (if any_faithful i ks then widened (format_of W (iprec i)) y else y).
Definition known_range (r : range) : bool := match r with Some _ => true | None => false end.

Fixpoint ranges (c : list instr) (k : kinds) (rg : string -> range) : option (string -> range) :=
  match c with
  | [] => Some rg
  | i :: c =>
      let ks := map k (args i) in
      let s := step_range i ks (value_range i rg) in
      if real_precision (iprec i) || any_faithful i ks || known_range s
      then ranges c (set k (dst i) (In (iprec i))) (set rg (dst i) s) else None
  end.

Lemma real_precision_spec q : real_precision q = true -> q = Real.
Proof. now destruct q. Qed.
Lemma round_range_to_spec q r s y : q <> Real -> in_range r y -> round_range_to q r = Some s ->
  in_range (Some s) (round (format_of W q) y) /\ Rabs (round (format_of W q) y) <= largest (format_of W q).
Proof.
  intros Hq. destruct q; [congruence| |]; cbn [round_range_to format_of].
  - now apply (round_range_spec 53 1024 _ _ r s y binary64_valid).
  - now apply (round_range_spec p e _ _ r s y HW).
Qed.

Lemma any_faithful_decided i k x : well_formed_instr i k = true -> iprec i <> Real ->
  any_faithful (decided i x) (map k (args (decided i x))) = any_faithful i (map k (args i)).
Proof.
  unfold well_formed_instr, decided. intros H Hq.
  destruct (iop i) eqn:E; try (now rewrite ?E);
    destruct (args i) as [|a [|b [|c [|? ?]]]] eqn:A; try discriminate H; unfold any_faithful; cbn in H |- *;
    rewrite ?E; cbn; try (destruct (iprec i); congruence || discriminate H).
  destruct (holds (x a)); destruct (iprec i); try congruence;
    destruct (k b) as [[]|], (k c) as [[]|]; cbn in *; congruence.
Qed.
Lemma one_format_decided i k x : one_format_instr i k = true -> one_format_instr (decided i x) k = true.
Proof.
  intros H. assert (L : one_format [i] k = true) by (cbn; now rewrite H).
  apply (one_format_taken [i] k x) in L. cbn in L. now apply andb_prop in L as [L _].
Qed.

(* where a range is found, the operation has a value *)
Lemma range_defined i x0 x rg : List.length (args i) = arity (iop i) ->
  (forall r, List.In r (args i) -> in_range (rg r) (x r)) ->
  value_range i rg <> None ->
  defined (iop (decided i x0)) (map x (args (decided i x0))).
Proof.
  intros Hl Hr Hn. unfold decided, value_range in *.
  destruct (iop i) eqn:Eo; destruct (args i) as [|a [|b [|c [|? ?]]]] eqn:Ea; try discriminate Hl;
    rewrite ?Eo, ?Ea; cbn [iop args map defined]; try exact I.
  - pose proof (Hr b (or_intror (or_introl eq_refl))) as Rb. rewrite ?Eo, ?Ea in Hn; cbn [map apply_range] in Hn.
    destruct (rg a); [|congruence]. destruct (rg b) as [[l h]|]; [|congruence]. cbn [fst snd in_range] in *.
    destruct (positive l) eqn:P; [|congruence]. apply positive_lt in P. lra.
  - pose proof (Hr a (or_introl eq_refl)) as Ra. rewrite ?Eo, ?Ea in Hn; cbn [map apply_range] in Hn.
    destruct (rg a) as [[l h]|]; [|congruence]. cbn [fst snd in_range] in *.
    destruct (nonneg l) eqn:P; [|congruence]. apply nonneg_le in P. lra.
Qed.

Theorem ranges_sound given c : forall k n x x0 rg rg',
  one_format c k = true -> (forall r, represents p e (k r) (n r) (x r)) ->
  given_faithful p e Hp He given (taken c x0) k n x ->
  (forall r, in_range (rg r) (x r)) -> ranges c k rg = Some rg' ->
  finite_run p e Hp He given (taken c x0) k n = true /\
  forall r, in_range (rg' r) (shadow p e Hp He given (taken c x0) k n x r).
Proof.
  induction c as [|i c IH]; intros k n x x0 rg rg' Hone Hr Hg Hx H;
    cbn [taken one_format given_faithful ranges finite_run shadow] in *.
  { injection H as <-. now split. }
  apply andb_prop in Hone as [Hi Hone]. pose proof (one_format_decided i k x0 Hi) as Hj.
  destruct (decided_dst i x0) as [Ed Eq]. set (j := decided i x0) in *. rewrite Ed, Eq in *.
  assert (Hwf : well_formed_instr i k = true) by (apply andb_prop in Hi; tauto).
  assert (Har : List.length (args i) = arity (iop i)).
  { apply andb_prop in Hwf as [Ha _]. now apply Nat.eqb_eq in Ha. }
  pose proof (value_in_range i x0 x rg Har (fun r _ => Hx r)) as V. fold j in V.
  set (y := value_range i rg) in *.
  set (s := step_range i (map k (args i)) y) in *. set (z := step_ieee p e Hp He given j k n) in *.
  destruct Hg as [Hg Hg'].
  destruct (real_precision (iprec i) || any_faithful i (map k (args i)) || known_range s) eqn:B; [|discriminate].
  assert (S : finite_number p e z = true /\ represents p e (In (iprec i)) z (real_of p e z (value j x)) /\
              in_range s (real_of p e z (value j x))).
  { destruct (real_precision (iprec i)) eqn:ER.
    { pose proof (real_precision_spec _ ER) as E. unfold z, s, step_ieee, step_range. rewrite Eq, ER, E. now repeat split. }
    assert (Hq : iprec i <> Real) by (intros E; rewrite E in ER; discriminate).
    assert (Q : In (iprec i) <> In Real) by congruence.
    pose proof (any_faithful_decided i k x0 Hwf Hq) as Ef. fold j in Ef.
    destruct (any_faithful i (map k (args i))) eqn:Ea.
    - destruct (Hg Hq Ef) as [Rz Fz]. rewrite (represents_real_of p e _ _ _ (value j x) Q Rz). repeat split.
      + destruct (iprec i); [congruence| |]; destruct z; cbn in Rz |- *; tauto.
      + exact Rz.
      + unfold s, step_range. rewrite ER, Ea. pose proof (format_of_valid W (iprec i) HW) as HF.
        destruct (round_range_to (iprec i) _) as [s'|] eqn:Es; [|exact I].
        rewrite <- (round_id _ _ (proj1 Fz)). apply round_range_to_spec with (2 := widened_spec _ _ _ _ HF V Fz);
          assumption.
    - cbn [orb] in B. assert (Es : s = round_range_to (iprec i) y).
      { unfold s, step_range. now rewrite ER, Ea. }
      destruct s as [s'|] eqn:Ess; [|discriminate B].
      destruct (round_range_to_spec (iprec i) y s' (value j x) Hq V (eq_sym Es)) as [Ir Il].
      assert (Hj' : iprec j <> Real) by congruence.
      assert (Fz : finite_number p e z = true).
      { apply step_finite with x; try assumption.
        - unfold j, decided. destruct (iop i) eqn:Eo; try (rewrite Eo; discriminate); try (cbn; discriminate);
            destruct (args i) as [|? [|? [|? [|? ?]]]]; try discriminate Har; cbn; discriminate.
        - apply range_defined with rg; try assumption; [intros; apply Hx|]. fold y. intros E. rewrite E in Es.
          unfold round_range_to, round_range in Es. destruct (iprec i); discriminate Es.
        - now rewrite Eq. }
      pose proof (result_step p e Hp He given j k n x Hj Hr Hj' Ef Fz) as Rz. fold z in Rz. rewrite Eq in Rz.
      rewrite (represents_real_of p e _ _ _ (value j x) Q Rz). split; [exact Fz|split; [exact Rz|exact Ir]]. }
  destruct S as (S1 & S2 & S3). rewrite S1. cbn [andb].
  apply IH with (rg := set rg (dst i) s); try assumption.
  - intros r. unfold set. destruct (String.eqb r (dst i)); [exact S2|apply Hr].
  - intros r. unfold set. destruct (String.eqb r (dst i)); [exact S3|apply Hx].
Qed.

(* ---- runs ---- *)
Definition domain := list (string * (dyadic * dyadic)).
Definition range_of (D : domain) (r : string) : range := assoc r D.

(* The step number is a binary64 number: some programs compute with it. *)
Definition run_kinds (pr : program) : kinds := set (input_kinds pr) "t"%string (In Binary64).
Definition t_not_cast (c : list instr) : bool :=
  forallb (fun i => match iop i with Cast | Select => negb (among "t"%string (args i)) | _ => true end) c.
Definition working (k : kind) : bool := match k with In Working => true | _ => false end.
Definition runnable (pr : program) : bool :=
  one_format (code pr) (run_kinds pr) && t_not_cast (code pr) &&
  forallb (fun q => working (run_kinds pr (fst q)) && working (final_kinds (code pr) (run_kinds pr) (snd q))) (state pr).

(* which changes no result *)
Lemma exec_run_kinds c : t_not_cast c = true -> forall k k' x0 x y, (forall r, r <> "t"%string -> k r = k' r) ->
  exec_float W (taken c x0) k x y -> exec_float W (taken c x0) k' x y.
Proof.
  induction c as [|i c IH]; intros Ht k k' x0 x y Hk H; cbn [taken t_not_cast forallb] in *.
  - inversion H; subst. constructor.
  - apply andb_prop in Ht as [Hi Ht]. inversion H as [|? ? ? ? z ? Hz Hc]; subst.
    apply float_next with z.
    + unfold result in *. replace (any_faithful (decided i x0) (map k' (args (decided i x0))))
        with (any_faithful (decided i x0) (map k (args (decided i x0)))); [exact Hz|].
      unfold any_faithful, decided. destruct (iop i) eqn:Eo; rewrite ?Eo; try reflexivity;
        destruct (args i) as [|a [|b [|d [|? ?]]]] eqn:Ea; rewrite ?Eo, ?Ea; cbn [iop args map]; try reflexivity;
        try (destruct (k a) as [[]|], (k' a) as [[]|]; reflexivity).
      * rewrite Hk; [reflexivity|]. intros ->. discriminate Hi.
      * rewrite Hk; [reflexivity|]. unfold among in Hi. cbn [existsb] in Hi. intros E.
        destruct (holds (x0 a)); rewrite E, String.eqb_refl, ?orb_true_r in Hi; discriminate Hi.
    + apply IH with (2 := Hk) || apply IH with (3 := Hc); try assumption.
      intros r Hr. unfold set. destruct (String.eqb r _); [reflexivity|now apply Hk].
Qed.

Section Runs.
Variable pr : program.

(* What a run is given: at step t the registers that are no state (values xin t, as numbers inp t)
   and the results that are no IEEE operation; before the first step the state (n0, of values x0),
   in the registers that hold it after a step. *)
Record supply := Supply {
  given : nat -> string -> number p e;
  inp : nat -> string -> number p e;   xin : nat -> env;
  n0 : string -> number p e;           x0 : env }.
Variable s : supply.

Definition enter_number (i n : string -> number p e) : string -> number p e :=
  fun r => match assoc r (state pr) with Some a => n a | None => i r end.
Definition step_code (t : nat) : list instr := taken (code pr) (xin s t).
Fixpoint run (t : nat) : (string -> number p e) * env :=
  match t with
  | O => (n0 s, x0 s)
  | S k =>
      let n := enter_number (inp s (S k)) (fst (run k)) in
      (exec_ieee p e Hp He (given s (S k)) (step_code (S k)) (run_kinds pr) n,
       shadow p e Hp He (given s (S k)) (step_code (S k)) (run_kinds pr) n (enter pr (xin s (S k)) (snd (run k))))
  end.
Definition before_n (t : nat) := enter_number (inp s (S t)) (fst (run t)).
Definition before_x (t : nat) := enter pr (xin s (S t)) (snd (run t)).

(* step t + 1 has finite results only: no overflow, no division by 0, no NaN *)
Definition finite_step (t : nat) : Prop :=
  finite_run p e Hp He (given s (S t)) (step_code (S t)) (run_kinds pr) (before_n t) = true.

(* the inputs of N steps are finite numbers in their ranges, and what is given is faithful *)
Definition inputs_in (D : domain) (N : nat) : Prop :=
  forall t, (1 <= t <= N)%nat -> forall r, assoc r (state pr) = None ->
  represents p e (run_kinds pr r) (inp s t r) (xin s t r) /\ in_range (range_of D r) (xin s t r).
Definition given_are_faithful (N : nat) : Prop :=
  forall t, (t < N)%nat ->
  given_faithful p e Hp He (given s (S t)) (step_code (S t)) (run_kinds pr) (before_n t) (before_x t).
Definition state_finite (n : string -> number p e) (x : env) : Prop :=
  forall b a, List.In (b, a) (state pr) -> represents p e (In Working) (n a) (x a).
Definition state_in (D : domain) (x : env) : Prop :=
  forall b a, List.In (b, a) (state pr) -> in_range (range_of D b) (x a).

Hypothesis Hrun : runnable pr = true.
Lemma runs_one_format : one_format (code pr) (run_kinds pr) = true.
Proof. apply andb_prop in Hrun as [H _]. now apply andb_prop in H. Qed.
Lemma state_working b a : List.In (b, a) (state pr) ->
  run_kinds pr b = In Working /\ final_kinds (code pr) (run_kinds pr) a = In Working.
Proof.
  intros H. apply andb_prop in Hrun as [_ Hs]. rewrite forallb_forall in Hs. specialize (Hs _ H). cbn [fst snd] in Hs.
  apply andb_prop in Hs as [H1 H2]. unfold working in *.
  destruct (run_kinds pr b) as [[]|]; try discriminate. now destruct (final_kinds _ _ a) as [[]|].
Qed.

Lemma entered D N t : inputs_in D N -> (t < N)%nat -> state_finite (fst (run t)) (snd (run t)) ->
  forall r, represents p e (run_kinds pr r) (before_n t r) (before_x t r).
Proof.
  intros Hin Ht Hf r. unfold before_n, before_x, enter_number, enter.
  destruct (assoc r (state pr)) as [a|] eqn:E; [|apply Hin; [lia|exact E]].
  apply assoc_in in E. destruct (state_working _ _ E) as [-> _]. now apply (Hf r).
Qed.
Lemma entered_range D N t : inputs_in D N -> (t < N)%nat -> state_in D (snd (run t)) ->
  forall r, in_range (range_of D r) (before_x t r).
Proof.
  intros Hin Ht Hs r. unfold before_x, enter.
  destruct (assoc r (state pr)) as [a|] eqn:E; [|apply Hin; [lia|exact E]].
  apply assoc_in in E. now apply (Hs r).
Qed.

(* Steps that keep Inv and are finite make runs that are: the state is finite and of that kind
   after every step, and the values are a float execution of the model (runs.v). *)
Theorem kept_run D N (Inv : env -> Prop) :
  inputs_in D N -> given_are_faithful N -> state_finite (n0 s) (x0 s) -> Inv (x0 s) ->
  (forall t, (t < N)%nat -> state_finite (fst (run t)) (snd (run t)) -> Inv (snd (run t)) ->
     finite_step t /\ Inv (snd (run (S t)))) ->
  forall t, (t <= N)%nat ->
    ((t < N)%nat -> finite_step t) /\ state_finite (fst (run t)) (snd (run t)) /\ Inv (snd (run t)) /\
    run_float W pr (xin s) (x0 s) t (snd (run t)).
Proof.
  intros Hin Hg Hf0 Hi0 Hstep t Ht.
  assert (L : state_finite (fst (run t)) (snd (run t)) /\ Inv (snd (run t)) /\
              run_float W pr (xin s) (x0 s) t (snd (run t))).
  { induction t as [|t IH]; [repeat split; try assumption; constructor|].
    destruct IH as (F & V & R); [lia|]. destruct (Hstep t ltac:(lia) F V) as [Hfin Hv].
    pose proof (entered D N t Hin ltac:(lia) F) as Hr.
    destruct (ieee_refines p e Hp He (given s (S t)) (step_code (S t)) (run_kinds pr) (before_n t) (before_x t)
                (one_format_taken _ _ _ runs_one_format) Hr (Hg t ltac:(lia)) Hfin) as [X Y].
    split; [|split; [exact Hv|]].
    - intros b a Hba. pose proof (Y a) as Ya. unfold step_code in Ya at 1. rewrite final_kinds_taken in Ya.
      destruct (state_working _ _ Hba) as [_ E]. rewrite E in Ya. exact Ya.
    - apply run_step with (snd (run t)); [exact R|].
      apply exec_run_kinds with (2 := fun r Hr => set_other _ "t"%string r _ Hr) (3 := X).
      apply andb_prop in Hrun as [H _]. now apply andb_prop in H. }
  destruct L as (F & V & R). split; [|now split]. intros Hlt. now apply Hstep.
Qed.

(* A domain D that one step keeps; A are ranges of other registers after each step. *)
Definition keeps (D A : domain) : bool :=
  match ranges (code pr) (run_kinds pr) (range_of D) with
  | None => false
  | Some rg => forallb (fun q => within_range (rg (snd q)) (range_of D (fst q))) (state pr) &&
               forallb (fun q => within_range (rg (fst q)) (Some (snd q))) A
  end.
Definition after (A : domain) (y : env) : Prop := forall r q, List.In (r, q) A -> in_range (Some q) (y r).

Theorem kept_never_overflows D A N : keeps D A = true ->
  inputs_in D N -> given_are_faithful N -> state_finite (n0 s) (x0 s) -> state_in D (x0 s) ->
  forall t, (t <= N)%nat ->
    ((t < N)%nat -> finite_step t /\ after A (snd (run (S t)))) /\
    state_finite (fst (run t)) (snd (run t)) /\ state_in D (snd (run t)) /\
    run_float W pr (xin s) (x0 s) t (snd (run t)).
Proof.
  intros Hk Hin Hg Hf0 Hi0.
  assert (Step : forall t, (t < N)%nat -> state_finite (fst (run t)) (snd (run t)) -> state_in D (snd (run t)) ->
            finite_step t /\ state_in D (snd (run (S t))) /\ after A (snd (run (S t)))).
  { intros t Ht F V. unfold keeps in Hk.
    destruct (ranges (code pr) (run_kinds pr) (range_of D)) as [rg|] eqn:E; [|discriminate].
    apply andb_prop in Hk as [K1 K2]. rewrite forallb_forall in K1, K2.
    destruct (ranges_sound (given s (S t)) (code pr) (run_kinds pr) (before_n t) (before_x t) (xin s (S t))
      (range_of D) rg runs_one_format (entered D N t Hin Ht F) (Hg t Ht) (entered_range D N t Hin Ht V) E) as [R1 R2].
    split; [exact R1|]. split.
    - intros b a Hba. apply within_range_le with (1 := K1 _ Hba). apply R2.
    - intros r q Hq. apply within_range_le with (1 := K2 _ Hq). apply R2. }
  intros t Ht.
  destruct (kept_run D N (state_in D) Hin Hg Hf0 Hi0) with (t := t) as (A1 & A2 & A3 & A4); try assumption.
  - intros k Hk' F V. destruct (Step k Hk' F V) as (S1 & S2 & _). now split.
  - split; [|now split]. intros Hlt. split; [now apply A1|]. now apply Step.
Qed.
End Runs.
End Machine.
