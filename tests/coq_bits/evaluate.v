(* The generated programs, run by Coq on Flocq's IEEE 754 numbers, against the outputs of the
   compiled C.  tests/test_coq_bits.sh puts the cases in place of the line CASES. *)
From Coq Require Import ZArith List String.
From Flocq Require Import IEEE754.Binary IEEE754.BinarySingleNaN IEEE754.Bits.
From Adamant.Rounding Require Import machine programs ieee scalar_program.
Import ListNotations.
Open Scope string_scope.
Open Scope Z_scope.

Inductive bits := B64 (z : Z) | BW (z : Z).       (* of a binary64, of a working number *)
Definition case := (program * list (string * bits) * list (string * bits) * list (string * bits))%type.

Definition b64 (z : Z) : BinarySingleNaN.binary_float 53 1024 := B2BSN 53 1024 (b64_of_bits z).

Section Working.
Variables (p e : Z) (Hp : FLX.Prec_gt_0 p) (He : Prec_lt_emax p e).
Variable decode : Z -> BinarySingleNaN.binary_float p e.

Definition number_of (b : bits) : number p e :=
  match b with B64 z => N64 p e (b64 z) | BW z => NW p e (decode z) end.
Definition look (l : list (string * bits)) (r : string) : number p e :=
  match assoc r l with Some b => number_of b | None => Exact p e end.
Definition same_spec (x y : SpecFloat.spec_float) : bool :=
  match x, y with
  | SpecFloat.S754_zero s, SpecFloat.S754_zero s' => Bool.eqb s s'
  | SpecFloat.S754_infinity s, SpecFloat.S754_infinity s' => Bool.eqb s s'
  | SpecFloat.S754_nan, SpecFloat.S754_nan => true
  | SpecFloat.S754_finite s m x, SpecFloat.S754_finite s' m' x' =>
      Bool.eqb s s' && Pos.eqb m m' && Z.eqb x x'
  | _, _ => false
  end%bool.
Definition same (a b : number p e) : bool :=
  match a, b with
  | @N64 _ _ x, @N64 _ _ y => same_spec (B2SF x) (B2SF y)
  | @NW _ _ x, @NW _ _ y => same_spec (B2SF x) (B2SF y)
  | _, _ => false
  end.
Definition agrees (c : case) : bool :=
  let '(q, ins, given, outs) := c in
  let final := exec_ieee p e Hp He (look given) (code q) (input_kinds q) (look ins) in
  forallb (fun o => same (final (fst o)) (number_of (snd o))) outs.
(* the same case with the last bit of the first output flipped must be refused *)
Definition flipped (c : case) : case :=
  let '(q, ins, given, outs) := c in
  (q, ins, given, match outs with (r, BW z) :: l => (r, BW (Z.lxor z 1)) :: l | l => l end).
(* cases that agree, cases that do not; of the first numbers, flipped ones that agree *)
Definition is_number (c : case) : bool :=
  let '(_, _, _, outs) := c in
  match outs with
  | (_, b) :: _ => match number_of b with @NW _ _ x => negb (BinarySingleNaN.is_nan x) | _ => false end
  | [] => false
  end.
Definition count (f : case -> bool) (l : list case) : Z := Z.of_nat (List.length (filter f l)).
Definition verdict (l : list case) : Z * Z * Z :=
  let good := count agrees l in
  (good, Z.of_nat (List.length l) - good,
   count (fun c => agrees (flipped c)) (firstn 12 (filter is_number l))).
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
   Z.of_nat (List.length (filter (fun c => scalar_agrees (flipped_scalar c)) l))).

CASES
Eval vm_compute in ("binary16", verdict 11 16 eq_refl eq_refl b16 cases_binary16).
Eval vm_compute in ("bfloat16", verdict 8 128 eq_refl eq_refl bf16 cases_bfloat16).
Eval vm_compute in ("binary32", verdict 24 128 eq_refl eq_refl b32 cases_binary32).
Eval vm_compute in ("binary64", verdict 53 1024 eq_refl eq_refl b64 cases_binary64).
Eval vm_compute in ("scalars", scalar_verdict scalars).
