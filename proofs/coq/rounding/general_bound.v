(* The general bound: any order of operations.

   The quantity of a register (general_quantity.v) is one evaluation of it, that of the step program
   with every rounding made f times.  Its weight bounds every other evaluation (evaluation.v) of the
   same number that weighs no more, whatever the operations and their order: that is the class.
   It has every evaluation with the same terms, each through at most f times as many roundings
   (fewer_roundings), every run of the program in which each result is rounded up to f times
   (exec_evaluation), and the float reading of any other program with the same real reading whose own
   quantity, counted once, is no heavier (other_order).  f is general_factor.

   An evaluation has no largest number: that its intermediate results do not overflow is a premise.

   Theorems (B18)
     runs whose results are rounded up to f times are evaluations       exec_evaluation
     the float reading is one                                           float_evaluation
     the bound, evaluated upwards over enclosures, of every evaluation
     of the class                                                       general_error
     the terms of the program, each through f times as many roundings   fewer_roundings
     the program itself; another program                                general_float, other_order
     the bound of running_error.v is at most this one                   general_covers      *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Adamant.Rounding Require Import formats machine propagation power running_error relative evaluation
  bound_constants general_quantity.
Import ListNotations.
Open Scope R_scope.

(* a run in which every result is off by f times the roundings that it counts, or less *)
Inductive exec_near (f : nat) (W : format) : list instr -> kinds -> env -> env -> Prop :=
| near_done k x : exec_near f W [] k x x
| near_next i c k x z x' :
    (let n := (f * roundings W i (map k (args i)))%nat in
     Rabs (z - value i x) <= unit_of W i n * Rabs (value i x) + underflow_of W i n) ->
    exec_near f W c (set k (dst i) (In (iprec i))) (set x (dst i) z) x' ->
    exec_near f W (i :: c) k x x'.

(* ---- programs ---- *)
Lemma operands (Q : quantities) rs qs : all (map Q rs) = Some qs -> Forall2 (fun r q => Q r = Some q) rs qs.
Proof.
  revert qs. induction rs as [|r rs IH]; cbn; intros qs.
  - intros [= <-]. constructor.
  - destruct (Q r) as [q|] eqn:E; [|discriminate]. destruct (all (map Q rs)) as [l|]; [|discriminate].
    intros [= <-]. constructor; [exact E|now apply IH].
Qed.
Lemma step_inverse f W i ks qs q' : step_quantity f W i ks qs = Some q' ->
  exists q, operate (iop i) qs = Some q /\
    q' = rounded (unit_of W i (f * roundings W i ks)) (underflow_of W i (f * roundings W i ks)) (one_term q) /\
    (iprec i <> Real -> majorant q' + weight q' <= largest (format_of W (iprec i))).
Proof.
  unfold step_quantity. destruct (operate _ _) as [q|]; [|discriminate]. cbv zeta.
  intros H. exists q. split; [reflexivity|].
  destruct (iprec i); try (destruct (Rle_dec _ _) as [L|]; [|discriminate]); injection H as <-;
    split; (reflexivity || congruence || (intros _; exact L)).
Qed.

(* [thm:B18] *)
Theorem exec_evaluation f W c k x' y' Q : fine f W -> fine f binary64 ->
  (forall r q, Q r = Some q -> evaluation q (x' r)) -> exec_near f W c k x' y' ->
  forall r q, exec_quantity f W c k Q r = Some q -> evaluation q (y' r).
Proof.
  intros HW H64 HQ H. revert Q HQ. induction H as [k x|i c k x z y' Hz H IH]; intros Q HQ; [exact HQ|].
  cbn [exec_quantity]. apply IH. intros r q. unfold set. destruct (String.eqb r (dst i)); [|apply HQ].
  unfold next_quantity. destruct (all _) as [qs|] eqn:A; [|discriminate]. intros Hq.
  apply operands in A. apply step_inverse in Hq as (p & Hp & -> & _).
  apply rounding with (value i x); [now apply unit_pos|now apply underflow_of_pos| |exact Hz].
  apply one_term_evaluation. unfold value. apply operate_evaluation with qs; [|exact Hp].
  clear Hp Hz. induction A; cbn; constructor; auto.
Qed.

(* the float reading, with f >= 1 *)
Lemma float_near f W c k x' y' : valid W -> fine f W -> fine f binary64 -> (1 <= f)%nat ->
  well_formed c k = true -> typed W k x' -> exec_float W c k x' y' -> exec_near f W c k x' y'.
Proof.
  intros V HW H64 Hf Hwf Ht H. revert Hwf Ht. induction H as [k x|i c k x z y' Hz H IH]; intros Hwf Ht; [constructor|].
  cbn [well_formed] in Hwf. apply andb_prop in Hwf as [Hi Hc]. apply near_next with z.
  - cbv zeta. refine (Rle_trans _ _ _ _ (rounding_least f W HW H64 i (map k (args i)) _ Hf (Rabs_pos _))).
    apply (rounding_sound W i k (fun r => Known (Rabs (x r)) (Rabs (x r)) (Some 0)) x x (Rabs (value i x)) z V Hi Ht);
      [|apply Rle_refl|exact Hz|apply Rle_refl].
    intros r _. split; cbn; [split; apply Rle_refl|]. intros e [= <-].
    rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. apply Rle_refl.
  - apply IH; [exact Hc|]. apply typed_set; [exact Ht|]. exact (result_lies W i _ _ z V Hz).
Qed.
Lemma given_evaluation x x' e : within e x x' ->
  forall r q, given_quantities x e r = Some q -> evaluation q (x' r).
Proof.
  intros H r q. unfold given_quantities. destruct (e r) as [b|] eqn:E; [|discriminate].
  intros [= <-]. constructor. now apply H.
Qed.
(* [thm:B18] *)
Theorem float_evaluation f W c k x x' e y' : valid W -> fine f W -> fine f binary64 -> (1 <= f)%nat ->
  well_formed c k = true -> typed W k x' -> within e x x' -> exec_float W (taken c x) k x' y' ->
  forall r q, exec_quantity f W (taken c x) k (given_quantities x e) r = Some q -> evaluation q (y' r).
Proof.
  intros V HW H64 Hf Hwf Ht He H. apply exec_evaluation with x'; try assumption.
  - now apply given_evaluation.
  - apply float_near; try assumption. now apply well_formed_taken.
Qed.

(* what is true of the quantities of a program: they are proper, and of the exact registers *)
Definition sound (Q : quantities) (x : env) : Prop := forall r q, Q r = Some q -> proper q /\ total q = x r.
Lemma operands_sound Q x rs qs : sound Q x -> all (map Q rs) = Some qs ->
  Forall proper qs /\ map total qs = map x rs.
Proof.
  intros H A. apply operands in A. induction A as [|r q rs qs E A IH]; [now split|].
  destruct (H _ _ E) as [P T], IH as [IP IT]. cbn. split; [now constructor|now rewrite T, IT].
Qed.
Lemma next_sound f W i k Q x q : fine f W -> fine f binary64 -> sound Q x ->
  next_quantity f W i k Q = Some q -> proper q /\ total q = value i x.
Proof.
  intros HW H64 S. unfold next_quantity. destruct (all _) as [qs|] eqn:A; [|discriminate]. intros H.
  destruct (operands_sound Q x _ qs S A) as [P T].
  apply step_inverse in H as (p & Hp & -> & _). split.
  - apply rounded_proper; [now apply unit_pos|now apply underflow_of_pos|].
    now apply one_term_proper, (operate_proper (iop i) qs).
  - rewrite rounded_total, one_term_total. unfold value. rewrite <- T. now apply operate_total.
Qed.
Lemma set_sound Q x r q y : sound Q x -> (forall p, q = Some p -> proper p /\ total p = y) ->
  sound (set Q r q) (set x r y).
Proof. intros S H s p. unfold set. destruct (String.eqb s r); [apply H|apply S]. Qed.
Lemma exec_sound f W c : fine f W -> fine f binary64 -> forall k Q x, sound Q x ->
  sound (exec_quantity f W c k Q) (exec_real c x).
Proof.
  intros HW H64. induction c as [|i c IH]; intros k Q x S; [exact S|]. cbn [exec_quantity exec_real].
  apply IH. apply set_sound; [exact S|]. intros p Hp. now apply (next_sound f W i k Q x p).
Qed.
Lemma given_sound x e : (forall r b, e r = Some b -> 0 <= b) -> sound (given_quantities x e) x.
Proof.
  intros H r q. unfold given_quantities. destruct (e r) as [b|] eqn:E; [|discriminate]. intros [= <-].
  split; [apply number_proper; eauto|apply number_total].
Qed.

(* ---- the class ---- *)
(* q is a quantity of an evaluation of register r that weighs no more than the program's, each rounding
   counted f times *)
Definition of_class (f : nat) (W : format) (c : list instr) (k : kinds) (x : env) (e : errors)
  (r : string) (q : quantity) : Prop :=
  total q = exec_real c x r /\
  exists p, exec_quantity f W (taken c x) k (given_quantities x e) r = Some p /\ weight q <= weight p.

(* [thm:B18] *)
Theorem fewer_roundings q p :
  Forall2 (fun t s => part t = part s /\ growth t <= growth s) (terms q) (terms p) -> rest q <= rest p ->
  total q = total p /\ weight q <= weight p.
Proof.
  unfold total, weight. intros H Hr.
  assert (E : sum_of part (terms q) = sum_of part (terms p) /\ sum_of moved (terms q) <= sum_of moved (terms p)).
  { induction H as [|t s ts ss [P G] H [IH1 IH2]]; [split; [reflexivity|apply Rle_refl]|].
    rewrite !sum_cons, P, IH1. split; [reflexivity|]. unfold moved at 1 3. rewrite P.
    pose proof (Rmult_le_compat_r _ _ _ (Rabs_pos (part s)) G). lra. }
  destruct E as [E1 E2]. split; [exact E1|lra].
Qed.
(* n roundings of an operation, made f times, are within what they count *)
Lemma unit_roundings F f n : valid F -> INR (f * n) * u F < 1 -> (1 + u F) ^ (f * n) - 1 <= gamma F (f * n).
Proof. intros HF H. exact (gamma_bound F HF (f * n) H). Qed.

(* ---- the bound, as a checker evaluates it ---- *)
(* the terms of the result together, M those of the operands *)
Definition terms_of (i : instr) (x M : env) : R :=
  match iop i, args i with
  | (Add | Sub), [a; b] => M a + M b
  | Mul, [a; b] => M a * M b
  | Div, [a; b] => M a / Rabs (x b)
  | Fma, [a; b; c] => M a * M b + M c
  | Cast, [a] => M a
  | _, _ => Rabs (value i x)
  end.

(* x is known by enclosures; M and e are any larger numbers than the majorants and the weights.
   d: what the operands' errors cause; m: the majorant, |x| where that is nothing. *)
Inductive general_bounded (f : nat) (W : format)
  : list instr -> kinds -> env -> env -> errors -> env -> errors -> Prop :=
| general_done k x M e : general_bounded f W [] k x M e M e
| general_unknown i c k x M e m M' e' :
    general_bounded f W c (set k (dst i) (In (iprec i))) (set x (dst i) (value i x)) (set M (dst i) m)
      (set e (dst i) None) M' e' ->
    general_bounded f W (i :: c) k x M e M' e'
| general_next i c k x M e n h d d' m w M' e' :
    (forall r, List.In r (args i) -> lo (n r) <= Rabs (x r) /\ hi (n r) = M r /\ err (n r) = e r) ->
    terms_of i x M <= h ->
    propagated (iop i) (map n (args i)) h = Some d' -> d' <= d ->
    (if Req_EM_T d 0 then Rabs (value i x) else h) <= m ->
    (let n := (f * roundings W i (map k (args i)))%nat in
     d + unit_of W i n * (m + d) + underflow_of W i n <= w /\
     (iprec i <> Real -> m + (d + unit_of W i n * (m + d) + underflow_of W i n) <= largest (format_of W (iprec i)))) ->
    general_bounded f W c (set k (dst i) (In (iprec i))) (set x (dst i) (value i x)) (set M (dst i) m)
      (set e (dst i) (Some w)) M' e' ->
    general_bounded f W (i :: c) k x M e M' e'.

Definition covered (Q : quantities) (x M : env) (e : errors) : Prop :=
  forall r b, e r = Some b -> exists q, Q r = Some q /\ proper q /\ total q = x r /\
    majorant q <= M r /\ weight q <= b.

Lemma propagated_errs o ns h d : propagated o ns h = Some d ->
  Forall (fun n => exists b, err n = Some b) ns.
Proof.
  destruct o, ns as [|[? ? [?|]] [|[? ? [?|]] [|[? ? [?|]] [|? ?]]]]; cbn [propagated]; try discriminate;
    intros _; repeat constructor; eexists; reflexivity.
Qed.

Lemma bounded_next_covered f W i k Q x M e n h d d' m w :
  fine f W -> fine f binary64 -> covered Q x M e ->
  (forall r, List.In r (args i) -> lo (n r) <= Rabs (x r) /\ hi (n r) = M r /\ err (n r) = e r) ->
  terms_of i x M <= h ->
  propagated (iop i) (map n (args i)) h = Some d' -> d' <= d ->
  (if Req_EM_T d 0 then Rabs (value i x) else h) <= m ->
  (let n := (f * roundings W i (map k (args i)))%nat in
   d + unit_of W i n * (m + d) + underflow_of W i n <= w /\
   (iprec i <> Real -> m + (d + unit_of W i n * (m + d) + underflow_of W i n) <= largest (format_of W (iprec i)))) ->
  exists q, next_quantity f W i k Q = Some q /\ proper q /\ total q = value i x /\ majorant q <= m /\ weight q <= w.
Proof.
  intros HW H64 C Hn Hh Hp Hd Hm [Hw Hl].
  (* the operands *)
  assert (A : exists qs, all (map Q (args i)) = Some qs /\ Forall proper qs /\ map total qs = map x (args i) /\
    Forall2 tighter (map known_of qs) (map n (args i)) /\
    Forall2 (fun q r => majorant q <= M r) qs (args i)).
  { pose proof (propagated_errs _ _ _ _ Hp) as E. revert Hn E. clear - C. induction (args i) as [|r rs IH]; intros Hn E.
    - exists []. repeat split; constructor.
    - cbn [map] in E. apply Forall_cons_iff in E as [[b Eb] E].
      destruct IH as (qs & A1 & A2 & A3 & A4 & A5); [intros s Hs; apply Hn; now right|exact E|].
      destruct (Hn r (or_introl eq_refl)) as (N1 & N2 & N3).
      destruct (C r b ltac:(congruence)) as (q & Q1 & Q2 & Q3 & Q4 & Q5).
      exists (q :: qs). cbn [map all]. rewrite Q1, A1.
      split; [reflexivity|]. split; [now constructor|]. split; [now rewrite Q3, A3|].
      split; [|now constructor]. constructor; [|exact A4].
      pose proof (majorant_total q). pose proof (majorant_pos q). pose proof (weight_pos q Q2).
      unfold tighter, known_of. cbn. rewrite Eb, N2, Q3 in *.
      split; [lra|]. split; [lra|]. exists (weight q). split; [reflexivity|lra]. }
  destruct A as (qs & A1 & A2 & A3 & A4 & A5).
  assert (Zh : 0 <= h).
  { eapply Rle_trans; [|exact Hh]. unfold terms_of.
    assert (MP : Forall (fun r => 0 <= M r) (args i)).
    { clear - A5. induction A5 as [|q r qs rs H _ IH]; constructor; [|exact IH]. pose proof (majorant_pos q). lra. }
    destruct (iop i), (args i) as [|r1 [|r2 [|r3 [|? ?]]]]; try apply Rabs_pos;
      repeat match goal with P : Forall _ (_ :: _) |- _ => apply Forall_cons_iff in P as [? P] end;
      try lra; try (apply Rplus_le_le_0_compat; [|assumption]); try (apply Rmult_le_pos; assumption).
    apply Rmult_le_pos; [assumption|]. rewrite <- Rabs_inv. apply Rabs_pos. }
  destruct (propagated_mono _ _ _ h h d' A4 ltac:(lra) Hp) as (d0 & P0 & _).
  destruct (operate_defined _ _ _ _ P0) as [q Hq].
  pose proof (operate_proper _ _ _ A2 Hq) as Pq. pose proof (operate_total _ _ _ Hq) as Tq.
  rewrite A3 in Tq. fold (value i x) in Tq.
  assert (Mq : majorant q <= h).
  { eapply Rle_trans; [|exact Hh]. clear - A5 A3 Hq Tq. unfold terms_of. rewrite <- Tq.
    clear Tq. revert A3 A5. generalize (args i) as rs. intros rs A3 A5.
    destruct (iop i), qs as [|a [|b [|c [|? ?]]]]; cbn [operate] in Hq; try discriminate Hq;
      repeat match goal with P : Forall2 _ (_ :: _) _ |- _ => inversion P; clear P; subst
                           | P : Forall2 _ [] _ |- _ => inversion P; clear P; subst end.
    all: repeat match goal with H : majorant ?a <= _ |- _ =>
           lazymatch goal with _ : 0 <= majorant a |- _ => fail | _ => pose proof (majorant_pos a) end end.
    all: try (destruct (propagated _ _ 0); [|discriminate]; injection Hq as <-;
              rewrite number_majorant, number_total; apply Rle_refl).
    all: try (destruct (Rlt_dec _ _); [|discriminate]).
    all: injection Hq as <-;
         rewrite ?plus_majorant, ?minus_majorant, ?times_majorant, ?quotient_majorant; try lra.
    - now apply Rmult_le_compat.
    - cbn [map] in A3. injection A3 as T1 T2. rewrite <- T2. apply Rmult_le_compat_r; [|assumption].
      rewrite <- Rabs_inv. apply Rabs_pos.
    - apply Rplus_le_compat; [now apply Rmult_le_compat|assumption]. }
  destruct (propagated_mono _ _ _ (majorant q) h d' A4 ltac:(pose proof (majorant_pos q); lra) Hp) as (d1 & P1 & D1).
  rewrite (operate_weight _ _ _ A2 Hq) in P1. injection P1 as <-.
  set (N := (f * roundings W i (map k (args i)))%nat) in *.
  pose proof (unit_pos f W HW H64 i (map k (args i))) as U1.
  pose proof (underflow_of_pos f W HW H64 i (map k (args i))) as U2.
  fold N in U1, U2.
  pose proof (one_term_majorant q) as [O1 O2].
  assert (Mm : majorant (one_term q) <= m).
  { eapply Rle_trans; [|exact Hm]. destruct (Req_EM_T d 0) as [Zd|]; [|lra].
    unfold one_term. destruct (Req_EM_T (weight q) 0); [|lra]. rewrite number_majorant, Tq. apply Rle_refl. }
  assert (B : unit_of W i N * (majorant (one_term q) + weight (one_term q)) <= unit_of W i N * (m + d)).
  { apply Rmult_le_compat_l; [exact U1|]. rewrite one_term_weight. lra. }
  unfold next_quantity, step_quantity. rewrite A1, Hq. cbv zeta. fold N.
  set (p := rounded (unit_of W i N) (underflow_of W i N) (one_term q)).
  assert (Wp : weight p <= d + unit_of W i N * (m + d) + underflow_of W i N).
  { unfold p. rewrite rounded_weight. rewrite one_term_weight in B |- *. lra. }
  assert (Mp : majorant p <= m) by (unfold p; now rewrite rounded_majorant).
  assert (Pp : proper p) by (apply rounded_proper; try assumption; now apply one_term_proper).
  assert (Tp : total p = value i x) by (unfold p; now rewrite rounded_total, one_term_total).
  assert (Ww : weight p <= w) by (eapply Rle_trans; [exact Wp|exact Hw]).
  destruct (iprec i) eqn:Ep; try (destruct (Rle_dec _ _) as [L|L]);
    try (exists p; tauto); exfalso; apply L; (eapply Rle_trans; [|apply Hl; discriminate]); now apply Rplus_le_compat.
Qed.

Theorem bounded_covered f W c : fine f W -> fine f binary64 -> forall k x M e M' e' Q,
  general_bounded f W c k x M e M' e' -> covered Q x M e ->
  covered (exec_quantity f W c k Q) (exec_real c x) M' e'.
Proof.
  intros HW H64 k x M e M' e' Q H. revert Q.
  induction H as [k x M e|i c k x M e m M' e' H IH|i c k x M e n h d d' m w M' e' Hn Hh Hp Hd Hm Hw H IH];
    intros Q C; [exact C| |]; cbn [exec_quantity exec_real]; apply IH.
  - intros r b. unfold set. destruct (String.eqb r (dst i)); [discriminate|apply C].
  - destruct (bounded_next_covered f W i k Q x M e n h d d' m w) as (q & Q1 & Q2); try assumption.
    intros r b. unfold set. destruct (String.eqb r (dst i)); [|apply C].
    intros [= <-]. exists q. tauto.
Qed.
Lemma given_covered x e : (forall r b, e r = Some b -> 0 <= b) ->
  covered (given_quantities x e) x (fun r => Rabs (x r)) e.
Proof.
  intros H r b E. exists (number (x r) b). unfold given_quantities. rewrite E.
  rewrite number_total, number_majorant, number_weight.
  split; [reflexivity|]. split; [apply number_proper; eauto|]. repeat split; apply Rle_refl.
Qed.

(* [eq:B18] any order of operations *)
Theorem general_error W c k x e M' e' r b q z :
  fine general_factor W -> fine general_factor binary64 -> well_formed c k = true ->
  (forall r b, e r = Some b -> 0 <= b) ->
  general_bounded general_factor W (taken c x) k x (fun r => Rabs (x r)) e M' e' -> e' r = Some b ->
  of_class general_factor W c k x e r q -> evaluation q z ->
  Rabs (z - exec_real c x r) <= b.
Proof.
  intros HW H64 Hwf He Hb Er [Hq (p & Hp & L)] E.
  destruct (bounded_covered general_factor W (taken c x) HW H64 k x _ e M' e' _ Hb (given_covered x e He) r b Er)
    as (p' & Hp' & _ & _ & _ & Wp).
  rewrite Hp in Hp'. injection Hp' as <-. rewrite <- Hq.
  pose proof (evaluation_error q z E). lra.
Qed.

(* the program's own float reading is in its class, and the bound is one of it *)
(* [thm:B18] *)
Theorem general_float W c k x x' e M' e' y' : valid W ->
  fine general_factor W -> fine general_factor binary64 -> (1 <= general_factor)%nat -> well_formed c k = true ->
  typed W k x' -> within e x x' -> (forall r b, e r = Some b -> 0 <= b) ->
  exec_float W (taken c x) k x' y' ->
  general_bounded general_factor W (taken c x) k x (fun r => Rabs (x r)) e M' e' ->
  within e' (exec_real c x) y'.
Proof.
  intros V HW H64 Hf Hwf Ht Hi He H Hb r b Er.
  destruct (bounded_covered general_factor W (taken c x) HW H64 k x _ e M' e' _ Hb (given_covered x e He) r b Er)
    as (p & Hp & _ & Tp & _ & Wp).
  apply (general_error W c k x e M' e' r b p (y' r)); try assumption.
  - split; [|exists p; split; [exact Hp|apply Rle_refl]]. now rewrite Tp, (real_taken c k Hwf x).
  - exact (float_evaluation _ W c k x x' e y' V HW H64 Hf Hwf Ht Hi H r p Hp).
Qed.

(* another program with the same real reading of r: a member where its own quantity is no heavier *)
(* [thm:B18] *)
Theorem other_order W c k c2 k2 x x' e y' r r2 q p : valid W ->
  fine 1 W -> fine 1 binary64 -> well_formed c2 k2 = true -> typed W k2 x' -> within e x x' ->
  (forall r b, e r = Some b -> 0 <= b) ->
  exec_float W (taken c2 x) k2 x' y' ->
  exec_quantity 1 W (taken c2 x) k2 (given_quantities x e) r2 = Some q ->
  exec_quantity general_factor W (taken c x) k (given_quantities x e) r = Some p ->
  exec_real c2 x r2 = exec_real c x r -> weight q <= weight p ->
  evaluation q (y' r2) /\ of_class general_factor W c k x e r q.
Proof.
  intros V H1 H64 Hwf Ht Hi He H Hq Hp E L. split.
  - exact (float_evaluation 1 W c2 k2 x x' e y' V H1 H64 (le_n 1) Hwf Ht Hi H r2 q Hq).
  - split; [|now exists p]. rewrite <- E, <- (real_taken c2 k2 Hwf x).
    now apply (exec_sound 1 W (taken c2 x) H1 H64 k2 _ x (given_sound x e He) r2 q).
Qed.

(* ---- the bound of the reference ---- *)
(* Q's weights are at least the bounds e of running_error.v. *)
Definition covers (Q : quantities) (x : env) (e : errors) : Prop :=
  forall r q, Q r = Some q -> proper q /\ total q = x r /\ exists b, e r = Some b /\ 0 <= b <= weight q.

Lemma next_covers f W i k Q x e q : fine f W -> fine f binary64 -> (1 <= f)%nat -> covers Q x e ->
  next_quantity f W i k Q = Some q ->
  exists b, step_error W i k (fun r => Known (Rabs (x r)) (Rabs (x r)) (e r)) (Rabs (value i x)) = Some b /\
    0 <= b <= weight q.
Proof.
  intros HW H64 Hf C. unfold next_quantity. destruct (all _) as [qs|] eqn:A; [|discriminate]. intros H.
  set (n := fun r => Known (Rabs (x r)) (Rabs (x r)) (e r)).
  assert (T : Forall proper qs /\ map total qs = map x (args i) /\ Forall2 tighter (map n (args i)) (map known_of qs)).
  { apply operands in A. clear - A C. induction A as [|r q rs qs E A IH]; [repeat split; constructor|].
    destruct (C r q E) as (P & T & b & B1 & B2), IH as (IP & IT & IK). cbn [map].
    split; [now constructor|]. split; [now rewrite T, IT|]. constructor; [|exact IK].
    pose proof (majorant_total q). unfold tighter, n, known_of. cbn. rewrite <- T, B1.
    pose proof (Rabs_pos (total q)). split; [lra|]. split; [lra|]. exists b. now split. }
  destruct T as (P & T & K). apply step_inverse in H as (p & Hp & -> & L).
  pose proof (operate_proper _ _ _ P Hp) as Pp. pose proof (operate_total _ _ _ Hp) as Tp.
  rewrite T in Tp. fold (value i x) in Tp.
  destruct (propagated_mono (iop i) _ _ (Rabs (value i x)) (majorant p) (weight p) K) as (d & D1 & D2).
  { rewrite <- Tp. split; [apply Rabs_pos|apply majorant_total]. }
  { now apply operate_weight. }
  unfold step_error. rewrite D1. clear K A D1.
  set (N := (f * roundings W i (map k (args i)))%nat) in *.
  pose proof (unit_pos f W HW H64 i (map k (args i))) as U1. fold N in U1.
  pose proof (one_term_majorant p) as [O _]. rewrite Tp in O.
  assert (X : 0 <= Rabs (value i x) + d) by (pose proof (Rabs_pos (value i x)); lra).
  pose proof (rounding_least f W HW H64 i (map k (args i)) _ Hf X) as R. fold N in R.
  assert (R0 : 0 <= rounding_error W i (map k (args i)) (Rabs (value i x) + d)).
  { destruct (precision_eqb (iprec i) Real) eqn:E.
    - unfold rounding_error. destruct (iprec i); try discriminate. lra.
    - rewrite reference_roundings by (intros H; rewrite H in E; discriminate).
      pose proof (u_pos (format_of W (iprec i))). pose proof (eta_pos (format_of W (iprec i))).
      pose proof (pos_INR (roundings W i (map k (args i)))).
      assert (0 <= INR (roundings W i (map k (args i))) * u (format_of W (iprec i)) * (Rabs (value i x) + d))
        by (repeat apply Rmult_le_pos; lra).
      assert (0 <= INR (roundings W i (map k (args i))) * eta (format_of W (iprec i))) by (apply Rmult_le_pos; lra).
      destruct (underflows (iop i)); lra. }
  rewrite rounded_majorant, rounded_weight in L. rewrite rounded_weight. rewrite !one_term_weight in *.
  assert (M : unit_of W i N * (Rabs (value i x) + d) <= unit_of W i N * (majorant (one_term p) + weight p))
    by (apply Rmult_le_compat_l; lra).
  set (rd := rounding_error W i (map k (args i)) (Rabs (value i x) + d)) in *.
  destruct (iprec i) eqn:Ep; try (specialize (L ltac:(discriminate)); destruct (Rle_dec _ _) as [G|G]);
    try (eexists; split; [reflexivity|]; lra); exfalso; apply G; lra.
Qed.

(* [thm:B18] the classes are nested *)
Theorem general_covers f W c k x e : fine f W -> fine f binary64 -> (1 <= f)%nat ->
  (forall r b, e r = Some b -> 0 <= b) ->
  forall r p, exec_quantity f W c k (given_quantities x e) r = Some p ->
  exists b, exec_err W c k x e r = Some b /\ b <= weight p.
Proof.
  intros HW H64 Hf He.
  assert (C : covers (given_quantities x e) x e).
  { intros r q. unfold given_quantities. destruct (e r) as [b|] eqn:E; [|discriminate]. intros [= <-].
    split; [apply number_proper; eauto|]. split; [apply number_total|]. exists b.
    rewrite number_weight. split; [reflexivity|]. split; [eauto|apply Rle_refl]. }
  revert C. generalize (given_quantities x e) as Q. clear He. revert k x e.
  induction c as [|i c IH]; intros k x e Q C r p; cbn [exec_quantity exec_err].
  - intros H. destruct (C r p H) as (_ & _ & b & B & _ & L). now exists b.
  - apply IH. intros s q. unfold set. destruct (String.eqb s (dst i)); [|apply C]. intros H.
    destruct (next_covers f W i k Q x e q HW H64 Hf C H) as (b & B & L).
    assert (S : sound Q x) by (intros s' q' H'; destruct (C s' q' H') as (? & ? & _); now split).
    destruct (next_sound f W i k Q x q HW H64 S H) as [P T].
    split; [exact P|]. split; [exact T|]. exists b. now split.
Qed.
