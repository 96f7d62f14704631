(* The staged check of binary32: estimates that are a number times |X| (oracle/bulk_list.c,
   spec/derive/skim.py).

   Products, quotients and roots of such have such estimates, computed once for all elements; and a
   sum of numbers >= 0 where it is multiplied or divided, by the better one of the two.  Each is at
   most the rule of staged_check.v for estimates ra |A|, rb |B|, the result Z being rounded to w of
   itself.  What leaves terms >= 0 out of a rule is below it anyway.                             *)
From Coq Require Import Reals Lra Psatz.
From Flocq Require Import Core.Raux.
From Adamant.Rounding Require Import staged_rules.
Open Scope R_scope.

Section Relative.
Variables A B Z ra rb u w : R.
Hypothesis Ha : 0 <= ra.
Hypothesis Hb : 0 <= rb.
Hypothesis Hu : 0 <= u.
Hypothesis Hw : 0 <= w < 1.

(* r, and the rounding of the result *)
Definition with_rounding (r : R) : R := r + u * (1 + r).

Lemma rounded_size Y : Rabs (Z - Y) <= w * Rabs Y -> Rabs Z <= (1 + w) * Rabs Y.
Proof. intros H. pose proof (near_size w Y Z (Rabs Y) H). lra. Qed.
(* r |Z| against what the operands carry *)
Lemma with_rounding_least r c f : 0 <= c -> 1 <= f -> r * Rabs Z <= f * c ->
  with_rounding r * Rabs Z <= f * (c * (1 + u) + u * Rabs Z).
Proof.
  intros Hc Hf H. unfold with_rounding. pose proof (Rabs_pos Z) as PZ.
  assert (0 <= u * Rabs Z) by now apply Rmult_le_pos.
  assert ((1 + u) * (r * Rabs Z) <= (1 + u) * (f * c)) by (apply Rmult_le_compat_l; lra).
  assert (u * Rabs Z <= f * (u * Rabs Z)) by nra. lra.
Qed.

(* [thm:B34] *)
Theorem relative_product : Rabs (Z - A * B) <= w * Rabs (A * B) ->
  with_rounding (ra + rb + ra * rb) * Rabs Z <=
  (1 + w) * ((Rabs A * (rb * Rabs B) + (Rabs B + rb * Rabs B) * (ra * Rabs A)) * (1 + u) + u * Rabs Z).
Proof.
  intros H. pose proof (rounded_size _ H) as S. rewrite Rabs_mult in S.
  pose proof (Rabs_pos A). pose proof (Rabs_pos B).
  assert (Pab : 0 <= ra * rb) by now apply Rmult_le_pos.
  assert (P : 0 <= ra + rb + ra * rb) by lra.
  assert (Q : 0 <= Rabs A * Rabs B) by now apply Rmult_le_pos.
  replace (Rabs A * (rb * Rabs B) + (Rabs B + rb * Rabs B) * (ra * Rabs A))
    with ((ra + rb + ra * rb) * (Rabs A * Rabs B)) by ring.
  apply with_rounding_least; [now apply Rmult_le_pos|lra|].
  replace ((1 + w) * ((ra + rb + ra * rb) * (Rabs A * Rabs B)))
    with ((ra + rb + ra * rb) * ((1 + w) * (Rabs A * Rabs B))) by ring.
  now apply Rmult_le_compat_l.
Qed.

(* [thm:B34] *)
Theorem relative_quotient : rb < 1 -> B <> 0 -> Rabs (Z - A / B) <= w * Rabs (A / B) ->
  with_rounding ((ra + rb) / (1 - rb)) * Rabs Z <=
  (1 + w) * ((ra * Rabs A + Rabs Z * (rb * Rabs B)) / (Rabs B - rb * Rabs B) * (1 + u) + u * Rabs Z).
Proof.
  intros H1 HB H. pose proof (rounded_size _ H) as S. pose proof (Rabs_pos A) as PA. pose proof (Rabs_pos Z) as PZ.
  assert (PB : 0 < Rabs B) by now apply Rabs_pos_lt.
  unfold Rdiv in S. rewrite Rabs_mult, Rabs_inv in S.
  assert (I : 0 < / (1 - rb)) by (apply Rinv_0_lt_compat; lra).
  assert (D : 0 < Rabs B * (1 - rb)) by (apply Rmult_lt_0_compat; lra).
  replace ((ra * Rabs A + Rabs Z * (rb * Rabs B)) / (Rabs B - rb * Rabs B))
    with ((ra * (Rabs A * / Rabs B) + Rabs Z * rb) * / (1 - rb)) by (field; repeat split; lra).
  assert (PQ : 0 <= Rabs A * / Rabs B) by (apply Rmult_le_pos; [exact PA|now apply Rlt_le, Rinv_0_lt_compat]).
  assert (N1 : 0 <= ra * (Rabs A * / Rabs B)) by now apply Rmult_le_pos.
  assert (N2 : 0 <= Rabs Z * rb) by now apply Rmult_le_pos.
  apply with_rounding_least; [apply Rmult_le_pos; lra|lra|].
  unfold Rdiv. rewrite (Rmult_comm (_ * / (1 - rb))), <- Rmult_assoc, <- Rmult_assoc.
  apply Rmult_le_compat_r; [lra|].
  assert (ra * Rabs Z <= ra * ((1 + w) * (Rabs A * / Rabs B))) by now apply Rmult_le_compat_l.
  assert (0 <= w * (Rabs Z * rb)) by (apply Rmult_le_pos; lra). lra.
Qed.

(* [thm:B34] *)
Theorem relative_root : 0 < A -> Rabs (Z - sqrt A) <= w * Rabs (sqrt A) ->
  with_rounding ra * Rabs Z <= (1 + w) * (1 + w) * (ra * Rabs A / Z * (1 + u) + u * Rabs Z).
Proof.
  intros PA H. pose proof (sqrt_lt_R0 A PA) as S. rewrite (Rabs_pos_eq (sqrt A)) in H by lra.
  pose proof (Rabs_le_inv _ _ H) as HZ.
  assert (w * sqrt A < 1 * sqrt A) by (apply Rmult_lt_compat_r; lra).
  assert (PZ : 0 < Z) by lra. rewrite (Rabs_pos_eq Z), (Rabs_pos_eq A) by lra.
  assert (Q : Z * Z <= (1 + w) * (1 + w) * A).
  { rewrite <- (sqrt_sqrt A) by lra. apply Rle_trans with ((1 + w) * sqrt A * ((1 + w) * sqrt A)); [|right; ring].
    apply Rmult_le_compat; lra. }
  assert (I : 0 < / Z) by now apply Rinv_0_lt_compat.
  rewrite <- (Rabs_pos_eq Z) at 1 3 by lra. apply with_rounding_least.
  - unfold Rdiv. repeat apply Rmult_le_pos; lra.
  - nra.
  - rewrite Rabs_pos_eq by lra. apply Rmult_le_reg_r with Z; [exact PZ|].
    replace ((1 + w) * (1 + w) * (ra * A / Z) * Z) with (ra * ((1 + w) * (1 + w) * A)) by (field; lra).
    rewrite Rmult_assoc. now apply Rmult_le_compat_l.
Qed.

(* [thm:B34] numbers >= 0 *)
Theorem relative_sum : 0 <= A -> 0 <= B -> Rabs (Z - (A + B)) <= w * Rabs (A + B) ->
  (Rmin ra rb + u) * Rabs Z <= (1 + w) * ((ra * Rabs A + rb * Rabs B) * (1 + u) + u * Rabs Z).
Proof.
  intros PA PB H. pose proof (rounded_size _ H) as S. rewrite (Rabs_pos_eq (A + B)) in S by lra.
  rewrite (Rabs_pos_eq A), (Rabs_pos_eq B) by assumption.
  pose proof (Rmin_l ra rb) as Ml. pose proof (Rmin_r ra rb) as Mr.
  assert (M0 : 0 <= Rmin ra rb) by now apply Rmin_glb.
  set (r := Rmin ra rb) in *. pose proof (Rabs_pos Z) as PZ.
  assert (C : r * (A + B) <= ra * A + rb * B).
  { assert (r * A <= ra * A) by now apply Rmult_le_compat_r.
    assert (r * B <= rb * B) by now apply Rmult_le_compat_r. lra. }
  assert (P : 0 <= r * (A + B)) by (apply Rmult_le_pos; lra).
  assert (L : with_rounding r * Rabs Z <= (1 + w) * ((ra * A + rb * B) * (1 + u) + u * Rabs Z)).
  { apply with_rounding_least; [lra|lra|]. apply Rle_trans with (r * ((1 + w) * (A + B))).
    - now apply Rmult_le_compat_l.
    - replace (r * ((1 + w) * (A + B))) with ((1 + w) * (r * (A + B))) by ring. apply Rmult_le_compat_l; lra. }
  eapply Rle_trans; [|exact L]. apply Rmult_le_compat_r; [exact PZ|]. unfold with_rounding.
  assert (0 <= u * r) by now apply Rmult_le_pos. lra.
Qed.

(* [thm:B34] the same, term by term *)
Theorem relative_terms : w <= / 2 -> 0 <= A -> 0 <= B -> Rabs (Z - (A + B)) <= w * Rabs (A + B) ->
  (ra + u) * Rabs A + (rb + u) * Rabs B <= (1 + 2 * w) * ((ra * Rabs A + rb * Rabs B) * (1 + u) + u * Rabs Z).
Proof.
  intros H2 PA PB H. pose proof (near_size_low w (A + B) Z (Rabs (A + B)) H) as S.
  rewrite (Rabs_pos_eq (A + B)) in S by lra. rewrite (Rabs_pos_eq A), (Rabs_pos_eq B) by assumption.
  assert (P1 : 0 <= ra * A) by now apply Rmult_le_pos.
  assert (P2 : 0 <= rb * B) by now apply Rmult_le_pos.
  assert (U : u * (A + B) <= (1 + 2 * w) * (u * Rabs Z)).
  { assert (T : A + B <= (1 + 2 * w) * Rabs Z).
    { apply Rle_trans with ((1 + 2 * w) * ((A + B) * (1 - w))).
      - replace ((1 + 2 * w) * ((A + B) * (1 - w))) with ((A + B) * ((1 + 2 * w) * (1 - w))) by ring.
        rewrite <- (Rmult_1_r (A + B)) at 1. apply Rmult_le_compat_l; [lra|]. nra.
      - apply Rmult_le_compat_l; lra. }
    replace ((1 + 2 * w) * (u * Rabs Z)) with (u * ((1 + 2 * w) * Rabs Z)) by ring. now apply Rmult_le_compat_l. }
  assert (V : 0 <= u * (ra * A + rb * B)) by (apply Rmult_le_pos; lra).
  assert (X : (ra * A + rb * B) * (1 + u) <= (1 + 2 * w) * ((ra * A + rb * B) * (1 + u))).
  { rewrite <- (Rmult_1_l ((ra * A + rb * B) * (1 + u))) at 1. apply Rmult_le_compat_r; lra. }
  lra.
Qed.
End Relative.
