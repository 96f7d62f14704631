#!/bin/bash
# The step programs as Coq terms, run by Coq on Flocq's IEEE 754 numbers, give the bits that the compiled C
# gives: every program, four formats, subnormal, overflowing and not-a-number elements included. So do the double
# words of 1 - beta^t.
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
make -s -C proofs/coq BUILD="$coq" "$coq/rounding/programs.vo" "$coq/rounding/scalar_program.vo" >/dev/null ||
  stop "the Coq theories compile"
flags=(-std=c11 -O2 -ffp-contract=off -fno-math-errno -Wall -Wextra -Werror -D_GNU_SOURCE -Isrc -Ispec -Ioracle)
libs=("$B/liboracle.a" "$B/libadamant.a" -Wl,-Bstatic -lmpfr -lgmp -Wl,-Bdynamic -lm)
"$CC" "${flags[@]}" tests/coq_bits/emit.c -o "$dir/emit" "${libs[@]}" || stop "the driver compiles"

passed=0 failed=0
if "$dir/emit" >"$dir/cases" 2>"$dir/differ"; then
  passed=1 && echo "ok - libadamant and the bit engine of the oracle agree"
else
  failed=1 && echo "not ok - libadamant and the bit engine of the oracle agree"
  sed 's/^/#   /' "$dir/differ" | head
fi
sed -e "/^CASES$/{r $dir/cases" -e 'd}' tests/coq_bits/evaluate.v >"$dir/bits.v"
timeout 120 coqc -q -Q "$coq/math" Adamant.Math -Q "$coq/rounding" Adamant.Rounding "$dir/bits.v" >"$dir/out" 2>&1 ||
  { tail -n 5 "$dir/out"; stop "Coq evaluates the cases"; }
# = ("binary32", (192, 0, 0)): agreeing, not agreeing, agreeing with a flipped bit
while read -r format good bad deaf; do
  passed=$((passed + good)) failed=$((failed + bad))
  if [ "$deaf" -eq 0 ] && [ "$good" -gt 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  echo "# $format: $good cases agree, $bad differ, $deaf with a flipped bit pass"
done < <(tr '\n' ' ' <"$dir/out" | grep -oE '"[a-z0-9]+", \([0-9]+, [0-9]+, [0-9]+\)' | tr -d '",()')
[ "$passed" -gt 4 ] || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
