(* RAdam's gate, certified for every binary64 beta2.  [LJH20, Algorithm 2]

   spec/radam_gate.table lists for c = 4 and 5 and each step t the smallest
   binary64 beta2 with rho_t > c (74 entries, t = 5..78; 93 entries, t = 6..98).
   Each entry is checked here from both sides, the gate polynomial being
   positive at the entry and negative at its lower neighbour; the sign is
   computed in the kernel on integers (gate.v).

   Theorems, for every binary64 b in (0, 1) and every t >= 1
     M48  rho_t > 4  iff  t >= 5 and b >= gate_entry_4 t            gate_table_decides_4
     M49  rho_t > 5  iff  t >= 6 and b >= gate_entry_5 t            gate_table_decides_5
     M50  no binary64 b > 3/5 waits beyond step 78 for rho_t > 4,
          no b > 2/3 beyond step 98 for rho_t > 5                   last_first_step_4, last_first_step_5

   where gate_entry_c t is the entry of step min(t, 78) (min(t, 98)).        *)
From Coq Require Import Reals ZArith List Lra Lia Bool.
From Adamant.Math Require Import ema optimizers sma_length gate gate_table_data.
Open Scope R_scope.

(* one entry: m/2^53 is in (1/2, 1], positive there, negative just below *)
Definition entry_ok (c : Z) (t : nat) (m : Z) : bool :=
  ((2 ^ 52 <? m) && (m <=? 2 ^ 53)
   && (0 <? horner_down m (coefficients c 1 t))
   && (horner_up (m - 1) (coefficients c 1 t) <? 0))%Z.

Fixpoint table_ok (c : Z) (t : nat) (l : list Z) : bool :=
  match l with nil => true | m :: l => entry_ok c t m && table_ok c (S t) l end.

Lemma table_ok_nth c t l i :
  table_ok c t l = true -> (i < length l)%nat -> entry_ok c (t + i) (nth i l 0%Z) = true.
Proof.
  revert t i. induction l as [|m l IH]; intros t i H Hi; [simpl in Hi; lia|].
  cbn [table_ok] in H. apply andb_prop in H. destruct H as [H1 H2].
  destruct i as [|i]; [now rewrite Nat.add_0_r|].
  rewrite Nat.add_succ_r. apply (IH (S t)); [exact H2|simpl in Hi; lia].
Qed.

Lemma entry_ok_spec c t m b : entry_ok c t m = true -> (1 <= t)%nat ->
  binary64 b -> 0 < b < 1 -> (rho b t > IZR c <-> dyadic m <= b).
Proof.
  intros H Ht Hf Hb. unfold entry_ok in H.
  apply andb_prop in H. destruct H as [H H4]. apply andb_prop in H. destruct H as [H H3].
  apply andb_prop in H. destruct H as [H1 H2]. apply Z.ltb_lt in H1. apply Z.leb_le in H2.
  rewrite rho_gt_iff by auto. split; intros G.
  - apply Rnot_lt_le. intros N.
    apply binary64_neighbour in N; [|lia|exact Hf].
    apply (gate_poly_monotone _ b (dyadic (m - 1))) in G; [|lra].
    apply gate_poly_neg in H4; [lra|lia].
  - apply (gate_poly_monotone _ (dyadic m) b).
    + split; [|exact G]. unfold dyadic. apply Rmult_lt_0_compat; [apply IZR_lt; lia|].
      apply Rinv_0_lt_compat. apply IZR_lt. reflexivity.
    + apply gate_poly_pos; [lia|exact H3].
Qed.

(* the entry of step t: the last one from there on *)
Definition entry (first : nat) (l : list Z) (t : nat) : R :=
  dyadic (nth (Nat.min (t - first) (length l - 1)) l 0%Z).

Section Table.
  Variables (n : nat) (l : list Z).
  Hypothesis Hn : (2 <= n)%nat.
  Hypothesis Hlen : (1 <= length l)%nat.
  Hypothesis Hok : table_ok (Z.of_nat n) (S n) l = true.
  (* below the last entry beta2 <= (c-1)/(c+1) *)
  Hypothesis Hlast : ((nth (length l - 1) l 0 - 1) * (Z.of_nat n + 1) <= (Z.of_nat n - 1) * 2 ^ 53)%Z.

  Lemma table_decides b t : binary64 b -> 0 < b < 1 -> (1 <= t)%nat ->
    (rho b t > INR n <-> (S n <= t)%nat /\ entry (S n) l t <= b).
  Proof using Hn Hlen Hok Hlast.
    intros Hf Hb Ht. destruct (le_lt_dec (S n) t) as [Hge|Hlt].
    2:{ split; [|lia]. intros G. pose proof (never_before b Hb n t ltac:(lia) Hn). lra. }
    unfold entry. set (last := (length l - 1)%nat).
    destruct (le_lt_dec (t - S n) last) as [Hin|Hout].
    - rewrite Nat.min_l by exact Hin.
      pose proof (table_ok_nth _ _ _ (t - S n) Hok ltac:(lia)) as E.
      replace (S n + (t - S n))%nat with t in E by lia.
      rewrite INR_IZR_INZ. rewrite (entry_ok_spec _ _ _ b E Ht Hf Hb). tauto.
    - rewrite Nat.min_r by lia.
      pose proof (table_ok_nth _ _ _ last Hok ltac:(lia)) as E.
      pose proof (entry_ok_spec _ _ _ b E ltac:(lia) Hf Hb) as D. rewrite <- INR_IZR_INZ in D.
      split.
      + intros G. split; [exact Hge|]. apply Rnot_lt_le. intros N.
        assert (N2 : (2 ^ 52 < nth last l 0 <= 2 ^ 53)%Z).
        { unfold entry_ok in E. rewrite !andb_true_iff in E. destruct E as [[[E1 E2] _] _].
          apply Z.ltb_lt in E1. apply Z.leb_le in E2. lia. }
        pose proof (binary64_neighbour b _ N2 Hf N) as N1.
        assert (Hc : 2 <= INR n) by (apply (le_INR 2); exact Hn).
        assert (S : b <= (INR n - 1) / (INR n + 1)).
        { eapply Rle_trans; [exact N1|]. unfold dyadic.
          apply IZR_le in Hlast. rewrite !mult_IZR, plus_IZR, (minus_IZR (Z.of_nat n)), <- INR_IZR_INZ in Hlast.
          fold last in Hlast. assert (P : 0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity).
          apply Rmult_le_reg_r with (IZR (2 ^ 53) * (INR n + 1)); [apply Rmult_lt_0_compat; lra|].
          replace (IZR (nth last l 0%Z - 1) / IZR (2 ^ 53) * (IZR (2 ^ 53) * (INR n + 1)))
            with (IZR (nth last l 0%Z - 1) * (INR n + 1)) by (field; lra).
          replace ((INR n - 1) / (INR n + 1) * (IZR (2 ^ 53) * (INR n + 1)))
            with ((INR n - 1) * IZR (2 ^ 53)) by (field; lra).
          exact Hlast. }
        apply (rho_inf_le_iff b Hb (INR n)) in S; [|lra].
        pose proof (rho_lt_rho_inf b Hb t Ht). lra.
      + intros [_ G]. apply D in G. apply Rlt_le_trans with (rho b (S n + last)); [exact G|].
        apply rho_incr; [exact Hb|]. lia.
  Qed.
End Table.

Lemma gate_data_4_ok : table_ok 4 5 gate_data_4 = true.
Proof. vm_cast_no_check (eq_refl true). Qed.
Lemma gate_data_5_ok : table_ok 5 6 gate_data_5 = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

Definition gate_entry_4 := entry 5 gate_data_4.
Definition gate_entry_5 := entry 6 gate_data_5.

(* [eq:M48] *)
Theorem gate_table_decides_4 b t : binary64 b -> 0 < b < 1 -> (1 <= t)%nat ->
  (rho b t > 4 <-> (5 <= t)%nat /\ gate_entry_4 t <= b).
Proof.
  replace 4 with (INR 4) by (simpl; ring). apply (table_decides 4 gate_data_4);
    [lia|simpl; lia|exact gate_data_4_ok|vm_compute; discriminate].
Qed.
(* [eq:M49] *)
Theorem gate_table_decides_5 b t : binary64 b -> 0 < b < 1 -> (1 <= t)%nat ->
  (rho b t > 5 <-> (6 <= t)%nat /\ gate_entry_5 t <= b).
Proof.
  replace 5 with (INR 5) by (simpl; ring). apply (table_decides 5 gate_data_5);
    [lia|simpl; lia|exact gate_data_5_ok|vm_compute; discriminate].
Qed.

Lemma dyadic_le_of b n d m : (0 < d)%Z -> (2 ^ 52 < m <= 2 ^ 53)%Z -> (n * 2 ^ 53 >= (m - 1) * d)%Z ->
  binary64 b -> b > IZR n / IZR d -> dyadic m <= b.
Proof.
  intros Hd Hm H Hf Hb. apply Rnot_lt_le. intros N.
  pose proof (binary64_neighbour b m Hm Hf N) as N1.
  assert (P : 0 < IZR (2 ^ 53)) by (apply IZR_lt; reflexivity). apply IZR_lt in Hd.
  assert (K : dyadic (m - 1) <= IZR n / IZR d); [|lra].
  apply Z.ge_le, IZR_le in H. rewrite !mult_IZR in H. unfold dyadic.
  apply Rmult_le_reg_r with (IZR (2 ^ 53) * IZR d); [now apply Rmult_lt_0_compat|].
  replace (IZR (m - 1) / IZR (2 ^ 53) * (IZR (2 ^ 53) * IZR d)) with (IZR (m - 1) * IZR d) by (field; lra).
  replace (IZR n / IZR d * (IZR (2 ^ 53) * IZR d)) with (IZR n * IZR (2 ^ 53)) by (field; lra).
  exact H.
Qed.

(* [eq:M50] *)
Theorem last_first_step_4 b : binary64 b -> 3 / 5 < b < 1 -> rho b 78 > 4.
Proof.
  intros Hf Hb. apply gate_table_decides_4; [exact Hf|lra|lia|]. split; [lia|].
  unfold gate_entry_4, entry. apply (dyadic_le_of b 3 5); try lra; auto; vm_compute; repeat split; congruence.
Qed.
(* [eq:M50] *)
Theorem last_first_step_5 b : binary64 b -> 2 / 3 < b < 1 -> rho b 98 > 5.
Proof.
  intros Hf Hb. apply gate_table_decides_5; [exact Hf|lra|lia|]. split; [lia|].
  unfold gate_entry_5, entry. apply (dyadic_le_of b 2 3); try lra; auto; vm_compute; repeat split; congruence.
Qed.
