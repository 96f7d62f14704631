(* The parts of NAdam's step, each with the error of its operands and of its roundings; a gap a / (1 - a) enlarges the
   relative error of a in 1 - a.

     rate_now_error       lr (1 - mu)
     lead_error           lr mu
     product_error_bound  mu_product mu
     divisor_error        1 - P mu
     sum_quotient         (A + B) / den                                                                        *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats relative propagation one_step step_errors scalar_errors one_step_bounds
  family_bounds nadam_momentum.
Open Scope R_scope.

(* 0, or far from underflow *)
Definition moderate (a : R) : Prop := in_format binary64 a /\ (a = 0 \/ bpow radix2 (-45) <= a).
(* how much 1 - a enlarges a relative error of a *)
Definition gap (a : R) : R := a / (1 - a).
Notation mu_units_cast k := ((1 + 6.51 * k64) * (1 + k) - 1).
Notation lead_units k u := ((1 + k) * (1 + mu_units_cast k) * (1 + u) - 1).

Section Parts.
Variables (F : format) (k : R).
Hypothesis Sh : shared F k.
Hypothesis Fone : (emin F <= 0)%Z.
Let HF := s_valid _ _ Sh.  Let Hu := s_small _ _ Sh.  Let Hc := s_casts _ _ Sh.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).
Notation mu_units := (6.51 * k64).

Lemma gap_range a : 0 <= a <= 1 - bpow radix2 (-10) -> 0 <= gap a <= 1023 /\ a = gap a * (1 - a).
Proof.
  intros H. change (bpow radix2 (-10)) with (/ 1024) in H. unfold gap. split; [split|field; lra].
  - apply Rmult_le_pos; [lra|]. apply Rlt_le, Rinv_0_lt_compat. lra.
  - apply Rmult_le_reg_r with (1 - a); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.

(* 1 - mu', mu' within mu_units of mu, times lr, cast *)
Lemma rate_now_error lr mu mu' : moderate lr -> 0 <= lr -> 0 <= mu <= 1 - bpow radix2 (-10) -> in_format binary64 mu' ->
  Rabs (mu' - mu) <= mu_units * mu ->
  Rabs (rnd (rnd64 (lr * rnd64 (1 - mu'))) - lr * (1 - mu)) <=
  ((1 + (2.002 + 6.52 * gap mu) * k64) * (1 + k) - 1) * Rabs (lr * (1 - mu)).
Proof.
  intros [Fl Ol] Pl Hm Fm Hm'. pose proof k64_tiny as K. pose proof binary64_valid as V.
  destruct (gap_range mu Hm) as [Ga Em]. change (bpow radix2 (-10)) with (/ 1024) in Hm.
  set (a := gap mu) in *. clearbody a. set (d := 1 - mu) in *.
  assert (Hd : / 1024 <= d <= 1) by (unfold d; lra). assert (Em' : mu = a * d) by (unfold d in *; lra).
  assert (E1 : Rabs (rnd64 (1 - mu') - d) <= (1 + 6.511 * a) * k64 * d).
  { pose proof (round_sub binary64 V 1 mu' one_in_64 Fm) as R.
    assert (M : Rabs (1 - mu') <= d + mu_units * mu).
    { replace (1 - mu') with (d + - (mu' - mu)) by (unfold d; ring). eapply Rle_trans; [apply Rabs_triang|].
      rewrite Rabs_Ropp, (Rabs_pos_eq d) by lra. lra. }
    assert (k64 * Rabs (1 - mu') <= k64 * (d + mu_units * mu)) by (apply Rmult_le_compat_l; lra).
    assert (AD : 0 <= a * d) by (apply Rmult_le_pos; lra).
    assert (k64 * (mu_units * mu) <= k64 * (0.0001 * (a * d))).
    { apply Rmult_le_compat_l; [lra|]. rewrite Em'. apply Rmult_le_compat_r; lra. }
    replace (rnd64 (1 - mu') - d) with ((rnd64 (1 - mu') - (1 - mu')) + - (mu' - mu)) by (unfold d; ring).
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
    assert (0 <= k64 * (a * d)) by (apply Rmult_le_pos; lra).
    assert (mu_units * mu = 6.51 * (k64 * (a * d))) by (rewrite Em'; ring). lra. }
  assert (A : (1 + 6.511 * a) * k64 <= 7000 * k64) by (apply Rmult_le_compat_r; lra).
  assert (A0 : 0 <= (1 + 6.511 * a) * k64) by (apply Rmult_le_pos; lra).
  assert (A1 : 7000 * k64 <= / 1000000) by (rewrite k64_is; lra).
  set (w := rnd64 (1 - mu')) in *. clearbody w.
  destruct Ol as [->|Ol].
  { assert (Z : forall G, round G 0 = 0) by (intros G; apply round_0; apply valid_rnd_N).
    rewrite !Rmult_0_l, !Z, Rminus_0_r, Rabs_R0. lra. }
  pose proof (bpow_gt_0 radix2 (-45)) as P45.
  assert (W : Rabs (w - d) <= / 1000000 * d).
  { eapply Rle_trans; [exact E1|]. apply Rmult_le_compat_r; lra. }
  apply Rabs_le_inv in W. assert (Pw : d / 2 <= w <= 2 * d) by lra.
  assert (L : bpow radix2 (-60) <= lr * w).
  { apply Rle_trans with (bpow radix2 (-45) * bpow radix2 (-11)).
    - rewrite <- bpow_plus. now apply bpow_le.
    - pose proof (bpow_gt_0 radix2 (-11)). apply Rmult_le_compat; try lra. change (bpow radix2 (-11)) with (/ 2048). lra. }
  assert (R : Rabs (rnd64 (lr * w) - lr * w) <= k64 * Rabs (lr * w)).
  { destruct (round_model_normal binary64 V (lr * w)) as (e & He & E).
    - rewrite Rabs_pos_eq by (pose proof (bpow_gt_0 radix2 (-60)); lra). eapply Rle_trans; [|exact L]. now apply bpow_le.
    - now apply model_bound with e. }
  assert (PD : 0 <= lr * d) by (apply Rmult_le_pos; lra).
  assert (D : Rabs (lr * w - lr * d) <= (1 + 6.511 * a) * k64 * (lr * d)).
  { replace (lr * w - lr * d) with (lr * (w - d)) by ring. rewrite Rabs_mult, (Rabs_pos_eq lr Pl).
    replace ((1 + 6.511 * a) * k64 * (lr * d)) with (lr * ((1 + 6.511 * a) * k64 * d)) by ring. now apply Rmult_le_compat_l. }
  apply cast_near; try assumption.
  - now apply round_in_format.
  - assert ((2.002 + 6.52 * a) * k64 <= 7000 * k64) by (apply Rmult_le_compat_r; lra).
    assert (0 <= (2.002 + 6.52 * a) * k64) by (apply Rmult_le_pos; lra). lra.
  - rewrite Rabs_pos_eq by exact PD. apply Rle_trans with (bpow radix2 (-45) * bpow radix2 (-10)).
    + rewrite <- bpow_plus. now apply bpow_le.
    + pose proof (bpow_gt_0 radix2 (-10)). apply Rmult_le_compat; try lra. change (bpow radix2 (-10)) with (/ 1024). lra.
  - rewrite (Rabs_pos_eq (lr * d)) by exact PD.
    assert (M : Rabs (lr * w) <= lr * d + (1 + 6.511 * a) * k64 * (lr * d)).
    { replace (lr * w) with (lr * d + (lr * w - lr * d)) by ring. eapply Rle_trans; [apply Rabs_triang|].
      rewrite (Rabs_pos_eq (lr * d)) by exact PD. lra. }
    assert (k64 * Rabs (lr * w) <= k64 * (lr * d + (1 + 6.511 * a) * k64 * (lr * d))) by (apply Rmult_le_compat_l; lra).
    assert (k64 * ((1 + 6.511 * a) * k64 * (lr * d)) <= k64 * (/ 1000000 * (lr * d))).
    { apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_r; lra. }
    assert (0 <= k64 * (lr * d)) by (apply Rmult_le_pos; lra).
    assert (0 <= a * (k64 * (lr * d))) by (apply Rmult_le_pos; lra).
    replace (rnd64 (lr * w) - lr * d) with ((rnd64 (lr * w) - lr * w) + (lr * w - lr * d)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

(* mu, cast *)
Notation mu_cast := ((1 + mu_units) * (1 + k) - 1).
Lemma momentum_cast mu mu' : in_format binary64 mu' -> mu = 0 \/ bpow radix2 (-50) <= mu ->
  Rabs (mu' - mu) <= mu_units * mu -> Rabs (rnd mu' - mu) <= mu_cast * mu.
Proof.
  intros Fm Om H. pose proof k64_tiny as K. destruct Om as [->|Om].
  - rewrite Rmult_0_r in *. pose proof (Rabs_pos (mu' - 0)). assert (E : mu' - 0 = 0).
    { destruct (Req_dec (mu' - 0) 0) as [E|E]; [exact E|]. pose proof (Rabs_pos_lt _ E). lra. }
    replace mu' with 0 by lra. replace (rnd 0) with 0 by (symmetry; apply round_0; apply valid_rnd_N).
    rewrite Rminus_0_r, Rabs_R0. lra.
  - pose proof (bpow_gt_0 radix2 (-50)) as B. rewrite <- (Rabs_pos_eq mu) at 2 by lra.
    apply cast_near; try assumption; [lra| |rewrite (Rabs_pos_eq mu); lra].
    rewrite Rabs_pos_eq by lra. eapply Rle_trans; [|exact Om]. now apply bpow_le.
Qed.

(* the divisor 1 - P mu_next *)
Notation product_cast := ((1 + mu_cast) * (1 + u) - 1).
Lemma divisor_error P mu mu' : in_format F P -> 0 <= P -> 0 <= mu -> P * mu <= 1 - bpow radix2 (-10) ->
  Rabs (mu' - mu) <= mu_cast * mu -> 0 <= mu_cast <= / 100 -> eta <= / 10000000 * u ->
  Rabs (rnd (1 - rnd (P * mu')) - (1 - P * mu)) <=
  ((1.001 * u + product_cast * gap (P * mu)) * (1 + u)) * (1 - P * mu).
Proof.
  intros FP PP Pm Hq Hm C E. pose proof (u_pos F) as U. pose proof (eta_pos F) as E0.
  assert (Pq : 0 <= P * mu) by now apply Rmult_le_pos.
  destruct (gap_range (P * mu) (conj Pq Hq)) as [Ga Eq]. change (bpow radix2 (-10)) with (/ 1024) in Hq.
  set (q := P * mu) in *. set (a := gap q) in *. clearbody a. set (d := 1 - q) in *.
  assert (Hd : / 1024 <= d <= 1) by (unfold d; lra).
  assert (D1 : Rabs (P * mu' - q) <= mu_cast * q).
  { unfold q. replace (P * mu' - P * mu) with (P * (mu' - mu)) by ring. rewrite Rabs_mult, (Rabs_pos_eq P PP).
    replace (mu_cast * (P * mu)) with (P * (mu_cast * mu)) by ring. now apply Rmult_le_compat_l. }
  assert (D2 : Rabs (rnd (P * mu') - q) <= product_cast * q + eta).
  { pose proof (round_error F HF (P * mu')) as R.
    assert (M : Rabs (P * mu') <= q + mu_cast * q).
    { replace (P * mu') with (q + (P * mu' - q)) by ring. eapply Rle_trans; [apply Rabs_triang|].
      rewrite (Rabs_pos_eq q Pq). lra. }
    assert (u * Rabs (P * mu') <= u * (q + mu_cast * q)) by (apply Rmult_le_compat_l; lra).
    replace (rnd (P * mu') - q) with ((rnd (P * mu') - P * mu') + (P * mu' - q)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (Fq : in_format F (rnd (P * mu'))) by now apply round_in_format.
  set (q' := rnd (P * mu')) in *. clearbody q'.
  pose proof (round_sub F HF 1 q' (one_in_format F HF Fone) Fq) as R.
  assert (M : Rabs (1 - q') <= d + (product_cast * q + eta)).
  { replace (1 - q') with (d + - (q' - q)) by (unfold d; ring). eapply Rle_trans; [apply Rabs_triang|].
    rewrite Rabs_Ropp, (Rabs_pos_eq d) by lra. lra. }
  assert (u * Rabs (1 - q') <= u * (d + (product_cast * q + eta))) by (apply Rmult_le_compat_l; lra).
  assert (E1 : eta <= 0.0005 * u * d).
  { apply Rle_trans with (1 := E). assert (u * / 1024 <= u * d) by (apply Rmult_le_compat_l; lra). lra. }
  assert (E2 : eta * u <= 0.0004 * u * d).
  { assert (eta * u <= eta * / 256) by (apply Rmult_le_compat_l; lra). lra. }
  replace (rnd (1 - q') - d) with ((rnd (1 - q') - (1 - q')) + - (q' - q)) by (unfold d; ring).
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp.
  replace ((1.001 * u + product_cast * a) * (1 + u) * d)
    with (1.001 * u * d + 1.001 * u * (u * d) + (product_cast * (a * d)) * (1 + u)) by ring.
  rewrite <- Eq.
  assert (0 <= u * (u * d)) by (apply Rmult_le_pos; [lra|apply Rmult_le_pos; lra]). lra.
Qed.

(* (A' + B') / den', both rounded *)
Lemma sum_quotient Kd KA KB ka kb A A' hA B B' hB den den' eps : in_format F A' -> in_format F B' ->
  0 < eps <= den -> 0 <= Kd <= / 1000 -> Rabs (den' - den) <= Kd * den -> 0 <= hA -> 0 <= hB -> 0 <= ka -> 0 <= kb ->
  Rabs (A' - A) <= ka * Rabs A + hA -> Rabs (B' - B) <= kb * Rabs B + hB ->
  (1 + ka) * ((1 + u) * (1 + u) * (1 + Kd * (1 + 2 * Kd))) - 1 <= KA ->
  (1 + kb) * ((1 + u) * (1 + u) * (1 + Kd * (1 + 2 * Kd))) - 1 <= KB ->
  (1 + u) * (1 + u) * (1 + Kd * (1 + 2 * Kd)) <= 1.02 ->
  Rabs (rnd (rnd (A' + B') / den') - (A + B) / den) <=
  KA * Rabs (A / den) + KB * Rabs (B / den) + (1.02 * (hA + hB) / eps + eta).
Proof.
  intros FA FB He HK Hd PA PB Pa Pb HA HB H1 H2 H3. pose proof (u_pos F) as U.
  assert (Pd : 0 < den) by lra. rewrite <- (Rabs_pos_eq den) in Hd at 2 by lra.
  destruct (near_factor Kd den' den (proj1 HK) Hd) as (z & Nz & ->).
  assert (Z : 0 < z) by (unfold near in Nz; apply Rabs_le_inv in Nz; lra).
  assert (Ni : near (Kd * (1 + 2 * Kd)) (/ z)).
  { apply near_le with (2 := near_inv Kd z ltac:(lra) Nz). apply Rmult_le_reg_r with (1 - Kd); [lra|].
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra.
    assert (0 <= Kd * Kd * (1 - 2 * Kd)) by (apply Rmult_le_pos; [apply Rmult_le_pos|]; lra). lra. }
  destruct (round_model_add F HF A' B' FA FB) as (e1 & He1 & E1).
  destruct (round_model F HF (rnd (A' + B') / (den * z))) as (e2 & h & He2 & Hh & E2).
  rewrite E2, E1. set (f := / z * ((1 + e1) * (1 + e2))).
  assert (Nf : near ((1 + u) * (1 + u) * (1 + Kd * (1 + 2 * Kd)) - 1) f).
  { eapply near_le; [|apply near_mul; [exact Ni|apply near_mul; apply factor1; eassumption]]. right. ring. }
  set (KK := (1 + u) * (1 + u) * (1 + Kd * (1 + 2 * Kd))) in *.
  replace ((A' + B') * (1 + e1) / (den * z) * (1 + e2) + h - (A + B) / den)
    with ((A / den * (f - 1) + (A' - A) / den * f) + (B / den * (f - 1) + (B' - B) / den * f) + h)
    by (unfold f; field; lra).
  pose proof (near_abs _ _ Nf) as Fa. unfold near in Nf.
  assert (I : 0 < / den) by now apply Rinv_0_lt_compat.
  assert (Ie : / den <= / eps) by (apply Rinv_le_contravar; lra).
  assert (KK1 : 1 <= KK).
  { assert (0 <= Kd * (1 + 2 * Kd)) by (apply Rmult_le_pos; lra). unfold KK.
    assert (1 * 1 <= (1 + u) * (1 + u)) by (apply Rmult_le_compat; lra).
    apply Rle_trans with ((1 + u) * (1 + u) * 1); [lra|apply Rmult_le_compat_l; lra]. }
  assert (T : forall X X' kx hx, Rabs (X' - X) <= kx * Rabs X + hx -> 0 <= kx -> 0 <= hx ->
    Rabs (X / den * (f - 1) + (X' - X) / den * f) <= ((1 + kx) * KK - 1) * Rabs (X / den) + 1.02 * hx / eps).
  { intros X X' kx hx HX Px Ph. eapply Rle_trans; [apply Rabs_triang|].
    unfold Rdiv. rewrite !Rabs_mult, (Rabs_pos_eq (/ den)) by lra.
    pose proof (Rabs_pos X) as XP. pose proof (Rabs_pos f) as FP.
    assert (S1 : Rabs X * / den * Rabs (f - 1) <= Rabs X * / den * (KK - 1)).
    { apply Rmult_le_compat_l; [apply Rmult_le_pos; lra|exact Nf]. }
    assert (S2 : Rabs (X' - X) * / den * Rabs f <= (kx * Rabs X + hx) * / den * KK).
    { pose proof (Rabs_pos (X' - X)). apply Rmult_le_compat; [apply Rmult_le_pos; lra|lra| |lra].
      apply Rmult_le_compat_r; lra. }
    assert (S3 : hx * (/ den * KK) <= hx * (/ eps * 1.02)).
    { apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat; lra. }
    lra. }
  pose proof (T A A' ka hA HA Pa PA) as TA. pose proof (T B B' kb hB HB Pb PB) as TB.
  pose proof (Rabs_pos (A / den)). pose proof (Rabs_pos (B / den)).
  assert (((1 + ka) * KK - 1) * Rabs (A / den) <= KA * Rabs (A / den)) by (apply Rmult_le_compat_r; lra).
  assert (((1 + kb) * KK - 1) * Rabs (B / den) <= KB * Rabs (B / den)) by (apply Rmult_le_compat_r; lra).
  eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_r, Rabs_triang|].
  unfold Rdiv in *. lra.
Qed.
End Parts.

Lemma half_mu beta1 d s : moderate beta1 -> 0 <= beta1 -> 0 <= s * d ->
  mu_exact beta1 d s = 0 \/ bpow radix2 (-46) <= mu_exact beta1 d s.
Proof.
  intros [_ [->|L]] P H; [left; unfold mu_exact; ring|right].
  pose proof (mu_range beta1 d s P H) as [R _]. apply Rle_trans with (bpow radix2 (-45) * / 2); [|lra].
  change (/ 2) with (bpow radix2 (-1)). rewrite <- bpow_plus. now apply bpow_le.
Qed.
(* rate mu_next: no underflow *)
Lemma lead_error F k lr lr' mu mu' : valid F -> u F <= / 256 -> (emin F + prec F - 1 <= -110)%Z -> moderate lr -> 0 <= lr ->
  0 <= k <= / 1000 -> 0 <= mu_units_cast k <= / 100 -> mu = 0 \/ bpow radix2 (-46) <= mu ->
  Rabs (lr' - lr) <= k * Rabs lr -> Rabs (mu' - mu) <= mu_units_cast k * mu ->
  Rabs (round F (lr' * mu') - lr * mu) <= lead_units k (u F) * Rabs (lr * mu).
Proof.
  intros HF Hu Fe [_ Ol] Pl Pk NM Om Hl Hm. set (km := mu_units_cast k) in *. clearbody km.
  pose proof (bpow_gt_0 radix2 (-46)) as B46. pose proof (bpow_gt_0 radix2 (-45)) as B45.
  assert (Pm : 0 <= mu) by lra. rewrite <- (Rabs_pos_eq mu Pm) in Hm at 2.
  destruct (near_factor k _ _ (proj1 Pk) Hl) as (f1 & Nf1 & ->).
  destruct (near_factor km _ _ (proj1 NM) Hm) as (f2 & Nf2 & ->).
  replace (lr * f1 * (mu * f2)) with (lr * mu * (f1 * f2)) by ring.
  pose proof (near_mul _ _ _ _ Nf1 Nf2) as Nf. set (f := f1 * f2) in *. clearbody f. clear Nf1 Nf2 Hl Hm.
  destruct (Req_dec (lr * mu) 0) as [Z|Z].
  { rewrite Z, Rmult_0_l. replace (round F 0) with 0 by (symmetry; apply round_0; apply valid_rnd_N).
    rewrite Rminus_0_r, Rabs_R0. lra. }
  assert (L : bpow radix2 (-91) <= lr * mu).
  { destruct Ol as [->|Ll]; [lra|]. destruct Om as [->|Lm]; [lra|].
    change (-91)%Z with (-45 + -46)%Z. rewrite bpow_plus. apply Rmult_le_compat; lra. }
  pose proof (bpow_gt_0 radix2 (-91)) as B91.
  assert (Nf' : (1 + k) * (1 + km) - 1 <= / 2).
  { assert ((1 + k) * (1 + km) <= 1.001 * 1.01) by (apply Rmult_le_compat; lra). lra. }
  assert (Hf : / 2 <= f). { unfold near in Nf. apply Rabs_le_inv in Nf. lra. }
  destruct (round_model_normal F HF (lr * mu * f)) as (e & He & E).
  { rewrite Rabs_pos_eq by (apply Rmult_le_pos; lra). apply Rle_trans with (bpow radix2 (-91) * / 2).
    - change (/ 2) with (bpow radix2 (-1)). rewrite <- bpow_plus. apply bpow_le. lia.
    - apply Rmult_le_compat; lra. }
  rewrite E. replace (lr * mu * f * (1 + e) - lr * mu) with (lr * mu * (f * (1 + e) - 1)) by ring.
  apply scaled. apply rounded1 with F ((1 + k) * (1 + km) - 1); try assumption. right. ring.
Qed.
(* a state in [0, 1] times mu *)
Lemma product_error_bound F K a mu mu' : valid F -> 0 <= a -> 0 <= mu -> Rabs (mu' - mu) <= K * mu ->
  Rabs (round F (a * mu') - a * mu) <= ((1 + K) * (1 + u F) - 1) * (a * mu) + eta F.
Proof.
  intros HF Pa Pm H. pose proof (u_pos F). pose proof (round_error F HF (a * mu')) as R.
  assert (D : Rabs (a * mu' - a * mu) <= K * (a * mu)).
  { replace (a * mu' - a * mu) with (a * (mu' - mu)) by ring. rewrite Rabs_mult, (Rabs_pos_eq a Pa).
    replace (K * (a * mu)) with (a * (K * mu)) by ring. now apply Rmult_le_compat_l. }
  assert (P : 0 <= a * mu) by now apply Rmult_le_pos.
  set (w := a * mu') in *. set (p := a * mu) in *. clearbody w p.
  assert (M : Rabs w <= p + K * p).
  { replace w with (p + (w - p)) by ring. eapply Rle_trans; [apply Rabs_triang|]. rewrite (Rabs_pos_eq p P). lra. }
  assert (u F * Rabs w <= u F * (p + K * p)) by (apply Rmult_le_compat_l; lra).
  replace (round F w - p) with ((round F w - w) + (w - p)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
