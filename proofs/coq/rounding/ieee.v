(* The same programs on IEEE 754 numbers: infinities, NaN, signed zeros and overflow included.

   exec_ieee runs a program on Flocq's binary floating-point numbers (binary64 and the working
   format), and can be computed: tests/test_coq_bits.sh compares it, bit for bit, with the
   compiled C.  What is not one IEEE operation, the powers and the casts of exact expressions,
   is given from outside.

   Theorems
     an operation with a finite result on finite numbers returns the
     rounding of the model                                          ieee_op_correct
     B7   a run all of whose results are finite is a float execution of
          machine.v: every theorem about exec_float is one about it  ieee_refines
     B7   so its results are within the running error bound          ieee_running_error
          the derived programs satisfy the premises                  programs_one_format  *)
From Coq Require Import ZArith Reals Bool List String Lra Lia.
From Flocq Require Import Core IEEE754.BinarySingleNaN.
From Adamant.Rounding Require Import formats machine running_error programs.
Import ListNotations.
Open Scope R_scope.

(* ---- one operation, one format ---- *)
Section Operation.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation num := (binary_float p e).
Notation F := (Format p e).

Definition ieee_op (o : op) (xs : list num) : num :=
  match o, xs with
  | Add, [x; y] => Bplus mode_NE x y
  | Sub, [x; y] => Bminus mode_NE x y
  | Mul, [x; y] => Bmult mode_NE x y
  | Div, [x; y] => Bdiv mode_NE x y
  | Sqrt, [x] => Bsqrt mode_NE x
  | Fma, [x; y; z] => Bfma mode_NE x y z
  | Abs, [x] => Babs x
  | Max, [x; y] => match Bcompare x y with
                   | Some Lt => y | Some _ => x | None => B754_nan
                   end
  | _, _ => B754_nan
  end.

Lemma overflow_not_finite (z : num) s : B2SF z = binary_overflow p e mode_NE s -> is_finite z = false.
Proof. intros H. destruct z; cbn in H |- *; congruence. Qed.

Lemma in_format_B2R (x : num) : in_format F (B2R x).
Proof. apply generic_format_B2R. Qed.

Theorem ieee_op_correct o xs :
  Forall (fun x => is_finite x = true) xs -> is_finite (ieee_op o xs) = true ->
  B2R (ieee_op o xs) = round F (apply o (map B2R xs)).
Proof.
  intros Hx Hf.
  destruct o, xs as [|x [|y [|z [|? ?]]]]; cbn [ieee_op apply map] in *; try discriminate;
    inversion Hx as [|? ? Fx Hx']; subst;
    try (inversion Hx' as [|? ? Fy Hx'']; subst); try (inversion Hx'' as [|? ? Fz _]; subst).
  - generalize (Bplus_correct p e _ _ mode_NE x y Fx Fy). destruct Rlt_bool; [now intros [H _]|].
    intros [H _]. apply overflow_not_finite in H. congruence.
  - generalize (Bminus_correct p e _ _ mode_NE x y Fx Fy). destruct Rlt_bool; [now intros [H _]|].
    intros [H _]. apply overflow_not_finite in H. congruence.
  - generalize (Bmult_correct p e _ _ mode_NE x y). destruct Rlt_bool; [now intros [H _]|].
    intros H. apply overflow_not_finite in H. congruence.
  - assert (N : B2R y <> 0).
    { destruct y as [s|s| |s m ex Hb]; try discriminate.
      - destruct x; discriminate.
      - cbn. intros E. apply eq_0_F2R in E. destruct s; discriminate. }
    generalize (Bdiv_correct p e _ _ mode_NE x y N). destruct Rlt_bool; [now intros [H _]|].
    intros H. apply overflow_not_finite in H. congruence.
  - exact (proj1 (Bsqrt_correct p e _ _ mode_NE x)).
  - generalize (Bfma_correct p e _ _ mode_NE x y z Fx Fy Fz). cbv zeta.
    destruct Rlt_bool; [now intros [H _]|]. intros H. apply overflow_not_finite in H. congruence.
  - rewrite B2R_Babs. symmetry. apply round_id. apply generic_format_abs, in_format_B2R.
  - rewrite Bcompare_correct by assumption. unfold Rmax.
    destruct (Rcompare_spec (B2R x) (B2R y)) as [C|C|C]; destruct (Rle_dec (B2R x) (B2R y)) as [L|L];
      try lra; symmetry; try rewrite C; apply round_id, in_format_B2R.
Qed.
End Operation.

(* ---- from one format to another ---- *)
Section Convert.
Variables p e p' e' : Z.
Context (Hp' : Prec_gt_0 p') (He' : Prec_lt_emax p' e').

Definition convert (x : binary_float p e) : binary_float p' e' :=
  match x with
  | B754_nan => B754_nan
  | B754_infinity s => B754_infinity s
  | B754_zero s => B754_zero s
  | B754_finite s m ex _ => binary_normalize p' e' Hp' He' mode_NE (cond_Zopp s (Zpos m)) ex s
  end.

Lemma convert_correct x : is_finite (convert x) = true ->
  is_finite x = true /\ B2R (convert x) = round (Format p' e') (B2R x).
Proof.
  destruct x as [s|s| |s m ex Hb]; try discriminate; cbn [convert].
  - intros _. split; [reflexivity|]. symmetry. apply round_0. apply _.
  - intros Hf. split; [reflexivity|].
    generalize (binary_normalize_correct p' e' Hp' He' mode_NE (cond_Zopp s (Zpos m)) ex s).
    cbv zeta. destruct Rlt_bool; [now intros [H _]|].
    intros H. apply overflow_not_finite in H. congruence.
Qed.
Lemma convert_exact x : is_finite x = true -> in_format (Format p' e') (B2R x) ->
  Rabs (B2R x) < bpow radix2 e' -> is_finite (convert x) = true /\ B2R (convert x) = B2R x.
Proof.
  intros Hx Hin Hlt. destruct x as [s|s| |s m ex Hb]; try discriminate; [now split|].
  cbn [convert].
  generalize (binary_normalize_correct p' e' Hp' He' mode_NE (cond_Zopp s (Zpos m)) ex s). cbv zeta.
  change (F2R (Float radix2 (cond_Zopp s (Zpos m)) ex)) with (B2R (B754_finite s m ex Hb)).
  rewrite (round_generic radix2 _ _ _ Hin). rewrite Rlt_bool_true by exact Hlt. now intros (E & Ef & _).
Qed.
End Convert.

(* ---- programs ---- *)
Section Machine.
Variables p e : Z.
Context (Hp : Prec_gt_0 p) (He : Prec_lt_emax p e).
Notation W := (Format p e).
Local Instance prec64 : Prec_gt_0 53.         Proof. reflexivity. Qed.
Local Instance emax64 : Prec_lt_emax 53 1024. Proof. reflexivity. Qed.

Inductive number :=
| N64 (x : binary_float 53 1024)
| NW (x : binary_float p e)
| Exact.                               (* a real number that no machine holds *)

Definition as64 (n : number) : binary_float 53 1024 :=
  match n with N64 x => x | NW x => convert _ _ _ _ _ _ x | Exact => B754_nan end.
Definition asW (n : number) : binary_float p e :=
  match n with N64 x => convert _ _ _ _ _ _ x | NW x => x | Exact => B754_nan end.

Definition op64 (o : op) (ns : list number) : binary_float 53 1024 :=
  match o, ns with Cast, [n] => as64 n | _, _ => ieee_op 53 1024 _ _ o (map as64 ns) end.
Definition opW (o : op) (ns : list number) : binary_float p e :=
  match o, ns with Cast, [n] => asW n | _, _ => ieee_op p e _ _ o (map asW ns) end.

(* given r: the result of instruction r where that is not one IEEE operation *)
Definition step_ieee (given : string -> number) (i : instr) (k : kinds) (n : string -> number) : number :=
  match iprec i with
  | Real => Exact
  | q => if any_faithful i (map k (args i)) then given (dst i)
         else match q with
              | Binary64 => N64 (op64 (iop i) (map n (args i)))
              | _ => NW (opW (iop i) (map n (args i)))
              end
  end.
Fixpoint exec_ieee given (c : list instr) (k : kinds) (n : string -> number) : string -> number :=
  match c with
  | [] => n
  | i :: c => exec_ieee given c (set k (dst i) (In (iprec i))) (set n (dst i) (step_ieee given i k n))
  end.

(* n is a finite number of kind k whose value is x *)
Definition represents (k : kind) (n : number) (x : R) : Prop :=
  match k, n with
  | In Real, _ => True
  | In Binary64, N64 f => is_finite f = true /\ B2R f = x
  | In Working, NW f => is_finite f = true /\ B2R f = x
  | Everywhere, N64 f => is_finite f = true /\ B2R f = x /\ in_format W x /\ Rabs x < bpow radix2 e
  | _, _ => False
  end.

Definition finite_number (n : number) : bool :=
  match n with N64 f => is_finite f | NW f => is_finite f | Exact => true end.
Fixpoint finite_run given c (k : kinds) (n : string -> number) : bool :=
  match c with
  | [] => true
  | i :: c => finite_number (step_ieee given i k n) &&
              finite_run given c (set k (dst i) (In (iprec i))) (set n (dst i) (step_ieee given i k n))
  end.

(* every operation but a cast and a power works inside one format *)
Definition one_format_instr (i : instr) (k : kinds) : bool :=
  well_formed_instr i k &&
  match iprec i, iop i with
  | Real, _ => true
  | _, (Cast | Pow | Powr) => true
  | q, Select => forallb (fun r => fits q (k r)) (tl (args i))
  | q, _ => forallb (fun r => fits q (k r)) (args i)
  end.
Fixpoint one_format (c : list instr) (k : kinds) : bool :=
  match c with
  | [] => true
  | i :: c => one_format_instr i k && one_format c (set k (dst i) (In (iprec i)))
  end.

(* the value in the real numbers of a result; exact ones take the exact value *)
Definition real_of (n : number) (y : R) : R :=
  match n with N64 f => B2R f | NW f => B2R f | Exact => y end.
Fixpoint shadow given c (k : kinds) (n : string -> number) (x : env) : env :=
  match c with
  | [] => x
  | i :: c => let z := step_ieee given i k n in
      shadow given c (set k (dst i) (In (iprec i))) (set n (dst i) z)
        (set x (dst i) (real_of z (value i x)))
  end.
(* the given results are faithful and in their format *)
Fixpoint given_faithful given c (k : kinds) (n : string -> number) (x : env) : Prop :=
  match c with
  | [] => True
  | i :: c => let z := step_ieee given i k n in
      (iprec i <> Real -> any_faithful i (map k (args i)) = true ->
       represents (In (iprec i)) z (real_of z 0) /\
       faithful (format_of W (iprec i)) (value i x) (real_of z 0)) /\
      given_faithful given c (set k (dst i) (In (iprec i))) (set n (dst i) z)
        (set x (dst i) (real_of z (value i x)))
  end.

Lemma as64_represents k n x : fits Binary64 k = true -> represents k n x ->
  is_finite (as64 n) = true /\ B2R (as64 n) = x.
Proof. destruct k as [[]|], n; cbn; try discriminate; tauto. Qed.
Lemma asW_represents k n x : fits Working k = true -> represents k n x ->
  is_finite (asW n) = true /\ B2R (asW n) = x.
Proof.
  destruct k as [[]|], n as [f|f|]; cbn; try discriminate; try tauto.
  intros _ (Hf & <- & Hin & Hlt). now apply convert_exact.
Qed.

Lemma operands P E (as_num : number -> binary_float P E) q (k : kinds) (n : string -> number) (x : env) rs :
  (forall r, represents (k r) (n r) (x r)) ->
  forallb (fun r => fits q (k r)) rs = true ->
  (forall k n x, fits q k = true -> represents k n x -> is_finite (as_num n) = true /\ B2R (as_num n) = x) ->
  Forall (fun f => is_finite f = true) (map as_num (map n rs)) /\
  map B2R (map as_num (map n rs)) = map x rs.
Proof.
  intros Hr Hfit H. induction rs as [|r rs IH]; cbn in *; [now split|].
  apply andb_prop in Hfit as [Hf Hfit]. destruct (IH Hfit) as [I1 I2].
  destruct (H _ _ _ Hf (Hr r)) as [A B]. split; [now constructor|].
  now rewrite B, I2.
Qed.

(* the rounded value a finite result stands for *)
Lemma result_step given i k n x :
  one_format_instr i k = true -> (forall r, represents (k r) (n r) (x r)) -> iprec i <> Real ->
  any_faithful i (map k (args i)) = false -> finite_number (step_ieee given i k n) = true ->
  represents (In (iprec i)) (step_ieee given i k n) (round (format_of W (iprec i)) (value i x)).
Proof.
  intros Hone Hr Hq Ha Hf. apply andb_prop in Hone as [Hwf Hfit].
  apply andb_prop in Hwf as [Har _]. apply Nat.eqb_eq in Har.
  unfold step_ieee in *. rewrite Ha in *. unfold value.
  destruct (iop i) eqn:Eo;
    try (destruct (iprec i) eqn:Eq; [congruence| |]; cbn [finite_number represents format_of] in *;
         (split; [exact Hf|]);
         [ destruct (operands _ _ as64 Binary64 k n x (args i) Hr Hfit as64_represents)
             as [Ff <-]; unfold op64 in *; now apply ieee_op_correct
         | destruct (operands _ _ asW Working k n x (args i) Hr Hfit asW_represents)
             as [Ff <-]; unfold opW in *; now apply ieee_op_correct ]).
  1, 2: unfold any_faithful in Ha; rewrite Eo in Ha; discriminate.
  destruct (args i) as [|r [|? ?]]; try discriminate Har. pose proof (Hr r) as R.
  cbn [map] in *. unfold any_faithful in Ha. rewrite Eo in Ha.
  destruct (iprec i); [congruence| |]; cbn [represents finite_number format_of op64 opW map apply] in *.
  - split; [exact Hf|]. destruct (k r) as [[]|]; try discriminate; destruct (n r) as [f|f|]; try tauto;
      cbn in R, Hf |- *; destruct R as [R1 R2].
    + rewrite R2. symmetry. apply round_id. rewrite <- R2. apply in_format_B2R.
    + rewrite <- R2. now apply convert_correct.
    + destruct R2 as [R2 _]. rewrite R2. symmetry. apply round_id. rewrite <- R2. apply in_format_B2R.
  - split; [exact Hf|]. destruct (k r) as [[]|]; try discriminate; destruct (n r) as [f|f|]; try tauto;
      cbn in R, Hf |- *; destruct R as [R1 R2].
    + rewrite <- R2. now apply convert_correct.
    + rewrite R2. symmetry. apply round_id. rewrite <- R2. apply in_format_B2R.
    + destruct R2 as [R2 _]. rewrite <- R2. now apply convert_correct.
  - destruct (iprec i); [congruence|discriminate Hf|discriminate Hf].
Qed.

Lemma represents_real_of k n x y : k <> In Real -> represents k n x -> real_of n y = x.
Proof. destruct k as [[]|], n; cbn; try tauto; try congruence. Qed.

(* [thm:B7] *)
Theorem ieee_refines given c k n x :
  one_format c k = true -> (forall r, represents (k r) (n r) (x r)) ->
  given_faithful given c k n x -> finite_run given c k n = true ->
  exec_float W c k x (shadow given c k n x) /\
  forall r, represents (final_kinds c k r) (exec_ieee given c k n r) (shadow given c k n x r).
Proof.
  revert k n x. induction c as [|i c IH]; intros k n x Hone Hr Hg Hfin;
    cbn [one_format given_faithful finite_run shadow exec_ieee final_kinds] in *.
  { split; [constructor|exact Hr]. }
  apply andb_prop in Hone as [Hi Hone]. apply andb_prop in Hfin as [Hf Hfin]. destruct Hg as [Hg Hg'].
  set (z := step_ieee given i k n) in *.
  assert (S : result W i (map k (args i)) (value i x) (real_of z (value i x)) /\
              represents (In (iprec i)) z (real_of z (value i x))).
  { destruct (Bool.bool_dec (precision_eqb (iprec i) Real) true) as [ER|NR].
    { unfold result, z, step_ieee. destruct (iprec i); try discriminate. now split. }
    assert (Hq : iprec i <> Real) by (intros E; rewrite E in NR; now apply NR).
    assert (Q : In (iprec i) <> In Real) by congruence.
    destruct (any_faithful i (map k (args i))) eqn:Ea.
    - destruct (Hg Hq eq_refl) as [Rz Fz].
      rewrite (represents_real_of _ _ _ (value i x) Q Rz). split; [|exact Rz].
      unfold result. rewrite Ea. destruct (iprec i); [congruence| |]; exact Fz.
    - pose proof (result_step given i k n x Hi Hr Hq Ea Hf) as Rz. fold z in Rz.
      rewrite (represents_real_of _ _ _ (value i x) Q Rz). split; [|exact Rz].
      unfold result. rewrite Ea. destruct (iprec i); [congruence| |]; reflexivity. }
  destruct S as [S1 S2].
  destruct (IH (set k (dst i) (In (iprec i))) (set n (dst i) z)
              (set x (dst i) (real_of z (value i x)))) as [R1 R2]; try assumption.
  { intros r. unfold set. destruct (String.eqb r (dst i)); [exact S2|apply Hr]. }
  split; [|exact R2]. now apply float_next with (real_of z (value i x)).
Qed.

Lemma represents_lies k n x : represents k n x -> lies W k x.
Proof.
  destruct k as [[]|], n as [f|f|]; cbn; try tauto; try (intros [_ <-]; apply in_format_B2R).
  intros (_ & <- & Hin & _). split; [exact Hin|apply in_format_B2R].
Qed.
Lemma one_format_well_formed c k : one_format c k = true -> well_formed c k = true.
Proof.
  revert k. induction c as [|i c IH]; intros k H; cbn in *; [reflexivity|].
  apply andb_prop in H as [Hi Hc]. apply andb_prop in Hi as [Hi _]. rewrite Hi. now apply IH.
Qed.

Lemma one_format_taken c k x : one_format c k = true -> one_format (taken c x) k = true.
Proof.
  revert k x. induction c as [|i c IH]; intros k x H; cbn [taken one_format] in *; [reflexivity|].
  apply andb_prop in H as [Hi Hc]. apply andb_true_intro. split.
  - apply andb_prop in Hi as [Hw Hf]. unfold one_format_instr. rewrite (decided_well_formed i k x Hw).
    revert Hw Hf. unfold well_formed_instr, decided.
    destruct (iop i) eqn:E; try (rewrite E; now intros _ ->);
      destruct (args i) as [|a [|b [|c' [|? ?]]]]; cbn; destruct (iprec i); easy.
  - destruct (decided_dst i x) as [-> ->]. now apply IH.
Qed.

(* The program c with its conditions decided on the exact registers x0. *)
(* [thm:B7] *)
Theorem ieee_running_error given c k n x x0 e0 :
  let d := taken c x0 in
  valid W -> one_format c k = true -> (forall r, represents (k r) (n r) (x r)) ->
  given_faithful given d k n x -> finite_run given d k n = true -> within e0 x0 x ->
  within (exec_err W d k x0 e0) (exec_real c x0) (shadow given d k n x).
Proof.
  cbv zeta. intros HW Hone Hr Hg Hf Hw. assert (Hd := one_format_taken c k x0 Hone).
  apply running_error with x; try assumption.
  - now apply one_format_well_formed.
  - intros r. now apply represents_lies with (n r).
  - now apply ieee_refines.
Qed.
End Machine.

(* t is read into binary64 by some, and so is to be a binary64 number *)
Theorem programs_one_format :
  forallb (fun q => one_format (code q) (set (input_kinds q) "t"%string (In Binary64)))
    (step_programs ++ dialect_programs ++ order_programs) = true.
Proof. reflexivity. Qed.
