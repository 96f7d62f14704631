(* Many steps of the generated programs: the moments of a float run, against the moving
   averages of the mathematics.

   A run of Adam or AdamW (runs.v) with constant, regular rates from the state m0, v0 >= 0,
   for every number n of steps, every gradient, underflow included:

            binary32                                       binary64
     B9     |v' - v_n| <= ((1+u)^(3n+2) - 1) v_n + H_n     (1+u)^(2n+2)      v_many_steps32, 64
     B10    |m' - m_n| <= ((1+u)^(3n+1) - 1) M_n + J_n     (1+u)^(2n+1)      m_many_steps32, 64

   M_n is the average of |g|; H_n <= 4 eta / (1 - growth), J_n <= 3 eta / (1 - growth) where
   growth = beta (1+u)^3 or beta (1+u)^2 is below 1 (H_geometric).                       *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs runs relative ema_error scalar_errors
  float_equations bound_constants one_step_bounds.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* The moments of one float step of Adam or AdamW. *)
Lemma adam_moments W x y : exec_float W (code adam) (input_kinds adam) x y ->
  scalars_float W x y /\ moments_float W x y (x "g").
Proof. intros H. apply adam_float in H. tauto. Qed.
Lemma adamw_moments W x y : exec_float W (code adamw) (input_kinds adamw) x y ->
  scalars_float W x y /\ moments_float W x y (x "g").
Proof. intros H. apply adamw_float in H. tauto. Qed.

Section Run.
Variables (F : format) (k : R) (pr : program) (b1 b2 : R) (g : nat -> R) (inp : nat -> env) (x0 : env).
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 256.
Hypothesis Hc : casts F k.
Hypothesis Hpr : state pr = [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")].
Hypothesis Hcode : straight (code pr) = true.
Hypothesis Hstep : forall x y, exec_float F (code pr) (input_kinds pr) x y ->
  scalars_float F x y /\ moments_float F x y (x "g").
Hypothesis Hinp : forall t, inp t "beta1" = b1 /\ inp t "beta2" = b2 /\ inp t "g" = g t /\ inp t "k1" = 1.
Hypothesis Hb1 : 0 <= b1 < 1 /\ ordinary b1.
Hypothesis Hb2 : 0 <= b2 < 1 /\ ordinary b2.
Hypothesis Hv0 : 0 <= x0 "v_t".
(* p roundings of beta, r of 1 - beta *)
Variables (p r : nat).
Hypothesis Hp : k <= (1 + u F) ^ p - 1.
Hypothesis Hr : (1 + k64) * (1 + k) - 1 <= (1 + u F) ^ r - 1.
Hypothesis Hr' : (1 + u F) ^ r <= 1.01.

(* a rate and its complement as the float recurrences have them *)
Lemma rates b : 0 <= b < 1 /\ ordinary b -> exists fb fc, th F p fb /\ th F r fc /\
  round F b = b * fb /\ round F (round binary64 (1 - b)) = (1 - b) * fc /\ Rabs ((1 - b) * fc) <= 1.01.
Proof.
  intros [B O]. destruct Hc as [Hk _]. pose proof k64_tiny.
  destruct (near_factor k (round F b) b) as (fb & Nb & Eb); [lra|now apply rate_error|].
  destruct (near_factor ((1 + k64) * (1 + k) - 1) (round F (round binary64 (1 - b))) (1 - b))
    as (fc & Nc & Ec).
  - assert (1 * 1 <= (1 + k64) * (1 + k)) by (apply Rmult_le_compat; lra). lra.
  - apply complement_error; [exact Hc|apply O|lra].
  - assert (Tc : th F r fc) by (now apply near_le with (1 := Hr)).
    exists fb, fc. repeat split; try assumption.
    + now apply near_le with (1 := Hp).
    + rewrite Rabs_mult, (Rabs_pos_eq (1 - b)) by lra. pose proof (near_abs _ _ Tc).
      apply Rle_trans with (1 * 1.01); [|lra]. apply Rmult_le_compat; try apply Rabs_pos; lra.
Qed.

Lemma entered_run x t :
  let z := enter pr (inp t) x in
  z "beta1" = b1 /\ z "beta2" = b2 /\ z "g" = g t /\ z "k1" = 1 /\ z "m" = x "m_t" /\ z "v" = x "v_t".
Proof. unfold enter. rewrite Hpr. cbn. destruct (Hinp t) as (E1 & E2 & E3 & E4). now repeat split. Qed.

(* [thm:B9] *)
Theorem v_many_steps s n y : (r + 1 <= p + s)%nat -> run_float F pr inp x0 n y ->
  let v := accum b2 (1 - b2) (x0 "v_t") (sq g) n in
  Rabs (y "v_t" - v) <=
  ((1 + u F) ^ ((2 + p) * n + s) - 1) * v + under F b2 p (4 * eta F) n.
Proof.
  intros Hs Hrun. destruct (rates b2 Hb2) as (fb & fc & Tb & Tc & Eb & Ec & Bc).
  assert (E : y "v_t" = vf F b2 fb fc g (x0 "v_t") n).
  { induction Hrun as [|n x y _ IH Hx]; [reflexivity|].
    rewrite (taken_straight _ Hcode) in Hx. destruct (Hstep _ _ Hx) as [(_ & _ & S3 & S4 & _) [_ Ev]].
    destruct (entered_run x (S n)) as (_ & E2 & Eg & Ek & _ & Ex).
    rewrite Ev, S3, S4, E2, Ek, Eg, Ex, IH, Eb, Ec. reflexivity. }
  rewrite E. apply v_error with (r := r); try assumption; try lra.
Qed.

(* [thm:B10] *)
Theorem m_many_steps s n y : (r <= p + s)%nat -> run_float F pr inp x0 n y ->
  Rabs (y "m_t" - accum b1 (1 - b1) (x0 "m_t") g n) <=
  ((1 + u F) ^ ((2 + p) * n + s) - 1) *
    accum b1 (1 - b1) (Rabs (x0 "m_t")) (fun i => Rabs (g i)) n + under F b1 p (3 * eta F) n.
Proof.
  intros Hs Hrun. destruct (rates b1 Hb1) as (fb & fc & Tb & Tc & Eb & Ec & Bc).
  assert (E : y "m_t" = mf F b1 fb fc g (x0 "m_t") n).
  { induction Hrun as [|n x y _ IH Hx]; [reflexivity|].
    rewrite (taken_straight _ Hcode) in Hx. destruct (Hstep _ _ Hx) as [(S1 & S2 & _) [Em _]].
    destruct (entered_run x (S n)) as (E1 & _ & Eg & Ek & Ex & _).
    rewrite Em, S1, S2, E1, Ek, Eg, Ex, IH, Eb, Ec. reflexivity. }
  rewrite E. apply m_error with (r := r); try assumption; lra.
Qed.
End Run.

(* the counts of roundings in the two formats *)
Lemma counts32 : u binary32 <= (1 + u binary32) ^ 1 - 1 /\
  (1 + k64) * (1 + u binary32) - 1 <= (1 + u binary32) ^ 2 - 1 /\ (1 + u binary32) ^ 2 <= 1.01.
Proof. rewrite u32, k64_is. cbn [pow]. lra. Qed.
Lemma counts64 : 0 <= (1 + u binary64) ^ 0 - 1 /\
  (1 + k64) * (1 + 0) - 1 <= (1 + u binary64) ^ 1 - 1 /\ (1 + u binary64) ^ 1 <= 1.01.
Proof. cbn [pow]. rewrite k64_is. lra. Qed.

(* What is asked of a run: one of the two programs, constant regular rates. *)
Definition regular_run (pr : program) (b1 b2 : R) (g : nat -> R) (inp : nat -> env) (x0 : env) : Prop :=
  (pr = adam \/ pr = adamw) /\
  (forall t, inp t "beta1" = b1 /\ inp t "beta2" = b2 /\ inp t "g" = g t /\ inp t "k1" = 1) /\
  (0 <= b1 < 1 /\ ordinary b1) /\ (0 <= b2 < 1 /\ ordinary b2) /\ 0 <= x0 "v_t".

(* both programs at once: C counts the roundings, K is the cast, s as in ema_error.v *)
Ltac many_v V C K s :=
  intros (Hpr & Hi & H1 & H2 & Hv) Hrun; destruct C as (C1 & C2 & C3);
  destruct Hpr as [-> | ->];
  [ apply (v_many_steps _ _ adam _ _ _ _ _ V ltac:(numbers) K eq_refl eq_refl (adam_moments _) Hi H2 Hv _ _ C1 C2 C3 s)
  | apply (v_many_steps _ _ adamw _ _ _ _ _ V ltac:(numbers) K eq_refl eq_refl (adamw_moments _) Hi H2 Hv _ _ C1 C2 C3 s) ];
  solve [unfold more_squares, more_average; lia | assumption].
Ltac many_m V C K s :=
  intros (Hpr & Hi & H1 & H2 & Hv) Hrun; destruct C as (C1 & C2 & C3);
  destruct Hpr as [-> | ->];
  [ apply (m_many_steps _ _ adam _ _ _ _ _ V ltac:(numbers) K eq_refl eq_refl (adam_moments _) Hi H1 _ _ C1 C2 C3 s)
  | apply (m_many_steps _ _ adamw _ _ _ _ _ V ltac:(numbers) K eq_refl eq_refl (adamw_moments _) Hi H1 _ _ C1 C2 C3 s) ];
  solve [unfold more_squares, more_average; lia | assumption].

Section Numbers.
Variables (pr : program) (b1 b2 : R) (g : nat -> R) (inp : nat -> env) (x0 : env) (n : nat) (y : env).
Notation v := (accum b2 (1 - b2) (x0 "v_t") (sq g) n).
Notation m := (accum b1 (1 - b1) (x0 "m_t") g n).
Notation M := (accum b1 (1 - b1) (Rabs (x0 "m_t")) (fun i => Rabs (g i)) n).

(* [thm:B9] *)
Theorem v_many_steps32 : regular_run pr b1 b2 g inp x0 -> run_float binary32 pr inp x0 n y ->
  Rabs (y "v_t" - v) <=
  ((1 + u binary32) ^ (per_step32 * n + more_squares) - 1) * v + under binary32 b2 1 (squares_eta * eta binary32) n.
Proof. many_v binary32_valid counts32 casts_binary32 more_squares. Qed.
(* [thm:B9] *)
Theorem v_many_steps64 : regular_run pr b1 b2 g inp x0 -> run_float binary64 pr inp x0 n y ->
  Rabs (y "v_t" - v) <=
  ((1 + u binary64) ^ (per_step64 * n + more_squares) - 1) * v + under binary64 b2 0 (squares_eta * eta binary64) n.
Proof. many_v binary64_valid counts64 casts_binary64 more_squares. Qed.
(* [thm:B10] *)
Theorem m_many_steps32 : regular_run pr b1 b2 g inp x0 -> run_float binary32 pr inp x0 n y ->
  Rabs (y "m_t" - m) <=
  ((1 + u binary32) ^ (per_step32 * n + more_average) - 1) * M + under binary32 b1 1 (average_eta * eta binary32) n.
Proof. many_m binary32_valid counts32 casts_binary32 more_average. Qed.
(* [thm:B10] *)
Theorem m_many_steps64 : regular_run pr b1 b2 g inp x0 -> run_float binary64 pr inp x0 n y ->
  Rabs (y "m_t" - m) <=
  ((1 + u binary64) ^ (per_step64 * n + more_average) - 1) * M + under binary64 b1 0 (average_eta * eta binary64) n.
Proof. many_m binary64_valid counts64 casts_binary64 more_average. Qed.
End Numbers.
