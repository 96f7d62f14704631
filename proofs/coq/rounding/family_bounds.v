(* One step of SGD, momentum, AdaGrad and RMSprop, from an exact state, in numbers.

   As in one_step_bounds.v: x are the registers before the step, y those after a float execution
   of the program, hyperparameters are binary64 and ordinary (0 or at least 2^-100), and nothing
   overflows.  State and gradient are numbers of the working format where a theorem says so.
   Every bound is against the exact expression of the computed m_t and v_t (staged judgement);
   w is the exact step of theta, theta_bound adds the half ulp of its last rounding.

     B21  SGD, momentum (average; accumulating; Nesterov)      sgd_step32 and the like
     B22  AdaGrad; RMSprop, with momentum, centered            adagrad_step32 and the like      *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs relative propagation bound_constants one_step step_errors
  scalar_errors float_equations one_step_bounds family_float.
Open Scope R_scope.
Open Scope string_scope.

(* ---- the statements ---- *)
Definition average_bound (F : format) (b m g m_t : R) : Prop :=
  Rabs (m_t - (b * m + (1 - b) * g)) <=
  average_u * u F * (Rabs (b * m) + Rabs ((1 - b) * g)) + average_eta * eta F.
Definition squares_bound (F : format) (b v g v_t : R) : Prop :=
  Rabs (v_t - (b * v + (1 - b) * (g * g))) <=
  squares_u * u F * (b * v + (1 - b) * (g * g)) + squares_eta * eta F.
Definition root_bound (F : format) (v eps denom : R) : Prop :=
  Rabs (denom - (sqrt v + eps)) <= root_u * u F * (sqrt v + eps).
(* K u |U| and what underflows: numerator, quotient *)
Definition ratio_error (F : format) (K eps U : R) : R := K * u F * Rabs U + (ratio_eta * eta F / eps + eta F).
Definition product_error (F : format) (K w : R) : R := K * u F * Rabs w + eta F.
Definition theta_bound (F : format) (x y : env) (w e : R) : Prop :=
  Rabs (y "theta_t" - (x "theta" - w)) <= / 2 * ulp radix2 (fexp F) (y "theta_t") + e.

(* ---- what the two formats share ---- *)
Record shared (F : format) (k : R) : Prop := {
  s_valid : valid F;
  s_small : u F <= / 256;
  s_casts : casts F k;
  s_c : 0 <= kc k <= / 100;
  s_average : (1 + k) * ((1 + u F) * (1 + u F)) - 1 <= average_u * u F /\
              (1 + kc k) * ((1 + u F) * (1 + u F)) - 1 <= average_u * u F;
  s_squares : (1 + k) * ((1 + u F) * (1 + u F)) - 1 <= squares_u * u F /\
              (1 + kc k) * ((1 + u F) * ((1 + u F) * (1 + u F))) - 1 <= squares_u * u F;
  s_root : (1 + u F) * (1 + u F) - 1 <= root_u * u F /\ (1 + k) * (1 + u F) - 1 <= root_u * u F;
  s_Kd : 0 <= root_u * u F <= / 1000;
  s_sum : (1 + u F) * (1 + u F) - 1 <= sum_u * u F }.
Lemma shared32 : shared binary32 (u binary32).
Proof. constructor; try exact binary32_valid; try exact casts_binary32; try split; numbers. Qed.
Lemma shared64 : shared binary64 0.
Proof. constructor; try exact binary64_valid; try exact casts_binary64; try split; numbers. Qed.

Section Parts.
Variables (F : format) (k : R).
Hypothesis N : shared F k.
Let HF := s_valid _ _ N.  Let Hu := s_small _ _ N.  Let Hc := s_casts _ _ N.
Notation rnd := (round F).
Notation rnd64 := (round binary64).
Notation u := (u F).
Notation eta := (eta F).

Lemma k_nonneg : 0 <= k.
Proof. destruct Hc as [K _]. lra. Qed.

Lemma average_error b m g : ordinary b -> b < 1 ->
  average_bound F b m g (rnd (rnd (rnd b * m) + rnd (rnd (rnd64 (1 - b)) * g))).
Proof.
  intros O B. pose proof k_nonneg. destruct (s_average _ _ N) as [A1 A2]. unfold average_bound, average_eta.
  apply m_step with k (kc k); try assumption; [exact (s_c _ _ N)|now apply rate_error|].
  apply complement_error; [exact Hc|apply O|exact B].
Qed.
Lemma squares_error b v g : ordinary b -> 0 <= b < 1 -> 0 <= v ->
  squares_bound F b v g (rnd (rnd (rnd b * v) + rnd (rnd (rnd64 (1 - b)) * rnd (g * g)))).
Proof.
  intros O B Pv. pose proof k_nonneg. destruct (s_squares _ _ N) as [A1 A2]. unfold squares_bound, squares_eta.
  apply v_step with k (kc k); try assumption; try lra; [exact (s_c _ _ N)|now apply rate_error| |].
  - apply complement_error; [exact Hc|apply O|lra].
  - rewrite Rabs_pos_eq; lra.
Qed.
Lemma squares_nonneg b v g : 0 <= b <= 1 -> 0 <= v ->
  0 <= rnd (rnd (rnd b * v) + rnd (rnd (rnd64 (1 - b)) * rnd (g * g))).
Proof.
  intros B Pv. apply round_nonneg; [exact HF|].
  apply Rplus_le_le_0_compat; apply round_nonneg; try exact HF; apply Rmult_le_pos; try exact Pv;
    repeat (apply round_nonneg; [assumption || exact binary64_valid|]); try lra. apply Rle_0_sqr.
Qed.
Lemma eps_error eps : ordinary eps -> 0 < eps -> Rabs (rnd eps - eps) <= k * eps.
Proof. intros O P. rewrite <- (Rabs_pos_eq eps) at 3 by lra. now apply rate_error. Qed.
Lemma root_error v eps : in_format F v -> ordinary eps -> 0 < eps ->
  root_bound F v eps (rnd (rnd (sqrt v) + rnd eps)).
Proof.
  intros Fv O P. destruct (s_root _ _ N). unfold root_bound.
  apply root_step with k; try assumption; [exact k_nonneg|now apply eps_error|now apply round_in_format].
Qed.

(* s' m / denom, the denominator being sqrt v + eps *)
Lemma root_ratio_error K ks v eps denom s' s m : root_bound F v eps denom -> 0 < eps -> 0 <= ks ->
  Rabs (s' - s) <= ks * Rabs s ->
  (1 + ks) * ((1 + u) * (1 + u)) * (1 + root_u * u * (1 + 2 * (root_u * u))) - 1 <= K * u ->
  Rabs (rnd (rnd (s' * m) / denom) - s * m / (sqrt v + eps)) <= ratio_error F K eps (s * m / (sqrt v + eps)).
Proof.
  intros Hd P Pk Hs HK. unfold ratio_error. pose proof (sqrt_pos v).
  apply ratio_step with (root_u * u) ks; try assumption; [lra|exact (s_Kd _ _ N)].
Qed.

Lemma theta_moved x y w w' e : y "theta_t" = rnd (x "theta" - w') -> Rabs (w' - w) <= e -> theta_bound F x y w e.
Proof.
  intros E H. unfold theta_bound. rewrite E.
  assert (Z : Rabs (x "theta" - x "theta") <= 0) by (rewrite Rminus_diag_eq, Rabs_R0 by reflexivity; apply Rle_refl).
  pose proof (theta_step F HF _ _ _ _ _ _ Z H). lra.
Qed.
(* theta moved by lr m *)
Lemma theta_product K x y lr m : ordinary lr -> (1 + k) * (1 + u) - 1 <= K * u ->
  y "theta_t" = rnd (x "theta" - rnd (rnd lr * m)) ->
  theta_bound F x y (lr * m) (product_error F K (lr * m)).
Proof.
  intros O HK E. apply theta_moved with (1 := E). unfold product_error.
  apply product_step with k; try assumption; [exact k_nonneg|now apply rate_error].
Qed.
End Parts.

(* ---- SGD and momentum ---- *)
Definition sgd_bounds (F : format) (K : R) (x y : env) : Prop :=
  theta_bound F x y (x "lr" * x "g") (product_error F K (x "lr" * x "g")).
Definition average_bounds (F : format) (K : R) (x y : env) : Prop :=
  average_bound F (x "beta1") (x "m") (x "g") (y "m_t") /\
  theta_bound F x y (x "lr" * y "m_t") (product_error F K (x "lr" * y "m_t")).
(* the first step takes the gradient; later ones momentum m + (1 - dampening) g *)
Definition accumulated_bounds (F : format) (K : R) (x y : env) : Prop :=
  (x "t" = 1 -> y "m_t" = x "g") /\
  (x "t" <> 1 -> Rabs (y "m_t" - (x "momentum" * x "m" + (1 - x "dampening") * x "g")) <=
    average_u * u F * (Rabs (x "momentum" * x "m") + Rabs ((1 - x "dampening") * x "g")) + average_eta * eta F) /\
  theta_bound F x y (x "lr" * y "m_t") (product_error F K (x "lr" * y "m_t")).
Definition nesterov_bounds (F : format) (Kb K : R) (x y : env) : Prop :=
  Rabs (y "m_t" - (x "momentum" * x "m" + x "g")) <=
    Kb * u F * Rabs (x "momentum" * x "m") + u F * Rabs (x "g") + decayed_eta * eta F /\
  theta_bound F x y (x "lr" * (x "g" + x "momentum" * y "m_t"))
    (K * u F * (Rabs (x "lr" * x "g") + Rabs (x "lr" * (x "momentum" * y "m_t")))
     + (ratio_eta * Rabs (x "lr") + 1) * eta F).

Section Momentum.
Variables (F : format) (k K : R).
Hypothesis N : shared F k.
Hypothesis HK : (1 + k) * (1 + u F) - 1 <= K * u F.
Variables (x y : env).
Hypothesis Olr : ordinary (x "lr").

Theorem sgd_step : exec_float F (code sgd) (input_kinds sgd) x y -> sgd_bounds F K x y.
Proof. intros H. apply sgd_float in H. now apply theta_product with k. Qed.

Theorem momentum_ema_step : x "k1" = 1 -> ordinary (x "beta1") -> x "beta1" < 1 ->
  exec_float F (code momentum_ema) (input_kinds momentum_ema) x y -> average_bounds F K x y.
Proof.
  intros Ek O B H. apply momentum_ema_float in H as [Em Et]. split; [|now apply theta_product with k].
  rewrite Em, Ek. now apply average_error with k.
Qed.

Theorem momentum_step : x "k1" = 1 -> in_format F (x "g") -> ordinary (x "momentum") ->
  in_format binary64 (x "dampening") -> x "dampening" < 1 ->
  exec_float F (taken (code momentum) x) (input_kinds momentum) x y -> accumulated_bounds F K x y.
Proof.
  intros Ek Fg O Fd D H. apply momentum_float in H as (E1 & E2 & Et). rewrite Ek in *.
  pose proof (s_valid _ _ N) as HF. pose proof (s_casts _ _ N) as Hc.
  split; [|split; [|now apply theta_product with k]].
  - intros T. rewrite (E1 T). now apply round_id.
  - intros T. rewrite (E2 T), (round_id F (round F _)) by now apply round_in_format.
    destruct (s_average _ _ N) as [A1 A2]. unfold average_eta.
    apply m_step with k (kc k); try assumption; try exact (s_small _ _ N);
      [exact (k_nonneg F k N)|exact (s_c _ _ N)|now apply rate_error|].
    now apply complement_error.
Qed.

Theorem nesterov_step Kb Kn : in_format F (x "g") -> ordinary (x "momentum") ->
  (1 + k) * ((1 + u F) * (1 + u F)) - 1 <= Kb * u F -> 0 <= Kb ->
  K * u F + (1 + K * u F) * (Kb * u F) <= Kn * u F -> K * u F + (1 + K * u F) * u F <= Kn * u F -> 0 <= K * u F <= / 4 ->
  exec_float F (code nesterov) (input_kinds nesterov) x y -> nesterov_bounds F Kb Kn x y.
Proof.
  intros Fg O H1 PK H2 H3 H4 H. apply nesterov_float in H as [Em Et].
  pose proof (s_valid _ _ N) as HF. pose proof (s_casts _ _ N) as Hc. pose proof (k_nonneg F k N) as Pk.
  pose proof (s_small _ _ N) as Hu. pose proof (eta_pos F) as E.
  assert (Hm : Rabs (round F (x "momentum") - x "momentum") <= k * Rabs (x "momentum")) by now apply rate_error.
  assert (Hl : Rabs (round F (x "lr") - x "lr") <= k * Rabs (x "lr")) by now apply rate_error.
  split.
  { rewrite Em. now apply decayed_step with k. }
  apply theta_moved with (k := k) (2 := Et); [exact N|].
  assert (A := decayed_step F HF Hu (Kb * u F) k _ _ (y "m_t") _ Pk Hm Fg H1).
  rewrite (Rplus_comm (round F _) (x "g")), (Rplus_comm (_ * _) (x "g")) in A.
  set (ahead := round F (x "g" + round F (round F (x "momentum") * y "m_t"))) in *.
  assert (P := product_step F HF (K * u F) k _ _ ahead Pk Hl HK).
  set (mu := x "momentum" * y "m_t") in *. set (lr := x "lr") in *. set (g := x "g") in *.
  unfold decayed_eta in A. unfold ratio_eta.
  pose proof (Rabs_pos lr) as L. pose proof (Rabs_pos mu) as M. pose proof (Rabs_pos g) as G.
  replace (round F (round F lr * ahead) - lr * (g + mu))
    with ((round F (round F lr * ahead) - lr * ahead) + lr * (ahead - (g + mu))) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (Q : Rabs (lr * (ahead - (g + mu))) <= Rabs lr * (Kb * u F * Rabs mu + u F * Rabs g + 2 * eta F)).
  { rewrite Rabs_mult. now apply Rmult_le_compat_l. }
  assert (R : Rabs (lr * ahead) <= Rabs lr * (Rabs g + Rabs mu + (Kb * u F * Rabs mu + u F * Rabs g + 2 * eta F))).
  { rewrite Rabs_mult. apply Rmult_le_compat_l; [exact L|].
    replace ahead with ((g + mu) + (ahead - (g + mu))) by ring. eapply Rle_trans; [apply Rabs_triang|].
    pose proof (Rabs_triang g mu). lra. }
  assert (R' : K * u F * Rabs (lr * ahead) <=
    K * u F * (Rabs lr * (Rabs g + Rabs mu + (Kb * u F * Rabs mu + u F * Rabs g + 2 * eta F))))
    by (apply Rmult_le_compat_l; lra).
  rewrite (Rabs_mult lr g), (Rabs_mult lr mu).
  assert (LG : 0 <= Rabs lr * Rabs g) by now apply Rmult_le_pos.
  assert (LM : 0 <= Rabs lr * Rabs mu) by now apply Rmult_le_pos.
  assert (LE : 0 <= Rabs lr * eta F) by (apply Rmult_le_pos; lra).
  pose proof (Rmult_le_compat_r _ _ _ LG H3). pose proof (Rmult_le_compat_r _ _ _ LM H2).
  pose proof (Rmult_le_compat_r _ _ _ LE (proj2 H4)). lra.
Qed.
End Momentum.

(* [thm:B21] *)
Theorem sgd_step32 x y : ordinary (x "lr") ->
  exec_float binary32 (code sgd) (input_kinds sgd) x y -> sgd_bounds binary32 product_u32 x y.
Proof. apply sgd_step with (1 := shared32). numbers. Qed.
(* [thm:B21] *)
Theorem sgd_step64 x y : ordinary (x "lr") ->
  exec_float binary64 (code sgd) (input_kinds sgd) x y -> sgd_bounds binary64 product_u64 x y.
Proof. apply sgd_step with (1 := shared64). numbers. Qed.
(* [thm:B21] *)
Theorem momentum_ema_step32 x y : ordinary (x "lr") -> x "k1" = 1 -> ordinary (x "beta1") -> x "beta1" < 1 ->
  exec_float binary32 (code momentum_ema) (input_kinds momentum_ema) x y -> average_bounds binary32 product_u32 x y.
Proof. apply momentum_ema_step with (1 := shared32). numbers. Qed.
(* [thm:B21] *)
Theorem momentum_ema_step64 x y : ordinary (x "lr") -> x "k1" = 1 -> ordinary (x "beta1") -> x "beta1" < 1 ->
  exec_float binary64 (code momentum_ema) (input_kinds momentum_ema) x y -> average_bounds binary64 product_u64 x y.
Proof. apply momentum_ema_step with (1 := shared64). numbers. Qed.
(* [thm:B21] *)
Theorem momentum_step32 x y : ordinary (x "lr") -> x "k1" = 1 -> in_format binary32 (x "g") -> ordinary (x "momentum") ->
  in_format binary64 (x "dampening") -> x "dampening" < 1 ->
  exec_float binary32 (taken (code momentum) x) (input_kinds momentum) x y -> accumulated_bounds binary32 product_u32 x y.
Proof. apply momentum_step with (1 := shared32). numbers. Qed.
(* [thm:B21] *)
Theorem momentum_step64 x y : ordinary (x "lr") -> x "k1" = 1 -> in_format binary64 (x "g") -> ordinary (x "momentum") ->
  in_format binary64 (x "dampening") -> x "dampening" < 1 ->
  exec_float binary64 (taken (code momentum) x) (input_kinds momentum) x y -> accumulated_bounds binary64 product_u64 x y.
Proof. apply momentum_step with (1 := shared64). numbers. Qed.
(* [thm:B21] *)
Theorem nesterov_step32 x y : ordinary (x "lr") -> in_format binary32 (x "g") -> ordinary (x "momentum") ->
  exec_float binary32 (code nesterov) (input_kinds nesterov) x y -> nesterov_bounds binary32 decayed_u32 nesterov_u32 x y.
Proof. intros O Fg Om. apply nesterov_step with (u binary32) product_u32; try assumption; try exact shared32; numbers. Qed.
(* [thm:B21] *)
Theorem nesterov_step64 x y : ordinary (x "lr") -> in_format binary64 (x "g") -> ordinary (x "momentum") ->
  exec_float binary64 (code nesterov) (input_kinds nesterov) x y -> nesterov_bounds binary64 decayed_u64 nesterov_u64 x y.
Proof. intros O Fg Om. apply nesterov_step with 0 product_u64; try assumption; try exact shared64; numbers. Qed.
