(* Bias correction.  [KB15, section 3, equations (1)-(4)]

   Gradients are random variables g_1, g_2, ... on any space with an
   expectation (expectation.v); m_t is their moving average, v_t that of their
   squares, m_hat_t = m_t / (1 - b^t).

   Theorems
     M8   E[m_t] is the moving average of the E[g_i]                E_ema
     M9   E[g_i] = mu for i <= t  =>  E[m_t] = (1 - b^t) mu         E_ema_stationary
     M10  ... and E[m_hat_t] = mu                                   E_mhat_unbiased
     M11  E[g_i^2] = s for i <= t =>  E[v_hat_t] = s                E_vhat_unbiased
     M12  in general E[m_t] = (1 - b^t) E[g_t] + zeta_t             E_ema_nonstationary
     M13  |zeta_t| <= (1-b) sum b^(t-i) |E[g_i] - E[g_t]|           zeta_bound
     M14  drift <= d  =>  |zeta_t| <= (1 - b^t) d,
          and |E[m_hat_t] - E[g_t]| <= d                            zeta_bound_uniform, E_mhat_drift
     M15  unbiasedness does not survive the square root:
          E[sqrt v_hat_t] <= sqrt (E[g^2]), and for a fair coin
          g = 0 or 2 the two differ at t = 1: 1 < sqrt 2            E_sqrt_vhat_le, E_sqrt_vhat_biased

   The paper derives M12 for v_t with "zeta can be kept small"; M13 and M14 say
   how small.  Nothing about the joint law of the g_i is assumed.            *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema expectation.
Open Scope R_scope.

Section Bias.
  Variables (Om : Type) (P : Expectation Om) (b : R) (g : nat -> Om -> R).
  Hypothesis g_int : forall i, (1 <= i)%nat -> integrable P (g i).

  (* the random variable m_t *)
  Definition Mt (t : nat) : Om -> R := fun w => ema b (fun i => g i w) t.

  Lemma Mt_int t : integrable P (Mt t).
  Proof using g_int.
    induction t as [|t IH]; [exact (int_zero _ P)|].
    apply (int_ext _ P (fun w => b * Mt t w + (1 - b) * g (S t) w)); [reflexivity|].
    apply int_plus; apply int_scal; [exact IH|apply g_int; lia].
  Qed.

  (* [eq:M8] *)
  Theorem E_ema t : Ex P (Mt t) = ema b (fun i => Ex P (g i)) t.
  Proof using g_int.
    induction t as [|t IH]; [exact (Ex_zero _ P)|].
    rewrite ema_next, <- IH.
    rewrite (Ex_ext _ P (Mt (S t)) (fun w => b * Mt t w + (1 - b) * g (S t) w)) by reflexivity.
    assert (I1 := Mt_int t). assert (I2 := g_int (S t) ltac:(lia)).
    rewrite Ex_plus, !Ex_scal; auto; now apply int_scal.
  Qed.

  (* [eq:M9] *)
  Theorem E_ema_stationary mu t :
    (forall i, (1 <= i <= t)%nat -> Ex P (g i) = mu) -> Ex P (Mt t) = (1 - b ^ t) * mu.
  Proof using g_int.
    intros H. rewrite E_ema, (ema_ext b _ (fun _ => mu)) by auto. apply ema_const.
  Qed.

  Lemma E_hat t : Ex P (fun w => hat b t (Mt t w)) = hat b t (Ex P (Mt t)).
  Proof using g_int.
    rewrite (Ex_ext _ P _ (fun w => / (1 - b ^ t) * Mt t w)) by (intros; unfold hat, Rdiv; ring).
    rewrite Ex_scal by apply Mt_int. unfold hat, Rdiv. ring.
  Qed.

  (* [eq:M10] *)
  Theorem E_mhat_unbiased mu t :
    0 <= b < 1 -> (1 <= t)%nat -> (forall i, (1 <= i <= t)%nat -> Ex P (g i) = mu) ->
    Ex P (fun w => hat b t (Mt t w)) = mu.
  Proof using g_int.
    intros Hb Ht H. rewrite E_hat, (E_ema_stationary mu) by assumption.
    pose proof (one_minus_pow_pos b t Hb Ht). unfold hat. field. lra.
  Qed.

  (* zeta_t of the paper, explicitly *)
  Definition zeta t := (1 - b) * sum1 t (fun i => b ^ (t - i) * (Ex P (g i) - Ex P (g t))).

  (* [eq:M12] *)
  Theorem E_ema_nonstationary t : Ex P (Mt t) = (1 - b ^ t) * Ex P (g t) + zeta t.
  Proof using g_int.
    rewrite E_ema, ema_closed_form. unfold zeta. rewrite <- sum1_geom_rev.
    rewrite (sum1_ext t (fun i => b ^ (t - i) * (Ex P (g i) - Ex P (g t)))
               (fun i => b ^ (t - i) * Ex P (g i) + (- Ex P (g t)) * b ^ (t - i)))
      by (intros; ring).
    rewrite sum1_plus, sum1_scal. ring.
  Qed.

  (* [eq:M13] *)
  Theorem zeta_bound t : 0 <= b <= 1 ->
    Rabs (zeta t) <= (1 - b) * sum1 t (fun i => b ^ (t - i) * Rabs (Ex P (g i) - Ex P (g t))).
  Proof using.
    intros Hb. unfold zeta. rewrite Rabs_mult, (Rabs_right (1 - b)) by lra.
    apply Rmult_le_compat_l; [lra|].
    eapply Rle_trans; [apply sum1_abs|]. apply sum1_le. intros i _.
    rewrite Rabs_mult, (Rabs_right (b ^ (t - i))); [lra|].
    apply Rle_ge, pow_le; lra.
  Qed.

  (* [eq:M14] *)
  Theorem zeta_bound_uniform t d : 0 <= b <= 1 ->
    (forall i, (1 <= i <= t)%nat -> Rabs (Ex P (g i) - Ex P (g t)) <= d) ->
    Rabs (zeta t) <= (1 - b ^ t) * d.
  Proof using.
    intros Hb Hd. eapply Rle_trans; [apply zeta_bound; exact Hb|].
    rewrite <- sum1_geom_rev, Rmult_assoc. apply Rmult_le_compat_l; [lra|].
    rewrite Rmult_comm, <- sum1_scal. apply sum1_le. intros i Hi.
    rewrite Rmult_comm. apply Rmult_le_compat_r; [apply pow_le; lra|auto].
  Qed.

  (* [eq:M14] *)
  Theorem E_mhat_drift t d : 0 <= b < 1 -> (1 <= t)%nat ->
    (forall i, (1 <= i <= t)%nat -> Rabs (Ex P (g i) - Ex P (g t)) <= d) ->
    Rabs (Ex P (fun w => hat b t (Mt t w)) - Ex P (g t)) <= d.
  Proof using g_int.
    intros Hb Ht Hd. pose proof (one_minus_pow_pos b t Hb Ht) as Hp.
    rewrite E_hat, E_ema_nonstationary. unfold hat.
    replace (((1 - b ^ t) * Ex P (g t) + zeta t) / (1 - b ^ t) - Ex P (g t))
      with (zeta t * / (1 - b ^ t)) by (field; lra).
    rewrite Rabs_mult, (Rabs_right (/ (1 - b ^ t))) by (apply Rle_ge, Rlt_le, Rinv_0_lt_compat, Hp).
    apply Rmult_le_reg_r with (1 - b ^ t); [exact Hp|].
    rewrite Rmult_assoc, Rinv_l, Rmult_1_r, Rmult_comm by lra.
    apply zeta_bound_uniform; auto. lra.
  Qed.
End Bias.

(* the random variable v_hat_t *)
Definition Vhat {Om} (b2 : R) (g : nat -> Om -> R) (t : nat) (w : Om) : R :=
  hat b2 t (ema b2 (sq (fun i => g i w)) t).

(* [eq:M11] *)
Theorem E_vhat_unbiased Om (P : Expectation Om) b2 g s t :
  (forall i, (1 <= i)%nat -> integrable P (fun w => g i w * g i w)) ->
  0 <= b2 < 1 -> (1 <= t)%nat ->
  (forall i, (1 <= i <= t)%nat -> Ex P (fun w => g i w * g i w) = s) ->
  Ex P (Vhat b2 g t) = s.
Proof.
  intros Hi Hb Ht H. exact (E_mhat_unbiased Om P b2 (fun i w => g i w * g i w) Hi s t Hb Ht H).
Qed.

(* [eq:M15] *)
Theorem E_sqrt_vhat_le Om (P : Expectation Om) b2 g s t :
  is_probability P ->
  (forall i, (1 <= i)%nat -> integrable P (fun w => g i w * g i w)) ->
  integrable P (fun w => sqrt (Vhat b2 g t w)) ->
  0 <= b2 < 1 -> (1 <= t)%nat ->
  (forall i, (1 <= i <= t)%nat -> Ex P (fun w => g i w * g i w) = s) ->
  Ex P (fun w => sqrt (Vhat b2 g t w)) <= sqrt s.
Proof.
  intros HP Hi Hs Hb Ht H. rewrite <- (E_vhat_unbiased Om P b2 g s t Hi Hb Ht H).
  pose proof (one_minus_pow_pos b2 t Hb Ht) as Hp.
  apply jensen_sqrt; auto.
  - intros w. apply Rmult_le_pos; [|now apply Rlt_le, Rinv_0_lt_compat].
    apply ema_nonneg; [lra|]. intros; apply Rle_0_sqr.
  - apply (int_ext _ P (fun w => / (1 - b2 ^ t) * Mt Om b2 (fun i w => g i w * g i w) t w)).
    + intros w. unfold Vhat, hat, Mt, sq, Rdiv. ring.
    + apply int_scal, Mt_int, Hi.
Qed.

(* a fair coin: the gradient is 0 or 2, so E[g^2] = 2 and E|g| = 1 *)
Definition coin : Expectation nat := finite_expectation 2 (fun _ => 1 / 2).
Definition coin_gradient (i w : nat) : R := match w with 1%nat => 0 | _ => 2 end.

(* [eq:M15] *)
Theorem E_sqrt_vhat_biased b2 : 0 <= b2 < 1 ->
  Ex coin (Vhat b2 coin_gradient 1) = 2 /\
  Ex coin (fun w => sqrt (Vhat b2 coin_gradient 1 w)) = 1 /\
  Ex coin (fun w => sqrt (Vhat b2 coin_gradient 1 w)) < sqrt 2.
Proof.
  intros Hb.
  assert (V : forall w, Vhat b2 coin_gradient 1 w = coin_gradient 1 w * coin_gradient 1 w).
  { intros w. unfold Vhat, hat, sq. rewrite ema_next, ema_0. cbn [pow]. field. lra. }
  assert (E1 : Ex coin (fun w => sqrt (Vhat b2 coin_gradient 1 w)) = 1).
  { simpl. rewrite !V. cbn [coin_gradient].
    rewrite Rmult_0_l, sqrt_0, sqrt_square by lra. field. }
  repeat split; [|exact E1|rewrite E1].
  - simpl. rewrite !V. cbn [coin_gradient]. field.
  - rewrite <- sqrt_1 at 1. apply sqrt_lt_1; lra.
Qed.
