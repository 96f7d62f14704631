(* One step of Adam, Adam with L2 and AdamW, from an exact state, in numbers.

   x are the registers before the step, y those after a float execution of the program.
   Hyperparameters are binary64 and `regular`: 0 or >= 2^-100, beta < 1, and (so that underflow
   under the square root is absorbed) eps >= 2^-27, 1 - beta2^t >= 2^-24.  Gradient, moments and
   theta are any numbers; nothing is assumed about their size but that nothing overflows.
   U is lr m_hat / (sqrt v_hat + eps) at the computed m_t and v_t (staged judgement).

                            binary32, u = 2^-24         binary64, u = 2^-53
     B12  |m_t' - m_t|      3.001 u (|b1 m| + |(1-b1) g|) + 3 eta      both
     B12  |v_t' - v_t|      4.001 u v_t + 4 eta                        both
     B13  |denom' - denom|  3.001 u denom               4.03 u denom
     B13  |update' - U|     6.002 u |U| + und           9.07 u |U| + und
     B14  theta'            1/2 ulp(theta') + |error of the update|, and for AdamW the error
                            of theta (1 - lr wd)
   with und = 3 eta / eps + eta.  In binary64 the scalars c1, c2 are taken as faithful only
   (2 u each), in binary32 they are exact to 2^-29 u; hence the larger numbers.           *)
From Coq Require Import ZArith Reals List String Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs relative bound_constants one_step step_errors
  scalar_errors float_equations spec_equations.
Open Scope R_scope.
Open Scope string_scope.

Record regular (x : env) (t : nat) : Prop := {
  at_t : at_step t x;
  reg_beta1 : ordinary (x "beta1");
  reg_beta2 : ordinary (x "beta2");
  reg_lr : ordinary (x "lr");   lr_nonneg : 0 <= x "lr";
  reg_eps : ordinary (x "eps"); eps_large : bpow radix2 (-27) <= x "eps";
  c2_large : bpow radix2 (-24) <= 1 - x "beta2" ^ t;
  v_nonneg : 0 <= x "v" }.

(* the update at given moments *)
Definition denominator (x : env) (t : nat) (v : R) : R := sqrt (v / (1 - x "beta2" ^ t)) + x "eps".
Definition update (x : env) (t : nat) (m v : R) : R :=
  x "lr" / (1 - x "beta1" ^ t) * m / denominator x t v.
(* it is A5's *)
Lemma update_is_A5 x t m v :
  update x t m v = x "lr" * (m / (1 - x "beta1" ^ t)) / (sqrt (v / (1 - x "beta2" ^ t)) + x "eps").
Proof. unfold update, denominator, Rdiv. ring. Qed.

Notation kc k := ((1 + k64) * (1 + k) - 1).              (* computed in binary64, cast *)
Notation kq k := ((1 + 3.01 * k64) * (1 + k) - 1).       (* a quotient by c1 or c2 *)
Notation KA k u := ((1 + kq k) * (1 + u) - 1).           (* v_hat *)

(* k: error of a cast; Kd, KUp: of the denominator and of the update *)
Record constants (F : format) (k Kd KUp : R) : Prop := {
  c_valid : valid F;
  c_small : u F <= / 256;
  c_casts : casts F k;
  c_c : 0 <= kc k <= / 100;
  c_q : 0 <= kq k <= / 100;
  c_m : (1 + k) * ((1 + u F) * (1 + u F)) - 1 <= average_u * u F /\
        (1 + kc k) * ((1 + u F) * (1 + u F)) - 1 <= average_u * u F;
  c_v : (1 + k) * ((1 + u F) * (1 + u F)) - 1 <= squares_u * u F /\
        (1 + kc k) * ((1 + u F) * ((1 + u F) * (1 + u F))) - 1 <= squares_u * u F;
  c_d : exists K, half (KA k (u F)) * (1 + u F) + u F <= K /\ k + / 4 * u F <= K /\
        K * (1 + u F) + u F <= Kd;
  c_Kd : 0 <= Kd <= / 1000;
  c_U : (1 + kq k) * ((1 + u F) * (1 + u F)) * (1 + Kd * (1 + 2 * Kd)) - 1 <= KUp;
  c_eta : 2 * eta F <= bpow radix2 (-60) * (u F * u F) }.

Section Bounds.
Variables (F : format) (k Kd KUp : R).
Hypothesis N : constants F k Kd KUp.
Notation u := (u F).
Notation eta := (eta F).
Let HF := c_valid _ _ _ _ N.        Let Hu := c_small _ _ _ _ N.    Let Hc := c_casts _ _ _ _ N.
Let num_c := c_c _ _ _ _ N.         Let num_q := c_q _ _ _ _ N.     Let num_m := c_m _ _ _ _ N.
Let num_v := c_v _ _ _ _ N.         Let num_d := c_d _ _ _ _ N.     Let num_Kd := c_Kd _ _ _ _ N.
Let num_U := c_U _ _ _ _ N.         Let num_eta := c_eta _ _ _ _ N.

(* the underflow under the square root, against eps *)
Lemma underflow_absorbed C2 eps : bpow radix2 (-27) <= eps ->
  sqrt (0 / C2 * ((1 + kq k) * (1 + u)) + eta) / eps * (1 + u) <= / 4 * u.
Proof.
  intros Pe. pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  unfold Rdiv at 2. rewrite Rmult_0_l, Rmult_0_l, Rplus_0_l.
  pose proof (bpow_gt_0 radix2 (-27)) as P. pose proof (bpow_gt_0 radix2 (-30)) as P30.
  assert (S : sqrt eta <= bpow radix2 (-30) * u).
  { rewrite <- (sqrt_square (bpow radix2 (-30) * u)) by (apply Rmult_le_pos; lra).
    apply sqrt_le_1_alt. replace (bpow radix2 (-30) * u * (bpow radix2 (-30) * u))
      with (bpow radix2 (-30) * bpow radix2 (-30) * (u * u)) by ring.
    rewrite <- bpow_plus. change (-30 + -30)%Z with (-60)%Z. lra. }
  assert (I : / eps <= bpow radix2 27).
  { change 27%Z with (- -27)%Z. rewrite bpow_opp. apply Rinv_le_contravar; assumption. }
  apply Rle_trans with (bpow radix2 (-30) * u * bpow radix2 27 * (1 + u)).
  - apply Rmult_le_compat_r; [lra|]. unfold Rdiv. apply Rmult_le_compat; try assumption.
    + apply sqrt_pos. + apply Rlt_le, Rinv_0_lt_compat. lra.
  - replace (bpow radix2 (-30) * u * bpow radix2 27) with (bpow radix2 (-30) * bpow radix2 27 * u) by ring.
    rewrite <- bpow_plus. change (bpow radix2 (-30 + 27)) with (/ 8).
    assert (u * u <= / 256 * u) by (apply Rmult_le_compat_r; lra). lra.
Qed.

(* the denominator of a corrected average of squares; rc2 is 1 / C2 and e is eps, computed *)
Theorem corrected_denominator v C2 rc2 eps e : 0 <= v -> 0 < C2 -> bpow radix2 (-27) <= eps ->
  Rabs (rc2 - / C2) <= (kq k) * / C2 -> Rabs (e - eps) <= k * eps -> in_format F e ->
  Rabs (round F (round F (sqrt (round F (v * rc2))) + e) - (sqrt (v / C2) + eps)) <=
  Kd * (sqrt (v / C2) + eps).
Proof.
  intros Pv PC Le S6 S7 S8. destruct num_d as (K & K1 & K2 & K3). pose proof (u_pos F) as U.
  assert (HA2 : A2 F 0 (kq k) = (KA k u)) by (unfold A2; ring).
  pose proof (bpow_gt_0 radix2 (-27)) as P27. assert (Pe : 0 < eps) by lra. destruct Hc as [Hk _].
  assert (D := den_step F HF Hu v v 0 0 rc2 C2 (kq k) eps e k Pv Pv (Rle_refl 0) (Rle_refl 0)).
  eapply Rle_trans; [apply D with (K := K)|]; clear D; try assumption; try lra.
  - rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
  - rewrite HA2. assert ((1 + (kq k)) * (1 + u) <= (1 + / 100) * (1 + / 256)) by (apply Rmult_le_compat; lra). lra.
  - rewrite HA2. exact K1.
  - pose proof (underflow_absorbed C2 eps Le). unfold hv. lra.
  - apply Rmult_le_compat_r; [|exact K3]. unfold den, S. pose proof (sqrt_pos (v / C2)). lra.
Qed.

Variables (x y : env) (t : nat).
Hypothesis Hx : regular x t.

Lemma scalars : scalars_float F x y ->
  Rabs (y "b1" - x "beta1") <= k * Rabs (x "beta1") /\
  Rabs (y "omb1" - (1 - x "beta1")) <= (kc k) * Rabs (1 - x "beta1") /\
  Rabs (y "b2" - x "beta2") <= k * Rabs (x "beta2") /\
  Rabs (y "omb2" - (1 - x "beta2")) <= (kc k) * Rabs (1 - x "beta2") /\
  Rabs (y "step" - x "lr" / (1 - x "beta1" ^ t)) <= (kq k) * Rabs (x "lr" / (1 - x "beta1" ^ t)) /\
  Rabs (y "rc2" - / (1 - x "beta2" ^ t)) <= (kq k) * / (1 - x "beta2" ^ t) /\
  Rabs (y "e" - x "eps") <= k * x "eps" /\ in_format F (y "e").
Proof.
  destruct Hx as [(Ek & Et & Ht & B1 & B2) O1 O2 Ol Pl Oe Pe Lc Pv].
  intros (E1 & E2 & E3 & E4 & F1 & F2 & Es & Er & Ee).
  rewrite Ek, ?Et, ?pow_real_INR in *.
  assert (C1 := correction_bounds (x "beta1") t (proj1 O1) B1 Ht).
  assert (C2 := correction_bounds (x "beta2") t (proj1 O2) B2 Ht).
  pose proof k64_tiny as K. pose proof (bpow_gt_0 radix2 (-27)) as P27.
  rewrite E1, E2, E3, E4, Es, Er, Ee. repeat split.
  - now apply rate_error.
  - apply complement_error; [exact Hc|apply O1|lra].
  - now apply rate_error.
  - apply complement_error; [exact Hc|apply O2|lra].
  - now apply quotient_error.
  - now apply reciprocal_error.
  - pose proof (rate_error F k Hc (x "eps") Oe) as Q. rewrite (Rabs_pos_eq (x "eps")) in Q by lra. exact Q.
  - now apply round_in_format.
Qed.

(* [thm:B12] *)
Theorem moments_error g : scalars_float F x y -> moments_float F x y g ->
  Rabs (y "m_t" - (x "beta1" * x "m" + (1 - x "beta1") * g)) <=
    average_u * u * (Rabs (x "beta1" * x "m") + Rabs ((1 - x "beta1") * g)) + average_eta * eta /\
  Rabs (y "v_t" - (x "beta2" * x "v" + (1 - x "beta2") * (g * g))) <=
    squares_u * u * (x "beta2" * x "v" + (1 - x "beta2") * (g * g)) + squares_eta * eta.
Proof.
  intros Hs [Em Ev]. destruct (scalars Hs) as (S1 & S2 & S3 & S4 & _).
  destruct Hx as [(_ & _ & _ & B1 & B2) _ _ _ _ _ _ _ Pv]. destruct Hc as [Hk _].
  rewrite Em, Ev. split.
  - apply m_step with k (kc k); try assumption; try tauto; lra.
  - apply v_step with k (kc k); try assumption; try tauto; try lra. rewrite Rabs_pos_eq; lra.
Qed.

Lemma v_t_nonneg g : scalars_float F x y -> moments_float F x y g -> 0 <= y "v_t".
Proof.
  intros (_ & _ & E3 & E4 & _) [_ Ev].
  destruct Hx as [(Ek & _ & _ & B1 & B2) _ _ _ _ _ _ _ Pv]. rewrite Ev, E3, E4, Ek.
  apply round_nonneg; [exact HF|].
  apply Rplus_le_le_0_compat; apply round_nonneg; try exact HF; apply Rmult_le_pos; try exact Pv;
    repeat (apply round_nonneg; [assumption || exact binary64_valid|]); try lra. apply Rle_0_sqr.
Qed.

Lemma eps_pos : 0 < x "eps".
Proof. destruct Hx as [_ _ _ _ _ _ Pe _ _]. pose proof (bpow_gt_0 radix2 (-27)). lra. Qed.
Lemma C2_pos : 0 < 1 - x "beta2" ^ t.
Proof. destruct Hx as [_ _ _ _ _ _ _ L _]. pose proof (bpow_gt_0 radix2 (-24)). lra. Qed.

(* [thm:B13] *)
Theorem denominator_error : scalars_float F x y -> update_float F y -> 0 <= y "v_t" ->
  Rabs (y "denom" - denominator x t (y "v_t")) <= Kd * denominator x t (y "v_t").
Proof.
  intros Hs (Ev & Ed & _) Pv. destruct (scalars Hs) as (_ & _ & _ & _ & _ & S6 & S7 & S8).
  rewrite Ed, Ev. unfold denominator. apply corrected_denominator; try assumption; [exact C2_pos|]. now destruct Hx.
Qed.

Definition und : R := ratio_eta * eta / x "eps" + eta.

(* [thm:B13] *)
Theorem update_error : scalars_float F x y -> update_float F y -> 0 <= y "v_t" ->
  Rabs (y "update" - update x t (y "m_t") (y "v_t")) <=
  KUp * Rabs (update x t (y "m_t") (y "v_t")) + und.
Proof.
  intros Hs Hup Pv. pose proof (denominator_error Hs Hup Pv) as Hd.
  destruct (scalars Hs) as (_ & _ & _ & _ & S5 & _). destruct Hup as (_ & _ & Eu). rewrite Eu.
  pose proof eps_pos as Pe. pose proof (u_pos F) as U.
  assert (L : x "eps" <= denominator x t (y "v_t")).
  { unfold denominator. pose proof (sqrt_pos (y "v_t" / (1 - x "beta2" ^ t))). lra. }
  apply (ratio_step F HF Hu KUp Kd (kq k) (y "denom") (denominator x t (y "v_t")) (x "eps") (y "step")
    (x "lr" / (1 - x "beta1" ^ t)) (y "m_t")); try lra; try assumption; tauto.
Qed.

(* [thm:B14] a is theta for Adam, theta (1 - lr wd) for AdamW, known to ea *)
Theorem theta_error a a' ea : scalars_float F x y -> update_float F y -> 0 <= y "v_t" ->
  Rabs (a' - a) <= ea -> y "theta_t" = round F (a' - y "update") ->
  let U := update x t (y "m_t") (y "v_t") in
  Rabs (y "theta_t" - (a - U)) <=
  / 2 * ulp radix2 (fexp F) (y "theta_t") + ea + (KUp * Rabs U + und).
Proof.
  intros Hs Hup Pv Ha Et U. rewrite Et. apply theta_step; [exact HF|exact Ha|]. now apply update_error.
Qed.
End Bounds.

(* ---- the numbers ---- *)
Lemma u32 : u binary32 = / 16777216.            Proof. reflexivity. Qed.
Lemma u64 : u binary64 = / 9007199254740992.    Proof. reflexivity. Qed.
Lemma eta32 : 2 * eta binary32 <= bpow radix2 (-60) * (u binary32 * u binary32).
Proof.
  change (u binary32) with (bpow radix2 (-24)). change 2 with (bpow radix2 1).
  unfold eta. rewrite <- !bpow_plus. apply bpow_le. cbv. discriminate.
Qed.
Lemma eta64 : 2 * eta binary64 <= bpow radix2 (-60) * (u binary64 * u binary64).
Proof.
  change (u binary64) with (bpow radix2 (-53)). change 2 with (bpow radix2 1).
  unfold eta. rewrite <- !bpow_plus. apply bpow_le. cbv. discriminate.
Qed.

Ltac values := unfold average_u, squares_u, sum_u, decayed_u32, decayed_u64, product_u32, product_u64, root_u,
  corrected_u32, corrected_u64, adam_u32, adam_u64, adam_v_u32, adam_v_u64, amsgrad_hat_u32, amsgrad_hat_u64,
  adamax_u32, adamax_u64, radam_u32, radam_u64, warm_u32, warm_u64, adagrad_u32, adagrad_u64, rmsprop_u32, rmsprop_u64, nesterov_u32, nesterov_u64,
  quotient_u, centered_u, v_hat_u32, v_hat_u64, largest_u32, largest_u64.
Ltac numbers := rewrite ?u32, ?u64; values; unfold half; lra.

(* What one step of a program with this format, cast error and constants guarantees. *)
Definition step_bounds (F : format) (Kd KUp : R) (x y : env) (t : nat) (g a ea : R) : Prop :=
  let u := u F in
  let U := update x t (y "m_t") (y "v_t") in
  Rabs (y "m_t" - (x "beta1" * x "m" + (1 - x "beta1") * g)) <=
    average_u * u * (Rabs (x "beta1" * x "m") + Rabs ((1 - x "beta1") * g)) + average_eta * eta F /\
  Rabs (y "v_t" - (x "beta2" * x "v" + (1 - x "beta2") * (g * g))) <=
    squares_u * u * (x "beta2" * x "v" + (1 - x "beta2") * (g * g)) + squares_eta * eta F /\
  Rabs (y "denom" - denominator x t (y "v_t")) <= Kd * u * denominator x t (y "v_t") /\
  Rabs (y "update" - U) <= KUp * u * Rabs U + und F x /\
  Rabs (y "theta_t" - (a - U)) <=
    / 2 * ulp radix2 (fexp F) (y "theta_t") + ea + (KUp * u * Rabs U + und F x).

Theorem program_step F k Kd KUp x y t g a a' ea : constants F k (Kd * u F) (KUp * u F) -> regular x t ->
  scalars_float F x y -> moments_float F x y g -> update_float F y ->
  y "theta_t" = round F (a' - y "update") -> Rabs (a' - a) <= ea ->
  step_bounds F Kd KUp x y t g a ea.
Proof.
  intros N Hx Hs Hm Hup Ht Ha.
  assert (Pv : 0 <= y "v_t") by (now apply (v_t_nonneg F _ _ _ N x y t Hx g)).
  destruct (moments_error F _ _ _ N x y t Hx g Hs Hm) as [B1 B2].
  split; [exact B1|]. split; [exact B2|].
  split; [now apply (denominator_error F _ _ _ N x y t Hx)|].
  split; [now apply (update_error F _ _ _ N x y t Hx)|now apply (theta_error F _ _ _ N x y t Hx) with (a' := a')].
Qed.

Lemma constants32 : constants binary32 (u binary32) (corrected_u32 * u binary32) (adam_u32 * u binary32).
Proof.
  constructor; try exact binary32_valid; try exact casts_binary32; try exact eta32; try numbers.
  exists (2.0005 * u binary32). repeat split; numbers.
Qed.
Lemma constants64 : constants binary64 0 (corrected_u64 * u binary64) (adam_u64 * u binary64).
Proof.
  constructor; try exact binary64_valid; try exact casts_binary64; try exact eta64; try numbers.
  exists (3.02 * u binary64). repeat split; numbers.
Qed.

(* [thm:B12] [thm:B13] [thm:B14] *)
Theorem adam_step32 x y t : regular x t -> exec_float binary32 (code adam) (input_kinds adam) x y ->
  step_bounds binary32 corrected_u32 adam_u32 x y t (x "g") (x "theta") 0.
Proof.
  intros Hx H. apply adam_float in H as (Hs & Hm & Hup & Ht).
  apply program_step with (1 := constants32) (a' := x "theta"); try assumption.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.
(* [thm:B12] [thm:B13] [thm:B14] *)
Theorem adam_step64 x y t : regular x t -> exec_float binary64 (code adam) (input_kinds adam) x y ->
  step_bounds binary64 corrected_u64 adam_u64 x y t (x "g") (x "theta") 0.
Proof.
  intros Hx H. apply adam_float in H as (Hs & Hm & Hup & Ht).
  apply program_step with (1 := constants64) (a' := x "theta"); try assumption.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.

(* AdamW: theta is decayed first.  decay = rnd (rnd64 (1 - rnd64 (lr wd))); ed is its error. *)
Definition decay_error (F : format) (x : env) (ed : R) : R :=
  u F * (Rabs (x "theta" * (1 - x "lr" * x "weight_decay")) + Rabs (x "theta") * ed) + eta F
  + Rabs (x "theta") * ed.

Lemma decayed F x d ed : valid F -> Rabs (d - (1 - x "lr" * x "weight_decay")) <= ed ->
  Rabs (round F (x "theta" * d) - x "theta" * (1 - x "lr" * x "weight_decay")) <= decay_error F x ed.
Proof.
  intros HF H. set (D := 1 - x "lr" * x "weight_decay") in *. unfold decay_error. fold D.
  assert (E : Rabs (x "theta" * d - x "theta" * D) <= Rabs (x "theta") * ed).
  { replace (x "theta" * d - x "theta" * D) with (x "theta" * (d - D)) by ring.
    rewrite Rabs_mult. apply Rmult_le_compat_l; [apply Rabs_pos|exact H]. }
  assert (M : Rabs (x "theta" * d) <= Rabs (x "theta" * D) + Rabs (x "theta") * ed).
  { replace (x "theta" * d) with (x "theta" * D + (x "theta" * d - x "theta" * D)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  pose proof (round_error F HF (x "theta" * d)) as R. pose proof (u_pos F).
  assert (u F * Rabs (x "theta" * d) <= u F * (Rabs (x "theta" * D) + Rabs (x "theta") * ed))
    by (apply Rmult_le_compat_l; lra).
  replace (round F (x "theta" * d) - x "theta" * D)
    with ((round F (x "theta" * d) - x "theta" * d) + (x "theta" * d - x "theta" * D)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

(* [thm:B12] [thm:B13] [thm:B14] *)
Theorem adamw_step32 x y t ed : regular x t -> exec_float binary32 (code adamw) (input_kinds adamw) x y ->
  Rabs (y "decay" - (1 - x "lr" * x "weight_decay")) <= ed ->
  step_bounds binary32 corrected_u32 adam_u32 x y t (x "g")
    (x "theta" * (1 - x "lr" * x "weight_decay")) (decay_error binary32 x ed).
Proof.
  intros Hx H Hd. apply adamw_float in H as (Hs & Hm & Hup & _ & Ht).
  apply program_step with (1 := constants32)
    (7 := decayed binary32 x (y "decay") ed binary32_valid Hd); assumption.
Qed.
(* [thm:B12] [thm:B13] [thm:B14] *)
Theorem adamw_step64 x y t ed : regular x t -> exec_float binary64 (code adamw) (input_kinds adamw) x y ->
  Rabs (y "decay" - (1 - x "lr" * x "weight_decay")) <= ed ->
  step_bounds binary64 corrected_u64 adam_u64 x y t (x "g")
    (x "theta" * (1 - x "lr" * x "weight_decay")) (decay_error binary64 x ed).
Proof.
  intros Hx H Hd. apply adamw_float in H as (Hs & Hm & Hup & _ & Ht).
  apply program_step with (1 := constants64)
    (7 := decayed binary64 x (y "decay") ed binary64_valid Hd); assumption.
Qed.

(* Adam with L2: the moments are fed with the computed g_l2 (adam_l2_float says how it is rounded). *)
(* [thm:B12] [thm:B13] [thm:B14] *)
Theorem adam_l2_step32 x y t : regular x t -> exec_float binary32 (code adam_l2) (input_kinds adam_l2) x y ->
  step_bounds binary32 corrected_u32 adam_u32 x y t (y "g_l2") (x "theta") 0.
Proof.
  intros Hx H. apply adam_l2_float in H as (_ & Hs & Hm & Hup & Ht).
  apply program_step with (1 := constants32) (a' := x "theta"); try assumption.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.
(* [thm:B12] [thm:B13] [thm:B14] *)
Theorem adam_l2_step64 x y t : regular x t -> exec_float binary64 (code adam_l2) (input_kinds adam_l2) x y ->
  step_bounds binary64 corrected_u64 adam_u64 x y t (y "g_l2") (x "theta") 0.
Proof.
  intros Hx H. apply adam_l2_float in H as (_ & Hs & Hm & Hup & Ht).
  apply program_step with (1 := constants64) (a' := x "theta"); try assumption.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.
