(* 1 - b^t on IEEE 754 numbers: the text of scalar_program.v, run on Flocq's binary64 numbers,
   neither overflows nor makes a NaN, and each of its words is the one that the rounded real
   numbers give.  So the theorems of one_minus_pow.v hold of what the processor computes.

   rep e x a: the number x is finite, its value is a, and |a| <= 2^e.  Every operation adds to
   the exponents (rep_plus, rep_times), crudely: no intermediate value of one binary digit of t
   exceeds 2^200, and after each digit the words are at most 2 by the error bound (q_words).

   Theorems (every binary64 number 0 <= b < 1, 1 <= t <= 2^53)
     S1   both words of the IEEE run are finite and the model's      ieee_q_correct
     S1   the result is finite and within 1/2 ulp + 2^-42 ulp
          of 1 - b^t                                                 ieee_one_minus_pow_ulp *)
From Coq Require Import ZArith Reals Bool List Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats machine bound_constants double_word one_minus_pow_steps
  one_minus_pow ieee ieee_finite scalar_program.
Import ListNotations.
Open Scope R_scope.

Notation Bplus64 := (@Bplus 53 1024 prec64 emax64 mode_NE).
Notation Bminus64 := (@Bminus 53 1024 prec64 emax64 mode_NE).
Notation Btimes64 := (@Bmult 53 1024 prec64 emax64 mode_NE).

Definition rep (e : Z) (x : double64) (a : R) : Prop :=
  is_finite x = true /\ B2R x = a /\ Rabs a <= bpow radix2 e.

Lemma rep_le e f x a : rep e x a -> (e <= f)%Z -> rep f x a.
Proof. intros (H1 & H2 & H3) H. repeat split; try assumption. apply Rle_trans with (1 := H3). now apply bpow_le. Qed.

Lemma round_at_most y g : (0 <= g)%Z -> Rabs y <= bpow radix2 g -> Rabs (round binary64 y) <= bpow radix2 g.
Proof.
  intros G H. apply abs_round_le_generic; [apply FLT_exp_valid; reflexivity|apply valid_rnd_N| |exact H].
  apply generic_format_FLT_bpow; [reflexivity|]. change (emin binary64) with (-1074)%Z. lia.
Qed.

(* an operation whose exact value is at most 2^g *)
Lemma rep_op o xs g : one_operation o -> List.length xs = arity o -> (0 <= g < 1024)%Z ->
  List.Forall (fun x : double64 => is_finite x = true) xs -> defined o (List.map B2R xs) ->
  Rabs (apply o (List.map B2R xs)) <= bpow radix2 g ->
  rep g (ieee_op 53 1024 prec64 emax64 o xs) (round binary64 (apply o (List.map B2R xs))).
Proof.
  intros Ho Hl G Hx Hd H. apply round_at_most in H; [|lia].
  assert (Fin : is_finite (ieee_op 53 1024 prec64 emax64 o xs) = true).
  { apply ieee_op_finite; try assumption. apply Rle_lt_trans with (1 := H). apply bpow_lt. lia. }
  split; [exact Fin|]. split; [|exact H]. now apply ieee_op_correct.
Qed.

Lemma sum_at_most a c e f : Rabs a <= bpow radix2 e -> Rabs c <= bpow radix2 f ->
  Rabs a + Rabs c <= bpow radix2 (Z.max e f + 1).
Proof.
  intros H1 H2. rewrite bpow_plus. change (bpow radix2 1) with 2.
  assert (bpow radix2 e <= bpow radix2 (Z.max e f)) by (apply bpow_le; lia).
  assert (bpow radix2 f <= bpow radix2 (Z.max e f)) by (apply bpow_le; lia). lra.
Qed.
Lemma rep_plus e f x y a c : rep e x a -> rep f y c -> (0 <= Z.max e f + 1 < 1024)%Z ->
  rep (Z.max e f + 1) (Bplus64 x y) (rplus a c).
Proof.
  intros (Fa & <- & M1) (Fc & <- & M2) G.
  apply (rep_op Add [x; y]); try exact I; try reflexivity; try assumption; [now repeat constructor|].
  cbn [apply List.map]. eapply Rle_trans; [apply Rabs_triang|]. now apply sum_at_most.
Qed.
Lemma rep_minus e f x y a c : rep e x a -> rep f y c -> (0 <= Z.max e f + 1 < 1024)%Z ->
  rep (Z.max e f + 1) (Bminus64 x y) (rminus a c).
Proof.
  intros (Fa & <- & M1) (Fc & <- & M2) G.
  apply (rep_op Sub [x; y]); try exact I; try reflexivity; try assumption; [now repeat constructor|].
  cbn [apply List.map]. unfold Rminus. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. now apply sum_at_most.
Qed.
Lemma rep_times e f x y a c : rep e x a -> rep f y c -> (0 <= e + f < 1024)%Z ->
  rep (e + f) (Btimes64 x y) (rtimes a c).
Proof.
  intros (Fa & <- & M1) (Fc & <- & M2) G.
  apply (rep_op Mul [x; y]); try exact I; try reflexivity; try assumption; [now repeat constructor|].
  cbn [apply List.map]. rewrite Rabs_mult, bpow_plus. apply Rmult_le_compat; try apply Rabs_pos; assumption.
Qed.
Lemma rep_neg e x a : rep e x a -> rep e (Bopp x) (- a).
Proof.
  intros (H1 & <- & H3). split; [now rewrite is_finite_Bopp|]. split; [apply B2R_Bopp|]. now rewrite Rabs_Ropp.
Qed.

(* ---- the sequences ---- *)
Definition rep2 (e : Z) (x : double64 * double64) (a : R * R) : Prop :=
  rep e (fst x) (fst a) /\ rep e (snd x) (snd a).
Lemma rep2_le e f x a : rep2 e x a -> (e <= f)%Z -> rep2 f x a.
Proof. intros [H1 H2] H. split; now apply rep_le with e. Qed.

Ltac exponents := match goal with E : (0 <= ?e <= _)%Z |- _ => clear - E; lia end.
Ltac rep_step :=
  first [ eassumption | eapply rep_plus | eapply rep_minus | eapply rep_times | eapply rep_neg | exponents ].
Ltac reps := eapply rep_le; [repeat rep_step|exponents].

Section Sequences.
Variable splitter64 : double64.
Hypothesis Hs : rep 28 splitter64 splitter.
Notation two_sum64 := (two_sum double64 Bplus64 Bminus64).
Notation fast64 := (fast_two_sum double64 Bplus64 Bminus64).
Notation half64 := (upper_half double64 Bplus64 Bminus64 Btimes64 splitter64).
Notation product64 := (two_product double64 Bplus64 Bminus64 Btimes64 splitter64).
Notation add64 := (add double64 Bplus64 Bminus64).
Notation mul64 := (mul double64 Bplus64 Bminus64 Btimes64 splitter64).
Notation half_r := (upper_half R rplus rminus rtimes splitter).

Lemma rep_two_sum e x y a c : (0 <= e <= 900)%Z -> rep e x a -> rep e y c ->
  rep2 (e + 5) (two_sum64 x y) (two_sum R rplus rminus a c).
Proof. intros E X Y. split; unfold two_sum; cbn [fst snd]; reps. Qed.
Lemma rep_fast_two_sum e x y a c : (0 <= e <= 900)%Z -> rep e x a -> rep e y c ->
  rep2 (e + 4) (fast64 x y) (fast_two_sum R rplus rminus a c).
Proof. intros E X Y. split; unfold fast_two_sum; cbn [fst snd]; reps. Qed.
Lemma rep_upper_half e x a : (0 <= e <= 900)%Z -> rep e x a -> rep (e + 30) (half64 x) (half_r a).
Proof. intros E X. unfold upper_half. reps. Qed.
Lemma rep_two_product e x y a c : (0 <= e <= 400)%Z -> rep e x a -> rep e y c ->
  rep2 (2 * e + 70) (product64 x y) (two_product R rplus rminus rtimes splitter a c).
Proof.
  intros E X Y. pose proof (rep_upper_half e x a ltac:(lia) X) as XH. pose proof (rep_upper_half e y c ltac:(lia) Y) as YH.
  unfold two_product. set (xh := half64 x) in *. set (ah := half_r a) in *.
  set (yh := half64 y) in *. set (ch := half_r c) in *. clearbody xh ah yh ch.
  split; cbn [fst snd]; reps.
Qed.
Lemma rep_add e x y a c : (0 <= e <= 400)%Z -> rep2 e x a -> rep2 e y c ->
  rep2 (e + 11) (add64 x y) (add R rplus rminus a c).
Proof.
  intros E [X1 X2] [Y1 Y2]. unfold add. destruct (rep_two_sum e _ _ _ _ ltac:(lia) X1 Y1) as [S1 S2].
  apply rep2_le with (e + 7 + 4)%Z; [|lia]. apply rep_fast_two_sum; [lia| |]; reps.
Qed.
Lemma rep_mul e x y a c : (0 <= e <= 400)%Z -> rep2 e x a -> rep2 e y c ->
  rep2 (2 * e + 76) (mul64 x y) (mul R rplus rminus rtimes splitter a c).
Proof.
  intros E [X1 X2] [Y1 Y2]. unfold mul. destruct (rep_two_product e _ _ _ _ ltac:(lia) X1 Y1) as [P1 P2].
  apply rep2_le with (2 * e + 72 + 4)%Z; [|lia]. apply rep_fast_two_sum; [lia| |]; reps.
Qed.
End Sequences.

(* ---- the integers of the text ---- *)
Definition number64 (z : Z) : double64 := binary_normalize 53 1024 prec64 emax64 mode_NE z 0 false.
Lemma rep_number z e : (Z.abs z < 2 ^ 53)%Z -> IZR (Z.abs z) <= bpow radix2 e -> rep e (number64 z) (IZR z).
Proof.
  intros Hz He. assert (Fz : in_format binary64 (IZR z)).
  { apply generic_format_FLT. exists (Float radix2 z 0); [unfold F2R; cbn; ring|exact Hz|cbv; discriminate]. }
  generalize (binary_normalize_correct 53 1024 prec64 emax64 mode_NE z 0 false). cbv zeta.
  replace (F2R (Float radix2 z 0)) with (IZR z) by (unfold F2R; cbn; ring).
  rewrite (round_generic radix2 _ _ _ Fz). rewrite Rlt_bool_true.
  - intros (V & Fin & _). repeat split; [exact Fin|exact V|]. now rewrite <- abs_IZR.
  - rewrite <- abs_IZR. apply Rlt_le_trans with (IZR (2 ^ 53)); [now apply IZR_lt|].
    change (IZR (2 ^ 53)) with (bpow radix2 53). now apply bpow_le.
Qed.

Definition ieee_words (b : double64) (t : positive) : double64 * double64 :=
  ieee_q (number64 1) (number64 2) (number64 0) (number64 (2 ^ 27 + 1)) b t.

Section Scalar.
Variable b : double64.
Hypothesis Fb : is_finite b = true.
Hypothesis Hb : 0 <= B2R b < 1.
Notation br := (B2R b).

Lemma b_in : in_format F br.
Proof. apply in_format_B2R. Qed.

(* after each binary digit the words are at most 2 *)
Lemma q_words t : digits t <= 100 ->
  Rabs (fst (one_minus_pow_steps.q br t)) <= 2 /\ Rabs (snd (one_minus_pow_steps.q br t)) <= 2.
Proof.
  intros D. destruct (q_error br b_in (proj1 Hb) (proj2 Hb) t D) as [O E].
  pose proof (ok_val F _ O) as V. destruct O as (_ & _ & P & L & _).
  pose proof (Q_bounds br (proj1 Hb) (proj2 Hb) t) as QB. pose proof (u_small F Hp) as U. pose proof k_tiny as K.
  pose proof (digits_nonneg t) as N. pose proof (Q_pos br b_in (proj1 Hb) (proj2 Hb) t) as QP.
  assert (E2 : digits t * (27 * k) * Q br t <= / 10).
  { apply Rle_trans with (100 * (27 * / 1000000) * 1); [|lra].
    apply Rmult_le_compat; try lra; [apply Rmult_le_pos; lra|]. apply Rmult_le_compat; lra. }
  apply Rabs_le_inv in E.
  set (h := fst _) in *. set (l := snd _) in *. set (v := val _) in *.
  assert (UH : u * h <= / 1024 * h) by (apply Rmult_le_compat_r; lra).
  rewrite (Rabs_pos_eq h) by exact P. split; lra.
Qed.

Lemma digits_lt n : digits n + 1 <= 100 -> digits n <= 100.
Proof. lra. Qed.

Lemma rep_q t : digits t <= 100 -> rep2 1 (ieee_words b t) (model br t).
Proof.
  assert (R1 : rep 1 (number64 1) 1) by (apply (rep_number 1); [reflexivity|]; change (bpow radix2 1) with 2; cbn [Z.abs]; lra).
  assert (R2 : rep 1 (number64 2) 2) by (apply (rep_number 2); [reflexivity|]; change (bpow radix2 1) with 2; cbn [Z.abs]; lra).
  assert (R0 : rep 1 (number64 0) 0) by (apply (rep_number 0); [reflexivity|]; change (bpow radix2 1) with 2; cbn [Z.abs]; lra).
  assert (RS : rep 28 (number64 (2 ^ 27 + 1)) splitter).
  { unfold splitter. change (bpow radix2 27) with (IZR (2 ^ 27)). rewrite <- plus_IZR.
    apply rep_number; [reflexivity|]. change (bpow radix2 28) with (IZR (2 ^ 28)). now apply IZR_le. }
  assert (RB : rep 1 b br).
  { repeat split; [exact Fb|]. change (bpow radix2 1) with 2. rewrite Rabs_pos_eq; lra. }
  (* the words of the model are small, so only that they are the same is to be shown *)
  assert (S : forall e n x, digits n <= 100 -> rep2 e x (model br n) -> rep2 1 x (model br n)).
  { intros e n x D [(F1 & V1 & _) (F2 & V2 & _)]. destruct (q_words n D) as [W1 W2]. rewrite <- model_q in W1, W2.
    now repeat split. }
  assert (I : forall x a, rep2 1 x a ->
    rep2 120 (mul double64 Bplus64 Bminus64 Btimes64 (number64 (2 ^ 27 + 1)) x
                (add double64 Bplus64 Bminus64 (number64 2, number64 0) (Bopp (fst x), Bopp (snd x))))
             (mul R rplus rminus rtimes splitter a (add R rplus rminus (2, 0) (- fst a, - snd a)))).
  { intros x a H. apply rep2_le with (2 * 12 + 76)%Z; [|lia]. apply rep_mul; [exact RS|lia|now apply rep2_le with 1%Z|].
    apply rep2_le with (1 + 11)%Z; [|lia]. apply rep_add; [lia|now split|].
    destruct H as [H1 H2]. split; now apply rep_neg. }
  assert (Q1 : rep2 6 (two_sum double64 Bplus64 Bminus64 (number64 1) (Bopp b)) (two_sum R rplus rminus 1 (- br))).
  { apply (rep_two_sum 1); [lia|exact R1|now apply rep_neg]. }
  induction t as [n IH|n IH|]; intros D; cbn [digits] in D; pose proof D as D'.
  - specialize (IH (digits_lt n D)). apply S with 400%Z; [cbn [digits]; exact D|].
    unfold ieee_words, ieee_q, model in *. cbn [q].
    apply rep2_le with (330 + 11)%Z; [|lia]. apply rep_add; [lia|now apply rep2_le with 6%Z|].
    apply rep2_le with (2 * 120 + 76)%Z; [|lia]. apply rep_mul; [exact RS|lia| |now apply I].
    apply rep2_le with 1%Z; [now split|lia].
  - specialize (IH (digits_lt n D)). apply S with 120%Z; [cbn [digits]; exact D|].
    unfold ieee_words, ieee_q, model in *. cbn [q]. now apply I.
  - apply S with 6%Z; [cbn [digits]; lra|]. exact Q1.
Qed.

Lemma digits_of t : (Zpos t <= 2 ^ 53)%Z -> digits t <= 53.
Proof.
  intros Ht. replace 53 with (INR 53) by (simpl; lra). apply digits_le.
  apply Z.le_lt_trans with (1 := Ht). reflexivity.
Qed.

(* [eq:S1] [thm:S1] *)
Theorem ieee_q_correct t : (Zpos t <= 2 ^ 53)%Z ->
  is_finite (fst (ieee_words b t)) = true /\ B2R (fst (ieee_words b t)) = fst (one_minus_pow_steps.q br t) /\
  is_finite (snd (ieee_words b t)) = true /\ B2R (snd (ieee_words b t)) = snd (one_minus_pow_steps.q br t).
Proof.
  intros Ht. apply digits_of in Ht. destruct (rep_q t ltac:(lra)) as [(F1 & V1 & _) (F2 & V2 & _)].
  now rewrite <- model_q.
Qed.

(* [eq:S1] [thm:S1] *)
Theorem ieee_one_minus_pow_ulp t : (Zpos t <= 2 ^ 53)%Z ->
  let c := fst (ieee_words b t) in
  is_finite c = true /\
  Rabs (B2R c - (1 - br ^ Pos.to_nat t)) <=
  / 2 * ulp radix2 (fexp F) (B2R c) + bpow radix2 one_minus_pow_slack * ulp radix2 (fexp F) (1 - br ^ Pos.to_nat t).
Proof.
  intros Ht c. destruct (ieee_q_correct t Ht) as (F1 & V1 & _). unfold c. split; [exact F1|]. rewrite V1.
  exact (one_minus_pow_ulp br b_in (proj1 Hb) (proj2 Hb) t Ht).
Qed.
End Scalar.
