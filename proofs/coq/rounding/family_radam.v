(* One step of RAdam and RAdam with decoupled decay, in numbers: see family_adam.v.

   The exact rho decides whether the step is rectified (taken, machine.v).  Then the step has
   the factor r_t, faithful in binary64; `regular`, and of the factor: r_t >= 2^-53, and
   lr / (1 - beta1^t) r_t is 0 or at least 2^-100.

     a program with one condition is decided by it             one_condition
     B24  both branches                                        radam_step32 and the like        *)
From Coq Require Import ZArith Reals Bool List String Ascii Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs runs relative bound_constants one_step step_errors
  scalar_errors float_equations spec_equations one_step_bounds family_float family_bounds family_adam.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* ---- programs with one condition ---- *)
(* r is written once, by the condition; selections come later and ask r *)
Fixpoint decides (r : string) (before : bool) (c : list instr) : bool :=
  match c with
  | [] => true
  | i :: c =>
      match iop i with
      | Gt | Eq => before && String.eqb (dst i) r && decides r false c
      | Select => negb before && negb (String.eqb (dst i) r) &&
                  match args i with [a; _; _] => String.eqb a r | _ => false end && decides r before c
      | _ => negb (String.eqb (dst i) r) && decides r before c
      end
  end.

Lemma condition_known r c : forall x, decides r false c = true ->
  taken c x = outcome (holds (x r)) c /\ exec_real c x r = x r.
Proof.
  induction c as [|i c IH]; intros x H; [now split|].
  assert (G : decides r false c = true /\ dst i <> r /\ decided i x = hd i (outcome (holds (x r)) [i])).
  { cbn [decides] in H. unfold outcome, decided. cbn [map hd].
    destruct (iop i); try discriminate; rewrite ?andb_true_iff, ?negb_true_iff in H;
      try (destruct H as [H1 H2]; apply String.eqb_neq in H1; now repeat split).
    destruct H as [[[_ H1] H2] H3]. destruct (args i) as [|p [|q [|s [|? ?]]]]; try discriminate.
    apply String.eqb_eq in H2 as ->. apply String.eqb_neq in H1. now repeat split. }
  destruct G as (Hc & Hd & E). destruct (IH (set x (dst i) (value i x)) Hc) as [E1 E2].
  rewrite set_other in E1, E2 by congruence. cbn [taken exec_real]. split; [|exact E2].
  rewrite E1, E. reflexivity.
Qed.
Theorem one_condition r c : forall x, decides r true c = true ->
  taken c x = outcome (holds (exec_real c x r)) c.
Proof.
  induction c as [|i c IH]; intros x H; [reflexivity|]. cbn [taken exec_real].
  assert (G : ((iop i = Gt \/ iop i = Eq) /\ dst i = r /\ decides r false c = true) \/
    (decided i x = i /\ (forall b, outcome b [i] = [i]) /\ decides r true c = true)).
  { cbn [decides] in H. unfold outcome, decided. cbn [map].
    destruct (iop i); cbn [andb negb] in H; try discriminate; rewrite ?andb_true_iff in H; try tauto.
    - destruct H as [H1 H2]. apply String.eqb_eq in H1. left. tauto.
    - destruct H as [H1 H2]. apply String.eqb_eq in H1. left. tauto. }
  destruct G as [(Ho & Hd & Hc)|(Hi & Hb & Hc)].
  - destruct (condition_known r c (set x (dst i) (value i x)) Hc) as [E1 E2].
    rewrite E1, E2. rewrite Hd, set_same. unfold outcome, decided. cbn [map]. destruct Ho as [-> | ->]; reflexivity.
  - rewrite (IH _ Hc), Hi. change (i :: ?l) with ([i] ++ l)%list. set (b := holds _).
    rewrite <- (Hb b) at 1. reflexivity.
Qed.

(* ---- the float reading ---- *)
Definition sma_limit (beta2 : R) : R := 2 / (1 - beta2) - 1.
Definition sma (beta2 : R) (t : nat) : R := sma_limit beta2 - 2 * INR t * beta2 ^ t / (1 - beta2 ^ t).
Definition rectifier (beta2 : R) (t : nat) : R :=
  let l := sma_limit beta2 in let r := sma beta2 t in
  sqrt ((r - 4) * (r - 2) * l / ((l - 4) * (l - 2) * r)).

Section Float.
Variables (W : format) (x y : env).
Notation rnd := (round W).
Notation rnd64 := (round binary64).
Notation l := (x "k2" / (x "k1" - x "beta2") - x "k1").
Notation r := (l - x "k2" * x "t" * pow_real (x "beta2") (x "t") / (x "k1" - pow_real (x "beta2") (x "t"))).

Definition rectified_float (b : bool) : Prop :=
  scalars_float W x y /\ moments_float W x y (x "g") /\
  y "denom" = rnd (rnd (sqrt (rnd (y "v_t" * y "rc2"))) + y "e") /\
  (b = true -> faithful binary64
    (sqrt ((r - x "k4") * (r - x "k2") * l / ((l - x "k4") * (l - x "k2") * r))) (y "r_t")) /\
  y "rstep" = rnd (rnd64 (rnd64 (x "lr" / y "c1") * y "r_t")) /\
  y "update" = if b then rnd (rnd (rnd (y "rstep" * y "m_t") / y "denom")) else rnd (rnd (y "step" * y "m_t")).

Ltac read_radam H :=
  let U := fresh "U" in
  apply float_equation in H as [H U]; [|reflexivity]; inputs_kept U;
  pose proof (U "k2" eq_refl); pose proof (U "k4" eq_refl); clear U;
  cbv [equations code outcome radam radamw result iprec iop args dst map any_faithful value apply
       set input_kinds inputs consts assoc String.eqb Ascii.eqb Bool.eqb format_of] in H;
  each H.
Ltac radam_rewritten :=
  unfold rectified_float, scalars_float, moments_float;
  repeat match goal with |- _ /\ _ => split | |- _ -> _ => intros ? end;
  match goal with
  | |- faithful _ _ _ =>
      match goal with
      | Hf : faithful _ ?a ?b |- faithful _ ?a' ?b => replace a' with a by congruence; exact Hf
      | _ => discriminate
      end
  | _ => congruence
  end.

Theorem radam_float b : exec_float W (outcome b (code radam)) (input_kinds radam) x y ->
  rectified_float b /\ y "theta_t" = rnd (x "theta" - y "update").
Proof. intros H. destruct b; read_radam H; radam_rewritten. Qed.
Theorem radamw_float b : exec_float W (outcome b (code radamw)) (input_kinds radamw) x y ->
  rectified_float b /\ y "theta_t" = rnd (rnd (x "theta" * y "decay") - y "update").
Proof. intros H. destruct b; read_radam H; radam_rewritten. Qed.

(* the condition *)
Ltac condition := cbv [exec_real code set value apply iop args dst iprec map String.eqb Ascii.eqb Bool.eqb radam radamw].
Lemma radam_condition : exec_real (code radam) x "rectified" = if Rlt_dec (x "k4") r then 1 else 0.
Proof. condition. reflexivity. Qed.
Lemma radamw_condition : exec_real (code radamw) x "rectified" = if Rlt_dec (x "k4") r then 1 else 0.
Proof. condition. reflexivity. Qed.
Lemma holds_gate (P : {x "k4" < r} + {~ x "k4" < r}) : holds (if P then 1 else 0) = if P then true else false.
Proof. unfold holds. destruct P; destruct (Req_EM_T _ 0); reflexivity || lra || congruence. Qed.
End Float.

(* ---- the factor of the step ---- *)
Lemma rectified_error F k a C c r r' : casts F k -> ordinary a -> 0 <= a -> k64 <= C <= 1 ->
  faithful binary64 C c -> k64 <= r -> faithful binary64 r r' ->
  a / C * r = 0 \/ bpow radix2 (-100) <= a / C * r ->
  Rabs (round F (round binary64 (round binary64 (a / c) * r')) - a / C * r) <=
  ((1 + 6.02 * k64) * (1 + k) - 1) * Rabs (a / C * r).
Proof.
  intros HF Oa Pa HC Hc Hr Hr' Hs. pose proof k64_tiny as K.
  pose proof (quotient_error binary64 0 casts_binary64 a C c Oa Pa HC Hc) as Q.
  rewrite (round_id binary64 (round binary64 _)) in Q by (apply round_in_format; exact binary64_valid).
  replace ((1 + 3.01 * k64) * (1 + 0) - 1) with (3.01 * k64) in Q by ring.
  pose proof (faithful_error r r' Hr' Hr) as R. rewrite <- (Rabs_pos_eq r) in R at 2 by lra.
  destruct (near_factor (3.01 * k64) _ _ ltac:(lra) Q) as (f1 & N1 & E1).
  destruct (near_factor (2.001 * k64) _ _ ltac:(lra) R) as (f2 & N2 & E2).
  rewrite E1, E2. replace (a / C * f1 * (r * f2)) with (a / C * r * (f1 * f2)) by ring.
  set (s := a / C * r) in *. clearbody s. clear Q R E1 E2 r' Hr'.
  destruct Hs as [->|L].
  { assert (Z : forall G, round G 0 = 0) by (intros G; apply round_0; apply valid_rnd_N).
    rewrite Rmult_0_l, !Z, Rminus_0_r, Rabs_R0. lra. }
  assert (N : near (5.0111 * k64) (f1 * f2)).
  { eapply near_le; [|apply near_mul; eassumption]. rewrite k64_is. lra. }
  pose proof (bpow_gt_0 radix2 (-100)) as B. set (p := s * (f1 * f2)).
  assert (P1 : Rabs (p - s) <= 5.0111 * k64 * s).
  { unfold p. replace (s * (f1 * f2) - s) with (s * (f1 * f2 - 1)) by ring.
    rewrite <- (Rabs_pos_eq s) at 2 by lra. now apply scaled. }
  assert (P2 : 5.0111 * k64 * s <= / 4000 * s) by (apply Rmult_le_compat_r; lra).
  apply Rabs_le_inv in P1 as P3.
  apply cast_near; [exact HF| | | |].
  - apply round_in_format. exact binary64_valid.
  - lra.
  - rewrite Rabs_pos_eq; lra.
  - rewrite (Rabs_pos_eq s) by lra.
    assert (R : Rabs (round binary64 p - p) <= k64 * Rabs p).
    { destruct (round_model_normal binary64 binary64_valid p) as (e & He & Er).
      - rewrite Rabs_pos_eq by lra. apply Rle_trans with (/ 2 * bpow radix2 (-100)); [|lra].
        change (/ 2) with (bpow radix2 (-1)). rewrite <- bpow_plus. apply bpow_le. cbv. discriminate.
      - now apply model_bound with e. }
    rewrite (Rabs_pos_eq p) in R by lra.
    assert (k64 * p <= k64 * (1.001 * s)) by (apply Rmult_le_compat_l; lra).
    assert (0 <= k64 * s) by (apply Rmult_le_pos; lra).
    replace (round binary64 p - s) with ((round binary64 p - p) + (p - s)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

(* ---- the bounds ---- *)
Record radam_domain (x : env) (t : nat) : Prop := {
  ra_regular : regular x t;
  ra_k2 : x "k2" = 2;  ra_k4 : x "k4" = 4;
  ra_r : 4 < sma (x "beta2") t -> k64 <= rectifier (x "beta2") t;
  ra_step : 4 < sma (x "beta2") t ->
    let s := x "lr" / (1 - x "beta1" ^ t) * rectifier (x "beta2") t in s = 0 \/ bpow radix2 (-100) <= s }.

(* what theta moves by: at the computed m_t and v_t; and its error *)
Definition radam_update (x : env) (t : nat) (m v : R) : R :=
  if Rlt_dec 4 (sma (x "beta2") t)
  then x "lr" / (1 - x "beta1" ^ t) * rectifier (x "beta2") t * m / denominator x t v
  else x "lr" / (1 - x "beta1" ^ t) * m.
Definition radam_error (F : format) (K Kw : R) (x : env) (t : nat) (U : R) : R :=
  if Rlt_dec 4 (sma (x "beta2") t) then ratio_error F K (x "eps") U else product_error F Kw U.
Definition radam_bounds (F : format) (Kd K Kw : R) (x y : env) (t : nat) (a ea : R) : Prop :=
  let U := radam_update x t (y "m_t") (y "v_t") in
  let e := radam_error F K Kw x t U in
  moments_bound F x y /\ corrected_bound F Kd x t (y "v_t") (y "denom") /\ Rabs (y "update" - U) <= e /\
  Rabs (y "theta_t" - (a - U)) <= / 2 * ulp radix2 (fexp F) (y "theta_t") + ea + e.

Theorem rectified_step F k Kd KUp K Kw x y t a a' ea :
  constants F k (Kd * u F) KUp -> shared F k -> radam_domain x t ->
  (1 + ((1 + 6.02 * k64) * (1 + k) - 1)) * ((1 + u F) * (1 + u F)) * (1 + Kd * u F * (1 + 2 * (Kd * u F))) - 1 <= K * u F ->
  (1 + kq k) * (1 + u F) - 1 <= Kw * u F ->
  rectified_float F x y (if Rlt_dec 4 (sma (x "beta2") t) then true else false) ->
  y "theta_t" = round F (a' - y "update") -> Rabs (a' - a) <= ea -> radam_bounds F Kd K Kw x y t a ea.
Proof.
  intros N Sh [Hx E2 E4 Hr Hs] HK HW (Hf & Hm & Ed & Ef & Er & Eu) Et Ha.
  pose proof (c_Kd _ _ _ _ N) as KD. pose proof (c_q _ _ _ _ N) as Q.
  pose proof (c_valid _ _ _ _ N) as HF. pose proof (c_small _ _ _ _ N) as Hu. pose proof (c_casts _ _ _ _ N) as Hc.
  destruct (scalars F k _ KUp N x y t Hx Hf) as (_ & _ & _ & _ & S5 & S6 & S7 & S8).
  pose proof (eps_pos x t Hx) as Pe. pose proof (C2_pos x t Hx) as PC. pose proof (eps_below x t (y "v_t")) as Le.
  assert (Pvt := v_t_nonneg F k _ KUp N x y t Hx (x "g") Hf Hm).
  assert (D : corrected_bound F Kd x t (y "v_t") (y "denom")).
  { unfold corrected_bound. rewrite Ed. unfold denominator. apply corrected_denominator with (1 := N); try assumption.
    now destruct Hx. }
  assert (U : Rabs (y "update" - radam_update x t (y "m_t") (y "v_t")) <=
    radam_error F K Kw x t (radam_update x t (y "m_t") (y "v_t"))).
  { unfold radam_update, radam_error. destruct (Rlt_dec 4 (sma (x "beta2") t)) as [G|G].
    - specialize (Ef eq_refl). specialize (Hr G). specialize (Hs G). cbv zeta in Hs.
      pose proof Hx as [(Ek & Tt & Ht & B1 & B2) O1 O2 Ol Pl Oe Lp Lc Pv].
      destruct Hf as (_ & _ & _ & _ & F1 & _).
      rewrite Ek, ?E2, ?E4, ?Tt, ?pow_real_INR in *.
      rewrite Eu, (round_id F (round F _)) by now apply round_in_format.
      unfold ratio_error. apply ratio_step with (Kd * u F) ((1 + 6.02 * k64) * (1 + k) - 1); try assumption; try lra.
      + pose proof k64_tiny. pose proof (k_nonneg F k Sh).
        assert (1 * 1 <= (1 + 6.02 * k64) * (1 + k)) by (apply Rmult_le_compat; lra). lra.
      + rewrite Er. apply rectified_error; try assumption. exact (correction_bounds (x "beta1") t (proj1 O1) B1 Ht).
    - rewrite Eu, (round_id F (round F _)) by now apply round_in_format.
      unfold product_error. apply product_step with (kq k); try assumption. lra. }
  split; [apply regular_moments with (1 := N) (2 := Hx); assumption|]. split; [exact D|]. split; [exact U|].
  rewrite Et. now apply theta_step.
Qed.

Lemma radam_decided x t : radam_domain x t ->
  taken (code radam) x = outcome (if Rlt_dec 4 (sma (x "beta2") t) then true else false) (code radam) /\
  taken (code radamw) x = outcome (if Rlt_dec 4 (sma (x "beta2") t) then true else false) (code radamw).
Proof.
  intros [Hx E2 E4 _ _]. pose proof Hx as [(Ek & Tt & _) _ _ _ _ _ _ _ _].
  rewrite (one_condition "rectified" (code radam)), (one_condition "rectified" (code radamw)) by reflexivity.
  rewrite radam_condition, radamw_condition, !holds_gate, Ek, E2, E4, Tt, pow_real_INR. now split.
Qed.

(* [thm:B24] *)
Theorem radam_step32 x y t : radam_domain x t ->
  exec_float binary32 (taken (code radam) x) (input_kinds radam) x y ->
  radam_bounds binary32 corrected_u32 radam_u32 warm_u32 x y t (x "theta") 0.
Proof.
  intros Hx H. rewrite (proj1 (radam_decided x t Hx)) in H. apply radam_float in H as [H Et].
  apply rectified_step with (1 := constants32) (2 := shared32) (a' := x "theta"); try assumption; try numbers.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.
(* [thm:B24] *)
Theorem radam_step64 x y t : radam_domain x t ->
  exec_float binary64 (taken (code radam) x) (input_kinds radam) x y ->
  radam_bounds binary64 corrected_u64 radam_u64 warm_u64 x y t (x "theta") 0.
Proof.
  intros Hx H. rewrite (proj1 (radam_decided x t Hx)) in H. apply radam_float in H as [H Et].
  apply rectified_step with (1 := constants64) (2 := shared64) (a' := x "theta"); try assumption; try numbers.
  rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.
(* [thm:B24] *)
Theorem radamw_step32 x y t ed : radam_domain x t ->
  exec_float binary32 (taken (code radamw) x) (input_kinds radamw) x y ->
  Rabs (y "decay" - (1 - x "lr" * x "weight_decay")) <= ed ->
  radam_bounds binary32 corrected_u32 radam_u32 warm_u32 x y t
    (x "theta" * (1 - x "lr" * x "weight_decay")) (decay_error binary32 x ed).
Proof.
  intros Hx H Hd. rewrite (proj2 (radam_decided x t Hx)) in H. apply radamw_float in H as [H Et].
  apply rectified_step with (1 := constants32) (2 := shared32)
    (8 := decayed binary32 x (y "decay") ed binary32_valid Hd); try assumption; numbers.
Qed.
(* [thm:B24] *)
Theorem radamw_step64 x y t ed : radam_domain x t ->
  exec_float binary64 (taken (code radamw) x) (input_kinds radamw) x y ->
  Rabs (y "decay" - (1 - x "lr" * x "weight_decay")) <= ed ->
  radam_bounds binary64 corrected_u64 radam_u64 warm_u64 x y t
    (x "theta" * (1 - x "lr" * x "weight_decay")) (decay_error binary64 x ed).
Proof.
  intros Hx H Hd. rewrite (proj2 (radam_decided x t Hx)) in H. apply radamw_float in H as [H Et].
  apply rectified_step with (1 := constants64) (2 := shared64)
    (8 := decayed binary64 x (y "decay") ed binary64_valid Hd); try assumption; numbers.
Qed.
