(* The float reading of the step programs, written out.

   In a program that writes every register once, before it is read (`ssa`), every register
   of a float execution satisfies the equation of its instruction between final values
   (float_equation).  Read off for the three optimizers, with rnd the rounding to the working
   format W and rnd64 to binary64:

     b1 = rnd beta1      omb1 = rnd (rnd64 (1 - beta1))      (likewise b2, omb2)
     c1 faithful to 1 - beta1^t                              (likewise c2)
     step = rnd (rnd64 (lr / c1))     rc2 = rnd (rnd64 (1 / c2))     e = rnd eps
     m_t = rnd (rnd (b1 m) + rnd (omb1 g))
     v_t = rnd (rnd (b2 v) + rnd (omb2 rnd (g^2)))
     v_hat = rnd (v_t rc2)            denom = rnd (rnd (sqrt v_hat) + e)
     update = rnd (rnd (step m_t) / denom)
     theta_t = rnd (theta - update)                                adam_float, adam_l2_float
     theta_t = rnd (rnd (theta decay) - update)                    adamw_float           *)
From Coq Require Import ZArith Reals Bool List String Ascii Lra Lia.
From Adamant.Rounding Require Import formats machine programs runs.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Fixpoint ssa (c : list instr) : bool :=
  match c with
  | [] => true
  | i :: c => forallb (fun r => negb (among r (dst i :: map dst c))) (args i) &&
              negb (among (dst i) (map dst c)) && ssa c
  end.

Lemma not_among r l : among r l = false -> ~ List.In r l.
Proof.
  intros H Hin. assert (among r l = true); [|congruence].
  apply existsb_exists. exists r. split; [exact Hin|apply String.eqb_refl].
Qed.
Lemma map_ext_args {A} (f g : string -> A) (l : list string) :
  (forall r, List.In r l -> f r = g r) -> map f l = map g l.
Proof. apply map_ext_in. Qed.

(* the equation of every instruction of c, between final values *)
Fixpoint equations (W : format) (c : list instr) (k : kinds) (y : env) : Prop :=
  match c with
  | [] => True
  | i :: c => result W i (map k (args i)) (value i y) (y (dst i)) /\
              equations W c (set k (dst i) (In (iprec i))) y
  end.

Theorem float_equation W c k x y : exec_float W c k x y -> ssa c = true ->
  equations W c k y /\ forall r, among r (map dst c) = false -> y r = x r.
Proof.
  intros H Hs.
  split; [|intros r Hr; apply not_among in Hr; now apply exec_float_unwritten with (1 := H)].
  revert Hs. induction H as [k x|i c k x z y Hz Hc IH]; intros Hs; [exact I|].
  cbn [ssa] in Hs. apply andb_prop in Hs as [Hs Hc']. apply andb_prop in Hs as [Ha Hd].
  rewrite forallb_forall in Ha. apply negb_true_iff, not_among in Hd.
  cbn [equations]. split; [|now apply IH].
  rewrite (exec_float_unwritten _ _ _ _ _ _ Hc Hd), set_same.
  replace (value i y) with (value i x); [exact Hz|].
  unfold value. f_equal. apply map_ext_args. intros r Hr.
  specialize (Ha r Hr). apply negb_true_iff, not_among in Ha. cbn in Ha.
  rewrite (exec_float_unwritten _ _ _ _ _ _ Hc) by tauto. symmetry. apply set_other.
  intros ->. tauto.
Qed.

Theorem programs_ssa : forallb (fun p => ssa (code p)) (step_programs ++ dialect_programs ++ order_programs) = true.
Proof. reflexivity. Qed.

(* ---- the scalars and the moments, common to the three optimizers ---- *)
Section Equations.
Variables (W : format) (x y : env).
Notation rnd := (round W).
Notation rnd64 := (round binary64).

Definition scalars_float : Prop :=
  y "b1" = rnd (x "beta1") /\ y "omb1" = rnd (rnd64 (x "k1" - x "beta1")) /\
  y "b2" = rnd (x "beta2") /\ y "omb2" = rnd (rnd64 (x "k1" - x "beta2")) /\
  faithful binary64 (x "k1" - pow_real (x "beta1") (x "t")) (y "c1") /\
  faithful binary64 (x "k1" - pow_real (x "beta2") (x "t")) (y "c2") /\
  y "step" = rnd (rnd64 (x "lr" / y "c1")) /\ y "rc2" = rnd (rnd64 (x "k1" / y "c2")) /\
  y "e" = rnd (x "eps").
Definition moments_float (g : R) : Prop :=
  y "m_t" = rnd (rnd (y "b1" * x "m") + rnd (y "omb1" * g)) /\
  y "v_t" = rnd (rnd (y "b2" * x "v") + rnd (y "omb2" * rnd (g * g))).
Definition update_float : Prop :=
  y "v_hat" = rnd (y "v_t" * y "rc2") /\
  y "denom" = rnd (rnd (sqrt (y "v_hat")) + y "e") /\
  y "update" = rnd (rnd (y "step" * y "m_t") / y "denom").
End Equations.

(* The equations of all registers, inputs named by the registers before the step. *)
Ltac read_off H :=
  let U := fresh "U" in
  apply float_equation in H as [H U]; [|reflexivity];
  pose proof (U "theta" eq_refl) as Utheta; pose proof (U "m" eq_refl) as Um; pose proof (U "v" eq_refl) as Uv;
  pose proof (U "g" eq_refl) as Ug; pose proof (U "t" eq_refl) as Ut; pose proof (U "k1" eq_refl) as Uk;
  pose proof (U "lr" eq_refl) as Ulr; pose proof (U "beta1" eq_refl) as U1; pose proof (U "beta2" eq_refl) as U2;
  pose proof (U "eps" eq_refl) as Ue; pose proof (U "weight_decay" eq_refl) as Uw; clear U;
  cbv [equations code adam adam_l2 adamw result iprec iop args dst map any_faithful value apply set
       input_kinds inputs consts assoc String.eqb Ascii.eqb Bool.eqb format_of] in H;
  repeat match type of H with _ /\ _ => destruct H as [? H] end; clear H;
  rewrite ?Utheta, ?Um, ?Uv, ?Ug, ?Ut, ?Uk, ?Ulr, ?U1, ?U2, ?Ue, ?Uw in *;
  clear Utheta Um Uv Ug Ut Uk Ulr U1 U2 Ue Uw.

Ltac equations H :=
  intros H; read_off H; unfold scalars_float, moments_float, update_float;
  repeat match goal with |- _ /\ _ => split end;
  match goal with
  | Hf : faithful _ ?a ?b |- faithful _ ?a' ?b => replace a' with a by congruence; exact Hf
  | _ => congruence
  end.

Theorem adam_float W x y : exec_float W (code adam) (input_kinds adam) x y ->
  scalars_float W x y /\ moments_float W x y (x "g") /\ update_float W y /\
  y "theta_t" = round W (x "theta" - y "update").
Proof. equations H. Qed.

Theorem adamw_float W x y : exec_float W (code adamw) (input_kinds adamw) x y ->
  scalars_float W x y /\ moments_float W x y (x "g") /\ update_float W y /\
  y "decay" = round W (round binary64 (x "k1" - round binary64 (x "lr" * x "weight_decay"))) /\
  y "theta_t" = round W (round W (x "theta" * y "decay") - y "update").
Proof. equations H. Qed.

Theorem adam_l2_float W x y : exec_float W (code adam_l2) (input_kinds adam_l2) x y ->
  y "g_l2" = round W (x "g" + round W (round W (x "weight_decay") * x "theta")) /\
  scalars_float W x y /\ moments_float W x y (y "g_l2") /\ update_float W y /\
  y "theta_t" = round W (x "theta" - y "update").
Proof. equations H. Qed.
