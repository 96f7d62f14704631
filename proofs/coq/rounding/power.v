(* A power b^y, 0 < b <= 1, whose exponent is computed: y >= 0 and y' >= 0 with |y' - y| <= e.

     |b^y' - b^y| <= e (1 - b) / b                                        power_error
     the same of powr, with a lower bound of b                            powr_error

   since b^y = exp (y ln b), where exp has slope at most 1 left of 0, and |ln b| <= (1-b)/b.  *)
From Coq Require Import Reals Lra.
From Adamant.Rounding Require Import machine propagation.
Open Scope R_scope.

Lemma ln_bound b : 0 < b <= 1 -> 0 <= - ln b <= (1 - b) / b.
Proof.
  intros [P L]. split.
  - destruct (Rle_lt_or_eq_dec b 1 L) as [S|E].
    + pose proof (ln_increasing b 1 P S) as I. rewrite ln_1 in I. lra.
    + rewrite E, ln_1. lra.
  - rewrite <- ln_Rinv by exact P. pose proof (Rinv_0_lt_compat b P) as I.
    pose proof (exp_ineq1_le (ln (/ b))) as X. rewrite exp_ln in X by exact I.
    replace ((1 - b) / b) with (/ b - 1) by (field; lra). lra.
Qed.
Lemma exp_slope v w : v <= w <= 0 -> exp w - exp v <= w - v.
Proof.
  intros [H0 H1]. replace (exp v) with (exp w * exp (v - w)) by (rewrite <- exp_plus; f_equal; ring).
  pose proof (exp_ineq1_le (v - w)) as X. pose proof (exp_pos w) as P.
  assert (exp w <= 1).
  { rewrite <- exp_0. destruct (Rle_lt_or_eq_dec w 0 H1) as [S|E]; [apply Rlt_le, exp_increasing, S|rewrite E; lra]. }
  assert (exp w * (1 + (v - w)) <= exp w * exp (v - w)) by (apply Rmult_le_compat_l; lra).
  assert (exp w * (w - v) <= 1 * (w - v)) by (apply Rmult_le_compat_r; lra). lra.
Qed.

(* [thm:B17] *)
Theorem power_error b y y' e : 0 < b <= 1 -> 0 <= y -> 0 <= y' -> Rabs (y' - y) <= e ->
  Rabs (Rpower b y' - Rpower b y) <= e * ((1 - b) / b).
Proof.
  intros Hb Hy Hy' He. destruct (ln_bound b Hb) as [L0 L1]. unfold Rpower.
  apply Rle_trans with (Rabs (y' - y) * - ln b).
  - assert (S : forall p q, 0 <= p <= q -> Rabs (exp (q * ln b) - exp (p * ln b)) <= Rabs (q - p) * - ln b).
    { intros p q [Hp Hq].
      assert (Q : q * ln b <= p * ln b).
      { assert (p * - ln b <= q * - ln b) by (apply Rmult_le_compat_r; lra). lra. }
      assert (P : p * ln b <= 0).
      { assert (0 <= p * - ln b) by (apply Rmult_le_pos; lra). lra. }
      pose proof (exp_slope _ _ (conj Q P)) as X.
      assert (exp (q * ln b) <= exp (p * ln b)).
      { destruct (Rle_lt_or_eq_dec _ _ Q) as [S|E]; [apply Rlt_le, exp_increasing, S|rewrite E; lra]. }
      rewrite Rabs_minus_sym, Rabs_pos_eq by lra. rewrite Rabs_pos_eq by lra. lra. }
    destruct (Rle_or_lt y y'); [apply S; lra|].
    rewrite Rabs_minus_sym, (Rabs_minus_sym y'). apply S. lra.
  - apply Rmult_le_compat; [apply Rabs_pos|exact L0|exact He|exact L1].
Qed.

(* powr takes 0 for a negative exponent, which moves no two exponents apart *)
Lemma powr_error b y y' e l : 0 < l <= Rabs b -> Rabs b <= 1 -> Rabs (y' - y) <= e ->
  Rabs (powr b y' - powr b y) <= e * ((1 - l) / l).
Proof.
  intros [Hl Hlb] Hb He. pose proof (Rabs_pos (y' - y)) as He0.
  assert (L : 0 <= (1 - l) / l) by (apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat, Hl]).
  unfold powr. destruct (Rlt_dec 0 b) as [P|N].
  - rewrite Rabs_pos_eq in Hb, Hlb by lra. apply Rle_trans with (e * ((1 - b) / b)).
    + apply power_error; [lra|apply Rmax_r|apply Rmax_r|].
      rewrite <- (Rmax_left e 0) by lra. apply max_error; [exact He|].
      rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
    + apply Rmult_le_compat_l; [lra|]. unfold Rdiv. apply Rmult_le_compat; try lra.
      * apply Rlt_le, Rinv_0_lt_compat; lra.
      * apply Rinv_le_contravar; lra.
  - rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rmult_le_pos; lra.
Qed.
