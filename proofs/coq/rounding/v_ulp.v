(* One step of the second moment, in units in the last place.

   B12 has 4.001 u v_t, which is at most 4.001 ulp.  The last rounding is half an ulp of the result,
   not u v_t, and a rate b >= 1/2 has an exact complement in binary64; what remains are the
   roundings of the products and, in binary32, of the rates:

     binary32   |v_t' - v_t| <= 1/2 ulp(v_t') + 3 ulp(v_t) + 4 eta           v_ulp32
     binary64   |v_t' - v_t| <= 1/2 ulp(v_t') + 2 ulp(v_t) + 4 eta           v_ulp64

   v_t = b v + (1 - b) g^2 exactly, b = beta2 in [1/2, 1).                                    *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core Sterbenz.
From Adamant.Rounding Require Import formats machine programs relative bound_constants scalar_errors float_equations
  one_step_bounds.
Open Scope R_scope.
Open Scope string_scope.

Section Ulp.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 256.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).
Notation ulp := (ulp radix2 (fexp F)).
Local Instance ulp_prec : Prec_gt_0 (prec F) := prec_pos F HF.

Lemma u_below_ulp x : u * Rabs x <= ulp x.
Proof.
  apply Rlt_le. rewrite Rmult_comm. unfold formats.u, fexp. apply ulp_FLT_gt. apply _.
Qed.
Lemma d_small : d F <= / 256.
Proof. pose proof (d_lt_u F). lra. Qed.

(* kb, kc: errors of the rates, as factors *)
Theorem v_ulp_step K b c fb fc v g : 0 <= b -> 0 <= c <= 1 -> 0 <= v -> 0 <= K ->
  near (d F) fb -> near (d F) fc ->
  (forall e, Rabs e <= d F -> near (K * u) (fb * (1 + e))) ->
  (forall e e', Rabs e <= d F -> Rabs e' <= d F -> near (K * u) (fc * (1 + e) * (1 + e'))) ->
  let W := b * v + c * (g * g) in
  let w := rnd (rnd (b * fb * v) + rnd (c * fc * rnd (g * g))) in
  Rabs (w - W) <= / 2 * ulp w + K * ulp W + 4 * eta.
Proof.
  intros Pb Pc Pv PK Nb Nc Hb Hc W w. pose proof (eta_pos F) as E. pose proof (u_pos F) as U. pose proof d_small as D.
  destruct (round_model F HF (g * g)) as (e2 & h2 & He2 & Hh2 & E2).
  destruct (round_model F HF (c * fc * rnd (g * g))) as (e3 & h3 & He3 & Hh3 & E3).
  destruct (round_model F HF (b * fb * v)) as (e1 & h1 & He1 & Hh1 & E1).
  assert (G : 0 <= g * g) by apply Rle_0_sqr.
  assert (PX : 0 <= b * v) by (now apply Rmult_le_pos). assert (PY : 0 <= c * (g * g)) by (apply Rmult_le_pos; lra).
  assert (A : Rabs (rnd (b * fb * v) + rnd (c * fc * rnd (g * g)) - W) <= K * u * W + 4 * eta).
  { rewrite E3, E2, E1. unfold W.
    replace (b * fb * v * (1 + e1) + h1 + (c * fc * (g * g * (1 + e2) + h2) * (1 + e3) + h3) - (b * v + c * (g * g)))
      with (b * v * (fb * (1 + e1) - 1) + c * (g * g) * (fc * (1 + e2) * (1 + e3) - 1)
            + (h1 + c * (fc * (1 + e3) * h2) + h3)) by ring.
    specialize (Hb e1 He1). specialize (Hc e2 e3 He2 He3). unfold near in Hb, Hc.
    assert (T1 : Rabs (b * v * (fb * (1 + e1) - 1)) <= b * v * (K * u)).
    { rewrite Rabs_mult, (Rabs_pos_eq (b * v)) by exact PX. now apply Rmult_le_compat_l. }
    assert (T2 : Rabs (c * (g * g) * (fc * (1 + e2) * (1 + e3) - 1)) <= c * (g * g) * (K * u)).
    { rewrite Rabs_mult, (Rabs_pos_eq (c * (g * g))) by exact PY. now apply Rmult_le_compat_l. }
    assert (T3 : Rabs (c * (fc * (1 + e3) * h2)) <= 2 * eta).
    { rewrite Rabs_mult, (Rabs_pos_eq c), !Rabs_mult by lra. pose proof (near_abs _ _ Nc) as Ac.
      pose proof (near_abs _ _ (near1 _ _ He3)) as A3.
      assert (M : Rabs fc * Rabs (1 + e3) <= 257 / 256 * (257 / 256)).
      { apply Rmult_le_compat; try apply Rabs_pos; lra. }
      assert (M2 : Rabs fc * Rabs (1 + e3) * Rabs h2 <= 257 / 256 * (257 / 256) * eta).
      { apply Rmult_le_compat; try apply Rabs_pos; try lra. apply Rmult_le_pos; apply Rabs_pos. }
      apply Rle_trans with (1 * (257 / 256 * (257 / 256) * eta)); [|lra].
      apply Rmult_le_compat; try lra. apply Rmult_le_pos; [apply Rmult_le_pos|]; apply Rabs_pos. }
    eapply Rle_trans; [apply Rabs_triang|].
    pose proof (Rabs_triang (b * v * (fb * (1 + e1) - 1)) (c * (g * g) * (fc * (1 + e2) * (1 + e3) - 1))) as S1.
    pose proof (Rabs_triang (h1 + c * (fc * (1 + e3) * h2)) h3) as S2.
    pose proof (Rabs_triang h1 (c * (fc * (1 + e3) * h2))) as S3. lra. }
  assert (B : Rabs (w - (rnd (b * fb * v) + rnd (c * fc * rnd (g * g)))) <= / 2 * ulp w).
  { apply error_le_half_ulp_round; [apply FLT_exp_valid; apply _|apply FLT_exp_monotone]. }
  pose proof (u_below_ulp W) as L. rewrite (Rabs_pos_eq W) in L by (unfold W; lra).
  assert (L2 : K * (u * W) <= K * ulp W) by (now apply Rmult_le_compat_l).
  replace (w - W) with ((w - (rnd (b * fb * v) + rnd (c * fc * rnd (g * g)))) +
    (rnd (b * fb * v) + rnd (c * fc * rnd (g * g)) - W)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
End Ulp.

(* ---- the rates ---- *)
Lemma complement_exact b : in_format binary64 b -> / 2 <= b < 1 ->
  round binary64 (1 - b) = 1 - b /\ bpow radix2 (-53) <= 1 - b.
Proof.
  intros Fb Hb. assert (V : Valid_exp (fexp binary64)) by (apply FLT_exp_valid; reflexivity).
  assert (F1 : in_format binary64 1) by (apply one_in_format; [exact binary64_valid|cbv; discriminate]).
  split.
  - apply round_id. apply sterbenz; [exact V|apply FLT_exp_monotone|exact F1|exact Fb|lra].
  - assert (L : b <= pred radix2 (fexp binary64) 1) by (apply pred_ge_gt; [exact V|exact Fb|exact F1|lra]).
    change 1 with (bpow radix2 0) in L at 1. rewrite pred_bpow in L.
    change (bpow radix2 0) with 1 in L. change (fexp binary64 0) with (-53)%Z in L. lra.
Qed.
Lemma cast_factor F b : valid F -> bpow radix2 (emin F + prec F - 1) <= b ->
  exists f, near (d F) f /\ round F b = b * f.
Proof.
  intros HF H. pose proof (bpow_gt_0 radix2 (emin F + prec F - 1)) as P.
  destruct (round_model_normal F HF b) as (e & He & E); [now rewrite Rabs_pos_eq by lra|].
  exists (1 + e). split; [now apply near1|exact E].
Qed.
Lemma near_1 k : 0 <= k -> near k 1.
Proof. intros H. unfold near. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. exact H. Qed.

(* d = u / (1 + u): three factors 1 + d are within 3 u, two within 2 u *)
Lemma two_factors F f e : near (d F) f -> Rabs e <= d F -> near (2 * u F) (f * (1 + e)).
Proof.
  intros Hf He. eapply near_le; [|apply near_mul; [exact Hf|apply near1; exact He]].
  pose proof (u_pos F) as U. unfold d. apply Rmult_le_reg_r with ((1 + u F) * (1 + u F)); [apply Rmult_lt_0_compat; lra|].
  field_simplify; [|lra]. assert (0 <= u F * u F) by (apply Rmult_le_pos; lra).
  assert (0 <= u F * u F * u F) by (apply Rmult_le_pos; lra). lra.
Qed.
Lemma three_factors F f e e' : near (d F) f -> Rabs e <= d F -> Rabs e' <= d F -> near (3 * u F) (f * (1 + e) * (1 + e')).
Proof.
  intros Hf He He'. eapply near_le;
    [|apply near_mul; [apply near_mul; [exact Hf|apply near1; exact He]|apply near1; exact He']].
  pose proof (u_pos F) as U. unfold d.
  apply Rmult_le_reg_r with ((1 + u F) * (1 + u F) * (1 + u F)); [repeat apply Rmult_lt_0_compat; lra|].
  field_simplify; [|lra]. assert (A : 0 <= u F * u F) by (apply Rmult_le_pos; lra).
  assert (B : 0 <= u F * u F * u F) by (apply Rmult_le_pos; lra).
  assert (C : 0 <= u F * u F * u F * u F) by (apply Rmult_le_pos; lra). lra.
Qed.

(* ---- the programs: Adam, AdamW and every other with these moments ---- *)
Definition v_ulp_bound (F : format) (K : R) (b v g v_t : R) : Prop :=
  Rabs (v_t - (b * v + (1 - b) * (g * g))) <=
  / 2 * ulp radix2 (fexp F) v_t + K * ulp radix2 (fexp F) (b * v + (1 - b) * (g * g)) + squares_eta * eta F.

Lemma moments_ulp32 x y g : / 2 <= x "beta2" < 1 -> in_format binary64 (x "beta2") -> x "k1" = 1 -> 0 <= x "v" ->
  scalars_float binary32 x y -> moments_float binary32 x y g ->
  v_ulp_bound binary32 squares_ulp32 (x "beta2") (x "v") g (y "v_t").
Proof.
  intros Hb Fb Ek Pv (_ & _ & E3 & E4 & _) [_ Ev]. rewrite Ek in E4.
  destruct (complement_exact _ Fb Hb) as [Ec Lc]. rewrite Ec in E4.
  destruct (cast_factor binary32 (x "beta2") binary32_valid) as (fb & Nb & Eb).
  { apply Rle_trans with (bpow radix2 (-1)); [apply bpow_le; cbv; discriminate|]. change (bpow radix2 (-1)) with (/ 2). lra. }
  destruct (cast_factor binary32 (1 - x "beta2") binary32_valid) as (fc & Nc & Ecc).
  { apply Rle_trans with (bpow radix2 (-53)); [apply bpow_le; cbv; discriminate|exact Lc]. }
  unfold v_ulp_bound, squares_ulp32, squares_eta. rewrite Ev, E3, E4, Eb, Ecc. pose proof (u_pos binary32) as U.
  apply (v_ulp_step binary32 binary32_valid ltac:(numbers) 3); try assumption; try lra.
  - intros e He. apply near_le with (2 := two_factors binary32 fb e Nb He). lra.
  - intros e e' He He'. now apply three_factors.
Qed.
Lemma moments_ulp64 x y g : / 2 <= x "beta2" < 1 -> in_format binary64 (x "beta2") -> x "k1" = 1 -> 0 <= x "v" ->
  scalars_float binary64 x y -> moments_float binary64 x y g ->
  v_ulp_bound binary64 squares_ulp64 (x "beta2") (x "v") g (y "v_t").
Proof.
  intros Hb Fb Ek Pv (_ & _ & E3 & E4 & _) [_ Ev]. rewrite Ek in E4.
  destruct (complement_exact _ Fb Hb) as [Ec Lc]. rewrite (round_id binary64 (round binary64 _)), Ec in E4
    by (apply round_in_format; exact binary64_valid). rewrite (round_id binary64 _ Fb) in E3.
  unfold v_ulp_bound, squares_ulp64, squares_eta. rewrite Ev, E3, E4.
  pose proof (d_pos binary64) as D.
  assert (Q := v_ulp_step binary64 binary64_valid ltac:(numbers) 2 (x "beta2") (1 - x "beta2") 1 1 (x "v") g).
  cbv zeta in Q. rewrite !Rmult_1_r in Q. apply Q; try assumption; try lra; try (apply near_1; lra).
  - intros e He. rewrite Rmult_1_l. apply near_le with (2 := near1 _ _ He). pose proof (d_lt_u binary64). lra.
  - intros e e' He He'. rewrite Rmult_1_l. apply two_factors; [now apply near1|exact He'].
Qed.

(* [thm:B32] *)
Theorem v_ulp32 x y : / 2 <= x "beta2" < 1 -> in_format binary64 (x "beta2") -> x "k1" = 1 -> 0 <= x "v" ->
  exec_float binary32 (code adam) (input_kinds adam) x y \/ exec_float binary32 (code adamw) (input_kinds adamw) x y ->
  v_ulp_bound binary32 squares_ulp32 (x "beta2") (x "v") (x "g") (y "v_t").
Proof.
  intros Hb Fb Ek Pv [H|H]; [apply adam_float in H|apply adamw_float in H]; now apply moments_ulp32.
Qed.
(* [thm:B32] *)
Theorem v_ulp64 x y : / 2 <= x "beta2" < 1 -> in_format binary64 (x "beta2") -> x "k1" = 1 -> 0 <= x "v" ->
  exec_float binary64 (code adam) (input_kinds adam) x y \/ exec_float binary64 (code adamw) (input_kinds adamw) x y ->
  v_ulp_bound binary64 squares_ulp64 (x "beta2") (x "v") (x "g") (y "v_t").
Proof.
  intros Hb Fb Ek Pv [H|H]; [apply adam_float in H|apply adamw_float in H]; now apply moments_ulp64.
Qed.
