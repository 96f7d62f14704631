(* The scalars of a step, in the ranges under which C is proved finite.

   proofs/wp/finite.h takes the scalars of a step in given ranges: rates b at most 1 - 2^-20
   (binary64: 1 - 2^-40) with complements at most 1, a step size at most 2^16 (2^100), 1 / (1 - beta2^t)
   at most 2^20 (2^40), eps from 2^-40 (2^-400) to 1.  From hyperparameters in the domain of
   never_overflows.v the computed ones are, with 1 - beta^t faithful; and so are gradients and state.

   Theorem
     B33  Adam, AdamW                             adam_finite_scalars32 and the like        *)
From Coq Require Import ZArith Reals Bool List String.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats machine programs ieee ranges range_runs never_overflows.
Import ListNotations.
Open Scope string_scope.

(* RATE, STEP_MAX, RC2_MAX, EPS_MIN of finite.h *)
Definition finite_scalars (rate step rc2 eps : Z) : domain :=
  [("b1", (zero, below_one rate)); ("omb1", unit_range); ("b2", (zero, below_one rate)); ("omb2", unit_range);
   ("step", from_0_to step); ("rc2", from_0_to rc2); ("e", (power_of_2 eps, one))].
Definition finite_scalars32 : domain := finite_scalars 20 16 20 (-40).
Definition finite_scalars64 : domain := finite_scalars 40 100 40 (-400).
Definition finite_decay : domain := [("decay", (Float radix2 (-1) 0, one))].

(* THETA_MAX, G_MAX, M_MAX, V_MAX *)
Definition finite_state (theta g m v : Z) : domain :=
  [("theta", up_to theta); ("g", up_to g); ("m", up_to m); ("v", from_0_to v)].
Theorem domains_within_finite :
  forallb (fun q => within_range (range_of domain32 (fst q)) (Some (snd q))) (finite_state 126 43 63 106) &&
  forallb (fun q => within_range (range_of domain64 (fst q)) (Some (snd q))) (finite_state 1022 471 511 982) = true.
Proof. vm_compute. reflexivity. Qed.

Ltac ranges_found := apply kept_by_never_overflows; [exact binary32_valid || exact binary64_valid|vm_compute; reflexivity].
(* [thm:B33] *)
Theorem adam_finite_scalars32 : never_overflows32 adam adam_domain32 finite_scalars32.
Proof. ranges_found. Qed.
(* [thm:B33] *)
Theorem adam_finite_scalars64 : never_overflows64 adam adam_domain64 finite_scalars64.
Proof. ranges_found. Qed.
(* [thm:B33] *)
Theorem adamw_finite_scalars32 : never_overflows32 adamw adamw_domain32 (finite_scalars32 ++ finite_decay)%list.
Proof. ranges_found. Qed.
(* [thm:B33] *)
Theorem adamw_finite_scalars64 : never_overflows64 adamw adamw_domain64 (finite_scalars64 ++ finite_decay)%list.
Proof. ranges_found. Qed.
