(* Many steps of the moment recurrences in floating point, gradual underflow included.

   The float recurrences, in the order of operations of spec/steps, with the rounded
   coefficients b' = b fb and c' = (1 - b) fc; fb and fc are products of p and r roundings
   (p = 1, r = 2 when the hyperparameters are binary64 and W is not; p = 0, r = 1 in binary64):

     mf_n = rnd (rnd (b' mf_{n-1}) + rnd (c' g_n))
     vf_n = rnd (rnd (b' vf_{n-1}) + rnd (c' rnd (g_n^2)))

   against the averages of math/ema.v from the same start.  For every n and all gradients:

     B9   |vf_n - v_n| <= ((1+u)^((2+p) n + s) - 1) v_n + H_n             v_error
     B10  |mf_n - m_n| <= ((1+u)^((2+p) n + s) - 1) M_n + J_n             m_error
          M_n, the average of |g_i|, is what may cancel in m_n
     B11  uniformly in n, against G2 >= g_n^2                               v_error_uniform

   with r + 1 <= p + s (v; for m, r <= p + s), H_n <= 4 eta / (1 - b (1+u)^(2+p)), and the same
   for J_n with 3 eta                                                          H_geometric
   A bound on v relative to v_n that does not grow with n is false: with g = 0 and
   b = binary32(0.999) the float v stops at 500 * 2^-149 while v_n tends to 0.             *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats relative.
Open Scope R_scope.

Section Ema.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 256.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).
Notation th := (th F).

Variables (b fb fc : R) (p r s : nat) (g : nat -> R).
Notation c := (1 - b).
Hypothesis Hb : 0 <= b <= 1.
Hypothesis Hfb : th p fb.
Hypothesis Hfc : th r fc.
Notation b' := (b * fb).
Notation c' := (c * fc).
Hypothesis Hc' : Rabs c' <= 1.01.

(* the growth of an error over one step, and what underflow adds *)
Definition growth : R := b * (1 + u) ^ (2 + p).
Fixpoint under (h : R) (n : nat) : R := match n with O => 0 | S k => growth * under h k + h end.

Lemma growth_nonneg : 0 <= growth.
Proof. unfold growth. pose proof (pow1u F (2 + p)). apply Rmult_le_pos; lra. Qed.
Lemma under_nonneg h n : 0 <= h -> 0 <= under h n.
Proof.
  intros Hh. induction n as [|n IH]; cbn [under]; [lra|]. pose proof growth_nonneg.
  apply Rplus_le_le_0_compat; [apply Rmult_le_pos|]; assumption.
Qed.
Theorem H_geometric h n : 0 <= h -> growth < 1 -> under h n <= h / (1 - growth).
Proof.
  intros Hh G. assert (D : 0 <= h / (1 - growth)).
  { apply Rmult_le_pos; [exact Hh|]. apply Rlt_le, Rinv_0_lt_compat. lra. }
  induction n as [|n IH]; cbn [under]; [exact D|].
  apply Rle_trans with (growth * (h / (1 - growth)) + h).
  - apply Rplus_le_compat_r, Rmult_le_compat_l; [apply growth_nonneg|exact IH].
  - right. field. lra.
Qed.

Lemma rounding_abs e : Rabs e <= d F -> Rabs (1 + e) <= 1 + / 256.
Proof.
  intros He. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_R1. pose proof (d_lt_u F). lra.
Qed.

(* One step of a weighted sum: x is the old value; what is added is w fy, up to h0. *)
Lemma step x y h0 w fy : rnd y = w * fy + h0 ->
  exists f1 f2 h, th (2 + p) f1 /\ Rabs h <= (eta + Rabs h0) * (1 + / 256) /\
    rnd (rnd (b' * x) + rnd y) = b * x * f1 + w * (fy * f2) + h /\ th 1 f2.
Proof.
  intros Ey.
  destruct (round_model F HF (b' * x)) as (e1 & h1 & He1 & Hh1 & E1).
  destruct (round_model_add F HF (rnd (b' * x)) (rnd y)) as (e2 & He2 & E2);
    try now apply round_in_format.
  exists (fb * (1 + e1) * (1 + e2)), (1 + e2), ((h1 + h0) * (1 + e2)). repeat split.
  - replace (2 + p)%nat with (p + 1 + 1)%nat by lia.
    apply th_mul; [apply th_mul|]; try assumption; now apply th_round.
  - rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; [|now apply rounding_abs].
    eapply Rle_trans; [apply Rabs_triang|]. lra.
  - rewrite E2, Ey, E1. ring.
  - now apply th_round.
Qed.

(* The induction step shared by m and v: X bounds the exact value, z what is added. *)
Lemma induct P x xf X z Z f1 f2 h h0 H :
  1 <= (1 + u) ^ (2 + p) -> 1 <= P -> Rabs x <= X -> Rabs z <= Z ->
  near ((1 + u) ^ (2 + p) - 1) f1 -> near ((1 + u) ^ (2 + p) * P - 1) f2 -> Rabs h <= h0 ->
  Rabs (xf - x) <= (P - 1) * X + H ->
  Rabs (b * xf * f1 + c * z * f2 + h - (b * x + c * z)) <=
  ((1 + u) ^ (2 + p) * P - 1) * (b * X + c * Z) + (growth * H + h0).
Proof.
  unfold growth. set (D := (1 + u) ^ (2 + p)). intros HD HP HX HZ N1 N2 Hh IH.
  replace (b * xf * f1 + c * z * f2 + h - (b * x + c * z))
    with (b * (f1 * (xf - x)) + b * ((f1 - 1) * x) + c * (z * (f2 - 1)) + h) by ring.
  pose proof (near_abs _ _ N1) as A1. unfold near in N1, N2.
  assert (T1 : Rabs (b * (f1 * (xf - x))) <= b * (D * ((P - 1) * X + H))).
  { rewrite !Rabs_mult, (Rabs_pos_eq b) by lra. apply Rmult_le_compat_l; [lra|].
    apply Rmult_le_compat; try apply Rabs_pos; [lra|exact IH]. }
  assert (T2 : Rabs (b * ((f1 - 1) * x)) <= b * ((D - 1) * X)).
  { rewrite !Rabs_mult, (Rabs_pos_eq b) by lra. apply Rmult_le_compat_l; [lra|].
    apply Rmult_le_compat; try apply Rabs_pos; assumption. }
  assert (T3 : Rabs (c * (z * (f2 - 1))) <= c * (Z * (D * P - 1))).
  { rewrite !Rabs_mult, (Rabs_pos_eq c) by lra. apply Rmult_le_compat_l; [lra|].
    apply Rmult_le_compat; try apply Rabs_pos; assumption. }
  eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|].
  eapply Rle_trans; [apply Rplus_le_compat_r, Rplus_le_compat_r, Rabs_triang|]. lra.
Qed.

(* the bound of the factor of what is added, after n steps *)
Lemma factor_bound q n f : (q <= 2 + p + s)%nat -> th q f ->
  near ((1 + u) ^ (2 + p) * (1 + u) ^ ((2 + p) * n + s) - 1) f.
Proof.
  intros Hq. rewrite <- pow_add. apply th_le. lia.
Qed.
Lemma exponent_next n : (1 + u) ^ ((2 + p) * S n + s) = (1 + u) ^ (2 + p) * (1 + u) ^ ((2 + p) * n + s).
Proof. rewrite <- pow_add. f_equal. lia. Qed.

(* ================ second moment ================ *)
Section Second.
Variable v0 : R.
Hypothesis Hv0 : 0 <= v0.
Hypothesis Hs : (r + 1 <= p + s)%nat.

Fixpoint vf (n : nat) : R :=
  match n with
  | O => v0
  | S k => rnd (rnd (b' * vf k) + rnd (c' * rnd (g (S k) * g (S k))))
  end.
Notation v := (accum b c v0 (sq g)).
Notation H := (under (4 * eta)).

Lemma v_nonneg n : 0 <= v n.
Proof.
  induction n as [|n IH]; cbn [accum]; [exact Hv0|].
  apply Rplus_le_le_0_compat; apply Rmult_le_pos; try lra. apply Rle_0_sqr.
Qed.

(* one step, for the uniform bound too *)
Lemma v_step x gk : exists f1 f2 h, th (2 + p) f1 /\ th (3 + r) f2 /\ Rabs h <= 4 * eta /\
  rnd (rnd (b' * x) + rnd (c' * rnd (gk * gk))) = b * x * f1 + c * (gk * gk) * f2 + h.
Proof.
  destruct (round_model F HF (gk * gk)) as (e1 & h1 & He1 & Hh1 & E1).
  destruct (round_model F HF (c' * rnd (gk * gk))) as (e2 & h2 & He2 & Hh2 & E2).
  set (h0 := c' * h1 * (1 + e2) + h2). set (fy := fc * (1 + e1) * (1 + e2)).
  assert (Ey : rnd (c' * rnd (gk * gk)) = c * (gk * gk) * fy + h0).
  { rewrite E2, E1. unfold h0, fy. ring. }
  assert (Ty : th (2 + r) fy).
  { unfold fy. replace (2 + r)%nat with (r + 1 + 1)%nat by lia.
    apply th_mul; [apply th_mul|]; try assumption; now apply th_round. }
  destruct (step x _ _ _ _ Ey) as (f1 & f2 & h & T1 & Hh & E & T2).
  exists f1, (fy * f2), h. split; [exact T1|]. split; [|split; [|exact E]].
  - replace (3 + r)%nat with (2 + r + 1)%nat by lia. now apply th_mul.
  - eapply Rle_trans; [exact Hh|]. pose proof (eta_pos F) as Eta.
    assert (Rabs h0 <= 1.02 * eta + eta).
    { unfold h0. eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact Hh2].
      rewrite (Rabs_mult (c' * h1)), (Rabs_mult c' h1). pose proof (rounding_abs _ He2) as R2.
      apply Rle_trans with (1.01 * eta * (1 + / 256)); [|lra].
      apply Rmult_le_compat; try apply Rabs_pos; [|apply Rmult_le_compat; try apply Rabs_pos|]; try assumption.
      apply Rmult_le_pos; apply Rabs_pos. }
    lra.
Qed.

(* [thm:B9] *)
Theorem v_error n : Rabs (vf n - v n) <= ((1 + u) ^ ((2 + p) * n + s) - 1) * v n + H n.
Proof.
  induction n as [|n IH].
  - cbn [vf accum under]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity.
    pose proof (pow1u F ((2 + p) * 0 + s)). apply Rplus_le_le_0_compat; [apply Rmult_le_pos|]; lra.
  - cbn [vf accum under]. destruct (v_step (vf n) (g (S n))) as (f1 & f2 & h & T1 & T2 & Hh & E).
    rewrite E. fold (sq g (S n)). rewrite exponent_next.
    apply induct; try assumption.
    + apply pow1u.
    + apply pow1u.
    + rewrite Rabs_pos_eq; [apply Rle_refl|apply v_nonneg].
    + rewrite Rabs_pos_eq; [apply Rle_refl|]. apply Rle_0_sqr.
    + apply factor_bound with (3 + r)%nat; [lia|exact T2].
Qed.

(* ---- uniformly in n ---- *)
Variable G2 : R.
Hypothesis HG : forall n, g n * g n <= G2.
Hypothesis HvG : v0 <= G2.
Hypothesis Hq : growth < 1.
Definition v_limit : R :=
  ((b * ((1 + u) ^ (2 + p) - 1) + c * ((1 + u) ^ (3 + r) - 1)) * G2 + 4 * eta) / (1 - growth).

Lemma v_le_G2 n : v n <= G2.
Proof.
  induction n as [|n IH]; cbn [accum]; [exact HvG|]. specialize (HG (S n)).
  change (sq g (S n)) with (g (S n) * g (S n)).
  assert (b * v n <= b * G2) by (apply Rmult_le_compat_l; lra).
  assert (c * (g (S n) * g (S n)) <= c * G2) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* [thm:B11] *)
Theorem v_error_uniform n : Rabs (vf n - v n) <= v_limit.
Proof.
  assert (G0 : 0 <= G2) by (pose proof (v_nonneg 0); pose proof (v_le_G2 0); lra).
  pose proof (pow1u F (2 + p)) as P2. pose proof (pow1u F (3 + r)) as P3. pose proof (eta_pos F) as Eta.
  assert (N0 : 0 <= (b * ((1 + u) ^ (2 + p) - 1) + c * ((1 + u) ^ (3 + r) - 1)) * G2 + 4 * eta).
  { apply Rplus_le_le_0_compat; [|lra]. apply Rmult_le_pos; [|exact G0].
    apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra. }
  induction n as [|n IH].
  - cbn [vf accum]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity.
    apply Rmult_le_pos; [exact N0|]. apply Rlt_le, Rinv_0_lt_compat. lra.
  - cbn [vf accum]. destruct (v_step (vf n) (g (S n))) as (f1 & f2 & h & T1 & T2 & Hh & E).
    rewrite E. change (sq g (S n)) with (g (S n) * g (S n)). set (z := g (S n) * g (S n)).
    assert (Z : 0 <= z <= G2) by (split; [apply Rle_0_sqr|apply HG]).
    pose proof (near_abs _ _ T1) as A1. unfold relative.th, near in T1, T2.
    replace (b * vf n * f1 + c * z * f2 + h - (b * v n + c * z))
      with (b * (f1 * (vf n - v n)) + b * ((f1 - 1) * v n) + c * (z * (f2 - 1)) + h) by ring.
    assert (S1 : Rabs (b * (f1 * (vf n - v n))) <= b * ((1 + u) ^ (2 + p) * v_limit)).
    { rewrite !Rabs_mult, (Rabs_pos_eq b) by lra. apply Rmult_le_compat_l; [lra|].
      apply Rmult_le_compat; try apply Rabs_pos; [lra|exact IH]. }
    assert (S2 : Rabs (b * ((f1 - 1) * v n)) <= b * (((1 + u) ^ (2 + p) - 1) * G2)).
    { rewrite !Rabs_mult, (Rabs_pos_eq b) by lra. apply Rmult_le_compat_l; [lra|].
      apply Rmult_le_compat; try apply Rabs_pos; [exact T1|].
      rewrite Rabs_pos_eq by apply v_nonneg. apply v_le_G2. }
    assert (S3 : Rabs (c * (z * (f2 - 1))) <= c * (G2 * ((1 + u) ^ (3 + r) - 1))).
    { rewrite !Rabs_mult, (Rabs_pos_eq c), (Rabs_pos_eq z) by lra. apply Rmult_le_compat_l; [lra|].
      apply Rmult_le_compat; try apply Rabs_pos; lra. }
    assert (L : growth * v_limit + (b * ((1 + u) ^ (2 + p) - 1) + c * ((1 + u) ^ (3 + r) - 1)) * G2
                + 4 * eta = v_limit) by (unfold v_limit; field; lra).
    rewrite <- L. unfold growth.
    eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|].
    eapply Rle_trans; [apply Rplus_le_compat_r, Rplus_le_compat_r, Rabs_triang|]. lra.
Qed.
End Second.

(* ================ first moment ================ *)
Section First.
Variable m0 : R.
Hypothesis Hs : (r <= p + s)%nat.
Fixpoint mf (n : nat) : R :=
  match n with O => m0 | S k => rnd (rnd (b' * mf k) + rnd (c' * g (S k))) end.
Notation m := (accum b c m0 g).
Notation M := (accum b c (Rabs m0) (fun i => Rabs (g i))).
Notation J := (under (3 * eta)).

Lemma m_abs n : Rabs (m n) <= M n.
Proof.
  induction n as [|n IH]; cbn [accum]; [apply Rle_refl|].
  eapply Rle_trans; [apply Rabs_triang|]. rewrite !Rabs_mult, (Rabs_pos_eq b), (Rabs_pos_eq c) by lra.
  apply Rplus_le_compat; [apply Rmult_le_compat_l; lra|apply Rle_refl].
Qed.

(* [thm:B10] *)
Theorem m_error n : Rabs (mf n - m n) <= ((1 + u) ^ ((2 + p) * n + s) - 1) * M n + J n.
Proof.
  induction n as [|n IH].
  - cbn [mf accum under]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity.
    pose proof (pow1u F ((2 + p) * 0 + s)). pose proof (Rabs_pos m0).
    apply Rplus_le_le_0_compat; [apply Rmult_le_pos|]; lra.
  - cbn [mf accum under].
    destruct (round_model F HF (c' * g (S n))) as (e2 & h2 & He2 & Hh2 & E2).
    assert (Ey : rnd (c' * g (S n)) = c * g (S n) * (fc * (1 + e2)) + h2) by (rewrite E2; ring).
    assert (Ty : th (S r) (fc * (1 + e2))).
    { replace (S r) with (r + 1)%nat by lia. apply th_mul; [exact Hfc|now apply th_round]. }
    destruct (step (mf n) _ _ _ _ Ey) as (f1 & f2 & h & T1 & Hh & E & T2).
    rewrite E, exponent_next. apply induct; try assumption.
    + apply pow1u.
    + apply pow1u.
    + apply m_abs.
    + apply Rle_refl.
    + apply factor_bound with (S r + 1)%nat; [lia|]. now apply th_mul.
    + pose proof (eta_pos F). lra.
Qed.
End First.
End Ema.
