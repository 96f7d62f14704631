(* The sums S0 = sum_{k=1..t} b^(k-1) and S1 = sum_{k=1..t} k b^(k-1) of src/radam_scalars.c, by doubling:
   the exact identities, and the inequalities that bound the error of one binary digit of t
   (geometric_error.v).

   The relative error of the power b^n doubles with n; but n b^n <= S0 <= 1 / (1 - b) = G, so it
   adds at most 750 u^3 G to the relative errors of S0 and S1 (digit_s0, digit_s1); one more step
   adds 150 u^3 G to each (digit_next).                                                           *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema sma_length.
From Adamant.Rounding Require Import formats double_word one_minus_pow_steps one_minus_pow scalar_program
  rectifier_program triple_word.
Open Scope R_scope.

Notation U3 := (u * u * u).

(* ---- the exact sums ---- *)
Section Exact.
Variable b : R.
Hypothesis Hb : 0 <= b < 1.

Lemma S0_add n k : S0 b (n + k) = S0 b n + b ^ n * S0 b k.
Proof.
  induction k as [|k IH]; [rewrite Nat.add_0_r; unfold S0; cbn [sum1]; ring|].
  rewrite Nat.add_succ_r, !S0_S, IH, pow_add. ring.
Qed.
Lemma S1_add n k : S1 b (n + k) = S1 b n + b ^ n * (S1 b k + INR n * S0 b k).
Proof.
  induction k as [|k IH]; [rewrite Nat.add_0_r; unfold S0, S1; cbn [sum1]; ring|].
  rewrite Nat.add_succ_r, !S1_S, S0_S, IH, pow_add, plus_INR. ring.
Qed.
Lemma S0_1 : S0 b 1 = 1.  Proof. unfold S0. cbn [sum1 Nat.sub pow]. ring. Qed.
Lemma S1_1 : S1 b 1 = 1.  Proof. unfold S1. cbn [sum1 Nat.sub pow INR]. ring. Qed.
Lemma S0_next n : S0 b (S n) = 1 + b * S0 b n.
Proof. rewrite <- (Nat.add_1_l n), S0_add, S0_1, pow_1. reflexivity. Qed.
Lemma S1_next n : S1 b (S n) = S0 b (S n) + b * S1 b n.
Proof. rewrite <- (Nat.add_1_l n), S1_add, S0_add, S0_1, S1_1, pow_1. cbn [INR]. ring. Qed.

Lemma pow_01 n : 0 <= b ^ n <= 1.
Proof. destruct (pow_le1 b n ltac:(lra)) as [P0 P1]. split; assumption. Qed.
Lemma pow_falls n : b ^ S n <= b ^ n.
Proof. cbn [pow]. pose proof (pow_01 n). nra. Qed.

(* n b^n <= S0 <= n,  S0 <= S1 <= n^2,  n^2 b^n <= 2 S1 *)
Lemma sums_bounds n : 
  INR n * b ^ n <= S0 b n <= INR n /\ S0 b n <= S1 b n <= INR n * INR n /\ INR n * INR n * b ^ n <= 2 * S1 b n.
Proof.
  induction n as [|n ((A1 & A2) & (B1 & B2) & C)].
  - unfold S0, S1. cbn [sum1 INR pow]. lra.
  - rewrite S0_S, S1_S, S_INR. pose proof (pow_01 n) as P. pose proof (pow_01 (S n)) as P'. pose proof (pow_falls n) as D.
    pose proof (pos_INR n) as N. set (r := INR n) in *. set (q := b ^ n) in *. set (q' := b ^ S n) in *.
    assert (0 <= r * q) by (apply Rmult_le_pos; lra).
    assert (r * q' <= r * q) by (apply Rmult_le_compat_l; lra).
    assert (r * q <= r * 1) by (apply Rmult_le_compat_l; lra).
    assert (r * r * q' <= r * r * q) by (apply Rmult_le_compat_l; [apply Rmult_le_pos|]; lra).
    repeat split; lra.
Qed.
Lemma S0_ge_1 n : (1 <= n)%nat -> 1 <= S0 b n.
Proof.
  destruct n as [|n]; [lia|]. intros _. rewrite S0_next. pose proof (sums_bounds n) as ((A & _) & _).
  pose proof (pos_INR n). pose proof (pow_01 n). assert (0 <= S0 b n) by (apply Rle_trans with (2 := A), Rmult_le_pos; lra).
  assert (0 <= b * S0 b n) by (apply Rmult_le_pos; lra). lra.
Qed.
Definition gain : R := / (1 - b).
Lemma gain_ge_1 : 1 <= gain.
Proof. unfold gain. rewrite <- Rinv_1. apply Rinv_le_contravar; lra. Qed.
Lemma S0_gain n : S0 b n <= gain.
Proof.
  unfold gain. apply Rmult_le_reg_l with (1 - b); [lra|]. rewrite Rinv_r by lra. rewrite S0_closed.
  pose proof (pow_01 n). lra.
Qed.
End Exact.

(* ---- the inequalities of one digit; Y is max(b^n, tau), e a relative error ---- *)
Section Digit.
Variables (e G q t Y N s w : R).
(* q = b^n, s and w are S0 and S1 of n; t = tau *)
Hypothesis He : 0 <= e <= 1.
Hypothesis HG : 1 <= G.
Hypothesis HN : 1 <= N.
Hypothesis Hs : 1 <= s <= G.
Hypothesis Hw : s <= w.
Hypothesis Hq : 0 <= q <= 1.
Hypothesis Ht : 0 <= t.
Hypothesis HY : 0 <= Y <= q + t.
Hypothesis HtN : 2 * N * (w + N * s) * t <= U3.
Hypothesis Hqs : N * q <= s.
Hypothesis Hqw : N * N * q <= 2 * w.

Lemma U3_tiny : 0 < U3 <= / 1000000.
Proof.
  pose proof u_tiny as U. assert (0 < u * u) by (apply Rmult_lt_0_compat; lra).
  assert (0 < U3) by (apply Rmult_lt_0_compat; lra). split; [assumption|].
  assert (U3 <= / 1000000 * u * u) by (repeat apply Rmult_le_compat_r; lra).
  assert (/ 1000000 * u * u <= / 1000000 * (/ 1000000 * / 1000000)); [|lra].
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat; lra.
Qed.
Lemma small_terms : 0 <= t * s <= U3 /\ 0 <= N * (t * s) <= U3 /\
  0 <= t * (w + N * s) <= U3 /\ 0 <= N * (t * (w + N * s)) <= U3.
Proof.
  assert (NS : 0 <= N * s) by (apply Rmult_le_pos; lra).
  set (W := w + N * s) in *. assert (PW : 1 <= W) by (unfold W; lra).
  assert (PtW : 0 <= t * W) by (apply Rmult_le_pos; lra).
  assert (Pts : 0 <= t * s) by (apply Rmult_le_pos; lra).
  assert (tsW : t * s <= t * W) by (apply Rmult_le_compat_l; [|unfold W]; lra).
  assert (A : t * W <= N * (t * W)) by (rewrite <- (Rmult_1_l (t * W)) at 1; apply Rmult_le_compat_r; lra).
  assert (B : N * (t * s) <= N * (t * W)) by (apply Rmult_le_compat_l; lra).
  assert (C : 2 * (N * (t * W)) <= U3) by lra.
  assert (0 <= N * (t * s)) by (apply Rmult_le_pos; lra).
  repeat split; lra.
Qed.

Lemma scaled x c : 0 <= x <= c -> 0 <= e * x <= e * c.
Proof. intros. split; [apply Rmult_le_pos|apply Rmult_le_compat_l]; lra. Qed.
Lemma scaled3 x c : x <= c -> U3 * x <= U3 * c.
Proof. intros. apply Rmult_le_compat_l; pose proof U3_tiny; lra. Qed.

Lemma digit_s0 : e * s + (1.001 * (111 * U3 * N) + e + 110 * U3) * (Y * s) + 18 * (U3 * (s + Y * s)) <=
  (e + 500 * (U3 * G)) * (s + q * s).
Proof.
  pose proof U3_tiny as U. destruct small_terms as (T1 & T2 & _).
  assert (A0 : 0 <= q * s <= s) by (split; [apply Rmult_le_pos; lra|rewrite <- (Rmult_1_l s) at 2; apply Rmult_le_compat_r; lra]).
  assert (YS : 0 <= Y * s <= q * s + t * s).
  { split; [apply Rmult_le_pos; lra|]. replace (q * s + t * s) with ((q + t) * s) by ring. apply Rmult_le_compat_r; lra. }
  pose proof (scaled _ _ YS) as E1. pose proof (scaled (t * s) U3 T1) as E2.
  assert (eU : e * U3 <= 1 * U3) by (apply Rmult_le_compat_r; lra).
  assert (NY : N * (Y * s) <= G * s + 1).
  { apply Rle_trans with (N * (q * s + t * s)); [apply Rmult_le_compat_l; lra|].
    assert (N * q * s <= G * s) by (apply Rmult_le_compat_r; lra). lra. }
  pose proof (scaled3 _ _ NY) as U1. pose proof (scaled3 (Y * s) (s + 1) ltac:(lra)) as U2.
  assert (GS : s <= G * s) by (rewrite <- (Rmult_1_l s) at 1; apply Rmult_le_compat_r; lra).
  pose proof (scaled3 s (G * s) GS) as U4. pose proof (scaled3 1 (G * s) ltac:(lra)) as U5.
  assert (GQ : 0 <= U3 * (G * (q * s))) by (pose proof u_tiny; repeat apply Rmult_le_pos; lra). lra.
Qed.
Lemma digit_s1 : e * w + (1.001 * (111 * U3 * N) + e + 239 * U3) * (Y * (w + N * s)) + 18 * (U3 * (w + Y * (w + N * s))) <=
  (e + 750 * (U3 * G)) * (w + q * (w + N * s)).
Proof.
  pose proof U3_tiny as U. destruct small_terms as (_ & _ & T1 & T2).
  assert (NS : 0 <= N * s) by (apply Rmult_le_pos; lra). set (W := w + N * s) in *.
  assert (PW : 1 <= W) by (unfold W; lra).
  assert (A0 : 0 <= q * W) by (apply Rmult_le_pos; lra).
  assert (YW : 0 <= Y * W <= q * W + t * W).
  { split; [apply Rmult_le_pos; lra|]. replace (q * W + t * W) with ((q + t) * W) by ring. apply Rmult_le_compat_r; lra. }
  pose proof (scaled _ _ YW) as E1. pose proof (scaled (t * W) U3 T1) as E2.
  assert (eU : e * U3 <= 1 * U3) by (apply Rmult_le_compat_r; lra).
  assert (NY : N * (Y * W) <= 3 * (G * w) + 1).
  { apply Rle_trans with (N * (q * W + t * W)); [apply Rmult_le_compat_l; lra|].
    assert (N * q * w <= G * w) by (apply Rmult_le_compat_r; lra).
    assert (N * N * q * s <= 2 * w * G) by (apply Rmult_le_compat; try lra; repeat apply Rmult_le_pos; lra).
    unfold W at 1. lra. }
  set (S' := w + q * W). assert (PS : 1 <= S') by (unfold S'; lra).
  assert (GS : S' <= G * S') by (rewrite <- (Rmult_1_l S') at 1; apply Rmult_le_compat_r; lra).
  assert (GW : G * w <= G * S') by (apply Rmult_le_compat_l; unfold S'; lra).
  pose proof (scaled3 (N * (Y * W)) (4 * (G * S')) ltac:(lra)) as U1.
  pose proof (scaled3 (Y * W) (G * S') ltac:(unfold S' in *; lra)) as U2.
  pose proof (scaled3 w (G * S') ltac:(unfold S' in *; lra)) as U4. pose proof (scaled3 1 (G * S') ltac:(lra)) as U5.
  replace ((e + 750 * (U3 * G)) * S') with (e * w + e * (q * W) + 750 * (U3 * (G * S'))) by (unfold S'; ring). lra.
Qed.
End Digit.

(* one more: v = b S, C = (b + tau) S, r = c + v *)
Lemma digit_next e G b t c s C : 0 <= e <= 1 -> 1 <= G -> 1 <= c -> 0 <= b -> 0 <= t -> 0 <= s -> t * s <= U3 -> 
  C = (b + t) * s -> e * c + e * C + 110 * (U3 * C) + 18 * (U3 * (c + C)) <= (e + 150 * (U3 * G)) * (c + b * s).
Proof.
  intros He HG Hc Hb Ht Hs Hts ->. pose proof U3_tiny as U.
  assert (Pts : 0 <= t * s) by (apply Rmult_le_pos; lra). assert (Pbs : 0 <= b * s) by (apply Rmult_le_pos; lra).
  assert (e * (t * s) <= 1 * U3) by (apply Rmult_le_compat; lra).
  set (r := c + b * s). assert (Pr : 1 <= r) by (unfold r; lra).
  assert (GR : r <= G * r) by (rewrite <- (Rmult_1_l r) at 1; apply Rmult_le_compat_r; lra).
  pose proof (scaled3 ((b + t) * s) (1.001 * (G * r)) ltac:(unfold r in *; lra)).
  pose proof (scaled3 c (G * r) ltac:(unfold r in *; lra)). pose proof (scaled3 1 (G * r) ltac:(lra)).
  replace ((e + 150 * (U3 * G)) * r) with (e * c + e * (b * s) + 150 * (U3 * (G * r))) by (unfold r; ring). lra.
Qed.
