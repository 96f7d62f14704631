(* Legendre's duplication formula, and the paper's Beta form of the variance.  [LJH20, Theorem 1]

   q(x) = 4^x Gamma(x) Gamma(x+1/2) / Gamma(2x) has period 1/2 by the functional equation;
   convexity (M78) gives q(x+s) <= q(x) (1 + 1/(2x)) for 0 <= s <= 1/2, and by the
   period the last factor may be taken at x + n/2, so q is constant.

   Theorems
     M78  Gamma(a+s) <= a^s Gamma(a) for 0 <= s <= 1                Gamma_short_step
     M79  4^x Gamma(x) Gamma(x+1/2) = 2 Gamma(1/2) Gamma(2x)        duplication
     M80  Var psi = tau2 (rho/(rho-2) - rho 2^(2rho-5)/pi
            * B((rho-1)/2, (rho-1)/2)^2), rho > 2, where
          B(a,b) = Gamma(a) Gamma(b) / Gamma(a+b)                   Var_psi_beta          *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import gamma variance variance_values gamma_pi.
Open Scope R_scope.

(* weighted arithmetic and geometric mean *)
Lemma Rpower_tangent y s : 0 < y -> 0 <= s <= 1 -> Rpower y s <= 1 - s + s * y.
Proof.
  intros Hy Hs. unfold Rpower. set (z := ln y).
  assert (E : y = exp z) by (unfold z; now rewrite exp_ln). rewrite E.
  pose proof (exp_ineq1_le (- (s * z))) as A. pose proof (exp_ineq1_le ((1 - s) * z)) as B.
  pose proof (exp_pos (s * z)) as P.
  assert (K : 1 <= (1 - s) * exp (- (s * z)) + s * exp ((1 - s) * z)).
  { apply Rle_trans with ((1 - s) * (1 + - (s * z)) + s * (1 + (1 - s) * z)); [right; ring|].
    apply Rplus_le_compat; apply Rmult_le_compat_l; lra. }
  apply Rle_trans with (exp (s * z) * ((1 - s) * exp (- (s * z)) + s * exp ((1 - s) * z))).
  - rewrite <- (Rmult_1_r (exp (s * z))) at 1. apply Rmult_le_compat_l; lra.
  - right. rewrite Rmult_plus_distr_l.
    replace (exp (s * z) * ((1 - s) * exp (- (s * z)))) with ((1 - s) * (exp (s * z) * exp (- (s * z)))) by ring.
    replace (exp (s * z) * (s * exp ((1 - s) * z))) with (s * (exp (s * z) * exp ((1 - s) * z))) by ring.
    rewrite <- !exp_plus. replace (s * z + - (s * z)) with 0 by ring.
    replace (s * z + (1 - s) * z) with z by ring. rewrite exp_0. ring.
Qed.

(* [eq:M78] *)
Theorem Gamma_short_step a s : 0 < a -> 0 <= s <= 1 -> GammaR (a + s) <= Rpower a s * GammaR a.
Proof.
  intros Ha Hs. set (k := Rpower a s). assert (Hk : 0 < k) by apply exp_pos.
  pose proof (is_RInt_gen_scal_R _ (k * (1 - s)) _ (Gamma_correct a Ha)) as J0.
  pose proof (is_RInt_gen_scal_R _ (k * (s / a)) _ (Gamma_correct (a + 1) ltac:(lra))) as J1.
  pose proof (is_RInt_gen_scal_R _ (-1) _ (Gamma_correct (a + s) ltac:(lra))) as J2.
  pose proof (is_RInt_gen_plus (V := R_NormedModule) _ _ _ _ J1 J2) as J3.
  pose proof (is_RInt_gen_plus (V := R_NormedModule) _ _ _ _ J0 J3) as J. clear J0 J1 J2 J3.
  apply is_RInt_gen_ge_0 in J.
  - unfold plus in J; simpl in J. rewrite Gamma_step in J by lra.
    replace (k * (s / a) * (a * GammaR a)) with (k * s * GammaR a) in J by (field; lra). lra.
  - intros x Hx. unfold plus; simpl. unfold gint.
    replace (Rpower x (a + 1 - 1)) with (x * Rpower x (a - 1)).
    2:{ rewrite <- (Rpower_1 x Hx) at 1. rewrite <- Rpower_plus. f_equal. ring. }
    replace (Rpower x (a + s - 1)) with (k * Rpower (x / a) s * Rpower x (a - 1)).
    2:{ unfold k. rewrite Rpower_mult_distr by (try lra; apply Rdiv_lt_0_compat; lra).
        replace (a * (x / a)) with x by (field; lra). rewrite <- Rpower_plus. f_equal. ring. }
    pose proof (Rpower_tangent (x / a) s ltac:(apply Rdiv_lt_0_compat; lra) Hs) as T.
    set (w := Rpower x (a - 1)). assert (0 < w) by apply exp_pos. pose proof (exp_pos (- x)).
    apply Rle_trans with (k * w * exp (- x) * (1 - s + s * (x / a) - Rpower (x / a) s)).
    + repeat apply Rmult_le_pos; lra.
    + right. field. lra.
Qed.

Definition dup (x : R) : R := Rpower 4 x * GammaR x * GammaR (x + 1 / 2) / GammaR (2 * x).

Lemma dup_pos x : 0 < x -> 0 < dup x.
Proof.
  intros Hx. unfold dup. apply Rdiv_lt_0_compat; [|apply Gamma_pos; lra].
  repeat apply Rmult_lt_0_compat; try apply exp_pos; apply Gamma_pos; lra.
Qed.

Lemma Rpower_4_half : Rpower 4 (1 / 2) = 2.
Proof.
  replace (1 / 2) with (/ 2) by field. rewrite Rpower_sqrt by lra.
  replace 4 with (2 * 2) by ring. apply sqrt_square. lra.
Qed.

Lemma dup_period x : 0 < x -> dup (x + 1 / 2) = dup x.
Proof.
  intros Hx. unfold dup. rewrite Rpower_plus, Rpower_4_half.
  replace (x + 1 / 2 + 1 / 2) with (x + 1) by field. replace (2 * (x + 1 / 2)) with (2 * x + 1) by field.
  rewrite (Gamma_step x), (Gamma_step (2 * x)) by lra.
  pose proof (Gamma_pos (2 * x) ltac:(lra)). field. split; lra.
Qed.
Lemma dup_periods x n : 0 < x -> dup (x + INR n / 2) = dup x.
Proof.
  intros Hx. induction n as [|n IH]; [f_equal; simpl INR; field|].
  pose proof (pos_INR n). rewrite <- IH, <- (dup_period (x + INR n / 2)) by lra. rewrite S_INR. f_equal. field.
Qed.

Lemma dup_growth x s : 0 < x -> 0 <= s <= 1 / 2 -> dup (x + s) <= dup x * (1 + 1 / (2 * x)).
Proof.
  intros Hx Hs.
  pose proof (Gamma_short_step x s Hx ltac:(lra)) as A.
  pose proof (Gamma_short_step (x + 1 / 2) s ltac:(lra) ltac:(lra)) as B.
  pose proof (Gamma_short_step (2 * (x + s)) (1 - 2 * s) ltac:(lra) ltac:(lra)) as C.
  replace (2 * (x + s) + (1 - 2 * s)) with (2 * x + 1) in C by ring. rewrite Gamma_step in C by lra.
  replace (x + 1 / 2 + s) with (x + s + 1 / 2) in B by ring.
  pose proof (Gamma_pos x Hx). pose proof (Gamma_pos (x + s) ltac:(lra)).
  pose proof (Gamma_pos (x + 1 / 2) ltac:(lra)). pose proof (Gamma_pos (x + s + 1 / 2) ltac:(lra)).
  pose proof (Gamma_pos (2 * x) ltac:(lra)). pose proof (Gamma_pos (2 * (x + s)) ltac:(lra)).
  unfold dup. rewrite Rpower_plus.
  set (g1 := GammaR x) in *. set (g2 := GammaR (x + s)) in *. set (h1 := GammaR (x + 1 / 2)) in *.
  set (h2 := GammaR (x + s + 1 / 2)) in *. set (d1 := GammaR (2 * x)) in *. set (d2 := GammaR (2 * (x + s))) in *.
  set (c := Rpower 4 x) in *. assert (0 < c) by apply exp_pos.
  assert (P1 : 0 < Rpower x s) by apply exp_pos. assert (P2 : 0 < Rpower (x + 1 / 2) s) by apply exp_pos.
  assert (P4 : 0 < Rpower 4 s) by apply exp_pos.
  assert (F : Rpower 4 s * Rpower x s * Rpower (x + 1 / 2) s * Rpower (2 * (x + s)) (1 - 2 * s) <= 2 * x + 1).
  { apply Rle_trans with (Rpower 4 s * Rpower (x + 1 / 2) s * Rpower (x + 1 / 2) s * Rpower (2 * x + 1) (1 - 2 * s)).
    - pose proof (exp_pos ((1 - 2 * s) * ln (2 * (x + s)))) as P5. fold (Rpower (2 * (x + s)) (1 - 2 * s)) in P5.
      repeat apply Rmult_le_compat; repeat apply Rmult_le_pos; try lra.
      + apply Rle_Rpower_l; lra.
      + apply Rle_Rpower_l; lra.
    - right. rewrite !Rpower_mult_distr by lra.
      replace (4 * (x + 1 / 2) * (x + 1 / 2)) with ((2 * x + 1) * (2 * x + 1)) by field.
      rewrite <- Rpower_mult_distr by lra. rewrite <- !Rpower_plus.
      replace (s + s + (1 - 2 * s)) with 1 by ring. apply Rpower_1. lra. }
  set (r1 := Rpower x s) in *. set (r2 := Rpower (x + 1 / 2) s) in *. set (r4 := Rpower 4 s) in *.
  set (r3 := Rpower (2 * (x + s)) (1 - 2 * s)) in *.
  assert (P3 : 0 < r3) by apply exp_pos.
  apply Rmult_le_reg_r with (d2 * (2 * x * d1)); [repeat apply Rmult_lt_0_compat; lra|].
  replace (c * r4 * g2 * h2 / d2 * (d2 * (2 * x * d1))) with (c * (r4 * g2 * h2 * (2 * x * d1))) by (field; lra).
  replace (c * g1 * h1 / d1 * (1 + 1 / (2 * x)) * (d2 * (2 * x * d1)))
    with (c * ((2 * x + 1) * (g1 * h1 * d2))) by (field; lra).
  apply Rmult_le_compat_l; [lra|].
  apply Rle_trans with (r4 * (r1 * g1) * (r2 * h1) * (r3 * d2)).
  - apply Rmult_le_compat; [repeat apply Rmult_le_pos; lra|repeat apply Rmult_le_pos; lra| |exact C].
    apply Rmult_le_compat; [apply Rmult_le_pos; lra|lra| |exact B]. apply Rmult_le_compat_l; lra.
  - replace (r4 * (r1 * g1) * (r2 * h1) * (r3 * d2)) with (r4 * r1 * r2 * r3 * (g1 * h1 * d2)) by ring.
    apply Rmult_le_compat_r; [repeat apply Rmult_le_pos; lra|exact F].
Qed.

Lemma dup_le x s : 0 < x -> 0 <= s <= 1 / 2 -> dup (x + s) <= dup x.
Proof.
  intros Hx Hs. apply Rnot_lt_le. intros N. pose proof (dup_pos x Hx) as P.
  set (d := dup (x + s) - dup x). assert (Hd : 0 < d) by (unfold d; lra).
  assert (K : forall n, d * (2 * x + INR n) <= dup x).
  { intros n. pose proof (pos_INR n).
    pose proof (dup_growth (x + INR n / 2) s ltac:(lra) Hs) as G.
    replace (x + INR n / 2 + s) with (x + s + INR n / 2) in G by ring.
    rewrite !dup_periods in G by lra. replace (2 * (x + INR n / 2)) with (2 * x + INR n) in G by field.
    assert (Y : d <= dup x * (1 / (2 * x + INR n))) by (unfold d; lra).
    apply Rle_trans with (dup x * (1 / (2 * x + INR n)) * (2 * x + INR n)).
    - apply Rmult_le_compat_r; lra.
    - right. field. lra. }
  destruct (nfloor_ex (dup x / d)) as [n [_ Hn]]; [left; now apply Rdiv_lt_0_compat|].
  specialize (K (S n)). rewrite S_INR in K.
  assert (dup x < d * (INR n + 1)).
  { apply Rmult_lt_reg_r with (/ d); [now apply Rinv_0_lt_compat|].
    replace (d * (INR n + 1) * / d) with (INR n + 1) by (field; lra). exact Hn. }
  assert (0 < d * (2 * x)) by (apply Rmult_lt_0_compat; lra). lra.
Qed.

Lemma dup_eq x s : 0 < x -> 0 <= s <= 1 / 2 -> dup (x + s) = dup x.
Proof.
  intros Hx Hs. apply Rle_antisym; [now apply dup_le|].
  rewrite <- (dup_period x Hx). replace (x + 1 / 2) with (x + s + (1 / 2 - s)) by ring. apply dup_le; lra.
Qed.

Lemma dup_const x : 0 < x -> dup x = 2 * GammaR (1 / 2).
Proof.
  intros Hx. transitivity (dup (1 / 2)).
  2:{ unfold dup. rewrite Rpower_4_half. replace (1 / 2 + 1 / 2) with 1 by field.
      replace (2 * (1 / 2)) with 1 by field. rewrite Gamma_1. toR. field. }
  rewrite <- (dup_period x Hx). destruct (nfloor_ex (2 * x)) as [n [H1 H2]]; [lra|].
  replace (x + 1 / 2) with (1 / 2 + (x - INR n / 2) + INR n / 2) by ring.
  rewrite dup_periods by lra. apply dup_eq; lra.
Qed.

(* [eq:M79] *)
Theorem duplication x : 0 < x ->
  Rpower 4 x * GammaR x * GammaR (x + 1 / 2) = 2 * GammaR (1 / 2) * GammaR (2 * x).
Proof.
  intros Hx. rewrite <- (dup_const x Hx). unfold dup.
  pose proof (Gamma_pos (2 * x) ltac:(lra)). field. lra.
Qed.

Definition Beta (a b : R) : R := GammaR a * GammaR b / GammaR (a + b).

(* [eq:M80] *)
Theorem Var_psi_beta rho tau2 : 0 < tau2 -> rho > 2 ->
  mom rho tau2 1 - mom rho tau2 (1/2) ^ 2
  = tau2 * (rho / (rho - 2)
            - rho * Rpower 2 (2 * rho - 5) / PI * Beta ((rho - 1) / 2) ((rho - 1) / 2) ^ 2).
Proof.
  intros Ht Hr. rewrite Var_psi_value by lra. f_equal. f_equal.
  pose proof (duplication ((rho - 1) / 2) ltac:(lra)) as D. pose proof Gamma_1_2_pi as P.
  pose proof PI_RGT_0. unfold Beta.
  replace ((rho - 1) / 2 + (rho - 1) / 2) with (2 * ((rho - 1) / 2)) by ring.
  replace ((rho - 1) / 2 + 1 / 2) with (rho / 2) in D by field.
  assert (E : Rpower 4 ((rho - 1) / 2) ^ 2 = 8 * Rpower 2 (2 * rho - 5)).
  { replace 4 with (Rpower 2 2) by (replace 2 with (INR 2) at 2 by (simpl; ring); rewrite Rpower_pow; lra).
    rewrite Rpower_mult. simpl. rewrite Rmult_1_r, <- Rpower_plus.
    replace (2 * ((rho - 1) / 2) + 2 * ((rho - 1) / 2)) with (2 * rho - 5 + INR 3) by (simpl; field).
    rewrite Rpower_plus, Rpower_pow by lra. simpl. ring. }
  pose proof (Gamma_pos ((rho - 1) / 2) ltac:(lra)). pose proof (Gamma_pos (rho / 2) ltac:(lra)).
  pose proof (Gamma_pos (2 * ((rho - 1) / 2)) ltac:(lra)). pose proof (Gamma_pos (1 / 2) ltac:(lra)).
  set (a := GammaR ((rho - 1) / 2)) in *. set (h := GammaR (rho / 2)) in *.
  set (d := GammaR (2 * ((rho - 1) / 2))) in *. set (g := GammaR (1 / 2)) in *.
  set (c := Rpower 4 ((rho - 1) / 2)) in *. assert (0 < c) by apply exp_pos.
  assert (Ed : @eq R d (c * a * h / (2 * g))).
  { apply (Rmult_eq_reg_r (2 * g)); [|lra].
    replace (c * a * h / (2 * g) * (2 * g)) with (c * a * h) by (field; lra). rewrite D. ring. }
  replace (Rpower 2 (2 * rho - 5)) with (c ^ 2 / 8) by (rewrite E; field).
  rewrite Ed, <- P. field. repeat split; lra.
Qed.
