(* The staged check of binary32, one operation at a time (spec/bulk.md, oracle/bulk.h).

   x is exact and e its bound by the running-error recursion (B1) in a format of unit u; X is what
   the check computes for it in a wider format, within w of the operation on its own operands, and
   E its estimate of e.  kappa bounds the ratio of the two units: w <= kappa u.

     |X - x| <= kappa e        every rule of the recursion shrinks at least as its operands do   near_*
     E <= G e                  the rules at X and E in place of x and e, up to 1 + nu,
                               where G is made of those of the operands and of g               low_*

   Needed beyond that: a divisor's estimate is at most a thousandth of it, a radicand's at
   most the radicand, both as computed; and a radicand's bound at most three times the radicand.       *)
From Coq Require Import Reals Lra Psatz.
From Flocq Require Import Core.Raux.
From Adamant.Rounding Require Import propagation.
Open Scope R_scope.

Section Rules.
Variables kappa w nu u : R.
Hypothesis Hk : 0 <= kappa <= / 2048.
Hypothesis Hu : 0 <= u <= / 256.
Hypothesis Hw : 0 <= w <= kappa * u.
Hypothesis Hnu : 0 <= nu.
(* one operation's share of an estimate *)
Definition share : R := (1 + nu) * (1 + 8 * kappa).
Variable g : R.
Hypothesis Hg : share <= g.

Lemma share_ge_1 : 1 <= g.
Proof. unfold share in Hg. nra. Qed.

Lemma near_size x X e : Rabs (X - x) <= kappa * e -> Rabs X <= Rabs x + kappa * e.
Proof.
  intros H. replace X with (x + (X - x)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
Lemma near_size_low x X e : Rabs (X - x) <= kappa * e -> Rabs x - kappa * e <= Rabs X.
Proof.
  intros H. rewrite Rabs_minus_sym in H. pose proof (Rabs_triang X (x - X)) as T.
  replace (X + (x - X)) with x in T by ring. lra.
Qed.

(* ---- one rounding: y exact, Y of computed operands, p what the recursion says of Y ---- *)
Section Rounded.
Variables y Y Z h p e : R.
Hypothesis HY : Rabs (Y - y) <= kappa * p.
Hypothesis Hh : Rabs y <= h.
Hypothesis HZ : Rabs (Z - Y) <= w * Rabs Y.
Hypothesis Hp : 0 <= p.
Hypothesis He : p + u * (h + p) <= e.

Lemma near_rounded : Rabs (Z - y) <= kappa * e.
Proof.
  replace (Z - y) with ((Z - Y) + (Y - y)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  pose proof (near_size _ _ _ HY) as S.
  assert (SY : Rabs Y <= h + p) by nra.
  assert (w * Rabs Y <= kappa * u * (h + p)).
  { apply Rmult_le_compat; try lra; try apply Rabs_pos. }
  nra.
Qed.

(* C is the estimate of what the operands carry, F that of the result *)
Lemma low_rounded C F G : 1 <= G -> 0 <= C <= G * (1 + 5 * kappa) * p + kappa * e ->
  F <= (1 + nu) * (C * (1 + u) + u * Rabs Z) -> F <= G * g * e.
Proof.
  intros HG HC HF. pose proof (near_size _ _ _ near_rounded) as S.
  pose proof (Rabs_pos y) as Py. pose proof (Rabs_pos Z) as PZ.
  assert (Pe : 0 <= e) by nra.
  assert (Pke : 0 <= kappa * e) by (apply Rmult_le_pos; lra).
  assert (L : C * (1 + u) + u * Rabs Z <= G * (1 + 8 * kappa) * e).
  { assert (A : C * (1 + u) <= G * (1 + 5 * kappa) * (p * (1 + u)) + kappa * e * (1 + u)).
    { replace (G * (1 + 5 * kappa) * (p * (1 + u)) + kappa * e * (1 + u))
        with ((G * (1 + 5 * kappa) * p + kappa * e) * (1 + u)) by ring.
      apply Rmult_le_compat_r; lra. }
    assert (B : u * Rabs Z <= u * h + u * (kappa * e)).
    { rewrite <- Rmult_plus_distr_l. apply Rmult_le_compat_l; lra. }
    assert (C1 : u * h <= G * (1 + 5 * kappa) * (u * h)).
    { rewrite <- (Rmult_1_l (u * h)) at 1. apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|nra]. }
    assert (D : G * (1 + 5 * kappa) * (p * (1 + u) + u * h) <= G * (1 + 5 * kappa) * e).
    { apply Rmult_le_compat_l; [nra|lra]. }
    assert (u * (kappa * e) <= / 256 * (kappa * e)) by (apply Rmult_le_compat_r; lra).
    assert (kappa * e <= G * (kappa * e)) by nra. nra. }
  apply Rle_trans with ((1 + nu) * (G * (1 + 8 * kappa) * e)).
  - eapply Rle_trans; [exact HF|]. apply Rmult_le_compat_l; lra.
  - replace ((1 + nu) * (G * (1 + 8 * kappa) * e)) with (G * share * e) by (unfold share; ring).
    apply Rmult_le_compat_r; [exact Pe|]. apply Rmult_le_compat_l; lra.
Qed.
End Rounded.

(* ---- what the operands carry ---- *)
Section Carried.
Variables a A ea Ea Ga b B eb Eb Gb : R.
Hypothesis HA : Rabs (A - a) <= kappa * ea.
Hypothesis HB : Rabs (B - b) <= kappa * eb.
Hypothesis Pa : 0 <= ea.
Hypothesis Pb : 0 <= eb.
Hypothesis HEa : 0 <= Ea <= Ga * ea.
Hypothesis HEb : 0 <= Eb <= Gb * eb.
Hypothesis HGa : 1 <= Ga <= 2.
Hypothesis HGb : 1 <= Gb <= 2.

Lemma near_add : Rabs (A + B - (a + b)) <= kappa * (ea + eb).
Proof. rewrite Rmult_plus_distr_l. now apply add_error. Qed.
Lemma near_sub : Rabs (A - B - (a - b)) <= kappa * (ea + eb).
Proof. rewrite Rmult_plus_distr_l. now apply sub_error. Qed.
Lemma low_add : Ea + Eb <= Ga * Gb * (ea + eb).
Proof. assert (0 <= Ga * ea * (Gb - 1)) by (repeat apply Rmult_le_pos; lra).
  assert (0 <= Gb * eb * (Ga - 1)) by (repeat apply Rmult_le_pos; lra). lra. Qed.

Definition carried_product : R := Rabs a * eb + Rabs b * ea + ea * eb.
Lemma near_mul : Rabs (A * B - a * b) <= kappa * carried_product.
Proof.
  eapply Rle_trans; [apply (mul_error a b A B _ _ HA HB); apply Rle_refl|].
  unfold carried_product.
  assert (0 <= ea * eb) by now apply Rmult_le_pos.
  assert (kappa * kappa * (ea * eb) <= kappa * (ea * eb)) by (apply Rmult_le_compat_r; [assumption|nra]).
  nra.
Qed.
Lemma low_mul : Rabs A * Eb + (Rabs B + Eb) * Ea <= Ga * Gb * (1 + 2 * kappa) * carried_product.
Proof.
  pose proof (near_size _ _ _ HA) as SA. pose proof (near_size _ _ _ HB) as SB.
  pose proof (Rabs_pos a). pose proof (Rabs_pos b). unfold carried_product.
  assert (0 <= ea * eb) by now apply Rmult_le_pos.
  assert (T1 : Rabs A * Eb <= (Rabs a + kappa * ea) * (Gb * eb)).
  { apply Rmult_le_compat; try apply Rabs_pos; lra. }
  assert (T2 : Rabs B * Ea <= (Rabs b + kappa * eb) * (Ga * ea)).
  { apply Rmult_le_compat; try apply Rabs_pos; lra. }
  assert (T3 : Eb * Ea <= (Gb * eb) * (Ga * ea)) by (apply Rmult_le_compat; lra).
  assert (U1 : Gb * (Rabs a * eb) <= Ga * Gb * (Rabs a * eb)).
  { apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|nra]. }
  assert (U2 : Ga * (Rabs b * ea) <= Ga * Gb * (Rabs b * ea)).
  { apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|nra]. }
  assert (U3 : kappa * Gb * (ea * eb) <= kappa * (Ga * Gb) * (ea * eb)).
  { apply Rmult_le_compat_r; [assumption|]. apply Rmult_le_compat_l; nra. }
  assert (U4 : kappa * Ga * (ea * eb) <= kappa * (Ga * Gb) * (ea * eb)).
  { apply Rmult_le_compat_r; [assumption|]. apply Rmult_le_compat_l; nra. }
  assert (P : 0 <= kappa * (Ga * Gb) * (Rabs a * eb + Rabs b * ea)).
  { apply Rmult_le_pos; [apply Rmult_le_pos; nra|].
    apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra. }
  lra.
Qed.

(* h is the recursion's bound of |a / b| *)
Section Quotient.
Variable h : R.
Hypothesis Hh : Rabs (a / b) <= h.
Hypothesis Hb : eb < Rabs b.
Definition carried_quotient : R := (ea + h * eb) / (Rabs b - eb).
Lemma carried_quotient_nonneg : 0 <= carried_quotient.
Proof.
  pose proof (Rabs_pos (a / b)). apply Rmult_le_pos; [|apply Rlt_le, Rinv_0_lt_compat; lra].
  assert (0 <= h * eb) by (apply Rmult_le_pos; lra). lra.
Qed.
Lemma near_div : Rabs (A / B - a / b) <= kappa * carried_quotient.
Proof.
  pose proof (Rabs_pos (a / b)) as Q. unfold carried_quotient.
  assert (kappa * eb <= eb) by nra.
  eapply Rle_trans; [apply (div_error a b A B _ _ HA HB h (Rabs b)); [exact Hh|lra|lra]|].
  replace (kappa * ea + h * (kappa * eb)) with (kappa * (ea + h * eb)) by ring.
  unfold Rdiv. rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|].
  apply Rmult_le_compat_l; [|apply Rinv_le_contravar; lra].
  assert (0 <= h * eb) by (apply Rmult_le_pos; lra). lra.
Qed.
Hypothesis Hcheck : Eb <= Rabs B * / 1000.
Lemma low_divisor : (Rabs b - eb) * / (Gb * (1 + kappa)) <= Rabs B - Eb.
Proof.
  pose proof (near_size_low _ _ _ HB) as SB. pose proof (Rabs_pos b) as Pab.
  set (D := Rabs b - eb) in *. assert (PD : 0 < D) by (unfold D; lra).
  set (s := Gb * (1 + kappa)). assert (Ps : 1 <= s) by (unfold s; nra).
  apply Rmult_le_reg_r with s; [lra|]. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  destruct (Rle_or_lt eb (Rabs b * / 512)) as [C|C].
  - assert (T : D - (kappa + (Gb - 1)) * eb <= Rabs B - Eb) by (unfold D; lra).
    assert (eb <= D * / 256) by (unfold D; lra).
    set (d := kappa + (Gb - 1)) in *. assert (Pd : 0 <= d <= 2) by (unfold d; lra).
    assert (Sd : 1 + d <= s) by (unfold s, d; nra).
    assert (d * eb <= d * (D * / 256)) by (apply Rmult_le_compat_l; lra).
    assert (L : D * (1 - d * / 256) <= Rabs B - Eb) by lra.
    assert (0 <= Rabs B - Eb) by (eapply Rle_trans; [|exact L]; apply Rmult_le_pos; lra).
    apply Rle_trans with (D * (1 - d * / 256) * (1 + d)).
    + rewrite Rmult_assoc. rewrite <- (Rmult_1_r D) at 1. apply Rmult_le_compat_l; [lra|]. nra.
    + apply Rmult_le_compat; try lra. apply Rmult_le_pos; lra.
  - assert (kappa * eb <= / 2048 * Rabs b) by (apply Rmult_le_compat; lra).
    assert (L : D <= Rabs B - Eb) by (unfold D; lra).
    rewrite <- (Rmult_1_r D). apply Rmult_le_compat; lra.
Qed.
Lemma low_div Z e : Rabs Z <= h + kappa * e -> 0 <= e ->
  0 <= (Ea + Rabs Z * Eb) / (Rabs B - Eb) <= Ga * Gb * Gb * (1 + 5 * kappa) * carried_quotient + kappa * e.
Proof.
  intros HZ He. pose proof low_divisor as L. pose proof (Rabs_pos (a / b)) as Q.
  pose proof (Rabs_pos Z) as PZ.
  set (D := Rabs b - eb) in *. assert (PD : 0 < D) by (unfold D; lra).
  set (s := Gb * (1 + kappa)) in *. assert (Ps : 1 <= s) by (unfold s; nra).
  assert (PB : 0 < Rabs B - Eb).
  { eapply Rlt_le_trans; [|exact L]. apply Rmult_lt_0_compat; [exact PD|]. apply Rinv_0_lt_compat. lra. }
  assert (I : / (Rabs B - Eb) <= s * / D).
  { rewrite <- (Rinv_inv s) at 1. rewrite <- Rinv_mult. apply Rinv_le_contravar; [|lra].
    apply Rmult_lt_0_compat; [apply Rinv_0_lt_compat; lra|exact PD]. }
  assert (IP : 0 < / (Rabs B - Eb)) by now apply Rinv_0_lt_compat.
  assert (PN : 0 <= Ea + Rabs Z * Eb) by (assert (0 <= Rabs Z * Eb) by (apply Rmult_le_pos; lra); lra).
  split; [apply Rmult_le_pos; lra|].
  assert (Pke : 0 <= kappa * e) by (apply Rmult_le_pos; lra).
  assert (N : Ea + Rabs Z * Eb <= Ga * Gb * (ea + h * eb) + kappa * e * Eb).
  { assert (Rabs Z * Eb <= (h + kappa * e) * Eb) by (apply Rmult_le_compat_r; lra).
    assert (h * Eb <= h * (Gb * eb)) by (apply Rmult_le_compat_l; lra).
    assert (0 <= Ga * ea * (Gb - 1)) by (repeat apply Rmult_le_pos; lra).
    assert (0 <= Gb * (h * eb) * (Ga - 1)) by (repeat apply Rmult_le_pos; lra). lra. }
  unfold Rdiv. eapply Rle_trans; [apply Rmult_le_compat_r; [lra|exact N]|].
  rewrite Rmult_plus_distr_r. apply Rplus_le_compat.
  - assert (PM : 0 <= Ga * Gb * (ea + h * eb)).
    { apply Rmult_le_pos; [nra|]. assert (0 <= h * eb) by (apply Rmult_le_pos; lra). lra. }
    eapply Rle_trans; [apply Rmult_le_compat_l; [exact PM|exact I]|].
    unfold carried_quotient. fold D.
    replace (Ga * Gb * (ea + h * eb) * (s * / D)) with (s * (Ga * Gb * ((ea + h * eb) / D))) by (unfold Rdiv; ring).
    replace (Ga * Gb * Gb * (1 + 5 * kappa) * ((ea + h * eb) / D))
      with (Gb * (1 + 5 * kappa) * (Ga * Gb * ((ea + h * eb) / D))) by ring.
    apply Rmult_le_compat_r; [|unfold s; nra].
    pose proof carried_quotient_nonneg as PC. unfold carried_quotient in PC. fold D in PC.
    apply Rmult_le_pos; [nra|exact PC].
  - rewrite Rmult_assoc. rewrite <- (Rmult_1_r (kappa * e)) at 2. apply Rmult_le_compat_l; [exact Pke|].
    apply Rmult_le_reg_r with (Rabs B - Eb); [exact PB|].
    rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.
End Quotient.

Lemma near_max : Rabs (Rmax A B - Rmax a b) <= kappa * Rmax ea eb.
Proof. rewrite <- RmaxRmult by lra. now apply max_error. Qed.
Lemma low_max : Rmax Ea Eb <= Ga * Gb * Rmax ea eb.
Proof.
  pose proof (Rmax_l ea eb). pose proof (Rmax_r ea eb).
  assert (Ga <= Ga * Gb) by nra. assert (Gb <= Ga * Gb) by nra.
  apply Rmax_lub; (eapply Rle_trans; [apply HEa || apply HEb|]); apply Rmult_le_compat; lra.
Qed.

(* ---- roots ---- *)
Hypothesis Hthree : ea <= 3 * a.
Definition carried_root : R := if Rlt_dec 0 (Rabs a) then Rmin (sqrt ea) (ea / sqrt (Rabs a)) else sqrt ea.
Lemma root_operand : 0 <= a /\ a * (1 - 3 * kappa) <= A.
Proof.
  clear HEa. split; [lra|]. pose proof (Rabs_le_inv _ _ HA).
  assert (kappa * ea <= kappa * (3 * a)) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Lemma root_least : sqrt a * (1 - 3 * kappa) <= sqrt A.
Proof.
  clear HEa. destruct root_operand as [P L]. pose proof (sqrt_pos a).
  rewrite <- (sqrt_square (sqrt a * (1 - 3 * kappa))) by (apply Rmult_le_pos; lra). apply sqrt_le_1_alt.
  replace (sqrt a * (1 - 3 * kappa) * (sqrt a * (1 - 3 * kappa)))
    with (sqrt a * sqrt a * ((1 - 3 * kappa) * (1 - 3 * kappa))) by ring.
  rewrite sqrt_sqrt by exact P. eapply Rle_trans; [|exact L]. apply Rmult_le_compat_l; nra.
Qed.
Lemma near_root : Rabs (sqrt A - sqrt a) <= kappa * carried_root.
Proof.
  clear HEa. destruct root_operand as [P L]. unfold carried_root. rewrite (Rabs_pos_eq a) by exact P.
  destruct (Rlt_dec 0 a) as [N|N].
  - assert (PA : 0 <= A) by nra.
    assert (S : 0 < sqrt a) by now apply sqrt_lt_R0.
    pose proof root_least as M.
    assert (E : Rabs (sqrt A - sqrt a) * (sqrt A + sqrt a) <= kappa * ea).
    { rewrite <- (Rabs_pos_eq (sqrt A + sqrt a)) by (pose proof (sqrt_pos A); lra).
      rewrite <- Rabs_mult.
      replace ((sqrt A - sqrt a) * (sqrt A + sqrt a)) with (sqrt A * sqrt A - sqrt a * sqrt a) by ring.
      rewrite !sqrt_sqrt by assumption. exact HA. }
    pose proof (Rabs_pos (sqrt A - sqrt a)) as PD.
    assert (T : Rabs (sqrt A - sqrt a) * (sqrt a * (2 - 3 * kappa)) <= kappa * ea).
    { eapply Rle_trans; [|exact E]. apply Rmult_le_compat_l; lra. }
    assert (R1 : Rabs (sqrt A - sqrt a) <= kappa * (ea / sqrt a)).
    { apply Rmult_le_reg_r with (sqrt a); [exact S|].
      unfold Rdiv. rewrite !Rmult_assoc, Rinv_l, Rmult_1_r by lra.
      eapply Rle_trans; [|exact T]. apply Rmult_le_compat_l; [exact PD|]. nra. }
    unfold Rmin. destruct (Rle_dec (sqrt ea) (ea / sqrt a)); [|exact R1].
    (* ea <= sqrt ea sqrt 3 sqrt a, and sqrt 3 <= 2 - 3 kappa *)
    assert (W : ea <= sqrt ea * (sqrt a * (2 - 3 * kappa))).
    { rewrite <- (sqrt_sqrt ea) at 1 by exact Pa. apply Rmult_le_compat_l; [apply sqrt_pos|].
      rewrite <- (sqrt_square (sqrt a * (2 - 3 * kappa))) by nra. apply sqrt_le_1_alt.
      replace (sqrt a * (2 - 3 * kappa) * (sqrt a * (2 - 3 * kappa)))
        with (sqrt a * sqrt a * ((2 - 3 * kappa) * (2 - 3 * kappa))) by ring.
      rewrite sqrt_sqrt by exact P. eapply Rle_trans; [exact Hthree|]. nra. }
    apply Rmult_le_reg_r with (sqrt a * (2 - 3 * kappa)); [nra|].
    eapply Rle_trans; [exact T|]. rewrite Rmult_assoc. apply Rmult_le_compat_l; lra.
  - assert (E0 : a = 0) by lra. assert (E1 : ea = 0) by lra.
    rewrite E0, E1, Rmult_0_r in *.
    assert (A0 : A = 0) by (pose proof (Rabs_le_inv _ _ HA); lra).
    rewrite A0, !sqrt_0, Rminus_0_r, Rabs_R0. lra.
Qed.
Hypothesis Hradicand : Ea <= A.
Lemma low_root Z : Rabs (Z - sqrt A) <= w * Rabs (sqrt A) ->
  0 <= Ea / Z <= Ga * (1 + 5 * kappa) * carried_root.
Proof.
  intros HZ. destruct root_operand as [P L]. rewrite (Rabs_pos_eq (sqrt A)) in HZ by apply sqrt_pos.
  apply Rabs_le_inv in HZ. unfold carried_root. rewrite (Rabs_pos_eq a) by exact P.
  destruct (Rlt_dec 0 a) as [N|N].
  - assert (PA : 0 < A) by nra.
    assert (S : 0 < sqrt a) by now apply sqrt_lt_R0.
    assert (SA : 0 < sqrt A) by now apply sqrt_lt_R0.
    pose proof root_least as M.
    assert (Wk : w <= kappa * / 256) by (eapply Rle_trans; [apply Hw|]; apply Rmult_le_compat_l; lra).
    assert (ZL : sqrt A * (1 - kappa * / 256) <= Z) by nra.
    assert (PZ : 0 < Z) by nra.
    split; [apply Rmult_le_pos; [lra|apply Rlt_le, Rinv_0_lt_compat; exact PZ]|].
    assert (Q1 : Ea / Z <= Ga * (1 + 5 * kappa) * (ea / sqrt a)).
    { apply Rmult_le_reg_r with (Z * sqrt a); [nra|].
      replace (Ea / Z * (Z * sqrt a)) with (Ea * sqrt a) by (field; lra).
      replace (Ga * (1 + 5 * kappa) * (ea / sqrt a) * (Z * sqrt a))
        with (Ga * ea * ((1 + 5 * kappa) * Z)) by (field; lra).
      apply Rmult_le_compat; try lra.
      assert (sqrt a <= (1 + 5 * kappa) * (sqrt a * (1 - 3 * kappa) * (1 - kappa * / 256))).
      { replace ((1 + 5 * kappa) * (sqrt a * (1 - 3 * kappa) * (1 - kappa * / 256)))
          with (sqrt a * ((1 + 5 * kappa) * ((1 - 3 * kappa) * (1 - kappa * / 256)))) by ring.
        rewrite <- (Rmult_1_r (sqrt a)) at 1. apply Rmult_le_compat_l; [lra|].
        assert (1 - 4 * kappa <= (1 - 3 * kappa) * (1 - kappa * / 256)) by nra. nra. }
      eapply Rle_trans; [eassumption|]. apply Rmult_le_compat_l; [lra|].
      eapply Rle_trans; [|exact ZL]. apply Rmult_le_compat_r; lra. }
    assert (Q2 : Ea / Z <= Ga * (1 + 5 * kappa) * sqrt ea).
    { apply Rmult_le_reg_r with Z; [exact PZ|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
      apply Rle_trans with (sqrt Ea * sqrt A).
      - rewrite <- (sqrt_sqrt Ea) at 1 by lra. apply Rmult_le_compat_l; [apply sqrt_pos|]. apply sqrt_le_1_alt. lra.
      - assert (sqrt Ea <= Ga * sqrt ea).
        { apply Rle_trans with (sqrt (Ga * Ga * ea)).
          - apply sqrt_le_1_alt. eapply Rle_trans; [apply HEa|]. apply Rmult_le_compat_r; nra.
          - rewrite sqrt_mult by nra. rewrite sqrt_square by lra. lra. }
        replace (Ga * (1 + 5 * kappa) * sqrt ea * Z) with (Ga * sqrt ea * ((1 + 5 * kappa) * Z)) by ring.
        apply Rmult_le_compat; try apply sqrt_pos; [lra|].
        assert (sqrt A <= (1 + 5 * kappa) * (sqrt A * (1 - kappa * / 256))) by nra.
        eapply Rle_trans; [eassumption|]. apply Rmult_le_compat_l; lra. }
    unfold Rmin. destruct (Rle_dec _ _); assumption.
  - assert (E0 : a = 0) by lra. assert (E1 : ea = 0) by lra.
    assert (Z0 : Ea = 0). { destruct HEa as [H1 H2]. rewrite E1, Rmult_0_r in H2. lra. }
    rewrite Z0, E1, sqrt_0. unfold Rdiv. rewrite !Rmult_0_l, !Rmult_0_r. lra.
Qed.
End Carried.
End Rules.
