(* The running error bound.

   Along a program each register carries, beside its exact value x (the real reading), a
   bound e of |computed - x|.  `step_error` is one step of that recursion: the error of the
   operands, propagated (propagation.v), plus the error of one rounding (formats.v), which
   is at most, with X = |x| + the propagated error and u, eta those of the target format,

     Real                                          0
     +, -, square root                             u X            (operands in that format)
     *, /, fused multiply-add                      u X + eta
     cast: source contained in the target          0
           any other                               u X + eta
           of an exact expression (1 - b^t)        2 u X + 2 eta  (faithful)
     power                                         2 u X + 2 eta  (faithful)
     absolute value, maximum                       0
     selection                                     0  (the value taken, with its own bound)

   Selections are casts once the conditions are decided (taken, machine.v), exactly and in both
   readings: the theorems are about exec_float of taken c x, x the exact registers.

   A bound is infinite (None) where the divisor may vanish, a power has an inexact base, b^t an
   inexact t, b^y with a computed y a base outside (0, 1], or the result may leave the range of
   the format.

   Premises of exec_float: powers and casts of exact expressions are faithful.  The library's
   1 - b^t and r_t are, by theorem (one_minus_pow_faithful, rectifier_faithful); of other powers
   it is assumed.  Not assumed: the absence of overflow; a finite bound says that there was none
   (no_overflow).

   Theorems
     B1   every register of a float execution is within its bound     running_error
     B2   likewise when x is known by enclosures only and every bound
          is replaced by any larger number                            running_error_enclosed
     B2   a finite bound excludes overflow                            no_overflow           *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Adamant.Rounding Require Import formats machine propagation power.
Import ListNotations.
Open Scope R_scope.

(* what is known of a register: lo <= |x| <= hi, and the bound of its error *)
Record known := Known { lo : R; hi : R; err : option R }.

(* h bounds the exact result: |y| <= h *)
Definition propagated (o : op) (ns : list known) (h : R) : option R :=
  match o, ns with
  | (Add | Sub), [Known _ _ (Some ea); Known _ _ (Some eb)] => Some (ea + eb)
  | Mul, [Known _ ha (Some ea); Known _ hb (Some eb)] => Some (ha * eb + hb * ea + ea * eb)
  | Div, [Known _ _ (Some ea); Known lb _ (Some eb)] =>
      if Rlt_dec eb lb then Some ((ea + h * eb) / (lb - eb)) else None
  | Sqrt, [Known la _ (Some ea)] =>
      Some (if Rlt_dec 0 la then Rmin (sqrt ea) (ea / sqrt la) else sqrt ea)
  | Fma, [Known _ ha (Some ea); Known _ hb (Some eb); Known _ _ (Some ec)] =>
      Some (ha * eb + hb * ea + ea * eb + ec)
  | (Abs | Cast), [Known _ _ (Some ea)] => Some ea
  | Outcome _, [] => Some 0
  | Max, [Known _ _ (Some ea); Known _ _ (Some eb)] => Some (Rmax ea eb)
  | Pow, [Known _ _ (Some ea); Known _ _ (Some eb)] =>
      if Req_EM_T ea 0 then if Req_EM_T eb 0 then Some 0 else None else None
  | Powr, [Known la ha (Some ea); Known _ _ (Some eb)] =>
      if Req_EM_T ea 0 then
        if Rlt_dec 0 la then if Rle_dec ha 1 then Some (eb * ((1 - la) / la)) else None else None
      else None
  | _, _ => None
  end.

Definition exact_cast (W F : format) (k : kind) : bool :=
  match k with
  | In Real => false
  | In p => contained (format_of W p) F
  | Everywhere => contained W F || contained binary64 F
  end.

Definition rounding_error (W : format) (i : instr) (ks : list kind) (X : R) : R :=
  let F := format_of W (iprec i) in
  match iprec i, iop i with
  | Real, _ => 0
  | _, (Add | Sub | Sqrt) => u F * X
  | _, (Mul | Div | Fma) => u F * X + eta F
  | _, (Abs | Max) => 0
  | _, (Pow | Powr) => 2 * u F * X + 2 * eta F
  | _, (Gt | Eq | Select | Outcome _) => u F * X + eta F   (* not rounded in a well-formed program *)
  | _, Cast => if any_faithful i ks then 2 * u F * X + 2 * eta F
               else if forallb (exact_cast W F) ks then 0 else u F * X + eta F
  end.

Definition step_error (W : format) (i : instr) (k : kinds) (n : string -> known) (h : R)
  : option R :=
  match propagated (iop i) (map n (args i)) h with
  | None => None
  | Some e =>
      let r := rounding_error W i (map k (args i)) (h + e) in
      match iprec i with
      | Real => Some (e + r)
      | p => if Rle_dec (h + e + r) (largest (format_of W p)) then Some (e + r) else None
      end
  end.

Definition errors := string -> option R.
Definition within (e : errors) (x x' : env) : Prop :=
  forall r b, e r = Some b -> Rabs (x' r - x r) <= b.

(* The recursion at exactly known operands. *)
Fixpoint exec_err (W : format) (c : list instr) (k : kinds) (x : env) (e : errors) : errors :=
  match c with
  | [] => e
  | i :: c =>
      let n := fun r => Known (Rabs (x r)) (Rabs (x r)) (e r) in
      let y := value i x in
      exec_err W c (set k (dst i) (In (iprec i))) (set x (dst i) y)
        (set e (dst i) (step_error W i k n (Rabs y)))
  end.

(* w is at least s, None being infinite *)
Definition at_least (s w : option R) : Prop :=
  forall b, w = Some b -> exists a, s = Some a /\ a <= b.

(* The recursion as a checker evaluates it: enclosures for |x|, bounds rounded upwards.
   bounded c k x e e': from the bounds e before, e' are admissible bounds after. *)
Inductive bounded (W : format) : list instr -> kinds -> env -> errors -> errors -> Prop :=
| bounded_done k x e : bounded W [] k x e e
| bounded_next i c k x e n h w e' :
    (forall r, List.In r (args i) -> lo (n r) <= Rabs (x r) <= hi (n r) /\ err (n r) = e r) ->
    Rabs (value i x) <= h ->
    at_least (step_error W i k n h) w ->
    bounded W c (set k (dst i) (In (iprec i))) (set x (dst i) (value i x)) (set e (dst i) w) e' ->
    bounded W (i :: c) k x e e'.

(* ---- one step ---- *)
Definition knows (n : known) (x x' : R) : Prop :=
  lo n <= Rabs x <= hi n /\ forall e, err n = Some e -> Rabs (x' - x) <= e.

Section Step.
Variables (W : format) (i : instr) (k : kinds) (n : string -> known) (x x' : env) (h z : R).
Hypothesis HW : valid W.
Hypothesis Hwf : well_formed_instr i k = true.
Hypothesis Htyped : typed W k x'.
Hypothesis Hknown : forall r, List.In r (args i) -> knows (n r) (x r) (x' r).
Hypothesis Hh : Rabs (value i x) <= h.

Lemma propagated_sound e :
  propagated (iop i) (map n (args i)) h = Some e -> Rabs (value i x' - value i x) <= e.
Proof.
  unfold value in *. revert Hknown Hh. generalize (args i) as rs. intros rs HK Hv.
  assert (K1 : forall r rs', rs = r :: rs' -> forall l u' b, n r = Known l u' (Some b) ->
            (l <= Rabs (x r) <= u') /\ Rabs (x' r - x r) <= b).
  { intros r rs' -> l u' b E. destruct (HK r) as [A B]; [now left|].
    rewrite E in A, B. split; [exact A|]. now apply B. }
  assert (K2 : forall q r rs', rs = q :: r :: rs' -> forall l u' b, n r = Known l u' (Some b) ->
            (l <= Rabs (x r) <= u') /\ Rabs (x' r - x r) <= b).
  { intros q r rs' -> l u' b E. destruct (HK r) as [A B]; [right; now left|].
    rewrite E in A, B. split; [exact A|]. now apply B. }
  assert (K3 : forall p q r rs', rs = p :: q :: r :: rs' -> forall l u' b,
            n r = Known l u' (Some b) -> (l <= Rabs (x r) <= u') /\ Rabs (x' r - x r) <= b).
  { intros p q r rs' -> l u' b E. destruct (HK r) as [A B]; [right; right; now left|].
    rewrite E in A, B. split; [exact A|]. now apply B. }
  destruct (iop i); destruct rs as [|a [|b [|c [|? ?]]]]; cbn [map propagated]; try discriminate;
    try (destruct (n a) as [la ua [ea|]] eqn:Ea; try discriminate;
         destruct (K1 _ _ eq_refl _ _ _ Ea) as [Ia Ba]);
    try (destruct (n b) as [lb ub [eb|]] eqn:Eb; try discriminate;
         destruct (K2 _ _ _ eq_refl _ _ _ Eb) as [Ib Bb]);
    try (destruct (n c) as [lc uc [ec|]] eqn:Ec; try discriminate;
         destruct (K3 _ _ _ _ eq_refl _ _ _ Ec) as [Ic Bc]);
    cbn [map apply].
  - intros [= <-]. now apply add_error.
  - intros [= <-]. now apply sub_error.
  - intros [= <-]. apply mul_error; tauto.
  - destruct (Rlt_dec eb lb) as [L|]; [|discriminate]. intros [= <-].
    apply div_error; try tauto. 
  - intros [= <-]. destruct (Rlt_dec 0 la) as [L|].
    + apply Rmin_glb; [now apply sqrt_error|]. now apply sqrt_error_pos.
    + now apply sqrt_error.
  - destruct (Req_EM_T ea 0) as [->|]; [|discriminate].
    destruct (Req_EM_T eb 0) as [->|]; [|discriminate]. intros [= <-].
    assert (Z : forall v, Rabs v <= 0 -> v = 0).
    { intros v Hz. destruct (Req_dec v 0) as [|N]; [assumption|].
      pose proof (Rabs_pos_lt v N). lra. }
    replace (x' a) with (x a) by (pose proof (Z _ Ba); lra).
    replace (x' b) with (x b) by (pose proof (Z _ Bb); lra).
    rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
  - destruct (Req_EM_T ea 0) as [->|]; [|discriminate].
    destruct (Rlt_dec 0 la) as [P|]; [|discriminate].
    destruct (Rle_dec ua 1) as [L|]; [|discriminate]. intros [= <-].
    replace (x' a) with (x a).
    + apply powr_error; try tauto; lra.
    + pose proof (Rabs_pos (x' a - x a)) as Pa. destruct (Req_dec (x' a - x a) 0) as [|N]; [lra|].
      pose proof (Rabs_pos_lt _ N). lra.
  - intros [= <-].
    replace (x' a * x' b + x' c - (x a * x b + x c))
      with ((x' a * x' b - x a * x b) + (x' c - x c)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact Bc].
    apply mul_error; tauto.
  - intros [= <-]. now apply abs_error.
  - intros [= <-]. now apply max_error.
  - intros [= <-]. exact Ba.
  - intros [= <-]. rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. lra.
Qed.

(* the formats of the operands of an instruction that works inside one format *)
Lemma operand_in_format r : iprec i <> Real -> List.In r (args i) ->
  match iop i with Add | Sub | Sqrt | Abs | Max => True | _ => False end ->
  in_format (format_of W (iprec i)) (x' r).
Proof.
  intros Hp Hr Ho. apply andb_prop in Hwf as [_ Hf].
  assert (Hall : forallb (fun r => fits (iprec i) (k r)) (args i) = true).
  { destruct (iprec i), (iop i); tauto || congruence. }
  rewrite forallb_forall in Hall. apply fits_lies with (k r); [exact Hp|now apply Hall|].
  apply Htyped.
Qed.
Lemma arity_ok : List.length (args i) = arity (iop i).
Proof. apply andb_prop in Hwf as [H _]. now apply Nat.eqb_eq. Qed.

Lemma exact_cast_in_format F q y : valid F -> exact_cast W F q = true -> lies W q y -> in_format F y.
Proof.
  intros HF. destruct q as [[]|]; cbn; try discriminate.
  - apply contained_in_format.
  - apply contained_in_format.
  - intros H [Hy Hy']. apply orb_prop in H as [H|H]; eapply contained_in_format; eassumption.
Qed.

Lemma rounding_sound X : result W i (map k (args i)) (value i x') z -> Rabs (value i x') <= X ->
  Rabs (z - value i x') <= rounding_error W i (map k (args i)) X.
Proof.
  intros Hz HX. pose proof arity_ok as Har. pose proof operand_in_format as Hin.
  pose proof (format_of_valid W (iprec i) HW) as HF.
  unfold result, rounding_error in *. set (F := format_of W (iprec i)) in *.
  pose proof (u_pos F) as Hu. pose proof (eta_pos F) as He.
  assert (Zero : iprec i = Real -> Rabs (z - value i x') <= 0).
  { intros E. rewrite E in Hz. rewrite Hz, Rminus_diag_eq, Rabs_R0 by reflexivity. lra. }
  destruct (Bool.bool_dec (precision_eqb (iprec i) Real) true) as [ER|NR].
  { destruct (iprec i); try discriminate. now apply Zero. }
  assert (Hp : iprec i <> Real) by (intros E; rewrite E in NR; now apply NR).
  assert (Hz' : if any_faithful i (map k (args i)) then faithful F (value i x') z
                else z = round F (value i x')).
  { subst F. destruct (iprec i); congruence || exact Hz. }
  clear Hz Zero NR.
  assert (G : forall y, Rabs y <= X -> Rabs (round F y - y) <= u F * X + eta F).
  { intros y Hy. eapply Rle_trans; [now apply round_error|].
    apply Rplus_le_compat_r, Rmult_le_compat_l; lra. }
  assert (T : forall y, Rabs y <= X -> Rabs (round F y - y) <= u F * Rabs y ->
              Rabs (round F y - y) <= u F * X).
  { intros y Hy H. eapply Rle_trans; [exact H|]. apply Rmult_le_compat_l; lra. }
  assert (Fa : faithful F (value i x') z -> Rabs (z - value i x') <= 2 * u F * X + 2 * eta F).
  { intros [_ H]. eapply Rle_trans; [exact H|].
    apply Rplus_le_compat_r, Rmult_le_compat_l; lra. }
  assert (Z : forall y, in_format F y -> Rabs (round F y - y) <= 0).
  { intros y Hy. rewrite round_id by assumption. rewrite Rminus_diag_eq, Rabs_R0; lra. }
  assert (R : forall A (P : Prop) (f : precision -> A) (v : A),
             f Binary64 = v -> f Working = v -> f (iprec i) = v).
  { intros A P f v H1 H2. destruct (iprec i); congruence. }
  unfold value in *. unfold any_faithful in *.
  destruct (iop i) eqn:Eo; cbn [arity] in Har;
    destruct (args i) as [|a [|b [|c [|? ?]]]] eqn:Ea; try discriminate Har; cbn [map apply] in *.
  - subst z. destruct (iprec i); [congruence| |]; apply T, round_add; try assumption;
      apply Hin; cbn; tauto || congruence.
  - subst z. destruct (iprec i); [congruence| |]; apply T, round_sub; try assumption;
      apply Hin; cbn; tauto || congruence.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply T, round_sqrt; try assumption;
      apply Hin; cbn; tauto || congruence.
  - destruct (iprec i); [congruence| |]; apply Fa; assumption.
  - destruct (iprec i); [congruence| |]; apply Fa; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
  - subst z. assert (I : in_format F (Rabs (x' a))).
    { apply Flocq.Core.Generic_fmt.generic_format_abs. apply Hin; cbn; tauto || congruence. }
    destruct (iprec i); [congruence| |]; apply Z, I.
  - subst z. assert (I : in_format F (Rmax (x' a) (x' b))).
    { unfold Rmax. destruct (Rle_dec (x' a) (x' b)); apply Hin; cbn; tauto || congruence. }
    destruct (iprec i); [congruence| |]; apply Z, I.
  - pose proof (Htyped a) as La.
    destruct (k a) as [[]|] eqn:Ek; cbn [forallb andb exact_cast any_faithful] in *;
      try (destruct (iprec i); [congruence| |]; apply Fa; exact Hz'); subst z;
      (destruct (iprec i); [congruence| |]);
      match goal with |- context [if ?t then _ else _] => destruct t eqn:Ec end;
      try (apply G; assumption); apply Z;
      apply andb_prop in Ec as [Ec _];
      apply exact_cast_in_format with (q := k a); rewrite ?Ek; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
  - subst z. destruct (iprec i); [congruence| |]; apply G; assumption.
Qed.

Theorem step_error_sound e : result W i (map k (args i)) (value i x') z ->
  step_error W i k n h = Some e -> Rabs (z - value i x) <= e.
Proof.
  unfold step_error. intros Hz.
  destruct (propagated (iop i) (map n (args i)) h) as [p|] eqn:Ep; [|discriminate].
  pose proof (propagated_sound p Ep) as Hp.
  assert (HX : Rabs (value i x') <= h + p).
  { replace (value i x') with (value i x + (value i x' - value i x)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  pose proof (rounding_sound (h + p) Hz HX) as Hr.
  set (r := rounding_error W i (map k (args i)) (h + p)) in *.
  assert (S : Rabs (z - value i x) <= p + r).
  { replace (z - value i x) with ((z - value i x') + (value i x' - value i x)) by ring.
    eapply Rle_trans; [apply Rabs_triang|]. lra. }
  destruct (iprec i); try destruct (Rle_dec _ _); intros [= <-] || discriminate; exact S.
Qed.

(* [thm:B2] a finite bound excludes overflow *)
Theorem no_overflow e : result W i (map k (args i)) (value i x') z -> iprec i <> Real ->
  step_error W i k n h = Some e -> Rabs z <= largest (format_of W (iprec i)).
Proof.
  intros Hz Hp He. pose proof (step_error_sound e Hz He) as Hs.
  replace z with (value i x + (z - value i x)) by ring.
  eapply Rle_trans; [apply Rabs_triang|].
  unfold step_error in He. destruct (propagated _ _ _) as [p|]; [|discriminate].
  destruct (iprec i); [congruence| |]; destruct (Rle_dec _ _); try discriminate;
    injection He as <-; lra.
Qed.
End Step.

(* ---- programs ---- *)
Lemma straight_line_enclosed W c k x x' e e' y' :
  valid W -> well_formed c k = true -> typed W k x' -> within e x x' ->
  exec_float W c k x' y' -> bounded W c k x e e' -> within e' (exec_real c x) y'.
Proof.
  intros HW Hwf Ht He Hf. revert x e e' Hwf Ht He.
  induction Hf as [k x'|i c k x' z y' Hz Hf IH]; intros x e e' Hwf Ht He Hb.
  - inversion Hb; subst. exact He.
  - inversion Hb as [|? ? ? ? ? n h w ? Hn Hh Hw Hb']; subst. cbn [exec_real].
    cbn [well_formed] in Hwf. apply andb_prop in Hwf as [Hi Hc].
    apply IH with (e := set e (dst i) w); [exact Hc| | |exact Hb'].
    + apply typed_set; [exact Ht|]. now apply result_lies in Hz.
    + intros r b. unfold set. destruct (String.eqb r (dst i)); [|apply He].
      intros Eb. destruct (Hw b Eb) as (a & Ha & Hab).
      eapply Rle_trans; [|exact Hab].
      apply (step_error_sound W i k n x x' h z HW Hi Ht); [| |exact Hz|exact Ha]; [|exact Hh].
      intros q Hq. destruct (Hn q Hq) as [H1 H2]. split; [exact H1|].
      intros b' Hb1. apply He. congruence.
Qed.

Lemma exec_err_bounded W c : forall k x e, bounded W c k x e (exec_err W c k x e).
Proof.
  induction c as [|i c IH]; intros k x e; cbn [exec_err]; [constructor|].
  eapply (bounded_next W i c k x e (fun r => Known (Rabs (x r)) (Rabs (x r)) (e r)));
    [| | |apply IH].
  - intros r _. cbn [lo hi err]. split; [split; apply Rle_refl|reflexivity].
  - apply Rle_refl.
  - intros b Hb. exists b. split; [exact Hb|lra].
Qed.

Lemma straight_line W c k x x' e y' :
  valid W -> well_formed c k = true -> typed W k x' -> within e x x' ->
  exec_float W c k x' y' -> within (exec_err W c k x e) (exec_real c x) y'.
Proof.
  intros HW Hwf Ht He Hf. eapply straight_line_enclosed; try eassumption. apply exec_err_bounded.
Qed.

(* Conditions decided, a program is straight-line code. *)
(* [eq:B1] [thm:B2] *)
Theorem running_error_enclosed W c k x x' e e' y' :
  valid W -> well_formed c k = true -> typed W k x' -> within e x x' ->
  exec_float W (taken c x) k x' y' -> bounded W (taken c x) k x e e' ->
  within e' (exec_real c x) y'.
Proof.
  intros HW Hwf Ht He Hf Hb. rewrite <- (real_taken c k Hwf x).
  eapply straight_line_enclosed; try eassumption. now apply well_formed_taken.
Qed.

(* [eq:B1] *)
Theorem running_error W c k x x' e y' :
  valid W -> well_formed c k = true -> typed W k x' -> within e x x' ->
  exec_float W (taken c x) k x' y' ->
  within (exec_err W (taken c x) k x e) (exec_real c x) y'.
Proof.
  intros HW Hwf Ht He Hf. eapply running_error_enclosed; try eassumption. apply exec_err_bounded.
Qed.
