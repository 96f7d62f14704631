(* Exponential moving averages.  [KB15, Algorithm 1]

   The one definition of the moving average that every theory of the project
   uses, real or rounded:

     accum b c x0 g      x_0 = x0,   x_t = b x_{t-1} + c g_t       (t >= 1)
     ema b g             the case c = 1 - b, x0 = 0                (m_t, v_t)
     hat b t x           bias correction, x / (1 - b^t)

   Gradients are sequences g : nat -> R of which g 1, g 2, ... are used; g 0
   is never read.  Sums are sum1 t f = f 1 + ... + f t.

   Theorems
     A1, A2   m_t = b m_{t-1} + (1 - b) g_t                        ema_next
     A8       m_t = (1 - b) sum_{i=1..t} b^(t-i) g_i               ema_closed_form
     S1       1 - b^t = (1 - b) sum_{k=1..t} b^(k-1)               one_minus_pow_sum
     M1       accum b c x0 g t = b^t x0 + c sum b^(t-i) g_i        accum_closed_form
     M2       a constant gradient c gives m_t = (1 - b^t) c        ema_const
     M3       |g_i| <= G for i <= t implies |m_t| <= (1 - b^t) G   ema_abs_bound

   Only the real numbers of Coq's standard library are needed.               *)
From Coq Require Import Reals Lra Lia.
Open Scope R_scope.

(* ---- finite sums, 1..t ---- *)
Fixpoint sum1 (t : nat) (f : nat -> R) : R :=
  match t with O => 0 | S k => sum1 k f + f (S k) end.

(* ---- the recurrence, the average, the correction ---- *)
Fixpoint accum (b c x0 : R) (g : nat -> R) (t : nat) : R :=
  match t with O => x0 | S k => b * accum b c x0 g k + c * g (S k) end.

Definition ema (b : R) (g : nat -> R) (t : nat) : R := accum b (1 - b) 0 g t.

Definition hat (b : R) (t : nat) (x : R) : R := x / (1 - b ^ t).

(* the sequence of squares, of which v_t is the average *)
Definition sq (g : nat -> R) : nat -> R := fun i => g i * g i.

(* ---- sums ---- *)
Lemma sum1_S t f : sum1 (S t) f = sum1 t f + f (S t).
Proof. reflexivity. Qed.

Lemma sum1_ext t f h :
  (forall i, (1 <= i <= t)%nat -> f i = h i) -> sum1 t f = sum1 t h.
Proof.
  induction t as [|t IH]; intros H; cbn [sum1]; [reflexivity|].
  rewrite IH by (intros; apply H; lia). now rewrite (H (S t)) by lia.
Qed.

Lemma sum1_scal t c f : sum1 t (fun i => c * f i) = c * sum1 t f.
Proof. induction t as [|t IH]; cbn [sum1]; [ring|rewrite IH; ring]. Qed.

Lemma sum1_plus t f h : sum1 t (fun i => f i + h i) = sum1 t f + sum1 t h.
Proof. induction t as [|t IH]; cbn [sum1]; [ring|rewrite IH; ring]. Qed.

Lemma sum1_le t f h :
  (forall i, (1 <= i <= t)%nat -> f i <= h i) -> sum1 t f <= sum1 t h.
Proof.
  induction t as [|t IH]; intros H; cbn [sum1]; [lra|].
  apply Rplus_le_compat; [apply IH; intros; apply H; lia|apply H; lia].
Qed.

Lemma sum1_abs t f : Rabs (sum1 t f) <= sum1 t (fun i => Rabs (f i)).
Proof.
  induction t as [|t IH]; cbn [sum1]; [rewrite Rabs_R0; lra|].
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

Lemma sum1_nonneg t f : (forall i, (1 <= i <= t)%nat -> 0 <= f i) -> 0 <= sum1 t f.
Proof.
  induction t as [|t IH]; intros H; cbn [sum1]; [lra|].
  apply Rplus_le_le_0_compat; [apply IH; intros; apply H; lia|apply H; lia].
Qed.

(* ---- powers of a decay rate ---- *)
Lemma pow_Ssub b t i : (i <= t)%nat -> b ^ (S t - i) = b * b ^ (t - i).
Proof. intros H. replace (S t - i)%nat with (S (t - i)) by lia. reflexivity. Qed.

Lemma pow_le1 b t : 0 <= b <= 1 -> 0 <= b ^ t <= 1.
Proof.
  intros [H0 H1]. split; [now apply pow_le|].
  rewrite <- (pow1 t). apply pow_incr. lra.
Qed.

Lemma pow_lt1 b t : 0 <= b < 1 -> (1 <= t)%nat -> 0 <= b ^ t < 1.
Proof.
  intros Hb Ht. destruct t as [|t]; [lia|].
  destruct (pow_le1 b t ltac:(lra)) as [H0 H1]. simpl. split.
  - apply Rmult_le_pos; lra.
  - apply Rle_lt_trans with (b * 1); [apply Rmult_le_compat_l|]; lra.
Qed.

Lemma one_minus_pow_pos b t : 0 <= b < 1 -> (1 <= t)%nat -> 0 < 1 - b ^ t.
Proof. intros Hb Ht. pose proof (pow_lt1 b t Hb Ht). lra. Qed.

(* [eq:S1] the normalising constant is a sum of weights *)
Theorem one_minus_pow_sum b t :
  1 - b ^ t = (1 - b) * sum1 t (fun k => b ^ (k - 1)).
Proof.
  induction t as [|t IH]; [cbn [sum1 pow]; ring|].
  rewrite sum1_S, Rmult_plus_distr_l, <- IH.
  replace (S t - 1)%nat with t by lia. cbn [pow]. ring.
Qed.

(* the same sum, most recent weight last *)
Lemma sum1_geom_rev b t : (1 - b) * sum1 t (fun i => b ^ (t - i)) = 1 - b ^ t.
Proof.
  induction t as [|t IH]; [cbn [sum1 pow]; ring|].
  rewrite sum1_S, Nat.sub_diag.
  rewrite (sum1_ext t _ (fun i => b * b ^ (t - i))) by (intros i Hi; apply pow_Ssub; lia).
  rewrite sum1_scal, Rmult_plus_distr_l.
  replace ((1 - b) * (b * sum1 t (fun i => b ^ (t - i))))
    with (b * ((1 - b) * sum1 t (fun i => b ^ (t - i)))) by ring.
  rewrite IH. cbn [pow]. ring.
Qed.

(* ---- the recurrence ---- *)
Lemma accum_ext b c x0 g h t :
  (forall i, (1 <= i <= t)%nat -> g i = h i) -> accum b c x0 g t = accum b c x0 h t.
Proof.
  induction t as [|t IH]; intros H; cbn [accum]; [reflexivity|].
  rewrite IH by (intros; apply H; lia). now rewrite (H (S t)) by lia.
Qed.

(* [eq:M1] *)
Theorem accum_closed_form b c x0 g t :
  accum b c x0 g t = b ^ t * x0 + c * sum1 t (fun i => b ^ (t - i) * g i).
Proof.
  induction t as [|t IH]; [cbn [accum sum1 pow]; ring|].
  cbn [accum]. rewrite IH, sum1_S, Nat.sub_diag.
  rewrite (sum1_ext t (fun i => b ^ (S t - i) * g i) (fun i => b * (b ^ (t - i) * g i))).
  2:{ intros i Hi. rewrite pow_Ssub by lia. ring. }
  rewrite sum1_scal. cbn [pow]. ring.
Qed.

(* ---- the average ---- *)
Lemma ema_0 b g : ema b g 0 = 0.
Proof. reflexivity. Qed.

(* [eq:A1] [eq:A2] *)
Theorem ema_next b g t : ema b g (S t) = b * ema b g t + (1 - b) * g (S t).
Proof. reflexivity. Qed.

(* [eq:A8] *)
Theorem ema_closed_form b g t :
  ema b g t = (1 - b) * sum1 t (fun i => b ^ (t - i) * g i).
Proof. unfold ema. rewrite accum_closed_form. ring. Qed.

(* [eq:M2] *)
Theorem ema_const b c t : ema b (fun _ => c) t = (1 - b ^ t) * c.
Proof.
  induction t as [|t IH]; [rewrite ema_0; cbn [pow]; ring|].
  rewrite ema_next, IH. cbn [pow]. ring.
Qed.

Lemma ema_ext b g h t :
  (forall i, (1 <= i <= t)%nat -> g i = h i) -> ema b g t = ema b h t.
Proof. apply accum_ext. Qed.

Lemma ema_scal b c g t : ema b (fun i => c * g i) t = c * ema b g t.
Proof. induction t as [|t IH]; [rewrite !ema_0; ring|rewrite !ema_next, IH; ring]. Qed.

Lemma ema_plus b g h t : ema b (fun i => g i + h i) t = ema b g t + ema b h t.
Proof. induction t as [|t IH]; [rewrite !ema_0; ring|rewrite !ema_next, IH; ring]. Qed.

Lemma ema_nonneg b g t :
  0 <= b <= 1 -> (forall i, (1 <= i <= t)%nat -> 0 <= g i) -> 0 <= ema b g t.
Proof.
  intros Hb. induction t as [|t IH]; intros H; [rewrite ema_0; lra|].
  rewrite ema_next. apply Rplus_le_le_0_compat; apply Rmult_le_pos; try lra.
  - apply IH. intros; apply H; lia.
  - apply H. lia.
Qed.

(* [eq:M3] *)
Theorem ema_abs_bound b g t G :
  0 <= b <= 1 -> (forall i, (1 <= i <= t)%nat -> Rabs (g i) <= G) ->
  Rabs (ema b g t) <= (1 - b ^ t) * G.
Proof.
  intros Hb. induction t as [|t IH]; intros H.
  - rewrite ema_0, Rabs_R0. cbn [pow]. lra.
  - rewrite ema_next. eapply Rle_trans; [apply Rabs_triang|].
    rewrite !Rabs_mult, (Rabs_right b), (Rabs_right (1 - b)) by lra.
    assert (H1 : Rabs (ema b g t) <= (1 - b ^ t) * G) by (apply IH; intros; apply H; lia).
    assert (H2 : Rabs (g (S t)) <= G) by (apply H; lia).
    apply Rle_trans with (b * ((1 - b ^ t) * G) + (1 - b) * G).
    + apply Rplus_le_compat; apply Rmult_le_compat_l; lra.
    + right. cbn [pow]. ring.
Qed.
