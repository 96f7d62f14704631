(* The float reading of the programs of the family, written out; float_equations.v has Adam's.

   rnd is the rounding to the working format W, rnd64 to binary64.  As there, a register is the
   rounding of its operands' registers, and inputs are named by the registers before the step:
   sgd_float, momentum_ema_float and so on.  Accumulating momentum decides whether the step is
   the first (taken, machine.v).                                                             *)
From Coq Require Import ZArith Reals Bool List String Ascii Lra Lia.
From Adamant.Rounding Require Import formats machine programs runs float_equations.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* The outcome of a program's conditions, all decided alike. *)
Definition outcome (b : bool) (c : list instr) : list instr := map (fun i =>
  match iop i, args i with
  | (Gt | Eq), _ => Instr (Outcome b) (iprec i) (dst i) []
  | Select, [_; p; q] => Instr Cast (iprec i) (dst i) [if b then p else q]
  | _, _ => i
  end) c.

(* One hypothesis for each instruction, and for each input: it is not written. *)
Ltac inputs_kept U :=
  pose proof (U "theta" eq_refl); pose proof (U "m" eq_refl); pose proof (U "v" eq_refl);
  pose proof (U "vmax" eq_refl); pose proof (U "g" eq_refl); pose proof (U "t" eq_refl);
  pose proof (U "lr" eq_refl); pose proof (U "lr_decay" eq_refl); pose proof (U "beta1" eq_refl);
  pose proof (U "beta2" eq_refl); pose proof (U "eps" eq_refl); pose proof (U "momentum" eq_refl);
  pose proof (U "dampening" eq_refl); pose proof (U "weight_decay" eq_refl); pose proof (U "k0" eq_refl);
  pose proof (U "k1" eq_refl).
Ltac each H :=
  repeat match type of H with _ /\ _ => let E := fresh "E" in destruct H as [E H] end; clear H.
Ltac read_family H :=
  let U := fresh "U" in
  apply float_equation in H as [H U]; [|reflexivity]; inputs_kept U; clear U;
  cbv [equations code outcome sgd momentum_ema momentum nesterov adagrad rmsprop rmsprop_centered
       rmsprop_momentum adam_v amsgrad amsgrad_hat adamax result iprec iop args dst map any_faithful value apply
       set input_kinds inputs consts assoc String.eqb Ascii.eqb Bool.eqb format_of] in H;
  each H.
Ltac rewritten :=
  repeat match goal with |- _ /\ _ => split end;
  match goal with
  | Hf : faithful _ ?a ?b |- faithful _ ?a' ?b => replace a' with a by congruence; exact Hf
  | _ => congruence
  end.
Ltac family := let H := fresh in intros H; read_family H; rewritten.

Section Family.
Variables (W : format) (x y : env).
Notation rnd := (round W).
Notation rnd64 := (round binary64).
Notation run p := (exec_float W (code p) (input_kinds p) x y).

Theorem sgd_float : run sgd -> y "theta_t" = rnd (x "theta" - rnd (rnd (x "lr") * x "g")).
Proof. family. Qed.

Theorem momentum_ema_float : run momentum_ema ->
  y "m_t" = rnd (rnd (rnd (x "beta1") * x "m") + rnd (rnd (rnd64 (x "k1" - x "beta1")) * x "g")) /\
  y "theta_t" = rnd (x "theta" - rnd (rnd (x "lr") * y "m_t")).
Proof. family. Qed.

Lemma momentum_taken : taken (code momentum) x =
  outcome (if Req_EM_T (x "t") (x "k1") then true else false) (code momentum).
Proof.
  cbv [taken decided holds code momentum outcome iop args iprec dst value apply map set String.eqb Ascii.eqb Bool.eqb].
  destruct (Req_EM_T (x "t") (x "k1")); destruct (Req_EM_T _ 0); reflexivity || lra || congruence.
Qed.
Theorem momentum_float : exec_float W (taken (code momentum) x) (input_kinds momentum) x y ->
  (x "t" = x "k1" -> y "m_t" = rnd (x "g")) /\
  (x "t" <> x "k1" -> y "m_t" =
    rnd (rnd (rnd (rnd (x "momentum") * x "m") + rnd (rnd (rnd64 (x "k1" - x "dampening")) * x "g")))) /\
  y "theta_t" = rnd (x "theta" - rnd (rnd (x "lr") * y "m_t")).
Proof.
  rewrite momentum_taken. intros H.
  destruct (Req_EM_T (x "t") (x "k1")) as [E0|E0]; read_family H; repeat split; intros; congruence.
Qed.

Theorem nesterov_float : run nesterov ->
  y "m_t" = rnd (rnd (rnd (x "momentum") * x "m") + x "g") /\
  y "theta_t" = rnd (x "theta" - rnd (rnd (x "lr") * rnd (x "g" + rnd (rnd (x "momentum") * y "m_t")))).
Proof. family. Qed.

Theorem adagrad_float : run adagrad ->
  faithful binary64 (x "t" - x "k1") (y "past") /\
  y "step" = rnd (rnd64 (x "lr" / rnd64 (x "k1" + rnd64 (y "past" * x "lr_decay")))) /\
  y "v_t" = rnd (x "v" + rnd (x "g" * x "g")) /\
  y "denom" = rnd (rnd (sqrt (y "v_t")) + rnd (x "eps")) /\
  y "update" = rnd (rnd (y "step" * x "g") / y "denom") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. family. Qed.

Notation squares := (rnd (rnd (rnd (x "beta2") * x "v") + rnd (rnd (rnd64 (x "k1" - x "beta2")) * rnd (x "g" * x "g")))).

Theorem rmsprop_float : run rmsprop ->
  y "v_t" = squares /\
  y "denom" = rnd (rnd (sqrt (y "v_t")) + rnd (x "eps")) /\
  y "update" = rnd (rnd (rnd (x "lr") * x "g") / y "denom") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. family. Qed.

Theorem rmsprop_momentum_float : run rmsprop_momentum ->
  y "v_t" = squares /\
  y "denom" = rnd (rnd (sqrt (y "v_t")) + rnd (x "eps")) /\
  y "ratio" = rnd (x "g" / y "denom") /\
  y "m_t" = rnd (rnd (rnd (x "momentum") * x "m") + y "ratio") /\
  y "theta_t" = rnd (x "theta" - rnd (rnd (x "lr") * y "m_t")).
Proof. family. Qed.

Theorem rmsprop_centered_float : run rmsprop_centered ->
  y "m_t" = rnd (rnd (rnd (x "beta2") * x "m") + rnd (rnd (rnd64 (x "k1" - x "beta2")) * x "g")) /\
  y "v_t" = squares /\
  y "variance" = rnd (Rmax (rnd (y "v_t" - rnd (y "m_t" * y "m_t"))) (x "k0")) /\
  y "denom" = rnd (rnd (sqrt (y "variance")) + rnd (x "eps")) /\
  y "update" = rnd (rnd (rnd (x "lr") * x "g") / y "denom") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. family. Qed.

Theorem adam_v_float : run adam_v ->
  y "m_t" = rnd (rnd (rnd (x "beta1") * x "m") + rnd (rnd (rnd64 (x "k1" - x "beta1")) * x "g")) /\
  y "v_t" = squares /\
  faithful binary64 (x "k1" - pow_real (x "beta2") (x "t")) (y "c2") /\
  y "denom" = rnd (rnd (sqrt (rnd (y "v_t" * rnd (rnd64 (x "k1" / y "c2"))))) + rnd (x "eps")) /\
  y "update" = rnd (rnd (rnd (x "lr") * y "m_t") / y "denom") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. family. Qed.

Theorem amsgrad_float : run amsgrad ->
  scalars_float W x y /\ moments_float W x y (x "g") /\
  y "vmax_t" = rnd (Rmax (x "vmax") (y "v_t")) /\
  y "v_hat" = rnd (y "vmax_t" * y "rc2") /\
  y "denom" = rnd (rnd (sqrt (y "v_hat")) + y "e") /\
  y "update" = rnd (rnd (y "step" * y "m_t") / y "denom") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. unfold scalars_float, moments_float. family. Qed.

Theorem amsgrad_hat_float : run amsgrad_hat ->
  scalars_float W x y /\ moments_float W x y (x "g") /\
  y "v_hat" = rnd (y "v_t" * y "rc2") /\
  y "vmax_t" = rnd (Rmax (x "vmax") (y "v_hat")) /\
  y "denom" = rnd (rnd (sqrt (y "vmax_t")) + y "e") /\
  y "update" = rnd (rnd (y "step" * y "m_t") / y "denom") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. unfold scalars_float, moments_float. family. Qed.

Theorem adamax_float : run adamax ->
  y "m_t" = rnd (rnd (rnd (x "beta1") * x "m") + rnd (rnd (rnd64 (x "k1" - x "beta1")) * x "g")) /\
  y "v_t" = rnd (Rmax (rnd (rnd (x "beta2") * x "v")) (rnd (rnd (Rabs (x "g")) + rnd (x "eps")))) /\
  faithful binary64 (x "k1" - pow_real (x "beta1") (x "t")) (y "c1") /\
  y "update" = rnd (rnd (rnd (rnd64 (x "lr" / y "c1")) * y "m_t") / y "v_t") /\
  y "theta_t" = rnd (x "theta" - y "update").
Proof. family. Qed.
End Family.
