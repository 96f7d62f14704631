(* The scalar 1 - b^t, as src/scalars.c computes it: with q_n = 1 - b^n,

     q_1 = 1 - b,   q_2n = q_n (2 - q_n),   q_(2n+1) = (1 - b) + b q_2n,

   in double-word arithmetic, and the high word of the result.  All terms are nonnegative and
   nothing cancels.  A relative error E of q_n gives q_n (2 - q_n) at most the relative error E
   again, because 2 - 2 q_n <= 2 - q_n; so each binary digit of t adds at most 27 u^2.

   Theorems (binary64, 1 <= t <= 2^53, b = 0 or 2^-800 <= b < 1)
     S1   the double word is within 27 * 53 u^2 < 2^-95, relatively     q_error
     S1   the result is within 1/2 ulp + 2^-42 ulp of 1 - b^t           one_minus_pow_ulp
     B8   it is a faithful result, as running_error assumes of
          1 - b^t                                                       one_minus_pow_faithful

   Not in the model: overflow (no intermediate value exceeds 2^29), and 0 < b < 2^-800.      *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine bound_constants double_word.
Open Scope R_scope.

Notation F := binary64.
Notation u := (u F).
Notation k := (u * u).

Definition HF := binary64_valid.
Definition Hp : (10 <= prec F)%Z := ltac:(cbv; discriminate).

Section Scalar.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : b = 0 \/ bpow radix2 (-800) <= b.
Hypothesis Hb1 : b < 1.

Definition q1 : dw := two_sum F 1 (- b).
Definition double (q : dw) : dw := mul F q (add F (2, 0) (opp q)).
Definition next (q : dw) : dw := add F q1 (mul F (b, 0) q).

(* adamant_dw_one_minus_pow *)
Fixpoint q (t : positive) : dw :=
  match t with
  | xH => q1
  | xO n => double (q n)
  | xI n => next (double (q n))
  end.
Definition one_minus_pow (t : positive) : R := fst (q t).

Definition Q (t : positive) : R := 1 - b ^ Pos.to_nat t.

Lemma b_nonneg : 0 <= b.
Proof. destruct Hb as [->|H]; [lra|]. pose proof (bpow_gt_0 radix2 (-800)). lra. Qed.
Lemma k_tiny : 0 < k <= / 1000000.
Proof.
  change k with (bpow radix2 (-53) * bpow radix2 (-53)). rewrite <- bpow_plus.
  split; [apply bpow_gt_0|]. apply Rle_trans with (bpow radix2 (-20)); [now apply bpow_le|].
  cbv -[Rle Rinv IZR]. lra.
Qed.
Lemma one_in : in_format F 1.
Proof. apply one_in_format; [exact HF|cbv; discriminate]. Qed.
Lemma two_in : in_format F 2.
Proof. change 2 with (bpow radix2 1). apply generic_format_FLT_bpow; cbv; congruence. Qed.
Lemma zero_in : in_format F 0.
Proof. apply zero_in_format. Qed.

(* ---- the exact recurrences ---- *)
Lemma Q_double n : Q (xO n) = Q n * (2 - Q n).
Proof.
  unfold Q. rewrite Pos2Nat.inj_xO. replace (2 * Pos.to_nat n)%nat with (Pos.to_nat n + Pos.to_nat n)%nat by lia.
  rewrite pow_add. ring.
Qed.
Lemma Q_next n : Q (xI n) = (1 - b) + b * Q (xO n).
Proof. unfold Q. rewrite Pos2Nat.inj_xI, Pos2Nat.inj_xO. cbn [pow]. ring. Qed.
Lemma Q_bounds n : 1 - b <= Q n <= 1.
Proof.
  pose proof b_nonneg as B. unfold Q. pose proof (Pos2Nat.is_pos n) as H.
  destruct (Pos.to_nat n) as [|m]; [lia|].
  destruct (pow_le1 b m ltac:(lra)) as [P0 P1]. cbn [pow]. split; nra.
Qed.
(* a float below 1 is at most 1 - 2^-53 *)
Lemma gap : u <= 1 - b.
Proof.
  assert (P1 : in_format F 1) by apply one_in.
  assert (L : b <= pred radix2 (fexp F) 1).
  { apply pred_ge_gt; try assumption. apply FLT_exp_valid. reflexivity. }
  change 1 with (bpow radix2 0) in L. rewrite pred_bpow in L.
  change (fexp F 0) with (-53)%Z in L. change (bpow radix2 0) with 1 in L.
  change u with (bpow radix2 (-53)). lra.
Qed.

(* ---- the errors ---- *)
(* x approximates y > 0 within the relative error e, as a double word *)
Definition near (e : R) (x : dw) (y : R) : Prop := ok F x /\ Rabs (val x - y) <= e * y.

Lemma near_le e e' x y : 0 <= y -> e <= e' -> near e x y -> near e' x y.
Proof. intros Hy He [H1 H2]. split; [exact H1|]. pose proof (Rmult_le_compat_r y e e' Hy He). lra. Qed.

Lemma q1_near : near 0 q1 (1 - b).
Proof.
  pose proof gap as G. pose proof (u_pos F) as U.
  assert (Fb' : in_format F (- b)) by now apply generic_format_opp.
  destruct (two_sum_ok F HF Hp 1 (- b) one_in Fb') as (E & L & F1 & F2).
  assert (S : fst (two_sum F 1 (- b)) = round F (1 + - b)) by reflexivity.
  unfold near, ok, q1. set (s := two_sum F 1 (- b)) in *. clearbody s.
  rewrite (Rabs_pos_eq (1 + - b)) in L by lra.
  assert (D : d F * (1 + - b) <= u * fst s).
  { pose proof (d_is F Hp) as (D0 & D1 & D2). unfold val in E.
    apply Rabs_le_inv in L. assert (Hs : (1 - d F) * (1 + - b) <= fst s) by lra.
    apply Rle_trans with (u * ((1 - d F) * (1 + - b))); [|apply Rmult_le_compat_l; lra].
    right. rewrite <- Rmult_assoc, <- D2. reflexivity. }
  assert (N : 0 <= fst s).
  { apply Rmult_le_reg_l with u; [exact U|]. rewrite Rmult_0_r. eapply Rle_trans; [|exact D].
    pose proof (d_pos F). apply Rmult_le_pos; lra. }
  split; [split; [exact F1|]; split; [exact F2|]; split; [exact N|]; split; [lra|now rewrite E]|].
  rewrite E. replace (1 + - b - (1 - b)) with 0 by ring. rewrite Rabs_R0. lra.
Qed.

(* composition of relative errors: (1+e)(1+m k) <= 1 + e + (m+1) k *)
Lemma compose x y z e m : 0 <= y -> 0 <= e <= / 100 -> 0 <= m <= 50 ->
  Rabs (x - y) <= e * y -> Rabs (z - x) <= m * k * x -> Rabs (z - y) <= (e + (1.01 * m) * k) * y.
Proof.
  intros Hy He Hm H1 H2. pose proof k_tiny as K.
  replace (z - y) with ((z - x) + (x - y)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  apply Rabs_le_inv in H1 as H1'.
  assert (MK : 0 <= m * k) by (apply Rmult_le_pos; lra).
  assert (m * k * x <= m * k * (1.01 * y)).
  { apply Rmult_le_compat_l; [exact MK|]. assert (e * y <= / 100 * y) by (apply Rmult_le_compat_r; lra). lra. }
  lra.
Qed.

Lemma double_near e x n : 0 <= e <= / 100 -> near e x (Q n) -> near (e + 13 * k) (double x) (Q (xO n)).
Proof.
  intros He [Ox Ex]. pose proof (Q_bounds n) as QB. pose proof gap as G. pose proof k_tiny as K.
  pose proof (u_pos F) as U. pose proof (u_small F Hp) as US. pose proof (ok_val F x Ox) as Vx.
  apply Rabs_le_inv in Ex as Ex'. assert (EQ : e * Q n <= / 100 * Q n) by (apply Rmult_le_compat_r; lra).
  set (y := Q n) in *.
  assert (V : val x <= 1.05) by lra.
  destruct (two_minus_ok F HF Hp x two_in Ox V) as (Os & Es). pose proof (ok_val F _ Os) as Vs.
  unfold double. set (s := add F (2, 0) (opp x)) in *. clearbody s.
  assert (Fx : / 2 * u <= fst x).
  { assert (u * fst x <= / 1024 * fst x) by (apply Rmult_le_compat_r; [apply Ox|lra]). lra. }
  assert (SV : 0.9 <= val s).
  { apply Rabs_le_inv in Es. assert (3 * k * (2 - val x) <= 3 * / 1000000 * 2.05); [|lra].
    apply Rmult_le_compat; lra. }
  assert (Fs : / 2 <= fst s).
  { assert (u * fst s <= / 1024 * fst s) by (apply Rmult_le_compat_r; [apply Os|lra]). lra. }
  destruct (mul_ok F HF Hp x s Ox Os) as (Om & Em).
  { apply Rle_trans with (/ 2 * u * / 2); [|apply Rmult_le_compat; lra].
    change (/ 2 * u * / 2) with (bpow radix2 (-1) * bpow radix2 (-53) * bpow radix2 (-1)).
    rewrite <- !bpow_plus. apply bpow_le. cbv. discriminate. }
  split; [exact Om|]. rewrite Q_double. fold y.
  (* x (2 - x) against y (2 - y) *)
  assert (Y : 0 <= y * (2 - y)) by (apply Rmult_le_pos; lra).
  assert (E1 : Rabs (val x * (2 - val x) - y * (2 - y)) <= e * (y * (2 - y))).
  { replace (val x * (2 - val x) - y * (2 - y)) with ((val x - y) * (2 - val x - y)) by ring.
    rewrite Rabs_mult, <- Rmult_assoc.
    apply Rmult_le_compat; try apply Rabs_pos; [exact Ex|].
    apply Rabs_le. split; lra. }
  assert (E2 : Rabs (val x * val s - val x * (2 - val x)) <= 3 * k * (val x * (2 - val x))).
  { replace (val x * val s - val x * (2 - val x)) with (val x * (val s - (2 - val x))) by ring.
    rewrite Rabs_mult, (Rabs_pos_eq (val x)) by lra.
    replace (3 * k * (val x * (2 - val x))) with (val x * (3 * k * (2 - val x))) by ring.
    apply Rmult_le_compat_l; lra. }
  pose proof (compose _ _ _ e 3 Y He ltac:(lra) E1 E2) as E3.
  assert (E4 : 0 <= e + 1.01 * 3 * k <= / 50) by lra.
  apply Rabs_le_inv in E3 as E3'. set (z := val x * val s) in *. set (y2 := y * (2 - y)) in *.
  assert (Z : z <= 1.02 * y2).
  { assert ((e + 1.01 * 3 * k) * y2 <= / 50 * y2) by (apply Rmult_le_compat_r; lra). lra. }
  assert (9 * k * z <= 9 * k * (1.02 * y2)) by (apply Rmult_le_compat_l; lra).
  assert (KY : 0 <= k * y2) by (apply Rmult_le_pos; lra).
  replace (val (mul F x s) - y2) with ((val (mul F x s) - z) + (z - y2)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

Lemma mul_zero x : ok F x -> mul F (0, 0) x = (0, 0).
Proof.
  assert (R0 : round F 0 = 0) by (apply round_0; apply valid_rnd_N).
  intros _. unfold mul, two_product, upper_half, fast_two_sum. cbn [fst snd].
  repeat (rewrite ?Rmult_0_l, ?Rmult_0_r, ?Rminus_0_r, ?Rplus_0_r, ?Rplus_0_l, ?Rminus_0_l, ?Ropp_0, ?R0).
  reflexivity.
Qed.

Lemma next_near e x n : 0 <= e <= / 200 -> near e x (Q (xO n)) -> near (e + 14 * k) (next x) (Q (xI n)).
Proof.
  intros He [Ox Ex]. rewrite Q_next. pose proof (Q_bounds (xO n)) as QB. pose proof gap as G.
  pose proof k_tiny as K. pose proof b_nonneg as B. pose proof (u_pos F) as U. pose proof (u_small F Hp) as US.
  destruct q1_near as [O1 E1]. rewrite Rmult_0_l in E1.
  assert (V1 : val q1 = 1 - b).
  { pose proof (Rabs_pos (val q1 - (1 - b))). destruct (Req_dec (val q1 - (1 - b)) 0) as [|N]; [lra|].
    pose proof (Rabs_pos_lt _ N). lra. }
  set (y := Q (xO n)) in *. pose proof (ok_val F x Ox) as Vx. apply Rabs_le_inv in Ex as Ex'.
  assert (EQ : e * y <= / 200 * y) by (apply Rmult_le_compat_r; lra).
  assert (M : ok F (mul F (b, 0) x) /\ Rabs (val (mul F (b, 0) x) - b * val x) <= 9 * k * (b * val x)).
  { destruct Hb as [Z|L].
    - rewrite Z, mul_zero by exact Ox. unfold ok, val. cbn [fst snd].
      rewrite !Rplus_0_r, Rmult_0_l, Rminus_0_r, Rabs_R0, !Rmult_0_r.
      split; [|lra]. split; [apply zero_in|]. split; [apply zero_in|]. split; [lra|]. split; [lra|].
      symmetry. apply round_id, zero_in.
    - assert (Ob : ok F (b, 0)).
      { unfold ok. cbn [fst snd]. rewrite Rabs_R0. split; [exact Fb|]. split; [apply zero_in|].
        split; [exact B|]. split; [apply Rmult_le_pos; lra|].
        unfold val. cbn [fst snd]. rewrite Rplus_0_r. symmetry. now apply round_id. }
      destruct (mul_ok F HF Hp (b, 0) x Ob Ox) as (Om & Em).
      { cbn [fst]. apply Rle_trans with (bpow radix2 (-800) * (/ 2 * u)).
        - change (/ 2 * u) with (bpow radix2 (-1) * bpow radix2 (-53)).
          rewrite <- !bpow_plus. apply bpow_le. cbv. discriminate.
        - apply Rmult_le_compat; [apply bpow_ge_0|lra|exact L|].
          assert (u * fst x <= / 1024 * fst x) by (apply Rmult_le_compat_r; [apply Ox|lra]). lra. }
      split; [exact Om|]. unfold val at 2 4 in Em. cbn [fst snd] in Em. rewrite Rplus_0_r in Em. exact Em. }
  destruct M as [Om Em]. unfold next. set (r := mul F (b, 0) x) in *. clearbody r.
  destruct (add_ok F HF Hp q1 r O1 Om) as (Oz & Ez).
  split; [exact Oz|]. rewrite V1 in Ez. set (z := val (add F q1 r)) in *.
  set (y3 := 1 - b + b * y).
  assert (BY : 0 <= b * y) by (apply Rmult_le_pos; lra).
  assert (E2 : Rabs (b * val x - b * y) <= e * (b * y)).
  { replace (b * val x - b * y) with (b * (val x - y)) by ring.
    rewrite Rabs_mult, (Rabs_pos_eq b B). replace (e * (b * y)) with (b * (e * y)) by ring.
    apply Rmult_le_compat_l; lra. }
  pose proof (compose _ _ _ e 9 BY ltac:(lra) ltac:(lra) E2 Em) as E3.
  assert (E4 : Rabs (1 - b + val r - y3) <= (e + 1.01 * 9 * k) * y3).
  { unfold y3. replace (1 - b + val r - (1 - b + b * y)) with (val r - b * y) by ring.
    eapply Rle_trans; [exact E3|]. apply Rmult_le_compat_l; lra. }
  assert (Y3 : 0 <= y3) by (unfold y3; lra).
  pose proof (compose _ _ _ (e + 1.01 * 9 * k) 4 Y3 ltac:(lra) ltac:(lra) E4 Ez) as E5.
  eapply Rle_trans; [exact E5|]. apply Rmult_le_compat_r; lra.
Qed.

(* one for each binary digit of t after the first *)
Fixpoint digits (t : positive) : R :=
  match t with xH => 0 | xO n | xI n => digits n + 1 end.

Lemma digits_nonneg t : 0 <= digits t.
Proof. induction t; cbn; lra. Qed.

(* [eq:S1] [thm:S1] *)
Theorem q_error t : digits t <= 100 -> near (digits t * (27 * k)) (q t) (Q t).
Proof.
  pose proof k_tiny as K.
  induction t as [n IH|n IH|]; cbn [digits q]; intros D.
  - specialize (IH ltac:(lra)). pose proof (digits_nonneg n) as N.
    assert (E : 0 <= digits n * (27 * k) <= / 300).
    { split; [apply Rmult_le_pos; lra|]. apply Rle_trans with (100 * (27 * / 1000000)); [|lra].
      apply Rmult_le_compat; lra. }
    pose proof (double_near (digits n * (27 * k)) (q n) n ltac:(lra) IH) as H1.
    pose proof (next_near (digits n * (27 * k) + 13 * k) _ n ltac:(lra) H1) as H2.
    apply near_le with (3 := H2); [|lra]. pose proof (Q_bounds (xI n)). pose proof gap. pose proof (u_pos F). lra.
  - specialize (IH ltac:(lra)). pose proof (digits_nonneg n) as N.
    assert (E : 0 <= digits n * (27 * k) <= / 300).
    { split; [apply Rmult_le_pos; lra|]. apply Rle_trans with (100 * (27 * / 1000000)); [|lra].
      apply Rmult_le_compat; lra. }
    pose proof (double_near (digits n * (27 * k)) (q n) n ltac:(lra) IH) as H1.
    apply near_le with (3 := H1); [|lra]. pose proof (Q_bounds (xO n)). pose proof gap. pose proof (u_pos F). lra.
  - rewrite Rmult_0_l. unfold Q. rewrite Pos2Nat.inj_1, pow_1. exact q1_near.
Qed.

(* ---- the high word ---- *)
Lemma q_high t : digits t <= 100 -> one_minus_pow t = round F (val (q t)).
Proof. intros D. apply (q_error t D). Qed.

Lemma digits_le t n : (Zpos t < 2 ^ (Z.of_nat n + 1))%Z -> digits t <= INR n.
Proof.
  revert n. induction t as [m IH|m IH|]; intros n H; cbn [digits]; [| |apply pos_INR];
    (destruct n as [|n]; [change (2 ^ (Z.of_nat 0 + 1))%Z with 2%Z in H; lia|]);
    rewrite S_INR; apply Rplus_le_compat_r, IH;
    rewrite Nat2Z.inj_succ, Z.add_succ_l, Z.pow_succ_r in H by lia; lia.
Qed.

Lemma relative_error t : (Zpos t <= 2 ^ 53)%Z ->
  ok F (q t) /\ Rabs (val (q t) - Q t) <= bpow radix2 (-95) * Q t.
Proof.
  intros Ht. assert (D : digits t <= 53).
  { replace 53 with (INR 53) by (simpl; lra). apply digits_le.
    apply Z.le_lt_trans with (1 := Ht). reflexivity. }
  assert (N : 0 <= Q t) by (pose proof (Q_bounds t); pose proof gap; pose proof (u_pos F); lra).
  apply near_le with (3 := q_error t ltac:(lra)); [exact N|].
  apply Rle_trans with (53 * (27 * k)).
  { apply Rmult_le_compat_r; [|exact D]. pose proof k_tiny. lra. }
  apply Rle_trans with (bpow radix2 11 * k).
  { replace (53 * (27 * k)) with (1431 * k) by ring. apply Rmult_le_compat_r; [pose proof k_tiny; lra|].
    change (bpow radix2 11) with 2048. lra. }
  change k with (bpow radix2 (-53) * bpow radix2 (-53)). rewrite <- !bpow_plus. apply Rle_refl.
Qed.

(* [eq:S1] [thm:S1] *)
Theorem one_minus_pow_ulp t : (Zpos t <= 2 ^ 53)%Z ->
  Rabs (one_minus_pow t - (1 - b ^ Pos.to_nat t)) <=
  / 2 * ulp radix2 (fexp F) (one_minus_pow t) +
  bpow radix2 one_minus_pow_slack * ulp radix2 (fexp F) (1 - b ^ Pos.to_nat t).
Proof.
  intros Ht. unfold one_minus_pow_slack. destruct (relative_error t Ht) as [(_ & _ & _ & _ & H) E]. fold (Q t).
  unfold one_minus_pow. rewrite H.
  replace (round F (val (q t)) - Q t) with ((round F (val (q t)) - val (q t)) + (val (q t) - Q t)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat.
  - apply error_le_half_ulp_round; [apply FLT_exp_valid; reflexivity|apply FLT_exp_monotone].
  - eapply Rle_trans; [exact E|].
    assert (N : 0 < Q t) by (pose proof (Q_bounds t); pose proof gap; pose proof (u_pos F); lra).
    replace (-95)%Z with (-42 + -53)%Z by reflexivity. rewrite bpow_plus, Rmult_assoc.
    apply Rmult_le_compat_l; [apply bpow_ge_0|].
    rewrite ulp_neq_0 by lra. unfold cexp, fexp, FLT_exp.
    apply Rle_trans with (bpow radix2 (-53) * bpow radix2 (mag radix2 (Q t))).
    + apply Rmult_le_compat_l; [apply bpow_ge_0|]. rewrite <- (Rabs_pos_eq (Q t)) at 1 by lra.
      apply Rlt_le, bpow_mag_gt.
    + rewrite <- bpow_plus. apply bpow_le. change (prec F) with 53%Z. lia.
Qed.

(* [eq:S1] [thm:B8] *)
Theorem one_minus_pow_faithful t : (Zpos t <= 2 ^ 53)%Z ->
  faithful F (1 - b ^ Pos.to_nat t) (one_minus_pow t).
Proof.
  intros Ht. destruct (relative_error t Ht) as [(F1 & _ & _ & _ & H) E]. fold (Q t).
  unfold one_minus_pow. split; [exact F1|]. rewrite H.
  assert (N : 0 < Q t) by (pose proof (Q_bounds t); pose proof gap; pose proof (u_pos F); lra).
  pose proof (round_error F HF (val (q t))) as R. pose proof (eta_pos F). pose proof (u_pos F) as U.
  assert (B : bpow radix2 (-95) <= / 4 * u).
  { change (/ 4 * u) with (bpow radix2 (-2) * bpow radix2 (-53)). rewrite <- bpow_plus. now apply bpow_le. }
  assert (EQ : bpow radix2 (-95) * Q t <= / 4 * u * Q t) by (apply Rmult_le_compat_r; lra).
  assert (V : Rabs (val (q t)) <= 2 * Q t).
  { apply Rabs_le_inv in E. assert (/ 4 * u * Q t <= Q t).
    { rewrite <- (Rmult_1_l (Q t)) at 2. apply Rmult_le_compat_r; [lra|].
      pose proof (u_le_quarter F HF). lra. }
    apply Rabs_le. split; lra. }
  assert (V' : Rabs (val (q t)) <= Q t + / 4 * u * Q t).
  { apply Rabs_le_inv in E. apply Rabs_le. split; lra. }
  assert (U2 : u * Rabs (val (q t)) <= u * (Q t + / 4 * u * Q t)) by (apply Rmult_le_compat_l; lra).
  assert (U3 : u * (/ 4 * u * Q t) <= / 4 * (u * Q t)).
  { replace (u * (/ 4 * u * Q t)) with (/ 4 * u * (u * Q t)) by ring.
    apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|]. pose proof (u_le_quarter F HF). lra. }
  rewrite (Rabs_pos_eq (Q t)) by lra.
  replace (round F (val (q t)) - Q t) with ((round F (val (q t)) - val (q t)) + (val (q t) - Q t)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (0 <= u * Q t) by (apply Rmult_le_pos; lra). lra.
Qed.
End Scalar.
