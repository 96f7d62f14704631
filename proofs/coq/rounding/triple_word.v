(* Triple-word arithmetic, as src/tw.c does it: an unevaluated sum h + m + l of three binary64
   numbers.  With u = 2^-53, and M at least the magnitudes of the words as `sized` says:

     |h| <= M,  |m| <= 2 u M,  |l| <= 3 u^2 M

   Theorems (no relation between the signs of the words or of the operands)
     apart   exact, words apart                                         apart_ok
     add     17 u^3 M, M of |x| + |y|                                   add_error
     mul     100 u^3 M, M of |x| |y|, and M >= 2^-900 (underflow)       mul_error
     the same with operands that approximate real numbers               add_near, mul_near

   TwoSum is exact whatever the magnitudes, so the errors are those of the lowest words only.  *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core Pff.Pff2Flocq.
From Adamant.Rounding Require Import formats double_word one_minus_pow_steps scalar_program rectifier_program.
Open Scope R_scope.

Notation two_sum_r := (scalar_program.two_sum R rplus rminus).
Notation two_product_r := (scalar_program.two_product R rplus rminus rtimes splitter).
Notation apart_r := (apart R rplus rminus).
Notation tw_add_r := (tw_add R rplus rminus).
Notation tw_mul_r := (tw_mul R rplus rminus rtimes splitter).

Definition val3 (x : triple R) : R := high x + middle x + low x.
Definition words (x : triple R) : Prop := in_format F (high x) /\ in_format F (middle x) /\ in_format F (low x).
Definition sized (M : R) (x : triple R) : Prop :=
  Rabs (high x) <= M /\ Rabs (middle x) <= 2 * u * M /\ Rabs (low x) <= 3 * (u * u) * M.

Lemma u_tiny : 0 < u <= / 1000000.
Proof.
  split; [apply u_pos|]. apply Rle_trans with (bpow radix2 (-20)); [now apply bpow_le|].
  change (bpow radix2 (-20)) with (/ 1048576). lra.
Qed.
(* powers of u times M, each below a millionth of the one before *)
Lemma scales M : 0 <= M ->
  0 <= u * M <= / 1000000 * M /\ 0 <= u * u * M <= / 1000000 * (u * M) /\
  0 <= u * u * u * M <= / 1000000 * (u * u * M).
Proof.
  intros HM. pose proof u_tiny as U.
  assert (A : forall x, 0 <= x -> 0 <= u * x <= / 1000000 * x).
  { intros x Hx. split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_r; lra]. }
  pose proof (A M HM) as A1. pose proof (A _ (proj1 A1)) as A2. pose proof (A _ (proj1 A2)) as A3.
  replace (u * u * u * M) with (u * (u * (u * M))) by ring.
  replace (u * u * M) with (u * (u * M)) by ring. lra.
Qed.

(* ---- one operation ---- *)
Lemma in_rnd64 y : in_format F (round F y).
Proof. apply in_rnd, HF. Qed.

Lemma two_sum_at_most a c m : in_format F a -> in_format F c -> Rabs (a + c) <= m ->
  let s := two_sum_r a c in
  fst s + snd s = a + c /\ Rabs (snd s) <= u * m /\ Rabs (fst s) <= m + u * m /\
  Rabs (snd s) <= u * Rabs (fst s) /\ in_format F (fst s) /\ in_format F (snd s).
Proof.
  intros Fa Fc Hm s. destruct (two_sum_ok F HF Hp a c Fa Fc) as (E & L & F1 & F2).
  change (double_word.two_sum F a c) with s in *. unfold val in E.
  pose proof (d_is F Hp) as (D0 & D1 & D2). pose proof u_tiny as U.
  assert (M1 : Rabs (snd s) <= u * Rabs (a + c)).
  { eapply Rle_trans; [exact L|]. apply Rmult_le_compat_r; [apply Rabs_pos|exact D1]. }
  assert (M2 : u * Rabs (a + c) <= u * m) by (apply Rmult_le_compat_l; lra).
  repeat split; try assumption; try lra.
  - replace (fst s) with ((a + c) - snd s) by lra. unfold Rminus. eapply Rle_trans; [apply Rabs_triang|].
    rewrite Rabs_Ropp. lra.
  - pose proof (Rabs_triang (fst s) (snd s)) as T. rewrite E in T.
    assert (D3 : d F * Rabs (a + c) <= d F * (Rabs (fst s) + Rabs (snd s))) by (apply Rmult_le_compat_l; lra).
    assert (D4 : Rabs (snd s) * (1 - d F) <= d F * Rabs (fst s)) by lra.
    rewrite D2 in D4 at 2. apply Rmult_le_reg_r with (1 - d F); [lra|]. lra.
Qed.

Lemma sum_at_most a c m : in_format F a -> in_format F c -> Rabs (a + c) <= m ->
  Rabs (rplus a c - (a + c)) <= u * m /\ Rabs (rplus a c) <= m + u * m /\ in_format F (rplus a c).
Proof.
  intros Fa Fc Hm. pose proof (sum_error F HF Hp a c m Fa Fc Hm) as E.
  split; [exact E|]. split; [now apply abs_of_error with (a + c)|apply in_rnd64].
Qed.
Lemma times_at_most a c m : Rabs (a * c) <= m ->
  Rabs (rtimes a c - a * c) <= u * m + eta F /\ Rabs (rtimes a c) <= m + (u * m + eta F) /\ in_format F (rtimes a c).
Proof.
  intros Hm. pose proof u_tiny as U. pose proof (round_error F HF (a * c)) as E.
  assert (E' : Rabs (rtimes a c - a * c) <= u * m + eta F).
  { eapply Rle_trans; [exact E|]. apply Rplus_le_compat_r, Rmult_le_compat_l; lra. }
  split; [exact E'|]. split; [now apply abs_of_error with (a * c)|apply in_rnd64].
Qed.
(* Dekker's product, exact up to 7 eta where it underflows *)
Lemma two_product_at_most a c m : in_format F a -> in_format F c -> Rabs (a * c) <= m ->
  let p := two_product_r a c in
  Rabs (fst p + snd p - a * c) <= 7 * eta F /\ Rabs (snd p) <= u * m + 8 * eta F /\
  Rabs (fst p) <= m + (u * m + eta F) /\ in_format F (fst p) /\ in_format F (snd p).
Proof.
  intros Fa Fc Hm p. destruct (times_at_most a c m Hm) as (E & L & F1).
  destruct (Dekker radix2 (emin F) (prec F) (fun x => negb (Z.even x)) ltac:(cbv; discriminate)
              ltac:(reflexivity) a c Fa Fc (or_introl eq_refl)) as (_ & D).
  assert (V : Rabs (fst p + snd p - a * c) <= 7 * eta F).
  { replace (7 * eta F) with (7 / 2 * bpow radix2 (emin F)).
    - rewrite Rabs_minus_sym. refine (Rle_trans _ _ _ (Req_le _ _ _) D). f_equal. f_equal. f_equal. f_equal.
      unfold p. rewrite two_product_model. unfold double_word.two_product. cbn [snd].
      replace (round F (double_word.upper_half F a * double_word.upper_half F c) - round F (a * c))
        with (- round F (a * c) + round F (double_word.upper_half F a * double_word.upper_half F c)) by ring.
      reflexivity.
    - unfold eta, Zminus. rewrite (bpow_plus radix2 _ (-(1))). change (bpow radix2 (-(1))) with (/ 2). field. }
  change (rtimes a c) with (fst p) in *.
  repeat split; try assumption; [|unfold p; rewrite two_product_model; apply in_rnd64].
  replace (snd p) with ((fst p + snd p - a * c) - (fst p - a * c)) by ring.
  unfold Rminus at 1. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra.
Qed.

(* ---- apart ---- *)
Theorem apart_ok h m l A : in_format F h -> in_format F m -> in_format F l -> Rabs (m + l) <= A ->
  let z := apart_r h m l in
  words z /\ val3 z = h + m + l /\ Rabs (middle z) <= 1.001 * (u * Rabs (high z) + u * A) /\
  Rabs (low z) <= u * (u * Rabs (high z) + u * A).
Proof.
  intros Fh Fm Fl HA z. unfold apart in z.
  destruct (two_sum_at_most m l A Fm Fl HA) as (E1 & L1 & _ & _ & F11 & F12).
  set (lo := two_sum_r m l) in *. clearbody lo.
  destruct (two_sum_at_most h (fst lo) _ Fh F11 (Rle_refl _)) as (E2 & _ & _ & L2 & F21 & F22).
  set (hi := two_sum_r h (fst lo)) in *. clearbody hi.
  assert (B : Rabs (snd hi + snd lo) <= u * Rabs (fst hi) + u * A) by (eapply Rle_trans; [apply Rabs_triang|]; lra).
  destruct (two_sum_at_most (snd hi) (snd lo) _ F22 F12 B) as (E3 & L3 & M3 & _ & F31 & F32).
  set (rest := two_sum_r (snd hi) (snd lo)) in *. clearbody rest.
  unfold words, val3, z. cbn [high middle low]. repeat split; try assumption; try lra.
  pose proof u_tiny as U. set (X := u * Rabs (fst hi) + u * A) in *.
  assert (0 <= X) by (pose proof (Rabs_pos (snd hi + snd lo)); lra).
  assert (u * X <= / 1000000 * X) by (apply Rmult_le_compat_r; lra). lra.
Qed.

Lemma triang3 a b c x y z : Rabs a <= x -> Rabs b <= y -> Rabs c <= z -> Rabs (a + b + c) <= x + y + z.
Proof.
  intros. pose proof (Rabs_triang (a + b) c). pose proof (Rabs_triang a b). lra.
Qed.
Lemma triang2 a b x y : Rabs a <= x -> Rabs b <= y -> Rabs (a + b) <= x + y.
Proof. intros. pose proof (Rabs_triang a b). lra. Qed.

(* ---- sum ---- *)
Theorem add_error x y M : words x -> words y -> Rabs (high x) + Rabs (high y) <= M ->
  Rabs (middle x) + Rabs (middle y) <= 2 * u * M -> Rabs (low x) + Rabs (low y) <= 3 * (u * u) * M ->
  let z := tw_add_r x y in
  words z /\ Rabs (val3 z - (val3 x + val3 y)) <= 17 * (u * u * u * M) /\
  Rabs (middle z) <= 1.001 * (u * Rabs (high z)) + 4 * (u * u * M) /\
  Rabs (low z) <= u * u * Rabs (high z) + 4 * (u * u * u * M).
Proof.
  intros (Fxh & Fxm & Fxl) (Fyh & Fym & Fyl) Mh Mm Ml z. unfold tw_add in z.
  assert (PM : 0 <= M) by (pose proof (Rabs_pos (high x)); pose proof (Rabs_pos (high y)); lra).
  destruct (scales M PM) as (S1 & S2 & S3).
  destruct (two_sum_at_most (high x) (high y) M Fxh Fyh) as (Eh & Lh & _ & _ & Fhh & Fhl).
  { eapply Rle_trans; [apply Rabs_triang|exact Mh]. }
  set (h := two_sum_r (high x) (high y)) in *. clearbody h.
  destruct (two_sum_at_most (middle x) (middle y) (2 * u * M) Fxm Fym) as (Em & Lm & Bm & _ & Fmh & Fml).
  { eapply Rle_trans; [apply Rabs_triang|exact Mm]. }
  set (m := two_sum_r (middle x) (middle y)) in *. clearbody m.
  destruct (two_sum_at_most (snd h) (fst m) (3.01 * (u * M)) Fhl Fmh) as (Ec & Lc & Bc & _ & Fch & Fcl).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (c := two_sum_r (snd h) (fst m)) in *. clearbody c.
  destruct (sum_at_most (low x) (low y) (3 * (u * u) * M) Fxl Fyl) as (El & Bl & Fl).
  { eapply Rle_trans; [apply Rabs_triang|exact Ml]. }
  set (lo := rplus (low x) (low y)) in *. clearbody lo.
  destruct (sum_at_most (snd m) (snd c) (5.02 * (u * u * M)) Fml Fcl) as (Ea & Ba & Fa).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (ca := rplus (snd m) (snd c)) in *. clearbody ca.
  destruct (sum_at_most lo ca (8.05 * (u * u * M)) Fl Fa) as (Ew & Bw & Fw).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (w := rplus lo ca) in *. clearbody w.
  destruct (apart_ok (fst h) (fst c) w (3.03 * (u * M)) Fhh Fch Fw) as (Wz & Vz & Mz & Lz).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  fold z in Wz, Vz, Mz, Lz.
  split; [exact Wz|]. split; [|split; [eapply Rle_trans; [exact Mz|]; lra|eapply Rle_trans; [exact Lz|]; lra]].
  rewrite Vz. unfold val3.
  replace (fst h + fst c + w - (high x + middle x + low x + (high y + middle y + low y)))
    with ((w - (lo + ca)) + (ca - (snd m + snd c)) + (lo - (low x + low y))) by lra.
  eapply Rle_trans; [apply (triang3 _ _ _ _ _ _ Ew Ea El)|]. lra.
Qed.

(* ---- product ---- *)
Definition tau : R := bpow radix2 (-900).
Lemma eta_tau : 0 < eta F <= / 1000 * (u * u * u * tau).
Proof.
  split; [apply eta_pos|]. apply Rle_trans with (bpow radix2 (-10) * (u * u * u * tau)).
  - unfold tau. change u with (bpow radix2 (-53)). unfold eta. rewrite <- !bpow_plus. apply bpow_le. cbv. discriminate.
  - apply Rmult_le_compat_r; [|change (bpow radix2 (-10)) with (/ 1024); lra].
    pose proof (u_pos F). repeat apply Rmult_le_pos; try lra. apply bpow_ge_0.
Qed.

Lemma abs_mul a b x y : Rabs a <= x -> Rabs b <= y -> Rabs (a * b) <= x * y.
Proof. intros. rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos; assumption. Qed.

Theorem mul_error x y M N P : words x -> words y -> sized M x -> sized N y -> M * N <= P -> tau <= P ->
  let z := tw_mul_r x y in
  words z /\ Rabs (val3 z - val3 x * val3 y) <= 100 * (u * u * u * P) /\
  Rabs (middle z) <= 1.001 * (u * Rabs (high z)) + 6 * (u * u * P) /\
  Rabs (low z) <= u * u * Rabs (high z) + 6 * (u * u * u * P).
Proof.
  intros (Fxh & Fxm & Fxl) (Fyh & Fym & Fyl) (Bxh & Bxm & Bxl) (Byh & Bym & Byl) MN TP z. unfold tw_mul in z.
  assert (PP : 0 <= P) by (apply Rle_trans with (2 := TP), bpow_ge_0).
  destruct (scales P PP) as (S1 & S2 & S3). pose proof u_tiny as U.
  assert (Et : 0 < eta F <= / 1000 * (u * u * u * P)).
  { destruct eta_tau as [E0 E1]. split; [exact E0|]. eapply Rle_trans; [exact E1|].
    apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_l; [|exact TP]. repeat apply Rmult_le_pos; lra. }
  assert (Sc : forall a b p q s, Rabs a <= p * M -> Rabs b <= q * N -> 0 <= p -> 0 <= q -> p * q = s ->
                Rabs (a * b) <= s * P).
  { intros a b p q s Ha Hb P0 Q0 <-. eapply Rle_trans; [apply (abs_mul _ _ _ _ Ha Hb)|].
    replace (p * M * (q * N)) with (p * q * (M * N)) by ring. apply Rmult_le_compat_l; [apply Rmult_le_pos|]; assumption. }
  assert (Bxh1 : Rabs (high x) <= 1 * M) by lra. assert (Byh1 : Rabs (high y) <= 1 * N) by lra.
  assert (U0 : 0 <= 2 * u) by lra. assert (UU0 : 0 <= 3 * (u * u)) by (pose proof (Rmult_le_pos u u); lra).
  (* products *)
  destruct (two_product_at_most (high x) (high y) (1 * P) Fxh Fyh ltac:(now apply (Sc _ _ 1 1 1 Bxh1 Byh1); lra))
    as (Ehh & Lhh & Bhh & Fhh & Fhl).
  set (hh := two_product_r (high x) (high y)) in *. clearbody hh.
  destruct (two_product_at_most (high x) (middle y) (2 * u * P) Fxh Fym
              ltac:(apply (Sc _ _ 1 (2 * u) _ Bxh1 Bym); lra)) as (Ehm & Lhm & Bhm & Fhmh & Fhml).
  set (hm := two_product_r (high x) (middle y)) in *. clearbody hm.
  destruct (two_product_at_most (middle x) (high y) (2 * u * P) Fxm Fyh
              ltac:(apply (Sc _ _ (2 * u) 1 _ Bxm Byh1); lra)) as (Emh & Lmh & Bmh & Fmhh & Fmhl).
  set (mh := two_product_r (middle x) (high y)) in *. clearbody mh.
  destruct (two_sum_at_most (fst hm) (fst mh) (4.01 * (u * P)) Fhmh Fmhh) as (Em & Lm & Bm & _ & Fmh & Fml).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (m := two_sum_r (fst hm) (fst mh)) in *. clearbody m.
  destruct (two_sum_at_most (snd hh) (fst m) (5.02 * (u * P)) Fhl Fmh) as (Ec & Lc & Bc & _ & Fch & Fcl).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (c := two_sum_r (snd hh) (fst m)) in *. clearbody c.
  assert (Qhl : Rabs (high x * low y) <= 3 * (u * u) * P) by (apply (Sc _ _ 1 (3 * (u * u)) _ Bxh1 Byl); lra).
  assert (Qlh : Rabs (low x * high y) <= 3 * (u * u) * P) by (apply (Sc _ _ (3 * (u * u)) 1 _ Bxl Byh1); lra).
  assert (Qmm : Rabs (middle x * middle y) <= 4 * (u * u) * P) by (apply (Sc _ _ (2 * u) (2 * u) _ Bxm Bym); [lra|lra|ring]).
  assert (Qml : Rabs (middle x * low y) <= 6 * (u * u * u) * P) by (apply (Sc _ _ (2 * u) (3 * (u * u)) _ Bxm Byl); [lra|lra|ring]).
  assert (Qlm : Rabs (low x * middle y) <= 6 * (u * u * u) * P) by (apply (Sc _ _ (3 * (u * u)) (2 * u) _ Bxl Bym); [lra|lra|ring]).
  assert (Qll : Rabs (low x * low y) <= 9 * (u * u * u * u) * P) by (apply (Sc _ _ (3 * (u * u)) (3 * (u * u)) _ Bxl Byl); [lra|lra|ring]).
  assert (S4 : 9 * (u * u * u * u) * P <= / 1000 * (u * u * u * P)).
  { replace (9 * (u * u * u * u) * P) with (9 * u * (u * u * u * P)) by ring. apply Rmult_le_compat_r; lra. }
  destruct (times_at_most _ _ _ Qhl) as (Ehl & Bhl & Fhl2). set (hl := rtimes (high x) (low y)) in *. clearbody hl.
  destruct (times_at_most _ _ _ Qlh) as (Elh & Blh & Flh). set (lh := rtimes (low x) (high y)) in *. clearbody lh.
  destruct (times_at_most _ _ _ Qmm) as (Emm & Bmm & Fmm). set (mm := rtimes (middle x) (middle y)) in *. clearbody mm.
  (* lowest words *)
  destruct (sum_at_most hl lh (6.01 * (u * u * P)) Fhl2 Flh) as (E1 & B1 & F1).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (l1 := rplus hl lh) in *. clearbody l1.
  destruct (sum_at_most l1 mm (10.02 * (u * u * P)) F1 Fmm) as (E2 & B2 & F2).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (lo := rplus l1 mm) in *. clearbody lo.
  destruct (sum_at_most (snd hm) (snd mh) (4.01 * (u * u * P)) Fhml Fmhl) as (E3 & B3 & F3).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (c1 := rplus (snd hm) (snd mh)) in *. clearbody c1.
  destruct (sum_at_most (snd m) (snd c) (9.04 * (u * u * P)) Fml Fcl) as (E4 & B4 & F4).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (c2 := rplus (snd m) (snd c)) in *. clearbody c2.
  destruct (sum_at_most c1 c2 (13.06 * (u * u * P)) F3 F4) as (E5 & B5 & F5).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (ca := rplus c1 c2) in *. clearbody ca.
  destruct (sum_at_most lo ca (23.1 * (u * u * P)) F2 F5) as (E6 & B6 & F6).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (w := rplus lo ca) in *. clearbody w.
  destruct (apart_ok (fst hh) (fst c) w (5.1 * (u * P)) Fhh Fch F6) as (Wz & Vz & Mz & Lz).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  fold z in Wz, Vz, Mz, Lz.
  split; [exact Wz|]. split; [|split; [eapply Rle_trans; [exact Mz|]; lra|eapply Rle_trans; [exact Lz|]; lra]].
  rewrite Vz. unfold val3.
  replace (fst hh + fst c + w - (high x + middle x + low x) * (high y + middle y + low y)) with
    (((w - (lo + ca)) + (ca - (c1 + c2)) + (c2 - (snd m + snd c))) +
     ((c1 - (snd hm + snd mh)) + (lo - (l1 + mm)) + (l1 - (hl + lh))) +
     ((hl - high x * low y) + (lh - low x * high y) + (mm - middle x * middle y)) +
     ((fst hh + snd hh - high x * high y) + (fst hm + snd hm - high x * middle y) + (fst mh + snd mh - middle x * high y)) +
     (- (middle x * low y) + - (low x * middle y) + - (low x * low y))) by lra.
  rewrite <- Rabs_Ropp in Qml, Qlm, Qll.
  eapply Rle_trans; [apply (triang2 _ _ _ _ (triang2 _ _ _ _ (triang3 _ _ _ _ _ _ (triang3 _ _ _ _ _ _ E6 E5 E4)
    (triang3 _ _ _ _ _ _ E3 E2 E1) (triang3 _ _ _ _ _ _ Ehl Elh Emm)) (triang3 _ _ _ _ _ _ Ehh Ehm Emh))
    (triang3 _ _ _ _ _ _ Qml Qlm Qll))|]. lra.
Qed.

(* ---- the same on approximations: x is within E of y, |y| <= Y ---- *)
Definition near3 (E Y : R) (x : triple R) (y : R) : Prop :=
  words x /\ sized (1.01 * Y) x /\ Rabs (val3 x - y) <= E.

Lemma near3_le E E' Y x y : E <= E' -> near3 E Y x y -> near3 E' Y x y.
Proof. intros H (A & B & C). repeat split; try apply A; try apply B. lra. Qed.
Lemma near3_word x Y : in_format F x -> Rabs x <= Y -> near3 0 Y (of_word R IZR x) x.
Proof.
  intros Fx HY. pose proof u_tiny as U. pose proof (Rabs_pos x). pose proof (scales Y ltac:(lra)) as S.
  unfold near3, words, sized, val3, of_word. cbn [high middle low]. rewrite Rabs_R0.
  repeat split; try exact Fx; try apply zero_in; try lra.
  replace (x + 0 + 0 - x) with 0 by ring. rewrite Rabs_R0. lra.
Qed.
(* words apart are no larger than their sum *)
Lemma sized_of z y E Y M : Rabs (val3 z - y) <= E -> Rabs y <= Y -> E <= / 1000 * Y -> 0 <= M <= 1000 * Y ->
  Rabs (middle z) <= 1.001 * (u * Rabs (high z)) + 6 * (u * u * M) ->
  Rabs (low z) <= u * u * Rabs (high z) + 6 * (u * u * u * M) -> sized (1.01 * Y) z.
Proof.
  intros HE Hy Ey HM Hm Hl. pose proof u_tiny as U. pose proof (Rabs_pos y) as P. unfold val3 in HE.
  pose proof (scales Y ltac:(lra)) as (S1 & S2 & S3). pose proof (scales _ (Rabs_pos (high z))) as (T1 & T2 & _).
  assert (M2 : u * u * M <= 1000 * (u * u * Y)).
  { replace (1000 * (u * u * Y)) with (u * u * (1000 * Y)) by ring. apply Rmult_le_compat_l; [|lra]. apply Rmult_le_pos; lra. }
  assert (M3 : u * u * u * M <= 1000 * (u * u * u * Y)).
  { replace (1000 * (u * u * u * Y)) with (u * u * u * (1000 * Y)) by ring. apply Rmult_le_compat_l; [|lra].
    repeat apply Rmult_le_pos; lra. }
  assert (H : Rabs (high z) <= 1.002 * Y).
  { assert (T : Rabs (high z) <= Rabs y + E + Rabs (middle z) + Rabs (low z)).
    { replace (high z) with ((high z + middle z + low z - y) + y + (- middle z + - low z)) by ring.
      pose proof (Rabs_triang (- middle z) (- low z)) as T2'. rewrite !Rabs_Ropp in T2'.
      pose proof (triang3 _ _ _ _ _ _ HE (Rle_refl (Rabs y)) T2'). lra. }
    lra. }
  assert (U1 : u * Rabs (high z) <= 1.002 * (u * Y)).
  { replace (1.002 * (u * Y)) with (u * (1.002 * Y)) by ring. apply Rmult_le_compat_l; lra. }
  assert (U2 : u * u * Rabs (high z) <= 1.002 * (u * u * Y)).
  { replace (1.002 * (u * u * Y)) with (u * u * (1.002 * Y)) by ring. apply Rmult_le_compat_l; [|lra]. apply Rmult_le_pos; lra. }
  unfold sized. repeat split; lra.
Qed.

Theorem add_near E1 E2 Y1 Y2 E Y x1 x2 y1 y2 : near3 E1 Y1 x1 y1 -> near3 E2 Y2 x2 y2 ->
  Rabs (y1 + y2) <= Y -> 0 <= Y1 + Y2 <= 100 * Y -> E1 + E2 + 18 * (u * u * u * (Y1 + Y2)) <= E -> E <= / 1000 * Y ->
  near3 E Y (tw_add_r x1 x2) (y1 + y2).
Proof.
  intros (W1 & (A1 & B1 & C1) & D1) (W2 & (A2 & B2 & C2) & D2) Hy HY HE EY.
  destruct (add_error x1 x2 (1.01 * (Y1 + Y2)) W1 W2) as (Wz & Vz & Mz & Lz); try lra.
  assert (V : Rabs (val3 (tw_add_r x1 x2) - (y1 + y2)) <= E).
  { replace (val3 (tw_add_r x1 x2) - (y1 + y2)) with
      ((val3 (tw_add_r x1 x2) - (val3 x1 + val3 x2)) + (val3 x1 - y1) + (val3 x2 - y2)) by ring.
    pose proof (scales _ (proj1 HY)) as (_ & _ & S3).
    eapply Rle_trans; [apply (triang3 _ _ _ _ _ _ Vz D1 D2)|]. lra. }
  split; [exact Wz|]. split; [|exact V].
  pose proof (scales (1.01 * (Y1 + Y2)) ltac:(lra)) as (_ & S2 & S3).
  apply (sized_of _ _ _ _ (1.01 * (Y1 + Y2)) V Hy EY); lra.
Qed.
Theorem mul_near E1 E2 Y1 Y2 E Y x1 x2 y1 y2 : near3 E1 Y1 x1 y1 -> near3 E2 Y2 x2 y2 ->
  Rabs y1 <= Y1 -> Rabs y2 <= Y2 -> Y1 * Y2 <= Y -> tau <= Y ->
  E1 * Y2 + E2 * Y1 + E1 * E2 + 110 * (u * u * u * Y) <= E -> E <= / 1000 * Y ->
  near3 E Y (tw_mul_r x1 x2) (y1 * y2).
Proof.
  intros (W1 & Z1 & D1) (W2 & Z2 & D2) H1 H2 HY HT HE EY.
  assert (PY : 0 <= Y) by (apply Rle_trans with (2 := HT), bpow_ge_0).
  assert (T : tau <= 1.03 * Y) by lra.
  destruct (mul_error x1 x2 (1.01 * Y1) (1.01 * Y2) (1.03 * Y) W1 W2 Z1 Z2) as (Wz & Vz & Mz & Lz); [|exact T|].
  { replace (1.01 * Y1 * (1.01 * Y2)) with (1.0201 * (Y1 * Y2)) by lra.
    destruct (Rle_or_lt 0 (Y1 * Y2)); lra. }
  pose proof (Rabs_pos (val3 x1 - y1)) as P1. pose proof (Rabs_pos (val3 x2 - y2)) as P2.
  assert (Hy : Rabs (y1 * y2) <= Y) by (eapply Rle_trans; [apply (abs_mul _ _ _ _ H1 H2)|exact HY]).
  assert (V : Rabs (val3 (tw_mul_r x1 x2) - y1 * y2) <= E).
  { replace (val3 (tw_mul_r x1 x2) - y1 * y2) with
      ((val3 (tw_mul_r x1 x2) - val3 x1 * val3 x2) +
       ((val3 x1 - y1) * y2 + (val3 x2 - y2) * y1 + (val3 x1 - y1) * (val3 x2 - y2))) by ring.
    pose proof (scales _ PY) as (_ & _ & S3).
    eapply Rle_trans; [apply (triang2 _ _ _ _ Vz (triang3 _ _ _ _ _ _ (abs_mul _ _ _ _ D1 H2) (abs_mul _ _ _ _ D2 H1)
      (abs_mul _ _ _ _ D1 D2)))|]. lra. }
  split; [exact Wz|]. split; [|exact V].
  apply (sized_of _ _ _ _ (1.03 * Y) V Hy EY); [lra|exact Mz|exact Lz].
Qed.
