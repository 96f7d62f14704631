(* Toy problems: where RAdam is provably better than Adam, and where it is worse.

   Theorems
     M96  Adam's first step is lr g/(|g| + eps): with eps = 0 its
          size is lr whatever the gradient                          adam_first_step, adam_first_step_size
     M97  constant gradient c, every t: Adam's step is
          lr c/(|c| + eps); RAdam's is that times r_t when
          rho_t > 4, and lr c otherwise; with v alone corrected,
          (1 - b1^t) lr c/(|c| + eps)                               adam_const, radam_const, v_only_const
     M98  eps = 0: Adam's step does not change when all gradients
          are multiplied by c > 0                                   adam_scale_invariant
     M99  RAdam's first four steps are multiplied by c              radam_warmup_homogeneous
     M100 RAdam's first four steps are at most lr G                 radam_warmup_bound
     M101 f(x) = L x^2/2, |x0| < lr/2, lr L < 2: Adam's first step
          moves away from the minimum, RAdam's approaches it        toy_near_minimum
     M102 the same f, |x0| > lr/2, lr L > 2: the reverse            toy_steep

   Four steps are in toy_four.v.                                             *)
From Coq Require Import Reals Lra Lia Psatz.
From Adamant.Math Require Import ema optimizers sma_length relations.
Open Scope R_scope.

(* [eq:M96] *)
Theorem adam_first_step lr b1 b2 eps g : 0 <= b1 < 1 -> 0 <= b2 < 1 ->
  adam_step lr b1 b2 eps g 1 = lr * g 1%nat / (Rabs (g 1%nat) + eps).
Proof. intros H1 H2. unfold adam_step. now rewrite mhat_1, vhat_1, sqrt_sq_abs by assumption. Qed.

(* [eq:M96] *)
Theorem adam_first_step_size lr b1 b2 g :
  0 <= lr -> 0 <= b1 < 1 -> 0 <= b2 < 1 -> g 1%nat <> 0 -> Rabs (adam_step lr b1 b2 0 g 1) = lr.
Proof.
  intros Hl H1 H2 Hg. rewrite adam_first_step, Rplus_0_r by assumption.
  pose proof (Rabs_pos_lt _ Hg). unfold Rdiv.
  rewrite !Rabs_mult, Rabs_inv, Rabs_Rabsolu, (Rabs_right lr) by lra. field. lra.
Qed.

(* ---- constant gradients ---- *)
(* [eq:M97] *)
Theorem adam_const lr b1 b2 eps c t : 0 <= b1 < 1 -> 0 <= b2 < 1 -> (1 <= t)%nat ->
  adam_step lr b1 b2 eps (fun _ => c) t = lr * c / (Rabs c + eps).
Proof. intros. unfold adam_step. now rewrite mhat_const, vhat_const, sqrt_sq_abs by assumption. Qed.
(* [eq:M97] *)
Theorem radam_const lr b1 b2 eps c t : 0 <= b1 < 1 -> 0 < b2 < 1 -> (1 <= t)%nat ->
  radam_step lr b1 b2 eps (fun _ => c) t
  = if Rgt_dec (rho b2 t) 4 then lr * sqrt (r2 b2 t) * c / (Rabs c + eps) else lr * c.
Proof. intros. unfold radam_step. now rewrite mhat_const, vhat_const, sqrt_sq_abs by (assumption || lra). Qed.
(* [eq:M97] *)
Theorem v_only_const lr b1 b2 eps c t : 0 <= b1 < 1 -> 0 <= b2 < 1 -> (1 <= t)%nat ->
  adam_v_only_step lr b1 b2 eps (fun _ => c) t = (1 - b1 ^ t) * (lr * c / (Rabs c + eps)).
Proof. intros. now rewrite v_only_is_scaled_adam, adam_const by assumption. Qed.

(* ---- scale ---- *)
(* [eq:M98] *)
Theorem adam_scale_invariant lr b1 b2 g t c : 0 < c -> 0 <= b2 < 1 -> (1 <= t)%nat ->
  vhat b2 g t <> 0 -> adam_step lr b1 b2 0 (fun i => c * g i) t = adam_step lr b1 b2 0 g t.
Proof.
  intros Hc H2 Ht Hv. pose proof (vhat_nonneg b2 g t H2 Ht).
  assert (Hs : 0 < sqrt (vhat b2 g t)) by (apply sqrt_lt_R0; lra).
  unfold adam_step. rewrite mhat_scal, vhat_scal, !Rplus_0_r.
  rewrite sqrt_mult, sqrt_square by (try lra; apply Rmult_le_pos; lra). field. lra.
Qed.
(* [eq:M99] *)
Theorem radam_warmup_homogeneous lr b1 b2 eps g t c : 0 < b2 < 1 -> (1 <= t <= 4)%nat ->
  radam_step lr b1 b2 eps (fun i => c * g i) t = c * radam_step lr b1 b2 eps g t.
Proof. intros H2 Ht. rewrite !radam_warmup, mhat_scal by assumption. ring. Qed.
(* [eq:M100] *)
Theorem radam_warmup_bound lr b1 b2 eps g t G :
  0 <= lr -> 0 <= b1 < 1 -> 0 < b2 < 1 -> (1 <= t <= 4)%nat ->
  (forall i, (1 <= i <= t)%nat -> Rabs (g i) <= G) -> Rabs (radam_step lr b1 b2 eps g t) <= lr * G.
Proof.
  intros Hl H1 H2 Ht HG. rewrite radam_warmup by assumption. rewrite Rabs_mult, (Rabs_right lr) by lra.
  apply Rmult_le_compat_l; [lra|]. apply mhat_bound; auto. lia.
Qed.

(* ---- the quadratic f(x) = L x^2/2, with gradient L x ---- *)
Section Quadratic.
  Variables lr L b1 b2 : R.
  Hypothesis Hlr : 0 < lr. Hypothesis HL : 0 < L.
  Hypothesis H1 : 0 <= b1 < 1. Hypothesis H2 : 0 < b2 < 1.

  Definition adam_run x g := Run (adam_step lr b1 b2 0) (fun x => L * x) x g.
  Definition radam_run x g := Run (radam_step lr b1 b2 0) (fun x => L * x) x g.

  Lemma adam_x1 x g : adam_run x g -> x 0%nat <> 0 -> Rabs (x 1%nat) = Rabs (Rabs (x 0%nat) - lr).
  Proof using Hlr HL H1 H2.
    intros HR Hx. destruct (HR 0%nat) as [Eg Ex]. rewrite Ex, adam_first_step, Eg, Rplus_0_r by lra.
    rewrite Rabs_mult, (Rabs_right L) by lra. set (y := x 0%nat) in *.
    pose proof (Rabs_pos_lt _ Hx).
    replace (lr * (L * y) / (L * Rabs y)) with (lr * y / Rabs y) by (field; lra).
    destruct (Rcase_abs y) as [Hn|Hp].
    - rewrite !(Rabs_left y) by lra. replace (y - lr * y / - y) with (- (- y - lr)) by (field; lra).
      apply Rabs_Ropp.
    - rewrite !(Rabs_right y) by lra. f_equal. field. exact Hx.
  Qed.

  Lemma radam_x1 x g : radam_run x g -> x 1%nat = (1 - lr * L) * x 0%nat.
  Proof using H1 H2.
    intros HR. destruct (HR 0%nat) as [Eg Ex].
    rewrite Ex, radam_warmup, mhat_1, Eg by (auto; lia). ring.
  Qed.

  (* [eq:M101] *)
  Theorem toy_near_minimum xa ga xr gr x0 : adam_run xa ga -> radam_run xr gr ->
    xa 0%nat = x0 -> xr 0%nat = x0 -> 0 < Rabs x0 < lr / 2 -> lr * L < 2 ->
    Rabs (xa 1%nat) > Rabs x0 /\ Rabs (xr 1%nat) < Rabs x0.
  Proof using Hlr HL H1 H2.
    intros HA HR Ea Er Hx Hc. assert (Hx0 : x0 <> 0) by (intros ->; rewrite Rabs_R0 in Hx; lra).
    rewrite (adam_x1 _ _ HA), (radam_x1 _ _ HR), Ea, Er by congruence. split.
    - rewrite Rabs_left; lra.
    - rewrite Rabs_mult. assert (0 < lr * L) by (now apply Rmult_lt_0_compat).
      rewrite <- (Rmult_1_l (Rabs x0)) at 2. apply Rmult_lt_compat_r; [lra|]. apply Rabs_def1; lra.
  Qed.

  (* [eq:M102] *)
  Theorem toy_steep xa ga xr gr x0 : adam_run xa ga -> radam_run xr gr ->
    xa 0%nat = x0 -> xr 0%nat = x0 -> lr / 2 < Rabs x0 -> lr * L > 2 ->
    Rabs (xa 1%nat) < Rabs x0 /\ Rabs (xr 1%nat) > Rabs x0.
  Proof using Hlr HL H1 H2.
    intros HA HR Ea Er Hx Hc. assert (Hx0 : x0 <> 0) by (intros ->; rewrite Rabs_R0 in Hx; lra).
    rewrite (adam_x1 _ _ HA), (radam_x1 _ _ HR), Ea, Er by congruence. split.
    - apply Rabs_def1; lra.
    - rewrite Rabs_mult. rewrite <- (Rmult_1_l (Rabs x0)) at 2. apply Rmult_gt_compat_r; [lra|].
      rewrite Rabs_left; lra.
  Qed.
End Quadratic.
