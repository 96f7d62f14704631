(* The step programs as data, and what they mean.

   A program is straight-line code over named registers, derived from spec/steps and
   spec/orders (programs.v).  Every instruction names the precision its result is rounded
   to: Real (not at all), Binary64, or Working, the format W of theta, m, v and g.

     exec_real        the real reading: all operations exact, precisions ignored
     exec_float W     the float reading, as a relation between the registers before and
                      after: the exact result on computed values, rounded to nearest even
     taken c x        the straight-line code that c is when its inputs are x: conditions are
                      decided over the real numbers, in both readings

   A condition (greater, equal) compares scalars, values of one step and not of one element,
   and a selection takes one of two values of the same format.  In taken c x a condition is its
   outcome, 1 or 0, and a selection is the branch it takes, cast to the format it is in, which
   changes nothing.  The float reading of a program c from the exact registers x and the
   computed ones x' is exec_float W (taken c x) k x'.  The real reading does not need it: taken
   c x and c are the same real function (real_taken), and of a program without conditions taken
   is the program itself.

   Pow is the power with the step number as exponent, Powr the one with a computed exponent.
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

Inductive op := Add | Sub | Mul | Div | Sqrt | Pow | Powr | Fma | Abs | Max | Cast
  | Gt | Eq | Select            (* conditions: 1 or 0; a value by a condition *)
  | Outcome (outcome : bool).         (* of a condition that has been decided *)
Inductive precision := Real | Binary64 | Working.
Inductive kind := In (p : precision) | Everywhere.   (* Everywhere: a constant of few bits *)

Record instr := Instr { iop : op; iprec : precision; dst : string; args : list string }.

(* A constant that is a number of binary64 only is among the inputs too, with its kind. *)
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
(* b^y for b > 0 and a real exponent y >= 0; as pow_real it is 1 left of y = 0, and 0 where b is not positive *)
Definition powr (b y : R) : R := if Rlt_dec 0 b then Rpower b (Rmax y 0) else 0.

(* the exact operation *)
Definition apply (o : op) (xs : list R) : R :=
  match o, xs with
  | Add, [x; y] => x + y
  | Sub, [x; y] => x - y
  | Mul, [x; y] => x * y
  | Div, [x; y] => x / y
  | Sqrt, [x] => sqrt x
  | Pow, [x; y] => pow_real x y
  | Powr, [x; y] => powr x y
  | Fma, [x; y; z] => x * y + z
  | Abs, [x] => Rabs x
  | Max, [x; y] => Rmax x y
  | Cast, [x] => x
  | Gt, [x; y] => if Rlt_dec y x then 1 else 0
  | Eq, [x; y] => if Req_EM_T x y then 1 else 0
  | Select, [c; x; y] => if Req_EM_T c 0 then y else x
  | Outcome b, [] => if b then 1 else 0
  | _, _ => 0
  end.
Definition value (i : instr) (x : env) : R := apply (iop i) (map x (args i)).

(* ---- the real reading ---- *)
Fixpoint exec_real (c : list instr) (x : env) : env :=
  match c with
  | [] => x
  | i :: c => exec_real c (set x (dst i) (value i x))
  end.

(* ---- the branches taken, the inputs being exactly x ---- *)
Definition holds (c : R) : bool := if Req_EM_T c 0 then false else true.
Definition decided (i : instr) (x : env) : instr :=
  match iop i, args i with
  | Gt, _ | Eq, _ => Instr (Outcome (holds (value i x))) (iprec i) (dst i) []
  | Select, [c; a; b] => Instr Cast (iprec i) (dst i) [if holds (x c) then a else b]
  | _, _ => i
  end.
Fixpoint taken (c : list instr) (x : env) : list instr :=
  match c with
  | [] => []
  | i :: c => decided i x :: taken c (set x (dst i) (value i x))
  end.

(* ---- the float reading ---- *)
Definition format_of (W : format) (p : precision) : format :=
  match p with Working => W | _ => binary64 end.

Definition faithful (F : format) (y z : R) : Prop :=
  in_format F z /\ Rabs (z - y) <= 2 * u F * Rabs y + 2 * eta F.

Definition any_faithful (i : instr) (ks : list kind) : bool :=
  match iop i, ks with
  | (Pow | Powr), _ => true
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

(* additions, square roots, |.| and max work inside one format; a selection is among values of
   its format; a condition is not rounded; arities are right *)
Definition arity (o : op) : nat :=
  match o with Outcome _ => 0 | Sqrt | Abs | Cast => 1 | Fma | Select => 3 | _ => 2 end.
Definition well_formed_instr (i : instr) (k : kinds) : bool :=
  Nat.eqb (List.length (args i)) (arity (iop i)) &&
  match iprec i, iop i with
  | Real, _ => true
  | p, (Add | Sub | Sqrt | Abs | Max) => forallb (fun r => fits p (k r)) (args i)
  | p, Select => forallb (fun r => fits p (k r)) (tl (args i))
  | _, (Gt | Eq | Outcome _) => false
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

(* Conditions read scalars only: whatever is computed from the registers of l, step number and
   hyperparameters say, alone.  So the state does not matter to the branches taken. *)
Definition among (r : string) (l : list string) : bool := existsb (String.eqb r) l.
Fixpoint scalar_conditions (c : list instr) (l : list string) : bool :=
  match c with
  | [] => true
  | i :: c =>
      let s := forallb (fun r => among r l) (args i) in
      match iop i with
      | Gt | Eq => s
      | Select => among (hd EmptyString (args i)) l
      | _ => true
      end && scalar_conditions c (if s then dst i :: l else filter (fun r => negb (String.eqb r (dst i))) l)
  end.
Definition scalars (p : program) : list string :=
  filter (fun r => match input_kinds p r with In Working => false | _ => true end)
    (map fst (inputs p) ++ map fst (consts p)).

(* Well-formed, its conditions on scalars, and the state lies in W before and after the step. *)
Definition well_formed_program (p : program) : bool :=
  well_formed (code p) (input_kinds p) && scalar_conditions (code p) (scalars p) &&
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

(* ---- taken ---- *)
Lemma decided_dst i x : dst (decided i x) = dst i /\ iprec (decided i x) = iprec i.
Proof. unfold decided. destruct (iop i), (args i) as [|? [|? [|? [|? ?]]]]; now split. Qed.
Lemma decided_value i x : List.length (args i) = arity (iop i) -> value (decided i x) x = value i x.
Proof.
  unfold decided, value. intros H.
  destruct (iop i) eqn:E; destruct (args i) as [|a [|b [|c [|? ?]]]] eqn:A; try discriminate H;
    rewrite ?E, ?A; try reflexivity; cbn [iop args map apply]; rewrite ?E; cbn [map apply]; unfold holds.
  - destruct (Rlt_dec (x b) (x a)); destruct (Req_EM_T _ 0); lra.
  - destruct (Req_EM_T (x a) (x b)); destruct (Req_EM_T _ 0); lra.
  - now destruct (Req_EM_T (x a) 0).
Qed.
Lemma decided_well_formed i k x : well_formed_instr i k = true -> well_formed_instr (decided i x) k = true.
Proof.
  unfold well_formed_instr, decided. intros H.
  destruct (iop i) eqn:E; try (now rewrite E);
    destruct (args i) as [|a [|b [|c [|? ?]]]] eqn:A; try discriminate H; cbn in H |- *;
    destruct (iprec i); try discriminate H; reflexivity.
Qed.

(* a program without conditions *)
Definition straight (c : list instr) : bool :=
  forallb (fun i => match iop i with Gt | Eq | Select => false | _ => true end) c.
Lemma taken_straight c : straight c = true -> forall x, taken c x = c.
Proof.
  induction c as [|i c IH]; intros H x; [reflexivity|]. apply andb_prop in H as [Hi Hc]. cbn [taken].
  rewrite IH by exact Hc. f_equal. unfold decided. now destruct (iop i).
Qed.

(* the same real function *)
Theorem real_taken c k : well_formed c k = true -> forall x, exec_real (taken c x) x = exec_real c x.
Proof.
  revert k. induction c as [|i c IH]; intros k H x; cbn [taken exec_real well_formed] in *; [reflexivity|].
  apply andb_prop in H as [Hi Hc]. assert (Ha := proj1 (andb_prop _ _ Hi)). apply Nat.eqb_eq in Ha.
  rewrite decided_value by exact Ha. destruct (decided_dst i x) as [-> _]. now apply IH with (1 := Hc).
Qed.
Theorem well_formed_taken c k : well_formed c k = true -> forall x, well_formed (taken c x) k = true.
Proof.
  revert k. induction c as [|i c IH]; intros k H x; cbn [taken well_formed] in *; [reflexivity|].
  apply andb_prop in H as [Hi Hc]. rewrite (decided_well_formed i k x Hi).
  destruct (decided_dst i x) as [-> ->]. now apply IH.
Qed.
Theorem final_kinds_taken c k x : final_kinds (taken c x) k = final_kinds c k.
Proof.
  revert k x. induction c as [|i c IH]; intros k x; cbn [taken final_kinds]; [reflexivity|].
  destruct (decided_dst i x) as [-> ->]. apply IH.
Qed.

Theorem taken_scalars c : forall l x y, scalar_conditions c l = true ->
  (forall r, among r l = true -> x r = y r) -> taken c x = taken c y.
Proof.
  induction c as [|i c IH]; intros l x y H E; cbn [taken scalar_conditions] in *; [reflexivity|].
  apply andb_prop in H as [Hi Hc].
  assert (V : forallb (fun r => among r l) (args i) = true -> value i x = value i y).
  { intros Ha. unfold value. f_equal. apply map_ext_in. intros r Hr. rewrite forallb_forall in Ha. auto. }
  f_equal.
  - unfold decided. destruct (iop i) eqn:Eo; try reflexivity; try (now rewrite (V Hi)).
    destruct (args i) as [|a [|b [|d [|? ?]]]]; try reflexivity. cbn in Hi. now rewrite (E a Hi).
  - apply IH with (1 := Hc). intros r. unfold set.
    destruct (forallb (fun r => among r l) (args i)) eqn:Ea.
    + unfold among. cbn. destruct (String.eqb r (dst i)); [intros _; now apply V|]. cbn. apply E.
    + unfold among. intros Hr. apply existsb_exists in Hr as (q & Hq & Er). apply String.eqb_eq in Er as <-.
      apply filter_In in Hq as [Hq Hn]. destruct (String.eqb r (dst i)); [discriminate|].
      apply E. unfold among. apply existsb_exists. exists r. split; [exact Hq|apply String.eqb_refl].
Qed.
