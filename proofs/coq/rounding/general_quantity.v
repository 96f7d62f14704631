(* The quantities of a step program: the terms that its own order of operations has, every rounding
   counted f times.

   operate applies an operation to quantities, by the rules of running_error.v (propagated) with
   the majorant for |x| where a number multiplies (operate_weight); one rounding of a result of
   size X adds gamma_n X + underflow_n, n = f times 1, or f times 2 for a faithful result.
   Other than in running_error.v an operation under Real counts as rounded to binary64, since
   another implementation computes 1 - b^t by operations.  What exact numbers are combined to is
   one term: 1 - b has the size |1 - b|.  There is no quantity (None) where a divisor may vanish, a
   power has no bound, or the majorant with what is added may exceed the largest number.

   Theorems
     an operation on evaluations is an evaluation of operate's quantity   operate_evaluation
     the rules are monotone: less known of the operands, a larger bound   propagated_mono
     the rounding of running_error.v, by the same counts (B18)            reference_roundings
     and it is at most that of f >= 1 times them                          rounding_least     *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core.Zaux Core.Raux.
From Adamant.Rounding Require Import formats machine propagation power running_error relative evaluation
  bound_constants.
Import ListNotations.
Open Scope R_scope.

Definition known_of (q : quantity) : known := Known (Rabs (total q)) (majorant q) (Some (weight q)).

(* the exact operation, on terms where it has any *)
Definition operate (o : op) (qs : list quantity) : option quantity :=
  match o, qs with
  | Add, [a; b] => Some (plus a b)
  | Sub, [a; b] => Some (minus a b)
  | Mul, [a; b] => Some (times a b)
  | Div, [a; b] => if Rlt_dec (weight b) (Rabs (total b)) then Some (quotient a b) else None
  | Fma, [a; b; c] => Some (plus (times a b) c)
  | Cast, [a] => Some a
  | _, _ => option_map (number (apply o (map total qs))) (propagated o (map known_of qs) 0)
  end.
(* a number that is exact is one term *)
Definition one_term (q : quantity) : quantity :=
  if Req_EM_T (weight q) 0 then number (total q) 0 else q.

(* how many roundings the result of an instruction counts *)
Definition roundings (W : format) (i : instr) (ks : list kind) : nat :=
  match iop i, iprec i with
  | (Abs | Max), _ => 0
  | (Gt | Eq | Select | Outcome _ | Cast), Real => 0
  | (Pow | Powr), _ => faithful_roundings
  | Cast, _ => if any_faithful i ks then faithful_roundings
               else if forallb (exact_cast W (format_of W (iprec i))) ks then 0 else nearest_roundings
  | _, _ => nearest_roundings
  end.
Definition underflows (o : op) : bool := match o with Add | Sub | Sqrt | Abs | Max => false | _ => true end.

(* unit and underflow of n roundings of instruction i *)
Definition unit_of (W : format) (i : instr) (n : nat) : R := gamma (format_of W (iprec i)) n.
Definition underflow_of (W : format) (i : instr) (n : nat) : R :=
  if underflows (iop i) then underflow (format_of W (iprec i)) n else 0.

Definition step_quantity (f : nat) (W : format) (i : instr) (ks : list kind) (qs : list quantity)
  : option quantity :=
  match operate (iop i) qs with
  | None => None
  | Some q =>
      let n := (f * roundings W i ks)%nat in
      let q := rounded (unit_of W i n) (underflow_of W i n) (one_term q) in
      match iprec i with
      | Real => Some q
      | p => if Rle_dec (majorant q + weight q) (largest (format_of W p)) then Some q else None
      end
  end.

Fixpoint all {A} (l : list (option A)) : option (list A) :=
  match l with
  | [] => Some []
  | Some x :: l => match all l with Some xs => Some (x :: xs) | None => None end
  | None :: _ => None
  end.
Definition quantities := string -> option quantity.
Definition next_quantity f W i (k : kinds) (Q : quantities) : option quantity :=
  match all (map Q (args i)) with
  | Some qs => step_quantity f W i (map k (args i)) qs
  | None => None
  end.
Fixpoint exec_quantity (f : nat) (W : format) (c : list instr) (k : kinds) (Q : quantities) : quantities :=
  match c with
  | [] => Q
  | i :: c => exec_quantity f W c (set k (dst i) (In (iprec i))) (set Q (dst i) (next_quantity f W i k Q))
  end.

(* the inputs: numbers given, with the bounds of their errors *)
Definition given_quantities (x : env) (e : errors) : quantities :=
  fun r => option_map (number (x r)) (e r).

(* small enough units for f times the roundings of one operation *)
Definition fine (f : nat) (F : format) : Prop := INR (f * faithful_roundings) * u F < 1.

(* ---- operate, and the rules of running_error.v ---- *)
Lemma operate_weight o qs q : Forall proper qs -> operate o qs = Some q ->
  propagated o (map known_of qs) (majorant q) = Some (weight q).
Proof.
  intros P. destruct o, qs as [|a [|b [|c [|? ?]]]]; cbn [operate]; try discriminate;
    try (intros [= <-]; cbn [map propagated known_of];
         rewrite ?plus_weight, ?minus_weight, ?times_weight; f_equal; ring);
    try (cbn [map propagated known_of option_map];
         try (destruct (Req_EM_T _ 0); [|discriminate]);
         try (destruct (Req_EM_T _ 0); [|discriminate]);
         try (destruct (Rlt_dec _ _); [|discriminate]);
         try (destruct (Rle_dec _ _); [|discriminate]);
         intros [= <-]; now rewrite number_weight).
  - destruct (Rlt_dec (weight b) (Rabs (total b))) as [L|]; [|discriminate]. intros [= <-].
    cbn [map propagated known_of]. destruct (Rlt_dec (weight b) (Rabs (total b))); [|contradiction].
    rewrite quotient_majorant, quotient_weight; [reflexivity| |exact L].
    inversion P as [|? ? _ P']. now inversion P'.
Qed.
Lemma operate_total o qs q : operate o qs = Some q -> total q = apply o (map total qs).
Proof.
  destruct o, qs as [|a [|b [|c [|? ?]]]]; cbn [operate map apply]; try discriminate;
    try (intros [= <-]; now rewrite ?plus_total, ?minus_total, ?times_total).
  all: try (destruct (Rlt_dec (weight b) (Rabs (total b))); [|discriminate]; intros [= <-];
            apply quotient_total).
  all: try (destruct (propagated _ _ 0); [|discriminate]; intros [= <-]; apply number_total).
Qed.
Lemma operate_defined o qs h e : propagated o (map known_of qs) h = Some e -> exists q, operate o qs = Some q.
Proof.
  destruct o, qs as [|a [|b [|c [|? ?]]]]; cbn [operate map propagated known_of option_map]; try discriminate;
    try (intros _; eexists; reflexivity).
  - destruct (Rlt_dec _ _); [|discriminate]. intros _. eexists. reflexivity.
  - destruct (Req_EM_T _ 0); [|discriminate]. destruct (Req_EM_T _ 0); [|discriminate].
    intros _. eexists. reflexivity.
  - destruct (Req_EM_T _ 0); [|discriminate]. destruct (Rlt_dec _ _); [|discriminate].
    destruct (Rle_dec _ _); [|discriminate]. intros _. eexists. reflexivity.
Qed.

(* The rules are monotone: less known of the operands, a larger bound. *)
Definition tighter (n m : running_error.known) : Prop :=
  lo m <= lo n <= hi n /\ 0 <= hi n <= hi m /\
  match err m with Some b => exists a, err n = Some a /\ 0 <= a <= b | None => True end.

Lemma Rdiv_le_compat a b c d : 0 <= a <= b -> 0 < d <= c -> a / c <= b / d.
Proof.
  intros [A B] [D C]. unfold Rdiv. apply Rmult_le_compat; [exact A| |exact B|now apply Rinv_le_contravar].
  apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.
Lemma Rdiv_pos a b : 0 <= a -> 0 < b -> 0 <= a / b.
Proof. intros A B. apply Rmult_le_pos; [exact A|]. now apply Rlt_le, Rinv_0_lt_compat. Qed.
Lemma mul_mono a b c d : 0 <= a <= c -> 0 <= b <= d -> 0 <= a * b <= c * d.
Proof. intros A B. split; [apply Rmult_le_pos; lra|apply Rmult_le_compat; lra]. Qed.

Lemma propagated_mono o ns ms h h' e' : Forall2 tighter ns ms -> 0 <= h <= h' ->
  propagated o ms h' = Some e' -> exists e, propagated o ns h = Some e /\ 0 <= e <= e'.
Proof.
  intros T Hh.
  assert (K : forall n lm hm em, tighter n (Known lm hm (Some em)) ->
            exists ln hn en, n = Known ln hn (Some en) /\ lm <= ln <= hn /\ 0 <= hn <= hm /\ 0 <= en <= em).
  { intros [ln hn en] lm hm em (A & B & x & C & D). cbn in A, B, C. subst en. now exists ln, hn, x. }
  destruct T as [|n1 [l1 h1 [e1|]] ns ms T1 T].
  { destruct o; cbn [propagated]; try discriminate. intros [= <-]. exists 0. split; [reflexivity|lra]. }
  2:{ destruct o, ms as [|[? ? [?|]] [|[? ? [?|]] ?]]; discriminate. }
  destruct (K _ _ _ _ T1) as (p1 & q1 & r1 & -> & A1 & B1 & C1). clear T1.
  destruct T as [|n2 [l2 h2 [e2|]] ns ms T2 T].
  { destruct o; cbn [propagated]; try discriminate;
      try (intros [= <-]; eexists; split; [reflexivity|]; lra).
    intros [= <-]. eexists. split; [reflexivity|].
    pose proof (sqrt_le_1_alt r1 e1 ltac:(lra)) as S. pose proof (sqrt_pos r1) as S0.
    destruct (Rlt_dec 0 l1) as [L|L]; destruct (Rlt_dec 0 p1) as [P|P]; try lra.
    - assert (D : 0 <= r1 / sqrt p1 <= e1 / sqrt l1).
      { pose proof (sqrt_lt_R0 l1 L). pose proof (sqrt_le_1_alt l1 p1 ltac:(lra)).
        split; [apply Rdiv_pos; lra|apply Rdiv_le_compat; lra]. }
      split; [apply Rmin_glb; lra|]. unfold Rmin.
      destruct (Rle_dec (sqrt r1) (r1 / sqrt p1)), (Rle_dec (sqrt e1) (e1 / sqrt l1)); lra.
    - pose proof (Rmin_l (sqrt r1) (r1 / sqrt p1)).
      assert (0 <= r1 / sqrt p1) by (apply Rdiv_pos; [lra|now apply sqrt_lt_R0]).
      split; [apply Rmin_glb; lra|lra]. }
  2:{ destruct o, ms as [|[? ? [?|]] ?]; discriminate. }
  destruct (K _ _ _ _ T2) as (p2 & q2 & r2 & -> & A2 & B2 & C2). clear T2.
  assert (M : 0 <= q1 * r2 + q2 * r1 + r1 * r2 <= h1 * e2 + h2 * e1 + e1 * e2).
  { pose proof (mul_mono q1 r2 h1 e2 ltac:(lra) ltac:(lra)). pose proof (mul_mono q2 r1 h2 e1 ltac:(lra) ltac:(lra)).
    pose proof (mul_mono r1 r2 e1 e2 ltac:(lra) ltac:(lra)). lra. }
  destruct T as [|n3 [l3 h3 [e3|]] ns ms T3 T].
  { destruct o; cbn [propagated]; try discriminate;
      try (intros [= <-]; eexists; split; [reflexivity|]; lra).
    - destruct (Rlt_dec e2 l2) as [L|]; [|discriminate]. intros [= <-].
      destruct (Rlt_dec r2 p2) as [P|]; [|lra]. eexists. split; [reflexivity|].
      pose proof (mul_mono h r2 h' e2 ltac:(lra) ltac:(lra)).
      split; [apply Rdiv_pos; lra|apply Rdiv_le_compat; lra].
    - destruct (Req_EM_T e1 0) as [->|]; [|discriminate]. destruct (Req_EM_T e2 0) as [->|]; [|discriminate].
      intros [= <-]. destruct (Req_EM_T r1 0); [|lra]. destruct (Req_EM_T r2 0); [|lra].
      exists 0. split; [reflexivity|lra].
    - destruct (Req_EM_T e1 0) as [->|]; [|discriminate]. destruct (Rlt_dec 0 l1) as [L|]; [|discriminate].
      destruct (Rle_dec h1 1); [|discriminate]. intros [= <-].
      destruct (Req_EM_T r1 0); [|lra]. destruct (Rlt_dec 0 p1); [|lra]. destruct (Rle_dec q1 1); [|lra].
      eexists. split; [reflexivity|]. apply mul_mono; [lra|].
      split; [apply Rdiv_pos; lra|apply Rdiv_le_compat; lra].
    - intros [= <-]. eexists. split; [reflexivity|].
      pose proof (Rmax_l e1 e2). pose proof (Rmax_r e1 e2). pose proof (Rmax_l r1 r2).
      split; [lra|]. apply Rmax_lub; lra. }
  2:{ destruct o, ms as [|? ?]; discriminate. }
  destruct (K _ _ _ _ T3) as (p3 & q3 & r3 & -> & A3 & B3 & C3). clear T3.
  destruct T as [|n4 m4 ns ms T4 T]; destruct o; cbn [propagated]; try discriminate.
  intros [= <-]. eexists. split; [reflexivity|]. lra.
Qed.

(* ---- operate on evaluations ---- *)
Lemma known_of_tighter q : proper q -> tighter (known_of q) (known_of q).
Proof.
  intros P. pose proof (majorant_total q). pose proof (weight_pos q P). pose proof (majorant_pos q).
  unfold tighter, known_of. cbn. split; [lra|]. split; [lra|]. exists (weight q). split; [reflexivity|lra].
Qed.
Lemma known_of_all qs : Forall proper qs -> Forall2 tighter (map known_of qs) (map known_of qs).
Proof. induction 1; cbn; constructor; auto using known_of_tighter. Qed.
Lemma operate_proper o qs q : Forall proper qs -> operate o qs = Some q -> proper q.
Proof.
  intros P H. assert (N : forall e, propagated o (map known_of qs) 0 = Some e -> 0 <= e).
  { intros e He. destruct (propagated_mono o _ _ 0 0 e (known_of_all qs P)) as (e1 & _ & B); [lra|exact He|lra]. }
  revert H N. destruct o, qs as [|a [|b [|c [|? ?]]]]; cbn [operate]; try discriminate;
    repeat match goal with P : Forall proper (_ :: _) |- _ => apply Forall_cons_iff in P as [? P] end;
    try (intros [= <-] _; auto using plus_proper, minus_proper, times_proper; fail).
  all: try (destruct (Rlt_dec (weight b) (Rabs (total b))); [|discriminate]; intros [= <-] _;
            now apply quotient_proper).
  all: destruct (propagated _ _ 0) as [e|]; [|discriminate]; intros [= <-] N; apply number_proper; now apply N.
Qed.

Lemma operate_evaluation o qs zs q : Forall2 evaluation qs zs -> operate o qs = Some q ->
  evaluation q (apply o zs).
Proof.
  intros E. assert (Z : forall a y, evaluation a y -> weight a = 0 -> y = total a).
  { intros a y Ha H0. pose proof (evaluation_error a y Ha) as B. rewrite H0 in B.
    destruct (Req_dec (y - total a) 0) as [|N]; [lra|]. pose proof (Rabs_pos_lt _ N). lra. }
  destruct o, E as [|a y ? ? Ea [|b z ? ? Eb [|c w ? ? Ec [|? ? ? ? ? ?]]]];
    cbn [operate map apply propagated known_of option_map]; try discriminate.
  - intros [= <-]. now constructor.
  - intros [= <-]. now constructor.
  - intros [= <-]. now constructor.
  - destruct (Rlt_dec _ _); [|discriminate]. intros [= <-]. now constructor.
  - intros [= <-]. constructor. pose proof (evaluation_error _ _ Ea) as B.
    destruct (Rlt_dec 0 (Rabs (total a))).
    + apply Rmin_glb; [now apply sqrt_error|]. apply sqrt_error_pos; [exact B|assumption|apply Rle_refl].
    + now apply sqrt_error.
  - destruct (Req_EM_T (weight a) 0) as [Za|]; [|discriminate].
    destruct (Req_EM_T (weight b) 0) as [Zb|]; [|discriminate]. intros [= <-]. constructor.
    rewrite (Z a y), (Z b z) by assumption. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
  - destruct (Req_EM_T (weight a) 0) as [Za|]; [|discriminate].
    destruct (Rlt_dec _ _); [|discriminate]. destruct (Rle_dec _ _); [|discriminate]. intros [= <-].
    constructor. rewrite (Z a y) by assumption. pose proof (majorant_total a).
    apply powr_error; [split; [assumption|apply Rle_refl]|lra|now apply evaluation_error].
  - intros [= <-]. constructor; [now constructor|exact Ec].
  - intros [= <-]. constructor. apply abs_error. now apply evaluation_error.
  - intros [= <-]. constructor. apply max_error; now apply evaluation_error.
  - intros [= <-]. exact Ea.
  - intros [= <-]. constructor. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
Qed.

Lemma one_term_total q : total (one_term q) = total q.
Proof. unfold one_term. destruct (Req_EM_T _ 0); [apply number_total|reflexivity]. Qed.
Lemma one_term_weight q : weight (one_term q) = weight q.
Proof. unfold one_term. destruct (Req_EM_T _ 0) as [E|]; [now rewrite number_weight|reflexivity]. Qed.
Lemma one_term_majorant q : Rabs (total q) <= majorant (one_term q) <= majorant q.
Proof.
  unfold one_term. pose proof (majorant_total q). destruct (Req_EM_T _ 0); rewrite ?number_majorant; lra.
Qed.
Lemma one_term_proper q : proper q -> proper (one_term q).
Proof. unfold one_term. destruct (Req_EM_T _ 0); [|trivial]. intros _. apply number_proper. lra. Qed.
Lemma one_term_evaluation q z : evaluation q z -> evaluation (one_term q) z.
Proof.
  unfold one_term. destruct (Req_EM_T _ 0) as [E|]; [|trivial]. intros H. constructor.
  pose proof (evaluation_error q z H). lra.
Qed.

(* ---- units ---- *)
Section Units.
Variables (f : nat) (W : format).
Hypotheses (HW : fine f W) (H64 : fine f binary64).

Lemma roundings_most i ks : (roundings W i ks <= faithful_roundings)%nat.
Proof.
  unfold roundings, nearest_roundings, faithful_roundings.
  destruct (iop i); destruct (iprec i); try lia; destruct (any_faithful i ks); try lia;
    destruct (forallb _ ks); lia.
Qed.
Lemma few_roundings i ks : INR (f * roundings W i ks) * u (format_of W (iprec i)) < 1.
Proof.
  assert (B : fine f (format_of W (iprec i))) by (destruct (iprec i); assumption).
  unfold fine in B. eapply Rle_lt_trans; [|exact B]. apply Rmult_le_compat_r; [apply Rlt_le, u_pos|].
  apply le_INR. apply Nat.mul_le_mono_l, roundings_most.
Qed.
Lemma unit_pos i ks : 0 <= unit_of W i (f * roundings W i ks).
Proof. apply gamma_pos, few_roundings. Qed.
Lemma underflow_of_pos i ks : 0 <= underflow_of W i (f * roundings W i ks).
Proof. unfold underflow_of. destruct (underflows _); [apply underflow_pos, few_roundings|lra]. Qed.

(* the rounding of running_error.v is at most that of f >= 1 times its roundings *)
Lemma rounding_least i ks X : (1 <= f)%nat -> 0 <= X ->
  rounding_error W i ks X <= unit_of W i (f * roundings W i ks) * X + underflow_of W i (f * roundings W i ks).
Proof.
  intros Hf HX. pose proof (few_roundings i ks) as B.
  set (n := (f * roundings W i ks)%nat) in *. set (F := format_of W (iprec i)) in *.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  pose proof (gamma_least F n B) as G. pose proof (underflow_least F n B) as D.
  assert (P : 0 <= unit_of W i n * X + underflow_of W i n).
  { pose proof (Rmult_le_pos _ _ (unit_pos i ks) HX). pose proof (underflow_of_pos i ks). fold n in H, H0. lra. }
  assert (N : forall m, (m <= n)%nat -> INR m * u F * X <= unit_of W i n * X /\ INR m * eta F <= underflow F n).
  { intros m Hm. apply le_INR in Hm. unfold unit_of. fold F.
    pose proof (Rmult_le_compat_r _ _ _ (Rlt_le _ _ U) Hm).
    pose proof (Rmult_le_compat_r _ _ _ (Rlt_le _ _ E) Hm).
    split; [apply Rmult_le_compat_r; lra|lra]. }
  assert (Few : forall m, roundings W i ks = m -> (m <= n)%nat).
  { intros m <-. subst n. nia. }
  revert P N Few. unfold rounding_error, underflow_of, underflows, roundings. fold F.
  generalize (unit_of W i n). intros un P N Few.
  assert (N1 : (nearest_roundings <= n)%nat -> u F * X <= un * X /\ eta F <= underflow F n).
  { intros L. destruct (N _ L) as [A C]. unfold nearest_roundings in A, C. cbn [INR] in A, C. lra. }
  assert (N2 : (faithful_roundings <= n)%nat -> 2 * u F * X <= un * X /\ 2 * eta F <= underflow F n).
  { intros L. destruct (N _ L) as [A C]. unfold faithful_roundings in A, C. cbn [INR] in A, C. lra. }
  destruct (iprec i) eqn:Ep; [exact P| |]; destruct (iop i) eqn:Eo; cbn [underflows] in P |- *;
    try exact P; try (destruct N1 as [A C]; [now apply Few|lra]); try (destruct N2 as [A C]; [now apply Few|lra]).
  all: destruct (any_faithful i ks); [destruct N2 as [A C]; [now apply Few|lra]|].
  all: destruct (forallb _ ks); [exact P|destruct N1 as [A C]; [now apply Few|lra]].
Qed.
End Units.

(* The rounding of running_error.v, by the same counts. *)
(* [thm:B18] *)
Theorem reference_roundings W i ks X : iprec i <> Real ->
  rounding_error W i ks X
  = INR (roundings W i ks) * u (format_of W (iprec i)) * X
    + (if underflows (iop i) then INR (roundings W i ks) * eta (format_of W (iprec i)) else 0).
Proof.
  unfold rounding_error, roundings, underflows, nearest_roundings, faithful_roundings. intros Hp.
  destruct (iprec i) eqn:Ep; [congruence| |]; destruct (iop i); cbn [INR]; try lra;
    destruct (any_faithful i ks); cbn [INR]; try lra; destruct (forallb _ ks); cbn [INR]; lra.
Qed.

(* ---- the formats ---- *)
Lemma general_fine F : (3 <= prec F)%Z -> fine general_factor F.
Proof.
  intros H. unfold fine, general_factor, faithful_roundings. pose proof (u_pos F).
  assert (u F <= / 8) by (change (/ 8) with (bpow radix2 (-3)); apply bpow_le; lia).
  cbn. lra.
Qed.
