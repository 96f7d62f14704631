(* The orders of PyTorch for the family have the same real reading as the program, or the
   dialect, that they are orders of: what they differ in vanishes over the reals.

   `same_reading order step`: from registers that both read alike, 0 <= beta1, beta2 < 1 and
   t >= 1, every state after the step is the same real number.                            *)
From Coq Require Import ZArith Reals List String Ascii Lra Lia.
From Adamant.Math Require Import ema.
From Adamant.Rounding Require Import machine programs runs spec_equations family_equations.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

Definition same_reading (order step : program) : Prop := forall t x,
  (1 <= t)%nat -> 0 <= x "beta1" < 1 -> 0 <= x "beta2" < 1 -> reads order t x -> reads step t x ->
  forall r, List.In r (map snd (state step)) -> exec_real (code order) x r = exec_real (code step) x r.

Ltac programs_of H := cbv [reads consts state fold_right map fst snd List.In
  sgd momentum nesterov adagrad rmsprop rmsprop_centered rmsprop_momentum amsgrad adamax
  sgd_decay_l2 momentum_decay_l2 radam_eps_hat_gate_gt5 radam_eps_hat_gate_gt5_decay_l2 radam_eps_none_gate_gt5
  rmsprop_momentum_centered_yes pytorch_rmsprop_momentum_centered
  pytorch_sgd pytorch_sgd_l2 pytorch_momentum pytorch_momentum_l2 pytorch_nesterov pytorch_adagrad
  pytorch_rmsprop pytorch_rmsprop_centered pytorch_rmsprop_momentum pytorch_amsgrad pytorch_adamax
  pytorch_radam pytorch_radam_l2 pytorch_radam_foreach
  nadam nadam_product_twice pytorch_nadam pytorch_nadam_foreach] in H.
Ltac run_both := cbv [exec_real code set value apply iop args dst iprec map String.eqb Ascii.eqb Bool.eqb
  sgd momentum nesterov adagrad rmsprop rmsprop_centered rmsprop_momentum amsgrad adamax
  sgd_decay_l2 momentum_decay_l2 radam_eps_hat_gate_gt5 radam_eps_hat_gate_gt5_decay_l2 radam_eps_none_gate_gt5
  rmsprop_momentum_centered_yes pytorch_rmsprop_momentum_centered
  pytorch_sgd pytorch_sgd_l2 pytorch_momentum pytorch_momentum_l2 pytorch_nesterov pytorch_adagrad
  pytorch_rmsprop pytorch_rmsprop_centered pytorch_rmsprop_momentum pytorch_amsgrad pytorch_adamax
  pytorch_radam pytorch_radam_l2 pytorch_radam_foreach
  nadam nadam_product_twice pytorch_nadam pytorch_nadam_foreach].
Ltac given_values H := repeat match type of H with _ /\ _ => let E := fresh "E" in destruct H as [E H]; try rewrite !E end;
  try rewrite !H.

(* the recurrences as fused operations write them; maxima and square roots by parts *)
Lemma fused_v b v g : (1 - b) * g * g + v * b = b * v + (1 - b) * (g * g).
Proof. ring. Qed.
Lemma fused_m b m g : (1 - b) * g + m * b = b * m + (1 - b) * g.
Proof. ring. Qed.
Lemma fused_variance m v : -1 * m * m + v = v - m * m.
Proof. ring. Qed.

Ltac states t x Hr := intros t x Ht H1 H2 Ho Hs r Hr; programs_of Ho; programs_of Hs; programs_of Hr;
  repeat match type of Hr with _ \/ _ => destruct Hr as [<-|Hr] end; try contradiction Hr; run_both;
  given_values Ho; given_values Hs; rewrite ?pow_real_INR, ?fused_v, ?fused_m, ?fused_variance.
Ltac plain := let t := fresh "t" in let x := fresh "x" in let Hr := fresh "Hr" in
  states t x Hr; try reflexivity; try (unfold Rdiv; ring).

(* [thm:B5] *)
Theorem pytorch_sgd_order : same_reading pytorch_sgd sgd.
Proof. plain. Qed.
(* [thm:B5] *)
Theorem pytorch_sgd_l2_order : same_reading pytorch_sgd_l2 sgd_decay_l2.
Proof. plain. Qed.
(* [thm:B5] *)
Theorem pytorch_momentum_order : same_reading pytorch_momentum momentum.
Proof. plain; destruct (Req_EM_T _ 0); ring. Qed.
(* [thm:B5] *)
Theorem pytorch_nesterov_order : same_reading pytorch_nesterov nesterov.
Proof. plain. Qed.
(* [thm:B5] *)
Theorem pytorch_rmsprop_order : same_reading pytorch_rmsprop rmsprop.
Proof. plain. Qed.
(* [thm:B5] *)
Theorem pytorch_rmsprop_centered_order : same_reading pytorch_rmsprop_centered rmsprop_centered.
Proof. plain. Qed.
(* [thm:B5] *)
Theorem pytorch_rmsprop_momentum_order : same_reading pytorch_rmsprop_momentum rmsprop_momentum.
Proof. plain. Qed.
(* [thm:B5] *)
Theorem pytorch_momentum_l2_order : same_reading pytorch_momentum_l2 momentum_decay_l2.
Proof.
  plain; replace (x "weight_decay" * x "theta" + x "g") with (x "g" + x "weight_decay" * x "theta") by ring;
    destruct (Req_EM_T _ 0); ring.
Qed.
(* [thm:B5] *)
Theorem pytorch_adagrad_order : same_reading pytorch_adagrad adagrad.
Proof. plain. replace (x "v" + x "g" * x "g") with (x "g" * x "g" + x "v") by ring. reflexivity. Qed.
(* [thm:B5] *)
Theorem pytorch_adamax_order : same_reading pytorch_adamax adamax.
Proof. plain; rewrite (Rmult_comm (x "v")); reflexivity. Qed.
(* [thm:B5] *)
Theorem pytorch_amsgrad_order : same_reading pytorch_amsgrad amsgrad.
Proof. plain. rewrite sqrt_by_parts by assumption. reflexivity. Qed.
(* [thm:B5] *)
Theorem pytorch_rmsprop_momentum_centered_order :
  same_reading pytorch_rmsprop_momentum_centered rmsprop_momentum_centered_yes.
Proof. plain. Qed.

(* ---- RAdam: PyTorch takes r_t only where its gate, rho_t > 5, is open ---- *)
Ltac by_gate := rewrite ?gate; destruct (Rlt_dec 5 _); unfold Rdiv; ring.

(* [thm:B5] *)
Theorem pytorch_radam_order : same_reading pytorch_radam radam_eps_hat_gate_gt5.
Proof. plain. by_gate. Qed.
(* [thm:B5] *)
Theorem pytorch_radam_foreach_order : same_reading pytorch_radam_foreach radam_eps_none_gate_gt5.
Proof. plain. rewrite sqrt_by_parts by assumption. by_gate. Qed.
(* [thm:B5] *)
Theorem pytorch_radam_l2_order : same_reading pytorch_radam_l2 radam_eps_hat_gate_gt5_decay_l2.
Proof.
  plain; replace (x "weight_decay" * x "theta" + x "g") with (x "g" + x "weight_decay" * x "theta") by ring;
    try (unfold Rdiv; ring); rewrite ?fused_v, ?fused_m; try reflexivity. by_gate.
Qed.

(* ---- NAdam ---- *)
(* [thm:B5] *)
Theorem pytorch_nadam_order : same_reading pytorch_nadam nadam_product_twice.
Proof. plain. unfold Rdiv. rewrite ?Rmult_1_l. ring. Qed.
(* [thm:B5] *)
Theorem pytorch_nadam_foreach_order : same_reading pytorch_nadam_foreach nadam.
Proof. plain. rewrite sqrt_by_parts by assumption. unfold Rdiv. ring. Qed.
