(* One step of NAdam, in numbers: see family_adam.v.

   `moderate`: lr and beta1 are 0 or at least 2^-45; beta1 <= 1 - 2^-10, so that 1 - mu_t and 1 - mu_product_t do not
   cancel to nothing.  What cancellation there is, is in the bound: now_gap and ahead_gap multiply the error of mu.

     B25  NAdam                                       nadam_step32, nadam_step64                                 *)
From Coq Require Import ZArith Reals Bool List String Ascii Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs relative propagation bound_constants one_step step_errors
  scalar_errors float_equations spec_equations one_step_bounds family_float family_bounds family_adam family_equations
  nadam_momentum nadam_parts.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* ---- the float reading ---- *)
Section Float.
Variables (W : format) (x y : env).
Notation rnd := (round W).
Notation rnd64 := (round binary64).
Notation power s := (faithful binary64 (powr (x "k0p96") (rnd64 (s * x "momentum_decay")))).
Notation momentum p := (rnd64 (x "beta1" * rnd64 (x "k1" - rnd64 (x "k0p5" * p)))).

Theorem nadam_float : exec_float W (code nadam) (input_kinds nadam) x y ->
  y "m_t" = rnd (rnd (rnd (x "beta1") * x "m") + rnd (rnd (rnd64 (x "k1" - x "beta1")) * x "g")) /\
  y "v_t" = rnd (rnd (rnd (x "beta2") * x "v") + rnd (rnd (rnd64 (x "k1" - x "beta2")) * rnd (x "g" * x "g"))) /\
  faithful binary64 (x "k1" - pow_real (x "beta2") (x "t")) (y "c2") /\
  y "denom" = rnd (rnd (sqrt (rnd (y "v_t" * rnd (rnd64 (x "k1" / y "c2"))))) + rnd (x "eps")) /\
  power (x "t") (y "mu64_3") /\ y "mu64" = momentum (y "mu64_3") /\
  faithful binary64 (x "t" + x "k1") (y "t_next") /\
  power (y "t_next") (y "mu_next_4") /\ y "mu_next" = rnd (momentum (y "mu_next_4")) /\
  y "mu_product_t" = rnd (x "mu_product" * rnd (y "mu64")) /\
  y "now" = rnd (rnd (rnd (rnd64 (x "lr" * rnd64 (x "k1" - y "mu64"))) * x "g") / rnd (x "k1" - y "mu_product_t")) /\
  y "ahead" = rnd (rnd (rnd (rnd (x "lr") * y "mu_next") * y "m_t") /
                   rnd (x "k1" - rnd (y "mu_product_t" * y "mu_next"))) /\
  y "theta_t" = rnd (x "theta" - rnd (rnd (y "now" + y "ahead") / y "denom")).
Proof.
  intros H.
  let U := fresh "U" in
  apply float_equation in H as [H U]; [|reflexivity]; inputs_kept U; pose proof (U "mu_product" eq_refl);
  pose proof (U "momentum_decay" eq_refl); pose proof (U "k0p5" eq_refl); pose proof (U "k0p96" eq_refl); clear U.
  cbv [equations code nadam result iprec iop args dst map any_faithful value apply
       set input_kinds inputs consts assoc String.eqb Ascii.eqb Bool.eqb format_of] in H.
  each H. rewritten.
Qed.
End Float.

(* ---- the statement ---- *)
Record nadam_domain (x : env) (t : nat) : Prop := {
  nadam_regular : regular x t;
  nadam_lr : moderate (x "lr");
  nadam_beta1 : moderate (x "beta1");   nadam_gap : x "beta1" <= 1 - bpow radix2 (-10);
  nadam_decay : 0 <= x "momentum_decay";
  nadam_half : x "k0p5" = 1 / 2;        nadam_096 : x "k0p96" = nadam_base;
  nadam_product : 0 <= x "mu_product" <= 1 }.

Definition mu_at (x : env) (s : R) : R := mu_exact (x "beta1") (x "momentum_decay") s.
Definition nadam_now (x : env) (t : nat) (P : R) : R := x "lr" * (1 - mu_at x (INR t)) * x "g" / (1 - P).
Definition nadam_ahead (x : env) (t : nat) (P m : R) : R :=
  x "lr" * mu_at x (INR t + 1) * m / (1 - P * mu_at x (INR t + 1)).
Definition nadam_update (x : env) (t : nat) (P m v : R) : R :=
  (nadam_now x t P + nadam_ahead x t P m) / denominator x t v.

Definition nadam_error (F : format) (Kn Gn Ka Ga : R) (x : env) (t : nat) (P m v : R) : R :=
  let D := denominator x t v in
  let q := P * mu_at x (INR t + 1) in
  (Kn + Gn * gap (mu_at x (INR t))) * u F * Rabs (nadam_now x t P / D) +
  (Ka + Ga * gap q) * u F * Rabs (nadam_ahead x t P m / D) +
  (nadam_eta * eta F * (/ (1 - P) + / (1 - q)) / x "eps" + eta F).

Definition nadam_bounds (F : format) (Kd Kp Kn Gn Ka Ga : R) (x y : env) (t : nat) : Prop :=
  let P := y "mu_product_t" in
  moments_bound F x y /\ corrected_bound F Kd x t (y "v_t") (y "denom") /\
  Rabs (P - x "mu_product" * mu_at x (INR t)) <= Kp * u F * (x "mu_product" * mu_at x (INR t)) + eta F /\
  P < 1 /\
  theta_bound F x y (nadam_update x t P (y "m_t") (y "v_t")) (nadam_error F Kn Gn Ka Ga x t P (y "m_t") (y "v_t")).

(* ---- the step ---- *)
Notation rate_units k a := ((1 + (2.002 + 6.52 * a) * k64) * (1 + k) - 1).
Notation divisor_units k u a := ((1.001 * u + ((1 + mu_units_cast k) * (1 + u) - 1) * a) * (1 + u)).
Notation now_units k u a := ((1 + rate_units k a) * ((1 + u) * (1 + u)) * (1 + 1.0005 * u) - 1).
Notation ahead_units k u a := ((1 + lead_units k u) * ((1 + u) * (1 + u)) * (1 + 1.0005 * divisor_units k u a) - 1).
Notation quotient_units u Kd := ((1 + u) * (1 + u) * (1 + Kd * (1 + 2 * Kd))).

Lemma product_nonneg a b : 0 <= a -> 0 <= b -> 0 <= (1 + a) * (1 + b) - 1.
Proof. intros. assert (0 <= a * b) by now apply Rmult_le_pos. lra. Qed.
Lemma products_nonneg a b c : 0 <= a -> 0 <= b -> 0 <= c -> 0 <= (1 + a) * (1 + b) * (1 + c) - 1.
Proof.
  intros A B C. pose proof (product_nonneg a b A B) as P. pose proof (product_nonneg _ c P C) as Q.
  replace (1 + ((1 + a) * (1 + b) - 1)) with ((1 + a) * (1 + b)) in Q by ring. exact Q.
Qed.
Lemma rate_nonneg k a : 0 <= k -> 0 <= a -> 0 <= rate_units k a.
Proof.
  intros K A. apply product_nonneg; [|exact K]. pose proof k64_tiny. apply Rmult_le_pos; lra.
Qed.
(* near a divisor's error w, w (1 + 2 w) is w *)
Lemma ratio_units s c w : 0 <= s -> 0 <= c -> 0 <= w <= / 4000 ->
  (1 + s) * ((1 + c) * (1 + c)) * (1 + w * (1 + 2 * w)) - 1 <= (1 + s) * ((1 + c) * (1 + c)) * (1 + 1.0005 * w) - 1.
Proof.
  intros S C W. apply Rplus_le_compat_r, Rmult_le_compat_l; [repeat apply Rmult_le_pos; lra|].
  assert (w * (2 * w) <= w * 0.0005) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Record nadam_constants (F : format) (k Kd Kp Kn Gn Ka Ga : R) : Prop := {
  n_mu : 0 <= mu_units_cast k <= / 100;
  n_eta : eta F <= / 10000000 * u F;
  n_small : u F <= / 10000;
  n_one : (emin F <= 0)%Z;
  n_lead : (emin F + prec F - 1 <= -110)%Z;
  n_divisor : forall a, 0 <= a <= 1023 -> 0 <= divisor_units k (u F) a <= / 4000;
  n_product : (1 + mu_units_cast k) * (1 + u F) - 1 <= Kp * u F;
  n_quotient : quotient_units (u F) Kd <= 1.02;
  n_now : forall a, 0 <= a <= 1023 -> 0 <= now_units k (u F) a /\
          (1 + now_units k (u F) a) * quotient_units (u F) Kd - 1 <= (Kn + Gn * a) * u F;
  n_ahead : forall a, 0 <= a <= 1023 -> 0 <= ahead_units k (u F) a /\
          (1 + ahead_units k (u F) a) * quotient_units (u F) Kd - 1 <= (Ka + Ga * a) * u F }.

Theorem nadam_step F k Kd KUp Kp Kn Gn Ka Ga x y t : constants F k (Kd * u F) KUp -> shared F k ->
  nadam_constants F k (Kd * u F) Kp Kn Gn Ka Ga -> nadam_domain x t -> in_format F (x "mu_product") ->
  exec_float F (code nadam) (input_kinds nadam) x y -> nadam_bounds F Kd Kp Kn Gn Ka Ga x y t.
Proof.
  intros N Sh C Hx Fp H. apply nadam_float in H as (Em & Ev & F2 & Ed & P1 & Emu & Ft & P2 & Emn & Ep & En & Ea & Et).
  pose proof (c_Kd _ _ _ _ N) as KD. pose proof k64_tiny as K64.
  destruct Hx as [Hr [Fl Ol] [Fb Ob] Hgap Pd Hh H96 Pp].
  pose proof Hr as [(Ek & Tt & Ht & B1 & B2) O1 O2 Ol' Pl Oe Le Lc Pv].
  rewrite Ek, ?Tt, ?pow_real_INR, ?Hh, ?H96 in *.
  pose proof (s_valid _ _ Sh) as HF. pose proof (s_small _ _ Sh) as Hu. pose proof (s_casts _ _ Sh) as Hc.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as E0. pose proof (k_nonneg F k Sh) as Pk.
  pose proof (eps_pos x t Hr) as Pe. pose proof (C2_pos x t Hr) as PC.
  assert (C2 := correction_bounds (x "beta2") t (proj1 O2) B2 Ht).
  assert (T0 : 1 <= INR t) by (change 1 with (INR 1); now apply le_INR).
  (* v_t and the denominator *)
  assert (Pvt : 0 <= y "v_t") by (rewrite Ev; apply squares_nonneg with k; try assumption; lra).
  assert (D : Rabs (y "denom" - denominator x t (y "v_t")) <= Kd * u F * denominator x t (y "v_t")).
  { rewrite Ed. unfold denominator. apply corrected_denominator with (1 := N); try assumption.
    - now apply reciprocal_error.
    - now apply eps_error.
    - now apply round_in_format. }
  (* the momenta *)
  assert (Y1 : 0 <= INR t * x "momentum_decay") by (apply Rmult_le_pos; lra).
  assert (Y2 : 0 <= (INR t + 1) * x "momentum_decay") by (apply Rmult_le_pos; lra).
  assert (M1 : Rabs (y "mu64" - mu_at x (INR t)) <= 6.51 * k64 * mu_at x (INR t)).
  { rewrite Emu. apply (mu_error (x "beta1") (x "momentum_decay") (INR t) (INR t)); [exact O1|tauto|exact Pd|lra| |exact P1].
    rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rmult_le_pos; lra. }
  assert (Hb : moderate (x "beta1")) by now split.
  assert (M2 : Rabs (y "mu_next" - mu_at x (INR t + 1)) <= mu_units_cast k * mu_at x (INR t + 1)).
  { rewrite Emn. apply (momentum_cast F k Sh).
    - apply round_in_format. exact binary64_valid.
    - destruct (half_mu _ _ _ Hb (proj1 B1) Y2) as [Z|Z]; [now left|right]. apply Rle_trans with (2 := Z). now apply bpow_le.
    - apply (mu_error (x "beta1") (x "momentum_decay") (INR t + 1) (y "t_next"));
        [exact O1|tauto|exact Pd|lra| |exact P2]. apply faithful_error; [exact Ft|lra]. }
  assert (G1 : 0 <= mu_at x (INR t) <= 1 - bpow radix2 (-10)).
  { destruct (mu_range _ _ _ (proj1 B1) Y1) as [R0 R1]. fold (mu_at x (INR t)) in R0, R1. clear - R0 R1 Hgap B1. lra. }
  assert (G2 : 0 <= mu_at x (INR t + 1) <= 1 - bpow radix2 (-10)).
  { destruct (mu_range _ _ _ (proj1 B1) Y2) as [R0 R1]. fold (mu_at x (INR t + 1)) in R0, R1. clear - R0 R1 Hgap B1. lra. }
  assert (Fmu : in_format binary64 (y "mu64")) by (rewrite Emu; apply round_in_format; exact binary64_valid).
  assert (M1c : Rabs (round F (y "mu64") - mu_at x (INR t)) <= mu_units_cast k * mu_at x (INR t)).
  { apply (momentum_cast F k Sh); [exact Fmu| |exact M1].
    destruct (half_mu _ _ _ Hb (proj1 B1) Y1) as [Z|Z]; [now left|right]. apply Rle_trans with (2 := Z). now apply bpow_le. }
  (* the product *)
  pose proof (n_mu _ _ _ _ _ _ _ _ C) as NM. pose proof (n_small _ _ _ _ _ _ _ _ C) as NS.
  set (P := y "mu_product_t") in *.
  set (mp := x "mu_product" * mu_at x (INR t)) in *.
  assert (Pmp : 0 <= mp <= 1 - bpow radix2 (-10)).
  { clear - Pp G1. unfold mp. split; [apply Rmult_le_pos; lra|]. rewrite <- (Rmult_1_l (1 - _)). apply Rmult_le_compat; lra. }
  assert (EP : Rabs (P - mp) <= ((1 + mu_units_cast k) * (1 + u F) - 1) * mp + eta F).
  { rewrite Ep. apply product_error_bound; [exact HF|tauto|tauto|exact M1c]. }
  assert (KP : 0 <= (1 + mu_units_cast k) * (1 + u F) - 1 <= Kp * u F).
  { split; [apply product_nonneg; [tauto|lra]|exact (n_product _ _ _ _ _ _ _ _ C)]. }
  assert (P0 : 0 <= P).
  { rewrite Ep. apply round_nonneg; [exact HF|]. apply Rmult_le_pos; [tauto|]. clear - M1c G1 NM.
    assert (mu_units_cast k * mu_at x (INR t) <= 1 * mu_at x (INR t)) by (apply Rmult_le_compat_r; lra).
    apply Rabs_le_inv in M1c. lra. }
  (* P <= 1 - 2^-11 *)
  assert (PL : P <= 1 - / 2048).
  { destruct (n_divisor _ _ _ _ _ _ _ _ C 1023) as [_ ND]; [lra|]. pose proof (n_eta _ _ _ _ _ _ _ _ C) as NE.
    change (bpow radix2 (-10)) with (/ 1024) in Pmp.
    assert (Q0 : 0 <= (1 + mu_units_cast k) * (1 + u F) - 1) by tauto.
    set (e := (1 + mu_units_cast k) * (1 + u F) - 1) in *.
    assert (Q : e * 1023 <= / 4000).
    { assert (0 <= (1.001 * u F + e * 1023) * u F) by (apply Rmult_le_pos; lra). lra. }
    clear - EP Q Q0 Pmp NE NS. clearbody e.
    assert (e * mp <= e * 1) by (apply Rmult_le_compat_l; lra).
    apply Rabs_le_inv in EP. lra. }
  assert (FP : in_format F P) by (rewrite Ep; now apply round_in_format).
  set (mn := mu_at x (INR t + 1)) in *. set (q := P * mn).
  assert (Hq : 0 <= q <= 1 - bpow radix2 (-10)).
  { clear - G2 P0 PL. unfold q. split; [apply Rmult_le_pos; lra|]. rewrite <- (Rmult_1_l (1 - _)). apply Rmult_le_compat; lra. }
  (* the two quotients *)
  assert (D1 : Rabs (round F (1 - P) - (1 - P)) <= u F * (1 - P)).
  { pose proof (round_sub F HF 1 P (one_in_format F HF (n_one _ _ _ _ _ _ _ _ C)) FP) as R.
    rewrite (Rabs_pos_eq (1 - P)) in R by (clear - PL; lra). exact R. }
  destruct (gap_range _ G1) as [A1 _]. destruct (gap_range _ Hq) as [A2 _].
  set (a1 := gap (mu_at x (INR t))) in *. set (a2 := gap q) in *.
  destruct (n_now _ _ _ _ _ _ _ _ C a1 A1) as [N0 N1]. destruct (n_ahead _ _ _ _ _ _ _ _ C a2 A2) as [L0 L1].
  destruct (n_divisor _ _ _ _ _ _ _ _ C a2 A2) as [V0 V1].
  assert (Lk : 0 <= lead_units k (u F)) by (apply products_nonneg; [exact Pk|tauto|lra]).
  assert (X1 : Rabs (y "now" - nadam_now x t P) <= now_units k (u F) a1 * Rabs (nadam_now x t P) +
    (ratio_eta * eta F / (1 - P) + eta F)).
  { rewrite En. unfold nadam_now.
    apply (ratio_step F HF Hu (now_units k (u F) a1) (u F) (rate_units k a1) _ (1 - P) (1 - P));
      [clear - PL; lra|clear - NS U; lra|exact D1|now apply rate_nonneg| |].
    - unfold a1. apply (rate_now_error F k Sh); [now split|exact Pl|exact G1|exact Fmu|exact M1].
    - apply ratio_units; [now apply rate_nonneg|lra|clear - NS U; lra]. }
  assert (X2 : Rabs (y "ahead" - nadam_ahead x t P (y "m_t")) <= ahead_units k (u F) a2 * Rabs (nadam_ahead x t P (y "m_t")) +
    (ratio_eta * eta F / (1 - q) + eta F)).
  { rewrite Ea. unfold nadam_ahead. fold mn. fold q.
    apply (ratio_step F HF Hu (ahead_units k (u F) a2) (divisor_units k (u F) a2) (lead_units k (u F)) _ (1 - q) (1 - q)).
    - clear - Hq. change (bpow radix2 (-10)) with (/ 1024) in Hq. lra.
    - clear - V0 V1. lra.
    - unfold a2, q. apply (divisor_error F k Sh (n_one _ _ _ _ _ _ _ _ C));
        [exact FP|exact P0|exact (proj1 G2)|exact (proj2 Hq)|exact M2|exact NM|exact (n_eta _ _ _ _ _ _ _ _ C)].
    - exact Lk.
    - apply lead_error; [exact HF|exact Hu|exact (n_lead _ _ _ _ _ _ _ _ C)|now split|exact Pl|exact (proj1 Hc)|exact NM| | |exact M2].
      + exact (half_mu _ _ _ Hb (proj1 B1) Y2).
      + now apply rate_error.
    - apply ratio_units; [exact Lk|lra|now split]. }
  (* put together *)
  split; [|split; [exact D|split; [|split]]].
  - split; [rewrite Em; apply average_error with k; try assumption; tauto|rewrite Ev; now apply squares_error with k].
  - eapply Rle_trans; [exact EP|]. apply Rplus_le_compat_r, Rmult_le_compat_r; tauto.
  - fold P. clear - PL. lra.
  - fold P. apply theta_moved with (k := k) (2 := Et); [exact Sh|].
    unfold nadam_error, nadam_update. fold mn. fold q. fold a1. fold a2.
    assert (I1 : 1 <= / (1 - P)) by (clear - P0 PL; rewrite <- Rinv_1; apply Rinv_le_contravar; lra).
    assert (I2 : 1 <= / (1 - q)).
    { clear - Hq. change (bpow radix2 (-10)) with (/ 1024) in Hq. rewrite <- Rinv_1. apply Rinv_le_contravar; lra. }
    assert (HA : 0 <= ratio_eta * eta F / (1 - P) + eta F).
    { clear - E0 I1. unfold ratio_eta, Rdiv. assert (0 <= 3 * eta F * / (1 - P)) by (apply Rmult_le_pos; lra). lra. }
    assert (HB : 0 <= ratio_eta * eta F / (1 - q) + eta F).
    { clear - E0 I2. unfold ratio_eta, Rdiv. assert (0 <= 3 * eta F * / (1 - q)) by (apply Rmult_le_pos; lra). lra. }
    eapply Rle_trans.
    + assert (Fn : in_format F (y "now")) by (rewrite En; now apply round_in_format).
      assert (Fa : in_format F (y "ahead")) by (rewrite Ea; now apply round_in_format).
      assert (He : 0 < x "eps" <= denominator x t (y "v_t")) by (split; [exact Pe|now apply eps_below]).
      exact (sum_quotient F k Sh (Kd * u F) ((Kn + Gn * a1) * u F) ((Ka + Ga * a2) * u F)
        (now_units k (u F) a1) (ahead_units k (u F) a2) _ _ _ _ _ _ _ _ (x "eps") Fn Fa He KD D HA HB N0 L0 X1 X2 N1 L1
        (n_quotient _ _ _ _ _ _ _ _ C)).
    + apply Rplus_le_compat_l, Rplus_le_compat_r. unfold Rdiv. apply Rmult_le_compat_r.
      { apply Rlt_le, Rinv_0_lt_compat. exact Pe. }
      clear - E0 I1 I2. unfold ratio_eta, nadam_eta.
      assert (eta F * 1 <= eta F * / (1 - P)) by (apply Rmult_le_compat_l; lra).
      assert (eta F * 1 <= eta F * / (1 - q)) by (apply Rmult_le_compat_l; lra). lra.
Qed.

Lemma nadam_constants32 : nadam_constants binary32 (u binary32) (corrected_u32 * u binary32) nadam_product_u32
  nadam_now_u32 0 nadam_ahead_u32 nadam_ahead_gap_u32.
Proof.
  constructor; try (intros a Ha); try (cbv; discriminate); try split;
    try (rewrite ?u32, ?u64; unfold corrected_u32, nadam_product_u32, nadam_now_u32, nadam_ahead_u32,
      nadam_ahead_gap_u32; lra).
  change (eta binary32) with (bpow radix2 (-150)). change (u binary32) with (bpow radix2 (-24)).
  apply Rle_trans with (bpow radix2 (-24) * bpow radix2 (-24)).
  - rewrite <- bpow_plus. now apply bpow_le.
  - apply Rmult_le_compat_r; [apply bpow_ge_0|]. change (bpow radix2 (-24)) with (/ 16777216). lra.
Qed.
Lemma nadam_constants64 : nadam_constants binary64 0 (corrected_u64 * u binary64) nadam_product_u64
  nadam_now_u64 nadam_now_gap_u64 nadam_ahead_u64 nadam_ahead_gap_u64.
Proof.
  constructor; try (intros a Ha); try (cbv; discriminate); try split;
    try (rewrite ?u32, ?u64; unfold corrected_u64, nadam_product_u64, nadam_now_u64, nadam_now_gap_u64, nadam_ahead_u64,
      nadam_ahead_gap_u64; lra).
  pose proof eta_is_tiny. change (u binary64) with k64.
  change (eta binary64) with (bpow radix2 (-1075)). change k64 with (bpow radix2 (-53)).
  apply Rle_trans with (bpow radix2 (-24) * bpow radix2 (-53)).
  - rewrite <- bpow_plus. now apply bpow_le.
  - apply Rmult_le_compat_r; [apply bpow_ge_0|]. change (bpow radix2 (-24)) with (/ 16777216). lra.
Qed.

(* [thm:B25] *)
Theorem nadam_step32 x y t : nadam_domain x t -> in_format binary32 (x "mu_product") ->
  exec_float binary32 (code nadam) (input_kinds nadam) x y ->
  nadam_bounds binary32 corrected_u32 nadam_product_u32 nadam_now_u32 0 nadam_ahead_u32 nadam_ahead_gap_u32 x y t.
Proof. intros Hx Fp. exact (nadam_step _ _ _ _ _ _ _ _ _ x y t constants32 shared32 nadam_constants32 Hx Fp). Qed.
(* [thm:B25] *)
Theorem nadam_step64 x y t : nadam_domain x t -> in_format binary64 (x "mu_product") ->
  exec_float binary64 (code nadam) (input_kinds nadam) x y ->
  nadam_bounds binary64 corrected_u64 nadam_product_u64 nadam_now_u64 nadam_now_gap_u64 nadam_ahead_u64 nadam_ahead_gap_u64 x y t.
Proof. intros Hx Fp. exact (nadam_step _ _ _ _ _ _ _ _ _ x y t constants64 shared64 nadam_constants64 Hx Fp). Qed.
