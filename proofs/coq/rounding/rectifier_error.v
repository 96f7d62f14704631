(* r_t as src/radam_scalars.c computes it where rho_t > 4:

     r_t^2 = N_5 N_3 (1 - b) (1 + b) / ((5 b - 3) (3 b - 1) N_1 S0),   N_c = 2 S1 - c S0,

   in double words from the sums of geometric_error.v, the square root in double words, and the high
   word of that.  Only N_5 cancels, and by gate_margin not below 2^-60 (2 S1 + 5 S0); then its low word
   is at most 2^-43 of its high word, and the products, the quotient and the root of double_loose.v
   lose (2^-43)^2 each.

   Theorems (every binary64 number b in (0, 1), 1 <= t <= 2^53, rho_t > 4)
     S3   r_t is within 1/2 ulp + 2^-26 ulp       rectifier_ulp
     S3   it is faithful                          rectifier_faithful *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema sma_length optimizers rectifier gate.
From Adamant.Rounding Require Import formats machine bound_constants double_word one_minus_pow_steps one_minus_pow
  scalar_program rectifier_program triple_word geometric geometric_error double_loose rho_error rectifier_margin rectifier_close.
Open Scope R_scope.

Notation linear_r := (linear R rplus rminus rtimes Ropp IZR splitter).

Local Instance valid64 : Valid_exp (fexp F). Proof. apply FLT_exp_valid. reflexivity. Qed.

(* ---- the exact words of 1 - b, 1 + b, 5 b - 3, 3 b - 1 ---- *)
Section Scalar.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : 3 / 5 < b < 1.

Lemma one_minus_close : close 0 (-53) (two_sum_r 1 (- b)) (1 - b).
Proof.
  destruct (q1_near b Fb (proj2 Hb)) as [O E]. pose proof (gap b Fb (proj2 Hb)) as G.
  apply ok_close; [lra|exact O|exact G|]. rewrite !Rmult_0_l in *. exact E.
Qed.
Lemma one_plus_close : close 0 0 (two_sum_r 1 b) (1 + b).
Proof.
  destruct (two_sum_at_most 1 b 2 one_in Fb ltac:(rewrite Rabs_pos_eq; lra)) as (E & _ & _ & L & F1 & F2).
  set (s := two_sum_r 1 b) in *. assert (S : fst s = round F (1 + b)) by reflexivity. clearbody s.
  assert (P : 0 <= fst s) by (rewrite S; apply round_nonneg; [exact HF|lra]).
  apply ok_close; [lra| |change (bpow radix2 0) with 1; lra|].
  - unfold ok, val. rewrite E. rewrite (Rabs_pos_eq (fst s) P) in L. repeat split; assumption.
  - unfold val. rewrite E, Rminus_diag_eq, Rabs_R0, !Rmult_0_l by reflexivity. lra.
Qed.

Lemma integer_product c m : (1 <= c <= 5)%Z -> IZR c * b <= m ->
  let p := two_product_r (IZR c) b in
  val p = IZR c * b /\ fst p = round F (IZR c * b) /\ Rabs (snd p) <= u * (IZR c * b) /\ in_format F (fst p) /\ in_format F (snd p).
Proof.
  intros Hc Hm p. assert (C : 1 <= IZR c <= 5) by (split; apply IZR_le; lia).
  assert (P : 0.6 <= IZR c * b) by (apply Rle_trans with (1 * 0.6); [lra|apply Rmult_le_compat; lra]).
  destruct (two_product_ok F HF Hp (IZR c) b) as (E & V & F2); [apply small_in_format; lia|exact Fb| |].
  { right. rewrite Rabs_pos_eq by lra. apply Rle_trans with (bpow radix2 (-1)); [now apply bpow_le|].
    change (bpow radix2 (-1)) with (/ 2). lra. }
  change (double_word.two_product F (IZR c) b) with (double_word.two_product binary64 (IZR c) b) in *.
  rewrite <- two_product_model in *. fold p in E, V, F2. repeat split; try assumption; [|rewrite E; apply in_rnd64].
  replace (snd p) with (- (round F (IZR c * b) - IZR c * b)) by (unfold val in V; lra). rewrite Rabs_Ropp.
  apply normal_round. unfold floor. apply Rle_trans with (bpow radix2 (-1)); [now apply bpow_le|].
  change (bpow radix2 (-1)) with (/ 2). lra.
Qed.

Lemma linear_3_1_close : close 0.01 (-1) (linear_r b 3 1) (3 * b - 1).
Proof.
  destruct (integer_product 3 3 ltac:(lia) ltac:(lra)) as (V & E & L & F1 & F2). unfold linear.
  set (p := two_product_r 3 b) in *. clearbody p. unfold val in V. pose proof u_tiny as U.
  assert (uL : u * (3 * b) <= u * 3) by (apply Rmult_le_compat_l; lra). apply Rabs_le_inv in L as Li.
  assert (Fm : in_format F (Ropp 1)) by apply generic_format_opp, one_in.
  unfold scalar_program.add. cbn [fst snd].
  destruct (two_sum_at_most (fst p) (Ropp 1) 2.01 F1 Fm ltac:(rewrite Rabs_pos_eq; lra)) as (Es & Ls & _ & _ & F3 & F4).
  set (s := two_sum_r (fst p) (Ropp 1)) in *. clearbody s. apply Rabs_le_inv in Ls as Lsi.
  assert (Z : rplus (snd p) 0 = snd p) by (unfold rplus; rewrite Rplus_0_r; now apply round_id). rewrite Z.
  destruct (sum_at_most (snd s) (snd p) (5.02 * u) F4 F2) as (Ew & Bw & F5).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (w := rplus (snd s) (snd p)) in *. clearbody w.
  assert (uu : u * (5.02 * u) <= 5.02 * (u * u)) by lra. pose proof uu_tiny as UU.
  destruct (fast_two_sum_r_ok (fst s) w F3 F5) as (Ez & Oz); [apply Rabs_le_inv in Bw as Bwi; apply Rabs_le; lra|].
  apply ok_close; [lra|exact Oz|change (bpow radix2 (-1)) with (/ 2); lra|]. rewrite Ez.
  replace (fst s + w - (3 * b - 1)) with (w - (snd s + snd p)) by lra. eapply Rle_trans; [exact Ew|].
  assert (UN : u * u <= / 100000 * unit).
  { change (u * u) with (bpow radix2 (-53) * bpow radix2 (-53)). unfold unit. rewrite <- bpow_plus.
    replace (bpow radix2 (-53 + -53)) with (bpow radix2 (-26) * bpow radix2 (-80)) by (rewrite <- bpow_plus; reflexivity).
    apply Rmult_le_compat_r; [apply bpow_ge_0|]. change (bpow radix2 (-26)) with (/ 67108864). lra. }
  destruct unit_is as [PU _].
  assert (0.01 * unit * 0.8 <= 0.01 * unit * (3 * b - 1)) by (apply Rmult_le_compat_l; lra). lra.
Qed.

Lemma linear_5_3_close : bpow radix2 (-110) <= 5 * b - 3 -> close 0 (-110) (linear_r b 5 3) (5 * b - 3).
Proof.
  intros Hl. destruct (integer_product 5 5 ltac:(lia) ltac:(lra)) as (V & E & L & F1 & F2). unfold linear.
  set (p := two_product_r 5 b) in *. clearbody p. unfold val in V. pose proof u_tiny as U.
  assert (F3 : in_format F 3) by (apply (small_in_format 3); lia).
  assert (F5 : in_format F 5) by (apply (small_in_format 5); lia).
  assert (Fm : in_format F (Ropp 3)) by now apply generic_format_opp.
  assert (H3 : 3 <= fst p) by (rewrite E; apply round_ge_generic; [apply FLT_exp_valid; reflexivity|apply valid_rnd_N|exact F3|lra]).
  assert (H5 : fst p <= 5) by (rewrite E; apply round_le_generic; [apply FLT_exp_valid; reflexivity|apply valid_rnd_N|exact F5|lra]).
  assert (S : in_format F (fst p + Ropp 3)).
  { change (fst p + Ropp 3) with (fst p - 3). apply (Sterbenz.sterbenz radix2 (fexp F)); [exact F1|exact F3|lra]. }
  unfold scalar_program.add. cbn [fst snd]. change (two_sum_r (fst p) (Ropp 3)) with (double_word.two_sum F (fst p) (Ropp 3)).
  rewrite two_sum_pair by assumption. rewrite (round_id F _ S). cbn [fst snd].
  replace (fst p + Ropp 3 - (fst p + Ropp 3)) with 0 by ring.
  assert (Z : rplus (snd p) 0 = snd p) by (unfold rplus; rewrite Rplus_0_r; now apply round_id). rewrite Z.
  assert (Z' : rplus 0 (snd p) = snd p) by (unfold rplus; rewrite Rplus_0_l; now apply round_id). rewrite Z'.
  assert (O : ok F (fast_r (fst p + Ropp 3) (snd p)) /\ val (fast_r (fst p + Ropp 3) (snd p)) = 5 * b - 3).
  { destruct (Req_dec (fst p) 3) as [E3|N3].
    - rewrite E3. replace (3 + Ropp 3) with 0 by ring.
      assert (D : fast_r 0 (snd p) = (snd p, 0)).
      { unfold scalar_program.fast_two_sum. rewrite Z'. f_equal. unfold rminus. rewrite Rminus_0_l.
        rewrite (round_id F (- snd p)) by now apply generic_format_opp. unfold rplus.
        replace (snd p + - snd p) with 0 by ring. apply rnd0. }
      rewrite D. assert (Pp : 0 <= snd p) by (pose proof (bpow_gt_0 radix2 (-110)); lra).
      unfold ok, val. cbn [fst snd]. rewrite Rabs_R0, Rplus_0_r.
      split; [|lra]. repeat split; try assumption; [apply zero_in|apply Rmult_le_pos; lra|symmetry; now apply round_id].
    - destruct (fast_two_sum_r_ok (fst p + Ropp 3) (snd p) S F2) as (Ez & Oz); [|split; [exact Oz|rewrite Ez; lra]].
      destruct (Rle_or_lt 4 (fst p)) as [G|G].
      + assert (u * (5 * b) <= u * 5) by (apply Rmult_le_compat_l; lra). lra.
      + assert (B4 : 5 * b <= 4).
        { apply Rnot_lt_le. intros N. assert (4 <= fst p); [|lra]. rewrite E.
          apply round_ge_generic; [apply FLT_exp_valid; reflexivity|apply valid_rnd_N|apply (small_in_format 4); lia|lra]. }
        assert (u * (5 * b) <= u * 4) by (apply Rmult_le_compat_l; lra).
        assert (Su : succ radix2 (fexp F) 3 <= fst p).
        { apply succ_le_lt; [apply FLT_exp_valid; reflexivity|exact F3|exact F1|lra]. }
        rewrite succ_eq_pos in Su by lra.
        assert (M3 : ulp radix2 (fexp F) 3 = 4 * u).
        { rewrite ulp_neq_0 by lra. unfold cexp. rewrite (mag_unique radix2 3 2).
          - change (fexp F 2) with (-51)%Z. change u with (bpow radix2 (-53)). change 4 with (bpow radix2 2).
            rewrite <- bpow_plus. reflexivity.
          - rewrite Rabs_pos_eq by lra. change (bpow radix2 (2 - 1)) with 2. change (bpow radix2 2) with 4. lra. }
        lra. }
  destruct O as [Oz Ez]. apply ok_close; [lra|exact Oz|exact Hl|].
  rewrite Ez, Rminus_diag_eq, Rabs_R0, !Rmult_0_l by reflexivity. lra.
Qed.
End Scalar.

Section Rectifier.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : 0 < b < 1.
Variable t : positive.
Hypothesis Ht : (Zpos t <= 2 ^ 53)%Z.
Notation n := (Pos.to_nat t).
Notation rho_t := (optimizers.rho b n).
Hypothesis Hr : rho_t > 4.

Lemma Hb0 : 0 <= b < 1.
Proof. lra. Qed.
Lemma n_pos : (1 <= n)%nat.
Proof. pose proof (Pos2Nat.is_pos t). lia. Qed.
Lemma S0ge : 1 <= S0 b n.
Proof. apply S0_ge_1; [exact Hb0|exact n_pos]. Qed.
Lemma beta_large : 3 / 5 < b.
Proof.
  apply Rnot_le_lt. intros N. pose proof (never_if_small_beta b Hb n N n_pos). lra.
Qed.
(* N_c = (rho_t + 1 - c) S0,  2 S1 + c S0 = (rho_t + 1 + c) S0 *)
Lemma difference_rho c : difference b c n = (rho_t + 1 - IZR c) * S0 b n.
Proof. rewrite (rho_sums b Hb0 n n_pos). pose proof S0ge. unfold difference. field. lra. Qed.
Lemma total_rho c : total b c n = (rho_t + 1 + IZR c) * S0 b n.
Proof. rewrite (rho_sums b Hb0 n n_pos). pose proof S0ge. unfold difference, total. field. lra. Qed.

Lemma uu_unit : u * u = bpow radix2 (-26) * unit.
Proof. change (u * u) with (bpow radix2 (-53) * bpow radix2 (-53)). unfold unit. rewrite <- !bpow_plus. reflexivity. Qed.
Lemma uu_small : 0 < u * u <= / 67000000 * unit.
Proof.
  split; [apply uu_tiny|]. rewrite uu_unit. destruct unit_is as [PU _]. change (bpow radix2 (-26)) with (/ 67108864). lra.
Qed.

Notation g := (geometric_r b t).
Lemma excess_close c kappa a l : (1 <= c <= 5)%Z -> 0 <= a <= 100 -> 1 <= kappa -> bpow radix2 l <= difference b c n ->
  total b c n <= kappa * difference b c n -> (spread b t + 140 * U3) * kappa + 2 * (u * u) <= a * unit ->
  u * u * kappa <= / 8 * (1.4 * delta) -> close a l (excess_r c g) (difference b c n).
Proof.
  intros Hc Ha Hk Hl HW Ha' Hu. pose proof uu_small as UU. destruct unit_is as [PU DD]. destruct delta_is as [D0 D1].
  assert (au : a * unit <= 100 * unit) by (apply Rmult_le_compat_r; lra).
  pose proof (bpow_gt_0 radix2 l) as Pl. pose proof (spread_small b Fb Hb0 t Ht) as E.
  destruct (excess_near b Hb0 (spread b t) n g c kappa n_pos (geometric_near b Fb Hb0 t Ht) E Hc ltac:(lra) Hk HW
              ltac:(lra) ltac:(lra)) as (F1 & F2 & H1 & V1 & L1).
  split; [|split; [exact Hl|]].
  - assert (P : 0 < fst (excess_r c g)) by lra. repeat split; try assumption.
    eapply Rle_trans; [exact L1|]. apply Rmult_le_compat_r; [lra|].
    assert (u <= / 1000 * delta).
    { unfold delta. apply Rle_trans with (bpow radix2 (-10) * bpow radix2 (-43)); [rewrite <- bpow_plus; apply Rle_refl|].
      apply Rmult_le_compat_r; [apply bpow_ge_0|]. change (bpow radix2 (-10)) with (/ 1024). lra. }
    lra.
  - eapply Rle_trans; [exact V1|]. apply Rmult_le_compat_r; lra.
Qed.

(* N_5, which cancels *)
Lemma spread_delta : 0 <= spread b t <= 58300 * (u * u).
Proof. exact (spread_u2 b Fb Hb0 t Ht). Qed.
Lemma n5_close : close 0.6 (-56) (excess_r 5 g) (difference b 5 n).
Proof.
  pose proof S0ge as S1ge. pose proof spread_delta as E. pose proof uu_small as UU. destruct unit_is as [PU _]. pose proof U3_uu as U3s.
  assert (M : 4 + bpow radix2 (-56) <= rho_t) by (apply gate_margin; [exact Fb|exact Hb|exact n_pos|exact Hr]).
  assert (L : bpow radix2 (-56) <= difference b 5 n).
  { rewrite difference_rho. apply Rle_trans with ((rho_t + 1 - 5) * 1); [lra|].
    apply Rmult_le_compat_l; [pose proof (bpow_gt_0 radix2 (-56)); lra|exact S1ge]. }
  assert (W : forall kappa eps, 0 < eps -> 4 + eps <= rho_t -> 1 + 10 / eps <= kappa -> total b 5 n <= kappa * difference b 5 n).
  { intros kappa eps Pe Re Hk. rewrite difference_rho, total_rho, <- Rmult_assoc. apply Rmult_le_compat_r; [lra|].
    apply Rle_trans with ((1 + 10 / eps) * (rho_t + 1 - 5)); [|apply Rmult_le_compat_r; lra].
    assert (10 / eps * eps <= 10 / eps * (rho_t - 4)).
    { apply Rmult_le_compat_l; [apply Rlt_le, Rdiv_lt_0_compat; lra|lra]. }
    replace (10 / eps * eps) with 10 in * by (field; lra). lra. }
  destruct (Rle_or_lt (4 / 5) b) as [B|B].
  - assert (M2 : 4.04 <= rho_t) by (apply gate_margin_large; [lra|exact n_pos|exact Hr]).
    apply (excess_close 5 256); try lia; try lra; try exact L.
    + apply (W 256 0.04); lra.
    + assert (u * u * 256 <= / 8 * delta); [|pose proof delta_is; pose proof u_tiny; lra].
      change (u * u * 256) with (bpow radix2 (-53) * bpow radix2 (-53) * bpow radix2 8). change (/ 8) with (bpow radix2 (-3)).
      unfold delta. rewrite <- !bpow_plus. now apply bpow_le.
  - assert (G5 : gain b <= 5).
    { unfold gain. replace 5 with (/ / 5) by field. apply Rinv_le_contravar; lra. }
    assert (D : digits t <= 53).
    { replace 53 with (INR 53) by (simpl; lra). apply digits_le. apply Z.le_lt_trans with (1 := Ht). reflexivity. }
    assert (Sp : spread b t <= 291500 * U3).
    { pose proof (digits_nonneg t) as D0. pose proof (gain_ge_1 b Hb0) as G1.
      assert (U3 * gain b <= U3 * 5) by (apply Rmult_le_compat_l; lra).
      assert (0 <= U3 * gain b) by (apply Rmult_le_pos; lra).
      unfold spread. apply Rle_trans with (53 * (1100 * (U3 * gain b))); [apply Rmult_le_compat_r; lra|lra]. }
    assert (K60 : U3 * bpow radix2 60 = bpow radix2 (-19) * unit).
    { change u with (bpow radix2 (-53)). unfold unit. rewrite <- !bpow_plus. reflexivity. }
    assert (B60 : 1 <= bpow radix2 60) by (change 1 with (bpow radix2 0); now apply bpow_le).
    apply (excess_close 5 (bpow radix2 60)); try lia; try lra; try exact L.
    + apply (W _ (bpow radix2 (-56))); [apply bpow_gt_0|exact M|].
      replace (10 / bpow radix2 (-56)) with (10 * bpow radix2 56).
      * apply Rle_trans with (16 * bpow radix2 56).
        { assert (1 <= bpow radix2 56) by (change 1 with (bpow radix2 0); now apply bpow_le). lra. }
        change 16 with (bpow radix2 4). rewrite <- bpow_plus. apply Rle_refl.
      * change (-56)%Z with (- (56))%Z. rewrite bpow_opp. field. apply Rgt_not_eq, bpow_gt_0.
    + apply Rle_trans with (291640 * U3 * bpow radix2 60 + 2 * (u * u)).
      { apply Rplus_le_compat_r. apply Rmult_le_compat_r; lra. }
      rewrite (Rmult_assoc 291640), K60. change (bpow radix2 (-19)) with (/ 524288). lra.
    + assert (u * u * bpow radix2 60 <= / 8 * delta); [|pose proof delta_is; pose proof u_tiny; lra].
      change u with (bpow radix2 (-53)). change (/ 8) with (bpow radix2 (-3)). unfold delta. rewrite <- !bpow_plus. now apply bpow_le.
Qed.
Lemma moderate_close c : (c = 1 \/ c = 3)%Z -> close 0.01 0 (excess_r c g) (difference b c n).
Proof.
  intros Hc. pose proof S0ge as S1ge. pose proof spread_delta as E. pose proof uu_small as UU. destruct unit_is as [PU _]. pose proof U3_uu as U3s.
  assert (C : 1 <= IZR c <= 3) by (destruct Hc as [-> | ->]; lra).
  assert (S : 0 < S0 b n) by lra.
  apply (excess_close c 4); try lra; try lia.
  - rewrite difference_rho. change (bpow radix2 0) with 1. rewrite <- (Rmult_1_l 1). apply Rmult_le_compat; lra.
  - rewrite difference_rho, total_rho, <- Rmult_assoc. apply Rmult_le_compat_r; lra.
  - assert (u * u * 4 <= / 8 * delta); [|pose proof delta_is; pose proof u_tiny; lra].
    change (u * u * 4) with (bpow radix2 (-53) * bpow radix2 (-53) * bpow radix2 2). change (/ 8) with (bpow radix2 (-3)).
    unfold delta. rewrite <- !bpow_plus. now apply bpow_le.
Qed.
Lemma s0_close : close 0.01 0 (leading R (s0 g)) (S0 b n).
Proof.
  pose proof S0ge as S1ge. pose proof spread_delta as E. pose proof uu_small as UU. destruct unit_is as [PU _].
  destruct (leading_near b Hb0 (spread b t) n g n_pos (geometric_near b Fb Hb0 t Ht) (spread_small b Fb Hb0 t Ht))
    as (F1 & F2 & H1 & V1 & L1).
  split; [|split; [exact S1ge|]].
  - repeat split; try assumption; [lra|]. eapply Rle_trans; [exact L1|]. apply Rmult_le_compat_r; [lra|].
    apply Rle_trans with (4 * u); [pose proof u_tiny; lra|]. change 4 with (bpow radix2 2). change u with (bpow radix2 (-53)).
    rewrite <- bpow_plus. now apply bpow_le.
  - eapply Rle_trans; [exact V1|]. apply Rmult_le_compat_r; lra.
Qed.

(* ---- the double words of r_t^2, in the order of the source ---- *)
Notation excess_t c := (excess_r c g).
Notation n5_n3 := (dw_mul_r (excess_t 5) (excess_t 3)).
Notation n1_s0 := (dw_mul_r (excess_t 1) (leading R (s0 g))).
Notation numerator := (dw_mul_r (two_sum_r 1 (- b)) (two_sum_r 1 b)).
Notation denominator := (dw_mul_r (linear_r b 5 3) (linear_r b 3 1)).
Definition top : R := difference b 5 n * difference b 3 n * ((1 - b) * (1 + b)).
Definition bottom : R := difference b 1 n * S0 b n * ((5 * b - 3) * (3 * b - 1)).

Lemma Hb' : 3 / 5 < b < 1.
Proof. pose proof beta_large. lra. Qed.
(* rho_t < rho_inf, so 5 b - 3 is not tiny *)
Lemma five_b : bpow radix2 (-110) <= 5 * b - 3.
Proof.
  assert (M : 4 + bpow radix2 (-56) <= rho_t) by (apply gate_margin; [exact Fb|exact Hb|exact n_pos|exact Hr]).
  pose proof (rho_lt_rho_inf b Hb n n_pos) as R. unfold rho_inf in R. pose proof (gap b Fb (proj2 Hb)) as Gap.
  assert (R2 : bpow radix2 (-56) * (1 - b) <= (2 / (1 - b) - 1 - 4) * (1 - b)) by (apply Rmult_le_compat_r; lra).
  replace ((2 / (1 - b) - 1 - 4) * (1 - b)) with (5 * b - 3) in R2 by (field; lra).
  apply Rle_trans with (2 := R2). apply Rle_trans with (bpow radix2 (-56) * bpow radix2 (-53)).
  - rewrite <- bpow_plus. now apply bpow_le.
  - apply Rmult_le_compat_l; [apply bpow_ge_0|exact Gap].
Qed.

Lemma n5_n3_close : close (0.6 + 0.01 + 0.17) (-56 + 0) n5_n3 (difference b 5 n * difference b 3 n).
Proof. apply (close_mul _ _ _ _ _ _ _ _ n5_close (moderate_close 3 ltac:(now right))); lra || lia. Qed.
Lemma numerator_close : close (0 + 0 + 0.17) (-53 + 0) numerator ((1 - b) * (1 + b)).
Proof. apply (close_mul _ _ _ _ _ _ _ _ (one_minus_close b Fb Hb') (one_plus_close b Fb Hb')); lra || lia. Qed.
Lemma top_close : close (0.6 + 0.01 + 0.17 + (0 + 0 + 0.17) + 0.17) (-56 + 0 + (-53 + 0)) (dw_mul_r n5_n3 numerator) top.
Proof. apply (close_mul _ _ _ _ _ _ _ _ n5_n3_close numerator_close); lra || lia. Qed.
Lemma n1_s0_close : close (0.01 + 0.01 + 0.17) (0 + 0) n1_s0 (difference b 1 n * S0 b n).
Proof. apply (close_mul _ _ _ _ _ _ _ _ (moderate_close 1 ltac:(now left)) s0_close); lra || lia. Qed.
Lemma denominator_close : close (0 + 0.01 + 0.17) (-110 + -1) denominator ((5 * b - 3) * (3 * b - 1)).
Proof. apply (close_mul _ _ _ _ _ _ _ _ (linear_5_3_close b Fb Hb' five_b) (linear_3_1_close b Fb Hb')); lra || lia. Qed.
Lemma bottom_close :
  close (0.01 + 0.01 + 0.17 + (0 + 0.01 + 0.17) + 0.17) (0 + 0 + (-110 + -1)) (dw_mul_r n1_s0 denominator) bottom.
Proof. apply (close_mul _ _ _ _ _ _ _ _ n1_s0_close denominator_close); lra || lia. Qed.

(* S1 is at most 2^106, S0 at most 2^53 *)
Lemma sums_at_most : S0 b n <= bpow radix2 53 /\ S1 b n <= bpow radix2 106.
Proof.
  destruct (count_bounds b Hb0 n) as ((N1 & N53) & _); [split; [exact n_pos|now rewrite positive_nat_Z]|].
  destruct (sums_bounds b Hb0 n) as ((_ & A2) & (B1 & B2) & _). split; [lra|].
  apply Rle_trans with (1 := B2). change (bpow radix2 106) with (bpow radix2 (53 + 53)). rewrite bpow_plus.
  apply Rmult_le_compat; lra.
Qed.
Lemma bottom_at_most : bottom <= bpow radix2 164.
Proof.
  destruct sums_at_most as [A1 A2]. pose proof S0ge as S1ge. destruct (sums_bounds b Hb0 n) as (_ & (B1 & _) & _).
  pose proof five_b as F5. pose proof (bpow_gt_0 radix2 (-110)) as P.
  assert (X1 : 0 <= difference b 1 n <= 2 * bpow radix2 106) by (unfold difference; lra).
  assert (X2 : 0 <= difference b 1 n * S0 b n <= 2 * bpow radix2 106 * bpow radix2 53).
  { split; [apply Rmult_le_pos|apply Rmult_le_compat]; lra. }
  assert (X3 : 0 <= (5 * b - 3) * (3 * b - 1) <= 2 * 2) by (split; [apply Rmult_le_pos|apply Rmult_le_compat]; lra).
  apply Rle_trans with (2 * bpow radix2 106 * bpow radix2 53 * (2 * 2)); [apply Rmult_le_compat; lra|].
  change 2 with (bpow radix2 1). rewrite <- !bpow_plus. now apply bpow_le.
Qed.
Lemma r2_quotient : r2 b n = top / bottom.
Proof.
  pose proof five_b as F5. pose proof (bpow_gt_0 radix2 (-110)) as P110. pose proof S0ge as S1ge.
  assert (P1 : 0 < difference b 1 n) by (rewrite difference_rho; apply Rmult_lt_0_compat; lra).
  rewrite (r2_form b Hb n n_pos) by (try (unfold difference in P1); lra).
  unfold top, bottom. replace (2 * S1 b n - (1 + 4) * S0 b n) with (difference b 5 n) by (unfold difference; ring).
  replace (2 * S1 b n - (1 + 2) * S0 b n) with (difference b 3 n) by (unfold difference; ring).
  replace (2 * S1 b n - (1 + 0) * S0 b n) with (difference b 1 n) by (unfold difference; ring).
  f_equal. ring.
Qed.
Notation square := (square_of_r R rplus rminus rtimes rdivide Ropp IZR splitter b t).
Lemma square_close : close 2.3 (-280) square (r2 b n).
Proof.
  pose proof top_close as A. pose proof bottom_close as D. rewrite r2_quotient.
  assert (LA : bpow radix2 (-109) <= top) by (destruct A as (_ & A & _); exact A).
  assert (PD : 0 < bottom) by (destruct D as (_ & D & _); apply Rlt_le_trans with (2 := D), bpow_gt_0).
  assert (Q : bpow radix2 (-280) <= top / bottom).
  { apply Rmult_le_reg_r with bottom; [exact PD|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply Rle_trans with (2 := LA). apply Rle_trans with (bpow radix2 (-280) * bpow radix2 164).
    - apply Rmult_le_compat_l; [apply bpow_ge_0|exact bottom_at_most].
    - rewrite <- bpow_plus. now apply bpow_le. }
  destruct (close_div _ _ _ _ (-280) _ _ _ _ A D Q ltac:(lra) ltac:(lra) ltac:(lia) ltac:(lia)) as (L & Y & E).
  split; [exact L|]. split; [exact Y|]. eapply Rle_trans; [exact E|]. destruct unit_is as [PU _].
  pose proof (bpow_gt_0 radix2 (-280)). apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat_r; lra.
Qed.

(* r_t before its last rounding *)
Lemma rectifier_root : let z := dw_sqrt_r square in let y := sqrt (r2 b n) in
  0 < y /\ ok F z /\ Rabs (val z - y) <= 2 * unit * y.
Proof.
  intros z y. unfold z, y. destruct (close_sqrt _ _ _ _ square_close ltac:(lra) ltac:(lia)) as (Py & Oz & Ez).
  split; [exact Py|]. split; [exact Oz|].
  eapply Rle_trans; [exact Ez|]. apply Rmult_le_compat_r; [lra|]. destruct unit_is as [PU _]. lra.
Qed.

Lemma unit_ulp y : 2 * unit * y = bpow radix2 (-26) * u * y.
Proof.
  f_equal. change 2 with (bpow radix2 1). change u with (bpow radix2 (-53)). unfold unit. now rewrite <- !bpow_plus.
Qed.
(* [eq:R3] [thm:S3] *)
Theorem rectifier_ulp : let y := sqrt (r2 b n) in
  Rabs (model_r b t - y) <= / 2 * ulp radix2 (fexp F) (model_r b t) + bpow radix2 rectifier_slack * ulp radix2 (fexp F) y.
Proof.
  intros y. destruct rectifier_root as (Py & Oz & Ez). unfold rectifier_slack.
  rewrite unit_ulp in Ez. exact (high_word_ulp _ _ _ Oz Py (bpow_ge_0 _ _) Ez).
Qed.
(* [eq:R3] [thm:S3] *)
Theorem rectifier_faithful : faithful F (sqrt (r2 b n)) (model_r b t).
Proof.
  destruct rectifier_root as (Py & Oz & Ez). rewrite unit_ulp in Ez.
  apply (high_word_faithful _ _ _ Oz Py Ez). change (/ 4) with (bpow radix2 (-2)). now apply bpow_le.
Qed.
End Rectifier.
