(* rho_t in the limit, and the first rectified step.  (continues sma_length.v)

   Theorems (0 < b < 1)
     M40  rho_t -> rho_inf as t -> infinity                         rho_lim
     M41  rho_t -> t as b -> 1 from below, t fixed                  rho_lim_beta_1
     M42  for every c in [1, rho_inf) there is exactly one first step
          t* with rho_t > c iff t >= t*                             first_step_exists
     M43  c = 4: it exists for b > 3/5, and t* >= 5;
          c = 5: for b > 2/3, and t* >= 6                           first_step_4, first_step_5 *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import ema optimizers sma_length.
Open Scope R_scope.

(* n b^n -> 0 *)
Lemma bernoulli h n : 0 <= h -> 1 + INR n * h <= (1 + h) ^ n.
Proof.
  intros Hh. induction n as [|n IH]; [simpl; lra|].
  rewrite S_INR. simpl. assert (0 <= INR n) by apply pos_INR.
  apply Rle_trans with ((1 + h) * (1 + INR n * h)).
  - assert (0 <= INR n * h * h) by (repeat apply Rmult_le_pos; lra). lra.
  - apply Rmult_le_compat_l; lra.
Qed.
Lemma n_bn_bound b n : 0 < b < 1 -> (1 <= n)%nat ->
  let h := / sqrt b - 1 in 0 < h /\ 0 <= INR n * b ^ n <= / (h * h) * / INR n.
Proof.
  intros Hb Hn h.
  assert (Hs : 0 < sqrt b) by (apply sqrt_lt_R0; lra).
  assert (Hs1 : sqrt b < 1) by (rewrite <- sqrt_1; apply sqrt_lt_1; lra).
  assert (Hh : 0 < h).
  { unfold h. assert (1 < / sqrt b); [|lra]. rewrite <- Rinv_1. apply Rinv_lt_contravar; lra. }
  split; [exact Hh|].
  assert (HN : 0 < INR n) by (apply lt_0_INR; lia).
  split; [apply Rmult_le_pos; [lra|apply pow_le; lra]|].
  pose proof (bernoulli h n ltac:(lra)) as HB.
  assert (Hnh : 0 < INR n * h) by (apply Rmult_lt_0_compat; lra).
  assert (E : b = / ((1 + h) * (1 + h))).
  { unfold h. replace (1 + (/ sqrt b - 1)) with (/ sqrt b) by ring.
    rewrite <- Rinv_mult. rewrite sqrt_sqrt by lra. now rewrite Rinv_inv. }
  rewrite E, pow_inv, Rpow_mult_distr.
  set (y := (1 + h) ^ n) in *.
  assert (Hy : INR n * h <= y) by lra.
  assert (Hyy : (INR n * h) * (INR n * h) <= y * y) by (apply Rmult_le_compat; lra).
  apply Rmult_le_reg_r with (y * y); [apply Rmult_lt_0_compat; lra|].
  rewrite Rmult_assoc, Rinv_l, Rmult_1_r.
  2:{ apply Rgt_not_eq, Rmult_lt_0_compat; lra. }
  apply Rle_trans with (/ (h * h) * / INR n * ((INR n * h) * (INR n * h))).
  - right. field. lra.
  - apply Rmult_le_compat_l; [|exact Hyy].
    apply Rmult_le_pos; apply Rlt_le, Rinv_0_lt_compat; [apply Rmult_lt_0_compat; lra|lra].
Qed.
Lemma lim_n_bn b : 0 < b < 1 -> is_lim_seq (fun n => INR n * b ^ n) 0.
Proof.
  intros Hb.
  apply is_lim_seq_le_le_loc with (u := fun _ => 0) (w := fun n => / ((/ sqrt b - 1) * (/ sqrt b - 1)) * / INR n).
  - exists 1%nat. intros n Hn. destruct (n_bn_bound b n Hb ltac:(lia)) as [_ H]. exact H.
  - apply is_lim_seq_const.
  - evar_last.
    + apply is_lim_seq_scal_l. apply is_lim_seq_inv; [apply is_lim_seq_INR|discriminate].
    + simpl. now rewrite Rmult_0_r.
Qed.

Section Limit.
  Variable b : R.
  Hypothesis Hb : 0 < b < 1.

  Lemma lim_bn : is_lim_seq (fun n => b ^ n) 0.
  Proof. apply is_lim_seq_geom. rewrite Rabs_right; lra. Qed.

  (* [eq:M40] *)
  Theorem rho_lim : is_lim_seq (rho b) (rho_inf b).
  Proof.
    apply is_lim_seq_ext with (fun t => rho_inf b - 2 * (INR t * b ^ t) * / (1 - b ^ t)).
    { intros t. unfold rho, Rdiv. ring. }
    replace (Finite (rho_inf b)) with (Finite (rho_inf b - 2 * 0 * / (1 - 0))) by (f_equal; field).
    apply is_lim_seq_minus'; [apply is_lim_seq_const|].
    apply is_lim_seq_mult'.
    - apply is_lim_seq_mult'; [apply is_lim_seq_const|]. now apply lim_n_bn.
    - apply (is_lim_seq_inv (fun n => 1 - b ^ n) (Finite (1 - 0))).
      + apply is_lim_seq_minus'; [apply is_lim_seq_const|apply lim_bn].
      + intros H. injection H. lra.
  Qed.

  Lemma rho_inf_gt c : -1 < c -> b > (c - 1) / (c + 1) -> rho_inf b > c.
  Proof using Hb.
    intros Hc H. apply Rnot_le_gt. intros HN.
    apply (rho_inf_le_iff b Hb c Hc) in HN. lra.
  Qed.
  Lemma rho_inf_gt_4 : b > 3 / 5 -> rho_inf b > 4.
  Proof using Hb. intros H. apply rho_inf_gt; lra. Qed.
  Lemma rho_inf_gt_5 : b > 2 / 3 -> rho_inf b > 5.
  Proof using Hb. intros H. apply rho_inf_gt; lra. Qed.

  Lemma eventually_above c : c < rho_inf b -> exists N, forall t, (N <= t)%nat -> rho b t > c.
  Proof.
    intros Hc.
    destruct (proj2 (is_lim_seq_spec _ _) rho_lim (mkposreal (rho_inf b - c) ltac:(lra))) as [N HN].
    exists N. intros t Ht. specialize (HN t Ht). simpl in HN.
    apply Rabs_def2 in HN. lra.
  Qed.

  (* [eq:M42] *)
  Theorem first_step_exists c : 1 <= c < rho_inf b ->
    exists! ts, (1 <= ts)%nat /\ forall t, (1 <= t)%nat -> (rho b t > c <-> (ts <= t)%nat).
  Proof using Hb.
    intros [H1c Hc]. destruct (eventually_above c Hc) as [N HN].
    assert (Hex : exists n, (1 <= n)%nat /\ rho b n > c).
    { exists (S N). split; [lia|]. apply HN. lia. }
    destruct Hex as [n [Hn1 Hn]].
    assert (Hmin : exists ts, (1 <= ts)%nat /\ rho b ts > c /\ forall t, (1 <= t < ts)%nat -> ~ rho b t > c).
    { induction n as [n IH] using lt_wf_ind.
      destruct (Rgt_dec (rho b (n - 1)) c) as [Hg|Hg].
      - destruct (le_lt_dec 2 n) as [H2|H2].
        + apply (IH (n - 1)%nat); [lia|lia|auto].
        + assert (n = 1%nat) by lia. subst n. rewrite rho_1 in Hn by auto. lra.
      - exists n. repeat split; auto. intros t Ht Ht'. apply Hg.
        apply Rlt_le_trans with (rho b t); [exact Ht'|]. apply rho_incr; auto. lia. }
    destruct Hmin as [ts [H1 [H2 H3]]].
    exists ts. split.
    - split; [exact H1|]. intros t Ht. split; intros Hx.
      + destruct (le_lt_dec ts t); auto. exfalso. apply (H3 t); [lia|auto].
      + apply Rlt_le_trans with (rho b ts); [exact H2|]. apply rho_incr; auto.
    - intros ts' [H5 Hall]. apply Nat.le_antisymm.
      + destruct (le_lt_dec ts ts'); auto. exfalso.
        apply (H3 ts'); [lia|]. apply Hall; lia.
      + apply Hall; [lia|exact H2].
  Qed.

  (* [eq:M43] *)
  Theorem first_step_4 : b > 3 / 5 ->
    exists! ts, (5 <= ts)%nat /\ forall t, (1 <= t)%nat -> (rho b t > 4 <-> (ts <= t)%nat).
  Proof using Hb.
    intros H. pose proof (rho_inf_gt_4 H).
    destruct (first_step_exists 4 ltac:(lra)) as [ts [[H1 H2] H3]].
    exists ts. split; [split; [|exact H2]|].
    - destruct (le_lt_dec 5 ts); auto. pose proof (never_t_le_4 b Hb ts ltac:(lia)).
      pose proof (proj2 (H2 ts H1) ltac:(lia)). lra.
    - intros ts' [H4 H5]. apply H3. split; [lia|exact H5].
  Qed.
  (* [eq:M43] *)
  Theorem first_step_5 : b > 2 / 3 ->
    exists! ts, (6 <= ts)%nat /\ forall t, (1 <= t)%nat -> (rho b t > 5 <-> (ts <= t)%nat).
  Proof using Hb.
    intros H. pose proof (rho_inf_gt_5 H).
    destruct (first_step_exists 5 ltac:(lra)) as [ts [[H1 H2] H3]].
    exists ts. split; [split; [|exact H2]|].
    - destruct (le_lt_dec 6 ts); auto. pose proof (never_t_le_5 b Hb ts ltac:(lia)).
      pose proof (proj2 (H2 ts H1) ltac:(lia)). lra.
    - intros ts' [H4 H5]. apply H3. split; [lia|exact H5].
  Qed.
End Limit.

(* rho_t -> t as beta -> 1- (t fixed): rho = 2 S1/S0 - 1 is continuous at 1 *)
Lemma S0_cont t : continuous (fun b => S0 b t) 1.
Proof.
  induction t as [|t IH]; [apply continuous_const|].
  apply continuous_ext with (fun b => plus (S0 b t) (b ^ t)); [intros; now rewrite S0_S|].
  apply (continuous_plus (fun b => S0 b t) (fun b => b ^ t)); [exact IH|].
  apply (ex_derive_continuous (fun b => b ^ t)). auto_derive; auto.
Qed.
Lemma S1_cont t : continuous (fun b => S1 b t) 1.
Proof.
  induction t as [|t IH]; [apply continuous_const|].
  apply continuous_ext with (fun b => plus (S1 b t) ((INR t + 1) * b ^ t)); [intros; now rewrite S1_S|].
  apply (continuous_plus (fun b => S1 b t) (fun b => (INR t + 1) * b ^ t)); [exact IH|].
  apply (ex_derive_continuous (fun b => (INR t + 1) * b ^ t)). auto_derive; auto.
Qed.
Lemma S0_at1 t : S0 1 t = INR t.
Proof. induction t as [|t IH]; [reflexivity|]. rewrite S0_S, IH, pow1, S_INR. ring. Qed.
Lemma S1_at1 t : S1 1 t = INR t * (INR t + 1) / 2.
Proof. induction t as [|t IH]; [unfold S1; simpl; field|]. rewrite S1_S, IH, pow1, S_INR. field. Qed.

(* [eq:M41] *)
Theorem rho_lim_beta_1 t : (1 <= t)%nat ->
  filterlim (fun b => rho b t) (at_left 1) (locally (INR t)).
Proof.
  intros Ht. assert (HN : 0 < INR t) by (apply lt_0_INR; lia).
  apply filterlim_ext_loc with (fun b => 2 * (S1 b t * / S0 b t) - 1).
  { exists (mkposreal 1 Rlt_0_1). intros y Hy Hlt. symmetry. apply rho_is_SMA_length; auto.
    apply Rabs_def2 in Hy. simpl in Hy. unfold minus, plus, opp in Hy. simpl in Hy. lra. }
  apply (filterlim_filter_le_1 (F := locally 1) (G := at_left 1)).
  { intros P HP. unfold at_left, within. revert HP. apply filter_imp. auto. }
  replace (INR t) with (2 * (S1 1 t * / S0 1 t) - 1).
  2:{ rewrite S0_at1, S1_at1. field. lra. }
  apply (continuous_minus (fun b => 2 * (S1 b t * / S0 b t)) (fun _ => 1)); [|apply continuous_const].
  apply (continuous_mult (fun _ => 2) (fun b => S1 b t * / S0 b t)); [apply continuous_const|].
  apply (continuous_mult (fun b => S1 b t) (fun b => / S0 b t)); [apply S1_cont|].
  apply (continuous_comp (fun b => S0 b t) Rinv); [apply S0_cont|].
  apply continuous_Rinv. rewrite S0_at1. lra.
Qed.
