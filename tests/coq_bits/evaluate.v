(* The generated programs, run by Coq on Flocq's IEEE 754 numbers, against the outputs of the
   compiled C.  tests/test_coq_bits.sh puts the rows in place of the line CASES. *)
From Coq Require Import ZArith Reals List String Uint63.
From Flocq Require Import IEEE754.Binary IEEE754.BinarySingleNaN IEEE754.Bits.
From Adamant.Rounding Require Import machine programs ieee scalar_program scalar_ieee rectifier_program.
Import ListNotations.
Open Scope string_scope.

(* ---- conditions: taken c x decides over the real numbers, and here their outcomes are given ---- *)
Definition decided_by (outcome : string -> bool) (i : instr) : instr :=
  match iop i, args i with
  | Gt, _ | Eq, _ => Instr (Outcome (outcome (dst i))) (iprec i) (dst i) []
  | Select, [c; a; b] => Instr Cast (iprec i) (dst i) [if outcome c then a else b]
  | _, _ => i
  end.
Definition taken_by (outcome : string -> bool) (c : list instr) : list instr := map (decided_by outcome) c.

(* the outcome of every condition is the one at the exact registers x *)
Definition outcome_of (outcome : string -> bool) (i : instr) (x : env) : Prop :=
  match iop i, args i with
  | Gt, _ | Eq, _ => outcome (dst i) = holds (value i x)
  | Select, [c; _; _] => outcome c = holds (x c)
  | _, _ => True
  end.
Fixpoint outcomes_of (outcome : string -> bool) (c : list instr) (x : env) : Prop :=
  match c with
  | [] => True
  | i :: c => outcome_of outcome i x /\ outcomes_of outcome c (set x (dst i) (value i x))
  end.
Theorem taken_by_outcomes outcome c : forall x, outcomes_of outcome c x -> taken_by outcome c = taken c x.
Proof.
  induction c as [|i c IH]; intros x H; [reflexivity|]. cbn [outcomes_of] in H. destruct H as [Hi Hc].
  unfold taken_by in *. cbn [map taken]. rewrite (IH _ Hc). f_equal.
  unfold outcome_of, decided_by, decided in *. destruct (iop i); try reflexivity; try (now rewrite Hi).
  destruct (args i) as [|a [|b [|d [|? ?]]]]; try reflexivity. now rewrite Hi.
Qed.

(* ---- rows ---- *)
Open Scope Z_scope.
(* A word: the bits of a number but for its sign bit, which is 1 in Minus.  (Literals of machine integers are
   read much faster than those of Z.) *)
Inductive word := Plus (x : int) | Minus (x : int).
Arguments Plus _%uint63.
Arguments Minus _%uint63.
Definition bits_of (width : Z) (w : word) : Z :=
  match w with Plus x => Uint63.to_Z x | Minus x => 2 ^ (width - 1) + Uint63.to_Z x end.
Definition flipped_word (w : word) : word :=
  match w with Plus x => Plus (Uint63.lxor x 1) | Minus x => Minus (Uint63.lxor x 1) end.

(* A row: the bits of the inputs, of the results that are not one IEEE operation, the outcomes of the
   conditions, the bits of the outputs. *)
Record group := Group {
  run : program;
  constants : list string; constant_words : list word;
  ins : list string; given : list string; conditions : list string; outs : list string;
  rows : list (list word) }.

(* t is a binary64 number here, as in programs_one_format *)
Definition kinds_of (q : program) : kinds := set (input_kinds q) "t" (In Binary64).
Definition before_outputs (g : group) : nat :=
  (List.length (ins g) + List.length (given g) + List.length (conditions g))%nat.

Definition b64 (z : Z) : BinarySingleNaN.binary_float 53 1024 := B2BSN 53 1024 (b64_of_bits z).
Definition same_spec (x y : SpecFloat.spec_float) : bool :=
  match x, y with
  | SpecFloat.S754_zero s, SpecFloat.S754_zero s' => Bool.eqb s s'
  | SpecFloat.S754_infinity s, SpecFloat.S754_infinity s' => Bool.eqb s s'
  | SpecFloat.S754_nan, SpecFloat.S754_nan => true
  | SpecFloat.S754_finite s m x, SpecFloat.S754_finite s' m' x' =>
      Bool.eqb s s' && Pos.eqb m m' && Z.eqb x x'
  | _, _ => false
  end%bool.

Section Working.
Variables (width p e : Z) (Hp : FLX.Prec_gt_0 p) (He : Prec_lt_emax p e).
Variable decode : Z -> BinarySingleNaN.binary_float p e.

Definition number_of (k : kind) (w : word) : number p e :=
  match k with
  | In Working => NW p e (decode (bits_of width w))
  | In Real => Exact p e
  | _ => N64 p e (b64 (bits_of 64 w))
  end.
Definition same (a b : number p e) : bool :=
  match a, b with
  | @N64 _ _ x, @N64 _ _ y => same_spec (B2SF x) (B2SF y)
  | @NW _ _ x, @NW _ _ y => same_spec (B2SF x) (B2SF y)
  | _, _ => false
  end.

Definition agrees (g : group) (row : list word) : bool :=
  let q := run g in
  let k := final_kinds (code q) (kinds_of q) in
  let after n := skipn n row in
  let inputs := combine (constants g ++ ins g) (constant_words g ++ row) in
  let givens := combine (given g) (after (List.length (ins g))) in
  let outcomes := combine (conditions g) (after (List.length (ins g) + List.length (given g))%nat) in
  let outputs := after (before_outputs g) in
  let look l r := match assoc r l with Some w => number_of (k r) w | None => Exact p e end in
  let outcome r := match assoc r outcomes with Some (Plus x) => Uint63.eqb x 1 | _ => false end in
  let final := exec_ieee p e Hp He (look givens) (taken_by outcome (code q)) (kinds_of q) (look inputs) in
  (Nat.eqb (List.length outputs) (List.length (outs g)) &&
   forallb (fun o => same (final (fst o)) (number_of (k (fst o)) (snd o))) (combine (outs g) outputs))%bool.

(* the same row with the last bit of its first output flipped must be refused *)
Fixpoint flipped (n : nat) (row : list word) : list word :=
  match n, row with
  | O, w :: l => flipped_word w :: l
  | S n, w :: l => w :: flipped n l
  | _, [] => []
  end.
Definition is_number (g : group) (row : list word) : bool :=
  match skipn (before_outputs g) row with
  | w :: _ => negb (BinarySingleNaN.is_nan (decode (bits_of width w)))
  | [] => false
  end.

Definition count {A} (f : A -> bool) (l : list A) : Z := Z.of_nat (List.length (filter f l)).
Definition sum (f : group -> Z) (l : list group) : Z := fold_right (fun g n => f g + n) 0 l.
(* rows that agree; rows that do not; flipped rows that agree, of one row of each program *)
Definition verdict (l : list group) : Z * Z * Z :=
  (sum (fun g => count (agrees g) (rows g)) l,
   sum (fun g => count (fun row => negb (agrees g row)) (rows g)) l,
   sum (fun g => count (fun row => agrees g (flipped (before_outputs g) row))
                       (firstn 1 (filter (is_number g) (rows g)))) l).
End Working.

Definition b16 (z : Z) := B2BSN 11 16 (binary_float_of_bits 10 5 eq_refl eq_refl eq_refl z).
Definition bf16 (z : Z) := B2BSN 8 128 (binary_float_of_bits 7 8 eq_refl eq_refl eq_refl z).
Definition b32 (z : Z) := B2BSN 24 128 (b32_of_bits z).

(* 1 - beta^t of src/scalars.c: bits of beta, t, bits of the two words *)
Definition scalar_case := (Z * positive * Z * Z)%type.
Definition scalar_agrees (c : scalar_case) : bool :=
  let '(b, t, h, l) := c in
  let r := ieee_q (b64 0x3ff0000000000000) (b64 0x4000000000000000) (b64 0) (b64 0x41a0000002000000) (b64 b) t in
  (same_spec (B2SF (fst r)) (B2SF (b64 h)) && same_spec (B2SF (snd r)) (B2SF (b64 l)))%bool.
Definition flipped_scalar (c : scalar_case) : scalar_case :=
  let '(b, t, h, l) := c in (b, t, Z.lxor h 1, l).
Definition scalar_verdict (l : list scalar_case) : Z * Z * Z :=
  let good := Z.of_nat (List.length (filter scalar_agrees l)) in
  (good, Z.of_nat (List.length l) - good,
   Z.of_nat (List.length (filter (fun c => scalar_agrees (flipped_scalar c)) (firstn 18 l)))).

(* rho_t and r_t of src/radam_scalars.c: bits of beta, t, of rho_t, of r_t (0: not rectified) *)
Definition splitter64 : double64 := number64 (2 ^ 27 + 1).
Notation Bdivide64 := (@BinarySingleNaN.Bdiv 53 1024 prec64 emax64 BinarySingleNaN.mode_NE).
Notation Broot64 := (@BinarySingleNaN.Bsqrt 53 1024 prec64 emax64 BinarySingleNaN.mode_NE).
Definition ieee_rho (b : double64) (t : positive) : double64 :=
  rho double64 Bplus64 Bminus64 Btimes64 Bdivide64 BinarySingleNaN.Bopp number64 splitter64 b t.
Definition ieee_r (b : double64) (t : positive) : double64 :=
  rectifier double64 Bplus64 Bminus64 Btimes64 Bdivide64 BinarySingleNaN.Bopp Broot64 number64 splitter64 b t.
Definition rectifier_agrees (c : scalar_case) : bool :=
  let '(b, t, p, r) := c in
  (same_spec (B2SF (ieee_rho (b64 b) t)) (B2SF (b64 p)) &&
   if Z.eqb r 0 then true else same_spec (B2SF (ieee_r (b64 b) t)) (B2SF (b64 r)))%bool.
Definition rectifier_verdict (l : list scalar_case) : Z * Z * Z :=
  let good := Z.of_nat (List.length (filter rectifier_agrees l)) in
  let deaf := filter (fun c => let '(b, t, p, r) := c in rectifier_agrees (b, t, p, Z.lxor r 1)) in
  (good, Z.of_nat (List.length l) - good,
   Z.of_nat (List.length (deaf (firstn 1 (filter (fun c => negb (Z.eqb (snd c) 0)) l)))) +
   Z.of_nat (List.length (filter (fun c => rectifier_agrees (flipped_scalar c)) (firstn 1 l)))).

(* every program of the model has rows in this format: how many have, how many are missing *)
Definition covered (l : list group) : Z * Z * Z :=
  let n := Z.of_nat (List.length l) in
  (n, Z.abs (Z.of_nat (List.length (step_programs ++ dialect_programs ++ order_programs)) - n), 0).

CASES
Eval vm_compute in ("programs", covered groups_binary16).
Eval vm_compute in ("binary16", verdict 16 11 16 eq_refl eq_refl b16 groups_binary16).
Eval vm_compute in ("bfloat16", verdict 16 8 128 eq_refl eq_refl bf16 groups_bfloat16).
Eval vm_compute in ("binary32", verdict 32 24 128 eq_refl eq_refl b32 groups_binary32).
Eval vm_compute in ("binary64", verdict 64 53 1024 eq_refl eq_refl b64 groups_binary64).
Eval vm_compute in ("scalars", scalar_verdict scalars).
Eval vm_compute in ("rectifiers", rectifier_verdict rectifiers).
