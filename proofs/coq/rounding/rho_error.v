(* rho_t as src/radam_scalars.c computes it: with S0, S1 of geometric_error.v in triple words and
   N_c = 2 S1 - c S0, the leading two words of N_1 over those of S0, and the high word of that.

   Theorems (every binary64 number 0 <= b < 1, 1 <= t <= 2^53)
     S2   the leading words of N_c, where (2 S1 + c S0) <= kappa N_c           excess_near
     S2   rho_t is within 1/2 ulp + 2^-35 ulp                                   rho_ulp
     S2   it is faithful                                                        rho_faithful *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema sma_length optimizers.
From Adamant.Rounding Require Import formats machine bound_constants double_word one_minus_pow_steps one_minus_pow
  scalar_program rectifier_program triple_word geometric geometric_error double_loose.
Open Scope R_scope.

Notation excess_r := (excess R rplus rminus rtimes Ropp IZR splitter).

Section Scalar.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : 0 <= b < 1.

Definition difference (c : Z) (n : nat) : R := 2 * S1 b n - IZR c * S0 b n.
Definition total (c : Z) (n : nat) : R := 2 * S1 b n + IZR c * S0 b n.

Lemma small_in_format c : (0 <= c <= 5)%Z -> in_format F (IZR c).
Proof.
  intros H. apply generic_format_FLT. exists (Float radix2 c 0); [unfold F2R; cbn; ring|cbn; lia|cbv; discriminate].
Qed.

(* [eq:R2] [thm:S2] *)
Theorem excess_near e n g c kappa : (1 <= n)%nat -> good b e n g -> 0 <= e <= / 1000000 -> (1 <= c <= 5)%Z -> 0 < difference c n ->
  1 <= kappa -> total c n <= kappa * difference c n -> (e + 140 * U3) * kappa <= / 1000 -> u * u * kappa <= / 1000000 ->
  let x := excess_r c g in
  in_format F (fst x) /\ in_format F (snd x) /\ 0.98 * difference c n <= fst x /\
  Rabs (val x - difference c n) <= ((e + 140 * U3) * kappa + 2 * (u * u)) * difference c n /\
  Rabs (snd x) <= (1.01 * u + 5 * (u * u * kappa)) * fst x.
Proof.
  intros Hn (_ & H0 & H1) He Hc HN Hk HW Ek Uk x. pose proof U3_tiny as U. pose proof u_tiny as U1. pose proof tau_pos as T.
  pose proof (S0_ge_1 b Hb n Hn) as S0ge. destruct (sums_bounds b Hb n) as (_ & (B1 & _) & _).
  assert (C : 1 <= IZR c <= 5) by (split; apply IZR_le; lia).
  unfold difference, total in *. set (s := S0 b n) in *. set (w := S1 b n) in *.
  set (N := 2 * w - IZR c * s) in *. set (W := 2 * w + IZR c * s) in *.
  assert (Cs : 1 <= IZR c * s) by (rewrite <- (Rmult_1_l 1); apply Rmult_le_compat; lra).
  assert (M1 : near3 ((e + 110 * U3) * (2 * w)) (2 * w) (tw_mul_r (of_word R IZR 2) (s1 g)) (2 * w)).
  { apply (mul_near 0 (e * w) 2 w); try assumption; try lra.
    - apply near3_word; [apply (small_in_format 2); lia|rewrite Rabs_pos_eq; lra].
    - rewrite Rabs_pos_eq; lra.
    - rewrite Rabs_pos_eq; lra.
    - apply Rmult_le_compat_r; lra. }
  assert (M2 : near3 ((e + 110 * U3) * (IZR c * s)) (IZR c * s) (tw_mul_r (of_word R IZR (- IZR c)) (s0 g)) (- IZR c * s)).
  { apply (mul_near 0 (e * s) (IZR c) s); try assumption; try lra.
    - apply near3_word; [apply generic_format_opp, small_in_format; lia|rewrite Rabs_Ropp, Rabs_pos_eq; lra].
    - rewrite Rabs_Ropp, Rabs_pos_eq; lra.
    - rewrite Rabs_pos_eq; lra.
    - apply Rmult_le_compat_r; lra. }
  destruct M1 as (W1 & (A1 & A2 & A3) & D1), M2 as (W2 & (B1' & B2' & B3') & D2).
  destruct (add_error _ _ (1.01 * W) W1 W2) as ((F1 & F2 & _) & V & Mz & Lz); try (unfold W; lra).
  set (z := tw_add_r (tw_mul_r (of_word R IZR 2) (s1 g)) (tw_mul_r (of_word R IZR (- IZR c)) (s0 g))) in *.
  change x with (high z, middle z) in *. cbn [fst snd].
  assert (PW : 0 < W) by (unfold W; lra).
  pose proof (scales W ltac:(lra)) as (S1' & S2' & S3').
  assert (VN : Rabs (val3 z - N) <= (e + 128 * U3) * W).
  { replace (val3 z - N) with ((val3 z - (val3 (tw_mul_r (of_word R IZR 2) (s1 g)) + val3 (tw_mul_r (of_word R IZR (- IZR c)) (s0 g))))
      + (val3 (tw_mul_r (of_word R IZR 2) (s1 g)) - 2 * w) + (val3 (tw_mul_r (of_word R IZR (- IZR c)) (s0 g)) - - IZR c * s))
      by (unfold N; ring).
    eapply Rle_trans; [apply (triang3 _ _ _ _ _ _ V D1 D2)|]. unfold W in *. lra. }
  clearbody z. clear V D1 D2 A1 A2 A3 B1' B2' B3' W1 W2.
  (* everything against N *)
  assert (EW : (e + 140 * U3) * W <= (e + 140 * U3) * kappa * N).
  { replace ((e + 140 * U3) * kappa * N) with ((e + 140 * U3) * (kappa * N)) by ring. apply Rmult_le_compat_l; lra. }
  assert (EN : (e + 140 * U3) * kappa * N <= / 1000 * N) by (apply Rmult_le_compat_r; lra).
  assert (UUW : u * u * W <= u * u * kappa * N) 
    by (replace (u * u * kappa * N) with (u * u * (kappa * N)) by ring; apply Rmult_le_compat_l; [apply Rmult_le_pos|]; lra).
  assert (UUN : u * u * kappa * N <= / 1000000 * N) by (apply Rmult_le_compat_r; lra).
  unfold val3 in VN. pose proof (scales _ (Rabs_pos (high z))) as (T1 & T2 & _).
  set (a := Rabs (high z)) in *.
  assert (Ha : a <= 1.01 * N).
  { assert (a <= N + (e + 128 * U3) * W + Rabs (middle z) + Rabs (low z)).
    { unfold a. replace (high z) with ((high z + middle z + low z - N) + N + (- middle z + - low z)) by ring.
      pose proof (Rabs_triang (- middle z) (- low z)) as T3. rewrite !Rabs_Ropp in T3.
      assert (PN : Rabs N <= N) by (rewrite Rabs_pos_eq; lra).
      pose proof (triang3 _ _ _ _ _ _ VN PN T3). lra. } lra. }
  assert (Hh : 0.98 * N <= high z).
  { apply Rabs_le_inv in VN. pose proof (Rle_abs (middle z)). pose proof (Rle_abs (low z)). lra. }
  assert (Pa : a = high z) by (unfold a; apply Rabs_pos_eq; lra).
  repeat split; try assumption.
  - assert (UA : u * u * a <= 1.01 * (u * u * N)).
    { replace (1.01 * (u * u * N)) with (u * u * (1.01 * N)) by ring. apply Rmult_le_compat_l; [apply Rmult_le_pos|]; lra. }
    replace (val (high z, middle z) - N) with ((high z + middle z + low z - N) + - low z) by (unfold val; cbn [fst snd]; ring).
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. 
    assert (0 <= u * u * N) by (repeat apply Rmult_le_pos; lra). lra.
  - assert (NA : N <= 1.03 * a) by lra.
    assert (UK : u * u * kappa * N <= u * u * kappa * (1.03 * a)).
    { apply Rmult_le_compat_l; [repeat apply Rmult_le_pos; lra|exact NA]. }
    assert (0 <= u * u * kappa * a) by (repeat apply Rmult_le_pos; unfold a; try apply Rabs_pos; lra).
    rewrite <- Pa. lra.
Qed.

(* the leading words of S0 *)
Lemma leading_near e n g : (1 <= n)%nat -> good b e n g -> 0 <= e <= / 1000000 ->
  let x := leading R (s0 g) in
  in_format F (fst x) /\ in_format F (snd x) /\ 0.98 * S0 b n <= fst x /\
  Rabs (val x - S0 b n) <= (e + 4 * (u * u)) * S0 b n /\ Rabs (snd x) <= 2.1 * u * fst x.
Proof.
  intros Hn (_ & ((F1 & F2 & _) & (A1 & A2 & A3) & D) & _) He x. pose proof u_tiny as U.
  pose proof (S0_ge_1 b Hb n Hn) as S0ge. set (s := S0 b n) in *. pose proof (scales s ltac:(lra)) as (S1' & S2' & _).
  unfold x, leading, val in *. cbn [fst snd]. unfold val3 in D.
  assert (es : e * s <= / 1000000 * s) by (apply Rmult_le_compat_r; lra).
  assert (H : 0.98 * s <= high (s0 g)).
  { apply Rabs_le_inv in D. pose proof (Rle_abs (middle (s0 g))). pose proof (Rle_abs (low (s0 g))). lra. }
  repeat split; try assumption.
  - replace (high (s0 g) + middle (s0 g) - s) with ((high (s0 g) + middle (s0 g) + low (s0 g) - s) + - low (s0 g)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra.
  - assert (2 * u * (1.01 * s) <= 2 * u * (1.035 * high (s0 g))) by (apply Rmult_le_compat_l; lra).
    assert (0 <= u * high (s0 g)) by (apply Rmult_le_pos; lra). lra.
Qed.

(* a bound of the spread in u^2 *)
Lemma spread_u2 t : (Zpos t <= 2 ^ 53)%Z -> 0 <= spread b t <= 58300 * (u * u).
Proof.
  intros Ht. split; [apply spread_small; assumption|]. assert (D : digits t <= 53).
  { replace 53 with (INR 53) by (simpl; lra). apply digits_le. apply Z.le_lt_trans with (1 := Ht). reflexivity. }
  pose proof (gap b Fb (proj2 Hb)) as A. pose proof u_tiny as U1. pose proof U3_tiny as U.
  assert (B : gain b <= / u) by (apply Rinv_le_contravar; lra). pose proof (gain_ge_1 b Hb) as G1.
  assert (UG : U3 * gain b <= u * u).
  { apply Rle_trans with (U3 * / u); [apply Rmult_le_compat_l; lra|right; field; lra]. }
  assert (0 <= U3 * gain b) by (apply Rmult_le_pos; lra). pose proof (digits_nonneg t).
  unfold spread. apply Rle_trans with (53 * (1100 * (U3 * gain b))); [apply Rmult_le_compat_r; lra|lra].
Qed.

Lemma rho_sums n : (1 <= n)%nat -> optimizers.rho b n = difference 1 n / S0 b n.
Proof.
  intros Hn. pose proof (S0_ge_1 b Hb n Hn) as P. destruct (pow_lt_1_compat b n Hb ltac:(lia)) as [P0 P1].
  unfold difference, optimizers.rho, rho_inf.
  assert (E0 : S0 b n = (1 - b ^ n) / (1 - b)) by (rewrite <- S0_closed; field; lra).
  assert (E1 : S1 b n = (1 - (INR n + 1) * b ^ n + INR n * b ^ (S n)) / ((1 - b) * (1 - b))) by (rewrite <- S1_closed; field; lra).
  rewrite E0, E1. simpl. field. lra.
Qed.

Lemma uu_tiny : 0 < u * u <= / 1000000000000.
Proof.
  pose proof u_tiny as U. split; [apply Rmult_lt_0_compat; lra|].
  apply Rle_trans with (/ 1000000 * / 1000000); [apply Rmult_le_compat; lra|lra].
Qed.
Lemma U3_uu : 0 < U3 <= / 1000000 * (u * u).
Proof.
  pose proof u_tiny as U. pose proof uu_tiny as UU. split; [apply U3_tiny|].
  rewrite (Rmult_comm _ (u * u)). apply Rmult_le_compat_l; lra.
Qed.

(* the quotient, before its last rounding *)
Lemma rho_quotient t : (Zpos t <= 2 ^ 53)%Z ->
  let g := geometric_r b t in let z := dw_div_r (excess_r 1 g) (leading R (s0 g)) in
  let y := optimizers.rho b (Pos.to_nat t) in 0 < y /\ ok F z /\ Rabs (val z - y) <= bpow radix2 18 * (u * u) * y.
Proof.
  intros Ht g z y. pose proof (Pos2Nat.is_pos t) as Hn. set (n := Pos.to_nat t) in *.
  pose proof (geometric_near b Fb Hb t Ht) as Hg. fold g n in Hg. pose proof (spread_u2 t Ht) as E. pose proof uu_tiny as UU.
  pose proof U3_uu as U. pose proof u_tiny as U1. set (e := spread b t) in *.
  assert (He : 0 <= e <= / 1000000) by lra.
  pose proof (S0_ge_1 b Hb n Hn) as S0ge. destruct (sums_bounds b Hb n) as ((_ & A2) & (B1 & B2) & _).
  assert (DN : S0 b n <= difference 1 n) by (unfold difference; lra).
  destruct (excess_near e n g 1 3 Hn Hg He ltac:(lia) ltac:(lra) ltac:(lra) ltac:(unfold difference, total; lra)
              ltac:(lra) ltac:(lra)) as (F1 & F2 & H1 & V1 & L1).
  destruct (leading_near e n g Hn Hg He) as (F3 & F4 & H2 & V2 & L2).
  unfold z. set (x := excess_r 1 g) in *. set (x' := leading R (s0 g)) in *. clearbody x x'.
  unfold y. rewrite (rho_sums n Hn). set (N := difference 1 n) in *. set (s := S0 b n) in *.
  assert (Px : 0 < fst x) by lra. assert (Px' : 0 < fst x') by lra.
  assert (Lx : loose (4 * u) x).
  { repeat split; try assumption. eapply Rle_trans; [exact L1|]. apply Rmult_le_compat_r; [lra|].
    assert (u * u * 3 <= / 100 * u) by (rewrite Rmult_assoc, (Rmult_comm (/ 100)); apply Rmult_le_compat_l; lra). lra. }
  assert (Lx' : loose (4 * u) x').
  { repeat split; try assumption. eapply Rle_trans; [exact L2|]. apply Rmult_le_compat_r; lra. }
  assert (U9 : u <= / 4000000000000).
  { change u with (bpow radix2 (-53)). apply Rle_trans with (bpow radix2 (-50)); [now apply bpow_le|].
    change (bpow radix2 (-50)) with (/ 1125899906842624). lra. }
  assert (FL : floor <= / 1000000000000000000000000000000000000000000000000000000000000).
  { apply Rle_trans with (bpow radix2 (-200)); [now apply bpow_le|].
    change (bpow radix2 (-200)) with (/ 1606938044258990275541962092341162602522202993782792835301376). lra. }
  assert (HQ : floor <= fst x / fst x').
  { destruct (loose_val (4 * u) ltac:(lra) x' Lx') as [Vx' _].
    assert (X2 : fst x' <= 2 * s).
    { apply Rabs_le_inv in V2. assert ((e + 4 * (u * u)) * s <= / 10 * s) by (apply Rmult_le_compat_r; lra).
      assert (4 * u * fst x' <= / 1000 * fst x') by (apply Rmult_le_compat_r; lra). lra. }
    apply Rle_trans with (/ 100); [lra|]. apply Rmult_le_reg_r with (fst x'); [exact Px'|].
    unfold Rdiv. rewrite (Rmult_assoc (fst x)), Rinv_l by lra. lra. }
  destruct (div_loose (4 * u) ltac:(lra) x x' Lx Lx' ltac:(lra) HQ) as (Oz & Ez).
  assert (Py : 0 < N / s) by (apply Rdiv_lt_0_compat; lra).
  split; [exact Py|]. split; [exact Oz|].
  set (q := val (dw_div_r x x')) in *. set (X := val x) in *. set (S := val x') in *. clearbody q X S.
  assert (UN : 0 <= u * u * N <= / 1000000000000 * N) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (Us : 0 <= u * u * s <= / 1000000000000 * s) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (V1' : Rabs (X - N) <= 175000 * (u * u * N)).
  { eapply Rle_trans; [exact V1|]. replace (175000 * (u * u * N)) with (175000 * (u * u) * N) by ring. apply Rmult_le_compat_r; lra. }
  assert (V2' : Rabs (S - s) <= 58310 * (u * u * s)).
  { eapply Rle_trans; [exact V2|]. replace (58310 * (u * u * s)) with (58310 * (u * u) * s) by ring. apply Rmult_le_compat_r; lra. }
  apply Rabs_le_inv in V1' as V1i. apply Rabs_le_inv in V2' as V2i.
  assert (Ez' : Rabs (q * S - X) <= 600 * (u * u * N)).
  { eapply Rle_trans; [exact Ez|]. replace (35 * (4 * u * (4 * u)) * X) with (560 * (u * u * X)) by ring.
    assert (u * u * X <= u * u * (1.001 * N)) by (apply Rmult_le_compat_l; lra). lra. }
  (* q S - N s-scaled *)
  assert (QS : Rabs (q * S - N) <= 175600 * (u * u * N)).
  { replace (q * S - N) with ((q * S - X) + (X - N)) by ring. pose proof (triang2 _ _ _ _ Ez' V1'). lra. }
  apply Rabs_le_inv in QS as QSi.
  assert (Pq : 0 < q).
  { apply Rmult_lt_reg_r with S; lra. }
  apply Rmult_le_reg_r with s; [lra|].
  apply Rle_trans with (Rabs ((q - N / s) * s)); [right; rewrite Rabs_mult, (Rabs_pos_eq s) by lra; reflexivity|].
  replace ((q - N / s) * s) with ((q * S - N) + - (q * (S - s))) by (field; lra).
  assert (qs : q * s <= 1.001 * N).
  { assert (q * (0.9999 * s) <= q * S) by (apply Rmult_le_compat_l; lra). lra. }
  assert (R3 : Rabs (- (q * (S - s))) <= 58400 * (u * u * N)).
  { rewrite Rabs_Ropp, Rabs_mult, (Rabs_pos_eq q) by lra.
    apply Rle_trans with (q * (58310 * (u * u * s))); [apply Rmult_le_compat_l; lra|].
    replace (q * (58310 * (u * u * s))) with (58310 * (u * u * (q * s))) by ring.
    assert (u * u * (q * s) <= u * u * (1.001 * N)) by (apply Rmult_le_compat_l; lra). lra. }
  eapply Rle_trans; [apply (triang2 _ _ _ _ QS R3)|].
  replace (bpow radix2 18 * (u * u) * (N / s) * s) with (262144 * (u * u * N)) by (change (bpow radix2 18) with 262144; field; lra).
  lra.
Qed.

(* [eq:R2] [thm:S2] *)
Theorem rho_ulp t : (Zpos t <= 2 ^ 53)%Z ->
  let y := optimizers.rho b (Pos.to_nat t) in
  Rabs (model_rho b t - y) <=
  / 2 * ulp radix2 (fexp F) (model_rho b t) + bpow radix2 rho_slack * ulp radix2 (fexp F) y.
Proof.
  intros Ht y. destruct (rho_quotient t Ht) as (Py & Oz & Ez). unfold rho_slack.
  apply (high_word_ulp _ _ _ Oz Py (bpow_ge_0 _ _)). eapply Rle_trans; [exact Ez|]. right.
  change (u * u) with (bpow radix2 (-53) * u). rewrite <- (Rmult_assoc (bpow radix2 18)), <- bpow_plus. reflexivity.
Qed.
(* [eq:R2] [thm:S2] *)
Theorem rho_faithful t : (Zpos t <= 2 ^ 53)%Z -> faithful F (optimizers.rho b (Pos.to_nat t)) (model_rho b t).
Proof.
  intros Ht. destruct (rho_quotient t Ht) as (Py & Oz & Ez).
  apply (high_word_faithful _ _ (bpow radix2 (-35)) Oz Py).
  - eapply Rle_trans; [exact Ez|]. right.
    change (u * u) with (bpow radix2 (-53) * u). rewrite <- (Rmult_assoc (bpow radix2 18)), <- bpow_plus. reflexivity.
  - change (/ 4) with (bpow radix2 (-2)). now apply bpow_le.
Qed.
End Scalar.
