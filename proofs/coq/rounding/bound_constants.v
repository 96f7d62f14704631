(* The constants of the bounds: every number that the statements of one_step_bounds.v,
   family_*.v, many_steps.v and of the scalars' theorems have and the table of `adamant bounds` shows,
   and those of the running bounds, which the checker evaluates (general_bound.v).

   A name ends in 32 or 64 where the formats differ: in binary32 the scalars, computed in
   binary64, are nearly exact, but every rate is rounded once more.  The units are u (_u), of
   what the statement says, and eta (_eta).

   spec/bounds.table says which bound each belongs to; proofs/coq/constants.py lists their
   values in proofs/constants.txt.                                                          *)
From Coq Require Import ZArith Reals.
Open Scope R_scope.

(* ---- parts that the programs share ---- *)
Definition average_u : R := 3.001.        (* b m + (1 - b) g *)
Definition average_eta : R := 3.
Definition squares_u : R := 4.001.        (* b v + (1 - b) g^2 *)
Definition squares_eta : R := 4.
Definition sum_u : R := 2.001.            (* v + g^2 *)
Definition sum_eta : R := 2.
Definition decayed_u32 : R := 3.001.      (* b m, in b m + r *)
Definition decayed_u64 : R := 2.001.
Definition decayed_eta : R := 2.
Definition product_u32 : R := 2.001.      (* lr m *)
Definition product_u64 : R := 1.
Definition root_u : R := 2.001.           (* sqrt v + eps *)
Definition corrected_u32 : R := 3.001.    (* sqrt (v / (1 - beta2^t)) + eps *)
Definition corrected_u64 : R := 4.03.
Definition centered_u : R := 1.001.       (* m_t^2, in v_t - m_t^2 *)
Definition centered_eta : R := 2.
Definition ratio_eta : R := 3.            (* numerator of a quotient, over eps *)

(* ---- updates: K u |U| ---- *)
Definition adam_u32 : R := 6.002.         (* AMSGrad's too *)
Definition adam_u64 : R := 9.07.
Definition adam_v_u32 : R := 6.002.
Definition adam_v_u64 : R := 6.04.
Definition amsgrad_hat_u32 : R := 5.002.
Definition amsgrad_hat_u64 : R := 7.02.
Definition adamax_u32 : R := 3.001.
Definition adamax_u64 : R := 5.02.
Definition radam_u32 : R := 6.002.        (* rectified *)
Definition radam_u64 : R := 12.06.
Definition warm_u32 : R := 2.001.         (* RAdam's lr m_hat, not rectified *)
Definition warm_u64 : R := 4.02.
Definition adagrad_u32 : R := 5.002.
Definition adagrad_u64 : R := 9.02.
Definition rmsprop_u32 : R := 5.002.
Definition rmsprop_u64 : R := 4.002.
Definition nesterov_u32 : R := 5.003.     (* |lr g| + |lr momentum m_t| *)
Definition nesterov_u64 : R := 3.002.
Definition quotient_u : R := 4.003.       (* g / denom, in m_t of RMSprop with momentum *)
Definition quotient_eta : R := 4.

(* ---- NAdam: of the gradient's part and of the momentum's; _gap: times mu / (1 - mu), q / (1 - q) ---- *)
Definition nadam_product_u32 : R := 2.001.     (* mu_product *)
Definition nadam_product_u64 : R := 7.52.
Definition nadam_now_u32 : R := 9.01.
Definition nadam_now_u64 : R := 11.1.
Definition nadam_now_gap_u64 : R := 6.53.      (* in binary32 none: mu is computed in binary64 *)
Definition nadam_ahead_u32 : R := 11.03.
Definition nadam_ahead_u64 : R := 16.7.
Definition nadam_ahead_gap_u32 : R := 2.01.
Definition nadam_ahead_gap_u64 : R := 7.53.
Definition nadam_eta : R := 4.1.

(* ---- v_hat and v_t beside the above ---- *)
Definition v_hat_u32 : R := 2.001.        (* v_t / (1 - beta2^t) *)
Definition v_hat_u64 : R := 4.02.
Definition largest_u32 : R := 2.001.      (* max (beta2 v) (|g| + eps) *)
Definition largest_u64 : R := 1.
Definition squares_ulp32 : R := 3.        (* b v + (1 - b) g^2, b >= 1/2: ulps beside the half of its rounding *)
Definition squares_ulp64 : R := 2.

(* ---- many steps: (1 + u)^(per_step n + more) - 1 ---- *)
Definition per_step32 : nat := 3.
Definition per_step64 : nat := 2.
Definition more_squares : nat := 2.
Definition more_average : nat := 1.

(* ---- 1 - beta^t: 2^slack ulp beyond one rounding ---- *)
Definition one_minus_pow_slack : Z := (-42)%Z.
Definition one_minus_pow_cast_slack : Z := (-28)%Z.  (* rounded once more, to binary32 *)

(* ---- rho_t and r_t, likewise ---- *)
Definition rho_slack : Z := (-35)%Z.
Definition rectifier_slack : Z := (-26)%Z.

(* ---- running bounds: roundings that one operation counts; a quantity of n may have factor n ---- *)
Definition nearest_roundings : nat := 1.
Definition faithful_roundings : nat := 2. (* powers, and casts of exact expressions *)
Definition general_factor : nat := 2.     (* of an evaluation in any order of operations *)
