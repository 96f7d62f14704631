#!/bin/bash
# The theorem list notices: a headline theorem removed, weakened, left unproved, resting on a new
# axiom, or stated with another definition. Works on a copy of two files of proofs/coq.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
PYTHON=/usr/bin/python3
E=eq # tags are written [$E:ID] here, so that they tie nothing

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
fresh() {
  mkdir -p "$copy/proofs/coq/math" "$copy/proofs/coq/rounding"
  cp proofs/coq/{Makefile,theorems.py,axioms.allow} "$copy/proofs/coq"
  cp proofs/coq/math/{ema,expectation}.v "$copy/proofs/coq/math"
  grep -E '^#|Adamant\.Math\.(ema|expectation)\.' proofs/theorems.txt > "$copy/proofs/theorems.txt"
}
# prove: compile the copy and compare with its list
prove() {
  make --no-print-directory -C "$copy/proofs/coq" BUILD="$copy/build" all >/dev/null &&
    $PYTHON "$copy/proofs/coq/theorems.py" --build "$copy/build"
}
# refused WORDS EDIT: after the edit the comparison exits 1 and says WORDS
refused() {
  fresh
  (cd "$copy/proofs/coq" && eval "$2") || return 1
  prove >"$copy/out" 2>&1 && { echo "accepted"; cat "$copy/out"; return 1; }
  grep -qF "$1" "$copy/out" || { cat "$copy/out"; return 1; }
}

fresh
ok "the committed list is accepted" prove
ok "a removed theorem is refused" refused "expectation.finite_is_probability is in theorems.txt but not in the sources" \
  "sed -i 's/Theorem finite_is_probability/Theorem finite_is_probability2/' math/expectation.v"
ok "a theorem that lost its tag is refused" refused "expectation.jensen_sqrt is in theorems.txt but not in the sources" \
  "sed -i 's/\[$E:M6\]//' math/expectation.v"
ok "a weakened theorem is refused" refused "expectation.finite_is_probability: its statement differs" \
  "sed -i 's/(forall w, 0 <= p w) -> sum1 n p = 1 -> is_probability/(forall w, 0 <= p w) -> sum1 n p = 1 -> 0 < 1 -> is_probability/; s/  intros Hp H1. split./  intros Hp H1 _. split./' math/expectation.v"
ok "a weakened definition is refused" refused "expectation.is_probability: its body differs" \
  "sed -i 's/(forall X, integrable P X -> (forall w, 0 <= X w) -> 0 <= Ex P X)/(forall X, (forall w, 0 <= X w) -> integrable P X -> 0 <= Ex P X)/; s/intros X _ HX. simpl/intros X HX _. simpl/; s/apply Hpos; \[exact I2|\]/apply Hpos; [|exact I2]/; s/apply HP; \[auto|intros; apply sqrt_pos\]/apply HP; [intros; apply sqrt_pos|auto]/' math/expectation.v"
ok "another equation on the tag is refused" refused "ema.ema_const: its equation or axioms differs" \
  "sed -i 's/\[$E:M2\]/[$E:M3]/' math/ema.v"
ok "an admitted proof is refused" refused "'Admitted' is not allowed" \
  "printf '\nLemma nothing : 1 = 2.\nAdmitted.\n' >> math/expectation.v"
ok "an axiom is refused" refused "'Axiom' is not allowed" \
  "printf '\nAxiom nothing : 1 = 2.\n' >> math/expectation.v"
ok "a variable outside a section is an axiom and refused" refused "rests on axioms that axioms.allow does not grant it: expectation.nothing" \
  "printf '\nHypothesis nothing : 1 = 2.\n(* [$E:M4] *)\nTheorem something : 2 = 1.\nProof. symmetry. exact nothing. Qed.\n' >> math/expectation.v"
ok "a new headline theorem must be listed" refused "is not in theorems.txt" \
  "printf '\n(* [$E:M4] *)\nTheorem something : 1 = 1.\nProof. reflexivity. Qed.\n' >> math/expectation.v"
ok "the gate table is what its script writes" $PYTHON proofs/coq/gate_table.py --check
closing
