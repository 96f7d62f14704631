(* Binary floating-point formats and the error of one rounding.

   A format is a precision p and an exponent bound emax; its numbers are the multiples of
   2^emin with at most p significant bits, emin = 3 - emax - p, subnormal numbers included
   (Flocq's FLT).  There is no largest number: overflow is outside the model, and `largest`
   is what a bound is compared with to exclude it.

     u    2^-p, the unit roundoff
     eta  2^(emin-1), half the smallest subnormal number

   Theorems (round is to nearest, ties to even)
     |round y - y| <= u |y| + eta                              round_error
     a sum of two numbers of the format: no eta                round_add, round_sub
     the square root of a number of the format: no eta         round_sqrt
     a number of a smaller format is not changed               round_contained     *)
From Coq Require Import ZArith Reals Bool Lra Lia.
From Flocq Require Import Core Relative Plus_error.
Open Scope R_scope.

Record format := Format { prec : Z; emax : Z }.

Definition binary16 := Format 11 16.
Definition bfloat16 := Format 8 128.
Definition binary32 := Format 24 128.
Definition binary64 := Format 53 1024.

Definition emin (F : format) : Z := (3 - emax F - prec F)%Z.
Definition fexp (F : format) : Z -> Z := FLT_exp (emin F) (prec F).
Definition in_format (F : format) (x : R) : Prop := generic_format radix2 (fexp F) x.
Definition round (F : format) (x : R) : R := Generic_fmt.round radix2 (fexp F) ZnearestE x.
Definition u (F : format) : R := bpow radix2 (- prec F).
Definition eta (F : format) : R := bpow radix2 (emin F - 1).
Definition largest (F : format) : R := bpow radix2 (emax F) - bpow radix2 (emax F - prec F).

(* what the theorems need of a format; every format of IEEE 754 has it *)
Definition valid (F : format) : Prop := (2 <= prec F)%Z /\ (emin F + 2 * prec F <= 0)%Z.

Lemma binary16_valid : valid binary16.  Proof. split; cbv; discriminate. Qed.
Lemma bfloat16_valid : valid bfloat16.  Proof. split; cbv; discriminate. Qed.
Lemma binary32_valid : valid binary32.  Proof. split; cbv; discriminate. Qed.
Lemma binary64_valid : valid binary64.  Proof. split; cbv; discriminate. Qed.

(* every number of F is a number of G *)
Definition contained (F G : format) : bool := ((prec F <=? prec G) && (emin G <=? emin F))%Z.

Lemma u_pos F : 0 < u F.      Proof. apply bpow_gt_0. Qed.
Lemma eta_pos F : 0 < eta F.  Proof. apply bpow_gt_0. Qed.

Section Format.
Variable F : format.
Hypothesis HF : valid F.
Local Instance prec_pos : Prec_gt_0 (prec F).
Proof. unfold Prec_gt_0. destruct HF. lia. Qed.

Lemma u_ro_is_u : u_ro radix2 (prec F) = u F.
Proof. unfold u_ro, u. rewrite bpow_plus. change (bpow radix2 1) with 2. field. Qed.

Lemma u_le_quarter : u F <= / 4.
Proof. change (/ 4) with (bpow radix2 (-2)). apply bpow_le. destruct HF. lia. Qed.

(* the relative error of rounding to nearest is at most d = u/(1+u), a little less than u *)
Definition d : R := u F / (1 + u F).

Lemma d_lt_u : d < u F.
Proof.
  unfold d. pose proof (u_pos F). apply Rmult_lt_reg_r with (1 + u F); [lra|].
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. nra.
Qed.
Lemma d_pos : 0 < d.
Proof. unfold d. pose proof (u_pos F). apply Rdiv_lt_0_compat; lra. Qed.

(* ---- the models of rounding: relative error, absolute error, both ---- *)
Lemma round_model y : exists e h, Rabs e <= d /\ Rabs h <= eta F /\ round F y = y * (1 + e) + h.
Proof.
  destruct (relative_error_N_FLT'_ex radix2 (emin F) (prec F) ltac:(destruct HF; lia)
              (fun x => negb (Z.even x)) y) as (e & h & He & Hh & _ & Hr).
  exists e, h. rewrite u_ro_is_u in He. repeat split; [exact He| |exact Hr].
  unfold eta. unfold Zminus. rewrite bpow_plus. change (bpow radix2 (- (1))) with (/ 2). lra.
Qed.
Lemma round_model_normal y : bpow radix2 (emin F + prec F - 1) <= Rabs y ->
  exists e, Rabs e <= d /\ round F y = y * (1 + e).
Proof.
  intros Hy.
  destruct (relative_error_N_FLX'_ex radix2 (prec F) prec_pos (fun x => negb (Z.even x)) y)
    as (e & He & Hr).
  exists e. rewrite u_ro_is_u in He. split; [exact He|].
  unfold round, fexp. rewrite round_FLT_FLX by assumption. exact Hr.
Qed.
Lemma round_model_add x y : in_format F x -> in_format F y ->
  exists e, Rabs e <= d /\ round F (x + y) = (x + y) * (1 + e).
Proof.
  intros Fx Fy.
  destruct (FLT_plus_error_N_ex radix2 (emin F) (prec F) (fun x => negb (Z.even x)) x y Fx Fy)
    as (e & He & Hr).
  rewrite u_ro_is_u in He. now exists e.
Qed.
Lemma round_model_sqrt x : in_format F x ->
  exists e, Rabs e <= d /\ round F (sqrt x) = sqrt x * (1 + e).
Proof.
  intros Fx. destruct (Rle_or_lt x 0) as [Hx|Hx].
  - exists 0. rewrite Rabs_R0. split; [apply Rlt_le, d_pos|].
    rewrite sqrt_neg_0 by assumption. unfold round. rewrite round_0 by apply _. ring.
  - apply round_model_normal. rewrite Rabs_pos_eq by apply sqrt_pos.
    assert (L : bpow radix2 (emin F) <= x).
    { apply (generic_format_ge_bpow radix2 (fexp F)); [|lra|exact Fx].
      intro e. unfold fexp, FLT_exp. lia. }
    eapply Rle_trans; [|apply sqrt_le_1_alt, L].
    rewrite <- (sqrt_square (bpow radix2 _)) by apply bpow_ge_0.
    apply sqrt_le_1_alt. rewrite <- bpow_plus. apply bpow_le. destruct HF. lia.
Qed.

(* ---- the same as bounds ---- *)
Lemma model_bound y z e : Rabs e <= d -> z = y * (1 + e) -> Rabs (z - y) <= u F * Rabs y.
Proof.
  intros He ->. replace (y * (1 + e) - y) with (e * y) by ring. rewrite Rabs_mult.
  apply Rmult_le_compat_r; [apply Rabs_pos|]. pose proof d_lt_u. lra.
Qed.

Theorem round_error y : Rabs (round F y - y) <= u F * Rabs y + eta F.
Proof.
  destruct (round_model y) as (e & h & He & Hh & ->).
  replace (y * (1 + e) + h - y) with (y * (1 + e) - y + h) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact Hh].
  now apply model_bound with e.
Qed.
Theorem round_add x y : in_format F x -> in_format F y ->
  Rabs (round F (x + y) - (x + y)) <= u F * Rabs (x + y).
Proof.
  intros Fx Fy. destruct (round_model_add x y Fx Fy) as (e & He & E).
  now apply model_bound with e.
Qed.
Theorem round_sub x y : in_format F x -> in_format F y ->
  Rabs (round F (x - y) - (x - y)) <= u F * Rabs (x - y).
Proof. intros Fx Fy. apply round_add; [exact Fx|]. now apply generic_format_opp. Qed.
Theorem round_sqrt x : in_format F x ->
  Rabs (round F (sqrt x) - sqrt x) <= u F * Rabs (sqrt x).
Proof.
  intros Fx. destruct (round_model_sqrt x Fx) as (e & He & E). now apply model_bound with e.
Qed.

(* ---- numbers of the format ---- *)
Lemma round_in_format y : in_format F (round F y).
Proof. apply generic_format_round; apply _. Qed.
Lemma round_id y : in_format F y -> round F y = y.
Proof. intros Fy. apply round_generic; try apply _; exact Fy. Qed.
Lemma round_nonneg y : 0 <= y -> 0 <= round F y.
Proof.
  intros Hy. unfold round. rewrite <- (round_0 radix2 (fexp F) ZnearestE).
  apply round_le; try apply _. exact Hy.
Qed.
Lemma round_le_compat x y : x <= y -> round F x <= round F y.
Proof. intros H. apply round_le; try apply _. exact H. Qed.
Lemma zero_in_format : in_format F 0.
Proof. apply generic_format_0. Qed.
Lemma one_in_format : (emin F <= 0)%Z -> in_format F 1.
Proof.
  intros He. change 1 with (bpow radix2 0). apply generic_format_FLT_bpow; try apply _. exact He.
Qed.
End Format.

Lemma contained_in_format F G x : contained F G = true -> in_format F x -> in_format G x.
Proof.
  intros H Fx. apply andb_prop in H as [H1 H2]. apply Z.leb_le in H1, H2.
  unfold in_format, fexp in *. revert Fx. apply generic_inclusion_mag. intros _.
  unfold FLT_exp. lia.
Qed.
Theorem round_contained F G x : valid G -> contained F G = true -> in_format F x -> round G x = x.
Proof. intros HG H Fx. apply round_id. now apply contained_in_format with F. Qed.
