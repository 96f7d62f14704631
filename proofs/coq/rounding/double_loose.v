(* Double words whose low word is not yet half an ulp of the high word: what a sum that cancels leaves.

   loose d x: the words are in the format, h > 0 and |l| <= d h, for u <= d <= 2^-40.
   Theorems (relative errors, where nothing underflows)
     product       10 d^2                                         mul_loose
     quotient      35 d^2                                         div_loose
     square root   20 d^2                                         sqrt_loose
   and each result is a double word: h the rounding of h + l (ok, double_word.v).

   The high word of a double word within e of y is within 1/2 ulp + e / u ulp of y     high_word_ulp *)
From Coq Require Import ZArith Reals Bool Lra Lia Psatz.
From Flocq Require Import Core.
From Adamant.Rounding Require Import formats machine double_word one_minus_pow_steps scalar_program rectifier_program
  triple_word.
Open Scope R_scope.

Notation dw_mul_r := (scalar_program.mul R rplus rminus rtimes splitter).
Notation dw_div_r := (dw_div R rplus rminus rtimes rdivide IZR splitter).
Notation dw_sqrt_r := (dw_sqrt R rplus rminus rtimes rdivide rroot splitter).
Notation fast_r := (scalar_program.fast_two_sum R rplus rminus).

Definition loose (d : R) (x : R * R) : Prop :=
  in_format F (fst x) /\ in_format F (snd x) /\ 0 < fst x /\ Rabs (snd x) <= d * fst x.

Lemma loose_le d d' x : d <= d' -> loose d x -> loose d' x.
Proof.
  intros H (A & B & C & D). repeat split; try assumption.
  assert (d * fst x <= d' * fst x) by (apply Rmult_le_compat_r; lra). lra.
Qed.
Lemma ok_loose x : ok F x -> 0 < fst x -> loose u x.
Proof. intros (A & B & _ & D & _) P. repeat split; assumption. Qed.

Definition floor : R := bpow radix2 (-900).

Section Loose.
Variable d : R.
Hypothesis Hd : u <= d <= / 1000000000000.

Lemma d_small : 0 < d /\ 0 <= d * d /\ u * d <= d * d /\ u * u <= d * d /\ u * u * u * floor <= d * d * (d * floor).
Proof.
  pose proof u_tiny as U. assert (0 <= d * d) by (apply Rmult_le_pos; lra).
  assert (u * d <= d * d) by (apply Rmult_le_compat_r; lra). assert (u * u <= d * d) by (apply Rmult_le_compat; lra).
  repeat split; try lra. assert (0 <= floor) by apply bpow_ge_0.
  replace (d * d * (d * floor)) with (d * d * d * floor) by ring. apply Rmult_le_compat_r; [assumption|].
  apply Rmult_le_compat; try lra. apply Rmult_le_pos; lra.
Qed.

(* eta against d^2 P *)
Lemma eta_scaled P : floor <= P -> 0 < eta F <= / 1000 * (d * d * P).
Proof.
  intros HP. destruct eta_tau as [E0 E1]. split; [exact E0|]. destruct d_small as (D0 & D1 & _ & D2 & D3).
  change tau with floor in E1. assert (PF : 0 <= floor) by apply bpow_ge_0.
  assert (A : d * d * (d * floor) <= d * d * (1 * P)).
  { apply Rmult_le_compat_l; [exact D1|]. apply Rmult_le_compat; lra. } lra.
Qed.

Lemma loose_val x : loose d x -> (1 - d) * fst x <= val x <= (1 + d) * fst x /\ 0 < val x.
Proof.
  intros (_ & _ & P & L). apply Rabs_le_inv in L. unfold val.
  assert (d * fst x <= / 1000000000000 * fst x) by (apply Rmult_le_compat_r; lra).
  lra.
Qed.

Lemma fast_two_sum_r_ok a c : in_format F a -> in_format F c -> Rabs c <= a ->
  val (fast_r a c) = a + c /\ ok F (fast_r a c).
Proof. intros Fa Fc L. exact (fast_two_sum_ok F HF Hp a c Fa Fc L). Qed.

Theorem mul_loose x y : loose d x -> loose d y -> floor <= fst x * fst y ->
  ok F (dw_mul_r x y) /\ 0 < fst (dw_mul_r x y) /\
  Rabs (val (dw_mul_r x y) - val x * val y) <= 10 * (d * d) * (val x * val y).
Proof.
  intros Lx Ly HP. destruct (loose_val x Lx) as [Vx Px']. destruct (loose_val y Ly) as [Vy Py'].
  destruct Lx as (Fxh & Fxl & Px & Lx), Ly as (Fyh & Fyl & Py & Ly).
  destruct d_small as (D0 & D1 & D2 & D3 & _). pose proof u_tiny as U.
  set (P := fst x * fst y) in *. assert (PP : 0 < P) by (apply Rmult_lt_0_compat; assumption).
  pose proof (eta_scaled P HP) as Et.
  assert (dP : 0 <= d * P <= / 1000000000000 * P) by (split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_r; lra]).
  assert (ddP : 0 <= d * d * P <= / 1000000000000 * (d * P)).
  { replace (d * d * P) with (d * (d * P)) by ring. split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_r; lra]. }
  assert (uP : 0 <= u * P <= d * P) by (split; [apply Rmult_le_pos; lra|apply Rmult_le_compat_r; lra]).
  assert (udP : u * (d * P) <= d * d * P).
  { replace (u * (d * P)) with (u * d * P) by ring. apply Rmult_le_compat_r; lra. }
  assert (A1 : Rabs (fst x * snd y) <= d * P).
  { rewrite Rabs_mult, (Rabs_pos_eq (fst x)) by lra. unfold P.
    replace (d * (fst x * fst y)) with (fst x * (d * fst y)) by ring. apply Rmult_le_compat_l; lra. }
  assert (A2 : Rabs (snd x * fst y) <= d * P).
  { rewrite Rabs_mult, (Rabs_pos_eq (fst y)) by lra. unfold P.
    replace (d * (fst x * fst y)) with (d * fst x * fst y) by ring. apply Rmult_le_compat_r; lra. }
  assert (A3 : Rabs (snd x * snd y) <= d * d * P).
  { rewrite Rabs_mult. unfold P. replace (d * d * (fst x * fst y)) with (d * fst x * (d * fst y)) by ring.
    apply Rmult_le_compat; try apply Rabs_pos; assumption. }
  destruct (two_product_at_most (fst x) (fst y) P Fxh Fyh ltac:(rewrite Rabs_pos_eq; unfold P in *; lra))
    as (Ec & Lc & _ & Fch & Fcl).
  unfold scalar_program.mul. set (c := two_product_r (fst x) (fst y)) in *. fold P in Ec. clearbody c.
  destruct (times_at_most _ _ _ A1) as (E1 & B1 & F1). set (t1 := rtimes (fst x) (snd y)) in *. clearbody t1.
  destruct (times_at_most _ _ _ A2) as (E2 & B2 & F2). set (t2 := rtimes (snd x) (fst y)) in *. clearbody t2.
  destruct (sum_at_most t1 t2 (2.01 * (d * P)) F1 F2) as (E3 & B3 & F3).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (t3 := rplus t1 t2) in *. clearbody t3.
  destruct (sum_at_most (snd c) t3 (3.1 * (d * P)) Fcl F3) as (E4 & B4 & F4).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (t4 := rplus (snd c) t3) in *. clearbody t4.
  assert (Hs : Rabs t4 <= fst c).
  { apply Rabs_le_inv in Ec. apply Rabs_le_inv in Lc. lra. }
  destruct (fast_two_sum_r_ok (fst c) t4 Fch F4 Hs) as (Ez & Oz).
  assert (V : P <= 1.001 * (val x * val y)).
  { assert (Q1 : 0.9999 * fst x <= val x) by (assert (d * fst x <= / 1000000000000 * fst x) by (apply Rmult_le_compat_r; lra); lra).
    assert (Q2 : 0.9999 * fst y <= val y) by (assert (d * fst y <= / 1000000000000 * fst y) by (apply Rmult_le_compat_r; lra); lra).
    assert (Q3 : 0.9999 * fst x * (0.9999 * fst y) <= val x * val y) by (apply Rmult_le_compat; lra). unfold P in PP |- *. lra. }
  assert (E : Rabs (val (fast_r (fst c) t4) - val x * val y) <= 9.5 * (d * d * P)).
  { rewrite Ez. replace (fst c + t4 - val x * val y) with
      ((t4 - (snd c + t3)) + (t3 - (t1 + t2)) +
       ((t1 - fst x * snd y) + (t2 - snd x * fst y) + ((fst c + snd c - P) + - (snd x * snd y)))) by (unfold val, P; ring).
    rewrite <- Rabs_Ropp in A3.
    eapply Rle_trans; [apply (triang2 _ _ _ _ (triang2 _ _ _ _ E4 E3) (triang3 _ _ _ _ _ _ E1 E2 (triang2 _ _ _ _ Ec A3)))|]. lra. }
  assert (DV : d * d * P <= d * d * (1.001 * (val x * val y))) by (apply Rmult_le_compat_l; lra).
  split; [exact Oz|]. split; [|lra].
  destruct (ok_val F _ Oz) as [_ Z2]. apply Rabs_le_inv in E.
  set (h := fst (fast_r (fst c) t4)) in *. destruct (Rlt_or_le 0 h) as [L|L]; [exact L|exfalso].
  assert ((1 + u) * h <= 0).
  { replace 0 with ((1 + u) * 0) by ring. apply Rmult_le_compat_l; lra. } lra.
Qed.

Lemma minus_at_most a c m : in_format F a -> in_format F c -> Rabs (a - c) <= m ->
  Rabs (rminus a c - (a - c)) <= u * m /\ Rabs (rminus a c) <= m + u * m /\ in_format F (rminus a c).
Proof. intros Fa Fc Hm. exact (sum_at_most a (- c) m Fa (generic_format_opp _ _ _ Fc) Hm). Qed.
Lemma divide_at_most a c m : Rabs (a / c) <= m ->
  Rabs (rdivide a c - a / c) <= u * m + eta F /\ in_format F (rdivide a c).
Proof.
  intros Hm. pose proof u_tiny as U. split; [|apply in_rnd64]. eapply Rle_trans; [apply (round_error F HF)|].
  apply Rplus_le_compat_r, Rmult_le_compat_l; lra.
Qed.
Lemma eta_below P : floor <= P -> 0 < eta F <= / 1000 * (u * u * P).
Proof.
  intros HP. destruct eta_tau as [E0 E1]. split; [exact E0|]. pose proof u_tiny as U. change tau with floor in E1.
  assert (PF : 0 <= floor) by apply bpow_ge_0.
  assert (u * u * (u * floor) <= u * u * (1 * P)); [|lra].
  apply Rmult_le_compat_l; [apply Rmult_le_pos; lra|]. apply Rmult_le_compat; lra.
Qed.
(* P scaled: what the proofs below need of d, u and a positive P *)
Lemma scaled_d P : 0 < P -> 0 < d * P <= / 1000000000000 * P /\ 0 < d * d * P <= / 1000000000000 * (d * P) /\
  0 < u * P <= d * P /\ 0 < u * (d * P) <= d * d * P /\ 0 < u * (u * P) <= d * d * P.
Proof.
  intros PP. destruct d_small as (D0 & _ & D2 & D3 & _). pose proof (u_pos F) as U.
  assert (0 < d * P) by (apply Rmult_lt_0_compat; lra). assert (0 < u * P) by (apply Rmult_lt_0_compat; lra).
  assert (0 < d * (d * P)) by (apply Rmult_lt_0_compat; lra). assert (0 < u * (d * P)) by (apply Rmult_lt_0_compat; lra).
  assert (0 < u * (u * P)) by (apply Rmult_lt_0_compat; lra).
  assert (d * P <= / 1000000000000 * P) by (apply Rmult_le_compat_r; lra).
  assert (d * (d * P) <= / 1000000000000 * (d * P)) by (apply Rmult_le_compat_r; lra).
  assert (u * P <= d * P) by (apply Rmult_le_compat_r; lra).
  assert (u * d * P <= d * d * P) by (apply Rmult_le_compat_r; lra).
  assert (u * u * P <= d * d * P) by (apply Rmult_le_compat_r; lra). repeat split; lra.
Qed.
Lemma normal_round y : floor <= y -> Rabs (round F y - y) <= u * y.
Proof.
  intros H. assert (P : 0 < y) by (apply Rlt_le_trans with (2 := H), bpow_gt_0).
  destruct (round_model_normal F HF y) as (e & He & E).
  - rewrite Rabs_pos_eq by lra. apply Rle_trans with (2 := H). apply bpow_le. cbv. discriminate.
  - pose proof (model_bound F y _ e He E) as M. now rewrite (Rabs_pos_eq y) in M by lra.
Qed.

Theorem div_loose x y : loose d x -> loose d y -> 2 * floor <= fst x -> floor <= fst x / fst y ->
  ok F (dw_div_r x y) /\ Rabs (val (dw_div_r x y) * val y - val x) <= 35 * (d * d) * val x.
Proof.
  intros Lx Ly HX HQ. destruct (loose_val x Lx) as [Vx Px']. destruct (loose_val y Ly) as [Vy Py'].
  pose proof Ly as Ly0. destruct Lx as (Fxh & Fxl & Px & Lx), Ly as (Fyh & Fyl & Py & Ly).
  pose proof u_tiny as U. pose proof (normal_round _ HQ) as Eq. unfold dw_div. cbn [fst snd].
  change (round F (fst x / fst y)) with (rdivide (fst x) (fst y)) in Eq.
  set (q := rdivide (fst x) (fst y)) in *. set (Q := fst x / fst y) in *.
  assert (Fq : in_format F q) by apply in_rnd64. clearbody q.
  assert (PQ : 0 < Q) by (apply Rlt_le_trans with (2 := HQ), bpow_gt_0).
  assert (QY : Q * fst y = fst x) by (unfold Q; field; lra).
  pose proof (eta_scaled Q HQ) as Et. clearbody Q.
  destruct (scaled_d Q PQ) as (S1 & S2 & S3 & S4 & S5). destruct (scaled_d (fst x) Px) as (X1 & X2 & X3 & X4 & X5).
  destruct d_small as (D0 & _).
  apply Rabs_le_inv in Eq as Eq'. assert (Pq : 0 < q) by lra.
  assert (YQ : Rabs (fst y * q - fst x) <= u * fst x).
  { rewrite <- QY. replace (fst y * q - Q * fst y) with (fst y * (q - Q)) by ring.
    rewrite Rabs_mult, (Rabs_pos_eq (fst y)) by lra.
    replace (u * (Q * fst y)) with (fst y * (u * Q)) by ring. apply Rmult_le_compat_l; lra. }
  apply Rabs_le_inv in YQ as YQ'.
  assert (YL : Rabs (snd y * q) <= 1.001 * (d * fst x)).
  { rewrite Rabs_mult, (Rabs_pos_eq q) by lra. apply Rle_trans with (d * fst y * q); [apply Rmult_le_compat_r; lra|].
    replace (d * fst y * q) with (d * (fst y * q)) by ring.
    replace (1.001 * (d * fst x)) with (d * (1.001 * fst x)) by ring. apply Rmult_le_compat_l; lra. }
  (* the product y q *)
  assert (Lq : loose d (q, 0)).
  { unfold loose. cbn [fst snd]. rewrite Rabs_R0. repeat split; try assumption; [apply zero_in|]. apply Rmult_le_pos; lra. }
  destruct (mul_loose y (q, 0) Ly0 Lq) as (Or & _ & Er). { cbn [fst]. lra. }
  change (IZR 0) with 0. set (r := dw_mul_r y (q, 0)) in *. clearbody r.
  replace (val (q, 0)) with q in Er by (unfold val; cbn [fst snd]; ring).
  assert (VYq : Rabs (val y * q - fst x) <= 2.01 * (d * fst x)).
  { replace (val y * q - fst x) with ((fst y * q - fst x) + snd y * q) by (unfold val; ring).
    pose proof (triang2 _ _ _ _ YQ YL). lra. }
  apply Rabs_le_inv in VYq as VYq'.
  assert (Er' : Rabs (val r - val y * q) <= 10.1 * (d * d * fst x)).
  { eapply Rle_trans; [exact Er|]. replace (10.1 * (d * d * fst x)) with (10 * (d * d) * (1.01 * fst x)) by lra.
    apply Rmult_le_compat_l; [|lra]. destruct d_small as (_ & D1 & _). lra. }
  assert (Vr : Rabs (val r - fst x) <= 2.02 * (d * fst x)).
  { replace (val r - fst x) with ((val r - val y * q) + (val y * q - fst x)) by ring. pose proof (triang2 _ _ _ _ Er' VYq). lra. }
  pose proof (ok_val F r Or) as VR. destruct Or as (Frh & Frl & Pr & Lr & _). apply Rabs_le_inv in Vr as Vr'.
  assert (fr : fst r <= 1.01 * fst x).
  { assert (u * fst r <= / 1000000 * fst r) by (apply Rmult_le_compat_r; lra). lra. }
  assert (Lr' : Rabs (snd r) <= 1.01 * (u * fst x)).
  { eapply Rle_trans; [exact Lr|]. replace (1.01 * (u * fst x)) with (u * (1.01 * fst x)) by ring. apply Rmult_le_compat_l; lra. }
  assert (Dr : Rabs (fst x - fst r) <= 3.1 * (d * fst x)).
  { replace (fst x - fst r) with (- (val r - fst x) + snd r) by (unfold val; ring).
    eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra. }
  destruct (minus_at_most _ _ _ Fxh Frh Dr) as (E1 & B1 & F1). set (hi := rminus (fst x) (fst r)) in *. clearbody hi.
  destruct (minus_at_most (snd x) (snd r) (2.02 * (d * fst x)) Fxl Frl) as (E2 & B2 & F2).
  { unfold Rminus. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra. }
  set (lo := rminus (snd x) (snd r)) in *. clearbody lo.
  destruct (sum_at_most hi lo (5.2 * (d * fst x)) F1 F2) as (E3 & B3 & F3).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (rest := rplus hi lo) in *. clearbody rest.
  assert (Rest : Rabs (rest - (val x - val r)) <= 10.4 * (d * d * fst x)).
  { replace (rest - (val x - val r)) with ((rest - (hi + lo)) + (hi - (fst x - fst r)) + (lo - (snd x - snd r)))
      by (unfold val; ring). pose proof (triang3 _ _ _ _ _ _ E3 E1 E2). lra. }
  assert (RY : Rabs (rest / fst y) <= 5.3 * (d * Q)).
  { unfold Rdiv. rewrite Rabs_mult, Rabs_inv, (Rabs_pos_eq (fst y)) by lra.
    apply Rmult_le_reg_r with (fst y); [exact Py|]. rewrite Rmult_assoc, Rinv_l by lra.
    replace (5.3 * (d * Q) * fst y) with (5.3 * (d * (Q * fst y))) by ring. rewrite QY. lra. }
  destruct (divide_at_most _ _ _ RY) as (E4 & F4). set (c := rdivide rest (fst y)) in *. clearbody c.
  assert (E4' : Rabs (c - rest / fst y) <= 5.31 * (d * d * Q)) by lra.
  assert (Bc : Rabs c <= 5.31 * (d * Q)).
  { replace c with ((c - rest / fst y) + rest / fst y) by ring. pose proof (triang2 _ _ _ _ E4' RY). lra. }
  assert (Hs : Rabs c <= q) by lra.
  destruct (fast_two_sum_r_ok q c Fq F4 Hs) as (Ez & Oz). split; [exact Oz|]. rewrite Ez.
  assert (cY : Rabs ((c - rest / fst y) * fst y) <= 5.31 * (d * d * fst x)).
  { rewrite Rabs_mult, (Rabs_pos_eq (fst y)) by lra. rewrite <- QY.
    replace (5.31 * (d * d * (Q * fst y))) with (5.31 * (d * d * Q) * fst y) by ring. apply Rmult_le_compat_r; lra. }
  assert (cL : Rabs (c * snd y) <= 5.31 * (d * d * fst x)).
  { eapply Rle_trans; [apply (abs_mul _ _ _ _ Bc Ly)|]. rewrite <- QY. right. ring. }
  replace ((q + c) * val y - val x) with
    (- (val r - val y * q) + (rest - (val x - val r)) + ((c - rest / fst y) * fst y + c * snd y)) by (unfold val; field; lra).
  rewrite <- Rabs_Ropp in Er'.
  eapply Rle_trans; [apply (triang3 _ _ _ _ _ _ Er' Rest (triang2 _ _ _ _ cY cL))|].
  assert (XX : fst x <= 1.001 * val x) by lra.
  assert (d * d * fst x <= d * d * (1.001 * val x)) by (apply Rmult_le_compat_l; [apply d_small|lra]). 
  assert (0 < d * d * val x) by (apply scaled_d; exact Px'). lra.
Qed.

Theorem sqrt_loose x : loose d x -> bpow radix2 (-800) <= fst x ->
  ok F (dw_sqrt_r x) /\ Rabs (val (dw_sqrt_r x) - sqrt (val x)) <= 20 * (d * d) * sqrt (val x).
Proof.
  intros Lx HX. destruct (loose_val x Lx) as [Vx Px']. destruct Lx as (Fxh & Fxl & Px & Lx).
  pose proof u_tiny as U. destruct d_small as (D0 & _).
  assert (SX : bpow radix2 (-400) <= sqrt (fst x)).
  { rewrite <- (sqrt_square (bpow radix2 (-400))) by apply bpow_ge_0. apply sqrt_le_1_alt.
    rewrite <- bpow_plus. exact HX. }
  assert (F400 : 2 * floor <= bpow radix2 (-400)).
  { change 2 with (bpow radix2 1). unfold floor. rewrite <- bpow_plus. now apply bpow_le. }
  assert (PF : 0 < floor) by apply bpow_gt_0.
  pose proof (normal_round (sqrt (fst x)) ltac:(lra)) as Er. unfold dw_sqrt. change (round F (sqrt (fst x))) with (rroot (fst x)) in Er.
  set (r := rroot (fst x)) in *. assert (Fr : in_format F r) by apply in_rnd64. clearbody r.
  assert (SS : sqrt (fst x) * sqrt (fst x) = fst x) by (apply sqrt_sqrt; lra).
  set (s := sqrt (fst x)) in *. clearbody s. assert (Ps : 0 < s) by lra.
  assert (us : u * s <= / 1000000 * s) by (apply Rmult_le_compat_r; lra).
  apply Rabs_le_inv in Er as Er'. assert (Pr : 0 < r) by lra.
  destruct (scaled_d (fst x) Px) as (X1 & X2 & X3 & X4 & X5). destruct (scaled_d r Pr) as (R1 & R2 & R3 & R4 & R5).
  assert (fx : floor <= fst x) by (apply Rle_trans with (2 := HX); now apply bpow_le).
  pose proof (eta_below _ fx) as Etx. pose proof (eta_scaled r ltac:(lra)) as Etr.
  assert (uux : 0 < u * u * fst x <= / 1000000 * (u * fst x)).
  { split; [lra|]. rewrite Rmult_assoc. apply Rmult_le_compat_r; lra. }
  assert (RR : Rabs (r * r - fst x) <= 2.01 * (u * fst x)).
  { rewrite <- SS. replace (r * r - s * s) with ((r - s) * (r + s)) by ring.
    replace (2.01 * (u * (s * s))) with (u * s * (2.01 * s)) by ring. apply abs_mul; [exact Er|]. rewrite Rabs_pos_eq; lra. }
  apply Rabs_le_inv in RR as RR'.
  destruct (two_product_at_most r r (1.01 * fst x) Fr Fr ltac:(rewrite Rabs_pos_eq; lra)) as (Ec & Lc & _ & Fch & Fcl).
  set (q := two_product_r r r) in *. clearbody q.
  assert (Dq : Rabs (fst x - fst q) <= 3.1 * (u * fst x)).
  { replace (fst x - fst q) with (- (r * r - fst x) + - (fst q + snd q - r * r) + snd q) by ring.
    pose proof RR as RR2. pose proof Ec as Ec2. rewrite <- Rabs_Ropp in RR2, Ec2.
    pose proof (triang3 _ _ _ _ _ _ RR2 Ec2 Lc). lra. }
  destruct (minus_at_most _ _ _ Fxh Fch Dq) as (E1 & B1 & F1). set (hi := rminus (fst x) (fst q)) in *. clearbody hi.
  destruct (minus_at_most hi (snd q) (4.2 * (u * fst x)) F1 Fcl) as (E2 & B2 & F2).
  { unfold Rminus. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. lra. }
  set (h2 := rminus hi (snd q)) in *. clearbody h2.
  destruct (sum_at_most h2 (snd x) (5.3 * (d * fst x)) F2 Fxl) as (E3 & B3 & F3).
  { eapply Rle_trans; [apply Rabs_triang|]. lra. }
  set (rest := rplus h2 (snd x)) in *. clearbody rest.
  assert (Rest : Rabs (rest - (val x - r * r)) <= 12.7 * (d * d * fst x)).
  { replace (rest - (val x - r * r)) with
      ((rest - (h2 + snd x)) + (h2 - (hi - snd q)) + ((hi - (fst x - fst q)) + - (fst q + snd q - r * r))) by (unfold val; ring).
    rewrite <- Rabs_Ropp in Ec. pose proof (triang3 _ _ _ _ _ _ E3 E2 (triang2 _ _ _ _ E1 Ec)). lra. }
  assert (xr : fst x <= 1.001 * (r * r)) by lra.
  destruct (sum_at_most r r (2 * r) Fr Fr ltac:(rewrite Rabs_pos_eq; lra)) as (E5 & B5 & F5).
  set (twice := rplus r r) in *. clearbody twice. apply Rabs_le_inv in E5 as E5'.
  assert (Pt : 0 < twice) by lra. set (w := rest / twice). assert (WT : w * twice = rest) by (unfold w; field; lra).
  assert (dxr : d * fst x <= 1.001 * (d * (r * r))).
  { replace (1.001 * (d * (r * r))) with (d * (1.001 * (r * r))) by ring. apply Rmult_le_compat_l; lra. }
  assert (Bw : Rabs w <= 2.7 * (d * r)).
  { unfold w, Rdiv. rewrite Rabs_mult, Rabs_inv, (Rabs_pos_eq twice) by lra.
    apply Rmult_le_reg_r with twice; [exact Pt|]. rewrite Rmult_assoc, Rinv_l by lra.
    apply Rle_trans with (2.7 * (d * r) * (1.99 * r)); [|apply Rmult_le_compat_l; lra].
    replace (2.7 * (d * r) * (1.99 * r)) with (5.373 * (d * (r * r))) by lra. lra. }
  destruct (divide_at_most rest twice _ Bw) as (E4 & F4). fold w in E4. set (c := rdivide rest twice) in *. clearbody c w.
  assert (E4' : Rabs (c - w) <= 2.71 * (d * d * r)) by lra.
  assert (Bc : Rabs c <= 2.71 * (d * r)).
  { replace c with ((c - w) + w) by ring. pose proof (triang2 _ _ _ _ E4' Bw). lra. }
  assert (Hs : Rabs c <= r) by lra.
  destruct (fast_two_sum_r_ok r c Fr F4 Hs) as (Ez & Oz). split; [exact Oz|]. rewrite Ez.
  assert (ddr : d * d * fst x <= 1.001 * (d * d * (r * r))).
  { replace (1.001 * (d * d * (r * r))) with (d * d * (1.001 * (r * r))) by ring. apply Rmult_le_compat_l; [apply d_small|lra]. }
  assert (Sq : Rabs ((r + c) * (r + c) - val x) <= 31.5 * (d * d * (r * r))).
  { replace ((r + c) * (r + c) - val x) with
      ((rest - (val x - r * r)) + 2 * (r * (c - w)) + (- ((twice - (r + r)) * w) + c * c)) by (rewrite <- WT; ring).
    assert (A1 : Rabs (2 * (r * (c - w))) <= 2 * (r * (2.71 * (d * d * r)))).
    { apply abs_mul; [rewrite Rabs_pos_eq; lra|]. apply abs_mul; [rewrite Rabs_pos_eq; lra|exact E4']. }
    assert (A2 : Rabs (- ((twice - (r + r)) * w)) <= 2 * (d * r) * (2.7 * (d * r))).
    { rewrite Rabs_Ropp. apply abs_mul; [lra|exact Bw]. }
    pose proof (abs_mul _ _ _ _ Bc Bc) as A3.
    eapply Rle_trans; [apply (triang3 _ _ _ _ _ _ Rest A1 (triang2 _ _ _ _ A2 A3))|].
    assert (0 < d * d * (r * r)) by (apply scaled_d, Rmult_lt_0_compat; lra). lra. }
  assert (VX : 0.999 * (r * r) <= val x) by lra.
  set (S := sqrt (val x)) in *. assert (SS2 : S * S = val x) by (apply sqrt_sqrt; lra).
  assert (PS : 0 < S) by (apply sqrt_lt_R0; exact Px').
  assert (Sr : 0.999 * r <= S).
  { apply Rsqr_incr_0_var; [|lra]. unfold Rsqr. rewrite SS2. assert (0 <= r * r) by (apply Rmult_le_pos; lra). lra. }
  clearbody S. apply Rabs_le_inv in Bc as Bc'.
  assert (Z : 1.99 * r <= r + c + S) by lra.
  assert (D : Rabs (r + c - S) * (1.99 * r) <= 31.5 * (d * d * (r * r))).
  { apply Rle_trans with (Rabs (r + c - S) * (r + c + S)); [apply Rmult_le_compat_l; [apply Rabs_pos|exact Z]|].
    rewrite <- (Rabs_pos_eq (r + c + S)) by lra. rewrite <- Rabs_mult.
    replace ((r + c - S) * (r + c + S)) with ((r + c) * (r + c) - val x) by (rewrite <- SS2; ring). exact Sq. }
  apply Rle_trans with (16 * (d * d * r)).
  - apply Rmult_le_reg_r with (1.99 * r); [lra|]. apply Rle_trans with (1 := D).
    assert (0 < d * d * (r * r)) by (apply scaled_d, Rmult_lt_0_compat; lra). lra.
  - assert (d * d * r <= d * d * (1.002 * S)) by (apply Rmult_le_compat_l; [apply d_small|lra]).
    assert (0 < d * d * S) by (apply scaled_d; exact PS). lra.
Qed.
End Loose.

(* ---- the high word ---- *)
Section HighWord.
Variables (z : R * R) (y e : R).
Hypothesis Hz : ok F z.
Hypothesis Hy : 0 < y.
Hypothesis He : 0 <= e.
Hypothesis E : Rabs (val z - y) <= e * u * y.

Theorem high_word_ulp : Rabs (fst z - y) <= / 2 * ulp radix2 (fexp F) (fst z) + e * ulp radix2 (fexp F) y.
Proof.
  destruct Hz as (_ & _ & _ & _ & H). rewrite H at 1 2.
  replace (round F (val z) - y) with ((round F (val z) - val z) + (val z - y)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat.
  - apply error_le_half_ulp_round; [apply FLT_exp_valid; reflexivity|apply FLT_exp_monotone].
  - eapply Rle_trans; [exact E|]. rewrite Rmult_assoc. apply Rmult_le_compat_l; [exact He|].
    rewrite ulp_neq_0 by lra. unfold cexp, fexp, FLT_exp.
    apply Rle_trans with (bpow radix2 (-53) * bpow radix2 (mag radix2 y)).
    + apply Rmult_le_compat_l; [apply bpow_ge_0|]. rewrite <- (Rabs_pos_eq y) at 1 by lra. apply Rlt_le, bpow_mag_gt.
    + rewrite <- bpow_plus. apply bpow_le. change (prec F) with 53%Z. lia.
Qed.
Theorem high_word_faithful : e <= / 4 -> faithful F y (fst z).
Proof.
  intros He1. destruct Hz as (F1 & _ & _ & _ & H). split; [exact F1|]. rewrite H.
  pose proof (round_error F HF (val z)) as R. pose proof u_tiny as U. pose proof (eta_pos F) as P.
  assert (uy : 0 <= u * y <= / 1000000 * y) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_r]; lra).
  assert (E2 : e * u * y <= / 4 * (u * y)) by (rewrite Rmult_assoc; apply Rmult_le_compat_r; lra).
  assert (V : Rabs (val z) <= 2 * y) by (apply Rabs_le_inv in E; apply Rabs_le; lra).
  assert (V' : Rabs (val z) <= y + / 4 * (u * y)) by (apply Rabs_le_inv in E; apply Rabs_le; lra).
  assert (UV : u * Rabs (val z) <= u * (y + / 4 * (u * y))) by (apply Rmult_le_compat_l; lra).
  assert (u * (u * y) <= / 1000000 * (u * y)) by (apply Rmult_le_compat_r; lra).
  rewrite (Rabs_pos_eq y) by lra.
  replace (round F (val z) - y) with ((round F (val z) - val z) + (val z - y)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
End HighWord.
