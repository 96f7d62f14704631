(* The rewriting rules of the .gappa files, proved: a sum of two terms has the weighted mean of
   their relative errors.  check.sh puts them in front of the certificates, which assume the rules. *)
From Coq Require Import Reals.
From Gappa Require Import Gappa_library.
Open Scope R_scope.

Lemma mean x y p q : x + y <> 0 -> x <> 0 -> y <> 0 ->
  (p + q) / (x + y) = Float1 1 + (p - x) / x + ((q - y) / y - (p - x) / x) * (y / (x + y)).
Proof. intros. unfold Float1. field. auto. Qed.
Lemma mean_swapped x y p q : y + x <> 0 -> y <> 0 -> x <> 0 ->
  (q + p) / (y + x) = Float1 1 + (p - x) / x + ((q - y) / y - (p - x) / x) * (y / (y + x)).
Proof. intros. unfold Float1. field. auto. Qed.
Lemma mean_exact x y q : y + x <> 0 -> y <> 0 ->
  (q + x) / (y + x) = Float1 1 + (q - y) / y * (y / (y + x)).
Proof. intros. unfold Float1. field. auto. Qed.
