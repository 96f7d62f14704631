(* How an error of the operands reaches the exact result of one operation.

   a', b' are the computed operands, a, b the exact ones, |a' - a| <= ea, |b' - b| <= eb:

     sum, difference   ea + eb                                           add_error, sub_error
     product           |a| eb + |b| ea + ea eb                           mul_error
     quotient          (ea + |a/b| eb) / (|b| - eb)    if eb < |b|       div_error
     square root       sqrt ea, and ea / sqrt a        if a > 0          sqrt_error, sqrt_error_pos
     |.|, maximum      ea,  max ea eb                                    abs_error, max_error

   Where the exact operands are known by enclosures only, |a| and |b| may be replaced by
   upper bounds (product), |b| and a by lower bounds (quotient, square root).            *)
From Coq Require Import Reals Lra.
From Flocq Require Import Core.Raux.
Open Scope R_scope.

Section Propagation.
Variables a b a' b' ea eb : R.
Hypothesis Ha : Rabs (a' - a) <= ea.
Hypothesis Hb : Rabs (b' - b) <= eb.

Lemma ea_nonneg : 0 <= ea.  Proof. pose proof (Rabs_pos (a' - a)). lra. Qed.
Lemma eb_nonneg : 0 <= eb.  Proof. pose proof (Rabs_pos (b' - b)). lra. Qed.

Lemma add_error : Rabs (a' + b' - (a + b)) <= ea + eb.
Proof.
  replace (a' + b' - (a + b)) with ((a' - a) + (b' - b)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
Lemma sub_error : Rabs (a' - b' - (a - b)) <= ea + eb.
Proof.
  replace (a' - b' - (a - b)) with ((a' - a) + - (b' - b)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra.
Qed.
Lemma mul_error ha hb : Rabs a <= ha -> Rabs b <= hb ->
  Rabs (a' * b' - a * b) <= ha * eb + hb * ea + ea * eb.
Proof.
  intros Hha Hhb. replace (a' * b' - a * b)
    with (a * (b' - b) + b * (a' - a) + (a' - a) * (b' - b)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat.
  - eapply Rle_trans; [apply Rabs_triang|].
    rewrite !Rabs_mult. apply Rplus_le_compat; apply Rmult_le_compat; try apply Rabs_pos; assumption.
  - rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; assumption.
Qed.
Lemma div_error q lb : Rabs (a / b) <= q -> lb <= Rabs b -> eb < lb ->
  Rabs (a' / b' - a / b) <= (ea + q * eb) / (lb - eb).
Proof.
  intros Hq Hlb H. pose proof eb_nonneg as Hp.
  assert (Nb : b <> 0) by (intros ->; rewrite Rabs_R0 in Hlb; lra).
  assert (L : lb - eb <= Rabs b').
  { pose proof (Rabs_triang (b' - b) (- b')) as T.
    replace (b' - b + - b') with (- b) in T by ring. rewrite !Rabs_Ropp in T. lra. }
  assert (Nb' : b' <> 0) by (intros E; rewrite E, Rabs_R0 in L; lra).
  replace (a' / b' - a / b) with (((a' - a) + - (a / b * (b' - b))) / b') by (field; split; assumption).
  unfold Rdiv at 1. rewrite Rabs_mult, Rabs_inv. unfold Rdiv at 2.
  apply Rmult_le_compat; [apply Rabs_pos| | |].
  - apply Rlt_le, Rinv_0_lt_compat. lra.
  - eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp, Rabs_mult.
    apply Rplus_le_compat; [exact Ha|]. apply Rmult_le_compat; try apply Rabs_pos; assumption.
  - apply Rinv_le_contravar; lra.
Qed.
Lemma abs_error : Rabs (Rabs a' - Rabs a) <= ea.
Proof. eapply Rle_trans; [apply Rabs_triang_inv2|exact Ha]. Qed.
Lemma max_error : Rabs (Rmax a' b' - Rmax a b) <= Rmax ea eb.
Proof.
  apply Rabs_le_inv in Ha as Ha'. apply Rabs_le_inv in Hb as Hb'.
  pose proof (Rmax_l ea eb) as Ma. pose proof (Rmax_r ea eb) as Mb. revert Ma Mb.
  generalize (Rmax ea eb). intros M Ma Mb.
  apply Rabs_le. unfold Rmax. destruct (Rle_dec a' b'), (Rle_dec a b); lra.
Qed.

(* ---- square roots; Coq's sqrt is 0 left of 0 ---- *)
Lemma sqrt_gap x y : x <= y -> sqrt y - sqrt x <= sqrt (y - x).
Proof.
  intros H. destruct (Rle_or_lt y 0) as [Hy|Hy].
  - rewrite (sqrt_neg_0 y Hy), (sqrt_neg_0 x) by lra. pose proof (sqrt_pos (y - x)). lra.
  - destruct (Rle_or_lt x 0) as [Hx|Hx].
    + rewrite (sqrt_neg_0 x Hx), Rminus_0_r. apply sqrt_le_1_alt. lra.
    + pose proof (sqrt_pos x). pose proof (sqrt_pos (y - x)).
      assert (sqrt y <= sqrt x + sqrt (y - x)); [|lra].
      apply Rsqr_incr_0_var; [|lra]. unfold Rsqr.
      pose proof (sqrt_sqrt x ltac:(lra)). pose proof (sqrt_sqrt y ltac:(lra)).
      pose proof (sqrt_sqrt (y - x) ltac:(lra)).
      pose proof (Rmult_le_pos _ _ (sqrt_pos x) (sqrt_pos (y - x))). nra.
Qed.
Lemma sqrt_error : Rabs (sqrt a' - sqrt a) <= sqrt ea.
Proof.
  apply Rabs_le_inv in Ha as Ha'. destruct (Rle_or_lt a a') as [H|H].
  - rewrite Rabs_pos_eq by (pose proof (sqrt_le_1_alt a a' H); lra).
    eapply Rle_trans; [apply sqrt_gap, H|]. apply sqrt_le_1_alt. lra.
  - rewrite Rabs_minus_sym, Rabs_pos_eq
      by (pose proof (sqrt_le_1_alt a' a ltac:(lra)); lra).
    eapply Rle_trans; [apply sqrt_gap; lra|]. apply sqrt_le_1_alt. lra.
Qed.
Lemma sqrt_error_pos la : 0 < la -> la <= Rabs a -> Rabs (sqrt a' - sqrt a) <= ea / sqrt la.
Proof.
  intros Hla Hl. apply Rabs_le_inv in Ha as Ha'. pose proof (sqrt_lt_R0 la Hla) as S.
  apply Rmult_le_reg_r with (sqrt la); [exact S|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  destruct (Rle_or_lt 0 a) as [P|N].
  - rewrite Rabs_pos_eq in Hl by exact P.
    assert (L : sqrt la <= sqrt a) by (now apply sqrt_le_1_alt).
    destruct (Rle_or_lt a' 0) as [N'|P'].
    + rewrite (sqrt_neg_0 a' N'), Rminus_0_l, Rabs_Ropp, Rabs_pos_eq by apply sqrt_pos.
      apply Rle_trans with (sqrt a * sqrt a); [apply Rmult_le_compat_l; [apply sqrt_pos|exact L]|].
      rewrite sqrt_sqrt by exact P. lra.
    + apply Rle_trans with (Rabs (sqrt a' - sqrt a) * (sqrt a' + sqrt a)).
      { apply Rmult_le_compat_l; [apply Rabs_pos|]. pose proof (sqrt_pos a'). lra. }
      rewrite <- (Rabs_pos_eq (sqrt a' + sqrt a)), <- Rabs_mult
        by (pose proof (sqrt_pos a'); lra).
      replace ((sqrt a' - sqrt a) * (sqrt a' + sqrt a))
        with (sqrt a' * sqrt a' - sqrt a * sqrt a) by ring.
      rewrite !sqrt_sqrt by lra. exact Ha.
  - rewrite Rabs_left in Hl by exact N. rewrite (sqrt_neg_0 a) by lra.
    rewrite Rminus_0_r, (Rabs_pos_eq (sqrt a')) by apply sqrt_pos.
    destruct (Rle_or_lt a' 0) as [N'|P'].
    + rewrite (sqrt_neg_0 a' N'). pose proof ea_nonneg. lra.
    + pose proof (sqrt_sqrt la ltac:(lra)). pose proof (sqrt_sqrt a' ltac:(lra)).
      assert (0 <= (sqrt a' - sqrt la) * (sqrt a' - sqrt la)) by apply Rle_0_sqr. nra.
Qed.
End Propagation.
