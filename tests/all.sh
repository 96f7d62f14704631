#!/bin/bash
# Runs every row below and adds up their closing lines `N passed, N failed`. A row that prints no such
# line, or whose exit status contradicts it, counts as one failure. `tests/all.sh WORD` runs the rows with WORD.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/parts.sh
B=${B:-build}

rows=(
  "derived files are fresh|tests/derived.sh"
  "unit tests|tests/unit.sh"
  "command line|tests/cli/all.sh"
  "vector files|tests/vectors.sh"
  "fuzzed input|tests/fuzz/fuzz.py"
  "fuzzed readers|tests/fuzz/test.sh"
  "planted bugs are named|tests/planted/test_planted.sh"
  "mutation score|tests/planted/test_mutants.sh"
  "mutants are identified|tests/planted/test_identified.sh"
  "adapters conform|tests/conformance/test_adapters.sh"
  "library installs|tests/install.sh"
  "sanitizers|tests/sanitized.sh"
  "WP gates|tests/test_wp.sh"
  "WP replay|tests/replay.sh wp"
  "Coq|tests/replay.sh coq"
  "Coq model against compiled C|tests/test_coq_bits.sh"
  "theorem list|tests/test_theorems.sh"
  "table of bounds|tests/test_bounds_table.sh"
)

log=$B/tests/log
mkdir -p "$log"
passed=0 failed=0
for row in "${rows[@]}"; do
  name=${row%%|*} cmd=${row#*|}
  [ $# -eq 0 ] || [[ $row == *"$1"* ]] || continue
  out=$log/$(tr ' /' '__' <<<"$name").log
  start=$SECONDS
  $cmd >"$out" 2>&1
  count "$out" $?
  passed=$((passed + p)) failed=$((failed + f))
  printf '%-32s %5d passed, %d failed  (%d s)\n' "$name" "$p" "$f" $((SECONDS - start))
  if [ "$f" -ne 0 ]; then
    grep -E '^not ok|FAIL|:[FE]:|Failure|rror' "$out" | head -n 20 | sed 's/^/    /'
    tail -n 5 "$out" | sed 's/^/    | /'
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
