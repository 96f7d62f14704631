#!/bin/bash
# Proof replay as tests: `replay.sh wp` counts WP goals, `replay.sh coq` headline theorems.
set -u
cd "$(dirname "$0")/.." || exit 2
case $1 in
  wp) make --no-print-directory wp && line=$(grep -oE '[0-9]+ of [0-9]+ goals' build/proofs/wp.summary | tail -n 1) ;;
  coq) out=$(make --no-print-directory coq) && echo "$out" &&
    line=$(grep -oE 'coq: [0-9]+ theorems, [0-9]+ axioms-clean' <<<"$out" | tail -n 1 | awk '{print $4, "of", $2}') ;;
  *) exit 2 ;;
esac
status=$?
read -r good _ total _ <<<"${line:-0 of 1}"
echo "$good passed, $((total - good)) failed"
[ "$status" -eq 0 ] && [ "$good" -eq "$total" ]
