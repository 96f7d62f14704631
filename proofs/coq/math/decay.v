(* Weight decay: decoupled, L2, and where it enters.  [LH19]

   A step of an optimizer with update u (theta' = theta - u) and decay
   lambda, learning rate lr:
     before   theta' = (1 - lr lambda) theta - u            [LH19, equation (1)]
     inside   theta' = theta - (u + lr lambda theta)        [LH19, Algorithm 2]
     after    theta' = (1 - lr lambda) (theta - u)
     L2       u is computed from g + lambda theta, no decay [LH19, Proposition 1]

   Theorems
     A7, M81  before = inside                                       before_is_inside
     M82      after = inside iff lr lambda u = 0                    after_is_inside_iff
     A6, M83  SGD: L2 = decay                                       sgd_l2_is_decay
     M84      Adam: they differ; no L2 coefficient lambda' does, even
              for one first step, what decay lambda > 0 does
              (theta = g = 1)                                       adam_l2_is_not_decay
     M85      AdamW with lambda = 0 is Adam                         adamw_0_is_adam      *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema optimizers.
Open Scope R_scope.

Definition decay_before lr lambda u theta := (1 - lr * lambda) * theta - u.
Definition decay_inside lr lambda u theta := theta - (u + lr * lambda * theta).
Definition decay_after lr lambda u theta := (1 - lr * lambda) * (theta - u).

(* [eq:A7] [eq:M81] *)
Theorem before_is_inside lr lambda u theta :
  decay_before lr lambda u theta = decay_inside lr lambda u theta.
Proof. unfold decay_before, decay_inside. ring. Qed.

(* [eq:M82] *)
Theorem after_is_inside_iff lr lambda u theta :
  decay_after lr lambda u theta = decay_inside lr lambda u theta <-> lr * lambda * u = 0.
Proof.
  unfold decay_after, decay_inside.
  replace ((1 - lr * lambda) * (theta - u)) with (theta - (u + lr * lambda * theta) + lr * lambda * u) by ring.
  split; lra.
Qed.

(* the gradient of the loss with an L2 term: theta is the value before each step *)
Definition l2 (lambda : R) (theta g : nat -> R) : nat -> R := fun t => g t + lambda * theta (t - 1)%nat.

(* [eq:A6] [eq:M83] *)
Theorem sgd_l2_is_decay lr lambda (theta g : nat -> R) t : (1 <= t)%nat ->
  theta (t - 1)%nat - lr * l2 lambda theta g t
  = decay_inside lr lambda (lr * g t) (theta (t - 1)%nat).
Proof. intros _. unfold decay_inside, l2. ring. Qed.

(* [eq:M84] *)
Theorem adam_l2_is_not_decay lr b1 b2 lambda lambda' :
  0 < lr -> 0 <= b1 < 1 -> 0 <= b2 < 1 -> 0 < lambda ->
  let theta := fun _ : nat => 1 in let g := fun _ : nat => 1 in
  1 - adam_step lr b1 b2 0 (l2 lambda' theta g) 1
  <> decay_inside lr lambda (adam_step lr b1 b2 0 g 1) 1.
Proof.
  intros Hl H1 H2 Hw theta g. unfold decay_inside, adam_step.
  rewrite !mhat_1, !vhat_1, !sqrt_sq_abs, !Rplus_0_r by assumption.
  unfold l2, theta, g. rewrite Rabs_R1. set (x := 1 + lambda' * 1).
  assert (B : lr * x / Rabs x <= lr).
  { destruct (Req_dec x 0) as [->|Hx].
    - unfold Rdiv. rewrite Rmult_0_r, Rmult_0_l. lra.
    - pose proof (Rabs_pos_lt x Hx). apply Rmult_le_reg_r with (Rabs x); [assumption|].
      unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
      apply Rmult_le_compat_l; [lra|apply Rle_abs]. }
  assert (0 < lr * lambda) by now apply Rmult_lt_0_compat. lra.
Qed.

(* AdamW, one element; u is Adam's update *)
Definition adamw_theta lr b1 b2 eps lambda g theta t :=
  decay_inside lr lambda (adam_step lr b1 b2 eps g t) theta.

(* [eq:M85] *)
Theorem adamw_0_is_adam lr b1 b2 eps g theta t :
  adamw_theta lr b1 b2 eps 0 g theta t = theta - adam_step lr b1 b2 eps g t.
Proof. unfold adamw_theta, decay_inside. ring. Qed.
