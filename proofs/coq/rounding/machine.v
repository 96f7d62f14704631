(* The step programs as data, and what they mean.

   A program is straight-line code over named registers, derived from spec/steps and
   spec/orders (programs.v).  Every instruction names the precision its result is rounded
   to: Real (not at all), Binary64, or Working, the format W of theta, m, v and g.

     exec_real        the real reading: all operations exact, precisions ignored
     exec_float W     the float reading, as a relation between the registers before and
                      after: the exact result on computed values, rounded to nearest even

   The float reading is a relation because two results are not fixed bit by bit: a power in
   a rounded precision (libm's pow) and the cast of an exact expression (1 - b^t, which a
   program computes in its own way).  They may be any *faithful* number of the format,
   within 2 u |y| + 2 eta.  Nothing overflows: formats.v.

   A kind says in which format the number in a register is known to lie.  *)
From Coq Require Import ZArith Reals List String Lra.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Inductive op := Add | Sub | Mul | Div | Sqrt | Pow | Fma | Abs | Max | Cast.
Inductive precision := Real | Binary64 | Working.
Inductive kind := In (p : precision) | Everywhere.   (* Everywhere: a small constant *)

Record instr := Instr { iop : op; iprec : precision; dst : string; args : list string }.

Record program := Program {
  inputs : list (string * kind);
  consts : list (string * R);
  state  : list (string * string);     (* register before the step, register after it *)
  code   : list instr }.

Definition env := string -> R.
Definition set {A} (e : string -> A) (r : string) (x : A) : string -> A :=
  fun s => if String.eqb s r then x else e s.
Fixpoint assoc {A} (r : string) (l : list (string * A)) : option A :=
  match l with
  | [] => None
  | (s, x) :: l => if String.eqb r s then Some x else assoc r l
  end.

(* b^t for a step counter t *)
Definition pow_real (b t : R) : R := b ^ Z.to_nat (Zfloor t).

(* the exact operation *)
Definition apply (o : op) (xs : list R) : R :=
  match o, xs with
  | Add, [x; y] => x + y
  | Sub, [x; y] => x - y
  | Mul, [x; y] => x * y
  | Div, [x; y] => x / y
  | Sqrt, [x] => sqrt x
  | Pow, [x; y] => pow_real x y
  | Fma, [x; y; z] => x * y + z
  | Abs, [x] => Rabs x
  | Max, [x; y] => Rmax x y
  | Cast, [x] => x
  | _, _ => 0
  end.
Definition value (i : instr) (x : env) : R := apply (iop i) (map x (args i)).

(* ---- the real reading ---- *)
Fixpoint exec_real (c : list instr) (x : env) : env :=
  match c with
  | [] => x
  | i :: c => exec_real c (set x (dst i) (value i x))
  end.

(* ---- the float reading ---- *)
Definition format_of (W : format) (p : precision) : format :=
  match p with Working => W | _ => binary64 end.

Definition faithful (F : format) (y z : R) : Prop :=
  in_format F z /\ Rabs (z - y) <= 2 * u F * Rabs y + 2 * eta F.

Definition any_faithful (i : instr) (ks : list kind) : bool :=
  match iop i, ks with
  | Pow, _ => true
  | Cast, [In Real] => true
  | _, _ => false
  end.

(* z may be the result of instruction i, whose exact result on computed values is y *)
Definition result (W : format) (i : instr) (ks : list kind) (y z : R) : Prop :=
  match iprec i with
  | Real => z = y
  | p => if any_faithful i ks then faithful (format_of W p) y z
         else z = round (format_of W p) y
  end.

Definition kinds := string -> kind.

Inductive exec_float (W : format) : list instr -> kinds -> env -> env -> Prop :=
| float_done k x : exec_float W [] k x x
| float_next i c k x z x' :
    result W i (map k (args i)) (value i x) z ->
    exec_float W c (set k (dst i) (In (iprec i))) (set x (dst i) z) x' ->
    exec_float W (i :: c) k x x'.

(* ---- kinds ---- *)
Definition lies (W : format) (k : kind) (x : R) : Prop :=
  match k with
  | In Real => True
  | In p => in_format (format_of W p) x
  | Everywhere => in_format W x /\ in_format binary64 x
  end.
Definition typed (W : format) (k : kinds) (x : env) : Prop := forall r, lies W (k r) (x r).

Definition precision_eqb (p q : precision) : bool :=
  match p, q with Real, Real | Binary64, Binary64 | Working, Working => true | _, _ => false end.
Definition fits (p : precision) (k : kind) : bool :=
  match k with In q => precision_eqb p q | Everywhere => true end.

(* additions, square roots, |.| and max work inside one format; arities are right *)
Definition arity (o : op) : nat :=
  match o with Sqrt | Abs | Cast => 1 | Fma => 3 | _ => 2 end.
Definition well_formed_instr (i : instr) (k : kinds) : bool :=
  Nat.eqb (List.length (args i)) (arity (iop i)) &&
  match iprec i, iop i with
  | Real, _ => true
  | p, (Add | Sub | Sqrt | Abs | Max) => forallb (fun r => fits p (k r)) (args i)
  | _, _ => true
  end.
Fixpoint well_formed (c : list instr) (k : kinds) : bool :=
  match c with
  | [] => true
  | i :: c => well_formed_instr i k && well_formed c (set k (dst i) (In (iprec i)))
  end.

(* the kinds of the inputs and constants of a program; any other register is In Real *)
Definition input_kinds (p : program) : kinds := fun r =>
  match assoc r (inputs p) with
  | Some k => k
  | None => match assoc r (consts p) with Some _ => Everywhere | None => In Real end
  end.
Fixpoint final_kinds (c : list instr) (k : kinds) : kinds :=
  match c with [] => k | i :: c => final_kinds c (set k (dst i) (In (iprec i))) end.

(* Well-formed, and the state lies in W before and after the step. *)
Definition well_formed_program (p : program) : bool :=
  well_formed (code p) (input_kinds p) &&
  forallb (fun s => match assoc (fst s) (inputs p), final_kinds (code p) (input_kinds p) (snd s) with
                    | Some (In Working), In Working => true
                    | _, _ => false
                    end) (state p).

(* ---- small facts ---- *)
Lemma set_same {A} (e : string -> A) r x : set e r x r = x.
Proof. unfold set. now rewrite String.eqb_refl. Qed.
Lemma set_other {A} (e : string -> A) r s x : s <> r -> set e r x s = e s.
Proof. intros H. unfold set. now rewrite (proj2 (String.eqb_neq s r) H). Qed.

Lemma format_of_valid W p : valid W -> valid (format_of W p).
Proof. destruct p; intros H; try exact binary64_valid. exact H. Qed.

Lemma typed_set W k x r q z : typed W k x -> lies W q z -> typed W (set k r q) (set x r z).
Proof.
  intros Hx Hz s. unfold set. destruct (String.eqb s r); [exact Hz|apply Hx].
Qed.
Lemma result_lies W i ks y z : valid W -> result W i ks y z -> lies W (In (iprec i)) z.
Proof.
  unfold result, lies. intros HW. pose proof (format_of_valid W (iprec i) HW) as HF.
  destruct (iprec i); [trivial| |]; destruct (any_faithful i ks);
    try (intros [H _]; exact H); intros ->; now apply round_in_format.
Qed.
Lemma fits_lies W p k x : p <> Real -> fits p k = true -> lies W k x -> in_format (format_of W p) x.
Proof.
  intros Hp. destruct k as [q|]; cbn.
  - destruct p, q; cbn; try discriminate; try congruence; trivial.
  - destruct p; cbn; tauto.
Qed.

(* the float reading lies in its formats *)
Theorem exec_float_typed W c k x x' : valid W -> typed W k x -> exec_float W c k x x' ->
  typed W (final_kinds c k) x'.
Proof.
  intros HW Hx H. induction H as [k x|i c k x z x' Hz _ IH]; cbn; [exact Hx|].
  apply IH. apply typed_set; [exact Hx|]. now apply result_lies in Hz.
Qed.
