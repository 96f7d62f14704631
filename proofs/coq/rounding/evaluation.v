(* Evaluations of a real number, in any order of operations.

   A quantity is a real number written as a sum of terms, and how much the roundings on the way
   to it can move it: a computed value is sum t (1 + theta_t) + d with |theta_t| <= growth t
   and |d| <= rest (underflow, and errors that were carried in).

     total     sum t                          the real number
     majorant  sum |t|                        at least |total|; the same where nothing cancels
     weight    sum growth t |t| + rest        what the roundings can move it by

   evaluation q z: z is computed by additions, subtractions, multiplications and divisions, each
   followed by any number of roundings or none, from numbers given with a bound of their error;
   q is the expansion that this order of operations has.  Nothing else is said of the order:
   sums may be reassociated, products distributed, roundings contracted (fma) or made in a wider
   format, quotients replaced by reciprocals.  A root, a maximum, |.| or a power is a number given
   with the error that its operands cause.  evaluation_terms.v has the sum itself.

   Theorems
     |z - total q| <= weight q                                           evaluation_error
     the same by counting: sum gamma_n |t| + rest where t goes through n roundings,
     gamma_n = n u / (1 - n u)                                           evaluation_gamma
     n roundings are one of unit gamma_n and underflow n eta / (1 - n u) rounds_near     *)
From Coq Require Import ZArith Reals Bool List Lra Lia Psatz.
From Adamant.Rounding Require Import formats propagation relative.
Import ListNotations.
Open Scope R_scope.

Record term := Term { part : R; growth : R }.
Record quantity := Quantity { terms : list term; rest : R }.

Definition sum_of (f : term -> R) (ts : list term) : R := fold_right (fun t s => f t + s) 0 ts.
Definition size (t : term) : R := Rabs (part t).
Definition moved (t : term) : R := growth t * Rabs (part t).

Definition total (q : quantity) : R := sum_of part (terms q).
Definition majorant (q : quantity) : R := sum_of size (terms q).
Definition weight (q : quantity) : R := sum_of moved (terms q) + rest q.
Definition proper (q : quantity) : Prop := Forall (fun t => 0 <= growth t) (terms q) /\ 0 <= rest q.

(* ---- what an operation does to the terms ---- *)
(* a number given, |given - x| <= e *)
Definition number (x e : R) : quantity := Quantity [Term x 0] e.

(* a relative error r of every term, and h beside: (1 + growth) (1 + r) - 1 *)
Definition grow (r : R) (t : term) : term := Term (part t) (growth t + r + growth t * r).
Definition rounded (r h : R) (q : quantity) : quantity :=
  Quantity (map (grow r) (terms q)) ((1 + r) * rest q + h).

Definition plus (a b : quantity) : quantity := Quantity (terms a ++ terms b) (rest a + rest b).
Definition scaled (c : R) (q : quantity) : quantity :=
  Quantity (map (fun t => Term (c * part t) (growth t)) (terms q)) (Rabs c * rest q).
Definition minus (a b : quantity) : quantity := plus a (scaled (-1) b).

Definition pair (s t : term) : term := Term (part s * part t) (growth s + growth t + growth s * growth t).
Definition pairs (a b : list term) : list term := flat_map (fun s => map (pair s) b) a.
(* the most that the terms alone can amount to *)
Definition reach (q : quantity) : R := majorant q + sum_of moved (terms q).
Definition times (a b : quantity) : quantity :=
  Quantity (pairs (terms a) (terms b)) (reach a * rest b + reach b * rest a + rest a * rest b).

(* the divisor as one number: 1 / z = (1 / y) (1 + theta), |theta| <= w / (|y| - w) *)
Definition quotient (a b : quantity) : quantity :=
  rounded (weight b / (Rabs (total b) - weight b)) 0 (scaled (/ total b) a).

Inductive evaluation : quantity -> R -> Prop :=
| given x e z : Rabs (z - x) <= e -> evaluation (number x e) z
| rounding r h q y z : 0 <= r -> 0 <= h -> evaluation q y -> Rabs (z - y) <= r * Rabs y + h ->
    evaluation (rounded r h q) z
| sum a b y z : evaluation a y -> evaluation b z -> evaluation (plus a b) (y + z)
| difference a b y z : evaluation a y -> evaluation b z -> evaluation (minus a b) (y - z)
| product a b y z : evaluation a y -> evaluation b z -> evaluation (times a b) (y * z)
| division a b y z : evaluation a y -> evaluation b z -> weight b < Rabs (total b) ->
    evaluation (quotient a b) (y / z).

(* ---- sums ---- *)
Lemma sum_nil f : sum_of f [] = 0.
Proof. reflexivity. Qed.
Lemma sum_cons f t ts : sum_of f (t :: ts) = f t + sum_of f ts.
Proof. reflexivity. Qed.
Lemma sum_app f a b : sum_of f (a ++ b) = sum_of f a + sum_of f b.
Proof.
  induction a as [|t a IH]; cbn [app]; rewrite ?sum_nil, ?sum_cons; [ring|]. rewrite IH. ring.
Qed.
Lemma sum_scale f g c ts : (forall t, f (g t) = c * f t) -> sum_of f (map g ts) = c * sum_of f ts.
Proof.
  intros H. induction ts as [|t ts IH]; cbn [map]; rewrite ?sum_nil, ?sum_cons; [ring|].
  rewrite IH, H. ring.
Qed.
Lemma sum_same f g ts : (forall t, f (g t) = f t) -> sum_of f (map g ts) = sum_of f ts.
Proof. intros H. rewrite (sum_scale f g 1); [apply Rmult_1_l|]. intros t. now rewrite H, Rmult_1_l. Qed.
Lemma sum_pos f ts : (forall t, In t ts -> 0 <= f t) -> 0 <= sum_of f ts.
Proof.
  induction ts as [|t ts IH]; rewrite ?sum_nil, ?sum_cons; intros H; [lra|].
  pose proof (H t (or_introl eq_refl)). pose proof (IH (fun s Hs => H s (or_intror Hs))). lra.
Qed.

Lemma majorant_total q : Rabs (total q) <= majorant q.
Proof.
  unfold total, majorant. induction (terms q) as [|t ts IH]; rewrite ?sum_nil, ?sum_cons; [rewrite Rabs_R0; lra|].
  eapply Rle_trans; [apply Rabs_triang|].
  unfold size at 1. lra.
Qed.
Lemma majorant_pos q : 0 <= majorant q.
Proof. eapply Rle_trans; [apply Rabs_pos|apply majorant_total]. Qed.
Lemma moved_pos q : proper q -> 0 <= sum_of moved (terms q).
Proof.
  intros [H _]. apply sum_pos. intros t Ht. rewrite Forall_forall in H.
  apply Rmult_le_pos; [now apply H|apply Rabs_pos].
Qed.
Lemma weight_pos q : proper q -> 0 <= weight q.
Proof. intros H. pose proof (moved_pos q H). destruct H as [_ H]. unfold weight. lra. Qed.

(* ---- total, majorant and weight of each operation ---- *)
Ltac parts := cbn [number rounded plus scaled times pair terms rest part growth].
Lemma number_total x e : total (number x e) = x.
Proof. unfold total, number, sum_of. cbn [terms fold_right part]. ring. Qed.
Lemma number_majorant x e : majorant (number x e) = Rabs x.
Proof. unfold majorant, number, sum_of, size. cbn [terms fold_right part]. ring. Qed.
Lemma number_weight x e : weight (number x e) = e.
Proof. unfold weight, number, sum_of, moved. cbn [terms rest fold_right part growth]. ring. Qed.
Lemma number_proper x e : 0 <= e -> proper (number x e).
Proof. intros H. split; parts; [repeat constructor; parts; lra|exact H]. Qed.

Lemma rounded_total r h q : total (rounded r h q) = total q.
Proof. unfold total, rounded. parts. now apply sum_same. Qed.
Lemma rounded_majorant r h q : majorant (rounded r h q) = majorant q.
Proof. unfold majorant, rounded. parts. now apply sum_same. Qed.
Lemma rounded_weight r h q : weight (rounded r h q) = weight q + r * (majorant q + weight q) + h.
Proof.
  unfold weight, majorant, rounded. cbn [terms rest].
  assert (E : forall ts, sum_of moved (map (grow r) ts) = (1 + r) * sum_of moved ts + r * sum_of size ts).
  { induction ts as [|t ts IH]; cbn [map]; rewrite ?sum_nil, ?sum_cons; [ring|]. rewrite IH.
    replace (moved (grow r t)) with ((1 + r) * moved t + r * size t); [ring|].
    unfold moved, size, grow. cbn [part growth]. ring. }
  rewrite E. ring.
Qed.
Lemma rounded_proper r h q : 0 <= r -> 0 <= h -> proper q -> proper (rounded r h q).
Proof.
  intros Hr Hh [H1 H2]. split; parts.
  - apply Forall_map. eapply Forall_impl; [|exact H1]. intros t Ht. cbn beta in Ht. unfold grow. cbn [growth].
    pose proof (Rmult_le_pos _ _ Ht Hr). lra.
  - apply Rplus_le_le_0_compat; [apply Rmult_le_pos; lra|exact Hh].
Qed.

Lemma plus_total a b : total (plus a b) = total a + total b.
Proof. unfold total. apply sum_app. Qed.
Lemma plus_majorant a b : majorant (plus a b) = majorant a + majorant b.
Proof. unfold majorant. apply sum_app. Qed.
Lemma plus_weight a b : weight (plus a b) = weight a + weight b.
Proof. unfold weight, plus. parts. rewrite sum_app. ring. Qed.
Lemma plus_proper a b : proper a -> proper b -> proper (plus a b).
Proof. intros [A1 A2] [B1 B2]. split; parts; [apply Forall_app; now split|lra]. Qed.

Lemma scaled_total c q : total (scaled c q) = c * total q.
Proof. unfold total, scaled. parts. now apply sum_scale. Qed.
Lemma scaled_majorant c q : majorant (scaled c q) = Rabs c * majorant q.
Proof. unfold majorant, scaled. parts. apply sum_scale. intros t. unfold size. parts. apply Rabs_mult. Qed.
Lemma scaled_weight c q : weight (scaled c q) = Rabs c * weight q.
Proof.
  unfold weight, scaled. parts. rewrite (sum_scale moved _ (Rabs c)).
  - ring.
  - intros t. unfold moved. parts. rewrite Rabs_mult. ring.
Qed.
Lemma scaled_proper c q : proper q -> proper (scaled c q).
Proof.
  intros [H1 H2]. split; parts.
  - apply Forall_map. exact H1.
  - apply Rmult_le_pos; [apply Rabs_pos|exact H2].
Qed.

Lemma opp_one : Rabs (-1) = 1.
Proof. rewrite Rabs_left; lra. Qed.
Lemma minus_total a b : total (minus a b) = total a - total b.
Proof. unfold minus. rewrite plus_total, scaled_total. ring. Qed.
Lemma minus_majorant a b : majorant (minus a b) = majorant a + majorant b.
Proof. unfold minus. rewrite plus_majorant, scaled_majorant, opp_one. ring. Qed.
Lemma minus_weight a b : weight (minus a b) = weight a + weight b.
Proof. unfold minus. rewrite plus_weight, scaled_weight, opp_one. ring. Qed.
Lemma minus_proper a b : proper a -> proper b -> proper (minus a b).
Proof. intros A B. apply plus_proper; [exact A|now apply scaled_proper]. Qed.

Lemma pairs_sum f a b : (forall s t, f (pair s t) = f s * f t) ->
  sum_of f (pairs a b) = sum_of f a * sum_of f b.
Proof.
  intros H. induction a as [|s a IH]; cbn [pairs flat_map]; rewrite ?sum_nil, ?sum_cons; [ring|].
  rewrite sum_app. fold (pairs a b). rewrite IH.
  replace (sum_of f (map (pair s) b)) with (f s * sum_of f b); [ring|].
  clear IH. induction b as [|t b IH]; cbn [map]; rewrite ?sum_nil, ?sum_cons; [ring|].
  rewrite H, <- IH. ring.
Qed.
Lemma times_total a b : total (times a b) = total a * total b.
Proof. unfold total, times. parts. now apply pairs_sum. Qed.
Lemma times_majorant a b : majorant (times a b) = majorant a * majorant b.
Proof. unfold majorant, times. parts. apply pairs_sum. intros s t. apply Rabs_mult. Qed.
Definition reached (t : term) : R := (1 + growth t) * Rabs (part t).
Lemma reach_sum q : reach q = sum_of reached (terms q).
Proof.
  unfold reach, majorant. induction (terms q) as [|t ts IH]; rewrite ?sum_nil, ?sum_cons; [ring|].
  rewrite <- IH. replace (reached t) with (size t + moved t); [ring|]. unfold size, moved, reached. ring.
Qed.
Lemma times_weight a b :
  weight (times a b) = majorant a * weight b + majorant b * weight a + weight a * weight b.
Proof.
  assert (R : sum_of moved (pairs (terms a) (terms b)) = reach a * reach b - majorant a * majorant b).
  { pose proof (reach_sum (times a b)) as E. unfold reach at 1 in E. rewrite times_majorant in E.
    unfold times in E at 1 2. cbn [terms] in E.
    rewrite (pairs_sum reached) in E
      by (intros s t; unfold reached, pair; parts; rewrite Rabs_mult; ring).
    rewrite <- (reach_sum a), <- (reach_sum b) in E. lra. }
  unfold weight at 1, times. cbn [terms rest]. rewrite R. unfold weight, reach. ring.
Qed.
Lemma times_proper a b : proper a -> proper b -> proper (times a b).
Proof.
  intros A B. pose proof (moved_pos a A). pose proof (moved_pos b B).
  pose proof (majorant_pos a). pose proof (majorant_pos b).
  destruct A as [A1 A2], B as [B1 B2]. split; parts.
  - rewrite Forall_forall in *. intros t Ht. apply in_flat_map in Ht as (s & Hs & Ht).
    apply in_map_iff in Ht as (r & <- & Hr). parts. specialize (A1 s Hs). specialize (B1 r Hr).
    pose proof (Rmult_le_pos _ _ A1 B1). lra.
  - unfold reach. assert (0 <= (majorant a + sum_of moved (terms a)) * rest b) by (apply Rmult_le_pos; lra).
    assert (0 <= (majorant b + sum_of moved (terms b)) * rest a) by (apply Rmult_le_pos; lra).
    pose proof (Rmult_le_pos _ _ A2 B2). lra.
Qed.

Lemma quotient_total a b : total (quotient a b) = total a / total b.
Proof. unfold quotient. rewrite rounded_total, scaled_total. unfold Rdiv. ring. Qed.
Lemma quotient_majorant a b : majorant (quotient a b) = majorant a / Rabs (total b).
Proof. unfold quotient. rewrite rounded_majorant, scaled_majorant, Rabs_inv. unfold Rdiv. ring. Qed.
Lemma quotient_weight a b : proper b -> weight b < Rabs (total b) ->
  weight (quotient a b)
  = (weight a + majorant a / Rabs (total b) * weight b) / (Rabs (total b) - weight b).
Proof.
  intros B H. pose proof (weight_pos b B).
  unfold quotient. rewrite rounded_weight, scaled_weight, scaled_majorant, Rabs_inv.
  field. lra.
Qed.
Lemma quotient_proper a b : proper a -> proper b -> weight b < Rabs (total b) -> proper (quotient a b).
Proof.
  intros A B H. pose proof (weight_pos b B). apply rounded_proper; [|lra|now apply scaled_proper].
  apply Rmult_le_pos; [lra|]. apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.

(* ---- the error of an evaluation ---- *)
Lemma evaluation_proper q z : evaluation q z -> proper q.
Proof.
  intros H. induction H.
  - apply number_proper. pose proof (Rabs_pos (z - x)). lra.
  - now apply rounded_proper.
  - now apply plus_proper.
  - now apply minus_proper.
  - now apply times_proper.
  - now apply quotient_proper.
Qed.

(* [eq:B18] *)
Theorem evaluation_error q z : evaluation q z -> Rabs (z - total q) <= weight q.
Proof.
  intros H. induction H as [x e z H|r h q y z Hr Hh H IH Hz|a b y z Ha IHa Hb IHb|a b y z Ha IHa Hb IHb
                           |a b y z Ha IHa Hb IHb|a b y z Ha IHa Hb IHb Hd].
  - now rewrite number_total, number_weight.
  - rewrite rounded_total, rounded_weight.
    assert (Y : Rabs y <= majorant q + weight q).
    { pose proof (majorant_total q). replace y with (total q + (y - total q)) by ring.
      eapply Rle_trans; [apply Rabs_triang|]. lra. }
    replace (z - total q) with ((y - total q) + (z - y)) by ring.
    eapply Rle_trans; [apply Rabs_triang|].
    pose proof (Rmult_le_compat_l r _ _ Hr Y). lra.
  - rewrite plus_total, plus_weight. now apply add_error.
  - rewrite minus_total, minus_weight. now apply sub_error.
  - rewrite times_total, times_weight. apply mul_error; auto using majorant_total.
  - rewrite quotient_total, quotient_weight by (assumption || now apply evaluation_proper with z).
    apply div_error; try assumption; [|apply Rle_refl].
    unfold Rdiv. rewrite Rabs_mult, Rabs_inv. apply Rmult_le_compat_r; [|apply majorant_total].
    pose proof (evaluation_proper _ _ Hb) as P. pose proof (weight_pos _ P).
    apply Rlt_le, Rinv_0_lt_compat. lra.
Qed.

(* ---- counting roundings ---- *)
Definition gamma (F : format) (n : nat) : R := INR n * u F / (1 - INR n * u F).
Definition underflow (F : format) (n : nat) : R := INR n * eta F / (1 - INR n * u F).

(* z comes from y by n roundings to F, each to nearest or no worse; one that changes nothing is one *)
Inductive rounds (F : format) : nat -> R -> R -> Prop :=
| rounds_0 y : rounds F 0 y y
| rounds_S n y w z : rounds F n y w -> Rabs (z - w) <= u F * Rabs w + eta F -> rounds F (S n) y z.

Lemma rounds_growth F n y z : rounds F n y z ->
  Rabs (z - y) <= ((1 + u F) ^ n - 1) * Rabs y + eta F / u F * ((1 + u F) ^ n - 1).
Proof.
  pose proof (u_pos F) as U. intros H. induction H as [y|n y w z H IH Hz].
  - rewrite Rminus_diag_eq, Rabs_R0 by reflexivity. cbn [pow]. lra.
  - assert (W : Rabs w <= Rabs y + Rabs (w - y)).
    { replace w with (y + (w - y)) at 1 by ring. apply Rabs_triang. }
    replace (z - y) with ((w - y) + (z - w)) by ring. eapply Rle_trans; [apply Rabs_triang|].
    cbn [pow]. set (p := (1 + u F) ^ n) in *. set (e := Rabs (w - y)) in *.
    apply Rmult_le_compat_l with (r := u F) in W; [|lra].
    apply Rmult_le_compat_l with (r := 1 + u F) in IH; [|lra].
    replace ((1 + u F) * p - 1) with ((1 + u F) * (p - 1) + u F) by ring.
    replace (((1 + u F) * (p - 1) + u F) * Rabs y + eta F / u F * ((1 + u F) * (p - 1) + u F))
      with ((1 + u F) * ((p - 1) * Rabs y + eta F / u F * (p - 1)) + u F * Rabs y + eta F)
      by (field; lra).
    lra.
Qed.
(* [thm:B18] *)
Theorem rounds_near F n y z : valid F -> INR n * u F < 1 -> rounds F n y z ->
  Rabs (z - y) <= gamma F n * Rabs y + underflow F n.
Proof.
  intros HF Hn H. pose proof (u_pos F) as U. pose proof (eta_pos F) as E.
  eapply Rle_trans; [apply (rounds_growth F n y z H)|]. pose proof (gamma_bound F HF n Hn) as G.
  apply Rplus_le_compat.
  - apply Rmult_le_compat_r; [apply Rabs_pos|exact G].
  - replace (underflow F n) with (eta F / u F * (INR n * u F / (1 - INR n * u F)))
      by (unfold underflow; field; lra).
    apply Rmult_le_compat_l; [|exact G]. apply Rlt_le, Rdiv_lt_0_compat; lra.
Qed.

Lemma gamma_0 F : gamma F 0 = 0.
Proof. unfold gamma. cbn [INR]. unfold Rdiv. ring. Qed.
Lemma underflow_0 F : underflow F 0 = 0.
Proof. unfold underflow. cbn [INR]. unfold Rdiv. ring. Qed.
Lemma div_least a b c : 0 < c -> a * c <= b -> a <= b / c.
Proof.
  intros Hc H. apply Rmult_le_reg_r with c; [exact Hc|]. replace (b / c * c) with b by (field; lra).
  exact H.
Qed.
Lemma gamma_least F n : INR n * u F < 1 -> INR n * u F <= gamma F n.
Proof.
  intros H. unfold gamma. pose proof (u_pos F). pose proof (pos_INR n).
  assert (0 <= INR n * u F) by (apply Rmult_le_pos; lra).
  set (a := INR n * u F) in *. apply div_least; [lra|nra].
Qed.
Lemma underflow_least F n : INR n * u F < 1 -> INR n * eta F <= underflow F n.
Proof.
  intros H. unfold underflow. pose proof (u_pos F). pose proof (eta_pos F). pose proof (pos_INR n).
  assert (0 <= INR n * u F) by (apply Rmult_le_pos; lra).
  assert (0 <= INR n * eta F) by (apply Rmult_le_pos; lra).
  set (a := INR n * u F) in *. set (b := INR n * eta F) in *. apply div_least; [lra|nra].
Qed.
Lemma gamma_pos F n : INR n * u F < 1 -> 0 <= gamma F n.
Proof.
  intros H. eapply Rle_trans; [|now apply gamma_least].
  apply Rmult_le_pos; [apply pos_INR|]. apply Rlt_le, u_pos.
Qed.
Lemma underflow_pos F n : INR n * u F < 1 -> 0 <= underflow F n.
Proof.
  intros H. eapply Rle_trans; [|now apply underflow_least].
  apply Rmult_le_pos; [apply pos_INR|]. apply Rlt_le, eta_pos.
Qed.

(* t goes through n roundings to F *)
Definition count (F : format) (t : term) (n : nat) : Prop :=
  0 <= growth t <= (1 + u F) ^ n - 1 /\ INR n * u F < 1.
Fixpoint counted (F : format) (ts : list term) (ns : list nat) : R :=
  match ts, ns with
  | t :: ts, n :: ns => gamma F n * Rabs (part t) + counted F ts ns
  | _, _ => 0
  end.

(* [eq:B18] the classical form [Higham, Accuracy and Stability of Numerical Algorithms, section 3.1] *)
Theorem evaluation_gamma F q z ns : valid F -> evaluation q z -> Forall2 (count F) (terms q) ns ->
  Rabs (z - total q) <= counted F (terms q) ns + rest q.
Proof.
  intros HF H C. eapply Rle_trans; [now apply evaluation_error|]. unfold weight.
  apply Rplus_le_compat_r. induction C as [|t n ts ns [Ht Hn] C IH]; [apply Rle_refl|].
  rewrite sum_cons. cbn [counted]. apply Rplus_le_compat; [|exact IH].
  apply Rmult_le_compat_r; [apply Rabs_pos|]. pose proof (gamma_bound F HF n Hn). unfold gamma. lra.
Qed.
(* a rounding counts one, and a product has the roundings of both factors *)
Lemma count_grow F t n : INR (S n) * u F < 1 -> count F t n -> count F (grow (u F) t) (S n).
Proof.
  intros Hn [[H0 H1] _]. pose proof (u_pos F) as U. split; [|exact Hn].
  unfold grow. cbn [growth pow]. set (p := (1 + u F) ^ n) in *.
  pose proof (Rmult_le_pos _ _ H0 (Rlt_le _ _ U)). split; [lra|].
  pose proof (Rmult_le_compat_r (1 + u F) _ _ ltac:(lra) H1). lra.
Qed.
Lemma count_pair F s t n m : INR (n + m) * u F < 1 -> count F s n -> count F t m ->
  count F (pair s t) (n + m).
Proof.
  intros Hn [[S0 S1] _] [[T0 T1] _]. split; [|exact Hn]. unfold pair. cbn [growth].
  rewrite pow_add. set (p := (1 + u F) ^ n) in *. set (q := (1 + u F) ^ m) in *.
  pose proof (Rmult_le_pos _ _ S0 T0). split; [lra|].
  assert ((1 + growth s) * (1 + growth t) <= p * q) by (apply Rmult_le_compat; lra). lra.
Qed.
