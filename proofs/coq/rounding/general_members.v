(* Other orders of operations that are of the class of the step program, by weight: the moving
   average b m + c g, c = 1 - b, computed from numbers m and g as the programs do it,

     round (round (b m) + round (c g)),   each rounding counted general_factor times,

   against evaluations whose roundings count once, b and c being scalars with errors of their own:

     fma (c, g, round (b m)), PyTorch's order                    fused_member
     m + round (c round (g - m)), lerp, where b >= 3/4           lerp_member
     the lerp of a small b is none: m cancels                    lerp_no_member     *)
From Coq Require Import ZArith Reals Lra Psatz.
From Adamant.Rounding Require Import formats evaluation bound_constants.
Open Scope R_scope.

Section Average.
Variable F : format.
Variables (b c b1 c1 : quantity) (m g : R).

(* n roundings, and those of a sum, which does not underflow *)
Definition each (n : nat) (q : quantity) : quantity := rounded (gamma F n) (underflow F n) q.
Definition each_sum (n : nat) (q : quantity) : quantity := rounded (gamma F n) 0 q.

(* the step program's, at factor f *)
Definition average (f : nat) : quantity :=
  each_sum f (plus (each f (times b (number m 0))) (each f (times c (number g 0)))).
Definition fused : quantity := each 1 (plus (times c1 (number g 0)) (each 1 (times b1 (number m 0)))).
Definition lerp : quantity :=
  each_sum 1 (plus (number m 0) (each 1 (times c1 (each_sum 1 (minus (number g 0) (number m 0)))))).

Hypothesis Hu : u F <= / 8.
(* the scalars have no larger errors than in the step program *)
Hypotheses (Pb1 : proper b1) (Pc1 : proper c1).
Hypotheses (Mb : majorant b1 = majorant b) (Mc : majorant c1 = majorant c).
Hypotheses (Wb : weight b1 <= weight b) (Wc : weight c1 <= weight c).

Lemma units : 0 < gamma F 1 <= / 7 /\ 2 * gamma F 1 <= gamma F general_factor /\
  0 < underflow F 1 /\ 2 * underflow F 1 <= underflow F general_factor.
Proof.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  assert (A : 2 <= INR general_factor < 8) by (unfold general_factor; cbn [INR]; lra).
  unfold gamma, underflow. cbn [INR]. set (a := INR general_factor) in *.
  assert (L : a * u F < 1).
  { apply Rle_lt_trans with (a * / 8); [apply Rmult_le_compat_l; lra|lra]. }
  repeat split.
  - apply Rdiv_lt_0_compat; lra.
  - apply Rmult_le_reg_r with (1 - 1 * u F); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra.
  - apply div_least; [lra|]. apply Rmult_le_reg_r with (1 - 1 * u F); [lra|].
    replace (2 * (1 * u F / (1 - 1 * u F)) * (1 - a * u F) * (1 - 1 * u F))
      with (2 * u F * (1 - a * u F)) by (field; lra).
    apply Rmult_le_compat; nra.
  - apply Rdiv_lt_0_compat; lra.
  - apply div_least; [lra|]. apply Rmult_le_reg_r with (1 - 1 * u F); [lra|].
    replace (2 * (1 * eta F / (1 - 1 * u F)) * (1 - a * u F) * (1 - 1 * u F))
      with (2 * eta F * (1 - a * u F)) by (field; lra).
    apply Rmult_le_compat; nra.
Qed.

Lemma each_weight n q : weight (each n q) = weight q + gamma F n * (majorant q + weight q) + underflow F n.
Proof. apply rounded_weight. Qed.
Lemma each_sum_weight n q : weight (each_sum n q) = weight q + gamma F n * (majorant q + weight q).
Proof. unfold each_sum. rewrite rounded_weight. ring. Qed.
Lemma times_number_weight q x : weight (times q (number x 0)) = weight q * Rabs x.
Proof. rewrite times_weight, number_weight, number_majorant. ring. Qed.
Lemma times_number_majorant q x : majorant (times q (number x 0)) = majorant q * Rabs x.
Proof. rewrite times_majorant, number_majorant. reflexivity. Qed.

(* once is less than general_factor times *)
Lemma unit_less x y : 0 <= x <= y -> gamma F 1 * x <= gamma F general_factor * y.
Proof. intros H. destruct units as (G & G2 & _). apply Rmult_le_compat; lra. Qed.

(* [thm:B18] *)
Theorem fused_member : weight fused <= weight (average general_factor).
Proof.
  destruct units as ([G0 G1] & G2 & H0 & H2). pose proof (weight_pos _ Pb1) as B0. pose proof (weight_pos _ Pc1) as C0.
  pose proof (Rabs_pos m) as Am. pose proof (Rabs_pos g) as Ag.
  pose proof (majorant_pos b) as Xb. pose proof (majorant_pos c) as Xc.
  unfold fused, average. rewrite each_weight, each_sum_weight, !plus_weight, !plus_majorant.
  assert (E : forall n q, majorant (each n q) = majorant q) by (intros; apply rounded_majorant).
  rewrite !E, !each_weight, !times_number_weight, !times_number_majorant, Mb, Mc.
  assert (P : 0 <= weight b1 * Rabs m <= weight b * Rabs m).
  { split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_r; lra]. }
  assert (Q : 0 <= weight c1 * Rabs g <= weight c * Rabs g).
  { split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_r; lra]. }
  assert (X : 0 <= majorant b * Rabs m) by (apply Rmult_le_pos; lra).
  assert (Y : 0 <= majorant c * Rabs g) by (apply Rmult_le_pos; lra).
  pose proof (unit_less (majorant b * Rabs m + weight b1 * Rabs m) (majorant b * Rabs m + weight b * Rabs m) ltac:(lra)) as D1.
  assert (D2 : 0 <= gamma F general_factor * (majorant c * Rabs g + weight c * Rabs g)) by (apply Rmult_le_pos; lra).
  assert (D3 : 0 <= gamma F 1 * (majorant b * Rabs m + weight b1 * Rabs m)) by (apply Rmult_le_pos; lra).
  set (V := weight c1 * Rabs g + (weight b1 * Rabs m + gamma F 1 * (majorant b * Rabs m + weight b1 * Rabs m) + underflow F 1)).
  set (W := weight b * Rabs m + gamma F general_factor * (majorant b * Rabs m + weight b * Rabs m) + underflow F general_factor
            + (weight c * Rabs g + gamma F general_factor * (majorant c * Rabs g + weight c * Rabs g)
               + underflow F general_factor)).
  assert (V0 : 0 <= V) by (unfold V; lra). assert (VW : V + underflow F 1 <= W) by (unfold V, W; lra).
  pose proof (unit_less (majorant c * Rabs g + majorant b * Rabs m + V) (majorant b * Rabs m + majorant c * Rabs g + W)
                ltac:(lra)). lra.
Qed.

(* with at most three roundings' error of the factor 1 - b *)
Hypotheses (Xb : majorant b = 1 - majorant c) (Xc : majorant c <= / 4) (Wc1 : weight c1 <= 3 * gamma F 1 * majorant c).

(* [thm:B18] *)
Theorem lerp_member : weight lerp <= weight (average general_factor).
Proof.
  destruct units as ([G0 G1] & G2 & H0 & H2). pose proof (weight_pos _ Pb1) as B0. pose proof (weight_pos _ Pc1) as C0.
  pose proof (Rabs_pos m) as Am. pose proof (Rabs_pos g) as Ag. pose proof (majorant_pos c) as X0.
  unfold lerp, average. rewrite !each_sum_weight, !plus_weight, !plus_majorant.
  assert (E : forall n q, majorant (each n q) = majorant q) by (intros; apply rounded_majorant).
  assert (E' : forall n q, majorant (each_sum n q) = majorant q) by (intros; apply rounded_majorant).
  rewrite !E, !each_weight, !times_number_weight, !times_number_majorant, times_weight, times_majorant, !E',
    each_sum_weight, minus_weight, minus_majorant, !number_weight, !number_majorant, Xb, Mc.
  set (d := gamma F 1) in *. set (e := gamma F general_factor) in *.
  set (h := underflow F 1) in *. set (k := underflow F general_factor) in *.
  set (x := Rabs m) in *. set (y := Rabs g) in *. set (C := majorant c) in *.
  set (w := weight b) in *. set (z := weight c) in *. set (w1 := weight b1) in *. set (z1 := weight c1) in *.
  clearbody d e h k x y C w z w1 z1.
  (* both sides by the terms: of m, of g, and what underflows *)
  set (D := (1 + d) * (1 + d) * (1 + d)). set (S := (1 + e) * (1 + e)).
  replace (0 + (C * (0 + 0 + d * (y + x + (0 + 0))) + (y + x) * z1 + z1 * (0 + 0 + d * (y + x + (0 + 0)))
     + d * (C * (y + x) + (C * (0 + 0 + d * (y + x + (0 + 0))) + (y + x) * z1 + z1 * (0 + 0 + d * (y + x + (0 + 0))))) + h)
     + d * (x + C * (y + x) + (0 + (C * (0 + 0 + d * (y + x + (0 + 0))) + (y + x) * z1 + z1 * (0 + 0 + d * (y + x + (0 + 0)))
     + d * (C * (y + x) + (C * (0 + 0 + d * (y + x + (0 + 0))) + (y + x) * z1 + z1 * (0 + 0 + d * (y + x + (0 + 0))))) + h))))
    with (x * (d + C * (D - 1) + z1 * D) + y * (C * (D - 1) + z1 * D) + (1 + d) * h) by (unfold D; ring).
  replace (w * x + e * ((1 - C) * x + w * x) + k + (z * y + e * (C * y + z * y) + k)
     + e * ((1 - C) * x + C * y + (w * x + e * ((1 - C) * x + w * x) + k + (z * y + e * (C * y + z * y) + k))))
    with (x * ((1 - C) * (S - 1) + w * S) + y * (C * (S - 1) + z * S) + (1 + e) * (2 * k)) by (unfold S; ring).
  assert (DS : 1 <= D <= S) by (unfold D, S; nra).
  assert (S1 : 1 + 4 * d + 4 * (d * d) <= S) by (unfold S; nra).
  assert (T1 : d + C * (D - 1) + z1 * D <= (1 - C) * (S - 1) + w * S).
  { assert (0 <= w * S) by (apply Rmult_le_pos; lra).
    assert (z1 * D <= 3 * d * C * D) by (apply Rmult_le_compat_r; lra).
    assert (C * (D - 1) + 3 * d * C * D <= / 4 * (D - 1 + 3 * d * D)).
    { replace (C * (D - 1) + 3 * d * C * D) with (C * (D - 1 + 3 * d * D)) by ring.
      apply Rmult_le_compat_r; [|lra]. assert (0 <= d * D) by (apply Rmult_le_pos; lra). lra. }
    assert (/ 4 * 3 * (S - 1) <= (1 - C) * (S - 1)) by (apply Rmult_le_compat_r; lra).
    assert (4 * d + D - 1 + 3 * d * D <= 3 * (4 * d + 4 * (d * d))) by (unfold D; nra).
    lra. }
  assert (T2 : C * (D - 1) + z1 * D <= C * (S - 1) + z * S).
  { apply Rplus_le_compat; [apply Rmult_le_compat_l; lra|apply Rmult_le_compat; lra]. }
  pose proof (Rmult_le_compat_l x _ _ Am T1). pose proof (Rmult_le_compat_l y _ _ Ag T2).
  assert ((1 + d) * h <= (1 + e) * (2 * k)) by (apply Rmult_le_compat; lra). lra.
Qed.
End Average.

(* The lerp of b = 0 computes m + (g - m) for g: no bound of the class holds for every m. *)
(* [thm:B18] *)
Theorem lerp_no_member F : u F <= / 8 ->
  exists m, weight (average F (number 0 0) (number 1 0) m 0 general_factor) < weight (lerp F (number 1 0) m 0).
Proof.
  intros Hu. destruct (units F Hu) as ([G0 _] & G2 & H0 & H2).
  set (e := gamma F general_factor) in *. set (k := underflow F general_factor) in *.
  exists (((1 + e) * (2 * k) + 1) / gamma F 1).
  set (m := ((1 + e) * (2 * k) + 1) / gamma F 1).
  assert (M : gamma F 1 * Rabs m = (1 + e) * (2 * k) + 1).
  { assert (0 <= (1 + e) * (2 * k)) by (apply Rmult_le_pos; lra).
    rewrite Rabs_pos_eq; [unfold m; field; lra|]. apply Rmult_le_pos; [lra|]. now apply Rlt_le, Rinv_0_lt_compat. }
  assert (A : weight (average F (number 0 0) (number 1 0) m 0 general_factor) = (1 + e) * (2 * k)).
  { unfold average. rewrite each_sum_weight, plus_weight, plus_majorant.
    assert (E : forall n q, majorant (each F n q) = majorant q) by (intros; apply rounded_majorant).
    rewrite !E, !each_weight, !times_number_weight, !times_number_majorant, !number_weight, !number_majorant, Rabs_R0.
    fold e k. ring. }
  rewrite A. unfold lerp. rewrite each_sum_weight, plus_weight, plus_majorant, number_weight, number_majorant.
  set (q := each F 1 (times (number 1 0) (each_sum F 1 (minus (number 0 0) (number m 0))))).
  assert (Q : proper q).
  { unfold q, each, each_sum. apply rounded_proper; [lra|lra|]. apply times_proper; [apply number_proper; lra|].
    apply rounded_proper; [lra|lra|]. apply minus_proper; apply number_proper; lra. }
  pose proof (weight_pos q Q). pose proof (majorant_pos q).
  assert (0 <= gamma F 1 * (majorant q + weight q)) by (apply Rmult_le_pos; lra). lra.
Qed.
