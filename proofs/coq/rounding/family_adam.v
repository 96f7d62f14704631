(* One step of Adam with v corrected only, AMSGrad (both) and Adamax, in numbers: see family_bounds.v.

   `regular` is one_step_bounds.v's; vmax and g are numbers of the format where it says so.
   A maximum is exact.  The exact update is taken at the computed m_t and v_t or vmax_t.      *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs relative propagation bound_constants one_step step_errors
  scalar_errors float_equations spec_equations one_step_bounds family_float family_bounds.
Open Scope R_scope.
Open Scope string_scope.

Lemma max_in_format F a b : in_format F a -> in_format F b -> in_format F (Rmax a b).
Proof. intros Fa Fb. unfold Rmax. now destruct (Rle_dec a b). Qed.

(* ---- the statements ---- *)
Definition moments_bound (F : format) (x y : env) : Prop :=
  average_bound F (x "beta1") (x "m") (x "g") (y "m_t") /\ squares_bound F (x "beta2") (x "v") (x "g") (y "v_t").
Definition corrected_bound (F : format) (K : R) (x : env) (t : nat) (v denom : R) : Prop :=
  Rabs (denom - denominator x t v) <= K * u F * denominator x t v.
(* denom, update and theta with exact step U *)
Definition update_bound (F : format) (K eps U : R) (x y : env) : Prop :=
  Rabs (y "update" - U) <= ratio_error F K eps U /\ theta_bound F x y U (ratio_error F K eps U).

Definition adam_v_update (x : env) (t : nat) (m v : R) : R := x "lr" * m / denominator x t v.
Definition adam_v_bounds (F : format) (Kd K : R) (x y : env) (t : nat) : Prop :=
  moments_bound F x y /\ corrected_bound F Kd x t (y "v_t") (y "denom") /\
  update_bound F K (x "eps") (adam_v_update x t (y "m_t") (y "v_t")) x y.

Definition amsgrad_bounds (F : format) (Kd K : R) (x y : env) (t : nat) : Prop :=
  moments_bound F x y /\ y "vmax_t" = Rmax (x "vmax") (y "v_t") /\
  corrected_bound F Kd x t (y "vmax_t") (y "denom") /\
  update_bound F K (x "eps") (update x t (y "m_t") (y "vmax_t")) x y.

Definition hat_update (x : env) (t : nat) (m vmax : R) : R :=
  x "lr" / (1 - x "beta1" ^ t) * m / (sqrt vmax + x "eps").
Definition amsgrad_hat_bounds (F : format) (Kh K : R) (x y : env) (t : nat) : Prop :=
  let v_hat := y "v_t" / (1 - x "beta2" ^ t) in
  moments_bound F x y /\ Rabs (y "v_hat" - v_hat) <= Kh * u F * v_hat + eta F /\
  y "vmax_t" = Rmax (x "vmax") (y "v_hat") /\ root_bound F (y "vmax_t") (x "eps") (y "denom") /\
  update_bound F K (x "eps") (hat_update x t (y "m_t") (y "vmax_t")) x y.

Section Adam.
Variables (F : format) (k Kd KUp : R).
Hypothesis N : constants F k Kd KUp.
Hypothesis Sh : shared F k.
Let HF := c_valid _ _ _ _ N.  Let Hu := c_small _ _ _ _ N.  Let Hc := c_casts _ _ _ _ N.
Variables (x y : env) (t : nat).
Hypothesis Hx : regular x t.

Lemma regular_moments : scalars_float F x y -> moments_float F x y (x "g") -> moments_bound F x y.
Proof. intros Hs Hm. exact (moments_error F k Kd KUp N x y t Hx (x "g") Hs Hm). Qed.

(* the update by any denominator that has a relative bound *)
Lemma updated K ks D E s' s m : 0 < x "eps" <= D -> 0 <= E <= / 1000 -> Rabs (y "denom" - D) <= E * D ->
  0 <= ks -> Rabs (s' - s) <= ks * Rabs s ->
  (1 + ks) * ((1 + u F) * (1 + u F)) * (1 + E * (1 + 2 * E)) - 1 <= K * u F ->
  y "update" = round F (round F (s' * m) / y "denom") -> y "theta_t" = round F (x "theta" - y "update") ->
  update_bound F K (x "eps") (s * m / D) x y.
Proof.
  intros He HE Hd Pk Hs HK Eu Et.
  assert (U : Rabs (y "update" - s * m / D) <= ratio_error F K (x "eps") (s * m / D)).
  { rewrite Eu. unfold ratio_error. now apply ratio_step with E ks. }
  split; [exact U|]. now apply theta_moved with (1 := Sh) (2 := Et).
Qed.

Lemma eps_below v : x "eps" <= denominator x t v.
Proof. unfold denominator. pose proof (sqrt_pos (v / (1 - x "beta2" ^ t))). lra. Qed.

Theorem adam_v_step K :
  (1 + k) * ((1 + u F) * (1 + u F)) * (1 + Kd * (1 + 2 * Kd)) - 1 <= K * u F ->
  exec_float F (code adam_v) (input_kinds adam_v) x y ->
  moments_bound F x y /\ Rabs (y "denom" - denominator x t (y "v_t")) <= Kd * denominator x t (y "v_t") /\
  update_bound F K (x "eps") (adam_v_update x t (y "m_t") (y "v_t")) x y.
Proof.
  intros HK H. apply adam_v_float in H as (Em & Ev & F2 & Ed & Eu & Et). pose proof (c_Kd _ _ _ _ N) as KD.
  pose proof Hx as [(Ek & Tt & Ht & B1 & B2) O1 O2 Ol Pl Oe Le Lc Pv].
  rewrite Ek, ?Tt, ?pow_real_INR in *.
  pose proof (eps_pos x t Hx) as Pe. pose proof (C2_pos x t Hx) as PC.
  assert (C2 := correction_bounds (x "beta2") t (proj1 O2) B2 Ht).
  assert (Pvt : 0 <= y "v_t") by (rewrite Ev; apply squares_nonneg with k; try assumption; lra).
  assert (D : Rabs (y "denom" - denominator x t (y "v_t")) <= Kd * denominator x t (y "v_t")).
  { rewrite Ed. unfold denominator. apply corrected_denominator with (1 := N); try assumption.
    - now apply reciprocal_error.
    - now apply eps_error.
    - now apply round_in_format. }
  split; [|split; [exact D|]].
  - split; [rewrite Em; apply average_error with k; try assumption; tauto|rewrite Ev; now apply squares_error with k].
  - unfold adam_v_update. apply updated with k Kd (round F (x "lr")); try assumption.
    + pose proof (eps_below (y "v_t")). lra.
    + now apply k_nonneg with F.
    + now apply rate_error.
Qed.

Theorem amsgrad_step K : in_format F (x "vmax") ->
  (1 + kq k) * ((1 + u F) * (1 + u F)) * (1 + Kd * (1 + 2 * Kd)) - 1 <= K * u F ->
  exec_float F (code amsgrad) (input_kinds amsgrad) x y ->
  moments_bound F x y /\ y "vmax_t" = Rmax (x "vmax") (y "v_t") /\
  Rabs (y "denom" - denominator x t (y "vmax_t")) <= Kd * denominator x t (y "vmax_t") /\
  update_bound F K (x "eps") (update x t (y "m_t") (y "vmax_t")) x y.
Proof.
  intros Fm HK H. apply amsgrad_float in H as (Hs & Hm & Ex & Eh & Ed & Eu & Et). pose proof (c_Kd _ _ _ _ N) as KD.
  destruct (scalars F k Kd KUp N x y t Hx Hs) as (_ & _ & _ & _ & S5 & S6 & S7 & S8).
  pose proof (eps_pos x t Hx) as Pe. pose proof (C2_pos x t Hx) as PC. pose proof (c_q _ _ _ _ N) as Q.
  assert (Pvt := v_t_nonneg F k Kd KUp N x y t Hx (x "g") Hs Hm).
  assert (Fv : in_format F (y "v_t")) by (destruct Hm as [_ Ev]; rewrite Ev; now apply round_in_format).
  rewrite (round_id F) in Ex by now apply max_in_format.
  assert (Px : 0 <= y "vmax_t") by (rewrite Ex; eapply Rle_trans; [exact Pvt|apply Rmax_r]).
  assert (D : Rabs (y "denom" - denominator x t (y "vmax_t")) <= Kd * denominator x t (y "vmax_t")).
  { rewrite Ed, Eh. unfold denominator. apply corrected_denominator with (1 := N); try assumption. now destruct Hx. }
  split; [now apply regular_moments|]. split; [exact Ex|]. split; [exact D|].
  unfold update. apply updated with (kq k) Kd (y "step"); try assumption; [|lra].
  pose proof (eps_below (y "vmax_t")). lra.
Qed.

Theorem amsgrad_hat_step Kh K : in_format F (x "vmax") -> (1 + kq k) * (1 + u F) - 1 <= Kh * u F ->
  (1 + kq k) * ((1 + u F) * (1 + u F)) * (1 + root_u * u F * (1 + 2 * (root_u * u F))) - 1 <= K * u F ->
  exec_float F (code amsgrad_hat) (input_kinds amsgrad_hat) x y -> amsgrad_hat_bounds F Kh K x y t.
Proof.
  intros Fm H1 HK H. apply amsgrad_hat_float in H as (Hs & Hm & Eh & Ex & Ed & Eu & Et).
  destruct (scalars F k Kd KUp N x y t Hx Hs) as (_ & _ & _ & _ & S5 & S6 & S7 & S8).
  pose proof (eps_pos x t Hx) as Pe. pose proof (C2_pos x t Hx) as PC. pose proof (c_q _ _ _ _ N) as Q.
  assert (Oe : ordinary (x "eps")) by now destruct Hx.
  assert (Ee : y "e" = round F (x "eps")) by (unfold scalars_float in Hs; tauto).
  assert (Pvt := v_t_nonneg F k Kd KUp N x y t Hx (x "g") Hs Hm).
  assert (Fh : in_format F (y "v_hat")) by (rewrite Eh; now apply round_in_format).
  rewrite (round_id F) in Ex by now apply max_in_format.
  assert (Fx : in_format F (y "vmax_t")) by (rewrite Ex; now apply max_in_format).
  assert (D : root_bound F (y "vmax_t") (x "eps") (y "denom")) by (rewrite Ed, Ee; now apply root_error with k).
  split; [now apply regular_moments|]. split.
  { assert (I : 0 < / (1 - x "beta2" ^ t)) by now apply Rinv_0_lt_compat.
    assert (P : 0 <= y "v_t" / (1 - x "beta2" ^ t)) by (apply Rmult_le_pos; lra).
    rewrite <- (Rabs_pos_eq (_ / _) P) at 2. rewrite Eh, (Rmult_comm (y "v_t") (y "rc2")).
    unfold Rdiv. rewrite (Rmult_comm (y "v_t") (/ _)).
    apply product_step with (kq k); try assumption; [lra|]. now rewrite (Rabs_pos_eq (/ _)) by lra. }
  split; [exact Ex|]. split; [exact D|].
  unfold hat_update. apply updated with (kq k) (root_u * u F) (y "step"); try assumption; [|exact (s_Kd _ _ Sh)|lra].
  pose proof (sqrt_pos (y "vmax_t")). lra.
Qed.
End Adam.

(* [thm:B23] *)
Theorem adam_v_step32 x y t : regular x t ->
  exec_float binary32 (code adam_v) (input_kinds adam_v) x y -> adam_v_bounds binary32 corrected_u32 adam_v_u32 x y t.
Proof. intros Hx. apply adam_v_step with (1 := constants32) (2 := shared32) (3 := Hx). numbers. Qed.
(* [thm:B23] *)
Theorem adam_v_step64 x y t : regular x t ->
  exec_float binary64 (code adam_v) (input_kinds adam_v) x y -> adam_v_bounds binary64 corrected_u64 adam_v_u64 x y t.
Proof. intros Hx. apply adam_v_step with (1 := constants64) (2 := shared64) (3 := Hx). numbers. Qed.
(* [thm:B23] *)
Theorem amsgrad_step32 x y t : regular x t -> in_format binary32 (x "vmax") ->
  exec_float binary32 (code amsgrad) (input_kinds amsgrad) x y -> amsgrad_bounds binary32 corrected_u32 adam_u32 x y t.
Proof. intros Hx Fm. apply amsgrad_step with (1 := constants32) (2 := shared32) (3 := Hx) (4 := Fm). numbers. Qed.
(* [thm:B23] *)
Theorem amsgrad_step64 x y t : regular x t -> in_format binary64 (x "vmax") ->
  exec_float binary64 (code amsgrad) (input_kinds amsgrad) x y -> amsgrad_bounds binary64 corrected_u64 adam_u64 x y t.
Proof. intros Hx Fm. apply amsgrad_step with (1 := constants64) (2 := shared64) (3 := Hx) (4 := Fm). numbers. Qed.
(* [thm:B23] *)
Theorem amsgrad_hat_step32 x y t : regular x t -> in_format binary32 (x "vmax") ->
  exec_float binary32 (code amsgrad_hat) (input_kinds amsgrad_hat) x y ->
  amsgrad_hat_bounds binary32 v_hat_u32 amsgrad_hat_u32 x y t.
Proof. intros Hx Fm. apply amsgrad_hat_step with (1 := constants32) (2 := shared32) (3 := Hx) (4 := Fm); numbers. Qed.
(* [thm:B23] *)
Theorem amsgrad_hat_step64 x y t : regular x t -> in_format binary64 (x "vmax") ->
  exec_float binary64 (code amsgrad_hat) (input_kinds amsgrad_hat) x y ->
  amsgrad_hat_bounds binary64 v_hat_u64 amsgrad_hat_u64 x y t.
Proof. intros Hx Fm. apply amsgrad_hat_step with (1 := constants64) (2 := shared64) (3 := Hx) (4 := Fm); numbers. Qed.

(* ---- Adamax ---- *)
Record adamax_domain (F : format) (x : env) (t : nat) : Prop := {
  max_k1 : x "k1" = 1;
  max_t : x "t" = INR t;             max_t_pos : (1 <= t)%nat;
  max_beta1 : ordinary (x "beta1");  max_beta1_below : 0 <= x "beta1" < 1;
  max_beta2 : ordinary (x "beta2");  max_beta2_nonneg : 0 <= x "beta2";
  max_lr : ordinary (x "lr");        max_lr_nonneg : 0 <= x "lr";
  max_eps : ordinary (x "eps");      max_eps_pos : 0 < x "eps";
  max_g : in_format F (x "g");       max_v : 0 <= x "v" }.

Definition larger (x : env) : R := Rmax (x "beta2" * x "v") (Rabs (x "g") + x "eps").
Definition adamax_update (x : env) (t : nat) (m v : R) : R := x "lr" / (1 - x "beta1" ^ t) * m / v.
Definition adamax_bounds (F : format) (Kv K : R) (x y : env) (t : nat) : Prop :=
  average_bound F (x "beta1") (x "m") (x "g") (y "m_t") /\
  Rabs (y "v_t" - larger x) <= Kv * u F * larger x + eta F /\ 0 < y "v_t" /\
  update_bound F K (y "v_t") (adamax_update x t (y "m_t") (y "v_t")) x y.

Theorem adamax_step F k Kv K x y t : shared F k -> k < 1 -> adamax_domain F x t -> 0 <= kq k ->
  (1 + k) * (1 + u F) - 1 <= Kv * u F -> u F <= Kv * u F ->
  (1 + kq k) * ((1 + u F) * (1 + u F)) * (1 + 0 * (1 + 2 * 0)) - 1 <= K * u F ->
  exec_float F (code adamax) (input_kinds adamax) x y -> adamax_bounds F Kv K x y t.
Proof.
  intros Sh K1 [Ek Tt Ht O1 B1 O2 B2 Ol Pl Oe Pe Fg Pv] Q H1 H2 HK H.
  apply adamax_float in H as (Em & Ev & F1 & Eu & Et). rewrite Ek, ?Tt, ?pow_real_INR in *.
  pose proof (s_valid _ _ Sh) as HF. pose proof (s_small _ _ Sh) as Hu. pose proof (s_casts _ _ Sh) as Hc.
  pose proof (k_nonneg F k Sh) as Pk. pose proof (eps_error F k Sh (x "eps") Oe Pe) as He.
  assert (Fe : in_format F (round F (x "eps"))) by now apply round_in_format.
  assert (Fa : in_format F (Rabs (x "g"))) by now apply generic_format_abs.
  rewrite (round_id F (Rabs (x "g")) Fa) in Ev.
  set (a' := round F (round F (x "beta2") * x "v")) in *.
  set (b' := round F (Rabs (x "g") + round F (x "eps"))) in *.
  rewrite (round_id F) in Ev by (apply max_in_format; now apply round_in_format).
  assert (Pa : 0 <= x "beta2" * x "v") by now apply Rmult_le_pos.
  pose proof (Rabs_pos (x "g")) as Pg.
  assert (A : Rabs (a' - x "beta2" * x "v") <= Kv * u F * (x "beta2" * x "v") + eta F).
  { rewrite <- (Rabs_pos_eq (x "beta2" * x "v") Pa) at 2. apply product_step with k; try assumption. now apply rate_error. }
  assert (Ke : 0 < round F (x "eps")).
  { apply Rabs_le_inv in He. assert (k * x "eps" < 1 * x "eps") by (apply Rmult_lt_compat_r; lra). lra. }
  assert (B : Rabs (b' - (Rabs (x "g") + x "eps")) <= Kv * u F * (Rabs (x "g") + x "eps")).
  { destruct (near_factor k (round F (x "eps")) (x "eps") Pk) as (f & Nf & Ef);
      [now rewrite (Rabs_pos_eq (x "eps")) by lra|].
    destruct (round_model_add F HF _ _ Fa Fe) as (e & Hee & E). unfold b'. rewrite E, Ef.
    replace ((Rabs (x "g") + x "eps" * f) * (1 + e) - (Rabs (x "g") + x "eps"))
      with (Rabs (x "g") * ((1 + e) - 1) + x "eps" * (f * (1 + e) - 1)) by ring.
    assert (T1 : Rabs (Rabs (x "g") * ((1 + e) - 1)) <= Kv * u F * Rabs (Rabs (x "g"))).
    { apply scaled. apply near_le with (1 := H2). now apply factor1. }
    assert (T2 : Rabs (x "eps" * (f * (1 + e) - 1)) <= Kv * u F * Rabs (x "eps")).
    { apply scaled. now apply rounded1 with F k. }
    rewrite Rabs_Rabsolu in T1. rewrite (Rabs_pos_eq (x "eps")) in T2 by lra.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (Pb : 0 < b').
  { apply Rlt_le_trans with (1 := Ke). unfold b'. rewrite <- (round_id F _ Fe) at 1.
    apply round_le_compat; [exact HF|lra]. }
  assert (V : 0 < y "v_t") by (rewrite Ev; apply Rlt_le_trans with (1 := Pb), Rmax_r).
  split; [rewrite Em; apply average_error with k; try assumption; tauto|]. split; [|split; [exact V|]].
  - rewrite Ev. unfold larger. pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
    set (a := x "beta2" * x "v") in *. set (b := Rabs (x "g") + x "eps") in *.
    pose proof (Rmax_l a b) as Ma. pose proof (Rmax_r a b) as Mb.
    assert (KP : 0 <= Kv * u F) by lra.
    pose proof (Rmult_le_compat_l _ _ _ KP Ma). pose proof (Rmult_le_compat_l _ _ _ KP Mb).
    eapply Rle_trans; [apply (max_error a b a' b' _ _ A B)|]. apply Rmax_lub; lra.
  - assert (C1 := correction_bounds (x "beta1") t (proj1 O1) B1 Ht).
    assert (U : Rabs (y "update" - adamax_update x t (y "m_t") (y "v_t")) <=
      ratio_error F K (y "v_t") (adamax_update x t (y "m_t") (y "v_t"))).
    { rewrite Eu. unfold adamax_update, ratio_error. apply ratio_step with 0 (kq k); try assumption; try lra.
      - rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
      - now apply quotient_error. }
    split; [exact U|]. now apply theta_moved with (1 := Sh) (2 := Et).
Qed.

(* [thm:B23] *)
Theorem adamax_step32 x y t : adamax_domain binary32 x t ->
  exec_float binary32 (code adamax) (input_kinds adamax) x y -> adamax_bounds binary32 largest_u32 adamax_u32 x y t.
Proof. intros Hx. apply adamax_step with (1 := shared32) (3 := Hx); numbers. Qed.
(* [thm:B23] *)
Theorem adamax_step64 x y t : adamax_domain binary64 x t ->
  exec_float binary64 (code adamax) (input_kinds adamax) x y -> adamax_bounds binary64 largest_u64 adamax_u64 x y t.
Proof. intros Hx. apply adamax_step with (1 := shared64) (3 := Hx); numbers. Qed.
