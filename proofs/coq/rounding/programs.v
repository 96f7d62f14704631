(* Derived from spec/steps, spec/dialects and spec/orders by `make derive`; do not edit.
   One term per step program; machine.v says what it means.                *)
From Coq Require Import Reals List String.
From Adamant.Rounding Require Import machine.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

(* AdaGrad *)
Definition adagrad : program := {|
  inputs := [
    ("theta", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("lr_decay", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("v", "v_t")];
  code := [
    Instr Sub  Real     "past_1" ["t"; "k1"];
    Instr Cast Binary64 "past" ["past_1"];
    Instr Mul  Binary64 "step_3" ["past"; "lr_decay"];
    Instr Add  Binary64 "step_2" ["k1"; "step_3"];
    Instr Div  Binary64 "step_1" ["lr"; "step_2"];
    Instr Cast Working  "step" ["step_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["g"; "g"];
    Instr Add  Working  "v_t" ["v"; "v_t_1"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "g"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* Adam *)
Definition adam : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* Adam with L2 regularisation *)
Definition adam_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Mul  Working  "g_l2_1" ["wd"; "theta"];
    Instr Add  Working  "g_l2" ["g"; "g_l2_1"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g_l2"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g_l2"; "g_l2"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* Adam, second moment corrected only *)
Definition adam_v : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* Adamax *)
Definition adamax : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Abs  Working  "v_t_3" ["g"];
    Instr Add  Working  "v_t_2" ["v_t_3"; "e"];
    Instr Max  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "v_t"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* AdamW *)
Definition adamw : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Binary64 "decay_2" ["lr"; "weight_decay"];
    Instr Sub  Binary64 "decay_1" ["k1"; "decay_2"];
    Instr Cast Working  "decay" ["decay_1"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Mul  Working  "theta_t_1" ["theta"; "decay"];
    Instr Sub  Working  "theta_t" ["theta_t_1"; "update"]] |}.

(* AMSGrad *)
Definition amsgrad : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("vmax", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("vmax", "vmax_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Max  Working  "vmax_t" ["vmax"; "v_t"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["vmax_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* AMSGrad over v_hat *)
Definition amsgrad_hat : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("vmax", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("vmax", "vmax_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Max  Working  "vmax_t" ["vmax"; "v_hat"];
    Instr Sqrt Working  "denom_1" ["vmax_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* Momentum (accumulating form) *)
Definition momentum : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("momentum", In Binary64);
    ("dampening", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Cast Working  "mu" ["momentum"];
    Instr Sub  Binary64 "omd_1" ["k1"; "dampening"];
    Instr Cast Working  "omd" ["omd_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Eq   Real     "first" ["t"; "k1"];
    Instr Mul  Working  "m_t_2" ["mu"; "m"];
    Instr Mul  Working  "m_t_3" ["omd"; "g"];
    Instr Add  Working  "m_t_1" ["m_t_2"; "m_t_3"];
    Instr Select Working  "m_t" ["first"; "g"; "m_t_1"];
    Instr Mul  Working  "theta_t_1" ["step"; "m_t"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* Momentum (EMA form) *)
Definition momentum_ema : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "theta_t_1" ["step"; "m_t"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* NAdam *)
Definition nadam : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("mu_product", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("momentum_decay", In Binary64);
    ("k0p96", In Binary64)];
  consts := [("k1", 1); ("k0p5", (1 / 2)); ("k0p96", (1080863910568919 / 1125899906842624))];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("mu_product", "mu_product_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Add  Real     "t_next_1" ["t"; "k1"];
    Instr Cast Binary64 "t_next" ["t_next_1"];
    Instr Mul  Binary64 "mu64_4" ["t"; "momentum_decay"];
    Instr Powr Binary64 "mu64_3" ["k0p96"; "mu64_4"];
    Instr Mul  Binary64 "mu64_2" ["k0p5"; "mu64_3"];
    Instr Sub  Binary64 "mu64_1" ["k1"; "mu64_2"];
    Instr Mul  Binary64 "mu64" ["beta1"; "mu64_1"];
    Instr Cast Working  "mu" ["mu64"];
    Instr Mul  Binary64 "mu_next_5" ["t_next"; "momentum_decay"];
    Instr Powr Binary64 "mu_next_4" ["k0p96"; "mu_next_5"];
    Instr Mul  Binary64 "mu_next_3" ["k0p5"; "mu_next_4"];
    Instr Sub  Binary64 "mu_next_2" ["k1"; "mu_next_3"];
    Instr Mul  Binary64 "mu_next_1" ["beta1"; "mu_next_2"];
    Instr Cast Working  "mu_next" ["mu_next_1"];
    Instr Sub  Binary64 "rate_now_2" ["k1"; "mu64"];
    Instr Mul  Binary64 "rate_now_1" ["lr"; "rate_now_2"];
    Instr Cast Working  "rate_now" ["rate_now_1"];
    Instr Cast Working  "rate" ["lr"];
    Instr Mul  Working  "lead" ["rate"; "mu_next"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "mu_product_t" ["mu_product"; "mu"];
    Instr Mul  Working  "now_1" ["rate_now"; "g"];
    Instr Sub  Working  "now_2" ["k1"; "mu_product_t"];
    Instr Div  Working  "now" ["now_1"; "now_2"];
    Instr Mul  Working  "ahead_1" ["lead"; "m_t"];
    Instr Mul  Working  "ahead_3" ["mu_product_t"; "mu_next"];
    Instr Sub  Working  "ahead_2" ["k1"; "ahead_3"];
    Instr Div  Working  "ahead" ["ahead_1"; "ahead_2"];
    Instr Add  Working  "theta_t_2" ["now"; "ahead"];
    Instr Div  Working  "theta_t_1" ["theta_t_2"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* Nesterov momentum *)
Definition nesterov : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("momentum", In Binary64)];
  consts := [];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Cast Working  "mu" ["momentum"];
    Instr Cast Working  "step" ["lr"];
    Instr Mul  Working  "m_t_1" ["mu"; "m"];
    Instr Add  Working  "m_t" ["m_t_1"; "g"];
    Instr Mul  Working  "ahead_1" ["mu"; "m_t"];
    Instr Add  Working  "ahead" ["g"; "ahead_1"];
    Instr Mul  Working  "theta_t_1" ["step"; "ahead"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* RAdam *)
Definition radam : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k4", 4); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Sub  Real     "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Real     "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Real     "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Real     "rho_3" ["k2"; "t"];
    Instr Pow  Real     "rho_4" ["beta2"; "t"];
    Instr Mul  Real     "rho_2" ["rho_3"; "rho_4"];
    Instr Pow  Real     "rho_6" ["beta2"; "t"];
    Instr Sub  Real     "rho_5" ["k1"; "rho_6"];
    Instr Div  Real     "rho_1" ["rho_2"; "rho_5"];
    Instr Sub  Real     "rho" ["rho_inf"; "rho_1"];
    Instr Cast Binary64 "rho_t" ["rho"];
    Instr Gt   Real     "rectified" ["rho"; "k4"];
    Instr Sub  Real     "r_t_6" ["rho"; "k4"];
    Instr Sub  Real     "r_t_7" ["rho"; "k2"];
    Instr Mul  Real     "r_t_5" ["r_t_6"; "r_t_7"];
    Instr Mul  Real     "r_t_4" ["r_t_5"; "rho_inf"];
    Instr Sub  Real     "r_t_10" ["rho_inf"; "k4"];
    Instr Sub  Real     "r_t_11" ["rho_inf"; "k2"];
    Instr Mul  Real     "r_t_9" ["r_t_10"; "r_t_11"];
    Instr Mul  Real     "r_t_8" ["r_t_9"; "rho"];
    Instr Div  Real     "r_t_3" ["r_t_4"; "r_t_8"];
    Instr Sqrt Real     "r_t_2" ["r_t_3"];
    Instr Select Real     "r_t_1" ["rectified"; "r_t_2"; "k0"];
    Instr Cast Binary64 "r_t" ["r_t_1"];
    Instr Div  Binary64 "step64" ["lr"; "c1"];
    Instr Cast Working  "step" ["step64"];
    Instr Mul  Binary64 "rstep_1" ["step64"; "r_t"];
    Instr Cast Working  "rstep" ["rstep_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_2" ["rstep"; "m_t"];
    Instr Div  Working  "update_1" ["update_2"; "denom"];
    Instr Mul  Working  "update_3" ["step"; "m_t"];
    Instr Select Working  "update" ["rectified"; "update_1"; "update_3"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* RAdam with decoupled decay *)
Definition radamw : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k4", 4); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Sub  Real     "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Real     "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Real     "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Real     "rho_3" ["k2"; "t"];
    Instr Pow  Real     "rho_4" ["beta2"; "t"];
    Instr Mul  Real     "rho_2" ["rho_3"; "rho_4"];
    Instr Pow  Real     "rho_6" ["beta2"; "t"];
    Instr Sub  Real     "rho_5" ["k1"; "rho_6"];
    Instr Div  Real     "rho_1" ["rho_2"; "rho_5"];
    Instr Sub  Real     "rho" ["rho_inf"; "rho_1"];
    Instr Cast Binary64 "rho_t" ["rho"];
    Instr Gt   Real     "rectified" ["rho"; "k4"];
    Instr Sub  Real     "r_t_6" ["rho"; "k4"];
    Instr Sub  Real     "r_t_7" ["rho"; "k2"];
    Instr Mul  Real     "r_t_5" ["r_t_6"; "r_t_7"];
    Instr Mul  Real     "r_t_4" ["r_t_5"; "rho_inf"];
    Instr Sub  Real     "r_t_10" ["rho_inf"; "k4"];
    Instr Sub  Real     "r_t_11" ["rho_inf"; "k2"];
    Instr Mul  Real     "r_t_9" ["r_t_10"; "r_t_11"];
    Instr Mul  Real     "r_t_8" ["r_t_9"; "rho"];
    Instr Div  Real     "r_t_3" ["r_t_4"; "r_t_8"];
    Instr Sqrt Real     "r_t_2" ["r_t_3"];
    Instr Select Real     "r_t_1" ["rectified"; "r_t_2"; "k0"];
    Instr Cast Binary64 "r_t" ["r_t_1"];
    Instr Div  Binary64 "step64" ["lr"; "c1"];
    Instr Cast Working  "step" ["step64"];
    Instr Mul  Binary64 "rstep_1" ["step64"; "r_t"];
    Instr Cast Working  "rstep" ["rstep_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Binary64 "decay_2" ["lr"; "weight_decay"];
    Instr Sub  Binary64 "decay_1" ["k1"; "decay_2"];
    Instr Cast Working  "decay" ["decay_1"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_2" ["rstep"; "m_t"];
    Instr Div  Working  "update_1" ["update_2"; "denom"];
    Instr Mul  Working  "update_3" ["step"; "m_t"];
    Instr Select Working  "update" ["rectified"; "update_1"; "update_3"];
    Instr Mul  Working  "theta_t_1" ["theta"; "decay"];
    Instr Sub  Working  "theta_t" ["theta_t_1"; "update"]] |}.

(* RMSprop *)
Definition rmsprop : program := {|
  inputs := [
    ("theta", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "g"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* RMSprop, centered *)
Definition rmsprop_centered : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b2"; "m"];
    Instr Mul  Working  "m_t_2" ["omb2"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Mul  Working  "variance_2" ["m_t"; "m_t"];
    Instr Sub  Working  "variance_1" ["v_t"; "variance_2"];
    Instr Max  Working  "variance" ["variance_1"; "k0"];
    Instr Sqrt Working  "denom_1" ["variance"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "g"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* RMSprop with momentum *)
Definition rmsprop_momentum : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("momentum", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Div  Working  "ratio" ["g"; "denom"];
    Instr Mul  Working  "m_t_1" ["mu"; "m"];
    Instr Add  Working  "m_t" ["m_t_1"; "ratio"];
    Instr Mul  Working  "theta_t_1" ["step"; "m_t"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* SGD *)
Definition sgd : program := {|
  inputs := [
    ("theta", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64)];
  consts := [];
  state := [("theta", "theta_t")];
  code := [
    Instr Cast Working  "step" ["lr"];
    Instr Mul  Working  "theta_t_1" ["step"; "g"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* Momentum (accumulating form): weight decay added to the gradient *)
Definition momentum_decay_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("momentum", In Binary64);
    ("dampening", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Cast Working  "mu" ["momentum"];
    Instr Sub  Binary64 "omd_1" ["k1"; "dampening"];
    Instr Cast Working  "omd" ["omd_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Eq   Real     "first" ["t"; "k1"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Mul  Working  "g_l2_1" ["wd"; "theta"];
    Instr Add  Working  "g_l2" ["g"; "g_l2_1"];
    Instr Mul  Working  "m_t_2" ["mu"; "m"];
    Instr Mul  Working  "m_t_3" ["omd"; "g_l2"];
    Instr Add  Working  "m_t_1" ["m_t_2"; "m_t_3"];
    Instr Select Working  "m_t" ["first"; "g_l2"; "m_t_1"];
    Instr Mul  Working  "theta_t_1" ["step"; "m_t"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* NAdam: mu_t twice in the product *)
Definition nadam_product_twice : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("mu_product", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("momentum_decay", In Binary64);
    ("k0p96", In Binary64)];
  consts := [("k1", 1); ("k0p5", (1 / 2)); ("k0p96", (1080863910568919 / 1125899906842624))];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("mu_product", "mu_product_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Add  Real     "t_next_1" ["t"; "k1"];
    Instr Cast Binary64 "t_next" ["t_next_1"];
    Instr Mul  Binary64 "mu64_4" ["t"; "momentum_decay"];
    Instr Powr Binary64 "mu64_3" ["k0p96"; "mu64_4"];
    Instr Mul  Binary64 "mu64_2" ["k0p5"; "mu64_3"];
    Instr Sub  Binary64 "mu64_1" ["k1"; "mu64_2"];
    Instr Mul  Binary64 "mu64" ["beta1"; "mu64_1"];
    Instr Cast Working  "mu" ["mu64"];
    Instr Mul  Binary64 "mu_next_5" ["t_next"; "momentum_decay"];
    Instr Powr Binary64 "mu_next_4" ["k0p96"; "mu_next_5"];
    Instr Mul  Binary64 "mu_next_3" ["k0p5"; "mu_next_4"];
    Instr Sub  Binary64 "mu_next_2" ["k1"; "mu_next_3"];
    Instr Mul  Binary64 "mu_next_1" ["beta1"; "mu_next_2"];
    Instr Cast Working  "mu_next" ["mu_next_1"];
    Instr Sub  Binary64 "rate_now_2" ["k1"; "mu64"];
    Instr Mul  Binary64 "rate_now_1" ["lr"; "rate_now_2"];
    Instr Cast Working  "rate_now" ["rate_now_1"];
    Instr Cast Working  "rate" ["lr"];
    Instr Mul  Working  "lead" ["rate"; "mu_next"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "mu_product_t" ["mu_product"; "mu"];
    Instr Mul  Working  "now_1" ["rate_now"; "g"];
    Instr Sub  Working  "now_2" ["k1"; "mu_product_t"];
    Instr Div  Working  "now" ["now_1"; "now_2"];
    Instr Mul  Working  "ahead_1" ["lead"; "m_t"];
    Instr Mul  Working  "ahead_4" ["mu_product_t"; "mu"];
    Instr Mul  Working  "ahead_3" ["ahead_4"; "mu_next"];
    Instr Sub  Working  "ahead_2" ["k1"; "ahead_3"];
    Instr Div  Working  "ahead" ["ahead_1"; "ahead_2"];
    Instr Add  Working  "theta_t_2" ["now"; "ahead"];
    Instr Div  Working  "theta_t_1" ["theta_t_2"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5 *)
Definition radam_eps_hat_gate_gt5 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k5", 5); ("k4", 4); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Sub  Real     "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Real     "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Real     "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Real     "rho_3" ["k2"; "t"];
    Instr Pow  Real     "rho_4" ["beta2"; "t"];
    Instr Mul  Real     "rho_2" ["rho_3"; "rho_4"];
    Instr Pow  Real     "rho_6" ["beta2"; "t"];
    Instr Sub  Real     "rho_5" ["k1"; "rho_6"];
    Instr Div  Real     "rho_1" ["rho_2"; "rho_5"];
    Instr Sub  Real     "rho" ["rho_inf"; "rho_1"];
    Instr Cast Binary64 "rho_t" ["rho"];
    Instr Gt   Real     "rectified" ["rho"; "k5"];
    Instr Sub  Real     "r_t_6" ["rho"; "k4"];
    Instr Sub  Real     "r_t_7" ["rho"; "k2"];
    Instr Mul  Real     "r_t_5" ["r_t_6"; "r_t_7"];
    Instr Mul  Real     "r_t_4" ["r_t_5"; "rho_inf"];
    Instr Sub  Real     "r_t_10" ["rho_inf"; "k4"];
    Instr Sub  Real     "r_t_11" ["rho_inf"; "k2"];
    Instr Mul  Real     "r_t_9" ["r_t_10"; "r_t_11"];
    Instr Mul  Real     "r_t_8" ["r_t_9"; "rho"];
    Instr Div  Real     "r_t_3" ["r_t_4"; "r_t_8"];
    Instr Sqrt Real     "r_t_2" ["r_t_3"];
    Instr Select Real     "r_t_1" ["rectified"; "r_t_2"; "k0"];
    Instr Cast Binary64 "r_t" ["r_t_1"];
    Instr Div  Binary64 "step64" ["lr"; "c1"];
    Instr Cast Working  "step" ["step64"];
    Instr Mul  Binary64 "rstep_2" ["step64"; "r_t"];
    Instr Sqrt Binary64 "rstep_3" ["c2"];
    Instr Mul  Binary64 "rstep_1" ["rstep_2"; "rstep_3"];
    Instr Cast Working  "rstep" ["rstep_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_2" ["rstep"; "m_t"];
    Instr Div  Working  "update_1" ["update_2"; "denom"];
    Instr Mul  Working  "update_3" ["step"; "m_t"];
    Instr Select Working  "update" ["rectified"; "update_1"; "update_3"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* RAdam: eps before the correction of v (epsilon-hat), rectified from rho_t > 5, weight decay added to the gradient *)
Definition radam_eps_hat_gate_gt5_decay_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k5", 5); ("k4", 4); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Sub  Real     "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Real     "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Real     "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Real     "rho_3" ["k2"; "t"];
    Instr Pow  Real     "rho_4" ["beta2"; "t"];
    Instr Mul  Real     "rho_2" ["rho_3"; "rho_4"];
    Instr Pow  Real     "rho_6" ["beta2"; "t"];
    Instr Sub  Real     "rho_5" ["k1"; "rho_6"];
    Instr Div  Real     "rho_1" ["rho_2"; "rho_5"];
    Instr Sub  Real     "rho" ["rho_inf"; "rho_1"];
    Instr Cast Binary64 "rho_t" ["rho"];
    Instr Gt   Real     "rectified" ["rho"; "k5"];
    Instr Sub  Real     "r_t_6" ["rho"; "k4"];
    Instr Sub  Real     "r_t_7" ["rho"; "k2"];
    Instr Mul  Real     "r_t_5" ["r_t_6"; "r_t_7"];
    Instr Mul  Real     "r_t_4" ["r_t_5"; "rho_inf"];
    Instr Sub  Real     "r_t_10" ["rho_inf"; "k4"];
    Instr Sub  Real     "r_t_11" ["rho_inf"; "k2"];
    Instr Mul  Real     "r_t_9" ["r_t_10"; "r_t_11"];
    Instr Mul  Real     "r_t_8" ["r_t_9"; "rho"];
    Instr Div  Real     "r_t_3" ["r_t_4"; "r_t_8"];
    Instr Sqrt Real     "r_t_2" ["r_t_3"];
    Instr Select Real     "r_t_1" ["rectified"; "r_t_2"; "k0"];
    Instr Cast Binary64 "r_t" ["r_t_1"];
    Instr Div  Binary64 "step64" ["lr"; "c1"];
    Instr Cast Working  "step" ["step64"];
    Instr Mul  Binary64 "rstep_2" ["step64"; "r_t"];
    Instr Sqrt Binary64 "rstep_3" ["c2"];
    Instr Mul  Binary64 "rstep_1" ["rstep_2"; "rstep_3"];
    Instr Cast Working  "rstep" ["rstep_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Mul  Working  "g_l2_1" ["wd"; "theta"];
    Instr Add  Working  "g_l2" ["g"; "g_l2_1"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g_l2"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g_l2"; "g_l2"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_2" ["rstep"; "m_t"];
    Instr Div  Working  "update_1" ["update_2"; "denom"];
    Instr Mul  Working  "update_3" ["step"; "m_t"];
    Instr Select Working  "update" ["rectified"; "update_1"; "update_3"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* RAdam: no eps, rectified from rho_t > 5 *)
Definition radam_eps_none_gate_gt5 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k5", 5); ("k4", 4); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Real     "c1_2" ["beta1"; "t"];
    Instr Sub  Real     "c1_1" ["k1"; "c1_2"];
    Instr Cast Binary64 "c1" ["c1_1"];
    Instr Pow  Real     "c2_2" ["beta2"; "t"];
    Instr Sub  Real     "c2_1" ["k1"; "c2_2"];
    Instr Cast Binary64 "c2" ["c2_1"];
    Instr Sub  Real     "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Real     "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Real     "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Real     "rho_3" ["k2"; "t"];
    Instr Pow  Real     "rho_4" ["beta2"; "t"];
    Instr Mul  Real     "rho_2" ["rho_3"; "rho_4"];
    Instr Pow  Real     "rho_6" ["beta2"; "t"];
    Instr Sub  Real     "rho_5" ["k1"; "rho_6"];
    Instr Div  Real     "rho_1" ["rho_2"; "rho_5"];
    Instr Sub  Real     "rho" ["rho_inf"; "rho_1"];
    Instr Cast Binary64 "rho_t" ["rho"];
    Instr Gt   Real     "rectified" ["rho"; "k5"];
    Instr Sub  Real     "r_t_6" ["rho"; "k4"];
    Instr Sub  Real     "r_t_7" ["rho"; "k2"];
    Instr Mul  Real     "r_t_5" ["r_t_6"; "r_t_7"];
    Instr Mul  Real     "r_t_4" ["r_t_5"; "rho_inf"];
    Instr Sub  Real     "r_t_10" ["rho_inf"; "k4"];
    Instr Sub  Real     "r_t_11" ["rho_inf"; "k2"];
    Instr Mul  Real     "r_t_9" ["r_t_10"; "r_t_11"];
    Instr Mul  Real     "r_t_8" ["r_t_9"; "rho"];
    Instr Div  Real     "r_t_3" ["r_t_4"; "r_t_8"];
    Instr Sqrt Real     "r_t_2" ["r_t_3"];
    Instr Select Real     "r_t_1" ["rectified"; "r_t_2"; "k0"];
    Instr Cast Binary64 "r_t" ["r_t_1"];
    Instr Div  Binary64 "step64" ["lr"; "c1"];
    Instr Cast Working  "step" ["step64"];
    Instr Mul  Binary64 "rstep_1" ["step64"; "r_t"];
    Instr Cast Working  "rstep" ["rstep_1"];
    Instr Div  Binary64 "rc2_1" ["k1"; "c2"];
    Instr Cast Working  "rc2" ["rc2_1"];
    Instr Mul  Working  "m_t_1" ["b1"; "m"];
    Instr Mul  Working  "m_t_2" ["omb1"; "g"];
    Instr Add  Working  "m_t" ["m_t_1"; "m_t_2"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "v_hat" ["v_t"; "rc2"];
    Instr Sqrt Working  "denom" ["v_hat"];
    Instr Mul  Working  "update_2" ["rstep"; "m_t"];
    Instr Div  Working  "update_1" ["update_2"; "denom"];
    Instr Mul  Working  "update_3" ["step"; "m_t"];
    Instr Select Working  "update" ["rectified"; "update_1"; "update_3"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* RMSprop with momentum: centered: the standard deviation divides *)
Definition rmsprop_momentum_centered_yes : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("a", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("momentum", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("a", "a_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["b2"; "v"];
    Instr Mul  Working  "v_t_3" ["g"; "g"];
    Instr Mul  Working  "v_t_2" ["omb2"; "v_t_3"];
    Instr Add  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Mul  Working  "a_t_1" ["b2"; "a"];
    Instr Mul  Working  "a_t_2" ["omb2"; "g"];
    Instr Add  Working  "a_t" ["a_t_1"; "a_t_2"];
    Instr Mul  Working  "variance_2" ["a_t"; "a_t"];
    Instr Sub  Working  "variance_1" ["v_t"; "variance_2"];
    Instr Max  Working  "variance" ["variance_1"; "k0"];
    Instr Sqrt Working  "denom_1" ["variance"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Div  Working  "ratio" ["g"; "denom"];
    Instr Mul  Working  "m_t_1" ["mu"; "m"];
    Instr Add  Working  "m_t" ["m_t_1"; "ratio"];
    Instr Mul  Working  "theta_t_1" ["step"; "m_t"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* SGD: weight decay, added to the gradient or decoupled *)
Definition sgd_decay_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [];
  state := [("theta", "theta_t")];
  code := [
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Mul  Working  "g_l2_1" ["wd"; "theta"];
    Instr Add  Working  "g_l2" ["g"; "g_l2_1"];
    Instr Mul  Working  "theta_t_1" ["step"; "g_l2"];
    Instr Sub  Working  "theta_t" ["theta"; "theta_t_1"]] |}.

(* PyTorch Adagrad, the same real function as adagrad *)
Definition pytorch_adagrad : program := {|
  inputs := [
    ("theta", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("lr_decay", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("v", "v_t")];
  code := [
    Instr Sub  Real     "past_1" ["t"; "k1"];
    Instr Cast Binary64 "past" ["past_1"];
    Instr Mul  Binary64 "step_3" ["past"; "lr_decay"];
    Instr Add  Binary64 "step_2" ["k1"; "step_3"];
    Instr Div  Binary64 "step_1" ["lr"; "step_2"];
    Instr Cast Working  "step" ["step_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Fma  Working  "v_t" ["g"; "g"; "v"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "g"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch Adam, the same real function as adam *)
Definition pytorch_adam : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "c2_1" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Sqrt Working  "denom_2" ["v_t"];
    Instr Div  Working  "denom_1" ["denom_2"; "sc2"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch Adam with weight_decay, the same real function as adam_l2 *)
Definition pytorch_adam_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "c2_1" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Fma  Working  "g_l2" ["wd"; "theta"; "g"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g_l2"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g_l2"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g_l2"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Sqrt Working  "denom_2" ["v_t"];
    Instr Div  Working  "denom_1" ["denom_2"; "sc2"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch Adamax, the same real function as adamax *)
Definition pytorch_adamax : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["v"; "b2"];
    Instr Abs  Working  "v_t_3" ["g"];
    Instr Add  Working  "v_t_2" ["v_t_3"; "e"];
    Instr Max  Working  "v_t" ["v_t_1"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "v_t"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch AdamW, the same real function as adamw *)
Definition pytorch_adamw : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "c2_1" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Binary64 "decay_2" ["lr"; "weight_decay"];
    Instr Sub  Binary64 "decay_1" ["k1"; "decay_2"];
    Instr Cast Working  "decay" ["decay_1"];
    Instr Mul  Working  "theta_d" ["theta"; "decay"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Sqrt Working  "denom_2" ["v_t"];
    Instr Div  Working  "denom_1" ["denom_2"; "sc2"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta_d"; "update"]] |}.

(* PyTorch Adam with amsgrad, the same real function as amsgrad *)
Definition pytorch_amsgrad : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("vmax", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("vmax", "vmax_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "c2_1" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "c2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Max  Working  "vmax_t" ["vmax"; "v_t"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["vmax_t"; "c2"];
    Instr Sqrt Working  "denom_2" ["vmax_t"];
    Instr Div  Working  "denom_1" ["denom_2"; "sc2"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "m_t"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch SGD with momentum, the same real function as momentum *)
Definition pytorch_momentum : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("momentum", In Binary64);
    ("dampening", In Binary64)];
  consts := [("km1", -1); ("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Sub  Binary64 "omd_1" ["k1"; "dampening"];
    Instr Cast Working  "omd" ["omd_1"];
    Instr Eq   Real     "first" ["t"; "k1"];
    Instr Mul  Working  "m_t_2" ["m"; "mu"];
    Instr Fma  Working  "m_t_1" ["omd"; "g"; "m_t_2"];
    Instr Select Working  "m_t" ["first"; "g"; "m_t_1"];
    Instr Fma  Working  "theta_t" ["minus"; "m_t"; "theta"]] |}.

(* PyTorch SGD with momentum and weight_decay, the same real function as momentum.decay=l2 *)
Definition pytorch_momentum_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("momentum", In Binary64);
    ("dampening", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("km1", -1); ("k1", 1)];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Sub  Binary64 "omd_1" ["k1"; "dampening"];
    Instr Cast Working  "omd" ["omd_1"];
    Instr Eq   Real     "first" ["t"; "k1"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Fma  Working  "g_l2" ["wd"; "theta"; "g"];
    Instr Mul  Working  "m_t_2" ["m"; "mu"];
    Instr Fma  Working  "m_t_1" ["omd"; "g_l2"; "m_t_2"];
    Instr Select Working  "m_t" ["first"; "g_l2"; "m_t_1"];
    Instr Fma  Working  "theta_t" ["minus"; "m_t"; "theta"]] |}.

(* PyTorch NAdam, the same real function as nadam.product=twice *)
Definition pytorch_nadam : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("mu_product", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("momentum_decay", In Binary64);
    ("k0p96", In Binary64)];
  consts := [("k1", 1); ("k0p5", (1 / 2)); ("k0p96", (1080863910568919 / 1125899906842624))];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("mu_product", "mu_product_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c2_1" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "c2_1"];
    Instr Cast Working  "c2w" ["c2"];
    Instr Cast Working  "e" ["eps"];
    Instr Add  Real     "t_next_1" ["t"; "k1"];
    Instr Cast Binary64 "t_next" ["t_next_1"];
    Instr Mul  Binary64 "mu64_4" ["t"; "momentum_decay"];
    Instr Powr Binary64 "mu64_3" ["k0p96"; "mu64_4"];
    Instr Mul  Binary64 "mu64_2" ["k0p5"; "mu64_3"];
    Instr Sub  Binary64 "mu64_1" ["k1"; "mu64_2"];
    Instr Mul  Binary64 "mu64" ["beta1"; "mu64_1"];
    Instr Mul  Binary64 "mu_next64_4" ["t_next"; "momentum_decay"];
    Instr Powr Binary64 "mu_next64_3" ["k0p96"; "mu_next64_4"];
    Instr Mul  Binary64 "mu_next64_2" ["k0p5"; "mu_next64_3"];
    Instr Sub  Binary64 "mu_next64_1" ["k1"; "mu_next64_2"];
    Instr Mul  Binary64 "mu_next64" ["beta1"; "mu_next64_1"];
    Instr Cast Working  "mu" ["mu64"];
    Instr Sub  Binary64 "rate_now_1" ["k1"; "mu64"];
    Instr Mul  Binary64 "rate_now" ["lr"; "rate_now_1"];
    Instr Mul  Binary64 "rate_next" ["lr"; "mu_next64"];
    Instr Cast Working  "mu_next" ["mu_next64"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Div  Working  "v_hat" ["v_t"; "c2w"];
    Instr Sqrt Working  "denom_1" ["v_hat"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "mu_product_t" ["mu_product"; "mu"];
    Instr Mul  Working  "product_next_1" ["mu_product_t"; "mu"];
    Instr Mul  Working  "product_next" ["product_next_1"; "mu_next"];
    Instr Cast Binary64 "step_now_3" ["mu_product_t"];
    Instr Sub  Binary64 "step_now_2" ["k1"; "step_now_3"];
    Instr Div  Binary64 "step_now_1" ["rate_now"; "step_now_2"];
    Instr Cast Working  "step_now" ["step_now_1"];
    Instr Cast Binary64 "step_next_3" ["product_next"];
    Instr Sub  Binary64 "step_next_2" ["k1"; "step_next_3"];
    Instr Div  Binary64 "step_next_1" ["rate_next"; "step_next_2"];
    Instr Cast Working  "step_next" ["step_next_1"];
    Instr Mul  Working  "theta_g_2" ["step_now"; "g"];
    Instr Div  Working  "theta_g_1" ["theta_g_2"; "denom"];
    Instr Sub  Working  "theta_g" ["theta"; "theta_g_1"];
    Instr Mul  Working  "theta_t_2" ["step_next"; "m_t"];
    Instr Div  Working  "theta_t_1" ["theta_t_2"; "denom"];
    Instr Sub  Working  "theta_t" ["theta_g"; "theta_t_1"]] |}.

(* PyTorch NAdam, foreach, the same real function as nadam *)
Definition pytorch_nadam_foreach : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("mu_product", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("momentum_decay", In Binary64);
    ("k0p96", In Binary64)];
  consts := [("k1", 1); ("k0p5", (1 / 2)); ("k0p96", (1080863910568919 / 1125899906842624))];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("mu_product", "mu_product_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c2_1" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "c2_1"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Add  Real     "t_next_1" ["t"; "k1"];
    Instr Cast Binary64 "t_next" ["t_next_1"];
    Instr Mul  Binary64 "mu64_4" ["t"; "momentum_decay"];
    Instr Powr Binary64 "mu64_3" ["k0p96"; "mu64_4"];
    Instr Mul  Binary64 "mu64_2" ["k0p5"; "mu64_3"];
    Instr Sub  Binary64 "mu64_1" ["k1"; "mu64_2"];
    Instr Mul  Binary64 "mu64" ["beta1"; "mu64_1"];
    Instr Mul  Binary64 "mu_next64_4" ["t_next"; "momentum_decay"];
    Instr Powr Binary64 "mu_next64_3" ["k0p96"; "mu_next64_4"];
    Instr Mul  Binary64 "mu_next64_2" ["k0p5"; "mu_next64_3"];
    Instr Sub  Binary64 "mu_next64_1" ["k1"; "mu_next64_2"];
    Instr Mul  Binary64 "mu_next64" ["beta1"; "mu_next64_1"];
    Instr Cast Working  "mu" ["mu64"];
    Instr Sub  Binary64 "rate_now_1" ["k1"; "mu64"];
    Instr Mul  Binary64 "rate_now" ["lr"; "rate_now_1"];
    Instr Mul  Binary64 "rate_next" ["lr"; "mu_next64"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Sqrt Working  "denom_2" ["v_t"];
    Instr Div  Working  "denom_1" ["denom_2"; "sc2"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "mu_product_t" ["mu_product"; "mu"];
    Instr Cast Binary64 "step_now_3" ["mu_product_t"];
    Instr Sub  Binary64 "step_now_2" ["k1"; "step_now_3"];
    Instr Div  Binary64 "step_now_1" ["rate_now"; "step_now_2"];
    Instr Cast Working  "step_now" ["step_now_1"];
    Instr Cast Binary64 "step_next_4" ["mu_product_t"];
    Instr Mul  Binary64 "step_next_3" ["step_next_4"; "mu_next64"];
    Instr Sub  Binary64 "step_next_2" ["k1"; "step_next_3"];
    Instr Div  Binary64 "step_next_1" ["rate_next"; "step_next_2"];
    Instr Cast Working  "step_next" ["step_next_1"];
    Instr Mul  Working  "theta_g_2" ["step_now"; "g"];
    Instr Div  Working  "theta_g_1" ["theta_g_2"; "denom"];
    Instr Sub  Working  "theta_g" ["theta"; "theta_g_1"];
    Instr Mul  Working  "theta_t_2" ["step_next"; "m_t"];
    Instr Div  Working  "theta_t_1" ["theta_t_2"; "denom"];
    Instr Sub  Working  "theta_t" ["theta_g"; "theta_t_1"]] |}.

(* PyTorch SGD with Nesterov momentum, the same real function as nesterov *)
Definition pytorch_nesterov : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("momentum", In Binary64)];
  consts := [("km1", -1)];
  state := [("theta", "theta_t"); ("m", "m_t")];
  code := [
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Mul  Working  "m_t_1" ["m"; "mu"];
    Instr Add  Working  "m_t" ["m_t_1"; "g"];
    Instr Fma  Working  "ahead" ["mu"; "m_t"; "g"];
    Instr Fma  Working  "theta_t" ["minus"; "ahead"; "theta"]] |}.

(* PyTorch RAdam, the same real function as radam.eps=hat,gate=gt5 *)
Definition pytorch_radam : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k5", 5); ("k4", 4)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "p2" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "p2"];
    Instr Sub  Binary64 "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Binary64 "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Binary64 "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Binary64 "rho_t_3" ["k2"; "t"];
    Instr Mul  Binary64 "rho_t_2" ["rho_t_3"; "p2"];
    Instr Div  Binary64 "rho_t_1" ["rho_t_2"; "c2"];
    Instr Sub  Binary64 "rho_t" ["rho_inf"; "rho_t_1"];
    Instr Gt   Real     "rectified" ["rho_t"; "k5"];
    Instr Sub  Binary64 "r_t_4" ["rho_t"; "k4"];
    Instr Sub  Binary64 "r_t_5" ["rho_t"; "k2"];
    Instr Mul  Binary64 "r_t_3" ["r_t_4"; "r_t_5"];
    Instr Mul  Binary64 "r_t_2" ["r_t_3"; "rho_inf"];
    Instr Sub  Binary64 "r_t_8" ["rho_inf"; "k4"];
    Instr Sub  Binary64 "r_t_9" ["rho_inf"; "k2"];
    Instr Mul  Binary64 "r_t_7" ["r_t_8"; "r_t_9"];
    Instr Mul  Binary64 "r_t_6" ["r_t_7"; "rho_t"];
    Instr Div  Binary64 "r_t_1" ["r_t_2"; "r_t_6"];
    Instr Sqrt Binary64 "r_t" ["r_t_1"];
    Instr Cast Working  "c1w" ["c1"];
    Instr Cast Working  "rate" ["lr"];
    Instr Cast Working  "r" ["r_t"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Div  Working  "corrected_1" ["m_t"; "c1w"];
    Instr Mul  Working  "corrected" ["corrected_1"; "rate"];
    Instr Sqrt Working  "adaptive_3" ["v_t"];
    Instr Add  Working  "adaptive_2" ["adaptive_3"; "e"];
    Instr Div  Working  "adaptive_1" ["k1"; "adaptive_2"];
    Instr Mul  Working  "adaptive" ["adaptive_1"; "sc2"];
    Instr Mul  Working  "update_2" ["corrected"; "adaptive"];
    Instr Mul  Working  "update_1" ["update_2"; "r"];
    Instr Select Working  "update" ["rectified"; "update_1"; "corrected"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch RAdam, foreach, the same real function as radam.eps=none,gate=gt5 *)
Definition pytorch_radam_foreach : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k5", 5); ("k4", 4)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "p2" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "p2"];
    Instr Sub  Binary64 "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Binary64 "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Binary64 "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Binary64 "rho_t_3" ["k2"; "t"];
    Instr Mul  Binary64 "rho_t_2" ["rho_t_3"; "p2"];
    Instr Div  Binary64 "rho_t_1" ["rho_t_2"; "c2"];
    Instr Sub  Binary64 "rho_t" ["rho_inf"; "rho_t_1"];
    Instr Gt   Real     "rectified" ["rho_t"; "k5"];
    Instr Sub  Binary64 "r_t_4" ["rho_t"; "k4"];
    Instr Sub  Binary64 "r_t_5" ["rho_t"; "k2"];
    Instr Mul  Binary64 "r_t_3" ["r_t_4"; "r_t_5"];
    Instr Mul  Binary64 "r_t_2" ["r_t_3"; "rho_inf"];
    Instr Sub  Binary64 "r_t_8" ["rho_inf"; "k4"];
    Instr Sub  Binary64 "r_t_9" ["rho_inf"; "k2"];
    Instr Mul  Binary64 "r_t_7" ["r_t_8"; "r_t_9"];
    Instr Mul  Binary64 "r_t_6" ["r_t_7"; "rho_t"];
    Instr Div  Binary64 "r_t_1" ["r_t_2"; "r_t_6"];
    Instr Sqrt Binary64 "r_t" ["r_t_1"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Div  Binary64 "step_1" ["lr"; "c1"];
    Instr Cast Working  "step" ["step_1"];
    Instr Mul  Binary64 "rstep_2" ["lr"; "r_t"];
    Instr Div  Binary64 "rstep_1" ["rstep_2"; "c1"];
    Instr Cast Working  "rstep" ["rstep_1"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Div  Working  "denom" ["denom_1"; "sc2"];
    Instr Mul  Working  "update_2" ["rstep"; "m_t"];
    Instr Div  Working  "update_1" ["update_2"; "denom"];
    Instr Mul  Working  "update_3" ["step"; "m_t"];
    Instr Select Working  "update" ["rectified"; "update_1"; "update_3"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch RAdam with weight_decay, the same real function as radam.eps=hat,gate=gt5,decay=l2 *)
Definition pytorch_radam_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta1", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("k1", 1); ("k2", 2); ("k5", 5); ("k4", 4)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b1" ["beta1"];
    Instr Sub  Binary64 "omb1_1" ["k1"; "beta1"];
    Instr Cast Working  "omb1" ["omb1_1"];
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Pow  Binary64 "c1_1" ["beta1"; "t"];
    Instr Sub  Binary64 "c1" ["k1"; "c1_1"];
    Instr Pow  Binary64 "p2" ["beta2"; "t"];
    Instr Sub  Binary64 "c2" ["k1"; "p2"];
    Instr Sub  Binary64 "rho_inf_2" ["k1"; "beta2"];
    Instr Div  Binary64 "rho_inf_1" ["k2"; "rho_inf_2"];
    Instr Sub  Binary64 "rho_inf" ["rho_inf_1"; "k1"];
    Instr Mul  Binary64 "rho_t_3" ["k2"; "t"];
    Instr Mul  Binary64 "rho_t_2" ["rho_t_3"; "p2"];
    Instr Div  Binary64 "rho_t_1" ["rho_t_2"; "c2"];
    Instr Sub  Binary64 "rho_t" ["rho_inf"; "rho_t_1"];
    Instr Gt   Real     "rectified" ["rho_t"; "k5"];
    Instr Sub  Binary64 "r_t_4" ["rho_t"; "k4"];
    Instr Sub  Binary64 "r_t_5" ["rho_t"; "k2"];
    Instr Mul  Binary64 "r_t_3" ["r_t_4"; "r_t_5"];
    Instr Mul  Binary64 "r_t_2" ["r_t_3"; "rho_inf"];
    Instr Sub  Binary64 "r_t_8" ["rho_inf"; "k4"];
    Instr Sub  Binary64 "r_t_9" ["rho_inf"; "k2"];
    Instr Mul  Binary64 "r_t_7" ["r_t_8"; "r_t_9"];
    Instr Mul  Binary64 "r_t_6" ["r_t_7"; "rho_t"];
    Instr Div  Binary64 "r_t_1" ["r_t_2"; "r_t_6"];
    Instr Sqrt Binary64 "r_t" ["r_t_1"];
    Instr Cast Working  "c1w" ["c1"];
    Instr Cast Working  "rate" ["lr"];
    Instr Cast Working  "r" ["r_t"];
    Instr Sqrt Binary64 "sc2_1" ["c2"];
    Instr Cast Working  "sc2" ["sc2_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Fma  Working  "g_l2" ["wd"; "theta"; "g"];
    Instr Mul  Working  "m_t_1" ["m"; "b1"];
    Instr Fma  Working  "m_t" ["omb1"; "g_l2"; "m_t_1"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g_l2"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g_l2"; "v_t_2"];
    Instr Div  Real     "m_hat" ["m_t"; "c1"];
    Instr Div  Real     "v_hat" ["v_t"; "c2"];
    Instr Div  Working  "corrected_1" ["m_t"; "c1w"];
    Instr Mul  Working  "corrected" ["corrected_1"; "rate"];
    Instr Sqrt Working  "adaptive_3" ["v_t"];
    Instr Add  Working  "adaptive_2" ["adaptive_3"; "e"];
    Instr Div  Working  "adaptive_1" ["k1"; "adaptive_2"];
    Instr Mul  Working  "adaptive" ["adaptive_1"; "sc2"];
    Instr Mul  Working  "update_2" ["corrected"; "adaptive"];
    Instr Mul  Working  "update_1" ["update_2"; "r"];
    Instr Select Working  "update" ["rectified"; "update_1"; "corrected"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch RMSprop, the same real function as rmsprop *)
Definition pytorch_rmsprop : program := {|
  inputs := [
    ("theta", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1)];
  state := [("theta", "theta_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "g"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch RMSprop, centered, the same real function as rmsprop_centered *)
Definition pytorch_rmsprop_centered : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("km1", -1); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "step" ["lr"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Mul  Working  "m_t_1" ["m"; "b2"];
    Instr Fma  Working  "m_t" ["omb2"; "g"; "m_t_1"];
    Instr Mul  Working  "variance_2" ["km1"; "m_t"];
    Instr Fma  Working  "variance_1" ["variance_2"; "m_t"; "v_t"];
    Instr Max  Working  "variance" ["variance_1"; "k0"];
    Instr Sqrt Working  "denom_1" ["variance"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Mul  Working  "update_1" ["step"; "g"];
    Instr Div  Working  "update" ["update_1"; "denom"];
    Instr Sub  Working  "theta_t" ["theta"; "update"]] |}.

(* PyTorch RMSprop with momentum, the same real function as rmsprop_momentum *)
Definition pytorch_rmsprop_momentum : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("momentum", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("km1", -1)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Sqrt Working  "denom_1" ["v_t"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Div  Working  "ratio" ["g"; "denom"];
    Instr Mul  Working  "m_t_1" ["m"; "mu"];
    Instr Add  Working  "m_t" ["m_t_1"; "ratio"];
    Instr Fma  Working  "theta_t" ["minus"; "m_t"; "theta"]] |}.

(* PyTorch RMSprop with momentum, centered, the same real function as rmsprop_momentum.centered=yes *)
Definition pytorch_rmsprop_momentum_centered : program := {|
  inputs := [
    ("theta", In Working);
    ("m", In Working);
    ("v", In Working);
    ("a", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("beta2", In Binary64);
    ("momentum", In Binary64);
    ("eps", In Binary64)];
  consts := [("k1", 1); ("km1", -1); ("k0", 0)];
  state := [("theta", "theta_t"); ("m", "m_t"); ("v", "v_t"); ("a", "a_t")];
  code := [
    Instr Cast Working  "b2" ["beta2"];
    Instr Sub  Binary64 "omb2_1" ["k1"; "beta2"];
    Instr Cast Working  "omb2" ["omb2_1"];
    Instr Cast Working  "mu" ["momentum"];
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Cast Working  "e" ["eps"];
    Instr Mul  Working  "v_t_1" ["omb2"; "g"];
    Instr Mul  Working  "v_t_2" ["v"; "b2"];
    Instr Fma  Working  "v_t" ["v_t_1"; "g"; "v_t_2"];
    Instr Mul  Working  "a_t_1" ["a"; "b2"];
    Instr Fma  Working  "a_t" ["omb2"; "g"; "a_t_1"];
    Instr Mul  Working  "variance_2" ["km1"; "a_t"];
    Instr Fma  Working  "variance_1" ["variance_2"; "a_t"; "v_t"];
    Instr Max  Working  "variance" ["variance_1"; "k0"];
    Instr Sqrt Working  "denom_1" ["variance"];
    Instr Add  Working  "denom" ["denom_1"; "e"];
    Instr Div  Working  "ratio" ["g"; "denom"];
    Instr Mul  Working  "m_t_1" ["m"; "mu"];
    Instr Add  Working  "m_t" ["m_t_1"; "ratio"];
    Instr Fma  Working  "theta_t" ["minus"; "m_t"; "theta"]] |}.

(* PyTorch SGD, the same real function as sgd *)
Definition pytorch_sgd : program := {|
  inputs := [
    ("theta", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64)];
  consts := [("km1", -1)];
  state := [("theta", "theta_t")];
  code := [
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Fma  Working  "theta_t" ["minus"; "g"; "theta"]] |}.

(* PyTorch SGD with weight_decay, the same real function as sgd.decay=l2 *)
Definition pytorch_sgd_l2 : program := {|
  inputs := [
    ("theta", In Working);
    ("g", In Working);
    ("t", In Real);
    ("lr", In Binary64);
    ("weight_decay", In Binary64)];
  consts := [("km1", -1)];
  state := [("theta", "theta_t")];
  code := [
    Instr Mul  Binary64 "minus_1" ["km1"; "lr"];
    Instr Cast Working  "minus" ["minus_1"];
    Instr Cast Working  "wd" ["weight_decay"];
    Instr Fma  Working  "g_l2" ["wd"; "theta"; "g"];
    Instr Fma  Working  "theta_t" ["minus"; "g_l2"; "theta"]] |}.

Definition step_programs : list program := [adagrad; adam; adam_l2; adam_v; adamax; adamw; amsgrad; amsgrad_hat; momentum; momentum_ema; nadam; nesterov; radam; radamw; rmsprop; rmsprop_centered; rmsprop_momentum; sgd].
Definition dialect_programs : list program := [momentum_decay_l2; nadam_product_twice; radam_eps_hat_gate_gt5; radam_eps_hat_gate_gt5_decay_l2; radam_eps_none_gate_gt5; rmsprop_momentum_centered_yes; sgd_decay_l2].
Definition order_programs : list program := [pytorch_adagrad; pytorch_adam; pytorch_adam_l2; pytorch_adamax; pytorch_adamw; pytorch_amsgrad; pytorch_momentum; pytorch_momentum_l2; pytorch_nadam; pytorch_nadam_foreach; pytorch_nesterov; pytorch_radam; pytorch_radam_foreach; pytorch_radam_l2; pytorch_rmsprop; pytorch_rmsprop_centered; pytorch_rmsprop_momentum; pytorch_rmsprop_momentum_centered; pytorch_sgd; pytorch_sgd_l2].
