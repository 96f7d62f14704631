(* The staged check of binary32: what its two stages say, with their numbers (spec/bulk.md).

   For every optimizer of the library, each branch of its step program, and every register whose
   bound e by the recursion (B1) in binary32 is finite:

     stage 1   |X + D - x| <= 2^-48 e                                              measured_near
               |got - X - D| <= (1 - 2^-18 + 2^-40) E is conforms                  measured_conforms
     stage 0   |X - x| <= 2^-27 e                                                  skimmed_near
               |got - X| <= (1 + 2^-40) E is conforms                              skimmed_conforms

   2^-40 is for the roundings of that comparison itself.  Values are those of binary64, of stage 0 to
   2^-51: a quotient by the inverse of the divisor is rounded twice, and numbers that multiply are
   taken out of quotients and roots, whose registers then are no floats; an estimate's roundings are
   at most 2^-50 of it an operation.  Of the scalars, and of what is given, it is taken
   that they are known that well: close, below, rested.                                             *)
From Coq Require Import ZArith Reals List String Bool Lra Lia Psatz.
From Adamant.Rounding Require Import formats machine running_error programs staged_rules staged_check staged_rest.
Import ListNotations.
Open Scope R_scope.

(* ---- programs ---- *)
Definition library : list program :=
  [adagrad; adam; adam_l2; adam_v; adamax; adamw; amsgrad; amsgrad_hat; momentum; momentum_ema; nadam; nesterov;
   radam; radamw; rmsprop; rmsprop_centered; rmsprop_momentum; sgd].

(* what is computed for every element, from the registers l: a selection is one of its branches *)
Fixpoint variants (c : list instr) (l : list string) : list (list instr) :=
  match c with
  | [] => [[]]
  | i :: c =>
      match existsb (fun r => among r l) (args i), iprec i with
      | true, Working =>
          let rest := variants c (dst i :: l) in
          match iop i, args i with
          | Select, [_; a; b] =>
              map (cons (Instr Cast Working (dst i) [a])) rest ++ map (cons (Instr Cast Working (dst i) [b])) rest
          | _, _ => map (cons i) rest
          end
      | _, _ => variants c l
      end
  end.
Definition per_element (p : program) : list (list instr) :=
  variants (code p) (map fst (filter (fun i => match snd i with In Working => true | _ => false end) (inputs p))).
Definition ones : string -> nat := fun _ => 1%nat.
(* as many operations as a register is counted to come from *)
Definition most : nat := 96.

Lemma all_counted : forallb (fun p => forallb (fun c => counted c ones most && deep c ones most) (per_element p)) library = true.
Proof. vm_compute. reflexivity. Qed.
Lemma counted_one p c : List.In p library -> List.In c (per_element p) -> counted c ones most = true /\ deep c ones most = true.
Proof.
  intros Hp Hc. pose proof all_counted as A. rewrite forallb_forall in A. specialize (A p Hp).
  rewrite forallb_forall in A. specialize (A c Hc). now apply andb_prop in A.
Qed.
Lemma ones_most r : (ones r <= most)%nat.
Proof. unfold ones, most. lia. Qed.

Lemma u32 : u binary32 = / 16777216.
Proof. reflexivity. Qed.
(* (1 + s)^96 *)
Lemma power_96 s : 0 <= s <= / 192 -> (1 + s) ^ most <= 1 + 96 * s * (1 + 192 * s).
Proof.
  intros H. assert (B : forall n, (n <= 96)%nat -> (1 + s) ^ n <= 1 + INR n * s * (1 + 192 * s)).
  { induction n as [|n IH]; intros Hn; [simpl; lra|]. specialize (IH ltac:(lia)).
    rewrite <- tech_pow_Rmult, S_INR.
    assert (N : 0 <= INR n <= 95).
    { split; [apply pos_INR|]. replace 95 with (INR 95) by (simpl; lra). apply le_INR. lia. }
    apply Rle_trans with ((1 + s) * (1 + INR n * s * (1 + 192 * s))); [apply Rmult_le_compat_l; lra|].
    assert (T : INR n * s * (1 + 192 * s) <= 192 * s).
    { apply Rle_trans with (95 * s * 2); [|lra]. apply Rmult_le_compat; try lra.
      - apply Rmult_le_pos; lra.
      - apply Rmult_le_compat_r; lra. }
    assert (s * (INR n * s * (1 + 192 * s)) <= s * (192 * s)) by (apply Rmult_le_compat_l; lra).
    replace ((INR n + 1) * s * (1 + 192 * s)) with (INR n * s * (1 + 192 * s) + s * (1 + 192 * s)) by ring. lra. }
  unfold most. eapply Rle_trans; [apply (B 96%nat); lia|]. simpl INR. lra.
Qed.

(* ---- stage 1 ---- *)
Module Measured.
Definition kappa : R := / 536870912 * (1 + / 256).      (* 2^-29, and what scalars of 53 bits add *)
Definition w : R := / 9007199254740992.                  (* 2^-53 *)
Definition nu : R := / 1125899906842624.                 (* 2^-50 *)
Definition rho : R := / 1125899906842624.
Definition g : R := 1 + / 33554432.                      (* 2^-25 *)

Lemma kappa_small : 0 <= kappa <= / 2048.  Proof. unfold kappa. lra. Qed.
Lemma w_small : 0 <= w <= kappa * u binary32.  Proof. rewrite u32. unfold w, kappa. lra. Qed.
Lemma nu_pos : 0 <= nu.  Proof. unfold nu. lra. Qed.
Lemma rho_small : 0 <= rho <= / 2048.  Proof. unfold rho. lra. Qed.
Lemma share_small : share kappa nu <= g.  Proof. unfold share, kappa, nu, g. lra. Qed.
Lemma g_power : g ^ most <= (1 - kappa) / (1 - / 262144 + / 1099511627776).
Proof.
  unfold g. eapply Rle_trans; [apply power_96; lra|]. unfold kappa. lra.
Qed.
Lemma rests : INR most * tau kappa rho <= / 281474976710656.   (* 2^-48 *)
Proof. unfold most, tau, kappa, rho. simpl INR. lra. Qed.
End Measured.

(* ---- stage 0 ---- *)
Module Skimmed.
Definition kappa : R := / 134217728.                      (* 2^-27 *)
Definition w : R := / 2251799813685248.                   (* 2^-51 *)
Definition less : R := 1 - / 65536.
Definition nu : R := / 1125899906842624.                  (* 2^-50 *)
Definition g : R := 1 + / 8388608.                        (* 2^-23 *)

Lemma kappa_small : 0 <= kappa <= / 2048.  Proof. unfold kappa. lra. Qed.
Lemma w_small : 0 <= w <= kappa * u binary32.  Proof. rewrite u32. unfold w, kappa. lra. Qed.
Lemma less_small : 0 < less <= 1.  Proof. unfold less. lra. Qed.
Lemma nu_pos : 0 <= nu.  Proof. unfold nu. lra. Qed.
Lemma share_small : share kappa nu <= g.  Proof. unfold share, kappa, nu, g. lra. Qed.
Lemma g_power : g ^ most <= (1 - kappa) / (less * (1 + / 1099511627776)).
Proof. unfold g. eapply Rle_trans; [apply power_96; lra|]. unfold kappa, less. lra. Qed.
End Skimmed.

(* a register of the estimate and one of what is lacking, of one run: z is the same *)
Inductive measured : list instr -> point -> point -> point -> point -> Prop :=
| measured_done p d : measured [] p d p d
| measured_next i c p d z f y q e :
    values Measured.w i p z -> estimate binary32 1 Measured.nu i p z f -> lacking Measured.rho i d z y ->
    measured c (done binary32 i p z f) (done binary32 i d z y) q e -> measured (i :: c) p d q e
| measured_given r x c p d q e : measured c (given r x p) (given r x d) q e -> measured c p d q e.
Definition same (p d : point) : Prop :=
  of_kind p = of_kind d /\ exact p = exact d /\ bound p = bound d /\ computed p = computed d.

Lemma values_same w i p d z : same p d -> values w i p z -> values w i d z.
Proof. destruct p, d. intros (E1 & E2 & E3 & E4). cbn in *. now subst. Qed.
Lemma done_same W i p d z f y : same p d -> same (done W i p z f) (done W i d z y).
Proof. destruct p, d. intros (E1 & E2 & E3 & E4). cbn in *. now subst. Qed.
Lemma given_same r x p d : same p d -> same (given r x p) (given r x d).
Proof. destruct p, d. intros (E1 & E2 & E3 & E4). cbn in *. now subst. Qed.
Lemma measured_both c p d q e : measured c p d q e -> same p d ->
  staged binary32 Measured.w (estimate binary32 1 Measured.nu) c p q /\
  staged binary32 Measured.w (lacking Measured.rho) c d e /\ same q e.
Proof.
  intros H. induction H as [p d|i c p d z f y q e Hv Hf Hy _ IH|r x c p d q e _ IH]; intros S.
  - repeat split; try apply staged_done; apply S.
  - destruct (IH (done_same _ _ _ _ _ _ _ S)) as (A & B & C). repeat split; try apply C.
    + now apply staged_next with z f.
    + apply staged_next with z y; [now apply values_same with p|exact Hy|exact B].
  - destruct (IH (given_same r x _ _ S)) as (A & B & C). repeat split; try apply C.
    + now apply staged_given with r x.
    + now apply staged_given with r x.
Qed.

Lemma u_small : u binary32 <= / 256.
Proof. rewrite u32. lra. Qed.

Section Stages.
Variables (o : program) (c : list instr).
Hypothesis Ho : List.In o library.
Hypothesis Hc : List.In c (per_element o).

Section One.
Variables p d q l : point.
Hypothesis Hrun : measured c p d q l.
Hypothesis Hsame : same p d.
Hypothesis Hclose : close Measured.kappa p.
Hypothesis Hbelow : below 1 Measured.g ones p.
Hypothesis Hrested : rested Measured.kappa Measured.rho ones d.
Variables (r : string) (e : R).
Hypothesis He : bound q r = Some e.

(* [thm:B34] *)
Theorem measured_near : Rabs (computed q r + beside l r - exact q r) <= / 281474976710656 * e.
Proof.
  destruct (counted_one o c Ho Hc) as [_ Cd]. destruct (measured_both _ _ _ _ _ Hrun Hsame) as (_ & Hl & Sq).
  assert (Hd : close Measured.kappa d).
  { intros s es. destruct Hsame as (_ & <- & <- & <-). apply Hclose. }
  destruct (staged_rests binary32 Measured.kappa Measured.w Measured.rho u_small Measured.kappa_small Measured.w_small
              Measured.rho_small ones most c d l) as [L N]; try assumption.
  - eapply Rle_trans; [apply Measured.rests|]. unfold Measured.kappa. lra.
  - apply ones_most.
  - destruct Sq as (_ & Ex & Eb & Ec). rewrite Ec, Ex.
    rewrite Eb in He.
    destruct (staged_values binary32 Measured.kappa Measured.w Measured.kappa_small Measured.w_small
                _ _ _ _ Hl Hd r e He) as [Pe _].
    eapply Rle_trans; [apply (L r e He)|]. apply Rmult_le_compat_r; [exact Pe|].
    eapply Rle_trans; [|apply Measured.rests]. apply Rmult_le_compat_r.
    + apply tau_nonneg; [apply Measured.kappa_small|apply Measured.rho_small].
    + apply le_INR, N.
Qed.

(* [thm:B34] *)
Theorem measured_conforms got :
  Rabs (got - computed q r - beside l r) <= (1 - / 262144 + / 1099511627776) * beside q r ->
  Rabs (got - exact q r) <= e.
Proof.
  intros Hgot. destruct (counted_one o c Ho Hc) as [Cc _].
  destruct (measured_both _ _ _ _ _ Hrun Hsame) as (Hp & _ & _).
  eapply (staged_conforms binary32 Measured.kappa Measured.w u_small Measured.kappa_small Measured.w_small 1 Measured.nu Measured.g)
    with (near := computed q r + beside l r) (delta := / 281474976710656); try eassumption.
  - lra.
  - apply Measured.nu_pos.
  - apply Measured.share_small.
  - eapply Rle_trans; [apply Measured.g_power|]. unfold Measured.kappa. lra.
  - apply ones_most.
  - apply measured_near.
  - lra.
  - replace (got - (computed q r + beside l r)) with (got - computed q r - beside l r) by ring. exact Hgot.
  - assert (P : 0 <= beside q r) by (pose proof (Rabs_pos (got - computed q r - beside l r)); lra).
    rewrite Rmult_1_l, (Rmult_comm _ (beside q r)), Rmult_assoc, Rmult_comm.
    apply Rmult_le_compat_r; [exact P|].
    apply Rle_trans with ((1 - / 262144 + / 1099511627776) * ((1 - Measured.kappa) / (1 - / 262144 + / 1099511627776))).
    + apply Rmult_le_compat_l; [lra|apply Measured.g_power].
    + unfold Measured.kappa. lra.
Qed.
End One.

Section Zero.
Variables p q : point.
Hypothesis Hrun : staged binary32 Skimmed.w (estimate binary32 Skimmed.less Skimmed.nu) c p q.
Hypothesis Hclose : close Skimmed.kappa p.
Hypothesis Hbelow : below Skimmed.less Skimmed.g ones p.
Variables (r : string) (e : R).
Hypothesis He : bound q r = Some e.

(* [thm:B34] *)
Theorem skimmed_near : Rabs (computed q r - exact q r) <= / 134217728 * e.
Proof.
  exact (proj2 (staged_values binary32 Skimmed.kappa Skimmed.w Skimmed.kappa_small Skimmed.w_small _ _ _ _ Hrun Hclose r e He)).
Qed.

(* [thm:B34] *)
Theorem skimmed_conforms got :
  Rabs (got - computed q r) <= (1 + / 1099511627776) * beside q r -> Rabs (got - exact q r) <= e.
Proof.
  intros Hgot. destruct (counted_one o c Ho Hc) as [Cc _].
  eapply (staged_conforms binary32 Skimmed.kappa Skimmed.w u_small Skimmed.kappa_small Skimmed.w_small
            Skimmed.less Skimmed.nu Skimmed.g) with (near := computed q r) (delta := Skimmed.kappa); try eassumption.
  - apply Skimmed.less_small.
  - apply Skimmed.nu_pos.
  - apply Skimmed.share_small.
  - eapply Rle_trans; [apply Skimmed.g_power|]. unfold Skimmed.kappa, Skimmed.less. lra.
  - apply ones_most.
  - apply skimmed_near.
  - unfold Skimmed.kappa. lra.
  - assert (P : 0 <= beside q r) by (pose proof (Rabs_pos (got - computed q r)); lra).
    rewrite (Rmult_comm _ (beside q r)), Rmult_assoc, Rmult_comm. apply Rmult_le_compat_r; [exact P|].
    apply Rle_trans with ((1 + / 1099511627776) * (Skimmed.less * ((1 - Skimmed.kappa) / (Skimmed.less * (1 + / 1099511627776))))).
    + apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_l; [pose proof Skimmed.less_small; lra|apply Skimmed.g_power].
    + unfold Skimmed.kappa, Skimmed.less. lra.
Qed.
End Zero.
End Stages.
