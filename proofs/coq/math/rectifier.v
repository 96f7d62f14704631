(* RAdam's rectification term r_t.  [LJH20, section 4.2, Algorithm 2]

     r_t = sqrt( (rho_t-4)(rho_t-2) rho_inf / ((rho_inf-4)(rho_inf-2) rho_t) )

   Theorems (0 < b < 1)
     M53  rho_t > 4: the denominator is positive and 0 < r_t < 1    r2_in_01, r_in_01
     M54  r_t is strictly increasing in t (where rho_t > 4)         r2_strict_incr
     M55  r_t -> 1 when b > 3/5                                     r2_lim
     M56  without the guard: the radicand is negative when
          2 < rho_t < 4 (and rho_inf > 4) ...                       unguarded_negative
     M57  ... and positive at t = 1, where the value is plausible
          and meaningless: r_1^2 = 3 rho_inf/((rho_inf-4)(rho_inf-2))  unguarded_t1_positive
     M58  form without cancellation, Nj = 2 S1 - (1+j) S0:
          r_t^2 = N4 N2 (1-b)(1+b) / ((5b-3)(3b-1) N0 S0)           r2_form               *)
From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Adamant.Math Require Import ema optimizers sma_length sma_limit.
Open Scope R_scope.

(* the increasing function of which r_t^2 is a ratio *)
Definition rect (x : R) := (x - 4) * (x - 2) / x.

Lemma rect_incr x y : 4 < x -> x < y -> 0 < rect x < rect y.
Proof.
  intros Hx Hy. unfold rect. split.
  - apply Rmult_lt_0_compat; [apply Rmult_lt_0_compat; lra|apply Rinv_0_lt_compat; lra].
  - apply Rminus_gt_0_lt.
    replace ((y - 4) * (y - 2) / y - (x - 4) * (x - 2) / x) with ((y - x) * (1 - 8 * / (x * y))) by (field; lra).
    apply Rmult_lt_0_compat; [lra|].
    assert (0 < x * y) by (apply Rmult_lt_0_compat; lra).
    assert (8 < x * y).
    { apply Rlt_trans with (4 * 4); [lra|]. apply Rmult_gt_0_lt_compat; lra. }
    assert (8 * / (x * y) < 1); [|lra].
    apply Rmult_lt_reg_r with (x * y); [lra|]. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.

Section Rectifier.
  Variable b : R.
  Hypothesis Hb : 0 < b < 1.

  Lemma r2_eq t : rho b t > 4 -> rho_inf b > 4 -> r2 b t = rect (rho b t) / rect (rho_inf b).
  Proof. intros. unfold r2, rect. field. repeat split; lra. Qed.

  (* [eq:M53] *)
  Theorem r2_in_01 t : (1 <= t)%nat -> rho b t > 4 ->
    (rho_inf b - 4) * (rho_inf b - 2) * rho b t > 0 /\ 0 < r2 b t < 1.
  Proof.
    intros Ht H. pose proof (rho_lt_rho_inf b Hb t Ht) as HI.
    destruct (rect_incr (rho b t) (rho_inf b)) as [P Q]; [lra..|].
    split; [repeat apply Rmult_lt_0_compat; lra|].
    rewrite r2_eq by lra. split.
    - apply Rmult_lt_0_compat; [lra|apply Rinv_0_lt_compat; lra].
    - apply Rmult_lt_reg_r with (rect (rho_inf b)); [lra|]. unfold Rdiv.
      rewrite Rmult_assoc, Rinv_l, Rmult_1_r; lra.
  Qed.
  (* [eq:M54] *)
  Theorem r2_strict_incr s t : (1 <= s < t)%nat -> rho b s > 4 -> r2 b s < r2 b t.
  Proof.
    intros Hst H. pose proof (rho_strict_incr b Hb s t Hst) as HI.
    pose proof (rho_lt_rho_inf b Hb t ltac:(lia)) as HJ.
    rewrite !r2_eq by lra.
    destruct (rect_incr (rho b s) (rho b t)) as [P Q]; [lra..|].
    destruct (rect_incr (rho b t) (rho_inf b)) as [P' Q']; [lra..|].
    apply Rmult_lt_compat_r; [apply Rinv_0_lt_compat; lra|lra].
  Qed.
  (* [eq:M56] *)
  Theorem unguarded_negative t : (1 <= t)%nat -> rho_inf b > 4 -> 2 < rho b t < 4 -> r2 b t < 0.
  Proof.
    intros Ht Hi H. unfold r2.
    replace ((rho b t - 4) * (rho b t - 2) * rho_inf b / ((rho_inf b - 4) * (rho_inf b - 2) * rho b t))
      with (- ((4 - rho b t) * (rho b t - 2) * rho_inf b / ((rho_inf b - 4) * (rho_inf b - 2) * rho b t)))
      by (field; repeat split; lra).
    apply Ropp_lt_gt_0_contravar.
    apply Rmult_lt_0_compat; [|apply Rinv_0_lt_compat]; repeat apply Rmult_lt_0_compat; lra.
  Qed.
  (* [eq:M57] *)
  Theorem unguarded_t1_positive : rho_inf b > 4 -> r2 b 1 > 0.
  Proof.
    intros Hi. unfold r2. rewrite rho_1 by exact Hb.
    replace ((1 - 4) * (1 - 2) * rho_inf b) with (3 * rho_inf b) by ring.
    apply Rmult_lt_0_compat; [|apply Rinv_0_lt_compat]; repeat apply Rmult_lt_0_compat; lra.
  Qed.

  (* [eq:M55] *)
  Theorem r2_lim : b > 3 / 5 -> is_lim_seq (r2 b) 1.
  Proof.
    intros H. pose proof (rho_inf_gt_4 b Hb H) as HI.
    pose proof (rho_lim b Hb) as HL.
    assert (E : 1 = ((rho_inf b - 4) * (rho_inf b - 2) * rho_inf b)
                    * / ((rho_inf b - 4) * (rho_inf b - 2) * rho_inf b)).
    { field. repeat split; lra. }
    rewrite E. unfold r2, Rdiv.
    apply is_lim_seq_mult'.
    - repeat apply is_lim_seq_mult'; try apply is_lim_seq_const;
        (apply is_lim_seq_minus'; [exact HL|apply is_lim_seq_const]).
    - apply (is_lim_seq_inv (fun t => (rho_inf b - 4) * (rho_inf b - 2) * rho b t)
               (Finite ((rho_inf b - 4) * (rho_inf b - 2) * rho_inf b))).
      + apply is_lim_seq_mult'; [apply is_lim_seq_const|exact HL].
      + intros HE. injection HE. intros HE'.
        assert (0 < (rho_inf b - 4) * (rho_inf b - 2) * rho_inf b)
          by (repeat apply Rmult_lt_0_compat; lra). lra.
  Qed.

  (* [eq:M53] *)
  Theorem r_in_01 t : (1 <= t)%nat -> rho b t > 4 -> 0 < sqrt (r2 b t) < 1.
  Proof using Hb.
    intros Ht H. destruct (r2_in_01 t Ht H) as [_ Hr].
    split; [now apply sqrt_lt_R0|]. rewrite <- sqrt_1. apply sqrt_lt_1; lra.
  Qed.

  (* [eq:M58] *)
  Theorem r2_form t : (1 <= t)%nat -> 5 * b - 3 <> 0 -> 3 * b - 1 <> 0 ->
    let N j := 2 * S1 b t - (1 + j) * S0 b t in
    N 0 <> 0 ->
    r2 b t = (N 4 * N 2 * ((1 - b) * (1 + b))) / ((5 * b - 3) * (3 * b - 1) * (N 0 * S0 b t)).
  Proof using Hb.
    intros Ht H5 H3 N H0. unfold r2. rewrite rho_is_SMA_length by assumption.
    pose proof (S0_pos b Hb t Ht). unfold N, rho_inf in *. field. repeat split; lra.
  Qed.
End Rectifier.
