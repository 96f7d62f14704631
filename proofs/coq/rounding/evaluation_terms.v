(* An evaluation is the sum of its terms, each with its own relative error, and what is left:

     z = sum t (1 + theta_t) + d,  |theta_t| <= growth t,  |d| <= rest         evaluation_terms

   which is how the bound evaluation_error is to be read: no term answers for the roundings of
   another.  expands_rounded and the like say it of one operation.                         *)
From Coq Require Import Reals List Lra.
From Adamant.Rounding Require Import formats propagation evaluation.
Import ListNotations.
Open Scope R_scope.

(* sum t (1 + theta_t) *)
Fixpoint moved_sum (ts : list term) (thetas : list R) : R :=
  match ts, thetas with
  | t :: ts, theta :: thetas => part t * (1 + theta) + moved_sum ts thetas
  | _, _ => 0
  end.
Definition expands (q : quantity) (z : R) : Prop :=
  exists thetas, Forall2 (fun t theta => Rabs theta <= growth t) (terms q) thetas /\
    Rabs (z - moved_sum (terms q) thetas) <= rest q.

Lemma same_length {A B} (P : A -> B -> Prop) l m : Forall2 P l m -> length l = length m.
Proof. intros H. induction H; cbn; congruence. Qed.
Lemma moved_app a ta b tb : length a = length ta -> moved_sum (a ++ b) (ta ++ tb) = moved_sum a ta + moved_sum b tb.
Proof.
  revert ta. induction a as [|t a IH]; intros [|x ta] H; try discriminate; cbn [app moved_sum]; [ring|].
  rewrite IH by (now injection H). ring.
Qed.
Lemma moved_scale c ts thetas :
  moved_sum (map (fun t => Term (c * part t) (growth t)) ts) thetas = c * moved_sum ts thetas.
Proof.
  revert thetas. induction ts as [|t ts IH]; intros [|x l]; cbn [map moved_sum]; rewrite ?IH; cbn [part]; ring.
Qed.
Lemma moved_grow r d ts thetas :
  moved_sum (map (grow r) ts) (map (fun x => x + d + x * d) thetas) = (1 + d) * moved_sum ts thetas.
Proof.
  revert thetas. induction ts as [|t ts IH]; intros [|x l]; cbn [map moved_sum]; rewrite ?IH; unfold grow; cbn [part]; ring.
Qed.
Lemma grow_bound r d ts thetas : 0 <= r -> Rabs d <= r ->
  Forall2 (fun t x => Rabs x <= growth t) ts thetas ->
  Forall2 (fun t x => Rabs x <= growth t) (map (grow r) ts) (map (fun x => x + d + x * d) thetas).
Proof.
  intros Hr Hd H. induction H as [|t x ts l Hx H IH]; cbn [map]; constructor; [|exact IH].
  unfold grow. cbn [growth]. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  pose proof (Rabs_triang x d). pose proof (Rabs_pos x). pose proof (Rabs_pos d).
  assert (Rabs x * Rabs d <= growth t * r) by (apply Rmult_le_compat; assumption). lra.
Qed.
Lemma moved_size ts thetas : Forall2 (fun t x => Rabs x <= growth t) ts thetas ->
  Rabs (moved_sum ts thetas) <= sum_of size ts + sum_of moved ts.
Proof.
  intros H. induction H as [|t x ts l Hx H IH]; [cbn [moved_sum]; rewrite Rabs_R0, !sum_nil; lra|].
  cbn [moved_sum]. rewrite !sum_cons. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  assert (Rabs (1 + x) <= 1 + growth t).
  { eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_R1. lra. }
  pose proof (Rmult_le_compat_l _ _ _ (Rabs_pos (part t)) H0). unfold size at 1, moved at 1. lra.
Qed.
Definition pair_thetas (xs ys : list R) : list R := flat_map (fun x => map (fun y => x + y + x * y) ys) xs.
Lemma moved_pairs a xs b ys : length a = length xs -> length b = length ys ->
  moved_sum (pairs a b) (pair_thetas xs ys) = moved_sum a xs * moved_sum b ys.
Proof.
  intros Ha Hb. revert xs Ha. induction a as [|s a IH]; intros [|x xs] Ha; try discriminate;
    cbn [pairs pair_thetas flat_map moved_sum]; [ring|].
  fold (pairs a b) (pair_thetas xs ys). rewrite moved_app by (now rewrite !map_length).
  rewrite IH by (now injection Ha).
  replace (moved_sum (map (pair s) b) (map (fun y => x + y + x * y) ys)) with (part s * (1 + x) * moved_sum b ys); [ring|].
  clear - Hb. revert ys Hb. induction b as [|t b IH]; intros [|y ys] Hb; try discriminate; cbn [map moved_sum]; [ring|].
  rewrite <- IH by (now injection Hb). unfold pair. cbn [part]. ring.
Qed.
Lemma pairs_bound a xs b ys : Forall2 (fun t x => Rabs x <= growth t) a xs ->
  Forall2 (fun t x => Rabs x <= growth t) b ys ->
  Forall2 (fun t x => Rabs x <= growth t) (pairs a b) (pair_thetas xs ys).
Proof.
  intros A B. induction A as [|s x a xs Hx A IH]; cbn [pairs pair_thetas flat_map]; [constructor|].
  apply Forall2_app; [|exact IH]. clear - Hx B.
  induction B as [|t y b ys Hy B IH]; cbn [map]; constructor; [|exact IH].
  unfold pair. cbn [growth]. eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  pose proof (Rabs_triang x y). pose proof (Rabs_pos x). pose proof (Rabs_pos y).
  assert (Rabs x * Rabs y <= growth s * growth t) by (apply Rmult_le_compat; assumption). lra.
Qed.
Lemma rounding_parts y z r h : 0 <= r -> 0 <= h -> Rabs (z - y) <= r * Rabs y + h ->
  exists d, Rabs d <= r /\ Rabs (z - y * (1 + d)) <= h.
Proof.
  intros Hr Hh H. destruct (Rle_or_lt (Rabs (z - y)) h) as [L|L].
  { exists 0. rewrite Rabs_R0. split; [exact Hr|]. now replace (z - y * (1 + 0)) with (z - y) by ring. }
  assert (P : 0 < r * Rabs y) by lra. assert (Ny : y <> 0) by (intros ->; rewrite Rabs_R0 in P; lra).
  assert (Py := Rabs_pos_lt y Ny).
  assert (Ne : z - y <> 0) by (intros E; rewrite E, Rabs_R0 in L; lra).
  (* all but h of the difference goes into d *)
  set (e := (z - y) * (1 - h / Rabs (z - y))). exists (e / y).
  assert (F : 0 <= 1 - h / Rabs (z - y) ).
  { assert (h / Rabs (z - y) <= 1); [|lra]. apply Rmult_le_reg_r with (Rabs (z - y)); [lra|].
    replace (h / Rabs (z - y) * Rabs (z - y)) with h by (field; lra). lra. }
  assert (E : Rabs e = Rabs (z - y) - h).
  { unfold e. rewrite Rabs_mult, (Rabs_pos_eq _ F). field. lra. }
  split.
  - unfold Rdiv. rewrite Rabs_mult, Rabs_inv, E. apply Rmult_le_reg_r with (Rabs y); [exact Py|].
    rewrite Rmult_assoc, Rinv_l by lra. lra.
  - replace (z - y * (1 + e / y)) with ((z - y) * (h / Rabs (z - y))) by (unfold e; field; split; [lra|exact Ny]).
    rewrite Rabs_mult, (Rabs_pos_eq (h / _)).
    + right. field. lra.
    + apply Rmult_le_pos; [exact Hh|]. apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.

Lemma expands_rounded q y z r h : 0 <= r -> 0 <= h -> expands q y -> Rabs (z - y) <= r * Rabs y + h ->
  expands (rounded r h q) z.
Proof.
  intros Hr Hh (l & F & B) H. destruct (rounding_parts y z r h Hr Hh H) as (d & D & Z).
  exists (map (fun x => x + d + x * d) l). split; [now apply grow_bound|]. unfold rounded. cbn [terms rest].
  rewrite moved_grow. set (s := moved_sum (terms q) l) in *.
  replace (z - (1 + d) * s) with ((z - y * (1 + d)) + (1 + d) * (y - s)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_mult.
  assert (Rabs (1 + d) <= 1 + r) by (eapply Rle_trans; [apply Rabs_triang|]; rewrite Rabs_R1; lra).
  assert (Rabs (1 + d) * Rabs (y - s) <= (1 + r) * rest q) by (apply Rmult_le_compat; auto using Rabs_pos). lra.
Qed.
Lemma expands_scaled c q y : expands q y -> expands (scaled c q) (c * y).
Proof.
  intros (l & F & B). exists l. split.
  - unfold scaled. cbn [terms]. clear B. induction F; cbn [map]; constructor; auto.
  - unfold scaled. cbn [terms rest]. rewrite moved_scale.
    replace (c * y - c * moved_sum (terms q) l) with (c * (y - moved_sum (terms q) l)) by ring.
    rewrite Rabs_mult. apply Rmult_le_compat_l; [apply Rabs_pos|exact B].
Qed.
Lemma expands_plus a b y z : expands a y -> expands b z -> expands (plus a b) (y + z).
Proof.
  intros (l & F & B) (k & G & C). exists (l ++ k). unfold plus. cbn [terms rest]. split; [now apply Forall2_app|].
  rewrite moved_app by exact (same_length _ _ _ F).
  replace (y + z - (moved_sum (terms a) l + moved_sum (terms b) k))
    with ((y - moved_sum (terms a) l) + (z - moved_sum (terms b) k)) by ring.
  eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.

(* [thm:B18] the terms, each with its own relative error, and what is left *)
Theorem evaluation_terms q z : evaluation q z -> expands q z.
Proof.
  intros H. induction H as [x e z H|r h q y z Hr Hh H IH Hz|a b y z Ha IHa Hb IHb|a b y z Ha IHa Hb IHb
                           |a b y z Ha IHa Hb IHb|a b y z Ha IHa Hb IHb Hd].
  - exists [0]. unfold number. cbn [terms rest moved_sum part]. split.
    + constructor; [cbn [growth]; rewrite Rabs_R0; lra|constructor].
    + now replace (z - (x * (1 + 0) + 0)) with (z - x) by ring.
  - now apply expands_rounded with y.
  - now apply expands_plus.
  - replace (y - z) with (y + -1 * z) by ring. apply expands_plus; [exact IHa|now apply expands_scaled].
  - destruct IHa as (l & F & B), IHb as (k & G & C). exists (pair_thetas l k). unfold times. cbn [terms rest].
    split; [now apply pairs_bound|].
    rewrite moved_pairs by (first [exact (same_length _ _ _ F)|exact (same_length _ _ _ G)]).
    pose proof (moved_size _ _ F) as SA. pose proof (moved_size _ _ G) as SB.
    fold (majorant a) in SA. fold (majorant b) in SB. unfold reach.
    set (s := moved_sum (terms a) l) in *. set (t := moved_sum (terms b) k) in *.
    eapply Rle_trans; [apply (mul_error s t y z (rest a) (rest b) B C _ _ SA SB)|]. lra.
  - pose proof (evaluation_error b z Hb) as E. pose proof (weight_pos b (evaluation_proper b z Hb)) as W.
    assert (Ny : total b <> 0) by (intros N; rewrite N, Rabs_R0 in Hd; lra).
    assert (L : Rabs (total b) - weight b <= Rabs z).
    { pose proof (Rabs_triang (total b - z) z) as T. replace (total b - z + z) with (total b) in T by ring.
      rewrite (Rabs_minus_sym (total b) z) in T. lra. }
    assert (Nz : z <> 0) by (intros N; rewrite N, Rabs_R0 in L; lra).
    unfold quotient. apply expands_rounded with (/ total b * y); [|lra|now apply expands_scaled|].
    + apply Rmult_le_pos; [exact W|]. apply Rlt_le, Rinv_0_lt_compat. lra.
    + rewrite Rplus_0_r.
      replace (y / z - / total b * y) with ((total b - z) / z * (/ total b * y)) by (field; now split).
      rewrite Rabs_mult. apply Rmult_le_compat_r; [apply Rabs_pos|].
      unfold Rdiv. rewrite Rabs_mult, Rabs_inv, Rabs_minus_sym.
      apply Rmult_le_compat; [apply Rabs_pos|apply Rlt_le, Rinv_0_lt_compat; lra|exact E|].
      apply Rinv_le_contravar; lra.
Qed.
