(* The real reading of every step program is the published update.

   One step, from registers x with k1 = 1 and t a step number, 0 <= beta1, beta2 < 1:

     A1   m_t     = beta1 m + (1 - beta1) g
     A2   v_t     = beta2 v + (1 - beta2) g^2
     A3   m_hat   = m_t / (1 - beta1^t)
     A4   v_hat   = v_t / (1 - beta2^t)
     A5   theta_t = theta - lr m_hat / (sqrt v_hat + eps)                     adam_equations
     A6   the same with g + weight_decay theta for g                       adam_l2_equations
     A7   theta_t = theta - lr (m_hat / (sqrt v_hat + eps) + weight_decay theta)
                                                                             adamw_equations
   Every order program computes the same real function as its step program:
                             pytorch_adam_order, pytorch_adam_l2_order, pytorch_adamw_order
   Many steps from m = v = 0: m_t and v_t are the moving averages of the mathematics, and
   theta moves by its adam_step
                                   adam_computes_KB15, adamw_computes_LH19, adam_l2_computes *)
From Coq Require Import ZArith Reals List String Ascii Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema optimizers.
From Adamant.Rounding Require Import machine programs runs.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Lemma pow_real_INR b t : pow_real b (INR t) = b ^ t.
Proof. unfold pow_real. rewrite INR_IZR_INZ, Zfloor_IZR, Nat2Z.id. reflexivity. Qed.

(* what every step program may take for granted of its inputs *)
Definition at_step (t : nat) (x : env) : Prop :=
  x "k1" = 1 /\ x "t" = INR t /\ (1 <= t)%nat /\ 0 <= x "beta1" < 1 /\ 0 <= x "beta2" < 1.

Ltac run := cbv [exec_real code adam adam_l2 adamw pytorch_adam pytorch_adam_l2 pytorch_adamw
  set value apply iop args dst iprec map String.eqb Ascii.eqb Bool.eqb].

(* A1 to A4 for the gradient g the moments are fed with; y are the registers after the step. *)
Definition moments (t : nat) (x y : env) (g : R) : Prop :=
  y "m_t" = x "beta1" * x "m" + (1 - x "beta1") * g /\
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (g * g) /\
  y "m_hat" = y "m_t" / (1 - x "beta1" ^ t) /\
  y "v_hat" = y "v_t" / (1 - x "beta2" ^ t).

(* [eq:A1] [eq:A2] [eq:A3] [eq:A4] [eq:A5] *)
Theorem adam_equations t x : at_step t x ->
  let y := exec_real (code adam) x in
  moments t x y (x "g") /\
  y "theta_t" = x "theta" - x "lr" * y "m_hat" / (sqrt (y "v_hat") + x "eps").
Proof.
  intros (K & T & _). unfold moments. run. rewrite K, T, !pow_real_INR.
  repeat split; unfold Rdiv; ring.
Qed.

(* [eq:A6] *)
Theorem adam_l2_equations t x : at_step t x ->
  let y := exec_real (code adam_l2) x in
  moments t x y (x "g" + x "weight_decay" * x "theta") /\
  y "theta_t" = x "theta" - x "lr" * y "m_hat" / (sqrt (y "v_hat") + x "eps").
Proof.
  intros (K & T & _). unfold moments. run. rewrite K, T, !pow_real_INR.
  repeat split; unfold Rdiv; ring.
Qed.

(* [eq:A7] *)
Theorem adamw_equations t x : at_step t x ->
  let y := exec_real (code adamw) x in
  moments t x y (x "g") /\
  y "theta_t" = x "theta"
    - x "lr" * (y "m_hat" / (sqrt (y "v_hat") + x "eps") + x "weight_decay" * x "theta").
Proof.
  intros (K & T & _). unfold moments. run. rewrite K, T, !pow_real_INR.
  repeat split; unfold Rdiv; ring.
Qed.

(* ---- orders ---- *)
Definition same_function (order step : program) : Prop :=
  forall t x, at_step t x ->
  forall r, List.In r ["theta_t"; "m_t"; "v_t"; "m_hat"; "v_hat"] ->
  exec_real (code order) x r = exec_real (code step) x r.

(* sqrt v / sqrt c2 against sqrt (v / c2) *)
Lemma sqrt_by_parts v b t : 0 <= b < 1 -> (1 <= t)%nat ->
  sqrt v / sqrt (1 - b ^ t) = sqrt (v * (1 / (1 - b ^ t))).
Proof.
  intros Hb Ht. rewrite <- sqrt_div_alt by (now apply one_minus_pow_pos).
  f_equal. unfold Rdiv. ring.
Qed.

Ltac order :=
  intros t x (K & T & Ht & H1 & H2) r Hr; cbn [List.In] in Hr;
  destruct Hr as [<-|[<-|[<-|[<-|[<-|[]]]]]]; run; rewrite K, ?T, ?pow_real_INR;
  try (unfold Rdiv; ring);
  rewrite sqrt_by_parts by assumption;
  match goal with |- ?a - ?n / (sqrt ?v + ?e) = ?b - ?n' / (sqrt ?v' + ?e) =>
    replace v with v' by ring; unfold Rdiv; ring
  end.

(* [thm:B5] *)
Theorem pytorch_adam_order : same_function pytorch_adam adam.
Proof. order. Qed.
(* [thm:B5] *)
Theorem pytorch_adam_l2_order : same_function pytorch_adam_l2 adam_l2.
Proof. order. Qed.
(* [thm:B5] *)
Theorem pytorch_adamw_order : same_function pytorch_adamw adamw.
Proof. order. Qed.

(* ---- many steps ---- *)
Section Run.
Variables (lr b1 b2 eps wd theta0 : R) (g : nat -> R).
Hypothesis Hb1 : 0 <= b1 < 1.
Hypothesis Hb2 : 0 <= b2 < 1.

Definition inputs_at (t : nat) : env := fun r =>
  match assoc r [("g", g t); ("t", INR t); ("lr", lr); ("beta1", b1); ("beta2", b2);
                 ("eps", eps); ("weight_decay", wd); ("k1", 1)] with
  | Some v => v | None => 0
  end.
Definition start : env := fun r => if String.eqb r "theta_t" then theta0 else 0.

(* What a step reads, for a program whose state is theta, m, v. *)
Section Enter.
Variables (p : program) (t : nat) (Y : env).
Hypothesis Hs : state p = [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")].
Let x : env := enter p (inputs_at t) Y.

Lemma at_step_enter : (1 <= t)%nat -> at_step t x.
Proof. intros Ht. unfold at_step, x, enter. rewrite Hs. cbn. repeat split; tauto || lra || auto. Qed.
Lemma entered : x "theta" = Y "theta_t" /\ x "m" = Y "m_t" /\ x "v" = Y "v_t" /\ x "g" = g t /\
  x "lr" = lr /\ x "beta1" = b1 /\ x "beta2" = b2 /\ x "eps" = eps /\ x "weight_decay" = wd.
Proof. unfold x, enter. rewrite Hs. cbn. repeat split. Qed.

(* the moments after the step, fed with the gradient gl *)
Lemma moments_entered y gl : moments t x y gl ->
  y "m_t" = b1 * Y "m_t" + (1 - b1) * gl /\ y "v_t" = b2 * Y "v_t" + (1 - b2) * (gl * gl) /\
  y "m_hat" = hat b1 t (y "m_t") /\ y "v_hat" = hat b2 t (y "v_t").
Proof.
  destruct entered as (_ & Em & Ev & _ & _ & E1 & E2 & _).
  unfold moments, hat. now rewrite Em, Ev, E1, E2.
Qed.
End Enter.

(* The averages of gl, from the recurrence of the moments. *)
Lemma averages (y : nat -> env) gl : y 0%nat "m_t" = 0 -> y 0%nat "v_t" = 0 ->
  (forall n, y (S n) "m_t" = b1 * y n "m_t" + (1 - b1) * gl (S n) /\
  y (S n) "v_t" = b2 * y n "v_t" + (1 - b2) * (gl (S n) * gl (S n))) ->
  forall n, y n "m_t" = ema b1 gl n /\ y n "v_t" = ema b2 (sq gl) n.
Proof.
  intros M0 V0 H. induction n as [|n [IHm IHv]]; [now rewrite M0, V0|].
  destruct (H n) as [-> ->]. rewrite IHm, IHv, !ema_next. now split.
Qed.

Lemma adam_next t Y y : y = exec_real (code adam) (enter adam (inputs_at (S t)) Y) ->
  (y "m_t" = b1 * Y "m_t" + (1 - b1) * g (S t) /\
  y "v_t" = b2 * Y "v_t" + (1 - b2) * (g (S t) * g (S t))) /\
  y "theta_t" = Y "theta_t" - lr * hat b1 (S t) (y "m_t") / (sqrt (hat b2 (S t) (y "v_t")) + eps).
Proof.
  intros Hy.
  destruct (adam_equations (S t) _ (at_step_enter adam (S t) Y eq_refl ltac:(lia))) as [M E].
  destruct (entered adam (S t) Y eq_refl) as (E1 & _ & _ & E4 & E5 & _ & _ & E8 & _).
  rewrite <- Hy in M, E. apply moments_entered in M as (Em & Ev & Eh & Eh'); [|reflexivity].
  rewrite E1, E4, E5, E8 in *. rewrite Eh, Eh' in E. now repeat split.
Qed.
Lemma adamw_next t Y y : y = exec_real (code adamw) (enter adamw (inputs_at (S t)) Y) ->
  (y "m_t" = b1 * Y "m_t" + (1 - b1) * g (S t) /\
  y "v_t" = b2 * Y "v_t" + (1 - b2) * (g (S t) * g (S t))) /\
  y "theta_t" = Y "theta_t"
    - lr * (hat b1 (S t) (y "m_t") / (sqrt (hat b2 (S t) (y "v_t")) + eps) + wd * Y "theta_t").
Proof.
  intros Hy.
  destruct (adamw_equations (S t) _ (at_step_enter adamw (S t) Y eq_refl ltac:(lia))) as [M E].
  destruct (entered adamw (S t) Y eq_refl) as (E1 & _ & _ & E4 & E5 & _ & _ & E8 & E9).
  rewrite <- Hy in M, E. apply moments_entered in M as (Em & Ev & Eh & Eh'); [|reflexivity].
  rewrite E1, E4, E5, E8, E9 in *. rewrite Eh, Eh' in E. now repeat split.
Qed.
Lemma adam_l2_next t Y y : y = exec_real (code adam_l2) (enter adam_l2 (inputs_at (S t)) Y) ->
  let gl := g (S t) + wd * Y "theta_t" in
  (y "m_t" = b1 * Y "m_t" + (1 - b1) * gl /\ y "v_t" = b2 * Y "v_t" + (1 - b2) * (gl * gl)) /\
  y "theta_t" = Y "theta_t" - lr * hat b1 (S t) (y "m_t") / (sqrt (hat b2 (S t) (y "v_t")) + eps).
Proof.
  intros Hy.
  destruct (adam_l2_equations (S t) _ (at_step_enter adam_l2 (S t) Y eq_refl ltac:(lia))) as [M E].
  destruct (entered adam_l2 (S t) Y eq_refl) as (E1 & _ & _ & E4 & E5 & _ & _ & E8 & E9).
  rewrite <- Hy in M, E. apply moments_entered in M as (Em & Ev & Eh & Eh'); [|reflexivity].
  rewrite E1, E4, E5, E8, E9 in *. rewrite Eh, Eh' in E. now repeat split.
Qed.

(* [eq:A8] [thm:B6] *)
Theorem adam_computes_KB15 t :
  let y := run_real adam inputs_at start in
  y t "m_t" = ema b1 g t /\ y t "v_t" = ema b2 (sq g) t /\
  y (S t) "theta_t" = y t "theta_t" - adam_step lr b1 b2 eps g (S t).
Proof.
  intros y.
  assert (M0 : y 0%nat "m_t" = 0) by reflexivity.
  assert (V0 : y 0%nat "v_t" = 0) by reflexivity.
  assert (N := fun n => adam_next n (y n) (y (S n)) (run_real_next _ _ _ n)).
  clearbody y.
  pose proof (averages y g M0 V0 (fun n => proj1 (N n))) as A. pose proof (proj2 (N t)) as E.
  destruct (A t) as [-> ->]. destruct (A (S t)) as [Em Ev]. rewrite Em, Ev in E.
  split; [reflexivity|]. split; [reflexivity|exact E].
Qed.

(* [eq:A8] [thm:B6] *)
Theorem adamw_computes_LH19 t :
  let y := run_real adamw inputs_at start in
  y t "m_t" = ema b1 g t /\ y t "v_t" = ema b2 (sq g) t /\
  y (S t) "theta_t" = y t "theta_t" - (adam_step lr b1 b2 eps g (S t) + lr * wd * y t "theta_t").
Proof.
  intros y.
  assert (M0 : y 0%nat "m_t" = 0) by reflexivity.
  assert (V0 : y 0%nat "v_t" = 0) by reflexivity.
  assert (N := fun n => adamw_next n (y n) (y (S n)) (run_real_next _ _ _ n)).
  clearbody y.
  pose proof (averages y g M0 V0 (fun n => proj1 (N n))) as A. pose proof (proj2 (N t)) as E.
  destruct (A t) as [-> ->]. destruct (A (S t)) as [Em Ev]. rewrite Em, Ev in E.
  split; [reflexivity|]. split; [reflexivity|]. rewrite E.
  unfold adam_step, mhat, vhat, Rdiv. ring.
Qed.

(* With L2 the moments average the gradient of the penalised loss, at the theta of that step. *)
(* [eq:A8] [thm:B6] *)
Theorem adam_l2_computes t :
  let y := run_real adam_l2 inputs_at start in
  let gl n := g n + wd * y (Nat.pred n) "theta_t" in
  y t "m_t" = ema b1 gl t /\ y t "v_t" = ema b2 (sq gl) t /\
  y (S t) "theta_t" = y t "theta_t" - adam_step lr b1 b2 eps gl (S t).
Proof.
  intros y gl.
  assert (M0 : y 0%nat "m_t" = 0) by reflexivity.
  assert (V0 : y 0%nat "v_t" = 0) by reflexivity.
  assert (N := fun n => adam_l2_next n (y n) (y (S n)) (run_real_next _ _ _ n)).
  clearbody y.
  pose proof (averages y gl M0 V0 (fun n => proj1 (N n))) as A. pose proof (proj2 (N t)) as E.
  destruct (A t) as [-> ->]. destruct (A (S t)) as [Em Ev]. rewrite Em, Ev in E.
  split; [reflexivity|]. split; [reflexivity|exact E].
Qed.
End Run.
