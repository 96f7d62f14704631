(* The staged check of binary32: what its values lack (spec/bulk.md, oracle/bulk.h).

   Beside the value X of a register the check computes D, to first order what X lacks of the exact
   value x: the error of the operation itself, which is a number of the format, and what the D of
   the operands make of it.

     lacking    D is that to rho of the terms it is made of

   Left out are products of two errors, so that, where the bound e by the recursion (B1) is finite,
     |X + D - x| <= n tau e, tau = 4 (kappa^2 + rho kappa) (1 + 1/64), n counting operations
                                                                          staged_rests      *)
From Coq Require Import Reals List String Lra Lia Psatz.
From Flocq Require Import Core.Raux.
From Adamant.Rounding Require Import formats machine propagation running_error staged_rules staged_check.
Import ListNotations.
Open Scope R_scope.

Lemma abs_le_0 x : Rabs x <= 0 -> x = 0.
Proof. intros H. destruct (Req_dec x 0) as [|N]; [assumption|]. pose proof (Rabs_pos_lt x N). lra. Qed.

Section Rest.
Variable W : format.
Variables kappa w rho : R.
Hypothesis Hu : u W <= / 256.
Hypothesis Hk : 0 <= kappa <= / 2048.
Hypothesis Hw : 0 <= w <= kappa * u W.
Hypothesis Hr : 0 <= rho <= / 2048.

Definition lacking (i : instr) (p : point) (z y : R) : Prop :=
  let X := computed p in
  let D := beside p in
  match iop i, args i with
  | Add, [a; b] => Rabs (y - ((X a + X b - z) + (D a + D b))) <= rho * (Rabs (X a + X b - z) + Rabs (D a) + Rabs (D b))
  | Sub, [a; b] => Rabs (y - ((X a - X b - z) + (D a - D b))) <= rho * (Rabs (X a - X b - z) + Rabs (D a) + Rabs (D b))
  | Mul, [a; b] => Rabs (y - ((X a * X b - z) + (X a * D b + X b * D a)))
                   <= rho * (Rabs (X a * X b - z) + Rabs (X a * D b) + Rabs (X b * D a))
  | Div, [a; b] => Rabs (y - ((X a - z * X b) + (D a - z * D b)) / X b)
                   <= rho * ((Rabs (X a - z * X b) + Rabs (D a) + Rabs (z * D b)) / Rabs (X b))
  | Sqrt, [a] => Rabs (y - ((X a - z * z) + D a) / (2 * z)) <= rho * ((Rabs (X a - z * z) + Rabs (D a)) / (2 * z))
  | Max, [a; b] => Rabs (z + y - Rmax (X a + D a) (X b + D b)) <= rho * (Rabs (D a) + Rabs (D b))
  | (Abs | Cast), [a] => Rabs y <= Rabs (D a) /\ (iop i = Cast -> y = D a)
  | _, _ => False
  end.

Definition tau : R := 4 * (kappa * kappa + rho * kappa) * (1 + / 64).
Lemma tau_nonneg : 0 <= tau.
Proof. unfold tau. assert (0 <= kappa * kappa) by nra. assert (0 <= rho * kappa) by nra. lra. Qed.

(* one operation more than the deepest operand *)
Definition depth (n : string -> nat) (i : instr) : nat := S (fold_right Nat.max 0%nat (map n (args i))).
Fixpoint deep (c : list instr) (n : string -> nat) (most : nat) : bool :=
  match c with
  | [] => true
  | i :: c => (depth n i <=? most)%nat && deep c (set n (dst i) (depth n i)) most
  end.
Fixpoint depths (c : list instr) (n : string -> nat) : string -> nat :=
  match c with [] => n | i :: c => depths c (set n (dst i) (depth n i)) end.

Definition rested (n : string -> nat) (p : point) : Prop :=
  forall r e, bound p r = Some e -> Rabs (computed p r + beside p r - exact p r) <= INR (n r) * tau * e.

(* ---- one operation ---- *)
(* an operand: T = X + D is within m e of x, and X within kappa e *)
Section Operands.
Variables m : R.
Hypothesis Hm : 0 <= m <= kappa.
Variables a A DA ea b B DB eb : R.
Hypothesis Pa : 0 <= ea.
Hypothesis Pb : 0 <= eb.
Hypothesis HA : Rabs (A - a) <= kappa * ea.
Hypothesis HB : Rabs (B - b) <= kappa * eb.
Hypothesis TA : Rabs (A + DA - a) <= m * ea.
Hypothesis TB : Rabs (B + DB - b) <= m * eb.

Lemma small_rest x X D e : 0 <= e -> Rabs (X - x) <= kappa * e -> Rabs (X + D - x) <= m * e -> Rabs D <= 2 * kappa * e.
Proof.
  intros Pe HX HD. replace D with ((X + D - x) + - (X - x)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
  assert (m * e <= kappa * e) by (apply Rmult_le_compat_r; lra). lra.
Qed.
Lemma small_a : Rabs DA <= 2 * kappa * ea.
Proof. now apply small_rest with (2 := HA). Qed.
Lemma small_b : Rabs DB <= 2 * kappa * eb.
Proof. now apply small_rest with (2 := HB). Qed.

Variables z y e q : R.
Hypothesis Qe : 0 <= q <= e.

(* from T, the operation on A + DA and B + DB, to z + y *)
Lemma rest_from T s c : Rabs (T - s) <= m * q -> Rabs (z + y - T) <= c * e -> Rabs (z + y - s) <= (m + c) * e.
Proof.
  intros H1 H2. replace (z + y - s) with ((T - s) + (z + y - T)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (m * q <= m * e) by (apply Rmult_le_compat_l; lra). lra.
Qed.
(* products of what is small, against tau e *)
Lemma within_tau c d : 0 <= e -> c <= 4 * (kappa * kappa) * (1 + / 64) * e -> d <= rho * (4 * kappa * (1 + / 64) * e) ->
  c + d <= tau * e.
Proof. intros Pe Hc Hd. unfold tau. lra. Qed.
Lemma rest_max : q = Rmax ea eb -> Rabs (z + y - Rmax (A + DA) (B + DB)) <= rho * (Rabs DA + Rabs DB) ->
  Rabs (z + y - Rmax a b) <= (m + tau) * e.
Proof.
  intros Hq HY. pose proof small_a as SA. pose proof small_b as SB.
  apply rest_from with (T := Rmax (A + DA) (B + DB)).
  - rewrite Hq. apply near_max; [lra|assumption..].
  - eapply Rle_trans; [exact HY|]. rewrite <- (Rplus_0_l (rho * _)).
    pose proof (Rmax_l ea eb). pose proof (Rmax_r ea eb). rewrite Hq in Qe.
    assert (kappa * ea <= kappa * e) by (apply Rmult_le_compat_l; lra).
    assert (kappa * eb <= kappa * e) by (apply Rmult_le_compat_l; lra).
    assert (0 <= kappa * e) by (apply Rmult_le_pos; lra).
    apply within_tau; [lra| |apply Rmult_le_compat_l; lra].
    repeat apply Rmult_le_pos; lra.
Qed.

(* operations that round: h is at least the exact result *)
Variable h : R.
Hypothesis Ph : 0 <= h.
Hypothesis He : q + u W * (h + q) <= e.
(* the operation's own rounding *)
Lemma own_rounding Y s : Rabs s <= h -> Rabs (Y - s) <= kappa * q -> Rabs (z - Y) <= w * Rabs Y -> Rabs (Y - z) <= kappa * e.
Proof.
  intros Hs HY HZ. rewrite Rabs_minus_sym. eapply Rle_trans; [exact HZ|].
  pose proof (near_size kappa _ _ _ HY) as S. pose proof (u_pos W) as PU.
  apply Rle_trans with (kappa * u W * (h + q)).
  - apply Rmult_le_compat; [lra|apply Rabs_pos|lra|]. nra.
  - rewrite Rmult_assoc. apply Rmult_le_compat_l; lra.
Qed.

(* of a sum or difference Y *)
Lemma sum_roundings Y s : Rabs s <= h -> q = ea + eb -> Rabs (z - Y) <= w * Rabs Y -> Rabs (Y - s) <= kappa * q ->
  rho * (Rabs (Y - z) + Rabs DA + Rabs DB) <= tau * e.
Proof.
  intros Hs Hq HZ HY. pose proof (own_rounding Y s Hs HY HZ). pose proof small_a. pose proof small_b.
  assert (kappa * (ea + eb) <= kappa * e) by (apply Rmult_le_compat_l; lra).
  assert (0 <= kappa * e) by (apply Rmult_le_pos; lra). rewrite <- (Rplus_0_l (rho * _)).
  apply within_tau; [lra| |apply Rmult_le_compat_l; lra].
  repeat apply Rmult_le_pos; lra.
Qed.
Lemma rest_add : Rabs (a + b) <= h -> q = ea + eb -> Rabs (z - (A + B)) <= w * Rabs (A + B) ->
  Rabs (y - ((A + B - z) + (DA + DB))) <= rho * (Rabs (A + B - z) + Rabs DA + Rabs DB) ->
  Rabs (z + y - (a + b)) <= (m + tau) * e.
Proof.
  intros Hs Hq HZ HY. apply rest_from with (T := A + DA + (B + DB)).
  - rewrite Hq, Rmult_plus_distr_l. now apply add_error.
  - replace (z + y - (A + DA + (B + DB))) with (y - ((A + B - z) + (DA + DB))) by ring.
    eapply Rle_trans; [exact HY|]. apply (sum_roundings (A + B) (a + b)); try assumption. rewrite Hq. now apply near_add.
Qed.
Lemma rest_sub : Rabs (a - b) <= h -> q = ea + eb -> Rabs (z - (A - B)) <= w * Rabs (A - B) ->
  Rabs (y - ((A - B - z) + (DA - DB))) <= rho * (Rabs (A - B - z) + Rabs DA + Rabs DB) ->
  Rabs (z + y - (a - b)) <= (m + tau) * e.
Proof.
  intros Hs Hq HZ HY. apply rest_from with (T := A + DA - (B + DB)).
  - rewrite Hq, Rmult_plus_distr_l. now apply sub_error.
  - replace (z + y - (A + DA - (B + DB))) with (y - ((A - B - z) + (DA - DB))) by ring.
    eapply Rle_trans; [exact HY|]. apply (sum_roundings (A - B) (a - b)); try assumption. rewrite Hq. now apply near_sub.
Qed.

Lemma rest_mul : Rabs (a * b) <= h -> q = carried_product a ea b eb -> Rabs (z - A * B) <= w * Rabs (A * B) ->
  Rabs (y - ((A * B - z) + (A * DB + B * DA))) <= rho * (Rabs (A * B - z) + Rabs (A * DB) + Rabs (B * DA)) ->
  Rabs (z + y - a * b) <= (m + tau) * e.
Proof.
  intros Hs Hq HZ HY. pose proof small_a as SA. pose proof small_b as SB.
  apply rest_from with (T := (A + DA) * (B + DB)).
  - rewrite Hq. apply near_mul; [lra|assumption..].
  - replace (z + y - (A + DA) * (B + DB)) with (- (DA * DB) + (y - ((A * B - z) + (A * DB + B * DA)))) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
    assert (O : Rabs (A * B - z) <= kappa * e).
    { apply (own_rounding (A * B) (a * b) Hs); [|exact HZ]. rewrite Hq. apply near_mul; [lra|assumption..]. }
    pose proof (near_size kappa _ _ _ HA) as ZA. pose proof (near_size kappa _ _ _ HB) as ZB.
    pose proof (Rabs_pos a) as PA. pose proof (Rabs_pos b) as PB.
    assert (P : 0 <= ea * eb) by now apply Rmult_le_pos.
    assert (Pab : 0 <= Rabs a * eb) by (apply Rmult_le_pos; lra).
    assert (Pba : 0 <= Rabs b * ea) by (apply Rmult_le_pos; lra).
    assert (Q1 : ea * eb <= e) by (rewrite Hq in Qe; unfold carried_product in Qe; lra).
    assert (D1 : Rabs (DA * DB) <= 2 * kappa * ea * (2 * kappa * eb)).
    { rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; assumption. }
    assert (D2 : Rabs (A * DB) <= (Rabs a + kappa * ea) * (2 * kappa * eb)).
    { rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; assumption. }
    assert (D3 : Rabs (B * DA) <= (Rabs b + kappa * eb) * (2 * kappa * ea)).
    { rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; assumption. }
    assert (K2 : 0 <= kappa * kappa) by (apply Rmult_le_pos; lra).
    assert (K3 : kappa * kappa <= kappa * / 2048) by (apply Rmult_le_compat_l; lra).
    apply within_tau; [lra| |eapply Rle_trans; [exact HY|apply Rmult_le_compat_l; [lra|]]].
    + eapply Rle_trans; [exact D1|].
      replace (2 * kappa * ea * (2 * kappa * eb)) with (4 * (kappa * kappa) * (ea * eb)) by ring.
      assert (kappa * kappa * (ea * eb) <= kappa * kappa * e) by (apply Rmult_le_compat_l; lra).
      assert (0 <= kappa * kappa * e) by (apply Rmult_le_pos; lra). lra.
    + assert (E1 : kappa * (Rabs a * eb + Rabs b * ea + ea * eb) <= kappa * e).
      { apply Rmult_le_compat_l; [lra|]. rewrite Hq in Qe. unfold carried_product in Qe. lra. }
      assert (kappa * kappa * (ea * eb) <= kappa * / 2048 * (ea * eb)) by (apply Rmult_le_compat_r; lra).
      assert (0 <= kappa * (ea * eb)) by (apply Rmult_le_pos; lra).
      assert (0 <= kappa * (Rabs a * eb)) by (apply Rmult_le_pos; lra).
      assert (0 <= kappa * (Rabs b * ea)) by (apply Rmult_le_pos; lra). lra.
Qed.

Lemma rest_div : Rabs (a / b) = h -> eb < Rabs b -> q = carried_quotient ea b eb h ->
  Rabs (z - A / B) <= w * Rabs (A / B) ->
  Rabs (y - ((A - z * B) + (DA - z * DB)) / B) <= rho * ((Rabs (A - z * B) + Rabs DA + Rabs (z * DB)) / Rabs B) ->
  Rabs (z + y - a / b) <= (m + tau) * e.
Proof.
  intros Hh Hb Hq HZ HY. pose proof small_a as SA. pose proof small_b as SB.
  assert (Hs : Rabs (a / b) <= h) by lra.
  assert (V : Rabs (A / B - a / b) <= kappa * q) by (rewrite Hq; apply near_div; assumption || lra).
  pose proof (own_rounding (A / B) (a / b) Hs V HZ) as O.
  assert (Tq : Rabs ((A + DA) / (B + DB) - a / b) <= m * q) by (rewrite Hq; apply near_div; assumption || lra).
  assert (kappa * eb <= / 2048 * eb) by (apply Rmult_le_compat_r; lra).
  assert (m * eb <= kappa * eb) by (apply Rmult_le_compat_r; lra).
  pose proof (near_size_low kappa _ _ _ HB) as LB. pose proof (near_size_low m _ _ _ TB) as LT.
  assert (NB : B <> 0) by (intros E; rewrite E, Rabs_R0 in LB; lra).
  assert (NT : B + DB <> 0) by (intros E; rewrite E, Rabs_R0 in LT; lra).
  assert (PB : 0 < Rabs B) by now apply Rabs_pos_lt.
  assert (Pke : 0 <= kappa * e) by (apply Rmult_le_pos; lra).
  assert (Zs : Rabs (z - a / b) <= kappa * e) by (now apply near_rounded with (3 := V) (4 := Hs) (5 := HZ) (u := u W)).
  pose proof (near_size kappa _ _ _ Zs) as Zq. rewrite Hh in Zq.
  (* the errors of the operands, over the divisor *)
  assert (PI : 0 < / Rabs B) by now apply Rinv_0_lt_compat.
  assert (R1 : eb * / Rabs B <= 1 + / 1024).
  { apply Rmult_le_reg_r with (Rabs B); [exact PB|]. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  assert (R0 : 0 <= eb * / Rabs B) by (apply Rmult_le_pos; lra).
  assert (R2 : Rabs (DB / B) <= 2 * kappa * (1 + / 1024)).
  { unfold Rdiv. rewrite Rabs_mult, Rabs_inv. apply Rle_trans with (2 * kappa * (eb * / Rabs B)).
    - rewrite <- Rmult_assoc. apply Rmult_le_compat_r; lra.
    - apply Rmult_le_compat_l; lra. }
  assert (R3 : (ea + h * eb) * / Rabs B <= q).
  { rewrite Hq. unfold carried_quotient, Rdiv. apply Rmult_le_compat_l.
    - assert (0 <= h * eb) by (apply Rmult_le_pos; lra). lra.
    - apply Rinv_le_contravar; lra. }
  apply rest_from with (T := (A + DA) / (B + DB)); [exact Tq|].
  set (t := (A + DA) / (B + DB)) in *.
  replace (z + y - t) with (DB / B * (t - z) + (y - ((A - z * B) + (DA - z * DB)) / B)) by (unfold t; field; now split).
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  assert (Tz : Rabs (t - z) <= 2 * kappa * e).
  { replace (t - z) with ((t - a / b) + - (z - a / b)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
    assert (m * q <= kappa * e) by (apply Rmult_le_compat; lra). lra. }
  assert (K2 : 0 <= kappa * kappa * e) by (repeat apply Rmult_le_pos; lra).
  apply within_tau; [lra| |eapply Rle_trans; [exact HY|apply Rmult_le_compat_l; [lra|]]].
  - apply Rle_trans with (2 * kappa * (1 + / 1024) * (2 * kappa * e)).
    + apply Rmult_le_compat; try apply Rabs_pos; assumption.
    + lra.
  - replace (Rabs (A - z * B)) with (Rabs (A / B - z) * Rabs B).
    2: { rewrite <- Rabs_mult. f_equal. now field. }
    unfold Rdiv. rewrite !Rmult_plus_distr_r, Rmult_assoc, Rinv_r, Rmult_1_r by lra.
    assert (D1 : Rabs DA * / Rabs B <= 2 * kappa * (ea * / Rabs B)).
    { rewrite <- Rmult_assoc. apply Rmult_le_compat_r; lra. }
    assert (D2 : Rabs (z * DB) * / Rabs B <= 2 * kappa * ((h + kappa * e) * (eb * / Rabs B))).
    { rewrite Rabs_mult. apply Rle_trans with ((h + kappa * e) * (2 * kappa * eb) * / Rabs B); [|right; ring].
      apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat; try apply Rabs_pos; assumption. }
    assert (D3 : kappa * e * (eb * / Rabs B) <= / 2048 * e * (1 + / 1024)).
    { apply Rmult_le_compat; try lra. apply Rmult_le_compat_r; lra. }
    assert (D4 : 2 * kappa * ((ea + h * eb) * / Rabs B + kappa * e * (eb * / Rabs B)) <= 2 * kappa * (e + / 2048 * e * (1 + / 1024))).
    { apply Rmult_le_compat_l; lra. }
    assert (Pke' : 0 <= kappa * e) by assumption. unfold Rdiv in O. lra.
Qed.

Lemma rest_root : ea <= 3 * a -> h = sqrt a -> q = carried_root a ea -> e = q + u W * (h + q) ->
  Rabs (z - sqrt A) <= w * Rabs (sqrt A) ->
  Rabs (y - ((A - z * z) + DA) / (2 * z)) <= rho * ((Rabs (A - z * z) + Rabs DA) / (2 * z)) ->
  Rabs (z + y - sqrt a) <= (m + tau) * e.
Proof.
  intros H3 Hh Hq Hqe HZ HY. pose proof small_a as SA.
  destruct (root_operand kappa Hk _ _ _ HA Pa H3) as [P LA].
  assert (V : Rabs (sqrt A - sqrt a) <= kappa * q) by (rewrite Hq; now apply near_root).
  assert (Hs : Rabs (sqrt a) <= h) by (rewrite Rabs_pos_eq by apply sqrt_pos; lra).
  destruct (Req_dec a 0) as [Z|NZ].
  { assert (E0 : ea = 0) by lra. rewrite Z, E0 in *. rewrite Rmult_0_r in *.
    assert (A0 : A = 0) by (pose proof (abs_le_0 _ HA); lra).
    assert (D0 : DA = 0) by (pose proof (abs_le_0 _ TA); lra).
    assert (z0 : z = 0).
    { rewrite A0, sqrt_0, Rabs_R0, Rmult_0_r in HZ. pose proof (abs_le_0 _ HZ). lra. }
    rewrite z0, A0, D0, !Rmult_0_r, Rminus_0_r, Rabs_R0, Rplus_0_r in HY. unfold Rdiv in HY.
    rewrite !Rmult_0_l, Rmult_0_r in HY. pose proof (abs_le_0 _ HY).
    rewrite sqrt_0. replace (z + y - 0) with 0 by lra. rewrite Rabs_R0.
    pose proof tau_nonneg. apply Rmult_le_pos; lra. }
  assert (Pa' : 0 < a) by lra.
  assert (S : 0 < sqrt a) by now apply sqrt_lt_R0.
  assert (QE : q = Rmin (sqrt ea) (ea / sqrt a)).
  { rewrite Hq. unfold carried_root. rewrite (Rabs_pos_eq a) by lra. destruct (Rlt_dec 0 a); [reflexivity|lra]. }
  assert (RE : sqrt ea <= 7 / 4 * sqrt a).
  { rewrite <- (sqrt_square (7 / 4 * sqrt a)) by lra. apply sqrt_le_1_alt.
    replace (7 / 4 * sqrt a * (7 / 4 * sqrt a)) with (49 / 16 * (sqrt a * sqrt a)) by field.
    rewrite sqrt_sqrt by lra. lra. }
  assert (Qs : q <= 7 / 4 * sqrt a) by (rewrite QE; eapply Rle_trans; [apply Rmin_l|exact RE]).
  assert (Eq : ea <= 7 / 4 * sqrt a * q).
  { rewrite QE. unfold Rmin. destruct (Rle_dec _ _).
    - rewrite <- (sqrt_sqrt ea) at 1 by lra. apply Rmult_le_compat_r; [apply sqrt_pos|exact RE].
    - replace (7 / 4 * sqrt a * (ea / sqrt a)) with (7 / 4 * ea) by (field; lra). lra. }
  assert (PU : 0 <= u W <= / 256) by (pose proof (u_pos W); lra).
  assert (Es : e <= 9 / 5 * sqrt a).
  { rewrite Hqe, Hh. assert (u W * (sqrt a + q) <= / 256 * (sqrt a + 7 / 4 * sqrt a)) by (apply Rmult_le_compat; lra). lra. }
  assert (Zs : Rabs (z - sqrt a) <= kappa * e) by (now apply near_rounded with (3 := V) (4 := Hs) (5 := HZ) (u := u W)).
  pose proof (own_rounding (sqrt A) (sqrt a) Hs V HZ) as O.
  assert (Pke : 0 <= kappa * e) by (apply Rmult_le_pos; lra).
  assert (Ks : kappa * e <= / 2048 * (9 / 5 * sqrt a)) by (apply Rmult_le_compat; lra).
  pose proof (Rabs_le_inv _ _ Zs) as Zb.
  assert (Zl : sqrt a * (1 - / 1024) <= z) by lra.
  assert (PZ : 0 < z) by lra.
  assert (EZ : e <= 15 / 8 * z) by lra.
  assert (PI : 0 < / z) by now apply Rinv_0_lt_compat.
  assert (PT : 0 <= A + DA).
  { pose proof (Rabs_le_inv _ _ TA).
    assert (m * ea <= / 2048 * (3 * a)) by (apply Rmult_le_compat; lra). lra. }
  assert (Tq : Rabs (sqrt (A + DA) - sqrt a) <= m * q).
  { rewrite Hq. apply near_root; try assumption; lra. }
  apply rest_from with (T := sqrt (A + DA)); [exact Tq|].
  set (t := sqrt (A + DA)) in *.
  assert (Tt : t * t = A + DA) by now apply sqrt_sqrt.
  assert (Tz : Rabs (t - z) <= 2 * kappa * e).
  { replace (t - z) with ((t - sqrt a) + - (z - sqrt a)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
    assert (m * q <= kappa * e) by (apply Rmult_le_compat; lra). lra. }
  replace (z + y - t) with ((t - z) * (t - z) * (/ 2 * / z) + (y - ((A - z * z) + DA) / (2 * z))).
  2: { replace (A - z * z + DA) with (t * t - z * z) by lra. field. lra. }
  eapply Rle_trans; [apply Rabs_triang|].
  assert (K2 : 0 <= kappa * kappa * e) by (repeat apply Rmult_le_pos; lra).
  assert (EI : e * / z <= 15 / 8).
  { apply Rmult_le_reg_r with z; [exact PZ|]. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  apply within_tau; [lra| |eapply Rle_trans; [exact HY|apply Rmult_le_compat_l; [lra|]]].
  - rewrite !Rabs_mult, (Rabs_pos_eq (/ 2)), (Rabs_pos_eq (/ z)) by lra.
    apply Rle_trans with (2 * kappa * e * (2 * kappa * e) * (/ 2 * / z)).
    + apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat; try apply Rabs_pos; assumption.
    + replace (2 * kappa * e * (2 * kappa * e) * (/ 2 * / z)) with (2 * (kappa * kappa * e) * (e * / z)) by (field; lra).
      assert (kappa * kappa * e * (e * / z) <= kappa * kappa * e * (15 / 8)) by (apply Rmult_le_compat_l; lra). lra.
  - assert (B1 : Rabs (A - z * z) <= kappa * e * (2 * z + kappa * e)).
    { assert (PA : 0 <= A).
      { eapply Rle_trans; [|exact LA]. apply Rmult_le_pos; lra. }
      replace (A - z * z) with ((sqrt A - z) * (sqrt A + z)).
      2: { rewrite <- (sqrt_sqrt A) at 3 by exact PA. ring. }
      rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; [exact O|].
      rewrite Rabs_pos_eq by (pose proof (sqrt_pos A); lra). pose proof (Rabs_le_inv _ _ O). lra. }
    assert (B2 : Rabs DA <= 2 * kappa * (7 / 4 * (z * (1 + / 512)) * e)).
    { eapply Rle_trans; [exact SA|]. apply Rmult_le_compat_l; [lra|]. eapply Rle_trans; [exact Eq|].
      apply Rmult_le_compat; lra. }
    apply Rle_trans with ((kappa * e * (2 * z + kappa * e) + 2 * kappa * (7 / 4 * (z * (1 + / 512)) * e)) / (2 * z)).
    + unfold Rdiv. apply Rmult_le_compat_r; [|lra]. rewrite Rinv_mult. apply Rmult_le_pos; lra.
    + replace ((kappa * e * (2 * z + kappa * e) + 2 * kappa * (7 / 4 * (z * (1 + / 512)) * e)) / (2 * z))
        with (kappa * e * (1 + kappa * / 2 * (e * / z) + 7 / 4 * (1 + / 512))) by (field; lra).
      assert (kappa * / 2 * (e * / z) <= / 2048 * / 2 * (15 / 8)).
      { apply Rmult_le_compat; try lra. apply Rmult_le_pos; lra. }
      replace (4 * kappa * (1 + / 64) * e) with (kappa * e * (4 * (1 + / 64))) by ring.
      apply Rmult_le_compat_l; lra.
Qed.
End Operands.

(* ---- programs ---- *)
Local Ltac operation lemma p a b ea eb q size :=
  eapply lemma with (ea := ea) (eb := eb) (A := computed p a) (DA := beside p a) (B := computed p b) (DB := beside p b) (h := size) (q := q);
  try eassumption; try apply Rle_refl; try apply Rabs_pos; try reflexivity; try (symmetry; assumption); try lra.
Lemma deepest (n : string -> nat) l s : List.In s l -> (n s <= fold_right Nat.max 0 (map n l))%nat.
Proof.
  induction l as [|r l IH]; [intros []|]. intros [->|H]; cbn [map fold_right]; [lia|]. specialize (IH H). lia.
Qed.
Lemma rest_done n p i z y most : INR most * tau <= kappa -> (forall r, (n r <= most)%nat) -> (depth n i <= most)%nat ->
  close kappa p -> values w i p z -> lacking i p z y -> rested n p -> rested (set n (dst i) (depth n i)) (done W i p z y).
Proof.
  intros Hmost Hn Hdeep Hp Hv Hy Hb r e. unfold done. cbn [bound beside computed exact]. unfold set.
  destruct (String.eqb r (dst i)); [|apply Hb]. intros He.
  destruct (value_done W kappa w Hk Hw i p z e Hv Hp He) as (q & Hq & Pq & HY & Hqe).
  assert (Hsq : iop i = Sqrt -> e = q + u W * (Rabs (value i (exact p)) + q)).
  { intros E. destruct Hv as (Ep & _). destruct (finite_bound _ _ _ _ _ _ Ep He) as (q' & Hq' & ->).
    assert (q' = q) as -> by (rewrite Hq in Hq'; congruence).
    unfold rounding_error. rewrite Ep, E. reflexivity. }
  clear He. destruct Hv as (Ep & Hc & Hz).
  set (k := fold_right Nat.max 0%nat (map n (args i))).
  assert (Kd : depth n i = S k) by reflexivity. rewrite Kd in *.
  assert (Hm : 0 <= INR k * tau <= kappa).
  { pose proof tau_nonneg. split; [apply Rmult_le_pos; [apply pos_INR|assumption]|].
    eapply Rle_trans; [|exact Hmost]. apply Rmult_le_compat_r; [assumption|]. apply le_INR. lia. }
  assert (Kn : forall s, List.In s (args i) -> (n s <= k)%nat).
  { intros s Hs. now apply deepest. }
  assert (L : forall s es, List.In s (args i) -> bound p s = Some es -> 0 <= es /\ Rabs (computed p s - exact p s) <= kappa * es /\
              Rabs (computed p s + beside p s - exact p s) <= INR k * tau * es).
  { intros s es Hin Hs. destruct (Hp s es Hs) as [P1 P2]. split; [exact P1|]. split; [exact P2|].
    eapply Rle_trans; [exact (Hb s es Hs)|]. apply Rmult_le_compat_r; [exact P1|].
    apply Rmult_le_compat_r; [apply tau_nonneg|]. apply le_INR, Kn, Hin. }
  rewrite S_INR, Rmult_plus_distr_r, Rmult_1_l.
  set (m := INR k * tau) in *. clearbody m. clear Kn k Kd Hdeep.
  revert Hz Hc Hq Hy HY Hqe Hsq L. unfold clear, lacking, value.
  destruct (iop i) eqn:Eo; try tauto; destruct (args i) as [|a [|b [|c [|? ?]]]]; cbn [map propagated apply];
    try discriminate; try tauto; unfold known_of; intros Hz Hc Hq Hy HY Hqe Hsq L;
    (destruct (bound p a) as [ea|] eqn:Ea; [|discriminate Hq]; destruct (L a ea (or_introl eq_refl) Ea) as (Pa & Ha & La));
    try (destruct (bound p b) as [eb|] eqn:Eb; [|discriminate Hq];
         destruct (L b eb (or_intror (or_introl eq_refl)) Eb) as (Pb & Hb' & Lb));
    try discriminate Hq.
  - injection Hq as Hq. operation rest_add p a b ea eb q (Rabs (exact p a + exact p b)).
  - injection Hq as Hq. operation rest_sub p a b ea eb q (Rabs (exact p a - exact p b)).
  - injection Hq as Hq. operation rest_mul p a b ea eb q (Rabs (exact p a * exact p b)).
  - destruct (Rlt_dec eb (Rabs (exact p b))) as [Lt|]; [|discriminate Hq]. injection Hq as Hq.
    operation rest_div p a b ea eb q (Rabs (exact p a / exact p b)).
  - injection Hq as Hq. rewrite Rabs_pos_eq in Hsq by apply sqrt_pos.
    rewrite Rabs_pos_eq in Hqe by apply sqrt_pos.
    eapply rest_root with (ea := ea) (A := computed p a) (DA := beside p a) (h := sqrt (exact p a)) (q := q);
      try eassumption; try apply Rle_refl; try apply sqrt_pos; try reflexivity; try (symmetry; assumption); try (now apply Hsq); try (now apply Hc); lra.
  - injection Hq as <-. injection Hc as ->. rewrite Rmult_0_r in *.
    assert (X0 := abs_le_0 _ Ha). assert (D0 := abs_le_0 _ La).
    assert (beside p a = 0) by lra. destruct Hy as [Hy _]. rewrite H, Rabs_R0 in Hy. rewrite (abs_le_0 _ Hy), Hz.
    replace (computed p a) with (exact p a) by lra. rewrite Rplus_0_r, Rminus_diag_eq, Rabs_R0 by reflexivity.
    pose proof tau_nonneg. apply Rmult_le_pos; lra.
  - injection Hq as Hq.
    eapply rest_max with (ea := ea) (eb := eb) (A := computed p a) (B := computed p b); try eassumption. now symmetry.
  - injection Hq as <-. rewrite Hz, (proj2 Hy eq_refl). eapply Rle_trans; [exact La|].
    pose proof tau_nonneg. apply Rmult_le_compat; lra.
Qed.

(* [thm:B34] *)
Theorem staged_rests n most c p q : INR most * tau <= kappa -> (forall r, (n r <= most)%nat) -> deep c n most = true ->
  staged W w lacking c p q -> close kappa p -> rested n p -> rested (depths c n) q /\ (forall r, (depths c n r <= most)%nat).
Proof.
  intros Hmost Hn Hc H. revert n Hn Hc. induction H as [p|i c p z y q Hv Hf _ IH|r x c p q _ IH]; intros n Hn Hc Hp Hb.
  - now split.
  - cbn [deep depths] in *. apply andb_prop in Hc as [C1 C2]. apply Nat.leb_le in C1. apply IH.
    + intros r. unfold set. now destruct (String.eqb r (dst i)).
    + exact C2.
    + now apply close_done with (w := w).
    + now apply rest_done with most.
  - apply IH; [exact Hn|exact Hc|now apply close_given|].
    intros s e. unfold given. cbn [bound beside exact computed]. unfold set. destruct (String.eqb s r); [|apply Hb].
    intros [= <-]. rewrite Rplus_0_r, Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
Qed.
End Rest.
