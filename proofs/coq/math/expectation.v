(* Expectations, as far as bias correction needs them.

   An expectation is a linear functional Ex on a class of integrable random
   variables.  Linearity is all that the theorems on bias correction use: no
   independence, no identical distributions, no positivity.  Positivity and
   Ex 1 = 1 (is_probability) are asked for only where convexity enters.
   A finite probability space is an instance, so every theorem can be tested by
   enumeration.

   Theorems
     M4   finite weighted spaces are expectations                   finite_expectation
     M5   ... and probabilities when the weights are                finite_is_probability
     M6   E[sqrt X] <= sqrt (E[X])  (Jensen, for the square root)   jensen_sqrt
     M7   with equality iff X is constant where the weight is not 0
          (finite spaces)                                           jensen_sqrt_eq_iff *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema.
Open Scope R_scope.

Record Expectation (Om : Type) := {
  integrable : (Om -> R) -> Prop;
  Ex : (Om -> R) -> R;
  int_ext  : forall X Y, (forall w, X w = Y w) -> integrable X -> integrable Y;
  int_zero : integrable (fun _ => 0);
  int_scal : forall a X, integrable X -> integrable (fun w => a * X w);
  int_plus : forall X Y, integrable X -> integrable Y -> integrable (fun w => X w + Y w);
  Ex_ext   : forall X Y, (forall w, X w = Y w) -> Ex X = Ex Y;
  Ex_scal  : forall a X, integrable X -> Ex (fun w => a * X w) = a * Ex X;
  Ex_plus  : forall X Y, integrable X -> integrable Y ->
               Ex (fun w => X w + Y w) = Ex X + Ex Y
}.
Arguments integrable {Om}. Arguments Ex {Om}.

Definition is_probability {Om} (P : Expectation Om) :=
  (forall c, integrable P (fun _ => c) /\ Ex P (fun _ => c) = c) /\
  (forall X, integrable P X -> (forall w, 0 <= X w) -> 0 <= Ex P X).

Lemma Ex_zero Om (P : Expectation Om) : Ex P (fun _ => 0) = 0.
Proof.
  rewrite (Ex_ext _ P (fun _ => 0) (fun w => 0 * (fun _ : Om => 0) w)) by (intros; ring).
  rewrite Ex_scal by apply int_zero. ring.
Qed.

(* ---- finite spaces: points 1..n with weights p ---- *)
(* [eq:M4] *)
Definition finite_expectation (n : nat) (p : nat -> R) : Expectation nat.
Proof.
  refine {| integrable := fun _ => True;
            Ex := fun X => sum1 n (fun w => p w * X w) |}; auto.
  - intros X Y H. apply sum1_ext. intros i _. now rewrite H.
  - intros a X _. rewrite <- sum1_scal. apply sum1_ext. intros; ring.
  - intros X Y _ _. rewrite <- sum1_plus. apply sum1_ext. intros; ring.
Defined.

(* [eq:M5] *)
Theorem finite_is_probability n p :
  (forall w, 0 <= p w) -> sum1 n p = 1 -> is_probability (finite_expectation n p).
Proof.
  intros Hp H1. split.
  - intros c. split; [exact I|]. simpl.
    rewrite (sum1_ext n _ (fun w => c * p w)) by (intros; ring).
    rewrite sum1_scal, H1. ring.
  - intros X _ HX. simpl. apply sum1_nonneg. intros. now apply Rmult_le_pos.
Qed.

(* ---- convexity ---- *)
Lemma square_mean_le Om (P : Expectation Om) Y :
  is_probability P -> integrable P Y -> integrable P (fun w => Y w * Y w) ->
  Ex P Y * Ex P Y <= Ex P (fun w => Y w * Y w).
Proof.
  intros [Hc Hpos] HY HYY. set (a := Ex P Y).
  destruct (Hc (a * a)) as [Ia Ea].
  assert (I1 : integrable P (fun w => (-2 * a) * Y w + a * a))
    by (apply int_plus; [apply int_scal|]; auto).
  assert (I2 := int_plus _ P _ _ HYY I1).
  assert (H : 0 <= Ex P (fun w => Y w * Y w + ((-2 * a) * Y w + a * a))).
  { apply Hpos; [exact I2|]. intros w.
    replace (Y w * Y w + (-2 * a * Y w + a * a)) with (Rsqr (Y w - a)) by (unfold Rsqr; ring).
    apply Rle_0_sqr. }
  rewrite Ex_plus, Ex_plus, Ex_scal, Ea in H by (auto; apply int_scal; auto).
  fold a in H. lra.
Qed.

(* [eq:M6] *)
Theorem jensen_sqrt Om (P : Expectation Om) X :
  is_probability P -> (forall w, 0 <= X w) ->
  integrable P X -> integrable P (fun w => sqrt (X w)) ->
  Ex P (fun w => sqrt (X w)) <= sqrt (Ex P X).
Proof.
  intros HP HX I1 I2.
  assert (E : Ex P X = Ex P (fun w => sqrt (X w) * sqrt (X w)))
    by (apply Ex_ext; intros; now rewrite sqrt_sqrt).
  assert (H0 : 0 <= Ex P (fun w => sqrt (X w))) by (apply HP; [auto|intros; apply sqrt_pos]).
  rewrite <- (sqrt_square _ H0). apply sqrt_le_1_alt. rewrite E.
  apply square_mean_le; auto. apply (int_ext _ P X); auto. intros; now rewrite sqrt_sqrt.
Qed.

Lemma sum1_nonneg_0 n f : (forall i, 0 <= f i) -> sum1 n f = 0 ->
  forall i, (1 <= i <= n)%nat -> f i = 0.
Proof.
  intros Hf. induction n as [|n IH]; intros H i Hi; [lia|]. cbn [sum1] in H.
  assert (0 <= sum1 n f) by (apply sum1_nonneg; auto). pose proof (Hf (S n)).
  destruct (Nat.eq_dec i (S n)) as [->|]; [lra|]. apply IH; [lra|lia].
Qed.

(* [eq:M7] *)
Theorem jensen_sqrt_eq_iff n p X :
  (forall w, 0 <= p w) -> sum1 n p = 1 -> (forall w, 0 <= X w) ->
  (Ex (finite_expectation n p) (fun w => sqrt (X w)) = sqrt (Ex (finite_expectation n p) X) <->
   exists c, forall w, (1 <= w <= n)%nat -> p w <> 0 -> X w = c).
Proof.
  intros Hp H1 HX. simpl. set (a := sum1 n (fun w => p w * sqrt (X w))).
  assert (Ha : 0 <= a) by (apply sum1_nonneg; intros; apply Rmult_le_pos; [auto|apply sqrt_pos]).
  assert (V : sum1 n (fun w => p w * ((sqrt (X w) - a) * (sqrt (X w) - a)))
              = sum1 n (fun w => p w * X w) - a * a).
  { rewrite (sum1_ext n _ (fun w => p w * X w + ((-2 * a) * (p w * sqrt (X w)) + a * a * p w))).
    - rewrite !sum1_plus, !sum1_scal. fold a. rewrite H1. ring.
    - intros i _. rewrite <- (sqrt_sqrt (X i)) at 3 by auto. ring. }
  split.
  - intros E. exists (a * a). intros w Hw Hpw.
    assert (E0 : 0 <= sum1 n (fun w => p w * X w))
      by (apply sum1_nonneg; intros; apply Rmult_le_pos; auto).
    assert (Z : sum1 n (fun w => p w * ((sqrt (X w) - a) * (sqrt (X w) - a))) = 0).
    { rewrite V, E, sqrt_sqrt by auto. ring. }
    assert (H := sum1_nonneg_0 n (fun w => p w * ((sqrt (X w) - a) * (sqrt (X w) - a)))
                   ltac:(intros; apply Rmult_le_pos; [auto|apply Rle_0_sqr]) Z w Hw).
    cbv beta in H. apply Rmult_integral in H. destruct H as [H|H]; [contradiction|].
    apply Rmult_integral in H. rewrite <- (sqrt_sqrt (X w)) by auto.
    replace (sqrt (X w)) with a by lra. reflexivity.
  - intros [c Hc].
    assert (Es : a = sqrt c).
    { unfold a. rewrite (sum1_ext n _ (fun w => sqrt c * p w)).
      - rewrite sum1_scal, H1. ring.
      - intros i Hi. destruct (Req_dec (p i) 0) as [->|H]; [ring|]. rewrite (Hc i Hi H). ring. }
    rewrite Es. f_equal. rewrite (sum1_ext n _ (fun w => c * p w)).
    + rewrite sum1_scal, H1. ring.
    + intros i Hi. destruct (Req_dec (p i) 0) as [->|H]; [ring|]. rewrite (Hc i Hi H). ring.
Qed.
