(* The optimizers, over the reals: what is subtracted from theta at step t,
   as a function of the gradients g_1, ..., g_t.

     adam_step          [KB15, Algorithm 1]             A1-A5
     adam_epsilon_hat_step  [KB15, section 2]           with epsilon-hat
     adam_v_only_step   only the second moment corrected
     adam_raw_step      no correction at all
     rmsprop_step       beta1 = 0, no corrections
     momentum_step      the moving average of gradients
     heavy_ball         the accumulating form, m = mu m + (1 - d) g
     radam_step         [LJH20, Algorithm 2]

   theta is updated by  theta_t = theta_{t-1} - step_t;  a run of an optimizer
   on a loss with gradient grad is a pair of sequences with
   g_t = grad theta_{t-1} (Run below).

   Theorems
     A3, A4   m_hat_1 = g_1, v_hat_1 = g_1^2                       mhat_1, vhat_1
     M16      |m_hat_t| <= G                                       mhat_bound
     M17      0 <= v_hat_t <= G^2                                  vhat_bound           *)
From Coq Require Import Reals Lra Lia.
From Adamant.Math Require Import ema.
Open Scope R_scope.

Definition mhat (b : R) (g : nat -> R) (t : nat) : R := hat b t (ema b g t).
Definition vhat (b : R) (g : nat -> R) (t : nat) : R := hat b t (ema b (sq g) t).

Definition adam_step lr b1 b2 eps g t :=
  lr * mhat b1 g t / (sqrt (vhat b2 g t) + eps).
Definition adam_v_only_step lr b1 b2 eps g t :=
  lr * ema b1 g t / (sqrt (vhat b2 g t) + eps).
Definition adam_raw_step lr b1 b2 eps g t :=
  lr * ema b1 g t / (sqrt (ema b2 (sq g) t) + eps).
Definition rmsprop_step lr b2 eps g t :=
  lr * g t / (sqrt (ema b2 (sq g) t) + eps).
Definition momentum_step lr b g t := lr * ema b g t.
(* [KB15], text after Algorithm 1: corrections folded into the learning rate *)
Definition adam_epsilon_hat_step lr b1 b2 eps_hat g t :=
  lr * (sqrt (1 - b2 ^ t) / (1 - b1 ^ t)) * ema b1 g t / (sqrt (ema b2 (sq g) t) + eps_hat).
(* accumulating momentum as frameworks have it: dampening d, first step undampened *)
Fixpoint heavy_ball (mu d : R) (g : nat -> R) (t : nat) : R :=
  match t with
  | O => 0
  | S O => g 1%nat
  | S k => mu * heavy_ball mu d g k + (1 - d) * g (S k)
  end.

(* ---- RAdam: SMA length, rectifier, step ---- *)
Definition rho_inf (b : R) := 2 / (1 - b) - 1.
Definition rho (b : R) (t : nat) := rho_inf b - 2 * INR t * b ^ t / (1 - b ^ t).
(* r_t^2 *)
Definition r2 (b : R) (t : nat) :=
  ((rho b t - 4) * (rho b t - 2) * rho_inf b) / ((rho_inf b - 4) * (rho_inf b - 2) * rho b t).

Definition radam_step lr b1 b2 eps g t :=
  if Rgt_dec (rho b2 t) 4
  then lr * sqrt (r2 b2 t) * mhat b1 g t / (sqrt (vhat b2 g t) + eps)
  else lr * mhat b1 g t.

(* ---- runs ---- *)
Definition Run (step : (nat -> R) -> nat -> R) (grad : R -> R) (theta g : nat -> R) :=
  forall t, g (S t) = grad (theta t) /\ theta (S t) = theta t - step g (S t).

(* ---- first values ---- *)
(* [eq:A3] *)
Theorem mhat_1 b g : 0 <= b < 1 -> mhat b g 1 = g 1%nat.
Proof. intros Hb. unfold mhat, hat. rewrite ema_next, ema_0. cbn [pow]. field. lra. Qed.
(* [eq:A4] *)
Theorem vhat_1 b g : 0 <= b < 1 -> vhat b g 1 = g 1%nat * g 1%nat.
Proof. intros Hb. unfold vhat, hat, sq. rewrite ema_next, ema_0. cbn [pow]. field. lra. Qed.

Lemma hat_ema_const b c t : 0 <= b < 1 -> (1 <= t)%nat -> hat b t (ema b (fun _ => c) t) = c.
Proof.
  intros Hb Ht. unfold hat. rewrite ema_const.
  pose proof (one_minus_pow_pos b t Hb Ht). field. lra.
Qed.
Lemma mhat_const b c t : 0 <= b < 1 -> (1 <= t)%nat -> mhat b (fun _ => c) t = c.
Proof. intros. unfold mhat. now apply hat_ema_const. Qed.
Lemma vhat_const b c t : 0 <= b < 1 -> (1 <= t)%nat -> vhat b (fun _ => c) t = c * c.
Proof. intros. unfold vhat. change (sq (fun _ => c)) with (fun _ : nat => c * c). now apply hat_ema_const. Qed.

Lemma sqrt_sq_abs x : sqrt (x * x) = Rabs x.
Proof. change (x * x) with (Rsqr x). apply sqrt_Rsqr_abs. Qed.

Lemma mhat_scal b c g t : mhat b (fun i => c * g i) t = c * mhat b g t.
Proof. unfold mhat, hat. rewrite ema_scal. unfold Rdiv. ring. Qed.
Lemma vhat_scal b c g t : vhat b (fun i => c * g i) t = c * c * vhat b g t.
Proof.
  unfold vhat, hat.
  rewrite (ema_ext b (sq (fun i => c * g i)) (fun i => c * c * sq g i)) by (intros; unfold sq; ring).
  rewrite ema_scal. unfold Rdiv. ring.
Qed.

(* ---- range ---- *)
Lemma hat_abs b t x : 0 <= b < 1 -> (1 <= t)%nat -> Rabs (hat b t x) = Rabs x / (1 - b ^ t).
Proof.
  intros Hb Ht. pose proof (one_minus_pow_pos b t Hb Ht) as Hp.
  unfold hat, Rdiv. rewrite Rabs_mult. f_equal.
  apply Rabs_right, Rle_ge, Rlt_le, Rinv_0_lt_compat, Hp.
Qed.

(* [eq:M16] *)
Theorem mhat_bound b g t G : 0 <= b < 1 -> (1 <= t)%nat ->
  (forall i, (1 <= i <= t)%nat -> Rabs (g i) <= G) -> Rabs (mhat b g t) <= G.
Proof.
  intros Hb Ht H. pose proof (one_minus_pow_pos b t Hb Ht) as Hp.
  unfold mhat. rewrite hat_abs by auto.
  apply Rmult_le_reg_r with (1 - b ^ t); [exact Hp|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  rewrite Rmult_comm. apply ema_abs_bound; [lra|exact H].
Qed.

Lemma v_nonneg b g t : 0 <= b <= 1 -> 0 <= ema b (sq g) t.
Proof. intros Hb. apply ema_nonneg; [exact Hb|]. intros; apply Rle_0_sqr. Qed.
Lemma vhat_nonneg b g t : 0 <= b < 1 -> (1 <= t)%nat -> 0 <= vhat b g t.
Proof.
  intros Hb Ht. pose proof (one_minus_pow_pos b t Hb Ht) as Hp. unfold vhat, hat.
  apply Rmult_le_pos; [apply v_nonneg; lra|now apply Rlt_le, Rinv_0_lt_compat].
Qed.

(* [eq:M17] *)
Theorem vhat_bound b g t G : 0 <= b < 1 -> (1 <= t)%nat ->
  (forall i, (1 <= i <= t)%nat -> Rabs (g i) <= G) -> 0 <= vhat b g t <= G * G.
Proof.
  intros Hb Ht H. split; [now apply vhat_nonneg|].
  eapply Rle_trans; [apply Rle_abs|]. apply (mhat_bound b (sq g) t (G * G)); auto.
  intros i Hi. unfold sq. rewrite Rabs_mult.
  apply Rmult_le_compat; try apply Rabs_pos; auto.
Qed.
