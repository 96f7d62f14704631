(* Domains in which nothing overflows: the steps of the family, any number of times.

   For each optimizer, ranges of state, gradient and hyperparameters (domain32, domain64, and what
   differs) that every step keeps.  A run that starts there and is given gradients from there has
   finite results only, in every operation of every step: no overflow, no division by 0, no NaN.
   Nothing is asked of intermediate results, and the number of steps is bounded by the step
   counter alone (t <= 2^53).  Steps are IEEE 754 operations on Flocq's numbers (ieee.v); powers and
   1 - beta^t are given and faithful, as everywhere.

   theta is no contraction.  That it has a bound all the same is rounding: with |theta| <= 2^k and
   an update of at most 2^(k-p), half a unit in the last place, the result is rounded to 2^k or less.
   So is AdaGrad's sum of squares: 2^109 + 2^84 is 2^109 in binary32.

   The magnitudes are within those of proofs/wp/finite.h, under which the C is proved finite:
   Adam in binary32, with |g| <= G: |m| <= 2^10 G, v <= 2^20 G^2, v_hat <= 2^40 G^2 < 2^128,
   |update| <= lr 2^20 G / eps <= 2^102 = 2^(126 - 24).

   Theorems
     B29  Adam, AdamW                              adam_never_overflows32 and the like
     B29  the optimizers of family32, family64     family_never_overflows32, 64
   Adam with L2 and RAdam need more than ranges: adam_l2_never_overflows.v,
   radam_never_overflows.v.                                                                   *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Flocq.Calc Require Import Operations.
From Adamant.Rounding Require Import formats machine programs runs ieee ranges range_runs.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Definition up_to (k : Z) : dyadic * dyadic := (Float radix2 (-1) k, power_of_2 k).   (* [-2^k, 2^k] *)
Definition from_0_to (k : Z) : dyadic * dyadic := (zero, power_of_2 k).
Definition exactly (a : dyadic) : dyadic * dyadic := (a, a).
Definition unit_range : dyadic * dyadic := (zero, one).

(* ---- the domains ---- *)
Definition constants_domain : domain :=
  [("k0", exactly zero); ("k1", exactly one); ("k2", exactly (power_of_2 1)); ("k4", exactly (power_of_2 2));
   ("k0p5", exactly (power_of_2 (-1))); ("k0p96", exactly (Float radix2 1080863910568919 (-50)))].
Definition domain32 : domain :=
  ([("theta", up_to 126); ("g", up_to 42);
    ("m", up_to 52); ("v", from_0_to 104); ("vmax", from_0_to 104); ("mu_product", unit_range);
    ("t", (one, power_of_2 53)); ("lr", unit_range); ("eps", (power_of_2 (-40), one));
    ("beta1", (zero, below_one 10)); ("beta2", (zero, below_one 20)); ("momentum", (zero, below_one 10));
    ("weight_decay", unit_range); ("dampening", unit_range); ("lr_decay", unit_range);
    ("momentum_decay", unit_range)] ++ constants_domain)%list.
Definition domain64 : domain :=
  ([("theta", up_to 1022); ("g", up_to 471);
    ("m", up_to 491); ("v", from_0_to 981); ("vmax", from_0_to 981); ("mu_product", unit_range);
    ("t", (one, power_of_2 53)); ("lr", unit_range); ("eps", (power_of_2 (-400), one));
    ("beta1", (zero, below_one 20)); ("beta2", (zero, below_one 39)); ("momentum", (zero, below_one 20));
    ("weight_decay", unit_range); ("dampening", unit_range); ("lr_decay", unit_range);
    ("momentum_decay", unit_range)] ++ constants_domain)%list.

(* the ranges of D for the inputs and constants of a program; o before D *)
Definition domain_of (pr : program) (o D : domain) : domain :=
  filter (fun q => among (fst q) (map fst (inputs pr) ++ map fst (consts pr))) (o ++ D)%list.

(* after every step: the denominator is positive, the update small against theta *)
Definition divisor32 : domain := [("denom", (power_of_2 (-40), power_of_2 64)); ("update", up_to 102)].
Definition divisor64 : domain := [("denom", (power_of_2 (-400), power_of_2 512)); ("update", up_to 969)].
Definition denominator32 : domain := [("denom", (power_of_2 (-40), power_of_2 64))].
Definition denominator64 : domain := [("denom", (power_of_2 (-400), power_of_2 512))].

Definition adam_domain32 : domain := domain_of adam [] domain32.
Definition adam_domain64 : domain := domain_of adam [] domain64.
Definition adamw_domain32 : domain := domain_of adamw [] domain32.
Definition adamw_domain64 : domain := domain_of adamw [] domain64.

(* lr of what divides by nothing; S: where AdaGrad's sum of squares stops *)
Definition family32 : list (program * domain * domain) :=
  [ (sgd,              domain_of sgd [("lr", from_0_to 16)] domain32,                 []);
    (momentum_ema,     domain_of momentum_ema [("lr", from_0_to 16)] domain32,        []);
    (momentum,         domain_of momentum [("lr", from_0_to 16)] domain32,            []);
    (nesterov,         domain_of nesterov [("lr", from_0_to 16)] domain32,            []);
    (adagrad,          domain_of adagrad [("v", from_0_to 109)] domain32,             divisor32);
    (rmsprop,          domain_of rmsprop [] domain32,                                 divisor32);
    (rmsprop_centered, domain_of rmsprop_centered [("m", up_to 62)] domain32,         divisor32);
    (rmsprop_momentum, domain_of rmsprop_momentum [("m", up_to 92)] domain32,         denominator32);
    (adam,             adam_domain32,                                                 divisor32);
    (adamw,            adamw_domain32,                                                divisor32);
    (adam_v,           domain_of adam_v [] domain32,                                  divisor32);
    (amsgrad,          domain_of amsgrad [] domain32,                                 divisor32);
    (amsgrad_hat,      domain_of amsgrad_hat [("vmax", from_0_to 124)] domain32,      divisor32);
    (adamax,           domain_of adamax [("v", from_0_to 43)] domain32,               [("v_t", (power_of_2 (-40), power_of_2 43))]);
    (nadam,            domain_of nadam [] domain32,                                   denominator32) ].
Definition family64 : list (program * domain * domain) :=
  [ (sgd,              domain_of sgd [("lr", from_0_to 16)] domain64,                 []);
    (momentum_ema,     domain_of momentum_ema [("lr", from_0_to 16)] domain64,        []);
    (momentum,         domain_of momentum [("lr", from_0_to 16)] domain64,            []);
    (nesterov,         domain_of nesterov [("lr", from_0_to 16)] domain64,            []);
    (adagrad,          domain_of adagrad [("v", from_0_to 996)] domain64,             divisor64);
    (rmsprop,          domain_of rmsprop [] domain64,                                 divisor64);
    (rmsprop_centered, domain_of rmsprop_centered [("m", up_to 510)] domain64,        divisor64);
    (rmsprop_momentum, domain_of rmsprop_momentum [("m", up_to 891)] domain64,        denominator64);
    (adam,             adam_domain64,                                                 divisor64);
    (adamw,            adamw_domain64,                                                divisor64);
    (adam_v,           domain_of adam_v [] domain64,                                  divisor64);
    (amsgrad,          domain_of amsgrad [] domain64,                                 divisor64);
    (amsgrad_hat,      domain_of amsgrad_hat [("vmax", from_0_to 1021)] domain64,     divisor64);
    (adamax,           domain_of adamax [("v", from_0_to 472)] domain64,              [("v_t", (power_of_2 (-400), power_of_2 472))]);
    (nadam,            domain_of nadam [] domain64,                                   denominator64) ].

(* ---- the statement ---- *)
Section Statement.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
(* s supplies N steps of pr: before the first the state is finite and in D, inputs are in D *)
Definition supplied (pr : program) (D : domain) (s : supply p e) (N : nat) : Prop :=
  inputs_in p e pr s D N /\ given_are_faithful p e Hp He pr s N /\
  state_finite p e pr (n0 p e s) (x0 p e s) /\ state_in pr D (x0 p e s).
Definition never_overflows (pr : program) (D A : domain) : Prop :=
  forall s N, supplied pr D s N -> forall t, (t <= N)%nat ->
  let r := run p e Hp He pr s t in
  ((t < N)%nat -> finite_step p e Hp He pr s t /\ after A (snd (run p e Hp He pr s (S t)))) /\
  state_finite p e pr (fst r) (snd r) /\ state_in pr D (snd r) /\
  run_float (Format p e) pr (xin p e s) (x0 p e s) t (snd r).

Definition kept_by (q : program * domain * domain) : bool :=
  let '(pr, D, A) := q in
  runnable pr && keeps p e Hp He pr D A.
Lemma kept_by_never_overflows pr D A : valid (Format p e) -> kept_by (pr, D, A) = true -> never_overflows pr D A.
Proof.
  intros HW H. apply andb_prop in H as [Hr K].
  intros s N (S1 & S2 & S3 & S4) t Ht. cbv zeta. now apply kept_never_overflows.
Qed.
End Statement.

Definition prec32 : Prec_gt_0 24 := eq_refl.
Definition emax32 : Prec_lt_emax 24 128 := eq_refl.
Notation never_overflows32 := (never_overflows 24 128 prec32 emax32).
Notation never_overflows64 := (never_overflows 53 1024 prec64 emax64).

Lemma family_kept32 : forallb (kept_by 24 128 prec32 emax32) family32 = true.
Proof. vm_compute. reflexivity. Qed.
Lemma family_kept64 : forallb (kept_by 53 1024 prec64 emax64) family64 = true.
Proof. vm_compute. reflexivity. Qed.

(* [thm:B29] *)
Theorem family_never_overflows32 pr D A : List.In (pr, D, A) family32 -> never_overflows32 pr D A.
Proof.
  intros H. apply kept_by_never_overflows; [exact binary32_valid|].
  now apply (proj1 (forallb_forall _ _) family_kept32).
Qed.
(* [thm:B29] *)
Theorem family_never_overflows64 pr D A : List.In (pr, D, A) family64 -> never_overflows64 pr D A.
Proof.
  intros H. apply kept_by_never_overflows; [exact binary64_valid|].
  now apply (proj1 (forallb_forall _ _) family_kept64).
Qed.

(* [thm:B29] *)
Theorem adam_never_overflows32 : never_overflows32 adam adam_domain32 divisor32.
Proof. apply family_never_overflows32. unfold family32. do 8 right. now left. Qed.
(* [thm:B29] *)
Theorem adam_never_overflows64 : never_overflows64 adam adam_domain64 divisor64.
Proof. apply family_never_overflows64. unfold family64. do 8 right. now left. Qed.
(* [thm:B29] *)
Theorem adamw_never_overflows32 : never_overflows32 adamw adamw_domain32 divisor32.
Proof. apply family_never_overflows32. unfold family32. do 9 right. now left. Qed.
(* [thm:B29] *)
Theorem adamw_never_overflows64 : never_overflows64 adamw adamw_domain64 divisor64.
Proof. apply family_never_overflows64. unfold family64. do 9 right. now left. Qed.

(* ---- read in numbers ---- *)
Lemma up_to_abs k x : in_range (Some (up_to k)) x <-> Rabs x <= bpow radix2 k.
Proof.
  cbn [in_range up_to fst snd]. change (Float radix2 (-1) k) with (Fopp (power_of_2 k)).
  rewrite F2R_opp, F2R_power_of_2. split; [intros H; now apply Rabs_le|apply Rabs_le_inv].
Qed.
Lemma from_0_to_le k x : in_range (Some (from_0_to k)) x <-> 0 <= x <= bpow radix2 k.
Proof. cbn [in_range from_0_to fst snd]. now rewrite F2R_power_of_2, F2R_zero. Qed.

(* The usual hyperparameters, as binary64 numbers, are in the domain: lr 0.001, beta1 0.9, beta2 0.999,
   eps 1e-8, weight_decay 0.01. *)
Theorem defaults_in_domain :
  forallb (fun q => within_range (Some (exactly (snd q))) (range_of adamw_domain32 (fst q)) &&
                    within_range (Some (exactly (snd q))) (range_of adamw_domain64 (fst q)))
    [("lr", Float radix2 4611686018427388 (-62)); ("beta1", Float radix2 8106479329266893 (-53));
     ("beta2", Float radix2 8998192055486251 (-53)); ("eps", Float radix2 6044629098073146 (-79));
     ("weight_decay", Float radix2 5764607523034235 (-59))] = true.
Proof. vm_compute. reflexivity. Qed.
