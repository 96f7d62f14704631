(* The computed sums S0 and S1 of src/radam_scalars.c: the text of rectifier_program.v, digit by
   digit of t, with the inequalities of geometric.v.

   Theorem (every binary64 number 0 <= b < 1, 1 <= t <= 2^53; u = 2^-53)
     S2   S0 and S1 are within (bits of t - 1) 1100 u^3 / (1 - b), relatively     geometric_near *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema sma_length.
From Adamant.Rounding Require Import formats double_word one_minus_pow_steps one_minus_pow scalar_program
  rectifier_program triple_word geometric.
Open Scope R_scope.

Notation geometric_r := (geometric R rplus rminus rtimes IZR splitter).

Lemma tau_pos : 0 < tau <= / 1000000.
Proof.
  split; [apply bpow_gt_0|]. apply Rle_trans with (bpow radix2 (-20)); [now apply bpow_le|].
  change (bpow radix2 (-20)) with (/ 1048576). lra.
Qed.

Section Sums.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : 0 <= b < 1.
Notation G := (gain b).

Definition size (n : nat) : R := Rmax (b ^ n) tau.
Lemma size_bounds n : b ^ n <= size n /\ tau <= size n <= 1 /\ size n <= b ^ n + tau.
Proof.
  pose proof tau_pos. pose proof (pow_01 b Hb n). unfold size. repeat split; [apply Rmax_l|apply Rmax_r| |].
  - apply Rmax_lub; lra.
  - apply Rmax_lub; lra.
Qed.
Lemma size_mul n m : size n * size m <= size (n + m).
Proof.
  pose proof tau_pos as T. pose proof (pow_01 b Hb n) as P. pose proof (pow_01 b Hb m) as Q.
  destruct (size_bounds n) as (_ & (N0 & N1) & _). destruct (size_bounds m) as (_ & (M0 & M1) & _).
  unfold size at 3. rewrite pow_add. unfold size in *.
  destruct (Rle_or_lt (b ^ n) tau) as [L|L].
  - rewrite (Rmax_right (b ^ n)) by exact L. apply Rle_trans with (2 := Rmax_r _ _).
    apply Rle_trans with (tau * 1); [apply Rmult_le_compat_l; lra|lra].
  - destruct (Rle_or_lt (b ^ m) tau) as [L2|L2].
    + rewrite (Rmax_right (b ^ m)) by exact L2. apply Rle_trans with (2 := Rmax_r _ _).
      apply Rle_trans with (1 * tau); [apply Rmult_le_compat_r; lra|lra].
    + rewrite !Rmax_left by lra. apply Rmax_l.
Qed.

(* n has digits enough for every t <= 2^53 *)
Definition within_count (n : nat) : Prop := (1 <= n)%nat /\ (Z.of_nat n <= 2 ^ 53)%Z.
Lemma count_bounds n : within_count n -> 1 <= INR n <= bpow radix2 53 /\ 111 * U3 * INR n <= / 1000000.
Proof.
  intros [H1 H2]. pose proof U3_tiny as U. apply (le_INR 1) in H1. cbn [INR] in H1.
  assert (N : INR n <= bpow radix2 53).
  { rewrite INR_IZR_INZ. change (bpow radix2 53) with (IZR (2 ^ 53)). now apply IZR_le. }
  split; [lra|]. apply Rle_trans with (128 * (U3 * bpow radix2 53)).
  - assert (U3 * INR n <= U3 * bpow radix2 53) by (apply Rmult_le_compat_l; lra).
    assert (0 <= U3 * bpow radix2 53) by (apply Rmult_le_pos; [lra|apply bpow_ge_0]). lra.
  - change 128 with (bpow radix2 7). change u with (bpow radix2 (-53)). rewrite <- !bpow_plus.
    apply Rle_trans with (bpow radix2 (-20)); [now apply bpow_le|]. change (bpow radix2 (-20)) with (/ 1048576). lra.
Qed.
Lemma gain_small : 1 <= G /\ U3 * G <= / 1000000000.
Proof.
  split; [now apply gain_ge_1|]. pose proof (gap b Fb (proj2 Hb)) as A. pose proof U3_tiny as U. pose proof u_tiny as U1.
  assert (B : G <= / u) by (apply Rinv_le_contravar; lra).
  apply Rle_trans with (U3 * / u); [apply Rmult_le_compat_l; lra|].
  replace (U3 * / u) with (u * u) by (field; lra).
  apply Rle_trans with (/ 1000000 * / 1000000); [apply Rmult_le_compat; lra|lra].
Qed.
Lemma tau_count n : within_count n -> 2 * INR n * (S1 b n + INR n * S0 b n) * tau <= U3.
Proof.
  intros H. destruct (count_bounds n H) as ((N1 & N2) & _). destruct (sums_bounds b Hb n) as ((_ & A2) & (B1 & B2) & _).
  set (N := INR n) in *. assert (PS : 0 <= S0 b n) by (pose proof (S0_ge_1 b Hb n (proj1 H)); lra).
  assert (W : S1 b n + N * S0 b n <= 2 * (N * N)).
  { assert (N * S0 b n <= N * N) by (apply Rmult_le_compat_l; lra). lra. }
  pose proof tau_pos as T.
  apply Rle_trans with (4 * (N * N * N) * tau).
  - apply Rmult_le_compat_r; [lra|].
    assert (N * (S1 b n + N * S0 b n) <= N * (2 * (N * N))) by (apply Rmult_le_compat_l; lra). lra.
  - assert (NN : N * N <= bpow radix2 53 * bpow radix2 53) by (apply Rmult_le_compat; lra).
    assert (NNN : N * N * N <= bpow radix2 53 * bpow radix2 53 * bpow radix2 53).
    { apply Rmult_le_compat; try lra; apply Rmult_le_pos; lra. }
    apply Rle_trans with (4 * (bpow radix2 53 * bpow radix2 53 * bpow radix2 53) * tau).
    + apply Rmult_le_compat_r; lra.
    + change 4 with (bpow radix2 2). unfold tau. change u with (bpow radix2 (-53)). rewrite <- !bpow_plus.
      apply bpow_le. cbv. discriminate.
Qed.

(* what is known of the words after n steps; e a relative error *)
Definition good (e : R) (n : nat) (g : sums R) : Prop :=
  near3 (111 * U3 * (INR n - 1) * size n) (size n) (power g) (b ^ n) /\
  near3 (e * S0 b n) (S0 b n) (s0 g) (S0 b n) /\ near3 (e * S1 b n) (S1 b n) (s1 g) (S1 b n).

Definition doubled (n : positive) (h : sums R) : sums R :=
  let shifted := tw_add_r (s1 h) (tw_mul_r (of_word R IZR (IZR (Zpos n))) (s0 h)) in
  Sums (tw_mul_r (power h) (power h)) (tw_add_r (s0 h) (tw_mul_r (power h) (s0 h)))
       (tw_add_r (s1 h) (tw_mul_r (power h) shifted)).
Definition stepped (g : sums R) : sums R :=
  let next_s0 := tw_add_r (of_word R IZR 1) (tw_mul_r (of_word R IZR b) (s0 g)) in
  Sums (tw_mul_r (power g) (of_word R IZR b)) next_s0 (tw_add_r next_s0 (tw_mul_r (of_word R IZR b) (s1 g))).

Lemma count_in_format n : (Zpos n <= 2 ^ 53)%Z -> in_format F (IZR (Zpos n)).
Proof.
  intros H. destruct (Z.eq_dec (Zpos n) (2 ^ 53)) as [->|N].
  - change (IZR (2 ^ 53)) with (bpow radix2 53). apply generic_format_FLT_bpow; cbv; congruence.
  - apply generic_format_FLT. exists (Float radix2 (Zpos n) 0); [unfold F2R; cbn; ring|cbn; lia|cbv; discriminate].
Qed.

Lemma doubled_good e n h : let m := Pos.to_nat n in within_count (m + m) -> 0 <= e <= / 1000000 ->
  good e m h -> good (e + 750 * (U3 * G)) (m + m) (doubled n h).
Proof.
  intros m Hc He (HP & H0 & H1). assert (Hm : within_count m) by (destruct Hc; split; lia).
  destruct (count_bounds m Hm) as ((N1 & _) & NU). destruct (count_bounds (m + m) Hc) as (_ & NU2).
  destruct gain_small as [G1 GU]. pose proof U3_tiny as U. pose proof tau_pos as T.
  destruct (size_bounds m) as (Y0 & (Y1 & Y2) & Y3). destruct (size_bounds (m + m)) as (Z0 & (Z1 & Z2) & _).
  destruct (sums_bounds b Hb m) as ((A1 & A2) & (B1 & B2) & C1).
  pose proof (S0_ge_1 b Hb m (proj1 Hm)) as S0ge. pose proof (S0_gain b Hb m) as S0le. pose proof (pow_01 b Hb m) as Q.
  pose proof (tau_count m Hm) as TC. pose proof (size_mul m m) as ZZ.
  assert (PU : 0 <= U3 * G) by (apply Rmult_le_pos; lra).
  assert (UY : 0 <= 111 * U3 * INR m) by (apply Rmult_le_pos; lra).
  assert (UE : 111 * U3 * INR m * e <= / 1000 * (111 * U3 * INR m)).
  { rewrite (Rmult_comm (/ 1000)). apply Rmult_le_compat_l; lra. }
  unfold good, doubled. cbn [power s0 s1]. rewrite S0_add, S1_add, pow_add, plus_INR in *.
  set (N := INR m) in *. set (Y := size m) in *. set (q := b ^ m) in *.
  set (s := S0 b m) in *. set (w := S1 b m) in *. set (a := 111 * U3 * N) in *.
  assert (aq : Rabs q <= Y) by (rewrite Rabs_pos_eq; lra).
  assert (as_ : Rabs s <= s) by (rewrite Rabs_pos_eq; lra).
  assert (PqS : 0 <= q * s) by (apply Rmult_le_pos; lra).
  assert (qSs : q * s <= s) by (rewrite <- (Rmult_1_l s) at 2; apply Rmult_le_compat_r; lra).
  assert (PYs : tau <= Y * s) by (rewrite <- (Rmult_1_r tau); apply Rmult_le_compat; lra).
  assert (Yss : Y * s <= 1 * s) by (apply Rmult_le_compat_r; lra).
  split; [|split].
  - (* the power *)
    assert (YY : 0 <= Y * Y) by (apply Rmult_le_pos; lra).
    set (c := 111 * U3 * (N - 1)) in *.
    assert (UN : U3 * 1 <= U3 * N) by (apply Rmult_le_compat_l; lra).
    assert (Pc : 0 <= c <= a) by (unfold c, a in *; lra).
    assert (Pa : a <= / 1000000) by exact NU.
    apply (mul_near (c * Y) (c * Y) Y Y); try assumption.
    + assert (cY : c * (Y * Y) <= c * size (m + m)) by (apply Rmult_le_compat_l; lra).
      assert (cc : c * c <= U3).
      { assert (NU3 : 111 * 111 * (U3 * N * N) <= 1).
        { destruct (count_bounds m Hm) as ((_ & N53) & _). fold N in N53.
          assert (U3 * N * N <= U3 * bpow radix2 53 * bpow radix2 53).
          { apply Rmult_le_compat; [apply Rmult_le_pos; lra|lra| |exact N53]. apply Rmult_le_compat_l; [lra|exact N53]. }
          assert (U3 * bpow radix2 53 * bpow radix2 53 <= / 100000000000).
          { change u with (bpow radix2 (-53)). rewrite <- !bpow_plus. apply Rle_trans with (bpow radix2 (-40)); [now apply bpow_le|].
            change (bpow radix2 (-40)) with (/ 1099511627776). lra. } lra. }
        apply Rle_trans with (a * a); [apply Rmult_le_compat; unfold c, a in *; lra|].
        unfold a. replace (111 * U3 * N * (111 * U3 * N)) with (111 * 111 * (U3 * N * N) * U3) by ring.
        rewrite <- (Rmult_1_l U3) at 3. apply Rmult_le_compat_r; lra. }
      assert (ccZ : c * c * (Y * Y) <= U3 * size (m + m)) by (apply Rmult_le_compat; try lra; apply Rmult_le_pos; lra).
      replace (111 * U3 * (N + N - 1) * size (m + m)) with (c * size (m + m) + c * size (m + m) + 111 * (U3 * size (m + m)))
        by (unfold c; ring). lra.
    + apply Rmult_le_compat_r; [lra|]. unfold c, a in *. lra.
  - (* S0 *)
    assert (HP' : near3 (a * Y) Y (power h) q) by (apply near3_le with (2 := HP), Rmult_le_compat_r; unfold a; lra).
    assert (M : near3 ((1.001 * a + e + 110 * U3) * (Y * s)) (Y * s) (tw_mul_r (power h) (s0 h)) (q * s)).
    { apply (mul_near (a * Y) (e * s) Y s); try assumption; try lra.
      - assert (a * e * (Y * s) <= / 1000 * a * (Y * s)) by (apply Rmult_le_compat_r; lra). lra.
      - apply Rmult_le_compat_r; lra. }
    apply near3_le with ((e + 500 * (U3 * G)) * (s + q * s)).
    { apply Rmult_le_compat_r; lra. }
    apply (add_near (e * s) ((1.001 * a + e + 110 * U3) * (Y * s)) s (Y * s)); try assumption; try lra.
    + rewrite Rabs_pos_eq; lra.
    + pose proof (digit_s0 e G q tau Y N s w ltac:(lra) G1 N1 ltac:(lra) B1 Q ltac:(lra) ltac:(lra) TC A1) as D.
      unfold a. lra.
    + apply Rmult_le_compat_r; lra.
  - (* S1 *)
    assert (HP' : near3 (a * Y) Y (power h) q) by (apply near3_le with (2 := HP), Rmult_le_compat_r; unfold a; lra).
    assert (NS : 1 <= N * s) by (rewrite <- (Rmult_1_l 1); apply Rmult_le_compat; lra).
    assert (C0 : near3 0 N (of_word R IZR (IZR (Zpos n))) N).
    { unfold N, m. rewrite INR_IZR_INZ, positive_nat_Z. apply near3_word.
      - apply count_in_format. destruct Hm as [_ Hm]. unfold m in Hm. rewrite positive_nat_Z in Hm. exact Hm.
      - rewrite Rabs_pos_eq; [lra|]. now apply IZR_le. }
    assert (M1 : near3 ((e + 110 * U3) * (N * s)) (N * s) (tw_mul_r (of_word R IZR (IZR (Zpos n))) (s0 h)) (N * s)).
    { apply (mul_near 0 (e * s) N s); try assumption; try lra.
      - rewrite Rabs_pos_eq; lra.
      - apply Rmult_le_compat_r; lra. }
    set (W := w + N * s) in *.
    assert (M2 : near3 ((e + 128 * U3) * W) W (tw_add_r (s1 h) (tw_mul_r (of_word R IZR (IZR (Zpos n))) (s0 h))) W).
    { apply (add_near (e * w) ((e + 110 * U3) * (N * s)) w (N * s)); try assumption; try (unfold W; lra).
      - rewrite Rabs_pos_eq; unfold W; lra.
      - unfold W. assert (0 <= U3 * w) by (apply Rmult_le_pos; lra). assert (0 <= U3 * (N * s)) by (apply Rmult_le_pos; lra). lra.
      - apply Rmult_le_compat_r; unfold W; lra. }
    assert (PW : 1 <= W) by (unfold W; lra).
    assert (PYW : tau <= Y * W) by (rewrite <- (Rmult_1_r tau); apply Rmult_le_compat; lra).
    assert (M3 : near3 ((1.001 * a + e + 239 * U3) * (Y * W)) (Y * W)
                  (tw_mul_r (power h) (tw_add_r (s1 h) (tw_mul_r (of_word R IZR (IZR (Zpos n))) (s0 h)))) (q * W)).
    { apply (mul_near (a * Y) ((e + 128 * U3) * W) Y W); try assumption; try lra.
      - rewrite Rabs_pos_eq; lra.
      - assert (a * (e + 128 * U3) * (Y * W) <= / 1000 * a * (Y * W)).
        { apply Rmult_le_compat_r; [lra|]. rewrite (Rmult_comm (/ 1000)). apply Rmult_le_compat_l; lra. }
        assert (0 <= U3 * (Y * W)) by (apply Rmult_le_pos; lra). lra.
      - apply Rmult_le_compat_r; lra. }
    assert (PqW : 0 <= q * W) by (apply Rmult_le_pos; lra).
    assert (YW : Y * W <= q * W + 1).
    { apply Rle_trans with ((q + tau) * W); [apply Rmult_le_compat_r; lra|].
      assert (tau * W <= U3).
      { assert (0 <= W * tau) by (apply Rmult_le_pos; lra).
        assert (W * tau * 1 <= W * tau * (2 * N)) by (apply Rmult_le_compat_l; lra). lra. }
      lra. }
    apply (add_near (e * w) ((1.001 * a + e + 239 * U3) * (Y * W)) w (Y * W)); try assumption; try lra.
    + rewrite Rabs_pos_eq; lra.
    + pose proof (digit_s1 e G q tau Y N s w ltac:(lra) G1 N1 ltac:(lra) B1 Q ltac:(lra) ltac:(lra) TC A1 C1) as D.
      unfold a. fold W in D. lra.
    + apply Rmult_le_compat_r; lra.
Qed.

Lemma stepped_good e n g : within_count (S n) -> (1 <= n)%nat -> 0 <= e <= / 1000000 ->
  good e n g -> good (e + 300 * (U3 * G)) (S n) (stepped g).
Proof.
  intros Hc Hn He (HP & H0 & H1). assert (Hm : within_count n) by (destruct Hc; split; lia).
  destruct (count_bounds n Hm) as ((N1 & _) & NU). destruct gain_small as [G1 GU].
  pose proof U3_tiny as U. pose proof tau_pos as T.
  destruct (size_bounds n) as (Y0 & (Y1 & Y2) & _). destruct (size_bounds 1) as (X0 & (X1 & X2) & _).
  destruct (size_bounds (n + 1)) as (Z0 & (Z1 & Z2) & _). pose proof (size_mul n 1) as ZZ. rewrite pow_1 in X0.
  destruct (sums_bounds b Hb n) as ((A1 & A2) & (B1 & B2) & C1).
  pose proof (S0_ge_1 b Hb n Hn) as S0ge. pose proof (S0_ge_1 b Hb (S n) ltac:(lia)) as S0ge'.
  pose proof (pow_01 b Hb n) as Q. pose proof (tau_count n Hm) as TC.
  set (N := INR n) in *. set (s := S0 b n) in *. set (w := S1 b n) in *.
  assert (PU : 0 <= U3 * G) by (apply Rmult_le_pos; lra).
  assert (Tw : 0 <= tau * s <= U3 /\ 0 <= tau * w <= U3).
  { set (W := w + N * s) in *. assert (NS : 0 <= N * s) by (apply Rmult_le_pos; lra).
    assert (NS1 : s <= N * s) by (rewrite <- (Rmult_1_l s) at 1; apply Rmult_le_compat_r; lra).
    assert (0 <= W * tau) by (apply Rmult_le_pos; unfold W; lra).
    assert (W * tau * 1 <= W * tau * (2 * N)) by (apply Rmult_le_compat_l; lra).
    assert (tau * s <= tau * W) by (apply Rmult_le_compat_l; unfold W; lra).
    assert (tau * w <= tau * W) by (apply Rmult_le_compat_l; unfold W; lra).
    assert (0 <= tau * s) by (apply Rmult_le_pos; lra). assert (0 <= tau * w) by (apply Rmult_le_pos; lra). lra. }
  assert (Wb : near3 0 (b + tau) (of_word R IZR b) b) by (apply near3_word; [exact Fb|rewrite Rabs_pos_eq; lra]).
  assert (Bs : 0 <= b * s <= s).
  { split; [apply Rmult_le_pos; lra|]. rewrite <- (Rmult_1_l s) at 2. apply Rmult_le_compat_r; lra. }
  assert (Bw : 0 <= b * w <= w).
  { split; [apply Rmult_le_pos; lra|]. rewrite <- (Rmult_1_l w) at 2. apply Rmult_le_compat_r; lra. }
  assert (tau1 : tau * 1 <= tau * s /\ tau * 1 <= tau * w) by (split; apply Rmult_le_compat_l; lra).
  (* a product with b *)
  assert (M : forall v x, 1 <= v -> 0 <= tau * v -> tau * 1 <= tau * v -> 0 <= b * v -> forall e', e <= e' <= / 100000 -> 
            near3 (e * v) v x v -> near3 (e' * ((b + tau) * v) + 110 * (U3 * ((b + tau) * v))) ((b + tau) * v)
                                     (tw_mul_r (of_word R IZR b) x) (b * v)).
  { intros v x V1 V2 V3 V4 e' He' Hx.
    assert (e * ((b + tau) * v) <= e' * ((b + tau) * v)) by (apply Rmult_le_compat_r; lra).
    apply (mul_near 0 (e * v) (b + tau) v); try assumption; try lra.
    - rewrite Rabs_pos_eq; lra.
    - rewrite Rabs_pos_eq; lra.
    - replace (e' * ((b + tau) * v) + 110 * (U3 * ((b + tau) * v))) with ((e' + 110 * U3) * ((b + tau) * v)) by ring.
      apply Rmult_le_compat_r; lra. }
  assert (Eg : e + 150 * (U3 * G) <= / 100000) by lra.
  (* the next S0 *)
  assert (K0 : near3 ((e + 150 * (U3 * G)) * S0 b (S n)) (S0 b (S n))
                 (tw_add_r (of_word R IZR 1) (tw_mul_r (of_word R IZR b) (s0 g))) (S0 b (S n))).
  { pose proof (M s (s0 g) S0ge (proj1 (proj1 Tw)) (proj1 tau1) (proj1 Bs) e ltac:(lra) H0) as Ms.
    pose proof (digit_next e G b tau 1 s ((b + tau) * s) ltac:(lra) G1 ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)
                  (proj2 (proj1 Tw)) eq_refl) as D.
    rewrite (S0_next b n). fold s.
    refine (add_near _ _ _ _ _ _ _ _ 1 (b * s) (near3_word 1 1 (one_in) _) Ms _ _ _ _); try lra.
    - rewrite Rabs_R1. lra.
    - rewrite Rabs_pos_eq; lra.
    - apply Rmult_le_compat_r; lra. }
  unfold good, stepped. cbn [power s0 s1]. split; [|split].
  - replace (111 * U3 * (INR (S n) - 1)) with (111 * U3 * N) by (rewrite S_INR; fold N; ring).
    replace (b ^ S n) with (b ^ n * b) by (cbn [pow]; ring). rewrite <- Nat.add_1_r.
    assert (UN : U3 * 1 <= U3 * N) by (apply Rmult_le_compat_l; lra).
    assert (Zp : b ^ n * b <= size (n + 1)) by (rewrite pow_add, pow_1 in Z0; exact Z0).
    apply (mul_near (111 * U3 * (N - 1) * size n) 0 (size n) (size 1)); try assumption.
    + apply near3_word; [exact Fb|rewrite Rabs_pos_eq; lra].
    + rewrite Rabs_pos_eq; lra.
    + rewrite Rabs_pos_eq; lra.
    + assert (P : 111 * U3 * (N - 1) * (size n * size 1) <= 111 * U3 * (N - 1) * size (n + 1)).
      { apply Rmult_le_compat_l; lra. }
      assert (0 <= U3 * size (n + 1)) by (apply Rmult_le_pos; lra). lra.
    + apply Rmult_le_compat_r; lra.
  - apply near3_le with (2 := K0). apply Rmult_le_compat_r; lra.
  - pose proof (M w (s1 g) ltac:(lra) (proj1 (proj2 Tw)) (proj2 tau1) (proj1 Bw) (e + 150 * (U3 * G)) ltac:(lra) H1) as Mw.
    pose proof (digit_next (e + 150 * (U3 * G)) G b tau (S0 b (S n)) w ((b + tau) * w) ltac:(lra) G1 S0ge'
                  ltac:(lra) ltac:(lra) ltac:(lra) (proj2 (proj2 Tw)) eq_refl) as D.
    rewrite (S1_next b n). fold w. set (c := S0 b (S n)) in *.
    refine (add_near _ _ _ _ _ _ _ _ c (b * w) K0 Mw _ _ _ _); try lra.
    + rewrite Rabs_pos_eq; lra.
    + apply Rmult_le_compat_r; lra.
Qed.

Definition spread (t : positive) : R := digits t * (1100 * (U3 * G)).
Lemma spread_small t : (Zpos t <= 2 ^ 53)%Z -> 0 <= spread t <= / 1000000.
Proof.
  intros Ht. assert (D : digits t <= 53).
  { replace 53 with (INR 53) by (simpl; lra). apply digits_le. apply Z.le_lt_trans with (1 := Ht). reflexivity. }
  destruct gain_small as [G1 GU]. pose proof (digits_nonneg t) as P.
  assert (UG : U3 * G <= / 1000000000000).
  { pose proof (gap b Fb (proj2 Hb)) as A. pose proof u_tiny as U1.
    assert (B : G <= / u) by (apply Rinv_le_contravar; lra). pose proof U3_tiny as U.
    apply Rle_trans with (U3 * / u); [apply Rmult_le_compat_l; lra|].
    replace (U3 * / u) with (u * u) by (field; lra).
    apply Rle_trans with (/ 1000000 * / 1000000); [apply Rmult_le_compat; lra|lra]. }
  pose proof U3_tiny as U. assert (PU : 0 <= U3 * G) by (apply Rmult_le_pos; lra).
  unfold spread. split; [apply Rmult_le_pos; lra|].
  apply Rle_trans with (53 * (1100 * (U3 * G))); [apply Rmult_le_compat_r; lra|lra].
Qed.

(* [eq:R2] [thm:S2] *)
Theorem geometric_near t : (Zpos t <= 2 ^ 53)%Z -> good (spread t) (Pos.to_nat t) (geometric_r b t).
Proof.
  destruct gain_small as [G1 GU]. pose proof U3_tiny as U.
  assert (PU : 0 <= U3 * G) by (apply Rmult_le_pos; lra).
  assert (C : forall n, (Zpos n <= 2 ^ 53)%Z -> within_count (Pos.to_nat n)).
  { intros n H. split; [apply Pos2Nat.is_pos|now rewrite positive_nat_Z]. }
  assert (L : forall e e' n g, e <= e' -> good e n g -> (1 <= n)%nat -> good e' n g).
  { intros e e' n g He (P & A & B) Hn. pose proof (S0_ge_1 b Hb n Hn). destruct (sums_bounds b Hb n) as (_ & (W & _) & _).
    split; [exact P|]. split; [apply near3_le with (2 := A)|apply near3_le with (2 := B)]; apply Rmult_le_compat_r; lra. }
  induction t as [n IH|n IH|]; intros Ht.
  - assert (Hn : (Zpos n <= 2 ^ 53)%Z) by lia. assert (H2 : (Zpos (xO n) <= 2 ^ 53)%Z) by lia.
    pose proof (spread_small n Hn) as E.
    assert (D : good (spread n + 750 * (U3 * G)) (Pos.to_nat n + Pos.to_nat n) (doubled n (geometric_r b n))).
    { apply doubled_good; [|lra|now apply IH]. specialize (C (xO n) H2). rewrite Pos2Nat.inj_xO in C.
      now replace (Pos.to_nat n + Pos.to_nat n)%nat with (2 * Pos.to_nat n)%nat by lia. }
    change (geometric_r b (xI n)) with (stepped (doubled n (geometric_r b n))).
    replace (Pos.to_nat (xI n)) with (S (Pos.to_nat n + Pos.to_nat n)) by (rewrite Pos2Nat.inj_xI; lia).
    apply L with (spread n + 750 * (U3 * G) + 300 * (U3 * G)); [unfold spread; cbn [digits]; lra| |lia].
    pose proof (proj2 (spread_small (xI n) Ht)) as E2. unfold spread at 1 in E2. cbn [digits] in E2. fold (spread n) in E2.
    pose proof (Pos2Nat.is_pos n). apply stepped_good; [|lia|unfold spread in *; lra|exact D].
    specialize (C (xI n) Ht). now replace (S (Pos.to_nat n + Pos.to_nat n)) with (Pos.to_nat (xI n)) by (rewrite Pos2Nat.inj_xI; lia).
  - assert (Hn : (Zpos n <= 2 ^ 53)%Z) by lia. pose proof (spread_small n Hn) as E.
    change (geometric_r b (xO n)) with (doubled n (geometric_r b n)).
    replace (Pos.to_nat (xO n)) with (Pos.to_nat n + Pos.to_nat n)%nat by (rewrite Pos2Nat.inj_xO; lia).
    pose proof (Pos2Nat.is_pos n).
    apply L with (spread n + 750 * (U3 * G)); [unfold spread; cbn [digits]; lra| |lia].
    apply doubled_good; [|lra|now apply IH].
    specialize (C (xO n) Ht). now replace (Pos.to_nat n + Pos.to_nat n)%nat with (Pos.to_nat (xO n)) by (rewrite Pos2Nat.inj_xO; lia).
  - unfold good, geometric, spread. cbn [digits power s0 s1]. rewrite Pos2Nat.inj_1, S0_1, S1_1, pow_1, !Rmult_0_l.
    cbn [INR]. replace (111 * U3 * (1 - 1) * size 1) with 0 by ring.
    destruct (size_bounds 1) as (X0 & _). rewrite pow_1 in X0.
    split; [apply near3_word; [exact Fb|rewrite Rabs_pos_eq; lra]|].
    split; apply near3_word; try apply one_in; rewrite Rabs_R1; lra.
Qed.
End Sums.
