(* Derived from spec/steps and spec/orders by `make derive`; do not edit.
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

Definition step_programs : list program := [adagrad; adam; adam_l2; adam_v; adamax; adamw; amsgrad; amsgrad_hat; momentum_ema; nesterov; rmsprop; rmsprop_centered; rmsprop_momentum; sgd].
Definition order_programs : list program := [pytorch_adagrad; pytorch_adam; pytorch_adam_l2; pytorch_adamax; pytorch_adamw; pytorch_amsgrad; pytorch_nesterov; pytorch_rmsprop; pytorch_rmsprop_centered; pytorch_rmsprop_momentum; pytorch_sgd].
