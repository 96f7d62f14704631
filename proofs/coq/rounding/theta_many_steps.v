(* theta after n steps, against the exact trajectory for the same gradients, in closed form.

   A float trajectory is rnd (theta' - w'), the exact one theta - w.  Where the step w of step i is
   known to d_i and the exact trajectory stays below B, after n steps

     |theta_n' - theta_n| <= ((1 + u)^n - 1) B + (1 + u)^n sum (d_i + eta)         drift, moved_drift

   With decoupled decay the growth 1 + u is (1 + u)^2 (1 + ed), ed the error of the decay.

     B30   SGD                     d_i = K u |lr g_i| + eta                sgd_many_steps32, 64
     B30   momentum, average       d_i = lr e_i + K u lr (|m_i| + e_i) + eta,
                                   e_i the bound B10 of m_i             momentum_ema_many_steps32, 64
   Adam is in adam_theta_many_steps.v.                                                       *)
From Coq Require Import ZArith Reals List String Lra Lia.
From Flocq Require Import Core.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import formats machine programs runs relative bound_constants ema_error step_errors
  scalar_errors float_equations one_step_bounds family_float family_bounds many_steps.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Section Drift.
Variable F : format.
Hypothesis HF : valid F.
Notation u := (u F).
Notation eta := (eta F).

(* one step: e before it, d in the update, B of the exact result *)
Lemma moved a' a w' w e d B : Rabs (a' - a) <= e -> Rabs (w' - w) <= d -> Rabs (a - w) <= B ->
  Rabs (round F (a' - w') - (a - w)) <= (1 + u) * (e + d + eta) + u * B.
Proof.
  intros Ha Hw HB. pose proof (round_error F HF (a' - w')) as R. pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  assert (D : Rabs ((a' - w') - (a - w)) <= e + d).
  { replace ((a' - w') - (a - w)) with ((a' - a) + - (w' - w)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra. }
  assert (M : Rabs (a' - w') <= B + (e + d)).
  { replace (a' - w') with ((a - w) + ((a' - w') - (a - w))) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (u * Rabs (a' - w') <= u * (B + (e + d))) by (apply Rmult_le_compat_l; lra).
  replace (round F (a' - w') - (a - w)) with ((round F (a' - w') - (a' - w')) + ((a' - w') - (a - w))) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  assert (0 <= u * eta) by (apply Rmult_le_pos; lra). lra.
Qed.

(* the same where theta is decayed first, by d' near d *)
Lemma moved_decayed a' a c' c ed w' w e d B : Rabs (a' - a) <= e -> Rabs c <= 1 -> Rabs (c' - c) <= ed -> Rabs a <= B ->
  Rabs (w' - w) <= d -> Rabs (a * c - w) <= B ->
  Rabs (round F (round F (a' * c') - w') - (a * c - w)) <=
  (1 + u) * (1 + u) * (1 + ed) * (e + d + 2 * eta) + ((1 + u) * (1 + u) * (1 + ed) - 1) * B.
Proof.
  intros Ha Hc Hd HB Hw HE. pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  pose proof (Rabs_pos (a' - a)) as Pe. pose proof (Rabs_pos (c' - c)) as Pd. pose proof (Rabs_pos a) as Pa.
  pose proof (Rabs_pos (w' - w)) as Pw.
  assert (T : Rabs (a' * c' - a * c) <= (1 + ed) * e + B * ed).
  { replace (a' * c' - a * c) with ((a' - a) * c' + a * (c' - c)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. rewrite !Rabs_mult.
    assert (Rabs c' <= 1 + ed).
    { replace c' with (c + (c' - c)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
    apply Rplus_le_compat; [rewrite Rmult_comm|]; apply Rmult_le_compat; try apply Rabs_pos; assumption. }
  assert (C : Rabs (a * c) <= B).
  { rewrite Rabs_mult. apply Rle_trans with (Rabs a * 1); [apply Rmult_le_compat_l; lra|]. lra. }
  set (t := (1 + ed) * e + B * ed) in *. pose proof (round_error F HF (a' * c')) as R.
  assert (M : Rabs (a' * c') <= B + t).
  { replace (a' * c') with (a * c + (a' * c' - a * c)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (u * Rabs (a' * c') <= u * (B + t)) by (apply Rmult_le_compat_l; lra).
  assert (Q : Rabs (round F (a' * c') - a * c) <= (1 + u) * t + u * B + eta).
  { replace (round F (a' * c') - a * c) with ((round F (a' * c') - a' * c') + (a' * c' - a * c)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  eapply Rle_trans; [apply (moved _ _ _ _ _ _ _ Q Hw HE)|]. unfold t.
  assert (A1 : 0 <= (1 + u) * ((1 + u) * (1 + ed) - 1) * d).
  { apply Rmult_le_pos; [apply Rmult_le_pos; [lra|]|lra]. assert (0 <= u * ed) by (apply Rmult_le_pos; lra). lra. }
  assert (A2 : 0 <= (1 + u) * ((1 + u) * (1 + ed) - 1) * (2 * eta)).
  { apply Rmult_le_pos; [apply Rmult_le_pos; [lra|]|lra]. assert (0 <= u * ed) by (apply Rmult_le_pos; lra). lra. }
  lra.
Qed.

(* q: growth of an error over one step; d i: what step i adds *)
Definition drift (q B : R) (d : nat -> R) (n : nat) : R := (q ^ n - 1) * B + q ^ n * sum1 n d.
Lemma drift_next q B d n : 1 <= q -> 0 <= d (S n) -> q * (drift q B d n + d (S n)) + (q - 1) * B <= drift q B d (S n).
Proof.
  intros Hq Hd. unfold drift. cbn [sum1 pow]. assert (P : 1 <= q ^ n) by (now apply pow_R1_Rle).
  set (Q := q ^ n) in *. set (s := sum1 n d).
  assert (1 * d (S n) <= Q * d (S n)) by (apply Rmult_le_compat_r; lra).
  assert (X : q * d (S n) <= q * (Q * d (S n))) by (apply Rmult_le_compat_l; lra). lra.
Qed.
Lemma drift_0 q B d : drift q B d 0 = 0.
Proof. unfold drift. cbn [pow sum1]. ring. Qed.
Lemma moved_drift a' a w' w d B n : Rabs (a' - a) <= drift (1 + u) B (fun i => d i + eta) n ->
  Rabs (w' - w) <= d (S n) -> 0 <= d (S n) -> Rabs (a - w) <= B ->
  Rabs (round F (a' - w') - (a - w)) <= drift (1 + u) B (fun i => d i + eta) (S n).
Proof.
  intros Ha Hw Hd HB. pose proof (u_pos F). pose proof (eta_pos F).
  eapply Rle_trans; [apply (moved _ _ _ _ _ _ _ Ha Hw HB)|].
  eapply Rle_trans; [|apply drift_next; lra]. lra.
Qed.
End Drift.

(* ---- SGD and momentum ---- *)
Section Product.
Variables (F : format) (k K : R).
Hypothesis N : shared F k.
Hypothesis HK : (1 + k) * (1 + u F) - 1 <= K * u F.
Variables (lr : R) (g : nat -> R) (inp : nat -> env) (x0 : env).
Hypothesis Olr : ordinary lr.

(* the exact trajectory whose steps are lr w_i *)
Fixpoint exact_theta (w : nat -> R) (n : nat) : R :=
  match n with O => x0 "theta_t" | S j => exact_theta w j - lr * w (S j) end.
Definition exact_below (w : nat -> R) (B : R) (n : nat) : Prop :=
  forall i, (1 <= i <= n)%nat -> Rabs (exact_theta w i) <= B.

Lemma K_nonneg : 0 <= K * u F.
Proof. pose proof (k_nonneg F k N). pose proof (u_pos F). assert (0 <= k * u F) by (apply Rmult_le_pos; lra). lra. Qed.

(* lr' w' against lr w, w' being within e of w *)
Definition product_drift (w e : R) : R := Rabs lr * e + K * u F * (Rabs lr * (Rabs w + e)) + eta F.
Lemma product_moved w' w e : Rabs (w' - w) <= e ->
  Rabs (round F (round F lr * w') - lr * w) <= product_drift w e.
Proof.
  intros He. unfold product_drift. pose proof K_nonneg as PK. pose proof (Rabs_pos lr) as L.
  assert (P := product_step F (s_valid _ _ N) (K * u F) k _ _ w' (k_nonneg F k N) (rate_error F k (s_casts _ _ N) _ Olr) HK).
  assert (M : Rabs w' <= Rabs w + e).
  { replace w' with (w + (w' - w)) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra. }
  assert (A : K * u F * Rabs (lr * w') <= K * u F * (Rabs lr * (Rabs w + e))).
  { apply Rmult_le_compat_l; [exact PK|]. rewrite Rabs_mult. now apply Rmult_le_compat_l. }
  assert (D : Rabs (lr * w' - lr * w) <= Rabs lr * e).
  { replace (lr * w' - lr * w) with (lr * (w' - w)) by ring. rewrite Rabs_mult. now apply Rmult_le_compat_l. }
  replace (round F (round F lr * w') - lr * w)
    with ((round F (round F lr * w') - lr * w') + (lr * w' - lr * w)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
Lemma product_drift_nonneg w e : 0 <= e -> 0 <= product_drift w e.
Proof.
  intros P. unfold product_drift. pose proof K_nonneg. pose proof (Rabs_pos lr). pose proof (Rabs_pos w). pose proof (eta_pos F).
  apply Rplus_le_le_0_compat; [apply Rplus_le_le_0_compat|lra]; apply Rmult_le_pos; try lra. apply Rmult_le_pos; lra.
Qed.

Theorem sgd_many_steps n y B : (forall t, inp t "lr" = lr /\ inp t "g" = g t) ->
  run_float F sgd inp x0 n y -> exact_below g B n ->
  Rabs (y "theta_t" - exact_theta g n) <= drift (1 + u F) B (fun i => product_drift (g i) 0 + eta F) n.
Proof.
  intros Hin Hrun. revert B. induction Hrun as [|n x y _ IH Hx]; intros B HB.
  - rewrite drift_0. cbn [exact_theta]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
  - rewrite taken_straight in Hx by reflexivity. apply sgd_float in Hx. destruct (Hin (S n)) as [E1 E2].
    unfold enter in Hx. cbn in Hx. rewrite Hx, E1, E2. cbn [exact_theta].
    apply moved_drift with (d := fun i => product_drift (g i) 0); [exact (s_valid _ _ N)|apply IH|apply product_moved| |].
    + intros i Hi. apply HB. lia.
    + rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
    + apply product_drift_nonneg, Rle_refl.
    + apply (HB (S n)). lia.
Qed.

(* Momentum as an average: m' is a run of the first moment's recurrence. *)
Variables (b : R) (p r s : nat).
Hypothesis Hb : 0 <= b < 1 /\ ordinary b.
Hypothesis Hp : k <= (1 + u F) ^ p - 1.
Hypothesis Hr : (1 + k64) * (1 + k) - 1 <= (1 + u F) ^ r - 1.
Hypothesis Hr' : (1 + u F) ^ r <= 1.01.
Hypothesis Hs : (r <= p + s)%nat.
Notation m := (accum b (1 - b) (x0 "m_t") g).
Notation M := (accum b (1 - b) (Rabs (x0 "m_t")) (fun i => Rabs (g i))).
Definition average_drift (i : nat) : R :=
  ((1 + u F) ^ ((2 + p) * i + s) - 1) * M i + under F b p (average_eta * eta F) i.

Lemma average_drift_nonneg i : 0 <= average_drift i.
Proof.
  assert (PM : 0 <= M i).
  { induction i as [|i IH]; cbn [accum]; [apply Rabs_pos|].
    apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra || apply Rabs_pos. }
  unfold average_drift, average_eta. pose proof (pow1u F ((2 + p) * i + s)). pose proof (eta_pos F).
  apply Rplus_le_le_0_compat; [apply Rmult_le_pos; lra|]. apply under_nonneg; lra.
Qed.

Theorem momentum_ema_many_steps n y B :
  (forall t, inp t "lr" = lr /\ inp t "g" = g t /\ inp t "beta1" = b /\ inp t "k1" = 1) ->
  run_float F momentum_ema inp x0 n y -> exact_below m B n ->
  Rabs (y "m_t" - m n) <= average_drift n /\
  Rabs (y "theta_t" - exact_theta m n) <= drift (1 + u F) B (fun i => product_drift (m i) (average_drift i) + eta F) n.
Proof.
  intros Hin Hrun HB.
  destruct (rates F k (s_casts _ _ N) p r Hp Hr Hr' b Hb) as (fb & fc & Tb & Tc & Eb & Ec & Bc).
  assert (Em : forall n y, run_float F momentum_ema inp x0 n y -> y "m_t" = mf F b fb fc g (x0 "m_t") n).
  { clear n y Hrun HB. intros n y Hrun. induction Hrun as [|n x y _ IH Hx]; [reflexivity|].
    rewrite taken_straight in Hx by reflexivity. apply momentum_ema_float in Hx as [Ey _].
    destruct (Hin (S n)) as (_ & E2 & E3 & E4). unfold enter in Ey. cbn in Ey.
    rewrite Ey, E2, E3, E4, IH, Eb, Ec. reflexivity. }
  assert (Dm : forall n y, run_float F momentum_ema inp x0 n y -> Rabs (y "m_t" - m n) <= average_drift n).
  { intros n' y' H'. rewrite (Em _ _ H'). unfold average_drift, average_eta.
    apply m_error with (r := r); try assumption; try exact (s_valid _ _ N); try exact (s_small _ _ N); lra. }
  split; [now apply Dm|]. revert B HB. induction Hrun as [|n x y Hrun IH Hx]; intros B HB.
  - rewrite drift_0. cbn [exact_theta]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
  - pose proof (Dm (S n) y (run_step _ _ _ _ _ _ _ Hrun Hx)) as D.
    rewrite taken_straight in Hx by reflexivity. apply momentum_ema_float in Hx as [_ Et].
    destruct (Hin (S n)) as (E1 & _). unfold enter in Et. cbn in Et. rewrite E1 in Et. rewrite Et. cbn [exact_theta].
    apply moved_drift with (d := fun i => product_drift (m i) (average_drift i));
      [exact (s_valid _ _ N)|apply IH|now apply product_moved| |].
    + intros i Hi. apply HB. lia.
    + apply product_drift_nonneg, average_drift_nonneg.
    + apply (HB (S n)). lia.
Qed.
End Product.

(* ---- the numbers ---- *)
Section Numbers.
Variables (lr b : R) (g : nat -> R) (inp : nat -> env) (x0 : env) (n : nat) (y : env) (B : R).
Hypothesis Olr : ordinary lr.
Notation m := (accum b (1 - b) (x0 "m_t") g).

(* [thm:B30] *)
Theorem sgd_many_steps32 : (forall t, inp t "lr" = lr /\ inp t "g" = g t) ->
  run_float binary32 sgd inp x0 n y -> exact_below lr x0 g B n ->
  Rabs (y "theta_t" - exact_theta lr x0 g n) <=
  drift (1 + u binary32) B (fun i => product_drift binary32 product_u32 lr (g i) 0 + eta binary32) n.
Proof. apply sgd_many_steps with (k := u binary32); [exact shared32|numbers|exact Olr]. Qed.
(* [thm:B30] *)
Theorem sgd_many_steps64 : (forall t, inp t "lr" = lr /\ inp t "g" = g t) ->
  run_float binary64 sgd inp x0 n y -> exact_below lr x0 g B n ->
  Rabs (y "theta_t" - exact_theta lr x0 g n) <=
  drift (1 + u binary64) B (fun i => product_drift binary64 product_u64 lr (g i) 0 + eta binary64) n.
Proof. apply sgd_many_steps with (k := 0); [exact shared64|numbers|exact Olr]. Qed.

Hypothesis Hb : 0 <= b < 1 /\ ordinary b.
Hypothesis Hin : forall t, inp t "lr" = lr /\ inp t "g" = g t /\ inp t "beta1" = b /\ inp t "k1" = 1.
(* [thm:B30] *)
Theorem momentum_ema_many_steps32 : run_float binary32 momentum_ema inp x0 n y -> exact_below lr x0 m B n ->
  let e := average_drift binary32 g x0 b 1 more_average in
  Rabs (y "m_t" - m n) <= e n /\
  Rabs (y "theta_t" - exact_theta lr x0 m n) <=
  drift (1 + u binary32) B (fun i => product_drift binary32 product_u32 lr (m i) (e i) + eta binary32) n.
Proof.
  destruct counts32 as (C1 & C2 & C3). intros Hrun HB.
  apply momentum_ema_many_steps with (k := u binary32) (r := 2%nat) (inp := inp); try assumption;
    [exact shared32|numbers|unfold more_average; lia].
Qed.
(* [thm:B30] *)
Theorem momentum_ema_many_steps64 : run_float binary64 momentum_ema inp x0 n y -> exact_below lr x0 m B n ->
  let e := average_drift binary64 g x0 b 0 more_average in
  Rabs (y "m_t" - m n) <= e n /\
  Rabs (y "theta_t" - exact_theta lr x0 m n) <=
  drift (1 + u binary64) B (fun i => product_drift binary64 product_u64 lr (m i) (e i) + eta binary64) n.
Proof.
  destruct counts64 as (C1 & C2 & C3). intros Hrun HB.
  apply momentum_ema_many_steps with (k := 0) (r := 1%nat) (inp := inp); try assumption;
    [exact shared64|numbers|unfold more_average; lia].
Qed.
End Numbers.
