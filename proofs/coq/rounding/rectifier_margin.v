(* How close to 4 rho_t can be where it exceeds 4: the smallest value of the gate polynomial
   N_4 = 2 S1 - 5 S0 over the entries of spec/radam_gate.table, by integer arithmetic in the kernel.

   Theorems (b a binary64 number in (0, 1), t >= 1)
     S3   rho_t > 4 implies rho_t >= 4 + 2^-56                gate_margin
     S3   b >= 4/5 and rho_t > 4 imply rho_t >= 4.04          gate_margin_large *)
From Coq Require Import Reals ZArith List Lra Lia Bool Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema optimizers sma_length gate gate_table_data gate_table.
Open Scope R_scope.

(* an entry is at most 7/8, and N_4 there at least 2^-53 *)
Definition margin_ok (t : nat) (m : Z) : bool :=
  ((0 <? m) && (8 * m <=? 7 * 2 ^ 53) && (2 ^ 11 <=? horner_down m (coefficients 4 1 t)))%Z.
Fixpoint margins_ok (t : nat) (l : list Z) : bool :=
  match l with nil => true | m :: l => margin_ok t m && margins_ok (S t) l end.
Lemma margins_ok_nth t l i : margins_ok t l = true -> (i < length l)%nat -> margin_ok (t + i) (nth i l 0%Z) = true.
Proof.
  revert t i. induction l as [|m l IH]; intros t i H Hi; [simpl in Hi; lia|].
  cbn [margins_ok] in H. apply andb_prop in H as [H1 H2].
  destruct i as [|i]; [now rewrite Nat.add_0_r|].
  rewrite Nat.add_succ_r. apply (IH (S t)); [exact H2|simpl in Hi; lia].
Qed.
Lemma gate_data_4_margins : margins_ok 5 gate_data_4 = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

Lemma margin_at t m : margin_ok t m = true -> (1 <= t)%nat ->
  0 < dyadic m < 1 /\ 4 + bpow radix2 (-56) <= rho (dyadic m) t.
Proof.
  intros H Ht. unfold margin_ok in H. apply andb_prop in H as [H H3]. apply andb_prop in H as [H1 H2].
  apply Z.ltb_lt in H1. apply Z.leb_le in H2, H3.
  assert (P53 : 0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity).
  assert (B : 0 < dyadic m <= 7 / 8).
  { unfold dyadic. split; [apply Rdiv_lt_0_compat; [now apply IZR_lt|exact P53]|].
    apply Rmult_le_reg_r with (IZR (2 ^ 53)); [exact P53|]. unfold Rdiv at 1. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply IZR_le in H2. rewrite !mult_IZR in H2. lra. }
  pose proof (horner_down_le m (coefficients 4 1 t) ltac:(lia)) as D. rewrite horner_gate in D.
  apply IZR_le in H3. assert (O : IZR one64 = bpow radix2 64) by reflexivity.
  assert (G : bpow radix2 (-53) <= gate_poly 4 (dyadic m) t).
  { apply Rmult_le_reg_l with (bpow radix2 64); [apply bpow_gt_0|]. rewrite <- bpow_plus.
    change (64 + -53)%Z with 11%Z. change (bpow radix2 11) with (IZR (2 ^ 11)). rewrite <- O. lra. }
  split; [lra|]. set (b := dyadic m) in *. pose proof (S0_pos b ltac:(lra) t Ht) as SP.
  assert (S8 : S0 b t <= 8).
  { pose proof (S0_closed b t) as C. pose proof (bt_pos b ltac:(lra) t). 
    assert (/ 8 * S0 b t <= (1 - b) * S0 b t) by (apply Rmult_le_compat_r; lra). lra. }
  rewrite rho_is_SMA_length by (assumption || lra). rewrite gate_poly_eq in G.
  replace (2 * (S1 b t / S0 b t) - 1) with (4 + (2 * S1 b t - (1 + 4) * S0 b t) / S0 b t) by (field; lra).
  apply Rplus_le_compat_l. apply Rmult_le_reg_r with (S0 b t); [exact SP|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  apply Rle_trans with (bpow radix2 (-56) * 8); [apply Rmult_le_compat_l; [apply bpow_ge_0|exact S8]|].
  apply Rle_trans with (2 := G). change 8 with (bpow radix2 3). rewrite <- bpow_plus. apply Rle_refl.
Qed.

(* [eq:R3] [thm:S3] *)
Theorem gate_margin b t : binary64 b -> 0 < b < 1 -> (1 <= t)%nat -> rho b t > 4 -> 4 + bpow radix2 (-56) <= rho b t.
Proof.
  intros Fb Hb Ht H. apply (gate_table_decides_4 b t Fb Hb Ht) in H as [H5 He]. unfold gate_entry_4, entry in He.
  set (i := Nat.min (t - 5) (length gate_data_4 - 1)) in *.
  assert (Hi : (i < length gate_data_4)%nat) by (unfold i; change (length gate_data_4) with 74%nat; lia).
  pose proof (margins_ok_nth 5 gate_data_4 i gate_data_4_margins Hi) as M.
  destruct (margin_at _ _ M ltac:(lia)) as [B R]. apply Rle_trans with (1 := R).
  apply Rle_trans with (rho b (5 + i)).
  - apply rho_monotone_in_beta; [lra|lra|lia].
  - apply rho_incr; [exact Hb|]. unfold i. lia.
Qed.
(* [eq:R3] [thm:S3] *)
Theorem gate_margin_large b t : 4 / 5 <= b < 1 -> (1 <= t)%nat -> rho b t > 4 -> 4.04 <= rho b t.
Proof.
  intros Hb Ht H. assert (Hb' : 0 < b < 1) by lra.
  assert (H5 : (5 <= t)%nat) by (now apply (gate_of_beta_ge_4_5 b Hb' (proj1 Hb) t Ht)).
  apply Rle_trans with (rho b 5); [|apply rho_incr; [exact Hb'|lia]].
  pose proof (S0_pos b Hb' 5 ltac:(lia)) as SP. rewrite rho_is_SMA_length by (assumption || lia).
  assert (B2 : 0.64 <= b * b) by nra. assert (B3 : 0.512 <= b * b * b) by nra. assert (B4 : 0.4096 <= b * b * b * b) by nra.
  assert (N : 0.2 <= 2 * S1 b 5 - (1 + 4) * S0 b 5).
  { rewrite <- gate_poly_eq. unfold gate_poly. cbn [sum1 INR Nat.sub pow]. lra. }
  assert (S5 : S0 b 5 <= 5).
  { unfold S0. cbn [sum1 Nat.sub pow]. assert (b * b <= 1) by nra. assert (b * b * b <= 1) by nra.
    assert (b * b * b * b <= 1) by nra. lra. }
  replace (2 * (S1 b 5 / S0 b 5) - 1) with (4 + (2 * S1 b 5 - (1 + 4) * S0 b 5) / S0 b 5) by (field; lra).
  replace 4.04 with (4 + 0.04) by lra. apply Rplus_le_compat_l. apply Rmult_le_reg_r with (S0 b 5); [exact SP|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra.
Qed.
