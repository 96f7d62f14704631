#!/bin/bash
# A constant of the closed bounds, changed in a copy of the proofs: below what is provable the proof fails, above it the
# committed constants differ. Needs the compiled proofs (`make coq`); recompiles what depends on the constants.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
PYTHON=/usr/bin/python3
BUILT=build/coq
[ -e $BUILT/rounding/bound_constants.vo ] || { echo "no compiled proofs in $BUILT: make coq"; exit 2; }

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir -p "$copy/proofs" "$copy/spec"
cp -a proofs/coq proofs/constants.txt proofs/theorems.txt "$copy/proofs"
cp -a spec/derive spec/bounds.table "$copy/spec"
cp -a $BUILT "$copy/build"
rm -f "$copy/build/depend"
source=$copy/proofs/coq/rounding/bound_constants.v
build() { make --no-print-directory -s -C "$copy/proofs/coq" BUILD="$copy/build" "$@"; }
listed() { $PYTHON "$copy/proofs/coq/constants.py" --build "$copy/build"; }
change() { sed -i -E "s/(Definition $1 : \w+ := )[^ .]+(\.[0-9]+)?/\1$2/" "$source"; grep -q "$1 : \w* := $2\." "$source"; }

set_constant() { cp proofs/coq/rounding/bound_constants.v "$source" && change "$1" "$2"; }

ok "the committed constants are those of the proofs" listed
# smaller NAME VALUE FILE: the proofs in FILE fail
smaller() { set_constant "$1" "$2" && ! build "$copy/build/rounding/$3.vo" >"$copy/out" 2>&1 && grep -q "Error" "$copy/out"; }
ok "a smaller constant of Adam's update is not proved" smaller adam_u32 5.9 one_step_bounds
ok "a smaller constant of 1 - beta^t is not proved" smaller one_minus_pow_slack "(-43)%Z" one_minus_pow
ok "a faithful result that counts as one rounding is not proved" smaller faithful_roundings 1 general_quantity
ok "a rounding that counts none is not proved" smaller nearest_roundings 0 general_quantity
# larger NAME VALUE: the proofs pass with it and a larger factor of the general bound; the list tells both values of both
larger() {
  set_constant "$1" "$2" && change general_factor 3 && build all >/dev/null || return 1
  listed >"$copy/out" 2>&1 && { echo accepted; return 1; }
  for told in "$1 is $2, in constants.txt $3" "general_factor is 3, in constants.txt $(sed -n 's/^general_factor //p' proofs/constants.txt)"; do
    grep -qF "$told" "$copy/out" || { cat "$copy/out"; return 1; }
  done
}
ok "a larger one changes the list" larger adam_u32 6.5 6.002

# header NAME VALUE: oracle/bound_roundings.h as it is derived with this count
header() {
  sed "s/^$1 .*/$1 $2/" proofs/constants.txt >"$copy/counts"
  $PYTHON - "$copy/counts" <<'PY'
import sys
from pathlib import Path
sys.path.insert(0, "spec/derive")
import bounds
print(bounds.as_header(bounds.load_constants(Path(sys.argv[1]))), end="")
PY
}
same_header() { header none 0 | cmp - oracle/bound_roundings.h; }
ok "the checker has the committed counts" same_header
new_header() { header general_factor 3 | grep -q "GENERAL_FACTOR = 3,"; }
ok "another count is another header" new_header
no_header() { ! header faithful_roundings 2.5 >"$copy/out" 2>&1 && grep -q "faithful_roundings is 2.5" "$copy/out"; }
ok "which has whole numbers only" no_header

rm -rf "$copy/build"
cp -a $BUILT "$copy/build"
# untrue FROM TO WORDS: a row that says what its theorem does not
untrue() {
  cp spec/bounds.table "$copy/spec"
  sed -i "$1" "$copy/spec/bounds.table"
  listed >"$copy/out" 2>&1 && { echo accepted; return 1; }
  grep -qF "$2" "$copy/out" || { cat "$copy/out"; return 1; }
}
ok "a row with another theorem's constant is refused" untrue \
  's/K=adam_u{F}/K=more_squares/' "the statement of Adamant.Rounding.one_step_bounds.adam_step32 has no more_squares"
ok "a row of no theorem is refused" untrue 's/one_step_bounds.adam_step{F}/one_step_bounds.no_step{F}/' \
  "one_step_bounds.no_step32 is not a headline theorem"
ok "a constant in no row is refused" untrue 's/K=one_minus_pow_slack/K=average_u/' "one_minus_pow_slack is in no row"
closing
