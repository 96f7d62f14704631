(* The running error bound, as it is used: one step judged in stages, and many steps.

   Staged judgement.  An implementation shows its own new moments m_t, v_t.  Up to them the
   bound is the running error from the exact state before the step; from there on the
   reference takes the implementation's own moments, with error 0, so that a cancellation in
   m_t is not charged to theta_t.

   Many steps.  run_real, run_float and run_err repeat a program, handing the state over;
   inp t holds what step t reads besides the state: g_t, t, hyperparameters and constants.

   Both are about programs with conditions, too: taken (machine.v) decides them, on the exact
   registers; at step t of a run on inp t, since conditions do not read the state.

   Theorems
     B3   both stages are within their running errors            staged_judgement
     B4   after any number of steps, every register is within
          its bound, bounds being handed over with the state     run_error
          the derived programs satisfy the premises              programs_well_formed     *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Adamant.Rounding Require Import formats machine running_error programs.
Import ListNotations.
Open Scope R_scope.

(* ---- two stages ---- *)
Definition anchor {A} (J : list string) (own ref : string -> A) : string -> A :=
  fun r => if existsb (String.eqb r) J then own r else ref r.
Definition exact : errors := fun _ => Some 0.

Lemma exec_float_app W c1 c2 k x y : exec_float W (c1 ++ c2) k x y ->
  exists z, exec_float W c1 k x z /\ exec_float W c2 (final_kinds c1 k) z y.
Proof.
  revert k x. induction c1 as [|i c1 IH]; intros k x H; cbn [app final_kinds] in *.
  - exists x. split; [constructor|exact H].
  - inversion H as [|? ? ? ? z ? Hz Hc]; subst. destruct (IH _ _ Hc) as (o & H1 & H2).
    exists o. split; [|exact H2]. now apply float_next with z.
Qed.
Lemma well_formed_app c1 c2 k : well_formed (c1 ++ c2) k = true ->
  well_formed c1 k = true /\ well_formed c2 (final_kinds c1 k) = true.
Proof.
  revert k. induction c1 as [|i c1 IH]; intros k H; cbn [app well_formed final_kinds] in *.
  - now split.
  - apply andb_prop in H as [Hi H]. apply IH in H as [H1 H2]. rewrite Hi. now split.
Qed.
Lemma exec_float_unwritten W c k x y r : exec_float W c k x y -> ~ List.In r (map dst c) -> y r = x r.
Proof.
  induction 1 as [|i c k x z x' _ _ IH]; intros N; [reflexivity|].
  cbn in N. rewrite IH by tauto. apply set_other. intros ->. tauto.
Qed.
Lemma within_anchor J e x own : within e x own -> within (anchor J exact e) (anchor J own x) own.
Proof.
  intros H r b. unfold anchor. destruct (existsb (String.eqb r) J); [|apply H].
  intros [= <-]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
Qed.

Lemma taken_app c1 c2 x : taken (c1 ++ c2) x = (taken c1 x ++ taken c2 (exec_real c1 x))%list.
Proof.
  revert x. induction c1 as [|i c1 IH]; intros x; cbn [app taken exec_real]; [reflexivity|]. now rewrite IH.
Qed.
Lemma taken_writes c : forall x, map dst (taken c x) = map dst c.
Proof.
  induction c as [|i c IH]; intros x; cbn [taken map]; [reflexivity|].
  destruct (decided_dst i x) as [-> _]. now rewrite IH.
Qed.

(* [thm:B3] c1 computes the registers J (the moments), c2 the rest (theta) *)
Theorem staged_judgement W c1 c2 J k x x' e y' :
  valid W -> well_formed (c1 ++ c2) k = true -> typed W k x' -> within e x x' ->
  exec_float W (taken (c1 ++ c2) x) k x' y' ->
  exists own,
    exec_float W (taken c1 x) k x' own /\
    (forall r, ~ List.In r (map dst c2) -> y' r = own r) /\
    within (exec_err W (taken c1 x) k x e) (exec_real c1 x) own /\
    let d2 := taken c2 (exec_real c1 x) in
    let x2 := anchor J own (exec_real c1 x) in
    let e2 := anchor J exact (exec_err W (taken c1 x) k x e) in
    within (exec_err W d2 (final_kinds c1 k) x2 e2) (exec_real d2 x2) y'.
Proof.
  intros HW Hwf Ht He Hf. apply well_formed_app in Hwf as [Hw1 Hw2]. rewrite taken_app in Hf.
  destruct (exec_float_app _ _ _ _ _ _ Hf) as (own & H1 & H2). rewrite final_kinds_taken in H2.
  assert (E1 : within (exec_err W (taken c1 x) k x e) (exec_real c1 x) own)
    by (eapply running_error; eassumption).
  exists own. split; [exact H1|]. split.
  { intros r Hr. eapply exec_float_unwritten; [eassumption|]. now rewrite taken_writes. }
  split; [exact E1|]. cbv zeta. eapply straight_line; try eassumption.
  - now apply well_formed_taken.
  - rewrite <- (final_kinds_taken c1 k x). eapply exec_float_typed; eassumption.
  - now apply within_anchor.
Qed.

(* ---- many steps ---- *)
Section Runs.
Variables (W : format) (p : program) (inp : nat -> env).

Definition enter (i x : env) : env :=
  fun r => match assoc r (state p) with Some a => x a | None => i r end.
Definition enter_err (e : errors) : errors :=
  fun r => match assoc r (state p) with Some a => e a | None => Some 0 end.

(* The state before the first step stands in the registers that hold it after a step. *)
Fixpoint run_real (x0 : env) (n : nat) : env :=
  match n with
  | O => x0
  | S k => exec_real (code p) (enter (inp (S k)) (run_real x0 k))
  end.
Lemma run_real_next x0 n :
  run_real x0 (S n) = exec_real (code p) (enter (inp (S n)) (run_real x0 n)).
Proof. reflexivity. Qed.
Inductive run_float (x0 : env) : nat -> env -> Prop :=
| run_start : run_float x0 0 x0
| run_step n x x' :
    run_float x0 n x ->
    exec_float W (taken (code p) (inp (S n))) (input_kinds p) (enter (inp (S n)) x) x' -> run_float x0 (S n) x'.
Fixpoint run_err (x0 : env) (e0 : errors) (n : nat) : errors :=
  match n with
  | O => e0
  | S k => exec_err W (taken (code p) (inp (S k))) (input_kinds p) (enter (inp (S k)) (run_real x0 k))
             (enter_err (run_err x0 e0 k))
  end.

Hypothesis HW : valid W.
Hypothesis Hp : well_formed_program p = true.
Hypothesis Hinp : forall t r, assoc r (state p) = None -> lies W (input_kinds p r) (inp t r).

Definition state_in_format (x : env) := forall b a, List.In (b, a) (state p) -> in_format W (x a).

Lemma assoc_in {A} r (l : list (string * A)) a : assoc r l = Some a -> List.In (r, a) l.
Proof.
  induction l as [|[s y] l IH]; cbn; [discriminate|].
  destruct (String.eqb_spec r s) as [->|_]; [intros [= ->]; now left|]. intros H. right. now apply IH.
Qed.
Lemma state_kinds b a : List.In (b, a) (state p) ->
  input_kinds p b = In Working /\ final_kinds (code p) (input_kinds p) a = In Working.
Proof.
  intros H. apply andb_prop in Hp as [_ Hs]. rewrite forallb_forall in Hs. specialize (Hs _ H).
  cbn [fst snd] in Hs. unfold input_kinds at 1.
  destruct (assoc b (inputs p)) as [[[]|]|]; try discriminate. split; [reflexivity|].
  now destruct (final_kinds (code p) (input_kinds p) a) as [[]|].
Qed.
Lemma enter_typed t x : state_in_format x -> typed W (input_kinds p) (enter (inp t) x).
Proof.
  intros Hx r. unfold enter. destruct (assoc r (state p)) as [a|] eqn:E; [|now apply Hinp].
  apply assoc_in in E. destruct (state_kinds _ _ E) as [-> _]. cbn. now apply (Hx r).
Qed.
Lemma enter_within e x x' t : within e x x' ->
  within (enter_err e) (enter (inp t) x) (enter (inp t) x').
Proof.
  intros H r b. unfold enter, enter_err. destruct (assoc r (state p)) as [a|]; [apply H|].
  intros [= <-]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
Qed.

(* the branches taken do not depend on the state *)
Lemma taken_enter t x : taken (code p) (enter (inp t) x) = taken (code p) (inp t).
Proof.
  apply andb_prop in Hp as Hp'. destruct Hp' as [Hc _]. apply andb_prop in Hc as [_ Hc].
  apply taken_scalars with (1 := Hc). intros r Hr. unfold enter.
  destruct (assoc r (state p)) as [a|] eqn:E; [|reflexivity].
  apply assoc_in in E. destruct (state_kinds _ _ E) as [K _].
  unfold among, scalars in Hr. apply existsb_exists in Hr as (q & Hq & Eq). apply String.eqb_eq in Eq as <-.
  apply filter_In in Hq as [_ Hq]. now rewrite K in Hq.
Qed.

(* [thm:B4] *)
Theorem run_error x0 x0' e0 n y :
  within e0 x0 x0' -> state_in_format x0' -> run_float x0' n y ->
  within (run_err x0 e0 n) (run_real x0 n) y /\ state_in_format y.
Proof.
  intros He Hs H. induction H as [|n x x' _ [IH1 IH2] Hx]; [now split|].
  assert (Hk : well_formed (code p) (input_kinds p) = true) by (now apply andb_prop in Hp as [H _]; apply andb_prop in H as [H _]).
  pose proof (enter_typed (S n) x IH2) as Ht. split.
  - cbn [run_err run_real]. rewrite <- (taken_enter (S n) (run_real x0 n)) in Hx |- *.
    eapply running_error; try eassumption. now apply enter_within.
  - intros b a Hba. pose proof (exec_float_typed W _ _ _ _ HW Ht Hx a) as Ha.
    rewrite final_kinds_taken in Ha.
    destruct (state_kinds _ _ Hba) as [_ E]. now rewrite E in Ha.
Qed.
End Runs.

Theorem programs_well_formed : forallb well_formed_program (step_programs ++ dialect_programs ++ order_programs) = true.
Proof. reflexivity. Qed.
