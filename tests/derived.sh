#!/bin/bash
# What is derived is what its sources derive, and the checks notice when it is not.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
PYTHON=/usr/bin/python3

ok "derived files are fresh" $PYTHON spec/derive/derive.py --check
ok "traceability table is fresh and complete" $PYTHON spec/derive/traceability.py --check

# spec/adding.md is checked against where its example is.
unnamed() {
  local page && page=$(cat "$1")
  grep -rlI --exclude-dir=vectors --exclude-dir=__pycache__ --include='*.'{c,h,inc,v,py,sh,md,txt,acsl,table,fpcore,dialects} \
    rmsprop_centered spec src oracle proofs tests | grep -vxF -e spec/adding.md -e tests/derived.sh |
    while read -r file; do grep -qF "\`$file\`" <<<"$page" || echo "$file is not in spec/adding.md"; done
}
adding() { local missing && missing=$(unnamed spec/adding.md) && [ -z "$missing" ] || { echo "$missing"; false; }; }
ok "spec/adding.md names every file that its example is in" adding
without_bench() { [ "$(unnamed <(grep -v tests/bench spec/adding.md))" = "tests/bench/kernel.c is not in spec/adding.md" ]; }
ok "a file that the page lacks is named" without_bench
there() { grep -oE '`(spec|src|oracle|proofs|tests)/[a-z0-9_./]+`' spec/adding.md | tr -d '`' | xargs ls -d; }
ok "the files on the page are there" there

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r spec src proofs oracle tests "$copy"
stale() { (cd "$copy" && ! $PYTHON "$@" --check); }
sed -i 's/(\* g g)/(* g (* g 1))/' "$copy/spec/steps/adam.fpcore"
ok "an edited step program makes derived files stale" stale spec/derive/derive.py
sed -i '0,/\[eq:A1\]/s//[eq:A''99]/' "$copy"/src/*.h
ok "a tag that names no equation is refused" stale spec/derive/traceability.py

# The expressions of the table of bounds are read, not only printed.
refused() { # FILE SED-SCRIPT WORDS
  cp "$copy/$1" "$copy/kept"
  sed -i -E "$2" "$copy/$1"
  (cd "$copy" && $PYTHON spec/derive/derive.py --check) >"$copy/out" 2>&1 && { echo accepted; return 1; }
  cp "$copy/kept" "$copy/$1"
  grep -qF "$3" "$copy/out" || { cat "$copy/out"; return 1; }
}
cp spec/steps/adam.fpcore "$copy/spec/steps/"
table=spec/bounds.table
ok "a bound with another unit makes the code stale" refused $table 's/(v_t .*)K u X/\1K u g/' "tests/bound_code.c: not what"
ok "a bound with an unknown name is refused" refused $table 's/K u X \+ L eta/K u Y + L eta/' "adam has no Y"
ok "a bound that is cut short is refused" refused $table 's/K u X \+ L eta/K u X + L eta +/' "'the end' where an expression is due"
ok "a domain that is no condition is refused" refused $table 's/^domain lr .*/domain lr | lr/' "'lr' is no condition"
ok "an unknown quantity is refused" refused $table 's/\| vmax_t \|/| largest |/' "amsgrad computes no largest"
ok "a figure of no row is refused" refused spec/measured.table 's/\| denom \|/| divisor |/' "is no constant of bounds.table"

# What `adamant list` says is proved follows the contracts, the jobs and the theorems.
proved() { # LAYER OPTIMIZER
  $PYTHON - "$copy" "$@" <<'PY'
import sys
sys.path.insert(0, sys.argv[1] + "/spec/derive")
from pathlib import Path
import fpcore, proved
root = Path(sys.argv[1])
p, = (p for p in fpcore.load_all(root / "spec/steps") if p.id == sys.argv[3])
sys.exit(0 if getattr(proved.Proofs(root), sys.argv[2])(p) else 1)
PY
}
lost() { # LAYER OPTIMIZER FILE SED-SCRIPT
  proved "$1" "$2" || { echo "$1 of $2 was not proved before"; return 1; }
  cp "$copy/$3" "$copy/kept"
  sed -i -E "$4" "$copy/$3"
  proved "$1" "$2"
  local status=$?
  cp "$copy/kept" "$copy/$3"
  [ $status -eq 1 ]
}
ok "no ensures, no bits" lost bits sgd src/sgd.h 's/FN\(sgd_next_theta\)/FN(other)/'
ok "one state of three without ensures, no bits" lost bits adam src/adam.h 's/FN\(adam_next_v\)/FN(other)/'
ok "no job of bits, no bits" lost bits sgd proofs/wp/layers.py 's/Job\(BITS, str.*$/Job(REAL, "x") for p in ()/'
ok "no contract with magnitudes, not finite" lost finite adamw proofs/wp/finite.c 's/FN\(adamant_adamw_kernel\)/FN(other)/'
ok "one format is not finite" lost finite adam proofs/wp/layers.py 's/for bits in \(32, 64\)/for bits in (32,)/'
ok "no lemma, not real" lost real adam proofs/wp/real_step.c 's/adam_theta_t_f64/other/'
ok "outside of the Coq model, no rounding" lost rounding sgd proofs/coq/rounding/programs.v 's/; sgd\]/]/'
ok "without running_error, no rounding" lost rounding sgd proofs/theorems.txt '/running_error.running_error /d'
ok "no theorem of its equations, no mathematics" lost mathematics radamw proofs/theorems.txt '/radamw_equations/d'
closing
