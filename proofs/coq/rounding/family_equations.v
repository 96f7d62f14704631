(* The real reading of every program of the family is its equation (spec/family.md).

   `reads p t x`: the constants of p have their values in x, and x "t" is the step number.
   y are the registers after the step.

     D1   gradient descent                                           sgd_equations
     D2   momentum as an average                                     momentum_ema_equations
     D3   momentum that accumulates, the first step undampened       momentum_equations
     D4   Nesterov                                                   nesterov_equations
     D5   AdaGrad                                                    adagrad_equations
     D6   RMSprop                                                    rmsprop_equations
     D7   centered; the maximum changes nothing where v_t >= m_t^2   rmsprop_centered_equations
     D8   RMSprop with momentum                                      rmsprop_momentum_equations
     D9   Adam, v corrected only                                     adam_v_equations
     D10  AMSGrad                                                    amsgrad_equations
     D11  AMSGrad over v_hat                                         amsgrad_hat_equations
     D12  Adamax                                                     adamax_equations
     D13  NAdam, for momentum_decay >= 0                             nadam_equations
          its 0.96 is the binary64 number nearest to 96/100          nadam_base_nearest
     R1 to R5   RAdam                                                radam_equations
     R6   its decoupled decay                                        radamw_equations        *)
From Coq Require Import ZArith Reals List String Ascii Lra Lia.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats machine programs runs spec_equations.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Definition reads (p : program) (t : nat) (x : env) : Prop :=
  fold_right (fun c P => x (fst c) = snd c /\ P) (x "t" = INR t) (consts p).

Ltac read_family := cbv [exec_real code set value apply iop args dst iprec map String.eqb Ascii.eqb Bool.eqb
  sgd momentum_ema momentum nesterov adagrad rmsprop rmsprop_centered rmsprop_momentum adam_v amsgrad
  amsgrad_hat adamax nadam radam radamw].
Ltac known H :=
  unfold reads in H; cbn [fold_right consts fst snd sgd momentum_ema momentum nesterov adagrad rmsprop rmsprop_centered
    rmsprop_momentum adam_v amsgrad amsgrad_hat adamax nadam radam radamw] in H;
  repeat match type of H with _ /\ _ => let E := fresh "E" in destruct H as [E H]; try rewrite !E end;
  try rewrite !H; rewrite ?pow_real_INR.
Ltac family := intros H; cbv zeta; read_family; known H; repeat split; unfold Rdiv; ring.

Section Family.
Variables (t : nat) (x : env).

(* [eq:D1] *)
Theorem sgd_equations : reads sgd t x ->
  exec_real (code sgd) x "theta_t" = x "theta" - x "lr" * x "g".
Proof. family. Qed.

(* [eq:D2] *)
Theorem momentum_ema_equations : reads momentum_ema t x -> let y := exec_real (code momentum_ema) x in
  y "m_t" = x "beta1" * x "m" + (1 - x "beta1") * x "g" /\
  y "theta_t" = x "theta" - x "lr" * y "m_t".
Proof. family. Qed.

(* [eq:D3] *)
Theorem momentum_equations : reads momentum t x -> let y := exec_real (code momentum) x in
  (t = 1%nat -> y "m_t" = x "g") /\
  ((1 < t)%nat -> y "m_t" = x "momentum" * x "m" + (1 - x "dampening") * x "g") /\
  y "theta_t" = x "theta" - x "lr" * y "m_t".
Proof.
  intros H. cbv zeta. read_family. known H. repeat split.
  - intros ->. cbn [INR]. destruct (Req_EM_T 1 1); [|congruence]. destruct (Req_EM_T 1 0); lra.
  - intros Ht. destruct (Req_EM_T (INR t) 1) as [E'|_].
    + change 1 with (INR 1) in E'. apply INR_eq in E'. lia.
    + destruct (Req_EM_T 0 0); [reflexivity|congruence].
Qed.

(* [eq:D4] *)
Theorem nesterov_equations : reads nesterov t x -> let y := exec_real (code nesterov) x in
  y "m_t" = x "momentum" * x "m" + x "g" /\
  y "theta_t" = x "theta" - x "lr" * (x "g" + x "momentum" * y "m_t").
Proof. family. Qed.

(* [eq:D5] *)
Theorem adagrad_equations : reads adagrad t x -> let y := exec_real (code adagrad) x in
  y "v_t" = x "v" + x "g" * x "g" /\
  y "theta_t" = x "theta"
    - x "lr" / (1 + (INR t - 1) * x "lr_decay") * x "g" / (sqrt (y "v_t") + x "eps").
Proof. family. Qed.

(* [eq:D6] *)
Theorem rmsprop_equations : reads rmsprop t x -> let y := exec_real (code rmsprop) x in
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (x "g" * x "g") /\
  y "theta_t" = x "theta" - x "lr" * x "g" / (sqrt (y "v_t") + x "eps").
Proof. family. Qed.

(* [eq:D7] *)
Theorem rmsprop_centered_equations : reads rmsprop_centered t x ->
  let y := exec_real (code rmsprop_centered) x in
  y "m_t" = x "beta2" * x "m" + (1 - x "beta2") * x "g" /\
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (x "g" * x "g") /\
  y "theta_t" = x "theta"
    - x "lr" * x "g" / (sqrt (Rmax (y "v_t" - y "m_t" * y "m_t") 0) + x "eps") /\
  (y "m_t" * y "m_t" <= y "v_t" ->
   y "theta_t" = x "theta" - x "lr" * x "g" / (sqrt (y "v_t" - y "m_t" * y "m_t") + x "eps")).
Proof.
  intros H. cbv zeta. read_family. known H. repeat split.
  intros L. rewrite Rmax_left by lra. reflexivity.
Qed.

(* [eq:D8] *)
Theorem rmsprop_momentum_equations : reads rmsprop_momentum t x ->
  let y := exec_real (code rmsprop_momentum) x in
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (x "g" * x "g") /\
  y "m_t" = x "momentum" * x "m" + x "g" / (sqrt (y "v_t") + x "eps") /\
  y "theta_t" = x "theta" - x "lr" * y "m_t".
Proof. family. Qed.

(* [eq:D9] *)
Theorem adam_v_equations : reads adam_v t x -> let y := exec_real (code adam_v) x in
  y "m_t" = x "beta1" * x "m" + (1 - x "beta1") * x "g" /\
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (x "g" * x "g") /\
  y "v_hat" = y "v_t" / (1 - x "beta2" ^ t) /\
  y "theta_t" = x "theta" - x "lr" * y "m_t" / (sqrt (y "v_hat") + x "eps").
Proof. family. Qed.

(* [eq:D10] *)
Theorem amsgrad_equations : reads amsgrad t x -> let y := exec_real (code amsgrad) x in
  y "m_t" = x "beta1" * x "m" + (1 - x "beta1") * x "g" /\
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (x "g" * x "g") /\
  y "vmax_t" = Rmax (x "vmax") (y "v_t") /\
  y "m_hat" = y "m_t" / (1 - x "beta1" ^ t) /\
  y "v_hat" = y "vmax_t" / (1 - x "beta2" ^ t) /\
  y "theta_t" = x "theta" - x "lr" * y "m_hat" / (sqrt (y "v_hat") + x "eps").
Proof. family. Qed.

(* [eq:D11] *)
Theorem amsgrad_hat_equations : reads amsgrad_hat t x -> let y := exec_real (code amsgrad_hat) x in
  moments t x y (x "g") /\
  y "vmax_t" = Rmax (x "vmax") (y "v_hat") /\
  y "theta_t" = x "theta" - x "lr" * y "m_hat" / (sqrt (y "vmax_t") + x "eps").
Proof. unfold moments. family. Qed.

(* [eq:D12] *)
Theorem adamax_equations : reads adamax t x -> let y := exec_real (code adamax) x in
  y "m_t" = x "beta1" * x "m" + (1 - x "beta1") * x "g" /\
  y "v_t" = Rmax (x "beta2" * x "v") (Rabs (x "g") + x "eps") /\
  y "m_hat" = y "m_t" / (1 - x "beta1" ^ t) /\
  y "theta_t" = x "theta" - x "lr" * y "m_hat" / y "v_t".
Proof. family. Qed.

(* NAdam's 0.96: the constant of its programs. *)
Definition nadam_base : R := 1080863910568919 / 1125899906842624.

(* [eq:D13] *)
Theorem nadam_base_nearest : nadam_base = round binary64 (96 / 100).
Proof.
  unfold round, Generic_fmt.round, F2R, scaled_mantissa, cexp, nadam_base.
  rewrite (mag_unique_pos radix2 (96 / 100) 0) by (cbn; lra).
  change (fexp binary64 0) with (-53)%Z. cbn [Fnum Fexp Z.opp].
  rewrite (Znearest_imp _ _ 8646911284551352) by (cbn; apply Rabs_lt; lra). cbn. lra.
Qed.

Lemma powr_nonneg b y : 0 < b -> 0 <= y -> powr b y = Rpower b y.
Proof. intros Hb Hy. unfold powr. destruct (Rlt_dec 0 b); [|lra]. now rewrite Rmax_left by exact Hy. Qed.
Lemma half_of y : 1 / 2 * y = y / 2.
Proof. lra. Qed.

(* [eq:D13] *)
Theorem nadam_equations : reads nadam t x -> 0 <= x "momentum_decay" ->
  let y := exec_real (code nadam) x in
  let mu := fun s => x "beta1" * (1 - Rpower nadam_base (s * x "momentum_decay") / 2) in
  y "m_t" = x "beta1" * x "m" + (1 - x "beta1") * x "g" /\
  y "v_t" = x "beta2" * x "v" + (1 - x "beta2") * (x "g" * x "g") /\
  y "v_hat" = y "v_t" / (1 - x "beta2" ^ t) /\
  y "mu_product_t" = x "mu_product" * mu (INR t) /\
  y "theta_t" = x "theta"
    - (x "lr" * (1 - mu (INR t)) * x "g" / (1 - y "mu_product_t")
       + x "lr" * mu (INR t + 1) * y "m_t" / (1 - y "mu_product_t" * mu (INR t + 1)))
      / (sqrt (y "v_hat") + x "eps").
Proof.
  intros H Hd. cbv zeta. read_family. known H. fold nadam_base.
  assert (B : 0 < nadam_base) by (unfold nadam_base; lra). pose proof (pos_INR t) as T.
  rewrite !powr_nonneg by (exact B || (apply Rmult_le_pos; lra)). rewrite !half_of.
  repeat split; unfold Rdiv; ring.
Qed.

(* What a selection by rho_t > k takes. *)
Lemma gate {A} (k rho : R) (a b : A) :
  (if Req_EM_T (if Rlt_dec k rho then 1 else 0) 0 then b else a) = if Rlt_dec k rho then a else b.
Proof. destruct (Rlt_dec k rho), (Req_EM_T _ 0); reflexivity || lra. Qed.

(* R1 to R4 *)
Definition rectification (y : env) : Prop :=
  y "rho_inf" = 2 / (1 - x "beta2") - 1 /\
  y "rho_t" = y "rho_inf" - 2 * INR t * x "beta2" ^ t / (1 - x "beta2" ^ t) /\
  y "r_t" = if Rlt_dec 4 (y "rho_t")
            then sqrt ((y "rho_t" - 4) * (y "rho_t" - 2) * y "rho_inf"
                       / ((y "rho_inf" - 4) * (y "rho_inf" - 2) * y "rho_t"))
            else 0.
Definition rectified_update (y : env) : R :=
  if Rlt_dec 4 (y "rho_t") then x "lr" * y "r_t" * y "m_hat" / (sqrt (y "v_hat") + x "eps")
  else x "lr" * y "m_hat".

(* [eq:R1] [eq:R2] [eq:R3] [eq:R4] [eq:R5] *)
Theorem radam_equations : reads radam t x -> let y := exec_real (code radam) x in
  moments t x y (x "g") /\ rectification y /\ y "theta_t" = x "theta" - rectified_update y.
Proof.
  intros H. cbv zeta. unfold moments, rectification, rectified_update. read_family. known H. rewrite !gate.
  repeat split; try (unfold Rdiv; ring). destruct (Rlt_dec 4 _); unfold Rdiv; ring.
Qed.

(* [eq:R6] *)
Theorem radamw_equations : reads radamw t x -> let y := exec_real (code radamw) x in
  moments t x y (x "g") /\ rectification y /\
  y "theta_t" = x "theta" * (1 - x "lr" * x "weight_decay") - rectified_update y.
Proof.
  intros H. cbv zeta. unfold moments, rectification, rectified_update. read_family. known H. rewrite !gate.
  repeat split; try (unfold Rdiv; ring). destruct (Rlt_dec 4 _); unfold Rdiv; ring.
Qed.
End Family.
