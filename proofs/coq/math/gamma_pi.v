(* Gamma(1/2)^2 = pi, by Wallis' product.  (continues variance_values.v)

   I_n = int_0^(pi/2) sin^n obeys (n+1) I_n = (n+2) I_(n+2) and decreases, which
   encloses pi/4 between the very products that enclose Gamma(3/2)^2 (M70), and
   those products approach each other.

   Theorems
     M76  Gamma(3/2)^2 = pi/4, Gamma(1/2)^2 = pi                    Gamma_3_2_pi, Gamma_1_2_pi
     M77  exactly: Var psi = tau2 (2 - pi/2) at rho = 4 and
          tau2 (5/3 - 40/(9 pi)) at rho = 5                         Var_psi_rho4_exact, Var_psi_rho5_exact *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import gamma variance variance_values.
Open Scope R_scope.

Definition sin_int (n : nat) : R := RInt (fun x => sin x ^ n) 0 (PI / 2).

Lemma sin_pow_cont n x : continuous (fun x => sin x ^ n) x.
Proof. apply (ex_derive_continuous (fun x => sin x ^ n)). auto_derive. auto. Qed.
Lemma ex_sin_int n : ex_RInt (fun x => sin x ^ n) 0 (PI / 2).
Proof. apply (ex_RInt_continuous (fun x => sin x ^ n)). intros. apply sin_pow_cont. Qed.

Lemma sin_int_0 : sin_int 0 = PI / 2.
Proof.
  unfold sin_int. apply is_RInt_unique.
  replace (PI / 2) with (scal (PI / 2 - 0) 1) at 2 by (unfold scal; simpl; unfold mult; simpl; ring).
  apply (is_RInt_const 0 (PI / 2) 1).
Qed.
Lemma sin_int_1 : sin_int 1 = 1.
Proof.
  unfold sin_int. apply is_RInt_unique.
  assert (E : minus (- cos (PI / 2)) (- cos 0) = 1).
  { rewrite cos_PI2, cos_0. unfold minus, plus, opp; simpl. ring. }
  rewrite <- E.
  apply (is_RInt_derive (fun x => - cos x) (fun x => sin x ^ 1)).
  - intros x _. auto_derive; [auto|]. ring.
  - intros x _. apply sin_pow_cont.
Qed.

Lemma sin_int_step n : (INR n + 1) * sin_int n = (INR n + 2) * sin_int (S (S n)).
Proof.
  assert (H : is_RInt (fun x => (INR n + 1) * sin x ^ n - (INR n + 2) * sin x ^ S (S n)) 0 (PI / 2) 0).
  { replace 0 with (minus (cos (PI / 2) * sin (PI / 2) ^ S n) (cos 0 * sin 0 ^ S n)) at 2.
    2:{ rewrite cos_PI2, sin_0. unfold minus, plus, opp; simpl. ring. }
    apply (is_RInt_derive (fun x => cos x * sin x ^ S n)
             (fun x => (INR n + 1) * sin x ^ n - (INR n + 2) * sin x ^ S (S n))).
    - intros x _. auto_derive; [auto|].
      change (match n with 0%nat => 1 | S _ => INR n + 1 end) with (INR (S n)). rewrite S_INR.
      assert (C : cos x * cos x = 1 - sin x * sin x) by (pose proof (sin2_cos2 x) as E; unfold Rsqr in E; lra).
      replace (cos x * (1 * cos x * ((INR n + 1) * sin x ^ n))) with ((INR n + 1) * (cos x * cos x) * sin x ^ n) by ring.
      rewrite C. cbn [pow]. ring.
    - intros x _. apply (ex_derive_continuous (fun x => (INR n + 1) * sin x ^ n - (INR n + 2) * sin x ^ S (S n))).
      auto_derive. auto. }
  pose proof (is_RInt_minus (V := R_NormedModule) _ _ _ _ _ _
    (is_RInt_scal (V := R_NormedModule) _ _ _ (INR n + 1) _ (RInt_correct _ _ _ (ex_sin_int n)))
    (is_RInt_scal (V := R_NormedModule) _ _ _ (INR n + 2) _ (RInt_correct _ _ _ (ex_sin_int (S (S n)))))) as K.
  pose proof (is_RInt_unique _ _ _ _ H) as UH. pose proof (is_RInt_unique _ _ _ _ K) as UK.
  assert (E : (INR n + 1) * sin_int n - (INR n + 2) * sin_int (S (S n)) = 0); [|lra].
  transitivity (RInt (fun x => (INR n + 1) * sin x ^ n - (INR n + 2) * sin x ^ S (S n)) 0 (PI / 2)); [|exact UH].
  symmetry. exact UK.
Qed.

Lemma sin_int_decr n : sin_int (S n) <= sin_int n.
Proof.
  pose proof PI_RGT_0. unfold sin_int. apply RInt_le; [lra|apply ex_sin_int|apply ex_sin_int|].
  intros x Hx. assert (0 <= sin x) by (apply sin_ge_0; lra). pose proof (SIN_bound x).
  simpl. rewrite <- (Rmult_1_l (sin x ^ n)) at 2. apply Rmult_le_compat_r; [now apply pow_le|lra].
Qed.

Lemma prod_int_pos n : 0 < prod_int n.
Proof. induction n as [|n IH]; cbn [prod_int]; [lra|]. pose proof (pos_INR n). apply Rmult_lt_0_compat; lra. Qed.
Lemma prod_half_pos n : 0 < prod_half n.
Proof. induction n as [|n IH]; cbn [prod_half]; [lra|]. pose proof (pos_INR n). apply Rmult_lt_0_compat; lra. Qed.

Lemma sin_int_values n :
  sin_int (2 * n + 1) = prod_int n / prod_half n /\
  sin_int (2 * n + 2) = PI / 4 * prod_half n / prod_int (S n).
Proof.
  induction n as [|n [I1 I2]].
  - split; [cbn [Nat.mul Nat.add prod_int prod_half]; rewrite sin_int_1; field|].
    pose proof (sin_int_step 0) as S0. rewrite sin_int_0 in S0. simpl INR in S0.
    cbn [Nat.mul Nat.add prod_int prod_half]. simpl INR. lra.
  - pose proof (prod_int_pos n). pose proof (prod_half_pos n). pose proof (pos_INR n).
    pose proof (sin_int_step (2 * n + 1)) as T1. pose proof (sin_int_step (2 * n + 2)) as T2.
    replace (2 * S n + 1)%nat with (S (S (2 * n + 1))) by lia.
    replace (2 * S n + 2)%nat with (S (S (2 * n + 2))) by lia.
    rewrite I1 in T1. rewrite I2 in T2. rewrite !plus_INR, !mult_INR in T1, T2. simpl (INR 2) in T1, T2.
    simpl (INR 1) in T1. cbn [prod_int prod_half] in *. rewrite !S_INR in *. split.
    + apply Rmult_eq_reg_l with (2 * INR n + 1 + 2); [|lra].
      replace (2 * INR n + 1 + 2) with ((1 + 1) * INR n + 1 + 2) at 1 by ring. rewrite <- T1. field. split; lra.
    + apply Rmult_eq_reg_l with (2 * INR n + 2 + 2); [|lra].
      replace (2 * INR n + 2 + 2) with ((1 + 1) * INR n + (1 + 1) + 2) at 1 by ring. rewrite <- T2. field.
      repeat split; lra.
Qed.

Lemma wallis_pi n : prod_int (S n) ^ 2 <= prod_half n * prod_half (S n) * (PI / 4) /\
                    prod_half n ^ 2 * (PI / 4) <= prod_int n * prod_int (S n).
Proof.
  pose proof (prod_int_pos n) as A. pose proof (prod_int_pos (S n)) as A'.
  pose proof (prod_half_pos n) as B. pose proof (prod_half_pos (S n)) as B'.
  destruct (sin_int_values n) as [E1 E2]. destruct (sin_int_values (S n)) as [E3 _].
  pose proof (sin_int_decr (2 * n + 1)) as D1. pose proof (sin_int_decr (2 * n + 2)) as D2.
  replace (S (2 * n + 1)) with (2 * n + 2)%nat in D1 by lia.
  replace (S (2 * n + 2)) with (2 * S n + 1)%nat in D2 by lia.
  rewrite E1, E2 in D1. rewrite E2, E3 in D2. split.
  - apply Rmult_le_reg_r with (/ (prod_half (S n) * prod_int (S n))).
    { apply Rinv_0_lt_compat. now apply Rmult_lt_0_compat. }
    eapply Rle_trans; [|eapply Rle_trans; [exact D2|]]; right; field; split; lra.
  - apply Rmult_le_reg_r with (/ (prod_half n * prod_int (S n))).
    { apply Rinv_0_lt_compat. now apply Rmult_lt_0_compat. }
    eapply Rle_trans; [|eapply Rle_trans; [exact D1|]]; right; field; split; lra.
Qed.

(* two numbers between the same products are equal *)
Lemma squeeze G P : 0 < P ->
  (forall n, prod_half n ^ 2 * G <= prod_int n * prod_int (S n)) ->
  (forall n, prod_int (S n) ^ 2 <= prod_half n * prod_half (S n) * P) -> G <= P.
Proof.
  intros HP U L. apply Rnot_lt_le. intros N.
  assert (K : forall n, G * (INR n + 1) <= P * (INR n + 3 / 2)).
  { intros n. pose proof (prod_int_pos n) as A. pose proof (prod_half_pos n) as B. pose proof (pos_INR n).
    specialize (U n). specialize (L n). cbn [prod_int prod_half] in U, L.
    set (a := prod_int n) in *. set (b := prod_half n) in *.
    apply Rmult_le_reg_l with (b ^ 2); [now apply pow_lt|].
    replace (b ^ 2 * (G * (INR n + 1))) with (b ^ 2 * G * (INR n + 1)) by ring.
    apply Rle_trans with (a * (a * (INR n + 1)) * (INR n + 1)); [apply Rmult_le_compat_r; lra|].
    replace (a * (a * (INR n + 1)) * (INR n + 1)) with ((a * (INR n + 1)) ^ 2) by ring.
    eapply Rle_trans; [exact L|]. right. ring. }
  destruct (nfloor_ex (P / (G - P))) as [n [_ Hn]].
  { left. apply Rdiv_lt_0_compat; lra. }
  specialize (K n).
  assert (P < (G - P) * (INR n + 1)).
  { apply Rmult_lt_reg_r with (/ (G - P)); [apply Rinv_0_lt_compat; lra|].
    replace ((G - P) * (INR n + 1) * / (G - P)) with (INR n + 1) by (field; lra). exact Hn. }
  lra.
Qed.

(* [eq:M76] *)
Theorem Gamma_3_2_pi : GammaR (3 / 2) ^ 2 = PI / 4.
Proof.
  pose proof PI_RGT_0. pose proof (Gamma_pos (3 / 2) ltac:(lra)).
  apply Rle_antisym; apply squeeze; try lra; try (apply pow_lt; assumption); intros n;
    first [apply wallis|apply wallis_pi].
Qed.
(* [eq:M76] *)
Theorem Gamma_1_2_pi : GammaR (1 / 2) ^ 2 = PI.
Proof.
  pose proof Gamma_3_2_pi as E. replace (3 / 2) with (1 / 2 + 1) in E by field.
  rewrite Gamma_step in E by lra. rewrite Rpow_mult_distr in E. lra.
Qed.

(* [eq:M77] *)
Theorem Var_psi_rho4_exact tau2 : 0 < tau2 ->
  mom 4 tau2 1 - mom 4 tau2 (1/2) ^ 2 = tau2 * (2 - PI / 2).
Proof.
  intros Ht. rewrite Var_psi_value by lra.
  replace (4 / 2) with (1 + 1) by field. rewrite Gamma_step, Gamma_1 by lra.
  replace ((4 - 1) / 2) with (3 / 2) by field. pose proof Gamma_3_2_pi as E.
  replace ((GammaR (3 / 2) / (1 * 1)) ^ 2) with (GammaR (3 / 2) ^ 2) by (field; lra).
  rewrite E. field.
Qed.
(* [eq:M77] *)
Theorem Var_psi_rho5_exact tau2 : 0 < tau2 ->
  mom 5 tau2 1 - mom 5 tau2 (1/2) ^ 2 = tau2 * (5 / 3 - 40 / (9 * PI)).
Proof.
  intros Ht. rewrite Var_psi_value by lra. pose proof PI_RGT_0. pose proof Gamma_3_2_pi as E.
  replace (5 / 2) with (3 / 2 + 1) by field. rewrite Gamma_step by lra.
  replace ((5 - 1) / 2) with (1 + 1) by field. rewrite Gamma_step, Gamma_1 by lra.
  pose proof (Gamma_pos (3 / 2) ltac:(lra)).
  replace ((1 * 1 / (3 / 2 * GammaR (3 / 2))) ^ 2) with (4 / 9 / (GammaR (3 / 2) ^ 2)) by (field; lra).
  rewrite E. field. lra.
Qed.
