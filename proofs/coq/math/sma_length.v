(* RAdam's rho_t: the length of a simple moving average.  [LJH20, section 4.1]

   RAdam approximates the exponential average of the squares by a simple
   average of the same centre of mass.  With
     S0 b t = sum_{k=1..t} b^(k-1),   S1 b t = sum_{k=1..t} k b^(k-1)
   the centre of mass (age 1 for the newest) is S1/S0, and a simple average of
   length n has centre (n+1)/2; hence n = 2 S1/S0 - 1.

   Theorems (0 < b < 1)
     M31  rho_t = 2 S1/S0 - 1                                       rho_is_SMA_length
     M32  rho_1 = 1                                                 rho_1
     M33  rho_t is strictly increasing in t                         rho_strict_incr
     M34  1 <= rho_t,  rho_t < t (t >= 2),  rho_t < rho_inf         rho_ge_1, rho_lt_t, rho_lt_rho_inf
     M35  rho_t > c  iff  sum_{k=1..t} (2k-1-c) b^(k-1) > 0,
          any real c                                                rho_gt_iff
     M36  rho_t <= 4 for t <= 4, rho_t <= 5 for t <= 5; in general
          rho_t < n for t <= n (n >= 2)                             never_before
     M37  rho_inf <= c iff b <= (c-1)/(c+1); so rho_t < 4 for ever
          when b <= 3/5, and < 5 when b <= 2/3                      rho_inf_le_iff, never_if_small_beta
     M38  rho_5 > 4 iff 5b^4 + 3b^3 + b^2 - b - 3 > 0               first_step_5_iff
     M39  b >= 4/5: rho_t > 4 iff t >= 5                            gate_of_beta_ge_4_5

   M35 is the form without cancellation: as b -> 1 all its terms stay of
   order 1, while the textbook form subtracts two numbers of order 1/(1-b). *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema optimizers.
Open Scope R_scope.

Definition S0 b t := sum1 t (fun k => b ^ (k - 1)).
Definition S1 b t := sum1 t (fun k => INR k * b ^ (k - 1)).
Definition gate_poly (c b : R) t := sum1 t (fun k => (2 * INR k - 1 - c) * b ^ (k - 1)).

Lemma S0_S b t : S0 b (S t) = S0 b t + b ^ t.
Proof. unfold S0. cbn [sum1]. now replace (S t - 1)%nat with t by lia. Qed.
Lemma S1_S b t : S1 b (S t) = S1 b t + (INR t + 1) * b ^ t.
Proof. unfold S1. cbn [sum1]. rewrite S_INR. now replace (S t - 1)%nat with t by lia. Qed.
Lemma gate_poly_S c b t : gate_poly c b (S t) = gate_poly c b t + (2 * INR t + 1 - c) * b ^ t.
Proof.
  unfold gate_poly. cbn [sum1]. rewrite S_INR. replace (S t - 1)%nat with t by lia. f_equal. f_equal. ring.
Qed.
Lemma S0_closed b t : (1 - b) * S0 b t = 1 - b ^ t.
Proof. induction t as [|t IH]; [unfold S0; simpl; ring|]. rewrite S0_S, Rmult_plus_distr_l, IH. simpl. ring. Qed.
Lemma S1_closed b t : (1 - b) * (1 - b) * S1 b t = 1 - (INR t + 1) * b ^ t + INR t * b ^ (S t).
Proof.
  induction t as [|t IH]; [unfold S1; simpl; ring|].
  rewrite S1_S, Rmult_plus_distr_l, IH, S_INR. simpl. ring.
Qed.
Lemma gate_poly_eq c b t : gate_poly c b t = 2 * S1 b t - (1 + c) * S0 b t.
Proof.
  induction t as [|t IH]; [unfold gate_poly, S0, S1; simpl; ring|].
  rewrite gate_poly_S, S0_S, S1_S, IH. ring.
Qed.

Section Length.
  Variable b : R.
  Hypothesis Hb : 0 < b < 1.

  Lemma bt_pos t : 0 < b ^ t. Proof. apply pow_lt; lra. Qed.
  Lemma bt_lt1 t : (1 <= t)%nat -> b ^ t < 1.
  Proof. intros. apply pow_lt1; [lra|auto]. Qed.
  Lemma S0_pos t : (1 <= t)%nat -> 0 < S0 b t.
  Proof.
    intros Ht. apply Rmult_lt_reg_l with (1 - b); [lra|]. rewrite S0_closed, Rmult_0_r.
    pose proof (bt_lt1 t Ht). lra.
  Qed.

  (* [eq:M31] *)
  Theorem rho_is_SMA_length t : (1 <= t)%nat -> rho b t = 2 * (S1 b t / S0 b t) - 1.
  Proof.
    intros Ht. pose proof (bt_lt1 t Ht). pose proof (S0_pos t Ht).
    unfold rho, rho_inf.
    assert (E0 : S0 b t = (1 - b ^ t) / (1 - b)).
    { rewrite <- S0_closed. field. lra. }
    assert (E1 : S1 b t = (1 - (INR t + 1) * b ^ t + INR t * b ^ (S t)) / ((1 - b) * (1 - b))).
    { rewrite <- S1_closed. field. lra. }
    rewrite E0, E1. simpl. field. lra.
  Qed.

  (* [eq:M32] *)
  Theorem rho_1 : rho b 1 = 1.
  Proof. unfold rho, rho_inf. simpl. field. lra. Qed.

  Lemma cross_pos t : (1 <= t)%nat -> 0 < (INR t + 1) * S0 b t - S1 b t.
  Proof.
    induction t as [|[|t] IH]; intros Ht; [lia| |].
    - unfold S0, S1; simpl; lra.
    - rewrite S0_S, S1_S, S_INR.
      assert (H := IH ltac:(lia)). pose proof (S0_pos (S t) ltac:(lia)).
      pose proof (bt_pos (S t)).
      replace ((INR (S t) + 1 + 1) * (S0 b (S t) + b ^ S t) - (S1 b (S t) + (INR (S t) + 1) * b ^ S t))
        with (((INR (S t) + 1) * S0 b (S t) - S1 b (S t)) + S0 b (S t) + b ^ S t) by ring. lra.
  Qed.

  Lemma rho_strict_incr_step t : (1 <= t)%nat -> rho b t < rho b (S t).
  Proof.
    intros Ht. rewrite !rho_is_SMA_length by lia.
    pose proof (S0_pos t Ht). pose proof (S0_pos (S t) ltac:(lia)). pose proof (bt_pos t).
    pose proof (cross_pos t Ht) as HC.
    apply Rplus_lt_compat_r. apply Rmult_lt_compat_l; [lra|].
    apply Rmult_lt_reg_r with (S0 b t * S0 b (S t)); [now apply Rmult_lt_0_compat|].
    replace (S1 b t / S0 b t * (S0 b t * S0 b (S t))) with (S1 b t * S0 b (S t)) by (field; lra).
    replace (S1 b (S t) / S0 b (S t) * (S0 b t * S0 b (S t))) with (S1 b (S t) * S0 b t) by (field; lra).
    rewrite S0_S, S1_S.
    apply Rminus_gt_0_lt.
    replace ((S1 b t + (INR t + 1) * b ^ t) * S0 b t - S1 b t * (S0 b t + b ^ t))
      with (b ^ t * ((INR t + 1) * S0 b t - S1 b t)) by ring.
    now apply Rmult_lt_0_compat.
  Qed.
  (* [eq:M33] *)
  Theorem rho_strict_incr s t : (1 <= s < t)%nat -> rho b s < rho b t.
  Proof.
    intros [Hs Hst]. induction Hst as [|t Hst IH].
    - apply rho_strict_incr_step; lia.
    - eapply Rlt_trans; [exact IH|]. apply rho_strict_incr_step; lia.
  Qed.
  Lemma rho_incr s t : (1 <= s <= t)%nat -> rho b s <= rho b t.
  Proof.
    intros [Hs Hst]. destruct (Nat.eq_dec s t) as [->|]; [lra|]. left. apply rho_strict_incr. lia.
  Qed.
  (* [eq:M34] *)
  Theorem rho_ge_1 t : (1 <= t)%nat -> 1 <= rho b t.
  Proof. intros. rewrite <- rho_1. apply rho_incr. lia. Qed.

  Lemma S0_gt t : (2 <= t)%nat -> INR t * b ^ (t - 1) < S0 b t.
  Proof.
    induction t as [|t IH]; intros Ht; [lia|].
    rewrite S0_S, S_INR. replace (S t - 1)%nat with t by lia.
    destruct (Nat.eq_dec t 1) as [->|].
    - unfold S0; simpl; lra.
    - assert (H := IH ltac:(lia)).
      assert (E : b ^ t = b * b ^ (t - 1)) by (replace t with (S (t - 1)) at 1 by lia; reflexivity).
      pose proof (bt_pos (t - 1)).
      assert (0 < INR t) by (apply lt_0_INR; lia).
      assert (INR t * b ^ t <= INR t * b ^ (t - 1)).
      { rewrite E. apply Rmult_le_compat_l; [lra|].
        apply Rle_trans with (1 * b ^ (t - 1)); [apply Rmult_le_compat_r|]; lra. }
      lra.
  Qed.

  Lemma D_pos t : (2 <= t)%nat -> 0 < (INR t + 1) * S0 b t - 2 * S1 b t.
  Proof.
    induction t as [|t IH]; intros Ht; [lia|].
    destruct (Nat.eq_dec t 1) as [->|].
    - unfold S0, S1; simpl; lra.
    - assert (H := IH ltac:(lia)). rewrite S0_S, S1_S, S_INR.
      pose proof (S0_gt t ltac:(lia)) as HG.
      assert (E : b ^ t = b * b ^ (t - 1)) by (replace t with (S (t - 1)) at 1 by lia; reflexivity).
      pose proof (bt_pos (t - 1)). assert (0 < INR t) by (apply lt_0_INR; lia).
      assert (INR t * b ^ t <= INR t * b ^ (t - 1)).
      { rewrite E. apply Rmult_le_compat_l; [lra|].
        apply Rle_trans with (1 * b ^ (t - 1)); [apply Rmult_le_compat_r|]; lra. }
      replace ((INR t + 1 + 1) * (S0 b t + b ^ t) - 2 * (S1 b t + (INR t + 1) * b ^ t))
        with (((INR t + 1) * S0 b t - 2 * S1 b t) + (S0 b t - INR t * b ^ t)) by ring. lra.
  Qed.

  (* [eq:M34] *)
  Theorem rho_lt_t t : (2 <= t)%nat -> rho b t < INR t.
  Proof.
    intros Ht. rewrite rho_is_SMA_length by lia.
    pose proof (S0_pos t ltac:(lia)). pose proof (D_pos t Ht).
    apply Rmult_lt_reg_r with (S0 b t); [lra|].
    replace ((2 * (S1 b t / S0 b t) - 1) * S0 b t) with (2 * S1 b t - S0 b t) by (field; lra). lra.
  Qed.
  (* [eq:M34] *)
  Theorem rho_lt_rho_inf t : (1 <= t)%nat -> rho b t < rho_inf b.
  Proof.
    intros Ht. unfold rho. pose proof (bt_pos t). pose proof (bt_lt1 t Ht).
    assert (0 < INR t) by (apply lt_0_INR; lia).
    assert (0 < 2 * INR t * b ^ t / (1 - b ^ t)); [|lra].
    apply Rmult_lt_0_compat; [apply Rmult_lt_0_compat; lra|apply Rinv_0_lt_compat; lra].
  Qed.

  (* [eq:M35] *)
  Theorem rho_gt_iff c t : (1 <= t)%nat -> (rho b t > c <-> gate_poly c b t > 0).
  Proof.
    intros Ht. rewrite gate_poly_eq, rho_is_SMA_length by auto. pose proof (S0_pos t Ht) as HP.
    assert (E : 2 * S1 b t - (1 + c) * S0 b t = S0 b t * (2 * (S1 b t / S0 b t) - 1 - c)) by (field; lra).
    rewrite E. split; intros H.
    - apply Rmult_lt_0_compat; lra.
    - apply Rnot_le_gt. intros HN. apply Rgt_not_le in H. apply H.
      rewrite <- (Rmult_0_r (S0 b t)). apply Rmult_le_compat_l; lra.
  Qed.
  (* [eq:M35] *)
  Theorem rho_gt4_iff t : (1 <= t)%nat ->
    (rho b t > 4 <-> sum1 t (fun k => (2 * INR k - 5) * b ^ (k - 1)) > 0).
  Proof.
    intros Ht. rewrite rho_gt_iff by auto. unfold gate_poly.
    rewrite (sum1_ext t (fun k => (2 * INR k - 1 - 4) * b ^ (k - 1))
               (fun k => (2 * INR k - 5) * b ^ (k - 1))); [tauto|]. intros; f_equal; ring.
  Qed.

  (* [eq:M36] *)
  Theorem never_before n t : (1 <= t <= n)%nat -> (2 <= n)%nat -> rho b t < INR n.
  Proof.
    intros Ht Hn. eapply Rle_lt_trans; [apply (rho_incr t n); lia|]. now apply rho_lt_t.
  Qed.
  (* [eq:M36] *)
  Theorem never_t_le_4 t : (1 <= t <= 4)%nat -> rho b t < 4.
  Proof. intros. replace 4 with (INR 4) by (simpl; ring). apply never_before; lia. Qed.
  (* [eq:M36] *)
  Theorem never_t_le_5 t : (1 <= t <= 5)%nat -> rho b t < 5.
  Proof. intros. replace 5 with (INR 5) by (simpl; ring). apply never_before; lia. Qed.

  (* [eq:M37] *)
  Theorem rho_inf_le_iff c : -1 < c -> (rho_inf b <= c <-> b <= (c - 1) / (c + 1)).
  Proof.
    intros Hc. unfold rho_inf.
    split; intros H.
    - apply Rmult_le_reg_r with (c + 1); [lra|].
      replace ((c - 1) / (c + 1) * (c + 1)) with (c - 1) by (field; lra).
      assert (H1 : 2 / (1 - b) * (1 - b) <= (c + 1) * (1 - b)) by (apply Rmult_le_compat_r; lra).
      replace (2 / (1 - b) * (1 - b)) with 2 in H1 by (field; lra). lra.
    - assert (H1 : b * (c + 1) <= (c - 1) / (c + 1) * (c + 1)) by (apply Rmult_le_compat_r; lra).
      replace ((c - 1) / (c + 1) * (c + 1)) with (c - 1) in H1 by (field; lra).
      assert (H2 : 2 / (1 - b) <= c + 1); [|lra].
      apply Rmult_le_reg_r with (1 - b); [lra|].
      replace (2 / (1 - b) * (1 - b)) with 2 by (field; lra). lra.
  Qed.
  (* [eq:M37] *)
  Theorem never_if_small_beta t : b <= 3 / 5 -> (1 <= t)%nat -> rho b t < 4.
  Proof.
    intros H Ht. eapply Rlt_le_trans; [now apply rho_lt_rho_inf|].
    apply rho_inf_le_iff; lra.
  Qed.
  (* [eq:M37] *)
  Theorem never5_if_small_beta t : b <= 2 / 3 -> (1 <= t)%nat -> rho b t < 5.
  Proof.
    intros H Ht. eapply Rlt_le_trans; [now apply rho_lt_rho_inf|].
    apply rho_inf_le_iff; lra.
  Qed.

  (* [eq:M38] *)
  Theorem first_step_5_iff : rho b 5 > 4 <-> 5 * b ^ 4 + 3 * b ^ 3 + b ^ 2 - b - 3 > 0.
  Proof.
    rewrite rho_gt4_iff by lia. cbn [sum1 Nat.sub INR].
    match goal with |- ?x > 0 <-> ?y > 0 => replace y with x by ring end. tauto.
  Qed.
  (* [eq:M38] *)
  Theorem first_step_6_iff : rho b 6 > 5 <-> 6 * b ^ 5 + 4 * b ^ 4 + 2 * b ^ 3 - 2 * b - 4 > 0.
  Proof.
    rewrite (rho_gt_iff 5) by lia. unfold gate_poly. cbn [sum1 Nat.sub INR].
    match goal with |- ?x > 0 <-> ?y > 0 => replace y with x by ring end. tauto.
  Qed.
  (* [eq:M39] *)
  Theorem gate_of_beta_ge_4_5 : 4 / 5 <= b ->
    forall t, (1 <= t)%nat -> (rho b t > 4 <-> (5 <= t)%nat).
  Proof.
    intros H8 t Ht. split; intros H.
    - destruct (le_lt_dec 5 t) as [|Hlt]; [auto|].
      pose proof (never_t_le_4 t ltac:(lia)). lra.
    - apply Rlt_le_trans with (rho b 5); [|apply rho_incr; lia].
      apply first_step_5_iff.
      assert (Hp : forall n, (4 / 5) ^ n <= b ^ n) by (intros; apply pow_incr; lra).
      pose proof (Hp 4%nat). pose proof (Hp 3%nat). pose proof (Hp 2%nat). simpl in *. lra.
  Qed.

End Length.
