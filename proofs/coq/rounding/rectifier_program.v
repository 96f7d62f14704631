(* The triple-word sequences of src/tw.c, the quotient and the square root of src/dw.c, and rho_t and
   r_t of src/radam_scalars.c, over any arithmetic, as scalar_program.v has the rest.

   Over the real numbers with binary64 rounding (model_rho, model_r) they are the subject of
   triple_word.v, geometric_error.v, double_loose.v, rho_error.v and rectifier_error.v.      *)
From Coq Require Import ZArith Reals.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats double_word scalar_program.

Record triple (T : Type) := Triple { high : T; middle : T; low : T }.
Arguments Triple {T}. Arguments high {T}. Arguments middle {T}. Arguments low {T}.
Record sums (T : Type) := Sums { power : triple T; s0 : triple T; s1 : triple T }.
Arguments Sums {T}. Arguments power {T}. Arguments s0 {T}. Arguments s1 {T}.

Section Arithmetic.
Variables (T : Type) (plus minus times divide : T -> T -> T) (neg root : T -> T).
Variables (number : Z -> T) (splitter : T).        (* integers up to 2^53; 2^27 + 1 *)
Notation two_sum := (scalar_program.two_sum T plus minus).
Notation fast_two_sum := (scalar_program.fast_two_sum T plus minus).
Notation two_product := (scalar_program.two_product T plus minus times splitter).
Notation dw_add := (scalar_program.add T plus minus).
Notation dw_mul := (scalar_program.mul T plus minus times splitter).

(* adamant_tw_apart, adamant_tw_add, adamant_tw_mul *)
Definition apart (h m l : T) : triple T :=
  let lo := two_sum m l in
  let hi := two_sum h (fst lo) in
  let rest := two_sum (snd hi) (snd lo) in
  Triple (fst hi) (fst rest) (snd rest).
Definition tw_add (x y : triple T) : triple T :=
  let h := two_sum (high x) (high y) in
  let m := two_sum (middle x) (middle y) in
  let c := two_sum (snd h) (fst m) in
  let lo := plus (low x) (low y) in
  let carried := plus (snd m) (snd c) in
  apart (fst h) (fst c) (plus lo carried).
Definition tw_mul (x y : triple T) : triple T :=
  let hh := two_product (high x) (high y) in
  let hm := two_product (high x) (middle y) in
  let mh := two_product (middle x) (high y) in
  let m := two_sum (fst hm) (fst mh) in
  let c := two_sum (snd hh) (fst m) in
  let hl := times (high x) (low y) in
  let lh := times (low x) (high y) in
  let mm := times (middle x) (middle y) in
  let lo := plus (plus hl lh) mm in
  let carried := plus (plus (snd hm) (snd mh)) (plus (snd m) (snd c)) in
  apart (fst hh) (fst c) (plus lo carried).

Definition of_word (x : T) : triple T := Triple x (number 0) (number 0).

(* adamant_geometric *)
Fixpoint geometric (b : T) (t : positive) : sums T :=
  let one := of_word (number 1) in
  let bw := of_word b in
  let double n half :=
    let shifted := tw_add (s1 half) (tw_mul (of_word (number (Zpos n))) (s0 half)) in
    Sums (tw_mul (power half) (power half))
         (tw_add (s0 half) (tw_mul (power half) (s0 half)))
         (tw_add (s1 half) (tw_mul (power half) shifted)) in
  match t with
  | xH => Sums bw one one
  | xO n => double n (geometric b n)
  | xI n =>
      let g := double n (geometric b n) in
      let next_s0 := tw_add one (tw_mul bw (s0 g)) in
      Sums (tw_mul (power g) bw) next_s0 (tw_add next_s0 (tw_mul bw (s1 g)))
  end.

(* adamant_dw_div, adamant_dw_sqrt *)
Definition dw_div (x y : T * T) : T * T :=
  let q := divide (fst x) (fst y) in
  let r := dw_mul y (q, number 0) in
  let hi := minus (fst x) (fst r) in
  let lo := minus (snd x) (snd r) in
  let rest := plus hi lo in
  fast_two_sum q (divide rest (fst y)).
Definition dw_sqrt (x : T * T) : T * T :=
  let r := root (fst x) in
  let square := two_product r r in
  let hi := minus (fst x) (fst square) in
  let rest := plus (minus hi (snd square)) (snd x) in
  let twice := plus r r in
  fast_two_sum r (divide rest twice).

(* excess, linear, adamant_radam_rho, adamant_radam_r where rho_t > 4 *)
Definition excess (c : Z) (g : sums T) : T * T :=
  let d := tw_add (tw_mul (of_word (number 2)) (s1 g)) (tw_mul (of_word (neg (number c))) (s0 g)) in
  (high d, middle d).
Definition linear (b : T) (c d : Z) : T * T :=
  dw_add (two_product (number c) b) (neg (number d), number 0).
Definition leading (x : triple T) : T * T := (high x, middle x).

Definition rho (b : T) (t : positive) : T :=
  let g := geometric b t in
  fst (dw_div (excess 1 g) (leading (s0 g))).
Definition square_of_r (b : T) (t : positive) : T * T :=
  let g := geometric b t in
  let n4_n2 := dw_mul (excess 5 g) (excess 3 g) in
  let n0_s0 := dw_mul (excess 1 g) (leading (s0 g)) in
  let numerator := dw_mul (two_sum (number 1) (neg b)) (two_sum (number 1) b) in
  let denominator := dw_mul (linear b 5 3) (linear b 3 1) in
  dw_div (dw_mul n4_n2 numerator) (dw_mul n0_s0 denominator).
Definition rectifier (b : T) (t : positive) : T := fst (dw_sqrt (square_of_r b t)).
End Arithmetic.

(* ---- over the reals: the model ---- *)
Definition rdivide (x y : R) : R := round binary64 (x / y).
Definition rroot (x : R) : R := round binary64 (sqrt x).
Definition model_rho (b : R) (t : positive) : R := rho R rplus rminus rtimes rdivide Ropp IZR splitter b t.
Definition model_r (b : R) (t : positive) : R := rectifier R rplus rminus rtimes rdivide Ropp rroot IZR splitter b t.
