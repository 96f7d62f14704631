(* The operations of src/dw.c and src/scalars.c over any arithmetic, so that one text is both
   the model of the proofs and a program that runs.

   Over the real numbers with binary64 rounding it is the model of double_word.v and
   one_minus_pow.v (model_q); over Flocq's IEEE 754 numbers it can be computed, and
   tests/test_coq_bits.sh compares both words of its result with the compiled C.           *)
From Coq Require Import ZArith Reals.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats double_word one_minus_pow_steps ieee.

Section Arithmetic.
Variables (T : Type) (plus minus times : T -> T -> T) (neg : T -> T).
Variables (one two zero splitter : T).             (* splitter is 2^27 + 1 *)

Definition two_sum (a b : T) : T * T :=
  let s := plus a b in
  let bb := minus s a in
  let da := minus a (minus s bb) in
  let db := minus b bb in
  (s, plus da db).
Definition fast_two_sum (a b : T) : T * T :=
  let s := plus a b in (s, plus b (minus a s)).
Definition upper_half (a : T) : T := let p := times a splitter in plus (minus a p) p.
Definition two_product (a b : T) : T * T :=
  let r := times a b in
  let ah := upper_half a in let al := minus a ah in
  let bh := upper_half b in let bl := minus b bh in
  let e1 := minus (times ah bh) r in
  let e2 := plus e1 (times ah bl) in
  let e3 := plus e2 (times al bh) in
  (r, plus e3 (times al bl)).
Definition add (x y : T * T) : T * T :=
  let s := two_sum (fst x) (fst y) in
  let v := plus (snd x) (snd y) in
  fast_two_sum (fst s) (plus (snd s) v).
Definition mul (x y : T * T) : T * T :=
  let c := two_product (fst x) (fst y) in
  let t1 := times (fst x) (snd y) in
  let t2 := times (snd x) (fst y) in
  fast_two_sum (fst c) (plus (snd c) (plus t1 t2)).

(* adamant_dw_one_minus_pow *)
Fixpoint q (b : T) (t : positive) : T * T :=
  let one_minus_b := two_sum one (neg b) in
  let double half := mul half (add (two, zero) (neg (fst half), neg (snd half))) in
  match t with
  | xH => one_minus_b
  | xO n => double (q b n)
  | xI n => add one_minus_b (mul (b, zero) (double (q b n)))
  end.
End Arithmetic.

(* ---- over the reals: the model ---- *)
Definition rplus (x y : R) : R := round binary64 (x + y).
Definition rminus (x y : R) : R := round binary64 (x - y).
Definition rtimes (x y : R) : R := round binary64 (x * y).
Definition splitter : R := (bpow radix2 27 + 1)%R.
Definition model (b : R) (t : positive) : R * R :=
  q R rplus rminus rtimes Ropp 1%R 2%R 0%R splitter b t.

Lemma two_sum_model a b : two_sum R rplus rminus a b = double_word.two_sum binary64 a b.
Proof. reflexivity. Qed.
Lemma fast_two_sum_model a b : fast_two_sum R rplus rminus a b = double_word.fast_two_sum binary64 a b.
Proof. reflexivity. Qed.
Lemma upper_half_model a : upper_half R rplus rminus rtimes splitter a = double_word.upper_half binary64 a.
Proof. reflexivity. Qed.
Lemma two_product_model a b :
  two_product R rplus rminus rtimes splitter a b = double_word.two_product binary64 a b.
Proof. unfold two_product, double_word.two_product. rewrite !upper_half_model. reflexivity. Qed.
Lemma add_model x y : add R rplus rminus x y = double_word.add binary64 x y.
Proof. unfold add, double_word.add. rewrite two_sum_model, fast_two_sum_model. reflexivity. Qed.
Lemma mul_model x y : mul R rplus rminus rtimes splitter x y = double_word.mul binary64 x y.
Proof. unfold mul, double_word.mul. rewrite two_product_model, fast_two_sum_model. reflexivity. Qed.

(* [eq:S1] *)
Theorem model_q b t : model b t = one_minus_pow_steps.q b t.
Proof.
  unfold model. induction t as [n IH|n IH|]; cbn [q one_minus_pow_steps.q]; [| |reflexivity];
    rewrite IH; generalize (one_minus_pow_steps.q b n); intros x;
    rewrite ?add_model, ?mul_model, ?two_sum_model; reflexivity.
Qed.

(* ---- over IEEE 754 numbers: a program ---- *)
Notation double64 := (binary_float 53 1024).
Definition ieee_q (one two zero splitter b : double64) (t : positive) : double64 * double64 :=
  q double64 (@Bplus 53 1024 prec64 emax64 mode_NE) (@Bminus 53 1024 prec64 emax64 mode_NE)
    (@Bmult 53 1024 prec64 emax64 mode_NE) Bopp one two zero splitter b t.
