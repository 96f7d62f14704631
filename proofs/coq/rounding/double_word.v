(* Double-word arithmetic, as src/dw.c does it: a number is an unevaluated sum h + l of two
   floating-point numbers, h the rounding of the sum, |l| <= u h, h >= 0 (`ok`).

   Theorems (relative errors; u = 2^-p; k = u^2)
     two_sum, fast_two_sum   exact                                 two_sum_ok, fast_two_sum_ok
     two_product             exact, unless it underflows (Dekker)  two_product_ok
     add                     4 k                                   add_ok
     2 - y, for y <= 1.05    3 k                                   two_minus_ok
     mul                     9 k, unless it underflows             mul_ok

   The proofs follow M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for
   basic building blocks of double-word arithmetic, ACM TOMS 44 (2017), with looser constants. *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core Pff.Pff2Flocq.
From Adamant.Rounding Require Import formats.
Open Scope R_scope.

Definition dw := (R * R)%type.
Definition val (x : dw) : R := fst x + snd x.

Section DoubleWord.
Variable F : format.
Hypothesis HF : valid F.
Hypothesis Hp : (10 <= prec F)%Z.
Local Instance prec_pos' : Prec_gt_0 (prec F). Proof. now apply prec_pos. Qed.

Notation rnd := (round F).
Notation u := (u F).
Notation k := (u * u).

Definition ok (x : dw) : Prop :=
  in_format F (fst x) /\ in_format F (snd x) /\ 0 <= fst x /\ Rabs (snd x) <= u * fst x /\
  fst x = rnd (val x).

(* ---- the operations ---- *)
Definition two_sum (a b : R) : dw :=
  let s := rnd (a + b) in
  let bb := rnd (s - a) in
  (s, rnd (rnd (a - rnd (s - bb)) + rnd (b - bb))).
Definition fast_two_sum (a b : R) : dw := let s := rnd (a + b) in (s, rnd (b + rnd (a - s))).
Definition upper_half (a : R) : R :=
  let p := rnd (a * (bpow radix2 (prec F - Z.div2 (prec F)) + 1)) in rnd (rnd (a - p) + p).
Definition two_product (a b : R) : dw :=
  let r := rnd (a * b) in
  let ah := upper_half a in let al := rnd (a - ah) in
  let bh := upper_half b in let bl := rnd (b - bh) in
  let e1 := rnd (rnd (ah * bh) - r) in
  let e2 := rnd (e1 + rnd (ah * bl)) in
  let e3 := rnd (e2 + rnd (al * bh)) in
  (r, rnd (e3 + rnd (al * bl))).
Definition add (x y : dw) : dw :=
  let s := two_sum (fst x) (fst y) in
  let v := rnd (snd x + snd y) in
  fast_two_sum (fst s) (rnd (snd s + v)).
Definition mul (x y : dw) : dw :=
  let c := two_product (fst x) (fst y) in
  let t1 := rnd (fst x * snd y) in
  let t2 := rnd (snd x * fst y) in
  fast_two_sum (fst c) (rnd (snd c + rnd (t1 + t2))).

(* ---- small facts ---- *)
Lemma u_small : 0 < u <= / 1024.
Proof.
  split; [apply u_pos|]. change (/ 1024) with (bpow radix2 (-10)). apply bpow_le. lia.
Qed.
Lemma k_small : 0 < k <= / 1024 * u.
Proof. pose proof u_small. split; [nra|apply Rmult_le_compat_r; lra]. Qed.
Lemma d_is : 0 < d F /\ d F <= u /\ d F = u * (1 - d F).
Proof.
  pose proof u_small. split; [now apply d_pos|]. split; [now apply Rlt_le, d_lt_u|].
  unfold d. field. lra.
Qed.
Lemma choice_sym x : negb (Z.even x) = negb (negb (Z.even (- (x + 1)))).
Proof. rewrite Z.even_opp, Z.even_add. now destruct (Z.even x). Qed.
Lemma in_rnd y : in_format F (rnd y).
Proof. now apply round_in_format. Qed.

Lemma ok_val x : ok x -> (1 - u) * fst x <= val x <= (1 + u) * fst x.
Proof. intros (_ & _ & _ & H & _). apply Rabs_le_inv in H. unfold val. lra. Qed.

(* one rounding error of a sum: absolutely u m when the sum is at most m *)
Lemma sum_error a b m : in_format F a -> in_format F b -> Rabs (a + b) <= m ->
  Rabs (rnd (a + b) - (a + b)) <= u * m.
Proof.
  intros Fa Fb Hm. eapply Rle_trans; [now apply round_add|].
  apply Rmult_le_compat_l; [pose proof u_small; lra|exact Hm].
Qed.
Lemma abs_of_error z y m e : Rabs (z - y) <= e -> Rabs y <= m -> Rabs z <= m + e.
Proof.
  intros H1 H2. replace z with ((z - y) + y) by ring. eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

(* ---- exact operations ---- *)
Lemma two_sum_ok a b : in_format F a -> in_format F b ->
  val (two_sum a b) = a + b /\ Rabs (snd (two_sum a b)) <= d F * Rabs (a + b) /\
  in_format F (fst (two_sum a b)) /\ in_format F (snd (two_sum a b)).
Proof.
  intros Fa Fb.
  assert (E : val (two_sum a b) = a + b).
  { destruct HF. apply (TwoSum_correct (emin F) (prec F) (fun x => negb (Z.even x)));
      try assumption; try lia. apply choice_sym. }
  destruct (round_model_add F HF a b Fa Fb) as (e & He & Hr).
  split; [exact E|]. split; [|split; apply in_rnd].
  assert (S : snd (two_sum a b) = - ((a + b) * e)) by (unfold val, two_sum in *; simpl in *; lra).
  rewrite S, Rabs_Ropp, Rabs_mult, Rmult_comm. apply Rmult_le_compat_r; [apply Rabs_pos|exact He].
Qed.

Lemma fast_two_sum_ok a b : in_format F a -> in_format F b -> Rabs b <= a ->
  val (fast_two_sum a b) = a + b /\ ok (fast_two_sum a b).
Proof.
  intros Fa Fb Hab.
  assert (E : val (fast_two_sum a b) = a + b).
  { destruct HF. apply (Fast2Sum_correct (emin F) (prec F) (fun x => negb (Z.even x)));
      try assumption; try lia; [apply choice_sym|].
    rewrite (Rabs_pos_eq a); [exact Hab|]. pose proof (Rabs_pos b). lra. }
  destruct (round_model_add F HF a b Fa Fb) as (e & He & Hr).
  assert (P : 0 <= a + b) by (apply Rabs_le_inv in Hab; lra).
  assert (S : snd (fast_two_sum a b) = - ((a + b) * e))
    by (unfold val, fast_two_sum in *; simpl in *; lra).
  pose proof d_is as (D0 & D1 & D2). pose proof u_small. apply Rabs_le_inv in He as He'.
  split; [exact E|]. repeat split; try apply in_rnd.
  - simpl. rewrite Hr. apply Rmult_le_pos; lra.
  - rewrite S, Rabs_Ropp, Rabs_mult, (Rabs_pos_eq (a + b)) by exact P. simpl. rewrite Hr.
    replace (u * ((a + b) * (1 + e))) with ((a + b) * (u * (1 + e))) by ring.
    apply Rmult_le_compat_l; [exact P|]. eapply Rle_trans; [exact He|]. rewrite D2.
    apply Rmult_le_compat_l; lra.
  - now rewrite E.
Qed.

Lemma two_product_ok a b : in_format F a -> in_format F b ->
  a * b = 0 \/ bpow radix2 (emin F + 2 * prec F - 1) <= Rabs (a * b) ->
  fst (two_product a b) = rnd (a * b) /\ val (two_product a b) = a * b /\
  in_format F (snd (two_product a b)).
Proof.
  intros Fa Fb L. split; [reflexivity|]. split; [|apply in_rnd].
  destruct (Dekker radix2 (emin F) (prec F) (fun x => negb (Z.even x)) ltac:(lia)
              ltac:(destruct HF; lia) a b Fa Fb (or_introl eq_refl)) as (D & _).
  symmetry. rewrite (D L). unfold val, two_product. cbn [fst snd].
  replace (rnd (upper_half a * upper_half b) - rnd (a * b))
    with (- rnd (a * b) + rnd (upper_half a * upper_half b)) by ring.
  reflexivity.
Qed.

(* ---- addition of nonnegative numbers ---- *)
Theorem add_ok x y : ok x -> ok y ->
  ok (add x y) /\ Rabs (val (add x y) - (val x + val y)) <= 4 * k * (val x + val y).
Proof.
  intros Ox Oy. pose proof (ok_val x Ox) as Vx. pose proof (ok_val y Oy) as Vy.
  pose proof d_is as (D0 & D1 & _). pose proof u_small as U. pose proof k_small as K.
  destruct Ox as (Fxh & Fxl & Px & Lx & _), Oy as (Fyh & Fyl & Py & Ly & _).
  destruct (two_sum_ok (fst x) (fst y) Fxh Fyh) as (Es & Ls & Fsh & Fs).
  unfold add. set (s := two_sum (fst x) (fst y)) in *. clearbody s.
  set (S := fst x + fst y) in *. assert (PS : 0 <= S) by (unfold S; lra).
  rewrite (Rabs_pos_eq S PS) in Ls.
  assert (Ls' : Rabs (snd s) <= u * S) by (eapply Rle_trans; [exact Ls|apply Rmult_le_compat_r; lra]).
  assert (Lv0 : Rabs (snd x + snd y) <= u * S) by (eapply Rle_trans; [apply Rabs_triang|]; unfold S; lra).
  pose proof (sum_error _ _ _ Fxl Fyl Lv0) as Ev. pose proof (in_rnd (snd x + snd y)) as Fv.
  set (v := rnd (snd x + snd y)) in *. clearbody v.
  pose proof (abs_of_error _ _ _ _ Ev Lv0) as Lv.
  assert (KS : 0 <= k * S) by (apply Rmult_le_pos; lra).
  assert (KS' : k * S <= / 1024 * u * S) by (apply Rmult_le_compat_r; lra).
  assert (US : u * S <= / 1024 * S) by (apply Rmult_le_compat_r; lra).
  replace (u * (u * S)) with (k * S) in * by ring.
  assert (Lsv : Rabs (snd s + v) <= 2 * (u * S) + k * S) by (eapply Rle_trans; [apply Rabs_triang|]; lra).
  pose proof (sum_error _ _ _ Fs Fv Lsv) as Ew. pose proof (in_rnd (snd s + v)) as Fw.
  set (w := rnd (snd s + v)) in *. clearbody w.
  assert (UK : u * (k * S) <= / 1024 * (k * S)) by (apply Rmult_le_compat_r; lra).
  replace (u * (2 * (u * S) + k * S)) with (2 * (k * S) + u * (k * S)) in Ew by ring.
  pose proof (abs_of_error _ _ _ _ Ew Lsv) as Lw.
  assert (Hs : Rabs w <= fst s) by (unfold val in Es; apply Rabs_le_inv in Ls'; lra).
  destruct (fast_two_sum_ok (fst s) w Fsh Fw Hs) as (Ez & Oz).
  split; [exact Oz|]. rewrite Ez. unfold val in Es.
  replace (fst s + w - (val x + val y)) with ((w - (snd s + v)) + (v - (snd x + snd y)))
    by (unfold val; unfold S in Es; lra).
  eapply Rle_trans; [apply Rabs_triang|].
  assert (SV : S * (1 - / 1024) <= val x + val y).
  { assert (u * fst x <= / 1024 * fst x) by (apply Rmult_le_compat_r; lra).
    assert (u * fst y <= / 1024 * fst y) by (apply Rmult_le_compat_r; lra). unfold S. lra. }
  assert (k * (S * (1 - / 1024)) <= k * (val x + val y)) by (apply Rmult_le_compat_l; lra).
  lra.
Qed.

(* ---- 2 - y, where nothing cancels ---- *)
Definition opp (x : dw) : dw := (- fst x, - snd x).

Theorem two_minus_ok y : in_format F 2 -> ok y -> val y <= 1.05 ->
  ok (add (2, 0) (opp y)) /\
  Rabs (val (add (2, 0) (opp y)) - (2 - val y)) <= 3 * k * (2 - val y).
Proof.
  intros F2 Oy Hy. pose proof (ok_val y Oy) as Vy. pose proof u_small as U. pose proof k_small as K.
  pose proof d_is as (D0 & D1 & _). destruct Oy as (Fh & Fl & P & L & _).
  assert (Fh' : in_format F (- fst y)) by now apply generic_format_opp.
  assert (Fl' : in_format F (- snd y)) by now apply generic_format_opp.
  destruct (two_sum_ok 2 (- fst y) F2 Fh') as (Es & Ls & Fsh & Fs).
  unfold add, opp. cbn [fst snd]. set (s := two_sum 2 (- fst y)) in *. clearbody s.
  rewrite Rplus_0_l. rewrite (round_id F (- snd y)) by exact Fl'.
  assert (B : fst y <= 1.06).
  { assert (u * fst y <= / 1024 * fst y) by (apply Rmult_le_compat_r; lra). lra. }
  rewrite (Rabs_pos_eq (2 + - fst y)) in Ls by lra.
  assert (Ls' : Rabs (snd s) <= u * (2 - fst y))
    by (eapply Rle_trans; [exact Ls|]; apply Rmult_le_compat_r; lra).
  assert (Lsv : Rabs (snd s + - snd y) <= 2 * u)
    by (eapply Rle_trans; [apply Rabs_triang|]; rewrite Rabs_Ropp; lra).
  pose proof (sum_error _ _ _ Fs Fl' Lsv) as Ew. pose proof (in_rnd (snd s + - snd y)) as Fw.
  set (w := rnd (snd s + - snd y)) in *. clearbody w.
  pose proof (abs_of_error _ _ _ _ Ew Lsv) as Lw.
  replace (u * (2 * u)) with (2 * k) in * by ring.
  assert (U1 : u * fst y <= / 1024 * 1.06) by (apply Rmult_le_compat; lra).
  assert (U2 : u * (2 - fst y) <= / 1024 * 2) by (apply Rmult_le_compat; lra).
  assert (Hs : Rabs w <= fst s).
  { unfold val in Es. apply Rabs_le_inv in Ls'. lra. }
  destruct (fast_two_sum_ok (fst s) w Fsh Fw Hs) as (Ez & Oz).
  split; [exact Oz|]. rewrite Ez. unfold val in *.
  replace (fst s + w - (2 - (fst y + snd y))) with (w - (snd s + - snd y)) by lra.
  eapply Rle_trans; [exact Ew|].
  assert (G : k * (2 / 3) <= k * (2 - (fst y + snd y))) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(* ---- product ---- *)
Theorem mul_ok x y : ok x -> ok y -> bpow radix2 (emin F + 3 * prec F) <= fst x * fst y ->
  ok (mul x y) /\ Rabs (val (mul x y) - val x * val y) <= 9 * k * (val x * val y).
Proof.
  intros Ox Oy HP. pose proof (ok_val x Ox) as Vx. pose proof (ok_val y Oy) as Vy.
  pose proof u_small as U. pose proof k_small as K.
  destruct Ox as (Fxh & Fxl & Px & Lx & _), Oy as (Fyh & Fyl & Py & Ly & _).
  set (P := fst x * fst y) in *. assert (PP : 0 <= P) by (unfold P; apply Rmult_le_pos; assumption).
  assert (He : eta F <= u * k * P).
  { apply Rle_trans with (u * k * bpow radix2 (emin F + 3 * prec F)).
    - unfold eta, formats.u. rewrite <- !bpow_plus. apply bpow_le. lia.
    - apply Rmult_le_compat_l; [|exact HP]. apply Rmult_le_pos; lra. }
  destruct (two_product_ok (fst x) (fst y) Fxh Fyh) as (Ec & Ecc & Fcl).
  { right. fold P. rewrite Rabs_pos_eq by exact PP. eapply Rle_trans; [|exact HP]. apply bpow_le. lia. }
  unfold mul. set (c := two_product (fst x) (fst y)) in *. fold P in Ec, Ecc.
  assert (Fch : in_format F (fst c)) by (rewrite Ec; apply in_rnd).
  assert (UP : 0 <= u * P) by (apply Rmult_le_pos; lra).
  assert (UPs : u * P <= / 1024 * P) by (apply Rmult_le_compat_r; lra).
  assert (KP : 0 <= k * P) by (apply Rmult_le_pos; lra).
  assert (KsP : k * P <= / 1024 * u * P) by (apply Rmult_le_compat_r; lra).
  assert (KtP : u * k * P <= / 1024 * (k * P)).
  { replace (u * k * P) with (u * (k * P)) by ring. apply Rmult_le_compat_r; lra. }
  (* one rounding of something below m (u P) *)
  assert (R1 : forall a m, Rabs a <= m * (u * P) -> Rabs (rnd a - a) <= m * (k * P) + u * k * P).
  { intros a m Ha. eapply Rle_trans; [now apply round_error|]. apply Rplus_le_compat; [|exact He].
    replace (m * (k * P)) with (u * (m * (u * P))) by ring. apply Rmult_le_compat_l; lra. }
  assert (Lc : Rabs (snd c) <= u * P + u * k * P).
  { pose proof (round_error F HF P) as G. rewrite <- Ec, (Rabs_pos_eq P PP) in G.
    replace (snd c) with (- (fst c - P)) by (unfold val in Ecc; lra). rewrite Rabs_Ropp. lra. }
  clearbody c. clear Ec.
  assert (A1 : Rabs (fst x * snd y) <= 1 * (u * P)).
  { rewrite Rabs_mult, (Rabs_pos_eq (fst x) Px). unfold P.
    replace (1 * (u * (fst x * fst y))) with (fst x * (u * fst y)) by ring. now apply Rmult_le_compat_l. }
  assert (A2 : Rabs (snd x * fst y) <= 1 * (u * P)).
  { rewrite Rabs_mult, (Rabs_pos_eq (fst y) Py). unfold P.
    replace (1 * (u * (fst x * fst y))) with ((u * fst x) * fst y) by ring. now apply Rmult_le_compat_r. }
  assert (A3 : Rabs (snd x * snd y) <= k * P).
  { rewrite Rabs_mult. unfold P. replace (k * (fst x * fst y)) with ((u * fst x) * (u * fst y)) by ring.
    apply Rmult_le_compat; try apply Rabs_pos; assumption. }
  pose proof (R1 _ _ A1) as E1. pose proof (R1 _ _ A2) as E2.
  pose proof (abs_of_error _ _ _ _ E1 A1) as B1. pose proof (abs_of_error _ _ _ _ E2 A2) as B2.
  set (t1 := rnd (fst x * snd y)) in *. set (t2 := rnd (snd x * fst y)) in *. clearbody t1 t2.
  assert (B : Rabs (t1 + t2) <= 2.02 * (u * P)) by (eapply Rle_trans; [apply Rabs_triang|]; lra).
  pose proof (R1 _ _ B) as E3. pose proof (abs_of_error _ _ _ _ E3 B) as B3.
  pose proof (in_rnd (t1 + t2)) as F3. set (cl2 := rnd (t1 + t2)) in *. clearbody cl2.
  assert (B4 : Rabs (snd c + cl2) <= 3.04 * (u * P)) by (eapply Rle_trans; [apply Rabs_triang|]; lra).
  pose proof (R1 _ _ B4) as E4. pose proof (abs_of_error _ _ _ _ E4 B4) as B5.
  pose proof (in_rnd (snd c + cl2)) as F4. set (cl3 := rnd (snd c + cl2)) in *. clearbody cl3.
  assert (Hs : Rabs cl3 <= fst c) by (apply Rabs_le_inv in Lc; unfold val in Ecc; lra).
  destruct (fast_two_sum_ok (fst c) cl3 Fch F4 Hs) as (Ez & Oz).
  split; [exact Oz|]. rewrite Ez.
  replace (fst c + cl3 - val x * val y) with
    ((cl3 - (snd c + cl2)) + ((cl2 - (t1 + t2)) +
      ((t1 - fst x * snd y) + ((t2 - snd x * fst y) + - (snd x * snd y)))))
    by (unfold val in *; unfold P in Ecc; lra).
  assert (V : P * (1 - / 512) <= val x * val y).
  { apply Rle_trans with (((1 - / 1024) * fst x) * ((1 - / 1024) * fst y)).
    - unfold P in *. lra.
    - assert ((1 - / 1024) * fst x <= (1 - u) * fst x) by (apply Rmult_le_compat_r; lra).
      assert ((1 - / 1024) * fst y <= (1 - u) * fst y) by (apply Rmult_le_compat_r; lra).
      apply Rmult_le_compat; lra. }
  assert (V' : k * (P * (1 - / 512)) <= k * (val x * val y)) by (apply Rmult_le_compat_l; lra).
  eapply Rle_trans; [apply Rabs_triang|]. eapply Rle_trans; [apply Rplus_le_compat_l, Rabs_triang|].
  eapply Rle_trans; [apply Rplus_le_compat_l, Rplus_le_compat_l, Rabs_triang|].
  eapply Rle_trans;
    [apply Rplus_le_compat_l, Rplus_le_compat_l, Rplus_le_compat_l, Rabs_triang|].
  rewrite Rabs_Ropp. lra.
Qed.
End DoubleWord.
