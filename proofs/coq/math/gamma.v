(* The Gamma function as an improper integral, as much as variance.v needs.

     Gamma a = int_0^infinity x^(a-1) e^(-x) dx      (Coquelicot's RInt_gen)

   Theorems
     M59  the integral converges iff a > 0                          Gamma_cv_iff
     M60  Gamma (a+1) = a Gamma a,  Gamma a > 0,  Gamma 1 = 1       Gamma_step, Gamma_pos, Gamma_1 *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

Definition gint (a x : R) := Rpower x (a - 1) * exp (- x).
Notation At0 := (at_right 0).
Notation Inf := (Rbar_locally p_infty).
Definition GammaR a := RInt_gen (gint a) At0 Inf.

Lemma gint_pos a x : 0 < gint a x.
Proof. apply Rmult_lt_0_compat; apply exp_pos. Qed.
Lemma gint_cont a x : 0 < x -> continuous (gint a) x.
Proof. intros. apply (ex_derive_continuous (gint a)). unfold gint, Rpower. auto_derive. auto. Qed.
Lemma between_pos u v z : 0 < u -> 0 < v -> Rmin u v <= z -> 0 < z.
Proof. intros. apply Rlt_le_trans with (Rmin u v); auto. now apply Rmin_glb_lt. Qed.
Lemma ex_gint a u v : 0 < u -> 0 < v -> ex_RInt (gint a) u v.
Proof.
  intros. apply (ex_RInt_continuous (gint a)). intros z Hz. apply gint_cont.
  apply (between_pos u v); tauto.
Qed.

Lemma exp_shift a x : 0 < x -> exp ((a - 1) * ln x) = exp (a * ln x) * / x.
Proof.
  intros. replace ((a - 1) * ln x) with (a * ln x + - ln x) by ring.
  rewrite exp_plus, exp_Ropp, exp_ln; auto.
Qed.

(* comparison test, for one end *)
Lemma comparison (F : (R -> Prop) -> Prop) {FF : ProperFilter F} (f g G : R -> R) (D : R -> Prop) (l c : R) :
  F D -> (forall u v x, D u -> D v -> Rmin u v <= x <= Rmax u v -> D x) ->
  (forall x, D x -> continuous f x) -> (forall x, D x -> continuous g x) ->
  (forall x, D x -> 0 <= f x <= g x) -> (forall x, D x -> is_derive G x (g x)) ->
  filterlim G F (locally l) -> D c ->
  exists L : R, filterlim (fun x => RInt f c x) F (locally L).
Proof.
  intros HD Hconv Hf Hg Hfg HG Hl Hc.
  assert (Ef : forall u v, D u -> D v -> ex_RInt f u v).
  { intros u v Hu Hv. apply (ex_RInt_continuous f). intros z Hz. apply Hf. now apply (Hconv u v). }
  assert (Ig : forall u v, D u -> D v -> is_RInt g u v (G v - G u)).
  { intros u v Hu Hv. apply (is_RInt_derive G g).
    - intros x Hx. apply HG. now apply (Hconv u v).
    - intros x Hx. apply Hg. now apply (Hconv u v). }
  assert (key : forall u v, D u -> D v -> u <= v -> 0 <= RInt f c v - RInt f c u <= G v - G u).
  { intros u v Hu Hv Huv.
    assert (E : RInt f c v - RInt f c u = RInt f u v).
    { pose proof (RInt_Chasles f c u v (Ef c u Hc Hu) (Ef u v Hu Hv)) as HC.
      unfold plus in HC; simpl in HC. lra. }
    assert (Dx : forall x, u < x < v -> D x).
    { intros x Hx. apply (Hconv u v); auto. rewrite Rmin_left, Rmax_right by lra. lra. }
    rewrite E. split.
    - apply RInt_ge_0; auto. intros x Hx. now apply Hfg, Dx.
    - rewrite <- (is_RInt_unique g u v _ (Ig u v Hu Hv)).
      apply RInt_le; auto; [eexists; now apply Ig|]. intros x Hx. now apply Hfg, Dx. }
  apply (filterlim_locally_cauchy (U := R_CompleteSpace)). intros eps.
  pose proof (proj1 (filterlim_locally G l) Hl (pos_div_2 eps)) as HB.
  exists (fun x => D x /\ ball l (pos_div_2 eps) (G x)). split; [now apply filter_and|].
  intros u v [Du Bu] [Dv Bv].
  unfold ball in Bu, Bv |- *; simpl in Bu, Bv |- *.
  unfold AbsRing_ball, abs, minus, plus, opp in Bu, Bv |- *; simpl in Bu, Bv |- *.
  apply Rabs_def2 in Bu. apply Rabs_def2 in Bv.
  destruct (Rle_dec u v) as [Huv|Huv].
  - pose proof (key u v Du Dv Huv). apply Rabs_def1; lra.
  - pose proof (key v u Dv Du ltac:(lra)). apply Rabs_def1; lra.
Qed.

(* view an equation in a Coquelicot structure over R as an equation in R *)
Ltac toR := match goal with |- ?x = ?y => change (@eq R x y) end.

(* limits *)
Lemma lim_Rpower_0 a : 0 < a -> filterlim (fun x => Rpower x a) At0 (locally 0).
Proof.
  intros Ha. unfold Rpower.
  apply (filterlim_comp _ _ _ (fun x => a * ln x) exp At0 (Rbar_locally m_infty)).
  - intros P [M HM]. 
    apply (is_lim_ln_0 (fun y => P (a * y))). exists (M / a). intros y Hy. apply HM.
    apply Rmult_lt_reg_r with (/ a); [apply Rinv_0_lt_compat; lra|].
    replace (a * y * / a) with y by (field; lra). exact Hy.
  - exact is_lim_exp_m.
Qed.
Lemma lim_exp_half C : filterlim (fun x => C * exp (- x / 2)) Inf (locally 0).
Proof.
  replace 0 with (C * 0) by ring.
  apply (filterlim_comp _ _ _ (fun x => exp (- x / 2)) (fun y => C * y) Inf (locally 0)).
  - apply (filterlim_comp _ _ _ (fun x => - x / 2) exp Inf (Rbar_locally m_infty)).
    + intros P [M HM]. exists (- 2 * M). intros x Hx. apply HM. lra.
    + exact is_lim_exp_m.
  - apply (filterlim_scal_r (K := R_AbsRing) (V := R_NormedModule) C 0).
Qed.

Lemma ln_bound s x : 0 < s -> 0 < x -> ln x <= s * x - 1 - ln s.
Proof.
  intros Hs Hx. pose proof (exp_ineq1_le (ln (s * x))) as H.
  assert (0 < s * x) by (apply Rmult_lt_0_compat; lra).
  rewrite exp_ln in H by auto. rewrite ln_mult in H by lra. lra.
Qed.
Lemma gint_tail a : exists C, 0 < C /\ forall x, 1 <= x -> gint a x <= C * exp (- x / 2).
Proof.
  set (A := Rabs (a - 1) + 1). assert (HA : 0 < A) by (unfold A; pose proof (Rabs_pos (a - 1)); lra).
  set (s := / (2 * A)). assert (Hs : 0 < s) by (apply Rinv_0_lt_compat; lra).
  exists (exp (A * (- 1 - ln s))). split; [apply exp_pos|]. intros x Hx.
  unfold gint, Rpower. rewrite <- !exp_plus.
  assert (HL : 0 <= ln x) by (rewrite <- ln_1; destruct (Req_dec x 1) as [->|]; [lra|left; apply ln_increasing; lra]).
  assert (H1 : (a - 1) * ln x <= A * ln x).
  { apply Rmult_le_compat_r; auto. unfold A. pose proof (Rle_abs (a - 1)). lra. }
  assert (H2 : A * ln x <= A * (s * x - 1 - ln s)) by (apply Rmult_le_compat_l; [lra|apply ln_bound; lra]).
  assert (E : A * (s * x - 1 - ln s) = x / 2 + A * (-1 - ln s)) by (unfold s; field; lra).
  assert (HE : (a - 1) * ln x + - x <= A * (- 1 - ln s) + - x / 2) by lra.
  destruct HE as [HE|HE]; [left; now apply exp_increasing|right; now rewrite HE].
Qed.

(* ---- the Gamma integral converges iff a > 0 ---- *)
Lemma Gamma_cv a : 0 < a -> ex_RInt_gen (gint a) At0 Inf.
Proof.
  intros Ha.
  destruct (comparison At0 (gint a) (fun x => Rpower x (a - 1)) (fun x => Rpower x a / a)
              (fun x => 0 < x <= 1) 0 1) as [L0 H0].
  - exists (mkposreal 1 Rlt_0_1). intros y Hy H. apply Rabs_def2 in Hy. simpl in Hy.
    unfold minus, plus, opp in Hy. simpl in Hy. lra.
  - intros u v x Hu Hv [Hx1 Hx2]. split; [apply (between_pos u v); lra|].
    eapply Rle_trans; [exact Hx2|]. apply Rmax_lub; lra.
  - intros x Hx. apply gint_cont. lra.
  - intros x Hx. apply (ex_derive_continuous (fun x => Rpower x (a - 1))). unfold Rpower. auto_derive. lra.
  - intros x Hx. split; [left; apply gint_pos|]. unfold gint.
    rewrite <- (Rmult_1_r (Rpower x (a - 1))) at 2. apply Rmult_le_compat_l; [left; apply exp_pos|].
    rewrite <- exp_0. left. apply exp_increasing. lra.
  - intros x Hx. unfold Rpower. auto_derive; [lra|].
    replace ((a - 1) * ln x) with (a * ln x + - ln x) by ring.
    rewrite exp_plus, exp_Ropp, exp_ln by lra. field. lra.
  - replace (locally 0) with (locally (/ a * 0)) by (f_equal; ring).
    apply (filterlim_ext (fun x => / a * Rpower x a)); [intros; unfold Rdiv; ring|].
    apply (filterlim_comp _ _ _ (fun x => Rpower x a) (fun y => / a * y) At0 (locally 0)).
    + now apply lim_Rpower_0.
    + apply (filterlim_scal_r (K := R_AbsRing) (V := R_NormedModule) (/ a) 0).
  - lra.
  - destruct (gint_tail a) as [C [HC Ht]].
    destruct (comparison Inf (gint a) (fun x => C * exp (- x / 2)) (fun x => (- 2 * C) * exp (- x / 2))
              (fun x => 1 <= x) 0 1) as [L1 H1].
    + exists 1. intros; lra.
    + intros u v x Hu Hv [Hx1 Hx2]. eapply Rle_trans; [|exact Hx1]. apply Rmin_glb; lra.
    + intros x Hx. apply gint_cont. lra.
    + intros x Hx. apply (ex_derive_continuous (fun x => C * exp (- x / 2))). auto_derive. auto.
    + intros x Hx. split; [left; apply gint_pos|]. now apply Ht.
    + intros x Hx. auto_derive; auto. unfold Rdiv. field.
    + apply lim_exp_half.
    + lra.
    + exists (plus L1 (opp L0)). unfold is_RInt_gen.
      apply (filterlimi_lim_ext_loc (fun ab => plus (RInt (gint a) 1 (snd ab)) (opp (RInt (gint a) 1 (fst ab))))).
      * exists (fun x => 0 < x) (fun x => 0 < x).
        { exists (mkposreal 1 Rlt_0_1). intros; auto. }
        { exists 0. auto. }
        intros x y Hx Hy. simpl.
        replace (plus (RInt (gint a) 1 y) (opp (RInt (gint a) 1 x))) with (RInt (gint a) x y).
        { apply (RInt_correct (gint a)). now apply ex_gint. }
        pose proof (RInt_Chasles (gint a) 1 x y (ex_gint a 1 x ltac:(lra) Hx) (ex_gint a x y Hx Hy)) as HCh.
        unfold plus, opp in *; simpl in *. lra.
      * apply (filterlim_comp_2 (F := filter_prod At0 Inf) (G := locally L1) (H := locally (opp L0))
                 (fun ab => RInt (gint a) 1 (snd ab)) (fun ab => opp (RInt (gint a) 1 (fst ab))) plus).
        { apply (filterlim_comp _ _ _ snd (fun y => RInt (gint a) 1 y) _ Inf); [apply filterlim_snd|exact H1]. }
        { apply (filterlim_comp _ _ _ (fun ab => RInt (gint a) 1 (fst ab)) opp _ (locally L0)).
          - apply (filterlim_comp _ _ _ fst (fun y => RInt (gint a) 1 y) _ At0); [apply filterlim_fst|exact H0].
          - apply (filterlim_opp (V := R_NormedModule) L0). }
        apply (filterlim_plus (V := R_NormedModule) L1 (opp L0)).
Qed.

Lemma Gamma_dv a : ex_RInt_gen (gint a) At0 Inf -> 0 < a.
Proof.
  intros [l Hl]. apply Rnot_le_lt. intros Ha.
  specialize (Hl (ball l (mkposreal 1 Rlt_0_1)) (locally_ball l _)).
  destruct Hl as [Q W HQ HW H].
  destruct HQ as [d Hd]. destruct HW as [M HM].
  set (v := Rmax M 1 + 1).
  assert (Hv : M < v /\ 1 < v) by (unfold v; pose proof (Rmax_l M 1); pose proof (Rmax_r M 1); lra).
  set (K := exp 1 * (Rabs l + 2)).
  assert (HK : 0 < K) by (apply Rmult_lt_0_compat; [apply exp_pos|pose proof (Rabs_pos l); lra]).
  set (u := Rmin (d / 2) (exp (- K))).
  assert (Hd0 := cond_pos d).
  assert (Hu0 : 0 < u) by (apply Rmin_glb_lt; [lra|apply exp_pos]).
  assert (Hud : u <= d / 2) by apply Rmin_l.
  assert (HuK : u <= exp (- K)) by apply Rmin_r.
  assert (Hu1 : u < 1) by (eapply Rle_lt_trans; [exact HuK|]; rewrite <- exp_0; apply exp_increasing; lra).
  destruct (H u v) as [z [Hz Bz]].
  { apply Hd; [|exact Hu0]. unfold ball; simpl. unfold AbsRing_ball, abs, minus, plus, opp; simpl.
    apply Rabs_def1; lra. }
  { apply HM; lra. }
  simpl in Hz. unfold ball in Bz; simpl in Bz. unfold AbsRing_ball, abs, minus, plus, opp in Bz; simpl in Bz.
  apply Rabs_def2 in Bz.
  apply (is_RInt_unique (gint a)) in Hz.
  pose proof (RInt_Chasles (gint a) u 1 v (ex_gint a u 1 Hu0 ltac:(lra)) (ex_gint a 1 v ltac:(lra) ltac:(lra))) as HCh.
  unfold plus in HCh; simpl in HCh.
  assert (P1 : 0 <= RInt (gint a) 1 v).
  { apply RInt_ge_0; [lra|apply ex_gint; lra|]. intros; left; apply gint_pos. }
  assert (I2 : is_RInt (fun x => exp (-1) * / x) u 1 (exp (-1) * ln 1 - exp (-1) * ln u)).
  { apply (is_RInt_derive (fun x => exp (-1) * ln x) (fun x => exp (-1) * / x)).
    - intros x Hx. assert (0 < x) by (apply (between_pos u 1); lra). auto_derive; [lra|field; lra].
    - intros x Hx. assert (0 < x) by (apply (between_pos u 1); lra).
      apply (ex_derive_continuous (fun x => exp (-1) * / x)). auto_derive. lra. }
  assert (P2 : exp (-1) * ln 1 - exp (-1) * ln u <= RInt (gint a) u 1).
  { rewrite <- (is_RInt_unique _ _ _ _ I2).
    apply RInt_le; [lra|eexists; exact I2|apply ex_gint; lra|].
    intros x Hx. unfold gint. rewrite Rmult_comm. apply Rmult_le_compat.
    - left; apply Rinv_0_lt_compat; lra.
    - left; apply exp_pos.
    - rewrite <- (exp_ln x) at 1 by lra. rewrite <- exp_Ropp. unfold Rpower.
      assert (HL : ln x < 0) by (rewrite <- ln_1; apply ln_increasing; lra).
      assert (HE : - ln x <= (a - 1) * ln x).
      { replace ((a - 1) * ln x) with (- ln x + (- a) * (- ln x)) by ring.
        assert (0 <= (- a) * (- ln x)) by (apply Rmult_le_pos; lra). lra. }
      destruct HE as [HE|HE]; [left; now apply exp_increasing|right; now rewrite HE at 1].
    - left. apply exp_increasing. lra. }
  assert (P3 : ln u <= - K).
  { rewrite <- (ln_exp (- K)). destruct HuK as [HuK| ->]; [left; now apply ln_increasing|lra]. }
  rewrite ln_1 in P2.
  assert (P4 : exp (-1) * K <= exp (-1) * - ln u) by (apply Rmult_le_compat_l; [left; apply exp_pos|lra]).
  unfold K in P4. rewrite <- Rmult_assoc, <- exp_plus in P4.
  replace (-1 + 1) with 0 in P4 by ring. rewrite exp_0 in P4.
  pose proof (Rle_abs l). lra.
Qed.

(* [eq:M59] *)
Theorem Gamma_cv_iff a : ex_RInt_gen (gint a) At0 Inf <-> 0 < a.
Proof. split; [apply Gamma_dv|apply Gamma_cv]. Qed.

Lemma Gamma_correct a : 0 < a -> is_RInt_gen (gint a) At0 Inf (GammaR a).
Proof.
  intros. unfold GammaR. apply (RInt_gen_correct (V := R_CompleteNormedModule) (gint a)).
  now apply Gamma_cv.
Qed.

Lemma is_RInt_gen_scal_R (f : R -> R) (k l : R) :
  is_RInt_gen f At0 Inf l -> is_RInt_gen (fun x => k * f x) At0 Inf (k * l).
Proof. intros H. exact (is_RInt_gen_scal (V := R_NormedModule) f k l H). Qed.

(* ---- Gamma(a+1) = a Gamma(a), Gamma > 0 ---- *)
Lemma filterlim_Inf_gint a : filterlim (gint a) Inf (locally 0).
Proof.
  destruct (gint_tail a) as [C [HC Ht]].
  apply (is_lim_le_le_loc (fun _ => 0) (fun x => C * exp (- x / 2)) (gint a) p_infty 0).
  - exists 1. intros x Hx. split; [left; apply gint_pos|apply Ht; lra].
  - apply is_lim_const.
  - apply lim_exp_half.
Qed.

(* [eq:M60] *)
Theorem Gamma_step a : 0 < a -> GammaR (a + 1) = a * GammaR a.
Proof.
  intros Ha.
  assert (Dh : forall x, 0 < x -> is_derive (gint (a + 1)) x (a * gint a x - gint (a + 1) x)).
  { intros x Hx. unfold gint, Rpower. auto_derive; [lra|].
    rewrite (exp_shift a x) by lra.
    replace ((a + 1 - 1) * ln x) with (a * ln x) by ring.
    field. lra. }
  assert (FP : filter_prod At0 Inf (fun ab => forall x, Rmin (fst ab) (snd ab) <= x <= Rmax (fst ab) (snd ab) -> 0 < x)).
  { exists (fun x => 0 < x) (fun x => 0 < x).
    - exists (mkposreal 1 Rlt_0_1). intros; auto.
    - exists 0. auto.
    - intros x y Hx Hy z Hz. simpl in Hz. apply (between_pos x y); tauto. }
  assert (I : is_RInt_gen (Derive (gint (a + 1))) At0 Inf (0 - 0)).
  { apply is_RInt_gen_Derive.
    - revert FP. apply filter_imp. intros ab H x Hx. eexists. apply Dh. now apply H.
    - revert FP. apply filter_imp. intros ab H x Hx.
      assert (H0 : 0 < x) by now apply H.
      apply (continuous_ext_loc (Derive (gint (a + 1))) (fun x => a * gint a x - gint (a + 1) x) x).
      + exists (mkposreal x H0). intros y Hy.
        assert (Hy0 : 0 < y).
        { unfold ball in Hy; simpl in Hy. unfold AbsRing_ball, abs, minus, plus, opp in Hy; simpl in Hy.
          apply Rabs_def2 in Hy. lra. }
        symmetry. apply is_derive_unique. now apply Dh.
      + apply (ex_derive_continuous (fun x => a * gint a x - gint (a + 1) x)).
        unfold gint, Rpower. auto_derive. lra.
    - apply (filterlim_ext (fun x => Rpower x a * exp (- x))).
      { intros x. unfold gint. replace (a + 1 - 1) with a by ring. reflexivity. }
      replace (locally 0) with (locally (mult 0 1)).
      2:{ f_equal. unfold mult; simpl; ring. }
      apply (filterlim_comp_2 (F := At0) (G := locally 0) (H := locally 1)
               (fun x => Rpower x a) (fun x => exp (- x)) mult).
      + now apply lim_Rpower_0.
      + apply (filterlim_filter_le_1 (F := locally 0) (G := at_right 0)).
        { intros P HP. unfold at_right, within. revert HP. apply filter_imp. auto. }
        replace 1 with (exp (- 0)) by (rewrite Ropp_0; apply exp_0).
        apply (ex_derive_continuous (fun x => exp (- x)) 0). auto_derive. auto.
      + apply (filterlim_mult (K := R_AbsRing) 0 1).
    - apply filterlim_Inf_gint. }
  pose proof (is_RInt_gen_scal_R (gint a) a (GammaR a) (Gamma_correct a Ha)) as J1.
  pose proof (is_RInt_gen_minus (V := R_NormedModule) _ _ _ _ J1 I) as J. clear J1.
  unfold GammaR at 1. apply (is_RInt_gen_unique (V := R_CompleteNormedModule)).
  replace (a * GammaR a) with (@minus R_NormedModule (a * GammaR a) (0 - 0)).
  2:{ unfold minus, plus, opp; simpl. ring. }
  revert J. apply (is_RInt_gen_ext (V := R_NormedModule)).
  revert FP. apply filter_imp. intros ab H x Hx.
  assert (H0 : 0 < x) by (apply H; lra).
  rewrite (is_derive_unique _ _ _ (Dh x H0)).
  unfold minus, plus, opp; simpl. ring.
Qed.

(* [eq:M60] *)
Theorem Gamma_pos a : 0 < a -> 0 < GammaR a.
Proof.
  intros Ha. pose proof (Gamma_correct a Ha) as HG.
  assert (Hd : 0 < RInt (gint a) 1 2).
  { apply RInt_gt_0; [lra|intros; apply gint_pos|]. intros x Hx. apply gint_cont. lra. }
  set (d := RInt (gint a) 1 2) in *.
  specialize (HG (ball (GammaR a) (mkposreal d Hd)) (locally_ball _ _)).
  destruct HG as [Q W [e HQ] [M HM] H].
  set (u := Rmin (e / 2) 1). set (v := Rmax (M + 1) 2).
  assert (He := cond_pos e).
  assert (Hu : 0 < u <= 1) by (split; [apply Rmin_glb_lt; lra|apply Rmin_r]).
  assert (Hu2 : u <= e / 2) by apply Rmin_l.
  assert (Hv : M + 1 <= v) by apply Rmax_l. assert (Hv2 : 2 <= v) by apply Rmax_r.
  destruct (H u v) as [z [Hz Bz]].
  { apply HQ; [|lra]. unfold ball; simpl. unfold AbsRing_ball, abs, minus, plus, opp; simpl.
    apply Rabs_def1; lra. }
  { apply HM; lra. }
  simpl in Hz. unfold ball in Bz; simpl in Bz. unfold AbsRing_ball, abs, minus, plus, opp in Bz; simpl in Bz.
  apply Rabs_def2 in Bz. apply (is_RInt_unique (gint a)) in Hz.
  pose proof (RInt_Chasles (gint a) u 1 v (ex_gint a u 1 ltac:(lra) ltac:(lra)) (ex_gint a 1 v ltac:(lra) ltac:(lra))) as C1.
  pose proof (RInt_Chasles (gint a) 1 2 v (ex_gint a 1 2 ltac:(lra) ltac:(lra)) (ex_gint a 2 v ltac:(lra) ltac:(lra))) as C2.
  unfold plus in C1, C2; simpl in C1, C2. fold d in C2.
  assert (P1 : 0 <= RInt (gint a) u 1) by (apply RInt_ge_0; [lra|apply ex_gint; lra|intros; left; apply gint_pos]).
  assert (P2 : 0 <= RInt (gint a) 2 v) by (apply RInt_ge_0; [lra|apply ex_gint; lra|intros; left; apply gint_pos]).
  lra.
Qed.


(* integrands that agree on the positive axis *)
Lemma filter_pos (P : R -> Prop) : (forall x, 0 < x -> P x) ->
  filter_prod At0 Inf (fun ab => forall x, Rmin (fst ab) (snd ab) < x < Rmax (fst ab) (snd ab) -> P x).
Proof.
  intros HP. exists (fun x => 0 < x) (fun x => 0 < x).
  - exists (mkposreal 1 Rlt_0_1). intros; auto.
  - exists 0. auto.
  - intros x y Hx Hy z Hz. simpl in Hz. apply HP. apply (between_pos x y); lra.
Qed.

(* access to arbitrarily wide truncations *)
Lemma trunc (f : R -> R) (l : R) (eps : posreal) u v : 0 < u ->
  is_RInt_gen f At0 Inf l ->
  exists u' v' z, 0 < u' <= u /\ v <= v' /\ is_RInt f u' v' z /\ Rabs (z - l) < eps.
Proof.
  intros Hu H. specialize (H (ball l eps) (locally_ball l eps)).
  destruct H as [Q W [e HQ] [M HM] H]. assert (He := cond_pos e).
  exists (Rmin (e / 2) u), (Rmax (M + 1) v).
  pose proof (Rmin_l (e / 2) u). pose proof (Rmin_r (e / 2) u).
  pose proof (Rmax_l (M + 1) v). pose proof (Rmax_r (M + 1) v).
  assert (0 < Rmin (e / 2) u) by (apply Rmin_glb_lt; lra).
  destruct (H (Rmin (e / 2) u) (Rmax (M + 1) v)) as [z [Hz Bz]].
  { apply HQ; [|lra]. unfold ball; simpl. unfold AbsRing_ball, abs, minus, plus, opp; simpl.
    apply Rabs_def1; lra. }
  { apply HM; lra. }
  exists z. repeat split; auto.
Qed.
Lemma is_RInt_gen_ge_0 (f : R -> R) (l : R) :
  (forall x, 0 < x -> 0 <= f x) -> is_RInt_gen f At0 Inf l -> 0 <= l.
Proof.
  intros Hf H. apply Rnot_lt_le. intros Hl.
  destruct (trunc f l (mkposreal (- l) ltac:(lra)) 1 2 Rlt_0_1 H) as [u [v [z [Hu [Hv [Hz Bz]]]]]].
  simpl in Bz. apply Rabs_def2 in Bz.
  assert (0 <= RInt f u v).
  { apply RInt_ge_0; [lra|eexists; exact Hz|]. intros; apply Hf; lra. }
  rewrite (is_RInt_unique f u v z Hz) in H0. lra.
Qed.
Lemma Gamma_ge_trunc a u v : 0 < a -> 0 < u <= v -> RInt (gint a) u v <= GammaR a.
Proof.
  intros Ha Hu. apply Rnot_lt_le. intros Hd.
  destruct (trunc (gint a) (GammaR a) (mkposreal (RInt (gint a) u v - GammaR a) ltac:(lra)) u v ltac:(lra)
              (Gamma_correct a Ha)) as [u' [v' [z [Hu' [Hv' [Hz Bz]]]]]].
  simpl in Bz. apply Rabs_def2 in Bz. apply (is_RInt_unique (gint a)) in Hz.
  pose proof (RInt_Chasles (gint a) u' u v' (ex_gint a u' u ltac:(lra) ltac:(lra)) (ex_gint a u v' ltac:(lra) ltac:(lra))) as C1.
  pose proof (RInt_Chasles (gint a) u v v' (ex_gint a u v ltac:(lra) ltac:(lra)) (ex_gint a v v' ltac:(lra) ltac:(lra))) as C2.
  unfold plus in C1, C2; simpl in C1, C2.
  assert (P1 : 0 <= RInt (gint a) u' u) by (apply RInt_ge_0; [lra|apply ex_gint; lra|intros; left; apply gint_pos]).
  assert (P2 : 0 <= RInt (gint a) v v') by (apply RInt_ge_0; [lra|apply ex_gint; lra|intros; left; apply gint_pos]).
  lra.
Qed.
(* [eq:M60] *)
Theorem Gamma_1 : GammaR 1 = 1.
Proof.
  unfold GammaR. apply (is_RInt_gen_unique (V := R_CompleteNormedModule)).
  assert (D : forall x, is_derive (fun x => -1 * exp (- x)) x (exp (- x))) by (intros; auto_derive; [auto|ring]).
  assert (I : is_RInt_gen (Derive (fun x => -1 * exp (- x))) At0 Inf (0 - (-1))).
  { apply is_RInt_gen_Derive.
    - apply filter_forall. intros ab x _. eexists. apply D.
    - apply filter_forall. intros ab x _.
      apply (continuous_ext (fun x => exp (- x))); [intros; symmetry; apply is_derive_unique, D|].
      apply (ex_derive_continuous (fun x => exp (- x))). auto_derive. auto.
    - apply (filterlim_filter_le_1 (F := locally 0) (G := at_right 0)).
      { intros P HP. unfold at_right, within. revert HP. apply filter_imp. auto. }
      replace (locally (-1)) with (locally (-1 * exp (- 0))) by (f_equal; rewrite Ropp_0, exp_0; ring).
      apply (ex_derive_continuous (fun x => -1 * exp (- x)) 0). auto_derive. auto.
    - replace (locally 0) with (locally (-1 * 0)) by (f_equal; ring).
      apply (filterlim_comp _ _ _ (fun x => exp (- x)) (fun y => -1 * y) Inf (locally 0)).
      + apply (filterlim_comp _ _ _ (fun x => - x) exp Inf (Rbar_locally m_infty)).
        * intros P [M HM]. exists (- M). intros x Hx. apply HM. lra.
        * exact is_lim_exp_m.
      + apply (filterlim_scal_r (K := R_AbsRing) (V := R_NormedModule) (-1) 0). }
  enough (J : is_RInt_gen (gint 1) At0 Inf (0 - (-1))) by (replace 1 with (0 - (-1)) at 2 by ring; exact J).
  revert I. apply (is_RInt_gen_ext (V := R_NormedModule)). apply filter_pos.
  intros x Hx. toR. transitivity (exp (- x)); [exact (is_derive_unique _ _ _ (D x))|].
  unfold gint, Rpower. replace ((1 - 1) * ln x) with 0 by ring. rewrite exp_0. ring.
Qed.

