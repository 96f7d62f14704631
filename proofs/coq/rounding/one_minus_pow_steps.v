(* The steps of 1 - b^t (one_minus_pow.v): with q_n = 1 - b^n,

     q_1 = 1 - b,   q_2n = q_n (2 - q_n),   q_(2n+1) = (1 - b) + b q_2n,

   in double-word arithmetic.  All terms are nonnegative and nothing cancels.  A relative error
   E of q_n gives q_n (2 - q_n) at most the relative error E again, because 2 - 2 q_n <= 2 - q_n;
   so each step adds its own error only: 13 u^2 (double_near) and 14 u^2 (next_near).

   A product with b < 2^-800 may underflow; there q_1 is (1, -b) and every later word is (1, 0)
   (tiny_q), which is near enough (tiny_near).                                                *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats double_word.
Open Scope R_scope.

Notation F := binary64.
Notation u := (u F).
Notation k := (u * u).

Definition HF := binary64_valid.
Definition Hp : (10 <= prec F)%Z := ltac:(cbv; discriminate).

Section Scalar.
Variable b : R.
Hypothesis Fb : in_format F b.
Hypothesis Hb : 0 <= b.
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
Definition Q (t : positive) : R := 1 - b ^ Pos.to_nat t.

Lemma b_nonneg : 0 <= b.
Proof. exact Hb. Qed.
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

Lemma next_near e x n : b = 0 \/ bpow radix2 (-800) <= b -> 0 <= e <= / 200 ->
  near e x (Q (xO n)) -> near (e + 14 * k) (next x) (Q (xI n)).
Proof.
  intros Hl He [Ox Ex]. rewrite Q_next. pose proof (Q_bounds (xO n)) as QB. pose proof gap as G.
  pose proof k_tiny as K. pose proof b_nonneg as B. pose proof (u_pos F) as U. pose proof (u_small F Hp) as US.
  destruct q1_near as [O1 E1]. rewrite Rmult_0_l in E1.
  assert (V1 : val q1 = 1 - b).
  { pose proof (Rabs_pos (val q1 - (1 - b))). destruct (Req_dec (val q1 - (1 - b)) 0) as [|N]; [lra|].
    pose proof (Rabs_pos_lt _ N). lra. }
  set (y := Q (xO n)) in *. pose proof (ok_val F x Ox) as Vx. apply Rabs_le_inv in Ex as Ex'.
  assert (EQ : e * y <= / 200 * y) by (apply Rmult_le_compat_r; lra).
  assert (M : ok F (mul F (b, 0) x) /\ Rabs (val (mul F (b, 0) x) - b * val x) <= 9 * k * (b * val x)).
  { destruct Hl as [Z|L].
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

(* ---- b below 2^-800 ---- *)
Local Instance valid64 : Valid_exp (fexp F). Proof. apply FLT_exp_valid. reflexivity. Qed.
Lemma rnd0 : round F 0 = 0.
Proof. apply round_id, zero_in. Qed.
Lemma rnd1 : round F 1 = 1.
Proof. apply round_id, one_in. Qed.
Lemma rnd_near_1 y : Rabs (y - 1) <= / 4 * u -> round F y = 1.
Proof.
  intros H. pose proof (u_pos F) as U. pose proof (in_rnd F HF y) as Fz.
  assert (N : Rabs (round F y - y) <= Rabs (1 - y)).
  { apply (proj2 (round_N_pt radix2 (fexp F) (fun x => negb (Z.even x)) y)), one_in. }
  rewrite (Rabs_minus_sym 1) in N. set (z := round F y) in *. clearbody z.
  apply Rabs_le_inv in H as H'. assert (N' : Rabs (z - y) <= / 4 * u) by lra. apply Rabs_le_inv in N'.
  destruct (Rtotal_order z 1) as [L|[E|G]]; [|exact E|].
  - assert (P : z <= pred radix2 (fexp F) 1).
    { apply pred_ge_gt; [apply FLT_exp_valid; reflexivity|exact Fz|apply one_in|exact L]. }
    change 1 with (bpow radix2 0) in P. rewrite pred_bpow in P.
    change (fexp F 0) with (-53)%Z in P. change (bpow radix2 (-53)) with u in P. change (bpow radix2 0) with 1 in P. lra.
  - assert (P : succ radix2 (fexp F) 1 <= z).
    { apply succ_le_lt; [apply FLT_exp_valid; reflexivity|apply one_in|exact Fz|exact G]. }
    rewrite succ_eq_pos in P by lra. change 1 with (bpow radix2 0) in P at 2. rewrite ulp_bpow in P.
    change (fexp F (0 + 1)) with (-52)%Z in P.
    assert (bpow radix2 (-52) = 2 * u).
    { change u with (bpow radix2 (-53)). change 2 with (bpow radix2 1). now rewrite <- bpow_plus. } lra.
Qed.
Lemma two_sum_pair x y : in_format F x -> in_format F y ->
  two_sum F x y = (round F (x + y), x + y - round F (x + y)).
Proof.
  intros Fx Fy. destruct (two_sum_ok F HF Hp x y Fx Fy) as (E & _).
  assert (H : fst (two_sum F x y) = round F (x + y)) by reflexivity. unfold val in E.
  destruct (two_sum F x y) as [h l]. cbn [fst snd] in *. subst h. f_equal. lra.
Qed.
Lemma fast_two_sum_pair x y : in_format F x -> in_format F y -> Rabs y <= x ->
  fast_two_sum F x y = (round F (x + y), x + y - round F (x + y)).
Proof.
  intros Fx Fy L. destruct (fast_two_sum_ok F HF Hp x y Fx Fy L) as (E & _).
  assert (H : fst (fast_two_sum F x y) = round F (x + y)) by reflexivity. unfold val in E.
  destruct (fast_two_sum F x y) as [h l]. cbn [fst snd] in *. subst h. f_equal. lra.
Qed.

Section Tiny.
Hypothesis Ht : b <= bpow radix2 (-800).

Lemma tiny : 0 <= b <= / 4 * u.
Proof.
  pose proof b_nonneg. split; [assumption|]. apply Rle_trans with (1 := Ht).
  change (/ 4 * u) with (bpow radix2 (-2) * bpow radix2 (-53)). rewrite <- bpow_plus. now apply bpow_le.
Qed.
Lemma rnd_b : round F b = b.                 Proof. now apply round_id. Qed.
Lemma rnd_mb : round F (- b) = - b.
Proof. now apply round_id, generic_format_opp. Qed.
Lemma rnd_m1 : round F (1 + - b) = 1.
Proof. pose proof tiny. apply rnd_near_1. replace (1 + - b - 1) with (- b) by ring. rewrite Rabs_Ropp, Rabs_pos_eq; lra. Qed.
Lemma rnd_p1 : round F (1 + b) = 1.
Proof. pose proof tiny. apply rnd_near_1. replace (1 + b - 1) with b by ring. rewrite Rabs_pos_eq; lra. Qed.
Lemma u_le_1 : u <= / 4.                     Proof. apply (u_le_quarter F HF). Qed.

Lemma tiny_q1 : q1 = (1, - b).
Proof.
  unfold q1. rewrite two_sum_pair, rnd_m1; [f_equal; ring|apply one_in|now apply generic_format_opp].
Qed.
(* 2 - (1 + x), x = 0 or -b *)
Lemma tiny_complement x : in_format F x -> Rabs x <= / 4 * u -> add F (2, 0) (opp (1, x)) = (1, - x).
Proof.
  intros Fx Hx. pose proof u_le_1 as U. assert (Fm : in_format F (- x)) by now apply generic_format_opp.
  unfold add, opp. cbn [fst snd].
  rewrite two_sum_pair; [|apply two_in|apply generic_format_opp, one_in]. cbn [fst snd].
  replace (2 + Ropp 1) with 1 by ring. rewrite rnd1, Rminus_diag_eq, !Rplus_0_l, (round_id F _ Fm) by reflexivity.
  rewrite (round_id F _ Fm).
  assert (N : round F (1 + - x) = 1).
  { apply rnd_near_1. replace (1 + - x - 1) with (- x) by ring. now rewrite Rabs_Ropp. }
  rewrite fast_two_sum_pair, N; [f_equal; ring|apply one_in|exact Fm|]. rewrite Rabs_Ropp. lra.
Qed.
Lemma tiny_product x : in_format F x -> mul F (1, x) (1, - x) = (1, 0).
Proof.
  intros Fx. assert (Fm : in_format F (- x)) by now apply generic_format_opp.
  destruct (two_product_ok F HF Hp 1 1 one_in one_in) as (E & V & _).
  { right. rewrite Rmult_1_r, Rabs_R1. change 1 with (bpow radix2 0). apply bpow_le. cbv. discriminate. }
  unfold mul. cbn [fst snd]. unfold val in V. rewrite E in *. replace (1 * 1) with 1 in * by ring. rewrite rnd1 in *.
  replace (snd (two_product F 1 1)) with 0 by lra.
  rewrite Rmult_1_l, Rmult_1_r, (round_id F _ Fx), (round_id F _ Fm).
  replace (- x + x) with 0 by ring. rewrite rnd0, Rplus_0_r, rnd0.
  rewrite fast_two_sum_pair; [|apply one_in|apply zero_in|rewrite Rabs_R0; lra].
  rewrite Rplus_0_r, rnd1. f_equal. ring.
Qed.
Lemma tiny_double x : in_format F x -> Rabs x <= / 4 * u -> double (1, x) = (1, 0).
Proof. intros Fx Hx. unfold double. rewrite tiny_complement by assumption. now apply tiny_product. Qed.
Lemma tiny_next : next (1, 0) = (1, 0).
Proof.
  pose proof tiny as T. pose proof u_le_1 as U.
  assert (M : mul F (b, 0) (1, 0) = (b, 0)).
  { unfold mul, two_product. cbn [fst snd].
    assert (H1 : upper_half F 1 = 1).
    { unfold upper_half. rewrite Rmult_1_l.
      assert (I : forall z, (Z.abs z <= 2 ^ 53)%Z -> round F (IZR z) = IZR z).
      { intros z Hz. apply round_id. unfold in_format, fexp.
        destruct (Z.eq_dec (Z.abs z) (2 ^ 53)) as [Ez|Nz].
        - apply generic_format_abs_inv. rewrite <- abs_IZR, Ez. change (IZR (2 ^ 53)) with (bpow radix2 53).
          apply generic_format_FLT_bpow; cbv; congruence.
        - apply generic_format_FLT. exists (Float radix2 z 0); [unfold F2R; cbn; ring|cbn; lia|cbv; discriminate]. }
      change (bpow radix2 (prec F - Z.div2 (prec F)) + 1) with (IZR (2 ^ 27) + 1).
      rewrite <- plus_IZR, I by (cbv; discriminate). change 1 with (IZR 1) at 1.
      rewrite <- minus_IZR, I by (cbv; discriminate). now rewrite <- plus_IZR, I by (cbv; discriminate). }
    rewrite H1. replace (1 - 1) with 0 by ring. rewrite rnd0, !Rmult_1_r, !Rmult_0_r, rnd0, !Rplus_0_r.
    rewrite rnd_b. set (ah := upper_half F b).
    assert (Fa : in_format F ah) by (apply in_rnd, HF).
    rewrite (round_id F ah Fa).
    assert (Z : round F (ah - b) + round F (round F (b - ah)) = 0).
    { rewrite (round_id F (round F (b - ah))) by (apply in_rnd, HF). replace (b - ah) with (- (ah - b)) by ring.
      unfold round. rewrite round_NE_opp. ring. }
    rewrite (round_id F (round F (ah - b))), Z by (apply in_rnd, HF).
    rewrite !rnd0, Rplus_0_r, !rnd0.
    rewrite fast_two_sum_pair; [|exact Fb|apply zero_in|rewrite Rabs_R0; lra].
    rewrite Rplus_0_r, rnd_b. f_equal. ring. }
  unfold next. rewrite M, tiny_q1. unfold add. cbn [fst snd].
  rewrite two_sum_pair by (assumption || apply one_in). rewrite rnd_p1. cbn [fst snd].
  rewrite Rplus_0_r, rnd_mb. replace (1 + b - 1 + - b) with 0 by ring. rewrite rnd0.
  rewrite fast_two_sum_pair; [|apply one_in|apply zero_in|rewrite Rabs_R0; lra].
  rewrite Rplus_0_r, rnd1. f_equal. ring.
Qed.
Lemma tiny_q t : q (xO t) = (1, 0) /\ q (xI t) = (1, 0).
Proof.
  assert (D : double (q t) = (1, 0)).
  { assert (Z : double (1, 0) = (1, 0)).
    { apply tiny_double; [apply zero_in|rewrite Rabs_R0; pose proof (u_pos F); lra]. }
    induction t as [t IH|t IH|]; cbn [q].
    - rewrite IH, tiny_next. exact Z.
    - rewrite IH. exact Z.
    - rewrite tiny_q1. apply tiny_double; [now apply generic_format_opp|].
      rewrite Rabs_Ropp, Rabs_pos_eq; apply tiny. }
  cbn [q]. rewrite D. split; [reflexivity|apply tiny_next].
Qed.
Lemma tiny_near t : (2 <= Pos.to_nat t)%nat -> near (27 * k) (1, 0) (Q t).
Proof.
  intros H. pose proof tiny as T. pose proof u_le_1 as U. pose proof k_tiny as K.
  split.
  - unfold ok, val. cbn [fst snd]. rewrite Rabs_R0, Rplus_0_r, rnd1.
    repeat split; try apply one_in; try apply zero_in; try lra.
  - unfold val, Q. cbn [fst snd]. rewrite Rplus_0_r. destruct (Pos.to_nat t) as [|[|m]]; try lia. cbn [pow].
    destruct (pow_le1 b m ltac:(lra)) as [P0 P1].
    assert (B : 0 <= b * (b * b ^ m) <= b * b).
    { split; [apply Rmult_le_pos; [lra|apply Rmult_le_pos; lra]|]. apply Rmult_le_compat_l; [lra|]. nra. }
    assert (BB : b * b <= / 16 * k) by nra.
    replace (1 - (1 - b * (b * b ^ m))) with (b * (b * b ^ m)) by ring. rewrite Rabs_pos_eq by lra. nra.
Qed.
End Tiny.
End Scalar.
