(* Copies in binary16 and bfloat16 of numbers computed in binary32: mixed precision.

   A master number x is stored as its rounding to a smaller format L, and gradients of L are
   widened.  With u and eta of L (binary16: 2^-11, 2^-25; bfloat16: 2^-8, 2^-134):

     |copy - x| <= 1/2 ulp(copy), and <= u |x| + eta                     store_half_ulp, store_error
     from 65520 on (bfloat16: 2^128 - 2^119) a copy is infinite, below
     it is finite                                                       store_binary16, store_bfloat16
     widening is exact, and storing what was widened gives it back       widen_exact, widen_store
     a step whose theta_t is within e of its exact value has a copy
     within 1/2 ulp(copy) + e of it                                      copy_of_theta
     one step of Adam or AdamW with master weights                       adam_copy32, adamw_copy32

   Conversions are those of ieee.v, binary32 to L, infinities, NaN and zeros included.        *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats machine programs runs ieee ieee_finite ranges range_runs never_overflows
  bound_constants one_step step_errors scalar_errors float_equations spec_equations one_step_bounds.
Open Scope R_scope.
Open Scope string_scope.

(* ---- the error of a copy ---- *)
Section Store.
Variable L : format.
Hypothesis HL : valid L.
Local Instance store_prec : Prec_gt_0 (prec L) := prec_pos L HL.

(* [thm:B31] *)
Theorem store_half_ulp x : Rabs (round L x - x) <= / 2 * ulp radix2 (fexp L) (round L x).
Proof. apply error_le_half_ulp_round; [apply FLT_exp_valid; apply _|apply FLT_exp_monotone]. Qed.
(* [thm:B31] *)
Theorem store_error x : Rabs (round L x - x) <= u L * Rabs x + eta L.
Proof. now apply round_error. Qed.

(* with the error of what is stored *)
(* [thm:B31] *)
Theorem copy_of_theta theta' theta e : Rabs (theta' - theta) <= e ->
  Rabs (round L theta' - theta) <= / 2 * ulp radix2 (fexp L) (round L theta') + e /\
  Rabs (round L theta' - theta) <= u L * Rabs theta + (1 + u L) * e + eta L.
Proof.
  intros H. pose proof (store_half_ulp theta') as U. pose proof (store_error theta') as E. pose proof (u_pos L) as P.
  assert (T : Rabs (round L theta' - theta) <= Rabs (round L theta' - theta') + Rabs (theta' - theta)).
  { replace (round L theta' - theta) with ((round L theta' - theta') + (theta' - theta)) by ring. apply Rabs_triang. }
  split; [lra|].
  assert (M : Rabs theta' <= Rabs theta + e).
  { replace theta' with (theta + (theta' - theta)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (u L * Rabs theta' <= u L * (Rabs theta + e)) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* ---- where a copy overflows ---- *)
Hypothesis Hmax : (emin L <= emax L - prec L)%Z.
(* half way between the largest number and 2^emax *)
Definition threshold : R := bpow radix2 (emax L) - bpow radix2 (emax L - prec L - 1).

Lemma largest_pred : largest L = pred radix2 (fexp L) (bpow radix2 (emax L)).
Proof.
  rewrite pred_bpow. unfold largest, fexp, FLT_exp. now rewrite Z.max_l by exact Hmax.
Qed.
Lemma top_in_format : in_format L (bpow radix2 (emax L)).
Proof. apply generic_format_FLT_bpow; [apply _|]. destruct HL. lia. Qed.
Lemma below_threshold x : Rabs x < threshold -> Rabs (round L x) <= largest L.
Proof.
  intros H. unfold round. rewrite <- round_NE_abs by (apply FLT_exp_valid; apply _).
  assert (V : Valid_exp (fexp L)) by (apply FLT_exp_valid; apply _).
  apply round_N_le_midp; [exact V| |].
  - rewrite largest_pred. apply generic_format_pred; [exact V|]. exact top_in_format.
  - rewrite largest_pred at 2. rewrite succ_pred by (exact V || exact top_in_format).
    eapply Rlt_le_trans; [exact H|]. unfold threshold, largest.
    replace (emax L - prec L)%Z with (emax L - prec L - 1 + 1)%Z at 2 by ring.
    rewrite bpow_plus. change (bpow radix2 1) with 2. lra.
Qed.
End Store.

(* ---- the conversions ---- *)
Section Convert.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation L := (Format p e).
Hypothesis HL : valid L.
Hypothesis Hmax : (emin L <= emax L - prec L)%Z.
Hypothesis Hin : contained L binary32 = true.
Hypothesis He32 : (e <= 128)%Z.
(* the tie at the threshold goes to infinity: computed *)
Hypothesis Htie : binary_normalize p e Hp He mode_NE (2 ^ (p + 1) - 1) (e - p - 1) false = B754_infinity false.
Notation store := (convert 24 128 p e Hp He).
Notation widen := (convert p e 24 128 prec32 emax32).

Lemma threshold_value : threshold L = F2R (Float radix2 (2 ^ (p + 1) - 1) (e - p - 1)).
Proof.
  unfold threshold, F2R. cbn [prec emax Fnum Fexp]. unfold Prec_gt_0 in Hp. rewrite minus_IZR, (IZR_pow2 (p + 1)) by lia.
  rewrite Rmult_minus_distr_r, <- bpow_plus, Rmult_1_l. f_equal. f_equal. ring.
Qed.
Lemma threshold_overflows : bpow radix2 e <= round L (threshold L).
Proof.
  destruct (Rle_or_lt (bpow radix2 e) (round L (threshold L))) as [H|H]; [exact H|exfalso].
  assert (P : 0 <= round L (threshold L)).
  { apply round_nonneg; [exact HL|]. unfold threshold. cbn [prec emax].
    assert (bpow radix2 (e - p - 1) <= bpow radix2 e) by (apply bpow_le; unfold Prec_gt_0 in Hp; lia). lra. }
  generalize (binary_normalize_correct p e Hp He mode_NE (2 ^ (p + 1) - 1) (e - p - 1) false). cbv zeta.
  rewrite <- threshold_value, Rlt_bool_true.
  - rewrite Htie. intros (_ & F & _). discriminate F.
  - change (Rabs (round L (threshold L)) < bpow radix2 e). now rewrite Rabs_pos_eq.
Qed.
Lemma above_threshold x : threshold L <= Rabs x -> bpow radix2 e <= Rabs (round L x).
Proof.
  intros H. eapply Rle_trans; [exact threshold_overflows|]. unfold round at 2.
  rewrite <- round_NE_abs by (apply FLT_exp_valid; exact (prec_pos L HL)). now apply round_le_compat.
Qed.

Theorem store_spec (x : binary_float 24 128) : is_finite x = true ->
  (Rabs (B2R x) < threshold L -> is_finite (store x) = true /\ B2R (store x) = round L (B2R x)) /\
  (threshold L <= Rabs (B2R x) -> store x = B754_infinity (Bsign x)).
Proof.
  intros Fx. split; intros H.
  - assert (F : is_finite (store x) = true).
    { apply convert_finite; [exact Fx|]. apply (below_largest L). now apply below_threshold. }
    split; [exact F|]. exact (proj2 (convert_correct 24 128 p e Hp He x F)).
  - pose proof (above_threshold _ H) as A. destruct x as [s|s| |s m ex Hb]; try discriminate Fx.
    + exfalso. cbn in A. rewrite (round_id L) in A by apply zero_in_format. rewrite Rabs_R0 in A.
      pose proof (bpow_gt_0 radix2 e). lra.
    + cbn [convert Bsign]. generalize (binary_normalize_correct p e Hp He mode_NE (cond_Zopp s (Zpos m)) ex s). cbv zeta.
      change (F2R (Float radix2 (cond_Zopp s (Zpos m)) ex)) with (B2R (B754_finite s m ex Hb)).
      rewrite Rlt_bool_false by exact A. intros E.
      assert (S : Rlt_bool (B2R (B754_finite s m ex Hb)) 0 = s).
      { destruct s; [apply Rlt_bool_true|apply Rlt_bool_false]; cbn.
        - now apply F2R_lt_0. - now apply F2R_ge_0. }
      rewrite S in E. unfold binary_overflow in E. cbn [overflow_to_inf] in E.
      apply B2SF_inj. exact E.
Qed.

Theorem widen_exact (y : binary_float p e) : is_finite y = true ->
  is_finite (widen y) = true /\ B2R (widen y) = B2R y.
Proof.
  intros Fy. apply convert_exact; [exact Fy| |].
  - apply contained_in_format with L; [exact Hin|]. apply generic_format_B2R.
  - apply Rlt_le_trans with (bpow radix2 e); [|now apply bpow_le]. apply abs_B2R_lt_emax.
Qed.
(* back and forth *)
Theorem widen_store (y : binary_float p e) : store (widen y) = y.
Proof.
  destruct y as [s|s| |s m ex Hb]; try reflexivity.
  set (y := B754_finite s m ex Hb). destruct (widen_exact y eq_refl) as [F E].
  assert (Z : B2R y <> 0).
  { unfold y. cbn. intros Q. apply eq_0_F2R in Q. now destruct s. }
  assert (R : is_finite (store (widen y)) = true /\ B2R (store (widen y)) = B2R y).
  { rewrite <- E. apply convert_exact; [exact F| |]; rewrite E; [apply generic_format_B2R|apply abs_B2R_lt_emax]. }
  destruct R as [R1 R2]. apply B2R_inj; [|reflexivity|exact R2].
  destruct (store (widen y)) as [t|t| |t n k Hk]; try discriminate R1; [|reflexivity].
  exfalso. apply Z. rewrite <- R2. reflexivity.
Qed.
End Convert.

(* ---- the two formats ---- *)
Definition prec11 : Prec_gt_0 11 := eq_refl.   Definition emax16 : Prec_lt_emax 11 16 := eq_refl.
Definition prec8 : Prec_gt_0 8 := eq_refl.     Definition emax8 : Prec_lt_emax 8 128 := eq_refl.
Notation store_16 := (convert 24 128 11 16 prec11 emax16).
Notation store_b16 := (convert 24 128 8 128 prec8 emax8).
Notation widen_16 := (convert 11 16 24 128 prec32 emax32).
Notation widen_b16 := (convert 8 128 24 128 prec32 emax32).

Lemma threshold16 : threshold binary16 = 65520.
Proof. unfold threshold, binary16. cbn. lra. Qed.

(* [thm:B31] *)
Theorem store_binary16 (x : binary_float 24 128) : is_finite x = true ->
  (Rabs (B2R x) < 65520 -> is_finite (store_16 x) = true /\ B2R (store_16 x) = round binary16 (B2R x)) /\
  (65520 <= Rabs (B2R x) -> store_16 x = B754_infinity (Bsign x)).
Proof.
  rewrite <- threshold16. apply store_spec; [exact binary16_valid|cbv; discriminate|vm_compute; reflexivity].
Qed.
(* [thm:B31] *)
Theorem store_bfloat16 (x : binary_float 24 128) : is_finite x = true ->
  let T := bpow radix2 128 - bpow radix2 119 in
  (Rabs (B2R x) < T -> is_finite (store_b16 x) = true /\ B2R (store_b16 x) = round bfloat16 (B2R x)) /\
  (T <= Rabs (B2R x) -> store_b16 x = B754_infinity (Bsign x)).
Proof.
  cbv zeta. change (bpow radix2 128 - bpow radix2 119) with (threshold bfloat16).
  apply store_spec; [exact bfloat16_valid|cbv; discriminate|vm_compute; reflexivity].
Qed.
(* [thm:B31] *)
Theorem widened_binary16 (y : binary_float 11 16) : store_16 (widen_16 y) = y /\
  (is_finite y = true -> is_finite (widen_16 y) = true /\ B2R (widen_16 y) = B2R y).
Proof.
  split; [apply widen_store|intros; apply widen_exact]; try assumption; try reflexivity; cbv; discriminate.
Qed.
(* [thm:B31] *)
Theorem widened_bfloat16 (y : binary_float 8 128) : store_b16 (widen_b16 y) = y /\
  (is_finite y = true -> is_finite (widen_b16 y) = true /\ B2R (widen_b16 y) = B2R y).
Proof.
  split; [apply widen_store|intros; apply widen_exact]; try assumption; try reflexivity; cbv; discriminate.
Qed.

(* ---- one step with master weights in binary32, copied to L ---- *)
Definition update_at (x y : env) (t : nat) : R := update x t (y "m_t") (y "v_t").
Definition copy_bound (L : format) (x y : env) (t : nat) (a ea : R) : Prop :=
  Rabs (round L (y "theta_t") - (a - update_at x y t)) <=
  / 2 * ulp radix2 (fexp L) (round L (y "theta_t")) + / 2 * ulp radix2 (fexp binary32) (y "theta_t") + ea
  + (adam_u32 * u binary32 * Rabs (update_at x y t) + und binary32 x).
Lemma copy_of_step L Kd x y t g a ea : valid L -> step_bounds binary32 Kd adam_u32 x y t g a ea ->
  copy_bound L x y t a ea.
Proof.
  intros HL (_ & _ & _ & _ & H). unfold copy_bound, update_at.
  eapply Rle_trans; [exact (proj1 (copy_of_theta L HL _ _ _ H))|]. lra.
Qed.

(* [thm:B31] *)
Theorem adam_copy32 L x y t : L = binary16 \/ L = bfloat16 -> regular x t ->
  exec_float binary32 (code adam) (input_kinds adam) x y -> copy_bound L x y t (x "theta") 0.
Proof.
  intros HL Hx H. apply copy_of_step with (2 := adam_step32 x y t Hx H).
  destruct HL as [-> | ->]; [exact binary16_valid|exact bfloat16_valid].
Qed.
(* [thm:B31] *)
Theorem adamw_copy32 L x y t ed : L = binary16 \/ L = bfloat16 -> regular x t ->
  exec_float binary32 (code adamw) (input_kinds adamw) x y ->
  Rabs (y "decay" - (1 - x "lr" * x "weight_decay")) <= ed ->
  copy_bound L x y t (x "theta" * (1 - x "lr" * x "weight_decay")) (decay_error binary32 x ed).
Proof.
  intros HL Hx H Hd. apply copy_of_step with (2 := adamw_step32 x y t ed Hx H Hd).
  destruct HL as [-> | ->]; [exact binary16_valid|exact bfloat16_valid].
Qed.
