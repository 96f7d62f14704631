(* NAdam's momentum mu = beta1 (1 - 0.96^(s d) / 2), s a step number and d = momentum_decay, computed in binary64.

   The exponent is off by a relative error j.  0.96^y falls so fast that this costs at most about j / 2, however
   large y is: z exp (-z) is below 1/2.

     0.96^y with y off by j y + h                       power_steady
     B26  mu within 6.51 units of binary64              mu_error                                             *)
From Coq Require Import ZArith Reals Lra Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats machine relative propagation power scalar_errors family_equations.
Open Scope R_scope.

Lemma steep z : z * exp (- z) <= / 2.
Proof.
  pose proof (exp_ineq1_le (z - 1)) as A. replace (1 + (z - 1)) with z in A by ring.
  pose proof (exp_ineq1_le 1) as E. pose proof (exp_pos (- z)) as P.
  apply Rle_trans with (exp (z - 1) * exp (- z)); [apply Rmult_le_compat_r; lra|].
  rewrite <- exp_plus. replace (z - 1 + - z) with (- (1)) by ring. rewrite exp_Ropp.
  apply Rinv_le_contravar; lra.
Qed.

Lemma power_slope b p q : 0 < b <= 1 -> 0 <= p <= q ->
  0 <= Rpower b p - Rpower b q <= (q - p) * - ln b * exp (- (p * - ln b)).
Proof.
  intros Hb [Hp Hq]. destruct (ln_bound b Hb) as [L _]. set (l := - ln b) in *. unfold Rpower.
  replace (p * ln b) with (- (p * l)) by (unfold l; ring). replace (q * ln b) with (- (p * l) + - ((q - p) * l)) by (unfold l; ring).
  rewrite exp_plus. pose proof (exp_pos (- (p * l))) as P. pose proof (exp_ineq1_le (- ((q - p) * l))) as X.
  assert (Z : 0 <= (q - p) * l) by (apply Rmult_le_pos; lra).
  assert (Y : exp (- ((q - p) * l)) <= 1).
  { rewrite <- exp_0. destruct (Rle_lt_or_eq_dec _ _ Z) as [S|S]; [apply Rlt_le, exp_increasing; lra|]. rewrite <- S, Ropp_0. lra. }
  set (e := exp (- (p * l))) in *. set (f := exp (- ((q - p) * l))) in *. clearbody e f.
  assert (A : 0 <= e * (1 - f)) by (apply Rmult_le_pos; lra).
  assert (B : e * (1 - f) <= e * ((q - p) * l)) by (apply Rmult_le_compat_l; lra). lra.
Qed.

Theorem power_steady b y y' j h : 0 < b <= 1 -> - ln b <= 1 -> 0 <= y -> 0 <= y' -> 0 <= j <= / 1000 -> 0 <= h ->
  Rabs (y' - y) <= j * y + h -> Rabs (Rpower b y' - Rpower b y) <= / 2 * (j * (1 + 2 * j)) + 2 * h.
Proof.
  intros Hb Hl Hy Hy' Hj Hh H. destruct (ln_bound b Hb) as [L _]. set (l := - ln b) in *.
  assert (G : forall w r, 0 <= w -> 0 <= r <= j * (1 + 2 * j) * w + 2 * h ->
    r * l * exp (- (w * l)) <= / 2 * (j * (1 + 2 * j)) + 2 * h).
  { intros w r Hw [R0 R1]. pose proof (steep (w * l)) as S. pose proof (exp_pos (- (w * l))) as P.
    assert (Z : 0 <= w * l) by (apply Rmult_le_pos; lra).
    assert (Y : exp (- (w * l)) <= 1).
    { rewrite <- exp_0. destruct (Rle_lt_or_eq_dec _ _ Z) as [T|T]; [apply Rlt_le, exp_increasing; lra|]. rewrite <- T, Ropp_0. lra. }
    set (e := exp (- (w * l))) in *. clearbody e.
    assert (LE : 0 <= l * e <= 1) by (split; [apply Rmult_le_pos; lra|apply Rle_trans with (1 * 1); [apply Rmult_le_compat; lra|lra]]).
    replace (r * l * e) with (r * (l * e)) by ring.
    apply Rle_trans with ((j * (1 + 2 * j) * w + 2 * h) * (l * e)); [apply Rmult_le_compat_r; lra|].
    assert (J : 0 <= j * (1 + 2 * j)) by (apply Rmult_le_pos; lra).
    assert (A : j * (1 + 2 * j) * (w * l * e) <= j * (1 + 2 * j) * / 2) by (apply Rmult_le_compat_l; lra).
    assert (B : 2 * h * (l * e) <= 2 * h * 1) by (apply Rmult_le_compat_l; lra). lra. }
  apply Rabs_le_inv in H. destruct (Rle_or_lt y y') as [C|C].
  - destruct (power_slope b y y' Hb (conj Hy C)) as [S0 S1]. fold l in S1.
    rewrite Rabs_minus_sym, Rabs_pos_eq by exact S0. apply Rle_trans with (1 := S1). apply G; [exact Hy|].
    assert (0 <= j * y) by (apply Rmult_le_pos; lra). assert (0 <= j * (j * y)) by (apply Rmult_le_pos; lra). lra.
  - destruct (power_slope b y' y Hb) as [S0 S1]; [lra|]. fold l in S1.
    rewrite Rabs_pos_eq by exact S0. apply Rle_trans with (1 := S1). apply G; [exact Hy'|].
    (* y - y' <= j y + h, so y (1 - j) <= y' + h *)
    assert (B : y * (1 - j) <= y' + h) by lra.
    assert (D : j * y <= j * ((1 + 2 * j) * (y' + h))).
    { apply Rmult_le_compat_l; [lra|]. assert (0 <= (1 + 2 * j) * (y' + h - y * (1 - j))) by (apply Rmult_le_pos; lra).
      assert (0 <= y * (j * (1 - 2 * j))) by (apply Rmult_le_pos; [lra|apply Rmult_le_pos; lra]). lra. }
    assert (E : j * (1 + 2 * j) * h <= 1 * h).
    { apply Rmult_le_compat_r; [lra|]. assert (j * (2 * j) <= / 1000 * (2 * / 1000)) by (apply Rmult_le_compat; lra). lra. }
    lra.
Qed.

(* ---- the momentum ---- *)
Definition mu_exact (beta1 d s : R) : R := beta1 * (1 - Rpower nadam_base (s * d) / 2).

Lemma base_range : 0 < nadam_base <= 1 /\ - ln nadam_base <= 1.
Proof.
  assert (B : / 2 <= nadam_base <= 1) by (unfold nadam_base; lra). split; [lra|].
  destruct (ln_bound nadam_base ltac:(lra)) as [_ L]. eapply Rle_trans; [exact L|].
  apply Rmult_le_reg_r with nadam_base; [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra.
Qed.
Lemma power_range y : 0 <= y -> 0 < Rpower nadam_base y <= 1.
Proof.
  intros Hy. destruct base_range as [B _]. split; [apply exp_pos|].
  destruct (power_slope nadam_base 0 y B) as [S _]; [lra|]. rewrite Rpower_O in S by lra. lra.
Qed.
Lemma mu_range beta1 d s : 0 <= beta1 -> 0 <= s * d -> beta1 / 2 <= mu_exact beta1 d s <= beta1.
Proof.
  intros B H. destruct (power_range _ H) as [P0 P1]. unfold mu_exact. split.
  - unfold Rdiv. apply Rmult_le_compat_l; lra.
  - rewrite <- (Rmult_1_r beta1) at 2. apply Rmult_le_compat_l; lra.
Qed.

Notation rnd64 := (round binary64).
Lemma eta_is_tiny : 0 < eta binary64 <= / 1000000 * k64.
Proof.
  split; [apply eta_pos|]. apply Rle_trans with (bpow radix2 (-20) * k64).
  - change k64 with (bpow radix2 (-53)). rewrite <- bpow_plus. apply bpow_le. cbv. discriminate.
  - apply Rmult_le_compat_r; [pose proof k64_tiny; lra|]. change (bpow radix2 (-20)) with (/ 1048576). lra.
Qed.

(* s' within 2.001 units of the step number; p any faithful power *)
(* [thm:B26] *)
Theorem mu_error beta1 d s s' p : ordinary beta1 -> 0 <= beta1 -> 0 <= d -> 0 <= s ->
  Rabs (s' - s) <= 2.001 * k64 * s -> faithful binary64 (powr nadam_base (rnd64 (s' * d))) p ->
  Rabs (rnd64 (beta1 * rnd64 (1 - rnd64 (1 / 2 * p))) - mu_exact beta1 d s) <= 6.51 * k64 * mu_exact beta1 d s.
Proof.
  intros [Fb Ob] Pb Pd Ps Hs [_ Hp]. pose proof k64_tiny as K. pose proof eta_is_tiny as T.
  pose proof binary64_valid as V. destruct base_range as [B1 B2].
  assert (Y : 0 <= s * d) by now apply Rmult_le_pos.
  assert (Ps' : 0 <= s').
  { apply Rabs_le_inv in Hs. assert (2.001 * k64 * s <= 1 * s) by (apply Rmult_le_compat_r; lra). lra. }
  assert (Y' : 0 <= s' * d) by now apply Rmult_le_pos.
  assert (Py : 0 <= rnd64 (s' * d)) by now apply round_nonneg.
  rewrite powr_nonneg in Hp by (exact Py || lra).
  assert (Ey : Rabs (rnd64 (s' * d) - s * d) <= 3.002 * k64 * (s * d) + eta binary64).
  { pose proof (round_error binary64 V (s' * d)) as R. rewrite (Rabs_pos_eq (s' * d)) in R by exact Y'.
    assert (D : Rabs (s' * d - s * d) <= 2.001 * k64 * (s * d)).
    { replace (s' * d - s * d) with ((s' - s) * d) by ring. rewrite Rabs_mult, (Rabs_pos_eq d Pd).
      replace (2.001 * k64 * (s * d)) with (2.001 * k64 * s * d) by ring. now apply Rmult_le_compat_r. }
    replace (rnd64 (s' * d) - s * d) with ((rnd64 (s' * d) - s' * d) + (s' * d - s * d)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. apply Rabs_le_inv in D as D'.
    assert (A : k64 * (s' * d) <= k64 * (s * d + 2.001 * k64 * (s * d))) by (apply Rmult_le_compat_l; lra).
    assert (C : k64 * (2.001 * k64 * (s * d)) <= k64 * (0.001 * (s * d))).
    { apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_r; lra. }
    lra. }
  pose proof (power_steady nadam_base (s * d) _ (3.002 * k64) (eta binary64) B1 B2 Y Py ltac:(lra) ltac:(lra) Ey) as Ep.
  destruct (power_range _ Y) as [P0 P1]. destruct (power_range _ Py) as [Q0 Q1].
  unfold mu_exact. set (P := Rpower nadam_base (s * d)) in *. set (P2 := Rpower nadam_base (rnd64 (s' * d))) in *.
  rewrite (Rabs_pos_eq P2) in Hp by lra. clearbody P P2. clear Ey Py Y' Ps' Hs.
  assert (E1 : Rabs (p - P) <= 3.503 * k64).
  { replace (p - P) with ((p - P2) + (P2 - P)) by ring. eapply Rle_trans; [apply Rabs_triang|].
    assert (2 * k64 * P2 <= 2 * k64 * 1) by (apply Rmult_le_compat_l; lra).
    assert (3.002 * k64 * (2 * (3.002 * k64)) <= 3.002 * k64 * 0.0001) by (apply Rmult_le_compat_l; lra). lra. }
  apply Rabs_le_inv in E1 as E1'.
  assert (E2 : Rabs (rnd64 (1 / 2 * p) - P / 2) <= 2.253 * k64).
  { pose proof (round_error binary64 V (1 / 2 * p)) as R.
    assert (M : Rabs (1 / 2 * p) <= 0.501) by (apply Rabs_le; lra).
    assert (k64 * Rabs (1 / 2 * p) <= k64 * 0.501) by (apply Rmult_le_compat_l; lra).
    replace (rnd64 (1 / 2 * p) - P / 2) with ((rnd64 (1 / 2 * p) - 1 / 2 * p) + / 2 * (p - P)) by field.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite (Rabs_mult (/ 2)), (Rabs_pos_eq (/ 2)) by lra. lra. }
  set (h := rnd64 (1 / 2 * p)) in *. assert (Fh : in_format binary64 h) by now apply round_in_format.
  clearbody h. apply Rabs_le_inv in E2 as E2'.
  set (Q := 1 - P / 2) in *. assert (QR : / 2 <= Q <= 1) by (unfold Q; lra).
  assert (E3 : Rabs (rnd64 (1 - h) - Q) <= 5.507 * k64 * Q).
  { pose proof (round_sub binary64 V 1 h one_in_64 Fh) as R.
    assert (M : Rabs (1 - h) <= Q + 2.253 * k64) by (unfold Q in *; apply Rabs_le; lra).
    assert (k64 * Rabs (1 - h) <= k64 * (Q + 2.253 * k64)) by (apply Rmult_le_compat_l; lra).
    assert (k64 * (2.253 * k64) <= k64 * 0.0001) by (apply Rmult_le_compat_l; lra).
    assert (k64 * / 2 <= k64 * Q) by (apply Rmult_le_compat_l; lra).
    replace (rnd64 (1 - h) - Q) with ((rnd64 (1 - h) - (1 - h)) + - (h - P / 2)) by (unfold Q; ring).
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra. }
  clear E1 E1' E2 E2' Hp Ep. destruct Ob as [->|Ob].
  { rewrite !Rmult_0_l. replace (rnd64 0) with 0 by (symmetry; apply round_0; apply valid_rnd_N).
    rewrite Rminus_0_r, Rabs_R0. lra. }
  rewrite (Rabs_pos_eq beta1) in Ob by exact Pb. set (q := rnd64 (1 - h)) in *. clearbody q.
  apply Rabs_le_inv in E3 as E3'. assert (5.507 * k64 * Q <= 0.001 * 1) by (apply Rmult_le_compat; lra).
  assert (R : Rabs (rnd64 (beta1 * q) - beta1 * q) <= k64 * Rabs (beta1 * q)).
  { destruct (round_model_normal binary64 V (beta1 * q)) as (e & He & E).
    - rewrite Rabs_pos_eq by (apply Rmult_le_pos; lra).
      apply Rle_trans with (bpow radix2 (-100) * / 4).
      + change (/ 4) with (bpow radix2 (-2)). rewrite <- bpow_plus. apply bpow_le. cbv. discriminate.
      + pose proof (bpow_gt_0 radix2 (-100)). apply Rmult_le_compat; lra.
    - now apply model_bound with e. }
  assert (D : Rabs (beta1 * q - beta1 * Q) <= 5.507 * k64 * (beta1 * Q)).
  { replace (beta1 * q - beta1 * Q) with (beta1 * (q - Q)) by ring. rewrite Rabs_mult, (Rabs_pos_eq beta1 Pb).
    replace (5.507 * k64 * (beta1 * Q)) with (beta1 * (5.507 * k64 * Q)) by ring. now apply Rmult_le_compat_l. }
  assert (Z : 0 <= beta1 * Q) by (apply Rmult_le_pos; lra). set (z := beta1 * Q) in *. clearbody z.
  replace (rnd64 (beta1 * q) - z) with ((rnd64 (beta1 * q) - beta1 * q) + (beta1 * q - z)) by ring.
  assert (M : Rabs (beta1 * q) <= z + 5.507 * k64 * z).
  { replace (beta1 * q) with (z + (beta1 * q - z)) by ring. eapply Rle_trans; [apply Rabs_triang|].
    rewrite (Rabs_pos_eq z Z). lra. }
  assert (k64 * Rabs (beta1 * q) <= k64 * (z + 5.507 * k64 * z)) by (apply Rmult_le_compat_l; lra).
  assert (k64 * (5.507 * k64 * z) <= k64 * (0.0001 * z)).
  { apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_r; lra. }
  assert (0 <= k64 * z) by (apply Rmult_le_pos; lra). eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
