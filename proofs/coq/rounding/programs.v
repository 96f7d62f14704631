(* Derived from spec/steps and spec/orders by `make derive`; do not edit.
   One term per step program; machine.v says what it means.                *)
From Coq Require Import Reals List String.
From Adamant.Rounding Require Import machine.
Import ListNotations.
Open Scope R_scope.
Open Scope string_scope.

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

Definition step_programs : list program := [adam; adam_l2; adamw].
Definition order_programs : list program := [pytorch_adam; pytorch_adam_l2; pytorch_adamw].
