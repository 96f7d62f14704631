(* The update is bounded by the rates alone, whatever the gradients: |m_t| against sqrt v_t.

   Cauchy and Schwarz: where b1^2 < b2, an average of g is at most a constant times the root of
   the average of g^2.  In floating point the constant keeps room for the roundings, and what
   underflows adds a small number:

     |m| <= C sqrt v + 512 C h    is kept by a step                 root_dominates
     then |update| <= 128 C                                         update_at_most

   for rates b1 <= 63/64 <= b2, 1 - b2 >= w with C^2 w >= 128, where 3 eta <= h^2; the second for
   a step size lr / (1 - beta1^t) of at most 65 and eps >= 4096 h.                            *)
From Coq Require Import ZArith Reals Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats.
Open Scope R_scope.

Section Bounded.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 1048576.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).
Variables h C w : R.
Hypothesis Hh : 0 < h <= 1.
Hypothesis Heta : 3 * eta <= h * h.
Hypothesis HC : 1 <= C.
Hypothesis Hw : 0 < w.
Hypothesis HCw : 128 <= C * C * w.

Definition dominated (m v : R) : Prop := Rabs m <= C * sqrt v + 512 * C * h.

Lemma round_abs z : Rabs (rnd z) <= (1 + u) * Rabs z + eta.
Proof.
  replace (rnd z) with (z + (rnd z - z)) by ring. eapply Rle_trans; [apply Rabs_triang|].
  pose proof (round_error F HF z). lra.
Qed.
Lemma round_below z : 0 <= z -> (1 - u) * z - eta <= rnd z.
Proof.
  intros Hz. pose proof (round_error F HF z) as R. rewrite (Rabs_pos_eq z) in R by exact Hz.
  apply Rabs_le_inv in R. lra.
Qed.

Lemma eta_h : eta <= h.
Proof. pose proof (eta_pos F). assert (h * h <= h * 1) by (apply Rmult_le_compat_l; lra). lra. Qed.

Variables b1 c1 b2 c2 m v g : R.
Hypothesis Hb1 : 0 <= b1 <= 63 / 64.
Hypothesis Hc1 : 0 <= c1 <= 1.
Hypothesis Hb2 : 63 / 64 <= b2 <= 1.
Hypothesis Hc2 : w <= c2 <= 1.
Hypothesis Hv : 0 <= v.
Notation m_t := (rnd (rnd (b1 * m) + rnd (c1 * g))).
Notation v_t := (rnd (rnd (b2 * v) + rnd (c2 * rnd (g * g)))).

Lemma m_above : Rabs m_t <= (1 + 3 * u) * (b1 * Rabs m + c1 * Rabs g) + 3 * eta.
Proof.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  pose proof (round_abs (b1 * m)) as A. pose proof (round_abs (c1 * g)) as B.
  rewrite Rabs_mult, (Rabs_pos_eq b1) in A by lra. rewrite Rabs_mult, (Rabs_pos_eq c1) in B by lra.
  pose proof (round_add F HF _ _ (round_in_format F HF (b1 * m)) (round_in_format F HF (c1 * g))) as S.
  pose proof (Rabs_triang (rnd (b1 * m)) (rnd (c1 * g))) as T.
  pose proof (Rabs_triang (rnd (b1 * m) + rnd (c1 * g)) (m_t - (rnd (b1 * m) + rnd (c1 * g)))) as T2.
  replace (rnd (b1 * m) + rnd (c1 * g) + (m_t - (rnd (b1 * m) + rnd (c1 * g)))) with m_t in T2 by ring.
  set (Z := b1 * Rabs m + c1 * Rabs g).
  assert (PZ : 0 <= Z) by (unfold Z; pose proof (Rabs_pos m); pose proof (Rabs_pos g);
    apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra).
  assert (L : Rabs (rnd (b1 * m) + rnd (c1 * g)) <= (1 + u) * Z + 2 * eta) by (unfold Z; lra).
  assert (L2 : Rabs m_t <= (1 + u) * ((1 + u) * Z + 2 * eta)).
  { apply Rle_trans with ((1 + u) * Rabs (rnd (b1 * m) + rnd (c1 * g))); [lra|]. apply Rmult_le_compat_l; lra. }
  assert (u * u * Z <= u * Z) by (apply Rmult_le_compat_r; [exact PZ|]; nra).
  assert (u * eta <= / 4 * eta) by (apply Rmult_le_compat_r; lra). fold Z. lra.
Qed.
Lemma v_t_nonneg : 0 <= v_t.
Proof.
  apply round_nonneg; [exact HF|]. apply Rplus_le_le_0_compat; apply round_nonneg; try exact HF; apply Rmult_le_pos; try lra.
  apply round_nonneg; [exact HF|]. apply Rle_0_sqr.
Qed.
Lemma v_below : (1 - 3 * u) * (b2 * v + c2 * (g * g)) - 3 * eta <= v_t.
Proof.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as E. assert (G : 0 <= g * g) by apply Rle_0_sqr.
  pose proof (round_below (g * g) G) as Q. assert (Pq : 0 <= rnd (g * g)) by (now apply round_nonneg).
  assert (PX : 0 <= b2 * v) by (apply Rmult_le_pos; lra).
  assert (Pc : 0 <= c2 * rnd (g * g)) by (apply Rmult_le_pos; lra).
  pose proof (round_below _ PX) as X. pose proof (round_below _ Pc) as Y.
  set (q := rnd (g * g)) in *. set (a := rnd (b2 * v)) in *. set (r := rnd (c2 * q)) in *.
  assert (Pa : 0 <= a) by (now apply round_nonneg). assert (Pr : 0 <= r) by (now apply round_nonneg).
  pose proof (round_add F HF a r (round_in_format F HF (b2 * v)) (round_in_format F HF (c2 * q))) as S.
  rewrite (Rabs_pos_eq (a + r)) in S by lra. apply Rabs_le_inv in S.
  set (XX := b2 * v) in *. set (YY := c2 * (g * g)).
  assert (PY : 0 <= YY) by (apply Rmult_le_pos; lra).
  assert (L1 : c2 * ((1 - u) * (g * g) - eta) <= c2 * q) by (apply Rmult_le_compat_l; lra).
  replace (c2 * ((1 - u) * (g * g) - eta)) with ((1 - u) * YY - c2 * eta) in L1 by (unfold YY; ring).
  assert (L2 : c2 * eta <= 1 * eta) by (apply Rmult_le_compat_r; lra).
  assert (L3 : (1 - u) * ((1 - u) * YY - eta) <= (1 - u) * (c2 * q)) by (apply Rmult_le_compat_l; lra).
  assert (UE : 0 <= u * eta) by (apply Rmult_le_pos; lra).
  assert (UY : 0 <= u * u * YY) by (apply Rmult_le_pos; [apply Rmult_le_pos; lra|exact PY]).
  assert (UX : 0 <= u * u * XX) by (apply Rmult_le_pos; [apply Rmult_le_pos; lra|exact PX]).
  assert (U1 : 0 <= u * XX) by (apply Rmult_le_pos; [lra|exact PX]).
  assert (L4 : (1 - 2 * u) * (XX + YY) - 3 * eta <= a + r) by lra.
  assert (L5 : (1 - u) * ((1 - 2 * u) * (XX + YY) - 3 * eta) <= (1 - u) * (a + r)) by (apply Rmult_le_compat_l; lra).
  lra.
Qed.

Lemma cauchy s a : 0 <= s -> 0 <= a ->
  (b1 * C * s + c1 * a) * (b1 * C * s + c1 * a) <= 127 / 128 * (C * C) * (b2 * (s * s) + c2 * (a * a)).
Proof.
  intros Ps Pa. set (A := b1 * C). assert (Pb : 0 < b2 * c2) by (apply Rmult_lt_0_compat; lra).
  assert (CC : 1 <= C * C) by (apply Rle_trans with (1 * 1); [lra|]; apply Rmult_le_compat; lra).
  assert (B1 : b1 * b1 <= 63 / 64 * b2).
  { apply Rle_trans with (63 / 64 * (63 / 64)); [apply Rmult_le_compat; lra|]. lra. }
  assert (K : A * A * c2 + c1 * c1 * b2 <= 127 / 128 * (C * C) * (b2 * c2)).
  { assert (K1 : A * A * c2 <= 63 / 64 * b2 * (C * C) * c2).
    { replace (A * A * c2) with (b1 * b1 * (C * C) * c2) by (unfold A; ring).
      apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat_r; lra. }
    assert (K2 : c1 * c1 * b2 <= / 128 * (C * C) * c2 * b2).
    { apply Rmult_le_compat_r; [lra|]. apply Rle_trans with (1 * 1); [apply Rmult_le_compat; lra|].
      assert (C * C * w <= C * C * c2) by (apply Rmult_le_compat_l; lra). lra. }
    lra. }
  assert (Q : b2 * c2 * ((A * s + c1 * a) * (A * s + c1 * a)) <=
              (A * A * c2 + c1 * c1 * b2) * (b2 * (s * s) + c2 * (a * a))).
  { assert (S : 0 <= (A * c2 * a - c1 * b2 * s) * (A * c2 * a - c1 * b2 * s)) by apply Rle_0_sqr.
    lra. }
  apply Rmult_le_reg_l with (b2 * c2); [exact Pb|]. eapply Rle_trans; [exact Q|].
  assert (PP : 0 <= b2 * (s * s) + c2 * (a * a))
    by (apply Rplus_le_le_0_compat; apply Rmult_le_pos; try lra; now apply Rmult_le_pos).
  eapply Rle_trans; [apply Rmult_le_compat_r; [exact PP|exact K]|]. right. ring.
Qed.

Theorem root_dominates : dominated m v -> dominated m_t v_t.
Proof.
  intros Hm. unfold dominated in *. pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  pose proof m_above as M. pose proof v_below as V. pose proof v_t_nonneg as Pv.
  set (mt := m_t) in *. set (vt := v_t) in *. clearbody mt vt.
  set (s := sqrt v) in *. assert (Ps : 0 <= s) by apply sqrt_pos.
  assert (Es : s * s = v) by (now apply sqrt_sqrt). set (r := sqrt vt). assert (Pr : 0 <= r) by apply sqrt_pos.
  assert (Er : r * r = vt) by (now apply sqrt_sqrt). set (a := Rabs g) in *. assert (Pa : 0 <= a) by apply Rabs_pos.
  assert (Ea : a * a = g * g) by (unfold a; rewrite <- Rabs_mult; apply Rabs_pos_eq, Rle_0_sqr).
  pose proof (cauchy s a Ps Pa) as Q. rewrite Es, Ea in Q. set (Z := b1 * C * s + c1 * a) in *.
  set (P := b2 * v + c2 * (g * g)) in *.
  assert (CC : 0 <= C * C) by (apply Rmult_le_pos; lra).
  assert (L : Z <= 511 / 512 * (C * (r + h))).
  { apply Rsqr_incr_0_var; [|apply Rmult_le_pos; [lra|apply Rmult_le_pos; lra]]. unfold Rsqr.
    assert (PP : 0 <= P) by (apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra || apply Rle_0_sqr).
    assert (P1 : 127 / 128 * P <= 255 / 256 * (vt + 3 * eta)).
    { assert (255 / 256 * ((1 - 3 * u) * P) <= 255 / 256 * (vt + 3 * eta)) by lra.
      assert (u * P <= / 1048576 * P) by (apply Rmult_le_compat_r; lra). lra. }
    assert (P2 : vt + 3 * eta <= (r + h) * (r + h)).
    { rewrite <- Er. assert (0 <= r * h) by (apply Rmult_le_pos; lra). lra. }
    assert (P3 : C * C * (127 / 128 * P) <= C * C * (255 / 256 * ((r + h) * (r + h)))).
    { apply Rmult_le_compat_l; [exact CC|]. lra. }
    assert (P4 : 0 <= C * C * ((r + h) * (r + h))) by (apply Rmult_le_pos; [exact CC|apply Rle_0_sqr]).
    lra. }
  assert (Mb : b1 * Rabs m <= b1 * (C * s + 512 * C * h)) by (apply Rmult_le_compat_l; lra).
  assert (Ch : h <= C * h) by (rewrite <- (Rmult_1_l h) at 1; apply Rmult_le_compat_r; lra).
  assert (Cr : 0 <= C * r) by (apply Rmult_le_pos; lra).
  assert (Mc : b1 * Rabs m + c1 * a <= Z + 63 / 64 * (512 * (C * h))).
  { unfold Z. assert (b1 * (512 * (C * h)) <= 63 / 64 * (512 * (C * h))) by (apply Rmult_le_compat_r; lra). lra. }
  assert (Md : (1 + 3 * u) * (b1 * Rabs m + c1 * a) <=
    (1 + 3 / 1048576) * (511 / 512 * (C * (r + h)) + 63 / 64 * (512 * (C * h)))).
  { apply Rmult_le_compat; try lra.
    apply Rplus_le_le_0_compat; apply Rmult_le_pos; try lra. apply Rabs_pos. }
  pose proof eta_h. lra.
Qed.
End Bounded.

Section Update.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hu : u F <= / 1048576.
Notation rnd := (round F).
Notation u := (u F).
Notation eta := (eta F).
Variables h C : R.
Hypothesis Hh : 0 < h <= 1.
Hypothesis Heta : 3 * eta <= h * h.
Hypothesis HC : 1 <= C.
Variables m v st rc2 e em : R.
Hypothesis Hm : dominated h C m v.
Hypothesis Hv : 0 <= v.
Hypothesis Hst : 0 <= st <= 65.
Hypothesis Hrc2 : / 2 <= rc2.
Hypothesis Fe : in_format F e.
Hypothesis He : em <= e.
Hypothesis Hem : 4096 * h <= em.

Theorem update_at_most :
  Rabs (rnd (rnd (st * m) / rnd (rnd (sqrt (rnd (v * rc2))) + e))) <= 128 * C.
Proof.
  pose proof (u_pos F) as U. pose proof (eta_pos F) as E. pose proof (eta_h F h Hh Heta) as Eh.
  set (vh := rnd (v * rc2)). assert (Pvr : 0 <= v * rc2) by (apply Rmult_le_pos; lra).
  assert (Pvh : 0 <= vh) by (now apply round_nonneg).
  pose proof (round_below F HF _ Pvr) as Lv. fold vh in Lv.
  set (q := sqrt vh). assert (Pq : 0 <= q) by apply sqrt_pos. assert (Eq : q * q = vh) by (now apply sqrt_sqrt).
  set (r := sqrt v) in *. assert (Pr : 0 <= r) by apply sqrt_pos. assert (Er : r * r = v) by (now apply sqrt_sqrt).
  assert (Lr : r <= 3 / 2 * (q + h)).
  { apply Rsqr_incr_0_var; [|lra]. unfold Rsqr.
    assert (V2 : v * / 2 <= v * rc2) by (apply Rmult_le_compat_l; lra).
    assert (V3 : (1 - / 1048576) * (v * rc2) <= (1 - u) * (v * rc2)) by (apply Rmult_le_compat_r; lra).
    assert (0 <= q * h) by (apply Rmult_le_pos; lra). lra. }
  set (d := rnd (rnd q + e)).
  assert (Prq : 0 <= rnd q) by (now apply round_nonneg).
  assert (Lq : (1 - u) * q - eta <= rnd q) by (now apply round_below).
  assert (D1 : e <= d).
  { unfold d. rewrite <- (round_id F e Fe) at 1. apply round_le_compat; [exact HF|]. lra. }
  assert (D2 : rnd q <= d).
  { unfold d. rewrite <- (round_id F (rnd q) (round_in_format F HF q)) at 1. apply round_le_compat; [exact HF|]. lra. }
  assert (Pd : 0 < d) by lra.
  assert (Lqd : q <= 101 / 100 * d).
  { assert (u * q <= / 1048576 * q) by (apply Rmult_le_compat_r; lra). lra. }
  assert (Ld : r + 512 * h <= 166 / 100 * d) by lra.
  assert (Lm : Rabs m <= C * (166 / 100 * d)).
  { unfold dominated in Hm. fold r in Hm. apply Rle_trans with (C * (r + 512 * h)); [lra|]. apply Rmult_le_compat_l; lra. }
  pose proof (round_abs F HF (st * m)) as A. rewrite Rabs_mult, (Rabs_pos_eq st) in A by lra.
  assert (Cd : d <= C * d) by (rewrite <- (Rmult_1_l d) at 1; apply Rmult_le_compat_r; lra).
  assert (A1 : st * Rabs m <= 65 * (C * (166 / 100 * d))) by (apply Rmult_le_compat; try lra; apply Rabs_pos).
  assert (A2 : (1 + u) * (st * Rabs m) <= (1 + / 1048576) * (65 * (C * (166 / 100 * d)))).
  { apply Rmult_le_compat; try lra. apply Rmult_le_pos; [lra|apply Rabs_pos]. }
  assert (A3 : Rabs (rnd (st * m)) <= 110 * C * d) by lra.
  pose proof (round_abs F HF (rnd (st * m) / d)) as B.
  assert (B1 : Rabs (rnd (st * m) / d) <= 110 * C).
  { unfold Rdiv. rewrite Rabs_mult, Rabs_inv, (Rabs_pos_eq d) by lra. apply Rmult_le_reg_r with d; [exact Pd|].
    rewrite Rmult_assoc, Rinv_l by lra. lra. }
  assert (B2 : (1 + u) * Rabs (rnd (st * m) / d) <= (1 + / 1048576) * (110 * C)).
  { apply Rmult_le_compat; try lra. apply Rabs_pos. }
  lra.
Qed.
End Update.
