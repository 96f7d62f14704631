(* One step of AdaGrad and RMSprop (plain, with momentum, centered), in numbers: see family_bounds.v.

   eps > 0; v >= 0 for RMSprop.  The denominator sqrt v_t + eps has a relative bound without more
   ado, since v_t is a number of the format.  Centered, v_t - m_t^2 cancels: its error is
   absolute, h = u |v_t - m_t^2| + 1.001 u m_t^2 + 2 eta, and the update's has the term sqrt h / eps. *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs relative propagation bound_constants one_step step_errors
  scalar_errors float_equations one_step_bounds family_float family_bounds.
Open Scope R_scope.
Open Scope string_scope.

(* ---- RMSprop ---- *)
Record rms_domain (x : env) : Prop := {
  rms_k1 : x "k1" = 1;
  rms_beta2 : ordinary (x "beta2");  rms_beta2_below : 0 <= x "beta2" < 1;
  rms_lr : ordinary (x "lr");
  rms_eps : ordinary (x "eps");      rms_eps_pos : 0 < x "eps";
  rms_v : 0 <= x "v" }.

Definition rms_update (x : env) (v : R) : R := x "lr" * x "g" / (sqrt v + x "eps").
Definition rmsprop_bounds (F : format) (K : R) (x y : env) : Prop :=
  squares_bound F (x "beta2") (x "v") (x "g") (y "v_t") /\
  root_bound F (y "v_t") (x "eps") (y "denom") /\
  Rabs (y "update" - rms_update x (y "v_t")) <= ratio_error F K (x "eps") (rms_update x (y "v_t")) /\
  theta_bound F x y (rms_update x (y "v_t")) (ratio_error F K (x "eps") (rms_update x (y "v_t"))).

(* m_t = momentum m + g / denom, theta moves by lr m_t *)
Definition rms_quotient (x : env) (v : R) : R := x "g" / (sqrt v + x "eps").
Definition rmsprop_momentum_bounds (F : format) (Kb K : R) (x y : env) : Prop :=
  squares_bound F (x "beta2") (x "v") (x "g") (y "v_t") /\
  root_bound F (y "v_t") (x "eps") (y "denom") /\
  Rabs (y "m_t" - (x "momentum" * x "m" + rms_quotient x (y "v_t"))) <=
    Kb * u F * Rabs (x "momentum" * x "m") + quotient_u * u F * Rabs (rms_quotient x (y "v_t"))
    + quotient_eta * eta F /\
  theta_bound F x y (x "lr" * y "m_t") (product_error F K (x "lr" * y "m_t")).

(* h: the error of the variance *)
Definition variance_error (F : format) (m v : R) : R :=
  u F * Rabs (v - m * m) + centered_u * u F * (m * m) + centered_eta * eta F.
Definition centered_update (x : env) (m v : R) : R := rms_update x (Rmax (v - m * m) 0).
Definition centered_error (F : format) (K : R) (x : env) (m v : R) : R :=
  let r := sqrt (variance_error F m v) / x "eps" in
  let U := centered_update x m v in
  (K * u F * (1 + r) + r) * Rabs U + (ratio_eta * eta F / x "eps" + eta F).
Definition rmsprop_centered_bounds (F : format) (K : R) (x y : env) : Prop :=
  average_bound F (x "beta2") (x "m") (x "g") (y "m_t") /\
  squares_bound F (x "beta2") (x "v") (x "g") (y "v_t") /\
  Rabs (y "variance" - Rmax (y "v_t" - y "m_t" * y "m_t") 0) <= variance_error F (y "m_t") (y "v_t") /\
  root_bound F (y "variance") (x "eps") (y "denom") /\
  Rabs (y "update" - centered_update x (y "m_t") (y "v_t")) <= centered_error F K x (y "m_t") (y "v_t") /\
  theta_bound F x y (centered_update x (y "m_t") (y "v_t")) (centered_error F K x (y "m_t") (y "v_t")).

Section RMSprop.
Variables (F : format) (k K : R).
Hypothesis N : shared F k.
Let HF := s_valid _ _ N.  Let Hu := s_small _ _ N.  Let Hc := s_casts _ _ N.
Variables (x y : env).
Hypothesis Hx : rms_domain x.
Hypothesis HK : (1 + k) * ((1 + u F) * (1 + u F)) * (1 + root_u * u F * (1 + 2 * (root_u * u F))) - 1 <= K * u F.

Theorem rmsprop_step : exec_float F (code rmsprop) (input_kinds rmsprop) x y -> rmsprop_bounds F K x y.
Proof.
  intros H. apply rmsprop_float in H as (Ev & Ed & Eu & Et). destruct Hx as [Ek O2 B2 Ol Oe Pe Pv]. rewrite Ek in *.
  assert (Fv : in_format F (y "v_t")) by (rewrite Ev; now apply round_in_format).
  assert (D : root_bound F (y "v_t") (x "eps") (y "denom")) by (rewrite Ed; now apply root_error with k).
  assert (U : Rabs (y "update" - rms_update x (y "v_t")) <= ratio_error F K (x "eps") (rms_update x (y "v_t"))).
  { rewrite Eu. apply root_ratio_error with k k; try assumption; [now apply k_nonneg with F|now apply rate_error]. }
  split; [rewrite Ev; now apply squares_error with k|]. split; [exact D|]. split; [exact U|].
  now apply theta_moved with (1 := N) (2 := Et).
Qed.

Theorem rmsprop_momentum_step Kb Kp : ordinary (x "momentum") ->
  (1 + k) * ((1 + u F) * (1 + u F)) - 1 <= Kb * u F -> (1 + k) * (1 + u F) - 1 <= Kp * u F ->
  (1 + root_u * u F * (1 + 2 * (root_u * u F))) * (1 + u F) - 1 <= 3.002 * u F ->
  3.002 * u F + u F * (1 + 3.002 * u F) <= quotient_u * u F ->
  exec_float F (code rmsprop_momentum) (input_kinds rmsprop_momentum) x y ->
  rmsprop_momentum_bounds F Kb Kp x y.
Proof.
  intros Om H1 H2 H3 H4 H. apply rmsprop_momentum_float in H as (Ev & Ed & Er & Em & Et).
  destruct Hx as [Ek O2 B2 Ol Oe Pe Pv]. rewrite Ek in *.
  assert (Fv : in_format F (y "v_t")) by (rewrite Ev; now apply round_in_format).
  assert (D : root_bound F (y "v_t") (x "eps") (y "denom")) by (rewrite Ed; now apply root_error with k).
  split; [rewrite Ev; now apply squares_error with k|]. split; [exact D|].
  split; [|now apply theta_product with k].
  assert (Hm : Rabs (round F (x "momentum") - x "momentum") <= k * Rabs (x "momentum")) by now apply rate_error.
  assert (Fr : in_format F (y "ratio")) by (rewrite Er; now apply round_in_format).
  assert (A := decayed_step F HF Hu (Kb * u F) k _ _ (x "m") _ (k_nonneg F k N) Hm Fr H1).
  rewrite <- Em in A. unfold rms_quotient. set (D0 := sqrt (y "v_t") + x "eps") in *.
  assert (P0 : 0 < D0) by (unfold D0; pose proof (sqrt_pos (y "v_t")); lra).
  assert (Q : Rabs (y "ratio" - x "g" / D0) <= 3.002 * u F * Rabs (x "g" / D0) + eta F).
  { rewrite Er. apply quotient_step with (root_u * u F); try assumption. exact (s_Kd _ _ N). }
  set (q := x "g" / D0) in *. set (mu := x "momentum" * x "m") in *. set (r := y "ratio") in *.
  unfold decayed_eta in A. unfold quotient_eta. pose proof (eta_pos F) as E. pose proof (u_pos F) as U.
  assert (R : Rabs r <= Rabs q + (3.002 * u F * Rabs q + eta F)).
  { replace r with (q + (r - q)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (R' : u F * Rabs r <= u F * (Rabs q + (3.002 * u F * Rabs q + eta F))) by (apply Rmult_le_compat_l; lra).
  assert (UE : u F * eta F <= / 256 * eta F) by (apply Rmult_le_compat_r; lra).
  pose proof (Rmult_le_compat_r _ _ _ (Rabs_pos q) H4) as Q4.
  replace (y "m_t" - (mu + q)) with ((y "m_t" - (mu + r)) + (r - q)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

(* v_t - m_t^2, at least 0 *)
Lemma variance_step m v : in_format F v ->
  Rabs (round F (Rmax (round F (v - round F (m * m))) 0) - Rmax (v - m * m) 0) <= variance_error F m v.
Proof.
  intros Fv. pose proof (eta_pos F) as E. pose proof (u_pos F) as U.
  rewrite (round_id F (Rmax _ 0)).
  2: { unfold Rmax. destruct (Rle_dec _ 0); [now apply zero_in_format|now apply round_in_format]. }
  assert (L : Rabs (round F (v - round F (m * m)) - (v - m * m)) <= variance_error F m v).
  { pose proof (round_sub F HF v (round F (m * m)) Fv (round_in_format F HF _)) as S.
    pose proof (round_error F HF (m * m)) as M. assert (G : 0 <= m * m) by apply Rle_0_sqr.
    rewrite (Rabs_pos_eq (m * m) G) in M. set (p := round F (m * m)) in *. set (w := v - m * m) in *.
    assert (W : Rabs (v - p) <= Rabs w + (u F * (m * m) + eta F)).
    { replace (v - p) with (w + - (p - m * m)) by (unfold w; ring).
      eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra. }
    assert (W' : u F * Rabs (v - p) <= u F * (Rabs w + (u F * (m * m) + eta F))) by (apply Rmult_le_compat_l; lra).
    assert (H1 : 1 + u F <= centered_u -> (1 + u F) * (u F * (m * m)) <= centered_u * (u F * (m * m))).
    { intros C. apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|exact C]. }
    assert (UE : u F * eta F <= / 256 * eta F) by (apply Rmult_le_compat_r; lra).
    replace (round F (v - p) - w) with ((round F (v - p) - (v - p)) + - (p - m * m)) by (unfold w; ring).
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
    unfold variance_error, centered_eta. fold w.
    assert (C : 1 + u F <= centered_u).
    { unfold centered_u. pose proof (s_Kd _ _ N) as [_ KD]. unfold root_u in KD. lra. }
    specialize (H1 C). lra. }
  apply Rabs_le_inv in L. apply Rabs_le. unfold Rmax.
  destruct (Rle_dec (round F (v - round F (m * m))) 0), (Rle_dec (v - m * m) 0); lra.
Qed.

(* the quotient at a perturbed radicand *)
Lemma radicand_step z w h eps U V : 0 <= w -> 0 <= z -> 0 <= h -> 0 < eps -> Rabs (z - w) <= h ->
  V / (sqrt w + eps) = U -> Rabs (V / (sqrt z + eps) - U) <= sqrt h / eps * Rabs U.
Proof.
  intros Pw Pz Ph Pe H <-. pose proof (sqrt_pos w) as Sw. pose proof (sqrt_pos z) as Sz.
  assert (S : Rabs (sqrt z - sqrt w) <= sqrt h).
  { pose proof (sqrt_pert w z 0 h Pw ltac:(lra) Ph Pz) as Q. unfold half in Q. lra. }
  replace (V / (sqrt z + eps) - V / (sqrt w + eps))
    with (- ((sqrt z - sqrt w) * / (sqrt z + eps)) * (V / (sqrt w + eps))) by (field; lra).
  rewrite Rabs_mult. apply Rmult_le_compat_r; [apply Rabs_pos|].
  rewrite Rabs_Ropp. apply Rabs_mult_le; [exact S|].
  rewrite Rabs_pos_eq by (apply Rlt_le, Rinv_0_lt_compat; lra). apply Rinv_le_contravar; lra.
Qed.

Theorem rmsprop_centered_step : x "k0" = 0 ->
  exec_float F (code rmsprop_centered) (input_kinds rmsprop_centered) x y -> rmsprop_centered_bounds F K x y.
Proof.
  intros E0 H. apply rmsprop_centered_float in H as (Em & Ev & Es & Ed & Eu & Et).
  destruct Hx as [Ek O2 B2 Ol Oe Pe Pv]. rewrite Ek, E0 in *.
  assert (Fv : in_format F (y "v_t")) by (rewrite Ev; now apply round_in_format).
  assert (Fs : in_format F (y "variance")) by (rewrite Es; now apply round_in_format).
  assert (V : Rabs (y "variance" - Rmax (y "v_t" - y "m_t" * y "m_t") 0) <= variance_error F (y "m_t") (y "v_t"))
    by (rewrite Es; now apply variance_step).
  assert (D : root_bound F (y "variance") (x "eps") (y "denom")) by (rewrite Ed; now apply root_error with k).
  assert (P : 0 <= y "variance") by (rewrite Es; apply round_nonneg; [exact HF|apply Rmax_r]).
  assert (U : Rabs (y "update" - centered_update x (y "m_t") (y "v_t")) <= centered_error F K x (y "m_t") (y "v_t")).
  { assert (U1 : Rabs (y "update" - rms_update x (y "variance")) <=
      ratio_error F K (x "eps") (rms_update x (y "variance"))).
    { rewrite Eu. apply root_ratio_error with k k; try assumption; [now apply k_nonneg with F|now apply rate_error]. }
    assert (Ph : 0 <= variance_error F (y "m_t") (y "v_t")) by (eapply Rle_trans; [apply Rabs_pos|exact V]).
    pose proof (radicand_step _ _ _ (x "eps") (centered_update x (y "m_t") (y "v_t")) (x "lr" * x "g")
      (Rmax_r _ 0) P Ph Pe V eq_refl) as U2.
    fold (rms_update x (y "variance")) in U2. unfold centered_error, ratio_error in *.
    set (r := sqrt (variance_error F (y "m_t") (y "v_t")) / x "eps") in *. cbv zeta.
    set (U0 := centered_update x (y "m_t") (y "v_t")) in *. set (V0 := rms_update x (y "variance")) in *.
    assert (KP : 0 <= K * u F).
    { eapply Rle_trans; [|exact HK]. pose proof (u_pos F) as Pu. pose proof (k_nonneg F k N) as Pk.
      destruct (s_Kd _ _ N) as [K0 _].
      assert (G : 0 <= root_u * u F * (1 + 2 * (root_u * u F))) by (apply Rmult_le_pos; lra).
      assert (A1 : 1 * 1 <= (1 + u F) * (1 + u F)) by (apply Rmult_le_compat; lra).
      assert (A2 : 1 * 1 <= (1 + k) * ((1 + u F) * (1 + u F))) by (apply Rmult_le_compat; lra).
      assert (A3 : 1 * 1 <= (1 + k) * ((1 + u F) * (1 + u F)) * (1 + root_u * u F * (1 + 2 * (root_u * u F))))
        by (apply Rmult_le_compat; lra). lra. }
    assert (V1 : Rabs V0 <= (1 + r) * Rabs U0).
    { replace V0 with (U0 + (V0 - U0)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
    pose proof (Rmult_le_compat_l _ _ _ KP V1).
    replace (y "update" - U0) with ((y "update" - V0) + (V0 - U0)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  split; [rewrite Em; apply average_error with k; try assumption; tauto|].
  split; [rewrite Ev; now apply squares_error with k|]. split; [exact V|]. split; [exact D|]. split; [exact U|].
  now apply theta_moved with (1 := N) (2 := Et).
Qed.
End RMSprop.

(* ---- AdaGrad ---- *)
Record adagrad_domain (F : format) (x : env) (t : nat) : Prop := {
  ada_k1 : x "k1" = 1;
  ada_t : x "t" = INR t;               ada_t_pos : (1 <= t)%nat;
  ada_lr : in_format binary64 (x "lr");
  ada_decay : in_format binary64 (x "lr_decay"); ada_decay_unit : 0 <= x "lr_decay" <= 1;
  ada_step : x "lr" = 0 \/ bpow radix2 (-100) <= x "lr" / (1 + (INR t - 1) * x "lr_decay");
  ada_eps : ordinary (x "eps");        ada_eps_pos : 0 < x "eps";
  ada_v : in_format F (x "v");         ada_v_nonneg : 0 <= x "v" }.

Definition adagrad_update (x : env) (t : nat) (v : R) : R :=
  x "lr" / (1 + (INR t - 1) * x "lr_decay") * x "g" / (sqrt v + x "eps").
Definition adagrad_bounds (F : format) (K : R) (x y : env) (t : nat) : Prop :=
  Rabs (y "v_t" - (x "v" + x "g" * x "g")) <= sum_u * u F * (x "v" + x "g" * x "g") + sum_eta * eta F /\
  root_bound F (y "v_t") (x "eps") (y "denom") /\
  Rabs (y "update" - adagrad_update x t (y "v_t")) <= ratio_error F K (x "eps") (adagrad_update x t (y "v_t")) /\
  theta_bound F x y (adagrad_update x t (y "v_t")) (ratio_error F K (x "eps") (adagrad_update x t (y "v_t"))).

(* 1 + (t - 1) lr_decay in binary64 *)
Lemma decay_factor_error n d p : 0 <= n -> 0 <= d <= 1 -> in_format binary64 d -> faithful binary64 n p ->
  Rabs (round binary64 (1 + round binary64 (p * d)) - (1 + n * d)) <= 4.003 * k64 * (1 + n * d).
Proof.
  intros Pn Pd Fd [_ Hp]. pose proof k64_tiny as K. pose proof (eta_pos binary64) as E.
  assert (Et : eta binary64 <= / 8000 * k64).
  { apply Rle_trans with (bpow radix2 (-20) * k64).
    - change k64 with (bpow radix2 (-53)). rewrite <- bpow_plus. apply bpow_le. cbv. discriminate.
    - apply Rmult_le_compat_r; [lra|]. change (bpow radix2 (-20)) with (/ 1048576). lra. }
  rewrite (Rabs_pos_eq n Pn) in Hp. assert (X : 0 <= n * d) by (apply Rmult_le_pos; lra).
  set (P := p * d) in *.
  assert (H1 : Rabs (P - n * d) <= 2 * k64 * (n * d) + 2 * eta binary64).
  { unfold P. replace (p * d - n * d) with ((p - n) * d) by ring. rewrite Rabs_mult, (Rabs_pos_eq d) by lra.
    assert (Rabs (p - n) * d <= (2 * k64 * n + 2 * eta binary64) * d) by (apply Rmult_le_compat_r; lra).
    assert (eta binary64 * d <= eta binary64 * 1) by (apply Rmult_le_compat_l; lra). lra. }
  pose proof (round_error binary64 binary64_valid P) as H2.
  assert (H3 : Rabs P <= n * d + (2 * k64 * (n * d) + 2 * eta binary64)).
  { replace P with (n * d + (P - n * d)) by ring. eapply Rle_trans; [apply Rabs_triang|].
    rewrite (Rabs_pos_eq (n * d) X). lra. }
  assert (H3' : k64 * Rabs P <= k64 * (n * d + (2 * k64 * (n * d) + 2 * eta binary64))) by (apply Rmult_le_compat_l; lra).
  assert (KK : k64 * (k64 * (n * d)) <= / 1000000 * (k64 * (n * d))).
  { apply Rmult_le_compat_r; [apply Rmult_le_pos|]; lra. }
  assert (KE : k64 * eta binary64 <= / 1000000 * eta binary64) by (apply Rmult_le_compat_r; lra).
  assert (KX : 0 <= k64 * (n * d)) by (apply Rmult_le_pos; lra).
  set (q := round binary64 P) in *.
  assert (H4 : Rabs (q - n * d) <= 3.002 * k64 * (1 + n * d)).
  { replace (q - n * d) with ((q - P) + (P - n * d)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (Fq : in_format binary64 q) by (apply round_in_format; exact binary64_valid).
  pose proof (round_add binary64 binary64_valid 1 q one_in_64 Fq) as H5.
  assert (H6 : Rabs (1 + q) <= (1 + n * d) + 3.002 * k64 * (1 + n * d)).
  { replace (1 + q) with ((1 + n * d) + (q - n * d)) by ring. eapply Rle_trans; [apply Rabs_triang|].
    rewrite (Rabs_pos_eq (1 + n * d)) by lra. lra. }
  assert (H6' : k64 * Rabs (1 + q) <= k64 * ((1 + n * d) + 3.002 * k64 * (1 + n * d))) by (apply Rmult_le_compat_l; lra).
  assert (K2 : k64 * k64 <= / 1000000 * k64) by (apply Rmult_le_compat_r; lra).
  replace (round binary64 (1 + q) - (1 + n * d)) with ((round binary64 (1 + q) - (1 + q)) + (q - n * d)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

Theorem adagrad_step F k K x y t : shared F k -> adagrad_domain F x t ->
  (1 + ((1 + (4.003 + 1.009) * k64) * (1 + k) - 1)) * ((1 + u F) * (1 + u F))
    * (1 + root_u * u F * (1 + 2 * (root_u * u F))) - 1 <= K * u F ->
  exec_float F (code adagrad) (input_kinds adagrad) x y -> adagrad_bounds F K x y t.
Proof.
  intros N [Ek Et T Fl Fd Bd Hl Oe Pe Fv Pv] HK H.
  apply adagrad_float in H as (Ef & Es & Ev & Ed & Eu & Eth). rewrite Ek, Et in *.
  pose proof (s_valid _ _ N) as HF. pose proof (s_small _ _ N) as Hu. pose proof (s_casts _ _ N) as Hc.
  assert (Nt : 0 <= INR t - 1) by (apply le_INR in T; change (INR 1) with 1 in T; lra).
  set (D0 := 1 + (INR t - 1) * x "lr_decay") in *.
  assert (PD : 1 <= D0) by (unfold D0; assert (0 <= (INR t - 1) * x "lr_decay") by (apply Rmult_le_pos; lra); lra).
  pose proof (decay_factor_error _ _ _ Nt Bd Fd Ef) as E1. fold D0 in E1.
  assert (S : Rabs (y "step" - x "lr" / D0) <= ((1 + (4.003 + 1.009) * k64) * (1 + k) - 1) * Rabs (x "lr" / D0)).
  { rewrite Es. apply quotient_near; try assumption; lra. }
  assert (Fv' : in_format F (y "v_t")) by (rewrite Ev; now apply round_in_format).
  assert (D : root_bound F (y "v_t") (x "eps") (y "denom")) by (rewrite Ed; now apply root_error with k).
  assert (Pk : 0 <= (1 + (4.003 + 1.009) * k64) * (1 + k) - 1).
  { pose proof k64_tiny. pose proof (k_nonneg F k N).
    assert (1 * 1 <= (1 + (4.003 + 1.009) * k64) * (1 + k)) by (apply Rmult_le_compat; lra). lra. }
  assert (U : Rabs (y "update" - adagrad_update x t (y "v_t")) <= ratio_error F K (x "eps") (adagrad_update x t (y "v_t"))).
  { rewrite Eu. unfold adagrad_update. fold D0. now apply root_ratio_error with (1 := N) (3 := Pe) (4 := Pk). }
  split; [rewrite Ev; apply sum_step; try assumption; exact (s_sum _ _ N)|].
  split; [exact D|]. split; [exact U|]. now apply theta_moved with (1 := N) (2 := Eth).
Qed.

(* [thm:B22] *)
Theorem adagrad_step32 x y t : adagrad_domain binary32 x t ->
  exec_float binary32 (code adagrad) (input_kinds adagrad) x y -> adagrad_bounds binary32 adagrad_u32 x y t.
Proof. intros Hx. apply adagrad_step with (1 := shared32) (2 := Hx). numbers. Qed.
(* [thm:B22] *)
Theorem adagrad_step64 x y t : adagrad_domain binary64 x t ->
  exec_float binary64 (code adagrad) (input_kinds adagrad) x y -> adagrad_bounds binary64 adagrad_u64 x y t.
Proof. intros Hx. apply adagrad_step with (1 := shared64) (2 := Hx). numbers. Qed.
(* [thm:B22] *)
Theorem rmsprop_step32 x y : rms_domain x ->
  exec_float binary32 (code rmsprop) (input_kinds rmsprop) x y -> rmsprop_bounds binary32 rmsprop_u32 x y.
Proof. intros Hx. apply rmsprop_step with (1 := shared32) (2 := Hx). numbers. Qed.
(* [thm:B22] *)
Theorem rmsprop_step64 x y : rms_domain x ->
  exec_float binary64 (code rmsprop) (input_kinds rmsprop) x y -> rmsprop_bounds binary64 rmsprop_u64 x y.
Proof. intros Hx. apply rmsprop_step with (1 := shared64) (2 := Hx). numbers. Qed.
(* [thm:B22] *)
Theorem rmsprop_momentum_step32 x y : rms_domain x -> ordinary (x "momentum") ->
  exec_float binary32 (code rmsprop_momentum) (input_kinds rmsprop_momentum) x y ->
  rmsprop_momentum_bounds binary32 decayed_u32 product_u32 x y.
Proof. intros Hx Om. apply rmsprop_momentum_step with (1 := shared32) (2 := Hx); try assumption; numbers. Qed.
(* [thm:B22] *)
Theorem rmsprop_momentum_step64 x y : rms_domain x -> ordinary (x "momentum") ->
  exec_float binary64 (code rmsprop_momentum) (input_kinds rmsprop_momentum) x y ->
  rmsprop_momentum_bounds binary64 decayed_u64 product_u64 x y.
Proof. intros Hx Om. apply rmsprop_momentum_step with (1 := shared64) (2 := Hx); try assumption; numbers. Qed.
(* [thm:B22] *)
Theorem rmsprop_centered_step32 x y : rms_domain x -> x "k0" = 0 ->
  exec_float binary32 (code rmsprop_centered) (input_kinds rmsprop_centered) x y ->
  rmsprop_centered_bounds binary32 rmsprop_u32 x y.
Proof. intros Hx. apply rmsprop_centered_step with (1 := shared32) (2 := Hx). numbers. Qed.
(* [thm:B22] *)
Theorem rmsprop_centered_step64 x y : rms_domain x -> x "k0" = 0 ->
  exec_float binary64 (code rmsprop_centered) (input_kinds rmsprop_centered) x y ->
  rmsprop_centered_bounds binary64 rmsprop_u64 x y.
Proof. intros Hx. apply rmsprop_centered_step with (1 := shared64) (2 := Hx). numbers. Qed.
