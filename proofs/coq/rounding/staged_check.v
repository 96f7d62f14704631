(* The staged check of binary32 (spec/bulk.md, oracle/bulk.h): what it computes beside a step, and
   what follows.

   `staged` is a run of it: the exact registers x with their bounds e by the running-error
   recursion (B1), and beside each register the value X computed in a wider format and one more
   number Y, made by a rule: the estimate E of e here, what X lacks in staged_rest.v.
   A register may be given anew, a state after the step by the program's own answer.

     values     Z is the operation on the values X of the operands, to w of itself
     estimate   E is at most the recursion's rule at X and E of the operands, to nu of itself

   Needed beyond these rules, of every operation that the recursion has a finite bound for:
     a divisor's estimate is at most 2^-10 of the divisor, a radicand's at most the radicand;
     a radicand's bound is at most three times the radicand;
     |.| is of a number without error.

   Theorems, where e is finite
     |X - x| <= kappa e                                                  staged_values
     E <= g^n e, n counting operations                                   staged_estimates
     an answer as near to X as E / g^n - kappa e is within e of x        staged_conforms   *)
From Coq Require Import Reals List String Lra Lia Psatz.
From Adamant.Rounding Require Import formats machine propagation running_error staged_rules.
Import ListNotations.
Open Scope R_scope.

Record point := Point { of_kind : kinds; exact : env; bound : errors; computed : env; beside : env }.

Definition known_of (p : point) (r : string) : known := Known (Rabs (exact p r)) (Rabs (exact p r)) (bound p r).
(* an instruction done: z its value computed, y what goes beside *)
Definition done (W : format) (i : instr) (p : point) (z y : R) : point :=
  let v := value i (exact p) in
  Point (set (of_kind p) (dst i) (In (iprec i))) (set (exact p) (dst i) v)
        (set (bound p) (dst i) (step_error W i (of_kind p) (known_of p) (Rabs v)))
        (set (computed p) (dst i) z) (set (beside p) (dst i) y).
Definition given (r : string) (x : R) (p : point) : point :=
  Point (of_kind p) (set (exact p) r x) (set (bound p) r (Some 0)) (set (computed p) r x) (set (beside p) r 0).

Section Check.
Variable W : format.
Variables kappa w : R.

(* what the check knows or is taken as given of an operand *)
Definition clear (i : instr) (p : point) : Prop :=
  match iop i, args i with
  | Sqrt, [a] => forall e, bound p a = Some e -> e <= 3 * exact p a
  | Abs, [a] => bound p a = Some 0
  | _, _ => True
  end.
Definition values (i : instr) (p : point) (z : R) : Prop :=
  iprec i = Working /\ clear i p /\
  match iop i with
  | Add | Sub | Mul | Div | Sqrt =>
      Rabs (z - value i (computed p)) <= w * Rabs (value i (computed p))
  | Abs | Max | Cast => z = value i (computed p)
  | _ => False
  end.

Inductive staged (rule : instr -> point -> R -> R -> Prop) : list instr -> point -> point -> Prop :=
| staged_done p : staged rule [] p p
| staged_next i c p z y q :
    values i p z -> rule i p z y -> staged rule c (done W i p z y) q -> staged rule (i :: c) p q
| staged_given r x c p q : staged rule c (given r x p) q -> staged rule c p q.

(* ---- values ---- *)
Definition close (p : point) : Prop :=
  forall r e, bound p r = Some e -> 0 <= e /\ Rabs (computed p r - exact p r) <= kappa * e.

(* a finite bound, taken apart *)
Lemma finite_bound i k n h e : iprec i = Working -> step_error W i k n h = Some e ->
  exists p, propagated (iop i) (map n (args i)) h = Some p /\
            e = p + rounding_error W i (map k (args i)) (h + p).
Proof.
  unfold step_error. intros ->. destruct (propagated _ _ _) as [p|]; [|discriminate].
  cbv zeta. destruct (Rle_dec _ _); [|discriminate]. intros [= <-]. now exists p.
Qed.
Lemma rounding_at_least i ks X : iprec i = Working -> 0 <= X ->
  0 <= rounding_error W i ks X /\
  match iop i with Add | Sub | Mul | Div | Sqrt => u W * X <= rounding_error W i ks X | _ => True end.
Proof.
  intros E HX. unfold rounding_error. rewrite E. cbn [format_of].
  pose proof (u_pos W). pose proof (eta_pos W). assert (0 <= u W * X) by (apply Rmult_le_pos; lra).
  assert (0 <= 2 * u W * X) by lra.
  destruct (iop i); try (split; lra). destruct (any_faithful _ _); [split; lra|].
  destruct (forallb _ _); split; lra.
Qed.

Hypothesis Hu : u W <= / 256.
Hypothesis Hk : 0 <= kappa <= / 2048.
Hypothesis Hw : 0 <= w <= kappa * u W.

(* what reaches the exact operation from the values' errors *)
Lemma near_value i p q : close p -> clear i p -> iprec i = Working -> match iop i with Fma | Pow | Powr => False | _ => True end ->
  propagated (iop i) (map (known_of p) (args i)) (Rabs (value i (exact p))) = Some q ->
  0 <= q /\ Rabs (value i (computed p) - value i (exact p)) <= kappa * q.
Proof.
  intros Hp Hc Ep Ho. unfold clear, value in *. revert Hc Ho. 
  destruct (iop i); try tauto; destruct (args i) as [|a [|b [|c [|? ?]]]]; cbn [map propagated apply];
    try discriminate; unfold known_of; intros Hc Ho Hq;
    try (injection Hq as <-; rewrite Rminus_diag_eq, Rabs_R0 by reflexivity; lra);
    (destruct (bound p a) as [ea|] eqn:Ea; [|discriminate Hq]; destruct (Hp a ea Ea) as [Pa Ha]);
    try (destruct (bound p b) as [eb|] eqn:Eb; [|discriminate Hq]; destruct (Hp b eb Eb) as [Pb Hb]);
    try discriminate Hq.
  - injection Hq as <-. split; [lra|]. now apply near_add.
  - injection Hq as <-. split; [lra|]. now apply near_sub.
  - injection Hq as <-. pose proof (Rabs_pos (exact p a)). pose proof (Rabs_pos (exact p b)). split.
    + repeat apply Rplus_le_le_0_compat; now apply Rmult_le_pos.
    + now apply near_mul.
  - destruct (Rlt_dec eb (Rabs (exact p b))) as [L|]; [|discriminate Hq]. injection Hq as <-. split.
    + apply (carried_quotient_nonneg (exact p a) ea (exact p b) eb Pa Pb _ (Rle_refl _) L).
    + apply (near_div kappa Hk _ _ _ _ _ _ Ha Hb Pa Pb _ (Rle_refl _) L).
  - injection Hq as <-. split.
    + destruct (Rlt_dec _ _); [|apply sqrt_pos]. apply Rmin_glb; [apply sqrt_pos|].
      apply Rmult_le_pos; [exact Pa|]. apply Rlt_le, Rinv_0_lt_compat. now apply sqrt_lt_R0.
    + apply (near_root kappa Hk _ _ _ Ha Pa (Hc ea eq_refl)).
  - injection Hq as <-. split; [exact Pa|]. injection Hc as ->. rewrite Rmult_0_r in *.
    eapply Rle_trans; [apply Rabs_triang_inv2|exact Ha].
  - injection Hq as <-. split; [eapply Rle_trans; [exact Pa|apply Rmax_l]|]. now apply near_max.
  - injection Hq as <-. now split.
Qed.

(* a value computed, with everything that is known of it *)
Lemma value_done i p z e : values i p z -> close p ->
  step_error W i (of_kind p) (known_of p) (Rabs (value i (exact p))) = Some e ->
  exists q,
    propagated (iop i) (map (known_of p) (args i)) (Rabs (value i (exact p))) = Some q /\
    0 <= q <= e /\ Rabs (value i (computed p) - value i (exact p)) <= kappa * q /\
    match iop i with Add | Sub | Mul | Div | Sqrt => q + u W * (Rabs (value i (exact p)) + q) <= e | _ => True end.
Proof.
  intros (Ep & Hc & Hz) Hp He. destruct (finite_bound _ _ _ _ _ Ep He) as (q & Hq & ->). exists q.
  destruct (near_value i p q Hp Hc Ep) as [Pq HY]; [destruct (iop i); trivial|exact Hq|].
  pose proof (Rabs_pos (value i (exact p))).
  destruct (rounding_at_least i (map (of_kind p) (args i)) (Rabs (value i (exact p)) + q) Ep) as [R0 R1]; [lra|].
  repeat split; try assumption; try lra. destruct (iop i); trivial; lra.
Qed.
Lemma close_done i p z y : values i p z -> close p -> close (done W i p z y).
Proof.
  intros Hv Hp r e. unfold done. cbn [bound computed exact]. unfold set.
  destruct (String.eqb r (dst i)); [|apply Hp]. intros He.
  destruct (value_done i p z e Hv Hp He) as (q & _ & Pq & HY & Hqe). destruct Hv as (_ & _ & Hz).
  split; [lra|]. assert (kappa * q <= kappa * e) by (apply Rmult_le_compat_l; lra).
  destruct (iop i); try tauto; try (rewrite Hz; lra);
    (eapply near_rounded with (u := u W) (w := w) (h := Rabs (value i (exact p))) (p := q);
       [exact Hk|exact Hw|exact HY|apply Rle_refl|exact Hz|lra|exact Hqe]).
Qed.
Lemma close_given r x p : close p -> close (given r x p).
Proof.
  intros Hp s e. unfold given. cbn [bound computed exact]. unfold set. destruct (String.eqb s r); [|apply Hp].
  intros [= <-]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
Qed.

(* [thm:B34] *)
Theorem staged_values rule c p q : staged rule c p q -> close p -> close q.
Proof.
  intros H. induction H; intros Hp; [exact Hp|apply IHstaged; now apply close_done|].
  apply IHstaged. now apply close_given.
Qed.

(* ---- estimates ---- *)
(* less is what the units are made smaller by in the check, nu what the evaluation of a rule may
   add, g an operation's share *)
Variables less nu g : R.
Hypothesis Hless : 0 < less <= 1.
Hypothesis Hnu : 0 <= nu.
Hypothesis Hg : share kappa nu <= g.

Definition estimate (i : instr) (p : point) (z f : R) : Prop :=
  let X := fun r => Rabs (computed p r) in
  let E := beside p in
  let rounded := fun c => f <= (1 + nu) * (c * (1 + less * u W) + less * u W * Rabs z) in
  0 <= f /\
  match iop i, args i with
  | (Add | Sub), [a; b] => rounded (E a + E b)
  | Mul, [a; b] => rounded (X a * E b + (X b + E b) * E a)
  | Div, [a; b] => E b <= less * (X b * / 1000) /\ rounded ((E a + Rabs z * E b) / (X b - E b))
  | Sqrt, [a] => E a <= less * computed p a /\ rounded (E a / z)
  | Max, [a; b] => f <= (1 + nu) * Rmax (E a) (E b)
  | (Abs | Cast), [a] => f <= (1 + nu) * E a
  | _, _ => False
  end.

Definition count (n : string -> nat) (i : instr) : nat :=
  match iop i, args i with
  | (Add | Sub | Mul | Max), [a; b] => S (n a + n b)
  | Div, [a; b] => S (n a + n b + n b)
  | _, [a] => S (n a)
  | _, _ => 0
  end.
(* no count is above `most` *)
Fixpoint counted (c : list instr) (n : string -> nat) (most : nat) : bool :=
  match c with
  | [] => true
  | i :: c => (count n i <=? most)%nat && counted c (set n (dst i) (count n i)) most
  end.
Fixpoint counts (c : list instr) (n : string -> nat) : string -> nat :=
  match c with [] => n | i :: c => counts c (set n (dst i) (count n i)) end.

Definition below (n : string -> nat) (p : point) : Prop :=
  forall r e, bound p r = Some e -> 0 <= beside p r <= less * (g ^ n r * e).

Lemma g_ge_1 : 1 <= g.
Proof. apply (share_ge_1 kappa nu Hk Hnu g Hg). Qed.
Lemma power_ge_1 n : 1 <= g ^ n.
Proof. apply pow_R1_Rle, g_ge_1. Qed.

(* an estimate over less *)
Lemma over_less x y : x <= less * y -> x / less <= y.
Proof.
  intros H. apply Rmult_le_reg_l with less; [lra|]. unfold Rdiv.
  rewrite (Rmult_comm x), <- Rmult_assoc, Rinv_r, Rmult_1_l by lra. exact H.
Qed.
Lemma times_less x : x = less * (x / less).
Proof. field. lra. Qed.
Lemma less_small x y : 0 <= x -> x <= y -> less * x <= y.
Proof. intros. nra. Qed.

Lemma sums c G q e : 0 <= c -> 0 <= kappa * e -> 1 <= G -> c <= G * q -> 0 <= q -> 0 <= c <= G * (1 + 5 * kappa) * q + kappa * e.
Proof.
  intros. split; [assumption|]. assert (0 <= kappa * (G * q)) by (repeat apply Rmult_le_pos; lra). lra.
Qed.
Lemma copies E G q e : 0 <= q <= e -> 0 <= E -> 1 <= G -> E <= less * (G * q) -> (1 + nu) * E <= less * (G * g * e).
Proof.
  intros Hq PE HG HE. assert (S : 1 + nu <= g) by (unfold share in Hg; nra).
  apply Rle_trans with (g * E); [apply Rmult_le_compat_r; lra|].
  assert (less * (G * q) <= less * (G * e)) by (repeat apply Rmult_le_compat_l; lra).
  replace (less * (G * g * e)) with (g * (less * (G * e))) by ring.
  apply Rmult_le_compat_l; lra.
Qed.
Lemma below_done n p i z f most : g ^ most <= 2 -> (forall r, (n r <= most)%nat) ->
  close p -> values i p z -> estimate i p z f -> below n p -> below (set n (dst i) (count n i)) (done W i p z f).
Proof.
  intros Hmost Hn Hp Hv [Pf Hf] Hb r e. pose proof (close_done i p z f Hv Hp (dst i)) as Hd.
  revert Hd. unfold done. cbn [bound beside computed exact]. rewrite !set_same.
  intros Hd. unfold set. destruct (String.eqb r (dst i)); [|apply Hb]. intros He.
  destruct (Hd e He) as [Pe Hze]. destruct (value_done i p z e Hv Hp He) as (q & Hq & Pq & HY & Hqe).
  clear Hd He. destruct Hv as (Ep & Hc & Hz). split; [exact Pf|].
  assert (Gs : forall s, 1 <= g ^ n s <= 2).
  { intros s. split; [apply power_ge_1|]. eapply Rle_trans; [|exact Hmost]. apply Rle_pow; [apply g_ge_1|apply Hn]. }
  assert (Pu : 0 <= u W) by apply Rlt_le, u_pos.
  assert (Pke : 0 <= kappa * e) by (apply Rmult_le_pos; lra).
  (* c is what the estimates of the operands carry, c' what they carry over less *)
  assert (Q : forall c c' G, 0 <= c <= less * c' -> 1 <= G -> 0 <= c' <= G * (1 + 5 * kappa) * q + kappa * e ->
              f <= (1 + nu) * (c * (1 + less * u W) + less * u W * Rabs z) ->
              Rabs (z - value i (computed p)) <= w * Rabs (value i (computed p)) ->
              q + u W * (Rabs (value i (exact p)) + q) <= e -> f <= less * (G * g * e)).
  { intros c c' G Hcc HG Hc' HF HZ HE. rewrite (times_less f). apply Rmult_le_compat_l; [lra|].
    eapply (low_rounded kappa w nu (u W)) with (p := q) (C := c') (Z := z); eauto using Rle_refl; try lra.
    apply over_less. eapply Rle_trans; [exact HF|].
    replace (less * ((1 + nu) * (c' * (1 + u W) + u W * Rabs z)))
      with ((1 + nu) * (less * c' * (1 + u W) + less * u W * Rabs z)) by ring.
    apply Rmult_le_compat_l; [lra|]. apply Rplus_le_compat_r.
    assert (less * u W <= 1 * u W) by (apply Rmult_le_compat_r; lra).
    assert (0 <= less * u W) by (apply Rmult_le_pos; lra). apply Rmult_le_compat; lra. }
  assert (L : forall s es, bound p s = Some es -> 0 <= es /\ Rabs (computed p s - exact p s) <= kappa * es /\
              exists E, beside p s = less * E /\ 0 <= E <= g ^ n s * es).
  { intros s es Hs. destruct (Hp s es Hs) as [P1 P2]. destruct (Hb s es Hs) as [P3 P4].
    split; [exact P1|]. split; [exact P2|]. exists (beside p s / less). split; [apply times_less|].
    split; [|now apply over_less]. apply Rmult_le_pos; [exact P3|]. apply Rlt_le, Rinv_0_lt_compat. lra. }
  revert Hz Hc Hq Hf Q HY Hqe Hze. unfold clear, count, value.
  destruct (iop i); try tauto; destruct (args i) as [|a [|b [|c [|? ?]]]]; cbn [map propagated apply];
    try discriminate; try tauto; unfold known_of; intros Hz Hc Hq Hf Q HY Hqe Hze;
    (destruct (bound p a) as [ea|] eqn:Ea; [|discriminate Hq]; destruct (L a ea Ea) as (Pa & Ha & A & EA & La));
    try (destruct (bound p b) as [eb|] eqn:Eb; [|discriminate Hq]; destruct (L b eb Eb) as (Pb & Hb' & B & EB & Lb));
    try discriminate Hq; rewrite ?EA, ?EB in Hf; pose proof (Gs a) as Ga; try pose proof (Gs b) as Gb;
    rewrite <- tech_pow_Rmult, ?pow_add, (Rmult_comm g).
  - injection Hq as <-. eapply (Q _ (A + B)); [|nra| |exact Hf|exact Hz|exact Hqe].
    + split; [|lra]. apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra.
    + apply sums; [lra|lra|nra|now apply low_add|lra].
  - injection Hq as <-. eapply (Q _ (A + B)); [|nra| |exact Hf|exact Hz|exact Hqe].
    + split; [|lra]. apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra.
    + apply sums; [lra|lra|nra|now apply low_add|lra].
  - injection Hq as <-. pose proof (Rabs_pos (computed p a)) as Xa. pose proof (Rabs_pos (computed p b)) as Xb.
    assert (P1 : 0 <= Rabs (computed p a) * B) by (apply Rmult_le_pos; lra).
    assert (P2 : 0 <= Rabs (computed p b) * A) by (apply Rmult_le_pos; lra).
    assert (P3 : 0 <= B * A) by (apply Rmult_le_pos; lra).
    eapply (Q _ (Rabs (computed p a) * B + (Rabs (computed p b) + B) * A)); [|nra| |exact Hf|exact Hz|exact Hqe].
    + split; [apply Rplus_le_le_0_compat; repeat apply Rmult_le_pos; try lra|].
      * apply Rplus_le_le_0_compat; [lra|apply Rmult_le_pos; lra].
      * assert (less * (less * (B * A)) <= less * (1 * (B * A))).
        { apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_r; lra. }
        lra.
    + split; [lra|]. eapply Rle_trans; [apply (low_mul kappa Hk) with (3 := Pa) (4 := Pb); eassumption|].
      unfold carried_product. apply Rle_trans with (g ^ n a * g ^ n b * (1 + 5 * kappa) * (Rabs (exact p a) * eb + Rabs (exact p b) * ea + ea * eb)); [|lra].
      apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat_l; nra.
  - destruct (Rlt_dec eb (Rabs (exact p b))) as [Lt|]; [|discriminate Hq]. injection Hq as <-.
    destruct Hf as [Hd Hf].
    assert (Hd' : B <= Rabs (computed p b) * / 1000) by (apply Rmult_le_reg_l with less; lra).
    assert (PB : 0 < Rabs (computed p b)).
    { pose proof (near_size_low kappa _ _ _ Hb') as S. nra. }
    pose proof (Rabs_pos z) as Pz.
    assert (PD : 0 < Rabs (computed p b) - less * B) by nra.
    assert (PN : 0 <= A + Rabs z * B) by (apply Rplus_le_le_0_compat; [|apply Rmult_le_pos]; lra).
    eapply (Q _ ((A + Rabs z * B) / (Rabs (computed p b) - B))); [|nra| |exact Hf|exact Hz|exact Hqe].
    + replace (less * A + Rabs z * (less * B)) with (less * (A + Rabs z * B)) by ring. split.
      * apply Rmult_le_pos; [nra|]. apply Rlt_le, Rinv_0_lt_compat. exact PD.
      * unfold Rdiv. rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_l; [exact PN|].
        apply Rinv_le_contravar; nra.
    + apply (low_div kappa Hk (exact p a) ea A (g ^ n a) (exact p b) (computed p b) eb B (g ^ n b));
        try assumption; try apply Rle_refl. apply near_size. exact Hze.
  - injection Hq as <-. destruct Hf as [Hd Hf].
    assert (Hd' : A <= computed p a) by (apply Rmult_le_reg_l with less; lra).
    assert (LR : 0 <= A / z <= g ^ n a * (1 + 5 * kappa) * carried_root (exact p a) ea).
    { eapply low_root; eauto. }
    eapply (Q _ (A / z)); [|apply Ga| |exact Hf|exact Hz|exact Hqe].
    + unfold Rdiv in *. split; [|lra]. rewrite Rmult_assoc. apply Rmult_le_pos; lra.
    + unfold carried_root in LR. lra.
  - injection Hq as <-. eapply Rle_trans; [exact Hf|]. apply copies with (1 := Pq); [apply Rmult_le_pos; lra|lra|].
    apply Rmult_le_compat_l; lra.
  - injection Hq as <-. eapply Rle_trans; [exact Hf|]. rewrite RmaxRmult by lra. apply copies with (1 := Pq).
    + apply Rmult_le_pos; [lra|]. eapply Rle_trans; [apply La|apply Rmax_l].
    + nra.
    + apply Rmult_le_compat_l; [lra|]. now apply low_max.
  - injection Hq as <-. eapply Rle_trans; [exact Hf|]. apply copies with (1 := Pq); [apply Rmult_le_pos; lra|lra|].
    apply Rmult_le_compat_l; lra.
Qed.

(* [thm:B34] *)
Theorem staged_estimates n most c p q : g ^ most <= 2 -> (forall r, (n r <= most)%nat) -> counted c n most = true ->
  staged estimate c p q -> close p -> below n p -> below (counts c n) q /\ (forall r, (counts c n r <= most)%nat).
Proof.
  intros Hmost Hn Hc H. revert n Hn Hc. induction H as [p|i c p z f q Hv Hf _ IH|r x c p q _ IH]; intros n Hn Hc Hp Hb.
  - now split.
  - cbn [counted counts] in *. apply andb_prop in Hc as [C1 C2]. apply Nat.leb_le in C1. apply IH.
    + intros r. unfold set. now destruct (String.eqb r (dst i)).
    + exact C2.
    + now apply close_done.
    + now apply below_done with most.
  - apply IH; [exact Hn|exact Hc|now apply close_given|].
    intros s e. unfold given. cbn [bound beside]. unfold set. destruct (String.eqb s r); [|apply Hb].
    intros [= <-]. lra.
Qed.

(* [thm:B34] `near` is off by delta e at most: an answer is within the bound where it is within the
   estimate of near, less what the shares of all operations and delta amount to. *)
Theorem staged_conforms n most c p q r e near delta got tolerance :
  g ^ most <= 2 -> (forall s, (n s <= most)%nat) -> counted c n most = true ->
  staged estimate c p q -> close p -> below n p -> bound q r = Some e ->
  Rabs (near - exact q r) <= delta * e -> delta <= 1 ->
  Rabs (got - near) <= tolerance -> tolerance * (less * g ^ most) <= (1 - delta) * beside q r ->
  Rabs (got - exact q r) <= e.
Proof.
  intros Hmost Hn Hc H Hp Hb He Hnear Hd Hgot Ht.
  destruct (staged_estimates n most c p q Hmost Hn Hc H Hp Hb) as [B N].
  destruct (B r e He) as [_ B']. destruct (staged_values _ _ _ _ H Hp r e He) as [Pe _].
  pose proof g_ge_1 as G1. pose proof (power_ge_1 most) as GM.
  assert (g ^ counts c n r <= g ^ most) by (apply Rle_pow; [exact G1|apply N]).
  assert (E : beside q r <= less * g ^ most * e).
  { eapply Rle_trans; [exact B'|]. rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_r; lra. }
  assert (P : 0 < less * g ^ most) by (apply Rmult_lt_0_compat; lra).
  assert (T : tolerance <= (1 - delta) * e).
  { apply Rmult_le_reg_r with (less * g ^ most); [exact P|]. eapply Rle_trans; [exact Ht|].
    replace ((1 - delta) * e * (less * g ^ most)) with ((1 - delta) * (less * g ^ most * e)) by ring.
    apply Rmult_le_compat_l; lra. }
  replace (got - exact q r) with ((got - near) + (near - exact q r)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
End Check.
