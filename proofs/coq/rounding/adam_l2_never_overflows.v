(* A domain in which Adam with L2 never overflows.

   The penalty weight_decay theta is part of the gradient, so a bound of theta from ranges alone
   is none: v, the gradient and theta feed each other.  What closes the loop is that the update is
   bounded by the rates, whatever the gradients (update_bounded.v): |update| <= 2^18 in binary32,
   half a unit in the last place of 2^42.  Beside ranges a step keeps |m| <= C sqrt v + 512 C h.

   Theorem
     B29  Adam with L2, any number of steps        adam_l2_never_overflows32, 64            *)
From Coq Require Import ZArith Reals Bool List String Ascii Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats machine programs runs float_equations ieee ranges range_runs range_cut
  update_bounded never_overflows one_step_bounds.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Definition gap : R := bpow radix2 (-70).                    (* h *)
Definition l2_domain32 : domain := domain_of adam_l2
  [("theta", up_to 42); ("g", up_to 42); ("m", up_to 49); ("v", from_0_to 101);
   ("beta1", (zero, below_one 6)); ("beta2", (below_one 6, below_one 15))] domain32.
Definition l2_domain64 : domain := domain_of adam_l2
  [("theta", up_to 400); ("g", up_to 400); ("m", up_to 407); ("v", from_0_to 841); ("eps", (power_of_2 (-40), one));
   ("beta1", (zero, below_one 6)); ("beta2", (below_one 6, below_one 39))] domain64.
Definition l2_after32 : domain := [("denom", (power_of_2 (-40), power_of_2 64)); ("update", up_to 18)].
Definition l2_after64 : domain := [("denom", (power_of_2 (-40), power_of_2 512)); ("update", up_to 30)].

(* the step but for the last operation, theta - update *)
Definition l2_head : list instr := removelast (code adam_l2).
Definition l2_last : list instr := [Instr Sub Working "theta_t" ["theta"; "update"]].
(* what is read from the ranges of the scalars: 1 - beta2 is at least 2^-k *)
Definition l2_scalars (k : Z) : domain :=
  [("b1", (zero, below_one 6)); ("omb1", unit_range); ("b2", (below_one 6, one)); ("omb2", (power_of_2 (- k), one));
   ("rc2", (power_of_2 (-1), power_of_2 100)); ("e", (power_of_2 (-40), one)); ("step", (zero, Float radix2 65 0))].

Section Proof.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation W := (Format p e).
Hypothesis HW : valid W.
Hypothesis Hu : u W <= / 1048576.
Hypothesis Heta : 3 * eta W <= gap * gap.
Variables (D A : domain) (k j : Z).
Notation C := (bpow radix2 j).
Hypothesis Hj : (0 <= j)%Z.
Hypothesis Hjk : (7 <= j + j - k)%Z.
Notation cut := [("update", up_to (j + 7))].
Hypothesis Hkeeps : keeps_with_cut p e Hp He adam_l2 l2_head l2_last D A cut = true.
Hypothesis Hv : range_of D "v" = Some (zero, snd (match range_of D "v" with Some q => q | None => unit_range end)).
Hypothesis Hscalars : match ranges p e Hp He l2_head (run_kinds adam_l2) (range_of D) with
  | None => false
  | Some r => forallb (fun q => within_range (r (fst q)) (Some (snd q))) (l2_scalars k)
  end = true.

(* |m| <= C sqrt v + 512 C h: of m = v = 0, and after every step *)
Definition root_bounds_m (y : env) : Prop := dominated gap C (y "m_t") (y "v_t").

Lemma start_dominated y : y "m_t" = 0 -> 0 <= y "v_t" -> root_bounds_m y.
Proof.
  intros E Pv. unfold root_bounds_m, dominated, gap. rewrite E, Rabs_R0. pose proof (sqrt_pos (y "v_t")).
  pose proof (bpow_gt_0 radix2 j). pose proof (bpow_gt_0 radix2 (-70)).
  apply Rplus_le_le_0_compat; apply Rmult_le_pos; try lra.
Qed.
Lemma gap_small : 0 < gap <= 1.
Proof. split; [apply bpow_gt_0|]. change 1 with (bpow radix2 0). apply bpow_le. lia. Qed.
Lemma C_ge_1 : 1 <= C.
Proof. change 1 with (bpow radix2 0). now apply bpow_le. Qed.
Lemma C_square : 128 <= C * C * bpow radix2 (- k).
Proof. rewrite <- !bpow_plus. change 128 with (bpow radix2 7). apply bpow_le. lia. Qed.

(* the registers of a step of which the head is y *)
Lemma l2_equations x0 x y : exec_float W (taken l2_head x0) (run_kinds adam_l2) x y ->
  y "g_l2" = round W (x "g" + round W (round W (x "weight_decay") * x "theta")) /\
  moments_float W x y (y "g_l2") /\ update_float W y /\ y "e" = round W (x "eps").
Proof.
  intros H. set (z := set y "theta_t" (round W (y "theta" - y "update"))).
  assert (H2 : exec_float W (code adam_l2) (input_kinds adam_l2) x z).
  { rewrite <- (taken_straight (code adam_l2) eq_refl x0).
    apply exec_run_kinds with (k := run_kinds adam_l2); [reflexivity|exact (fun r Hr => set_other _ "t" r _ Hr)|].
    rewrite (taken_straight (code adam_l2) eq_refl). rewrite taken_straight in H by reflexivity.
    change (code adam_l2) with (l2_head ++ l2_last)%list. apply exec_float_join with y; [exact H|].
    apply float_next with (round W (y "theta" - y "update")); [reflexivity|constructor]. }
  apply adam_l2_float in H2 as (Eg & Sc & Hm & Hup & _). split; [exact Eg|]. split; [exact Hm|split; [exact Hup|]].
  unfold scalars_float in Sc. change (z "e" = round W (x "eps")). tauto.
Qed.

Lemma in_scalars r1 y q b : ranges p e Hp He l2_head (run_kinds adam_l2) (range_of D) = Some r1 ->
  (forall r, in_range (r1 r) (y r)) -> assoc q (l2_scalars k) = Some b -> in_range (Some b) (y q).
Proof.
  intros E H Hq. rewrite E in Hscalars. rewrite forallb_forall in Hscalars.
  apply assoc_in in Hq. apply within_range_le with (1 := Hscalars _ Hq). apply H.
Qed.

Lemma below_one6 : F2R (below_one 6) = 63 / 64.
Proof. unfold F2R, below_one. cbn. lra. Qed.

Lemma l2_bounded x0 x y : dominated gap C (x "m") (x "v") -> in_range (range_of D "v") (x "v") ->
  exec_float W (taken l2_head x0) (run_kinds adam_l2) x y ->
  (forall r1, ranges p e Hp He l2_head (run_kinds adam_l2) (range_of D) = Some r1 -> forall r, in_range (r1 r) (y r)) ->
  root_bounds_m y /\ in_range (Some (up_to (j + 7))) (y "update").
Proof.
  intros Hi Rv H Hr. destruct (l2_equations x0 x y H) as (_ & [Em Ev] & (Evh & Ed & Eu) & Ee).
  assert (E : exists r1, ranges p e Hp He l2_head (run_kinds adam_l2) (range_of D) = Some r1).
  { pose proof Hscalars as Q. destruct (ranges p e Hp He l2_head _ _) as [r1|]; [now exists r1|discriminate Q]. }
  destruct E as [r1 E]. specialize (Hr r1 E).
  pose proof (in_scalars r1 y "b1" _ E Hr eq_refl) as B1. pose proof (in_scalars r1 y "omb1" _ E Hr eq_refl) as C1.
  pose proof (in_scalars r1 y "b2" _ E Hr eq_refl) as B2. pose proof (in_scalars r1 y "omb2" _ E Hr eq_refl) as C2.
  pose proof (in_scalars r1 y "rc2" _ E Hr eq_refl) as R2. pose proof (in_scalars r1 y "e" _ E Hr eq_refl) as Re.
  pose proof (in_scalars r1 y "step" _ E Hr eq_refl) as Rs.
  cbn [in_range fst snd unit_range] in B1, C1, B2, C2, R2, Re, Rs.
  rewrite ?F2R_zero, ?F2R_one, ?below_one6, ?F2R_power_of_2 in *.
  rewrite Hv in Rv. cbn [in_range fst] in Rv. rewrite F2R_zero in Rv.
  replace (F2R (Float radix2 65 0)) with 65 in Rs by (unfold F2R; cbn; lra).
  change (bpow radix2 (-1)) with (/ 2) in R2.
  pose proof gap_small as G. pose proof C_ge_1 as HC. pose proof (bpow_gt_0 radix2 (- k)) as Pw.
  assert (Dm : dominated gap C (y "m_t") (y "v_t")).
  { rewrite Em, Ev. apply root_dominates with (w := bpow radix2 (- k)); try assumption; try lra. exact C_square. }
  split; [exact Dm|]. apply up_to_abs. rewrite bpow_plus, Rmult_comm. change (bpow radix2 7) with 128.
  rewrite Eu, Ed, Evh. apply update_at_most with (h := gap) (em := bpow radix2 (-40)); try assumption; try lra.
  - rewrite Ev. apply update_bounded.v_t_nonneg with (w := bpow radix2 (- k)); try assumption; lra.
  - rewrite Ee. now apply round_in_format.
  - unfold gap. change 4096 with (bpow radix2 12). rewrite <- bpow_plus. apply bpow_le. lia.
Qed.

Theorem l2_never_overflows s N : supplied p e Hp He adam_l2 D s N -> root_bounds_m (x0 p e s) ->
  forall t, (t <= N)%nat -> let r := run p e Hp He adam_l2 s t in
  ((t < N)%nat -> finite_step p e Hp He adam_l2 s t /\ after A (snd (run p e Hp He adam_l2 s (S t)))) /\
  state_finite p e adam_l2 (fst r) (snd r) /\ state_in adam_l2 D (snd r) /\
  run_float W adam_l2 (xin p e s) (x0 p e s) t (snd r).
Proof.
  intros (S1 & S2 & S3 & S4) Hi t Ht. cbv zeta.
  apply cut_never_overflows with (c1 := l2_head) (c2 := l2_last) (cut := cut) (Inv := root_bounds_m) (N := N);
    try assumption; try reflexivity.
  intros n y Hn x I Hx X Hr.
  destruct (l2_bounded (xin p e s (S n)) x y I (Hx "v") X Hr) as [M B]. split.
  - intros r q Hq. cbn in Hq. destruct (String.eqb_spec r "update") as [->|]; [|discriminate Hq].
    injection Hq as <-. exact B.
  - intros z Z. assert (U : forall r, r <> "theta_t" -> z r = y r).
    { intros r Hr'. apply exec_float_unwritten with (1 := Z). cbn. intros [E|[]]. now apply Hr'. }
    unfold root_bounds_m. rewrite (U "m_t"), (U "v_t") by discriminate. exact M.
Qed.
End Proof.

Lemma eta_gap32 : 3 * eta binary32 <= gap * gap.
Proof.
  unfold eta, gap. rewrite <- bpow_plus. apply Rle_trans with (bpow radix2 2 * bpow radix2 (-150)).
  - change (bpow radix2 2) with 4. change (emin binary32 - 1)%Z with (-150)%Z. pose proof (bpow_gt_0 radix2 (-150)). lra.
  - rewrite <- bpow_plus. apply bpow_le. lia.
Qed.
Lemma eta_gap64 : 3 * eta binary64 <= gap * gap.
Proof.
  unfold eta, gap. rewrite <- bpow_plus. apply Rle_trans with (bpow radix2 2 * bpow radix2 (-1075)).
  - change (bpow radix2 2) with 4. change (emin binary64 - 1)%Z with (-1075)%Z. pose proof (bpow_gt_0 radix2 (-1075)). lra.
  - rewrite <- bpow_plus. apply bpow_le. lia.
Qed.

(* [thm:B29] *)
Theorem adam_l2_never_overflows32 s N :
  supplied 24 128 prec32 emax32 adam_l2 l2_domain32 s N -> root_bounds_m 11 (x0 24 128 s) ->
  forall t, (t <= N)%nat -> let r := run 24 128 prec32 emax32 adam_l2 s t in
  ((t < N)%nat -> finite_step 24 128 prec32 emax32 adam_l2 s t /\
                  after l2_after32 (snd (run 24 128 prec32 emax32 adam_l2 s (S t)))) /\
  state_finite 24 128 adam_l2 (fst r) (snd r) /\ state_in adam_l2 l2_domain32 (snd r) /\
  run_float binary32 adam_l2 (xin 24 128 s) (x0 24 128 s) t (snd r).
Proof.
  apply l2_never_overflows with (k := 15%Z); try exact binary32_valid; try exact eta_gap32; try lia.
  - change (u binary32 <= / 1048576). rewrite u32. lra.
  - vm_compute. reflexivity.
  - reflexivity.
  - vm_compute. reflexivity.
Qed.
(* [thm:B29] *)
Theorem adam_l2_never_overflows64 s N :
  supplied 53 1024 prec64 emax64 adam_l2 l2_domain64 s N -> root_bounds_m 23 (x0 53 1024 s) ->
  forall t, (t <= N)%nat -> let r := run 53 1024 prec64 emax64 adam_l2 s t in
  ((t < N)%nat -> finite_step 53 1024 prec64 emax64 adam_l2 s t /\
                  after l2_after64 (snd (run 53 1024 prec64 emax64 adam_l2 s (S t)))) /\
  state_finite 53 1024 adam_l2 (fst r) (snd r) /\ state_in adam_l2 l2_domain64 (snd r) /\
  run_float binary64 adam_l2 (xin 53 1024 s) (x0 53 1024 s) t (snd r).
Proof.
  apply l2_never_overflows with (k := 39%Z); try exact binary64_valid; try exact eta_gap64; try lia.
  - change (u binary64 <= / 1048576). rewrite u64. lra.
  - vm_compute. reflexivity.
  - reflexivity.
  - vm_compute. reflexivity.
Qed.
