(* Composition of the double-word operations of double_loose.v: relative errors in units of 2^-80.

   close a l x y: the double word x, its low word at most 2^-43 of its high word, is within a 2^-80,
   relatively, of y >= 2^l.
     product       a + a' + 0.17      close_mul
     quotient      a + a' + 0.57      close_div
     square root   a / 2 + 0.32       close_sqrt *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats machine double_word one_minus_pow_steps scalar_program rectifier_program
  triple_word double_loose.
Open Scope R_scope.

Definition unit : R := bpow radix2 (-80).
Definition delta : R := bpow radix2 (-43).
Definition close (a : R) (l : Z) (x : R * R) (y : R) : Prop :=
  loose delta x /\ bpow radix2 l <= y /\ Rabs (val x - y) <= a * unit * y.

Lemma delta_is : u <= delta <= / 1000000000000.
Proof.
  split; [now apply bpow_le|]. apply Rle_trans with (bpow radix2 (-40)); [now apply bpow_le|].
  change (bpow radix2 (-40)) with (/ 1099511627776). lra.
Qed.
Lemma unit_is : 0 < unit <= / 1000000000000000 /\ delta * delta = / 64 * unit.
Proof.
  split; [split; [apply bpow_gt_0|]|].
  - apply Rle_trans with (bpow radix2 (-50)); [now apply bpow_le|]. change (bpow radix2 (-50)) with (/ 1125899906842624). lra.
  - unfold delta, unit. change (/ 64) with (bpow radix2 (-6)). rewrite <- !bpow_plus. reflexivity.
Qed.

Lemma close_high a l x y : 0 <= a <= 100 -> close a l x y -> 0 < y /\ 0.9 * y <= fst x <= 1.1 * y.
Proof.
  intros Ha (L & Y & E). destruct delta_is as [D0 D1]. destruct unit_is as [U _].
  pose proof (bpow_gt_0 radix2 l) as P. destruct (loose_val delta (conj D0 D1) x L) as [V _].
  destruct L as (_ & _ & Px & _).
  assert (a * unit <= 100 * unit) by (apply Rmult_le_compat_r; lra).
  assert (a * unit * y <= / 1000 * y) by (apply Rmult_le_compat_r; lra).
  assert (delta * fst x <= / 1000 * fst x) by (apply Rmult_le_compat_r; lra).
  apply Rabs_le_inv in E. lra.
Qed.
Lemma ok_close a l z y : 0 <= a <= 100 -> ok F z -> bpow radix2 l <= y -> Rabs (val z - y) <= a * unit * y -> close a l z y.
Proof.
  intros Ha O Y E. pose proof (bpow_gt_0 radix2 l) as P. destruct unit_is as [U _]. split; [|now split].
  apply loose_le with u; [apply delta_is|]. apply ok_loose; [exact O|].
  pose proof (ok_val F z O) as V. destruct O as (_ & _ & Pz & _).
  assert (a * unit <= 100 * unit) by (apply Rmult_le_compat_r; lra).
  assert (a * unit * y <= / 1000 * y) by (apply Rmult_le_compat_r; lra).
  apply Rabs_le_inv in E. pose proof u_tiny. destruct Pz as [|Z]; [assumption|]. rewrite <- Z in V. lra.
Qed.

Lemma close_mul a a' l l' x x' y y' : close a l x y -> close a' l' x' y' ->
  0 <= a <= 20 -> 0 <= a' <= 20 -> (-400 <= l)%Z -> (-400 <= l')%Z -> close (a + a' + 0.17) (l + l') (dw_mul_r x x') (y * y').
Proof.
  intros C C' Ha Ha' Hl Hl'. destruct (close_high a l x y ltac:(lra) C) as [Py Hx].
  destruct (close_high a' l' x' y' ltac:(lra) C') as [Py' Hx'].
  destruct C as (L & Y & E), C' as (L' & Y' & E'). destruct unit_is as [U DD].
  destruct (mul_loose delta delta_is x x' L L') as (O & _ & M).
  { apply Rle_trans with (0.9 * bpow radix2 (-400) * (0.9 * bpow radix2 (-400))).
    - apply Rle_trans with (/ 2 * bpow radix2 (-400) * (/ 2 * bpow radix2 (-400))).
      + change (/ 2) with (bpow radix2 (-1)). unfold floor. rewrite <- !bpow_plus. now apply bpow_le.
      + pose proof (bpow_gt_0 radix2 (-400)). apply Rmult_le_compat; lra.
    - pose proof (bpow_gt_0 radix2 (-400)).
      assert (bpow radix2 (-400) <= bpow radix2 l) by now apply bpow_le.
      assert (bpow radix2 (-400) <= bpow radix2 l') by now apply bpow_le. apply Rmult_le_compat; lra. }
  apply ok_close; [lra|exact O|rewrite bpow_plus; apply Rmult_le_compat; try apply bpow_ge_0; assumption|].
  rewrite DD in M. set (X := val x) in *. set (X' := val x') in *. clearbody X X'.
  set (yy := y * y') in *. assert (Pyy : 0 < yy) by (apply Rmult_lt_0_compat; assumption).
  assert (T1 : Rabs ((X - y) * y') <= a * unit * yy).
  { unfold yy. rewrite <- Rmult_assoc. apply abs_mul; [exact E|rewrite Rabs_pos_eq; lra]. }
  assert (T2 : Rabs ((X' - y') * y) <= a' * unit * yy).
  { unfold yy. replace (a' * unit * (y * y')) with (a' * unit * y' * y) by ring. apply abs_mul; [exact E'|rewrite Rabs_pos_eq; lra]. }
  assert (T3 : Rabs ((X - y) * (X' - y')) <= a * unit * (a' * unit) * yy).
  { unfold yy. replace (a * unit * (a' * unit) * (y * y')) with (a * unit * y * (a' * unit * y')) by ring. now apply abs_mul. }
  assert (au : 0 <= a * unit <= 20 * unit) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (au' : 0 <= a' * unit <= 20 * unit) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (aa : a * unit * (a' * unit) <= / 1000000 * unit).
  { apply Rle_trans with (20 * unit * (20 * unit)); [apply Rmult_le_compat; lra|].
    replace (20 * unit * (20 * unit)) with (400 * unit * unit) by ring. apply Rmult_le_compat_r; lra. }
  assert (T4 : a * unit * (a' * unit) * yy <= / 1000000 * unit * yy) by (apply Rmult_le_compat_r; lra).
  assert (uy : 0 < unit * yy <= / 1000000000000000 * yy) by (split; [apply Rmult_lt_0_compat|apply Rmult_le_compat_r]; lra).
  assert (auy : 0 <= a * unit * yy <= 20 * unit * yy) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (auy' : 0 <= a' * unit * yy <= 20 * unit * yy) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (XX : Rabs (X * X' - yy) <= (a * unit + a' * unit + / 1000000 * unit) * yy).
  { replace (X * X' - yy) with ((X - y) * y' + (X' - y') * y + (X - y) * (X' - y')) by (unfold yy; ring).
    pose proof (triang3 _ _ _ _ _ _ T1 T2 T3). lra. }
  apply Rabs_le_inv in XX as XXi.
  assert (M2 : 10 * (/ 64 * unit) * (X * X') <= 10 * (/ 64 * unit) * (1.001 * yy)) by (apply Rmult_le_compat_l; lra).
  replace (val (dw_mul_r x x') - yy) with ((val (dw_mul_r x x') - X * X') + (X * X' - yy)) by ring.
  eapply Rle_trans; [apply (triang2 _ _ _ _ M XX)|]. lra.
Qed.

Lemma close_div a a' l l' m x x' y y' : close a l x y -> close a' l' x' y' -> bpow radix2 m <= y / y' ->
  0 <= a <= 20 -> 0 <= a' <= 20 -> (-400 <= l)%Z -> (-800 <= m)%Z -> close (a + a' + 0.57) m (dw_div_r x x') (y / y').
Proof.
  intros C C' Q Ha Ha' Hl Hm. destruct (close_high a l x y ltac:(lra) C) as [Py Hx].
  destruct (close_high a' l' x' y' ltac:(lra) C') as [Py' Hx'].
  destruct C as (L & Y & E), C' as (L' & Y' & E'). destruct unit_is as [U DD].
  assert (B400 : 4 * floor <= bpow radix2 l).
  { change 4 with (bpow radix2 2). unfold floor. rewrite <- bpow_plus. apply bpow_le. lia. }
  assert (Bm : 4 * floor <= bpow radix2 m).
  { change 4 with (bpow radix2 2). unfold floor. rewrite <- bpow_plus. apply bpow_le. lia. }
  pose proof (bpow_gt_0 radix2 (-900)) as PF. change (bpow radix2 (-900)) with floor in PF.
  destruct (div_loose delta delta_is x x' L L') as (O & M); [lra| |].
  { apply Rle_trans with (/ 2 * (y / y')); [lra|].
    apply Rmult_le_reg_r with (fst x' * y'); [apply Rmult_lt_0_compat; lra|].
    replace (/ 2 * (y / y') * (fst x' * y')) with (/ 2 * (y * fst x')) by (field; lra).
    replace (fst x / fst x' * (fst x' * y')) with (fst x * y') by (field; lra).
    apply Rle_trans with (/ 2 * (y * (1.1 * y'))).
    - apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_l; lra.
    - assert (0.9 * y * y' <= fst x * y') by (apply Rmult_le_compat_r; lra).
      assert (0 < y * y') by (apply Rmult_lt_0_compat; lra). lra. }
  apply ok_close; [lra|exact O|exact Q|].
  rewrite DD in M. set (q := val (dw_div_r x x')) in *. set (X := val x) in *. set (X' := val x') in *. clearbody q X X'.
  assert (au : 0 <= a * unit <= 20 * unit) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (au' : 0 <= a' * unit <= 20 * unit) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (uy : 0 < unit * y <= / 1000000000000000 * y) by (split; [apply Rmult_lt_0_compat|apply Rmult_le_compat_r]; lra).
  assert (auy : 0 <= a * unit * y <= 20 * unit * y) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (auy' : 0 <= a' * unit * y' <= 20 * unit * y') by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (uy' : 0 < unit * y' <= / 1000000000000000 * y') by (split; [apply Rmult_lt_0_compat|apply Rmult_le_compat_r]; lra).
  apply Rabs_le_inv in E as Ei. apply Rabs_le_inv in E' as Ei'.
  assert (M2 : Rabs (q * X' - X) <= 0.55 * (unit * y)).
  { eapply Rle_trans; [exact M|]. replace (35 * (/ 64 * unit) * X) with (35 / 64 * (unit * X)) by field.
    assert (unit * X <= unit * (1.001 * y)) by (apply Rmult_le_compat_l; lra). lra. }
  assert (QS : Rabs (q * X' - y) <= a * unit * y + 0.55 * (unit * y)).
  { replace (q * X' - y) with ((q * X' - X) + (X - y)) by ring. pose proof (triang2 _ _ _ _ M2 E). lra. }
  apply Rabs_le_inv in QS as QSi.
  assert (Pq : 0 < q) by (apply Rmult_lt_reg_r with X'; lra).
  apply Rmult_le_reg_r with y'; [exact Py'|].
  apply Rle_trans with (Rabs ((q - y / y') * y')); [right; rewrite Rabs_mult, (Rabs_pos_eq y') by lra; reflexivity|].
  replace ((q - y / y') * y') with ((q * X' - y) + - (q * (X' - y'))) by (field; lra).
  assert (qy : q * y' <= 1.0001 * y).
  { assert (q * (0.99995 * y') <= q * X') by (apply Rmult_le_compat_l; lra). lra. }
  assert (R3 : Rabs (- (q * (X' - y'))) <= a' * unit * (1.0001 * y)).
  { rewrite Rabs_Ropp, Rabs_mult, (Rabs_pos_eq q) by lra.
    apply Rle_trans with (q * (a' * unit * y')); [apply Rmult_le_compat_l; lra|].
    replace (q * (a' * unit * y')) with (a' * unit * (q * y')) by ring. apply Rmult_le_compat_l; lra. }
  eapply Rle_trans; [apply (triang2 _ _ _ _ QS R3)|].
  replace ((a + a' + 0.57) * unit * (y / y') * y') with ((a + a' + 0.57) * unit * y) by (field; lra).
  assert (a' * unit * y <= 20 * unit * y) by (apply Rmult_le_compat_r; lra). lra.
Qed.

(* the square root, before its last rounding *)
Lemma close_sqrt a l x y : close a l x y -> 0 <= a <= 10 -> (-700 <= l)%Z ->
  0 < sqrt y /\ ok F (dw_sqrt_r x) /\ Rabs (val (dw_sqrt_r x) - sqrt y) <= (a / 2 + 0.32) * unit * sqrt y.
Proof.
  intros C Ha Hl. destruct (close_high a l x y ltac:(lra) C) as [Py Hx]. destruct C as (L & Y & E). destruct unit_is as [U DD].
  destruct (sqrt_loose delta delta_is x L) as (O & M).
  { apply Rle_trans with (/ 2 * bpow radix2 l).
    - change (/ 2) with (bpow radix2 (-1)). rewrite <- bpow_plus. apply bpow_le. lia.
    - pose proof (bpow_gt_0 radix2 l). lra. }
  rewrite DD in M. set (X := val x) in *. clearbody X. set (z := val (dw_sqrt_r x)) in *. clearbody z.
  assert (au : 0 <= a * unit <= 10 * unit) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (auy : 0 <= a * unit * y <= 10 * unit * y) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (uy : 0 < unit * y <= / 1000000000000000 * y) by (split; [apply Rmult_lt_0_compat|apply Rmult_le_compat_r]; lra).
  apply Rabs_le_inv in E as Ei. assert (PX : 0 < X) by lra.
  pose proof (sqrt_lt_R0 y Py) as Ps. pose proof (sqrt_lt_R0 X PX) as PS.
  pose proof (sqrt_sqrt y ltac:(lra)) as E1. pose proof (sqrt_sqrt X ltac:(lra)) as E2.
  set (s := sqrt y) in *. set (S := sqrt X) in *. clearbody s S.
  assert (Sl : 0.9999 * s <= S) by (apply Rsqr_incr_0_var; [unfold Rsqr; lra|lra]).
  assert (D : Rabs (S - s) <= (a / 2 + 0.001) * unit * s).
  { apply Rmult_le_reg_r with (1.9999 * s); [lra|].
    apply Rle_trans with (Rabs (S - s) * (S + s)); [apply Rmult_le_compat_l; [apply Rabs_pos|lra]|].
    rewrite <- (Rabs_pos_eq (S + s)) by lra. rewrite <- Rabs_mult.
    replace ((S - s) * (S + s)) with (X - y) by (rewrite <- E1, <- E2; ring). eapply Rle_trans; [exact E|].
    replace ((a / 2 + 0.001) * unit * s * (1.9999 * s)) with ((a / 2 + 0.001) * 1.9999 * (unit * y)) by (rewrite <- E1; ring). lra. }
  split; [exact Ps|]. split; [exact O|].
  assert (us : 0 < unit * s <= / 1000000000000000 * s) by (split; [apply Rmult_lt_0_compat|apply Rmult_le_compat_r]; lra).
  assert (aus : 0 <= a * (unit * s) <= 10 * (unit * s)) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  apply Rabs_le_inv in D as Di.
  assert (M2 : 20 * (/ 64 * unit) * S <= 20 * (/ 64 * unit) * (1.001 * s)) by (apply Rmult_le_compat_l; lra).
  replace (z - s) with ((z - S) + (S - s)) by ring. eapply Rle_trans; [apply (triang2 _ _ _ _ M D)|]. lra.
Qed.
