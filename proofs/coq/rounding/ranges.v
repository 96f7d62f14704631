(* Ranges of registers: a program's operations, rounding included, on intervals whose ends are
   dyadic numbers, computed by Coq.

   Rounding to nearest is monotonic.  So if the exact result of an operation is in [a, b], the
   rounded result is in [rnd a, rnd b], and both ends are computed (rounded, by Flocq's own
   normalization).  Where that succeeds nothing overflows, no divisor is 0 and no radicand is
   negative, whatever the operands are in their ranges.  Nothing is lost at the ends: a theta
   of 2^k that moves by less than 2^(k-p) stays 2^k, and is found to.

     range, in_range    what is known of a register: both ends, or nothing
     value_range        the exact result of an instruction on operands in their ranges

   Theorem
     it is in that range                                             value_in_range
   range_runs.v adds the roundings, programs and runs.                                     *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Flocq.Calc Require Import Operations.
From Adamant.Rounding Require Import formats machine running_error ieee ieee_finite.
Import ListNotations.
Open Scope R_scope.

(* ---- dyadic numbers ---- *)
Notation dyadic := (float radix2).
Implicit Types a b : dyadic.
Definition power_of_2 (k : Z) : dyadic := Float radix2 1 k.
Definition zero : dyadic := Float radix2 0 0.
Definition one : dyadic := power_of_2 0.
Definition below_one (k : Z) : dyadic := Float radix2 (2 ^ k - 1) (- k).   (* 1 - 2^-k *)

Definition at_most (a b : dyadic) : bool := let '(m, n, _) := Falign a b in (m <=? n)%Z.
Definition least (a b : dyadic) : dyadic := if at_most a b then a else b.
Definition most (a b : dyadic) : dyadic := if at_most a b then b else a.

Lemma at_most_spec a b : if at_most a b then F2R a <= F2R b else F2R b <= F2R a.
Proof.
  unfold at_most. pose proof (Falign_spec a b) as H. destruct (Falign a b) as [[m n] e].
  destruct H as [-> ->]. destruct (Z.leb_spec m n); apply F2R_le; lia.
Qed.
Lemma at_most_le a b : at_most a b = true -> F2R a <= F2R b.
Proof. intros H. pose proof (at_most_spec a b) as S. now rewrite H in S. Qed.
Lemma least_le a b : F2R (least a b) <= F2R a /\ F2R (least a b) <= F2R b.
Proof. unfold least. pose proof (at_most_spec a b). destruct (at_most a b); lra. Qed.
Lemma most_ge a b : F2R a <= F2R (most a b) /\ F2R b <= F2R (most a b).
Proof. unfold most. pose proof (at_most_spec a b). destruct (at_most a b); lra. Qed.
Lemma F2R_zero : F2R zero = 0.  Proof. apply F2R_0. Qed.
Lemma F2R_one : F2R one = 1.    Proof. unfold F2R. cbn. ring. Qed.

(* 1/m and the square root, to so many more bits *)
Definition more_bits : Z := 320%Z.
Definition inverse_below (a : dyadic) : dyadic :=
  Float radix2 (2 ^ more_bits / Fnum a) (- Fexp a - more_bits).
Definition inverse_above (a : dyadic) : dyadic :=
  Float radix2 (- ((- 2 ^ more_bits) / Fnum a)) (- Fexp a - more_bits).
Definition radicand (a : dyadic) : Z := (Fnum a * 2 ^ (Fexp a mod 2) * 2 ^ (2 * more_bits))%Z.
Definition root_exponent (a : dyadic) : Z := (Fexp a / 2 - more_bits)%Z.
Definition root_below (a : dyadic) : dyadic := Float radix2 (Z.sqrt (radicand a)) (root_exponent a).
Definition root_above (a : dyadic) : dyadic := Float radix2 (Z.sqrt_up (radicand a)) (root_exponent a).

Lemma IZR_pow2 k : (0 <= k)%Z -> IZR (2 ^ k) = bpow radix2 k.
Proof. intros H. exact (IZR_Zpower radix2 k H). Qed.
Lemma bpow_inverse k : bpow radix2 k * bpow radix2 (- k) = 1.
Proof. rewrite <- bpow_plus. now rewrite Z.add_opp_diag_r. Qed.

Lemma F2R_pos_num (a : dyadic) : 0 < F2R a -> (0 < Fnum a)%Z.
Proof. apply gt_0_F2R. Qed.
Lemma inverse_product a q : F2R a * F2R (Float radix2 q (- Fexp a - more_bits)) =
  IZR (Fnum a * q) * bpow radix2 (- more_bits).
Proof.
  destruct a as [m e]. unfold F2R. cbn [Fnum Fexp]. rewrite mult_IZR. unfold Zminus. rewrite bpow_plus.
  pose proof (bpow_inverse e) as E.
  replace (IZR m * bpow radix2 e * (IZR q * (bpow radix2 (- e) * bpow radix2 (- more_bits))))
    with (IZR m * IZR q * (bpow radix2 e * bpow radix2 (- e)) * bpow radix2 (- more_bits)) by ring.
  rewrite E. ring.
Qed.
Lemma inverse_below_le a : 0 < F2R a -> F2R (inverse_below a) <= / F2R a.
Proof.
  intros P. apply Rmult_le_reg_l with (F2R a); [exact P|]. rewrite Rinv_r by lra.
  unfold inverse_below. rewrite inverse_product. rewrite <- (bpow_inverse more_bits).
  apply Rmult_le_compat_r; [apply bpow_ge_0|]. rewrite <- IZR_pow2 by (cbv; discriminate).
  apply IZR_le. apply Z.mul_div_le. now apply F2R_pos_num.
Qed.
Lemma inverse_above_ge a : 0 < F2R a -> / F2R a <= F2R (inverse_above a).
Proof.
  intros P. apply Rmult_le_reg_l with (F2R a); [exact P|]. rewrite Rinv_r by lra.
  unfold inverse_above. rewrite inverse_product. rewrite <- (bpow_inverse more_bits) at 1.
  apply Rmult_le_compat_r; [apply bpow_ge_0|]. rewrite <- IZR_pow2 by (cbv; discriminate).
  apply IZR_le. pose proof (Z.mul_div_le (- 2 ^ more_bits) (Fnum a) (F2R_pos_num a P)). lia.
Qed.

Lemma radicand_value a :
  F2R a = IZR (radicand a) * (bpow radix2 (root_exponent a) * bpow radix2 (root_exponent a)).
Proof.
  destruct a as [m e]. unfold radicand, root_exponent, F2R. cbn [Fnum Fexp].
  rewrite !mult_IZR, <- bpow_plus, !IZR_pow2 by (try apply Z.mod_pos_bound; cbv; congruence).
  rewrite !Rmult_assoc, <- !bpow_plus. f_equal. f_equal. pose proof (Z.div_mod e 2). lia.
Qed.
Lemma root_square a n : F2R (Float radix2 n (root_exponent a)) * F2R (Float radix2 n (root_exponent a)) =
  IZR (n * n) * (bpow radix2 (root_exponent a) * bpow radix2 (root_exponent a)).
Proof. unfold F2R. cbn [Fnum Fexp]. rewrite mult_IZR. ring. Qed.
Lemma radicand_nonneg a : 0 <= F2R a -> (0 <= radicand a)%Z.
Proof.
  intros P. apply ge_0_F2R in P. unfold radicand.
  assert (Q : forall k, (0 <= 2 ^ k)%Z) by (intros k; apply Z.pow_nonneg; lia).
  apply Z.mul_nonneg_nonneg; [apply Z.mul_nonneg_nonneg|]; [exact P|apply Q|apply Q].
Qed.
Lemma root_below_le a : 0 <= F2R a -> 0 <= F2R (root_below a) <= sqrt (F2R a).
Proof.
  intros P. pose proof (radicand_nonneg a P) as N.
  assert (Q : 0 <= F2R (root_below a)) by (apply F2R_ge_0; apply Z.sqrt_nonneg). split; [exact Q|].
  rewrite <- (sqrt_square (F2R (root_below a))) by exact Q. apply sqrt_le_1_alt.
  unfold root_below. rewrite root_square, (radicand_value a).
  apply Rmult_le_compat_r; [apply Rmult_le_pos; apply bpow_ge_0|]. apply IZR_le. now apply Z.sqrt_spec.
Qed.
Lemma root_above_ge a : 0 <= F2R a -> sqrt (F2R a) <= F2R (root_above a).
Proof.
  intros P. pose proof (radicand_nonneg a P) as N.
  assert (Q : 0 <= F2R (root_above a)) by (apply F2R_ge_0; apply Z.sqrt_up_nonneg).
  rewrite <- (sqrt_square (F2R (root_above a))) by exact Q. apply sqrt_le_1_alt.
  unfold root_above. rewrite root_square, (radicand_value a).
  apply Rmult_le_compat_r; [apply Rmult_le_pos; apply bpow_ge_0|]. apply IZR_le.
  destruct (Z.eq_dec (radicand a) 0) as [->|Z]; [cbv; discriminate|]. apply Z.sqrt_up_spec. lia.
Qed.

(* ---- ranges: both ends, or nothing known ---- *)
Definition range := option (dyadic * dyadic).
Definition in_range (r : range) (x : R) : Prop :=
  match r with Some p => F2R (fst p) <= x <= F2R (snd p) | None => True end.
Definition within_range (r s : range) : bool :=     (* r is inside s *)
  match r, s with
  | _, None => true
  | Some (a, b), Some (a', b') => at_most a' a && at_most b b'
  | None, _ => false
  end.
Lemma within_range_le r s x : within_range r s = true -> in_range r x -> in_range s x.
Proof.
  destruct r as [[a b]|], s as [[a' b']|]; cbn; try discriminate; try tauto.
  intros H [L M]. apply andb_prop in H as [H1 H2]. apply at_most_le in H1, H2. lra.
Qed.

Definition add_range (r s : dyadic * dyadic) := (Fplus (fst r) (fst s), Fplus (snd r) (snd s)).
Definition opposite (r : dyadic * dyadic) := (Fopp (snd r), Fopp (fst r)).
Definition mul_range (r s : dyadic * dyadic) :=
  let p := Fmult (fst r) (fst s) in let q := Fmult (fst r) (snd s) in
  let p' := Fmult (snd r) (fst s) in let q' := Fmult (snd r) (snd s) in
  (least (least p q) (least p' q'), most (most p q) (most p' q')).
Definition positive (a : dyadic) : bool := (0 <? Fnum a)%Z.
Definition nonneg (a : dyadic) : bool := (0 <=? Fnum a)%Z.
Definition hull (r s : dyadic * dyadic) := (least (fst r) (fst s), most (snd r) (snd s)).

Definition apply_range (o : op) (rs : list range) : range :=
  match o, rs with
  | Add, [Some r; Some s] => Some (add_range r s)
  | Sub, [Some r; Some s] => Some (add_range r (opposite s))
  | Mul, [Some r; Some s] => Some (mul_range r s)
  | Div, [Some r; Some s] =>
      if positive (fst s) then Some (mul_range r (inverse_below (snd s), inverse_above (fst s))) else None
  | Sqrt, [Some r] => if nonneg (fst r) then Some (root_below (fst r), root_above (snd r)) else None
  | Pow, [Some r; Some s] =>
      if nonneg (fst r) && at_most (snd r) one && at_most one (fst s) then Some (zero, snd r) else None
  | Powr, [Some r; _] => if at_most (snd r) one then Some (zero, one) else None
  | Fma, [Some r; Some s; Some q] => Some (add_range (mul_range r s) q)
  | Abs, [Some r] => Some (if nonneg (fst r) then r else (zero, most (Fopp (fst r)) (snd r)))
  | Max, [Some r; Some s] => Some (most (fst r) (fst s), most (snd r) (snd s))
  | Cast, [r] => r
  | (Gt | Eq), _ => Some (zero, one)
  | Select, [_; Some r; Some s] => Some (hull r s)
  | _, _ => None
  end.

(* the square of a register is not negative *)
Definition square_range (r : dyadic * dyadic) :=
  let (a, b) := if nonneg (fst r) then r else (zero, most (Fopp (fst r)) (snd r)) in (Fmult a a, Fmult b b).
Definition value_range (i : instr) (rg : string -> range) : range :=
  match iop i, args i with
  | Mul, [a; b] => match rg a with
                   | Some r => if String.eqb a b then Some (square_range r) else apply_range Mul (map rg (args i))
                   | None => None
                   end
  | o, l => apply_range o (map rg l)
  end.

Lemma positive_lt a : positive a = true -> 0 < F2R a.
Proof. intros H. apply Z.ltb_lt in H. now apply F2R_gt_0. Qed.
Lemma nonneg_le a : nonneg a = true -> 0 <= F2R a.
Proof. intros H. apply Z.leb_le in H. now apply F2R_ge_0. Qed.

Lemma product_between (a b x y : R) : a <= x <= b -> Rmin (a * y) (b * y) <= x * y <= Rmax (a * y) (b * y).
Proof.
  intros H. destruct (Rle_or_lt 0 y) as [Hy|Hy].
  - assert (a * y <= x * y) by (apply Rmult_le_compat_r; lra).
    assert (x * y <= b * y) by (apply Rmult_le_compat_r; lra).
    rewrite Rmin_left, Rmax_right by lra. lra.
  - assert (b * y <= x * y) by nra.
    assert (x * y <= a * y) by nra.
    rewrite Rmin_right, Rmax_left by lra. lra.
Qed.
Lemma mul_range_spec r s x y : F2R (fst r) <= x <= F2R (snd r) -> F2R (fst s) <= y <= F2R (snd s) ->
  F2R (fst (mul_range r s)) <= x * y <= F2R (snd (mul_range r s)).
Proof.
  destruct r as [a b], s as [c d]. cbn [fst snd mul_range]. intros Hx Hy.
  pose proof (product_between _ _ x y Hx) as P.
  pose proof (product_between _ _ y (F2R a) Hy) as Pa. pose proof (product_between _ _ y (F2R b) Hy) as Pb.
  rewrite !(Rmult_comm y), !(Rmult_comm (F2R c)), !(Rmult_comm (F2R d)) in *.
  pose proof (least_le (Fmult a c) (Fmult a d)). pose proof (least_le (Fmult b c) (Fmult b d)).
  pose proof (most_ge (Fmult a c) (Fmult a d)). pose proof (most_ge (Fmult b c) (Fmult b d)).
  pose proof (least_le (least (Fmult a c) (Fmult a d)) (least (Fmult b c) (Fmult b d))).
  pose proof (most_ge (most (Fmult a c) (Fmult a d)) (most (Fmult b c) (Fmult b d))).
  rewrite !F2R_mult in *.
  revert P Pa Pb. unfold Rmin, Rmax. repeat destruct (Rle_dec _ _); intros; lra.
Qed.
Lemma add_range_spec r s x y : F2R (fst r) <= x <= F2R (snd r) -> F2R (fst s) <= y <= F2R (snd s) ->
  F2R (fst (add_range r s)) <= x + y <= F2R (snd (add_range r s)).
Proof. intros Hx Hy. cbn [add_range fst snd]. rewrite !F2R_plus. lra. Qed.

Lemma pow_real_range (b h t : R) : 0 <= b <= h -> h <= 1 -> 1 <= t -> 0 <= pow_real b t <= h.
Proof.
  intros Hb Hh Ht. unfold pow_real.
  assert (H : (1 <= Zfloor t)%Z) by (apply Zfloor_lub; exact Ht).
  destruct (Z.to_nat (Zfloor t)) as [|n] eqn:E; [lia|]. cbn [pow].
  assert (0 <= b ^ n <= 1).
  { split; [apply pow_le; lra|]. rewrite <- (pow1 n). apply pow_incr. lra. }
  split; [apply Rmult_le_pos; lra|]. apply Rle_trans with (b * 1); [apply Rmult_le_compat_l|]; lra.
Qed.
Lemma powr_range (b y : R) : b <= 1 -> 0 <= powr b y <= 1.
Proof.
  intros Hb. unfold powr. destruct (Rlt_dec 0 b) as [P|]; [|lra]. unfold Rpower.
  split; [apply Rlt_le, exp_pos|]. rewrite <- exp_0.
  assert (L : ln b <= 0) by (rewrite <- ln_1; destruct Hb as [Hb| ->]; [left; now apply ln_increasing|right; reflexivity]).
  assert (M : Rmax y 0 * ln b <= 0) by (pose proof (Rmax_r y 0); nra).
  destruct M as [M|M]; [left; now apply exp_increasing|right; now rewrite M].
Qed.

Lemma apply_in_range i x0 x rg : List.length (args i) = arity (iop i) ->
  (forall r, List.In r (args i) -> in_range (rg r) (x r)) ->
  in_range (apply_range (iop i) (map rg (args i))) (value (decided i x0) x).
Proof.
  intros Hl Hr. unfold decided, value.
  destruct (iop i) eqn:Eo; destruct (args i) as [|a [|b [|c [|? ?]]]] eqn:Ea; try discriminate Hl;
    rewrite ?Eo, ?Ea; cbn [iop args map apply apply_range];
    try (pose proof (Hr a (or_introl eq_refl)) as Ra);
    try (pose proof (Hr b (or_intror (or_introl eq_refl))) as Rb);
    try (pose proof (Hr c (or_intror (or_intror (or_introl eq_refl)))) as Rc); clear Hr;
    try (destruct (rg a) as [ra|]; [|exact I]); try (destruct (rg b) as [rb|]; [|exact I]);
    try (destruct (rg c) as [rc|]; [|exact I]);
    try (destruct ra as [a1 a2]); try (destruct rb as [b1 b2]); try (destruct rc as [c1 c2]);
    cbn [in_range fst snd] in *; try exact I.
  - cbn [add_range fst snd]. rewrite !F2R_plus. lra.
  - cbn [add_range opposite fst snd]. rewrite !F2R_plus, !F2R_opp. lra.
  - now apply (mul_range_spec (a1, a2) (b1, b2)).
  - destruct (positive b1) eqn:P; [|exact I]. apply positive_lt in P.
    apply (mul_range_spec (a1, a2) (inverse_below b2, inverse_above b1)); [exact Ra|]. cbn [fst snd]. split.
    + eapply Rle_trans; [apply inverse_below_le; lra|]. apply Rinv_le_contravar; lra.
    + eapply Rle_trans; [|apply inverse_above_ge; lra]. apply Rinv_le_contravar; lra.
  - destruct (nonneg a1) eqn:P; [|exact I]. apply nonneg_le in P. cbn [in_range fst snd]. split.
    + eapply Rle_trans; [apply root_below_le; exact P|]. apply sqrt_le_1_alt. lra.
    + eapply Rle_trans; [|apply root_above_ge; lra]. apply sqrt_le_1_alt. lra.
  - destruct (nonneg a1 && at_most a2 one && at_most one b1) eqn:C; [|exact I].
    apply andb_prop in C as [C C3]. apply andb_prop in C as [C1 C2].
    apply nonneg_le in C1. apply at_most_le in C2, C3. rewrite F2R_one in C2, C3. cbn [in_range fst snd].
    rewrite F2R_zero. apply pow_real_range; lra.
  - destruct (at_most a2 one) eqn:C; [|exact I]. apply at_most_le in C. rewrite F2R_one in C.
    cbn [in_range fst snd]. rewrite F2R_zero, F2R_one. apply powr_range. lra.
  - pose proof (mul_range_spec (a1, a2) (b1, b2) _ _ Ra Rb). cbn [add_range fst snd]. rewrite !F2R_plus. cbn [fst snd] in *. lra.
  - destruct (nonneg a1) eqn:P; cbn [in_range fst snd].
    + apply nonneg_le in P. rewrite Rabs_pos_eq by lra. exact Ra.
    + rewrite F2R_zero. pose proof (most_ge (Fopp a1) a2) as M. rewrite F2R_opp in M.
      split; [apply Rabs_pos|]. apply Rabs_le. lra.
  - pose proof (most_ge a1 b1) as M. pose proof (most_ge a2 b2) as N.
    unfold most at 1. pose proof (at_most_spec a1 b1).
    unfold Rmax. destruct (at_most a1 b1), (Rle_dec (x a) (x b)); lra.
  - exact Ra.
  - rewrite F2R_zero, F2R_one. destruct (holds _); lra.
  - rewrite F2R_zero, F2R_one. destruct (holds _); lra.
  - pose proof (least_le b1 c1). pose proof (most_ge b2 c2). cbn [hull fst snd].
    destruct (holds (x0 a)); lra.
Qed.

Lemma square_range_spec r x : F2R (fst r) <= x <= F2R (snd r) -> in_range (Some (square_range r)) (x * x).
Proof.
  destruct r as [a b]. unfold square_range. cbn [fst snd]. intros H. destruct (nonneg a) eqn:P; cbn [in_range fst snd].
  - apply nonneg_le in P. rewrite !F2R_mult. split; apply Rmult_le_compat; lra.
  - pose proof (most_ge (Fopp a) b) as M. rewrite F2R_opp in M. rewrite !F2R_mult, F2R_zero.
    assert (Q : Rabs x <= F2R (most (Fopp a) b)) by (apply Rabs_le; lra).
    split; [pose proof (Rle_0_sqr x) as S; unfold Rsqr in S; lra|].
    rewrite <- (Rabs_pos_eq (x * x)) by apply Rle_0_sqr. rewrite Rabs_mult.
    apply Rmult_le_compat; try apply Rabs_pos; exact Q.
Qed.
(* A condition of the program is decided, exactly (taken, machine.v). *)
Theorem value_in_range i x0 x rg : List.length (args i) = arity (iop i) ->
  (forall r, List.In r (args i) -> in_range (rg r) (x r)) ->
  in_range (value_range i rg) (value (decided i x0) x).
Proof.
  intros Hl Hr. pose proof (apply_in_range i x0 x rg Hl Hr) as H. unfold value_range.
  destruct (iop i) eqn:Eo; try exact H. destruct (args i) as [|a [|b [|? ?]]] eqn:Ea; try discriminate Hl.
  destruct (rg a) as [r|] eqn:Er; [|exact I].
  destruct (String.eqb_spec a b) as [<-|]; [|exact H].
  unfold decided, value. rewrite ?Eo, ?Ea. cbn [map apply]. apply square_range_spec.
  specialize (Hr a (or_introl eq_refl)). now rewrite Er in Hr.
Qed.
