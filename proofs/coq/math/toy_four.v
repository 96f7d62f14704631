(* Four steps of RAdam on the quadratic.  (continues toy_problems.v)

   On f(x) = L x^2/2 RAdam's first four steps are linear in x0, so x_t = x0 X_t(y, b) with
   y = 1 - lr L and b = beta1. For 0 < lr L < 2 all |X_t| < 1: each of 1 + X_t and 1 - X_t,
   times a positive denominator, has nonnegative coefficients in the basis
   (1+y)^i (1-y)^j b^k (1-b)^l; the identities below are checked by field.

   Theorems
     M103 0 < lr L < 2: RAdam's first four iterates stay strictly
          inside |x0|, for every beta1 in [0, 1)                    toy_four_inside
     M104 the reverse on a steep slope does not extend beyond the
          first step: lr L = 3, beta1 = 4/5 has x_2 = 0             toy_steep_second_step  *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema optimizers sma_length relations toy_problems.
Open Scope R_scope.

Section Four.
  Variables y b : R.
  Definition X2 := y - (1 - y) * ((b + y) / (1 + b)).
  Definition X3 := X2 - (1 - y) * ((b^2 + b * y + X2) / (1 + b + b^2)).
  Definition X4 := X3 - (1 - y) * ((b^3 + b^2 * y + b * X2 + X3) / (1 + b + b^2 + b^3)).
End Four.

Local Ltac nonneg := repeat apply Rmult_le_pos; try apply pow_le; lra.
Local Ltac positive := repeat apply Rmult_lt_0_compat; try apply pow_lt; lra.
Local Ltac bernstein := repeat (apply Rplus_le_lt_0_compat; [nonneg|]); positive.

Lemma inside y b : -1 < y < 1 -> 0 <= b < 1 ->
  Rabs (X2 y b) < 1 /\ Rabs (X3 y b) < 1 /\ Rabs (X4 y b) < 1.
Proof.
  intros Hy Hb. assert (0 <= b^2) by (apply pow_le; lra). assert (0 <= b^3) by (apply pow_le; lra).
  set (X2 := X2 y b). set (X3 := X3 y b). set (X4 := X4 y b).
  pose (p := 1 + y). pose (q := 1 - y). pose (c := 1 - b).
  assert (0 < p) by (unfold p; lra). assert (0 < q) by (unfold q; lra). assert (0 < c) by (unfold c; lra).
  assert (B2p : 1 + X2 = (
      (1/2)*p^2*c + (p^2*b + ((1/2)*q^2*c))) / (1 + b)).
  { unfold X2, toy_four.X2, p, q, c. field. repeat split; lra. }
  assert (0 < 1 + X2) by (rewrite B2p; apply Rdiv_lt_0_compat; [bernstein|repeat apply Rmult_lt_0_compat; lra]).
  assert (B2m : 1 - X2 = (
      q^2*b + (2*p*q*b + (p*q*c))) / (1 + b)).
  { unfold X2, toy_four.X2, p, q, c. field. repeat split; lra. }
  assert (0 < 1 - X2) by (rewrite B2m; apply Rdiv_lt_0_compat; [bernstein|repeat apply Rmult_lt_0_compat; lra]).
  assert (B3p : 1 + X3 = (
      q^3*b*c^2 + (2*q^3*b^2*c + ((1/2)*q^3*b^3 + ((11/4)*p*q^2*b*c^2 + ((11/4)*p*q^2*b^2*c + ((1/4)*p^3*c^3
      + ((5/4)*p^3*b*c^2 + ((9/4)*p^3*b^2*c + ((3/2)*p^3*b^3 + ((3/4)*p*q^2*c^3)))))))))) / ((1 + b) * (1 + b + b^2))).
  { unfold X3, toy_four.X3, toy_four.X2, p, q, c. field. repeat split; lra. }
  assert (0 < 1 + X3) by (rewrite B3p; apply Rdiv_lt_0_compat; [bernstein|repeat apply Rmult_lt_0_compat; lra]).
  assert (B3m : 1 - X3 = (
      (1/4)*q^3*b*c^2 + ((1/4)*q^3*b^2*c + (q^3*b^3 + (p*q^2*b*c^2 + (4*p*q^2*b^2*c + ((9/2)*p*q^2*b^3 +
      ((3/4)*p^2*q*c^3 + ((15/4)*p^2*q*b*c^2 + ((27/4)*p^2*q*b^2*c + ((9/2)*p^2*q*b^3 +
      ((1/4)*q^3*c^3))))))))))) / ((1 + b) * (1 + b + b^2))).
  { unfold X3, toy_four.X3, toy_four.X2, p, q, c. field. repeat split; lra. }
  assert (0 < 1 - X3) by (rewrite B3m; apply Rdiv_lt_0_compat; [bernstein|repeat apply Rmult_lt_0_compat; lra]).
  assert (B4p : 1 + X4 = (
      (3/8)*q^4*b*c^5 + ((9/8)*q^4*b^2*c^4 + ((9/2)*q^4*b^3*c^3 + ((37/4)*q^4*b^4*c^2 + (8*q^4*b^5*c +
      (2*q^4*b^6 + ((3/2)*p*q^3*b*c^5 + ((21/2)*p*q^3*b^2*c^4 + (29*p*q^3*b^3*c^3 + (39*p*q^3*b^4*c^2 +
      (24*p*q^3*b^5*c + (4*p*q^3*b^6 + ((3/4)*p^2*q^2*c^6 + (6*p^2*q^2*b*c^5 + (20*p^2*q^2*b^2*c^4 +
      (35*p^2*q^2*b^3*c^3 + ((65/2)*p^2*q^2*b^4*c^2 + (13*p^2*q^2*b^5*c + ((1/8)*p^4*c^6 + ((9/8)*p^4*b*c^5
      + ((35/8)*p^4*b^2*c^4 + ((19/2)*p^4*b^3*c^3 + ((49/4)*p^4*b^4*c^2 + (9*p^4*b^5*c + (3*p^4*b^6 +
      ((1/8)*q^4*c^6)))))))))))))))))))))))))) / ((1 + b) * (1 + b + b^2) * (1 + b + b^2 + b^3))).
  { unfold X4, toy_four.X4, toy_four.X3, toy_four.X2, p, q, c. field. repeat split; lra. }
  assert (0 < 1 + X4) by (rewrite B4p; apply Rdiv_lt_0_compat; [bernstein|repeat apply Rmult_lt_0_compat; lra]).
  assert (B4m : 1 - X4 = (
      (3/4)*q^4*b*c^5 + ((13/4)*q^4*b^2*c^4 + (5*q^4*b^3*c^3 + (3*q^4*b^4*c^2 + (q^4*b^5*c + (q^4*b^6 +
      (3*p*q^3*b*c^5 + (7*p*q^3*b^2*c^4 + (9*p*q^3*b^3*c^3 + (10*p*q^3*b^4*c^2 + (12*p*q^3*b^5*c +
      (8*p*q^3*b^6 + ((3/4)*p^2*q^2*b*c^5 + ((25/4)*p^2*q^2*b^2*c^4 + (22*p^2*q^2*b^3*c^3 +
      (41*p^2*q^2*b^4*c^2 + (41*p^2*q^2*b^5*c + (18*p^2*q^2*b^6 + ((1/2)*p^3*q*c^6 + ((9/2)*p^3*q*b*c^5 +
      ((35/2)*p^3*q*b^2*c^4 + (38*p^3*q*b^3*c^3 + (49*p^3*q*b^4*c^2 + (36*p^3*q*b^5*c + (12*p^3*q*b^6 +
      ((1/2)*p*q^3*c^6)))))))))))))))))))))))))) / ((1 + b) * (1 + b + b^2) * (1 + b + b^2 + b^3))).
  { unfold X4, toy_four.X4, toy_four.X3, toy_four.X2, p, q, c. field. repeat split; lra. }
  assert (0 < 1 - X4) by (rewrite B4m; apply Rdiv_lt_0_compat; [bernstein|repeat apply Rmult_lt_0_compat; lra]).
  repeat split; apply Rabs_def1; lra.
Qed.

Section Run.
  Variables lr L b1 b2 : R.
  Hypothesis H1 : 0 <= b1 < 1. Hypothesis H2 : 0 < b2 < 1.
  Variables x g : nat -> R.
  Hypothesis HR : radam_run lr L b1 b2 x g.

  Lemma radam_x t : (1 <= S t <= 4)%nat -> x (S t) = x t - lr * mhat b1 g (S t).
  Proof using HR H2. intros Ht. destruct (HR t) as [_ E]. now rewrite E, radam_warmup by assumption. Qed.
  Lemma radam_g t : g (S t) = L * x t.
  Proof using HR. exact (proj1 (HR t)). Qed.

  Lemma radam_four :
    x 1%nat = x 0%nat * (1 - lr * L) /\ x 2%nat = x 0%nat * X2 (1 - lr * L) b1 /\
    x 3%nat = x 0%nat * X3 (1 - lr * L) b1 /\ x 4%nat = x 0%nat * X4 (1 - lr * L) b1.
  Proof using H1 H2 HR.
    pose proof (one_minus_pow_pos b1 2 H1 ltac:(lia)). pose proof (one_minus_pow_pos b1 3 H1 ltac:(lia)).
    pose proof (one_minus_pow_pos b1 4 H1 ltac:(lia)).
    assert (0 <= b1 ^ 2) by (apply pow_le; lra). assert (0 <= b1 ^ 3) by (apply pow_le; lra).
    assert (E1 : x 1%nat = x 0%nat * (1 - lr * L)).
    { rewrite radam_x, mhat_1, radam_g by (auto; lia). ring. }
    assert (E2 : x 2%nat = x 0%nat * X2 (1 - lr * L) b1).
    { rewrite radam_x by lia. unfold mhat, hat. rewrite !ema_next, ema_0, !radam_g, E1. unfold X2.
      field. repeat split; lra. }
    assert (E3 : x 3%nat = x 0%nat * X3 (1 - lr * L) b1).
    { rewrite radam_x by lia. unfold mhat, hat. rewrite !ema_next, ema_0, !radam_g, E2, E1. unfold X3.
      set (z := X2 _ _). field. repeat split; lra. }
    assert (E4 : x 4%nat = x 0%nat * X4 (1 - lr * L) b1).
    { rewrite radam_x by lia. unfold mhat, hat. rewrite !ema_next, ema_0, !radam_g, E3, E2, E1. unfold X4.
      set (w := X3 _ _). set (z := X2 _ _). field. repeat split; lra. }
    auto.
  Qed.

  (* [eq:M103] *)
  Theorem toy_four_inside : 0 < lr * L < 2 -> x 0%nat <> 0 ->
    forall t, (1 <= t <= 4)%nat -> Rabs (x t) < Rabs (x 0%nat).
  Proof using H1 H2 HR.
    intros Ha Hx t Ht. destruct radam_four as [E1 [E2 [E3 E4]]].
    destruct (inside (1 - lr * L) b1 ltac:(lra) H1) as [I2 [I3 I4]].
    assert (I1 : Rabs (1 - lr * L) < 1) by (apply Rabs_def1; lra).
    assert (K : forall z, Rabs z < 1 -> Rabs (x 0%nat * z) < Rabs (x 0%nat)).
    { intros z Hz. rewrite Rabs_mult, <- (Rmult_1_r (Rabs (x 0%nat))) at 1.
      pose proof (Rabs_pos_lt _ Hx). rewrite Rmult_1_r. rewrite <- (Rmult_1_r (Rabs (x 0%nat))) at 2.
      now apply Rmult_lt_compat_l. }
    assert (C : (t = 1 \/ t = 2 \/ t = 3 \/ t = 4)%nat) by lia.
    destruct C as [->|[->|[->| ->]]]; rewrite ?E1, ?E2, ?E3, ?E4; now apply K.
  Qed.
End Run.

(* [eq:M104] *)
Theorem toy_steep_second_step lr L b2 x g : 0 < b2 < 1 ->
  radam_run lr L (4 / 5) b2 x g -> lr * L = 3 ->
  x 1%nat = -2 * x 0%nat /\ x 2%nat = 0.
Proof.
  intros H2 HR Ha. destruct (radam_four lr L (4 / 5) b2 ltac:(lra) H2 x g HR) as [E1 [E2 _]].
  rewrite E1, E2, Ha. unfold X2. split; field.
Qed.
