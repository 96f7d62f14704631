#!/bin/bash
# The step programs, orders and dialects of the Coq model, run by Coq on Flocq's IEEE 754 numbers, give the bits that
# the compiled C gives: four formats, numbers of every magnitude, subnormal, overflowing and not-a-number elements
# included, step numbers up to 2^53, every condition decided both ways. So do the double words of 1 - beta^t,
# rho_t and r_t.
# [eq:W1]
# test: the Coq model against the compiled C
set -u
cd "$(dirname "$0")/.." || exit 2
B=${B:-build}
CC=${CC:-gcc}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
stop() { echo "not ok - $1"; echo "0 passed, 1 failed"; exit 1; }

coq=$PWD/$B/coq
make -s -C proofs/coq BUILD="$coq" "$coq/rounding/ieee.vo" "$coq/rounding/scalar_ieee.vo" \
  "$coq/rounding/rectifier_program.vo" >/dev/null ||
  stop "the Coq theories compile"
flags=(-std=c11 -O2 -ffp-contract=off -fno-math-errno -Wall -Wextra -Werror -D_GNU_SOURCE
       -Isrc -Ispec -Ioracle -Itests)
libs=("$B/liboracle.a" "$B/libadamant.a" -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic -lm)
"$CC" "${flags[@]}" tests/coq_bits/emit.c -o "$dir/emit" "${libs[@]}" || stop "the driver compiles"

passed=0 failed=0 told=0
if "$dir/emit" >"$dir/cases" 2>"$dir/differ"; then
  passed=1 && echo "ok - libadamant and the bit engine of the oracle agree, and every condition comes out both ways"
else
  failed=1 && echo "not ok - libadamant and the bit engine of the oracle agree, and every condition comes out both ways"
  sed 's/^/#   /' "$dir/differ" | head
fi
sed -e "/^CASES$/{r $dir/cases" -e 'd}' tests/coq_bits/evaluate.v >"$dir/bits.v"
timeout 500 coqc -q -Q "$coq/math" Adamant.Math -Q "$coq/rounding" Adamant.Rounding "$dir/bits.v" >"$dir/out" 2>&1 ||
  { tail -n 5 "$dir/out"; stop "Coq evaluates the cases"; }
# = ("binary32", (192, 0, 0)): agreeing, not agreeing, agreeing with a flipped bit
while read -r what good bad deaf; do
  told=$((told + 1)) passed=$((passed + good)) failed=$((failed + bad))
  if [ "$deaf" -eq 0 ] && [ "$good" -gt 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  if [ "$what" = programs ]; then
    echo "# programs of the model: $good run, $bad not"
  else
    echo "# $what: $good cases agree, $bad differ, $deaf with a flipped bit pass"
  fi
done < <(tr '\n' ' ' <"$dir/out" | grep -oE '"[a-z0-9]+", \([0-9]+, [0-9]+, [0-9]+\)' | tr -d '",()')
if [ "$told" -eq 7 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
